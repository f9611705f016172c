"""Doing what a plan says, several rows at a time, and no row twice.

All that is decided is decided by the thread that iterates over the run; the others only call. It
notes in the journal what is about to leave, lets it leave, and notes what came of it. Notes are
written together, so that many rows cost one wait for the disk.

A row that is not known to have failed is not sent again before the service has said that it is not
there. It is asked some time after the call that got no answer, since the service may still be at
work on that one. Where there is no way to ask, the row ends as unknown.
"""

from __future__ import annotations

import enum
import heapq
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from itertools import count
from queue import Empty, SimpleQueue
from typing import Any, Final, NamedTuple

from meetwire.bulk.journal import Entry, State
from meetwire.bulk.lookup import Sighting, look_up
from meetwire.bulk.plan import Job, Plan
from meetwire.bulk.source import Row
from meetwire.runtime.client import Client
from meetwire.runtime.errors import (
    AlreadyExists,
    AuthenticationFailed,
    InsecureEndpoint,
    InvalidRequest,
    MeetwireError,
    ServiceError,
    TLSFailed,
    TransportError,
)
from meetwire.runtime.message import Response, fields_of, message_kinds
from meetwire.runtime.plain_data import to_data

__all__ = ["Outcome", "Run", "Status"]

_ATTEMPTS: Final = 5
"""How often a row is sent, or looked up, at most."""
_FIRST_WAIT: Final = 0.5
_LONGEST_WAIT: Final = 300.0
"""Seconds. Who is told to come back later than that is better told to a person."""
_SILENT: Final = 20
"""Calls in a row without an answer after which a run stops: each of them is a row in doubt."""


class Status(enum.Enum):
    """How a row has ended."""

    DONE = "done"
    """The service did it."""
    FOUND = "found"
    """A call got no answer, and what it was to make is there. Whether it had been there before that
    call, nobody can tell.
    """
    BEFORE = "before"
    """An earlier run did it."""
    FAILED = "failed"
    """It was not done, or may be done again without harm; the next run tries again."""
    UNKNOWN = "unknown"
    """It was sent, and nobody can tell whether it was done; it is not sent again."""
    LEFT = "left"
    """The run was stopped before it came to this row."""


_NOTED: Final = {
    Status.DONE: State.DONE,
    Status.FOUND: State.FOUND,
    Status.FAILED: State.FAILED,
}


class Outcome(NamedTuple):
    """How one row has ended."""

    row: Row
    status: Status
    reason: str = ""
    """Why it failed, is unknown, or was left. No secrets are in it."""
    exception_id: str = ""
    """What the service calls the reason, if it gave one."""
    attempts: int = 0
    """How often it was sent by this run."""
    answer: dict[str, Any] = {}  # noqa: RUF012  # nobody changes it
    """What the service called the thing, such as `{"user_id": 1001}`."""


class _Task:
    """A row on its way."""

    __slots__ = ("attempts", "job", "looks", "looks_up", "refusal", "silence")

    def __init__(self, job: Job, *, silence: str = "") -> None:
        self.job = job
        self.silence = silence
        """Why it is not known whether it was done; empty if it is known that it was not."""
        self.looks_up = bool(silence)
        """What is next: to look it up, or to send it."""
        self.refusal: MeetwireError | None = None
        self.attempts = 0
        self.looks = 0

    @property
    def leaves_doubt(self) -> bool:
        """Whether what is next may be done without anybody hearing of it, and not once more."""
        return not (self.looks_up or self.job.repeatable)


