"""One fault after another on real sockets: which calls are made again, and how often.

What gets through is carried out by the sandbox, which counts: no create is ever done twice.
"""

from __future__ import annotations

import gzip
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from types import SimpleNamespace
from typing import Any

import pytest

from meetwire.runtime import async_client, steps
from meetwire.runtime.errors import (
    ConnectionFailed,
    HTTPStatusError,
    MeetwireError,
    NotFound,
    NotXML,
    TransportTimeout,
    TruncatedXML,
)
from meetwire.runtime.hooks import Hooks, Retrying
from meetwire.runtime.message import Request
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import Timeout
from meetwire.testing import Sandbox
from meetwire.webex import meeting
from tests.runtime.faulty import (
    CHUNKED,
    OK,
    Behave,
    Faulty,
    FaultyServer,
    answer,
    answering,
    at_once,
    carried_out,
    cut,
    dripping,
    reset,
    silent,
    unused_port,
)
from tests.runtime.sites import Connect

AT_ONCE = Retry(attempts=3, first_wait=0)
HURRY = Timeout(connect=5, read=0.4, total=0.4)
NAME = "Zoë & <Søn>"
CREATE = meeting.CreateMeeting(
    meta_data=meeting.MetaData(conf_name="once"),
    access_control=meeting.AccessControl(meeting_password="Blue7Door"),
)
PAGE = b"<!DOCTYPE html><html><body>Sign in<br></body></html>"


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def key(sandbox: Sandbox) -> int:
    """Of a meeting to read and to delete."""
    with sandbox.client() as site:
        return site.send(
            meeting.CreateMeeting(
                meta_data=meeting.MetaData(conf_name=NAME),
                access_control=CREATE.access_control,
            )
        ).meeting_key


def whole(connection: socket.socket, body: bytes) -> None:
    connection.sendall(answer(body, "Content-Type: text/xml;charset=UTF-8"))


def status(line: str, *headers: str, body: bytes = PAGE) -> Behave:
    return answering(answer(body, "Content-Type: text/html", *headers, status=line))


