"""What the sandbox takes from clients that are not ours, and what it refuses, byte by byte."""

from __future__ import annotations

import http.client
import logging
import socket
from collections.abc import Iterator
from contextlib import closing
from urllib.parse import urlencode, urlsplit

import pytest
from lxml import etree

from meetwire.runtime.envelope import ResponseHeader
from meetwire.testing import Sandbox
from meetwire.testing.handlers import HANDLERS
from meetwire.testing.server import MAX_REQUEST_BYTES
from meetwire.webex import meeting, user, wire

PATH = "/WBXService/XMLService"
XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
SERV = 'xmlns:serv="http://www.webex.com/schemas/2002/06/service"'
SIGN_IN = f"<webExID>{Sandbox.host.webex_id}</webExID><password>{Sandbox.host.password}</password>"
SITE = "<siteName>acme</siteName>"
LIST = "java:com.webex.service.binding.meeting.LstsummaryMeeting"
CREATE = "java:com.webex.service.binding.meeting.CreateMeeting"


def envelope(
    type_: str = CREATE,
    content: str = "<metaData><confName>Raw</confName></metaData>",
    *,
    root: str = f"serv:message {SERV} {XSI}",
    security: str = SITE + SIGN_IN,
    start: str = '<?xml version="1.0" encoding="UTF-8"?>\n',
) -> str:
    return (
        f"{start}<{root}><header><securityContext>{security}</securityContext></header>"
        f'<body><bodyContent xsi:type="{type_}">{content}</bodyContent></body>'
        f"</{root.split()[0]}>"
    )


@pytest.fixture
def connection(sandbox: Sandbox) -> Iterator[http.client.HTTPConnection]:
    with closing(http.client.HTTPConnection(urlsplit(sandbox.url).netloc, timeout=10)) as opened:
        yield opened


def post(
    connection: http.client.HTTPConnection,
    body: str | bytes,
    content_type: str | None = "text/xml",
    path: str = PATH,
) -> tuple[http.client.HTTPResponse, bytes]:
    headers = {} if content_type is None else {"Content-Type": content_type}
    data = body.encode() if isinstance(body, str) else body
    connection.request("POST", path, data, headers)
    response = connection.getresponse()
    return response, response.read()


def outcome(data: bytes) -> ResponseHeader:
    header = wire.read(data).response
    assert header is not None
    return header


def conf_name(connection: http.client.HTTPConnection, data: bytes) -> str:
    """The name that the meeting has, which an answer says was created."""
    created = wire.loads(data)
    assert isinstance(created, meeting.CreateMeetingResponse)
    key = f"<meetingKey>{created.meeting_key}</meetingKey>"
    got = wire.loads(post(connection, envelope("meeting.GetMeeting", key))[1])
    assert isinstance(got, meeting.GetMeetingResponse)
    assert got.meta_data is not None
    return got.meta_data.conf_name or ""


@pytest.mark.parametrize(
    "request_",
    [
        envelope(),
        envelope(root=f"serv:message {XSI}"),
        envelope(root=f"message {XSI}"),
        envelope(root=f"serv:messageType {SERV} {XSI}"),
        envelope(start='\n  \n<?xml version="1.0"?>\n'),
        envelope(start="\ufeff"),
        envelope("meet:createMeeting", root=f'serv:message {SERV} {XSI} xmlns:meet="urn:x"'),
        envelope("meeting.CreateMeeting"),
        envelope("CreateMeeting"),
        envelope("java:com.webex.service.binding.MEETING.CREATEMEETING"),
        envelope(security="<SITENAME>ACME</SITENAME>" + SIGN_IN),
        envelope(security="<siteID>0000123</siteID><partnerID>p1</partnerID>" + SIGN_IN),
        envelope(security="<siteID>0000123</siteID><parterID>p1</parterID>" + SIGN_IN),
        envelope(security=SIGN_IN),
        envelope(security=SITE + SIGN_IN.replace("host@acme", "HOST@Acme")),
        envelope(content="<METADATA><ConfName>\n Raw </ConfName></METADATA>"),
        envelope(content="<meet:metaData><meet:confName>Raw</meet:confName></meet:metaData>"),
        envelope(content='<x:metaData xmlns:x="urn:x"><confName>Raw</confName></x:metaData>'),
        envelope("meet:createMeeting"),
        envelope(
            content="<schedule><duration>30</duration><startDate>12/01/2026 09:00:00</startDate>"
            "</schedule><metaData><meetingType>3</meetingType><confName>Raw</confName></metaData>"
        ),
    ],
)
def test_the_forms_of_envelopes_that_real_clients_send(
    connection: http.client.HTTPConnection, request_: str
) -> None:
    response, data = post(connection, request_)
    assert response.status == 200
    assert outcome(data).result == "SUCCESS", data
    assert conf_name(connection, data) == "Raw"


