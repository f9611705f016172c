"""An operation that does not say what it is for."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject


def _check(subject: Subject) -> Iterator[Found]:
    for facts in subject.facts:
        if not facts.summary:
            yield Found(facts.place, f"{facts.name} has no summary")


RULE = Rule(
    "operation-summary",
    Severity.ERROR,
    "The summary becomes the docstring of the request.",
    "add a summary: one sentence in our own words",
    _check,
)
