"""LiveMinutes as the sandbox plays it: meetings, their participants, the address of each."""

from __future__ import annotations

import re
import secrets
import sqlite3
from dataclasses import dataclass
from typing import ClassVar, Final
from urllib.parse import quote

from meetwire.liveminutes import meetings, wire
from meetwire.runtime.rest import Basic
from meetwire.runtime.transport import HttpReply
from meetwire.testing.messages import problems
from meetwire.testing.part import Handlers, Part, Refused
from meetwire.testing.server import Incoming
from meetwire.testing.state import State

__all__ = ["LiveMinutesPart"]

_INVITED: Final = "1"
"""The state of a participant who has not answered. The document shows it and lists it not."""


@dataclass(frozen=True, slots=True)
class Call:
    """What a handler works with, besides the request."""

    db: sqlite3.Connection
    """Within a transaction, which ends with the handler."""
    url: str
    """What addresses in answers begin with."""

    def require(self, meeting_key: str) -> None:
        """Refuse if there is no such meeting."""
        query = "SELECT 1 FROM liveminutes_meetings WHERE meeting_key = ?"
        if self.db.execute(query, (meeting_key,)).fetchone() is None:
            raise Refused

    def participant(self, meeting_key: str, participant_id: str) -> sqlite3.Row:
        """A participant. Refuses if there is none of this name."""
        query = (
            "SELECT * FROM liveminutes_participants WHERE meeting_key = ? AND participant_id = ?"
        )
        row: sqlite3.Row | None = self.db.execute(query, (meeting_key, participant_id)).fetchone()
        if row is None:
            raise Refused
        return row

    def meeting_url(self, meeting_key: str) -> str:
        """The public address of a meeting."""
        return f"{self.url}/meeting/{quote(meeting_key, safe='')}"

    def personal_url(self, key: str) -> str:
        """The address at which one person enters; its key logs that person in."""
        return f"{self.url}/enter/{key}"


_handlers = Handlers[Call]()
handles = _handlers.enter


class LiveMinutesPart(Part):
    """LiveMinutes, for one account, which is there from the beginning.

    It says no as the service does: with result code 0 to whatever is wrong, and no reason.

    Args:
        state: Where things are kept.
        root: Scheme, host and port of the server.
    """

    path = "/liveminutes"
    tables = (
        "CREATE TABLE liveminutes_meetings (meeting_key TEXT PRIMARY KEY, status TEXT NOT NULL)",
        "CREATE TABLE liveminutes_participants ("
        " meeting_key TEXT NOT NULL REFERENCES liveminutes_meetings ON DELETE CASCADE,"
        " participant_id TEXT NOT NULL, status TEXT NOT NULL, entry TEXT NOT NULL,"
        " PRIMARY KEY (meeting_key, participant_id))",
    )
    account: ClassVar[Basic] = Basic("acme-account", "acme-token")
    """The account: its identifier and its token."""

    def __init__(self, state: State, root: str) -> None:
        super().__init__(state, root)
        self.status_as_number = False
        """Whether a status is a JSON number. The document has it as text."""

    def seed(self, db: sqlite3.Connection) -> None:
        """Nothing: a fresh account has no meetings."""

    def reply(self, request: Incoming) -> HttpReply:
        """The reply to a request, which is status 200 whether the service refuses it or not."""
        asked, _ = wire.read_request("meetings", request.method, request.url, request.body)
        try:
            if request.header("Authorization") != self.account.header() or any(problems(asked)):
                raise Refused
            with self.state.transaction() as db:
                response = _handlers.answer(Call(db, self.url), asked)
        except Refused:
            return wire.encode_answer(None)
        self.done(asked)
        reply = wire.encode_answer(response)
        # The service writes slashes so, which JSON allows.
        body = reply.body.replace(b"/", rb"\/")
        if self.status_as_number:
            body = re.sub(rb'"status":"(\d+)"', rb'"status":\1', body)
        return HttpReply(reply.status, reply.headers, body)

    # What people do in their browsers, and no operation can ---------------------------------------

    def move_meeting(self, meeting_key: str, status: meetings.MeetingStatus) -> None:
        """Put a meeting into a state. Raises LookupError if there is none with this key."""
        change = "UPDATE liveminutes_meetings SET status = ? WHERE meeting_key = ?"
        self._change(change, status.value, meeting_key)

    def move_participant(
        self, meeting_key: str, participant_id: str, status: meetings.ParticipantStatus
    ) -> None:
        """Put a participant into a state. Raises LookupError if the meeting has none such."""
        change = (
            "UPDATE liveminutes_participants SET status = ?"
            " WHERE meeting_key = ? AND participant_id = ?"
        )
        self._change(change, status.value, meeting_key, participant_id)

    def _change(self, statement: str, status: str, *key: str) -> None:
        with self.state.transaction() as db:
            if not db.execute(statement, (status, *key)).rowcount:
                raise LookupError(f"there is no {' / '.join(key)}")


