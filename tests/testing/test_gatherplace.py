"""The sandbox's GatherPlace: sessions of accounts that tokens stand for, over real HTTP."""

from __future__ import annotations

import asyncio
import copy
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest
import requests

from meetwire.gatherplace import GatherPlace, PortletToken, feed_items, loads, portlet
from meetwire.runtime.errors import (
    FeatureDisabled,
    InvalidByService,
    InvalidRequest,
    MeetwireError,
    ServiceError,
)
from meetwire.runtime.message import Request
from meetwire.testing import Sandbox

SETTINGS: dict[str, Any] = {
    "name": "Bees & more",
    "teleconferencing": True,
    "list_participants": False,
    "private_chat": True,
    "public_chat": False,
    "speed": portlet.Speed.DSL,
}
CREATE = portlet.CreateSession(**SETTINGS)
LIST = portlet.GetMySessions()
WITH_A_TOKEN: list[Request[Any]] = [
    LIST,
    CREATE,
    portlet.UpdateSession(access_code="1", **SETTINGS),
    portlet.DeleteSession(access_code="1"),
    portlet.GetStatus(),
]


def name(value: object) -> str:
    return type(value).__name__


@pytest.fixture
def account(sandbox: Sandbox) -> Iterator[GatherPlace]:
    with sandbox.gatherplace() as client:
        yield client


def control(sandbox: Sandbox, **query: str) -> str:
    """What a command gets that no client would send."""
    url = f"{sandbox.at_gatherplace.url}/Control"
    reply = requests.get(url, params=query, timeout=10)
    assert reply.status_code == 200
    return reply.text


def test_the_life_of_a_session(account: GatherPlace) -> None:
    code = account.send(CREATE).access_code
    (session,) = account.send(LIST).sessions
    assert session.access_code == code
    assert session.created == datetime(2026, 11, 20, 12, 0)
    assert {each: getattr(session, each) for each in SETTINGS} == SETTINGS
    changed = {**SETTINGS, "name": "Wasps", "speed": portlet.Speed.DIALUP, "public_chat": True}
    account.send(portlet.UpdateSession(access_code=code, **changed))
    (session,) = account.send(LIST).sessions
    assert {each: getattr(session, each) for each in SETTINGS} == changed
    account.send(portlet.DeleteSession(access_code=code))
    assert account.send(LIST).sessions == []


def test_access_codes_differ(account: GatherPlace) -> None:
    codes = [account.send(CREATE).access_code for _ in range(3)]
    account.send(portlet.DeleteSession(access_code=codes[2]))
    codes.append(account.send(CREATE).access_code)
    assert len(set(codes)) == 4


def test_elements_may_come_in_any_order_and_with_others(
    sandbox: Sandbox, account: GatherPlace
) -> None:
    account.send(CREATE)
    tidy = account.exchange(LIST)
    sandbox.at_gatherplace.untidy = True
    untidy = account.exchange(LIST)
    assert untidy.body != tidy.body
    assert [extra.name for extra in untidy.response.extras] == ["later"]
    plain = copy.deepcopy(untidy.response)
    for message in (plain, *plain.sessions):
        message.extras.clear()
    assert plain == tidy.response


def test_a_feed_has_an_item_for_each_session(account: GatherPlace) -> None:
    code = account.send(CREATE).access_code
    answer = account.send(portlet.GetMySessions(rss=True))
    assert answer.sessions == []
    (item,) = feed_items(answer)
    assert (item.title, item.link, item.description) == ("Bees & more", f"omniview:{code}", None)


def test_the_address_is_that_of_the_caller(sandbox: Sandbox) -> None:
    with GatherPlace(None, base_url=sandbox.at_gatherplace.url) as anybody:
        assert anybody.send(portlet.MyIp()).ip == "127.0.0.1"


def test_the_status_of_people(sandbox: Sandbox, account: GatherPlace) -> None:
    ann = portlet.GetStatus(email="ann@acme.example")
    with pytest.raises(ServiceError, match="not logged in"):
        account.send(ann)
    sandbox.at_gatherplace.log_in(sandbox.at_gatherplace.email)
    assert account.send(portlet.GetStatus()).status == portlet.Presence("online")
    assert account.send(ann).status is portlet.Presence.OFFLINE
    sandbox.at_gatherplace.log_in("ann@acme.example")
    assert account.send(ann).status is not portlet.Presence.OFFLINE
    sandbox.at_gatherplace.log_out("ann@acme.example")
    assert account.send(ann).status is portlet.Presence.OFFLINE


def test_accounts_see_their_own_sessions(sandbox: Sandbox, account: GatherPlace) -> None:
    code = account.send(CREATE).access_code
    with sandbox.gatherplace(sandbox.at_gatherplace.issue_token("ann@acme.example")) as other:
        assert other.send(LIST).sessions == []
        for request in (
            portlet.DeleteSession(access_code=code),
            portlet.UpdateSession(access_code=code, **SETTINGS),
        ):
            with pytest.raises(ServiceError, match="no session"):
                other.send(request)
    assert len(account.send(LIST).sessions) == 1


