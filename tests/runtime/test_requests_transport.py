"""What only the transport with `requests` has: threads, and sessions of the caller."""

from __future__ import annotations

import logging
import socket
import threading
from pathlib import Path
from typing import Any

import pytest
import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry

from meetwire.runtime import _exchange
from meetwire.runtime.errors import (
    ConnectionFailed,
    HTTPStatusError,
    InsecureEndpoint,
    TransportError,
    TransportTimeout,
)
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.transport import Timeout
from tests.runtime.exchanges import CANARY, HASTY, post
from tests.runtime.faulty import (
    OK,
    Faulty,
    Serve,
    answer,
    answering,
    at_once,
    dripping,
    flooding,
    reset,
)

FINE = answering(answer(b"ok"))


def test_threads_share_connections(faulty: Faulty) -> None:
    everybody = threading.Barrier(8)

    def meet(connection: socket.socket, _: bytes) -> None:
        everybody.wait()
        connection.sendall(answer(b"ok"))

    server = faulty(meet)
    transport = RequestsTransport(pool_size=8)
    for _ in range(3):
        threads = [threading.Thread(target=post, args=(transport, server.url)) for _ in range(8)]
        for each in threads:
            each.start()
        for each in threads:
            each.join()
    transport.close()
    assert len(server.requests) == 24
    assert server.accepted == 8


def test_a_pool_has_room_for_somebody() -> None:
    with pytest.raises(ValueError, match="pool_size must be at least 1, not 0"):
        RequestsTransport(pool_size=0)


def test_a_connection_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    def stuck(*_: object, **__: object) -> None:
        raise TimeoutError("timed out")

    monkeypatch.setattr(socket.socket, "connect", stuck)
    with pytest.raises(TransportTimeout, match=r"no connection after 2\.5 s") as caught:
        post(RequestsTransport(), "http://127.0.0.1:9/", timeout=Timeout(connect=2.5))
    assert not caught.value.sent


def test_all_addresses_of_a_host_share_the_total(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = [1000.0]
    waited: list[float | None] = []

    def addresses(name: str, *_: object, **__: object) -> list[Any]:
        found = [f"127.0.0.{n}" for n in range(1, 9)] if name == "many.example" else [name]
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, 9)) for each in found]

    def stuck(self: socket.socket, _: object) -> None:
        waited.append(self.gettimeout())
        clock[0] += self.gettimeout() or 0
        raise TimeoutError("timed out")

    monkeypatch.setattr(_exchange.time, "monotonic", lambda: clock[0])
    monkeypatch.setattr(socket, "getaddrinfo", addresses)
    monkeypatch.setattr(socket.socket, "connect", stuck)
    with pytest.raises(TransportTimeout, match="not done after 5 s in total") as caught:
        post(RequestsTransport(), "http://many.example/", timeout=Timeout(connect=2, total=5))
    assert waited == [2.0, 2.0, 1.0]
    assert not caught.value.sent


# A session of one's own


def test_a_given_session_is_used_and_left_open(serve: Serve) -> None:
    heard: list[int] = []
    closed: list[str] = []

    class Watched(HTTPAdapter):
        def close(self) -> None:
            closed.append("closed")
            super().close()

    def listen(response: requests.Response, *_: object, **__: object) -> None:
        heard.append(response.status_code)

    url = serve(answering(answer(b"ok")))
    with requests.Session() as session:
        session.mount("http://", Watched())
        transport = RequestsTransport(session)
        session.hooks["response"].append(listen)
        post(transport, url)
        session.hooks["response"] = listen
        post(transport, url)
        transport.close()
        assert heard == [200, 200]
        assert not closed


def test_the_auth_of_a_given_session_applies(serve: Serve) -> None:
    seen: list[bytes] = []

    def behave(connection: socket.socket, request: bytes) -> None:
        seen.append(request)
        connection.sendall(answer(b""))

    with requests.Session() as session:
        session.auth = ("gate", "keeper")
        post(RequestsTransport(session), serve(behave))
    assert b"Authorization: Basic Z2F0ZTprZWVwZXI=\r\n" in seen[0]


