"""Results for people and programs: tables, JSON, JSON lines, CSV."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final, cast

import click

from meetwire.runtime.json_text import is_array

__all__ = ["FORMATS", "columns_of", "flat", "output_options", "write_object", "write_rows"]

FORMATS: Final = ("table", "json", "jsonl", "csv")
_CONTROLS: Final = {code: f"\\u{code:04x}" for code in [*range(0x7F, 0xA0), 0x2028, 0x2029]}
_NARROW: Final = 14
"""Characters that are left to a column that is broken into lines, its border included."""
_LONG: Final = 34
"""Characters that a column may take from the others, its border included."""


def output_options() -> list[click.Option]:
    """The options `-o` and `--columns`: arguments `output` and `columns` of a command.

    `output` is None where nothing was said: `write_…` then choose.
    """
    return [
        click.Option(
            ["-o", "--output"],
            metavar="FORMAT",
            type=click.Choice(FORMATS),
            help="table, json, jsonl or csv.",
        ),
        click.Option(
            ["--columns"],
            metavar="A,B",
            callback=_split,
            help="Columns of a table or of CSV.",
        ),
    ]


def _split(_ctx: click.Context, _param: click.Parameter, text: str | None) -> tuple[str, ...]:
    return tuple(text.split(",")) if text else ()


def _chosen(output: str | None) -> str:
    return output or ("table" if sys.stdout.isatty() else "jsonl")


def write_object(data: Mapping[str, Any], output: str | None, columns: Sequence[str] = ()) -> None:
    """Write one object: as a table of two columns, as JSON, or as CSV of one row."""
    match _chosen(output):
        case "json":
            click.echo(_json(data, indent=2))
        case "jsonl":
            click.echo(_json(data))
        case "csv":
            _write_csv([data], columns)
        case _:
            row = flat(data)
            _write_table(("field", "value"), [(name, row.get(name)) for name in columns or row])


def write_rows(
    rows: Iterable[Mapping[str, Any]], output: str | None, columns: Sequence[str] = ()
) -> None:
    """Write objects of one kind. JSON lines are written one by one as they come.

    Args:
        rows: The objects, as plain data.
        output: One of FORMATS; None: as it suits standard output.
        columns: Which columns, for a table and for CSV; all that there are by default, of which a
            table shows as many as fit.
    """
    match _chosen(output):
        case "json":
            click.echo(_json(list(rows), indent=2))
        case "jsonl":
            for row in rows:
                click.echo(_json(row))
        case "csv":
            _write_csv(list(rows), columns)
        case _:
            _write_list(list(rows), columns)


def flat(data: Mapping[str, Any], path: str = "") -> dict[str, Any]:
    """Nested objects as one, with dotted names. A list is one value."""
    made: dict[str, Any] = {}
    for name, value in data.items():
        where = f"{path}.{name}" if path else name
        if isinstance(value, Mapping) and value:
            made.update(flat(cast("Mapping[str, Any]", value), where))
        else:
            made[where] = value
    return made


def columns_of(rows: Iterable[Mapping[str, Any]]) -> list[str]:
    """The columns of flat rows, in the order in which they come up."""
    return list(dict.fromkeys(name for row in rows for name in row))


def _json(data: object, indent: int | None = None) -> str:
    # What moves a cursor is escaped beyond what JSON asks for: it may be shown on a terminal.
    return json.dumps(data, ensure_ascii=False, indent=indent).translate(_CONTROLS)


def _cell(value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if is_array(value) and not any(isinstance(item, (dict, list)) for item in value):
        return ", ".join(map(_cell, value))
    return _json(cast("object", value)) if isinstance(value, (dict, list)) else str(value)


def _write_csv(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    flattened = [flat(row) for row in rows]
    names = columns or columns_of(flattened)
    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(names)
    for row in flattened:
        writer.writerow([_csv_cell(row.get(name)) for name in names])


def _csv_cell(value: Any) -> str:
    return _json(cast("object", value)) if isinstance(value, (dict, list)) else _cell(value)


def _write_list(rows: Iterable[Mapping[str, Any]], columns: Sequence[str]) -> None:
    flattened = [flat(row) for row in rows]
    names = list(columns or columns_of(flattened))
    if not flattened:
        click.echo("Nothing found.", err=True)
        return
    if len(flattened) == 1 and not columns:
        _write_table(("field", "value"), list(flattened[0].items()))
        return
    shown = names if columns else names[: _fitting(names, flattened)]
    _write_table(shown, [[row.get(name) for name in shown] for row in flattened])
    if len(shown) < len(names):
        left = ", ".join(names[len(shown) :])
        click.echo(f"Not shown, use --columns or -o json: {left}", err=True)


def _fitting(names: Sequence[str], rows: Sequence[Mapping[str, Any]]) -> int:
    """How many columns fit, of which a long one may be broken into lines."""
    left = _width()
    for number, name in enumerate(names):
        needed = max(len(name), *(len(_cell(row.get(name))) for row in rows)) + 3
        left -= min(needed, _LONG)
        if left < 0:
            return max(number, 1)
    return len(names)


def _width() -> int:
    import shutil

    return shutil.get_terminal_size().columns


def _write_table(names: Sequence[str], rows: Iterable[Sequence[Any]]) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    cells = [[_plain(_cell(value)) for value in row] for row in rows]
    whole = _unbroken(names, cells)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, header_style="bold")
    for name in names:
        table.add_column(name, overflow="fold", no_wrap=name in whole)
    for row in cells:
        table.add_row(*map(Text, row))
    Console(width=_width()).print(table)


def _unbroken(names: Sequence[str], cells: Sequence[Sequence[str]]) -> set[str]:
    """The columns of single words that stay in one piece, as far as the others have room."""
    left = _width() - _NARROW * len(names)
    columns = zip(names, zip(*cells, strict=True), strict=True)
    needed = {
        name: max(map(len, (name, *column))) + 3 - _NARROW
        for name, column in columns
        if not any(" " in cell.strip() for cell in column)
    }
    chosen: set[str] = set()
    for name in sorted(needed, key=needed.__getitem__):
        left -= needed[name]
        if left >= 0:
            chosen.add(name)
    return chosen


def _plain(text: str) -> str:
    """A text without what moves the cursor or changes colours."""
    return "".join(
        mark if mark.isprintable() or mark == "\n" else repr(mark)[1:-1] for mark in text
    )
