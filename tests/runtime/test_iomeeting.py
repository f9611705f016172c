"""The client of IOMeeting: links, their encoding, calls, and what the service posts."""

from __future__ import annotations

import io as streams
from typing import Any

import pytest

from meetwire.iomeeting import AsyncIOMeeting, CallbackApp, IOMeeting, callback_from, parse_callback
from meetwire.iomeeting import meetings as io
from meetwire.runtime.callbacks import MAX_BYTES
from meetwire.runtime.errors import (
    AuthenticationFailed,
    EmptyBody,
    HTTPStatusError,
    InsecureEndpoint,
    InvalidRequest,
    MeetwireError,
    ServiceError,
    TooLarge,
    TransportTimeout,
    UnexpectedMessage,
)
from meetwire.runtime.message import Extra, Request
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport

WHO: dict[str, Any] = {"host_email": "host@acme.example", "host_password": "hush"}
QUERY = io.QueryMeeting(**WHO)
SCHEDULE = io.ScheduleMeeting(**WHO)
ROOT = "https://acme.iomeeting.cn"


def client(*bodies: bytes, status: int = 200, **options: Any) -> IOMeeting:
    replies = iter(bodies)
    transport = MemoryTransport(lambda _: HttpReply(status, body=next(replies)))
    return IOMeeting("acme", transport=transport, **options)


def name(value: object) -> str | None:
    return type(value).__name__ if isinstance(value, Request) else None


# Links --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("request_", "link"),
    [
        (
            io.StartNewMeeting(**WHO, meeting_password="a,b", observer_password="c d", title="x y"),
            "/snm.do?hostEmail=host%40acme.example&hostPass=hush&meetingPass=a%2Cb"
            "&observerPass=c%20d&title=x+y",
        ),
        (
            io.StartMeetingById(meeting_id="0204", host_password="hush"),
            "/ssm.do?meetingID=0204&hostPass=hush",
        ),
        (io.JoinMeetingById(meeting_id="0204"), "/jm.do?meetingID=0204"),
        (
            io.JoinMeetingById(meeting_id="0204", meeting_password="p", user_name="Joe Smith"),
            "/jm.do?meetingID=0204&meetingPass=p&userName=Joe+Smith",
        ),
        (
            io.JoinMeetingByHost(host_email="a+b@acme.example", observer_password="p"),
            "/jm.do?hostEmail=a%2Bb%40acme.example&observerPass=p",
        ),
    ],
    ids=name,
)
def test_a_link_is_made_without_a_call(request_: Request[Any], link: str) -> None:
    with client() as site:
        assert site.url(request_) == ROOT + link


# What Java's URLEncoder does with UTF-8, with `_` for `%`. Where Python's differs: `*` and `~`.
ENCODED = {
    "plain": "plain",
    "a b": "a+b",
    "a+b": "a_2Bb",
    "50%": "50_25",
    "*.-_": "*.-_",
    "~": "_7E",
    "!'()": "_21_27_28_29",
    "/?&=#": "_2F_3F_26_3D_23",
    '"<>\\': "_22_3C_3E_5C",
    "你好": "_E4_BD_A0_E5_A5_BD",
    "é": "_C3_A9",
    "😀": "_F0_9F_98_80",
    "a_b": "a_b",
    "a__": "a__",
}
GARBLED = {"a_41": "a_41", "_25": "_25", "x_ff_": "x_ff_", "__20": "__20"}


@pytest.mark.parametrize(("text", "encoded"), (ENCODED | GARBLED).items())
def test_titles_and_names_are_encoded_as_the_service_says(text: str, encoded: str) -> None:
    with client() as site:
        for request in (
            io.StartNewMeeting(**WHO, title=text),
            io.JoinMeetingById(meeting_id="1", user_name=text),
        ):
            assert site.url(request).rpartition("=")[2] == encoded


@pytest.mark.parametrize("text", ENCODED)
def test_what_can_be_read_back_is_never_refused(text: str) -> None:
    with client(refuse_garbled=True) as site:
        assert site.url(io.StartNewMeeting(**WHO, title=text))


