"""Time zones by id and label, and date-times that know theirs."""

from __future__ import annotations

import sys
import zoneinfo
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from meetwire.runtime.errors import BadValue, MissingElement, UnknownTimeZone
from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import Extra, Message, fields_of
from meetwire.runtime.values import DATE_TIME, INT, TEXT, OpenEnum
from meetwire.runtime.zones import TimeZones, ZoneFacts, aware

ZONES = TimeZones(
    lambda: (
        ZoneFacts("America/New_York", 11, "GMT-05:00, Eastern (New York)", links=("US/Eastern",)),
        ZoneFacts("Europe/Berlin", 25, "GMT+01:00, Europe (Berlin)"),
        ZoneFacts(
            "Asia/Dubai",
            36,
            "GMT+04:00, Arabian (Abu Dhabi, Muscat)",
            cities=("Abu Dhabi", "Muscat"),
        ),
        ZoneFacts("Asia/Kolkata", 41, "GMT+05:30, India (Bombay)", cities=("Mumbai",)),
        ZoneFacts("America/Tijuana", cities=("Tijuana",)),
    )
)


class Label(OpenEnum):
    """Labels, as an enumeration."""

    BERLIN = "GMT+01:00, Europe (Berlin)"


class Visit(Message):
    """Something with every kind of date-time."""

    start: datetime | None = element("start", DATE_TIME, default=None, zone="zone_id zone_label")
    start_aware = aware(start, ZONES)
    end: datetime = element("end", DATE_TIME, zone="zone_id")
    end_aware = aware(end, ZONES)
    stops: list[datetime] = elements("stop", DATE_TIME, default_factory=list, zone="zone_id")
    stops_aware = aware(stops, ZONES)
    logged: datetime | None = element("logged", DATE_TIME, default=None, zone="GMT")
    logged_aware = aware(logged, ZONES)
    zone_id: int | None = element("zoneID", INT, default=None)
    zone_label: str | None = element("zoneLabel", TEXT, default=None)


NOON = datetime(2026, 7, 1, 12)


def visit(**values: object) -> Visit:
    made = Visit(end=NOON)
    for name, value in values.items():
        setattr(made, name, value)
    return made


# Ids and labels -----------------------------------------------------------------------------------


def test_the_facts_are_asked_for_once_when_a_zone_is() -> None:
    asked: list[str] = []

    def facts() -> tuple[ZoneFacts, ...]:
        asked.append("facts")
        return (ZoneFacts("Europe/Berlin", 25, "GMT+01:00, Europe (Berlin)"),)

    zones = TimeZones(facts)
    assert not asked
    assert zones.by_id(25) == ZoneInfo("Europe/Berlin")
    assert zones.by_label("GMT+01:00, Europe (Berlin)") == ZoneInfo("Europe/Berlin")
    assert asked == ["facts"]


def test_an_id_is_a_zone() -> None:
    assert ZONES.by_id(25) == ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize("zone_id", [-1, 0, 131])
def test_an_id_that_is_not_known_is_an_error_that_names_it(zone_id: int) -> None:
    with pytest.raises(UnknownTimeZone, match=f"^{zone_id} is the id of no known time zone"):
        ZONES.by_id(zone_id)


@pytest.mark.parametrize(
    ("label", "zone"),
    [
        pytest.param("GMT-05:00, Eastern (New York)", "America/New_York", id="documented"),
        pytest.param("GMT-04:00, Eastern (New York)", "America/New_York", id="in summer"),
        pytest.param("New York (Eastern Time, GMT-05:00)", "America/New_York", id="city first"),
        pytest.param(
            "New York (Eastern Daylight Time, GMT-04:00)", "America/New_York", id="city, summer"
        ),
        pytest.param(" gmt-05:00,eastern\n( new  york ) ", "America/New_York", id="sloppy"),
        pytest.param("GMT+04:00, Arabian (Abu Dhabi,Muscat)", "Asia/Dubai", id="two cities"),
        pytest.param("Muscat (Arabian Time, GMT+04:00)", "Asia/Dubai", id="one of two cities"),
        pytest.param("Mumbai (India Time, GMT+05:30)", "Asia/Kolkata", id="new name"),
        pytest.param("Tijuana (Pacific Time, GMT-08:00)", "America/Tijuana", id="without an id"),
        pytest.param("Berlin (Europe Time, GMT)", "Europe/Berlin", id="no offset"),
    ],
)
def test_a_label_is_understood_by_its_city(label: str, zone: str) -> None:
    assert ZONES.by_label(label) == ZoneInfo(zone)


