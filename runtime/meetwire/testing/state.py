"""What a sandbox remembers: one SQLite database, in memory or in a file."""

from __future__ import annotations

import os
import sqlite3
import threading
from array import array
from collections.abc import Generator, Hashable
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

__all__ = ["Database", "State", "next_number", "stamp"]

_VERSION: Final = 5

# What a query asks for has a column; the rest of a thing is XML in `body`. `sort_keys` is a JSON
# object with a value for each key by which the service can sort. Times are GMT.
_SCHEMA: Final = """
CREATE TABLE numbers (name TEXT PRIMARY KEY, last INTEGER NOT NULL);
INSERT INTO numbers VALUES
    ('user', 1000), ('session', 700000000), ('conference', 50000000),
    ('attendee', 20000000), ('registration', 300000), ('recording', 3000000), ('view', 1000),
    ('contact', 40000), ('distribution', 15000), ('customer', 500), ('opportunity', 800),
    ('product', 10), ('program', 4000), ('field', 2000000), ('test', 2000),
    ('lab reservation', 65000);

CREATE TABLE site (body TEXT NOT NULL);
CREATE TABLE meeting_types (
    meeting_type_id INTEGER PRIMARY KEY,
    code TEXT NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE users (
    user_id INTEGER PRIMARY KEY,
    webex_id TEXT NOT NULL UNIQUE COLLATE NOCASE,
    email TEXT UNIQUE,
    password TEXT,
    first_name TEXT COLLATE NOCASE,
    last_name TEXT COLLATE NOCASE,
    active TEXT NOT NULL,
    role TEXT NOT NULL,
    locked INTEGER NOT NULL,
    expires TEXT,
    schedulers TEXT NOT NULL,
    is_agent INTEGER NOT NULL,
    is_manager INTEGER NOT NULL,
    registered TEXT NOT NULL,
    sort_keys TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE tickets (
    ticket TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    user_id INTEGER NOT NULL REFERENCES users ON DELETE CASCADE,
    expires REAL
);
CREATE TABLE templates (
    user_id INTEGER REFERENCES users ON DELETE CASCADE,
    name TEXT NOT NULL,
    service_type TEXT NOT NULL
);
CREATE TABLE queues (
    user_id INTEGER NOT NULL REFERENCES users ON DELETE CASCADE,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    changed TEXT NOT NULL,
    PRIMARY KEY (user_id, name, role)
);
CREATE TABLE agents (
    manager INTEGER NOT NULL REFERENCES users ON DELETE CASCADE,
    agent INTEGER NOT NULL REFERENCES users ON DELETE CASCADE,
    PRIMARY KEY (manager, agent)
);
CREATE TABLE images (
    user_id INTEGER NOT NULL REFERENCES users ON DELETE CASCADE,
    purpose TEXT NOT NULL,
    data BLOB NOT NULL,
    PRIMARY KEY (user_id, purpose)
);

CREATE TABLE sessions (
    session_key INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    service TEXT NOT NULL,
    session_type INTEGER NOT NULL,
    conf_id INTEGER NOT NULL UNIQUE,
    creator INTEGER NOT NULL REFERENCES users,
    host INTEGER NOT NULL REFERENCES users,
    name TEXT NOT NULL,
    listing TEXT NOT NULL,
    password TEXT,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    duration INTEGER NOT NULL,
    time_zone_id INTEGER NOT NULL,
    recurs INTEGER NOT NULL,
    registration INTEGER NOT NULL,
    sort_keys TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX sessions_by_host ON sessions (host);

CREATE TABLE attendees (
    attendee_id INTEGER PRIMARY KEY,
    session_key INTEGER NOT NULL REFERENCES sessions ON DELETE CASCADE,
    email TEXT NOT NULL,
    role TEXT,
    join_status TEXT NOT NULL,
    invited INTEGER NOT NULL,
    register_id INTEGER,
    registered TEXT,
    sort_keys TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (session_key, email)
);
CREATE TABLE feedback (
    conf_id INTEGER NOT NULL,
    body TEXT NOT NULL
);

-- Each time that a session took place. It stays when the session is deleted, so it has a copy.
CREATE TABLE runs (
    run_id INTEGER PRIMARY KEY,
    session_key INTEGER NOT NULL,
    kind TEXT NOT NULL,
    service TEXT NOT NULL,
    session_type INTEGER NOT NULL,
    conf_id INTEGER NOT NULL,
    host INTEGER NOT NULL REFERENCES users,
    name TEXT NOT NULL COLLATE NOCASE,
    time_zone_id INTEGER NOT NULL,
    began TEXT NOT NULL,
    ended TEXT,
    invited INTEGER NOT NULL DEFAULT 0,
    registered INTEGER NOT NULL DEFAULT 0,
    sort_keys TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX runs_by_session ON runs (session_key);
CREATE INDEX runs_by_end ON runs (ended);
CREATE TABLE visits (
    visit_id INTEGER PRIMARY KEY,
    run_id INTEGER NOT NULL REFERENCES runs,
    email TEXT NOT NULL,
    role TEXT NOT NULL,
    audio TEXT NOT NULL,
    phone TEXT,
    invited INTEGER NOT NULL,
    registered INTEGER NOT NULL,
    joined TEXT NOT NULL,
    quit TEXT,
    sort_keys TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX visits_by_run ON visits (run_id);

CREATE TABLE recordings (
    recording_id INTEGER PRIMARY KEY,
    host INTEGER NOT NULL REFERENCES users,
    service TEXT NOT NULL,
    session_key INTEGER,
    conf_id INTEGER,
    name TEXT NOT NULL,
    created TEXT NOT NULL,
    time_zone_id INTEGER NOT NULL,
    duration INTEGER NOT NULL,
    size REAL NOT NULL,
    key TEXT NOT NULL,
    tracking TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE views (
    view_id INTEGER PRIMARY KEY,
    recording_id INTEGER NOT NULL REFERENCES recordings ON DELETE CASCADE,
    accessed TEXT NOT NULL,
    downloaded INTEGER NOT NULL,
    registered INTEGER NOT NULL,
    body TEXT NOT NULL
);

CREATE TABLE contacts (
    contact_id INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL REFERENCES users,
    book TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE dist_lists (
    dist_list_id INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL REFERENCES users,
    book TEXT NOT NULL,
    name TEXT NOT NULL,
    description TEXT
);
CREATE TABLE list_members (
    dist_list_id INTEGER NOT NULL REFERENCES dist_lists ON DELETE CASCADE,
    contact_id INTEGER NOT NULL REFERENCES contacts ON DELETE CASCADE,
    PRIMARY KEY (dist_list_id, contact_id)
);
CREATE TABLE one_click (
    user_id INTEGER PRIMARY KEY REFERENCES users ON DELETE CASCADE,
    body TEXT NOT NULL
);

CREATE TABLE customers (
    number INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL REFERENCES users,
    name TEXT NOT NULL,
    ext_account_id TEXT,
    ext_system_id INTEGER NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE opportunities (
    number INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL REFERENCES users,
    name TEXT NOT NULL,
    int_account_id INTEGER,
    ext_opportunity_id TEXT,
    ext_system_id INTEGER NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE products (
    product_id INTEGER PRIMARY KEY,
    name TEXT,
    description TEXT
);

CREATE TABLE programs (
    program_id INTEGER PRIMARY KEY,
    host INTEGER NOT NULL REFERENCES users,
    name TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE event_images (
    session_key INTEGER PRIMARY KEY REFERENCES sessions ON DELETE CASCADE,
    data BLOB NOT NULL
);
CREATE TABLE forms (
    attendee_id INTEGER PRIMARY KEY REFERENCES attendees ON DELETE CASCADE,
    lead_source TEXT,
    lead_score REAL NOT NULL,
    body TEXT NOT NULL
);
CREATE TABLE mails (
    mail_id INTEGER PRIMARY KEY,
    session_key INTEGER NOT NULL,
    recipient TEXT NOT NULL,
    template TEXT NOT NULL
);

CREATE TABLE labs (
    name TEXT PRIMARY KEY COLLATE NOCASE,
    description TEXT,
    computers INTEGER NOT NULL
);
CREATE TABLE lab_reservations (
    reservation_id INTEGER PRIMARY KEY,
    lab TEXT NOT NULL COLLATE NOCASE REFERENCES labs,
    session_key INTEGER REFERENCES sessions ON DELETE CASCADE,
    host INTEGER NOT NULL REFERENCES users,
    topic TEXT NOT NULL,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    computers INTEGER NOT NULL
);

-- Tests in libraries, and the copies of them in sessions, which are in no library.
CREATE TABLE tests (
    test_id INTEGER PRIMARY KEY,
    owner INTEGER NOT NULL REFERENCES users,
    author INTEGER NOT NULL REFERENCES users,
    library TEXT,
    session_key INTEGER REFERENCES sessions ON DELETE CASCADE,
    copy_of INTEGER,
    title TEXT NOT NULL,
    description TEXT NOT NULL,
    plan TEXT,
    body TEXT NOT NULL
);
CREATE TABLE attempts (
    attempt_id INTEGER PRIMARY KEY,
    test_id INTEGER NOT NULL REFERENCES tests ON DELETE CASCADE,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    began TEXT NOT NULL,
    submitted TEXT,
    answers TEXT NOT NULL,
    points TEXT NOT NULL
);
"""


