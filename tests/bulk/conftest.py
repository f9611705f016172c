"""A site to write to, with its database in a file, and files to write from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest

from meetwire.testing import Sandbox
from meetwire.webex import Webex

HEAD = "webex_id,email,first_name,last_name,password,privilege.host"


def users(count: int) -> list[str]:
    """Rows of made-up users."""
    return [
        f"user{number:05}@acme.example,user{number:05}@acme.example,Una,Number {number},"
        f"made-up-{number},true"
        for number in range(1, count + 1)
    ]


Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a file of lines; by default a table of users without its head."""

    def file(lines: Iterable[str], name: str = "users.csv", head: str | None = HEAD) -> Path:
        path = tmp_path / name
        text = "\n".join([*([head] if head else []), *lines])
        path.write_text(f"{text}\n", "utf-8")
        return path

    return file


@pytest.fixture
def sandbox(tmp_path: Path) -> Iterator[Sandbox]:
    with Sandbox(database=tmp_path / "site.db") as running:
        yield running


@pytest.fixture
def admin(sandbox: Sandbox) -> Iterator[Webex]:
    with sandbox.client(sandbox.admin) as site:
        yield site


@pytest.fixture
def host(sandbox: Sandbox) -> Iterator[Webex]:
    with sandbox.client(sandbox.host) as site:
        yield site
