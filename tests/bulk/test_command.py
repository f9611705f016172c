"""The command `bulk`: plan, question, report, status."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from meetwire import cli
from meetwire.cli.problems import EXIT
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting
from tests.bulk.conftest import Write, users


class Done(NamedTuple):
    status: int
    out: str
    error: str


Command = Callable[..., Done]


@pytest.fixture
def command(
    sandbox: Sandbox,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Command:
    """Runs `meetwire webex bulk` as the administrator of the sandbox."""
    for name in [name for name in os.environ if name.startswith("MEETWIRE_")]:
        monkeypatch.delenv(name)
    settings = {
        "CONFIG": str(tmp_path / "profiles.toml"),
        "WEBEX_SITE": "acme",
        "WEBEX_WEBEX_ID": sandbox.admin.webex_id,
        "WEBEX_PASSWORD": sandbox.admin.password,
        "WEBEX_ENDPOINT": sandbox.url,
    }
    for name, value in settings.items():
        monkeypatch.setenv(f"MEETWIRE_{name}", value)

    def run(*arguments: object) -> Done:
        capsys.readouterr()
        status = cli.main(["webex", "bulk", *map(str, arguments)])
        return Done(status, *capsys.readouterr())

    return run


def test_rows_are_made_and_reported(command: Command, write: Write, sandbox: Sandbox) -> None:
    lines = users(5)
    lines[2] = lines[2].replace("user00003@", "host@", 1)
    path = write(lines)
    done = command("users", path, "--yes")
    assert done.status == EXIT.INCOMPLETE
    assert done.out.split() == ["4", "done", "1", "failed"]
    assert "CreateUser at acme, admin@acme.example, 5 rows:" in done.error
    assert "line 4, host@acme.example: failed: CreateUser: 030004" in done.error
    told = [json.loads(line) for line in Path(f"{path}.report.jsonl").read_text().splitlines()]
    assert [each["status"] for each in told] == ["done", "done", "failed", "done", "done"]
    kept = Path(f"{path}.journal").read_text() + Path(f"{path}.report.jsonl").read_text()
    assert "made-up-" not in f"{kept}{done.out}{done.error}"
    again = command("users", write(users(5)), "--yes")
    assert again.status == 0
    assert again.out.split() == ["1", "done", "4", "done", "by", "an", "earlier", "run"]
    assert sandbox.calls["CreateUser"] == 5


def test_a_dry_run_shows_the_plan_and_leaves_no_trace(
    command: Command, write: Write, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MEETWIRE_WEBEX_PASSWORD")
    path = write(users(5))
    done = command("users", path, "--dry-run")
    assert (done.status, done.out) == (0, "")
    assert "5  to be sent" in done.error
    assert not Path(f"{path}.journal").exists()
    assert not sandbox.calls


def test_a_file_with_faults_is_refused_with_a_line_for_each(
    command: Command, write: Write, sandbox: Sandbox
) -> None:
    path = write([line.replace("true", "perhaps") for line in users(30)])
    done = command("users", path, "--yes")
    assert done.status == EXIT.REQUEST
    told = done.error.splitlines()
    assert told[0] == f"meetwire: {path}: line 2, privilege.host: is neither true nor false"
    assert told[20:] == ["meetwire: and 10 more"]
    assert not sandbox.calls


def test_without_anybody_to_ask_it_takes_a_yes(
    command: Command, write: Write, sandbox: Sandbox
) -> None:
    done = command("users", write(users(1)))
    assert done.status == EXIT.USAGE
    assert "there is nobody to ask whether to call CreateUser: add --yes" in done.error
    assert not sandbox.calls


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("n", EXIT.INTERRUPTED)])
def test_at_a_terminal_it_asks(
    command: Command,
    write: Write,
    sandbox: Sandbox,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    status: int,
) -> None:
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("click.termui.visible_prompt_func", lambda _prompt: answer)
    assert command("users", write(users(1))).status == status
    assert sandbox.calls["CreateUser"] == (status == 0)


def test_at_a_terminal_a_bar_shows_how_far_it_is(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    assert "5/5" in command("users", write(users(5)), "--yes").error


def test_any_operation_that_changes_something_is_done(
    command: Command, write: Write, host: Webex, sandbox: Sandbox
) -> None:
    path = write(["host@acme.example,Hanna"], head="webex_id,first_name")
    assert command("setuser", path, "--yes").status == 0
    assert sandbox.calls["SetUser"] == 1
    refused = command("GetUser", path, "--yes")
    assert refused.status == EXIT.USAGE
    assert "GetUser changes nothing, and bulk is for what does" in refused.error


def test_a_journal_of_something_else_is_refused(
    command: Command, write: Write, tmp_path: Path
) -> None:
    journal = tmp_path / "journal"
    assert command("users", write(users(1)), "--yes", "--journal", journal).status == 0
    path = write(["host@acme.example,Hanna"], head="webex_id,first_name")
    done = command("SetUser", path, "--yes", "--journal", journal)
    assert done.status == EXIT.USAGE
    assert "is about CreateUser at acme, admin@acme.example, and not about SetUser" in done.error


def test_a_rate_spreads_the_calls(
    command: Command, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    slept: list[float] = []
    monkeypatch.setattr("meetwire.runtime.steps.time.sleep", slept.append)
    assert command("users", write(users(4)), "--yes", "--per-minute", 2).status == 0
    assert len(slept) == 2
    assert min(slept) > 55


def test_ctrl_c_ends_what_is_under_way_and_leaves_the_rest(
    command: Command, write: Write, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    mark = Webex.send

    def interrupting(self: Webex, request: object) -> object:
        calls.append("x")
        if len(calls) == 10:
            os.kill(os.getpid(), signal.SIGINT)
        return mark(self, request)  # type: ignore[arg-type, type-var]

    monkeypatch.setattr(Webex, "send", interrupting)
    before = signal.getsignal(signal.SIGINT)
    done = command("users", write(users(200)), "--yes")
    assert done.status == EXIT.INTERRUPTED
    assert signal.getsignal(signal.SIGINT) is before
    assert "left, since the run was stopped" in done.out
    assert "Ctrl-C again: at once" in done.error
    made = sandbox.calls["CreateUser"]
    assert 10 <= made < 200
    assert f"{made}  done" in done.out


def test_meetings_and_attendees_are_made_alike(
    command: Command, write: Write, admin: Webex
) -> None:
    path = write(
        ["Planning,2030-05-06T09:00:00,25", "Review,2030-05-07T09:00:00,25"],
        name="meetings.csv",
        head="meta_data.conf_name,schedule.start_date,schedule.time_zone_id",
    )
    assert command("meetings", path, "--yes").status == 0
    first, _ = admin.records(meeting.LstsummaryMeeting())
    people = write(
        [f"{first.meeting_key},Ana,ana@example.org"],
        name="people.csv",
        head="session_key,person.name,person.email",
    )
    assert command("attendees", people, "--yes").status == 0
