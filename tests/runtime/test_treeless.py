"""The usual answer is read without a tree; any other goes the exact way, and none gets lost."""

from __future__ import annotations

import pytest

from meetwire.runtime.errors import BadValue, MeetwireError, ServiceError
from meetwire.runtime.message import Extra
from meetwire.runtime.treeless import dialect_of
from meetwire.webex import meeting, wire
from tests.fuzz.treeless import state
from tests.runtime.lists import page_of

MEET = "http://www.webex.com/schemas/2002/06/service/meeting"
SERV = "http://www.webex.com/schemas/2002/06/service"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
LIST = meeting.LstsummaryMeeting()
DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
RECORD = "<meet:meeting><meet:meetingKey>5</meet:meetingKey></meet:meeting>"


def answer(content: str, *, header: str = "", behind: str = "", start: str = DECLARATION) -> bytes:
    return (
        f'{start}<serv:message xmlns:serv="{SERV}" xmlns:meet="{MEET}" xmlns:xsi="{XSI}">'
        f"<serv:header>{header}<serv:response><serv:result>SUCCESS</serv:result></serv:response>"
        '</serv:header><serv:body><serv:bodyContent xsi:type="meet:lstsummaryMeetingResponse">'
        f"{content}</serv:bodyContent>{behind}</serv:body></serv:message>"
    ).encode()


def plainly(data: bytes) -> meeting.LstsummaryMeetingResponse:
    """What is read without a tree, which the exact way reads as well."""
    usual = wire.decode_plain(data, LIST)
    assert usual is not None
    assert state(usual) == state(wire.decode_exactly(data, LIST))
    return usual


def in_a_record(content: str) -> bytes:
    return answer(f"<meet:meeting>{content}</meet:meeting>")


# What is plain -----------------------------------------------------------------------------------


def test_the_documented_form_is_plain() -> None:
    page = page_of(range(1, 4), 3)
    assert plainly(wire.encode_answer(page)) == page


@pytest.mark.parametrize(
    "content",
    [
        "",
        f"\n  {RECORD}\n  {RECORD}\n",
        RECORD.replace("><", ">\r\n\t<"),
        "<meet:meeting/><meet:meeting />",
        "<meet:meeting></meet:meeting>",
        RECORD.replace("meetingKey", "MEETINGKEY"),
        RECORD.replace("meet:", ""),
        RECORD.replace("meet:", "serv:"),
        "<meet:meeting><meet:duration>1</meet:duration><meet:meetingKey>2</meet:meetingKey>"
        "</meet:meeting>",
        "<meet:meeting><meet:confName>a &amp; b &lt;c> &quot;d&quot; &apos;e&apos; &amp;lt;"
        "</meet:confName></meet:meeting>",
        "<meet:meeting><meet:confName/></meet:meeting>",
        "<meet:meeting><meet:confName>  </meet:confName></meet:meeting>",
        "<meet:meeting><meet:confName> Größe \U0001f600\n</meet:confName></meet:meeting>",
    ],
    ids=[
        "nothing",
        "layout",
        "CRLF",
        "empty elements",
        "empty pairs",
        "other case",
        "no prefix",
        "other namespace",
        "other order",
        "references",
        "empty text",
        "blank text",
        "beyond ASCII",
    ],
)
def test_liberties_of_spelling_are_plain(content: str) -> None:
    plainly(answer(content))


def test_an_unknown_element_without_parts_is_plain_and_kept() -> None:
    found = plainly(in_a_record("<meet:new>1 &amp; 2</meet:new><serv:other/>")).meeting[0]
    assert found.extras == [
        Extra("new", "1 & 2", namespace=MEET),
        Extra("other", None, namespace=SERV),
    ]


@pytest.mark.parametrize("text", ["x", "", " ", "1_0", "\u0661"])
def test_a_bad_value_is_plain_and_kept(text: str) -> None:
    found = plainly(in_a_record(f"<meet:duration>{text}</meet:duration>")).meeting[0]
    assert [extra.field for extra in found.extras] == ["duration"]
    if text.strip():
        with pytest.raises(BadValue):
            _ = found.duration


