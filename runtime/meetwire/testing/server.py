"""The HTTP server in front of the services: connections, methods, sizes. It knows no service."""

from __future__ import annotations

import io
import logging
import socket
import sys
import threading
import time
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any, Final, TypeAlias, cast

from meetwire.runtime.transport import HttpReply, HttpRequest

__all__ = [
    "Answer",
    "Dropped",
    "Incoming",
    "MAX_CONNECTIONS",
    "MAX_REQUEST_BYTES",
    "Server",
    "text_reply",
]


class Incoming(HttpRequest):
    """A request as a server sees it. Its URL is path and query."""

    peer: str = ""
    """The IP address that it came from."""

    def header(self, name: str) -> str | None:
        """A header by its name in any letter case."""
        lower = name.lower()
        found = (value for each, value in self.headers.items() if each.lower() == lower)
        return next(found, None)


Answer: TypeAlias = Callable[[Incoming], HttpReply]
"""What makes the reply to a request. The URL of the request is its path and query."""


class Dropped(Exception):
    """Raised by an Answer: there is no reply, the connection ends."""


_logger = logging.getLogger("meetwire.testing")

MAX_REQUEST_BYTES: Final = 16 * 1024 * 1024

MAX_CONNECTIONS: Final = 256
"""Who comes when there are more is answered with status 503."""

_DRAINED: Final = 4 * MAX_REQUEST_BYTES
_IDLE_SECONDS: Final = 60
_REQUEST_SECONDS: Final = 180
"""From the end of one request to that of the next, so that none comes in for ever."""
_LARGE: Final = 1024 * 1024
_LARGE_AT_ONCE: Final = 8
"""Large bodies that are in memory at the same time; others wait for their turn."""
_FULL: Final = b"HTTP/1.1 503 Service Unavailable\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_LONGEST_LINE: Final = 64 * 1024
_DIGITS: Final = 20
_TRAILERS: Final = 100
_CHUNK: Final = 8 * 1024
"""Bytes of an answer from which on it goes out in chunks of this length, as the services' do."""
_BODILESS: Final = ("GET", "HEAD", "DELETE")
"""Methods whose requests have no body unless they say so."""


class Server:
    """Listens on a port, and serves each connection in a thread of its own.

    Args:
        host: The interface to listen on.
        port: The port; 0 for any that is free.
        max_connections: How many there may be at the same time.
        request_seconds: How long a request may take to come in, from when it may begin.

    Raises:
        OSError: The port is taken.
    """

    def __init__(
        self,
        host: str,
        port: int,
        *,
        max_connections: int = MAX_CONNECTIONS,
        request_seconds: float = _REQUEST_SECONDS,
    ) -> None:
        self._listener = _Listener((host, port), max_connections, request_seconds)
        name, number = self._listener.server_address[:2]
        shown = f"[{name!s}]" if ":" in str(name) else str(name)
        self.root = f"http://{shown}:{number}"
        """Scheme, host and port."""
        self._thread = threading.Thread(
            target=self._listener.serve_forever,
            kwargs={"poll_interval": 0.02},
            name="meetwire-sandbox",
            daemon=True,
        )

    def start(self, answer: Answer) -> None:
        """Serve. Whatever `answer` raises becomes HTTP status 500 and a line in the log."""
        self._listener.answer = answer
        self._thread.start()

    def close(self) -> None:
        """Stop listening, close every connection, and wait for the requests in work."""
        if self._thread.is_alive():
            self._listener.shutdown()
            self._thread.join()
        self._listener.server_close()


