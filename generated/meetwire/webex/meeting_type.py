# Generated from schemas/webex/meeting_type.json and schemas/webex/meeting_type.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:ac2a6c571aeffebe
"""Meeting types: list the types that a site offers and read their features."""

from __future__ import annotations

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation, Paging
from meetwire.runtime.values import BOOL, INT, TEXT, Namespace, OpenEnum
from meetwire.webex.common import ServiceType
from meetwire.webex.service import ListControl, MatchingRecords, OrderDirection

__all__ = [
    "ActiveState",
    "GetMeetingType",
    "GetMeetingTypeResponse",
    "Limits",
    "LstMeetingType",
    "LstMeetingTypeResponse",
    "MeetingType",
    "MeetingTypeBase",
    "MeetingTypeServiceTypes",
    "Options",
    "Order",
    "OrderBy",
    "PhoneNumbers",
]

NAMESPACE = Namespace("mtgtype", "http://www.webex.com/schemas/2002/06/service/meetingtype")


class ActiveState(OpenEnum):
    """Whether a meeting type is switched on.

    `mtgtype:activeType` on the wire.
    """

    ACTIVATED = "ACTIVATED"
    DEACTIVATED = "DEACTIVATED"


class OrderBy(OpenEnum):
    """Field by which a list of meeting types is sorted.

    `mtgtype:orderByType` on the wire.
    """

    MEETING_TYPE_ID = "MEETINGTYPEID"
    PRODUCT_CODE_PREFIX = "PRODUCTCODEPREFIX"
    MEETING_TYPE_NAME = "MEETINGTYPENAME"
    MEETING_TYPE_DISPLAY_NAME = "MEETINGTYPEDISPLAYNAME"


class Limits(Message):
    """Longest durations and largest numbers of users for single features.

    `mtgtype:limitsType` on the wire.
    """

    max_app_share_duration: int | None = element("maxAppShareDuration", INT, default=None)
    """Longest time that applications are shared; the unit is not documented. The service assumes
    `999999` if it is absent.
    """
    max_app_share_user: int | None = element("maxAppShareUser", INT, default=None)
    """Most people who can take part in application sharing. The service assumes `999999` if it is
    absent.
    """
    max_desktop_share_duration: int | None = element("maxDesktopShareDuration", INT, default=None)
    """Longest time that the desktop is shared; the unit is not documented. The service assumes
    `999999` if it is absent.
    """
    max_desktop_share_user: int | None = element("maxDesktopShareUser", INT, default=None)
    """Most people who can take part in desktop sharing. The service assumes `999999` if it is
    absent.
    """
    max_file_transfer_user: int | None = element("maxFileTransferUser", INT, default=None)
    """Most people who can use file transfer. The service assumes `999999` if it is absent."""
    max_meeting_duration: int | None = element("maxMeetingDuration", INT, default=None)
    """Longest time that a meeting lasts; the unit is not documented. The service assumes `999999`
    if it is absent.
    """
    max_meeting_user: int | None = element("maxMeetingUser", INT, default=None)
    """Most people who can be in one meeting. The service assumes `999999` if it is absent."""
    max_record_user: int | None = element("maxRecordUser", INT, default=None)
    """Most people who can use recording. The service assumes `999999` if it is absent."""
    max_video_duration: int | None = element("maxVideoDuration", INT, default=None)
    """Longest time that video runs; the unit is not documented. The service assumes `999999` if it
    is absent.
    """
    max_video_user: int | None = element("maxVideoUser", INT, default=None)
    """Most people who can take part in video. The service assumes `999999` if it is absent."""
    max_web_tour_duration: int | None = element("maxWebTourDuration", INT, default=None)
    """Longest time that a web tour goes on; the unit is not documented. The service assumes
    `999999` if it is absent.
    """
    max_web_tour_user: int | None = element("maxWebTourUser", INT, default=None)
    """Most people who can take part in a web tour. The service assumes `999999` if it is absent."""


