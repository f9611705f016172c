"""The canary of LiveMinutes, IOMeeting and GatherPlace: what is secret there shows nowhere.

It is in credentials, passwords, access codes and the addresses of people; and in nothing that is
logged, printed or raised, whatever the service answers.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NoReturn

import pytest

from meetwire.gatherplace import GatherPlace, PortletToken, feed_items, portlet
from meetwire.iomeeting import IOMeeting
from meetwire.iomeeting import meetings as io
from meetwire.liveminutes import Basic, LiveMinutes
from meetwire.liveminutes import meetings as lm
from meetwire.runtime.client import Client
from meetwire.runtime.errors import MeetwireError, TransportTimeout
from meetwire.runtime.hooks import Failed, Hooks, Received, Sending
from meetwire.runtime.message import Message, Request
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport
from meetwire.testing import Sandbox
from tests.generated.strategies import complete
from tests.test_canary import CANARY, everything_logged, seen, shown, told

__all__ = ["everything_logged"]  # the fixture, which looks for the canary after each test

OF_LIVEMINUTES: list[type[Request[Any]]] = [
    getattr(lm, name) for name in lm.__all__ if hasattr(getattr(lm, name), "__operation__")
]
OF_IOMEETING: list[type[Request[Any]]] = [
    getattr(io, name) for name in io.__all__ if hasattr(getattr(io, name), "__operation__")
]
OF_GATHERPLACE: list[type[Request[Any]]] = [
    getattr(portlet, name)
    for name in portlet.__all__
    if hasattr(getattr(portlet, name), "__operation__")
]
EVERY = [*OF_LIVEMINUTES, *OF_IOMEETING, *OF_GATHERPLACE]

Answer = Callable[[HttpRequest], HttpReply]


class Telltale(Hooks):
    """Looks at everything that hooks are shown."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def before_send(self, event: Sending) -> None:
        self.seen.append(f"{event.url} {event.body} {shown(event)} {event.unmasked!r}")

    def after_receive(self, event: Received) -> None:
        self.seen.append(f"{event.body} {shown(event)} {event.headers} {event.outcome!r}")

    def on_error(self, event: Failed) -> None:
        self.seen.append(shown(event))


def client_of(cls: type[Request[Any]], answer: Answer, hooks: Hooks) -> Client:
    transport, retry = MemoryTransport(answer), Retry(attempts=2, first_wait=0.0)
    options: dict[str, Any] = {"transport": transport, "retry": retry, "hooks": [hooks]}
    if cls in OF_LIVEMINUTES:
        return LiveMinutes(Basic("ann", CANARY), **options)
    if cls in OF_IOMEETING:
        return IOMeeting("acme", **options)
    return GatherPlace(PortletToken(CANARY), **options)


def fail(request: HttpRequest) -> NoReturn:
    raise TransportTimeout("too late")


def quoting(request: HttpRequest) -> bytes:
    """All that was sent, as a service may quote it."""
    return request.url.encode() + b" " + request.body + repr(dict(request.headers)).encode()


ANSWERS: dict[str, Answer] = {
    "the request": lambda request: HttpReply(200, {"Set-Cookie": CANARY}, quoting(request)),
    "an error page": lambda request: HttpReply(500, {}, b"<html>" + quoting(request)),
    "a refusal": lambda request: HttpReply(403, {}, quoting(request)),
    "an error of GatherPlace": lambda request: HttpReply(
        200, {}, b"<gatherworks><error>" + CANARY.encode() + b"</error></gatherworks>"
    ),
    "what is of no type": lambda request: HttpReply(
        200,
        {},
        f'{{"resultcode":1,"hostUrl":["{CANARY}"],"participantUrl":{{"a":"{CANARY}"}}}}'.encode(),
    ),
    "a refused line": lambda request: HttpReply(200, {}, f"2,1,{CANARY}".encode()),
    "nothing": fail,
}


@pytest.fixture
def telltale() -> Iterator[Telltale]:
    hooks = Telltale()
    yield hooks
    assert hooks.seen
    assert CANARY not in "".join(hooks.seen)


@pytest.mark.parametrize("cls", EVERY, ids=lambda cls: f"{cls.__module__}.{cls.__name__}"[9:])
@pytest.mark.parametrize("answer", ANSWERS.values(), ids=list(ANSWERS))
def test_no_answer_brings_it_out(
    cls: type[Request[Any]], answer: Answer, telltale: Telltale
) -> None:
    request: Any = complete(cls, secret=CANARY)
    with client_of(cls, answer, telltale) as client:
        assert CANARY not in seen(lambda: client.exchange(request).response)
        assert CANARY not in shown([client, request])


def test_addresses_of_people_are_secret_in_answers(telltale: Telltale) -> None:
    body = (
        f'{{"resultcode":1,"meetingKey":"k","meetingUrl":"m","hostUrl":"https:\\/\\/l\\/{CANARY}",'
        f'"participantUrl":"https://l/{CANARY}"}}'
    )
    for cls in (lm.CreateMeeting, lm.AddParticipant, lm.GetParticipantUrl):
        answer: Answer = lambda _: HttpReply(200, {}, body.encode())  # noqa: E731
        with client_of(cls, answer, telltale) as client:
            response: Message = client.send(complete(cls))
        assert CANARY not in shown(response)
        urls = [getattr(response, name, "") for name in ("host_url", "participant_url")]
        assert f"https://l/{CANARY}" in urls


