"""The folder that an export works in, and the checkpoint in it."""

from __future__ import annotations

import json
import os
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

from meetwire.export.files import sync
from meetwire.runtime.errors import CheckpointMismatch, ExportError

__all__ = ["Checkpoint", "sync_folder"]

_NAME: Final = "checkpoint.json"


class Checkpoint:
    """What an export has to know to be gone on with.

    Args:
        folder: Where it works.
        about: What is exported and how, as plain data: only the same can be gone on with.
    """

    def __init__(self, folder: Path, about: Mapping[str, object]) -> None:
        self.folder = folder
        self._path = folder / _NAME
        # As it is read again: what JSON has no word for is not compared by it.
        self._about: dict[str, object] = json.loads(json.dumps(about))

    @contextmanager
    def held(self) -> Generator[None, None, None]:
        """The folder, to oneself; it is made if need be.

        Raises:
            ExportError: Another process has it.
        """
        if not self.folder.exists():
            self.folder.mkdir()
            sync_folder(self.folder.parent)
        with (self.folder / "lock").open("w") as lock:
            try:
                _lock(lock.fileno())
            except BlockingIOError:
                raise ExportError(
                    f"another process is at the export in {self.folder}: wait for it, or end it"
                ) from None
            yield

    def read(self) -> dict[str, Any] | None:
        """What was written last; None if nothing was.

        Raises:
            CheckpointMismatch: It is of another export.
        """
        try:
            data = self._path.read_bytes()
        except FileNotFoundError:
            return None
        try:
            found = json.loads(data)
            about = cast("dict[str, object]", found.pop("about"))
        except (AttributeError, KeyError, TypeError, ValueError):
            raise self.useless(f"{self._path} cannot be read") from None
        if about != self._about:
            names = sorted(about.keys() | self._about.keys())
            other = [name for name in names if about.get(name) != self._about.get(name)]
            raise self.useless(f"what was broken off differs in its {', '.join(other)}")
        return cast("dict[str, Any]", found)

    def useless(self, problem: str) -> CheckpointMismatch:
        """The error for a checkpoint that does not go with this export."""
        return CheckpointMismatch(
            f"{problem}: export what was exported before, or delete {self.folder} to begin anew"
        )

    def write(self, state: Mapping[str, Any]) -> None:
        """Put this in the place of what was written before."""
        new = self.folder / "checkpoint.new"
        with new.open("wb") as file:
            file.write(json.dumps({"about": self._about, **state}).encode())
            sync(file)
        new.replace(self._path)
        sync_folder(self.folder)

    def clear(self) -> None:
        """Remove the folder. The checkpoint goes last, for the case of a break meanwhile."""
        inside = sorted(self.folder.iterdir(), key=lambda path: path.name == _NAME)
        for path in inside:
            path.unlink()
        self.folder.rmdir()


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder safely to the disk, where the system can."""
    if os.name == "posix":
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _lock(number: int) -> None:
    """Lock a file until it is closed, where the system can."""
    try:
        import fcntl
    except ImportError:
        return
    fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
