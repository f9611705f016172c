"""The example of a webinar runs to its end, and shows no secret."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from meetwire.testing import Sandbox

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def test_the_webinar_is_held(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(str(EXAMPLES))
    from transcript import play
    from webinar import lifecycle

    now = datetime.now(UTC)
    with Sandbox(clock=lambda: now) as sandbox:
        play(lifecycle, sandbox)
        secret = sandbox.webinars.client_secret
    for name in ("transcript", "webinar"):
        sys.modules.pop(name)
    shown = capsys.readouterr().out
    assert "Ann 0 s" in shown
    assert "Conflict CancelWebinar: WebinarInSession" in shown
    assert shown.endswith("0\n>>> organizer.close()\n")
    assert secret not in shown
