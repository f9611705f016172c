"""The client of a Webex site: ties credentials, wire and transport together."""

from __future__ import annotations

from types import TracebackType
from typing import ClassVar, Self, TypeVar

from meetwire.runtime.credentials import (
    AccessToken,
    Credentials,
    Password,
    SamlAssertion,
    SessionTicket,
)
from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.errors import HTTPStatusError, MeetwireError
from meetwire.runtime.message import Request, Response
from meetwire.runtime.transport import (
    HttpRequest,
    Timeout,
    Transport,
    check_endpoint,
)
from meetwire.runtime.validate import check
from meetwire.runtime.webex_xml import WebexXml
from meetwire.runtime.xml import MAX_BYTES

__all__ = ["WebexClient"]

R = TypeVar("R", bound=Response)

_HEADERS = {
    "Content-Type": "text/xml; charset=UTF-8",
    "Accept": "text/xml, application/xml",
    "User-Agent": "meetwire/0.1",
}


class WebexClient:
    """A Webex site, as one account sees it.

    One verb: `send` takes a request of any service module and returns the response that belongs to
    it. A client keeps no state between calls and may be used by several threads.

    Args:
        site: Name of the site: `acme` for acme.webex.com.
        credentials: Who calls. None for the few operations that anybody may call.
        site_id: Number of the site, leading zeros included. Given, it is sent instead of the name.
        partner_id: What the vendor gave for integrations; goes with `site_id`.
        endpoint: Where requests go, if not to https://SITE.webex.com/WBXService/XMLService.
        transport: What moves the bytes, if not `requests`.
        timeout: How long connecting, waiting and the whole call may take.
        allow_http: Let credentials travel in clear text to a host that is not this machine.

    Raises:
        InsecureEndpoint: The endpoint is not https, not on this machine, and `allow_http` is not
            set.
    """

    wire: ClassVar[WebexXml]

    def __init__(
        self,
        site: str,
        credentials: Credentials | None,
        *,
        site_id: str | None = None,
        partner_id: str | None = None,
        endpoint: str | None = None,
        transport: Transport | None = None,
        timeout: Timeout | None = None,
        allow_http: bool = False,
    ) -> None:
        if not endpoint and not site.replace("-", "").isalnum():
            raise ValueError(f"{site!r} is not the name of a site, such as acme for acme.webex.com")
        self.site = site
        self.endpoint = endpoint or f"https://{site}.webex.com/WBXService/XMLService"
        check_endpoint(self.endpoint, allow_http=allow_http)
        self._site_id = site_id
        self._partner_id = partner_id
        self._credentials = credentials
        if transport is None:
            # Imported here, since requests takes longer than all of the rest.
            from meetwire.runtime.requests_transport import RequestsTransport

            transport = RequestsTransport()
        self._transport = transport
        self._timeout = timeout or Timeout()

    def send(self, request: Request[R]) -> R:
        """Make one call.

        Raises:
            InvalidRequest: The request breaks its schema; nothing was sent.
            TransportError: There was no usable HTTP answer.
            WireError: The answer cannot be read.
            ServiceError: The service refused; the subclass says why.
        """
        try:
            check(request)
            security = self._security()
            body = self.wire.encode(request, security)
            reply = self._transport.send(
                HttpRequest("POST", self.endpoint, _HEADERS, body),
                timeout=self._timeout,
                limit=MAX_BYTES,
            )
            if reply.status != 200:
                raise HTTPStatusError(
                    f"the endpoint answered with HTTP status {reply.status}", status=reply.status
                )
            return self.wire.decode(reply.body, request, security=security)
        except MeetwireError as error:
            error.operation = request.__operation__.name
            raise

    def _security(self) -> SecurityContext:
        context = SecurityContext(partner_id=self._partner_id)
        if self._site_id is not None:
            context.site_id = self._site_id
        else:
            context.site_name = self.site
        match self._credentials:
            case Password() as credentials:
                context.webex_id = credentials.webex_id
                context.password = credentials.password
            case SessionTicket() as credentials:
                context.webex_id = credentials.webex_id
                context.session_ticket = credentials.ticket
            case AccessToken() as credentials:
                context.webex_id = credentials.webex_id
                context.webex_access_token = credentials.token()
            case SamlAssertion() as credentials:
                context.webex_id = credentials.webex_id
            case None:
                pass
        return context

    def close(self) -> None:
        """Close the transport's connections."""
        self._transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.site} at {self.endpoint}>"
