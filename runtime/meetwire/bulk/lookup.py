"""Asking the service whether something is there. The operation's `lookup` says how."""

from __future__ import annotations

import enum
import sys
from collections.abc import Iterable
from typing import Any

from meetwire.bulk.identity import values_at
from meetwire.runtime.client import Client
from meetwire.runtime.errors import NotFound, ServiceError
from meetwire.runtime.message import Message, Request
from meetwire.runtime.operation import Lookup
from meetwire.runtime.paths import gather, replaced

__all__ = ["Sighting", "can_look_up", "look_up"]


class Sighting(enum.Enum):
    """What came of looking for what a request makes."""

    THERE = "there"
    ABSENT = "absent"
    UNCLEAR = "unclear"
    """Something is there, but not in the state that the request would leave it in."""


def can_look_up(request: Request[Any]) -> bool:
    """Whether there is a way to find out if what a request makes is there.

    That takes a `lookup` of its operation, each value that the lookup asks for, and nothing with
    which it tells nothing.
    """
    lookup = request.__operation__.lookup
    return (
        lookup is not None
        and all(len(gather(request, here)) == 1 for _, here in lookup.ask)
        and all(gather(request, here) for _, here in lookup.match)
        and not any(gather(request, path) for path in lookup.unless)
    )


def look_up(request: Request[Any], client: Client) -> Sighting:
    """Look whether what a request makes is there. The request must be one that can be looked up.

    Raises:
        MeetwireError: The service did not say.
    """
    lookup = request.__operation__.lookup
    if lookup is None:
        raise ValueError(f"{request.__operation__.name} makes nothing that can be looked up")
    for candidate in _candidates(_question(request, lookup), client):
        if _agree(candidate, request, lookup.match):
            agrees = _agree(candidate, request, lookup.agree)
            return Sighting.THERE if agrees else Sighting.UNCLEAR
    return Sighting.ABSENT


def _question(request: Request[Any], lookup: Lookup) -> Any:
    asked: type[Any] = getattr(sys.modules[type(request).__module__], lookup.operation)
    # Made without its constructor, which would ask for what is required and set only afterwards.
    return replaced(
        object.__new__(asked), {there: gather(request, here)[0] for there, here in lookup.ask}
    )


def _candidates(question: Any, client: Client) -> Iterable[Message]:
    operation = question.__operation__
    if operation.paging is not None:
        return client.records(question)
    try:
        return [client.send(question)]
    except NotFound:
        return []
    except ServiceError as error:
        if error.exception_id in operation.not_found:
            return []
        raise


def _agree(candidate: Message, request: Request[Any], pairs: Iterable[tuple[str, str]]) -> bool:
    return all(values_at(candidate, there) == values_at(request, here) for there, here in pairs)
