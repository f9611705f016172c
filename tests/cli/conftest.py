"""The command in this process, against a sandbox, with a keyring that is nobody's."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError

from meetwire import cli
from meetwire.testing import Sandbox


class Done(NamedTuple):
    """What came of a command."""

    status: int
    out: str
    error: str


class Memory(KeyringBackend):
    """A keyring that ends with the test."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.held: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.held.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.held[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.held.pop((service, username), None) is None:
            raise PasswordDeleteError("there is none")


class Command:
    """Runs command lines.

    Args:
        capture: Where their output goes.
        monkeypatch: For standard input and the environment.
        folder: An empty one.
    """

    def __init__(
        self, capture: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, folder: Path
    ) -> None:
        self._capture = capture
        self._monkeypatch = monkeypatch
        self.folder = folder
        self.profiles = folder / "profiles.toml"
        self.set(MEETWIRE_CONFIG=str(self.profiles))

    def set(self, **variables: str) -> None:
        """Set variables of the environment."""
        for name, value in variables.items():
            self._monkeypatch.setenv(name, value)

    def write(self, name: str, text: str) -> str:
        """Write a file, and get its path."""
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    def __call__(self, *arguments: str, stdin: str = "") -> Done:
        self._monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        self._capture.readouterr()
        status = cli.main(arguments)
        return Done(status, *self._capture.readouterr())


@pytest.fixture(autouse=True)
def no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    """What this machine has set is none of the tests' business."""
    for name in [name for name in os.environ if name.startswith("MEETWIRE_")]:
        monkeypatch.delenv(name)
    monkeypatch.delenv("COLUMNS", raising=False)


@pytest.fixture(autouse=True)
def memory() -> Iterator[Memory]:
    """The keyring."""
    before, backend = keyring.get_keyring(), Memory()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture
def run(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Command:
    """The command, with no profiles."""
    return Command(capsys, monkeypatch, tmp_path)


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """A sandbox."""
    with Sandbox() as running:
        yield running


@pytest.fixture
def site(run: Command, sandbox: Sandbox, memory: Memory) -> Command:
    """The command, with a profile of the sandbox for each system."""
    webinars = sandbox.webinars
    run.write(
        "profiles.toml",
        f"""
        [acme]
        system = "webex"
        site = "acme"
        webex_id = "host@acme.example"
        endpoint = "{sandbox.url}"

        [webinars]
        system = "gotowebinar"
        api_url = "{webinars.api_url}"
        token_url = "{webinars.token_url}"
        client_id = "{webinars.client_id}"

        [minutes]
        system = "liveminutes"
        base_url = "{sandbox.at_liveminutes.url}"
        user = "{sandbox.at_liveminutes.account.user}"

        [rooms]
        system = "iomeeting"
        base_url = "{sandbox.at_iomeeting.url}"
        site = "acme"

        [portlets]
        system = "gatherplace"
        base_url = "{sandbox.at_gatherplace.url}"
        """,
    )
    # This one is in the keyring, since each use of it gives another.
    memory.held["meetwire", "webinars/refresh_token"] = str(webinars.credentials().refresh_token)
    run.set(
        MEETWIRE_ACME_PASSWORD=sandbox.host.password,
        MEETWIRE_WEBINARS_CLIENT_SECRET=webinars.client_secret,
        MEETWIRE_MINUTES_TOKEN=sandbox.at_liveminutes.account.password,
        MEETWIRE_PORTLETS_TOKEN=sandbox.at_gatherplace.token.token(),
    )
    return run
