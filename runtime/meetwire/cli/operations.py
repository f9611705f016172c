"""`meetwire operations [PATTERN]`: which operations there are."""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase

import click

from meetwire.cli import catalog
from meetwire.cli.output import output_options, write_rows
from meetwire.cli.systems import SYSTEMS
from meetwire.runtime.operation import Effect

__all__ = ["operations"]


@click.command(
    params=output_options(), epilog="Example:  meetwire operations history --system webex"
)
@click.argument("pattern", default="")
@click.option("--system", type=click.Choice([*SYSTEMS]), help="Of this system only.")
@click.option(
    "--effect", type=click.Choice([effect.value for effect in Effect]), help="Of this effect only."
)
def operations(
    pattern: str,
    system: str | None,
    effect: str | None,
    output: str | None,
    columns: tuple[str, ...],
) -> None:
    """Find operations by name, module or summary.

    PATTERN is any part of these, in any letter case, or a pattern with * and ? for the name.
    """
    found = [
        each
        for name in ([system] if system else SYSTEMS)
        for each in catalog.everything(SYSTEMS[name])
        if _matches(each, pattern.lower())
        and (effect is None or each.operation.effect.value == effect)
    ]
    if not found:
        raise click.UsageError(f"no operation matches {pattern!r}")
    write_rows(_rows(found), output, columns or ("system", "operation", "effect", "summary"))


def _matches(found: catalog.Found, pattern: str) -> bool:
    name = found.operation.name.lower()
    if any(mark in pattern for mark in "*?["):
        return fnmatchcase(name, pattern)
    about = f"{found.module}.{name} {catalog.summary(found.request).lower()}"
    return pattern in about


def _rows(found: list[catalog.Found]) -> Iterator[dict[str, object]]:
    for each in found:
        operation = each.operation
        yield {
            "system": each.system.name,
            "operation": f"{each.module}.{operation.name}",
            "effect": operation.effect.value,
            "summary": catalog.summary(each.request),
            "module": each.module,
            "idempotent": operation.idempotent,
            "callers": [caller.value for caller in operation.callers],
            "lifecycle": operation.lifecycle.value,
            "deprecated": operation.deprecated,
            "is_list": operation.paging is not None,
        }
