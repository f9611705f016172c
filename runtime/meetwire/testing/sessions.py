"""Sessions of all kinds, as far as they are alike: keys, hosts, times, privileges."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final, Protocol, TypeVar

from meetwire.runtime.errors import Fault
from meetwire.runtime.message import Message
from meetwire.testing import accounts, zones
from meetwire.testing.accounts import Account
from meetwire.testing.answers import (
    in_progress,
    invalid,
    no_privilege,
    unknown_host,
    unknown_session,
    wrong_scheduler,
)
from meetwire.testing.handlers import Call
from meetwire.testing.kinds import Kind, facts
from meetwire.testing.lists import Condition, joined, within
from meetwire.testing.messages import from_text, given_at, to_text
from meetwire.testing.state import next_number
from meetwire.webex.common import ServiceType

__all__ = [
    "DEFAULT_DURATION",
    "ORDER",
    "SESSIONS",
    "Session",
    "body_of",
    "change",
    "create",
    "delete",
    "given",
    "host_for",
    "in_scope",
    "owns",
    "require",
    "require_manageable",
    "require_owned",
    "reschedule",
    "session",
    "settle",
    "visible",
]

B = TypeVar("B", bound=Message)

DEFAULT_DURATION: Final = 60
"""Minutes for which a session is scheduled whose request does not say."""

# The host is looked up by the number, as people can change their logins.
SESSIONS: Final = (
    "SELECT sessions.*, users.webex_id AS host_id, users.email AS host_email,"
    " users.first_name AS host_first_name, users.last_name AS host_last_name,"
    " runs.run_id, runs.began, runs.run_id IS NOT NULL AS started,"
    " EXISTS (SELECT 1 FROM visits WHERE visits.run_id = runs.run_id AND quit IS NULL"
    " AND role = 'HOST') AS host_joined,"
    " EXISTS (SELECT 1 FROM visits WHERE visits.run_id = runs.run_id AND quit IS NULL"
    " AND role <> 'HOST') AS participants_joined,"
    " (SELECT other.webex_id FROM attendees JOIN users AS other ON other.email = attendees.email"
    " WHERE attendees.session_key = sessions.session_key"
    " AND attendees.role = 'HOST' ORDER BY attendee_id) AS other_host"
    " FROM sessions JOIN users ON users.user_id = sessions.host"
    " LEFT JOIN runs ON runs.session_key = sessions.session_key AND runs.ended IS NULL"
)
"""All sessions, with what is needed of their hosts, and whether they are in progress."""

ORDER: Final = {"HOSTWEBEXID": "host_id", "STARTTIME": "starts"}
"""The columns for keys that lists of sessions are sorted by, and that are not in `sort_keys`."""


@dataclass(frozen=True, slots=True)
class Session:
    """A session, without what only one kind has."""

    session_key: int
    kind: str
    service: ServiceType
    session_type: int
    conf_id: int
    creator: int
    host: int
    host_webex_id: str
    name: str
    listing: str
    password: str | None
    starts: str
    """In GMT."""
    duration: int
    time_zone_id: int
    registration: bool
    recurs: bool
    started: bool
    host_joined: bool
    participants_joined: bool
    body: str

    def start(self, time_zone_id: int | None = None) -> datetime:
        """What a wall clock shows when it starts: in its own zone, or in another."""
        zone = self.time_zone_id if time_zone_id is None else time_zone_id
        return zones.from_gmt(datetime.fromisoformat(self.starts), zone)

    @property
    def status(self) -> str:
        """Whether it is in progress, as answers say it."""
        return "INPROGRESS" if self.started else "NOT_INPROGRESS"


def session(row: sqlite3.Row) -> Session:
    """The session of a row of `SESSIONS`."""
    return Session(
        session_key=row["session_key"],
        kind=row["kind"],
        service=ServiceType(row["service"]),
        session_type=row["session_type"],
        conf_id=row["conf_id"],
        creator=row["creator"],
        host=row["host"],
        host_webex_id=row["host_id"],
        name=row["name"],
        listing=row["listing"],
        password=row["password"],
        starts=row["starts"],
        duration=row["duration"],
        time_zone_id=row["time_zone_id"],
        registration=bool(row["registration"]),
        recurs=bool(row["recurs"]),
        started=bool(row["started"]),
        host_joined=bool(row["host_joined"]),
        participants_joined=bool(row["participants_joined"]),
        body=row["body"],
    )


def body_of(session: Session, kind: Kind[B]) -> B:
    """What is stored of a session. Its people are stored elsewhere."""
    return from_text(session.body, kind.body)


# Which, and whose ---------------------------------------------------------------------------------


def require(
    db: sqlite3.Connection,
    session_key: int | None = None,
    *,
    kind: Kind[Any] | None = None,
    conf_id: int | None = None,
) -> Session:
    """The session of a key or conference number; refuses with 060001 if none of the kind is."""
    row = db.execute(
        f"SELECT * FROM ({SESSIONS}) WHERE (session_key = ? OR conf_id = ?)"  # noqa: S608
        " AND kind = coalesce(?, kind)",
        (session_key, conf_id, kind.name if kind else None),
    ).fetchone()
    if row is None:
        raise unknown_session(session_key or conf_id)
    return session(row)


def owns(account: Account, session: Session) -> bool:
    """Whether the account is the session's host, or has scheduled it."""
    return account.user_id in (session.host, session.creator)


