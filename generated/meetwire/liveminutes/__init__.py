# Generated from schemas/liveminutes/meetings.json and schemas/liveminutes/system.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:a9305736fe5e99a5
"""Typed access to LiveMinutes.

LiveMinutes: create meetings, add people, and send each to an address of their own.

    from meetwire.liveminutes import meetings

    request = meetings.GetMeetingStatus(meeting_key="weekly")

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
