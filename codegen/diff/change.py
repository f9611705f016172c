"""One change, and the verdict on it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, Flag, auto

from codegen.errors import Place


class Nature(Enum):
    """What happened."""

    ADDED = "added"
    REMOVED = "removed"
    RENAMED = "renamed"
    TIGHTENED = "tightened"
    LOOSENED = "loosened"
    CHANGED = "changed"


class Break(Flag):
    """What no longer works for a caller who changes nothing.

    Callers make what goes into requests, and read what comes in responses; that they might do the
    reverse is not held against a change.
    """

    NOTHING = 0
    MAKING_TYPES = auto()
    """Code that makes the value no longer type-checks."""
    READING_TYPES = auto()
    """Code that reads the value no longer type-checks."""
    READING = auto()
    """Code that reads it fails at run time, or gets something else out of the same message."""
    WRITING = auto()
    """A request is refused before it is sent, or something else is sent."""
    MAKING = MAKING_TYPES | WRITING
    TAKING = READING_TYPES | READING
    TYPES = MAKING_TYPES | READING_TYPES
    EVERYTHING = MAKING | TAKING


@dataclass(frozen=True)
class Change:
    """One difference."""

    nature: Nature
    what: str
    """Kind of thing: system, module, type, field, value, operation, exception, time zone."""
    name: str
    """Dotted, in Python names."""
    detail: str
    place: Place
    """Where it stands now, or did before if it is gone."""
    breaks: Break = Break.NOTHING
    is_guess: bool = False
    """That it is the same thing under another name is a guess."""

    @property
    def verdict(self) -> tuple[str, ...]:
        """What breaks: any of `types`, `reading` and `writing`."""
        return tuple(
            word
            for word, flags in (
                ("types", Break.TYPES),
                ("reading", Break.READING),
                ("writing", Break.WRITING),
            )
            if self.breaks & flags
        )
