"""Injection: whatever a text says, it stays a text where it was put, or is refused as such.

Every text field of every request and every response of all systems holds an attack at once; what is
written has the structure that it has with a harmless text, and is read back as it was.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
from lxml import etree

from meetwire import webex
from meetwire.runtime import http_call, json_codec, json_text
from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.fields import ContentField, KeyField
from meetwire.runtime.message import Extra, Message, Request, Response, fields_of
from meetwire.runtime.transport import HttpReply, MemoryTransport
from meetwire.runtime.values import PERCENT_UNDERSCORE, TEXT, OpenEnum
from meetwire.webex import Password, Webex, user
from tests.generated.strategies import BOUND, CLASSES, WHOLE, complete, document, parts, title
from tests.generated.test_systems import CLASSES as OTHERS
from tests.generated.test_systems import SETTINGS, full_title, read_back, wire_of

# A copy of a message of a deprecated operation warns again.
pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")

HARMLESS = "harmless"
ATTACK = (
    ']]></x><y>&amp;&lt;</bodyContent><bodyContent xsi:type="evil"><!-- --> <?php ?> <![CDATA[ '
    '&e; &#0; %2e%2e%2f ../..\\ ;a=b&c=d?e#f " onload=\' \'" },{"x":1, null \\u0000 \\'
    "\r\nHost: evil.example\t\u0085\u2028\u202e\u0000end"
).replace("\0", "")
NOT_XML = ["\0", "\x08", "\x0b", "\x1b", "\x1f", "\ud800", "\udfff", "\ufffe", "\uffff"]


def with_text(cls: type[Message], text: str) -> Any:
    """A message of a class that has a value in every field, with this text in each text."""
    message = complete(cls)
    for _, part in parts(message):
        for name, field in fields_of(type(part)).items():
            if isinstance(field, ContentField):
                kept = [text if isinstance(item, str) else item for item in getattr(part, name)]
                setattr(part, name, kept)
            elif field.kind is TEXT or field.kind is PERCENT_UNDERSCORE:
                setattr(part, name, [text, text] if field.is_list else text)
            elif isinstance(field.kind, type) and issubclass(field.kind, OpenEnum):
                other = field.kind.unlisted(text)
                setattr(part, name, [other] if field.is_list else other)
    return message


def texts_in(message: Message) -> Iterator[str]:
    for _, part in parts(message):
        for name in fields_of(type(part)):
            value = getattr(part, name, None)
            for item in value if isinstance(value, list) else [value]:
                if isinstance(item, str):
                    yield str(item)


def skeleton(data: bytes) -> list[tuple[str, list[str], int]]:
    """The elements of a document, with the names of their attributes and how much is in them."""
    root = etree.fromstring(data)
    return [(str(node.tag), [str(name) for name in node.attrib], len(node)) for node in root.iter()]


# XML ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("cls", [*CLASSES, *BOUND], ids=title)
def test_no_text_becomes_markup(cls: type[Message]) -> None:
    harmless, hostile = (document(with_text(cls, text)) for text in (HARMLESS, ATTACK))
    assert skeleton(hostile) == skeleton(harmless)
    pairs = zip(etree.fromstring(harmless).iter(), etree.fromstring(hostile).iter(), strict=True)
    for before, after in pairs:
        for was, now in [
            (before.text, after.text),
            (before.tail, after.tail),
            *zip(before.attrib.values(), after.attrib.values(), strict=True),
        ]:
            assert now == (ATTACK if was == HARMLESS else was)


@pytest.mark.parametrize("cls", WHOLE, ids=title)
def test_no_text_leaves_its_envelope(cls: type[Message]) -> None:
    def framed(text: str) -> bytes:
        security = SecurityContext(webex_id=text, password=text, site_name=text, partner_id=text)
        return webex.dumps(with_text(cls, text), security if issubclass(cls, Request) else None)

    assert skeleton(framed(ATTACK)) == skeleton(framed(HARMLESS))
    read = webex.loads(framed(ATTACK))
    assert type(read) is cls
    assert not [extra for _, part in parts(read) for extra in part.extras]
    assert list(texts_in(read)) == list(texts_in(with_text(cls, ATTACK)))


@pytest.mark.parametrize("cls", [*CLASSES, *BOUND], ids=title)
def test_what_xml_cannot_carry_is_refused_with_its_path(cls: type[Message]) -> None:
    if not any(True for text in texts_in(with_text(cls, HARMLESS)) if text == HARMLESS):
        return
    with pytest.raises(InvalidRequest, match=r"U.0000") as caught:
        document(with_text(cls, "a\0b"))
    assert caught.value.faults[0].path


@pytest.mark.parametrize("character", NOT_XML)
def test_each_character_that_xml_cannot_carry_is_refused(character: str) -> None:
    for place in ({"webex_id": character}, {"webex_id": "ann", "extras": character}):
        request = user.GetUser(webex_id=place["webex_id"])
        if "extras" in place:
            request.extras.append(Extra("more", place["extras"]))
        with pytest.raises(InvalidRequest, match=f"U.{ord(character):04X}"):
            webex.dumps(request)


NAMES = ["x><y", "a b", "a='1' b", "", "1a", "a/", "-", "xml:lang", "a\0", "a\nb", "é>", "a:b"]


@pytest.mark.parametrize("name", NAMES)
def test_the_name_of_an_extra_is_a_name(name: str) -> None:
    for written in (name, f"@{name}"):
        request = user.GetUser(webex_id="ann")
        request.extras.append(Extra(written, "x"))
        try:
            data = webex.dumps(request)
        except InvalidRequest:
            continue
        # Without a name it is text between the elements.
        assert written == ""
        assert skeleton(data)[-1][0] == "webExId"


@pytest.mark.parametrize("text", [ATTACK, "]]>", "<!--"])
def test_an_extra_stays_in_its_element(text: str) -> None:
    request = user.GetUser(webex_id="ann")
    request.extras += [
        Extra("more", text, namespace="urn:x", children=[Extra("@a", text), Extra("b", text)]),
        Extra("@c", text, namespace="urn:y"),
    ]
    found = skeleton(webex.dumps(request))
    assert [tag.rpartition("}")[2] for tag, _, _ in found[-3:]] == ["webExId", "more", "b"]


def test_a_namespace_stays_in_its_quotes() -> None:
    request = user.GetUser(webex_id="ann")
    request.extras += [Extra("a", namespace='"><evil/>'), Extra("@b", "", namespace='"><evil/>')]
    assert b"<evil" not in webex.dumps(request)


UNTYPED = [
    "</bodyContent><bodyContent>",
    "</bodyContent></body><header/><body><bodyContent>",
    "<a></bodyContent></a>",
    "]]>",
    "<a",
    "<!-- ",
    "<?pi ",
    "<![CDATA[",
    "&e;",
    "\0",
    "\ud800",
    '<?xml version="1.0"?><a/>',
]


@pytest.mark.parametrize("xml", UNTYPED)
def test_untyped_xml_cannot_leave_its_place(xml: str) -> None:
    transport = MemoryTransport(lambda _: HttpReply(200, {}, b""))
    with (
        Webex("acme", Password("ann", "x"), transport=transport) as site,
        pytest.raises(InvalidRequest),
    ):
        site.call("user.GetUser", xml)
    assert not transport.requests


@pytest.mark.parametrize(
    "name", ['user.GetUser" x="', "user.GetUser>", "user.Get User", "user.GetUser\n", "GetUser", ""]
)
def test_an_untyped_operation_is_a_name(name: str) -> None:
    transport = MemoryTransport(lambda _: HttpReply(200, {}, b""))
    with (
        Webex("acme", Password("ann", "x"), transport=transport) as site,
        pytest.raises(InvalidRequest),
    ):
        site.call(name)
    assert not transport.requests


# Addresses, forms and JSON ------------------------------------------------------------------------

REQUESTS = [cls for cls in OTHERS if issubclass(cls, Request)]
RESPONSES = [
    cls for cls in OTHERS if issubclass(cls, Response) and "iomeeting" not in cls.__module__
]
IN_JSON = [cls for cls in OTHERS if cls.__module__.split(".")[1] in ("gotowebinar", "liveminutes")]


def shape(value: Any) -> Any:
    """A JSON value without its texts."""
    match value:
        case dict():
            # The names of some members are data: those of maps.
            return {
                "" if name in (HARMLESS, ATTACK) else name: shape(each)
                for name, each in value.items()
            }
        case list():
            return [shape(each) for each in value]
        case str():
            return ""
        case _:
            return value


@pytest.mark.parametrize("cls", REQUESTS, ids=full_title)
def test_no_text_changes_the_address_of_a_request(cls: type[Request[Any]]) -> None:
    harmless, hostile = (
        wire_of(cls).encode(with_text(cls, text), SETTINGS) for text in (HARMLESS, ATTACK)
    )
    assert (hostile.method, hostile.content_type) == (harmless.method, harmless.content_type)
    assert hostile.target.isascii()
    assert hostile.target.isprintable()
    before, after = urlsplit(harmless.target), urlsplit(hostile.target)
    assert after.fragment == before.fragment == ""
    assert len(after.path.split("/")) == len(before.path.split("/"))
    assert [name for name, _ in parse_qsl(after.query, keep_blank_values=True)] == [
        name for name, _ in parse_qsl(before.query, keep_blank_values=True)
    ]
    if hostile.content_type == http_call.FORM:
        forms = [
            parse_qsl(each.body.decode(), keep_blank_values=True) for each in (harmless, hostile)
        ]
        assert [name for name, _ in forms[0]] == [name for name, _ in forms[1]]
    elif hostile.body:
        assert shape(json.loads(hostile.body)) == shape(json.loads(harmless.body))


@pytest.mark.parametrize("cls", REQUESTS, ids=full_title)
def test_the_service_reads_the_texts_of_a_request_as_they_were(cls: type[Request[Any]]) -> None:
    request = with_text(cls, ATTACK)
    # What `_` stands for is not told apart there; see the docstring of the kind.
    for name, field in fields_of(cls).items():
        if field.kind is PERCENT_UNDERSCORE:
            setattr(request, name, ATTACK.replace("_", "-"))
    assert read_back(request) == request


@pytest.mark.parametrize("character", ["\ud800", "a\udfffb"])
@pytest.mark.parametrize("cls", REQUESTS, ids=full_title)
def test_half_a_character_is_refused(cls: type[Request[Any]], character: str) -> None:
    if HARMLESS not in list(texts_in(with_text(cls, HARMLESS))):
        return
    with pytest.raises(InvalidRequest, match="surrogate"):
        wire_of(cls).encode(with_text(cls, character), SETTINGS)


@pytest.mark.parametrize("cls", IN_JSON, ids=full_title)
def test_no_text_becomes_a_member(cls: type[Message]) -> None:
    if any(isinstance(field, KeyField) for field in fields_of(cls).values()):
        return  # its name stands outside, and what holds it is tested
    written = [json_codec.encode(with_text(cls, text)) for text in (HARMLESS, ATTACK)]
    if HARMLESS not in written[0].replace(f'"{HARMLESS}":', ""):
        return
    before, after = map(json.loads, written)
    assert shape(after) == shape(before)
    again = json_codec.decode(json_text.parse(written[1].encode()), cls)
    assert list(texts_in(again)) == list(texts_in(with_text(cls, ATTACK)))


@pytest.mark.parametrize("cls", RESPONSES, ids=full_title)
def test_no_text_changes_an_answer(cls: type[Response]) -> None:
    request = next(each for each in REQUESTS if each.__operation__.response is cls)
    wire = wire_of(cls)
    again = wire.decode(wire.encode_answer(with_text(cls, ATTACK)), complete(request))
    assert list(texts_in(again)) == list(texts_in(with_text(cls, ATTACK)))


@pytest.mark.parametrize("segment", ["", ".", ".."])
def test_a_path_has_no_dots_of_ours(segment: str) -> None:
    from meetwire.gotowebinar import v2, wire

    request = v2.GetWebinar(webinar_key=1)
    with pytest.raises(InvalidRequest, match="part of the address"):
        wire.encode(request, {"organizerKey": segment})


@pytest.mark.parametrize("segment", ["../x", "a/b", "a%2Fb", "a?b", "a#b", "a\\b", "a\r\nb", "a;b"])
def test_a_path_parameter_is_one_segment(segment: str) -> None:
    from meetwire.gotowebinar import v2, wire

    call = wire.encode(v2.GetWebinar(webinar_key=1), {"organizerKey": segment})
    harmless = wire.encode(v2.GetWebinar(webinar_key=1), {"organizerKey": "x"})
    assert call.target.count("/") == harmless.target.count("/")
    assert not set("?#\\\r\n;") & set(call.target)
    assert wire.read_request("v2", call.method, call.target, b"")[1] == {"organizerKey": segment}


@pytest.mark.parametrize("text", ["a,b", "a\nb", "a\r", "\n0,1,"])
def test_no_value_of_a_line_ends_it(text: str) -> None:
    from meetwire.iomeeting import meetings, wire

    answer = meetings.QueryMeetingResponse(
        status=meetings.HostStatus.IN_MEETING, meeting_id=text, meeting_password="x"
    )
    with pytest.raises(InvalidRequest, match="meeting_id"):
        wire.encode_answer(answer)
