"""The page with the benchmark's numbers, plotted from its own output."""

from __future__ import annotations

import json
from html import escape
from pathlib import Path
from typing import Any

from docs.site.text import raw

_COMMAND = "python3 -m nox -s bench -- --json docs/benchmarks.json"
_LEFT, _BAR, _ROW = 370, 280, 24


def benchmarks_page(path: Path) -> str:
    """Plots of what `nox -s bench` measured, or how to get them.

    Args:
        path: The JSON file that it writes.
    """
    head = (
        "# Benchmarks\n\nMeetwire beside xsdata, a hand-written extraction and the bare XML"
        f" parser. Measure on your own machine:\n\n```console\n{_COMMAND}\n```\n"
    )
    if not path.exists():
        return f"{head}\nThe numbers of the last run are plotted here when that file is there.\n"
    numbers: dict[str, Any] = json.loads(path.read_text("utf-8"))
    about = {**numbers.get("machine", {}), **numbers["versions"]}
    parts = [head, "Measured with " + ", ".join(f"{k} {v}" for k, v in about.items()) + ".\n"]
    for section in ("decoding", "encoding"):
        parts.append(f"## {section.capitalize()}\n")
        for case in numbers[section]:
            taken = {name: each["seconds"] * 1e6 for name, each in case["results"].items()}
            title = f"{case['case']}, {case['bytes'] / 1000:.1f} kB, microseconds"
            parts.append(raw(bars(title, taken)))
    parts.append("## Import\n")
    taken = {name: seconds * 1e3 for name, seconds in numbers["import"].items()}
    parts.append(raw(bars("Importing in a fresh process, over lxml, milliseconds", taken)))
    return "\n".join(parts)


def bars(title: str, values: dict[str, float]) -> str:
    """A bar for each value, from 0, with the number behind it, as SVG."""
    most = max(values.values(), default=0) or 1
    drawn = "".join(
        f'<text x="0" y="{row * _ROW + 16}">{escape(name)}</text>'
        f'<rect x="{_LEFT}" y="{row * _ROW + 4}" width="{value / most * _BAR:.1f}" height="16"/>'
        f'<text x="{_LEFT + value / most * _BAR + 6:.1f}" y="{row * _ROW + 16}">{value:,.1f}</text>'
        for row, (name, value) in enumerate(values.items())
    )
    width, height = _LEFT + _BAR + 90, len(values) * _ROW + 4
    return (
        f'<figure class="diagram plot" tabindex="0"><figcaption>{escape(title)}</figcaption>'
        f'<svg role="img" width="{width}" height="{height}" viewBox="0 0 {width} {height}">'
        f"<title>{escape(title)}</title>{drawn}</svg></figure>"
    )
