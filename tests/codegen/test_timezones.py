"""The file of time zones is held against its schema, the labels and itself."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from codegen.errors import Place, SchemaError
from codegen.model import Enumeration, Member, Module, TimeZone
from codegen.timezones import read_time_zones

LABELS = ("GMT, Here (Home)", "GMT+01:00, There (Town)")
ENUMERATION = Enumeration(
    "zoneType",
    "Zone",
    Place(Path("schemas/house/doors.xsd"), 7),
    None,
    [Member(f"ZONE{number}", label, None) for number, label in enumerate(LABELS)],
)
MODULES = [Module("doors", "d", "urn:doors", "Doors.", [], [ENUMERATION], [])]
HOME = {"id": 0, "label": LABELS[0], "zone": "Europe/London", "links": ["GB"]}
TOWN = {"id": 1, "label": LABELS[1], "zone": "Europe/Berlin", "cities": ["City"]}


@pytest.fixture
def top(tmp_path: Path, checkout: Path) -> Path:
    """A checkout with nothing in it but the JSON Schema."""
    (tmp_path / "schemas" / "house").mkdir(parents=True)
    shutil.copy(checkout / "schemas" / "timezones.schema.json", tmp_path / "schemas")
    return tmp_path


def read(top: Path, *zones: dict[str, Any], type_: str = "zoneType") -> list[TimeZone]:
    """Read a file that has one zone on each line, from its second line on."""
    path = top / "schemas" / "house" / "timezones.json"
    rows = ",\n".join(map(json.dumps, zones))
    labels = json.dumps({"namespace": "urn:doors", "type": type_})
    path.write_text(
        f'{{"$schema": "../timezones.schema.json", "labels": {labels}, "zones": [\n{rows}\n]}}'
    )
    return read_time_zones(path, top, MODULES)


def refusal(top: Path, *zones: dict[str, Any], type_: str = "zoneType") -> str:
    with pytest.raises(SchemaError) as caught:
        read(top, *zones, type_=type_)
    return str(caught.value)


def test_zones_are_read_as_they_stand(top: Path) -> None:
    assert read(top, HOME, TOWN) == [
        TimeZone("Europe/London", 0, LABELS[0], [], ["GB"]),
        TimeZone("Europe/Berlin", 1, LABELS[1], ["City"], []),
    ]


def test_a_system_without_the_file_has_no_zones(top: Path) -> None:
    assert read_time_zones(top / "schemas" / "house" / "timezones.json", top, MODULES) == []


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        ({"id": 1}, "the id 1 stands there twice"),
        ({"label": LABELS[1]}, "the label GMT+01:00, There (Town) stands there twice"),
        ({"zone": "Europe/Berlin"}, "the zone Europe/Berlin stands there twice"),
        ({"links": ["Europe/Berlin"]}, "the zone Europe/Berlin stands there twice"),
        ({"cities": ["CITY"]}, "the city CITY stands there twice"),
    ],
    ids=["id", "label", "zone", "link", "city"],
)
def test_what_tells_a_zone_cannot_tell_two(top: Path, wrong: dict[str, Any], problem: str) -> None:
    told = refusal(top, TOWN, {**HOME, **wrong})
    assert told == f"schemas/house/timezones.json:3: {problem}: keep one"


def test_a_label_that_the_enumeration_does_not_list_is_refused(top: Path) -> None:
    told = refusal(top, TOWN, HOME, {"id": 2, "label": "GMT (X)", "zone": "Asia/Dubai"})
    assert told.startswith(
        "schemas/house/timezones.json:4: zoneType does not list the label 'GMT (X)'"
    )


def test_a_label_of_the_enumeration_that_has_no_zone_is_refused_there(top: Path) -> None:
    assert refusal(top, HOME) == (
        "schemas/house/doors.xsd:7: zoneType lists 'GMT+01:00, There (Town)', which timezones.json"
        " has no zone for: add it there"
    )


def test_an_enumeration_that_is_nowhere_is_refused(top: Path) -> None:
    told = refusal(top, HOME, TOWN, type_="roomType")
    assert "no .xsd declares an enumeration 'roomType' in urn:doors" in told


@pytest.mark.parametrize(
    "wrong",
    [
        {"zone": "Europe/London"},
        {"id": 0, "zone": "Europe/London", "cities": ["Home"]},
        {"zone": "no zone", "cities": ["Home"]},
        {"zone": "Europe/London", "cities": ["Home"], "dst": True},
    ],
    ids=["neither id nor city", "id without label", "name", "unknown key"],
)
def test_what_the_json_schema_forbids_is_refused(top: Path, wrong: dict[str, Any]) -> None:
    assert "see timezones.schema.json" in refusal(top, wrong)
