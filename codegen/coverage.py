"""The page that tells, of each operation, what of it is there.

Facts come from where they are true: types and documentation from the loaded schemas, the sandbox
from its source text, and recorded messages, which are no part of the checkout, from a list that the
tests compare with them.
"""

from __future__ import annotations

import ast
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from codegen.errors import Place, SchemaError
from codegen.model import Enumeration, Field, Module, Operation, Package, Struct, TypeRef
from codegen.statistics import statistics

INTRODUCTION = """\
# Coverage

<!-- Written by `python -m codegen coverage`; `python -m codegen check` tells when it is stale. -->

- **types**: how many classes the request and the response are made of
- **sample decoded**: which of the two a recorded message decodes to; a dash where none is recorded
- **sandbox**: whether the sandbox server answers it
- **documented**: how many of the fields of those classes say what they mean
"""
UNUSED = """\
### In no request and no response

These types are published with the others, but no operation has them.
"""
GENERATED = "meetwire."
NOTHING = "–"  # noqa: RUF001  # a dash in a table


_Key: TypeAlias = tuple[str, str, str]
"""System, module and operation."""


@dataclass
class _Row:
    """What is known about one operation."""

    operation: Operation
    types: int
    fields: int
    documented: int
    samples: list[str]
    in_sandbox: bool


def coverage_page(packages: Iterable[Package], samples: Path, sandbox: Path) -> str:
    """The page, as Markdown.

    Args:
        packages: The schemas of all systems.
        samples: A JSON file that lists, by system, module and operation, whether recordings of its
            request and of its response decode.
        sandbox: The folder of the sandbox's modules.

    Raises:
        SchemaError: The list names what is no operation, or neither request nor response.
    """
    packages = list(packages)
    decoded = _read_samples(samples, packages)
    served = frozenset(_handled(sandbox))
    return "\n".join([INTRODUCTION, *(_system(each, decoded, served) for each in packages)])


def _system(package: Package, decoded: dict[_Key, list[str]], served: frozenset[_Key]) -> str:
    types: dict[TypeRef, Enumeration | Struct] = {}
    for module in package.modules:
        types |= {TypeRef(module.name, each.name): each for each in module.enumerations}
        types |= {TypeRef(module.name, each.name): each for each in module.structs}
    rows = {
        module.name: [
            _row(
                struct,
                operation,
                module,
                types,
                decoded.get((package.name, module.name, operation.name), []),
                (package.name, module.name, operation.name) in served,
            )
            for struct, operation in _operations(module)
        ]
        for module in package.modules
    }
    rows = {service: sorted(found, key=_name) for service, found in rows.items() if found}
    title = package.system.title
    parts = [f"## {title[0].upper()}{title[1:]}\n", _totals(rows)]
    for service, found in rows.items():
        table = _table(
            ("operation", "types", "sample decoded", "sandbox", "documented"),
            (
                (
                    f"{_name(row)} (deprecated)" if row.operation.deprecated else _name(row),
                    str(row.types),
                    ", ".join(row.samples) or NOTHING,
                    "yes" if row.in_sandbox else NOTHING,
                    _share(row.documented, row.fields),
                )
                for row in found
            ),
        )
        parts.append(f"### {service}\n\n{table}")
    unused = statistics(package).unreachable
    if unused:
        parts.append(f"{UNUSED}\n{_by_module(unused)}")
    return "\n".join(parts)


def _by_module(names: list[str]) -> str:
    modules: dict[str, list[str]] = {}
    for name in names:
        module, _, type_ = name.partition(".")
        modules.setdefault(module, []).append(f"`{type_}`")
    return "".join(f"- {module}: {', '.join(types)}\n" for module, types in modules.items())


def _operations(module: Module) -> Iterator[tuple[Struct, Operation]]:
    for struct in module.structs:
        if struct.operation is not None:
            yield struct, struct.operation


def _name(row: _Row) -> str:
    return row.operation.name


def _row(
    request: Struct,
    operation: Operation,
    module: Module,
    types: dict[TypeRef, Enumeration | Struct],
    samples: list[str],
    in_sandbox: bool,
) -> _Row:
    found: dict[TypeRef, Enumeration | Struct] = {}
    waiting = [TypeRef(module.name, request.name), operation.response]
    while waiting:
        reference = waiting.pop()
        if reference in found or reference not in types:  # a scalar, or bound to the runtime
            continue
        type_ = found[reference] = types[reference]
        if isinstance(type_, Struct):
            waiting += type_.uses
    fields = [
        field for type_ in found.values() if isinstance(type_, Struct) for field in type_.fields
    ]
    return _Row(
        operation,
        types=len(found),
        fields=len(fields),
        documented=sum(map(_says_what_it_means, fields)),
        samples=samples,
        in_sandbox=in_sandbox,
    )


def _says_what_it_means(field: Field) -> bool:
    # Where a schema has no sentence, what it assumes for an absent field still makes one.
    return bool(field.doc) and not str(field.doc).startswith("The service assumes")


def _read_samples(path: Path, packages: list[Package]) -> dict[_Key, list[str]]:
    listed: dict[str, dict[str, dict[str, list[str]]]] = json.loads(path.read_text("utf-8"))[
        "samples"
    ]
    decoded = {
        (system, module, name): parts
        for system, modules in listed.items()
        for module, operations in modules.items()
        for name, parts in operations.items()
    }
    known = {
        (package.name, module.name, operation.name)
        for package in packages
        for module in package.modules
        for _, operation in _operations(module)
    }
    place = Place(Path(path.parent.name, path.name))
    for key, parts in decoded.items():
        shown = ".".join(key)
        if key not in known:
            raise SchemaError(place, f"there is no operation {shown}", "leave it out")
        if not parts or not {*parts} <= {"request", "response"}:
            raise SchemaError(
                place, f"{shown} has samples of {parts}", 'list "request", "response" or both'
            )
    return decoded


def _handled(sandbox: Path) -> Iterator[_Key]:
    """The request classes that some function is decorated to handle."""
    for path in sorted(sandbox.rglob("*.py")):
        tree = ast.parse(path.read_text("utf-8"))
        modules = dict(_imported_modules(tree))
        for node in ast.walk(tree):
            if not isinstance(node, ast.FunctionDef):
                continue
            for decorator in node.decorator_list:
                match decorator:
                    case ast.Call(
                        func=ast.Name("handles"),
                        args=[ast.Attribute(value=ast.Name(here), attr=name)],
                    ) if here in modules:
                        yield (*modules[here], name)
                    case _:
                        pass


def _imported_modules(tree: ast.Module) -> Iterator[tuple[str, tuple[str, str]]]:
    """System and module by what a file calls a module that it imports."""
    for node in ast.walk(tree):
        match node:
            case ast.ImportFrom(module=str(package), names=names) if package.startswith(GENERATED):
                system = package.removeprefix(GENERATED)
                yield from ((each.asname or each.name, (system, each.name)) for each in names)
            case _:
                pass


def _totals(rows: dict[str, list[_Row]]) -> str:
    every = [row for found in rows.values() for row in found]
    return _table(
        ("service", "operations", "with decoded samples", "in the sandbox", "documented"),
        (
            (
                service,
                str(len(found)),
                str(sum(bool(row.samples) for row in found)),
                str(sum(row.in_sandbox for row in found)),
                _share(sum(row.documented for row in found), sum(row.fields for row in found)),
            )
            for service, found in [*rows.items(), ("all", every)]
        ),
    )


def _share(part: int, whole: int) -> str:
    # Rounded down, so that 100 % is all of them.
    return f"{100 * part // whole} %" if whole else NOTHING


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
