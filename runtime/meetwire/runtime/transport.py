"""Bytes there and back: requests, replies, and where credentials may go.

A transport knows nothing of messages. Any HTTP status but a redirect is an answer to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from ipaddress import ip_address
from math import isfinite
from typing import Final, Protocol
from urllib.parse import urlsplit

from meetwire.runtime.errors import InsecureEndpoint, TooLarge
from meetwire.runtime.pickling import Configured
from meetwire.runtime.record import Record

__all__ = [
    "AsyncTransport",
    "HttpReply",
    "HttpRequest",
    "MemoryTransport",
    "Timeout",
    "Transport",
    "check_endpoint",
    "is_loopback",
    "retry_after",
    "shown",
    "too_large",
]


_SECONDS: Final = r"[0-9]+(\.[0-9]+)?"


class _Headers(Mapping[str, str]):
    """Names as they came, found in any letter case."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._items = {name.lower(): (name, value) for name, value in headers.items()}

    def __getitem__(self, name: str) -> str:
        return self._items[name.lower()][1]

    def __iter__(self) -> Iterator[str]:
        return (name for name, _ in self._items.values())

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:  # values may be cookies or tokens
        return f"<headers: {', '.join(self)}>"


_NO_HEADERS: Final = _Headers({})


class HttpRequest(Record):
    """One request, ready to be sent."""

    method: str
    url: str
    headers: Mapping[str, str] = _NO_HEADERS
    body: bytes = b""

    def __repr__(self) -> str:
        return f"<HttpRequest {self.method} {shown(self.url)}, {len(self.body)} bytes>"


class HttpReply(Record):
    """What came back. The body is complete, and no longer compressed."""

    status: int
    headers: Mapping[str, str] = _NO_HEADERS
    """Found in any letter case."""
    body: bytes = b""
    url: str = ""

    def _settle(self) -> None:
        object.__setattr__(self, "headers", _Headers(self.headers))

    def __repr__(self) -> str:
        return f"<HttpReply {self.status} {shown(self.url)}, {len(self.body)} bytes>"


class Timeout(Record):
    """How long to wait, in seconds. Never for ever."""

    connect: float = 10.0
    """For the connection, to each address that the host name stands for."""
    read: float = 60.0
    """For the next bytes, while the service is silent."""
    total: float = 120.0
    """For the exchange as a whole, however steadily bytes drip in."""

    def _settle(self) -> None:
        for name in ("connect", "read", "total"):
            value: object = getattr(self, name)
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
            TransportError: No usable answer; its subclasses say why, and its `sent` whether the
                request may have arrived.
            TooLarge: More than `limit` bytes came. Reading stopped there.
        """
        ...

    def close(self) -> None:
        """Let go of connections."""
        ...


class AsyncTransport(Protocol):
    """Whatever can send an HttpRequest while other tasks run."""

    async def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        """What `Transport.send` does. A task that is cancelled leaves nothing behind."""
        ...

    async def close(self) -> None:
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
    if parts.scheme == "http" and not allow_http and not is_loopback(url):
        raise InsecureEndpoint(
            f"{shown(url)} would carry the credentials in clear text: make it https://,"
            " or pass allow_http=True if that is what you want"
        )


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine: to localhost, 127.0.0.0/8 or ::1."""
    try:
        host = urlsplit(url).hostname or ""
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:
        return False


def retry_after(headers: Mapping[str, str], now: datetime | None = None) -> float | None:
    """How many seconds the service asks to wait, in its header Retry-After; not capped.

    Args:
        headers: Those of the answer. The name may be in any letter case.
        now: What a date in the header is compared with, with a zone; by default the time it is.

    Returns:
        Finite and not negative; 0.0 for a date that has passed. None without the header, or if it
        is neither a number of seconds nor an HTTP date.
    """
    text = _Headers(headers).get("Retry-After", "").strip()
    if re.fullmatch(_SECONDS, text):
        seconds = float(text)
        return seconds if isfinite(seconds) else None
    if not text.isascii():
        return None
    # Imported here, since few answers have the header and the package of mail is large.
    from email.utils import parsedate_to_datetime

    try:
        date = parsedate_to_datetime(text)
        if date.tzinfo is None:
            date = date.replace(tzinfo=UTC)
        return max(0.0, (date - (now or datetime.now(UTC))).total_seconds())
    except (ValueError, TypeError, OverflowError):  # what the parser makes of nonsense
        return None


class MemoryTransport(Configured):
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
            raise too_large(request.url, limit)
        return reply

    def close(self) -> None:
        """Do nothing: there are no connections."""


def shown(url: str, *, path: bool = True) -> str:
    """The URL without what may be secret: user information, query, fragment."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return "(malformed URL)"
    host = parts.netloc.rpartition("@")[2]
    kept = parts.path if path else ""
    return parts._replace(netloc=host, path=kept, query="", fragment="").geturl()


def too_large(url: str, limit: int) -> TooLarge:
    """The error for an answer of more than `limit` bytes."""
    return TooLarge(f"{shown(url, path=False)}: the answer is longer than {limit:,} bytes")
