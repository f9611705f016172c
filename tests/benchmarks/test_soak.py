"""A soak finds what it is there to find: writes that are lost or doubled, and what grows."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from benchmarks.soak.gauges import Sample, sample, verdict
from benchmarks.soak.ledger import ABSENT, Ledger, Outcome, compare
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting

A, B = "soak-webex0-000001", "soak-webex0-000002"
DONE, REFUSED, UNKNOWN = Outcome.DONE, Outcome.REFUSED, Outcome.UNKNOWN


def found(
    folder: Path, notes: list[tuple[str, int, Outcome]], there: list[str]
) -> dict[str, list[str]]:
    """What is wrong, as titles, if these writes were noted and these names are there."""
    database, path = folder / "state.db", folder / "ledger"
    ledger = Ledger(path)
    for note in notes:
        ledger.note(*note)
    ledger.close()
    with Sandbox(database=database) as sandbox, sandbox.client() as site:
        for name in there:
            create(site, name)
    wrong = compare(path, database)
    return {what: [each.partition(":")[0] for each in titles] for what, titles in wrong.items()}


def create(site: Webex, name: str) -> None:
    site.send(meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name=name)))


def nothing_but(**wrong: list[str]) -> dict[str, list[str]]:
    empty: dict[str, list[str]] = {
        "lost": [],
        "doubled": [],
        "not deleted": [],
        "not asked for": [],
    }
    return empty | {name.replace("_", " "): titles for name, titles in wrong.items()}


@pytest.mark.parametrize(
    ("notes", "there"),
    [
        ([(A, 0, DONE)], [A]),
        ([(A, 0, UNKNOWN)], [A]),
        ([(A, 0, UNKNOWN)], []),
        ([(A, 0, REFUSED)], []),
        ([(A, 0, DONE), (A, 1, DONE)], [f"{A}~1"]),
        ([(A, 0, DONE), (A, 1, UNKNOWN)], [A]),
        ([(A, 0, DONE), (A, 1, UNKNOWN)], [f"{A}~1"]),
        ([(A, 0, DONE), (A, ABSENT, DONE)], []),
        ([(A, 0, DONE), (A, ABSENT, UNKNOWN)], [A]),
        ([(A, 0, DONE), (A, ABSENT, UNKNOWN)], []),
        ([(A, 0, DONE), (A, ABSENT, REFUSED)], [A]),
    ],
)
def test_what_may_be_is_right(
    tmp_path: Path, notes: list[tuple[str, int, Outcome]], there: list[str]
) -> None:
    assert found(tmp_path, notes, there) == nothing_but()


@pytest.mark.parametrize(
    ("notes", "there", "wrong"),
    [
        ([(A, 0, DONE), (B, 0, DONE)], [B], nothing_but(lost=[A])),
        ([(A, 0, DONE), (A, 1, DONE)], [A], nothing_but(lost=[A])),
        ([(A, 0, DONE)], [A, A], nothing_but(doubled=[A])),
        ([(A, 0, UNKNOWN)], [A, A], nothing_but(doubled=[A])),
        ([(A, 0, DONE), (A, ABSENT, DONE)], [A], nothing_but(not_deleted=[A])),
        ([], [B], nothing_but(not_asked_for=[B])),
    ],
)
def test_what_must_not_be_is_found(
    tmp_path: Path,
    notes: list[tuple[str, int, Outcome]],
    there: list[str],
    wrong: dict[str, list[str]],
) -> None:
    assert found(tmp_path, notes, there) == wrong


def grown(total: float, *, more: int = 0) -> list[Sample]:
    """A run of an hour that ends with so many MiB and so many more descriptors."""
    shares = [number / 300 for number in range(300)]
    return [Sample(3600 * s, 60 + total * s, 20 + int(more * s), 9, 1000 * s) for s in shares]


def test_what_is_flat_passes_and_what_grows_does_not() -> None:
    assert verdict(grown(0))["flat"]
    assert verdict(grown(1))["flat"]
    assert not verdict(grown(10))["flat"]
    assert not verdict(grown(0, more=60))["flat"]


def test_what_grows_while_warming_up_is_no_leak() -> None:
    warm = [Sample(float(n), 60 - max(0, 50 - n), 20, 9, 0) for n in range(300)]
    assert verdict(warm)["flat"]


def test_a_peak_is_found_even_if_it_passes() -> None:
    samples = grown(0)
    samples[200] = samples[200]._replace(memory=90)
    assert not verdict(samples)["flat"]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="there is no /proc")
def test_a_process_is_measured() -> None:
    now = sample(os.getpid(), 1.5)
    assert now.seconds == 1.5
    assert now.memory > 5
    assert now.threads >= 1
    assert now.descriptors > 2


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="there is no /proc")
def test_a_soak_of_a_few_seconds_loses_nothing(tmp_path: Path, checkout: Path) -> None:
    report = tmp_path / "report.json"
    command = [sys.executable, "-m", "benchmarks.soak", "--minutes", "0.1", "--json", str(report)]
    path = os.pathsep.join(str(checkout / each) for each in ("runtime", "generated", "."))
    subprocess.run(
        command,
        cwd=checkout,
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        check=False,
    )
    told = json.loads(report.read_text("utf-8"))
    assert told["calls"] > 20
    assert told["writes"]["create done"] > 5
    assert not any(told["wrong in the database"].values())
    assert told["surprises"] == []


def test_names_of_others_are_left_alone(tmp_path: Path) -> None:
    assert found(tmp_path, [], ["Design review"]) == nothing_but()
    with closing(sqlite3.connect(tmp_path / "state.db")) as db:
        assert db.execute("SELECT count(*) FROM sessions").fetchone() == (1,)
