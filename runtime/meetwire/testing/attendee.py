"""The attendee service of the sandbox."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from meetwire.runtime.errors import Fault
from meetwire.testing import enrollment, invitations, sessions
from meetwire.testing.answers import invalid, nothing_found
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import KINDS
from meetwire.testing.lists import equal, ordering, page
from meetwire.testing.messages import from_text, recast
from meetwire.testing.sessions import Session
from meetwire.webex import attendee as att
from meetwire.webex.service import MatchingRecords

__all__: list[str] = []


@handles(att.CreateMeetingAttendee)
def create_attendees(
    call: Call, request: att.CreateMeetingAttendee
) -> att.CreateMeetingAttendeeResponse:
    """Add people to sessions: those in `attendees`, and the one that the request itself is."""
    attendees = request.attendees
    if request.person is not None:
        attendees = [recast(request, att.Attendee), *attendees]
    if not attendees:
        raise invalid(Fault("attendees", "has nobody in it"))
    answer = att.CreateMeetingAttendeeResponse()
    for attendee in attendees:
        keys = (
            attendee.session_key,
            attendee.meeting_key,
            request.session_key,
            request.meeting_key,
        )
        key = next((key for key in keys if key is not None), None)
        session = sessions.require_manageable(call, key)
        numbers = invitations.invite(
            call.db,
            session.session_key,
            attendee,
            registration=session.registration,
        )
        answer.attendee_id.append(numbers.attendee_id)
        if numbers.register_id is not None:
            answer.register.append(
                att.Registration(attendee_id=numbers.attendee_id, register_id=numbers.register_id)
            )
    return answer


@handles(att.RegisterMeetingAttendee)
def register_attendees(
    call: Call, request: att.RegisterMeetingAttendee
) -> att.RegisterMeetingAttendeeResponse:
    """Register people, or accept or reject them."""
    answer = att.RegisterMeetingAttendeeResponse()
    for entry in request.attendees:
        key = entry.session_key
        if key is None and entry.conf_id is not None:
            key = sessions.require(call.db, conf_id=entry.conf_id).session_key
        session = sessions.require_manageable(call, key)
        person = recast(entry, att.Attendee)
        person.join_status = entry.join_status or att.JoinStatus.REGISTER
        if person.join_status is att.JoinStatus.REGISTER:
            body = sessions.body_of(session, KINDS[session.kind])
            enrollment.check_open(call.db, session, body, person.person.email, call.now)
            person.join_status = enrollment.decide(body, enrollment.from_person(person.person))
        numbers = invitations.register(call.db, session.session_key, person, call.now)
        answer.register.append(
            att.Registration(attendee_id=numbers.attendee_id, register_id=numbers.register_id or 0)
        )
    return answer


@handles(att.LstMeetingAttendee)
def lst_attendees(call: Call, request: att.LstMeetingAttendee) -> att.LstMeetingAttendeeResponse:
    """A page of the people of a session, or of all sessions of the caller."""
    key = request.session_key if request.session_key is not None else request.meeting_key
    if key is not None:
        sessions.require_manageable(call, key)
    rows, matching = page(
        call.db,
        invitations.RECORDS,
        visible=[*sessions.visible(call), *equal("session_key", key)],
        criteria=[
            *equal("join_status", request.join_status),
            *equal("conf_id", request.conf_id),
        ],
        order=ordering(
            request.order, {"CONFID": "conf_id", "ATTENDEEID": "attendee_id"}, "attendee_id"
        ),
        control=request.list_control,
        paging=request.__operation__.paging,
        what="attendee who matches",
    )
    return att.LstMeetingAttendeeResponse(
        attendee=[invitations.record(row) for row in rows], matching_records=matching
    )


@handles(att.DelMeetingAttendee)
def del_attendees(call: Call, request: att.DelMeetingAttendee) -> att.DelMeetingAttendeeResponse:
    """Remove people, by number or by address. All of them or none."""
    if not request.attendee_id and not request.attendee_email:
        raise invalid(Fault("attendee_id", "or attendee_email is required"))
    for number in request.attendee_id:
        row = call.db.execute(
            "SELECT session_key FROM attendees WHERE attendee_id = ?", (number,)
        ).fetchone()
        if row is not None:
            sessions.require_manageable(call, row["session_key"])
        invitations.remove(call.db, number)
    for named in request.attendee_email:
        session = sessions.require_manageable(call, named.session_key)
        invitations.remove(call.db, session_key=session.session_key, email=named.email)
    return att.DelMeetingAttendeeResponse()


# Forms --------------------------------------------------------------------------------------------


@handles(att.GetEnrollmentInfo)
def get_enrollment_info(
    call: Call, request: att.GetEnrollmentInfo
) -> att.GetEnrollmentInfoResponse:
    """The forms of those who have registered; without one, as far as the registration tells."""
    session = _session_of(call, request.session_key, request.conf_id)
    rows = call.db.execute(
        f"SELECT * FROM ({invitations.RECORDS}) WHERE session_key = ?"  # noqa: S608
        " AND registered IS NOT NULL ORDER BY attendee_id",
        (session.session_key,),
    ).fetchall()
    if not rows:
        raise nothing_found("enrollment in this session")
    form = att.EnrollSession(
        conf_id=session.conf_id,
        attendee=[_enrollment(call.db, row) for row in rows],
        matching_records=MatchingRecords(total=len(rows), returned=len(rows), start_from=1),
        session_key=session.session_key,
    )
    return att.GetEnrollmentInfoResponse(session=[form])


def _session_of(call: Call, session_key: int | None, conf_id: int | None) -> Session:
    """The session that a request for forms names by one of its two numbers."""
    if session_key is None and conf_id is None:
        raise invalid(Fault("session_key", "or conf_id is required"))
    found = call.db.execute(
        "SELECT session_key FROM sessions WHERE session_key = ? OR conf_id = ?",
        (session_key, conf_id),
    ).fetchone()
    if found is None:
        raise nothing_found("session of this number")
    return sessions.require_manageable(call, found["session_key"])


_DECISIONS = {
    att.JoinStatus.ACCEPT: att.AttendeeEnrollStatus.APPROVED,
    att.JoinStatus.REJECT: att.AttendeeEnrollStatus.REJECTED,
}


def _enrollment(db: sqlite3.Connection, row: sqlite3.Row) -> att.EnrollAttendee:
    record = invitations.record(row)
    decision = _DECISIONS.get(att.JoinStatus(row["join_status"]), att.AttendeeEnrollStatus.PENDING)
    return att.EnrollAttendee(
        attendee_id=record.attendee_id,
        enroll_fields=enrollment.form_of(db, record.attendee_id, record.person),
        submit_time=datetime.fromisoformat(row["registered"]),
        status=decision,
    )


@handles(att.GetFeedbackInfo)
def get_feedback_info(call: Call, request: att.GetFeedbackInfo) -> att.GetFeedbackInfoResponse:
    """The forms that `Sandbox.give_feedback` has left for a session."""
    session = _session_of(call, None, request.conf_id)
    forms = [
        from_text(row["body"], att.FeedbackAttendee)
        for row in call.db.execute(
            "SELECT body FROM feedback WHERE conf_id = ? ORDER BY rowid", (session.conf_id,)
        )
    ]
    if not forms:
        raise nothing_found("feedback on this session")
    count = len(forms)
    return att.GetFeedbackInfoResponse(
        session=[
            att.FeedbackSession(
                conf_id=session.conf_id,
                attendee=forms,
                matching_records=MatchingRecords(total=count, returned=count, start_from=1),
            )
        ]
    )
