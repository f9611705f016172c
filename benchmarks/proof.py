"""That every candidate does the work: it reads, and writes, the values that there are."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from enum import Enum
from typing import Any, TypeAlias

from lxml import etree

from benchmarks.candidates import Base
from benchmarks.candidates.values import text_of
from benchmarks.candidates.with_lxml import STRICT

Place: TypeAlias = "tuple[tuple[str, int], ...]"
"""Names from the answer proper down to a value, each with its number among those of that name."""


def written_of(data: bytes, expected: bytes) -> int:
    """How many values of a message stand in what a candidate wrote, in their order.

    Raises:
        AssertionError: Something else stands there.
    """
    rest = iter(_leaves(expected))
    written = _leaves(data)
    for leaf in written:
        # Whatever is passed over on the way to it was left out.
        assert leaf in rest, f"{leaf} was written, which is not in the message, or not there"
    return len(written)


def _leaves(data: bytes) -> list[tuple[str, str | None]]:
    """Name and text of everything in a message that has no parts, in order."""
    root = etree.fromstring(data, STRICT)
    return [(etree.QName(node).localname, node.text) for node in root.iter() if not len(node)]


def read_all(candidate: Base, name: str, data: bytes) -> list[int]:
    """Compare each value of an answer with what a candidate has for it.

    Returns:
        How many the candidate has, and how many of those are typed, which means no texts.

    Raises:
        AssertionError: It has a value, and another one.
        Cannot: It gives no values.
    """
    body = candidate.body(candidate.decode(name, data))
    read = typed = 0
    for place, text in _values(data):
        value = _at(candidate, body, place)
        if value is None:
            continue
        assert _text(value) == text, f"{candidate.title}, {place}: {value!r} and not {text!r}"
        read += 1
        typed += type(value) is not str
    return [read, typed]


def count(data: bytes) -> int:
    """How many values an answer has."""
    return sum(1 for _ in _values(data))


def _values(data: bytes) -> Iterator[tuple[Place, str]]:
    root = etree.fromstring(data, STRICT)
    yield from _below(root[1][0], ())


def _below(node: etree._Element, place: Place) -> Iterator[tuple[Place, str]]:
    if not len(node):
        yield place, node.text or ""
    counts: dict[str, int] = {}
    for child in node:
        name = etree.QName(child).localname
        number = counts[name] = counts.get(name, -1) + 1
        yield from _below(child, (*place, (name, number)))


def _at(candidate: Base, found: Any, place: Place) -> Any:
    """What a candidate has at a place; None if it leaves that out."""
    for name, number in place:
        try:
            found = candidate.part(found, name)
        except (AttributeError, KeyError, StopIteration):
            return None
        if isinstance(found, list):
            found = found[number]
        elif number:
            return None
    return found


def _text(value: Any) -> str:
    """A value as the wire has it."""
    if isinstance(value, Enum) and not isinstance(value, bool | datetime):
        value = value.value
    return text_of(value)
