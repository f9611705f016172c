"""Tests that go with training sessions (part of the training service)."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from typing import Final

from meetwire.runtime.errors import Fault
from meetwire.runtime.message import Message
from meetwire.testing import library, sessions, zones
from meetwire.testing.answers import invalid, nothing_found
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import TRAINING
from meetwire.testing.lists import equal, joined
from meetwire.testing.messages import from_text, problems, recast, to_text
from meetwire.testing.state import next_number
from meetwire.webex import training
from meetwire.webex.training import TestDelivery, TestStatus

__all__ = ["TESTS", "instance", "of_session", "opens", "plan_of", "require", "status"]

TESTS: Final = (
    "SELECT tests.*, authors.webex_id AS author_id, sessions.host, sessions.creator,"
    " sessions.starts, sessions.ends, sessions.time_zone_id,"
    " EXISTS (SELECT 1 FROM runs WHERE runs.session_key = tests.session_key AND ended IS NULL)"
    " AS running,"
    " EXISTS (SELECT 1 FROM runs WHERE runs.session_key = tests.session_key) AS ran"
    " FROM tests JOIN sessions USING (session_key)"
    " JOIN users AS authors ON authors.user_id = tests.author"
)
"""All tests that go with sessions, with what is needed of their session and author."""


@handles(training.AddScheduledTest)
def add_scheduled_test(
    call: Call, request: training.AddScheduledTest
) -> training.AddScheduledTestResponse:
    """Copy tests of the libraries into a session, to be taken in it."""
    session = sessions.require_manageable(call, request.session_key, TRAINING)
    added: list[int] = []
    for test_id in request.test_id:
        row = library.require(call, test_id)
        number = next_number(call.db, "test")
        duration = library.content(row).questestinterop.assessment.duration
        within = -(-duration // timedelta(minutes=1)) if duration else None
        plan = training.SetScheduledTest(
            session_key=session.session_key,
            test_id=number,
            delivery_method=training.SetScheduledTestDeliveryMethod(session="true"),
            time_limit=training.SetScheduledTestTimeLimit(
                no_limit=None if within else "true", within_minutes=within or None
            ),
            attempt_limit=training.SetScheduledTestAttemptLimit(no_limit="true"),
        )
        call.db.execute(
            "INSERT INTO tests SELECT ?, owner, author, NULL, ?, test_id, title, description, ?,"
            " body FROM tests WHERE test_id = ?",
            (number, session.session_key, to_text(plan), test_id),
        )
        added.append(number)
    return training.AddScheduledTestResponse(test_id=added)


@handles(training.SetScheduledTest)
def set_scheduled_test(
    call: Call, request: training.SetScheduledTest
) -> training.SetScheduledTestResponse:
    """Change how and when a test is taken. Times are in the zone of the session."""
    row = _of(call, request.session_key, request.test_id)
    _take_bare_dates(request.delivery_method)
    _check(request, row["time_zone_id"])
    call.db.execute(
        "UPDATE tests SET plan = ? WHERE test_id = ?", (to_text(request), row["test_id"])
    )
    return training.SetScheduledTestResponse()


def _take_bare_dates(method: training.SetScheduledTestDeliveryMethod) -> None:
    """Read dates that have no element `website` around them, as the reference's example has none.

    Raises:
        Refusal: That is not what stands there.
    """
    if method.session is None and method.website is None and method.extras:
        website = from_text(to_text(method), training.Website)
        faults = [Fault(f"delivery_method.{each.path}", each.problem) for each in problems(website)]
        if faults:
            raise invalid(*faults)
        method.website, method.extras = website, []


def _check(plan: training.SetScheduledTest, zone: int) -> None:
    """Refuse with 999999 a plan that names none or several where one is to be chosen."""
    choices: tuple[tuple[str, Message, tuple[str, str]], ...] = (
        ("delivery_method", plan.delivery_method, ("session", "website")),
        ("time_limit", plan.time_limit, ("no_limit", "within_minutes")),
        ("attempt_limit", plan.attempt_limit, ("no_limit", "attempt_times")),
    )
    faults = [
        Fault(path, f"needs either {one} or {other}")
        for path, choice, (one, other) in choices
        if (getattr(choice, one) is None) == (getattr(choice, other) is None)
    ]
    website = plan.delivery_method.website
    if website is not None:
        start, due = (zones.to_gmt(each, zone) for each in (website.start_date, website.due_date))
        if due <= start:
            faults.append(Fault("delivery_method.website.due_date", "is not after start_date"))
    if faults:
        raise invalid(*faults)


@handles(training.DelScheduledTest)
def del_scheduled_test(
    call: Call, request: training.DelScheduledTest
) -> training.DelScheduledTestResponse:
    """Remove tests from a session, all or none, with what was answered."""
    for test_id in request.test_id:
        row = _of(call, request.session_key, test_id)
        call.db.execute("DELETE FROM tests WHERE test_id = ?", (row["test_id"],))
    return training.DelScheduledTestResponse()


@handles(training.LstScheduledTests)
def lst_scheduled_tests(
    call: Call, request: training.LstScheduledTests
) -> training.LstScheduledTestsResponse:
    """The tests of sessions: of one's own, or as an administrator of everybody's."""
    wanted = joined(
        [
            *sessions.visible(call),
            *equal("session_key", request.session_key),
            *sessions.in_scope(request.date_scope),
            *(equal("author_id", request.author) if call.is_administrator else ()),
        ],
        "AND",
    )
    rows = call.db.execute(
        f"SELECT * FROM ({TESTS}) WHERE {wanted.sql} ORDER BY test_id",  # noqa: S608
        wanted.parameters,
    )
    found = [instance(row, call.now) for row in rows]
    found = [test for test in found if request.status in (None, test.status)]
    if not found:
        raise nothing_found("test that matches")
    return training.LstScheduledTestsResponse(test=found)


def of_session(call: Call, session_key: int) -> list[training.ScheduledTest]:
    """The tests of a session, in the order in which they were added."""
    rows = call.db.execute(
        f"SELECT * FROM ({TESTS}) WHERE session_key = ? ORDER BY test_id",  # noqa: S608
        (session_key,),
    )
    return [recast(instance(row, call.now), training.ScheduledTest) for row in rows]


def require(db: sqlite3.Connection, test_id: int) -> sqlite3.Row:
    """A test of a session, as a row of `TESTS`; refuses with 000015 if there is none."""
    row: sqlite3.Row | None = db.execute(
        f"SELECT * FROM ({TESTS}) WHERE test_id = ?",  # noqa: S608
        (test_id,),
    ).fetchone()
    if row is None:
        raise nothing_found(f"scheduled test {test_id}")
    return row


def _of(call: Call, session_key: int, test_id: int) -> sqlite3.Row:
    """A test of a session that the caller may work on.

    It may be named by its number in the library, too, as in the examples of the reference.
    """
    session = sessions.require_manageable(call, session_key, TRAINING)
    row: sqlite3.Row | None = call.db.execute(
        f"SELECT * FROM ({TESTS}) WHERE session_key = ? AND ? IN (test_id, copy_of)"  # noqa: S608
        " ORDER BY test_id <> ?, test_id",
        (session.session_key, test_id, test_id),
    ).fetchone()
    if row is None:
        raise nothing_found(f"test {test_id} in this session")
    return row


def plan_of(row: sqlite3.Row) -> training.SetScheduledTest:
    """How and when a test is taken."""
    return from_text(row["plan"], training.SetScheduledTest)


def status(row: sqlite3.Row, now: datetime) -> TestStatus:
    """How far a test has got: on the website by its dates, else with the session."""
    website = plan_of(row).delivery_method.website
    if website is None:
        if row["running"]:
            return TestStatus.STARTED
        return TestStatus.ENDED if row["ran"] else TestStatus.NOT_STARTED
    moment = now.replace(tzinfo=None)
    if moment < zones.to_gmt(website.start_date, row["time_zone_id"]):
        return TestStatus.NOT_STARTED
    due = zones.to_gmt(website.due_date, row["time_zone_id"])
    return TestStatus.STARTED if moment <= due else TestStatus.ENDED


def opens(row: sqlite3.Row) -> datetime:
    """From when a test can be taken, in the zone of its session."""
    website = plan_of(row).delivery_method.website
    if website is not None:
        return website.start_date
    return zones.from_gmt(datetime.fromisoformat(row["starts"]), row["time_zone_id"])


def instance(row: sqlite3.Row, now: datetime) -> training.ScheduledTestInstance:
    """A test as lists show it, from a row of `TESTS`."""
    website = plan_of(row).delivery_method.website
    return training.ScheduledTestInstance(
        test_id=row["test_id"],
        title=row["title"],
        delivery=TestDelivery.WEBSITE if website else TestDelivery.IN_SESSION,
        status=status(row, now),
        due_date=website.due_date if website else None,
        session_key=row["session_key"],
    )