# What is not -------------------------------------------------------------------------------------

ODD = {
    "an attribute": '<meet:meeting a="b"/>',
    "a prefix of its own": f'<x:meeting xmlns:x="{MEET}"/>',
    "another meaning of a prefix": f'<meet:meeting xmlns:serv="{MEET}"/>',
    "a comment": f"<!-- c -->{RECORD}",
    "a section": "<meet:meeting><meet:confName><![CDATA[<a>]]></meet:confName></meet:meeting>",
    "an instruction": f"<?p i?>{RECORD}",
    "a number of a character": "<meet:meeting><meet:confName>&#65;</meet:confName></meet:meeting>",
    "stray text": f"stray{RECORD}",
    "stray text behind a record": f"{RECORD}stray",
    "stray text in a record": "<meet:meeting>stray</meet:meeting>",
    "two where one may be": "<meet:meeting><meet:duration>1</meet:duration>"
    "<meet:duration>2</meet:duration></meet:meeting>",
    "parts in a value": "<meet:meeting><meet:duration><meet:a/></meet:duration></meet:meeting>",
    "parts in the unknown": "<meet:meeting><meet:new><meet:a/></meet:new></meet:meeting>",
    "a prefix that is not declared": "<x:meeting/>",
    "blanks in a tag": RECORD.replace("<meet:meetingKey>", "<meet:meetingKey >"),
}


@pytest.mark.parametrize("content", ODD.values(), ids=ODD.keys())
def test_what_is_not_plain_is_read_the_exact_way(content: str) -> None:
    data = answer(content)
    assert wire.decode_plain(data, LIST) is None
    assert state(wire.decode(data, LIST)) == state(wire.decode_exactly(data, LIST))


FRAMES = {
    "another encoding": answer(RECORD, start='<?xml version="1.0" encoding="ISO-8859-1"?>'),
    "a comment in front": answer(RECORD, start="<!-- c -->"),
    "a comment behind": answer(RECORD, behind="<!-- c -->"),
    "a byte order mark": answer(RECORD, start="\ufeff" + DECLARATION),
    "UTF-16": answer(RECORD, start="").decode().encode("utf-16"),
    "a long envelope": answer(RECORD, header=" " * 3000),
}


@pytest.mark.parametrize("data", FRAMES.values(), ids=FRAMES.keys())
def test_an_envelope_that_is_not_plain_is_read_the_exact_way(data: bytes) -> None:
    assert wire.decode_plain(data, LIST) is None
    assert [each.meeting_key for each in wire.decode(data, LIST).meeting] == [5]


DAMAGED = {
    "no end of a tag": "<meet:meeting><meet:confName</meet:confName></meet:meeting>",
    "another name at the end": "<meet:meeting><meet:duration>1</meet:confName></meet:meeting>",
    "an end too many": f"{RECORD}</meet:meeting>",
    "an end too few": "<meet:meeting>",
    "elements that overlap": "<meet:meeting><meet:duration>1</meet:meeting></meet:duration>",
    "a nameless end": f"{RECORD}</>",
    "a nameless prefix": "<:meeting></:meeting>",
    "a control character": "<meet:meeting><meet:confName>\x0b</meet:confName></meet:meeting>",
    "a noncharacter": "<meet:meeting><meet:confName>\uffff</meet:confName></meet:meeting>",
    "the end of a section": "<meet:meeting><meet:confName>]]></meet:confName></meet:meeting>",
    "a lone ampersand": "<meet:meeting><meet:confName>a & b</meet:confName></meet:meeting>",
    "an unknown reference": "<meet:meeting><meet:confName>&nbsp;</meet:confName></meet:meeting>",
    "an unended reference": "<meet:meeting><meet:confName>&amp</meet:confName></meet:meeting>",
    "no name": "<meet:meeting><1/></meet:meeting>",
    "a name that is too long": f"<meet:meeting><meet:{'x' * 60_000}/></meet:meeting>",
}


