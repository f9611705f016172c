"""A fresh site: its settings, its meeting types, and whom and what it starts with."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from meetwire.testing import accounts, zones
from meetwire.testing.messages import to_text
from meetwire.testing.site import change_settings
from meetwire.webex import event, meeting_type, site
from meetwire.webex.common import EntryExitTone, ServiceType, TimeZone
from meetwire.webex.user import CreateUser

__all__ = ["plant"]


def plant(
    db: sqlite3.Connection, people: Iterable[CreateUser], *, template_owner: str, now: datetime
) -> None:
    """Fill an empty database.

    Args:
        db: The database.
        people: The accounts.
        template_owner: The login of who has a scheduling template.
        now: When all this is done.
    """
    numbers = {person.webex_id: accounts.create(db, person, now) for person in people}
    db.executemany(
        "INSERT INTO templates VALUES (?, ?, ?)",
        [
            (None, "Site standard", "MeetingCenter"),
            (None, "Site training", "TrainingCenter"),
            (numbers[template_owner], "Weekly review", "MeetingCenter"),
        ],
    )
    db.executemany("INSERT INTO meeting_types VALUES (?, ?, ?)", map(_type_row, _TYPES))
    change_settings(db, _settings())


# Meeting types ------------------------------------------------------------------------------------

_TYPES: Final = (
    (1, "FRE", "Free meeting", (ServiceType.MEETING_CENTER,)),
    (2, "STD", "Standard meeting", (ServiceType.MEETING_CENTER,)),
    (3, "PRO", "Pro meeting", (ServiceType.MEETING_CENTER,)),
    (9, "ONS", "Online event", (ServiceType.EVENT_CENTER,)),
    (10, "RAS", "Access Anywhere", (ServiceType.MEETING_CENTER, ServiceType.SUPPORT_CENTER)),
    (11, "TRS", "Training session", (ServiceType.TRAINING_CENTER,)),
    (13, "SC3", "Support session", (ServiceType.SUPPORT_CENTER,)),
    (14, "SMT", "SMARTtech session", (ServiceType.SUPPORT_CENTER,)),
    (15, "SAC", "Sales session", (ServiceType.SALES_CENTER,)),
    (16, "AUO", "Personal conference", (ServiceType.MEETING_CENTER,)),
)


def _type_row(
    facts: tuple[int, str, str, tuple[ServiceType, ...]],
) -> tuple[int, str, str]:
    number, code, name, services = facts
    by_phone_alone = code == "AUO"
    visual = not by_phone_alone
    body = meeting_type.MeetingType(
        product_code_prefix=code,
        active=meeting_type.ActiveState.ACTIVATED,
        name=name,
        display_name=name,
        limits=meeting_type.Limits(
            max_meeting_duration=40 if code == "FRE" else 1440,
            max_meeting_user=8 if code == "FRE" else 200,
        ),
        options=meeting_type.Options(
            support_app_share=visual,
            support_attendee_registration=code in ("PRO", "ONS", "TRS"),
            support_chat=visual,
            support_desktop_share=visual,
            support_e2e=code == "PRO",
            support_file_share=visual,
            support_meeting_record=visual and code != "FRE",
            support_poll=visual and code != "FRE",
            support_presentation=visual,
            support_ssl=True,
            support_teleconf_call_in=True,
            support_teleconf_call_out=code != "FRE",
            support_toll_free_call_in=code != "FRE",
            support_video=visual,
            support_voip=visual,
            support_windows_client=visual,
            support_mac_client=visual,
        ),
        phone_numbers=meeting_type.PhoneNumbers(
            primary_toll_call_in_number="1-408-555-0100",
            primary_toll_free_call_in_number="1-800-555-0100",
        ),
        meeting_type_id=number,
        service_types=meeting_type.MeetingTypeServiceTypes(service_type=[*services]),
        hide_in_scheduler=False,
    )
    return number, code, to_text(body)


# Settings -----------------------------------------------------------------------------------------

_PAGE: Final = "WBS31"
_CLIENT: Final = "T31"


def _settings() -> site.Site:
    return site.Site(
        meta_data=_meta_data(),
        ucf=site.Ucf(ucf_configuration="UCF 2.1"),
        client_platforms=site.ClientPlatforms(ms_windows=True, mac_os_x=True, linux=True),
        resource_restrictions=site.ResourceRestrictions(is_license_manager=False),
        support_api=site.SupportAPI(auto_login=True, xml_api=True),
        telephony_config=_telephony(),
        commerce_and_reporting=site.CommerceAndReporting(
            tracking_code=True, site_admin_report=True
        ),
        tools=site.Tools(
            meeting_calendar=True,
            recording_and_playback=True,
            instant_meeting=True,
            ssl=True,
            hands_on_lab=True,
            encryption=site.Encryption.E2E,
        ),
        tracking_codes=site.TrackingCodes(
            tracking_code=[
                site.TrackingCode(
                    index=index,
                    name=name,
                    input_mode="Input Text",
                    host_profile=site.TrackingCodeDisplay.OPTIONAL,
                )
                for index, name in enumerate(("Division", "Department", "Project"), start=1)
            ]
        ),
        supported_services=site.SupportedServices(
            meeting_center=_service(),
            training_center=_service(),
            support_center=site.SupportedSupportCenter(
                enabled=True, page_version=_PAGE, client_version=_CLIENT, web_acd=True
            ),
            event_center=site.SupportedEventCenter(
                enabled=True, page_version=_PAGE, client_version=_CLIENT, marketing_add_on=True
            ),
            sales_center=_service(),
        ),
        security_options=site.SecurityOptions(
            password_expires=False,
            password_lifetime=0,
            all_meetings_unlisted=False,
            all_meetings_password=False,
            join_before_host=True,
            audio_before_host=True,
            change_personal_url=True,
            change_user_name=True,
            meetings=site.MeetingSecurityOptions(strict_passwords=False),
            strict_user_password=False,
            require_login_before_site_access=False,
            change_password_when_auto_login=False,
            enforce_baseline=False,
            password_change_interval_opt=False,
            password_change_interval=0,
        ),
        defaults=site.Defaults(
            email_reminders=True,
            entry_exit_tone=EntryExitTone.BEEP,
            voip=True,
            teleconference=site.Teleconference(
                telephony_support=site.TelephonySupport.CALLBACK, toll_free=True
            ),
            join_teleconf_not_press_1=False,
        ),
        schedule_meeting_options=site.ScheduleOptions(
            schedule_on_behalf=True, save_session_template=True
        ),
        password_criteria=site.PasswordCriteria(
            mixed_case=False,
            min_length=4,
            min_alpha=0,
            min_numeric=0,
            min_special=0,
            disallow_web_text_sessions=False,
            disallow_web_text_accounts=False,
            disallow_list=False,
        ),
        account_password_criteria=site.AccountPasswordCriteria(
            mixed_case=False,
            min_length=4,
            min_numeric=0,
            min_alpha=0,
            min_special=0,
            disallow_3x_repeated_char=False,
            disallow_web_text_accounts=False,
            disallow_list=False,
        ),
        meeting_place=site.MeetingPlace(),
        event_center=site.EventCenter(
            standard_fields=site.EventCenterStandardFields(
                first_name=event.EnrollmentField(required=True),
                last_name=event.EnrollmentField(required=True),
                email_address=event.EnrollmentField(required=True),
            )
        ),
        sales_center=site.SalesCenter(allow_join_without_login=True),
    )


def _meta_data() -> site.MetaData:
    return site.MetaData(
        is_enterprise=True,
        service_type=[
            "Meeting Center",
            "Event Center",
            "Training Center",
            "Support Center",
            "Sales Center",
        ],
        site_name="",  # comes with the answer, as the meeting types do
        brand_name=["Sandbox"],
        region=site.Region.US.value,
        currency=site.Currency.US_DOLLARS.value,
        time_zone_id=zones.DEFAULT,
        time_zone=TimeZone(zones.label(zones.DEFAULT)),
        partner_id="sandbox",
        web_domain="sandbox",
        meeting_domain="sandbox",
        telephony_domain="sandbox",
        page_version=_PAGE,
        client_version=_CLIENT,
        page_language="ENGLISH",
        activate_status=True,
        icalendar=True,
        my_webex_default_page=site.MyWebExPage.MY_MEETINGS,
        display_offset=True,
    )


def _telephony() -> site.TelephonyConfig:
    return site.TelephonyConfig(
        internet_phone=True,
        call_in_teleconferencing=True,
        toll_free_call_in_teleconferencing=True,
        call_back_teleconferencing=True,
        tsp_adaptor_settings=site.TspAdaptorSettings(),
        meeting_place=site.MeetingPlaceTelephony(
            persistent_tsp=False,
            mp_audio_conferencing=site.MeetingPlaceIntegration.WITHOUT_INTEGRATION,
        ),
        audio_only=True,
    )


def _service() -> site.SupportedService:
    return site.SupportedService(enabled=True, page_version=_PAGE, client_version=_CLIENT)
