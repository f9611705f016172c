"""Faults that a sandbox makes on purpose: which there are, and when each is due.

They are written alike in Python, on the command line and in the header of a request:

    drop-after; latency=0.5
"""

from __future__ import annotations

import random
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

__all__ = ["HEADER", "KNOWN", "Faults", "parse"]

HEADER: Final = "X-Meetwire-Fault"
"""Names the faults of the request that has it."""

KNOWN: Final[Mapping[str, str]] = {
    "clock": "SECONDS by which the clock of the sandbox moves, for good, before the call",
    "drop-after": "do the work, and close the connection instead of answering",
    "drop-before": "close the connection without doing the work",
    "expire-tickets": "end the life of all session tickets before the call",
    "latency": "SECONDS to wait before the work is done",
    "rate-limit": "refuse the call, as there were too many: 000045, or HTTP status 429",
    "status": "HTTP STATUS, from 400 to 599, to answer with instead of doing the work",
    "truncate": "BYTES of the answer to send; the rest is missing",
    "unknown-elements": "add elements that no schema knows to the answer of a Webex operation",
    "unknown-values": "put values that no schema lists in the place of enumerated ones there",
}
"""Each fault, and what it does. A word in capitals is the value that it needs."""

_RANGES: Final[Mapping[str, tuple[float, float]]] = {
    "clock": (-1e10, 1e10),
    "latency": (0, 600),
    "status": (400, 599),
    "truncate": (0, 1e9),
}
_WHOLE: Final = ("status", "truncate")


@dataclass(slots=True)
class _Rule:
    """Faults that happen together, now and then or a number of times."""

    faults: Mapping[str, float]
    left: int | None
    probability: float


def parse(text: str) -> dict[str, float]:
    """The faults in a text such as `drop-after; latency=0.5`, each with its value or 0.

    Raises:
        ValueError: Says what is wrong with the text, and what could stand there.
    """
    found: dict[str, float] = {}
    for part in filter(None, (each.strip() for each in text.split(";"))):
        name, has_value, value = (each.strip() for each in part.partition("="))
        if name not in KNOWN:
            raise ValueError(f"there is no fault {name!r}; there are {', '.join(KNOWN)}")
        if name in _RANGES:
            found[name] = _number(name, value)
        elif has_value:
            raise ValueError(f"the fault {name} takes no value")
        else:
            found[name] = 0
    if not found:
        raise ValueError(f"no fault is named; there are {', '.join(KNOWN)}")
    return found


def _number(name: str, text: str) -> float:
    least, most = _RANGES[name]
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not least <= number <= most or (name in _WHOLE and not number.is_integer()):
        kind = "a whole number" if name in _WHOLE else "a number"
        raise ValueError(
            f"the fault {name} takes {kind} from {least:,.0f} to {most:,.0f}, not {text!r}"
        )
    return number


class Faults:
    """The faults that a sandbox is to make. Threads may share it.

        sandbox.faults.add("drop-after", times=2)
        sandbox.faults.add("latency=0.5; unknown-elements", probability=0.1)

    Args:
        seed: What chance begins with: the same calls meet the same faults.
    """

    def __init__(self, seed: int = 0) -> None:
        self._chance = random.Random(seed)  # noqa: S311  # nothing here is a secret
        self._rules: list[_Rule] = []
        self._lock = threading.Lock()

    def __repr__(self) -> str:
        return f"<Faults, {len(self._rules)} rules>"

    def add(self, faults: str, *, times: int | None = None, probability: float = 1.0) -> None:
        """Let calls meet faults from now on.

        Args:
            faults: What happens together, as `parse` reads it. `KNOWN` has the names.
            times: How many calls meet it; all, if left out.
            probability: How likely each call is to meet it, above 0 and up to 1.

        Raises:
            ValueError: A fault, or one of the numbers, is none.
        """
        if times is not None and times < 1:
            raise ValueError(f"times must be 1 or more, not {times}")
        if not 0 < probability <= 1:
            raise ValueError(f"probability must be above 0 and at most 1, not {probability}")
        with self._lock:
            self._rules.append(_Rule(parse(faults), times, probability))

    def clear(self) -> None:
        """Let no more calls meet faults, but for those that name their own."""
        with self._lock:
            self._rules.clear()

    def due(self, header: str | None = None) -> dict[str, float]:
        """The faults that a call meets now, each with its value.

        Args:
            header: Those that the call names itself; they win over others of the same name.

        Raises:
            ValueError: The header names what is no fault.
        """
        own = {} if header is None else parse(header)
        if not self._rules:  # so that a sandbox without faults needs no lock
            return own
        found: dict[str, float] = {}
        with self._lock:
            for rule in self._rules:
                if rule.probability == 1 or self._chance.random() < rule.probability:
                    found.update(rule.faults)
                    if rule.left is not None:
                        rule.left -= 1
            self._rules = [rule for rule in self._rules if rule.left != 0]
        return {**found, **own}
