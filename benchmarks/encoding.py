"""Requests to bytes."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import proof, race
from benchmarks.candidates import CANDIDATES, load
from benchmarks.run import Run
from benchmarks.table import Table

WRITERS = [name for name in CANDIDATES if name not in ("expat", "tree")]


def measure(run: Run) -> Iterator[Table]:
    """What of one request is written, and how long it takes."""
    data = (race.messages_of(run) / "request").read_bytes()
    total = proof.written_of(data, data)
    table = Table(
        "What is written of a request",
        "Every value was compared with the message; one that is not in it ends the run.",
        {"written": f"of {total}"},
    )
    for name, found in race.ask_each(WRITERS, run, 1, "written").items():
        table.add(load(name).title, found)
    yield table
    yield _times(run, f"CreateMeeting, {total} values")


def _times(run: Run, column: str) -> Table:
    ours, template = load("meetwire").title, load("template").title
    table = Table(
        "Writing a request",
        "From the candidate's own object, which is there already, to bytes. By hand and in the"
        " template the same values are plain ones of Python. The processor's time: of each process"
        " the fastest batch counts, and of the processes the median.",
        {column: "µs"},
        limit=template,
    )
    for name, taken in race.times(WRITERS, ["encode"], run).items():
        table.add(load(name).title, taken, 1e6)
    table.judge(f"Writing {column}, over {template}", ours, column, 2.5, over=template)
    return table
