"""How the Webex XML API frames requests and answers, in both directions."""

from __future__ import annotations

import re
from datetime import datetime

import pytest
from lxml import etree

from meetwire.runtime.envelope import ResponseHeader, SecurityContext, SubError, SubErrors
from meetwire.runtime.errors import (
    AlreadyExists,
    AuthenticationFailed,
    EmptyBody,
    ForbiddenXML,
    InvalidRequest,
    MeetwireError,
    NotFound,
    NotXML,
    PrivilegeRequired,
    RateLimited,
    ServiceError,
    ServiceFailure,
    ServiceUnavailable,
    TooLarge,
    TruncatedXML,
    UnexpectedMessage,
)
from meetwire.runtime.message import ListRequest, Request, Response
from meetwire.webex import attendee, common, dumps, loads, meeting, service, user, wire
from meetwire.webex._index import OPERATIONS

SERV = "http://www.webex.com/schemas/2002/06/service"
MEET = f"{SERV}/meeting"
XSI = "http://www.w3.org/2001/XMLSchema-instance"

GET = meeting.GetMeeting(meeting_key=5)
LIST = meeting.LstsummaryMeeting(host_webex_id="ann")


def answer(body: str, header: str = "<serv:result>SUCCESS</serv:result>") -> bytes:
    return (
        f'<serv:message xmlns:serv="{SERV}" xmlns:meet="{MEET}" xmlns:xsi="{XSI}">'
        f"<serv:header><serv:response>{header}</serv:response></serv:header>"
        f"<serv:body>{body}</serv:body></serv:message>"
    ).encode()


def failed(exception_id: str, more: str = "") -> bytes:
    return answer(
        "<serv:bodyContent/>",
        "<serv:result>FAILURE</serv:result><serv:reason>No</serv:reason>"
        f"<serv:gsbStatus>PRIMARY</serv:gsbStatus><serv:exceptionID>{exception_id}</serv:exceptionID>{more}",
    )


def request(type_: str, content: str = "", envelope: str = "serv:message") -> bytes:
    xmlns = f'xmlns:serv="{SERV}" xmlns:meet="{MEET}" xmlns:xsi="{XSI}"'
    return (
        f"<{envelope} {xmlns}><header/><body><bodyContent {type_}>{content}</bodyContent></body>"
        f"</{envelope}>"
    ).encode()


# Requests ----------------------------------------------------------------------------------------

GOLDEN = (
    b'<?xml version="1.0" encoding="UTF-8"?>\n'
    b'<serv:message xmlns:serv="http://www.webex.com/schemas/2002/06/service"'
    b' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
    b"<header><securityContext>"
    b"<webExID>ann</webExID><password>p&lt;w</password><siteName>lakeside</siteName>"
    b"</securityContext></header>"
    b'<body><bodyContent xsi:type="java:com.webex.service.binding.meeting.CreateMeeting">'
    b"<metaData><confName>R\xc3\xa4te &amp; Tat</confName></metaData>"
    b"<participants><attendees>"
    b"<attendee><person><email>bob@lakeside.example</email></person><role>PRESENTER</role></attendee>"
    b"</attendees></participants>"
    b"<schedule><startDate>03/04/2027 14:05:00</startDate><timeZoneID>20</timeZoneID>"
    b"<duration>45</duration></schedule>"
    b"<validateFormat>true</validateFormat>"
    b"</bodyContent></body></serv:message>"
)


def create() -> meeting.CreateMeeting:
    bob = attendee.Attendee(
        person=common.Person(email="bob@lakeside.example"), role=attendee.Role.PRESENTER
    )
    return meeting.CreateMeeting(
        validate_format=True,
        schedule=meeting.Schedule(
            duration=45, start_date=datetime(2027, 3, 4, 14, 5), time_zone_id=20
        ),
        participants=meeting.Participants(attendees=meeting.Attendees(attendee=[bob])),
        meta_data=meeting.MetaData(conf_name="Räte & Tat"),
    )


def test_a_request_is_framed_byte_for_byte_so() -> None:
    security = SecurityContext(site_name="lakeside", webex_id="ann", password="p<w")
    assert wire.encode(create(), security) == GOLDEN
    assert dumps(create(), security) == GOLDEN


