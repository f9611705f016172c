"""Tokens are renewed in time, once for all who wait, with the newest refresh token."""

from __future__ import annotations

import json
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from meetwire.gotowebinar import GoToWebinar, OAuth, TokenForm, Tokens, v2
from meetwire.gotowebinar.client import wire
from meetwire.runtime.calls import Calls
from meetwire.runtime.errors import (
    AuthenticationFailed,
    ConnectionFailed,
    HTTPStatusError,
    InsecureEndpoint,
    MissingElement,
    NotFound,
    NotJSON,
    PrivilegeRequired,
    UnexpectedMessage,
)
from meetwire.runtime.gotowebinar import GoToWebinarService
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport
from tests.runtime.toy import Clock, Script

KEY = 2**62 + 1
READ = v2.GetPanelists(webinar_key=KEY)
DONE = HttpReply(200, body=b"[]")
EXPIRED = HttpReply(403, body=b'{"int_err_code": "InvalidToken", "msg": "expired"}')
WHO = HttpReply(401)


def granted(number: int, **more: Any) -> HttpReply:
    body = {"access_token": f"access-{number}", "expires_in": 3600, **more}
    return HttpReply(200, body=json.dumps(body).encode())


def oauth(access_token: str | None = "access-0", **more: Any) -> OAuth:
    facts = {"refresh_token": "refresh-0", "client_id": "us", "client_secret": "hush", **more}
    return OAuth(access_token, **facts)


class Service:
    """A service whose calls meet what is written down, and a clock."""

    def __init__(
        self, credentials: OAuth, *happenings: Any, form: TokenForm = TokenForm.CURRENT
    ) -> None:
        self.clock = Clock()
        self.script = Script(self.clock, *happenings)
        service = GoToWebinarService(
            wire,
            GoToWebinar.base_urls,
            credentials,
            organizer_key=KEY,
            api="v2",
            api_url=None,
            token_url=None,
            token_form=form,
            allow_http=False,
        )
        self.calls = Calls(service, {}, clock=self.clock)

    def read(self) -> v2.GetPanelistsResponse:
        return self.script.run(self.calls.call(READ)).response

    @property
    def proofs(self) -> list[str]:
        return [request.headers.get("Authorization", "") for request in self.script.sent]


def form_of(request: HttpRequest) -> dict[str, list[str]]:
    return parse_qs(request.body.decode() or urlsplit(request.url).query, keep_blank_values=True)


# Credentials --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("facts", "words"),
    [
        ({}, "give access_token"),
        ({"refresh_token": "r"}, "needs client_id"),
        ({"access_token": ""}, "access_token is empty"),
        ({"access_token": "a", "client_secret": ""}, "client_secret is empty"),
        ({"access_token": "a", "lifetime": 0}, "above 0"),
        ({"refresh_token": "r", "client_id": "c", "lifetime": 5}, "lifetime is the seconds"),
    ],
)
def test_credentials_that_lead_nowhere_are_refused(facts: dict[str, Any], words: str) -> None:
    with pytest.raises(ValueError, match=words):
        OAuth(**facts)


def test_nothing_secret_is_shown() -> None:
    tokens = Tokens("hush-1", "hush-2", lifetime=60, organizer_key="7")
    shown = repr([oauth("hush-3", refresh_token="hush-4", client_secret="hush-5"), tokens])
    assert "hush" not in shown
    assert "client_id='us'" in shown
    assert "organizer_key='7'" in shown


def test_a_refresh_token_alone_is_enough() -> None:
    service = Service(oauth(None), granted(1), DONE)
    service.read()
    assert service.proofs[1] == "Bearer access-1"


# Forms --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "proof"),
    [
        (TokenForm.CURRENT, "Bearer access-1"),
        (TokenForm.MID, "Bearer access-1"),
        (TokenForm.LEGACY, "OAuth oauth_token=access-1"),
        (TokenForm.BARE, "access-1"),
    ],
)
def test_each_form_has_its_address_and_header(form: TokenForm, proof: str) -> None:
    service = Service(oauth(None), granted(1), DONE, form=form)
    service.read()
    asked, called = service.script.sent
    assert asked.url.partition("?")[0] == form.url
    assert form_of(asked)["refresh_token"] == ["refresh-0"]
    assert form_of(asked)["grant_type"] == ["refresh_token"]
    assert called.headers["Authorization"] == proof


def test_the_secret_of_a_program_goes_into_the_header() -> None:
    service = Service(oauth(None, client_id="a:b", client_secret="c d"), granted(1), DONE)
    service.read()
    assert service.proofs[0] == "Basic YSUzQWI6YyUyMGQ="  # a%3Ab:c%20d
    assert "client_id" not in form_of(service.script.sent[0])


def test_a_program_without_a_secret_names_itself_in_the_form() -> None:
    service = Service(oauth(None, client_secret=None), granted(1), DONE)
    service.read()
    assert service.proofs[0] == ""
    assert form_of(service.script.sent[0])["client_id"] == ["us"]


def test_the_legacy_form_is_a_query() -> None:
    service = Service(oauth(None), granted(1), DONE, form=TokenForm.LEGACY)
    service.read()
    asked = service.script.sent[0]
    assert (asked.method, asked.body) == ("GET", b"")
    assert form_of(asked)["client_id"] == ["us"]
    assert "Authorization" not in asked.headers


