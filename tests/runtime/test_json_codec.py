"""JSON becomes messages and comes back: nothing is lost, nothing is guessed."""

from __future__ import annotations

import copy
import json
import pickle
import sys
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from meetwire.runtime import json_codec, json_text
from meetwire.runtime.errors import (
    BadValue,
    EmptyBody,
    InvalidRequest,
    MissingElement,
    NotJSON,
    TooLarge,
    TruncatedJSON,
    UnexpectedMessage,
)
from meetwire.runtime.fields import element, elements, key
from meetwire.runtime.json_text import Members
from meetwire.runtime.message import Extra, Message
from meetwire.runtime.validate import check
from meetwire.runtime.values import (
    BOOL,
    FLAG,
    FLOAT,
    INSTANT,
    INT,
    QUOTED_INT,
    SQL_TIMESTAMP,
    TEXT,
    OpenEnum,
)


class Colour(OpenEnum):
    RED = "1"
    BLUE = "2"


class Socket(Message):
    room: str | None = element("room", TEXT, default=None)


class Bulb(Message):
    place: str = key(TEXT)
    volts: int | None = element("volts", INT, default=None)


class Lamp(Message):
    lamp_key: int = element("lampKey", INT)
    twin_key: int | None = element("twinKey", QUOTED_INT, default=None)
    name: str | None = element("name", TEXT, default=None)
    lit: bool | None = element("lit", BOOL, default=None)
    dim: bool | None = element("dim", FLAG, default=None)
    watts: float | None = element("watts", FLOAT, default=None)
    colour: Colour | None = element("colour", Colour, default=None)
    bought: datetime | None = element("bought", INSTANT, default=None)
    made: datetime | None = element("made", SQL_TIMESTAMP, default=None)
    socket: Socket | None = element("socket", Socket, default=None)
    tags: list[str] = elements("tags", TEXT, default_factory=list)
    bulbs: list[Bulb] = elements("bulbs", Bulb, default_factory=list)
    shades: list[Socket] = elements("shades", Socket, min_items=0)


class Lamps(Message):
    lamps: list[Lamp] = elements("", Lamp, default_factory=list)


class Bulbs(Message):
    bulbs: list[Bulb] = elements("", Bulb, default_factory=list)


def read(text: str, cls: type[Any] = Lamp) -> Any:
    return json_codec.decode(json_text.parse(text.encode()), cls)


def rewritten(text: str, cls: type[Any] = Lamp) -> str:
    return json_codec.encode(read(text, cls))


# Reading ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key_", [2**53 + 1, 2**63 + 11, 12345678901234567890123])
@pytest.mark.parametrize("form", ["{}", '"{}"'])
def test_a_long_key_keeps_its_digits_as_number_and_as_text(key_: int, form: str) -> None:
    lamp = read(f'{{"lampKey": {form.format(key_)}, "twinKey": {form.format(key_)}}}')
    assert (lamp.lamp_key, lamp.twin_key) == (key_, key_)
    written = json_codec.encode(lamp)
    assert f'"lampKey":{key_},"twinKey":"{key_}"' in written


def test_text_that_comes_as_a_number_keeps_its_digits() -> None:
    assert read('{"name": 12345678901234567890.10}').name == "12345678901234567890.10"


@pytest.mark.parametrize("code", ["2", '"2"'])
def test_a_code_may_be_a_number_or_text(code: str) -> None:
    assert read(f'{{"colour": {code}}}').colour is Colour.BLUE


def test_a_code_that_is_not_listed_is_kept() -> None:
    lamp = read('{"colour": "77", "shades": []}')
    assert not lamp.colour.is_known
    assert '"colour":"77"' in json_codec.encode(lamp)


@pytest.mark.parametrize("text", ["true", '"true"', '"TRUE"', "1"])
def test_a_flag_is_read_in_any_form(text: str) -> None:
    assert read(f'{{"lit": {text}}}').lit is True
    assert read(f'{{"dim": {text}}}').dim is True


def test_null_is_absent() -> None:
    lamp = read('{"lampKey": null, "name": null, "tags": null, "shades": []}')
    assert lamp.name is None
    assert lamp.tags == []
    assert lamp.extras == []
    with pytest.raises(MissingElement, match="lampKey"):
        _ = lamp.lamp_key


def test_members_are_found_in_any_letter_case() -> None:
    assert read('{"LAMPKEY": 5}').lamp_key == 5


