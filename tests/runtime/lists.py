"""Lists to be read in pages: small servers, and records for them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from meetwire.runtime.message import ListRequest
from meetwire.runtime.paging import Pager
from meetwire.webex.meeting import LstsummaryMeeting, LstsummaryMeetingResponse, MeetingSummary
from meetwire.webex.service import ListControl, MatchingRecords

__all__ = ["Shelf", "broken_off", "keys", "listing", "page_of", "summary"]


def summary(key: int) -> MeetingSummary:
    """A record; meetings are told apart by their keys."""
    return MeetingSummary(
        meeting_key=key,
        conf_name=f"Meeting {key}",
        meeting_type=1,
        start_date=datetime(2031, 1, 1),
        duration=30,
    )


def listing(size: int | None = None, start: int | None = None) -> LstsummaryMeeting:
    """A request for a list of meetings."""
    return LstsummaryMeeting(list_control=ListControl(start_from=start, maximum_num=size))


def page_of(numbers: Iterable[int], total: int | None) -> LstsummaryMeetingResponse:
    """A page of meetings with these keys."""
    records = [summary(number) for number in numbers]
    matching = None
    if total is not None:
        # How many are returned is wrong, as it is on some servers; nobody may rely on it.
        matching = MatchingRecords(total=total, returned=7, start_from=1)
    return LstsummaryMeetingResponse(meeting=records, matching_records=matching)


def keys(records: Iterable[Any]) -> list[int]:
    """The keys of records."""
    return [record.meeting_key for record in records]


class Shelf:
    """A server that holds meetings. Past the end it finds nothing, and so tells no total.

    Args:
        numbers: The keys of the meetings, in order.
        most: The largest page that it gives.
    """

    def __init__(self, numbers: Sequence[int], most: int = 500) -> None:
        self.numbers = list(numbers)
        self.most = most
        self.asked: list[tuple[int | None, int | None]] = []
        """Start and size of each page that was asked for."""

    def __call__(self, request: ListRequest[Any, Any]) -> LstsummaryMeetingResponse:
        assert isinstance(request, LstsummaryMeeting)
        control = request.list_control or ListControl()
        self.asked.append((control.start_from, control.maximum_num))
        first = (control.start_from or 1) - 1
        found = self.numbers[first : first + min(control.maximum_num or 50, self.most)]
        return page_of(found, len(self.numbers) if found else None)


def broken_off(pager: Pager[Any, Any], request: ListRequest[Any, Any]) -> Pager[Any, Any]:
    """Another pager that goes on where one has been, as another process would."""
    other = Pager(request)
    other.resume(json.loads(json.dumps(pager.state())))
    return other
