"""The event service of the sandbox."""

from __future__ import annotations

import secrets
import sqlite3
from datetime import datetime, timedelta
from typing import Final

from meetwire.runtime.errors import Fault
from meetwire.testing import enrollment, invitations, mails, programs, sessions, zones
from meetwire.testing.answers import in_progress, invalid
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import EVENT
from meetwire.testing.lists import equal, ordering, page
from meetwire.testing.mails import Mail
from meetwire.testing.messages import from_text, given_at, merge, recast
from meetwire.testing.recordings import RECORDINGS
from meetwire.testing.sessions import Session
from meetwire.webex import event
from meetwire.webex import general_session as ep
from meetwire.webex.attendee import Attendee, AttendeeRecord, JoinStatus, Role
from meetwire.webex.common import JoinStatus as PersonJoinStatus
from meetwire.webex.common import Person, PersonType, ServiceType

__all__: list[str] = []

LARGEST_IMAGE: Final = 100 * 1024
"""Bytes that the image of an event has fewer than."""


@handles(event.CreateEvent)
def create_event(call: Call, request: event.CreateEvent) -> event.CreateEventResponse:
    """Schedule an event. What the request leaves open gets the defaults of the site."""
    schedule = request.schedule = request.schedule or event.Schedule()
    host = sessions.settle(call, schedule)
    meta = request.meta_data = request.meta_data or event.MetaData()
    meta.session_name = meta.session_name or f"Event of {host.webex_id}"
    meta.session_type = meta.session_type or EVENT.session_type
    programs.check(call.db, meta.program_id)
    people = [*_take_attendees(request), *_take_panelists(request)]
    form = enrollment.number_form(call.db, request.enrollment_form)
    body = recast(
        request,
        EVENT.body,
        enrollment=enrollment.name_fields(request.enrollment, form),
        enrollment_form=form,
        session_key=0,  # comes with the session
        host_key=f"{secrets.randbelow(900_000) + 100_000}",
        guest_token=secrets.token_hex(16),
    )
    session = sessions.create(call, EVENT, host, body)
    invitations.replace(call.db, session.session_key, people, registration=session.registration)
    return event.CreateEventResponse(session_key=session.session_key, guest_token=body.guest_token)


@handles(event.SetEvent)
def set_event(call: Call, request: event.SetEvent) -> event.SetEventResponse:
    """Change what the request specifies of an event that has not started."""
    session = sessions.require_manageable(call, request.session_key, EVENT)
    if session.started:
        raise in_progress("be changed")
    attendees, panelists = _people(call.db, session)
    if request.attendees is not None:
        attendees = _take_attendees(request)
    if request.panelists is not None and request.panelists.panelist:
        panelists = _take_panelists(request)
    body = sessions.body_of(session, EVENT)
    host = sessions.reschedule(call, session, body, request)
    form = enrollment.number_form(call.db, request.enrollment_form, body.enrollment_form)
    changes = recast(request, EVENT.body, enrollment=None, enrollment_form=form)
    merge(body, changes)
    rules = enrollment.name_fields(request.enrollment, body.enrollment_form)
    merge(body, EVENT.body(session_key=session.session_key, enrollment=rules))
    programs.check(call.db, given_at(body, "meta_data.program_id"))
    sessions.change(call.db, session.session_key, EVENT, host, body)
    invitations.replace(
        call.db,
        session.session_key,
        [*attendees, *panelists],
        registration=sessions.require(call.db, session.session_key).registration,
    )
    return event.SetEventResponse()


@handles(event.GetEvent)
def get_event(call: Call, request: event.GetEvent) -> event.GetEventResponse:
    """All about an event that the caller hosts or has scheduled."""
    session = sessions.require_owned(call, request.session_key, EVENT)
    body = sessions.body_of(session, EVENT)
    attendees, panelists = _people(call.db, session)
    if attendees:
        body.attendees = event.Attendees(attendee=[_to_caller(each) for each in attendees])
    if panelists:
        body.panelists = body.panelists or event.Panelists()
        body.panelists.panelist = [each.person for each in panelists]
    if body.schedule:
        body.schedule.host_webex_id = session.host_webex_id
    body.status = session.status
    body.event_id = session.conf_id
    return body


@handles(event.DelEvent)
def del_event(call: Call, request: event.DelEvent) -> event.DelEventResponse:
    """Remove an event that has not started."""
    session = sessions.require_manageable(call, request.session_key, EVENT)
    sessions.delete(call.db, session)
    return event.DelEventResponse()


