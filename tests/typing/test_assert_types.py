"""What type checkers know: mypy and pyright read this file; only its last function ever runs."""

from __future__ import annotations

import ast
from collections.abc import Awaitable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol, TypeVar, assert_type
from zoneinfo import ZoneInfo

from meetwire.runtime.localize import localized
from meetwire.runtime.message import ListRequest, Request, Response
from meetwire.runtime.paging import AsyncPages, AsyncRecords, Pager, Pages, Records
from meetwire.webex import (
    ZONES,
    Webex,
    attendee,
    event,
    general_session,
    history,
    meeting,
    meeting_type,
    sales,
    service,
    session,
    site,
    support_session,
    teleconference,
    training,
    training_assessment,
    user,
)
from meetwire.webex._index import OPERATIONS

R = TypeVar("R", bound=Response)


class Send(Protocol[R]):
    """What a client for tasks sends with."""

    def __call__(self, request: Request[R], /) -> Awaitable[R]: ...


def answers_of_user(client: Webex) -> None:
    assert_type(client.send(user.ActivateUser()), user.ActivateUserResponse)
    assert_type(
        client.send(user.AssignWebACDAgents(manager="m", web_acd_user=[])),
        user.AssignWebACDAgentsResponse,
    )
    assert_type(
        client.send(user.AssignWebACDQueues(webex_id="h", queue=[])),
        user.AssignWebACDQueuesResponse,
    )
    assert_type(client.send(user.AuthenticateUser()), user.AuthenticateUserResponse)
    assert_type(client.send(user.CreateUser(webex_id="h")), user.CreateUserResponse)
    assert_type(
        client.send(user.DelSessionTemplates(session_template=[])), user.DelSessionTemplatesResponse
    )
    assert_type(client.send(user.DelUser(webex_id=["h"])), user.DelUserResponse)
    assert_type(client.send(user.GetLoginTicket()), user.GetLoginTicketResponse)
    assert_type(client.send(user.GetUser(webex_id="h")), user.GetUserResponse)
    assert_type(client.send(user.GetloginurlUser(webex_id="h")), user.GetloginurlUserResponse)
    assert_type(client.send(user.GetlogouturlUser(webex_id="h")), user.GetlogouturlUserResponse)
    assert_type(client.send(user.InactivateUser()), user.InactivateUserResponse)
    assert_type(client.send(user.LstUser()), user.LstUserResponse)  # pyright: ignore[reportDeprecated]
    assert_type(client.send(user.LstsummaryUser()), user.LstsummaryUserResponse)
    assert_type(client.send(user.SetUser(webex_id="h")), user.SetUserResponse)
    assert_type(client.send(user.UploadPMRImage()), user.UploadPMRImageResponse)


def answers_of_meeting(client: Webex) -> None:
    assert_type(client.send(meeting.CreateMeeting()), meeting.CreateMeetingResponse)
    assert_type(client.send(meeting.DelMeeting(meeting_key=1)), meeting.DelMeetingResponse)
    assert_type(client.send(meeting.GetMeeting(meeting_key=1)), meeting.GetMeetingResponse)
    assert_type(client.send(meeting.GethosturlMeeting()), meeting.GethosturlMeetingResponse)
    assert_type(client.send(meeting.GetjoinurlMeeting()), meeting.GetjoinurlMeetingResponse)
    assert_type(client.send(meeting.LstMeeting()), meeting.LstMeetingResponse)  # pyright: ignore[reportDeprecated]
    assert_type(client.send(meeting.LstsummaryMeeting()), meeting.LstsummaryMeetingResponse)
    assert_type(client.send(meeting.SetMeeting(meeting_key=1)), meeting.SetMeetingResponse)


def answers_of_attendee(client: Webex) -> None:
    assert_type(
        client.send(attendee.CreateMeetingAttendee()), attendee.CreateMeetingAttendeeResponse
    )
    assert_type(client.send(attendee.DelMeetingAttendee()), attendee.DelMeetingAttendeeResponse)
    assert_type(client.send(attendee.GetEnrollmentInfo()), attendee.GetEnrollmentInfoResponse)
    assert_type(client.send(attendee.GetFeedbackInfo(conf_id=1)), attendee.GetFeedbackInfoResponse)
    assert_type(client.send(attendee.LstMeetingAttendee()), attendee.LstMeetingAttendeeResponse)
    assert_type(
        client.send(attendee.RegisterMeetingAttendee(attendees=[])),
        attendee.RegisterMeetingAttendeeResponse,
    )


