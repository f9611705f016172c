"""The way of a call: attempts, grants, hooks, logs. Nothing here does I/O or waits."""

from __future__ import annotations

import logging
import threading
from typing import Any

import pytest

from meetwire.runtime.calls import Calls
from meetwire.runtime.errors import (
    AuthenticationFailed,
    ConnectionFailed,
    HTTPStatusError,
    InvalidRequest,
    MeetwireError,
    TransportError,
    TransportTimeout,
)
from meetwire.runtime.hooks import Failed, Hooks, Received, Retrying, Sending
from meetwire.runtime.limiter import RateLimiter
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, Timeout
from tests.runtime.toy import Clock, Create, Delete, Read, Script, Toy


def calls(clock: Clock, toy: Toy | None = None, **options: Any) -> Calls[str]:
    options.setdefault("retry", Retry(random=lambda: 0.0))
    return Calls(toy or Toy(), options, clock=clock)  # type: ignore[arg-type]


def lost() -> ConnectionFailed:
    return ConnectionFailed("reset")


def unsent(error: TransportError) -> TransportError:
    error.sent = False
    return error


# Attempts -----------------------------------------------------------------------------------------


def test_a_call_that_succeeds_is_made_once() -> None:
    clock = Clock()
    script = Script(clock, "7")
    exchange = script.run(calls(clock).call(Read()))
    assert (exchange.response.number, exchange.status, exchange.body) == (7, 200, b"7")
    assert exchange.attempts == 1
    assert script.names == ["Read"]


@pytest.mark.parametrize(
    "failure",
    [
        lost(),
        TransportTimeout("silent"),
        HttpReply(503),
        HttpReply(429, {"Retry-After": "soon"}),
        "slower 3",
    ],
    ids=["reset", "timeout", "503", "429", "rate limit"],
)
@pytest.mark.parametrize("request_", [Read(), Delete()], ids=["read", "idempotent"])
def test_what_does_no_harm_is_repeated(
    failure: str | HttpReply | TransportError, request_: Read | Delete
) -> None:
    clock = Clock()
    script = Script(clock, failure, failure, "7")
    exchange = script.run(calls(clock).call(request_))
    assert (exchange.response.number, exchange.attempts) == (7, 3)
    assert len(script.slept) == 2


@pytest.mark.parametrize(
    "failure",
    [lost(), TransportTimeout("silent"), HttpReply(503), HttpReply(429), "slower 3"],
    ids=["reset", "timeout", "503", "429", "rate limit"],
)
def test_a_create_that_may_have_arrived_is_sent_once(
    failure: str | HttpReply | TransportError,
) -> None:
    clock = Clock()
    script = Script(clock, failure, "7")
    with pytest.raises(MeetwireError):
        script.run(calls(clock).call(Create(name="x")))
    assert script.names == ["Create"]


def test_a_create_that_never_left_is_repeated() -> None:
    clock = Clock()
    script = Script(
        clock,
        unsent(ConnectionFailed("refused")),
        unsent(TransportTimeout("no connection")),
        "7",
    )
    assert script.run(calls(clock).call(Create(name="x"))).attempts == 3


def test_what_will_never_work_is_not_repeated() -> None:
    clock = Clock()
    for failure in (HttpReply(404), HttpReply(501), "nonsense"):
        script = Script(clock, failure, "7")
        with pytest.raises(MeetwireError):
            script.run(calls(clock).call(Read()))
        assert script.names == ["Read"]


def test_the_number_of_attempts_is_limited() -> None:
    clock = Clock()
    script = Script(clock, *[lost() for _ in range(10)])
    with pytest.raises(ConnectionFailed):
        script.run(calls(clock, retry=Retry(attempts=3)).call(Read()))
    assert len(script.sent) == 3


def test_waits_double_and_are_shortened_at_random() -> None:
    clock = Clock()
    longest = Script(clock, *[lost() for _ in range(4)], "7")
    retry = Retry(attempts=5, first_wait=1.0, longest_wait=3.0, random=lambda: 1.0)
    longest.run(calls(clock, retry=retry).call(Read()))
    assert longest.slept == [1.0, 2.0, 3.0, 3.0]
    shortest = Script(clock, *[lost() for _ in range(4)], "7")
    retry = Retry(attempts=5, first_wait=1.0, longest_wait=3.0, random=lambda: 0.0)
    shortest.run(calls(clock, retry=retry).call(Read()))
    assert shortest.slept == [0.5, 1.0, 1.5, 1.5]


