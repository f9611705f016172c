"""The facts of an operation. They stand in the schemas as data, and here for the runtime."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetwire.runtime.message import Response

from meetwire.runtime.record import Record
from meetwire.runtime.values import TextEnum

__all__ = ["Caller", "Effect", "Http", "Lifecycle", "Lookup", "Operation", "Paging", "Window"]


class Effect(TextEnum):
    """What a call does to the site."""

    READ = "read"
    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    ACTION = "action"


class Caller(TextEnum):
    """Who may call an operation."""

    ANYBODY = "anybody"
    ATTENDEE = "attendee"
    HOST = "host"
    ADMINISTRATOR = "administrator"


class Lifecycle(TextEnum):
    """What the vendor has announced about an operation."""

    ACTIVE = "active"
    END_OF_LIFE = "end-of-life"


class Paging(Record):
    """How a list answers in pages. Paths are Python names, joined by dots."""

    record: str
    """Path in the response of the records; it may lead through lists, as `services.sessions`."""
    default: int
    """Records in a page if the request does not say."""
    ceiling: int
    """The largest page that the service gives."""
    start: str | None = "list_control.start_from"
    """Path in the request of where the page begins. None: all there will be is one page."""
    size: str | None = "list_control.maximum_num"
    """Path in the request of how many records the page may have. None where `start` is."""
    total: str = "matching_records.total"
    """Path in the response of how many records there are in all."""
    key: tuple[str, ...] = ()
    """Fields of a record that together tell it from all others. Empty: nothing does."""
    counts_pages: bool = False
    """`start` counts pages, the first being 0. Otherwise it counts records, the first being 1."""


class Window(Record):
    """The span of time that a list can be limited to, both ends included."""

    start: str
    """Path in the request of the earliest time, such as `date_scope.start_date_start`."""
    end: str
    """Path in the request of the latest time."""
    days: int | None
    """The longest span that one call may ask for. None: there is no limit."""


class Lookup(Record):
    """How to find out whether what an operation makes is there.

    Paths are Python names, joined by dots, and come in pairs: one there, and one in the request of
    the operation itself, where the same value stands.
    """

    operation: str
    """Name of the request class that reads or lists such things, in the module of this one."""
    ask: tuple[tuple[str, str], ...]
    """What the request of the lookup has to say. Each value must be there, and once."""
    match: tuple[tuple[str, str], ...] = ()
    """By what its answer, or a record of the list, is known to be the thing."""
    agree: tuple[tuple[str, str], ...] = ()
    """What must agree besides, or else nothing can be told."""
    unless: tuple[str, ...] = ()
    """Parts of the request with which the lookup tells nothing."""


class Http(Record):
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


class Operation(Record):
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
    window: Window | None = None
    """The span of time that a list can be limited to, if it can."""
    binding: str | None = None
    """How the name is spelled in `xsi:type`, where that differs."""
    deprecated: str | None = None
    """What to call instead."""
    http: Http | None = None
    """None for services where every call goes to one address."""
    key: tuple[str, ...] = ()
    """Paths in the request of what together tells the thing that is made or changed from all
    others. They may lead through lists. Empty: nothing is known to.
    """
    lookup: Lookup | None = None
    """How to find out whether the thing is there. None if there is no way."""
