"""What comes along with Meetwire: two packages, at versions without known holes."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

LEAST = {
    # Strict parsing by default, and a libxml2 that counts what entities amplify.
    "lxml": (6, 1),
    # CVE-2024-47081: credentials of .netrc for the wrong host.
    "requests": (2, 32, 4),
}
"""The packages that a program gets with Meetwire, and what they have to be at least."""


@pytest.fixture(scope="module")
def project(checkout: Path) -> Any:
    return tomllib.loads((checkout / "pyproject.toml").read_text("utf-8"))["project"]


def test_two_packages_come_along(project: Any) -> None:
    found = dict(
        re.fullmatch(r"([a-z0-9-]+)>=([0-9.]+)", each).groups() for each in project["dependencies"]
    )  # type: ignore[union-attr]
    assert set(found) == set(LEAST)
    for name, version in found.items():
        assert tuple(map(int, version.split("."))) >= LEAST[name]


def test_an_old_urllib3_is_refused() -> None:
    code = (
        "import urllib3; urllib3.__version__ = '2.5.0'; import meetwire.runtime.requests_transport"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 1
    assert "urllib3 2.6 or newer" in run.stderr
