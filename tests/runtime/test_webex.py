"""The client: one verb, typed answers, errors that name the operation, and no secret on show."""

from __future__ import annotations

import logging
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

import pytest

from meetwire.runtime.envelope import ResponseHeader, SecurityContext, SubError, SubErrors
from meetwire.runtime.errors import (
    AuthenticationFailed,
    ConnectionFailed,
    EmptyBody,
    ForbiddenXML,
    HTTPStatusError,
    InsecureEndpoint,
    InvalidRequest,
    MeetwireError,
    NotFound,
    NotXML,
    ServiceError,
    TLSFailed,
    TooLarge,
    TransportTimeout,
    TruncatedXML,
    UnexpectedMessage,
)
from meetwire.runtime.message import Request
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import (
    HttpReply,
    HttpRequest,
    MemoryTransport,
    Timeout,
)
from meetwire.runtime.xml import MAX_BYTES
from meetwire.webex import Password, SessionTicket, Webex, dumps, meeting, user, wire

CANARY = 'Canary-4711&<">'
CREDENTIALS = Password("ann", "letmein")
GET = meeting.GetMeeting(meeting_key=5)
FOUND = meeting.GetMeetingResponse(meeting_key=5, meta_data=meeting.MetaData(conf_name="Tea"))

Answer = Callable[[HttpRequest], HttpReply]


def says(body: bytes, status: int = 200) -> Answer:
    return lambda request: HttpReply(status, {"Content-Type": "text/xml"}, body)


def fails(exception_id: str, reason: str = "No") -> Answer:
    header = ResponseHeader(result="FAILURE", reason=reason, exception_id=exception_id)
    return says(wire.encode_answer(header))


def raises(kind: type[BaseException], text: str) -> Answer:
    def answer(request: HttpRequest) -> HttpReply:
        raise kind(text)  # a new one each time: a client writes to it

    return answer


def client(answer: Answer, **options: Any) -> tuple[Webex, MemoryTransport]:
    transport = MemoryTransport(answer)
    credentials = options.pop("credentials", CREDENTIALS)
    options.setdefault("retry", Retry(attempts=1))
    return Webex("lakeside", credentials, transport=transport, **options), transport


def security_of(transport: MemoryTransport) -> SecurityContext | None:
    return wire.read(transport.requests[-1].body).security


# A call ------------------------------------------------------------------------------------------


def test_send_returns_the_response_that_belongs_to_the_request() -> None:
    site, transport = client(says(dumps(FOUND)))
    found = site.send(GET)
    assert isinstance(found, meeting.GetMeetingResponse)
    assert found == FOUND
    [sent] = transport.requests
    assert wire.read(sent.body).body == GET


def test_a_request_goes_by_post_to_the_site_s_own_endpoint() -> None:
    site, transport = client(says(dumps(FOUND)))
    site.send(GET)
    [sent] = transport.requests
    assert sent.method == "POST"
    assert sent.url == "https://lakeside.webex.com/WBXService/XMLService"
    assert sent.headers["Content-Type"].startswith("text/xml")
    assert "utf-8" in sent.headers["Content-Type"].lower()


def test_another_endpoint_may_be_given() -> None:
    url = "https://xml.lakeside.example/service"
    site, transport = client(says(dumps(FOUND)), endpoint=url)
    site.send(GET)
    assert transport.requests[0].url == site.endpoint == url


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8080/x", "http://localhost/x", "http://[::1]:8080/x"]
)
def test_plain_http_is_for_this_machine(url: str) -> None:
    site, transport = client(says(dumps(FOUND)), endpoint=url)
    site.send(GET)
    assert transport.requests[0].url == url


@pytest.mark.parametrize(
    "url", ["http://lakeside.example/x", "http://127.0.0.1.example/", "ftp://x/"]
)
def test_plain_http_elsewhere_is_refused_before_anything_is_sent(url: str) -> None:
    transport = MemoryTransport(says(dumps(FOUND)))
    with pytest.raises(InsecureEndpoint):
        Webex("lakeside", CREDENTIALS, endpoint=url, transport=transport)
    assert transport.requests == []


def test_plain_http_elsewhere_may_be_asked_for_by_name() -> None:
    url = "http://lakeside.example/x"
    site, transport = client(says(dumps(FOUND)), endpoint=url, allow_http=True)
    site.send(GET)
    assert transport.requests[0].url == url


@pytest.mark.parametrize(
    "site", ["", "lakeside.webex.com", "a b", "a/b", "x@evil.example", "evil.example#", "-"]
)
def test_a_site_that_is_no_name_is_refused(site: str) -> None:
    with pytest.raises(ValueError, match="not the name of a site"):
        Webex(site, CREDENTIALS)


