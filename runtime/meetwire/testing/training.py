"""Training sessions (the training service of the sandbox, together with `labs` and the tests)."""

# Deprecated operations are served, too.
# pyright: reportDeprecated=false

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable
from datetime import datetime

from meetwire.testing import invitations, labs, scheduled_tests, series, sessions, zones
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import TRAINING
from meetwire.testing.lists import Condition, equal, ordering, page
from meetwire.testing.messages import given_at, merge, recast
from meetwire.testing.sessions import Session
from meetwire.webex import training
from meetwire.webex.attendee import Attendee, AttendeeRecord, JoinStatus, Role
from meetwire.webex.service import MatchingRecords
from meetwire.webex.session import JoinStatus as SessionJoinStatus
from meetwire.webex.session import (
    Listing,
    Participant,
    ParticipantList,
    Participants,
    Schedule,
    Status,
)

__all__: list[str] = []


@handles(training.CreateTrainingSession)
def create_training_session(
    call: Call, request: training.CreateTrainingSession
) -> training.CreateTrainingSessionResponse:
    """Schedule a training session. What the request leaves open gets the defaults of the site."""
    schedule = request.schedule = request.schedule or Schedule()
    host = sessions.settle(call, schedule)
    meta = request.meta_data = request.meta_data or training.TrainingMetaData()
    meta.conf_name = meta.conf_name or f"Training session of {host.webex_id}"
    meta.session_type = meta.session_type or TRAINING.session_type
    series.align(request)
    if request.repeat:
        request.repeat.repeat_session = []  # which is about series that are there
    presenters, attendees = _take_people(request)
    answer = training.CreateTrainingSessionResponse(
        session_key=[], additional_info=training.AdditionalInfo()
    )
    for dates in _sessions(request, schedule):
        body = recast(
            request,
            TRAINING.body,
            schedule=recast(schedule, Schedule, start_date=dates),
            session_key=0,  # comes with the session
            host_key=f"{secrets.randbelow(900_000) + 100_000}",
            guest_token=secrets.token_hex(16),
        )
        session = sessions.create(call, TRAINING, host, body)
        invitations.replace(
            call.db,
            session.session_key,
            [*(presenters or []), *(attendees or [])],
            registration=session.registration,
        )
        labs.hold(call.db, session, body.hands_on_lab)
        answer.session_key.append(session.session_key)
        if answer.additional_info and body.guest_token:
            answer.additional_info.session_key.append(session.session_key)
            answer.additional_info.guest_token.append(body.guest_token)
    return answer


def _sessions(
    request: training.CreateTrainingSession, schedule: Schedule
) -> Iterable[list[datetime]]:
    """The dates of each session to schedule.

    The reference shows one key for a pattern of single sessions, and has room for several keys: the
    sandbox gives several where single sessions are scheduled date by date.
    """
    repeat = request.repeat
    if repeat and repeat.repeat_type is training.RepeatType.RECURRING_SINGLE:
        return [[date] for date in schedule.start_date]
    return [schedule.start_date]


@handles(training.SetTrainingSession)
def set_training_session(
    call: Call, request: training.SetTrainingSession
) -> training.SetTrainingSessionResponse:
    """Change what the request specifies, and single sessions of a series."""
    session = sessions.require_manageable(call, request.session_key, TRAINING)
    body = sessions.body_of(session, TRAINING)
    request.status = None
    old_presenters, old_attendees = _people(call.db, session)
    presenters, attendees = _take_people(request)
    edits = []
    if request.repeat:
        edits, request.repeat.repeat_session = request.repeat.repeat_session, []
        if request.repeat.expiration_date and body.repeat:
            body.repeat.end_after = None  # one of the two says when the series ends
    host = sessions.reschedule(call, session, body, request)
    merge(body, request)
    if edits:
        series.edit(body, edits)
    elif request.repeat or given_at(request, "schedule.start_date"):
        series.align(body)
    sessions.change(call.db, session.session_key, TRAINING, host, body)
    changed = sessions.require(call.db, session.session_key)
    invitations.replace(
        call.db,
        session.session_key,
        [
            *(old_presenters if presenters is None else presenters),
            *(old_attendees if attendees is None else attendees),
        ],
        registration=changed.registration,
    )
    labs.hold(call.db, changed, body.hands_on_lab)
    return training.SetTrainingSessionResponse()


@handles(training.GetTrainingSession)
def get_training_session(
    call: Call, request: training.GetTrainingSession
) -> training.GetTrainingSessionResponse:
    """All about a training session that the caller hosts or has scheduled."""
    session = sessions.require_owned(call, request.session_key, TRAINING)
    body = _complete(call.db, session)
    body.event_id = session.conf_id
    body.test = scheduled_tests.of_session(call, session.session_key)
    return body


@handles(training.DelTrainingSession)
def del_training_session(
    call: Call, request: training.DelTrainingSession
) -> training.DelTrainingSessionResponse:
    """Remove a training session that has not started, with its tests and lab computers."""
    session = sessions.require_manageable(call, request.session_key, TRAINING)
    sessions.delete(call.db, session)
    return training.DelTrainingSessionResponse()


