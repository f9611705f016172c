# Generated from schemas/liveminutes/meetings.json and schemas/liveminutes/system.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:0bef3e8c8ad0427f
"""The client. A module of its own, so that whoever only reads messages does not wait for it."""

from __future__ import annotations

from meetwire.liveminutes._index import BASE_URLS
from meetwire.liveminutes._wire import wire
from meetwire.runtime.rest import RestClient

__all__ = ["LiveMinutes"]


class LiveMinutes(RestClient):
    """The meetings of one LiveMinutes account. `send` makes calls; RestClient lists the arguments."""

    wire = wire
    base_urls = BASE_URLS
