"""Each rule finds the fault that is planted for it, where it is, and nothing else."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen.__main__ import main
from codegen.lint import Severity, lint
from codegen.lint.report import report
from codegen.lint.rules import RULES

PLANTED = Path(__file__).parent / "planted"
FAULTS = {
    "allowance_without_reason": ("idle-allowance", "WARN", "windows.json:7"),
    "broken_schema": ("broken-schema", "ERROR", "doors.xsd:34"),
    "date_as_text": ("date-as-text", "WARN", "doors.xsd:18"),
    "date_without_zone": ("date-without-zone", "WARN", "doors.xsd:19"),
    "enum_case": ("enum-case", "WARN", "doors.xsd:9"),
    "idle_allowance": ("idle-allowance", "WARN", "doors.xsd:21"),
    "impossible_facet": ("impossible-facet", "ERROR", "windows.json:26"),
    "list_without_paging": ("list-without-paging", "WARN", "doors.json:7"),
    "name_clash": ("name-clash", "ERROR", "doors.xsd:18"),
    "name_clash_equal": ("name-clash", "ERROR", "doors.xsd:18"),
    "operation_effect": ("operation-effect", "ERROR", "doors.json:7"),
    "operation_effect_openapi": ("operation-effect", "ERROR", "windows.json:11"),
    "operation_response": ("operation-response", "ERROR", "doors.json:7"),
    "operation_response_openapi": ("operation-response", "ERROR", "windows.json:12"),
    "operation_summary": ("operation-summary", "ERROR", "doors.json:7"),
    "secret_unmarked": ("secret-unmarked", "ERROR", "doors.xsd:21"),
    "unexplained_deviation": ("unexplained-deviation", "WARN", "doors.xsd:5"),
    "unknown_origin": ("unexplained-deviation", "WARN", "doors.xsd:20"),
    "unreachable_type": ("unreachable-type", "INFO", "doors.xsd:25"),
}


def planted(name: str, folder: Path, checkout: Path) -> Path:
    """A folder of schemas that are in order, but for the files that a fault is planted in."""
    schemas = folder / "schemas"
    shutil.copytree(PLANTED / "in_order", schemas / "house")
    shutil.copytree(PLANTED / name, schemas / "house", dirs_exist_ok=True)
    for path in (checkout / "schemas").glob("*.schema.json"):
        shutil.copy(path, schemas)
    return schemas


def test_our_schemas_are_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["lint"]) == 0
    assert capsys.readouterr().out.startswith("0 ERROR, 0 WARN, ")


def test_what_is_in_order_has_no_findings(tmp_path: Path, checkout: Path) -> None:
    assert lint(planted("in_order", tmp_path, checkout)) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_planted_fault_is_found(fault: str, tmp_path: Path, checkout: Path) -> None:
    (finding,) = lint(planted(fault, tmp_path, checkout))
    rule, severity, place = FAULTS[fault]
    assert (finding.rule, finding.severity.value) == (rule, severity)
    assert str(finding.place) == f"schemas/house/{place}"
    assert finding.fix
    assert finding.reason


def test_a_fault_is_planted_for_each_rule() -> None:
    assert {rule.id for rule in RULES} <= {rule for rule, _, _ in FAULTS.values()}
    assert {path.name for path in PLANTED.iterdir()} == {"in_order", *FAULTS}


def test_every_rule_tells_its_reason_and_a_fix() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.reason.endswith(".")
        assert not rule.fix.endswith(".")


@pytest.mark.parametrize(("fault", "code"), [("enum_case", 1), ("unreachable_type", 0)])
def test_errors_and_warnings_fail_and_what_is_good_to_know_does_not(
    fault: str, code: int, tmp_path: Path, checkout: Path
) -> None:
    assert main(["lint", "--schemas", str(planted(fault, tmp_path, checkout))]) == code


def test_text_is_a_line_for_each_that_fails(tmp_path: Path, checkout: Path) -> None:
    text = report(lint(planted("enum_case", tmp_path, checkout)), "text").splitlines()
    assert text == [
        "schemas/house/doors.xsd:9: WARN enum-case: doors.Colour has 'RED' and 'Red':"
        " keep the spelling that the service writes",
        "0 ERROR, 1 WARN, 0 INFO",
    ]


def test_json_has_all_findings(tmp_path: Path, checkout: Path) -> None:
    (found,) = json.loads(report(lint(planted("unreachable_type", tmp_path, checkout)), "json"))
    assert found["rule"] == "unreachable-type"
    assert (found["file"], found["line"]) == ("schemas/house/doors.xsd", 25)
    assert found["severity"] == Severity.INFO.value
    assert found["fix"]


def test_github_annotates_the_line(tmp_path: Path, checkout: Path) -> None:
    text = report(lint(planted("impossible_facet", tmp_path, checkout)), "github")
    assert text.startswith(
        "::error file=schemas/house/windows.json,line=26,title=impossible-facet::"
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["lint", "--schemas", "nowhere"], "nowhere: there is no such folder: "),
        (["lint", "--format", "xml"], "python -m codegen lint: argument --format: "),
        (["prune"], "python -m codegen: argument command: "),
        ([], "python -m codegen: the following arguments are required: command: "),
    ],
)
def test_wrong_arguments_are_told_in_one_line(
    arguments: list[str], told: str, checkout: Path
) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "codegen", *arguments], cwd=checkout, capture_output=True, text=True
    )
    assert done.returncode == 2
    (line,) = done.stderr.splitlines()
    assert told in line


def test_nothing_of_progress_is_written_where_nobody_watches(
    tmp_path: Path, checkout: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    lint(planted("in_order", tmp_path, checkout))
    assert capfd.readouterr().err == ""
