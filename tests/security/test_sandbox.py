"""What a sandbox is exposed to: foreign pages, others on the machine, and texts of any kind."""

from __future__ import annotations

import http.client
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from meetwire.testing import Sandbox
from meetwire.webex import Webex, dumps, meeting
from meetwire.webex import wire as webex_wire

PATHS = [
    "/WBXService/XMLService",
    "/gatherplace/Control?command=portlet.createSession&token=70000000000000000042&n=x&v=0&l=0&pr=0"
    "&pu=0&s=3",
    "/iomeeting/scheduleMeeting.do",
    "/liveminutes/x",
    "/G2W/rest/v2/organizers/1/webinars",
]
HOSTILE = [
    "'; DROP TABLE users; --",
    "%' OR '1'='1",
    "<script>alert(1)</script>",
    "\"'`${7*7}{{7*7}}",
]


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox() as running:
        yield running


def ask(
    sandbox: Sandbox, method: str, path: str, headers: dict[str, str], body: bytes = b""
) -> Any:
    """The status of an answer; the header Host is as it is given, or that of a program."""
    parts = urlsplit(sandbox.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port or 0, timeout=10)
    try:
        connection.putrequest(method, path, skip_host="Host" in headers)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            connection.putheader(name, value)
        connection.endheaders(body)
        return connection.getresponse().status
    finally:
        connection.close()


def create() -> bytes:
    security = webex_wire.read(
        b"<message><header><securityContext><webExID>host@acme.example</webExID>"
        b"<password>host-secret</password><siteName>acme</siteName></securityContext></header>"
        b"</message>"
    ).security
    return dumps(
        meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name="From a foreign page")), security
    )


# Pages --------------------------------------------------------------------------------------------

FOREIGN: dict[str, dict[str, str]] = {
    "a form of another site": {"Origin": "https://evil.example"},
    "a form of a page without a name": {"Origin": "null"},
    "a page that looks alike": {"Origin": "http://127.0.0.1.evil.example"},
    "a page with a path": {"Origin": "http://localhost@evil.example"},
    "an image of another site": {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "no-cors"},
    "a script of another site": {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "cors"},
    "a name that was pointed here": {"Host": "evil.example"},
    "a name with a port that was pointed here": {"Host": "evil.example:8080"},
    "its form": {"Host": "evil.example:8080", "Origin": "http://evil.example:8080/"},
}


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("page", list(FOREIGN))
def test_no_service_answers_a_foreign_page(sandbox: Sandbox, page: str, path: str) -> None:
    before = dict(sandbox.calls), dict(sandbox.at_gatherplace.calls)
    headers = {"Content-Type": "text/plain", **FOREIGN[page]}
    assert ask(sandbox, "POST", path, headers, create()) == 403
    assert ask(sandbox, "GET", path, FOREIGN[page]) == 403
    assert (dict(sandbox.calls), dict(sandbox.at_gatherplace.calls)) == before


def test_a_form_is_refused_even_if_a_link_would_not_be(sandbox: Sandbox) -> None:
    headers = {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"}
    assert ask(sandbox, "POST", PATHS[0], headers, create()) == 403
    assert ask(sandbox, "GET", PATHS[0], headers) == 200


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Host": "localhost:8080"},
        {"Host": "127.0.0.1"},
        {"Host": "[::1]:8080"},
        {"Host": "sandbox:8080"},  # of a network of containers
        {"Host": "10.1.2.3:8080"},
        {"Origin": "http://localhost:3000"},  # a page that is being developed
        {"Origin": "http://127.0.0.1:3000", "Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "none", "Sec-Fetch-Mode": "navigate"},
        {"Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "no-cors"},
    ],
)
def test_programs_and_people_of_this_machine_are_answered(
    sandbox: Sandbox, headers: dict[str, str]
) -> None:
    before = sandbox.calls["CreateMeeting"]
    assert ask(sandbox, "POST", PATHS[0], headers, create()) == 200
    assert sandbox.calls["CreateMeeting"] == before + 1


def test_a_client_that_takes_it_for_a_proxy_is_answered(sandbox: Sandbox) -> None:
    url = "http://acme.webex.com/WBXService/XMLService"
    assert ask(sandbox, "POST", url, {"Host": "acme.webex.com"}, create()) == 200


def test_a_name_that_it_was_told_to_listen_at_is_its_own() -> None:
    with Sandbox(host="localhost") as named:
        assert ask(named, "POST", PATHS[0], {"Host": "localhost:1"}, create()) == 200


# The machine --------------------------------------------------------------------------------------


def test_it_listens_to_this_machine_alone(sandbox: Sandbox) -> None:
    assert all(urlsplit(url).hostname == "127.0.0.1" for url in sandbox.endpoints)


@pytest.mark.parametrize("exists", [False, True])
def test_nobody_else_reads_its_database(tmp_path: Path, exists: bool) -> None:
    database = tmp_path / "state.db"
    if exists:
        with Sandbox(database=database):
            pass
    with Sandbox(database=database) as stored, stored.client() as site:
        site.send(meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name="x")))
        files = list(tmp_path.iterdir())
        assert len(files) > 1  # with what SQLite keeps beside it
        for file in files:
            assert stat.S_IMODE(file.stat().st_mode) == 0o600


# Texts --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", HOSTILE)
def test_a_text_is_no_query(sandbox: Sandbox, text: str) -> None:
    with sandbox.client() as site:
        key = site.send(
            meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name=text, agenda=text))
        ).meeting_key
        found = site.send(meeting.GetMeeting(meeting_key=key))
        assert (found.meta_data.conf_name, found.meta_data.agenda) == (text, text)
        assert text in names(site)


def names(site: Webex) -> list[str]:
    return [each.conf_name for each in site.records(meeting.LstsummaryMeeting())]
