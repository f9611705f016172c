# Generated from schemas/iomeeting/meetings.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:61c47d8cc4777f94
"""Meetings of a host: links that start and join them, calls that schedule and query."""

from __future__ import annotations

from meetwire.runtime.fields import element
from meetwire.runtime.message import Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Http, Lifecycle, Operation
from meetwire.runtime.values import PERCENT_UNDERSCORE, TEXT, OpenEnum

__all__ = [
    "HostStatus",
    "JoinMeetingByHost",
    "JoinMeetingByHostResponse",
    "JoinMeetingById",
    "JoinMeetingByIdResponse",
    "MeetingEnd",
    "QueryMeeting",
    "QueryMeetingResponse",
    "ScheduleMeeting",
    "ScheduleMeetingResponse",
    "ScheduleStatus",
    "StartMeetingById",
    "StartMeetingByIdResponse",
    "StartNewMeeting",
    "StartNewMeetingResponse",
]


class HostStatus(OpenEnum):
    """What a host is doing."""

    AVAILABLE = "0"
    """Holds no meeting."""
    IN_MEETING = "3"
    """Is holding a meeting."""


class ScheduleStatus(OpenEnum):
    """What became of scheduling."""

    SCHEDULED = "0"
    """The meeting is scheduled."""


class QueryMeetingResponse(Response):
    """Whether the host is holding a meeting, and how to join it."""

    status: HostStatus = element("status", HostStatus)
    """What a host is doing."""
    meeting_id: str | None = element("meetingID", TEXT, default=None)
    """Identifier of the meeting, if the host is holding one."""
    meeting_password: str | None = element("meetingPassword", TEXT, default=None, secret=True)
    """Password of the meeting, if the host is holding one that has one."""


class ScheduleMeetingResponse(Response):
    """Identifier of the new meeting."""

    status: ScheduleStatus = element("status", ScheduleStatus)
    """What became of scheduling."""
    meeting_id: str = element("meetingID", TEXT)
    """Identifier of the meeting, which StartMeetingById and JoinMeetingById take."""


class MeetingEnd(Message):
    """What the service posts to the address in meeting_end_url when the meeting ends."""

    operator_id: str | None = element("operatorId", TEXT, default=None)
    """The text that the meeting was scheduled with."""


class StartNewMeetingResponse(Response):
    """What `StartNewMeeting` returns."""


class StartNewMeeting(Request[StartNewMeetingResponse]):
    """Start a new meeting at once, as its host.

    Meant as a link for the host's browser; it holds the host's password, so treat it like one. The
    answer is a page for people, which does not say in a documented way whether it worked.
    """

    __operation__ = Operation(
        name="StartNewMeeting",
        service="meetings",
        response=StartNewMeetingResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http(
            "GET",
            "/snm.do",
            query=("hostEmail", "hostPass", "meetingPass", "observerPass", "title"),
        ),
    )

    host_email: str = element("hostEmail", TEXT)
    """E-mail address of the host's account."""
    host_password: str = element("hostPass", TEXT, secret=True)
    """Password of the host's account."""
    meeting_password: str | None = element("meetingPass", TEXT, default=None, secret=True)
    """Password to give the meeting."""
    observer_password: str | None = element("observerPass", TEXT, default=None, secret=True)
    """Password to give the meeting for those who only observe."""
    title: str | None = element("title", PERCENT_UNDERSCORE, default=None)
    """Title of the meeting. The service's own encoding garbles an underscore that two hexadecimal
    digits follow.
    """


class JoinMeetingByHostResponse(Response):
    """What `JoinMeetingByHost` returns."""


