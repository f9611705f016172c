"""OpenAPI documents become the same model as XSDs, or are refused with the place and a remedy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from codegen.errors import SchemaError
from codegen.load import load_package
from codegen.model import Field, Module, Struct
from tests.codegen import lamps


@pytest.fixture(scope="module")
def module(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Module:
    folder = lamps.write(tmp_path_factory.mktemp("lamps"), checkout)
    (loaded,) = load_package(folder, "lamps").modules
    return loaded


def struct(module: Module, name: str) -> Struct:
    return next(struct for struct in module.structs if struct.name == name)


def field(module: Module, name: str, wire: str) -> Field:
    return next(field for field in struct(module, name).fields if field.wire == wire)


# What becomes of it -------------------------------------------------------------------------------


def test_a_request_is_one_flat_list_of_parameters_and_body(module: Module) -> None:
    fields = struct(module, "SetShades").fields
    assert [(f.name, f.wire, f.required, f.is_list) for f in fields] == [
        ("lamp_key", "lampKey", True, False),
        ("shades", "", True, True),
    ]
    assert [f.name for f in struct(module, "AddLamp").fields] == ["name", "colour", "socket"]


def test_a_setting_of_the_client_is_no_field(module: Module) -> None:
    assert "house_key" not in {f.name for f in struct(module, "GetLamp").fields}


def test_operations_know_how_they_travel(module: Module) -> None:
    http = {s.name: s.operation.http for s in module.structs if s.operation}
    listing, adding = http["ListLamps"], http["AddLamp"]
    assert listing is not None
    assert adding is not None
    assert (listing.method, listing.path, listing.status) == (
        "GET",
        "/houses/{houseKey}/lamps",
        200,
    )
    assert listing.query == ["page", "size", "since", "until"]
    assert (adding.method, adding.query, adding.status) == ("POST", [], 201)


def test_the_facts_of_an_operation_are_carried_over(module: Module) -> None:
    operation = struct(module, "ListLamps").operation
    assert operation is not None
    assert (operation.effect, operation.idempotent, operation.service) == ("read", True, "lamps")
    assert operation.not_found == ["NO_LAMP"]
    assert operation.paging is not None
    assert operation.paging.record == "embedded.lamps"
    assert operation.paging.record_type.name == "Lamp"
    assert (operation.paging.start, operation.paging.total) == ("page", "total")
    assert (operation.paging.key, operation.paging.counts_pages) == (("lamp_key",), True)
    assert operation.window is not None
    assert (operation.window.start, operation.window.end) == ("since", "until")


def test_a_component_that_several_operations_answer_is_the_base_of_their_responses(
    module: Module,
) -> None:
    for name in ("GetLampResponse", "AddLampResponse"):
        response = struct(module, name)
        assert response.is_response
        assert response.base is not None
        assert response.base.name == "Lamp"
        assert response.fields == []


def test_an_answer_without_a_body_has_no_fields(module: Module) -> None:
    response = struct(module, "RemoveLampResponse")
    assert response.is_response
    assert response.fields == []


def test_inheritance_stays_inheritance(module: Module) -> None:
    lamp = struct(module, "Lamp")
    assert lamp.base is not None
    assert lamp.base.name == "Thing"
    assert "lamp_key" not in {f.name for f in lamp.fields}


@pytest.mark.parametrize(
    ("wire", "scalar", "python_type"),
    [
        ("name", "TEXT", "str"),
        ("lit", "BOOL", "bool"),
        ("watts", "FLOAT", "float"),
        ("bought", "SQL_TIMESTAMP", "datetime"),
        ("colour", "Colour", "Colour"),
        ("twin", "Lamp", "Lamp"),
        ("tags", "TEXT", "str"),
    ],
)
def test_each_type_has_its_counterpart(
    module: Module, wire: str, scalar: str, python_type: str
) -> None:
    found = field(module, "Lamp", wire)
    assert (found.type.name, found.python_type) == (scalar, python_type)


def test_a_key_that_is_a_number_in_quotes_is_a_number(module: Module) -> None:
    assert field(module, "Thing", "lampKey").type.name == "QUOTED_INT"
    assert field(module, "GetLamp", "lampKey").type.name == "INT"


def test_a_moment_has_a_zone(module: Module) -> None:
    assert field(module, "ListLamps", "since").type.name == "INSTANT"


def test_limits_become_facets(module: Module) -> None:
    assert field(module, "AddLamp", "name").facets == {"max_length": 8}
    assert field(module, "Shade", "size").facets == {"minimum": 1, "maximum": 9}
    assert field(module, "Shade", "code").facets == {"pattern": "[A-Z]{2}"}
    assert field(module, "Lamp", "watts").facets == {"minimum": 0.5}


def test_limits_of_a_list_and_of_its_items_become_facets(module: Module) -> None:
    assert field(module, "Lamp", "tags").facets == {"max_length": 5, "max_items": 3}
    assert field(module, "SetShades", "").facets == {"min_items": 1}


def test_a_list_that_is_required_may_be_empty(module: Module) -> None:
    assert field(module, "Lamp", "shades").facets == {"min_items": 0}


def test_values_of_an_enumeration_have_names_and_meanings(module: Module) -> None:
    (colour,) = module.enumerations
    assert [(m.name, m.value, m.doc) for m in colour.members] == [
        ("RED", "1", "Like a rose."),
        ("BLUE", "2", "Like the sky."),
    ]


def test_an_object_inside_another_gets_a_name(module: Module) -> None:
    assert field(module, "AddLamp", "socket").type.name == "AddLampSocket"
    embedded = field(module, "LampPage", "_embedded")
    assert (embedded.name, embedded.type.name) == ("embedded", "LampPageEmbedded")


def test_a_map_is_a_list_whose_items_know_their_names(module: Module) -> None:
    bulbs = field(module, "SetShadesResponse", "")
    assert (bulbs.name, bulbs.type.name, bulbs.is_list) == ("bulbs", "Bulb", True)
    place, _ = struct(module, "Bulb").fields
    assert (place.name, place.is_key, place.doc) == ("place", True, "Where it is.")


def test_descriptions_become_documentation(module: Module) -> None:
    assert field(module, "GetLamp", "lampKey").doc == "Which lamp."
    assert field(module, "Lamp", "lit").doc == "The service assumes `False` if it is absent."
    assert field(module, "Lamp", "colour").doc == "Colour of the light."


def test_secrets_are_marked(module: Module) -> None:
    assert field(module, "Lamp", "pin").secret
    assert not field(module, "Lamp", "name").secret


def test_a_class_stands_after_those_that_it_names(module: Module) -> None:
    names = [struct.name for struct in module.structs]
    assert names.index("Thing") < names.index("Lamp") < names.index("GetLampResponse")
    assert names.index("GetLampResponse") < names.index("GetLamp")
    assert field(module, "Lamp", "twin").is_recursive


# What is refused ----------------------------------------------------------------------------------

Damage = Callable[[dict[str, Any]], None]
SHADE = ("components", "schemas", "Shade", "properties")
LAMPS = ("paths", "/houses/{houseKey}/lamps")
LAMP = ("paths", "/houses/{houseKey}/lamps/{lampKey}")


def at(document: dict[str, Any], *path: str) -> dict[str, Any]:
    for step in path:
        document = document[step]
    return document


def put(path: tuple[str, ...], key: str, value: Any) -> Damage:
    def damage(document: dict[str, Any]) -> None:
        at(document, *path)[key] = value

    return damage


def drop(path: tuple[str, ...], key: str) -> Damage:
    def damage(document: dict[str, Any]) -> None:
        del at(document, *path)[key]

    return damage


@pytest.mark.parametrize(
    ("damage", "near", "problem", "fix"),
    [
        (
            put(SHADE, "code", {"$ref": "#/components/schemas/Nothing"}),
            '"$ref": "#/components/schemas/Nothing"',
            "#/components/schemas/Nothing refers to nothing",
            "declare it",
        ),
        (
            put(SHADE, "code", {"type": "string", "x-meetwire-secrets": True}),
            '"x-meetwire-secrets"',
            "unknown hint x-meetwire-secrets",
            "x-meetwire-secret",
        ),
        (
            put(SHADE, "code", {"type": "string", "x-meetwire-kind": "moon-phase"}),
            '"code"',
            "Shade.code is of a type that is not supported (moon-phase)",
            "sql-timestamp",
        ),
        (
            put(SHADE, "code", {"type": "string", "pattern": "[A-Z]"}),
            '"code"',
            "the pattern of Shade.code matches parts of a text",
            "begin it with ^",
        ),
        (
            put(SHADE, "Size", {"type": "integer"}),
            '"Size"',
            "'Size' and 'size'",
            "x-meetwire-name",
        ),
        (
            put(SHADE, "list", {"type": "integer"}),
            '"list"',
            "'list' becomes 'list', which has a meaning there",
            "x-meetwire-name",
        ),
        (
            put(SHADE, "either", {"oneOf": [{"type": "integer"}, {"type": "string"}]}),
            '"either"',
            "Shade.either has several types",
            "choose one",
        ),
        (
            put(SHADE, "bins", {"type": "object", "additionalProperties": {"type": "string"}}),
            '"bins"',
            "Shade.bins is a map, but not one from a name to an object",
            "propertyNames",
        ),
        (
            put((*LAMPS, "post"), "operationId", "getLamp"),
            '"operationId": "getLamp"',
            "GetLamp",
            "otherwise",
        ),
        (
            put((*LAMPS, "post"), "summary", "no sentence"),
            '"summary": "no sentence"',
            "does not match",
            "openapi.schema.json",
        ),
        (
            drop((*LAMPS, "post"), "x-meetwire"),
            '"post"',
            "'x-meetwire' is a required property",
            "openapi.schema.json",
        ),
        (
            put((*LAMPS, "get", "x-meetwire", "paging"), "record", "_embedded/candles"),
            '"operationId": "listLamps"',
            "the record '_embedded/candles'",
            "name the element",
        ),
        (
            put((*LAMPS, "get", "x-meetwire", "window"), "start", "page"),
            '"operationId": "listLamps"',
            "'page', which is no single datetime",
            "name an element",
        ),
        (
            put(LAMP, "parameters", [lamps.HOUSE]),
            '"operationId": "getLamp"',
            "its parameters disagree about 'lampKey'",
            "name it in both",
        ),
        (
            put((*LAMP, "delete", "responses"), "200", {"description": "Also."}),
            '"responses"',
            "RemoveLamp has 2 answers that mean success",
            "give it one",
        ),
        (
            put(("components", "schemas", "Colour"), "x-enum-varnames", ["RED"]),
            '"Colour"',
            "Colour has 2 values, and another number of names or descriptions",
            "give one for each",
        ),
        (
            put(("components", "schemas"), "Request", {"type": "object"}),
            '"Request"',
            "'Request' becomes 'Request', which has a meaning there",
            "x-meetwire-name",
        ),
    ],
)
def test_what_cannot_become_code_is_refused_with_its_place(
    damage: Damage, near: str, problem: str, fix: str, checkout: Path, tmp_path: Path
) -> None:
    changed = lamps.document()
    damage(changed)
    folder = lamps.write(tmp_path, checkout, changed)
    with pytest.raises(SchemaError) as caught:
        load_package(folder, "lamps")
    error = caught.value
    assert problem in error.problem
    assert fix in error.fix
    assert error.place.file == Path("schemas/lamps/lamps.json")
    lines = (folder / "lamps.json").read_text("utf-8").splitlines()
    assert error.place.line is not None
    assert near in lines[error.place.line - 1]


def test_an_array_needs_a_name_for_its_field(checkout: Path, tmp_path: Path) -> None:
    changed = lamps.document()
    body = at(changed, *LAMP, "put", "requestBody", "content", "application/json", "schema")
    del body["x-meetwire-items"]
    with pytest.raises(SchemaError, match="SetShades is an array or a map") as caught:
        load_package(lamps.write(tmp_path, checkout, changed), "lamps")
    assert caught.value.fix == "give it x-meetwire-items"


def test_a_name_may_not_stand_in_a_request_twice(checkout: Path, tmp_path: Path) -> None:
    changed = lamps.document()
    at(changed, *LAMPS, "post")["parameters"] = [
        {"name": "name", "in": "query", "schema": {"type": "string"}}
    ]
    with pytest.raises(SchemaError, match="'name' stands in the request of AddLamp twice"):
        load_package(lamps.write(tmp_path, checkout, changed), "lamps")


def test_a_key_that_stands_twice_in_the_file_is_refused(checkout: Path, tmp_path: Path) -> None:
    folder = lamps.write(tmp_path, checkout)
    path = folder / "lamps.json"
    path.write_text(path.read_text("utf-8").replace('"info": {', '"info": {}, "info": {', 1))
    with pytest.raises(SchemaError, match="the key 'info' stands there twice"):
        load_package(folder, "lamps")