class Run:
    """One go through the rows of a plan. To iterate over it is to make it; each row ends once.

        for outcome in Run(plan, site, workers=8):
            print(outcome.row.line, outcome.status.value, outcome.reason)

    Leaving the loop early waits for the calls that are under way, and notes what came of them.

    Args:
        plan: What to do; its journal is open.
        client: Whom to call. Its limiter decides how fast.
        workers: How many calls may be under way at a time. Those that wait for the limiter are
            among them, and fail if that takes longer than the client's `Retry.total`.
        patience: Seconds after which the service is taken to be done with a call that got no
            answer. Only then is it asked what came of it.
        clock: Seconds that only grow.
        sleep: Lets seconds pass while no call is under way. By default `stop` cuts it short.

    Raises:
        ValueError: There are no workers, or time is to run backwards.
    """

    def __init__(
        self,
        plan: Plan,
        client: Client,
        *,
        workers: int = 4,
        patience: float = 30.0,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] | None = None,
    ) -> None:
        if workers < 1 or patience < 0:
            raise ValueError(f"a run needs workers and patience, not {workers} and {patience}")
        self._plan = plan
        self._client = client
        self._workers = workers
        self._patience = patience
        self._clock = clock
        self._sleep = sleep
        self._fresh = deque(_Task(job) for job in plan.new)
        self._waiting: list[tuple[float, int, _Task]] = []
        self._order = count()
        self._notes: list[Entry] = []
        self._ended: list[Outcome] = []
        self._busy = 0
        self._silent = 0
        self._not_before = clock()
        self._stopped = ""
        self._inbox = SimpleQueue[_Task | None]()
        self._outbox = SimpleQueue[tuple[_Task, object] | None]()

    def stop(self, reason: str) -> None:
        """Send no more rows: those under way end as they may, and all others are left.

        Any thread and any signal handler may call it.
        """
        self._stopped = self._stopped or reason
        self._outbox.put(None)

    def __iter__(self) -> Iterator[Outcome]:
        for job in self._plan.done:
            answer = job.before.answer if job.before else {}
            yield Outcome(job.row, Status.BEFORE, answer=answer)
        self._take_up_unsettled()
        threads = [threading.Thread(target=self._work, daemon=True) for _ in range(self._workers)]
        for thread in threads:
            thread.start()
        try:
            while True:
                tasks = self._due()
                self._write_notes(tasks)
                for task in tasks:
                    self._busy += 1
                    self._inbox.put(task)
                yield from self._take_ended()
                if not self._busy and (self._stopped or not (self._fresh or self._waiting)):
                    break
                for task, result in self._results():
                    self._judge(task, result)
            self._leave_the_rest()
            yield from self._take_ended()
        finally:
            self._finish(threads)

    # Time -----------------------------------------------------------------------------------------

    def _take_up_unsettled(self) -> None:
        for job in self._plan.unsettled:
            task = _Task(job, silence="an earlier run sent it, and noted no answer")
            if job.visible:
                self._later(task, self._patience)
            else:
                self._end(task, Status.UNKNOWN, task.silence)

    def _later(self, task: _Task, seconds: float) -> None:
        heapq.heappush(self._waiting, (self._clock() + seconds, next(self._order), task))

    def _due(self) -> list[_Task]:
        """What there is to do now, and room for."""
        now, found = self._clock(), list[_Task]()
        while not self._stopped and self._busy + len(found) < self._workers and self._next() <= now:
            waited = self._waiting and self._waiting[0][0] <= now
            found.append(heapq.heappop(self._waiting)[2] if waited else self._fresh.popleft())
        return found

    def _next(self) -> float:
        """When there is something to do. Never, if there is nothing left."""
        if self._fresh:
            return self._not_before
        return max(self._waiting[0][0], self._not_before) if self._waiting else float("inf")

    def _results(self) -> Iterator[tuple[_Task, object]]:
        """Wait until calls have ended, or there is something else to do."""
        seconds = max(self._next() - self._clock(), 0)
        if self._sleep is not None and not self._busy:
            self._sleep(seconds)
            return
        room = self._busy < self._workers and not self._stopped
        try:
            result = self._outbox.get(timeout=min(seconds, threading.TIMEOUT_MAX) if room else None)
            while True:
                if result is not None:
                    self._busy -= 1
                    yield result
                result = self._outbox.get_nowait()
        except Empty:
            pass

    # Threads --------------------------------------------------------------------------------------

    def _work(self) -> None:
        while (task := self._inbox.get()) is not None:
            request = task.job.row.request
            result: object
            try:
                if task.looks_up:
                    result = look_up(request, self._client)
                else:
                    result = self._client.send(request)
            except BaseException as error:
                result = error
            self._outbox.put((task, result))

    def _finish(self, threads: Iterable[threading.Thread]) -> None:
        """Wait for the calls that are under way, and note what came of them."""
        self._stopped = self._stopped or "the run was left"
        for _ in threads:
            self._inbox.put(None)
        while self._busy:
            for task, result in self._results():
                self._judge(task, result)
        self._write_notes([])

    def _write_notes(self, tasks: Iterable[_Task]) -> None:
        """Bring to disk what has ended, and what is about to leave."""
        self._notes += [task.job.entry(State.SENT) for task in tasks if task.leaves_doubt]
        notes, self._notes = self._notes, []
        self._plan.journal.write(notes)

    # What comes of it -----------------------------------------------------------------------------

    def _judge(self, task: _Task, result: object) -> None:
        if isinstance(result, BaseException) and not isinstance(result, MeetwireError):
            raise result
        if task.looks_up:
            task.looks += 1
        else:
            task.attempts += 1
        if not isinstance(result, MeetwireError) or isinstance(result, ServiceError):
            self._silent = 0
        match result:
            case Sighting():
                self._judge_sighting(task, result)
            case MeetwireError() if task.looks_up:
                self._judge_failed_look(task, result)
            case MeetwireError():
                self._judge_error(task, result)
            case Response():
                self._end(task, Status.DONE, answer=_names_in(result))
            case _:
                raise TypeError(f"a call gave a {type(result).__name__}")

    def _judge_sighting(self, task: _Task, sighting: Sighting) -> None:
        if sighting is Sighting.THERE:
            self._end(task, Status.FOUND, task.silence)
        elif sighting is Sighting.UNCLEAR:
            self._end(task, Status.UNKNOWN, f"it is there, but in another state; {task.silence}")
        elif task.refusal is not None:
            self._fail(task, task.refusal)
        elif task.attempts >= _ATTEMPTS:
            said = f"it is not there after {task.attempts} attempts; {task.silence}"
            self._end(task, Status.FAILED, said)
        else:
            task.looks_up = False
            self._later(task, 0)

    def _judge_failed_look(self, task: _Task, error: MeetwireError) -> None:
        passing = isinstance(error, TransportError) or getattr(error, "retry_safe", False)
        self._heed(error)
        if passing and task.looks < _ATTEMPTS:
            self._later(task, _wait(error, task.looks))
        else:
            self._end(task, Status.UNKNOWN, f"{task.silence}; looking it up: {error}")

    def _judge_error(self, task: _Task, error: MeetwireError) -> None:
        self._heed(error)
        match error:
            case AuthenticationFailed() | InsecureEndpoint() | TLSFailed():
                self._fail(task, error)
            case AlreadyExists() if task.silence and task.job.visible:
                # Perhaps it is an earlier attempt that arrived late, perhaps something else.
                task.refusal = error
                task.looks_up = True
                self._later(task, 0)
            case ServiceError(retry_safe=True) | TransportError(sent=False):
                self._try_again(task, error)
            case ServiceError() | InvalidRequest():
                self._fail(task, error)
            case _ if task.job.repeatable:
                self._try_again(task, error)
            case _ if task.job.visible:
                task.silence = str(error)
                task.looks_up = True
                self._later(task, self._patience)
            case _:
                self._end(task, Status.UNKNOWN, str(error))

    def _heed(self, error: MeetwireError) -> None:
        """Draw the conclusions from an error that are about all rows."""
        match error:
            case AuthenticationFailed() | InsecureEndpoint() | TLSFailed():
                self.stop(str(error))
            case ServiceError() | InvalidRequest():
                pass
            case _:
                self._silent += 1
                if self._silent >= max(_SILENT, 3 * self._workers):
                    self.stop(f"{self._silent} calls in a row got no answer; the last: {error}")
        asked: float | None = getattr(error, "retry_after", None)
        if asked is not None and asked <= _LONGEST_WAIT:
            self._not_before = max(self._not_before, self._clock() + asked)

    def _try_again(self, task: _Task, error: MeetwireError) -> None:
        wait = _wait(error, task.attempts)
        if task.attempts < _ATTEMPTS and wait <= _LONGEST_WAIT:
            self._note(task, State.FAILED)
            self._later(task, wait)
        else:
            self._fail(task, error)

    def _fail(self, task: _Task, error: MeetwireError) -> None:
        exception_id = error.exception_id if isinstance(error, ServiceError) else ""
        self._end(task, Status.FAILED, str(error), exception_id)

    def _end(
        self,
        task: _Task,
        status: Status,
        reason: str = "",
        exception_id: str = "",
        answer: dict[str, Any] | None = None,
    ) -> None:
        if status in _NOTED:
            self._note(task, _NOTED[status], answer)
        job, answer = task.job, answer or {}
        outcome = Outcome(job.row, status, reason, exception_id, task.attempts, answer)
        self._ended.append(outcome)

    def _note(self, task: _Task, state: State, answer: dict[str, Any] | None = None) -> None:
        self._notes.append(task.job.entry(state)._replace(answer=answer or {}))

    def _take_ended(self) -> list[Outcome]:
        ended, self._ended = self._ended, []
        return ended

    def _leave_the_rest(self) -> None:
        for task in [*(task for *_, task in sorted(self._waiting)), *self._fresh]:
            if task.looks_up:
                self._end(task, Status.UNKNOWN, f"{task.silence}; not looked up: {self._stopped}")
            else:
                self._end(task, Status.LEFT, self._stopped)


def _wait(error: MeetwireError, attempts: int) -> float:
    """Seconds before the next attempt."""
    asked: float | None = getattr(error, "retry_after", None)
    return _FIRST_WAIT * 2 ** (attempts - 1) if asked is None else asked


def _names_in(response: Response) -> dict[str, Any]:
    """What an answer says in numbers and texts that are no secrets, such as keys."""
    plain = {
        name
        for name, field in fields_of(type(response)).items()
        if not (field.secret or message_kinds(field))
    }
    return {name: value for name, value in to_data(response).items() if name in plain}
