"""The page of a sandbox for people: what it shows, to whom, and that nothing runs in it."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests
from lxml import html

from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting, user

EVIL = "<script>alert('x')</script>\"'&"
XML = (
    '<serv:message xmlns:serv="http://www.webex.com/schemas/2002/06/service"'
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><header><securityContext>'
    "<webExID>host@acme.example</webExID><password>{}</password><siteName>acme</siteName>"
    '</securityContext></header><body><bodyContent xsi:type="user.GetUser">'
    "<webExId>host@acme.example</webExId></bodyContent></body></serv:message>"
)


def get(sandbox: Sandbox, query: str = "", **headers: str) -> requests.Response:
    with requests.Session() as browser:
        return browser.get(sandbox.page + query, headers=headers, timeout=10)


def post(sandbox: Sandbox, xml: str, fault: str = "", **headers: str) -> requests.Response:
    origin = {"Origin": sandbox.page.rstrip("/")}
    with requests.Session() as browser:
        form = {"xml": xml, "fault": fault}
        return browser.post(sandbox.page, form, headers={**origin, **headers}, timeout=10)


def cells(page: requests.Response) -> list[list[str]]:
    rows = html.fromstring(page.content).iter("tr")
    return [[cell.text_content() for cell in row] for row in rows]


def make(host: Webex, name: str) -> None:
    host.send(meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name=name)))


def test_it_shows_who_is_there(sandbox: Sandbox) -> None:
    page = get(sandbox)
    assert page.headers["Content-Type"] == "text/html;charset=UTF-8"
    shown = cells(page)
    assert shown[0] == ["Login", "First name", "Last name", "E-mail", "Role", "State"]
    assert [row[0] for row in shown[1:]] == [
        each.webex_id
        for each in (sandbox.admin, sandbox.host, sandbox.other_host, sandbox.attendee)
    ]
    assert "users 4" in page.text


def test_it_shows_meetings_page_by_page(sandbox: Sandbox, host: Webex) -> None:
    for number in range(30):
        make(host, f"Meeting {number}")
    first, second = get(sandbox, "?show=sessions"), get(sandbox, "?show=sessions&page=2")
    assert (len(cells(first)), len(cells(second))) == (26, 6)
    names = {row[2] for row in cells(first)[1:] + cells(second)[1:]}
    assert names == {f"Meeting {number}" for number in range(30)}
    assert "page 2 of 2, 30 in all" in second.text


@pytest.mark.parametrize("query", ["?show=nothing&page=x", "?page=0", "?page=999999999999", "?x"])
def test_an_odd_address_shows_something(sandbox: Sandbox, query: str) -> None:
    assert get(sandbox, query).status_code == 200


def test_recordings_and_history_are_shown(sandbox: Sandbox, host: Webex) -> None:
    sandbox.upload_recording("Demo")
    made = meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name="Past"))
    key = host.send(made).meeting_key
    sandbox.start_meeting(key)
    sandbox.end_meeting(key)
    assert cells(get(sandbox, "?show=recordings"))[1][1] == "Demo"
    assert cells(get(sandbox, "?show=history"))[1][2] == "Past"


def test_the_last_exchanges_are_shown_without_their_secrets(sandbox: Sandbox, host: Webex) -> None:
    ticket = host.send(user.AuthenticateUser()).session_ticket
    post(sandbox, XML.format("canary-password"))
    text = get(sandbox).text
    assert "AuthenticateUser" in text
    assert "sessionTicket&gt;***&lt;" in text
    assert "The password is wrong" in text
    for secret in (ticket, "canary-password"):
        assert secret not in text


def test_a_request_that_is_sent_with_the_form_is_answered(sandbox: Sandbox) -> None:
    page = html.fromstring(post(sandbox, XML.format("host-secret")).content)
    answer = page.findall(".//pre")[0].text_content()
    assert "\n      <serv:result>SUCCESS</serv:result>\n" in answer
    assert page.find(".//textarea").text_content().strip() == XML.format("host-secret")
    assert sandbox.calls["GetUser"] == 1


def test_faults_can_be_asked_for_in_the_form(sandbox: Sandbox) -> None:
    xml = XML.format("host-secret")
    assert "closed without an answer" in post(sandbox, xml, "drop-before").text
    assert "HTTP status 503" in post(sandbox, xml, "status=503").text
    assert "there is no fault" in post(sandbox, xml, "explode").text


def test_nothing_that_is_shown_is_markup(sandbox: Sandbox, host: Webex, admin: Webex) -> None:
    make(host, EVIL)
    host.send(user.SetUser(webex_id="host@acme.example", first_name=EVIL))
    sandbox.upload_recording(EVIL)
    for show in ("users", "sessions", "recordings"):
        page = get(sandbox, f"?show={show}&page={EVIL}")
        assert EVIL in [cell for row in cells(page) for cell in row]
        assert "<script" not in page.text
    for sent in (EVIL, "</textarea>" + EVIL, "]]>" + EVIL):
        page = post(sandbox, sent, sent)
        assert "<script" not in page.text
        assert html.fromstring(page.content).find(".//textarea").text_content().strip() == sent
    with requests.Session() as plain:
        plain.get(f"{sandbox.page}{EVIL}?{EVIL}", timeout=10)
    assert "<script" not in get(sandbox).text


def test_it_may_load_and_run_nothing(sandbox: Sandbox) -> None:
    page = get(sandbox)
    policy = page.headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "script" not in page.text
    links = re.findall(r'(?:href|src|action)="([^"]*)"', page.text)
    assert links
    assert all(link.startswith(("/?", "/#")) or link == "data:," for link in links)


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
    ],
)
def test_a_form_of_another_site_is_refused(sandbox: Sandbox, headers: dict[str, str]) -> None:
    assert post(sandbox, XML.format("host-secret"), **headers).status_code == 403
    assert sandbox.calls == {}


def test_a_form_that_does_not_say_where_it_comes_from_is_refused(sandbox: Sandbox) -> None:
    with requests.Session() as plain:
        data = {"xml": XML.format("host-secret")}
        assert plain.post(sandbox.page, data, timeout=10).status_code == 403
        own = {"Sec-Fetch-Site": "same-origin"}
        assert plain.post(sandbox.page, data, headers=own, timeout=10).status_code == 200
        assert plain.put(sandbox.page, data, timeout=10).status_code == 405


@pytest.mark.parametrize(
    ("host", "status"),
    [("evil.example", 403), ("evil.example:80", 403), ("[", 403), ("localhost:1", 200)],
)
def test_a_name_that_was_pointed_here_is_refused(sandbox: Sandbox, host: str, status: int) -> None:
    assert get(sandbox, Host=host).status_code == status


# In a browser -------------------------------------------------------------------------------------

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def in_browser(sandbox: Sandbox, folder: Path, *flags: str, page: str | None = None) -> str:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    command = [CHROMIUM, *FLAGS, f"--user-data-dir={folder / 'profile'}", *flags]
    done = subprocess.run(
        [*command, "--dump-dom", page or sandbox.page],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
    )
    return done.stdout


def test_a_browser_shows_it_and_applies_its_style(
    sandbox: Sandbox, host: Webex, tmp_path: Path
) -> None:
    make(host, "<b>Bold</b> meeting")
    dom = in_browser(sandbox, tmp_path, page=sandbox.page + "?show=sessions")
    assert "&lt;b&gt;Bold&lt;/b&gt; meeting" in dom
    assert "Content Security Policy" not in dom


def test_a_browser_sends_the_form_to_the_sandbox_alone(sandbox: Sandbox, tmp_path: Path) -> None:
    # A page of the test's own presses the button, since the sandbox's runs no scripts.
    form = tmp_path / "other.html"
    form.write_text(
        f"<form method=post action='{sandbox.page}'><textarea name=xml>"
        f"{XML.format('host-secret')}</textarea></form><script>document.forms[0].submit()</script>"
    )
    dom = in_browser(sandbox, tmp_path, "--virtual-time-budget=5000", page=form.as_uri())
    assert urlsplit(sandbox.page).hostname == "127.0.0.1"
    assert "The form was sent from another site." in dom
    assert sandbox.calls == {}
