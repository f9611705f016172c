"""The envelope around every Webex XML message: who asks, what the service answers."""

from __future__ import annotations

from typing import NamedTuple

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import Message
from meetwire.runtime.values import TEXT, Namespace

__all__ = ["Envelope", "ResponseHeader", "SecurityContext", "SubError", "SubErrors"]

NAMESPACE = Namespace("serv", "http://www.webex.com/schemas/2002/06/service")


class SecurityContext(Message):
    """Who sends a request, and to which site.

    `serv:securityContextType` on the wire.
    """

    webex_id: str | None = element("webExID", TEXT, default=None)
    """Sign-in name of the account that makes the call."""
    password: str | None = element("password", TEXT, default=None, secret=True)
    site_id: str | None = element("siteID", TEXT, default=None)
    """Number of the site. Leading zeros count."""
    site_name: str | None = element("siteName", TEXT, default=None)
    """Name of the site: `acme` for acme.webex.com."""
    partner_id: str | None = element("partnerID", TEXT, default=None)
    """Identifies the integration; goes with `site_id`."""
    email: str | None = element("email", TEXT, default=None)
    session_ticket: str | None = element("sessionTicket", TEXT, default=None, secret=True)
    """Stands for a password for as long as it lives."""
    webex_access_token: str | None = element("webExAccessToken", TEXT, default=None, secret=True)
    """OAuth token of the account, on sites that are managed in Control Hub."""


class SubError(Message):
    """One of the things that were wrong with a request.

    `serv:subErrorType` on the wire.
    """

    exception_id: str = element("exceptionID", TEXT)
    reason: str = element("reason", TEXT)
    value: str | None = element("value", TEXT, default=None)


class SubErrors(Message):
    """The sub-errors of a failure."""

    sub_error: list[SubError] = elements("subError", SubError)


class ResponseHeader(Message):
    """How a call went.

    `serv:responseType` on the wire.
    """

    result: str = element("result", TEXT)
    """`SUCCESS` or `FAILURE`."""
    reason: str | None = element("reason", TEXT, default=None)
    gsb_status: str | None = element("gsbStatus", TEXT, default=None)
    """Which of the service's sites answered: `PRIMARY` or `BACKUP`."""
    exception_id: str | None = element("exceptionID", TEXT, default=None)
    """Six digits, leading zeros included."""
    sub_errors: SubErrors | None = element("subErrors", SubErrors, default=None)
    value: str | None = element("value", TEXT, default=None)


class Envelope(NamedTuple):
    """A whole message: the header's part, and the typed body.

    `serv:messageType` on the wire. A request has a `security`, an answer a `response`.
    """

    security: SecurityContext | None = None
    response: ResponseHeader | None = None
    body: Message | None = None
    """None for a failure, which has no body."""
    body_type: str = ""
    """What the body's xsi:type says, as it stands there."""
