"""How logic asks for what takes time, without doing it itself.

Whatever is to be worked out about a call (when to renew, when to repeat, what to log) is written
once, as a generator: it yields what it needs done and is sent what came of it. Two short loops do
these things, one by blocking and one by awaiting; they know nothing else.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Generator
from typing import Any, TypeAlias, TypeVar

from meetwire.runtime.record import Record
from meetwire.runtime.transport import HttpRequest, Timeout, Transport

__all__ = [
    "Exclusively",
    "Runner",
    "Sleep",
    "Steps",
    "Taken",
    "Transmit",
    "Wish",
    "advance",
]

T = TypeVar("T")


class Transmit(Record):
    """Send a request. What comes of it is the HttpReply, or a MeetwireError."""

    request: HttpRequest
    timeout: Timeout
    limit: int


class Sleep(Record):
    """Let some seconds pass."""

    seconds: float


class Exclusively(Record):
    """Take some steps while no other call of the same client takes such. Gives their result."""

    steps: Generator[Any, Any, Any]


Wish: TypeAlias = Transmit | Sleep | Exclusively
"""What steps may ask for."""

Steps: TypeAlias = Generator[Wish, Any, T]
"""Logic that ends in a T, or in an error."""


class Taken(BaseException):
    """The last step is taken."""

    def __init__(self, result: Any) -> None:
        self.result = result


def advance(steps: Steps[Any], result: Any, error: BaseException | None) -> Wish:
    """Tell the steps what came of their last wish, and get the next. Raises Taken at the end."""
    try:
        return steps.send(result) if error is None else steps.throw(error)
    except StopIteration as stop:
        # An exception of our own, since a coroutine must not let a StopIteration out.
        raise Taken(stop.value) from None


class Runner:
    """Takes steps by blocking. May be used by several threads.

    Args:
        transport: What moves the bytes.
    """

    def __init__(self, transport: Transport) -> None:
        self.transport = transport
        self._turn = threading.Lock()

    def run(self, steps: Steps[T]) -> T:
        """The result of some steps. Whatever they raise comes out."""
        result: Any = None
        error: BaseException | None = None
        while True:
            try:
                wish = advance(steps, result, error)
            except Taken as taken:
                return taken.result  # type: ignore[no-any-return]
            result = error = None
            try:
                match wish:
                    case Transmit(request, timeout, limit):
                        result = self.transport.send(request, timeout=timeout, limit=limit)
                    case Sleep(seconds):
                        time.sleep(seconds)
                    case Exclusively(inner):
                        with self._turn:
                            result = self.run(inner)
            except BaseException as raised:
                error = raised
