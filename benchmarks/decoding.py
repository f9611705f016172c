"""Answers to typed values, beside lxml, xsdata and code by hand."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks import codecs, messages, peer
from benchmarks.run import Run
from benchmarks.table import Table


def measure(run: Run) -> Iterator[Table]:
    """How long reading takes, and how much memory what was read."""
    if not (run.folder / peer.PACKAGE).exists():
        peer.generate(run.folder)
        sys.path.append(str(run.folder))
    cases = list(codecs.decoding(peer.Peer()))
    yield codecs.times("Decoding an answer", cases, run.effort)
    yield codecs.memory(cases[-1], messages.RECORDS)