def test_a_site_may_have_hyphens() -> None:
    site = Webex("lake-side-2", CREDENTIALS, transport=MemoryTransport(says(b"")))
    assert site.endpoint == "https://lake-side-2.webex.com/WBXService/XMLService"


# Who calls ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("options", "security"),
    [
        (
            {"credentials": Password("ann", "pw")},
            SecurityContext(webex_id="ann", password="pw", site_name="lakeside"),
        ),
        (
            {"credentials": SessionTicket("ann", "t1")},
            SecurityContext(webex_id="ann", session_ticket="t1", site_name="lakeside"),
        ),
        (
            {"credentials": Password("ann", "pw"), "site_id": "0042", "partner_id": "p9"},
            SecurityContext(webex_id="ann", password="pw", site_id="0042", partner_id="p9"),
        ),
        ({"credentials": None}, SecurityContext(site_name="lakeside")),
        ({"credentials": None, "site_id": "0042"}, SecurityContext(site_id="0042")),
    ],
    ids=["password", "ticket", "site id", "nobody", "nobody with a site id"],
)
def test_the_security_context_says_who_calls(
    options: dict[str, Any], security: SecurityContext
) -> None:
    site, transport = client(says(dumps(FOUND)), **options)
    site.send(GET)
    assert security_of(transport) == security


def test_a_secret_is_escaped_on_its_way() -> None:
    site, transport = client(says(dumps(FOUND)), credentials=Password("a<n", CANARY))
    site.send(GET)
    security = security_of(transport)
    assert security is not None
    assert (security.webex_id, security.password) == ("a<n", CANARY)


# The transport -----------------------------------------------------------------------------------


class RecordingTransport:
    def __init__(self) -> None:
        self.calls: list[tuple[Timeout, int]] = []
        self.closed = 0

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        self.calls.append((timeout, limit))
        return HttpReply(200, {}, dumps(FOUND))

    def close(self) -> None:
        self.closed += 1


def test_the_transport_is_told_how_long_and_how_much() -> None:
    transport = RecordingTransport()
    Webex("lakeside", CREDENTIALS, transport=transport).send(GET)
    timeout = Timeout(connect=1, read=2, total=3)
    Webex("lakeside", CREDENTIALS, transport=transport, timeout=timeout).send(GET)
    assert transport.calls == [(Timeout(), MAX_BYTES), (timeout, MAX_BYTES)]


def test_leaving_the_client_closes_the_transport() -> None:
    transport = RecordingTransport()
    with Webex("lakeside", CREDENTIALS, transport=transport) as site:
        site.send(GET)
        assert transport.closed == 0
    assert transport.closed == 1


def test_several_threads_may_share_a_client() -> None:
    def answer(request: HttpRequest) -> HttpReply:
        body = wire.read(request.body).body
        assert isinstance(body, meeting.GetMeeting)
        return HttpReply(200, {}, dumps(meeting.GetMeetingResponse(meeting_key=body.meeting_key)))

    site, _ = client(answer)
    with ThreadPoolExecutor(4) as pool:
        found = pool.map(
            lambda key: site.send(meeting.GetMeeting(meeting_key=key)).meeting_key, range(40)
        )
        assert list(found) == list(range(40))


def test_what_is_no_error_of_ours_comes_out_as_it_is() -> None:
    site, _ = client(raises(RuntimeError, "a hook failed"))
    with pytest.raises(RuntimeError, match=r"^a hook failed$"):
        site.send(GET)


# What can go wrong -------------------------------------------------------------------------------

FAILURES: dict[str, tuple[Answer, type[MeetwireError]]] = {
    "refused by the service": (fails("030002"), AuthenticationFailed),
    "nothing there": (fails("060001"), NotFound),
    "an unknown id": (fails("987654"), ServiceError),
    "another operation": (says(dumps(meeting.DelMeetingResponse())), UnexpectedMessage),
    "a request": (says(dumps(GET)), UnexpectedMessage),
    "no envelope": (says(b"<a/>"), UnexpectedMessage),
    "HTML": (says(b"<!DOCTYPE html><html><body>Sign in<br></body></html>"), NotXML),
    "nothing": (says(b""), EmptyBody),
    "cut": (says(dumps(FOUND)[:-9]), TruncatedXML),
    "damage": (says(dumps(FOUND).replace(b"Tea", b"a & b")), NotXML),
    "a DOCTYPE": (says(b"<!DOCTYPE a><a/>"), ForbiddenXML),
    "junk": (says(b"\x00\x01\x02"), NotXML),
    "too much": (says(b" " * (MAX_BYTES + 1)), TooLarge),
    "HTTP 500": (says(b"<html>oops</html>", 500), HTTPStatusError),
    "HTTP 404": (says(b"", 404), HTTPStatusError),
    "HTTP 204": (says(b"", 204), HTTPStatusError),
    "a closed connection": (raises(ConnectionFailed, "closed"), ConnectionFailed),
    "a bad certificate": (raises(TLSFailed, "expired"), TLSFailed),
    "a timeout": (raises(TransportTimeout, "slow"), TransportTimeout),
}
every_failure = pytest.mark.parametrize(("answer", "kind"), FAILURES.values(), ids=FAILURES.keys())


