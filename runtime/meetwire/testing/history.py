"""The history service of the sandbox: sessions that are over, and who was there."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, TypeVar

from meetwire.runtime.message import ListRequest, Message, fields_of
from meetwire.testing import zones
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import KINDS, TELECONFERENCE
from meetwire.testing.lists import Condition, check_window, equal, ordering, page, within
from meetwire.testing.messages import from_text, given_at
from meetwire.testing.runs import minutes, usage
from meetwire.testing.state import stamp
from meetwire.webex import history
from meetwire.webex.common import Person, PersonType, ServiceType, TimeZone
from meetwire.webex.service import MatchingRecords

__all__: list[str] = []

R = TypeVar("R", bound=Message)

KEPT: Final = timedelta(days=90)
"""How far back history goes."""


# Sessions -----------------------------------------------------------------------------------------


@handles(history.LstmeetingusageHistory)
def meeting_usage(
    call: Call, request: history.LstmeetingusageHistory
) -> history.LstmeetingusageHistoryResponse:
    """Meetings that took place."""
    found, matching = _runs(call, request, ServiceType.MEETING_CENTER, history.MeetingUsageHistory)
    return history.LstmeetingusageHistoryResponse(
        meeting_usage_history=found, matching_records=matching
    )


@handles(history.LsttrainingsessionHistory)
def training_sessions(
    call: Call, request: history.LsttrainingsessionHistory
) -> history.LsttrainingsessionHistoryResponse:
    """Training sessions that took place."""
    found, matching = _runs(
        call, request, ServiceType.TRAINING_CENTER, history.TrainingSessionHistory
    )
    if not request.return_pso_fields:
        for record in found:
            record.pso_fields = None
    return history.LsttrainingsessionHistoryResponse(
        training_session_history=found, matching_records=matching
    )


@handles(history.LsteventsessionHistory)
def event_sessions(
    call: Call, request: history.LsteventsessionHistory
) -> history.LsteventsessionHistoryResponse:
    """Events that took place."""
    found, matching = _runs(call, request, ServiceType.EVENT_CENTER, history.EventSessionHistory)
    return history.LsteventsessionHistoryResponse(
        event_session_history=found, matching_records=matching
    )


@handles(history.LstsupportsessionHistory)
def support_sessions(
    call: Call, request: history.LstsupportsessionHistory
) -> history.LstsupportsessionHistoryResponse:
    """Support sessions that took place."""
    found, matching = _runs(
        call, request, ServiceType.SUPPORT_CENTER, history.SupportSessionHistory
    )
    return history.LstsupportsessionHistoryResponse(
        support_session_history=found, matching_records=matching
    )


@handles(history.LstsalesSessionHistory)
def sales_sessions(
    call: Call, request: history.LstsalesSessionHistory
) -> history.LstsalesSessionHistoryResponse:
    """Sales sessions that took place."""
    found, matching = _runs(
        call,
        request,
        ServiceType.SALES_CENTER,
        history.SalesSessionHistory,
        [
            *equal("json_extract(sort_keys, '$.ACCOUNT') COLLATE NOCASE", request.account),
            *equal("json_extract(sort_keys, '$.OPPORTUNITY') COLLATE NOCASE", request.opportunity),
        ],
    )
    return history.LstsalesSessionHistoryResponse(
        sales_session_history=found, matching_records=matching
    )


_RUNS: Final = (
    "SELECT runs.*, users.webex_id AS host_id, users.email AS host_email,"
    " trim(coalesce(users.first_name, '') || ' ' || coalesce(users.last_name, '')) AS host_name,"
    " (SELECT code FROM meeting_types WHERE meeting_type_id = session_type) AS code,"
    " (SELECT COUNT(DISTINCT visits.email) FROM visits WHERE visits.run_id = runs.run_id)"
    " AS attended FROM runs JOIN users ON users.user_id = runs.host WHERE ended IS NOT NULL"
)
_RUN_ORDER: Final = {
    "CONFNAME": "name",
    "CONFID": "conf_id",
    "STARTTIME": "began",
    "SESSIONSTARTTIME": "began",
    "HOSTNAME": "host_name",
    "TOTALATTENDEE": "attended",
    "TOTALINVITED": "invited",
    "TOTALREGISTERED": "registered",
}


def _runs(
    call: Call,
    request: ListRequest[Any, Any],
    service: ServiceType,
    record: type[R],
    more: Iterable[Condition] = (),
) -> tuple[list[R], MatchingRecords]:
    """A page of sessions that are over.

    The requests of the services ask for the same by nearly the same names; who is no administrator
    asks for a host in vain.
    """
    criteria = [*_criteria(request), *more]
    if call.is_administrator:
        criteria += equal("host_id", given_at(request, "host_webex_id"))
    rows, matching = page(
        call.db,
        _RUNS,
        visible=_visible(call, request, service),
        criteria=criteria,
        order=ordering(given_at(request, "order"), _RUN_ORDER, "run_id"),
        control=given_at(request, "list_control"),
        paging=request.__operation__.paging,
        what="session that matches",
        number="run_id",
    )
    asked = given_at(request, "time_zone_id")
    return [_run(call.db, row, asked, record) for row in rows], matching


def _run(db: sqlite3.Connection, row: sqlite3.Row, asked: int | None, record: type[R]) -> R:
    zone = zones.chosen(asked, default=row["time_zone_id"])
    began, ended = (
        zones.from_gmt(datetime.fromisoformat(row[end]), zone) for end in ("began", "ended")
    )
    # One service has the label, the others have the number.
    labelled = issubclass(record, history.MeetingUsageHistory)
    body = from_text(row["body"], KINDS[row["kind"]].body)
    return _made(
        record,
        {
            "session_key": row["session_key"],
            "conf_id": row["conf_id"],
            "conf_name": row["name"],
            "meeting_start_time": began,
            "meeting_end_time": ended,
            "session_start_time": began,
            "session_end_time": ended,
            "duration": minutes(row["began"], row["ended"]),
            "time_zone": TimeZone(zones.label(zone)) if labelled else zone,
            "tracking_code": given_at(body, "tracking"),
            "meeting_type": row["code"],
            "user_id": row["host"],
            "host_webex_id": row["host_id"],
            "host_name": row["host_name"],
            "host_email": row["host_email"],
            "total_attendee": row["attended"],
            "total_invited": row["invited"],
            "total_registered": row["registered"],
            "assist_service": given_at(body, "assist_service"),
            "pso_fields": given_at(body, "pso_fields"),
            "account": given_at(body, "meta_data.account"),
            "opportunity": given_at(body, "meta_data.opportunity"),
            **usage(db, row["run_id"])._asdict(),
        },
    )


def _made(record: type[R], values: Mapping[str, Any]) -> R:
    """A record with those of the values that its class has a field for."""
    known = fields_of(record)
    return record(**{name: value for name, value in values.items() if name in known})


def _visible(
    call: Call, request: ListRequest[Any, Any], service: ServiceType
) -> Iterable[Condition]:
    """The sessions of a service that the caller may know of, as far back as history goes."""
    yield from equal("service", service)
    # From the first session on that is still kept: the clock moves on, that one stays for long.
    (first,) = call.db.execute(
        "SELECT MIN(ended) FROM runs WHERE ended >= ?", (stamp(call.now - KEPT),)
    ).fetchone()
    yield Condition("ended >= ?", (first,))
    if "include_audio_only" in fields_of(type(request)) and not given_at(
        request, "include_audio_only"
    ):
        yield Condition("kind <> ?", (TELECONFERENCE.name,))
    if not call.is_administrator:
        yield from equal("host", call.caller.user_id)


def _criteria(request: ListRequest[Any, Any]) -> Iterable[Condition]:
    """What all lists look for. The scopes are in the zone of the request, or else of the site."""
    check_window(request)
    zone = zones.chosen(given_at(request, "time_zone_id"))
    for column, end in (("began", "start"), ("ended", "end")):
        scope = f"{end}_time_scope"
        earliest = given_at(request, f"{scope}.session_{end}_time_start")
        latest = given_at(request, f"{scope}.session_{end}_time_end")
        if earliest is None or latest is None:
            continue
        yield from within(column, zones.to_gmt(earliest, zone), zones.to_gmt(latest, zone))
    yield from equal("session_key", given_at(request, "session_key", "meeting_key"))
    yield from equal("conf_id", given_at(request, "conf_id"))
    yield from equal("name", given_at(request, "conf_name"))


# Attendees ----------------------------------------------------------------------------------------


@handles(history.LstmeetingattendeeHistory)
def meeting_attendees(
    call: Call, request: history.LstmeetingattendeeHistory
) -> history.LstmeetingattendeeHistoryResponse:
    """Who was in meetings."""
    found, matching = _visits(
        call, request, ServiceType.MEETING_CENTER, history.MeetingAttendeeHistory
    )
    return history.LstmeetingattendeeHistoryResponse(
        meeting_attendee_history=found, matching_records=matching
    )


@handles(history.LsttrainingattendeeHistory)
def training_attendees(
    call: Call, request: history.LsttrainingattendeeHistory
) -> history.LsttrainingattendeeHistoryResponse:
    """Who was in training sessions."""
    found, matching = _visits(
        call, request, ServiceType.TRAINING_CENTER, history.TrainingAttendeeHistory
    )
    return history.LsttrainingattendeeHistoryResponse(
        training_attendee_history=found, matching_records=matching
    )


@handles(history.LsteventattendeeHistory)
def event_attendees(
    call: Call, request: history.LsteventattendeeHistory
) -> history.LsteventattendeeHistoryResponse:
    """Who was in events."""
    found, matching = _visits(call, request, ServiceType.EVENT_CENTER, history.EventAttendeeHistory)
    return history.LsteventattendeeHistoryResponse(
        event_attendee_history=found, matching_records=matching
    )


@handles(history.LstsupportattendeeHistory)
def support_attendees(
    call: Call, request: history.LstsupportattendeeHistory
) -> history.LstsupportattendeeHistoryResponse:
    """Who was in support sessions."""
    found, matching = _visits(
        call, request, ServiceType.SUPPORT_CENTER, history.SupportAttendeeHistory
    )
    return history.LstsupportattendeeHistoryResponse(
        support_attendee_history=found, matching_records=matching
    )


@handles(history.LstsalesAttendeeHistory)
def sales_attendees(
    call: Call, request: history.LstsalesAttendeeHistory
) -> history.LstsalesAttendeeHistoryResponse:
    """Who was in sales sessions, and on which side."""
    found, matching = _visits(call, request, ServiceType.SALES_CENTER, history.SalesAttendeeHistory)
    return history.LstsalesAttendeeHistoryResponse(
        sales_attendee_history=found, matching_records=matching
    )


_VISITS: Final = (
    "SELECT visits.*, session_key, conf_id, kind, service, host, name, began, ended, time_zone_id,"
    " runs.body AS session_body FROM visits JOIN runs USING (run_id) WHERE ended IS NOT NULL"
)
_VISIT_ORDER: Final = {
    "STARTTIME": "joined",
    "SESSIONKEY": "session_key",
    "CONFID": "conf_id",
    "NAME": "json_extract(sort_keys, '$.ATTENDEENAME')",
}


def _visits(
    call: Call, request: ListRequest[Any, Any], service: ServiceType, record: type[R]
) -> tuple[list[R], MatchingRecords]:
    """A page of the people in sessions that are over, once for each time that they joined."""
    rows, matching = page(
        call.db,
        _VISITS,
        visible=_visible(call, request, service),
        criteria=_criteria(request),
        order=ordering(given_at(request, "order"), _VISIT_ORDER, "visit_id"),
        control=given_at(request, "list_control"),
        paging=request.__operation__.paging,
        what="attendee who matches",
        number="visit_id",
    )
    asked = given_at(request, "time_zone_id")
    return [_visit(row, asked, record) for row in rows], matching


def _visit(row: sqlite3.Row, asked: int | None, record: type[R]) -> R:
    zone = zones.chosen(asked, default=row["time_zone_id"])
    joined, left = (
        zones.from_gmt(datetime.fromisoformat(row[end]), zone) for end in ("joined", "quit")
    )
    length = minutes(row["joined"], row["quit"])
    person = from_text(row["body"], Person)
    body = from_text(row["session_body"], KINDS[row["kind"]].body)
    of_team = person.type is PersonType.SALES_TEAM or row["role"] == "HOST"
    side = history.AttendeeType.SALES_TEAM if of_team else history.AttendeeType.PROSPECT
    # One service has the minutes as text.
    as_text = issubclass(record, history.MeetingAttendeeHistory)
    values: dict[str, Any] = {
        "meeting_key": row["session_key"],
        "session_key": row["session_key"],
        "conf_id": row["conf_id"],
        "conf_name": row["name"],
        "name": person.name,
        "attendee_name": person.name,
        "email": person.email,
        "attendee_email": person.email,
        "join_time": joined,
        "start_time": joined,
        "leave_time": left,
        "end_time": left,
        "duration": str(length) if as_text else length,
        "registered": "Y" if row["registered"] else "N",
        "invited": "Y" if row["invited"] else "N",
        "company": person.company,
        "title": person.title,
        "phone": row["phone"],
        "phone_number": row["phone"],
        "participant_type": history.ParticipantType(row["role"]),
        "voip_duration": length if row["audio"] == "voip" else 0,
        "account": given_at(body, "meta_data.account"),
        "opportunity": given_at(body, "meta_data.opportunity"),
        "attendee_type": side,
    }
    for part in ("address1", "address2", "city", "state", "country", "zip_code"):
        values[part] = given_at(person, f"address.{part}")
    return _made(record, values)
