"""expat alone: the bytes are checked and cut into names and texts, and nothing is kept."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from pyexpat import ParserCreate
from typing import Any

from benchmarks.candidates import Base


class Candidate(Base):
    title = "bare expat"
    needs = "pyexpat"
    note = "Parses and calls nobody: a limit."
    is_limit = True

    def decode(self, name: str, data: bytes) -> Any:
        ParserCreate(namespace_separator=" ").Parse(data, True)

    def each_record(self, path: Path, see: Callable[[Any], None]) -> None:
        with path.open("rb") as file:
            ParserCreate(namespace_separator=" ").ParseFile(file)