def test_no_text_in_a_field_that_is_none_is_nothing() -> None:
    lamp = read('{"bought": "", "colour": "", "name": ""}')
    assert lamp.bought is None
    assert lamp.colour is None
    assert lamp.name == ""


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("lamp_key", '{"lampKey": "abc"}'),
        ("lamp_key", '{"lampKey": 1.5}'),
        ("lamp_key", '{"lampKey": true}'),
        ("lamp_key", '{"lampKey": {"a": 1}}'),
        ("name", '{"name": ["a"]}'),
        ("name", '{"name": false}'),
        ("lit", '{"lit": "perhaps"}'),
        ("bought", '{"bought": "2031-01-02T03:04:05"}'),
        ("socket", '{"socket": "wall"}'),
        ("tags", '{"tags": "a"}'),
        ("tags", '{"tags": ["a", {}]}'),
        ("bulbs", '{"bulbs": [1]}'),
        ("shades", '{"shades": {"room": "hall"}}'),
    ],
)
def test_a_value_of_another_type_is_kept_and_not_guessed(name: str, text: str) -> None:
    lamp = read(text)
    with pytest.raises(BadValue, match=f"Lamp.{name}"):
        getattr(lamp, name)
    (extra,) = lamp.extras
    assert (extra.field, extra.is_json) == (name, True)
    assert json.loads(rewritten(text)) == json.loads(text)
    assert copy.deepcopy(lamp) == pickle.loads(pickle.dumps(lamp)) == lamp


def test_an_assigned_value_replaces_what_could_not_be_read() -> None:
    lamp = read('{"lampKey": "abc", "shades": []}')
    lamp.lamp_key = 5
    assert json_codec.encode(lamp) == '{"lampKey":5,"shades":[]}'


def test_what_nobody_knows_is_kept_as_it_was() -> None:
    text = '{"lampKey":1,"shades":[],"é":{"a":[1.50,null,true,"\\u00e9"],"a":1e400}}'
    lamp = read(text)
    (extra,) = lamp.extras
    assert extra.name == "é"
    assert extra.text == '{"a":[1.50,null,true,"\\u00e9"],"a":1e400}'
    assert json_codec.encode(lamp) == text


def test_a_member_that_stands_there_twice_is_kept() -> None:
    lamp = read('{"lampKey": 1, "shades": [], "lampKey": 2}')
    assert lamp.lamp_key == 1
    assert json_codec.encode(lamp) == '{"lampKey":1,"shades":[],"lampKey":2}'


def test_an_array_is_a_list_without_a_name() -> None:
    answer = read('[{"lampKey": 1}, {"lampKey": 2}]', Lamps)
    assert [lamp.lamp_key for lamp in answer.lamps] == [1, 2]
    assert read("[]", Lamps).lamps == []


def test_an_item_of_another_type_keeps_the_whole_array() -> None:
    answer = read('[{"lampKey": 1}, 5]', Lamps)
    with pytest.raises(BadValue):
        _ = answer.lamps
    assert json_codec.encode(answer) == '[{"lampKey":1},5]'


def test_a_map_is_a_list_whose_items_know_their_names() -> None:
    text = '{"left":{"volts":12},"right":{}}'
    answer = read(text, Bulbs)
    assert [(bulb.place, bulb.volts) for bulb in answer.bulbs] == [("left", 12), ("right", None)]
    assert json_codec.encode(answer) == text
    inside = read(f'{{"lampKey":1,"bulbs":{text},"shades":[]}}')
    assert [bulb.place for bulb in inside.bulbs] == ["left", "right"]


@pytest.mark.parametrize(
    ("text", "cls"), [("[]", Lamp), ("5", Lamp), ("{}", Lamps), ("[]", Bulbs), ("null", Lamps)]
)
def test_another_shape_is_not_the_message_that_was_due(text: str, cls: type[Message]) -> None:
    with pytest.raises(UnexpectedMessage):
        read(text, cls)


def test_absurd_nesting_of_known_members_is_refused() -> None:
    # How deep is too deep depends on the interpreter; half of this is, for all of them.
    with pytest.raises(NotJSON, match="absurdly deep"):
        read('{"new":' + "[" * 100_000 + "]" * 100_000 + "}")


