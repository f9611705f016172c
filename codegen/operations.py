"""What is done with the types: the files of operations, and other facts in JSON."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from codegen.errors import Place, SchemaError
from codegen.json_file import JsonFile
from codegen.model import (
    Field,
    Http,
    Lookup,
    Module,
    Operation,
    Paging,
    Struct,
    TypeRef,
    Window,
)


def add_operations(path: Path, top: Path, modules: list[Module]) -> None:
    """Read a file of operations into the module whose types they use.

    Args:
        path: The file.
        top: The folder that places are shown from.
        modules: All modules; requests and responses are found by their names on the wire.

    Raises:
        SchemaError: The file is wrong, or names what is not there.
    """
    file = _read(path, top)
    shown, content = file.shown, file.content
    module = next((module for module in modules if module.uri == content["namespace"]), None)
    if module is None:
        raise SchemaError(
            file.place("/namespace"),
            f"no .xsd declares the namespace {content['namespace']}",
            "correct it",
        )
    module.doc = content["summary"]
    module.sources.append(shown)
    structs = {struct.wire: struct for struct in module.structs}
    for name, about in content["operations"].items():
        place = file.place(f"/operations/{name}")
        for role in ("request", "response"):
            if about[role] not in structs:
                raise SchemaError(
                    place,
                    f"the {role} of {name} is {about[role]!r}, which {module.sources[0]}"
                    " does not declare",
                    "declare it there or correct the name",
                )
        request, response = structs[about["request"]], structs[about["response"]]
        for struct, wanted in ((request, name), (response, f"{name}Response")):
            if struct.name != wanted:
                raise SchemaError(
                    struct.place,
                    f"the type {struct.wire} of operation {name} becomes {struct.name}, not"
                    f" {wanted}",
                    f'give it mw:name="{wanted}"',
                )
        response.is_response = True
        request.operation = _operation(
            name, about, content["service"], TypeRef(module.name, response.name)
        )
        request.operation.place = place
        add_list_facts(request.operation, about, (request, response), modules, place)
    add_identities(content["operations"], module, modules)


def add_list_facts(
    operation: Operation,
    about: dict[str, Any],
    types: tuple[Struct, Struct],
    modules: list[Module],
    place: Place,
) -> None:
    """Add to an operation what is said of its pages and its span of time.

    Args:
        operation: The operation.
        about: What is said of it.
        types: Its request and its response.
        modules: All modules.
        place: Where it is said.

    Raises:
        SchemaError: A path leads nowhere, or to something else.
    """
    request, response = types
    paths = _Paths(modules, place)
    if "paging" in about:
        operation.paging = _paging(operation.name, about["paging"], request, response, paths)
    if "window" in about:
        operation.window = _window(operation.name, about["window"], request, paths)


def add_identities(
    about: Mapping[str, dict[str, Any]], module: Module, modules: list[Module]
) -> None:
    """Add to operations what tells two requests apart, and how to look for what one has made.

    Args:
        about: What is said of each operation, by its name.
        module: What they belong to. All of its requests must be there, with their pages.
        modules: All modules.

    Raises:
        SchemaError: A path leads nowhere, or to something else; or there is no such operation.
    """
    requests = {each.operation.name: each for each in module.structs if each.operation}
    for name, said in about.items():
        request = requests[name]
        operation = request.operation
        if operation is None:
            continue
        paths = _Paths(modules, operation.place)
        operation.key = tuple(
            paths.plain(f"the key of {name} names", key, request)[0] for key in said.get("key", [])
        )
        if "lookup" in said:
            operation.lookup = _lookup(name, said["lookup"], request, requests, paths)


def _lookup(
    name: str,
    about: dict[str, Any],
    request: Struct,
    requests: Mapping[str, Struct],
    paths: _Paths,
) -> Lookup:
    said = f"the lookup of {name} names"
    asked = requests.get(about["operation"])
    by = asked.operation if asked else None
    if asked is None or by is None or by.effect != "read":
        raise SchemaError(
            paths.place,
            f"{said} {about['operation']!r}, which is no operation of this file that reads",
            "name one that reads or lists what this one makes",
        )
    record = paths.struct(by.paging.record_type if by.paging else by.response)
    if record is None:
        raise RuntimeError(f"{by.name} answers with what is no message")

    def pairs(role: str, owner: Struct) -> dict[str, str]:
        found: dict[str, str] = {}
        for there, here in about.get(role, {}).items():
            target, kind = paths.plain(said, there, owner)
            source, own_kind = paths.plain(said, here, request)
            if kind != own_kind:
                raise SchemaError(
                    paths.place,
                    f"{said} {there!r} and {here!r}, of which one is a {kind} and one a {own_kind}",
                    "name elements of the same type",
                )
            found[target] = source
        return found

    unless = [paths.follow(path, request) for path in about.get("unless", [])]
    if not all(unless):
        raise SchemaError(
            paths.place,
            f"{said} exceptions that lead nowhere in {request.wire}",
            "name elements by their paths of wire names",
        )
    return Lookup(
        by.name,
        pairs("ask", asked),
        pairs("match", record),
        pairs("agree", record),
        tuple(map(_joined, unless)),
    )


def _operation(name: str, about: dict[str, Any], service: str, response: TypeRef) -> Operation:
    return Operation(
        name,
        service,
        about["summary"],
        about.get("notes", []),
        response,
        about["effect"],
        about["idempotent"],
        about["callers"],
        about["lifecycle"],
        about.get("deprecated"),
        about.get("not_found", []),
        about.get("binding"),
        http=Http(**about["http"]) if "http" in about else None,
    )


def _paging(
    operation: str, about: dict[str, Any], request: Struct, response: Struct, paths: _Paths
) -> Paging:
    found = paths.follow(about["record"], response)
    record = paths.struct(found[-1].type) if found and found[-1].is_list else None
    if record is None:
        raise SchemaError(
            paths.place,
            f"the paging of {operation} names the record {about['record']!r}, which is no repeated"
            f" element of {response.wire}",
            "name the element that holds the records",
        )
    paging = Paging(_joined(found), found[-1].type, about["default"], about["ceiling"])
    said = f"the paging of {operation} names the"
    whole_number = ("int",)
    total = about.get("total", "matchingRecords/total")
    paging.total = paths.value(f"{said} total", total, response, whole_number)
    start = about.get("start", "listControl/startFrom")
    if start is None:
        paging.start = paging.size = None
    else:
        size = about.get("size", "listControl/maximumNum")
        paging.start = paths.value(f"{said} start", start, request, whole_number)
        paging.size = paths.value(f"{said} size", size, request, whole_number)
    paging.key = tuple(
        paths.value(f"{said} key", key, record, ("int", "str", "datetime"))
        for key in about.get("key", [])
    )
    paging.counts_pages = about.get("counts_pages", False)
    return paging


def _window(operation: str, about: dict[str, Any], request: Struct, paths: _Paths) -> Window:
    start, end = (
        paths.value(f"the window of {operation} names the {role}", about[role], request, _TIME)
        for role in ("start", "end")
    )
    return Window(start, end, about.get("days"))


_TIME = ("datetime",)


class _Paths:
    """Where paths of wire names lead, from one type to the next.

    Args:
        modules: All modules.
        place: Where the paths are written.
    """

    def __init__(self, modules: list[Module], place: Place) -> None:
        self.place = place
        self._structs = {
            TypeRef(module.name, struct.name): struct
            for module in modules
            for struct in module.structs
        }

    def struct(self, reference: TypeRef | None) -> Struct | None:
        """The struct that a reference names, if it names one."""
        return self._structs.get(reference) if reference is not None else None

    def follow(self, path: str, owner: Struct) -> list[Field]:
        """The fields that a path leads through; none if it leads nowhere."""
        found: list[Field] = []
        holder: Struct | None = owner
        for part in path.split("/"):
            field = self._field(part, holder)
            if field is None:
                return []
            found.append(field)
            holder = self.struct(field.type)
        return found

    def value(self, said: str, path: str, owner: Struct, kinds: tuple[str, ...]) -> str:
        """The path in Python names to a single value of one of some Python types.

        Raises:
            SchemaError: It leads nowhere, through a list, or to something else.
        """
        found = self.follow(path, owner)
        single = not any(field.is_list for field in found)
        if not found or not single or found[-1].python_type not in kinds:
            raise SchemaError(
                self.place,
                f"{said} {path!r}, which is no single {' or '.join(kinds)} of {owner.wire}",
                "name an element that is one, by its path of wire names",
            )
        return _joined(found)

    def plain(self, said: str, path: str, owner: Struct) -> tuple[str, str]:
        """The path in Python names to values that may be shown, through lists or not; their type.

        Raises:
            SchemaError: It leads nowhere, to a message, or to a secret.
        """
        found = self.follow(path, owner)
        if not found or self.struct(found[-1].type) or found[-1].secret:
            raise SchemaError(
                self.place,
                f"{said} {path!r}, which is no value of {owner.wire}, or a secret",
                "name an element that has one, by its path of wire names",
            )
        return _joined(found), found[-1].python_type

    def _field(self, wire: str, owner: Struct | None) -> Field | None:
        while owner is not None:
            for field in owner.fields:
                if field.wire == wire:
                    return field
            owner = self.struct(owner.base)
        return None


def _joined(fields: list[Field]) -> str:
    return ".".join(field.name for field in fields)


def read_json(path: Path, top: Path) -> dict[str, Any]:
    """The content of a JSON file, held against the JSON Schema that it names.

    Raises:
        SchemaError: It cannot be read, or is not as its schema wants it.
    """
    return _read(path, top).content


def _read(path: Path, top: Path) -> JsonFile:
    file = JsonFile(path, top)
    schema_name = str(file.content.get("$schema", ""))
    schema_path = path.parent / schema_name
    if not schema_name.endswith(".schema.json") or not schema_path.is_file():
        raise SchemaError(
            file.place("/$schema"),
            f"$schema is {schema_name!r}",
            "name a file such as ../operations.schema.json",
        )
    file.check(schema_path)
    return file
