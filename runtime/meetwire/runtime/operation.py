"""The facts of an operation. They stand in the schemas as data, and here for the runtime."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from meetwire.runtime.message import Response

__all__ = ["Caller", "Effect", "Lifecycle", "Operation", "Paging"]


class Effect(enum.Enum):
    """What a call does to the site."""

    READ = "read"
    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    ACTION = "action"


class Caller(enum.Enum):
    """Who may call an operation."""

    ANYBODY = "anybody"
    ATTENDEE = "attendee"
    HOST = "host"
    ADMINISTRATOR = "administrator"


class Lifecycle(enum.Enum):
    """What the vendor has announced about an operation."""

    ACTIVE = "active"
    END_OF_LIFE = "end-of-life"


class Paging(NamedTuple):
    """How a list answers in pages."""

    record: str
    """Field of the response that holds the records; a path such as `services.sessions` if they are
    nested.
    """
    default: int
    """Records in a page if the request does not say."""
    ceiling: int
    """The largest page that the service gives."""
    totals: str = "matching_records"
    """Field of the response that says how many there are; a path such as `session.matching_records`
    if the records come in groups, each with its own.
    """


class Operation(NamedTuple):
    """What is known about one operation."""

    name: str
    """As in `java:com.webex.service.binding.SERVICE.NAME`."""
    service: str
    response: type[Response]
    effect: Effect
    idempotent: bool
    """Whether doing it twice leaves the site as doing it once does."""
    callers: tuple[Caller, ...]
    lifecycle: Lifecycle
    paging: Paging | None = None
    not_found: tuple[str, ...] = ()
    """Exception ids that mean: nothing there."""
    window_days: int | None = None
    """The longest span of dates that one call may ask for."""
    binding: str | None = None
    """How the name is spelled in `xsi:type`, where that differs."""
    deprecated: str | None = None
    """What to call instead."""
