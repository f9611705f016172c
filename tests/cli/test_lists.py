"""Lists in the terminal and in files, of all systems that have lists."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from meetwire.cli.lists import LISTS, PASTS
from meetwire.cli.problems import EXIT
from meetwire.export import job
from meetwire.gatherplace import portlet
from meetwire.gotowebinar import v2
from meetwire.runtime.client import Client
from meetwire.runtime.errors import ConnectionFailed
from meetwire.runtime.message import Request
from meetwire.testing import Sandbox
from meetwire.webex import meeting
from tests.cli.conftest import Command

SPAN = ("--since", "2031-01-02", "--until", "2031-01-03", "--zone", "Europe/Berlin")


def rows(text: str) -> list[dict[str, Any]]:
    """JSON lines, as objects."""
    return [json.loads(line) for line in text.splitlines()]


@pytest.fixture
def scheduled(sandbox: Sandbox) -> None:
    """A meeting every six hours, the first at the beginning of 2031 in GMT."""
    with sandbox.client() as host:
        for number in range(12):
            start = datetime(2031, 1, 1, tzinfo=UTC) + number * timedelta(hours=6)
            host.send(
                meeting.CreateMeeting(
                    meta_data=meeting.MetaData(conf_name=f"Number {number}"),
                    schedule=meeting.Schedule(start_date=start, time_zone_id=20, duration=30),
                )
            )


@pytest.mark.usefixtures("scheduled")
def test_a_list_is_read_to_its_end(site: Command) -> None:
    done = site("webex", "list", "meetings", "--maximum-num", "5")
    assert (done.status, done.error) == (0, "")
    assert [row["conf_name"] for row in rows(done.out)] == [f"Number {n}" for n in range(12)]


@pytest.mark.usefixtures("scheduled")
def test_a_list_goes_by_the_name_of_its_operation_as_well(site: Command) -> None:
    assert len(rows(site("webex", "list", "lstSummaryMeeting").out)) == 12


@pytest.mark.usefixtures("scheduled")
def test_a_span_is_in_the_zone_that_is_given_and_holds_its_last_day(site: Command) -> None:
    done = site("webex", "list", "meetings", *SPAN)
    # From 23:00 in GMT, as Berlin is an hour ahead, until 22:59:59.
    assert [row["conf_name"] for row in rows(done.out)] == [f"Number {n}" for n in range(4, 12)]
    later = site("webex", "list", "meetings", *SPAN[:1], "2031-01-02T08:00", *SPAN[2:])
    assert rows(later.out)[0]["conf_name"] == "Number 6"


@pytest.mark.usefixtures("scheduled")
@pytest.mark.parametrize(
    ("ending", "begins"),
    [("csv", b"meeting_key,"), ("jsonl", b'{"meeting_key":'), ("parquet", b"PAR1")],
)
def test_a_list_is_written_to_a_file(site: Command, ending: str, begins: bytes) -> None:
    file = site.folder / f"list.{ending}"
    done = site("webex", "list", "meetings", "--to", str(file))
    assert (done.status, done.out) == (0, "")
    assert done.error == f"{file}: 12 records\n"
    assert file.read_bytes().startswith(begins)


@pytest.mark.usefixtures("scheduled")
def test_what_was_broken_off_is_gone_on_with(
    site: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "AT_ONCE", 4)
    whole, broken = site.folder / "whole.csv", site.folder / "broken.csv"
    command = ("webex", "list", "meetings", "--maximum-num", "2", "--to")
    site(*command, str(whole))
    with monkeypatch.context() as patched:
        patched.setattr(Client, "send", breaking(Client.send, after=3))
        assert site(*command, str(broken)).status == EXIT.TRANSPORT
    refused = site(*command, str(broken))
    assert refused.status == 2
    assert "go on with it by --resume, or delete" in refused.error
    done = site(*command, str(broken), "--resume")
    assert (done.status, broken.read_bytes()) == (0, whole.read_bytes())


def breaking(send: Callable[..., Any], after: int) -> Callable[..., Any]:
    """A client's `send` that loses its connection after so many calls."""
    left = iter(range(after))

    def patched(self: Client, request: Request[Any]) -> Any:
        if next(left, None) is None:
            raise ConnectionFailed("the connection was reset")
        return send(self, request)

    return patched


def test_history_is_what_is_over(site: Command, sandbox: Sandbox) -> None:
    with sandbox.client() as host:
        key = host.send(meeting.CreateMeeting()).meeting_key
        sandbox.start_meeting(key)
        sandbox.clock.move(timedelta(minutes=5))
        sandbox.end_meeting(key)
    (row,) = rows(site("webex", "history", "meetings").out)
    assert (row["session_key"], row["duration"]) == (key, 5)
    (visit,) = rows(site("webex", "history", "meeting-attendees").out)
    assert visit["email"] == sandbox.host.webex_id


def test_webinars_are_listed_in_pages(site: Command, sandbox: Sandbox) -> None:
    with sandbox.gotowebinar() as organizer:
        for number in range(3):
            start = datetime(2031, 1, 2 + number, 9, tzinfo=UTC)
            span = v2.TimeRange(start_time=start, end_time=start + timedelta(hours=1))
            organizer.send(v2.CreateWebinar(subject=f"Number {number}", times=[span]))
    done = site("gotowebinar", "list", "webinars", "--size", "1", *SPAN)
    assert [row["subject"] for row in rows(done.out)] == ["Number 0", "Number 1"]
    without_zone = site("gotowebinar", "list", "webinars", *SPAN[:4])
    assert (without_zone.status, "needs --zone" in without_zone.error) == (2, True)


def test_sessions_of_gatherplace_are_listed(site: Command, sandbox: Sandbox) -> None:
    with sandbox.gatherplace() as account:
        account.send(
            portlet.CreateSession(
                name="Bees",
                teleconferencing=True,
                list_participants=False,
                private_chat=True,
                public_chat=False,
                speed=portlet.Speed.DSL,
            )
        )
    (row,) = rows(site("gatherplace", "list", "sessions").out)
    assert row["name"] == "Bees"


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--since", "2031-01-01"], "--since and --until go together"),
        (["--since", "soon", "--until", "2031-01-01"], "--since takes a day or a time"),
        ([*SPAN[:4], "--zone", "Berlin"], "--zone 'Berlin' is in no tz database here"),
        (["--resume"], "--resume goes with --to FILE"),
        (["--to", "list.csv", "-o", "json"], "-o and --columns are for the terminal"),
        (["--to", "list.xlsx"], "ends in none of .csv, .jsonl, .parquet"),
    ],
    ids=lambda each: "" if isinstance(each, str) else " ".join(each),
)
def test_slips_are_told_before_anything_is_sent(
    site: Command, sandbox: Sandbox, arguments: list[str], problem: str
) -> None:
    done = site("webex", "list", "meetings", *arguments)
    assert (done.status, done.out) == (2, "")
    assert problem in done.error
    assert sum(sandbox.calls.values()) == 0


@pytest.mark.parametrize("name", ["CreateMeeting", "GetMeeting", "nonsense"])
def test_what_is_no_list_is_refused(site: Command, name: str) -> None:
    done = site("webex", "list", name)
    assert done.status == 2
    assert "list is not for" in done.error or "no operation" in done.error


@pytest.mark.parametrize("names", [LISTS, PASTS], ids=["list", "history"])
def test_every_name_stands_for_a_list(run: Command, names: dict[str, dict[str, str]]) -> None:
    verb = "list" if names is LISTS else "history"
    for system, lists in names.items():
        for name in lists:
            assert run(system, verb, name, "--help").status == 0, name