def require_owned(call: Call, session_key: int | None, kind: Kind[Any] | None = None) -> Session:
    """A session that the caller hosts or has scheduled. Being an administrator is no help."""
    session = require(call.db, given(session_key), kind=kind)
    if not owns(call.caller, session):
        raise no_privilege("read about meetings of other hosts")
    return session


def require_manageable(
    call: Call, session_key: int | None, kind: Kind[Any] | None = None
) -> Session:
    """A session that is the caller's, or any if the caller is an administrator."""
    session = require(call.db, given(session_key), kind=kind)
    if not call.is_administrator and not owns(call.caller, session):
        raise no_privilege("work on meetings of other hosts")
    return session


def visible(call: Call) -> list[Condition]:
    """What is true of each session that the caller may list."""
    if call.is_administrator:
        return []
    me = call.caller.user_id
    return [Condition("(host = ? OR creator = ?)", (me, me))]


def given(session_key: int | None) -> int:
    """A key that the request has to have; refuses with 999999 if it does not."""
    if session_key is None:
        raise invalid(Fault("session_key", "is required"))
    return session_key


def host_for(call: Call, webex_id: str | None) -> Account:
    """Who is to host a session: the caller, or somebody for whom the caller may schedule.

    Raises:
        Refusal: There is no such host, or no leave to schedule for them.
    """
    if not webex_id or webex_id.lower() == call.caller.webex_id.lower():
        return call.caller
    host = accounts.find(call.db, webex_id)
    if host is None or host.role == "attendee" or not host.may_sign_in:
        raise unknown_host(webex_id)
    leave = call.db.execute(
        "SELECT 1 FROM users WHERE user_id = ? AND instr(schedulers, ?)",
        (host.user_id, f";{call.caller.webex_id.lower()};"),
    ).fetchone()
    if not call.is_administrator and leave is None:
        raise wrong_scheduler(webex_id)
    return host


# Schedules ----------------------------------------------------------------------------------------


class _Schedule(Protocol):
    """The part of a request that says when and with whom; each service has its own class."""

    start_date: Any
    """A datetime or None; or a list of datetimes, where sessions can have several."""
    duration: int | None
    time_zone_id: int | None
    host_webex_id: str | None


def settle(call: Call, schedule: _Schedule) -> Account:
    """Complete the schedule of a new session: now, for an hour, in the host's zone.

    Returns:
        The host.

    Raises:
        Refusal: There is no such host, or no leave to schedule for them.
    """
    host = host_for(call, schedule.host_webex_id)
    label: str | None = getattr(schedule, "time_zone", None)
    if schedule.time_zone_id is None and label is None:
        schedule.time_zone_id = accounts.profile_of(call.db, host.user_id).time_zone_id
        if schedule.time_zone_id is None:
            schedule.time_zone_id = zones.DEFAULT
    if not schedule.start_date:
        zone = zones.chosen(schedule.time_zone_id, label)
        now = zones.from_gmt(call.now, zone).replace(microsecond=0)
        schedule.start_date = now if schedule.start_date is None else [now]
    schedule.duration = schedule.duration or DEFAULT_DURATION
    return host


