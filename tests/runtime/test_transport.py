"""Transports over real sockets on the loopback, with servers that misbehave."""

from __future__ import annotations

import gzip
import logging
import re
import socket
import time
import traceback
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from meetwire.runtime.errors import (
    ConnectionFailed,
    HTTPStatusError,
    InsecureEndpoint,
    MeetwireError,
    TooLarge,
    TransportError,
    TransportTimeout,
)
from meetwire.runtime.transport import (
    HttpReply,
    HttpRequest,
    MemoryTransport,
    Timeout,
    Transport,
    check_endpoint,
)
from tests.runtime.exchanges import CANARY, HASTY, LIMIT, PATIENT, post
from tests.runtime.faulty import (
    CHUNKED,
    OK,
    Behave,
    Serve,
    answer,
    answering,
    dripping,
    flooding,
    reset,
    silent,
)

# Answers


def test_a_request_arrives_as_it_is(transport: Transport, serve: Serve) -> None:
    seen: list[bytes] = []

    def behave(connection: socket.socket, request: bytes) -> None:
        seen.append(request)
        connection.sendall(answer("žluť".encode(), "Content-Type: text/xml"))

    url = serve(behave)
    reply = post(transport, url + "?op=get", b"\x00<a/>", Authorization="Bearer t")
    assert (reply.status, reply.body, reply.url) == (200, "žluť".encode(), url + "?op=get")
    assert reply.headers["content-type"] == reply.headers["CONTENT-TYPE"] == "text/xml"
    assert seen[0].startswith(b"POST /service?op=get HTTP/1.1\r\n")
    assert b"\r\nAuthorization: Bearer t\r\n" in seen[0]
    assert seen[0].endswith(b"\r\n\r\n\x00<a/>")


@pytest.mark.parametrize("status", [204, 400, 401, 403, 404, 429, 500, 503])
def test_any_other_status_is_an_answer(transport: Transport, serve: Serve, status: int) -> None:
    body = b"" if status == 204 else b"<why/>"
    reply = post(transport, serve(answering(answer(body, status=f"{status} Whatever"))))
    assert (reply.status, reply.body) == (status, body)


def test_chunks_are_joined(transport: Transport, serve: Serve) -> None:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    reply = post(transport, serve(answering(head + b"2\r\nab\r\n1\r\nc\r\n0\r\n\r\n")))
    assert reply.body == b"abc"


def test_an_answer_may_end_with_the_connection(transport: Transport, serve: Serve) -> None:
    reply = post(transport, serve(answering(b"HTTP/1.1 200 OK\r\n\r\nabc", close=True)))
    assert reply.body == b"abc"


@pytest.mark.parametrize(("name", "pack"), [("gzip", gzip.compress), ("deflate", zlib.compress)])
def test_compression_is_undone(
    transport: Transport, serve: Serve, name: str, pack: Callable[[bytes], bytes]
) -> None:
    packed = pack(b"abc" * 1000)
    reply = post(transport, serve(answering(answer(packed, f"Content-Encoding: {name}"))))
    assert reply.body == b"abc" * 1000


def test_connections_are_used_again_until_closed(transport: Transport, serve: Serve) -> None:
    ports: list[int] = []

    def behave(connection: socket.socket, _: bytes) -> None:
        ports.append(connection.getpeername()[1])
        connection.sendall(answer(b"ok"))

    url = serve(behave)
    post(transport, url)
    post(transport, url)
    assert len(set(ports)) == 1
    transport.close()
    post(transport, url)
    assert len(set(ports)) == 2


def test_what_was_left_of_the_total_does_not_bind_the_next_exchange(
    transport: Transport, serve: Serve
) -> None:
    delays = [0.1, 0.9]

    def behave(connection: socket.socket, _: bytes) -> None:
        time.sleep(delays.pop(0))
        connection.sendall(answer(b"ok"))

    url = serve(behave)
    post(transport, url, timeout=Timeout(total=0.7))
    assert post(transport, url).body == b"ok"


# Failures


def test_a_refused_connection(transport: Transport, unused_url: str) -> None:
    with pytest.raises(ConnectionFailed, match=r"^http://127\.0\.0\.1:\d+: .*refused") as caught:
        post(transport, unused_url)
    assert type(caught.value) is ConnectionFailed


