"""What the fuzzers start from, and what once broke something, without a fuzzer."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from random import Random

import pytest

from tests.fuzz import outcomes
from tests.fuzz.campaign import CLIENT

HERE = Path(__file__).parent
CORPUS = HERE / "corpus"
LARGEST = 200 * 1024
FILES = [
    pytest.param(target, file, id=f"{target}/{file.name}")
    for target in CLIENT
    for file in sorted((CORPUS / target).glob("*"))
]
each_target = pytest.mark.parametrize("target", CLIENT)


@pytest.fixture(autouse=True)
def thorough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Try every input in all ways."""
    monkeypatch.setattr(outcomes, "CHOSEN", 1)


@pytest.mark.parametrize(("target", "file"), FILES)
def test_what_is_hard_to_come_by_breaks_nothing(target: str, file: Path) -> None:
    import_module(f"tests.fuzz.{target}").target(file.read_bytes())


@each_target
def test_what_a_target_starts_from_breaks_nothing(target: str) -> None:
    module = import_module(f"tests.fuzz.{target}")
    for seed in module.seeds():
        module.target(seed)


@each_target
def test_some_changes_to_that_break_nothing(target: str) -> None:
    module = import_module(f"tests.fuzz.{target}")
    chance = Random(target)
    seeds = list(module.seeds())
    for _ in range(100):
        data = chance.choice(seeds)
        for _ in range(3):
            data = module.mutate(data, chance) or data
        module.target(data)


def test_the_corpora_are_small() -> None:
    assert sum(file.stat().st_size for file in CORPUS.rglob("*") if file.is_file()) <= LARGEST
