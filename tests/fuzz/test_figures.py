"""The page on fuzzing says what the runs have come to."""

from __future__ import annotations

from tests.fuzz.figures import PAGE, added, page


def test_the_page_has_the_figures_of_today() -> None:
    text = PAGE.read_text("utf-8")
    assert page(text) == text, "write it anew with `python -m tests.fuzz.figures`"


def test_two_runs_are_added() -> None:
    one = {"executions": 5, "peak_mib": 40, "outcomes": {"read": 3, "NotXML": 2}}
    other = {"executions": 2, "peak_mib": 30, "outcomes": {"NotXML": 4}}
    both = {"executions": 7, "peak_mib": 40, "outcomes": {"NotXML": 6, "read": 3}}
    assert added(one, other) == both
    assert added({}, one) == one
