"""The sandbox's IOMeeting: meetings are started, joined and ended, and their ends are posted."""

from __future__ import annotations

import asyncio
import logging
import threading
from collections.abc import Iterator
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import pytest
import requests

from meetwire.iomeeting import CallbackApp, IOMeeting
from meetwire.iomeeting import meetings as io
from meetwire.runtime.errors import AuthenticationFailed, InvalidRequest
from meetwire.runtime.message import Request
from meetwire.testing import Sandbox

EMAIL, PASSWORD = "host@acme.example", "host-secret"
QUERY = io.QueryMeeting(host_email=EMAIL, host_password=PASSWORD)
START = io.StartNewMeeting(host_email=EMAIL, host_password=PASSWORD)


def name(value: object) -> str:
    return type(value).__name__


def schedule(**more: Any) -> io.ScheduleMeeting:
    return io.ScheduleMeeting(host_email=EMAIL, host_password=PASSWORD, **more)


@pytest.fixture
def site(sandbox: Sandbox) -> Iterator[IOMeeting]:
    with sandbox.iomeeting() as client:
        yield client


def open_link(site: IOMeeting, request: Request[Any]) -> bool:
    """Open a link as a browser does; whether the page says that it worked."""
    page = requests.get(site.url(request), timeout=10)
    assert page.status_code == 200
    return "This did not work" not in page.text


def held(site: IOMeeting) -> str | None:
    return site.send(QUERY).meeting_id


def test_a_meeting_is_scheduled_started_joined_and_ended(sandbox: Sandbox, site: IOMeeting) -> None:
    key = site.send(schedule(meeting_password="let me in")).meeting_id
    assert site.send(QUERY).status is io.HostStatus.AVAILABLE
    assert open_link(site, io.StartMeetingById(meeting_id=key, host_password=PASSWORD))
    found = site.send(QUERY)
    assert found.status is io.HostStatus.IN_MEETING
    assert (found.meeting_id, found.meeting_password) == (key, "let me in")
    join = io.JoinMeetingById(
        meeting_id=key, meeting_password="let me in", user_name="Zoë 50% a_z~*"
    )
    assert open_link(site, join)
    assert sandbox.at_iomeeting.people(key) == ["Zoë 50% a_z~*"]
    sandbox.at_iomeeting.end_meeting(key)
    assert held(site) is None
    assert not open_link(site, join)
    assert not open_link(site, io.StartMeetingById(meeting_id=key, host_password=PASSWORD))


def test_a_meeting_can_be_started_at_once(sandbox: Sandbox, site: IOMeeting) -> None:
    request = io.StartNewMeeting(host_email=EMAIL, host_password=PASSWORD, title="Bees & more")
    assert open_link(site, request)
    key = held(site)
    assert key is not None
    assert sandbox.at_iomeeting.title(key) == "Bees & more"
    assert open_link(site, io.JoinMeetingByHost(host_email=EMAIL, user_name="Joe Smith"))
    assert sandbox.at_iomeeting.people(key) == ["Joe Smith"]


def test_links_can_be_sent_as_well(sandbox: Sandbox, site: IOMeeting) -> None:
    assert site.send(START) == io.StartNewMeetingResponse()
    assert held(site) is not None
    assert b"<title>" in site.exchange(io.JoinMeetingByHost(host_email=EMAIL)).body


def test_links_are_answered_to_a_form_too(sandbox: Sandbox, site: IOMeeting) -> None:
    form = {"hostEmail": EMAIL, "hostPass": PASSWORD, "title": "by_20form"}
    requests.post(f"{sandbox.at_iomeeting.url}/snm.do", data=form, timeout=10)
    key = held(site)
    assert key is not None
    assert sandbox.at_iomeeting.title(key) == "by form"


@pytest.mark.parametrize(
    ("given", "enters"),
    [
        ({}, False),
        ({"meeting_password": "wrong"}, False),
        ({"meeting_password": "meet"}, True),
        ({"meeting_password": "look"}, True),
        ({"observer_password": "look"}, True),
        ({"observer_password": "meet"}, True),
    ],
)
def test_a_meeting_asks_for_its_password(
    site: IOMeeting, given: dict[str, str], enters: bool
) -> None:
    open_link(
        site,
        io.StartNewMeeting(
            host_email=EMAIL,
            host_password=PASSWORD,
            meeting_password="meet",
            observer_password="look",
        ),
    )
    assert open_link(site, io.JoinMeetingByHost(host_email=EMAIL, **given)) is enters


def test_commas_in_a_password_come_back(site: IOMeeting) -> None:
    key = site.send(schedule(meeting_password="a,b,,c")).meeting_id
    open_link(site, io.StartMeetingById(meeting_id=key, host_password=PASSWORD))
    assert site.send(QUERY).meeting_password == "a,b,,c"


def test_a_host_holds_one_meeting_at_a_time(site: IOMeeting) -> None:
    keys = list[str | None]()
    for _ in range(2):
        open_link(site, START)
        keys.append(held(site))
    assert None not in keys
    assert len(set(keys)) == 2
    site.send(schedule())
    assert held(site) is None


# Refusals -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "kind", [io.QueryMeeting, io.ScheduleMeeting], ids=lambda kind: kind.__name__
)
@pytest.mark.parametrize(
    ("email", "password", "status"), [("nobody@acme.example", PASSWORD, "1"), (EMAIL, "no", "2")]
)
def test_wrong_credentials_of_calls(
    site: IOMeeting, kind: Any, email: str, password: str, status: str
) -> None:
    with pytest.raises(AuthenticationFailed) as caught:
        site.send(kind(host_email=email, host_password=password))
    assert caught.value.exception_id == status