class JoinMeetingByHost(Request[JoinMeetingByHostResponse]):
    """Join the meeting that a host is holding.

    Meant as a link for the participant's browser. It works while the meeting is in progress. The
    answer is a page for people, which does not say in a documented way whether it worked.
    """

    __operation__ = Operation(
        name="JoinMeetingByHost",
        service="meetings",
        response=JoinMeetingByHostResponse,
        effect=Effect.ACTION,
        idempotent=True,
        callers=(Caller.ANYBODY,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("GET", "/jm.do", query=("hostEmail", "meetingPass", "observerPass", "userName")),
    )

    host_email: str = element("hostEmail", TEXT)
    """E-mail address of the host's account."""
    meeting_password: str | None = element("meetingPass", TEXT, default=None, secret=True)
    """Password of the meeting, or the one for those who only observe."""
    observer_password: str | None = element("observerPass", TEXT, default=None, secret=True)
    """Password for those who only observe; `meeting_password` is the documented place for it."""
    user_name: str | None = element("userName", PERCENT_UNDERSCORE, default=None)
    """Full name that the others see. The service's own encoding garbles an underscore that two
    hexadecimal digits follow.
    """


class StartMeetingByIdResponse(Response):
    """What `StartMeetingById` returns."""


class StartMeetingById(Request[StartMeetingByIdResponse]):
    """Start a scheduled meeting, as its host.

    Meant as a link for the host's browser; it holds the host's password, so treat it like one. The
    answer is a page for people, which does not say in a documented way whether it worked.
    """

    __operation__ = Operation(
        name="StartMeetingById",
        service="meetings",
        response=StartMeetingByIdResponse,
        effect=Effect.ACTION,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("GET", "/ssm.do", query=("meetingID", "hostPass")),
    )

    meeting_id: str = element("meetingID", TEXT)
    """Identifier of the meeting."""
    host_password: str = element("hostPass", TEXT, secret=True)
    """Password of the host's account."""


class JoinMeetingByIdResponse(Response):
    """What `JoinMeetingById` returns."""


class JoinMeetingById(Request[JoinMeetingByIdResponse]):
    """Join a meeting by its identifier.

    Meant as a link for the participant's browser; with the identifier alone it is the link that
    invitations show. It works while the meeting is in progress. The answer is a page for people,
    which does not say in a documented way whether it worked.
    """

    __operation__ = Operation(
        name="JoinMeetingById",
        service="meetings",
        response=JoinMeetingByIdResponse,
        effect=Effect.ACTION,
        idempotent=True,
        callers=(Caller.ANYBODY,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("GET", "/jm.do", query=("meetingID", "meetingPass", "observerPass", "userName")),
    )

    meeting_id: str = element("meetingID", TEXT)
    """Identifier of the meeting."""
    meeting_password: str | None = element("meetingPass", TEXT, default=None, secret=True)
    """Password of the meeting, or the one for those who only observe."""
    observer_password: str | None = element("observerPass", TEXT, default=None, secret=True)
    """Password for those who only observe; `meeting_password` is the documented place for it."""
    user_name: str | None = element("userName", PERCENT_UNDERSCORE, default=None)
    """Full name that the others see. The service's own encoding garbles an underscore that two
    hexadecimal digits follow.
    """


class QueryMeeting(Request[QueryMeetingResponse]):
    """Ask whether a host is holding a meeting, and how to join it."""

    __operation__ = Operation(
        name="QueryMeeting",
        service="meetings",
        response=QueryMeetingResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/meetingControl/query"),
    )

    host_email: str = element("hostEmail", TEXT)
    """E-mail address of the host's account."""
    host_password: str = element("hostPassword", TEXT, secret=True)
    """Password of the host's account."""


class ScheduleMeeting(Request[ScheduleMeetingResponse]):
    """Schedule a meeting for a host, and end the one that the host is holding.

    A meeting that the host is holding is ended first. There is no time and no title: the meeting
    waits for StartMeetingById. When the meeting ends, the service posts operator_id to
    meeting_end_url, if there is one.
    """

    __operation__ = Operation(
        name="ScheduleMeeting",
        service="meetings",
        response=ScheduleMeetingResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/meetingControl/schedule"),
    )

    host_email: str = element("hostEmail", TEXT)
    """E-mail address of the host's account."""
    host_password: str = element("hostPassword", TEXT, secret=True)
    """Password of the host's account."""
    meeting_password: str | None = element("meetingPassword", TEXT, default=None, secret=True)
    """Password to give the meeting."""
    meeting_end_url: str | None = element("meetingEndUrl", TEXT, default=None)
    """Address that the service posts to when the meeting ends; see MeetingEnd."""
    operator_id: str | None = element("operatorId", TEXT, default=None)
    """Text of the caller's choice, which the service sends to meeting_end_url."""
