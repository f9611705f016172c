"""Requests to bytes, beside a template and xsdata."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from benchmarks import codecs, peer
from benchmarks.run import Run
from benchmarks.table import Table


def measure(run: Run) -> Iterator[Table]:
    """How long writing takes."""
    if not (run.folder / peer.PACKAGE).exists():
        peer.generate(run.folder)
        sys.path.append(str(run.folder))
    yield codecs.times("Encoding a request", list(codecs.encoding(peer.Peer())), run.effort)
