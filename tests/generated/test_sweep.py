"""What holds for every generated class and every operation, whatever schemas are added."""

from __future__ import annotations

import copy
import dataclasses
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from lxml import etree

from codegen.load import load_package
from meetwire import webex
from meetwire.runtime.fields import ContentField
from meetwire.runtime.message import Message, Request, Response, fields_of
from meetwire.webex._index import OPERATIONS, SECRETS
from tests.generated.strategies import (
    BOUND,
    CLASSES,
    MODULES,
    REQUESTS,
    complete,
    parts,
    title,
    wires,
)

# A copy of a message of a deprecated operation warns again.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")

each_class = pytest.mark.parametrize("cls", [*CLASSES, *BOUND], ids=title)
each_request = pytest.mark.parametrize("request_class", REQUESTS, ids=title)

XS = "{http://www.w3.org/2001/XMLSchema}"
HINT = "{urn:meetwire:schema}"


# Operations ---------------------------------------------------------------------------------------


def test_the_index_lists_every_request_there_is() -> None:
    requests = {cls.__name__ for cls in CLASSES if issubclass(cls, Request)}
    assert requests == set(OPERATIONS)


def test_every_response_belongs_to_an_operation() -> None:
    responses = {cls for cls in CLASSES if issubclass(cls, Response)}
    assert responses == {cls.__operation__.response for cls in REQUESTS}


@each_request
def test_a_request_and_its_response_are_named_alike(request_class: type[Request[Any]]) -> None:
    operation = request_class.__operation__
    response = operation.response
    assert request_class.__name__ == operation.name
    assert response.__name__ == f"{operation.name}Response"
    assert response.__wire_name__.casefold() == response.__name__.casefold()
    assert response.__module__ == request_class.__module__


@each_request
def test_the_types_name_the_response_that_decoding_gives(
    request_class: type[Request[Any]],
) -> None:
    (base,) = [base for base in generic_bases(request_class) if get_origin(base) is not None]
    assert get_args(base)[0] is request_class.__operation__.response


def generic_bases(cls: type) -> tuple[Any, ...]:
    return tuple(cls.__dict__["__orig_bases__"])


def test_no_two_operations_share_name_and_service() -> None:
    names = [(cls.__operation__.service, cls.__operation__.name.casefold()) for cls in REQUESTS]
    assert len(set(names)) == len(names)


def test_operations_have_the_facts_that_the_schemas_state(checkout: Path) -> None:
    stated = {}
    for path in (checkout / "schemas/webex").glob("*.json"):
        content = json.loads(path.read_text("utf-8"))
        for name, about in content.get("operations", {}).items():
            stated[content["service"], name] = {
                key: about.get(key)
                for key in (
                    "effect",
                    "idempotent",
                    "callers",
                    "lifecycle",
                    "deprecated",
                    "not_found",
                )
            } | {
                "limits": [about["paging"][key] for key in ("default", "ceiling")]
                if "paging" in about
                else None
            }
    assert stated == {
        (facts.service, facts.name): {
            "effect": facts.effect.value,
            "idempotent": facts.idempotent,
            "callers": [caller.value for caller in facts.callers],
            "lifecycle": facts.lifecycle.value,
            "deprecated": facts.deprecated,
            "not_found": list(facts.not_found) or None,
            "limits": [facts.paging.default, facts.paging.ceiling] if facts.paging else None,
        }
        for facts in (cls.__operation__ for cls in REQUESTS)
    }


@each_request
def test_a_deprecated_operation_says_so_where_it_is_read(request_class: type[Request[Any]]) -> None:
    assert ("Deprecated: " in (request_class.__doc__ or "")) == bool(
        request_class.__operation__.deprecated
    )


@each_request
def test_a_read_may_be_repeated(request_class: type[Request[Any]]) -> None:
    operation = request_class.__operation__
    assert operation.idempotent or operation.effect.value != "read"


# Secrets ------------------------------------------------------------------------------------------


@each_class
def test_a_repr_masks_every_secret(cls: type[Message]) -> None:
    canary = "canary-1f6b"
    message = complete(cls, secret=canary)
    hidden = [
        (path, name)
        for path, part in parts(message)
        for name, field in fields_of(type(part)).items()
        if field.secret
    ]
    assert canary not in repr(message)
    assert canary not in str(message)
    assert repr(message).count("'***'") == len(hidden)


