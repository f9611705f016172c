"""A sandbox for each test, and clients of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from meetwire.testing import Sandbox
from meetwire.webex import Webex


class Clock:
    """A clock that only moves when it is told to."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **amount: float) -> None:
        self.now += timedelta(**amount)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sandbox(clock: Clock) -> Iterator[Sandbox]:
    with Sandbox(clock=clock) as running:
        yield running


@pytest.fixture
def host(sandbox: Sandbox) -> Iterator[Webex]:
    with sandbox.client() as client:
        yield client


@pytest.fixture
def other(sandbox: Sandbox) -> Iterator[Webex]:
    with sandbox.client(sandbox.other_host) as client:
        yield client


@pytest.fixture
def admin(sandbox: Sandbox) -> Iterator[Webex]:
    with sandbox.client(sandbox.admin) as client:
        yield client
