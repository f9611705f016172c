"""Many sessions that differ in nothing but when they were: one is planted, the others are cast.

To plant a session takes the handlers milliseconds, which are hours for a million of them.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Hashable
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from meetwire.runtime.values import DATE_TIME
from meetwire.testing.state import stamp

__all__ = ["Moulds"]

_AT_ONCE: Final = 10_000


class _Mould(NamedTuple):
    """The rows of a session that was planted, and which numbers that took."""

    run: dict[str, Any]
    visits: list[dict[str, Any]]
    took: dict[str, int]
    length: timedelta
    start: str
    """How its body says when it began."""


class Moulds:
    """What the first session of each form has left in the database, as a mould for others.

    What was cast is in the database after `flush`. Everybody must have been in the session from its
    beginning to its end, and nothing but the session is planted at the same time.
    """

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db
        self._moulds: dict[Hashable, _Mould] = {}
        self._numbers: dict[str, int] = {}
        self._last_run = 0
        self._runs: list[dict[str, Any]] = []
        self._visits: list[dict[str, Any]] = []

    @contextmanager
    def first(self, form: Hashable, wall: datetime) -> Generator[None, None, None]:
        """Make a mould of the session that is planted in the block.

        Args:
            form: All in which sessions can differ but for the time.
            wall: When it begins, as its body has it.
        """
        self.flush()
        before = self._last_numbers()
        yield
        after = self._last_numbers()
        run = dict(self._db.execute("SELECT * FROM runs ORDER BY run_id DESC LIMIT 1").fetchone())
        visits = self._db.execute(
            "SELECT * FROM visits WHERE run_id = ? ORDER BY visit_id", (run["run_id"],)
        )
        start = DATE_TIME.format(wall)
        # Where a body has these in other places, too, nobody knows which ones are to change.
        if run["body"].count(start) == run["body"].count(str(run["session_key"])) == 1:
            self._moulds[form] = _Mould(
                run,
                [dict(visit) for visit in visits],
                {name: last - before[name] for name, last in after.items()},
                datetime.fromisoformat(run["ended"]) - datetime.fromisoformat(run["began"]),
                start,
            )

    def cast(self, form: Hashable, wall: datetime, began: datetime) -> bool:
        """Add a session of a form; does nothing if there is no mould for it.

        The key for its host and its tokens are those of the first one: of a session that is over,
        nobody can ask for them.

        Args:
            form: As for `first`.
            wall: When it begins, as its body has it.
            began: The same in GMT.

        Returns:
            Whether there is a mould.
        """
        mould = self._moulds.get(form)
        if mould is None:
            return False
        if not self._runs:
            self._numbers = self._last_numbers()
            self._last_run = self._db.execute("SELECT MAX(run_id) FROM runs").fetchone()[0]
        for name, number in mould.took.items():
            self._numbers[name] += number
        self._last_run += 1
        key = self._numbers["session"]
        body: str = mould.run["body"].replace(str(mould.run["session_key"]), str(key))
        ends = {"began": stamp(began), "ended": stamp(began + mould.length)}
        self._runs.append(
            {
                **mould.run,
                **ends,
                "run_id": self._last_run,
                "session_key": key,
                "conf_id": self._numbers["conference"],
                "body": body.replace(mould.start, DATE_TIME.format(wall)),
            }
        )
        stay = {"run_id": self._last_run, "joined": ends["began"], "quit": ends["ended"]}
        self._visits += [{**visit, **stay, "visit_id": None} for visit in mould.visits]
        if len(self._runs) >= _AT_ONCE:
            self.flush()
        return True

    def flush(self) -> None:
        """Put what was cast into the database."""
        if self._runs:
            self._insert("runs", self._runs)
            self._insert("visits", self._visits)
            self._db.executemany(
                "UPDATE numbers SET last = ?2 WHERE name = ?1", list(self._numbers.items())
            )
            self._runs, self._visits = [], []

    def _insert(self, table: str, rows: list[dict[str, Any]]) -> None:
        if rows:
            places = ", ".join(f":{column}" for column in rows[0])
            # Names of our own tables and columns.
            self._db.executemany(f"INSERT INTO {table} VALUES ({places})", rows)  # noqa: S608

    def _last_numbers(self) -> dict[str, int]:
        return {row["name"]: row["last"] for row in self._db.execute("SELECT * FROM numbers")}
