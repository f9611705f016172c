"""Single values: each text is a value of a kind or none, and what is written is read as it was."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from meetwire.runtime import values
from meetwire.runtime.encoder import escape
from meetwire.runtime.values import Scalar
from meetwire.webex.common import TimeZone
from tests.fuzz.mutators import ODD, mutated_text
from tests.fuzz.outcomes import TALLY

__all__ = ["mutate", "seeds", "target"]

# That encoding is not injective, which its documentation tells.
_KINDS = [
    kind
    for kind in vars(values).values()
    if isinstance(kind, Scalar) and kind is not values.PERCENT_UNDERSCORE
]


def target(data: bytes) -> None:
    """Read one text as a value of each kind."""
    text = data.decode("utf-8", "replace")
    found = 0
    for kind in _KINDS:
        try:
            value = kind.parse(text)
        except ValueError:
            continue
        found += 1
        written = kind.format(value)
        again = kind.parse(written)
        assert again == value or value != value, f"{kind} is read as something else"
        assert kind.format(again) == written, f"{kind} is written in another way"
    member = TimeZone.unlisted(text)
    assert TimeZone.unlisted(str(member)) is member or member == TimeZone.unlisted(str(member))
    try:
        escape(text, quote=True)
    except ValueError:
        pass
    TALLY.add(f"of {found} kinds")


def seeds() -> Iterator[bytes]:
    """Values of all kinds, right and wrong."""
    for text in ODD:
        yield text.encode()


def mutate(data: bytes, chance: Random) -> bytes | None:
    """A text that is alike."""
    return mutated_text(data.decode("utf-8", "replace"), chance).encode("utf-8", "surrogatepass")
