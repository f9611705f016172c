"""The people of a session: invited, registered, accepted or rejected."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Final, NamedTuple

from meetwire.testing.answers import nothing_found
from meetwire.testing.messages import from_text, merge, recast, to_text
from meetwire.testing.state import next_number
from meetwire.webex.attendee import (
    Attendee,
    AttendeeRecord,
    AttendeeStatus,
    JoinStatus,
    OrderBy,
)

__all__ = ["RECORDS", "Numbers", "invite", "of_session", "record", "register", "remove", "replace"]

RECORDS: Final = (
    "SELECT attendees.*, conf_id, host, creator FROM attendees JOIN sessions USING (session_key)"
)
"""All attendees, with what is needed of their session."""


class Numbers(NamedTuple):
    """What the service calls an attendee by."""

    attendee_id: int
    register_id: int | None


def invite(
    db: sqlite3.Connection, session_key: int, attendee: Attendee, *, registration: bool
) -> Numbers:
    """Add somebody, or change what is known of somebody with the same e-mail address.

    Args:
        db: The database.
        session_key: The session.
        attendee: Who it is. Without a `join_status`, the person is invited.
        registration: Whether the session asks people to register, and gives them a number.
    """
    attendee.join_status = attendee.join_status or JoinStatus.INVITE
    return _write(db, session_key, attendee, invited=True, registration=registration)


def register(
    db: sqlite3.Connection, session_key: int, attendee: Attendee, now: datetime
) -> Numbers:
    """Register somebody, invited before or not, or decide on the registration."""
    numbers = _write(db, session_key, attendee, invited=False, registration=True)
    db.execute(
        "UPDATE attendees SET registered = coalesce(registered, ?) WHERE attendee_id = ?",
        (now.strftime("%Y-%m-%d %H:%M:%S"), numbers.attendee_id),
    )
    return numbers


def _write(
    db: sqlite3.Connection,
    session_key: int,
    attendee: Attendee,
    *,
    invited: bool,
    registration: bool,
) -> Numbers:
    email = attendee.person.email = attendee.person.email.lower()
    row = db.execute(
        "SELECT * FROM attendees WHERE session_key = ? AND email = ?", (session_key, email)
    ).fetchone()
    if row is None:
        attendee_id, register_id = next_number(db, "attendee"), None
    else:
        attendee_id, register_id = row["attendee_id"], row["register_id"]
        known = from_text(row["body"], Attendee)
        merge(known, attendee)
        attendee = known
    if registration and register_id is None:
        register_id = next_number(db, "registration")
    attendee.session_key = attendee.meeting_key = session_key
    db.execute(
        "INSERT INTO attendees VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)"
        " ON CONFLICT (attendee_id) DO UPDATE SET role = excluded.role,"
        " join_status = excluded.join_status,"
        " invited = max(invited, excluded.invited), register_id = excluded.register_id,"
        " sort_keys = excluded.sort_keys, body = excluded.body",
        (
            attendee_id,
            session_key,
            email,
            attendee.role,
            attendee.join_status or JoinStatus.INVITE,
            invited,
            register_id,
            json.dumps(_sort_keys(attendee)),
            to_text(attendee),
        ),
    )
    return Numbers(attendee_id, register_id)


def _sort_keys(attendee: Attendee) -> dict[str, object]:
    person = attendee.person
    address, phones = person.address, person.phones
    values = {
        OrderBy.ATTENDEE_TYPE: person.type,
        OrderBy.ATTENDEE_NAME: person.name,
        OrderBy.ATTENDEE_WEBEX_ID: person.webex_id,
        OrderBy.JOIN_STATUS: attendee.join_status,
        OrderBy.EMAIL: person.email,
        OrderBy.PHONE: phones and phones.phone,
        OrderBy.MOBILE: phones and phones.mobile_phone,
        OrderBy.FAX: phones and phones.fax,
        OrderBy.COMPANY: person.company,
        OrderBy.TITLE: person.title,
        OrderBy.URL: person.url,
        OrderBy.ADDRESS1: address and address.address1,
        OrderBy.ADDRESS2: address and address.address2,
        OrderBy.CITY: address and address.city,
        OrderBy.STATE: address and address.state,
        OrderBy.ZIP_CODE: address and address.zip_code,
        OrderBy.COUNTRY: address and address.country,
        OrderBy.NOTES: person.notes,
        OrderBy.ADDRESS_TYPE: address and address.address_type,
    }
    return {key.value: value for key, value in values.items()}


def replace(
    db: sqlite3.Connection, session_key: int, attendees: Iterable[Attendee], *, registration: bool
) -> None:
    """Make these the people of a session. Who was and stays keeps the number."""
    kept = {
        invite(db, session_key, attendee, registration=registration).attendee_id
        for attendee in attendees
    }
    for row in db.execute(
        "SELECT attendee_id FROM attendees WHERE session_key = ?", (session_key,)
    ).fetchall():
        if row["attendee_id"] not in kept:
            db.execute("DELETE FROM attendees WHERE attendee_id = ?", (row["attendee_id"],))


def remove(
    db: sqlite3.Connection,
    attendee_id: int | None = None,
    *,
    session_key: int | None = None,
    email: str = "",
) -> None:
    """Remove somebody by number, or by session and address; refuses with 000015 if nobody is."""
    deleted = db.execute(
        "DELETE FROM attendees WHERE attendee_id = ? OR (session_key = ? AND email = ?)",
        (attendee_id, session_key, email.lower()),
    )
    if not deleted.rowcount:
        raise nothing_found(f"attendee {attendee_id or email}")


def of_session(db: sqlite3.Connection, session_key: int) -> list[AttendeeRecord]:
    """The people of a session, in the order in which they were added."""
    rows = db.execute(
        f"SELECT * FROM ({RECORDS}) WHERE session_key = ? ORDER BY attendee_id",  # noqa: S608
        (session_key,),
    )
    return [record(row) for row in rows]


def record(row: sqlite3.Row) -> AttendeeRecord:
    """An attendee as lists show it, from a row of `RECORDS`."""
    join_status = row["join_status"]
    return recast(
        from_text(row["body"], Attendee),
        AttendeeRecord,
        contact_id=row["attendee_id"],
        attendee_id=row["attendee_id"],
        conf_id=row["conf_id"],
        status=AttendeeStatus(
            invited=bool(row["invited"]),
            registered=row["registered"] is not None,
            rejected=join_status == JoinStatus.REJECT,
            accepted=join_status == JoinStatus.ACCEPT,
        ),
        register_id=row["register_id"],
    )
