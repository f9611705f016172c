"""Help fits a screen, has an example, and does not wait for what it does not need."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

from meetwire.cli import catalog
from meetwire.cli.lists import LISTS, PASTS
from meetwire.cli.systems import SYSTEMS
from tests.cli.conftest import Command
from tests.cli.test_dry_run import each_operation

GROUPS = [
    [],
    *([name] for name in SYSTEMS),
    *([name, "call"] for name in SYSTEMS),
    ["iomeeting", "link"],
    *([name, "list"] for name in LISTS),
    *([name, "history"] for name in PASTS),
    *([name, "list", each] for name, lists in LISTS.items() for each in lists),
    *([name, "history", each] for name, lists in PASTS.items() for each in lists),
    ["operations"],
    ["explain"],
    ["profile"],
    ["profile", "list"],
    ["profile", "store"],
    ["profile", "forget"],
    ["sandbox"],
    ["completion"],
]


def check(text: str) -> None:
    lines = text.splitlines()
    assert len(lines) <= 40
    assert max(map(len, lines)) <= 80
    assert "xample" in text


@pytest.mark.parametrize("arguments", GROUPS, ids=" ".join)
def test_help_of_a_command_fits_a_screen_and_has_an_example(
    run: Command, arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    try:
        text = run(*arguments, "--help").out
    except SystemExit:  # the sandbox has a parser of its own
        text = capsys.readouterr().out
    check(text)


@each_operation
def test_help_of_an_operation_fits_a_screen_and_has_an_example(
    run: Command, found: catalog.Found
) -> None:
    done = run(found.system.name, "call", found.name, "--help")
    assert (done.status, done.error) == (0, "")
    check(done.out)


@pytest.mark.parametrize("arguments", [[], ["webex"], ["webex", "call"], ["profile"]], ids=" ".join)
def test_a_group_without_a_command_shows_its_help(run: Command, arguments: list[str]) -> None:
    done = run(*arguments)
    assert (done.status, done.out) == (2, "")
    assert done.error == run(*arguments, "--help").out


def test_help_of_a_large_operation_says_where_the_rest_is(run: Command) -> None:
    shown = run("webex", "call", "CreateMeeting", "--help").out
    assert "136 fields more, see meetwire explain CreateMeeting, or --help-all" in shown
    assert "--tracking-code1" not in shown
    assert "--tracking-code1" in run("webex", "call", "CreateMeeting", "--help-all").out


def test_explain_tells_facts_and_elements(run: Command) -> None:
    out = run("explain", "CreateMeeting").out
    assert "Schedule a meeting." in out
    assert "create, not to be repeated" in out
    names = [line[1:35].rstrip() for line in out.splitlines()]
    inside = names[names.index("participants") :]
    assert "  max_user_number" in inside
    assert "    attendee[]" in inside
    assert run("explain", "CreateMeeting").error == "Of the same name: liveminutes.CreateMeeting\n"


def test_explain_tells_a_part_and_the_answer(run: Command) -> None:
    part = run("explain", "webex.CreateMeeting", "repeat").out
    assert "(WEEKLY | DAILY | " in part
    assert "conf_name" not in part
    lines = run("explain", "CreateMeeting", "repeat", "-o", "jsonl").out.splitlines()
    element = json.loads(lines[0])
    assert element["element"] == "repeat.repeat_type"
    assert element["choices"][0] == "WEEKLY"
    assert "guest_token" in run("explain", "CreateMeeting", "--answer").out
    assert run("explain", "CreateMeeting", "nothing").status == 2
    assert "is CreateMeeting" in run("explain", "CreateMeetin").error


def test_operations_are_found_by_any_part_and_by_patterns(run: Command) -> None:
    assert run("operations").out.count("\n") == 161
    found = run("operations", "recording", "--system", "webex", "-o", "csv").out
    assert "webex,general_session.LstRecording,read" in found
    assert run("operations", "Del*", "--effect", "delete").out.count("\n") >= 9
    assert run("operations", "zzz").status == 2


@pytest.mark.parametrize(
    ("arguments", "heavy"),
    [
        (["--help"], ("rich", "lxml", "requests", "yaml", "keyring", "meetwire.testing")),
        (["webex", "--help"], ("rich", "lxml", "requests", "yaml", "keyring", "meetwire.webex")),
        (["webex", "call", "GetUser", "--help"], ("requests", "keyring", "meetwire.testing")),
        (["sandbox", "--help"], ("requests", "lxml", "keyring")),
    ],
)
def test_help_does_not_wait(arguments: list[str], heavy: tuple[str, ...]) -> None:
    script = (
        "import sys\nfrom meetwire import cli\n"
        f"try: cli.main({arguments!r})\n"
        "except SystemExit: pass\n"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.endswith("[]\n")


def test_the_version_is_told(run: Command) -> None:
    done = run("--version")
    assert (done.status, done.error) == (0, "")
    assert done.out.strip()
