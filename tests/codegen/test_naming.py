"""The rule that turns names on the wire into names in Python."""

from __future__ import annotations

import keyword
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from codegen import naming
from codegen.errors import Place, SchemaError

HERE = Place(Path("schemas/tiny/tiny.xsd"), 7)
THERE = Place(Path("schemas/tiny/tiny.xsd"), 12)


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("duration", "duration"),
        ("confName", "conf_name"),
        ("metaData", "meta_data"),
        ("userLoginURL", "user_login_url"),
        ("extURL", "ext_url"),
        ("isMPAudio", "is_mp_audio"),
        ("URLPath", "url_path"),
        ("timeZoneWithDST", "time_zone_with_dst"),
        ("email2", "email2"),
        ("mpProfileNumber1", "mp_profile_number1"),
        ("line2Text", "line2_text"),
        ("supportQandA", "support_qand_a"),
        ("dash-ed", "dash_ed"),
        ("dotted.name", "dotted_name"),
    ],
)
def test_a_field_is_split_into_words(wire: str, name: str) -> None:
    assert naming.field_name(wire) == name


@pytest.mark.parametrize("webex", ["WebEx", "webEx", "Webex", "WEBEX", "webex"])
def test_webex_is_one_word_in_any_spelling(webex: str) -> None:
    assert naming.field_name(f"{webex}ID") == "webex_id"
    assert naming.field_name(f"host{webex}ID") == "host_webex_id"
    assert naming.field_name(f"isMy{webex}Pro") == "is_my_webex_pro"


@pytest.mark.parametrize("word", keyword.kwlist)
def test_a_keyword_gets_an_underscore(word: str) -> None:
    name = naming.field_name(word)
    assert not keyword.iskeyword(name)
    assert name == (f"{word}_" if keyword.iskeyword(word.lower()) else word.lower())


@pytest.mark.parametrize(
    ("wire", "name"),
    [
        ("metaDataType", "MetaData"),
        ("lstsummaryMeeting", "LstsummaryMeeting"),
        ("createUserResponse", "CreateUserResponse"),
        ("TypedType", "Typed"),
        ("Type", "Type"),
    ],
)
def test_a_class_loses_type_and_gains_a_capital(wire: str, name: str) -> None:
    assert naming.class_name(wire) == name


@pytest.mark.parametrize(
    ("value", "name"),
    [
        ("ASC", "ASC"),
        ("OnHold", "ONHOLD"),
        ("NOT INPROGRESS", "NOT_INPROGRESS"),
        ("call-in", "CALL_IN"),
        ("256", "VALUE_256"),
        ("GMT+8", "GMT_PLUS_8"),
        ("GMT-8", "GMT_MINUS_8"),
        ("(none)", "NONE"),
    ],
)
def test_a_member_is_made_of_capitals(value: str, name: str) -> None:
    assert naming.member_name(value) == name


def test_the_schema_may_choose_a_name() -> None:
    wires = [("meetingkey", "meeting_key", HERE), ("confName", None, THERE)]
    assert naming.assign(wires, naming.field_name, scope="fields") == ["meeting_key", "conf_name"]


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (("webExID", None), ("webexId", None), "webex_id"),
        (("confName", None), ("topic", "conf_name"), "conf_name"),
        (("if", None), ("otherwise", "if_"), "if_"),
    ],
)
def test_a_clash_names_both_places_and_the_way_out(
    first: tuple[str, str | None], second: tuple[str, str | None], name: str
) -> None:
    with pytest.raises(SchemaError) as caught:
        naming.assign([(*first, HERE), (*second, THERE)], naming.field_name, scope="fields of door")
    assert str(caught.value) == (
        f"schemas/tiny/tiny.xsd:12: fields of door: {second[0]!r} and {first[0]!r} "
        f"(at schemas/tiny/tiny.xsd:7) both become {name!r}: give one of them a mw:name"
    )


@pytest.mark.parametrize(
    ("wire", "chosen"), [("2nd", None), ("_private", None), ("x", "a b"), ("x", "class")]
)
def test_what_is_no_usable_name_is_refused(wire: str, chosen: str | None) -> None:
    with pytest.raises(SchemaError, match="no usable name: give it a mw:name"):
        naming.assign([(wire, chosen, HERE)], naming.field_name, scope="fields")


def test_what_has_a_meaning_already_is_refused() -> None:
    with pytest.raises(SchemaError, match="'extras', which has a meaning there"):
        naming.assign(
            [("extras", None, HERE)], naming.field_name, scope="x", reserved=frozenset(["extras"])
        )


WIRE_NAMES = st.from_regex(
    r"[A-Za-z][A-Za-z0-9]{0,3}(WebEx|webex)?[A-Za-z0-9.\-]{0,3}", fullmatch=True
)


@given(st.lists(WIRE_NAMES, unique=True, max_size=12))
def test_names_are_injective_or_refused(wires: list[str]) -> None:
    try:
        names = naming.assign(
            [(wire, None, HERE) for wire in wires], naming.field_name, scope="fields"
        )
    except SchemaError:
        made = [naming.field_name(wire) for wire in wires]
        assert len(set(made)) < len(made) or not all(
            name.isidentifier() and not name.startswith("_") for name in made
        )
    else:
        assert len(names) == len(wires) == len(set(names))
        assert all(name.isidentifier() and not keyword.iskeyword(name) for name in names)


@given(WIRE_NAMES)
def test_a_field_name_depends_on_nothing_but_the_wire_name(wire: str) -> None:
    name = naming.field_name(wire)
    assert name == name.lower()
    assert naming.field_name(name) == (f"{name}_" if keyword.iskeyword(name) else name)
