"""The page with what has changed: fragments that wait for a release, and the releases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from codegen.diff import Change, changed_systems, compare
from codegen.diff.git import git
from codegen.diff.report import report

MOST: Final = 200
"""How many changes that break nothing are listed; more of them are counted."""

_KINDS = ("added", "changed", "fixed", "removed", "security")
_NO_HISTORY = (
    "These pages were built without the history of the repository, so that there is nothing to"
    " compare the schemas with."
)


def changes_page(top: Path) -> str:
    """The change log, and before it the fragments and what changed in the schemas.

    The schemas are compared with those of the newest version tag, or else with the first ones.

    Args:
        top: The checkout.

    Raises:
        SchemaError: The schemas of either state cannot be loaded.
    """
    parts = ["# Changes\n", "## Not released yet\n"]
    for kind in _KINDS:
        fragments = sorted((top / "changelog.d").glob(f"*.{kind}.md"))
        if fragments:
            parts.append(f"### {kind.capitalize()}\n")
            parts += [f"- {' '.join(path.read_text('utf-8').split())}" for path in fragments]
            parts.append("")
    parts += _schemas(top)
    released = (top / "CHANGELOG.md").read_text("utf-8").partition("start -->")[2]
    return "\n".join([*parts, released])


def _schemas(top: Path) -> Iterator[str]:
    earlier = _earlier(top)
    if earlier is None:
        yield f"### Changes of the schemas\n\n{_NO_HISTORY}\n"
        return
    revision, called = earlier
    changes = compare(*changed_systems(revision, str(top / "schemas"), top))
    others = [change for change in changes if not change.breaks]
    many = len(others) > MOST
    listed = [change for change in changes if change.breaks] if many else changes
    heading, _, items = report(listed, "markdown").partition("\n\n")
    yield f"{heading}\n\nCompared with {called}, as `python -m codegen diff` tells it.\n"
    if listed or not many:
        yield items
    if many:
        yield f"#### Other\n\n{_counted(others)}. All are listed by\n"
        yield f"```console\npython -m codegen diff {revision} schemas\n```\n"


def _earlier(top: Path) -> tuple[str, str] | None:
    """What the schemas are compared with, and what that is called; None if there is no history."""
    # An export may lie in somebody else's repository.
    if git(top, "rev-parse", "--show-prefix") != b"\n":
        return None
    tag = git(top, "describe", "--tags", "--abbrev=0", "--match", "v[0-9]*")
    if tag is not None:
        name = tag.decode().strip()
        return name, f"the release {name}"
    if git(top, "rev-parse", "--is-shallow-repository") != b"false\n":
        return None
    found = git(top, "rev-list", "--topo-order", "--reverse", "HEAD", "--", "schemas")
    if not found:
        return None
    first = found.decode().split()[0][:12]
    return first, f"the first schemas of this repository (`{first}`), since nothing is released yet"


def _counted(changes: list[Change]) -> str:
    numbers = Counter((change.what, change.nature.value) for change in changes)
    return f"{len(changes)} changes break nothing: " + ", ".join(
        f"{what} {nature} ({number})" for (what, nature), number in sorted(numbers.items())
    )
