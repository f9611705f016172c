"""The time zones of Webex, and every generated field that has one."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any, cast
from zoneinfo import ZoneInfo, available_timezones

import pytest
from lxml import etree

from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.fields import Field
from meetwire.runtime.localize import localized
from meetwire.runtime.message import Message, fields_of, message_kinds
from meetwire.runtime.values import DATE_TIME, INT, TEXT
from meetwire.runtime.zones import Aware
from meetwire.webex import ZONES, meeting, user
from meetwire.webex.common import TimeZone
from tests.generated.strategies import CLASSES, REQUESTS, title

TABLE: list[dict[str, Any]] = json.loads(
    (Path(__file__).resolve().parents[2] / "schemas" / "webex" / "timezones.json").read_text()
)["zones"]
NUMBERED = [entry for entry in TABLE if "id" in entry]
YEAR = 2026
HOUR = timedelta(hours=1)

each_zone = pytest.mark.parametrize("entry", NUMBERED, ids=lambda entry: entry["zone"])


@cache
def changes(name: str) -> list[datetime]:
    """When clocks change in the year."""
    zone = ZoneInfo(name)
    start = datetime(YEAR, 1, 1, tzinfo=UTC)
    hours = [start + number * HOUR for number in range(365 * 24)]
    offsets = [hour.astimezone(zone).utcoffset() for hour in hours]
    return [
        hour
        for hour, before, after in zip(hours[1:], offsets, offsets[1:], strict=False)
        if before != after
    ]


def moments(name: str) -> Iterator[datetime]:
    """A day in winter, one in summer, and the time around each change of clocks of the year."""
    yield datetime(YEAR, 1, 1, 12, tzinfo=UTC)
    yield datetime(YEAR, 7, 1, 12, tzinfo=UTC)
    for change in changes(name):
        for minutes in (-90, -60, -30, -1, 0, 1, 30, 60, 90):
            yield change + timedelta(minutes=minutes)


def wall_clock(moment: datetime, zone: ZoneInfo) -> datetime:
    return moment.astimezone(zone).replace(tzinfo=None)


def first_occurrence(moment: datetime, zone: ZoneInfo) -> datetime:
    """The first moment of the day at which clocks show what they show at this one."""
    return moment.astimezone(zone).replace(fold=0).astimezone(UTC)


# The table ----------------------------------------------------------------------------------------


def test_all_62_ids_and_labels_have_a_zone() -> None:
    assert [entry["id"] for entry in NUMBERED] == list(range(62))
    assert [entry["label"] for entry in NUMBERED] == [member.value for member in TimeZone]


@pytest.mark.parametrize("entry", TABLE, ids=lambda entry: entry["zone"])
def test_every_name_is_that_of_a_zone_and_its_links_keep_the_same_time(
    entry: dict[str, Any],
) -> None:
    assert entry["zone"] in available_timezones()
    zone = ZoneInfo(entry["zone"])
    for link in map(ZoneInfo, entry.get("links", ())):
        for moment in moments(entry["zone"]):
            assert moment.astimezone(link).utcoffset() == moment.astimezone(zone).utcoffset()


@each_zone
def test_a_label_has_the_offset_of_its_zone_or_the_table_says_why_not(
    entry: dict[str, Any],
) -> None:
    sign, hours, minutes = re.findall(r"GMT([+-])(\d\d):(\d\d)", entry["label"])[0]
    offset = timedelta(hours=int(hours), minutes=int(minutes)) * (-1 if sign == "-" else 1)
    zone = ZoneInfo(entry["zone"])
    offsets = [moment.astimezone(zone).utcoffset() for moment in moments(entry["zone"])]
    standard = min(found for found in offsets if found is not None)
    assert offset == standard or "comment" in entry


# Every id and label, on both sides of every change of clocks ------------------------------------


@each_zone
def test_wall_clocks_are_read_as_zoneinfo_reads_them(entry: dict[str, Any]) -> None:
    zone = ZoneInfo(entry["zone"])
    for moment in moments(entry["zone"]):
        wall = wall_clock(moment, zone)
        by_id = meeting.Schedule(start_date=wall, time_zone_id=entry["id"]).start_date_aware
        by_label = meeting.Schedule(
            start_date=wall, time_zone=TimeZone(entry["label"])
        ).start_date_aware
        assert by_id is not None
        assert by_id.astimezone(UTC) == first_occurrence(moment, zone)
        assert by_label == by_id


@each_zone
def test_moments_are_written_as_wall_clocks_or_refused_if_those_mean_another(
    entry: dict[str, Any],
) -> None:
    zone = ZoneInfo(entry["zone"])
    for moment in moments(entry["zone"]):
        schedule = meeting.Schedule(start_date=moment, time_zone_id=entry["id"])
        if first_occurrence(moment, zone) == moment:
            sent = localized(schedule, ZONES)
            assert sent.start_date == wall_clock(moment, zone)
            assert sent.start_date_aware is not None
            assert sent.start_date_aware.astimezone(UTC) == moment
        else:
            with pytest.raises(ValueError, match="for the second time that night"):
                localized(schedule, ZONES)


def test_there_are_changes_of_clocks_to_look_at() -> None:
    assert sum(len(changes(entry["zone"])) == 2 for entry in NUMBERED) > 20


@each_zone
def test_every_form_of_a_label_is_understood(entry: dict[str, Any]) -> None:
    match = re.fullmatch(r"GMT([+-]\d\d):(\d\d), (.*) \((.*)\)", entry["label"])
    assert match is not None
    hours, minutes, region, city = match.groups()
    summer = f"GMT{int(hours) + 1:+03}:{minutes}"
    offsets = [f"GMT{hours}:{minutes}", *([summer] if changes(entry["zone"]) else [])]
    for named in (city, *entry.get("cities", ())):
        for offset in offsets:
            for label in (
                f"{offset}, {region} ({named})",
                f"{named} ({region} Time, {offset})",
                f"  {named.upper()}\n ({region.lower()} time,{offset}) ",
            ):
                assert ZONES.by_label(label) == ZoneInfo(entry["zone"]), label


@each_zone
def test_a_zone_has_its_id_by_each_of_its_names(entry: dict[str, Any]) -> None:
    for name in (entry["zone"], *entry.get("links", ())):
        assert ZONES.id_of(ZoneInfo(name)) == entry["id"]
        assert ZONES.label_of(ZoneInfo(name)) == entry["label"]


def test_every_recorded_id_and_label_is_known(corpus: Path) -> None:
    counted = 0
    for path in corpus.rglob("*.xml"):
        root = etree.fromstring(path.read_bytes(), etree.XMLParser(recover=True))
        for node in root.iter("{*}timeZone", "{*}timeZoneID", "{*}timezone", "{*}timeZoneWithDST"):
            if node.text and not len(node):
                assert ZONES.find(node.text)
                counted += 1
    assert counted > 50


# Every field that has a zone ----------------------------------------------------------------------

ZONED = [
    (cls, field) for cls in CLASSES for field in cls.__fields__.values() if field.zone is not None
]
AT_HAND = [(cls, field) for cls, field in ZONED if not str(field.zone).startswith("../")]


def called(value: Any) -> str:
    return title(value) if isinstance(value, type) else str(value.name)


def with_zone(cls: type[Message], field: Field, name: str) -> Message:
    """A message that says that it is in New York, in the field of that name if it is in none."""
    message = cls.__new__(cls)
    if field.zone != "GMT":
        kind = fields_of(cls)[name].kind
        label = "GMT-05:00, Eastern (New York)"
        stated = {INT: 11, TEXT: label}.get(kind) if kind in (INT, TEXT) else TimeZone(label)
        setattr(message, name, stated)
    return message


@pytest.mark.parametrize(("cls", "field"), AT_HAND, ids=called)
def test_a_field_with_a_zone_at_hand_gives_and_takes_aware_values(
    cls: type[Message], field: Field
) -> None:
    zone = UTC if field.zone == "GMT" else ZoneInfo("America/New_York")
    wall = datetime(2026, 7, 1, 9, 30)
    moment = wall.replace(tzinfo=zone).astimezone(ZoneInfo("Asia/Tokyo"))
    for name in str(field.zone).split():
        message = with_zone(cls, field, name)
        setattr(message, field.name, [wall] if field.is_list else wall)
        read = getattr(message, f"{field.name}_aware")
        assert read == ([moment] if field.is_list else moment)
        setattr(message, field.name, [moment] if field.is_list else moment)
        sent = localized(message, ZONES)
        assert getattr(sent, field.name) == ([wall] if field.is_list else wall)


def test_only_fields_with_a_zone_at_hand_have_the_property() -> None:
    wanted = {(cls, f"{field.name}_aware") for cls, field in AT_HAND}
    found = {
        (cls, name)
        for cls in CLASSES
        for name, value in vars(cls).items()
        if isinstance(value, Aware)
    }
    assert found == wanted
    assert len(found) > 60


def test_every_field_with_a_zone_is_a_date_time() -> None:
    assert {field.kind for _, field in ZONED} == {DATE_TIME}


# Zones that stand elsewhere -----------------------------------------------------------------------

# The service publishes no element for the zone of their time scopes.
WITHOUT_ZONES = {
    "LsteventattendeeHistory",
    "LstmeetingattendeeHistory",
    "LstsupportattendeeHistory",
}


def lost(way: tuple[type[Message], ...]) -> Iterator[tuple[str, str]]:
    """Zones that are to stand further up, and do not: with the class that holds the date-time."""
    for field in fields_of(way[-1]).values():
        for place in (field.zone or "").split():
            *steps, name = place.split("/")
            up = steps.count("..")
            holder = way[-1 - up] if up < len(way) else None
            for step in steps[up:]:
                inner = fields_of(holder).get(step) if holder else None
                holder = cast("type[Message]", message_kinds(inner)[0]) if inner else None
            if name != "GMT" and (holder is None or name not in fields_of(holder)):
                yield way[-1].__name__, place
        for kind in message_kinds(field):
            if kind not in way:
                yield from lost((*way, cast("type[Message]", kind)))


@pytest.mark.parametrize("cls", REQUESTS, ids=title)
def test_a_zone_that_stands_elsewhere_is_there_in_each_request(cls: type[Message]) -> None:
    assert bool(list(lost((cls,)))) == (cls.__name__ in WITHOUT_ZONES)


def test_a_series_ends_in_the_zone_of_the_schedule() -> None:
    request = meeting.CreateMeeting(
        schedule=meeting.Schedule(
            start_date=datetime(2026, 3, 1, 9, tzinfo=ZoneInfo("America/New_York"))
        ),
        repeat=meeting.Repeat(
            expiration_date=datetime(2026, 4, 1, 13, tzinfo=UTC),
        ),
    )
    sent = localized(request, ZONES)
    assert sent.schedule == meeting.Schedule(start_date=datetime(2026, 3, 1, 9), time_zone_id=11)
    assert sent.repeat == meeting.Repeat(expiration_date=datetime(2026, 4, 1, 9))


def test_the_zone_of_an_account_is_not_changed_by_when_it_expires() -> None:
    expires = datetime(2026, 7, 1, 12, tzinfo=ZoneInfo("Europe/Berlin"))
    with pytest.raises(InvalidRequest, match=r"^expiration_date: .* set time_zone_id or"):
        localized(user.SetUser(webex_id="host", expiration_date=expires), ZONES)


# What it costs ------------------------------------------------------------------------------------


def test_importing_the_types_loads_no_zones() -> None:
    program = (
        "import sys; from meetwire.webex import meeting, history, training, ZONES;"
        "from meetwire.runtime import localize;"
        "print(*{'zoneinfo', 'tzdata'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == ""
