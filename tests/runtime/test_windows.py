"""Spans of time: cut into windows that leave nothing out, and read one after the other."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.message import ListRequest
from meetwire.runtime.paging import Pager, Records
from meetwire.runtime.windows import windows
from meetwire.webex.general_session import (
    CreateTimeScope,
    LstRecording,
    LstsummarySession,
    SimpleListControl,
)
from meetwire.webex.history import LstmeetingusageHistory
from meetwire.webex.meeting import (
    DateScope,
    LstsummaryMeeting,
    LstsummaryMeetingResponse,
    Order,
    OrderBy,
)
from meetwire.webex.meeting_type import LstMeetingType
from meetwire.webex.service import ListControl, OrderDirection
from tests.runtime.lists import keys, page_of

YEAR = (datetime(2031, 1, 1), datetime(2031, 12, 31, 23, 59, 59))
NEW_YORK = ZoneInfo("America/New_York")
SECOND = timedelta(seconds=1)


def spans(between: tuple[datetime, datetime]) -> list[tuple[datetime, datetime]]:
    """The windows of the list of recordings, which are 28 days at most."""
    scopes = [request.create_time_scope for request in windows(LstRecording(), between)]
    return [(scope.create_time_start, scope.create_time_end) for scope in scopes if scope]


def test_a_span_is_cut_where_one_query_cannot_cover_it() -> None:
    assert spans((datetime(2031, 1, 1), datetime(2031, 2, 28, 12))) == [
        (datetime(2031, 1, 1), datetime(2031, 1, 28, 23, 59, 59)),
        (datetime(2031, 1, 29), datetime(2031, 2, 25, 23, 59, 59)),
        (datetime(2031, 2, 26), datetime(2031, 2, 28, 12)),
    ]


@pytest.mark.parametrize("length", [timedelta(0), timedelta(days=28)])
def test_a_span_that_one_query_covers_is_one_window(length: timedelta) -> None:
    start = datetime(2031, 1, 1)
    assert spans((start, start + length)) == [(start, start + length)]


def test_windows_may_be_shorter_than_one_query_covers() -> None:
    between = (datetime(2031, 1, 1), datetime(2031, 1, 2, 12))
    scopes = [
        (scope.create_time_start, scope.create_time_end)
        for request in windows(LstRecording(), between, timedelta(days=1, microseconds=7))
        if (scope := request.create_time_scope)
    ]
    assert scopes == [
        (datetime(2031, 1, 1), datetime(2031, 1, 1, 23, 59, 59)),
        (datetime(2031, 1, 2), datetime(2031, 1, 2, 12)),
    ]


def test_windows_are_never_longer_than_one_query_covers() -> None:
    assert windows(LstRecording(), YEAR, timedelta(days=400)) == windows(LstRecording(), YEAR)


def test_a_list_without_a_longest_span_can_be_cut_as_well() -> None:
    assert len(windows(LstsummaryMeeting(), YEAR, timedelta(days=5))) == 73


def test_windows_of_no_length_are_refused() -> None:
    with pytest.raises(ValueError, match="a second or more"):
        windows(LstRecording(), YEAR, timedelta(milliseconds=999))


def test_a_list_without_a_longest_span_is_one_window() -> None:
    (request,) = windows(LstsummaryMeeting(), YEAR)
    assert request.date_scope == DateScope(start_date_start=YEAR[0], start_date_end=YEAR[1])


def test_fractions_of_seconds_are_cut_off() -> None:
    assert spans((datetime(2031, 1, 1, 0, 0, 0, 5), datetime(2031, 1, 2, 0, 0, 0, 7))) == [
        (datetime(2031, 1, 1), datetime(2031, 1, 2))
    ]


moments = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1))
zones = st.sampled_from([None, UTC, NEW_YORK, ZoneInfo("Australia/Lord_Howe")])


@given(start=moments, days=st.integers(0, 400), seconds=st.integers(0, 86_399), zone=zones)
def test_windows_neither_overlap_nor_leave_a_gap(
    start: datetime, days: int, seconds: int, zone: Any
) -> None:
    start = start.replace(microsecond=0, tzinfo=zone)
    end = start + timedelta(days, seconds)
    found = spans((start, end))

    def absolute(moment: datetime) -> datetime:
        return moment.astimezone(UTC) if zone else moment

    assert found[0][0] == start
    assert found[-1][1] == end
    for since, until in found:
        assert timedelta(0) <= absolute(until) - absolute(since) <= timedelta(28)
    for (_, until), (since, _) in pairwise(found):
        assert absolute(since) - absolute(until) == SECOND


def test_no_window_begins_in_the_hour_that_the_wire_cannot_tell_from_the_one_before() -> None:
    # 28 days later clocks have just been set back, and it is 1:30 for the second time.
    start = datetime(2026, 10, 4, 2, 30, tzinfo=NEW_YORK)
    _, second = spans((start, start + timedelta(days=40)))
    assert (second[0].hour, second[0].minute, second[0].fold) == (1, 30, 0)


def test_aware_times_keep_their_zone() -> None:
    start = datetime(2031, 1, 1, tzinfo=NEW_YORK)
    for since, until in spans((start, datetime(2031, 6, 1, tzinfo=NEW_YORK))):
        assert since.tzinfo is until.tzinfo is NEW_YORK


# Requests -----------------------------------------------------------------------------------------


def test_the_newest_window_is_first_where_the_request_descends() -> None:
    order = Order(order_by=[OrderBy.START_TIME], order_ad=[OrderDirection.DESC])
    request = LstsummarySession.__new__(LstsummarySession)
    request.order = order  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]
    starts = [
        each.date_scope.start_date_start for each in windows(request, YEAR) if each.date_scope
    ]
    assert len(starts) == 9
    assert None not in starts
    assert starts == sorted(filter(None, starts), reverse=True)


def test_what_else_a_request_says_stays() -> None:
    request = LstmeetingusageHistory(host_webex_id="host", time_zone_id=4)
    found = windows(request, YEAR)
    assert [(each.host_webex_id, each.time_zone_id) for each in found] == [("host", 4)] * 5
    assert request == LstmeetingusageHistory(host_webex_id="host", time_zone_id=4)


def test_the_zone_of_a_scope_may_be_given() -> None:
    (request,) = windows(LstsummaryMeeting(date_scope=DateScope(time_zone_id=4)), YEAR)
    assert request.date_scope == DateScope(
        start_date_start=YEAR[0], start_date_end=YEAR[1], time_zone_id=4
    )


SCOPE = CreateTimeScope(create_time_start=YEAR[0], create_time_end=YEAR[1])


@pytest.mark.parametrize(
    ("request_", "between", "paths"),
    [
        pytest.param(LstMeetingType(), YEAR, ["between"], id="no span of time"),
        pytest.param(LstRecording(), YEAR[::-1], ["between"], id="the wrong way round"),
        pytest.param(
            LstRecording(),
            (YEAR[0], YEAR[1].replace(tzinfo=UTC)),
            ["between"],
            id="only one is aware",
        ),
        pytest.param(
            LstRecording(create_time_scope=SCOPE),
            YEAR,
            ["create_time_scope.create_time_start", "create_time_scope.create_time_end"],
            id="a span already",
        ),
        pytest.param(
            LstsummaryMeeting(date_scope=DateScope(start_date_end=YEAR[1])),
            YEAR,
            ["date_scope.start_date_end"],
            id="half of one",
        ),
        pytest.param(
            LstRecording(list_control=SimpleListControl(start_from=11)),
            YEAR,
            ["list_control.start_from"],
            id="not from the first record",
        ),
    ],
)
def test_what_cannot_be_cut_is_refused(
    request_: ListRequest[Any, Any], between: tuple[datetime, datetime], paths: list[str]
) -> None:
    with pytest.raises(InvalidRequest) as caught:
        Pager(request_, between)
    assert [fault.path for fault in caught.value.faults] == paths
    assert caught.value.operation == type(request_).__name__


# Reading ------------------------------------------------------------------------------------------


class Calendar:
    """A server with some meetings for each span of time that is asked for."""

    def __init__(self, *numbers: list[int]) -> None:
        self.numbers = iter(numbers)
        self.now: list[int] = []

    def __call__(self, request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        assert isinstance(request, LstsummaryMeeting)
        control = request.list_control
        assert control is not None
        assert control.start_from is not None
        if control.start_from == 1:
            self.now = next(self.numbers)
        found = self.now[control.start_from - 1 :][: control.maximum_num]
        return page_of(found, len(self.now) if found else None)


@pytest.fixture
def quarterly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a list of meetings cover 92 days at most."""
    facts = LstsummaryMeeting.__operation__
    assert facts.window is not None
    shorter = facts.replaced(window=facts.window.replaced(days=92))
    monkeypatch.setattr(LstsummaryMeeting, "__operation__", shorter)


@pytest.mark.usefixtures("quarterly")
def test_windows_are_read_one_after_the_other() -> None:
    request = LstsummaryMeeting(list_control=ListControl(maximum_num=2))
    records = Records(Pager(request, YEAR), Calendar([1, 2, 3], [], [4], [5, 6]))
    assert keys(records) == [1, 2, 3, 4, 5, 6]
    assert records.total == 6


@pytest.mark.usefixtures("quarterly")
def test_the_total_is_that_of_the_windows_begun() -> None:
    records = Records(Pager(LstsummaryMeeting(), YEAR), Calendar([1, 2], [3], [], []))
    assert [records.total for _ in records] == [2, 2, 3]


@pytest.mark.usefixtures("quarterly")
def test_a_record_in_several_windows_is_given_once_and_ends_none() -> None:
    request = LstsummaryMeeting(list_control=ListControl(maximum_num=2))
    records = Records(Pager(request, YEAR), Calendar([1, 2, 3], [1, 2, 4], [3, 4, 5], [6]))
    assert keys(records) == [1, 2, 3, 4, 5, 6]