def answers_of_teleconference(client: Webex) -> None:
    assert_type(
        client.send(teleconference.CreateTeleconferenceSession()),
        teleconference.CreateTeleconferenceSessionResponse,
    )
    assert_type(
        client.send(teleconference.GetTeleconferenceSession(session_key=1)),
        teleconference.GetTeleconferenceSessionResponse,
    )
    assert_type(
        client.send(teleconference.SetTeleconferenceSession(session_key=1)),
        teleconference.SetTeleconferenceSessionResponse,
    )


def answers_of_event(client: Webex) -> None:
    assert_type(client.send(event.CreateEvent()), event.CreateEventResponse)
    assert_type(client.send(event.DelEvent(session_key=1)), event.DelEventResponse)
    assert_type(client.send(event.GetEvent(session_key=1)), event.GetEventResponse)
    assert_type(client.send(event.LstrecordedEvent()), event.LstrecordedEventResponse)
    assert_type(client.send(event.LstsummaryEvent()), event.LstsummaryEventResponse)
    assert_type(client.send(event.LstsummaryProgram()), event.LstsummaryProgramResponse)
    assert_type(
        client.send(event.SendInvitationEmail(session_key=1)), event.SendInvitationEmailResponse
    )
    assert_type(client.send(event.SetEvent(session_key=1)), event.SetEventResponse)
    assert_type(
        client.send(
            event.UploadEventImage(session_key=1, image_type=event.ImageType.JPG, image_data=b"x")
        ),
        event.UploadEventImageResponse,
    )


def answers_of_general_session(
    client: Webex,
    dist_list: general_session.DistListWithContact,
    date_scope_gmt: general_session.DateScopeGMT,
    dist_list_change: general_session.DistListChange,
    one_click_meta_data: general_session.OneClickMetaData,
    recording: general_session.RecordingChange,
    meta_data: general_session.OneClickTemplateMetaData,
) -> None:
    assert_type(
        client.send(general_session.CreateContacts(contact=[])),
        general_session.CreateContactsResponse,
    )
    assert_type(
        client.send(general_session.CreateDistList(dist_list=dist_list)),
        general_session.CreateDistListResponse,
    )
    assert_type(
        client.send(general_session.DelRecording(recording_id=1)),
        general_session.DelRecordingResponse,
    )
    assert_type(
        client.send(general_session.DelSession(session_key=1)), general_session.DelSessionResponse
    )
    assert_type(
        client.send(
            general_session.DetectSessionByCallback(
                callback_number="x", date_scope_gmt=date_scope_gmt
            )
        ),
        general_session.DetectSessionByCallbackResponse,
    )
    assert_type(client.send(general_session.GetAPIVersion()), general_session.GetAPIVersionResponse)
    assert_type(
        client.send(
            general_session.GetJoinSessionInfo(
                session_key=1, session_password="x", attendee_name="x", attendee_email="x"
            )
        ),
        general_session.GetJoinSessionInfoResponse,
    )
    assert_type(
        client.send(general_session.GetOneClickSettings()),
        general_session.GetOneClickSettingsResponse,
    )
    assert_type(
        client.send(general_session.GetRecordingInfo(recording_id=1)),
        general_session.GetRecordingInfoResponse,
    )
    assert_type(
        client.send(general_session.GetSessionInfo(session_key=1)),
        general_session.GetSessionInfoResponse,
    )
    assert_type(client.send(general_session.LstContact()), general_session.LstContactResponse)
    assert_type(client.send(general_session.LstDistList()), general_session.LstDistListResponse)
    assert_type(
        client.send(general_session.LstOpenSession()), general_session.LstOpenSessionResponse
    )
    assert_type(client.send(general_session.LstRecording()), general_session.LstRecordingResponse)
    assert_type(
        client.send(general_session.LstsummarySession()), general_session.LstsummarySessionResponse
    )
    assert_type(
        client.send(general_session.SetDistList(dist_list=dist_list_change)),
        general_session.SetDistListResponse,
    )
    assert_type(
        client.send(general_session.SetOneClickSettings(one_click_meta_data=one_click_meta_data)),
        general_session.SetOneClickSettingsResponse,
    )
    assert_type(
        client.send(general_session.SetRecordingInfo(recording=recording)),
        general_session.SetRecordingInfoResponse,
    )
    assert_type(
        client.send(general_session.SetupOneClickSettings(meta_data=meta_data)),
        general_session.SetupOneClickSettingsResponse,
    )


