"""Bulk writes through faults and kills: `python -m benchmarks.bulk --users 10000 --meetings 2000`.

A sandbox lets one call in twenty go wrong. A process writes users to it, then one writes meetings;
each is killed twice on its way, so that a third one has to end the work. Then the database is asked
what there is, and held against the last report. Users have names that are unique; of meetings, the
service would make any number of the same.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from meetwire.bulk import Journal, Plan, Report, Run, read
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting, user

FAULTS = {
    "drop-after": 0.015,
    "drop-before": 0.01,
    "status=503": 0.01,
    "truncate=60": 0.005,
    "status=429": 0.005,
    "latency=0.2": 0.005,
}
"""How likely a call is to meet each: five in a hundred together."""
KINDS = {"users": user.CreateUser, "meetings": meeting.CreateMeeting}
QUERIES = {
    "users": "SELECT webex_id FROM users WHERE webex_id LIKE 'guest%'",
    "meetings": "SELECT name FROM sessions",
}
TAKEN = 20
"""Rows that the service has to refuse."""


def write_users(path: Path, count: int) -> None:
    """Users, the last of them with an address that is taken."""
    head = "webex_id,email,first_name,last_name,password,privilege.host"
    rows = (
        f"guest{n:06}@acme.example,"
        f"{'host' if n >= count - TAKEN else f'guest{n:06}'}@acme.example,"
        f"Una,Guest {n},made-up-{n},true"
        for n in range(count)
    )
    path.write_text("\n".join([head, *rows, ""]), "utf-8")


def write_meetings(path: Path, count: int) -> None:
    start = datetime.now(UTC).replace(tzinfo=None, microsecond=0) + timedelta(days=30)
    head = "meta_data.conf_name,schedule.start_date,schedule.time_zone_id,schedule.duration"
    rows = (f"Lesson {n:06},{(start + timedelta(hours=n)).isoformat()},4,45" for n in range(count))
    path.write_text("\n".join([head, *rows, ""]), "utf-8")


def run(what: str, url: str, rows: Path, workers: int) -> None:
    """Write all rows, as a process that may be killed."""
    kind = KINDS[what]
    report = Report()
    with Webex("acme", Sandbox.admin, endpoint=url) as site:
        began = time.monotonic()
        requests = read(rows, kind, site)
        print(f"checked in {time.monotonic() - began:.1f} s", flush=True)
        with Journal(f"{rows}.journal", kind.__operation__.name, "acme") as journal:
            for outcome in Run(Plan(requests, journal), site, workers=workers):
                report.add(outcome)
                print(outcome.status.value, flush=True)
    report.write(f"{rows}.report.jsonl")


def lived_through(what: str, sandbox: Sandbox, rows: Path, count: int, workers: int) -> float:
    """Run until a run has come to its end, and kill it twice before. Returns the seconds."""
    command = [sys.executable, "-m", "benchmarks.bulk", "--run", what, sandbox.url, str(rows)]
    began = time.monotonic()
    for kill_at in (count // 3, 2 * count // 3, None):
        with subprocess.Popen(
            [*command, "--workers", str(workers)], stdout=subprocess.PIPE, text=True
        ) as process:
            ended = 0
            for line in process.stdout or ():
                ended += not line.startswith("checked")
                if ended == kill_at:
                    process.kill()
                    print(f"{what}: killed after {ended:,} rows")
                    break
        if kill_at is None and process.returncode:
            raise SystemExit(f"the last run failed with status {process.returncode}")
    return time.monotonic() - began


def check(what: str, database: Path, rows: Path, calls: int) -> bool:
    """Hold what is there against what the last report says."""
    with sqlite3.connect(database) as db:
        there = Counter(name for (name,) in db.execute(QUERIES[what]))
    ended: dict[str, set[str]] = {}
    for line in Path(f"{rows}.report.jsonl").read_text("utf-8").splitlines():
        told = json.loads(line)
        ended.setdefault(told["status"], set()).add(told["key"].partition(",")[0])
    done = set[str]().union(*(ended.get(status, ()) for status in ("done", "found", "before")))
    twice = sum(number - 1 for number in there.values())
    right = twice == 0 and done <= set(there) <= done | ended.get("unknown", set())
    print(f"{what}: reported", {status: len(names) for status, names in ended.items()})
    print(f"{what}: {len(there):,} in the database, {twice} twice; made by {calls:,} calls")
    print(f"{what}: {'every row is there once, or reported' if right else 'WRONG'}")
    return right


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--users", type=int, default=10_000)
    parser.add_argument("--meetings", type=int, default=2_000)
    parser.add_argument("--workers", type=int, default=8)
    parser.add_argument("--run", nargs=3, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.run:
        what, url, rows = options.run
        run(what, url, Path(rows), options.workers)
        return 0
    right = True
    with TemporaryDirectory() as folder:
        database = Path(folder, "site.db")
        with Sandbox(database=database) as sandbox:
            for fault, probability in FAULTS.items():
                sandbox.faults.add(fault, probability=probability)
            for what, write, operation in (
                ("users", write_users, "CreateUser"),
                ("meetings", write_meetings, "CreateMeeting"),
            ):
                count = getattr(options, what)
                if not count:
                    continue
                rows = Path(folder, f"{what}.csv")
                write(rows, count)
                seconds = lived_through(what, sandbox, rows, count, options.workers)
                print(f"{what}: {count:,} rows in {seconds:.0f} s, with {options.workers} workers")
                right &= check(what, database, rows, sandbox.calls[operation])
    return not right


if __name__ == "__main__":
    sys.exit(main())
