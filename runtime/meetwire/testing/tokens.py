"""OAuth in the sandbox: the tokens that it hands out, and the endpoint that renews them."""

from __future__ import annotations

import binascii
import secrets
import sqlite3
from base64 import b64decode
from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from typing import Final, TypeAlias, cast
from urllib.parse import unquote

from meetwire.runtime.errors import WireError
from meetwire.runtime.fields import element
from meetwire.runtime.message import Message
from meetwire.runtime.tokens import (
    RefreshToken,
    RefreshTokenByQuery,
    RefreshTokenResponse,
    TokenRequest,
    token_wire,
)
from meetwire.runtime.transport import HttpReply, HttpRequest
from meetwire.runtime.values import TEXT
from meetwire.testing.messages import problems
from meetwire.testing.state import State

__all__ = [
    "CLIENT_ID",
    "CLIENT_SECRET",
    "PATHS",
    "Standing",
    "TokenEndpoint",
    "expire_access_tokens",
    "issue",
    "standing",
]

CLIENT_ID: Final = "sandbox-client"
CLIENT_SECRET: Final = "sandbox-client-secret"  # noqa: S105  # of no use anywhere else
PATHS: Final = {
    "/oauth/token": RefreshToken,
    "/oauth/v2/token": RefreshToken,
    "/oauth/access_token": RefreshTokenByQuery,
}
"""Where which request is taken: today, before, and at first."""

_ACCESS: Final = "access"
_REFRESH: Final = "refresh"

Standing: TypeAlias = bool | None
"""Whether a token is good. None: nobody knows it."""


def issue(db: sqlite3.Connection, now: datetime, lifetime: float) -> tuple[str, str]:
    """A new access token, which is good for some seconds, and a new refresh token."""
    made = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
    rows = [(made[0], _ACCESS, now.timestamp() + lifetime), (made[1], _REFRESH, None)]
    db.executemany("INSERT INTO tokens VALUES (?, ?, ?)", rows)
    return made


def standing(db: sqlite3.Connection, access_token: str, now: datetime) -> Standing:
    """Whether an access token is good."""
    row = db.execute(
        "SELECT expires FROM tokens WHERE token = ? AND kind = ?", (access_token, _ACCESS)
    ).fetchone()
    return None if row is None else bool(now.timestamp() < row["expires"])


def expire_access_tokens(db: sqlite3.Connection) -> None:
    """End the life of all access tokens that were handed out."""
    db.execute("UPDATE tokens SET expires = 0 WHERE kind = ?", (_ACCESS,))


class TokenRefusal(Message):
    """Why a token endpoint gives nothing."""

    error: str = element("error", TEXT)
    """Name of the reason, of RFC 6749."""
    description: str = element("error_description", TEXT)
    """The reason in words."""


class _Refused(Exception):
    def __init__(self, error: str, description: str, status: int = HTTPStatus.BAD_REQUEST) -> None:
        super().__init__(error)
        self.reply = token_wire.encode_answer(
            TokenRefusal(error=error, description=description), status
        )


class TokenEndpoint:
    """Gives new tokens for a refresh token, which is then used up.

    Args:
        state: Where tokens are kept.
        clock: The time, in UTC.
        organizer_key: Whom the tokens speak for.
        lifetime: Seconds for which an access token is good.
        count: Is called with the name of the operation when one was carried out.
    """

    def __init__(
        self,
        state: State,
        clock: Callable[[], datetime],
        *,
        organizer_key: int,
        lifetime: float,
        count: Callable[[str], None],
    ) -> None:
        self._state = state
        self._clock = clock
        self._organizer_key = organizer_key
        self._lifetime = lifetime
        self._count = count

    def __call__(self, request: HttpRequest) -> HttpReply:
        """The reply to a request."""
        try:
            return self._answer(request)
        except _Refused as refused:
            return refused.reply

    def _answer(self, http: HttpRequest) -> HttpReply:
        path, _, query = http.url.partition("?")
        try:
            read, _ = token_wire.read_request("tokens", http.method, f"?{query}", http.body)
        except WireError as error:
            raise _Refused("invalid_request", error.message) from error
        if type(read) is not PATHS.get(path):
            raise _Refused("invalid_request", f"{path} does not take that", HTTPStatus.NOT_FOUND)
        request = cast("TokenRequest", read)
        _check_client(http, getattr(request, "client_id", None))
        faults = list(problems(request))
        if faults:
            raise _Refused("invalid_request", str(faults[0]))
        if request.grant_type != "refresh_token":
            raise _Refused("unsupported_grant_type", "the sandbox only takes refresh_token")
        with self._state.transaction() as db:
            used = db.execute(
                "DELETE FROM tokens WHERE token = ? AND kind = ?", (request.refresh_token, _REFRESH)
            )
            if not used.rowcount:
                raise _Refused("invalid_grant", "the refresh token is unknown, or was used")
            access_token, refresh_token = issue(db, self._clock(), self._lifetime)
        self._count(request.__operation__.name)
        answer = RefreshTokenResponse(
            access_token=access_token,
            token_type="Bearer",  # noqa: S106  # that is no token
            refresh_token=refresh_token,
            expires_in=int(self._lifetime),
            organizer_key=str(self._organizer_key),
        )
        return token_wire.encode_answer(answer)


def _check_client(http: HttpRequest, client_id: str | None) -> None:
    """Whether the program is known: by id and secret in the header, or by its id alone."""
    headers = {name.lower(): value for name, value in http.headers.items()}
    scheme, _, pair = headers.get("authorization", "").partition(" ")
    known = client_id == CLIENT_ID
    if scheme.lower() == "basic":
        try:
            name, _, secret = b64decode(pair, validate=True).decode().partition(":")
        except (binascii.Error, UnicodeDecodeError):
            name = secret = ""
        known = (unquote(name), unquote(secret)) == (CLIENT_ID, CLIENT_SECRET)
    if not known:
        raise _Refused(
            "invalid_client", "no such program, or not by this secret", HTTPStatus.UNAUTHORIZED
        )
