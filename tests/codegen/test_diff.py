"""Two states of the schemas are found, compared and told of; the verdicts are in test_verdicts."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import codegen.__main__ as command
from codegen.diff import changed_systems, compare
from codegen.diff.report import report
from codegen.errors import SchemaError
from tests.codegen import houses, lamps
from tests.codegen.git import git

KEY = '<xs:element name="doorKey" type="xs:int"/>'
REQUIRED = ("doors.xsd", KEY, f'{KEY}<xs:element name="floor" type="xs:int"/>')
DEPRECATED = (
    "doors.json",
    '"summary": "List the doors.",',
    '"summary": "List the doors.", "deprecated": "Count them.",',
)


@pytest.fixture
def folders(tmp_path: Path, checkout: Path) -> tuple[str, str]:
    """Two folders of schemas; in the later one a field is demanded and a list deprecated."""
    houses.write(tmp_path / "old" / "schemas", "house", [], checkout)
    houses.write(tmp_path / "new" / "schemas", "house", [REQUIRED, DEPRECATED], checkout)
    return str(tmp_path / "old" / "schemas"), str(tmp_path / "new" / "schemas")


@pytest.fixture
def repository(
    folders: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Path, Path]:
    """A repository whose tag `before` has the earlier state, and HEAD the later one."""
    top = tmp_path / "repository"
    top.mkdir()
    git(top, "init", "-q")
    for folder, tag in zip(folders, ("before", "after"), strict=True):
        shutil.rmtree(top / "schemas", ignore_errors=True)
        shutil.copytree(folder, top / "schemas")
        git(top, "add", "-A")
        git(top, "commit", "-qm", tag)
        git(top, "tag", tag)
    monkeypatch.setattr(command, "TOP", top)
    return top, top / "schemas"


TEXT = """\
schemas/house/doors.xsd:58: breaks types, writing: added field house.doors.Door.floor: must be given
schemas/house/doors.json:17: breaks nothing: changed operation house.doors.LstDoor:\
 deprecated is Count them., and was none
2 changes, 1 of them breaking
"""


def test_two_folders_are_compared(
    folders: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert command.main(["diff", *folders]) == 0
    assert capsys.readouterr().out == TEXT


@pytest.mark.parametrize(("old", "new"), [("before", "HEAD"), ("before", "schemas")])
def test_revisions_are_compared(
    old: str,
    new: str,
    repository: tuple[Path, Path],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(repository[0])
    assert command.main(["diff", old, new]) == 0
    assert capsys.readouterr().out == TEXT


def test_what_breaks_callers_fails_if_asked(folders: tuple[str, str]) -> None:
    old, new = folders
    assert command.main(["diff", old, new, "--fail-on", "breaking"]) == 1
    assert command.main(["diff", old, old, "--fail-on", "breaking"]) == 0


def test_the_change_log_has_what_breaks_first(folders: tuple[str, str], checkout: Path) -> None:
    text = report(compare(*changed_systems(*folders, checkout)), "markdown")
    assert text == (
        "### Changes of the schemas\n\n#### Breaking\n\n"
        "- Field `house.doors.Door.floor` added: must be given (breaks types, writing)\n\n"
        "#### Other\n\n"
        "- Operation `house.doors.LstDoor` changed: deprecated is Count them., and was none\n"
    )


def test_json_has_every_part(folders: tuple[str, str], checkout: Path) -> None:
    first, second = json.loads(report(compare(*changed_systems(*folders, checkout)), "json"))
    assert first == {
        "nature": "added",
        "what": "field",
        "name": "house.doors.Door.floor",
        "detail": "must be given",
        "file": "schemas/house/doors.xsd",
        "line": 58,
        "breaks": ["types", "writing"],
        "is_guess": False,
    }
    assert second["breaks"] == []


def test_systems_come_and_go(tmp_path: Path, folders: tuple[str, str], checkout: Path) -> None:
    both = tmp_path / "both" / "schemas"
    shutil.copytree(folders[0], both)
    houses.write(both, "hut", [], checkout)
    (come,) = compare(*changed_systems(folders[0], str(both), checkout))
    (gone,) = compare(*changed_systems(str(both), folders[0], checkout))
    assert (come.nature.value, come.name, come.verdict) == ("added", "hut", ())
    assert (gone.nature.value, gone.name) == ("removed", "hut")
    assert gone.verdict == ("types", "reading", "writing")


def test_operations_of_openapi_documents_are_compared(tmp_path: Path, checkout: Path) -> None:
    changed = lamps.document()
    changed["paths"]["/homes/{houseKey}/lamps"] = changed["paths"].pop("/houses/{houseKey}/lamps")
    lamp = changed["components"]["schemas"]["Lamp"]["allOf"][1]
    lamp["properties"]["watts"]["minimum"] = 2
    old = lamps.write(tmp_path / "old", checkout).parent
    new = lamps.write(tmp_path / "new", checkout, changed).parent
    changes = compare(*changed_systems(str(old), str(new), checkout))
    assert [(change.name, change.nature.value, change.verdict) for change in changes] == [
        ("lamps.lamps.AddLamp", "changed", ("writing",)),
        ("lamps.lamps.ListLamps", "changed", ("writing",)),
        ("lamps.lamps.Lamp.watts", "tightened", ()),
    ]


def test_a_guess_is_told_as_one(tmp_path: Path, folders: tuple[str, str], checkout: Path) -> None:
    renamed = ("doors.xsd", '<xs:element name="note" type', '<xs:element name="no_te" type')
    houses.write(tmp_path / "guess" / "schemas", "house", [renamed], checkout)
    state = str(tmp_path / "guess" / "schemas")
    text = report(compare(*changed_systems(folders[0], state, checkout)), "text")
    assert "is called no_te, no longer note, it seems\n" in text


def test_what_is_no_state_is_refused(checkout: Path) -> None:
    with pytest.raises(SchemaError, match=r"^nowhere: .*git knows no revision.*: name a folder"):
        changed_systems("nowhere", "HEAD", checkout)


def test_an_error_in_an_earlier_state_tells_which(
    repository: tuple[Path, Path], capsys: pytest.CaptureFixture[str]
) -> None:
    top, schemas = repository
    path = schemas / "house" / "doors.xsd"
    path.write_text(path.read_text("utf-8").replace("d:doorType", "d:gateType"), "utf-8")
    git(top, "commit", "-qam", "broken")
    assert command.main(["diff", "after", "HEAD"]) == 2
    assert capsys.readouterr().err.startswith("HEAD:schemas/house/doors.xsd:")


def test_systems_that_are_the_same_are_not_even_loaded(
    folders: tuple[str, str], checkout: Path
) -> None:
    path = Path(folders[0], "house", "doors.xsd")
    path.write_text("broken", "utf-8")
    assert changed_systems(folders[0], folders[0], checkout) == ([], [])


def test_it_runs_from_the_command_line(folders: tuple[str, str], checkout: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "codegen", "diff", *folders, "--format", "json"],
        cwd=checkout,
        capture_output=True,
        text=True,
        check=True,
    )
    assert len(json.loads(done.stdout)) == 2
    assert done.stderr == ""
