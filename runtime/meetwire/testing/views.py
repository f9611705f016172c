"""What is in the site, as tables for people: which there are, and pages of their rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Final, NamedTuple

__all__ = ["PAGE", "VIEWS", "View", "counts", "rows"]

PAGE: Final = 25
"""Rows of a page."""


class View(NamedTuple):
    """A table for people. It has no column that is secret."""

    heads: tuple[str, ...]
    query: str


VIEWS: Final[Mapping[str, View]] = {
    "users": View(
        ("Login", "First name", "Last name", "E-mail", "Role", "State"),
        "SELECT webex_id, first_name, last_name, email, role, active FROM users ORDER BY user_id",
    ),
    "sessions": View(
        ("Key", "Kind", "Name", "Host", "Starts (GMT)", "Minutes", "Attendees", "State"),
        "SELECT session_key, kind, name, webex_id, starts, duration,"
        " (SELECT COUNT(*) FROM attendees WHERE attendees.session_key = sessions.session_key),"
        " CASE WHEN EXISTS (SELECT 1 FROM runs WHERE runs.session_key = sessions.session_key"
        " AND ended IS NULL) THEN 'in progress' ELSE 'scheduled' END"
        " FROM sessions JOIN users ON user_id = host ORDER BY starts, session_key",
    ),
    "recordings": View(
        ("Number", "Name", "Host", "Created (GMT)", "Seconds", "Megabytes"),
        "SELECT recording_id, name, webex_id, created, duration, size"
        " FROM recordings JOIN users ON user_id = host ORDER BY created DESC",
    ),
    "history": View(
        ("Key", "Kind", "Name", "Host", "Began (GMT)", "Ended (GMT)", "People"),
        "SELECT session_key, kind, name, webex_id, began, ended,"
        " (SELECT COUNT(DISTINCT visits.email) FROM visits WHERE visits.run_id = runs.run_id)"
        " FROM runs JOIN users ON user_id = host WHERE ended IS NOT NULL ORDER BY began DESC",
    ),
}
"""The tables that people can look at, by what they are called."""


def counts(db: sqlite3.Connection) -> dict[str, int]:
    """How many things there are of each kind that has any: the tables of the database."""
    names = [
        row[0]
        for row in db.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table'"
            " AND name NOT IN ('numbers', 'site') AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
    ]
    found = {
        name: db.execute(f'SELECT COUNT(*) FROM "{name}"').fetchone()[0]  # noqa: S608
        for name in names
    }
    return {name: number for name, number in found.items() if number}


def rows(db: sqlite3.Connection, view: View, page: int) -> tuple[list[tuple[object, ...]], int]:
    """The rows of a page, the first being 1, and how many rows there are in all."""
    (total,) = db.execute(f"SELECT COUNT(*) FROM ({view.query})").fetchone()  # noqa: S608
    found = db.execute(f"{view.query} LIMIT ? OFFSET ?", (PAGE, (page - 1) * PAGE))
    return [tuple(row) for row in found], total
