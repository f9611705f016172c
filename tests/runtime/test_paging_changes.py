"""Any list that changes in any way while it is read, and any service that says anything of it."""

from __future__ import annotations

import random
from typing import Any
from unittest import mock

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from meetwire.runtime import paging
from meetwire.runtime.message import ListRequest
from meetwire.runtime.paging import Pager, Records
from meetwire.webex.history import (
    LstmeetingattendeeHistory,
    LstmeetingattendeeHistoryResponse,
    MeetingAttendeeHistory,
)
from meetwire.webex.meeting import LstsummaryMeeting
from meetwire.webex.service import ListControl, MatchingRecords
from tests.runtime.lists import Shelf, broken_off, keys, listing, page_of

MANY = 10_000


class ChangingList(RuleBasedStateMachine):
    """Records appear or vanish between any two totals, but not both: one could hide the other."""

    @initialize(
        records=st.integers(0, 60),
        size=st.integers(1, 12),
        most=st.integers(1, 12),
        start=st.integers(1, 5),
    )
    def begin(self, records: int, size: int, most: int, start: int) -> None:
        self.shelf = Shelf(range(records), most)
        self.pager = Pager(listing(size, start))
        self.stay = set(range(start - 1, records))
        self.unused = iter(range(records, MANY))
        self.given: list[int] = []
        self.size, self.start = size, start
        self.changed = ""

    @property
    def lowest(self) -> int:
        # What is before the start is not to be read, and may move the start if it changes.
        return min(self.start - 1, len(self.shelf.numbers))

    @precondition(lambda self: self.changed in ("", "appeared"))
    @rule(data=st.data(), number=st.integers(1, 30))
    def appear(self, data: st.DataObject, number: int) -> None:
        place = data.draw(st.integers(self.lowest, len(self.shelf.numbers)), label="place")
        self.shelf.numbers[place:place] = [next(self.unused) for _ in range(number)]
        self.changed = "appeared"

    @precondition(lambda self: self.changed in ("", "vanished"))
    @rule(data=st.data(), number=st.integers(1, 30))
    def vanish(self, data: st.DataObject, number: int) -> None:
        place = data.draw(st.integers(self.lowest, len(self.shelf.numbers)), label="place")
        self.stay -= {*self.shelf.numbers[place : place + number]}
        del self.shelf.numbers[place : place + number]
        self.changed = "vanished"

    @rule()
    def read(self) -> None:
        request = self.pager.next_request()
        if request is not None:
            page = self.shelf(request)
            self.given += keys(self.pager.take(page))
            if page.matching_records is not None:
                self.changed = ""

    @rule()
    def break_off(self) -> None:
        self.pager = broken_off(self.pager, listing(self.size, self.start))

    @invariant()
    def nothing_comes_twice(self) -> None:
        assert not hasattr(self, "given") or len(set(self.given)) == len(self.given)

    def teardown(self) -> None:
        if not hasattr(self, "given"):
            return
        pages = 0
        while self.pager.next_request() is not None:
            self.read()
            pages += 1
            assert pages < MANY
        self.nothing_comes_twice()
        assert self.stay <= set(self.given)


TestChangingList = ChangingList.TestCase
TestChangingList.settings = settings(max_examples=200, stateful_step_count=30)

POOL = 12
PATIENCE = 30


class Liar:
    """A server that answers as it likes, with records out of a small pool."""

    def __init__(self, seed: int, obeys: float, tells: float) -> None:
        self.random = random.Random(seed)
        self.obeys, self.tells = obeys, tells
        self.pages = 0

    def page(self, control: ListControl | None) -> tuple[list[int], int | None]:
        self.pages += 1
        assert self.pages <= (POOL + 1) * (2 * PATIENCE + 2), "it does not end"
        assert control is not None
        assert control.start_from is not None
        first = control.start_from - 1
        if self.random.random() > self.obeys:
            first = self.random.randrange(POOL)
        number = self.random.choice([0, 1, control.maximum_num or 1, POOL])
        told = self.pages == 1 or self.random.random() < self.tells
        total = self.random.choice([-1, 0, 1, POOL, 3 * POOL, self.pages * POOL, 10**12])
        return list(range(POOL))[first : first + number], total if told else None


