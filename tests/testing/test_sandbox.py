"""The sandbox as a thing: its life, its file, its clock, its threads."""

from __future__ import annotations

import re
import socket
import sqlite3
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from meetwire.runtime.errors import AlreadyExists, NotFound, TransportError
from meetwire.testing import Sandbox
from meetwire.testing.handlers import HANDLERS
from meetwire.webex import SessionTicket, Webex, meeting, user
from meetwire.webex import attendee as att
from meetwire.webex._index import OPERATIONS
from meetwire.webex.common import Person
from meetwire.webex.service import ListControl

HOST = Sandbox.host.webex_id
START = datetime(2026, 12, 1, 9, 0)


def create(client: Webex, name: str) -> int:
    request = meeting.CreateMeeting(
        meta_data=meeting.MetaData(conf_name=name), schedule=meeting.Schedule(start_date=START)
    )
    return client.send(request).meeting_key


def test_it_serves_every_operation() -> None:
    assert {cls.__operation__.name for cls in HANDLERS} == set(OPERATIONS)


def test_it_says_where_it_is_and_nothing_else() -> None:
    sandbox = Sandbox()
    assert repr(sandbox) == "<Sandbox, not running>"
    with pytest.raises(RuntimeError, match="not running"):
        sandbox.url  # noqa: B018
    with sandbox:
        assert re.fullmatch(r"http://127\.0\.0\.1:\d+/WBXService/XMLService", sandbox.url)
        assert repr(sandbox) == f"<Sandbox at {sandbox.url}>"
        with pytest.raises(RuntimeError, match="already"):
            sandbox.start()
    assert repr(sandbox) == "<Sandbox, not running>"
    sandbox.close()


def test_a_fresh_one_has_its_documented_accounts(sandbox: Sandbox) -> None:
    for credentials in (sandbox.admin, sandbox.host, sandbox.other_host):
        with sandbox.client(credentials) as client:
            got = client.send(user.GetUser(webex_id=credentials.webex_id))
        assert got.privilege is not None
        assert got.privilege.site_admin is (credentials is sandbox.admin)
    with requests.Session() as plain:
        assert plain.get(sandbox.url, timeout=10).status_code == 200


def test_state_in_memory_is_forgotten() -> None:
    sandbox = Sandbox()
    for _ in range(2):
        with sandbox, sandbox.client() as client:
            assert client.send(meeting.LstsummaryMeeting()).meeting == []
            create(client, "Gone soon")


def test_state_in_a_file_survives(tmp_path: Path) -> None:
    file = tmp_path / "site.db"
    with Sandbox(database=file) as sandbox, sandbox.client() as client:
        key = create(client, "Kept")
        person = att.Attendee(person=Person(email="ann@x.example"), session_key=key)
        numbers = client.send(att.CreateMeetingAttendee(attendees=[person])).attendee_id
        ticket = client.send(user.AuthenticateUser()).session_ticket
    assert [left.name for left in tmp_path.iterdir()] == ["site.db"]
    with (
        Sandbox(database=str(file)) as sandbox,
        sandbox.client(SessionTicket(HOST, ticket)) as client,
    ):
        (summary,) = client.send(meeting.LstsummaryMeeting()).meeting
        assert (summary.meeting_key, summary.conf_name) == (key, "Kept")
        (record,) = client.send(att.LstMeetingAttendee(session_key=key)).attendee
        assert record.attendee_id == numbers[0]
        assert create(client, "Next") > key
        url = client.send(meeting.GetjoinurlMeeting(session_key=key)).join_meeting_url or ""
        assert urlsplit(url).netloc == urlsplit(sandbox.url).netloc


def test_a_file_of_another_version_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "site.db"
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(ValueError, match="99"):
        Sandbox(database=file).start()


def test_a_port_that_is_taken_is_an_error_and_can_be_had_later() -> None:
    with Sandbox() as first:
        port = urlsplit(first.url).port
        assert port is not None
        with pytest.raises(OSError, match=r"(?i)in use"):
            Sandbox(port=port).start()
    with Sandbox(port=port) as second:
        assert urlsplit(second.url).port == port


def test_a_clock_without_a_zone_is_an_error() -> None:
    with pytest.raises(ValueError, match="zone"):
        Sandbox(clock=lambda: datetime(2026, 1, 1)).start()


def test_closing_ends_idle_connections() -> None:
    with Sandbox() as sandbox:
        where = urlsplit(sandbox.url)
        raw = socket.create_connection((where.hostname, where.port), timeout=10)
        raw.sendall(b"GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n")
        assert raw.recv(1000).startswith(b"HTTP/1.1 404")
        client = sandbox.client()
        create(client, "x")
        began = time.monotonic()
    assert time.monotonic() - began < 10
    with raw:
        assert raw.recv(1000) == b""
    with client, pytest.raises(TransportError):
        create(client, "y")


def test_eight_threads_lose_nothing(sandbox: Sandbox) -> None:
    def work(thread: int) -> list[int]:
        with sandbox.client() as client:
            keys = []
            for number in range(20):
                keys.append(create(client, f"{thread}-{number}"))
                person = Person(email=f"{thread}-{number}@x.example")
                client.send(att.CreateMeetingAttendee(person=person, session_key=keys[0]))
            return keys

    with ThreadPoolExecutor(8) as pool:
        keys = [key for made in pool.map(work, range(8)) for key in made]
    assert len(set(keys)) == 160
    with sandbox.client() as client:
        most = ListControl(maximum_num=500)
        listed = client.send(meeting.LstsummaryMeeting(list_control=most)).meeting
        assert {each.meeting_key for each in listed} == set(keys)
        assert len({each.conf_name for each in listed}) == 160
        people = client.send(att.LstMeetingAttendee(list_control=most)).attendee
        assert len({each.attendee_id for each in people}) == 160


def test_threads_that_want_the_same_login_get_it_once(sandbox: Sandbox) -> None:
    def attempt(_: int) -> bool:
        with sandbox.client(sandbox.admin) as client:
            try:
                client.send(user.CreateUser(webex_id="one@acme.example"))
            except AlreadyExists:
                return False
            return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(attempt, range(8))) == 1


def test_it_counts_what_it_has_carried_out() -> None:
    sandbox = Sandbox()
    assert sandbox.calls == {}
    with sandbox, sandbox.client() as client:
        create(client, "a")
        create(client, "b")
        with pytest.raises(NotFound):
            client.send(meeting.GetMeeting(meeting_key=1))
        before = sandbox.calls
        create(client, "c")
    assert before == {"CreateMeeting": 2}
    assert sandbox.calls == {"CreateMeeting": 3}
    assert sandbox.calls["GetMeeting"] == 0
    with sandbox:
        assert sandbox.calls == {}


def test_eight_threads_are_counted_one_by_one(sandbox: Sandbox) -> None:
    def work(_: int) -> None:
        with sandbox.client() as client:
            for _ in range(10):
                client.send(user.GetUser(webex_id=HOST))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(work, range(8)))
    assert sandbox.calls["GetUser"] == 80


def test_nothing_that_ships_beside_it_imports_it() -> None:
    script = (
        "import sys; from meetwire.webex import Webex, meeting, user, attendee, teleconference;"
        " print([name for name in sys.modules if name.startswith('meetwire.testing')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
