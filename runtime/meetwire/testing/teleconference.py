"""The teleconference service of the sandbox (`meeting.auo` on the wire)."""

from __future__ import annotations

from meetwire.testing import invitations, sessions
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import TELECONFERENCE
from meetwire.testing.messages import merge, recast
from meetwire.testing.sessions import Session
from meetwire.webex import attendee as att
from meetwire.webex import common
from meetwire.webex import teleconference as auo

__all__: list[str] = []


@handles(auo.CreateTeleconferenceSession)
def create_teleconference(
    call: Call, request: auo.CreateTeleconferenceSession
) -> auo.CreateTeleconferenceSessionResponse:
    """Schedule a teleconference. What the request leaves open gets the defaults of the site."""
    schedule = request.schedule = request.schedule or auo.Schedule()
    host = sessions.settle(call, schedule)
    meta = request.meta_data = request.meta_data or auo.MetaData()
    meta.conf_name = meta.conf_name or f"Teleconference of {host.webex_id}"
    meta.session_type = meta.session_type or TELECONFERENCE.session_type
    people = [*_take_full(request), *_take_limited(request)]
    session = sessions.create(call, TELECONFERENCE, host, request)
    invitations.replace(call.db, session.session_key, people, registration=False)
    return auo.CreateTeleconferenceSessionResponse(session_key=session.session_key)


@handles(auo.SetTeleconferenceSession)
def set_teleconference(
    call: Call, request: auo.SetTeleconferenceSession
) -> auo.SetTeleconferenceSessionResponse:
    """Change what the request specifies."""
    session = sessions.require_manageable(call, request.session_key, TELECONFERENCE)
    full, limited = _people(call, session)
    if request.full_access_attendees is not None:
        full = _take_full(request)
    if request.limited_access_attendees is not None:
        limited = _take_limited(request)
    invitations.replace(call.db, session.session_key, [*full, *limited], registration=False)
    body = sessions.body_of(session, TELECONFERENCE)
    host = sessions.reschedule(call, session, body, request)
    merge(body, request)
    sessions.change(call.db, session.session_key, TELECONFERENCE, host, body)
    return auo.SetTeleconferenceSessionResponse()


@handles(auo.GetTeleconferenceSession)
def get_teleconference(
    call: Call, request: auo.GetTeleconferenceSession
) -> auo.GetTeleconferenceSessionResponse:
    """All about a teleconference that the caller hosts or has scheduled."""
    session = sessions.require_owned(call, request.session_key, TELECONFERENCE)
    body = sessions.body_of(session, TELECONFERENCE)
    if body.schedule:
        body.schedule.host_webex_id = session.host_webex_id
    full, limited = _people(call, session)
    asked = body.teleconference or auo.Teleconference()
    return recast(
        body,
        auo.GetTeleconferenceSessionResponse,
        teleconference=_bridge(session, asked),
        full_access_attendees=auo.FullAccessAttendeesInstance(
            attendee=[_to_caller(person) for person in full]
        ),
        limited_access_attendees=auo.LimitedAccessAttendeesInstance(
            attendee=[_to_caller(person) for person in limited]
        ),
        telephony=auo.Telephony(ext_telephony_description=asked.ext_telephony_description),
    )


def _bridge(session: Session, asked: auo.Teleconference) -> auo.TeleconferenceInstance:
    """Numbers and codes to dial: made up, and always the same for a session."""
    return recast(
        asked,
        auo.TeleconferenceInstance,
        personal_conference_number=asked.account_index is not None,
        toll_free_call_in_number="1-800-555-0100",
        toll_call_in_number="1-408-555-0100",
        intl_local_call_in_number="44-20-7946-0100",
        subscriber_access_code=f"{session.conf_id}1",
        participant_full_access_code=f"{session.conf_id}2",
        participant_limited_access_code=f"{session.conf_id}3",
        schedule_conf_id=session.conf_id,
    )


# The people are attendees like any others, so that the attendee service knows them, too.


def _people(call: Call, session: Session) -> tuple[list[att.Attendee], list[att.Attendee]]:
    """Those with full access, and those with limited access."""
    people = [
        recast(record, att.Attendee)
        for record in invitations.of_session(call.db, session.session_key)
    ]
    limited = [person for person in people if person.role is att.Role.LIMITED]
    return [person for person in people if person.role is not att.Role.LIMITED], limited


def _take_full(request: auo.AudioOnly) -> list[att.Attendee]:
    listed, request.full_access_attendees = request.full_access_attendees, None
    return [_from_caller(each, att.Role.ATTENDEE) for each in (listed.attendee if listed else ())]


def _take_limited(request: auo.AudioOnly) -> list[att.Attendee]:
    listed, request.limited_access_attendees = request.limited_access_attendees, None
    return [_from_caller(each, att.Role.LIMITED) for each in (listed.attendee if listed else ())]


def _from_caller(person: auo.Attendee, role: att.Role) -> att.Attendee:
    return att.Attendee(person=recast(person, common.Person), role=role)


def _to_caller(attendee: att.Attendee) -> auo.Attendee:
    return recast(attendee.person, auo.Attendee)
