"""One answer with very many records: time, and memory over what the program has anyway."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from benchmarks import messages, race
from benchmarks.candidates import load
from benchmarks.decoding import OURS, READERS
from benchmarks.run import Run
from benchmarks.table import Table


def measure(run: Run) -> Iterator[Table]:
    """Each record is looked at once, and not kept."""
    path = race.messages_of(run) / "long"
    messages.write_long(path)
    table = Table(
        f"{messages.LONG:,} records in one answer of {path.stat().st_size / 1e6:.0f} MB",
        "Each record is seen and let go. The candidates that read elements of lxml get one record"
        " after another from its iterparse. The memory of the process at its peak, over that after"
        " five records. Linux only.",
        {"time": "s", "memory": "MB"},
        limit=load("tree").title,
    )
    question = ("records", path.name, messages.LONG, messages.keys(messages.LONG))
    rounds = [race.ask_each(READERS, run, 2, *question) for _ in range(run.effort.processes)]
    for name in READERS:
        seconds, peaks = zip(*(found[name] for found in rounds), strict=True)
        if isinstance(seconds[0], str):
            table.add(load(name).title, [seconds[0], peaks[0]])
        else:
            table.add(load(name).title, [median(seconds), median(peaks) / 1e6])
    table.judge(f"Memory for {messages.LONG:,} records", OURS, "memory", 5)
    yield table
