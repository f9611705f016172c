"""What a rule is, and what it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import NamedTuple

from codegen.errors import Place
from codegen.lint.subject import Subject


class Severity(Enum):
    """How much a finding matters: an ERROR or a WARN fails, an INFO is there to be known."""

    ERROR = "ERROR"
    WARN = "WARN"
    INFO = "INFO"


class Found(NamedTuple):
    """Where something is wrong, and what."""

    place: Place
    problem: str


@dataclass(frozen=True)
class Rule:
    """One thing that schemas must not do."""

    id: str
    """What allowances call it."""
    severity: Severity
    reason: str
    """Why it matters: one sentence."""
    fix: str
    """What to do about it."""
    check: Callable[[Subject], Iterator[Found]]


@dataclass(frozen=True)
class Finding:
    """Something that is wrong at one place. As text it reads like every other error."""

    rule: str
    severity: Severity
    place: Place
    problem: str
    fix: str
    reason: str = ""

    def __str__(self) -> str:
        return f"{self.place}: {self.severity.value} {self.rule}: {self.problem}: {self.fix}"
