"""The general session service of the sandbox (`ep` on the wire): sessions of every kind."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from meetwire.runtime.errors import Fault
from meetwire.runtime.message import Extra
from meetwire.testing import sessions, site, zones
from meetwire.testing.accounts import NOBODY
from meetwire.testing.answers import (
    callback_number,
    callback_window,
    invalid,
    no_privilege,
    nothing_found,
)
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import KINDS, TELECONFERENCE
from meetwire.testing.lists import (
    Condition,
    check_window,
    equal,
    joined,
    one_of,
    ordering,
    page,
)
from meetwire.testing.messages import given_at
from meetwire.testing.recurrence import OCCURRENCES, lay_out
from meetwire.testing.runs import Audio
from meetwire.testing.user import API_VERSION
from meetwire.webex import general_session as ep
from meetwire.webex.common import Listing
from meetwire.webex.service import ListControl, ListMethod, MatchingRecords

__all__: list[str] = []


SERVICE_PACK: Final = "SP1"
RELEASE_TRAIN: Final = "T31"
CALLBACK_WINDOW: Final = timedelta(minutes=5)
UNASKED: Final = (10, 14, 16)
"""Session types that a list by services leaves out unless they are named: access anywhere,
SMARTtech, audio only.
"""


@handles(ep.GetAPIVersion)
def get_api_version(call: Call, request: ep.GetAPIVersion) -> ep.GetAPIVersionResponse:
    """The version that the sandbox resembles. Anybody may ask."""
    return ep.GetAPIVersionResponse(
        api_version=API_VERSION,
        release=SERVICE_PACK,
        train_release_version=RELEASE_TRAIN if request.return_train_release_version else None,
    )


@handles(ep.DelSession)
def del_session(call: Call, request: ep.DelSession) -> ep.DelSessionResponse:
    """Remove a session of any kind that is not in progress."""
    session = sessions.require_manageable(call, request.session_key)
    sessions.delete(call.db, session)
    return ep.DelSessionResponse(icalendar_url=call.links.calendar(session.session_key, "CANCEL"))


# Lists --------------------------------------------------------------------------------------------


@handles(ep.LstsummarySession)
def lstsummary_session(call: Call, request: ep.LstsummarySession) -> ep.LstsummarySessionResponse:
    """A page of sessions of every kind, in brief. Who does not sign in sees the public ones.

    Recurring sessions that are asked for in a span of time are listed once for each time that they
    take place in it.
    """
    if call.caller is NOBODY and site.demands_login(call.db):
        raise no_privilege("list sessions without signing in")
    _check_recurrence(request)
    order = request.order
    source, columns, last = sessions.SESSIONS, sessions.ORDER, "session_key"
    period = [*sessions.in_scope(request.date_scope)]
    if request.recurrence and period:
        _lay_out(call, request.date_scope or ep.DateScope())
        source, columns = OCCURRENCES, {**sessions.ORDER, "STARTTIME": "occurs"}
        period, last = [], "session_key, occurs"
    rows, matching = page(
        call.db,
        source,
        visible=[*_visible(call, request), *_not_left_out(request)],
        criteria=[*period, *_criteria(request)],
        order=ordering(
            order,
            columns,
            last,
            case_sensitive=order is None or order.case_sensitive is not False,
        ),
        control=request.list_control,
        paging=request.__operation__.paging,
        what="session that matches",
    )
    return ep.LstsummarySessionResponse(
        session=[_summary(row, request) for row in rows], matching_records=matching
    )


def _check_recurrence(request: ep.LstsummarySession) -> None:
    """Refuse queries for recurring sessions that would be too much work for the service."""
    if not request.recurrence:
        return
    control = request.list_control or ListControl()
    scope = request.date_scope or ep.DateScope()
    if control.list_method is ListMethod.OR:
        raise invalid(Fault("list_control.list_method", "cannot be OR with recurrence"))
    if scope.end_date_start or scope.end_date_end:
        raise invalid(Fault("date_scope", "cannot limit the end with recurrence"))
    check_window(request)


def _lay_out(call: Call, scope: ep.DateScope) -> None:
    zone = zones.chosen(scope.time_zone_id)
    ends = (scope.start_date_start, scope.start_date_end)
    earliest, latest = (zones.to_gmt(end, zone) for end in ends if end)
    lay_out(call.db, earliest, latest)


def _visible(call: Call, request: ep.LstsummarySession) -> Iterable[Condition]:
    """The sessions of the caller; of all for an administrator; public ones of a host that is named.

    And those that the caller is invited to, if the request asks for them.
    """
    if call.is_administrator:
        return
    caller = call.caller
    allowed: list[Condition] = []
    if caller is not NOBODY:
        allowed += sessions.visible(call)
        allowed += _led_by("webex_id", caller.webex_id)
        if request.invited:
            invited = "session_key IN (SELECT session_key FROM attendees WHERE email = ?)"
            allowed.append(Condition(invited, (caller.email,)))
    if caller is NOBODY or request.host_webex_id or request.host_email:
        allowed += equal("listing", Listing.PUBLIC)
    yield joined(allowed, "OR")


def _not_left_out(request: ep.LstsummarySession) -> Iterable[Condition]:
    """What a list leaves out of itself, whatever else is looked for."""
    named = set(request.session_types.session_type if request.session_types else ())
    left_out = set[int]()
    if request.service_types and request.service_types.service_type:
        left_out.update(UNASKED)
    if request.include_audio_only is not None:
        audio_only = {TELECONFERENCE.session_type}
        left_out = left_out - audio_only if request.include_audio_only else left_out | audio_only
    for session_type in sorted(left_out - named):
        yield Condition("session_type <> ?", (session_type,))


def _criteria(request: ep.LstsummarySession) -> Iterable[Condition]:
    if request.session_types:
        yield from one_of("session_type", request.session_types.session_type)
    if request.service_types:
        yield from one_of("service", request.service_types.service_type)
    yield from equal("session_key", request.session_key)
    yield from _led_by("webex_id", request.host_webex_id)
    yield from _led_by("email", request.host_email and request.host_email.lower())
    yield from equal("conf_id", request.conf_id)
    if request.status is not None:
        yield from equal("started", int(request.status is ep.Status.IN_PROGRESS))
    if request.recurrence:
        yield from equal("recurs", 1)
    if request.conf_name:
        start = request.conf_name
        yield Condition("lower(substr(name, 1, ?)) = lower(?)", (len(start), start))


def _led_by(column: str, who: str | None) -> Iterable[Condition]:
    """That somebody is the host of a session, or may start it in place of the host."""
    own = "host_id" if column == "webex_id" else "host_email"
    others = (
        "SELECT attendees.session_key FROM attendees JOIN users USING (email)"  # noqa: S608
        f" WHERE attendees.role = 'HOST' AND users.{column} = ?"
    )
    if who:
        yield Condition(f"({own} = ? OR session_key IN ({others}))", (who, who))


def _summary(row: sqlite3.Row, request: ep.LstsummarySession) -> ep.SessionSummary:
    session = sessions.session(row)
    if "occurs" in row.keys():  # noqa: SIM118  # a row holds its values
        session = replace(session, starts=row["occurs"])
    scope = request.date_scope or ep.DateScope()
    zone = session.time_zone_id
    if scope.return_specified_time_zone is not False:
        zone = zones.chosen(scope.time_zone_id, default=zone)
    body = sessions.body_of(session, KINDS[session.kind])
    return ep.SessionSummary(
        session_key=session.session_key,
        conf_name=session.name,
        session_type=session.session_type,
        service_type=session.service,
        host_webex_id=session.host_webex_id,
        host_first_name=row["host_first_name"],
        host_last_name=row["host_last_name"],
        other_host_webex_id=row["other_host"],
        time_zone_id=zone,
        time_zone=zones.label(zone),
        status=session.status,
        start_time=session.start(zone),
        actual_start_time=row["began"] and datetime.fromisoformat(row["began"]),
        open_time=given_at(body, "schedule.open_time"),
        duration=session.duration,
        list_status=Listing(session.listing),
        host_email=row["host_email"],
        password_required=session.password is not None,
        host_joined=session.host_joined,
        participants_joined=session.participants_joined,
        conf_id=session.conf_id,
        registration=session.registration,
        is_recurring=session.recurs,
        pso_fields=given_at(body, "pso_fields") if request.return_pso_fields else None,
        assist_service=given_at(body, "assist_service") if request.return_assist_fields else None,
        is_audio_only=session.kind == TELECONFERENCE.name,
    )


@handles(ep.LstOpenSession)
def lst_open_session(call: Call, request: ep.LstOpenSession) -> ep.LstOpenSessionResponse:
    """The sessions in progress of the whole site, grouped by service."""
    rows, matching = page(
        call.db,
        sessions.SESSIONS,
        visible=[Condition("started"), *one_of("service", request.service_type)],
        criteria=(),
        order="service, session_key",
        control=None,
        paging=request.__operation__.paging,
        what="session in progress",
    )
    groups: dict[str, ep.OpenSessionGroup] = {}
    for row in rows:
        session = sessions.session(row)
        service = session.service
        group = groups.setdefault(service, ep.OpenSessionGroup(service_type=service))
        group.sessions.append(
            ep.OpenSession(
                session_key=session.session_key,
                session_name=session.name,
                host_webex_id=session.host_webex_id,
                start_time=session.start(),
                # The reference does not say in which zone; in LstsummarySession it is GMT.
                actual_start_time=datetime.fromisoformat(row["began"]),
                time_zone_id=session.time_zone_id,
                list_status=Listing(session.listing),
            )
        )
    return ep.LstOpenSessionResponse(services=[*groups.values()], matching_records=matching)


@handles(ep.DetectSessionByCallback, callback_number=callback_number)
def detect_session_by_callback(
    call: Call, request: ep.DetectSessionByCallback
) -> ep.DetectSessionByCallbackResponse:
    """The sessions, over or in progress, that were on the phone with a number at some time."""
    number, scope = request.callback_number, request.date_scope_gmt
    if scope.occurred_date_end - scope.occurred_date_start > CALLBACK_WINDOW:
        raise callback_window()
    rows = call.db.execute(
        "SELECT DISTINCT session_key, name, webex_id FROM runs JOIN visits USING (run_id)"
        " JOIN users ON user_id = host WHERE audio = ? AND phone = ? AND joined <= ?"
        " AND (quit IS NULL OR quit >= ?) ORDER BY session_key",
        (
            Audio.CALLBACK.value,
            number,
            scope.occurred_date_end.isoformat(" "),
            scope.occurred_date_start.isoformat(" "),
        ),
    ).fetchall()
    if not rows:
        raise nothing_found("session that called this number")
    # No document names the elements of this answer; they are called as in LstsummarySession.
    found = [
        _element(
            "session",
            _element("sessionKey", text=str(row["session_key"])),
            _element("confName", text=row["name"]),
            _element("hostWebExID", text=row["webex_id"]),
        )
        for row in rows
    ]
    count = len(rows)
    matching = MatchingRecords(total=count, returned=count, start_from=1)
    return ep.DetectSessionByCallbackResponse(extras=[_matching(matching), *found])


def _element(name: str, *children: Extra, text: str | None = None) -> Extra:
    return Extra(name, text, children, ep.NAMESPACE.uri)


def _matching(records: MatchingRecords) -> Extra:
    counts = {"total": records.total, "returned": records.returned, "startFrom": records.start_from}
    return _element(
        "matchingRecords", *(_element(name, text=str(value)) for name, value in counts.items())
    )
