"""A long history, read by several processes: `python examples/history_over_dask.py FOLDER`.

Dask runs a task for each window of time. Each gets the client out of a pickle, which holds no
password, and writes one part of a partitioned Parquet data set. A part appears when it is complete;
a task that runs twice, or again after a break, leaves the same file. `_SUCCESS` comes last.

The sandbox stands in for the service; with an account, `Webex("your-site", Password(name,
from_environment("MEETWIRE_PASSWORD")))` is all that changes. Besides the extra `export` it needs
`pip install distributed`.
"""

from __future__ import annotations

import argparse
import json
import os
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path
from time import perf_counter
from typing import Any, Final
from zoneinfo import ZoneInfo

from distributed import Client, LocalCluster

from meetwire.export import export
from meetwire.runtime.credentials import from_environment
from meetwire.runtime.plain_data import to_data
from meetwire.runtime.windows import windows
from meetwire.testing import Sandbox, Seed
from meetwire.webex import Password, Webex, history
from meetwire.webex.service import OrderDirection

VARIABLE: Final = "MEETWIRE_PASSWORD"

# In the order of the windows, so that these, one after the other, are the list as a whole.
LIST: Final = history.LstmeetingusageHistory(
    order=history.MeetingUsageOrder(
        order_by=[history.MeetingUsageOrderBy.START_TIME], order_ad=[OrderDirection.ASC]
    )
)


def export_windows(
    dask: Any,
    site: Webex,
    between: tuple[datetime, datetime],
    folder: Path,
    longest: timedelta = timedelta(days=3),
) -> int:
    """Write all records of a span of time to a data set, one part for each window of it.

    Args:
        dask: A `distributed.Client`. Its workers can write to the folder, and have in their
            environment what the client of the site is to find there.
        site: Who asks.
        between: The earliest and the latest time, both included.
        folder: Of the data set. One that was broken off is gone on with.
        longest: The span of one window. Short ones are spread more evenly over the workers.

    Returns:
        How many records there are.

    Raises:
        ValueError: The folder holds another data set.
    """
    requests = windows(LIST, between, longest)
    parts = [folder / f"window={number:04}" / "part.parquet" for number in range(len(requests))]
    plan = {part.parent.name: to_data(each) for part, each in zip(parts, requests, strict=True)}
    folder.mkdir(parents=True, exist_ok=True)
    manifest = folder / "_manifest.json"
    if manifest.exists() and json.loads(manifest.read_text("utf-8")) != plan:
        raise ValueError(f"{folder} holds other windows than these: give another folder")
    manifest.write_text(json.dumps(plan, indent=1), "utf-8")
    # The client travels once to each worker, whose tasks then share it and its connections.
    shared = dask.scatter(site, broadcast=True)
    tasks = dask.map(export_window, [shared] * len(parts), requests, parts, pure=False)
    records: list[int] = dask.gather(tasks)
    (folder / "_SUCCESS").touch()
    return sum(records)


def export_window(site: Webex, request: history.LstmeetingusageHistory, part: Path) -> int:
    """Write the records of one window to a file, unless that is there; how many there are."""
    part.parent.mkdir(exist_ok=True)
    if not part.exists():
        return export(site, request, part, resume=True).records
    rows: int = import_module("pyarrow.parquet").read_metadata(part).num_rows
    return rows


def read(folder: Path) -> Any:
    """A data set as one `pyarrow.Table`, window after window."""
    dataset = import_module("pyarrow.dataset")
    parts = sorted(folder.glob("window=*/part.parquet"))
    return dataset.dataset([str(part) for part in parts]).to_table()


@contextmanager
def cluster(workers: int) -> Generator[Any]:
    """So many processes of this machine; elsewhere it is a `Client` of any other cluster."""
    local: Any = LocalCluster(  # type: ignore[no-untyped-call]
        n_workers=workers,
        threads_per_worker=1,
        host="127.0.0.1",
        dashboard_address="127.0.0.1:0",  # else it could be reached by others
    )
    with local, Client(local) as dask:  # type: ignore[no-untyped-call]
        yield dask


def main() -> None:
    """Export a made-up history by one process, and by several."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path, help="for the data sets; made if it is not there")
    add = parser.add_argument
    add("--workers", type=int, nargs="+", default=[2], metavar="N", help="one data set for each")
    add("--records", type=int, default=2000, metavar="N", help="length of the history")
    options = parser.parse_args()
    folder: Path = options.folder
    folder.mkdir(parents=True, exist_ok=True)
    now = datetime.now(ZoneInfo("Europe/London"))
    between = (now - timedelta(days=85), now)
    # A pickle says where the password is found; what is found there does not travel.
    os.environ[VARIABLE] = Sandbox.admin.password
    account = Password(Sandbox.admin.webex_id, from_environment(VARIABLE))
    past = Seed.generated(users=20, meetings=0, history=options.records, around=now.astimezone(UTC))
    with (
        Sandbox(seed=past) as sandbox,
        Webex(Sandbox.site_name, account, endpoint=sandbox.url) as site,
    ):
        began = perf_counter()
        alone = export(site, LIST, folder / "alone.parquet", between=between)
        print(f"alone: {alone.records} records in {perf_counter() - began:.1f} s")
        table = import_module("pyarrow.parquet").read_table(alone.file)
        for workers in options.workers:
            with cluster(workers) as dask:
                dask.wait_for_workers(workers)
                began = perf_counter()
                records = export_windows(dask, site, between, folder / f"by {workers}")
                seconds = perf_counter() - began
            same = "the same" if read(folder / f"by {workers}") == table else "NOT the same"
            print(f"workers: {workers}: {records} records in {seconds:.1f} s, {same}")


if __name__ == "__main__":
    main()
