# Generated from schemas/gotowebinar/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:222a3f436b195947
"""Typed access to GoToWebinar.

GoToWebinar: webinars of an organizer, their audio and panelists, and how they went.

    from meetwire.gotowebinar import v2

    request = v2.GetWebinar(webinar_key=9007199254740995)

Modules with operations: `v1`, `v2`.
Each is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetwire.gotowebinar import v1 as v1
    from meetwire.gotowebinar import v2 as v2
    from meetwire.gotowebinar._wire import dumps as dumps
    from meetwire.gotowebinar._wire import loads as loads
    from meetwire.gotowebinar._wire import wire as wire

__all__ = [
    "dumps",
    "loads",
    "v1",
    "v2",
    "wire",
]

_MODULES = frozenset(["v1", "v2"])

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
