"""What `diff` says of each class of change, proven by callers that are put to both states."""

from __future__ import annotations

from pathlib import Path

import pytest

from codegen.diff import compare
from tests.codegen.cases import CASES
from tests.codegen.verdicts import Case, State, prove


@pytest.fixture(scope="module")
def states(tmp_path_factory: pytest.TempPathFactory, checkout: Path) -> tuple[State, State]:
    """Bindings of all cases, before and now."""
    with pytest.MonkeyPatch.context() as patch:
        # To format each of them would take longer than all the rest.
        patch.setattr("codegen.render._format", lambda files: files)
        return prove(CASES, tmp_path_factory.mktemp("verdicts"), checkout)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_change_is_told_with_its_verdict(case: Case, states: tuple[State, State]) -> None:
    old, new = states
    changes = compare([old.packages[case.name]], [new.packages[case.name]])
    said = [
        (
            change.nature.value,
            change.what,
            change.name.removeprefix(case.name).removeprefix("."),
            " ".join(change.verdict),
        )
        for change in changes
    ]
    assert sorted(said) == sorted(case.says)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_verdict_is_what_happens_to_a_caller(case: Case, states: tuple[State, State]) -> None:
    old, new = states
    assert old.errors[case.name] == []
    before, now = old.outcomes[case.name], new.outcomes[case.name]
    for way, outcome in before.items():
        assert not outcome.startswith("!"), f"{way}: {outcome}"
    happened = {way for way in before if before[way] != now[way]}
    if new.errors[case.name]:
        happened.add("types")
    assert happened == case.verdict, (new.errors[case.name], before, now)
