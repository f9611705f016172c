"""The code in the README about calls runs as it stands, against the sandbox."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from meetwire import webex
from meetwire.testing import Sandbox
from meetwire.webex import AsyncWebex, Webex, user

# The other sections name files, or operations that the sandbox does not serve.
SECTIONS = [
    "Meetwire",
    "Errors",
    "Credentials",
    "Retries and deadlines",
    "Hooks and logs",
    "Raw access",
    "Async",
    "Validation",
    "Testing against the sandbox",
]


@pytest.fixture
def sandbox(monkeypatch: pytest.MonkeyPatch) -> Iterator[Sandbox]:
    """A site with the account of the README, where all clients find it."""
    with Sandbox() as running:
        with running.client(running.admin) as site:
            site.send(
                user.CreateUser(
                    webex_id="host@acme.com",
                    password="secret",
                    email="host@acme.com",
                    first_name="Hana",
                    last_name="Host",
                    privilege=user.Privilege(host=True),
                )
            )
        for kind in (Webex, AsyncWebex):

            def made(*arguments: Any, kind: Any = kind, **options: Any) -> Any:
                return kind(*arguments, **{"endpoint": running.url, **options})

            monkeypatch.setattr(webex, kind.__name__, made)
        yield running


def test_the_code_of_the_readme_runs(
    checkout: Path, sandbox: Sandbox, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (checkout / "README.md").read_text(encoding="utf-8")
    parts = re.split(r"(?m)^##? (.+)$", text)
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    names: dict[str, Any] = {}
    for section in SECTIONS:
        for code in re.findall(r"```python\n(.*?)```", sections[section], re.DOTALL):
            exec(compile(code, f"README.md, {section}", "exec"), names)
    assert "access_control.meeting_password" in capsys.readouterr().out
    assert names["untyped"].response.extras
    assert sandbox.calls["GetUser"] == 4
