"""Many callers on one client whose ticket expires: one sign-in each time, no mixed-up answers."""

from __future__ import annotations

import asyncio
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from meetwire.runtime.async_transport import AsyncHttpTransport
from meetwire.runtime.calls import Calls
from meetwire.runtime.errors import AuthenticationFailed
from meetwire.runtime.hooks import Hooks, Received, Sending
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.steps import Runner
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport, Timeout
from meetwire.testing import Sandbox
from meetwire.webex import (
    AccessToken,
    AsyncWebex,
    Credentials,
    SamlAssertion,
    SessionTicket,
    Webex,
    meeting,
    user,
)
from tests.runtime.toy import Clock, Read, Toy

THREADS = 64
TASKS = 1000
MEETINGS = 50
HOST = Sandbox.host.webex_id


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def meetings(sandbox: Sandbox) -> dict[int, str]:
    """Name by key."""
    with sandbox.client() as site:
        return {
            site.send(
                meeting.CreateMeeting(
                    meta_data=meeting.MetaData(conf_name=f"meeting {number}"),
                    access_control=meeting.AccessControl(meeting_password="Blue7Door"),
                )
            ).meeting_key: f"meeting {number}"
            for number in range(MEETINGS)
        }


class Counted(Hooks):
    """Counts what is sent and what is answered."""

    def __init__(self) -> None:
        self.sent = Counter[str]()
        self.received = Counter[str]()
        self._counting = threading.Lock()

    def before_send(self, event: Sending) -> None:
        with self._counting:
            self.sent[event.operation] += 1

    def after_receive(self, event: Received) -> None:
        with self._counting:
            self.received[event.operation] += 1


def credentials(sandbox: Sandbox) -> list[Credentials]:
    return [
        AccessToken(HOST, sandbox.access_token(HOST)),
        SamlAssertion(HOST, lambda: sandbox.saml_assertion(HOST)),
    ]


def in_threads(number: int, work: Callable[[int], Any]) -> list[Any]:
    """What comes of some work in threads that begin together; an error is a result, too."""
    together = threading.Barrier(number)

    def begin(index: int) -> Any:
        together.wait()
        try:
            return work(index)
        except BaseException as error:
            return error

    with ThreadPoolExecutor(number) as pool:
        return list(pool.map(begin, range(number)))


def wait_for_the_others(number: int) -> None:
    """Return when so many other threads wait for their turn to sign in. They must at some time."""
    pause = threading.Event()
    for _ in range(10_000):
        frames = [f for f in sys._current_frames().values() if f.f_code is Runner.run.__code__]
        # A thread that waits for a lock shows the line on which it does.
        if len(frames) == number and len({frame.f_lineno for frame in frames}) == 1:
            return
        pause.wait(0.001)
    raise AssertionError(f"{len(frames)} threads wait, not {number}")


# Answers ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("which", [0, 1], ids=["access token", "assertion"])
def test_threads_sign_in_once_for_each_expiry(
    which: int, sandbox: Sandbox, meetings: dict[int, str]
) -> None:
    counted, keys = Counted(), list(meetings)
    site = Webex("acme", credentials(sandbox)[which], endpoint=sandbox.url, hooks=[counted])

    def work(index: int) -> list[tuple[int, str | None]]:
        wanted = [keys[(index + step) % MEETINGS] for step in range(3)]
        answers = [site.send(meeting.GetMeeting(meeting_key=key)) for key in wanted]
        assert [answer.meeting_key for answer in answers] == wanted
        return [
            (key, answer.meta_data and answer.meta_data.conf_name)
            for key, answer in zip(wanted, answers, strict=True)
        ]

    with site:
        for expiries in range(3):
            for answers in in_threads(THREADS, work):
                assert all(meetings[key] == name for key, name in answers)
            assert sandbox.calls["AuthenticateUser"] == expiries + 1
            sandbox.expire_tickets()
    assert counted.sent["AuthenticateUser"] == counted.received["AuthenticateUser"] == 3
    assert sandbox.calls["GetMeeting"] == 3 * 3 * THREADS


