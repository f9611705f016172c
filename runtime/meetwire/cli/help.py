"""The help of operations: what fits a screen, and with `--help-all` the rest."""

from __future__ import annotations

import re
import shlex
import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

import click

from meetwire.cli.catalog import Found
from meetwire.cli.descriptions import describe
from meetwire.cli.options import Leaf, data_of
from meetwire.runtime.plain_data import from_data
from meetwire.runtime.validate import faults
from meetwire.runtime.values import BASE64, INSTANT

__all__ = ["example", "format_all", "format_usual", "write_example"]

_FIRST: Final = (
    "name", "subject", "title", "start_date", "start_time", "times", "time_zone_id", "duration",
    "email", "webex_id", "host_webex_id", "maximum_num", "agenda", "description", "privilege",
)  # fmt: skip
"""What most callers give, by the end of its name."""
_USUAL: Final = 8
"""How many fields are shown with their meanings, unless more are required."""
_GROUPS: Final = 15
"""How many of the others are named."""
_COLUMN: Final = 28
_SAMPLES: Final = {
    "INT": "4",
    "NUMBER": "1.5",
    "BOOL": "true",
    "TIME": "2026-12-01T09:00:00",
    "DURATION": "P0Y0M0DT1H0M",
    "SOURCE": "prompt",
    "BASE64|@FILE": "@image.png",
    "JSON": "'{…}'",
}
_TELLING: Final = {
    "first_name": "Pat",
    "last_name": "Fox",
    "user_name": "Pat",
    "name": '"Design review"',
    "subject": '"Design review"',
    "title": '"Design review"',
    "description": '"What it is about"',
    "email": "pat@acme.example",
    "webex_id": "pat",
    "duration": "60",
    "key": "123456789",
    "number": "4085550123",
    "url": "https://acme.example/",
}
"""What stands in examples, by the end of the field's name; the first that fits."""


def _ends(leaf: Leaf, word: str) -> bool:
    name = leaf.path[-1]
    return name == word or name.endswith(f"_{word}")


def _rank(leaf: Leaf) -> tuple[int, int]:
    found = next((at for at, word in enumerate(_FIRST) if _ends(leaf, word)), len(_FIRST))
    return found, len(leaf.path)


def _usual(leaves: Sequence[Leaf]) -> list[Leaf]:
    """The fields to show: all if there are few, else what is needed and what is mostly given."""
    if len(leaves) <= _USUAL:
        return list(leaves)
    required = [leaf for leaf in leaves if leaf.required]
    rest = [leaf for leaf in leaves if not leaf.required and (leaf.short or len(leaf.path) == 1)]
    chosen = [*required, *sorted(rest, key=_rank)][: max(_USUAL, len(required))]
    return [leaf for leaf in leaves if leaf in chosen]


def _about(leaf: Leaf) -> str:
    text = describe(leaf.owner, leaf.path[-1]).replace("`", "")
    return f"Required. {text}" if leaf.required else text


def _takes(leaf: Leaf, most: int) -> str:
    return leaf.metavar if len(leaf.metavar) <= most else "CHOICE"


def format_usual(
    ctx: click.Context, formatter: click.HelpFormatter, found: Found, leaves: Sequence[Leaf]
) -> None:
    """Write the fields that fit a screen, say where the others are, and write the options."""
    usual = _usual(leaves)
    if usual:
        shown = [f"{leaf.usual} {_takes(leaf, 12)}" for leaf in usual]
        column = min(max(map(len, shown)), _COLUMN)
        # A line each: what is too long stands on a line of its own.
        width = formatter.width - column - 4
        rows = [
            (name, textwrap.shorten(_about(leaf), width, placeholder=" …"))
            for name, leaf in zip(shown, usual, strict=True)
        ]
        with formatter.section("Fields"):
            formatter.write_dl(rows, col_max=_COLUMN)
    left = [leaf for leaf in leaves if leaf not in usual]
    if left:
        where = f"meetwire explain {found.name}, or --help-all"
        with formatter.section(f"{len(left)} fields more, see {where}"):
            for line in _filled(list(_groups(left)), formatter.width - 4):
                formatter.write(f"  {line}\n")
    _format_own(ctx, formatter)


def _groups(leaves: Sequence[Leaf]) -> Iterator[str]:
    """The first parts of paths, each once."""
    names = [leaf.option.partition(".") for leaf in leaves]
    unique = list(dict.fromkeys(f"{first}.…" if dot else first for first, dot, _ in names))
    yield from unique[:_GROUPS]
    if len(unique) > _GROUPS:
        yield "…"


