"""Meetwire."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import Any

from benchmarks.candidates import Base

CHUNK = 64 * 1024


class Candidate(Base):
    title = "meetwire"
    note = "Checks the envelope and its header; keeps what no schema names; date-times are typed."
    start = """
import meetwire.webex
for service in services:
    import_module(f"meetwire.webex.{service}")
"""

    def __init__(self, folder: Path) -> None:
        from meetwire.runtime.message import fields_of
        from meetwire.webex import meeting, site, user, wire

        self._wire = wire
        self._asked = {
            "created": meeting.CreateMeeting(),
            "user": user.GetUser(webex_id="ada"),
            "site": site.GetSite(),
            "page": meeting.LstsummaryMeeting(),
        }

        @cache
        def names(cls: Any) -> dict[str, str]:
            return {field.wire: field.name for field in fields_of(cls).values()}

        self._names = names

    def decode(self, name: str, data: bytes) -> Any:
        return self._wire.decode(data, self._asked[name])

    def part(self, found: Any, wire: str) -> Any:
        return getattr(found, self._names(type(found))[wire])

    def request(self, data: bytes) -> Any:
        from benchmarks import messages

        return messages.request(), messages.SECURITY

    def encode(self, request: Any) -> bytes:
        return self._wire.encode(*request)

    def each_record(self, path: Path, see: Callable[[Any], None]) -> None:
        with path.open("rb") as file:
            for meeting in self._wire.stream(
                iter(partial(file.read, CHUNK), b""), self._asked["page"]
            ):
                see(meeting)