# JSON text ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyBody),
        (b" \r\n", EmptyBody),
        (b"<!DOCTYPE html><p>", NotJSON),
        (b"nonsense", NotJSON),
        (b'{"a": tru}', NotJSON),
        (b'{"a": 1} x', NotJSON),
        (b'{"a": 1,}', NotJSON),
        (b"[NaN]", NotJSON),
        (b"[-Infinity]", NotJSON),
        (b'{"a": "\xff"}', NotJSON),
        (b"[" * 100_000, NotJSON),
        (b'{"a": 1', TruncatedJSON),
        (b'{"a": "x', TruncatedJSON),
        (b"[1,", TruncatedJSON),
        (b"{", TruncatedJSON),
    ],
)
def test_what_is_no_json_is_refused_by_what_it_is(data: bytes, error: type[Exception]) -> None:
    with pytest.raises(error) as caught:
        json_text.parse(data)
    assert type(caught.value) is error


def test_an_error_quotes_nothing_of_the_message() -> None:
    with pytest.raises(NotJSON) as caught:
        json_text.parse(b'{"password": "hush", oops}')
    assert "hush" not in str(caught.value)
    assert caught.value.__cause__ is caught.value.__context__ is None


def test_more_bytes_than_allowed_are_refused() -> None:
    with pytest.raises(TooLarge):
        json_text.parse(b"[1, 2]", limit=5)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_the_encoding_is_found_out(encoding: str) -> None:
    assert json_text.parse('["ä"]'.encode(encoding)) == ["ä"]


@pytest.mark.parametrize("text", ["INF", "-INF", " NaN"])
def test_a_number_that_json_has_no_word_for_is_kept_as_it_came(text: str) -> None:
    lamp = read(f'{{"watts":"{text}"}}')
    with pytest.raises(BadValue, match="watts"):
        _ = lamp.watts
    assert json_codec.encode(lamp) == f'{{"watts":"{text}"}}'


def test_blanks_are_no_member_of_an_enumeration() -> None:
    lamp = read('{"colour":" "}')
    with pytest.raises(BadValue, match="colour"):
        _ = lamp.colour
    assert json_codec.encode(lamp) == '{"colour":" "}'


def test_what_the_service_said_of_an_enumeration_may_be_sent_back() -> None:
    lamp = read('{"lampKey":1,"colour":"9","shades":[]}')
    assert not lamp.colour.is_known
    check(lamp)


def test_a_member_whose_name_holds_half_a_character_is_written_back() -> None:
    assert rewritten('{"\\ud800":"\\udc00"}') == '{"\\ud800":"\\udc00"}'


def test_of_two_lists_the_one_that_holds_something_counts() -> None:
    lamp = read('{"tags":[],"TAGS":["a"],"Tags":["b"]}')
    assert lamp.tags == ["a"]
    assert rewritten('{"tags":[],"TAGS":["a"],"Tags":["b"]}') == '{"tags":["a"],"Tags":["b"]}'
    assert rewritten('{"tags":[],"TAGS":1}') == '{"tags":1}'


# Writing ------------------------------------------------------------------------------------------


def test_writing_is_canonical() -> None:
    lamp = Lamp(
        lamp_key=1,
        name='ä"\n',
        lit=True,
        dim=False,
        watts=1.5,
        colour=Colour.RED,
        bought=datetime(2031, 1, 2, 3, 4, 5, tzinfo=UTC),
        made=datetime(2030, 1, 2, 3, 4, 5),
        socket=Socket(room="hall"),
        tags=["a"],
        shades=[],
    )
    assert json_codec.encode(lamp) == (
        '{"lampKey":1,"name":"ä\\"\\n","lit":true,"dim":0,"watts":1.5,"colour":"1",'
        '"bought":"2031-01-02T03:04:05Z","made":"2030-01-02 03:04:05","socket":{"room":"hall"},'
        '"tags":["a"],"shades":[]}'
    )


def test_only_some_of_the_fields_are_written() -> None:
    assert json_codec.encode(Lamp(lamp_key=1, name="a", shades=[]), {"name"}) == '{"name":"a"}'


