"""xmltodict: dictionaries, all of whose values are texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from benchmarks.candidates import Base


class Candidate(Base):
    title = "xmltodict"
    needs = "xmltodict"
    note = (
        "Dictionaries with the prefixes of the document. Every value is a text, and a list with"
        " one item is no list."
    )
    start = "import xmltodict"

    def __init__(self, folder: Path) -> None:
        import xmltodict

        self._parse, self._unparse = xmltodict.parse, xmltodict.unparse

    def decode(self, name: str, data: bytes) -> Any:
        return self._parse(data)

    def body(self, found: Any) -> Any:
        return found["serv:message"]["serv:body"]["serv:bodyContent"]

    def part(self, found: Any, wire: str) -> Any:
        return next(value for key, value in found.items() if key.rpartition(":")[2] == wire)

    def request(self, data: bytes) -> Any:
        return self.decode("", data)

    def encode(self, request: Any) -> bytes:
        return self._unparse(request).encode()

    def each_record(self, path: Path, see: Callable[[Any], None]) -> None:
        def seen(path: Any, item: Any) -> bool:
            # All of that depth come here: the response of the header, and the total of the list.
            if path[-1][0] == "meet:meeting":
                see(item)
            return True

        with path.open("rb") as file:
            self._parse(file, item_depth=4, item_callback=seen)
