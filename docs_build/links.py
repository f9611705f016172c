"""Whether all that the built site points to is there, and nothing points out for its own sake."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

HEAVIEST = 200_000
"""Bytes of a page."""
_LOADED = {"script": "src", "img": "src", "iframe": "src", "source": "src", "link": "href"}


class _Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.twice: set[str] = set()
        self.links: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if name := found.get("id"):
            (self.twice if name in self.ids else self.ids).add(name)
        if tag == "a" and (address := found.get("href")):
            self.links.append(address)
        if tag in _LOADED and (address := found.get(_LOADED[tag])):
            self.loaded.append(address)


def faults(site: Path) -> Iterator[str]:
    """What is wrong with a built site: broken links and anchors, requests to elsewhere, weight.

    Args:
        site: The folder with the pages.
    """
    pages: dict[Path, _Page] = {}
    for path in sorted(site.rglob("*.html")):
        page = pages[path.resolve()] = _Page()
        page.feed(path.read_text("utf-8"))
    for path, page in pages.items():
        shown = path.relative_to(site.resolve())
        if (size := path.stat().st_size) > HEAVIEST:
            yield f"{shown}: {size} bytes"
        for name in sorted(page.twice):
            yield f"{shown}: two elements have the id {name}"
        for address in page.loaded:
            if urlsplit(address).netloc:
                yield f"{shown}: loads {address}"
        for address in (*page.links, *page.loaded):
            if problem := _problem(path, address, pages):
                yield f"{shown}: {address} {problem}"


def _problem(path: Path, address: str, pages: dict[Path, _Page]) -> str | None:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return None
    there = (path.parent / unquote(parts.path)).resolve() if parts.path else path
    if not there.is_file():
        return "leads nowhere"
    anchor = unquote(parts.fragment)
    if anchor and there in pages and anchor not in pages[there].ids:
        return "has no such anchor"
    return None
