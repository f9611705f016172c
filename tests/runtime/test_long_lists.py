"""A hundred thousand records over real HTTP, in the memory of a few pages."""

from __future__ import annotations

import re
import socket
import sys
import tracemalloc

import pytest

from meetwire.webex import Password, Webex, meeting, wire
from meetwire.webex.service import ListControl
from tests.runtime.faulty import Behave, Faulty, answer
from tests.runtime.lists import page_of

HOST = Password("ann", "letmein")
TOTAL = 100_000
FIRST = 10**9
PAGE = 500
REQUEST = meeting.LstsummaryMeeting(list_control=ListControl(maximum_num=PAGE))


def a_shelf(total: int) -> Behave:
    """Answers with page after page, made of one that is written once."""
    page = wire.encode_answer(page_of(range(FIRST, FIRST + PAGE), total))
    form, places = re.subn(rb"10000\d{5}", b"%d", page)
    each = places // PAGE  # times that a record names its key

    def behave(connection: socket.socket, request: bytes) -> None:
        asked = re.search(rb"<startFrom>(\d+)<", request)
        first = FIRST + (int(asked[1]) - 1 if asked else 0)
        numbers = tuple(key for key in range(first, first + PAGE) for _ in range(each))
        connection.sendall(answer(form % numbers))

    return behave


def test_a_long_list_is_read_in_constant_memory(
    faulty: Faulty, capsys: pytest.CaptureFixture[str]
) -> None:
    server = faulty(a_shelf(TOTAL))
    peaks: list[int] = []
    count = 0
    tracemalloc.start()
    try:
        with Webex("acme", HOST, endpoint=server.url) as site:
            records = site.records(REQUEST)
            for count, record in enumerate(records, 1):
                assert record.meeting_key == FIRST + count - 1
                if count % (TOTAL // 4) == 0:
                    peaks.append(tracemalloc.get_traced_memory()[1])
                    tracemalloc.reset_peak()
    finally:
        tracemalloc.stop()
    assert count == records.total == TOTAL
    assert server.accepted == 1
    with capsys.disabled():
        quarters = ", ".join(f"{peak / 1e6:.1f}" for peak in peaks)
        sys.stdout.write(f"\n{TOTAL:,} records: at most {quarters} MB in the four quarters\n")
    # As many keys as ever are remembered before the first quarter ends.
    assert max(peaks) < 12_000_000
    assert peaks[3] < peaks[1] * 1.2
