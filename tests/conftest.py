"""What all tests share: how hard hypothesis tries, and where recorded messages are found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

# No deadline: shared machines are slow at times, and that is no fault of the code.
settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=200)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

TOP = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The folder that holds schemas/, codegen/ and generated/."""
    return TOP


@pytest.fixture(scope="session")
def corpus() -> Path:
    """The folder of recorded messages. They are not part of the checkout, so it may be absent."""
    named = os.environ.get("MEETWIRE_CORPUS")
    folder = Path(named) if named else TOP.parent / "shared" / "corpus"
    if named and not folder.is_dir():
        pytest.fail(f"MEETWIRE_CORPUS names {folder}, which is no folder")
    if not folder.is_dir():
        pytest.skip("no recorded messages here: set MEETWIRE_CORPUS to a folder of them")
    return folder
