"""The client of every system that awaits. All it adds to `calls` is the `await`."""

from __future__ import annotations

import asyncio
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack

from meetwire.runtime.calls import Calls, Exchange, Options
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.pickling import Configured
from meetwire.runtime.service import Service
from meetwire.runtime.steps import Exclusively, Sleep, Steps, Taken, Transmit, advance
from meetwire.runtime.transport import AsyncTransport

if TYPE_CHECKING:
    # At run time it is loaded for the first list.
    from meetwire.runtime.paging import AsyncPages, AsyncRecords

__all__ = ["AsyncClient", "AsyncRunner"]

R = TypeVar("R", bound=Response)
Record = TypeVar("Record", bound=Message)
T = TypeVar("T")


class AsyncRunner:
    """Takes steps by awaiting. May be used by several tasks of one event loop.

    Args:
        transport: What moves the bytes.
    """

    def __init__(self, transport: AsyncTransport) -> None:
        self.transport = transport
        self._turn = asyncio.Lock()

    async def run(self, steps: Steps[T]) -> T:
        """The result of some steps. Whatever they raise comes out."""
        result: Any = None
        error: BaseException | None = None
        while True:
            try:
                wish = advance(steps, result, error)
            except Taken as taken:
                return taken.result  # type: ignore[no-any-return]
            result = error = None
            try:
                match wish:
                    case Transmit(request, timeout, limit):
                        result = await self.transport.send(request, timeout=timeout, limit=limit)
                    case Sleep(seconds):
                        await asyncio.sleep(seconds)
                    case Exclusively(inner):
                        async with self._turn:
                            result = await self.run(inner)
            except BaseException as raised:
                error = raised


class AsyncClient(Configured):
    """A system as one account sees it. May be used by several tasks of one event loop.

    It is pickled as it was made; the other one signs in by itself. See `credentials.Secret`.

    Args:
        service: The system, and who calls it.
        transport: What moves the bytes, if not `httpx2`, which the extra `async` installs. The
            client closes it.
        options: See `Options`.
    """

    def __init__(
        self, service: Service[Any], transport: AsyncTransport | None, **options: Unpack[Options]
    ) -> None:
        if transport is None:
            from meetwire.runtime.async_transport import AsyncHttpTransport

            transport = AsyncHttpTransport()
        self._calls = Calls(service, options)
        self._runner = AsyncRunner(transport)

    async def send(self, request: Request[R]) -> R:
        """Make one call.

        Raises:
            InvalidRequest: The request breaks its schema; nothing was sent.
            TransportError: There was no usable HTTP answer.
            WireError: The answer cannot be read.
            ServiceError: The service refused; the subclass says why.
        """
        return (await self.exchange(request)).response

    async def exchange(self, request: Request[R]) -> Exchange[R]:
        """Make one call, and get what HTTP said beside the response. Raises what `send` does."""
        return await self._runner.run(self._calls.call(request))

    def checked(self, request: Request[R]) -> Request[R]:
        """The request as `send` writes it: with wall clocks of the zones that it states.

        Nothing is sent by this.

        Raises:
            InvalidRequest: It breaks its schema, and the client validates.
        """
        return self._calls.checked(request)

    def records(
        self, request: ListRequest[R, Record], between: tuple[datetime, datetime] | None = None
    ) -> AsyncRecords[Record]:
        """All records of a list, page after page, each once where the service gives them keys.

        Args:
            request: What to list. Its page size and first record count; it is not changed.
            between: Earliest and latest time, both included. A span that is longer than one query
                may cover is cut into several.

        Raises:
            InvalidRequest: It is no list in pages, or does not go with `between`.
        """
        from meetwire.runtime.paging import AsyncRecords, Pager

        return AsyncRecords(Pager(request, between), self.send)

    def pages(
        self, request: ListRequest[R, Any], between: tuple[datetime, datetime] | None = None
    ) -> AsyncPages[R]:
        """All pages of a list, each as the service sent it; see `records`."""
        from meetwire.runtime.paging import AsyncPages, Pager

        return AsyncPages(Pager(request, between), self.send)

    async def close(self) -> None:
        """Close the transport's connections."""
        await self._runner.transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()
