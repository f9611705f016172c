# Generated from schemas/liveminutes/meetings.json and schemas/liveminutes/system.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:0bef3e8c8ad0427f
"""Typed access to LiveMinutes.

LiveMinutes: create meetings, add people, and send each to an address of their own.

    from meetwire.liveminutes import Basic, LiveMinutes, meetings

    account = LiveMinutes(Basic("account-sid", "token"))
    answer = account.send(meetings.GetMeetingStatus(meeting_key="weekly"))

Modules with operations: `meetings`.
Each is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetwire.liveminutes import meetings as meetings
    from meetwire.liveminutes._wire import dumps as dumps
    from meetwire.liveminutes._wire import loads as loads
    from meetwire.liveminutes._wire import wire as wire
    from meetwire.liveminutes.async_client import AsyncLiveMinutes as AsyncLiveMinutes
    from meetwire.liveminutes.client import LiveMinutes as LiveMinutes
    from meetwire.runtime.rest import Basic as Basic

__all__ = [
    "AsyncLiveMinutes",
    "Basic",
    "LiveMinutes",
    "dumps",
    "loads",
    "meetings",
    "wire",
]

_MODULES = frozenset(["meetings"])

# Where to find what is not a module. It is loaded when somebody asks for it.
_ELSEWHERE = {
    "AsyncLiveMinutes": "meetwire.liveminutes.async_client",
    "Basic": "meetwire.runtime.rest",
    "LiveMinutes": "meetwire.liveminutes.client",
    "dumps": "meetwire.liveminutes._wire",
    "loads": "meetwire.liveminutes._wire",
    "wire": "meetwire.liveminutes._wire",
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
