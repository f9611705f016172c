"""What a sandbox starts with: from a file, or made up."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest

from meetwire.testing import Sandbox, Seed, SeedError
from meetwire.testing.moulds import Moulds
from meetwire.testing.seeds import PASSWORD, SeedHistory, SeedMeeting
from meetwire.webex import Password, Webex, general_session, history, meeting, user
from meetwire.webex.service import ListControl

FILE = """\
# A small site.
[[users]]
login = "ana@acme.example"
first_name = "Ana"
password = "made-up-too"
role = "administrator"
time_zone = 25

[[meetings]]
name = "Planning"
host = "ana@acme.example"
start = 2026-12-01T09:00:00
duration = 45
password = "abc123"
attendees = ["ben@x.example", "cleo@x.example"]

[[meetings]]
name = "Call"
start = 2026-12-02T12:00:00Z

[[recordings]]
name = "Demo"
created = 2026-11-10T10:00:00
duration = 20
size = 7.5

[[history]]
name = "Retrospective"
host = "ana@acme.example"
start = 2026-11-12T09:00:00
duration = 30
attendees = ["ben@x.example"]
"""
NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def now() -> datetime:
    return NOW


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "site.toml"
    path.write_text(FILE, encoding="utf-8")
    return path


def test_all_that_stands_in_a_file_is_there(file: Path) -> None:
    with Sandbox(seed=file, clock=now) as sandbox:
        with sandbox.client(Password("ana@acme.example", "made-up-too")) as ana:
            got = ana.send(user.GetUser(webex_id="ana@acme.example"))
            assert (got.first_name, got.time_zone_id) == ("Ana", 25)
            found = ana.send(meeting.LstsummaryMeeting()).meeting
            assert [each.conf_name for each in found] == ["Planning", "Call"]
            planned = ana.send(meeting.GetMeeting(meeting_key=found[0].meeting_key))
            assert planned.schedule is not None
            assert planned.schedule.start_date == datetime(2026, 12, 1, 9)
            assert (planned.schedule.time_zone_id, planned.schedule.duration) == (25, 45)
            assert planned.access_control is not None
            assert planned.access_control.meeting_password == "abc123"
            assert planned.participants is not None
            assert planned.participants.attendees is not None
            assert len(planned.participants.attendees.attendee) == 2
            past = ana.send(history.LstmeetingusageHistory()).meeting_usage_history
            assert [(each.conf_name, each.duration) for each in past] == [("Retrospective", 30)]
        with sandbox.client() as host:
            (call,) = host.send(meeting.LstsummaryMeeting()).meeting
            assert (call.conf_name, call.start_date) == ("Call", datetime(2026, 12, 2, 4))
            (recorded,) = host.send(general_session.LstRecording()).recording
            assert (recorded.name, recorded.duration, recorded.size) == ("Demo", 1200, 7.5)


def test_a_file_of_a_database_is_seeded_once(file: Path, tmp_path: Path) -> None:
    for _ in range(2):
        sandbox = Sandbox(seed=file, clock=now, database=tmp_path / "site.db")
        with sandbox, sandbox.client() as host:
            assert len(host.send(meeting.LstsummaryMeeting()).meeting) == 1


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[[users]]\nlogin = 5", "site.toml:2: users[0].login: must be a text"),
        ("[[users]]\nname = 'x'", "site.toml:2: users[0].name: is unknown; there are login,"),
        ("\n[[users]]\n", "site.toml:2: users[0].login: is required; it must be a text"),
        (
            "[[meetings]]\nname='a'\nstart=2026-01-01T00:00:00\n[[meetings]]\nname='b'\nstart='x'",
            "site.toml:6: meetings[1].start: must be a date with a time",
        ),
        ("[[users]]\nlogin='a'\nrole='king'", "site.toml:3: users[0].role: must be one of host,"),
        ("users = 3", "site.toml:1: users must be a list of tables: [[users]]"),
        ("[[rooms]]\n", "site.toml:1: rooms is unknown; there are [[users]]"),
        ("[[users]\n", "at line 1"),
    ],
)
def test_a_slip_in_a_file_is_found_by_its_line(tmp_path: Path, text: str, problem: str) -> None:
    path = tmp_path / "site.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SeedError) as caught:
        Sandbox(seed=path)
    assert problem in str(caught.value)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "[[meetings]]\nname='a'\nhost='nobody'\nstart=2026-01-01T00:00:00",
            "site.toml:1: meetings[0]: The site has no user 'nobody'",
        ),
        ("[[users]]\nlogin='host@acme.example'", "site.toml:1: users[0]: The site has a user"),
        (
            "[[history]]\nname='a'\nstart=2026-11-20T11:30:00Z",
            "site.toml:1: history[0]: has not ended yet",
        ),
        (
            "[[meetings]]\nname='a'\nstart=2026-01-01T00:00:00\npassword='seventeen letters'",
            "site.toml:1: meetings[0]: access_control.meeting_password: has 17 characters",
        ),
    ],
)
def test_what_the_site_refuses_is_found_by_its_line(
    tmp_path: Path, text: str, problem: str
) -> None:
    path = tmp_path / "site.toml"
    path.write_text(text, encoding="utf-8")
    database = tmp_path / "site.db"
    with pytest.raises(SeedError) as caught:
        Sandbox(seed=path, clock=now, database=database).start()
    assert problem in str(caught.value)
    # Nothing of it has come into the database, so that the next try begins anew.
    with Sandbox(seed=Seed(), database=database) as sandbox, sandbox.client() as host:
        assert host.send(user.GetUser(webex_id="host@acme.example")).active


def made(**numbers: int) -> Seed:
    return Seed.generated(**{"users": 12, "meetings": 40, **numbers}, around=NOW)


def test_a_made_up_site_is_always_the_same() -> None:
    assert made(seed=3) == made(seed=3)
    assert made(seed=3) != made(seed=4)


def test_a_made_up_site_has_as_much_as_was_asked_for() -> None:
    with Sandbox(seed=made(), clock=now) as sandbox, sandbox.client(sandbox.admin) as admin:
        assert len(list(admin.records(user.LstsummaryUser()))) == 12 + 4
        scheduled = list(admin.records(meeting.LstsummaryMeeting()))
        past = admin.send(history.LstmeetingusageHistory()).meeting_usage_history
        assert (len(scheduled), len(past)) == (30, 10)
        someone = Password("user0001@acme.example", PASSWORD)
        with sandbox.client(someone) as person:
            person.send(user.GetUser(webex_id="user0001@acme.example"))


@pytest.mark.parametrize("numbers", [{"users": -1}, {"meetings": -1}, {"users": 0}])
def test_impossible_numbers_are_refused(numbers: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="users"):
        made(**numbers)


def test_a_seed_can_be_made_in_python() -> None:
    seed = Seed(meetings=(SeedMeeting(name="Made", start=datetime(2026, 12, 1, 9)),))
    with Sandbox(seed=seed) as sandbox, sandbox.client() as host:
        site: Webex = host
        assert [m.conf_name for m in site.send(meeting.LstsummaryMeeting()).meeting] == ["Made"]


# A long history -----------------------------------------------------------------------------------


def left_behind(seed: Seed, database: Path) -> dict[str, list[tuple[object, ...]]]:
    """What a seed has put into the tables that histories are made of."""
    with Sandbox(seed=seed, clock=now, database=database):
        pass
    with closing(sqlite3.connect(database)) as db:
        return {
            table: db.execute(f"SELECT * FROM {table} ORDER BY 1").fetchall()
            for table in ("runs", "visits", "numbers")
        }


def without_chance(tables: dict[str, list[tuple[object, ...]]]) -> object:
    """The same without the key for the host and the tokens, which are random in every session."""
    drawn = re.compile(r"<(hostKey|guestToken|meetingUUID)>\w+<")
    return [
        [[drawn.sub("", cell) if isinstance(cell, str) else cell for cell in row] for row in rows]
        for rows in tables.values()
    ]


def test_what_is_cast_is_what_handlers_would_have_planted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed = made(history=500)
    cast = left_behind(seed, tmp_path / "cast.db")
    monkeypatch.setattr(Moulds, "cast", lambda *_: False)
    planted = left_behind(seed, tmp_path / "planted.db")
    assert len(cast["runs"]) == 510
    assert without_chance(cast) == without_chance(planted)


def test_a_session_whose_name_is_its_start_is_cast_as_well(tmp_path: Path) -> None:
    past = [
        SeedHistory(name="11/18/2026 09:00:00", start=datetime(2026, 11, day, 9))
        for day in (18, 19)
    ]
    with Sandbox(seed=Seed(history=tuple(past)), clock=now) as sandbox, sandbox.client() as host:
        found = host.send(history.LstmeetingusageHistory()).meeting_usage_history
        assert {each.conf_name for each in found} == {"11/18/2026 09:00:00"}
        assert [each.meeting_start_time for each in found] == [each.start for each in past]


def test_a_long_history_goes_on_evenly_until_the_day_before_yesterday() -> None:
    seed = made(history=1_000)
    starts = [each.start for each in seed.long_history or ()]
    assert {after - before for before, after in pairwise(starts)} == {timedelta(seconds=6_912)}
    assert (starts[0], len(starts)) == (datetime(2026, 8, 31, tzinfo=UTC), 1_000)
    with Sandbox(seed=seed, clock=now) as sandbox, sandbox.client(sandbox.admin) as admin:
        found = list(admin.records(history.LstmeetingusageHistory()))
    assert len({each.session_key for each in found}) == 1_010


def test_a_page_of_a_long_history_knows_what_has_ended_since_the_one_before() -> None:
    thirty = history.LstmeetingusageHistory(list_control=ListControl(maximum_num=30))
    with (
        Sandbox(seed=made(history=50), clock=now) as sandbox,
        sandbox.client() as host,
        sandbox.client(sandbox.admin) as admin,
    ):
        pages = admin.pages(thirty)
        next(pages)
        assert pages.total == 60
        key = host.send(meeting.CreateMeeting()).meeting_key
        sandbox.start_meeting(key)
        sandbox.clock.move(timedelta(minutes=1))
        sandbox.end_meeting(key)
        next(pages)
        assert pages.total == 61
        assert next(pages).meeting_usage_history[-1].session_key == key
