"""Labels and numbers of time zones: each is a zone, or none that is known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from random import Random
from typing import Any

from meetwire.runtime.errors import UnknownTimeZone
from meetwire.runtime.zones import in_zone, stated_zone
from meetwire.webex._zones import ZONES
from meetwire.webex.common import TimeZone
from tests.fuzz.mutators import mutated_text
from tests.fuzz.outcomes import read

__all__ = ["mutate", "seeds", "target"]

_DAYS = (datetime(2026, 3, 29, 2, 30), datetime(1, 1, 1), datetime.max)


def target(data: bytes) -> None:
    """Find one zone."""
    text = data.decode("utf-8", "surrogateescape")
    zone = read(lambda: ZONES.find(text))
    if zone is None:
        return
    for day in _DAYS:
        in_zone(day, zone).utcoffset()
    stated: dict[str, Any] = {"zone": text, "other": None}
    assert stated_zone(stated, ZONES) is zone
    try:
        number, label = ZONES.id_of(zone), ZONES.label_of(zone)
    except UnknownTimeZone:
        return  # only labels name it
    assert ZONES.by_id(number) is ZONES.by_label(label)


def seeds() -> Iterator[bytes]:
    """The documented labels, a number, and the newer form of labels."""
    for label in TimeZone:
        yield label.value.encode()
    yield b"4"
    yield b"San Francisco (Pacific Daylight Time, GMT-07:00)"


def mutate(data: bytes, chance: Random) -> bytes | None:
    """Another label: some part of it is in another place, or in another's."""
    text = data.decode("utf-8", "replace")
    match chance.randrange(5):
        case 0:
            return mutated_text(text, chance).encode("utf-8", "surrogatepass")
        case 1:
            return text.swapcase().encode("utf-8", "surrogatepass")
        case 2:
            other = chance.choice(_LABELS)
            cut, at = chance.randint(0, len(text)), chance.randint(0, len(other))
            return (text[:cut] + other[at:]).encode("utf-8", "surrogatepass")
        case 3:
            hours, minutes = chance.randint(0, 99), chance.randint(0, 99)
            offset = f"GMT{chance.choice('+-')}{hours:02}:{minutes:02}"
            name = text[max(text.find("(") + 1, 0) : text.rfind(")")]
            return f"{name} (any time, {offset})".encode("utf-8", "surrogatepass")
        case _:
            blank = chance.choice((" ", "  ", "\n", "\u00a0", " , ", ""))
            return text.replace(" ", blank).encode("utf-8", "surrogatepass")


_LABELS = [label.value for label in TimeZone]
