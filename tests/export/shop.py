"""What is exported in tests: a server without a network that may break at any page."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any
from unittest import mock

from meetwire.export import Exported, export, job
from meetwire.runtime.errors import ConnectionFailed
from meetwire.runtime.message import ListRequest, Request
from tests.runtime.lists import Shelf, listing

__all__ = ["FORMATS", "PAGE", "Broken", "Shop", "taken"]

FORMATS = ("csv", "jsonl", "parquet")
PAGE = 7


class Broken(ConnectionFailed):
    """The break that a test wants."""


class Shop:
    """A client of a server that holds so many meetings.

    Args:
        records: How many.
        breaks: Before which of its answers the connection breaks; never again, if None.
    """

    def __init__(self, records: int = 100, breaks: int | None = None) -> None:
        self.shelf = Shelf(range(records))
        self.breaks = breaks

    @property
    def pages(self) -> int:
        """How many were asked for."""
        return len(self.shelf.asked)

    def send(self, request: Request[Any]) -> Any:
        assert isinstance(request, ListRequest)
        if self.pages == self.breaks:
            raise Broken("the connection was reset")
        return self.shelf(request)


def taken(shop: Shop, file: Path, **options: Any) -> Exported:
    """An export of all meetings, with a checkpoint after every thirty."""
    with mock.patch.object(job, "AT_ONCE", 30):
        return export(shop, listing(PAGE), file, **options)


if __name__ == "__main__":  # as a process of its own, to be killed
    with mock.patch.object(job, "AT_ONCE", 1_500):
        export(
            Shop(int(sys.argv[2])),
            listing(500),
            sys.argv[1],
            resume=True,
            progress=lambda done, _: print(done, flush=True),  # noqa: T201  # for who kills it
        )