# The service has done it, and nobody hears of it. Behaviours get the body of its answer.
LOST: dict[str, tuple[Behave, type[MeetwireError]]] = {
    "reset": (reset, ConnectionFailed),
    "closed": (cut(0), ConnectionFailed),
    "in the status line": (answering(b"HTTP/1.1 2", close=True), ConnectionFailed),
    # One of the libraries takes this for the end of the headers of an empty answer.
    "in the headers": (answering(OK + b"Content-Le", close=True), MeetwireError),
    "in the body": (cut(0.5), ConnectionFailed),
    "before the last byte": (cut(0.9999), ConnectionFailed),
    "in a chunk": (answering(CHUNKED + b"9\r\n<ser", close=True), ConnectionFailed),
    "half an answer of sound HTTP": (
        lambda connection, body: connection.sendall(answer(body[: len(body) // 2])),
        TruncatedXML,
    ),
    "silence": (silent, TransportTimeout),
    "dripping headers": (dripping(OK + b"X: ", b"x"), TransportTimeout),
    "dripping body": (dripping(OK + b"Content-Length: 9999\r\n\r\n", b"x"), TransportTimeout),
}
# The service has not done it, but from here nobody can tell.
KEPT: dict[str, tuple[Behave, type[MeetwireError]]] = {
    "reset unread": (at_once(reset), ConnectionFailed),
    "reset when read": (reset, ConnectionFailed),
    "429": (status("429 Too Many Requests", "Retry-After: 0"), HTTPStatusError),
    "429, later": (status("429 Too Many Requests", "Retry-After: soon"), HTTPStatusError),
    "503": (status("503 Service Unavailable"), HTTPStatusError),
    "502": (status("502 Bad Gateway"), HTTPStatusError),
    "504": (status("504 Gateway Timeout"), HTTPStatusError),
}
# Nothing that will pass.
FINAL: dict[str, tuple[Behave, type[MeetwireError]]] = {
    "302": (status("302 Found", "Location: https://login.example/"), HTTPStatusError),
    "307": (status("307 Temporary Redirect", "Location: /other"), HTTPStatusError),
    "403": (status("403 Forbidden"), HTTPStatusError),
    "501": (status("501 Not Implemented"), HTTPStatusError),
    "a page": (status("200 OK"), NotXML),
}


def every(*tables: dict[str, tuple[Behave, type[MeetwireError]]]) -> pytest.MarkDecorator:
    cases = {name: case for table in tables for name, case in table.items()}
    return pytest.mark.parametrize(("fault", "error"), cases.values(), ids=cases.keys())


class Gate:
    """What stands between the client and the sandbox."""

    def __init__(self, sandbox: Sandbox, faulty: Faulty, connect: Connect) -> None:
        self._sandbox = sandbox
        self._faulty = faulty
        self._connect = connect

    def open(self, *script: Behave, hurried: int = 0, **options: Any) -> tuple[Any, FaultyServer]:
        """A client, and the server that treats its requests as the script says."""
        server = self._faulty(*script)
        options.setdefault("retry", AT_ONCE)
        return self._connect(server.url, hurried=hurried, hurry=HURRY, **options), server

    def carried_out(self, deliver: Behave) -> Behave:
        """Let the sandbox do it, and treat its answer so."""
        return carried_out(self._sandbox.url, deliver)


@pytest.fixture
def gate(sandbox: Sandbox, faulty: Faulty, connect: Connect) -> Gate:
    return Gate(sandbox, faulty, connect)


def hasty(error: type[MeetwireError]) -> bool:
    return error is TransportTimeout


# Reads --------------------------------------------------------------------------------------------


@every(LOST)
def test_a_read_whose_answer_is_lost_is_repeated(
    fault: Behave, error: type[MeetwireError], gate: Gate, sandbox: Sandbox, key: int
) -> None:
    lost, comes = gate.carried_out(fault), gate.carried_out(whole)
    site, server = gate.open(lost, lost, comes, hurried=2 * hasty(error))
    exchange = site.exchange(meeting.GetMeeting(meeting_key=key))
    assert exchange.response.meta_data.conf_name == NAME
    assert exchange.attempts == len(server.requests) == sandbox.calls["GetMeeting"] == 3


@every(KEPT)
def test_a_read_that_is_put_off_is_repeated(
    fault: Behave, error: type[MeetwireError], gate: Gate, sandbox: Sandbox, key: int
) -> None:
    site, _ = gate.open(fault, gate.carried_out(whole))
    exchange = site.exchange(meeting.GetMeeting(meeting_key=key))
    assert (exchange.attempts, sandbox.calls["GetMeeting"]) == (2, 1)


@every(LOST, KEPT)
def test_a_read_is_given_up_after_the_last_attempt(
    fault: Behave, error: type[MeetwireError], gate: Gate, key: int
) -> None:
    delivered = fault if fault in [kept for kept, _ in KEPT.values()] else gate.carried_out(fault)
    site, server = gate.open(delivered, hurried=3 * hasty(error))
    with pytest.raises(error):
        site.send(meeting.GetMeeting(meeting_key=key))
    assert server.accepted == 3 or len(server.requests) == 3


# Deletes ------------------------------------------------------------------------------------------


@every(LOST)
def test_a_delete_whose_answer_is_lost_is_repeated_and_says_so(
    fault: Behave, error: type[MeetwireError], gate: Gate, sandbox: Sandbox, key: int
) -> None:
    site, server = gate.open(
        gate.carried_out(fault), gate.carried_out(whole), hurried=int(hasty(error))
    )
    with pytest.raises(NotFound) as caught:  # it is gone by now
        site.send(meeting.DelMeeting(meeting_key=key))
    assert "may have been carried out" in caught.value.__notes__[0]
    assert (len(server.requests), sandbox.calls["DelMeeting"]) == (2, 1)


@every(KEPT)
def test_a_delete_that_is_put_off_is_repeated(
    fault: Behave, error: type[MeetwireError], gate: Gate, sandbox: Sandbox, key: int
) -> None:
    site, _ = gate.open(fault, gate.carried_out(whole))
    assert site.exchange(meeting.DelMeeting(meeting_key=key)).attempts == 2
    assert sandbox.calls["DelMeeting"] == 1


# Creates ------------------------------------------------------------------------------------------


@every(LOST)
def test_a_create_whose_answer_is_lost_is_not_repeated(
    fault: Behave, error: type[MeetwireError], gate: Gate, sandbox: Sandbox
) -> None:
    site, server = gate.open(
        gate.carried_out(fault), gate.carried_out(whole), hurried=int(hasty(error))
    )
    with pytest.raises(error) as caught:
        site.send(CREATE)
    assert getattr(caught.value, "sent", True)
    assert server.accepted == len(server.requests) == 1
    assert sandbox.calls["CreateMeeting"] == 1


@every(KEPT, FINAL)
def test_a_create_that_may_have_arrived_is_not_repeated(
    fault: Behave, error: type[MeetwireError], gate: Gate, sandbox: Sandbox
) -> None:
    site, server = gate.open(fault, gate.carried_out(whole))
    with pytest.raises(error):
        site.send(CREATE)
    assert server.accepted == 1
    assert sandbox.calls["CreateMeeting"] == 0


def test_a_create_works_on_a_connection_that_has_seen_faults(gate: Gate, sandbox: Sandbox) -> None:
    site, _ = gate.open(status("503 Service Unavailable"), gate.carried_out(whole))
    with pytest.raises(HTTPStatusError, match="503"):
        site.send(CREATE)
    site.send(CREATE)
    assert sandbox.calls["CreateMeeting"] == 1


# Any ----------------------------------------------------------------------------------------------


class Counting(Hooks):
    """Counts repeats, and does something at the last of them."""

    def __init__(self, number: int, then: Callable[[], object]) -> None:
        self.retries: list[Retrying] = []
        self._number = number
        self._then = then

    def on_retry(self, event: Retrying) -> None:
        self.retries.append(event)
        if len(self.retries) == self._number:
            self._then()


ANY = pytest.mark.parametrize(
    "make_request",
    [
        lambda key: meeting.GetMeeting(meeting_key=key),
        lambda key: meeting.DelMeeting(meeting_key=key),
        lambda key: CREATE,
    ],
    ids=["read", "delete", "create"],
)
MakeRequest = Callable[[int], Request[Any]]


@ANY
def test_what_is_refused_at_the_door_is_repeated(
    make_request: MakeRequest, connect: Connect, faulty: Faulty, sandbox: Sandbox, key: int
) -> None:
    port, request = unused_port(), make_request(key)
    before = sandbox.calls[request.__operation__.name]
    opens = Counting(2, lambda: faulty(carried_out(sandbox.url, whole), port=port))
    site = connect(f"http://127.0.0.1:{port}/", retry=AT_ONCE, hooks=[opens])
    assert site.exchange(request).attempts == 3
    assert sandbox.calls[request.__operation__.name] == before + 1


@ANY
def test_what_is_refused_at_the_door_is_given_up_after_the_last_attempt(
    make_request: MakeRequest, connect: Connect, unused_url: str
) -> None:
    counting = Counting(0, lambda: None)
    site = connect(unused_url, retry=AT_ONCE, hooks=[counting])
    with pytest.raises(ConnectionFailed, match="refused") as caught:
        site.send(make_request(1))
    assert not caught.value.sent
    assert len(counting.retries) == 2
    assert not hasattr(caught.value, "__notes__")  # nothing can have been carried out


@ANY
@every(FINAL)
def test_what_will_not_pass_is_not_repeated(
    make_request: MakeRequest, fault: Behave, error: type[MeetwireError], gate: Gate
) -> None:
    site, server = gate.open(fault)
    with pytest.raises(error):
        site.send(make_request(1))
    assert server.accepted == len(server.requests) == 1


def in_chunks(body: bytes) -> bytes:
    pieces = [body[at : at + 100] for at in range(0, len(body), 100)]
    return CHUNKED + b"".join(b"%x\r\n%b\r\n" % (len(each), each) for each in [*pieces, b""])


def in_latin(body: bytes) -> bytes:
    assert b'encoding="UTF-8"' in body
    return body.decode().replace('encoding="UTF-8"', 'encoding="ISO-8859-1"').encode("latin-1")


FORMS: dict[str, Callable[[bytes], bytes]] = {
    "gzip": lambda body: answer(gzip.compress(body), "Content-Encoding: gzip"),
    "chunked": in_chunks,
    "ISO-8859-1": lambda body: answer(in_latin(body), "Content-Type: text/xml;charset=UTF-8"),
    "a byte order mark": lambda body: answer(b"\xef\xbb\xbf" + body, "Content-Type: text/xml"),
    "UTF-16": lambda body: answer(
        body.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")
    ),
    "as a page": lambda body: answer(body, "Content-Type: text/html; charset=koi8-r"),
    "as a picture": lambda body: answer(body, "Content-Type: image/png"),
    "as nothing": answer,
}


@ANY
@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS.keys())
def test_an_odd_answer_is_an_answer(
    make_request: MakeRequest,
    form: Callable[[bytes], bytes],
    gate: Gate,
    sandbox: Sandbox,
    key: int,
) -> None:
    request = make_request(key)
    before = sandbox.calls[request.__operation__.name]
    site, _ = gate.open(gate.carried_out(lambda to, body: to.sendall(form(body))))
    exchange = site.exchange(request)
    assert exchange.attempts == 1
    assert sandbox.calls[request.__operation__.name] == before + 1
    if isinstance(exchange.response, meeting.GetMeetingResponse):
        assert exchange.response.meta_data is not None
        assert exchange.response.meta_data.conf_name == NAME


# How long to wait ---------------------------------------------------------------------------------


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """How long the client would have slept."""
    waits: list[float] = []

    async def sleep(seconds: float) -> None:
        waits.append(seconds)

    monkeypatch.setattr(steps, "time", SimpleNamespace(sleep=waits.append))
    asyncio = SimpleNamespace(sleep=sleep, Lock=async_client.asyncio.Lock)
    monkeypatch.setattr(async_client, "asyncio", asyncio)
    return waits


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("17", 17.0),
        ("0", 0.0),
        ("soon", 0.25),
        ("-5", 0.25),
        ("1e3", 0.25),
        ("9" * 400, 0.25),
        ("Wed, 32 Nov 2026 99:00:00 GMT", 0.25),
        ("Wed, 01 Jan 2020 00:00:00 GMT", 0.0),
    ],
)
@pytest.mark.parametrize("line", ["429 Too Many Requests", "503 Service Unavailable"])
def test_the_service_is_given_the_time_that_it_asks_for(
    header: str, seconds: float, line: str, gate: Gate, slept: list[float], key: int
) -> None:
    site, _ = gate.open(
        status(line, f"Retry-After: {header}"),
        gate.carried_out(whole),
        retry=Retry(random=lambda: 0.0),
    )
    assert site.exchange(meeting.GetMeeting(meeting_key=key)).attempts == 2
    assert sum(slept) == seconds


def test_the_service_may_name_a_date(gate: Gate, slept: list[float], key: int) -> None:
    date = format_datetime(datetime.now(UTC) + timedelta(seconds=80), usegmt=True)
    site, _ = gate.open(status("429 Wait", f"Retry-After: {date}"), gate.carried_out(whole))
    site.send(meeting.GetMeeting(meeting_key=key))
    assert 20 < slept[0] <= 80


def test_an_absurd_wait_is_left_to_the_caller(gate: Gate, slept: list[float]) -> None:
    site, server = gate.open(status("429 Too Many Requests", "Retry-After: 99999"))
    with pytest.raises(HTTPStatusError) as caught:
        site.send(meeting.GetMeeting(meeting_key=1))
    assert (caught.value.status, caught.value.retry_after) == (429, 99999)
    assert (slept, len(server.requests)) == ([], 1)
