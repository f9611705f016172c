"""The examples run as they are, and what they print holds no secret."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(
    ("command", "said"),
    [
        (["examples/meeting_lifecycle.py"], "NotFound: GetMeeting: 060001"),
        (["examples/async_listing.py"], "other@acme.example: 12 meetings, such as Lesson 0"),
        (["examples/bulk_users.py"], "The service has made 4 users."),
        (["examples/decode_file.py", "examples/messages/get_user_response.xml"], "webex_id = "),
    ],
    ids=["lifecycle", "async listing", "bulk", "decode"],
)
def test_an_example_runs(command: list[str], said: str, checkout: Path) -> None:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""
    assert done.returncode == 0
    assert said in done.stdout
    assert "host-secret" not in done.stdout
