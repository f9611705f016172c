"""LiveMinutes' forms, and its answers in JSON. See `over_http` for their form."""

from __future__ import annotations

from meetwire.liveminutes._index import MODULES
from tests.fuzz.mutators import mutated_json
from tests.fuzz.over_http import OverHttp

__all__ = ["mutate", "seeds", "target"]

_MESSAGES = OverHttp("liveminutes", MODULES, mutated_json)
mutate, seeds, target = _MESSAGES.mutate, _MESSAGES.seeds, _MESSAGES.target
