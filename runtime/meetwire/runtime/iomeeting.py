"""IOMeeting as the users of one site see it: calls, and links for pages and shortcuts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar, TypeVar, Unpack

from meetwire.runtime.calls import Options
from meetwire.runtime.client import Client
from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.http_call import http_of
from meetwire.runtime.http_service import HttpService, HttpWire
from meetwire.runtime.message import Message, Request, Response, fields_of, is_set
from meetwire.runtime.service import Grant
from meetwire.runtime.transport import Transport
from meetwire.runtime.validate import check
from meetwire.runtime.values import PERCENT_UNDERSCORE

__all__ = ["IOMeetingClient", "IOMeetingService"]

R = TypeVar("R", bound=Response)


class IOMeetingService(HttpService[None]):
    """An IOMeeting site. Credentials are fields of the requests, so there is no proof.

    The arguments are those of IOMeetingClient.
    """

    name = "iomeeting"

    def __init__(
        self,
        wire: HttpWire,
        base_urls: Mapping[str, str],
        site: str,
        *,
        base_url: str | None,
        refuse_garbled: bool,
        allow_http: bool,
    ) -> None:
        is_name = site.isascii() and site.replace("-", "").isalnum()
        if base_url is None and not is_name:
            raise ValueError(f"{site!r} is not the name of a site: acme for acme.iomeeting.cn")
        urls = {
            module: url.replace("{site}", site) if base_url is None else base_url
            for module, url in base_urls.items()
        }
        super().__init__(wire, urls, {}, allow_http=allow_http)
        self._refuse_garbled = refuse_garbled

    def given(self) -> Grant[None]:
        """Nothing: who calls stands in the requests."""
        return Grant(None)

    def prepared(self, request: Request[R]) -> Request[R]:
        """The request itself. Raises InvalidRequest for what was asked to be refused."""
        if self._refuse_garbled:
            faults = list(_garbled(request))
            if faults:
                raise InvalidRequest(faults)
        return request

    def url(self, request: Request[Any]) -> str:
        """The link that makes a call when somebody opens it; see IOMeetingClient."""
        try:
            if http_of(request).method != "GET":
                raise InvalidRequest([Fault("", "is no link, as it is sent by POST: use send")])
            ready = self.prepared(request)
            check(ready)
            return self.encode(ready, None).url
        except InvalidRequest as error:
            error.operation = request.__operation__.name
            # The frames below hold the passwords of the link.
            raise error.with_traceback(None)  # noqa: B904  # it is the same error


def _garbled(request: Message) -> Iterator[Fault]:
    """The texts that the service reads as others, because their encoding says both."""
    kind = PERCENT_UNDERSCORE
    for name, field in fields_of(type(request)).items():
        if field.kind is not kind or not is_set(request, name):
            continue
        text: object = getattr(request, name)
        try:
            garbled = text is not None and kind.parse(kind.format(text)) != text
        except (TypeError, ValueError):
            continue  # it cannot be written at all, which is told later
        if garbled:
            problem = "holds a _ before two hexadecimal digits, which is read as one character"
            yield Fault(name, problem)


class IOMeetingClient(Client):
    """An IOMeeting site. May be used by several threads.

    Those who start and join meetings do so in their browsers, with links that `url` makes without
    any call. QueryMeeting and ScheduleMeeting are calls, for `send`. It takes the others as well,
    but the page that answers them says nothing to a program, and where the service redirects
    browsers, HTTPStatusError is raised though the meeting may have been started.

    Args:
        site: Name of the site: `acme` for acme.iomeeting.cn.
        base_url: Where the site is, if not at https://SITE.iomeeting.cn.
        refuse_garbled: Refuse titles and names that the service will read as others. It writes `_`
            for `%` when it encodes them, so that `a_41` and `aA` are one and the same to it. By
            default they are written as its documentation says.
        allow_http: Let passwords travel in clear text to a host that is not this machine.
        transport: What moves the bytes, if not `requests`. The client closes it.
        options: See `meetwire.runtime.calls.Options`.

    Raises:
        InsecureEndpoint: The address is not https, not on this machine, and `allow_http` is not
            set.
        ValueError: The name is none of a site.
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
        transport: Transport | None = None,
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
        """The link that starts or joins a meeting when somebody opens it. Nothing is sent.

        The passwords of the request are in it, readable for whoever sees the link, in histories of
        browsers and in logs on the way: hand it to nobody but the one it is for.

        Args:
            request: StartNewMeeting, StartMeetingById, JoinMeetingByHost or JoinMeetingById.

        Raises:
            InvalidRequest: The request breaks its schema, or is not one of these.
        """
        return self._service.url(request)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {next(iter(self._service.base_urls.values()), '')}>"
