"""GoToWebinar as one organizer sees it: credentials, a version of the API, a client."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, ClassVar, Final, Self, TypeVar, Unpack
from urllib.parse import urlsplit

from meetwire.runtime.calls import Options
from meetwire.runtime.client import Client
from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.limiter import RateLimiter
from meetwire.runtime.message import Request, Response
from meetwire.runtime.oauth import OAuth, TokenForm, Tokens
from meetwire.runtime.oauth_service import OAuthProof, OAuthService
from meetwire.runtime.record import Record
from meetwire.runtime.rest_json import RestJson
from meetwire.runtime.transport import Transport

__all__ = ["Connector", "GoToWebinarClient", "GoToWebinarService", "connector", "limited"]

R = TypeVar("R", bound=Response)

_CALLS: Final = 10
"""More calls within a second are refused."""
_KEY: Final = "organizerKey"


class GoToWebinarService(OAuthService):
    """The webinars of an organizer, and who calls. The arguments are those of GoToWebinarClient."""

    def __init__(
        self,
        wire: RestJson,
        base_urls: Mapping[str, str],
        credentials: OAuth,
        *,
        organizer_key: int | str | None,
        api: str,
        api_url: str | None,
        token_url: str | None,
        token_form: TokenForm,
        allow_http: bool,
    ) -> None:
        if api not in base_urls:
            raise ValueError(f"api must be {' or '.join(sorted(base_urls))}, not {api!r}")
        self.api = api
        self._json = wire
        self._organizer_key = organizer_key
        super().__init__(
            "gotowebinar",
            wire,
            {api: base_urls[api] if api_url is None else _moved(base_urls[api], api_url)},
            credentials,
            settings={},
            secrets=wire.secrets,
            token_form=token_form,
            token_url=token_url,
            allow_http=allow_http,
        )

    def prepared(self, request: Request[R]) -> Request[R]:
        """The request itself. Raises InvalidRequest if it is of the other version."""
        self.base_url(request)  # before tokens are asked for in vain
        return request

    def settings(self, proof: OAuthProof) -> Mapping[str, object]:
        """The organizer: the one that the caller named, or else whom the tokens speak for."""
        key = self._organizer_key
        if key is None and isinstance(proof, Tokens):
            key = proof.organizer_key
            if key is None:
                problem = (
                    "is not known: give it to the client, since the access token that it was given"
                    " does not say it"
                )
                raise InvalidRequest([Fault("organizer_key", problem)])
        return {_KEY: key}

    def base_url(self, request: Request[Any]) -> str:
        """Where a request goes. Raises InvalidRequest if it is of the other version."""
        operation = request.__operation__
        if operation.service in self.base_urls or operation.service == "tokens":
            return super().base_url(request)
        other = f"{operation.service}.{operation.name}"
        problem = f"{other} is of another version; this client is for {self.api}"
        counterpart = self._json.counterpart(request, self.api)
        if counterpart is None:
            problem += f", which has nothing at its address: see the documentation of {other}, or"
            problem += f" make a client with api={operation.service!r}"
        else:
            problem += f", where it is {self.api}.{counterpart.__name__}"
        raise InvalidRequest([Fault("", problem)])


def _moved(base_url: str, api_url: str) -> str:
    """An address of the service at another host."""
    path = urlsplit(base_url).path
    root = path[: path.index("/", 1)]
    if root in urlsplit(api_url).path:
        raise ValueError(f"api_url is what stands before {root}, such as https://api.getgo.com")
    return api_url.rstrip("/") + path


def limited(options: Options) -> Options:
    """The options of a client, with the limit of the service unless there is another."""
    return options if "limiter" in options else {**options, "limiter": RateLimiter(_CALLS)}


class GoToWebinarClient(Client):
    """The webinars of one organizer.

    One verb: `send` takes a request of `v1` or `v2`, whichever the client is for, and returns the
    response that belongs to it. A client may be used by several threads. Unless told otherwise it
    makes no more than ten calls a second, which is what the service allows.

    Args:
        credentials: Who calls.
        organizer_key: The organizer whose webinars these are. None: the one whom the token endpoint
            names, which it does only when it is asked for tokens.
        api: Version of the API, "v1" or "v2". Requests of the other one are refused.
        api_url: Where the service is, if not at https://api.getgo.com. Scheme and host, and what
            stands before /G2W.
        token_url: Where tokens are asked for, if not where `token_form` says.
        token_form: How tokens are asked for and shown.
        allow_http: Let credentials travel in clear text to a host that is not this machine.
        transport: What moves the bytes, if not `requests`. The client closes it.
        options: See `meetwire.runtime.calls.Options`.

    Raises:
        InsecureEndpoint: An address is not https, not on this machine, and `allow_http` is not set.
        ValueError: There is no such version, or `api_url` holds the path of the service as well.
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
        transport: Transport | None = None,
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
        transport: Transport | None = None,
        **options: Unpack[Options],
    ) -> Self:
        """A client from the settings that the `init` of the WSO2 connector takes.

        Args:
            settings: See `connector`.
            on_renewal: Takes new tokens; see OAuth.
            client_secret: Which the connector does not know, and today's token endpoint wants.
            api: The connector's operations are those of v1.
            token_form: How tokens are asked for and shown. The connector's own is BARE, at a host
                that is gone.
            token_url: As for the client.
            transport: As for the client.
            options: As for the client.

        Raises:
            ValueError: Says of each setting that cannot be taken over what to do instead.
        """
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