def test_tasks_sign_in_once_for_each_expiry(sandbox: Sandbox, meetings: dict[int, str]) -> None:
    counted, keys = Counted(), list(meetings)
    token = AccessToken(HOST, sandbox.access_token(HOST))

    async def work(site: AsyncWebex, index: int) -> bool:
        key = keys[index % MEETINGS]
        answer = await site.send(meeting.GetMeeting(meeting_key=key))
        assert answer.meta_data is not None
        return (answer.meeting_key, answer.meta_data.conf_name) == (key, meetings[key])

    async def all_of_them() -> None:
        async with AsyncWebex("acme", token, endpoint=sandbox.url, hooks=[counted]) as site:
            for expiries in range(2):
                answers = await asyncio.gather(*(work(site, index) for index in range(TASKS)))
                assert answers == [True] * TASKS
                assert sandbox.calls["AuthenticateUser"] == expiries + 1
                sandbox.expire_tickets()

    asyncio.run(all_of_them())
    assert counted.sent["AuthenticateUser"] == counted.received["AuthenticateUser"] == 2
    assert sandbox.calls["GetMeeting"] == 2 * TASKS


def test_a_ticket_that_ends_under_way_costs_one_sign_in(
    sandbox: Sandbox, meetings: dict[int, str]
) -> None:
    token = AccessToken(HOST, sandbox.access_token(HOST))
    keys = list(meetings)
    some_are_done = threading.Semaphore(0)

    def work(index: int) -> bool:
        key = keys[index % MEETINGS]
        right = True
        for _ in range(6):
            right &= site.send(meeting.GetMeeting(meeting_key=key)).meeting_key == key
            some_are_done.release()
        return right

    def expire() -> None:
        for _ in range(THREADS):
            some_are_done.acquire()
        sandbox.expire_tickets()

    with Webex("acme", token, endpoint=sandbox.url) as site:
        expiring = threading.Thread(target=expire)
        expiring.start()
        assert in_threads(THREADS, work) == [True] * THREADS
        expiring.join()
        site.send(user.GetUser(webex_id=HOST))
    assert sandbox.calls["AuthenticateUser"] == 2


def test_a_grant_that_is_about_to_end_is_renewed_by_one_thread() -> None:
    clock = Clock()

    def answer(request: HttpRequest) -> HttpReply:
        if request.body == b"Enter":
            wait_for_the_others(THREADS - 1)
        return HttpReply(200, {}, b"7")

    transport = MemoryTransport(answer)
    calls = Calls(Toy(None, renewable=True, seconds=100), {}, clock=clock)
    runner = Runner(transport)
    for _ in range(3):
        numbers = in_threads(THREADS, lambda _: runner.run(calls.call(Read())).response.number)
        assert numbers == [7] * THREADS
        clock.now += 95
    sent = Counter(request.body for request in transport.requests)
    assert sent == {b"Enter": 3, b"Read": 3 * THREADS}


# Failures -----------------------------------------------------------------------------------------


def test_threads_that_wait_for_a_sign_in_fail_with_it(sandbox: Sandbox) -> None:
    counted = Counted()

    def wrong() -> str:
        wait_for_the_others(THREADS - 1)
        return "no token"

    with Webex("acme", AccessToken(HOST, wrong), endpoint=sandbox.url, hooks=[counted]) as site:
        errors = in_threads(THREADS, lambda _: site.send(user.GetUser(webex_id=HOST)))
    assert {type(error) for error in errors} == {AuthenticationFailed}
    assert {error.operation for error in errors} == {"AuthenticateUser"}
    assert len(set(map(id, errors))) == THREADS  # each has a traceback of its own
    assert counted.sent == {"AuthenticateUser": 1}


def test_tasks_that_wait_for_a_sign_in_fail_with_it(sandbox: Sandbox) -> None:
    counted = Counted()
    token = AccessToken(HOST, "no token")

    async def all_of_them() -> list[Any]:
        async with AsyncWebex("acme", token, endpoint=sandbox.url, hooks=[counted]) as site:
            calls = [site.send(user.GetUser(webex_id=HOST)) for _ in range(TASKS)]
            return await asyncio.gather(*calls, return_exceptions=True)

    errors = asyncio.run(all_of_them())
    assert {type(error) for error in errors} == {AuthenticationFailed}
    assert counted.sent == {"AuthenticateUser": 1}


