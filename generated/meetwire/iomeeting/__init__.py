# Generated from schemas/iomeeting/meetings.json and schemas/iomeeting/system.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:fcdffe5652e56ab6
"""Typed access to IOMeeting.

IOMeeting: links that start and join meetings, and calls that schedule and find them.

    from meetwire.iomeeting import IOMeeting, meetings

    site = IOMeeting("acme")
    link = site.url(meetings.JoinMeetingById(meeting_id="204071"))

Modules with operations: `meetings`.
Each is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetwire.iomeeting import meetings as meetings
    from meetwire.iomeeting._wire import dumps as dumps
    from meetwire.iomeeting._wire import loads as loads
    from meetwire.iomeeting._wire import wire as wire
    from meetwire.iomeeting.async_client import AsyncIOMeeting as AsyncIOMeeting
    from meetwire.iomeeting.client import IOMeeting as IOMeeting
    from meetwire.runtime.callbacks import CallbackApp as CallbackApp
    from meetwire.runtime.callbacks import callback_from as callback_from
    from meetwire.runtime.callbacks import parse_callback as parse_callback

__all__ = [
    "AsyncIOMeeting",
    "CallbackApp",
    "IOMeeting",
    "callback_from",
    "dumps",
    "loads",
    "meetings",
    "parse_callback",
    "wire",
]

_MODULES = frozenset(["meetings"])

# Where to find what is not a module. It is loaded when somebody asks for it.
_ELSEWHERE = {
    "AsyncIOMeeting": "meetwire.iomeeting.async_client",
    "CallbackApp": "meetwire.runtime.callbacks",
    "IOMeeting": "meetwire.iomeeting.client",
    "callback_from": "meetwire.runtime.callbacks",
    "dumps": "meetwire.iomeeting._wire",
    "loads": "meetwire.iomeeting._wire",
    "parse_callback": "meetwire.runtime.callbacks",
    "wire": "meetwire.iomeeting._wire",
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
