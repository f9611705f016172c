"""Calls to a token endpoint: what is asked, what comes back, and the forms of both."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, TypeAlias

from meetwire.runtime.errors import AuthenticationFailed, ExceptionFacts
from meetwire.runtime.fields import element
from meetwire.runtime.http_call import FORM, HttpCall, fill, form_body, pairs_of
from meetwire.runtime.message import Request, Response
from meetwire.runtime.oauth import SECRETS, OAuth, TokenForm
from meetwire.runtime.operation import Caller, Effect, Http, Lifecycle, Operation
from meetwire.runtime.rest_json import RestJson
from meetwire.runtime.values import INT, TEXT

__all__ = [
    "RefreshToken",
    "RefreshTokenByQuery",
    "RefreshTokenResponse",
    "TokenRequest",
    "TokenWire",
    "asking",
    "token_wire",
]

_GRANT: Final = "refresh_token"

# Messages of token endpoints ----------------------------------------------------------------------


class RefreshTokenResponse(Response):
    """What a token endpoint gives."""

    access_token: str = element("access_token", TEXT, secret=True)
    """Goes with every call from now on."""
    token_type: str | None = element("token_type", TEXT, default=None)
    """Bearer, in some letter case."""
    refresh_token: str | None = element("refresh_token", TEXT, default=None, secret=True)
    """Takes the place of the one that was used. Absent where that one stays good."""
    expires_in: int | None = element("expires_in", INT, default=None)
    """Seconds for which the access token is good."""
    organizer_key: str | None = element("organizer_key", TEXT, default=None)
    """The organizer whom the tokens speak for. A number or a string on the wire."""
    account_key: str | None = element("account_key", TEXT, default=None)
    """The account that the organizer belongs to."""
    account_type: str | None = element("account_type", TEXT, default=None)
    """Kind of that account."""
    email: str | None = element("email", TEXT, default=None)
    """The organizer's e-mail address."""
    first_name: str | None = element("firstName", TEXT, default=None)
    """The organizer's first name."""
    last_name: str | None = element("lastName", TEXT, default=None)
    """The organizer's last name."""


def _operation(name: str, http: Http) -> Operation:
    # A service that takes each refresh token once may refuse the repetition of a call whose answer
    # was lost; but without it there would be nothing left to call with, either.
    return Operation(
        name,
        "tokens",
        RefreshTokenResponse,
        Effect.ACTION,
        True,
        (Caller.ANYBODY,),
        Lifecycle.ACTIVE,
        http=http,
    )


class RefreshToken(Request[RefreshTokenResponse]):
    """Get new tokens, with a form. `client_id` is for programs without a client secret."""

    __operation__ = _operation("RefreshToken", Http("POST", ""))

    refresh_token: str = element("refresh_token", TEXT, secret=True)
    """The newest refresh token."""
    grant_type: str = element("grant_type", TEXT)
    """What the tokens are asked for with: `refresh_token`."""
    client_id: str | None = element("client_id", TEXT, default=None)
    """The program that asks, unless the header Authorization says so."""


class RefreshTokenByQuery(Request[RefreshTokenResponse]):
    """Get new tokens, with a query, as it was before 2019."""

    __operation__ = _operation(
        "RefreshTokenByQuery",
        Http("GET", "", query=("grant_type", "client_id", "refresh_token")),
    )

    refresh_token: str = element("refresh_token", TEXT, secret=True)
    """The newest refresh token."""
    client_id: str = element("client_id", TEXT)
    """The program that asks."""
    grant_type: str = element("grant_type", TEXT)
    """What the tokens are asked for with: `refresh_token`."""


TokenRequest: TypeAlias = RefreshToken | RefreshTokenByQuery
"""What a token endpoint is asked."""


def asking(form: TokenForm, client: OAuth) -> TokenRequest:
    """The request for new tokens.

    Args:
        form: How the token endpoint wants it.
        client: Which program asks, with the newest refresh token.
    """
    client_id, refresh_token = client.client_id or "", client.refresh_token or ""
    if not form.has_secret:
        return RefreshTokenByQuery(
            refresh_token=refresh_token, client_id=client_id, grant_type=_GRANT
        )
    return RefreshToken(
        refresh_token=refresh_token,
        client_id=client_id if client.client_secret is None else None,
        grant_type=_GRANT,
    )


# The wire -----------------------------------------------------------------------------------------


class TokenWire(RestJson):
    """Frames calls to a token endpoint: forms there, JSON back."""

    def encode(self, request: Request[Any], settings: Mapping[str, object]) -> HttpCall:
        """Frame a request. Raises InvalidRequest if it cannot be written."""
        call = super().encode(request, settings)
        if call.content_type is None:
            return call
        return call.replaced(body=form_body(request), content_type=FORM)

    def read_request(
        self, module: str, method: str, target: str, body: bytes
    ) -> tuple[Request[Any], dict[str, str]]:
        """Read a request as it came in. Raises UnexpectedMessage if it is none."""
        request, settings = super().read_request(module, method, target, b"")
        fill(request, pairs_of(body.decode("utf-8", "replace")))
        return request, settings


token_wire: Final = TokenWire(
    "meetwire.runtime",
    {"tokens": ("RefreshToken", "RefreshTokenByQuery")},
    {
        "invalid_client": ExceptionFacts(
            AuthenticationFailed, "The service does not know the program, or not by this secret."
        ),
        "invalid_grant": ExceptionFacts(
            AuthenticationFailed, "The refresh token is unknown, used, revoked or expired."
        ),
        "unauthorized_client": ExceptionFacts(
            AuthenticationFailed, "The program may not refresh tokens."
        ),
    },
    SECRETS,
)
"""How calls to a token endpoint are framed."""
