"""The table of handlers: one plain function for each request class."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, TypeVar

from meetwire.runtime.message import Request, Response
from meetwire.testing.accounts import Account
from meetwire.testing.answers import Refusal
from meetwire.testing.links import Links

__all__ = ["HANDLERS", "REFUSALS", "Call", "handles"]

R = TypeVar("R", bound=Response)


@dataclass(frozen=True, slots=True)
class Call:
    """What a handler works with, besides the request."""

    db: sqlite3.Connection
    """Within a transaction, which ends with the handler."""
    caller: Account
    is_administrator: bool
    """Whether the caller may do this to what is other people's."""
    now: datetime
    """The clock of the sandbox, in UTC."""
    links: Links
    site_name: str
    site_id: str
    ticket_lifetime: int
    """Seconds for which a session ticket is good."""


HANDLERS: Final[dict[type[Request[Any]], Callable[[Call, Any], Response]]] = {}
"""The handler of each request class. Importing the service modules fills it."""

REFUSALS: Final[dict[tuple[type[Request[Any]], str], Callable[[], Refusal]]] = {}
"""What is said to a request with a certain field that breaks the schema, if not the usual."""


def handles(
    request: type[Request[R]], **refusals: Callable[[], Refusal]
) -> Callable[[Callable[[Call, Any], R]], Callable[[Call, Any], R]]:
    """Make a function the handler of a request class.

    It answers with the response that belongs to the request, or raises a Refusal.

    Args:
        request: The class.
        refusals: For fields that have an exception id of their own for values that the schema
            forbids, by name: what makes the refusal.
    """

    def enter(handler: Callable[[Call, Any], R]) -> Callable[[Call, Any], R]:
        HANDLERS[request] = handler
        REFUSALS.update({(request, name): refusal for name, refusal in refusals.items()})
        return handler

    return enter
