"""Many inputs a second, without looking at what they reach: `python -m tests.fuzz.blind TARGET`.

What guides a fuzzer costs most of its time. So one that is guided makes a corpus, and this one
changes what is in it, by the same means. It says what it did in the words of libFuzzer, needs
nothing but Python, and ends at the first finding, which is left in `build/fuzz/`.
"""

from __future__ import annotations

import resource
import sys
from collections.abc import Callable, Iterator
from hashlib import sha1
from importlib import import_module
from pathlib import Path
from random import Random
from time import process_time

__all__ = ["main"]

HERE = Path(__file__).parent
LARGEST = 16384
"""Bytes of an input."""
MEMORY = 1024
"""MiB of the process."""
LONGEST = 20.0
"""Seconds of the processor that an input may take."""
USUAL = 2048
"""Bytes of an input that is changed; large ones are for those who look at what is reached."""


def main(name: str, seconds: float, seed: int) -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY * 2**20, MEMORY * 2**20))
    top = Path("build", "fuzz")
    module = import_module(f"tests.fuzz.{name}")
    import_module("tests.fuzz.outcomes").TALLY.file = top / f"{name}-outcomes.json"
    slowest = 0.0
    runs = 0
    now = process_time()
    ends = now + seconds
    for data in _inputs(
        [each for each in corpus(name) if len(each) <= USUAL], module.mutate, Random(seed)
    ):
        try:
            module.target(data)
        except BaseException:
            _tell(runs, slowest)
            (top / f"{name}-crash-{sha1(data).hexdigest()}").write_bytes(data)
            raise
        before, now = now, process_time()
        slowest = max(slowest, now - before)
        runs += 1
        if slowest > LONGEST:
            (top / f"{name}-timeout-{sha1(data).hexdigest()}").write_bytes(data)
            sys.exit(f"an input took {slowest:.0f} s")
        if not runs % 256 and now > ends:
            break
    _tell(runs, slowest)


def _tell(runs: int, slowest: float) -> None:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    for word, number in {
        "number_of_executed_units": runs,
        "peak_rss_mb": peak,
        "slowest_unit_time_sec": round(slowest),
    }.items():
        sys.stderr.write(f"stat::{word}: {number}\n")


def corpus(name: str) -> list[bytes]:
    """What a target starts from: its seeds, what is committed, and what guided runs have found."""
    module = import_module(f"tests.fuzz.{name}")
    found = list(module.seeds())
    for folder in (HERE / "corpus" / name, Path("build", "fuzz", name)):
        if folder.is_dir():
            found += [file.read_bytes() for file in sorted(folder.iterdir())]
    return found


def _inputs(
    known: list[bytes], mutate: Callable[[bytes, Random], bytes | None], chance: Random
) -> Iterator[bytes]:
    while True:
        data = chance.choice(known)
        for _ in range(chance.randint(1, 3)):
            made = mutate(data, chance) if chance.random() < 0.8 else None
            data = _damaged(data, chance) if made is None else made
        yield data[:LARGEST]


def _damaged(data: bytes, chance: Random) -> bytes:
    """An input of which a few bytes are others, gone, or there twice."""
    at, to = sorted(chance.randint(0, len(data)) for _ in range(2))
    match chance.randrange(4):
        case 0:
            return data[:at] + bytes([chance.randrange(256)]) + data[at + 1 :]
        case 1:
            return data[:at] + data[to:]
        case 2:
            return data[:to] + data[at:]
        case _:
            return data[:at]


if __name__ == "__main__":
    main(sys.argv[1], float(sys.argv[2]), int(sys.argv[3]))
