"""Aware date-times in requests become wall clocks of the zone that the request states."""

from __future__ import annotations

import copy
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.fields import choices, element, elements
from meetwire.runtime.localize import localized
from meetwire.runtime.message import Extra, Message
from meetwire.runtime.values import DATE_TIME, INT, TEXT, OpenEnum
from meetwire.runtime.zones import TimeZones, ZoneFacts

ZONES = TimeZones(
    lambda: (
        ZoneFacts("America/New_York", 11, "GMT-05:00, Eastern (New York)"),
        ZoneFacts("Europe/Berlin", 25, "GMT+01:00, Europe (Berlin)"),
    )
)
NEW_YORK, BERLIN, ROME = map(ZoneInfo, ("America/New_York", "Europe/Berlin", "Europe/Rome"))


class Label(OpenEnum):
    """Labels, as an enumeration."""

    BERLIN = "GMT+01:00, Europe (Berlin)"


class Plan(Message):
    """When."""

    start: datetime | None = element("start", DATE_TIME, default=None, zone="zone_id zone_label")
    more: list[datetime] = elements(
        "more", DATE_TIME, default_factory=list, zone="zone_id zone_label"
    )
    zone_id: int | None = element("zoneID", INT, default=None)
    zone_label: str | None = element("zoneLabel", TEXT, default=None)


class Labelled(Message):
    """Zones that are labels."""

    start: datetime | None = element("start", DATE_TIME, default=None, zone="label")
    label: Label | None = element("label", Label, default=None)
    end: datetime | None = element("end", DATE_TIME, default=None, zone="text")
    text: str | None = element("text", TEXT, default=None)


class Person(Message):
    """Somebody with a zone of their own."""

    leaves: datetime | None = element(
        "leaves", DATE_TIME, default=None, zone="zone_id", zone_kept=True
    )
    zone_id: int | None = element("zoneID", INT, default=None)


class Series(Message):
    """How often."""

    until: datetime | None = element("until", DATE_TIME, default=None, zone="../plan/zone_id")


class Note(Message):
    """Something without dates."""

    note: str | None = element("note", TEXT, default=None)


class Book(Message):
    """A request with every kind of part."""

    plan: Plan | None = element("plan", Plan, default=None)
    labelled: Labelled | None = element("labelled", Labelled, default=None)
    series: list[Series] = elements("series", Series, default_factory=list)
    content: list[Series | Note] = choices({"inner": Series, "note": Note}, default_factory=list)
    note: Note | None = element("note", Note, default=None)
    logged: datetime | None = element("logged", DATE_TIME, default=None, zone="GMT")
    bare: datetime | None = element("bare", DATE_TIME, default=None)


def at(zone: tzinfo | None, month: int = 7, day: int = 1, hour: int = 12) -> datetime:
    return datetime(2026, month, day, hour, tzinfo=zone)


def refusal(request: Message) -> dict[str, str]:
    before = copy.deepcopy(request)
    with pytest.raises(InvalidRequest) as caught:
        localized(request, ZONES)
    assert request == before
    return {fault.path: fault.problem for fault in caught.value.faults}


@pytest.mark.parametrize(
    "request_",
    [
        Note(note="nothing that could be aware"),
        Book(),
        Book(plan=Plan(start=at(None), more=[at(None)], zone_id=11), logged=at(None)),
        Book(bare=at(BERLIN)),
    ],
    ids=["no such fields", "empty", "naive", "no zone in the schema"],
)
def test_a_request_with_nothing_to_convert_comes_back_itself(request_: Message) -> None:
    assert localized(request_, ZONES) is request_


def test_an_aware_date_time_becomes_the_wall_clock_of_the_stated_zone() -> None:
    sent = localized(Plan(start=at(BERLIN), zone_id=11), ZONES)
    assert sent == Plan(start=at(None, hour=6), zone_id=11)


def test_the_request_itself_never_changes() -> None:
    request = Book(
        plan=Plan(start=at(BERLIN), more=[at(BERLIN)]),
        content=[Series(until=at(BERLIN)), Note(note="n")],
        note=Note(note="n"),
    )
    before = copy.deepcopy(request)
    sent = localized(request, ZONES)
    assert request == before
    assert sent.plan is not None
    sent.plan.more.append(at(None))
    sent.content.clear()
    sent.extras.append(Extra("new"))
    assert request == before


def test_what_a_copy_keeps_beside_its_fields() -> None:
    request = Plan(start=at(BERLIN), zone_id=11, extras=[Extra("later", "1")])
    assert localized(request, ZONES).extras == [Extra("later", "1")]


def test_the_zone_is_stated_where_it_is_absent_and_has_an_id() -> None:
    sent = localized(Plan(start=at(BERLIN), more=[at(None)]), ZONES)
    assert sent == Plan(start=at(None), more=[at(None)], zone_id=25)


def test_a_zone_is_stated_as_a_label_where_the_schema_has_one() -> None:
    sent = localized(Labelled(start=at(BERLIN), end=at(NEW_YORK)), ZONES)
    assert sent == Labelled(
        start=at(None),
        label=Label.BERLIN,
        end=at(None),
        text="GMT-05:00, Eastern (New York)",
    )


def test_a_zone_that_is_stated_elsewhere_is_not_stated_again() -> None:
    sent = localized(Plan(start=at(BERLIN), zone_label="GMT-05:00, Eastern (New York)"), ZONES)
    assert sent == Plan(start=at(None, hour=6), zone_label="GMT-05:00, Eastern (New York)")


