"""Clients of either kind, seen alike: the one that awaits is made to look like the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any, TypeVar

from meetwire.runtime.async_transport import AsyncHttpTransport
from meetwire.runtime.calls import Exchange
from meetwire.runtime.message import Request, Response
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.transport import Timeout
from meetwire.testing import Sandbox
from meetwire.webex import AsyncWebex, Webex

__all__ = ["Blocking", "Connect", "Hurrying", "connected"]

R = TypeVar("R", bound=Response)


class Blocking:
    """An AsyncWebex with an event loop of its own."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self._loop = asyncio.Runner()
        self._site = AsyncWebex(*arguments, **options)

    def __repr__(self) -> str:
        return repr(self._site)

    def send(self, request: Request[R]) -> R:
        return self._loop.run(self._site.send(request))

    def exchange(self, request: Request[R]) -> Exchange[R]:
        return self._loop.run(self._site.exchange(request))

    def call(self, xsi_type: str, xml: str = "", **options: Any) -> Exchange[Any]:
        return self._loop.run(self._site.call(xsi_type, xml, **options))

    def close(self) -> None:
        self._loop.run(self._site.close())
        self._loop.close()


Connect = Callable[..., Webex | Blocking]
"""Makes a client of a URL; takes the options of clients. The fixture `connect` is one."""


class Hurrying:
    """A transport of either kind that gives the first exchanges little time.

    Args:
        transport: What sends.
        number: How many exchanges.
        timeout: How much time.
    """

    def __init__(self, transport: Any, number: int, timeout: Timeout) -> None:
        self._transport = transport
        self._number = number
        self._timeout = timeout

    def send(self, request: Any, *, timeout: Timeout, limit: int) -> Any:
        self._number -= 1
        timeout = timeout if self._number < 0 else self._timeout
        return self._transport.send(request, timeout=timeout, limit=limit)

    def close(self) -> Any:
        return self._transport.close()


def connected(
    awaits: bool, url: str, *, hurried: int = 0, hurry: Timeout | None = None, **options: Any
) -> Webex | Blocking:
    """A client that calls as the sandbox's host unless it is told otherwise."""
    transport: Any = AsyncHttpTransport() if awaits else RequestsTransport()
    if hurry is not None:
        transport = Hurrying(transport, hurried, hurry)
    arguments = Sandbox.site_name, options.pop("credentials", Sandbox.host)
    kind: Any = Blocking if awaits else Webex
    site: Webex | Blocking = kind(*arguments, endpoint=url, transport=transport, **options)
    return site