@handles(meetings.CreateMeeting)
def create_meeting(call: Call, request: meetings.CreateMeeting) -> meetings.CreateMeetingResponse:
    """Create a meeting under a key that is free, or under one of the service's own."""
    key = request.meeting_key or secrets.token_hex(8)
    try:
        call.db.execute(
            "INSERT INTO liveminutes_meetings VALUES (?, ?)",
            (key, meetings.MeetingStatus.START.value),
        )
    except sqlite3.IntegrityError:
        raise Refused from None
    return meetings.CreateMeetingResponse(
        meeting_key=key,
        meeting_url=call.meeting_url(key),
        host_url=call.personal_url(secrets.token_urlsafe(16)),
    )


@handles(meetings.AddParticipant)
def add_participant(
    call: Call, request: meetings.AddParticipant
) -> meetings.AddParticipantResponse:
    """Add somebody who is not there yet."""
    call.require(request.meeting_key)
    entry = secrets.token_urlsafe(16)
    try:
        call.db.execute(
            "INSERT INTO liveminutes_participants VALUES (?, ?, ?, ?)",
            (request.meeting_key, request.participant_id, _INVITED, entry),
        )
    except sqlite3.IntegrityError:
        raise Refused from None
    return meetings.AddParticipantResponse(
        meeting_key=request.meeting_key, participant_url=call.personal_url(entry)
    )


@handles(meetings.GetParticipantUrl)
def get_participant_url(
    call: Call, request: meetings.GetParticipantUrl
) -> meetings.GetParticipantUrlResponse:
    """The address that the participant was added with."""
    row = call.participant(request.meeting_key, request.participant_id)
    return meetings.GetParticipantUrlResponse(participant_url=call.personal_url(row["entry"]))


@handles(meetings.GetMeetingUrl)
def get_meeting_url(call: Call, request: meetings.GetMeetingUrl) -> meetings.GetMeetingUrlResponse:
    """The public address of a meeting."""
    call.require(request.meeting_key)
    return meetings.GetMeetingUrlResponse(meeting_url=call.meeting_url(request.meeting_key))


@handles(meetings.CancelMeeting)
def cancel_meeting(call: Call, request: meetings.CancelMeeting) -> meetings.CancelMeetingResponse:
    """Forget a meeting and its participants."""
    call.require(request.meeting_key)
    call.db.execute(
        "DELETE FROM liveminutes_meetings WHERE meeting_key = ?", (request.meeting_key,)
    )
    return meetings.CancelMeetingResponse(meeting_key=request.meeting_key)


@handles(meetings.CancelParticipant)
def cancel_participant(
    call: Call, request: meetings.CancelParticipant
) -> meetings.CancelParticipantResponse:
    """Forget a participant."""
    row = call.participant(request.meeting_key, request.participant_id)
    call.db.execute(
        "DELETE FROM liveminutes_participants WHERE meeting_key = ? AND participant_id = ?",
        (row["meeting_key"], row["participant_id"]),
    )
    return meetings.CancelParticipantResponse(meeting_key=request.meeting_key)


@handles(meetings.GetMeetingStatus)
def get_meeting_status(
    call: Call, request: meetings.GetMeetingStatus
) -> meetings.GetMeetingStatusResponse:
    """The state of a meeting."""
    query = "SELECT status FROM liveminutes_meetings WHERE meeting_key = ?"
    row = call.db.execute(query, (request.meeting_key,)).fetchone()
    if row is None:
        raise Refused
    status = meetings.MeetingStatus.unlisted(row["status"])
    return meetings.GetMeetingStatusResponse(status=status)


@handles(meetings.GetParticipantStatus)
def get_participant_status(
    call: Call, request: meetings.GetParticipantStatus
) -> meetings.GetParticipantStatusResponse:
    """The state of a participant."""
    row = call.participant(request.meeting_key, request.participant_id)
    status = meetings.ParticipantStatus.unlisted(row["status"])
    return meetings.GetParticipantStatusResponse(status=status)
