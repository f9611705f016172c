"""IOMeeting as the sandbox plays it: hosts, their meetings, and what is posted when one ends."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import ClassVar, Final, NamedTuple

from meetwire.iomeeting import meetings, wire
from meetwire.runtime.http_call import http_of
from meetwire.runtime.transport import HttpReply
from meetwire.testing.callbacks import post_form
from meetwire.testing.messages import problems
from meetwire.testing.part import Handlers, Part, Refused
from meetwire.testing.server import Incoming
from meetwire.testing.state import State

__all__ = ["IOMeetingPart"]

_UNKNOWN_HOST: Final = "1"
_WRONG_PASSWORD: Final = "2"  # noqa: S105  # a status
_FIRST_ID: Final = 204071


class _Ended(NamedTuple):
    """A meeting that has ended and wants it to be told."""

    url: str
    operator_id: str


@dataclass(frozen=True, slots=True)
class Call:
    """What a handler works with, besides the request."""

    db: sqlite3.Connection
    """Within a transaction, which ends with the handler."""
    ended: list[_Ended] = field(default_factory=list[_Ended])
    """What is to be posted when the transaction is over."""

    def check_host(self, email: str, password: str) -> str:
        """The host's e-mail address as it is stored. Refuses who is not the host."""
        query = "SELECT * FROM iomeeting_hosts WHERE email = ?"
        row = self.db.execute(query, (email,)).fetchone()
        if row is None:
            raise Refused(_UNKNOWN_HOST)
        if row["password"] != password:
            raise Refused(_WRONG_PASSWORD)
        stored: str = row["email"]
        return stored

    def held_by(self, host: str) -> sqlite3.Row | None:
        """The meeting that a host is holding."""
        query = "SELECT * FROM iomeeting_meetings WHERE host = ? AND state = 'held'"
        row: sqlite3.Row | None = self.db.execute(query, (host,)).fetchone()
        return row

    def find(self, meeting_id: str) -> sqlite3.Row:
        """A meeting. Refuses if there is none with this identifier."""
        query = "SELECT * FROM iomeeting_meetings WHERE CAST(meeting_id AS TEXT) = ?"
        row: sqlite3.Row | None = self.db.execute(query, (meeting_id,)).fetchone()
        if row is None:
            raise Refused
        return row

    def end(self, meeting: sqlite3.Row | None) -> None:
        """End a meeting, if there is one."""
        if meeting is None:
            return
        self.db.execute(
            "UPDATE iomeeting_meetings SET state = 'ended' WHERE meeting_id = ?",
            (meeting["meeting_id"],),
        )
        if meeting["end_url"]:
            self.ended.append(_Ended(meeting["end_url"], meeting["operator_id"] or ""))

    def add(self, host: str, state: str, **values: str | None) -> str:
        """A new meeting; returns its identifier."""
        names = ", ".join(["host", "state", *values])
        marks = ", ".join("?" * (len(values) + 2))
        statement = f"INSERT INTO iomeeting_meetings ({names}) VALUES ({marks})"  # noqa: S608
        return str(self.db.execute(statement, (host, state, *values.values())).lastrowid)

    def enter(
        self,
        meeting: sqlite3.Row | None,
        request: meetings.JoinMeetingById | meetings.JoinMeetingByHost,
    ) -> None:
        """Let somebody in. Refuses if no meeting is in progress, or the password is wrong."""
        if meeting is None or meeting["state"] != "held":
            raise Refused
        given = {request.meeting_password, request.observer_password} - {None}
        # Without a password of its own a meeting is open, whatever observers have been given.
        good = {meeting["meeting_password"], meeting["observer_password"]}
        if meeting["meeting_password"] and not given & good:
            raise Refused
        self.db.execute(
            "INSERT INTO iomeeting_people VALUES (?, ?)",
            (meeting["meeting_id"], request.user_name or ""),
        )


_handlers = Handlers[Call]()
handles = _handlers.enter


