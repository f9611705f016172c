"""What processes hold, over time, and whether it grows. Reads /proc, so it is for Linux."""

from __future__ import annotations

import os
import re
import statistics
from pathlib import Path
from typing import Any, Final, NamedTuple

__all__ = ["Sample", "sample", "verdict"]

_WARM_UP: Final = 0.2
"""The share of a run at its beginning that is not judged."""
_GROWTH: Final = 0.03
"""The growth of memory that still counts as flat, over all that is judged, as a share of it."""
_FLOOR: Final = 2.0
"""MiB of growth that count as flat in any case: an arena of the allocator, twice over."""
_PEAK: Final = 1.15
"""How far above the median of the first quarter the highest value may be."""
_SPREAD: Final = 12
"""By how many more descriptors or threads the second half may end: connections come and go."""


class Sample(NamedTuple):
    """What a process holds at a moment."""

    seconds: float
    """Since the beginning of the run."""
    memory: float
    """Resident set, in MiB."""
    descriptors: int
    threads: int
    processor: float
    """Seconds of processor time that it has used so far."""


def sample(pid: int, seconds: float) -> Sample:
    """What a process holds now."""
    process = Path("/proc") / str(pid)
    status = (process / "status").read_text()
    resident, threads = (
        int(re.findall(rf"(?m)^{name}:\s+(\d+)", status)[0]) for name in ("VmRSS", "Threads")
    )
    times = (process / "stat").read_text().rpartition(")")[2].split()
    used = (int(times[11]) + int(times[12])) / os.sysconf("SC_CLK_TCK")
    descriptors = len(list((process / "fd").iterdir()))
    return Sample(seconds, resident / 1024, descriptors, threads, used)


def verdict(samples: list[Sample]) -> dict[str, Any]:
    """Whether what a process holds is flat after the warm-up, and the figures that say so."""
    judged = samples[int(len(samples) * _WARM_UP) :]
    quarter, half = judged[: max(len(judged) // 4, 2)], len(judged) // 2
    usual = statistics.median(each.memory for each in quarter)
    slope, _ = statistics.linear_regression(
        [each.seconds for each in judged], [each.memory for each in judged]
    )
    growth = slope * (judged[-1].seconds - judged[0].seconds)
    highest = max(each.memory for each in judged)
    more = {
        name: statistics.median(getattr(each, name) for each in judged[half:])
        - statistics.median(getattr(each, name) for each in judged[:half])
        for name in ("descriptors", "threads")
    }
    flat = (
        growth <= max(usual * _GROWTH, _FLOOR)
        and highest <= max(usual * _PEAK, usual + _FLOOR)
        and max(more.values()) <= _SPREAD
    )
    return {
        "flat": flat,
        "MiB, median of the first quarter": round(usual, 1),
        "MiB, highest": round(highest, 1),
        "MiB, growth by least squares": round(growth, 2),
        "MiB an hour": round(slope * 3600, 2),
        "more descriptors in the second half": more["descriptors"],
        "more threads in the second half": more["threads"],
        "share of a processor": round(
            (samples[-1].processor - samples[0].processor)
            / max(samples[-1].seconds - samples[0].seconds, 1e-9),
            3,
        ),
    }
