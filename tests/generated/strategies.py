"""Messages of any class, made from the class's own fields."""

from __future__ import annotations

import functools
import re
import warnings
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib import import_module
from typing import Any

from hypothesis import HealthCheck, find, settings
from hypothesis import strategies as st
from lxml import etree

from meetwire import webex
from meetwire.runtime import envelope
from meetwire.runtime.decoder import decode
from meetwire.runtime.encoder import encode
from meetwire.runtime.fields import ContentField, Field
from meetwire.runtime.message import XSI, Message, Request, fields_of
from meetwire.runtime.values import INSTANT, XML_SPACE, OpenEnum, Scalar
from meetwire.webex._index import OPERATIONS, PREFIXES

MODULES = {
    name: import_module(f"meetwire.webex.{name}")
    for name in webex.__all__
    if hasattr(getattr(webex, name), "NAMESPACE")
}
"""The generated modules that declare types, by name."""

CLASSES: list[type[Message]] = [
    cls
    for module in MODULES.values()
    for cls in (getattr(module, name) for name in module.__all__)
    if issubclass(cls, Message)
]
"""Every generated message class."""

BOUND: list[type[Message]] = [
    getattr(envelope, name)
    for name in envelope.__all__
    if issubclass(getattr(envelope, name), Message)
]
"""The message classes that are written by hand, because the runtime needs them."""

REQUESTS: list[type[Request[Any]]] = [
    getattr(MODULES[module], name) for name, module in OPERATIONS.items()
]

WHOLE: list[type[Message]] = [
    cls for request in REQUESTS for cls in (request, request.__operation__.response)
]
"""Every request and every response: what travels in an envelope of its own."""


def title(cls: type) -> str:
    """What a class is called in the names of tests."""
    return f"{cls.__module__.rpartition('.')[2]}.{cls.__name__}"


# Values -------------------------------------------------------------------------------------------

# What XML can carry. The specials are in there twice: rare is what they would be otherwise.
_CHARACTERS = st.one_of(
    st.sampled_from("<>&\"'/]\t\r\n \u00a0\u0085\u2028"),
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\ufffe\uffff"),
)
SECONDS = st.datetimes().map(lambda moment: moment.replace(microsecond=0))
MOMENTS = st.datetimes(timezones=st.just(UTC)).map(lambda moment: moment.replace(microsecond=0))
DURATIONS = st.timedeltas(timedelta(0), timedelta(days=900)).map(
    lambda length: timedelta(length.days, length.seconds)
)


def texts(facets: dict[str, Any]) -> st.SearchStrategy[str]:
    """Texts that the wire gives back as they are: without white space at either end."""
    least, most = facets.get("min_length", 0), facets.get("max_length")
    if "pattern" in facets:
        # The length counts as well, and few texts of a pattern are long.
        return st.from_regex(facets["pattern"], fullmatch=True, alphabet=_CHARACTERS).filter(
            lambda made: made == made.strip(XML_SPACE) and not violated(facets, made)
        )
    usual = 12 if most is None else min(most, 12)
    text = st.text(_CHARACTERS, min_size=least, max_size=max(least, usual))
    longest = st.nothing() if most is None else st.just("x" * most)
    trimmed = text.map(lambda made: made.strip(XML_SPACE)).filter(lambda made: len(made) >= least)
    return trimmed | longest


def violated(facets: Any, text: str) -> list[str]:
    """The facets that a text does not keep."""
    kept = {
        "min_length": len(text) >= facets.get("min_length", 0),
        "max_length": len(text) <= facets.get("max_length", len(text)),
        "pattern": re.fullmatch(facets.get("pattern", ".*"), text, re.DOTALL) is not None,
    }
    return [name for name, good in kept.items() if not good]


@functools.cache
def members(kind: type[OpenEnum]) -> st.SearchStrategy[OpenEnum]:
    """Members of an enumeration, and now and then one that its schema does not list."""
    unlisted = texts({"min_length": 1}).map(kind.unlisted)
    return st.sampled_from(list(kind)) | unlisted


def values(field: Field, depth: int) -> st.SearchStrategy[Any]:
    """Single values for a field."""
    kind, facets = field.kind, dict(field.facets)
    if isinstance(kind, type):
        return messages(kind, depth) if issubclass(kind, Message) else members(kind)
    strategies: dict[type, st.SearchStrategy[Any]] = {
        str: texts(facets),
        int: st.integers(facets.get("minimum"), facets.get("maximum")),
        float: st.floats(allow_nan=False),
        bool: st.booleans(),
        datetime: MOMENTS if kind is INSTANT else SECONDS,
        timedelta: DURATIONS,
        bytes: st.binary(min_size=1),  # no bytes are no value on the wire
    }
    return strategies[kind.type]


def example(field: Field, kind: Scalar[Any]) -> Any:
    """A value for a field, always the same one."""
    examples: dict[type, Any] = {
        str: f"<{field.name}>",
        int: field.facets.get("maximum", field.facets.get("minimum", 0) + 7),
        float: 0.5,
        bool: False,
        datetime: datetime(2031, 2, 3, 4, 5, 6, tzinfo=UTC if kind is INSTANT else None),
        timedelta: timedelta(hours=1, minutes=30),
        bytes: b"\0",
    }
    value = examples[kind.type]
    if kind.type is str and "pattern" in field.facets:
        return _simplest(tuple(field.facets.items()))
    return value[: field.facets.get("max_length")] if kind.type is str else value


