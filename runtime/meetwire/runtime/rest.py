"""Services that take a bearer token, or a user name and password, in the header Authorization."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from typing import ClassVar, TypeAlias, Unpack, final

from meetwire.runtime.calls import Options
from meetwire.runtime.client import Client
from meetwire.runtime.credentials import Secret, Secretive, asked, given
from meetwire.runtime.http_service import HttpService, HttpWire
from meetwire.runtime.service import Grant
from meetwire.runtime.transport import Transport

__all__ = ["Basic", "Bearer", "RestClient", "RestCredentials", "RestService"]


@final
class Bearer(Secretive):
    """A token that proves who is calling.

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


@final
class Basic(Secretive):
    """A user name and a password, as HTTP Basic sends them.

    Args:
        user: The user name.
        password: The password, or a function that is asked for it before every call.

    Raises:
        ValueError: One of the two is empty, or the name holds a colon, which Basic cannot send.
    """

    __slots__ = ("_password", "_user")
    _public = ("user",)
    _secret = ("password",)

    _user: str
    _password: Secret

    def __init__(self, user: str, password: Secret) -> None:
        if ":" in given("user", user):
            raise ValueError("the user name holds a colon, which HTTP Basic cannot send")
        self._set(
            user=user, password=password if callable(password) else given("password", password)
        )

    @property
    def user(self) -> str:
        """The user name."""
        return self._user

    @property
    def password(self) -> str:
        """The password, in clear: what was given, or what the function gives now."""
        return asked("password", self._password)

    def header(self) -> str:
        """What stands in the header Authorization."""
        pair = f"{self._user}:{self.password}".encode()
        return f"Basic {b64encode(pair).decode('ascii')}"


RestCredentials: TypeAlias = Bearer | Basic
"""What goes into the header Authorization."""


class RestService(HttpService[RestCredentials | None]):
    """A service, and who calls it. The arguments are those of RestClient.

    Args:
        name: Of the system, for logs.
        wire: How it frames requests and answers.
        base_urls: The address of each module.
        credentials: Who calls.
        settings: What every request needs to know.
        allow_http: Let credentials travel in clear text to a host that is not this machine.
    """

    def __init__(
        self,
        name: str,
        wire: HttpWire,
        base_urls: Mapping[str, str],
        credentials: RestCredentials | None,
        *,
        settings: Mapping[str, object],
        allow_http: bool,
    ) -> None:
        super().__init__(wire, base_urls, settings, allow_http=allow_http)
        self.name = name
        self._credentials = credentials

    def given(self) -> Grant[RestCredentials | None]:
        """The credentials, which are used as they are."""
        return Grant(self._credentials)

    def settled(self, proof: RestCredentials | None) -> RestCredentials | None:
        """The credentials of this attempt."""
        match proof:
            case None:
                return None
            case Bearer():
                return Bearer(proof.token())
            case Basic():
                return Basic(proof.user, proof.password)

    def headers(self, proof: RestCredentials | None) -> Mapping[str, str]:
        """The header Authorization."""
        match proof:
            case None:
                return {}
            case Bearer():
                return {"Authorization": f"Bearer {proof.token()}"}
            case Basic():
                return {"Authorization": proof.header()}

    def secrets(self, proof: RestCredentials | None) -> Iterable[str]:
        """The token; the password, alone and as it is sent."""
        match proof:
            case None:
                return ()
            case Bearer():
                return (proof.token(),)
            case Basic():
                return (proof.password, proof.header().removeprefix("Basic "))


class RestClient(Client):
    """A REST service, as one account sees it. May be used by several threads.

    Args:
        credentials: Who calls. None if anybody may.
        base_url: Where the service is, if not where its schemas say.
        settings: What every request needs to know, such as the key of an account in the addresses.
        allow_http: Let credentials travel in clear text to a host that is not this machine.
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
        credentials: RestCredentials | None,
        *,
        base_url: str | None = None,
        settings: Mapping[str, object] | None = None,
        allow_http: bool = False,
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> None:
        urls = self.base_urls
        self._service = RestService(
            type(self).__name__.lower(),
            self.wire,
            urls if base_url is None else dict.fromkeys(urls, base_url),
            credentials,
            settings=settings or {},
            allow_http=allow_http,
        )
        super().__init__(self._service, transport, **options)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} at {next(iter(self._service.base_urls.values()), '')}>"
