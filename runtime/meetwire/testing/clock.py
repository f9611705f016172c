"""The clock of a sandbox, which can be moved."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

__all__ = ["Clock", "utc_now"]


def utc_now() -> datetime:
    """The time it is."""
    return datetime.now(UTC)


class Clock:
    """Runs as another clock does, ahead of it or behind. Threads may share it.

    Args:
        source: The other clock, whose datetimes have a zone.
    """

    def __init__(self, source: Callable[[], datetime] = utc_now) -> None:
        self._source = source
        self._ahead = timedelta()
        self._moving = threading.Lock()

    def __repr__(self) -> str:
        return f"<Clock at {self()}>"

    def __call__(self) -> datetime:
        """The time."""
        return self._source() + self._ahead

    def move(self, by: timedelta) -> None:
        """Move the clock forward, or back by what is negative. It runs on from there."""
        with self._moving:
            self._ahead += by

    def set(self, moment: datetime) -> None:
        """Set the clock. It runs on from there.

        Raises:
            ValueError: The moment has no zone.
        """
        if moment.tzinfo is None:
            raise ValueError(f"the clock of a sandbox is set to a time with a zone, not {moment}")
        with self._moving:
            self._ahead = moment - self._source()
