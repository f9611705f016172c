"""A list that does not say how it answers in pages."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject
from codegen.model import Struct

LISTING = ("Lst", "List")
PAGED = {"listControl", "matchingRecords"}
"""Elements that only paged lists have."""


def _check(subject: Subject) -> Iterator[Found]:
    for ref, struct in subject.structs:
        operation = struct.operation
        if operation is None or operation.effect != "read" or operation.paging is not None:
            continue
        response = next(each for at, each in subject.structs if at == operation.response)
        if operation.name.startswith(LISTING) or _is_paged(struct) or _is_paged(response):
            yield Found(operation.place, f"{ref.module}.{operation.name} lists, but has no paging")


def _is_paged(struct: Struct) -> bool:
    return any(field.wire in PAGED for field in struct.fields)


RULE = Rule(
    "list-without-paging",
    Severity.WARN,
    "Callers take one page for all that there is.",
    "state its paging, or allow it with the reason",
    _check,
)
