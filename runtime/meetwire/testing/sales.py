"""Sales sessions (the sales service of the sandbox, together with `customers`)."""

from __future__ import annotations

import secrets
import sqlite3

from meetwire.testing import accounts, customers, invitations, sessions, zones
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import SALES
from meetwire.testing.lists import equal, ordering, page
from meetwire.testing.messages import merge, recast
from meetwire.testing.sessions import Session
from meetwire.webex import sales
from meetwire.webex.attendee import Attendee, AttendeeRecord, Role
from meetwire.webex.common import Person, PersonType

__all__: list[str] = []


@handles(sales.CreateSalesSession)
def create_sales_session(
    call: Call, request: sales.CreateSalesSession
) -> sales.CreateSalesSessionResponse:
    """Schedule a sales session. What the request leaves open gets the defaults of the site."""
    schedule = request.schedule = request.schedule or sales.Schedule()
    host = sessions.settle(call, schedule)
    meta = request.meta_data = request.meta_data or sales.MetaData()
    meta.conf_name = meta.conf_name or f"Sales session of {host.webex_id}"
    meta.session_type = meta.session_type or SALES.session_type
    customers.name_them(call, meta)
    people = [*_prospects(request), *_team(call, request)]
    request.prospects = request.sales_team = None  # as people are stored apart
    body = recast(
        request,
        SALES.body,
        meeting_key=0,  # comes with the session
        host_key=f"{secrets.randbelow(900_000) + 100_000}",
        guest_token=secrets.token_hex(16),
    )
    session = sessions.create(call, SALES, host, body)
    invitations.replace(call.db, session.session_key, people, registration=False)
    return sales.CreateSalesSessionResponse(
        meeting_key=session.session_key,
        icalendar_url=_calendar(call, session, "CREATE"),
        guest_token=body.guest_token,
    )


@handles(sales.SetSalesSession)
def set_sales_session(call: Call, request: sales.SetSalesSession) -> sales.SetSalesSessionResponse:
    """Change what the request specifies."""
    session = sessions.require_manageable(call, request.meeting_key, SALES)
    prospects, team = _people(call, session)
    if request.prospects is not None:
        prospects = _prospects(request)
    if request.sales_team is not None:
        team = _team(call, request)
    request.prospects = request.sales_team = None
    invitations.replace(
        call.db, session.session_key, [*prospects, *team], registration=session.registration
    )
    body = sessions.body_of(session, SALES)
    host = sessions.reschedule(call, session, body, request)
    merge(body, request)
    if request.meta_data and body.meta_data:
        customers.name_them(call, body.meta_data)
    sessions.change(call.db, session.session_key, SALES, host, body)
    return sales.SetSalesSessionResponse(icalendar_url=_calendar(call, session, "UPDATE"))


@handles(sales.GetSalesSession)
def get_sales_session(call: Call, request: sales.GetSalesSession) -> sales.GetSalesSessionResponse:
    """All about a sales session: one's own, or any as an administrator."""
    session = sessions.require_manageable(call, request.meeting_key, SALES)
    body = sessions.body_of(session, SALES)
    if body.schedule:
        body.schedule.host_webex_id = session.host_webex_id
    prospects, team = _people(call, session)
    if prospects:
        body.prospects = sales.Prospects(
            prospect=[recast(each.person, sales.Prospect) for each in prospects]
        )
    if team:
        body.sales_team = _to_caller(team)
    body.status = session.status
    return body


@handles(sales.DelSalesSession)
def del_sales_session(call: Call, request: sales.DelSalesSession) -> sales.DelSalesSessionResponse:
    """Remove a sales session that has not started."""
    session = sessions.require_manageable(call, request.meeting_key, SALES)
    sessions.delete(call.db, session)
    return sales.DelSalesSessionResponse(icalendar_url=_calendar(call, session, "CANCEL"))