# Refusals -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("request_", WITH_A_TOKEN, ids=name)
def test_wrong_credentials(sandbox: Sandbox, account: GatherPlace, request_: Request[Any]) -> None:
    sandbox.at_gatherplace.log_in(sandbox.at_gatherplace.email)
    with sandbox.gatherplace(PortletToken("1")) as stranger:
        with pytest.raises(ServiceError, match="token is not valid") as caught:
            stranger.send(request_)
        assert caught.value.exception_id == ""
    sandbox.at_gatherplace.revoke(sandbox.at_gatherplace.token)
    with pytest.raises(ServiceError, match="token is not valid"):
        account.send(request_)
    assert not sandbox.at_gatherplace.calls


@pytest.mark.parametrize("request_", WITH_A_TOKEN, ids=name)
def test_no_credentials(sandbox: Sandbox, request_: Request[Any]) -> None:
    with (
        GatherPlace(None, base_url=sandbox.at_gatherplace.url) as nobody,
        pytest.raises(InvalidRequest, match="token"),
    ):
        nobody.send(request_)
    command = request_.__operation__.binding or ""
    assert "<error>token</error>" in control(sandbox, command=command)


def test_a_token_is_revoked_once(sandbox: Sandbox) -> None:
    token = sandbox.at_gatherplace.issue_token("ann@acme.example")
    sandbox.at_gatherplace.revoke(token)
    with pytest.raises(LookupError):
        sandbox.at_gatherplace.revoke(token)


@pytest.mark.parametrize(
    ("request_", "wire_name"),
    [(CREATE, "n"), (WITH_A_TOKEN[2], "p"), (WITH_A_TOKEN[3], "p")],
    ids=["CreateSession", "UpdateSession", "DeleteSession"],
)
def test_a_missing_parameter(sandbox: Sandbox, request_: Request[Any], wire_name: str) -> None:
    part = sandbox.at_gatherplace
    with (
        GatherPlace(part.token, base_url=part.url, validate=False) as client,
        pytest.raises(InvalidByService) as caught,
    ):
        client.send(object.__new__(type(request_)))
    assert caught.value.exception_id == "MissingRequiredParameter"
    assert caught.value.reason == wire_name


def test_a_value_that_is_none(sandbox: Sandbox, account: GatherPlace) -> None:
    part = sandbox.at_gatherplace
    wrong = copy.deepcopy(CREATE)
    wrong.speed = portlet.Speed("warp")
    with pytest.raises(InvalidRequest, match="speed"):
        account.send(wrong)
    query = {"n": "x", "v": "perhaps", "l": "1", "pr": "1", "pu": "1", "s": "1"}
    answer = control(sandbox, command="portlet.createSession", token=part.token.token(), **query)
    assert "teleconferencing" in answer
    assert not part.calls


def test_an_unknown_access_code(account: GatherPlace) -> None:
    for request in WITH_A_TOKEN[2:4]:
        with pytest.raises(ServiceError, match="no session"):
            account.send(request)


def test_an_unknown_command(sandbox: Sandbox) -> None:
    text = control(sandbox, command="portlet.noSuchThing")
    assert "XmlApi.portlet.noSuchThing(" in text
    assert "errorType" not in text
    with pytest.raises(FeatureDisabled):
        loads(text)


def test_a_command_that_no_xml_can_carry(sandbox: Sandbox) -> None:
    text = control(sandbox, command="no\0such")
    with pytest.raises(FeatureDisabled):
        loads(text)


@pytest.mark.parametrize(
    "strange", [{"n": "Wasps\0"}, {"n": "Wasps", "a b": "1"}, {"n": "Wasps", "x\0": "1"}]
)
def test_what_could_not_be_told_again_is_refused(
    sandbox: Sandbox, account: GatherPlace, strange: dict[str, str]
) -> None:
    query = {"v": "1", "l": "1", "pr": "1", "pu": "1", "s": "1", **strange}
    token = sandbox.at_gatherplace.token.token()
    answer = control(sandbox, command="portlet.createSession", token=token, **query)
    with pytest.raises(ServiceError):
        loads(answer)
    assert account.send(LIST).sessions == []


def test_the_stray_parameter_of_the_document_is_understood(
    sandbox: Sandbox, account: GatherPlace
) -> None:
    code = account.send(CREATE).access_code
    query = {"v": "1", "l": "1", "pr": "1", "pu": "1", "s": "0", "p": code, "ac": "n=Wasps"}
    token = sandbox.at_gatherplace.token.token()
    answer = control(sandbox, command="portlet.updateSession", token=token, **query)
    assert "error" not in answer
    assert account.send(LIST).sessions[0].name == "Wasps"


def test_an_address_that_there_is_not(sandbox: Sandbox) -> None:
    assert requests.get(f"{sandbox.at_gatherplace.url}/x", timeout=10).status_code == 404


def test_tasks_can_ask(sandbox: Sandbox) -> None:
    async def ask() -> None:
        async with sandbox.async_gatherplace() as client:
            assert (await client.send(CREATE)).access_code
            with pytest.raises(MeetwireError):
                await client.send(portlet.DeleteSession(access_code="1"))

    asyncio.run(ask())
    assert sandbox.at_gatherplace.calls == {"CreateSession": 1}
