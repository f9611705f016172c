# Generated from schemas/gotowebinar/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:0a3d41c297036e67
"""The client. A module of its own, so that whoever only reads messages does not wait for it."""

from __future__ import annotations

from meetwire.gotowebinar._index import BASE_URLS
from meetwire.gotowebinar._wire import wire
from meetwire.runtime.gotowebinar import GoToWebinarClient

__all__ = ["GoToWebinar"]


class GoToWebinar(GoToWebinarClient):
    """The webinars of one organizer. `send` makes calls; GoToWebinarClient lists the arguments."""

    wire = wire
    base_urls = BASE_URLS
