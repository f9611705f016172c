"""Checking a message against its schema, all of it, before it is sent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final, cast

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.fields import ContentField, Facets, Field
from meetwire.runtime.message import Message, fields_of, is_set
from meetwire.runtime.values import OpenEnum, Scalar

__all__ = ["check", "faults"]

_SHOWN: Final = 8  # values of an enumeration
_LONGEST: Final = 60  # characters of a value


def check(message: Message) -> None:
    """Do nothing if a message follows its schema.

    Raises:
        InvalidRequest: It does not; lists every fault with its path.
    """
    found = list(faults(message))
    if found:
        raise InvalidRequest(found)


def faults(message: Message, path: str = "") -> Iterator[Fault]:
    """Everything in which a message does not follow its schema: required fields, types, facets.

    A value that its enumeration does not list is a fault unless it is there on purpose.
    """
    for field in fields_of(type(message)).values():
        where = f"{path}.{field.name}" if path else field.name
        value = getattr(message, field.name) if is_set(message, field.name) else None
        if field.is_list and value is not None:
            yield from _list_faults(field, value, where)
        elif value is not None:
            yield from _value_faults(field, value, where)
        elif field.required and not any(extra.field == field.name for extra in message.extras):
            yield Fault(where, "is required")


def _list_faults(field: Field, values: Any, path: str) -> Iterator[Fault]:
    if not isinstance(values, (list, tuple)):
        yield Fault(path, f"must be a list, not {type(values).__name__}")
        return
    items = cast("list[Any]", values)
    least = field.options.get("min_items", 1 if field.required else 0)
    most = field.options.get("max_items")
    # An optional list that is empty is absent, whatever the least number is otherwise.
    if len(items) < least and (items or field.required):
        yield Fault(path, f"has {len(items)} items; at least {least} are required")
    if most is not None and len(items) > most:
        yield Fault(path, f"has {len(items)} items; at most {most} are allowed")
    for index, value in enumerate(items):
        yield from _value_faults(field, value, f"{path}[{index}]")


def _value_faults(field: Field, value: Any, path: str) -> Iterator[Fault]:
    if isinstance(field, ContentField):
        problem = field.problem_with(value)
        if problem:
            yield Fault(path, problem)
        elif isinstance(value, Message):
            yield from faults(value, path)
        return
    kind = field.kind
    if isinstance(kind, Scalar):
        try:
            text = kind.format(value)
        except (TypeError, ValueError) as problem:
            yield Fault(path, field.explain(problem))
            return
        yield from (Fault(path, problem) for problem in _facet_problems(field.options, value, text))
    elif not isinstance(value, kind):
        hint = f"; write {kind.__name__}(text)" if issubclass(kind, OpenEnum) else ""
        yield Fault(path, f"must be a {kind.__name__}, not {type(value).__name__}{hint}")
    elif isinstance(value, Message):
        yield from faults(value, path)
    elif isinstance(value, OpenEnum) and not value.is_deliberate:
        yield Fault(path, _unlisted(value, secret=field.secret))


def _unlisted(value: OpenEnum, *, secret: bool) -> str:
    kind = type(value)
    values = [member.value for member in kind]
    listed = ", ".join(values[:_SHOWN])
    if len(values) > _SHOWN:
        listed += f", … ({len(values)} in all)"
    text = "***" if secret else _shortened(value.value)
    return f"{text} is not among {listed}; write {kind.__name__}.unlisted(text) if it is meant"


def _shortened(text: str) -> str:
    return repr(text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…")


def _facet_problems(facets: Facets, value: Any, text: str) -> Iterator[str]:
    if "max_length" in facets and len(text) > facets["max_length"]:
        yield f"has {len(text)} characters; at most {facets['max_length']} are allowed"
    if "min_length" in facets and len(text) < facets["min_length"]:
        yield f"has {len(text)} characters; at least {facets['min_length']} are required"
    if "maximum" in facets and value > facets["maximum"]:
        yield f"must be at most {facets['maximum']}"
    if "minimum" in facets and value < facets["minimum"]:
        yield f"must be at least {facets['minimum']}"
    if "pattern" in facets and not re.fullmatch(facets["pattern"], text):
        yield f"must have the form {facets['pattern']}"
