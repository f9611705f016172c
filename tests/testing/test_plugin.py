"""The fixtures for pytest, in a test run of their own."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]

PLUGIN = "meetwire.pytest_plugin"
INSTALLED = any(each.value == PLUGIN for each in entry_points(group="pytest11"))
# Where the package is installed, pytest finds the plugin by itself, and takes it only once.
OPTIONS = ["-p", "no:randomly"] if INSTALLED else ["-p", "no:randomly", "-p", PLUGIN]


def test_the_distribution_names_the_plugin(checkout: Path) -> None:
    project = tomllib.loads((checkout / "pyproject.toml").read_text())["project"]
    (name,) = project["entry-points"]["pytest11"].values()
    assert name == PLUGIN
    assert import_module(name)


def test_fixtures_work_and_share_nothing(pytester: pytest.Pytester) -> None:
    pytester.makeconftest(
        """
        import pytest
        from datetime import datetime
        from meetwire.testing.seeds import Seed, SeedMeeting

        @pytest.fixture
        def meetwire_seed():
            return Seed(meetings=(SeedMeeting(name="Seeded", start=datetime(2030, 1, 1, 9)),))
        """
    )
    pytester.makepyfile(
        """
        import pytest
        from meetwire.webex import meeting, user

        @pytest.mark.parametrize("again", [1, 2])
        def test_site(meetwire_site, meetwire_sandbox, again):
            found = meetwire_site.send(meeting.LstsummaryMeeting()).meeting
            assert [each.conf_name for each in found] == ["Seeded"]
            meetwire_site.send(meeting.CreateMeeting())
            assert meetwire_sandbox.calls["CreateMeeting"] == 1

        def test_admin(meetwire_admin):
            meetwire_admin.send(user.CreateUser(webex_id="new", email="new@x.example"))

        def test_stubber(meetwire_stubber):
            meetwire_stubber.expect(meeting.DelMeeting(meeting_key=1), meeting.DelMeetingResponse())
        """
    )
    done = pytester.runpytest_subprocess(*OPTIONS)
    done.assert_outcomes(passed=4, errors=1)
    done.stdout.fnmatch_lines(["*StubError: 1 expected requests did not come: DelMeeting*"])


def test_they_load_nothing_until_a_test_asks() -> None:
    script = (
        f"import sys, {PLUGIN}\n"
        "print([n for n in sys.modules if n.startswith('meetwire.') and 'plugin' not in n])"
    )
    command = [sys.executable, "-c", script]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"


def test_they_work_in_parallel(pytester: pytest.Pytester) -> None:
    pytest.importorskip("xdist", reason="pytest-xdist is not installed")
    pytester.makepyfile(
        """
        import pytest
        from meetwire.webex import meeting

        @pytest.mark.parametrize("number", range(8))
        def test_site(meetwire_site, number):
            meetwire_site.send(meeting.CreateMeeting())
            assert len(meetwire_site.send(meeting.LstsummaryMeeting()).meeting) == 1
        """
    )
    done = pytester.runpytest_subprocess(*OPTIONS, "-n", "2")
    done.assert_outcomes(passed=8)
