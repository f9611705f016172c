# Generated from schemas/gotowebinar/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:0a3d41c297036e67
"""Typed access to GoToWebinar.

GoToWebinar: webinars of an organizer, their audio and panelists, and how they went.

    from meetwire.gotowebinar import GoToWebinar, OAuth, v2

    organizer = GoToWebinar(OAuth(refresh_token="…", client_id="…", client_secret="…"))
    answer = organizer.send(v2.GetWebinar(webinar_key=9007199254740995))

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
    from meetwire.gotowebinar.async_client import AsyncGoToWebinar as AsyncGoToWebinar
    from meetwire.gotowebinar.client import GoToWebinar as GoToWebinar
    from meetwire.runtime.oauth import OAuth as OAuth
    from meetwire.runtime.oauth import TokenForm as TokenForm
    from meetwire.runtime.oauth import Tokens as Tokens

__all__ = [
    "AsyncGoToWebinar",
    "GoToWebinar",
    "OAuth",
    "TokenForm",
    "Tokens",
    "dumps",
    "loads",
    "v1",
    "v2",
    "wire",
]

_MODULES = frozenset(["v1", "v2"])

# Where to find what is not a module. It is loaded when somebody asks for it.
_ELSEWHERE = {
    "AsyncGoToWebinar": "meetwire.gotowebinar.async_client",
    "GoToWebinar": "meetwire.gotowebinar.client",
    "OAuth": "meetwire.runtime.oauth",
    "TokenForm": "meetwire.runtime.oauth",
    "Tokens": "meetwire.runtime.oauth",
    "dumps": "meetwire.gotowebinar._wire",
    "loads": "meetwire.gotowebinar._wire",
    "wire": "meetwire.gotowebinar._wire",
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
