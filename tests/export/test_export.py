"""Exports to files: what they hold, and that they can be gone on with after any break."""

from __future__ import annotations

import csv
import json
import shutil
import sys
import tracemalloc
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest import mock

import pyarrow.parquet
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetwire.export import export, job
from meetwire.export.checkpoint import Checkpoint
from meetwire.runtime import paging
from meetwire.runtime.errors import CheckpointMismatch, ExportError, InvalidRequest
from meetwire.webex.general_session import LstRecording
from meetwire.webex.meeting import DelMeeting, GetMeeting
from tests.export.shop import FORMATS, Broken, Shop, taken
from tests.runtime.lists import listing

each_format = pytest.mark.parametrize("ending", FORMATS)


def folder_of(file: Path) -> Path:
    return file.with_name(f"{file.name}.part")


# What a file holds --------------------------------------------------------------------------------


def test_every_format_holds_the_same(tmp_path: Path) -> None:
    for ending in FORMATS:
        done = taken(Shop(), tmp_path / f"list.{ending}")
        assert done == (tmp_path / f"list.{ending}", 100, 0)
    with (tmp_path / "list.csv").open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    objects = [
        json.loads(line) for line in (tmp_path / "list.jsonl").read_text("utf-8").splitlines()
    ]
    table = pyarrow.parquet.read_table(tmp_path / "list.parquet")
    assert table.column_names == list(lines[0])
    assert [int(line["meeting_key"]) for line in lines] == list(range(100))
    assert [each["meeting_key"] for each in objects] == list(range(100))
    assert table["meeting_key"].to_pylist() == list(range(100))
    assert {line["start_date"] for line in lines} == {"2031-01-01T00:00:00"}
    assert set(table["start_date"].to_pylist()) == {datetime(2031, 1, 1)}
    assert "status" not in objects[0]


def test_a_group_of_rows_in_parquet_is_what_one_checkpoint_covers(tmp_path: Path) -> None:
    taken(Shop(), tmp_path / "list.parquet")
    found = pyarrow.parquet.ParquetFile(tmp_path / "list.parquet").metadata
    assert [found.row_group(at).num_rows for at in range(found.num_row_groups)] == [35, 35, 30]


