"""What all tests share: how hard hypothesis tries, and where recorded messages are found."""

from __future__ import annotations

import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import settings

# No deadline: shared machines are slow at times, and that is no fault of the code.
settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, max_examples=200)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

_SETTINGS = "_hypothesis_internal_use_settings"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Keep hypothesis from chaining the settings of each case of a test to those of the last.

    The chain is walked by recursion, which ends with an error after a thousand cases.
    """
    function = getattr(item, "obj", None)
    own = getattr(function, _SETTINGS, None)
    try:
        return (yield)
    finally:
        if own is not None:
            setattr(function, _SETTINGS, own)


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