@pytest.mark.parametrize("off", [False, None, ""])
def test_a_session_that_does_not_verify_is_refused(off: Any) -> None:
    with requests.Session() as session:
        transport = RequestsTransport(session)
        session.verify = off
        with pytest.raises(InsecureEndpoint, match="does not verify"):
            RequestsTransport(session)
        with pytest.raises(InsecureEndpoint, match="does not verify"):
            post(transport, "https://127.0.0.1:9/")


def test_dripping_bodies_do_not_outlast_the_total_of_a_given_session(serve: Serve) -> None:
    url = serve(dripping(OK + b"Content-Length: 9999\r\n\r\n", b"x"))
    with requests.Session() as session, pytest.raises(TransportTimeout, match="in total"):
        post(RequestsTransport(session), url, timeout=HASTY)


def test_what_others_log_is_left_alone(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with requests.Session() as session:
        session.get(serve(answering(answer(b""))) + "?theirs")
    assert "/service?theirs" in caplog.text


def test_the_body_of_a_redirect_is_not_read_by_a_given_session(serve: Serve) -> None:
    url = serve(flooding(b"HTTP/1.1 302 Found\r\nLocation: https://elsewhere.example/\r\n\r\n"))
    with (
        requests.Session() as session,
        pytest.raises(HTTPStatusError, match=r"points to https://elsewhere\.example;"),
    ):
        post(RequestsTransport(session), url)


@pytest.mark.parametrize(
    "options",
    [{"proxies": {}}, {"ca_bundle": Path(__file__)}, {"client_certificate": __file__}],
    ids=["proxies", "ca_bundle", "client_certificate"],
)
def test_a_given_session_has_settings_of_its_own(options: dict[str, Any]) -> None:
    with (
        requests.Session() as session,
        pytest.raises(ValueError, match="the session has settings of its own"),
    ):
        RequestsTransport(session, **options)


def test_a_given_session_proves_what_was_not_sent_by_the_error(
    unused_url: str, serve: Serve
) -> None:
    with requests.Session() as session:
        transport = RequestsTransport(session)
        with pytest.raises(ConnectionFailed, match="refused") as refused:
            post(transport, unused_url)
        with pytest.raises(TransportError, match="cannot carry") as unsendable:
            post(transport, "gopher://127.0.0.1/")
        with pytest.raises(TransportError, match="cannot carry") as header:
            post(transport, unused_url, **{"X-Bad": "a\r\nb"})
        with pytest.raises(ConnectionFailed) as cut:
            post(transport, serve(at_once(reset)))
    sent = [each.value.sent for each in (refused, unsendable, header, cut)]
    assert sent == [False, False, False, True]


def sessions_that_may_try_more_than_once() -> dict[str, requests.Session]:
    class Persistent(HTTPAdapter):
        def send(self, *args: Any, **kwargs: Any) -> requests.Response:
            return super().send(*args, **kwargs)

    names = ("retries", "adapter", "hooks", "auth")
    sessions = {name: requests.Session() for name in names}
    sessions["retries"].mount("http://", HTTPAdapter(max_retries=Retry(1, backoff_factor=0)))
    sessions["adapter"].mount("http://", Persistent())
    sessions["hooks"].hooks["response"].append(lambda response, **_: response)
    sessions["auth"].auth = requests.auth.HTTPDigestAuth("user", CANARY)
    return sessions


@pytest.mark.parametrize("name", sessions_that_may_try_more_than_once())
def test_of_several_tries_an_error_proves_only_the_last(unused_url: str, name: str) -> None:
    with sessions_that_may_try_more_than_once()[name] as session:
        with pytest.raises(ConnectionFailed, match="refused") as caught:
            post(RequestsTransport(session), unused_url)
        assert caught.value.sent