def test_a_request_without_a_security_context_has_an_empty_header() -> None:
    assert b"<header></header>" in dumps(GET)
    envelope = wire.read(dumps(GET))
    assert (envelope.security, envelope.response, envelope.body) == (None, None, GET)


def test_a_request_is_read_back_whole() -> None:
    envelope = wire.read(GOLDEN)
    assert envelope.security == SecurityContext(
        site_name="lakeside", webex_id="ann", password="p<w"
    )
    assert envelope.body == create()
    assert envelope.body_type == "java:com.webex.service.binding.meeting.CreateMeeting"
    assert envelope.response is None
    assert loads(GOLDEN) == create()
    assert loads(GOLDEN.decode()) == create()


@pytest.mark.parametrize(
    ("security", "written"),
    [
        (
            SecurityContext(webex_id="ann", password="pw", site_id="0042", partner_id="p9"),
            "<webExID>ann</webExID><password>pw</password><siteID>0042</siteID>"
            "<partnerID>p9</partnerID>",
        ),
        (
            SecurityContext(session_ticket="t1", webex_id="ann", site_name="lakeside"),
            "<webExID>ann</webExID><siteName>lakeside</siteName><sessionTicket>t1</sessionTicket>",
        ),
        (
            SecurityContext(webex_access_token="o1", site_name="lakeside", email="a@b.example"),
            "<siteName>lakeside</siteName><email>a@b.example</email>"
            "<webExAccessToken>o1</webExAccessToken>",
        ),
        (SecurityContext(), ""),
    ],
    ids=["site id", "ticket", "token", "nothing"],
)
def test_a_security_context_has_what_it_was_given_in_schema_order(
    security: SecurityContext, written: str
) -> None:
    data = wire.encode(GET, security)
    assert f"<securityContext>{written}</securityContext>".encode() in data
    assert wire.read(data).security == security


def test_a_secret_is_not_shown_by_an_envelope() -> None:
    security = SecurityContext(
        password="canary", session_ticket="canary", webex_access_token="canary"
    )
    assert "canary" not in repr(security)
    assert "canary" not in repr(wire.read(wire.encode(GET, security)))


@pytest.mark.parametrize(
    "type_",
    [
        'xsi:type="java:com.webex.service.binding.meeting.GetMeeting"',
        'xsi:type="java:com.webex.service.binding.meeting.getMeeting"',
        'xsi:type="JAVA:COM.WEBEX.SERVICE.BINDING.MEETING.GETMEETING"',
        'xsi:type="meet:getMeeting"',
        'xsi:type="meeting.GetMeeting"',
        'xsi:type="GetMeeting"',
        'xsi:type=" java:com.webex.service.binding.meeting.GetMeeting\n"',
        'xsi:type="java:com.webex.service.binding.meeting. GetMeeting"',
        'type="meeting.GetMeeting"',
    ],
)
def test_every_form_of_a_type_is_read(type_: str) -> None:
    found = loads(request(type_, "<meetingKey>5</meetingKey>"))
    assert found == GET
    assert found.extras == []


@pytest.mark.parametrize(
    "envelope", ["serv:message", "message", "serv:Message", "serv:messageType"]
)
def test_every_form_of_the_envelope_is_read(envelope: str) -> None:
    assert loads(request('xsi:type="GetMeeting"', "<meetingKey>5</meetingKey>", envelope)) == GET


def test_prefixes_may_be_undeclared_and_the_declaration_may_come_late() -> None:
    data = (
        b'\n<?xml version="1.0"?>\n<serv:message><serv:header><serv:securityContext>'
        b"<serv:webExID>ann</serv:webExID></serv:securityContext></serv:header><serv:body>"
        b'<serv:bodyContent xsi:type="meet:getMeeting"><meet:meetingKey>5</meet:meetingKey>'
        b"</serv:bodyContent></serv:body></serv:message>"
    )
    envelope = wire.read(data)
    assert envelope.body == GET
    assert envelope.security == SecurityContext(webex_id="ann")


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_every_operation_is_found_by_all_names_of_its_request_and_response(name: str) -> None:
    cls = wire.find(f"java:com.webex.service.binding.{OPERATIONS[name]}.{name}")
    assert issubclass(cls, Request)
    operation = cls.__operation__
    assert operation.name == name
    assert wire.find(name.upper()) is cls
    response = wire.find(f"x:{operation.response.__wire_name__}")
    assert response is operation.response
    assert issubclass(response, Response)


