"""pydantic-xml, with models of the same fields."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.candidates import Base
from benchmarks.candidates.with_lxml import each_meeting

MODULE = "pydantic_peer"


class Candidate(Base):
    title = "pydantic-xml"
    needs = "pydantic_xml"
    note = (
        "Models written from the schemas, since it makes none itself. Refuses elements out of"
        " order, and values that an enumeration does not list. Date-times are texts."
    )
    start = f"import {MODULE}"

    @staticmethod
    def prepare(folder: Path, services: Sequence[str]) -> None:
        from benchmarks.candidates import pydantic_models

        pydantic_models.write(folder / f"{MODULE}.py", services)

    def __init__(self, folder: Path) -> None:
        import pydantic_peer as peer  # type: ignore[import-not-found]

        self._peer = peer

    def _message(self, name: str) -> Any:
        return self._peer.Message[getattr(self._peer, NAMES[name])]

    def decode(self, name: str, data: bytes) -> Any:
        return self._message(name).from_xml(data)

    def body(self, found: Any) -> Any:
        return found.body.content

    def part(self, found: Any, wire: str) -> Any:
        return getattr(found, _names(type(found))[wire])

    def each_record(self, path: Path, see: Callable[[Any], None]) -> None:
        class Meeting(self._peer.MeetingMeetingSummary, tag="meeting", ns="meet"):  # type: ignore[name-defined,misc,call-arg]
            """The record as a root, which has to have its name."""

        for node in each_meeting(path):
            see(Meeting.from_xml_tree(node))

    def request(self, data: bytes) -> Any:
        return self.decode("request", data)

    def encode(self, request: Any) -> bytes:
        return request.to_xml(exclude_none=True)


NAMES = {
    "created": "MeetingCreateMeetingResponse",
    "user": "UserGetUserResponse",
    "site": "SiteGetSiteResponse",
    "page": "MeetingLstsummaryMeetingResponse",
    "request": "MeetingCreateMeeting",
}


@cache
def _names(cls: Any) -> dict[str, str]:
    return {field.metadata[0].path: name for name, field in cls.model_fields.items()}