def _filled(words: Sequence[str], width: int) -> Iterator[str]:
    """Words in lines. Not textwrap, which breaks options at their hyphens."""
    line = ""
    for word in words:
        if line and len(line) + 2 + len(word) > width:
            yield line
            line = ""
        line += f"{'  ' if line else ''}{word}"
    yield line


def _format_own(ctx: click.Context, formatter: click.HelpFormatter) -> None:
    """Write the options that are no fields."""
    records = [
        param.get_help_record(ctx)
        for param in ctx.command.get_params(ctx)
        if not (param.name or "")[1:].isdigit()
    ]
    with formatter.section("Options"):
        formatter.write_dl([record for record in records if record], col_max=_COLUMN)


def format_all(
    ctx: click.Context, formatter: click.HelpFormatter, found: Found, leaves: Sequence[Leaf]
) -> None:
    """Write every option with its meaning."""
    ctx.command.format_usage(ctx, formatter)
    ctx.command.format_help_text(ctx, formatter)
    if leaves:
        rows = [
            (", ".join([leaf.option, *([leaf.short] if leaf.short else [])]) + f" {leaf.metavar}",
             _about(leaf))
            for leaf in leaves
        ]  # fmt: skip
        with formatter.section("Fields"):
            formatter.write_dl(rows, col_max=_COLUMN)
    _format_own(ctx, formatter)
    write_example(formatter, found, leaves)


# Examples -----------------------------------------------------------------------------------------


def example(found: Found, leaves: Sequence[Leaf], width: int, verb: str = "call") -> list[str]:
    """A command line that calls an operation with what it needs, or else with what is usual.

    Args:
        found: The operation.
        leaves: Its fields.
        width: Characters of a line; where it is longer, it goes on below.
        verb: What is done with it.
    """
    lines = [f"meetwire {found.system.name} {verb} {found.name}"]
    for leaf in _exemplary(found, leaves):
        word = f"{leaf.usual} {_sample(leaf)}"
        if len(lines[-1]) + len(word) + 3 > width:
            lines[-1] += " \\"
            lines.append(f"  {word}")
        else:
            lines[-1] += f" {word}"
    return lines


def _exemplary(found: Found, leaves: Sequence[Leaf]) -> list[Leaf]:
    """The fields of an example: a request with these, and nothing else, keeps its schema."""
    needed = [leaf for leaf in leaves if leaf.required]
    near = [leaf for leaf in leaves if leaf.short or len(leaf.path) == 1]
    usual = sorted((leaf for leaf in near if _rank(leaf)[0] < len(_FIRST)), key=_rank)
    shown = needed or usual[:3] or list(leaves)[:1]
    while True:
        # What one field is in may require others.
        plain = [leaf for leaf in shown if not leaf.takes_json and leaf.field.kind is not BASE64]
        values = ((leaf, _sample(leaf).strip('"')) for leaf in plain)
        data = data_of((leaf, [text] if leaf.field.is_list else text) for leaf, text in values)
        paths = [fault.path for fault in faults(from_data(found.request, data))]
        more = (_first_at(path, leaves) for path in paths)
        missing = [leaf for leaf in more if leaf is not None and leaf not in shown]
        if not missing:
            return [leaf for leaf in leaves if leaf in shown]
        shown += missing[:1]


def _first_at(path: str, leaves: Sequence[Leaf]) -> Leaf | None:
    """The field with a path, or the first below it."""
    names = tuple(path.split("."))
    return next((leaf for leaf in leaves if leaf.path[: len(names)] == names), None)


def _sample(leaf: Leaf) -> str:
    if leaf.field.kind is INSTANT:
        return f"{_SAMPLES['TIME']}Z"
    pattern = leaf.field.facets.get("pattern", "")
    if re.fullmatch(r"\w+(\|\w+)+", pattern):  # the texts that there are
        return pattern.partition("|")[0]
    if leaf.metavar in ("TEXT", "INT"):
        telling = [text for word, text in _TELLING.items() if _ends(leaf, word)]
        if telling and (leaf.metavar == "TEXT" or telling[0].isdigit()):
            return telling[0]
    if leaf.choices:
        return shlex.quote(leaf.choices[0])
    return _SAMPLES.get(leaf.metavar, "TEXT")


def write_example(
    formatter: click.HelpFormatter, found: Found, leaves: Sequence[Leaf], verb: str = "call"
) -> None:
    """Write an example, so that it can be copied."""
    with formatter.section("Example"):
        for line in example(found, leaves, formatter.width - 2, verb):
            formatter.write(f"  {line}\n")
