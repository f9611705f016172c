"""How requests and urllib3 are made to keep time, keep secrets and fail in our words."""

from __future__ import annotations

import io
import logging
import socket
import ssl
from http.client import BadStatusLine, HTTPResponse, IncompleteRead, RemoteDisconnected
from typing import Any, Final, cast

import requests
import urllib3.connection
import urllib3.exceptions
from requests import exceptions
from requests.adapters import HTTPAdapter

from meetwire.runtime._exchange import CURRENT, Kinds, causes

__all__ = ["ClockedAdapter", "KINDS", "may_have_left"]


def _reason(error: BaseException) -> str | None:
    match error:
        case RemoteDisconnected():
            return "closed before an answer came"
        case BadStatusLine():
            return "the answer is not HTTP"
        case IncompleteRead():
            return "closed in the middle of the answer"
        case urllib3.exceptions.DecodeError():
            return "the compressed answer is damaged"
        case _:
            return None


KINDS: Final = Kinds(
    connect_timeout=(exceptions.ConnectTimeout,),
    timeout=(TimeoutError, exceptions.Timeout, urllib3.exceptions.ReadTimeoutError),
    proxy=(urllib3.exceptions.ProxyError,),
    tls=(ssl.SSLError, urllib3.exceptions.SSLError),
    unsendable=(ValueError,),
    reason=_reason,
)
"""What the errors of requests and urllib3 mean."""

_PIECE: Final = 16 * 1024

_BEFORE_SENDING = (
    exceptions.ConnectTimeout,
    exceptions.InvalidHeader,
    exceptions.InvalidSchema,
    exceptions.InvalidURL,
    exceptions.MissingSchema,
    ssl.SSLCertVerificationError,
    UnicodeEncodeError,
    urllib3.exceptions.NewConnectionError,  # of an unknown host, too
)


def may_have_left(error: Exception, session: requests.Session, url: str) -> bool:
    """Whether an error of a session of the caller leaves it open that something was sent.

    What its connections do cannot be seen, so the type of the error must prove it; and that says
    nothing of the tries before, where something of the session may have tried more than once.
    """
    try:
        adapter = session.get_adapter(url)
    except exceptions.InvalidSchema:
        return False
    tries_once = (
        isinstance(adapter, HTTPAdapter)
        and type(adapter).send is HTTPAdapter.send
        and not adapter.max_retries.total
        and not session.hooks.get("response")
        and not callable(session.auth)
    )
    return not tries_once or not any(isinstance(each, _BEFORE_SENDING) for each in causes(error))


# What follows makes the total time hold where requests has no say: over all addresses of a host and
# while headers, or lengths of chunks, drip in. Whatever http.client does with a socket, it does
# with a look at the clock. The same place knows whether anything of the request has left.


def _only_while_it_lasts(connection: socket.socket, at_most: float | None = None) -> None:
    # Without a bound it only shrinks: urllib3 sets it anew for the next request.
    left = CURRENT.get().left()
    connection.settimeout(min(left, at_most or connection.gettimeout() or left))


class _ClockedReader(io.RawIOBase):
    def __init__(self, raw: io.RawIOBase, connection: socket.socket) -> None:
        self._raw = raw
        self._connection = connection

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int | None:
        _only_while_it_lasts(self._connection)
        return self._raw.readinto(buffer)

    def close(self) -> None:
        self._raw.close()
        super().close()


class _ClockedResponse(HTTPResponse):
    def __init__(self, sock: socket.socket, *args: Any, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self.fp = io.BufferedReader(_ClockedReader(self.fp.detach(), sock))


class _ClockedConnection(urllib3.connection.HTTPConnection):
    response_class = _ClockedResponse
    _connecting = False

    def connect(self) -> None:
        self._connecting = True
        try:
            super().connect()
        finally:
            self._connecting = False

    def _new_conn(self) -> socket.socket:
        connection = self._any_address()
        _only_while_it_lasts(connection)
        return connection

    def _any_address(self) -> socket.socket:
        """A connection to the first address that takes one: all share what is left."""
        if hasattr(self, "_socks_options"):  # such proxies know names that we may not
            return super()._new_conn()
        exchange, name, timeout = CURRENT.get(), self._dns_host, self.timeout
        try:
            found = socket.getaddrinfo(name, self.port, type=socket.SOCK_STREAM)
        except OSError:
            found = []
        failure: Exception | None = None
        try:
            for *_, address in found:
                self._dns_host = str(address[0])
                self.timeout = min(exchange.left(), exchange.timeout.connect)
                try:
                    return super()._new_conn()
                except urllib3.exceptions.HTTPError as error:
                    failure = error
        finally:
            self._dns_host, self.timeout = name, timeout
        if failure is not None:
            raise failure
        return super()._new_conn()  # it words what is wrong with the name

    def send(self, data: Any) -> None:
        if self.sock is None:
            self.connect()
        exchange, connection = CURRENT.get(), cast(socket.socket, self.sock)
        # In pieces, since over TLS the time out of a socket is for a piece, not for all of it.
        for start in range(0, len(data), _PIECE):
            _only_while_it_lasts(connection, exchange.timeout.read)
            if not self._connecting:  # what a proxy is asked for is not the request yet
                exchange.sent = True
            super().send(data[start : start + _PIECE])


class ClockedAdapter(HTTPAdapter):
    """Gives up, with a TimeoutError inside, once the exchange is out of time; marks it as sent."""

    def get_connection_with_tls_context(self, *args: Any, **kwargs: Any) -> Any:
        pool: Any = super().get_connection_with_tls_context(*args, **kwargs)
        kind = pool.ConnectionCls
        if not issubclass(kind, _ClockedConnection):
            pool.ConnectionCls = type(kind.__name__, (_ClockedConnection, kind), {})
        return pool


# urllib3 logs the query, where some services have the password: each one at DEBUG, and at WARNING
# when something is odd, with an error that quotes the headers of the answer. This cuts these off
# our exchanges and leaves those of others alone.
def _cut_secrets(record: logging.LogRecord) -> bool:
    if CURRENT.get(None) and isinstance(record.args, tuple):
        record.args = tuple(map(_loggable, record.args))
        record.exc_info = None
    return True


def _loggable(argument: object) -> object:
    match argument:
        case str():
            return argument.partition("?")[0]
        case BaseException():
            return type(argument).__name__
        case _:
            return argument


for _name in ("urllib3.connection", "urllib3.connectionpool", "urllib3.util.retry"):
    logging.getLogger(_name).addFilter(_cut_secrets)
