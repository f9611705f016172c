"""One-click settings in the sandbox, over real HTTP."""

from __future__ import annotations

from typing import Any

import pytest

from meetwire.runtime.errors import InvalidByService, NotFound, PrivilegeRequired
from meetwire.testing import Sandbox
from meetwire.webex import Webex, user
from meetwire.webex import general_session as ep
from meetwire.webex.common import ServiceType


def setup(site: Webex, **more: Any) -> None:
    meta = ep.OneClickTemplateMetaData(
        service_type=ServiceType.MEETING_CENTER, session_type=2, conf_name="Now"
    )
    site.send(ep.SetupOneClickSettings(**{"meta_data": meta, **more}))


def test_a_host_who_set_nothing_has_defaults(host: Webex, sandbox: Sandbox) -> None:
    got = host.send(ep.GetOneClickSettings())
    assert got.meta_data is not None
    assert (got.meta_data.service_type, got.meta_data.session_type) == ("MeetingCenter", 3)
    assert sandbox.host.webex_id in got.meta_data.conf_name


def test_settings_come_back(host: Webex) -> None:
    meta = ep.OneClickTemplateMetaData(
        service_type=ServiceType.MEETING_CENTER,
        session_type=2,
        conf_name="Now",
        session_password="s3cret",
        listing=ep.SessionListing.PUBLIC,
        session_template=ep.SessionTemplate(name="Mine", type=ep.TemplateType.USER),
    )
    setup(
        host,
        meta_data=meta,
        tracking=ep.OneClickTrackingSetup(
            tracking_code=[ep.OneClickTrackingCodeSetup(index=2, value="Sales")]
        ),
        enable_options=ep.OneClickEnableOptions(voip=True),
        attendee_options=ep.OneClickAttendeeOptions(join_approval=True),
        telephony=ep.OneClickTelephonySetup(
            telephony_support=ep.OneClickTelephonySupport.CALL_IN, toll_free=True
        ),
    )
    got = host.send(ep.GetOneClickSettings())
    assert got.meta_data == meta
    assert got.enable_options == ep.OneClickEnableOptions(voip=True)
    assert got.attendee_options == ep.OneClickAttendeeOptions(join_approval=True)
    assert got.telephony is not None
    assert (got.telephony.telephony_support, got.telephony.toll_free) == ("CALLIN", True)
    assert got.tracking_codes is not None
    assert [(code.name, code.value) for code in got.tracking_codes.tracking_code] == [
        ("Division", None),
        ("Department", "Sales"),
        ("Project", None),
    ]


def test_a_change_leaves_the_rest(host: Webex) -> None:
    setup(host, enable_options=ep.OneClickEnableOptions(voip=True))
    setup(host, attendee_options=ep.OneClickAttendeeOptions(join_approval=False))
    got = host.send(ep.GetOneClickSettings())
    assert got.enable_options == ep.OneClickEnableOptions(voip=True)


def test_service_and_type_can_be_set_alone(host: Webex, admin: Webex, sandbox: Sandbox) -> None:
    setup(host)
    meta = ep.OneClickMetaData(service_type=ServiceType.SUPPORT_CENTER, session_type=13)
    name = sandbox.host.webex_id
    admin.send(ep.SetOneClickSettings(host_webex_id=name, one_click_meta_data=meta))
    for got in (
        host.send(ep.GetOneClickSettings()),
        admin.send(ep.GetOneClickSettings(host_webex_id=name)),
    ):
        assert got.meta_data is not None
        assert (got.meta_data.service_type, got.meta_data.session_type) == ("SupportCenter", 13)
        assert got.meta_data.conf_name == "Now"


def test_settings_of_others_are_for_administrators(
    host: Webex, admin: Webex, sandbox: Sandbox
) -> None:
    meta = ep.OneClickMetaData(service_type=ServiceType.MEETING_CENTER, session_type=1)
    name = sandbox.other_host.webex_id
    for request in (
        ep.GetOneClickSettings(host_webex_id=name),
        ep.SetOneClickSettings(host_webex_id=name, one_click_meta_data=meta),
    ):
        with pytest.raises(PrivilegeRequired, match="000001"):
            host.send(request)
    with pytest.raises(NotFound, match="030001"):
        admin.send(ep.GetOneClickSettings(host_webex_id="nobody"))


def test_the_account_in_use_is_that_of_the_profile(host: Webex, sandbox: Sandbox) -> None:
    provider = user.TspAccount(
        account_index=1,
        toll_call_in_number="1-408-555-0111",
        toll_free_call_in_number="1-800-555-0111",
        participant_access_code="4711",
    )
    host.send(
        user.SetUser(
            webex_id=sandbox.host.webex_id,
            tsp_account=user.TspAccounts(tsp_account=[provider]),
        )
    )
    setup(
        host,
        telephony=ep.OneClickTelephonySetup(
            telephony_support=ep.OneClickTelephonySupport.CALL_IN, tsp_account_index=1
        ),
    )
    got = host.send(ep.GetOneClickSettings())
    assert got.telephony is not None
    assert got.telephony.account is not None
    assert got.telephony.account.toll_call_in_number == "1-408-555-0111"
    assert got.telephony.account.participant_access_code == "4711"


@pytest.mark.parametrize("indexes", [[0], [11], [1, 1]])
def test_tracking_codes_have_numbers_up_to_10(host: Webex, indexes: list[int]) -> None:
    codes = [ep.OneClickTrackingCodeSetup(index=index) for index in indexes]
    with pytest.raises(InvalidByService, match="999999"):
        setup(host, tracking=ep.OneClickTrackingSetup(tracking_code=codes))
