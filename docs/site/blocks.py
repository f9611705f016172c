"""The Python blocks of a page in Markdown.

`python -m docs.site.blocks FOLDER` writes those of each page as a module, for type checkers.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

TOP = Path(__file__).resolve().parents[2]
PAGES = [TOP / "README.md", *sorted((TOP / "docs").rglob("*.md"))]
"""The pages that are written by hand."""

# What pages use without saying where it is from, above all that stands on them. They show what
# something is by naming it, as people at a prompt do.
_ASSUMED = [
    "# pyright: reportUnusedExpression=false\n",
    "from meetwire.webex import Password, Webex, meeting;"
    ' site = Webex("acme", Password("host@acme.com", "secret")); meeting\n',
]

_BLOCK = re.compile(
    r"^(?P<fence>`{3,})python *\n(?P<code>.*?)^(?P=fence) *$", re.MULTILINE | re.DOTALL
)


def python_blocks(page: Path) -> list[str]:
    """The fenced Python blocks of a page.

    Before each stand as many empty lines as there are lines before it in the page, so that the
    lines of a traceback are those of the page.
    """
    text = page.read_text("utf-8")
    return [
        "\n" * text.count("\n", 0, match.start("code")) + match["code"]
        for match in _BLOCK.finditer(text)
    ]


def as_module(page: Path) -> str:
    """The blocks of a page one after the other, each on the lines that it has there."""
    lines = [*_ASSUMED]
    for block in python_blocks(page):
        lines += block.splitlines(keepends=True)[len(lines) :]
    return "".join(lines)


def main(folder: str) -> None:
    """Write a module for each page that has blocks, into a folder that there is."""
    for page in PAGES:
        if python_blocks(page):
            name = re.sub(r"\W", "_", page.relative_to(TOP).with_suffix("").as_posix().lower())
            Path(folder, f"{name}.py").write_text(as_module(page), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
