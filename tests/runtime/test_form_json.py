"""Forms go out, JSON with a result code comes back."""

from __future__ import annotations

from datetime import datetime

import pytest

from meetwire.liveminutes import meetings, wire
from meetwire.runtime.errors import (
    AuthenticationFailed,
    EmptyBody,
    HTTPStatusError,
    MeetwireError,
    NotJSON,
    ServiceError,
    UnexpectedMessage,
)
from meetwire.runtime.transport import HttpReply

CREATE = meetings.CreateMeeting(
    meeting_key="",
    host_id="host & co ü",
    title="Bees",
    start_time=datetime(2031, 1, 2, 3, 4, 5),
    duration=1.5,
)
STATUS = meetings.GetMeetingStatus(meeting_key="weekly")


def test_a_request_is_a_form() -> None:
    call = wire.encode(CREATE, {})
    assert (call.method, call.target) == ("POST", "/createMeeting")
    assert call.content_type == "application/x-www-form-urlencoded"
    assert call.body == (
        b"meetingKey=&hostid=host+%26+co+%C3%BC&title=Bees&time=2031-01-02+03%3A04%3A05"
        b"&duration=1.5"
    )


def test_the_service_reads_what_the_client_writes() -> None:
    for request in (CREATE, STATUS):
        call = wire.encode(request, {})
        read, _ = wire.read_request("meetings", call.method, call.target, call.body)
        assert read == request


def test_what_comes_twice_is_read_again_as_it_was() -> None:
    read, _ = wire.read_request("meetings", "POST", "/createMeeting", b"title=one&title=two")
    call = wire.encode(read, {})
    again, _ = wire.read_request("meetings", call.method, call.target, call.body)
    assert (read.title, again) == ("one", read)


def test_no_text_is_no_number() -> None:
    body = b"title=Bees&duration=&duration=1.5"
    read, _ = wire.read_request("meetings", "POST", "/createMeeting", body)
    assert (read.duration, read.extras) == (1.5, [])


@pytest.mark.parametrize(
    "body", [b'{"resultcode":1,"status":8}', b'{"status":"8","resultCode":"1"}']
)
def test_the_result_code_is_no_field_and_codes_are_numbers_or_text(body: bytes) -> None:
    answer = wire.decode(HttpReply(200, body=body), STATUS)
    assert answer.status is meetings.MeetingStatus.IN_PROGRESS
    assert answer.extras == []


def test_what_the_sandbox_answers_is_read() -> None:
    answer = meetings.GetMeetingStatusResponse(status=meetings.MeetingStatus.FINISHED)
    reply = wire.encode_answer(answer)
    assert reply.body == b'{"resultcode":1,"status":"12"}'
    assert wire.decode(reply, STATUS) == answer
    assert wire.loads(wire.dumps(answer), meetings.GetMeetingStatusResponse) == answer
    with pytest.raises(ServiceError):
        wire.decode(wire.encode_answer(None), STATUS)


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, b'{"resultcode":0}', ServiceError),
        (200, b'{"resultcode":"0"}', ServiceError),
        (200, b"{}", UnexpectedMessage),
        (200, b'{"resultcode":2}', UnexpectedMessage),
        (200, b"[]", UnexpectedMessage),
        (200, b"", EmptyBody),
        (200, b"<html>", NotJSON),
        (401, b"", AuthenticationFailed),
        (500, b"", HTTPStatusError),
    ],
)
def test_a_refusal_or_damage_is_an_error(
    status: int, body: bytes, error: type[MeetwireError]
) -> None:
    with pytest.raises(error) as caught:
        wire.decode(HttpReply(status, body=body), STATUS)
    assert type(caught.value) is error
