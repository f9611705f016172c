"""Clients are pickled as they were made, credentials without their secrets."""

from __future__ import annotations

import asyncio
import copy
import functools
import pickle
import socket
import sys
import threading
from collections.abc import Callable
from typing import Any, ClassVar

import cloudpickle
import pytest
import requests

from meetwire.gatherplace import AsyncGatherPlace, GatherPlace, PortletToken
from meetwire.gotowebinar import AsyncGoToWebinar, GoToWebinar, OAuth, Tokens, v2
from meetwire.iomeeting import AsyncIOMeeting, IOMeeting
from meetwire.liveminutes import AsyncLiveMinutes, Basic, LiveMinutes
from meetwire.liveminutes import meetings as lm
from meetwire.runtime.async_client import AsyncClient
from meetwire.runtime.async_transport import AsyncHttpTransport
from meetwire.runtime.client import Client
from meetwire.runtime.credentials import Secretive, from_environment
from meetwire.runtime.errors import (
    InvalidRequest,
    MeetwireError,
    MissingSecret,
    NotPicklable,
    TooLarge,
    TransportTimeout,
)
from meetwire.runtime.hooks import Hooks, Sending
from meetwire.runtime.limiter import RateLimiter
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.rest import Bearer
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport, Timeout
from meetwire.testing import Sandbox
from meetwire.webex import (
    AccessToken,
    AsyncWebex,
    Password,
    SamlAssertion,
    SessionTicket,
    Webex,
    meeting,
    user,
)

CANARY = "canary-77c2"
VARIABLE = "MEETWIRE_TEST_SECRET"
PROTOCOLS = range(2, pickle.HIGHEST_PROTOCOL + 1)

GET_USER = user.GetUser(webex_id="ann")


@pytest.fixture(autouse=True)
def _secret(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, CANARY)


def fetched() -> str:
    """A function that fetches a secret, where a pickle can find it."""
    return CANARY


def stored(tokens: Tokens) -> None:
    """What new tokens are given to."""


class Vault:
    """Holds what it gives."""

    def __init__(self, secret: str) -> None:
        self.secret = secret

    def fetch(self) -> str:
        return self.secret

    @classmethod
    def usual(cls) -> str:
        return CANARY


def through(thing: Any, protocol: int = pickle.HIGHEST_PROTOCOL) -> Any:
    data = pickle.dumps(thing, protocol)
    assert CANARY.encode() not in data
    return pickle.loads(data)


# Credentials --------------------------------------------------------------------------------------

SECRET = from_environment(VARIABLE)
KINDS: dict[str, Callable[[Any], Any]] = {
    "Password": lambda secret: Password("ann", secret),
    "SessionTicket": lambda secret: SessionTicket("ann", secret, lifetime=60),
    "AccessToken": lambda secret: AccessToken("ann", secret),
    "SamlAssertion": lambda secret: SamlAssertion("ann", secret),
    "Basic": lambda secret: Basic("ann", secret),
    "Bearer": Bearer,
    "PortletToken": PortletToken,
    "access token": OAuth,
    "refresh token": lambda secret: OAuth(refresh_token=secret, client_id="c"),
    "client secret": lambda secret: OAuth(
        refresh_token=fetched, client_id="c", client_secret=secret, on_renewal=stored
    ),
}
each_pickler = pytest.mark.parametrize(
    "dumps", [pickle.dumps, cloudpickle.dumps], ids=["pickle", "cloudpickle"]
)
each_kind = pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS.keys())


@each_kind
@pytest.mark.parametrize("protocol", PROTOCOLS)
@pytest.mark.parametrize("secret", [SECRET, fetched, Vault.usual])
def test_credentials_with_a_function_are_pickled_by_its_name(
    kind: Callable[[Any], Any], protocol: int, secret: Callable[[], str]
) -> None:
    assert through(kind(secret), protocol) == kind(secret)


