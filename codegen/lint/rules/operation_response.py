"""An operation that does not say what it answers."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject


def _check(subject: Subject) -> Iterator[Found]:
    for facts in subject.facts:
        if not facts.response:
            yield Found(facts.response_place, f"{facts.name} has no response")


RULE = Rule(
    "operation-response",
    Severity.ERROR,
    "A request is typed by its response; without one nobody can send it.",
    "name the type that it answers with, or the success of an OpenAPI operation",
    _check,
)
