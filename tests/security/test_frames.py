"""Secrets in tracebacks that show locals, and in pickles: tools of operations keep such things."""

from __future__ import annotations

import asyncio
import pickle
import traceback
from collections.abc import Callable
from typing import Any

import pytest

from meetwire.gatherplace import GatherPlace, PortletToken, portlet
from meetwire.gotowebinar import AsyncGoToWebinar, GoToWebinar, OAuth, v2
from meetwire.iomeeting import IOMeeting
from meetwire.iomeeting import meetings as io
from meetwire.liveminutes import Basic, LiveMinutes, meetings
from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.hooks import Hooks, Received, Sending
from meetwire.runtime.oauth import Tokens
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import Timeout
from meetwire.testing import Sandbox
from meetwire.webex import (
    AccessToken,
    AsyncWebex,
    Password,
    SamlAssertion,
    SessionTicket,
    Webex,
    user,
)
from tests.runtime.faulty import Behave, Faulty, answer, answering, cut, flooding, silent

CANARY = "canary-5e1f"
OPTIONS: dict[str, Any] = {"retry": Retry(attempts=1), "timeout": Timeout(2, 0.3, 2)}


def with_locals(error: BaseException) -> str:
    """An error with all that stands behind it, and what every frame holds."""
    shown = traceback.TracebackException.from_exception(error, capture_locals=True)
    return "".join(shown.format())


def test_what_looks_at_locals_can_see_them() -> None:
    def fail(secret: str) -> None:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no") as caught:
        fail(CANARY)
    assert CANARY in with_locals(caught.value)


# The ways to fail ---------------------------------------------------------------------------------

SAID = f"<html>{CANARY}</html>".encode()
FAILURES: dict[str, Behave] = {
    "a redirect": answering(answer(SAID, "Location: https://x.example/", status="302 Found")),
    "a page": answering(answer(SAID)),
    "damage": answering(answer(f'<a b="{CANARY}">'.encode())),
    "a DOCTYPE": answering(answer(f"<!DOCTYPE {CANARY}><a/>".encode())),
    "JSON of another shape": answering(answer(f'["{CANARY}"]'.encode())),
    "damaged JSON": answering(answer(f'{{"a": "{CANARY}'.encode())),
    "a refusal": answering(
        answer(
            f'{{"errorCode":"{CANARY}","description":"{CANARY}"}}'.encode(),
            status="401 Unauthorized",
        )
    ),
    "an outage": answering(answer(SAID, status="503 Unavailable")),
    "half an answer": lambda connection, _: cut(0.5)(connection, SAID * 10),
    "silence": silent,
    "a flood": flooding(b"HTTP/1.1 200 OK\r\n\r\n"),
    "no HTTP": answering(CANARY.encode() + b"\r\n\r\n", close=True),
}


def webex(url: str) -> Any:
    with Webex("acme", Password("ann", CANARY), endpoint=url, max_bytes=99999, **OPTIONS) as site:
        return site.send(user.CreateUser(webex_id="a", password=CANARY, email="a@acme.example"))


def webex_signing_in(url: str) -> Any:
    token = AccessToken("ann", lambda: CANARY)
    with Webex("acme", token, endpoint=url, max_bytes=99999, **OPTIONS) as site:
        return site.send(user.GetUser(webex_id="a"))


def async_webex(url: str) -> Any:
    async def send() -> Any:
        async with AsyncWebex(
            "acme", Password("ann", CANARY), endpoint=url, max_bytes=99999, **OPTIONS
        ) as site:
            return await site.send(user.GetUser(webex_id="a"))

    return asyncio.run(send())


def gotowebinar(url: str) -> Any:
    tokens = OAuth(CANARY, refresh_token=CANARY, client_id="c", client_secret=CANARY)
    with GoToWebinar(
        tokens, organizer_key=7, api_url=url, token_url=url, max_bytes=99999, **OPTIONS
    ) as site:
        return site.send(v2.GetWebinar(webinar_key=1))


def async_gotowebinar(url: str) -> Any:
    async def send() -> Any:
        tokens = OAuth(refresh_token=CANARY, client_id="c", client_secret=CANARY)
        async with AsyncGoToWebinar(
            tokens, organizer_key=7, api_url=url, token_url=url, max_bytes=99999, **OPTIONS
        ) as site:
            return await site.send(v2.GetWebinar(webinar_key=1))

    return asyncio.run(send())


