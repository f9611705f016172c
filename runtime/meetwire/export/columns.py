"""Records as rows of a table: which columns there are is decided by their class alone.

- A field is a column, by its Python name. A message in it becomes dotted columns, such as
  `schedule.duration`; one that can hold itself is JSON text.
- A list of values is a list. A list of messages is a list of rows, each a dict with the columns of
  their class; where the items may be of several classes, it is JSON text.
- An enumeration is its text on the wire. A secret is `***`, unless secrets are asked for.
- A date-time stays the wall clock that the service told. Where its own message states its zone,
  there is a second column, `start_date_aware`, with the moment in UTC; it is None where the zone
  is not known, and never a guess.
- What has no column is in the last one, `extras`, as JSON text: elements that no schema knows, the
  raw form of values that are not of their type, whole numbers of more than 64 bits. Each says by
  `path` in which message it was. Their texts are masked unless secrets are asked for, since nobody
  knows what they are; only raw forms of fields that are no secrets are shown.
- What is absent is None, and so is a list without items.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime, timedelta
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, Final, NamedTuple, cast

from meetwire.runtime.errors import BadValue, MissingElement, UnknownTimeZone
from meetwire.runtime.fields import ContentField, Field
from meetwire.runtime.message import Extra, Message, fields_of, live_extras
from meetwire.runtime.plain_data import to_data
from meetwire.runtime.redaction import MASK
from meetwire.runtime.values import INSTANT, Scalar
from meetwire.runtime.zones import Aware

__all__ = ["EXTRAS", "Column", "Form", "Table", "columns", "rows", "table_of"]

EXTRAS: Final = "extras"
"""The last column: JSON text with all that has no other."""

_BEYOND: Final = 1 << 63


class Form(Enum):
    """What the values of a column are."""

    TEXT = "text"
    INT = "a whole number of 64 bits"
    FLOAT = "a number"
    BOOL = "True or False"
    WALL_CLOCK = "a date-time without a zone"
    MOMENT = "a date-time in UTC"
    LENGTH = "a length of time"
    BYTES = "bytes"
    JSON = "JSON text"
    ROW = "a dict with the inner columns"


class Column(NamedTuple):
    """One column of a table."""

    name: str
    """Python names, joined by dots."""
    form: Form
    is_list: bool = False
    """Whether a cell is a list of such values."""
    inner: tuple[Column, ...] = ()
    """The columns of the rows within a cell, if its form is ROW."""


def columns(record: type[Message], *, secrets: bool = False) -> tuple[Column, ...]:
    """The columns that the records of a class have.

    Args:
        record: The class, such as `meeting.MeetingSummary`.
        secrets: Whether cells hold secrets as they are.
    """
    return table_of(record, secrets).columns


def rows(records: Iterable[Message], *, secrets: bool = False) -> Iterator[dict[str, Any]]:
    """Records as dicts of their columns, one after the other: `rows(site.records(request))`.

    Args:
        records: Messages of any class; those of one class have the same columns.
        secrets: Give secrets as they are.
    """
    for record in records:
        yield table_of(type(record), secrets).as_dict(record)


class _Row(NamedTuple):
    cells: list[Any]
    lost: list[dict[str, Any]]
    """What has no cell, as plain data."""


class _Part(NamedTuple):
    """How a field becomes cells."""

    field: Field
    columns: tuple[Column, ...]
    write: Callable[[Message, Any, _Row], None] | None = None
    """Adds as many cells as there are columns; None if the value is the cell."""


class Table:
    """The columns of a class of records, and the way from a record to its cells."""

    def __init__(
        self,
        record: type[Message],
        secrets: bool,
        above: tuple[type[Message], ...] = (),
        path: str = "",
    ) -> None:
        self._secrets = secrets
        self._within = (*above, record)
        self._path = path
        parts = [self._part(record, field) for field in fields_of(record).values()]
        self._parts = [
            (getattr(record, field.name).__get__, field.name, len(made), write)
            for field, made, write in parts
        ]
        self._own = tuple(column for part in parts for column in part.columns)
        self.columns = (*self._own, Column(EXTRAS, Form.JSON))
        self.names = tuple(column.name for column in self.columns)

    def row(self, record: Message) -> list[Any]:
        """The cells of a record, in the order of the columns."""
        row = _Row([], [])
        self._fill(record, row)
        row.cells.append(_json(row.lost) if row.lost else None)
        return row.cells

    def as_dict(self, record: Message) -> dict[str, Any]:
        """The cells of a record by the names of the columns."""
        return dict(zip(self.names, self.row(record), strict=True))

    def _fill(self, message: Message, row: _Row) -> None:
        raw = self._note_extras(message, row)
        cells = row.cells
        for get, name, width, write in self._parts:
            try:
                value = get(message)
            except AttributeError:  # its slot is not set
                value = None
            if (not value and (value is None or type(value) is list)) or name in raw:
                cells += [None] * width
            elif write is None:
                cells.append(value)
            else:
                write(message, value, row)

    def _note_extras(self, message: Message, row: _Row) -> frozenset[str]:
        """Tell what has no column; which fields have a value that is not of their type."""
        try:
            extras = _get_extras(message)
        except AttributeError:
            return _NONE
        if not extras:
            return _NONE
        live = live_extras(message)
        self._tell(message, live, row)
        return frozenset(extra.field for extra in live if extra.field)

    def _tell(self, message: Message, extras: list[Extra], row: _Row) -> None:
        if extras:
            bare = object.__new__(type(message))
            bare.extras = extras
            told = to_data(bare, secrets=self._secrets)[EXTRAS]
            row.lost.extend({"path": self._path, **each} if self._path else each for each in told)

    # What becomes of a field ----------------------------------------------------------------------

    def _part(self, record: type[Message], field: Field) -> _Part:
        kind, name = field.kind, field.name
        if isinstance(field, ContentField) or kind in self._within:
            return _Part(field, (Column(name, Form.JSON),), self._as_json(name))
        if field.secret and not self._secrets:
            return _Part(field, (Column(name, Form.TEXT, field.is_list),), _converted(field, _mask))
        if not isinstance(kind, Scalar) and issubclass(kind, Message):
            return self._rows(field, kind) if field.is_list else self._dotted(field, kind)
        if not isinstance(kind, Scalar):
            text = attrgetter("_value_")
            return _Part(field, (Column(name, Form.TEXT, field.is_list),), _converted(field, text))
        form = Form.MOMENT if kind is INSTANT else _FORMS.get(kind.type, Form.TEXT)
        column = Column(name, form, field.is_list)
        aware: object = getattr(record, f"{name}_aware", None)
        if isinstance(aware, Aware):
            aware = cast("Aware[datetime | None]", aware)
            both = column, Column(f"{name}_aware", Form.MOMENT, field.is_list)
            return _Part(field, both, _with_moment(field, aware))
        if form is Form.INT:
            return _Part(field, (column,), self._within_64_bits(field))
        convert = {Form.WALL_CLOCK: _naive, Form.MOMENT: _in_utc}.get(form)
        needs_none = convert is None and not field.is_list
        return _Part(field, (column,), None if needs_none else _converted(field, convert))

    def _as_json(self, name: str) -> Callable[[Message, Any, _Row], None]:
        def write(message: Message, _value: Any, row: _Row) -> None:
            data = to_data(message, secrets=self._secrets).get(name)
            row.cells.append(None if data is None else _json(data))

        return write

    def _rows(self, field: Field, kind: type[Message]) -> _Part:
        inner = Table(kind, self._secrets, self._within)
        column = Column(field.name, Form.ROW, is_list=True, inner=inner.columns)
        return _Part(field, (column,), _converted(field, inner.as_dict))

    def _dotted(self, field: Field, kind: type[Message]) -> _Part:
        path = f"{self._path}.{field.name}" if self._path else field.name
        below = Table(kind, self._secrets, self._within, path)

        def write(_message: Message, value: Any, row: _Row) -> None:
            below._fill(value, row)

        dotted = (each._replace(name=f"{field.name}.{each.name}") for each in below._own)
        return _Part(field, tuple(dotted), write)

    def _within_64_bits(self, field: Field) -> Callable[[Message, Any, _Row], None]:
        def write(message: Message, value: Any, row: _Row) -> None:
            if -_BEYOND <= value < _BEYOND:
                row.cells.append(value)
            else:
                write_list(message, [value], row)

        def write_list(message: Message, value: Any, row: _Row) -> None:
            if all(-_BEYOND <= number < _BEYOND for number in value):
                row.cells.append(value)
            else:
                row.cells.append(None)
                told = [Extra(field.wire, str(each), field=field.name) for each in value]
                self._tell(message, told, row)

        return write_list if field.is_list else write


def _converted(
    field: Field, convert: Callable[[Any], Any] | None
) -> Callable[[Message, Any, _Row], None]:
    def write(_message: Message, value: Any, row: _Row) -> None:
        row.cells.append(convert(value) if convert else value)

    def write_list(_message: Message, value: Any, row: _Row) -> None:
        row.cells.append([convert(each) for each in value] if convert else value)

    return write_list if field.is_list else write


def _with_moment(field: Field, aware: Aware[Any]) -> Callable[[Message, Any, _Row], None]:
    def write(message: Message, value: Any, row: _Row) -> None:
        try:
            moment: Any = aware.__get__(message)
            known = (
                [each.astimezone(UTC) for each in moment]
                if field.is_list
                else moment.astimezone(UTC)
            )
        except (BadValue, MissingElement, UnknownTimeZone, OverflowError):
            known = None
        row.cells.append([_naive(each) for each in value] if field.is_list else _naive(value))
        row.cells.append(known)

    return write


_NONE: Final[frozenset[str]] = frozenset()
_get_extras: Final = Message.__dict__["extras"].__get__


@cache
def table_of(record: type[Message], secrets: bool) -> Table:
    """The table of a class of records; the same one each time."""
    return Table(record, secrets)


def _mask(_value: object) -> str:
    return MASK


def _naive(value: datetime) -> datetime:
    return value.replace(tzinfo=None) if value.tzinfo else value


def _in_utc(value: datetime) -> datetime:
    return value if value.tzinfo is UTC else value.astimezone(UTC)


_FORMS: Final[dict[type, Form]] = {
    int: Form.INT,
    float: Form.FLOAT,
    bool: Form.BOOL,
    datetime: Form.WALL_CLOCK,
    timedelta: Form.LENGTH,
    bytes: Form.BYTES,
}


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))
