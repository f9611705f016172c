"""The last exchanges of a sandbox, for people to look at."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from meetwire.runtime.transport import HttpReply
from meetwire.testing.server import Answer, Dropped, Incoming

__all__ = ["Entry", "Journal"]

_KEPT: Final = 30
_LONGEST: Final = 64 * 1024
"""Bytes of a body that are kept."""


@dataclass(frozen=True, slots=True, repr=False)
class Entry:
    """One exchange, as it was: secrets and all, so mask it before it is shown."""

    number: int
    """Counted from 1, since the sandbox was started."""
    at: datetime
    """By the clock of the sandbox."""
    method: str
    target: str
    status: int | None
    """None if there was no reply."""
    asked: bytes
    """The beginning of the request's body."""
    answered: bytes
    """The beginning of the reply's body."""


class Journal:
    """Answers as something else does, and remembers the last exchanges.

    Args:
        answer: What answers.
        clock: The time.
    """

    def __init__(self, answer: Answer, clock: Callable[[], datetime]) -> None:
        self._answer = answer
        self._clock = clock
        self._entries = deque[Entry](maxlen=_KEPT)
        self._number = 0
        self._lock = threading.Lock()

    def __call__(self, request: Incoming) -> HttpReply:
        """The reply to a request. Raises Dropped where there is to be none."""
        try:
            reply = self._answer(request)
        except Dropped:
            self._add(request, None)
            raise
        self._add(request, reply)
        return reply

    def latest(self) -> list[Entry]:
        """The last exchanges, the newest first."""
        with self._lock:
            return list(reversed(self._entries))

    def _add(self, request: Incoming, reply: HttpReply | None) -> None:
        now = self._clock()
        with self._lock:
            self._number += 1
            self._entries.append(
                Entry(
                    self._number,
                    now,
                    request.method,
                    request.url[:_LONGEST],
                    reply.status if reply else None,
                    request.body[:_LONGEST],
                    reply.body[:_LONGEST] if reply else b"",
                )
            )
