"""What comes of inputs: read, or refused in words of ours. Anything else is a finding."""

from __future__ import annotations

import json
import pickle
import warnings
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

from meetwire.runtime.encoder import namespaces_of
from meetwire.runtime.errors import BadValue, InvalidRequest, MeetwireError, MissingElement
from meetwire.runtime.message import Extra, Message, Request, fields_of, is_set
from meetwire.runtime.validate import faults

__all__ = [
    "TALLY",
    "Tally",
    "assert_same",
    "explore",
    "holds_nan",
    "is_chosen",
    "must_agree",
    "read",
    "settle",
]

T = TypeVar("T")
READ = "read"
CHOSEN = 8
"""One input in so many is tried in all ways."""
_KNOWN = (
    "needs at least one item",
    "holds a lone surrogate, which UTF-8 cannot carry",
)
"""Why what was read may be refused all the same when it is to be written."""


class Tally:
    """Counts what came of inputs, by the name of the error or `read`.

    libFuzzer ends the process without a word to Python, so that the count is written now and then.
    """

    every = 1024

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.file: Path | None = None

    def add(self, outcome: str) -> None:
        """Count one input."""
        self.counts[outcome] += 1
        if self.file is not None and not self.counts.total() % self.every:
            self.file.write_text(json.dumps(self.counts), encoding="utf-8")


TALLY = Tally()

# That an operation is outdated is no news here.
warnings.simplefilter("ignore", DeprecationWarning)


def read(what: Callable[[], T]) -> T | None:
    """The one thing that an input is read as, and counted by. None if it was refused."""
    try:
        found = what()
    except MeetwireError as error:
        str(error), repr(error)
        TALLY.add(type(error).__name__)
        return None
    TALLY.add(READ)
    return found


def is_chosen(data: bytes) -> bool:
    """Whether an input is one of the few that are tried in more ways, which cost several times."""
    return not crc32(data) % CHOSEN


def explore(message: Message) -> None:
    """Look at all that is in a message, as a caller might."""
    repr(message)
    for fault in faults(message):
        str(fault)
    for _ in _parts(message):
        pass


def settle(message: Message) -> None:
    """Say what XML says in more than one way in the one in which it is written."""
    parts = [message]
    for part in parts:
        for name in fields_of(type(part)):
            value: Any = getattr(part, name) if is_set(part, name) else None
            items = value if isinstance(value, list) else [value]
            parts += [item for item in items if isinstance(item, Message)]
        _join_stray(part)
        if isinstance(message, Request):  # in which the schema's own namespaces go without saying
            unsaid = {namespace.uri for namespace in namespaces_of(type(part))}
            part.extras = [_without(extra, unsaid) for extra in part.extras]


def _parts(message: Message) -> Iterator[Message]:
    """A message and every message in it. All fields are read; what cannot be read says why."""
    yield message
    for name in fields_of(type(message)):
        try:
            value: Any = getattr(message, name)
        except (BadValue, MissingElement) as error:
            str(error)
            continue
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Message):
                yield from _parts(item)


def _join_stray(message: Message) -> None:
    """Make one of neighbouring stray texts, since what stood between them does so no more."""
    extras: list[Extra] = []
    for extra in message.extras:
        if extras and not extra.name and not extras[-1].name and extra.field is None:
            extras[-1] = extras[-1]._replace(text=f"{extras[-1].text}{extra.text}")
        else:
            extras.append(extra)
    message.extras = extras


def _without(extra: Extra, namespaces: set[str]) -> Extra:
    """An element that is in none of these namespaces. An attribute keeps its own."""
    if extra.name.startswith("@"):
        return extra
    namespace = None if extra.namespace in namespaces else extra.namespace
    children = tuple(_without(child, namespaces) for child in extra.children)
    return extra._replace(namespace=namespace, children=children)


def must_agree(message: Message, write: Callable[[Any], Any], back: Callable[[Any], Any]) -> None:
    """What was read can be written, and reading that gives the same, which is written alike."""
    try:
        written = write(message)
    except InvalidRequest as error:
        if all(fault.problem in _KNOWN for fault in error.faults):
            return
        raise AssertionError("what was read cannot be written") from error
    again = back(written)
    assert_same(again, message)
    assert write(again) == written, "what was read back is written in another way"


def assert_same(again: Message, message: Message) -> None:
    """Complain about a difference."""
    if again != message and not holds_nan(message):
        raise AssertionError("what was written is read as something else")


def holds_nan(message: Message) -> bool:
    """Whether a message is not even equal to its copy."""
    return bool(pickle.loads(pickle.dumps(message)) != message)
