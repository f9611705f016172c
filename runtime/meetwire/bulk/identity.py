"""What a request is about: by what a row is told from all others, and known again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from meetwire.runtime.errors import BadValue, MissingElement
from meetwire.runtime.message import Message, Request
from meetwire.runtime.paths import gather
from meetwire.runtime.plain_data import to_data

__all__ = ["content_of", "identity_of", "shown_key", "values_at"]


def values_at(message: Message, path: str) -> list[Any]:
    """All values at the end of a path, which may lead through lists; text without its case.

    Services store names and addresses in a letter case of their own, and so it tells nothing apart.
    """
    try:
        found = gather(message, path)
    except (BadValue, MissingElement):
        return []
    return [each.strip().casefold() if isinstance(each, str) else each for each in found]


def identity_of(request: Request[Any]) -> str:
    """What tells a request from all others: the values of its operation's key, without secrets.

    Where the operation has no key, or the request nothing of it, all of the content does.
    """
    key = request.__operation__.key
    values = [[str(value) for value in values_at(request, path)] for path in key]
    return json.dumps(values) if any(values) else content_of(request)


def content_of(request: Request[Any]) -> str:
    """All that a request says but its secrets, as one text. Equal requests give equal texts."""
    return json.dumps(to_data(request), sort_keys=True)


def shown_key(request: Request[Any]) -> str:
    """The key of a request for people: `Planning, 2026-12-01 09:00:00`. Empty if there is none."""
    return ", ".join(_shown(request))


def _shown(request: Request[Any]) -> Iterator[str]:
    for path in request.__operation__.key:
        for value in gather(request, path):
            yield value.isoformat(" ") if isinstance(value, datetime) else str(value)
