"""Exports that are killed with -9 at any moment, and gone on with."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.export.shop import FORMATS

ROOT = Path(__file__).resolve().parents[2]
RECORDS = 20_000
KILLS = 3


def exporting(file: Path) -> subprocess.Popen[str]:
    paths = [str(ROOT), str(ROOT / "runtime"), str(ROOT / "generated")]
    return subprocess.Popen(
        [sys.executable, "-m", "tests.export.shop", str(file), str(RECORDS)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
    )


def finish(file: Path) -> None:
    with exporting(file) as child:
        child.communicate()
    assert child.returncode == 0


@pytest.mark.parametrize("ending", FORMATS)
def test_what_was_killed_is_gone_on_with_and_ends_as_the_same_file(
    ending: str, tmp_path: Path
) -> None:
    whole, broken = tmp_path / f"whole.{ending}", tmp_path / f"broken.{ending}"
    finish(whole)
    chance = random.Random(ending)
    for at in sorted(chance.randrange(RECORDS) for _ in range(KILLS)):
        with exporting(broken) as child:
            assert child.stdout is not None
            for line in child.stdout:
                if int(line) >= at:
                    break
            time.sleep(chance.random() * 0.02)  # so that it may be anywhere between two pages
            child.kill()
    finish(broken)
    assert broken.read_bytes() == whole.read_bytes()
    assert {path.name for path in tmp_path.iterdir()} == {whole.name, broken.name}