@pytest.mark.parametrize(
    "label",
    [
        "",
        "Berlin",
        "GMT+01:00",
        "GMT+01:00, Europe (Atlantis)",
        "Atlantis (Deep Time, GMT+01:00)",
        "Berlin (Europe)",
        "GMT+01:00, Europe (Berlin) (Berlin)",
        pytest.param("9" * 5000, id="more digits than int reads"),
    ],
)
def test_what_is_no_known_label_is_an_error_that_shows_it(label: str) -> None:
    with pytest.raises(UnknownTimeZone, match="is the label of no known time zone") as caught:
        ZONES.find(label)
    assert repr(label) in str(caught.value)


@pytest.mark.parametrize(
    "label", ["GMT-08:00, Mountains (Berlin)", "Berlin (New Hampshire Time, GMT-05:00)"]
)
def test_a_city_of_the_same_name_elsewhere_is_not_taken_for_ours(label: str) -> None:
    with pytest.raises(UnknownTimeZone, match="an offset that is not that of Europe/Berlin"):
        ZONES.by_label(label)


@pytest.mark.parametrize(
    "value", [25, "25", " 25\n", "GMT+01:00, Europe (Berlin)", Label.BERLIN], ids=repr
)
def test_ids_and_labels_are_found_alike(value: int | str) -> None:
    assert ZONES.find(value) == ZoneInfo("Europe/Berlin")


def test_the_error_for_a_member_shows_its_text() -> None:
    with pytest.raises(UnknownTimeZone, match=r"^'nowhere' is the label"):
        ZONES.find(Label("nowhere"))


@pytest.mark.parametrize("name", ["America/New_York", "US/Eastern"])
def test_a_zone_has_an_id_and_a_label_by_any_of_its_names(name: str) -> None:
    assert ZONES.id_of(ZoneInfo(name)) == 11
    assert ZONES.label_of(ZoneInfo(name)) == "GMT-05:00, Eastern (New York)"


@pytest.mark.parametrize(
    "zone",
    [UTC, timezone(timedelta(hours=1)), ZoneInfo("Europe/Rome"), ZoneInfo("America/Tijuana")],
    ids=str,
)
def test_a_zone_without_an_id_is_an_error_that_names_it(zone: zoneinfo.ZoneInfo) -> None:
    with pytest.raises(UnknownTimeZone, match="id for the zone") as caught:
        ZONES.id_of(zone)
    assert str(zone) in str(caught.value)


