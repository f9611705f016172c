"""Unit tests of clients without sockets: what is expected, what comes, and what differs."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime

import pytest

from meetwire.gotowebinar import v2
from meetwire.gotowebinar import wire as gotowebinar
from meetwire.runtime.client import Client
from meetwire.runtime.errors import (
    ConnectionFailed,
    InvalidRequest,
    NotFound,
    ServiceFailure,
)
from meetwire.runtime.rest import Bearer, RestService
from meetwire.runtime.transport import HttpReply
from meetwire.testing import Stubber, StubError
from meetwire.webex import AsyncWebex, Password, Webex, meeting, user

CREDENTIALS = Password("host@acme.example", "host-secret")
GET = meeting.GetMeeting(meeting_key=7)
GOT = meeting.GetMeetingResponse(meeting_key=7, meta_data=meeting.MetaData(conf_name="Review"))


def client(stub: Stubber) -> Webex:
    return Webex("acme", CREDENTIALS, transport=stub.transport)


def created(name: str, **schedule: object) -> meeting.CreateMeeting:
    return meeting.CreateMeeting(
        meta_data=meeting.MetaData(conf_name=name), schedule=meeting.Schedule(**schedule)
    )


def locked(password: str) -> meeting.CreateMeeting:
    request = created("Locked")
    request.access_control = meeting.AccessControl(meeting_password=password)
    return request


CREATED = meeting.CreateMeetingResponse(meeting_key=8)


def test_what_is_expected_is_answered() -> None:
    with Stubber() as stub:
        stub.expect(GET, GOT)
        assert client(stub).send(GET).meta_data == meeting.MetaData(conf_name="Review")
        assert stub.requests == [GET]


def test_clients_that_await_have_it_too() -> None:
    async def call(stub: Stubber) -> int:
        async with AsyncWebex("acme", CREDENTIALS, transport=stub.async_transport) as site:
            return (await site.send(GET)).meeting_key

    with Stubber() as stub:
        stub.expect(GET, GOT)
        assert asyncio.run(call(stub)) == 7


def test_any_request_of_a_class_can_be_expected_several_times() -> None:
    with Stubber() as stub:
        stub.expect(meeting.CreateMeeting, CREATED, times=2)
        for name in ("One", "Two"):
            client(stub).send(created(name))
    assert [each.meta_data.conf_name for each in stub.requests] == ["One", "Two"]


def test_a_failure_says_which_field_differs() -> None:
    stub = Stubber()
    stub.expect(created("Review", duration=60), CREATED)
    with pytest.raises(StubError) as caught:
        client(stub).send(created("Review", duration=30, time_zone_id=4))
    assert "schedule.duration: is 30, expected 60" in str(caught.value)
    assert "schedule.time_zone_id: is 4, expected absent" in str(caught.value)
    assert "conf_name" not in str(caught.value)


def test_a_failure_shows_no_secrets() -> None:
    stub = Stubber()
    stub.expect(
        user.SetUser(webex_id="host@acme.example", password="canary-1"), user.SetUserResponse()
    )
    with pytest.raises(StubError, match="password") as caught:
        client(stub).send(user.SetUser(webex_id="host@acme.example", password="canary-2"))
    assert "canary" not in str(caught.value)


def test_requests_come_in_order_unless_any_will_do() -> None:
    strict, loose = Stubber(), Stubber(any_order=True)
    for stub in (strict, loose):
        stub.expect(GET, GOT).expect(meeting.CreateMeeting, CREATED)
    with pytest.raises(StubError, match="it is a CreateMeeting"):
        client(strict).send(created("Early"))
    with loose:
        client(loose).send(created("Early"))
        client(loose).send(GET)


def test_what_did_not_come_fails_at_the_end() -> None:
    stub = Stubber()
    stub.expect(GET, GOT, times=2)
    with pytest.raises(StubError, match="2 expected requests did not come: GetMeeting, GetMeeting"):
        stub.finish()
    with pytest.raises(StubError, match="did not come"), stub:
        pass


def test_what_nobody_expects_fails_even_if_it_is_swallowed() -> None:
    stub = Stubber()
    with pytest.raises(StubError):
        client(stub).send(GET)
    with pytest.raises(StubError, match="nothing is expected"):
        stub.finish()


def test_the_failure_of_the_test_itself_comes_out() -> None:
    with pytest.raises(ZeroDivisionError), Stubber().expect(GET, GOT):
        raise ZeroDivisionError


def test_requests_and_answers_are_checked_when_they_are_expected() -> None:
    with pytest.raises(InvalidRequest, match=r"access_control\.meeting_password"):
        Stubber().expect(locked("seventeen letters"), CREATED)
    control = meeting.AccessControl(meeting_password="seventeen letters")
    with pytest.raises(InvalidRequest, match=r"access_control\.meeting_password"):
        Stubber().expect(GET, meeting.GetMeetingResponse(meeting_key=7, access_control=control))
    with pytest.raises(TypeError, match="GetMeetingResponse, not a CreateMeetingResponse"):
        Stubber().expect(GET, CREATED)


def test_a_request_that_breaks_its_schema_is_not_as_expected() -> None:
    stub = Stubber()
    stub.expect(meeting.CreateMeeting, CREATED)
    site = Webex("acme", CREDENTIALS, transport=stub.transport, validate=False)
    with pytest.raises(StubError, match=r"access_control\.meeting_password: has 17 characters"):
        site.send(locked("seventeen letters"))


def test_refusals_and_broken_connections_can_be_the_answer() -> None:
    with Stubber() as stub:
        stub.expect(GET, ServiceFailure("060001", "no such meeting"))
        stub.expect(meeting.CreateMeeting, ConnectionFailed("reset"))
        with pytest.raises(NotFound) as caught:
            client(stub).send(GET)
        assert caught.value.exception_id == "060001"
        with pytest.raises(ConnectionFailed, match="reset"):
            client(stub).send(created("Lost"))


def test_times_with_a_zone_are_expected_as_they_travel() -> None:
    moment = datetime(2026, 12, 1, 8, tzinfo=UTC)
    with Stubber() as stub:
        stub.expect(created("Zoned", start_date=moment, time_zone_id=25), CREATED)
        client(stub).send(created("Zoned", start_date=moment, time_zone_id=25))


def rest(stub: Stubber) -> Client:
    settings = {"organizerKey": "77"}
    urls = {"v2": "https://api.example/G2W/rest/v2"}
    service = RestService(
        "gotowebinar", gotowebinar, urls, Bearer("token"), settings=settings, allow_http=False
    )
    return Client(service, stub.transport)


def test_services_with_addresses_are_stubbed_alike() -> None:
    wanted = v2.CancelWebinar(webinar_key=9007199254740993)
    stub = Stubber()
    stub.expect(wanted, v2.CancelWebinarResponse())
    stub.expect(wanted, HttpReply(404, {}, b'{"errorCode": "NOT_FOUND"}'))
    stub.expect(wanted, v2.CancelWebinarResponse())
    assert rest(stub).send(wanted) == v2.CancelWebinarResponse()
    with pytest.raises(NotFound):
        rest(stub).send(wanted)
    with pytest.raises(StubError, match="webinar_key: is 1, expected 9007199254740993"):
        rest(stub).send(v2.CancelWebinar(webinar_key=1))
    with pytest.raises(TypeError, match="HttpReply"):
        stub.expect(wanted, ServiceFailure("x", "y"))
