"""Reading takes whatever real servers and clients send; writing has one form; nothing gets lost."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TypeVar

import pytest
from lxml import etree

from meetwire.runtime import decoder, encoder
from meetwire.runtime.errors import BadValue, InvalidRequest
from meetwire.runtime.fields import attribute, element, elements
from meetwire.runtime.message import Extra, Message
from meetwire.runtime.values import BASE64, BOOL, FLOAT, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.xml import parse
from meetwire.webex import attendee, common, meeting, service

NAMESPACE = Namespace("toy", "urn:toy")

MEET = "http://www.webex.com/schemas/2002/06/service/meeting"
XSI = "http://www.w3.org/2001/XMLSchema-instance"

M = TypeVar("M", bound=Message)


class Colour(OpenEnum):
    RED = "RED"


class Box(Message):
    """One field of each sort."""

    text: str | None = element("text", TEXT, default=None)
    number: int | None = element("number", INT, default=None)
    ratio: float | None = element("ratio", FLOAT, default=None)
    open: bool | None = element("open", BOOL, default=None)
    picture: bytes | None = element("picture", BASE64, default=None)
    colour: Colour | None = element("colour", Colour, default=None)
    inner: Box | None = element("inner", "Box", default=None)
    names: list[str] = elements("name", TEXT, default_factory=list)
    numbers: list[int] = elements("count", INT, default_factory=list)
    boxes: list[Box] = elements("box", "Box", default_factory=list)
    tag: str | None = attribute("tag", TEXT, default=None)
    size: int | None = attribute("size", INT, default=None)


class Demanding(Message):
    key: int = element("key", INT)
    items: list[int] = elements("item", INT)


class Named(Message):
    name: str = element("name", TEXT)


class Empty(Message):
    """A type without fields."""


class Columns(Message):
    before: str | None = element("before", TEXT, default=None)
    by: list[str] = elements("by", TEXT, default_factory=list, sequence=1)
    direction: list[str] = elements("direction", TEXT, default_factory=list, sequence=1)
    weight: list[int] = elements("weight", INT, default_factory=list, sequence=1)
    other: list[str] = elements("other", TEXT, default_factory=list, sequence=2)
    another: list[str] = elements("another", TEXT, default_factory=list, sequence=2)


def read(cls: type[M], content: str, attributes: str = "") -> M:
    root = f'<root xmlns:xsi="{XSI}" xmlns:meet="{MEET}" {attributes}>{content}</root>'
    return decoder.decode(parse(root.encode()), cls)


def written(message: Message, *, qualified: bool = False) -> str:
    return encoder.encode(message, qualified=qualified)[0]


def again(message: M, *, qualified: bool = False) -> M:
    """What another reader makes of a message."""
    content, attributes = encoder.encode(message, qualified=qualified)
    declared = {
        namespace.prefix: namespace.uri for namespace in encoder.namespaces_of(type(message))
    }
    xmlns = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in declared.items())
    document = f'<root xmlns:xsi="{XSI}"{xmlns}{attributes}>{content}</root>'
    return decoder.decode(parse(document.encode()), type(message))


# Reading: spelling and order ---------------------------------------------------------------------


def test_the_documented_form_is_read() -> None:
    box = read(
        Box,
        "<text>t</text><number>1</number><ratio>0.5</ratio><open>true</open>"
        "<picture>aGk=</picture><colour>RED</colour><inner><number>2</number></inner>"
        "<name>a</name><name>b</name><count>3</count><box/><box><text>x</text></box>",
        'tag="g" size="4"',
    )
    assert box == Box(
        text="t",
        number=1,
        ratio=0.5,
        open=True,
        picture=b"hi",
        colour=Colour.RED,
        inner=Box(number=2),
        names=["a", "b"],
        numbers=[3],
        boxes=[Box(), Box(text="x")],
        tag="g",
        size=4,
    )
    assert again(box) == box


@pytest.mark.parametrize(
    "content",
    [
        "<duration>60</duration><startDate>12/01/2026 09:00:00</startDate><openTime>9</openTime>",
        "<openTime>9</openTime><startDate>12/01/2026 09:00:00</startDate><duration>60</duration>",
        "<OPENTIME>9</OPENTIME><StartDate>12/01/2026 09:00:00</StartDate><Duration>60</Duration>",
        "<startDate> 12/1/2026  9:00:00 </startDate><duration>\n60\t</duration>"
        "<openTime>09</openTime>",
        "<meet:startDate>12/01/2026 09:00:00</meet:startDate><meet:duration>60</meet:duration>"
        "<meet:openTime>9</meet:openTime>",
        '<startDate xmlns="urn:wrong">12/01/2026 09:00:00</startDate>'
        '<w:DURATION xmlns:w="urn:wrong">60</w:DURATION><openTime>9</openTime>',
    ],
    ids=["out of order", "reversed", "other case", "white space", "qualified", "wrong namespace"],
)
def test_order_case_namespace_and_white_space_do_not_matter(content: str) -> None:
    schedule = read(meeting.Schedule, content)
    assert schedule == meeting.Schedule(
        start_date=datetime(2026, 12, 1, 9, 0), duration=60, open_time=9
    )
    assert written(schedule) == (
        "<startDate>12/01/2026 09:00:00</startDate><duration>60</duration><openTime>9</openTime>"
    )


def test_only_xml_white_space_is_trimmed() -> None:
    assert read(Box, "<text>\r\n\t inner  space \n</text>").text == "inner  space"
    assert read(Box, "<text> \u00a0x\u2003 </text>").text == "\u00a0x\u2003"


def test_an_empty_text_is_text() -> None:
    assert read(Box, "<text/>").text == ""
    assert read(Box, "<text>  </text>").text == ""
    assert read(Box, "").text is None
    assert written(read(Box, "<text/>")) == "<text></text>"


def test_an_empty_element_of_text_or_bytes_holds_the_empty_value() -> None:
    box = read(Box, "<text/><picture/><name/>")
    assert box == Box(text="", picture=b"", names=[""])


def test_empty_elements_behind_a_value_are_read() -> None:
    box = read(Box, "<number>1</number><inner/><name/>")
    assert box == Box(number=1, inner=Box(), names=[""])


@pytest.mark.parametrize(
    ("text", "value"), [("true", True), ("false", False), ("FALSE", False), (" 1 ", True)]
)
def test_a_truth_is_read_in_any_spelling(text: str, value: bool) -> None:
    assert read(Box, f"<open>{text}</open>").open is value


@pytest.mark.parametrize("name", ["number", "ratio", "open", "colour"])
@pytest.mark.parametrize("form", ["<{}/>", "<{}></{}>", "<{}> \n</{}>"])
def test_an_empty_element_that_is_no_text_reads_as_none_and_is_kept(name: str, form: str) -> None:
    box = read(Box, form.format(name, name))
    assert getattr(box, name) is None
    assert written(box) == f"<{name}></{name}>"


def test_comments_instructions_and_cdata_inside_a_text_are_seen_through() -> None:
    box = read(
        Box,
        "<!-- a --><text>one <!-- b --><![CDATA[<two> & ]]><?pi c?>three</text>"
        "<number>4<!-- d -->2</number><name><![CDATA[]]></name><?pi e?>",
    )
    assert (box.text, box.number, box.names) == ("one <two> & three", 42, [""])
    assert box.extras == []


# Reading: what the type does not know ------------------------------------------------------------


def test_unknown_elements_are_kept_and_written_back() -> None:
    content = (
        '<number>1</number><crate kind="wood">a<nail/>b<nail size="2">c</nail>d</crate>'
        "<text>t</text><crate/>"
    )
    box = read(Box, content)
    assert (box.number, box.text) == (1, "t")
    assert [extra.name for extra in box.extras] == ["crate", "crate"]
    assert written(box) == (
        '<text>t</text><number>1</number><crate kind="wood">a<nail></nail>b<nail size="2">c</nail>'
        "d</crate><crate></crate>"
    )
    assert again(box) == box


def test_unknown_elements_of_a_part_stay_in_that_part() -> None:
    box = read(Box, "<inner><crate/></inner><box/><box><crate/></box>")
    assert box.extras == []
    assert box.inner is not None
    assert [extra.name for extra in box.inner.extras] == ["crate"]
    assert [len(each.extras) for each in box.boxes] == [0, 1]
    assert again(box) == box


def test_stray_text_is_kept_and_written_back() -> None:
    box = read(Box, "before<number>1</number> after <text>t</text>\n")
    assert [extra.text for extra in box.extras] == ["before", "after"]
    assert "before" in written(box)
    assert "after" in written(box)


def test_a_text_after_an_unknown_element_is_kept() -> None:
    box = read(Box, "<crate/>after")
    assert [(extra.name, extra.text) for extra in box.extras] == [("crate", None), ("", "after")]


def test_unknown_attributes_are_kept_and_written_back() -> None:
    box = read(Box, '<inner colour="red"/>', 'weight="2 &lt; 3"')
    assert encoder.encode(box, qualified=False) == (
        '<inner colour="red"></inner>',
        ' weight="2 &lt; 3"',
    )


def test_an_attribute_on_a_plain_value_is_kept() -> None:
    box = read(Box, '<number unit="cm">5</number><text lang="de">drei</text>')
    assert (box.number, box.text) == (5, "drei")
    assert '<number unit="cm">5</number>' in written(box)
    assert '<text lang="de">drei</text>' in written(box)
    assert again(box) == box


def test_very_many_attributes_are_kept_in_their_order() -> None:
    names = [f"k{number}" for number in range(100)]
    many = " ".join(f'{name}="v" x:{name}="w"' for name in names)
    box = read(Box, f'<inner xmlns:x="urn:x" {many}/>')
    assert box.inner is not None
    assert [(extra.name, extra.text, extra.namespace) for extra in box.inner.extras] == [
        kept for name in names for kept in ((f"@{name}", "v", None), (f"@{name}", "w", "urn:x"))
    ]
    assert again(box) == box


def test_a_bad_attribute_is_kept_and_named_when_it_is_read() -> None:
    box = read(Box, "", 'size="big"')
    with pytest.raises(BadValue, match=r"Box\.size.*'big'"):
        _ = box.size
    assert encoder.encode(box, qualified=False) == ("", ' size="big"')
    box.size = 3
    assert encoder.encode(box, qualified=False) == ("", ' size="3"')


def test_the_first_of_two_single_elements_counts_and_the_other_is_kept() -> None:
    box = read(Box, "<number>1</number><number>2</number><text>a</text><TEXT>b</TEXT>")
    assert (box.number, box.text) == (1, "a")
    assert [(extra.name, extra.text) for extra in box.extras] == [("number", "2"), ("TEXT", "b")]
    assert again(box) == box


@pytest.mark.parametrize("first", ["<number>x</number>", '<number xsi:nil="true"/>'])
def test_a_bad_value_counts_as_the_first_one_too(first: str) -> None:
    box = read(Box, f"{first}<number>2</number>")
    assert getattr(box, "number", None) is None
    assert len(box.extras) == 2
    assert again(box) == box


def test_a_repeated_part_is_kept_whole() -> None:
    box = read(Box, "<inner><number>1</number></inner><inner><number>2</number></inner>")
    assert box.inner == Box(number=1)
    assert again(box) == box
    assert written(box).endswith("<inner><number>2</number></inner>")


def test_a_structure_in_a_plain_value_is_kept() -> None:
    box = read(Box, "<number>1<b>2</b>3</number>")
    assert again(box) == box
    assert written(box) == "<number>1<b>2</b>3</number>"


def test_one_bad_item_makes_the_whole_list_raw_in_its_order() -> None:
    content = "<count>1</count><count>two</count><count>3</count>"
    box = read(Box, content)
    with pytest.raises(BadValue, match=r"Box\.numbers.*'two'"):
        _ = box.numbers
    assert written(box) == content
    assert again(box) == box


def test_an_attribute_of_one_text_makes_the_whole_list_raw_in_its_order() -> None:
    content = '<name>a</name><name lang="de">b</name><name>c</name>'
    box = read(Box, content)
    assert box.names == ["a", "b", "c"]
    assert written(box) == content


def test_items_of_a_raw_list_are_kept_in_any_spelling() -> None:
    content = '<count>1</count><COUNT>two</COUNT><c:count xmlns:c="urn:c">3</c:count>'
    box = read(Box, content)
    assert [(extra.name, extra.text) for extra in box.extras] == [
        ("count", "1"),
        ("COUNT", "two"),
        ("count", "3"),
    ]
    assert again(box) == box


def test_a_bad_item_leaves_other_lists_alone() -> None:
    box = read(Box, "<name>a</name><count>x</count><name>b</name><count>2</count>")
    assert box.names == ["a", "b"]
    assert [extra.text for extra in box.extras] == ["x", "2"]


def test_items_of_a_list_may_stand_apart() -> None:
    box = read(Box, "<name>a</name><number>1</number><NAME>b</NAME><count>2</count><name>c</name>")
    assert box.names == ["a", "b", "c"]
    assert box.numbers == [2]


@pytest.mark.parametrize("truth", ["true", "1"])
def test_nil_reads_as_none_and_is_written_back(truth: str) -> None:
    box = read(Box, f'<number xsi:nil="{truth}"/><text xsi:nil="{truth}"/>')
    assert box.number is None
    assert box.text is None
    assert f'<number xsi:nil="{truth}"></number>' in written(box)
    assert again(box) == box


def test_nil_in_a_list_keeps_its_place() -> None:
    box = read(Box, '<count>1</count><count xsi:nil="true"/><count>3</count>')
    assert box.numbers == [1, None, 3]
    assert again(box) == box


def test_a_value_that_is_not_nil_is_a_value() -> None:
    assert read(Box, '<number xsi:nil="false">4</number>').number == 4


def test_an_unknown_member_of_an_enumeration_is_written_as_it_came() -> None:
    box = read(Box, "<colour> Mauve </colour>")
    assert box.colour == Colour("Mauve")
    assert written(box) == "<colour>Mauve</colour>"


def test_a_listed_member_in_another_case_is_written_canonically() -> None:
    assert written(read(Box, "<colour>red</colour>")) == "<colour>RED</colour>"


def test_deep_structures_are_read_and_written() -> None:
    deepest = box = Box(number=0)
    for depth in range(1, 200):
        box = Box(number=depth, inner=box)
    assert again(box) == box
    unknown = "<u>" * 200 + "end" + "</u>" * 200
    assert written(read(Box, unknown)) == unknown
    assert deepest.inner is None


# Pairs -------------------------------------------------------------------------------------------

ORDER = meeting.Order(
    order_by=[meeting.OrderBy.START_TIME, meeting.OrderBy.CONF_NAME],
    order_ad=[service.OrderDirection.DESC, service.OrderDirection.ASC],
)


def test_pairs_are_written_in_turns() -> None:
    assert written(ORDER) == (
        "<orderBy>STARTTIME</orderBy><orderAD>DESC</orderAD>"
        "<orderBy>CONFNAME</orderBy><orderAD>ASC</orderAD>"
    )


@pytest.mark.parametrize(
    "content",
    [
        "<orderBy>STARTTIME</orderBy><orderAD>DESC</orderAD><orderBy>CONFNAME</orderBy><orderAD>ASC</orderAD>",
        "<orderBy>STARTTIME</orderBy><orderBy>CONFNAME</orderBy><orderAD>DESC</orderAD><orderAD>ASC</orderAD>",
        "<orderAD>DESC</orderAD><orderBy>STARTTIME</orderBy><orderAD>ASC</orderAD><orderBy>CONFNAME</orderBy>",
    ],
    ids=["in turns", "grouped", "swapped"],
)
def test_pairs_are_read_in_any_arrangement(content: str) -> None:
    assert read(meeting.Order, content) == ORDER


@pytest.mark.parametrize(
    ("columns", "content"),
    [
        (Columns(by=["a", "b"]), "<by>a</by><by>b</by>"),
        (Columns(direction=["x"]), "<direction>x</direction>"),
        (
            Columns(by=["a", "b", "c"], direction=["x"]),
            "<by>a</by><direction>x</direction><by>b</by><by>c</by>",
        ),
        (
            Columns(by=["a"], direction=["x", "y"], weight=[1, 2]),
            "<by>a</by><direction>x</direction><weight>1</weight><direction>y</direction>"
            "<weight>2</weight>",
        ),
        (
            Columns(before="0", by=["a"], weight=[1], other=["o", "p"], another=["n"]),
            "<before>0</before><by>a</by><weight>1</weight>"
            "<other>o</other><another>n</another><other>p</other>",
        ),
    ],
    ids=["one", "the other", "uneven", "three", "two groups"],
)
def test_uneven_pairs_lose_nothing(columns: Columns, content: str) -> None:
    assert written(columns) == content
    assert read(Columns, content) == columns


@pytest.mark.parametrize(
    "content",
    ["<by>a</by><by>b</by>", "<direction>x</direction><weight>1</weight>", "<another>n</another>"],
)
def test_pairs_with_an_absent_half_are_written_as_they_were_read(content: str) -> None:
    assert written(read(Columns, content)) == content
    missing = read(Columns, f"{content}<unknown/>")
    assert written(missing) == f"{content}<unknown></unknown>"


class Keyed(Message):
    key: int = element("key", INT)
    by: list[int] = elements("by", INT, default_factory=list, sequence=1)
    direction: list[str] = elements("direction", TEXT, default_factory=list, sequence=1)


@pytest.mark.parametrize(
    "content",
    [
        "<direction>x</direction>",
        "<by>1</by>",
        "<key>1</key><direction>x</direction><by>odd</by>",
        '<key>1</key><direction>x</direction><by k="1">1</by>',
    ],
    ids=["other half alone", "first half alone", "first half bad", "first half raw"],
)
def test_half_a_pair_is_written_whatever_became_of_the_rest(content: str) -> None:
    assert written(read(Keyed, content)) == content


def test_half_a_pair_is_written_when_the_other_is_none() -> None:
    columns = Columns(by=None, direction=["x"])  # type: ignore[arg-type]
    assert written(columns) == "<direction>x</direction>"
    columns = Columns(by=["a"], direction=None)  # type: ignore[arg-type]
    assert written(columns) == "<by>a</by>"


# Writing -----------------------------------------------------------------------------------------

HARD = "<a href=\"x\" class='y'>&amp; ]]> tab\there cr\rhere lf\nhere \u00e9\u4e2d\U0001f600</a>"


def test_text_is_escaped_and_reads_back() -> None:
    assert again(Box(text=HARD, names=[HARD])) == Box(text=HARD, names=[HARD])
    assert written(Box(text=HARD)) == (
        "<text>&lt;a href=\"x\" class='y'&gt;&amp;amp; ]]&gt; tab\there cr&#13;here lf\nhere "
        "\u00e9\u4e2d\U0001f600&lt;/a&gt;</text>"
    )


def test_attributes_are_escaped_and_read_back() -> None:
    _, attributes = encoder.encode(Box(tag=HARD), qualified=False)
    assert re.findall("[<>\t\r\n]", attributes) == []
    assert again(Box(tag=HARD)) == Box(tag=HARD)


def test_a_quotation_mark_alone_is_escaped_in_an_attribute() -> None:
    assert encoder.encode(Box(tag='5" nail'), qualified=False)[1] == ' tag="5&quot; nail"'


def test_extras_are_escaped_and_read_back() -> None:
    extra = Extra("crate", HARD, (Extra("@k", HARD), Extra("nail", HARD)))
    assert again(Box(extras=[extra])) == Box(extras=[extra])


def test_an_extra_may_have_several_attributes() -> None:
    content = '<crate kind="wood" size="2"></crate>'
    assert written(read(Box, content)) == content


def test_an_extra_attribute_without_a_text_is_empty() -> None:
    assert encoder.encode(Box(extras=[Extra("@k")]), qualified=False)[1] == ' k=""'


def test_enumeration_members_are_escaped() -> None:
    assert written(Box(colour=Colour("a<b&c"))) == "<colour>a&lt;b&amp;c</colour>"
    assert again(Box(colour=Colour("a<b&c"))).colour == "a<b&c"


@pytest.mark.parametrize("code", [0, 8, 0xB, 0x1F, 0xD800, 0xDFFF, 0xFFFE, 0xFFFF])
def test_a_character_that_xml_cannot_carry_is_refused_with_its_path(code: int) -> None:
    character = chr(code)
    for message, path in [
        (Box(text=f"a{character}"), "text"),
        (Box(boxes=[Box(), Box(inner=Box(names=["a", character]))]), "boxes[1].inner.names[1]"),
        (Box(tag=character), "tag"),
        (Box(colour=Colour(character)), "colour"),
        (Box(extras=[Extra("crate", character)]), "extras[crate]"),
        (Box(inner=Box(extras=[Extra("@k", character)])), "inner.extras[@k]"),
    ]:
        with pytest.raises(InvalidRequest) as caught:
            encoder.encode(message, qualified=False)
        assert [fault.path for fault in caught.value.faults] == [path]
        assert f"U+{code:04X}" in str(caught.value)


def test_every_other_character_is_carried() -> None:
    text = "x" + "".join(
        chr(code)
        for code in [9, 10, 13, *range(0x20, 0x180), 0x2028, 0xD7FF, 0xE000, 0xFFFD, 0x10FFFF]
    )
    assert again(Box(text=f"{text}x")).text == f"{text}x"


@pytest.mark.parametrize(
    "name", ["", "a b", "a>", "1a", "a:b", "@", "a\n", "<", "a~", "a\u00b2", "\u00aa"]
)
def test_an_extra_with_a_name_that_is_none_is_refused(name: str) -> None:
    for extra in (Extra(f"@{name}", "x"), Extra("crate", None, (Extra(f"@{name}", "x"),))):
        with pytest.raises(InvalidRequest, match="extras"):
            encoder.encode(Box(extras=[extra]), qualified=False)
    if name:
        with pytest.raises(InvalidRequest, match="extras"):
            encoder.encode(Box(extras=[Extra(name, "x")]), qualified=False)


@pytest.mark.parametrize("name", ["q\u00b7d", "_", "a.b-c", "a\u0369", "\u01c5", "\U00010000"])
def test_an_extra_may_have_any_name_that_xml_allows(name: str) -> None:
    read = decoder.decode(parse(f"<box><{name} {name}='1'/></box>".encode()), Box)
    assert again(read) == read


def test_an_empty_element_inside_an_extra_is_the_same_in_either_form() -> None:
    first, second = (
        decoder.decode(parse(f"<box><crate>{nail}</crate></box>".encode()), Box)
        for nail in ("<nail> </nail>", "<nail/>")
    )
    assert first == second


def test_a_fault_deep_inside_is_named_by_its_path() -> None:
    people = [
        attendee.Attendee(person=common.Person(email="a@acme.example")),
        attendee.Attendee(person=common.Person(email=5)),  # type: ignore[arg-type]
    ]
    request = meeting.CreateMeeting(
        participants=meeting.Participants(
            attendees=meeting.Attendees(attendee=people),
        ),
    )
    with pytest.raises(InvalidRequest) as caught:
        encoder.encode(request, qualified=False)
    assert str(caught.value) == (
        "participants.attendees.attendee[1].person.email: must be text, not int"
    )


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        (Demanding(key=None, items=[1]), "key: is required"),  # type: ignore[arg-type]
        (Demanding(key=1, items=[]), "items: needs at least one item"),
        (Named(name=None), "name: is required"),  # type: ignore[arg-type]
        (Box(names="ab"), "names: must be a list, not str"),  # type: ignore[arg-type]
        (Box(names=["a", None]), "names[1]: must not be None"),  # type: ignore[list-item]
        (Box(boxes=[Empty()]), "boxes[0]: must be a Box, not Empty"),  # type: ignore[list-item]
        (Box(inner=Empty()), "inner: must be a Box, not Empty"),  # type: ignore[arg-type]
        (Box(colour="RED"), "colour: must be a Colour, not text"),  # type: ignore[arg-type]
        (Box(colour=5), "colour: must be a Colour, not int"),  # type: ignore[arg-type]
        (Box(open=1), "open: must be True or False, not int"),  # type: ignore[arg-type]
        (Box(size="1"), "size: must be a whole number, not str"),  # type: ignore[arg-type]
    ],
    ids=lambda part: part.partition(";")[0] if isinstance(part, str) else "",
)
def test_what_cannot_be_written_is_named(message: Message, problem: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        encoder.encode(message, qualified=False)
    assert str(caught.value).startswith(problem)


def test_a_message_of_a_subclass_is_written_whole() -> None:
    numbers = service.PersonalTeleServer(toll_num="1", enable_server=True)
    telephony = meeting.Telephony(call_in_num=numbers)
    assert written(telephony) == (
        "<callInNum><tollNum>1</tollNum><enableServer>true</enableServer></callInNum>"
    )


def test_a_type_without_fields_is_written_with_its_extras() -> None:
    empty = read(Empty, "text<crate/>", 'k="v"')
    assert encoder.encode(empty, qualified=False) == ("text<crate></crate>", ' k="v"')
    assert written(Empty()) == ""


def test_a_message_that_misses_what_is_required_is_written_as_it_was_read() -> None:
    assert written(read(Demanding, "<item>1</item>")) == "<item>1</item>"
    assert written(read(Demanding, "")) == ""


def test_writing_changes_nothing() -> None:
    box = read(Box, "<number>x</number><crate/>")
    before = written(box)
    assert written(box) == before
    assert box == read(Box, "<number>x</number><crate/>")


# Namespaces --------------------------------------------------------------------------------------


def test_a_request_is_unqualified_and_a_response_has_the_prefix_of_each_declaring_schema() -> None:
    record = attendee.AttendeeRecord(
        person=common.Person(email="a@acme.example", type=common.PersonType.VISITOR),
        attendee_id=7,
    )
    assert written(record) == (
        "<person><email>a@acme.example</email><type>VISITOR</type></person>"
        "<attendeeId>7</attendeeId>"
    )
    assert written(record, qualified=True) == (
        "<att:person><com:email>a@acme.example</com:email><com:type>VISITOR</com:type></att:person>"
        "<att:attendeeId>7</att:attendeeId>"
    )
    prefixes = {namespace.prefix for namespace in encoder.namespaces_of(attendee.AttendeeRecord)}
    assert prefixes == {"att", "com"}


def test_every_prefix_of_a_type_that_contains_itself_is_found() -> None:
    assert encoder.namespaces_of(Box) == {NAMESPACE}


@pytest.mark.parametrize("qualified", [False, True])
def test_extras_keep_their_namespaces(qualified: bool) -> None:
    box = read(
        Box,
        '<inner/><x:crate xmlns:x="urn:x" x:k="1"><x:same/><none/><other xmlns="urn:o"/></x:crate>'
        "<plain/>",
    )
    assert box.extras[0].namespace == "urn:x"
    assert again(box, qualified=qualified) == box


def test_an_extra_of_the_schema_s_own_namespace_is_unqualified_in_a_request() -> None:
    box = read(Box, '<t:crate xmlns:t="urn:toy">1</t:crate>')
    assert written(box) == "<crate>1</crate>"
    assert '<crate xmlns="urn:toy">1</crate>' in written(box, qualified=True)


@pytest.mark.parametrize("qualified", [False, True])
def test_several_attributes_with_namespaces_are_kept(qualified: bool) -> None:
    outer = 'xmlns:a="urn:a" xmlns:b="urn:b" a:one="1" b:one="2" a:two="3" xml:lang="en"'
    box = read(
        Box, '<inner xmlns:c="urn:c" c:k="1" xml:space="preserve"/><crate xml:lang="fr"/>', outer
    )
    content, attributes = encoder.encode(box, qualified=qualified)
    document = f'<root xmlns:toy="urn:toy" xmlns:xsi="{XSI}"{attributes}>{content}</root>'
    root = etree.fromstring(document.encode())
    assert dict(root.attrib) == {
        "{urn:a}one": "1",
        "{urn:b}one": "2",
        "{urn:a}two": "3",
        "{http://www.w3.org/XML/1998/namespace}lang": "en",
    }
    assert again(box, qualified=qualified) == box


def test_the_namespace_of_an_extra_is_escaped() -> None:
    box = Box(extras=[Extra("@k", "1", namespace='urn:"x"'), Extra("crate", None, (), 'urn:"y"')])
    assert encoder.encode(box, qualified=False) == (
        '<crate xmlns="urn:&quot;y&quot;"></crate>',
        ' xmlns:x0="urn:&quot;x&quot;" x0:k="1"',
    )


def test_a_type_on_a_part_is_kept() -> None:
    box = read(Box, '<inner xsi:type="toy:special"><number>1</number></inner>')
    assert written(box) == '<inner xsi:type="toy:special"><number>1</number></inner>'
    assert again(box) == box