def test_what_the_schemas_mark_as_secret_is_secret(checkout: Path) -> None:
    marked = {
        str(node.get("name"))
        for path in (checkout / "schemas/webex").glob("*.xsd")
        for node in etree.parse(path).iter(f"{XS}element")
        if node.get(f"{HINT}secret") == "true"
    }
    masked = {
        field.wire
        for cls in [*CLASSES, *BOUND]
        for field in fields_of(cls).values()
        if field.secret
    }
    assert masked == marked == SECRETS
    assert {"password", "sessionTicket"} <= masked


# Fields -------------------------------------------------------------------------------------------


@each_class
def test_no_field_hides_what_a_message_has_of_its_own(cls: type[Message]) -> None:
    own = {name for name in dir(Message) if not name.startswith("_")}
    assert own == {"extras"}
    assert own.isdisjoint(fields_of(cls))


@each_class
def test_wire_names_differ_by_more_than_letter_case(cls: type[Message]) -> None:
    names = [field.wire.casefold() for field in fields_of(cls).values()]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("module", MODULES.values(), ids=list(MODULES))
def test_wire_types_differ_by_more_than_letter_case(module: Any) -> None:
    names = [name.casefold() for name in module.__all__]
    assert len(set(names)) == len(names)


@each_class
def test_a_zone_is_a_field_or_a_path_or_gmt(cls: type[Message]) -> None:
    for field in fields_of(cls).values():
        if field.zone and field.zone != "GMT":
            for place in field.zone.split():
                assert place.startswith("../") or place in fields_of(cls)


def test_what_the_schemas_demand_survives_into_the_fields(checkout: Path) -> None:
    """Facets, cardinality and secrets, read from the XSDs without the generator's help."""
    folder = checkout / "schemas" / "webex"
    roots = {path.stem: etree.parse(path).getroot() for path in sorted(folder.glob("*.xsd"))}
    simple = {
        (str(root.get("targetNamespace")), str(node.get("name"))): node
        for root in roots.values()
        for node in root.iter(f"{XS}simpleType")
        if node.get("name")
    }
    wrong, counted = [], 0
    for module in load_package(folder, "webex").modules:  # only for the names of classes
        for struct in module.structs:
            node = complex_type(roots[module.name], struct.wire)
            cls = getattr(MODULES[module.name], struct.name)
            # What may hold elements in any order is looked at in the tests of the XSDs as a whole.
            lists = [f for f in fields_of(cls).values() if isinstance(f, ContentField)]
            for element in own_elements(node):
                if any(element.get("name") in wires(each) for each in lists):
                    continue
                (field,) = [f for f in fields_of(cls).values() if f.wire == element.get("name")]
                demanded = demands(element, simple)
                found = {
                    **field.facets,
                    "required": field.required,
                    "is_list": field.is_list,
                    "secret": field.secret,
                }
                counted += len(demanded) - 3
                if found != demanded:
                    wrong.append((module.name, struct.wire, field.wire, demanded, found))
            for name, required in own_attributes(node):
                (field,) = [f for f in fields_of(cls).values() if f.wire == name]
                if (field.is_attribute, field.required) != (True, required):
                    wrong.append((module.name, struct.wire, name, required, field.required))
    assert wrong == []
    assert counted > 50, "there are that many facets in the schemas"


def complex_type(root: Any, wire: str) -> Any:
    """A complex type by its name; one without is found by OWNER/element."""
    owner, *path = wire.split("/")
    (node,) = root.findall(f"{XS}complexType[@name='{owner}']")
    for step in path:
        (node,) = [element for element in own_elements(node) if element.get("name") == step]
        node = node.find(f"{XS}complexType")
    return node


def own_elements(node: Any) -> list[Any]:
    """The elements of a complex type that do not stand in an anonymous type inside it."""
    found = []
    for child in node:
        if child.tag == f"{XS}element":
            found.append(child)
        elif child.tag in (
            f"{XS}{n}" for n in ("sequence", "all", "choice", "complexContent", "extension")
        ):
            found += own_elements(child)
    return found


def own_attributes(node: Any) -> Iterator[tuple[str, bool]]:
    """The attributes of a complex type, and whether it requires each."""
    for child in node:
        if child.tag == f"{XS}attribute":
            yield child.get("name"), child.get("use") == "required"
        elif child.tag in (f"{XS}{n}" for n in ("complexContent", "simpleContent", "extension")):
            yield from own_attributes(child)