def reschedule(call: Call, session: Session, body: Message, request: Message) -> int:
    """Prepare a stored session for being merged with a request that changes it.

    Returns:
        The number of who is the host from now on.

    Raises:
        Refusal: The session is in progress and would recur otherwise than before, or there is no
            such host, or no leave to schedule for them.
    """
    if session.started and given_at(request, "repeat.repeat_type"):
        raise in_progress("get another kind of recurrence")
    schedule: Any = given_at(body, "schedule")
    change: Any = given_at(request, "schedule")
    if change is None or schedule is None:
        return session.host
    # The two name the same thing, so the new one must not stand beside the old other one.
    if change.time_zone_id is None and getattr(change, "time_zone", None):
        schedule.time_zone_id = None
    elif change.time_zone_id is not None and hasattr(schedule, "time_zone"):
        schedule.time_zone = None
    if change.host_webex_id and change.host_webex_id != session.host_webex_id:
        return host_for(call, change.host_webex_id).user_id
    return session.host


class _DateScope(Protocol):
    @property
    def start_date_start(self) -> datetime | None: ...
    @property
    def start_date_end(self) -> datetime | None: ...
    @property
    def end_date_start(self) -> datetime | None: ...
    @property
    def end_date_end(self) -> datetime | None: ...
    @property
    def time_zone_id(self) -> int | None: ...


def in_scope(scope: _DateScope | None) -> Iterable[Condition]:
    """That a session is in a date scope, which is in the zone that it names, or else the site's."""
    if scope is None:
        return
    zone = zones.chosen(scope.time_zone_id)

    def gmt(wall: datetime | None) -> datetime | None:
        return None if wall is None else zones.to_gmt(wall, zone)

    period = [
        *within("starts", gmt(scope.start_date_start), gmt(scope.start_date_end)),
        *within("ends", gmt(scope.end_date_start), gmt(scope.end_date_end)),
    ]
    if period:
        yield joined(period, "AND")


# Writing ------------------------------------------------------------------------------------------


def create(call: Call, kind: Kind[B], host: Account, body: B) -> Session:
    """Add a session. Its key goes into the body if it has a place there."""
    session_key = next_number(call.db, "session")
    for name in ("meeting_key", "session_key"):
        if hasattr(type(body), name):
            setattr(body, name, session_key)
    call.db.execute(
        "INSERT INTO sessions VALUES"
        " (?, ?, ?, 0, ?, ?, ?, '', '', NULL, '', '', 0, 0, FALSE, FALSE, '{}', '')",
        (
            session_key,
            kind.name,
            kind.service,
            next_number(call.db, "conference"),
            call.caller.user_id,
            host.user_id,
        ),
    )
    change(call.db, session_key, kind, host.user_id, body)
    return require(call.db, session_key)


def change(db: sqlite3.Connection, session_key: int, kind: Kind[B], host: int, body: B) -> None:
    """Store another body, and perhaps another host, for a session.

    Raises:
        Refusal: There is no such time, or time zone.
    """
    known = facts(kind, body)
    starts = zones.to_gmt(known.starts, known.time_zone_id)
    try:
        ends = starts + timedelta(minutes=known.duration)
    except OverflowError:
        raise invalid(Fault("schedule.duration", "leads out of the calendar")) from None
    columns: dict[str, object] = {
        "host": host,
        "session_type": known.session_type,
        "name": known.name,
        "listing": known.listing,
        "password": known.password,
        "starts": starts.isoformat(" "),
        "ends": ends.isoformat(" "),
        "duration": known.duration,
        "time_zone_id": known.time_zone_id,
        "recurs": known.recurs,
        "registration": known.registration,
        "sort_keys": json.dumps(known.sort_keys),
        "body": to_text(body),
    }
    changes = ", ".join(f"{name} = :{name}" for name in columns)
    db.execute(
        f"UPDATE sessions SET {changes} WHERE session_key = :session_key",  # noqa: S608
        {**columns, "session_key": session_key},
    )


def delete(db: sqlite3.Connection, session: Session) -> None:
    """Remove a session; refuses with 060042 if it is in progress. Its history stays."""
    if session.started:
        raise in_progress("be deleted")
    db.execute("DELETE FROM sessions WHERE session_key = ?", (session.session_key,))
