"""How many calls may be made in a given time."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from math import inf

from meetwire.runtime.pickling import Configured

__all__ = ["RateLimiter"]


class RateLimiter(Configured):
    """Spreads calls so that no more than `calls` begin within `per` seconds.

    One limiter may be shared by clients, threads and event loops: it only reckons, and those who
    ask do the waiting. A pickled one counts for itself: of four processes, each gets a quarter.

    Args:
        calls: How many calls.
        per: In how many seconds.
        clock: Seconds that only grow.

    Raises:
        ValueError: One of the two is not above 0.
    """

    def __init__(
        self, calls: int, per: float = 1.0, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        if calls <= 0 or per <= 0:
            raise ValueError(f"a rate limit of {calls} calls in {per} s lets nothing through")
        self._calls = calls
        self._per = per
        self._clock = clock
        self._lock = threading.Lock()
        self._begun: list[float] = []  # when each of the last `calls` calls begins, oldest first
        self._oldest = 0

    def __repr__(self) -> str:
        return f"<RateLimiter, {self._calls} calls in {self._per:g} s>"

    def reserve(self, most: float = inf) -> float | None:
        """Take the next place in the line.

        Args:
            most: How long the caller would wait, in seconds.

        Returns:
            The seconds to wait before the call. None if they are more than that: then no place is
            taken.
        """
        with self._lock:
            now = self._clock()
            if len(self._begun) < self._calls:
                self._begun.append(now)
                return 0.0
            begins = max(now, self._begun[self._oldest] + self._per)
            if begins - now > most:
                return None
            self._begun[self._oldest] = begins
            self._oldest = (self._oldest + 1) % self._calls
            return begins - now
