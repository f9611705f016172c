"""When a series of sessions takes place."""

from __future__ import annotations

import sqlite3
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Final, NamedTuple

from meetwire.runtime.message import Message
from meetwire.testing import sessions, zones
from meetwire.testing.kinds import KINDS
from meetwire.testing.messages import given_at

__all__ = ["OCCURRENCES", "PATTERNS", "lay_out", "occurrences"]

OCCURRENCES: Final = (
    f"SELECT found.*, occurrences.starts AS occurs FROM ({sessions.SESSIONS}) AS found"  # noqa: S608
    " JOIN occurrences USING (session_key)"
)
"""What `lay_out` has laid out: sessions, each as often as it takes place, with the GMT of that."""

PATTERNS: Final = ("DAILY", "WEEKLY", "MONTHLY")
"""The kinds of recurrence by which training sessions take place more often than they say."""

DAY: Final = timedelta(days=1)
HORIZON: Final = 36_600
"""Days from the start of a series after which nobody looks, so that no rule takes forever."""
_WEEKDAYS: Final = (
    *("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY"),
    *("FRIDAY", "SATURDAY", "SUNDAY"),
)
_LAST_WEEK: Final = 5


class _Rule(NamedTuple):
    first: date
    every: int
    """How many days, weeks or months lie between, by the type; 1 if there are no gaps."""
    weekdays: frozenset[int]
    week: int | None
    """Week of the month, from 1; 5 is the last, even where it is the fourth."""
    day: int
    month: int


def lay_out(db: sqlite3.Connection, earliest: datetime, latest: datetime) -> None:
    """Work out when recurring sessions take place in a span of time in GMT, its ends included."""
    db.execute("CREATE TEMP TABLE IF NOT EXISTS occurrences (session_key INTEGER, starts TEXT)")
    db.execute("DELETE FROM occurrences")
    series = db.execute(
        f"SELECT * FROM ({sessions.SESSIONS}) WHERE recurs AND starts <= ?",  # noqa: S608
        (latest.isoformat(" "),),
    ).fetchall()
    for session in map(sessions.session, series):
        zone = session.time_zone_id
        body = sessions.body_of(session, KINDS[session.kind])
        for wall in occurrences(session.start(), body, zones.from_gmt(latest, zone)):
            start = zones.to_gmt(wall, zone)
            if start >= earliest:
                values = (session.session_key, start.isoformat(" "))
                db.execute("INSERT INTO occurrences VALUES (?, ?)", values)


def occurrences(first: datetime, body: Message, until: datetime) -> Iterator[datetime]:
    """The starts of a series up to a time, as wall clocks in its zone.

    The services differ in the names of what ends a series, and agree in the rest.

    Args:
        first: When the series starts. The first session need not be then, if the rule says no.
        body: The stored session, with its `repeat`.
        until: The last start of interest.
    """
    kind = given_at(body, "repeat.occurrence_type", "repeat.repeat_type")
    dates: datetime | list[datetime] | None = given_at(body, "schedule.start_date")
    if isinstance(dates, list) and (len(dates) > 1 or kind not in PATTERNS):
        # Training sessions without a pattern take place on the dates that they name.
        yield from (start for start in dates if start <= until)
        return
    expires: datetime | None = given_at(body, "repeat.expiration_date")
    most: int | None = given_at(body, "repeat.after_meeting_number", "repeat.end_after") or None
    if expires is not None:
        # It is a day, whatever the time of day in it: the session of that day takes place.
        until = min(until, datetime.combine(expires.date(), first.time()))
    rule = _rule(first.date(), body)
    found = 0
    for number in range(min((until.date() - first.date()).days + 1, HORIZON)):
        day = rule.first + number * DAY
        start = datetime.combine(day, first.time())
        if start > until or found == most:
            return
        if _takes_place(day, kind, rule):
            found += 1
            yield start


def _rule(first: date, body: Message) -> _Rule:
    # A 0 stands for nothing in recorded messages.
    named = given_at(body, "repeat.day_in_week.day") or ()
    return _Rule(
        first,
        given_at(body, "repeat.interval") or 1,
        frozenset(_WEEKDAYS.index(day) for day in named if day in _WEEKDAYS),
        given_at(body, "repeat.week_in_month") or None,
        given_at(body, "repeat.day_in_month") or first.day,
        given_at(body, "repeat.month_in_year") or first.month,
    )


def _takes_place(day: date, kind: str, rule: _Rule) -> bool:
    match kind:
        case "WEEKLY":
            first_monday = rule.first - rule.first.weekday() * DAY
            weeks = (day - first_monday).days // 7
            wanted = rule.weekdays or {rule.first.weekday()}
            return weeks % rule.every == 0 and day.weekday() in wanted
        case "MONTHLY":
            months = (day.year - rule.first.year) * 12 + day.month - rule.first.month
            return months % rule.every == 0 and _is_day_of_month(day, rule)
        case "YEARLY":
            return day.month == rule.month and _is_day_of_month(day, rule)
        case _:  # DAILY, and what else there may be, such as meetings that are always on
            days = (day - rule.first).days
            return days % rule.every == 0 and (not rule.weekdays or day.weekday() in rule.weekdays)


def _is_day_of_month(day: date, rule: _Rule) -> bool:
    if rule.week is None or not rule.weekdays:
        return day.day == rule.day
    if day.weekday() not in rule.weekdays:
        return False
    if rule.week >= _LAST_WEEK:
        return day.day + 7 > monthrange(day.year, day.month)[1]
    return (day.day - 1) // 7 + 1 == rule.week
