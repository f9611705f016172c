"""Somebody whose site runs another release generates a package from schemas of their own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

USE = """
from meetwire.liveminutes import meetings
from meetwire.minutes_next import dumps, meetings as ours

assert "room" not in meetings.CreateMeeting.__annotations__
request = ours.CreateMeeting(meeting_key="weekly", host_id="h", room="blue")
assert not isinstance(request, meetings.CreateMeeting)
print(ours.__name__, meetings.__name__, dumps(request))
"""


@pytest.fixture
def schemas(tmp_path: Path, checkout: Path) -> Path:
    """The schemas of a system, copied, called otherwise, and with one more field."""
    own = tmp_path / "acme" / "schemas"
    shutil.copytree(checkout / "schemas" / "liveminutes", own / "minutes_next")
    for path in (checkout / "schemas").glob("*.schema.json"):
        shutil.copy(path, own)
    module = own / "minutes_next" / "meetings.json"
    text = module.read_text("utf-8")
    before = '"description": {\n                    "type": "string",\n'
    assert before in text
    added = '"room": {"type": "string", "description": "Where."},\n                  '
    module.write_text(text.replace(before, added + before, 1), "utf-8")
    return own


def run(checkout: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "codegen", *map(str, arguments)],
        cwd=checkout,
        capture_output=True,
        text=True,
    )


def test_a_package_of_own_schemas_is_used_beside_ours(
    schemas: Path, tmp_path: Path, checkout: Path
) -> None:
    out = tmp_path / "acme" / "generated"
    done = run(checkout, "generate", "--schemas", schemas, "--out", out)
    assert (done.returncode, done.stderr) == (0, "")
    roots = [checkout / "runtime", checkout / "generated", out]
    used = subprocess.run(
        [sys.executable, "-c", USE],
        cwd=tmp_path,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(map(str, roots)),
        },
        capture_output=True,
        text=True,
    )
    assert used.returncode == 0, used.stderr
    ours, theirs, sent = used.stdout.split(maxsplit=2)
    assert (ours, theirs) == ("meetwire.minutes_next.meetings", "meetwire.liveminutes.meetings")
    assert "blue" in sent


def test_own_schemas_are_linted(schemas: Path, checkout: Path) -> None:
    done = run(checkout, "lint", "--schemas", schemas)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_a_folder_with_other_files_is_not_replaced(
    schemas: Path, tmp_path: Path, checkout: Path
) -> None:
    out = tmp_path / "home"
    out.mkdir()
    (out / "letters.txt").write_text("dear", "utf-8")
    done = run(checkout, "generate", "--schemas", schemas, "--out", out)
    assert done.returncode == 2
    assert done.stderr.startswith(f"{out}: the folder holds letters.txt, ")
    assert (out / "letters.txt").read_text("utf-8") == "dear"
