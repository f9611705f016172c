"""The Python blocks of a page in Markdown."""

from __future__ import annotations

import re
from pathlib import Path

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
