"""The page with what has changed: fragments that wait for a release, and the releases."""

from __future__ import annotations

from pathlib import Path

_KINDS = ("added", "changed", "fixed", "removed", "security")


def changes_page(top: Path) -> str:
    """The change log with the fragments before it.

    Args:
        top: The checkout.
    """
    parts = ["# Changes\n", "## Not released yet\n"]
    for kind in _KINDS:
        fragments = sorted((top / "changelog.d").glob(f"*.{kind}.md"))
        if fragments:
            parts.append(f"### {kind.capitalize()}\n")
            parts += [f"- {' '.join(path.read_text('utf-8').split())}" for path in fragments]
            parts.append("")
    released = (top / "CHANGELOG.md").read_text("utf-8").partition("start -->")[2]
    return "\n".join([*parts, released])
