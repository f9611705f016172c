"""The sandbox's LiveMinutes: meetings and participants come, change and go, over real HTTP."""

from __future__ import annotations

import asyncio
import json
from base64 import b64encode
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest
import requests

from meetwire.liveminutes import Basic, LiveMinutes
from meetwire.liveminutes import meetings as lm
from meetwire.runtime.errors import InvalidRequest, MeetwireError, ServiceError
from meetwire.runtime.message import Request
from meetwire.testing import Sandbox

MEETING = lm.CreateMeeting(meeting_key="weekly", host_id="ann", title="Bees & more")
ANN = lm.AddParticipant(meeting_key="weekly", participant_id="bob", nickname="Bob")
ON_A_MEETING: list[Request[Any]] = [
    lm.GetMeetingUrl(meeting_key="weekly"),
    lm.GetMeetingStatus(meeting_key="weekly"),
    lm.CancelMeeting(meeting_key="weekly"),
    lm.AddParticipant(meeting_key="weekly", participant_id="cid"),
]
ON_A_PARTICIPANT: list[Request[Any]] = [
    lm.GetParticipantUrl(meeting_key="weekly", participant_id="bob"),
    lm.GetParticipantStatus(meeting_key="weekly", participant_id="bob"),
    lm.CancelParticipant(meeting_key="weekly", participant_id="bob"),
]
EACH = [MEETING, *ON_A_MEETING, *ON_A_PARTICIPANT]


def name(value: object) -> str:
    return type(value).__name__


def refused(client: LiveMinutes, request: Request[Any]) -> None:
    with pytest.raises(ServiceError) as caught:
        client.send(request)
    assert caught.value.exception_id == "0"


def test_the_life_of_a_meeting(sandbox: Sandbox) -> None:
    with sandbox.liveminutes() as client:
        made = client.send(MEETING)
        assert made.meeting_key == "weekly"
        assert client.send(lm.GetMeetingUrl(meeting_key="weekly")).meeting_url == made.meeting_url
        status = client.send(lm.GetMeetingStatus(meeting_key="weekly")).status
        assert status is lm.MeetingStatus.START
        cancelled = client.send(lm.CancelMeeting(meeting_key="weekly"))
        assert cancelled.meeting_key == "weekly"
        refused(client, lm.GetMeetingUrl(meeting_key="weekly"))
        client.send(MEETING)  # the key is free again


def test_the_life_of_a_participant(sandbox: Sandbox) -> None:
    ask = lm.GetParticipantUrl(meeting_key="weekly", participant_id="bob")
    with sandbox.liveminutes() as client:
        client.send(MEETING)
        added = client.send(ANN)
        assert client.send(ask).participant_url == added.participant_url
        gone = lm.CancelParticipant(meeting_key="weekly", participant_id="bob")
        assert client.send(gone).meeting_key == "weekly"
        refused(client, ask)


def test_everybody_has_an_address_of_their_own(sandbox: Sandbox) -> None:
    with sandbox.liveminutes() as client:
        made = client.send(MEETING)
        urls = [
            made.meeting_url,
            made.host_url,
            client.send(ANN).participant_url,
            client.send(
                lm.AddParticipant(meeting_key="weekly", participant_id="cid")
            ).participant_url,
        ]
    assert len(set(urls)) == 4


def test_an_empty_key_asks_for_one(sandbox: Sandbox) -> None:
    with sandbox.liveminutes() as client:
        keys = {
            client.send(lm.CreateMeeting(meeting_key="", host_id="ann")).meeting_key
            for _ in range(2)
        }
    assert len(keys) == 2
    assert "" not in keys


@pytest.mark.parametrize("as_number", [False, True], ids=["text", "number"])
@pytest.mark.parametrize("status", list(lm.MeetingStatus), ids=lambda each: each.name)
def test_the_state_of_a_meeting(
    sandbox: Sandbox, status: lm.MeetingStatus, as_number: bool
) -> None:
    sandbox.at_liveminutes.status_as_number = as_number
    with sandbox.liveminutes() as client:
        client.send(MEETING)
        sandbox.at_liveminutes.move_meeting("weekly", status)
        told = client.exchange(lm.GetMeetingStatus(meeting_key="weekly"))
    assert told.response.status is status
    assert type(json.loads(told.body)["status"]) is (int if as_number else str)


@pytest.mark.parametrize("status", list(lm.ParticipantStatus), ids=lambda each: each.name)
def test_the_state_of_a_participant(sandbox: Sandbox, status: lm.ParticipantStatus) -> None:
    ask = lm.GetParticipantStatus(meeting_key="weekly", participant_id="bob")
    with sandbox.liveminutes() as client:
        client.send(MEETING)
        client.send(ANN)
        assert not client.send(ask).status.is_known  # as in the document
        sandbox.at_liveminutes.move_participant("weekly", "bob", status)
        assert client.send(ask).status is status