@every_failure
def test_every_error_names_the_operation(answer: Answer, kind: type[MeetwireError]) -> None:
    site, transport = client(answer)
    with pytest.raises(MeetwireError) as caught:
        site.send(GET)
    assert type(caught.value) is kind
    assert caught.value.operation == "GetMeeting"
    assert str(caught.value).startswith("GetMeeting: ")
    assert len(transport.requests) == 1


def test_an_http_status_is_told() -> None:
    site, _ = client(says(b"", 503))
    with pytest.raises(HTTPStatusError, match="503") as caught:
        site.send(GET)
    assert caught.value.status == 503


def test_a_client_works_on_after_a_failure() -> None:
    answers = iter([answer for answer, _ in FAILURES.values()])
    site, transport = client(lambda request: next(answers)(request))
    for _ in FAILURES:
        with pytest.raises(MeetwireError):
            site.send(GET)
    answers = iter([says(dumps(FOUND))])
    assert site.send(GET) == FOUND
    assert len(transport.requests) == len(FAILURES) + 1


def test_a_list_of_nothing_is_an_empty_answer() -> None:
    site, _ = client(fails("000015"))
    assert site.send(meeting.LstsummaryMeeting()).meeting == []


BAD_REQUESTS: dict[str, tuple[Request[Any], list[str]]] = {
    "a facet": (
        meeting.CreateMeeting(
            access_control=meeting.AccessControl(meeting_password="p" * 17),
            meta_data=meeting.MetaData(agenda="a" * 2501),
        ),
        ["access_control.meeting_password", "meta_data.agenda"],
    ),
    "a type": (meeting.GetMeeting(meeting_key="5"), ["meeting_key"]),  # type: ignore[arg-type]
    "a required field": (meeting.GetMeeting(meeting_key=None), ["meeting_key"]),  # type: ignore[arg-type]
    "a character": (
        meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name="a\x00")),
        ["meta_data.conf_name"],
    ),
}


@pytest.mark.parametrize(("request_", "paths"), BAD_REQUESTS.values(), ids=BAD_REQUESTS.keys())
def test_a_bad_request_is_refused_before_anything_is_sent(
    request_: Request[Any], paths: list[str]
) -> None:
    site, transport = client(says(dumps(FOUND)))
    with pytest.raises(InvalidRequest) as caught:
        site.send(request_)
    assert [fault.path for fault in caught.value.faults] == paths
    assert caught.value.operation == type(request_).__operation__.name
    assert str(caught.value).startswith(f"{caught.value.operation}: {paths[0]}: ")
    assert transport.requests == []


# Secrets -----------------------------------------------------------------------------------------


@pytest.fixture
def every_log(caplog: pytest.LogCaptureFixture) -> Iterator[pytest.LogCaptureFixture]:
    """All records of all loggers, at DEBUG."""
    caplog.set_level(logging.DEBUG)
    levels = {}
    for name, logger in logging.root.manager.loggerDict.items():
        if isinstance(logger, logging.Logger):
            levels[name] = logger.level
            logger.setLevel(logging.DEBUG)
    yield caplog
    for name, level in levels.items():
        logging.getLogger(name).setLevel(level)


def shown(error: BaseException) -> str:
    """Everything about an error that gets into a log or a terminal."""
    chain: list[BaseException] = []
    todo: list[BaseException | None] = [error]
    while todo:
        current = todo.pop()
        if current is not None and current not in chain:
            chain.append(current)
            todo += [current.__cause__, current.__context__]
    parts = [f"{each!s} {each!r} {each.args!r} {vars(each)!r}" for each in chain]
    return "\n".join([*parts, *traceback.format_exception(error)])


def assert_hidden(text: str) -> None:
    """No form of the canary, escaped or not, and no part of it that would give it away."""
    assert "canary-4711" not in text.lower()


SECRET_REQUEST = user.AuthenticateUser(saml_response=CANARY, access_token=CANARY)


@pytest.mark.parametrize(
    "credentials",
    [Password("ann", CANARY), SessionTicket("ann", CANARY)],
    ids=["password", "ticket"],
)
@every_failure
def test_no_secret_is_shown_whatever_fails(
    answer: Answer,
    kind: type[MeetwireError],
    credentials: Password | SessionTicket,
    every_log: pytest.LogCaptureFixture,
) -> None:
    site, transport = client(answer, credentials=credentials)
    with pytest.raises(MeetwireError) as caught:
        site.send(SECRET_REQUEST)
    assert b"Canary-4711" in transport.requests[0].body
    assert_hidden(shown(caught.value))
    assert_hidden(repr([site, transport, transport.requests, credentials, SECRET_REQUEST]))
    assert_hidden(every_log.text)


