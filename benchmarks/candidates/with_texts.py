"""The template once more, for a program that has all of its values as texts."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from benchmarks.candidates import Base
from benchmarks.candidates.values import VALUES, text_of
from benchmarks.candidates.with_template import TEMPLATE


class Candidate(Base):
    title = "a template for texts"
    needs = "string"
    note = "Its values are texts from the start, so that it only escapes them."

    def request(self, data: bytes) -> Any:
        return {name: text_of(value) for name, value in VALUES.items()}

    def encode(self, request: Any) -> bytes:
        return TEMPLATE.format_map({k: escape(text) for k, text in request.items()}).encode()