# Lists --------------------------------------------------------------------------------------------

_PROGRAM: Final = "json_extract(sort_keys, '$.PROGRAM')"


@handles(event.LstsummaryEvent)
def lstsummary_event(call: Call, request: event.LstsummaryEvent) -> event.LstsummaryEventResponse:
    """A page of events in brief."""
    rows, matching = page(
        call.db,
        sessions.SESSIONS,
        visible=[*equal("kind", EVENT.name), *sessions.visible(call)],
        criteria=[
            *equal("session_key", request.session_key),
            *equal("host_id", request.host_webex_id),
            *equal(_PROGRAM, request.program_id),
            *sessions.in_scope(request.date_scope),
        ],
        order=ordering(request.order, {**sessions.ORDER, "EVENTNAME": "name"}, "session_key"),
        control=request.list_control,
        paging=request.__operation__.paging,
        what="event that matches",
    )
    found = [_summary(call.db, row) for row in rows]
    if request.attendee_stats:
        for summary in found:
            summary.attendee_count = _count(call.db, summary.session_key)
    return event.LstsummaryEventResponse(event=found, matching_records=matching)


def _summary(db: sqlite3.Connection, row: sqlite3.Row) -> event.EventSummary:
    session = sessions.session(row)
    body = sessions.body_of(session, EVENT)
    zone = session.time_zone_id
    _, panelists = _people(db, session)
    return event.EventSummary(
        session_key=session.session_key,
        session_name=session.name,
        session_type=session.session_type,
        host_webex_id=session.host_webex_id,
        start_date=session.start(),
        end_date=zones.from_gmt(datetime.fromisoformat(row["ends"]), zone),
        time_zone_id=zone,
        duration=session.duration,
        description=given_at(body, "meta_data.description"),
        status=session.status,
        panelists=", ".join(each.person.name or each.person.email for each in panelists) or None,
        list_status=event.Listing(session.listing),
    )


def _count(db: sqlite3.Connection, session_key: int) -> event.AttendeeCount:
    """The figures of an event; those who enroll are the best estimate that there is."""
    counts = db.execute(
        "SELECT COUNT(*) AS enrolled, COUNT(*) FILTER (WHERE join_status = 'ACCEPT') AS accepted"
        " FROM attendees WHERE session_key = ? AND registered IS NOT NULL",
        (session_key,),
    ).fetchone()
    sources = db.execute(
        "SELECT lead_source, COUNT(*) AS people, AVG(lead_score) AS score"
        " FROM forms JOIN attendees USING (attendee_id)"
        " WHERE session_key = ? AND lead_source <> '' GROUP BY lead_source ORDER BY lead_source",
        (session_key,),
    )
    return event.AttendeeCount(
        est_enrollment=counts["enrolled"],
        est_attendance=counts["accepted"],
        source=[
            event.LeadSource(
                lead_source_id=row["lead_source"], count=row["people"], avg_lead_score=row["score"]
            )
            for row in sources
        ],
    )


# Times as of sessions, so that date scopes mean the same; the program is that of the event.
_RECORDED: Final = (
    "SELECT recorded.*, created AS starts,"  # noqa: S608
    " datetime(created, '+' || recorded.duration || ' seconds') AS ends,"
    " sessions.body AS event_body, sessions.sort_keys FROM"
    f" ({RECORDINGS}) AS recorded LEFT JOIN sessions USING (session_key)"
    f" WHERE recorded.service = '{ServiceType.EVENT_CENTER}'"
)


@handles(event.LstrecordedEvent)
def lstrecorded_event(
    call: Call, request: event.LstrecordedEvent
) -> event.LstrecordedEventResponse:
    """A page of recordings of events, each in a group of its own as the service does it."""
    rows, matching = page(
        call.db,
        _RECORDED,
        visible=[] if call.is_administrator else equal("host", call.caller.user_id),
        criteria=[
            *equal("host_id", request.host_webex_id),
            *equal(_PROGRAM, request.program_id),
            *sessions.in_scope(request.date_scope),
        ],
        order=ordering(
            request.order,
            {"EVENTNAME": "name", "STARTTIME": "created", "HOSTWEBEXID": "host_id"},
            "recording_id",
        ),
        control=request.list_control,
        paging=request.__operation__.paging,
        what="recording that matches",
    )
    return event.LstrecordedEventResponse(
        event=[
            event.RecordedEvents(webex_id=row["host_id"], recorded_event=[_recorded(call, row)])
            for row in rows
        ],
        matching_records=matching,
    )


