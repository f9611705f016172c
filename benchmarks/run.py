"""One run of the benchmarks: how long to measure, where, and with what."""

from __future__ import annotations

import os
import platform
import subprocess
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

TOP = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to measure."""

    processes: int
    """Fresh processes for each candidate."""
    rounds: int
    """In each process, of which the fastest counts."""
    batch_seconds: float
    """The least that one batch of runs takes."""
    starts: int
    """Fresh processes for what is measured once in each, such as an import."""


FULL = Effort(processes=5, rounds=21, batch_seconds=0.01, starts=21)
QUICK = Effort(processes=1, rounds=5, batch_seconds=0.003, starts=3)


@dataclass(frozen=True, slots=True)
class Run:
    """What every benchmark is given."""

    folder: Path
    """An empty folder, for whatever has to be in a file."""
    effort: Effort


def environment(distributions: Iterable[str]) -> dict[str, Any]:
    """The machine, the versions and the commit."""
    return {
        "date": datetime.now(UTC).date().isoformat(),
        "commit": _commit(),
        "machine": {
            "system": f"{platform.system()} {platform.machine()}, {' '.join(platform.libc_ver())}",
            "processor": _processor(),
            "processors": os.cpu_count(),
        },
        "versions": {
            "python": platform.python_version(),
            **{name: _version(name) for name in distributions},
        },
    }


def _version(distribution: str) -> str:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return "not installed"


def _commit() -> str:
    """The commit that is measured, with a plus if there are changes on top of it."""
    command = ["git", "describe", "--always", "--exclude=*", "--abbrev=12", "--dirty=+"]
    try:
        done = subprocess.run(command, cwd=TOP, check=True, capture_output=True, text=True)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return done.stdout.strip()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or "unknown"
    return next(
        (line.split(":", 1)[1].strip() for line in lines if "model name" in line), "unknown"
    )