class _Listener(ThreadingHTTPServer):
    daemon_threads = True  # a test run that forgets to close must still be able to end
    request_queue_size = 128
    answer: Answer

    def __init__(
        self, address: tuple[str, int], max_connections: int, request_seconds: float
    ) -> None:
        self._max_connections = max_connections
        self.request_seconds = request_seconds
        self.seats = threading.BoundedSemaphore(_LARGE_AT_ONCE)
        self._connections: set[Any] = set()
        self._changed = threading.Condition()
        if ":" in address[0]:
            self.address_family = socket.AF_INET6
        super().__init__(address, _Exchange)

    def server_bind(self) -> None:
        # HTTPServer's own looks the host name up, which can take seconds without a DNS.
        TCPServer.server_bind(self)

    def process_request(self, request: Any, client_address: Any) -> None:
        with self._changed:
            is_full = len(self._connections) >= self._max_connections
            if not is_full:
                self._connections.add(request)
        if not is_full:
            super().process_request(request, client_address)
            return
        request.setblocking(False)  # it fits into the buffer of a connection that is new
        request.send(_FULL)
        self.shutdown_request(request)

    def shutdown_request(self, request: Any) -> None:
        super().shutdown_request(request)
        with self._changed:
            self._connections.discard(request)
            self._changed.notify_all()

    def server_close(self) -> None:
        super().server_close()
        with self._changed:
            for connection in self._connections:
                try:
                    # Only reading stops, so that an answer in work still gets out.
                    connection.shutdown(socket.SHUT_RD)
                except OSError:
                    pass  # the other side was faster
            self._changed.wait_for(lambda: not self._connections, timeout=_IDLE_SECONDS)

    def handle_error(self, request: Any, client_address: Any) -> None:
        _logger.debug("a connection broke: %r", sys.exception())


