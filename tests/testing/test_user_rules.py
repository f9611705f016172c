"""What the rules of a site mean for its users, over real HTTP."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from meetwire.runtime.errors import AuthenticationFailed, InvalidByService, PrivilegeRequired
from meetwire.testing import Sandbox
from meetwire.webex import Password, Webex, meeting, sales, site, user
from meetwire.webex.common import ServiceType
from tests.testing.conftest import Clock
from tests.testing.test_users import HOST, person

OFF = user.ActiveState.DEACTIVATED
ON = user.ActiveState.ACTIVATED


def enter(sandbox: Sandbox, name: str) -> None:
    """Sign in as somebody whom `person` made."""
    with sandbox.client(Password(f"{name}@acme.example", f"{name}-secret")) as client:
        client.send(meeting.LstsummaryMeeting())


# How many hosts -----------------------------------------------------------------------------------


def allow_hosts(sandbox: Sandbox, number: int) -> None:
    def change(settings: site.Site) -> None:
        assert settings.meta_data is not None
        settings.meta_data.account_num_limit = number

    sandbox.configure_site(change)


def test_a_site_has_no_more_active_hosts_than_it_may(admin: Webex, sandbox: Sandbox) -> None:
    allow_hosts(sandbox, 4)  # an administrator and two hosts are there
    admin.send(person("ned", privilege=user.Privilege(ro_site_admin=True)))
    with pytest.raises(InvalidByService, match="exceededSiteHostLimit"):
        admin.send(person("zoe"))
    admin.send(person("amy", privilege=user.Privilege(attendee_only=True)))
    admin.send(person("ida", active=OFF))
    meta = admin.send(site.GetSite()).site_instance.meta_data
    assert meta is not None
    assert (meta.account_num_limit, meta.active_user_count) == (4, 4)


@pytest.mark.parametrize(
    "request_",
    [
        user.ActivateUser(webex_id="ida@acme.example"),
        user.SetUser(webex_id="ida@acme.example", active=ON),
        user.SetUser(
            webex_id="amy@acme.example", privilege=user.Privilege(attendee_only=False, host=True)
        ),
    ],
)
def test_nobody_becomes_an_active_host_beyond_the_limit(
    admin: Webex, sandbox: Sandbox, request_: user.ActivateUser | user.SetUser
) -> None:
    admin.send(person("ida", active=OFF))
    admin.send(person("amy", privilege=user.Privilege(attendee_only=True)))
    allow_hosts(sandbox, 3)
    with pytest.raises(InvalidByService, match="exceededSiteHostLimit"):
        admin.send(request_)
    admin.send(user.InactivateUser(webex_id=HOST))
    admin.send(request_)


def test_a_limit_below_the_number_of_hosts_leaves_them_as_they_are(
    admin: Webex, sandbox: Sandbox
) -> None:
    allow_hosts(sandbox, 1)
    admin.send(user.SetUser(webex_id=HOST, title="Captain"))
    assert admin.send(user.GetUser(webex_id=HOST)).title == "Captain"


# How long -----------------------------------------------------------------------------------------


def test_an_account_ends_at_its_date_in_its_zone(
    admin: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    # It is noon in GMT, and 20:00 in zone 45.
    end = datetime(2026, 11, 20, 21, 0)
    admin.send(person("ned", expiration_date=end, time_zone_id=45))
    clock.forward(minutes=59)
    enter(sandbox, "ned")
    clock.forward(minutes=1)
    with pytest.raises(AuthenticationFailed, match="expired"):
        enter(sandbox, "ned")
    later = end + timedelta(hours=2)
    admin.send(user.SetUser(webex_id="ned@acme.example", expiration_date=later))
    enter(sandbox, "ned")


def test_a_scope_of_registration_means_its_own_zone(admin: Webex, clock: Clock) -> None:
    clock.forward(hours=1)
    admin.send(person("ned"))  # at 13:00 in GMT, which is 21:00 in zone 45

    def registered_from(start: datetime) -> list[str]:
        scope = user.DateScope(reg_date_start=start, time_zone_id=45)
        return [each.first_name for each in admin.records(user.LstsummaryUser(date_scope=scope))]

    assert registered_from(datetime(2026, 11, 20, 21, 0)) == ["Ned"]
    assert registered_from(datetime(2026, 11, 20, 21, 0, 1)) == []


# What is chosen beforehand ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("types", "center", "usual"),
    [
        ([1, 3, 9, 11, 13], ServiceType.MEETING_CENTER, 3),
        ([1, 2, 9], ServiceType.MEETING_CENTER, 1),
        ([13, 11, 9], ServiceType.EVENT_CENTER, 9),
        ([13, 11], ServiceType.TRAINING_CENTER, 11),
        ([14, 13], ServiceType.SUPPORT_CENTER, 13),
    ],
)
def test_centers_have_an_order_in_which_one_is_the_default(
    admin: Webex, types: list[int], center: ServiceType, usual: int
) -> None:
    admin.send(person("ned", meeting_types=user.MeetingTypes(meeting_type=types)))
    options = admin.send(user.GetUser(webex_id="ned@acme.example")).session_options
    assert options is not None
    assert (options.default_service_type, options.default_session_type) == (center, usual)


def test_a_default_that_was_chosen_stays(admin: Webex) -> None:
    chosen = user.SessionOptions(
        default_session_type=9, default_service_type=ServiceType.EVENT_CENTER
    )
    admin.send(person("ned", session_options=chosen))
    assert admin.send(user.GetUser(webex_id="ned@acme.example")).session_options == chosen


# What the site allows -----------------------------------------------------------------------------


def test_a_site_may_keep_users_from_renaming_themselves(
    host: Webex, admin: Webex, sandbox: Sandbox
) -> None:
    def forbid(settings: site.Site) -> None:
        assert settings.security_options is not None
        settings.security_options.change_user_name = False

    sandbox.configure_site(forbid)
    rename = user.SetUser(webex_id=HOST, new_webex_id="hana")
    with pytest.raises(PrivilegeRequired, match="000001"):
        host.send(rename)
    host.send(user.SetUser(webex_id=HOST, title="Captain"))
    admin.send(rename)
    assert admin.send(user.GetUser(webex_id="hana")).title == "Captain"


def test_experts_are_for_products_that_the_site_has(admin: Webex) -> None:
    info = user.SalesSme(description="Pumps", products=user.SalesProducts(product_id=[1]))
    expert = user.SalesCenter(roles=user.SalesRoles(sme=True), sme_info=info)
    with pytest.raises(InvalidByService, match="999999"):
        admin.send(person("sam", sales_center=expert))
    products = admin.send(sales.AddProducts(product=[sales.Product(name="Pump")])).product_id
    info.products = user.SalesProducts(product_id=products)
    admin.send(person("sam", sales_center=expert))


def test_a_site_without_sales_center_has_no_experts(admin: Webex, sandbox: Sandbox) -> None:
    def switch_off(settings: site.Site) -> None:
        assert settings.supported_services is not None
        settings.supported_services.sales_center.enabled = False

    sandbox.configure_site(switch_off)
    with pytest.raises(InvalidByService, match="999999"):
        admin.send(
            person("sam", sales_center=user.SalesCenter(roles=user.SalesRoles(manager=True)))
        )
