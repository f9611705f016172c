# Generated from schemas/webex/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:80df7ceda8c5bfb7
"""Typed access to the Webex XML API.

Webex: meetings, events, training, support and sales sessions, users and reports of a site.

    from meetwire.webex import Password, Webex, meeting

    site = Webex("acme", Password("host@acme.com", "secret"))
    answer = site.send(meeting.GetMeeting(meeting_key=123456789))

Modules with operations: `attendee`, `event`, `general_session`, `history`, `meeting`, `meeting_type`, `sales`, `site`, `support_session`, `teleconference`, `training`, `user`.
Each is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from meetwire.runtime.credentials import AccessToken as AccessToken
    from meetwire.runtime.credentials import Credentials as Credentials
    from meetwire.runtime.credentials import Password as Password
    from meetwire.runtime.credentials import SamlAssertion as SamlAssertion
    from meetwire.runtime.credentials import SessionTicket as SessionTicket
    from meetwire.webex import attendee as attendee
    from meetwire.webex import common as common
    from meetwire.webex import event as event
    from meetwire.webex import general_session as general_session
    from meetwire.webex import history as history
    from meetwire.webex import meeting as meeting
    from meetwire.webex import meeting_type as meeting_type
    from meetwire.webex import sales as sales
    from meetwire.webex import service as service
    from meetwire.webex import session as session
    from meetwire.webex import site as site
    from meetwire.webex import support_session as support_session
    from meetwire.webex import teleconference as teleconference
    from meetwire.webex import training as training
    from meetwire.webex import training_assessment as training_assessment
    from meetwire.webex import training_results as training_results
    from meetwire.webex import user as user
    from meetwire.webex._wire import dumps as dumps
    from meetwire.webex._wire import loads as loads
    from meetwire.webex._wire import wire as wire
    from meetwire.webex._zones import ZONES as ZONES
    from meetwire.webex.async_client import AsyncWebex as AsyncWebex
    from meetwire.webex.client import Webex as Webex

__all__ = [
    "AccessToken",
    "AsyncWebex",
    "Credentials",
    "Password",
    "SamlAssertion",
    "SessionTicket",
    "Webex",
    "ZONES",
    "attendee",
    "common",
    "dumps",
    "event",
    "general_session",
    "history",
    "loads",
    "meeting",
    "meeting_type",
    "sales",
    "service",
    "session",
    "site",
    "support_session",
    "teleconference",
    "training",
    "training_assessment",
    "training_results",
    "user",
    "wire",
]

_MODULES = frozenset(
    [
        "attendee",
        "common",
        "event",
        "general_session",
        "history",
        "meeting",
        "meeting_type",
        "sales",
        "service",
        "session",
        "site",
        "support_session",
        "teleconference",
        "training",
        "training_assessment",
        "training_results",
        "user",
    ]
)

# Where to find what is not a module. It is loaded when somebody asks for it.
_ELSEWHERE = {
    "AccessToken": "meetwire.runtime.credentials",
    "AsyncWebex": "meetwire.webex.async_client",
    "Credentials": "meetwire.runtime.credentials",
    "Password": "meetwire.runtime.credentials",
    "SamlAssertion": "meetwire.runtime.credentials",
    "SessionTicket": "meetwire.runtime.credentials",
    "Webex": "meetwire.webex.client",
    "ZONES": "meetwire.webex._zones",
    "dumps": "meetwire.webex._wire",
    "loads": "meetwire.webex._wire",
    "wire": "meetwire.webex._wire",
}


def __getattr__(name: str) -> object:
    if name in _MODULES:
        return import_module(f"{__name__}.{name}")
    if name in _ELSEWHERE:
        found: object = getattr(import_module(_ELSEWHERE[name]), name)
        return found
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted(__all__)
