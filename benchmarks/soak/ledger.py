"""Every write of a soak, and whether the sandbox's database agrees in the end.

The ledger is a file: kept in memory, it would look like a leak.
"""

from __future__ import annotations

import json
import re
import sqlite3
import threading
from collections import Counter, defaultdict
from contextlib import closing
from enum import Enum
from pathlib import Path
from typing import Final

__all__ = ["ABSENT", "Ledger", "Outcome", "compare"]

ABSENT: Final = -1
"""The version of what is not there."""

_TITLE: Final = re.compile(r"(soak-[a-z]+\d+-\d{6})(?:~(\d+))?")
_PLACES: Final = (
    "SELECT name FROM sessions",
    "SELECT body FROM webinars",
    "SELECT meeting_key FROM liveminutes_meetings",
    "SELECT operator_id FROM iomeeting_meetings",
    "SELECT body FROM gatherplace_sessions",
)
"""Where titles stand in the database."""


class Outcome(Enum):
    """What a caller knows of a write."""

    DONE = "done"
    """The service said so."""
    REFUSED = "refused"
    """The service said no, or nothing was sent."""
    UNKNOWN = "unknown"
    """No sound answer came."""


class Ledger:
    """Notes writes. May be used by several threads.

    Args:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.open("w", encoding="utf-8")
        self._lock = threading.Lock()
        self.counts = Counter[str]()
        """How many writes there were, by kind and outcome."""

    def note(self, title: str, version: int, outcome: Outcome) -> None:
        """Note a write after which the thing of this title has that version."""
        with self._lock:
            act = {ABSENT: "delete", 0: "create"}.get(version, "change")
            self.counts[f"{act} {outcome.value}"] += 1
            self._file.write(json.dumps([title, version, outcome.value]) + "\n")

    def close(self) -> None:
        """Close the file."""
        self._file.close()


def compare(ledger: Path, database: Path) -> dict[str, list[str]]:
    """What the database has that the ledger does not allow, by what it amounts to."""
    allowed: dict[str, set[int]] = defaultdict(lambda: {ABSENT})
    with ledger.open(encoding="utf-8") as lines:
        for line in lines:
            title, version, outcome = json.loads(line)
            if outcome == Outcome.DONE.value:
                allowed[title] = {version}
            elif outcome == Outcome.UNKNOWN.value:
                allowed[title] |= {version}
    found: dict[str, list[int]] = defaultdict(list)
    with closing(sqlite3.connect(database)) as db:
        for place in _PLACES:
            for (text,) in db.execute(place):
                if match := _TITLE.search(str(text)):
                    found[match[1]].append(int(match[2] or 0))
    wrong: dict[str, list[str]] = {
        "lost": [],
        "doubled": [],
        "not deleted": [],
        "not asked for": [],
    }
    for title in sorted({*allowed, *found}):
        versions, may_be = found.get(title, []), allowed.get(title)
        said = f"{title}: {versions} instead of one of {sorted(may_be or ())}"
        if may_be is None:
            wrong["not asked for"].append(said)
        elif len(versions) > 1:
            wrong["doubled"].append(said)
        elif versions and may_be == {ABSENT}:
            wrong["not deleted"].append(said)
        elif (versions or [ABSENT])[0] not in may_be:
            wrong["lost"].append(said)
    return wrong
