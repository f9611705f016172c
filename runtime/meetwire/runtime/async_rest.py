"""The client of REST services that awaits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar, Unpack

from meetwire.runtime.async_client import AsyncClient
from meetwire.runtime.calls import Options
from meetwire.runtime.http_service import HttpWire
from meetwire.runtime.rest import RestCredentials, RestService
from meetwire.runtime.transport import AsyncTransport

__all__ = ["AsyncRestClient"]


class AsyncRestClient(AsyncClient):
    """A REST service, as one account sees it, for asynchronous programs.

    What RestClient can do, this can, with an `await` before it; the arguments are the same.
    """

    wire: ClassVar[HttpWire]
    base_urls: ClassVar[Mapping[str, str]]

    def __init__(
        self,
        credentials: RestCredentials | None,
        *,
        base_url: str | None = None,
        settings: Mapping[str, object] | None = None,
        allow_http: bool = False,
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        urls = self.base_urls
        self._service = RestService(
            type(self).__name__.removeprefix("Async").lower(),
            self.wire,
            urls if base_url is None else dict.fromkeys(urls, base_url),
            credentials,
            settings=settings or {},
            allow_http=allow_http,
        )
        super().__init__(self._service, transport, **options)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {next(iter(self._service.base_urls.values()), '')}>"
