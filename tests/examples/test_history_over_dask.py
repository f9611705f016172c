"""A history that several processes export is the one that a single process exports."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from pyarrow import parquet

from meetwire.export import export
from meetwire.runtime.credentials import from_environment
from meetwire.runtime.errors import MissingSecret
from meetwire.runtime.windows import windows
from meetwire.testing import Sandbox, Seed
from meetwire.webex import Password, Webex

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
NOW = datetime(2026, 11, 20, 12, tzinfo=ZoneInfo("Europe/London"))
BETWEEN = (NOW - timedelta(days=85), NOW)  # clocks were set back within
RECORDS = 1200
COMMAND = ["--records", "600", "--workers", "1", "2", "4"]


@pytest.fixture(scope="module")
def example() -> Iterator[Any]:
    """The module, as if it were run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(EXAMPLES))
        import history_over_dask

        patch.setenv(history_over_dask.VARIABLE, Sandbox.admin.password)
        yield history_over_dask
        sys.modules.pop("history_over_dask")


@pytest.fixture(scope="module")
def site(example: Any) -> Iterator[Webex]:
    """A client of a sandbox with a past."""
    now = NOW.astimezone(UTC)
    seed = Seed.generated(users=10, meetings=0, history=RECORDS, around=now)
    account = Password(Sandbox.admin.webex_id, from_environment(example.VARIABLE))
    with (
        Sandbox(seed=seed, clock=lambda: now) as sandbox,
        Webex(Sandbox.site_name, account, endpoint=sandbox.url) as client,
    ):
        yield client


@pytest.fixture(scope="module")
def alone(example: Any, site: Webex, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What one process exports, as a table."""
    file = tmp_path_factory.mktemp("alone") / "history.parquet"
    assert export(site, example.LIST, file, between=BETWEEN).records == RECORDS
    return parquet.read_table(file)


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_one_two_and_four_workers_write_the_same_data_set_as_one_process(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, EXAMPLES / "history_over_dask.py", tmp_path, *COMMAND],
        # Forked, workers are there at once: to load Dask in each takes longer than all of the rest.
        env={**os.environ, "DASK_DISTRIBUTED__WORKER__MULTIPROCESSING_METHOD": "forkserver"},
        capture_output=True,
        text=True,
        check=True,
    )
    for workers in ("workers: 1", "workers: 2", "workers: 4"):
        assert re.search(rf"^{workers}: 600 records in .* s, the same$", done.stdout, re.MULTILINE)
    assert Sandbox.admin.password not in done.stdout + done.stderr
    one, two, four = (digests(tmp_path / f"by {workers}") for workers in (1, 2, 4))
    assert one == two == four
    assert "_SUCCESS" in one
    assert len(one) > 20


class Here:
    """Stands in for Dask: does everything at once, in this process."""

    def __init__(self, fails_at: int | None = None) -> None:
        self.fails_at = fails_at

    def scatter(self, site: Webex, *, broadcast: bool) -> Webex:
        return site

    def map(self, function: Any, *arguments: list[Any], pure: bool) -> list[Any]:
        done: list[Any] = []
        for each in zip(*arguments, strict=True):
            if len(done) == self.fails_at:
                raise ConnectionError
            done.append(function(*each))
        return done

    def gather(self, results: list[Any]) -> list[Any]:
        return results


def test_a_task_that_runs_twice_leaves_the_same_file(
    example: Any, site: Webex, tmp_path: Path
) -> None:
    request = windows(example.LIST, BETWEEN, timedelta(days=10))[3]
    first, second = tmp_path / "1" / "part.parquet", tmp_path / "2" / "part.parquet"
    records = example.export_window(site, request, first)
    before = first.read_bytes()
    assert example.export_window(site, request, first) == records > 0
    assert example.export_window(site, request, second) == records
    assert first.read_bytes() == before == second.read_bytes()


def test_what_was_broken_off_is_gone_on_with(
    example: Any, site: Webex, alone: Any, tmp_path: Path
) -> None:
    with pytest.raises(ConnectionError):
        example.export_windows(Here(fails_at=7), site, BETWEEN, tmp_path)
    assert not (tmp_path / "_SUCCESS").exists()
    before = digests(tmp_path)
    assert len(before) == 8
    assert example.export_windows(Here(), site, BETWEEN, tmp_path) == RECORDS
    assert before.items() <= digests(tmp_path).items()
    assert example.read(tmp_path) == alone


def test_a_folder_with_another_data_set_is_refused(
    example: Any, site: Webex, tmp_path: Path
) -> None:
    example.export_windows(Here(), site, BETWEEN, tmp_path, longest=timedelta(days=60))
    before = digests(tmp_path)
    with pytest.raises(ValueError, match="other windows"):
        example.export_windows(Here(), site, BETWEEN, tmp_path, longest=timedelta(days=50))
    assert digests(tmp_path) == before


def test_a_window_without_records_is_a_part_without_rows(
    example: Any, site: Webex, tmp_path: Path
) -> None:
    between = (NOW - timedelta(days=400), NOW - timedelta(days=399))
    assert example.export_windows(Here(), site, between, tmp_path) == 0
    assert example.read(tmp_path).num_rows == 0


def test_a_worker_without_the_password_says_so(
    example: Any, site: Webex, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(example.VARIABLE)
    with pytest.raises(MissingSecret, match=example.VARIABLE):
        example.export_windows(Here(), site, BETWEEN, tmp_path)