# Renewal ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("said", [EXPIRED, WHO], ids=["403 InvalidToken", "401"])
def test_a_token_that_is_refused_is_renewed_and_the_call_made_again(said: HttpReply) -> None:
    service = Service(oauth(), said, granted(1), DONE)
    service.read()
    assert service.proofs == ["Bearer access-0", "Basic dXM6aHVzaA==", "Bearer access-1"]


def test_a_new_token_that_is_refused_as_well_is_an_error() -> None:
    service = Service(oauth(), EXPIRED, granted(1), EXPIRED)
    with pytest.raises(AuthenticationFailed, match="InvalidToken"):
        service.read()


def test_another_403_renews_nothing() -> None:
    service = Service(oauth(), HttpReply(403, body=b'{"errorCode": "Forbidden"}'))
    with pytest.raises(PrivilegeRequired, match="Forbidden"):
        service.read()
    assert len(service.script.sent) == 1


def test_without_a_refresh_token_nothing_is_renewed() -> None:
    service = Service(OAuth("access-0"), EXPIRED)
    with pytest.raises(AuthenticationFailed):
        service.read()


def test_tokens_are_renewed_before_they_end() -> None:
    service = Service(oauth(lifetime=1000), DONE, granted(1), DONE)
    service.read()
    service.clock.now += 950
    service.read()
    assert service.proofs[-1] == "Bearer access-1"


def test_the_newest_refresh_token_is_the_next_that_is_used() -> None:
    service = Service(
        oauth(None), granted(1, refresh_token="refresh-1"), DONE, EXPIRED, granted(2), DONE,
        EXPIRED, granted(3), DONE,
    )  # fmt: skip
    for _ in range(3):
        service.read()
    used = [form_of(each)["refresh_token"] for each in service.script.sent if "token" in each.url]
    # The second answer brings none, so that the one before stays good.
    assert used == [["refresh-0"], ["refresh-1"], ["refresh-1"]]


def test_new_tokens_are_handed_out() -> None:
    got: list[Tokens] = []
    more = {"refresh_token": "refresh-1", "organizer_key": KEY}
    service = Service(oauth(None, on_renewal=got.append), granted(1, **more), DONE)
    service.read()
    assert got == [Tokens("access-1", "refresh-1", lifetime=3600, organizer_key=str(KEY))]


def test_tokens_stay_in_use_when_handing_them_out_fails() -> None:
    def fails(tokens: Tokens) -> None:
        raise OSError("disk full")

    service = Service(oauth(None, on_renewal=fails), granted(1), DONE)
    with pytest.raises(OSError, match="disk full"):
        service.read()
    service.read()
    assert service.proofs[1:] == ["Bearer access-1"]


def test_a_lifetime_that_makes_no_sense_is_none() -> None:
    service = Service(oauth(None), granted(1, expires_in="soon"), DONE, DONE)
    service.read()
    service.clock.now += 1_000_000
    service.read()
    assert len(service.script.sent) == 3


@pytest.mark.parametrize(
    ("reply", "error"),
    [
        (HttpReply(400, body=b'{"error": "invalid_grant"}'), AuthenticationFailed),
        (HttpReply(400, body=b'{"error": "invalid_client"}'), AuthenticationFailed),
        (HttpReply(401), AuthenticationFailed),
        (HttpReply(200, body=b"{}"), MissingElement),
        (HttpReply(200, body=b'{"access_token": " "}'), UnexpectedMessage),
        (HttpReply(200, body=b"<html>"), NotJSON),
        (HttpReply(404), NotFound),
    ],
)
def test_an_answer_without_a_token_is_an_error(reply: HttpReply, error: type[Exception]) -> None:
    service = Service(oauth(None), reply)
    with pytest.raises(error):
        service.read()


def test_asking_for_tokens_is_repeated() -> None:
    service = Service(
        oauth(None), HttpReply(503), ConnectionFailed("gone"), granted(1), DONE
    )  # fmt: skip
    service.read()
    assert len(service.script.slept) == 2


def test_a_token_that_still_holds_is_used_while_there_is_no_other() -> None:
    service = Service(oauth(lifetime=1000), *[HttpReply(503)] * 4, DONE)
    service.clock.now += 950
    service.read()
    assert service.proofs[-1] == "Bearer access-0"


def test_a_token_endpoint_that_is_out_of_order_says_so() -> None:
    service = Service(oauth(None), *[HttpReply(503)] * 4)
    with pytest.raises(HTTPStatusError) as caught:
        service.read()
    assert caught.value.operation == "RefreshToken"


def test_many_threads_make_one_token_call() -> None:
    count = 64
    asked = threading.Lock()
    tokens = 0
    ready = threading.Barrier(count)

    def answer(request: HttpRequest) -> HttpReply:
        nonlocal tokens
        if request.url == TokenForm.CURRENT.url:
            with asked:
                tokens += 1
            return granted(1)
        if request.headers["Authorization"] == "Bearer access-0":
            ready.wait(30)  # all of them have met the expired token
            return EXPIRED
        return DONE

    transport = MemoryTransport(answer)
    client = GoToWebinar(oauth(), organizer_key=KEY, transport=transport, limiter=None)
    with client, ThreadPoolExecutor(count) as pool:
        answers = list(pool.map(client.send, [READ] * count))
    assert len(answers) == count
    assert tokens == 1


def test_tokens_are_not_asked_for_in_clear_text() -> None:
    with pytest.raises(InsecureEndpoint):
        GoToWebinar(oauth(), token_url="http://tokens.example/", transport=MemoryTransport(print))  # type: ignore[arg-type]
