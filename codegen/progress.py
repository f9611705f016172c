"""What is being done, for who waits: one line on a terminal, gone when it is over."""

from __future__ import annotations

import sys
from collections.abc import Generator
from contextlib import contextmanager


@contextmanager
def step(what: str) -> Generator[None]:
    """Show what is being done while it is. Writes to stderr, and only if that is a terminal."""
    shown = sys.stderr.isatty()
    if shown:
        print(f"\r\x1b[K{what} …", end="", file=sys.stderr, flush=True)
    try:
        yield
    finally:
        if shown:
            print("\r\x1b[K", end="", file=sys.stderr, flush=True)
