"""Paths through a message: reading what is at the end of one, and putting something there.

A path is made of Python names and dots, such as `list_control.start_from`.
"""

from __future__ import annotations

import copy
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar, cast

from meetwire.runtime.errors import BadValue, MissingElement
from meetwire.runtime.message import Message, fields_of

__all__ = ["gather", "kind_at", "read", "replaced"]

M = TypeVar("M", bound=Message)


def gather(message: Message, path: str) -> list[Any]:
    """All values at the end of a path, which may lead through lists; none if a part is absent.

    Raises:
        BadValue: A part is not of its type.
        MissingElement: The answer left out a part that its schema requires.
    """
    found: list[Any] = [message]
    for name in path.split("."):
        found = [each for holder in found for each in _listed(getattr(holder, name))]
    return found


def _listed(value: object) -> Sequence[Any]:
    if value is None:
        return ()
    return cast("Sequence[Any]", value) if isinstance(value, (list, tuple)) else (value,)


def read(message: Message, path: str) -> Any:
    """The one value at the end of a path; None where it is absent or cannot be read."""
    try:
        return next(iter(gather(message, path)), None)
    except (BadValue, MissingElement):
        return None


def replaced(message: M, values: Mapping[str, object]) -> M:
    """A copy of a message with these values at the end of these paths.

    Parts on the way are copied too, or made where they are absent; the message stays as it is.
    """
    made = copy.copy(message)
    parts: dict[str, Any] = {"": made}
    for path, value in values.items():
        *way, last = path.split(".")
        holder: Any = made
        for depth, name in enumerate(way, 1):
            here = ".".join(way[:depth])
            if here not in parts:
                part = read(holder, name)
                parts[here] = _empty(holder, name) if part is None else copy.copy(part)
                setattr(holder, name, parts[here])
            holder = parts[here]
        setattr(holder, last, value)
    return made


def kind_at(cls: type[Message], path: str) -> type[Message]:
    """The class of the messages at the end of a path."""
    kind: Any = cls
    for name in path.split("."):
        kind = fields_of(kind)[name].kind
    return cast("type[Message]", kind)


def _empty(holder: Message, name: str) -> Any:
    # Made without its constructor, which would ask for what is required and set only afterwards.
    kind: Any = fields_of(type(holder))[name].kind
    return kind.__new__(kind)
