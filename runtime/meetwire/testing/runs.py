"""Sessions as they take place: when they ran, who was there and for how long."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import Enum
from typing import Final, NamedTuple

from meetwire.testing import accounts, invitations, sessions
from meetwire.testing.answers import Refusal
from meetwire.testing.kinds import KINDS
from meetwire.testing.messages import from_text, given_at, merge, to_text
from meetwire.testing.sessions import Session
from meetwire.testing.state import stamp
from meetwire.webex.attendee import Attendee
from meetwire.webex.common import Person

__all__ = ["Audio", "Usage", "begin", "end", "join", "leave", "minutes", "usage"]


class Audio(Enum):
    """How somebody hears a session."""

    NONE = "none"
    VOIP = "voip"
    """Over the network."""
    CALL_IN = "call-in"
    TOLL_FREE = "toll-free"
    """Called in by a number that costs the caller nothing."""
    CALLBACK = "callback"
    """Called by the service, at the phone number of the person."""


def minutes(began: str, ended: str) -> int:
    """The length of a period in minutes; one that has begun counts."""
    length = datetime.fromisoformat(ended) - datetime.fromisoformat(began)
    return -(-length // timedelta(minutes=1))


def _find(db: sqlite3.Connection, session_key: int) -> Session:
    try:
        return sessions.require(db, session_key)
    except Refusal:
        raise LookupError(f"no session has the key {session_key}") from None


def begin(db: sqlite3.Connection, session_key: int, now: datetime) -> None:
    """Put a session in progress, with its host in it. Does nothing if it is.

    Raises:
        LookupError: No session has this key.
    """
    session = _find(db, session_key)
    if session.started:
        return
    db.execute(
        "INSERT INTO runs (session_key, kind, session_type, conf_id, host, name, time_zone_id,"
        " began, service, sort_keys, body) SELECT session_key, kind, session_type, conf_id, host,"
        " name, time_zone_id, ?, service, sort_keys, body FROM sessions WHERE session_key = ?",
        (stamp(now), session_key),
    )
    host = accounts.require(db, user_id=session.host)
    profile = accounts.profile_of(db, session.host)
    name = f"{profile.first_name or ''} {profile.last_name or ''}".strip()
    person = Person(name=name or host.webex_id, webex_id=host.webex_id, email=host.email)
    join(db, session_key, person, Audio.NONE, now)


def join(
    db: sqlite3.Connection, session_key: int, person: Person, audio: Audio, now: datetime
) -> None:
    """Let somebody into a session that is in progress. Who is in it already stays as they are.

    Raises:
        LookupError: No session with this key is in progress.
    """
    run_id = _running(db, session_key)
    email = person.email.lower()
    if _present(db, run_id, email):
        return
    host = accounts.require(db, user_id=_find(db, session_key).host)
    known = db.execute(
        "SELECT invited, registered IS NOT NULL AS registered, body FROM attendees"
        " WHERE session_key = ? AND email = ?",
        (session_key, email),
    ).fetchone()
    # Who is invited need not say all about themselves again.
    visitor = from_text(known["body"], Attendee).person if known else Person(email=email)
    merge(visitor, person)
    visitor.email = email
    phone = visitor.phones.phone if visitor.phones else None
    address = visitor.address
    sort_keys = {
        "ATTENDEENAME": visitor.name,
        "COMPANY": visitor.company,
        "COUNTRY": address and address.country,
        "STATE": address and address.state,
        "CITY": address and address.city,
    }
    db.execute(
        "INSERT INTO visits VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?)",
        (
            run_id,
            email,
            "HOST" if email == host.email else "ATTENDEE",
            audio.value,
            "".join(filter(str.isdigit, phone)) if phone else None,  # as one dials it
            bool(known and known["invited"]),
            bool(known and known["registered"]),
            stamp(now),
            json.dumps(sort_keys),
            to_text(visitor),
        ),
    )


def leave(db: sqlite3.Connection, session_key: int, email: str, now: datetime) -> None:
    """Let somebody out of a session in progress.

    Raises:
        LookupError: No session with this key is in progress, or nobody of this address is in it.
    """
    visit_id = _present(db, _running(db, session_key), email.lower())
    if visit_id is None:
        raise LookupError(f"{email} is not in the session {session_key}")
    db.execute("UPDATE visits SET quit = ? WHERE visit_id = ?", (stamp(now), visit_id))


def end(db: sqlite3.Connection, session_key: int, now: datetime) -> None:
    """End a session, and everybody's stay. Does nothing if it is not in progress.

    A single session that asks for it is deleted when it ends.

    Raises:
        LookupError: No session has this key.
    """
    session = _find(db, session_key)
    if not session.started:
        return
    run_id = _running(db, session_key)
    db.execute("UPDATE visits SET quit = ? WHERE run_id = ? AND quit IS NULL", (stamp(now), run_id))
    # How many were to come is counted now, as the list goes with the session.
    people = invitations.of_session(db, session_key)
    invited = sum(bool(each.status and each.status.invited) for each in people)
    registered = sum(bool(each.status and each.status.registered) for each in people)
    db.execute(
        "UPDATE runs SET ended = ?, invited = ?, registered = ? WHERE run_id = ?",
        (stamp(now), invited, registered, run_id),
    )
    body = sessions.body_of(session, KINDS[session.kind])
    if given_at(body, "enable_options.auto_delete_after_meeting_end"):
        ended = _find(db, session_key)
        if not ended.recurs:
            sessions.delete(db, ended)


def _running(db: sqlite3.Connection, session_key: int) -> int:
    row = db.execute(
        "SELECT run_id FROM runs WHERE session_key = ? AND ended IS NULL", (session_key,)
    ).fetchone()
    if row is None:
        raise LookupError(f"no session with the key {session_key} is in progress")
    run_id: int = row["run_id"]
    return run_id


def _present(db: sqlite3.Connection, run_id: int, email: str) -> int | None:
    row = db.execute(
        "SELECT visit_id FROM visits WHERE run_id = ? AND email = ? AND quit IS NULL",
        (run_id, email),
    ).fetchone()
    return None if row is None else row["visit_id"]


# What it came to ----------------------------------------------------------------------------------

_HOME: Final = "1"
"""The country code of the site; calls to others are international."""


class Usage(NamedTuple):
    """The figures of a session that is over, named as in the records of history."""

    total_people_minutes: int
    total_voip_minutes: int
    total_call_in_minutes: int
    total_call_in_toll_free_minutes: int
    total_call_out_domestic: int
    total_call_out_international: int
    total_participants: int
    total_participants_voip: int
    total_participants_call_in: int
    total_participants_call_out: int
    peak_attendee: int
    """The most people who were there at the same time."""


def usage(db: sqlite3.Connection, run_id: int) -> Usage:
    """The figures of a session that is over."""
    visits = [
        _Visit(row["email"], Audio(row["audio"]), row["phone"] or "", row["joined"], row["quit"])
        for row in db.execute("SELECT * FROM visits WHERE run_id = ?", (run_id,))
    ]
    heard = {audio: [each for each in visits if each.audio is audio] for audio in Audio}
    called_back = heard[Audio.CALLBACK]
    called_in = heard[Audio.CALL_IN] + heard[Audio.TOLL_FREE]
    return Usage(
        total_people_minutes=_sum(visits),
        total_voip_minutes=_sum(heard[Audio.VOIP]),
        total_call_in_minutes=_sum(heard[Audio.CALL_IN]),
        total_call_in_toll_free_minutes=_sum(heard[Audio.TOLL_FREE]),
        total_call_out_domestic=_sum(v for v in called_back if v.phone.startswith(_HOME)),
        total_call_out_international=_sum(v for v in called_back if not v.phone.startswith(_HOME)),
        total_participants=_count(visits),
        total_participants_voip=_count(heard[Audio.VOIP]),
        total_participants_call_in=_count(called_in),
        total_participants_call_out=_count(called_back),
        # Somebody joins whenever there are more people than ever, so it is enough to look then.
        peak_attendee=max(
            (sum(v.joined <= at.joined < v.quit for v in visits) for at in visits), default=0
        ),
    )


class _Visit(NamedTuple):
    email: str
    audio: Audio
    phone: str
    joined: str
    quit: str


def _sum(visits: Iterable[_Visit]) -> int:
    return sum(minutes(each.joined, each.quit) for each in visits)


def _count(visits: Iterable[_Visit]) -> int:
    return len({each.email for each in visits})
