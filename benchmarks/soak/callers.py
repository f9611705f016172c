"""Threads and tasks that live their lives until they are told to stop."""

from __future__ import annotations

import asyncio
import random
import threading
import time
import traceback
from collections.abc import Callable
from typing import Any, Final

from benchmarks.soak.kinds import Kind
from benchmarks.soak.ledger import Ledger
from benchmarks.soak.lives import Listing, Surprises, live
from meetwire.gatherplace import AsyncGatherPlace, GatherPlace
from meetwire.gotowebinar import AsyncGoToWebinar, GoToWebinar, OAuth
from meetwire.iomeeting import AsyncIOMeeting, IOMeeting
from meetwire.liveminutes import AsyncLiveMinutes, LiveMinutes
from meetwire.runtime.errors import AuthenticationFailed, MeetwireError
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import Timeout
from meetwire.testing import Sandbox
from meetwire.testing.gatherplace import GatherPlacePart
from meetwire.testing.liveminutes import LiveMinutesPart
from meetwire.webex import AccessToken, AsyncWebex, Webex

__all__ = ["Soak"]

_OPTIONS: Final[dict[str, Any]] = {
    "retry": Retry(attempts=4, first_wait=0.1, longest_wait=2, total=30),
    "timeout": Timeout(connect=5, read=5, total=10),
}
_CALLS_OF_A_CLIENT: Final = 2000
"""After so many a caller closes its client and makes a new one."""
_CLIENTS: Final[dict[str, tuple[Any, Any]]] = {
    "webex": (Webex, AsyncWebex),
    "gotowebinar": (GoToWebinar, AsyncGoToWebinar),
    "liveminutes": (LiveMinutes, AsyncLiveMinutes),
    "iomeeting": (IOMeeting, AsyncIOMeeting),
    "gatherplace": (GatherPlace, AsyncGatherPlace),
}


class Soak:
    """All callers together.

    Args:
        facts: Where the sandbox is.
        tokens: Gives new tokens of GoToWebinar.
        ledger: Where writes are noted.
        pause: Seconds that each caller waits between two calls, on average.
    """

    def __init__(
        self,
        facts: dict[str, str],
        tokens: Callable[[], dict[str, str]],
        ledger: Ledger,
        pause: float,
    ) -> None:
        self._facts = facts
        self._tokens = tokens
        self.ledger = ledger
        self.pause = pause
        self._threads: list[threading.Thread] = []
        self.calls = 0
        """How many calls have been made, about."""
        self.stopping = threading.Event()
        """Set, it ends all callers after their current call."""
        self.surprises = Surprises()

    def start(self, kinds: list[tuple[Kind, str, bool]]) -> None:
        """Set callers going: what each does, its name, and whether it is a task."""
        tasks = [(kind, name) for kind, name, is_task in kinds if is_task]
        self._threads = [
            threading.Thread(target=self._thread, args=(kind, name), name=name)
            for kind, name, is_task in kinds
            if not is_task
        ]
        self._threads.append(threading.Thread(target=asyncio.run, args=(self._all(tasks),)))
        for thread in self._threads:
            thread.start()

    def join(self) -> None:
        """Wait for all to end."""
        for thread in self._threads:
            thread.join()

    # Clients -------------------------------------------------------------------------------------

    def _client(self, system: str, is_task: bool) -> Any:
        cls = _CLIENTS[system][is_task]
        facts = self._facts
        match system:
            case "webex":
                who = AccessToken(Sandbox.host.webex_id, lambda: facts["access_token"])
                return cls("acme", who, endpoint=facts["webex"], **_OPTIONS)
            case "gotowebinar":
                return cls(
                    OAuth(**self._tokens()),
                    organizer_key=facts["organizer_key"],
                    api_url=facts["api_url"],
                    token_url=facts["token_url"],
                    limiter=None,
                    **_OPTIONS,
                )
            case "liveminutes":
                return cls(LiveMinutesPart.account, base_url=facts[system], **_OPTIONS)
            case "gatherplace":
                return cls(GatherPlacePart.token, base_url=facts[system], **_OPTIONS)
            case _:
                return cls("acme", base_url=facts[system], **_OPTIONS)

    # Threads and tasks ---------------------------------------------------------------------------

    def _thread(self, kind: Kind, name: str) -> None:
        caller = _Caller(self, kind, name)
        while caller.goes_on:
            caller.takes_client()
            with self._client(kind.system, False) as client:
                while caller.keeps_client:
                    wish, outcome = caller.wish, None
                    try:
                        if isinstance(wish, Listing):
                            outcome = list(client.records(wish.request))
                        else:
                            outcome = client.send(wish)
                    except Exception as error:
                        outcome = error
                    time.sleep(caller.pause_after(outcome))

    async def _all(self, tasks: list[tuple[Kind, str]]) -> None:
        await asyncio.gather(*(self._task(kind, name) for kind, name in tasks))

    async def _task(self, kind: Kind, name: str) -> None:
        caller = _Caller(self, kind, name)
        while caller.goes_on:
            caller.takes_client()
            async with self._client(kind.system, True) as client:
                while caller.keeps_client:
                    wish, outcome = caller.wish, None
                    try:
                        if isinstance(wish, Listing):
                            outcome = [each async for each in client.records(wish.request)]
                        else:
                            outcome = await client.send(wish)
                    except Exception as error:
                        outcome = error
                    await asyncio.sleep(caller.pause_after(outcome))


class _Caller:
    """One caller, apart from how it waits."""

    def __init__(self, soak: Soak, kind: Kind, name: str) -> None:
        self._soak = soak
        self._system = kind.system
        self._chance = random.Random(name)
        self._steps = live(kind, name, soak.ledger, soak.surprises, self._chance)
        self._left = _CALLS_OF_A_CLIENT
        self._broken = False
        self.wish = next(self._steps)
        """What is wanted next."""

    @property
    def goes_on(self) -> bool:
        """Whether there is more to do."""
        return not (self._broken or self._soak.stopping.is_set())

    @property
    def keeps_client(self) -> bool:
        """Whether the next call is for the same client."""
        return self._left > 0 and self.goes_on

    def takes_client(self) -> None:
        """Begin to count anew."""
        self._left = _CALLS_OF_A_CLIENT

    def pause_after(self, outcome: Any) -> float:
        """Go on with what came of the wish, and tell how many seconds to wait."""
        self._soak.calls += 1
        self._left -= 1
        if isinstance(outcome, Exception):
            self._soak.surprises.errors[f"{self._system} {type(outcome).__name__}"] += 1
        if isinstance(outcome, MeetwireError):
            if isinstance(outcome, AuthenticationFailed):
                # A refresh token whose answer was lost is used up: only new consent helps.
                self._left = 0
            self.wish = self._steps.throw(outcome)
        elif isinstance(outcome, Exception):
            self._broken = True
            self._soak.surprises.add("".join(traceback.format_exception(outcome)))
        else:
            self.wish = self._steps.send(outcome)
        return self._soak.pause * 2 * self._chance.random()
