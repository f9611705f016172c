"""Any operation that reads as a list: in pages, or one in its response, or the response alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any, Protocol, cast

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.message import ListRequest, Message, Request, fields_of
from meetwire.runtime.operation import Effect
from meetwire.runtime.paging import Pager
from meetwire.runtime.paths import gather, kind_at
from meetwire.runtime.values import Scalar

__all__ = ["Listing", "Sender", "listing", "pages"]


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


def listing(
    request: Request[Any], between: tuple[datetime, datetime] | None = None
) -> tuple[Listing, type[Message]]:
    """What reads all that a request lists, and the class of its records.

    Where the operation is no list in pages, the records are those of the one list of messages in
    its response. Without any, the response itself is the only record.

    Raises:
        InvalidRequest: The operation changes something, or its response holds several lists; or
            `between` does not go with it.
    """
    operation = request.__operation__
    try:
        if operation.effect is not Effect.READ:
            raise InvalidRequest([Fault("", "this is no operation that only reads")])
        if operation.paging is not None:
            pages: ListRequest[Any, Any] = cast("ListRequest[Any, Any]", request)
            pager: Pager[Any, Any] = Pager(pages, between)
            return pager, kind_at(operation.response, operation.paging.record)
        if between is not None:
            raise InvalidRequest([Fault("between", "this is no list that comes in pages")])
        found = list(_lists(operation.response))
        if len(found) > 1:
            problem = f"its response holds several lists ({', '.join(found)}), and is none itself"
            raise InvalidRequest([Fault("", problem)])
    except InvalidRequest as error:
        error.operation = operation.name
        raise
    path = found[0] if found else None
    return _Single(request, path), kind_at(operation.response, path) if path else operation.response


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
