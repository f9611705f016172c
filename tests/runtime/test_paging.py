"""Lists in pages: what is asked for, what is given, and that it ends whatever the service says."""

from __future__ import annotations

import asyncio
import json
import tracemalloc
from collections.abc import Callable, Iterator
from datetime import datetime
from itertools import count
from typing import Any

import pytest

from meetwire.runtime import paging
from meetwire.runtime.errors import BadValue, ConnectionFailed, InvalidRequest
from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import Extra, ListRequest, Message, Response
from meetwire.runtime.operation import Effect, Lifecycle, Operation, Paging
from meetwire.runtime.paging import AsyncPages, AsyncRecords, Pager, Pages, Records
from meetwire.runtime.plain_data import from_data
from meetwire.runtime.values import INT
from meetwire.webex.common import Listing
from meetwire.webex.general_session import (
    LstOpenSession,
    LstOpenSessionResponse,
    LstRecording,
    LstRecordingResponse,
    LstsummarySession,
    LstsummarySessionResponse,
    OpenSession,
    OpenSessionGroup,
    ServiceType,
)
from meetwire.webex.history import (
    LstmeetingattendeeHistory,
    LstmeetingattendeeHistoryResponse,
    MeetingAttendeeHistory,
)
from meetwire.webex.meeting import LstsummaryMeeting, LstsummaryMeetingResponse
from meetwire.webex.service import ListControl, ListMethod, MatchingRecords
from tests.runtime.lists import Shelf, keys, listing, page_of

Send = Callable[[ListRequest[Any, Any]], Any]


def read(send: Send, request: ListRequest[Any, Any], pages: int = 1_000) -> list[Any]:
    """All records of a list, which must not take more than so many pages."""
    left = iter(range(pages))

    def counted(asked: ListRequest[Any, Any]) -> Any:
        assert next(left, None) is not None, f"more than {pages} pages"
        return send(asked)

    return list(Records(Pager(request), counted))


# What is asked for --------------------------------------------------------------------------------


def test_a_list_is_read_to_its_end() -> None:
    shelf = Shelf(range(25))
    assert keys(read(shelf, listing(size=10))) == list(range(25))
    assert shelf.asked == [(1, 10), (11, 10), (21, 10)]


def test_pages_are_as_large_as_the_service_gives_unless_the_request_says() -> None:
    shelf = Shelf(range(600))
    read(shelf, LstsummaryMeeting())
    assert shelf.asked == [(1, 500), (501, 500)]


@pytest.mark.parametrize("size", [501, 10**9, 0, -1])
def test_no_page_is_larger_than_the_service_gives(size: int) -> None:
    shelf = Shelf([1])
    read(shelf, listing(size=size))
    assert shelf.asked == [(1, 500)]


def test_a_list_is_read_from_where_the_request_starts() -> None:
    shelf = Shelf(range(25))
    assert keys(read(shelf, listing(size=10, start=14))) == list(range(13, 25))
    assert shelf.asked == [(14, 10), (24, 10)]


