"""Requests that were recorded or published elsewhere are understood, whoever wrote them."""

from __future__ import annotations

import csv
import http.client
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from meetwire.runtime.envelope import ResponseHeader
from meetwire.testing import Sandbox
from meetwire.webex import wire
from tests.testing.conftest import Clock

OURS = {
    "siteID": Sandbox.site_id,
    "siteName": Sandbox.site_name,
    "webExID": Sandbox.admin.webex_id,
    "password": Sandbox.admin.password,
}
BUSINESS = {
    "000015": "no record",
    "030001": "no such user",
    "060001": "no such session",
    "999999": "a placeholder in the place of an image",
}
"""What a site that has none of the things asked for may say."""

SERVED = {
    *("AuthenticateUser", "CreateUser", "CreateContacts", "LstTimeZone"),
    *("LstMeetingType", "CreateEvent", "CreateTrainingSession", "CreateTeleconferenceSession"),
    *("CreateSupportSession", "UploadIMStest", "GetAPIVersion", "SetSite"),
}
"""Some that need nothing but a site."""


@pytest.fixture
def connection(clock: Clock) -> Iterator[http.client.HTTPConnection]:
    with (
        Sandbox(clock=clock) as sandbox,
        closing(http.client.HTTPConnection(urlsplit(sandbox.url).netloc, timeout=10)) as opened,
    ):
        yield opened


def signed(request: bytes) -> bytes:
    """The request with our own site, login and password in its header, and as it is elsewhere."""
    header, end, rest = request.partition(b"<body>")
    for name, value in OURS.items():
        pattern = rf"(<{name}>)[^<]*(</{name}>)".encode()
        header = re.sub(pattern, rf"\g<1>{value}\g<2>".encode(), header, flags=re.IGNORECASE)
    return header + end + rest


def answer(connection: http.client.HTTPConnection, request: bytes) -> ResponseHeader:
    connection.request("POST", "/WBXService/XMLService", signed(request))
    response = connection.getresponse()
    said = wire.read(response.read()).response
    assert response.status == 200
    assert said is not None
    return said


def damaged(corpus: Path) -> set[str]:
    """The requests that were published with tags that do not match."""
    with (corpus / "verbatim" / "index.tsv").open(encoding="utf-8", newline="") as lines:
        return {
            row["path"]
            for row in csv.DictReader(lines, delimiter="\t")
            if row["kind"] == "request"
            and row["well_formed"] == "no"
            and row["only_undeclared_prefix"] != "yes"
        }


@pytest.mark.parametrize("kind", ["verbatim", "repaired"])
def test_recorded_requests_are_served_or_refused_for_what_they_ask(
    connection: http.client.HTTPConnection, corpus: Path, kind: str
) -> None:
    known_as_damaged = damaged(corpus) if kind == "verbatim" else set[str]()
    files = sorted((corpus / kind).glob("*/*.request*.xml"))
    unexpected = {}
    served = set[str]()
    for file in files:
        said = answer(connection, file.read_bytes())
        if said.result == "SUCCESS":
            served.add(file.name.partition(".")[0])
        elif file.relative_to(corpus).as_posix() in known_as_damaged:
            assert said.exception_id == "000000"
            assert "damaged at line" in (said.reason or "")
        elif said.exception_id not in BUSINESS:
            unexpected[file.name] = said
        elif said.exception_id == "999999":
            problems = [
                each.reason or "" for each in (said.sub_errors and said.sub_errors.sub_error) or ()
            ]
            assert len(problems) == 1
            assert problems[0].endswith("which is not base64")
    assert len(files) == 91
    assert unexpected == {}
    assert served >= SERVED
    assert ("CreateMeeting" in served) is (kind == "repaired")
