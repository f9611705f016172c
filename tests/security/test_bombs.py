"""Small messages that unfold: what they cost stays in proportion, or they are refused."""

from __future__ import annotations

import functools
import gzip
import json
import socket
import tracemalloc
import zlib
from typing import Any

import pytest

from meetwire.gotowebinar import GoToWebinar, OAuth, v2
from meetwire.liveminutes import Basic, LiveMinutes, meetings
from meetwire.runtime.errors import (
    BadValue,
    ForbiddenXML,
    MeetwireError,
    NotJSON,
    ServiceError,
    TooLarge,
    TransportError,
    WireError,
)
from meetwire.runtime.transport import HttpReply, MemoryTransport, Transport
from meetwire.webex import Webex, loads, user
from meetwire.webex import wire as webex_wire
from tests.runtime.exchanges import LIMIT, PATIENT, post
from tests.runtime.faulty import Faulty, answer, answering

MIB = 1024 * 1024
SERV = "http://www.webex.com/schemas/2002/06/service"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
SUCCESS = "<serv:result>SUCCESS</serv:result>"


def xml(content: str, result: str = SUCCESS) -> bytes:
    return (
        f'<serv:message xmlns:serv="{SERV}" xmlns:xsi="{XSI}"><serv:header><serv:response>{result}'
        '</serv:response></serv:header><serv:body><serv:bodyContent xsi:type="use:getUserResponse"'
        f' xmlns:use="{SERV}/user">{content}</serv:bodyContent></serv:body></serv:message>'
    ).encode()


# JSON ---------------------------------------------------------------------------------------------


def get_webinar(body: bytes) -> v2.GetWebinarResponse:
    transport = MemoryTransport(lambda _: HttpReply(200, {}, body))
    with GoToWebinar(OAuth("hush-token"), organizer_key=7, transport=transport) as site:
        return site.send(v2.GetWebinar(webinar_key=1))


def get_status(body: bytes) -> meetings.GetMeetingStatusResponse:
    transport = MemoryTransport(lambda _: HttpReply(200, {}, body))
    with LiveMinutes(Basic("ann", "hush-token"), transport=transport) as site:
        return site.send(meetings.GetMeetingStatus(meeting_key="x"))


@pytest.mark.parametrize("depth", [100, 480, 700, 950, 3_000, 100_000])
@pytest.mark.parametrize(("start", "end"), [("[", "]"), ('{"a":', "}")])
@pytest.mark.parametrize("name", ["unknown", "webinarKey", "times"])
def test_nesting_without_end_is_refused(name: str, start: str, end: str, depth: int) -> None:
    body = f'{{"{name}":{start * depth}1{end * depth}}}'.encode()
    try:
        message = get_webinar(body)
    except NotJSON:
        assert depth > 100
        return
    assert json.loads(message.extras[0].text or "") == json.loads(body)[name]


@pytest.mark.parametrize(
    "number",
    ["9" * 5_000, "-" + "9" * 100_000, "1e999999999", "1E400", "1" + "0" * 400_000, "0.1e-9"],
)
def test_a_number_that_is_none_costs_nothing(number: str) -> None:
    message = get_webinar(f'{{"webinarKey":{number},"description":{number}}}'.encode())
    with pytest.raises(BadValue) as caught:
        assert message.webinar_key
    assert len(str(caught.value)) < 1_000


def test_a_member_that_comes_again_and_again_is_kept_and_changes_nothing() -> None:
    many = 20_000
    body = '{"x":1,' + '"x":1,' * many + '"webinarKey":"no",' * many + '"webinarKey":"5"}'
    message = get_webinar(body.encode())
    assert len(message.extras) == 2 * many + 2
    with pytest.raises(BadValue):
        assert message.webinar_key


@pytest.mark.parametrize(
    "body", [b"NaN", b"Infinity", b'{"resultcode":NaN}', b"\xff\xfe\x00", b"1"]
)
def test_what_only_some_take_for_json_is_refused(body: bytes) -> None:
    for read in (get_webinar, get_status):
        with pytest.raises(WireError):
            read(body)


@pytest.mark.parametrize(
    "body", ['{"resultcode":0,"resultcode":1}', '{"RESULTCODE":1,"resultcode":0}']
)
def test_an_answer_that_says_both_says_nothing(body: str) -> None:
    with pytest.raises(WireError, match="neither"):
        get_status(body.encode())


# XML ----------------------------------------------------------------------------------------------


def test_a_hundred_thousand_attributes_are_read_in_one_go() -> None:
    many = 100_000
    message = loads(xml("<x " + " ".join(f'a{n}="{n}"' for n in range(many)) + "/>"))
    (extra,) = message.extras
    assert [child.text for child in extra.children] == [str(n) for n in range(many)]


def test_attributes_with_namespaces_keep_them_however_many_there_are() -> None:
    written = "".join(f' p{n % 3}:a{n}="{n}"' for n in range(200))
    declared = "".join(f' xmlns:p{n}="urn:{n}"' for n in range(3))
    (extra,) = loads(xml(f"<x{declared}{written}/>")).extras
    found = {(child.namespace, child.name, child.text) for child in extra.children}
    assert found == {(f"urn:{n % 3}", f"@a{n}", str(n)) for n in range(200)}


def test_what_is_there_too_often_is_kept_at_the_cost_of_one_look_each() -> None:
    many = 20_000
    message = loads(xml("<u/>" * many + "<use:userId>x</use:userId>" * many))
    assert len(message.extras) == 2 * many
    with pytest.raises(BadValue):
        assert message.user_id  # type: ignore[attr-defined]


