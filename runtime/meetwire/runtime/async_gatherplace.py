"""The client of GatherPlace's portlets that awaits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Unpack

from meetwire.runtime.async_client import AsyncClient
from meetwire.runtime.calls import Options
from meetwire.runtime.gatherplace import GatherPlaceService, PortletToken
from meetwire.runtime.http_service import HttpWire
from meetwire.runtime.transport import AsyncTransport

__all__ = ["AsyncGatherPlaceClient"]


class AsyncGatherPlaceClient(AsyncClient):
    """The portlets of one GatherPlace account, for asynchronous programs.

    What GatherPlaceClient can do, this can, with an `await` before it; the arguments are the same.
    """

    wire: ClassVar[HttpWire]
    base_urls: ClassVar[Mapping[str, str]]

    def __init__(
        self,
        token: PortletToken | None,
        *,
        base_url: str | None = None,
        allow_http: bool = False,
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        self._service = GatherPlaceService(
            self.wire, self.base_urls, token, base_url=base_url, allow_http=allow_http
        )
        super().__init__(self._service, transport, **options)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {next(iter(self._service.base_urls.values()), '')}>"
