"""What the sandbox does with messages as such: store, change, convert and check them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, TypeVar, cast

from meetwire.runtime.decoder import decode
from meetwire.runtime.encoder import encode
from meetwire.runtime.errors import BadValue, Fault
from meetwire.runtime.message import XSI, Message, fields_of, is_set
from meetwire.runtime.validate import faults
from meetwire.runtime.xml import parse

__all__ = ["from_text", "given_at", "merge", "problems", "recast", "to_text"]

M = TypeVar("M", bound=Message)

_TOO_LARGE: Final = 1 << 63
_SURROGATE: Final = re.compile("[\ud800-\udfff]")
"""JSON can name one by itself; nothing can be done with it then."""


def to_text(message: Message) -> str:
    """A message as XML text for the database. Every field and all of `extras` is in it."""
    content, attributes = encode(message, qualified=False)
    return f'<stored xmlns:xsi="{XSI}"{attributes}>{content}</stored>'


def from_text(text: str, cls: type[M]) -> M:
    """The message that `to_text` made the text of."""
    return decode(parse(text.encode()), cls)


def recast(source: Message, cls: type[M], **values: Any) -> M:
    """A message of another class, with those fields of `source` that the class has, and more.

    Elements that no schema knows come along.

    Raises:
        TypeError: The class requires a field that is in neither.
    """
    known = fields_of(cls)
    shared = {
        name: getattr(source, name)
        for name in fields_of(type(source))
        if name in known and name not in values and is_set(source, name)
    }
    unknown = [extra for extra in source.extras if extra.field is None]
    return cls(**shared, **values, extras=unknown)


def given_at(body: Message, *paths: str) -> Any:
    """The first value that a message gives at one of these paths, or None.

    The services call the same thing by different names; a path is attributes with dots between.
    """
    for path in paths:
        value: Any = body
        for name in path.split("."):
            value = getattr(value, name, None)
        if value is not None:
            return value
    return None


def merge(target: Message, changes: Message) -> None:
    """Change in `target` what `changes` specifies, and nothing else.

    Nested messages are merged in their turn. Lists are replaced as a whole, and so are the messages
    that do nothing but hold one, which is how a list can be made empty.
    """
    known = fields_of(type(target))
    for name, field in fields_of(type(changes)).items():
        value = getattr(changes, name) if name in known and is_set(changes, name) else None
        if value is None or (field.is_list and not value):
            continue
        current = getattr(target, name, None)
        if (
            isinstance(value, Message)
            and isinstance(current, Message)
            and not _only_holds_a_list(type(value))
        ):
            merge(current, value)
        else:
            setattr(target, name, value)
    unknown = [extra for extra in changes.extras if extra.field is None]
    if unknown:
        names = {extra.name for extra in unknown}
        target.extras = [extra for extra in target.extras if extra.name not in names] + unknown


def _only_holds_a_list(cls: type[Message]) -> bool:
    fields = list(fields_of(cls).values())
    return len(fields) == 1 and fields[0].is_list


def problems(message: Message) -> Iterator[Fault]:
    """Everything in which a message that came in does not follow its schema."""
    yield from _unusable(message, "")
    yield from faults(message)


def _unusable(message: Message, path: str) -> Iterator[Fault]:
    """What the decoder lets pass: huge numbers, half characters, text that is not of its type."""
    for name in sorted({extra.field for extra in message.extras if extra.field}):
        try:
            getattr(message, name)
        except BadValue as error:
            # The error names class and element first; the path says both already.
            yield Fault(path + name, _shortened("holds " + str(error).partition(" holds ")[2]))
    for name in fields_of(type(message)):
        value: object = getattr(message, name) if is_set(message, name) else None
        if isinstance(value, list):
            for index, item in enumerate(cast("list[object]", value)):
                yield from _unusable_value(item, f"{path}{name}[{index}]")
        else:
            yield from _unusable_value(value, path + name)


def _shortened(text: str) -> str:
    return text if len(text) <= 200 else f"{text[:90]} … {text[-100:]}"


def _unusable_value(value: object, path: str) -> Iterator[Fault]:
    if isinstance(value, Message):
        yield from _unusable(value, f"{path}.")
    elif isinstance(value, int) and not -_TOO_LARGE <= value < _TOO_LARGE:
        yield Fault(path, "has more than 64 bits")
    elif isinstance(value, str) and _SURROGATE.search(value):
        yield Fault(path, "holds a lone surrogate, which is no character")