class IOMeetingPart(Part):
    """IOMeeting, with one host, who is there from the beginning.

    A host holds one meeting at a time: starting or scheduling another ends it. What people open in
    their browsers is answered with a page, which says for them alone whether it worked.

    Args:
        state: Where things are kept.
        root: Scheme, host and port of the server.
    """

    path = "/iomeeting"
    tables = (
        "CREATE TABLE iomeeting_hosts (email TEXT PRIMARY KEY COLLATE NOCASE, password TEXT)",
        "CREATE TABLE iomeeting_meetings ("
        " meeting_id INTEGER PRIMARY KEY AUTOINCREMENT,"
        " host TEXT NOT NULL COLLATE NOCASE REFERENCES iomeeting_hosts, state TEXT NOT NULL,"
        " title TEXT, meeting_password TEXT, observer_password TEXT,"
        " end_url TEXT, operator_id TEXT)",
        "CREATE TABLE iomeeting_people ("
        " meeting_id INTEGER NOT NULL REFERENCES iomeeting_meetings, name TEXT NOT NULL)",
    )
    host_email: ClassVar[str] = "host@acme.example"
    host_password: ClassVar[str] = "host-secret"  # noqa: S105  # of nobody

    def __init__(self, state: State, root: str) -> None:
        super().__init__(state, root)
        self.callbacks_anywhere = False
        """Whether `meeting_end_url` may lead to other machines. If not, nothing is posted there,
        and a warning logged.
        """

    def seed(self, db: sqlite3.Connection) -> None:
        """One host."""
        account = (self.host_email, self.host_password)
        db.execute("INSERT INTO iomeeting_hosts VALUES (?, ?)", account)
        before = ("iomeeting_meetings", _FIRST_ID - 1)
        db.execute("INSERT INTO sqlite_sequence VALUES (?, ?)", before)

    def reply(self, request: Incoming) -> HttpReply:
        """The reply to a request: a line of values, or a page."""
        asked, _ = wire.read_request("meetings", request.method, request.url, request.body)
        try:
            with self.state.transaction() as db:
                call = Call(db)
                if any(problems(asked)):
                    raise Refused(_UNKNOWN_HOST)
                response = _handlers.answer(call, asked)
        except Refused as refusal:
            if http_of(asked).method == "GET":
                page = b"<!DOCTYPE html><title>This did not work</title>"
                return HttpReply(HTTPStatus.OK, {"Content-Type": "text/html"}, page)
            return wire.encode_answer(refusal.reason)
        self.done(asked)
        self._tell(call.ended)
        return wire.encode_answer(response)

    # What people do, and no operation can ---------------------------------------------------------

    def end_meeting(self, meeting_id: str) -> None:
        """End a meeting, and post to its `meeting_end_url` if it has one.

        Raises LookupError if no meeting in progress has this identifier.
        """
        with self.state.transaction() as db:
            call = Call(db)
            try:
                meeting = call.find(meeting_id)
            except Refused:
                meeting = None
            if meeting is None or meeting["state"] != "held":
                raise LookupError(f"no meeting in progress has the identifier {meeting_id}")
            call.end(meeting)
        self._tell(call.ended)

    def people(self, meeting_id: str) -> list[str]:
        """The names of those who have joined a meeting, in the order in which they came."""
        with self.state.transaction() as db:
            query = "SELECT name FROM iomeeting_people WHERE CAST(meeting_id AS TEXT) = ?"
            return [row["name"] for row in db.execute(query + " ORDER BY rowid", (meeting_id,))]

    def title(self, meeting_id: str) -> str | None:
        """The title that a meeting was started with. Raises LookupError if there is none such."""
        with self.state.transaction() as db:
            try:
                title: str | None = Call(db).find(meeting_id)["title"]
            except Refused:
                raise LookupError(f"no meeting has the identifier {meeting_id}") from None
        return title

    def _tell(self, ended: list[_Ended]) -> None:
        for each in ended:
            form = {"operatorId": each.operator_id}
            post_form(each.url, form, anywhere=self.callbacks_anywhere)


@handles(meetings.StartNewMeeting)
def start_new_meeting(
    call: Call, request: meetings.StartNewMeeting
) -> meetings.StartNewMeetingResponse:
    """Start a meeting, in place of the one that the host is holding."""
    host = call.check_host(request.host_email, request.host_password)
    call.end(call.held_by(host))
    call.add(
        host,
        "held",
        title=request.title,
        meeting_password=request.meeting_password,
        observer_password=request.observer_password,
    )
    return meetings.StartNewMeetingResponse()


@handles(meetings.StartMeetingById)
def start_meeting_by_id(
    call: Call, request: meetings.StartMeetingById
) -> meetings.StartMeetingByIdResponse:
    """Start a meeting that was scheduled, in place of the one that the host is holding."""
    meeting = call.find(request.meeting_id)
    host = call.check_host(meeting["host"], request.host_password)
    if meeting["state"] != "scheduled":
        raise Refused
    call.end(call.held_by(host))
    call.db.execute(
        "UPDATE iomeeting_meetings SET state = 'held' WHERE meeting_id = ?",
        (meeting["meeting_id"],),
    )
    return meetings.StartMeetingByIdResponse()


@handles(meetings.JoinMeetingById)
def join_meeting_by_id(
    call: Call, request: meetings.JoinMeetingById
) -> meetings.JoinMeetingByIdResponse:
    """Join a meeting that is in progress."""
    call.enter(call.find(request.meeting_id), request)
    return meetings.JoinMeetingByIdResponse()


@handles(meetings.JoinMeetingByHost)
def join_meeting_by_host(
    call: Call, request: meetings.JoinMeetingByHost
) -> meetings.JoinMeetingByHostResponse:
    """Join the meeting that a host is holding."""
    call.enter(call.held_by(request.host_email), request)
    return meetings.JoinMeetingByHostResponse()


@handles(meetings.QueryMeeting)
def query_meeting(call: Call, request: meetings.QueryMeeting) -> meetings.QueryMeetingResponse:
    """The meeting that the host is holding."""
    held = call.held_by(call.check_host(request.host_email, request.host_password))
    if held is None:
        return meetings.QueryMeetingResponse(status=meetings.HostStatus.AVAILABLE)
    return meetings.QueryMeetingResponse(
        status=meetings.HostStatus.IN_MEETING,
        meeting_id=str(held["meeting_id"]),
        meeting_password=held["meeting_password"],
    )


@handles(meetings.ScheduleMeeting)
def schedule_meeting(
    call: Call, request: meetings.ScheduleMeeting
) -> meetings.ScheduleMeetingResponse:
    """Schedule a meeting, and end the one that the host is holding."""
    host = call.check_host(request.host_email, request.host_password)
    call.end(call.held_by(host))
    meeting_id = call.add(
        host,
        "scheduled",
        meeting_password=request.meeting_password,
        end_url=request.meeting_end_url,
        operator_id=request.operator_id,
    )
    return meetings.ScheduleMeetingResponse(
        status=meetings.ScheduleStatus.SCHEDULED, meeting_id=meeting_id
    )
