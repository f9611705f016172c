"""The user service of the sandbox."""

# Deprecated operations are served, too.
# pyright: reportDeprecated=false

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Sequence
from contextlib import contextmanager
from datetime import datetime
from itertools import pairwise
from typing import Final

from meetwire.runtime.errors import Fault
from meetwire.testing import accounts, site, zones
from meetwire.testing.answers import (
    host_limit,
    invalid,
    no_privilege,
    nothing_found,
    unknown_user,
)
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import EVENT, MEETING, SUPPORT, TRAINING
from meetwire.testing.lists import Condition, equal, ordering, page, within
from meetwire.testing.messages import from_text, merge, recast
from meetwire.testing.state import stamp
from meetwire.webex import user
from meetwire.webex.common import ServiceType
from meetwire.webex.meeting_type import MeetingType
from meetwire.webex.service import (
    ListControl,
    MatchingRecords,
    ResultType,
    WebACDAction,
)

__all__: list[str] = []

API_VERSION: Final = "Webex XML API V11.0.0"
MASK: Final = "********"
_PIN: Final = "phones.pin"


# Accounts -----------------------------------------------------------------------------------------


@handles(user.CreateUser)
def create_user(call: Call, request: user.CreateUser) -> user.CreateUserResponse:
    """Add an account to the site."""
    _check(call, request, request)
    if request.meeting_types is None:
        request.meeting_types = user.MeetingTypes(meeting_type=list(_session_types(call)))
    if request.time_zone_id is None and request.time_zone is None:
        request.time_zone_id = 4
    with _within_host_limit(call):
        user_id = accounts.create(call.db, request, call.now)
    return user.CreateUserResponse(user_id=user_id)


@contextmanager
def _within_host_limit(call: Call) -> Generator[None]:
    """Refuse what makes more accounts active hosts than the site may have."""
    before = accounts.active_hosts(call.db)
    yield
    after = accounts.active_hosts(call.db)
    meta = site.settings(call.db).meta_data
    limit = meta.account_num_limit if meta else None
    if limit is not None and after > before and after > limit:
        raise host_limit(limit)


@handles(user.SetUser)
def set_user(call: Call, request: user.SetUser) -> user.SetUserResponse:
    """Change an account: one's own, or any as an administrator."""
    account = _own(call, request.webex_id, "change other users")
    if not call.is_administrator and (request.privilege or request.active or request.security):
        raise no_privilege("change privileges, or whether an account is in use")
    teleconf = request.personal_teleconf
    if not call.is_administrator and teleconf and teleconf.join_before_host is not None:
        raise no_privilege("let callers join before the host")
    if not call.is_administrator and request.new_webex_id and not _may_rename(call):
        raise no_privilege("change your user name; the site does not let users do that")
    profile = accounts.profile_of(call.db, account.user_id)
    merge(profile, request)
    _drop_deleted_accounts(profile)
    _check(call, profile, request)
    roles = request.sales_center.roles if request.sales_center else None
    if roles and roles.sme is False and profile.sales_center:
        profile.sales_center.sme_info = None
    profile.webex_id = request.new_webex_id or account.webex_id
    with _within_host_limit(call):
        accounts.save(call.db, account.user_id, profile)
    return user.SetUserResponse()


def _may_rename(call: Call) -> bool:
    security = site.settings(call.db).security_options
    return security is None or security.change_user_name


@handles(user.GetUser)
def get_user(call: Call, request: user.GetUser) -> user.GetUserResponse:
    """All about an account: one's own, or any as an administrator."""
    account = _own(call, request.webex_id, "read about other users")
    row = call.db.execute("SELECT * FROM users WHERE user_id = ?", (account.user_id,)).fetchone()
    instance = _instance(call, row)
    profile = accounts.profile_of(call.db, account.user_id)
    types = profile.meeting_types.meeting_type if profile.meeting_types else []
    codes = _session_types(call)
    return recast(
        instance,
        user.GetUserResponse,
        sales_center=_sales_center(call, profile.sales_center),
        session_options=_defaults(call, profile.session_options, types),
        pe_expired=False,
        pe_active=False,
        password_expires=False,
        password_days_left=0,
        scheduling_templates=_templates(call.db, account.user_id),
        service_session_types=[
            user.ServiceSessionType(label=codes.get(number, "CUSTOM"), value=str(number))
            for number in types
        ],
        schedule_for=user.ScheduleFor(
            webex_id=[
                row["webex_id"]
                for row in call.db.execute(
                    "SELECT webex_id FROM users WHERE instr(schedulers, ?) ORDER BY user_id",
                    (f";{account.webex_id.lower()};",),
                )
            ]
        ),
    )


