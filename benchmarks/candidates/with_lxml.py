"""lxml's tree, and nothing read from it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from benchmarks.candidates import Base

MEET = "{http://www.webex.com/schemas/2002/06/service/meeting}"

# What a careful person sets, and the runtime does.
STRICT = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    recover=False,
    remove_blank_text=True,
    remove_comments=True,
    remove_pis=True,
)


class Candidate(Base):
    title = "lxml's bare tree"
    note = "Parses, and reads nothing from the tree: a limit."
    is_limit = True

    def decode(self, name: str, data: bytes) -> Any:
        return etree.fromstring(data, STRICT)

    def each_record(self, path: Path, see: Callable[[Any], None]) -> None:
        etree.parse(path, STRICT)


def each_meeting(path: Path) -> Iterator[etree._Element]:
    """The meetings of a long answer; of the tree there is never more than one of them."""
    options = {"resolve_entities": False, "no_network": True, "remove_blank_text": True}
    for _, node in etree.iterparse(path, tag=f"{MEET}meeting", **options):
        yield node
        parent = node.getparent()
        if parent is not None:
            parent.remove(node)
