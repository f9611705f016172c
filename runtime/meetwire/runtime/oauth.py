"""OAuth 2 credentials: tokens that expire, and what gets new ones."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Final, final

from meetwire.runtime.credentials import Secret, Secretive, asked, given

__all__ = ["OAuth", "SECRETS", "TokenForm", "Tokens"]

SECRETS: Final = frozenset(("access_token", "client_secret", "oauth_token", "refresh_token"))
"""The names of everything secret that goes to a token endpoint, or comes from it."""


class TokenForm(Enum):
    """How GoToWebinar wants tokens to be asked for and shown. It changed with its owners."""

    CURRENT = "https://authentication.logmeininc.com/oauth/token", True, "Bearer {}"
    """A form, by POST, then the header `Authorization: Bearer TOKEN`."""
    MID = "https://api.getgo.com/oauth/v2/token", True, "Bearer {}"
    """The same at an earlier address."""
    LEGACY = "https://api.citrixonline.com/oauth/access_token", False, "OAuth oauth_token={}"
    """A query, by GET, then the header `Authorization: OAuth oauth_token=TOKEN`."""
    BARE = "https://api.citrixonline.com/oauth/access_token", False, "{}"
    """A query, by GET, then the token alone in that header, as the WSO2 connector does it."""

    @property
    def url(self) -> str:
        """Where tokens are asked for."""
        return self.value[0]

    @property
    def has_secret(self) -> bool:
        """Whether the client secret goes with that."""
        return self.value[1]

    def header(self, access_token: str) -> str:
        """What stands in the header Authorization of other calls."""
        return self.value[2].format(access_token)


@final
class Tokens(Secretive):
    """What a token endpoint gave.

    Args:
        access_token: Goes with every call. If it is a function, it is asked for it each time.
        refresh_token: Gets the next access token, once. None if there is none.
        lifetime: Seconds for which the access token is good; None if that is not known.
        organizer_key: The organizer whom the tokens speak for, where the service says so.
    """

    __slots__ = ("_access_token", "_lifetime", "_organizer_key", "_refresh_token")
    _public = ("organizer_key", "lifetime")
    _secret = ("access_token", "refresh_token")

    _access_token: Secret
    _refresh_token: str | None
    _lifetime: float | None
    _organizer_key: str | None

    def __init__(
        self,
        access_token: Secret,
        refresh_token: str | None = None,
        *,
        lifetime: float | None = None,
        organizer_key: str | None = None,
    ) -> None:
        self._set(
            access_token=access_token,
            refresh_token=refresh_token,
            lifetime=lifetime,
            organizer_key=organizer_key,
        )

    @property
    def access_token(self) -> str:
        """The access token, in clear."""
        return asked("access token", self._access_token)

    @property
    def refresh_token(self) -> str | None:
        """The refresh token, in clear. It takes the place of the one that was used."""
        return self._refresh_token

    @property
    def lifetime(self) -> float | None:
        """Seconds for which the access token is good, from when it was given."""
        return self._lifetime

    @property
    def organizer_key(self) -> str | None:
        """The organizer whom the tokens speak for."""
        return self._organizer_key


@final
class OAuth(Secretive):
    """An access token, or what gets one, or both.

    With a refresh token, access tokens are renewed before they end and when one is refused. A
    service may give a new refresh token with each; the newest is used, and a program that wants to
    go on with it after a restart learns of it by `on_renewal`.

    In the place of each secret may stand a function. That of the access token is asked before every
    call until there is a newer one; those of the refresh token and the client secret when tokens
    are to be renewed, the refresh token's only until the service has given a newer one.

    Args:
        access_token: A token that is good now.
        refresh_token: Gets access tokens. Needs `client_id`.
        client_id: The program, as the vendor has registered it.
        client_secret: Proves that it is that program. None for programs that were given none.
        lifetime: Seconds for which `access_token` is good from now on, if that is known.
        on_renewal: Is called with the new tokens, each time there are new ones, by the thread or
            task that got them. What it raises comes out of the call that was being made; the
            client goes on with the new tokens all the same.

    Raises:
        ValueError: There is neither token, a part is empty, or something is missing beside another.
    """

    __slots__ = (
        "_access_token",
        "_client_id",
        "_client_secret",
        "_lifetime",
        "_on_renewal",
        "_refresh_token",
    )
    _public = ("client_id", "lifetime")
    _secret = ("access_token", "refresh_token", "client_secret", "on_renewal")

    _access_token: Secret | None
    _refresh_token: Secret | None
    _client_id: str | None
    _client_secret: Secret | None
    _lifetime: float | None
    _on_renewal: Callable[[Tokens], object] | None

    def __init__(
        self,
        access_token: Secret | None = None,
        *,
        refresh_token: Secret | None = None,
        client_id: str | None = None,
        client_secret: Secret | None = None,
        lifetime: float | None = None,
        on_renewal: Callable[[Tokens], object] | None = None,
    ) -> None:
        if access_token is None and refresh_token is None:
            raise ValueError("give access_token, or refresh_token and client_id, or all three")
        if refresh_token is not None and client_id is None:
            raise ValueError("refresh_token needs client_id: the service asks who refreshes")
        if lifetime is not None and (not lifetime > 0 or access_token is None):
            raise ValueError("lifetime is the seconds above 0 for which access_token is good")
        if client_id is not None:
            given("client_id", client_id)
        secrets = {
            "access_token": access_token,
            "refresh_token": refresh_token,
            "client_secret": client_secret,
        }
        for name, secret in secrets.items():
            if secret is not None and not callable(secret):
                given(name, secret)
        self._set(client_id=client_id, lifetime=lifetime, on_renewal=on_renewal, **secrets)

    @property
    def access_token(self) -> str | None:
        """The access token that was given, in clear."""
        return _asked("access token", self._access_token)

    @property
    def refresh_token(self) -> str | None:
        """The refresh token that was given, in clear. A newer one may have replaced it since."""
        return _asked("refresh token", self._refresh_token)

    @property
    def renews(self) -> bool:
        """Whether there is a refresh token."""
        return self._refresh_token is not None

    @property
    def client_id(self) -> str | None:
        """The program, as the vendor has registered it."""
        return self._client_id

    @property
    def client_secret(self) -> str | None:
        """What proves that it is that program, in clear."""
        return _asked("client secret", self._client_secret)

    @property
    def lifetime(self) -> float | None:
        """Seconds for which the access token was good when it was given."""
        return self._lifetime

    def tokens(self) -> Tokens | None:
        """What there is to call with before tokens have been renewed."""
        if self._access_token is None:
            return None
        known = self._refresh_token if isinstance(self._refresh_token, str) else None
        return Tokens(self._access_token, known)

    def settled(self, newest: str | None) -> OAuth:
        """What is sent to get new tokens: functions are asked, once.

        Args:
            newest: The refresh token that the service gave last, if it has given one.
        """
        return OAuth(
            refresh_token=newest or self.refresh_token,
            client_id=self._client_id,
            client_secret=self.client_secret,
        )

    def renewed(self, tokens: Tokens) -> None:
        """Hand new tokens to whoever wanted them."""
        if self._on_renewal is not None:
            self._on_renewal(tokens)

    def header(self) -> str | None:
        """What proves to a token endpoint which program is asking; None without a client secret."""
        secret = self.client_secret
        if secret is None:
            return None
        from base64 import b64encode
        from urllib.parse import quote

        # RFC 6749, 2.3.1: either part is encoded as in a form, or a colon would end the id.
        pair = f"{quote(self._client_id or '', safe='')}:{quote(secret, safe='')}"
        return f"Basic {b64encode(pair.encode()).decode('ascii')}"


def _asked(name: str, secret: Secret | None) -> str | None:
    return None if secret is None else asked(name, secret)