def _defaults(
    call: Call, chosen: user.SessionOptions | None, types: Sequence[int]
) -> user.SessionOptions:
    """What is scheduled by default: what the user has chosen, or else the first center of all.

    Its usual type of session comes first there, and then that with the lowest number.
    """
    options = chosen or user.SessionOptions()
    if options.default_service_type or options.default_session_type:
        return options
    for kind in (MEETING, EVENT, TRAINING, SUPPORT):
        of_center = [number for number in types if kind.service in _centers(call, number)]
        if of_center:
            usual = kind.session_type
            options.default_service_type = kind.service
            options.default_session_type = usual if usual in of_center else min(of_center)
            break
    return options


def _centers(call: Call, session_type: int) -> list[ServiceType]:
    row = call.db.execute(
        "SELECT body FROM meeting_types WHERE meeting_type_id = ?", (session_type,)
    ).fetchone()
    services = from_text(row["body"], MeetingType).service_types if row else None
    return services.service_type if services else []


def _session_types(call: Call) -> dict[int, str]:
    """The types of sessions that the site has. A user has all of them unless told otherwise."""
    rows = call.db.execute("SELECT * FROM meeting_types ORDER BY meeting_type_id")
    return {row["meeting_type_id"]: row["code"] for row in rows}


@handles(user.DelUser)
def del_user(call: Call, request: user.DelUser) -> user.DelUserResponse:
    """Deactivate accounts: all that are named, or none if one of them is not there."""
    named = [accounts.require(call.db, webex_id) for webex_id in request.webex_id]
    for account in named:
        accounts.set_active(call.db, account, user.ActiveState.DEACTIVATED)
    return user.DelUserResponse(
        user=[
            user.DelUserStatus(webex_id=account.webex_id, status=ResultType.SUCCESS)
            for account in named
        ]
    )


@handles(user.ActivateUser)
def activate_user(call: Call, request: user.ActivateUser) -> user.ActivateUserResponse:
    """Let an account be used again."""
    with _within_host_limit(call):
        accounts.set_active(call.db, _named(call, request), user.ActiveState.ACTIVATED)
    return user.ActivateUserResponse()


@handles(user.InactivateUser)
def inactivate_user(call: Call, request: user.InactivateUser) -> user.InactivateUserResponse:
    """Let an account no longer be used."""
    accounts.set_active(call.db, _named(call, request), user.ActiveState.DEACTIVATED)
    return user.InactivateUserResponse()


def _named(call: Call, request: user.ActivateUser | user.InactivateUser) -> accounts.Account:
    account = accounts.require(call.db, request.webex_id, user_id=request.user_id)
    if request.user_id not in (None, account.user_id):
        raise unknown_user(request.user_id)
    return account


def _own(call: Call, webex_id: str, what: str) -> accounts.Account:
    """The account that a login names, if the caller may do something to it."""
    if not call.is_administrator and webex_id.lower() != call.caller.webex_id.lower():
        raise no_privilege(what)
    return accounts.require(call.db, webex_id)


# Rules --------------------------------------------------------------------------------------------


