"""GatherPlace as the sandbox plays it: portlet tokens, the sessions of accounts, who is there."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, ClassVar, Final

from lxml import etree

from meetwire.gatherplace import PortletToken, omniview_call, portlet, wire
from meetwire.runtime.errors import InvalidRequest, UnexpectedMessage
from meetwire.runtime.http_call import pairs_of
from meetwire.runtime.message import Request, fields_of, is_set
from meetwire.runtime.operation import Caller
from meetwire.runtime.transport import HttpReply
from meetwire.testing.messages import from_text, merge, problems, recast, to_text
from meetwire.testing.part import Handlers, Part, Refused
from meetwire.testing.server import Incoming, text_reply
from meetwire.testing.state import State

__all__ = ["GatherPlacePart"]

_CONTROL: Final = "/Control"
_MISSING: Final = "MissingRequiredParameter"
_FIRST_CODE: Final = 4_200_000


@dataclass(frozen=True, slots=True)
class Call:
    """What a handler works with, besides the request."""

    db: sqlite3.Connection
    """Within a transaction, which ends with the handler."""
    email: str
    """Whose token came; empty where none is needed."""
    peer: str
    """The address that the request came from."""
    now: datetime
    """Without a zone, as the service states none."""

    def find(self, access_code: str) -> sqlite3.Row:
        """A session of the caller's. Refuses if there is none."""
        query = "SELECT * FROM gatherplace_sessions WHERE access_code = ? AND email = ?"
        row: sqlite3.Row | None = self.db.execute(query, (access_code, self.email)).fetchone()
        if row is None:
            raise Refused("no session of this account has the access code")
        return row

    def is_there(self, email: str) -> bool:
        """Whether somebody is logged in."""
        query = "SELECT 1 FROM gatherplace_logins WHERE email = ?"
        return self.db.execute(query, (email,)).fetchone() is not None


_handlers = Handlers[Call]()
handles = _handlers.enter


class GatherPlacePart(Part):
    """GatherPlace, with one account, its token, and no sessions.

    Args:
        state: Where things are kept.
        root: Scheme, host and port of the server.
        clock: The time, as datetimes with a zone.
    """

    path = "/gatherplace"
    tables = (
        "CREATE TABLE gatherplace_tokens (token TEXT PRIMARY KEY, email TEXT NOT NULL)",
        "CREATE TABLE gatherplace_sessions ("
        " session_id INTEGER PRIMARY KEY AUTOINCREMENT, email TEXT NOT NULL,"
        " access_code TEXT UNIQUE, body TEXT)",
        "CREATE TABLE gatherplace_logins (email TEXT PRIMARY KEY COLLATE NOCASE)",
    )
    email: ClassVar[str] = "host@acme.example"
    """The account's e-mail address."""
    token: ClassVar[PortletToken] = PortletToken("70000000000000000042")
    """The account's token."""

    def __init__(self, state: State, root: str, clock: Callable[[], datetime]) -> None:
        super().__init__(state, root)
        self._clock = clock
        self.untidy = False
        """Whether answers have their elements in another order, and unknown ones among them. The
        service reserves the right to both.
        """

    def seed(self, db: sqlite3.Connection) -> None:
        """One token."""
        row = (self.token.token(), self.email)
        db.execute("INSERT INTO gatherplace_tokens VALUES (?, ?)", row)

    def reply(self, request: Incoming) -> HttpReply:
        """The reply to a request, which is status 200 whether the service refuses it or not."""
        path, _, query = request.url.partition("?")
        if path != _CONTROL:
            return text_reply(HTTPStatus.NOT_FOUND, "Nothing here.\n")
        command = _carriable(dict(pairs_of(query)).get("command", ""))
        try:
            asked, token = wire.read_request(request.url, request.body)
        except UnexpectedMessage:
            signature = "com.gatherworks.api.RequestWrapper, com.gatherworks.common.xml.XmlResponse"
            reason = f"com.gatherworks.api.XmlApi.{command}({signature})"
            return wire.encode_failure(command, reason)
        command = asked.__operation__.binding or command
        _undo_stray_parameter(asked)
        try:
            with self.state.transaction() as db:
                email = _owner(db, asked, token)
                if refusal := next(_refusals(asked), None):
                    raise refusal
                now = self._clock().astimezone(UTC).replace(tzinfo=None)
                response = _handlers.answer(Call(db, email, request.peer, now), asked)
        except Refused as refused:
            return wire.encode_failure(command, refused.reason, refused.kind)
        except InvalidRequest as error:  # a value, or a name, that no answer could carry
            return wire.encode_failure(command, _carriable(str(error)))
        self.done(asked)
        if isinstance(response, portlet.GetMySessionsResponse) and getattr(asked, "rss", None):
            return HttpReply(HTTPStatus.OK, {"Content-Type": "text/xml"}, _feed(response.sessions))
        reply = wire.encode_answer(response)
        if self.untidy:
            return HttpReply(reply.status, reply.headers, _untidied(reply.body))
        return reply

    # What people do in their browsers and clients, and no operation can ---------------------------

    def issue_token(self, email: str) -> PortletToken:
        """A further token, of any account: accounts need not be set up."""
        token = "".join(secrets.choice("0123456789") for _ in range(20))
        with self.state.transaction() as db:
            db.execute("INSERT INTO gatherplace_tokens VALUES (?, ?)", (token, email))
        return PortletToken(token)

    def revoke(self, token: PortletToken) -> None:
        """Make a token worthless. Raises LookupError if it is already."""
        with self.state.transaction() as db:
            statement = "DELETE FROM gatherplace_tokens WHERE token = ?"
            if not db.execute(statement, (token.token(),)).rowcount:
                raise LookupError("there is no such token")

    def log_in(self, email: str) -> None:
        """Log somebody in, as with a GP4 client."""
        with self.state.transaction() as db:
            db.execute("INSERT OR IGNORE INTO gatherplace_logins VALUES (?)", (email,))

    def log_out(self, email: str) -> None:
        """Log somebody out."""
        with self.state.transaction() as db:
            db.execute("DELETE FROM gatherplace_logins WHERE email = ?", (email,))