def liveminutes(url: str) -> Any:
    with LiveMinutes(Basic("ann", CANARY), base_url=url, max_bytes=99999, **OPTIONS) as site:
        return site.send(meetings.GetMeetingStatus(meeting_key="x"))


def iomeeting(url: str) -> Any:
    with IOMeeting("acme", base_url=url, max_bytes=99999, **OPTIONS) as site:
        return site.send(io.QueryMeeting(host_email="a", host_password=CANARY))


def gatherplace(url: str) -> Any:
    with GatherPlace(PortletToken(CANARY), base_url=url, max_bytes=99999, **OPTIONS) as account:
        return account.send(portlet.DeleteSession(access_code=CANARY))


# Not `call`, whose XML is an argument in plain text, as it is where it comes from.
CALLS = [
    webex,
    webex_signing_in,
    async_webex,
    gotowebinar,
    async_gotowebinar,
    liveminutes,
    iomeeting,
    gatherplace,
]


@pytest.mark.parametrize("failure", list(FAILURES))
@pytest.mark.parametrize("call", CALLS)
def test_no_frame_of_a_failed_call_shows_a_secret(
    faulty: Faulty, call: Callable[[str], Any], failure: str
) -> None:
    server = faulty(FAILURES[failure])
    with pytest.raises(MeetwireError) as caught:
        call(server.url)
    assert CANARY not in with_locals(caught.value)
    pickled = pickle.dumps(caught.value)
    assert CANARY.encode() not in pickled
    assert CANARY not in with_locals(pickle.loads(pickled))


@pytest.mark.parametrize("bad", [{"first_name": "\0"}, {"first_name": 5}, {"email": "x" * 999}])
@pytest.mark.parametrize("validate", [True, False])
def test_no_frame_of_a_refused_request_shows_a_secret(bad: dict[str, Any], validate: bool) -> None:
    with Sandbox() as sandbox:
        who = Password(sandbox.admin.webex_id, CANARY)
        with (
            Webex("acme", who, endpoint=sandbox.url, validate=validate) as site,
            pytest.raises(MeetwireError) as caught,
        ):
            site.send(user.CreateUser(webex_id="a", password=CANARY, **bad))
    assert CANARY not in with_locals(caught.value)


def test_no_frame_of_a_link_shows_a_secret() -> None:
    with IOMeeting("acme") as site, pytest.raises(MeetwireError) as caught:
        site.url(io.StartNewMeeting(host_email="a\ud800", host_password=CANARY))
    assert CANARY not in with_locals(caught.value)


@pytest.mark.parametrize("when", ["before", "after"])
def test_no_frame_of_ours_shows_a_secret_to_a_hook_that_fails(faulty: Faulty, when: str) -> None:
    class Failing(Hooks):
        def before_send(self, event: Sending) -> None:
            if when == "before":
                raise ValueError("the hook failed")

        def after_receive(self, event: Received) -> None:
            raise ValueError("the hook failed")

    server = faulty(answering(answer(SAID)))
    with (
        Webex("acme", Password("ann", CANARY), endpoint=server.url, hooks=[Failing()]) as site,
        pytest.raises(ValueError, match="the hook failed") as caught,
    ):
        site.send(user.CreateUser(webex_id="a", password=CANARY, email="a@acme.example"))
    assert CANARY not in with_locals(caught.value)


# Pickles ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "secretive",
    [
        Password("ann", CANARY),
        SessionTicket("ann", CANARY),
        AccessToken("ann", CANARY),
        SamlAssertion("ann", CANARY),
        Basic("ann", CANARY),
        PortletToken(CANARY),
        OAuth(CANARY, refresh_token=CANARY, client_id="c", client_secret=CANARY),
        Tokens(CANARY, CANARY),
    ],
    ids=lambda each: type(each).__name__,
)
def test_credentials_are_not_pickled(secretive: object) -> None:
    for held in (secretive, [secretive], {"key": secretive}):
        with pytest.raises(TypeError, match="is not pickled") as caught:
            pickle.dumps(held)
        assert CANARY not in str(caught.value)


def test_a_pickled_exchange_holds_what_was_answered_and_not_who_asked() -> None:
    with Sandbox() as sandbox, sandbox.client() as site:
        exchange = site.exchange(user.GetUser(webex_id=sandbox.host.webex_id))
    pickled = pickle.dumps(exchange)
    assert pickle.loads(pickled).response == exchange.response
    assert b"host-secret" not in pickled
