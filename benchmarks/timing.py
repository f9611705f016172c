"""Times several things of one process in turns, so that the machine disturbs them all alike."""

from __future__ import annotations

import timeit
from collections.abc import Callable, Mapping
from math import inf
from time import process_time

from benchmarks.run import Effort


def time_in_turns(
    candidates: Mapping[str, Callable[[], object]], effort: Effort
) -> dict[str, float]:
    """Seconds of the processor that one run of each candidate takes: the fastest batch.

    As timeit has it, no garbage is collected meanwhile: what that costs depends on what else the
    process holds.
    """
    timers = {name: timeit.Timer(run, timer=process_time) for name, run in candidates.items()}
    sizes = {name: _batch_size(timer, effort) for name, timer in timers.items()}
    fastest = dict.fromkeys(timers, inf)
    for _ in range(effort.rounds):
        for name, timer in timers.items():
            fastest[name] = min(fastest[name], timer.timeit(sizes[name]) / sizes[name])
    return fastest


def _batch_size(timer: timeit.Timer, effort: Effort) -> int:
    timer.timeit(1)  # what is compiled on first use is not what is measured
    return max(1, round(effort.batch_seconds / timer.timeit(1)))
