"""Services that take OAuth access tokens, and have them renewed by a token endpoint."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from meetwire.runtime.errors import UnexpectedMessage
from meetwire.runtime.http_service import HttpService, HttpWire
from meetwire.runtime.message import Request
from meetwire.runtime.oauth import SECRETS, OAuth, TokenForm, Tokens
from meetwire.runtime.redaction import Masker
from meetwire.runtime.service import Grant, SignIn
from meetwire.runtime.transport import check_endpoint

if TYPE_CHECKING:
    # At run time it is loaded for the first call to a token endpoint.
    from meetwire.runtime.tokens import RefreshTokenResponse

__all__ = ["OAuthProof", "OAuthService"]

OAuthProof: TypeAlias = Tokens | OAuth
"""Tokens go with calls to the service, and what gets them with calls to the token endpoint."""

_TOKENS: Final = "tokens"


class OAuthService(HttpService[OAuthProof]):
    """A service, its token endpoint, and who calls them.

    Args:
        name: Of the system, for logs.
        wire: How the service frames requests and answers.
        base_urls: The address of each module of the package that the caller can use.
        credentials: Who calls.
        settings: What every request needs to know, such as `organizerKey`.
        secrets: What is secret, by its names on the wire.
        token_form: How tokens are asked for and shown.
        token_url: Where they are asked for, if not where the form says.
        allow_http: Let credentials travel in clear text to a host that is not this machine.

    Raises:
        InsecureEndpoint: An address is not https, not on this machine, and `allow_http` is not set.
    """

    def __init__(
        self,
        name: str,
        wire: HttpWire,
        base_urls: Mapping[str, str],
        credentials: OAuth,
        *,
        settings: Mapping[str, object],
        secrets: frozenset[str],
        token_form: TokenForm,
        token_url: str | None,
        allow_http: bool,
    ) -> None:
        super().__init__(wire, base_urls, settings, allow_http=allow_http)
        self.name = name
        self.masker = Masker(secrets | SECRETS)
        self._credentials = credentials
        self._form = token_form
        self._token_url = token_url or token_form.url
        check_endpoint(self._token_url, allow_http=allow_http)

    # How calls are framed ------------------------------------------------------------------------

    def wire_for(self, request: Request[Any]) -> HttpWire:
        """That of the token endpoint for its calls, and that of the service for all others."""
        if not _asks_for_tokens(request):
            return super().wire_for(request)
        from meetwire.runtime.tokens import token_wire

        return token_wire

    def base_url(self, request: Request[Any]) -> str:
        """Where a request goes. Raises InvalidRequest if this client is not for it."""
        return self._token_url if _asks_for_tokens(request) else super().base_url(request)

    def headers(self, proof: OAuthProof) -> Mapping[str, str]:
        """The header Authorization."""
        if isinstance(proof, OAuth):
            header = proof.header() if self._form.has_secret else None
        else:
            header = self._form.header(proof.access_token)
        return {} if header is None else {"Authorization": header}

    # Grants --------------------------------------------------------------------------------------

    def given(self) -> Grant[OAuthProof] | None:
        """The access token that the caller gave, if any."""
        tokens = self._credentials.tokens()
        return None if tokens is None else Grant(tokens, self._credentials.lifetime)

    @property
    def signs_in_anew(self) -> bool:
        """Whether there is a refresh token."""
        return self._credentials.renews

    def sign_in(self, held: OAuthProof | None) -> SignIn[OAuthProof] | None:
        """A call to the token endpoint with the newest refresh token."""
        newest = None if held is None else held.refresh_token
        if newest is None and not self._credentials.renews:
            return None
        from meetwire.runtime.tokens import asking

        program = self._credentials.settled(newest)
        return SignIn(asking(self._form, program), program)

    def granted(self, response: RefreshTokenResponse, held: OAuthProof | None) -> Grant[OAuthProof]:
        """The tokens in an answer of the token endpoint. What it leaves out stays as it was."""
        if not response.access_token.strip():
            raise UnexpectedMessage("the token endpoint gave an access token without a character")
        before = self._credentials if held is None else held
        # Whether these can be read must not decide whether there is an access token.
        refresh_token: str | None = getattr(response, "refresh_token", None)
        lifetime: int | None = getattr(response, "expires_in", None)
        organizer_key: str | None = getattr(response, "organizer_key", None)
        if isinstance(held, Tokens):
            organizer_key = organizer_key or held.organizer_key
        tokens = Tokens(
            response.access_token,
            refresh_token or before.refresh_token,
            lifetime=lifetime if lifetime and lifetime > 0 else None,
            organizer_key=organizer_key or None,
        )
        return Grant(tokens, tokens.lifetime)

    def settled(self, proof: OAuthProof) -> OAuthProof:
        """The tokens of this attempt."""
        if isinstance(proof, OAuth):
            return proof
        return Tokens(proof.access_token, proof.refresh_token, organizer_key=proof.organizer_key)

    def renewed(self, proof: OAuthProof) -> None:
        """Hand the new tokens to whoever wanted them."""
        if isinstance(proof, Tokens):
            self._credentials.renewed(proof)

    def secrets(self, proof: OAuthProof) -> Iterable[str]:
        """The tokens; the client secret, alone and as it is sent."""
        found = [proof.access_token, proof.refresh_token]
        if isinstance(proof, OAuth):
            header = proof.header() or ""
            found += [proof.client_secret, header.removeprefix("Basic ") or None]
        return [each for each in found if each is not None]


def _asks_for_tokens(request: Request[Any]) -> bool:
    return request.__operation__.service == _TOKENS
