"""A message of any class, with made-up values that its schema accepts; always the same one."""

from __future__ import annotations

import warnings
from datetime import UTC, datetime, timedelta
from typing import Any, cast

from meetwire.runtime.fields import ContentField, Field
from meetwire.runtime.message import Message, fields_of
from meetwire.runtime.values import INSTANT, OpenEnum, Scalar

_WORDS = (
    ("email", "pat@acme.example"),
    ("webex_id", "pat@acme.example"),
    ("url", "https://acme.example/page"),
    ("phone", "555-0142"),
    ("time_zone", "Europe/Berlin"),
    ("country", "Norway"),
    ("city", "Oslo"),
    ("first_name", "Pat"),
    ("last_name", "Lind"),
    ("conf_name", "Design review"),
    ("agenda", "What is next"),
)
"""Texts by what the name of the field holds."""
_NUMBERS = {"time_zone_id": 4}
_MEMBERS = ("GMT-08:00, Pacific (San Jose)",)
"""Values of enumerations that say more than the first one listed."""
_BY_PATTERN = {"[0-9]+": "42", "[0-9]{4}-[0-9]{2}-[0-9]{2}": "2026-12-01", "true|TRUE": "true"}
_SECRET = "made-up"  # noqa: S105  # nothing that it opens


def example(cls: type[Message], depth: int, breadth: int | None = None) -> Any:
    """A message of a class. What is required is there, however deep.

    Args:
        cls: The class.
        depth: On how many levels below it there is what is optional.
        breadth: How many optional fields of each message there are; None for all of them.
    """
    return _message(cls, depth, breadth, ())


def _message(cls: type[Message], depth: int, breadth: int | None, path: tuple[type, ...]) -> Any:
    path = (*path, cls)
    given: dict[str, Any] = {}
    optional = 0
    for name, field in fields_of(cls).items():
        if not field.required:
            if depth < 0 or optional == breadth or _is_inside(field, path, depth):
                continue
            optional += 1
        given[name] = _value(field, depth - 1, breadth, path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # that it is deprecated, the page says
        return cls(**given)


def _is_inside(field: Field, path: tuple[type, ...], depth: int) -> bool:
    """Whether an optional field would lead round in a circle, or too deep."""
    if isinstance(field, ContentField):
        return depth < 1 or any(kind in path for kind in field.kinds)
    kind = field.kind
    return _is_message(kind) and (depth < 1 or kind in path)


def _is_message(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Message)


def _value(field: Field, depth: int, breadth: int | None, path: tuple[type, ...]) -> Any:
    if isinstance(field, ContentField):
        inside = next(each for each in field.kinds if each not in path)
        return [_message(inside, depth, breadth, path)]
    kind = field.kind
    value: Any
    if isinstance(kind, Scalar):
        value = _scalar(field, kind)
    elif issubclass(kind, OpenEnum):
        members = {member.value: member for member in kind}
        value = next((members[text] for text in _MEMBERS if text in members), None)
        value = value or next(iter(kind))
    else:
        value = _message(cast("type[Message]", kind), depth, breadth, path)
    return [value] * max(1, field.facets.get("min_items", 1)) if field.is_list else value


def _scalar(field: Field, kind: Scalar[Any]) -> Any:
    if kind.type is str:
        return _text(field)
    if kind.type is int:
        least, most = field.facets.get("minimum", 0), field.facets.get("maximum")
        usual = _NUMBERS.get(field.name, 204071 if field.name.endswith(("key", "id")) else 30)
        return int(max(least, usual) if most is None else min(max(least, usual), most))
    examples: dict[type, Any] = {
        float: 0.5,
        bool: True,
        datetime: datetime(2026, 12, 1, 9, 0, tzinfo=UTC if kind is INSTANT else None),
        timedelta: timedelta(hours=1),
        bytes: b"made up",
    }
    return examples[kind.type]


def _text(field: Field) -> str:
    if "pattern" in field.facets:
        return _BY_PATTERN[field.facets["pattern"]]
    if field.secret:
        text = _SECRET
    else:
        words = (value for part, value in _WORDS if part in field.name)
        text = next(words, field.name.replace("_", " "))
    return text[: field.facets.get("max_length")].strip()
