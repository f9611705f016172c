"""Faults that the sandbox makes on purpose, as clients meet them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
import requests

from meetwire.runtime.errors import (
    AuthenticationFailed,
    ConnectionFailed,
    HTTPStatusError,
    RateLimited,
    TruncatedXML,
)
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, HttpRequest
from meetwire.testing import Faults, Sandbox
from meetwire.testing.clock import Clock as MovableClock
from meetwire.testing.faults import HEADER, KNOWN, parse
from meetwire.testing.interference import Interference
from meetwire.testing.novelties import ELEMENT, VALUE
from meetwire.testing.server import text_reply
from meetwire.webex import SessionTicket, Webex, meeting, user

ONCE = Retry(attempts=1)
MINE = user.GetUser(webex_id=Sandbox.host.webex_id)
CREATE = meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name="Made"))


@pytest.fixture
def site(sandbox: Sandbox) -> Webex:
    return Webex("acme", sandbox.host, endpoint=sandbox.url, retry=ONCE)


def test_a_connection_dropped_before_the_work_leaves_nothing_done(
    sandbox: Sandbox, site: Webex
) -> None:
    sandbox.faults.add("drop-before", times=1)
    with pytest.raises(ConnectionFailed):
        site.send(CREATE)
    assert sandbox.calls["CreateMeeting"] == 0
    site.send(CREATE)


def test_a_connection_dropped_after_the_work_leaves_it_done(sandbox: Sandbox, site: Webex) -> None:
    sandbox.faults.add("drop-after", times=1)
    with pytest.raises(ConnectionFailed):
        site.send(CREATE)
    assert [each.conf_name for each in site.send(meeting.LstsummaryMeeting()).meeting] == ["Made"]


def test_an_answer_can_be_cut_off(sandbox: Sandbox, site: Webex) -> None:
    sandbox.faults.add("truncate=200", times=1)
    with pytest.raises(TruncatedXML):
        site.send(MINE)


def test_a_status_comes_in_the_place_of_the_answer(sandbox: Sandbox, site: Webex) -> None:
    sandbox.faults.add("status=503", times=1)
    with pytest.raises(HTTPStatusError) as caught:
        site.send(CREATE)
    assert caught.value.status == 503
    assert sandbox.calls["CreateMeeting"] == 0


def test_calls_can_be_too_many(sandbox: Sandbox, site: Webex) -> None:
    sandbox.faults.add("rate-limit", times=1)
    with pytest.raises(RateLimited) as caught:
        site.send(CREATE)
    assert (caught.value.exception_id, caught.value.retry_after) == ("000045", 60)
    other = Interference(unreached, limited(), MovableClock(), unreached_too)
    reply = other(HttpRequest("GET", "/elsewhere"))
    assert (reply.status, reply.headers["Retry-After"]) == (429, "60")


def limited() -> Faults:
    faults = Faults()
    faults.add("rate-limit")
    return faults


def unreached(request: HttpRequest) -> HttpReply:
    raise AssertionError(f"{request} was served")


def unreached_too() -> None:
    raise AssertionError("tickets were expired")


def test_tickets_can_end_early(sandbox: Sandbox, site: Webex) -> None:
    ticket = site.send(user.AuthenticateUser()).session_ticket
    credentials = SessionTicket(sandbox.host.webex_id, ticket)
    with Webex("acme", credentials, endpoint=sandbox.url, retry=ONCE) as other:
        other.send(MINE)
        sandbox.faults.add("expire-tickets", times=1)
        with pytest.raises(AuthenticationFailed, match="030002"):
            other.send(MINE)


def test_answers_can_hold_what_no_schema_knows(sandbox: Sandbox, site: Webex) -> None:
    usual = site.send(MINE)
    sandbox.faults.add("unknown-elements; unknown-values")
    got = site.send(MINE)
    assert [extra.name for extra in got.extras] == [ELEMENT]
    assert got.privilege is not None
    assert [extra.name for extra in got.privilege.extras] == [ELEMENT]
    assert usual.active is not None
    assert usual.active.is_known
    assert got.active is not None
    assert (got.active.value, got.active.is_known) == (VALUE, False)
    assert got.webex_id == usual.webex_id
    # Nothing found is said by a failure, which stays as it is.
    assert site.send(meeting.LstsummaryMeeting()).meeting == []


def test_latency_is_waited_for_before_the_work() -> None:
    happened: list[object] = []

    def serve(request: HttpRequest) -> HttpReply:
        happened.append("served")
        return text_reply(200, "done")

    faults = Faults()
    faults.add("latency=2.5")
    Interference(serve, faults, MovableClock(), unreached_too, happened.append)(
        HttpRequest("GET", "/")
    )
    assert happened == [2.5, "served"]


def test_the_clock_of_the_sandbox_can_be_moved(sandbox: Sandbox, site: Webex) -> None:
    ticket = SessionTicket(sandbox.host.webex_id, site.send(user.AuthenticateUser()).session_ticket)
    with Webex("acme", ticket, endpoint=sandbox.url, retry=ONCE) as other:
        sandbox.clock.move(timedelta(seconds=5399))
        other.send(MINE)
        sandbox.clock.move(timedelta(seconds=1))
        with pytest.raises(AuthenticationFailed):
            other.send(MINE)


def test_the_clock_can_be_set_and_runs_on() -> None:
    source = [datetime(2026, 1, 1, tzinfo=UTC)]
    clock = MovableClock(lambda: source[0])
    clock.set(datetime(2030, 5, 1, tzinfo=UTC))
    source[0] += timedelta(hours=1)
    assert clock() == datetime(2030, 5, 1, 1, tzinfo=UTC)
    with pytest.raises(ValueError, match="zone"):
        clock.set(datetime(2030, 5, 1))


def send(sandbox: Sandbox, fault: str) -> requests.Response:
    with requests.Session() as plain:
        return plain.post(sandbox.url, data=b"<x/>", headers={HEADER: fault}, timeout=10)


def test_a_header_makes_the_faults_of_one_request(sandbox: Sandbox, site: Webex) -> None:
    assert send(sandbox, "status=502; latency=0").status_code == 502
    with pytest.raises(requests.ConnectionError):
        send(sandbox, "drop-after")
    before = sandbox.clock()
    send(sandbox, "clock=3600")
    assert sandbox.clock() - before == timedelta(hours=1)
    site.send(MINE)


@pytest.mark.parametrize(
    ("fault", "problem"),
    [
        ("explode", "no fault 'explode'; there are clock, drop-after"),
        ("", "no fault is named"),
        ("status=200", "from 400 to 599"),
        ("status=many", "whole number"),
        ("latency", "takes a number"),
        ("latency=-1", "from 0 to 600"),
        ("truncate=1.5", "whole number"),
        ("drop-after=3", "takes no value"),
        ("latency=nan", "takes a number"),
    ],
)
def test_a_fault_that_there_is_not_is_explained(sandbox: Sandbox, fault: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        Faults().add(fault)
    reply = send(sandbox, fault)
    assert reply.status_code == 400
    assert reply.text.startswith(f"{HEADER}: ")


@pytest.mark.parametrize("name", sorted(KNOWN))
def test_every_fault_can_be_named(name: str) -> None:
    value = {"clock": 60, "latency": 0.5, "status": 500, "truncate": 10}.get(name)
    text = name if value is None else f"{name}={value}"
    assert parse(f" {text} ;") == {name: value or 0}


def test_chance_is_the_same_for_the_same_seed() -> None:
    def meetings(seed: int) -> list[bool]:
        faults = Faults(seed)
        faults.add("drop-before", probability=0.5)
        return [bool(faults.due()) for _ in range(64)]

    assert meetings(1) == meetings(1)
    assert meetings(1) != meetings(2)
    assert set(meetings(1)) == {True, False}


@pytest.mark.parametrize("how", [{"times": 0}, {"probability": 0}, {"probability": 1.5}])
def test_how_often_a_fault_happens_is_checked(how: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=next(iter(how))):
        Faults().add("drop-after", **how)  # type: ignore[arg-type]


def test_faults_end_when_they_are_cleared(sandbox: Sandbox, site: Webex) -> None:
    sandbox.faults.add("status=500")
    with pytest.raises(HTTPStatusError):
        site.send(MINE)
    sandbox.faults.clear()
    site.send(MINE)
