"""Lists of every system, out of the sandbox: in pages, in one answer, and single answers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from meetwire.export import Exported, export, rows, to_arrow, to_pandas, to_polars
from meetwire.export.lists import Sender
from meetwire.gatherplace import portlet
from meetwire.gotowebinar import v1, v2
from meetwire.iomeeting import meetings as io
from meetwire.liveminutes import meetings as lm
from meetwire.runtime.message import Request
from meetwire.testing import Sandbox, Seed
from meetwire.webex import history
from meetwire.webex.general_session import LstRecording
from meetwire.webex.site import LstTimeZone

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)
SEED = Seed.generated(users=5, meetings=0, history=120, around=NOW)
USAGE = history.LstmeetingusageHistory()


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(seed=SEED, clock=lambda: NOW) as running:
        yield running


def exported(
    client: Sender, request: Request[Any], folder: Path, **options: Any
) -> list[dict[str, Any]]:
    """The objects in a file of JSON lines."""
    file = folder / "list.jsonl"
    done = export(client, request, file, **options)
    found = [json.loads(line) for line in file.read_text("utf-8").splitlines()]
    assert done == Exported(file, len(found), 0)
    file.unlink()
    return found


def test_history_of_webex(sandbox: Sandbox, tmp_path: Path) -> None:
    with sandbox.client(sandbox.admin) as site:
        found = exported(site, USAGE, tmp_path)
        assert len(found) == 120
        assert found == [
            {name: cell for name, cell in plain(row).items() if cell is not None}
            for row in rows(site.records(USAGE))
        ]
    first = found[0]
    wall = datetime.fromisoformat(first["meeting_start_time"])
    moment = datetime.fromisoformat(first["meeting_start_time_aware"])
    assert moment == datetime(2026, 8, 31, tzinfo=UTC)
    assert wall.tzinfo is None
    assert abs(wall - moment.replace(tzinfo=None)) <= timedelta(hours=14)


def plain(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: cell.isoformat() if isinstance(cell, datetime) else cell for name, cell in row.items()
    }


def test_a_span_is_read_window_by_window(sandbox: Sandbox, tmp_path: Path) -> None:
    now = NOW.astimezone(ZoneInfo("Europe/Berlin"))
    with sandbox.client(sandbox.admin) as site:
        months = (now - timedelta(days=60), now)
        assert exported(site, LstRecording(), tmp_path, between=months) == []
        some = exported(site, USAGE, tmp_path, between=(now - timedelta(days=20), now))
    assert 20 <= len(some) < 40


def test_a_list_of_webex_that_has_no_pages(sandbox: Sandbox, tmp_path: Path) -> None:
    with sandbox.client() as site:
        found = exported(site, LstTimeZone(), tmp_path)
        assert len(found) == len(site.send(LstTimeZone()).time_zone)


def test_webinars(sandbox: Sandbox, tmp_path: Path) -> None:
    start = NOW + timedelta(days=1)
    with sandbox.gotowebinar() as organizer:
        created = [
            organizer.send(v2.CreateWebinar(subject=f"Number {day}", times=[span(start, day)]))
            for day in range(3)
        ]
        request = v2.GetWebinars(from_time=NOW, to_time=NOW + timedelta(days=9), size=2)
        found = exported(organizer, request, tmp_path)
        panelists = v2.GetPanelists(webinar_key=created[0].webinar_key)
        assert exported(organizer, panelists, tmp_path) == []
    assert [each["webinar_key"] for each in found] == [made.webinar_key for made in created]
    assert found[0]["times"] == [
        {
            "start_time": start.isoformat(),
            "end_time": (start + timedelta(hours=1)).isoformat(),
        }
    ]
    with sandbox.gotowebinar(api="v1") as organizer:
        assert len(exported(organizer, v1.ListUpcomingWebinars(), tmp_path)) == 3


def span(start: datetime, day: int) -> v2.TimeRange:
    begins = start + timedelta(days=day)
    return v2.TimeRange(start_time=begins, end_time=begins + timedelta(hours=1))


def test_sessions_of_gatherplace(sandbox: Sandbox, tmp_path: Path) -> None:
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
        (found,) = exported(account, portlet.GetMySessions(), tmp_path, secrets=True)
    assert (found["name"], found["speed"], found["private_chat"]) == (
        "Bees",
        portlet.Speed.DSL.value,
        True,
    )


def test_the_state_of_a_meeting_of_liveminutes_is_one_row(sandbox: Sandbox, tmp_path: Path) -> None:
    with sandbox.liveminutes() as account:
        account.send(lm.CreateMeeting(meeting_key="weekly", host_id="ann", title="Bees"))
        (found,) = exported(account, lm.GetMeetingStatus(meeting_key="weekly"), tmp_path)
    assert found["status"] == lm.MeetingStatus.START


def test_so_is_a_meeting_of_iomeeting(sandbox: Sandbox, tmp_path: Path) -> None:
    host = sandbox.host
    with sandbox.iomeeting() as site:
        query = io.QueryMeeting(host_email=host.webex_id, host_password="host-secret")
        assert len(exported(site, query, tmp_path)) == 1


# Data frames --------------------------------------------------------------------------------------


def test_arrow_has_the_schema_of_the_class_even_for_no_records(sandbox: Sandbox) -> None:
    with sandbox.client(sandbox.admin) as site:
        full = to_arrow(site, USAGE)
        empty = to_arrow(site, history.LstmeetingusageHistory(conf_name="none of this name"))
    assert (full.num_rows, empty.num_rows) == (120, 0)
    assert full.schema == empty.schema
    kinds = {name: str(full.schema.field(name).type) for name in full.schema.names}
    assert kinds["session_key"] == "int64"
    assert kinds["meeting_start_time"] == "timestamp[us]"
    assert kinds["meeting_start_time_aware"] == "timestamp[us, tz=UTC]"
    assert kinds["tracking_code.tracking_code1"] == kinds["extras"] == "string"


def test_pandas_and_polars_have_the_same(sandbox: Sandbox) -> None:
    with sandbox.client(sandbox.admin) as site:
        frame, other, table = to_pandas(site, USAGE), to_polars(site, USAGE), to_arrow(site, USAGE)
    expected = table["session_key"].to_pylist()
    assert frame["session_key"].tolist() == other["session_key"].to_list() == expected
    assert str(frame.dtypes["duration"]) == "int64[pyarrow]"
    moments = table["meeting_start_time_aware"].to_pylist()
    assert other["meeting_start_time_aware"].to_list() == moments
    assert [each.to_pydatetime() for each in frame["meeting_start_time_aware"]] == moments
