"""What a program waits for before its first message, and until it has the first answer.

Each figure is the median of fresh processes, started in turns.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from statistics import median

from benchmarks import race
from benchmarks.candidates import CANDIDATES, is_installed, load, schemas
from benchmarks.plain import write_plain
from benchmarks.run import TOP, Run
from benchmarks.table import Cell, Table

IMPORTED = [name for name in CANDIDATES if load(name).start]
CALLED = [name for name in CANDIDATES if (TOP / "benchmarks" / "apps" / f"{name}.py").exists()]
ONE = ("meeting",)

_IMPORT = """
import sys
from importlib import import_module
from time import process_time

import lxml.etree

folder, *services = sys.argv[1:]
sys.path.append(folder)
start = process_time()
{}
print(process_time() - start)
"""

_CALL = """
import sys
from time import process_time

folder, answer = sys.argv[1:]
sys.path.append(folder)
with open(answer, "rb") as file:
    data = file.read()
start = process_time()
import benchmarks.apps.{} as app
app.write_request(folder)
found = app.read_answer(data)
print(process_time() - start)
assert found[0] == "Óskarsdóttir" and found[1] is True and found[3] == 30481516
"""


def measure(run: Run) -> Iterator[Table]:
    """What importing costs, and a first call with it."""
    yield _imports(run)
    yield _first_calls(run)


def _imports(run: Run) -> Table:
    table = Table(
        "Importing",
        "Whatever a program needs before its first message, in a fresh process that has lxml"
        " already. Plain dataclasses of the standard library are there to compare with: as many,"
        " with the same fields. The processor's time, the median.",
        {"one service": "ms", f"all of {len(schemas.ALL)}": "ms"},
    )
    plain = run.folder / "plain"
    counts = write_plain(plain, ONE, schemas.ALL)
    programs: dict[tuple[str, int], list[str]] = {}
    for column, services in enumerate((ONE, schemas.ALL)):
        for name in filter(is_installed, IMPORTED):
            if load(name).mixes and column:
                continue
            folder = race.prepared(name, run, services)
            programs[name, column] = [_IMPORT.format(load(name).start), str(folder), *services]
        program = _IMPORT.format(f"import plain_{column}")
        programs["plain", column] = [program, str(plain)]
    taken = _medians(programs, run)
    for name in IMPORTED:
        none = race.NOT_INSTALLED if not is_installed(name) else load(name).mixes
        table.add(load(name).title, [taken.get((name, column), none) for column in (0, 1)], 1e3)
    title = f"{counts[0]} and {counts[1]} plain dataclasses"
    table.add(title, [taken["plain", column] for column in (0, 1)], 1e3)
    ours = load("meetwire").title
    for column, most in zip(table.columns, (10, 40), strict=True):
        table.judge(f"Importing {column}", ours, column, most)
    return table


def _first_calls(run: Run) -> Table:
    table = Table(
        "A first call",
        "A small program imports what it needs, writes a request for a user and takes four values"
        " of the answer, in a fresh process; what is made when a class is first used is part of it."
        " The script by hand looks up these four and nothing else. The processor's time, the"
        " median.",
        {"import, write, read": "ms"},
        limit=load("hand").title,
    )
    answer = str(race.messages_of(run) / "user")
    programs = {
        (name, 0): [_CALL.format(name), str(race.prepared(name, run, ("user",))), answer]
        for name in CALLED
        if is_installed(name)
    }
    taken = _medians(programs, run)
    for name in CALLED:
        table.add(load(name).title, [taken.get((name, 0), race.NOT_INSTALLED)], 1e3)
    ours, hand = load("meetwire").title, load("hand").title
    (column,) = table.columns
    table.judge(f"A first call, over one {hand}", ours, column, 2, over=hand)
    return table


def _medians(
    programs: Mapping[tuple[str, int], Sequence[str]], run: Run
) -> dict[tuple[str, int], Cell]:
    seconds: dict[tuple[str, int], list[float]] = {key: [] for key in programs}
    for turn in range(run.effort.starts + 1):
        for key, arguments in programs.items():
            done = subprocess.run(
                [sys.executable, "-c", *arguments],
                check=True,
                stdout=subprocess.PIPE,
                text=True,
                cwd=TOP,
                env=race.environment(run),
            )
            if turn:  # the first one compiles, as installing does
                seconds[key].append(float(done.stdout))
    return {key: median(each) for key, each in seconds.items()}
