"""A sandbox that refuses what the schemas refuse, and says why."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import requests

from meetwire.runtime.envelope import ResponseHeader, SecurityContext
from meetwire.testing import Sandbox
from meetwire.testing.strict import deviations
from meetwire.webex import meeting, wire
from tests.generated.strategies import REQUESTS, minimal, title

SERV = "http://www.webex.com/schemas/2002/06/service"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
MEET = "http://www.webex.com/schemas/2002/06/service/meeting"
ROOT = f'serv:message xmlns:serv="{SERV}" xmlns:xsi="{XSI}"'
CREATE = "java:com.webex.service.binding.meeting.CreateMeeting"
SECURITY = (
    f"<webExID>{Sandbox.host.webex_id}</webExID><password>{Sandbox.host.password}</password>"
    "<siteName>acme</siteName>"
)
CONTENT = (
    "<metaData><confName>Raw</confName></metaData><schedule><duration>30</duration></schedule>"
)


def envelope(
    content: str = CONTENT,
    *,
    root: str = ROOT,
    type_: str = f'xsi:type="{CREATE}"',
    security: str = SECURITY,
    start: str = '<?xml version="1.0" encoding="UTF-8"?>\n',
) -> str:
    return (
        f"{start}<{root}><header><securityContext>{security}</securityContext></header>"
        f"<body><bodyContent {type_}>{content}</bodyContent></body></{root.split()[0]}>"
    )


@pytest.fixture
def strict() -> Iterator[Sandbox]:
    with Sandbox(strict=True) as sandbox:
        yield sandbox


def answer(sandbox: Sandbox, request: str | bytes, **headers: str) -> ResponseHeader:
    data = request.encode() if isinstance(request, str) else request
    with requests.Session() as plain:
        reply = plain.post(sandbox.url, data, headers=headers, timeout=10)
    header = wire.read(reply.content).response
    assert header is not None
    return header


@pytest.mark.parametrize(
    "request_",
    [
        envelope(),
        envelope(root=f'x:message xmlns:x="{SERV}" xmlns:xsi="{XSI}"'),
        envelope(f'<m:metaData xmlns:m="{MEET}"><m:confName>Raw</m:confName></m:metaData>'),
        envelope("\n  <!-- why --><metaData>\n<confName>Raw</confName> </metaData>\n"),
        envelope("<order><orderBy>CONFNAME</orderBy><orderAD>ASC</orderAD></order>").replace(
            "CreateMeeting", "LstsummaryMeeting"
        ),
    ],
)
def test_what_the_schemas_allow_is_served(strict: Sandbox, request_: str) -> None:
    header = answer(strict, request_)
    assert header.result == "SUCCESS" or header.exception_id == "000015", header


@pytest.mark.parametrize(
    ("request_", "path", "reason"),
    [
        (envelope(start="\n"), "", "white space before"),
        (envelope(root=f'message xmlns:xsi="{XSI}"'), "", "message in no namespace"),
        (
            envelope(root=ROOT.replace("serv:message", "serv:messageType")),
            "",
            "the root is messageType",
        ),
        (envelope(type_='xsi:type="meet:createMeeting"'), "body.bodyContent", CREATE),
        (envelope(type_=f'xsi:type="{CREATE.lower()}"'), "body.bodyContent", CREATE),
        (envelope(type_=f'type="{CREATE}"'), "body.bodyContent", "xsi:type None"),
        (
            envelope("<schedule/><metaData/>"),
            "body.bodyContent.metaData",
            "stands after schedule",
        ),
        (
            envelope("<metaData><confname>x</confname></metaData>"),
            "body.bodyContent.metaData.confname",
            "is spelled confName",
        ),
        (
            envelope("<metaData><mood>x</mood></metaData>"),
            "body.bodyContent.metaData.mood",
            "is unknown",
        ),
        (
            envelope('<metaData mood="x"/>'),
            "body.bodyContent.metaData",
            "unknown attribute mood",
        ),
        (envelope("<metaData/><metaData/>"), "body.bodyContent.metaData", "more than once"),
        (envelope("<metaData>x</metaData>"), "body.bodyContent.metaData", "text beside"),
        (
            envelope('<metaData xmlns="urn:x"/>'),
            "body.bodyContent.metaData",
            "in the namespace urn:x",
        ),
        (
            envelope("<enableOptions><chat>TRUE</chat></enableOptions>"),
            "body.bodyContent.enableOptions.chat",
            "true or false, not 'TRUE'",
        ),
        (
            envelope("<repeat><repeatType>hourly</repeatType></repeat>"),
            "body.bodyContent.repeat.repeatType",
            "must be one of ",
        ),
        (
            envelope("<schedule><duration><b/>3</duration></schedule>"),
            "body.bodyContent.schedule.duration",
            "elements inside",
        ),
        (
            envelope(security="<siteName>acme</siteName>" + SECURITY[: SECURITY.index("<site")]),
            "header.securityContext.webExID",
            "stands after siteName",
        ),
    ],
)
def test_what_strays_is_refused_and_read_by_default(
    strict: Sandbox, sandbox: Sandbox, request_: str, path: str, reason: str
) -> None:
    header = answer(strict, request_)
    assert header.exception_id == "999999"
    assert header.sub_errors is not None
    found = [(sub.value or "", sub.reason) for sub in header.sub_errors.sub_error]
    assert any(where == path and reason in why for where, why in found), found
    assert answer(sandbox, request_).exception_id != "999999" or "duration" in path
    assert strict.calls == {}


@pytest.mark.parametrize(
    ("request_", "reason"),
    [
        (envelope(root=f'serv:message xmlns:xsi="{XSI}"'), "damaged"),
        (envelope("<metaData><confName>Käse</confName></metaData>").encode("latin-1"), ""),
    ],
)
def test_what_is_no_xml_by_itself_is_refused(
    strict: Sandbox, sandbox: Sandbox, request_: str | bytes, reason: str
) -> None:
    if isinstance(request_, bytes):
        request_ = request_.replace(b' encoding="UTF-8"', b"")
    header = answer(strict, request_)
    assert header.exception_id == "000000"
    assert reason in (header.reason or "")
    assert answer(sandbox, request_).result == "SUCCESS"


@pytest.mark.parametrize("cls", REQUESTS, ids=title)
def test_nothing_strays_in_what_our_clients_write(cls: type[meeting.CreateMeeting]) -> None:
    security = SecurityContext(webex_id="host", password="x", site_name="acme")
    assert list(deviations(wire.encode(minimal(cls), security), cls)) == []
