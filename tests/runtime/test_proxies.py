"""Proxies: which one is asked, and what it may see."""

from __future__ import annotations

import socket
import ssl
from pathlib import Path

import pytest

from meetwire.runtime.errors import ConnectionFailed, TransportTimeout
from tests.runtime.exchanges import CANARY, HASTY, Make, post
from tests.runtime.faulty import Faulty, Serve, answer, answering, silent, tunnel, unused_port

FINE = answering(answer(b"ok"))
THROUGH = answering(answer(b"through the proxy"))


def test_a_proxy_of_the_environment(
    make: Make, faulty: Faulty, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = faulty(THROUGH)
    monkeypatch.setenv("http_proxy", proxy.url)
    assert post(make(), "http://service.example/x").body == b"through the proxy"
    assert proxy.requests[0].startswith(b"POST http://service.example/x HTTP/1.1\r\n")


def test_the_environment_may_except_hosts(
    make: Make, faulty: Faulty, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = faulty(THROUGH)
    monkeypatch.setenv("http_proxy", proxy.url)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    assert post(make(), serve(FINE)).body == b"ok"
    assert not proxy.requests


def test_a_proxy_that_is_given_takes_the_place_of_the_environment(
    make: Make, faulty: Faulty, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = faulty(FINE)
    monkeypatch.setenv("http_proxy", other.url)
    monkeypatch.setenv("no_proxy", "service.example")
    transport = make(proxies={"http": serve(THROUGH)})
    assert post(transport, "http://service.example/x").body == b"through the proxy"
    assert not other.requests


def test_proxies_can_be_switched_off(
    make: Make, faulty: Faulty, serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = faulty(THROUGH)
    monkeypatch.setenv("http_proxy", other.url)
    assert post(make(proxies={}), serve(FINE)).body == b"ok"
    assert not other.requests


def test_a_tunnel_hides_the_request_from_the_proxy(
    make: Make, faulty: Faulty, tls: ssl.SSLContext, ca_bundle: Path
) -> None:
    server, proxy = faulty(FINE, tls=tls), faulty(tunnel)
    transport = make(
        proxies={"https": proxy.url.replace("//", "//user:word@")}, ca_bundle=ca_bundle
    )
    for _ in range(2):
        reply = post(transport, f"{server.url}?{CANARY}", CANARY.encode(), Authorization=CANARY)
        assert reply.body == b"ok"
    transport.close()
    assert CANARY.encode() in server.requests[0]
    assert b"proxy-authorization" not in server.requests[0].lower()
    assert len(proxy.requests) == 1  # the tunnel is used again
    assert proxy.requests[0].startswith(f"CONNECT 127.0.0.1:{server.port} HTTP/1.".encode())
    assert b"Basic dXNlcjp3b3Jk" in proxy.requests[0]
    assert CANARY.encode() not in proxy.requests[0]


def test_what_went_through_a_tunnel_may_have_arrived(
    make: Make, faulty: Faulty, tls: ssl.SSLContext, ca_bundle: Path
) -> None:
    server, proxy = faulty(answering(b"", close=True), tls=tls), faulty(tunnel)
    with pytest.raises(ConnectionFailed) as caught:
        post(make(proxies={"https": proxy.url}, ca_bundle=ca_bundle), server.url)
    assert caught.value.sent
    assert len(server.requests) == 1


def test_a_proxy_that_nobody_runs(make: Make) -> None:
    transport = make(proxies={"https": f"http://user:{CANARY}@127.0.0.1:{unused_port()}"})
    with pytest.raises(ConnectionFailed, match="refused") as caught:
        post(transport, "https://service.example/x")
    assert not caught.value.sent
    assert CANARY not in str(caught.value)


def test_a_proxy_that_refuses(make: Make, faulty: Faulty, monkeypatch: pytest.MonkeyPatch) -> None:
    no = b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n"
    proxy = faulty(answering(no, close=True))
    monkeypatch.setenv("https_proxy", proxy.url.replace("//", f"//user:{CANARY}@"))
    with pytest.raises(ConnectionFailed, match=r"the proxy failed: .*407") as caught:
        post(make(), "https://service.example/x")
    assert not caught.value.sent
    assert CANARY not in str(caught.value)
    assert len(proxy.requests) == 1


def test_a_proxy_that_says_nothing(make: Make, serve: Serve) -> None:
    transport = make(proxies={"https": serve(silent)})
    with pytest.raises(TransportTimeout, match="in total") as caught:
        post(transport, "https://service.example/x", timeout=HASTY)
    assert not caught.value.sent


def test_a_proxy_that_is_no_tunnel(make: Make, serve: Serve) -> None:
    def chat(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        connection.recv(65536)
        connection.sendall(b"no TLS here")
        connection.shutdown(socket.SHUT_RDWR)

    transport = make(proxies={"https": serve(chat)}, pool_size=1)
    for _ in range(2):
        with pytest.raises(ConnectionFailed) as caught:
            post(transport, "https://service.example/x")
        assert not caught.value.sent


def test_what_went_to_a_forwarding_proxy_may_have_arrived(make: Make, faulty: Faulty) -> None:
    proxy = faulty(answering(b"", close=True))
    with pytest.raises(ConnectionFailed) as caught:
        post(make(proxies={"http": proxy.url}), "http://service.example/x")
    assert caught.value.sent


@pytest.mark.parametrize(
    ("proxies", "words"),
    [
        ({"ftp": "http://127.0.0.1:1"}, "for http or https, not for 'ftp'"),
        ({"https": f"user:{CANARY}@127.0.0.1"}, "must be a URL such as"),
    ],
)
def test_proxies_that_cannot_be_used(make: Make, proxies: dict[str, str], words: str) -> None:
    with pytest.raises(ValueError, match=words) as caught:
        make(proxies=proxies)
    assert CANARY not in str(caught.value)
