"""Commands go out in a query, XML comes back."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import etree

from meetwire.gatherplace import portlet, wire
from meetwire.runtime.errors import (
    FeatureDisabled,
    HTTPStatusError,
    InvalidByService,
    InvalidRequest,
    MeetwireError,
    NotXML,
    ServiceError,
    TruncatedXML,
    UnexpectedMessage,
)
from meetwire.runtime.message import XSI
from meetwire.runtime.transport import HttpReply

TOKEN = "48151623420000000001"
SETTINGS = {"token": TOKEN}
CREATE = portlet.CreateSession(
    name="Bees & more",
    teleconferencing=True,
    list_participants=False,
    private_chat=True,
    public_chat=False,
    speed=portlet.Speed.DSL,
)
LIST = portlet.GetMySessions()
SESSION = (
    "<r><d>2031-01-02 03:04:05.5</d><i>7</i><n>Bees</n><p>0042</p><pn>0</pn><v>1</v><l>0</l>"
    "<pr>1</pr><pu>0</pu><s>2</s><o>0</o><new>1</new></r>"
)


def framed(command: str, content: str) -> HttpReply:
    body = f"<gatherworks>{content}<command>{command}</command></gatherworks>"
    return HttpReply(200, body=body.encode())


def test_a_request_is_a_query_with_the_command_and_the_token() -> None:
    call = wire.encode(CREATE, SETTINGS)
    parts = urlsplit(call.target)
    assert (call.method, parts.path, call.body) == ("GET", "/Control", b"")
    assert parse_qs(parts.query) == {
        "command": ["portlet.createSession"],
        "token": [TOKEN],
        "n": ["Bees & more"],
        "v": ["1"],
        "l": ["0"],
        "pr": ["1"],
        "pu": ["0"],
        "s": ["1"],
    }


def test_what_anybody_may_ask_goes_without_a_token() -> None:
    assert wire.encode(portlet.MyIp(), SETTINGS).target == "/Control?command=myip"


def test_anything_else_needs_one() -> None:
    with pytest.raises(InvalidRequest, match="token: is required"):
        wire.encode(LIST, {})


def test_the_service_reads_what_the_client_writes() -> None:
    for request in (CREATE, LIST, portlet.GetStatus(email="ann@acme.example")):
        read, token = wire.read_request(wire.encode(request, SETTINGS).target)
        assert read == request
        assert token == TOKEN


def test_a_command_that_there_is_not_is_refused() -> None:
    with pytest.raises(UnexpectedMessage, match=r"oem\.createNewUser"):
        wire.read_request("/Control?command=oem.createNewUser")


def test_parts_of_an_answer_stand_in_any_order_and_new_ones_are_kept() -> None:
    answer = wire.decode(framed("portlet.getMySessions", SESSION), LIST)
    (session,) = answer.sessions
    assert (session.session_id, session.access_code, session.speed) == (
        7,
        "0042",
        portlet.Speed.HIGH_SPEED,
    )
    assert session.created == datetime(2031, 1, 2, 3, 4, 5, 500_000)
    assert [extra.name for extra in session.extras] == ["new"]
    assert answer.extras == []


def test_what_the_sandbox_answers_is_read() -> None:
    answer = portlet.CreateSessionResponse(access_code="0042")
    assert wire.decode(wire.encode_answer(answer), CREATE) == answer
    assert wire.loads(wire.dumps(answer)) == answer


def test_a_feed_is_kept_if_one_was_asked_for() -> None:
    feed = HttpReply(200, body=b"<rss><channel><title>x</title></channel></rss>")
    answer = wire.decode(feed, portlet.GetMySessions(rss=True))
    assert [extra.name for extra in answer.extras] == ["channel"]
    with pytest.raises(UnexpectedMessage):
        wire.decode(feed, LIST)


def test_both_forms_of_refusals_are_understood() -> None:
    with pytest.raises(InvalidByService) as typed:
        wire.decode(
            wire.encode_failure("portlet.createSession", "n", "MissingRequiredParameter"), CREATE
        )
    assert (typed.value.exception_id, typed.value.reason) == ("MissingRequiredParameter", "n")
    with pytest.raises(FeatureDisabled) as untyped:
        wire.decode(wire.encode_failure("none", "com.acme.Api.none(com.acme.Request)"), CREATE)
    assert untyped.value.exception_id == "UnknownCommand"


def test_a_refusal_for_another_reason_quotes_no_secret() -> None:
    reply = wire.encode_failure("portlet.createSession", f"no such token {TOKEN}")
    with pytest.raises(ServiceError) as caught:
        wire.decode(reply, CREATE, secrets=[TOKEN])
    assert type(caught.value) is ServiceError
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (framed("myip", "<ip>192.0.2.1</ip>"), UnexpectedMessage),
        (HttpReply(200, body=b"<other/>"), UnexpectedMessage),
        (HttpReply(200, body=b"busy"), NotXML),
        (HttpReply(200, body=b"<gatherworks><p>1"), TruncatedXML),
        (HttpReply(503), HTTPStatusError),
    ],
)
def test_damage_is_an_error(reply: HttpReply, error: type[MeetwireError]) -> None:
    with pytest.raises(error) as caught:
        wire.decode(reply, CREATE)
    assert type(caught.value) is error


def test_what_no_schema_knows_is_kept_around_the_framing() -> None:
    body = (
        '<gatherworks xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" new="1">'
        '<command>myip</command>stray<ip xsi:nil="true"/></gatherworks>'
    )
    answer = wire.loads(body)
    assert [extra.name for extra in answer.extras] == ["@new", "", "ip"]
    written = wire.dumps(answer)
    assert wire.loads(written) == answer
    assert etree.fromstring(written)[1].get(f"{{{XSI}}}nil") == "true"


def test_stray_text_stays_where_framing_is_taken_off() -> None:
    body = b"<gatherworks>a<ip>1</ip>b<command>myip</command>c</gatherworks>"
    assert [extra.text for extra in wire.loads(body).extras] == ["a", "bc"]
