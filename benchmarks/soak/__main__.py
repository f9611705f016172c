"""Mixed traffic against a sandbox that fails on purpose: does anything leak, or any write get lost?

Threads and tasks call all five systems for as long as they are told to. Meanwhile the memory, the
descriptors and the threads of both processes are looked at; in the end every write that was noted
is compared with the sandbox's database.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any, Final

from benchmarks.soak.callers import Soak
from benchmarks.soak.gauges import Sample, sample, verdict
from benchmarks.soak.kinds import KINDS
from benchmarks.soak.ledger import Ledger, compare

_CURVE: Final = 60
"""How many points of a curve the report has."""


def main() -> int:
    """Run a soak; 0 if all is well."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=60, help="how long (%(default)s)")
    parser.add_argument(
        "--rate", type=float, default=80, help="calls per second, about (%(default)s)"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the report to a file, too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        report = _run(Path(folder), options.minutes * 60, options.rate)
    text = json.dumps(report, indent=2) + "\n"
    sys.stdout.write(text)
    if options.json:
        options.json.write_text(text, encoding="utf-8")
    return 0 if report["passed"] else 1


def _run(folder: Path, seconds: float, rate: float) -> dict[str, Any]:
    database, notes = folder / "soak.db", folder / "ledger.jsonl"
    command = [sys.executable, "-m", "benchmarks.soak.served", str(database)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as process:
        asking = threading.Lock()

        def told() -> dict[str, str]:
            assert process.stdout is not None
            facts: dict[str, str] = json.loads(process.stdout.readline())
            return facts

        def tokens() -> dict[str, str]:
            assert process.stdin is not None
            with asking:
                process.stdin.write("tokens\n")
                process.stdin.flush()
                return told()

        ledger = Ledger(notes)
        callers = [
            (kind, f"{kind.system}{number}", number % 2 == 1)
            for kind in KINDS
            for number in range(4 if kind.system == "webex" else 2)
        ]
        soak = Soak(told(), tokens, ledger, len(callers) / rate)
        soak.start(callers)
        samples = _watch({"client": os.getpid(), "sandbox": process.pid}, seconds)
        soak.stopping.set()
        soak.join()
        ledger.close()
        process.communicate("stop\n")
    wrong = compare(notes, database)
    verdicts = {name: verdict(found) for name, found in samples.items()}
    passed = (
        not any(wrong.values())
        and not soak.surprises.found
        and all(each["flat"] for each in verdicts.values())
        and process.returncode == 0
    )
    return {
        "passed": passed,
        "minutes": round(seconds / 60, 1),
        "python": platform.python_version(),
        "calls": soak.calls,
        "calls per second": round(soak.calls / seconds, 1),
        "writes": dict(sorted(ledger.counts.items())),
        "failed calls": dict(sorted(soak.surprises.errors.items())),
        "lists to be read again": soak.surprises.hidden,
        "wrong in the database": wrong,
        "surprises": soak.surprises.found,
        "processes": verdicts,
        "curves": {name: _curve(found) for name, found in samples.items()},
    }


def _watch(pids: dict[str, int], seconds: float) -> dict[str, list[Sample]]:
    """Samples of processes, taken every second, or less often so that there are 400 at most."""
    samples: dict[str, list[Sample]] = {name: [] for name in pids}
    begun = time.monotonic()
    step = max(seconds / 400, 1.0)
    while (passed := time.monotonic() - begun) < seconds:
        for name, pid in pids.items():
            samples[name].append(sample(pid, passed))
        time.sleep(step)
    return samples


def _curve(samples: list[Sample]) -> list[list[float]]:
    """Seconds, MiB, descriptors and threads, thinned out."""
    return [
        [round(each.seconds), round(each.memory, 1), each.descriptors, each.threads]
        for each in samples[:: max(len(samples) // _CURVE, 1)]
    ]


if __name__ == "__main__":
    sys.exit(main())