# Lists --------------------------------------------------------------------------------------------


@handles(training.LstsummaryTrainingSession)
def lstsummary_training_session(
    call: Call, request: training.LstsummaryTrainingSession
) -> training.LstsummaryTrainingSessionResponse:
    """A page of training sessions in brief."""
    rows, matching = _page(call, request, equal("host_id", request.host_webex_id))
    return training.LstsummaryTrainingSessionResponse(
        training_session=[_summary(row) for row in rows], matching_records=matching
    )


@handles(training.LstTrainingSession)
def lst_training_session(
    call: Call, request: training.LstTrainingSession
) -> training.LstTrainingSessionResponse:
    """A page of training sessions in full. The zone of the request is that of its date scope."""
    scope = request.date_scope
    if scope is not None and scope.time_zone_id is None:
        scope.time_zone_id = request.time_zone_id
    rows, matching = _page(call, request, [])
    return training.LstTrainingSessionResponse(
        training_session=[
            recast(_complete(call.db, sessions.session(row)), training.TrainingSessionInstance)
            for row in rows
        ],
        matching_records=matching,
    )


def _page(
    call: Call,
    request: training.LstsummaryTrainingSession | training.LstTrainingSession,
    criteria: Iterable[Condition],
) -> tuple[list[sqlite3.Row], MatchingRecords]:
    return page(
        call.db,
        sessions.SESSIONS,
        visible=[*equal("kind", TRAINING.name), *sessions.visible(call)],
        criteria=[
            *criteria,
            *equal("session_key", request.session_key),
            *sessions.in_scope(request.date_scope),
        ],
        order=ordering(request.order, sessions.ORDER, "session_key"),
        control=request.list_control,
        paging=request.__operation__.paging,
        what="training session that matches",
    )


def _summary(row: sqlite3.Row) -> training.TrainingSessionSummary:
    session = sessions.session(row)
    zone = session.time_zone_id
    return training.TrainingSessionSummary(
        session_key=session.session_key,
        conf_name=session.name,
        meeting_type=session.session_type,
        host_webex_id=session.host_webex_id,
        other_host_webex_id=row["other_host"],
        time_zone_id=zone,
        time_zone=zones.label(zone),
        status=session.status,
        start_date=session.start(),
        duration=session.duration,
        list_status=Listing(session.listing),
    )


def _complete(db: sqlite3.Connection, session: Session) -> training.GetTrainingSessionResponse:
    """A stored session, with what changes without it: its people, host's login and state."""
    body = sessions.body_of(session, TRAINING)
    if body.schedule:
        body.schedule.host_webex_id = session.host_webex_id
    body.status = Status(session.status)
    presenters, attendees = _people(db, session)
    if presenters:
        body.presenters = body.presenters or Participants()
        body.presenters.participants = _to_caller(presenters)
    if attendees:
        body.attendees = body.attendees or Participants()
        body.attendees.participants = _to_caller(attendees)
    return body


# The people are attendees like any others, so that the attendee service knows them, too. ----------


def _take_people(
    request: training.TrainingSession,
) -> tuple[list[Attendee] | None, list[Attendee] | None]:
    """Take the presenters and the attendees out of a request; None for those it does not name."""
    return (
        _take(request.presenters, Role.PRESENTER),
        _take(request.attendees, Role.ATTENDEE),
    )


def _take(group: Participants | None, role: Role) -> list[Attendee] | None:
    if group is None or group.participants is None:
        return None
    listed, group.participants = group.participants.participant, None
    return [
        recast(
            each,
            Attendee,
            role=_role(each.role, role),
            join_status=_join_status(each.join_status),
        )
        for each in listed
    ]


def _role(given: Role | None, of_group: Role) -> Role:
    """Presenters present, or are alternate hosts; attendees can have any role."""
    if of_group is Role.PRESENTER and given is not Role.HOST:
        return Role.PRESENTER
    return given or of_group


def _join_status(status: SessionJoinStatus | None) -> JoinStatus | None:
    """What stands for a status in the attendee service, which has fewer."""
    if status is None:
        return None
    for decision in (JoinStatus.ACCEPT, JoinStatus.REJECT):
        if status.startswith(decision):
            return decision
    return JoinStatus(status)


def _people(db: sqlite3.Connection, session: Session) -> tuple[list[Attendee], list[Attendee]]:
    """The presenters, with the alternate hosts, and the attendees."""

    def presents(record: AttendeeRecord) -> bool:
        return record.role in (Role.PRESENTER, Role.HOST)

    people = invitations.of_session(db, session.session_key)
    return (
        [recast(each, Attendee) for each in people if presents(each)],
        [recast(each, Attendee) for each in people if not presents(each)],
    )


def _to_caller(people: list[Attendee]) -> ParticipantList:
    return ParticipantList(
        participant=[
            recast(
                each,
                Participant,
                join_status=SessionJoinStatus(each.join_status) if each.join_status else None,
            )
            for each in people
        ]
    )
