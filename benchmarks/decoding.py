"""Answers to typed values: what is read, how long that takes, and how much memory it fills."""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import messages, proof, race
from benchmarks.candidates import CANDIDATES, load
from benchmarks.run import Run
from benchmarks.table import Table

READERS = [name for name in CANDIDATES if name not in ("template", "texts")]
OURS, TREE, XSDATA = (load(name).title for name in ("meetwire", "tree", "xsdata"))


def measure(run: Run) -> Iterator[Table]:
    """What is read, the times, and the memory."""
    yield _what_is_read(run)
    yield _times(run)
    yield _memory(run)


def _what_is_read(run: Run) -> Table:
    folder = race.messages_of(run)
    total = sum(proof.count((folder / each).read_bytes()) for each in messages.ANSWERS)
    table = Table(
        "What is read of four answers",
        "Every value was looked up and compared with the message; one that differs ends the run."
        " Typed is what is no text: numbers, flags, members of enumerations, times.",
        {"read": f"of {total:,}", "typed": f"of {total:,}"},
    )
    for name, found in race.ask_each(READERS, run, 2, "read", list(messages.ANSWERS)).items():
        table.add(load(name).title, found)
    return table


def _times(run: Run) -> Table:
    folder = race.messages_of(run)
    columns = {
        each: f"{name}, {(folder / each).stat().st_size / 1000:.3g} kB"
        for each, name in messages.ANSWERS.items()
    }
    table = Table(
        "Reading an answer",
        "Bytes to values, with all of the envelope. The processor's time: of each process the"
        " fastest batch counts, and of the processes the median.",
        dict.fromkeys(columns.values(), "µs"),
        limit=TREE,
    )
    for name, taken in race.times(READERS, list(messages.ANSWERS), run).items():
        table.add(load(name).title, taken, 1e6)
    for answer, column in columns.items():
        most = 2.2 if answer == "created" else 3.0
        table.judge(f"Reading {column}, over {TREE}", OURS, column, most, over=TREE)
    for column in columns.values():
        table.judge(f"Reading {column}, over {XSDATA}", OURS, column, 0.1, over=XSDATA)
    return table


def _memory(run: Run) -> Table:
    table = Table(
        f"Memory of a page of {messages.RECORDS} meetings, for each of them",
        "Objects of Python, as tracemalloc counts them: what the result holds, and the most on the"
        " way to it. A tree is libxml2's and not counted.",
        {"held": "bytes", "peak": "bytes"},
    )
    for name, found in race.ask_each(READERS, run, 2, "memory", "page").items():
        table.add(load(name).title, found, 1 / messages.RECORDS)
    return table
