"""Results of tests (part of the training service): who took them, and how well."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import NamedTuple

from meetwire.testing import library, scheduled_tests, sessions, zones
from meetwire.testing.answers import Refusal, nothing_found
from meetwire.testing.handlers import Call, handles
from meetwire.testing.messages import recast
from meetwire.testing.scoring import Answers, Mark, grade, items, mark, responses
from meetwire.testing.state import stamp
from meetwire.webex import training
from meetwire.webex import training_results as qti
from meetwire.webex.common import Person
from meetwire.webex.training import TestStatus

__all__ = ["begin", "score", "submit"]


# Taking a test ------------------------------------------------------------------------------------


def begin(db: sqlite3.Connection, test_id: int, person: Person, now: datetime) -> None:
    """Let somebody begin with a test. Who has begun and not finished goes on.

    Raises:
        LookupError: No session has a test of this number.
        ValueError: The test cannot be taken now, or not by this person once more.
    """
    row = _find(db, test_id)
    email = person.email.lower()
    if scheduled_tests.status(row, now) is not TestStatus.STARTED:
        raise ValueError(f"the test {test_id} cannot be taken at this time")
    attempts = [each["submitted"] for each in _attempts(db, test_id) if each["email"] == email]
    if None in attempts:
        return
    most = scheduled_tests.plan_of(row).attempt_limit.attempt_times
    if most is not None and len(attempts) >= most:
        raise ValueError(f"{email} has taken the test {test_id} as often as one may")
    db.execute(
        "INSERT INTO attempts VALUES (NULL, ?, ?, ?, ?, NULL, '{}', '{}')",
        (test_id, email, person.name or email, stamp(now)),
    )


def submit(
    db: sqlite3.Connection, test_id: int, email: str, answers: Answers, now: datetime
) -> None:
    """Hand in the answers of somebody who has begun.

    Raises:
        LookupError: No session has a test of this number, or the person is not at it.
    """
    _find(db, test_id)
    done = db.execute(
        "UPDATE attempts SET submitted = ?, answers = ?"
        " WHERE test_id = ? AND email = ? AND submitted IS NULL",
        (
            stamp(now),
            json.dumps({ident: list(values) for ident, values in answers.items()}),
            test_id,
            email.lower(),
        ),
    )
    if not done.rowcount:
        raise LookupError(f"{email} is not at the test {test_id}")


def score(db: sqlite3.Connection, test_id: int, email: str, points: Mapping[str, int]) -> None:
    """Give points for answers of somebody, by the `ident` of each question.

    Raises:
        LookupError: No session has a test of this number, or the person has not submitted it.
    """
    _find(db, test_id)
    latest = next((each for each in _latest(db, test_id) if each["email"] == email.lower()), None)
    if latest is None:
        raise LookupError(f"{email} has not submitted the test {test_id}")
    given = {**json.loads(latest["points"]), **points}
    db.execute(
        "UPDATE attempts SET points = ? WHERE attempt_id = ?",
        (json.dumps(given), latest["attempt_id"]),
    )


def _find(db: sqlite3.Connection, test_id: int) -> sqlite3.Row:
    try:
        return scheduled_tests.require(db, test_id)
    except Refusal:
        raise LookupError(f"no session has a test with the number {test_id}") from None


def _attempts(db: sqlite3.Connection, test_id: int) -> list[sqlite3.Row]:
    return db.execute(
        "SELECT * FROM attempts WHERE test_id = ? ORDER BY attempt_id", (test_id,)
    ).fetchall()


def _latest(db: sqlite3.Connection, test_id: int) -> Iterable[sqlite3.Row]:
    """What each participant has submitted last."""
    submitted = [each for each in _attempts(db, test_id) if each["submitted"]]
    return {each["email"]: each for each in submitted}.values()


# What came of it ----------------------------------------------------------------------------------


class _Outcome(NamedTuple):
    marks: list[Mark]
    points: int
    most: int
    grade: str
    """Empty if the author wants no grades."""

    @property
    def scored(self) -> bool:
        """Whether no answer waits for a person to score it."""
        return all(each.points is not None for each in self.marks)


def _outcome(test: training.UploadIMStest, attempt: sqlite3.Row) -> _Outcome:
    answers, by_hand = json.loads(attempt["answers"]), json.loads(attempt["points"])
    marks = [mark(item, answers, by_hand.get(item.ident)) for item in items(test.questestinterop)]
    points, most = sum(each.points or 0 for each in marks), sum(each.most for each in marks)
    return _Outcome(marks, points, most, grade(points, most) if test.assign_grades else "")


@handles(training.GetTestInformation)
def get_test_information(
    call: Call, request: training.GetTestInformation
) -> training.GetTestInformationResponse:
    """How a test of a session goes: who took it, each by the last attempt, and how well."""
    row = _require(call, request.test_id)
    test = library.content(row)
    outcomes = [(each, _outcome(test, each)) for each in _latest(call.db, row["test_id"])]
    unscored = sum(not outcome.scored for _, outcome in outcomes)
    return recast(
        scheduled_tests.instance(row, call.now),
        training.GetTestInformationResponse,
        description=row["description"],
        start_date=scheduled_tests.opens(row),
        time_limit=scheduled_tests.plan_of(row).time_limit.within_minutes,
        author=row["author_id"],
        num_questions=len(items(test.questestinterop)),
        num_submitted=len(outcomes),
        num_started=len({each["email"] for each in _attempts(call.db, row["test_id"])}),
        num_submitted_unscroed=unscored,
        num_submitted_unscored=unscored,
        submitted_test=[_submitted(call.db, row, *each) for each in outcomes],
        # The one reached: in the example of the reference it is 0, and nobody has submitted.
        max_score=max((outcome.points for _, outcome in outcomes), default=0),
    )


def _submitted(
    db: sqlite3.Connection, row: sqlite3.Row, attempt: sqlite3.Row, outcome: _Outcome
) -> training.SubmittedTest:
    registered = db.execute(
        "SELECT register_id FROM attendees WHERE session_key = ? AND email = ?",
        (row["session_key"], attempt["email"]),
    ).fetchone()
    return training.SubmittedTest(
        name=attempt["name"],
        email=attempt["email"],
        submit_date=_wall(attempt["submitted"], row),
        score=outcome.points,
        grade=outcome.grade,
        register_id=(registered and registered["register_id"]) or 0,
    )


@handles(training.GetIMStestResult)
def get_ims_test_result(
    call: Call, request: training.GetIMStestResult
) -> training.GetIMStestResultResponse:
    """What a participant answered in the last attempt, question by question."""
    row = _require(call, request.test_id)
    email = request.participant_email.lower()
    attempt = next(
        (each for each in _latest(call.db, row["test_id"]) if each["email"] == email), None
    )
    if attempt is None:
        raise nothing_found(f"result of {email} in the test {request.test_id}")
    result = qti.Result(
        context=qti.Context(
            name=attempt["name"],
            generic_identifier=qti.GenericIdentifier(
                type_label=qti.TypeLabel(value="Participant Email"), identifier_string=email
            ),
        ),
        assessment_result=_report(row, attempt),
    )
    return training.GetIMStestResultResponse(qti_result_report=qti.QtiResultReport(result=result))


def _report(row: sqlite3.Row, attempt: sqlite3.Row) -> qti.AssessmentResult:
    test = library.content(row)
    outcome = _outcome(test, attempt)
    answers = json.loads(attempt["answers"])
    began, submitted = (datetime.fromisoformat(attempt[name]) for name in ("began", "submitted"))
    questions = items(test.questestinterop)
    return qti.AssessmentResult(
        asi_title=row["title"],
        ident_ref=row["test_id"],
        asi_description=qti.AsiDescription(value=row["description"]),
        date=qti.Date(
            type_label=qti.TypeLabel(value="Start Time"), date_time=_wall(attempt["began"], row)
        ),
        duration=submitted - began,
        outcomes=qti.OutcomesAssessmentResult(
            score=qti.ScoreAssessmentResultOutcomes(
                score_value=outcome.points,
                score_min=0,
                score_max=outcome.most,
                varname="SCORE",
                vartype=qti.ScoreAssessmentResultOutcomesVarType.INTEGER,
            ),
            grade=qti.Grade(grade_value=outcome.grade, varname="GRADE") if outcome.grade else None,
        ),
        # Of questions: so it is in the example of the reference.
        num_sections=str(len(questions)),
        section_result=qti.SectionResult(
            item_result=[
                qti.ItemResult(
                    response=responses(item, answers),
                    outcomes=_item_outcome(each),
                    feedback_displayed=_feedback(each),
                )
                for item, each in zip(questions, outcome.marks, strict=True)
            ]
        ),
    )


def _item_outcome(mark: Mark) -> qti.OutcomesItemResult:
    return qti.OutcomesItemResult(
        score=qti.ScoreItemResultOutcomes(
            score_value=mark.points or 0,
            score_interpretation=mark.interpretation,
            score_min=0,
            score_max=mark.most,
            varname="SCORE",
            vartype=qti.ScoreItemResultOutcomesVarType.INTEGER,
        )
    )


def _feedback(mark: Mark) -> qti.FeedbackDisplayed | None:
    if mark.feedback is None:
        return None
    kind = mark.feedback.feedbacktype
    return qti.FeedbackDisplayed(value=kind or "Response", ident=mark.feedback.linkrefid)


def _require(call: Call, test_id: int) -> sqlite3.Row:
    """A test of a session that is the caller's, or any if the caller is an administrator."""
    row = scheduled_tests.require(call.db, test_id)
    sessions.require_manageable(call, row["session_key"])
    return row


def _wall(gmt: str, row: sqlite3.Row) -> datetime:
    return zones.from_gmt(datetime.fromisoformat(gmt), row["time_zone_id"])
