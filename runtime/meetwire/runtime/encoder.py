"""Writing: from messages to text, in schema order and spelling.

Each class is compiled, when it is first written, into a list of steps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from enum import Enum
from itertools import zip_longest
from operator import attrgetter
from typing import Any, Final, NamedTuple, cast

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.fields import (
    HOLDS_CONTENT,
    HOLDS_MESSAGE,
    HOLDS_MESSAGES,
    ContentField,
    Field,
    TextField,
    holds,
)
from meetwire.runtime.message import (
    XSI,
    Extra,
    Message,
    fields_of,
    is_set,
    kinds_within,
    live_extras,
    says_what_is_raw,
)
from meetwire.runtime.values import TEXT, Namespace, Scalar

__all__ = ["encode", "escape", "namespaces_of"]

# Several lists that are written in turns; beside what single fields hold.
_TURNS: Final = -1

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

    __slots__ = ("attributes", "choices", "get", "steps", "turns")

    def __init__(self, cls: type[Message], qualified: bool) -> None:
        fields = list(fields_of(cls).values())
        self.get = attrgetter("extras", *(field.name for field in fields)) if fields else None
        self.attributes: list[_Step] = []
        self.steps: list[_Step] = []
        self.turns: dict[int, list[_Step]] = {}
        self.choices: dict[int, dict[type, _Step]] = {}
        before: _Step | None = None
        for position, field in enumerate(fields, 1):
            step = _step(position, field, qualified)
            if isinstance(field, ContentField):
                parts = [_step(position, choice, qualified) for choice in field.choices]
                self.choices[position] = dict(zip(field.kinds, parts, strict=True))
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
    open_, close = f"<{tag}>", f"</{tag}>"
    if isinstance(field, TextField):
        open_ = close = ""
    if kind is TEXT and not field.is_attribute:
        format_: Callable[[Any], str] = _format_text
    elif isinstance(kind, Scalar):
        format_ = kind.format
    else:
        # An attribute is escaped where it is written, since it needs more than an element.
        format_ = _instance_formatter(kind, str if field.is_attribute else escape)
    return _Step(position, holds(field), open_, close, format_, field.required, field)


def _format_text(value: Any) -> str:
    if isinstance(value, str):
        return escape(value)
    raise TypeError(f"must be text, not {type(value).__name__}")


def _instance_formatter(kind: type, finish: Callable[[str], str]) -> Callable[[Any], str]:
    """For enumerations and messages: the value has to be one, and an enumeration is its text."""

    def format_(value: Any) -> str:
        if isinstance(value, kind):
            return finish(str(value)) if isinstance(value, Enum) else ""
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
        elif how < HOLDS_MESSAGE:
            try:
                out += open_, format_(value), close
            except (TypeError, ValueError) as problem:
                raise _fault(field.name, field.explain(problem)) from None
        elif how == HOLDS_MESSAGE:
            _write_part(step, value, field.name, qualified, out)
        elif how == HOLDS_CONTENT:
            _write_content(step, writer.choices[position], value, qualified, out)
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
    if step.how == HOLDS_MESSAGES:
        _write_part(step, item, path, qualified, out)
        return
    try:
        out += step.open, step.format(item), step.close
    except (TypeError, ValueError) as problem:
        raise _fault(path, step.field.explain(problem)) from None


def _write_content(
    step: _Step, choices: dict[type, _Step], value: Any, qualified: bool, out: list[str]
) -> None:
    """Write elements of several names, and perhaps text between them, in the order of the list."""
    field = cast("ContentField", step.field)
    for index, item in enumerate(_items(step, value)):
        path = f"{field.name}[{index}]"
        problem = field.problem_with(item)
        if problem:
            raise _fault(path, problem)
        if isinstance(item, str):
            try:
                out.append(escape(item))
            except ValueError as problem:
                raise _fault(path, str(problem)) from None
        else:
            part = next(choices[cls] for cls in type(item).__mro__ if cls in choices)
            _write_part(part, item, path, qualified, out)


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
                raise _fault(step.field.name, step.field.explain(problem)) from None
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
_FIRST = (
    "A-Z_a-z\xc0-\xd6\xd8-\xf6\xf8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = re.compile(rf"[{_FIRST}][{_FIRST}.0-9\xb7\u0300-\u036f\u203f\u2040-]*")


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
        fields = (field for kind in kinds_within(cls) for field in fields_of(kind).values())
        found = frozenset(field.namespace for field in fields if field.namespace is not None)
        _namespaces[cls] = found
    return found
