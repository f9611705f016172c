# Generated from schemas/iomeeting/meetings.json and schemas/iomeeting/system.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:fcdffe5652e56ab6
"""The client. A module of its own, so that whoever only reads messages does not wait for it."""

from __future__ import annotations

from meetwire.iomeeting._index import BASE_URLS
from meetwire.iomeeting._wire import wire
from meetwire.runtime.iomeeting import IOMeetingClient

__all__ = ["IOMeeting"]


class IOMeeting(IOMeetingClient):
    """One IOMeeting site. `send` makes calls; IOMeetingClient lists the arguments."""

    wire = wire
    base_urls = BASE_URLS
