"""The meeting service of the sandbox."""

# Deprecated operations are served, too.
# pyright: reportDeprecated=false

from __future__ import annotations

import secrets
import sqlite3
import uuid
from collections.abc import Iterable

from meetwire.testing import accounts, invitations, sessions
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import MEETING
from meetwire.testing.lists import Condition, equal, ordering, page
from meetwire.testing.messages import merge, recast
from meetwire.testing.sessions import Session
from meetwire.webex import meeting
from meetwire.webex.attendee import Attendee
from meetwire.webex.common import Listing
from meetwire.webex.service import MatchingRecords

__all__: list[str] = []


@handles(meeting.CreateMeeting)
def create_meeting(call: Call, request: meeting.CreateMeeting) -> meeting.CreateMeetingResponse:
    """Schedule a meeting. What the request leaves open gets the defaults of the site."""
    schedule = request.schedule = request.schedule or meeting.Schedule()
    host = sessions.settle(call, schedule)
    meta = request.meta_data = request.meta_data or meeting.MetaData()
    meta.conf_name = meta.conf_name or f"Meeting of {host.webex_id}"
    meta.meeting_type = meta.meeting_type or MEETING.session_type
    attendees = _take_attendees(request) or []
    body = recast(
        request,
        meeting.GetMeetingResponse,
        meeting_key=0,  # comes with the session
        host_key=f"{secrets.randbelow(900_000) + 100_000}",
        guest_token=secrets.token_hex(16),
        meeting_uuid=uuid.uuid4().hex,
    )
    _apply_encryption(body)
    session = sessions.create(call, MEETING, host, body)
    invitations.replace(
        call.db, session.session_key, attendees, registration=_asks_to_register(body)
    )
    return meeting.CreateMeetingResponse(
        meeting_key=session.session_key,
        icalendar_url=call.links.calendar(session.session_key, "CREATE"),
        guest_token=body.guest_token,
    )


@handles(meeting.SetMeeting)
def set_meeting(call: Call, request: meeting.SetMeeting) -> meeting.SetMeetingResponse:
    """Change what the request specifies. Sends no mail and starts nothing."""
    session = sessions.require_manageable(call, request.meeting_key, MEETING)
    request.status = request.host_joined = request.participants_joined = None
    if request.attendee_options:
        request.attendee_options.email_invitations = None
    attendees = _take_attendees(request)
    body = sessions.body_of(session, MEETING)
    host = sessions.reschedule(call, session, body, request)
    merge(body, request)
    _apply_encryption(body)
    sessions.change(call.db, session.session_key, MEETING, host, body)
    if attendees is not None:
        invitations.replace(
            call.db, session.session_key, attendees, registration=_asks_to_register(body)
        )
    return meeting.SetMeetingResponse(
        icalendar_url=call.links.calendar(session.session_key, "UPDATE")
    )


@handles(meeting.GetMeeting)
def get_meeting(call: Call, request: meeting.GetMeeting) -> meeting.GetMeetingResponse:
    """All about a meeting that the caller hosts or has scheduled."""
    session = sessions.require_owned(call, request.meeting_key, MEETING)
    return _complete(call, session)


@handles(meeting.DelMeeting)
def del_meeting(call: Call, request: meeting.DelMeeting) -> meeting.DelMeetingResponse:
    """Remove a meeting that has not started."""
    session = sessions.require_manageable(call, request.meeting_key, MEETING)
    sessions.delete(call.db, session)
    return meeting.DelMeetingResponse(
        icalendar_url=call.links.calendar(session.session_key, "CANCEL")
    )


@handles(meeting.LstsummaryMeeting)
def lstsummary_meeting(
    call: Call, request: meeting.LstsummaryMeeting
) -> meeting.LstsummaryMeetingResponse:
    """A page of meetings in brief."""
    rows, matching = _page(call, request, equal("host_id", request.host_webex_id))
    return meeting.LstsummaryMeetingResponse(
        meeting=[_summary(row) for row in rows], matching_records=matching
    )


@handles(meeting.LstMeeting)
def lst_meeting(call: Call, request: meeting.LstMeeting) -> meeting.LstMeetingResponse:
    """A page of meetings in full."""
    rows, matching = _page(call, request, [])
    found = [_complete(call, sessions.session(row)) for row in rows]
    return meeting.LstMeetingResponse(
        meeting=[recast(each, meeting.MeetingInstance) for each in found],
        matching_records=matching,
    )


