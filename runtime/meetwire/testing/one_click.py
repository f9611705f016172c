"""What the one-click sessions of hosts start with (part of the general session service)."""

from __future__ import annotations

from meetwire.runtime.errors import Fault
from meetwire.testing import accounts, site
from meetwire.testing.accounts import Account
from meetwire.testing.answers import invalid, no_privilege
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import MEETING
from meetwire.testing.messages import from_text, merge, recast, to_text
from meetwire.webex import general_session as ep
from meetwire.webex.meeting import TelephonySupport
from meetwire.webex.site import TrackingCode

__all__: list[str] = []


@handles(ep.SetupOneClickSettings)
def setup_one_click_settings(
    call: Call, request: ep.SetupOneClickSettings
) -> ep.SetupOneClickSettingsResponse:
    """Set the caller's settings: what the request specifies changes, the rest stays."""
    named = [code.index for code in request.tracking.tracking_code] if request.tracking else []
    if any(not 1 <= index <= 10 for index in named) or len(set(named)) < len(named):
        raise invalid(Fault("tracking", "has numbers other than 1 to 10, or one of them twice"))
    settings = _settings(call, call.caller)
    merge(settings, request)
    _store(call, call.caller, settings)
    return ep.SetupOneClickSettingsResponse()


@handles(ep.SetOneClickSettings)
def set_one_click_settings(
    call: Call, request: ep.SetOneClickSettings
) -> ep.SetOneClickSettingsResponse:
    """Set service and type: one's own, or those of any host as an administrator."""
    host = _host(call, request.host_webex_id)
    settings = _settings(call, host)
    settings.meta_data.service_type = request.one_click_meta_data.service_type
    settings.meta_data.session_type = request.one_click_meta_data.session_type
    _store(call, host, settings)
    return ep.SetOneClickSettingsResponse()


@handles(ep.GetOneClickSettings)
def get_one_click_settings(
    call: Call, request: ep.GetOneClickSettings
) -> ep.GetOneClickSettingsResponse:
    """The settings of the caller, or of any host for an administrator.

    The tracking codes are those of the site; numbers to dial are those of the account in use.
    """
    host = _host(call, request.host_webex_id)
    settings = _settings(call, host)
    values = {
        code.index: code.value
        for code in (settings.tracking.tracking_code if settings.tracking else ())
    }
    return ep.GetOneClickSettingsResponse(
        meta_data=settings.meta_data,
        tracking_codes=ep.OneClickTrackingCodes(
            tracking_code=[
                ep.OneClickTrackingCode(
                    index=code.index,
                    name=code.name,
                    input_mode=code.input_mode,
                    value=values.get(code.index),
                )
                for code in _tracking_codes(call)
            ]
        ),
        telephony=_telephony(call, host, settings.telephony),
        enable_options=settings.enable_options,
        attendee_options=settings.attendee_options,
    )


def _host(call: Call, webex_id: str | None) -> Account:
    if not webex_id or webex_id.lower() == call.caller.webex_id.lower():
        return call.caller
    if not call.is_administrator:
        raise no_privilege("see or set the one-click settings of other hosts")
    return accounts.require(call.db, webex_id)


def _settings(call: Call, host: Account) -> ep.SetupOneClickSettings:
    """What is stored, or what a host has who never set anything."""
    row = call.db.execute(
        "SELECT body FROM one_click WHERE user_id = ?", (host.user_id,)
    ).fetchone()
    if row is not None:
        return from_text(row["body"], ep.SetupOneClickSettings)
    return ep.SetupOneClickSettings(
        meta_data=ep.OneClickTemplateMetaData(
            service_type=MEETING.service,
            session_type=MEETING.session_type,
            conf_name=f"Meeting of {host.webex_id}",
            listing=ep.SessionListing.UNLISTED,
        )
    )


def _store(call: Call, host: Account, settings: ep.SetupOneClickSettings) -> None:
    call.db.execute(
        "INSERT OR REPLACE INTO one_click VALUES (?, ?)", (host.user_id, to_text(settings))
    )


def _tracking_codes(call: Call) -> list[TrackingCode]:
    codes = site.settings(call.db).tracking_codes
    return codes.tracking_code if codes else []


def _telephony(
    call: Call, host: Account, written: ep.OneClickTelephonySetup | None
) -> ep.OneClickTelephony | None:
    if written is None:
        return None
    return recast(
        written,
        ep.OneClickTelephony,
        telephony_support=TelephonySupport(written.telephony_support),
        account=_account(call, host, written),
    )


def _account(
    call: Call, host: Account, written: ep.OneClickTelephonySetup
) -> ep.OneClickAccount | None:
    """The account of the host's profile that the settings choose by its index."""
    profile = accounts.profile_of(call.db, host.user_id)
    for provider in profile.tsp_account.tsp_account if profile.tsp_account else ():
        if (
            provider.account_index is not None
            and provider.account_index == written.tsp_account_index
        ):
            return ep.OneClickAccount(
                toll_free_call_in_number=provider.toll_free_call_in_number or "",
                toll_call_in_number=provider.toll_call_in_number or "",
                subscriber_access_code=provider.subscriber_access_code,
                participant_access_code=provider.participant_access_code,
            )
    for personal in profile.personal_teleconf.account if profile.personal_teleconf else ():
        if personal.account_index == written.personal_account_index:
            return ep.OneClickAccount(
                toll_free_call_in_number="1-800-555-0100",
                toll_call_in_number="1-408-555-0100",
                subscriber_access_code=personal.subscriber_access_code,
                participant_access_code=personal.participant_full_access_code,
                participant_limited_access_code=personal.participant_limited_access_code,
            )
    return None
