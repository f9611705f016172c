"""Both ways of reading agree, whatever the operation and whatever became of its answer."""

from __future__ import annotations

import random
from collections import Counter
from typing import Any

import pytest

from meetwire.runtime import treeless
from meetwire.runtime.message import Request
from meetwire.webex import dumps, wire
from tests.fuzz.treeless import answers, damaged, outcome, page, state
from tests.generated.strategies import REQUESTS, complete, title


@pytest.mark.parametrize("request_class", REQUESTS, ids=title)
def test_the_answer_to_every_operation_is_read_alike(request_class: type[Request[Any]]) -> None:
    response = complete(request_class.__operation__.response)
    data, request = dumps(response), object.__new__(request_class)
    usual = wire.decode_plain(data, request)
    if usual is not None:
        assert state(usual) == state(wire.decode_exactly(data, request))


def test_most_answers_are_plain() -> None:
    plainly = [
        wire.decode_plain(dumps(response), request) is not None for request, response in answers()
    ]
    assert sum(plainly) > len(plainly) * 0.9


@pytest.mark.parametrize("many", [2, 1000], ids=["records as a whole", "element by element"])
@pytest.mark.parametrize("seed", range(5))
def test_damaged_answers_are_read_alike_or_refused(
    seed: int, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(treeless, "_LONG", 0)
    monkeypatch.setattr(treeless, "MANY", many)
    chance = random.Random(seed)
    found: Counter[str] = Counter()
    for request, response in chance.sample(answers(), 20):
        data = page(response, chance)
        found.update(outcome(damaged(data, chance), request) for _ in range(15))
    assert min(found["plain"], found["odd"], found["refused"]) > 10, found