@pytest.mark.parametrize("text", GARBLED)
def test_what_cannot_be_read_back_is_refused_if_asked(text: str) -> None:
    with client(refuse_garbled=True) as site:
        for attempt in (site.url, site.send):
            for request, field in (
                (io.StartNewMeeting(**WHO, title=text), "title"),
                (io.JoinMeetingByHost(host_email="h", user_name=text), "user_name"),
            ):
                with pytest.raises(InvalidRequest, match=f"{field}: holds a _") as caught:
                    attempt(request)
                assert caught.value.operation == type(request).__name__


def test_a_title_that_cannot_be_written_is_an_error_with_either_setting() -> None:
    for refuse_garbled in (False, True):
        with client(refuse_garbled=refuse_garbled) as site, pytest.raises(InvalidRequest):
            site.url(io.StartNewMeeting(**WHO, title="\ud800"))


@pytest.mark.parametrize("request_", [QUERY, SCHEDULE], ids=name)
def test_calls_are_no_links(request_: Request[Any]) -> None:
    with client() as site, pytest.raises(InvalidRequest, match="use send"):
        site.url(request_)


def test_a_link_needs_all_that_its_request_requires() -> None:
    with client() as site, pytest.raises(InvalidRequest, match="host_password") as caught:
        site.url(object.__new__(io.StartNewMeeting))
    assert caught.value.operation == "StartNewMeeting"


# Where --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("site", ["", "a.b", "a/b", "a@b", "acme.evil.example#"])
def test_a_site_is_a_name(site: str) -> None:
    with pytest.raises(ValueError, match="not the name of a site"):
        IOMeeting(site)


def test_passwords_do_not_go_out_in_clear_text() -> None:
    for kind in (IOMeeting, AsyncIOMeeting):
        with pytest.raises(InsecureEndpoint):
            kind("acme", base_url="http://i.example")
    IOMeeting("acme", base_url="http://i.example", allow_http=True).close()


def test_another_address() -> None:
    with client(base_url="https://i.example/here/") as site:
        assert site.url(io.JoinMeetingById(meeting_id="1")).startswith("https://i.example/here/jm.")
        assert repr(site) == "<IOMeeting at https://i.example/here>"


# Calls --------------------------------------------------------------------------------------------


def test_documented_answers_are_read() -> None:
    with client(b"0,,", b"3,204071,a,b", b"0,204072", b"<html>") as site:
        free = site.send(QUERY)
        assert (free.status, free.meeting_id) == (io.HostStatus.AVAILABLE, None)
        held = site.send(QUERY)
        assert held.status is io.HostStatus.IN_MEETING
        assert (held.meeting_id, held.meeting_password) == ("204071", "a,b")
        assert site.send(SCHEDULE).meeting_id == "204072"
        page = site.exchange(io.JoinMeetingById(meeting_id="1"))
        assert (type(page.response), page.body) == (io.JoinMeetingByIdResponse, b"<html>")


@pytest.mark.parametrize("request_", [QUERY, SCHEDULE], ids=name)
@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, b"1,,", AuthenticationFailed),
        (200, b"2,,", AuthenticationFailed),
        (200, b"", EmptyBody),
        (200, b"<html>", UnexpectedMessage),
        (200, b"\xff", UnexpectedMessage),
        (200, b"0,1\n0,2", UnexpectedMessage),
        (404, b"", ServiceError),
        (500, b"", HTTPStatusError),
    ],
)
def test_a_refusal_or_damage_is_an_error(
    request_: Request[Any], status: int, body: bytes, error: type[MeetwireError]
) -> None:
    with (
        client(body, status=status, retry=Retry(attempts=1)) as site,
        pytest.raises(error) as caught,
    ):
        site.send(request_)
    assert caught.value.operation == type(request_).__name__


@pytest.mark.parametrize("status", [401, 500])
def test_a_link_fails_by_its_status_alone(status: int) -> None:
    with (
        client(b"", status=status, retry=Retry(attempts=1)) as site,
        pytest.raises(MeetwireError),
    ):
        site.send(io.StartNewMeeting(**WHO))