class Options(Message):
    """Features that a meeting type has, and clients and sites that it works with.

    `mtgtype:optionsType` on the wire.
    """

    support_app_share: bool | None = element("supportAppShare", BOOL, default=None)
    """Lets the presenter share a running application. The service assumes `True` if it is absent.
    """
    support_app_share_remote: bool | None = element("supportAppShareRemote", BOOL, default=None)
    """Lets others take remote control of a shared application. The service assumes `True` if it is
    absent.
    """
    support_attendee_registration: bool | None = element(
        "supportAttendeeRegistration", BOOL, default=None
    )
    """Lets attendees register for the meeting. The service assumes `True` if it is absent."""
    support_remote_web_tour: bool | None = element("supportRemoteWebTour", BOOL, default=None)
    """Lets others take remote control of a web tour."""
    support_web_tour: bool | None = element("supportWebTour", BOOL, default=None)
    """Lets the presenter lead attendees through web pages."""
    support_file_share: bool | None = element("supportFileShare", BOOL, default=None)
    """Lets files be shared in the meeting."""
    support_chat: bool | None = element("supportChat", BOOL, default=None)
    """Lets participants exchange chat messages. The service assumes `True` if it is absent."""
    support_cobrowse_site: bool | None = element("supportCobrowseSite", BOOL, default=None)
    """Offers the type on co-browsing sites. The service assumes `True` if it is absent."""
    support_corporate_offices_site: bool | None = element(
        "supportCorporateOfficesSite", BOOL, default=None
    )
    """Offers the type on Corporate Offices sites. The service assumes `True` if it is absent."""
    support_desktop_share: bool | None = element("supportDesktopShare", BOOL, default=None)
    """Lets the presenter share the whole desktop. The service assumes `True` if it is absent."""
    support_desktop_share_remote: bool | None = element(
        "supportDesktopShareRemote", BOOL, default=None
    )
    """Lets others take remote control of a shared desktop. The service assumes `True` if it is
    absent.
    """
    support_file_transfer: bool | None = element("supportFileTransfer", BOOL, default=None)
    """Lets files be transferred to participants. The service assumes `True` if it is absent."""
    support_international_call_out: bool | None = element(
        "supportInternationalCallOut", BOOL, default=None
    )
    """Lets the teleconference call participants in other countries. The service assumes `True` if
    it is absent.
    """
    support_java_client: bool | None = element("supportJavaClient", BOOL, default=None)
    """Lets people join with the Java client. The service assumes `True` if it is absent."""
    support_mac_client: bool | None = element("supportMacClient", BOOL, default=None)
    """Lets people join with the client for the Mac. The service assumes `True` if it is absent."""
    support_meeting_center_site: bool | None = element(
        "supportMeetingCenterSite", BOOL, default=None
    )
    """Offers the type on Meeting Center sites. The service assumes `True` if it is absent."""
    support_meeting_record: bool | None = element("supportMeetingRecord", BOOL, default=None)
    """Lets the meeting be recorded. The service assumes `True` if it is absent."""
    support_multiple_meeting: bool | None = element("supportMultipleMeeting", BOOL, default=None)
    """The service assumes `False` if it is absent."""
    support_on_call_site: bool | None = element("supportOnCallSite", BOOL, default=None)
    """Offers the type on OnCall sites. The service assumes `True` if it is absent."""
    support_on_stage_site: bool | None = element("supportOnStageSite", BOOL, default=None)
    """Offers the type on OnStage sites. The service assumes `True` if it is absent."""
    support_partner_offices_site: bool | None = element(
        "supportPartnerOfficesSite", BOOL, default=None
    )
    """Offers the type on Partner Offices sites. The service assumes `True` if it is absent."""
    support_poll: bool | None = element("supportPoll", BOOL, default=None)
    """Lets the presenter poll the attendees. The service assumes `True` if it is absent."""
    support_presentation: bool | None = element("supportPresentation", BOOL, default=None)
    """Lets documents and slides be presented. The service assumes `True` if it is absent."""
    support_solaris_client: bool | None = element("supportSolarisClient", BOOL, default=None)
    """Lets people join with the client for Solaris. The service assumes `True` if it is absent."""
    support_ssl: bool | None = element("supportSSL", BOOL, default=None)
    """Encrypts the connections of clients by SSL. The service assumes `True` if it is absent."""
    support_e2e: bool | None = element("supportE2E", BOOL, default=None)
    """Encrypts end to end."""
    support_pki: bool | None = element("supportPKI", BOOL, default=None)
    """Uses a public key infrastructure (PKI)."""
    support_teleconf_call_in: bool | None = element("supportTeleconfCallIn", BOOL, default=None)
    """Lets participants dial in to the teleconference. The service assumes `True` if it is absent.
    """
    support_teleconf_call_out: bool | None = element("supportTeleconfCallOut", BOOL, default=None)
    """Lets the teleconference call participants. The service assumes `True` if it is absent."""
    support_toll_free_call_in: bool | None = element("supportTollFreeCallIn", BOOL, default=None)
    """Offers a toll-free number to callers. The service assumes `True` if it is absent."""
    support_video: bool | None = element("supportVideo", BOOL, default=None)
    """Offers video. The service assumes `True` if it is absent."""
    support_voip: bool | None = element("supportVoIP", BOOL, default=None)
    """Offers audio over the network (voice over IP). The service assumes `True` if it is absent."""
    support_webex_com_site: bool | None = element("supportWebExComSite", BOOL, default=None)
    """Offers the type on the webex.com site itself. The service assumes `True` if it is absent."""
    support_windows_client: bool | None = element("supportWindowsClient", BOOL, default=None)
    """Lets people join with the client for Windows. The service assumes `True` if it is absent."""
    support_quick_start_attendees: bool | None = element(
        "supportQuickStartAttendees", BOOL, default=None
    )
    """Shows the quick start page to attendees."""
    support_quick_start_host: bool | None = element("supportQuickStartHost", BOOL, default=None)
    """Shows the quick start page to the host."""


