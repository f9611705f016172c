"""Pages that are made from the sources: public names, changes, plots; and the checker of links."""

from __future__ import annotations

import json
import shutil
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from docs.site.blocks import as_module, python_blocks
from docs.site.changes import MOST, changes_page
from docs.site.links import HEAVIEST, faults
from docs.site.names import public_names, values_page
from docs.site.plots import bars, benchmarks_page
from tests.codegen import houses
from tests.codegen.git import git

TOP = Path(__file__).resolve().parents[2]
RUNTIME = TOP / "runtime" / "meetwire" / "runtime"
SITE = TOP / "build" / "docs" / "site"


@pytest.mark.parametrize("path", sorted(RUNTIME.glob("*.py")), ids=lambda path: path.stem)
def test_every_public_name_of_the_runtime_has_a_line(path: Path) -> None:
    offered = getattr(import_module(f"meetwire.runtime.{path.stem}"), "__all__", [])
    assert [each.name for each in public_names(path)] == list(offered)


def test_a_line_has_the_first_sentence_of_what_is_documented() -> None:
    found = {each.name: each for each in public_names(RUNTIME / "retry.py")}
    assert (found["Retry"].kind, found["Retry"].doc) == ("class", "When to make a call again.")
    values = {each.name: each for each in public_names(RUNTIME / "values.py")}
    assert values["TEXT"].doc == "Text, trimmed when read."


def test_kinds_of_values_have_anchors() -> None:
    page = values_page(RUNTIME / "values.py")
    assert 'id="V-TEXT"' in page
    assert 'id="V-DATE_TIME"' in page