# What belongs to a webinar is JSON in `body` and `audio`.
_WEBINARS: Final = """
-- Beyond 2**53, where those who read keys as floating-point numbers lose digits.
INSERT INTO numbers VALUES ('webinar', 5000000000000000000), ('webinar id', 100000000);

CREATE TABLE tokens (
    token TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    expires REAL
);
CREATE TABLE webinars (
    webinar_key INTEGER PRIMARY KEY,
    starts TEXT NOT NULL,
    ends TEXT NOT NULL,
    body TEXT NOT NULL,
    audio TEXT NOT NULL
);
CREATE TABLE panelists (
    panelist_key INTEGER PRIMARY KEY,
    webinar_key INTEGER NOT NULL REFERENCES webinars ON DELETE CASCADE,
    name TEXT NOT NULL,
    email TEXT NOT NULL,
    join_link TEXT NOT NULL
);
CREATE TABLE webinar_sessions (
    session_key INTEGER PRIMARY KEY,
    webinar_key INTEGER NOT NULL REFERENCES webinars ON DELETE CASCADE,
    started TEXT NOT NULL,
    ended TEXT
);
CREATE TABLE registrants (
    registrant_key INTEGER PRIMARY KEY,
    webinar_key INTEGER NOT NULL REFERENCES webinars ON DELETE CASCADE,
    first_name TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT NOT NULL COLLATE NOCASE,
    UNIQUE (webinar_key, email)
);
CREATE TABLE stays (
    session_key INTEGER NOT NULL REFERENCES webinar_sessions ON DELETE CASCADE,
    registrant_key INTEGER NOT NULL REFERENCES registrants ON DELETE CASCADE,
    joined TEXT NOT NULL,
    PRIMARY KEY (session_key, registrant_key)
);
"""


