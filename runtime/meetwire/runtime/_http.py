"""How requests and urllib3 are made to keep time, keep secrets and fail in our words."""

from __future__ import annotations

import io
import logging
import math
import ssl
import time
from collections.abc import Iterator
from contextvars import ContextVar
from http.client import HTTPResponse, IncompleteRead, RemoteDisconnected
from socket import socket
from typing import Any, Final

import requests
import urllib3.exceptions
from requests.adapters import HTTPAdapter

from meetwire.runtime.errors import ConnectionFailed, TLSFailed, TransportError, TransportTimeout
from meetwire.runtime.transport import Timeout, shown

__all__ = ["ClockedAdapter", "DEADLINE", "translated"]

DEADLINE: Final[ContextVar[float]] = ContextVar("deadline", default=math.inf)
"""The `time.monotonic` at which the exchange under way must be done; infinite outside of one."""


def translated(error: Exception, url: str, timeout: Timeout) -> TransportError:
    """What an error means, in our words: those of the libraries quote headers and queries."""
    where = shown(url, path=False)
    causes = list(_causes(error))

    def any_is(*kinds: type[Exception]) -> bool:
        return any(isinstance(each, kinds) for each in causes)

    if any_is(TimeoutError, requests.Timeout, urllib3.exceptions.ReadTimeoutError):
        if time.monotonic() >= DEADLINE.get():
            return TransportTimeout(f"{where}: not done after {timeout.total:g} s in total")
        if any_is(requests.ConnectTimeout):
            return TransportTimeout(f"{where}: no connection after {timeout.connect:g} s")
        return TransportTimeout(f"{where}: silent for {timeout.read:g} s")
    reason = next(filter(None, map(_reason, reversed(causes))), type(causes[-1]).__name__)
    if any_is(urllib3.exceptions.ProxyError):
        reason = f"the proxy failed: {reason}"
    if any_is(ssl.SSLError, urllib3.exceptions.SSLError):
        return TLSFailed(f"{where}: TLS failed: {reason}")
    if isinstance(error, ValueError):
        return TransportError(f"{where}: HTTP cannot carry this: {reason}")
    return ConnectionFailed(f"{where}: {reason}")


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    """The error and what it wraps. Not `__context__`: the caller may be handling an older error."""
    while error is not None:
        yield error
        wrapped = (error.__cause__, getattr(error, "reason", None), *error.args)
        error = next((each for each in wrapped if isinstance(each, BaseException)), None)


def _reason(error: BaseException) -> str | None:
    match error:
        case ssl.SSLCertVerificationError():
            return error.verify_message
        case ssl.SSLError():
            return error.reason
        case RemoteDisconnected():
            return "closed before an answer came"
        case IncompleteRead():
            return "closed in the middle of the answer"
        case urllib3.exceptions.DecodeError():
            return "the compressed answer is damaged"
        case OSError(strerror=str(text)):
            return text
        case OSError() if type(error) is OSError:  # no such certificates, no tunnel
            return str(error)
        case _:
            return None


# What follows makes the total time hold where requests has no say: while headers, or the lengths
# of chunks, drip in. Whatever http.client reads, it reads through a look at the clock.


class _ClockedReader(io.RawIOBase):
    def __init__(self, raw: io.RawIOBase, connection: socket) -> None:
        self._raw = raw
        self._connection = connection

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        left = DEADLINE.get() - time.monotonic()
        if left <= 0:
            raise TimeoutError
        # It only shrinks: urllib3 sets it anew for the next request.
        self._connection.settimeout(min(left, self._connection.gettimeout() or left))
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _ClockedResponse(HTTPResponse):
    def __init__(self, sock: socket, *args: Any, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self.fp = io.BufferedReader(_ClockedReader(self.fp.detach(), sock))


class ClockedAdapter(HTTPAdapter):
    """Gives up, with a TimeoutError inside, once DEADLINE has passed."""

    def get_connection_with_tls_context(self, *args: Any, **kwargs: Any) -> Any:
        pool: Any = super().get_connection_with_tls_context(*args, **kwargs)
        kind = pool.ConnectionCls
        if kind.response_class is not _ClockedResponse:
            pool.ConnectionCls = type(kind.__name__, (kind,), {"response_class": _ClockedResponse})
        return pool


# urllib3 logs the query, where some services have the password: each one at DEBUG, and at WARNING
# when something is odd. This cuts it off our exchanges and leaves those of others alone.
def _cut_queries(record: logging.LogRecord) -> bool:
    if DEADLINE.get() < math.inf and isinstance(record.args, tuple):
        record.args = tuple(
            each.partition("?")[0] if isinstance(each, str) else each for each in record.args
        )
    return True


for _name in ("urllib3.connection", "urllib3.connectionpool", "urllib3.util.retry"):
    logging.getLogger(_name).addFilter(_cut_queries)