@functools.cache
def _simplest(facets: tuple[tuple[str, Any], ...]) -> str:
    quiet = settings(database=None, derandomize=True, suppress_health_check=list(HealthCheck))
    return find(texts(dict(facets)), bool, settings=quiet)


# Messages -----------------------------------------------------------------------------------------


@functools.cache
def _field_values(cls: type[Message], name: str, depth: int) -> st.SearchStrategy[Any]:
    field = fields_of(cls)[name]
    if isinstance(field, ContentField):
        return contents(field, depth)
    single = values(field, depth)
    if not field.is_list:
        return single
    least = max(1, field.facets.get("min_items", 1))
    return st.lists(
        single, min_size=least, max_size=min(field.facets.get("max_items", 3), least + 2)
    )


def contents(field: ContentField, depth: int) -> st.SearchStrategy[list[Any]]:
    """Items of several classes; if there may be text, none of it is next to other text."""
    items = st.one_of([messages(kind, depth) for kind in field.kinds])
    if not field.is_mixed:
        return st.lists(items, min_size=1, max_size=3)
    text = texts({"min_length": 1})
    return st.one_of(
        text.map(lambda only: [only]),
        st.tuples(text, items).map(list),
        st.tuples(items, text, items).map(list),
    )


@functools.cache
def messages(cls: type[Message], depth: int = 3) -> st.SearchStrategy[Any]:
    """Messages of a class: what it requires, and some of what it allows, a few levels deep."""
    required = [name for name, field in fields_of(cls).items() if field.required]
    optional = [
        name
        for name, field in fields_of(cls).items()
        if not field.required and (depth or not _is_message(field))
    ]

    @st.composite
    def build(draw: st.DrawFn) -> Message:
        chosen = (
            draw(st.lists(st.sampled_from(optional), unique=True, max_size=5)) if optional else []
        )
        below = max(depth - 1, 0)
        given = {name: draw(_field_values(cls, name, below)) for name in required + chosen}
        return new(cls, given)

    return build()


def _is_message(field: Field) -> bool:
    return isinstance(field, ContentField) or (
        isinstance(field.kind, type) and issubclass(field.kind, Message)
    )


def new(cls: type[Message], given: dict[str, Any]) -> Any:
    """A message with these values. That an operation is deprecated is no news here."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return cls(**given)


def complete(cls: type[Message], path: tuple[type, ...] = (), secret: str = "hush") -> Any:
    """The one message of a class that has a value in every field, each list with two items."""
    given: dict[str, Any] = {}
    for name, field in fields_of(cls).items():
        kind = field.kind
        if isinstance(field, ContentField):
            inside = [each for each in field.kinds if each not in path]
            items: list[Any] = [complete(each, (*path, cls, each), secret) for each in inside]
            given[name] = items + [f"<{name}>"] * field.is_mixed
            continue
        if kind in path:
            continue  # a type inside itself ends somewhere
        if isinstance(kind, type) and issubclass(kind, Message):
            value = complete(kind, (*path, cls, kind), secret)
        elif isinstance(kind, type):
            value = list(kind)[-1]
        else:
            value = secret if field.secret else example(field, kind)
        if field.is_list:
            least, most = field.facets.get("min_items", 0), field.facets.get("max_items", 2)
            value = [value] * max(least, min(2, most))
        given[name] = value
    return new(cls, given)


def minimal(cls: type[Message], path: tuple[type, ...] = ()) -> Any:
    """The one message of a class that has what the class requires, and nothing else."""
    given: dict[str, Any] = {}
    for name, field in fields_of(cls).items():
        if not field.required:
            continue
        if isinstance(field, ContentField):
            kind = next(each for each in field.kinds if each not in (*path, cls))
            given[name] = [minimal(kind, (*path, cls))]
            continue
        kind = field.kind
        if isinstance(kind, type):
            inside = issubclass(kind, Message)
            value = minimal(kind, (*path, cls)) if inside else next(iter(kind))
        else:
            value = example(field, kind)
        given[name] = [value] * field.facets.get("min_items", 1) if field.is_list else value
    return new(cls, given)


def wires(field: Field) -> set[str]:
    """The names of the elements that a field holds."""
    return {each.wire for each in getattr(field, "choices", [field])}


def parts(message: Message, path: str = "") -> Iterator[tuple[str, Message]]:
    """A message and every message in it, each with its path."""
    yield path, message
    for name in fields_of(type(message)):
        value = getattr(message, name, None)
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, Message):
                yield from parts(item, f"{path}.{name}".lstrip("."))


def extras(message: Message) -> list[tuple[str, str]]:
    """What landed in `extras` anywhere in a message: path of the part, name of the extra."""
    return [(path, extra.name) for path, part in parts(message) for extra in part.extras]


def declarations() -> str:
    """Declarations of all prefixes that messages are written with."""
    return "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in PREFIXES.items())


def document(message: Message, *, qualified: bool = True) -> bytes:
    """A message as the content of an element named `part`."""
    content, attributes = encode(message, qualified=qualified)
    return f'<part{declarations()} xmlns:xsi="{XSI}"{attributes}>{content}</part>'.encode()


def through_codec(message: Message, *, qualified: bool = True) -> Any:
    """What decoding gives of what encoding made of a message."""
    return decode(etree.fromstring(document(message, qualified=qualified)), type(message))
