"""A report counts, tells what went wrong, and can be read by programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from meetwire.bulk import Outcome, Report, Row, Status
from meetwire.webex import user


@pytest.fixture
def report() -> Report:
    def row(line: int, webex_id: str) -> Row:
        return Row(line, user.DelUser(webex_id=[webex_id]), webex_id)

    made = Report()
    made.add(Outcome(row(4, "cleo"), Status.FAILED, "no such user", "030001", 1))
    made.add(Outcome(row(2, "ana"), Status.DONE, attempts=2, answer={"user_id": 7}))
    made.add(Outcome(row(3, "ben"), Status.UNKNOWN, "no answer", attempts=1))
    made.add(Outcome(row(5, "dora"), Status.DONE, attempts=1))
    return made


def test_it_counts_how_rows_have_ended(report: Report) -> None:
    assert report.counts == {Status.DONE: 2, Status.FAILED: 1, Status.UNKNOWN: 1}
    assert str(report).splitlines() == [
        "       2  done",
        "       1  failed",
        "       1  unknown: sent, and not to be sent again before somebody has looked",
    ]


def test_troubles_are_told_by_line(report: Report) -> None:
    assert [(str(each.row), each.reason) for each in report.troubles] == [
        ("line 3, ben", "no answer"),
        ("line 4, cleo", "no such user"),
    ]


@pytest.mark.parametrize(
    ("status", "complete"),
    [
        (Status.DONE, True),
        (Status.FOUND, True),
        (Status.BEFORE, True),
        (Status.FAILED, False),
        (Status.UNKNOWN, False),
        (Status.LEFT, False),
    ],
)
def test_it_is_complete_if_all_is_there(status: Status, complete: bool) -> None:
    report = Report()
    report.add(Outcome(Row(2, user.DelUser(webex_id=["ana"]), "ana"), status))
    assert report.is_complete is complete


def test_programs_read_a_line_for_each_row(report: Report, tmp_path: Path) -> None:
    report.write(tmp_path / "report.jsonl")
    lines = (tmp_path / "report.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line) for line in lines[:3]] == [
        {"line": 2, "key": "ana", "status": "done", "attempts": 2, "answer": {"user_id": 7}},
        {"line": 3, "key": "ben", "status": "unknown", "reason": "no answer", "attempts": 1},
        {
            "line": 4,
            "key": "cleo",
            "status": "failed",
            "reason": "no such user",
            "exception_id": "030001",
            "attempts": 1,
        },
    ]
