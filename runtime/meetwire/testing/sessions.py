"""Meetings and teleconferences, as far as they are alike: keys, hosts, times, privileges."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import dataclass
from datetime import timedelta
from typing import Final, TypeAlias

from meetwire.runtime.errors import Fault
from meetwire.testing import accounts
from meetwire.testing.accounts import Account
from meetwire.testing.answers import (
    invalid,
    no_privilege,
    unknown_host,
    unknown_session,
    wrong_scheduler,
)
from meetwire.testing.handlers import Call
from meetwire.testing.lists import Condition
from meetwire.testing.messages import from_text, to_text
from meetwire.testing.state import next_number
from meetwire.webex import meeting, teleconference

__all__ = [
    "MEETING",
    "TELECONFERENCE",
    "Session",
    "change",
    "create",
    "given",
    "host_for",
    "meeting_of",
    "owns",
    "require",
    "require_manageable",
    "require_owned",
    "teleconference_of",
    "visible",
]

MEETING: Final = "meeting"
TELECONFERENCE: Final = "teleconference"

Body: TypeAlias = meeting.GetMeetingResponse | teleconference.CreateTeleconferenceSession
"""What is stored of a session: the class that has the most of its fields."""

_SESSIONS: Final = (
    "SELECT sessions.*, users.webex_id AS host_webex_id"
    " FROM sessions JOIN users ON users.user_id = host"
)


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting or teleconference, without what only the one or the other has."""

    session_key: int
    kind: str
    conf_id: int
    creator: int
    host: int
    host_webex_id: str
    started: bool
    body: str


def require(
    db: sqlite3.Connection,
    session_key: int | None = None,
    *,
    kind: str | None = None,
    conf_id: int | None = None,
) -> Session:
    """The session of a key or conference number; refuses with 060001 if none of the kind is."""
    row = db.execute(
        f"{_SESSIONS} WHERE (session_key = ? OR conf_id = ?) AND kind = coalesce(?, kind)",
        (session_key, conf_id, kind),
    ).fetchone()
    if row is None:
        raise unknown_session(session_key or conf_id)
    return Session(
        row["session_key"],
        row["kind"],
        row["conf_id"],
        row["creator"],
        row["host"],
        row["host_webex_id"],
        bool(row["started"]),
        row["body"],
    )


def owns(account: Account, session: Session) -> bool:
    """Whether the account is the session's host, or has scheduled it."""
    return account.user_id in (session.host, session.creator)


def require_owned(call: Call, session_key: int | None, kind: str | None = None) -> Session:
    """A session that the caller hosts or has scheduled. Being an administrator is no help."""
    session = require(call.db, given(session_key), kind=kind)
    if not owns(call.caller, session):
        raise no_privilege("read about meetings of other hosts")
    return session


def require_manageable(call: Call, session_key: int | None, kind: str | None = None) -> Session:
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


def create(call: Call, kind: str, host: Account, body: Body) -> Session:
    """Add a session. Its key goes into the body if it has a place there."""
    session_key = next_number(call.db, "session")
    if isinstance(body, meeting.GetMeetingResponse):
        body.meeting_key = session_key
    call.db.execute(
        "INSERT INTO sessions VALUES (?, ?, ?, ?, ?, '', '', 0, '{}', '')",
        (
            session_key,
            kind,
            next_number(call.db, "conference"),
            call.caller.user_id,
            host.user_id,
        ),
    )
    change(call.db, session_key, host.user_id, body)
    return require(call.db, session_key)


def change(db: sqlite3.Connection, session_key: int, host: int, body: Body) -> None:
    """Store another body, and perhaps another host, for a session."""
    schedule, tracking, meta = body.schedule, body.tracking, body.meta_data
    if schedule is None or schedule.start_date is None or schedule.duration is None:
        raise ValueError("a session is stored with its start and duration")
    try:
        ends = schedule.start_date + timedelta(minutes=schedule.duration)
    except OverflowError:
        raise invalid(Fault("schedule.duration", "leads out of the calendar")) from None
    starts = schedule.start_date.isoformat(" ")
    sort_keys: dict[str, object] = {
        "CONFNAME": meta and meta.conf_name,
        "STARTTIME": starts,
        **{
            f"TRACKINGCODE{number}": getattr(tracking, f"tracking_code{number}", None)
            for number in range(1, 11)
        },
    }
    db.execute(
        "UPDATE sessions SET host = ?, starts = ?, ends = ?, sort_keys = ?, body = ?"
        " WHERE session_key = ?",
        (
            host,
            starts,
            ends.isoformat(" "),
            json.dumps(sort_keys),
            to_text(body),
            session_key,
        ),
    )


def meeting_of(session: Session) -> meeting.GetMeetingResponse:
    """The stored body of a meeting; attendees are stored elsewhere."""
    return from_text(session.body, meeting.GetMeetingResponse)


def teleconference_of(session: Session) -> teleconference.CreateTeleconferenceSession:
    """The stored body of a teleconference; attendees are stored elsewhere."""
    return from_text(session.body, teleconference.CreateTeleconferenceSession)
