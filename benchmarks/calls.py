"""Whole calls over HTTP, beside requests that post the same bytes and read none of the answer."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import requests

from benchmarks import canned, messages
from benchmarks.run import Run
from benchmarks.table import Table
from benchmarks.timing import time_in_turns
from meetwire.runtime.message import Request, Response
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport
from meetwire.webex import Password, Webex, meeting, user, wire
from meetwire.webex.service import ListControl, MatchingRecords

POST, SESSION, OURS = "requests.post", "a session's post", "meetwire"

PAGES = 10
LONG = 100_000
HOST = Password("ada", "p&ss<word>")
LIST = meeting.LstsummaryMeeting(list_control=ListControl(maximum_num=messages.RECORDS))


@dataclass(frozen=True, slots=True)
class _Case:
    name: str
    size: int
    """Bytes of all answers."""
    candidates: dict[str, Callable[[], object]]


def measure(run: Run) -> Iterator[Table]:
    """How long calls take the client, and how much memory a long list takes it."""
    with _calling(run.folder) as cases:
        table = Table(
            "A call over HTTP",
            "The processor's time of the client. Those that only post read nothing of the answers."
            " A list is read page by page.",
            {f"{case.name}, {case.size / 1000:,.0f} kB": "ms" for case in cases},
            limit=POST,
        )
        taken = [time_in_turns(case.candidates, run.effort) for case in cases]
        for name in (POST, SESSION, OURS):
            table.add(name, [1e3 * seconds[name] for seconds in taken])
        yield table
        yield _memory(cases[-1])


@contextmanager
def _calling(folder: Path) -> Iterator[list[_Case]]:
    """The cases, while there is a server for them.

    Args:
        folder: Where the answers may be put.
    """
    pages = {"list": PAGES * messages.RECORDS, "long-list": LONG}
    answers: dict[str, Response] = {
        "created": messages.small_answer(),
        "user": messages.user_answer(),
        **{name: _page(total) for name, total in pages.items()},
    }
    for name, answer in answers.items():
        (folder / name).write_bytes(wire.encode_answer(answer))
    with canned.serving(folder) as url, requests.Session() as session:
        yield [
            _sending(session, f"{url}/created", "CreateMeeting", messages.request()),
            _sending(session, f"{url}/user", "GetUser", user.GetUser(webex_id="ada")),
            _listing(session, f"{url}/list", PAGES * messages.RECORDS),
            _listing(session, f"{url}/long-list", LONG),
        ]


def _page(total: int) -> meeting.LstsummaryMeetingResponse:
    page = messages.list_answer()
    page.matching_records = MatchingRecords(total=total, returned=messages.RECORDS, start_from=1)
    return page


def _posted(call: Callable[[Webex], object], url: str) -> list[HttpRequest]:
    """What the library sends in the course of a call."""
    with requests.Session() as session:

        def answer(request: HttpRequest) -> HttpReply:
            reply = session.post(request.url, request.body)
            return HttpReply(reply.status_code, reply.headers, reply.content)

        transport = MemoryTransport(answer)
        call(Webex("acme", HOST, endpoint=url, transport=transport))
    return transport.requests


def _case(session: requests.Session, url: str, name: str, call: Callable[[Webex], object]) -> _Case:
    posted = _posted(call, url)
    site = Webex("acme", HOST, endpoint=url)

    def bare(post: Callable[..., requests.Response]) -> int:
        # requests keeps the body that it has read; nobody looks at it.
        return sum(len(post(each.url, each.body, headers=each.headers).content) for each in posted)

    size = bare(session.post)
    candidates: dict[str, Callable[[], object]] = {
        POST: lambda: bare(requests.post),
        SESSION: lambda: bare(session.post),
        OURS: lambda: call(site),
    }
    return _Case(name, size, candidates)


def _sending(session: requests.Session, url: str, name: str, request: Request[Any]) -> _Case:
    return _case(session, url, name, lambda site: site.send(request))


def _listing(session: requests.Session, url: str, total: int) -> _Case:
    def read(site: Webex) -> int:
        count = sum(1 for _ in site.records(LIST))
        assert count == total
        return count

    return _case(session, url, f"{total:,} records", read)


def _memory(case: _Case) -> Table:
    table = Table(
        f"Memory of {case.name} over HTTP, {case.size / 1e6:.0f} MB in all",
        "Python objects, as tracemalloc counts them; a tree is libxml2's and not counted.",
        {"peak": "MB"},
    )
    for name, run in case.candidates.items():
        run()
        tracemalloc.start()
        run()
        table.add(name, [tracemalloc.get_traced_memory()[1] / 1e6])
        tracemalloc.stop()
    return table
