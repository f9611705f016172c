# Generated from schemas/gatherplace/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:1be3b0b7d01de351
"""Where to find things by their names on the wire."""

from __future__ import annotations

OPERATIONS = {
    "CreateSession": "portlet",
    "DeleteSession": "portlet",
    "GetMySessions": "portlet",
    "GetStatus": "portlet",
    "MyIp": "portlet",
    "UpdateSession": "portlet",
}
"""The module of each operation."""

PREFIXES = {
    "portlet": "urn:meetwire:gatherplace:portlet",
}
"""The namespace of each prefix that the service uses."""

SECRETS = frozenset(
    [
        "p",
    ]
)
"""The names of everything on the wire that is secret."""

BASE_URLS = {
    "portlet": "https://www.gatherplace.net",
}
"""Where the operations of each module are found."""