@each_format
def test_an_empty_list_is_a_file_with_its_columns(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"list.{ending}"
    assert taken(Shop(0), file).records == 0
    if ending == "parquet":
        assert pyarrow.parquet.read_table(file).num_columns > 10
    else:
        assert file.read_text("utf-8").startswith("meeting_key,") == (ending == "csv")


def test_nothing_but_the_file_is_left(tmp_path: Path) -> None:
    taken(Shop(), tmp_path / "list.csv")
    assert [path.name for path in tmp_path.iterdir()] == ["list.csv"]


def test_progress_is_told_after_every_page(tmp_path: Path) -> None:
    told: list[tuple[int, int | None]] = []
    taken(Shop(20), tmp_path / "list.csv", progress=lambda *now: told.append(now))
    assert told == [(7, 20), (14, 20), (20, 20)]


def test_half_a_character_is_written_as_its_escape(tmp_path: Path) -> None:
    class Odd(Shop):
        def send(self, request: Any) -> Any:
            page = super().send(request)
            page.meeting[0].conf_name = "half \ud800"
            return page

    for ending in FORMATS:
        taken(Odd(1), tmp_path / f"list.{ending}")
    assert "half \\ud800" in (tmp_path / "list.csv").read_text("utf-8")
    assert json.loads((tmp_path / "list.jsonl").read_text("utf-8"))["conf_name"] == "half \ud800"
    table = pyarrow.parquet.read_table(tmp_path / "list.parquet")
    assert table["conf_name"].to_pylist() == ["half \\ud800"]


# Breaks -------------------------------------------------------------------------------------------


@each_format
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(breaks=st.lists(st.integers(0, 16), max_size=5), records=st.integers(0, 100))
def test_to_be_broken_off_anywhere_changes_nothing(
    ending: str, breaks: list[int], records: int, tmp_path: Path
) -> None:
    whole, broken = tmp_path / f"whole.{ending}", tmp_path / f"broken.{ending}"
    taken(Shop(records), whole)
    for at in breaks:
        try:
            taken(Shop(records, breaks=at), broken, resume=True)
            break
        except Broken:
            assert not broken.exists()
    else:
        taken(Shop(records), broken, resume=True)
    assert broken.read_bytes() == whole.read_bytes()
    whole.unlink()
    broken.unlink()


@each_format
def test_what_was_kept_is_not_asked_for_again(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"list.{ending}"
    with pytest.raises(Broken):
        taken(Shop(breaks=12), file)
    shop = Shop()
    assert taken(shop, file, resume=True) == (file, 100, 70)
    assert shop.shelf.asked[0] == (71, 7)


@each_format
def test_what_came_after_the_checkpoint_is_cut_off(ending: str, tmp_path: Path) -> None:
    whole, broken = tmp_path / f"whole.{ending}", tmp_path / f"broken.{ending}"
    taken(Shop(), whole)
    with pytest.raises(Broken):
        taken(Shop(breaks=12), broken)
    for path in folder_of(broken).glob("rows.*"):
        with path.open("ab") as file:
            file.write(b'half a li\xc3"')
    (folder_of(broken) / "000002.parquet").write_bytes(b"half a part")
    (folder_of(broken) / "checkpoint.new").write_bytes(b"half a check")
    taken(Shop(), broken, resume=True)
    assert broken.read_bytes() == whole.read_bytes()


@each_format
def test_a_break_before_the_first_checkpoint_costs_all_and_no_more(
    ending: str, tmp_path: Path
) -> None:
    whole, broken = tmp_path / f"whole.{ending}", tmp_path / f"broken.{ending}"
    taken(Shop(), whole)
    with pytest.raises(Broken):
        taken(Shop(breaks=2), broken)
    assert taken(Shop(), broken).resumed == 0
    assert broken.read_bytes() == whole.read_bytes()


@each_format
def test_a_break_at_the_very_end_asks_for_nothing_again(ending: str, tmp_path: Path) -> None:
    file, shop = tmp_path / f"list.{ending}", Shop()
    with (
        mock.patch.object(Path, "replace", replace_but(file, Path.replace)),
        pytest.raises(KeyboardInterrupt),
    ):
        taken(Shop(), file)
    assert taken(shop, file, resume=True) == (file, 100, 100)
    assert shop.pages == 0
    assert not folder_of(file).exists()


def replace_but(last: Path, replace: Callable[[Path, Path], Path]) -> Any:
    """Rename as ever, but break before what ends an export."""

    def patched(self: Path, target: Path) -> Path:
        if target == last:
            raise KeyboardInterrupt
        return replace(self, target)

    return patched


@each_format
def test_a_break_while_it_clears_up_loses_nothing(ending: str, tmp_path: Path) -> None:
    file, shop = tmp_path / f"list.{ending}", Shop()
    with (
        mock.patch.object(Checkpoint, "clear", side_effect=KeyboardInterrupt),
        pytest.raises(KeyboardInterrupt),
    ):
        taken(Shop(), file)
    content = file.read_bytes()
    assert taken(shop, file, resume=True) == (file, 100, 100)
    assert (shop.pages, file.read_bytes()) == (0, content)
    assert not folder_of(file).exists()


def test_a_list_that_has_changed_meanwhile_keeps_its_promises(tmp_path: Path) -> None:
    file = tmp_path / "list.jsonl"
    with pytest.raises(Broken):
        taken(Shop(breaks=12), file)
    shop = Shop()
    del shop.shelf.numbers[10:20]  # so that what is left moves up
    taken(shop, file, resume=True)
    keys = [json.loads(line)["meeting_key"] for line in file.read_text("utf-8").splitlines()]
    assert len(set(keys)) == len(keys)
    assert set(shop.shelf.numbers) <= set(keys)


# What is refused ----------------------------------------------------------------------------------


def test_a_file_that_is_there_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text("mine")
    for resume in (False, True):
        with pytest.raises(ExportError, match="is there already: delete it"):
            taken(Shop(), file, resume=resume)
    assert file.read_text() == "mine"


def test_what_was_broken_off_is_gone_on_with_only_if_one_says_so(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    with pytest.raises(Broken):
        taken(Shop(breaks=12), file)
    with pytest.raises(ExportError, match=r"broken off: go on with it by resume=True, or delete"):
        taken(Shop(), file)
    assert taken(Shop(), file, resume=True).resumed == 70


@pytest.mark.parametrize(
    ("other", "what"),
    [
        (lambda file: export(Shop(), listing(8), file, resume=True), "request"),
        (lambda file: taken(Shop(), file, resume=True, secrets=True), "secrets"),
        (lambda file: export(Shop(), LstRecording(), file, resume=True), "columns, operation"),
    ],
    ids=["request", "secrets", "operation"],
)
def test_another_export_is_not_gone_on_with(
    other: Callable[[Path], object], what: str, tmp_path: Path
) -> None:
    file = tmp_path / "list.csv"
    with pytest.raises(Broken):
        taken(Shop(breaks=12), file)
    before = {path: path.read_bytes() for path in folder_of(file).iterdir()}
    with pytest.raises(CheckpointMismatch, match=f"differs in its {what}"):
        other(file)
    assert {path: path.read_bytes() for path in folder_of(file).iterdir()} == before


def test_another_span_of_time_is_not_gone_on_with(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    spans = [(datetime(2031, 1, 1), datetime(2031, 6, day)) for day in (1, 2)]
    with mock.patch.object(job, "AT_ONCE", 0), pytest.raises(Broken):
        export(Recordings(breaks=2), LstRecording(), file, between=spans[0])
    with pytest.raises(CheckpointMismatch, match="differs in its between"):
        export(Recordings(), LstRecording(), file, between=spans[1], resume=True)


class Recordings(Shop):
    """A server without any recordings."""

    def send(self, request: Any) -> Any:
        self.shelf.asked.append((1, 1))
        if self.pages == self.breaks:
            raise Broken("the connection was reset")
        return request.__operation__.response()


@each_format
def test_rows_that_were_lost_are_noticed(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"list.{ending}"
    with pytest.raises(Broken):
        taken(Shop(breaks=12), file)
    for path in folder_of(file).iterdir():
        if path.suffix != ".json":
            path.unlink()
    with pytest.raises(CheckpointMismatch, match="checkpoint cannot be used"):
        taken(Shop(), file, resume=True)


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"about": {}}', "\xff"])
def test_a_damaged_checkpoint_is_refused(text: str, tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    with pytest.raises(Broken):
        taken(Shop(breaks=12), file)
    (folder_of(file) / "checkpoint.json").write_text(text, encoding="latin-1")
    with pytest.raises(CheckpointMismatch, match=r"or delete .* to begin anew"):
        taken(Shop(), file, resume=True)
    shutil.rmtree(folder_of(file))
    assert taken(Shop(), file, resume=True).records == 100


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such locks")
def test_two_at_a_time_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"

    def again(_done: int, _total: int | None) -> None:
        with pytest.raises(ExportError, match="another process is at the export"):
            taken(Shop(), file, resume=True)

    assert taken(Shop(20), file, progress=again).records == 20


def test_a_format_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match=r"ends in none of \.csv, \.jsonl, \.parquet"):
        taken(Shop(), tmp_path / "list.xlsx")
    assert list(tmp_path.iterdir()) == []


def test_what_changes_something_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequest, match="DelMeeting: this is no operation that only reads"):
        export(Shop(), DelMeeting(meeting_key=1), tmp_path / "list.csv")


def test_what_holds_several_lists_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InvalidRequest, match=r"holds several lists \(participants\.attendees"):
        export(Shop(), GetMeeting(meeting_key=1), tmp_path / "list.csv")


def test_without_pyarrow_it_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(ExportError, match=r"pip install meetwire\[export\]"):
        taken(Shop(), tmp_path / "list.parquet")
    assert list(tmp_path.iterdir()) == []
    assert taken(Shop(), tmp_path / "list.csv").records == 100


# Memory -------------------------------------------------------------------------------------------


def peak(file: Path, records: int) -> int:
    """Bytes of Python objects at most, while so many are exported."""
    shop = Shop(records)
    tracemalloc.start()
    with (
        mock.patch.object(paging, "REMEMBERED", 1_000),
        mock.patch.object(job, "AT_ONCE", 1_000),
    ):
        assert export(shop, listing(100), file).records == records
    found = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return found


@each_format
def test_memory_does_not_grow_with_the_list(ending: str, tmp_path: Path) -> None:
    peak(tmp_path / f"first.{ending}", 100)  # what is made once
    short = peak(tmp_path / f"short.{ending}", 2_000)
    assert peak(tmp_path / f"long.{ending}", 6_000) < 1.2 * short
