"""Names in one class that people take for one another."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject


def _check(subject: Subject) -> Iterator[Found]:
    # Equal names never get here: the loader refuses them.
    for _, struct in subject.structs:
        seen: dict[str, str] = {}
        for field in struct.fields:
            other = seen.setdefault(field.name.replace("_", ""), field.name)
            if other != field.name:
                yield Found(field.place, f"{struct.wire} has {other} and {field.name}")


RULE = Rule(
    "name-clash",
    Severity.ERROR,
    "Two names that differ in an underscore only are mistyped and never noticed.",
    "give one of them a name that says what it is",
    _check,
)