@pytest.fixture
def without_tz_database(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for name in {"tzdata", *(name for name in sys.modules if name.startswith("tzdata."))}:
        monkeypatch.setitem(sys.modules, name, None)
    before = zoneinfo.TZPATH
    zoneinfo.reset_tzpath(to=[])
    ZoneInfo.clear_cache()
    yield
    zoneinfo.reset_tzpath(to=before)
    ZoneInfo.clear_cache()


@pytest.mark.usefixtures("without_tz_database")
def test_a_machine_without_a_tz_database_is_told_to_install_one() -> None:
    with pytest.raises(UnknownTimeZone, match=r"Europe/Berlin is not in .* install tzdata"):
        ZONES.by_id(25)


# Date-times that know their zone ------------------------------------------------------------------


def test_a_date_time_is_read_with_its_zone() -> None:
    read = visit(zone_id=25).end_aware
    assert read == datetime(2026, 7, 1, 10, tzinfo=UTC)
    assert read.tzinfo == ZoneInfo("Europe/Berlin")


def test_each_date_time_of_a_list_is_read_with_the_zone() -> None:
    read = visit(zone_id=25, stops=[NOON, NOON + timedelta(hours=1)]).stops_aware
    assert read == [datetime(2026, 7, 1, 10, tzinfo=UTC), datetime(2026, 7, 1, 11, tzinfo=UTC)]


def test_what_is_always_gmt_needs_no_zone() -> None:
    assert visit(logged=NOON).logged_aware == NOON.replace(tzinfo=UTC)


def test_an_absent_date_time_is_none_whatever_the_zone() -> None:
    assert visit().start_aware is None
    assert visit().stops_aware == []


def test_an_absent_date_time_that_the_schema_demands_is_missing() -> None:
    answer = Visit.__new__(Visit)
    with pytest.raises(MissingElement, match=r"Visit\.end"):
        _ = answer.end_aware


def test_a_date_time_that_cannot_be_read_says_so() -> None:
    answer = Visit.__new__(Visit)
    answer.extras = [Extra("end", "tomorrow", field="end")]
    with pytest.raises(BadValue, match="tomorrow"):
        _ = answer.end_aware


@pytest.mark.parametrize("zone_id", [None, -1, 131])
def test_the_next_place_counts_where_the_first_says_nothing_known(zone_id: int | None) -> None:
    made = visit(start=NOON, zone_id=zone_id, zone_label="Tijuana (Pacific Time, GMT-08:00)")
    assert made.start_aware == datetime(2026, 7, 1, 19, tzinfo=UTC)


def test_a_label_where_the_schema_has_a_number_is_understood() -> None:
    answer = visit()
    del answer.zone_id
    answer.extras = [Extra("zoneID", "GMT+01:00, Europe (Berlin)", field="zone_id")]
    assert answer.end_aware == datetime(2026, 7, 1, 10, tzinfo=UTC)


def test_the_first_place_counts_where_two_disagree() -> None:
    made = visit(start=NOON, zone_id=25, zone_label="Tijuana (Pacific Time, GMT-08:00)")
    assert made.start_aware == datetime(2026, 7, 1, 10, tzinfo=UTC)


def test_a_zone_that_is_not_stated_is_an_error_with_the_path_and_what_to_do() -> None:
    with pytest.raises(UnknownTimeZone) as caught:
        _ = visit(start=NOON).start_aware
    assert str(caught.value) == (
        "Visit.start: its zone is not stated in zone_id or zone_label: if you know the zone, say so"
        " with start.replace(tzinfo=…)"
    )


def test_a_zone_that_is_not_known_is_an_error_that_says_where_it_stands() -> None:
    with pytest.raises(UnknownTimeZone, match=r"^Visit\.end: zone_id: 131 is the id of no known"):
        _ = visit(zone_id=131).end_aware


def test_hasattr_and_getattr_with_a_default_take_an_unknown_zone_as_absent() -> None:
    made = visit(zone_id=131)
    assert not hasattr(made, "end_aware")
    assert getattr(made, "end_aware", None) is None


def test_a_repeated_wall_clock_is_its_first_occurrence() -> None:
    made = visit(zone_id=11, end=datetime(2026, 11, 1, 1, 30, fold=1))
    assert made.end_aware.astimezone(UTC) == datetime(2026, 11, 1, 5, 30, tzinfo=UTC)


def test_a_skipped_wall_clock_is_read_with_the_offset_from_before_the_change() -> None:
    made = visit(zone_id=11, end=datetime(2026, 3, 8, 2, 30))
    assert made.end_aware.astimezone(UTC) == datetime(2026, 3, 8, 7, 30, tzinfo=UTC)


def test_what_is_aware_already_stays_as_it_is() -> None:
    given = NOON.replace(tzinfo=ZoneInfo("Asia/Kolkata"))
    assert visit(zone_id=25, end=given).end_aware is given
    assert visit(end=given).end_aware is given


def test_the_aware_form_is_no_field_and_cannot_be_set() -> None:
    assert "end_aware" not in fields_of(Visit)
    with pytest.raises(AttributeError, match="assign the aware datetime to end"):
        setattr(visit(), "end_aware", NOON)  # noqa: B010  # type checkers refuse it otherwise


def test_the_class_itself_shows_what_the_property_is() -> None:
    assert Visit.end_aware.__doc__ is not None
