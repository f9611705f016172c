"""What type checkers know of the systems other than Webex, and of asynchronous clients."""

from __future__ import annotations

from datetime import datetime
from typing import assert_type

from meetwire.gatherplace import GatherPlace, portlet
from meetwire.gotowebinar import AsyncGoToWebinar, GoToWebinar, v1, v2
from meetwire.iomeeting import IOMeeting
from meetwire.iomeeting import meetings as instant
from meetwire.liveminutes import LiveMinutes
from meetwire.liveminutes import meetings as live
from meetwire.runtime.calls import Exchange
from meetwire.runtime.paging import AsyncRecords, Pages, Records
from meetwire.webex import AsyncWebex, meeting


def what_gotowebinar_answers(client: GoToWebinar) -> None:
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


def what_liveminutes_answers(client: LiveMinutes) -> None:
    answer = client.send(live.GetMeetingStatus(meeting_key="weekly"))
    assert_type(answer.status, live.MeetingStatus)


def what_iomeeting_answers(client: IOMeeting) -> None:
    join = instant.JoinMeetingById(meeting_id="204071")
    assert_type(client.url(join), str)
    query = instant.QueryMeeting(host_email="ann@lake.example", host_password="x")
    assert_type(client.send(query).status, instant.HostStatus)


def what_gatherplace_answers(client: GatherPlace) -> None:
    answer = client.exchange(portlet.GetMySessions())
    assert_type(answer, Exchange[portlet.GetMySessionsResponse])
    assert_type(answer.response.sessions[0].access_code, str)


async def what_awaiting_gives(site: AsyncWebex, webinars: AsyncGoToWebinar) -> None:
    created = await site.send(meeting.CreateMeeting())
    assert_type(created.meeting_key, int)
    listed = site.records(meeting.LstsummaryMeeting())
    assert_type(listed, AsyncRecords[meeting.MeetingSummary])
    answer = await webinars.send(v2.GetWebinar(webinar_key=1))
    assert_type(answer.subject, str)
