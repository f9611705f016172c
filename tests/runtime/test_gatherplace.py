"""The client of GatherPlace: its token, its answers in any order, its feed and its links."""

from __future__ import annotations

import copy
import pickle
from datetime import datetime
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from meetwire.gatherplace import (
    AsyncGatherPlace,
    GatherPlace,
    PortletToken,
    feed_items,
    omniview_call,
    omniview_open,
    portlet,
)
from meetwire.runtime.errors import (
    FeatureDisabled,
    HTTPStatusError,
    InsecureEndpoint,
    InvalidByService,
    InvalidRequest,
    MeetwireError,
    NotXML,
    ServiceError,
    TransportTimeout,
    TruncatedXML,
    UnexpectedMessage,
)
from meetwire.runtime.hooks import Hooks, Sending
from meetwire.runtime.message import Request
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport

TOKEN = PortletToken("48151623420000000001")
SETTINGS: dict[str, Any] = {
    "name": "Bees",
    "teleconferencing": True,
    "list_participants": False,
    "private_chat": True,
    "public_chat": False,
    "speed": portlet.Speed.DSL,
}
CREATE = portlet.CreateSession(**SETTINGS)
REQUESTS: list[Request[Any]] = [
    portlet.MyIp(),
    portlet.GetMySessions(),
    CREATE,
    portlet.UpdateSession(access_code="0042", **SETTINGS),
    portlet.DeleteSession(access_code="0042"),
    portlet.GetStatus(email="ann@acme.example"),
]
# The shapes of the document, with values of our own.
CONTENT: dict[str, str] = {
    "MyIp": "<ip>192.0.2.7</ip>",
    "GetMySessions": "<r><i>7</i><n>Bees</n><p>0042</p><pn>0</pn><v>1</v><l>0</l><pr>1</pr>"
    "<pu>0</pu><s>1</s><o>0</o><d>2031-01-02 03:04:05.0</d></r>",
    "CreateSession": "<p>0042</p>",
    "UpdateSession": "",
    "DeleteSession": "",
    "GetStatus": "<status>offline</status>",
}
ANSWERS = {
    "MyIp": portlet.MyIpResponse(ip="192.0.2.7"),
    "GetMySessions": portlet.GetMySessionsResponse(
        sessions=[
            portlet.Session(
                session_id=7,
                access_code="0042",
                personal_number=False,
                otp_required=False,
                created=datetime(2031, 1, 2, 3, 4, 5),
                **SETTINGS,
            )
        ]
    ),
    "CreateSession": portlet.CreateSessionResponse(access_code="0042"),
    "UpdateSession": portlet.UpdateSessionResponse(),
    "DeleteSession": portlet.DeleteSessionResponse(),
    "GetStatus": portlet.GetStatusResponse(status=portlet.Presence.OFFLINE),
}


def name(value: object) -> str | None:
    return type(value).__name__ if isinstance(value, Request) else None


def framed(request: Request[Any], content: str) -> bytes:
    command = request.__operation__.binding
    return f"<gatherworks><command>{command}</command>{content}</gatherworks>".encode()


def client(body: bytes, status: int = 200, **options: Any) -> GatherPlace:
    transport = MemoryTransport(lambda _: HttpReply(status, body=body))
    return GatherPlace(TOKEN, transport=transport, **options)


@pytest.mark.parametrize("request_", REQUESTS, ids=name)
def test_documented_answers_are_read(request_: Request[Any]) -> None:
    operation = type(request_).__name__
    with client(framed(request_, CONTENT[operation])) as account:
        assert account.send(request_) == ANSWERS[operation]


def test_the_token_stands_in_the_query_of_all_but_one() -> None:
    with_token = dict[str, bool]()
    for request in REQUESTS:
        transport = MemoryTransport(
            lambda _: HttpReply(200, body=framed(request, CONTENT[type(request).__name__]))  # noqa: B023
        )
        with GatherPlace(TOKEN, transport=transport) as account:
            account.send(request)
        (sent,) = transport.requests
        assert sent.url.startswith("https://www.gatherplace.net/Control?command=")
        token = parse_qs(urlsplit(sent.url).query).get("token")
        assert token in (None, [TOKEN.token()])
        with_token[type(request).__name__] = token is not None
    assert [each for each, has in with_token.items() if not has] == ["MyIp"]


def test_a_token_may_be_a_function_that_is_asked_before_every_call() -> None:
    tokens = iter(["1", "2"])
    transport = MemoryTransport(lambda _: HttpReply(200, body=framed(REQUESTS[4], "")))
    with GatherPlace(PortletToken(lambda: next(tokens)), transport=transport) as account:
        for _ in range(2):
            account.send(REQUESTS[4])
    sent = [parse_qs(urlsplit(each.url).query)["token"] for each in transport.requests]
    assert sent == [["1"], ["2"]]


def test_a_token_shows_nothing() -> None:
    assert repr(TOKEN) == "PortletToken(token='***')"
    assert copy.deepcopy(TOKEN) == TOKEN != PortletToken("1")
    with pytest.raises(TypeError):
        pickle.dumps(TOKEN)
    with pytest.raises(ValueError, match="empty"):
        PortletToken("")


