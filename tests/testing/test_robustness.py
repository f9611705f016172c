"""Bytes that no client should send: the sandbox answers or hangs up, and goes on."""

from __future__ import annotations

import logging
import socket
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetwire.runtime.transport import HttpReply, HttpRequest
from meetwire.testing import Sandbox
from meetwire.testing.endpoint import PATH
from meetwire.testing.server import MAX_REQUEST_BYTES, Server, text_reply

SLOW = (HealthCheck.function_scoped_fixture, HealthCheck.too_slow)


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    with Sandbox() as sandbox:
        yield sandbox


def address(root: str) -> tuple[str, int]:
    host, _, port = root.removeprefix("http://").rstrip("/").rpartition(":")
    return host, int(port)


def talk(root: str, data: bytes, *, ends: bool = True) -> bytes:
    """All that is answered to some bytes, until the server closes."""
    with socket.create_connection(address(root), timeout=20) as raw:
        try:
            raw.sendall(data)
            if ends:
                raw.shutdown(socket.SHUT_WR)
            answer = b""
            while chunk := raw.recv(65536):
                answer += chunk
        except (BrokenPipeError, ConnectionResetError):
            return b""  # it hung up while we were still talking
    return answer


def is_alive(sandbox: Sandbox) -> bool:
    get = f"GET {PATH} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".encode()
    return talk(sandbox.page, get).startswith(b"HTTP/1.1 200")


WORDS = st.sampled_from(
    [
        *(
            b"GET",
            b"POST",
            b"PUT",
            b" ",
            b"/",
            PATH.encode(),
            b"HTTP/1.1",
            b"HTTP/1.0",
            b"HTTP/9.9",
        ),
        *(b"\r\n", b"\n", b"\r\n\r\n", b":", b"Content-Length: ", b"Transfer-Encoding: chunked"),
        *(b"0", b"5", b"-1", b"9" * 30, b"\0", b"\xff\xfe", b"X-Meetwire-Fault: truncate=1"),
        *(b"Expect: 100-continue", b"Connection: close", b"<serv:message>", b"a" * 3000),
    ]
)
HEADERS = st.lists(
    st.tuples(
        st.sampled_from([b"Content-Length", b"Transfer-Encoding", b"Content-Type", b"Host", b"X"]),
        st.sampled_from([b"0", b"3", b"chunked", b"identity", b"text/xml; charset=utf-7", b"\xe4"])
        | st.binary(max_size=30),
    ),
    max_size=8,
)


@settings(max_examples=60, suppress_health_check=SLOW)
@given(data=st.binary(max_size=400) | st.lists(WORDS, max_size=40).map(b"".join))
def test_no_bytes_break_it(shared: Sandbox, caplog: pytest.LogCaptureFixture, data: bytes) -> None:
    caplog.set_level(logging.WARNING)
    answer = talk(shared.page, data)
    assert b"Traceback" not in answer
    assert caplog.text == ""
    assert is_alive(shared)


@settings(max_examples=60, suppress_health_check=SLOW)
@given(
    method=st.sampled_from([b"GET", b"POST", b"DELETE", b"BREW"]),
    path=st.sampled_from([PATH.encode(), b"/", b"/?page=\xff", b"//", b"*", b"http://x/"]),
    headers=HEADERS,
    body=st.binary(max_size=60) | st.just(b"5\r\nhello\r\n0\r\n\r\n"),
)
def test_no_request_breaks_it(
    shared: Sandbox,
    caplog: pytest.LogCaptureFixture,
    method: bytes,
    path: bytes,
    headers: list[tuple[bytes, bytes]],
    body: bytes,
) -> None:
    caplog.set_level(logging.WARNING)
    lines = [b"%s %s HTTP/1.1" % (method, path), *(b"%s: %s" % each for each in headers)]
    answer = talk(shared.page, b"\r\n".join([*lines, b"", body]))
    assert b"Traceback" not in answer
    assert b"HTTP/1.1 500" not in answer
    assert caplog.text == ""
    assert is_alive(shared)


