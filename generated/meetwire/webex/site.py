# Generated from schemas/webex/site.json and schemas/webex/site.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:5363333de2421ff5
"""Site service: read and change the configuration of a site, and list time zones."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation, Paging
from meetwire.runtime.values import BOOL, DATE_TIME, FLOAT, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES
from meetwire.webex.common import EntryExitTone, TimeZone
from meetwire.webex.event import CustomFields, EnrollmentField, StandardFields
from meetwire.webex.general_session import SimpleListControl
from meetwire.webex.service import MatchingRecords, PersonalTeleServer, WebACDRole

__all__ = [
    "AccountPasswordCriteria",
    "AllServiceBar",
    "ClientPlatforms",
    "CommerceAndReporting",
    "ConnectIntegration",
    "Currency",
    "CustCommunications",
    "CustomLinkGroup",
    "CustomLinks",
    "Defaults",
    "DisplayMethod",
    "DisplayType",
    "Encryption",
    "EventCenter",
    "EventCenterStandardFields",
    "GetSite",
    "GetSiteResponse",
    "GetWebACDQueues",
    "GetWebACDQueuesResponse",
    "HeaderImageLocation",
    "ImSettings",
    "InstallationOption",
    "InstantMessenger",
    "Integration",
    "Limits",
    "Link",
    "LockDownPT",
    "LstTimeZone",
    "LstTimeZoneResponse",
    "MeetingPlace",
    "MeetingPlaceIntegration",
    "MeetingPlaceTelephony",
    "MeetingSecurityOptions",
    "MetaData",
    "MpAudio",
    "MsOffice",
    "MyWebExBar",
    "MyWebExConfig",
    "MyWebExPage",
    "NavigationButton",
    "OneClick",
    "OneClicks",
    "PartnerLinks",
    "PasswordCriteria",
    "PersonalTeleconfServers",
    "ProductivityTools",
    "Queue",
    "Region",
    "ResourceRestrictions",
    "ReturnSettings",
    "SalesCenter",
    "ScheduleOptions",
    "SecurityOptions",
    "SetSite",
    "SetSiteResponse",
    "Site",
    "SiteMeetingType",
    "SupportAPI",
    "SupportMenu",
    "SupportedEventCenter",
    "SupportedService",
    "SupportedServices",
    "SupportedSupportCenter",
    "TSRouting",
    "Teleconference",
    "TelephonyConfig",
    "TelephonySupport",
    "Template",
    "TimeZoneInfo",
    "Tools",
    "TopBar",
    "TrackingCode",
    "TrackingCodeDisplay",
    "TrackingCodeScheduling",
    "TrackingCodeValue",
    "TrackingCodes",
    "TspAdaptorSettings",
    "TspServer",
    "Ucf",
    "Url",
    "WebPageType",
    "WindowTarget",
]

NAMESPACE = Namespace("ns1", "http://www.webex.com/schemas/2002/06/service/site")


class Encryption(OpenEnum):
    """How sessions of a site are encrypted.

    `ns1:encryptionType` on the wire.
    """

    NONE = "NONE"
    E2E = "E2E"
    """End to end."""
    PKI = "PKI"
    """By a public key infrastructure."""


class Region(OpenEnum):
    """Countries that a site may be set up for.

    `ns1:regionType` on the wire.
    """

    US = "U.S."
    AUSTRALIA = "Australia"
    CANADA = "Canada"
    FRENCH_CANADA = "French Canada"
    CHINA = "China"
    GERMANY = "Germany"
    HONG_KONG = "Hong Kong"
    ITALY = "Italy"
    JAPAN = "Japan"
    KOREA = "Korea"
    NEW_ZEALAND = "New Zealand"
    SPAIN = "Spain"
    SWEDEN = "Sweden"
    SWITZERLAND = "Switzerland"
    TAIWAN = "Taiwan"
    UK = "U.K."


class Currency(OpenEnum):
    """Currencies that a site may have its prices in.

    `ns1:currencyType` on the wire.
    """

    US_DOLLARS = "US Dollars"
    AUSTRALIAN_DOLLARS = "Australian Dollars"
    CANADIAN_DOLLARS = "Canadian Dollars"
    BRITISH_POUNDS = "British Pounds"
    EUROS = "Euros"
    FRENCH_FRANCS = "French Francs"
    DEUTSCHMARKS = "Deutschmarks"
    HONG_KONG_DOLLARS = "Hong Kong Dollars"
    ITALIAN_LIRA = "Italian Lira"
    JAPANESE_YEN = "Japanese Yen"
    NEW_ZEALAND_DOLLARS = "New Zealand Dollars"
    SWISS_FRANCS = "Swiss Francs"
    KOREAN_WON = "Korean Won"


class Limits(OpenEnum):
    """What happens when a limit is reached.

    `ns1:limitsType` on the wire.
    """

    STRICT = "STRICT"
    """Nobody gets beyond the limit."""
    WARN_EXCEED = "WARN_EXCEED"
    """The limit may be exceeded, with a warning."""
    NONE = "NONE"
    """There is no limit."""


class TrackingCodeDisplay(OpenEnum):
    """Whether a tracking code is asked for.

    `ns1:codeDisplayType` on the wire.
    """

    NOT_USED = "NOT_USED"
    OPTIONAL = "OPTIONAL"
    REQUIRED = "REQUIRED"
    ADMIN_SET = "ADMIN_SET"
    """An administrator sets the value."""


class WebPageType(OpenEnum):
    """What web pages run on.

    `ns1:webPageTypeType` on the wire.
    """

    J2EE = "J2EE"
    PHP = "PHP"


class TelephonySupport(OpenEnum):
    """How attendees reach the audio of a session by phone.

    `ns1:telephonySupportType` on the wire.
    """

    NONE = "NONE"
    CALL_IN = "CALLIN"
    """Attendees dial in."""
    CALLBACK = "CALLBACK"
    """The service calls attendees."""
    OTHER = "OTHER"
    """Some other service, which `other_tele_service_name` names."""


class WindowTarget(OpenEnum):
    """Browser window that a link opens in.

    `ns1:windowTargetType` on the wire.
    """

    NEW = "NEW"
    MAIN = "MAIN"
    PARENT = "PARENT"
    TOP = "TOP"


class MyWebExPage(OpenEnum):
    """Pages that My Webex may open with.

    `ns1:myWebExPageType` on the wire.
    """

    MY_MEETINGS = "My Meetings"
    MY_COMPUTERS = "My Computers"
    MY_FILES_FOLDERS = "My Files:Folders"
    MY_FILES_TRAINING_RECORDINGS = "My Files:Training Recordings"
    MY_FILES_RECORDED_EVENTS = "My Files:Recorded Events"
    MY_REPORTS = "My Reports"
    MY_PROFILE = "My Profile"
    MY_CONTACTS = "My Contacts"
    MY_WORKSPACES = "My Workspaces"


class HeaderImageLocation(OpenEnum):
    """Where a header image stands.

    `ns1:headerImageLocationType` on the wire.
    """

    ABOVE = "Above"
    REPLACE = "Replace"
    """In place of the usual header."""
    BELOW = "Below"


class MeetingPlaceIntegration(OpenEnum):
    """Whether MeetingPlace is integrated.

    `ns1:directoryServiceType` on the wire.
    """

    WITHOUT_INTEGRATION = "WithoutIntegration"
    INTEGRATION = "Integration"


class SetSiteResponse(Response):
    """Empty: the site was changed.

    `ns1:setSiteResponse` on the wire.
    """

    __wire_name__ = "setSiteResponse"


class MeetingPlace(Message):
    """Links from My Webex to MeetingPlace, and its recording profile.

    `ns1:meetingPlaceType` on the wire.
    """

    mp_profile_url: str | None = element("mpProfileURL", TEXT, default=None)
    """Address of the profile page of MeetingPlace."""
    mp_logout_url: str | None = element("mpLogoutURL", TEXT, default=None)
    """Address of MeetingPlace for signing out."""
    mp_internal_meeting_link: str | None = element("mpInternalMeetingLink", TEXT, default=None)
    """Address of MeetingPlace behind the firewall."""
    nbr_profile_number: str | None = element("nbrProfileNumber", TEXT, default=None)
    """Number of the MeetingPlace profile for network-based recording (NBR)."""
    nbr_profile_password: str | None = element(
        "nbrProfilePassword", TEXT, default=None, secret=True
    )
    """Password of that profile."""


class SetSite(Request[SetSiteResponse]):
    """Set the MeetingPlace links of the site.

    The links lead users of My Webex back to the pages of MeetingPlace behind the firewall.
    """

    __operation__ = Operation(
        name="SetSite",
        service="site",
        response=SetSiteResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.ADMINISTRATOR,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    meeting_place: MeetingPlace | None = element("meetingPlace", MeetingPlace, default=None)
    """Addresses and recording profile to set."""


class ReturnSettings(Message):
    """Parts of the configuration that are left out unless asked for.

    `ns1:getSite/returnSettings` on the wire.
    """

    event_center: bool | None = element("eventCenter", BOOL, default=None)
    """Whether the answer holds the enrollment fields of Event Center."""


class SiteMeetingType(Message):
    """Session types that the site offers.

    `ns1:metaDataType/meetingTypes` on the wire.
    """

    meeting_type_id: int = element("meetingTypeID", INT)
    """Number of the session type; give it to schedule a session of that type."""
    meeting_type_name: str = element("meetingTypeName", TEXT)
    """Short code of the session type, such as PRO."""
    hide_in_scheduler: bool | None = element("hideInScheduler", BOOL, default=None)
    """Whether the scheduler does not offer the type; for TelePresence only. The service assumes
    `False` if it is absent.
    """


class MetaData(Message):
    """What a site is called and where, how and in which release it runs.

    `ns1:metaDataType` on the wire.
    """

    is_enterprise: bool = element("isEnterprise", BOOL)
    service_type: list[str] = elements("serviceType", TEXT)
    """Services that the site offers, by full name, such as Meeting Center."""
    meeting_types: list[SiteMeetingType] = elements(
        "meetingTypes", SiteMeetingType, default_factory=list
    )
    """Session types that the site offers."""
    site_name: str = element("siteName", TEXT)
    """Name of the site as in its host name: acme for acme.webex.com."""
    brand_name: list[str] = elements("brandName", TEXT, default_factory=list)
    """Names under which the site is branded."""
    region: str = element("region", TEXT)
    """Country that the site is set up for, such as U.S."""
    currency: str = element("currency", TEXT)
    """Currency of prices, such as US Dollars."""
    time_zone_id: int = element("timeZoneID", INT)
    """Index of the time zone of the site, as LstTimeZone numbers them."""
    time_zone: TimeZone | None = element("timeZone", TimeZone, default=None)
    """Label of that time zone, such as GMT-08:00, Pacific (San Jose)."""
    partner_id: str = element("parterID", TEXT)
    """Identifies the Webex partner that the site belongs to."""
    web_domain: str = element("webDomain", TEXT)
    """Name of the domain that serves the web pages."""
    meeting_domain: str = element("meetingDomain", TEXT)
    """Name of the domain that serves meetings."""
    telephony_domain: str = element("telephonyDomain", TEXT)
    """Name of the domain that serves telephony."""
    page_version: str = element("pageVersion", TEXT)
    """Release of the web pages, such as T27L."""
    client_version: str = element("clientVersion", TEXT)
    """Release of the meeting client, such as T27L."""
    page_language: str = element("pageLanguage", TEXT)
    """Language of the web pages, such as ENGLISH."""
    activate_status: bool = element("activateStatus", BOOL)
    """Whether the site is active."""
    web_page_type: WebPageType | None = element("webPageType", WebPageType, default=None)
    """What the web pages run on. The service assumes `PHP` if it is absent."""
    icalendar: bool | None = element("iCalendar", BOOL, default=None)
    """Whether the site supports calendar entries."""
    my_webex_default_page: MyWebExPage | None = element(
        "myWebExDefaultPage", MyWebExPage, default=None
    )
    """Page that My Webex opens with."""
    component_version: str | None = element("componentVersion", TEXT, default=None)
    """Release of the My Webex component, such as cmp0306l."""
    account_num_limit: int | None = element("accountNumLimit", INT, default=None)
    """Most accounts that the site may have."""
    active_user_count: int | None = element("activeUserCount", INT, default=None)
    """Accounts that are active."""
    auo_account_num_limit: int | None = element("auoAccountNumLimit", INT, default=None)
    """Most accounts for meetings by phone alone."""
    auo_active_user_count: int | None = element("auoActiveUserCount", INT, default=None)
    """Active accounts for meetings by phone alone."""
    display_meeting_actual_time: bool | None = element(
        "displayMeetingActualTime", BOOL, default=None
    )
    """Whether pages show the time that a meeting really took."""
    display_offset: bool | None = element("displayOffset", BOOL, default=None)


class Ucf(Message):
    """Support of the Universal Communications Format (UCF), rich media in sessions.

    `ns1:ucfType` on the wire.
    """

    ucf_configuration: str = element("ucfConfiguration", TEXT)
    """Version in use, such as UCF 2.1."""


class ClientPlatforms(Message):
    """Operating systems that the client of the site runs on.

    `ns1:clientPlatformsType` on the wire.
    """

    ms_windows: bool | None = element("msWindows", BOOL, default=None)
    """Whether the client runs on Microsoft Windows."""
    mac_os_9: bool | None = element("macOS9", BOOL, default=None)
    """Whether the client runs on Mac OS 9."""
    mac_os_x: bool | None = element("macOSX", BOOL, default=None)
    """Whether the client runs on Mac OS X."""
    sun_solaris: bool | None = element("sunSolaris", BOOL, default=None)
    """Whether the client runs on Sun Solaris."""
    linux: bool | None = element("linux", BOOL, default=None)
    """Whether the client runs on Linux. The service assumes `False` if it is absent."""
    hp_unix: bool | None = element("hpUnix", BOOL, default=None)
    """Whether the client runs on HP-UX."""
    java: bool | None = element("java", BOOL, default=None)
    """Whether there is a client in Java."""
    palm: bool | None = element("palm", BOOL, default=None)
    """Whether the client runs on Palm devices."""


class ResourceRestrictions(Message):
    """Limits of what the site may use.

    `ns1:resourceRestrictionsType` on the wire.
    """

    is_license_manager: bool = element("isLicenseManager", BOOL)
    """Whether licenses are managed by the license manager."""
    concurrent_license: int | None = element("concurrentLicense", INT, default=None)
    """Licenses that may be in use at the same time."""
    file_folder_capacity: int | None = element("fileFolderCapacity", INT, default=None)
    """Storage for the files and folders of the site."""
    max_concurrent_events: int | None = element("maxConcurrentEvents", INT, default=None)
    """Most events that may run at the same time."""
    archive_storage_limit: int | None = element("archiveStorageLimit", INT, default=None)
    """Storage for the archive of the site."""


class SupportAPI(Message):
    """Programming interfaces that a site allows.

    `ns1:supportAPIType` on the wire.
    """

    auto_login: bool | None = element("autoLogin", BOOL, default=None)
    """Whether programs may sign users in to the web pages."""
    asp_and_php_api: bool | None = element("aspAndPHPAPI", BOOL, default=None)
    """Whether the URL interface in ASP and PHP may be used."""
    backward_api: bool | None = element("backwardAPI", BOOL, default=None)
    """Whether older interfaces may still be used."""
    xml_api: bool | None = element("xmlAPI", BOOL, default=None)
    """Whether the XML interface may be used, the one that this is."""
    c_api: bool | None = element("cAPI", BOOL, default=None)
    """Whether the interface for C may be used. The service assumes `False` if it is absent."""
    scorm: bool | None = element("scorm", BOOL, default=None)
    """Whether SCORM is supported, a standard for online courses."""


class MyWebExConfig(Message):
    """What users have in My Webex and in My Webex Pro.

    `ns1:myWebExConfigType` on the wire.
    """

    my_contacts: bool | None = element("myContacts", BOOL, default=None)
    """Whether My Webex has My Contacts."""
    my_profile: bool | None = element("myProfile", BOOL, default=None)
    """Whether My Webex has My Profile."""
    my_meetings: bool | None = element("myMeetings", BOOL, default=None)
    """Whether My Webex has My Meetings."""
    training_recordings: bool | None = element("trainingRecordings", BOOL, default=None)
    """Whether My Webex has training recordings."""
    folders: bool | None = element("folders", BOOL, default=None)
    """Whether My Webex has folders for files. The service assumes `False` if it is absent."""
    event_document: bool | None = element("eventDocument", BOOL, default=None)
    """Whether My Webex has documents of events."""
    my_report: bool | None = element("myReport", BOOL, default=None)
    """Whether My Webex has My Reports."""
    my_computer: bool | None = element("myComputer", BOOL, default=None)
    """Whether My Webex has My Computers. The service assumes `False` if it is absent."""
    personal_meeting_page: bool | None = element("personalMeetingPage", BOOL, default=None)
    """Whether My Webex has a personal meeting page."""
    my_files_storage: int | None = element("myFilesStorage", INT, default=None)
    """Storage for the files of a user in My Webex."""
    my_computer_numbers: int | None = element("myComputerNumbers", INT, default=None)
    """Computers that a user may set up for remote access in My Webex."""
    enable_my_webex_pro: bool | None = element("enableMyWebExPro", BOOL, default=None)
    """Whether users can have My Webex Pro."""
    my_webex_pro_host_limit: Limits | None = element("myWebExProHostLimit", Limits, default=None)
    """What happens beyond `my_webex_pro_max_hosts`."""
    my_webex_pro_max_hosts: int | None = element("myWebExProMaxHosts", INT, default=None)
    """Most hosts that may have My Webex Pro."""
    restrict_access_any_apps: bool | None = element("restrictAccessAnyApps", BOOL, default=None)
    """Whether Access Anywhere is limited to a number of applications."""
    restrict_access_any_apps_num: int | None = element(
        "restrictAccessAnyAppsNum", INT, default=None
    )
    """Number of applications that Access Anywhere is limited to."""
    addl_access_any_computers_limit: Limits | None = element(
        "addlAccessAnyComputersLimit", Limits, default=None
    )
    """What happens beyond `addl_access_any_computers`."""
    addl_access_any_computers: int | None = element("addlAccessAnyComputers", INT, default=None)
    """Additional computers for Access Anywhere."""
    addl_storage_limit: Limits | None = element("addlStorageLimit", Limits, default=None)
    """What happens beyond `addl_storage`."""
    addl_storage: int | None = element("addlStorage", INT, default=None)
    """Additional storage."""
    my_contacts_pro: bool | None = element("myContactsPro", BOOL, default=None)
    """Whether My Webex Pro has My Contacts."""
    my_profile_pro: bool | None = element("myProfilePro", BOOL, default=None)
    """Whether My Webex Pro has My Profile."""
    my_meetings_pro: bool | None = element("myMeetingsPro", BOOL, default=None)
    """Whether My Webex Pro has My Meetings."""
    training_recordings_pro: bool | None = element("trainingRecordingsPro", BOOL, default=None)
    """Whether My Webex Pro has training recordings."""
    folders_pro: bool | None = element("foldersPro", BOOL, default=None)
    """Whether My Webex Pro has folders for files. The service assumes `False` if it is absent."""
    event_document_pro: bool | None = element("eventDocumentPro", BOOL, default=None)
    """Whether My Webex Pro has documents of events."""
    my_report_pro: bool | None = element("myReportPro", BOOL, default=None)
    """Whether My Webex Pro has My Reports."""
    my_computer_pro: bool | None = element("myComputerPro", BOOL, default=None)
    """Whether My Webex Pro has My Computers. The service assumes `False` if it is absent."""
    personal_meeting_page_pro: bool | None = element("personalMeetingPagePro", BOOL, default=None)
    """Whether My Webex Pro has a personal meeting page."""
    my_files_storage_pro: int | None = element("myFilesStoragePro", INT, default=None)
    """Storage for the files of a user in My Webex Pro."""
    my_computer_numbers_pro: int | None = element("myComputerNumbersPro", INT, default=None)
    """Computers that a user may set up for remote access in My Webex Pro."""
    pmr_header_branding: bool | None = element("PMRheaderBranding", BOOL, default=None)
    """Whether the header of personal meeting pages carries a branding."""
    pmr_header_branding_location: HeaderImageLocation | None = element(
        "PMRheaderBrandingLocation", HeaderImageLocation, default=None
    )
    """Where the branding of that header stands."""


class TSRouting(Message):
    """Teleconference servers that calls are routed to.

    `ns1:TSRouting` on the wire.
    """

    ts_primary_name: str | None = element("TSPrimaryName", TEXT, default=None)
    """Name of the first server."""
    ts_primary_country_code: str | None = element("TSPrimaryCountryCode", TEXT, default=None)
    """Country code of the number of the first server."""
    ts_primary_number: str | None = element("TSPrimaryNumber", TEXT, default=None)
    """Phone number of the first server."""
    ts_delay: int | None = element("TSDelay", INT, default=None)
    ts_second_name: str | None = element("TSSecondName", TEXT, default=None)
    """Name of the second server."""
    ts_second_country_code: str | None = element("TSSecondCountryCode", TEXT, default=None)
    """Country code of the number of the second server."""
    ts_second_number: str | None = element("TSSecondNumber", TEXT, default=None)
    """Phone number of the second server."""


class PersonalTeleconfServers(Message):
    """Servers and numbers for Personal Conference Numbers (PCN).

    `ns1:telephonyConfigType/personalTeleconf` on the wire.
    """

    primary_large_server: PersonalTeleServer | None = element(
        "primaryLargeServer", PersonalTeleServer, default=None
    )
    """Server for large conferences."""
    backup1_large_server: PersonalTeleServer | None = element(
        "backup1LargeServer", PersonalTeleServer, default=None
    )
    """First stand-in for `primary_large_server`."""
    backup2_large_server: PersonalTeleServer | None = element(
        "backup2LargeServer", PersonalTeleServer, default=None
    )
    """Second stand-in for `primary_large_server`."""
    primary_small_server: PersonalTeleServer | None = element(
        "primarySmallServer", PersonalTeleServer, default=None
    )
    """Server for small conferences."""
    backup1_small_server: PersonalTeleServer | None = element(
        "backup1SmallServer", PersonalTeleServer, default=None
    )
    """First stand-in for `primary_small_server`."""
    backup2_small_server: PersonalTeleServer | None = element(
        "backup2SmallServer", PersonalTeleServer, default=None
    )
    """Second stand-in for `primary_small_server`."""


class MpAudio(Message):
    """A call-in number with its caption.

    `ns1:mpAudioType` on the wire.
    """

    label: str | None = element("label", TEXT, default=None)
    """Caption of the number, such as Call-in toll-free number."""
    phone_number: str | None = element("phoneNumber", TEXT, default=None)
    """The number to call."""


class TspServer(Message):
    """An adaptor that connects to the teleconferencing service provider (TSP).

    `ns1:tspServerType` on the wire.
    """

    enable_adaptor: bool = element("enableAdaptor", BOOL)
    """Whether the adaptor is in use."""
    server_ip: str = element("serverIP", TEXT)
    """IP address of the adaptor; may be empty."""
    mp_audio: list[MpAudio] = elements("mpAudio", MpAudio, default_factory=list)
    """Call-in numbers with their captions."""
    global_call_in_num_url: str | None = element("globalCallInNumURL", TEXT, default=None)
    """Address of a list of call-in numbers; the service fills in variables such as %TollNum%."""


class TspAdaptorSettings(Message):
    """Adaptors that connect to the teleconferencing service provider (TSP).

    `ns1:telephonyConfigType/tspAdaptorSettings` on the wire.
    """

    primary_large: TspServer | None = element("primaryLarge", TspServer, default=None)
    """Adaptor for large conferences."""
    backup1_large: TspServer | None = element("backup1Large", TspServer, default=None)
    """First stand-in for `primary_large`."""
    backup2_large: TspServer | None = element("backup2Large", TspServer, default=None)
    """Second stand-in for `primary_large`."""


class MeetingPlaceTelephony(Message):
    """Audio of Cisco Unified MeetingPlace.

    `ns1:meetingPlaceTelephonyType` on the wire.
    """

    persistent_tsp: bool = element("persistentTSP", BOOL)
    """Whether the persistent TSP adaptor for MeetingPlace is in use."""
    mp_audio_conferencing: MeetingPlaceIntegration = element(
        "mpAudioConferencing", MeetingPlaceIntegration
    )
    """Whether audio conferencing is integrated with MeetingPlace."""


class TelephonyConfig(Message):
    """How sessions of a site get their audio.

    `ns1:telephonyConfigType` on the wire.
    """

    is_tsp_using_telephony_api: bool | None = element("isTSPUsingTelephonyAPI", BOOL, default=None)
    """Whether the teleconferencing service provider (TSP) connects through the telephony interface.
    """
    service_name: str | None = element("serviceName", TEXT, default=None)
    """Name under which the teleconference service is shown, such as Personal Conference No."""
    participant_access_code_label: str | None = element(
        "participantAccessCodeLabel", TEXT, default=None
    )
    """Caption of the code that participants enter."""
    subscriber_access_code_label: str | None = element(
        "subscriberAccessCodeLabel", TEXT, default=None
    )
    """Caption of the code that the host enters."""
    attendee_id_label: str | None = element("attendeeIDLabel", TEXT, default=None)
    """Caption of the attendee ID."""
    primary_adaptor_url: str | None = element("primaryAdaptorURL", TEXT, default=None)
    """Address of the TSP adaptor."""
    secondary_adaptor_url: str | None = element("secondaryAdaptorURL", TEXT, default=None)
    """Address of the adaptor that stands in for the primary one."""
    internet_phone: bool | None = element("internetPhone", BOOL, default=None)
    """Whether audio over the network (voice over IP) is offered."""
    call_in_teleconferencing: bool | None = element("callInTeleconferencing", BOOL, default=None)
    """Whether people can call in."""
    toll_free_call_in_teleconferencing: bool | None = element(
        "tollFreeCallinTeleconferencing", BOOL, default=None
    )
    """Whether people can call in at no charge."""
    call_back_teleconferencing: bool | None = element(
        "callBackTeleconferencing", BOOL, default=None
    )
    """Whether the service can call people back. The service assumes `False` if it is absent."""
    call_in_number: str | None = element("callInNumber", TEXT, default=None)
    default_tele_server_subject: str | None = element(
        "defaultTeleServerSubject", TEXT, default=None
    )
    """Teleconference server that is used by default, such as 10.224.38.95."""
    subscribe_name: str | None = element("subscribeName", TEXT, default=None)
    """Subscriber name that goes with `subscribe_password`."""
    subscribe_password: str | None = element("subscribePassword", TEXT, default=None, secret=True)
    """Password that goes with `subscribe_name`."""
    default_phone_lines: str | None = element("defaultPhoneLines", TEXT, default=None)
    """Phone lines that a teleconference gets by default."""
    default_speaking_lines: str | None = element("defaultSpeakingLines", TEXT, default=None)
    """Lines that may speak in a teleconference by default."""
    major_country_code: str | None = element("majorCountryCode", TEXT, default=None)
    """Main country code of phone numbers, such as 1."""
    major_area_code: str | None = element("majorAreaCode", TEXT, default=None)
    """Main area code of phone numbers, such as 408."""
    public_name: str | None = element("publicName", TEXT, default=None)
    """Name shown for people who call in, such as Call-in User."""
    hybrid_teleconference: bool | None = element("hybridTeleconference", BOOL, default=None)
    """Whether hybrid teleconferences are offered, by phone and network at once."""
    instant_help: bool | None = element("instantHelp", BOOL, default=None)
    customer_manage: bool | None = element("customerManage", BOOL, default=None)
    ts_routing: TSRouting | None = element("TSRouting", TSRouting, default=None)
    """Teleconference servers that calls are routed to."""
    tele_server_name: str | None = element("teleServerName", TEXT, default=None)
    """Name of the teleconference server."""
    max_callers_number: int | None = element("maxCallersNumber", INT, default=None)
    """Most callers in a teleconference."""
    is_specified: bool | None = element("isSpecified", BOOL, default=None)
    is_continue: bool | None = element("isContinue", BOOL, default=None)
    intl_call_back_teleconferencing: bool | None = element(
        "intlCallBackTeleconferencing", BOOL, default=None
    )
    """Whether the service can call people back in other countries."""
    personal_teleconf: PersonalTeleconfServers | None = element(
        "personalTeleconf", PersonalTeleconfServers, default=None
    )
    """Servers and numbers for Personal Conference Numbers (PCN)."""
    multi_media_platform: bool | None = element("multiMediaPlatform", BOOL, default=None)
    """Whether the site uses the Multi-Media Platform."""
    multi_media_host_name: str | None = element("multiMediaHostName", TEXT, default=None)
    """Host name of the Multi-Media Platform."""
    broadcast_audio_stream: bool | None = element("broadcastAudioStream", BOOL, default=None)
    """Whether the Multi-Media Platform broadcasts the audio."""
    tsp_adaptor_settings: TspAdaptorSettings = element("tspAdaptorSettings", TspAdaptorSettings)
    """Adaptors that connect to the teleconferencing service provider (TSP)."""
    meeting_place: MeetingPlaceTelephony = element("meetingPlace", MeetingPlaceTelephony)
    """Audio of Cisco Unified MeetingPlace."""
    other_tele_service_name: str | None = element("otherTeleServiceName", TEXT, default=None)
    """Name shown for teleconferences of the kind OTHER."""
    support_adapterless_tsp: bool | None = element("supportAdapterlessTSP", BOOL, default=None)
    """Whether TSP audio works without an adaptor."""
    display_attendee_id: bool | None = element("displayAttendeeID", BOOL, default=None)
    """Whether attendees are shown their attendee ID."""
    provision_tele_account: bool | None = element("provisionTeleAccount", BOOL, default=None)
    """Whether new accounts can be created on the bridge of the TSP."""
    choose_pcn: bool | None = element("choosePCN", BOOL, default=None)
    """Whether Personal Conference Numbers (PCN) can be chosen."""
    audio_only: bool | None = element("audioOnly", BOOL, default=None)
    """Whether meetings by phone alone can be scheduled."""
    config_toll_and_toll_free_num: bool | None = element(
        "configTollAndTollFreeNum", BOOL, default=None
    )
    """Whether toll and toll-free numbers can be configured."""
    config_primary_ts: bool | None = element("configPrimaryTS", BOOL, default=None)
    """Whether the primary teleconference server can be configured."""


class CommerceAndReporting(Message):
    """Prices, taxes and reports of a site.

    `ns1:commerceAndReportingType` on the wire.
    """

    tracking_code: bool | None = element("trackingCode", BOOL, default=None)
    """Whether tracking codes are in use."""
    site_admin_report: bool | None = element("siteAdminReport", BOOL, default=None)
    """Whether administrators can get reports."""
    subscription_service: bool | None = element("subScriptionService", BOOL, default=None)
    is_ecommerce: bool | None = element("isECommmerce", BOOL, default=None)
    """Whether electronic commerce is switched on."""
    conference_price: float | None = element("conferencePrice", FLOAT, default=None)
    """Price of the web conference."""
    call_in_price: float | None = element("callInPrice", FLOAT, default=None)
    """Price of calling in."""
    call_in_toll_free_price: float | None = element("callInTollFreePrice", FLOAT, default=None)
    """Price of calling in at no charge for the caller."""
    call_out_price: float | None = element("callOutPrice", FLOAT, default=None)
    """Price of being called back."""
    voip_price: float | None = element("voIPPrice", FLOAT, default=None)
    """Price of audio over the network (voice over IP)."""
    credit_card_author_retries: int | None = element("creditCardAuthorRetries", INT, default=None)
    """How often the authorization of a credit card is tried again."""
    customer_ecommerce: bool | None = element("customereCommerce", BOOL, default=None)
    """Whether electronic commerce with customers is switched on."""
    is_local_tax: bool | None = element("isLocalTax", BOOL, default=None)
    """Whether a local tax is added."""
    local_tax_name: str | None = element("localTaxName", TEXT, default=None)
    """Name of the local tax, such as VAT."""
    local_tax_rate: float | None = element("localTaxtRate", FLOAT, default=None)
    """Rate of the local tax."""
    hol_report: int | None = element("holReport", INT, default=None)


class Tools(Message):
    """Features that are switched on or off for a whole site.

    `ns1:toolsType` on the wire.
    """

    business_directory: bool | None = element("businessDirectory", BOOL, default=None)
    """Whether there is a business directory."""
    office_calendar: bool | None = element("officeCalendar", BOOL, default=None)
    """Whether there is an office calendar."""
    meeting_calendar: bool | None = element("meetingCalendar", BOOL, default=None)
    """Whether there is a calendar of meetings."""
    display_on_call_assist_link: bool | None = element(
        "displayOnCallAssistLink", BOOL, default=None
    )
    """Whether pages link to on-call assistance."""
    display_profile_link: bool | None = element("displayProfileLink", BOOL, default=None)
    """Whether pages link to the user's profile. The service assumes `False` if it is absent."""
    recording_and_playback: bool | None = element("recordingAndPlayback", BOOL, default=None)
    """Whether sessions can be recorded and played back."""
    recording_editor: bool | None = element("recordingEditor", BOOL, default=None)
    """Whether there is an editor for recordings."""
    publish_recordings: bool | None = element("publishRecordings", BOOL, default=None)
    """Whether recordings can be published."""
    instant_meeting: bool | None = element("instantMeeting", BOOL, default=None)
    """Whether hosts can start meetings without scheduling them."""
    emails: bool | None = element("emails", BOOL, default=None)
    outlook_integration: bool | None = element("outlookIntegration", BOOL, default=None)
    """Whether Microsoft Outlook is integrated."""
    wireless_access: bool | None = element("wirelessAccess", BOOL, default=None)
    """Whether the site can be used from wireless devices."""
    allow_public_access: bool | None = element("allowPublicAccess", BOOL, default=None)
    """Whether the public may use the site."""
    ssl: bool | None = element("ssl", BOOL, default=None)
    """Whether the site uses SSL."""
    e2e: bool | None = element("e2e", BOOL, default=None)
    """Whether end-to-end encryption is offered."""
    hands_on_lab: bool | None = element("handsOnLab", BOOL, default=None)
    """Whether Hands-on Lab is offered: remote computers for training."""
    hol_max_labs: int | None = element("holMaxLabs", INT, default=None)
    """Most labs of Hands-on Lab."""
    hol_max_computers: int | None = element("holMaxComputers", INT, default=None)
    """Most computers of Hands-on Lab."""
    user_lock_down: bool | None = element("userLockDown", BOOL, default=None)
    meeting_assist: bool | None = element("meetingAssist", BOOL, default=None)
    """Whether hosts can ask the provider for assistance."""
    sms: bool | None = element("sms", BOOL, default=None)
    """Whether text messages (SMS) are in use."""
    encryption: Encryption | None = element("encryption", Encryption, default=None)
    """Encryption of sessions."""
    internal_meeting: bool | None = element("internalMeeting", BOOL, default=None)
    """Whether internal meetings can be scheduled."""
    enable_tp: bool | None = element("enableTP", BOOL, default=None)
    """Whether One-Touch TelePresence is enabled for Meeting Center. The service assumes `False` if
    it is absent.
    """
    enable_tp_plus: bool | None = element("enableTPplus", BOOL, default=None)
    """Whether One-Touch TelePresence Plus is enabled for Meeting Center. The service assumes
    `False` if it is absent.
    """


