"""The module that generateDS makes of the schemas."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

from benchmarks.candidates import Base, schemas
from benchmarks.candidates.with_lxml import each_meeting

OPTIONS = ("-q", "-f", "--no-dates", "--no-versions", "-o")
SERVICES = {"user": "user", "site": "site"}
"""Where an answer is found, if not with the meetings."""
NAMESPACES = " ".join(
    f'xmlns:{prefix}="{schemas.namespace(service)}"'
    for prefix, service in (
        ("serv", "service"),
        ("com", "common"),
        ("meet", "meeting"),
        ("att", "attendee"),
    )
)


class Candidate(Base):
    title = "generateDS"
    needs = "libgenerateDS"
    note = (
        "Classes made from the schemas, a module for each service; objects keep their elements of"
        " the tree. Date-times are texts."
    )
    start = """
for service in services:
    import_module(f"gds_{service}")
"""
    mixes = "a module for each service, since it mixes up types of the same name in one for all"

    @staticmethod
    def prepare(folder: Path, services: Sequence[str]) -> None:
        schemas.copy(folder, services)
        program = Path(sys.executable).parent / "generateDS"
        for service in services:
            # One for each service: in one module for all, types that share a name are mixed up.
            subprocess.run(
                [sys.executable, program, *OPTIONS, f"gds_{service}.py", f"schemas/{service}.xsd"],
                cwd=folder,
                check=True,
                capture_output=True,
            )

    def decode(self, name: str, data: bytes) -> Any:
        module = import_module(f"gds_{SERVICES.get(name, 'meeting')}")
        return module.parseString(data, silence=True, print_warnings=False)

    def body(self, found: Any) -> Any:
        return found.body.bodyContent[0]

    def part(self, found: Any, wire: str) -> Any:
        return getattr(found, wire)

    def each_record(self, path: Path, see: Callable[[Any], None]) -> None:
        cls = import_module("gds_meeting").meetingSummaryInstanceType
        for node in each_meeting(path):
            see(cls.factory().build(node))

    def request(self, data: bytes) -> Any:
        return self.decode("", data)

    def encode(self, request: Any) -> bytes:
        out = StringIO()
        request.export(
            out,
            0,
            name_="message",
            namespaceprefix_="serv:",
            namespacedef_=NAMESPACES,
            pretty_print=False,
        )
        return out.getvalue().encode()