@pytest.mark.parametrize(
    ("content_type", "is_form"),
    [
        ("text/xml", False),
        ("text/xml; charset=UTF-8", False),
        ("application/xml", False),
        ("application/x-www-form-urlencoded", False),
        (None, False),
        ("nonsense", False),
        ("application/json", False),
        ("text/plain; charset=utf-8", False),
        ("multipart/form-data; boundary=x", False),
        ("application/x-www-form-urlencoded", True),
        ("application/x-www-form-urlencoded; charset=utf-8", True),
    ],
)
def test_the_content_types_that_real_clients_send(
    connection: http.client.HTTPConnection, content_type: str | None, is_form: bool
) -> None:
    body = envelope(content="<metaData><confName>Käse &amp; 50%2B = 1+1</confName></metaData>")
    if is_form:
        body = urlencode({"AT": "x", "XML": body})
    _, data = post(connection, body, content_type)
    assert conf_name(connection, data) == "Käse & 50%2B = 1+1"


@pytest.mark.parametrize(
    ("declaration", "content_type"),
    [
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "text/xml"),
        ('<?xml version="1.0" encoding="ISO-8859-1"?>', "text/xml; charset=UTF-8"),
        ('<?xml version="1.0"?>', "text/xml; charset=ISO-8859-1"),
        ("", "text/xml; charset=nonsense"),
        ("", None),
    ],
)
def test_latin_1_is_understood(
    connection: http.client.HTTPConnection, declaration: str, content_type: str | None
) -> None:
    text = envelope(content="<metaData><confName>Käse</confName></metaData>", start=declaration)
    _, data = post(connection, text.encode("latin-1"), content_type)
    assert conf_name(connection, data) == "Käse"


def test_an_answer_looks_like_the_real_services(connection: http.client.HTTPConnection) -> None:
    response, data = post(connection, envelope())
    assert (response.status, response.version) == (200, 11)
    assert response.getheader("Content-Type") == "text/xml;charset=UTF-8"
    root = etree.fromstring(data)
    assert root.tag == "{http://www.webex.com/schemas/2002/06/service}message"
    (body,) = root.iter("{*}bodyContent")
    assert body.get("{http://www.w3.org/2001/XMLSchema-instance}type") == (
        "meet:createMeetingResponse"
    )
    assert outcome(data).gsb_status == "PRIMARY"


@pytest.mark.parametrize(
    ("request_", "exception_id", "reason"),
    [
        (envelope(security=SITE + "<webExID>nobody</webExID><password>x</password>"), "030001", ""),
        (envelope(security=SITE), "030001", ""),
        (envelope(security=SITE + SIGN_IN.replace("host-secret", "no")), "030002", "password"),
        (envelope(security=SITE + f"<webExID>{Sandbox.host.webex_id}</webExID>"), "030002", ""),
        (envelope(security=SITE + "<sessionTicket>x</sessionTicket>"), "030002", "ticket"),
        (
            envelope(
                security=SITE
                + f"<webExID>{Sandbox.host.webex_id}</webExID>"
                + "<webExAccessToken>x</webExAccessToken>"
            ),
            "200006",
            "access token is not valid",
        ),
        (
            envelope(
                "user.AuthenticateUser",
                "<accessToken>x</accessToken>",
                security=SITE + f"<webExID>{Sandbox.host.webex_id}</webExID>",
            ),
            "200006",
            "access token is not valid",
        ),
        (envelope(security="<siteName>other</siteName>" + SIGN_IN), "000000", "'other'"),
        (envelope(security="<siteID>123</siteID>" + SIGN_IN), "000000", "'123'"),
        (envelope("java:com.webex.service.binding.site.Explode"), "000000", "Explode"),
        (envelope("meet:createMeetingResponse"), "000000", "not an operation"),
        (envelope(root=f"serv:message {SERV}"), "000000", "xsi"),
        (envelope()[:-20], "000000", "stops"),
        (envelope().replace("securityContext", "nothing"), "000000", "securityContext"),
        ("<!DOCTYPE x>" + envelope(start=""), "000000", "DOCTYPE"),
        ("", "000000", "empty"),
        ("{}", "000000", "XML"),
        (f"<serv:message {SERV} {XSI}/>", "000000", "securityContext"),
        (envelope("meeting.GetMeeting", "<meetingKey>5</meetingKey>"), "060001", "5"),
        (envelope(LIST, ""), "000015", "meeting"),
    ],
)
def test_a_refusal_is_http_200_with_an_id_a_reason_and_no_body(
    connection: http.client.HTTPConnection, request_: str, exception_id: str, reason: str
) -> None:
    response, data = post(connection, request_)
    assert response.status == 200
    assert response.getheader("Content-Type") == "text/xml;charset=UTF-8"
    header = outcome(data)
    assert (header.result, header.exception_id) == ("FAILURE", exception_id)
    assert reason in (header.reason or "")
    assert b"<serv:bodyContent/>" in data