class DisplayType(Message):
    """Kinds of news that users may choose to get.

    `ns1:displayTypeType` on the wire.
    """

    product_service_announce: bool | None = element("prodSvcAnnounce", BOOL, default=None)
    """Announcements of products and services."""
    training_info: bool | None = element("trainingInfo", BOOL, default=None)
    """News about training."""
    e_newsletters: bool | None = element("eNewsletters", BOOL, default=None)
    """Newsletters by mail."""
    promotions_offers: bool | None = element("promotionsOffers", BOOL, default=None)
    """Promotions and special offers."""
    press_releases: bool | None = element("pressReleases", BOOL, default=None)
    """Press releases."""


class DisplayMethod(Message):
    """Ways in which users may choose to get news.

    `ns1:displayMethodType` on the wire.
    """

    email: bool | None = element("email", BOOL, default=None)
    """By electronic mail."""
    fax: bool | None = element("fax", BOOL, default=None)
    """By fax."""
    phone: bool | None = element("phone", BOOL, default=None)
    """By phone."""
    mail: bool | None = element("mail", BOOL, default=None)
    """By letter post."""


class CustCommunications(Message):
    """News that users may choose to get, and the ways to get it.

    `ns1:custCommunicationsType` on the wire.
    """

    display_type: DisplayType | None = element("displayType", DisplayType, default=None)
    """Kinds of news on offer."""
    display_method: DisplayMethod | None = element("displayMethod", DisplayMethod, default=None)
    """Ways of getting them on offer."""


