"""What xsdata makes of the schemas, read and written as its guide does it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks.candidates import Base, schemas
from benchmarks.candidates.with_lxml import each_meeting

PACKAGE = "xsdata_peer"


class Candidate(Base):
    title = "xsdata"
    needs = "xsdata"
    note = "Dataclasses made from the schemas. Date-times are texts."
    start = f"import {PACKAGE}"

    @staticmethod
    def prepare(folder: Path, services: Sequence[str]) -> None:
        schemas.copy(folder, services)
        command = ["generate", "schemas", "--package", PACKAGE, "--structure-style", "filenames"]
        # xsdata calls ruff by name, which stands beside this interpreter.
        search = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
        subprocess.run(
            [sys.executable, "-m", "xsdata", *command],
            cwd=folder,
            env={**os.environ, "PATH": search},
            check=True,
            capture_output=True,
        )

    def __init__(self, folder: Path) -> None:
        import xsdata_peer  # type: ignore[import-not-found]
        from xsdata.formats.dataclass.context import XmlContext
        from xsdata.formats.dataclass.parsers import XmlParser
        from xsdata.formats.dataclass.parsers.handlers import LxmlEventHandler
        from xsdata.formats.dataclass.serializers import XmlSerializer

        context = XmlContext()
        self._peer = xsdata_peer
        self._parser = XmlParser(context=context, handler=LxmlEventHandler)
        self._serializer = XmlSerializer(context=context)

    def decode(self, name: str, data: bytes) -> Any:
        return self._parser.from_bytes(data, self._peer.Message)

    def body(self, found: Any) -> Any:
        return found.body.body_content[0]

    def part(self, found: Any, wire: str) -> Any:
        return getattr(found, _names(type(found))[wire])

    def each_record(self, path: Path, see: Callable[[Any], None]) -> None:
        cls = self._peer.MeetingSummaryInstanceType
        for node in each_meeting(path):
            see(self._parser.parse(node, cls))

    def request(self, data: bytes) -> Any:
        return self.decode("", data)

    def encode(self, request: Any) -> bytes:
        return self._serializer.render(request).encode()


@cache
def _names(cls: Any) -> dict[str, str]:
    return {field.metadata.get("name", field.name): field.name for field in fields(cls)}
