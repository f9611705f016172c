"""What plain content is made of, and the sign that something else was found."""

from __future__ import annotations

from typing import Final

from meetwire.runtime.values import XML_SPACE

__all__ = ["NotPlain", "check_blank", "check_closing", "resolved"]

_REFERENCES: Final = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&"}


class NotPlain(Exception):
    """Here is something that takes the exact way. No error, but a sign."""


def check_blank(text: str) -> None:
    """Make sure that a text is nothing but layout."""
    if text and text.strip(XML_SPACE):
        raise NotPlain


def check_closing(token: str, close: str) -> None:
    """Make sure that a token is a certain closing tag, with nothing but layout behind it."""
    if token != close and token.rstrip(XML_SPACE) != close:
        raise NotPlain


def resolved(text: str) -> str:
    """A text with its references replaced by what they stand for."""
    if text.count("&") == text.count("&amp;"):  # the usual one
        return text.replace("&amp;", "&")
    start, *rest = text.split("&")
    for part in rest:
        name, end, behind = part.partition(";")
        if not end or name not in _REFERENCES:
            raise NotPlain
        start += _REFERENCES[name] + behind
    return start
