# Generated from schemas/gotowebinar/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:0a3d41c297036e67
"""How this service frames messages. Whoever needs only the types never loads it."""

from __future__ import annotations

from meetwire.gotowebinar._index import MODULES, SECRETS
from meetwire.gotowebinar.exceptions import EXCEPTIONS
from meetwire.runtime.rest_json import RestJson

__all__ = ["dumps", "loads", "wire"]

wire = RestJson("meetwire.gotowebinar", MODULES, EXCEPTIONS, SECRETS)
"""How this service frames requests and answers; `loads` and `dumps` are its everyday part."""

loads = wire.loads
dumps = wire.dumps