class TrackingCodeScheduling(Message):
    """Whether the scheduling page of a service asks for a tracking code.

    `ns1:codeSchedulingType` on the wire.
    """

    service: str = element("service", TEXT)
    """Name of the service."""
    scheduling: TrackingCodeDisplay = element("scheduling", TrackingCodeDisplay)
    """Whether its scheduling page asks for the code."""


class TrackingCodeValue(Message):
    """A value to choose for a tracking code.

    `ns1:codeListType` on the wire.
    """

    index: int = element("index", INT)
    """Number of the value in its list."""
    value: str = element("value", TEXT)
    """The value itself."""
    active: bool = element("active", BOOL)
    """Whether the value is on offer."""


class TrackingCode(Message):
    """A tracking code of the site: a field that hosts fill in, for reports.

    `ns1:trackingCodeType` on the wire.
    """

    index: int = element("index", INT)
    """Number of the code."""
    name: str = element("name", TEXT)
    """Caption of the code."""
    input_mode: str = element("inputMode", TEXT)
    """How values are entered."""
    host_profile: TrackingCodeDisplay = element("hostProfile", TrackingCodeDisplay)
    """Whether the profile of a host holds the code."""
    scheduling_page: list[TrackingCodeScheduling] = elements(
        "schedulingPage", TrackingCodeScheduling, default_factory=list
    )
    """Whether the scheduling pages ask for the code, service by service."""
    list_value: list[TrackingCodeValue] = elements(
        "listValue", TrackingCodeValue, default_factory=list
    )
    """Values to choose from."""


