"""What one session is, to whom (part of the general session service)."""

from __future__ import annotations

from typing import Any

from meetwire.runtime.message import Message
from meetwire.testing import accounts, invitations, sessions, zones
from meetwire.testing.answers import no_privilege
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import KINDS, TELECONFERENCE
from meetwire.testing.messages import given_at, recast
from meetwire.webex import general_session as ep
from meetwire.webex import meeting
from meetwire.webex.attendee import Role
from meetwire.webex.common import PersonType

__all__: list[str] = []


@handles(ep.GetSessionInfo)
def get_session_info(call: Call, request: ep.GetSessionInfo) -> ep.GetSessionInfoResponse:
    """A session, as far as the caller may know it.

    Hosts, people who are invited, and who knows the password, are told the password and how to call
    in; the table of the reference that says so exactly is lost. Only hosts get the host's code.
    """
    session = sessions.require(call.db, request.session_key)
    host = accounts.profile_of(call.db, session.host)
    body = sessions.body_of(session, KINDS[session.kind])
    people = invitations.of_session(call.db, session.session_key)
    owns = call.is_administrator or sessions.owns(call.caller, session)
    trusted = (
        owns
        or session.password in (None, request.session_password)
        or any(each.person.email == call.caller.email for each in people)
    )
    panelists = [_name(each) for each in people if each.person.type is PersonType.PANELIST]
    return ep.GetSessionInfoResponse(
        status=session.status,
        presenter=[_name(each) for each in people if each.role is Role.PRESENTER],
        panelists_info=", ".join(panelists) or None,
        session_key=session.session_key,
        conf_id=session.conf_id,
        verify_flash_media_url=call.links.to("sysdiagnosis.do", supportUCFToolkit=1),
        verify_win_media_url=call.links.to("sysdiagnosis.do", supportUCFToolkit=2),
        access_control=ep.SessionAccessControl(
            session_password=session.password if trusted else None,
            list_status=ep.SessionListing(session.listing),
            registration=session.registration,
            registration_url=(
                call.links.to("m.php", AT="RM", MK=session.session_key)
                if session.registration
                else None
            ),
            password_required=session.password is not None,
        ),
        meta_data=ep.SessionMetaData(
            conf_name=session.name,
            session_type=session.session_type,
            service_type=session.service,
            agenda=given_at(body, "meta_data.agenda"),
            description=given_at(body, "meta_data.description"),
            account=given_at(body, "meta_data.account"),
            opportunity=given_at(body, "meta_data.opportunity"),
            is_recurring=session.recurs,
        ),
        telephony=_telephony(body, owns=owns) if trusted else None,
        host=ep.SessionHost(
            first_name=host.first_name or "",
            last_name=host.last_name or "",
            email=host.email or "",
            webex_id=session.host_webex_id,
            alternate_host=[_name(each) for each in people if each.role is Role.HOST],
        ),
        schedule=ep.SessionSchedule(
            start_date=session.start(),
            duration=session.duration,
            time_zone=zones.label(session.time_zone_id),
        ),
        attendee_options=ep.SessionAttendeeOptions(
            join_requires_account=given_at(body, "attendee_options.join_requires_account")
        ),
        is_audio_only=session.kind == TELECONFERENCE.name,
    )


def _name(person: Any) -> str:
    who = person.person
    return who.name or f"{who.first_name or ''} {who.last_name or ''}".strip() or who.email


def _telephony(body: Message, *, owns: bool) -> ep.SessionTelephony:
    written: Any = given_at(body, "telephony")
    if written is None:
        return ep.SessionTelephony(telephony_support=meeting.TelephonySupport.NONE)
    support = given_at(written, "telephony_support") or "NONE"
    call_in = given_at(written, "call_in_num")
    conference = given_at(written, "tsp_conference")
    return ep.SessionTelephony(
        telephony_support=meeting.TelephonySupport(support),
        ext_telephony_description=given_at(written, "ext_telephony_description"),
        call_in_num=recast(call_in, ep.SessionCallInNum) if call_in else None,
        participant_access_code=conference and conference.participant_access_code,
        subscriber_access_code=conference.subscriber_access_code if conference and owns else None,
        is_mp_audio=given_at(written, "is_mp_audio"),
    )


@handles(ep.GetJoinSessionInfo)
def get_join_session_info(
    call: Call, request: ep.GetJoinSessionInfo
) -> ep.GetJoinSessionInfoResponse:
    """What a client needs to join. Refuses with 000001 if the password is not that of the session.

    Somebody who is not on the list of the session may join by the password, and has the number 0.
    """
    session = sessions.require(call.db, request.session_key)
    if session.password not in (None, request.session_password):
        raise no_privilege("join this session; its password is another one")
    row = call.db.execute(
        "SELECT attendee_id FROM attendees WHERE session_key = ? AND email = ?",
        (session.session_key, request.attendee_email.lower()),
    ).fetchone()
    body = sessions.body_of(session, KINDS[session.kind])
    options = given_at(body, "enable_options")
    written = given_at(body, "telephony")
    support = given_at(body, "telephony.telephony_support")
    return ep.GetJoinSessionInfoResponse(
        site_id=call.site_id,
        conf_id=session.conf_id,
        conf_name=session.name,
        attendee_id=row["attendee_id"] if row else 0,
        mzm_address=call.links.to("mzm"),
        mcc_address=call.links.to("mcc"),
        enable_options=recast(options, ep.EnableOptions) if options else None,
        telephony=(
            recast(
                written,
                meeting.Telephony,
                telephony_support=support and meeting.TelephonySupport(support),
            )
            if written
            else None
        ),
    )
