"""Whole calls over HTTP, beside requests that post the same bytes and read none of the answer."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests

from benchmarks import canned, messages
from benchmarks.codecs import Case
from meetwire.runtime.message import Request, Response
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport
from meetwire.webex import Password, Webex, meeting, user, wire
from meetwire.webex.service import ListControl, MatchingRecords

POST, SESSION, OURS = "requests.post", "a session's post", "meetwire"

PAGES = 10
LONG = 100_000
HOST = Password("ada", "p&ss<word>")
LIST = meeting.LstsummaryMeeting(list_control=ListControl(maximum_num=messages.RECORDS))


@contextmanager
def calling(folder: Path) -> Iterator[list[Case]]:
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


def _case(session: requests.Session, url: str, name: str, call: Callable[[Webex], object]) -> Case:
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
    return Case(name, size, candidates)


def _sending(session: requests.Session, url: str, name: str, request: Request[Any]) -> Case:
    return _case(session, url, name, lambda site: site.send(request))


def _listing(session: requests.Session, url: str, total: int) -> Case:
    def read(site: Webex) -> int:
        count = sum(1 for _ in site.records(LIST))
        assert count == total
        return count

    return _case(session, url, f"{total:,} records", read)


def memory(case: Case) -> dict[str, float]:
    """Bytes of Python objects at most while a case runs; the tree is libxml2's and not counted."""
    found: dict[str, float] = {}
    for name, run in case.candidates.items():
        run()
        tracemalloc.start()
        run()
        found[name] = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return found
