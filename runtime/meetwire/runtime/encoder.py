"""Writing: from messages to text, in schema order and spelling.

Each class is compiled, when it is first written, into a list of steps.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import Enum
from functools import cache
from itertools import zip_longest
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.fields import (
    HOLDS_CONTENT,
    HOLDS_MESSAGE,
    HOLDS_MESSAGES,
    HOLDS_TEXT,
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

if TYPE_CHECKING:
    from meetwire.runtime.straight import Write

__all__ = ["Step", "declared", "encode", "escape", "namespaces_of"]

# Beside what fields hold: several lists are written in turns, by the step of the first of them;
# the others, and attributes, are not written where they stand.
_TURNS: Final = -1
_ELSEWHERE: Final = -2

# So often a class is written before it gets a function of its own.
_MANY: Final = 20

_FORBIDDEN: Final = "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]"


def escape(text: str, *, quote: bool = False) -> str:
    """Text as it stands in XML.

    Args:
        text: Any text.
        quote: Whether it is to stand in an attribute.

    Raises:
        ValueError: It holds a character that XML cannot carry at all.
    """
    # Nothing that is printable is forbidden, and most text is.
    if text.isprintable():
        if not ("&" in text or "<" in text or ">" in text or '"' in text):
            return text
    else:
        forbidden = _forbidden().search(text)
        if forbidden:
            raise ValueError(f"holds U+{ord(forbidden[0]):04X}, a character that XML cannot carry")
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    text = text.replace("\r", "&#13;")  # a parser would make a line feed of it
    if quote:
        text = text.replace('"', "&quot;").replace("\t", "&#9;").replace("\n", "&#10;")
    return text


@cache
def _forbidden() -> re.Pattern[str]:
    return re.compile(_FORBIDDEN)


class Step(NamedTuple):
    """How to write one field, the value at `position`."""

    position: int
    how: int
    open: str
    close: str
    format: Callable[[Any], str]
    field: Field


class _Writer:
    """The table of one class: its fields in the order in which they are written."""

    __slots__ = (
        "attributes",
        "choices",
        "get",
        "required",
        "steps",
        "straight",
        "turns",
        "_qualified",
        "_uses",
    )

    def __init__(self, cls: type[Message], qualified: bool) -> None:
        fields = list(fields_of(cls).values())
        # Of each field the value, in the order of the steps, and what else there is.
        self.get = attrgetter(*(field.name for field in fields), "extras") if fields else None
        self.attributes: list[Step] = []
        self.steps: list[Step] = []
        self.turns: dict[int, list[Step]] = {}
        self.choices: dict[int, dict[type, Step]] = {}
        before: Step | None = None
        for position, field in enumerate(fields):
            step = _step(position, field, qualified)
            if isinstance(field, ContentField):
                parts = [_step(position, choice, qualified) for choice in field.choices]
                self.choices[position] = dict(zip(field.kinds, parts, strict=True))
            if field.is_attribute:
                self.attributes.append(step)
                step = step._replace(how=_ELSEWHERE)
            elif before and field.sequence and field.sequence == before.field.sequence:
                if before.position not in self.turns:
                    self.turns[before.position] = [before]
                    self.steps[before.position] = before._replace(how=_TURNS)
                self.turns[before.position].append(step)
                step = step._replace(how=_ELSEWHERE)
            else:
                before = step
            self.steps.append(step)
        self.required = [
            step.position for step in self.steps if step.field.required and step.how >= 0
        ]
        self.straight: Write | None = None
        self._uses = 0
        self._qualified = qualified

    def count(self) -> None:
        """Take note that a message is written; after a few, a faster way is worth its making."""
        self._uses += 1
        if self._uses == _MANY:
            from meetwire.runtime.straight import straight_writer

            self.straight = straight_writer(self.steps, _write_list, _write_part, self._qualified)

    def with_turns(self, values: Sequence[Any]) -> Sequence[Any]:
        """The values, with what is written in turns in the place of the first of its lists."""
        shown = list(values)
        for position, steps in self.turns.items():
            shown[position] = steps
        return shown


def _step(position: int, field: Field, qualified: bool) -> Step:
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
    return Step(position, holds(field), open_, close, format_, field)


def _format_text(value: Any) -> str:
    if isinstance(value, str):
        usual = value.isprintable() and not ("&" in value or "<" in value or ">" in value)
        return value if usual else escape(value)
    raise TypeError(f"must be text, not {type(value).__name__}")


def _instance_formatter(kind: type, finish: Callable[[str], str]) -> Callable[[Any], str]:
    """For enumerations and messages: the value has to be one, and an enumeration is its text."""

    def format_enum(value: Any) -> str:
        if isinstance(value, kind):
            return finish(str(value))
        if isinstance(value, str):
            raise TypeError(f"must be a {kind.__name__}, not text; write {kind.__name__}(text)")
        raise TypeError(f"must be a {kind.__name__}, not {type(value).__name__}")

    def format_message(value: Any) -> str:
        if isinstance(value, kind):
            return ""
        raise TypeError(f"must be a {kind.__name__}, not {type(value).__name__}")

    return format_enum if issubclass(kind, Enum) else format_message


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
    if writer.straight is not None:
        start = len(out)
        try:
            writer.straight(message, out)
        except InvalidRequest:
            raise
        except (AttributeError, TypeError, ValueError):
            del out[start:]
        else:
            return ""
    writer.count()
    if writer.get is None:
        values: Sequence[Any] = (message.extras,)
    else:
        try:
            values = writer.get(message)
        except AttributeError:  # something was left out, or has no value of its type
            values = tuple(_values_at_hand(message))
        else:
            if values[-1]:
                values = tuple(_values_at_hand(message))
    for position in writer.required:
        if values[position] is None:
            raise _fault(writer.steps[position].field.name, "is required")
    in_order = writer.with_turns(values) if writer.turns else values
    for step, value in zip(writer.steps, in_order, strict=False):
        if value is None or value is _ABSENT:
            continue
        position, how, open_, close, format_, field = step
        if HOLDS_TEXT <= how < HOLDS_MESSAGE:
            try:
                out.append(f"{open_}{format_(value)}{close}")
            except (TypeError, ValueError) as problem:
                raise _fault(field.name, field.explain(problem)) from None
        elif how == HOLDS_MESSAGE:
            _write_part(step, value, out, qualified)
        elif how == HOLDS_CONTENT:
            _write_content(step, writer.choices[position], value, qualified, out)
        elif how == _TURNS:
            _write_turns(value, values, qualified, out)
        elif how != _ELSEWHERE:
            _write_list(step, value, out, qualified)
    if writer.attributes or values[-1]:
        return _write_rest(message, writer, values, qualified, out)
    return ""


def _values_at_hand(message: Message) -> Iterator[Any]:
    """The values that are set; what is not, or is what stands in `extras` as raw, is absent."""
    for name in fields_of(type(message)):
        if is_set(message, name) and not says_what_is_raw(message, name):
            yield getattr(message, name)
        else:
            yield _ABSENT
    yield message.extras


def _items(step: Step, value: Any) -> list[Any]:
    if not isinstance(value, (list, tuple)):
        raise _fault(step.field.name, f"must be a list, not {type(value).__name__}")
    if step.field.required and not value:
        raise _fault(step.field.name, "needs at least one item")
    return list(cast("list[Any]", value))


def _write_item(step: Step, item: Any, index: int, qualified: bool, out: list[str]) -> None:
    path = f"{step.field.name}[{index}]"
    if item is None:
        raise _fault(path, "must not be None")
    if step.how == HOLDS_MESSAGES:
        _write_part(step, item, out, qualified, path)
        return
    try:
        out += step.open, step.format(item), step.close
    except (TypeError, ValueError) as problem:
        raise _fault(path, step.field.explain(problem)) from None


def _write_content(
    step: Step, choices: dict[type, Step], value: Any, qualified: bool, out: list[str]
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
            _write_part(part, item, out, qualified, path)


def _write_turns(steps: list[Step], values: Sequence[Any], qualified: bool, out: list[str]) -> None:
    """Write lists that belong together as pairs: first of each, second of each, and so on."""
    columns = [
        [] if values[step.position] in (None, _ABSENT) else _items(step, values[step.position])
        for step in steps
    ]
    for index, row in enumerate(zip_longest(*columns, fillvalue=_ABSENT)):
        for step, item in zip(steps, row, strict=True):
            if item is not _ABSENT:
                _write_item(step, item, index, qualified, out)


def _write_list(step: Step, value: Any, out: list[str], qualified: bool) -> None:
    for index, item in enumerate(_items(step, value)):
        _write_item(step, item, index, qualified, out)


def _write_part(
    step: Step, part: Any, out: list[str], qualified: bool, path: str | None = None
) -> None:
    """Write the element of a nested message. Its path is the field's name if none is given."""
    cls = cast("type[Message]", type(part))
    if cls is not step.field.kind:
        try:
            step.format(part)
        except TypeError as problem:
            raise _fault(path or step.field.name, str(problem)) from None
    start = len(out)
    out.append(step.open)
    try:
        attributes = _write(part, qualified, out)
    except InvalidRequest as problem:
        raise problem.within(path or step.field.name) from None
    if qualified and cls is not step.field.kind:
        # A subclass may hold namespaces that the root, which goes by the schema, does not declare.
        attributes += declared(namespaces_of(cls))
    if attributes:
        out[start] = f"{step.open[:-1]}{attributes}>"
    out.append(step.close)


def _write_rest(
    message: Message, writer: _Writer, values: Sequence[Any], qualified: bool, out: list[str]
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
# Compiled when it is first needed, which for most programs is never.
_NAME: Final = rf"[{_FIRST}][{_FIRST}.0-9\xb7\u0300-\u036f\u203f\u2040-]*"


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
    if not re.fullmatch(_NAME, name):
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
        by_module = {field.module: field for field in fields}
        found = frozenset(each.namespace for each in by_module.values() if each.namespace)
        _namespaces[cls] = found
    return found


def declared(namespaces: Iterable[Namespace]) -> str:
    """The attributes that declare namespaces, as they are written into a tag."""
    by_prefix = {each.prefix: each.uri for each in namespaces}
    return "".join(f' xmlns:{prefix}="{by_prefix[prefix]}"' for prefix in sorted(by_prefix))
