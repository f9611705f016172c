"""Secrets: from where they come, and that they show nowhere."""

from __future__ import annotations

import json

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from meetwire.testing import Sandbox
from tests.cli.conftest import Command, Memory

CANARY = "canary-7f3a"
PASSWORD = ("webex", "call", "CreateMeeting", "--conf-name", "x", "--meeting-password")
GET_USER = ("webex", "call", "GetUser", "--webex-id", "host@acme.example")


@pytest.mark.parametrize(
    "source", [CANARY, f"env{CANARY}", "env:", "keyring:", "", f"Prompt:{CANARY}"]
)
def test_no_secret_is_taken_as_an_argument_and_none_is_quoted(site: Command, source: str) -> None:
    done = site(*PASSWORD, source)
    assert (done.status, done.out) == (2, "")
    assert "takes no secret itself" in done.error
    assert CANARY not in done.error


def test_a_preview_asks_for_none(site: Command) -> None:
    done = site(*PASSWORD, "prompt", "--dry-run")
    assert "<meetingPassword>***</meetingPassword>" in done.out


def test_a_preview_with_a_secret_that_is_a_word_of_xml(site: Command) -> None:
    site.set(PASS="0")
    done = site(*PASSWORD, "env:PASS", "--dry-run")
    assert (done.status, done.error) == (0, "")
    assert "<meetingPassword>***</meetingPassword>" in done.out


def test_none_is_taken_inside_of_json_either(site: Command) -> None:
    account = json.dumps({"subscriber_access_code": CANARY})
    done = site("webex", "call", "CreateUser", "--webex-id", "pat", "--tsp-account", account)
    assert (done.status, done.out) == (2, "")
    assert "a secret stands in the arguments" in done.error
    assert CANARY not in done.error


@pytest.mark.parametrize(
    "arguments",
    [
        (*PASSWORD, "prompt", CANARY),
        ("profile", "store", "acme", "password", CANARY),
        ("webex", "call", "GetSite", CANARY),
    ],
)
def test_what_does_not_belong_there_is_not_quoted(
    site: Command, arguments: tuple[str, ...]
) -> None:
    done = site(*arguments)
    assert done.status == 2
    assert "does not belong there" in done.error
    assert CANARY not in done.error


def test_a_secret_field_is_read_from_the_environment_the_keyring_or_a_file(
    site: Command, sandbox: Sandbox, memory: Memory
) -> None:
    site.set(PASS=CANARY)
    memory.held["meetwire", "weekly"] = CANARY
    file = site.write("m.yaml", f"access_control:\n  meeting_password: {CANARY}\n")
    ways = ([*PASSWORD, "env:PASS"], [*PASSWORD, "keyring:weekly"], [*PASSWORD[:5], "--from", file])
    for arguments in ways:
        made = site(*arguments)
        assert made.status == 0, made.error
        key = str(json.loads(made.out)["meeting_key"])
        shown = site("webex", "call", "GetMeeting", "--meeting-key", key, "--show-secrets")
        assert json.loads(shown.out)["access_control"]["meeting_password"] == CANARY


@pytest.mark.parametrize("output", ["table", "json", "jsonl", "csv"])
def test_secrets_of_an_answer_are_masked_unless_they_are_asked_for(
    site: Command, output: str
) -> None:
    site.set(PASS=CANARY)
    made = site(*PASSWORD, "env:PASS")
    key = str(json.loads(made.out)["meeting_key"])
    get = ("webex", "call", "GetMeeting", "--meeting-key", key, "-o", output)
    done = site(*get)
    assert "***" in done.out
    assert CANARY not in done.out + done.error
    assert CANARY in site(*get, "--show-secrets").out


def test_a_source_that_has_nothing_is_told(site: Command) -> None:
    for source in ("env:NOWHERE", "keyring:nowhere", "prompt"):
        done = site(*PASSWORD, source)
        assert done.status == 4
        assert done.error.count("\n") == 1


@pytest.mark.parametrize("fault", ["status=500", "status=401", "drop-after", "truncate=40"])
def test_no_error_and_no_log_shows_one(site: Command, sandbox: Sandbox, fault: str) -> None:
    site.set(PASS=CANARY, MEETWIRE_ACME_PASSWORD=CANARY)
    sandbox.faults.add(fault)
    done = site("--debug", *PASSWORD, "env:PASS")
    assert done.status != 0
    assert CANARY not in done.out + done.error


# Of profiles --------------------------------------------------------------------------------------


def test_the_environment_goes_before_the_keyring(
    site: Command, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory.held["meetwire", "acme/password"] = "wrong-one"
    assert site(*GET_USER).status == 0
    monkeypatch.delenv("MEETWIRE_ACME_PASSWORD")
    assert site(*GET_USER).status == 7
    memory.held["meetwire", "acme/password"] = Sandbox.host.password
    assert site(*GET_USER).status == 0


def test_one_that_is_nowhere_is_told_with_what_to_do(
    site: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MEETWIRE_ACME_PASSWORD")
    for backend in (None, NoKeyring()):
        if backend is not None:
            keyring.set_keyring(backend)
        done = site(*GET_USER)
        assert done.status == 4
        assert "set MEETWIRE_ACME_PASSWORD, or run meetwire profile store acme" in done.error


def test_a_new_refresh_token_takes_the_place_of_the_used_one(site: Command, memory: Memory) -> None:
    before = memory.held["meetwire", "webinars/refresh_token"]
    for _ in range(2):
        done = site("gotowebinar", "call", "GetWebinars", "--from", site.write("w.json", _SPAN))
        assert (done.status, done.error) == (0, "")
    assert memory.held["meetwire", "webinars/refresh_token"] != before


_SPAN = '{"from_time": "2030-01-01T00:00:00Z", "to_time": "2030-02-01T00:00:00Z"}'


def test_a_new_refresh_token_is_no_secret_of_the_environment_any_more(
    site: Command, memory: Memory
) -> None:
    token = memory.held.pop(("meetwire", "webinars/refresh_token"))
    site.set(MEETWIRE_WEBINARS_REFRESH_TOKEN=token)
    done = site("gotowebinar", "call", "GetWebinars", "--from", site.write("w.json", _SPAN))
    assert done.status == 0
    assert "take MEETWIRE_WEBINARS_REFRESH_TOKEN out of the environment" in done.error
    assert ("meetwire", "webinars/refresh_token") in memory.held
