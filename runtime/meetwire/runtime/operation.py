"""The facts of an operation. They stand in the schemas as data, and here for the runtime."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from meetwire.runtime.message import Response

__all__ = ["Caller", "Effect", "Http", "Lifecycle", "Operation", "Paging", "Window"]


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
    start: str = "list_control.start_from"
    """Field of the request that says where the page starts."""
    size: str = "list_control.maximum_num"
    """Field of the request that says how many records the page may have."""
    total: str = "matching_records.total"
    """Field of the response that says how many records there are."""
    key: tuple[str, ...] = ()
    """Fields of a record that together tell it from all others."""
    counts_pages: bool = False
    """Whether the start counts pages from 0, and not records from 1."""


class Window(NamedTuple):
    """The span of dates that a list is asked for."""

    start: str
    """Field of the request that says where the span starts."""
    end: str
    """Field of the request that says where it ends."""
    days: int | None = None
    """The longest span of one call. None if there is no limit."""


class Http(NamedTuple):
    """How an operation travels, for services that use more of HTTP than one address."""

    method: str
    path: str
    """Below the address of the service. `{webinarKey}` stands for the field with that wire name, or
    for a setting of the client if the request has no such field.
    """
    query: tuple[str, ...] = ()
    """Wire names of the fields that go into the query. What is in neither is the body."""
    status: int = 200
    """What a success is answered with."""


class Operation(NamedTuple):
    """What is known about one operation."""

    name: str
    """As the request class is called."""
    service: str
    """The part of the API that has it: the module of the request class, or, for Webex, SERVICE in
    `java:com.webex.service.binding.SERVICE.NAME`.
    """
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
    window: Window | None = None
    http: Http | None = None
    """None for services where every call goes to one address."""
