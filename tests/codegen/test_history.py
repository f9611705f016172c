"""Earlier states of the schemas are brought up to today's form before they are compared."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from codegen.diff import changed_systems, compare
from codegen.errors import SchemaError
from tests.codegen import houses
from tests.codegen.git import git

TOP = Path(__file__).resolve().parents[2]
WINDOW = '"window": {"start": "openFrom", "end": "openTo", "days": 7}'


def has_history() -> bool:
    """Whether the checkout has all commits: an export has none, a shallow clone not all."""
    try:
        prefix = git(TOP, "rev-parse", "--show-prefix")
        return prefix == "\n" and git(TOP, "rev-parse", "--is-shallow-repository") == "false\n"
    except (OSError, subprocess.CalledProcessError):
        return False


needs_history = pytest.mark.skipif(not has_history(), reason="no history of the schemas here")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository: a commit without schemas, one of an early form, and today's files."""
    top = tmp_path / "repository"
    top.mkdir()
    (top / "notes").write_text("Houses have doors.\n")
    git(top, "init", "-q")
    git(top, "add", "-A")
    git(top, "commit", "-qm", "Take notes")
    early = ("doors.json", f"{WINDOW}\n", '"window_days": 7,\n      "not_found": ["000001"]\n')
    houses.write(top / "schemas", "house", [early], TOP)
    (top / "schemas" / "system.schema.json").unlink()
    (top / "schemas" / "house" / "system.json").write_text('{"client": "House"}\n')
    git(top, "add", "-A")
    git(top, "commit", "-qm", "Describe doors")
    shutil.rmtree(top / "schemas")
    now = ("doors.json", f"{WINDOW}\n", f'{WINDOW},\n      "not_found": ["000001"]\n')
    houses.write(top / "schemas", "house", [now], TOP)
    return top


def changes(top: Path, old: str, new: str) -> list[tuple[str, str, str]]:
    """Name, detail and first verdict of each change."""
    found = compare(*changed_systems(old, new, top))
    return [(each.name, each.detail, ", ".join(each.verdict)) for each in found]


def test_what_is_in_other_words_is_no_change(repository: Path) -> None:
    assert changes(repository, "HEAD", str(repository / "schemas")) == [
        ("house.doors.LstDoor", "can be limited to a span of time", "")
    ]


def test_before_there_were_schemas_there_were_no_systems(repository: Path) -> None:
    assert changes(repository, "HEAD^", "HEAD") == [("house", "is new", "")]


def test_a_folder_of_an_early_form_is_left_alone(repository: Path) -> None:
    path = repository / "schemas" / "house" / "doors.json"
    early = path.read_text("utf-8").replace(WINDOW, '"window_days": 7')
    path.write_text(early, "utf-8")
    with pytest.raises(SchemaError, match="window_days"):
        changed_systems("HEAD", str(repository / "schemas"), repository)
    assert path.read_text("utf-8") == early


def touching(text: str, path: str) -> list[str]:
    """The commits of this repository in which a text came to a file or left it, oldest first."""
    return git(TOP, "log", "--reverse", "--format=%H", f"-S{text}", "--", path).split()


@needs_history
def test_the_first_schemas_of_all_are_new() -> None:
    first = touching("urn:meetwire:schema", "schemas/webex/user.xsd")[0]
    assert changes(TOP, f"{first}^", first) == [("webex", "is new", "")]


@needs_history
def test_keys_and_spans_of_lists_came_in_one_commit() -> None:
    commit = touching('"window_days"', "schemas/webex/history.json")[-1]
    found = changes(TOP, f"{commit}^", commit)
    assert ("webex.history.LstrecordaccessHistory", "can be limited to a span of time", "") in found
    key = "key of its pages is record_id, and was none"
    assert ("webex.history.LstrecordaccessHistory", key, "") in found
    lines = git(TOP, "show", "--format=", commit, "--", "schemas/webex").splitlines()
    told = [line.count(fact) for line in lines if line[0] == "+" for fact in ('"window"', '"key"')]
    assert len(found) == sum(told)


@needs_history
def test_names_of_members_moved_without_a_change() -> None:
    commit = touching('"x-meetwire-key"', "schemas/gotowebinar/v1.json")[-1]
    assert changes(TOP, f"{commit}^", commit) == []