def _check(call: Call, profile: user.CreateUser, request: user.User) -> None:
    """Refuse a profile that breaks the rules of the service, looking at what the request says."""
    found: list[Fault] = []
    if not profile.webex_id:
        found.append(Fault("webex_id", "is empty"))
    if request.password is not None and not request.password.isascii():
        found.append(Fault("password", "has characters other than ASCII"))
    pin = profile.phones.pin if profile.phones else None
    if request.phones and request.phones.pin and not _is_good_pin(request.phones.pin):
        found.append(Fault(_PIN, "is not a valid PIN: four digits, not all the same, not in a row"))
    if request.personal_teleconf and request.personal_teleconf.account:
        if profile.tsp_account and profile.tsp_account.tsp_account:
            found.append(Fault("personal_teleconf", "cannot be combined with a TSP account"))
        if not pin:
            found.append(Fault(_PIN, "is required for a personal conference account"))
    sales = profile.sales_center
    expert = bool(sales and sales.roles and sales.roles.sme)
    info = sales.sme_info if sales else None
    if expert and not (info and info.description and info.products):
        found.append(Fault("sales_center.sme_info", "needs description and products of the expert"))
    if expert and info and info.products:
        known = {row["product_id"] for row in call.db.execute("SELECT product_id FROM products")}
        found += [
            Fault("sales_center.sme_info.products", f"the site has no product {number}")
            for number in info.products.product_id
            if number not in known
        ]
    if sales and not _sells(call):
        found.append(Fault("sales_center", "is for sites that have Sales Center"))
    if isinstance(request, user.CreateUser) and info and not expert:
        found.append(Fault("sales_center.sme_info", "is for experts only"))
    if found:
        raise invalid(*found)


def _sells(call: Call) -> bool:
    services = site.settings(call.db).supported_services
    return services is not None and services.sales_center.enabled


def _is_good_pin(pin: str) -> bool:
    if len(pin) != 4 or not (pin.isascii() and pin.isdigit()):
        return False
    steps = {int(after) - int(before) for before, after in pairwise(pin)}
    return steps not in ({0}, {1}, {-1})


def _drop_deleted_accounts(profile: user.CreateUser) -> None:
    if profile.personal_teleconf:
        accounts_ = profile.personal_teleconf.account
        profile.personal_teleconf.account = [each for each in accounts_ if not each.delete]
    if profile.tsp_account:
        providers = profile.tsp_account.tsp_account
        profile.tsp_account.tsp_account = [each for each in providers if not each.delete]


# Lists --------------------------------------------------------------------------------------------


@handles(user.LstsummaryUser)
def lstsummary_user(call: Call, request: user.LstsummaryUser) -> user.LstsummaryUserResponse:
    """A page of accounts in brief."""
    acd = request.web_acd or user.WebACDFilter()
    criteria = _criteria(request)
    if acd.is_agent is not None:
        criteria.append(Condition(f"{_AGENT} = ?", (acd.is_agent,)))
    if acd.is_manager is not None:
        criteria.append(Condition(f"{_MANAGER} = ?", (acd.is_manager,)))
    if acd.manager:
        manager = accounts.require(call.db, acd.manager)
        criteria.append(
            Condition("user_id IN (SELECT agent FROM agents WHERE manager = ?)", (manager.user_id,))
        )
    rows, matching = _page(call, request, criteria)
    return user.LstsummaryUserResponse(
        user=[_summary(row, acd.return_prefs is not False) for row in rows],
        matching_records=matching,
    )


@handles(user.LstUser)
def lst_user(call: Call, request: user.LstUser) -> user.LstUserResponse:
    """A page of accounts in full."""
    rows, matching = _page(call, request, _criteria(request))
    return user.LstUserResponse(
        user=[_instance(call, row) for row in rows], matching_records=matching
    )


# Somebody is an agent or a manager by the profile, by a queue, or by the people assigned.
_AGENT = (
    "(is_agent OR user_id IN (SELECT user_id FROM queues WHERE role <> 'MANAGER')"
    " OR user_id IN (SELECT agent FROM agents))"
)
_MANAGER = (
    "(is_manager OR user_id IN (SELECT user_id FROM queues WHERE role <> 'AGENT')"
    " OR user_id IN (SELECT manager FROM agents))"
)
_USERS: Final = f"SELECT *, {_AGENT} AS agent, {_MANAGER} AS manager FROM users"  # noqa: S608


def _criteria(request: user.LstsummaryUser | user.LstUser) -> list[Condition]:
    """What both lists can look for. Names and addresses match as a whole, in any letter case."""
    scope = request.date_scope or user.DateScope()

    def gmt(wall: datetime | None) -> datetime | None:
        if wall is None or scope.time_zone_id is None:
            return wall  # answers have GMT, so that is what a date without a zone means
        return zones.to_gmt(wall, zones.chosen(scope.time_zone_id))

    return [
        *equal("first_name", request.first_name),
        *equal("last_name", request.last_name),
        *equal("email", request.email and request.email.lower()),
        *equal("active", request.active),
        *equal("webex_id", request.webex_id),
        *within("registered", gmt(scope.reg_date_start), gmt(scope.reg_date_end)),
    ]


