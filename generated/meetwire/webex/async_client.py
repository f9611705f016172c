# Generated from schemas/webex/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:80df7ceda8c5bfb7
"""The client. A module of its own, so that whoever only reads messages does not wait for it."""

from __future__ import annotations

from meetwire.runtime.async_webex import AsyncWebexClient
from meetwire.webex._wire import wire
from meetwire.webex._zones import ZONES

__all__ = ["AsyncWebex"]


class AsyncWebex(AsyncWebexClient):
    """A Webex site, as one account sees it. `send` makes calls; AsyncWebexClient lists the arguments."""

    wire = wire
    zones = ZONES