class TrackingCodes(Message):
    """Tracking codes that the site defines.

    `ns1:siteType/trackingCodes` on the wire.
    """

    tracking_code: list[TrackingCode] = elements(
        "trackingCode", TrackingCode, default_factory=list, max_items=10
    )
    """One tracking code; there are at most ten."""


class SupportedService(Message):
    """State of a service on the site.

    `ns1:supportedServiceType` on the wire.
    """

    enabled: bool = element("enabled", BOOL)
    """Whether the site offers the service."""
    page_version: str = element("pageVersion", TEXT)
    """Release of its web pages, such as mc0805l."""
    client_version: str = element("clientVersion", TEXT)
    """Release of its client, such as T27L."""


class SupportedSupportCenter(SupportedService):
    """State of Support Center.

    `ns1:supportedServicesType/supportCenter` on the wire.
    """

    web_acd: bool | None = element("webACD", BOOL, default=None)
    """Whether WebACD distributes support requests to agents."""


class SupportedEventCenter(SupportedService):
    """State of Event Center.

    `ns1:supportedServicesType/eventCenter` on the wire.
    """

    marketing_add_on: bool = element("marketingAddOn", BOOL)
    """Whether the marketing add-on is present."""


class SupportedServices(Message):
    """State of every service on the site.

    `ns1:supportedServicesType` on the wire.
    """

    meeting_center: SupportedService = element("meetingCenter", SupportedService)
    """State of Meeting Center."""
    training_center: SupportedService = element("trainingCenter", SupportedService)
    """State of Training Center."""
    support_center: SupportedSupportCenter = element("supportCenter", SupportedSupportCenter)
    """State of Support Center."""
    event_center: SupportedEventCenter = element("eventCenter", SupportedEventCenter)
    """State of Event Center."""
    sales_center: SupportedService = element("salesCenter", SupportedService)
    """State of Sales Center."""


