"""GoToWebinar in the sandbox: one organizer, both versions of the API, its token endpoint."""

from __future__ import annotations

import logging
import threading
import uuid
from collections import Counter, deque
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, timedelta
from enum import Enum
from http import HTTPStatus
from typing import Any, Final, cast

from meetwire.gotowebinar import OAuth, Tokens, v2, wire
from meetwire.runtime.errors import UnexpectedMessage, WireError
from meetwire.runtime.http_call import http_of
from meetwire.runtime.message import Message, Request, fields_of, is_set
from meetwire.runtime.transport import HttpReply, HttpRequest
from meetwire.testing import tokens, webinar_sessions
from meetwire.testing.messages import problems
from meetwire.testing.state import State
from meetwire.testing.webinars import HANDLERS, ORGANIZER_KEY, Call, Refused

__all__ = ["ROOT", "TOKEN_ROOT", "Webinars"]

ROOT: Final = "/G2W/rest"
TOKEN_ROOT: Final = "/oauth"  # noqa: S105  # that is no token

_CALLS: Final = 10
"""More within a second are refused."""

_logger = logging.getLogger("meetwire.testing")


class Webinars:
    """What the sandbox knows of GoToWebinar, and what happens there without an operation.

    Args:
        state: Where things are kept.
        clock: The time, in UTC.
        root: Scheme, host and port of the sandbox.
        token_lifetime: Seconds for which an access token is good.
        limit_rate: Refuse more than ten calls within a second of the clock.
    """

    organizer_key: Final = ORGANIZER_KEY
    """The only organizer."""
    client_id: Final = tokens.CLIENT_ID
    client_secret: Final = tokens.CLIENT_SECRET
    """Proves to the token endpoint which program asks. It is also content with the id alone."""

    def __init__(
        self,
        state: State,
        clock: Callable[[], datetime],
        root: str,
        *,
        token_lifetime: float,
        limit_rate: bool,
    ) -> None:
        self._state = state
        self._clock = clock
        self._root = root
        self._lifetime = token_lifetime
        self._limit_rate = limit_rate
        self._recent: deque[datetime] = deque(maxlen=_CALLS)
        self._lock = threading.Lock()
        self._calls = Counter[str]()
        self.token_endpoint: Final = tokens.TokenEndpoint(
            state,
            clock,
            organizer_key=ORGANIZER_KEY,
            lifetime=token_lifetime,
            count=self._count,
        )
        """Answers what is sent to `TOKEN_ROOT`."""

    @property
    def calls(self) -> Mapping[str, int]:
        """How often each operation has been carried out until now."""
        with self._lock:
            return self._calls.copy()

    @property
    def api_url(self) -> str:
        """Where the service is, as clients want to know it."""
        return self._root

    @property
    def token_url(self) -> str:
        """Where tokens are asked for, in today's form. PATHS in `tokens` lists the other ones."""
        return f"{self._root}{next(iter(tokens.PATHS))}"

    # What happens without an operation -----------------------------------------------------------

    def credentials(
        self, *, on_renewal: Callable[[Tokens], object] | None = None, secret: bool = True
    ) -> OAuth:
        """New tokens of the organizer, as somebody gets them who consents in a browser.

        Args:
            on_renewal: See OAuth.
            secret: Whether the program has a client secret.
        """
        with self._state.transaction() as db:
            access_token, refresh_token = tokens.issue(db, self._clock(), self._lifetime)
        return OAuth(
            access_token,
            refresh_token=refresh_token,
            client_id=self.client_id,
            client_secret=self.client_secret if secret else None,
            on_renewal=on_renewal,
        )

    def expire_tokens(self) -> None:
        """End the life of all access tokens that were handed out. Refresh tokens stay good."""
        with self._state.transaction() as db:
            tokens.expire_access_tokens(db)

    def start(self, webinar_key: int) -> int:
        """Begin a session of a webinar, now. Returns its key.

        Raises:
            LookupError: There is no such webinar, or it is in session already.
        """
        with self._state.transaction() as db:
            return webinar_sessions.start(db, webinar_key, self._clock())

    def join(self, webinar_key: int, email: str, first_name: str, last_name: str) -> int:
        """Let somebody into the session that is on, until its end.

        Returns:
            The key of the registration, which is made if there is none of this address.

        Raises:
            LookupError: No session of the webinar is on.
        """
        person = (first_name, last_name, email)
        with self._state.transaction() as db:
            return webinar_sessions.join(db, webinar_key, person, self._clock())

    def end(self, webinar_key: int) -> None:
        """End the session that is on, now. Raises LookupError if there is none."""
        with self._state.transaction() as db:
            webinar_sessions.end(db, webinar_key, self._clock())

    # Operations ----------------------------------------------------------------------------------

    def __call__(self, request: HttpRequest) -> HttpReply:
        """The reply to a request below `ROOT`. Whatever this raises is a bug."""
        if self._is_too_fast():
            return HttpReply(HTTPStatus.TOO_MANY_REQUESTS)
        try:
            return self._answer(request)
        except Refused as refused:
            _logger.debug("GoToWebinar: refused with %s %s", refused.status, refused.code)
            body = v2.ErrorBody(
                error_code=refused.code,
                description=refused.description,
                incident=str(uuid.uuid4()),
            )
            return wire.encode_answer(body, refused.status)

    def _is_too_fast(self) -> bool:
        if not self._limit_rate:
            return False
        with self._lock:
            now = self._clock()
            full = len(self._recent) == _CALLS
            if full and now - self._recent[0] < timedelta(seconds=1):
                return True
            self._recent.append(now)
            return False

    def _answer(self, http: HttpRequest) -> HttpReply:
        now = self._clock()
        with self._state.transaction() as db:
            standing = tokens.standing(db, _token_of(http), now)
        if not standing:
            # Which of the two says so is not documented, and both have been seen.
            status = HTTPStatus.UNAUTHORIZED if standing is None else HTTPStatus.FORBIDDEN
            said = "Invalid token passed" if standing is None else "The token has expired"
            body = v2.TokenErrorBody(int_err_code="InvalidToken", msg=said)
            return wire.encode_answer(body, status)
        request = _read(http)
        name = request.__operation__.name
        with self._state.transaction() as db:
            response = HANDLERS[type(request)](Call(db, now, self._root), request)
        self._count(name)
        return wire.encode_answer(response, http_of(request).status)

    def _count(self, name: str) -> None:
        with self._lock:
            self._calls[name] += 1


