"""A wall clock that stands alone: nothing says which zone it is in."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject

WALL_CLOCKS = {"DATE_TIME", "ISO_DATE_TIME", "SQL_TIMESTAMP"}


def _check(subject: Subject) -> Iterator[Found]:
    for struct, field in subject.fields:
        if field.type.name in WALL_CLOCKS and field.zone is None:
            yield Found(field.place, f"{struct.wire}.{field.wire or field.name} has no zone")


RULE = Rule(
    "date-without-zone",
    Severity.WARN,
    "Whoever reads it must guess, and guesses wrong.",
    "say mw:zone, or allow it with the reason",
    _check,
)
