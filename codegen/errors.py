"""What can be wrong with a schema."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Place(NamedTuple):
    """Where something stands in the schemas."""

    file: Path
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else str(self.file)


class SchemaError(Exception):
    """Something in the schemas that the generator cannot turn into code."""

    def __init__(self, place: Place, problem: str, fix: str) -> None:
        super().__init__(f"{place}: {problem}: {fix}")
        self.place = place
        self.problem = problem
        self.fix = fix
