"""What has been done with the rows of a file, on disk, so that a second run can go on from there.

Lines of JSON, only ever appended. The first says what the journal is about. A row that must not be
done twice is noted before it is sent, and every row when it has ended; a note is on disk when
`write` returns. So whatever happens to the process or the machine, a row is at worst noted as sent
without an outcome.

Rows are known again by digests, keyed with a number of the journal's own, of what identifies them
and of what they say. Secrets of a row are in neither, so that none can be guessed from the journal.
"""

from __future__ import annotations

import enum
import hashlib
import hmac
import io
import json
import os
import secrets
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any, Final, NamedTuple, Self

from meetwire.bulk.locking import lock
from meetwire.runtime.errors import MeetwireError

__all__ = ["Entry", "Journal", "JournalError", "State"]

_VERSION: Final = 1
_HEAD: Final = b'{"journal":'
_DIGITS: Final = 32


class JournalError(MeetwireError):
    """A journal that cannot be used: in use, damaged, or about something else."""


class State(enum.Enum):
    """How far a row has got, as its newest note says."""

    SENT = "sent"
    """It was about to leave, and how that ended is not known."""
    DONE = "done"
    """The service said that it did it."""
    FOUND = "found"
    """Without an answer of the service; but it is there."""
    FAILED = "failed"
    """It was not done."""

    @property
    def is_final(self) -> bool:
        """Whether there is nothing left to do."""
        return self in (State.DONE, State.FOUND)


class Entry(NamedTuple):
    """One note about a row."""

    row: str
    """The digest by which the row is known."""
    line: int
    """Where it stood in its file, for people."""
    state: State
    content: str = ""
    """The digest of what it said."""
    answer: dict[str, Any] = {}  # noqa: RUF012  # nobody changes it
    """What the service called the thing: numbers and texts of its answer, without secrets."""


class Journal:
    """A journal in a file, which is made if it is not there. A process has it to itself.

    Args:
        path: The file.
        operation: What is done with each row, such as `CreateUser`.
        place: Where, and as whom: what is done twice is the same thing only within one place.

    Raises:
        JournalError: Another process uses it, it is about something else, or it is damaged.
        OSError: The file cannot be opened or written.
    """

    def __init__(self, path: str | Path, operation: str, place: str) -> None:
        self.path = Path(path)
        self.operation = operation
        self.place = place
        self._latest: dict[str, Entry] = {}
        self._broken = False
        self._file = io.FileIO(self.path, "a+", opener=_private)
        try:
            self._take()
            lines = self._lines()
            self._salt = self._begin() if not lines else self._read(lines)
        except BaseException:
            self._file.close()
            raise

    def __repr__(self) -> str:
        return f"<Journal {self.path}, {len(self._latest)} rows>"

    def digest(self, text: str) -> str:
        """What stands in this journal for a text."""
        return hmac.new(self._salt, text.encode(), hashlib.sha256).hexdigest()[:_DIGITS]

    def latest(self, row: str) -> Entry | None:
        """The newest note about a row; None if there is none."""
        return self._latest.get(row)

    def write(self, entries: Iterable[Entry]) -> None:
        """Note something about some rows. When this returns, it is on disk.

        Raises:
            OSError: It may not be on disk. Nothing must be sent that depends on it.
            JournalError: So it was before; nothing is written any more.
        """
        taken = list(entries)
        if not taken:
            return
        self._append(b"".join(_line(_as_data(entry)) for entry in taken))
        self._latest.update((entry.row, entry) for entry in taken)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    # The file -------------------------------------------------------------------------------------

    def _take(self) -> None:
        try:
            lock(self._file.fileno())
        except OSError as error:
            raise JournalError(
                f"{self.path} is in use: wait for the other run to end, or name another journal"
            ) from error

    def _lines(self) -> list[bytes]:
        """The whole lines of the file. What was torn off at its end is removed.

        What a line says is only acted upon when all of it is on disk, so that nothing is lost.
        """
        self._file.seek(0)
        content = self._file.readall()
        if not content.startswith(_HEAD[: len(content.rstrip(b"\0"))]):
            raise self._no_journal()
        whole = content.rstrip(b"\0")  # what some file systems leave after a loss of power
        whole = whole[: whole.rfind(b"\n") + 1]
        if len(whole) < len(content):
            self._file.truncate(len(whole))
        return whole.splitlines()

    def _begin(self) -> bytes:
        salt = secrets.token_bytes(16)
        about = {"journal": _VERSION, "operation": self.operation, "place": self.place}
        self._append(_line({**about, "salt": salt.hex()}))
        _sync_folder(self.path.parent)
        return salt

    def _read(self, lines: list[bytes]) -> bytes:
        try:
            about = json.loads(lines[0])
            version, salt = about["journal"], bytes.fromhex(about["salt"])
            operation, place = about["operation"], about["place"]
        except (ValueError, LookupError, TypeError):
            raise self._no_journal() from None
        if version != _VERSION:
            raise JournalError(f"{self.path} is of another version of Meetwire: finish it there")
        if (operation, place) != (self.operation, self.place):
            raise JournalError(
                f"{self.path} is about {operation} at {place}, and not about {self.operation} at"
                f" {self.place}: name another file"
            )
        for number, line in enumerate(lines[1:], 2):
            try:
                entry = _from_data(json.loads(line))
            except (ValueError, LookupError, TypeError):
                raise JournalError(
                    f"{self.path}, line {number}, is damaged: restore the file. With a new one,"
                    " rows that this one knows would be done again"
                ) from None
            self._latest[entry.row] = entry
        return salt

    def _no_journal(self) -> JournalError:
        return JournalError(f"{self.path} is no journal: name another file")

    def _append(self, data: bytes) -> None:
        if self._broken:  # behind half a line, nothing could be read
            raise JournalError(f"{self.path} could not be written before, and is left as it is")
        self._broken = True
        rest = memoryview(data)
        while rest:
            rest = rest[self._file.write(rest) :]
        os.fsync(self._file.fileno())
        self._broken = False


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _line(data: dict[str, Any]) -> bytes:
    return json.dumps(data, separators=(",", ":")).encode() + b"\n"


def _from_data(data: dict[str, Any]) -> Entry:
    state = State(data.pop("state"))
    return Entry(state=state, **data)


def _as_data(entry: Entry) -> dict[str, Any]:
    data = {**entry._asdict(), "state": entry.state.value}
    return {name: value for name, value in data.items() if value not in ("", {})}


def _sync_folder(folder: Path) -> None:
    """Bring the name of a new file to disk, where folders can be opened."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
