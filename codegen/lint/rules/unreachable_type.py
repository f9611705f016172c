"""A type that no request and no response has."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject
from codegen.model import Enumeration, Struct, TypeRef
from codegen.statistics import statistics


def _check(subject: Subject) -> Iterator[Found]:
    if subject.package is None:
        return
    unreachable = set(statistics(subject.package).unreachable)
    types: list[tuple[TypeRef, Struct | Enumeration]] = [*subject.structs, *subject.enumerations]
    for ref, type_ in types:
        if f"{ref.module}.{ref.name}" in unreachable:
            yield Found(type_.place, f"{ref.module}.{ref.name} stands in no operation")


RULE = Rule(
    "unreachable-type",
    Severity.INFO,
    "Nobody can send or get it; published types are kept all the same.",
    "use it, or remove it if it was not published",
    _check,
)
