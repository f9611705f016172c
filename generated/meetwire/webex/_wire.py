# Generated from schemas/webex/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:80df7ceda8c5bfb7
"""How this service frames messages. Whoever needs only the types never loads it."""

from __future__ import annotations

from meetwire.runtime.webex_xml import WebexXml
from meetwire.webex._index import OPERATIONS, PREFIXES, SECRETS
from meetwire.webex.exceptions import EXCEPTIONS

__all__ = ["dumps", "loads", "wire"]

wire = WebexXml("meetwire.webex", OPERATIONS, PREFIXES, EXCEPTIONS, SECRETS)
"""How this service frames requests and answers; `loads` and `dumps` are its everyday part."""

loads = wire.loads
dumps = wire.dumps