@pytest.mark.parametrize("depth", [260, 10_000, 1_000_000])
def test_elements_in_elements_without_end_are_refused(depth: int) -> None:
    with pytest.raises(ForbiddenXML, match="nested deeper"):
        loads(xml("<a>" * depth + "</a>" * depth))


def test_prefixes_without_number_are_refused() -> None:
    with pytest.raises(WireError):
        loads(xml("".join(f"<p{n}:a/>" for n in range(20_000))))


def test_an_error_is_not_as_long_as_what_it_is_about() -> None:
    long = "x" * MIB
    failure = f"<serv:result>FAILURE</serv:result><serv:reason>{long}</serv:reason>"
    for data, kind in (
        (xml("", failure), ServiceError),
        (xml("", f"<serv:result>{long}</serv:result>"), WireError),
        (xml("").replace(b"getUserResponse", long.encode()), WireError),
    ):
        with pytest.raises(kind) as caught:
            webex_wire.decode(data, user.GetUser(webex_id="ann"))
        assert len(str(caught.value)) < 20_000
    message: Any = loads(xml(f"<use:userId>{long}</use:userId>"))
    with pytest.raises(BadValue) as bad:
        assert message.user_id
    assert len(str(bad.value)) < 1_000


@pytest.mark.parametrize(
    "text", ["a\nERROR forged", "a\r\x1b[2J\x1b]0;x\x07", "a\u2028b\u202ec", "\x9b31m"]
)
def test_what_a_service_says_stays_on_one_line(text: str) -> None:
    body = json.dumps({"errorCode": text, "description": text}).encode()
    transport = MemoryTransport(lambda _: HttpReply(400, {}, body))
    with (
        GoToWebinar(OAuth("hush-token"), organizer_key=7, transport=transport) as site,
        pytest.raises(ServiceError) as caught,
    ):
        site.send(v2.GetWebinar(webinar_key=1))
    assert caught.value.reason == text
    assert str(caught.value).isprintable()


def test_what_a_service_says_forges_no_line_of_a_log(caplog: pytest.LogCaptureFixture) -> None:
    body = json.dumps({"errorCode": "X\nresult=ok", "description": "no"}).encode()
    transport = MemoryTransport(lambda _: HttpReply(400, {}, body))
    with (
        caplog.at_level("INFO"),
        GoToWebinar(OAuth("hush-token"), organizer_key=7, transport=transport) as site,
        pytest.raises(ServiceError),
    ):
        site.send(v2.GetWebinar(webinar_key=1))
    assert caplog.messages
    assert all(message.isprintable() for message in caplog.messages)


# HTTP ---------------------------------------------------------------------------------------------


@functools.cache
def packed(mebibytes: int, layers: int) -> bytes:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    data = b"".join(packer.compress(bytes(MIB)) for _ in range(mebibytes)) + packer.flush()
    for _ in range(layers - 1):
        data = gzip.compress(data)
    return data


@pytest.mark.parametrize("layers", [1, 2, 3])
def test_what_is_packed_small_is_unpacked_no_farther_than_allowed(
    transport: Transport, faulty: Faulty, layers: int
) -> None:
    coding = ", ".join(["gzip"] * layers)
    server = faulty(answering(answer(packed(64, layers), f"Content-Encoding: {coding}")))
    tracemalloc.start()
    try:
        with pytest.raises((TooLarge, TransportError)):
            post(transport, server.url)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 32 * MIB


def test_layers_without_number_are_refused(transport: Transport, faulty: Faulty) -> None:
    coding = ", ".join(["gzip"] * 200)
    server = faulty(answering(answer(gzip.compress(b"x"), f"Content-Encoding: {coding}")))
    with pytest.raises(MeetwireError):
        post(transport, server.url)


HEADS = {
    "headers without number": b"".join(b"X-%d: x\r\n" % n for n in range(20_000)),
    "a header without end": b"X: " + b"x" * MIB,
    "a status without end": b"",
}


@pytest.mark.parametrize("name", list(HEADS))
def test_heads_without_end_are_refused(transport: Transport, faulty: Faulty, name: str) -> None:
    start = b"HTTP/1.1 200 " + (b"x" * MIB if name == "a status without end" else b"OK\r\n")
    server = faulty(answering(start + HEADS[name] + b"\r\n\r\n", close=True))
    with pytest.raises(TransportError):
        post(transport, server.url)


def test_a_head_that_never_ends_is_not_kept(transport: Transport, faulty: Faulty) -> None:
    def behave(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\n")
        while True:
            connection.sendall(b"X: " + b"x" * 1000 + b"\r\n")

    server = faulty(behave)
    tracemalloc.start()
    try:
        with pytest.raises(TransportError):
            post(transport, server.url, timeout=PATIENT)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 32 * MIB


@pytest.mark.parametrize("length", ["-1", "99999999999999999999", "1e3", "5, 6", "0x10", "", "+5"])
def test_a_length_that_is_none_is_not_believed(
    transport: Transport, faulty: Faulty, length: str
) -> None:
    head = f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n".encode()
    server = faulty(answering(head + b"hello", close=True))
    try:
        reply = post(transport, server.url, limit=LIMIT)
    except MeetwireError:
        return
    assert reply.body in (b"hello", b"")


def test_the_limit_of_a_client_holds_for_what_is_unpacked(faulty: Faulty) -> None:
    server = faulty(answering(answer(packed(8, 1), "Content-Encoding: gzip")))
    with (
        Webex("acme", None, endpoint=server.url, max_bytes=MIB) as site,
        pytest.raises(TooLarge),
    ):
        site.send(user.GetUser(webex_id="ann"))
