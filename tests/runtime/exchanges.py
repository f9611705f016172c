"""One exchange, with a transport of either kind: the async ones are made to look like the rest."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from meetwire.runtime.transport import AsyncTransport, HttpReply, HttpRequest, Timeout, Transport

__all__ = ["CANARY", "HASTY", "LIMIT", "PATIENT", "Blocking", "Make", "post"]

CANARY = "s3cr3t-canary"
PATIENT = Timeout(connect=5, read=5, total=20)
HASTY = Timeout(connect=0.3, read=0.3, total=0.3)
LIMIT = 10_000


Make = Callable[..., Transport]


class Blocking:
    """An async transport with the surface of the other kind, and an event loop of its own."""

    def __init__(self, transport: AsyncTransport) -> None:
        self._transport = transport
        self._runner = asyncio.Runner()

    def __repr__(self) -> str:
        return repr(self._transport)

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        return self._runner.run(self._transport.send(request, timeout=timeout, limit=limit))

    def close(self) -> None:
        self._runner.run(self._transport.close())

    def end(self) -> None:
        self.close()
        self._runner.close()


def post(
    transport: Transport,
    url: str,
    body: bytes = b"ping",
    *,
    timeout: Timeout = PATIENT,
    limit: int = LIMIT,
    **headers: str,
) -> HttpReply:
    return transport.send(
        HttpRequest("POST", url, headers, body),
        timeout=timeout,
        limit=limit,
    )
