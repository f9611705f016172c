"""What rules look at: the files of one system as they are written, and what was loaded of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, cast

from lxml import etree

from codegen.errors import Place, SchemaError
from codegen.fold import METHODS
from codegen.json_file import JsonFile, escaped
from codegen.model import Enumeration, Field, Package, Struct, TypeRef
from codegen.source import Element, parse_xsd


@dataclass
class Xsd:
    """One XSD as it is written, right or wrong."""

    shown: Path
    root: Element

    def place(self, node: Element) -> Place:
        """Where an element stands."""
        return Place(self.shown, int(node.sourceline or 0))


class Facts(NamedTuple):
    """What a file says of one operation."""

    name: str
    place: Place
    summary: object
    response: object
    response_place: Place
    effect: object
    effect_place: Place


@dataclass
class Subject:
    """One system."""

    xsds: list[Xsd]
    jsons: list[JsonFile]
    package: Package | None
    """None if it cannot be loaded."""

    @property
    def structs(self) -> Iterator[tuple[TypeRef, Struct]]:
        """All complex types that could be loaded."""
        for module in self.package.modules if self.package else ():
            for struct in module.structs:
                yield TypeRef(module.name, struct.name), struct

    @property
    def enumerations(self) -> Iterator[tuple[TypeRef, Enumeration]]:
        """All enumerations that could be loaded."""
        for module in self.package.modules if self.package else ():
            for enumeration in module.enumerations:
                yield TypeRef(module.name, enumeration.name), enumeration

    @property
    def fields(self) -> Iterator[tuple[Struct, Field]]:
        """All fields that could be loaded, each where it is declared."""
        for _, struct in self.structs:
            for field in struct.fields:
                yield struct, field

    @property
    def facts(self) -> Iterator[Facts]:
        """What is said of each operation, complete or not."""
        for file in self.jsons:
            for name, about in _members(file.content.get("operations")):
                place = file.place(f"/operations/{escaped(name)}")
                summary, response = about.get("summary"), about.get("response")
                yield Facts(name, place, summary, response, place, about.get("effect"), place)
            for path, item in _members(file.content.get("paths")):
                for method, about in _members(item):
                    if method in METHODS:
                        yield _openapi_facts(file, path, method, about)


def read_subject(folder: Path, package: Package | None) -> Subject:
    """Read the files of a system. What cannot be parsed is left out: the loader tells of it."""
    top = folder.parent.parent
    xsds: list[Xsd] = []
    for path in sorted(folder.glob("*.xsd")):
        try:
            xsds.append(Xsd(path.relative_to(top), parse_xsd(path).getroot()))
        except etree.XMLSyntaxError:
            continue
    jsons: list[JsonFile] = []
    for path in sorted(folder.glob("*.json")):
        try:
            jsons.append(JsonFile(path, top))
        except SchemaError:
            continue
    return Subject(xsds, jsons, package)


def _openapi_facts(file: JsonFile, path: str, method: str, about: dict[str, Any]) -> Facts:
    pointer = f"/paths/{escaped(path)}/{method}"
    facts = about.get("x-meetwire", {})
    successes = [code for code, _ in _members(about.get("responses")) if code.startswith("2")]
    return Facts(
        str(about.get("operationId", f"{method} {path}")),
        file.place(pointer),
        about.get("summary"),
        successes,
        file.place(f"{pointer}/responses" if "responses" in about else pointer),
        facts.get("effect"),
        file.place(f"{pointer}/x-meetwire" if facts else pointer),
    )


def _members(node: object) -> Iterator[tuple[str, dict[str, Any]]]:
    """The members of a JSON object that are objects themselves."""
    if isinstance(node, dict):
        for key, value in cast("dict[str, object]", node).items():
            if isinstance(value, dict):
                yield key, cast("dict[str, Any]", value)
