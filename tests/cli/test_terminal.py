"""The command as a process, with pipes and on a terminal."""

from __future__ import annotations

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest

from meetwire.testing import Sandbox

COMMAND = (sys.executable, "-m", "meetwire.cli")
GET_USER = ("webex", "call", "GetUser", "--webex-id", "host@acme.example")


@pytest.fixture
def environment(sandbox: Sandbox) -> dict[str, str]:
    """That of a process that knows the sandbox, but no password, and has no keyring."""
    return {
        **os.environ,
        "MEETWIRE_WEBEX_SITE": "acme",
        "MEETWIRE_WEBEX_WEBEX_ID": "host@acme.example",
        "MEETWIRE_WEBEX_ENDPOINT": sandbox.url,
        "MEETWIRE_CONFIG": "/nowhere/profiles.toml",
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "TERM": "xterm",
    }


def done(arguments: Sequence[str], environment: dict[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments],
        capture_output=True, text=True, env=environment, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip


class Screen:
    """What a terminal shows, and its keyboard."""

    def __init__(self, master: int, process: subprocess.Popen[bytes]) -> None:
        self._master = master
        self.process = process
        self.text = ""

    def wait(self, text: str) -> None:
        """Read until some text is there."""
        while text not in self.text:
            self._read()

    def type(self, text: str) -> None:
        """Type."""
        os.write(self._master, text.encode())

    def end(self) -> int:
        """Read to the end; the exit status."""
        try:
            while True:
                self._read()
        except EOFError:
            return self.process.wait(timeout=60)

    def _read(self) -> None:
        try:
            data = os.read(self._master, 4096)
        except OSError:  # how Linux says that the other side is closed
            data = b""
        if not data:
            raise EOFError(self.text)
        self.text += data.decode()


def _heed_control_c() -> None:
    # Where the tests run in the background of a shell, it is ignored, and children inherit that.
    signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def terminal(arguments: Sequence[str], environment: dict[str, str]) -> Iterator[Screen]:
    """The command on a terminal of its own."""
    master, slave = pty.openpty()
    with subprocess.Popen(
        [*COMMAND, *arguments],
        stdin=slave, stdout=slave, stderr=slave, env=environment, start_new_session=True,
        preexec_fn=_heed_control_c,
    ) as process:  # fmt: skip
        os.close(slave)
        try:
            yield Screen(master, process)
        finally:
            process.kill()
            os.close(master)


def test_a_pipe_gets_no_colours_and_the_status_is_that_of_the_process(
    environment: dict[str, str],
) -> None:
    environment["MEETWIRE_WEBEX_PASSWORD"] = Sandbox.host.password
    good = done([*GET_USER, "-o", "table"], environment)
    assert (good.returncode, good.stderr) == (0, "")
    assert "Hana" in good.stdout
    assert "\x1b" not in good.stdout
    assert done(["webex", "call", "GetMeeting", "--meeting-key", "1"], environment).returncode == 6


def test_a_terminal_gets_a_table_and_is_asked_for_the_password_without_an_echo(
    environment: dict[str, str],
) -> None:
    with terminal(GET_USER, environment) as screen:
        screen.wait("The account's password (profile webex): ")
        screen.type(f"{Sandbox.host.password}\n")
        assert screen.end() == 0
    assert "first_name" in screen.text
    assert "Hana" in screen.text
    assert Sandbox.host.password not in screen.text


def test_no_color_is_respected(environment: dict[str, str]) -> None:
    environment.update(MEETWIRE_WEBEX_PASSWORD=Sandbox.host.password)
    with terminal(GET_USER, environment) as screen:
        screen.end()
    assert "\x1b[1m" in screen.text  # the head of the table is bold
    with terminal(GET_USER, {**environment, "NO_COLOR": "1"}) as screen:
        screen.end()
    assert not any(f"\x1b[{code}" in screen.text for code in range(30, 38))


@pytest.mark.parametrize(("answer", "status", "sent"), [("y\n", 6, True), ("n\n", 130, False)])
def test_a_terminal_is_asked_before_something_is_deleted(
    environment: dict[str, str], answer: str, status: int, sent: bool
) -> None:
    environment["MEETWIRE_WEBEX_PASSWORD"] = Sandbox.host.password
    delete = ("webex", "call", "DelMeeting", "--meeting-key", "5")
    with terminal(delete, environment) as screen:
        screen.wait("DelMeeting deletes something. Go on? [y/N]: ")
        screen.type(answer)
        assert screen.end() == status
    assert ("There is no meeting" in screen.text) == sent


def test_control_c_stops(environment: dict[str, str]) -> None:
    with terminal(GET_USER, environment) as screen:
        screen.wait("password")
        screen.process.send_signal(2)
        assert screen.end() == 130
    assert "Traceback" not in screen.text


def test_a_reader_that_goes_away_is_no_error(environment: dict[str, str]) -> None:
    script = f"{' '.join(COMMAND)} operations -o jsonl | head -n 1"
    ended = subprocess.run(
        ["/bin/sh", "-c", script], capture_output=True, text=True, env=environment, check=True
    )
    assert ended.stdout.count("\n") == 1
    assert ended.stderr == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_completion_script_is_printed(environment: dict[str, str], shell: str) -> None:
    script = done(["completion", shell], environment)
    assert script.returncode == 0, script.stderr
    assert "_MEETWIRE_COMPLETE" in script.stdout


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("meetwire ", "gatherplace"),
        ("meetwire webex ", "call"),
        ("meetwire webex call CreateMee", "CreateMeetingAttendee"),
        ("meetwire webex call CreateMeeting --conf", "--conf-name"),
        ("meetwire webex call CreateMeeting --schedule.d", "--schedule.duration"),
        ("meetwire webex call CreateMeeting --repeat-type week", "WEEKLY"),
        ("meetwire webex call CreateMeeting --meeting-password ", "prompt"),
        ("meetwire gotowebinar call v1.C", "v1.CreateWebinar"),
        ("meetwire webex call CreateMeeting -o j", "jsonl"),
        ("meetwire iomeeting link ", "JoinMeetingById"),
    ],
)
def test_a_shell_completes(environment: dict[str, str], words: str, found: str) -> None:
    number = len(words.split()) - (0 if words.endswith(" ") else 1)
    environment |= {
        "_MEETWIRE_COMPLETE": "bash_complete",
        "COMP_WORDS": words,
        "COMP_CWORD": str(number),
    }
    completed = done([], environment)
    assert f"plain,{found}" in completed.stdout.splitlines(), completed


def test_without_the_extra_a_line_says_what_to_install(environment: dict[str, str]) -> None:
    script = (
        "import sys\nsys.modules['click'] = None\n"
        "from meetwire import cli\nsys.exit(cli.main(['operations']))"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=False
    )
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr == "meetwire: needs click: pip install 'meetwire[cli]'\n"
