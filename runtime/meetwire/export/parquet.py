"""Rows as Arrow tables and as Parquet. Only this module knows pyarrow, and loads it when asked."""

from __future__ import annotations

import importlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Final, cast

from meetwire.export.columns import Column, Form
from meetwire.export.files import sync
from meetwire.runtime.errors import ExportError

__all__ = ["Parquet", "Tables", "load"]


def load(name: str) -> Any:
    """A library that only exports need.

    Raises:
        ExportError: It is not installed.
    """
    # Typed as Any, since pyarrow brings no types.
    try:
        return importlib.import_module(name)
    except ImportError:
        what = name.partition(".")[0]
        extra = "meetwire[export]" if what == "pyarrow" else what
        raise ExportError(f"this needs {what}: pip install {extra}") from None


_CODEC: Final = "zstd"


class Tables:
    """Makes Arrow tables of rows.

    Raises:
        ExportError: pyarrow is not installed.
    """

    def __init__(self, columns: Sequence[Column]) -> None:
        self._arrow = load("pyarrow")
        self.schema: Any = self._arrow.schema(self._fields(columns))

    def _fields(self, columns: Sequence[Column]) -> list[Any]:
        return [self._arrow.field(column.name, self._type(column)) for column in columns]

    def _type(self, column: Column) -> Any:
        arrow = self._arrow
        made = {
            Form.TEXT: arrow.string,
            Form.INT: arrow.int64,
            Form.FLOAT: arrow.float64,
            Form.BOOL: arrow.bool_,
            Form.WALL_CLOCK: lambda: arrow.timestamp("us"),
            Form.MOMENT: lambda: arrow.timestamp("us", "UTC"),
            Form.LENGTH: lambda: arrow.duration("us"),
            Form.BYTES: arrow.binary,
            Form.JSON: arrow.string,
            Form.ROW: lambda: arrow.struct(self._fields(column.inner)),
        }[column.form]()
        return arrow.list_(made) if column.is_list else made

    def table(self, rows: Sequence[Sequence[Any]]) -> Any:
        """A `pyarrow.Table` of rows."""
        cells = zip(*rows, strict=True) if rows else [()] * len(self.schema)
        arrays = [
            self._array(values, field.type)
            for values, field in zip(cells, self.schema, strict=True)
        ]
        return self._arrow.Table.from_arrays(arrays, schema=self.schema)

    def _array(self, values: Sequence[Any], kind: Any) -> Any:
        try:
            return self._arrow.array(values, type=kind)
        except UnicodeEncodeError:
            return self._arrow.array([_sound(value) for value in values], type=kind)

    def joined(self, tables: Sequence[Any]) -> Any:
        """Tables as one, each column in one piece."""
        whole = self._arrow.concat_tables([self.table([]), *tables])
        return whole.combine_chunks()


class Parquet:
    """A Parquet file. Each part that is kept becomes one group of its rows.

    Until the end the parts are files of their own, since a Parquet file cannot be gone on with.

    Raises:
        ExportError: pyarrow is not installed.
    """

    def __init__(self, folder: Path, columns: Sequence[Column]) -> None:
        self._tables = Tables(columns)
        self._files = load("pyarrow.parquet")
        self._folder = folder
        self._parts = 0
        self._pending: list[Any] = []

    def _part(self, number: int) -> Path:
        return self._folder / f"{number:06}.parquet"

    def add(self, rows: Sequence[Sequence[Any]]) -> None:
        """Take the rows of a page."""
        if rows:
            self._pending.append(self._tables.table(rows))

    def keep(self) -> dict[str, int]:
        """Bring all rows until now safely to the disk, as one part."""
        if self._pending:
            self._write(self._part(self._parts), [self._tables.joined(self._pending)])
            self._parts += 1
            self._pending = []
        return {"parts": self._parts}

    def resume(self, kept: Mapping[str, int]) -> None:
        """Go back to the parts that were kept; raises ValueError if one is not there."""
        self._parts = kept.get("parts", 0)
        missing = [path for path in map(self._part, range(self._parts)) if not path.is_file()]
        if missing:
            raise ValueError(f"{missing[0]} is not there, which the checkpoint counts")

    def finish(self) -> Path:
        """Join the parts, one after the other."""
        self.keep()
        whole = self._folder / "whole.parquet"
        parts = map(self._part, range(self._parts))
        self._write(whole, (self._files.read_table(path) for path in parts))
        return whole

    def _write(self, path: Path, tables: Any) -> None:
        with path.open("wb") as file:
            with self._files.ParquetWriter(file, self._tables.schema, compression=_CODEC) as writer:
                for table in tables:
                    writer.write_table(table, row_group_size=max(len(table), 1))
            sync(file)

    def close(self) -> None:
        """Nothing is open between two parts."""


def _sound(value: object) -> object:
    """A text without halves of characters, which JSON can name and nobody can write."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, list):
        return [_sound(each) for each in cast("list[object]", value)]
    return value
