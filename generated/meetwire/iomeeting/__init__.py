# Generated from schemas/iomeeting/meetings.json and schemas/iomeeting/system.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:0e9e092292471a47
"""Typed access to IOMeeting.

IOMeeting: links that start and join meetings, and calls that schedule and find them.

    from meetwire.iomeeting import meetings

    request = meetings.JoinMeetingById(meeting_id="204071")

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

__all__ = [
    "dumps",
    "loads",
    "meetings",
    "wire",
]

_MODULES = frozenset(["meetings"])

# Where to find what is not a module. It is loaded when somebody asks for it.
_ELSEWHERE = {"dumps": "_wire", "loads": "_wire", "wire": "_wire"}


def __getattr__(name: str) -> object:
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    if name in _ELSEWHERE:
        found: object = getattr(import_module(f"{__name__}.{_ELSEWHERE[name]}"), name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
