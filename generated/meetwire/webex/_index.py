# Generated from schemas/webex/. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:d5dd90fa7bada5cf
"""Where to find things by their names on the wire."""

from __future__ import annotations

OPERATIONS = {
    "ActivateUser": "user",
    "AssignWebACDAgents": "user",
    "AssignWebACDQueues": "user",
    "AuthenticateUser": "user",
    "CreateMeeting": "meeting",
    "CreateMeetingAttendee": "attendee",
    "CreateTeleconferenceSession": "teleconference",
    "CreateUser": "user",
    "DelMeeting": "meeting",
    "DelMeetingAttendee": "attendee",
    "DelSessionTemplates": "user",
    "DelUser": "user",
    "GetEnrollmentInfo": "attendee",
    "GetFeedbackInfo": "attendee",
    "GetLoginTicket": "user",
    "GetMeeting": "meeting",
    "GetTeleconferenceSession": "teleconference",
    "GetUser": "user",
    "GethosturlMeeting": "meeting",
    "GetjoinurlMeeting": "meeting",
    "GetloginurlUser": "user",
    "GetlogouturlUser": "user",
    "InactivateUser": "user",
    "LstMeeting": "meeting",
    "LstMeetingAttendee": "attendee",
    "LstUser": "user",
    "LstsummaryMeeting": "meeting",
    "LstsummaryUser": "user",
    "RegisterMeetingAttendee": "attendee",
    "SetMeeting": "meeting",
    "SetTeleconferenceSession": "teleconference",
    "SetUser": "user",
    "UploadPMRImage": "user",
}
"""The module of each operation."""

PREFIXES = {
    "att": "http://www.webex.com/schemas/2002/06/service/attendee",
    "auo": "http://www.webex.com/schemas/2002/06/service/meeting/auo",
    "com": "http://www.webex.com/schemas/2002/06/common",
    "meet": "http://www.webex.com/schemas/2002/06/service/meeting",
    "serv": "http://www.webex.com/schemas/2002/06/service",
    "sess": "http://www.webex.com/schemas/2002/06/service/session",
    "use": "http://www.webex.com/schemas/2002/06/service/user",
}
"""The namespace of each prefix that the service uses."""
