"""Values of an enumeration that differ in nothing but their case."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject


def _check(subject: Subject) -> Iterator[Found]:
    for ref, enumeration in subject.enumerations:
        seen: dict[str, str] = {}
        for member in enumeration.members:
            other = seen.setdefault(member.value.casefold(), member.value)
            if other != member.value:
                yield Found(
                    enumeration.place,
                    f"{ref.module}.{ref.name} has {other!r} and {member.value!r}",
                )


RULE = Rule(
    "enum-case",
    Severity.WARN,
    "Values are found in any letter case, so one of the two is never found.",
    "keep the spelling that the service writes",
    _check,
)
