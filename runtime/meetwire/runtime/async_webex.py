"""The client of a Webex site that awaits."""

from __future__ import annotations

from typing import ClassVar, Unpack

from meetwire.runtime.async_client import AsyncClient
from meetwire.runtime.calls import Exchange, Options
from meetwire.runtime.credentials import Credentials
from meetwire.runtime.operation import Effect
from meetwire.runtime.transport import AsyncTransport
from meetwire.runtime.untyped import UntypedResponse
from meetwire.runtime.webex import WebexService
from meetwire.runtime.webex_xml import WebexXml
from meetwire.runtime.zones import TimeZones

__all__ = ["AsyncWebexClient"]


class AsyncWebexClient(AsyncClient):
    """A Webex site, as one account sees it, for asynchronous programs.

    What WebexClient can do, this can, with an `await` before it; the arguments are the same.
    """

    wire: ClassVar[WebexXml]
    zones: ClassVar[TimeZones]

    def __init__(
        self,
        site: str,
        credentials: Credentials | None,
        *,
        site_id: str | None = None,
        partner_id: str | None = None,
        endpoint: str | None = None,
        allow_http: bool = False,
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        self._service = WebexService(
            self.wire,
            self.zones,
            site,
            credentials,
            site_id=site_id,
            partner_id=partner_id,
            endpoint=endpoint,
            allow_http=allow_http,
        )
        super().__init__(self._service, transport, **options)

    @property
    def site(self) -> str:
        """Name of the site."""
        return self._service.site

    @property
    def endpoint(self) -> str:
        """Where requests go."""
        return self._service.endpoint

    async def call(
        self, xsi_type: str, xml: str = "", *, effect: Effect = Effect.ACTION
    ) -> Exchange[UntypedResponse]:
        """Make a call that no schema knows; see WebexClient.call. Raises what `send` does."""
        return await self.exchange(self.wire.untyped(xsi_type, xml, effect))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.site} at {self.endpoint}>"
