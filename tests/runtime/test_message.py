"""Messages: dataclasses to everybody who asks, slots underneath, honest about what was absent."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import pprint
import subprocess
import sys
from collections.abc import Callable
from datetime import datetime
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

import pytest

from meetwire.runtime import decoder, encoder
from meetwire.runtime.errors import BadValue, MeetwireError, MissingElement
from meetwire.runtime.fields import attribute, element, elements
from meetwire.runtime.message import (
    Extra,
    ListRequest,
    Message,
    Request,
    Response,
    fields_of,
    is_set,
)
from meetwire.runtime.values import DATE_TIME, INT, TEXT, OpenEnum
from meetwire.runtime.xml import parse

M = TypeVar("M", bound=Message)
R = TypeVar("R", bound=Response)


class Colour(OpenEnum):
    RED = "RED"
    BLUE = "BLUE"


class Lock(Message):
    pin: str | None = element("pin", TEXT, default=None, secret=True)
    codes: list[str] = elements("code", TEXT, default_factory=list, secret=True)
    maker: str | None = element("maker", TEXT, default=None)


class Door(Message):
    number: int = element("number", INT)
    colour: Colour | None = element("colour", Colour, default=None)
    lock: Lock | None = element("lock", Lock, default=None)
    spare: list[Lock] = elements("spare", Lock, default_factory=list)
    sizes: list[int] = elements("size", INT, default_factory=list)
    made: datetime | None = element("made", DATE_TIME, default=None)
    note: str | None = element("note", TEXT, default=None)


class Gate(Door):
    width: int = element("width", INT, maximum=9)
    label: str | None = attribute("label", TEXT, default=None)


class SecretNumber(Message):
    answer: int | None = element("answer", INT, default=None, secret=True)


class Node(Message):
    """Refers to a class further down, and to itself."""

    name: str | None = element("name", TEXT, default=None)
    leaf: Leaf | None = element("leaf", "Leaf", default=None)
    nodes: list[Node] = elements("node", "Node", default_factory=list)


class Leaf(Message):
    size: int | None = element("size", INT, default=None)


def read(cls: type[M], content: str) -> M:
    xsi = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    return decoder.decode(parse(f"<root {xsi}>{content}</root>".encode()), cls)


def written(message: Message) -> str:
    return encoder.encode(message, qualified=False)[0]


# To the dataclasses module -----------------------------------------------------------------------


def test_is_a_dataclass() -> None:
    assert dataclasses.is_dataclass(Door)
    assert dataclasses.is_dataclass(Door(number=1))


def test_fields_stand_in_schema_order_with_inherited_ones_first() -> None:
    names = [field.name for field in dataclasses.fields(Gate)]
    own = ["number", "colour", "lock", "spare", "sizes", "made", "note", "width", "label"]
    assert names == [*own, "extras"]
    assert list(fields_of(Gate)) == own


@pytest.mark.parametrize("first", [Door, Gate])
def test_dataclass_fields_belong_to_each_class_whichever_is_asked_first(first: type[Door]) -> None:
    dataclasses.fields(first)
    assert "width" not in Door.__dataclass_fields__
    assert "width" in Gate.__dataclass_fields__
    assert Message.__dataclass_fields__.keys() == {"extras"}
    assert Gate.__dataclass_fields__ is Gate.__dataclass_fields__


def test_dataclass_fields_tell_default_keyword_and_facets() -> None:
    by_name = {field.name: field for field in dataclasses.fields(Gate)}
    assert by_name["number"].default is dataclasses.MISSING
    assert by_name["number"].default_factory is dataclasses.MISSING
    assert by_name["note"].default is None
    assert by_name["sizes"].default_factory() == []  # type: ignore[misc]
    assert all(field.kw_only for field in by_name.values())
    assert by_name["width"].metadata["wire"] == "width"
    assert by_name["width"].metadata["maximum"] == 9
    assert {field.name for field in dataclasses.fields(Lock) if not field.repr} == {
        "pin",
        "codes",
        "extras",
    }


def test_replace_changes_the_copy_alone() -> None:
    door = Door(number=1, colour=Colour.RED)
    changed = dataclasses.replace(door, number=2)
    assert (changed.number, changed.colour) == (2, Colour.RED)
    assert door.number == 1


def test_replace_refuses_a_field_that_is_not_there() -> None:
    with pytest.raises(TypeError, match="hight"):
        dataclasses.replace(Door(number=1), hight=3)  # type: ignore[call-arg]


def test_replace_keeps_extras() -> None:
    door = read(Door, "<number>1</number><smell>paint</smell>")
    assert written(dataclasses.replace(door, number=2)) == "<number>2</number><smell>paint</smell>"


def test_replace_keeps_the_raw_form_of_what_it_does_not_change() -> None:
    door = read(Door, '<number unit="m">1</number><size/><made xsi:nil="true"/>')
    changed = dataclasses.replace(door, note="n")
    assert '<number unit="m">1</number>' in written(changed)
    assert '<made xsi:nil="true"></made>' in written(changed)
    assert written(dataclasses.replace(door, number=2)).startswith("<number>2</number>")


def test_asdict_goes_all_the_way_down() -> None:
    door = Door(number=1, lock=Lock(pin="7"), spare=[Lock(maker="Yard")])
    assert dataclasses.asdict(door) == {
        "number": 1,
        "colour": None,
        "lock": {"pin": "7", "codes": [], "maker": None, "extras": []},
        "spare": [{"pin": None, "codes": [], "maker": "Yard", "extras": []}],
        "sizes": [],
        "made": None,
        "note": None,
        "extras": [],
    }


def test_asdict_works_on_a_decoded_message_with_absent_optional_elements() -> None:
    assert dataclasses.asdict(read(Lock, "<maker>Yard</maker>")) == {
        "pin": None,
        "codes": [],
        "maker": "Yard",
        "extras": [],
    }


def test_a_long_message_is_printed_prettily() -> None:
    shown = pprint.pformat([Door(number=1, note="n" * 90, lock=Lock(pin="canary"))])
    assert "n" * 90 in shown
    assert "canary" not in shown


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace is new in Python 3.13")
def test_copy_replace_is_replace() -> None:
    assert copy.replace(Door(number=1), number=2) == Door(number=2)  # type: ignore[attr-defined]


def test_type_hints_are_resolved() -> None:
    hints = get_type_hints(Gate)
    assert hints["colour"] == Colour | None
    assert hints["sizes"] == list[int]


def test_a_request_tells_its_response_at_run_time() -> None:
    class Opened(Response):
        number: int = element("number", INT)

    class Open(ListRequest[Opened, Door]):
        number: int = element("number", INT)

    class Knock(Request[R], Generic[R]):
        number: int = element("number", INT)

    (base,) = vars(Open)["__orig_bases__"]
    assert (get_origin(base), get_args(base)) == (ListRequest, (Opened, Door))
    assert get_args(Request[Opened]) == (Opened,)
    assert Request[R].__parameters__ == (R,)
    assert get_args(Knock[Opened]) == (Opened,)
    knock: Knock[Opened] = Knock(number=3)
    assert Knock[Opened](number=3) == knock
    assert isinstance(knock, Request)


def test_patterns_match_by_keyword() -> None:
    match Door(number=4, lock=Lock(maker="Yard")):
        case Door(number=number, lock=Lock(maker=str(maker)), colour=None):
            assert (number, maker) == (4, "Yard")
        case _:
            pytest.fail("the pattern did not match")


def test_patterns_match_an_unset_optional_element_as_none() -> None:
    match read(Door, "<number>4</number>"):
        case Door(lock=None, sizes=[]):
            pass
        case _:
            pytest.fail("the pattern did not match")


def test_patterns_do_not_match_where_a_required_element_is_missing() -> None:
    match read(Door, "<note>n</note>"):
        case Door(number=_):
            pytest.fail("a missing element matched")
        case Door(note="n"):
            pass


# Making and changing -----------------------------------------------------------------------------


def test_an_unknown_keyword_is_named() -> None:
    with pytest.raises(TypeError, match=r"Door\(\) has no field hight$"):
        Door(number=1, hight=2)  # type: ignore[call-arg]


def test_a_missing_required_field_is_named() -> None:
    with pytest.raises(TypeError, match=r"Door\(\) needs number="):
        Door()  # type: ignore[call-arg]


def test_all_missing_required_fields_are_named_at_once() -> None:
    with pytest.raises(TypeError, match=r"Gate\(\) needs number, width="):
        Gate(note="n")  # type: ignore[call-arg]


def test_arguments_are_keywords_only() -> None:
    with pytest.raises(TypeError):
        Door(1)  # type: ignore[misc]


def test_a_typo_in_an_assignment_is_refused() -> None:
    door = Door(number=1)
    with pytest.raises(AttributeError, match="colr"):
        door.colr = Colour.RED  # type: ignore[attr-defined]


def test_a_typo_in_a_reading_is_refused() -> None:
    with pytest.raises(AttributeError, match=r"'Door' object has no attribute 'colr'"):
        _ = Door(number=1).colr  # type: ignore[attr-defined]


def test_lists_of_two_messages_are_not_shared() -> None:
    first, second = Door(number=1), Door(number=2)
    first.sizes.append(3)
    assert second.sizes == []


def test_a_class_may_be_declared_further_down() -> None:
    tree = read(Node, "<name>a</name><leaf><size>1</size></leaf><node><name>b</name></node>")
    assert tree == Node(name="a", leaf=Leaf(size=1), nodes=[Node(name="b")])


# Absent and unreadable ---------------------------------------------------------------------------


def test_an_absent_optional_element_is_none() -> None:
    assert read(Door, "").colour is None
    assert read(Door, "").lock is None


def test_an_absent_list_is_the_same_list_at_each_reading() -> None:
    door = read(Door, "<number>1</number>")
    assert door.sizes is door.sizes
    door.sizes.append(4)
    assert door.sizes == [4]
    assert written(door) == "<number>1</number><size>4</size>"


def test_extras_are_the_same_list_at_each_reading() -> None:
    door = Door(number=1)
    assert door.extras is door.extras
    door.extras.append(Extra("smell", "paint"))
    assert written(door) == "<number>1</number><smell>paint</smell>"


def test_a_missing_required_element_is_named_when_it_is_read() -> None:
    door = read(Door, "<note>n</note>")
    with pytest.raises(MissingElement, match=r"Door\.number: .* element number"):
        _ = door.number


def test_a_missing_element_behaves_as_a_missing_attribute() -> None:
    door = read(Door, "<note>n</note>")
    assert not hasattr(door, "number")
    assert getattr(door, "number", 5) == 5
    assert not is_set(door, "number")
    assert issubclass(MissingElement, MeetwireError)


def test_a_missing_element_may_be_put_in() -> None:
    door = read(Door, "<note>n</note>")
    door.number = 6
    assert written(door) == "<number>6</number><note>n</note>"


@pytest.mark.parametrize(
    ("content", "name", "text"),
    [
        ("<number>12a</number>", "number", "12a"),
        ("<made>13/45/2026 00:00:00</made>", "made", "13/45/2026 00:00:00"),
        ("<size>1</size><size>big</size>", "sizes", "big"),
    ],
)
def test_a_bad_value_is_named_with_its_text(content: str, name: str, text: str) -> None:
    door = read(Door, content)
    with pytest.raises(BadValue) as caught:
        getattr(door, name)
    assert f"Door.{name}" in str(caught.value)
    assert repr(text) in str(caught.value)
    assert not hasattr(door, name)


def test_a_bad_value_of_a_secret_is_masked() -> None:
    message = read(SecretNumber, "<answer>hunter2</answer>")
    with pytest.raises(BadValue) as caught:
        _ = message.answer
    assert "hunter2" not in str(caught.value)
    assert "***" in str(caught.value)
    assert "hunter2" not in repr(message)


def test_an_assignment_replaces_a_bad_value() -> None:
    door = read(Door, "<number>12a</number><note>n</note>")
    door.number = 12
    assert door.number == 12
    assert written(door) == "<number>12</number><note>n</note>"


def test_an_assignment_of_none_drops_a_bad_value() -> None:
    door = read(Door, "<number>1</number><made>soon</made>")
    door.made = None
    assert door.made is None
    assert written(door) == "<number>1</number>"


def test_an_assignment_replaces_a_bad_list() -> None:
    door = read(Door, "<number>1</number><size>1</size><size>big</size>")
    door.sizes = [1, 2]
    assert written(door) == "<number>1</number><size>1</size><size>2</size>"


def test_an_append_to_a_list_that_was_kept_raw_sticks() -> None:
    door = read(Door, '<number>1</number><size>1</size><size unit="cm">2</size>')
    assert door.sizes == [1, 2]
    door.sizes.append(3)
    assert door.sizes == [1, 2, 3]


# Copies ------------------------------------------------------------------------------------------

COPIERS: dict[str, Callable[[Any], Any]] = {
    "copy": copy.copy,
    "deepcopy": copy.deepcopy,
    "pickle": lambda message: pickle.loads(pickle.dumps(message)),
    "pickle of protocol 2": lambda message: pickle.loads(pickle.dumps(message, 2)),
}
copied = pytest.mark.parametrize("copier", COPIERS.values(), ids=COPIERS.keys())


@copied
def test_a_copy_equals_its_original(copier: Callable[[Any], Any]) -> None:
    door = Door(
        number=1,
        colour=Colour.BLUE,
        lock=Lock(pin="7", codes=["a"]),
        spare=[Lock(maker="Yard")],
        sizes=[3],
        made=datetime(2026, 1, 2),
    )
    twin = copier(door)
    assert twin == door
    assert twin is not door
    assert written(twin) == written(door)


@copied
def test_a_copy_of_a_partly_filled_message_is_filled_as_its_original(
    copier: Callable[[Any], Any],
) -> None:
    door = read(Door, "<made>soon</made><smell>paint</smell><size>1</size><size>big</size>")
    twin = copier(door)
    assert twin == door
    assert written(twin) == written(door)
    with pytest.raises(MissingElement):
        _ = twin.number
    with pytest.raises(BadValue, match="soon"):
        _ = twin.made


@copied
def test_a_copy_has_the_unknown_member_of_an_enumeration(copier: Callable[[Any], Any]) -> None:
    twin = copier(read(Door, "<number>1</number><colour>Mauve</colour>"))
    assert isinstance(twin.colour, Colour)
    assert twin.colour == "Mauve"
    assert not twin.colour.is_known


@copied
def test_a_bad_value_that_was_replaced_does_not_come_back_in_a_copy(
    copier: Callable[[Any], Any],
) -> None:
    door = read(Door, "<number>1</number><made>soon</made><size>big</size>")
    door.made = None
    door.sizes = []
    twin = copier(door)
    assert written(twin) == written(door) == "<number>1</number>"
    assert twin.made is None


def test_a_deep_copy_shares_nothing_that_changes() -> None:
    door = Door(number=1, lock=Lock(pin="7"), sizes=[3])
    twin = copy.deepcopy(door)
    assert door.lock is not None
    door.lock.pin = "8"
    door.sizes.append(4)
    assert twin == Door(number=1, lock=Lock(pin="7"), sizes=[3])


# Equality and repr -------------------------------------------------------------------------------


def test_unset_none_and_an_empty_list_are_equal() -> None:
    assert read(Door, "<number>1</number>") == Door(number=1, colour=None, sizes=[])


def test_a_bad_value_that_was_replaced_does_not_count() -> None:
    door = read(Door, "<number>1</number><made>soon</made>")
    door.made = None
    assert door == Door(number=1)
    assert door != read(Door, "<number>1</number><made>soon</made>")
    door.made = datetime(2026, 1, 2)
    assert door == Door(number=1, made=datetime(2026, 1, 2))


def test_reading_a_message_does_not_change_what_it_equals() -> None:
    touched, untouched = read(Door, "<number>1</number>"), read(Door, "<number>1</number>")
    assert (touched.sizes, touched.extras, touched.note) == ([], [], None)
    assert touched == untouched
    assert written(touched) == written(untouched)


@pytest.mark.parametrize(
    "other",
    [
        Door(number=2),
        Door(number=1, note=""),
        Door(number=1, sizes=[0]),
        Door(number=1, extras=[Extra("smell", "paint")]),
        Lock(),
        "Door(number=1)",
    ],
)
def test_messages_that_differ_are_not_equal(other: object) -> None:
    assert Door(number=1) != other


def test_a_subclass_is_never_equal() -> None:
    assert Gate(number=1, width=2) != Door(number=1)
    assert Door(number=1) != Gate(number=1, width=2)


def test_messages_are_mutable_and_thus_not_hashable() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Door(number=1))


def test_repr_shows_what_is_set() -> None:
    door = Door(number=1, colour=Colour.RED, sizes=[2])
    assert repr(door) == "Door(number=1, colour=<Colour.RED: 'RED'>, sizes=[2])"


def test_repr_masks_secrets_at_any_depth() -> None:
    secret = Lock(pin="canary-1", codes=["canary-2", "canary-3"], maker="Yard")
    shown = repr({"doors": [Door(number=1, lock=secret, spare=[secret])]})
    assert "canary" not in shown
    assert shown.count("pin='***'") == shown.count("codes='***'") == 2
    assert "maker='Yard'" in shown


def test_repr_shows_that_there_are_extras_but_not_what_they_hold() -> None:
    shown = repr(read(Door, '<number>1</number><newSecret k="canary">canary</newSecret>canary'))
    assert "newSecret" in shown
    assert "canary" not in shown


def test_repr_never_fails_on_a_partly_filled_message() -> None:
    assert repr(read(Door, "<made>soon</made>")) == "Door(extras=[<Extra made of made>])"


# What an import costs ----------------------------------------------------------------------------


def run(script: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr


def test_importing_the_package_loads_no_service() -> None:
    run(
        "import sys\n"
        "import meetwire.webex\n"
        "loaded = {name for name in sys.modules if name.startswith('meetwire.webex.')}\n"
        "assert not loaded, loaded\n"
        "meetwire.webex.user\n"
        "assert 'meetwire.webex.user' in sys.modules\n"
        "assert 'meetwire.webex.teleconference' not in sys.modules\n"
    )


def test_reading_an_envelope_loads_the_service_that_it_names() -> None:
    run(
        "import sys\n"
        "import meetwire.webex as webex\n"
        "data = b'<message><body><bodyContent type=\"user.DelUser\"/></body></message>'\n"
        "assert type(webex.loads(data)).__name__ == 'DelUser'\n"
        "assert 'meetwire.webex.user' in sys.modules\n"
        "assert 'meetwire.webex.meeting' not in sys.modules\n"
    )


def test_importing_a_service_makes_no_dataclass_out_of_its_messages() -> None:
    run(
        "import dataclasses\n"
        "import meetwire.webex\n"
        "def refuse(*args, **kwargs):\n"
        "    raise AssertionError('a dataclass was made')\n"
        "honest = dataclasses.make_dataclass, dataclasses.dataclass\n"
        "dataclasses.make_dataclass = dataclasses.dataclass = refuse\n"
        "from meetwire.webex import meeting\n"
        "meeting.GetMeeting(meeting_key=1)\n"
        "dataclasses.make_dataclass, dataclasses.dataclass = honest\n"
        "assert dataclasses.fields(meeting.GetMeeting)[0].name == 'meeting_key'\n"
    )


def nested(levels: int) -> Extra:
    extra = Extra("crate", "1")
    for _ in range(levels):
        extra = Extra("crate", None, (extra,))
    return extra


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda extra: pickle.loads(pickle.dumps(extra))]
)
def test_extras_may_be_nested_as_deep_as_a_parser_lets_them(again: Callable[[Any], Any]) -> None:
    door = Door(number=1, extras=[nested(250)])
    assert again(door) == door == Door(number=1, extras=[nested(250)])
    assert hash(nested(250)) == hash(nested(250))
