"""The time zones of a service: what its numbers and labels mean, as a file of facts in JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.errors import Place, SchemaError
from codegen.model import Enumeration, Module, TimeZone
from codegen.operations import read_json


def read_time_zones(path: Path, top: Path, modules: list[Module]) -> list[TimeZone]:
    """Read the file of time zones, and hold it against the enumeration of their labels.

    Args:
        path: The file; there are no zones if there is none.
        top: The folder that places are shown from.
        modules: All modules, one of which has the enumeration.

    Raises:
        SchemaError: The file is wrong, says something twice, or has not all of the labels.
    """
    if not path.exists():
        return []
    content = read_json(path, top)
    shown = path.relative_to(top)
    lines = path.read_text("utf-8").splitlines()
    zones: list[TimeZone] = []
    seen: set[tuple[str, str]] = set()
    for about in content["zones"]:
        zone = TimeZone(
            about["zone"],
            about.get("id"),
            about.get("label"),
            about.get("cities", []),
            about.get("links", []),
        )
        for what, value in _names(zone):
            if (what, value.casefold()) in seen:
                raise SchemaError(
                    _place(shown, lines, about),
                    f"the {what} {value} stands there twice",
                    "keep one",
                )
            seen.add((what, value.casefold()))
        zones.append(zone)
    _check_labels(content, zones, _enumeration(content["labels"], shown, modules), shown, lines)
    return zones


def _names(zone: TimeZone) -> list[tuple[str, str]]:
    """What no other zone may have too."""
    names = [("zone", name) for name in (zone.zone, *zone.links)]
    names += [("city", city) for city in zone.cities]
    if zone.id is not None:
        names.append(("id", str(zone.id)))
    if zone.label is not None:
        names.append(("label", zone.label))
    return names


def _enumeration(named: dict[str, str], shown: Path, modules: list[Module]) -> Enumeration:
    for module in modules:
        for enumeration in module.enumerations:
            if (module.uri, enumeration.wire) == (named["namespace"], named["type"]):
                return enumeration
    raise SchemaError(
        Place(shown),
        f"no .xsd declares an enumeration {named['type']!r} in {named['namespace']}",
        "name the type that lists the labels",
    )


def _check_labels(
    content: dict[str, Any],
    zones: list[TimeZone],
    enumeration: Enumeration,
    shown: Path,
    lines: list[str],
) -> None:
    listed = [member.value for member in enumeration.members]
    for about, zone in zip(content["zones"], zones, strict=True):
        if zone.label is not None and zone.label not in listed:
            raise SchemaError(
                _place(shown, lines, about),
                f"{enumeration.wire} does not list the label {zone.label!r}",
                "correct it, or name the zone by `cities`",
            )
    labels = {zone.label for zone in zones}
    for label in listed:
        if label not in labels:
            raise SchemaError(
                enumeration.place,
                f"{enumeration.wire} lists {label!r}, which {shown.name} has no zone for",
                "add it there",
            )


def _place(shown: Path, lines: list[str], about: dict[str, Any]) -> Place:
    """The line of an entry; of several that look alike the last, as that repeats the others."""
    mark = f'"id": {about["id"]},' if "id" in about else f'"{about["zone"]}"'
    found = [number for number, text in enumerate(lines, 1) if mark in text]
    return Place(shown, found[-1] if found else None)
