"""The client of LiveMinutes: who calls, what is repeated, and what becomes of each answer."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import pytest

from meetwire.liveminutes import Basic, LiveMinutes
from meetwire.liveminutes import meetings as lm
from meetwire.runtime.errors import (
    AuthenticationFailed,
    HTTPStatusError,
    InsecureEndpoint,
    MeetwireError,
    MissingElement,
    NotJSON,
    ServiceError,
    TransportTimeout,
    TruncatedJSON,
    UnexpectedMessage,
)
from meetwire.runtime.hooks import Hooks, Received, Sending
from meetwire.runtime.message import Request
from meetwire.runtime.operation import Effect
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport

ACCOUNT = Basic("acme-account", "hush")
KEY = "weekly"
# The shapes of the document, with values of our own.
SHAPES: list[tuple[Request[Any], str, dict[str, object]]] = [
    (
        lm.CreateMeeting(meeting_key=KEY, host_id="ann"),
        r'{"resultcode":1,"meetingKey":"weekly","meetingUrl":"http:\/\/l.example\/m",'
        r'"hostUrl":"http:\/\/l.example\/h"}',
        {
            "meeting_key": KEY,
            "meeting_url": "http://l.example/m",
            "host_url": "http://l.example/h",
        },
    ),
    (
        lm.AddParticipant(meeting_key=KEY, participant_id="bob"),
        r'{"resultcode":1,"meetingKey":"weekly","participantUrl":"http:\/\/l.example\/p"}',
        {"meeting_key": KEY, "participant_url": "http://l.example/p"},
    ),
    (
        lm.GetParticipantUrl(meeting_key=KEY, participant_id="bob"),
        r'{"resultcode":1,"participantUrl":"http:\/\/l.example\/p"}',
        {"participant_url": "http://l.example/p"},
    ),
    (
        lm.GetMeetingUrl(meeting_key=KEY),
        r'{"resultcode":1,"meetingUrl":"http:\/\/l.example\/m"}',
        {"meeting_url": "http://l.example/m"},
    ),
    (
        lm.CancelMeeting(meeting_key=KEY),
        '{"resultcode":1,"meetingKey":"weekly"}',
        {"meeting_key": KEY},
    ),
    (
        lm.CancelParticipant(meeting_key=KEY, participant_id="bob"),
        '{"resultcode":1,"meetingKey":"weekly"}',
        {"meeting_key": KEY},
    ),
    (
        lm.GetMeetingStatus(meeting_key=KEY),
        '{"resultcode":1,"status":"8"}',
        {"status": lm.MeetingStatus.IN_PROGRESS},
    ),
    (
        lm.GetParticipantStatus(meeting_key=KEY, participant_id="bob"),
        '{"resultcode":1,"status":10}',
        {"status": lm.ParticipantStatus.IN_PROGRESS},
    ),
]
REQUESTS = [request for request, _, _ in SHAPES]
READ = lm.GetMeetingUrl(meeting_key=KEY)


def name(value: object) -> str | None:
    return type(value).__name__ if isinstance(value, Request) else None


def client(answer: Callable[[HttpRequest], HttpReply], **options: Any) -> LiveMinutes:
    return LiveMinutes(ACCOUNT, transport=MemoryTransport(answer), **options)


def says(body: str, status: int = 200) -> Callable[[HttpRequest], HttpReply]:
    return lambda _: HttpReply(status, body=body.encode())


@pytest.mark.parametrize(("request_", "body", "expected"), SHAPES, ids=name)
def test_documented_answers_are_read(
    request_: Request[Any], body: str, expected: dict[str, object]
) -> None:
    with client(says(body)) as account:
        answer = account.send(request_)
    assert type(answer) is request_.__operation__.response
    assert {each: getattr(answer, each) for each in expected} == expected
    assert answer.extras == []


def test_a_call_is_a_form_with_the_account_in_a_header() -> None:
    transport = MemoryTransport(says(SHAPES[0][1]))
    with LiveMinutes(ACCOUNT, transport=transport) as account:
        account.send(lm.CreateMeeting(meeting_key=KEY, host_id="ann", title="Bees & more"))
    (sent,) = transport.requests
    assert (sent.method, sent.url) == ("POST", "https://api.liveminutes.com/createMeeting")
    pair = b64encode(b"acme-account:hush").decode()
    assert sent.headers["Authorization"] == f"Basic {pair}"
    assert sent.headers["Content-Type"] == "application/x-www-form-urlencoded"
    assert parse_qs(sent.body.decode()) == {
        "meetingKey": [KEY],
        "hostid": ["ann"],
        "title": ["Bees & more"],
    }


def test_an_account_does_not_go_out_in_clear_text() -> None:
    with pytest.raises(InsecureEndpoint):
        LiveMinutes(ACCOUNT, base_url="http://l.example")
    LiveMinutes(ACCOUNT, base_url="http://l.example", allow_http=True).close()


def test_a_client_says_where_it_calls() -> None:
    with client(says("")) as account:
        assert repr(account) == "<LiveMinutes at https://api.liveminutes.com>"


# What goes wrong ----------------------------------------------------------------------------------


@pytest.mark.parametrize("request_", REQUESTS, ids=name)
@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, '{"resultcode":0}', ServiceError),
        (200, '{"resultcode":"0"}', ServiceError),
        (200, '{"resultcode":2}', UnexpectedMessage),
        (200, "{}", UnexpectedMessage),
        (200, "[]", UnexpectedMessage),
        (200, '{"resultcode":1', TruncatedJSON),
        (200, "<html>busy</html>", NotJSON),
        (401, "", AuthenticationFailed),
        (500, "", HTTPStatusError),
    ],
)
def test_a_refusal_or_damage_is_an_error(
    request_: Request[Any], status: int, body: str, error: type[MeetwireError]
) -> None:
    with (
        client(says(body, status), retry=Retry(attempts=1)) as account,
        pytest.raises(error) as caught,
    ):
        account.send(request_)
    assert type(caught.value) is error
    assert caught.value.operation == request_.__operation__.name


@pytest.mark.parametrize(("request_", "body", "expected"), SHAPES, ids=name)
def test_what_an_answer_lacks_is_missed_when_it_is_read(
    request_: Request[Any], body: str, expected: dict[str, object]
) -> None:
    with client(says('{"resultcode":1}')) as account:
        answer = account.send(request_)
    for each in expected:
        with pytest.raises(MissingElement):
            getattr(answer, each)


@pytest.mark.parametrize("request_", REQUESTS, ids=name)
def test_only_what_is_harmless_is_repeated(request_: Request[Any]) -> None:
    def never(request: HttpRequest) -> HttpReply:
        raise TransportTimeout("too late")

    transport = MemoryTransport(never)
    with (
        LiveMinutes(
            ACCOUNT, transport=transport, retry=Retry(attempts=3, first_wait=0.0)
        ) as account,
        pytest.raises(TransportTimeout),
    ):
        account.send(request_)
    creates = request_.__operation__.effect is Effect.CREATE
    assert len(transport.requests) == (1 if creates else 3)


def test_a_status_that_is_new_is_kept() -> None:
    with client(says('{"resultcode":1,"status":"99"}')) as account:
        status = account.send(lm.GetMeetingStatus(meeting_key=KEY)).status
    assert (status.value, status.is_known) == ("99", False)


def test_hooks_see_each_call_without_its_secrets() -> None:
    seen = list[str]()

    class Watch(Hooks):
        def before_send(self, event: Sending) -> None:
            seen.append(f"{event.system} {event.operation} {event.body}")

        def after_receive(self, event: Received) -> None:
            seen.append(event.body)

    body = json.dumps({"resultcode": 1, "participantUrl": "https://l.example/hush"})
    with client(says(body), hooks=[Watch()]) as account:
        account.send(REQUESTS[2])
    assert seen[0] == "liveminutes GetParticipantUrl meetingKey=weekly&puid=bob"
    assert "***" in seen[1]
    assert "hush" not in "".join(seen)
