"""Libraries of tests (part of the training service): one for everybody, and the shared one."""

from __future__ import annotations

import sqlite3

from meetwire.runtime.errors import Fault
from meetwire.testing.answers import invalid, no_privilege, nothing_found
from meetwire.testing.handlers import Call, handles
from meetwire.testing.messages import from_text, to_text
from meetwire.testing.sessions import require_manageable
from meetwire.testing.state import next_number
from meetwire.webex import training
from meetwire.webex.training import ShareType

__all__ = ["content", "require"]


@handles(training.UploadIMStest)
def upload_ims_test(call: Call, request: training.UploadIMStest) -> training.UploadIMStestResponse:
    """Keep a test in the caller's private library, under a number of the service's own."""
    display = request.display
    if bool(display.all_one_page) == bool(display.one_per_page):
        raise invalid(Fault("display", "needs either all_one_page or one_per_page"))
    assessment = request.questestinterop.assessment
    if any(item.itemfeedback for item in assessment.section.item):
        raise invalid(Fault("questestinterop", "has itemfeedback, which the service cannot take"))
    number = next_number(call.db, "test")
    me = call.caller.user_id
    call.db.execute(
        "INSERT INTO tests VALUES (?, ?, ?, ?, NULL, NULL, ?, ?, NULL, ?)",
        (
            number,
            me,
            me,
            ShareType.PRIVATE.value,
            assessment.title or f"Test {number}",
            assessment.qticomment.value if assessment.qticomment else "",
            to_text(request),
        ),
    )
    return training.UploadIMStestResponse(test_id=number)


@handles(training.LstLibTests)
def lst_lib_tests(call: Call, request: training.LstLibTests) -> training.LstLibTestsResponse:
    """The tests of the caller, and those that anybody shares."""
    rows = call.db.execute(
        "SELECT tests.*, webex_id FROM tests JOIN users ON users.user_id = author"
        " WHERE library = ? OR (library = ? AND owner = ?) ORDER BY test_id",
        (ShareType.SHARE.value, ShareType.PRIVATE.value, call.caller.user_id),
    ).fetchall()
    if not rows:
        raise nothing_found("test in the libraries")
    return training.LstLibTestsResponse(
        lib_test=[
            training.LibTest(
                test_id=row["test_id"],
                type=ShareType(row["library"]),
                title=row["title"],
                description=row["description"],
                author=row["webex_id"],
            )
            for row in rows
        ]
    )


@handles(training.CopyLibTests)
def copy_lib_tests(call: Call, request: training.CopyLibTests) -> training.CopyLibTestsResponse:
    """Copy tests to a library; the copies are the caller's, by the same author."""
    copies: list[int] = []
    for test_id in request.test_id:
        row = require(call, test_id)
        number = next_number(call.db, "test")
        call.db.execute(
            "INSERT INTO tests SELECT ?, ?, author, ?, NULL, test_id, title, description, NULL,"
            " body FROM tests WHERE test_id = ?",
            (number, call.caller.user_id, request.copy_to_type.value, row["test_id"]),
        )
        copies.append(number)
    return training.CopyLibTestsResponse(test_id=copies)


@handles(training.DelLibTests)
def del_lib_tests(call: Call, request: training.DelLibTests) -> training.DelLibTestsResponse:
    """Remove tests, all or none. Sessions that they were added to keep their copies."""
    for test_id in request.test_id:
        require(call, test_id)
        call.db.execute("DELETE FROM tests WHERE test_id = ?", (test_id,))
    return training.DelLibTestsResponse()


@handles(training.GetIMStestDetails)
def get_ims_test_details(
    call: Call, request: training.GetIMStestDetails
) -> training.GetIMStestDetailsResponse:
    """The questions of a test, in a library or in a session."""
    row = call.db.execute("SELECT * FROM tests WHERE test_id = ?", (request.test_id,)).fetchone()
    if row is not None and row["library"] is None:
        require_manageable(call, row["session_key"])
    else:
        row = require(call, request.test_id)
    test = content(row).questestinterop
    test.assessment.ident, test.assessment.title = row["test_id"], row["title"]
    return training.GetIMStestDetailsResponse(questestinterop=test)


def require(call: Call, test_id: int) -> sqlite3.Row:
    """A test in a library that the caller has access to.

    Raises:
        Refusal: There is none with this number, or it is in the private library of somebody else.
    """
    row: sqlite3.Row | None = call.db.execute(
        "SELECT * FROM tests WHERE test_id = ? AND library IS NOT NULL", (test_id,)
    ).fetchone()
    if row is None:
        raise nothing_found(f"test {test_id} in the libraries")
    if row["library"] == ShareType.PRIVATE and row["owner"] != call.caller.user_id:
        raise no_privilege("use tests in the private libraries of others")
    return row


def content(row: sqlite3.Row) -> training.UploadIMStest:
    """A test as it was uploaded."""
    return from_text(row["body"], training.UploadIMStest)
