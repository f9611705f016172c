"""One request on its way, as every transport keeps track of it: its time, and how far it came."""

from __future__ import annotations

import logging
import os
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextvars import ContextVar
from pathlib import Path
from typing import Final, NamedTuple, TypeVar
from urllib.parse import urljoin, urlsplit

from meetwire.runtime.errors import (
    ConnectionFailed,
    HTTPStatusError,
    MeetwireError,
    NotPicklable,
    TLSFailed,
    TransportError,
    TransportTimeout,
)
from meetwire.runtime.transport import HttpReply, HttpRequest, Timeout, shown

__all__ = ["CURRENT", "Exchange", "Kinds", "causes", "check_options", "check_pickled"]

_logger = logging.getLogger("meetwire.transport")

E = TypeVar("E", bound=TransportError)


class Kinds(NamedTuple):
    """Which errors of a library mean what. `Exchange.translated` asks in this order."""

    connect_timeout: tuple[type[Exception], ...]
    timeout: tuple[type[Exception], ...]
    proxy: tuple[type[Exception], ...]
    tls: tuple[type[Exception], ...]
    unsendable: tuple[type[Exception], ...]
    """HTTP cannot carry the URL or a header. Only the outermost error counts."""
    reason: Callable[[BaseException], str | None]
    """What to say of an error of the library; its own text may quote secrets."""


class Exchange:
    """One request and its reply.

    Args:
        request: What is sent.
        timeout: How long it may take, from now on.
    """

    def __init__(self, request: HttpRequest, timeout: Timeout) -> None:
        self.request = request
        self.timeout = timeout
        self.started = time.monotonic()
        self.deadline = self.started + timeout.total
        self.sent = False
        """Whether a byte of the request may have left."""

    def left(self) -> float:
        """Seconds until the total is over. Raises TimeoutError once it is."""
        left = self.deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left

    def failed(self, error: E) -> E:
        """The error, knowing whether the request may have arrived."""
        error.sent = self.sent
        return error

    def out_of_time(self) -> TransportTimeout:
        """The error for a total that is over."""
        return self._error(TransportTimeout, f"not done after {self.timeout.total:g} s in total")

    def redirected(self, status: int, location: str) -> HTTPStatusError:
        """The error for a redirect."""
        here = self.request.url
        try:
            there = shown(urljoin(here, location), path=False)
        except ValueError:
            there = "a malformed URL"
        return HTTPStatusError(
            f"{shown(here, path=False)}: status {status} points to {there};"
            " redirects are not followed, as credentials would go along",
            status=status,
        )

    def translated(self, error: Exception, kinds: Kinds) -> TransportError:
        """What an error means, in our words: those of libraries quote headers and queries."""
        if time.monotonic() >= self.deadline:
            return self.out_of_time()
        chain = list(causes(error))

        def any_is(some: tuple[type[Exception], ...]) -> bool:
            return any(isinstance(each, some) for each in chain)

        if any_is(kinds.connect_timeout):
            return self._error(TransportTimeout, f"no connection after {self.timeout.connect:g} s")
        if any_is(kinds.timeout):
            return self._error(TransportTimeout, f"silent for {self.timeout.read:g} s")
        reasons = (kinds.reason(each) or _reason(each) for each in reversed(chain))
        reason = next(filter(None, reasons), type(chain[-1]).__name__)
        if any_is(kinds.proxy):
            reason = f"the proxy failed: {reason}"
        if any_is(kinds.tls):
            return self._error(TLSFailed, f"TLS failed: {reason}")
        if isinstance(error, kinds.unsendable):
            return self._error(TransportError, f"HTTP cannot carry this: {reason}")
        return self._error(ConnectionFailed, reason)

    def _error(self, kind: type[E], what: str) -> E:
        return self.failed(kind(f"{shown(self.request.url, path=False)}: {what}"))

    def log(self, outcome: HttpReply | MeetwireError) -> None:
        """Tell how it ended, in one line at DEBUG."""
        if isinstance(outcome, HttpReply):
            status, received = str(outcome.status), len(outcome.body)
        else:
            status, received = type(outcome).__name__, 0
        _logger.debug(
            "%s %s: %s, %d bytes out, %d bytes in, %.0f ms",
            self.request.method,
            shown(self.request.url),
            status,
            len(self.request.body),
            received,
            (time.monotonic() - self.started) * 1000,
        )


CURRENT: Final[ContextVar[Exchange]] = ContextVar("exchange")
"""The exchange under way in this thread or task. Not set outside of one."""


def causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what it wraps. Not `__context__`: the caller may be handling an older error."""
    while error is not None:
        yield error
        wrapped = (
            error.__cause__,
            getattr(error, "reason", None),
            *getattr(error, "exceptions", ()),
            *error.args,
        )
        error = next((each for each in wrapped if isinstance(each, BaseException)), None)


def _reason(error: BaseException) -> str | None:
    match error:
        case ssl.SSLCertVerificationError():
            return error.verify_message
        case ssl.SSLError():
            return error.reason
        case ConnectionError(errno=int(number)):
            return os.strerror(number)
        case OSError(strerror=str(text)):
            return text
        case OSError() if type(error) is OSError:  # no such certificates, no tunnel
            return str(error)
        case _:
            return None


def check_options(
    proxies: Mapping[str, str] | None,
    ca_bundle: str | Path | None,
    client_certificate: str | tuple[str, str] | None,
    pool_size: int,
) -> None:
    """Refuse options that could only fail later.

    Raises:
        ValueError: Says which, and why. It quotes no proxy: there may be a password in it.
    """
    for scheme, proxy in (proxies or {}).items():
        if scheme not in ("http", "https"):
            raise ValueError(f"proxies are for http or https, not for {scheme!r}")
        if not proxy.startswith(("http://", "https://")):
            raise ValueError(f"the proxy for {scheme} must be a URL such as http://host:3128")
    pair = (client_certificate,) if isinstance(client_certificate, str) else client_certificate
    for path in (*([ca_bundle] if ca_bundle else []), *(pair or ())):
        if not Path(path).exists():
            raise ValueError(f"there is no file {path}: certificates are read from PEM files")
    if pool_size < 1:
        raise ValueError(f"pool_size must be at least 1, not {pool_size}")


def check_pickled(proxies: Mapping[str, str] | None) -> None:
    """Refuse proxies that must not stand in a pickle. Raises NotPicklable."""
    for scheme, proxy in (proxies or {}).items():
        if "@" in urlsplit(proxy).netloc:
            raise NotPicklable(
                f"the URL of the proxy for {scheme} has a user name in it, and perhaps a password,"
                " which would be readable in the pickle: leave `proxies` out, and set"
                f" {scheme}_proxy in the environment of whoever loads it"
            )