def _recorded(call: Call, row: sqlite3.Row) -> event.RecordedEvent:
    info = from_text(row["body"], ep.GetRecordingInfoResponse)
    gone = EVENT.body(session_key=0)
    of = from_text(row["event_body"], EVENT.body) if row["event_body"] else gone
    access = info.file_access or ep.RecordingInfoFileAccess()
    zone = row["time_zone_id"]
    return event.RecordedEvent(
        event_name=row["name"],
        event_type=str(given_at(info, "basic.listing") or "UNLISTED").capitalize(),
        recording_start_time=zones.from_gmt(datetime.fromisoformat(row["created"]), zone),
        time_zone_id=zone,
        # The unit is not documented; other lengths of this service are in minutes.
        play_time=-(-timedelta(seconds=row["duration"]) // timedelta(minutes=1)),
        panelists_info=given_at(of, "panelists.panelists_info"),
        description=given_at(info, "basic.description"),
        destination_url=given_at(of, "ext_options.destination_url") or "",
        size=round(row["size"] * 1024 * 1024),
        is_access_password=bool(access.password),
        is_enrollment_password=bool(given_at(of, "enrollment.password")),
        host_webex_id=row["host_id"],
        view_url=call.links.to(
            "g.php", AT="VR", RecordingID=row["recording_id"], recordKey=row["key"]
        ),
    )


# Image and invitations ----------------------------------------------------------------------------


@handles(event.UploadEventImage)
def upload_event_image(
    call: Call, request: event.UploadEventImage
) -> event.UploadEventImageResponse:
    """Keep the image of an event in place of the one before."""
    session = sessions.require_manageable(call, request.session_key, EVENT)
    size = len(request.image_data)
    if not 0 < size < LARGEST_IMAGE:
        raise invalid(Fault("image_data", f"has {size} bytes; 1 to {LARGEST_IMAGE - 1} are good"))
    call.db.execute(
        "INSERT OR REPLACE INTO event_images VALUES (?, ?)",
        (session.session_key, request.image_data),
    )
    return event.UploadEventImageResponse()


@handles(event.SendInvitationEmail)
def send_invitation_email(
    call: Call, request: event.SendInvitationEmail
) -> event.SendInvitationEmailResponse:
    """Invite attendees, unless the request says otherwise, and panelists, if it says so."""
    session = sessions.require_manageable(call, request.session_key, EVENT)
    attendees, panelists = _people(call.db, session)
    invited: list[Mail] = []
    if request.attendees is not False:
        template = _template(session)
        invited += [Mail(session.session_key, each.person.email, template) for each in attendees]
    if request.panelists:
        invited += [
            Mail(session.session_key, each.person.email, "Panelist Invitation")
            for each in panelists
        ]
    mails.send(call.db, invited)
    return event.SendInvitationEmailResponse(delivered_email=[each.recipient for each in invited])


def _template(session: Session) -> str:
    """The service's name for the text that attendees get."""
    if session.started:
        return "Event In Progress Invitation"
    listing = given_at(sessions.body_of(session, EVENT), "access_control.listing")
    if listing is event.Listing.PRIVATE:
        return "Invitee Invitation for Private Event"
    return "Invitee Invitation for Public or Unlisted Event"


# The people are attendees like any others, so that the attendee service knows them, too. ----------


def _take_attendees(request: event.Event) -> list[Attendee]:
    listed, request.attendees = request.attendees, None
    return [
        Attendee(
            person=recast(each, Person),
            join_status=JoinStatus(each.join_status) if each.join_status else None,
            role=Role.ATTENDEE,
        )
        for each in (listed.attendee if listed else ())
    ]


def _take_panelists(request: event.Event) -> list[Attendee]:
    if request.panelists is None:
        return []
    listed, request.panelists.panelist = request.panelists.panelist, []
    for person in listed:
        person.type = PersonType.PANELIST
    return [Attendee(person=person) for person in listed]


def _people(db: sqlite3.Connection, session: Session) -> tuple[list[Attendee], list[Attendee]]:
    """The attendees, and the panelists."""
    people = invitations.of_session(db, session.session_key)

    def presents(record: AttendeeRecord) -> bool:
        return record.person.type is PersonType.PANELIST

    return (
        [recast(each, Attendee) for each in people if not presents(each)],
        [recast(each, Attendee) for each in people if presents(each)],
    )


def _to_caller(attendee: Attendee) -> event.Attendee:
    status = attendee.join_status
    return recast(
        attendee.person,
        event.Attendee,
        join_status=PersonJoinStatus(status) if status else None,
    )