@each_kind
@each_pickler
def test_a_secret_that_is_there_is_never_pickled(
    kind: Callable[[Any], Any], dumps: Callable[[object], bytes]
) -> None:
    with pytest.raises(NotPicklable, match="give a function in its place") as caught:
        dumps([kind(CANARY)])
    assert CANARY not in str(caught.value)
    assert isinstance(caught.value, MeetwireError)


@each_kind
@each_pickler
@pytest.mark.parametrize(
    "function",
    [
        lambda: CANARY,
        Vault(CANARY).fetch,
        functools.partial(str, CANARY),
        functools.wraps(fetched)(lambda: CANARY),
    ],
    ids=["lambda", "method", "partial", "impostor"],
)
def test_a_function_that_may_hold_the_secret_is_not_pickled(
    kind: Callable[[Any], Any],
    dumps: Callable[[object], bytes],
    function: Callable[[], str],
) -> None:
    with pytest.raises(NotPicklable, match="top of a module") as caught:
        dumps(kind(function))
    assert caught.value.__context__ is None


def test_what_new_tokens_are_given_to_is_pickled_by_name_as_well() -> None:
    program = OAuth(refresh_token=SECRET, client_id="c", on_renewal=stored)
    assert through(program) == program
    with pytest.raises(NotPicklable, match="lambda"):
        pickle.dumps(OAuth(refresh_token=SECRET, client_id="c", on_renewal=lambda tokens: None))


class Key(Secretive):
    """Credentials of a system of somebody else, with a secret that is no text."""

    __slots__ = ("_key",)
    _secret = ("key",)

    def __init__(self, key: object) -> None:
        self._set(key=key)


def test_a_secret_of_any_other_kind_is_not_pickled_either() -> None:
    with pytest.raises(NotPicklable, match="Key is not pickled, as its key"):
        pickle.dumps(Key(CANARY.encode()))
    assert through(Key(fetched)) == Key(fetched)
    assert through(Key(None)) == Key(None)


def test_tokens_that_were_got_are_not_pickled() -> None:
    with pytest.raises(NotPicklable, match="access_token would be readable"):
        pickle.dumps(Tokens(CANARY))


# Secrets from the environment ---------------------------------------------------------------------


def test_a_variable_is_read_when_the_secret_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    password = Password("ann", SECRET)
    assert password.password == CANARY
    monkeypatch.setenv(VARIABLE, "newer")
    assert password.password == "newer"


def test_only_the_name_of_a_variable_is_shown() -> None:
    assert repr(SECRET) == f"from_environment('{VARIABLE}')"
    assert repr(through(SECRET)) == repr(SECRET)
    assert CANARY not in repr(Password("ann", SECRET))


def test_variables_of_one_name_are_the_same_secret() -> None:
    assert from_environment(VARIABLE) == SECRET != from_environment("ANOTHER")
    assert hash(from_environment(VARIABLE)) == hash(SECRET)
    assert SECRET != VARIABLE


