"""Records of long lists, recognised as a whole.

All records of a page look the same: simple values in the order of the schema. One pattern matches
such a record and finds its texts, several times as fast as going from element to element. A record
that looks different stays where it is, to be read like everything else.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import compress
from typing import Any, Final, TypeAlias

from meetwire.runtime.fields import HOLDS_TEXT
from meetwire.runtime.message import Message
from meetwire.runtime.treeless_text import resolved
from meetwire.runtime.values import INT, XML_SPACE

__all__ = ["Cell", "MANY", "MARK", "Rows"]

MANY: Final = 30
"""So many records make it worth its while to make a pattern for them."""

MARK: Final = "\0"
"""The tag in the place of records that were taken out. No message can contain it."""

Cell: TypeAlias = tuple[str, str, int, Any]
"""A value of a record: how its element is named, its field, what that holds, and what makes a value
of a text."""

# What stands in the cells of a record; None where there is no such element.
_Texts: TypeAlias = tuple[str | None, ...]

_BLANKS: Final = f"[{XML_SPACE}]*+"


class Rows:
    """Recognises the records of one class.

    Args:
        cls: The class.
        tag: How their elements are named.
        cells: Their values, in order.
    """

    def __init__(self, cls: type[Message], tag: str, cells: Sequence[Cell]) -> None:
        self.cls = cls
        self.tag = tag
        self._cells = [(name, how, convert) for _, name, how, convert in cells]
        values = (f"(?:{_element(cell, '([^<]*+)')})?+" for cell, *_ in cells)
        self._pattern = re.compile(_element(tag, _BLANKS + "".join(values)))

    def take(self, content: str) -> tuple[str, list[list[Message]]]:
        """Take records out of a content.

        Returns:
            The content with a mark in the place of each run of records, and these runs.

        Raises:
            NotPlain: A record has a reference that is not plain.
        """
        pieces: list[str] = []
        runs: list[list[Message]] = []
        done = 0
        for start, end, rows in self._runs(content):
            records = self._records(rows)
            if records is not None:
                pieces += content[done:start], f"<{MARK}>"
                runs.append(records)
                done = end
        pieces.append(content[done:])
        return "".join(pieces), runs

    def _runs(self, content: str) -> Iterator[tuple[int, int, list[_Texts]]]:
        """Where records follow one another, and their texts."""
        rows: list[_Texts] = []
        start = end = 0
        for match in self._pattern.finditer(content):
            if match.start() != end:
                if rows:
                    yield start, end, rows
                rows = []
            if not rows:
                start = match.start()
            rows.append(match.groups())
            end = match.end()
        if rows:
            yield start, end, rows

    def _records(self, rows: list[_Texts]) -> list[Message] | None:
        """The messages that have these texts; None if one of the texts is no value."""
        records: list[Message] = [object.__new__(self.cls) for _ in rows]
        for (name, how, convert), column in zip(self._cells, zip(*rows, strict=True), strict=True):
            # Column by column, since what is alike can be handled at once.
            holders: Sequence[Message] = records
            texts: Sequence[str] = column
            if None in column:
                present = [text is not None for text in column]
                holders = list(compress(records, present))
                texts = list(compress(column, present))
            try:
                values = _values(texts, how, convert)
            except ValueError:
                return None
            for record, value in zip(holders, values, strict=True):
                setattr(record, name, value)
        return records


def _values(texts: Sequence[str], how: int, convert: Callable[[str], Any]) -> Iterable[Any]:
    together = "".join(texts)
    if "&" in together:
        texts = [resolved(text) if "&" in text else text for text in texts]
    if how == HOLDS_TEXT:
        return [text.strip(XML_SPACE) for text in texts]
    if "" in texts:
        raise ValueError
    if convert is INT.parse and together.isdigit() and together.isascii():
        return list(map(int, texts))
    return list(map(convert, texts))


def _element(tag: str, content: str) -> str:
    """The pattern of an element and the blanks behind it."""
    name = re.escape(tag)
    return f"<{name}>{content}</{name}>{_BLANKS}"