@pytest.mark.parametrize("content", DAMAGED.values(), ids=DAMAGED.keys())
def test_what_the_strict_parser_refuses_is_refused(content: str) -> None:
    data = answer(content)
    assert wire.decode_plain(data, LIST) is None
    with pytest.raises(MeetwireError):
        wire.decode(data, LIST)


@pytest.mark.parametrize("wrong", [b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"])
def test_bytes_that_are_no_utf_8_are_refused(wrong: bytes) -> None:
    data = in_a_record("<meet:confName>X</meet:confName>").replace(b"X", wrong)
    assert wire.decode_plain(data, LIST) is None


@pytest.mark.parametrize("fake", ["BodyContent", "bodycontent"])
def test_content_elsewhere_is_not_taken_for_that_of_the_body(fake: str) -> None:
    sound = answer(RECORD).decode()
    start, end = sound.index("<serv:bodyContent"), sound.index("</serv:body>")
    content = sound[start:end]
    empty = f'<serv:{fake} xsi:type="meet:lstsummaryMeetingResponse"/>'
    moved = sound[:start] + empty + sound[end:]
    data = moved.replace("<serv:header>", f"<serv:header>{content}").encode()
    assert wire.decode_plain(data, LIST) is None
    assert wire.decode(data, LIST).meeting == []


def test_a_failure_is_not_taken_for_an_answer() -> None:
    data = answer(RECORD).replace(b"SUCCESS", b"FAILURE")
    assert wire.decode_plain(data, LIST) is None
    with pytest.raises(ServiceError):
        wire.decode(data, LIST)


def test_the_limit_holds() -> None:
    data = answer(RECORD)
    assert wire.decode_plain(data, LIST, limit=len(data) - 1) is None
    assert wire.decode_plain(data, LIST, limit=len(data)) is not None


# Long lists --------------------------------------------------------------------------------------

KEYS = range(1000, 1400)


def long_page(changes: dict[int, str] | None = None) -> bytes:
    """A page of many records, to some of which something is added by their keys."""
    records = (
        f"<meet:meeting><meet:meetingKey>{key}</meet:meetingKey><meet:meetingType>1"
        f"</meet:meetingType>{(changes or {}).get(key, '')}</meet:meeting>"
        for key in KEYS
    )
    return answer("".join(records))


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {1000: "<meet:new>1</meet:new>", 1399: "<meet:duration>x</meet:duration>"},
        {1007: "<meet:confName>a &amp; b</meet:confName>"},
        {
            1100: "<meet:duration></meet:duration>",
            1101: "<meet:duration>1</meet:duration>",
        },
        {1050: "\n<meet:duration> 7 </meet:duration>\n", 1051: "<meet:duration/>"},
    ],
    ids=["alike", "both ends differ", "references", "bad values", "layout"],
)
def test_the_records_of_a_long_list_keep_their_order(changes: dict[int, str]) -> None:
    found = plainly(long_page(changes))
    assert [each.meeting_key for each in found.meeting] == list(KEYS)


def test_one_odd_record_sends_a_long_list_the_exact_way() -> None:
    data = long_page({1100: '<meet:confName a="b">c</meet:confName>'})
    assert wire.decode_plain(data, LIST) is None
    assert len(wire.decode(data, LIST).meeting) == len(KEYS)


def test_what_a_long_list_is_made_of_is_recognised() -> None:
    dialect = dialect_of((("meet", MEET), ("serv", SERV)))
    rows = dialect.rows(meeting.LstsummaryMeetingResponse, RECORD * 1000)
    assert rows is not None
    rest, runs = rows.take(RECORD * 1000)
    assert "meetingKey" not in rest
    assert [[each.meeting_key for each in run] for run in runs] == [[5] * 1000]
    assert dialect.rows(meeting.LstsummaryMeetingResponse, RECORD) is None


def test_records_in_a_place_that_has_none_are_not_taken() -> None:
    data = long_page().replace(b"<meet:meeting>", b"<meet:new><meet:meeting>", 1)
    data = data.replace(b"</serv:bodyContent>", b"</meet:new></serv:bodyContent>")
    assert wire.decode_plain(data, LIST) is None
    assert [extra.name for extra in wire.decode(data, LIST).extras] == ["new"]
