"""Reading: from a tree to messages.

Each class is compiled, when it is first read, into a dictionary from tag to what to do. It knows
the documented form by heart; any surprise (an unknown tag, another letter case or namespace, an odd
value) goes to a tolerant path for that element alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeAlias, TypeVar, cast

from lxml import etree

from meetwire.runtime.fields import (
    HOLDS_MESSAGE,
    HOLDS_MESSAGES,
    HOLDS_TEXT,
    HOLDS_TEXTS,
    ContentField,
    Field,
    TextField,
    holds,
)
from meetwire.runtime.message import Extra, Message, fields_of, is_set
from meetwire.runtime.values import BASE64, BOOL, TEXT, XML_SPACE, OpenEnum, Scalar
from meetwire.runtime.xml import Element

__all__ = ["Entry", "Reader", "decode", "put", "reader_of"]

M = TypeVar("M", bound=Message)

# A plain tuple, since unpacking that costs least.
Entry: TypeAlias = tuple[int, str, int, Any, Field]
"""What to do with an element of one tag: position and name of the field, what stands in it, what
makes a value of that, and the field."""


class Reader:
    """The table of one class: what to do with each tag."""

    __slots__ = ("attributes", "entries", "exact", "has_text", "loose", "mixed", "text")

    def __init__(self, cls: type[Message]) -> None:
        self.entries: list[Entry] = []
        self.exact: dict[object, Entry] = {}
        self.loose: dict[str, Entry] = {}
        self.attributes: dict[str, Field] = {}
        self.text: TextField | None = None
        self.mixed: ContentField | None = None
        for position, field in enumerate(fields_of(cls).values()):
            if field.is_attribute:
                self.attributes[field.wire] = field
            elif isinstance(field, TextField):
                self.text = field
            elif isinstance(field, ContentField):
                # To the reader these are fields that happen to fill one list.
                for choice in field.choices:
                    self._add(position, choice)
                self.mixed = field if field.is_mixed else None
            else:
                self._add(position, field)
        self.has_text = self.text is not None or self.mixed is not None

    def _add(self, position: int, field: Field) -> None:
        entry = (position, field.name, holds(field), _converter(field.kind), field)
        self.entries.append(entry)
        self.exact[field.wire] = entry
        if field.namespace is not None:
            self.exact[f"{{{field.namespace.uri}}}{field.wire}"] = entry
        self.loose.setdefault(field.wire.casefold(), entry)

    def recognise(self, node: Element) -> Entry | None:
        """The entry for a tag in another namespace or letter case."""
        local = _local(node)
        return self.exact.get(local) or self.loose.get(local.casefold())

    def find(self, namespace: str | None, local: str) -> Entry | None:
        """The entry for a name, in whatever namespace or letter case."""
        return (
            self.exact.get(f"{{{namespace}}}{local}")
            or self.exact.get(local)
            or self.loose.get(local.casefold())
        )


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
    if issubclass(kind, OpenEnum):
        return _Listed({each.value: each for each in kind}, _enum_parser(kind)).__getitem__
    return cast("type[Message]", kind)


def _enum_parser(kind: type[OpenEnum]) -> Callable[[str], OpenEnum]:
    def parse(text: str) -> OpenEnum:
        text = text.strip(XML_SPACE)
        if not text:
            raise ValueError("is empty")
        return kind.unlisted(text)

    return parse


_readers: dict[type[Message], Reader] = {}
_new = object.__new__


def reader_of(cls: type[Message]) -> Reader:
    """The table of a class, made when it is first needed."""
    reader = _readers.get(cls)
    if reader is None:
        reader = _readers[cls] = Reader(cls)
    return reader


# How many nodes there are inside an element: elements, texts, and attributes, its own included.
_count = cast(
    "Callable[[Element], int]",
    etree.XPath("count(descendant::node()) + count(descendant-or-self::*/@*)"),
)


_MANY: Final = 64
_ALL_ATTRIBUTES = cast("Callable[[Element], list[Any]]", etree.XPath("@*"))


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
    reader = _readers.get(cls) or reader_of(cls)
    if reader.has_text:
        return _read_with_text(message, node, reader, careful=careful)
    known = reader.exact.get
    taken = len(node)
    highest = -1
    raw_lists: list[Field] = []
    raw: set[str] = set()
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
            if how < HOLDS_MESSAGE and position > highest:
                text = child.text
                if text is not None:
                    try:
                        value = text.strip(XML_SPACE) if how == HOLDS_TEXT else convert(text)
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
            taken += _place(message, child, entry, raw_lists, raw, first=first, careful=careful)
    if stray is not None:
        _keep_stray(message, stray)
    if raw_lists:
        _keep_raw_lists(message, node, reader, raw_lists)
    return taken


def _read_with_text(message: Message, node: Element, reader: Reader, *, careful: bool) -> int:
    """Read an element of a class that has a field for text; otherwise as `_read`."""
    _read_attributes(message, node, reader)
    taken = len(node) + len(node.attrib) + (node.text is not None)
    raw_lists: list[Field] = []
    raw: set[str] = set()
    items: list[Any] | None = None
    if reader.mixed is not None:
        items = list[Any]()
        setattr(message, reader.mixed.name, items)
        _add_text(items, node.text)
    elif reader.text is not None:
        _read_own_text(message, node.text or "", reader.text)
    for child in node:
        entry = reader.exact.get(child.tag) or reader.recognise(child)
        if entry is None:
            # In mixed content its place among the items is not kept, only the element itself.
            message.extras.append(_raw(child))
            taken += _count(child)
        else:
            taken += _place(message, child, entry, raw_lists, raw, first=False, careful=careful)
        if child.tail is not None:
            taken += 1
            if items is None:
                _keep_stray(message, child.tail)
            else:
                _add_text(items, child.tail)
    if items:
        items[:] = _without_layout(items)
    if raw_lists:
        _keep_raw_lists(message, node, reader, raw_lists)
    return taken


def _read_own_text(message: Message, text: str, field: Field) -> None:
    try:
        value = field.parse(text)
    except ValueError:
        message.extras.append(Extra("", text.strip(XML_SPACE), field=field.name))
    else:
        if value is not None:
            setattr(message, field.name, value)


def _add_text(items: list[Any], text: str | None) -> None:
    """Add to mixed content; what follows other text continues it."""
    if text is not None and items and isinstance(items[-1], str):
        items[-1] += text
    elif text is not None:
        items.append(text)


def _without_layout(items: list[Any]) -> Iterator[Any]:
    """The items of mixed content, without blanks at either end and texts of nothing but blanks.

    Other blanks stay, since they may part a word from an element.
    """
    for number, item in enumerate(items):
        if not isinstance(item, str):
            yield item
            continue
        text = item.lstrip(XML_SPACE) if number == 0 else item
        text = text.rstrip(XML_SPACE) if number == len(items) - 1 else text
        if text.strip(XML_SPACE):
            yield text


def _keep_raw_lists(
    message: Message, node: Element, reader: Reader, raw_lists: list[Field]
) -> None:
    """Keep lists raw. One raw item makes all of its list raw, or the order would be lost."""
    for field in raw_lists:
        if is_set(message, field.name):
            delattr(message, field.name)
        for child in node:
            entry = reader.exact.get(child.tag) or reader.recognise(child)
            if entry is not None and entry[-1] is field:
                message.extras.append(_raw(child, field))


def _place(
    message: Message,
    child: Element,
    entry: Entry,
    raw_lists: list[Field],
    raw: set[str],
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
        raw: Where to note the name of a single field that is kept raw.
        first: It is known to be the first of its name.
        careful: As for `_read`.

    Returns:
        How many of the nodes inside it were taken or kept.
    """
    _, name, how, convert, field = entry
    if not first and how < HOLDS_TEXTS and (is_set(message, name) or name in raw):
        message.extras.append(_raw(child))  # more than the one that may be
        return _count(child)
    if how in (HOLDS_MESSAGE, HOLDS_MESSAGES):
        part = _new(convert)
        put(message, name, part, how, first)
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
            put(message, name, value, how, first)
            return text is not None
    # The type cannot hold all of this element: keep it raw. Reading the field reads that.
    if how < HOLDS_TEXTS:
        message.extras.append(_raw(child, field))
        raw.add(name)
    elif field not in raw_lists:
        raw_lists.append(field)
    return _count(child)


def put(message: Message, name: str, value: object, how: int, first: bool) -> None:
    """Set a field to a value, or append it to the field's list; `first` if there is none yet."""
    if how < HOLDS_TEXTS:
        setattr(message, name, value)
    elif first or not is_set(message, name):
        setattr(message, name, [value])
    else:
        getattr(message, name).append(value)


def _read_attributes(message: Message, node: Element, reader: Reader) -> None:
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
        (node.text or "").strip(XML_SPACE) or None,
        tuple(parts),
        etree.QName(node).namespace,
        field.name if field else None,
    )


def _raw_attributes(node: Element) -> Iterator[Extra]:
    for key, value in _attributes(node):
        name = etree.QName(str(key))
        yield Extra(f"@{name.localname}", str(value), namespace=name.namespace)


def _attributes(node: Element) -> Iterable[tuple[Any, Any]]:
    if len(node.attrib) <= _MANY:
        return node.attrib.items()
    # That looks each one up among all others, so that a megabyte of them would take minutes.
    return ((each.attrname, each) for each in _ALL_ATTRIBUTES(node))