def test_each_fault_of_a_request_is_a_sub_error(connection: http.client.HTTPConnection) -> None:
    content = (
        "<accessControl><meetingPassword>seventeen letters</meetingPassword></accessControl>"
        "<schedule><duration>long</duration><startDate>2026-12-01</startDate></schedule>"
        "<attendeeOptions><participantLimit>-1</participantLimit></attendeeOptions>"
        "<participants><attendees><attendee/></attendees></participants>"
    )
    header = outcome(post(connection, envelope(content=content))[1])
    assert header.exception_id == "999999"
    assert header.sub_errors is not None
    found = {sub.value: sub.reason for sub in header.sub_errors.sub_error}
    assert set(found) == {
        "access_control.meeting_password",
        "schedule.duration",
        "schedule.start_date",
        "attendee_options.participant_limit",
        "participants.attendees.attendee[0].person",
    }
    assert "'long'" in found["schedule.duration"]
    assert all(sub.exception_id == "999999" for sub in header.sub_errors.sub_error)
    assert "seventeen" not in str(header)


def test_empty_elements_count_as_absent(connection: http.client.HTTPConnection) -> None:
    content = (
        "<metaData><confName>X</confName></metaData><schedule><startDate/><duration/></schedule>"
    )
    assert conf_name(connection, post(connection, envelope(content=content))[1]) == "X"


def test_elements_that_no_schema_knows_are_kept(connection: http.client.HTTPConnection) -> None:
    content = "<metaData><confName>X</confName><mood>good</mood></metaData><novelty>1</novelty>"
    created = wire.loads(post(connection, envelope(content=content))[1])
    assert isinstance(created, meeting.CreateMeetingResponse)
    key = f"<meetingKey>{created.meeting_key}</meetingKey>"
    _, data = post(connection, envelope("meeting.GetMeeting", key))
    got = wire.loads(data)
    assert isinstance(got, meeting.GetMeetingResponse)
    assert got.meta_data is not None
    assert [(extra.name, extra.text) for extra in got.meta_data.extras] == [("mood", "good")]
    assert [(extra.name, extra.text) for extra in got.extras] == [("novelty", "1")]


# HTTP ---------------------------------------------------------------------------------------------


def test_a_connection_is_kept(connection: http.client.HTTPConnection) -> None:
    connection.connect()
    first = connection.sock
    for _ in range(3):
        post(connection, envelope())
        assert connection.sock is first


def test_a_connection_is_closed_and_said_to_be_when_the_client_asks(sandbox: Sandbox) -> None:
    where = urlsplit(sandbox.url)
    with socket.create_connection((where.hostname, where.port), timeout=10) as raw:
        body = envelope().encode()
        head = (
            f"POST {PATH} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: {len(body)}"
        )
        raw.sendall(head.encode() + b"\r\n\r\n" + body)
        with raw.makefile("rb") as stream:
            answer = stream.read()  # ends only because the server closes
    assert b"\r\nConnection: close\r\n" in answer
    assert b"SUCCESS" in answer