def answers_of_history(client: Webex) -> None:
    assert_type(
        client.send(history.LsteventattendeeHistory()), history.LsteventattendeeHistoryResponse
    )
    assert_type(
        client.send(history.LsteventsessionHistory()), history.LsteventsessionHistoryResponse
    )
    assert_type(
        client.send(history.LstmeetingattendeeHistory()), history.LstmeetingattendeeHistoryResponse
    )
    assert_type(
        client.send(history.LstmeetingusageHistory()), history.LstmeetingusageHistoryResponse
    )
    assert_type(
        client.send(history.LstrecordaccessDetailHistory()),
        history.LstrecordaccessDetailHistoryResponse,
    )
    assert_type(
        client.send(history.LstrecordaccessHistory()), history.LstrecordaccessHistoryResponse
    )
    assert_type(
        client.send(history.LstsalesAttendeeHistory()), history.LstsalesAttendeeHistoryResponse
    )
    assert_type(
        client.send(history.LstsalesSessionHistory()), history.LstsalesSessionHistoryResponse
    )
    assert_type(
        client.send(history.LstsupportattendeeHistory()), history.LstsupportattendeeHistoryResponse
    )
    assert_type(
        client.send(history.LstsupportsessionHistory()), history.LstsupportsessionHistoryResponse
    )
    assert_type(
        client.send(history.LsttrainingattendeeHistory()),
        history.LsttrainingattendeeHistoryResponse,
    )
    assert_type(
        client.send(history.LsttrainingsessionHistory()), history.LsttrainingsessionHistoryResponse
    )


def answers_of_meeting_type(client: Webex) -> None:
    assert_type(
        client.send(meeting_type.GetMeetingType(meeting_type_id=1)),
        meeting_type.GetMeetingTypeResponse,
    )
    assert_type(client.send(meeting_type.LstMeetingType()), meeting_type.LstMeetingTypeResponse)


def answers_of_sales(
    client: Webex,
    account: sales.Account,
    opportunity: sales.Opportunity,
    account_change: sales.AccountChange,
    known_opportunity: sales.OpportunityInstance,
) -> None:
    assert_type(client.send(sales.AddProducts(product=[])), sales.AddProductsResponse)
    assert_type(client.send(sales.CreateAccount(account=account)), sales.CreateAccountResponse)
    assert_type(
        client.send(sales.CreateOpportunity(opportunity=opportunity)),
        sales.CreateOpportunityResponse,
    )
    assert_type(client.send(sales.CreateSalesSession()), sales.CreateSalesSessionResponse)
    assert_type(client.send(sales.DelSalesSession(meeting_key=1)), sales.DelSalesSessionResponse)
    assert_type(client.send(sales.GetSalesSession(meeting_key=1)), sales.GetSalesSessionResponse)
    assert_type(client.send(sales.LstAccounts()), sales.LstAccountsResponse)
    assert_type(client.send(sales.LstOpportunities()), sales.LstOpportunitiesResponse)
    assert_type(client.send(sales.LstProducts()), sales.LstProductsResponse)
    assert_type(client.send(sales.LstsummarySalesSession()), sales.LstsummarySalesSessionResponse)
    assert_type(client.send(sales.SetAccount(account=account_change)), sales.SetAccountResponse)
    assert_type(
        client.send(sales.SetOpportunity(opportunity=known_opportunity)),
        sales.SetOpportunityResponse,
    )
    assert_type(client.send(sales.SetProducts(product=[])), sales.SetProductsResponse)
    assert_type(client.send(sales.SetSalesSession(meeting_key=1)), sales.SetSalesSessionResponse)


def answers_of_site(client: Webex) -> None:
    assert_type(client.send(site.GetSite()), site.GetSiteResponse)
    assert_type(client.send(site.GetWebACDQueues()), site.GetWebACDQueuesResponse)
    assert_type(client.send(site.LstTimeZone()), site.LstTimeZoneResponse)
    assert_type(client.send(site.SetSite()), site.SetSiteResponse)


def answers_of_support_session(client: Webex) -> None:
    assert_type(
        client.send(support_session.CreateSupportSession()),
        support_session.CreateSupportSessionResponse,
    )


