"""Bytes there and back: what sends requests over HTTP, and keeps credentials off the wrong wire.

A transport knows nothing of messages. Any HTTP status but a redirect is an answer to it.
"""

from __future__ import annotations

import logging
import re
import threading
import time
import weakref
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.client import HTTPException
from http.cookiejar import DefaultCookiePolicy
from ipaddress import ip_address
from typing import Final, Protocol
from urllib.parse import urljoin, urlsplit

import requests
import urllib3
import urllib3.exceptions
from requests.structures import CaseInsensitiveDict

from meetwire.runtime._http import DEADLINE, ClockedAdapter, shown, translated
from meetwire.runtime.errors import (
    HTTPStatusError,
    InsecureEndpoint,
    MeetwireError,
    TooLarge,
)

__all__ = [
    "HttpReply",
    "HttpRequest",
    "MemoryTransport",
    "RequestsTransport",
    "Timeout",
    "Transport",
    "check_endpoint",
]

_logger = logging.getLogger("meetwire.transport")

_CHUNK: Final = 64 * 1024

# requests would take 1.26 too, which can only be read in a way that may wait for ever.
if not hasattr(urllib3.HTTPResponse, "read1"):
    raise ImportError("meetwire needs urllib3 2.2 or newer: pip install 'urllib3>=2.2'")


@dataclass(frozen=True, slots=True, repr=False)
class HttpRequest:
    """One request, ready to be sent."""

    method: str
    url: str
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    body: bytes = b""

    def __repr__(self) -> str:
        return f"<HttpRequest {self.method} {shown(self.url)}, {len(self.body)} bytes>"


@dataclass(frozen=True, slots=True, repr=False)
class HttpReply:
    """What came back. The body is complete, and no longer compressed."""

    status: int
    headers: Mapping[str, str] = field(default_factory=dict[str, str])
    """Found in any letter case."""
    body: bytes = b""
    url: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "headers", CaseInsensitiveDict(self.headers))

    def __repr__(self) -> str:
        return f"<HttpReply {self.status} {shown(self.url)}, {len(self.body)} bytes>"


@dataclass(frozen=True, slots=True)
class Timeout:
    """How long to wait, in seconds. Never for ever."""

    connect: float = 10.0
    """For the connection, to each address that the host name stands for."""
    read: float = 60.0
    """For the next bytes, while the service is silent."""
    total: float = 120.0
    """For the exchange as a whole, however steadily bytes drip in."""

    def __post_init__(self) -> None:
        for name in self.__slots__:
            value = getattr(self, name)
            # The upper bound is what sockets can still count to.
            if not isinstance(value, (int, float)) or not 0 < value <= 1_000_000:
                raise ValueError(
                    f"{name} timeout must be a number of seconds above 0 and at most 1,000,000,"
                    f" not {value!r}"
                )


class Transport(Protocol):
    """Whatever can send an HttpRequest."""

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        """The reply to a request, whatever its status, with a body of at most `limit` bytes.

        Raises:
            TransportError: No usable answer; its subclasses say why.
            TooLarge: More than `limit` bytes came. Reading stopped there.
        """
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


def check_endpoint(url: str, *, allow_http: bool = False) -> None:
    """Refuse a URL that credentials should not be sent to.

    Args:
        url: Where the service is. Plain http is for this machine only: localhost, 127.0.0.1, ::1.
        allow_http: Take plain http for any host. Everybody on the way can read the credentials.

    Raises:
        InsecureEndpoint: Says what is wrong with the URL, and what to do.
    """
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port  # reading the port checks it
    except ValueError:
        parts, host = urlsplit(""), None
    # White space and backslashes are where URL parsers disagree about which part is the host.
    if not host or re.search(r"[\x00-\x20\\]", url):
        raise InsecureEndpoint("the endpoint must be a URL with a host: https://acme.example/path")
    if "@" in parts.netloc:
        raise InsecureEndpoint("the endpoint has a user name in its URL; pass credentials apart")
    if parts.scheme not in ("http", "https"):
        raise InsecureEndpoint(f"the endpoint must begin with https://, not {parts.scheme}://")
    if parts.scheme == "http" and not allow_http and not _is_loopback(host):
        raise InsecureEndpoint(
            f"{shown(url)} would carry the credentials in clear text: make it https://,"
            " or pass allow_http=True if that is what you want"
        )


def _is_loopback(host: str) -> bool:
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


class MemoryTransport:
    """Answers with a function instead of a network. For tests.

    Args:
        answer: Makes the reply to a request. What it raises comes out of `send`.
    """

    def __init__(self, answer: Callable[[HttpRequest], HttpReply]) -> None:
        self._answer = answer
        self.requests: list[HttpRequest] = []
        """What was sent, oldest first."""

    def __repr__(self) -> str:
        return f"<MemoryTransport, {len(self.requests)} requests>"

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        """The reply that `answer` makes. Raises TooLarge if its body is longer than `limit`."""
        self.requests.append(request)
        reply = self._answer(request)
        if len(reply.body) > limit:
            raise _too_large(request.url, limit)
        return reply

    def close(self) -> None:
        """Do nothing: there are no connections."""


