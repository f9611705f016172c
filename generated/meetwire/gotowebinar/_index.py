# Generated from schemas/gotowebinar/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:0a3d41c297036e67
"""Where to find things by their names on the wire."""

from __future__ import annotations

MODULES = {
    "v1": (
        "CancelWebinar",
        "CreatePanelists",
        "CreateWebinar",
        "GetAllWebinars",
        "GetAttendeesForAllWebinarSessions",
        "GetAudioInformation",
        "GetPerformanceForAllWebinarSessions",
        "GetWebinarById",
        "GetWebinarMeetingTimes",
        "GetWebinarPanelists",
        "ListHistoricalWebinars",
        "ListUpcomingWebinars",
        "UpdateAudioInformation",
        "UpdateWebinar",
    ),
    "v2": (
        "CancelWebinar",
        "CreatePanelists",
        "CreateWebinar",
        "GetAttendeesForAllWebinarSessions",
        "GetAudioInformation",
        "GetPanelists",
        "GetPerformanceForAllWebinarSessions",
        "GetWebinar",
        "GetWebinarMeetingTimes",
        "GetWebinars",
        "UpdateAudioInformation",
        "UpdateWebinar",
    ),
}
"""The operations of each module."""

SECRETS = frozenset(
    [
        "attendee",
        "joinLink",
        "organizer",
        "panelist",
    ]
)
"""The names of everything on the wire that is secret."""

BASE_URLS = {
    "v1": "https://api.getgo.com/G2W/rest",
    "v2": "https://api.getgo.com/G2W/rest/v2",
}
"""Where the operations of each module are found."""
