"""Sessions of the sandbox's webinars: who came, for how long, and how it went."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from typing import Any

from meetwire.gotowebinar import v1, v2
from meetwire.runtime.message import Response
from meetwire.testing.state import next_number
from meetwire.testing.webinars import Call, current, handles, instant, page, text_of, webinar_row

__all__ = ["end", "join", "start"]

_OPEN = "SELECT session_key FROM webinar_sessions WHERE webinar_key = ? AND ended IS NULL"
_STAYS = """
SELECT * FROM stays
JOIN webinar_sessions USING (session_key)
JOIN registrants USING (registrant_key)
WHERE webinar_sessions.webinar_key = ? ORDER BY session_key, registrant_key
"""


# What people do -----------------------------------------------------------------------------------


def start(db: sqlite3.Connection, webinar_key: int, now: datetime) -> int:
    """Begin a session. Returns its key; raises LookupError if there is no webinar, or it is on."""
    if not db.execute("SELECT 1 FROM webinars WHERE webinar_key = ?", (webinar_key,)).fetchone():
        raise LookupError(f"no webinar has the key {webinar_key}")
    if db.execute(_OPEN, (webinar_key,)).fetchone():
        raise LookupError(f"the webinar {webinar_key} is in session already")
    key = next_number(db, "webinar")
    db.execute(
        "INSERT INTO webinar_sessions VALUES (?, ?, ?, NULL)", (key, webinar_key, text_of(now))
    )
    return key


def join(
    db: sqlite3.Connection, webinar_key: int, person: tuple[str, str, str], now: datetime
) -> int:
    """Let somebody (first name, last name, e-mail address) register, if need be, and come in.

    Returns the key of the registration; raises LookupError if no session is on.
    """
    session_key = _running(db, webinar_key)
    row = db.execute(
        "SELECT registrant_key FROM registrants WHERE webinar_key = ? AND email = ?",
        (webinar_key, person[2]),
    ).fetchone()
    key: int = row["registrant_key"] if row else next_number(db, "webinar")
    if row is None:
        db.execute("INSERT INTO registrants VALUES (?, ?, ?, ?, ?)", (key, webinar_key, *person))
    db.execute("INSERT OR IGNORE INTO stays VALUES (?, ?, ?)", (session_key, key, text_of(now)))
    return key


def end(db: sqlite3.Connection, webinar_key: int, now: datetime) -> None:
    """End the session that is on, for all who are in it. Raises LookupError if there is none."""
    session_key = _running(db, webinar_key)
    db.execute(
        "UPDATE webinar_sessions SET ended = ? WHERE session_key = ?", (text_of(now), session_key)
    )


def _running(db: sqlite3.Connection, webinar_key: int) -> int:
    row = db.execute(_OPEN, (webinar_key,)).fetchone()
    if row is None:
        raise LookupError(f"no session of a webinar {webinar_key} is on; start one")
    key: int = row["session_key"]
    return key


# Operations ---------------------------------------------------------------------------------------


@handles(v1.GetAttendeesForAllWebinarSessions)
def get_attendees(call: Call, request: v1.GetAttendeesForAllWebinarSessions) -> Response:
    """Who came, once for each session."""
    webinar_row(call.db, request.webinar_key)
    found = [
        v1.Attendee(
            **_facts(row, call.now),
            attendance=[
                v1.Attendance(join_time=instant(row["joined"]), leave_time=_left(row, call))
            ],
        )
        for row in call.db.execute(_STAYS, (request.webinar_key,))
    ]
    return v1.GetAttendeesForAllWebinarSessionsResponse(attendees=found)


@handles(v2.GetAttendeesForAllWebinarSessions)
def get_page_of_attendees(call: Call, request: v2.GetAttendeesForAllWebinarSessions) -> Response:
    """A page of those who came, once for each session."""
    webinar_row(call.db, request.webinar_key)
    found = [
        v2.Attendee(
            **_facts(row, call.now),
            attendance=[
                v2.Attendance(join_time=instant(row["joined"]), leave_time=_left(row, call))
            ],
        )
        for row in call.db.execute(_STAYS, (request.webinar_key,))
    ]
    records, info = page(found, request)
    embedded = v2.EmbeddedAttendees(attendees=records) if records else None
    return v2.GetAttendeesForAllWebinarSessionsResponse(embedded=embedded, page=info)


def _left(row: sqlite3.Row, call: Call) -> datetime:
    return instant(row["ended"]) if row["ended"] else call.now.replace(microsecond=0)


def _facts(row: sqlite3.Row, now: datetime) -> dict[str, Any]:
    return {
        "registrant_key": row["registrant_key"],
        "session_key": row["session_key"],
        "first_name": row["first_name"],
        "last_name": row["last_name"],
        "email": row["email"],
        "attendance_time_in_seconds": _seconds(row, now),
    }


def _seconds(row: sqlite3.Row, now: datetime) -> int:
    left = instant(row["ended"]) if row["ended"] else now
    return int((left - instant(row["joined"])).total_seconds())


@handles(v1.GetPerformanceForAllWebinarSessions)
def get_performance(call: Call, request: v1.GetPerformanceForAllWebinarSessions) -> Response:
    """How each session went."""
    found = current(call, webinar_row(call.db, request.webinar_key))
    return v1.GetPerformanceForAllWebinarSessionsResponse(
        sessions=[
            v1.SessionPerformance(
                session_key=str(row["session_key"]),
                attendance=v1.AttendanceStatistics(**_attendance(call, found, row)),
                polls_and_surveys=v1.PollStatistics(**_POLLS),
            )
            for row in _sessions(call, request.webinar_key)
        ]
    )


@handles(v2.GetPerformanceForAllWebinarSessions)
def get_performance_and_sessions(
    call: Call, request: v2.GetPerformanceForAllWebinarSessions
) -> Response:
    """How each session went, and what session that is."""
    found = current(call, webinar_row(call.db, request.webinar_key))
    return v2.GetPerformanceForAllWebinarSessionsResponse(
        sessions=[
            v2.SessionPerformance(
                session_key=str(row["session_key"]),
                session_info=v2.SessionInfo(
                    session_key=row["session_key"],
                    webinar_name=found.subject,
                    webinar_id=found.webinar_id,
                    start_time=instant(row["started"]),
                    end_time=_left(row, call),
                    time_zone=found.time_zone,
                    experience_type=found.experience_type,
                    recurrence_period=found.recurrence_period,
                    registration_email_opened_count=0,
                    registration_link_clicked_count=0,
                ),
                attendance=v2.AttendanceStatistics(**_attendance(call, found, row)),
                polls_and_surveys=v2.PollStatistics(**_POLLS),
            )
            for row in _sessions(call, request.webinar_key)
        ]
    )


# Nobody polls, asks or yawns in a sandbox.
_POLLS: dict[str, Any] = {
    "poll_count": 0,
    "survey_count": 0.0,
    "questions_asked": 0,
    "percentage_polls_completed": 0.0,
    "percentage_surveys_completed": 0.0,
}


def _sessions(call: Call, webinar_key: int) -> list[sqlite3.Row]:
    return call.db.execute(
        "SELECT * FROM webinar_sessions WHERE webinar_key = ? ORDER BY session_key", (webinar_key,)
    ).fetchall()


def _attendance(call: Call, found: v2.Webinar, session: sqlite3.Row) -> dict[str, Any]:
    rows = call.db.execute(_STAYS, (session["webinar_key"],))
    stays = [
        _seconds(row, call.now) for row in rows if row["session_key"] == session["session_key"]
    ]
    registrants = found.number_of_registrants
    return {
        "registrant_count": registrants,
        "percentage_attendance": 100 * len(stays) / registrants if registrants else 0.0,
        "average_interest_rating": 0.0,
        "average_attentiveness": 0.0,
        "average_attendance_time_seconds": sum(stays) / len(stays) if stays else 0.0,
    }