def test_a_client_that_waits_for_100_continue_gets_it(sandbox: Sandbox) -> None:
    where = urlsplit(sandbox.url)
    with socket.create_connection((where.hostname, where.port), timeout=10) as raw:
        body = envelope().encode()
        head = (
            f"POST {PATH} HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        raw.sendall(head.encode())
        assert raw.recv(100).startswith(b"HTTP/1.1 100 ")
        raw.sendall(body)
        assert raw.recv(100).startswith(b"HTTP/1.1 200 ")


def test_only_posts_to_the_endpoint_are_answered(connection: http.client.HTTPConnection) -> None:
    connection.request("GET", PATH)
    response = connection.getresponse()
    assert (response.status, response.getheader("Content-Type")) == (
        200,
        "text/plain;charset=UTF-8",
    )
    assert b"sandbox" in response.read()
    connection.request("GET", "/acme/p.php?AT=LI")
    response = connection.getresponse()
    assert (response.status, response.read()) == (404, b"Nothing here.\n")
    response, _ = post(connection, envelope(), path="/elsewhere")
    assert response.status == 404
    connection.request("PUT", PATH, b"x")
    response = connection.getresponse()
    response.read()
    assert response.status == 405


def test_a_body_that_is_too_long_is_refused(connection: http.client.HTTPConnection) -> None:
    response, _ = post(connection, b" " * (MAX_REQUEST_BYTES + 1))
    assert response.status == 413
    response, _ = post(connection, envelope())
    assert response.status == 200


@pytest.mark.parametrize("length", ["", "Content-Length: -1\r\n", "Content-Length: x\r\n"])
def test_a_body_without_a_length_is_refused(sandbox: Sandbox, length: str) -> None:
    where = urlsplit(sandbox.url)
    with socket.create_connection((where.hostname, where.port), timeout=10) as raw:
        raw.sendall(f"POST {PATH} HTTP/1.1\r\nHost: x\r\n{length}\r\n".encode())
        with raw.makefile("rb") as stream:
            assert stream.readline().startswith(b"HTTP/1.1 411 ")


def test_a_client_that_leaves_in_the_middle_does_no_harm(
    sandbox: Sandbox, connection: http.client.HTTPConnection
) -> None:
    where = urlsplit(sandbox.url)
    with socket.create_connection((where.hostname, where.port), timeout=10) as raw:
        raw.sendall(f"POST {PATH} HTTP/1.1\r\nContent-Length: 999\r\n\r\n<serv".encode())
    assert post(connection, envelope())[0].status == 200


def test_a_bug_in_a_handler_is_http_500_and_logged(
    connection: http.client.HTTPConnection,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    def broken(call: object, request: object) -> user.GetLoginTicketResponse:
        raise ZeroDivisionError("broken on purpose")

    monkeypatch.setitem(HANDLERS, user.GetLoginTicket, broken)
    response, data = post(connection, envelope("user.GetLoginTicket", ""))
    assert (response.status, response.getheader("Connection")) == (500, "close")
    assert b"broken" not in data
    assert "broken on purpose" in caplog.text
    assert post(connection, envelope())[0].status == 200


def test_neither_passwords_nor_tickets_are_logged(
    connection: http.client.HTTPConnection,
    sandbox: Sandbox,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    _, data = post(connection, envelope("user.AuthenticateUser", ""))
    answer = wire.loads(data)
    assert isinstance(answer, user.AuthenticateUserResponse)
    ticket = answer.session_ticket
    for security in (
        SITE + SIGN_IN.replace("host-secret", "canary-password"),
        SITE + f"<sessionTicket>{ticket}</sessionTicket>",
        SITE + "<sessionTicket>canary-ticket</sessionTicket>",
    ):
        post(connection, envelope(security=security))
        post(connection, envelope(security=security)[:-9])
    phones = "<phones><PIN>canary-pin</PIN></phones>"
    own = f"<webExId>{Sandbox.host.webex_id}</webExId>"
    _, data = post(connection, envelope("user.SetUser", own + phones))
    assert outcome(data).exception_id == "999999"
    assert b"canary" not in data
    post(connection, envelope(), path="/?password=canary-query")
    written = caplog.text + "".join(capfd.readouterr()) + repr(sandbox)
    assert "AuthenticateUser: done" in written
    for secret in ("canary", "host-secret", ticket):
        assert secret not in written


def test_a_body_in_chunks_is_read(connection: http.client.HTTPConnection) -> None:
    data = envelope().encode()
    connection.request(
        "POST",
        PATH,
        iter([data[:100], data[100:]]),
        {"Content-Type": "text/xml"},
        encode_chunked=True,
    )
    answer = connection.getresponse().read()
    assert conf_name(connection, answer) == "Raw"


@pytest.mark.parametrize(
    "chunks", [b"5\r\nabc", b"zz\r\nabc\r\n0\r\n\r\n", b"-5\r\nabc\r\n", b"fffffffff\r\nabc\r\n"]
)
def test_damaged_chunks_end_the_connection(sandbox: Sandbox, chunks: bytes) -> None:
    parts = urlsplit(sandbox.url)
    with socket.create_connection((parts.hostname or "", parts.port or 0), timeout=10) as raw:
        head = f"POST {PATH} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
        raw.sendall(head.encode() + chunks)
        raw.shutdown(socket.SHUT_WR)
        assert raw.recv(1) == b""
