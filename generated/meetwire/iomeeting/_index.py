# Generated from schemas/iomeeting/meetings.json and schemas/iomeeting/system.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:fcdffe5652e56ab6
"""Where to find things by their names on the wire."""

from __future__ import annotations

MODULES = {
    "meetings": (
        "JoinMeetingByHost",
        "JoinMeetingById",
        "QueryMeeting",
        "ScheduleMeeting",
        "StartMeetingById",
        "StartNewMeeting",
    ),
}
"""The operations of each module."""

SECRETS = frozenset(
    [
        "hostPass",
        "hostPassword",
        "meetingPass",
        "meetingPassword",
        "observerPass",
    ]
)
"""The names of everything on the wire that is secret."""

BASE_URLS = {
    "meetings": "https://{site}.iomeeting.cn",
}
"""Where the operations of each module are found."""