def test_the_request_of_the_caller_stays_as_it_is() -> None:
    request = LstsummaryMeeting(
        host_webex_id="host", list_control=ListControl(list_method=ListMethod.OR, maximum_num=3)
    )
    asked: list[Any] = []

    def send(each: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        asked.append(each)
        return page_of(range(len(asked) * 3, len(asked) * 3 + 3), 6)

    read(send, request)
    assert request == LstsummaryMeeting(
        host_webex_id="host", list_control=ListControl(list_method=ListMethod.OR, maximum_num=3)
    )
    assert [each.host_webex_id for each in asked] == ["host", "host"]
    assert [each.list_control.list_method for each in asked] == [ListMethod.OR] * 2


def test_a_list_control_is_made_where_there_is_none() -> None:
    first = Pager(LstRecording()).next_request()
    assert isinstance(first, LstRecording)
    assert first.list_control is not None
    assert (first.list_control.start_from, first.list_control.maximum_num) == (1, 500)


def test_a_list_that_cannot_be_asked_for_a_page_is_one_page() -> None:
    def sessions(*numbers: int) -> OpenSessionGroup:
        return OpenSessionGroup(
            service_type=next(iter(ServiceType)),
            sessions=[
                OpenSession(
                    session_key=number,
                    session_name=f"Session {number}",
                    host_webex_id="host",
                    start_time=datetime(2031, 1, 1),
                    actual_start_time=datetime(2031, 1, 1),
                    time_zone_id=4,
                    list_status=Listing.PUBLIC,
                )
                for number in numbers
            ],
        )

    response = LstOpenSessionResponse(
        services=[sessions(1, 2), sessions(3)],
        matching_records=MatchingRecords(total=9, returned=3, start_from=1),
    )
    records = Records(Pager(LstOpenSession()), lambda _: response)
    assert len(list(records)) == 3
    assert records.total == 9


# What is given ------------------------------------------------------------------------------------


def test_nothing_found_is_an_empty_list() -> None:
    records = Records(Pager(listing()), Shelf([]))
    assert list(records) == []
    assert records.total == 0


def test_the_total_is_known_from_the_first_page_on() -> None:
    records = Records(Pager(listing(size=10)), Shelf(range(25)))
    assert records.total is None
    next(records)
    assert records.total == 25


def test_pages_come_as_they_were_sent() -> None:
    pages = Pages(Pager(listing(size=2)), Shelf([1, 2, 2, 3]))
    assert [keys(page.meeting) for page in pages] == [[1, 2], [2, 3]]
    assert pages.total == 4


def test_a_short_page_is_not_taken_for_the_last_one() -> None:
    shelf = Shelf(range(25), most=4)
    assert keys(read(shelf, listing(size=10))) == list(range(25))


def test_without_a_total_a_list_is_read_until_a_page_is_empty() -> None:
    shelf = Shelf(range(25))

    def send(request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        return page_of(keys(shelf(request).meeting), None)

    assert keys(read(send, listing(size=10))) == list(range(25))


def test_an_error_of_sending_can_be_overcome() -> None:
    shelf = Shelf(range(4))
    failing = iter([False, True, True, False])

    def send(request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        if next(failing):
            raise ConnectionFailed("the connection was reset")
        return shelf(request)

    records = Records(Pager(listing(size=2)), send)
    assert keys([next(records), next(records)]) == [0, 1]
    for _ in range(2):
        with pytest.raises(ConnectionFailed):
            next(records)
    assert keys(records) == [2, 3]


def test_records_that_cannot_be_read_are_no_empty_page() -> None:
    response = LstsummaryMeetingResponse.__new__(LstsummaryMeetingResponse)
    response.extras = [Extra("meeting", "none", field="meeting")]
    with pytest.raises(BadValue):
        read(lambda _: response, listing())


def test_a_request_that_is_no_list_in_pages_is_refused() -> None:
    class LstNothing(ListRequest[Response, Message]):
        __operation__ = Operation(
            "LstNothing", "none", Response, Effect.READ, True, (), Lifecycle.ACTIVE
        )

    with pytest.raises(InvalidRequest, match="LstNothing: this is no list that comes in pages"):
        Pager(LstNothing())


def test_tasks_read_lists_too() -> None:
    shelf = Shelf(range(5))

    async def send(request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        return shelf(request)

    async def everything() -> tuple[list[int], list[list[int]]]:
        records = AsyncRecords(Pager(listing(size=2)), send)
        pages = AsyncPages(Pager(listing(size=2)), send)
        given = [record.meeting_key async for record in records]
        assert records.total == 5
        sent = [keys(page.meeting) async for page in pages]
        assert pages.total == 5
        return given, sent

    assert asyncio.run(everything()) == ([0, 1, 2, 3, 4], [[0, 1], [2, 3], [4]])


# A list that changes while it is read -------------------------------------------------------------


def changing(shelf: Shelf, *changes: Callable[[list[int]], Any]) -> Send:
    """A server where something changes after each of the first pages."""
    left = iter(changes)

    def send(request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        page = shelf(request)
        next(left, len)(shelf.numbers)
        return page

    return send


def test_what_appears_before_a_page_makes_nothing_come_twice() -> None:
    shelf = Shelf(range(9))
    given = keys(read(changing(shelf, lambda all_: all_.insert(0, 99)), listing(size=3)))
    assert given == list(range(9))


def test_what_vanishes_before_a_page_makes_nothing_be_skipped() -> None:
    shelf = Shelf(range(9))
    given = keys(read(changing(shelf, lambda all_: all_.remove(1)), listing(size=3)))
    assert given == [0, 1, 2, 4, 5, 6, 3, 7, 8]
    assert [start for start, _ in shelf.asked] == [1, 4, 3, 6]


def test_what_vanishes_at_the_end_is_looked_for_where_it_may_have_moved() -> None:
    def empty_half(numbers: list[int]) -> None:
        del numbers[:3]
        del numbers[-2:]

    shelf = Shelf(range(9))
    given = keys(read(changing(shelf, len, empty_half), listing(size=3)))
    assert given == [0, 1, 2, 3, 4, 5, 6]


def test_it_is_looked_for_until_a_page_is_found() -> None:
    shelf = Shelf(range(20))
    send = changing(shelf, len, len, lambda numbers: numbers.__delitem__(slice(12)))
    assert sorted(keys(read(send, listing(size=5)))) == list(range(20))


def test_it_is_looked_for_after_a_page_without_anything_new_too() -> None:
    shelf = Shelf([0, 1, 2])

    def first(numbers: list[int]) -> None:
        numbers.insert(1, 3)

    send = changing(shelf, len, first, lambda numbers: numbers.remove(3))
    assert keys(read(send, listing(size=1, start=1))) == [0, 1, 2]


def test_a_list_that_becomes_empty_ends() -> None:
    shelf = Shelf(range(9))
    given = keys(
        read(changing(shelf, len, lambda numbers: numbers.clear()), listing(size=3), pages=10)
    )
    assert given == [0, 1, 2, 3, 4, 5]


def test_without_a_key_nothing_is_gone_back_for_and_nothing_is_dropped() -> None:
    def attendees(total: int) -> LstmeetingattendeeHistoryResponse:
        same = [MeetingAttendeeHistory(name="Ann"), MeetingAttendeeHistory(name="Ann")]
        matching = MatchingRecords(total=total, returned=2, start_from=1)
        return LstmeetingattendeeHistoryResponse(
            meeting_attendee_history=same, matching_records=matching
        )

    sent = iter([attendees(6), attendees(5), attendees(5)])
    request = LstmeetingattendeeHistory(list_control=ListControl(maximum_num=2))
    assert len(read(lambda _: next(sent), request)) == 6


def test_records_whose_key_is_missing_are_all_given() -> None:
    def send(request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        page = shelf(request)
        for record in page.meeting:
            del record.meeting_key
        return page

    shelf = Shelf(range(5))
    assert len(read(send, listing(size=2))) == 5


# Services that lie --------------------------------------------------------------------------------


def test_a_server_that_always_sends_the_first_page_is_given_up() -> None:
    assert keys(read(lambda _: page_of([1, 2], 100), listing(size=2), pages=2)) == [1, 2]


def test_a_server_that_always_sends_the_same_page_without_a_total_is_given_up() -> None:
    assert keys(read(lambda _: page_of([1, 2], None), listing(size=2), pages=2)) == [1, 2]


def test_so_is_one_whose_records_have_no_key() -> None:
    page = LstmeetingattendeeHistoryResponse(
        meeting_attendee_history=[MeetingAttendeeHistory(name="Ann")]
    )
    assert len(read(lambda _: page, LstmeetingattendeeHistory(), pages=2)) == 1


def test_a_total_that_grows_for_ever_is_believed_so_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "REMEMBERED", 20)
    total = count(10, 2)
    send: Send = lambda _: page_of([1, 2], next(total))  # noqa: E731
    assert keys(read(send, listing(size=2), pages=23)) == [1, 2]


def test_a_total_that_swings_comes_to_rest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paging, "REMEMBERED", 20)
    shelf = Shelf(range(10))
    totals = count()

    def send(request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        return page_of(keys(shelf(request).meeting), 100 if next(totals) % 2 else 60)

    assert keys(read(send, listing(size=5), pages=20)) == list(range(10))


def test_a_total_that_grows_for_ever_is_believed_so_long_without_keys_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def send(request: ListRequest[Any, Any]) -> LstmeetingattendeeHistoryResponse:
        return LstmeetingattendeeHistoryResponse(
            meeting_attendee_history=[MeetingAttendeeHistory(name="Ann")],
            matching_records=MatchingRecords(total=next(total), returned=1, start_from=1),
        )

    monkeypatch.setattr(paging, "REMEMBERED", 20)
    total = count(10, 2)
    assert len(read(send, LstmeetingattendeeHistory(), pages=51)) == 51


def test_a_total_that_swings_comes_to_rest_where_some_keys_are_missing() -> None:
    def send(request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        page = page_of(keys(shelf(request).meeting), 100 if next(totals) % 2 else 60)
        for record in page.meeting:
            if record.meeting_key % 2:
                del record.meeting_key
        return page

    shelf, totals = Shelf(range(40)), count()
    given = read(send, listing(size=2), pages=2_000)
    assert [*filter(None, (getattr(each, "meeting_key", None) for each in given))] == [
        *range(2, 40, 2)
    ]


def test_a_total_of_more_than_there_is_costs_a_page_or_two() -> None:
    shelf = Shelf(range(10))

    def send(request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        page = shelf(request)
        return page_of(keys(page.meeting), 60) if page.meeting else page

    assert keys(read(send, listing(size=5), pages=5)) == list(range(10))


@pytest.mark.parametrize("total", ["many", ""])
def test_a_total_that_is_no_number_is_none(total: str) -> None:
    def send(request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        page = shelf(request)
        if page.matching_records is not None:
            del page.matching_records.total
            page.matching_records.extras = [Extra("total", total, field="total")]
        return page

    shelf = Shelf(range(5))
    assert keys(read(send, listing(size=2))) == list(range(5))


# Pages that are counted from 0 --------------------------------------------------------------------


class Shop(Message):
    shop_key: int = element("shopKey", INT)


class LstShopResponse(Response):
    shop: list[Shop] = elements("shop", Shop, default_factory=list)
    total: int | None = element("total", INT, default=None)


class LstShop(ListRequest[LstShopResponse, Shop]):
    __operation__ = Operation(
        "LstShop",
        "shops",
        LstShopResponse,
        Effect.READ,
        True,
        (),
        Lifecycle.ACTIVE,
        Paging("shop", 20, 200, "page", "size", "total", ("shop_key",), counts_pages=True),
    )
    page: int | None = element("page", INT, default=None)
    size: int | None = element("size", INT, default=None)


class Street:
    """A server whose pages have numbers."""

    def __init__(self, shops: int) -> None:
        self.shops = list(range(shops))
        self.asked: list[tuple[int | None, int | None]] = []

    def __call__(self, request: ListRequest[Any, Any]) -> LstShopResponse:
        assert isinstance(request, LstShop)
        self.asked.append((request.page, request.size))
        first = (request.page or 0) * (request.size or 20)
        found = self.shops[first : first + (request.size or 20)]
        shops = [Shop(shop_key=number) for number in found]
        return LstShopResponse(shop=shops, total=len(self.shops))


def shop_keys(records: Iterator[Shop]) -> list[int]:
    return [record.shop_key for record in records]


def test_pages_can_be_counted_instead_of_records() -> None:
    street = Street(500)
    assert shop_keys(Records(Pager(LstShop()), street)) == list(range(500))
    assert street.asked == [(0, 200), (1, 200), (2, 200)]


def test_counted_pages_start_where_the_request_does() -> None:
    street = Street(10)
    assert shop_keys(Records(Pager(LstShop(page=2, size=3)), street)) == [6, 7, 8, 9]
    assert street.asked == [(2, 3), (3, 3)]


def test_counted_pages_are_read_again_after_something_vanished() -> None:
    street = Street(9)
    records = Records(Pager(LstShop(size=3)), street)
    given = [next(records).shop_key for _ in range(3)]
    street.shops.remove(1)
    assert sorted([*given, *shop_keys(records)]) == list(range(9))


# Going on elsewhere -------------------------------------------------------------------------------


def test_windows_are_gone_on_with_where_they_were_left() -> None:
    def asked(pager: Pager[Any, Any]) -> list[Any]:
        return [getattr(pager.next_request(), "create_time_scope", None)]

    def fresh() -> Pager[Any, Any]:
        return Pager(LstRecording(), (datetime(2031, 1, 1), datetime(2031, 3, 1)))

    one, nothing = fresh(), LstRecordingResponse()
    scopes: list[Any] = []
    while one.next_request() is not None:
        other = fresh()
        other.resume(json.loads(json.dumps(one.state())))
        assert asked(other) == asked(one)
        scopes += asked(one)
        one.take(nothing)
    assert len(scopes) == 3


def test_a_key_may_hold_a_time() -> None:
    page = from_data(
        LstsummarySessionResponse,
        {
            "session": [
                {"session_key": 1, "start_time": f"2031-01-0{day}T09:00:00"} for day in (1, 2)
            ],
            "matching_records": {"total": 9},
        },
    )
    pager = Pager(LstsummarySession())
    assert len(pager.take(page)) == 2
    other = Pager(LstsummarySession())
    other.resume(json.loads(json.dumps(pager.state())))
    assert other.take(page) == []


def test_what_is_kept_of_a_list_is_no_more_than_so_many_keys() -> None:
    pager = Pager(listing())
    for first in range(0, 30_000, 500):
        pager.take(page_of(range(first, first + 500), 30_000))
    assert len(pager.state()["seen"]) == paging.REMEMBERED


@pytest.mark.parametrize(
    "change",
    [
        lambda state: state.pop("cursor"),
        lambda state: state["cursor"].pop("offset"),
        lambda state: state["cursor"].update(offset="1"),
        lambda state: state.update(window=7),
        lambda state: state.update(seen=5),
    ],
    ids=["no cursor", "no offset", "no number", "no such window", "no keys"],
)
def test_what_is_no_state_of_a_list_is_refused(change: Callable[[Any], Any]) -> None:
    state = Pager(listing()).state()
    change(state)
    with pytest.raises(InvalidRequest, match="state: is not that of a list like this"):
        Pager(listing()).resume(state)


# Memory -------------------------------------------------------------------------------------------


def test_a_hundred_thousand_records_are_read_in_constant_memory() -> None:
    def send(request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        assert isinstance(request, LstsummaryMeeting)
        first = (request.list_control and request.list_control.start_from) or 1
        return page_of(range(first, min(first + 500, 100_001)), 100_000)

    tracemalloc.start()
    number = sum(1 for _ in Records(Pager(LstsummaryMeeting()), send))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    # To be seen with `pytest -s`.
    print(f"peak of {number:,} records: {peak / 1e6:.1f} MB")  # noqa: T201
    assert number == 100_000
    assert peak < 8e6