def demands(element: Any, simple: dict[tuple[str, str], Any]) -> dict[str, Any]:
    """What the schema demands of an element, in the terms of a Field."""
    least, most = 1, 1.0
    node = element
    while node.tag != f"{XS}complexType":
        limit = node.get("maxOccurs", "1")
        least *= int(node.get("minOccurs", "1"))
        most *= float("inf") if limit == "unbounded" else int(limit)
        if node.tag == f"{XS}choice":
            least = 0
        if node.tag == f"{XS}extension":
            break
        node = node.getparent()
    found: dict[str, Any] = {
        "required": least > 0,
        "is_list": most > 1,
        "secret": element.get(f"{HINT}secret") == "true",
    }
    if least > 1:
        found["min_items"] = least
    if 1 < most < float("inf"):
        found["max_items"] = int(most)
    return found | facets(element, simple)


def facets(node: Any, simple: dict[tuple[str, str], Any]) -> dict[str, Any]:
    """The facets of an element's simple type, and of the types that it is made from."""
    names = {
        "minLength": "min_length",
        "maxLength": "max_length",
        "minInclusive": "minimum",
        "maxInclusive": "maximum",
        "pattern": "pattern",
    }
    restriction = (
        node if node.tag == f"{XS}restriction" else node.find(f"{XS}simpleType/{XS}restriction")
    )
    if restriction is None:
        base, own = node.get("type"), {}
    else:
        base, own = (
            restriction.get("base"),
            {
                names[etree.QName(facet).localname]: facet.get("value")
                for facet in restriction
                if etree.QName(facet).localname in names
            },
        )
    own = {name: value if name == "pattern" else int(value) for name, value in own.items()}
    prefix, _, local = str(base).rpartition(":")
    definition = simple.get((str(node.nsmap.get(prefix or None)), local))
    if definition is None:
        return own
    if definition.get(f"{HINT}kind") == "date-time":
        return own  # the value is a datetime, which has that form by nature
    return facets(definition.find(f"{XS}restriction"), simple) | own


# Python -------------------------------------------------------------------------------------------


@each_class
def test_a_message_is_a_dataclass(cls: type[Message]) -> None:
    message = complete(cls)
    assert dataclasses.is_dataclass(cls)
    assert [field.name for field in dataclasses.fields(cls)] == [*fields_of(cls), "extras"]
    assert set(dataclasses.asdict(message)) == {*fields_of(cls), "extras"}
    assert dataclasses.replace(message) == message


@each_class
def test_a_message_is_copied_and_pickled_whole(cls: type[Message]) -> None:
    message = complete(cls)
    assert copy.copy(message) == message
    assert copy.deepcopy(message) == message
    assert pickle.loads(pickle.dumps(message)) == message


@each_class
def test_a_changed_field_makes_a_message_different(cls: type[Message]) -> None:
    message = complete(cls)
    for name in (name for name in fields_of(cls) if getattr(message, name) is not None):
        other = copy.copy(message)
        delattr(other, name)
        assert other != message, name


@each_class
def test_only_optional_arguments_may_be_left_out(cls: type[Message]) -> None:
    needed = [name for name, field in fields_of(cls).items() if field.required]
    given = {name: getattr(complete(cls), name) for name in needed}
    cls(**given)
    for name in needed:
        with pytest.raises(TypeError, match=rf"\b{name}\b"):
            cls(**{key: value for key, value in given.items() if key != name})


@pytest.mark.parametrize("name", MODULES)
def test_a_module_exports_what_it_declares(name: str) -> None:
    module = MODULES[name]
    exported: dict[str, Any] = {}
    exec(f"from meetwire.webex.{name} import *", exported)
    declared = {
        key
        for key, value in vars(module).items()
        if isinstance(value, type) and value.__module__ == module.__name__
    }
    assert set(exported) - {"__builtins__"} == declared == set(module.__all__)
    assert module.__all__ == sorted(module.__all__)
    assert module.__doc__


def test_modules_are_loaded_when_they_are_first_used() -> None:
    script = """
import sys
import meetwire.webex
loaded = lambda: {n for n in %r if f"meetwire.webex.{n}" in sys.modules}
assert not loaded(), loaded()
assert set(dir(meetwire.webex)) == set(meetwire.webex.__all__)
assert not loaded(), loaded()
assert meetwire.webex.teleconference.GetTeleconferenceSession
assert "teleconference" in loaded()
assert "user" not in loaded()
"""
    subprocess.run([sys.executable, "-c", script % sorted(MODULES)], check=True)


def test_a_module_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = webex.nonsense  # type: ignore[attr-defined]