class MeetingSecurityOptions(Message):
    """Rules for meetings.

    `ns1:securityOptionsType/meetings` on the wire.
    """

    strict_passwords: bool = element("strictPasswords", BOOL)
    """Whether meeting passwords must meet `password_criteria`."""


class SecurityOptions(Message):
    """Rules of a site for passwords, sign-in and joining.

    `ns1:securityOptionsType` on the wire.
    """

    password_expires: bool = element("passwordExpires", BOOL)
    """Whether passwords of accounts expire."""
    password_lifetime: int = element("passwordLifetime", INT)
    """How long a password lasts if `password_expires` is true."""
    all_meetings_unlisted: bool = element("allMeetingsUnlisted", BOOL)
    """Whether every meeting must be unlisted."""
    all_meetings_password: bool = element("allMeetingsPassword", BOOL)
    """Whether every meeting must have a password."""
    join_before_host: bool = element("joinBeforeHost", BOOL)
    """Whether attendees may join before the host."""
    audio_before_host: bool = element("audioBeforeHost", BOOL)
    """Whether attendees may join the audio before the host."""
    change_personal_url: bool = element("changePersonalURL", BOOL)
    """Whether users may change their personal address."""
    change_user_name: bool = element("changeUserName", BOOL)
    """Whether users may change their user name."""
    meetings: MeetingSecurityOptions = element("meetings", MeetingSecurityOptions)
    """Rules for meetings."""
    strict_user_password: bool = element("strictUserPassword", BOOL)
    """Whether passwords of accounts must meet `account_password_criteria`."""
    account_notify: bool | None = element("accountNotify", BOOL, default=None)
    require_login_before_site_access: bool | None = element(
        "requireLoginBeforeSiteAccess", BOOL, default=None
    )
    """Whether people must sign in before they see the site."""
    change_password_when_auto_login: bool = element("changePWDWhenAutoLogin", BOOL)
    enforce_baseline: bool = element("enforceBaseline", BOOL)
    password_change_interval_opt: bool = element("passwordChangeIntervalOpt", BOOL)
    """Whether `password_change_interval` applies."""
    password_change_interval: int = element("passwordChangeInterval", INT)
    """Least time between two changes of a password."""


