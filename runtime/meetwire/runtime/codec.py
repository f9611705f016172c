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
from typing import Any, Final, NamedTuple, TypeAlias, TypeVar, cast

from lxml import etree

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.message import (
    XSI,
    Extra,
    Field,
    Message,
    fields_of,
    is_set,
    live_extras,
    says_what_is_raw,
)
from meetwire.runtime.values import BASE64, BOOL, TEXT, XML_SPACE, Namespace, Scalar
from meetwire.runtime.xml import Element

__all__ = ["decode", "encode", "escape", "namespaces_of"]

M = TypeVar("M", bound=Message)

# What stands in an element: text, another value, or a message. Those from _TEXTS on repeat; several
# lists that are written in turns are _TURNS.
_TEXT, _VALUE, _MESSAGE, _TEXTS, _VALUES, _MESSAGES, _TURNS = range(7)


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


# What to do with an element of one tag: position and name of the field, what stands in it, what
# makes a value of that, and the field. A plain tuple, since unpacking that costs least.
_Entry: TypeAlias = tuple[int, str, int, Any, Field]


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
            entry = (position, field.name, _how(field), _converter(field.kind), field)
            self.exact[field.wire] = entry
            if field.namespace is not None:
                self.exact[f"{{{field.namespace.uri}}}{field.wire}"] = entry
            self.loose.setdefault(field.wire.casefold(), entry)

    def recognise(self, node: Element) -> _Entry | None:
        """The entry for a tag in another namespace or letter case."""
        local = _local(node)
        return self.exact.get(local) or self.loose.get(local.casefold())


class _Listed(dict[str, Any]):
    """Values by their usual text; any other text is parsed."""

    def __init__(self, listed: dict[str, Any], parse: Callable[[str], Any]) -> None:
        super().__init__(listed)
        self._parse = parse

    def __missing__(self, text: str) -> Any:
        return self._parse(text)


def _converter(kind: Scalar[Any] | type) -> Any:
    """What makes a value of a text, as a callable that costs least for the usual texts."""
    if kind is BOOL:
        return _Listed({"true": True, "false": False}, BOOL.parse).__getitem__
    if isinstance(kind, Scalar):
        return kind.parse
    if issubclass(kind, Enum):
        return _Listed({each.value: each for each in kind}, _enum_parser(kind)).__getitem__
    return cast("type[Message]", kind)


def _enum_parser(kind: type[Enum]) -> Callable[[str], Enum]:
    def parse(text: str) -> Enum:
        text = text.strip(XML_SPACE)
        if not text:
            raise ValueError("is empty")
        return kind(text)

    return parse


_readers: dict[type[Message], _Reader] = {}
_new = object.__new__


# How many nodes there are inside an element: elements, texts, and attributes, its own included.
_count = cast(
    "Callable[[Element], int]",
    etree.XPath("count(descendant::node()) + count(descendant-or-self::*/@*)"),
)


def decode(node: Element, cls: type[M]) -> M:
    """Read an element into a message of the given class.

    Never fails: what does not fit is kept in the `extras` of the message that it stands in.
    """
    message = _new(cls)
    # To ask each element for attributes, stray text and parts costs as much as all the rest. So a
    # first reading passes over them and counts what it took; if there is more, all is read again.
    if _read(message, node, cls, careful=False) != _count(node):
        message = _new(cls)
        _read(message, node, cls, careful=True)
    return message


