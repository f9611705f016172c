"""What type checkers know: mypy and pyright read this file; only its last function ever runs."""

from __future__ import annotations

import ast
from datetime import datetime
from pathlib import Path
from typing import assert_type

from meetwire.runtime.message import ListRequest, Request
from meetwire.webex import Webex, attendee, meeting, service, teleconference, user
from meetwire.webex._index import OPERATIONS


def answers_of_user(site: Webex) -> None:
    assert_type(site.send(user.ActivateUser()), user.ActivateUserResponse)
    assert_type(
        site.send(user.AssignWebACDAgents(manager="m", web_acd_user=[])),
        user.AssignWebACDAgentsResponse,
    )
    assert_type(
        site.send(user.AssignWebACDQueues(webex_id="h", queue=[])), user.AssignWebACDQueuesResponse
    )
    assert_type(site.send(user.AuthenticateUser()), user.AuthenticateUserResponse)
    assert_type(site.send(user.CreateUser(webex_id="h")), user.CreateUserResponse)
    assert_type(
        site.send(user.DelSessionTemplates(session_template=[])), user.DelSessionTemplatesResponse
    )
    assert_type(site.send(user.DelUser(webex_id=["h"])), user.DelUserResponse)
    assert_type(site.send(user.GetLoginTicket()), user.GetLoginTicketResponse)
    assert_type(site.send(user.GetUser(webex_id="h")), user.GetUserResponse)
    assert_type(site.send(user.GetloginurlUser(webex_id="h")), user.GetloginurlUserResponse)
    assert_type(site.send(user.GetlogouturlUser(webex_id="h")), user.GetlogouturlUserResponse)
    assert_type(site.send(user.InactivateUser()), user.InactivateUserResponse)
    assert_type(site.send(user.LstUser()), user.LstUserResponse)
    assert_type(site.send(user.LstsummaryUser()), user.LstsummaryUserResponse)
    assert_type(site.send(user.SetUser(webex_id="h")), user.SetUserResponse)
    assert_type(site.send(user.UploadPMRImage()), user.UploadPMRImageResponse)


def answers_of_meeting(site: Webex) -> None:
    assert_type(site.send(meeting.CreateMeeting()), meeting.CreateMeetingResponse)
    assert_type(site.send(meeting.DelMeeting(meeting_key=1)), meeting.DelMeetingResponse)
    assert_type(site.send(meeting.GetMeeting(meeting_key=1)), meeting.GetMeetingResponse)
    assert_type(site.send(meeting.GethosturlMeeting()), meeting.GethosturlMeetingResponse)
    assert_type(site.send(meeting.GetjoinurlMeeting()), meeting.GetjoinurlMeetingResponse)
    assert_type(site.send(meeting.LstMeeting()), meeting.LstMeetingResponse)
    assert_type(site.send(meeting.LstsummaryMeeting()), meeting.LstsummaryMeetingResponse)
    assert_type(site.send(meeting.SetMeeting(meeting_key=1)), meeting.SetMeetingResponse)


def answers_of_attendee(site: Webex) -> None:
    assert_type(site.send(attendee.CreateMeetingAttendee()), attendee.CreateMeetingAttendeeResponse)
    assert_type(site.send(attendee.DelMeetingAttendee()), attendee.DelMeetingAttendeeResponse)
    assert_type(site.send(attendee.GetEnrollmentInfo()), attendee.GetEnrollmentInfoResponse)
    assert_type(site.send(attendee.GetFeedbackInfo(conf_id=1)), attendee.GetFeedbackInfoResponse)
    assert_type(site.send(attendee.LstMeetingAttendee()), attendee.LstMeetingAttendeeResponse)
    assert_type(
        site.send(attendee.RegisterMeetingAttendee(attendees=[])),
        attendee.RegisterMeetingAttendeeResponse,
    )


def answers_of_teleconference(site: Webex) -> None:
    assert_type(
        site.send(teleconference.CreateTeleconferenceSession()),
        teleconference.CreateTeleconferenceSessionResponse,
    )
    assert_type(
        site.send(teleconference.GetTeleconferenceSession(session_key=1)),
        teleconference.GetTeleconferenceSessionResponse,
    )
    assert_type(
        site.send(teleconference.SetTeleconferenceSession(session_key=1)),
        teleconference.SetTeleconferenceSessionResponse,
    )


def what_answers_hold(site: Webex) -> None:
    created = site.send(meeting.CreateMeeting())
    assert_type(created.meeting_key, int)
    assert_type(created.guest_token, str | None)
    assert_type(created.icalendar_url, service.ICalendarURL | None)

    read = site.send(meeting.GetMeeting(meeting_key=created.meeting_key))
    assert_type(read.schedule, meeting.Schedule | None)
    if read.schedule is not None:
        assert_type(read.schedule.start_date, datetime | None)
        assert_type(read.schedule.duration, int | None)
    if read.repeat is not None:
        assert_type(read.repeat.repeat_type, meeting.RepeatType | None)
    if read.enable_options is not None:
        assert_type(read.enable_options.chat, bool | None)

    known = site.send(user.GetUser(webex_id="host"))
    assert_type(known.webex_id, str)
    assert_type(known.email, str | None)
    assert_type(known.password, str | None)
    assert_type(known.active, user.ActiveState | None)


def what_lists_hold(site: Webex) -> None:
    listed = site.send(meeting.LstsummaryMeeting(host_webex_id="host"))
    assert_type(listed.matching_records, service.MatchingRecords | None)
    assert_type(listed.meeting, list[meeting.MeetingSummary])
    for summary in listed.meeting:
        assert_type(summary.conf_name, str)
        assert_type(summary.start_date, datetime)
        assert_type(summary.status, str | None)

    people = site.send(attendee.LstMeetingAttendee(meeting_key=1))
    assert_type(people.attendee, list[attendee.AttendeeRecord])
    numbers = site.send(attendee.CreateMeetingAttendee()).attendee_id
    assert_type(numbers, list[int])


def what_enumerations_are(text: str) -> None:
    state = user.ActiveState(text)
    assert_type(state, user.ActiveState)
    assert_type(state.is_known, bool)
    assert_type(str(state), str)


def what_pairing_gives_a_helper(site: Webex, request: Request[meeting.GetMeetingResponse]) -> None:
    assert_type(site.send(request), meeting.GetMeetingResponse)


def what_list_requests_name(
    request: meeting.LstsummaryMeeting,
) -> ListRequest[meeting.LstsummaryMeetingResponse, meeting.MeetingSummary]:
    return request


# Each checker says when a mistake of these is none to it any more.
def what_is_refused(site: Webex) -> None:
    meeting.GetMeeting()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    meeting.GetMeeting(meeting_key="1")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    meeting.GetMeeting(meeting_key=1, key=2)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    meeting.GetMeeting([], meeting_key=1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    site.send(meeting.MetaData())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    deleted = site.send(meeting.DelMeeting(meeting_key=1))
    deleted.meetingkey = 1  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


def test_every_operation_is_asserted() -> None:
    asserted: dict[str, str] = {}
    for node in ast.walk(ast.parse(Path(__file__).read_text("utf-8"))):
        match node:
            case ast.Call(
                func=ast.Name("assert_type"),
                args=[
                    ast.Call(
                        func=ast.Attribute(ast.Name("site"), "send"),
                        args=[ast.Call(func=ast.Attribute(ast.Name(module), name))],
                    ),
                    ast.Attribute(ast.Name(there), answer),
                ],
            ):
                assert (there, answer) == (module, f"{name}Response")
                asserted[name] = module
            case _:
                pass
    assert asserted == OPERATIONS