_LISTS: Final = 8
"""So many long lists can be read at the same time without being looked up anew for each page."""


class Database(sqlite3.Connection):
    """A connection that remembers what its lists have found, until something changes."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._lists: dict[Hashable, tuple[int, array[int]]] = {}

    def numbers(self, query: str, parameters: tuple[object, ...]) -> array[int]:
        """What a query finds that asks for numbers."""
        key = query, parameters
        changes, found = self._lists.pop(key, (-1, None))
        if found is None or changes != self.total_changes:
            found = array("q", (row[0] for row in self.execute(query, parameters)))
        self._lists[key] = self.total_changes, found
        while len(self._lists) > _LISTS:
            del self._lists[next(iter(self._lists))]
        return found

    def forget(self) -> None:
        """Look up all lists anew."""
        self._lists.clear()


class State:
    """The database of a sandbox.

    There is one connection, and one lock around each transaction. A database in memory belongs to
    its connection, and SQLite has one writer at a time anyway: more of either would wait elsewhere.

    Args:
        database: A file, which is made if it is not there. None for a database in memory.

    Raises:
        ValueError: The file was made by a version of the sandbox that stores things in another way.
    """

    def __init__(self, database: str | Path | None = None) -> None:
        self._lock = threading.Lock()
        if database not in (None, ":memory:"):
            # Passwords stand in it. What SQLite puts beside the file gets the same permissions.
            os.close(os.open(database, os.O_CREAT | os.O_RDWR, 0o600))
        self._connection = sqlite3.connect(
            ":memory:" if database is None else database,
            check_same_thread=False,
            isolation_level=None,  # transactions begin where `transaction` says so
            factory=Database,
        )
        try:
            self._connection.row_factory = sqlite3.Row
            # A crash of the machine may cost the last answers, never the file.
            self._connection.execute("PRAGMA journal_mode = WAL")
            self._connection.execute("PRAGMA synchronous = NORMAL")
            self._connection.execute("PRAGMA foreign_keys = ON")
            self.is_new = self._prepare()
            """Whether there was nothing before, so that the accounts of a fresh site are due."""
        except BaseException:
            self._connection.close()
            raise

    def _prepare(self) -> bool:
        (version,) = self._connection.execute("PRAGMA user_version").fetchone()
        if version == 0:
            self._connection.executescript(
                f"BEGIN; {_SCHEMA} {_WEBINARS} PRAGMA user_version = {_VERSION}; COMMIT;"
            )
        elif version != _VERSION:
            raise ValueError(
                f"the file is the database of another sandbox version ({version}, this is"
                f" {_VERSION}); use a new file"
            )
        return self._connection.execute("SELECT 1 FROM users").fetchone() is None

    @contextmanager
    def transaction(self) -> Generator[sqlite3.Connection, None, None]:
        """The database, to oneself. What was done is undone if the block raises."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.execute("ROLLBACK")
                self._connection.forget()  # which may have seen what is undone
                raise
            self._connection.execute("COMMIT")

    def close(self) -> None:
        """Forget a database in memory; let go of the file of one on disk."""
        with self._lock:
            self._connection.close()


def next_number(db: sqlite3.Connection, name: str) -> int:
    """A new number, never given twice, from one of the counters in the table `numbers`."""
    db.execute("UPDATE numbers SET last = last + 1 WHERE name = ?", (name,))
    number: int = db.execute("SELECT last FROM numbers WHERE name = ?", (name,)).fetchone()[0]
    return number


def stamp(now: datetime) -> str:
    """A time of the sandbox's clock as the database holds it: GMT, in whole seconds."""
    return now.replace(tzinfo=None, microsecond=0).isoformat(" ")
