"""Fixtures for pytest: a sandbox for each test, clients of it, and a stubber.

They are there wherever Meetwire is installed, and load nothing until a test asks for one.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from meetwire.testing import Sandbox, Seed, Stubber
    from meetwire.webex import Webex

__all__ = [
    "meetwire_admin",
    "meetwire_sandbox",
    "meetwire_seed",
    "meetwire_site",
    "meetwire_stubber",
]


@pytest.fixture
def meetwire_seed() -> Seed | Path | None:
    """What the sandboxes of tests begin with: nothing. Override it with a Seed or a TOML file."""
    return None


@pytest.fixture
def meetwire_sandbox(meetwire_seed: Seed | Path | None) -> Iterator[Sandbox]:
    """A running sandbox, of this test alone, in memory and on a port of its own."""
    from meetwire.testing import Sandbox

    with Sandbox(seed=meetwire_seed) as sandbox:
        yield sandbox


@pytest.fixture
def meetwire_site(meetwire_sandbox: Sandbox) -> Iterator[Webex]:
    """A Webex client of the sandbox, signed in as its host."""
    with meetwire_sandbox.client() as client:
        yield client


@pytest.fixture
def meetwire_admin(meetwire_sandbox: Sandbox) -> Iterator[Webex]:
    """A Webex client of the sandbox, signed in as its administrator."""
    with meetwire_sandbox.client(meetwire_sandbox.admin) as client:
        yield client


@pytest.fixture
def meetwire_stubber() -> Iterator[Stubber]:
    """A Stubber. The test fails if something that it expects did not come."""
    from meetwire.testing import Stubber

    with Stubber() as stubber:
        yield stubber
