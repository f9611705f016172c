"""GoToWebinar in the sandbox: both versions, over real HTTP, as our OpenAPI documents say."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from meetwire.gotowebinar import GoToWebinar, OAuth, TokenForm, Tokens, v1, v2, wire
from meetwire.gotowebinar._index import MODULES
from meetwire.runtime.errors import (
    AuthenticationFailed,
    Conflict,
    InvalidByService,
    NotFound,
    PrivilegeRequired,
    RateLimited,
    WireError,
)
from meetwire.runtime.message import Request, fields_of
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport, Timeout
from meetwire.testing import Sandbox
from tests.testing.conftest import Clock
from tests.testing.openapi import SCHEMAS, Conforming, Document

NOW = Clock().now
HOUR = timedelta(hours=1)
DOCUMENTS = {api: Document(SCHEMAS / "gotowebinar" / f"{api}.json") for api in MODULES}
OPERATIONS = [(api, name) for api in sorted(MODULES) for name in MODULES[api]]
NOWHERE = 2**62

each_version = pytest.mark.parametrize("api", ["v1", "v2"])
each_operation = pytest.mark.parametrize(("api", "name"), OPERATIONS)


class Version(NamedTuple):
    """A version of the API, by what its names differ in."""

    types: Any
    get: Any
    panelists: Any

    def span(self, start: datetime = NOW + HOUR) -> Any:
        return self.types.TimeRange(start_time=start, end_time=start + HOUR)

    def create(self, **more: Any) -> Any:
        facts = {"subject": "Bees & more", "times": [self.span()], **more}
        return self.types.CreateWebinar(**facts)

    def request(self, name: str, key: int) -> Request[Any]:
        """One of each operation, which the service takes."""
        types = self.types
        period = {"from_time": NOW - HOUR, "to_time": NOW + 9 * HOUR}
        more: dict[str, dict[str, Any]] = {
            "CreateWebinar": {"subject": "Another", "times": [self.span()]},
            "CreatePanelists": {
                "webinar_key": key,
                "panelists": [types.NewPanelist(name="Pia Panelist", email="pia@acme.example")],
            },
            "UpdateAudioInformation": {"webinar_key": key, "type": types.AudioKind.VOIP},
            "GetWebinars": period,
            "ListHistoricalWebinars": period,
            "ListUpcomingWebinars": {},
            "GetAllWebinars": {},
        }
        request: Request[Any] = getattr(types, name)(**more.get(name, {"webinar_key": key}))
        return request


VERSIONS = {
    "v1": Version(v1, v1.GetWebinarById, v1.GetWebinarPanelists),
    "v2": Version(v2, v2.GetWebinar, v2.GetPanelists),
}
Client = Callable[..., GoToWebinar]


@pytest.fixture
def client(sandbox: Sandbox) -> Iterator[Client]:
    """Makes clients whose every exchange is held against our OpenAPI documents."""
    made: list[GoToWebinar] = []

    def make(api: str, credentials: OAuth | None = None, **options: Any) -> GoToWebinar:
        part = sandbox.webinars
        facts = {"organizer_key": part.organizer_key, "limiter": None, **options}
        made.append(
            GoToWebinar(
                credentials or part.credentials(),
                api=api,
                api_url=part.api_url,
                transport=Conforming(DOCUMENTS[api]),
                **{"token_url": part.token_url, **facts},
            )
        )
        return made[-1]

    yield make
    for each in made:
        each.close()


def created(site: GoToWebinar, **more: Any) -> int:
    key: int = site.send(VERSIONS[site.api].create(**more)).webinar_key
    return key


# A webinar, from beginning to end -----------------------------------------------------------------


@each_version
def test_a_webinar_lives_through_all_operations(
    api: str, client: Client, sandbox: Sandbox, clock: Clock
) -> None:
    version, site = VERSIONS[api], client(api)
    types = version.types
    key = created(site, description="All of them", time_zone="Europe/Berlin")
    for name in MODULES[api]:
        if name != "CancelWebinar":
            site.send(version.request(name, key))
    found = site.send(version.get(webinar_key=key))
    assert (found.subject, found.description) == ("Bees & more", "All of them")
    assert found.times == [version.span()]

    site.send(types.UpdateWebinar(webinar_key=key, subject="Wasps", notify_participants=True))
    changed = site.send(version.get(webinar_key=key))
    assert (changed.subject, changed.description) == ("Wasps", "All of them")
    assert changed.time_zone == "America/Los_Angeles"  # that of the profile, as it is documented
    assert site.send(types.GetWebinarMeetingTimes(webinar_key=key)).times == [version.span()]

    session = sandbox.webinars.start(key)
    assert site.send(version.get(webinar_key=key)).in_session
    registrant = sandbox.webinars.join(key, "ann@acme.example", "Ann", "Attendee")
    clock.forward(minutes=20)
    sandbox.webinars.join(key, "bob@acme.example", "Bob", "Attendee")
    clock.forward(minutes=10)
    sandbox.webinars.end(key)
    answer = site.send(types.GetAttendeesForAllWebinarSessions(webinar_key=key))
    attendees = answer.attendees if api == "v1" else answer.embedded.attendees
    assert [each.attendance_time_in_seconds for each in attendees] == [1800, 600]
    assert (attendees[0].registrant_key, attendees[0].session_key) == (registrant, session)
    assert attendees[0].attendance == [
        types.Attendance(join_time=NOW, leave_time=NOW + timedelta(minutes=30))
    ]
    (performance,) = site.send(types.GetPerformanceForAllWebinarSessions(webinar_key=key)).sessions
    assert performance.session_key == str(session)
    assert performance.attendance.average_attendance_time_seconds == 1200
    assert performance.attendance.percentage_attendance == 100

    site.send(types.CancelWebinar(webinar_key=key))
    with pytest.raises(NotFound):
        site.send(version.get(webinar_key=key))
    assert {name for name, count in sandbox.calls.items() if count} == set(MODULES[api])


def test_both_versions_see_the_same_webinars(client: Client) -> None:
    key = created(client("v1"), type=v1.WebinarKind.SINGLE_SESSION)
    assert client("v2").send(v2.GetWebinar(webinar_key=key)).type is v2.WebinarKind.SINGLE_SESSION


@each_version
def test_keys_keep_their_digits_as_numbers_and_as_text(api: str, client: Client) -> None:
    version, site = VERSIONS[api], client(api)
    made = site.exchange(version.create())
    key = made.response.webinar_key
    assert key > 2**53
    assert json.loads(made.body)["webinarKey"] == str(key)  # text here, and a number there
    got = site.exchange(version.get(webinar_key=key))
    assert json.loads(got.body)["webinarKey"] == key
    assert got.response.webinar_key == key


@each_version
def test_what_has_no_answer_has_no_body(api: str, client: Client) -> None:
    version, site = VERSIONS[api], client(api)
    key = created(site)
    for name, status in (
        ("UpdateWebinar", 202),
        ("UpdateAudioInformation", 204),
        ("CancelWebinar", 204),
    ):
        exchange = site.exchange(version.request(name, key))
        assert (exchange.status, exchange.body) == (status, b"")


@each_version
def test_panelists_are_listed_with_the_links_that_they_got(api: str, client: Client) -> None:
    version, site = VERSIONS[api], client(api)
    key = created(site)
    (added,) = site.send(version.request("CreatePanelists", key)).panelists
    (listed,) = site.send(version.panelists(webinar_key=key)).panelists
    assert (listed.panelist_id, listed.join_link) == (added.panelist_key, added.join_link)
    assert (listed.first_name, listed.last_name) == ("Pia", "Panelist")


@each_version
def test_audio_is_what_it_was_set_to(api: str, client: Client) -> None:
    types, site = VERSIONS[api].types, client(api)
    key = created(site)
    get = types.GetAudioInformation(webinar_key=key)
    pstn = types.PstnAudio(
        toll_countries=[types.TollCountry.DE], toll_free_countries=[types.TollFreeCountry.US]
    )
    set_ = types.UpdateAudioInformation
    site.send(set_(webinar_key=key, type=types.AudioKind.PSTN, pstn_info=pstn))
    numbers = site.send(get).conf_call_numbers
    assert [(each.country, each.toll_free is None) for each in numbers] == [
        ("DE", True),
        ("US", False),
    ]
    private = types.PrivateAudio(attendee="Dial 5")
    site.send(set_(webinar_key=key, type=types.AudioKind.PRIVATE, private_info=private))
    got = site.send(get)
    assert (got.private_info, got.conf_call_numbers) == (private, [])


def test_lists_of_v1_tell_what_is_to_come_from_what_is_over(
    client: Client, sandbox: Sandbox, clock: Clock
) -> None:
    site = client("v1")
    soon = created(site)
    late = created(site, times=[VERSIONS["v1"].span(NOW + 5 * HOUR)])
    clock.forward(hours=3)
    history = v1.ListHistoricalWebinars(from_time=NOW, to_time=NOW + 9 * HOUR)

    def keys(request: Any) -> list[int]:
        return [each.webinar_key for each in site.send(request).webinars]

    assert keys(history) == [soon]
    assert keys(v1.ListUpcomingWebinars()) == keys(v1.GetAllWebinars()) == [late]
    sandbox.webinars.start(soon)
    assert keys(history) == []
    assert keys(v1.GetAllWebinars()) == [soon, late]


def test_lists_of_v2_come_in_pages(client: Client) -> None:
    site = client("v2")
    keys = [created(site, times=[VERSIONS["v2"].span(NOW + n * HOUR)]) for n in range(5)]
    request = v2.GetWebinars(from_time=NOW, to_time=NOW + 9 * HOUR, size=2)
    assert [each.webinar_key for each in site.records(request)] == keys
    beyond = v2.GetWebinars(from_time=NOW, to_time=NOW + 9 * HOUR, size=2, page=3)
    answer = site.send(beyond)
    assert (answer.embedded, answer.page.total_elements) == (None, 5)
    span = (NOW + 3 * HOUR + timedelta(minutes=1), NOW + 9 * HOUR)
    assert [each.webinar_key for each in site.records(request, between=span)] == keys[3:]


def test_attendees_of_v2_come_in_pages(client: Client, sandbox: Sandbox) -> None:
    site = client("v2")
    key = created(site)
    for _ in range(2):
        sandbox.webinars.start(key)
        for name in "abc":
            sandbox.webinars.join(key, f"{name}@acme.example", name, "Attendee")
        sandbox.webinars.end(key)
    request = v2.GetAttendeesForAllWebinarSessions(webinar_key=key, size=4)
    found = [(each.session_key, each.email[0]) for each in site.records(request)]
    assert [email for _, email in found] == list("abcabc")
    assert len(set(found)) == 6


def test_a_sequence_has_the_sessions_of_its_pattern(client: Client) -> None:
    site = client("v2")
    made = site.send(
        v2.CreateWebinar(
            subject="Every week",
            type=v2.WebinarKind.SEQUENCE,
            recurrence_start=VERSIONS["v2"].span(),
            recurrence_end="2026-12-05",
            recurrence_pattern="weekly",
        )
    )
    assert made.recurrence_key is not None
    times = site.send(v2.GetWebinarMeetingTimes(webinar_key=made.webinar_key)).times
    week = timedelta(days=7)
    assert [each.start_time for each in times] == [
        NOW + HOUR,
        NOW + HOUR + week,
        NOW + HOUR + 2 * week,
    ]


def test_one_session_of_a_series_can_be_cancelled(client: Client) -> None:
    site, version = client("v2"), VERSIONS["v2"]
    times = [version.span(), version.span(NOW + 5 * HOUR)]
    key = created(site, type=v2.WebinarKind.SERIES, times=times)
    site.send(v2.CancelWebinar(webinar_key=key, delete_all=False))
    assert site.send(v2.GetWebinarMeetingTimes(webinar_key=key)).times == times[1:]


# Refusals -----------------------------------------------------------------------------------------


@each_version
def test_a_webinar_in_session_is_neither_cancelled_nor_changed(
    api: str, client: Client, sandbox: Sandbox
) -> None:
    version, site = VERSIONS[api], client(api)
    key = created(site)
    sandbox.webinars.start(key)
    with pytest.raises(Conflict) as caught:
        site.send(version.request("CancelWebinar", key))
    assert caught.value.reply is not None
    assert caught.value.reply.status == 409
    with pytest.raises(InvalidByService, match="in session"):
        site.send(version.request("UpdateWebinar", key))


def test_a_webinar_that_is_over_is_cancelled_in_v2_only(client: Client, clock: Clock) -> None:
    key = created(client("v1"))
    clock.forward(hours=3)
    with pytest.raises(Conflict, match="has ended"):
        client("v1").send(v1.CancelWebinar(webinar_key=key))
    with pytest.raises(InvalidByService, match="has ended"):
        client("v2").send(v2.UpdateWebinar(webinar_key=key))
    client("v2").send(v2.CancelWebinar(webinar_key=key))


SPAN = VERSIONS["v2"].span()
SERIES, SEQUENCE = v2.WebinarKind.SERIES, v2.WebinarKind.SEQUENCE


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"times": []}, "one time range"),
        ({"times": [SPAN, SPAN]}, "one time range"),
        ({"type": SERIES}, "two or more"),
        ({"type": SEQUENCE}, "needs recurrenceStart"),
        ({"times": [v2.TimeRange(start_time=NOW, end_time=NOW)]}, "must be after"),
        ({"time_zone": "Mars/Olympus"}, "no id of a time zone"),
        ({"time_zone": "../etc"}, "no id of a time zone"),
        ({"locale": v2.Locale.unlisted("tlh")}, "locale"),
    ],
)
def test_webinars_that_break_a_rule_are_refused(
    more: dict[str, Any], words: str, sandbox: Sandbox
) -> None:
    with sandbox.gotowebinar() as site, pytest.raises(InvalidByService, match=words):
        created(site, **more)


@pytest.mark.parametrize(
    "more",
    [
        {"type": v2.AudioKind.PRIVATE},
        {"type": v2.AudioKind.PSTN, "private_info": v2.PrivateAudio(attendee="x")},
        {"type": v2.AudioKind.VOIP, "pstn_info": v2.PstnAudio()},
    ],
)
def test_audio_that_does_not_fit_its_type_is_refused(more: Any, client: Client) -> None:
    site = client("v2")
    request = v2.UpdateAudioInformation(webinar_key=created(site), **more)
    with pytest.raises(InvalidByService, match="Info: is for"):
        site.send(request)


@each_operation
def test_a_token_that_nobody_knows_is_refused(api: str, name: str, client: Client) -> None:
    site = client(api, OAuth("made-up"))
    with pytest.raises(AuthenticationFailed, match="InvalidToken") as caught:
        site.send(VERSIONS[api].request(name, NOWHERE))
    assert caught.value.reply is not None
    assert caught.value.reply.status == 401


@each_operation
def test_a_token_that_has_expired_is_renewed(
    api: str, name: str, client: Client, sandbox: Sandbox
) -> None:
    site = client(api)
    key = created(site)
    sandbox.webinars.expire_tokens()
    site.send(VERSIONS[api].request(name, key))
    assert sandbox.calls["RefreshToken"] == 1


@each_operation
def test_an_organizer_who_is_another_is_refused(api: str, name: str, client: Client) -> None:
    site = client(api, organizer_key=5)
    with pytest.raises(PrivilegeRequired, match="another organizer"):
        site.send(VERSIONS[api].request(name, NOWHERE))


OF_ONE_WEBINAR = [
    (api, name)
    for api, name in OPERATIONS
    if "webinar_key" in fields_of(getattr(VERSIONS[api].types, name))
]


@pytest.mark.parametrize(("api", "name"), OF_ONE_WEBINAR)
def test_an_unknown_key_is_not_found(api: str, name: str, sandbox: Sandbox) -> None:
    with sandbox.gotowebinar(api=api) as site, pytest.raises(NotFound) as caught:
        site.send(VERSIONS[api].request(name, NOWHERE))
    assert caught.value.exception_id == "NOT_FOUND"
    assert caught.value.value  # the incident


MISSING = [
    (api, name, field.name)
    for api, name in OPERATIONS
    for field in fields_of(getattr(VERSIONS[api].types, name)).values()
    if field.required and field.name != "webinar_key"
]


@pytest.mark.parametrize(("api", "name", "field"), MISSING)
def test_a_missing_parameter_is_refused(api: str, name: str, field: str, sandbox: Sandbox) -> None:
    with sandbox.gotowebinar(api=api, validate=False) as site:
        request = VERSIONS[api].request(name, created(site))
        delattr(request, field)
        with pytest.raises(InvalidByService, match=field):
            site.send(request)


@each_operation
@pytest.mark.parametrize("body", [b"<html>", b'{"a": ', b"", b"7"], ids=["html", "cut", "", "7"])
def test_a_malformed_answer_is_one_error(api: str, name: str, body: bytes) -> None:
    request = VERSIONS[api].request(name, NOWHERE)
    transport = MemoryTransport(lambda _: HttpReply(200, body=body))
    site = GoToWebinar(
        OAuth("access"), organizer_key=1, api=api, transport=transport, retry=Retry(attempts=1)
    )
    if not body and not fields_of(request.__operation__.response):
        site.send(request)
        return
    with pytest.raises(WireError) as caught:
        site.send(request)
    assert caught.value.operation == name


HALF = (
    b'{"subject": "\\ud800", "timeZone": "Europe/Berlin",'
    b' "times": [{"startTime": "2026-12-03T09:00:00Z", "endTime": "2026-12-03T10:00:00Z"}]}'
)
"""A webinar whose subject is half a character."""


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("GET", "/nothing", b"", 404, "NOT_FOUND"),
        ("PUT", "/v2/organizers/{}/webinars", b"{}", 404, "NOT_FOUND"),
        ("GET", "/v2/organizers/{}/webinars/none", b"", 400, "RequestValidationError"),
        ("GET", f"/organizers/{{}}/webinars/{2**70}", b"", 400, "RequestValidationError"),
        ("POST", "/organizers/{}/webinars", b'{"subject', 400, "InvalidRequest"),
        ("POST", "/organizers/{}/webinars", b"[]", 400, "InvalidRequest"),
        ("POST", "/organizers/{}/webinars", HALF, 400, "RequestValidationError"),
    ],
)
def test_requests_that_no_client_makes_are_refused(
    method: str, path: str, body: bytes, status: int, code: str, sandbox: Sandbox
) -> None:
    part = sandbox.webinars
    url = f"{part.api_url}/G2W/rest{path.format(part.organizer_key)}"
    headers = {"Authorization": f"Bearer {part.credentials().access_token}"}
    transport = RequestsTransport()
    reply = transport.send(HttpRequest(method, url, headers, body), timeout=Timeout(), limit=9999)
    transport.close()
    assert (reply.status, wire.loads(reply.body, v2.ErrorBody).error_code) == (status, code)


def test_more_than_ten_calls_a_second_are_refused_if_asked_for(clock: Clock) -> None:
    once = Retry(attempts=1)
    with (
        Sandbox(clock=clock, limit_rate=True) as sandbox,
        sandbox.gotowebinar(api="v1", retry=once) as site,
    ):
        for _ in range(10):
            site.send(v1.GetAllWebinars())
        with pytest.raises(RateLimited):
            site.send(v1.GetAllWebinars())
        clock.forward(seconds=1)
        site.send(v1.GetAllWebinars())


# Tokens -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "path"),
    [
        (TokenForm.CURRENT, "/oauth/token"),
        (TokenForm.MID, "/oauth/v2/token"),
        (TokenForm.LEGACY, "/oauth/access_token"),
        (TokenForm.BARE, "/oauth/access_token"),
    ],
)
@pytest.mark.parametrize("secret", [True, False], ids=["with a secret", "without"])
def test_every_form_of_tokens_works(
    form: TokenForm, path: str, secret: bool, client: Client, sandbox: Sandbox
) -> None:
    got: list[Tokens] = []
    part = sandbox.webinars
    site = client(
        "v1",
        part.credentials(on_renewal=got.append, secret=secret),
        token_form=form,
        token_url=part.api_url + path,
    )
    part.expire_tokens()
    site.send(v1.GetAllWebinars())
    assert [each.organizer_key for each in got] == [str(part.organizer_key)]


def test_access_tokens_expire_by_the_clock(client: Client, sandbox: Sandbox, clock: Clock) -> None:
    access = OAuth(sandbox.webinars.credentials().access_token)
    site = client("v1", access)
    site.send(v1.GetAllWebinars())
    clock.forward(hours=1)
    with pytest.raises(AuthenticationFailed, match="InvalidToken") as caught:
        site.send(v1.GetAllWebinars())
    assert caught.value.reply is not None
    assert caught.value.reply.status == 403


def test_a_refresh_token_is_good_for_one_use(client: Client, sandbox: Sandbox) -> None:
    credentials = sandbox.webinars.credentials()
    again = OAuth(
        refresh_token=credentials.refresh_token,
        client_id=credentials.client_id,
        client_secret=credentials.client_secret,
    )
    client("v1", again).send(v1.GetAllWebinars())
    with pytest.raises(AuthenticationFailed, match="invalid_grant"):
        client("v1", again).send(v1.GetAllWebinars())


def test_tokens_are_renewed_again_and_again(client: Client, sandbox: Sandbox) -> None:
    site = client("v1")
    for _ in range(3):
        sandbox.webinars.expire_tokens()
        site.send(v1.GetAllWebinars())
    assert sandbox.calls["RefreshToken"] == 3


@pytest.mark.parametrize(
    "facts",
    [
        {"client_secret": "wrong"},
        {"client_id": "nobody"},
        {"client_id": "nobody", "client_secret": None},
    ],
)
def test_a_program_that_nobody_knows_gets_no_tokens(
    facts: dict[str, Any], client: Client, sandbox: Sandbox
) -> None:
    known = sandbox.webinars.credentials()
    parts = {
        "refresh_token": known.refresh_token,
        "client_id": known.client_id,
        "client_secret": known.client_secret,
        **facts,
    }
    with pytest.raises(AuthenticationFailed, match="invalid_client") as caught:
        client("v1", OAuth(**parts)).send(v1.GetAllWebinars())
    assert caught.value.operation == "RefreshToken"


def test_many_threads_with_an_expired_token_make_one_token_call(
    client: Client, sandbox: Sandbox
) -> None:
    site = client("v1")
    sandbox.webinars.expire_tokens()
    with ThreadPoolExecutor(64) as pool:
        list(pool.map(site.send, [v1.GetAllWebinars()] * 64))
    assert sandbox.calls["RefreshToken"] == 1
    assert sandbox.calls["GetAllWebinars"] == 64


# The rest -----------------------------------------------------------------------------------------


def test_the_client_that_awaits_does_the_same(sandbox: Sandbox) -> None:
    async def run() -> str:
        async with sandbox.async_gotowebinar() as site:
            key = (await site.send(VERSIONS["v2"].create())).webinar_key
            sandbox.webinars.expire_tokens()
            return (await site.send(v2.GetWebinar(webinar_key=key))).subject

    assert asyncio.run(run()) == "Bees & more"


def test_webinars_outlive_the_sandbox_in_a_file(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "state"
    with Sandbox(database=file, clock=clock) as sandbox, sandbox.gotowebinar() as site:
        key = created(site)
    with Sandbox(database=file, clock=clock) as sandbox, sandbox.gotowebinar() as site:
        assert site.send(v2.GetWebinar(webinar_key=key)).webinar_key == key
        assert created(site) > key


def test_what_cannot_happen_is_an_error(sandbox: Sandbox) -> None:
    part = sandbox.webinars
    with pytest.raises(LookupError, match="no webinar"):
        part.start(NOWHERE)
    with pytest.raises(LookupError, match="start one"):
        part.join(NOWHERE, "ann@acme.example", "Ann", "Attendee")
    with pytest.raises(LookupError, match="start one"):
        part.end(NOWHERE)
    with sandbox.gotowebinar() as site:
        key = created(site)
    part.start(key)
    with pytest.raises(LookupError, match="already"):
        part.start(key)
