"""A process with one candidate: `python -m benchmarks.worker NAME MESSAGES FOLDER`.

It is asked in lines of JSON, and answers in such lines.
"""

from __future__ import annotations

import json
import sys
import timeit
import tracemalloc
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import process_time
from typing import Any

from benchmarks.candidates import Base, Cannot, load
from benchmarks.proof import read_all, written_of


class Worker:
    """What can be asked."""

    def __init__(self, candidate: Base, messages: Path) -> None:
        self._candidate = candidate
        self._messages = messages
        self._tasks: dict[str, Callable[[], Any]] = {}

    def time(self, task: str, seconds: float) -> float:
        """Seconds of the processor for one run, in a batch that takes at least so long."""
        timer = timeit.Timer(self._task(task), timer=process_time)
        number = max(1, round(seconds / timer.timeit(1)))
        return timer.timeit(number) / number

    def memory(self, task: str) -> list[int]:
        """Bytes of Python objects: what a result holds, and the most on the way to it."""
        run = self._task(task)
        tracemalloc.start()
        result = run()
        found = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        del result
        return list(found)

    def read(self, answers: list[str]) -> list[int]:
        """How many values of some answers are read, and how many of those are no texts."""
        found = [
            read_all(self._candidate, answer, (self._messages / answer).read_bytes())
            for answer in answers
        ]
        return [sum(each) for each in zip(*found, strict=True)]

    def written(self) -> list[int]:
        """How many values of the request are written."""
        return [written_of(self._task("encode")(), (self._messages / "request").read_bytes())]

    def records(self, answer: str, count: int, keys: int) -> list[float]:
        """Seconds and bytes, at most, that it takes to see all records of an answer.

        Args:
            answer: Which.
            count: How many there are.
            keys: The sum of their keys.
        """
        candidate = self._candidate
        seen = [0, 0]

        def see(record: Any) -> None:
            seen[0] += 1
            seen[1] += int(candidate.part(record, "meetingKey"))

        # What is made on first use is not what is measured; and little, since what it leaves free
        # would be used again.
        candidate.each_record(self._messages / "few", see)
        seen[:] = [0, 0]
        before = _memory()
        start = process_time()
        candidate.each_record(self._messages / answer, see)
        seconds = process_time() - start
        assert candidate.is_limit or seen == [count, keys], f"{candidate.title} saw {seen}"
        return [seconds, _peak() - before]

    def _task(self, task: str) -> Callable[[], Any]:
        if task not in self._tasks:
            self._tasks[task] = self._prepared(task)
            self._tasks[task]()
        return self._tasks[task]

    def _prepared(self, task: str) -> Callable[[], Any]:
        if task == "encode":
            request = self._candidate.request((self._messages / "request").read_bytes())
            return partial(self._candidate.encode, request)
        return partial(self._candidate.decode, task, (self._messages / task).read_bytes())


def _memory() -> int:
    """The memory of the process now, in bytes, from which its peak is counted anew."""
    # Linux has no other way to ask for a peak that is not that of the whole life.
    Path("/proc/self/clear_refs").write_text("5", "ascii")
    return _status("VmRSS")


def _peak() -> int:
    return _status("VmHWM")


def _status(name: str) -> int:
    status = Path("/proc/self/status").read_text("ascii")
    return 1024 * int(status.partition(f"{name}:")[2].split()[0])


def main() -> None:
    name, messages, folder = sys.argv[1:]
    sys.path.insert(0, folder)
    worker = Worker(load(name)(Path(folder)), Path(messages))
    for line in sys.stdin:
        what, *arguments = json.loads(line)
        try:
            answer = {"found": getattr(worker, what)(*arguments)}
        except Cannot as reason:
            answer = {"cannot": str(reason)}
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