class _Incoming(io.RawIOBase):
    """What a connection brings, until a deadline. Reading then raises TimeoutError."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self.deadline = 0.0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = min(self.deadline - time.monotonic(), _IDLE_SECONDS)
        if left <= 0:
            raise TimeoutError("the request took too long to come in")
        self._connection.settimeout(left)
        try:
            return self._connection.recv_into(buffer)
        finally:
            self._connection.settimeout(_IDLE_SECONDS)


class _Exchange(BaseHTTPRequestHandler):
    """One connection, request after request."""

    protocol_version = "HTTP/1.1"
    server_version = "MeetwireSandbox"
    sys_version = ""
    timeout = _IDLE_SECONDS
    # Without these, head and body of an answer are two packets, and the second waits 40 ms.
    wbufsize = -1
    disable_nagle_algorithm = True

    def setup(self) -> None:
        """Read in a way that has an end."""
        super().setup()
        self.rfile.close()
        self._incoming = _Incoming(self.connection)
        self.rfile = io.BufferedReader(self._incoming)
        self._has_seat = False

    def handle_one_request(self) -> None:
        """Read a request and answer it."""
        self._incoming.deadline = time.monotonic() + self._listener.request_seconds
        try:
            super().handle_one_request()
        finally:
            if self._has_seat:
                self._has_seat = False
                self._listener.seats.release()

    @property
    def _listener(self) -> _Listener:
        return cast("_Listener", self.server)

    def _may_hold(self, length: int) -> bool:
        """Whether a body of such a length may be read now; waits for its turn if it is large."""
        if length > _LARGE and not self._has_seat:
            self._has_seat = self._listener.seats.acquire(timeout=_IDLE_SECONDS)
            return self._has_seat
        return True

    def handle_expect_100(self) -> bool:
        """Tell the client to go on, at once: in the buffer it would wait for the body."""
        proceed = super().handle_expect_100()
        self.wfile.flush()
        return proceed

    def do_GET(self) -> None:
        """Answer a request, with whatever method."""
        wishes = self.headers.get("Connection", "").lower()
        if "close" in (wish.strip() for wish in wishes.split(",")):
            self.close_connection = True  # the library looks for this wish alone
        length = self.headers.get("Content-Length", "0" if self.command in _BODILESS else "")
        if self.headers.get("Transfer-Encoding", "").strip().lower() == "chunked":
            body = self._read_chunks()
        elif not (length.isascii() and length.isdigit()):
            self.close_connection = True  # where the next request begins, nobody knows
            self._reply(text_reply(HTTPStatus.LENGTH_REQUIRED, "The request has no length.\n"))
            return
        # So many digits are too many for a number, and Python refuses to read them.
        elif len(length) > _DIGITS or int(length) > MAX_REQUEST_BYTES:
            self._refuse_length(int(length[:_DIGITS]))
            return
        else:
            body = self.rfile.read(int(length)) if self._may_hold(int(length)) else None
            if body is not None and len(body) < int(length):
                body = None
        if body is None:
            self.close_connection = True  # the client left, or the server is closing
        else:
            headers = dict(self.headers.items())
            peer = str(self.client_address[0])
            self._answer(Incoming(self.command, self.path, headers, body, peer))

    do_HEAD = do_POST = do_PUT = do_DELETE = do_GET  # noqa: N815

    def _answer(self, request: Incoming) -> None:
        try:
            reply = self._listener.answer(request)
        except Dropped:
            self.close_connection = True
            return
        except Exception:
            _logger.exception("The sandbox failed to answer; this is a bug in it")
            self.close_connection = True
            reply = text_reply(
                HTTPStatus.INTERNAL_SERVER_ERROR, "The sandbox failed; see its log.\n"
            )
        self._reply(reply)

    def _read_chunks(self) -> bytes | None:
        """A body in chunks; None if it is damaged, too long, or the client left."""
        body = bytearray()
        while size := self.rfile.readline(_LONGEST_LINE):
            try:
                length = int(size.partition(b";")[0], 16)
            except ValueError:
                return None
            if length == 0:
                for _ in range(_TRAILERS):
                    if not self.rfile.readline(_LONGEST_LINE).strip():
                        return bytes(body)
                return None
            if length < 0 or len(body) + length > MAX_REQUEST_BYTES:
                return None
            if not self._may_hold(len(body) + length):
                return None
            chunk = self.rfile.read(length)
            if len(chunk) < length or self.rfile.readline(_LONGEST_LINE).strip():
                return None
            body += chunk
        return None

    def _refuse_length(self, length: int) -> None:
        self.close_connection = True
        self._reply(
            text_reply(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                f"The request is longer than {MAX_REQUEST_BYTES:,} bytes.\n",
            )
        )
        self._drain(length)

    def _drain(self, length: int) -> None:
        """Read what nobody wants: closing now would reset the connection under the answer."""
        self.wfile.flush()
        left = min(length, _DRAINED)
        while left > 0:
            chunk = self.rfile.read(min(left, 64 * 1024))
            if not chunk:
                break
            left -= len(chunk)

    def _reply(self, reply: HttpReply) -> None:
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        is_old = self.request_version < "HTTP/1.1"
        in_chunks = len(reply.body) > _CHUNK and not is_old
        if in_chunks:
            self.send_header("Transfer-Encoding", "chunked")
        elif reply.status != HTTPStatus.NO_CONTENT:
            self.send_header("Content-Length", str(len(reply.body)))
        # The library notices the client's wish, but some clients wait until they read it back.
        if self.close_connection:
            self.send_header("Connection", "close")
        elif is_old:
            self.send_header("Connection", "keep-alive")
        self.end_headers()
        if self.command == "HEAD":
            return
        if in_chunks:
            self._write_chunks(reply.body)
        else:
            self.wfile.write(reply.body)

    def _write_chunks(self, body: bytes) -> None:
        for start in range(0, len(body), _CHUNK):
            chunk = body[start : start + _CHUNK]
            self.wfile.write(b"%x\r\n%b\r\n" % (len(chunk), chunk))
        self.wfile.write(b"0\r\n\r\n")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the service logs its answers, and a request line can hold anything."""


def text_reply(status: int, text: str) -> HttpReply:
    """A reply for people to read."""
    return HttpReply(status, {"Content-Type": "text/plain;charset=UTF-8"}, text.encode())
