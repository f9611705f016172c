"""Where the faults of a sandbox happen: between the server and the services."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from typing import Final

from meetwire.runtime.transport import HttpReply
from meetwire.testing.answers import too_many_calls
from meetwire.testing.clock import Clock
from meetwire.testing.endpoint import PATH, xml_reply
from meetwire.testing.faults import HEADER, Faults
from meetwire.testing.novelties import with_novelties
from meetwire.testing.server import Answer, Dropped, Incoming, text_reply
from meetwire.webex import wire

__all__ = ["Interference"]

_WAIT: Final = 60
"""Seconds for which the services count calls, and so for which a client has to wait."""


class Interference:
    """Answers as the services do, unless a fault is due.

    Args:
        answer: The services.
        faults: Which are due.
        clock: What `clock` moves.
        expire_tickets: What `expire-tickets` does.
        sleep: What `latency` does with its seconds.
    """

    def __init__(
        self,
        answer: Answer,
        faults: Faults,
        clock: Clock,
        expire_tickets: Callable[[], None],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._answer = answer
        self._faults = faults
        self._clock = clock
        self._expire_tickets = expire_tickets
        self._sleep = sleep

    def __call__(self, request: Incoming) -> HttpReply:
        """The reply to a request. Raises Dropped where there is to be none."""
        try:
            due = self._faults.due(_named_by(request))
        except ValueError as error:
            return text_reply(HTTPStatus.BAD_REQUEST, f"{HEADER}: {error}.\n")
        if not due:
            return self._answer(request)
        if "clock" in due:
            self._clock.move(timedelta(seconds=due["clock"]))
        if "expire-tickets" in due:
            self._expire_tickets()
        if "latency" in due:
            self._sleep(due["latency"])
        if "drop-before" in due:
            raise Dropped
        if "status" in due:
            return text_reply(int(due["status"]), "A fault that was asked for.\n")
        if "rate-limit" in due:
            return _rate_limited(request)
        reply = self._answer(request)
        if _is_webex(request) and ("unknown-elements" in due or "unknown-values" in due):
            body = with_novelties(
                reply.body, elements="unknown-elements" in due, values="unknown-values" in due
            )
            reply = HttpReply(reply.status, reply.headers, body)
        if "drop-after" in due:
            raise Dropped
        if "truncate" in due:
            reply = HttpReply(reply.status, reply.headers, reply.body[: int(due["truncate"])])
        return reply


def _named_by(request: Incoming) -> str | None:
    for name, value in request.headers.items():
        if name.lower() == HEADER.lower():
            return value
    return None


def _is_webex(request: Incoming) -> bool:
    return request.url.partition("?")[0] == PATH


def _rate_limited(request: Incoming) -> HttpReply:
    if _is_webex(request):
        return xml_reply(wire.encode_answer(too_many_calls().header()))
    reply = text_reply(HTTPStatus.TOO_MANY_REQUESTS, "Too many calls.\n")
    return HttpReply(reply.status, {**reply.headers, "Retry-After": str(_WAIT)}, reply.body)
