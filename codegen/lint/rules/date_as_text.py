"""What looks like a date or a time and is typed as text."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject

ENDS = ("date", "datetime", "time", "timestamp")
OTHER = ("update", "candidate", "lifetime", "realtime")
"""Words with such an end that are no points in time."""


def _check(subject: Subject) -> Iterator[Found]:
    for struct, field in subject.fields:
        last = field.name.rsplit("_", 1)[-1]
        if field.python_type == "str" and last.endswith(ENDS) and last not in OTHER:
            yield Found(field.place, f"{struct.wire}.{field.wire or field.name} is text")


RULE = Rule(
    "date-as-text",
    Severity.WARN,
    "Callers would have to take it apart themselves.",
    "give it a type whose mw:kind or format says how it is written",
    _check,
)
