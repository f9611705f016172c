# Generated from schemas/iomeeting/meetings.json and schemas/iomeeting/system.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:fcdffe5652e56ab6
"""How this service frames messages. Whoever needs only the types never loads it."""

from __future__ import annotations

from meetwire.iomeeting._index import MODULES, SECRETS
from meetwire.iomeeting.exceptions import EXCEPTIONS
from meetwire.runtime.form_csv import FormCsv

__all__ = ["dumps", "loads", "wire"]

wire = FormCsv("meetwire.iomeeting", MODULES, EXCEPTIONS, SECRETS)
"""How this service frames requests and answers; `loads` and `dumps` are its everyday part."""

loads = wire.loads
dumps = wire.dumps
