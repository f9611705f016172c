"""Bytes to the Webex service: there is an answer to all of them, which its wire can read."""

from __future__ import annotations

from meetwire.webex import wire
from tests.fuzz.site import new_service, new_state

STATE = new_state()
SERVICE = new_service(STATE)


def target(data: bytes) -> None:
    with STATE.forgetting():
        answer = SERVICE.answer(data)
    wire.read(answer)
