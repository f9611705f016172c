"""What the schema forbids is refused before it is sent, with the path to it: every operation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest

from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.fields import Field
from meetwire.runtime.message import Message, fields_of
from meetwire.runtime.validate import check
from meetwire.runtime.values import Scalar
from tests.generated.strategies import CLASSES, WHOLE, complete, minimal, title, violated

each_whole = pytest.mark.parametrize("cls", WHOLE, ids=title)

CANARY = "canary-1f6b"


def places(message: Message, path: str = "") -> Iterator[tuple[str, Message, Field]]:
    """Every field in a message and in its parts: where it is, and what holds it."""
    for name, field in fields_of(type(message)).items():
        value = getattr(message, name)
        yield path + name, message, field
        if isinstance(value, Message):
            yield from places(value, f"{path}{name}.")
        elif isinstance(value, list):
            for index, item in enumerate(value):
                # The items of a list are one object here, but for those of several classes.
                if isinstance(item, Message) and (index == 0 or item is not value[index - 1]):
                    yield from places(item, f"{path}{name}[{index}].")


def stated(field: Field) -> dict[str, Any]:
    """The facets that forbid something."""
    return {
        name: limit for name, limit in field.facets.items() if (name, limit) != ("min_length", 0)
    }


def outsiders(field: Field) -> Iterator[tuple[str, Any]]:
    """For each facet of a field, a single value that only this facet forbids."""
    facets = stated(field)
    if "minimum" in facets:
        yield "minimum", facets["minimum"] - 1
    if "maximum" in facets:
        yield "maximum", facets["maximum"] + 1
    texts = [
        CANARY * 1000,
        (CANARY * 1000)[: facets.get("max_length", 0) + 1],
        "7" * (facets.get("max_length", 0) + 1),
        CANARY,
        "no",
        "",
    ]
    for facet in ("max_length", "min_length", "pattern"):
        if facet in facets:
            alone = [text for text in texts if violated(facets, text) == [facet]]
            # A pattern may forbid all that is too long or too short as well.
            yield facet, (alone or [text for text in texts if facet in violated(facets, text)])[0]


def crowds(field: Field, values: list[Any]) -> Iterator[tuple[str, list[Any]]]:
    """For each facet of a list, a list that is too long or too short."""
    if "max_items" in field.facets:
        yield "max_items", values[:1] * (field.facets["max_items"] + 1)
    fewest = field.facets.get("min_items", 1) - 1
    if field.required or fewest:  # an optional list that is empty is absent
        yield "min_items", values[:1] * fewest


@each_whole
def test_each_violated_facet_is_refused_where_it_is(cls: type[Message]) -> None:
    whole = complete(cls)
    check(whole)
    for path, owner, field in places(whole):
        kept = getattr(owner, field.name)
        bad: list[tuple[str, str, Any]] = []
        if field.is_list and kept:
            bad += [(path, facet, values) for facet, values in crowds(field, kept)]
        if isinstance(field.kind, Scalar) and not field.is_list:
            bad += [(path, facet, value) for facet, value in outsiders(field)]
        elif isinstance(field.kind, Scalar) and kept:
            bad += [
                (f"{path}[{len(kept) - 1}]", facet, [*kept[:-1], value])
                for facet, value in outsiders(field)
            ]
        for where, facet, value in bad:
            # What is in a list is wrong in each item, since they are one object here.
            setattr(owner, field.name, value)
            with pytest.raises(InvalidRequest) as caught:
                check(whole)
            paths = {fault.path for fault in caught.value.faults}
            assert where in paths, facet
            assert len({re.sub(r"\[\d+\]", "", path) for path in paths}) == 1, facet
            assert CANARY not in str(caught.value)
        setattr(owner, field.name, kept)
    check(whole)


@each_whole
def test_each_required_field_is_asked_for_where_it_is(cls: type[Message]) -> None:
    whole = complete(cls)
    for path, owner, field in places(whole):
        if field.required and (kept := getattr(owner, field.name)) not in (None, []):
            delattr(owner, field.name)
            with pytest.raises(InvalidRequest) as caught:
                check(whole)
            assert path in {fault.path for fault in caught.value.faults}
            setattr(owner, field.name, kept)
    check(whole)


@each_whole
def test_the_least_that_is_required_is_enough(cls: type[Message]) -> None:
    check(minimal(cls))


def test_every_sort_of_facet_is_tried() -> None:
    fields = [field for cls in CLASSES for field in fields_of(cls).values()]
    single = {facet for field in fields for facet, _ in outsiders(field)}
    lists = {facet for field in fields if field.is_list for facet, _ in crowds(field, [None])}
    assert {facet for field in fields for facet in stated(field)} <= single | lists
