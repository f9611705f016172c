"""Records as rows: which columns a class has, and what becomes of each value."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from meetwire.export import Column, Form, columns, rows
from meetwire.runtime.decoder import decode
from meetwire.runtime.fields import choices, element, elements
from meetwire.runtime.message import Extra, Message
from meetwire.runtime.values import (
    BASE64,
    DATE_TIME,
    DURATION,
    FLOAT,
    INSTANT,
    INT,
    TEXT,
    Namespace,
    OpenEnum,
)
from meetwire.runtime.xml import parse
from meetwire.runtime.zones import aware
from meetwire.webex import ZONES

NAMESPACE = Namespace("t", "urn:tests:export")


class Colour(OpenEnum):
    RED = "RED"


class Seat(Message):
    row: int | None = element("row", INT, default=None)
    pin: str | None = element("pin", TEXT, default=None, secret=True)


class Hall(Message):
    name: str = element("name", TEXT)
    seat: Seat | None = element("seat", Seat, default=None)
    annexe: Hall | None = element("annexe", "Hall", default=None)


class Show(Message):
    show_key: int = element("showKey", INT)
    starts: datetime | None = element("starts", DATE_TIME, default=None, zone="zone_id")
    starts_aware = aware(starts, ZONES)
    zone_id: int | None = element("zoneID", INT, default=None)
    told: datetime | None = element("told", DATE_TIME, default=None)
    sold: datetime | None = element("sold", INSTANT, default=None)
    colour: Colour | None = element("colour", Colour, default=None)
    hall: Hall | None = element("hall", Hall, default=None)
    seats: list[Seat] = elements("seat", Seat, default_factory=list)
    tags: list[str] = elements("tag", TEXT, default_factory=list)
    days: list[datetime] = elements("day", DATE_TIME, default_factory=list, zone="zone_id")
    days_aware = aware(days, ZONES)
    length: timedelta | None = element("length", DURATION, default=None)
    price: float | None = element("price", FLOAT, default=None)
    picture: bytes | None = element("picture", BASE64, default=None)
    parts: list[Any] = choices({"stand": Seat, "tent": Hall}, default_factory=list)


def row(message: Message, *, secrets: bool = False) -> dict[str, Any]:
    """The cells of a message that are not None."""
    (made,) = rows([message], secrets=secrets)
    return {name: cell for name, cell in made.items() if cell is not None}


def read(xml: str) -> Show:
    return decode(parse(f"<show>{xml}</show>".encode()), Show)


def test_the_columns_follow_from_the_class_alone() -> None:
    inner = (
        Column("row", Form.INT),
        Column("pin", Form.TEXT),
        Column("extras", Form.JSON),
    )
    assert columns(Show) == (
        Column("show_key", Form.INT),
        Column("starts", Form.WALL_CLOCK),
        Column("starts_aware", Form.MOMENT),
        Column("zone_id", Form.INT),
        Column("told", Form.WALL_CLOCK),
        Column("sold", Form.MOMENT),
        Column("colour", Form.TEXT),
        Column("hall.name", Form.TEXT),
        Column("hall.seat.row", Form.INT),
        Column("hall.seat.pin", Form.TEXT),
        Column("hall.annexe", Form.JSON),
        Column("seats", Form.ROW, is_list=True, inner=inner),
        Column("tags", Form.TEXT, is_list=True),
        Column("days", Form.WALL_CLOCK, is_list=True),
        Column("days_aware", Form.MOMENT, is_list=True),
        Column("length", Form.LENGTH),
        Column("price", Form.FLOAT),
        Column("picture", Form.BYTES),
        Column("parts", Form.JSON),
        Column("extras", Form.JSON),
    )


def test_messages_within_are_dotted_columns() -> None:
    show = Show(show_key=1, hall=Hall(name="North", seat=Seat(row=3)))
    assert row(show) == {"show_key": 1, "hall.name": "North", "hall.seat.row": 3}


def test_a_message_that_holds_itself_is_json() -> None:
    show = Show(show_key=1, hall=Hall(name="North", annexe=Hall(name="South")))
    assert json.loads(row(show)["hall.annexe"]) == {"name": "South"}


def test_a_list_of_messages_is_a_list_of_rows() -> None:
    show = Show(show_key=1, seats=[Seat(row=1), Seat(row=2)])
    assert row(show)["seats"] == [
        {"row": 1, "pin": None, "extras": None},
        {"row": 2, "pin": None, "extras": None},
    ]


def test_a_list_of_several_classes_is_json() -> None:
    show = Show(show_key=1, parts=[Seat(row=1), Hall(name="North")])
    assert json.loads(row(show)["parts"]) == [{"stand": {"row": 1}}, {"tent": {"name": "North"}}]


def test_an_enumeration_is_its_text_listed_or_not() -> None:
    assert row(read("<showKey>1</showKey><colour>Red</colour>"))["colour"] == "RED"
    assert row(read("<showKey>1</showKey><colour>PUCE</colour>"))["colour"] == "PUCE"


def test_secrets_are_masked_unless_they_are_asked_for() -> None:
    show = Show(show_key=1, hall=Hall(name="N", seat=Seat(pin="1234")), seats=[Seat(pin="77")])
    assert row(show)["hall.seat.pin"] == "***"
    assert row(show)["seats"][0]["pin"] == "***"
    assert row(show, secrets=True)["hall.seat.pin"] == "1234"
    assert row(show, secrets=True)["seats"][0]["pin"] == "77"


def test_a_wall_clock_has_its_moment_beside_it() -> None:
    show = Show(show_key=1, starts=datetime(2026, 12, 1, 9), zone_id=25)
    assert row(show)["starts"] == datetime(2026, 12, 1, 9)
    assert row(show)["starts_aware"] == datetime(2026, 12, 1, 8, tzinfo=UTC)
    days = [datetime(2026, 7, 1, 9), datetime(2026, 12, 1, 9)]
    made = row(Show(show_key=1, days=days, zone_id=25))
    assert made["days"] == days
    assert [each.hour for each in made["days_aware"]] == [7, 8]


@pytest.mark.parametrize("zone", [None, 4711])
def test_where_no_zone_is_known_there_is_no_moment(zone: int | None) -> None:
    made = row(Show(show_key=1, starts=datetime(2026, 12, 1, 9), zone_id=zone))
    assert made["starts"] == datetime(2026, 12, 1, 9)
    assert "starts_aware" not in made


def test_a_moment_is_in_utc_whatever_zone_it_came_in() -> None:
    berlin = datetime(2026, 12, 1, 9, tzinfo=timezone(timedelta(hours=1)))
    assert row(Show(show_key=1, sold=berlin))["sold"].isoformat() == "2026-12-01T08:00:00+00:00"


def test_what_is_absent_is_none_and_so_is_what_should_not_be() -> None:
    assert row(read("")) == {}


def test_what_no_schema_knows_is_told_with_its_place() -> None:
    show = read(
        "<showKey>1</showKey><new>x</new><hall><name>N</name><seat><odd>y</odd></seat></hall>"
    )
    assert json.loads(row(show, secrets=True)["extras"]) == [
        {"name": "new", "text": "x"},
        {"path": "hall.seat", "name": "odd", "text": "y"},
    ]
    assert [each["text"] for each in json.loads(row(show)["extras"])] == ["***", "***"]


def test_what_no_schema_knows_in_a_row_within_is_told_there() -> None:
    (seat,) = row(read("<showKey>1</showKey><seat><odd>y</odd></seat>"), secrets=True)["seats"]
    assert json.loads(seat["extras"]) == [{"name": "odd", "text": "y"}]


def test_a_value_that_is_not_of_its_type_is_kept_in_its_raw_form() -> None:
    show = read("<showKey>many</showKey><hall>North</hall><tag>a</tag>")
    made = row(show)
    assert "show_key" not in made
    assert made["tags"] == ["a"]
    told = json.loads(made["extras"])
    assert {"name": "showKey", "text": "many", "field": "show_key"} in told


def test_one_that_got_another_value_since_is_that_value() -> None:
    show = read("<showKey>many</showKey>")
    show.show_key = 5
    assert row(show) == {"show_key": 5}


def test_a_number_of_more_than_64_bits_is_kept_as_text() -> None:
    show = Show(show_key=1 << 63)
    assert json.loads(row(show)["extras"]) == [
        {"name": "showKey", "text": "9223372036854775808", "field": "show_key"}
    ]
    assert row(Show(show_key=-(1 << 63))) == {"show_key": -(1 << 63)}


def test_extras_of_several_messages_do_not_get_mixed_up() -> None:
    one, other = Show(show_key=1, extras=[Extra("new", "x")]), Show(show_key=2)
    assert [each["extras"] is None for each in rows([one, other])] == [False, True]
