"""What type checkers know of the systems other than Webex, and of asynchronous clients."""

from __future__ import annotations

from datetime import datetime
from typing import assert_type

from meetwire import gatherplace, gotowebinar, iomeeting, liveminutes, webex
from meetwire.runtime.calls import Exchange
from meetwire.runtime.paging import AsyncRecords, Pages, Records


def what_gotowebinar_answers(client: gotowebinar.GoToWebinar) -> None:
    v1, v2 = gotowebinar.v1, gotowebinar.v2
    webinar = client.send(v2.GetWebinar(webinar_key=2**60))
    assert_type(webinar, v2.GetWebinarResponse)
    assert_type(webinar.webinar_key, int)
    assert_type(webinar.times[0].start_time, datetime)
    assert_type(webinar.locale, v2.Locale)
    assert_type(client.send(v1.GetWebinarById(webinar_key=2**60)), v1.GetWebinarByIdResponse)
    spring = (datetime(2027, 3, 1), datetime(2027, 5, 31))
    times = v2.GetWebinars(from_time=spring[0], to_time=spring[1])
    assert_type(client.records(times), Records[v2.WebinarSummary])
    assert_type(client.pages(times), Pages[v2.GetWebinarsResponse])


def what_liveminutes_answers(client: liveminutes.LiveMinutes) -> None:
    meetings = liveminutes.meetings
    answer = client.send(meetings.GetMeetingStatus(meeting_key="weekly"))
    assert_type(answer.status, meetings.MeetingStatus)


def what_iomeeting_answers(client: iomeeting.IOMeeting) -> None:
    meetings = iomeeting.meetings
    join = meetings.JoinMeetingById(meeting_id="204071")
    assert_type(client.url(join), str)
    query = meetings.QueryMeeting(host_email="ann@lake.example", host_password="x")
    assert_type(client.send(query).status, meetings.HostStatus)


def what_gatherplace_answers(client: gatherplace.GatherPlace) -> None:
    portlet = gatherplace.portlet
    answer = client.exchange(portlet.GetMySessions())
    assert_type(answer, Exchange[gatherplace.portlet.GetMySessionsResponse])
    assert_type(answer.response.sessions[0].access_code, str)


async def what_awaiting_gives(
    site: webex.AsyncWebex, webinars: gotowebinar.AsyncGoToWebinar
) -> None:
    created = await site.send(webex.meeting.CreateMeeting())
    assert_type(created.meeting_key, int)
    listed = site.records(webex.meeting.LstsummaryMeeting())
    assert_type(listed, AsyncRecords[webex.meeting.MeetingSummary])
    answer = await webinars.send(gotowebinar.v2.GetWebinar(webinar_key=1))
    assert_type(answer.subject, str)
