"""The client of every system. It is thin: `calls` decides, a transport moves the bytes."""

from __future__ import annotations

from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

from meetwire.runtime.calls import Calls, Exchange, Options
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.pickling import Configured
from meetwire.runtime.service import Service
from meetwire.runtime.steps import Runner
from meetwire.runtime.transport import Transport

if TYPE_CHECKING:
    # At run time it is loaded for the first list.
    from meetwire.runtime.paging import Pages, Records

__all__ = ["Client"]

R = TypeVar("R", bound=Response)
Record = TypeVar("Record", bound=Message)


class Client(Configured):
    """A system as one account sees it. May be used by several threads.

    It is pickled as it was made; the other one signs in by itself. See `credentials.Secret`.

    Args:
        service: The system, and who calls it.
        transport: What moves the bytes, if not `requests`. The client closes it.
        options: See `Options`.
    """

    def __init__(
        self, service: Service[Any], transport: Transport | None, **options: Unpack[Options]
    ) -> None:
        if transport is None:
            # Imported here, since requests takes longer than all of the rest.
            from meetwire.runtime.requests_transport import RequestsTransport

            transport = RequestsTransport()
        self._calls = Calls(service, options)
        self._runner = Runner(transport)

    def send(self, request: Request[R]) -> R:
        """Make one call.

        Raises:
            InvalidRequest: The request breaks its schema; nothing was sent.
            TransportError: There was no usable HTTP answer.
            WireError: The answer cannot be read.
            ServiceError: The service refused; the subclass says why.
        """
        return self.exchange(request).response

    def exchange(self, request: Request[R]) -> Exchange[R]:
        """Make one call, and get what HTTP said beside the response. Raises what `send` does."""
        return self._runner.run(self._calls.call(request))

    def checked(self, request: Request[R]) -> Request[R]:
        """The request as `send` writes it: with wall clocks of the zones that it states.

        Nothing is sent by this.

        Raises:
            InvalidRequest: It breaks its schema, and the client validates.
        """
        return self._calls.checked(request)

    def records(
        self, request: ListRequest[R, Record], between: tuple[datetime, datetime] | None = None
    ) -> Records[Record]:
        """All records of a list, page after page, each once where the service gives them keys.

        Args:
            request: What to list. Its page size and first record count; it is not changed.
            between: Earliest and latest time, both included. A span that is longer than one query
                may cover is cut into several.

        Raises:
            InvalidRequest: It is no list in pages, or does not go with `between`.
        """
        from meetwire.runtime.paging import Pager, Records

        return Records(Pager(request, between), self.send)

    def pages(
        self, request: ListRequest[R, Any], between: tuple[datetime, datetime] | None = None
    ) -> Pages[R]:
        """All pages of a list, each as the service sent it; see `records`."""
        from meetwire.runtime.paging import Pager, Pages

        return Pages(Pager(request, between), self.send)

    def close(self) -> None:
        """Close the transport's connections."""
        self._runner.transport.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