def test_the_service_says_how_long_to_wait() -> None:
    clock = Clock()
    script = Script(clock, HttpReply(429, {"Retry-After": "17"}), "slower 5", "7")
    script.run(calls(clock).call(Read()))
    assert script.slept == [17.0, 5.0]


def test_a_wait_that_is_too_long_is_left_to_the_caller() -> None:
    clock = Clock()
    script = Script(clock, HttpReply(503, {"Retry-After": "3600"}), "7")
    with pytest.raises(HTTPStatusError) as caught:
        script.run(calls(clock).call(Read()))
    assert caught.value.retry_after == 3600
    assert script.slept == []


def test_all_attempts_together_have_a_deadline() -> None:
    clock = Clock()
    script = Script(clock, *["slower 40" for _ in range(9)])

    def take_ten_seconds() -> None:
        clock.now += 10

    script.before = take_ten_seconds
    retry = Retry(attempts=9, total=120.0, random=lambda: 0.0)
    with pytest.raises(MeetwireError):
        script.run(calls(clock, retry=retry, timeout=Timeout(total=60)).call(Read()))
    assert clock.now - 1000 <= 120
    assert script.timeouts == [60, 60, 20]


@pytest.mark.parametrize("unclear", [lost(), "cut"], ids=["lost", "cut off"])
def test_an_error_tells_that_an_earlier_attempt_may_have_been_carried_out(
    unclear: str | TransportError,
) -> None:
    clock = Clock()
    script = Script(clock, unclear, HttpReply(404))
    with pytest.raises(HTTPStatusError) as caught:
        script.run(calls(clock).call(Delete()))
    (note,) = caught.value.__notes__
    assert "attempt 1, which may have been carried out" in note


def test_an_error_names_the_operation_and_keeps_the_reply() -> None:
    clock = Clock()
    with pytest.raises(MeetwireError, match=r"^Read: ") as caught:
        Script(clock, "nonsense").run(calls(clock).call(Read()))
    assert caught.value.operation == "Read"
    assert caught.value.reply is not None
    assert caught.value.reply.body == b"nonsense"


def test_a_request_that_breaks_its_schema_is_not_sent() -> None:
    clock = Clock()
    script = Script(clock, "7")
    with pytest.raises(InvalidRequest, match="name: has 9 characters"):
        script.run(calls(clock).call(Create(name="x" * 9)))
    assert script.sent == []
    script.run(calls(clock, validate=False).call(Create(name="x" * 9)))
    assert script.names == ["Create"]


def test_the_limiter_spreads_calls() -> None:
    clock = Clock()
    limiter = RateLimiter(2, 10.0, clock=clock)
    script = Script(clock, *"1234567")
    for _ in range(7):
        script.run(calls(clock, limiter=limiter).call(Read()))
    assert script.slept == [10.0, 10.0, 10.0]


def test_a_turn_that_comes_too_late_is_neither_waited_for_nor_taken() -> None:
    clock = Clock()
    limiter = RateLimiter(1, 100.0, clock=clock)
    script = Script(clock, "1", "2")
    hasty = calls(clock, limiter=limiter, retry=Retry(attempts=1, total=50))
    script.run(hasty.call(Read()))
    with pytest.raises(TransportTimeout) as caught:
        script.run(hasty.call(Create(name="x")))
    assert not caught.value.sent
    assert (script.names, script.slept) == (["Read"], [])
    assert limiter.reserve() == 100