class Teleconference(Message):
    """Audio by phone that a new session starts with.

    `ns1:teleconferenceType` on the wire.
    """

    telephony_support: TelephonySupport = element("telephonySupport", TelephonySupport)
    """Whether attendees dial in, are called back, or use something else."""
    toll_free: bool | None = element("tollFree", BOOL, default=None)
    """Whether callers get a toll-free number."""
    intl_local_call_in: bool | None = element("intlLocalCallIn", BOOL, default=None)
    """Whether callers get local numbers in other countries."""


class Defaults(Message):
    """Settings that a new session starts with.

    `ns1:defaultsType` on the wire.
    """

    email_reminders: bool = element("emailReminders", BOOL)
    """Whether reminders are mailed."""
    entry_exit_tone: EntryExitTone = element("entryExitTone", EntryExitTone)
    """What callers hear when somebody joins or leaves the teleconference."""
    voip: bool = element("voip", BOOL)
    """Whether audio over the network (voice over IP) is on."""
    teleconference: Teleconference = element("teleconference", Teleconference)
    """Audio by phone."""
    join_teleconf_not_press_1: bool = element("joinTeleconfNotPress1", BOOL)
    """Whether people who are called back join without pressing 1."""
    update_tsp_account: bool | None = element("updateTSPAccount", BOOL, default=None)


class ScheduleOptions(Message):
    """What hosts may do when they schedule.

    `ns1:scheduleOptionsType` on the wire.
    """

    schedule_on_behalf: bool | None = element("scheduleOnBehalf", BOOL, default=None)
    """Whether hosts may schedule for somebody else."""
    save_session_template: bool | None = element("saveSessionTemplate", BOOL, default=None)
    """Whether hosts may save a session as a template."""


class NavigationButton(Message):
    """A button of the navigation bar.

    `ns1:navigationBarType` on the wire.
    """

    order: int = element("order", INT)
    """Position in the bar, counted from 1."""
    enabled: bool | None = element("enabled", BOOL, default=None)
    """Whether the button is enabled."""
    service_name: str = element("serviceName", TEXT)
    """What the button opens, such as Meeting Center."""
    customized_name: str | None = element("customizedName", TEXT, default=None)
    """Caption to show in place of `service_name`."""


class TopBar(Message):
    """Navigation bar at the top of the pages.

    `ns1:topBarType` on the wire.
    """

    button: list[NavigationButton] = elements("button", NavigationButton, default_factory=list)
    """Buttons of the bar."""
    display_disabled_service: bool | None = element("displayDisabledService", BOOL, default=None)
    """Whether services that are not enabled have a button too."""
    top_bar_index: str | None = element("TopBarIndex", TEXT, default=None)
    """Order of the tabs, as codes ended by semicolons; WL;MC;EC;SaC;SC;TC;SA;PS; unless customized.
    """


class Link(Message):
    """A link in a navigation bar, with its caption.

    `ns1:linkType` on the wire.
    """

    name: str | None = element("name", TEXT, default=None)
    """Caption of the link."""
    url: str | None = element("url", TEXT, default=None)
    """Where the link leads."""
    target: WindowTarget | None = element("target", WindowTarget, default=None)
    """Window that it opens in."""
    icon_url: str | None = element("iconURL", TEXT, default=None)
    """Address of the icon next to the caption."""


class CustomLinks(Message):
    """Links that a site adds to a navigation bar.

    `ns1:customLinkType` on the wire.
    """

    custom_link: list[Link] = elements("customLink", Link, default_factory=list)
    """One link."""


class PartnerLinks(Message):
    """Links that a partner adds to a navigation bar.

    `ns1:partnerLinkType` on the wire.
    """

    partner_link: list[Link] = elements("partnerLink", Link, default_factory=list)
    """One link."""


class Url(Message):
    """A web address and the window that it opens in.

    `ns1:urlType` on the wire.
    """

    url: str | None = element("url", TEXT, default=None)
    """Where the link leads."""
    target: WindowTarget | None = element("target", WindowTarget, default=None)
    """Window that it opens in."""


class MyWebExBar(Message):
    """Navigation bar of My Webex.

    `ns1:myWebExBarType` on the wire.
    """

    custom_links: CustomLinks | None = element("customLinks", CustomLinks, default=None)
    """Links that the site adds."""
    partner_links: PartnerLinks | None = element("partnerLinks", PartnerLinks, default=None)
    """Links that a partner adds."""
    partner_integration: bool | None = element("partnerIntegration", BOOL, default=None)
    """Whether a partner is integrated."""
    support: Url | None = element("support", Url, default=None)
    """Where the link to support leads."""
    training: Url | None = element("training", Url, default=None)
    """Where the link to training leads."""


class CustomLinkGroup(CustomLinks):
    """Links that the site adds, under one caption.

    `ns1:allServiceBarType/customLinks` on the wire.
    """

    group_label: str | None = element("groupLabel", TEXT, default=None)
    """Caption of the group of links."""


class SupportMenu(Message):
    """Entries of the support menu.

    `ns1:menuType` on the wire.
    """

    user_guides: Url | None = element("userGuides", Url, default=None)
    """Where the guides for users are."""
    downloads: Url | None = element("downloads", Url, default=None)
    """Where downloads are."""
    training: Url | None = element("training", Url, default=None)
    """Where training is offered."""
    contact_us: Url | None = element("contactUs", Url, default=None)
    """Where people get in contact."""
    support_my_resources: bool | None = element("supportMyResources", BOOL, default=None)
    """Whether there is an entry for My Resources."""


class AllServiceBar(Message):
    """Navigation bar on the left that all services share.

    `ns1:allServiceBarType` on the wire.
    """

    custom_links: CustomLinkGroup | None = element("customLinks", CustomLinkGroup, default=None)
    """Links that the site adds, under one caption."""
    support: Link | None = element("support", Link, default=None)
    """Link to support."""
    training: Link | None = element("training", Link, default=None)
    """Link to training."""
    support_menu: SupportMenu | None = element("supportMenu", SupportMenu, default=None)
    """Entries of the support menu."""


class PasswordCriteria(Message):
    """What a session password must be like.

    `ns1:passwordCriteriaType` on the wire.
    """

    mixed_case: bool = element("mixedCase", BOOL)
    """Whether both capital and small letters are needed."""
    min_length: int = element("minLength", INT)
    """Least number of characters."""
    min_alpha: int = element("minAlpha", INT)
    """Least number of letters."""
    min_numeric: int = element("minNumeric", INT)
    """Least number of digits."""
    min_special: int = element("minSpecial", INT)
    """Least number of special characters."""
    disallow_web_text_sessions: bool = element("disallowWebTextSessions", BOOL)
    """Refuses session passwords that repeat text of the web page."""
    disallow_web_text_accounts: bool = element("disallowWebTextAccounts", BOOL)
    """Refuses passwords of accounts that repeat text of the web page."""
    disallow_list: bool = element("disallowList", BOOL)
    """Refuses the passwords in `disallow_value`."""
    disallow_value: list[str] = elements("disallowValue", TEXT, default_factory=list)
    """Texts that may not be a password."""


