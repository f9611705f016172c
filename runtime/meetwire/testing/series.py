"""Series of training sessions: the dates that a pattern stands for."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from meetwire.runtime.errors import Fault
from meetwire.testing.answers import invalid
from meetwire.webex.common import DayOfWeek
from meetwire.webex.session import Schedule
from meetwire.webex.training import (
    OccurrenceType,
    RepeatSession,
    RepeatSessionAction,
    RepeatType,
    TrainingRepeat,
)

__all__ = ["align", "dates", "edit"]

MOST: Final = 100
"""Sessions of a series that says nothing of its end."""
LONGEST: Final = timedelta(days=3660)

_WEEK: Final = [
    DayOfWeek.MONDAY,
    DayOfWeek.TUESDAY,
    DayOfWeek.WEDNESDAY,
    DayOfWeek.THURSDAY,
    DayOfWeek.FRIDAY,
    DayOfWeek.SATURDAY,
    DayOfWeek.SUNDAY,
]
_PATTERNS: Final = (OccurrenceType.DAILY, OccurrenceType.WEEKLY, OccurrenceType.MONTHLY)


def dates(schedule: Schedule, repeat: TrainingRepeat | None) -> list[datetime]:
    """When the sessions of a series start, in the zone of its schedule."""
    given = schedule.start_date
    if len(given) != 1 or repeat is None or repeat.occurrence_type not in _PATTERNS:
        return given
    most = min(repeat.end_after or MOST, MOST)
    end = None if repeat.end_after else repeat.expiration_date
    found: list[datetime] = []
    for start in _starts(given[0]):
        if len(found) == most or (end is not None and start > end):
            break
        if _belongs(start, given[0], repeat):
            found.append(start)
    return found or given


def _starts(first: datetime) -> Iterator[datetime]:
    """The same time of every day that may be one of a series."""
    for number in range(LONGEST.days):
        try:
            yield first + timedelta(days=number)
        except OverflowError:
            return


def _belongs(day: datetime, first: datetime, repeat: TrainingRepeat) -> bool:
    interval = max(repeat.interval or 1, 1)
    weekdays = repeat.day_in_week.day if repeat.day_in_week else []
    if repeat.occurrence_type is OccurrenceType.DAILY:
        return (day - first).days % interval == 0
    if repeat.occurrence_type is OccurrenceType.WEEKLY:
        # Each week, whatever the interval: so it is in the example of the reference.
        return _WEEK[day.weekday()] in (weekdays or [_WEEK[first.weekday()]])
    months = (day.year - first.year) * 12 + day.month - first.month
    if months % interval:
        return False
    if repeat.week_in_month and weekdays:
        return _WEEK[day.weekday()] in weekdays and (day.day - 1) // 7 + 1 == repeat.week_in_month
    return day.day == (repeat.day_in_month or first.day)


def align(schedule: Schedule, repeat: TrainingRepeat | None) -> None:
    """Let a schedule begin on the first date of its series, and the series know its last one.

    So does the service: who schedules five Sundays from a Monday on reads the Sunday.
    """
    if repeat is None or repeat.occurrence_type not in _PATTERNS:
        return
    found = dates(schedule, repeat)
    schedule.start_date = found[:1]
    if repeat.end_after:
        repeat.expiration_date = found[-1]


def edit(schedule: Schedule, repeat: TrainingRepeat, changes: list[RepeatSession]) -> None:
    """Move or delete sessions of a series, which then is a list of dates instead of a pattern.

    Positions count from 1, and are those before any of the changes.

    Raises:
        Refusal: It is no series of single sessions, there is no session at a position, a date to
            move to is missing, or nothing is left of the series.
    """
    if repeat.repeat_type is not RepeatType.RECURRING_SINGLE:
        raise invalid(Fault("repeat.repeat_session", "is for series of single sessions"))
    planned: dict[int, datetime] = dict(enumerate(dates(schedule, repeat), start=1))
    for number, change in enumerate(changes):
        path = f"repeat.repeat_session[{number}]"
        if change.index not in planned:
            raise invalid(Fault(f"{path}.index", f"the series has no session {change.index}"))
        if change.action is RepeatSessionAction.DELETE:
            del planned[change.index]
        elif change.start_date is None:
            raise invalid(Fault(f"{path}.start_date", "is required to move a session"))
        else:
            planned[change.index] = change.start_date
    if not planned:
        raise invalid(Fault("repeat.repeat_session", "leaves nothing; delete the session instead"))
    schedule.start_date = sorted(planned.values())
    repeat.occurrence_type = OccurrenceType.IRREGULARLY
    repeat.end_after = len(planned)
    repeat.expiration_date = schedule.start_date[-1]
