"""Where credentials go: to the address that was given, over TLS that is sound, and nowhere else."""

from __future__ import annotations

import socket
import ssl
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import trustme

from meetwire.gatherplace import GatherPlace, PortletToken, portlet
from meetwire.gotowebinar import GoToWebinar, OAuth, v2
from meetwire.liveminutes import Basic, LiveMinutes, meetings
from meetwire.runtime.errors import (
    ConnectionFailed,
    HTTPStatusError,
    MeetwireError,
    TransportTimeout,
)
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import Transport
from meetwire.testing import callbacks
from meetwire.webex import AccessToken, Password, Webex, user
from tests.runtime.exchanges import HASTY, Make, post
from tests.runtime.faulty import Faulty, answer, answering, server_tls

CANARY = "canary-5e1f"
FINE = answering(answer(b"ok"))
ONCE = Retry(attempts=1)

# Redirects ----------------------------------------------------------------------------------------

CALLS: dict[str, Callable[[str, Transport], Any]] = {
    "Webex": lambda url, transport: Webex(
        "acme", Password("ann", CANARY), endpoint=url, transport=transport
    ).send(user.GetUser(webex_id="ann")),
    "Webex, signing in": lambda url, transport: Webex(
        "acme", AccessToken("ann", CANARY), endpoint=url, transport=transport
    ).send(user.GetUser(webex_id="ann")),
    "GoToWebinar": lambda url, transport: GoToWebinar(
        OAuth(CANARY), organizer_key=7, api_url=url, token_url=url, transport=transport
    ).send(v2.GetWebinar(webinar_key=1)),
    "GoToWebinar, for a token": lambda url, transport: GoToWebinar(
        OAuth(refresh_token=CANARY, client_id="c", client_secret=CANARY),
        organizer_key=7,
        api_url=url,
        token_url=url,
        transport=transport,
    ).send(v2.GetWebinar(webinar_key=1)),
    "LiveMinutes": lambda url, transport: LiveMinutes(
        Basic("ann", CANARY), base_url=url, transport=transport
    ).send(meetings.GetMeetingStatus(meeting_key="x")),
    "GatherPlace": lambda url, transport: GatherPlace(
        PortletToken(CANARY), base_url=url, transport=transport
    ).send(portlet.GetMySessions()),
}


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("call", list(CALLS))
def test_no_call_follows_a_redirect(
    transport: Transport, faulty: Faulty, call: str, status: int
) -> None:
    other = faulty(FINE)
    server = faulty(answering(answer(b"", f"Location: {other.url}", status=f"{status} Elsewhere")))
    with pytest.raises(HTTPStatusError, match="redirects are not followed"):
        CALLS[call](server.url, transport)
    assert len(server.requests) == 1
    assert other.accepted == 0


@pytest.mark.parametrize(
    "location",
    ["/other", "//{host}/x", "http://{host}/x", "http://user:word@{host}/", "?x", "file:///etc/x"],
)
def test_not_even_to_another_path_or_port_of_the_same_host(
    transport: Transport, faulty: Faulty, location: str
) -> None:
    other = faulty(FINE)
    there = location.replace("{host}", f"127.0.0.1:{other.port}")
    server = faulty(answering(answer(b"", f"Location: {there}", status="307 Elsewhere")))
    with pytest.raises(HTTPStatusError):
        post(transport, server.url)
    assert len(server.requests) == 1
    assert other.accepted == 0


@pytest.mark.parametrize("header", ["Refresh: 0; url={url}", "Link: <{url}>; rel=preload"])
def test_other_headers_lead_nowhere(transport: Transport, faulty: Faulty, header: str) -> None:
    other = faulty(FINE)
    server = faulty(answering(answer(b"ok", header.replace("{url}", other.url))))
    assert post(transport, server.url).body == b"ok"
    assert other.accepted == 0


def test_tls_is_not_left_by_a_redirect(
    make: Make, faulty: Faulty, tls: ssl.SSLContext, ca_bundle: Path
) -> None:
    plain = faulty(FINE)
    server = faulty(answering(answer(b"", f"Location: {plain.url}", status="302 Found")), tls=tls)
    with pytest.raises(HTTPStatusError):
        post(make(ca_bundle=ca_bundle), server.url)
    assert plain.accepted == 0


# TLS ----------------------------------------------------------------------------------------------


def test_no_old_protocol_is_offered(transport: Transport, faulty: Faulty) -> None:
    said: list[bytes] = []

    def listen(connection: socket.socket, _: bytes) -> None:
        said.append(connection.recv(65536))
        connection.close()

    listen.at_once = True  # type: ignore[attr-defined]
    server = faulty(listen)
    with pytest.raises(ConnectionFailed):
        post(transport, server.url.replace("http:", "https:"))
    assert offered(said[0]) == {0x0304, 0x0303}


def offered(hello: bytes) -> set[int]:
    """The versions of TLS that a ClientHello offers, without those that mean nothing."""
    at = 5 + 4 + 2 + 32
    at += 1 + hello[at]  # session
    at += 2 + struct.unpack_from("!H", hello, at)[0]  # ciphers
    at += 1 + hello[at]  # compression
    end = at + 2 + struct.unpack_from("!H", hello, at)[0]
    at += 2
    while at < end:
        kind, length = struct.unpack_from("!HH", hello, at)
        at += 4
        if kind == 43:
            found = struct.unpack_from(f"!{hello[at] // 2}H", hello, at + 1)
            return {each for each in found if each & 0x0F0F != 0x0A0A}
        at += length
    return {struct.unpack_from("!H", hello, 9)[0]}