class AccountPasswordCriteria(Message):
    """What the password of an account must be like.

    `ns1:accountPasswordCriteriaType` on the wire.
    """

    mixed_case: bool = element("mixedCase", BOOL)
    """Whether both capital and small letters are needed."""
    min_length: int = element("minLength", INT)
    """Least number of characters."""
    min_numeric: int = element("minNumeric", INT)
    """Least number of digits."""
    min_alpha: int = element("minAlpha", INT)
    """Least number of letters."""
    min_special: int = element("minSpecial", INT)
    """Least number of special characters."""
    disallow_3x_repeated_char: bool = element("disallow3XRepeatedChar", BOOL)
    """Refuses passwords that repeat a character three times."""
    disallow_web_text_accounts: bool = element("disallowWebTextAccounts", BOOL)
    """Refuses passwords of accounts that repeat text of the web page."""
    disallow_list: bool = element("disallowList", BOOL)
    """Refuses the passwords in `disallow_value`."""
    disallow_value: list[str] = elements("disallowValue", TEXT, default_factory=list)
    """Texts that may not be a password."""


class InstallationOption(Message):
    """How Productivity Tools are installed.

    `ns1:installationOptionType` on the wire.
    """

    auto_update: bool | None = element("autoUpdate", BOOL, default=None)
    """Whether they update themselves."""


class Integration(Message):
    """Programs that Productivity Tools are integrated into.

    `ns1:integrationType` on the wire.
    """

    outlook: bool | None = element("outlook", BOOL, default=None)
    """Whether there is an integration into Microsoft Outlook."""
    lotus_notes: bool | None = element("lotusNotes", BOOL, default=None)
    """Whether there is an integration into Lotus Notes."""
    one_click: bool | None = element("oneClick", BOOL, default=None)
    """Whether One-Click meetings can be started."""
    show_sys_tray_icon: bool | None = element("showSysTrayIcon", BOOL, default=None)
    """Whether there is an icon in the system tray."""
    office: bool | None = element("office", BOOL, default=None)
    """Whether there is an integration into Microsoft Office."""
    excel: bool | None = element("excel", BOOL, default=None)
    """Whether there is an integration into Microsoft Excel."""
    powerpoint: bool | None = element("powerPoint", BOOL, default=None)
    """Whether there is an integration into Microsoft PowerPoint."""
    word: bool | None = element("word", BOOL, default=None)
    """Whether there is an integration into Microsoft Word."""
    ie: bool | None = element("IE", BOOL, default=None)
    """Whether there is an integration into Internet Explorer."""
    firefox: bool | None = element("firefox", BOOL, default=None)
    """Whether there is an integration into Firefox."""
    explorer_right_click: bool | None = element("explorerRightClick", BOOL, default=None)
    """Whether the context menu of Windows Explorer has an entry."""
    instant_messenger: bool | None = element("instantMessenger", BOOL, default=None)
    """Whether there is an integration into instant messengers."""
    aol_messenger: bool | None = element("aolMessenger", BOOL, default=None)
    """Whether there is an integration into the AOL messenger."""
    google_talk: bool | None = element("googleTalk", BOOL, default=None)
    """Whether there is an integration into Google Talk."""
    lotus_sametime: bool | None = element("lotusSametime", BOOL, default=None)
    """Whether there is an integration into Lotus Sametime."""
    skype: bool | None = element("skype", BOOL, default=None)
    """Whether there is an integration into Skype."""
    windows_messenger: bool | None = element("windowsMessenger", BOOL, default=None)
    """Whether there is an integration into Windows Messenger."""
    yahoo_messenger: bool | None = element("yahooMessenger", BOOL, default=None)
    """Whether there is an integration into Yahoo Messenger."""
    cisco_ip_phone: bool | None = element("ciscoIPPhone", BOOL, default=None)
    """Whether there is an integration into Cisco IP phones."""
    cisco_cuae_url: str | None = element("ciscoCUAEURL", TEXT, default=None)
    """Address of the Cisco Unified Application Environment (CUAE)."""
    pc_now: bool | None = element("pcNow", BOOL, default=None)
    """Whether Webex PCNow is on offer."""
    igoogle: bool | None = element("iGoogle", BOOL, default=None)
    """Whether there is an integration into `igoogle`."""
    iphone_dusting: bool | None = element("iPhoneDusting", BOOL, default=None)
    cuma_url: str | None = element("CUMAURL", TEXT, default=None)
    """Address of the Cisco Unified Mobility Advantage (CUMA)."""


class OneClick(Message):
    """Rules for One-Click meetings.

    `ns1:oneClickType` on the wire.
    """

    allow_join_unlist_meeting: bool | None = element("allowJoinUnlistMeeting", BOOL, default=None)
    """Whether people may join meetings that are unlisted."""
    require_approve_join: bool | None = element("requireApproveJoin", BOOL, default=None)
    """Whether the host must approve who joins."""


class Template(Message):
    """Use of templates in Productivity Tools.

    `ns1:templateType` on the wire.
    """

    use_template: bool | None = element("useTemplate", BOOL, default=None)
    """Whether templates are used."""


class LockDownPT(Message):
    """Lock on the version of Productivity Tools.

    `ns1:lockDownPTType` on the wire.
    """

    lock_down: bool | None = element("lockDown", BOOL, default=None)
    """Whether users are kept on one version."""
    version: str | None = element("version", TEXT, default=None)
    """The version that users are kept on."""


class ImSettings(Message):
    """Rules for invitations by instant message.

    `ns1:imSettingsType` on the wire.
    """

    attendee_invite_other: bool | None = element("attendeeInviteOther", BOOL, default=None)
    """Whether attendees may invite others."""


class ProductivityTools(Message):
    """Productivity Tools: starting and scheduling sessions from desktop programs.

    `ns1:productivityToolType` on the wire.
    """

    enable: bool | None = element("enable", BOOL, default=None)
    """Whether Productivity Tools are on offer."""
    install_opts: InstallationOption | None = element(
        "installOpts", InstallationOption, default=None
    )
    """How they are installed."""
    integrations: Integration | None = element("integrations", Integration, default=None)
    """Programs that they are integrated into."""
    one_click: OneClick | None = element("oneClick", OneClick, default=None)
    """Rules for One-Click meetings."""
    templates: Template | None = element("templates", Template, default=None)
    """Use of templates."""
    lock_down_pt: LockDownPT | None = element("lockDownPT", LockDownPT, default=None)
    """Lock on their version."""
    im_settings: ImSettings | None = element("imSettings", ImSettings, default=None)
    """Rules for invitations by instant message."""


class EventCenterStandardFields(StandardFields):
    """Fields that every form can have.

    `ns1:eventCenterType/standardFields` on the wire.
    """

    first_name: EnrollmentField = element("firstName", EnrollmentField)
    """Given name of the person who enrolls."""
    last_name: EnrollmentField = element("lastName", EnrollmentField)
    """Family name of the person who enrolls."""
    email_address: EnrollmentField = element("emailAddress", EnrollmentField)
    """Mail address of the person who enrolls."""


class EventCenter(Message):
    """What the enrollment forms of events ask for by default.

    `ns1:eventCenterType` on the wire.
    """

    standard_fields: EventCenterStandardFields | None = element(
        "standardFields", EventCenterStandardFields, default=None
    )
    """Fields that every form can have."""
    custom_fields: CustomFields | None = element("customFields", CustomFields, default=None)
    """Fields that the site adds."""


class SalesCenter(Message):
    """Rules of Sales Center.

    `ns1:SalesCenterType` on the wire.
    """

    allow_join_without_login: bool | None = element("allowJoinWithoutLogin", BOOL, default=None)
    """Whether people may join without signing in."""


class ConnectIntegration(Message):
    """Where Webex Connect is found.

    `ns1:connectIntegrationType` on the wire.
    """

    connect_server_url: str | None = element("connectServerURL", TEXT, default=None)
    """Address of the Webex Connect server."""
    connect_organization: str | None = element("connectOrganization", TEXT, default=None)
    """Name of the organization in Webex Connect."""
    connect_namespace_id: str | None = element("connectNameSpaceID", TEXT, default=None)
    """Identifies the name space in Webex Connect."""


