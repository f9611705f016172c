"""Writing HTML: whatever is put into it is escaped, unless it is HTML already."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import TypeAlias

__all__ = ["Html", "Part", "document", "many", "tag"]


class Html(str):
    """Text that is HTML, since `tag` made it or a person of this project wrote it."""

    __slots__ = ()


Part: TypeAlias = object
"""What may stand in an element: Html as it is, None for nothing, all else as escaped text."""


def tag(element: str, /, *parts: Part, **attributes: Part) -> Html:
    """An element.

    Args:
        element: Its name.
        parts: What stands in it.
        attributes: Its attributes, with `_` for `-`, and at the end of words of Python's own.
            True is an attribute without a value; None and False are none.
    """
    given = ""
    for key, value in attributes.items():
        if value is not None and value is not False:
            given += " " + key.rstrip("_").replace("_", "-")
            given += "" if value is True else f'="{escape(str(value))}"'
    end = "" if element in _VOID else f"{many(parts)}</{element}>"
    return Html(f"<{element}{given}>{end}")


def many(parts: Iterable[Part]) -> Html:
    """Parts, one after the other."""
    return Html("".join(map(_written, parts)))


def document(title: str, style: str, *body: Part) -> bytes:
    """A page. `style` is CSS of this project's own."""
    head = many(
        [
            tag("meta", charset="utf-8"),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            # Without it, browsers ask for a picture that there is not.
            tag("link", rel="icon", href="data:,"),
            tag("title", title),
            Html(f"<style>{style}</style>"),
        ]
    )
    page = tag("html", tag("head", head), tag("body", *body), lang="en")
    return f"<!DOCTYPE html>\n{page}\n".encode("utf-8", "replace")


_VOID = ("br", "input", "link", "meta")


def _written(part: Part) -> str:
    if isinstance(part, Html):
        return part
    return "" if part is None else escape(str(part))