def answers_of_training(
    client: Webex,
    when: datetime,
    delivery_method: training.SetScheduledTestDeliveryMethod,
    time_limit: training.SetScheduledTestTimeLimit,
    attempt_limit: training.SetScheduledTestAttemptLimit,
    display: training.UploadIMStestDisplay,
    questestinterop: training_assessment.QuesTestInterop,
) -> None:
    assert_type(
        client.send(training.AddScheduledTest(session_key=1, test_id=[])),
        training.AddScheduledTestResponse,
    )
    assert_type(
        client.send(
            training.CheckLabAvailability(
                lab_name="x",
                time_zone_id=1,
                session_start_time=when,
                session_end_time=when,
                num_computers=1,
            )
        ),
        training.CheckLabAvailabilityResponse,
    )
    assert_type(
        client.send(training.CopyLibTests(test_id=[], copy_to_type=training.ShareType.PRIVATE)),
        training.CopyLibTestsResponse,
    )
    assert_type(
        client.send(training.CreateTrainingSession()), training.CreateTrainingSessionResponse
    )
    assert_type(client.send(training.DelLibTests(test_id=[])), training.DelLibTestsResponse)
    assert_type(
        client.send(training.DelScheduledTest(test_id=[], session_key=1)),
        training.DelScheduledTestResponse,
    )
    assert_type(
        client.send(training.DelTrainingSession(session_key=1)), training.DelTrainingSessionResponse
    )
    assert_type(
        client.send(training.GetIMStestDetails(test_id=1)), training.GetIMStestDetailsResponse
    )
    assert_type(
        client.send(training.GetIMStestResult(test_id=1, participant_email="x")),
        training.GetIMStestResultResponse,
    )
    assert_type(client.send(training.GetLabInfo()), training.GetLabInfoResponse)
    assert_type(
        client.send(
            training.GetLabSchedule(
                lab_name="x", time_zone_id=1, session_start_time=when, session_end_time=when
            )
        ),
        training.GetLabScheduleResponse,
    )
    assert_type(
        client.send(training.GetTestInformation(test_id=1)), training.GetTestInformationResponse
    )
    assert_type(
        client.send(training.GetTrainingSession(session_key=1)), training.GetTrainingSessionResponse
    )
    assert_type(client.send(training.LstLibTests()), training.LstLibTestsResponse)
    assert_type(client.send(training.LstScheduledTests()), training.LstScheduledTestsResponse)
    assert_type(client.send(training.LstTrainingSession()), training.LstTrainingSessionResponse)  # pyright: ignore[reportDeprecated]
    assert_type(
        client.send(training.LstsummaryTrainingSession()),
        training.LstsummaryTrainingSessionResponse,
    )
    assert_type(client.send(training.ReserveLab()), training.ReserveLabResponse)
    assert_type(
        client.send(
            training.SetScheduledTest(
                session_key=1,
                test_id=1,
                delivery_method=delivery_method,
                time_limit=time_limit,
                attempt_limit=attempt_limit,
            )
        ),
        training.SetScheduledTestResponse,
    )
    assert_type(
        client.send(training.SetTrainingSession(session_key=1)), training.SetTrainingSessionResponse
    )
    assert_type(
        client.send(training.UploadIMStest(display=display, questestinterop=questestinterop)),
        training.UploadIMStestResponse,
    )


def what_answers_hold(client: Webex) -> None:
    created = client.send(meeting.CreateMeeting())
    assert_type(created.meeting_key, int)
    assert_type(created.guest_token, str | None)
    assert_type(created.icalendar_url, service.ICalendarURL | None)

    read = client.send(meeting.GetMeeting(meeting_key=created.meeting_key))
    assert_type(read.schedule, meeting.Schedule | None)
    if read.schedule is not None:
        assert_type(read.schedule.start_date, datetime | None)
        assert_type(read.schedule.duration, int | None)
    if read.repeat is not None:
        assert_type(read.repeat.repeat_type, meeting.RepeatType | None)
    if read.enable_options is not None:
        assert_type(read.enable_options.chat, bool | None)

    known = client.send(user.GetUser(webex_id="host"))
    assert_type(known.webex_id, str)
    assert_type(known.email, str | None)
    assert_type(known.password, str | None)
    assert_type(known.active, user.ActiveState | None)


