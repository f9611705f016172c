"""Files of rows that grow page by page, and may be gone on with after any break.

Each works in a folder of its own. `kept` says what is safe on the disk, in a form for JSON; after a
break, `resume` goes back to that, whatever has been written since.
"""

from __future__ import annotations

import csv
import io
import json
import os
from base64 import b64encode
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from math import isfinite
from pathlib import Path
from typing import IO, Any, Final, Protocol

from meetwire.export.columns import Column, Form
from meetwire.runtime.values import DURATION, FLOAT

__all__ = ["Csv", "JsonLines", "RowFile", "plain_cell", "sync"]


class RowFile(Protocol):
    """A file that is being written."""

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        """Take the rows of a page."""
        ...

    def keep(self) -> dict[str, int]:
        """Bring all rows until now safely to the disk; what `resume` has to know of that."""
        ...

    def resume(self, kept: Mapping[str, int]) -> None:
        """Go back to what was kept; to the beginning, if that says nothing.

        Raises:
            ValueError: That is not there.
        """
        ...

    def finish(self) -> Path:
        """The whole file, safely on the disk. It may be called again, by another process, too."""
        ...

    def close(self) -> None:
        """Let go of open files."""
        ...


class _Text:
    """Lines of text, in one file that is appended to."""

    _name: str

    def __init__(self, folder: Path, columns: Sequence[Column]) -> None:
        self.columns = columns
        self._path = folder / self._name
        self._file: IO[bytes] | None = None

    def _open(self) -> IO[bytes]:
        if self._file is None:
            self._path.touch()
            self._file = self._path.open("r+b")
            self._file.seek(0, os.SEEK_END)
        return self._file

    def _text(self, rows: Sequence[Sequence[Any]]) -> str:
        raise NotImplementedError

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        # JSON can name half of a character, which nobody can write.
        self._open().write(self._text(rows).encode("utf-8", "backslashreplace"))

    def keep(self) -> dict[str, int]:
        file = self._open()
        sync(file)
        return {"bytes": file.tell()}

    def resume(self, kept: Mapping[str, int]) -> None:
        file, size = self._open(), kept.get("bytes", 0)
        if file.tell() < size:
            raise ValueError(f"{self._path} is shorter than the checkpoint says")
        file.truncate(size)
        file.seek(size)

    def finish(self) -> Path:
        self.keep()
        self.close()
        return self._path

    def close(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


class Csv(_Text):
    """A table in UTF-8 with a line of names. What is None is an empty cell."""

    _name = "rows.csv"

    def __init__(self, folder: Path, columns: Sequence[Column]) -> None:
        super().__init__(folder, columns)
        self._converters = [(at, _csv_cell(column)) for at, column in enumerate(columns)]

    def _text(self, rows: Sequence[Sequence[Any]]) -> str:
        buffer = io.StringIO()
        writer = csv.writer(buffer, lineterminator="\n")
        if self._open().tell() == 0:
            writer.writerow(column.name for column in self.columns)
        converters = [(at, convert) for at, convert in self._converters if convert]
        for row in rows:
            cells = [*row]
            for at, convert in converters:
                if cells[at] is not None:
                    cells[at] = convert(cells[at])
            writer.writerow(cells)
        return buffer.getvalue()


class JsonLines(_Text):
    """A line of JSON for each row: an object without what is None."""

    _name = "rows.jsonl"

    def __init__(self, folder: Path, columns: Sequence[Column]) -> None:
        super().__init__(folder, columns)
        self._members = [(column.name, plain_cell(column)) for column in columns]

    def _text(self, rows: Sequence[Sequence[Any]]) -> str:
        lines: list[str] = []
        for row in rows:
            members = {
                name: convert(cell) if convert else cell
                for (name, convert), cell in zip(self._members, row, strict=True)
                if cell is not None
            }
            lines.append(_json(members) + "\n")
        return "".join(lines)


def sync(file: IO[bytes]) -> None:
    """Bring what was written safely to the disk."""
    file.flush()
    os.fsync(file.fileno())


# Cells as JSON has them ---------------------------------------------------------------------------

_PLAIN: Final[dict[Form, Callable[[Any], Any]]] = {
    Form.FLOAT: lambda value: value if isfinite(value) else FLOAT.format(value),
    Form.WALL_CLOCK: datetime.isoformat,
    Form.MOMENT: datetime.isoformat,
    Form.LENGTH: DURATION.format,
    Form.BYTES: lambda value: b64encode(value).decode(),
}


def plain_cell(column: Column) -> Callable[[Any], Any] | None:
    """From a cell to what JSON can hold of it; None if that is the same."""
    convert = _plain_row(column.inner) if column.form is Form.ROW else _PLAIN.get(column.form)
    if convert is None or not column.is_list:
        return convert
    return lambda cell: [convert(item) for item in cell]


def _plain_row(columns: Sequence[Column]) -> Callable[[Mapping[str, Any]], dict[str, Any]]:
    converters = {column.name: plain_cell(column) for column in columns}

    def convert(row: Mapping[str, Any]) -> dict[str, Any]:
        return {
            name: each(row[name]) if each else row[name]
            for name, each in converters.items()
            if row[name] is not None
        }

    return convert


def _csv_cell(column: Column) -> Callable[[Any], Any] | None:
    plain = plain_cell(column)
    if column.is_list:
        return lambda cell: _json(plain(cell) if plain else cell)
    if column.form is Form.BOOL:
        return lambda cell: "true" if cell else "false"
    return plain


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
