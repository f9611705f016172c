"""Calls that no schema knows: XML out, XML back, and nothing that breaks the envelope."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from lxml import etree

from meetwire.runtime.errors import (
    ConnectionFailed,
    InvalidRequest,
    NotFound,
    ServiceError,
    UnexpectedMessage,
)
from meetwire.runtime.operation import Effect
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport
from meetwire.runtime.untyped import UntypedResponse
from meetwire.testing import Sandbox
from meetwire.webex import Password, Webex, meeting, wire

MEET = "http://www.webex.com/schemas/2002/06/service/meeting"
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
DONE = wire.encode_answer(meeting.DelMeetingResponse())
CREATE = (
    "<accessControl><meetingPassword>Blue7Door</meetingPassword></accessControl>"
    "<metaData><confName>A &amp; B</confName></metaData>"
)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


@pytest.fixture
def site(sandbox: Sandbox) -> Iterator[Webex]:
    with sandbox.client() as client:
        yield client


def memory() -> tuple[Webex, MemoryTransport]:
    transport = MemoryTransport(lambda request: HttpReply(200, {}, DONE))
    return Webex("acme", Password("ann", "letmein"), transport=transport), transport


def sent(xsi_type: str, xml: str) -> etree._Element:
    """The bodyContent that goes out."""
    site, transport = memory()
    site.call(xsi_type, xml)
    (content,) = etree.fromstring(transport.requests[0].body).iter("bodyContent")
    return content


def test_a_call_by_xml_is_carried_out(site: Webex) -> None:
    exchange = site.call("meeting.CreateMeeting", CREATE)
    assert isinstance(exchange.response, UntypedResponse)
    (key,) = (each.text for each in exchange.response.extras if each.name == "meetingkey")
    found = site.send(meeting.GetMeeting(meeting_key=int(key or 0)))
    assert found.meta_data is not None
    assert found.meta_data.conf_name == "A & B"


def test_the_answer_is_kept_whole(site: Webex) -> None:
    created = site.send(
        meeting.CreateMeeting(access_control=meeting.AccessControl(meeting_password="Blue7Door"))
    )
    xml = f"<meetingKey>{created.meeting_key}</meetingKey>"
    exchange = site.call("meeting.GetMeeting", xml, effect=Effect.READ)
    (content,) = etree.fromstring(exchange.body).iter("{*}bodyContent")
    assert [each.name for each in exchange.response.extras] == [
        etree.QName(node).localname for node in content
    ]
    (access,) = (each for each in exchange.response.extras if each.name == "accessControl")
    assert access.namespace == MEET
    assert {child.name: child.text for child in access.children}["meetingPassword"] == "Blue7Door"


def test_what_an_answer_held_can_be_sent_again() -> None:
    xml = '<a one="1">x<b/>y<c xmlns="urn:other">z</c></a>tail'
    request = wire.untyped("meeting.X", xml, Effect.ACTION)
    again = wire.encode(request)
    (content,) = etree.fromstring(again).iter("bodyContent")
    inner = (content.text or "") + "".join(
        etree.tostring(node, encoding="unicode") for node in content
    )
    assert wire.untyped("meeting.X", inner, Effect.ACTION).extras == request.extras
    assert content.xpath("string()") == "xyztail"


@pytest.mark.parametrize(
    "xsi_type",
    ["meeting.CreateMeeting", "java:com.webex.service.binding.meeting.CreateMeeting"],
)
def test_an_operation_is_named_with_or_without_the_binding(xsi_type: str) -> None:
    type_ = sent(xsi_type, CREATE).get(f"{XSI}type")
    assert type_ == "java:com.webex.service.binding.meeting.CreateMeeting"


def test_a_service_may_have_several_parts() -> None:
    type_ = sent("ep.more.GetThing", "").get(f"{XSI}type")
    assert type_ == "java:com.webex.service.binding.ep.more.GetThing"


def test_known_prefixes_need_no_declaration() -> None:
    (name,) = sent("meeting.X", "<meet:confName>Tea</meet:confName>")
    assert name.text == "Tea"
    assert etree.QName(name).localname == "confName"


@pytest.mark.parametrize(
    "xsi_type",
    [
        "",
        "CreateMeeting",
        "meet:createMeeting",
        "meeting.",
        ".CreateMeeting",
        "meeting.Create Meeting",
        "meeting.CreateMeeting\n",
        'meeting.X"><evil/><a b="',
        "java:com.example.meeting.CreateMeeting",
    ],
)
def test_what_names_no_operation_is_refused(xsi_type: str) -> None:
    site, transport = memory()
    with pytest.raises(InvalidRequest) as caught:
        site.call(xsi_type, CREATE)
    assert [fault.path for fault in caught.value.faults] == ["xsi_type"]
    assert transport.requests == []


@pytest.mark.parametrize(
    "xml",
    [
        "<a>",
        "<a></b>",
        "a & b",
        "</bodyContent>",
        "</bodyContent><bodyContent>",
        "</bodyContent><bodyContent xsi:type='user.DelUser'><webExId>ann</webExId>",
        "</bodyContent></body></message>",
        "]]></bodyContent>",
        "<!DOCTYPE a><a/>",
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
        "<a>&x;</a>",
        "<?xml version='1.0'?><a/>",
        "<a>\0</a>",
        "<a>\ud800</a>",
        "<a>" * 300 + "</a>" * 300,
    ],
)
def test_what_would_break_the_envelope_is_refused(xml: str) -> None:
    site, transport = memory()
    with pytest.raises(InvalidRequest) as caught:
        site.call("meeting.CreateMeeting", xml)
    assert [fault.path for fault in caught.value.faults] == ["xml"]
    assert transport.requests == []


def test_an_end_tag_in_text_stays_text() -> None:
    content = sent("meeting.X", "<a><![CDATA[</bodyContent><evil/>]]></a>")
    assert [node.tag for node in content.iter()] == ["bodyContent", "a"]
    assert content.xpath("string()") == "</bodyContent><evil/>"


def test_the_service_refuses_what_it_does_not_know(site: Webex) -> None:
    with pytest.raises(ServiceError, match=r"^TransmuteMeeting: 000000") as caught:
        site.call("meeting.TransmuteMeeting", "<lead/>")
    assert caught.value.exception_id == "000000"


def test_errors_have_their_own_types_without_a_request_type(site: Webex) -> None:
    with pytest.raises(NotFound, match=r"^GetMeeting: 060001"):
        site.call("meeting.GetMeeting", "<meetingKey>1</meetingKey>")


def test_an_answer_that_is_none_is_refused() -> None:
    transport = MemoryTransport(lambda request: HttpReply(200, {}, b"<a/>"))
    site = Webex("acme", Password("ann", "letmein"), transport=transport)
    with pytest.raises(UnexpectedMessage):
        site.call("meeting.X")


@pytest.mark.parametrize(("effect", "times"), [(Effect.ACTION, 1), (Effect.READ, 3)])
def test_only_what_reads_is_repeated(effect: Effect, times: int) -> None:
    def reset(request: HttpRequest) -> HttpReply:
        raise ConnectionFailed("reset")

    transport = MemoryTransport(reset)
    retry = Retry(attempts=3, first_wait=0)
    site = Webex("acme", Password("ann", "letmein"), transport=transport, retry=retry)
    with pytest.raises(ConnectionFailed):
        site.call("meeting.X", effect=effect)
    assert len(transport.requests) == times