@handles(sales.LstsummarySalesSession)
def lstsummary_sales_session(
    call: Call, request: sales.LstsummarySalesSession
) -> sales.LstsummarySalesSessionResponse:
    """A page of sales sessions in brief."""
    rows, matching = page(
        call.db,
        sessions.SESSIONS,
        visible=[*equal("kind", SALES.name), *sessions.visible(call)],
        criteria=[
            *equal("session_key", request.meeting_key),
            *equal("host_id", request.host_webex_id),
            *equal(_ACCOUNT, request.account),
            *equal(_OPPORTUNITY, request.opportunity),
            *sessions.in_scope(request.date_scope),
        ],
        order=ordering(request.order, sessions.ORDER, "session_key"),
        control=request.list_control,
        paging=request.__operation__.paging,
        what="sales session that matches",
    )
    return sales.LstsummarySalesSessionResponse(
        sales_session=[_summary(row) for row in rows], matching_records=matching
    )


_ACCOUNT = "json_extract(sort_keys, '$.ACCOUNT') COLLATE NOCASE"
_OPPORTUNITY = "json_extract(sort_keys, '$.OPPORTUNITY') COLLATE NOCASE"


def _summary(row: sqlite3.Row) -> sales.SalesSessionSummary:
    session = sessions.session(row)
    meta = sessions.body_of(session, SALES).meta_data or sales.MetaData()
    return sales.SalesSessionSummary(
        meeting_key=session.session_key,
        conf_name=session.name,
        meeting_type=session.session_type,
        host_webex_id=session.host_webex_id,
        time_zone_id=session.time_zone_id,
        time_zone=zones.label(session.time_zone_id),
        status=session.status,
        start_date=session.start(),
        duration=session.duration,
        list_status=sales.Listing(session.listing),
        account=meta.account,
        opportunity=meta.opportunity,
    )


def _calendar(call: Call, session: Session, event: str) -> sales.SalesICalendarURL:
    links = call.links.calendar(session.session_key, event)
    return recast(
        links,
        sales.SalesICalendarURL,
        sme=call.links.to("j.php", ED=session.session_key, ICS=event, FOR="SME"),
    )


# The people are attendees like any others, so that the attendee service knows them, too. ----------


def _prospects(request: sales.SalesSession) -> list[Attendee]:
    listed = request.prospects.prospect if request.prospects else []
    return [
        Attendee(person=recast(each, Person, type=PersonType.VISITOR), role=Role.ATTENDEE)
        for each in listed
    ]


def _team(call: Call, request: sales.SalesSession) -> list[Attendee]:
    """The sales team of a request; refuses with 030001 if the site has no user of a name."""
    team = request.sales_team
    if team is None:
        return []
    hosts = team.alt_hosts.webex_id if team.alt_hosts else []
    members = [_colleague(call, webex_id, Role.ATTENDEE) for webex_id in team.webex_id]
    members += [
        Attendee(person=Person(email=email, type=PersonType.SALES_TEAM), role=Role.ATTENDEE)
        for email in team.email
    ]
    # Last, as the last word on somebody who is named twice.
    members += [_colleague(call, webex_id, Role.HOST) for webex_id in hosts]
    return members


def _colleague(call: Call, webex_id: str, role: Role) -> Attendee:
    account = accounts.require(call.db, webex_id)
    person = Person(webex_id=account.webex_id, email=account.email, type=PersonType.SALES_TEAM)
    return Attendee(person=person, role=role)


def _people(call: Call, session: Session) -> tuple[list[Attendee], list[Attendee]]:
    """The prospects, and the sales team."""
    people = invitations.of_session(call.db, session.session_key)

    def of_team(record: AttendeeRecord) -> bool:
        return record.person.type is PersonType.SALES_TEAM

    return (
        [recast(each, Attendee) for each in people if not of_team(each)],
        [recast(each, Attendee) for each in people if of_team(each)],
    )


def _to_caller(team: list[Attendee]) -> sales.SalesTeam:
    hosts = [each.person.webex_id for each in team if each.role is Role.HOST]
    members = [each.person for each in team if each.role is not Role.HOST]
    return sales.SalesTeam(
        webex_id=[person.webex_id for person in members if person.webex_id],
        email=[person.email for person in members if not person.webex_id],
        alt_hosts=sales.AlternateHost(webex_id=[name for name in hosts if name]) if hosts else None,
    )
