"""Recorded messages, which are no part of the checkout."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree


def recordings(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each recording below a folder."""
    for path in sorted(folder.glob("*/*.xml")):
        yield f"{path.parent.name}/{path.name}", path.read_bytes()


def body_content(data: bytes) -> Any:
    """The element that holds the request or response proper."""
    parser = etree.XMLParser(remove_comments=True, remove_pis=True, resolve_entities=False)
    (body,) = etree.fromstring(data, parser).xpath("//*[local-name() = 'bodyContent']")
    return body
