"""Validation finds every fault before anything is sent, each with its path."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from meetwire.runtime import decoder
from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.fields import attribute, element, elements
from meetwire.runtime.message import Message
from meetwire.runtime.validate import check, faults
from meetwire.runtime.values import BASE64, BOOL, DATE_TIME, FLOAT, INT, TEXT, OpenEnum
from meetwire.runtime.xml import parse
from meetwire.webex import common, meeting


class Colour(OpenEnum):
    RED = "RED"


class Part(Message):
    name: str = element("name", TEXT, min_length=2, max_length=4)
    codes: list[str] = elements(
        "code", TEXT, default_factory=list, pattern="[A-Z]{2}[0-9]*", min_items=2, max_items=3
    )


class Whole(Message):
    key: int = element("key", INT, minimum=1, maximum=10)
    ratio: float | None = element("ratio", FLOAT, default=None, minimum=0, maximum=1)
    pin: str | None = element("pin", TEXT, default=None, secret=True, pattern="[0-9]{4}")
    on: bool | None = element("on", BOOL, default=None)
    made: datetime | None = element("made", DATE_TIME, default=None)
    data: bytes | None = element("data", BASE64, default=None)
    colour: Colour | None = element("colour", Colour, default=None)
    part: Part | None = element("part", Part, default=None)
    parts: list[Part] = elements("part2", Part, default_factory=list, max_items=2)
    numbers: list[int] = elements("number", INT, default_factory=list, maximum=9)
    size: int | None = attribute("size", INT, default=None, minimum=0)


class Tinted(Whole):
    tints: list[Colour] = elements("tint", Colour, default_factory=list)
    shade: Colour | None = attribute("shade", Colour, default=None)


class Many(OpenEnum):
    N1, N2, N3, N4, N5, N6, N7, N8, N9 = map(str, range(1, 10))


class Numbered(Message):
    number: Many = element("number", Many)


class Strict(Message):
    items: list[int] = elements("item", INT)
    pairs: list[int] = elements("pair", INT, min_items=2)


def found(message: Message) -> dict[str, str]:
    return {fault.path: fault.problem for fault in faults(message)}


def test_a_message_that_follows_its_schema_has_no_faults() -> None:
    whole = Whole(
        key=1,
        ratio=0.5,
        pin="0123",
        on=False,
        made=datetime(2026, 1, 1),
        data=b"",
        colour=Colour.RED,
        part=Part(name="ab", codes=["AB", "CD1"]),
        parts=[Part(name="abcd")],
        numbers=[9, -1],
        size=0,
    )
    assert found(whole) == {}
    check(whole)


FACETS: list[tuple[str, Message, str, str]] = [
    ("minimum", Whole(key=0), "key", "must be at least 1"),
    ("maximum", Whole(key=11), "key", "must be at most 10"),
    ("minimum of a float", Whole(key=1, ratio=-0.1), "ratio", "must be at least 0"),
    ("maximum of an item", Whole(key=1, numbers=[1, 10]), "numbers[1]", "must be at most 9"),
    ("of an attribute", Whole(key=1, size=-1), "size", "must be at least 0"),
    ("min length", Part(name="a"), "name", "has 1 characters; at least 2 are required"),
    ("max length", Part(name="abcde"), "name", "has 5 characters; at most 4 are allowed"),
    ("pattern", Part(name="ab", codes=["AB", "A1"]), "codes[1]", "must have the form"),
    ("whole pattern", Part(name="ab", codes=["AB", "AB1 "]), "codes[1]", "must have the form"),
    ("no newline", Part(name="ab", codes=["AB", "AB1\n"]), "codes[1]", "must have the form"),
    ("min items", Part(name="ab", codes=["AB"]), "codes", "has 1 items; at least 2 are required"),
    ("max items", Part(name="ab", codes=["AB"] * 4), "codes", "has 4 items; at most 3 are allowed"),
    ("items of parts", Whole(key=1, parts=[Part(name="ab")] * 3), "parts", "at most 2 are allowed"),
    ("secret", Whole(key=1, pin="12"), "pin", "must have the form [0-9]{4}"),
]


@pytest.mark.parametrize(
    ("message", "path", "problem"),
    [row[1:] for row in FACETS],
    ids=[row[0] for row in FACETS],
)
def test_each_facet_is_checked(message: Message, path: str, problem: str) -> None:
    assert list(found(message)) == [path]
    assert problem in found(message)[path]


@pytest.mark.parametrize("key", [1, 10])
def test_bounds_are_inclusive(key: int) -> None:
    assert found(Whole(key=key, ratio=1.0, part=Part(name="abcd", codes=["AB"] * 3))) == {}


def test_length_counts_characters_and_not_bytes() -> None:
    assert found(Part(name="\U0001f600" * 4)) == {}


def test_an_unlisted_member_of_an_enumeration_is_a_fault_with_advice() -> None:
    assert found(Whole(key=1, colour=Colour("Mauve"))) == {
        "colour": "'Mauve' is not among RED; write Colour.unlisted(text) if it is meant"
    }


def test_of_many_listed_values_some_are_shown() -> None:
    request = meeting.CreateMeeting(
        repeat=meeting.Repeat(repeat_type=meeting.RepeatType("x" * 500))
    )
    problem = found(request)["repeat.repeat_type"]
    assert "WEEKLY, DAILY" in problem
    assert "x" * 60 in problem
    assert len(problem) < 300
    assert " 8, … (9 in all);" in found(Numbered(number=Many("20")))["number"]


def test_an_unlisted_member_that_is_meant_is_allowed() -> None:
    assert found(Whole(key=1, colour=Colour.unlisted("Mauve"))) == {}


def test_what_the_service_said_may_be_sent_back() -> None:
    decoded = decoder.decode(
        parse(b"<r shade='Teal'><key>1</key><colour>Mauve</colour><tint>Ecru</tint></r>"), Tinted
    )
    assert not any(each.is_known for each in (decoded.colour, decoded.shade, *decoded.tints))
    assert found(decoded) == {}
    assert found(Whole(key=1, colour=decoded.colour)) == {}
    assert found(Whole(key=1, colour=decoded.shade)) == {}


def test_a_slip_among_the_items_of_a_list_has_its_index() -> None:
    tinted = Tinted(key=1, tints=[Colour.RED, Colour("red"), Colour("rde")])
    assert list(found(tinted)) == ["tints[2]"]


WRONG: list[tuple[str, Any, str]] = [
    ("key", "1", "must be a whole number, not str"),
    ("key", True, "must be a whole number, not bool"),
    ("ratio", "0.5", "must be a number, not str"),
    ("pin", 1234, "must be text, not int"),
    ("on", 1, "must be True or False, not int"),
    ("made", "01/01/2026 00:00:00", "must be a datetime, not str"),
    ("made", datetime(2026, 1, 1, tzinfo=UTC), "must be a datetime without tzinfo"),
    ("made", datetime(2026, 1, 1, microsecond=5), "must be a whole second"),
    ("data", "AA==", "must be bytes, not str"),
    ("colour", "RED", "must be a Colour, not str; write Colour(text)"),
    ("part", Whole(key=1), "must be a Part, not Whole"),
    ("part", {"name": "ab"}, "must be a Part, not dict"),
    ("parts", Part(name="ab"), "must be a list, not Part"),
    ("numbers", "123", "must be a list, not str"),
]


@pytest.mark.parametrize(
    ("name", "value", "problem"), WRONG, ids=[f"{row[0]} {row[2]}" for row in WRONG]
)
def test_a_value_of_another_type_is_a_fault(name: str, value: Any, problem: str) -> None:
    whole = Whole(**{"key": 1, name: value})
    assert list(found(whole)) == [name]
    assert found(whole)[name].startswith(problem)


def test_an_item_that_is_none_is_a_fault() -> None:
    assert list(found(Whole(key=1, numbers=[1, None]))) == ["numbers[1]"]  # type: ignore[list-item]
    assert list(found(Whole(key=1, parts=[None]))) == ["parts[0]"]  # type: ignore[list-item]


def test_a_tuple_is_as_good_as_a_list() -> None:
    assert found(Whole(key=1, numbers=(1, 2))) == {}  # type: ignore[arg-type]


def test_an_empty_optional_list_is_absent_whatever_its_least_number() -> None:
    assert found(Part(name="ab", codes=[])) == {}


def test_a_required_list_needs_an_item_or_as_many_as_the_schema_says() -> None:
    assert found(Strict(items=[], pairs=[1])) == {
        "items": "has 0 items; at least 1 are required",
        "pairs": "has 1 items; at least 2 are required",
    }


def test_required_fields_that_are_none_or_unset_are_faults() -> None:
    assert found(Whole(key=None)) == {"key": "is required"}  # type: ignore[arg-type]
    decoded = decoder.decode(parse(b"<r><part/></r>"), Whole)
    assert found(decoded) == {"key": "is required", "part.name": "is required"}


def test_a_required_field_that_is_there_in_a_raw_form_is_not_missing() -> None:
    decoded = decoder.decode(parse(b"<r><key>many</key></r>"), Whole)
    assert found(decoded) == {}


def test_all_faults_come_in_one_error_with_their_paths() -> None:
    whole = Whole(
        key=0,
        pin="canary",
        colour="RED",  # type: ignore[arg-type]
        part=Part(name="", codes=["AB", "x"]),
        parts=[Part(name="ab"), Part(name="toolong")],
    )
    with pytest.raises(InvalidRequest) as caught:
        check(whole)
    assert [fault.path for fault in caught.value.faults] == [
        "key",
        "pin",
        "colour",
        "part.name",
        "part.codes[1]",
        "parts[1].name",
    ]
    for fault in caught.value.faults:
        assert isinstance(fault, Fault)
        assert str(fault) in str(caught.value)
    assert "canary" not in str(caught.value)
    assert isinstance(caught.value, ValueError)


def test_paths_go_through_generated_messages() -> None:
    request = meeting.CreateMeeting(
        access_control=meeting.AccessControl(meeting_password="p" * 17),
        meta_data=meeting.MetaData(agenda="a" * 2501),
        schedule=meeting.Schedule(duration="60"),  # type: ignore[arg-type]
        repeat=meeting.Repeat(day_in_week=meeting.RepeatDayInWeek(day=["MONDAY"])),  # type: ignore[list-item]
    )
    assert found(request) == {
        "access_control.meeting_password": "has 17 characters; at most 16 are allowed",
        "meta_data.agenda": "has 2501 characters; at most 2500 are allowed",
        "schedule.duration": "must be a whole number, not str",
        "repeat.day_in_week.day[0]": "must be a DayOfWeek, not str; write DayOfWeek(text)",
    }
    request.repeat = meeting.Repeat(
        day_in_week=meeting.RepeatDayInWeek(day=[common.DayOfWeek.MONDAY])
    )
    assert "repeat.day_in_week.day[0]" not in found(request)