def test_the_first_zone_with_an_id_is_that_of_all() -> None:
    sent = localized(Plan(start=at(UTC), more=[at(NEW_YORK), at(BERLIN)]), ZONES)
    assert sent == Plan(start=at(None, hour=8), more=[at(None), at(None, hour=6)], zone_id=11)


def test_a_date_time_finds_its_zone_in_another_part_of_the_request() -> None:
    request = Book(
        plan=Plan(zone_id=11),
        series=[Series(until=at(BERLIN))],
        content=[Note(), Series(until=at(BERLIN))],
    )
    sent = localized(request, ZONES)
    assert sent.series == [Series(until=at(None, hour=6))]
    assert sent.content == [Note(), Series(until=at(None, hour=6))]


def test_a_zone_is_stated_in_another_part_of_the_request() -> None:
    sent = localized(Book(plan=Plan(), series=[Series(until=at(BERLIN))]), ZONES)
    assert sent == Book(plan=Plan(zone_id=25), series=[Series(until=at(None))])


def test_what_the_service_takes_as_gmt_becomes_gmt() -> None:
    assert localized(Book(logged=at(BERLIN)), ZONES) == Book(logged=at(None, hour=10))


def test_a_skipped_wall_clock_becomes_the_one_that_clocks_show() -> None:
    skipped = datetime(2026, 3, 8, 2, 30, tzinfo=NEW_YORK)
    sent = localized(Plan(start=skipped, zone_id=11), ZONES)
    assert sent.start == datetime(2026, 3, 8, 3, 30)


def test_the_first_of_two_equal_wall_clocks_can_be_sent() -> None:
    first = datetime(2026, 11, 1, 5, 30, tzinfo=UTC)
    assert localized(Plan(start=first, zone_id=11), ZONES).start == datetime(2026, 11, 1, 1, 30)


def test_the_second_of_two_equal_wall_clocks_is_refused() -> None:
    second = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    assert refusal(Plan(start=second, zone_id=11)) == {
        "start": "is 01:30:00 for the second time that night in America/New_York, and the wire can"
        " only say the first: set zone_id or zone_label to a zone whose clocks do not change"
    }


def test_a_fold_where_no_clock_changes_means_nothing() -> None:
    sent = localized(Plan(start=at(BERLIN).replace(fold=1), zone_id=25), ZONES)
    assert sent.start == at(None)
    assert sent.start is not None
    assert sent.start.fold == 0


@pytest.mark.parametrize("zone", [UTC, ROME], ids=str)
def test_a_zone_without_an_id_is_refused_where_none_is_stated(zone: tzinfo) -> None:
    assert refusal(Book(plan=Plan(start=at(zone)))) == {
        "plan.start": f"the service is not known to have an id for its zone, {zone}: set"
        " plan.zone_id or plan.zone_label, to which it will be converted"
    }


def test_a_zone_that_is_not_for_the_date_time_alone_is_never_set() -> None:
    assert refusal(Person(leaves=at(BERLIN))) == {
        "leaves": "its zone is that of zone_id, which is not set: set zone_id, to which it will be"
        " converted"
    }
    assert localized(Person(leaves=at(BERLIN), zone_id=11), ZONES).leaves == at(None, hour=6)


def test_a_zone_that_is_not_of_its_type_is_refused() -> None:
    request = Plan(start=at(UTC))
    setattr(request, "zone_id", 4.0)  # noqa: B010  # type checkers refuse it otherwise
    assert refusal(request)["start"].startswith("zone_id: 4.0 is neither the id nor the label")


def test_a_stated_zone_that_is_not_known_is_refused() -> None:
    assert refusal(Book(plan=Plan(start=at(UTC), zone_id=131))) == {
        "plan.start": "plan.zone_id: 131 is the id of no known time zone:"
        " correct it, or give a datetime without tzinfo"
    }


def test_a_zone_that_could_only_stand_in_an_absent_part_is_refused() -> None:
    assert refusal(Book(series=[Series(), Series(until=at(BERLIN))])) == {
        "series[1].until": "there is no ../plan/zone_id in the request to state its zone: add it if"
        " the request can have it, or give a datetime without tzinfo"
    }


def test_a_part_that_is_not_where_it_belongs_is_refused() -> None:
    assert list(refusal(Series(until=at(BERLIN)))) == ["until"]


def test_a_day_beyond_the_calendar_is_refused() -> None:
    last = datetime(9999, 12, 31, 23, tzinfo=UTC)
    assert "beyond the years" in refusal(Plan(start=last, zone_id=25))["start"]


def test_all_faults_are_told_at_once() -> None:
    second = datetime(2026, 11, 1, 6, 30, tzinfo=UTC)
    request = Book(
        plan=Plan(start=second, more=[at(UTC), second], zone_id=11),
        labelled=Labelled(start=at(ROME)),
        series=[Series(until=second)],
    )
    assert list(refusal(request)) == [
        "plan.start",
        "plan.more[1]",
        "labelled.start",
        "series[0].until",
    ]


@pytest.mark.parametrize(
    "value", ["text", [at(BERLIN)], Note()], ids=["text", "list", "another message"]
)
def test_what_is_not_of_its_type_is_left_to_validation(value: Any) -> None:
    request = Plan(zone_id=11)
    request.start = value
    sent = localized(request, ZONES)
    assert sent.zone_id == 11


class Silent(tzinfo):
    """A tzinfo that knows no offset, so that the date-time is naive all the same."""

    def utcoffset(self, moment: datetime | None, /) -> timedelta | None:
        return None


def test_a_tzinfo_without_an_offset_is_not_taken_for_local_time() -> None:
    request = Plan(start=at(Silent()), zone_id=11)
    assert localized(request, ZONES) is request
