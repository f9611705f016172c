# Generated from schemas/gatherplace/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:1be3b0b7d01de351
"""Typed access to GatherPlace.

GatherPlace portlets: the sessions of an account, reached with a token in place of a password.

    from meetwire.gatherplace import GatherPlace, PortletToken, portlet

    account = GatherPlace(PortletToken("token"))
    answer = account.send(portlet.GetMySessions())

Modules with operations: `portlet`.
Each is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetwire.gatherplace import portlet as portlet
    from meetwire.gatherplace._wire import dumps as dumps
    from meetwire.gatherplace._wire import loads as loads
    from meetwire.gatherplace._wire import wire as wire
    from meetwire.gatherplace.async_client import AsyncGatherPlace as AsyncGatherPlace
    from meetwire.gatherplace.client import GatherPlace as GatherPlace
    from meetwire.runtime.feed import FeedItem as FeedItem
    from meetwire.runtime.feed import feed_items as feed_items
    from meetwire.runtime.gatherplace import PortletToken as PortletToken
    from meetwire.runtime.omniview import omniview_call as omniview_call
    from meetwire.runtime.omniview import omniview_open as omniview_open

__all__ = [
    "AsyncGatherPlace",
    "FeedItem",
    "GatherPlace",
    "PortletToken",
    "dumps",
    "feed_items",
    "loads",
    "omniview_call",
    "omniview_open",
    "portlet",
    "wire",
]

_MODULES = frozenset(["portlet"])

# Where to find what is not a module. It is loaded when somebody asks for it.
_ELSEWHERE = {
    "AsyncGatherPlace": "meetwire.gatherplace.async_client",
    "FeedItem": "meetwire.runtime.feed",
    "GatherPlace": "meetwire.gatherplace.client",
    "PortletToken": "meetwire.runtime.gatherplace",
    "dumps": "meetwire.gatherplace._wire",
    "feed_items": "meetwire.runtime.feed",
    "loads": "meetwire.gatherplace._wire",
    "omniview_call": "meetwire.runtime.omniview",
    "omniview_open": "meetwire.runtime.omniview",
    "wire": "meetwire.gatherplace._wire",
}


def __getattr__(name: str) -> object:
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    if name in _ELSEWHERE:
        found: object = getattr(import_module(_ELSEWHERE[name]), name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