@pytest.mark.parametrize(
    "request_",
    [
        user.AuthenticateUser(access_token=f"{CANARY}\x00"),
        user.AuthenticateUser(access_token=CANARY.encode()),  # type: ignore[arg-type]
        meeting.CreateMeeting(
            access_control=meeting.AccessControl(meeting_password=CANARY * 2),
        ),
        meeting.CreateMeeting(
            access_control=meeting.AccessControl(meeting_password=[CANARY]),  # type: ignore[arg-type]
        ),
    ],
    ids=["character", "bytes", "length", "list"],
)
def test_no_secret_is_shown_by_a_bad_request(
    request_: Request[Any], every_log: pytest.LogCaptureFixture
) -> None:
    site, transport = client(says(dumps(FOUND)))
    with pytest.raises(InvalidRequest) as caught:
        site.send(request_)
    assert transport.requests == []
    assert_hidden(shown(caught.value))
    assert_hidden(every_log.text)


def test_no_secret_is_shown_when_it_cannot_be_sent() -> None:
    site, transport = client(says(b""), credentials=Password("ann", f"{CANARY}\x00"))
    with pytest.raises(InvalidRequest) as caught:
        site.send(GET)
    assert transport.requests == []
    assert_hidden(shown(caught.value))


@pytest.mark.parametrize(
    "body",
    [
        b"<serv:message><password>a&Canary-4711;b</password></serv:message>",
        b"<m><password><Canary-4711></password></m>",
        b'<m><password Canary-4711="1></password></m>',
        b"<m><password>Canary-4711",
        b"<html><p>Canary-4711</html>",
        b"Canary-4711",
    ],
    ids=["entity", "tag", "attribute", "cut", "HTML", "text"],
)
def test_an_answer_that_echoes_the_secret_and_is_damaged_is_not_quoted(
    body: bytes, every_log: pytest.LogCaptureFixture
) -> None:
    # The last two stand under no name that tells of a secret: they are known by their value.
    site, _ = client(says(body), credentials=Password("ann", "Canary-4711"))
    with pytest.raises(MeetwireError) as caught:
        site.send(GET)
    assert_hidden(shown(caught.value))
    assert_hidden(every_log.text)


def test_a_ticket_in_an_answer_is_not_shown(every_log: pytest.LogCaptureFixture) -> None:
    site, _ = client(says(dumps(user.AuthenticateUserResponse(session_ticket=CANARY))))
    found = site.send(user.AuthenticateUser())
    assert found.session_ticket == CANARY
    assert_hidden(repr(found))
    assert_hidden(every_log.text)


class Refusing(BaseHTTPRequestHandler):
    """Answers each request with an error page, or hangs up."""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        if self.path == "/page":
            self.send_response(500)
            self.send_header("Content-Length", "0")
            self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Say nothing."""


@pytest.fixture
def refusing_server() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Refusing) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "kind"), [("/page", HTTPStatusError), ("/hang-up", ConnectionFailed)]
)
def test_no_secret_is_shown_over_real_http(
    path: str, kind: type[MeetwireError], refusing_server: str, every_log: pytest.LogCaptureFixture
) -> None:
    endpoint = refusing_server + path
    credentials = Password("ann", CANARY)
    retry = Retry(attempts=1)
    with (
        Webex("lakeside", credentials, endpoint=endpoint, retry=retry) as site,
        pytest.raises(kind) as caught,
    ):
        site.send(SECRET_REQUEST)
    assert str(caught.value).startswith("AuthenticateUser: ")
    assert_hidden(shown(caught.value))
    assert every_log.records
    assert_hidden(every_log.text)


@pytest.mark.parametrize(
    "credentials",
    [Password("ann", CANARY), SessionTicket("ann", CANARY)],
    ids=["password", "ticket"],
)
def test_a_failure_that_quotes_the_secret_is_masked(credentials: Password | SessionTicket) -> None:
    sub_error = SubError(exception_id="030002", reason=f"{CANARY} again", value=CANARY)
    header = ResponseHeader(
        result="FAILURE",
        reason=f"The password {CANARY} is wrong",
        exception_id="030002",
        sub_errors=SubErrors(sub_error=[sub_error]),
        value=CANARY,
    )
    site, _ = client(says(wire.encode_answer(header)), credentials=credentials)
    with pytest.raises(AuthenticationFailed) as caught:
        site.send(GET)
    assert caught.value.reason == "The password *** is wrong"
    assert caught.value.sub_errors[0].value == caught.value.value == "***"
    assert_hidden(shown(caught.value))
