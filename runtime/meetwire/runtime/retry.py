"""Whether a call that failed is made again, and when."""

from __future__ import annotations

import random
from collections.abc import Callable

from meetwire.runtime.errors import (
    ConnectionFailed,
    EmptyBody,
    HTTPStatusError,
    InsecureEndpoint,
    MeetwireError,
    ServiceError,
    TLSFailed,
    TransportError,
    TransportTimeout,
    TruncatedJSON,
    TruncatedXML,
)
from meetwire.runtime.operation import Effect, Operation
from meetwire.runtime.record import Record

__all__ = ["Retry"]

# 501 and 505 say that it will never work.
_PASSING_STATUS = frozenset([408, 425, 429, 500, 502, 503, 504, 507, 509, 520, 521, 522, 523, 524])


def _random() -> float:
    # By a name of its own: pickled, `random.random` takes its generator along, and all processes
    # that load it would wait for the same times.
    return random.random()  # noqa: S311  # it spreads callers out, and guards nothing


class Retry(Record):
    """When to make a call again.

    What may be repeated follows from the operation. One that reads, or that leaves the same state
    behind when done twice, is repeated after whatever may pass: a timeout, a lost connection, a
    damaged answer, an HTTP status such as 503 or 429, a refusal that the service calls temporary.
    Any other, such as one that creates, is repeated only if not a byte of the request can have
    reached the service.

    The waits double, each shortened at random so that callers spread out. If the service says how
    long to wait, that long and a little more; if that is longer than `longest_wait`, the call fails
    at once and the error's `retry_after` has the number.
    """

    attempts: int = 4
    """How often a call is made at most, the first time included. 1 switches repeating off."""
    first_wait: float = 0.5
    """Seconds before the second attempt, at most; before the third twice that, and so on."""
    longest_wait: float = 90.0
    """Seconds between two attempts, at most."""
    total: float = 240.0
    """Seconds for the whole call: all attempts and the waits between them. A sign-in on the way,
    which other calls may be waiting for as well, has as many of its own."""
    random: Callable[[], float] = _random
    """Gives numbers from 0 up to 1."""

    def _settle(self) -> None:
        if self.attempts < 1:
            raise ValueError(f"attempts must be at least 1, not {self.attempts}")
        for name in ("first_wait", "longest_wait", "total"):
            value: float = getattr(self, name)
            if not 0 <= value <= 1_000_000 or (name == "total" and not value):
                raise ValueError(f"{name} must be seconds, at most 1,000,000, not {value!r}")

    def wait(
        self, error: MeetwireError, operation: Operation, attempt: int, left: float
    ) -> float | None:
        """Seconds to wait before the call is made again; None if it is not.

        Args:
            error: How the last attempt ended.
            operation: What was called.
            attempt: The number of that attempt, from 1.
            left: Seconds left of `total`.
        """
        if attempt >= self.attempts or not _may_pass(error, operation):
            return None
        asked: float | None = getattr(error, "retry_after", None)
        if asked is None:
            most = min(self.first_wait * 2 ** (attempt - 1), self.longest_wait)
            seconds = most * (0.5 + self.random() / 2)
        elif asked > self.longest_wait:
            return None
        else:
            # All callers were told the same: without this they would all come back at once.
            seconds = asked + self.first_wait * self.random()
        return seconds if seconds < left else None


def _may_pass(error: MeetwireError, operation: Operation) -> bool:
    """Whether the same call may succeed later, and making it again can do no harm."""
    match error:
        case InsecureEndpoint() | TLSFailed():
            return False
        case TransportError(sent=False):
            return isinstance(error, (ConnectionFailed, TransportTimeout))
        case HTTPStatusError(status=status):
            passes = status in _PASSING_STATUS
        case (
            ConnectionFailed() | TransportTimeout() | EmptyBody() | TruncatedJSON() | TruncatedXML()
        ):
            passes = True
        case ServiceError(retry_safe=retry_safe):
            passes = retry_safe
        case _:
            passes = False
    return passes and (operation.effect is Effect.READ or operation.idempotent)