def _read(message: Message, node: Element, cls: type[Message], *, careful: bool) -> int:
    """Read an element.

    Args:
        message: Where to put what is found.
        node: The element.
        cls: The message's class.
        careful: Look for attributes, stray text, and parts where there should be text.

    Returns:
        How many of the nodes inside were taken or kept.
    """
    reader = _readers.get(cls)
    if reader is None:
        reader = _readers[cls] = _Reader(cls)
    known = reader.exact.get
    taken = len(node)
    highest = -1
    raw_lists: list[Field] = []
    stray: str | None = None
    if careful:
        _read_attributes(message, node, reader)
        stray = node.text
    for child in node:
        entry = known(child.tag)
        if careful:
            if stray is not None:
                _keep_stray(message, stray)
            stray = child.tail
        elif entry is not None:
            # The usual case: a value, further down than all before, so that it is the first.
            position, name, how, convert, _ = entry
            if how < _MESSAGE and position > highest:
                text = child.text
                if text is not None:
                    try:
                        value = text.strip(XML_SPACE) if how == _TEXT else convert(text)
                    except ValueError:
                        pass
                    else:
                        setattr(message, name, value)
                        highest = position
                        taken += 1
                        continue
        if entry is None:
            entry = reader.recognise(child)
        if entry is None:
            message.extras.append(_raw(child))
            taken += _count(child)
        else:
            first = entry[0] > highest
            highest = max(highest, entry[0])
            taken += _place(message, child, entry, raw_lists, first=first, careful=careful)
    if stray is not None:
        _keep_stray(message, stray)
    for field in raw_lists:
        # One raw item makes all of its list raw, or the order would be lost.
        if is_set(message, field.name):
            delattr(message, field.name)
        for child in node:
            entry = known(child.tag) or reader.recognise(child)
            if entry is not None and entry[-1] is field:
                message.extras.append(_raw(child, field))
    return taken


def _place(
    message: Message,
    child: Element,
    entry: _Entry,
    raw_lists: list[Field],
    *,
    first: bool,
    careful: bool,
) -> int:
    """Put what a child holds where it belongs.

    Args:
        message: The message that the child is read for.
        child: The element.
        entry: What to do with it.
        raw_lists: Where to note a list that has to be kept raw.
        first: It is known to be the first of its name.
        careful: As for `_read`.

    Returns:
        How many of the nodes inside it were taken or kept.
    """
    _, name, how, convert, field = entry
    if not first and how < _TEXTS and (is_set(message, name) or _is_raw(message, name)):
        message.extras.append(_raw(child))  # more than the one that may be
        return _count(child)
    if how in (_MESSAGE, _MESSAGES):
        part = _new(convert)
        _put(message, name, part, how, first)
        return _read(part, child, convert, careful=careful)
    text = child.text
    only_text = not careful or not (len(child) or child.keys())
    # No text is a value for text and bytes, and for nothing else.
    if only_text and (text is not None or field.kind is TEXT or field.kind is BASE64):
        try:
            value = convert(text or "")
        except ValueError:
            pass
        else:
            _put(message, name, value, how, first)
            return text is not None
    # The type cannot hold all of this element: keep it raw. Reading the field reads that.
    if how < _TEXTS:
        message.extras.append(_raw(child, field))
    elif field not in raw_lists:
        raw_lists.append(field)
    return _count(child)


def _is_raw(message: Message, name: str) -> bool:
    return is_set(message, "extras") and any(extra.field == name for extra in message.extras)


def _put(message: Message, name: str, value: object, how: int, first: bool) -> None:
    if how < _TEXTS:
        setattr(message, name, value)
    elif first or not is_set(message, name):
        setattr(message, name, [value])
    else:
        getattr(message, name).append(value)


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
    return str(node.tag).rpartition("}")[2]


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

_MARKUP = re.compile('[&<>"]')
_FORBIDDEN = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"


def escape(text: str, *, quote: bool = False) -> str:
    """Text as it stands in XML.

    Args:
        text: Any text.
        quote: Whether it is to stand in an attribute.

    Raises:
        ValueError: It holds a character that XML cannot carry at all.
    """
    # Nothing that is printable is forbidden, and most text is.
    if text.isprintable() and not _MARKUP.search(text):
        return text
    forbidden = re.search(_FORBIDDEN, text)
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
    required: bool
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
                if before.position not in self.turns:
                    self.turns[before.position] = [before]
                    self.steps[-1] = before._replace(how=_TURNS)
                self.turns[before.position].append(step)
            else:
                self.steps.append(step)
                before = step


def _step(position: int, field: Field, qualified: bool) -> _Step:
    kind = field.kind
    tag = field.wire
    if qualified and field.namespace is not None:
        tag = f"{field.namespace.prefix}:{tag}"
    if kind is TEXT and not field.is_attribute:
        format_: Callable[[Any], str] = _format_text
    elif isinstance(kind, Scalar):
        format_ = kind.format
    else:
        format_ = _instance_formatter(kind)
    return _Step(position, _how(field), f"<{tag}>", f"</{tag}>", format_, field.required, field)


