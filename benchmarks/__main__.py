"""Measures everything in one run and prints it side by side.

Each benchmark is a module with a function `measure`, which takes a `Run` and yields tables.
"""

from __future__ import annotations

import argparse
import json
import tempfile
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.candidates import CANDIDATES, load
from benchmarks.run import FULL, QUICK, Run, environment
from benchmarks.table import show

BENCHMARKS = {
    "decode": "decoding",
    "encode": "encoding",
    "long": "long_list",
    "import": "importing",
    "mypy": "checking",
    "calls": "calls",
    "sandbox": "sandbox",
    "export": "exports",
    "dask": "scale",
}
"""The module of each, in the order of a whole run."""

DISTRIBUTIONS = (
    *("lxml", "requests", "xsdata", "zeep", "generateDS", "pydantic-xml", "pydantic", "xmltodict"),
    "mypy",
)
"""Those whose versions matter."""


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument(
        "names",
        nargs="*",
        metavar="NAME",
        help=f"only these of {', '.join(BENCHMARKS)}; all of them unless given",
    )
    parser.add_argument(
        "--json", type=Path, metavar="FILE", help="write the figures to a file, too"
    )
    parser.add_argument("--quick", action="store_true", help="a short run, for a first impression")
    options = parser.parse_args()
    names: list[str] = options.names or list(BENCHMARKS)
    for name in names:
        if name not in BENCHMARKS:
            parser.error(f"there is no benchmark {name!r}; there are {', '.join(BENCHMARKS)}")
    about = environment(DISTRIBUTIONS)
    for said in (about["machine"], about["versions"]):
        print(", ".join(f"{key} {value}" for key, value in said.items()))
    found: dict[str, list[Any]] = {}
    with tempfile.TemporaryDirectory() as folder:
        run = Run(Path(folder), QUICK if options.quick else FULL)
        for name in names:
            found[name] = []
            for table in import_module(f"benchmarks.{BENCHMARKS[name]}").measure(run):
                show(table)
                found[name].append(table.as_json())
    if options.json:
        about["quick"] = options.quick
        about["candidates"] = {load(name).title: load(name).note for name in CANDIDATES}
        written = json.dumps({"about": about, "benchmarks": found}, indent=1, ensure_ascii=False)
        options.json.write_text(written + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