def _page(
    call: Call, request: user.LstsummaryUser | user.LstUser, criteria: list[Condition]
) -> tuple[list[sqlite3.Row], MatchingRecords]:
    control: ListControl | None = request.list_control
    return page(
        call.db,
        _USERS,
        visible=(),
        criteria=criteria,
        order=ordering(request.order, {}, "user_id"),
        control=control,
        paging=request.__operation__.paging,
        what="user who matches",
    )


def _summary(row: sqlite3.Row, with_roles: bool) -> user.UserSummary:
    profile = from_text(row["body"], user.CreateUser)
    roles = user.WebACDUserRole(is_agent=bool(row["agent"]), is_manager=bool(row["manager"]))
    return user.UserSummary(
        webex_id=row["webex_id"],
        first_name=row["first_name"] or "",
        last_name=row["last_name"] or "",
        email=row["email"] or "",
        registration_date=datetime.fromisoformat(row["registered"]),
        active=user.ActiveState(row["active"]),
        time_zone_id=profile.time_zone_id,
        web_acd=roles if with_roles else None,
    )


def _instance(call: Call, row: sqlite3.Row) -> user.UserInstance:
    profile = from_text(row["body"], user.CreateUser)
    if profile.personal_teleconf:
        for account in profile.personal_teleconf.account:
            account.join_before_host = profile.personal_teleconf.join_before_host
    return recast(
        profile,
        user.UserInstance,
        password=MASK if row["password"] else None,
        personal_meeting_room=_room(call, row["user_id"], profile.personal_meeting_room),
        registration_date=datetime.fromisoformat(row["registered"]),
        visit_count=0,
        user_id=row["user_id"],
    )


def _room(
    call: Call, user_id: int, room: user.PersonalMeetingRoom | None
) -> user.PersonalMeetingRoom | None:
    """The personal meeting room, with the addresses of the images that were uploaded."""
    rows = call.db.execute("SELECT purpose FROM images WHERE user_id = ?", (user_id,)).fetchall()
    if rows:
        room = room or user.PersonalMeetingRoom()
    for row in rows:
        address = call.links.to("pmr.php", UID=user_id, IMAGE=row["purpose"])
        if room and row["purpose"] == user.ImagePurpose.HEADER:
            room.header_image_url = address
            room.header_image_branding = True
        elif room:
            room.photo_url = address
    return room


def _sales_center(call: Call, written: user.SalesCenter | None) -> user.SalesCenterInstance | None:
    if written is None:
        return None
    info = written.sme_info
    names = {row["product_id"]: row["name"] for row in call.db.execute("SELECT * FROM products")}
    products = [
        user.SalesProduct(product_id=number, name=names.get(number) or f"Product {number}")
        for number in (info.products.product_id if info and info.products else ())
    ]
    expertise = user.SalesSmeInstance(
        description=info.description if info else None,
        products=user.SalesProductsInstance(product=products) if products else None,
    )
    return user.SalesCenterInstance(
        roles=written.roles, manager=written.manager, sme_info=expertise if info else None
    )


# Signing in ---------------------------------------------------------------------------------------


@handles(user.AuthenticateUser)
def authenticate_user(call: Call, request: user.AuthenticateUser) -> user.AuthenticateUserResponse:
    """A session ticket for who has just been authenticated."""
    return user.AuthenticateUserResponse(
        session_ticket=accounts.issue(
            call.db, call.caller, accounts.Ticket.SESSION, call.now, call.ticket_lifetime
        ),
        create_time=int(call.now.timestamp() * 1000),
        time_to_live=call.ticket_lifetime,
    )


@handles(user.GetLoginTicket)
def get_login_ticket(call: Call, request: user.GetLoginTicket) -> user.GetLoginTicketResponse:
    """The ticket that signs the caller in to the web pages."""
    ticket = accounts.login_ticket(call.db, call.caller)
    return user.GetLoginTicketResponse(ticket=ticket, api_version=API_VERSION)


