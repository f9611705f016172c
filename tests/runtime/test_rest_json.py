"""REST calls are framed, answers are read, and refusals become errors; and all of it backwards."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from meetwire.gotowebinar import v1, v2, wire
from meetwire.runtime.errors import (
    AuthenticationFailed,
    Conflict,
    EmptyBody,
    HTTPStatusError,
    InvalidByService,
    InvalidRequest,
    MeetwireError,
    MissingElement,
    NotFound,
    NotJSON,
    PrivilegeRequired,
    RateLimited,
    ServiceError,
    TruncatedJSON,
    UnexpectedMessage,
)
from meetwire.runtime.http_call import HttpCall
from meetwire.runtime.message import Extra, Message
from meetwire.runtime.transport import HttpReply

BIG = 2**63 + 11
SETTINGS = {"organizerKey": BIG}
START = datetime(2031, 1, 2, 9, tzinfo=UTC)
GET = v2.GetWebinar(webinar_key=BIG)


def created() -> v1.CreateWebinar:
    times = [v1.TimeRange(start_time=START, end_time=START + timedelta(hours=1))]
    return v1.CreateWebinar(subject="Bees & more", times=times)


def listed(**more: Any) -> v2.GetWebinars:
    return v2.GetWebinars(from_time=START, to_time=START + timedelta(days=1), **more)


# Requests -----------------------------------------------------------------------------------------


def test_keys_stand_in_the_path_with_every_digit() -> None:
    call = wire.encode(GET, SETTINGS)
    assert call == HttpCall("GET", f"/organizers/{BIG}/webinars/{BIG}", b"", None)


def test_times_stand_in_the_query_in_utc() -> None:
    there = timezone(timedelta(hours=2))
    request = v1.ListHistoricalWebinars(
        from_time=START.astimezone(there), to_time=START + timedelta(days=1)
    )
    assert wire.encode(request, SETTINGS).target == (
        f"/organizers/{BIG}/historicalWebinars"
        "?fromTime=2031-01-02T09%3A00%3A00Z&toTime=2031-01-03T09%3A00%3A00Z"
    )


def test_what_is_in_neither_path_nor_query_is_the_body() -> None:
    call = wire.encode(created(), SETTINGS)
    assert (call.method, call.content_type) == ("POST", "application/json")
    assert json.loads(call.body) == {
        "subject": "Bees & more",
        "times": [{"startTime": "2031-01-02T09:00:00Z", "endTime": "2031-01-02T10:00:00Z"}],
    }


def test_a_body_may_be_an_array() -> None:
    request = v1.CreatePanelists(
        webinar_key=5, panelists=[v1.NewPanelist(name="Ann", email="ann@acme.example")]
    )
    body = json.loads(wire.encode(request, SETTINGS).body)
    assert body == [{"name": "Ann", "email": "ann@acme.example"}]


def test_a_setting_that_the_client_lacks_is_an_error() -> None:
    with pytest.raises(InvalidRequest, match="organizerKey: is required"):
        wire.encode(GET, {})


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_a_value_that_would_change_the_address_is_refused(value: str) -> None:
    with pytest.raises(InvalidRequest, match="part of the address"):
        wire.encode(GET, {"organizerKey": value})


def test_nothing_of_a_value_acts_as_an_address() -> None:
    call = wire.encode(GET, {"organizerKey": "a/b?c#d%2Fe"})
    assert call.target == f"/organizers/a%2Fb%3Fc%23d%252Fe/webinars/{BIG}"


@pytest.mark.parametrize(
    ("module", "request_"),
    [
        ("v2", GET),
        ("v1", created()),
        ("v2", listed(page=0, size=200)),
        ("v1", v1.CancelWebinar(webinar_key=5, send_cancellation_emails=True)),
        ("v1", v1.CreatePanelists(webinar_key=5, panelists=[v1.NewPanelist(name="A", email="b")])),
        pytest.param("v2", listed(extras=[Extra("new", "a&b")]), id="a parameter nobody knows"),
    ],
    ids=lambda value: value if isinstance(value, str) else type(value).__name__,
)
def test_the_service_reads_what_the_client_writes(module: str, request_: Any) -> None:
    call = wire.encode(request_, SETTINGS)
    read, settings = wire.read_request(module, call.method, call.target, call.body)
    assert read == request_
    assert type(read) is type(request_)
    assert settings == {"organizerKey": str(BIG)}


def test_an_address_of_no_operation_is_refused() -> None:
    for module, method, target in (
        ("v1", "GET", "/organizers/1/nothing"),
        ("v1", "PATCH", "/organizers/1/webinars"),
        ("v9", "GET", "/organizers/1/webinars"),
    ):
        with pytest.raises(UnexpectedMessage):
            wire.read_request(module, method, target, b"")


def test_a_parameter_that_is_not_of_its_type_is_kept_raw() -> None:
    read, _ = wire.read_request("v1", "GET", "/organizers/1/webinars/none", b"")
    with pytest.raises(AttributeError, match="none"):
        _ = read.webinar_key  # type: ignore[attr-defined]


# Answers ------------------------------------------------------------------------------------------


def test_an_answer_has_the_class_that_belongs_to_the_request() -> None:
    request = v1.CreatePanelists(webinar_key=5, panelists=[])
    body = f'[{{"panelistKey":{BIG},"name":"Ann","email":"a@acme.example","new":null}}]'
    answer = wire.decode(HttpReply(201, body=body.encode()), request)
    assert type(answer) is v1.CreatePanelistsResponse
    assert answer.panelists[0].panelist_key == BIG
    assert answer.panelists[0].extras == [Extra("new", "null", is_json=True)]


def test_a_map_of_sessions_is_a_list() -> None:
    request = v1.GetPerformanceForAllWebinarSessions(webinar_key=5)
    answer = wire.decode(HttpReply(200, body=f'{{"{BIG}":{{}}}}'.encode()), request)
    assert [session.session_key for session in answer.sessions] == [str(BIG)]


@pytest.mark.parametrize("status", [202, 204])
def test_no_body_is_an_empty_response(status: int) -> None:
    answer = wire.decode(HttpReply(status), v1.CancelWebinar(webinar_key=5))
    assert answer == v1.CancelWebinarResponse()


def test_no_content_in_place_of_what_is_required_is_missing_when_it_is_read() -> None:
    answer = wire.decode(HttpReply(204), created())
    with pytest.raises(MissingElement, match="webinarKey"):
        _ = answer.webinar_key


def test_what_no_schema_knows_of_an_answer_without_fields_is_written_back() -> None:
    answer = wire.decode(HttpReply(200, body=b'{"new":1}'), v1.CancelWebinar(webinar_key=7))
    assert wire.encode_answer(answer).body == b'{"new":1}'


def test_a_parameter_without_a_name_is_not_the_whole_of_a_body() -> None:
    target = "/organizers/7/webinars/8/panelists?=x"
    read, _ = wire.read_request("v2", "POST", target, b"[]")
    assert (read.panelists, read.extras) == ([], [Extra("", "x")])


@pytest.mark.parametrize(
    ("body", "error"),
    [
        (b"", EmptyBody),
        (b"<html>Sign in</html>", NotJSON),
        (b'{"webinarKey": 5, "subj', TruncatedJSON),
        (b"[]", UnexpectedMessage),
    ],
)
def test_a_damaged_answer_is_an_error(body: bytes, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        wire.decode(HttpReply(200, body=body), GET)
    assert type(caught.value) is error


def test_what_the_sandbox_answers_is_read() -> None:
    response = v1.CreateWebinarResponse(webinar_key=BIG)
    facts = v1.CreateWebinar.__operation__.http
    assert facts is not None
    reply = wire.encode_answer(response, facts.status)
    assert (reply.status, reply.headers["Content-Type"]) == (201, "application/json")
    assert wire.decode(reply, created()) == response
    assert wire.loads(wire.dumps(response), v1.CreateWebinarResponse) == response
    assert wire.encode_answer(v1.CancelWebinarResponse(), 204).body == b""


# Refusals -----------------------------------------------------------------------------------------


def refused(status: int, body: bytes = b"", **headers: str) -> MeetwireError:
    shown = {name.replace("_", "-"): value for name, value in headers.items()}
    with pytest.raises(MeetwireError) as caught:
        wire.decode(HttpReply(status, shown, body), GET, secrets=["tok-123"])
    return caught.value


@pytest.mark.parametrize("body", [b"", b"<html>no</html>", b'"no"', b"{}"])
@pytest.mark.parametrize(
    ("status", "error"),
    [
        (400, InvalidByService),
        (401, AuthenticationFailed),
        (403, PrivilegeRequired),
        (404, NotFound),
        (405, Conflict),
        (409, Conflict),
        (429, RateLimited),
        (418, HTTPStatusError),
        (302, HTTPStatusError),
        (500, HTTPStatusError),
        (503, HTTPStatusError),
    ],
)
def test_the_status_alone_says_what_is_wrong(
    status: int, error: type[MeetwireError], body: bytes
) -> None:
    assert type(refused(status, body)) is error


@pytest.mark.parametrize(
    "body",
    [
        {"errorCode": "InvalidToken", "description": "It is old.", "incident": "77"},
        {"int_err_code": "InvalidToken", "msg": "It is old."},
    ],
)
def test_both_forms_of_an_expired_token_are_understood(body: dict[str, str]) -> None:
    error = refused(403, json.dumps(body).encode())
    assert isinstance(error, AuthenticationFailed)
    assert (error.exception_id, error.reason) == ("InvalidToken", "It is old.")
    assert error.value == body.get("incident")
    assert error.meaning


def test_a_code_that_nobody_knows_goes_by_the_status() -> None:
    error = refused(409, b'{"errorCode":"InSession","description":"It runs."}')
    assert isinstance(error, Conflict)
    assert error.exception_id == "InSession"
    other = refused(418, b'{"errorCode":"Teapot"}')
    assert type(other) is ServiceError


def test_the_wait_that_the_service_asks_for_is_told() -> None:
    limited = refused(429, Retry_After="7")
    assert isinstance(limited, RateLimited)
    assert (limited.retry_after, limited.retry_safe) == (7.0, True)
    broken = refused(503, Retry_After="9")
    assert isinstance(broken, HTTPStatusError)
    assert (broken.retry_after, broken.status) == (9.0, 503)


def test_secrets_that_the_service_quotes_are_masked() -> None:
    error = refused(403, b'{"int_err_code":"InvalidToken","msg":"tok-123 is no token"}')
    assert "tok-123" not in str(error)
    assert "*** is no token" in str(error)


def test_a_list_that_is_not_there_is_empty_only_where_the_facts_say_so() -> None:
    body = b'{"errorCode":"NOT_FOUND","description":"none"}'
    with pytest.raises(NotFound):
        wire.decode(HttpReply(404, body=body), GET)


def test_a_part_is_written_and_read_alone() -> None:
    part: Message = v1.TimeRange(start_time=START, end_time=START)
    assert wire.loads(wire.dumps(part).decode(), v1.TimeRange) == part
