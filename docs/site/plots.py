"""The page with the benchmark's numbers, plotted from its own output."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any

from docs.site.text import inline, raw

_COMMAND = "python3 -m nox -s bench -- --json docs/benchmarks.json"
_LEFT, _BAR, _ROW = 370, 280, 24
_MET = {True: "met", False: "<strong>missed</strong>", None: "not measured"}


def benchmarks_page(path: Path) -> str:
    """Tables and plots of what `nox -s bench` measured, or how to get them.

    Args:
        path: The JSON file that it writes.
    """
    head = (
        "# Benchmarks\n\nMeetwire beside what else reads and writes such messages, and beside the"
        f" limits: bare parsers, and code by hand. Measure on your own machine:\n\n"
        f"```console\n{_COMMAND}\n```\n"
    )
    if not path.exists():
        return f"{head}\nThe numbers of the last run are plotted here when that file is there.\n"
    numbers: dict[str, Any] = json.loads(path.read_text("utf-8"))
    about = numbers["about"]
    measured = {**about["machine"], **about["versions"]}
    run = "A short run, for a first impression, " if about["quick"] else "Measured "
    tables = [table for found in numbers["benchmarks"].values() for table in found]
    parts = [
        head,
        f"{run}on {about['date']} at commit `{about['commit']}`: "
        + ", ".join(f"{name} {value}" for name, value in measured.items())
        + ".\n",
        *_targets(target for table in tables for target in table["targets"]),
        "## What is compared\n",
        *(f"- **{name}**: {inline(note)}" for name, note in about["candidates"].items()),
        "",
    ]
    for table in tables:
        parts += [f"## {table['title']}\n", f"{table['note']}\n", raw(_figures(table))]
        parts += [raw(drawn) for drawn in _plots(table)]
    return "\n".join(parts)


def _targets(targets: Iterable[dict[str, Any]]) -> Iterator[str]:
    rows = "".join(
        f"<tr><th scope='row'>{escape(each['what'])}<td>at most {_shown(each['bound'])}"
        f" {escape(each['unit'])}<td>{_shown(each['found'])}<td>{_MET[each['is_met']]}"
        for each in targets
    )
    if rows:
        yield "## Targets\n"
        yield raw(_table("<th>Promise<th>Bound<th>Found<th>", rows))


def _figures(table: dict[str, Any]) -> str:
    """All figures, and how many times that of the limit each is; below, why some are missing."""
    heads = "".join(f"<th>{escape(name)}, {unit}" for name, unit in table["columns"].items())
    reasons: list[str] = []
    rows = ""
    for name, cells in table["rows"].items():
        rows += f"<tr><th scope='row'>{escape(name)}"
        for column, cell in cells.items():
            if isinstance(cell, str):
                reasons.append(f"{name}, {column}: {cell}.")
                rows += "<td>—"
            else:
                rows += f"<td>{_shown(cell)}{_ratio(table, column, cell)}"
    below = "".join(f"<p><small>{escape(reason)}</small></p>" for reason in dict.fromkeys(reasons))
    return _table(f"<th>{heads}", rows) + below


def _ratio(table: dict[str, Any], column: str, cell: float) -> str:
    whole = table["rows"].get(table["limit"], {}).get(column)
    return f" <small>{cell / whole:,.2f} ×</small>" if isinstance(whole, float) and whole else ""


def _table(heads: str, rows: str) -> str:
    return (
        '<div class="table-wrapper"><table class="docutils figures">'
        f"<thead><tr>{heads}</thead><tbody>{rows}</tbody></table></div>"
    )


def _plots(table: dict[str, Any]) -> Iterator[str]:
    for column, unit in table["columns"].items():
        values = {name: cells[column] for name, cells in table["rows"].items()}
        drawn = {name: value for name, value in values.items() if not isinstance(value, str)}
        if any(drawn.values()):
            yield bars(f"{table['title']}: {column}, {unit}", drawn)


def _shown(value: float | None) -> str:
    """A number with about three digits that count."""
    if value is None:
        return "—"
    return f"{value:,.0f}" if value >= 1000 or value == round(value) else f"{value:,.3g}"


def bars(title: str, values: dict[str, float]) -> str:
    """A bar for each value, from 0, with the number behind it, as SVG."""
    most = max(values.values(), default=0) or 1
    drawn = "".join(
        f'<text x="0" y="{row * _ROW + 16}">{escape(name)}</text>'
        f'<rect x="{_LEFT}" y="{row * _ROW + 4}" width="{value / most * _BAR:.1f}" height="16"/>'
        f'<text x="{_LEFT + value / most * _BAR + 6:.1f}" y="{row * _ROW + 16}">{_shown(value)}'
        "</text>"
        for row, (name, value) in enumerate(values.items())
    )
    width, height = _LEFT + _BAR + 90, len(values) * _ROW + 4
    return (
        f'<figure class="diagram plot" tabindex="0"><figcaption>{escape(title)}</figcaption>'
        f'<svg role="img" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f"<title>{escape(title)}</title>{drawn}</svg></figure>"
    )
