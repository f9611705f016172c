"""IOMeeting's links and forms, and its lines of values. See `over_http` for their form."""

from __future__ import annotations

from meetwire.iomeeting._index import MODULES
from tests.fuzz.mutators import mutated_line
from tests.fuzz.over_http import OverHttp

__all__ = ["mutate", "seeds", "target"]

_MESSAGES = OverHttp("iomeeting", MODULES, mutated_line)
mutate, seeds, target = _MESSAGES.mutate, _MESSAGES.seeds, _MESSAGES.target
