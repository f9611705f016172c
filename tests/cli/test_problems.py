"""What goes wrong is one line, and its class is the exit status."""

from __future__ import annotations

import pytest

from meetwire.cli.problems import lines
from meetwire.runtime.errors import RateLimited, ServiceFailure, UnexpectedMessage
from meetwire.testing import Sandbox
from tests.cli.conftest import Command

GET = ("webex", "call", "GetMeeting", "--meeting-key")


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ([*GET, "1"], 6, "meetwire: GetMeeting: 060001: "),
        ([*GET, "x"], 3, "meetwire: GetMeeting: --meeting-key: is not a whole number"),
        (["webex", "call", "GetMeting"], 2, "is GetMeeting or "),
        (["webex", "call", "GetMeeting", "--meeting-kex", "1"], 2, "Did you mean '--meeting-key'?"),
        (["wbex"], 2, "No such command 'wbex'"),
        (["webex", "--profile", "nobody", "call", "GetSite"], 4, "there is no profile nobody"),
        (["webex", "--profile", "rooms", "call", "GetSite"], 4, "rooms is a profile of iomeeting"),
        (["webex", "call", "GetSite", "-o", "xml"], 2, "'xml' is not one of"),
        (["webex", "call", "GetSite", "--from", "/nowhere/x.json"], 2, "does not exist"),
        (["webex", "call", "CreateMeeting", "--attendee", "{"], 2, "--attendee takes JSON; "),
    ],
)
def test_a_problem_is_a_line_and_a_status(
    site: Command, arguments: list[str], status: int, said: str
) -> None:
    done = site(*arguments)
    assert (done.status, done.out) == (status, "")
    assert said in done.error
    assert done.error.startswith("meetwire")
    assert done.error.count("\n") == 1


def test_each_fault_of_a_request_has_a_line_with_its_option(site: Command) -> None:
    done = site(
        *("webex", "call", "CreateMeeting", "--duration", "long", "--start-date", "soon"),
        *("--attendee", '{"person": {"mail": "x"}}'),
    )
    assert done.status == 3
    assert [line.split(": ")[2] for line in done.error.splitlines()] == [
        "--participants.attendees.attendee[0].person.mail",
        "--schedule.start-date",
        "--schedule.duration",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("meta_data: [", "the YAML is damaged at line"),
        ("- a\n", "must hold an object"),
        ("access_control:\n  meeting_password: *hush-hush\n", "are there quotes around"),
        ("access_control:\n  meeting_password: !hush-hush x\n", "are there quotes around"),
        ('{"a" 1}', "takes JSON; "),
        ('{"a":' * 100_000, "nested absurdly deep"),
        ("meta_data:\n  conf_nam: x\n", "is conf_name meant?"),
        ("meta_data:\n  conf_name: 5\n", "--meta-data.conf-name: must be text, not int"),
    ],
)
def test_slips_in_a_file_are_told(site: Command, text: str, said: str) -> None:
    done = site("webex", "call", "CreateMeeting", "--from", site.write("m.yaml", text))
    assert done.status in (2, 3)
    assert said in done.error
    assert "hush-hush" not in done.error
    assert done.error.count("\n") == 1


def test_files_that_cannot_be_read_are_told(site: Command) -> None:
    (site.folder / "odd.yaml").write_bytes(b"a: \xff")
    done = site("webex", "call", "GetSite", "--from", str(site.folder / "odd.yaml"))
    assert (done.status, "is no UTF-8 from byte 3 on" in done.error) == (2, True)
    done = site("webex", "call", "UploadPMRImage", "--image-data", "@/nowhere.png")
    assert (done.status, "--image-data: " in done.error) == (2, True)


def test_credentials_that_are_not_accepted(site: Command) -> None:
    site.set(MEETWIRE_ACME_PASSWORD="not-this-one")
    assert site(*GET, "1").status == 7


def test_what_may_succeed_later_has_a_status_of_its_own(site: Command, sandbox: Sandbox) -> None:
    sandbox.faults.add("rate-limit")
    site.set(MEETWIRE_ACME_TIMEOUT="5")
    done = site("webex", "call", "CreateMeeting", "--conf-name", "x")
    assert done.status == 8, done.error


@pytest.mark.parametrize(("fault", "status"), [("status=404", 9), ("truncate=40", 10)])
def test_no_answer_and_an_answer_that_is_none(
    site: Command, sandbox: Sandbox, fault: str, status: int
) -> None:
    sandbox.faults.add(fault)
    done = site(*GET, "1")
    assert done.status == status, done.error
    assert done.error.count("\n") == 1


def test_nobody_there(site: Command) -> None:
    site.set(MEETWIRE_ACME_ENDPOINT="http://127.0.0.1:9/")
    done = site("webex", "call", "CreateMeeting", "--conf-name", "x")
    assert done.status == 9
    assert "Connection refused" in done.error


def test_secrets_travel_in_clear_text_to_nobody(site: Command) -> None:
    site.set(MEETWIRE_ACME_ENDPOINT="http://acme.example/")
    done = site(*GET, "1")
    assert done.status == 9
    assert "http" in done.error


def test_debug_shows_logs_and_where_an_error_is_from(site: Command) -> None:
    done = site("--debug", *GET, "1")
    assert done.status == 6
    assert "Traceback" in done.error
    assert "GetMeeting sends POST" in done.error
    assert "host-secret" not in done.error


def test_an_error_says_when_to_try_again_and_what_else_is_known() -> None:
    error = RateLimited(ServiceFailure("000045", "slower"), retry_after=60.0)
    error.add_note("it was sent twice")
    assert lines(error, "meetwire") == [
        "meetwire: 000045: slower (try again in 60 s; it was sent twice)"
    ]


def test_what_a_service_says_cannot_move_the_cursor() -> None:
    (line,) = lines(UnexpectedMessage("a\nb\x1b[2Jc\x9b1md\u202ee"), "meetwire")
    assert line == "meetwire: a\\nb\\x1b[2Jc\\x9b1md\\u202ee"
