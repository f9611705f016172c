# Generated from schemas/gatherplace/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:f5e0fb03092e8c28
"""Typed access to GatherPlace.

GatherPlace portlets: the sessions of an account, reached with a token in place of a password.

    from meetwire.gatherplace import portlet

    request = portlet.GetMySessions()

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

__all__ = [
    "dumps",
    "loads",
    "portlet",
    "wire",
]

_MODULES = frozenset(["portlet"])

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
