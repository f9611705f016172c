"""The HTTP server in front of the services: connections, methods, sizes. It knows no service."""

from __future__ import annotations

import logging
import socket
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any, Final, TypeAlias, cast

from meetwire.runtime.transport import HttpReply, HttpRequest

__all__ = ["Answer", "Incoming", "MAX_REQUEST_BYTES", "Server", "text_reply"]


@dataclass(frozen=True, slots=True, repr=False)
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

_logger = logging.getLogger("meetwire.testing")

MAX_REQUEST_BYTES: Final = 16 * 1024 * 1024

_DRAINED: Final = 4 * MAX_REQUEST_BYTES
_IDLE_SECONDS: Final = 60
_LONGEST_LINE: Final = 64 * 1024
_CHUNK: Final = 8 * 1024
"""Bytes of an answer from which on it goes out in chunks of this length, as the services' do."""
_BODILESS: Final = ("GET", "HEAD", "DELETE")
"""Methods whose requests have no body unless they say so."""


class Server:
    """Listens on a port, and serves each connection in a thread of its own.

    Args:
        host: The interface to listen on.
        port: The port; 0 for any that is free.

    Raises:
        OSError: The port is taken.
    """

    def __init__(self, host: str, port: int) -> None:
        self._listener = _Listener((host, port))
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

    def __init__(self, address: tuple[str, int]) -> None:
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
            self._connections.add(request)
        super().process_request(request, client_address)

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


class _Exchange(BaseHTTPRequestHandler):
    """One connection, request after request."""

    protocol_version = "HTTP/1.1"
    server_version = "MeetwireSandbox"
    sys_version = ""
    timeout = _IDLE_SECONDS
    # Without these, head and body of an answer are two packets, and the second waits 40 ms.
    wbufsize = -1
    disable_nagle_algorithm = True

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
        elif int(length) > MAX_REQUEST_BYTES:
            self._refuse_length(int(length))
            return
        else:
            body = self.rfile.read(int(length))
            if len(body) < int(length):
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
            reply = cast("_Listener", self.server).answer(request)
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
                while self.rfile.readline(_LONGEST_LINE).strip():
                    pass  # trailers
                return bytes(body)
            if length < 0 or len(body) + length > MAX_REQUEST_BYTES:
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
