"""The items of an RSS feed that came in place of an answer, and so stands in its `extras`.

GatherPlace sends one for GetMySessions if it is asked to, and documents nothing of it. What RSS 2.0
says about items is read; all else is where it was.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from meetwire.runtime.message import Extra, Message

__all__ = ["FeedItem", "feed_items"]


class FeedItem(NamedTuple):
    """One item of a feed. Its `repr` shows no values, since a link may hold an access code."""

    title: str | None
    """Text of the element `title`; None if there is none."""
    link: str | None
    """Text of the element `link`; None if there is none."""
    description: str | None
    """Text of the element `description`, which may be HTML; None if there is none."""
    source: Extra
    """The whole item as it came, with what has no attribute here."""

    def __repr__(self) -> str:
        return f"<FeedItem of {len(self.source.children)} parts>"


def feed_items(answer: Message) -> list[FeedItem]:
    """The items of a feed, in its order.

    Args:
        answer: What a request that asked for a feed was answered with. Without a feed in it there
            are no items.
    """
    return [
        FeedItem(_text(item, "title"), _text(item, "link"), _text(item, "description"), item)
        for item in _items(answer.extras)
    ]


def _items(extras: list[Extra]) -> Iterator[Extra]:
    for extra in extras:
        match extra.name.casefold():
            case "item":  # beside the channel in RSS 1.0, in it in all others
                yield extra
            case "channel":
                yield from (each for each in extra.children if each.name.casefold() == "item")
            case _:
                pass


def _text(item: Extra, name: str) -> str | None:
    found = (child.text for child in item.children if child.name.casefold() == name)
    return next(found, None)