class RequestsTransport:
    """Sends with `requests`, and finds proxies in the environment as it does.

    Certificates are verified. Redirects are not followed, cookies not kept, `.netrc` not read.

    Args:
        session: Send with this one; closing it stays with the caller. Its proxies, certificates,
            cookies, hooks and adapters apply; with adapters of others, `Timeout.total` is looked at
            only between two reads of a body. By default each thread has a session of its own.

    Raises:
        InsecureEndpoint: The session does not verify certificates.
    """

    def __init__(self, session: requests.Session | None = None) -> None:
        if session is not None:
            _verification(session)
        self._given = session
        self._local = threading.local()
        self._lock = threading.Lock()
        self._made = weakref.WeakSet[requests.Session]()  # weak: a thread's ends with the thread

    def __repr__(self) -> str:
        return "<RequestsTransport>"

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        """The reply to a request, whatever its status, with a body of at most `limit` bytes.

        Raises:
            TransportTimeout: Connecting, waiting, or all of it took longer than `timeout` allows.
            TLSFailed: The handshake failed, or the certificate is not valid.
            ConnectionFailed: Refused, reset, closed early, unresolvable, damaged.
            HTTPStatusError: A redirect.
            TooLarge: More than `limit` bytes came, decompressed. Reading stopped there.
            InsecureEndpoint: The session does not verify certificates any more.
            TransportError: HTTP cannot carry the URL or a header.
        """
        started = time.monotonic()
        outer = DEADLINE.set(started + timeout.total)
        outcome: HttpReply | MeetwireError
        try:
            outcome = self._exchange(request, timeout, limit)
        except MeetwireError as error:
            outcome = error
        except (OSError, ValueError, HTTPException, urllib3.exceptions.HTTPError) as error:
            outcome = translated(error, request.url, timeout)
        finally:
            DEADLINE.reset(outer)
        if isinstance(outcome, HttpReply):
            status, received = str(outcome.status), len(outcome.body)
        else:
            status, received = type(outcome).__name__, 0
        _logger.debug(
            "%s %s: %s, %d bytes out, %d bytes in, %.0f ms",
            request.method,
            shown(request.url),
            status,
            len(request.body),
            received,
            (time.monotonic() - started) * 1000,
        )
        if isinstance(outcome, HttpReply):
            return outcome
        # Raised out here it has no context. Tracebacks would print that, and it quotes the query.
        raise outcome

    def close(self) -> None:
        """Close the connections of all threads, but not a session that was given."""
        with self._lock:
            made = list(self._made)
        for session in made:
            session.close()

    def _exchange(self, request: HttpRequest, timeout: Timeout, limit: int) -> HttpReply:
        session = self._own_session() if self._given is None else self._given
        hooks = session.hooks.get("response") or []
        with session.request(
            request.method,
            request.url,
            data=request.body,
            headers=request.headers,
            # Any `auth` at all keeps requests from putting one from .netrc over our header.
            auth=session.auth or (lambda prepared: prepared),
            verify=_verification(session),
            timeout=(min(timeout.connect, timeout.total), min(timeout.read, timeout.total)),
            stream=True,
            # Still, requests would read the whole body of a redirect. The hook runs before that.
            allow_redirects=False,
            hooks={"response": [_refuse_redirect, *([hooks] if callable(hooks) else hooks)]},
        ) as response:
            body = _read(response, request.url, timeout, limit)
            return HttpReply(response.status_code, response.headers, body, request.url)

    def _own_session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = requests.Session()
            session.mount("http://", ClockedAdapter())
            session.mount("https://", ClockedAdapter())
            # A cookie would tie the calls of one account to those of the next.
            session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
            with self._lock:
                self._made.add(session)
        return session


def _verification(session: requests.Session) -> bool | str:
    """True, or the path to the certificates to trust."""
    if not session.verify:
        raise InsecureEndpoint(
            "the session does not verify certificates: set its `verify` to True,"
            " or to the path of the certificates to trust"
        )
    return session.verify


def _refuse_redirect(response: requests.Response, **_: object) -> None:
    if 300 <= response.status_code < 400:
        response.close()
        here, status = str(response.url), response.status_code
        try:
            there = shown(urljoin(here, response.headers.get("Location", "")), path=False)
        except ValueError:
            there = "a malformed URL"
        raise HTTPStatusError(
            f"{shown(here, path=False)}: status {status} points to {there};"
            " redirects are not followed, as credentials would go along",
            status=status,
        )


def _read(response: requests.Response, url: str, timeout: Timeout, limit: int) -> bytes:
    raw = response.raw
    if (raw.length_remaining or 0) > limit:
        raise _too_large(url, limit)
    body = bytearray()
    # Unlike read and iter_content, read1 does not wait until a chunk is full.
    while chunk := raw.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > limit:
            raise _too_large(url, limit)
        if time.monotonic() >= DEADLINE.get():
            raise translated(TimeoutError(), url, timeout)
    return bytes(body)


def _too_large(url: str, limit: int) -> TooLarge:
    return TooLarge(f"{shown(url, path=False)}: the answer is longer than {limit:,} bytes")