@handles(user.GetloginurlUser)
def getloginurl_user(call: Call, request: user.GetloginurlUser) -> user.GetloginurlUserResponse:
    """The address that signs somebody in."""
    account = _own(call, request.webex_id, "sign other users in")
    address = call.links.to(
        "p.php",
        AT="LI",
        EM=account.email,
        WID=account.webex_id,
        TK=accounts.login_ticket(call.db, account),
        MU="GoBack",
        BU=request.back_url,
    )
    return user.GetloginurlUserResponse(user_login_url=address)


@handles(user.GetlogouturlUser)
def getlogouturl_user(call: Call, request: user.GetlogouturlUser) -> user.GetlogouturlUserResponse:
    """The address that signs somebody out."""
    account = _own(call, request.webex_id, "sign other users out")
    address = call.links.to("p.php", AT="LO", WID=account.webex_id, BU=request.back_url)
    return user.GetlogouturlUserResponse(user_logout_url=address)


# Templates, images, WebACD ------------------------------------------------------------------------


def _templates(db: sqlite3.Connection, user_id: int) -> user.SchedulingTemplates:
    """The templates that a user can schedule from: those of the site, and the user's own."""
    rows = db.execute(
        "SELECT rowid, name, service_type FROM templates WHERE user_id IS NULL OR user_id = ?"
        " ORDER BY rowid",
        (user_id,),
    )
    return user.SchedulingTemplates(
        session_template=[
            user.SessionTemplateSummary(
                name=row["name"],
                value=str(row["rowid"]),
                service_type=ServiceType(row["service_type"]),
            )
            for row in rows
        ]
    )


@handles(user.DelSessionTemplates)
def del_session_templates(
    call: Call, request: user.DelSessionTemplates
) -> user.DelSessionTemplatesResponse:
    """Remove templates: one's own, or as an administrator those of the site. All or none."""
    of_site = request.template_type is user.TemplateType.SITE
    if of_site and not call.is_administrator:
        raise no_privilege("delete templates of the site")
    for template in request.session_template:
        deleted = call.db.execute(
            "DELETE FROM templates WHERE name = ? AND service_type = ? AND user_id IS ?",
            (template.name, template.service_type, None if of_site else call.caller.user_id),
        )
        if not deleted.rowcount:
            raise nothing_found(f"template {template.name!r} of {template.service_type}")
    return user.DelSessionTemplatesResponse()


@handles(user.UploadPMRImage)
def upload_pmr_image(call: Call, request: user.UploadPMRImage) -> user.UploadPMRImageResponse:
    """Keep an image for the caller's personal meeting room."""
    if not request.image_data:
        raise invalid(Fault("image_data", "is required"))
    purpose = request.image_for or user.ImagePurpose.PHOTO
    call.db.execute(
        "INSERT OR REPLACE INTO images VALUES (?, ?, ?)",
        (call.caller.user_id, purpose.value, request.image_data),
    )
    return user.UploadPMRImageResponse()


@handles(user.AssignWebACDQueues)
def assign_web_acd_queues(
    call: Call, request: user.AssignWebACDQueues
) -> user.AssignWebACDQueuesResponse:
    """Give queues to a user, or take them away."""
    account = accounts.require(call.db, request.webex_id)
    for queue in request.queue:
        role = queue.type or user.WebACDRole.AGENT
        values = (account.user_id, queue.name, role.value)
        if queue.action is WebACDAction.ASSIGN:
            call.db.execute(
                "INSERT OR IGNORE INTO queues VALUES (?, ?, ?, ?)", (*values, stamp(call.now))
            )
        else:
            call.db.execute(
                "DELETE FROM queues WHERE user_id = ? AND name = ? AND role = ?", values
            )
    return user.AssignWebACDQueuesResponse()


@handles(user.AssignWebACDAgents)
def assign_web_acd_agents(
    call: Call, request: user.AssignWebACDAgents
) -> user.AssignWebACDAgentsResponse:
    """Give agents to a manager, or take them away."""
    manager = accounts.require(call.db, request.manager)
    for assignment in request.web_acd_user:
        values = (manager.user_id, accounts.require(call.db, assignment.webex_id).user_id)
        if assignment.action is WebACDAction.ASSIGN:
            call.db.execute("INSERT OR IGNORE INTO agents VALUES (?, ?)", values)
        else:
            call.db.execute("DELETE FROM agents WHERE manager = ? AND agent = ?", values)
    return user.AssignWebACDAgentsResponse()
