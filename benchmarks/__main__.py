"""Measures everything in one run and prints it side by side."""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks import calls, codecs, importing, messages, peer, sandbox
from benchmarks.timing import FULL, QUICK, Effort, measure


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write the numbers to a file, too"
    )
    parser.add_argument("--quick", action="store_true", help="a short run, for a first impression")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        numbers = _measure_all(Path(folder), QUICK if options.quick else FULL)
    if options.json:
        options.json.write_text(json.dumps(numbers, indent=2) + "\n", encoding="utf-8")


def _measure_all(folder: Path, effort: Effort) -> dict[str, Any]:
    versions = {name: version(name) for name in ("lxml", "requests", "xsdata")}
    about = {"python": platform.python_version(), **versions}
    print(", ".join(f"{name} {number}" for name, number in about.items()))
    print(
        "Each cell: how many times the first line's time, and the time (of each round the fastest"
        " run, of those the median)."
    )
    peer.generate(folder)
    sys.path.append(str(folder))
    other = peer.Peer()
    reading = list(codecs.decoding(other))
    numbers = {
        "machine": {"system": platform.platform(), "processors": os.cpu_count()},
        "versions": about,
        "decoding": _measure_cases("Decoding an answer", reading, effort),
        "encoding": _measure_cases("Encoding a request", list(codecs.encoding(other)), effort),
        "memory": _measure_memory(reading[-1]),
        "import": _measure_imports(folder, effort),
        "sandbox": _measure_sandbox(effort),
    }
    with calls.calling(folder) as (*cases, long):
        numbers["calls"] = _measure_cases("A call over HTTP", cases, effort)
        numbers["calls memory"] = _measure_peaks(long)
    return numbers


def _measure_cases(title: str, cases: list[codecs.Case], effort: Effort) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for case in cases:
        seconds = measure(case.candidates, effort)
        first = next(iter(seconds.values()))
        results = {
            name: {"seconds": taken, "ratio": taken / first} for name, taken in seconds.items()
        }
        found.append({"case": case.name, "bytes": case.size, "results": results})
    heads = [f"{case.name}, {case.size / 1000:.1f} kB" for case in cases]
    rows = [
        (name, [_shown(case["results"][name]) for case in found]) for name in cases[0].candidates
    ]
    _print_table(title, heads, rows)
    return found


def _shown(result: dict[str, float]) -> str:
    return f"{result['ratio']:.2f}  {result['seconds'] * 1e6:11,.1f} µs"


def _measure_memory(case: codecs.Case) -> dict[str, dict[str, float]]:
    found = codecs.memory(case, messages.RECORDS)
    _print_table(
        f"Memory of {case.name}, Python objects, bytes a record",
        ["held", "peak"],
        [(name, [f"{held:,.0f}", f"{peak:,.0f}"]) for name, (held, peak) in found.items()],
    )
    return {name: {"held": held, "peak": peak} for name, (held, peak) in found.items()}


def _measure_peaks(case: codecs.Case) -> dict[str, float]:
    found = calls.memory(case)
    _print_table(
        f"Memory of {case.name} over HTTP, {case.size / 1e6:.0f} MB in all",
        ["peak"],
        [(name, [f"{peak / 1e6:.2f} MB"]) for name, peak in found.items()],
    )
    return found


def _measure_imports(folder: Path, effort: Effort) -> dict[str, float]:
    found = importing.measure(folder, effort)
    whole = found[importing.PEER]
    _print_table(
        "Importing in a fresh process, over lxml",
        ["time", "of xsdata's"],
        [
            (name, [f"{seconds * 1e3:.1f} ms", f"{seconds / whole:.2f}"])
            for name, seconds in found.items()
        ],
    )
    return found


def _measure_sandbox(effort: Effort) -> dict[str, dict[str, float]]:
    found = sandbox.measure(seconds=5 if effort is FULL else 1)
    _print_table(
        "The sandbox under load",
        list(next(iter(found.values()))),
        [(name, [f"{value:,.1f}" for value in row.values()]) for name, row in found.items()],
    )
    return found


def _print_table(title: str, heads: list[str], rows: Iterable[tuple[str, list[str]]]) -> None:
    table = [(title, heads), *rows]
    first = max(len(name) for name, _ in table)
    widths = [max(map(len, column)) for column in zip(*(cells for _, cells in table), strict=True)]
    print()
    for name, cells in table:
        aligned = (cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
        print(name.ljust(first), *aligned, sep="   ")


if __name__ == "__main__":
    main()
