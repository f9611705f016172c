"""Series of training sessions: their dates, and changes of single ones."""

from __future__ import annotations

from datetime import datetime
from itertools import islice
from typing import Final

from meetwire.runtime.errors import Fault
from meetwire.testing.answers import invalid
from meetwire.testing.messages import given_at
from meetwire.testing.recurrence import PATTERNS, occurrences
from meetwire.webex.training import (
    OccurrenceType,
    RepeatSession,
    RepeatSessionAction,
    RepeatType,
    TrainingSession,
)

__all__ = ["align", "edit"]

MOST: Final = 100
"""Sessions that a series without an end is taken to have."""


def _dates(body: TrainingSession) -> list[datetime]:
    """When the sessions of a series start, in the zone of its schedule."""
    given: list[datetime] = given_at(body, "schedule.start_date") or []
    return list(islice(occurrences(given[0], body, datetime.max), MOST)) if given else []


def align(body: TrainingSession) -> None:
    """Let a schedule begin on the first date of its pattern, and the series know its last one.

    So does the service: who schedules five Sundays from a Monday on reads the Sunday.
    """
    repeat, schedule = body.repeat, body.schedule
    if repeat is None or schedule is None or repeat.occurrence_type not in PATTERNS:
        return
    found = _dates(body)
    if found and len(schedule.start_date) == 1:
        schedule.start_date = found[:1]
    if found and repeat.end_after:
        repeat.expiration_date = found[-1]


def edit(body: TrainingSession, changes: list[RepeatSession]) -> None:
    """Move or delete sessions of a series, which then is a list of dates instead of a pattern.

    Positions count from 1, and are those before any of the changes.

    Raises:
        Refusal: It is no series of single sessions, there is no session at a position, a date to
            move to is missing, or nothing is left of the series.
    """
    repeat, schedule = body.repeat, body.schedule
    if not repeat or not schedule or repeat.repeat_type is not RepeatType.RECURRING_SINGLE:
        raise invalid(Fault("repeat.repeat_session", "is for series of single sessions"))
    planned = dict(enumerate(_dates(body), start=1))
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
