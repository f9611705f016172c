"""The mails that the sandbox would send. They stay here."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["Mail", "send", "sent"]


class Mail(NamedTuple):
    """A mail about a session."""

    session_key: int
    recipient: str
    """The mail address."""
    template: str
    """Which of the service's texts it has, by the name that the service gives that."""


def send(db: sqlite3.Connection, mails: Iterable[Mail]) -> None:
    """Keep mails as sent."""
    db.executemany("INSERT INTO mails VALUES (NULL, ?, ?, ?)", mails)


def sent(db: sqlite3.Connection) -> list[Mail]:
    """All mails, the oldest first."""
    rows = db.execute("SELECT session_key, recipient, template FROM mails ORDER BY mail_id")
    return [Mail(*row) for row in rows]