def test_a_failed_sign_in_is_tried_again_by_the_next_call(sandbox: Sandbox) -> None:
    tokens = iter(["no token", sandbox.access_token(HOST)])
    with Webex("acme", AccessToken(HOST, lambda: next(tokens)), endpoint=sandbox.url) as site:
        with pytest.raises(AuthenticationFailed):
            site.send(user.GetUser(webex_id=HOST))
        assert site.send(user.GetUser(webex_id=HOST)).webex_id == HOST


def test_a_ticket_that_nothing_can_replace_fails_each_call(sandbox: Sandbox) -> None:
    with sandbox.client() as site:
        ticket = site.send(user.AuthenticateUser()).session_ticket
    sandbox.expire_tickets()
    with Webex("acme", SessionTicket(HOST, ticket), endpoint=sandbox.url) as site:
        errors = in_threads(8, lambda _: site.send(user.GetUser(webex_id=HOST)))
    assert {type(error) for error in errors} == {AuthenticationFailed}
    assert {error.operation for error in errors} == {"GetUser"}


# Interruptions ------------------------------------------------------------------------------------


class Stop(BaseException):
    """What is no error: KeyboardInterrupt and its like."""


class Interrupted:
    """Sends, but for the first request."""

    def __init__(self) -> None:
        self._transport = RequestsTransport()
        self._first = True

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        if self._first:
            self._first = False
            wait_for_the_others(THREADS - 1)
            raise Stop
        return self._transport.send(request, timeout=timeout, limit=limit)

    def close(self) -> None:
        self._transport.close()


def test_a_thread_that_is_interrupted_while_it_signs_in_leaves_that_to_the_next(
    sandbox: Sandbox,
) -> None:
    token = AccessToken(HOST, sandbox.access_token(HOST))
    with Webex("acme", token, endpoint=sandbox.url, transport=Interrupted()) as site:
        answers = in_threads(THREADS, lambda _: site.send(user.GetUser(webex_id=HOST)))
        assert site.send(user.GetUser(webex_id=HOST)).webex_id == HOST
    assert Counter(map(type, answers)) == {Stop: 1, user.GetUserResponse: THREADS - 1}
    assert sandbox.calls["AuthenticateUser"] == 1


class Stuck:
    """Sends, but holds the first request for ever."""

    def __init__(self) -> None:
        self._transport = AsyncHttpTransport()
        self.is_stuck = asyncio.Event()

    async def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        if not self.is_stuck.is_set():
            self.is_stuck.set()
            await asyncio.Event().wait()
        return await self._transport.send(request, timeout=timeout, limit=limit)

    async def close(self) -> None:
        await self._transport.close()


def test_a_task_that_is_cancelled_while_it_signs_in_leaves_that_to_the_next(
    sandbox: Sandbox,
) -> None:
    token = AccessToken(HOST, sandbox.access_token(HOST))

    async def all_of_them() -> list[Any]:
        stuck = Stuck()
        async with AsyncWebex("acme", token, endpoint=sandbox.url, transport=stuck) as site:
            request = user.GetUser(webex_id=HOST)
            tasks = [asyncio.create_task(site.send(request)) for _ in range(100)]
            await stuck.is_stuck.wait()
            tasks[0].cancel()
            tasks[50].cancel()  # which waits for its turn
            answers = await asyncio.gather(*tasks, return_exceptions=True)
            assert (await site.send(request)).webex_id == HOST
            return answers

    kinds = Counter(map(type, asyncio.run(all_of_them())))
    assert kinds == {asyncio.CancelledError: 2, user.GetUserResponse: 98}
    assert sandbox.calls["AuthenticateUser"] == 1


def test_a_task_that_is_cancelled_while_it_calls_disturbs_no_other(
    sandbox: Sandbox, meetings: dict[int, str]
) -> None:
    async def all_of_them() -> None:
        async with AsyncWebex("acme", Sandbox.host, endpoint=sandbox.url) as site:
            keys = list(meetings) * 4
            tasks = [
                asyncio.create_task(site.send(meeting.GetMeeting(meeting_key=key))) for key in keys
            ]
            await tasks[0]
            for task in tasks[::3]:
                task.cancel()
            answers = await asyncio.gather(*tasks, return_exceptions=True)
            for key, answer in zip(keys, answers, strict=True):
                if not isinstance(answer, asyncio.CancelledError):
                    assert isinstance(answer, meeting.GetMeetingResponse)
                    assert answer.meeting_key == key

    asyncio.run(all_of_them())