def export(folder: Path, colours: str = "") -> Path:
    """A checkout without a history, with one more colour for the doors of its house if wanted."""
    (folder / "changelog.d").mkdir(parents=True, exist_ok=True)
    (folder / "changelog.d" / "+lamps.added.md").write_text("Lamps can\nbe lit.\n")
    (folder / "CHANGELOG.md").write_text(
        "# Changes\n<!-- towncrier release notes start -->\n\n## 0.1.0\n\n- All of it.\n"
    )
    shutil.rmtree(folder / "schemas", ignore_errors=True)
    blue = '<xs:enumeration value="BLUE"/>'
    edits = [("doors.xsd", blue, f"{colours}{blue}")]
    houses.write(folder / "schemas", "house", edits, TOP)
    return folder


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A repository whose first commit has a house, and whose files have one with green doors."""
    top = export(tmp_path / "clone")
    git(top, "init", "-q")
    git(top, "add", "-A")
    git(top, "commit", "-qm", "Begin")
    return export(top, '<xs:enumeration value="GREEN"/>')


GREEN = "- Value `house.doors.Colour.GREEN` added: 'GREEN' is listed\n"


def test_changes_have_fragments_before_releases(tmp_path: Path) -> None:
    page = changes_page(export(tmp_path))
    assert page.index("- Lamps can be lit.") < page.index("## 0.1.0") < page.index("- All of it.")


def test_changes_of_the_schemas_are_those_since_the_first(clone: Path) -> None:
    page = changes_page(clone)
    first = git(clone, "rev-parse", "--short=12", "HEAD").strip()
    assert f"Compared with the first schemas of this repository (`{first}`)" in page
    assert GREEN in page


def test_changes_of_the_schemas_are_those_since_the_newest_release(clone: Path) -> None:
    git(clone, "tag", "v0.1.0")
    git(clone, "commit", "-qam", "Paint")
    assert GREEN in changes_page(clone)
    git(clone, "tag", "v0.2.0")
    page = changes_page(clone)
    assert "Compared with the release v0.2.0" in page
    assert "Nothing has changed." in page


def test_many_changes_that_break_nothing_are_counted(clone: Path) -> None:
    export(clone, "".join(f'<xs:enumeration value="GREY{n}"/>' for n in range(MOST + 1)))
    page = changes_page(clone)
    assert f"{MOST + 1} changes break nothing: value added ({MOST + 1})" in page
    assert "GREY" not in page


def test_without_a_history_the_page_of_changes_says_so(clone: Path) -> None:
    assert "without the history of the repository" in changes_page(export(clone / "export"))


def test_bars_are_as_long_as_their_values() -> None:
    drawn = bars("Speed", {"one": 1.0, "two": 2.0})
    assert 'width="140.0"' in drawn
    assert 'width="280.0"' in drawn


def test_without_numbers_the_page_says_how_to_get_them(tmp_path: Path) -> None:
    page = benchmarks_page(tmp_path / "benchmarks.json")
    assert "nox -s bench" in page
    assert "<svg" not in page


def page_of(tmp_path: Path, *tables: dict[str, Any]) -> str:
    numbers = {
        "about": {
            "date": "2026-11-22",
            "commit": "0123456789ab",
            "machine": {"system": "Some-OS", "processors": 2},
            "versions": {"python": "3.11.7"},
            "quick": False,
            "candidates": {"a parser": "Keeps nothing."},
        },
        "benchmarks": {"decode": tables},
    }
    path = tmp_path / "benchmarks.json"
    path.write_text(json.dumps(numbers), "utf-8")
    return benchmarks_page(path)


TABLE = {
    "title": "Reading",
    "note": "How it was done.",
    "columns": {"a list": "µs"},
    "limit": "a parser",
    "rows": {
        "a parser": {"a list": 20.0},
        "meetwire": {"a list": 50.0},
        "another": {"a list": "it reads no lists"},
    },
    "targets": [],
}


def test_a_page_of_numbers_has_machine_commit_and_command(tmp_path: Path) -> None:
    page = page_of(tmp_path, TABLE)
    assert "2026-11-22 at commit `0123456789ab`" in page
    assert "system Some-OS, processors 2, python 3.11.7" in page
    assert "nox -s bench" in page
    assert "- **a parser**: Keeps nothing." in page


def test_figures_stand_in_a_table_with_ratios_and_in_a_plot(tmp_path: Path) -> None:
    page = page_of(tmp_path, TABLE)
    assert "<td>50 <small>2.50 ×</small>" in " ".join(page.split())
    assert page.count("<rect") == 2


def test_a_figure_that_is_missing_has_a_reason(tmp_path: Path) -> None:
    page = page_of(tmp_path, TABLE)
    assert "<td>—" in page
    assert "another, a list: it reads no lists." in page


@pytest.mark.parametrize(
    ("found", "is_met", "said"),
    [(2.5, True, "met"), (3.5, False, "missed"), (None, None, "not measured")],
)
def test_targets_stand_with_what_was_found(
    tmp_path: Path, found: float | None, is_met: bool | None, said: str
) -> None:
    target = {"what": "fast", "unit": "×", "bound": 3.0, "found": found, "is_met": is_met}
    page = page_of(tmp_path, {**TABLE, "targets": [target]})
    assert "at most 3 ×" in page
    assert said in page


def test_a_block_keeps_its_lines(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text(
        "One.\n\n```python\na = 1\n```\n\n```console\nb\n```\n\n```python\nc = 2\n```\n"
    )
    assert python_blocks(page) == ["\n\n\na = 1\n", "\n" * 11 + "c = 2\n"]
    lines = as_module(page).splitlines()
    assert (lines[3], lines[11]) == ("a = 1", "c = 2")
    assert not any(lines[4:11])


def checked(folder: Path, html: str) -> list[str]:
    (folder / "page.html").write_text(html, "utf-8")
    return list(faults(folder))


def test_links_that_lead_somewhere_are_no_fault(tmp_path: Path) -> None:
    html = '<p id="here"><a href="#here"></a><a href="page.html#here"></a><a href="https://x/"></a>'
    assert checked(tmp_path, html) == []


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ('<a href="nowhere.html"></a>', "page.html: nowhere.html leads nowhere"),
        ('<a href="#nothing"></a>', "page.html: #nothing has no such anchor"),
        ('<a href="page.html#no"></a>', "page.html: page.html#no has no such anchor"),
        ('<script src="https://cdn.example/a.js"></script>', "loads https://cdn.example/a.js"),
        ('<link href="//fonts.example/a.css">', "page.html: loads //fonts.example/a.css"),
        ('<p id="a"></p><p id="a"></p>', "page.html: two elements have the id a"),
        ("x" * (HEAVIEST + 1), f"page.html: {HEAVIEST + 1} bytes"),
    ],
)
def test_a_fault_of_the_site_is_found(tmp_path: Path, html: str, fault: str) -> None:
    (found,) = checked(tmp_path, html)
    assert fault in found


needs_site = pytest.mark.skipif(not SITE.is_dir(), reason="no site: run `nox -s docs`")


@needs_site
def test_the_built_site_has_no_faults() -> None:
    assert list(faults(SITE)) == []


@needs_site
@pytest.mark.parametrize("word", ["confnam", "conf_nam", "createmeet"])
def test_names_are_in_the_index_of_the_search(word: str) -> None:
    index = (SITE / "searchindex.js").read_text("utf-8")
    assert f'"{word}"' in index
