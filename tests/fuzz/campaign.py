"""Run targets in turn, and add what they did to a file: `python -m tests.fuzz.campaign -h`."""

from __future__ import annotations

import argparse
import json
import re
import resource
import subprocess
import sys
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

__all__ = ["CLIENT", "SANDBOX", "main"]

CLIENT = (
    *("xml", "json", "form_json", "csv", "query", "callbacks", "scalars", "tokens"),
    *("zones", "masker", "data", "stream"),
)
"""The targets that are given what services send to clients, or the reverse."""
SANDBOX = ("connection", "webex", "systems")
"""The targets that are given what the sandbox gets."""

_STATISTIC = re.compile(r"stat::(\w+):\s+(\d+)")
_COVERED = re.compile(r"cov: (\d+)")


def main(*arguments: str) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz.campaign", description=__doc__)
    parser.add_argument("target", nargs="*", default=[*CLIENT, *SANDBOX], help="default: all")
    parser.add_argument("--seconds", type=int, default=60, help="for each target and round")
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--figures", type=Path, default=Path("build", "fuzz", "figures.json"))
    parser.add_argument("--blind", action="store_true", help="without looking at what is reached")
    options = parser.parse_args(arguments)
    broken: set[str] = set()
    for _ in range(options.rounds):
        for target in options.target:
            command = [target, f"-max_total_time={options.seconds}", "-print_final_stats=1"]
            module = "tests.fuzz"
            if options.blind:
                command = [target, str(options.seconds), str(Random().randrange(2**32))]
                module = "tests.fuzz.blind"
            command = [sys.executable, "-m", module, *command]
            if target not in broken and not _run(target, command, options.figures):
                broken.add(target)
    sys.exit(f"findings in build/fuzz: {', '.join(sorted(broken))}" if broken else 0)


def _run(target: str, command: list[str], figures: Path) -> bool:
    """Run one target, and say whether it stood."""
    outcomes = Path("build", "fuzz", f"{target}-outcomes.json")
    outcomes.unlink(missing_ok=True)
    before = _processor_seconds()
    run = subprocess.run(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        errors="replace",
    )
    said = {name: int(number) for name, number in _STATISTIC.findall(run.stderr)}
    covered = [int(number) for number in _COVERED.findall(run.stderr)]
    known: dict[str, Any] = json.loads(figures.read_text("utf-8")) if figures.exists() else {}
    all_of_it = known.setdefault(target, {})
    for name, number in {
        "executions": said.get("number_of_executed_units", 0),
        "processor_seconds": round(_processor_seconds() - before),
        "findings": int(run.returncode != 0),
    }.items():
        all_of_it[name] = all_of_it.get(name, 0) + number
    for name, number in {
        "branches": max(covered, default=0),
        "peak_mib": said.get("peak_rss_mb", 0),
        "slowest_seconds": said.get("slowest_unit_time_sec", 0),
    }.items():
        all_of_it[name] = max(all_of_it.get(name, 0), number)
    if outcomes.exists():
        counted = Counter(all_of_it.get("outcomes", {}))
        counted.update(json.loads(outcomes.read_text("utf-8")))
        all_of_it["outcomes"] = dict(counted.most_common())
    figures.parent.mkdir(parents=True, exist_ok=True)
    figures.write_text(f"{json.dumps(known, indent=2)}\n", encoding="utf-8")
    if run.returncode:
        figures.with_name(f"{target}.log").write_text(run.stderr, encoding="utf-8")
    return not run.returncode


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main(*sys.argv[1:])
