"""A server of raw sockets that does what it is told, however wrong, and counts what arrived."""

from __future__ import annotations

import re
import socket
import socketserver
import ssl
import struct
import threading
import urllib.request
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

import trustme

__all__ = [
    "Behave",
    "CHUNKED",
    "Faulty",
    "FaultyServer",
    "OK",
    "Serve",
    "answer",
    "answering",
    "at_once",
    "carried_out",
    "cut",
    "dripping",
    "flooding",
    "reset",
    "server_tls",
    "silent",
    "tunnel",
    "unused_port",
]

Behave = Callable[[socket.socket, bytes], None]
"""What to do about one request: the connection it came on, and all of its bytes."""

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"


class FaultyServer:
    """Treats one request after another as the script says, the rest like the last one.

    A behaviour made with `at_once` does not wait for the request; it must come first on its
    connection, so what stands before it in the script has to close.

    Args:
        script: What to do about each request, in the order of arrival.
        tls: Speak TLS, as this context says.
        port: Where to listen; 0 for any that is free.
    """

    def __init__(self, *script: Behave, tls: ssl.SSLContext | None = None, port: int = 0) -> None:
        self._script = list(script)
        self._tls = tls
        self._lock = threading.Lock()
        self._connections: list[socket.socket] = []
        self.requests: list[bytes] = []
        """The requests that arrived complete, oldest first: head and body."""
        self.accepted = 0
        """How many connections there have been."""
        self._listener = _Listener(self._talk, port)
        self.port: int = self._listener.server_address[1]
        self.url = f"{'https' if tls else 'http'}://127.0.0.1:{self.port}/service"
        self._thread = threading.Thread(
            target=self._listener.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True
        )
        self._thread.start()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Stop listening and cut all connections."""
        self._listener.shutdown()
        self._thread.join()
        for connection in self._connections:
            with suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        self._listener.server_close()

    def _talk(self, connection: socket.socket) -> None:
        with self._lock:
            self.accepted += 1
            unread = bool(getattr(self._script[0], "at_once", False))
        with suppress(OSError):  # clients hang up, that is what is tested
            if unread:
                self._next()(connection, b"")
                return
            if self._tls:
                connection = self._tls.wrap_socket(connection, server_side=True)
            self._connections.append(connection)
            with connection:
                while request := read_request(connection):
                    with self._lock:
                        self.requests.append(request)
                    self._next()(connection, request)

    def _next(self) -> Behave:
        with self._lock:
            return self._script.pop(0) if len(self._script) > 1 else self._script[0]


Faulty = Callable[..., FaultyServer]
"""Starts a server with a script; the fixture `faulty` is one."""


Serve = Callable[..., str]
"""Starts a server that treats all requests alike, and tells its URL; the fixture `serve` is one."""


class _Listener(socketserver.ThreadingTCPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, talk: Callable[[socket.socket], None], port: int) -> None:
        class Handler(socketserver.BaseRequestHandler):
            def handle(self) -> None:
                talk(self.request)

        super().__init__(("127.0.0.1", port), Handler)


def read_request(connection: socket.socket) -> bytes:
    """Head and body of the next request; nothing if the client has gone."""
    received = b""
    while b"\r\n\r\n" not in received:
        piece = connection.recv(65536)
        if not piece:
            return b""
        received += piece
    head, _, body = received.partition(b"\r\n\r\n")
    length = re.search(rb"(?i)content-length: *(\d+)", head)
    while length and len(body) < int(length[1]):
        piece = connection.recv(65536)
        if not piece:
            return b""
        body += piece
    return head + b"\r\n\r\n" + body


def answer(body: bytes, *headers: str, status: str = "200 OK") -> bytes:
    """The bytes of an answer with a length."""
    head = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}", *headers]
    return "\r\n".join(head).encode() + b"\r\n\r\n" + body


def answering(data: bytes, *, close: bool = False) -> Behave:
    """Send these bytes, and perhaps close without a word about it."""

    def behave(connection: socket.socket, _: bytes) -> None:
        connection.sendall(data)
        if close:
            connection.shutdown(socket.SHUT_RDWR)

    return behave


def carried_out(url: str, deliver: Behave) -> Behave:
    """Pass the request on to a service that works, and do this about its answer's body."""

    def behave(connection: socket.socket, request: bytes) -> None:
        body = request.partition(b"\r\n\r\n")[2]
        with urllib.request.urlopen(url, body) as response:
            deliver(connection, response.read())

    return behave


def cut(share: float) -> Behave:
    """Deliver the beginning of an answer with this body, and close."""

    def behave(connection: socket.socket, body: bytes) -> None:
        whole = answer(body)
        connection.sendall(whole[: int(len(whole) * share)])
        connection.shutdown(socket.SHUT_RDWR)

    return behave


def silent(connection: socket.socket, _: bytes) -> None:
    """Say nothing until the client hangs up."""
    while connection.recv(65536):
        pass


def reset(connection: socket.socket, _: bytes) -> None:
    """Throw the connection away, so that the client gets a reset."""
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def at_once(behave: Behave) -> Behave:
    """The same, as soon as there is something to read; none of it is."""

    def unread(connection: socket.socket, request: bytes) -> None:
        connection.recv(1, socket.MSG_PEEK)
        behave(connection, request)

    unread.at_once = True  # type: ignore[attr-defined]
    return unread


def dripping(start: bytes, drop: bytes) -> Behave:
    """Send the start, and then a drop now and again, for ever."""

    def behave(connection: socket.socket, _: bytes) -> None:
        connection.sendall(start)
        pause = threading.Event()
        while True:
            pause.wait(0.02)
            connection.sendall(drop)

    return behave


def flooding(start: bytes) -> Behave:
    """Send the start, and then as much as the client takes, for ever."""

    def behave(connection: socket.socket, _: bytes) -> None:
        connection.sendall(start)
        while True:
            connection.sendall(b"x" * 4096)

    return behave


def tunnel(connection: socket.socket, request: bytes) -> None:
    """Do what CONNECT asks for, until one side hangs up."""
    host, _, port = request.split()[1].decode().rpartition(":")
    with socket.create_connection((host, int(port))) as onward:
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        back = threading.Thread(target=pump, args=(onward, connection), daemon=True)
        back.start()
        pump(connection, onward)
        back.join()


def pump(source: socket.socket, target: socket.socket) -> None:
    """Carry bytes until there are no more."""
    with suppress(OSError):
        while piece := source.recv(65536):
            target.sendall(piece)
        target.shutdown(socket.SHUT_WR)


def unused_port() -> int:
    """A port of this machine that refuses connections."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port: int = taken.getsockname()[1]
        return port


def server_tls(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """For a server with this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context