def _carriable(text: str) -> str:
    """What came in, as an answer can repeat it: some characters may stand in no XML."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in text)


def _undo_stray_parameter(request: Request[Any]) -> None:
    """Read `ac=n=NAME`, as the document has it in one place, like the `n=NAME` that is meant."""
    stray = [extra for extra in request.extras if extra.name == "ac"]
    text = stray[0].text or "" if stray else ""
    if isinstance(request, portlet.UpdateSession) and text.startswith("n="):
        request.name = text.removeprefix("n=")
        request.extras = [extra for extra in request.extras if extra.name != "ac"]


def _owner(db: sqlite3.Connection, request: Request[Any], token: str | None) -> str:
    if Caller.ANYBODY in request.__operation__.callers:
        return ""
    if not token:
        raise Refused("token", _MISSING)
    row = db.execute("SELECT email FROM gatherplace_tokens WHERE token = ?", (token,)).fetchone()
    if row is None:
        raise Refused("the token is not valid, or no longer")
    email: str = row["email"]
    return email


def _refusals(request: Request[Any]) -> Iterator[Refused]:
    raw = {extra.field for extra in request.extras}
    for name, field in fields_of(type(request)).items():
        if field.required and name not in raw and not is_set(request, name):
            yield Refused(field.wire, _MISSING)
    for fault in problems(request):
        yield Refused(str(fault))


def _feed(sessions: list[portlet.Session]) -> bytes:
    root = etree.Element("rss", version="2.0")
    channel = etree.SubElement(root, "channel")
    etree.SubElement(channel, "title").text = "My sessions"
    for session in sessions:
        item = etree.SubElement(channel, "item")
        etree.SubElement(item, "title").text = session.name
        etree.SubElement(item, "link").text = omniview_call(session.access_code)
        etree.SubElement(item, "guid", isPermaLink="false").text = str(session.session_id)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


def _untidied(body: bytes) -> bytes:
    root = etree.fromstring(body)
    for node in [root, *root.findall("r")]:
        node[:] = reversed(node[:])
        node.insert(1, node.makeelement("later"))
        node[1].text = "unheard of"
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True)


@handles(portlet.MyIp)
def my_ip(call: Call, request: portlet.MyIp) -> portlet.MyIpResponse:
    """The address that the request came from."""
    return portlet.MyIpResponse(ip=call.peer)


@handles(portlet.GetMySessions)
def get_my_sessions(call: Call, request: portlet.GetMySessions) -> portlet.GetMySessionsResponse:
    """The sessions of the account."""
    query = "SELECT body FROM gatherplace_sessions WHERE email = ? ORDER BY session_id"
    rows = call.db.execute(query, (call.email,))
    sessions = [from_text(row["body"], portlet.Session) for row in rows]
    return portlet.GetMySessionsResponse(sessions=sessions)


@handles(portlet.CreateSession)
def create_session(call: Call, request: portlet.CreateSession) -> portlet.CreateSessionResponse:
    """Create a session with an access code of its own."""
    statement = "INSERT INTO gatherplace_sessions (email) VALUES (?)"
    number = call.db.execute(statement, (call.email,)).lastrowid or 0
    session = recast(
        request,
        portlet.Session,
        session_id=number,
        access_code=str(_FIRST_CODE + number),
        personal_number=False,
        otp_required=False,
        created=call.now,
    )
    call.db.execute(
        "UPDATE gatherplace_sessions SET access_code = ?, body = ? WHERE session_id = ?",
        (session.access_code, to_text(session), number),
    )
    return portlet.CreateSessionResponse(access_code=session.access_code)


@handles(portlet.UpdateSession)
def update_session(call: Call, request: portlet.UpdateSession) -> portlet.UpdateSessionResponse:
    """Change the settings of a session."""
    row = call.find(request.access_code)
    session = from_text(row["body"], portlet.Session)
    merge(session, request)
    call.db.execute(
        "UPDATE gatherplace_sessions SET body = ? WHERE session_id = ?",
        (to_text(session), row["session_id"]),
    )
    return portlet.UpdateSessionResponse()


@handles(portlet.DeleteSession)
def delete_session(call: Call, request: portlet.DeleteSession) -> portlet.DeleteSessionResponse:
    """Delete a session."""
    row = call.find(request.access_code)
    statement = "DELETE FROM gatherplace_sessions WHERE session_id = ?"
    call.db.execute(statement, (row["session_id"],))
    return portlet.DeleteSessionResponse()


@handles(portlet.GetStatus)
def get_status(call: Call, request: portlet.GetStatus) -> portlet.GetStatusResponse:
    """Whether somebody is logged in, for those who are themselves."""
    if not call.is_there(call.email):
        raise Refused("the owner of the token is not logged in with a GP4 client")
    there = call.is_there(request.email or call.email)
    # The document names no other state than offline.
    status = portlet.Presence.unlisted("online") if there else portlet.Presence.OFFLINE
    return portlet.GetStatusResponse(status=status)
