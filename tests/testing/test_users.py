"""The user service of the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import parse_qs, urlsplit

import pytest

from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.errors import (
    AlreadyExists,
    AuthenticationFailed,
    InvalidByService,
    NotFound,
    PrivilegeRequired,
    ServiceError,
)
from meetwire.runtime.message import Request
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.transport import HttpRequest, Timeout
from meetwire.testing import Sandbox
from meetwire.webex import AccessToken, Password, SessionTicket, Webex, sales, user, wire
from meetwire.webex.common import Address, ServiceType, Tracking
from meetwire.webex.service import (
    ListControl,
    ListMethod,
    OrderDirection,
    ResultType,
    WebACDAction,
)
from tests.testing.conftest import Clock

HOST = Sandbox.host.webex_id
OTHER = Sandbox.other_host.webex_id


def person(name: str, **more: object) -> user.CreateUser:
    return user.CreateUser(
        **{
            "webex_id": f"{name}@acme.example",
            "email": f"{name}@acme.example",
            "password": f"{name}-secret",
            "first_name": name.title(),
            "last_name": "Doe",
            **more,
        }
    )


def test_a_created_user_comes_back_with_every_field(admin: Webex) -> None:
    profile = person(
        "mia",
        title="Engineer",
        address=Address(address1="1 Main <Street> & Co", city="Zürich", zip_code="08001"),
        phones=user.UserPhones(phone="1,,555,0100,,", pin="9274"),
        expiration_date=datetime(2030, 1, 2, 3, 4, 5),
        comm_options=user.CommOptions(promos=True, press=False),
        meeting_types=user.MeetingTypes(meeting_type=[3, 16]),
        time_zone_id=45,
        tracking=Tracking(tracking_code2="blue"),
        personal_teleconf=user.PersonalTeleconf(
            account=[user.PersonalAccount(account_index=1, subscriber_access_code="0042")],
            join_before_host=True,
        ),
        security=user.Security(force_change_password=True),
    )
    number = admin.send(profile).user_id
    got = admin.send(user.GetUser(webex_id="MIA@acme.example"))
    assert (got.user_id, got.visit_count) == (number, 0)
    assert got.registration_date == datetime(2026, 11, 20, 12, 0)
    assert got.password == "********"
    assert got.phones == profile.phones
    assert got.address == profile.address
    assert got.expiration_date == profile.expiration_date
    assert got.comm_options == profile.comm_options
    assert got.meeting_types == profile.meeting_types
    assert got.tracking == profile.tracking
    assert got.security == profile.security
    assert got.active is user.ActiveState.ACTIVATED
    assert got.privilege is not None
    assert (got.privilege.host, got.privilege.site_admin) == (True, False)
    assert [entry.value for entry in got.service_session_types] == ["3", "16"]
    assert got.personal_teleconf is not None
    assert got.personal_teleconf.account[0].subscriber_access_code == "0042"
    assert got.personal_teleconf.account[0].join_before_host is True


def test_addresses_are_lower_case_and_site_types_are_the_default(admin: Webex) -> None:
    admin.send(person("ned", email="Ned.Doe@ACME.example"))
    got = admin.send(user.GetUser(webex_id="ned@acme.example"))
    assert got.email == "ned.doe@acme.example"
    assert got.meeting_types is not None
    assert len(got.meeting_types.meeting_type) > 1


def test_the_first_role_wins(admin: Webex, sandbox: Sandbox) -> None:
    both = user.Privilege(ro_site_admin=True, site_admin=True, attendee_only=True)
    admin.send(person("ria", privilege=both))
    got = admin.send(user.GetUser(webex_id="ria@acme.example")).privilege
    assert got is not None
    assert (got.site_admin, got.ro_site_admin, got.attendee_only, got.host) == (
        True,
        False,
        False,
        True,
    )


def test_a_reading_administrator_reads_and_changes_nothing(admin: Webex, sandbox: Sandbox) -> None:
    admin.send(person("rod", privilege=user.Privilege(ro_site_admin=True)))
    with sandbox.client(Password("rod@acme.example", "rod-secret")) as reader:
        assert len(reader.send(user.LstsummaryUser()).user) == 5
        assert reader.send(user.GetUser(webex_id=HOST)).first_name == "Hana"
        with pytest.raises(PrivilegeRequired):
            reader.send(user.SetUser(webex_id=HOST, title="Boss"))
        with pytest.raises(PrivilegeRequired):
            reader.send(person("eve"))


def test_taken_logins_and_addresses_are_refused(admin: Webex) -> None:
    with pytest.raises(AlreadyExists) as login:
        admin.send(person("zoe", webex_id=HOST.upper()))
    assert login.value.exception_id == "030004"
    with pytest.raises(AlreadyExists) as address:
        admin.send(person("zoe", email=HOST.upper()))
    assert address.value.exception_id == "030005"
    admin.send(person("zoe"))
    with pytest.raises(AlreadyExists) as renamed:
        admin.send(user.SetUser(webex_id="zoe@acme.example", new_webex_id=HOST))
    assert renamed.value.exception_id == "030004"
    with pytest.raises(AlreadyExists) as moved:
        admin.send(user.SetUser(webex_id="zoe@acme.example", email=HOST))
    assert moved.value.exception_id == "030005"


@pytest.mark.parametrize("pin", ["1111", "1234", "4321", "123", "12345", "12a4", "١٢٣٥"])
def test_weak_pins_are_refused(admin: Webex, pin: str) -> None:
    with pytest.raises(InvalidByService) as caught:
        admin.send(person("pia", phones=user.UserPhones(pin=pin)))
    assert caught.value.exception_id == "999999"
    assert [sub.value for sub in caught.value.sub_errors] == ["phones.pin"]
    assert pin not in str(caught.value)


def test_a_personal_conference_needs_a_pin_and_no_provider(admin: Webex, host: Webex) -> None:
    account = user.PersonalTeleconf(account=[user.PersonalAccount(account_index=1)])
    provider = user.TspAccounts(tsp_account=[user.TspAccount(account_index=1)])
    with pytest.raises(InvalidByService) as caught:
        admin.send(person("pat", personal_teleconf=account, tsp_account=provider))
    paths = [sub.value for sub in caught.value.sub_errors]
    assert paths == ["personal_teleconf", "phones.pin"]
    with pytest.raises(InvalidByService):
        host.send(user.SetUser(webex_id=HOST, personal_teleconf=account))
    host.send(user.SetUser(webex_id=HOST, phones=user.UserPhones(pin="1235")))
    host.send(user.SetUser(webex_id=HOST, personal_teleconf=account))
    account.account[0].delete = True
    host.send(user.SetUser(webex_id=HOST, personal_teleconf=account))
    left = host.send(user.GetUser(webex_id=HOST)).personal_teleconf
    assert left is None or left.account == []


def test_experts_say_what_they_know(admin: Webex) -> None:
    added = [sales.Product(name="Pump"), sales.Product(name="Axle")]
    products = admin.send(sales.AddProducts(product=added)).product_id
    expert = user.SalesCenter(roles=user.SalesRoles(sme=True))
    with pytest.raises(InvalidByService):
        admin.send(person("sam", sales_center=expert))
    expert.sme_info = user.SalesSme(
        description="Pumps", products=user.SalesProducts(product_id=products)
    )
    admin.send(person("sam", sales_center=expert))
    known = admin.send(user.GetUser(webex_id="sam@acme.example")).sales_center
    assert known is not None
    assert known.sme_info is not None
    assert known.sme_info.description == "Pumps"
    assert known.sme_info.products is not None
    assert [product.product_id for product in known.sme_info.products.product] == products
    no_more = user.SalesCenter(roles=user.SalesRoles(sme=False))
    admin.send(user.SetUser(webex_id="sam@acme.example", sales_center=no_more))
    known = admin.send(user.GetUser(webex_id="sam@acme.example")).sales_center
    assert known is not None
    assert known.sme_info is None


def test_set_changes_only_what_it_names(admin: Webex, host: Webex) -> None:
    host.send(
        user.SetUser(
            webex_id=HOST,
            title="Engineer",
            address=Address(city="Bern", country="Switzerland"),
            meeting_types=user.MeetingTypes(meeting_type=[1, 2, 3]),
        )
    )
    host.send(
        user.SetUser(
            webex_id=HOST,
            address=Address(city="Basel"),
            meeting_types=user.MeetingTypes(meeting_type=[16]),
        )
    )
    got = host.send(user.GetUser(webex_id=HOST))
    assert (got.title, got.first_name) == ("Engineer", "Hana")
    assert got.address == Address(city="Basel", country="Switzerland")
    assert got.meeting_types == user.MeetingTypes(meeting_type=[16])


def test_a_new_password_counts_and_an_absent_one_stays(admin: Webex, sandbox: Sandbox) -> None:
    admin.send(user.SetUser(webex_id=HOST, password="another"))
    admin.send(user.SetUser(webex_id=HOST, title="Boss"))
    with sandbox.client() as old, pytest.raises(AuthenticationFailed):
        old.send(user.AuthenticateUser())
    with sandbox.client(Password(HOST, "another")) as new:
        assert new.send(user.GetUser(webex_id=HOST)).title == "Boss"
    with pytest.raises(InvalidByService):
        admin.send(user.SetUser(webex_id=HOST, password="pässword"))


def test_a_new_login_takes_everything_along(admin: Webex, sandbox: Sandbox) -> None:
    admin.send(user.SetUser(webex_id=HOST, new_webex_id="hana@acme.example"))
    with sandbox.client(Password("hana@acme.example", sandbox.host.password)) as renamed:
        assert renamed.send(user.GetUser(webex_id="hana@acme.example")).last_name == "Host"
    with sandbox.client() as old, pytest.raises(NotFound) as caught:
        old.send(user.GetUser(webex_id=HOST))
    assert caught.value.exception_id == "030001"


def test_hosts_change_themselves_but_not_their_privileges(host: Webex) -> None:
    host.send(user.SetUser(webex_id=HOST, company="Acme"))
    assert host.send(user.GetUser(webex_id=HOST)).company == "Acme"
    for change in (
        user.SetUser(webex_id=OTHER, company="Acme"),
        user.SetUser(webex_id=HOST, privilege=user.Privilege(site_admin=True)),
        user.SetUser(webex_id=HOST, active=user.ActiveState.DEACTIVATED),
        user.SetUser(webex_id=HOST, personal_teleconf=user.PersonalTeleconf(join_before_host=True)),
    ):
        with pytest.raises(PrivilegeRequired) as caught:
            host.send(change)
        assert caught.value.exception_id == "000001"


@pytest.mark.parametrize(
    "request_",
    [
        user.CreateUser(webex_id="x"),
        user.DelUser(webex_id=["x"]),
        user.ActivateUser(webex_id="x"),
        user.InactivateUser(webex_id="x"),
        user.LstsummaryUser(),
        user.AssignWebACDQueues(
            webex_id="x",
            queue=[user.WebACDQueueAssignment(name="q", action=WebACDAction.ASSIGN)],
        ),
        user.GetUser(webex_id=OTHER),
        user.GetloginurlUser(webex_id=OTHER),
        user.GetlogouturlUser(webex_id=OTHER),
    ],
    ids=lambda request: type(request).__name__,
)
def test_what_hosts_may_not_do(host: Webex, request_: Request) -> None:  # type: ignore[type-arg]
    with pytest.raises(PrivilegeRequired) as caught:
        host.send(request_)
    assert caught.value.exception_id == "000001"


@pytest.mark.filterwarnings("ignore:LstUser is deprecated")
def test_hosts_may_not_list_users_in_the_old_way_either(host: Webex) -> None:
    with pytest.raises(PrivilegeRequired) as caught:
        host.send(user.LstUser())
    assert caught.value.exception_id == "000001"


def test_deleted_users_are_deactivated_all_or_none(admin: Webex, sandbox: Sandbox) -> None:
    with pytest.raises(NotFound) as caught:
        admin.send(user.DelUser(webex_id=[HOST, "nobody"]))
    assert caught.value.exception_id == "030001"
    assert admin.send(user.GetUser(webex_id=HOST)).active is user.ActiveState.ACTIVATED
    answer = admin.send(user.DelUser(webex_id=[HOST, OTHER]))
    assert [(entry.webex_id, entry.status) for entry in answer.user] == [
        (HOST, ResultType.SUCCESS),
        (OTHER, ResultType.SUCCESS),
    ]
    got = admin.send(user.GetUser(webex_id=HOST))
    assert (got.active, got.first_name) == (user.ActiveState.DEACTIVATED, "Hana")
    with sandbox.client() as gone, pytest.raises(AuthenticationFailed):
        gone.send(user.GetUser(webex_id=HOST))


def test_accounts_can_be_switched_off_and_on(admin: Webex, host: Webex) -> None:
    number = admin.send(user.GetUser(webex_id=HOST)).user_id
    admin.send(user.InactivateUser(webex_id=HOST))
    with pytest.raises(AuthenticationFailed):
        host.send(user.GetUser(webex_id=HOST))
    admin.send(user.ActivateUser(user_id=number))
    assert host.send(user.GetUser(webex_id=HOST)).user_id == number
    with pytest.raises(NotFound):
        admin.send(user.ActivateUser(webex_id=HOST, user_id=1))
    admin.send(user.SetUser(webex_id=HOST, security=user.Security(lock_account=True)))
    with pytest.raises(AuthenticationFailed):
        host.send(user.GetUser(webex_id=HOST))


# Lists --------------------------------------------------------------------------------------------


def logins(client: Webex, **criteria: object) -> list[str]:
    request = user.LstsummaryUser(**criteria)
    return [entry.webex_id.partition("@")[0] for entry in client.send(request).user]


def test_lists_filter_by_each_criterion(admin: Webex) -> None:
    admin.send(person("ula", first_name="Hana", last_name="Zed"))
    admin.send(user.InactivateUser(webex_id=OTHER))
    assert logins(admin, first_name="hana") == ["host", "ula"]
    assert logins(admin, last_name="Zed") == ["ula"]
    assert logins(admin, email="ULA@acme.example") == ["ula"]
    assert logins(admin, webex_id="Host@acme.example") == ["host"]
    assert logins(admin, active=user.ActiveState.DEACTIVATED) == ["other"]
    assert logins(admin, first_name="Hana", last_name="Zed") == ["ula"]
    any_of = ListControl(list_method=ListMethod.OR)
    assert logins(admin, first_name="Hana", last_name="Other", list_control=any_of) == [
        "host",
        "other",
        "ula",
    ]


def test_an_empty_list_is_a_failure_on_the_wire_and_empty_to_the_client(admin: Webex) -> None:
    answer = admin.send(user.LstsummaryUser(first_name="Nobody"))
    assert (answer.user, answer.matching_records) == ([], None)


def test_lists_know_the_time_of_registration(admin: Webex, clock: Clock) -> None:
    clock.forward(days=10)
    admin.send(person("late"))
    scope = user.DateScope(reg_date_start=datetime(2026, 11, 30, 12, 0))
    assert logins(admin, date_scope=scope) == ["late"]
    scope = user.DateScope(reg_date_end=datetime(2026, 11, 30, 11, 59, 59))
    assert logins(admin, date_scope=scope) == ["admin", "host", "other", "attendee"]


def test_lists_are_sorted_by_pairs_of_key_and_direction(admin: Webex) -> None:
    admin.send(person("ann1", last_name="A", first_name="X", address=Address(city="Bern")))
    admin.send(person("ann2", last_name="A", first_name="Y", address=Address(city="aarau")))
    admin.send(person("bob1", last_name="B", first_name="X"))
    scope = user.DateScope()
    by = user.OrderBy
    order = user.Order(
        order_by=[by.LAST_NAME, by.FIRST_NAME],
        order_ad=[OrderDirection.ASC, OrderDirection.DESC],
    )
    found = logins(admin, order=order, date_scope=scope)
    assert [name for name in found if name[-1].isdigit()] == ["ann2", "ann1", "bob1"]
    order = user.Order(order_by=[by.CITY, by.UID], order_ad=[OrderDirection.DESC])
    assert logins(admin, order=order)[:2] == ["ann1", "ann2"]
    order = user.Order(order_by=[by.UID], order_ad=[OrderDirection.DESC])
    assert logins(admin, order=order)[0] == "bob1"
    for key in by:
        logins(admin, order=user.Order(order_by=[key], order_ad=[OrderDirection.ASC]))
    with pytest.raises(InvalidByService):
        logins(
            admin,
            order=user.Order(order_by=[by.unlisted("SHOESIZE'")], order_ad=[OrderDirection.ASC]),
        )


@pytest.mark.filterwarnings("ignore:LstUser is deprecated")
def test_the_old_list_has_all_details_and_short_pages(admin: Webex) -> None:
    for number in range(12):
        admin.send(person(f"extra{number:02}", title=f"No {number}"))
    page = admin.send(user.LstUser())
    assert len(page.user) == 10
    assert page.user[4].title == "No 0"
    assert page.user[4].password == "********"
    assert page.matching_records is not None
    assert (page.matching_records.total, page.matching_records.returned) == (16, 10)


# Signing in ---------------------------------------------------------------------------------------


def test_a_ticket_stands_for_the_password_until_it_expires(
    host: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    answer = host.send(user.AuthenticateUser())
    assert answer.time_to_live == 5400
    assert answer.create_time == 1_795_176_000_000
    with sandbox.client(SessionTicket(HOST, answer.session_ticket)) as client:
        assert client.send(user.GetUser(webex_id=HOST)).first_name == "Hana"
        clock.forward(seconds=5399)
        client.send(user.GetUser(webex_id=HOST))
        clock.forward(seconds=1)
        with pytest.raises(AuthenticationFailed) as caught:
            client.send(user.GetUser(webex_id=HOST))
    assert caught.value.exception_id == "030002"


def test_a_ticket_is_good_for_its_owner_only(host: Webex, admin: Webex, sandbox: Sandbox) -> None:
    ticket = host.send(user.AuthenticateUser()).session_ticket
    with (
        sandbox.client(SessionTicket(OTHER, ticket)) as thief,
        pytest.raises(AuthenticationFailed),
    ):
        thief.send(user.GetUser(webex_id=OTHER))
    login = host.send(user.GetLoginTicket()).ticket
    with sandbox.client(SessionTicket(HOST, login)) as web, pytest.raises(AuthenticationFailed):
        web.send(user.GetUser(webex_id=HOST))
    admin.send(user.InactivateUser(webex_id=HOST))
    with sandbox.client(SessionTicket(HOST, ticket)) as gone, pytest.raises(AuthenticationFailed):
        gone.send(user.GetUser(webex_id=HOST))


def test_a_ticket_can_be_exchanged_for_a_fresh_one(
    host: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    ticket = host.send(user.AuthenticateUser()).session_ticket
    clock.forward(seconds=5000)
    with sandbox.client(SessionTicket(HOST, ticket)) as client:
        fresh = client.send(user.AuthenticateUser()).session_ticket
    assert fresh != ticket
    clock.forward(seconds=5000)
    with sandbox.client(SessionTicket(HOST, fresh)) as client:
        assert client.send(user.GetUser(webex_id=HOST)).first_name == "Hana"


def test_the_life_of_tickets_can_be_set(clock: Clock) -> None:
    with Sandbox(clock=clock, ticket_lifetime=60) as sandbox, sandbox.client() as host:
        answer = host.send(user.AuthenticateUser())
        assert answer.time_to_live == 60
        with sandbox.client(SessionTicket(HOST, answer.session_ticket)) as client:
            clock.forward(seconds=59)
            client.send(user.GetUser(webex_id=HOST))
            clock.forward(seconds=1)
            with pytest.raises(AuthenticationFailed):
                client.send(user.GetUser(webex_id=HOST))
    with pytest.raises(ValueError, match="above 0"):
        Sandbox(ticket_lifetime=0)


def test_all_tickets_can_be_made_to_expire(host: Webex, sandbox: Sandbox) -> None:
    token = sandbox.access_token(HOST)
    ticket = host.send(user.AuthenticateUser()).session_ticket
    sandbox.expire_tickets()
    with sandbox.client(SessionTicket(HOST, ticket)) as late, pytest.raises(AuthenticationFailed):
        late.send(user.GetUser(webex_id=HOST))
    assert sign_in(sandbox, access_token=token).session_ticket


def sign_in(
    sandbox: Sandbox, webex_id: str = HOST, **offered: str
) -> user.AuthenticateUserResponse:
    """Sign in with nothing but what is in the body."""
    security = SecurityContext(site_name=sandbox.site_name, webex_id=webex_id)
    request = user.AuthenticateUser(**offered)
    transport = RequestsTransport()
    sent = HttpRequest("POST", sandbox.url, {}, wire.encode(request, security))
    try:
        reply = transport.send(sent, timeout=Timeout(), limit=100_000)
    finally:
        transport.close()
    return wire.decode(reply.body, request)


def offers(sandbox: Sandbox, webex_id: str = HOST) -> list[dict[str, str]]:
    return [
        {"access_token": sandbox.access_token(webex_id, lifetime=300)},
        {"saml_response": sandbox.saml_assertion(webex_id)},
    ]


def test_tokens_and_assertions_of_the_sandbox_are_exchanged_for_a_ticket(
    sandbox: Sandbox, clock: Clock
) -> None:
    for offered in offers(sandbox):
        answer = sign_in(sandbox, **offered)
        assert answer.time_to_live == 5400
        assert answer.create_time == int(clock.now.timestamp() * 1000)
        with sandbox.client(SessionTicket(HOST, answer.session_ticket)) as client:
            assert client.send(user.GetUser(webex_id=HOST)).first_name == "Hana"


def test_tokens_and_assertions_expire(sandbox: Sandbox, clock: Clock) -> None:
    offered = offers(sandbox)
    clock.forward(seconds=299)
    for each in offered:
        sign_in(sandbox, **each)
    clock.forward(seconds=1)
    for each in offered:
        with pytest.raises(AuthenticationFailed) as caught:
            sign_in(sandbox, **each)
        assert caught.value.exception_id == "200006"


def test_tokens_and_assertions_are_good_for_their_owner_and_in_their_place_only(
    sandbox: Sandbox,
) -> None:
    token, assertion = offers(sandbox)
    for offered in (
        {"access_token": assertion["saml_response"]},
        {"saml_response": token["access_token"]},
    ):
        with pytest.raises(AuthenticationFailed):
            sign_in(sandbox, **offered)
    for offered in (token, assertion):
        with pytest.raises(AuthenticationFailed):
            sign_in(sandbox, OTHER, **offered)
        text = next(iter(offered.values()))
        with (
            sandbox.client(SessionTicket(HOST, text)) as client,
            pytest.raises(AuthenticationFailed),
        ):
            client.send(user.GetUser(webex_id=HOST))


def test_one_good_proof_is_enough(host: Webex, sandbox: Sandbox) -> None:
    assert host.send(user.AuthenticateUser(saml_response="made up")).session_ticket
    token, _ = offers(sandbox)
    with sandbox.client(Password(HOST, "wrong")) as client:
        assert client.send(user.AuthenticateUser(**token)).session_ticket
        with pytest.raises(AuthenticationFailed) as caught:
            client.send(user.AuthenticateUser(access_token="made up"))
    assert caught.value.exception_id == "030002"


def test_an_access_token_may_stand_in_the_security_context(sandbox: Sandbox) -> None:
    with sandbox.client(AccessToken(HOST, lambda: sandbox.access_token(HOST))) as client:
        assert client.send(user.GetUser(webex_id=HOST)).first_name == "Hana"


def test_nobody_who_is_not_there_gets_a_token(sandbox: Sandbox) -> None:
    with pytest.raises(LookupError, match="nobody"):
        sandbox.access_token("nobody")
    with pytest.raises(LookupError, match="nobody"):
        sandbox.saml_assertion("nobody")


def test_wrong_passwords_and_unknown_users(sandbox: Sandbox) -> None:
    for credentials, exception_id in (
        (Password(HOST, "wrong"), "030002"),
        (Password("nobody", "wrong"), "030001"),
    ):
        with sandbox.client(credentials) as client, pytest.raises(ServiceError) as caught:
            client.send(user.AuthenticateUser())
        assert caught.value.exception_id == exception_id


def test_login_addresses_are_the_sandboxs_own(host: Webex, sandbox: Sandbox) -> None:
    first = host.send(user.GetLoginTicket())
    assert host.send(user.GetLoginTicket()).ticket == first.ticket
    assert "XML API" in first.api_version
    address = host.send(user.GetloginurlUser(webex_id=HOST, back_url="https://x.example/?a=b&c"))
    url = urlsplit(address.user_login_url or "")
    assert f"{url.scheme}://{url.netloc}" == sandbox.url.partition("/WBX")[0]
    query = parse_qs(url.query)
    assert query["TK"] == [first.ticket]
    assert query["BU"] == ["https://x.example/?a=b&c"]
    out = urlsplit(host.send(user.GetlogouturlUser(webex_id=HOST)).user_logout_url or "")
    assert parse_qs(out.query) == {"AT": ["LO"], "WID": [HOST]}


def test_attendees_may_get_a_login_ticket_and_little_else(sandbox: Sandbox) -> None:
    with sandbox.client(sandbox.attendee) as client:
        assert client.send(user.GetLoginTicket()).ticket
        with pytest.raises(PrivilegeRequired):
            client.send(user.AuthenticateUser())


def test_administrators_sign_others_in(admin: Webex) -> None:
    url = admin.send(user.GetloginurlUser(webex_id=HOST)).user_login_url
    assert parse_qs(urlsplit(url or "").query)["WID"] == [HOST]
    with pytest.raises(NotFound):
        admin.send(user.GetloginurlUser(webex_id="nobody"))


# Templates, images, WebACD ------------------------------------------------------------------------


def templates(client: Webex, webex_id: str = HOST) -> list[str]:
    listed = client.send(user.GetUser(webex_id=webex_id)).scheduling_templates
    return [] if listed is None else [template.name for template in listed.session_template]


def test_templates_go_when_they_are_deleted(host: Webex, admin: Webex) -> None:
    assert templates(host) == ["Site standard", "Site training", "Weekly review"]
    own = user.SessionTemplate(name="Weekly review", service_type=ServiceType.MEETING_CENTER)
    of_site = user.SessionTemplate(name="Site training", service_type=ServiceType.TRAINING_CENTER)
    host.send(user.DelSessionTemplates(session_template=[own]))
    assert templates(host) == ["Site standard", "Site training"]
    with pytest.raises(NotFound) as caught:
        host.send(user.DelSessionTemplates(session_template=[own]))
    assert caught.value.exception_id == "000015"
    delete = user.DelSessionTemplates(
        session_template=[of_site], template_type=user.TemplateType.SITE
    )
    with pytest.raises(PrivilegeRequired):
        host.send(delete)
    admin.send(delete)
    assert templates(admin, OTHER) == ["Site standard"]


def test_uploaded_images_show_in_the_meeting_room(host: Webex) -> None:
    host.send(user.UploadPMRImage(image_for=user.ImagePurpose.PHOTO, image_data=b"\x89PNG\0"))
    room = host.send(user.GetUser(webex_id=HOST)).personal_meeting_room
    assert room is not None
    assert (room.photo_url or "").endswith("IMAGE=Photo")
    assert room.header_image_url is None
    host.send(user.UploadPMRImage(image_for=user.ImagePurpose.HEADER, image_data=b"GIF"))
    room = host.send(user.GetUser(webex_id=HOST)).personal_meeting_room
    assert room is not None
    assert room.header_image_branding is True
    with pytest.raises(InvalidByService):
        host.send(user.UploadPMRImage())


def test_webacd_assignments_make_agents_and_managers(admin: Webex) -> None:
    admin.send(
        user.AssignWebACDQueues(
            webex_id=HOST,
            queue=[
                user.WebACDQueueAssignment(
                    name="billing", type=user.WebACDRole.MANAGER, action=WebACDAction.ASSIGN
                )
            ],
        )
    )
    assignment = user.WebACDAgentAssignment(webex_id=OTHER, action=WebACDAction.ASSIGN)
    admin.send(user.AssignWebACDAgents(manager=HOST, web_acd_user=[assignment]))
    assert logins(admin, web_acd=user.WebACDFilter(is_manager=True)) == ["host"]
    assert logins(admin, web_acd=user.WebACDFilter(is_agent=True)) == ["other"]
    assert logins(admin, web_acd=user.WebACDFilter(manager=HOST)) == ["other"]
    (entry,) = admin.send(user.LstsummaryUser(webex_id=OTHER)).user
    assert entry.web_acd == user.WebACDUserRole(is_agent=True, is_manager=False)
    quiet = user.WebACDFilter(return_prefs=False)
    (entry,) = admin.send(user.LstsummaryUser(webex_id=OTHER, web_acd=quiet)).user
    assert entry.web_acd is None
    assignment.action = WebACDAction.UNASSIGN
    admin.send(user.AssignWebACDAgents(manager=HOST, web_acd_user=[assignment]))
    assert logins(admin, web_acd=user.WebACDFilter(is_agent=True)) == []
    with pytest.raises(NotFound):
        admin.send(user.AssignWebACDAgents(manager="nobody", web_acd_user=[assignment]))
