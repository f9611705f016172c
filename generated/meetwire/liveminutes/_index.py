# Generated from schemas/liveminutes/meetings.json and schemas/liveminutes/system.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:0bef3e8c8ad0427f
"""Where to find things by their names on the wire."""

from __future__ import annotations

MODULES = {
    "meetings": (
        "AddParticipant",
        "CancelMeeting",
        "CancelParticipant",
        "CreateMeeting",
        "GetMeetingStatus",
        "GetMeetingUrl",
        "GetParticipantStatus",
        "GetParticipantUrl",
    ),
}
"""The operations of each module."""

SECRETS = frozenset(
    [
        "hostUrl",
        "participantUrl",
    ]
)
"""The names of everything on the wire that is secret."""

BASE_URLS = {
    "meetings": "https://api.liveminutes.com",
}
"""Where the operations of each module are found."""
