"""Tokens, client secrets, codes and links of GoToWebinar show up in nothing that is given out."""

from __future__ import annotations

import copy
import json
import pickle
from collections.abc import Callable
from typing import Any

import pytest

from meetwire.gotowebinar import GoToWebinar, OAuth, TokenForm, Tokens, v2
from meetwire.runtime.errors import AuthenticationFailed, MeetwireError
from meetwire.runtime.hooks import Failed, Hooks, Received, Retrying, Sending
from meetwire.runtime.retry import Retry
from meetwire.runtime.tokens import RefreshToken, RefreshTokenByQuery, RefreshTokenResponse
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport
from meetwire.testing import Sandbox
from tests.test_canary import CANARY, everything_logged, shown, told

__all__ = ["everything_logged"]  # a fixture that every test here has

READ = v2.GetAudioInformation(webinar_key=5)
CODES = {"organizer": CANARY, "panelist": CANARY, "attendee": CANARY}
AUDIO = {"type": "PSTN", "confCallNumbers": {"US": {"toll": "1", "accessCodes": CODES}}}


def oauth(on_renewal: Callable[[Tokens], object] | None = None) -> OAuth:
    return OAuth(
        f"{CANARY}-access",
        refresh_token=f"{CANARY}-refresh",
        client_id="us",
        client_secret=f"{CANARY}-secret",
        on_renewal=on_renewal,
    )


def reply(body: object, status: int = 200) -> HttpReply:
    return HttpReply(status, body=body if isinstance(body, bytes) else json.dumps(body).encode())


class Watching(Hooks):
    """Keeps all that hooks are shown, and what they may log."""

    def __init__(self) -> None:
        self.seen: list[str] = []

    def before_send(self, event: Sending) -> None:
        self.seen += [shown(event), shown(event.request), event.method, event.url, event.body]

    def after_receive(self, event: Received) -> None:
        self.seen += [shown(event), shown(event.outcome), repr(event.headers), event.body]

    def on_retry(self, event: Retrying) -> None:
        self.seen += [shown(event), shown(event.error)]

    def on_error(self, event: Failed) -> None:
        self.seen += [shown(event), shown(event.error)]


@pytest.mark.parametrize(
    "thing",
    [
        oauth(),
        Tokens(f"{CANARY}-1", f"{CANARY}-2"),
        RefreshToken(refresh_token=CANARY, grant_type="refresh_token"),
        RefreshTokenByQuery(refresh_token=CANARY, client_id="us", grant_type="refresh_token"),
        RefreshTokenResponse(access_token=CANARY, refresh_token=CANARY),
    ],
    ids=lambda thing: type(thing).__name__,
)
def test_what_holds_tokens_shows_none(thing: Any) -> None:
    assert CANARY not in shown(thing)
    assert CANARY not in shown(copy.deepcopy(thing))


@pytest.mark.parametrize("thing", [oauth(), Tokens(CANARY)], ids=["OAuth", "Tokens"])
def test_credentials_are_not_pickled(thing: Any) -> None:
    with pytest.raises(TypeError) as caught:
        pickle.dumps(thing)
    assert CANARY not in told(caught.value)


def test_credentials_that_are_refused_are_not_quoted() -> None:
    for facts, words in (
        ({"access_token": CANARY, "lifetime": -1}, "lifetime"),
        ({"refresh_token": CANARY}, "client_id"),
        ({"access_token": CANARY, "client_secret": ""}, "client_secret"),
    ):
        with pytest.raises(ValueError, match=words) as caught:
            OAuth(**facts)  # type: ignore[arg-type]
        assert CANARY not in shown(caught.value)


def test_settings_that_are_refused_are_not_quoted() -> None:
    settings = {
        "accessToken": CANARY,
        "refreshToken": CANARY,
        "intervalTime": CANARY,
        "other": CANARY,
    }
    with pytest.raises(ValueError, match="intervalTime") as caught:
        GoToWebinar.from_settings(settings)
    assert CANARY not in shown(caught.value)


