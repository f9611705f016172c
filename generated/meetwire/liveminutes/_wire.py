# Generated from schemas/liveminutes/meetings.json and schemas/liveminutes/system.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:0bef3e8c8ad0427f
"""How this service frames messages. Whoever needs only the types never loads it."""

from __future__ import annotations

from meetwire.liveminutes._index import MODULES, SECRETS
from meetwire.liveminutes.exceptions import EXCEPTIONS
from meetwire.runtime.form_json import FormJson

__all__ = ["dumps", "loads", "wire"]

wire = FormJson("meetwire.liveminutes", MODULES, EXCEPTIONS, SECRETS)
"""How this service frames requests and answers; `loads` and `dumps` are its everyday part."""

loads = wire.loads
dumps = wire.dumps