@pytest.mark.parametrize("type_", ["meeting.FlyMeeting", "x:", "java:", "Response", "meeting"])
def test_a_type_that_no_operation_has_is_unexpected(type_: str) -> None:
    with pytest.raises(UnexpectedMessage, match=re.escape(repr(type_))):
        wire.find(type_)
    with pytest.raises(UnexpectedMessage):
        loads(request(f'xsi:type="{type_}"'))


def test_a_request_without_a_type_is_unexpected() -> None:
    with pytest.raises(UnexpectedMessage, match="xsi:type"):
        loads(request(""))
    with pytest.raises(UnexpectedMessage, match="xsi:type"):
        loads(request('xsi:type=""', "<meetingKey>5</meetingKey>"))


def test_an_unknown_attribute_of_the_body_is_kept() -> None:
    data = request('xsi:type="GetMeeting" version="3"', "<meetingKey>5</meetingKey>")
    assert b' version="3">' in dumps(loads(data))


def test_a_part_cannot_be_sent() -> None:
    with pytest.raises(TypeError, match="MetaData is neither"):
        dumps(meeting.MetaData())


def test_a_request_that_cannot_be_written_is_refused() -> None:
    with pytest.raises(InvalidRequest, match=r"^meta_data\.conf_name: "):
        dumps(meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name="\x00")))
    with pytest.raises(InvalidRequest, match=r"^password: "):
        dumps(GET, SecurityContext(password="\x00"))


# Answers -----------------------------------------------------------------------------------------


def test_an_answer_is_framed_byte_for_byte_so() -> None:
    written = dumps(
        meeting.CreateMeetingResponse(
            meeting_key=77, icalendar_url=service.ICalendarURL(host="h?a&b", attendee="a")
        )
    )
    assert written == (
        b'<?xml version="1.0" encoding="UTF-8"?>\n'
        b'<serv:message xmlns:meet="http://www.webex.com/schemas/2002/06/service/meeting"'
        b' xmlns:serv="http://www.webex.com/schemas/2002/06/service"'
        b' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        b"<serv:header><serv:response><serv:result>SUCCESS</serv:result>"
        b"<serv:gsbStatus>PRIMARY</serv:gsbStatus></serv:response></serv:header>"
        b'<serv:body><serv:bodyContent xsi:type="meet:createMeetingResponse">'
        b"<meet:meetingkey>77</meet:meetingkey><meet:iCalendarURL>"
        b"<serv:host>h?a&amp;b</serv:host><serv:attendee>a</serv:attendee></meet:iCalendarURL>"
        b"</serv:bodyContent></serv:body></serv:message>"
    )
    assert loads(written) == wire.decode(written, create())


def test_every_element_of_an_answer_is_in_the_namespace_of_its_schema() -> None:
    record = attendee.AttendeeRecord(person=common.Person(email="a@b.example"), attendee_id=1)
    response = attendee.LstMeetingAttendeeResponse(
        attendee=[record],
        matching_records=service.MatchingRecords(total=1, returned=1, start_from=1),
    )
    root = etree.fromstring(dumps(response))
    namespaces = {etree.QName(node).localname: etree.QName(node).namespace for node in root.iter()}
    assert namespaces["attendee"] == namespaces["person"] == f"{SERV}/attendee"
    assert namespaces["email"] == "http://www.webex.com/schemas/2002/06/common"
    assert namespaces["matchingRecords"] == f"{SERV}/attendee"
    assert namespaces["total"] == namespaces["bodyContent"] == namespaces["message"] == SERV
    assert loads(dumps(response)) == response


