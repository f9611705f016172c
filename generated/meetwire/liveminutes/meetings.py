# Generated from schemas/liveminutes/meetings.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:d7f7d99056d1ecc5
"""Meetings of a LiveMinutes account: created, cancelled, joined, asked about."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element
from meetwire.runtime.message import Request, Response
from meetwire.runtime.operation import Caller, Effect, Http, Lifecycle, Operation
from meetwire.runtime.values import FLOAT, SQL_TIMESTAMP, TEXT, OpenEnum

__all__ = [
    "AddParticipant",
    "AddParticipantResponse",
    "CancelMeeting",
    "CancelMeetingResponse",
    "CancelParticipant",
    "CancelParticipantResponse",
    "CreateMeeting",
    "CreateMeetingResponse",
    "GetMeetingStatus",
    "GetMeetingStatusResponse",
    "GetMeetingUrl",
    "GetMeetingUrlResponse",
    "GetParticipantStatus",
    "GetParticipantStatusResponse",
    "GetParticipantUrl",
    "GetParticipantUrlResponse",
    "MeetingStatus",
    "ParticipantStatus",
]


class MeetingStatus(OpenEnum):
    """State of a meeting."""

    START = "1"
    """Published as no more than this word; what sets it apart from being in progress is not
    documented.
    """
    IN_PROGRESS = "8"
    """It is under way."""
    HOST_QUIT = "11"
    """The host has left."""
    FINISHED = "12"
    """It is over."""


class ParticipantStatus(OpenEnum):
    """State of a participant."""

    ACCEPTED = "2"
    """Has accepted."""
    REFUSED = "3"
    """Has declined."""
    IN_PROGRESS = "10"
    """Is in the meeting."""
    QUIT = "11"
    """Has left the meeting."""


class CreateMeetingResponse(Response):
    """The new meeting, and how to get there."""

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting, which every later call needs."""
    meeting_url: str = element("meetingUrl", TEXT)
    """Public address of the meeting."""
    host_url: str = element("hostUrl", TEXT, secret=True)
    """Address at which the host enters the meeting."""


class AddParticipantResponse(Response):
    """Where the new participant gets in."""

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting."""
    participant_url: str = element("participantUrl", TEXT, secret=True)
    """Address at which the participant enters the meeting."""


class GetParticipantUrlResponse(Response):
    """Where the participant gets in."""

    participant_url: str = element("participantUrl", TEXT, secret=True)
    """Address at which the participant enters the meeting."""


class GetMeetingUrlResponse(Response):
    """Where the meeting is."""

    meeting_url: str = element("meetingUrl", TEXT)
    """Public address of the meeting."""


class CancelMeetingResponse(Response):
    """Says which meeting was cancelled."""

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting."""


class CancelParticipantResponse(Response):
    """Says which meeting the participant was taken off."""

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting."""


class GetMeetingStatusResponse(Response):
    """State of the meeting."""

    status: MeetingStatus = element("status", MeetingStatus)
    """State of a meeting."""


class GetParticipantStatusResponse(Response):
    """State of the participant."""

    status: ParticipantStatus = element("status", ParticipantStatus)
    """State of a participant."""


class CreateMeeting(Request[CreateMeetingResponse]):
    """Create a meeting.

    A refusal may also mean that the account's identifier or token is wrong: the service does not
    tell the two apart. The host's address logs the host in, so treat it like a password.
    """

    __operation__ = Operation(
        name="CreateMeeting",
        service="meetings",
        response=CreateMeetingResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/createMeeting"),
    )

    meeting_key: str = element("meetingKey", TEXT)
    """Key for the new meeting, of the caller's choice. An empty one asks the service to choose."""
    host_id: str = element("hostid", TEXT, max_length=50)
    """Identifier of the host, of the caller's own making."""
    title: str | None = element("title", TEXT, default=None)
    """Title of the meeting."""
    language: str | None = element("lang", TEXT, default=None)
    """Language of the meeting."""
    description: str | None = element("description", TEXT, default=None)
    """What the meeting is about."""
    start_time: datetime | None = element("time", SQL_TIMESTAMP, default=None)
    """When the meeting starts, as yyyy-MM-dd HH:mm:ss, in whole seconds. The service does not say
    in which zone.
    """
    duration: float | None = element("duration", FLOAT, default=None)
    """How long the meeting is to last. The service does not say in which unit."""
    host_nickname: str | None = element("hostnickname", TEXT, default=None)
    """Name that the others see for the host."""
    host_email: str | None = element("hostemail", TEXT, default=None)
    """E-mail address of the host."""


class AddParticipant(Request[AddParticipantResponse]):
    """Add somebody to a meeting.

    The participant's address logs that person in, so treat it like a password.
    """

    __operation__ = Operation(
        name="AddParticipant",
        service="meetings",
        response=AddParticipantResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/addParticipant"),
    )

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting."""
    participant_id: str = element("puid", TEXT, max_length=50)
    """Identifier of the participant, of the caller's own making."""
    nickname: str | None = element("nickname", TEXT, default=None)
    """Name that the others see for the participant."""
    email: str | None = element("email", TEXT, default=None)
    """E-mail address of the participant."""


class GetParticipantUrl(Request[GetParticipantUrlResponse]):
    """Get the address at which a participant enters a meeting.

    The address logs that person in, so treat it like a password.
    """

    __operation__ = Operation(
        name="GetParticipantUrl",
        service="meetings",
        response=GetParticipantUrlResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/getParticipantUrl"),
    )

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting."""
    participant_id: str = element("puid", TEXT, max_length=50)
    """Identifier that the participant was added under."""


class GetMeetingUrl(Request[GetMeetingUrlResponse]):
    """Get the public address of a meeting."""

    __operation__ = Operation(
        name="GetMeetingUrl",
        service="meetings",
        response=GetMeetingUrlResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/getMeetingUrl"),
    )

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting."""


class CancelMeeting(Request[CancelMeetingResponse]):
    """Cancel a meeting."""

    __operation__ = Operation(
        name="CancelMeeting",
        service="meetings",
        response=CancelMeetingResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/cancelMeeting"),
    )

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting."""


class CancelParticipant(Request[CancelParticipantResponse]):
    """Take a participant off a meeting."""

    __operation__ = Operation(
        name="CancelParticipant",
        service="meetings",
        response=CancelParticipantResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/cancelParticipant"),
    )

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting."""
    participant_id: str = element("puid", TEXT, max_length=50)
    """Identifier that the participant was added under."""


class GetMeetingStatus(Request[GetMeetingStatusResponse]):
    """Ask what state a meeting is in."""

    __operation__ = Operation(
        name="GetMeetingStatus",
        service="meetings",
        response=GetMeetingStatusResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/getMeetingStatus"),
    )

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting."""


class GetParticipantStatus(Request[GetParticipantStatusResponse]):
    """Ask what state a participant is in."""

    __operation__ = Operation(
        name="GetParticipantStatus",
        service="meetings",
        response=GetParticipantStatusResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/getParticipantStatus"),
    )

    meeting_key: str = element("meetingKey", TEXT)
    """Key of the meeting."""
    participant_id: str = element("puid", TEXT, max_length=50)
    """Identifier that the participant was added under."""
