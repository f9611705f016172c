"""A limit that no value can meet."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject

BOUNDS = (("min_length", "max_length"), ("minimum", "maximum"), ("min_items", "max_items"))


def _check(subject: Subject) -> Iterator[Found]:
    for struct, field in subject.fields:
        for problem in _problems(field.facets):
            yield Found(field.place, f"{struct.wire}.{field.wire or field.name}: {problem}")


def _problems(facets: dict[str, Any]) -> Iterator[str]:
    for low, high in BOUNDS:
        if low in facets and high in facets and facets[low] > facets[high]:
            yield f"{low} {facets[low]} is more than {high} {facets[high]}"
    for high in ("max_length", "max_items"):
        if facets.get(high) == 0:
            yield f"{high} is 0"
    try:
        re.compile(facets.get("pattern", ""))
    except re.error as error:
        yield f"the pattern is none: {error}"


RULE = Rule(
    "impossible-facet",
    Severity.ERROR,
    "Whatever a caller sends would be refused.",
    "correct the limits",
    _check,
)
