"""Whether a call is made again, and after how many seconds."""

from __future__ import annotations

from typing import Any

import pytest

from meetwire.runtime.errors import (
    ConnectionFailed,
    EmptyBody,
    HTTPStatusError,
    InsecureEndpoint,
    InvalidRequest,
    MeetwireError,
    NotJSON,
    NotXML,
    RateLimited,
    ServiceFailure,
    TLSFailed,
    TransportError,
    TransportTimeout,
    TruncatedJSON,
    TruncatedXML,
    UnexpectedMessage,
)
from meetwire.runtime.retry import Retry
from tests.runtime.toy import Create, Delete, Read

LONG = 1000.0


def wait(error: MeetwireError, request: Any = Read, *, left: float = LONG, **given: Any) -> Any:
    given.setdefault("random", lambda: 1.0)
    return Retry(**given).wait(error, request.__operation__, 1, left)


def limited(seconds: float | None) -> RateLimited:
    return RateLimited(ServiceFailure("000045", "slower"), retry_safe=True, retry_after=seconds)


def status(number: int) -> HTTPStatusError:
    return HTTPStatusError("no", status=number)


def test_by_default_there_are_four_attempts_within_four_minutes() -> None:
    retry = Retry()
    assert (retry.attempts, retry.first_wait) == (4, 0.5)
    assert (retry.longest_wait, retry.total) == (90.0, 240.0)


def test_random_numbers_are_from_zero_to_one() -> None:
    assert all(0 <= Retry().random() < 1 for _ in range(100))


@pytest.mark.parametrize("name", ["first_wait", "longest_wait", "total"])
def test_seconds_have_bounds(name: str) -> None:
    assert getattr(Retry(**{name: 1_000_000}), name) == 1_000_000
    for seconds in (-0.1, 1_000_000.5, float("nan"), float("inf")):
        with pytest.raises(ValueError, match=f"{name} must be seconds, at most 1,000,000"):
            Retry(**{name: seconds})


def test_only_the_total_must_be_more_than_nothing() -> None:
    assert Retry(first_wait=0, longest_wait=0).longest_wait == 0
    with pytest.raises(ValueError, match="total must be seconds"):
        Retry(total=0)


def test_there_is_at_least_one_attempt() -> None:
    assert Retry(attempts=1).attempts == 1
    with pytest.raises(ValueError, match="attempts must be at least 1, not 0"):
        Retry(attempts=0)


def test_a_status_passes_or_stays() -> None:
    passing = {number for number in range(600) if wait(status(number)) is not None}
    assert passing == {408, 425, 429, 500, 502, 503, 504, 507, 509, *range(520, 525)}


@pytest.mark.parametrize(
    "error",
    [
        ConnectionFailed("reset"),
        TransportTimeout("silent"),
        EmptyBody("nothing"),
        TruncatedJSON("cut"),
        TruncatedXML("cut"),
        limited(None),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_may_pass_is_repeated_where_that_does_no_harm(error: MeetwireError) -> None:
    assert wait(error) == wait(error, Delete) == 0.5
    assert wait(error, Create) is None


@pytest.mark.parametrize(
    "error",
    [
        InsecureEndpoint("http"),
        TLSFailed("certificate"),
        TransportError("redirect"),
        NotJSON("page"),
        NotXML("page"),
        UnexpectedMessage("another"),
        InvalidRequest([]),
        RateLimited(ServiceFailure("1", "no")),
    ],
    ids=lambda error: type(error).__name__,
)
@pytest.mark.parametrize("sent", [True, False])
def test_what_stays_is_not(error: MeetwireError, sent: bool) -> None:
    if isinstance(error, TransportError):
        error.sent = sent
    assert wait(error) is None


@pytest.mark.parametrize("kind", [ConnectionFailed, TransportTimeout])
def test_what_never_left_is_repeated_whatever_it_is(kind: type[TransportError]) -> None:
    error = kind("refused")
    error.sent = False
    assert wait(error, Create) == 0.5


def test_what_the_service_asks_for_gets_a_little_more() -> None:
    assert wait(limited(17), first_wait=2.0, random=lambda: 0.25) == 17.5


def test_a_wait_of_just_what_is_allowed_is_waited() -> None:
    assert wait(limited(90), random=lambda: 0.0) == 90
    assert wait(limited(90.5), random=lambda: 0.0) is None


def test_there_must_be_time_left_after_the_wait() -> None:
    assert wait(limited(17), left=17.6) == 17.5
    assert wait(limited(17), left=17.5) is None
