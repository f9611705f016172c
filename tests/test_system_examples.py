"""The examples of LiveMinutes, IOMeeting and GatherPlace run, and show no secret."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from meetwire.testing.gatherplace import GatherPlacePart
from meetwire.testing.iomeeting import IOMeetingPart
from meetwire.testing.liveminutes import LiveMinutesPart

# What each prints near its end, so that nothing before it failed.
LAST = {
    "live_session": "ServiceError: GetMeetingUrl: 0",
    "instant_meeting": "MeetingEnd(operator_id='desk 7')",
    "portlet": "ServiceError: DeleteSession",
}


@pytest.mark.parametrize("name", LAST)
def test_an_example_runs(
    name: str,
    checkout: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = checkout / "examples"
    monkeypatch.syspath_prepend(folder)
    runpy.run_path(str(folder / f"{name}.py"), run_name="__main__")
    shown = capsys.readouterr().out
    assert LAST[name] in shown
    for secret in (
        LiveMinutesPart.account.password,
        IOMeetingPart.host_password,
        GatherPlacePart.token.token(),
    ):
        assert secret not in shown