def test_what_is_not_there_cannot_be_moved(sandbox: Sandbox) -> None:
    with pytest.raises(LookupError, match="weekly"):
        sandbox.at_liveminutes.move_meeting("weekly", lm.MeetingStatus.START)
    with pytest.raises(LookupError, match="weekly / bob"):
        sandbox.at_liveminutes.move_participant("weekly", "bob", lm.ParticipantStatus.QUIT)


# Refusals -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("request_", EACH, ids=name)
@pytest.mark.parametrize(
    "account", [Basic("acme-account", "wrong"), Basic("wrong", "acme-token")], ids=["token", "id"]
)
def test_wrong_credentials(sandbox: Sandbox, account: Basic, request_: Request[Any]) -> None:
    with sandbox.liveminutes() as client:
        client.send(lm.CreateMeeting(meeting_key="other", host_id="ann"))
    with sandbox.liveminutes(account) as client:
        refused(client, request_)
    assert sum(sandbox.at_liveminutes.calls.values()) == 1


@pytest.mark.parametrize("request_", [*ON_A_MEETING, *ON_A_PARTICIPANT], ids=name)
def test_an_unknown_meeting(sandbox: Sandbox, request_: Request[Any]) -> None:
    with sandbox.liveminutes() as client:
        refused(client, request_)


@pytest.mark.parametrize("request_", ON_A_PARTICIPANT, ids=name)
def test_an_unknown_participant(sandbox: Sandbox, request_: Request[Any]) -> None:
    with sandbox.liveminutes() as client:
        client.send(MEETING)
        refused(client, request_)


def test_what_is_there_is_not_created_again(sandbox: Sandbox) -> None:
    with sandbox.liveminutes() as client:
        client.send(MEETING)
        refused(client, MEETING)
        client.send(ANN)
        refused(client, ANN)


def raw(sandbox: Sandbox, path: str, body: bytes) -> requests.Response:
    pair = b64encode(b"acme-account:acme-token").decode()
    headers = {
        "Authorization": f"Basic {pair}",
        "Content-Type": "application/x-www-form-urlencoded",
    }
    url = f"{sandbox.at_liveminutes.url}{path}"
    return requests.post(url, data=body, headers=headers, timeout=10)


@pytest.mark.parametrize("request_", EACH, ids=name)
def test_a_missing_parameter(sandbox: Sandbox, request_: Request[Any]) -> None:
    http = request_.__operation__.http
    assert http is not None
    answer = raw(sandbox, http.path, b"title=x")
    assert (answer.status_code, answer.json()) == (200, {"resultcode": 0})
    with sandbox.liveminutes() as client, pytest.raises(InvalidRequest):
        client.send(object.__new__(type(request_)))
    assert not sandbox.at_liveminutes.calls


def test_limits_hold_on_both_sides(sandbox: Sandbox) -> None:
    long = lm.CreateMeeting(meeting_key="long", host_id="x" * 51)
    with sandbox.liveminutes() as client, pytest.raises(InvalidRequest, match="host_id"):
        client.send(long)
    with LiveMinutes(
        sandbox.at_liveminutes.account, base_url=sandbox.at_liveminutes.url, validate=False
    ) as client:
        refused(client, long)


def test_an_address_that_there_is_not(sandbox: Sandbox) -> None:
    assert raw(sandbox, "/nothing", b"").status_code == 404
    assert requests.get(sandbox.at_liveminutes.url, timeout=10).status_code == 404


def test_answers_are_written_as_the_service_does(sandbox: Sandbox) -> None:
    body = urlencode({"meetingKey": "weekly", "hostid": "ann"}).encode()
    answer = raw(sandbox, "/createMeeting", body)
    assert rb"http:\/\/" in answer.content
    assert answer.json()["resultcode"] == 1


# State --------------------------------------------------------------------------------------------


def test_meetings_outlive_the_sandbox_if_it_has_a_file(tmp_path: Path) -> None:
    with Sandbox(database=tmp_path / "db") as first, first.liveminutes() as client:
        client.send(MEETING)
    with Sandbox(database=tmp_path / "db") as second, second.liveminutes() as client:
        refused(client, MEETING)


def test_tasks_can_ask(sandbox: Sandbox) -> None:
    async def ask() -> None:
        async with sandbox.async_liveminutes() as client:
            assert (await client.send(MEETING)).meeting_key == "weekly"
            with pytest.raises(MeetwireError):
                await client.send(MEETING)

    asyncio.run(ask())
    assert sandbox.at_liveminutes.calls == {"CreateMeeting": 1}


def test_a_system_is_there_once_the_sandbox_has_started() -> None:
    with pytest.raises(RuntimeError, match="not started"):
        Sandbox().liveminutes()