def what_date_times_with_their_zones_are(
    schedule: meeting.Schedule,
    summary: meeting.MeetingSummary,
    several: session.Schedule,
    scope: general_session.DateScopeGMT,
    created: meeting.CreateMeeting,
) -> None:
    assert_type(schedule.start_date_aware, datetime | None)
    assert_type(summary.start_date_aware, datetime)
    assert_type(several.start_date_aware, list[datetime])
    assert_type(scope.occurred_date_start_aware, datetime)
    assert_type(ZONES.by_id(4), ZoneInfo)
    assert_type(localized(created, ZONES), meeting.CreateMeeting)
    # It is no argument: neither here …
    meeting.Schedule(start_date_aware=summary.start_date)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    # … nor to be set.
    schedule.start_date_aware = summary.start_date  # type: ignore[assignment]  # pyright: ignore[reportAttributeAccessIssue]


def what_lists_hold(client: Webex) -> None:
    listed = client.send(meeting.LstsummaryMeeting(host_webex_id="host"))
    assert_type(listed.matching_records, service.MatchingRecords | None)
    assert_type(listed.meeting, list[meeting.MeetingSummary])
    for summary in listed.meeting:
        assert_type(summary.conf_name, str)
        assert_type(summary.start_date, datetime)
        assert_type(summary.status, str | None)

    people = client.send(attendee.LstMeetingAttendee(meeting_key=1))
    assert_type(people.attendee, list[attendee.AttendeeRecord])
    numbers = client.send(attendee.CreateMeetingAttendee()).attendee_id
    assert_type(numbers, list[int])


def what_reading_lists_gives(client: Webex) -> None:
    pager = Pager(meeting.LstsummaryMeeting())
    assert_type(pager, Pager[meeting.LstsummaryMeetingResponse, meeting.MeetingSummary])
    assert_type(pager.total, int | None)
    assert_type(Records(pager, client.send), Records[meeting.MeetingSummary])
    assert_type(Pages(pager, client.send), Pages[meeting.LstsummaryMeetingResponse])
    for record in Records(Pager(history.LstmeetingusageHistory()), client.send):
        assert_type(record, history.MeetingUsageHistory)
    for page in Pages(Pager(general_session.LstOpenSession()), client.send):
        assert_type(page, general_session.LstOpenSessionResponse)


async def what_tasks_get(send: Send[user.LstsummaryUserResponse]) -> None:
    pager = Pager(user.LstsummaryUser())
    async for record in AsyncRecords(pager, send):
        assert_type(record, user.UserSummary)
    async for page in AsyncPages(pager, send):
        assert_type(page, user.LstsummaryUserResponse)


def what_questions_hold(
    test: training_assessment.Assessment,
    label: training_assessment.ResponseLabel,
    condition: training_assessment.ConditionVar,
) -> None:
    assert_type(test.duration, timedelta | None)
    (first, *_) = test.section.item
    assert_type(first.presentation, training_assessment.Presentation)
    assert_type(label.content, list[str | training_assessment.FlowMat])
    for each in condition.content:
        if not isinstance(each, training_assessment.VarEqual):
            assert_type(each, training_assessment.Not)
            continue
        assert_type(each.value, str)


def what_enumerations_are(text: str) -> None:
    state = user.ActiveState(text)
    assert_type(state, user.ActiveState)
    assert_type(state.is_known, bool)
    assert_type(str(state), str)
    assert_type(user.ActiveState.unlisted(text), user.ActiveState)
    assert_type(state.is_deliberate, bool)


def what_pairing_gives_a_helper(
    client: Webex, request: Request[meeting.GetMeetingResponse]
) -> None:
    assert_type(client.send(request), meeting.GetMeetingResponse)


def what_list_requests_name(
    request: meeting.LstsummaryMeeting,
) -> ListRequest[meeting.LstsummaryMeetingResponse, meeting.MeetingSummary]:
    return request


# Each checker says when a mistake of these is none to it any more.
def what_is_refused(client: Webex) -> None:
    meeting.GetMeeting()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    meeting.GetMeeting(meeting_key="1")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    meeting.GetMeeting(meeting_key=1, key=2)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    meeting.GetMeeting([], meeting_key=1)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    client.send(meeting.MetaData())  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    deleted = client.send(meeting.DelMeeting(meeting_key=1))
    Pager(meeting.GetMeeting(meeting_key=1))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    deleted.meetingkey = 1  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]


def test_every_operation_is_asserted() -> None:
    asserted: dict[str, str] = {}
    for node in ast.walk(ast.parse(Path(__file__).read_text("utf-8"))):
        match node:
            case ast.Call(
                func=ast.Name("assert_type"),
                args=[
                    ast.Call(
                        func=ast.Attribute(ast.Name("client"), "send"),
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
