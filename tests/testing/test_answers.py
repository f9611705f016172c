"""Answers of the sandbox beside recorded ones: prefixes, namespaces, types, order, header."""

from __future__ import annotations

import http.client
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from lxml import etree

from meetwire.testing import Sandbox
from meetwire.webex import wire
from tests.testing.test_http import CREATE, LIST, PATH, SIGN_IN, SITE, envelope

XSI = "{http://www.w3.org/2001/XMLSchema-instance}"
SERV = "{http://www.webex.com/schemas/2002/06/service}"


def recorded(corpus: Path) -> list[Path]:
    files = sorted((corpus / "repaired").glob("*/*.response*.xml"))
    assert len(files) == 90
    return files


def prefixes(root: etree._Element) -> set[tuple[str | None, str]]:
    """The prefixes of elements, with what they stand for."""
    elements = root.iter(etree.Element)
    names = {(each.prefix, etree.QName(each).namespace or "") for each in elements}
    return {(prefix, uri) for prefix, uri in names if prefix}  # what no schema knows has none


def test_elements_have_the_prefixes_that_recorded_ones_have(corpus: Path) -> None:
    for file in recorded(corpus):
        theirs = etree.parse(file).getroot()
        ours = etree.fromstring(wire.dumps(wire.loads(file.read_bytes())))
        assert dict(prefixes(ours)).items() <= theirs.nsmap.items(), file.name
        assert {"serv", "xsi"} <= ours.nsmap.keys()


def test_types_are_those_of_recorded_answers_but_for_the_first_letter(corpus: Path) -> None:
    for file in recorded(corpus):
        (theirs,) = etree.parse(file).getroot().iter(f"{SERV}bodyContent")
        answer = etree.fromstring(wire.dumps(wire.loads(file.read_bytes())))
        (ours,) = answer.iter(f"{SERV}bodyContent")
        prefix, name = (ours.get(f"{XSI}type") or "").split(":")
        assert prefix in ours.nsmap
        assert (theirs.get(f"{XSI}type") or "").casefold() == f"{prefix}:{name}".casefold()
        assert name[0].islower()


def test_the_header_is_that_of_recorded_answers(corpus: Path, sandbox: Sandbox) -> None:
    (file,) = (corpus / "repaired").glob("meeting/CreateMeeting.response.xml")
    (theirs,) = etree.parse(file).getroot().iter(f"{SERV}response")
    (ours,) = ask(sandbox, envelope(CREATE)).iter(f"{SERV}response")
    said, wanted = (
        [(each.tag, (each.text or "").strip()) for each in node] for node in (ours, theirs)
    )
    assert said == wanted


def ask(sandbox: Sandbox, request: str) -> etree._Element:
    with closing(http.client.HTTPConnection(urlsplit(sandbox.url).netloc, timeout=10)) as opened:
        opened.request("POST", PATH, request.encode(), {"Content-Type": "text/xml"})
        response = opened.getresponse()
        assert response.status == 200
        assert response.getheader("Content-Type") == "text/xml;charset=UTF-8"
        return etree.fromstring(response.read())


@pytest.mark.parametrize(
    "request_",
    [
        envelope(LIST, ""),
        envelope(security=SITE + SIGN_IN.replace("host-secret", "wrong")),
        envelope("meeting.GetMeeting", "<meetingKey>5</meetingKey>"),
        envelope(content="<schedule><duration>long</duration></schedule>"),
        "not XML",
    ],
)
def test_a_failure_has_its_parts_in_order_and_an_empty_body(
    sandbox: Sandbox, request_: str
) -> None:
    answer = ask(sandbox, request_)
    (header,) = answer.iter(f"{SERV}response")
    names = [etree.QName(each).localname for each in header]
    assert names[:4] == ["result", "reason", "gsbStatus", "exceptionID"]
    assert names[4:] in ([], ["subErrors"])
    exception_id = header.findtext(f"{SERV}exceptionID") or ""
    assert len(exception_id) == 6
    assert exception_id.isdigit()
    (body,) = answer.iter(f"{SERV}bodyContent")
    assert (len(body), body.text, dict(body.attrib)) == (0, None, {})