def test_an_unknown_host(transport: Transport, monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    with pytest.raises(ConnectionFailed, match=r"^https://nowhere\.example: Name or service not"):
        post(transport, "https://nowhere.example/service")


@pytest.mark.parametrize(
    ("behave", "words"),
    [
        (answering(b"", close=True), "closed before an answer came"),
        (reset, "reset"),
        (answering(b"Hello?\r\n\r\n", close=True), "not HTTP"),
        (answering(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nabc", close=True), "middle of"),
        (
            answering(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n9\r\nabc", close=True),
            "middle of",
        ),
        (
            answering(
                b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n", close=True
            ),
            "middle of",
        ),
        (answering(answer(b"not gzip at all", "Content-Encoding: gzip")), "damaged"),
    ],
    ids=["closed", "reset", "junk", "short", "in-a-chunk", "between-chunks", "not-gzip"],
)
def test_a_connection_that_fails(
    transport: Transport, serve: Serve, behave: Behave, words: str
) -> None:
    with pytest.raises(ConnectionFailed, match=words):
        post(transport, serve(behave))


def test_silence_before_the_headers(transport: Transport, serve: Serve) -> None:
    url = serve(silent)
    with pytest.raises(TransportTimeout, match=r"silent for 0\.3 s"):
        post(transport, url, timeout=Timeout(read=0.3))
    with pytest.raises(TransportTimeout, match=r"not done after 0\.3 s in total"):
        post(transport, url, timeout=Timeout(total=0.3))


def test_silence_in_the_body(transport: Transport, serve: Serve) -> None:
    def behave(connection: socket.socket, request: bytes) -> None:
        connection.sendall(answer(b"abc" * 100)[:-5])
        silent(connection, request)

    with pytest.raises(TransportTimeout, match=r"silent for 0\.3 s"):
        post(transport, serve(behave), timeout=Timeout(read=0.3))


@pytest.mark.parametrize(
    ("start", "drop"),
    [
        (b"", b"H"),
        (OK + b"X-Endless: ", b"x"),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n"),
        (OK + b"Content-Length: 9999\r\n\r\n", b"x"),
        (OK + b"\r\n", b"x"),
        (CHUNKED, b"1\r\nx\r\n"),
        (CHUNKED + b"fff\r\n", b"x"),
        (CHUNKED, b"0"),
        # The file name in a gzip header: bytes come in, none come out.
        (OK + b"Content-Encoding: gzip\r\n\r\n\x1f\x8b\x08\x08" + bytes(6), b"x"),
    ],
    ids=[
        "status",
        "header",
        "continue",
        "length",
        "close",
        "chunks",
        "chunk",
        "chunk-length",
        "gzip-header",
    ],
)
def test_dripping_does_not_outlast_the_total(
    transport: Transport, serve: Serve, start: bytes, drop: bytes
) -> None:
    with pytest.raises(TransportTimeout, match="in total"):
        post(transport, serve(dripping(start, drop)), timeout=HASTY)


def test_silence_after_a_late_byte_does_not_outlast_the_total(
    transport: Transport, serve: Serve
) -> None:
    def behave(connection: socket.socket, _: bytes) -> None:
        time.sleep(0.3)
        connection.sendall(b"H")
        time.sleep(0.45)
        connection.shutdown(socket.SHUT_RDWR)

    with pytest.raises(TransportTimeout, match="in total"):
        post(transport, serve(behave), timeout=Timeout(total=0.5))


def test_an_older_error_that_the_caller_handles_is_not_the_cause(
    transport: Transport, unused_url: str
) -> None:
    try:
        raise TimeoutError("of the caller")
    except TimeoutError:
        with pytest.raises(ConnectionFailed, match="refused"):
            post(transport, unused_url)


@pytest.mark.parametrize(
    ("url", "headers"),
    [
        ("http://127.0.0.1:9/", {"X-Bad": f"a\r\nb {CANARY}"}),
        ("http://127.0.0.1:9/", {"X-Bad": f"\u2603 {CANARY}"}),
        (f"http://127.0.0.1:port-{CANARY}/", {}),
        (f"http://[{CANARY}/", {}),
        (f"nonsense?{CANARY}", {}),
        (f"gopher://127.0.0.1/?{CANARY}", {}),
    ],
)
def test_what_http_cannot_carry(
    transport: Transport, url: str, headers: dict[str, str], serve: Serve
) -> None:
    if url.startswith("http://127.0.0.1:9/"):
        url = serve(silent)
    with pytest.raises(TransportError, match="HTTP cannot carry this") as caught:
        post(transport, url, **headers)
    assert type(caught.value) is TransportError
    assert not caught.value.sent
    assert "port-" in url or CANARY not in str(caught.value)


# Limits


def test_a_body_may_be_as_long_as_the_limit(transport: Transport, serve: Serve) -> None:
    url = serve(answering(answer(b"x" * LIMIT)))
    assert len(post(transport, url).body) == LIMIT
    with pytest.raises(TooLarge, match=r"longer than 9,999 bytes"):
        post(transport, url, limit=LIMIT - 1)


def test_the_limit_counts_what_is_unpacked(transport: Transport, serve: Serve) -> None:
    url = serve(answering(answer(gzip.compress(b"x" * LIMIT), "Content-Encoding: gzip")))
    assert len(post(transport, url).body) == LIMIT
    with pytest.raises(TooLarge):
        post(transport, url, limit=LIMIT - 1)


def test_a_length_over_the_limit_is_not_waited_for(transport: Transport, serve: Serve) -> None:
    def behave(connection: socket.socket, request: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n")
        silent(connection, request)

    with pytest.raises(TooLarge):
        post(transport, serve(behave))


@pytest.mark.parametrize(
    "start", [OK + b"\r\n", CHUNKED + b"fffffff\r\n"], ids=["until-close", "chunked"]
)
def test_a_body_without_length_is_cut_at_the_limit(
    transport: Transport, serve: Serve, start: bytes
) -> None:
    with pytest.raises(TooLarge):
        post(transport, serve(flooding(start)))


def test_a_gzip_bomb_is_stopped(transport: Transport, serve: Serve) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    assert len(bomb) < 100_000
    with pytest.raises(TooLarge):
        post(transport, serve(answering(answer(bomb, "Content-Encoding: gzip"))), limit=100_000)


# Credentials stay where they belong


@pytest.mark.parametrize("status", [300, 301, 302, 303, 304, 307, 308])
def test_redirects_are_not_followed(transport: Transport, serve: Serve, status: int) -> None:
    seen: list[bytes] = []

    def other(connection: socket.socket, request: bytes) -> None:
        seen.append(request)
        connection.sendall(answer(b""))

    elsewhere = serve(other)
    data = answer(b"", f"Location: {elsewhere}?{CANARY}", status=f"{status} Go")
    with pytest.raises(HTTPStatusError) as caught:
        post(transport, serve(answering(data)), Authorization=CANARY)
    assert caught.value.status == status
    assert f"points to http://{urlsplit(elsewhere).netloc};" in str(caught.value)
    assert CANARY not in str(caught.value)
    assert not seen


def test_the_body_of_a_redirect_is_not_read(transport: Transport, serve: Serve) -> None:
    url = serve(flooding(b"HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/path\r\n\r\n"))
    with pytest.raises(HTTPStatusError, match=r"points to https://elsewhere\.example;"):
        post(transport, url)


def test_a_redirect_to_nonsense(transport: Transport, serve: Serve) -> None:
    url = serve(answering(answer(b"", "Location: https://[bad", status="302 Found")))
    with pytest.raises(HTTPStatusError, match="status 302"):
        post(transport, url)
    with pytest.raises(HTTPStatusError, match="status 302"):
        post(transport, serve(answering(answer(b"", status="302 Found"))))


def test_netrc_is_not_consulted(
    transport: Transport,
    serve: Serve,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login someone password else\n")
    monkeypatch.setenv("NETRC", str(netrc))
    seen: list[bytes] = []

    def behave(connection: socket.socket, request: bytes) -> None:
        seen.append(request)
        connection.sendall(answer(b""))

    url = serve(behave)
    post(transport, url, Authorization="Bearer ours")
    post(transport, url)
    assert b"Authorization: Bearer ours\r\n" in seen[0]
    assert b"authorization" not in seen[1].lower()


def test_cookies_are_not_kept(transport: Transport, serve: Serve) -> None:
    seen: list[bytes] = []

    def behave(connection: socket.socket, request: bytes) -> None:
        seen.append(request)
        connection.sendall(answer(b"", "Set-Cookie: session=of-somebody; Path=/"))

    url = serve(behave)
    post(transport, url)
    post(transport, url)
    assert b"of-somebody" not in seen[1]


# Nothing is told


@pytest.mark.parametrize(
    "behave",
    [
        answering(answer(CANARY.encode(), f"Set-Cookie: {CANARY}")),
        answering(b"HTTP/1.1 200 OK\r\nMalformed Header\r\nContent-Length: 0\r\n\r\n", close=True),
        answering(answer(b"", f"Location: /elsewhere?{CANARY}", status="302 Found")),
        answering(answer(b"", f"Location: http://u:{CANARY}@h/", status="302 Found")),
        answering(answer(CANARY.encode() * LIMIT)),
        answering(CANARY.encode() + b"\r\n\r\n", close=True),
        answering(b"", close=True),
        reset,
        answering(OK + b"Content-Length: 99\r\n\r\n" + CANARY.encode(), close=True),
        answering(answer(CANARY.encode(), "Content-Encoding: gzip")),
        answering(OK + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\n", close=True),
        silent,
        dripping(OK, b"x"),
    ],
    ids=[
        "reply",
        "malformed-header",
        "redirect",
        "redirect-to-user",
        "too-large",
        "junk",
        "closed",
        "reset",
        "short",
        "not-gzip",
        "two-lengths",
        "silent",
        "dripping",
    ],
)
def test_secrets_are_in_no_text(
    transport: Transport, serve: Serve, caplog: pytest.LogCaptureFixture, behave: Behave
) -> None:
    caplog.set_level(logging.DEBUG)
    url = serve(behave).replace("//", f"//user:{CANARY}@") + f"?PW={CANARY}#{CANARY}"
    request = HttpRequest("POST", url, {"Authorization": CANARY}, CANARY.encode())
    texts = [repr(request), str(request)]
    try:
        reply = transport.send(request, timeout=HASTY, limit=LIMIT)
        texts += [repr(reply), str(reply)]
    except MeetwireError as error:
        texts += [str(error), repr(error), *traceback.format_exception(error)]
        texts += [repr(error.__context__), repr(error.__cause__)]
    texts += [repr(transport), caplog.text]
    assert "meetwire.transport" in caplog.text
    assert CANARY not in "\n".join(texts)


def test_secrets_are_in_no_text_when_nobody_answers(
    transport: Transport, unused_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = f"{unused_url}?{CANARY}"
    for proxy in ("", unused_url.replace("//", f"//user:{CANARY}@"), f"http://{CANARY}:x"):
        monkeypatch.setenv("http_proxy", proxy)
        with pytest.raises(TransportError) as caught:
            post(transport, url)
        assert CANARY not in "".join(traceback.format_exception(caught.value))


def test_each_exchange_is_one_line_at_debug(
    transport: Transport, serve: Serve, caplog: pytest.LogCaptureFixture, unused_url: str
) -> None:
    caplog.set_level(logging.DEBUG, "meetwire.transport")
    url = serve(answering(answer(b"hello", status="404 Not Found")))
    post(transport, url + "?a=b", b"ping")
    with pytest.raises(ConnectionFailed):
        post(transport, unused_url)
    lines = [each.getMessage() for each in caplog.records if each.name == "meetwire.transport"]
    assert [re.sub(r"\d+ ms$", "N ms", line) for line in lines] == [
        f"POST {url}: 404, 4 bytes out, 5 bytes in, N ms",
        f"POST {unused_url}: ConnectionFailed, 4 bytes out, 0 bytes in, N ms",
    ]


# The small parts


@pytest.mark.parametrize("value", [0, -1, float("inf"), float("nan"), None, "10", 10**400])
@pytest.mark.parametrize("name", ["connect", "read", "total"])
def test_timeouts_are_finite_and_positive(name: str, value: Any) -> None:
    with pytest.raises(ValueError, match=f"^{name} timeout must be a number of seconds above 0"):
        Timeout(**{name: value})


def test_timeouts_have_defaults() -> None:
    assert Timeout() == Timeout(connect=10.0, read=60.0, total=120.0)


def test_the_longest_timeout_can_be_waited_for(transport: Transport, serve: Serve) -> None:
    longest = Timeout(1_000_000, 1_000_000, 1_000_000)
    assert post(transport, serve(answering(answer(b"ok"))), timeout=longest).body == b"ok"


def test_requests_and_replies_show_where_and_how_much() -> None:
    request = HttpRequest("POST", "https://u:p@acme.example:444/x?y#z", {"A": "b"}, b"body")
    assert repr(request) == "<HttpRequest POST https://acme.example:444/x, 4 bytes>"
    assert repr(HttpRequest("GET", "http://[bad")) == "<HttpRequest GET (malformed URL), 0 bytes>"
    reply = HttpReply(200, {"A": "b"}, b"body", "https://u:p@acme.example/x?y")
    assert repr(reply) == "<HttpReply 200 https://acme.example/x, 4 bytes>"
    assert "a" in reply.headers


def test_memory_transport_answers_and_remembers() -> None:
    transport = MemoryTransport(lambda request: HttpReply(200, {"X-Way": "back"}, request.body))
    first, second = HttpRequest("GET", "https://a/"), HttpRequest("POST", "https://b/", {}, b"xyz")
    for request in (first, second):
        reply = transport.send(request, timeout=PATIENT, limit=3)
        assert reply.body == request.body
        assert reply.headers["x-way"] == "back"
    with pytest.raises(TooLarge):
        transport.send(second, timeout=PATIENT, limit=2)
    assert transport.requests == [first, second, second]
    assert repr(transport) == "<MemoryTransport, 3 requests>"
    transport.close()


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.webex.com/WBXService/XMLService",
        "HTTPS://acme.webex.com",
        "https://acme.webex.com:8443/",
        "https://[2001:db8::1]/",
        "http://localhost:8080/x",
        "http://LOCALHOST/",
        "http://127.0.0.1/",
        "http://127.3.2.1:9/",
        "http://[::1]:9/",
    ],
)
def test_endpoints_that_are_safe(url: str) -> None:
    check_endpoint(url)


@pytest.mark.parametrize(
    ("url", "words"),
    [
        ("http://acme.webex.com/", "clear text"),
        ("http://10.0.0.1/", "clear text"),
        ("http://127.0.0.1.evil.example/", "clear text"),
        ("http://localhost.evil.example/", "clear text"),
        ("http://[::2]/", "clear text"),
        ("http://0.0.0.0/", "clear text"),
        (f"http://acme.webex.com/?{CANARY}", "allow_http=True"),
        (f"https://user:{CANARY}@acme.webex.com/", "user name"),
        ("http://127.0.0.1@evil.example/", "user name"),
        ("https://@acme.webex.com/", "user name"),
        ("acme.webex.com", "a URL with a host"),
        ("", "a URL with a host"),
        ("https:///path", "a URL with a host"),
        ("https://:443/", "a URL with a host"),
        (f"https://acme.webex.com:{CANARY}/", "a URL with a host"),
        (f"https://[{CANARY}/", "a URL with a host"),
        ("http://evil.example\\@localhost/", "a URL with a host"),
        ("http://local\nhost/", "a URL with a host"),
        (" https://acme.webex.com/", "a URL with a host"),
        ("ftp://acme.webex.com/", "must begin with https://, not ftp://"),
        ("file://localhost/etc/passwd", "must begin with https://"),
    ],
)
def test_endpoints_that_are_not(url: str, words: str) -> None:
    with pytest.raises(InsecureEndpoint, match=re.escape(words)) as caught:
        check_endpoint(url)
    assert CANARY not in "".join(traceback.format_exception(caught.value))
    assert caught.value.__context__ is None


def test_plain_http_can_be_asked_for() -> None:
    check_endpoint("http://acme.webex.com/", allow_http=True)
    with pytest.raises(InsecureEndpoint):
        check_endpoint("ftp://acme.webex.com/", allow_http=True)
    with pytest.raises(InsecureEndpoint):
        check_endpoint("http://user@acme.webex.com/", allow_http=True)
