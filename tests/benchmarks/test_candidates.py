"""The candidates of the benchmarks: all of them read the same values, and write them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from benchmarks import messages, proof, race
from benchmarks.candidates import CANDIDATES, Base, is_installed, load
from benchmarks.race import Missing
from benchmarks.run import QUICK, Run

ANSWER = "created"
LIMITS = [name for name in CANDIDATES if load(name).is_limit]
TEMPLATES = ["template", "texts"]
READERS = [name for name in CANDIDATES if name not in (*LIMITS, *TEMPLATES)]


@pytest.fixture(scope="module")
def run(tmp_path_factory: pytest.TempPathFactory) -> Run:
    return Run(tmp_path_factory.mktemp("benchmarks"), QUICK)


@pytest.fixture(scope="module")
def ask(run: Run) -> Iterator[Callable[..., Sequence[float]]]:
    """Asks a process with one candidate, or skips the test if that is not installed."""
    racers: dict[str, race.Racer] = {}

    def asked(name: str, what: str, *arguments: object) -> Sequence[float]:
        if not is_installed(name):
            pytest.skip(f"{load(name).title} is not installed: it comes with the group bench")
        if name not in racers:
            racers[name] = race.Racer(name, run, ("meeting",))
        found: Sequence[float] = racers[name].ask(what, *arguments)
        return found

    yield asked
    for racer in racers.values():
        racer.close()


def message(run: Run, name: str) -> bytes:
    return (race.messages_of(run) / name).read_bytes()


@pytest.mark.parametrize("name", READERS)
def test_a_candidate_reads_every_value(
    run: Run, ask: Callable[..., Sequence[float]], name: str
) -> None:
    read, _ = ask(name, "read", [ANSWER])
    assert read == proof.count(message(run, ANSWER)) == 4


# generateDS mixes up two types of the same name, so that two values have no place in it.
@pytest.mark.parametrize("name", [*TEMPLATES, *READERS])
def test_a_candidate_writes_the_values_and_nothing_else(
    run: Run, ask: Callable[..., Sequence[float]], name: str
) -> None:
    data = message(run, "request")
    left_out = 2 if name == "generateds" else 0
    assert ask(name, "written") == [proof.written_of(data, data) - left_out]


@pytest.mark.parametrize("name", READERS)
def test_a_candidate_sees_every_record(ask: Callable[..., Sequence[float]], name: str) -> None:
    count = messages.RECORDS
    seconds, _ = ask(name, "records", "page", count, messages.keys(count))
    assert seconds > 0


@pytest.mark.parametrize("name", LIMITS)
def test_a_limit_has_no_values(ask: Callable[..., Sequence[float]], name: str) -> None:
    with pytest.raises(Missing, match="gives no values"):
        ask(name, "read", [ANSWER])


@pytest.mark.parametrize("name", ["tree", "meetwire"])
def test_a_candidate_is_timed(ask: Callable[..., float], name: str) -> None:
    assert ask(name, "time", ANSWER, 0.0) > 0


def test_a_candidate_that_is_not_there_has_a_reason_for_every_cell(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(load("hand"), "needs", "no_such_module")
    assert race.times(["hand"], [ANSWER], run) == {"hand": ["it is not installed"]}
    assert race.ask_each(["hand"], run, 2, "memory", ANSWER) == {
        "hand": ["it is not installed", "it is not installed"]
    }


class Careless(Base):
    """Says of every element that it holds the same."""

    title = "careless"

    def __init__(self, said: str) -> None:
        super().__init__(Path())
        self.said = said

    def decode(self, name: str, data: bytes) -> object:
        return self

    def part(self, found: object, wire: str) -> object:
        return self.said


DATA = b"<message><header/><body><content><a>1</a><b>1</b></content></body></message>"


def test_a_value_that_differs_is_noticed() -> None:
    with pytest.raises(AssertionError, match="careless"):
        proof.read_all(Careless("2"), ANSWER, DATA)


def test_values_that_are_texts_are_not_counted_as_typed() -> None:
    assert proof.read_all(Careless("1"), ANSWER, DATA) == [2, 0]


def test_a_value_that_does_not_belong_there_is_noticed() -> None:
    with pytest.raises(AssertionError, match="was written"):
        proof.written_of(DATA.replace(b">1<", b">2<"), DATA)


def test_a_value_that_is_left_out_is_not_counted() -> None:
    assert proof.written_of(DATA.replace(b"<a>1</a>", b""), DATA) == 2
