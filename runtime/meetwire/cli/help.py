"""The help of operations that have more options than fit a screen."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

import click

from meetwire.cli.catalog import Found
from meetwire.cli.descriptions import describe
from meetwire.cli.options import Leaf

__all__ = ["example", "format_all", "format_usual"]

_FIRST: Final = (
    "name", "subject", "title", "start_date", "start_time", "times", "time_zone_id", "duration",
    "email", "webex_id", "host_webex_id", "maximum_num", "agenda", "description", "privilege",
)  # fmt: skip
"""What most callers give, by the end of its name."""
_USUAL: Final = 8
"""How many options of a long list are shown with their meanings."""
_GROUPS: Final = 12
_SAMPLES: Final = {
    "INT": "4",
    "NUMBER": "1.5",
    "BOOL": "true",
    "TIME": "2026-12-01T09:00",
    "DURATION": "P0Y0M0DT1H0M",
    "SOURCE": "prompt",
    "BASE64|@FILE": "@image.png",
    "JSON": "'{…}'",
}
_TELLING: Final = {
    "name": '"Design review"',
    "subject": '"Design review"',
    "title": '"Design review"',
    "email": "pat@acme.example",
    "webex_id": "pat",
    "duration": "60",
    "first_name": "Pat",
    "last_name": "Fox",
    "meeting_key": "123456789",
}


def _ends(leaf: Leaf, word: str) -> bool:
    name = leaf.path[-1]
    return name == word or name.endswith(f"_{word}")


def _rank(leaf: Leaf) -> tuple[int, int]:
    found = next((at for at, word in enumerate(_FIRST) if _ends(leaf, word)), len(_FIRST))
    return found, len(leaf.path)


def _usual(leaves: Sequence[Leaf]) -> list[Leaf]:
    """The options to show: all if there are few, else what callers mostly give."""
    if len(leaves) <= _USUAL:
        return list(leaves)
    required = [leaf for leaf in leaves if leaf.required]
    rest = [leaf for leaf in leaves if not leaf.required and (leaf.short or len(leaf.path) == 1)]
    known = sorted((leaf for leaf in rest if _rank(leaf)[0] < len(_FIRST)), key=_rank)
    more = [leaf for leaf in rest if leaf not in known]
    chosen = [*required, *known, *more][: max(_USUAL, len(required))]
    return [leaf for leaf in leaves if leaf in chosen]


def example(found: Found, leaves: Sequence[Leaf]) -> str:
    """A command line that makes sense of an operation: what it needs, or else what is usual."""
    needed = [leaf for leaf in leaves if leaf.required]
    known = sorted((leaf for leaf in leaves if _rank(leaf)[0] < len(_FIRST)), key=_rank)
    shown = (needed or known or list(leaves))[:3]
    words = [f"{leaf.usual} {_sample(leaf)}" for leaf in shown]
    return " ".join([f"meetwire {found.system.name} call {found.name}", *words])


def _sample(leaf: Leaf) -> str:
    for word, text in _TELLING.items():
        if _ends(leaf, word) and leaf.metavar in ("TEXT", "INT"):
            return text
    if "|" in leaf.metavar and leaf.metavar not in _SAMPLES:
        return leaf.metavar.partition("|")[0]
    return _SAMPLES.get(leaf.metavar, "TEXT")


def _about(leaf: Leaf) -> str:
    text = describe(leaf.owner, leaf.path[-1])
    return f"{text} Required." if leaf.required else text


def _shown(leaf: Leaf, most: int = 20) -> str:
    metavar = leaf.metavar if len(leaf.metavar) <= most else "CHOICE"
    return f"{leaf.usual} {metavar}"


def format_usual(
    ctx: click.Context, formatter: click.HelpFormatter, found: Found, leaves: Sequence[Leaf]
) -> None:
    """Write the options that fit a screen, and say where the others are."""
    usual = _usual(leaves)
    width = max(formatter.width - 34, 20)
    if usual:
        with formatter.section("Fields"):
            formatter.write_dl(
                [(_shown(leaf), textwrap.shorten(_about(leaf), width, placeholder=" …"))
                 for leaf in usual],
                col_max=30,
            )  # fmt: skip
    if len(usual) < len(leaves):
        left = [leaf for leaf in leaves if leaf not in usual]
        with formatter.section(f"{len(left)} fields more, see --help-all"):
            formatter.write_text("  ".join(_groups(left)))
    with formatter.section("Options"):
        formatter.write_dl(list(_own(ctx)), col_max=30)


def _groups(leaves: Sequence[Leaf]) -> Iterator[str]:
    """The first parts of paths, each once, and with how many are below."""
    counted: dict[str, int] = {}
    for leaf in leaves:
        name = f"--{leaf.path[0].replace('_', '-')}"
        counted[f"{name}.…" if len(leaf.path) > 1 else name] = counted.get(name, 0) + 1
    names = list(counted)
    yield from names[: _GROUPS * 2]
    if len(names) > _GROUPS * 2:
        yield "…"


def _own(ctx: click.Context) -> Iterator[tuple[str, str]]:
    for param in ctx.command.get_params(ctx):
        record = param.get_help_record(ctx)
        is_field = (param.name or "")[:1] == "f" and (param.name or "")[1:].isdigit()
        if record is not None and not is_field:
            yield record


def format_all(
    ctx: click.Context, formatter: click.HelpFormatter, found: Found, leaves: Sequence[Leaf]
) -> None:
    """Write every option with its meaning."""
    ctx.command.format_usage(ctx, formatter)
    ctx.command.format_help_text(ctx, formatter)
    if leaves:
        with formatter.section("Fields"):
            formatter.write_dl(
                [(", ".join([leaf.option] + [leaf.short] * bool(leaf.short)) + f" {leaf.metavar}",
                  _about(leaf)) for leaf in leaves],
                col_max=30,
            )  # fmt: skip
    with formatter.section("Options"):
        formatter.write_dl(list(_own(ctx)), col_max=30)