def test_a_part_of_another_schema_s_subclass_is_declared_too() -> None:
    phones = user.UserPhones(phone="1", mobile_phone2="2")
    record = attendee.AttendeeRecord(
        person=common.Person(email="a@b.example", phones=phones), attendee_id=1
    )
    data = dumps(attendee.LstMeetingAttendeeResponse(attendee=[record]))
    found = loads(data)
    assert isinstance(found, attendee.LstMeetingAttendeeResponse)
    assert found.attendee[0].person.phones is not None
    assert found.attendee[0].person.phones.phone == "1"
    assert b">2<" in dumps(found)


@pytest.mark.parametrize(
    "type_",
    [
        'xsi:type="meet:getMeetingResponse"',
        'xsi:type="getMeetingResponse"',
        'xsi:type="meet:GetMeetingResponse"',
        'xsi:type="java:com.webex.service.binding.meeting.GetMeetingResponse"',
        "",
    ],
)
def test_an_answer_is_read_whatever_form_its_type_has(type_: str) -> None:
    body = f"<serv:bodyContent {type_}><meet:meetingkey>5</meet:meetingkey></serv:bodyContent>"
    assert wire.decode(answer(body), GET) == meeting.GetMeetingResponse(meeting_key=5)


@pytest.mark.parametrize("result", ["SUCCESS", "success", " Success\n"])
def test_success_is_read_in_any_case(result: str) -> None:
    body = '<serv:bodyContent xsi:type="meet:delMeetingResponse"/>'
    data = answer(body, f"<serv:result>{result}</serv:result>")
    assert wire.decode(data, meeting.DelMeeting(meeting_key=1)) == meeting.DelMeetingResponse()


def test_an_answer_in_another_encoding_is_read() -> None:
    body = (
        '<serv:bodyContent xsi:type="meet:getMeetingResponse"><meet:metaData>'
        "<meet:confName>Größe</meet:confName></meet:metaData></serv:bodyContent>"
    )
    data = b'<?xml version="1.0" encoding="ISO-8859-1"?>' + answer(body).decode().encode("latin-1")
    found = wire.decode(data, GET)
    assert found.meta_data == meeting.MetaData(conf_name="Größe")


@pytest.mark.parametrize(
    ("exception_id", "kind"),
    [
        ("000001", PrivilegeRequired),
        ("000015", NotFound),
        ("000035", ServiceUnavailable),
        ("000045", RateLimited),
        ("030002", AuthenticationFailed),
        ("030004", AlreadyExists),
        ("060001", NotFound),
        ("987654", ServiceError),
        ("", ServiceError),
    ],
)
def test_a_failure_is_the_error_that_its_id_stands_for(
    exception_id: str, kind: type[ServiceError]
) -> None:
    for read in (lambda data: wire.decode(data, GET), loads):
        with pytest.raises(ServiceError) as caught:
            read(failed(exception_id))
        assert type(caught.value) is kind
        assert caught.value.exception_id == exception_id
        assert (caught.value.reason, caught.value.gsb_status) == ("No", "PRIMARY")


def test_a_failure_tells_whether_and_when_to_try_again() -> None:
    with pytest.raises(RateLimited) as caught:
        wire.decode(failed("000045"), GET)
    assert (caught.value.retry_safe, caught.value.retry_after) == (True, 60)
    assert caught.value.meaning
    with pytest.raises(ServiceError) as caught_too:
        wire.decode(failed("987654"), GET)
    assert (caught_too.value.retry_safe, caught_too.value.retry_after) == (False, None)
    assert caught_too.value.meaning is None


def test_a_failure_has_its_sub_errors_even_incomplete_ones() -> None:
    more = (
        "<serv:subErrors><serv:subError><serv:exceptionID>030004</serv:exceptionID>"
        "<serv:reason>taken</serv:reason><serv:value>ann</serv:value></serv:subError>"
        "<serv:subError><serv:reason>odd</serv:reason></serv:subError>"
        "<serv:subError/></serv:subErrors><serv:value>v</serv:value>"
    )
    with pytest.raises(ServiceError) as caught:
        wire.decode(failed("999999", more), GET)
    assert caught.value.sub_errors == (
        ServiceFailure("030004", "taken", "ann"),
        ServiceFailure("", "odd", None),
        ServiceFailure("", "", None),
    )
    assert caught.value.value == "v"
    assert "030004: taken" in str(caught.value)