def test_wrong_credentials_of_links(sandbox: Sandbox, site: IOMeeting) -> None:
    key = site.send(schedule()).meeting_id
    for request in (
        io.StartNewMeeting(host_email="nobody@acme.example", host_password=PASSWORD),
        io.StartNewMeeting(host_email=EMAIL, host_password="wrong"),
        io.StartMeetingById(meeting_id=key, host_password="wrong"),
        io.StartMeetingById(meeting_id="1", host_password=PASSWORD),
        io.JoinMeetingById(meeting_id=key),
        io.JoinMeetingById(meeting_id="1"),
        io.JoinMeetingByHost(host_email=EMAIL),
        io.JoinMeetingByHost(host_email="nobody@acme.example"),
    ):
        assert not open_link(site, request)
    assert held(site) is None
    assert sandbox.at_iomeeting.calls == {"ScheduleMeeting": 1, "QueryMeeting": 1}


@pytest.mark.parametrize(
    "kind",
    [
        io.StartNewMeeting,
        io.StartMeetingById,
        io.JoinMeetingById,
        io.JoinMeetingByHost,
        io.QueryMeeting,
        io.ScheduleMeeting,
    ],
    ids=lambda kind: kind.__name__,
)
def test_a_missing_parameter(sandbox: Sandbox, site: IOMeeting, kind: Any) -> None:
    with pytest.raises(InvalidRequest):
        site.send(object.__new__(kind))
    http = kind.__operation__.http
    url = f"{sandbox.at_iomeeting.url}{http.path}"
    answer = requests.request(http.method, url, data=b"", timeout=10)
    assert answer.text == "1,," or "This did not work" in answer.text
    assert not sandbox.at_iomeeting.calls


def test_an_address_that_there_is_not(sandbox: Sandbox) -> None:
    assert requests.get(f"{sandbox.at_iomeeting.url}/x.do", timeout=10).status_code == 404


def test_only_a_meeting_in_progress_ends(sandbox: Sandbox, site: IOMeeting) -> None:
    for key in ("1", site.send(schedule()).meeting_id):
        with pytest.raises(LookupError, match=key):
            sandbox.at_iomeeting.end_meeting(key)


# When a meeting ends ------------------------------------------------------------------------------


class Quiet(WSGIRequestHandler):
    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def ends() -> Iterator[tuple[str, list[io.MeetingEnd]]]:
    """A server that waits for the ends of meetings: its address, and what has come."""
    seen = list[io.MeetingEnd]()
    server = WSGIServer(("127.0.0.1", 0), Quiet)
    server.set_app(CallbackApp(io.MeetingEnd, seen.append))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/ended?a=b", seen
    server.shutdown()
    thread.join()
    server.server_close()


def started(site: IOMeeting, url: str) -> str:
    key = site.send(schedule(meeting_end_url=url, operator_id="bees & 42")).meeting_id
    open_link(site, io.StartMeetingById(meeting_id=key, host_password=PASSWORD))
    return key


def test_the_end_of_a_meeting_is_posted(
    sandbox: Sandbox, site: IOMeeting, ends: tuple[str, list[io.MeetingEnd]]
) -> None:
    key = started(site, ends[0])
    assert ends[1] == []
    sandbox.at_iomeeting.end_meeting(key)
    assert ends[1] == [io.MeetingEnd(operator_id="bees & 42")]


def test_a_meeting_that_another_takes_the_place_of_is_posted_too(
    site: IOMeeting, ends: tuple[str, list[io.MeetingEnd]]
) -> None:
    for request in (START, schedule()):
        started(site, ends[0])
        site.send(request)
    assert len(ends[1]) == 2


def test_a_meeting_that_never_began_is_not_posted(
    site: IOMeeting, ends: tuple[str, list[io.MeetingEnd]]
) -> None:
    site.send(schedule(meeting_end_url=ends[0]))
    site.send(schedule())
    assert ends[1] == []


@pytest.mark.parametrize(
    "url",
    [
        "http://192.0.2.1/x?canary",
        "https://169.254.169.254/latest",
        "http://localhost.acme.example/",
        "http://[::ffff:192.0.2.1]/",
        "file:///etc/passwd",
        "http://127.0.0.1@192.0.2.1/",
        "nonsense",
    ],
)
def test_nothing_is_posted_to_other_machines(
    sandbox: Sandbox, site: IOMeeting, caplog: pytest.LogCaptureFixture, url: str
) -> None:
    key = started(site, url)
    with caplog.at_level(logging.WARNING, "meetwire.testing"):
        sandbox.at_iomeeting.end_meeting(key)
    assert "no callback" in caplog.text
    assert "canary" not in caplog.text


def test_a_callback_that_fails_ends_the_meeting_all_the_same(
    sandbox: Sandbox, site: IOMeeting, caplog: pytest.LogCaptureFixture
) -> None:
    key = started(site, "http://127.0.0.1:1/")
    with caplog.at_level(logging.WARNING, "meetwire.testing"):
        sandbox.at_iomeeting.end_meeting(key)
    assert "failed" in caplog.text
    assert held(site) is None


def test_tasks_can_ask(sandbox: Sandbox) -> None:
    async def ask() -> None:
        async with sandbox.async_iomeeting() as client:
            key = (await client.send(schedule())).meeting_id
            url = client.url(io.StartMeetingById(meeting_id=key, host_password=PASSWORD))
            assert url.startswith(f"{sandbox.at_iomeeting.url}/ssm.do?meetingID={key}&")

    asyncio.run(ask())
