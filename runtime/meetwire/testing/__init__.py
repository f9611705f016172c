"""Services to test against, without an account at a vendor's.

`Sandbox` is a server with a state of its own; `Stubber` expects requests and gives answers, without
a network. Nothing outside this package imports it, so that what runs in production does not carry
it; each of its parts is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetwire.testing.faults import Faults as Faults
    from meetwire.testing.runs import Audio as Audio
    from meetwire.testing.sandbox import Sandbox as Sandbox
    from meetwire.testing.seeds import Seed as Seed
    from meetwire.testing.seeds import SeedError as SeedError
    from meetwire.testing.stubber import Stubber as Stubber
    from meetwire.testing.stubber import StubError as StubError

__all__ = ["Audio", "Faults", "Sandbox", "Seed", "SeedError", "StubError", "Stubber"]

_PLACES = {
    "Audio": "runs",
    "Faults": "faults",
    "Sandbox": "sandbox",
    "Seed": "seeds",
    "SeedError": "seeds",
    "StubError": "stubber",
    "Stubber": "stubber",
}


def __getattr__(name: str) -> object:
    if name in _PLACES:
        found: object = getattr(import_module(f"{__name__}.{_PLACES[name]}"), name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
