# Generated from schemas/webex/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:d5dd90fa7bada5cf
"""Typed access to the Webex XML API.

    from meetwire.webex import Password, Webex, meeting

    site = Webex("acme", Password("host@acme.com", "secret"))
    answer = site.send(meeting.GetMeeting(meeting_key=123456789))

Modules with operations: `attendee`, `meeting`, `teleconference`, `user`.
Each is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING

from meetwire.runtime.credentials import Credentials, Password, SessionTicket
from meetwire.runtime.webex import WebexClient
from meetwire.runtime.webex_xml import WebexXml
from meetwire.webex._index import OPERATIONS, PREFIXES
from meetwire.webex.exceptions import EXCEPTIONS

if TYPE_CHECKING:
    from meetwire.webex import attendee as attendee
    from meetwire.webex import common as common
    from meetwire.webex import meeting as meeting
    from meetwire.webex import service as service
    from meetwire.webex import session as session
    from meetwire.webex import teleconference as teleconference
    from meetwire.webex import user as user

__all__ = [
    "Credentials",
    "Password",
    "SessionTicket",
    "Webex",
    "attendee",
    "common",
    "dumps",
    "loads",
    "meeting",
    "service",
    "session",
    "teleconference",
    "user",
    "wire",
]

_MODULES = frozenset(
    ["attendee", "common", "meeting", "service", "session", "teleconference", "user"]
)

wire = WebexXml(__name__, OPERATIONS, PREFIXES, EXCEPTIONS)
"""How this service frames requests and answers; `loads` and `dumps` are its everyday part."""

loads = wire.loads
dumps = wire.dumps


class Webex(WebexClient):
    """A Webex site, as one account sees it. `send` makes calls; WebexClient lists the arguments."""

    wire = wire


def __getattr__(name: str) -> ModuleType:
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
