"""The sales service of the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from meetwire.runtime.errors import Conflict, NotFound, PrivilegeRequired
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting, sales
from meetwire.webex import attendee as att
from meetwire.webex.common import Phones, Tracking
from meetwire.webex.service import ListControl, ListMethod, OrderDirection

START = datetime(2026, 12, 1, 9, 0)


def plan(name: str = "Demo", **more: Any) -> sales.CreateSalesSession:
    return sales.CreateSalesSession(
        **{
            "meta_data": sales.MetaData(conf_name=name),
            "schedule": sales.Schedule(start_date=START, time_zone_id=4, duration=45),
            **more,
        }
    )


def create(site: Webex, name: str = "Demo", **more: Any) -> int:
    return site.send(plan(name, **more)).meeting_key


def keys(site: Webex, **criteria: Any) -> list[int]:
    answer = site.send(sales.LstsummarySalesSession(**criteria))
    return [each.meeting_key for each in answer.sales_session]


# Sessions -----------------------------------------------------------------------------------------


def test_a_created_session_comes_back(host: Webex, sandbox: Sandbox) -> None:
    wanted = plan(
        access_control=sales.AccessControl(
            listing=sales.Listing.PRIVATE, meeting_password="s3cret"
        ),
        tracking=Tracking(tracking_code1="West"),
        remind=sales.Remind(enable_reminder=True, minutes_ahead=15),
        prospects=sales.Prospects(
            prospect=[
                sales.Prospect(name="Pat", email="Pat@X.example", phones=Phones(phone="1,408,555"))
            ]
        ),
        sales_team=sales.SalesTeam(
            webex_id=[sandbox.admin.webex_id],
            email=["helper@x.example"],
            alt_hosts=sales.AlternateHost(webex_id=[sandbox.other_host.webex_id]),
        ),
    )
    created = host.send(wanted)
    got = host.send(sales.GetSalesSession(meeting_key=created.meeting_key))
    assert got.meeting_key == created.meeting_key
    assert got.meta_data == sales.MetaData(conf_name="Demo", session_type=15)
    assert got.access_control == wanted.access_control
    assert (got.tracking, got.remind) == (wanted.tracking, wanted.remind)
    assert got.schedule is not None
    assert (got.schedule.start_date, got.schedule.duration) == (START, 45)
    assert got.schedule.host_webex_id == sandbox.host.webex_id
    assert got.prospects is not None
    (prospect,) = got.prospects.prospect
    assert (prospect.name, prospect.email) == ("Pat", "pat@x.example")
    assert prospect.phones == Phones(phone="1,408,555")
    assert got.sales_team == sales.SalesTeam(
        webex_id=[sandbox.admin.webex_id],
        email=["helper@x.example"],
        alt_hosts=sales.AlternateHost(webex_id=[sandbox.other_host.webex_id]),
    )
    assert (got.status, got.guest_token) == ("NOT_INPROGRESS", created.guest_token)
    assert created.icalendar_url is not None
    assert "SME" in created.icalendar_url.sme


def test_what_a_request_leaves_open_gets_defaults(host: Webex, sandbox: Sandbox) -> None:
    key = host.send(sales.CreateSalesSession()).meeting_key
    got = host.send(sales.GetSalesSession(meeting_key=key))
    assert got.schedule is not None
    assert got.schedule.start_date == datetime(2026, 11, 20, 4, 0)  # noon in GMT
    assert (got.schedule.duration, got.schedule.time_zone_id) == (60, 4)
    assert got.meta_data is not None
    assert sandbox.host.webex_id in (got.meta_data.conf_name or "")
    assert (got.prospects, got.sales_team) == (None, None)


def test_only_what_is_specified_changes(host: Webex) -> None:
    prospects = sales.Prospects(prospect=[sales.Prospect(email="pat@x.example")])
    key = create(host, tracking=Tracking(tracking_code1="West"), prospects=prospects)
    before = host.send(sales.GetSalesSession(meeting_key=key))
    host.send(sales.SetSalesSession(meeting_key=key, schedule=sales.Schedule(duration=90)))
    after = host.send(sales.GetSalesSession(meeting_key=key))
    assert before.schedule is not None
    before.schedule.duration = 90
    assert after == before


def test_lists_of_people_are_replaced_as_a_whole(host: Webex, sandbox: Sandbox) -> None:
    people = [sales.Prospect(email=f"{name}@x.example") for name in "abc"]
    team = sales.SalesTeam(email=["helper@x.example"])
    key = create(host, prospects=sales.Prospects(prospect=people), sales_team=team)
    host.send(
        sales.SetSalesSession(meeting_key=key, prospects=sales.Prospects(prospect=people[2:]))
    )
    got = host.send(sales.GetSalesSession(meeting_key=key))
    assert got.prospects == sales.Prospects(prospect=people[2:])
    assert got.sales_team == team
    new_team = sales.SalesTeam(webex_id=[sandbox.admin.webex_id])
    host.send(sales.SetSalesSession(meeting_key=key, sales_team=new_team))
    got = host.send(sales.GetSalesSession(meeting_key=key))
    assert got.sales_team == new_team
    assert got.prospects == sales.Prospects(prospect=people[2:])


def test_the_people_are_attendees(host: Webex) -> None:
    prospects = sales.Prospects(prospect=[sales.Prospect(name="Pat", email="pat@x.example")])
    key = create(host, prospects=prospects)
    (got,) = host.send(att.LstMeetingAttendee(session_key=key)).attendee
    assert got.person.name == "Pat"
    host.send(att.DelMeetingAttendee(attendee_id=[got.attendee_id]))
    assert host.send(sales.GetSalesSession(meeting_key=key)).prospects is None


def test_a_team_is_of_people_whom_the_site_knows(host: Webex) -> None:
    with pytest.raises(NotFound, match="030001"):
        create(host, sales_team=sales.SalesTeam(webex_id=["nobody"]))
    assert keys(host) == []


def test_administrators_work_on_sessions_of_all(host: Webex, other: Webex, admin: Webex) -> None:
    key = create(host)
    for request in (
        sales.GetSalesSession(meeting_key=key),
        sales.SetSalesSession(meeting_key=key),
        sales.DelSalesSession(meeting_key=key),
    ):
        with pytest.raises(PrivilegeRequired, match="000001"):
            other.send(request)
    assert admin.send(sales.GetSalesSession(meeting_key=key)).meeting_key == key
    assert keys(other) == []
    assert keys(admin) == [key]
    admin.send(sales.DelSalesSession(meeting_key=key))
    assert keys(host) == []


def test_a_session_in_progress_is_not_deleted(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    sandbox.start_meeting(key)
    assert host.send(sales.GetSalesSession(meeting_key=key)).status == "INPROGRESS"
    with pytest.raises(Conflict, match="060042"):
        host.send(sales.DelSalesSession(meeting_key=key))


def test_a_session_in_progress_recurs_as_before(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    sandbox.start_meeting(key)
    daily = sales.Repeat(repeat_type=sales.RepeatType.DAILY)
    with pytest.raises(Conflict, match="060042"):
        host.send(sales.SetSalesSession(meeting_key=key, repeat=daily))
    sandbox.end_meeting(key)
    host.send(sales.SetSalesSession(meeting_key=key, repeat=daily))
    got = host.send(sales.GetSalesSession(meeting_key=key))
    assert got.repeat == daily


def test_a_meeting_key_names_no_sales_session(host: Webex) -> None:
    key = host.send(meeting.CreateMeeting()).meeting_key
    for number in (key, 1):
        with pytest.raises(NotFound, match="060001"):
            host.send(sales.GetSalesSession(meeting_key=number))


def test_sessions_are_listed_by_customer_host_and_time(
    host: Webex, admin: Webex, sandbox: Sandbox
) -> None:
    one = create(host, meta_data=sales.MetaData(account="Acme", opportunity="Big"))
    two = create(host, meta_data=sales.MetaData(account="Bolt"))
    late = sales.Schedule(start_date=START + timedelta(days=1), time_zone_id=4, duration=45)
    three = create(host, schedule=late)
    assert keys(host, account="acme") == [one]
    assert keys(host, opportunity="Big") == [one]
    either = ListControl(list_method=ListMethod.OR)
    assert keys(host, account="Bolt", opportunity="Big", list_control=either) == [one, two]
    scope = sales.DateScope(start_date_start=START + timedelta(hours=1), time_zone_id=4)
    assert keys(host, date_scope=scope) == [three]
    assert keys(admin, host_webex_id=sandbox.other_host.webex_id) == []
    assert keys(host, list_control=ListControl(start_from=2, maximum_num=1)) == [two]
    order = sales.Order(order_by=[sales.OrderBy.ACCOUNT], order_ad=[OrderDirection.DESC])
    assert keys(host, order=order) == [two, one, three]


def test_a_summary_tells_what_the_session_is(host: Webex, sandbox: Sandbox) -> None:
    key = create(host, meta_data=sales.MetaData(conf_name="Demo", account="Acme"))
    (got,) = host.send(sales.LstsummarySalesSession(meeting_key=key)).sales_session
    assert (got.conf_name, got.account, got.opportunity) == ("Demo", "Acme", None)
    assert (got.start_date, got.duration, got.time_zone_id) == (START, 45, 4)
    assert (got.host_webex_id, got.status) == (sandbox.host.webex_id, "NOT_INPROGRESS")
    assert (got.meeting_type, got.list_status) == (15, sales.Listing.PUBLIC)


# Customers ----------------------------------------------------------------------------------------


def open_account(site: Webex, name: str = "Acme", **more: Any) -> int:
    account = sales.Account(name=name, **more)
    return site.send(sales.CreateAccount(account=account)).int_account_id


def open_chance(site: Webex, account: int, name: str = "Big", **more: Any) -> int:
    chance = sales.Opportunity(name=name, int_account_id=account, **more)
    return site.send(sales.CreateOpportunity(opportunity=chance)).int_opportunity_id


def test_an_account_comes_back_with_its_opportunities(host: Webex) -> None:
    number = open_account(host, ext_account_id="A-1", ext_system_id=7)
    chance = open_chance(host, number, ext_opportunity_id="O-1")
    (got,) = host.send(sales.LstAccounts()).account
    assert got == sales.AccountInstance(
        name="Acme", ext_account_id="A-1", ext_system_id=7, int_account_id=number
    )
    (got,) = host.send(sales.LstAccounts(return_opportunity=True)).account
    assert got.opportunity == [
        sales.OpportunitySummary(name="Big", int_opportunity_id=chance, ext_opportunity_id="O-1")
    ]


def test_accounts_are_found_by_either_number(host: Webex) -> None:
    one = open_account(host, "Acme", ext_account_id="A-1")
    two = open_account(host, "Bolt", ext_account_id="A-2", ext_system_id=7)

    def numbers(**criteria: Any) -> list[int | None]:
        return [each.int_account_id for each in host.send(sales.LstAccounts(**criteria)).account]

    assert numbers() == [one, two]
    assert numbers(int_account_id=two) == [two]
    assert numbers(ext_account_id="A-1") == [one]
    assert numbers(ext_system_id=7) == [two]
    with pytest.raises(NotFound, match="000015"):
        numbers(ext_account_id="A-1", ext_system_id=7)


def test_an_account_changes_as_specified(host: Webex) -> None:
    parent = open_account(host, "Parent")
    number = open_account(host, ext_account_id="A-1")
    change = sales.AccountChange(int_account_id=number, name="Ace", parent_int_id=parent)
    assert host.send(sales.SetAccount(account=change)).int_account_id == number
    (got,) = host.send(sales.LstAccounts(int_account_id=number)).account
    assert (got.name, got.ext_account_id, got.parent_int_id) == ("Ace", "A-1", parent)
    with pytest.raises(NotFound, match="000015"):
        host.send(
            sales.SetAccount(account=sales.AccountChange(int_account_id=number, parent_int_id=1))
        )


def test_an_opportunity_is_of_an_account(host: Webex) -> None:
    with pytest.raises(NotFound, match="000015"):
        open_chance(host, 1)
    one, two = open_account(host, ext_account_id="A-1"), open_account(host)
    first, second = open_chance(host, one), open_chance(host, two, ext_opportunity_id="O-2")

    def numbers(**criteria: Any) -> list[int]:
        answer = host.send(sales.LstOpportunities(**criteria))
        return [each.int_opportunity_id for each in answer.opportunity]

    assert numbers() == [first, second]
    assert numbers(int_account_id=two) == [second]
    assert numbers(ext_account_id="A-1") == [first]
    assert numbers(ext_opportunity_id="O-2") == [second]
    (got,) = host.send(sales.LstOpportunities(int_opportunity_id=first)).opportunity
    assert (got.name, got.ext_account_id) == ("Big", "A-1")


def test_an_opportunity_changes_as_specified(host: Webex) -> None:
    account = open_account(host)
    number = open_chance(host, account, ext_opportunity_id="O-1")
    change = sales.OpportunityInstance(int_opportunity_id=number, name="Bigger")
    assert host.send(sales.SetOpportunity(opportunity=change)).int_opportunity_id == number
    (got,) = host.send(sales.LstOpportunities()).opportunity
    assert (got.name, got.int_account_id) == ("Bigger", account)
    assert got.ext_opportunity_id == "O-1"


def test_customers_belong_to_somebody(
    host: Webex, other: Webex, admin: Webex, sandbox: Sandbox
) -> None:
    number = open_account(host)
    change = sales.SetAccount(account=sales.AccountChange(int_account_id=number, name="X"))
    with pytest.raises(PrivilegeRequired, match="000001"):
        other.send(change)
    with pytest.raises(NotFound, match="000015"):
        other.send(sales.LstAccounts())
    with pytest.raises(PrivilegeRequired, match="000001"):
        other.send(sales.LstAccounts(webex_id=sandbox.host.webex_id))
    for request in (sales.LstAccounts(), sales.LstAccounts(webex_id=sandbox.host.webex_id)):
        assert [each.int_account_id for each in admin.send(request).account] == [number]
    change.webex_id = sandbox.other_host.webex_id
    admin.send(change)
    assert [each.name for each in other.send(sales.LstAccounts()).account] == ["X"]


def test_a_session_has_the_names_of_its_customer(host: Webex) -> None:
    account = open_account(host, "Acme")
    chance = open_chance(host, account, "Big")
    meta = sales.MetaData(int_account_id=account, int_opportunity_id=chance)
    key = create(host, meta_data=meta)
    assert keys(host, account="Acme", opportunity="Big") == [key]
    with pytest.raises(NotFound, match="000015"):
        create(host, meta_data=sales.MetaData(int_account_id=1))


# Products -----------------------------------------------------------------------------------------


def test_products_are_added_changed_and_listed(host: Webex) -> None:
    products = [
        sales.Product(name="Pump", description="Pumps"),
        sales.Product(name="axle", description="Turns"),
        sales.Product(name="Bolt"),
    ]
    one, two, three = host.send(sales.AddProducts(product=products)).product_id
    change = sales.ProductInstance(product_id=one, description="Pumps more")
    assert host.send(sales.SetProducts(product=[change])).product_id == [one]
    got = host.send(sales.LstProducts()).product
    assert got[0] == sales.ProductInstance(product_id=one, name="Pump", description="Pumps more")

    def numbers(**criteria: Any) -> list[int]:
        return [each.product_id for each in host.send(sales.LstProducts(**criteria)).product]

    assert numbers() == [one, two, three]
    assert numbers(name="bolt") == [three]
    assert numbers(product_id=[three, one]) == [one, three]
    by_name = sales.ProductOrder(order_by=[sales.ProductOrderBy.NAME])
    assert numbers(order=by_name) == [two, three, one]
    by_number = sales.ProductOrder(
        order_by=[sales.ProductOrderBy.PRODUCT_ID], order_ad=[OrderDirection.DESC]
    )
    assert numbers(order=by_number) == [three, two, one]
    assert numbers(list_control=ListControl(start_from=2, maximum_num=1)) == [two]


def test_products_change_together_or_not_at_all(host: Webex) -> None:
    (number,) = host.send(sales.AddProducts(product=[sales.Product(name="Pump")])).product_id
    changes = [
        sales.ProductInstance(product_id=number, name="Bolt"),
        sales.ProductInstance(product_id=1, name="Axle"),
    ]
    with pytest.raises(NotFound, match="000015"):
        host.send(sales.SetProducts(product=changes))
    assert [each.name for each in host.send(sales.LstProducts()).product] == ["Pump"]
