"""Reading and writing: the cases, their candidates, and proof that each candidate does the work.

The first candidate of a case is what the others are compared with.
"""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import etree

from benchmarks import by_hand, messages, template
from benchmarks.peer import Peer
from benchmarks.run import Effort
from benchmarks.table import Table
from benchmarks.timing import time_in_turns
from meetwire.runtime import encoder
from meetwire.runtime.envelope import NAMESPACE
from meetwire.runtime.message import XSI, Request
from meetwire.webex import common, meeting, user, wire

TREE, OURS, PEER, BY_HAND, TEMPLATE = (
    "lxml's bare tree",
    "meetwire",
    "xsdata",
    "by hand",
    "str.format",
)


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    size: int
    """Bytes of the message."""
    candidates: Mapping[str, Callable[[], object]]


def decoding(peer: Peer) -> Iterator[Case]:
    """One whole answer to typed values: parser, envelope, header and body."""
    yield _read_created(peer)
    yield _read_user(peer)
    yield _read_page(peer)


def _readers(
    data: bytes, request: Request[Any], by_hand_reader: Callable[[bytes], Any], peer: Peer
) -> tuple[Callable[[], Any], Callable[[], Any], Callable[[], Any]]:
    return lambda: wire.decode(data, request), lambda: by_hand_reader(data), peer.reader(data)


def _case(name: str, data: bytes, ours: Any, hand: Any, theirs: Any) -> Case:
    candidates = {TREE: lambda: by_hand.bare_tree(data), BY_HAND: hand, OURS: ours, PEER: theirs}
    return Case(name, len(data), candidates)


def _read_created(peer: Peer) -> Case:
    answer = messages.small_answer()
    data = wire.dumps(answer)
    ours, hand, theirs = _readers(data, meeting.CreateMeeting(), by_hand.read_created, peer)
    assert ours() == answer
    assert hand().meeting_key == 623451789 == _content(theirs()).meetingkey
    calendar = hand().host_calendar
    assert calendar.endswith("&Who=host")
    assert calendar == answer.icalendar_url.host == _content(theirs()).i_calendar_url.host  # type: ignore[union-attr]
    assert hand().guest_token == answer.guest_token == _content(theirs()).guest_token
    return _case("createMeetingResponse", data, ours, hand, theirs)


def _read_user(peer: Peer) -> Case:
    answer = messages.user_answer()
    data = wire.dumps(answer)
    ours, hand, theirs = _readers(data, user.GetUser(webex_id="ada"), by_hand.read_user, peer)
    assert ours() == answer
    own, plain, peers = ours(), hand(), _content(theirs())
    assert own.last_name == plain.last_name == peers.last_name == "Óskarsdóttir"
    assert own.options.support_app is plain.options.supportApp is peers.options.support_app is True
    assert (
        own.options.fax_callback is plain.options.faxCallback is peers.options.fax_callback is False
    )
    assert own.tracking.tracking_code10 == plain.tracking.trackingCode10 == "trackingCode10 9"
    assert peers.tracking.tracking_code10 == "trackingCode10 9"
    assert own.meeting_types.meeting_type == plain.meeting_types == [9, 11, 13, 14, 16, 100]
    assert peers.meeting_types.meeting_type == plain.meeting_types
    assert own.personal_teleconf.account[1].account_index == plain.accounts[1].index == 2
    assert peers.personal_teleconf.account[1].account_index == 2
    assert own.expiration_date == plain.expiration_date == datetime(2029, 8, 17, 9, 0)
    assert own.user_id == plain.user_id == peers.user_id == 30481516
    return _case("getUserResponse", data, ours, hand, theirs)


def _read_page(peer: Peer) -> Case:
    answer = messages.list_answer()
    data = wire.dumps(answer)
    ours, hand, theirs = _readers(data, meeting.LstsummaryMeeting(), by_hand.read_page, peer)
    assert ours() == answer
    own, plain, peers = ours().meeting, hand().meetings, _content(theirs()).meeting
    assert len(own) == len(plain) == len(peers) == messages.RECORDS
    for mine, manual, other in zip(own, plain, peers, strict=True):
        assert mine.meeting_key == manual.meeting_key == other.meeting_key
        assert mine.conf_name == manual.conf_name == other.conf_name
        assert mine.start_date == manual.start_date
        assert mine.host_joined is manual.host_joined is other.host_joined
    assert plain[2].start_date == datetime(2027, 3, 1, 11, 0)
    assert plain[2].conf_name == "Review 2 of plans & drawings"
    return _case(f"{messages.RECORDS} meetings", data, ours, hand, theirs)


def _content(message: Any) -> Any:
    """The body as xsdata has it."""
    return message.body.body_content[0]


def encoding(peer: Peer) -> Iterator[Case]:
    """One whole request to bytes."""
    request = messages.request()
    data = wire.encode(request, messages.SECURITY)
    theirs = peer.writer(peer.reader(_qualified(request))())
    candidates: dict[str, Callable[[], bytes]] = {
        TEMPLATE: lambda: template.write(template.VALUES),
        OURS: lambda: wire.encode(request, messages.SECURITY),
        PEER: theirs,
    }
    for write in candidates.values():
        assert _leaves(write()) == _leaves(data)
    assert candidates[TEMPLATE]() == data
    fields = len(_leaves(data))
    yield Case(f"CreateMeeting, {fields} fields", len(data), candidates)


def _qualified(request: Request[Any]) -> bytes:
    """The request with every namespace as the schemas have it: xsdata reads no other."""
    content, _ = encoder.encode(request, qualified=True)
    security = messages.SECURITY
    namespaces = encoder.namespaces_of(type(request)) | {NAMESPACE, common.NAMESPACE}
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in sorted(namespaces))
    return (
        f'<serv:message xmlns:xsi="{XSI}"{declared}><serv:header><serv:securityContext>'
        f"<com:webExID>{encoder.escape(security.webex_id or '')}</com:webExID>"
        f"<com:password>{encoder.escape(security.password or '')}</com:password>"
        f"<com:siteName>{encoder.escape(security.site_name or '')}</com:siteName>"
        "</serv:securityContext></serv:header><serv:body>"
        f'<serv:bodyContent xsi:type="{meeting.NAMESPACE.prefix}:createMeeting">{content}'
        "</serv:bodyContent></serv:body></serv:message>"
    ).encode()


def _leaves(data: bytes) -> list[tuple[str, str | None]]:
    """Name and text of everything that has no parts, in order."""
    root = etree.fromstring(data, by_hand.STRICT)
    return [(etree.QName(node).localname, node.text) for node in root.iter() if not len(node)]


def times(title: str, cases: list[Case], effort: Effort) -> Table:
    """The processor's time that each candidate takes."""
    names = list(cases[0].candidates)
    columns = {f"{case.name}, {case.size / 1000:.1f} kB": "µs" for case in cases}
    note = "The processor's time, of each round the fastest, of those the median."
    table = Table(title, note, columns, limit=names[0])
    taken = [time_in_turns(case.candidates, effort) for case in cases]
    for name in names:
        table.add(name, [1e6 * seconds[name] for seconds in taken])
    return table


def memory(case: Case, records: int) -> Table:
    """Bytes of Python objects per record: what a result holds, and the peak on the way to it."""
    table = Table(
        f"Memory of {case.name}, a record",
        "Python objects, as tracemalloc counts them; a tree is libxml2's and not counted.",
        {"held": "bytes", "peak": "bytes"},
    )
    for name, run in case.candidates.items():
        run()
        tracemalloc.start()
        result = run()
        held, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        del result
        table.add(name, [held / records, peak / records])
    return table
