"""What one caller does: it makes things, changes, reads and lists them, and deletes them again.

It is a generator, as the library's own logic is, so that threads and tasks do the same: it yields
requests, and is sent what came of them.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Generator
from dataclasses import dataclass
from typing import Any, Final

from benchmarks.soak.kinds import Kind
from benchmarks.soak.ledger import ABSENT, Ledger, Outcome
from meetwire.runtime.errors import InvalidRequest, MeetwireError, ServiceError

__all__ = ["Listing", "Surprises", "Wish", "live"]

_LOOKS: Final = 4
# A record that appears can hide one that vanished between the same two pages; see `paging`.
_KEPT: Final = 12
"""How many things a caller has at a time."""


@dataclass(frozen=True)
class Listing:
    """All records of a list are wanted, page by page."""

    request: Any


Wish = Any
"""A request to be sent, or a Listing."""


class Surprises:
    """What should not have happened, and what should have gone wrong now and then."""

    def __init__(self) -> None:
        self.found: list[str] = []
        """The first few things that must never happen."""
        self.errors = Counter[str]()
        """How often calls failed in the end, by system and error."""
        self.hidden = 0
        """How often a list missed something, because others came and went meanwhile."""

    def add(self, what: str) -> None:
        """Note what must never happen."""
        if len(self.found) < 20:
            self.found.append(what)


@dataclass
class _Thing:
    title: str
    key: Any
    version: int = 0
    settled: bool = True
    """Whether it is known what the service has."""

    @property
    def name(self) -> str:
        return f"{self.title}~{self.version}" if self.version else self.title


def live(
    kind: Kind, caller: str, ledger: Ledger, surprises: Surprises, chance: random.Random
) -> Generator[Wish, Any, None]:
    """Go on for ever."""
    things: list[_Thing] = []
    number = 0

    def write(thing: _Thing, version: int, request: Any) -> Generator[Wish, Any, Any]:
        try:
            answer = yield request
        except MeetwireError as error:
            outcome = _outcome(error)
            thing.settled = thing.settled and outcome is Outcome.REFUSED
            ledger.note(thing.title, version, outcome)
            return None
        ledger.note(thing.title, version, Outcome.DONE)
        thing.version = version
        return answer

    while True:
        number += 1
        thing = _Thing(f"soak-{caller}-{number:06d}", None)
        made = yield from write(thing, 0, kind.create(thing.name))
        if made is not None:
            thing.key = kind.key(made)
            things.append(thing)
        for thing in chance.sample(things, min(len(things), 3)):
            if kind.change is not None and thing.settled and chance.random() < 0.5:
                version = thing.version + 1
                name = f"{thing.title}~{version}"
                yield from write(thing, version, kind.change(thing.key, name))
            yield from _read(kind, thing, surprises)
        if number % 5 == 0:
            # What is there though its creation seemed to fail is deleted, or lists would grow.
            for name, key in (yield from _strays(kind, caller, things, surprises)):
                stray = _Thing(name.partition("~")[0], key)
                yield from write(stray, ABSENT, kind.delete(key) if kind.delete else None)
        while len(things) > _KEPT:
            thing = things.pop(0)
            if kind.delete is not None:
                yield from write(thing, ABSENT, kind.delete(thing.key))


def _outcome(error: MeetwireError) -> Outcome:
    # A note says that an earlier attempt may have been carried out all the same.
    notes = getattr(error, "__notes__", ())
    said_no = isinstance(error, (ServiceError, InvalidRequest)) and not notes
    unsent = getattr(error, "sent", True) is False and not notes
    return Outcome.REFUSED if said_no or unsent else Outcome.UNKNOWN


def _read(kind: Kind, thing: _Thing, surprises: Surprises) -> Generator[Wish, Any, None]:
    try:
        got = yield kind.read(thing.key)
    except MeetwireError:
        return
    name = kind.name(got)
    if name is not None and thing.settled and name != thing.name:
        surprises.add(f"{thing.name} reads as {name}")


def _strays(
    kind: Kind, caller: str, things: list[_Thing], surprises: Surprises
) -> Generator[Wish, Any, list[tuple[str, Any]]]:
    """List, and give the names and keys of what this caller does not know to be there."""
    request = kind.pages or kind.whole
    if request is None:
        return []
    known = {thing.title for thing in things}
    missing = {thing.name for thing in things if thing.settled}
    for _ in range(_LOOKS):
        try:
            found = yield Listing(request()) if kind.pages else request()
        except MeetwireError:
            return []
        own = [(name, key) for name, key in kind.listed(found) if f"-{caller}-" in name]
        listed = Counter(name for name, _ in own)
        for name in listed:
            if listed[name] > 1:
                surprises.add(f"{name} is listed {listed[name]} times")
        missing -= set(listed)
        if not missing:
            return [each for each in own if each[0].partition("~")[0] not in known]
        surprises.hidden += 1
    surprises.add(f"{', '.join(missing)} not listed in {_LOOKS} lists one after another")
    return []
