"""A small system that there is not: what its folder of schemas holds."""

from __future__ import annotations

import copy
import json
import shutil
from pathlib import Path
from typing import Any

SYSTEM: dict[str, Any] = {
    "$schema": "../system.schema.json",
    "title": "the Lamps API",
    "summary": "Lamps of a house.",
    "example": ["from meetwire.lamps import lamps"],
    "client": {
        "name": "Lamps",
        "summary": "The lamps of one house.",
        "base": "meetwire.runtime.rest.RestClient",
        "async_base": "meetwire.runtime.async_rest.AsyncRestClient",
    },
    "wire": "meetwire.runtime.rest_json.RestJson",
    "exports": ["meetwire.runtime.rest.Bearer"],
}

EXCEPTIONS: dict[str, Any] = {
    "$schema": "../exceptions.schema.json",
    "exceptions": {
        "NO_LAMP": {"error": "NotFound", "meaning": "There is no such lamp.", "retry_safe": False}
    },
}


def schema(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def content(node: dict[str, Any]) -> dict[str, Any]:
    return {"content": {"application/json": {"schema": node}}}


def facts(effect: str = "read", **more: Any) -> dict[str, Any]:
    return {
        "effect": effect,
        "idempotent": effect != "create",
        "callers": ["host"],
        "lifecycle": "active",
        **more,
    }


HOUSE = {"name": "houseKey", "in": "path", "required": True, "x-meetwire-setting": "houseKey"}
LAMP_KEY = {
    "name": "lampKey",
    "in": "path",
    "required": True,
    "description": "Which lamp.",
    "schema": {"type": "integer", "format": "int64"},
}

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Lamps", "version": "1", "summary": "Lamps: find, add and dim them."},
    "servers": [{"url": "https://lamps.example/api"}],
    "paths": {
        "/houses/{houseKey}/lamps": {
            "parameters": [HOUSE],
            "get": {
                "operationId": "listLamps",
                "summary": "List the lamps.",
                "x-meetwire": facts(
                    paging={
                        "record": "_embedded/lamps",
                        "default": 20,
                        "ceiling": 200,
                        "start": "page",
                        "size": "size",
                        "total": "total",
                        "key": ["lampKey"],
                        "counts_pages": True,
                    },
                    window={"start": "since", "end": "until"},
                    not_found=["NO_LAMP"],
                ),
                "parameters": [
                    {"name": "page", "in": "query", "schema": {"type": "integer"}},
                    {"name": "size", "in": "query", "schema": {"type": "integer"}},
                    {
                        "name": "since",
                        "in": "query",
                        "required": True,
                        "schema": {"type": "string", "format": "date-time"},
                    },
                    {
                        "name": "until",
                        "in": "query",
                        "required": True,
                        "schema": {"type": "string", "format": "date-time"},
                    },
                ],
                "responses": {"200": {"description": "A page.", **content(schema("LampPage"))}},
            },
            "post": {
                "operationId": "addLamp",
                "summary": "Add a lamp.",
                "x-meetwire": facts("create", notes=["It is off at first."]),
                "requestBody": content(
                    {
                        "type": "object",
                        "required": ["name"],
                        "properties": {
                            "name": {"type": "string", "maxLength": 8, "description": "Its name."},
                            "colour": schema("Colour"),
                            "socket": {
                                "type": "object",
                                "description": "Where it is plugged in.",
                                "properties": {"room": {"type": "string"}},
                            },
                        },
                    }
                ),
                "responses": {"201": {"description": "Added.", **content(schema("Lamp"))}},
            },
        },
        "/houses/{houseKey}/lamps/{lampKey}": {
            "parameters": [HOUSE, LAMP_KEY],
            "get": {
                "operationId": "getLamp",
                "summary": "Read about a lamp.",
                "x-meetwire": facts(),
                "responses": {"200": {"description": "The lamp.", **content(schema("Lamp"))}},
            },
            "delete": {
                "operationId": "removeLamp",
                "summary": "Remove a lamp.",
                "x-meetwire": facts("delete"),
                "responses": {"204": {"description": "Removed."}},
            },
            "put": {
                "operationId": "setShades",
                "summary": "Change the shades of a lamp.",
                "x-meetwire": facts("update"),
                "requestBody": content(
                    {
                        "type": "array",
                        "items": schema("Shade"),
                        "minItems": 1,
                        "x-meetwire-items": "shades",
                    }
                ),
                "responses": {
                    "200": {
                        "description": "The bulbs by place.",
                        **content(
                            {
                                "type": "object",
                                "additionalProperties": schema("Bulb"),
                                "propertyNames": {
                                    "x-meetwire-name": "place",
                                    "description": "Where it is.",
                                },
                                "x-meetwire-items": "bulbs",
                            }
                        ),
                    }
                },
            },
        },
    },
    "components": {
        "schemas": {
            "Colour": {
                "type": "string",
                "description": "Colour of the light.",
                "enum": ["1", "2"],
                "x-enum-varnames": ["RED", "BLUE"],
                "x-enum-descriptions": ["Like a rose.", "Like the sky."],
            },
            "Thing": {
                "type": "object",
                "description": "What a house holds.",
                "required": ["lampKey"],
                "properties": {
                    "lampKey": {"type": "string", "format": "int64", "description": "Its key."}
                },
            },
            "Lamp": {
                "description": "A lamp.",
                "allOf": [
                    schema("Thing"),
                    {
                        "type": "object",
                        "required": ["name", "shades"],
                        "properties": {
                            "name": {"type": "string"},
                            "colour": schema("Colour"),
                            "lit": {"type": "boolean", "default": False},
                            "watts": {"type": "number", "minimum": 0.5},
                            "pin": {"type": "string", "x-meetwire-secret": True},
                            "bought": {"type": "string", "x-meetwire-kind": "sql-timestamp"},
                            "shades": {"type": "array", "items": schema("Shade")},
                            "tags": {
                                "type": "array",
                                "maxItems": 3,
                                "items": {"type": "string", "maxLength": 5},
                            },
                            "twin": schema("Lamp"),
                        },
                    },
                ],
            },
            "Shade": {
                "type": "object",
                "description": "A shade.",
                "properties": {
                    "size": {"type": "integer", "minimum": 1, "maximum": 9},
                    "code": {"type": "string", "pattern": "^[A-Z]{2}$"},
                },
            },
            "Bulb": {
                "type": "object",
                "description": "A bulb.",
                "properties": {"volts": {"type": "integer"}},
            },
            "LampPage": {
                "type": "object",
                "description": "One page of lamps.",
                "properties": {
                    "_embedded": {
                        "type": "object",
                        "description": "The records.",
                        "x-meetwire-name": "embedded",
                        "properties": {"lamps": {"type": "array", "items": schema("Lamp")}},
                    },
                    "total": {"type": "integer", "description": "Lamps in all pages."},
                },
            },
        }
    },
}


def document() -> dict[str, Any]:
    """A copy of the document, to be damaged."""
    return copy.deepcopy(DOCUMENT)


def write(folder: Path, checkout: Path, changed: dict[str, Any] | None = None) -> Path:
    """Write `schemas/lamps` into a folder, and return where it is."""
    made = folder / "schemas" / "lamps"
    made.mkdir(parents=True)
    for path in (checkout / "schemas").glob("*.schema.json"):
        shutil.copy(path, made.parent)
    for name, about in (
        ("system", SYSTEM),
        ("exceptions", EXCEPTIONS),
        ("lamps", changed or DOCUMENT),
    ):
        (made / f"{name}.json").write_text(json.dumps(about, indent=2), "utf-8")
    return made
