"""`python -m meetwire.testing`, run as people run it."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from meetwire.testing import Sandbox, __main__
from meetwire.webex import Password, Webex, meeting, site, user

COMMAND = (sys.executable, "-m", "meetwire.testing", "--port", "0")


@contextmanager
def running(*arguments: str) -> Iterator[tuple[subprocess.Popen[str], list[str]]]:
    """The process, and what it printed until it was ready."""
    with subprocess.Popen(
        [*COMMAND, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        said: list[str] = []
        try:
            for line in process.stdout:
                said.append(line)
                if line.startswith("Stop it"):
                    break
            yield process, said
        finally:
            process.kill()


def endpoint(said: list[str]) -> str:
    (found,) = re.findall(r"http://\S+/WBXService/XMLService", "".join(said))
    return str(found)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_says_where_it_is_and_who_can_sign_in_and_stops_when_told(number: int) -> None:
    with running() as (process, said):
        text = "".join(said)
        for account in (Sandbox.admin, Sandbox.host, Sandbox.other_host, Sandbox.attendee):
            assert f"{account.webex_id}  password {account.password}" in text
        with Webex("acme", Sandbox.host, endpoint=endpoint(said)) as client:
            client.send(user.GetUser(webex_id=Sandbox.host.webex_id))
        process.send_signal(number)
        out, error = process.communicate(timeout=30)
    assert (process.returncode, out, error) == (0, "Stopped.\n", "")


def test_options_reach_the_sandbox(tmp_path: Path) -> None:
    database = str(tmp_path / "site.db")
    with running(
        *("--users", "3", "--meetings", "8", "--seed", "7", "--clock", "2030-07-01T00:00:00"),
        *("--strict", "--fault", "status=503; times=1", "--database", database),
    ) as (_, said):
        url = endpoint(said)
        with requests.Session() as plain:
            assert plain.post(url, b"", timeout=10).status_code == 503
            raw = b'<message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
            assert plain.post(url, raw, timeout=10).status_code == 200
        with Webex("acme", Password("user0001@acme.example", "made-up"), endpoint=url) as client:
            client.send(user.GetUser(webex_id="user0001@acme.example"))
            (zone,) = client.send(site.LstTimeZone(time_zone_id=[4])).time_zone
            assert zone.fall_in_dst is True
    assert Path(database).exists()


def test_a_seed_file_is_planted(tmp_path: Path) -> None:
    file = tmp_path / "site.toml"
    file.write_text('[[meetings]]\nname = "Planted"\nstart = 2030-01-01T09:00:00\n')
    with (
        running("--seed-file", str(file)) as (_, said),
        Webex("acme", Sandbox.host, endpoint=endpoint(said)) as client,
    ):
        (found,) = client.send(meeting.LstsummaryMeeting()).meeting
    assert found.conf_name == "Planted"


def test_it_warns_where_others_can_reach_it() -> None:
    with running("--host", "0.0.0.0") as (process, said):
        process.terminate()
        _, error = process.communicate(timeout=30)
    assert said
    assert "can be reached by others" in error


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["--fault", "explode"], "there is no fault 'explode'"),
        (["--fault", "drop-after; times=x"], "times and probability are numbers"),
        (["--users", "2", "--seed-file", "x.toml"], "either in a file or made up"),
        (["--meetings", "2"], "need users who host them"),
        (["--seed-file", "/nowhere/x.toml"], "x.toml"),
    ],
)
def test_a_slip_is_one_line(
    arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert __main__.main(["--port", "0", *arguments]) == 1
    out, error = capsys.readouterr()
    assert out == ""
    assert problem in error
    assert error.startswith("python -m meetwire.testing: ")
    assert error.count("\n") == 1