@pytest.mark.parametrize("form", TokenForm)
def test_a_renewal_shows_nothing(form: TokenForm, everything_logged: Callable[[], str]) -> None:
    tokens = {"access_token": f"{CANARY}-new", "refresh_token": f"{CANARY}-next"}

    def answer(request: HttpRequest) -> HttpReply:
        if "oauth" in request.url:
            return reply(tokens)
        if "-new" in request.headers["Authorization"]:
            return reply(AUDIO)
        return reply({"int_err_code": "InvalidToken", "msg": f"bad {CANARY}-access"}, 403)

    got: list[Tokens] = []
    hooks = Watching()
    transport = MemoryTransport(answer)
    site = GoToWebinar(
        oauth(got.append), organizer_key=1, transport=transport, token_form=form, hooks=[hooks]
    )
    exchange = site.exchange(READ)
    assert exchange.response.conf_call_numbers[0].access_codes.organizer == CANARY
    seen = [site, exchange, exchange.response, transport, transport.requests, got]
    for thing in seen:
        assert CANARY not in shown(thing)
    assert len(hooks.seen) > 6
    assert CANARY not in "".join(hooks.seen)
    assert "RefreshToken" in everything_logged()


@pytest.mark.parametrize("form", TokenForm)
@pytest.mark.parametrize("status", [200, 400, 401, 500])
def test_a_token_endpoint_that_quotes_everything_gives_nothing_away(
    form: TokenForm, status: int
) -> None:
    def answer(request: HttpRequest) -> HttpReply:
        if "oauth" not in request.url:
            return reply({"int_err_code": "InvalidToken", "msg": "expired"}, 401)
        said = f"{request.url} {request.body.decode()} {dict(request.headers)}"
        return reply({"error": "invalid_grant", "error_description": said}, status)

    site = GoToWebinar(
        oauth(),
        organizer_key=1,
        transport=MemoryTransport(answer),
        token_form=form,
        retry=Retry(attempts=1),
    )
    with pytest.raises(MeetwireError) as caught:
        site.send(READ)
    assert CANARY not in told(caught.value)


def test_a_refusal_that_quotes_the_token_does_not_show_it() -> None:
    said = {"int_err_code": "InvalidToken", "msg": f"Bearer {CANARY}-access is over"}
    site = GoToWebinar(
        OAuth(f"{CANARY}-access"),
        organizer_key=1,
        transport=MemoryTransport(lambda _: reply(said, 403)),
    )
    with pytest.raises(AuthenticationFailed, match=r"\*\*\* is over") as caught:
        site.send(READ)
    assert CANARY not in told(caught.value)


def test_a_damaged_answer_of_the_token_endpoint_is_not_quoted() -> None:
    cut = f'{{"access_token": "{CANARY}", "refresh_token": "{CANARY}'.encode()
    site = GoToWebinar(
        OAuth(refresh_token=CANARY, client_id="us"),
        organizer_key=1,
        transport=MemoryTransport(lambda _: reply(cut)),
    )
    with pytest.raises(MeetwireError) as caught:
        site.send(READ)
    assert CANARY not in told(caught.value)


def test_nothing_of_the_sandbox_is_logged(everything_logged: Callable[[], str]) -> None:
    got: list[Tokens] = []
    with Sandbox() as sandbox:
        part = sandbox.webinars
        given = part.credentials(on_renewal=got.append)
        part.expire_tokens()
        with sandbox.gotowebinar(given) as site, pytest.raises(MeetwireError):
            site.send(READ)
    tokens = [given.access_token, given.refresh_token, given.client_secret]
    tokens += [got[0].access_token, got[0].refresh_token]
    logged = everything_logged()
    assert "RefreshToken" in logged
    for token in tokens:
        assert token
        assert token not in logged
