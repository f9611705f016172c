"""The client of an IOMeeting site that awaits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Unpack

from meetwire.runtime.async_client import AsyncClient
from meetwire.runtime.calls import Options
from meetwire.runtime.http_service import HttpWire
from meetwire.runtime.iomeeting import IOMeetingService
from meetwire.runtime.message import Request
from meetwire.runtime.transport import AsyncTransport

__all__ = ["AsyncIOMeetingClient"]


class AsyncIOMeetingClient(AsyncClient):
    """An IOMeeting site, for asynchronous programs.

    What IOMeetingClient can do, this can, with an `await` before it where bytes move; the arguments
    are the same.
    """

    wire: ClassVar[HttpWire]
    base_urls: ClassVar[Mapping[str, str]]

    def __init__(
        self,
        site: str,
        *,
        base_url: str | None = None,
        refuse_garbled: bool = False,
        allow_http: bool = False,
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        self._service = IOMeetingService(
            self.wire,
            self.base_urls,
            site,
            base_url=base_url,
            refuse_garbled=refuse_garbled,
            allow_http=allow_http,
        )
        super().__init__(self._service, transport, **options)

    def url(self, request: Request[Any]) -> str:
        """The link that starts or joins a meeting; see IOMeetingClient.url. Nothing is sent."""
        return self._service.url(request)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {next(iter(self._service.base_urls.values()), '')}>"
