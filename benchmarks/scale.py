"""A history that several processes export over Dask: how fast, and what keeps it from being faster.

`python -m benchmarks.scale --records 200000` does the same at any size.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path
from zoneinfo import ZoneInfo

import psutil

from benchmarks.exports import serving
from benchmarks.run import FULL, Run
from benchmarks.table import Table, show
from examples.history_over_dask import LIST, VARIABLE, cluster, export_windows, read
from meetwire.export import export
from meetwire.runtime.credentials import from_environment
from meetwire.runtime.hooks import Hooks, Sending
from meetwire.testing import Sandbox
from meetwire.testing.faults import HEADER
from meetwire.webex import Password, Webex

WORKERS = (1, 2, 4)
FAR = 0.3
"""Seconds that a page of a service that is not on this machine may well take."""
LONGEST = timedelta(days=5)


class Distance(Hooks):
    """Has the sandbox answer as late as a service far away, or a slow one, does."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds

    def before_send(self, event: Sending) -> None:
        event.headers[HEADER] = f"latency={self.seconds}"


def measure(run: Run) -> Iterator[Table]:
    """Tables without and with a wait for each answer."""
    yield from measured(run.folder, 20_000 if run.effort is FULL else 2_000)


def measured(folder: Path, records: int) -> Iterator[Table]:
    os.environ[VARIABLE] = Sandbox.admin.password
    now = datetime.now(ZoneInfo("Europe/London"))
    between = (now - timedelta(days=85), now)
    account = Password(Sandbox.admin.webex_id, from_environment(VARIABLE))
    others = set(psutil.Process().children())
    with serving(records) as url:
        (server,) = set(psutil.Process().children()) - others
        for seconds in (0.0, FAR):
            table = Table(
                f"{records:,} records of history over Dask, {seconds:g} s away",
                "From a sandbox in a process of its own, on the same machine, which waits so long"
                " before each answer. Workers are there and have loaded all before the time is"
                " taken. Processor: what all that export take of it, and what the sandbox takes,"
                " which has one process and so at most one second in each second. All wrote the"
                " same table.",
                {
                    "time": "s",
                    "records": "1/s",
                    "speed": "×",
                    "processor": "s",
                    "of the sandbox": "s",
                },
            )
            hooks = [Distance(seconds)] if seconds else []
            with Webex(Sandbox.site_name, account, endpoint=url, hooks=hooks) as site:
                _measure_into(table, folder / f"{seconds:g}", server, site, records, between)
            yield table


def _measure_into(
    table: Table,
    folder: Path,
    server: psutil.Process,
    site: Webex,
    records: int,
    between: tuple[datetime, datetime],
) -> None:
    folder.mkdir()
    alone = folder / "alone.parquet"
    whole = _timed(server, time.process_time, lambda: export(site, LIST, alone, between=between))
    table.add("1 process, without Dask", [whole[0], records / whole[0], 1.0, *whole[1:]])
    expected = import_module("pyarrow.parquet").read_table(alone)
    assert len(expected) == records, len(expected)
    for workers in WORKERS:
        parts = folder / str(workers)
        with cluster(workers) as dask:
            dask.wait_for_workers(workers)
            dask.run(import_module, "examples.history_over_dask")
            dask.run(import_module, "pyarrow.parquet")
            seconds, *processor = _timed(
                server,
                lambda by=dask: sum(by.run(time.process_time).values()),
                lambda to=parts, by=dask: export_windows(by, site, between, to, LONGEST),
            )
        assert read(parts) == expected, f"{workers} workers wrote something else"
        name = f"{workers} worker{'s' if workers > 1 else ''}"
        table.add(name, [seconds, records / seconds, whole[0] / seconds, *processor])


def _timed(
    server: psutil.Process, processor: Callable[[], float], work: Callable[[], object]
) -> tuple[float, float, float]:
    """Seconds that it takes; of a processor, by those who do it and by the server."""

    def now() -> tuple[float, float, float]:
        times = server.cpu_times()
        return time.perf_counter(), processor(), times.user + times.system

    before = now()
    work()
    seconds, worked, served = (after - then for after, then in zip(now(), before, strict=True))
    return seconds, worked, served


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.scale", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--records", type=int, default=50_000, metavar="N")
    parser.add_argument("--folder", type=Path, help="for the files; a temporary one by default")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        for table in measured(Path(folder), options.records):
            show(table)


if __name__ == "__main__":
    main()
