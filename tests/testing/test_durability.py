"""A database in a file, and a sandbox that is killed in the middle of its work."""

from __future__ import annotations

import threading
from pathlib import Path

from meetwire.runtime.errors import TransportError
from meetwire.runtime.retry import Retry
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting
from tests.testing.test_command import endpoint, running

WRITERS = 4
ENOUGH = 60


def test_what_was_acknowledged_survives_a_kill(tmp_path: Path) -> None:
    file = tmp_path / "site.db"
    acknowledged: list[int] = []
    enough = threading.Event()

    def write(url: str, target: int) -> None:
        with Webex("acme", Sandbox.host, endpoint=url, retry=Retry(attempts=1)) as client:
            while True:
                try:
                    key = client.send(meeting.CreateMeeting()).meeting_key
                except TransportError:
                    return  # killed
                acknowledged.append(key)
                if len(acknowledged) >= target:
                    enough.set()

    for _ in range(2):  # the second time on what the first has left behind
        enough.clear()
        target = len(acknowledged) + ENOUGH
        with running("--database", str(file)) as (process, said):
            work = (endpoint(said), target)
            threads = [threading.Thread(target=write, args=work) for _ in range(WRITERS)]
            for thread in threads:
                thread.start()
            assert enough.wait(60)
            process.kill()
            for thread in threads:
                thread.join(60)
    with Sandbox(database=file) as sandbox, sandbox.client() as client:
        kept = [each.meeting_key for each in client.records(meeting.LstsummaryMeeting())]
    assert len(acknowledged) >= 2 * ENOUGH
    assert set(acknowledged) <= set(kept)
    assert len(set(acknowledged)) == len(acknowledged)