class Site(Message):
    """Features, limits, rules and defaults of a site.

    `ns1:siteType` on the wire.
    """

    meta_data: MetaData | None = element("metaData", MetaData, default=None)
    """Name, location, language and release of the site."""
    ucf: Ucf = element("ucf", Ucf)
    """Support of the Universal Communications Format (UCF)."""
    client_platforms: ClientPlatforms | None = element(
        "clientPlatforms", ClientPlatforms, default=None
    )
    """Operating systems that the client runs on."""
    resource_restrictions: ResourceRestrictions = element(
        "resourceRestrictions", ResourceRestrictions
    )
    """Limits of licenses and storage."""
    support_api: SupportAPI = element("supportAPI", SupportAPI)
    """Programming interfaces that the site allows."""
    my_webex_config: MyWebExConfig | None = element("myWebExConfig", MyWebExConfig, default=None)
    """Parts of My Webex and My Webex Pro that users have."""
    telephony_config: TelephonyConfig | None = element(
        "telephonyConfig", TelephonyConfig, default=None
    )
    """Audio by phone and over the network."""
    commerce_and_reporting: CommerceAndReporting | None = element(
        "commerceAndReporting", CommerceAndReporting, default=None
    )
    """Prices, taxes and reports."""
    tools: Tools | None = element("tools", Tools, default=None)
    """Features that are switched on or off for the whole site."""
    cust_communications: CustCommunications | None = element(
        "custCommunications", CustCommunications, default=None
    )
    """News that users may choose to get, and the ways to get it."""
    tracking_codes: TrackingCodes | None = element("trackingCodes", TrackingCodes, default=None)
    """Tracking codes that the site defines."""
    supported_services: SupportedServices | None = element(
        "supportedServices", SupportedServices, default=None
    )
    """Which services are enabled, and their releases."""
    security_options: SecurityOptions | None = element(
        "securityOptions", SecurityOptions, default=None
    )
    """Rules for passwords, sign-in and joining."""
    defaults: Defaults | None = element("defaults", Defaults, default=None)
    """Settings that a new session starts with."""
    schedule_meeting_options: ScheduleOptions | None = element(
        "scheduleMeetingOptions", ScheduleOptions, default=None
    )
    """What hosts may do when they schedule."""
    nav_bar_top: TopBar | None = element("navBarTop", TopBar, default=None)
    """Navigation bar at the top of the pages."""
    nav_my_webex: MyWebExBar | None = element("navMyWebEx", MyWebExBar, default=None)
    """Navigation bar of My Webex."""
    nav_all_services: AllServiceBar | None = element("navAllServices", AllServiceBar, default=None)
    """Navigation bar on the left that all services share."""
    password_criteria: PasswordCriteria = element("passwordCriteria", PasswordCriteria)
    """What a session password must be like."""
    account_password_criteria: AccountPasswordCriteria = element(
        "accountPasswordCriteria", AccountPasswordCriteria
    )
    """What the password of an account must be like."""
    productivity_tools: ProductivityTools | None = element(
        "productivityTools", ProductivityTools, default=None
    )
    """Integrations into desktop programs, and how they are installed."""
    meeting_place: MeetingPlace = element("meetingPlace", MeetingPlace)
    """Links to MeetingPlace, and its recording profile."""
    event_center: EventCenter | None = element("eventCenter", EventCenter, default=None)
    """Enrollment fields of Event Center; ask for them by `return_settings`."""
    sales_center: SalesCenter | None = element("salesCenter", SalesCenter, default=None)
    """Rules of Sales Center."""
    connect_integration: ConnectIntegration | None = element(
        "connectIntegration", ConnectIntegration, default=None
    )
    """Where Webex Connect is found."""


class GetSiteResponse(Response):
    """The configuration of the site.

    `ns1:getSiteResponse` on the wire.
    """

    __wire_name__ = "getSiteResponse"

    site_instance: Site = element("siteInstance", Site)
    """Everything that is configured for the site."""


class GetSite(Request[GetSiteResponse]):
    """Read what the site offers and how it is configured.

    The answer holds the criteria for passwords, so that a program can check a password before it
    sends one. The answer holds the defaults of a new session, for programs with scheduling pages of
    their own.
    """

    __operation__ = Operation(
        name="GetSite",
        service="site",
        response=GetSiteResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    return_settings: ReturnSettings | None = element("returnSettings", ReturnSettings, default=None)
    """Parts of the configuration that are left out unless asked for."""


class TimeZoneInfo(Message):
    """A time zone, with its offset at one moment.

    `ns1:timeZoneType` on the wire.
    """

    time_zone_id: int = element("timeZoneID", INT)
    """Index of the time zone, which other services refer to."""
    gmt_offset: int = element("gmtOffset", INT)
    """Minutes ahead of GMT at the moment asked for; negative to the west, such as -480."""
    description: str = element("description", TEXT)
    """Label of the time zone, such as GMT-08:00, Pacific (San Francisco)."""
    short_name: str | None = element("shortName", TEXT, default=None)
    """Short form of the name."""
    hide_time_zone_name: bool | None = element("hideTimeZoneName", BOOL, default=None)
    """Whether the name of the time zone is not shown."""
    fall_in_dst: bool | None = element("fallInDST", BOOL, default=None)
    """Whether the moment asked for falls in daylight saving time."""
    standard_label: str | None = element("standardLabel", TEXT, default=None)
    """Label outside daylight saving time."""
    daylight_label: str | None = element("daylightLabel", TEXT, default=None)
    """Label during daylight saving time."""


class LstTimeZoneResponse(Response):
    """The time zones asked for.

    `ns1:lstTimeZoneResponse` on the wire.
    """

    __wire_name__ = "lstTimeZoneResponse"

    time_zone: list[TimeZoneInfo] = elements("timeZone", TimeZoneInfo)
    """One time zone."""


class LstTimeZone(Request[LstTimeZoneResponse]):
    """List time zones with their offsets from GMT.

    Without any time_zone_id the answer holds all 62 time zones. Offsets depend on daylight saving
    time: they are those of the moment that date names, or of now without it.
    """

    __operation__ = Operation(
        name="LstTimeZone",
        service="site",
        response=LstTimeZoneResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    time_zone_id: list[int] = elements("timeZoneID", INT, default_factory=list)
    """Indexes of the time zones to return; all of them if none is given."""
    date: datetime | None = element("date", DATE_TIME, default=None, zone="GMT")
    """Moment that the offsets are for; now if absent. In GMT."""
    date_aware = aware(date, ZONES)


class MsOffice(Message):
    """Published without content and without use.

    `ns1:msOfficeType` on the wire.
    """


class InstantMessenger(Message):
    """Published without content and without use.

    `ns1:instantMessengerType` on the wire.
    """


class OneClicks(Message):
    """Published without content and without use.

    `ns1:oneClicksType` on the wire.
    """


class Queue(Message):
    """A WebACD queue, in which requests for support wait for an agent.

    `ns1:queueType` on the wire.
    """

    name: str = element("name", TEXT)
    """Name of the queue."""
    num_users: int | None = element("numUsers", INT, default=None)
    """Users that serve the queue."""
    mod_date: datetime | None = element("modDate", DATE_TIME, default=None)
    """When the queue was last changed."""
    type: WebACDRole | None = element("type", WebACDRole, default=None)
    """Role in which users serve the queue."""


class GetWebACDQueuesResponse(Response):
    """One page of WebACD queues.

    `ns1:GetWebACDQueuesResponse` on the wire.
    """

    __wire_name__ = "GetWebACDQueuesResponse"

    queue: list[Queue] = elements("queue", Queue, default_factory=list)
    """Queues on this page."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many queues match in all, and which of them are on this page."""


class GetWebACDQueues(ListRequest[GetWebACDQueuesResponse, Queue]):
    """List the WebACD queues of the site or of one user."""

    __operation__ = Operation(
        name="GetWebACDQueues",
        service="site",
        response=GetWebACDQueuesResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("queue", 50, 500),
        not_found=("000015",),
    )

    webex_id: str | None = element("webExId", TEXT, default=None)
    """Limits the list to the queues of this user."""
    type: WebACDRole | None = element("type", WebACDRole, default=None)
    """Limits the list to the queues served in this role."""
    list_control: SimpleListControl | None = element("listControl", SimpleListControl, default=None)
    """Which page of the results to return."""