def _page(
    call: Call,
    request: meeting.LstsummaryMeeting | meeting.LstMeeting,
    criteria: Iterable[Condition],
) -> tuple[list[sqlite3.Row], MatchingRecords]:
    return page(
        call.db,
        sessions.SESSIONS,
        visible=[*equal("kind", MEETING.name), *sessions.visible(call)],
        criteria=[
            *criteria,
            *equal("session_key", request.meeting_key),
            *sessions.in_scope(request.date_scope),
        ],
        order=ordering(
            request.order, {"HOSTWEBEXID": "host_id", "STARTTIME": "starts"}, "session_key"
        ),
        control=request.list_control,
        paging=request.__operation__.paging,
        what="meeting that matches",
    )


def _summary(row: sqlite3.Row) -> meeting.MeetingSummary:
    session = sessions.session(row)
    body = sessions.body_of(session, MEETING)
    schedule = body.schedule or meeting.Schedule()
    return meeting.MeetingSummary(
        meeting_key=session.session_key,
        conf_name=session.name,
        meeting_type=session.session_type,
        host_webex_id=session.host_webex_id,
        other_host_webex_id=row["other_host"],
        time_zone_id=schedule.time_zone_id,
        time_zone=schedule.time_zone,
        status=session.status,
        start_date=session.start(),
        duration=session.duration,
        list_status=Listing(session.listing),
        host_joined=session.host_joined,
        participants_joined=session.participants_joined,
    )


def _complete(call: Call, session: Session) -> meeting.GetMeetingResponse:
    """A stored meeting, with what changes without it: its people, host's login and state."""
    body = sessions.body_of(session, MEETING)
    people = invitations.of_session(call.db, session.session_key)
    if people:
        body.participants = body.participants or meeting.Participants()
        body.participants.attendees = meeting.Attendees(
            attendee=[recast(person, Attendee) for person in people]
        )
    if body.schedule:
        body.schedule.host_webex_id = session.host_webex_id
    body.status = session.status
    body.host_joined = session.host_joined
    body.participants_joined = session.participants_joined
    body.meeting_link = call.links.to("j.php", MTID=body.meeting_uuid)
    return body


def _take_attendees(request: meeting.Meeting) -> list[Attendee] | None:
    """Take the people out of a request, as they are stored apart; None if it names none."""
    participants = request.participants
    if participants is None or participants.attendees is None:
        return None
    attendees, participants.attendees = participants.attendees.attendee, None
    return attendees


def _asks_to_register(body: meeting.Meeting) -> bool:
    return bool(body.attendee_options and body.attendee_options.registration)


def _apply_encryption(body: meeting.Meeting) -> None:
    """Switch off what cannot be had together with end-to-end encryption."""
    options = body.enable_options
    if options and options.support_e2e:
        options.support_remote_computer = options.meeting_record = False
        if body.schedule:
            body.schedule.join_teleconf_before_host = False


# Addresses ----------------------------------------------------------------------------------------


@handles(meeting.GethosturlMeeting)
def gethosturl_meeting(
    call: Call, request: meeting.GethosturlMeeting
) -> meeting.GethosturlMeetingResponse:
    """The address at which the host, whoever scheduled the meeting, starts it."""
    session = sessions.require_manageable(call, _key(request), MEETING)
    host = accounts.require(call.db, user_id=session.host)
    address = call.links.to(
        "p.php",
        AT="LI",
        WID=host.webex_id,
        TK=accounts.login_ticket(call.db, host),
        MU=call.links.to("m.php", AT="HM", MK=session.session_key),
    )
    return meeting.GethosturlMeetingResponse(host_meeting_url=address)


@handles(meeting.GetjoinurlMeeting)
def getjoinurl_meeting(
    call: Call, request: meeting.GetjoinurlMeeting
) -> meeting.GetjoinurlMeetingResponse:
    """The addresses for an attendee. The host's own request finds the password by itself."""
    session = sessions.require(call.db, sessions.given(_key(request)), kind=MEETING)
    return meeting.GetjoinurlMeetingResponse(
        join_meeting_url=call.links.to(
            "m.php",
            AT="JM",
            MK=session.session_key,
            AN=request.attendee_name,
            AE=request.attendee_email,
            PW=request.meeting_password or _password_for(call, session),
            RID=request.reg_id,
        ),
        invite_meeting_url=call.links.to("m.php", AT="IM", MK=session.session_key),
        register_meeting_url=call.links.to("m.php", AT="RM", MK=session.session_key),
    )


def _password_for(call: Call, session: Session) -> str | None:
    return session.password if sessions.owns(call.caller, session) else None


def _key(request: meeting.GethosturlMeeting | meeting.GetjoinurlMeeting) -> int | None:
    return request.session_key if request.session_key is not None else request.meeting_key
