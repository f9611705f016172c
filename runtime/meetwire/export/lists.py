"""Any operation that reads as a list: in pages, or one in its response, or the response alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Protocol, cast

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.message import ListRequest, Message, Request, fields_of
from meetwire.runtime.operation import Effect, Operation
from meetwire.runtime.paging import Pager
from meetwire.runtime.paths import gather, kind_at
from meetwire.runtime.values import Scalar

__all__ = ["Listing", "Sender", "listing", "pages", "records_at"]


class Sender(Protocol):
    """What makes calls: a client of any system."""

    def send(self, request: Request[Any]) -> Any:
        """Make one call, and give the response."""
        ...


class Listing(Protocol):
    """What decides which page is next, as a `Pager` does."""

    @property
    def total(self) -> int | None:
        """How many records there are, once that is known."""
        ...

    def next_request(self) -> Request[Any] | None:
        """The request for the next page; None if there is none."""
        ...

    def take(self, response: Any) -> list[Any]:
        """The records of the page."""
        ...

    def state(self) -> dict[str, Any]:
        """What to go on with."""
        ...

    def resume(self, state: Mapping[str, Any]) -> None:
        """Go on with what another one has left."""
        ...


def records_at(operation: Operation) -> str | None:
    """The path of what an operation lists in its response; None if the response is no list.

    Where the operation is no list in pages, that is the one list of messages in its response.

    Raises:
        InvalidRequest: The operation changes something, or its response holds several lists.
    """
    if operation.effect is not Effect.READ:
        raise _refused(operation, "this is no operation that only reads")
    if operation.paging is not None:
        return operation.paging.record
    found = list(_lists(operation.response))
    if len(found) > 1:
        named = ", ".join(found)
        raise _refused(operation, f"its response holds several lists ({named}), and is none itself")
    return found[0] if found else None


def listing(
    request: Request[Any], between: tuple[datetime, datetime] | None = None
) -> tuple[Listing, type[Message]]:
    """What reads all that a request lists, and the class of its records.

    Where its response is no list, the response itself is the only record.

    Raises:
        InvalidRequest: The operation changes something, or its response holds several lists; or
            `between` does not go with it.
    """
    operation = request.__operation__
    path = records_at(operation)
    record = kind_at(operation.response, path) if path else operation.response
    if operation.paging is not None:
        paged: ListRequest[Any, Any] = cast("ListRequest[Any, Any]", request)
        return Pager(paged, between), record
    if between is not None:
        raise _refused(operation, "this is no list that comes in pages", "between")
    return _Single(request, path), record


def _refused(operation: Operation, problem: str, path: str = "") -> InvalidRequest:
    error = InvalidRequest([Fault(path, problem)])
    error.operation = operation.name
    return error


def pages(
    client: Sender, request: Request[Any], between: tuple[datetime, datetime] | None = None
) -> tuple[Iterator[list[Any]], type[Message]]:
    """The records that a request lists, page by page, and their class; raises as `listing`."""
    found, record = listing(request, between)

    def read() -> Iterator[list[Any]]:
        while (asked := found.next_request()) is not None:
            yield found.take(client.send(asked))

    return read(), record


def _lists(cls: type[Message], depth: int = 3) -> Iterator[str]:
    """The paths of the lists of messages in a class, but for those within other lists."""
    for name, field in fields_of(cls).items():
        kind = field.kind
        if isinstance(kind, Scalar) or not issubclass(kind, Message):
            continue
        if field.is_list:
            yield name
        elif depth:
            yield from (f"{name}.{path}" for path in _lists(kind, depth - 1))


class _Single:
    """A list whose one page is all there is."""

    def __init__(self, request: Request[Any], path: str | None) -> None:
        self._request = request
        self._path = path
        self._read = False
        self.total: int | None = None

    def next_request(self) -> Request[Any] | None:
        return None if self._read else self._request

    def take(self, response: Message) -> list[Any]:
        records = gather(response, self._path) if self._path else [response]
        self._read, self.total = True, len(records)
        return records

    def state(self) -> dict[str, Any]:
        return {"read": self._read, "total": self.total}

    def resume(self, state: Mapping[str, Any]) -> None:
        self._read, self.total = bool(state["read"]), state["total"]
