"""Links and forms go out, a line of values comes back."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

import pytest

from meetwire.iomeeting import meetings, wire
from meetwire.runtime.errors import (
    AuthenticationFailed,
    EmptyBody,
    HTTPStatusError,
    MeetwireError,
    TooLarge,
    UnexpectedMessage,
)
from meetwire.runtime.transport import HttpReply

QUERY = meetings.QueryMeeting(host_email="host@acme.example", host_password="p&w")
SCHEDULE = meetings.ScheduleMeeting(host_email="host@acme.example", host_password="p&w")


def test_a_link_is_the_address_of_a_call() -> None:
    request = meetings.StartNewMeeting(
        host_email="a+b@acme.example", host_password="p&w", title="你 50% ~*-._"
    )
    call = wire.encode(request, {})
    assert (call.method, call.body) == ("GET", b"")
    assert call.target == (
        "/snm.do?hostEmail=a%2Bb%40acme.example&hostPass=p%26w&title=_E4_BD_A0+50_25+_7E*-._"
    )


@pytest.mark.parametrize(
    "request_",
    [
        meetings.JoinMeetingById(meeting_id="0012", user_name="Joe Smith"),
        meetings.JoinMeetingByHost(host_email="host@acme.example", meeting_password="x"),
        meetings.StartMeetingById(meeting_id="1", host_password="y"),
        QUERY,
        SCHEDULE,
    ],
    ids=lambda request: type(request).__name__,
)
def test_the_service_reads_what_the_client_writes(request_: Any) -> None:
    call = wire.encode(request_, {})
    read, _ = wire.read_request("meetings", call.method, call.target, call.body)
    assert type(read) is type(request_)
    assert read == request_


def test_links_are_answered_to_a_form_as_well() -> None:
    read, _ = wire.read_request("meetings", "POST", "/jm.do", b"meetingID=7&username=Joe")
    assert read == meetings.JoinMeetingById(meeting_id="7", user_name="Joe")


def test_a_form_comes_before_a_query() -> None:
    read, _ = wire.read_request("meetings", "POST", "/jm.do?meetingID=8", b"meetingID=7")
    assert read.meeting_id == "7"


def test_encoded_blanks_are_no_value() -> None:
    form = b"meetingID=7&userName=_20&userName=Joe"
    read, _ = wire.read_request("meetings", "POST", "/jm.do", form)
    assert (read.user_name, read.extras) == ("Joe", [])


def test_blanks_are_no_value() -> None:
    read, _ = wire.read_request("meetings", "POST", "/jm.do", b"meetingID=7&username=+")
    assert read == meetings.JoinMeetingById(meeting_id="7")


def test_parameters_that_are_absent_are_sent_empty() -> None:
    sent = parse_qs(wire.encode(SCHEDULE, {}).body.decode(), keep_blank_values=True)
    assert sent["operatorId"] == sent["meetingEndUrl"] == sent["meetingPassword"] == [""]


def test_a_page_for_people_is_an_empty_response() -> None:
    request = meetings.JoinMeetingById(meeting_id="1")
    answer = wire.decode(HttpReply(200, body=b"<html>welcome"), request)
    assert answer == meetings.JoinMeetingByIdResponse()


def test_an_empty_value_is_absent() -> None:
    answer = wire.decode(HttpReply(200, body=b"0,,\r\n"), QUERY)
    assert answer.status is meetings.HostStatus.AVAILABLE
    assert answer.meeting_id is answer.meeting_password is None


def test_commas_of_a_password_stay_in_it() -> None:
    answer = wire.decode(HttpReply(200, body=b"3,123456,a,b,,c"), QUERY)
    assert (answer.meeting_id, answer.meeting_password) == ("123456", "a,b,,c")
    assert wire.dumps(answer) == b"3,123456,a,b,,c"
    assert wire.loads(wire.dumps(answer), meetings.QueryMeetingResponse) == answer


def test_what_the_sandbox_answers_is_read() -> None:
    answer = meetings.ScheduleMeetingResponse(
        status=meetings.ScheduleStatus.SCHEDULED, meeting_id="0042"
    )
    assert wire.decode(wire.encode_answer(answer), SCHEDULE) == answer
    with pytest.raises(AuthenticationFailed) as caught:
        wire.decode(wire.encode_answer("2"), SCHEDULE)
    assert caught.value.exception_id == "2"


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, b"1,,", AuthenticationFailed),
        (200, b"2", AuthenticationFailed),
        (200, b" ", EmptyBody),
        (200, b"<html>busy</html>", UnexpectedMessage),
        (200, b"0,1\n0,2", UnexpectedMessage),
        (200, b"\xff\xfe", UnexpectedMessage),
        (200, b"0," + b"x" * 2_000_000, TooLarge),
        (404, b"", MeetwireError),
        (500, b"", HTTPStatusError),
    ],
)
def test_a_refusal_or_damage_is_an_error(
    status: int, body: bytes, error: type[MeetwireError]
) -> None:
    with pytest.raises(error):
        wire.decode(HttpReply(status, body=body), QUERY)


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n"])
def test_more_than_one_line_is_no_answer(end: str) -> None:
    assert wire.decode(HttpReply(200, body=f"3,7,x{end}".encode()), QUERY).meeting_id == "7"
    with pytest.raises(UnexpectedMessage, match="not a line of values"):
        wire.decode(HttpReply(200, body=f"3,7,x{end}y".encode()), QUERY)