def test_a_token_does_not_go_out_in_clear_text() -> None:
    for kind in (GatherPlace, AsyncGatherPlace):
        with pytest.raises(InsecureEndpoint):
            kind(TOKEN, base_url="http://www.gatherplace.net")
    with GatherPlace(TOKEN, base_url="http://g.example", allow_http=True) as account:
        assert repr(account) == "<GatherPlace at http://g.example>"


def test_hooks_see_addresses_without_the_token() -> None:
    seen = list[str]()

    class Watch(Hooks):
        def before_send(self, event: Sending) -> None:
            seen.append(f"{event.url} {event!r} {event.unmasked!r}")

    with client(framed(REQUESTS[4], ""), hooks=[Watch()]) as account:
        account.send(REQUESTS[4])
    assert TOKEN.token() not in seen[0]
    assert "0042" not in seen[0]


# What goes wrong ----------------------------------------------------------------------------------


@pytest.mark.parametrize("request_", REQUESTS, ids=name)
@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, b"<error>n</error><errorType>MissingRequiredParameter</errorType>", InvalidByService),
        (200, b"<error>com.acme.Api.none(com.acme.Request)</error>", FeatureDisabled),
        (200, b"<error>no such token 48151623420000000001</error>", ServiceError),
        (200, b"<error/>", ServiceError),
        (200, None, UnexpectedMessage),
        (200, b"<x>", NotXML),
        (500, b"", HTTPStatusError),
    ],
)
def test_a_refusal_or_damage_is_an_error(
    request_: Request[Any], status: int, body: bytes | None, error: type[MeetwireError]
) -> None:
    whole = b"<other/>" if body is None else framed(request_, body.decode())
    with (
        client(whole, status, retry=Retry(attempts=1)) as account,
        pytest.raises(error) as caught,
    ):
        account.send(request_)
    assert type(caught.value) is error
    assert caught.value.operation == type(request_).__name__
    assert TOKEN.token() not in str(caught.value)


@pytest.mark.parametrize("request_", REQUESTS, ids=name)
def test_an_answer_that_is_cut_off_is_an_error(request_: Request[Any]) -> None:
    whole = framed(request_, CONTENT[type(request_).__name__])
    for end in range(1, len(whole) - 1, 7):
        with (
            client(whole[:end], retry=Retry(attempts=1)) as account,
            pytest.raises((TruncatedXML, NotXML)),
        ):
            account.send(request_)


def test_nobody_may_ask_for_sessions() -> None:
    with (
        GatherPlace(None, transport=MemoryTransport(lambda _: HttpReply(200))) as nobody,
        pytest.raises(InvalidRequest, match="token: is required"),
    ):
        nobody.send(REQUESTS[1])


@pytest.mark.parametrize("request_", REQUESTS, ids=name)
def test_only_what_is_harmless_is_repeated(request_: Request[Any]) -> None:
    def never(request: HttpRequest) -> HttpReply:
        raise TransportTimeout("too late")

    transport = MemoryTransport(never)
    with (
        GatherPlace(TOKEN, transport=transport, retry=Retry(attempts=3, first_wait=0.0)) as account,
        pytest.raises(TransportTimeout),
    ):
        account.send(request_)
    assert len(transport.requests) == (1 if request_ is CREATE else 3)


# The feed -----------------------------------------------------------------------------------------

ITEM = (
    "<item><title>Bees</title><link>omniview:0042</link><guid>7</guid>"
    "<media:content xmlns:media='urn:m'/></item>"
)


@pytest.mark.parametrize(
    "feed",
    [
        f"<rss version='2.0'><channel><title>Mine</title>{ITEM}</channel></rss>",
        f"<rss><channel><title>Mine</title></channel>{ITEM}</rss>",
        f"<RSS><Channel>{ITEM.replace('tem>', 'TEM>').replace('title>', 'Title>')}</Channel></RSS>",
    ],
    ids=["in the channel", "beside it", "in capitals"],
)
def test_the_items_of_a_feed_are_read_and_the_rest_is_kept(feed: str) -> None:
    with client(feed.encode()) as account:
        answer = account.send(portlet.GetMySessions(rss=True))
    assert answer.sessions == []
    (item,) = feed_items(answer)
    assert (item.title, item.link, item.description) == ("Bees", "omniview:0042", None)
    assert [child.name for child in item.source.children][2:] == ["guid", "content"]
    assert "Bees" not in repr(item)
    assert "0042" not in repr(item)


def test_sessions_are_no_feed() -> None:
    with client(framed(REQUESTS[1], CONTENT["GetMySessions"])) as account:
        answer = account.send(portlet.GetMySessions(rss=True))
    assert len(answer.sessions) == 1
    assert feed_items(answer) == []


# Links --------------------------------------------------------------------------------------------


def test_links_of_the_client_program() -> None:
    assert omniview_open() == "omniview:open"
    assert omniview_call("0042") == "omniview:0042"
    assert omniview_call("a b&c/") == "omniview:a%20b%26c%2F"


@pytest.mark.parametrize("code", ["", "open"])
def test_what_would_be_another_link_is_refused(code: str) -> None:
    with pytest.raises(ValueError, match="access code"):
        omniview_call(code)
