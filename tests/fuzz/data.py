"""Messages as plain data, of any class: read, written as plain data, and read again.

The first line of an input is the class, such as `meeting.CreateMeeting`; the rest is JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random
from typing import Any

from docs.site.examples import example
from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.message import Message
from meetwire.runtime.plain_data import from_data, to_data
from tests.fuzz import xml
from tests.fuzz.mutators import mutated_json
from tests.fuzz.outcomes import assert_same, explore, is_chosen, read

__all__ = ["mutate", "seeds", "target"]

CLASSES: dict[str, type[Message]] = {
    f"{cls.__module__.rpartition('.')[2]}.{cls.__name__}": cls
    for request in xml.REQUESTS
    for cls in (request, request.__operation__.response)
}


def target(data: bytes) -> None:
    """Read one message."""
    head, _, rest = data.partition(b"\n")
    cls = CLASSES.get(head.decode("utf-8", "replace"))
    if cls is None:
        return
    try:
        value = json.loads(rest)
    except (ValueError, RecursionError):
        return
    message = read(lambda: from_data(cls, value, unlisted=True))
    if message is None or not is_chosen(data):
        return
    try:
        written: Any = to_data(message, secrets=True)
    except InvalidRequest:
        return  # people may write what the wire cannot carry, such as fractions of a second
    again = from_data(cls, json.loads(json.dumps(written)), unlisted=True)
    assert_same(again, message)
    to_data(message)
    explore(message)


def seeds() -> Iterator[bytes]:
    """A message of each class."""
    for name, cls in CLASSES.items():
        made = to_data(example(cls, 1, 5), secrets=True)
        yield f"{name}\n{json.dumps(made)}".encode()


def mutate(data: bytes, chance: Random) -> bytes | None:
    """Another message, for the most part of the same class."""
    head, end, rest = data.partition(b"\n")
    if chance.random() < 0.1:
        return chance.choice(list(CLASSES)).encode() + end + rest
    changed = mutated_json(rest, chance)
    return None if changed is None else head + end + changed
