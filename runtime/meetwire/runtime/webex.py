"""The Webex XML API as one account sees it: a site, credentials, a client."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, TypeVar, Unpack

from meetwire.runtime.calls import Exchange, Options
from meetwire.runtime.client import Client
from meetwire.runtime.credentials import (
    AccessToken,
    Credentials,
    Password,
    SamlAssertion,
    SessionTicket,
)
from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.errors import HTTPStatusError
from meetwire.runtime.localize import localized
from meetwire.runtime.message import Request, Response
from meetwire.runtime.operation import Effect
from meetwire.runtime.redaction import secret_values
from meetwire.runtime.service import Grant, Service, SignIn
from meetwire.runtime.transport import (
    HttpReply,
    HttpRequest,
    Transport,
    check_endpoint,
    retry_after,
    shown,
)
from meetwire.runtime.untyped import UntypedResponse
from meetwire.runtime.webex_xml import WebexXml
from meetwire.runtime.zones import TimeZones

__all__ = ["WebexClient", "WebexService"]

R = TypeVar("R", bound=Response)

_HEADERS = {
    "Content-Type": "text/xml; charset=UTF-8",
    "Accept": "text/xml, application/xml",
    "User-Agent": "meetwire/0.1",
}
_SIGN_IN = "user.AuthenticateUser"


class WebexService(Service[SecurityContext]):
    """A Webex site, and who calls it. The arguments are those of WebexClient."""

    name = "webex"

    def __init__(
        self,
        wire: WebexXml,
        zones: TimeZones,
        site: str,
        credentials: Credentials | None,
        *,
        site_id: str | None,
        partner_id: str | None,
        endpoint: str | None,
        allow_http: bool,
    ) -> None:
        if not endpoint and not (site.isascii() and site.replace("-", "").isalnum()):
            raise ValueError(f"{site!r} is not the name of a site, such as acme for acme.webex.com")
        self.site = site
        self.endpoint = endpoint or f"https://{site}.webex.com/WBXService/XMLService"
        check_endpoint(self.endpoint, allow_http=allow_http)
        self.wire = wire
        self.masker = wire.masker
        self._zones = zones
        self._credentials = credentials
        self._site_id = site_id
        self._partner_id = partner_id

    def encode(self, request: Request[Any], proof: SecurityContext) -> HttpRequest:
        """Frame a request. Raises InvalidRequest if it cannot be written."""
        return HttpRequest("POST", self.endpoint, _HEADERS, self.wire.encode(request, proof))

    def decode(self, reply: HttpReply, request: Request[R], proof: SecurityContext) -> R:
        """Read the reply to a request, see `WebexXml.decode`."""
        if reply.status != 200:
            raise HTTPStatusError(
                f"{shown(self.endpoint, path=False)} answered with HTTP status {reply.status}",
                status=reply.status,
                retry_after=retry_after(reply.headers),
            )
        return self.wire.decode(reply.body, request, security=proof, limit=len(reply.body))

    def prepared(self, request: Request[R]) -> Request[R]:
        """The request with its zone-aware times as wall-clock times of their zones."""
        return localized(request, self._zones)

    def given(self) -> Grant[SecurityContext] | None:
        """What the credentials are good for as they are: a password, a ticket, nothing at all."""
        match self._credentials:
            case None:
                return Grant(self._context())
            case Password() as given:
                return Grant(self._context(webex_id=given.webex_id))
            case SessionTicket() as given:
                return Grant(self._context(webex_id=given.webex_id), given.lifetime)
            case AccessToken() | SamlAssertion():
                return None

    def settled(self, proof: SecurityContext) -> SecurityContext:
        """The proof with the password, or the ticket if there is no newer one, of this attempt."""
        match self._credentials:
            case Password(webex_id, password):
                return self._context(webex_id=webex_id, password=password)
            # Not taken apart here, since that alone would ask for the ticket.
            case SessionTicket() as given if proof.session_ticket is None:
                return self._context(webex_id=given.webex_id, session_ticket=given.ticket)
            case _:
                return proof

    @property
    def signs_in_anew(self) -> bool:
        """Whether the credentials can get another ticket when one is refused."""
        return isinstance(self._credentials, (AccessToken, SamlAssertion))

    def sign_in(self, held: SecurityContext | None) -> SignIn[SecurityContext] | None:
        """AuthenticateUser, with an access token, an assertion, or the ticket that still holds."""
        authenticate: Any = self.wire.find(_SIGN_IN)
        match self._credentials:
            case AccessToken() as given:
                request = authenticate(access_token=given.token())
            case SamlAssertion() as given:
                request = authenticate(saml_response=given.assertion())
            case SessionTicket() if held is not None:
                return SignIn(authenticate(), held)
            case _:
                return None
        return SignIn(request, self._context(webex_id=given.webex_id))

    def granted(self, response: Any, held: SecurityContext | None) -> Grant[SecurityContext]:
        """The ticket that AuthenticateUser answers."""
        webex_id = self._credentials.webex_id if self._credentials else None
        context = self._context(webex_id=webex_id, session_ticket=response.session_ticket)
        # A ticket is good even if the answer does not say how long.
        return Grant(context, getattr(response, "time_to_live", None))

    def secrets(self, proof: SecurityContext) -> Iterable[str]:
        """The secret values in a security context."""
        return secret_values(proof)

    def _context(self, **values: Any) -> SecurityContext:
        if self._site_id is not None:
            values["site_id"] = self._site_id
        else:
            values["site_name"] = self.site
        return SecurityContext(partner_id=self._partner_id, **values)


class WebexClient(Client):
    """A Webex site, as one account sees it.

    One verb: `send` takes a request of any service module and returns the response that belongs to
    it. A client may be used by several threads.

    Args:
        site: Name of the site: `acme` for acme.webex.com.
        credentials: Who calls. None for the few operations that anybody may call.
        site_id: Number of the site, leading zeros included. Given, it is sent instead of the name.
        partner_id: What the vendor gave for integrations; goes with `site_id`.
        endpoint: Where requests go, if not to https://SITE.webex.com/WBXService/XMLService.
        allow_http: Let credentials travel in clear text to a host that is not this machine.
        transport: What moves the bytes, if not `requests`. The client closes it.
        options: See `meetwire.runtime.calls.Options`.

    Raises:
        InsecureEndpoint: The endpoint is not https, not on this machine, and `allow_http` is not
            set.
    """

    wire: ClassVar[WebexXml]
    zones: ClassVar[TimeZones]

    def __init__(
        self,
        site: str,
        credentials: Credentials | None,
        *,
        site_id: str | None = None,
        partner_id: str | None = None,
        endpoint: str | None = None,
        allow_http: bool = False,
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        self._service = WebexService(
            self.wire,
            self.zones,
            site,
            credentials,
            site_id=site_id,
            partner_id=partner_id,
            endpoint=endpoint,
            allow_http=allow_http,
        )
        super().__init__(self._service, transport, **options)

    @property
    def site(self) -> str:
        """Name of the site."""
        return self._service.site

    @property
    def endpoint(self) -> str:
        """Where requests go."""
        return self._service.endpoint

    def call(
        self, xsi_type: str, xml: str = "", *, effect: Effect = Effect.ACTION
    ) -> Exchange[UntypedResponse]:
        """Make a call that no schema knows. Raises what `send` does.

        Args:
            xsi_type: Service and operation, such as `meeting.CreateMeeting`.
            xml: What stands in the bodyContent. It is parsed, and refused if it is not well-formed.
            effect: What the call does. Only a READ is repeated when no answer comes.
        """
        return self.exchange(self.wire.untyped(xsi_type, xml, effect))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.site} at {self.endpoint}>"
