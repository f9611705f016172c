"""Credentials in the header Authorization: functions among them, and what is hidden of them."""

from __future__ import annotations

import logging

import pytest

from meetwire.liveminutes import LiveMinutes
from meetwire.liveminutes import meetings as lm
from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.rest import Bearer
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply, MemoryTransport


def test_a_token_that_changes_is_asked_for_once_an_attempt_and_hidden(
    caplog: pytest.LogCaptureFixture,
) -> None:
    tokens = iter(["canary-1", "canary-2"])
    transport = MemoryTransport(
        lambda request: HttpReply(503, body=request.headers["Authorization"].encode())
    )
    retry = Retry(attempts=2, first_wait=0.0)
    with (
        LiveMinutes(Bearer(lambda: next(tokens)), transport=transport, retry=retry) as client,
        caplog.at_level(logging.DEBUG, "meetwire"),
        pytest.raises(MeetwireError),
    ):
        client.send(lm.GetMeetingUrl(meeting_key="weekly"))
    sent = [request.headers["Authorization"] for request in transport.requests]
    assert sent == ["Bearer canary-1", "Bearer canary-2"]
    assert "Bearer ***" in caplog.text
    assert "canary" not in caplog.text