@pytest.mark.parametrize(("value", "state"), [(None, "not set"), ("", "empty")])
def test_a_variable_without_a_secret_is_an_error_that_names_it(
    value: str | None, state: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if value is None:
        monkeypatch.delenv(VARIABLE)
    else:
        monkeypatch.setenv(VARIABLE, value)
    transport = MemoryTransport(lambda request: HttpReply(200))
    with (
        Webex("acme", Password("ann", SECRET), transport=transport) as site,
        pytest.raises(MissingSecret, match=f"{VARIABLE} is {state}") as caught,
    ):
        site.send(GET_USER)
    assert caught.value.operation == "GetUser"
    assert transport.requests == []


@pytest.mark.parametrize("slip", [CANARY, "", "A=B", "ünlaut", "a b"])
def test_what_is_no_name_of_a_variable_is_refused_and_not_quoted(slip: str) -> None:
    with pytest.raises(ValueError, match="letters, digits and _") as caught:
        from_environment(slip)
    assert CANARY not in str(caught.value)


# Functions in the place of secrets ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("credentials", "element"),
    [
        (Password("ann", SECRET), "password"),
        (SessionTicket("ann", SECRET, lifetime=60), "sessionTicket"),
    ],
)
def test_webex_is_sent_what_the_function_gives_now(
    credentials: Any, element: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    transport = MemoryTransport(lambda request: HttpReply(500))
    with Webex("acme", credentials, transport=transport, retry=Retry(attempts=1)) as site:
        for secret in ("one", "two"):
            monkeypatch.setenv(VARIABLE, secret)
            with pytest.raises(MeetwireError):
                site.send(GET_USER)
            sent = transport.requests[-1].body.decode()
            assert "<webExID>ann</webExID>" in sent
            assert f"<{element}>{secret}</{element}>" in sent


def test_a_ticket_from_a_function_is_exchanged_and_not_asked_for_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with Sandbox() as sandbox:
        with sandbox.client() as site:
            ticket = site.send(user.AuthenticateUser()).session_ticket
        monkeypatch.setenv(VARIABLE, ticket)
        # A tenth of its life before its end it is exchanged; this life ends at once.
        credentials = SessionTicket(Sandbox.host.webex_id, SECRET, lifetime=1e-9)
        with Webex(Sandbox.site_name, credentials, endpoint=sandbox.url) as site:
            site.send(user.GetUser(webex_id=Sandbox.host.webex_id))
            monkeypatch.delenv(VARIABLE)
            site.send(user.GetUser(webex_id=Sandbox.host.webex_id))


def test_basic_is_sent_what_the_function_gives_now(monkeypatch: pytest.MonkeyPatch) -> None:
    transport = MemoryTransport(lambda request: HttpReply(500))
    with LiveMinutes(Basic("ann", SECRET), transport=transport, retry=Retry(attempts=1)) as account:
        for secret in ("one", "two"):
            monkeypatch.setenv(VARIABLE, secret)
            with pytest.raises(MeetwireError):
                account.send(lm.GetMeetingUrl(meeting_key="weekly"))
            header = Basic("ann", secret).header()
            assert transport.requests[-1].headers["Authorization"] == header


def test_an_access_token_is_what_the_function_gives_now(monkeypatch: pytest.MonkeyPatch) -> None:
    transport = MemoryTransport(lambda request: HttpReply(200, body=b"[]"))
    with GoToWebinar(OAuth(SECRET), organizer_key=1, transport=transport) as organizer:
        for secret in ("one", "two"):
            monkeypatch.setenv(VARIABLE, secret)
            with pytest.raises(MeetwireError):
                organizer.send(v2.GetWebinar(webinar_key=1))
            assert transport.requests[-1].headers["Authorization"] == f"Bearer {secret}"


def test_a_refresh_token_from_a_function_is_asked_for_until_there_is_a_newer_one() -> None:
    asked: list[str] = []

    def asking(what: str) -> Callable[[], str]:
        def ask() -> str:
            asked.append(what)
            return what

        return ask

    bodies = iter(
        [
            b'{"access_token": "a1", "refresh_token": "r1", "expires_in": 3600}',
            b"{}",
            b'{"access_token": "a2", "expires_in": 3600}',
        ]
    )

    def answer(request: HttpRequest) -> HttpReply:
        if b"grant_type" in request.body:
            return HttpReply(200, body=next(bodies))
        return HttpReply(401, body=b'{"int_err_code": "InvalidToken"}')

    transport = MemoryTransport(answer)
    program = OAuth(refresh_token=asking("r0"), client_id="c", client_secret=asking("s0"))
    assert asked == []
    with GoToWebinar(
        program, organizer_key=1, transport=transport, retry=Retry(attempts=1)
    ) as organizer:
        for _ in range(2):
            with pytest.raises(MeetwireError):
                organizer.send(v2.GetWebinar(webinar_key=1))
    sent = [request.body for request in transport.requests if b"grant_type" in request.body]
    assert [b"refresh_token=r0" in body for body in sent] == [True, False, False][: len(sent)]
    assert len(sent) > 1
    assert asked.count("r0") == 1
    assert asked.count("s0") == len(sent)


# Clients ------------------------------------------------------------------------------------------


class Noting:
    """A transport that tells what it was asked for, and by whom."""

    noted: ClassVar[list[tuple[HttpRequest, Timeout, int]]] = []

    def __init__(self, status: int = 500) -> None:
        self.status = status

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        self.noted.append((request, timeout, limit))
        return HttpReply(self.status)

    def close(self) -> None:
        pass


class AsyncNoting(Noting):
    async def send(  # type: ignore[override]
        self, request: HttpRequest, *, timeout: Timeout, limit: int
    ) -> HttpReply:
        return super().send(request, timeout=timeout, limit=limit)

    async def close(self) -> None:  # type: ignore[override]
        pass


class Stamp(Hooks):
    """A hook with a setting of its own."""

    def __init__(self, stamp: str) -> None:
        self.stamp = stamp

    def before_send(self, event: Sending) -> None:
        event.headers["X-Stamp"] = self.stamp


OPTIONS: dict[str, Any] = {
    "timeout": Timeout(connect=1.5, read=2.5, total=3.5),
    "retry": Retry(attempts=3, first_wait=0),
    "hooks": [Stamp("billing")],
    "limiter": RateLimiter(1000, per=7),
    "validate": False,
    "max_bytes": 4096,
}
PROGRAM = OAuth(SECRET, refresh_token=fetched, client_id="c")
MAKERS: dict[str, Callable[..., Any]] = {
    "Webex": lambda **options: Webex("acme", Password("ann", SECRET), **options),
    "AsyncWebex": lambda **options: AsyncWebex("acme", AccessToken("ann", fetched), **options),
    "partner": lambda **options: Webex(
        "acme",
        None,
        site_id="007",
        partner_id="p",
        endpoint="http://far.example/x",
        allow_http=True,
        **options,
    ),
    "GoToWebinar": lambda **options: GoToWebinar(PROGRAM, organizer_key=7, api="v1", **options),
    "AsyncGoToWebinar": lambda **options: AsyncGoToWebinar(PROGRAM, organizer_key=7, **options),
    "LiveMinutes": lambda **options: LiveMinutes(Basic("ann", SECRET), **options),
    "AsyncLiveMinutes": lambda **options: AsyncLiveMinutes(
        Bearer(SECRET), base_url="https://lm.example", **options
    ),
    "IOMeeting": lambda **options: IOMeeting("acme", refuse_garbled=True, **options),
    "AsyncIOMeeting": lambda **options: AsyncIOMeeting("acme", **options),
    "GatherPlace": lambda **options: GatherPlace(PortletToken(SECRET), **options),
    "AsyncGatherPlace": lambda **options: AsyncGatherPlace(
        PortletToken(fetched), base_url="https://gp.example", **options
    ),
}
each_client = pytest.mark.parametrize("maker", MAKERS.values(), ids=MAKERS.keys())


def first_request(client: Any) -> Any:
    """A read that the client is for."""
    from meetwire.gatherplace import portlet
    from meetwire.gotowebinar import v1
    from meetwire.iomeeting import meetings as io

    match client:
        case Webex() | AsyncWebex():
            return GET_USER
        case GoToWebinar():
            return v1.GetAllWebinars()
        case AsyncGoToWebinar():
            return v2.GetWebinar(webinar_key=1)
        case LiveMinutes() | AsyncLiveMinutes():
            return lm.GetMeetingUrl(meeting_key="weekly")
        case IOMeeting() | AsyncIOMeeting():
            return io.QueryMeeting(host_email="ann", host_password="pw")
        case _:
            return portlet.GetMySessions()


def what_it_does(client: Any) -> object:
    """What leaves a client for its first request, and what becomes of that."""
    Noting.noted.clear()
    request = first_request(client)
    with pytest.raises(MeetwireError) as caught:
        asyncio.run(client.send(request)) if isinstance(client, AsyncClient) else client.send(
            request
        )
    noted = [
        (request.method, request.url, dict(request.headers), request.body, timeout, limit)
        for request, timeout, limit in Noting.noted
    ]
    return repr(client), type(caught.value), noted


@each_client
@pytest.mark.parametrize("protocol", PROTOCOLS)
def test_a_client_comes_out_of_a_pickle_as_it_was_made(
    maker: Callable[..., Any], protocol: int
) -> None:
    awaits = isinstance(maker(), AsyncClient)
    client = maker(transport=(AsyncNoting if awaits else Noting)(500), **OPTIONS)
    expected = what_it_does(client)
    assert what_it_does(through(client, protocol)) == expected
    assert len(Noting.noted) == 3
    request, timeout, limit = Noting.noted[0]
    assert (request.headers["X-Stamp"], timeout, limit) == (
        "billing",
        OPTIONS["timeout"],
        OPTIONS["max_bytes"],
    )


@each_client
def test_a_client_without_options_is_pickled_and_copied(maker: Callable[..., Any]) -> None:
    client = maker()
    for twin in (through(client), copy.copy(client), copy.deepcopy(client)):
        assert type(twin) is type(client)
        assert twin is not client
        assert repr(twin) == repr(client)
        assert isinstance(twin, (Client, AsyncClient))


def test_a_client_with_a_secret_is_copied_and_not_pickled() -> None:
    transport = Noting()
    client = Webex("acme", Password("ann", CANARY), transport=transport)
    assert what_it_does(copy.copy(client)) == what_it_does(copy.deepcopy(client))
    for dumps in (pickle.dumps, cloudpickle.dumps):
        with pytest.raises(NotPicklable, match="Password is not pickled"):
            dumps({"client": client})


def test_a_subclass_is_pickled_as_it_was_made() -> None:
    twin = through(Ours(partner="p-1"))
    assert (twin.site, twin.partner) == ("acme", "p-1")


class Ours(Webex):
    """A client that knows by itself who calls."""

    def __init__(self, *, partner: str) -> None:
        self.partner = partner
        super().__init__("acme", Password("ann", SECRET))


def test_neither_ticket_nor_connection_goes_along(monkeypatch: pytest.MonkeyPatch) -> None:
    with Sandbox() as sandbox:
        token = sandbox.access_token(Sandbox.host.webex_id)
        monkeypatch.setenv(VARIABLE, token)
        credentials = AccessToken(Sandbox.host.webex_id, SECRET)
        with Webex(Sandbox.site_name, credentials, endpoint=sandbox.url) as site:
            site.send(user.GetUser(webex_id=Sandbox.host.webex_id))
            ticket = site.exchange(user.AuthenticateUser()).response.session_ticket
            data = pickle.dumps(site)
        assert ticket.encode() not in data
        assert token.encode() not in data
        monkeypatch.delenv(VARIABLE)
        with pickle.loads(data) as twin, pytest.raises(MissingSecret):
            twin.send(user.GetUser(webex_id=Sandbox.host.webex_id))


def test_limiters_count_for_themselves_and_stay_shared_in_one_pickle() -> None:
    limiter = RateLimiter(1, per=1000)
    limiter.reserve()
    twin = through(limiter)
    assert repr(twin) == repr(limiter)
    assert (twin.reserve(1), twin.reserve(1)) == (0.0, None)
    one, other = through([Webex("acme", None, limiter=limiter) for _ in range(2)])
    assert one._calls._limiter is other._calls._limiter


def test_waits_of_processes_are_not_alike() -> None:
    assert len(pickle.dumps(Retry())) < 500  # the state of a generator alone takes 2,500
    assert through(Retry(attempts=2)) == Retry(attempts=2)


def test_what_was_sent_does_not_go_along_with_a_transport_of_the_memory() -> None:
    transport = MemoryTransport(refuse)
    transport.send(HttpRequest("POST", "https://x.example", body=CANARY.encode()), **LIMITS)
    twin = through(transport)
    assert twin.requests == []
    assert twin.send(HttpRequest("GET", "https://x.example"), **LIMITS).status == 403


LIMITS: dict[str, Any] = {"timeout": Timeout(), "limit": 100}


def refuse(request: HttpRequest) -> HttpReply:
    return HttpReply(403)


# What cannot be pickled ---------------------------------------------------------------------------


class Connected(Noting):
    """A transport with a connection."""

    def __init__(self) -> None:
        super().__init__()
        self.connection = socket.socket()


def test_a_transport_that_cannot_be_pickled_is_named() -> None:
    transport = Connected()
    client = Webex("acme", None, transport=transport)
    with pytest.raises(NotPicklable, match=r"Webex .* because of transport, a Connected") as caught:
        pickle.dumps(client)
    assert caught.value.__context__ is None
    transport.connection.close()


class Local(Hooks):
    """A hook with something in it that belongs to this process."""

    def __init__(self) -> None:
        self.lock = threading.Lock()

    def answer(self, request: HttpRequest) -> HttpReply:
        return HttpReply(200)


def test_a_hook_that_cannot_be_pickled_is_named() -> None:
    client = Webex("acme", None, hooks=[Stamp("x"), Local()])
    with pytest.raises(NotPicklable, match="because of hooks, a Local"):
        pickle.dumps(client)


def test_a_positional_argument_that_cannot_be_pickled_is_named() -> None:
    with pytest.raises(NotPicklable, match="because of method"):
        pickle.dumps(MemoryTransport(Local().answer))


def test_a_class_without_a_place_is_named_where_nothing_can_pickle_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delitem(sys.modules, "cloudpickle")
    with pytest.raises(NotPicklable, match="because of hooks, a Placeless"):
        pickle.dumps(Webex("acme", None, hooks=[placeless()]))


def test_what_cloudpickle_can_do_it_may_do_again_and_again() -> None:
    client = Webex("acme", None, hooks=[placeless()], transport=Noting())
    for _ in range(2):
        client = pickle.loads(cloudpickle.dumps(client))
    what_it_does(client)
    assert Noting.noted[0][0].headers["X-From"] == "nowhere"


def placeless() -> Hooks:
    class Placeless(Hooks):
        def before_send(self, event: Sending) -> None:
            event.headers["X-From"] = "nowhere"

    return Placeless()


def test_a_session_is_not_pickled() -> None:
    session = requests.Session()
    session.auth = ("ann", CANARY)
    with pytest.raises(NotPicklable, match="session may hold secrets"):
        pickle.dumps(Webex("acme", None, transport=RequestsTransport(session)))


@pytest.mark.parametrize("kind", [RequestsTransport, AsyncHttpTransport])
def test_transports_are_pickled_as_their_options(kind: Any) -> None:
    assert repr(through(kind())) == repr(kind())
    twin = through(kind(proxies={"https": "http://proxy.example:3128"}, pool_size=3))
    assert twin._made_with == (
        (),
        {"proxies": {"https": "http://proxy.example:3128"}, "pool_size": 3},
    )
    with pytest.raises(NotPicklable, match="https_proxy in the environment"):
        pickle.dumps(kind(proxies={"https": f"http://ann:{CANARY}@proxy.example:3128"}))


def test_requests_are_made_alike_by_a_transport_from_a_pickle() -> None:
    with Sandbox() as sandbox:
        site = Webex(Sandbox.site_name, Password(Sandbox.host.webex_id, host), endpoint=sandbox.url)
        with site, through(site) as twin:
            before = site.send(meeting.LstsummaryMeeting())
            assert twin.send(meeting.LstsummaryMeeting()) == before


def host() -> str:
    return Sandbox.host.password


def test_errors_that_a_pickle_meets_are_pickled_themselves() -> None:
    for error in (NotPicklable("why"), MissingSecret("where"), InvalidRequest([]), TooLarge("x")):
        assert str(through(error)) == str(error)
    assert isinstance(through(TransportTimeout("late")), TransportTimeout)


def test_what_http_said_is_pickled_with_the_response() -> None:
    with Sandbox() as sandbox, sandbox.client() as site:
        exchange = site.exchange(user.GetUser(webex_id=Sandbox.host.webex_id))
    twin = through(exchange)
    assert twin.response == exchange.response
    assert (twin.status, twin.body, twin.attempts) == (200, exchange.body, 1)
    assert twin.headers["content-type"] == exchange.headers["Content-Type"]
