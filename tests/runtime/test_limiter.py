"""How calls are spread."""

from __future__ import annotations

import pytest

from meetwire.runtime.limiter import RateLimiter
from tests.runtime.toy import Clock


@pytest.mark.parametrize(("calls", "per"), [(0, 1.0), (-1, 1.0), (1, 0.0), (1, -1.0)])
def test_a_limit_that_lets_nothing_through_is_refused(calls: int, per: float) -> None:
    with pytest.raises(ValueError, match="lets nothing through"):
        RateLimiter(calls, per)


def test_by_default_it_counts_for_a_second() -> None:
    limiter = RateLimiter(1, clock=Clock())
    assert [limiter.reserve(), limiter.reserve()] == [0.0, 1.0]


def test_no_span_of_that_length_has_more_calls() -> None:
    clock = Clock()
    limiter = RateLimiter(3, 10.0, clock=clock)
    begun: list[float] = []
    for pause in (0, 1, 2, 0, 0, 0, 0, 30, 0, 0, 0):
        clock.now += pause
        wait = limiter.reserve()
        assert wait is not None
        begun.append(clock.now + wait - 1000)
    assert begun == [0, 1, 3, 10, 11, 13, 20, 33, 33, 33, 43]


def test_a_wait_of_just_what_one_would_wait_is_taken() -> None:
    limiter = RateLimiter(1, 10.0, clock=Clock())
    limiter.reserve()
    assert limiter.reserve(9.9) is None
    assert limiter.reserve(10.0) == 10.0


def test_it_shows_its_rate() -> None:
    assert repr(RateLimiter(100, 60.0)) == "<RateLimiter, 100 calls in 60 s>"
