"""`generate` writes all or nothing and always the same; `check` sees every difference."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from codegen.__main__ import main
from codegen.load import load_package
from codegen.render import render_package
from codegen.write import differences, replace

Files = dict[str, str]


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Everything in a folder but what running Python leaves there."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


@pytest.fixture(scope="module")
def rendered(checkout: Path) -> Files:
    return render_package(load_package(checkout / "schemas" / "webex", "webex"), checkout)


@pytest.fixture
def copy(checkout: Path, tmp_path: Path) -> Path:
    """A copy of the committed code, to be damaged."""
    target = tmp_path / "generated"
    shutil.copytree(checkout / "generated", target, ignore=shutil.ignore_patterns("__pycache__"))
    return target


@pytest.fixture
def schemas(checkout: Path, tmp_path: Path) -> Path:
    """A copy of the schemas, to be damaged."""
    return shutil.copytree(checkout / "schemas", tmp_path / "elsewhere" / "schemas")


# check --------------------------------------------------------------------------------------------


def test_the_committed_code_follows_from_the_schemas(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"]) == 0
    assert "up to date" in capsys.readouterr().out


def test_one_changed_character_is_shown_as_a_diff(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    changed = copy / "meetwire" / "webex" / "meeting.py"
    text = changed.read_text("utf-8")
    assert text.count('"meetingKey", INT)') > 1
    changed.write_text(text.replace('"meetingKey", INT)', '"meetingkey", INT)', 1), "utf-8")
    before = bytes_of(copy)
    assert main(["check", "--out", str(copy)]) == 1
    shown = capsys.readouterr().out
    assert "--- a/meetwire/webex/meeting.py\n+++ b/meetwire/webex/meeting.py\n@@ " in shown
    removed = [line for line in shown.splitlines() if re.match(r"-(?!--)", line)]
    added = [line for line in shown.splitlines() if re.match(r"\+(?!\+\+)", line)]
    assert len(removed) == len(added) == 1
    assert removed[0][1:].replace("meetingkey", "meetingKey") == added[0][1:]
    assert "drifted" in shown
    assert bytes_of(copy) == before, "check changes nothing"


def test_a_missing_file_and_a_stray_one_are_shown(
    copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy / "meetwire" / "webex" / "user.py").unlink()
    (copy / "meetwire" / "webex" / "py.typed").unlink()
    (copy / "meetwire" / "webex" / "notes.txt").write_text("mine\n", "utf-8")
    assert main(["check", "--out", str(copy)]) == 1
    shown = capsys.readouterr().out
    assert "+++ b/meetwire/webex/user.py\n" in shown
    assert "+++ b/meetwire/webex/py.typed\n" in shown
    assert "--- a/meetwire/webex/notes.txt\n" in shown
    assert "\n-mine\n" in shown


def test_code_that_was_never_generated_differs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["check", "--out", str(tmp_path / "nothing")]) == 1
    assert "+++ b/meetwire/webex/__init__.py" in capsys.readouterr().out
    assert not (tmp_path / "nothing").exists()


@settings(max_examples=50)
@given(st.data())
def test_any_one_changed_character_is_seen(
    rendered: Files, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from([name for name, text in rendered.items() if text]))
    text = rendered[name]
    place = data.draw(st.integers(0, len(text) - 1))
    other = data.draw(st.characters(codec="utf-8", exclude_characters=text[place]))
    # Where a line ends is git's business: it writes line feeds here, on every platform.
    if (text[place], other) == ("\n", "\r"):
        other = " "
    folder = tmp_path_factory.mktemp("changed")
    (folder / name).parent.mkdir(parents=True)
    (folder / name).write_bytes((text[:place] + other + text[place + 1 :]).encode())
    assert differences(folder, {name: text})
    (folder / name).write_bytes(text.encode())
    assert not differences(folder, {name: text})


# generate -----------------------------------------------------------------------------------------


def test_the_same_schemas_give_the_same_bytes_wherever_they_are(
    schemas: Path, tmp_path: Path, checkout: Path
) -> None:
    for seed in ("1", "2"):
        subprocess.run(
            [
                *(sys.executable, "-m", "codegen", "generate"),
                *("--schemas", str(schemas), "--out", str(tmp_path / seed)),
            ],
            cwd=checkout,
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        )
        assert bytes_of(tmp_path / seed) == bytes_of(checkout / "generated")


def test_generating_again_changes_nothing(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path: path.stat().st_mtime_ns for path in copy.rglob("*.py")}
    assert main(["generate", "--out", str(copy)]) == 0
    assert "nothing has changed" in capsys.readouterr().out
    assert {path: path.stat().st_mtime_ns for path in copy.rglob("*.py")} == before


def test_generating_puts_right_what_was_damaged(
    copy: Path, checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (copy / "meetwire" / "webex" / "user.py").write_text("damaged\n", "utf-8")
    (copy / "meetwire" / "webex" / "stray.py").write_text("stray\n", "utf-8")
    assert main(["generate", "--out", str(copy)]) == 0
    assert "wrote 2 changed" in capsys.readouterr().out
    assert bytes_of(copy) == bytes_of(checkout / "generated")
    assert [path.name for path in copy.parent.iterdir()] == ["generated"]


@pytest.mark.parametrize("command", ["generate", "check"])
def test_a_wrong_schema_leaves_the_code_alone(
    command: str, schemas: Path, copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = schemas / "webex" / "meeting.xsd"
    text = wrong.read_text("utf-8")
    wrong.write_text(text.replace('type="meet:metaDataType"', 'type="meet:metaType"', 1), "utf-8")
    line = text[: text.index('type="meet:metaDataType"')].count("\n") + 1
    before = bytes_of(copy)
    assert main([command, "--schemas", str(schemas), "--out", str(copy)]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"schemas/webex/meeting.xsd:{line}: ")
    assert bytes_of(copy) == before


def test_an_error_before_the_new_folder_is_complete_leaves_the_old_one(
    copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bytes_of(copy)
    write = Path.write_text

    def full(self: Path, *given: object, **named: object) -> int:
        if self.name == "b.py":
            raise OSError("no space left")
        return write(self, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Path, "write_text", full)
    with pytest.raises(OSError, match="no space left"):
        replace(copy, {"a.py": "a\n", "b.py": "b\n"})
    assert bytes_of(copy) == before
    assert [path.name for path in copy.parent.iterdir()] == ["generated"]


@pytest.mark.parametrize("failing", [1, 2])
def test_an_error_while_folders_are_exchanged_leaves_the_old_one(
    failing: int, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = bytes_of(copy)
    rename = Path.rename
    calls = []

    def rename_but_once(self: Path, target: Path) -> Path:
        calls.append(target)
        if len(calls) == failing:
            raise PermissionError("in use")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", rename_but_once)
    with pytest.raises(PermissionError, match="in use"):
        replace(copy, {"a.py": "a\n"})
    assert len(calls) >= failing
    assert bytes_of(copy) == before
    assert [path.name for path in copy.parent.iterdir()] == ["generated"]


# What is written ----------------------------------------------------------------------------------


def test_lines_end_in_one_character(checkout: Path) -> None:
    for name, content in bytes_of(checkout / "generated").items():
        assert b"\r" not in content, name
        assert content.endswith(b"\n") or not content, name


def test_a_header_names_its_sources_and_their_hash(rendered: Files, checkout: Path) -> None:
    hashes = {}
    for name, text in rendered.items():
        if name.endswith("py.typed"):
            continue
        header = re.match(
            r"# Generated from (?P<sources>\S+( and \S+)?)\. Do not edit:\n"
            r"# change the schema and run `python -m codegen generate`\.\n"
            r'# Schema hash: sha256:(?P<hash>[0-9a-f]{16})\n"""',
            text,
        )
        assert header, name
        hashes[header["sources"]] = header["hash"]
        for source in header["sources"].split(" and "):
            assert (checkout / source).exists(), name
    assert len(set(hashes.values())) == len(hashes)


