"""Words of schemas and docstrings as HTML."""

from __future__ import annotations

import re
from html import escape
from typing import Any

_LIMITS = {
    "min_length": "at least {} characters",
    "max_length": "at most {} characters",
    "pattern": "matches <code>{}</code>",
    "minimum": "at least {}",
    "maximum": "at most {}",
}


def inline(text: str) -> str:
    """A sentence or two, with what stands between backticks as code."""
    shown = escape(" ".join(text.split()), quote=False)
    return re.sub(r"``?([^`]+)``?", r"<code>\1</code>", shown)


def limits(facets: dict[str, Any]) -> str:
    """The limits of a field in words, "" if there are none."""
    return ", ".join(
        words.format(escape(str(facets[name]))) for name, words in _LIMITS.items() if name in facets
    )


def raw(html: str) -> str:
    """HTML for a page in Markdown.

    The search takes tags out and leaves nothing in their place, so that without blanks before them
    the words of neighbouring cells would be one.
    """
    spaced = re.sub(r"(?=<(?:br|desc|li|p|small|td|text|th|title)\b)", " ", html)
    return f"```{{raw}} html\n{spaced}\n```\n"


def link(address: str | None, label: str) -> str:
    """A link whose label is code; just the code if it leads nowhere."""
    shown = f"<code>{escape(label)}</code>"
    return f'<a href="{escape(address)}">{shown}</a>' if address else shown