@pytest.mark.parametrize("detail", ["value", "gsbStatus", "reason"])
def test_a_failure_is_one_whatever_its_details_hold(detail: str) -> None:
    data = failed("030001", "<serv:value>x</serv:value>")
    odd = re.sub(rf"<serv:{detail}>[^<]*".encode(), f"<serv:{detail}><odd/>".encode(), data)
    assert odd != data
    with pytest.raises(ServiceError):
        wire.decode(odd, GET)


def test_an_answer_whose_result_is_nil_is_none() -> None:
    data = answer("", '<serv:result xsi:nil="true"/>')
    with pytest.raises(UnexpectedMessage, match="neither SUCCESS nor FAILURE"):
        wire.decode(data, GET)


def test_a_failure_without_details_is_a_service_error() -> None:
    data = answer("", "<serv:result>FAILURE</serv:result>")
    with pytest.raises(ServiceError) as caught:
        wire.decode(data, GET)
    assert (caught.value.exception_id, caught.value.reason) == ("", "")


def test_a_failure_is_written_and_read_back() -> None:
    header = ResponseHeader(
        result="FAILURE",
        reason="a <b> & c",
        gsb_status="BACKUP",
        exception_id="999999",
        sub_errors=SubErrors(sub_error=[SubError(exception_id="030005", reason="taken")]),
    )
    data = wire.encode_answer(header)
    assert b"<serv:bodyContent/>" in data
    envelope = wire.read(data)
    assert (envelope.response, envelope.body) == (header, None)
    with pytest.raises(ServiceError, match=r"999999: a <b> & c; 030005: taken"):
        loads(data)


def test_nothing_found_is_an_empty_answer_to_a_list_and_an_error_to_a_get() -> None:
    assert wire.decode(failed("000015"), LIST) == meeting.LstsummaryMeetingResponse()
    assert wire.decode(failed("000015"), LIST).meeting == []
    with pytest.raises(NotFound):
        wire.decode(failed("060001"), GET)
    with pytest.raises(NotFound):
        wire.decode(failed("060001"), meeting.DelMeeting(meeting_key=1))


def test_a_list_fails_with_an_id_that_does_not_mean_nothing_found() -> None:
    with pytest.raises(PrivilegeRequired):
        wire.decode(failed("000001"), LIST)
    with pytest.raises(NotFound):
        wire.decode(failed("060001"), LIST)


@pytest.mark.parametrize("name", sorted(OPERATIONS))
def test_no_operation_takes_nothing_found_for_success_unless_it_lists(name: str) -> None:
    cls = wire.find(name)
    assert issubclass(cls, Request)
    blank = cls.__new__(cls)
    for exception_id in cls.__operation__.not_found:
        if isinstance(blank, ListRequest):
            assert wire.decode(failed(exception_id), blank) == cls.__operation__.response()
        else:
            with pytest.raises(ServiceError):
                wire.decode(failed(exception_id), blank)


