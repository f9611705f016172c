"""Profiles: the file, the environment before it, and secrets in the keyring."""

from __future__ import annotations

from pathlib import Path

import keyring
import platformdirs
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from meetwire.cli.profiles import default_file
from tests.cli.conftest import Command, Memory

GET = ("call", "GetMeeting", "--meeting-key", "5", "--dry-run")
TWO = """
[acme]
system = "webex"
site = "acme"
webex_id = "host@acme.com"

[test]
system = "webex"
site = "test"
webex_id = "host@test.com"
"""


def site_of(run: Command, *arguments: str) -> str:
    done = run("webex", *arguments, *GET)
    assert done.status == 0, done.error
    return done.out.partition("<siteName>")[2].partition("</siteName>")[0]


def test_the_only_profile_of_a_system_is_used(run: Command) -> None:
    run.write("profiles.toml", TWO.partition("[test]")[0])
    assert site_of(run) == "acme"


def test_of_several_one_is_named_or_the_default(
    run: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.write("profiles.toml", TWO)
    done = run("webex", *GET)
    assert done.status == 4
    assert "which profile, acme, test? Give --profile" in done.error
    assert site_of(run, "--profile", "test") == "test"
    monkeypatch.setenv("MEETWIRE_PROFILE", "acme")
    assert site_of(run) == "acme"
    monkeypatch.delenv("MEETWIRE_PROFILE")
    run.write("profiles.toml", f"{TWO}default = true\n")
    assert site_of(run) == "test"


def test_the_environment_goes_before_the_file(run: Command) -> None:
    run.write("profiles.toml", TWO)
    run.set(MEETWIRE_ACME_SITE="elsewhere", MEETWIRE_TEST_SITE="nowhere")
    assert site_of(run, "--profile", "acme") == "elsewhere"


def test_an_option_goes_before_the_environment(run: Command) -> None:
    run.write("profiles.toml", TWO)
    other = run.write("other.toml", TWO.partition("[test]")[0].replace("acme", "third"))
    done = run("--config", other, "webex", *GET)
    assert "<siteName>third</siteName>" in done.out


def test_without_a_file_the_environment_is_enough(run: Command) -> None:
    run.set(MEETWIRE_WEBEX_SITE="acme", MEETWIRE_WEBEX_SITE_ID="0000123")
    done = run("webex", *GET)
    assert "<siteID>0000123</siteID>" in done.out


def test_settings_have_their_types(run: Command) -> None:
    run.write(
        "profiles.toml",
        '[far]\nsystem = "webex"\nsite = "acme"\nendpoint = "http://acme.example/"\n'
        "allow_http = true\ntimeout = 5.5\n",
    )
    assert "POST http://acme.example/" in run("webex", *GET).out
    run.set(MEETWIRE_FAR_ALLOW_HTTP="perhaps")
    assert "must be true or false" in run("webex", *GET).error
    run.set(MEETWIRE_FAR_ALLOW_HTTP="no")
    assert run("webex", *GET).status == 9
    run.set(MEETWIRE_FAR_TIMEOUT="soon")
    assert "must be a number" in run("webex", *GET).error


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[acme\n", "profiles.toml: "),
        ("acme = 5\n", "[acme] must be a table"),
        ('[acme]\nsystem = "zoom"\n', "needs system = with one of webex, gotowebinar"),
        ('[acme]\nsystem = "webex"\nstie = "x"\n', "has no setting stie; is site meant?"),
        ('[acme]\nsystem = "webex"\npassword = "hush-hush"\n', "belongs into the keyring"),
        ('[acme]\nsystem = "webex"\nsign_in = "magic"\n', "sign_in must be password, "),
        ('[acme]\nsystem = "webex"\nsite = "a.b/c"\n', "is not the name of a site"),
    ],
)
def test_a_file_that_is_not_right_is_told_in_a_line(run: Command, text: str, said: str) -> None:
    run.write("profiles.toml", text)
    done = run("webex", *GET)
    assert (done.status, done.out) == (4, "")
    assert said in done.error
    assert "hush-hush" not in done.error
    assert done.error.count("\n") == 1


def test_what_a_call_needs_and_the_profile_lacks_is_told(run: Command) -> None:
    done = run("webex", "call", "GetMeeting", "--meeting-key", "5")
    assert done.status == 4
    assert "has no site" in done.error
    assert "set MEETWIRE_WEBEX_SITE" in done.error


def test_the_file_is_in_the_place_of_the_platform() -> None:
    assert default_file() == Path(platformdirs.user_config_dir("meetwire")) / "profiles.toml"


def test_profiles_are_listed_with_where_their_secrets_are(run: Command, memory: Memory) -> None:
    run.write("profiles.toml", TWO)
    run.set(MEETWIRE_ACME_PASSWORD="hush-hush")
    memory.held["meetwire", "test/session_ticket"] = "hush-hush"
    done = run("profile", "list", "-o", "csv", "--columns", "profile,system,secrets")
    assert done.out == (
        "profile,system,secrets\n"
        "acme,webex,password: environment\n"
        "test,webex,session_ticket: keyring\n"
    )
    assert done.error == f"{run.profiles}\n"


def test_a_secret_is_stored_and_forgotten(
    run: Command, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.write("profiles.toml", TWO)
    monkeypatch.setattr("meetwire.cli.profile.can_ask", lambda: True)
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _prompt: "hush-hush")
    done = run("profile", "store", "acme")
    assert (done.status, done.out) == (0, "")
    assert memory.held == {("meetwire", "acme/password"): "hush-hush"}
    assert "hush-hush" not in done.error
    assert run("profile", "forget", "acme", "password").status == 0
    assert memory.held == {}
    assert run("profile", "forget", "acme", "password").status == 4


def test_storing_says_what_is_missing(run: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    run.write("profiles.toml", TWO)
    assert run("profile", "store", "acme").status == 4  # there is no terminal
    assert "there is no profile nobody" in run("profile", "store", "nobody").error
    typed = run("profile", "store", "acme", "hush-hush")
    assert typed.status == 2
    assert "hush-hush" not in typed.error
    monkeypatch.setattr("meetwire.cli.profile.can_ask", lambda: True)
    monkeypatch.setattr("click.termui.hidden_prompt_func", lambda _prompt: "hush-hush")
    keyring.set_keyring(NoKeyring())
    done = run("profile", "store", "acme")
    assert done.status == 4
    assert "the keyring of this system does not take it" in done.error
    assert "hush-hush" not in done.error
