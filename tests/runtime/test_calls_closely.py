"""The way of a call at its edges: who waits for whom, what is just in time, what is told."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from meetwire.runtime.calls import Calls
from meetwire.runtime.errors import (
    AuthenticationFailed,
    ConnectionFailed,
    HTTPStatusError,
    TransportTimeout,
    UnexpectedMessage,
)
from meetwire.runtime.hooks import Failed, Hooks, Received, Sending
from meetwire.runtime.retry import Retry
from meetwire.runtime.service import Grant
from meetwire.runtime.steps import Exclusively, Transmit
from meetwire.runtime.transport import HttpReply, Timeout
from tests.runtime.toy import Clock, Create, Delete, Read, Script, Toy

LONG = 64 * 1024
"""Characters of a body that a log shows."""


def calls(clock: Clock, toy: Toy | None = None, **options: Any) -> Calls[str]:
    options.setdefault("retry", Retry(attempts=1))
    return Calls(toy or Toy(), options, clock=clock)  # type: ignore[arg-type]


def first_wish(client: Calls[str]) -> Any:
    """What a call wants done first."""
    return next(client.call(Read()))


def exclusive(client: Calls[str]) -> Any:
    """The steps that a call wants to take while no other takes such."""
    wish = first_wish(client)
    assert isinstance(wish, Exclusively)
    return wish.steps


# Waiting for others -------------------------------------------------------------------------------


def test_who_waited_takes_what_the_first_one_got() -> None:
    clock = Clock()
    client = calls(clock, Toy(None, renewable=True))
    first, second = exclusive(client), exclusive(client)
    held = Script(clock, "5").run(first)
    assert Script(clock).run(second) is held


def test_who_waited_fails_like_the_first_one_with_an_error_of_its_own() -> None:
    clock = Clock()
    client = calls(clock, Toy(None, renewable=True))
    first, second, third = exclusive(client), exclusive(client), exclusive(client)
    errors: list[AuthenticationFailed] = []
    for steps, script in ((first, Script(clock, "refused")), (second, Script(clock))):
        with pytest.raises(AuthenticationFailed, match=r"^Enter: ") as caught:
            script.run(steps)
        errors.append(caught.value)
    assert errors[0] is not errors[1]
    with pytest.raises(AuthenticationFailed):
        Script(clock).run(third)


def test_who_comes_after_a_failure_tries_anew() -> None:
    clock = Clock()
    client = calls(clock, Toy(None, renewable=True))
    for _ in range(2):
        script = Script(clock, "refused")
        with pytest.raises(AuthenticationFailed):
            script.run(client.call(Read()))
        assert script.names == ["Enter"]
    assert Script(clock, "5", "7").run(client.call(Read())).response.number == 7


def test_a_failure_of_others_is_nothing_to_who_holds_a_grant_again() -> None:
    clock = Clock()
    client = calls(clock, Toy(None, renewable=True))
    late = exclusive(client)
    with pytest.raises(AuthenticationFailed):
        Script(clock, "refused").run(client.call(Read()))
    Script(clock, "5", "7").run(client.call(Read()))
    assert Script(clock).run(late).proof == "5"


def test_a_system_that_gives_nothing_and_takes_no_sign_in_is_a_slip() -> None:
    with pytest.raises(RuntimeError, match="must be able to sign in"):
        Script(Clock()).run(calls(Clock(), Toy(None, renewable=False)).call(Read()))


def test_an_answer_that_grants_nothing_is_an_error_of_the_sign_in() -> None:
    class Empty(Toy):
        def granted(self, response: Any, held: str | None) -> Grant[str]:
            raise UnexpectedMessage("no ticket")

    with pytest.raises(UnexpectedMessage, match=r"^Enter: no ticket$"):
        Script(Clock(), "5").run(calls(Clock(), Empty(None, renewable=True)).call(Read()))


def test_a_service_is_told_of_each_new_proof() -> None:
    told: list[str] = []

    class Telling(Toy):
        def renewed(self, proof: str) -> None:
            told.append(proof)

    script = Script(Clock(), "refused", "6", "7")
    script.run(calls(Clock(), Telling("old", renewable=True)).call(Read()))
    assert told == ["6"]


def test_what_was_given_and_cannot_be_renewed_is_used_to_its_end() -> None:
    clock = Clock()
    client = calls(clock, Toy("given", renewable=False, seconds=100))
    for now in (1000, 1095, 1100, 1200):  # in the end, the service will say that it is over
        clock.now = now
        script = Script(clock, "7")
        script.run(client.call(Read()))
        assert script.proofs == ["given"]


# Just in time -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seconds", "renewed"), [(100.0, 90.0), (10_000.0, 9_700.0)], ids=["short", "long"]
)
def test_a_grant_is_renewed_a_tenth_or_five_minutes_ahead(seconds: float, renewed: float) -> None:
    clock = Clock()
    client = calls(clock, Toy(None, renewable=True, seconds=seconds))
    Script(clock, "5", "7").run(client.call(Read()))
    clock.now = 1000 + renewed - 0.5
    assert isinstance(first_wish(client), Transmit)
    clock.now = 1000 + renewed
    script = Script(clock, "6", "7")
    script.run(client.call(Read()))
    assert script.names == ["Enter", "Read"]


def test_a_renewal_that_failed_is_tried_again_after_half_a_minute() -> None:
    clock = Clock()
    client = calls(clock, Toy(None, renewable=True, seconds=1000))
    Script(clock, "5", "7").run(client.call(Read()))
    clock.now += 950
    Script(clock, "refused", "7").run(client.call(Read()))
    clock.now += 29.5
    assert isinstance(first_wish(client), Transmit)
    clock.now += 0.5
    assert isinstance(first_wish(client), Exclusively)


def test_a_grant_that_has_just_ended_is_not_used() -> None:
    clock = Clock()
    client = calls(clock, Toy(None, renewable=True, seconds=100))
    Script(clock, "5", "7").run(client.call(Read()))
    clock.now += 100
    with pytest.raises(AuthenticationFailed):
        Script(clock, "refused").run(client.call(Read()))


def test_a_refused_grant_is_renewed_at_once() -> None:
    clock = Clock()
    script = Script(clock, "refused", "6", "1")
    script.run(calls(clock, Toy("old", renewable=True)).call(Read()))
    assert script.slept == []


@pytest.mark.parametrize("late", [0.0, 1.0])
def test_what_is_framed_too_late_is_not_sent(late: float) -> None:
    clock = Clock()

    class Slow(Hooks):
        def before_send(self, event: Sending) -> None:
            clock.now += 50 + late

    script = Script(clock, "7")
    with pytest.raises(TransportTimeout, match="not sent within 50 s in total") as caught:
        script.run(calls(clock, retry=Retry(total=50), hooks=[Slow()]).call(Read()))
    assert (script.sent, caught.value.sent) == ([], False)


def test_what_is_left_bounds_an_attempt_down_to_the_last_second() -> None:
    clock = Clock()

    class Slow(Hooks):
        def before_send(self, event: Sending) -> None:
            clock.now += 49.5

    script = Script(clock, "7")
    script.run(calls(clock, retry=Retry(total=50), hooks=[Slow()]).call(Read()))
    assert script.timeouts == [0.5]


def test_an_attempt_has_the_time_and_the_size_that_were_chosen() -> None:
    wish = first_wish(calls(Clock(), timeout=Timeout(connect=1, read=2, total=3), max_bytes=4))
    assert (wish.timeout, wish.limit) == (Timeout(connect=1, read=2, total=3), 4)


# Telling ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("request_", "notes"), [(Delete(), 1), (Read(), 0)], ids=["delete", "read"]
)
def test_only_what_changes_something_may_have_been_carried_out(
    request_: Delete | Read, notes: int
) -> None:
    clock = Clock()
    script = Script(clock, ConnectionFailed("reset"), HttpReply(404))
    with pytest.raises(HTTPStatusError) as caught:
        script.run(calls(clock, retry=Retry()).call(request_))
    assert len(getattr(caught.value, "__notes__", [])) == notes


def test_a_clear_refusal_is_not_in_doubt() -> None:
    with pytest.raises(HTTPStatusError) as caught:
        Script(Clock(), HttpReply(404)).run(calls(Clock()).call(Create(name="x")))
    assert not hasattr(caught.value, "__notes__")


def test_hooks_and_logs_have_the_seconds(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "meetwire.calls")
    clock = Clock()
    seen: list[float] = []

    class Watch(Hooks):
        def after_receive(self, event: Received[Any]) -> None:
            seen.append(event.seconds)

        def on_error(self, event: Failed) -> None:
            seen.append(event.seconds)

    script = Script(clock, HttpReply(404))

    def take_two_seconds() -> None:
        clock.now += 2

    script.before = take_two_seconds
    with pytest.raises(HTTPStatusError):
        script.run(calls(clock, hooks=[Watch()]).call(Read()))
    assert seen == [2.0, 2.0]
    assert "ms=2000" in caplog.text


def test_a_success_is_logged_with_its_milliseconds(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "meetwire.calls")
    clock = Clock()
    script = Script(clock, "7")

    def take_two_seconds() -> None:
        clock.now += 2

    script.before = take_two_seconds
    assert script.run(calls(clock).call(Read())).seconds == 2
    assert "ms=2000 result=ok" in caplog.text


def test_waits_are_logged_to_the_millisecond(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "meetwire.calls")
    clock = Clock()
    retry = Retry(first_wait=0.123456, random=lambda: 1.0)
    Script(clock, HttpReply(503), "7").run(calls(clock, retry=retry).call(Read()))
    assert "retry_in=0.123 " in caplog.text


@pytest.mark.parametrize("more", [0, 1500])
def test_a_log_shows_the_beginning_of_a_long_body(
    caplog: pytest.LogCaptureFixture, more: int
) -> None:
    caplog.set_level(logging.DEBUG, "meetwire.calls")
    body = "x" * (LONG + more)
    with pytest.raises(Exception, match="Read"):
        Script(Clock(), body).run(calls(Clock()).call(Read()))
    said = f"Read received {'x' * LONG}" + ("… and 1,500 characters more" if more else "")
    assert said in [record.getMessage() for record in caplog.records]


def test_an_exchange_shows_no_body() -> None:
    exchange = Script(Clock(), "7").run(calls(Clock()).call(Read()))
    assert repr(exchange) == "<Exchange Answer, status 200, 1 bytes, attempts 1>"
