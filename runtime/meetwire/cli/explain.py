"""`meetwire explain OPERATION`: its facts, and a table of its elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, cast

import click

from meetwire.cli import catalog
from meetwire.cli.descriptions import describe
from meetwire.cli.help import example
from meetwire.cli.options import Leaf, leaves
from meetwire.cli.output import output_options, write_rows
from meetwire.runtime.message import fields_of
from meetwire.runtime.operation import Operation

__all__ = ["explain"]

_SHOWN: Final = 10
"""How many of the values of an enumeration the table shows."""


@click.command(params=output_options(), epilog="Example:  meetwire explain CreateMeeting schedule")
@click.argument("operation")
@click.argument("part", default="")
@click.option("--answer", is_flag=True, help="The elements of the answer, not of the request.")
def explain(
    operation: str, part: str, answer: bool, output: str | None, columns: tuple[str, ...]
) -> None:
    """Tell who may call an operation, what it does, and what its elements are.

    PART is the path of an element, such as schedule: then only what is below it is told. Where
    several systems have the operation, liveminutes.CreateMeeting is that of one of them.
    """
    chosen, *others = catalog.find_anywhere(operation)
    described = chosen.operation.response if answer else chosen.request
    told = [leaf for leaf in leaves(described) if _below(leaf, part)]
    if part and not told:
        raise click.UsageError(f"{described.__name__} has no element {part}")
    if not part:
        for line in _facts(chosen):
            click.echo(line, err=output not in (None, "table"))
    # For people, through a pipe as well: they read it with less.
    if told and output in (None, "table") and not columns:
        write_rows(_tree(described, told), "table", ("element", "type", "meaning"))
    elif told:
        write_rows(map(_row, told), output or "table", columns)
    if others:
        names = ", ".join(f"{each.system.name}.{each.name}" for each in others)
        click.echo(f"Of the same name: {names}", err=True)


def _below(leaf: Leaf, part: str) -> bool:
    path = ".".join(leaf.path)
    wanted = part.strip("-").replace("-", "_")
    return not wanted or path == wanted or path.startswith(f"{wanted}.")


def _facts(found: catalog.Found) -> Iterator[str]:
    operation = found.operation
    yield f"{found.system.name} {found.module}.{operation.name}"
    yield catalog.summary(found.request)
    yield ""
    yield f"Effect     {operation.effect.value}, {_repeat(operation)}"
    yield f"Callers    {', '.join(caller.value for caller in operation.callers)}"
    yield f"Lifecycle  {operation.lifecycle.value}"
    if operation.deprecated:
        yield f"Deprecated {operation.deprecated}"
    if operation.paging:
        yield f"Pages      {operation.paging.default} records, at most {operation.paging.ceiling}"
    if operation.window and operation.window.days:
        yield f"Window     at most {operation.window.days} days in one call"
    head, *rest = example(found, leaves(found.request), 68)
    yield f"Example    {head}"
    yield from (f"           {line}" for line in rest)


def _repeat(operation: Operation) -> str:
    return "may be repeated" if operation.idempotent else "not to be repeated"


def _tree(described: type, told: Iterable[Leaf]) -> Iterator[dict[str, object]]:
    """A row for each element, moved in by what it is in; that has a row of its own."""
    seen: set[tuple[str, ...]] = set()
    for leaf in told:
        owner = described
        for depth, name in enumerate(leaf.path[:-1]):
            field = fields_of(owner)[name]
            way = leaf.path[: depth + 1]
            if way not in seen:
                seen.add(way)
                about = _with_limits(_meaning(owner, name), "required" * field.required)
                yield {"element": f"{'  ' * depth}{name}", "meaning": about}
            owner = cast("type", field.kind)
        indent = "  " * (len(leaf.path) - 1)
        name = leaf.path[-1] + "[]" * leaf.field.is_list
        row = _row(leaf)
        about = _with_limits(str(row["meaning"]), str(row["limits"]))
        yield {**row, "element": f"{indent}{name}", "meaning": about}


def _with_limits(meaning: str, limits: str) -> str:
    return f"{meaning} ({limits})".strip() if limits else meaning


def _meaning(owner: type, name: str) -> str:
    return describe(owner, name).replace("`", "")


def _row(leaf: Leaf) -> dict[str, object]:
    facets = leaf.field.facets
    limits = [f"{name.replace('_', ' ')} {value}" for name, value in facets.items()]
    limits += ["required"] * leaf.field.required + ["secret"] * leaf.field.secret
    if leaf.choices:
        more = f" | … of {len(leaf.choices)}" if len(leaf.choices) > _SHOWN else ""
        limits.append(f"{' | '.join(leaf.choices[:_SHOWN])}{more}")
    return {
        "element": ".".join(leaf.path) + "[]" * leaf.field.is_list,
        "type": "CHOICE" if leaf.choices else leaf.kind,
        "limits": ", ".join(limits),
        "meaning": _meaning(leaf.owner, leaf.path[-1]),
        "option": leaf.usual,
        "wire": leaf.field.wire,
        "required": leaf.required,
        "secret": leaf.field.secret,
        "choices": leaf.choices,
    }