liars = st.builds(
    Liar,
    st.integers(0, 2**32),
    obeys=st.sampled_from([0.0, 0.5, 0.9, 1.0]),
    tells=st.sampled_from([0.0, 0.5, 1.0]),
)


@given(liar=liars, size=st.integers(1, POOL))
def test_whatever_a_service_says_the_list_ends_and_nothing_comes_twice(
    liar: Liar, size: int
) -> None:
    def send(request: ListRequest[Any, Any]) -> Any:
        assert isinstance(request, LstsummaryMeeting)
        return page_of(*liar.page(request.list_control))

    with mock.patch.object(paging, "REMEMBERED", PATIENCE):
        found = keys(Records(Pager(listing(size)), send))
    assert len(set(found)) == len(found)


def told(seed: int, keyless: bool) -> Any:
    """What a server says that answers as it likes, the same for the same seed."""
    liar = Liar(seed, obeys=0.5, tells=0.5)

    def send(request: ListRequest[Any, Any]) -> Any:
        assert isinstance(request, LstsummaryMeeting | LstmeetingattendeeHistory)
        numbers, total = liar.page(request.list_control)
        if not keyless:
            return page_of(numbers, total)
        return LstmeetingattendeeHistoryResponse(
            meeting_attendee_history=[MeetingAttendeeHistory(name=str(each)) for each in numbers],
            matching_records=total
            if total is None
            else MatchingRecords(total=total, returned=0, start_from=0),
        )

    return send


@given(seed=st.integers(0, 2**32), size=st.integers(1, POOL), keyless=st.booleans())
def test_to_break_off_after_every_page_changes_nothing(seed: int, size: int, keyless: bool) -> None:
    control = ListControl(maximum_num=size)
    request: ListRequest[Any, Any] = (
        LstmeetingattendeeHistory(list_control=control) if keyless else listing(size)
    )
    with mock.patch.object(paging, "REMEMBERED", PATIENCE):
        straight, often = told(seed, keyless), told(seed, keyless)
        one: Pager[Any, Any] = Pager(request)
        other: Pager[Any, Any] = Pager(request)
        for _ in range(200):
            asked = one.next_request()
            other = broken_off(other, request)
            assert other.next_request() == asked
            if asked is None:
                break
            assert other.take(often(asked)) == one.take(straight(asked))
            assert other.total == one.total


@given(seed=st.integers(0, 2**32), size=st.integers(1, POOL), total=st.integers(-1, 100))
def test_it_ends_without_keys_too(seed: int, size: int, total: int) -> None:
    liar = Liar(seed, obeys=0.5, tells=0.5)
    pages = 0

    def send(request: ListRequest[Any, Any]) -> Any:
        nonlocal pages
        assert isinstance(request, LstmeetingattendeeHistory)
        numbers, said = liar.page(request.list_control)
        pages += 1
        assert pages <= 100 + PATIENCE + 1
        said = total if pages == 1 else said
        matching = said if said is None else MatchingRecords(total=said, returned=0, start_from=0)
        return LstmeetingattendeeHistoryResponse(
            meeting_attendee_history=[MeetingAttendeeHistory(name=str(each)) for each in numbers],
            matching_records=matching,
        )

    request = LstmeetingattendeeHistory(list_control=ListControl(maximum_num=size))
    with mock.patch.object(paging, "REMEMBERED", PATIENCE):
        list(Records(Pager(request), send))


@pytest.mark.parametrize("changes", range(50))
def test_a_list_without_changes_is_read_in_as_many_pages_as_it_has(changes: int) -> None:
    shelf = Shelf(range(changes))
    assert keys(Records(Pager(listing(7)), shelf)) == list(range(changes))
    assert len(shelf.asked) == max(1, -(-changes // 7))
