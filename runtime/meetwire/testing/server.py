"""The HTTP server in front of the service: paths, methods, content types, encodings, sizes."""

from __future__ import annotations

import logging
import re
import socket
import sys
import threading
from collections.abc import Callable
from email.message import Message as Headers
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socketserver import TCPServer
from typing import Any, Final, cast
from urllib.parse import parse_qsl

__all__ = ["MAX_REQUEST_BYTES", "PATH", "Server"]

_logger = logging.getLogger("meetwire.testing")

PATH: Final = "/WBXService/XMLService"
MAX_REQUEST_BYTES: Final = 16 * 1024 * 1024

_DRAINED: Final = 4 * MAX_REQUEST_BYTES
_IDLE_SECONDS: Final = 60
_LEADING: Final = b" \t\r\n\xef\xbb\xbf"
_DECLARED_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=""")


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

    def start(self, answer: Callable[[bytes], bytes]) -> None:
        """Serve; `answer` makes the body of an answer from the XML of a request."""
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
    answer: Callable[[bytes], bytes]

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
        """Tell a person with a browser what this is."""
        if self._path() == PATH:
            self._send(HTTPStatus.OK, "A Meetwire sandbox. It answers XML that is sent by POST.\n")
        else:
            self._send(HTTPStatus.NOT_FOUND, "Nothing here.\n")

    def do_POST(self) -> None:
        """Answer a request of the service."""
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdigit()):
            self.close_connection = True  # where the next request begins, nobody knows
            self._send(HTTPStatus.LENGTH_REQUIRED, "The request has no Content-Length.\n")
            return
        if int(length) > MAX_REQUEST_BYTES:
            self.close_connection = True
            self._send(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
                f"The request is longer than {MAX_REQUEST_BYTES:,} bytes.\n",
            )
            self._drain(int(length))
            return
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            self.close_connection = True  # the client left, or the server is closing
        elif self._path() != PATH:
            self._send(HTTPStatus.NOT_FOUND, "Nothing here.\n")
        else:
            self._answer(body)

    def _answer(self, body: bytes) -> None:
        try:
            answer = cast("_Listener", self.server).answer(_xml_of(body, self.headers))
        except Exception:
            _logger.exception("The sandbox failed to answer; this is a bug in it")
            self.close_connection = True
            self._send(HTTPStatus.INTERNAL_SERVER_ERROR, "The sandbox failed; see its log.\n")
        else:
            self._send(HTTPStatus.OK, answer, "text/xml;charset=UTF-8")

    def _drain(self, length: int) -> None:
        """Read what nobody wants: closing now would reset the connection under the answer."""
        self.wfile.flush()
        left = min(length, _DRAINED)
        while left > 0:
            chunk = self.rfile.read(min(left, 64 * 1024))
            if not chunk:
                break
            left -= len(chunk)

    def _path(self) -> str:
        return self.path.partition("?")[0]

    def _send(
        self, status: HTTPStatus, body: bytes | str, type_: str = "text/plain;charset=UTF-8"
    ) -> None:
        data = body.encode() if isinstance(body, str) else body
        self.send_response(status)
        self.send_header("Content-Type", type_)
        self.send_header("Content-Length", str(len(data)))
        # The library notices the client's wish, but some clients wait until they read it back.
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing: the service logs its answers, and a request line can hold anything."""


def _xml_of(body: bytes, headers: Headers) -> bytes:
    """The XML in a body, whatever the client calls it: raw, or the field `XML` of a form."""
    raw = body.lstrip(_LEADING)
    is_form = headers.get_content_type() == "application/x-www-form-urlencoded"
    if is_form and not raw.startswith(b"<"):
        # Latin-1 maps bytes to characters one to one, and so keeps the bytes as they are.
        pairs = parse_qsl(raw.decode("latin-1"), encoding="latin-1", keep_blank_values=True)
        fields = {name.lower(): value for name, value in pairs}
        raw = fields.get("xml", "").encode("latin-1").lstrip(_LEADING)
    return _recoded(raw, headers.get_content_charset() or "utf-8")


def _recoded(xml: bytes, charset: str) -> bytes:
    """XML that says its encoding, or is UTF-8. Clients that do neither send Latin-1."""
    if _DECLARED_ENCODING.match(xml) or xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        return xml
    for encoding in (charset, "utf-8"):
        try:
            return xml.decode(encoding).encode()
        except (LookupError, UnicodeError):
            continue
    return xml.decode("latin-1").encode()
