"""What is compared. Each candidate is a class with the same methods, used in a process of its own.

A candidate gets what its users would have: bindings made from the same schemas, and the way to
read and write that its documentation shows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, ClassVar

CANDIDATES = {
    "expat": "with_expat",
    "tree": "with_lxml",
    "template": "with_template",
    "texts": "with_texts",
    "hand": "by_hand",
    "meetwire": "with_meetwire",
    "generateds": "with_generateds",
    "pydantic_xml": "with_pydantic_xml",
    "xmltodict": "with_xmltodict",
    "xsdata": "with_xsdata",
    "zeep": "with_zeep",
}
"""The module of each, which has it as `Candidate`, in the order of the tables."""


class Cannot(Exception):
    """A candidate has no way to do what it is asked; the message says why."""


class Base:
    """What every candidate can be asked. One that cannot says so."""

    title: ClassVar[str]
    needs: ClassVar[str] = "lxml"
    """The module that has to be installed."""
    note: ClassVar[str]
    """How it is used, and what it leaves undone."""
    start: ClassVar[str] = ""
    """What a program does before its first message, given `folder`, `services`, `import_module`."""
    mixes: ClassVar[str] = ""
    """Why it cannot be used for all services at once, if it cannot."""
    is_limit: ClassVar[bool] = False
    """It does only a part of the work."""

    @staticmethod
    def prepare(folder: Path, services: Sequence[str]) -> None:
        """Make in a folder what a user makes once, such as bindings for some of the services."""

    def __init__(self, folder: Path) -> None:
        """Import what reading and writing takes.

        Args:
            folder: Where `prepare` was.
        """

    def decode(self, name: str, data: bytes) -> Any:
        """Read an answer, all of it, to what a program would go on with.

        Args:
            name: Which of `messages.ANSWERS`.
            data: The message.
        """
        raise Cannot("it reads no answers")

    def body(self, found: Any) -> Any:
        """The answer proper in what was read."""
        return found

    def part(self, found: Any, wire: str) -> Any:
        """What an element holds, by its name on the wire; a list if it stands several times."""
        raise Cannot("it gives no values")

    def request(self, data: bytes) -> Any:
        """The request that `encode` will be given, with the values that the message has."""
        raise Cannot("it writes no requests")

    def encode(self, request: Any) -> bytes:
        raise Cannot("it writes no requests")

    def each_record(self, path: Path, see: Callable[[Any], None]) -> None:
        """Show each meeting of a long answer, at the least cost that the candidate offers."""
        raise Cannot("it reads no answers")


def load(name: str) -> type[Base]:
    found: type[Base] = import_module(f"benchmarks.candidates.{CANDIDATES[name]}").Candidate
    return found


def is_installed(name: str) -> bool:
    return find_spec(load(name).needs) is not None
