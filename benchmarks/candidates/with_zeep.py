"""zeep, which reads the schemas when the program starts, and makes its types then."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.candidates import Base, schemas
from benchmarks.candidates.with_lxml import MEET, each_meeting

MESSAGE = "{http://www.webex.com/schemas/2002/06/service}message"


class Candidate(Base):
    title = "zeep"
    needs = "zeep"
    note = (
        "The service has no WSDL, so that zeep's types are used without its client. Date-times are"
        " texts."
    )
    start = """
from lxml import etree
from zeep.transports import Transport
from zeep.xsd import Schema
path = f"{folder}/driver.xsd"
Schema(etree.parse(path).getroot(), transport=Transport(), location=path)
"""

    @staticmethod
    def prepare(folder: Path, services: Sequence[str]) -> None:
        schemas.copy(folder, services)

    def __init__(self, folder: Path) -> None:
        from lxml import etree
        from zeep import Settings
        from zeep.transports import Transport
        from zeep.xsd import Schema

        path = folder / "driver.xsd"
        self._etree = etree
        self._schema = Schema(
            etree.parse(path).getroot(),
            transport=Transport(),
            location=str(path),
            settings=Settings(xml_huge_tree=True),
        )
        self._message = self._schema.get_element(MESSAGE)

    def decode(self, name: str, data: bytes) -> Any:
        return self._message.parse(self._etree.fromstring(data), self._schema)

    def body(self, found: Any) -> Any:
        return found.body.bodyContent[0]

    def part(self, found: Any, wire: str) -> Any:
        return found[wire]

    def each_record(self, path: Path, see: Callable[[Any], None]) -> None:
        type_ = self._schema.get_type(f"{MEET}meetingSummaryInstanceType")
        for node in each_meeting(path):
            see(type_.parse_xmlelement(node, self._schema))

    def request(self, data: bytes) -> Any:
        return self.decode("", data)

    def encode(self, request: Any) -> bytes:
        holder = self._etree.Element("holder")
        self._message.render(holder, request)
        return self._etree.tostring(holder[0], xml_declaration=True, encoding="UTF-8")
