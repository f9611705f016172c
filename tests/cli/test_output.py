"""Results as tables, JSON, JSON lines and CSV, on a terminal and through pipes."""

from __future__ import annotations

import csv
import io
import json

import pytest

from meetwire.cli.output import write_object, write_rows
from tests.cli.conftest import Command

LIST = ("webex", "call", "LstsummaryMeeting")
ROWS = [
    {"key": 1, "schedule": {"start": "2030-01-01T09:00:00", "days": ["MONDAY", "FRIDAY"]}},
    {"key": 2, "name": "Bees, and «more»", "people": [{"name": "Pat"}], "on": True},
]


@pytest.fixture
def meetings(site: Command) -> Command:
    """Two meetings."""
    for name in ("Bees", "Wasps"):
        site(
            *("webex", "call", "CreateMeeting", "--conf-name", name, "--duration", "30"),
            *("--start-date", "2030-12-01T09:00:00", "--time-zone-id", "4"),
        )
    return site


def test_json_of_a_list_is_the_whole_answer(meetings: Command) -> None:
    answer = json.loads(meetings(*LIST, "-o", "json").out)
    assert answer["matching_records"]["total"] == 2
    assert [each["conf_name"] for each in answer["meeting"]] == ["Bees", "Wasps"]


def test_a_pipe_gets_json_lines(meetings: Command) -> None:
    (line,) = meetings(*LIST).out.splitlines()
    assert json.loads(line)["matching_records"]["total"] == 2


def test_csv_of_a_list_is_its_records(meetings: Command) -> None:
    rows = list(csv.DictReader(io.StringIO(meetings(*LIST, "-o", "csv").out)))
    assert [row["conf_name"] for row in rows] == ["Bees", "Wasps"]
    assert [row["start_date"] for row in rows] == ["2030-12-01T09:00:00"] * 2


def test_a_table_of_a_list_is_its_records_in_the_columns_that_fit(meetings: Command) -> None:
    done = meetings(*LIST, "-o", "table")
    assert done.out.count("Bees") == 1
    assert "meeting_key" in done.out
    assert max(map(len, done.out.splitlines())) <= 80
    assert done.error.startswith("Not shown, use --columns or -o json: ")


def test_columns_are_chosen(meetings: Command) -> None:
    columns = ("--columns", "conf_name,duration")
    assert meetings(*LIST, "-o", "csv", *columns).out == "conf_name,duration\nBees,30\nWasps,30\n"
    table = meetings(*LIST, "-o", "table", *columns)
    assert table.out.split() == ["conf_name", "duration", "─" * 20, "Bees", "30", "Wasps", "30"]
    assert table.error == ""


def test_nested_values_are_dotted_columns_and_lists_are_json_in_csv(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write_rows(ROWS, "csv")
    assert list(csv.DictReader(io.StringIO(capsys.readouterr().out))) == [
        {"key": "1", "schedule.start": "2030-01-01T09:00:00", "name": "", "people": "", "on": "",
         "schedule.days": '["MONDAY", "FRIDAY"]'},
        {"key": "2", "schedule.start": "", "schedule.days": "", "name": "Bees, and «more»",
         "people": '[{"name": "Pat"}]', "on": "true"},
    ]  # fmt: skip


def test_an_object_is_a_table_of_its_fields(capsys: pytest.CaptureFixture[str]) -> None:
    write_object(ROWS[0], "table")
    assert capsys.readouterr().out.split() == [
        *("field", "value", "─" * 36, "key", "1"),
        *("schedule.start", "2030-01-01T09:00:00", "schedule.days", "MONDAY,", "FRIDAY"),
    ]


def test_no_rows_are_told_and_are_no_table(capsys: pytest.CaptureFixture[str]) -> None:
    write_rows([], "table")
    assert capsys.readouterr() == ("", "Nothing found.\n")
    write_rows([], "json")
    assert capsys.readouterr().out == "[]\n"


@pytest.mark.parametrize("output", ["table", "json", "jsonl"])
def test_what_a_service_says_cannot_move_the_cursor(
    output: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write_rows([{"name": "a\x1b[2J\x9b1m\u2028"}, {"name": "[bold]b[/]"}], output)
    shown = capsys.readouterr().out
    assert not {"\x1b", "\x9b", "\u2028"} & set(shown)
    assert "[bold]b[/]" in shown


def test_json_that_escapes_is_still_json(capsys: pytest.CaptureFixture[str]) -> None:
    write_rows([{"name": "ü\x9b\u2028"}], "jsonl")
    shown = capsys.readouterr().out
    assert json.loads(shown) == {"name": "ü\x9b\u2028"}
    assert "ü" in shown
