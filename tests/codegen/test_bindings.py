"""Classes that the runtime writes by hand have the shape of the types that they stand for."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from meetwire.runtime.envelope import Envelope
from meetwire.runtime.message import Message, fields_of

XS = "{http://www.w3.org/2001/XMLSchema}"
HINT = "{urn:meetwire:schema}"

Shape = list[tuple[str, bool, bool, bool, "Shape | None"]]
"""For each element: name, whether it is required, a list, a secret; the shape of what is in it."""


@pytest.fixture(scope="module")
def types(checkout: Path) -> dict[str, Any]:
    """The complex types of all schemas, by prefix and name."""
    found = {}
    for path in sorted((checkout / "schemas" / "webex").glob("*.xsd")):
        root = etree.parse(path).getroot()
        (prefix,) = [
            name for name, uri in root.nsmap.items() if name and uri == root.get("targetNamespace")
        ]
        for node in root.iter(f"{XS}complexType"):
            if node.get("name"):
                found[f"{prefix}:{node.get('name')}"] = node
    return found


def bound(types: dict[str, Any]) -> dict[str, type]:
    """The class that each bound type names."""
    classes = {}
    for name, node in types.items():
        module, _, cls = node.get(f"{HINT}binding", "").rpartition(".")
        if cls:
            classes[name] = getattr(import_module(module), cls)
    return classes


def shape_of_type(node: Any, types: dict[str, Any]) -> Shape:
    shape: Shape = []
    extension = node.find(f"{XS}complexContent/{XS}extension")
    if extension is not None:
        shape += shape_of_type(types[extension.get("base")], types)
        node = extension
    for element in node.findall(f"{XS}sequence/{XS}element"):
        inner = element.find(f"{XS}complexType")
        named = types.get(element.get("type", ""))
        content = inner if inner is not None else named
        shape.append(
            (
                element.get("name"),
                element.get("minOccurs") != "0",
                element.get("maxOccurs", "1") != "1",
                element.get(f"{HINT}secret") == "true",
                None if content is None else shape_of_type(content, types),
            )
        )
    return shape


def shape_of_class(cls: type[Message]) -> Shape:
    return [
        (
            field.wire,
            field.required,
            field.is_list,
            field.secret,
            shape_of_class(field.kind)
            if isinstance(field.kind, type) and issubclass(field.kind, Message)
            else None,
        )
        for field in fields_of(cls).values()
    ]


def test_a_bound_class_has_the_fields_of_its_type(types: dict[str, Any]) -> None:
    compared = []
    for name, cls in bound(types).items():
        if issubclass(cls, Message):
            assert shape_of_class(cls) == shape_of_type(types[name], types), name
            compared.append(cls.__name__)
    assert {"ResponseHeader", "SecurityContext", "SubError"} <= set(compared)


def test_the_envelope_has_a_place_for_each_part(types: dict[str, Any]) -> None:
    (name,) = [name for name, cls in bound(types).items() if cls is Envelope]
    header, body = shape_of_type(types[name], types)
    assert (header[0], body[0]) == ("header", "body")
    assert [part[0] for part in header[4] or []] == ["securityContext", "response"]
    assert [part[0] for part in body[4] or []] == ["bodyContent"]
    assert {"security", "response", "body"} <= set(Envelope._fields)