class PhoneNumbers(Message):
    """Main call-in numbers of a meeting type.

    `mtgtype:phoneNumbersType` on the wire.
    """

    primary_toll_call_in_number: str | None = element("primaryTollCallInNumber", TEXT, default=None)
    """Number that the caller pays for, free text."""
    primary_toll_free_call_in_number: str | None = element(
        "primaryTollFreeCallInNumber", TEXT, default=None
    )
    """Number that is free for the caller, free text."""


class MeetingTypeBase(Message):
    """What a site allows in meetings of one type.

    `mtgtype:meetingTypeTypeExt` on the wire.
    """

    product_code_prefix: str = element("productCodePrefix", TEXT)
    """Code of the product that the type belongs to, such as FRE."""
    active: ActiveState = element("active", ActiveState)
    """Whether the site has the type switched on."""
    name: str = element("name", TEXT)
    """Name of the type, such as Free meeting."""
    display_name: str | None = element("displayName", TEXT, default=None)
    """Name under which the site shows the type."""
    limits: Limits | None = element("limits", Limits, default=None)
    """How long and by how many people features can be used."""
    options: Options = element("options", Options)
    """Features that meetings of the type have, and clients and sites that it works with."""
    phone_numbers: PhoneNumbers = element("phoneNumbers", PhoneNumbers)
    """Main numbers to call in by."""


class MeetingTypeServiceTypes(Message):
    """Services that sessions of the type can belong to.

    `mtgtype:meetingTypeInstanceType/serviceTypes` on the wire.
    """

    service_type: list[ServiceType] = elements("serviceType", ServiceType, default_factory=list)
    """One service, such as MeetingCenter."""


class MeetingType(MeetingTypeBase):
    """A meeting type of the site, with its number and its services.

    `mtgtype:meetingTypeInstanceType` on the wire.
    """

    meeting_type_id: int = element("meetingTypeID", INT)
    """Number of the type; CreateMeeting takes it as `meeting_type`."""
    service_types: MeetingTypeServiceTypes = element("serviceTypes", MeetingTypeServiceTypes)
    """Services that sessions of the type can belong to."""
    hide_in_scheduler: bool | None = element("hideInScheduler", BOOL, default=None)
    """Keeps the type out of the scheduler because it is meant for TelePresence alone. The service
    assumes `False` if it is absent.
    """


class LstMeetingTypeResponse(Response):
    """One page of meeting types.

    `mtgtype:lstMeetingTypeResponse` on the wire.
    """

    __wire_name__ = "lstMeetingTypeResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many types match in all, and which of them are on this page."""
    meeting_type: list[MeetingType] = elements("meetingType", MeetingType, default_factory=list)
    """Meeting types on this page."""


class LstMeetingType(ListRequest[LstMeetingTypeResponse, MeetingType]):
    """List the meeting types of the site with all their details."""

    __operation__ = Operation(
        name="LstMeetingType",
        service="meetingtype",
        response=LstMeetingTypeResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("meeting_type", 50, 500, key=("meeting_type_id",)),
        not_found=("000015",),
    )

    meeting_type_id: list[int] = elements("meetingTypeID", INT, default_factory=list)
    """Limits the list to the types with these numbers."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""


class GetMeetingTypeResponse(MeetingType, Response):
    """Details of the meeting type.

    `mtgtype:getMeetingTypeResponse` on the wire.
    """

    __wire_name__ = "getMeetingTypeResponse"


class GetMeetingType(Request[GetMeetingTypeResponse]):
    """Read everything about one meeting type."""

    __operation__ = Operation(
        name="GetMeetingType",
        service="meetingtype",
        response=GetMeetingTypeResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    meeting_type_id: int = element("meetingTypeID", INT)
    """Number of a type that the site offers."""


class Order(Message):
    """Sort keys with their directions, in pairs.

    `mtgtype:orderType` on the wire.
    """

    order_by: list[OrderBy] = elements(
        "orderBy", OrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""
