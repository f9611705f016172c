"""Messages of any class, made from the class's own fields."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from datetime import datetime
from importlib import import_module
from typing import Any

from hypothesis import strategies as st

from meetwire import webex
from meetwire.runtime import envelope
from meetwire.runtime.fields import Field
from meetwire.runtime.message import Message, Request, fields_of
from meetwire.runtime.values import BASE64, BOOL, DATE_TIME, FLOAT, INT, TEXT, XML_SPACE, OpenEnum
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


def texts(facets: dict[str, Any]) -> st.SearchStrategy[str]:
    """Texts that the wire gives back as they are: without white space at either end."""
    least, most = facets.get("min_length", 0), facets.get("max_length", 12)
    if "pattern" in facets:
        return st.from_regex(facets["pattern"], fullmatch=True, alphabet=_CHARACTERS)
    text = st.text(_CHARACTERS, min_size=least, max_size=max(least, min(most, 12)))
    longest = st.just("x" * most) if "max_length" in facets else st.nothing()
    trimmed = text.map(lambda made: made.strip(XML_SPACE)).filter(lambda made: len(made) >= least)
    return trimmed | longest


@functools.cache
def members(kind: type[OpenEnum]) -> st.SearchStrategy[OpenEnum]:
    """Members of an enumeration, and now and then one that its schema does not list."""
    unlisted = texts({"min_length": 1}).map(kind)
    return st.sampled_from(list(kind)) | unlisted


def values(field: Field, depth: int) -> st.SearchStrategy[Any]:
    """Single values for a field."""
    kind, facets = field.kind, dict(field.facets)
    if kind is TEXT:
        return texts(facets)
    if kind is INT:
        return st.integers(facets.get("minimum"), facets.get("maximum"))
    if kind is FLOAT:
        return st.floats(allow_nan=False)
    if kind is BOOL:
        return st.booleans()
    if kind is DATE_TIME:
        return SECONDS
    if kind is BASE64:
        return st.binary(min_size=1)  # no bytes are no value on the wire
    assert isinstance(kind, type), f"no strategy for {kind} of {field}"
    return messages(kind, depth) if issubclass(kind, Message) else members(kind)


# Messages -----------------------------------------------------------------------------------------


@functools.cache
def _field_values(cls: type[Message], name: str, depth: int) -> st.SearchStrategy[Any]:
    field = fields_of(cls)[name]
    single = values(field, depth)
    if not field.is_list:
        return single
    least = max(1, field.facets.get("min_items", 1))
    return st.lists(
        single, min_size=least, max_size=min(field.facets.get("max_items", 3), least + 2)
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
        return cls(**{name: draw(_field_values(cls, name, below)) for name in required + chosen})

    return build()


def _is_message(field: Field) -> bool:
    return isinstance(field.kind, type) and issubclass(field.kind, Message)


def complete(cls: type[Message], path: tuple[type, ...] = (), secret: str = "hush") -> Any:
    """The one message of a class that has a value in every field, each list with two items."""
    given: dict[str, Any] = {}
    for name, field in fields_of(cls).items():
        kind = field.kind
        if kind in path:
            continue  # a type inside itself ends somewhere
        if isinstance(kind, type) and issubclass(kind, Message):
            value = complete(kind, (*path, cls, kind), secret)
        elif isinstance(kind, type):
            value = list(kind)[-1]
        elif kind is TEXT:
            value = secret if field.secret else f"<{name}>"[: field.facets.get("max_length")]
        elif kind is INT:
            value = field.facets.get("maximum", field.facets.get("minimum", 0) + 7)
        else:
            value = {
                BOOL: False,
                FLOAT: 0.5,
                DATE_TIME: datetime(2031, 2, 3, 4, 5, 6),
                BASE64: b"\0",
            }[kind]
        if field.is_list:
            least, most = field.facets.get("min_items", 0), field.facets.get("max_items", 2)
            value = [value] * max(least, min(2, most))
        given[name] = value
    return cls(**given)


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
