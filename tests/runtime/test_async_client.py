"""The client that awaits, against the sandbox: what the other can do, it can."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from datetime import datetime, timedelta
from typing import Any

import pytest

from meetwire.runtime.async_transport import AsyncHttpTransport
from meetwire.runtime.errors import InvalidRequest, NotFound
from meetwire.runtime.operation import Effect
from meetwire.runtime.transport import HttpReply, HttpRequest, Timeout
from meetwire.testing import Sandbox
from meetwire.webex import AsyncWebex, meeting, user
from meetwire.webex.service import ListControl

START = datetime(2031, 5, 1, 9)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


def run(sandbox: Sandbox, work: Callable[[AsyncWebex], Awaitable[Any]]) -> Any:
    async def within() -> Any:
        async with AsyncWebex("acme", Sandbox.host, endpoint=sandbox.url) as site:
            return await work(site)

    return asyncio.run(within())


async def scheduled(site: AsyncWebex, number: int = 0) -> int:
    created = await site.send(
        meeting.CreateMeeting(
            meta_data=meeting.MetaData(conf_name=f"meeting {number:03}"),
            schedule=meeting.Schedule(
                start_date=START + timedelta(days=number), time_zone_id=4, duration=30
            ),
            access_control=meeting.AccessControl(meeting_password="Blue7Door"),
        )
    )
    return created.meeting_key


def test_the_life_of_a_meeting(sandbox: Sandbox) -> None:
    async def work(site: AsyncWebex) -> None:
        key = await scheduled(site)
        await site.send(meeting.SetMeeting(meeting_key=key, schedule=meeting.Schedule(duration=45)))
        found = await site.send(meeting.GetMeeting(meeting_key=key))
        assert found.schedule is not None
        assert (found.schedule.start_date, found.schedule.duration) == (START, 45)
        await site.send(meeting.DelMeeting(meeting_key=key))
        with pytest.raises(NotFound, match=r"^GetMeeting: 060001"):
            await site.send(meeting.GetMeeting(meeting_key=key))

    run(sandbox, work)


LIST = meeting.LstsummaryMeeting(list_control=ListControl(maximum_num=10))


def test_records_come_page_by_page(sandbox: Sandbox) -> None:
    async def work(site: AsyncWebex) -> None:
        keys = await asyncio.gather(*(scheduled(site, number) for number in range(35)))
        records = site.records(LIST)
        found = [record.meeting_key async for record in records]
        assert sorted(found) == sorted(keys)
        assert records.total == 35
        assert [len(page.meeting) async for page in site.pages(LIST)] == [10, 10, 10, 5]

    run(sandbox, work)
    assert sandbox.calls["LstsummaryMeeting"] == 8


def test_records_may_be_limited_to_a_span(sandbox: Sandbox) -> None:
    async def work(site: AsyncWebex) -> None:
        await asyncio.gather(*(scheduled(site, number) for number in range(9)))
        span = START + timedelta(days=2), START + timedelta(days=4)
        found = [record.conf_name async for record in site.records(LIST, between=span)]
        assert sorted(map(str, found)) == ["meeting 002", "meeting 003", "meeting 004"]

    run(sandbox, work)


def test_what_http_said_is_there(sandbox: Sandbox) -> None:
    async def work(site: AsyncWebex) -> None:
        exchange = await site.exchange(user.GetUser(webex_id=Sandbox.host.webex_id))
        assert exchange.response.webex_id == Sandbox.host.webex_id
        assert exchange.status == 200
        assert exchange.headers["content-type"].startswith("text/xml")
        assert exchange.body.startswith(b"<?xml")
        assert (exchange.attempts, exchange.seconds > 0) == (1, True)

    run(sandbox, work)


def test_a_call_without_a_type(sandbox: Sandbox) -> None:
    async def work(site: AsyncWebex) -> None:
        xml = f"<webExId>{Sandbox.host.webex_id}</webExId>"
        exchange = await site.call("user.GetUser", xml, effect=Effect.READ)
        texts = {extra.name: extra.text for extra in exchange.response.extras}
        assert texts["webExId"] == Sandbox.host.webex_id
        with pytest.raises(InvalidRequest):
            await site.call("user.GetUser", "<webExId>")

    run(sandbox, work)


def test_a_client_that_was_closed_opens_new_connections(sandbox: Sandbox) -> None:
    async def work(site: AsyncWebex) -> None:
        request = user.GetUser(webex_id=Sandbox.host.webex_id)
        await site.send(request)
        await site.close()
        await site.close()
        assert (await site.send(request)).webex_id == Sandbox.host.webex_id

    run(sandbox, work)


class Closing:
    """Tells when it was closed."""

    def __init__(self) -> None:
        self._transport = AsyncHttpTransport()
        self.closed = 0

    async def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        return await self._transport.send(request, timeout=timeout, limit=limit)

    async def close(self) -> None:
        self.closed += 1
        await self._transport.close()


def test_leaving_the_client_closes_its_transport(sandbox: Sandbox) -> None:
    transport = Closing()

    async def work() -> None:
        async with AsyncWebex(
            "acme", Sandbox.host, endpoint=sandbox.url, transport=transport
        ) as site:
            await scheduled(site)
            assert transport.closed == 0
        assert transport.closed == 1

    asyncio.run(work())


def test_a_client_says_where_it_calls(sandbox: Sandbox) -> None:
    site = AsyncWebex("acme", Sandbox.host, endpoint=sandbox.url)
    assert (site.site, site.endpoint) == ("acme", sandbox.url)
    assert repr(site) == f"<AsyncWebex acme at {sandbox.url}>"
