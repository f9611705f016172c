"""Every class of every system has a table, and any message of it fits into it."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from meetwire.export.columns import Table, table_of
from meetwire.export.files import Csv, JsonLines, RowFile
from meetwire.export.lists import listing
from meetwire.export.parquet import Tables
from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.message import Message, Request, fields_of, is_set
from tests.generated.strategies import CLASSES, REQUESTS, complete, messages, minimal
from tests.generated.test_systems import CLASSES as OTHER_CLASSES
from tests.generated.test_systems import REQUESTS as OTHERS
from tests.generated.test_systems import full_title

SWEEP = settings(max_examples=max(settings().max_examples // 20, 5))


def records_of(request: type[Request[Any]]) -> list[type[Message]]:
    """The class of what an operation lists; none if it does not read, or reads several lists."""
    try:
        return [listing(minimal(request))[1]]
    except InvalidRequest:
        return []


EVERY_REQUEST = [*REQUESTS, *OTHERS]
RECORDS = list(dict.fromkeys(cls for request in EVERY_REQUEST for cls in records_of(request)))
"""What reading operations give, of all systems."""

each_record = pytest.mark.parametrize("cls", RECORDS, ids=full_title)
each_class = pytest.mark.parametrize("cls", [*CLASSES, *OTHER_CLASSES], ids=full_title)


def as_table(table: Table, message: Message) -> dict[str, object]:
    """A message by way of Arrow."""
    (row,) = Tables(table.columns).table([table.row(message)]).to_pylist()
    assert isinstance(row, dict)
    return row


@each_record
@SWEEP
@given(st.data())
def test_any_message_is_a_row(cls: type[Message], data: st.DataObject) -> None:
    message, table = data.draw(messages(cls)), table_of(cls, secrets=True)
    made = table.as_dict(message)
    assert as_table(table, message) == made
    for name in fields_of(cls):
        if name in made and is_set(message, name) and made[name] is None:
            told = json.loads(str(made["extras"] or "[]"))
            assert getattr(message, name) in (None, []) or name in [each["field"] for each in told]


@each_class
def test_names_of_columns_are_unique(cls: type[Message]) -> None:
    names = table_of(cls, secrets=False).names
    assert len(set(names)) == len(names)


@each_record
def test_text_formats_say_the_same(cls: type[Message], tmp_path: Path) -> None:
    table = table_of(cls, secrets=True)
    written: list[Path] = []
    made: RowFile
    for made in (Csv(tmp_path, table.columns), JsonLines(tmp_path, table.columns)):
        made.add([table.row(complete(cls)), table.row(minimal(cls))])
        written.append(made.finish())
    with written[0].open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    objects = [json.loads(line) for line in written[1].read_text("utf-8").splitlines()]
    assert len(lines) == len(objects) == 2
    for line, each in zip(lines, objects, strict=True):
        assert list(line) == list(table.names)
        for name, cell in line.items():
            value = each.get(name, "")
            assert cell == value if isinstance(value, str) else json.loads(cell) == value


@each_class
def test_secrets_are_in_no_cell(cls: type[Message]) -> None:
    table = table_of(cls, secrets=False)
    assert "hush-hush" not in repr(table.row(complete(cls, secret="hush-hush")))