NOT_ANSWERS: dict[str, tuple[bytes, type[MeetwireError], str]] = {
    "another operation": (
        answer('<serv:bodyContent xsi:type="meet:createMeetingResponse"/>'),
        UnexpectedMessage,
        "'meet:createMeetingResponse' instead of getMeetingResponse",
    ),
    "a request": (dumps(GET), UnexpectedMessage, "response header"),
    "no body": (answer(""), UnexpectedMessage, "no bodyContent"),
    "several bodies": (
        answer('<serv:bodyContent xsi:type="meet:getMeetingResponse"/>' * 2),
        UnexpectedMessage,
        "several bodyContent",
    ),
    "no result": (answer("<serv:bodyContent/>", ""), UnexpectedMessage, "neither SUCCESS nor"),
    "an odd result": (
        answer("<serv:bodyContent/>", "<serv:result>MAYBE</serv:result>"),
        UnexpectedMessage,
        "neither SUCCESS nor",
    ),
    "a result that is nil": (
        answer("<serv:bodyContent/>", '<serv:result xsi:nil="true"/>'),
        UnexpectedMessage,
        "neither SUCCESS nor",
    ),
    "an empty result": (
        answer("<serv:bodyContent/>", "<serv:result/>"),
        UnexpectedMessage,
        "neither SUCCESS nor",
    ),
    "an empty message": (f'<m:message xmlns:m="{SERV}"/>'.encode(), UnexpectedMessage, "header"),
    "another root": (b"<feed/>", UnexpectedMessage, "'feed' and not a serv:message"),
    "SOAP": (
        b'<s:Envelope xmlns:s="urn:s"><s:Body/></s:Envelope>',
        UnexpectedMessage,
        "not a serv:message",
    ),
    "HTML": (b"<!DOCTYPE html><html><body>Sign in<br></body></html>", NotXML, "HTML"),
    "XHTML": (b"<html><body>Sign in</body></html>", MeetwireError, "html"),
    "nothing": (b"", EmptyBody, "empty"),
    "cut": (answer("<serv:bodyContent/>")[:-5], TruncatedXML, "stops"),
    "a DOCTYPE": (b"<!DOCTYPE m>" + answer("<serv:bodyContent/>"), ForbiddenXML, "DOCTYPE"),
    "JSON": (b'{"ok": true}', NotXML, "not XML"),
}


@pytest.mark.parametrize(("data", "kind", "problem"), NOT_ANSWERS.values(), ids=NOT_ANSWERS.keys())
def test_what_is_no_answer_is_told_by_type(
    data: bytes, kind: type[MeetwireError], problem: str
) -> None:
    with pytest.raises(kind, match=re.escape(problem)):
        wire.decode(data, GET)


def test_too_many_bytes_are_not_read() -> None:
    data = answer("<serv:bodyContent/>")
    with pytest.raises(TooLarge):
        wire.decode(data, GET, limit=len(data) - 1)
    with pytest.raises(TooLarge):
        wire.read(data, limit=len(data) - 1)


@pytest.mark.parametrize("encoding", ["UTF-8", "ISO-8859-1", "UTF-16"])
def test_text_is_read_whatever_encoding_its_declaration_names(encoding: str) -> None:
    request_ = meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name="Größe"))
    text = dumps(request_).decode().replace('encoding="UTF-8"', f'encoding="{encoding}"')
    assert loads(text) == request_


def test_an_envelope_without_a_body_is_unexpected() -> None:
    with pytest.raises(UnexpectedMessage, match="no bodyContent"):
        loads(b"<message><header/><body/></message>")


def test_an_answer_without_a_type_is_unexpected_when_nobody_knows_the_request() -> None:
    with pytest.raises(UnexpectedMessage, match="xsi:type"):
        loads(answer("<serv:bodyContent><meet:meetingkey>1</meet:meetingkey></serv:bodyContent>"))


def test_a_success_with_an_empty_body_and_no_type_is_not_taken_for_a_failure() -> None:
    with pytest.raises(UnexpectedMessage):
        loads(answer("<serv:bodyContent/>"))


def test_unknown_elements_of_an_answer_survive_loads_and_dumps() -> None:
    body = (
        '<serv:bodyContent xsi:type="meet:getMeetingResponse"><meet:meetingkey>5</meet:meetingkey>'
        '<meet:brandNew kind="x"><meet:part>1</meet:part></meet:brandNew>'
        "<meet:schedule><meet:duration>soon</meet:duration></meet:schedule></serv:bodyContent>"
    )
    first = loads(answer(body))
    again = loads(dumps(first))
    assert again == first
    assert [extra.name for extra in again.extras] == ["brandNew"]
    root = etree.fromstring(dumps(first))
    assert root.find(f".//{{{MEET}}}brandNew/{{{MEET}}}part") is not None
    assert root.findtext(f".//{{{MEET}}}duration") == "soon"


def test_a_response_with_a_secret_hides_it_in_repr() -> None:
    data = dumps(user.AuthenticateUserResponse(session_ticket="canary"))
    found = loads(data)
    assert isinstance(found, user.AuthenticateUserResponse)
    assert found.session_ticket == "canary"
    assert "canary" not in repr(found)
