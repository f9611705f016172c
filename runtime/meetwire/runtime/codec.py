"""One decoder and one encoder for every XML type.

Each class is compiled into a table when it is first used: for reading, a dictionary from tag to
what to do; for writing, a list of steps. The tables know the documented form by heart; any surprise
(an unknown tag, another letter case or namespace, an odd value) goes to a tolerant path for that
element alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import zip_longest
from operator import attrgetter
from typing import Any, Final, NamedTuple, TypeVar, cast

from lxml import etree

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.message import XSI, Extra, Field, Message, fields_of, is_set
from meetwire.runtime.values import TEXT, XML_SPACE, Namespace, Scalar
from meetwire.runtime.xml import Element

__all__ = ["decode", "encode", "escape", "namespaces_of"]

M = TypeVar("M", bound=Message)

# What stands in an element: text, another value, or a message. Those from _TEXTS on repeat.
_TEXT, _VALUE, _MESSAGE, _TEXTS, _VALUES, _MESSAGES = range(6)


def _how(field: Field) -> int:
    kind = field.kind
    if kind is TEXT:
        how = _TEXT
    elif isinstance(kind, Scalar) or issubclass(kind, Enum):
        how = _VALUE
    else:
        how = _MESSAGE
    return how + _TEXTS if field.is_list else how


# Reading ------------------------------------------------------------------------------------------


class _Entry(NamedTuple):
    """What to do with an element of one tag."""

    position: int
    how: int
    store: Callable[[Message, Any], None]
    convert: Any
    field: Field


class _Reader:
    """The table of one class: what to do with each tag."""

    __slots__ = ("attributes", "exact", "loose")

    def __init__(self, cls: type[Message]) -> None:
        self.exact: dict[object, _Entry] = {}
        self.loose: dict[str, _Entry] = {}
        self.attributes: dict[str, Field] = {}
        for position, field in enumerate(fields_of(cls).values()):
            if field.is_attribute:
                self.attributes[field.wire] = field
                continue
            kind = field.kind
            convert: Any = kind
            if isinstance(kind, Scalar):
                convert = kind.parse
            elif issubclass(kind, Enum):
                convert = _enum_parser(kind)
            slot = getattr(cls, field.name)
            entry = _Entry(position, _how(field), slot.__set__, convert, field)
            self.exact[field.wire] = entry
            if field.namespace is not None:
                self.exact[f"{{{field.namespace.uri}}}{field.wire}"] = entry
            self.loose.setdefault(field.wire.casefold(), entry)

    def recognise(self, node: Element) -> _Entry | None:
        """The entry for a tag in another namespace or letter case."""
        local = _local(node)
        return self.exact.get(local) or self.loose.get(local.casefold())


def _enum_parser(kind: type[Enum]) -> Callable[[str], Enum]:
    listed = {member.value: member for member in kind}

    def parse(text: str) -> Enum:
        member = listed.get(text)
        if member is None:
            text = text.strip(XML_SPACE)
            if not text:
                raise ValueError("is empty")
            member = kind(text)
        return member

    return parse


_readers: dict[type[Message], _Reader] = {}
_new = object.__new__


def decode(node: Element, cls: type[M]) -> M:
    """Read an element into a message of the given class.

    Never fails: what does not fit is kept in the `extras` of the message that it stands in.
    """
    message = _new(cls)
    _read(message, node, cls)
    return message


def _read(message: Message, node: Element, cls: type[Message]) -> None:
    reader = _readers.get(cls)
    if reader is None:
        reader = _readers[cls] = _Reader(cls)
    exact = reader.exact
    highest = listed = -1
    items: list[Any] = []
    raw_lists: list[Field] = []
    if node.keys():
        _read_attributes(message, node, reader)
    if node.text is not None:
        _keep_stray(message, node.text)
    for child in node:
        if child.tail is not None:
            _keep_stray(message, child.tail)
        entry = exact.get(child.tag)
        if entry is None:
            entry = reader.recognise(child)
            if entry is None:
                message.extras.append(_raw(child))
                continue
        position, how, store, convert, field = entry
        if how >= _TEXTS:
            if position != listed:
                listed = position
                if is_set(message, field.name):
                    items = getattr(message, field.name)
                else:
                    store(message, items := [])
        elif position > highest:
            highest = position
        elif is_set(message, field.name) or any(x.field == field.name for x in message.extras):
            message.extras.append(_raw(child))  # more than the one that may be
            continue
        if how == _MESSAGE:
            part = _new(convert)
            store(message, part)
            _read(part, child, convert)
        elif how == _MESSAGES:
            part = _new(convert)
            items.append(part)
            _read(part, child, convert)
        else:
            text = child.text
            if len(child) or child.keys():
                pass
            elif how == _TEXT:
                store(message, "" if text is None else text.strip(XML_SPACE))
                continue
            elif how == _TEXTS:
                items.append("" if text is None else text.strip(XML_SPACE))
                continue
            elif text is not None:
                try:
                    value = convert(text)
                except ValueError:
                    pass
                else:
                    if how == _VALUE:
                        store(message, value)
                    else:
                        items.append(value)
                    continue
            # The type cannot hold all of this element: keep it raw. Reading the field reads that.
            if how >= _TEXTS:
                raw_lists.append(field)
            else:
                message.extras.append(_raw(child, field))
    if raw_lists:
        # One raw item makes all of its list raw, or the order would be lost.
        for child in node:
            entry = exact.get(child.tag) or reader.recognise(child)
            if entry is not None and entry.field in raw_lists:
                message.extras.append(_raw(child, entry.field))
        for field in set(raw_lists):
            delattr(message, field.name)


def _read_attributes(message: Message, node: Element, reader: _Reader) -> None:
    for extra in _raw_attributes(node):
        field = reader.attributes.get(extra.name[1:])
        if field is None:
            message.extras.append(extra)
            continue
        try:
            setattr(message, field.name, field.parse(extra.text))
        except ValueError:
            message.extras.append(Extra(extra.name, extra.text, field=field.name))


def _keep_stray(message: Message, text: str) -> None:
    text = text.strip(XML_SPACE)
    if text:
        message.extras.append(Extra("", text))


def _local(node: Element) -> str:
    return etree.QName(node).localname


def _raw(node: Element, field: Field | None = None) -> Extra:
    """An element as it is."""
    parts = list(_raw_attributes(node))
    for child in node:
        parts.append(_raw(child))
        tail = (child.tail or "").strip(XML_SPACE)
        if tail:
            parts.append(Extra("", tail))
    return Extra(
        _local(node),
        node.text.strip(XML_SPACE) if node.text is not None else None,
        tuple(parts),
        etree.QName(node).namespace,
        field.name if field else None,
    )


def _raw_attributes(node: Element) -> Iterator[Extra]:
    for key, value in node.attrib.items():
        name = etree.QName(str(key))
        yield Extra(f"@{name.localname}", str(value), namespace=name.namespace)


# Writing ------------------------------------------------------------------------------------------

_SPECIAL = re.compile('[&<>"\r\t\n\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]')
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def escape(text: str, *, quote: bool = False) -> str:
    """Text as it stands in XML.

    Args:
        text: Any text.
        quote: Whether it is to stand in an attribute.

    Raises:
        ValueError: It holds a character that XML cannot carry at all.
    """
    if not _SPECIAL.search(text):
        return text
    forbidden = _FORBIDDEN.search(text)
    if forbidden:
        raise ValueError(f"holds U+{ord(forbidden[0]):04X}, a character that XML cannot carry")
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace("\r", "&#13;")  # a parser would make a line feed of it
    if quote:
        text = text.replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")
    return text


class _Step(NamedTuple):
    """How to write one field, the value at `position`."""

    position: int
    how: int
    open: str
    close: str
    format: Callable[[Any], str]
    field: Field


class _Writer:
    """The table of one class: its fields in the order in which they are written."""

    __slots__ = ("attributes", "get", "steps", "turns")

    def __init__(self, cls: type[Message], qualified: bool) -> None:
        fields = list(fields_of(cls).values())
        self.get = attrgetter("extras", *(field.name for field in fields)) if fields else None
        self.attributes: list[_Step] = []
        self.steps: list[_Step] = []
        self.turns: dict[int, list[_Step]] = {}
        before: _Step | None = None
        for position, field in enumerate(fields, 1):
            step = _step(position, field, qualified)
            if field.is_attribute:
                self.attributes.append(step)
            elif before and field.sequence and field.sequence == before.field.sequence:
                self.turns.setdefault(before.position, [before]).append(step)
            else:
                self.steps.append(step)
                before = step


def _step(position: int, field: Field, qualified: bool) -> _Step:
    kind = field.kind
    tag = field.wire
    if qualified and field.namespace is not None:
        tag = f"{field.namespace.prefix}:{tag}"
    if kind is TEXT:
        format_: Callable[[Any], str] = _format_text
    elif isinstance(kind, Scalar):
        format_ = kind.format
    else:
        format_ = _instance_formatter(kind)
    return _Step(position, _how(field), f"<{tag}>", f"</{tag}>", format_, field)


def _format_text(value: Any) -> str:
    try:
        return escape(value)
    except TypeError:
        raise TypeError(f"must be text, not {type(value).__name__}") from None


def _instance_formatter(kind: type) -> Callable[[Any], str]:
    """For enumerations and messages: the value has to be one, and an enumeration is its text."""

    def format_(value: Any) -> str:
        if isinstance(value, kind):
            return escape(str(value)) if isinstance(value, Enum) else ""
        if isinstance(value, str) and issubclass(kind, Enum):
            raise TypeError(f"must be a {kind.__name__}, not text; write {kind.__name__}(text)")
        raise TypeError(f"must be a {kind.__name__}, not {type(value).__name__}")

    return format_


_writers: tuple[dict[type[Message], _Writer], dict[type[Message], _Writer]] = ({}, {})
_ABSENT: Final = object()


def encode(message: Message, *, qualified: bool) -> tuple[str, str]:
    """Write a message canonically: in schema order and spelling.

    Args:
        message: Any message.
        qualified: Whether elements carry the prefix of their namespace, as in responses.

    Returns:
        The content of the element that holds the message, and that element's attributes.

    Raises:
        InvalidRequest: A required field is missing, a value is not of its field's type, or it holds
            a character that XML cannot carry. Names the path.
    """
    out: list[str] = []
    attributes = _write(message, qualified, out)
    return "".join(out), attributes


def _write(message: Message, qualified: bool, out: list[str]) -> str:
    """Append the content, return the attributes."""
    cls = type(message)
    writer = _writers[qualified].get(cls)
    if writer is None:
        writer = _writers[qualified][cls] = _Writer(cls, qualified)
    values: tuple[Any, ...] = (message.extras,)
    if writer.get is not None:
        try:
            values = writer.get(message)
        except AttributeError:  # something was left out, or has no value of its type
            values = tuple(_values_at_hand(message))
        else:
            if values[0]:
                values = tuple(_values_at_hand(message))
    for step in writer.steps:
        value = values[step.position]
        if value is None:
            if step.field.required:
                raise _fault(step.field.name, "is required")
        elif value is _ABSENT:
            continue
        elif step.how < _MESSAGE:
            try:
                out += step.open, step.format(value), step.close
            except (TypeError, ValueError) as problem:
                raise _fault(step.field.name, str(problem)) from None
        elif step.how == _MESSAGE:
            _write_part(step, value, step.field.name, qualified, out)
        elif step.position in writer.turns:
            _write_turns(writer.turns[step.position], values, qualified, out)
        else:
            for index, item in enumerate(_items(step, value)):
                _write_item(step, item, index, qualified, out)
    if writer.attributes or values[0]:
        return _write_rest(message, writer, values, qualified, out)
    return ""


def _values_at_hand(message: Message) -> Iterator[Any]:
    """The values that are set; what is not, or stands in `extras` in its raw form, is absent."""
    yield message.extras
    for name in fields_of(type(message)):
        yield getattr(message, name) if is_set(message, name) else _ABSENT


def _items(step: _Step, value: Any) -> list[Any]:
    if not isinstance(value, (list, tuple)):
        raise _fault(step.field.name, f"must be a list, not {type(value).__name__}")
    if step.field.required and not value:
        raise _fault(step.field.name, "needs at least one item")
    return list(cast("list[Any]", value))


def _write_item(step: _Step, item: Any, index: int, qualified: bool, out: list[str]) -> None:
    path = f"{step.field.name}[{index}]"
    if item is None:
        raise _fault(path, "must not be None")
    if step.how == _MESSAGES:
        _write_part(step, item, path, qualified, out)
        return
    try:
        out += step.open, step.format(item), step.close
    except (TypeError, ValueError) as problem:
        raise _fault(path, str(problem)) from None


def _write_turns(
    steps: list[_Step], values: tuple[Any, ...], qualified: bool, out: list[str]
) -> None:
    """Write lists that belong together as pairs: first of each, second of each, and so on."""
    columns = [
        [] if values[step.position] is _ABSENT else _items(step, values[step.position])
        for step in steps
    ]
    for index, row in enumerate(zip_longest(*columns, fillvalue=_ABSENT)):
        for step, item in zip(steps, row, strict=True):
            if item is not _ABSENT:
                _write_item(step, item, index, qualified, out)


def _write_part(step: _Step, part: Any, path: str, qualified: bool, out: list[str]) -> None:
    """Write the element of a nested message."""
    try:
        step.format(part)
    except TypeError as problem:
        raise _fault(path, str(problem)) from None
    start = len(out)
    out.append(step.open)
    try:
        attributes = _write(part, qualified, out)
    except InvalidRequest as problem:
        raise problem.within(path) from None
    if attributes:
        out[start] = f"{step.open[:-1]}{attributes}>"
    out.append(step.close)


def _write_rest(
    message: Message, writer: _Writer, values: tuple[Any, ...], qualified: bool, out: list[str]
) -> str:
    """Append what is in `extras`, return the attributes."""
    attributes = ""
    for step in writer.attributes:
        value = values[step.position]
        if value is not None and value is not _ABSENT:
            try:
                attributes += f' {step.field.wire}="{escape(step.format(value), quote=True)}"'
            except (TypeError, ValueError) as problem:
                raise _fault(step.field.name, str(problem)) from None
    for extra in message.extras:
        if extra.field is not None and is_set(message, extra.field):
            continue  # the field has a new value now
        try:
            if extra.name.startswith("@"):
                attributes += _extra_attribute(extra)
            else:
                _write_extra(extra, qualified, None, out)
        except ValueError as problem:
            raise _fault(f"extras[{extra.name}]", str(problem)) from None
    return attributes


_NAME = re.compile(r"[^\W\d][\w.-]*")


def _extra_attribute(extra: Extra) -> str:
    name = _checked_name(extra.name[1:])
    text = escape(extra.text or "", quote=True)
    if extra.namespace == XSI:
        return f' xsi:{name}="{text}"'
    if extra.namespace:
        return f' xmlns:x="{escape(extra.namespace, quote=True)}" x:{name}="{text}"'
    return f' {name}="{text}"'


def _write_extra(extra: Extra, qualified: bool, inherited: str | None, out: list[str]) -> None:
    text = escape(extra.text) if extra.text else ""
    if not extra.name:
        out.append(text)
        return
    name = _checked_name(extra.name)
    attributes = "".join(
        _extra_attribute(child) for child in extra.children if child.name.startswith("@")
    )
    if qualified and extra.namespace != inherited:
        attributes += f' xmlns="{escape(extra.namespace or "", quote=True)}"'
    out += f"<{name}{attributes}>", text
    for child in extra.children:
        if not child.name.startswith("@"):
            _write_extra(child, qualified, extra.namespace, out)
    out.append(f"</{name}>")


def _checked_name(name: str) -> str:
    if not _NAME.fullmatch(name):
        raise ValueError("is not the name of an XML element or attribute")
    return name


def _fault(path: str, problem: str) -> InvalidRequest:
    return InvalidRequest([Fault(path, problem)])


_namespaces: dict[type[Message], frozenset[Namespace]] = {}


def namespaces_of(cls: type[Message]) -> frozenset[Namespace]:
    """Every namespace that a message of the class can hold, to be declared where it is written."""
    found = _namespaces.get(cls)
    if found is None:
        seen: set[type] = set()
        collected: set[Namespace] = set()
        todo: list[type] = [cls]
        while todo:
            current = todo.pop()
            if current in seen:
                continue
            seen.add(current)
            for field in fields_of(current).values():
                if field.namespace is not None:
                    collected.add(field.namespace)
                if _how(field) % _TEXTS == _MESSAGE and isinstance(field.kind, type):
                    todo.append(field.kind)
        found = _namespaces[cls] = frozenset(collected)
    return found
