"""Files with a request in each row: read and checked as a whole, before anything is sent.

In a table (`.csv`, `.tsv`) the first line names the columns: the dotted Python names of fields,
such as `schedule.start_date`. A field that is a list takes a number, `attendees[0].person.email`,
or none for its first item. An empty cell is an absent field. In JSON lines (`.jsonl`, `.ndjson`)
each line is an object, as `meetwire.runtime.plain_data` has it.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

from meetwire.bulk.identity import identity_of, shown_key
from meetwire.runtime.client import Client
from meetwire.runtime.encoder import escape
from meetwire.runtime.errors import Fault, InvalidRequest, MeetwireError
from meetwire.runtime.fields import ContentField
from meetwire.runtime.message import Message, Request, fields_of, message_kinds
from meetwire.runtime.plain_data import from_data

__all__ = ["FileFault", "InvalidFile", "Row", "read"]

_TABLES: Final = (".csv", ".tsv")
_LINES: Final = (".jsonl", ".ndjson")
_DELIMITERS: Final = ",;\t"
_PART: Final = re.compile(r"(\w+)(?:\[(\d{1,3})\])?", re.ASCII)


class FileFault(NamedTuple):
    """One thing that is wrong with a file."""

    line: int
    """From 1, the line with the names of columns included."""
    column: str
    """The name of the column, or the path in the object; empty if it is the line as a whole."""
    problem: str
    """What is wrong and what to do. Never contains the value of a secret."""

    def __str__(self) -> str:
        where = f"line {self.line}, {self.column}" if self.column else f"line {self.line}"
        return f"{where}: {self.problem}"


class InvalidFile(MeetwireError, ValueError):
    """A file with rows that cannot be sent as they are. Nothing was sent.

    `faults` lists every fault found, each with its line and column.
    """

    def __init__(self, path: Path, faults: Iterable[FileFault]) -> None:
        self.path = path
        self.faults = tuple(faults)
        count = len(self.faults)
        more = f" (and {count - 1:,} more)" if count > 1 else ""
        super().__init__(f"{path}: {self.faults[0]}{more}")


class Row(NamedTuple):
    """One row of a file, as it will be sent."""

    line: int
    request: Request[Any]
    identity: str
    """What tells it from all other rows; see `identity_of`."""

    def __str__(self) -> str:
        return ", ".join(filter(None, (f"line {self.line}", shown_key(self.request))))


class _Raw(NamedTuple):
    """A row before it is a request."""

    line: int
    data: object
    columns: Mapping[str, str]
    """What the paths of its fields are called in the file."""


def read(path: str | Path, kind: type[Request[Any]], client: Client) -> list[Row]:
    """All rows of a file, each a request that may be sent.

    Args:
        path: A table or JSON lines, in UTF-8; see the head of this module.
        kind: The request class.
        client: What will send them. It checks each, and sends nothing.

    Raises:
        InvalidFile: Lists all that is wrong: names and values, limits of the schema, and rows that
            are about the same thing.
        OSError: The file cannot be read.
    """
    path = Path(path)
    faults: list[FileFault] = []
    rows: list[Row] = []
    lines: dict[str, int] = {}
    for raw in _raw_rows(path, kind, faults):
        try:
            _check_texts(raw.data, "")
            request = client.checked(from_data(kind, raw.data))
        except InvalidRequest as error:
            faults += [
                FileFault(raw.line, raw.columns.get(fault.path, fault.path), fault.problem)
                for fault in error.faults
            ]
            continue
        row = Row(raw.line, request, identity_of(request))
        first = lines.setdefault(row.identity, row.line)
        if first != row.line:
            faults.append(FileFault(row.line, "", f"{_same(request)} as line {first}"))
        rows.append(row)
    if not rows and not faults:
        faults.append(FileFault(1, "", "there are no rows"))
    if faults:
        raise InvalidFile(path, sorted(faults, key=lambda fault: fault.line))
    return rows


def _same(request: Request[Any]) -> str:
    key = ", ".join(request.__operation__.key)
    return f"is about the same ({key})" if key else "says the same"


def _check_texts(data: object, path: str) -> None:
    match data:
        case str():
            try:
                escape(data)
            except ValueError as problem:
                raise InvalidRequest([Fault(path, str(problem))]) from None
        case dict():
            for name, value in cast("dict[str, object]", data).items():
                _check_texts(value, f"{path}.{name}" if path else name)
        case list():
            for at, value in enumerate(cast("list[object]", data)):
                _check_texts(value, f"{path}[{at}]")
        case _:
            pass


def _raw_rows(path: Path, kind: type[Request[Any]], faults: list[FileFault]) -> Iterator[_Raw]:
    reader = _table if path.suffix.lower() in _TABLES else _json_lines
    if path.suffix.lower() not in _TABLES + _LINES:
        ends = ", ".join(_TABLES + _LINES)
        faults.append(FileFault(1, "", f"the name of the file ends in none of {ends}"))
        return
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = content.count(b"\n", 0, problem.start) + 1
        faults.append(FileFault(line, "", "is not UTF-8: save the file in this encoding"))
        return
    yield from reader(text, kind, faults)


# JSON lines ---------------------------------------------------------------------------------------


def _json_lines(text: str, kind: type[Request[Any]], faults: list[FileFault]) -> Iterator[_Raw]:
    for line, content in enumerate(text.split("\n"), 1):
        if not content.strip():
            continue
        try:
            data: object = json.loads(
                content, object_pairs_hook=_members, parse_constant=_no_constant
            )
        except json.JSONDecodeError as problem:
            faults.append(FileFault(line, "", f"is not JSON: {problem.msg}, at {problem.colno}"))
        except (ValueError, RecursionError) as problem:
            said = "is nested too deep" if isinstance(problem, RecursionError) else str(problem)
            faults.append(FileFault(line, "", said))
        else:
            yield _Raw(line, data, {})


def _members(pairs: list[tuple[str, object]]) -> dict[str, object]:
    members = dict(pairs)
    if len(members) < len(pairs):
        raise ValueError("has a member twice in one object")
    return members


def _no_constant(name: str) -> None:
    raise ValueError(f"holds {name}, which is no JSON")


# Tables -------------------------------------------------------------------------------------------


class _Step(NamedTuple):
    """One step on the way to the field of a column."""

    name: str
    at: int | None
    """Which item, if the field is a list."""


class _Column(NamedTuple):
    name: str
    way: tuple[_Step, ...]

    @property
    def path(self) -> str:
        """As faults name it."""
        return ".".join(
            step.name if step.at is None else f"{step.name}[{step.at}]" for step in self.way
        )


def _table(text: str, kind: type[Request[Any]], faults: list[FileFault]) -> Iterator[_Raw]:
    head = text.partition("\n")[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    columns: list[_Column] = []
    named: dict[str, str] = {}
    line = 1
    try:
        for cells in reader:
            first, line = line, reader.line_num + 1
            if first == 1:
                columns = list(_columns(cells, kind, faults))
                if faults:  # every row would repeat them
                    return
                named = {column.path: column.name for column in columns}
            elif not any(cell.strip() for cell in cells):
                continue
            elif len(cells) != len(columns):
                problem = f"has {len(cells)} cells, and the first line {len(columns)}"
                faults.append(FileFault(first, "", problem))
            else:
                yield _Raw(first, _nested(columns, cells), named)
    except csv.Error as problem:
        faults.append(FileFault(line, "", f"is no line of a table: {problem}"))


def _columns(
    cells: Iterable[str], kind: type[Request[Any]], faults: list[FileFault]
) -> Iterator[_Column]:
    seen: set[str] = set()
    for cell in cells:
        name = cell.strip()
        try:
            column = _Column(name, tuple(_way(name, kind)))
            if column.path in seen:
                raise ValueError("stands there twice")
        except ValueError as problem:
            faults.append(FileFault(1, name or "a column without a name", str(problem)))
        else:
            seen.add(column.path)
            yield column


def _way(name: str, kind: type) -> Iterator[_Step]:
    """The steps to the field of a column. Raises ValueError if there is no such field."""
    owner: type[Message] | None = kind
    for part in name.split("."):
        match = _PART.fullmatch(part)
        field = fields_of(owner).get(match[1]) if owner and match else None
        if match is None or field is None:
            raise ValueError(f"{part!r} is no field of {owner.__name__ if owner else 'a value'}")
        if isinstance(field, ContentField):
            raise ValueError(f"{part!r} has content of several kinds: use JSON lines")
        if match[2] is not None and not field.is_list:
            raise ValueError(f"{part!r} is no list: leave out its number")
        yield _Step(match[1], int(match[2] or 0) if field.is_list else None)
        owner = next(iter(message_kinds(field)), None)
    if owner is not None:
        fields = ", ".join(list(fields_of(owner))[:8])
        raise ValueError(f"is made of fields itself: name one of them, such as {fields}")


def _nested(columns: Iterable[_Column], cells: Iterable[str]) -> object:
    """The cells of a row as plain data; those that are empty are left out."""
    top: dict[str, Any] = {}
    for column, cell in zip(columns, cells, strict=True):
        if cell.strip():
            _put(top, column.way, cell)
    return _listed(top)


def _put(top: dict[str, Any], way: tuple[_Step, ...], cell: str) -> None:
    # A list is first a dict, by the numbers of its items, since some of them may be absent.
    keys = [key for step in way for key in (step.name, step.at) if key is not None]
    holder: dict[Any, Any] = top
    for key in keys[:-1]:
        holder = holder.setdefault(key, {})
    holder[keys[-1]] = cell


def _listed(data: Any) -> Any:
    if not isinstance(data, dict):
        return data
    held = cast("dict[str | int, Any]", data)
    numbers = sorted(key for key in held if isinstance(key, int))
    if numbers:
        return [_listed(held[at]) for at in numbers]
    return {name: _listed(value) for name, value in held.items()}
