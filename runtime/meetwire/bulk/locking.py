"""A file to oneself, on every system that Python has files on."""

from __future__ import annotations

import sys
from typing import Final

__all__ = ["lock"]

_FAR: Final = 2**40
"""Where Windows locks: what is locked cannot be read there, so it is nothing that exists."""


def lock(descriptor: int) -> None:
    """Keep other processes from locking an open file until it is closed, or this process ends.

    Raises:
        OSError: Another process has locked it.
    """
    if sys.platform == "win32":
        import msvcrt
        import os

        os.lseek(descriptor, _FAR, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
