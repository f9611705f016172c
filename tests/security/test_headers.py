"""Header injection: nothing that callers, hooks or accounts say begins a line of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from meetwire.gatherplace import GatherPlace, PortletToken, portlet
from meetwire.gotowebinar import GoToWebinar, OAuth, v2
from meetwire.liveminutes import Basic, LiveMinutes, meetings
from meetwire.runtime.errors import InsecureEndpoint, MeetwireError, TransportError
from meetwire.runtime.hooks import Hooks, Sending
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpRequest, Transport
from meetwire.webex import Password, Webex, user
from tests.runtime.exchanges import LIMIT, PATIENT
from tests.runtime.faulty import Faulty, answer, answering

CANARY = "canary-5e1f"
BREAKS = ["\r\n", "\n", "\r", "\r\n\r\n", "\r\n "]
ONCE = Retry(attempts=1)
FINE = answering(answer(b"{}"))

each_break = pytest.mark.parametrize("end", BREAKS, ids=repr)


@each_break
@pytest.mark.parametrize("name", ["value", "name", "method"])
def test_a_header_ends_where_it_ends(
    transport: Transport, faulty: Faulty, end: str, name: str
) -> None:
    server = faulty(FINE)
    evil = f"{CANARY}{end}X-Evil: 1"
    method = f"GET{end}X-Evil: 1" if name == "method" else "POST"
    headers = {"value": {"X": evil}, "name": {evil: "x"}, "method": {}}[name]
    with pytest.raises(TransportError) as caught:
        transport.send(HttpRequest(method, server.url, headers, b"x"), timeout=PATIENT, limit=LIMIT)
    assert not caught.value.sent
    assert not server.requests
    assert CANARY not in str(caught.value)


def gotowebinar(url: str, secret: str, transport: Transport) -> Callable[[], Any]:
    client = GoToWebinar(
        OAuth(secret),
        organizer_key=7,
        api_url=url,
        token_url=url,
        transport=transport,
        retry=ONCE,
    )
    return lambda: client.send(v2.GetWebinar(webinar_key=1))


def liveminutes(url: str, secret: str, transport: Transport) -> Callable[[], Any]:
    client = LiveMinutes(Basic("ann", secret), base_url=url, transport=transport, retry=ONCE)
    return lambda: client.send(meetings.GetMeetingStatus(meeting_key="x"))


def gatherplace(url: str, secret: str, transport: Transport) -> Callable[[], Any]:
    client = GatherPlace(PortletToken(secret), base_url=url, transport=transport, retry=ONCE)
    return lambda: client.send(portlet.GetMySessions())


def webex(url: str, secret: str, transport: Transport) -> Callable[[], Any]:
    client = Webex("acme", Password(secret, secret), endpoint=url, transport=transport, retry=ONCE)
    return lambda: client.send(user.GetUser(webex_id="ann"))


@each_break
@pytest.mark.parametrize("make_call", [gotowebinar, liveminutes, gatherplace, webex])
def test_credentials_begin_no_line_of_a_head(
    transport: Transport, faulty: Faulty, end: str, make_call: Any
) -> None:
    server = faulty(FINE)
    with pytest.raises(MeetwireError) as caught:
        make_call(server.url, f"{CANARY}{end}X-Evil: 1", transport)()
    for request in server.requests:
        head = request.partition(b"\r\n\r\n")[0]
        assert not [line for line in head.splitlines() if line.lower().startswith(b"x-evil")]
    assert CANARY not in str(caught.value)


@pytest.mark.parametrize(
    "header", [{"X": "a\r\nX-Evil: 1"}, {"X\r\nX-Evil": "1"}, {"X: 1\nY": "1"}, {"X": "\n1"}]
)
def test_a_hook_begins_no_line_of_its_own(faulty: Faulty, header: dict[str, str]) -> None:
    class Tracing(Hooks):
        def before_send(self, event: Sending) -> None:
            event.headers.update(header)

    server = faulty(FINE)
    with (
        Webex("acme", None, endpoint=server.url, hooks=[Tracing()], retry=ONCE) as site,
        pytest.raises(TransportError) as caught,
    ):
        site.send(user.GetUser(webex_id="ann"))
    assert not caught.value.sent
    assert not server.requests


@pytest.mark.parametrize(
    "header",
    [
        {"authorization": CANARY},
        {"Content-Length": "1"},
        {"transfer-encoding": "chunked"},
        {"HOST": "evil.example"},
        {"Connection": "upgrade"},
    ],
)
def test_a_hook_decides_neither_who_calls_nor_where_a_request_ends(
    faulty: Faulty, header: dict[str, str]
) -> None:
    class Forwarding(Hooks):
        def before_send(self, event: Sending) -> None:
            event.headers.update(header, traceparent="00-1-2-3")

    server = faulty(FINE)
    with (
        LiveMinutes(Basic("a", "b"), base_url=server.url, hooks=[Forwarding()], retry=ONCE) as site,
        pytest.raises(MeetwireError),
    ):
        site.send(meetings.GetMeetingStatus(meeting_key="x"))
    (request,) = server.requests
    head = request.partition(b"\r\n\r\n")[0].lower()
    assert b"traceparent: 00-1-2-3" in head
    ((name, value),) = header.items()
    assert f"{name}: {value}".lower().encode() not in head.split(b"\r\n")


@pytest.mark.parametrize(
    "url",
    [
        "https://acme.example\r\nX-Evil: 1/",
        "https://acme.example/\r\nX-Evil:1",
        "https://acme.example/ HTTP/1.1\r\nX: 1",
        "https://acme.example:443\t/",
        "https://evil.example\\@acme.example/",
        "https://user@acme.example/",
    ],
)
def test_no_address_begins_a_line_or_has_two_hosts(url: str) -> None:
    with pytest.raises(InsecureEndpoint):
        Webex("acme", None, endpoint=url)
    with pytest.raises(InsecureEndpoint):
        GatherPlace(None, base_url=url)


@pytest.mark.parametrize(
    "site",
    [
        "evil.example/",
        "a@evil.example",
        "a#",
        "a?",
        "a\r\n",
        "evil\u2488",
        "\uff41cme",
        "",
        "..",
        "a.b",
    ],
)
def test_the_name_of_a_site_is_no_address(site: str) -> None:
    from meetwire.iomeeting import IOMeeting

    for client in (lambda: Webex(site, None), lambda: IOMeeting(site)):
        with pytest.raises(ValueError, match="name of a site"):
            client()
