"""One answer with very many records: typed as ever, in constant memory, and as strict as ever."""

from __future__ import annotations

import sys
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import pytest

from meetwire.runtime.envelope import ResponseHeader
from meetwire.runtime.errors import (
    AuthenticationFailed,
    EmptyBody,
    ForbiddenXML,
    NotXML,
    TooLarge,
    TruncatedXML,
    UnexpectedMessage,
    WireError,
)
from meetwire.runtime.record_stream import RecordStream
from meetwire.webex import general_session, meeting, wire
from tests.generated.strategies import complete
from tests.runtime.lists import page_of

LIST = meeting.LstsummaryMeeting()
PAGE = page_of(range(1, 101), 100)
DATA = wire.encode_answer(PAGE)
CUT = DATA.index(b"<meet:meeting>")
END = DATA.rindex(b"</meet:meeting>") + len(b"</meet:meeting>")

Stream = RecordStream[meeting.LstsummaryMeetingResponse, meeting.MeetingSummary]


def failure(exception_id: str) -> bytes:
    header = ResponseHeader(
        result="FAILURE", gsb_status="PRIMARY", reason="No", exception_id=exception_id
    )
    return wire.encode_answer(header)


def keys(stream: Stream) -> list[int]:
    return [record.meeting_key for record in stream]


@pytest.mark.parametrize("size", [1, 7, 1000, len(DATA)])
def test_records_are_read_from_chunks_of_any_size(size: int) -> None:
    chunks = (DATA[start : start + size] for start in range(0, len(DATA), size))
    assert list(wire.stream(chunks, LIST)) == PAGE.meeting


def test_records_are_given_out_before_all_is_there() -> None:
    sent = 0

    def chunks() -> Iterator[bytes]:
        nonlocal sent
        for sent in range(0, len(DATA), 100):
            yield DATA[sent : sent + 100]

    stream = wire.stream(chunks(), LIST)
    assert next(stream).meeting_key == 1
    assert sent < len(DATA) / 10


def test_what_is_beside_the_records_is_there_in_the_end() -> None:
    data = DATA.replace(b"</meet:meeting><meet:meeting>", b"</meet:meeting>stray<meet:meeting>", 1)
    stream = wire.stream([data.replace(b"</serv:bodyContent>", b"<new/></serv:bodyContent>")], LIST)
    assert stream.answer is None
    assert len(keys(stream)) == 100
    assert stream.answer is not None
    assert stream.answer.matching_records == PAGE.matching_records
    assert stream.answer.meeting == []
    assert {(extra.name, extra.text) for extra in stream.answer.extras} == {
        ("", "stray"),
        ("new", None),
    }


def test_records_that_are_spelled_otherwise_come_last() -> None:
    odd = DATA.replace(b"<meet:meeting>", b"<meet:Meeting>", 1)
    odd = odd.replace(b"</meet:meeting>", b"</meet:Meeting>", 1)
    assert keys(wire.stream([odd], LIST)) == [*range(2, 101), 1]


def test_records_below_other_parts_are_found() -> None:
    answer = complete(general_session.LstOpenSessionResponse)
    found = list(wire.stream([wire.encode_answer(answer)], general_session.LstOpenSession()))
    assert found == [session for part in answer.services for session in part.sessions]
    assert len(found) > 2


def test_an_answer_without_records_has_none() -> None:
    data = DATA[:CUT] + DATA[END:]
    assert keys(wire.stream([data], LIST)) == []


def test_a_failure_is_raised_as_ever() -> None:
    with pytest.raises(AuthenticationFailed):
        next(wire.stream([failure("030002")], LIST))


def test_a_list_that_a_failure_calls_empty_is_empty() -> None:
    stream = wire.stream([failure("000015")], LIST)
    assert keys(stream) == []
    assert stream.answer == meeting.LstsummaryMeetingResponse()


UTF_16 = DATA.decode().replace("UTF-8", "UTF-16")