def test_only_what_is_harmless_is_repeated() -> None:
    def never(request: HttpRequest) -> HttpReply:
        raise TransportTimeout("too late")

    made = dict[str, int]()
    for request in (QUERY, SCHEDULE, io.StartNewMeeting(**WHO), io.JoinMeetingById(meeting_id="1")):
        transport = MemoryTransport(never)
        with (
            IOMeeting("acme", transport=transport, retry=Retry(attempts=3, first_wait=0.0)) as site,
            pytest.raises(TransportTimeout),
        ):
            site.send(request)
        made[type(request).__name__] = len(transport.requests)
    assert made == {
        "QueryMeeting": 3,
        "ScheduleMeeting": 1,
        "StartNewMeeting": 1,
        "JoinMeetingById": 3,
    }


# What the service posts ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("body", "operator"),
    [
        (b"operatorId=42", "42"),
        ("operatorId=bees+%26+42", "bees & 42"),
        (b"OPERATORID=42", "42"),
        (b"operatorId=", None),
        (b"", None),
    ],
)
def test_the_end_of_a_meeting_is_parsed(body: bytes | str, operator: str | None) -> None:
    assert parse_callback(body, io.MeetingEnd) == io.MeetingEnd(operator_id=operator)


def test_what_is_posted_besides_is_kept() -> None:
    end = parse_callback(b"meetingID=7&operatorId=a&operatorId=b", io.MeetingEnd)
    assert end.operator_id == "a"
    assert end.extras == [Extra("meetingID", "7"), Extra("operatorId", "b")]


def test_blanks_are_no_value() -> None:
    assert parse_callback(b"operatorId=+", io.MeetingEnd) == io.MeetingEnd()


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"operatorId=" + b"x" * MAX_BYTES, TooLarge),
        (b"&".join([b"a=b"] * 101), TooLarge),
        (b"\xff\xfe", UnexpectedMessage),
    ],
)
def test_what_is_no_such_form_is_an_error(body: bytes, error: type[MeetwireError]) -> None:
    with pytest.raises(error):
        parse_callback(body, io.MeetingEnd)


def environ(body: bytes, length: str | None = None, method: str = "POST") -> dict[str, Any]:
    said = str(len(body)) if length is None else length
    return {
        "REQUEST_METHOD": method,
        "CONTENT_LENGTH": said,
        "wsgi.input": streams.BytesIO(body),
    }


def test_a_request_of_wsgi_is_read_as_far_as_its_length() -> None:
    given = environ(b"operatorId=42&more", length="13")
    assert callback_from(given, io.MeetingEnd) == io.MeetingEnd(operator_id="42")
    assert given["wsgi.input"].read() == b"&more"


def test_what_is_too_long_is_not_even_read() -> None:
    for length in (str(MAX_BYTES + 1), "9" * 5000):
        given = environ(b"operatorId=42", length=length)
        with pytest.raises(TooLarge):
            callback_from(given, io.MeetingEnd)
        assert given["wsgi.input"].tell() == 0


@pytest.mark.parametrize(
    ("given", "status", "seen"),
    [
        (environ(b"operatorId=42"), "204 No Content", ["42"]),
        (environ(b"", method="GET"), "405 Method Not Allowed", []),
        (environ(b"", length=""), "400 Bad Request", []),
        (environ(b"", length="-1"), "400 Bad Request", []),
        (environ(b"operatorId=4", length="40"), "400 Bad Request", []),
        (environ(b"\xff"), "400 Bad Request", []),
        (environ(b"", length="99999999"), "413", []),
    ],
)
def test_the_app_answers(given: dict[str, Any], status: str, seen: list[str]) -> None:
    came, said = list[str | None](), list[str]()
    app = CallbackApp(io.MeetingEnd, lambda end: came.append(end.operator_id))
    assert list(app(given, lambda line, _: said.append(line))) == []
    assert said[0].startswith(status)
    assert came == seen


def test_what_the_handler_raises_is_left_to_the_server() -> None:
    def fail(end: io.MeetingEnd) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        CallbackApp(io.MeetingEnd, fail)(environ(b"operatorId=1"), lambda *_: None)
