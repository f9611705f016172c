"""What importing costs. Each import is a fresh process, with lxml already there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from statistics import median

from benchmarks.peer import PACKAGE
from benchmarks.run import Run
from benchmarks.table import Table
from meetwire import webex
from meetwire.runtime.message import MessageMeta

ONE = "meetwire.webex.meeting"
ALL = [
    f"meetwire.webex.{each.name}"
    for each in iter_modules(webex.__path__)
    if each.name in webex.__all__
]
PEER = "xsdata's package, all of it"

_PROGRAM = """
import sys
from importlib import import_module
from time import process_time

import lxml.etree

sys.path.append(sys.argv[1])
start = process_time()
for name in sys.argv[2:]:
    import_module(name)
print(process_time() - start)
"""


def measure(run: Run) -> Iterator[Table]:
    """What importing one service and all of them costs, beside plain dataclasses and xsdata."""
    folder = run.folder
    if not (folder / PACKAGE).exists():
        peer.generate(folder)
    one, everything = _loaded_with(folder, [ONE]), _loaded_with(folder, ALL)
    classes = [cls for module in everything for cls in _classes(module)]
    few = [cls for module in one for cls in _classes(module)]
    (folder / "plain_one.py").write_text(_plain(few), encoding="utf-8")
    (folder / "plain_all.py").write_text(_plain(classes), encoding="utf-8")
    candidates = {
        "meetwire.webex.meeting": [ONE],
        "meetwire.webex, all modules": ALL,
        f"{len(few)} stdlib dataclasses, as many as meeting loads": ["plain_one"],
        f"{len(classes)} stdlib dataclasses, as many as all": ["plain_all"],
        PEER: [PACKAGE],
    }
    seconds: dict[str, list[float]] = {name: [] for name in candidates}
    for turn in range(run.effort.processes + 1):
        for name, modules in candidates.items():
            taken = float(_run(folder, _PROGRAM, str(folder), *modules))
            if turn:  # the first one compiles, as installing does
                seconds[name].append(taken)
    table = Table(
        "Importing",
        "The processor's time in a fresh process that has lxml already; the median.",
        {"import": "ms"},
    )
    for name, each in seconds.items():
        table.add(name, [1e3 * median(each)])
    yield table


def _run(folder: Path, program: str, *arguments: str) -> str:
    # Compiled once, whatever this environment thinks of bytecode.
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, "-c", program, *arguments]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return done.stdout


def _loaded_with(folder: Path, modules: list[str]) -> list[str]:
    """The service modules that importing some loads, in the order in which they are needed."""
    program = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    return [name for name in _run(folder, program).split() if name in ALL]


def _classes(module: str) -> Iterator[MessageMeta]:
    for value in vars(import_module(module)).values():
        if isinstance(value, MessageMeta) and value.__module__ == module:
            yield value


def _plain(classes: list[MessageMeta]) -> str:
    """A module with a standard dataclass for each class: same fields, same bases."""
    names = {cls: f"{cls.__module__.rpartition('.')[2]}_{cls.__name__}" for cls in classes}
    lines = ["from __future__ import annotations", "from dataclasses import dataclass, field"]
    for cls, name in names.items():
        bases = ", ".join(names[base] for base in cls.__bases__ if base in names)
        lines += ["@dataclass(kw_only=True)", f"class {name}({bases}):"]
        for field in cls.__fields__.values():
            if field.is_list:
                lines.append(f"    {field.name}: list[str] = field(default_factory=list)")
            elif field.required:
                lines.append(f"    {field.name}: str")
            else:
                lines.append(f"    {field.name}: str | None = None")
        lines.append("    pass")
    return "\n".join(lines) + "\n"