def test_a_limiter_is_shared_by_threads() -> None:
    limiter = RateLimiter(10, 1.0, clock=Clock())
    waits: list[float] = []

    def reserve() -> None:
        for _ in range(100):
            waits.append(limiter.reserve() or 0.0)

    threads = [threading.Thread(target=reserve) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(waits) == [float(n // 10) for n in range(800)]


# Grants -------------------------------------------------------------------------------------------


def test_a_grant_is_got_when_it_is_first_needed_and_then_kept() -> None:
    clock = Clock()
    client = calls(clock, Toy(None, renewable=True, seconds=100))
    script = Script(clock, "5", "1", "2")
    script.run(client.call(Read()))
    script.run(client.call(Read()))
    assert script.names == ["Enter", "Read", "Read"]
    assert script.proofs == ["knock", "5", "5"]


def test_a_grant_is_renewed_before_it_ends() -> None:
    clock = Clock()
    client = calls(clock, Toy(None, renewable=True, seconds=100))
    script = Script(clock, "5", "1", "2", "6", "3")
    script.run(client.call(Read()))
    clock.now += 89
    script.run(client.call(Read()))
    clock.now += 2
    script.run(client.call(Read()))
    assert script.proofs == ["knock", "5", "5", "knock", "6"]


def test_a_grant_may_hold_longer_than_can_be_reckoned_with() -> None:
    clock = Clock()
    script = Script(clock, "1", "7", "8")
    holding = calls(clock, Toy(given=None, renewable=True, seconds=10**400))
    script.run(holding.call(Read()))
    clock.now += 1e8
    script.run(holding.call(Read()))
    assert script.names == ["Enter", "Read", "Read"]


@pytest.mark.parametrize("failure", [lost(), "refused"], ids=["lost", "refused"])
def test_a_grant_that_holds_is_used_when_it_cannot_be_renewed(
    failure: str | TransportError,
) -> None:
    clock = Clock()
    client = calls(clock, Toy(None, renewable=True, seconds=1000), retry=Retry(attempts=1))
    script = Script(clock, "5", "1", failure, "2", "3", "6", "4")
    script.run(client.call(Read()))
    clock.now += 950
    script.run(client.call(Read()))
    script.run(client.call(Read()))  # not tried again at once
    clock.now += 31
    script.run(client.call(Read()))
    assert script.proofs == ["knock", "5", "knock", "5", "5", "knock", "6"]


@pytest.mark.parametrize("request_", [Read(), Create(name="x")], ids=["read", "create"])
def test_a_refused_grant_is_renewed_once(request_: Read | Create) -> None:
    clock = Clock()
    client = calls(clock, Toy("old", renewable=True), retry=Retry(attempts=1))
    script = Script(clock, "refused", "6", "1")
    assert script.run(client.call(request_)).response.number == 1
    assert script.proofs == ["old", "knock", "6"]
    again = Script(clock, "refused", "7", "refused", "8")
    with pytest.raises(AuthenticationFailed):
        again.run(client.call(request_))
    assert again.proofs == ["6", "knock", "7"]


def test_a_grant_that_cannot_be_renewed_fails_at_once() -> None:
    clock = Clock()
    script = Script(clock, "refused", "1")
    with pytest.raises(AuthenticationFailed):
        script.run(calls(clock).call(Read()))
    assert script.names == ["Read"]


def test_the_error_of_a_failed_sign_in_names_the_sign_in() -> None:
    clock = Clock()
    script = Script(clock, "refused")
    with pytest.raises(AuthenticationFailed) as caught:
        script.run(calls(clock, Toy(None, renewable=True)).call(Read()))
    assert caught.value.operation == "Enter"


# Hooks --------------------------------------------------------------------------------------------


class Witness(Hooks):
    def __init__(self, name: str, seen: list[str]) -> None:
        self.name = name
        self.seen = seen
        self.events: list[Sending | Received | Retrying | Failed] = []

    def before_send(self, event: Sending) -> None:
        self._saw("before_send", event)

    def after_receive(self, event: Received) -> None:
        self._saw("after_receive", event)

    def on_retry(self, event: Retrying) -> None:
        self._saw("on_retry", event)

    def on_error(self, event: Failed) -> None:
        self._saw("on_error", event)

    def _saw(self, what: str, event: Sending | Received | Retrying | Failed) -> None:
        self.seen.append(f"{self.name} {what} {event.operation} {event.attempt}")
        self.events.append(event)


def test_hooks_run_in_the_documented_order() -> None:
    clock = Clock()
    seen: list[str] = []
    hooks = [Witness("a", seen), Witness("b", seen)]
    script = Script(clock, lost(), HttpReply(503), "nonsense")
    with pytest.raises(MeetwireError):
        script.run(calls(clock, hooks=hooks).call(Read()))
    assert seen == [
        "a before_send Read 1",
        "b before_send Read 1",
        "b on_retry Read 1",
        "a on_retry Read 1",
        "a before_send Read 2",
        "b before_send Read 2",
        "b after_receive Read 2",
        "a after_receive Read 2",
        "b on_retry Read 2",
        "a on_retry Read 2",
        "a before_send Read 3",
        "b before_send Read 3",
        "b after_receive Read 3",
        "a after_receive Read 3",
        "b on_error Read 3",
        "a on_error Read 3",
    ]


def test_a_sign_in_has_hooks_of_its_own() -> None:
    clock = Clock()
    seen: list[str] = []
    client = calls(clock, Toy(None, renewable=True), hooks=[Witness("a", seen)])
    Script(clock, "5", "1").run(client.call(Read()))
    assert seen == [
        "a before_send Enter 1",
        "a after_receive Enter 1",
        "a before_send Read 1",
        "a after_receive Read 1",
    ]


@pytest.mark.parametrize("name", ["Authorization", "authorization"])
def test_a_hook_adds_headers_but_cannot_replace_the_proof(name: str) -> None:
    class Trace(Hooks):
        def before_send(self, event: Sending) -> None:
            event.headers |= {"traceparent": "00-1", name: "mine"}

    clock = Clock()
    script = Script(clock, "7")
    script.run(calls(clock, hooks=[Trace()]).call(Read()))
    assert script.sent[0].headers == {"traceparent": "00-1", "Authorization": "door"}


@pytest.mark.parametrize(
    "name", ["Connection", "content-length", "HOST", "Transfer-Encoding"], ids=str.lower
)
def test_a_hook_cannot_say_how_a_request_is_framed(name: str) -> None:
    class Meddling(Hooks):
        def before_send(self, event: Sending) -> None:
            event.headers[name] = "mine"

    script = Script(Clock(), "7")
    script.run(calls(Clock(), hooks=[Meddling()]).call(Read()))
    assert script.sent[0].headers == {"Authorization": "door"}


def test_hooks_see_secrets_only_when_they_ask_for_them() -> None:
    clock = Clock()
    witness = Witness("a", [])
    reply = HttpReply(200, {"Set-Cookie": "sid=4711"}, b"7")
    Script(clock, reply).run(
        calls(clock, hooks=[witness]).call(Create(name="x", pin="8241")),
    )
    sending, received = witness.events
    assert isinstance(sending, Sending)
    assert isinstance(received, Received)
    assert "8241" not in sending.body
    assert sending.unmasked.body == b"Create name=x&pin=8241"
    assert received.headers == {"set-cookie": "***"} or received.headers == {"Set-Cookie": "***"}
    assert received.unmasked is not None
    assert "8241" not in repr((sending, received))


def test_what_a_hook_raises_ends_the_call() -> None:
    class Broken(Hooks):
        def before_send(self, event: Sending) -> None:
            raise LookupError("no budget left")

    clock = Clock()
    script = Script(clock, "7")
    with pytest.raises(LookupError, match="no budget left"):
        script.run(calls(clock, hooks=[Broken()]).call(Read()))
    assert script.sent == []


# Logs ---------------------------------------------------------------------------------------------


def test_a_call_leaves_one_structured_line(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "meetwire.calls")
    clock = Clock()
    Script(clock, "7").run(calls(clock).call(Read()))
    (record,) = caplog.records
    assert record.getMessage() == (
        "system=toy operation=Read attempt=1 ms=0 result=ok exception_id="
    )
    assert (record.operation, record.attempt, record.result) == ("Read", 1, "ok")  # type: ignore[attr-defined]


def test_every_attempt_and_the_failure_leave_a_line(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "meetwire.calls")
    clock = Clock()
    script = Script(clock, "slower 3", "slower 3")
    with pytest.raises(MeetwireError):
        script.run(calls(clock, retry=Retry(attempts=2, random=lambda: 0.0)).call(Read()))
    assert [record.getMessage() for record in caplog.records] == [
        "system=toy operation=Read attempt=1 retry_in=3.0 result=RateLimited exception_id=2",
        "system=toy operation=Read attempt=2 ms=3000 result=RateLimited exception_id=2",
    ]


def test_bodies_are_logged_at_debug_with_secrets_masked(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "meetwire.calls")
    clock = Clock()
    script = Script(clock, "nonsense about 8241 and door")
    with pytest.raises(MeetwireError):
        script.run(calls(clock).call(Create(name="x", pin="8241")))
    assert "Create sends POST https://toy.example/ Create name=x&pin=***" in caplog.text
    assert "Create received nonsense about *** and ***" in caplog.text
    assert "8241" not in caplog.text
