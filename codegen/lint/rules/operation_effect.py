"""An operation that does not say what it does to the site."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject


def _check(subject: Subject) -> Iterator[Found]:
    for facts in subject.facts:
        if not facts.effect:
            yield Found(facts.effect_place, f"{facts.name} has no effect")


RULE = Rule(
    "operation-effect",
    Severity.ERROR,
    "It decides what may be sent again when an answer is lost.",
    "say effect: read, create, update, delete or action",
    _check,
)
