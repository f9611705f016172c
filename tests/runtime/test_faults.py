"""One fault of a server after another: what each transport makes of it, and whether it was sent."""

from __future__ import annotations

import contextlib
import gzip
import logging
import socket
import threading
import traceback
from typing import NamedTuple

import pytest

from meetwire.runtime.errors import (
    ConnectionFailed,
    HTTPStatusError,
    TooLarge,
    TransportError,
    TransportTimeout,
)
from meetwire.runtime.transport import HttpRequest, Transport, retry_after
from tests.runtime.exchanges import CANARY, HASTY, LIMIT, PATIENT, post
from tests.runtime.faulty import (
    CHUNKED,
    OK,
    Behave,
    Faulty,
    answer,
    answering,
    at_once,
    dripping,
    reset,
    silent,
    unused_port,
)

XML = b"<answer/>"
PAGE = f"<html><body>Sign in, {CANARY}</body></html>".encode()
LATIN = "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>".encode("latin-1")
BOM = b"\xef\xbb\xbf" + XML


class Fault(NamedTuple):
    behave: Behave
    error: type[TransportError]
    arrived: int = 1
    """How many requests the server has read."""


FAULTS = {
    "reset before reading": Fault(at_once(reset), ConnectionFailed, arrived=0),
    "reset after reading": Fault(reset, ConnectionFailed),
    "closed after reading": Fault(answering(b"", close=True), ConnectionFailed),
    "half a status line": Fault(answering(b"HTTP/1.1 2", close=True), ConnectionFailed),
    "half the body": Fault(answering(answer(XML)[:-3], close=True), ConnectionFailed),
    "half a chunk": Fault(answering(CHUNKED + b"9\r\n<ans", close=True), ConnectionFailed),
    "no last chunk": Fault(answering(CHUNKED + b"2\r\n<a\r\n", close=True), ConnectionFailed),
    "a chunk of no length": Fault(answering(CHUNKED + b"zz\r\n<a", close=True), ConnectionFailed),
    "junk": Fault(answering(CANARY.encode() + b"\r\n\r\n", close=True), ConnectionFailed),
    "no gzip": Fault(answering(answer(PAGE, "Content-Encoding: gzip")), ConnectionFailed),
    "silence": Fault(silent, TransportTimeout),
    "dripping headers": Fault(dripping(OK + b"X: ", b"x"), TransportTimeout),
    "dripping body": Fault(dripping(OK + b"Content-Length: 9999\r\n\r\n", b"x"), TransportTimeout),
    "a redirect to a page": Fault(
        answering(
            answer(
                PAGE,
                f"Location: https://login.example/?{CANARY}",
                "Content-Type: text/html",
                status="302 Found",
            )
        ),
        HTTPStatusError,
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_the_request_may_have_arrived(
    transport: Transport, faulty: Faulty, name: str, caplog: pytest.LogCaptureFixture
) -> None:
    fault = FAULTS[name]
    caplog.set_level(logging.DEBUG)
    server = faulty(fault.behave)
    hurry = fault.error is TransportTimeout
    request = HttpRequest(
        "POST", f"{server.url}?{CANARY}", {"Authorization": CANARY}, CANARY.encode()
    )
    with pytest.raises(fault.error) as caught:
        transport.send(request, timeout=HASTY if hurry else PATIENT, limit=LIMIT)
    assert type(caught.value) is fault.error
    assert caught.value.sent
    assert len(server.requests) == fault.arrived
    assert server.accepted == 1  # nothing is repeated behind our back
    shown = [*traceback.format_exception(caught.value), repr(caught.value), caplog.text]
    assert CANARY not in "".join(shown)


def test_headers_that_cannot_be_read_are_not_quoted(
    transport: Transport, faulty: Faulty, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    cookie = f"Set-Cookie: sid={CANARY}"
    with contextlib.suppress(ConnectionFailed):
        post(transport, faulty(answering(answer(XML, "odd", cookie))).url)
    assert caplog.records
    assert CANARY not in caplog.text


def test_a_refused_connection_was_not_sent(transport: Transport) -> None:
    with pytest.raises(ConnectionFailed, match="refused") as caught:
        post(transport, f"http://127.0.0.1:{unused_port()}/?{CANARY}", CANARY.encode())
    assert not caught.value.sent
    assert CANARY not in "".join(traceback.format_exception(caught.value))


def test_a_host_that_does_not_exist_was_not_sent(
    transport: Transport, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(ConnectionFailed, match="Name or service not known") as caught:
        post(transport, "https://nowhere.example/")
    assert not caught.value.sent


def test_a_request_that_is_too_slow_to_leave(transport: Transport, faulty: Faulty) -> None:
    done = threading.Event()

    def hold(connection: socket.socket, _: bytes) -> None:
        connection.recv(1)
        done.wait()

    server = faulty(at_once(hold))
    try:
        with pytest.raises(TransportTimeout, match="in total") as caught:
            post(transport, server.url, bytes(20_000_000), timeout=HASTY)
    finally:
        done.set()
    assert caught.value.sent


# Odd, but answers: what they are worth is for others to say


@pytest.mark.parametrize(
    ("data", "body"),
    [
        (answer(gzip.compress(XML), "Content-Encoding: gzip"), XML),
        (CHUNKED + b"3\r\n<an\r\n6;why=not\r\nswer/>\r\n0\r\nTrailer: x\r\n\r\n", XML),
        (answer(LATIN), LATIN),
        (answer(BOM, "Content-Type: text/xml"), BOM),
        (answer(XML, "Content-Type: image/png"), XML),
        (answer(XML, "Content-Type: nonsense; charset=klingon"), XML),
        (answer(b""), b""),
    ],
    ids=["gzip", "chunked", "latin-1", "bom", "wrong-type", "nonsense-type", "empty"],
)
def test_bodies_come_as_they_are(
    transport: Transport, faulty: Faulty, data: bytes, body: bytes
) -> None:
    assert post(transport, faulty(answering(data)).url).body == body


@pytest.mark.parametrize(
    ("value", "seconds"), [("7", 7.0), ("soon", None), ("-1", None), ("1e3", None)]
)
def test_an_answer_says_when_to_come_back(
    transport: Transport, faulty: Faulty, value: str, seconds: float | None
) -> None:
    data = answer(b"", f"Retry-After: {value}", status="429 Too Many Requests")
    reply = post(transport, faulty(answering(data)).url)
    assert reply.status == 429
    assert retry_after(reply.headers) == seconds


def test_a_service_that_is_back(transport: Transport, faulty: Faulty) -> None:
    server = faulty(
        answering(answer(PAGE, status="503 Service Unavailable")), answering(answer(XML))
    )
    assert [post(transport, server.url).status for _ in range(2)] == [503, 200]
    assert server.accepted == 1


def test_a_connection_that_was_closed_while_idle_is_not_used(
    transport: Transport, faulty: Faulty
) -> None:
    closed = threading.Event()

    def answer_and_close(connection: socket.socket, request: bytes) -> None:
        answering(answer(XML), close=True)(connection, request)
        closed.set()

    server = faulty(answer_and_close, answering(answer(XML)))
    assert post(transport, server.url).body == XML
    closed.wait()
    assert post(transport, server.url).body == XML
    assert server.accepted == 2
    assert len(server.requests) == 2


def test_a_body_over_the_limit(transport: Transport, faulty: Faulty) -> None:
    with pytest.raises(TooLarge) as caught:
        post(transport, faulty(answering(answer(CANARY.encode() * LIMIT))).url)
    assert CANARY not in str(caught.value)


def test_a_fault_does_not_spoil_the_next_exchange(transport: Transport, faulty: Faulty) -> None:
    server = faulty(reset, answering(answer(XML)[:-3], close=True), answering(answer(XML)))
    for _ in range(2):
        with pytest.raises(ConnectionFailed):
            post(transport, server.url)
    assert post(transport, server.url).body == XML