REFUSED = {
    "nothing": (b"", EmptyBody),
    "blanks": (b" \n", EmptyBody),
    "an end that is missing": (DATA[:-1], TruncatedXML),
    "an end in the middle": (DATA[:END], TruncatedXML),
    "text behind the end": (DATA + b"x", NotXML),
    "a lone ampersand": (DATA.replace(b"Meeting 50", b"Meeting & 50"), NotXML),
    "an entity": (DATA.replace(b"Meeting 50", b"&x;"), NotXML),
    "tags that overlap": (DATA.replace(b"</meet:confName>", b"</meet:x>"), NotXML),
    "no XML": (b"not found", NotXML),
    "a page": (b"<html><p>not found", NotXML),
    "a DOCTYPE": (b"<!DOCTYPE a>" + DATA.partition(b"\n")[2], ForbiddenXML),
    "a DOCTYPE in UTF-16": (
        UTF_16.replace("\n", "<!DOCTYPE a [<!ENTITY x 'y'>]>", 1).encode("utf-16"),
        ForbiddenXML,
    ),
    "a DOCTYPE and nothing else": ("<!DOCTYPE a><a/>".encode("utf-16"), ForbiddenXML),
    "absurd nesting": (b"<a>" * 300, ForbiddenXML),
    "another message": (b"<a/>", UnexpectedMessage),
    "no header": (DATA.replace(b"serv:response>", b"serv:x>"), UnexpectedMessage),
    "an unclear header": (DATA.replace(b"SUCCESS", b"MAYBE"), UnexpectedMessage),
    "another answer": (DATA.replace(b"lstsummary", b"lst"), UnexpectedMessage),
}


@pytest.mark.parametrize(("data", "error"), REFUSED.values(), ids=REFUSED.keys())
@pytest.mark.parametrize("size", [64, 1_000_000], ids=["in chunks", "as a whole"])
def test_what_is_no_such_answer_is_refused(data: bytes, error: type[WireError], size: int) -> None:
    chunks = (data[start : start + size] for start in range(0, len(data), size))
    with pytest.raises(error):
        list(wire.stream(chunks, LIST))


def test_an_endless_record_is_refused() -> None:
    def chunks() -> Iterator[bytes]:
        yield DATA[: CUT + 40]
        while True:
            yield b"x" * 1000

    with pytest.raises(TooLarge):
        next(wire.stream(chunks(), LIST, limit=100_000))


def test_an_answer_over_the_limit_is_read_if_no_record_is() -> None:
    assert len(DATA) > 10_000
    chunks = (DATA[start : start + 500] for start in range(0, len(DATA), 500))
    assert len(keys(wire.stream(chunks, LIST, limit=5_000))) == 100


COUNT = 50_000


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_memory_stays_constant() -> None:
    """What Python holds is traced; the tree is libxml2's, which shows in the process alone."""

    def resident() -> int:
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[1])
        return pages * 4096

    def chunks() -> Iterator[bytes]:
        yield DATA[:CUT]
        for _ in range(COUNT // 100):
            yield DATA[CUT:END]
        yield DATA[END:]

    keys(wire.stream([DATA], LIST))
    before = most = resident()
    count = 0
    tracemalloc.start()
    try:
        for count, _ in enumerate(wire.stream(chunks(), LIST), 1):
            if count % 1000 == 0:
                most = max(most, resident())
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert count == COUNT
    assert peak < 5_000_000
    assert most - before < 5_000_000


def test_of_two_bodies_the_first_counts() -> None:
    body = DATA[DATA.index(b"<serv:body>") : DATA.index(b"</serv:message>")]
    twice = DATA.replace(b"</serv:message>", body + b"</serv:message>")
    assert list(wire.stream([twice], LIST)) == wire.decode(twice, LIST).meeting == PAGE.meeting
    none = twice.replace(b"meet:meeting>", b"meet:odd>", 2 * len(PAGE.meeting))
    assert list(wire.stream([none], LIST)) == wire.decode(none, LIST).meeting == []