def _token_of(http: HttpRequest) -> str:
    """The access token: `Bearer TOKEN`, `OAuth oauth_token=TOKEN`, or alone."""
    headers = {name.lower(): value for name, value in http.headers.items()}
    token = headers.get("authorization", "").rpartition(" ")[2]
    return token.removeprefix("oauth_token=")


def _read(http: HttpRequest) -> Request[Any]:
    """The request, complete and of our organizer. Raises Refused if it is not."""
    target = http.url.removeprefix(ROOT)
    module = "v2" if target.startswith("/v2/") else "v1"
    target = target.removeprefix("/v2")
    try:
        wire.read_request(module, http.method, target, b"")
    except UnexpectedMessage as error:
        raise Refused(HTTPStatus.NOT_FOUND, "NOT_FOUND", error.message) from error
    try:
        request, settings = wire.read_request(module, http.method, target, http.body)
    except WireError as error:
        raise Refused(HTTPStatus.BAD_REQUEST, "InvalidRequest", error.message) from error
    if settings.get("organizerKey") != str(ORGANIZER_KEY):
        raise Refused(HTTPStatus.FORBIDDEN, "Forbidden", "the token is of another organizer")
    faults = [*map(str, problems(request)), *_unlisted(request, "")]
    if faults:
        raise Refused(HTTPStatus.BAD_REQUEST, "RequestValidationError", "; ".join(faults))
    return request


def _unlisted(message: Message, path: str) -> Iterator[str]:
    """The values that a schema does not list. What clients may send on purpose, this knows not."""
    for name in fields_of(type(message)):
        value: object = getattr(message, name) if is_set(message, name) else None
        for item in cast("list[object]", value) if isinstance(value, list) else [value]:
            if isinstance(item, Message):
                yield from _unlisted(item, f"{path}{name}.")
            elif isinstance(item, Enum) and not getattr(item, "is_known", True):
                yield f"{path}{name}: is none of the values that there are"
