# Generated from schemas/gatherplace/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:1be3b0b7d01de351
"""The client. A module of its own, so that whoever only reads messages does not wait for it."""

from __future__ import annotations

from meetwire.gatherplace._index import BASE_URLS
from meetwire.gatherplace._wire import wire
from meetwire.runtime.gatherplace import GatherPlaceClient

__all__ = ["GatherPlace"]


class GatherPlace(GatherPlaceClient):
    """The sessions of one GatherPlace account. `send` makes calls; GatherPlaceClient lists the arguments."""

    wire = wire
    base_urls = BASE_URLS