@pytest.mark.filterwarnings("ignore:.*TLSv1.*deprecated:DeprecationWarning")
def test_a_server_of_old_is_not_talked_to(
    make: Make, faulty: Faulty, authority: trustme.CA, ca_bundle: Path
) -> None:
    old = server_tls(authority.issue_cert("127.0.0.1"))
    old.set_ciphers("DEFAULT:@SECLEVEL=0")
    old.minimum_version = ssl.TLSVersion.TLSv1
    old.maximum_version = ssl.TLSVersion.TLSv1_1
    server = faulty(FINE, tls=old)
    with pytest.raises(ConnectionFailed) as caught:
        post(make(ca_bundle=ca_bundle), server.url, CANARY.encode())
    assert not caught.value.sent
    assert not server.requests


def test_nothing_is_tried_again_without_tls(transport: Transport, faulty: Faulty) -> None:
    server = faulty(FINE)  # which has none
    with pytest.raises((ConnectionFailed, TransportTimeout)) as caught:
        post(transport, server.url.replace("http:", "https:"), CANARY.encode(), timeout=HASTY)
    assert not caught.value.sent
    assert CANARY.encode() not in b"".join(server.requests)


# What the environment says ------------------------------------------------------------------------


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
@pytest.mark.parametrize("name", ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])
def test_what_is_for_this_machine_goes_to_no_proxy_of_the_environment(
    make: Make, faulty: Faulty, monkeypatch: pytest.MonkeyPatch, name: str, host: str
) -> None:
    proxy, server = faulty(FINE), faulty(FINE)
    monkeypatch.setenv(name, proxy.url.replace("/service", ""))
    # Plain http is for this machine only, so that no proxy may read the credentials.
    assert post(make(), server.url.replace("127.0.0.1", host)).body == b"ok"
    assert len(server.requests) == 1
    assert proxy.accepted == 0


@pytest.mark.parametrize("call", ["Webex", "GatherPlace", "GoToWebinar", "LiveMinutes"])
def test_netrc_proves_nothing_to_anybody(
    transport: Transport,
    faulty: Faulty,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: str,
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("default login netrc-user password netrc-secret\n")
    netrc.chmod(0o600)
    monkeypatch.setenv("NETRC", str(netrc))
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / ".netrc").write_text(netrc.read_text())
    server = faulty(FINE)
    with pytest.raises(MeetwireError):
        CALLS[call](server.url, transport)
    heads = [request.partition(b"\r\n\r\n")[0].lower() for request in server.requests]
    assert heads
    for head in heads:
        expected = {"GoToWebinar": b"authorization: bearer", "LiveMinutes": b"authorization: basic"}
        assert head.count(b"authorization") == (call in expected)
        assert b"bmv0cmmtdxnlcj" not in head  # netrc-user in base64


def test_cookies_of_one_account_do_not_reach_the_next(transport: Transport, faulty: Faulty) -> None:
    server = faulty(answering(answer(b"{}", f"Set-Cookie: who={CANARY}; Path=/")))
    for call in ("Webex", "LiveMinutes", "GatherPlace"):
        with pytest.raises(MeetwireError):
            CALLS[call](server.url, transport)
    assert len(server.requests) > 2
    assert not [request for request in server.requests if b"\r\ncookie:" in request.lower()]


# Callbacks of the sandbox -------------------------------------------------------------------------

HERE = ["http://127.0.0.1:{port}/x", "http://localhost:{port}/x?y=1"]
AWAY = [
    "http://evil.example/",
    "http://evil.example:{port}/",
    "http://evil.example\\@127.0.0.1:{port}/",
    "http://127.0.0.1:{port}\\@evil.example/",
    "http://evil.example#@127.0.0.1:{port}/",
    "http://user:word@127.0.0.1:{port}/",
    "http://127.0.0.1.evil.example:{port}/",
    "http://localhost.evil.example:{port}/",
    "http://169.254.169.254/latest/meta-data/",
    "http://0.0.0.0:{port}/",
    "http://10.0.0.1:{port}/",
    "http://[::ffff:10.0.0.1]:{port}/",
    "http://2130706433:{port}/",
    "http://0x7f.1:{port}/",
    "http://127.1:{port}/",
    "http://127.0.0.1:{port}\r\nX-Evil: 1/",
    "http://127.0.0.1 :{port}/",
    "//127.0.0.1:{port}/",
    "file:///etc/passwd",
    "gopher://127.0.0.1:{port}/x",
    "",
]


@pytest.mark.parametrize("url", AWAY)
def test_a_callback_that_leads_away_is_not_made(
    faulty: Faulty, monkeypatch: pytest.MonkeyPatch, url: str
) -> None:
    sent: list[object] = []
    monkeypatch.setattr(RequestsTransport, "send", lambda *args, **_: sent.append(args))
    server = faulty(FINE)
    callbacks.post_form(url.replace("{port}", str(server.port)), {}, anywhere=False)
    assert not sent
    assert server.accepted == 0


@pytest.mark.parametrize("url", HERE)
def test_a_callback_to_this_machine_is_made(faulty: Faulty, url: str) -> None:
    server = faulty(FINE)
    callbacks.post_form(url.replace("{port}", str(server.port)), {"a": "b"}, anywhere=False)
    assert server.requests[0].endswith(b"\r\n\r\na=b")


def test_a_callback_follows_no_redirect(faulty: Faulty) -> None:
    other = faulty(FINE)
    server = faulty(answering(answer(b"", f"Location: {other.url}", status="307 Elsewhere")))
    callbacks.post_form(server.url, {}, anywhere=False)
    assert len(server.requests) == 1
    assert other.accepted == 0
