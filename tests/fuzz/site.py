"""What is fuzzed: a site in which there is something to find, and which forgets each input."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from tempfile import mkdtemp

from meetwire.testing import Sandbox
from meetwire.testing.links import Links
from meetwire.testing.service import Service
from meetwire.testing.state import State
from tests.testing.conftest import Clock
from tests.testing.world import build

__all__ = ["ROOT", "Forgetful", "new_service", "new_state", "now"]

ROOT = "http://127.0.0.1:8080"


class Forgetful(State):
    """Undoes what an input did.

    So each input meets the same site, what breaks it can be repeated, and memory that grows is a
    leak.
    """

    _input: sqlite3.Connection | None = None

    @contextmanager
    def forgetting(self) -> Generator[None, None, None]:
        """Undo what is done in this block."""
        with super().transaction() as db:
            db.execute("SAVEPOINT input")
            self._input = db
            try:
                yield
            finally:
                self._input = None
                db.execute("ROLLBACK TO input")

    @contextmanager
    def transaction(self) -> Generator[sqlite3.Connection, None, None]:
        """A transaction within that of the input."""
        db = self._input
        if db is None:
            with super().transaction() as db:
                yield db
            return
        db.execute("SAVEPOINT call")
        try:
            yield db
        except BaseException:
            db.execute("ROLLBACK TO call")
            raise
        finally:
            db.execute("RELEASE call")


def now() -> datetime:
    """The time in the site, which stands still."""
    return datetime(2026, 11, 20, 12, 30, tzinfo=UTC)


def new_state() -> Forgetful:
    """The site in which everything that can be read is there."""
    file = Path(mkdtemp(prefix="meetwire-fuzz-"), "site.db")
    clock = Clock()
    with Sandbox(database=file, clock=clock) as sandbox:
        build(sandbox, clock)
    return Forgetful(file)


def new_service(state: State) -> Service:
    """The Webex service of the site."""
    return Service(
        state,
        now,
        Links(f"{ROOT}/{Sandbox.site_name}"),
        site_name=Sandbox.site_name,
        site_id=Sandbox.site_id,
        ticket_lifetime=5400,
    )
