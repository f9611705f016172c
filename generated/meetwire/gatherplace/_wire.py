# Generated from schemas/gatherplace/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:1be3b0b7d01de351
"""How this service frames messages. Whoever needs only the types never loads it."""

from __future__ import annotations

from meetwire.gatherplace._index import OPERATIONS, PREFIXES, SECRETS
from meetwire.gatherplace.exceptions import EXCEPTIONS
from meetwire.runtime.query_xml import QueryXml

__all__ = ["dumps", "loads", "wire"]

wire = QueryXml("meetwire.gatherplace", OPERATIONS, PREFIXES, EXCEPTIONS, SECRETS)
"""How this service frames requests and answers; `loads` and `dumps` are its everyday part."""

loads = wire.loads
dumps = wire.dumps