def test_the_password_of_a_meeting_is_secret_in_answers(telltale: Telltale) -> None:
    answer: Answer = lambda _: HttpReply(200, {}, f"3,1,{CANARY},{CANARY}".encode())  # noqa: E731
    with client_of(io.QueryMeeting, answer, telltale) as client:
        exchange = client.exchange(io.QueryMeeting(host_email="h", host_password="p"))
    assert CANARY not in shown([exchange, exchange.response])
    assert exchange.response.meeting_password == f"{CANARY},{CANARY}"


@pytest.mark.parametrize("body", [f"3,1,{CANARY}\n0", f"?,,{CANARY}", f"\n3,1,a\r\n3,1,{CANARY},b"])
def test_it_is_so_in_answers_that_are_damaged(telltale: Telltale, body: str) -> None:
    answer: Answer = lambda _: HttpReply(200, {}, body.encode())  # noqa: E731
    with (
        client_of(io.QueryMeeting, answer, telltale) as client,
        pytest.raises(MeetwireError) as caught,
    ):
        client.send(io.QueryMeeting(host_email="h", host_password="p"))
    assert CANARY not in told(caught.value)


def test_access_codes_are_secret_in_feeds(telltale: Telltale) -> None:
    item = f"<link>omniview:{CANARY}</link><guid>{CANARY}</guid><description>{CANARY}</description>"
    feed = f"<rss><channel><item><title>Bees</title>{item}</item></channel></rss>"
    answer: Answer = lambda _: HttpReply(200, {}, feed.encode())  # noqa: E731
    with client_of(portlet.GetMySessions, answer, telltale) as client:
        response = client.send(portlet.GetMySessions(rss=True))
    assert CANARY not in shown([response, feed_items(response)])
    assert feed_items(response)[0].link == f"omniview:{CANARY}"


def test_a_link_that_is_not_made_tells_nothing() -> None:
    with IOMeeting("acme", refuse_garbled=True) as site:
        for request in (
            io.StartNewMeeting(host_email="h", host_password=CANARY, title="a_41"),
            io.StartNewMeeting(host_email="h", host_password=f"{CANARY}\ud800"),
            io.QueryMeeting(host_email="h", host_password=CANARY),
        ):
            with pytest.raises(MeetwireError) as caught:
                site.url(request)
            assert CANARY not in told(caught.value)


@pytest.mark.parametrize("cls", EVERY, ids=lambda cls: f"{cls.__module__}.{cls.__name__}"[9:])
def test_a_secret_that_cannot_be_written_is_not_told(cls: type[Request[Any]]) -> None:
    request: Any = complete(cls, secret=f"{CANARY}\ud800")
    with client_of(cls, fail, Telltale()) as client, pytest.raises(MeetwireError) as caught:
        client.send(request)
    assert CANARY not in told(caught.value)


def test_nothing_is_logged_of_real_exchanges(everything_logged: Callable[[], str]) -> None:
    hooks = Telltale()
    with Sandbox() as sandbox:
        live, meet, place = sandbox.at_liveminutes, sandbox.at_iomeeting, sandbox.at_gatherplace
        calls: list[tuple[Client, Request[Any]]] = [
            (
                LiveMinutes(Basic("ann", CANARY), base_url=live.url, hooks=[hooks]),
                lm.GetMeetingUrl(meeting_key="k"),
            ),
            (
                IOMeeting("acme", base_url=meet.url, hooks=[hooks]),
                io.ScheduleMeeting(host_email="h", host_password=CANARY, meeting_password=CANARY),
            ),
            (
                GatherPlace(PortletToken(CANARY), base_url=place.url, hooks=[hooks]),
                portlet.DeleteSession(access_code=CANARY),
            ),
        ]
        for client, request in calls:
            with client, pytest.raises(MeetwireError) as caught:
                client.send(request)
            assert CANARY not in told(caught.value)
        with IOMeeting("acme", base_url=meet.url, hooks=[hooks]) as site:
            site.send(io.StartNewMeeting(host_email=meet.host_email, host_password=CANARY))
            made = site.send(
                io.ScheduleMeeting(
                    host_email=meet.host_email,
                    host_password=meet.host_password,
                    meeting_password=CANARY,
                    meeting_end_url=f"http://127.0.0.1:1/end?a={CANARY}",
                    operator_id=CANARY,
                )
            )
            site.send(
                io.StartMeetingById(meeting_id=made.meeting_id, host_password=meet.host_password)
            )
        meet.end_meeting(made.meeting_id)
        assert CANARY not in shown([sandbox, live, meet, place])
    assert "a callback to" in everything_logged()
    assert CANARY not in "".join(hooks.seen)


def test_a_refused_connection_tells_nothing() -> None:
    gone: dict[str, Any] = {"base_url": "http://127.0.0.1:1", "retry": Retry(attempts=1)}
    clients: list[tuple[Client, Request[Any]]] = [
        (LiveMinutes(Basic("ann", CANARY), **gone), lm.CancelMeeting(meeting_key="k")),
        (IOMeeting("acme", **gone), io.StartMeetingById(meeting_id="1", host_password=CANARY)),
        (GatherPlace(PortletToken(CANARY), **gone), portlet.DeleteSession(access_code=CANARY)),
    ]
    for client, request in clients:
        with client, pytest.raises(MeetwireError) as caught:
            client.send(request)
        assert CANARY not in told(caught.value)
