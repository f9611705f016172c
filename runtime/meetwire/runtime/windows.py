"""Spans of time that are longer than one query may cover, cut into windows.

Services compare both ends inclusively and know whole seconds, so that a window ends one second
before the next one begins: no record is in two of them, and none is between two.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.message import ListRequest, fields_of
from meetwire.runtime.operation import Window
from meetwire.runtime.paths import read, replaced

__all__ = ["windows"]

L = TypeVar("L", bound=ListRequest[Any, Any])

_SECOND = timedelta(seconds=1)


def windows(
    request: L, between: tuple[datetime, datetime], longest: timedelta | None = None
) -> list[L]:
    """A copy of a list request for each window of a span of time.

    The oldest is first; the newest, if the first sort key of the request descends.

    Args:
        request: What to list. It must not limit the time itself, unless its class demands it: then
            that limit is replaced.
        between: The earliest and the latest time, both included; fractions of seconds are cut off.
            Either both have a `tzinfo` or neither. Without, they are wall-clock times in the zone
            that the request names; with, they are cut in absolute time.
        longest: Windows of this length at most, such as one for each task of several; by default
            as long as one query may cover.

    Raises:
        InvalidRequest: The operation knows no span of time, the request has one already, or
            `between` is none.
        ValueError: `longest` is shorter than a second, which windows are cut at.
    """
    window = request.__operation__.window
    if window is None:
        raise InvalidRequest([Fault("between", "this list cannot be limited to a span of time")])
    faults = [*_faults(between), *_set_already(request, window)]
    if faults:
        raise InvalidRequest(faults)
    start, end = (moment.replace(microsecond=0) for moment in between)
    if longest is not None and longest < _SECOND:
        raise ValueError(f"longest must be a second or more, not {longest}")
    covered = timedelta.max if window.days is None else timedelta(window.days)
    length = covered if longest is None else min(covered, longest // _SECOND * _SECOND)
    spans = _cut(start, end, length)
    if _descends(request):
        spans.reverse()
    return [replaced(request, {window.start: since, window.end: until}) for since, until in spans]


def _faults(between: tuple[datetime, datetime]) -> list[Fault]:
    start, end = between
    if (start.tzinfo is None) != (end.tzinfo is None):
        return [Fault("between", "both times need a tzinfo, or neither")]
    if start > end:
        return [Fault("between", f"starts at {start}, after its end at {end}")]
    return []


def _set_already(request: ListRequest[Any, Any], window: Window) -> list[Fault]:
    # What the request has to have cannot be left out of it, and so is replaced.
    required = {field.name for field in fields_of(type(request)).values() if field.required}
    return [
        Fault(path, "is what `between` sets; leave out one of them")
        for path in (window.start, window.end)
        if path not in required and read(request, path) is not None
    ]


def _cut(start: datetime, end: datetime, length: timedelta) -> list[tuple[datetime, datetime]]:
    """The span from start to end, in windows that are not longer than length."""
    zone = start.tzinfo

    def absolute(moment: datetime) -> datetime:
        return moment if zone is None else moment.astimezone(UTC)

    def shown(moment: datetime) -> datetime:
        return moment if zone is None else moment.astimezone(zone)

    found: list[tuple[datetime, datetime]] = []
    while absolute(end) - absolute(start) > length:
        # When clocks are set back an hour passes twice, and the wire cannot tell the second time.
        cut = shown(absolute(start) + length).replace(fold=0)
        found.append((start, shown(absolute(cut) - _SECOND)))
        start = cut
    return [*found, (start, end)]


def _descends(request: ListRequest[Any, Any]) -> bool:
    directions: list[object] = getattr(getattr(request, "order", None), "order_ad", None) or []
    return [str(direction) for direction in directions[:1]] == ["DESC"]
