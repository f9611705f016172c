"""How long mypy takes for a small program, and whether it sees a field that is misspelt."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from benchmarks import race
from benchmarks.candidates import is_installed, load
from benchmarks.importing import CALLED
from benchmarks.run import TOP, Run
from benchmarks.table import Table

EMPTY = "an empty program"
MISSPELT = {"lastName": "lastNam", "last_name": "last_nam"}


def measure(run: Run) -> Iterator[Table]:
    """Nothing cached, and then once more after a change of the program."""
    table = Table(
        "mypy --strict on a small program",
        "The program of the first call, with a cache that is empty, and again after a change of"
        " the program alone. Then one field is misspelt. The processor's time, the median.",
        {"first time": "s", "after a change": "s", "a misspelt field": "errors"},
        limit=EMPTY,
    )
    programs = {EMPTY: ("", "")}
    for name in filter(is_installed, CALLED):
        source = (TOP / "benchmarks" / "apps" / f"{name}.py").read_text("utf-8")
        programs[load(name).title] = (source, str(race.prepared(name, run, ("user",))))
    found = {title: list[tuple[float, float, int]]() for title in programs}
    for turn in range(run.effort.processes):
        for number, (title, (source, folder)) in enumerate(programs.items()):
            place = run.folder / "checked" / f"{turn}-{number}"
            place.mkdir(parents=True)
            found[title].append(_check(place, source, folder))
    for title, checks in found.items():
        table.add(title, [median(column) for column in zip(*checks, strict=True)])
    yield table


def _check(place: Path, source: str, bindings: str) -> tuple[float, float, int]:
    first, errors = _mypy(place, source, bindings)
    again, _ = _mypy(place, source + "# changed\n", bindings)
    misspelt = source
    for name, wrong in MISSPELT.items():
        misspelt = misspelt.replace(name, wrong)
    _, now = _mypy(place, misspelt, bindings)
    return first, again, now - errors


def _mypy(place: Path, source: str, bindings: str) -> tuple[float, int]:
    """Seconds of the processor, and how many errors there are in the program itself."""
    program = place / "program.py"
    program.write_text(source, encoding="utf-8")
    roots = [str(TOP / "runtime"), str(TOP / "generated"), bindings]
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    done = subprocess.run(
        [
            *(sys.executable, "-m", "mypy", "--strict", "--config-file="),
            *("--cache-dir", str(place / "cache"), program.name),
        ],
        cwd=place,
        env={**os.environ, "MYPYPATH": os.pathsep.join(filter(None, roots))},
        capture_output=True,
        text=True,
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode not in (0, 1):
        raise RuntimeError(done.stdout + done.stderr)
    errors = sum(
        line.startswith("program.py") and " error: " in line for line in done.stdout.splitlines()
    )
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, errors