# Settings of the connector ------------------------------------------------------------------------

_STORE: Final = (
    "is where the connector keeps tokens; Meetwire keeps none: pass on_renewal, a function that"
    " stores what it is given"
)
_NAMES: Final = (
    "accessToken", "apiUrl", "clientId", "intervalTime", "organizerKey", "refreshToken",
    "registryPath",
)  # fmt: skip


class Connector(Record):
    """What settings of the connector are for us."""

    credentials: OAuth
    organizer_key: str | None
    api_url: str | None


def connector(
    settings: Mapping[str, object],
    on_renewal: Callable[[Tokens], object] | None,
    client_secret: str | None,
) -> Connector:
    """What the settings of the WSO2 connector's `init` mean.

    `accessToken`, `refreshToken`, `clientId` and `organizerKey` are taken as they are, `apiUrl`
    without the path of the service. `intervalTime`, the milliseconds after which the connector
    renews a token, is the lifetime of `accessToken`. `registryPath` needs an `on_renewal` beside
    it, which does what the registry did. Settings that are empty count as absent.

    Raises:
        ValueError: Says of each setting that cannot be taken over what to do instead.
    """
    given = {name: str(value).strip() for name, value in settings.items() if value is not None}
    given = {name: text for name, text in given.items() if text}
    problems = [
        f"{name} is no setting of the connector's init, which has {', '.join(_NAMES)}: leave it out"
        for name in given
        if name not in _NAMES
    ]
    if "registryPath" in given and on_renewal is None:
        problems.append(f"registryPath {_STORE}")
    interval = given.get("intervalTime", "")
    if interval and not (interval.isascii() and interval.isdigit() and int(interval)):
        problems.append("intervalTime must be milliseconds above 0: how long a token is used")
    if "refreshToken" in given and "clientId" not in given:
        problems.append("refreshToken needs clientId beside it: the service asks who refreshes")
    if "accessToken" not in given and "refreshToken" not in given:
        problems.append("there is neither accessToken nor refreshToken: give one of them, or both")
    if problems:
        raise ValueError("; ".join(problems))
    access_token = given.get("accessToken")
    credentials = OAuth(
        access_token,
        refresh_token=given.get("refreshToken"),
        client_id=given.get("clientId"),
        client_secret=client_secret,
        lifetime=int(interval) / 1000 if interval and access_token else None,
        on_renewal=on_renewal,
    )
    return Connector(credentials, given.get("organizerKey"), given.get("apiUrl"))
