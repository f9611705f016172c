"""Exports of long histories: how fast, in how much memory, and what a kill -9 costs.

`python -m benchmarks.exports --records 1000000` does the same at any size, and then breaks an
export off as often as it is told to.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import requests

from benchmarks.run import FULL, Run
from benchmarks.table import Table, show
from meetwire.export import export
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.transport import HttpReply, HttpRequest, Timeout
from meetwire.testing import Sandbox, Seed
from meetwire.webex import Webex, history

FORMATS = ("csv", "jsonl", "parquet")
LIST = history.LstmeetingusageHistory()
BESIDE = 10
"""Of so many pages one is downloaded a second time by bare requests, and timed."""


def measure(run: Run) -> Iterator[Table]:
    """Tables of the speed and the memory of each format."""
    yield measured(run.folder, 20_000 if run.effort is FULL else 2_000, FORMATS)


def measured(folder: Path, records: int, formats: tuple[str, ...], kills: int = 0) -> Table:
    table = Table(
        f"An export of {records:,} records of history",
        f"From a sandbox on the same machine. Bare: one page in {BESIDE} is posted a second time by"
        " requests, and not read. Killed: so many times with -9, anywhere, and gone on with.",
        {
            "records": "1/s",
            "processor": "s",
            "over bare": "×",
            "memory after 1st page": "MB",
            "memory at most": "MB",
            **({"killed": "times", "differs after that": "files"} if kills else {}),
        },
    )
    with serving(records) as url:
        for name in formats:
            whole = folder / f"whole.{name}"
            figures = _finished(url, whole)
            assert figures["records"] == records, figures
            cells = [
                records / figures["seconds"],
                *(figures[each] for each in ("processor", "over bare", "first", "peak")),
            ]
            if kills:
                broken = folder / f"broken.{name}"
                _break(url, broken, records, kills)
                again = _finished(url, broken)
                print(f"gone on with at {again['resumed']:,} records", file=sys.stderr)
                cells += [kills, int(_digest(whole) != _digest(broken))]
            table.add(name, cells)
    return table


def _break(url: str, file: Path, records: int, kills: int) -> None:
    """Kill an export with -9, so many times, anywhere."""
    chance = random.Random(f"{file.name} {records}")
    for at in sorted(chance.randrange(records) for _ in range(kills)):
        with _exporting(url, file) as child:
            assert child.stdout is not None
            for line in child.stdout:
                if json.loads(line).get("at", records) >= at:
                    break
            time.sleep(chance.random() * 0.05)  # the middle of a page, too
            child.kill()
        print(f"killed {file.name} at about {at:,}", file=sys.stderr)


def _finished(url: str, file: Path) -> dict[str, Any]:
    with _exporting(url, file) as child:
        assert child.stdout is not None
        *_, last = child.stdout
    figures: dict[str, Any] = json.loads(last)
    return figures


@contextmanager
def _exporting(url: str, file: Path) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "benchmarks.exports", "--child", url, str(file)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
        yield child


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


# The process that exports -------------------------------------------------------------------------


class _Beside:
    """Sends what it is given, and now and then posts the same bytes itself to take the time."""

    def __init__(self) -> None:
        self._inner = RequestsTransport()
        self._session = requests.Session()
        self._pages = 0
        self.taken: list[float] = []

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        reply = self._inner.send(request, timeout=timeout, limit=limit)
        if LIST.__operation__.name.encode() in request.body:
            self._pages += 1
            if self._pages % BESIDE == 1:
                began = time.perf_counter()
                again = self._session.post(request.url, request.body, headers=request.headers)
                self.taken.append(time.perf_counter() - began)
                assert len(again.content) == len(reply.body)
        return reply

    def close(self) -> None:
        self._inner.close()
        self._session.close()


def _child(url: str, file: str) -> None:
    beside, first = _Beside(), 0.0

    def progress(done: int, _total: int | None) -> None:
        nonlocal first
        first = first or _peak()
        print(json.dumps({"at": done}), flush=True)

    with Webex("acme", Sandbox.admin, endpoint=url, transport=beside) as site:
        began, worked = time.perf_counter(), time.process_time()
        done = export(site, LIST, file, resume=True, progress=progress)
        seconds = time.perf_counter() - began - sum(beside.taken)
        worked = time.process_time() - worked
    pages = (done.records - done.resumed) / 500
    bare = sum(beside.taken) / len(beside.taken) * pages if beside.taken else 0.0
    figures = {
        "records": done.records,
        "resumed": done.resumed,
        "seconds": seconds,
        "processor": worked,
        "over bare": seconds / bare if bare else 0.0,
        "first": first,
        "peak": _peak(),
    }
    print(json.dumps(figures))


def _peak() -> float:
    """Megabytes of memory at most until now, of the process as a whole."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3


# The process that serves --------------------------------------------------------------------------


@contextmanager
def serving(records: int) -> Iterator[str]:
    """The URL of a sandbox with so long a history, in a process of its own, while it runs."""
    command = [sys.executable, "-m", "benchmarks.exports", "--serve", str(records)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as server:
        try:
            assert server.stdout is not None
            yield server.stdout.readline().strip()
        finally:
            server.communicate()  # at the end of its input it ends


def _serve(records: int) -> None:
    now = datetime.now(UTC)
    seed = Seed.generated(users=50, meetings=0, history=records, around=now)
    with Sandbox(seed=seed) as sandbox:
        print(sandbox.url, flush=True)
        sys.stdin.read()


def main() -> None:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.exports", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("--records", type=int, default=100_000, metavar="N")
    parser.add_argument("--formats", nargs="+", default=list(FORMATS), choices=FORMATS)
    parser.add_argument("--kills", type=int, default=3, metavar="N", help="for each format")
    parser.add_argument("--folder", type=Path, help="for the files; a temporary one by default")
    parser.add_argument("--child", nargs=2, help=argparse.SUPPRESS)
    parser.add_argument("--serve", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        _child(*options.child)
    elif options.serve:
        _serve(options.serve)
    else:
        with tempfile.TemporaryDirectory(dir=options.folder) as folder:
            formats = tuple(options.formats)
            show(measured(Path(folder), options.records, formats, options.kills))


if __name__ == "__main__":
    main()
