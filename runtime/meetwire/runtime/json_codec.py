"""JSON to messages and back.

Each class is compiled, when it is first met, into a table from the name of a member to what to do
with it. Reading is lenient: letter case, order, numbers in quotes; what has no place is kept as an
`Extra` whose text is JSON. Writing is canonical: schema order and spelling, numbers bare.

A field without a name on the wire is the whole value: an answer may be an array.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from enum import Enum
from typing import Any, Final, TypeVar, cast

from meetwire.runtime import json_text
from meetwire.runtime.errors import Fault, InvalidRequest, NotJSON, UnexpectedMessage, WireError
from meetwire.runtime.fields import Field, KeyField
from meetwire.runtime.json_text import Members, is_array
from meetwire.runtime.message import Extra, Message, fields_of, is_set, live_extras
from meetwire.runtime.record import Record
from meetwire.runtime.values import BOOL, FLAG, FLOAT, INT, TEXT, XML_SPACE, OpenEnum, Scalar

__all__ = ["decode", "encode"]

M = TypeVar("M", bound=Message)

_BARE: Final = (INT, FLOAT, BOOL, FLAG)
"""What is written without quotes."""
_NO_NUMBERS: Final = ("NaN", "INF", "-INF")
"""Floating-point numbers for which JSON has no word."""


class _Table(Record):
    """What is known of one class."""

    exact: dict[str, Field]
    loose: dict[str, Field]
    whole: Field | None
    """The field that is the whole value."""
    key: KeyField | None


_tables: dict[type[Message], _Table] = {}


def _table(cls: type[Message]) -> _Table:
    table = _tables.get(cls)
    if table is None:
        exact: dict[str, Field] = {}
        whole: Field | None = None
        key: KeyField | None = None
        for field in fields_of(cls).values():
            if isinstance(field, KeyField):
                key = field
            elif field.wire:
                exact[field.wire] = field
            else:
                whole = field
        loose: dict[str, Field] = {}
        for wire, field in exact.items():
            loose.setdefault(wire.casefold(), field)
        table = _tables[cls] = _Table(exact, loose, whole, key)
    return table


def _key_of(field: Field) -> KeyField | None:
    """The key field of the messages that a field holds, if it is an object of them on the wire."""
    kind = field.kind
    if isinstance(kind, Scalar) or not field.is_list or not issubclass(kind, Message):
        return None
    return _table(kind).key


# Reading ------------------------------------------------------------------------------------------


def decode(value: Any, cls: type[M]) -> M:
    """Read what `json_text.parse` gave into a message of the given class.

    What does not fit is kept in the `extras` of the message that it stands in.

    Raises:
        UnexpectedMessage: The value is no object, or no array where the class stands for one.
        NotJSON: It is nested so deep that nobody means it.
    """
    try:
        return _decode(value, cls)
    except RecursionError:
        raise NotJSON("the message is nested absurdly deep; it was not used") from None


def _decode(value: Any, cls: type[M]) -> M:
    whole = _table(cls).whole
    if whole is None:
        if not isinstance(value, Members):
            raise UnexpectedMessage(f"the JSON is {_what(value)} and not an object")
        return _read(value, cls)
    wanted = Members if _key_of(whole) is not None else list
    if not isinstance(value, wanted):
        name = "an array" if wanted is list else "an object"
        raise UnexpectedMessage(f"the JSON is {_what(value)} and not {name}")
    message = object.__new__(cls)
    _place(message, whole, value)
    return message


def _what(value: Any) -> str:
    if isinstance(value, Members):
        return "an object"
    return "an array" if isinstance(value, list) else "a single value"


def _read(members: Members, cls: type[M]) -> M:
    message = object.__new__(cls)
    table = _table(cls)
    taken: set[str] = set()
    for name, value in members:
        field = table.exact.get(name) or table.loose.get(name.casefold())
        if field is None or field.name in taken:
            message.extras.append(Extra(name, json_text.dump(value), is_json=True))
        elif value is not None:  # null is how some services say that there is nothing
            _place(message, field, value)
            if _get(message, field) != []:  # an empty list leaves room for one that holds something
                taken.add(field.name)
    return message


def _place(message: Message, field: Field, value: Any) -> None:
    try:
        setattr(message, field.name, _value(field, value))
    except ValueError:
        raw = json_text.dump(value)
        if is_set(message, field.name):  # an empty list, which would count instead
            delattr(message, field.name)
        message.extras.append(Extra(field.wire, raw, field=field.name, is_json=True))


def _value(field: Field, value: Any) -> Any:
    """What a field holds. Raises ValueError for what is not of its type."""
    if not field.is_list:
        return _single(field, value)
    key = _key_of(field)
    if key is not None:
        return list(_keyed(field, key, value))
    if not is_array(value):
        raise ValueError("is no array")
    return [_single(field, item) for item in value]


def _keyed(field: Field, key: KeyField, value: Any) -> Iterator[Message]:
    if not isinstance(value, Members):
        raise ValueError("is no object")
    for name, member in value:
        item: Message = _single(field, member)
        setattr(item, key.name, _single(key, name))
        yield item


def _single(field: Field, value: Any) -> Any:
    kind = field.kind
    if isinstance(kind, type) and issubclass(kind, Message):
        if not isinstance(value, Members):
            raise ValueError("is no object")
        return _read(value, kind)
    if isinstance(value, bool):
        if kind not in (BOOL, FLAG):
            raise ValueError("is not true or false")
        return value
    if not isinstance(value, str):
        raise ValueError("is no single value")
    if kind is FLOAT and value.strip(XML_SPACE) in _NO_NUMBERS:
        raise ValueError("is no number that JSON can carry")
    if isinstance(kind, Scalar):
        # Text in JSON has quotes, so that blanks at its ends are meant.
        return str(value) if kind is TEXT else kind.parse(value)
    if not value.strip(XML_SPACE):
        raise ValueError("is empty")
    return cast("type[OpenEnum]", kind).unlisted(value)


# Writing ------------------------------------------------------------------------------------------


def encode(message: Message, only: Collection[str] | None = None) -> str:
    """Write a message as JSON.

    Args:
        message: Any message.
        only: Wire names of the fields to write, if not all of them are part of the JSON.

    Raises:
        InvalidRequest: A value cannot be written; says where.
    """
    whole = _table(type(message)).whole
    if whole is not None:
        raw = _raw_whole(message, whole)
        return _written(whole, _get(message, whole) or [], whole.name) if raw is None else raw
    return f"{{{','.join(_members(message, only))}}}"


def _raw_whole(message: Message, whole: Field) -> str | None:
    raw = [_checked(extra) for extra in live_extras(message) if extra.field == whole.name]
    return raw[0] if raw else None


def _members(message: Message, only: Collection[str] | None) -> Iterator[str]:
    for field in fields_of(type(message)).values():
        if isinstance(field, KeyField) or (only is not None and field.wire not in only):
            continue
        value = _get(message, field)
        # A list that must be there is there even if it is empty.
        if value is None or (value == [] and not field.required):
            continue
        yield f"{json_text.quote(field.wire)}:{_written(field, value, field.name)}"
    for extra in live_extras(message):
        if extra.is_json:
            yield f"{_any_name(extra.name)}:{_checked(extra)}"


def _any_name(name: str) -> str:
    try:
        return json_text.quote(name)
    except ValueError:
        return json_text.dump(name)  # half a character that was read can be escaped again


def _get(message: Message, field: Field) -> Any:
    return getattr(message, field.name) if is_set(message, field.name) else None


def _checked(extra: Extra) -> str:
    """The text of an extra, which anybody may have put there."""
    text = "null" if extra.text is None else extra.text
    try:
        json_text.parse(text.encode())
    except (UnicodeEncodeError, WireError):
        raise _fault(f"extras[{extra.name}]", "must be JSON text") from None
    return text


def _written(field: Field, value: Any, path: str) -> str:
    if not field.is_list:
        return _one(field, value, path)
    if not isinstance(value, (list, tuple)):
        raise _fault(path, f"must be a list, not {type(value).__name__}")
    key = _key_of(field)
    written: list[str] = []
    for index, item in enumerate(cast("list[Any]", value)):
        where = f"{path}[{index}]"
        text = _one(field, item, where)
        written.append(text if key is None else f"{_name(key, item, where)}:{text}")
    return f"[{','.join(written)}]" if key is None else f"{{{','.join(written)}}}"


def _name(key: KeyField, item: Message, path: str) -> str:
    """The name under which a message stands."""
    path = f"{path}.{key.name}"
    kind = cast("Scalar[Any]", key.kind)
    try:
        return json_text.quote(kind.format(_get(item, key)))
    except (TypeError, ValueError) as problem:
        raise _fault(path, str(problem)) from None


def _one(field: Field, value: Any, path: str) -> str:
    kind = field.kind
    try:
        if isinstance(kind, Scalar):
            text = kind.format(value)
            if kind in _BARE:
                return _bare(text)
            return json_text.quote(text)
        if not isinstance(value, kind):
            raise TypeError(f"must be a {kind.__name__}, not {type(value).__name__}")
        if isinstance(value, Enum):
            return json_text.quote(str(value.value))
    except (TypeError, ValueError) as problem:
        raise _fault(path, str(problem)) from None
    try:
        return encode(cast("Message", value))
    except InvalidRequest as problem:
        raise problem.within(path) from None


def _bare(text: str) -> str:
    if text in _NO_NUMBERS:
        raise ValueError("must be a number that JSON can carry")
    return text


def _fault(path: str, problem: str) -> InvalidRequest:
    return InvalidRequest([Fault(path, problem)])
