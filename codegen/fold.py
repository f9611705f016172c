"""OpenAPI made plain: everything that becomes a class is a named schema of its own.

An operation's parameters and the properties of its body are one flat schema, its request; what a
success answers is another. Objects and enumerations inside a schema get a name of their own. What
is left is what a reader of schemas understands without knowing of operations.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, TypeAlias, cast

from codegen import naming
from codegen.errors import Place, SchemaError
from codegen.json_file import JsonFile, escaped

METHODS = ("get", "put", "post", "delete", "patch")
COMPONENT = "#/components/schemas/"
HINTS = frozenset(
    [
        *("x-meetwire", "x-meetwire-allow", "x-meetwire-items", "x-meetwire-kind"),
        *("x-meetwire-name", "x-meetwire-secret", "x-meetwire-setting"),
    ]
)
_VARIABLE = re.compile(r"\{(\w+)\}")

Node: TypeAlias = dict[str, Any]


@dataclass
class FoldedOperation:
    """One operation: the names of its schemas, and its facts."""

    name: str
    place: Place
    node: Node
    method: str
    path: str
    query: list[str]
    status: int

    @property
    def response(self) -> str:
        """The name of the schema of its answer."""
        return f"{self.name}Response"


@dataclass
class Folded:
    """A document that is nothing but named schemas, and the operations that use them."""

    schemas: dict[str, Node] = field(default_factory=dict[str, Node])
    places: dict[tuple[str, str], Place] = field(default_factory=dict[tuple[str, str], Place])
    """Where each property stands, by schema and name; with an empty name, the schema itself."""
    wholes: set[tuple[str, str]] = field(default_factory=set[tuple[str, str]])
    """Properties that have no name on the wire, because they are all that there is."""
    operations: list[FoldedOperation] = field(default_factory=list[FoldedOperation])

    def properties(self, schema: str) -> dict[str, Node]:
        """The properties that a schema has besides those that it inherits."""
        node = self.schemas[schema]
        found: dict[str, Node] = dict(node.get("properties", {}))
        for part in node.get("allOf", []):
            found |= part.get("properties", {})
        return found


def fold(file: JsonFile) -> Folded:
    """Make a document plain.

    Raises:
        SchemaError: It has something that has no place in Python, or a hint that nobody knows.
    """
    return _Folder(file).fold()


class _Folder:
    def __init__(self, file: JsonFile) -> None:
        self.file = file
        self.done = Folded()
        self._check_hints(file.content, "")

    def fold(self) -> Folded:
        components = self.file.content.get("components", {})
        for name, node in components.get("schemas", {}).items():
            pointer = f"/components/schemas/{escaped(name)}"
            if _is_class(node):  # anything else is found where it is used
                self._add(name, node, pointer)
        for path, item in self.file.content["paths"].items():
            for method in METHODS:
                if method in item:
                    self._operation(method, path, item, f"/paths/{escaped(path)}")
        return self.done

    def _check_hints(self, node: object, pointer: str) -> None:
        if isinstance(node, list):
            items = cast("list[object]", node)
            for index, each in enumerate(items):
                self._check_hints(each, f"{pointer}/{index}")
        elif isinstance(node, dict):
            members = cast("dict[str, object]", node)
            for key, each in members.items():
                where = f"{pointer}/{escaped(key)}"
                if key.startswith("x-meetwire") and key not in HINTS:
                    raise SchemaError(
                        self.file.place(where),
                        f"unknown hint {key}",
                        f"use one of {', '.join(sorted(HINTS))}",
                    )
                self._check_hints(each, where)

    # Schemas -------------------------------------------------------------------------------------

    def _add(self, name: str, node: Node, pointer: str) -> None:
        """Add a schema by the name of its class, after those inside it."""
        if name in self.done.schemas:
            raise SchemaError(
                self.file.place(pointer),
                f"{name} is what two schemas are called, this one and that at"
                f" {self.done.places[name, '']}",
                "call one of them otherwise",
            )
        self.done.places[name, ""] = self.file.place(pointer)
        self.done.schemas[name] = {}  # in its turn, before those inside it
        plain = self._with_plain_properties(name, node, pointer)
        if "allOf" in node:
            plain["allOf"] = [
                part
                if "$ref" in part
                else self._with_plain_properties(name, part, f"{pointer}/allOf/{index}")
                for index, part in enumerate(node["allOf"])
            ]
        self.done.schemas[name] = plain

    def _with_plain_properties(self, name: str, node: Node, pointer: str) -> Node:
        if "properties" not in node:
            return dict(node)
        return node | {
            "properties": {
                wire: self._property(name, wire, each, f"{pointer}/properties/{escaped(wire)}")
                for wire, each in node["properties"].items()
            }
        }

    def _property(self, owner: str, wire: str, node: Node, pointer: str) -> Node:
        self.done.places[owner, wire] = self.file.place(pointer)
        return self._plain(node, owner + naming.class_name(_words(wire)), pointer)

    def _plain(self, node: Node, name: str, pointer: str) -> Node:
        """A schema without objects and enumerations in it: these are named, and referred to."""
        if "$ref" in node:
            target, where = self._resolve(node, pointer)
            if _is_class(target):
                return node
            siblings = {key: value for key, value in node.items() if key != "$ref"}
            return self._plain(target | siblings, name, where)
        if node.get("type") == "string" and node.get("format") == "int64":
            kept = {key: value for key, value in node.items() if key != "format"}
            return {"x-meetwire-kind": "quoted-int", **kept}
        for holder in ("items", "additionalProperties"):
            if isinstance(node.get(holder), dict):
                inner = self._plain(node[holder], name, f"{pointer}/{holder}")
                return node | {holder: inner}
        if not _is_class(node):
            return node
        # The name that it chooses is that of the property; the class is named after both.
        self._add(name, {k: v for k, v in node.items() if k != "x-meetwire-name"}, pointer)
        hints = {key: value for key, value in node.items() if key.startswith("x-meetwire")}
        if "description" in node:
            hints["description"] = node["description"]
        return {"$ref": COMPONENT + name, **hints}

    # Operations ----------------------------------------------------------------------------------

    def _operation(self, method: str, path: str, item: Node, pointer: str) -> None:
        node: Node = item[method]
        where = f"{pointer}/{method}"
        name = node["operationId"][0].upper() + node["operationId"][1:]
        # One path and method may stand for several operations; a fragment then tells them apart.
        plain_path = path.partition("#")[0]
        operation = FoldedOperation(
            name, self.file.place(f"{where}/operationId"), node, method.upper(), plain_path, [], 200
        )
        request: Node = {"type": "object", "properties": {}, "required": []}
        self.done.places[name, ""] = self.file.place(where)
        settings = self._parameters(operation, item, node, pointer, request)
        self._check_path(operation, request, settings)
        if "requestBody" in node:
            body, body_pointer = self._resolve(node["requestBody"], f"{where}/requestBody")
            self._body(name, self._schema_of(body, body_pointer), request)
        self._claim(name, operation.place)
        self.done.schemas[name] = request
        self._response(operation, node["responses"], f"{where}/responses")
        self.done.operations.append(operation)

    def _parameters(
        self, operation: FoldedOperation, item: Node, node: Node, pointer: str, request: Node
    ) -> set[str]:
        """Add the parameters to the request. Returns the names of those that are settings."""
        settings: set[str] = set()
        method = operation.method.lower()
        listed = [
            *(
                (each, f"{pointer}/parameters/{n}")
                for n, each in enumerate(item.get("parameters", []))
            ),
            *(
                (each, f"{pointer}/{method}/parameters/{n}")
                for n, each in enumerate(node.get("parameters", []))
            ),
        ]
        for each, where in listed:
            parameter, where = self._resolve(each, where)
            if "x-meetwire-setting" in parameter:
                settings.add(parameter["name"])
                continue
            schema: Node = dict(parameter["schema"])
            for key, value in parameter.items():
                if key == "description" or key.startswith("x-meetwire"):
                    schema.setdefault(key, value)
            self._add_property(operation.name, parameter["name"], schema, where, request)
            if parameter.get("required"):
                request["required"].append(parameter["name"])
            if parameter["in"] == "query":
                operation.query.append(parameter["name"])
        return settings

    def _add_property(self, owner: str, wire: str, node: Node, pointer: str, request: Node) -> None:
        if wire in request["properties"]:
            raise SchemaError(
                self.file.place(pointer),
                f"{wire!r} stands in the request of {owner} twice, here and at"
                f" {self.done.places[owner, wire]}",
                "a request is flat: a name can mean one thing",
            )
        request["properties"][wire] = self._property(owner, wire, node, pointer)

    def _check_path(self, operation: FoldedOperation, request: Node, settings: set[str]) -> None:
        given = request["properties"].keys() - set(operation.query) | settings
        wanted = set(_VARIABLE.findall(operation.path))
        for name in sorted(given ^ wanted):
            raise SchemaError(
                operation.place,
                f"the path {operation.path} of {operation.name} and its parameters disagree about"
                f" {name!r}",
                "name it in both",
            )

    def _body(self, name: str, schema: tuple[Node, str] | None, request: Node) -> None:
        if schema is None:
            return
        node, pointer = schema
        whole = self._whole(node, pointer)
        if whole is not None:
            request["required"].append(self._add_whole(name, *whole, request))
        elif "$ref" in node:
            request["allOf"] = [{"$ref": node["$ref"]}]
        else:
            for wire, each in node.get("properties", {}).items():
                where = f"{pointer}/properties/{escaped(wire)}"
                self._add_property(name, wire, each, where, request)
            request["required"] += node.get("required", [])

    def _response(self, operation: FoldedOperation, responses: Node, pointer: str) -> None:
        name = operation.response
        successes = [status for status in responses if status.startswith("2")]
        if len(successes) != 1 or not successes[0].isdecimal():
            raise SchemaError(
                self.file.place(pointer),
                f"{operation.name} has {len(successes)} answers that mean success",
                "give it one, by its status",
            )
        operation.status = int(successes[0])
        response, where = self._resolve(responses[successes[0]], f"{pointer}/{successes[0]}")
        schema = self._schema_of(response, where)
        if schema is None:
            self._claim(name, self.file.place(where))
            self.done.schemas[name] = {"type": "object"}
            return
        node, where = schema
        if node.get("$ref") == COMPONENT + name:
            return
        whole = self._whole(node, where)
        if whole is not None:
            self._claim(name, self.file.place(where))
            answer: Node = {"type": "object", "properties": {}, "required": []}
            self.done.schemas[name] = answer
            self._add_whole(name, *whole, answer)
        elif "$ref" in node:
            self._claim(name, self.file.place(where))
            self.done.schemas[name] = {"allOf": [{"$ref": node["$ref"]}]}
        else:
            self._add(name, node, where)

    def _claim(self, name: str, place: Place) -> None:
        if name in self.done.schemas:
            raise SchemaError(place, f"there is a schema {name} already", "call it otherwise")
        self.done.places[name, ""] = place

    def _whole(self, node: Node, pointer: str) -> tuple[Node, str] | None:
        """The schema of a value that has no members to name: an array, or a map."""
        target, where = self._resolve(node, pointer)
        is_map = isinstance(target.get("additionalProperties"), dict)
        if target.get("type") == "array" or (is_map and "properties" not in target):
            return target, where
        return None

    def _add_whole(self, owner: str, node: Node, pointer: str, holder: Node) -> str:
        """Add the one field that is all of a value, and return its name."""
        wire: str | None = node.get("x-meetwire-items")
        if not wire:
            raise SchemaError(
                self.file.place(pointer),
                f"{owner} is an array or a map, which has no name for a field",
                "give it x-meetwire-items",
            )
        self._add_property(owner, wire, node, pointer, holder)
        self.done.wholes.add((owner, wire))
        return wire

    def _schema_of(self, node: Node, pointer: str) -> tuple[Node, str] | None:
        """The schema of a body or an answer, and where it stands; None if there is none."""
        for media, about in node.get("content", {}).items():
            if "schema" in about:
                where = f"{pointer}/content/{escaped(media)}/schema"
                return about["schema"], where
        return None

    def _resolve(self, node: Node, pointer: str) -> tuple[Node, str]:
        """What a reference refers to, and where that stands."""
        while "$ref" in node:
            reference = str(node["$ref"])
            found: Node | None = self.file.content
            for step in reference.removeprefix("#/").split("/"):
                name = step.replace("~1", "/").replace("~0", "~")
                found = found.get(name) if found is not None else None
            if not reference.startswith("#/") or found is None:
                raise SchemaError(
                    self.file.place(f"{pointer}/$ref"),
                    f"{reference} refers to nothing",
                    "declare it in this file or correct the name",
                )
            node, pointer = found, reference[1:]
        return node, pointer


def _is_class(node: Node) -> bool:
    """Whether a schema becomes a class: an enumeration, or an object that is no map."""
    if {"properties", "enum", "allOf"} & node.keys():
        return True
    return node.get("type") == "object" and not isinstance(node.get("additionalProperties"), dict)


def _words(wire: str) -> str:
    """A wire name with the characters that a class name can have."""
    return "".join(part[:1].upper() + part[1:] for part in re.split(r"\W+|_", wire))