def _format_text(value: Any) -> str:
    if isinstance(value, str):
        return escape(value)
    raise TypeError(f"must be text, not {type(value).__name__}")


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
        position, how, open_, close, format_, required, field = step
        value = values[position]
        if how == _TURNS:
            _write_turns(writer.turns[position], values, qualified, out)
        elif value is None:
            if required:
                raise _fault(field.name, "is required")
        elif value is _ABSENT:
            pass
        elif how < _MESSAGE:
            try:
                out += open_, format_(value), close
            except (TypeError, ValueError) as problem:
                raise _fault(field.name, str(problem)) from None
        elif how == _MESSAGE:
            _write_part(step, value, field.name, qualified, out)
        else:
            for index, item in enumerate(_items(step, value)):
                _write_item(step, item, index, qualified, out)
    if writer.attributes or values[0]:
        return _write_rest(message, writer, values, qualified, out)
    return ""


def _values_at_hand(message: Message) -> Iterator[Any]:
    """The values that are set; what is not, or is what stands in `extras` as raw, is absent."""
    yield message.extras
    for name in fields_of(type(message)):
        if is_set(message, name) and not says_what_is_raw(message, name):
            yield getattr(message, name)
        else:
            yield _ABSENT


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
        [] if values[step.position] in (None, _ABSENT) else _items(step, values[step.position])
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
    cls = cast("type[Message]", type(part))
    if qualified and cls is not step.field.kind:
        # A subclass may hold namespaces that the root, which goes by the schema, does not declare.
        attributes += "".join(
            f' xmlns:{namespace.prefix}="{namespace.uri}"'
            for namespace in sorted(namespaces_of(cls))
        )
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
    # In a request the schema's own namespaces go without saying.
    unsaid: set[str] = set()
    if not qualified:
        unsaid = {namespace.uri for namespace in namespaces_of(type(message))}
    for extra in live_extras(message):
        try:
            if extra.name.startswith("@"):
                attributes += _extra_attribute(extra, len(attributes))
            else:
                _write_extra(extra, None, unsaid, out)
        except ValueError as problem:
            raise _fault(f"extras[{extra.name}]", str(problem)) from None
    return attributes


_KNOWN_PREFIXES = {XSI: "xsi", "http://www.w3.org/XML/1998/namespace": "xml"}
_NAME = re.compile(r"[^\W\d][\w.-]*")


def _extra_attribute(extra: Extra, number: int) -> str:
    """An attribute; `number` makes the prefix of its namespace unlike that of its neighbours."""
    name = _checked_name(extra.name[1:])
    text = escape(extra.text or "", quote=True)
    if extra.namespace in _KNOWN_PREFIXES:
        return f' {_KNOWN_PREFIXES[extra.namespace]}:{name}="{text}"'
    if extra.namespace:
        uri = escape(extra.namespace, quote=True)
        return f' xmlns:x{number}="{uri}" x{number}:{name}="{text}"'
    return f' {name}="{text}"'


def _write_extra(extra: Extra, inherited: str | None, unsaid: set[str], out: list[str]) -> None:
    """Write an element as it was.

    Args:
        extra: The element.
        inherited: The default namespace that its parent set.
        unsaid: Namespaces to leave out.
        out: Where to write.
    """
    text = escape(extra.text) if extra.text else ""
    if not extra.name:
        out.append(text)
        return
    name = _checked_name(extra.name)
    attributes = "".join(
        _extra_attribute(child, number)
        for number, child in enumerate(extra.children)
        if child.name.startswith("@")
    )
    namespace = None if extra.namespace in unsaid else extra.namespace
    if namespace != inherited:
        attributes += f' xmlns="{escape(namespace or "", quote=True)}"'
    out += f"<{name}{attributes}>", text
    for child in extra.children:
        if not child.name.startswith("@"):
            _write_extra(child, namespace, unsaid, out)
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
