"""A client of GoToWebinar is for one organizer and one version, with the connector's settings."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from meetwire.gotowebinar import AsyncGoToWebinar, GoToWebinar, OAuth, TokenForm, Tokens, v1, v2
from meetwire.runtime.errors import InsecureEndpoint, InvalidRequest
from meetwire.runtime.limiter import RateLimiter
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport, Timeout

KEY = 2**62 + 1
OTHER = 2**62 + 3
SINCE = datetime(2031, 1, 1, tzinfo=UTC)
UNTIL = SINCE + timedelta(days=400)
V1 = v1.GetWebinarPanelists(webinar_key=KEY)
V2 = v2.GetPanelists(webinar_key=KEY)


def says(body: object) -> MemoryTransport:
    return MemoryTransport(lambda _: HttpReply(200, body=json.dumps(body).encode()))


def client(transport: MemoryTransport | None = None, **options: Any) -> GoToWebinar:
    facts: dict[str, Any] = {"organizer_key": OTHER, "limiter": None, **options}
    return GoToWebinar(OAuth("access"), transport=transport or says([]), **facts)


# Addresses ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "request_", "address"),
    [
        ({}, V2, "https://api.getgo.com/G2W/rest/v2"),
        ({"api": "v1"}, V1, "https://api.getgo.com/G2W/rest"),
        ({"api_url": "https://eu.example/"}, V2, "https://eu.example/G2W/rest/v2"),
        ({"api_url": "https://x.example/p", "api": "v1"}, V1, "https://x.example/p/G2W/rest"),
    ],
)
def test_each_version_has_its_address(options: Any, request_: Any, address: str) -> None:
    transport = says([])
    client(transport, **options).send(request_)
    path = f"/organizers/{OTHER}/webinars/{KEY}/panelists"
    assert transport.requests[0].url == address + path


def test_an_address_with_the_path_of_the_service_is_refused() -> None:
    with pytest.raises(ValueError, match="what stands before /G2W"):
        client(api_url="https://api.getgo.com/G2W/rest")


def test_a_version_that_there_is_not_is_refused() -> None:
    with pytest.raises(ValueError, match="v1 or v2"):
        client(api="v3")


def test_credentials_do_not_travel_in_clear_text() -> None:
    with pytest.raises(InsecureEndpoint):
        client(api_url="http://api.example")
    client(api_url="http://api.example", allow_http=True).send(V2)


def test_a_client_shows_where_it_goes_and_no_more() -> None:
    assert repr(client()) == "<GoToWebinar v2 at https://api.getgo.com/G2W/rest/v2>"


# The other version --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("api", "request_", "counterpart"),
    [
        ("v2", V1, "v2.GetPanelists"),
        ("v1", V2, "v1.GetWebinarPanelists"),
        ("v2", v1.GetAllWebinars(), "v2.GetWebinars"),
        ("v1", v2.CancelWebinar(webinar_key=KEY), "v1.CancelWebinar"),
        ("v2", v1.ListUpcomingWebinars(), "api='v1'"),
    ],
)
def test_requests_of_the_other_version_are_refused(
    api: str, request_: Any, counterpart: str
) -> None:
    transport = says([])
    credentials = OAuth(refresh_token="r", client_id="c")
    with pytest.raises(InvalidRequest, match=counterpart):
        GoToWebinar(credentials, api=api, transport=transport).send(request_)
    assert not transport.requests


# The organizer ------------------------------------------------------------------------------------


def test_the_organizer_is_whom_the_tokens_speak_for() -> None:
    def answer(request: HttpRequest) -> HttpReply:
        if request.url == TokenForm.CURRENT.url:
            # A number here, as some keys are, and beyond what floating point can hold.
            return HttpReply(200, body=f'{{"access_token":"a","organizer_key":{KEY}}}'.encode())
        return HttpReply(200, body=b"[]")

    transport = MemoryTransport(answer)
    GoToWebinar(OAuth(refresh_token="r", client_id="c"), transport=transport).send(V2)
    assert f"/organizers/{KEY}/" in transport.requests[1].url


def test_an_organizer_whom_nobody_names_is_asked_for() -> None:
    with pytest.raises(InvalidRequest, match="organizer_key: is not known: give it"):
        client(organizer_key=None).send(V2)


# Lists --------------------------------------------------------------------------------------------


def pages(count: int) -> MemoryTransport:
    def answer(request: HttpRequest) -> HttpReply:
        query = dict(pair.split("=") for pair in request.url.partition("?")[2].split("&"))
        number, size = int(query.get("page", 0)), int(query["size"])
        found = [{"webinarKey": str(KEY + each)} for each in range(count)]
        records = found[number * size : (number + 1) * size]
        page = {"size": size, "totalElements": count, "totalPages": 9, "number": number}
        body: dict[str, Any] = {"page": page}
        if records:
            body["_embedded"] = {"webinars": records}
        return HttpReply(200, body=json.dumps(body).encode())

    return MemoryTransport(answer)


@pytest.mark.parametrize("count", [0, 1, 4, 5])
def test_records_come_from_all_pages(count: int) -> None:
    request = v2.GetWebinars(from_time=SINCE, to_time=UNTIL, size=2)
    found = [each.webinar_key for each in client(pages(count)).records(request)]
    assert found == [KEY + each for each in range(count)]


def test_pages_are_counted_from_zero() -> None:
    transport = pages(3)
    request = v2.GetWebinars(from_time=SINCE, to_time=UNTIL, size=2)
    assert [page.page.number for page in client(transport).pages(request)] == [0, 1]


def test_between_replaces_the_period_that_a_list_has_to_have() -> None:
    transport = pages(1)
    request = v2.GetWebinars(from_time=SINCE, to_time=SINCE)
    span = (SINCE + timedelta(days=1), UNTIL)
    assert len(list(client(transport).records(request, between=span))) == 1
    assert "fromTime=2031-01-02T" in transport.requests[0].url
    assert "toTime=2032-02-05T" in transport.requests[0].url
    assert request.from_time == SINCE


# Settings of the connector ------------------------------------------------------------------------

SETTINGS: dict[str, object] = {
    "apiUrl": "https://api.example",
    "accessToken": "access",
    "organizerKey": str(OTHER),
    "refreshToken": "refresh",
    "clientId": "us",
    "intervalTime": "60000",
}


@pytest.mark.parametrize("cls", [GoToWebinar, AsyncGoToWebinar])
def test_the_settings_of_the_connector_make_a_client(cls: Any) -> None:
    made = cls.from_settings(SETTINGS, transport=says([]))
    assert (made.api, "https://api.example/G2W/rest" in repr(made)) == ("v1", True)


def test_each_setting_has_its_effect() -> None:
    stored: list[Tokens] = []

    def answer(request: HttpRequest) -> HttpReply:
        if "oauth" in request.url:
            return HttpReply(200, body=b'{"access_token":"new"}')
        status = 200 if request.headers["Authorization"] == "Bearer new" else 401
        return HttpReply(status, body=b"[]")

    transport = MemoryTransport(answer)
    settings = {**SETTINGS, "registryPath": "conf:/tokens"}
    made = GoToWebinar.from_settings(settings, on_renewal=stored.append, transport=transport)
    made.send(V1)
    urls = [request.url.partition("?")[0] for request in transport.requests]
    called = f"https://api.example/G2W/rest/organizers/{OTHER}/webinars/{KEY}/panelists"
    assert urls == [called, TokenForm.CURRENT.url, called]
    assert b"client_id=us" in transport.requests[1].body
    assert stored == [Tokens("new", "refresh")]


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"webinarKey": "5"}, "webinarKey is no setting of the connector's init.*leave it out"),
        ({"registryPath": "conf:/x"}, "registryPath is where.*pass on_renewal"),
        ({"intervalTime": "soon"}, "intervalTime must be milliseconds"),
        ({"clientId": ""}, "refreshToken needs clientId"),
        ({"accessToken": "", "refreshToken": None}, "neither accessToken nor refreshToken"),
    ],
)
def test_a_setting_that_cannot_be_taken_over_says_what_to_do(
    changes: dict[str, object], words: str
) -> None:
    with pytest.raises(ValueError, match=words) as caught:
        GoToWebinar.from_settings({**SETTINGS, **changes}, transport=says([]))
    assert "access'" not in str(caught.value)


def test_all_settings_that_are_wrong_are_named_at_once() -> None:
    with pytest.raises(ValueError, match=r"registryPath.*intervalTime"):
        GoToWebinar.from_settings({**SETTINGS, "registryPath": "x", "intervalTime": -1})


# Limits, and both clients -------------------------------------------------------------------------


class _Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_no_more_than_ten_calls_begin_within_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = _Clock()
    slept: list[float] = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        clock.now += seconds

    monkeypatch.setitem(RateLimiter.__init__.__kwdefaults__, "clock", clock)
    monkeypatch.setattr("meetwire.runtime.steps.time.sleep", sleep)
    site = GoToWebinar(OAuth("access"), organizer_key=OTHER, transport=says([]))
    for _ in range(11):
        site.send(V2)
    assert slept == [1.0]


class _Answers:
    """The transport of an asynchronous client, whose calls take turns."""

    def __init__(self) -> None:
        self.tokens = 0

    async def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        await asyncio.sleep(0)
        if request.url == TokenForm.CURRENT.url:
            self.tokens += 1
            return HttpReply(200, body=b'{"access_token":"new"}')
        good = request.headers["Authorization"] == "Bearer new"
        return HttpReply(200 if good else 401, body=b"[]")

    async def close(self) -> None:
        pass


def test_many_tasks_make_one_token_call() -> None:
    transport = _Answers()
    credentials = OAuth("old", refresh_token="r", client_id="c")

    async def run() -> int:
        site = AsyncGoToWebinar(credentials, organizer_key=OTHER, transport=transport, limiter=None)
        async with site:
            return len(await asyncio.gather(*(site.send(V2) for _ in range(64))))

    assert asyncio.run(run()) == 64
    assert transport.tokens == 1