@settings(max_examples=40, suppress_health_check=SLOW)
@given(body=st.binary(max_size=300))
def test_no_body_breaks_it(shared: Sandbox, caplog: pytest.LogCaptureFixture, body: bytes) -> None:
    caplog.set_level(logging.WARNING)
    head = f"POST {PATH} HTTP/1.1\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    answer = talk(shared.page, head.encode() + body, ends=False)
    assert b"FAILURE" in answer
    assert caplog.text == ""


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"POST / HTTP/1.1\r\nContent-Length: " + b"9" * 5000 + b"\r\n\r\n", b"413"),
        (b"GET /" + b"a" * 70_000 + b" HTTP/1.1\r\n\r\n", b"414"),
        (b"GET / HTTP/1.1\r\nX: " + b"a" * 70_000 + b"\r\n\r\n", b"431"),
        (b"GET / HTTP/1.1\r\n" + b"X: a\r\n" * 200 + b"\r\n", b"431"),
        (b"BREW / HTTP/1.1\r\n\r\n", b"501"),
        (b"GET / HTTP/7.1\r\n\r\n", b"505"),
        (b"nonsense\r\n\r\n", b"400"),
    ],
)
def test_what_is_too_much_or_nonsense_is_refused(
    shared: Sandbox, head: bytes, status: bytes
) -> None:
    with socket.create_connection(address(shared.page), timeout=20) as raw:
        raw.sendall(head)
        first = raw.recv(200)
    assert status in first.partition(b"\r\n")[0] or b"Error code: " + status in first
    assert is_alive(shared)


def test_chunks_that_never_end_are_cut_off(shared: Sandbox) -> None:
    chunk = b"100000\r\n" + b"a" * 0x100000 + b"\r\n"
    head = f"POST {PATH} HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
    assert talk(shared.page, head + chunk * (MAX_REQUEST_BYTES // 0x100000 + 2)) == b""
    assert is_alive(shared)


def test_trailers_that_never_end_are_cut_off(shared: Sandbox) -> None:
    head = f"POST {PATH} HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n".encode()
    assert talk(shared.page, head + b"X: y\r\n" * 1000, ends=False) == b""


def echo(request: HttpRequest) -> HttpReply:
    return text_reply(200, f"{len(request.body)}\n")


@pytest.fixture
def hasty() -> Iterator[Server]:
    """A server with hardly any patience."""
    server = Server("127.0.0.1", 0, request_seconds=0.3)
    server.start(echo)
    yield server
    server.close()


@pytest.fixture
def small() -> Iterator[Server]:
    """A server with hardly any room."""
    server = Server("127.0.0.1", 0, max_connections=3)
    server.start(echo)
    yield server
    server.close()


BEGUN = b"POST / HTTP/1.1\r\n"


@pytest.mark.parametrize(
    "beginning",
    [
        b"",
        b"POST / HT",
        b"POST / HTTP/1.1\r\nX",
        b"POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc",
    ],
)
def test_a_request_that_does_not_end_is_given_up(hasty: Server, beginning: bytes) -> None:
    assert talk(hasty.root, beginning, ends=False) == b""


def test_bytes_that_drip_in_do_not_hold_a_connection_for_ever(hasty: Server) -> None:
    with socket.create_connection(address(hasty.root), timeout=20) as raw:
        raw.settimeout(0.02)
        sent = 0
        closed = False
        while not closed and sent < 1000:
            try:
                raw.sendall(b"X")
                sent += 1
                closed = raw.recv(100) == b""
            except TimeoutError:
                pass
            except (BrokenPipeError, ConnectionResetError):
                closed = True
    assert closed


def test_who_comes_when_it_is_full_is_told_so(small: Server) -> None:
    get = b"GET / HTTP/1.1\r\n\r\n"
    held = [socket.create_connection(address(small.root), timeout=20) for _ in range(3)]
    try:
        for raw in held:
            raw.sendall(get)
            assert raw.recv(100).startswith(b"HTTP/1.1 200")
        assert talk(small.root, b"").startswith(b"HTTP/1.1 503")
    finally:
        for raw in held:
            raw.close()


def test_large_bodies_wait_for_their_turn_and_all_are_read(shared: Sandbox) -> None:
    body = b" " * 2_000_000
    head = f"POST {PATH} HTTP/1.1\r\nContent-Length: {len(body)}\r\n\r\n".encode()
    for _ in range(10):  # more than there are seats: each is given back
        assert b"FAILURE" in talk(shared.page, head + body)
