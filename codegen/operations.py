"""What is done with the types: the files of operations, and other facts in JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from codegen.errors import Place, SchemaError
from codegen.json_file import JsonFile
from codegen.model import Field, Http, Module, Operation, Paging, Struct, TypeRef


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
        request.operation = _operation(name, about, content["service"], module, response, place)


def _operation(
    name: str,
    about: dict[str, Any],
    service: str,
    module: Module,
    response: Struct,
    place: Place,
) -> Operation:
    paging = None
    if "paging" in about:
        paging = _paging(name, about["paging"], response, module, place)
    return Operation(
        name,
        service,
        about["summary"],
        about.get("notes", []),
        TypeRef(module.name, response.name),
        about["effect"],
        about["idempotent"],
        about["callers"],
        about["lifecycle"],
        about.get("deprecated"),
        about.get("not_found", []),
        about.get("window_days"),
        about.get("binding"),
        paging,
        http=Http(**about["http"]) if "http" in about else None,
    )


def _paging(
    operation: str, about: dict[str, Any], response: Struct, module: Module, place: Place
) -> Paging:
    record = _path(about["record"], response, module)
    if record is None or not record[-1].is_list:
        raise SchemaError(
            place,
            f"the paging of {operation} names the record {about['record']!r}, which is no repeated"
            f" element of {response.wire}",
            "name the element that holds the records",
        )
    totals = _path(about["totals"], response, module) if "totals" in about else []
    if totals is None:
        raise SchemaError(
            place,
            f"the paging of {operation} names the totals {about['totals']!r}, which is no element"
            f" of {response.wire}",
            "name the element that holds the totals",
        )
    return Paging(
        ".".join(field.name for field in record),
        record[-1].type,
        about["default"],
        about["ceiling"],
        ".".join(field.name for field in totals) or None,
    )


def _path(path: str, response: Struct, module: Module) -> list[Field] | None:
    """The fields that a path of wire names leads through; None if it leads nowhere."""
    structs = {struct.name: struct for struct in module.structs}
    found: list[Field] = []
    owner: Struct | None = response
    for part in path.split("/"):
        fields = owner.fields if owner is not None else []
        field = next((field for field in fields if field.wire == part), None)
        if field is None:
            return None
        found.append(field)
        owner = structs.get(field.type.name) if field.type.module == module.name else None
    return found


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
