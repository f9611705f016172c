"""Calls of operations: options to requests, requests to answers."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from meetwire.testing import Sandbox
from meetwire.webex import meeting
from tests.cli.conftest import Command

START = ("--start-date", "2030-12-01T09:00", "--time-zone-id", "4", "--duration", "60")
CREATE = ("webex", "call", "CreateMeeting", "--conf-name", "Bees", *START)


def created(sandbox: Sandbox) -> meeting.GetMeetingResponse:
    """The only meeting there is."""
    with sandbox.client() as client:
        (found,) = client.records(meeting.LstsummaryMeeting())
        return client.send(meeting.GetMeeting(meeting_key=found.meeting_key))


def test_options_make_a_request_and_the_answer_is_a_line_of_json(
    site: Command, sandbox: Sandbox
) -> None:
    done = site(*CREATE)
    assert (done.status, done.error) == (0, "")
    made = created(sandbox)
    assert json.loads(done.out)["meeting_key"] == made.meeting_key
    assert done.out.count("\n") == 1
    assert made.meta_data is not None
    assert made.meta_data.conf_name == "Bees"
    assert made.schedule is not None
    assert made.schedule.duration == 60


def test_nested_fields_lists_and_choices_in_any_spelling(site: Command, sandbox: Sandbox) -> None:
    done = site(
        *("webex", "call", "createmeeting", "--meta_data.conf_name=Bees", *START),
        *("--repeat-type", "weekly", "--repeat.day-in-week.day", "MONDAY"),
        *("--repeat.day_in_week.day", "friday", "--chat", "yes"),
        *("--expiration-date", "2031-01-05 09:00"),
        *("--attendee", '{"person": {"name": "Pat", "email": "pat@acme.example"}}'),
    )  # fmt: skip
    assert (done.status, done.error) == (0, "")
    made = created(sandbox)
    assert made.repeat is not None
    assert made.repeat.day_in_week is not None
    assert [day.value for day in made.repeat.day_in_week.day] == ["MONDAY", "FRIDAY"]
    assert made.enable_options is not None
    assert made.enable_options.chat is True
    assert made.participants is not None
    assert made.participants.attendees is not None
    assert len(made.participants.attendees.attendee) == 1


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("m.json", '{"meta_data": {"conf_name": "Bees"}, "schedule": {"duration": 30}}'),
        ("m.yaml", "meta_data:\n  conf_name: Bees\nschedule:\n  duration: 30\n"),
    ],
)
def test_a_file_has_fields_and_options_go_before_it(
    site: Command, sandbox: Sandbox, name: str, text: str
) -> None:
    done = site("webex", "call", "CreateMeeting", "--from", site.write(name, text), *START)
    assert (done.status, done.error) == (0, "")
    made = created(sandbox)
    assert made.schedule is not None
    assert made.schedule.duration == 60
    assert made.meta_data is not None
    assert made.meta_data.conf_name == "Bees"


def test_standard_input_is_a_file(site: Command) -> None:
    done = site(
        "webex", "call", "GetUser", "--from", "-", stdin='{"webex_id": "host@acme.example"}'
    )
    assert json.loads(done.out)["first_name"] == "Hana"


def test_bytes_are_read_from_a_file(site: Command, tmp_path: Path) -> None:
    (tmp_path / "pixel.png").write_bytes(b"\x89PNG")
    done = site(
        *("webex", "call", "UploadPMRImage", "--image-data", f"@{tmp_path / 'pixel.png'}"),
        *("--from", site.write("r.json", '{"image_for": "Photo"}'), "--dry-run"),
    )
    assert "<imageData>iVBORw==</imageData>" in done.out, done.error


def test_every_system_is_called(site: Command, sandbox: Sandbox) -> None:
    times = '{"start_time": "2030-12-01T09:00:00Z", "end_time": "2030-12-01T10:00:00Z"}'
    subject = ("--subject", "Bees", "--times", times)
    session = ["--teleconferencing", "--list-participants", "--private-chat", "--public-chat"]
    flags = [word for flag in session for word in (flag, "true")]
    for arguments in (
        ["gotowebinar", "call", "CreateWebinar", *subject],
        ["gotowebinar", "call", "v1.CreateWebinar", "--description", "On bees", *subject],
        ["liveminutes", "call", "CreateMeeting", "--meeting-key", "weekly", "--host-id", "pat"],
        ["gatherplace", "call", "CreateSession", "--name", "Bees", "--speed", "0", *flags],
    ):
        done = site(*arguments)
        assert (done.status, done.error) == (0, ""), arguments
        assert json.loads(done.out), arguments
    assert sandbox.webinars.calls["CreateWebinar"] == 2


def test_iomeeting_is_called_and_makes_links(site: Command, sandbox: Sandbox) -> None:
    site.set(HOST="host-secret")
    found = site(
        *("iomeeting", "call", "QueryMeeting", "--host-email", sandbox.at_iomeeting.host_email),
        *("--host-password", "env:HOST"),
    )
    assert (found.status, found.error) == (0, "")
    assert sandbox.at_iomeeting.calls["QueryMeeting"] == 1
    link = site(
        *("iomeeting", "link", "StartMeetingById", "--meeting-id", "77"),
        *("--host-password", "env:HOST"),
    )
    assert link.out.startswith(sandbox.at_iomeeting.url), link.error
    assert "77" in link.out
    refused = site("iomeeting", "link", "QueryMeeting")
    assert (refused.status, refused.out) == (2, "")


def test_a_deprecated_operation_says_so_and_is_made(site: Command) -> None:
    done = site("webex", "call", "LstMeeting")
    assert "deprecated" in done.error


def test_a_list_that_is_empty_is_no_error(site: Command) -> None:
    done = site("webex", "call", "LstsummaryMeeting")
    assert done.status == 0


def test_a_delete_needs_a_yes(site: Command, sandbox: Sandbox) -> None:
    site(*CREATE)
    key = str(created(sandbox).meeting_key)
    refused = site("webex", "call", "DelMeeting", "--meeting-key", key)
    assert refused.status == 2
    assert "add --yes" in refused.error
    assert created(sandbox)
    assert site("webex", "call", "DelMeeting", "--meeting-key", key, "--yes").status == 0
    assert sandbox.calls["DelMeeting"] == 1


def test_unlisted_values_are_sent_when_they_are_meant(site: Command) -> None:
    odd = ("webex", "call", "CreateMeeting", "--repeat-type", "LUNAR", "--dry-run")
    refused = site(*odd)
    assert refused.status == 3
    assert "'LUNAR' is not among WEEKLY" in refused.error
    assert "with --unlisted it is sent all the same" in refused.error
    assert "<repeatType>LUNAR</repeatType>" in site(*odd, "--unlisted").out
