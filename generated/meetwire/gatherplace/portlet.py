# Generated from schemas/gatherplace/portlet.json and schemas/gatherplace/portlet.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:7fb7221d3d8be146
"""Portlet commands: the sessions of an account, listed, created, changed and deleted."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Http, Lifecycle, Operation
from meetwire.runtime.values import FLAG, INT, SQL_TIMESTAMP, TEXT, Namespace, OpenEnum

__all__ = [
    "CreateSession",
    "CreateSessionResponse",
    "DeleteSession",
    "DeleteSessionResponse",
    "GetMySessions",
    "GetMySessionsResponse",
    "GetStatus",
    "GetStatusResponse",
    "MyIp",
    "MyIpResponse",
    "Presence",
    "Session",
    "Speed",
    "UpdateSession",
    "UpdateSessionResponse",
]

NAMESPACE = Namespace("portlet", "urn:meetwire:gatherplace:portlet")


class Speed(OpenEnum):
    """Connections that a session is tuned for.

    `portlet:speedType` on the wire.
    """

    DIALUP = "0"
    """Modems on a telephone line."""
    DSL = "1"
    HIGH_SPEED = "2"
    """Anything faster than DSL."""


class Presence(OpenEnum):
    """Whether somebody is logged in with a GP4 client.

    `portlet:presenceType` on the wire.
    """

    OFFLINE = "offline"
    """Not logged in, or logged in with GP3 or the Java client, which do not count."""


class Session(Message):
    """One session of the account.

    `portlet:sessionType` on the wire.
    """

    session_id: int = element("i", INT)
    """Number of the session. No command takes it: they go by the access code."""
    name: str = element("n", TEXT)
    """Name of the session, for people to read."""
    access_code: str = element("p", TEXT, secret=True)
    """Access code that lets people join, and key of the session in other commands."""
    personal_number: bool = element("pn", FLAG)
    """Whether a personal telephone number takes the incoming calls of the session."""
    teleconferencing: bool = element("v", FLAG)
    """Whether the session has advanced teleconferencing."""
    list_participants: bool = element("l", FLAG)
    """Whether guests see who takes part."""
    private_chat: bool = element("pr", FLAG)
    """Whether guests may chat with single other guests."""
    public_chat: bool = element("pu", FLAG)
    """Whether guests may write to everybody."""
    speed: Speed = element("s", Speed)
    """Connections that the session is tuned for."""
    otp_required: bool = element("o", FLAG)
    """Whether joining takes a one-time password besides."""
    created: datetime = element("d", SQL_TIMESTAMP)
    """When the session was created, as YYYY-MM-DD hh:mm:ss.f. The service does not say in which
    zone.
    """


class MyIpResponse(Response):
    """The caller's own address.

    `portlet:myipResponse` on the wire.
    """

    __wire_name__ = "myipResponse"

    ip: str = element("ip", TEXT)
    """IPv4 address that the request came from, as the service sees it."""


class MyIp(Request[MyIpResponse]):
    """Ask from which address the service sees the caller.

    The only command that needs no token, which makes it a check that the service can be reached.
    """

    __operation__ = Operation(
        name="MyIp",
        service="portlet",
        response=MyIpResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.ANYBODY,),
        lifecycle=Lifecycle.ACTIVE,
        binding="myip",
        http=Http("GET", "/Control"),
    )


class GetMySessionsResponse(Response):
    """All sessions of the account.

    `portlet:getMySessionsResponse` on the wire.
    """

    __wire_name__ = "getMySessionsResponse"

    sessions: list[Session] = elements("r", Session, default_factory=list)
    """The sessions, in no order that the service would promise."""


class GetMySessions(Request[GetMySessionsResponse]):
    """List the sessions of the account.

    All sessions come in one answer; there are no pages. With `rss` the answer is an RSS feed, for a
    feed reader: its form is not documented. On a machine with the GP4 client, opening `omniview:`
    followed by the access code joins a session.
    """

    __operation__ = Operation(
        name="GetMySessions",
        service="portlet",
        response=GetMySessionsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        binding="portlet.getMySessions",
        http=Http("GET", "/Control"),
    )

    rss: bool | None = element("rss", FLAG, default=None)
    """Asks for an RSS feed in place of the sessions."""


class CreateSessionResponse(Response):
    """How to get into the new session.

    `portlet:createSessionResponse` on the wire.
    """

    __wire_name__ = "createSessionResponse"

    access_code: str = element("p", TEXT, secret=True)
    """Access code that lets people join, and key of the session in other commands."""


class CreateSession(Request[CreateSessionResponse]):
    """Create a session.

    The access code that it returns is the key of the session in UpdateSession and DeleteSession. On
    a machine with the GP4 client, opening `omniview:` followed by the access code joins the
    session, and `omniview:open` brings the client to the front.
    """

    __operation__ = Operation(
        name="CreateSession",
        service="portlet",
        response=CreateSessionResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        binding="portlet.createSession",
        http=Http("GET", "/Control"),
    )

    name: str = element("n", TEXT)
    """Name of the session, for people to read."""
    teleconferencing: bool = element("v", FLAG)
    """Whether the session gets advanced teleconferencing."""
    list_participants: bool = element("l", FLAG)
    """Whether guests see who takes part."""
    private_chat: bool = element("pr", FLAG)
    """Whether guests may chat with single other guests."""
    public_chat: bool = element("pu", FLAG)
    """Whether guests may write to everybody."""
    speed: Speed = element("s", Speed)
    """Connections to tune the session for."""


class UpdateSessionResponse(Response):
    """Says no more than that the session was changed.

    `portlet:updateSessionResponse` on the wire.
    """

    __wire_name__ = "updateSessionResponse"


class UpdateSession(Request[UpdateSessionResponse]):
    """Change the settings of a session.

    State all settings, also those that stay as they are.
    """

    __operation__ = Operation(
        name="UpdateSession",
        service="portlet",
        response=UpdateSessionResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        binding="portlet.updateSession",
        http=Http("GET", "/Control"),
    )

    access_code: str = element("p", TEXT, secret=True)
    """Access code of the session, as CreateSession returned it."""
    name: str = element("n", TEXT)
    """Name of the session, for people to read."""
    teleconferencing: bool = element("v", FLAG)
    """Whether the session has advanced teleconferencing."""
    list_participants: bool = element("l", FLAG)
    """Whether guests see who takes part."""
    private_chat: bool = element("pr", FLAG)
    """Whether guests may chat with single other guests."""
    public_chat: bool = element("pu", FLAG)
    """Whether guests may write to everybody."""
    speed: Speed = element("s", Speed)
    """Connections to tune the session for."""


class DeleteSessionResponse(Response):
    """Says no more than that the session was deleted.

    `portlet:deleteSessionResponse` on the wire.
    """

    __wire_name__ = "deleteSessionResponse"


class DeleteSession(Request[DeleteSessionResponse]):
    """Delete a session."""

    __operation__ = Operation(
        name="DeleteSession",
        service="portlet",
        response=DeleteSessionResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        binding="portlet.deleteSession",
        http=Http("GET", "/Control"),
    )

    access_code: str = element("p", TEXT, secret=True)
    """Access code of the session, as CreateSession returned it."""


class GetStatusResponse(Response):
    """Whether the person is logged in. Whatever else the answer holds is in `extras`.

    `portlet:getStatusResponse` on the wire.
    """

    __wire_name__ = "getStatusResponse"

    status: Presence | None = element("status", Presence, default=None)
    """Whether the person is logged in. The service does not document the name of this element: if
    it is absent, look in `extras`.
    """


class GetStatus(Request[GetStatusResponse]):
    """Ask whether somebody is logged in to GatherPlace.

    Only logins with a GP4 client count: who hosts with GP3 or the Java client appears as offline.
    It works only while the owner of the token is logged in with a GP4 client, too. It does not tell
    whether the person is in a call.
    """

    __operation__ = Operation(
        name="GetStatus",
        service="portlet",
        response=GetStatusResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        binding="portlet.getStatus",
        http=Http("GET", "/Control"),
    )

    email: str | None = element("email", TEXT, default=None)
    """E-mail address of the person. Without it, the owner of the token is meant."""
