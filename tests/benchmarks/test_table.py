"""Tables of the benchmarks: ratios, targets, and what stands where there is no figure."""

from __future__ import annotations

import pytest

from benchmarks.table import Table, show


@pytest.fixture
def table() -> Table:
    table = Table("Reading", "How.", {"a list": "µs"}, limit="a parser")
    table.add("a parser", [20e-6], 1e6)
    table.add("meetwire", [50e-6], 1e6)
    table.add("another", ["it reads no lists"], 1e6)
    return table


def test_a_ratio_is_to_the_limit(table: Table) -> None:
    assert table.ratio("meetwire", "a list") == pytest.approx(2.5)
    assert table.ratio("another", "a list") is None


@pytest.mark.parametrize(("bound", "is_met"), [(2.6, True), (2.4, False)])
def test_a_target_is_met_or_missed(table: Table, bound: float, is_met: bool) -> None:
    table.judge("fast", "meetwire", "a list", bound, over="a parser")
    (target,) = table.targets
    assert (target.unit, target.is_met) == ("×", is_met)


def test_a_target_for_the_figure_itself_has_its_unit(table: Table) -> None:
    table.judge("fast", "meetwire", "a list", 60)
    (target,) = table.targets
    assert (target.unit, target.is_met) == ("µs", True)
    assert target.found == pytest.approx(50)


def test_a_target_without_its_figure_is_not_judged(table: Table) -> None:
    table.judge("fast", "meetwire", "a list", 3, over="another")
    assert table.targets[0].is_met is None


def test_a_table_in_json_says_whether_its_targets_are_met(table: Table) -> None:
    table.judge("fast", "meetwire", "a list", 3, over="a parser")
    found = table.as_json()
    assert found["rows"]["another"] == {"a list": "it reads no lists"}
    assert found["targets"][0]["is_met"] is True


def test_why_a_figure_is_missing_is_printed(
    table: Table, capsys: pytest.CaptureFixture[str]
) -> None:
    show(table)
    printed = capsys.readouterr().out
    assert "2.50×" in printed
    assert "1) another: it reads no lists" in printed
