"""What newer versions of the service might answer: to see whether clients live with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, cast

from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.message import Extra, Message, fields_of, is_set
from meetwire.runtime.values import OpenEnum
from meetwire.webex import wire

__all__ = ["ELEMENT", "VALUE", "with_novelties"]

ELEMENT: Final = "sandboxNovelty"
"""The element that no schema knows."""
VALUE: Final = "SANDBOX_NOVELTY"
"""The value that no enumeration lists."""


def with_novelties(answer: bytes, *, elements: bool, values: bool) -> bytes:
    """An answer as it might be one day. What is no success stays as it is.

    Args:
        answer: What the service says.
        elements: Add an unknown element, which has one inside, to each part of the answer.
        values: Put an unknown value in the place of each enumerated one.
    """
    try:
        message = wire.loads(answer)
    except MeetwireError:
        return answer
    for part in list(_parts(message)):
        if values:
            _change_values(part)
        if elements:
            part.extras.append(Extra(ELEMENT, children=(Extra(ELEMENT, "new"),)))
    return wire.dumps(message)


def _parts(message: Message) -> Iterator[Message]:
    yield message
    for name in fields_of(type(message)):
        value: object = getattr(message, name) if is_set(message, name) else None
        for item in cast("list[object]", value) if isinstance(value, list) else [value]:
            if isinstance(item, Message):
                yield from _parts(item)


def _change_values(message: Message) -> None:
    for name in fields_of(type(message)):
        value: Any = getattr(message, name) if is_set(message, name) else None
        if isinstance(value, OpenEnum):
            setattr(message, name, type(value).unlisted(VALUE))
        elif isinstance(value, list):
            items = cast("list[object]", value)
            setattr(message, name, [_changed(item) for item in items])


def _changed(item: object) -> object:
    return type(item).unlisted(VALUE) if isinstance(item, OpenEnum) else item
