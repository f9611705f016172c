"""The portlets of GatherPlace as one account sees them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import ClassVar, Unpack, final

from meetwire.runtime.calls import Options
from meetwire.runtime.client import Client
from meetwire.runtime.credentials import Secret, Secretive, asked, given
from meetwire.runtime.http_service import HttpService, HttpWire
from meetwire.runtime.service import Grant
from meetwire.runtime.transport import Transport

__all__ = ["GatherPlaceClient", "GatherPlaceService", "PortletToken"]


@final
class PortletToken(Secretive):
    """The token that an account has made for portlets. It stands for the account's password.

    Args:
        token: The token, or a function that is asked for it before every call.

    Raises:
        ValueError: The token is empty.
    """

    __slots__ = ("_token",)
    _secret = ("token",)

    _token: Secret

    def __init__(self, token: Secret) -> None:
        self._set(token=token if callable(token) else given("token", token))

    def token(self) -> str:
        """The token, in clear."""
        return asked("token", self._token)


class GatherPlaceService(HttpService[PortletToken | None]):
    """GatherPlace, and who calls it. The arguments are those of GatherPlaceClient."""

    name = "gatherplace"

    def __init__(
        self,
        wire: HttpWire,
        base_urls: Mapping[str, str],
        token: PortletToken | None,
        *,
        base_url: str | None,
        allow_http: bool,
    ) -> None:
        urls = base_urls if base_url is None else dict.fromkeys(base_urls, base_url)
        super().__init__(wire, urls, {}, allow_http=allow_http)
        self._token = token

    def given(self) -> Grant[PortletToken | None]:
        """The token, which is used as it is."""
        return Grant(self._token)

    def settled(self, proof: PortletToken | None) -> PortletToken | None:
        """The token of this attempt."""
        return None if proof is None else PortletToken(proof.token())

    def settings(self, proof: PortletToken | None) -> Mapping[str, object]:
        """The token, for the query."""
        return {} if proof is None else {"token": proof.token()}

    def secrets(self, proof: PortletToken | None) -> Iterable[str]:
        """The token."""
        return () if proof is None else (proof.token(),)


class GatherPlaceClient(Client):
    """The portlets of one GatherPlace account. May be used by several threads.

    The service takes the token in the query of its addresses. No error and no log of this library
    shows a query; what stands between here and the service may.

    Args:
        token: Who calls. None is enough for MyIp.
        base_url: Where the service is, if not where its schemas say.
        allow_http: Let the token travel in clear text to a host that is not this machine.
        transport: What moves the bytes, if not `requests`. The client closes it.
        options: See `meetwire.runtime.calls.Options`.

    Raises:
        InsecureEndpoint: The address is not https, not on this machine, and `allow_http` is not
            set.
    """

    wire: ClassVar[HttpWire]
    base_urls: ClassVar[Mapping[str, str]]

    def __init__(
        self,
        token: PortletToken | None,
        *,
        base_url: str | None = None,
        allow_http: bool = False,
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        self._service = GatherPlaceService(
            self.wire, self.base_urls, token, base_url=base_url, allow_http=allow_http
        )
        super().__init__(self._service, transport, **options)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {next(iter(self._service.base_urls.values()), '')}>"