@pytest.mark.parametrize(
    ("lamp", "path"),
    [
        (Lamp(lamp_key="1", shades=[]), "lamp_key"),  # type: ignore[arg-type]
        (Lamp(lamp_key=1, shades=[], watts=float("nan")), "watts"),
        (Lamp(lamp_key=1, shades=[], name="\ud800"), "name"),
        (Lamp(lamp_key=1, shades=[], tags=["a", 5]), "tags[1]"),  # type: ignore[list-item]
        (Lamp(lamp_key=1, shades=[], bought=datetime(2031, 1, 2)), "bought"),
        (Lamp(lamp_key=1, shades=[Socket(room=5)]), "shades[0].room"),  # type: ignore[arg-type]
        (Lamp(lamp_key=1, shades=[], bulbs=[Bulb(place=3)]), "bulbs[0].place"),  # type: ignore[arg-type]
        (Lamp(lamp_key=1, shades=[], extras=[Extra("a", "{", is_json=True)]), "extras[a]"),
    ],
)
def test_what_cannot_be_written_is_refused_with_its_path(lamp: Lamp, path: str) -> None:
    with pytest.raises(InvalidRequest) as caught:
        json_codec.encode(lamp)
    assert [fault.path for fault in caught.value.faults] == [path]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))
LAMPS = st.builds(
    Lamp,
    lamp_key=st.integers(),
    twin_key=st.none() | st.integers(),
    name=st.none() | TEXTS,
    lit=st.none() | st.booleans(),
    dim=st.none() | st.booleans(),
    watts=st.none() | st.floats(allow_nan=False, allow_infinity=False),
    colour=st.none() | st.sampled_from(Colour),
    bought=st.none() | st.datetimes(timezones=st.just(UTC)),
    made=st.none() | st.datetimes(),
    socket=st.none() | st.builds(Socket, room=st.none() | TEXTS),
    tags=st.lists(TEXTS),
    shades=st.lists(st.builds(Socket, room=st.none() | TEXTS)),
    bulbs=st.lists(
        st.builds(Bulb, place=TEXTS, volts=st.none() | st.integers()),
        unique_by=lambda bulb: bulb.place,
    ),
)


@given(LAMPS)
def test_what_is_written_is_read_back(lamp: Lamp) -> None:
    text = json_codec.encode(lamp)
    assert read(text) == lamp
    assert rewritten(text) == text
    json.loads(text)


JSON_VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | TEXTS
    | st.floats(allow_nan=False, allow_infinity=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=12,
)
MEMBERS = st.sampled_from(["lampKey", "name", "tags", "bulbs", "shades", "socket", "colour", "x"])


@given(st.dictionaries(MEMBERS, JSON_VALUES.filter(lambda value: value is not None)))
def test_any_object_at_all_is_read_and_none_of_it_is_lost(members: dict[str, Any]) -> None:
    again = json.loads(rewritten(json.dumps(members)))
    # An empty list is an absent one, unless the schema wants a list to be there.
    kept = {name for name, value in members.items() if value not in ([], {})}
    assert kept <= again.keys() <= members.keys() | {"shades"}
    assert again.get("x") == members.get("x")


# What is refused ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "cls", "problem"),
    [
        ("[]", Lamp, "an array and not an object"),
        ('"x"', Lamp, "a single value and not an object"),
        ("{}", Lamps, "an object and not an array"),
        ("1", Lamps, "a single value and not an array"),
        ("[]", Bulbs, "an array and not an object"),
    ],
)
def test_an_answer_of_another_shape_says_of_which(text: str, cls: type[Any], problem: str) -> None:
    with pytest.raises(UnexpectedMessage, match=f"^the JSON is {problem}$"):
        read(text, cls)


def test_what_can_be_parsed_may_still_be_nested_too_deep() -> None:
    value: Any = json_text.Number("1")
    for _ in range(2 * sys.getrecursionlimit()):  # mypy raises it where it was run before
        value = Members([("new", value)])
    with pytest.raises(NotJSON, match="nested absurdly deep"):
        json_codec.decode(value, Lamp)


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"tags": "one"}, "tags: must be a list, not str"),
        ({"socket": "kitchen"}, "socket: must be a Socket, not str"),
        ({"colour": "1"}, "colour: must be a Colour, not str"),
    ],
)
def test_a_value_of_another_kind_is_refused(values: dict[str, Any], problem: str) -> None:
    with pytest.raises(InvalidRequest, match=f"^{problem}$"):
        json_codec.encode(Lamp(**{"lamp_key": 1, "shades": [], **values}))


def test_an_extra_without_a_text_is_null() -> None:
    lamp = Lamp(lamp_key=1, shades=[], extras=[Extra("new", is_json=True)])
    assert json_codec.encode(lamp) == '{"lampKey":1,"shades":[],"new":null}'