def test_the_hash_follows_the_schema(schemas: Path, rendered: Files) -> None:
    path = schemas / "webex" / "meeting.json"
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    anew = render_package(load_package(schemas / "webex", "webex"), schemas.parent)
    changed = {name for name in rendered if rendered[name] != anew[name]}
    assert changed == {
        f"meetwire/webex/{name}.py"
        for name in ("meeting", "__init__", "_index", "_wire", "async_client", "client")
    }


def test_nothing_tells_when_or_where_it_was_generated(rendered: Files, checkout: Path) -> None:
    telling = re.compile(r"/(home|root|tmp|work|usr)/|[A-Z]:\\|\b20\d\d-\d\d-\d\d\b")
    for name, text in rendered.items():
        assert str(checkout) not in text, name
        assert not telling.search(text), name


# The schemas --------------------------------------------------------------------------------------


def test_every_operation_file_follows_its_json_schema(checkout: Path) -> None:
    counts = {}
    for path in sorted((checkout / "schemas" / "webex").glob("*.json")):
        content = json.loads(path.read_text("utf-8"))
        schema = json.loads((path.parent / content["$schema"]).read_text("utf-8"))
        Draft202012Validator.check_schema(schema)
        assert list(Draft202012Validator(schema).iter_errors(content)) == [], path.name
        facts = ("operations", "exceptions", "zones", "example")
        counts[path.stem] = sum(len(content.get(fact, ())) for fact in facts)
    assert {"attendee", "exceptions", "meeting", "teleconference", "timezones", "user"} <= set(
        counts
    )
    assert all(counts.values())
