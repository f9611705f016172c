"""The client of GoToWebinar that awaits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar, Self, Unpack

from meetwire.runtime.async_client import AsyncClient
from meetwire.runtime.calls import Options
from meetwire.runtime.gotowebinar import GoToWebinarService, connector, limited
from meetwire.runtime.oauth import OAuth, TokenForm, Tokens
from meetwire.runtime.rest_json import RestJson
from meetwire.runtime.transport import AsyncTransport

__all__ = ["AsyncGoToWebinarClient"]


class AsyncGoToWebinarClient(AsyncClient):
    """The webinars of one organizer, for asynchronous programs.

    What GoToWebinarClient can do, this can, with an `await` before it; the arguments are the same.
    """

    wire: ClassVar[RestJson]
    base_urls: ClassVar[Mapping[str, str]]

    def __init__(
        self,
        credentials: OAuth,
        *,
        organizer_key: int | str | None = None,
        api: str = "v2",
        api_url: str | None = None,
        token_url: str | None = None,
        token_form: TokenForm = TokenForm.CURRENT,
        allow_http: bool = False,
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> None:
        self._service = GoToWebinarService(
            self.wire,
            self.base_urls,
            credentials,
            organizer_key=organizer_key,
            api=api,
            api_url=api_url,
            token_url=token_url,
            token_form=token_form,
            allow_http=allow_http,
        )
        super().__init__(self._service, transport, **limited(options))

    @classmethod
    def from_settings(
        cls,
        settings: Mapping[str, object],
        *,
        on_renewal: Callable[[Tokens], object] | None = None,
        client_secret: str | None = None,
        api: str = "v1",
        token_form: TokenForm = TokenForm.CURRENT,
        token_url: str | None = None,
        transport: AsyncTransport | None = None,
        **options: Unpack[Options],
    ) -> Self:
        """A client from the settings of the WSO2 connector; see GoToWebinarClient."""
        found = connector(settings, on_renewal, client_secret)
        return cls(
            found.credentials,
            organizer_key=found.organizer_key,
            api=api,
            api_url=found.api_url,
            token_url=token_url,
            token_form=token_form,
            transport=transport,
            **options,
        )

    @property
    def api(self) -> str:
        """Version of the API that this client is for."""
        return self._service.api

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.api} at {self._service.base_urls[self.api]}>"
