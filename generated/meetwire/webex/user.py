# Generated from schemas/webex/user.json and schemas/webex/user.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:2c14441ed43e4993
"""User service: create, read, change and deactivate accounts, and sign in."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.deprecation import deprecated
from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Lookup, Operation, Paging, Window
from meetwire.runtime.values import BASE64, BOOL, DATE_TIME, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES
from meetwire.webex.common import (
    Address,
    Phones,
    RecordingKind,
    ServiceType,
    SharingColor,
    SharingView,
    TimeZone,
    Tracking,
)
from meetwire.webex.service import (
    ListControl,
    MatchingRecords,
    OrderDirection,
    ResultType,
    WebACDAction,
)

__all__ = [
    "ActivateUser",
    "ActivateUserResponse",
    "ActiveState",
    "AssignWebACDAgents",
    "AssignWebACDAgentsResponse",
    "AssignWebACDQueues",
    "AssignWebACDQueuesResponse",
    "AuthenticateUser",
    "AuthenticateUserResponse",
    "CommOptions",
    "CreateUser",
    "CreateUserResponse",
    "DateScope",
    "DelSessionTemplates",
    "DelSessionTemplatesResponse",
    "DelUser",
    "DelUserResponse",
    "DelUserStatus",
    "GetLoginTicket",
    "GetLoginTicketResponse",
    "GetUser",
    "GetUserResponse",
    "GetloginurlUser",
    "GetloginurlUserResponse",
    "GetlogouturlUser",
    "GetlogouturlUserResponse",
    "ImagePurpose",
    "InactivateUser",
    "InactivateUserResponse",
    "LstUser",
    "LstUserResponse",
    "LstsummaryUser",
    "LstsummaryUserResponse",
    "MeetingTypes",
    "MyWebEx",
    "NBRDialOut",
    "OfficeService",
    "Options",
    "Order",
    "OrderBy",
    "PersonalAccount",
    "PersonalMeetingRoom",
    "PersonalTeleconf",
    "Privilege",
    "RecordingPreference",
    "RemoteSupport",
    "RemoteSupportClient",
    "RemoteSupportRequest",
    "SalesCenter",
    "SalesCenterInstance",
    "SalesProduct",
    "SalesProducts",
    "SalesProductsInstance",
    "SalesRoles",
    "SalesSme",
    "SalesSmeInstance",
    "ScheduleFor",
    "SchedulingTemplates",
    "Security",
    "ServiceSessionType",
    "SessionOptions",
    "SessionTemplate",
    "SessionTemplateSummary",
    "SetUser",
    "SetUserResponse",
    "SharingAndRecording",
    "SupportCenter",
    "SupportCenterClient",
    "SupportCenterConsole",
    "SupportCenterRequest",
    "SupportCenterServiceDesk",
    "SupportCenterTab",
    "SupportCenterTabs",
    "SupportedServices",
    "TemplateType",
    "ThirdPartyAccount",
    "ThirdPartyTeleconf",
    "TspAccount",
    "TspAccounts",
    "UploadPMRImage",
    "UploadPMRImageResponse",
    "User",
    "UserInstance",
    "UserPhones",
    "UserSummary",
    "WebACDAgentAssignment",
    "WebACDFilter",
    "WebACDPrefs",
    "WebACDQueueAssignment",
    "WebACDRole",
    "WebACDUserRole",
]

NAMESPACE = Namespace("use", "http://www.webex.com/schemas/2002/06/service/user")


class OfficeService(OpenEnum):
    """Kind of personal page (office) that an account has.

    `use:serviceType` on the wire.
    """

    FREE_OFFICE = "FREE_OFFICE"
    STANDARD_OFFICE = "STANDARD_OFFICE"
    PRO_OFFICE = "PRO_OFFICE"


class ActiveState(OpenEnum):
    """State of an account.

    `use:activeType` on the wire.
    """

    ACTIVATED = "ACTIVATED"
    REQUEST_TO_ACTIVATE = "REQUEST_TO_ACTIVATE"
    """Activation was asked for and is not yet granted."""
    DEACTIVATED = "DEACTIVATED"


class OrderBy(OpenEnum):
    """Sort keys of the lists of users.

    `use:orderByType` on the wire.
    """

    UID = "UID"
    """Number of the account."""
    WEBEX_ID = "WEBEXID"
    FIRST_NAME = "FIRSTNAME"
    LAST_NAME = "LASTNAME"
    EMAIL = "EMAIL"
    ACTIVE = "ACTIVE"
    REG_DATE = "REGDATE"
    """Date of registration."""
    REG_EXP_DATE = "REGEXPDATE"
    """Date of expiry."""
    PRIVILEGE = "PRIVILEGE"
    PERSONAL_URL = "PERSONALURL"
    ADDRESS1 = "ADDRESS1"
    ADDRESS2 = "ADDRESS2"
    CITY = "CITY"
    STATE = "STATE"
    ZIP_CODE = "ZIPCODE"
    COUNTRY = "COUNTRY"
    PHONE1 = "PHONE1"
    PHONE2 = "PHONE2"
    MOBILE1 = "MOBILE1"
    MOBILE2 = "MOBILE2"
    FAX = "FAX"
    PAGER = "PAGER"
    EMAIL2 = "EMAIL2"
    DIVISION = "DIVISION"
    DEPARTMENT = "DEPARTMENT"
    PROJECT = "PROJECT"
    OTHER = "OTHER"
    TIME_ZONE = "TIMEZONE"
    OFFICE_NAME = "OFFICENAME"
    OFFICE_TITLE = "OFFICETITLE"
    OFFICE_URL = "OFFICEURL"
    CATEGORY_ID = "CATEGORYID"
    VISIT_COUNT = "VISITCOUNT"


class NBRDialOut(OpenEnum):
    """Which number the network-based recorder (NBR) dials to hear the audio.

    `use:nbrDialOutType` on the wire.
    """

    TOLL_FREE = "TOLL_FREE"
    TOLL = "TOLL"


class SupportCenterTab(OpenEnum):
    """Tabs of a support session.

    `use:scTabType` on the wire.
    """

    TOOLS = "Tools"
    DESKTOP = "Desktop"
    APPLICATION = "Application"
    SESSION = "Session"


class ImagePurpose(OpenEnum):
    """What an uploaded image is for.

    `use:imageForType` on the wire.
    """

    PHOTO = "Photo"
    """Picture of the user."""
    HEADER = "Header"
    """Image on top of the page."""


class TemplateType(OpenEnum):
    """Whom a template belongs to.

    `use:templateTypeType` on the wire.
    """

    USER = "User"
    SITE = "Site"


class WebACDRole(OpenEnum):
    """Role in which a user serves a WebACD queue.

    `use:webACDRoleType` on the wire.
    """

    AGENT = "AGENT"
    MANAGER = "MANAGER"
    ALL = "ALL"


class SupportCenterRequest(OpenEnum):
    """Permission that a support session can ask the customer for.

    `use:scRequestType` on the wire.
    """

    DESK_VIEW = "DESK_VIEW"
    """See the desktop."""
    DESK_CONTROL = "DESK_CTRL"
    """Control the desktop."""
    APP_VIEW = "APP_VIEW"
    """See an application."""
    APP_CONTROL = "APP_CTRL"
    """Control an application."""


class SupportCenterConsole(OpenEnum):
    """Console of the single-session support client.

    `use:scConsoleType` on the wire.
    """

    NEW_CONSOLE = "NEW_CONSL"
    """New console."""
    OLD_CONSOLE = "OLD_CONSL"
    """Old console."""


class SupportCenterClient(OpenEnum):
    """Support client by the number of sessions it handles.

    `use:scClientType` on the wire.
    """

    MULTI_SESSION = "MULTI_SESS"
    """Several sessions."""
    SINGLE_SESSION = "SINGLE_SESS"
    """One session."""


class MeetingTypes(Message):
    """Session types that the user may host; CreateUser assigns all of the site when absent.

    `use:userType/meetingTypes` on the wire.
    """

    meeting_type: list[int] = elements("meetingType", INT, default_factory=list)
    """Number of a session type; SetUser replaces the whole list by what is given."""


class TspAccount(Message):
    """An account with a telephony service provider (TSP).

    `use:tspAccountType` on the wire.
    """

    toll_free_call_in_number: str | None = element("tollFreeCallInNumber", TEXT, default=None)
    """Toll-free number that participants dial."""
    account_index: int | None = element("accountIndex", INT, default=None)
    """Which of the user's accounts this is."""
    toll_call_in_number: str | None = element("tollCallInNumber", TEXT, default=None)
    """Toll number that participants dial."""
    subscriber_access_code: str | None = element(
        "subscriberAccessCode", TEXT, default=None, secret=True
    )
    """Code by which the host enters the conference."""
    participant_access_code: str | None = element(
        "participantAccessCode", TEXT, default=None, secret=True
    )
    """Code by which participants enter the conference."""
    create_on_bridge: bool | None = element("createOnBridge", BOOL, default=None)
    """Whether the provider's bridge gets a new account; else only an existing one is added."""
    default_flag: bool | None = element("defaultFlag", BOOL, default=None)
    """Whether this account is the user's default."""
    custom1: str | None = element("custom1", TEXT, default=None)
    """First field that the provider may define."""
    custom2: str | None = element("custom2", TEXT, default=None)
    """Second field that the provider may define."""
    custom3: str | None = element("custom3", TEXT, default=None)
    """Third field that the provider may define."""
    toll_free_call_in_data: str | None = element("tollFreeCallInData", TEXT, default=None)
    toll_call_in_data: str | None = element("tollCallInData", TEXT, default=None)
    nbr_dial_out: NBRDialOut | None = element("nbrDialOut", NBRDialOut, default=None)
    """Number that the network-based recorder (NBR) dials."""
    delete: bool | None = element("delete", BOOL, default=None)
    """Whether this account is to be removed."""


class TspAccounts(Message):
    """Accounts with a telephony service provider; cannot be combined with `personal_teleconf`.

    `use:userType/tspAccount` on the wire.
    """

    tsp_account: list[TspAccount] = elements(
        "tspAccount", TspAccount, default_factory=list, max_items=3
    )
    """One of up to three accounts."""


class PersonalAccount(Message):
    """A Personal Conference Number (PCN) account: fixed codes for the user's audio conferences.

    `use:personalAccountType` on the wire.
    """

    subscriber_access_code: str | None = element(
        "subscriberAccessCode", TEXT, default=None, secret=True
    )
    """Code by which the host enters the conference."""
    participant_full_access_code: str | None = element(
        "participantFullAccessCode", TEXT, default=None, secret=True
    )
    """Code by which participants enter with full access."""
    participant_limited_access_code: str | None = element(
        "participantLimitedAccessCode", TEXT, default=None, secret=True
    )
    """Code by which participants enter with limited access."""
    account_index: int = element("accountIndex", INT)
    """Which of the user's accounts this is."""
    default_flag: bool | None = element("defaultFlag", BOOL, default=None)
    """Whether this account is the user's default."""
    auto_generate: bool | None = element("autoGenerate", BOOL, default=None)
    """Whether the service makes up the codes."""
    join_before_host: bool | None = element("joinBeforeHost", BOOL, default=None)
    """Superseded by `personal_teleconf`.`join_before_host`: ignored in requests, a copy of it in
    answers.
    """
    delete: bool | None = element("delete", BOOL, default=None)
    """Whether this account is to be removed."""


class PersonalTeleconf(Message):
    """Personal Conference Number (PCN) accounts; need a valid PIN and exclude `tsp_account`.

    `use:userType/personalTeleconf` on the wire.
    """

    account: list[PersonalAccount] = elements(
        "account", PersonalAccount, default_factory=list, max_items=3
    )
    """One of up to three PCN accounts."""
    join_before_host: bool | None = element("joinBeforeHost", BOOL, default=None)
    """Whether callers may join PCN audio before the host; only a site administrator may set it. The
    service assumes `False` if it is absent.
    """


class ThirdPartyAccount(Message):
    """An account with another provider of audio conferences.

    `use:thirdPartyAccountType` on the wire.
    """

    name: str | None = element("name", TEXT, default=None, max_length=32)
    """Name of the account, at most 32 characters."""
    conf_bridge_num: str | None = element("confBridgeNum", TEXT, default=None, max_length=32)
    """Number of the conference bridge, at most 32 characters."""
    pause: int | None = element("pause", INT, default=None)
    """Pause before the access code is dialled."""
    access_code: str | None = element("accessCode", TEXT, default=None, secret=True, max_length=32)
    """Code by which participants enter the conference, at most 32 characters."""
    account_index: int = element("accountIndex", INT)
    """Which of the user's accounts this is."""
    default_flag: bool | None = element("defaultFlag", BOOL, default=None)
    """Whether this account is the user's default."""
    toll_free_num: str | None = element("tollFreeNum", TEXT, default=None, max_length=32)
    """Toll-free number that participants dial, at most 32 characters."""
    moderator_code: str | None = element(
        "moderatorCode", TEXT, default=None, secret=True, max_length=32
    )
    """Code by which the host enters the conference, at most 32 characters."""
    phone_name1: str | None = element("phoneName1", TEXT, default=None, max_length=32)
    """Label for the first phone number, at most 32 characters."""
    phone_name2: str | None = element("phoneName2", TEXT, default=None, max_length=32)
    """Label for the second phone number, at most 32 characters."""


class ThirdPartyTeleconf(Message):
    """Accounts with other providers of audio conferences.

    `use:userType/thirdPartyTeleconf` on the wire.
    """

    account: list[ThirdPartyAccount] = elements(
        "account", ThirdPartyAccount, default_factory=list, max_items=3
    )
    """One of up to three accounts."""


class SupportCenterTabs(Message):
    """Order of the tabs in a support session.

    `use:userType/supportCenter/orderTabs` on the wire.
    """

    tab: list[SupportCenterTab] = elements("tab", SupportCenterTab, min_items=4, max_items=4)
    """One tab; all four are listed, in the order wanted."""


class SupportCenterServiceDesk(Message):
    """Role of the user on the Service Desk site.

    `use:userType/supportCenter/serviceDesk` on the wire.
    """

    enable: bool | None = element("enable", BOOL, default=None)
    """Whether the user is made an administrator of the Service Desk site."""


class SupportCenter(Message):
    """Preferences for Support Center.

    `use:userType/supportCenter` on the wire.
    """

    order_tabs: SupportCenterTabs | None = element("orderTabs", SupportCenterTabs, default=None)
    """Order of the tabs in a support session."""
    service_desk: SupportCenterServiceDesk | None = element(
        "serviceDesk", SupportCenterServiceDesk, default=None
    )
    """Role of the user on the Service Desk site."""


class WebACDUserRole(Message):
    """Roles of a user in WebACD, the distribution of support requests to agents.

    `use:webACDUserRoleType` on the wire.
    """

    is_agent: bool | None = element("isAgent", BOOL, default=None)
    """Whether the user is an agent."""
    is_manager: bool | None = element("isMgr", BOOL, default=None)
    """Whether the user is a manager of agents."""


class WebACDPrefs(WebACDUserRole):
    """Role and limits of the user in WebACD, the distribution of support requests to agents.

    `use:userType/webACDPrefs` on the wire.
    """

    num_agent_sessions: int | None = element("numAgentSessions", INT, default=None)
    """Number of sessions allowed to the user as an agent."""
    agent_monitor_all_rs_queues: bool | None = element(
        "agentMonitorAllRSQueues", BOOL, default=None
    )
    """Whether the user, as an agent, may monitor every remote-support queue."""
    manager_monitor_all_rs_queues: bool | None = element(
        "managerMonitorAllRSQueues", BOOL, default=None
    )
    """Whether the user, as a manager, may monitor every remote-support queue."""
    monitor_all_rs_agents: bool | None = element("monitorAllRSAgents", BOOL, default=None)
    """Whether the user may monitor every remote-support agent."""


class RemoteSupportRequest(Message):
    """Permission that a session asks the customer for by itself.

    `use:userType/remoteSupport/autoRequest` on the wire.
    """

    enable: bool = element("enable", BOOL)
    """Whether the permission is asked for automatically."""
    request: SupportCenterRequest | None = element("request", SupportCenterRequest, default=None)
    """Which permission is asked for."""


class RemoteSupportClient(Message):
    """Client that opens for a support session.

    `use:userType/remoteSupport/defaultClient` on the wire.
    """

    type: SupportCenterClient = element("type", SupportCenterClient)
    """Client for one session or for several."""
    single_session_client: SupportCenterConsole | None = element(
        "singleSessClient", SupportCenterConsole, default=None
    )
    """Console that the single-session client shows."""


class RecordingPreference(Message):
    """Recording of sessions.

    `use:sharingAndRecordingType/recording` on the wire.
    """

    enforce: bool = element("enforce", BOOL)
    """Whether every session is recorded."""
    type: RecordingKind | None = element("type", RecordingKind, default=None)
    """Whether the recording is made on the network or locally."""
    location: str | None = element("location", TEXT, default=None)
    """Where a local recording is stored."""


class SharingAndRecording(Message):
    """How shared content is shown, and whether sessions are recorded.

    `use:sharingAndRecordingType` on the wire.
    """

    sharing_view: SharingView | None = element("sharingView", SharingView, default=None)
    """Full screen or window, scaled to fit or not."""
    sharing_color: SharingColor | None = element("sharingColor", SharingColor, default=None)
    """Color depth of what is shared."""
    recording: RecordingPreference | None = element("recording", RecordingPreference, default=None)
    """Recording of sessions."""


class RemoteSupport(SharingAndRecording):
    """Preferences for remote-support sessions.

    `use:userType/remoteSupport` on the wire.
    """

    auto_request: RemoteSupportRequest | None = element(
        "autoRequest", RemoteSupportRequest, default=None
    )
    """Permission that a session asks the customer for by itself."""
    default_client: RemoteSupportClient | None = element(
        "defaultClient", RemoteSupportClient, default=None
    )
    """Client that opens for a support session."""


class UserPhones(Phones):
    """Phone numbers; each a list with commas, the country code first, as in 1,,,,,,.

    `use:userPhonesType` on the wire.
    """

    phone2: str | None = element("phone2", TEXT, default=None)
    """Second phone number."""
    mobile_phone2: str | None = element("mobilePhone2", TEXT, default=None)
    """Second mobile phone number."""
    pager: str | None = element("pager", TEXT, default=None)
    """Pager number; the profile page calls it alternate phone 1."""
    pin: str | None = element("PIN", TEXT, default=None, secret=True)
    """Four digits for PCN audio and for a host who invites by phone; not 1111, not 1234."""


class CommOptions(Message):
    """What news the user agrees to get, and over which channels.

    `use:commOptionsType` on the wire.
    """

    product_announce: bool | None = element("prodAnnounce", BOOL, default=None)
    """Announcements of products. The service assumes `False` if it is absent."""
    training_info: bool | None = element("trainingInfo", BOOL, default=None)
    """News about training. The service assumes `False` if it is absent."""
    electronic_info: bool | None = element("electronicInfo", BOOL, default=None)
    """Information in electronic form. The service assumes `False` if it is absent."""
    promos: bool | None = element("promos", BOOL, default=None)
    """Special offers. The service assumes `False` if it is absent."""
    press: bool | None = element("press", BOOL, default=None)
    """Press releases. The service assumes `False` if it is absent."""
    email: bool | None = element("email", BOOL, default=None)
    """May be written to by e-mail. The service assumes `False` if it is absent."""
    fax: bool | None = element("fax", BOOL, default=None)
    """May be reached by fax. The service assumes `False` if it is absent."""
    phone: bool | None = element("phone", BOOL, default=None)
    """May be reached by phone. The service assumes `False` if it is absent."""
    mail: bool | None = element("mail", BOOL, default=None)
    """May be reached by letter. The service assumes `False` if it is absent."""


class Options(Message):
    """Visibility of the profile, notices, and features of the user's sessions.

    `use:optionsType` on the wire.
    """

    first_name_visible: bool | None = element("firstNameVisible", BOOL, default=None)
    """Whether others see the given name. The service assumes `False` if it is absent."""
    last_name_visible: bool | None = element("lastNameVisible", BOOL, default=None)
    """Whether others see the family name. The service assumes `False` if it is absent."""
    address_visible: bool | None = element("addressVisible", BOOL, default=None)
    """Whether others see the postal address. The service assumes `False` if it is absent."""
    work_phone_visible: bool | None = element("workPhoneVisible", BOOL, default=None)
    """Whether others see the office phone. The service assumes `False` if it is absent."""
    cell_phone_visible: bool | None = element("cellPhoneVisible", BOOL, default=None)
    """Whether others see the mobile phone. The service assumes `False` if it is absent."""
    pager_visible: bool | None = element("pagerVisible", BOOL, default=None)
    """Whether others see the pager number. The service assumes `False` if it is absent."""
    fax_visible: bool | None = element("faxVisible", BOOL, default=None)
    """Whether others see the fax number. The service assumes `False` if it is absent."""
    office_url_visible: bool | None = element("officeUrlVisible", BOOL, default=None)
    """Whether others see the address of the office page. The service assumes `False` if it is
    absent.
    """
    picture_visible: bool | None = element("pictureVisible", BOOL, default=None)
    """Whether others see the picture. The service assumes `False` if it is absent."""
    notify_on_new_message: bool | None = element("notifyOnNewMessage", BOOL, default=None)
    """Whether a new message causes a notice to the user. The service assumes `False` if it is
    absent.
    """
    notify_on_meeting: bool | None = element("notifyOnMeeting", BOOL, default=None)
    """Whether a meeting causes a notice to the user. The service assumes `False` if it is absent.
    """
    follow_me_enable: bool | None = element("followMeEnable", BOOL, default=None)
    """The service assumes `False` if it is absent."""
    email_visible: bool | None = element("emailVisible", BOOL, default=None)
    """Whether others see the e-mail address. The service assumes `False` if it is absent."""
    list_in_category: bool | None = element("listInCategory", BOOL, default=None)
    """Whether the personal page is listed under its category. The service assumes `False` if it is
    absent.
    """
    title_visible: bool | None = element("titleVisible", BOOL, default=None)
    """Whether others see the job title. The service assumes `False` if it is absent."""
    folder_read: bool | None = element("folderRead", BOOL, default=None)
    """Whether others may read in the user's folders. The service assumes `False` if it is absent.
    """
    folder_write: bool | None = element("folderWrite", BOOL, default=None)
    """Whether others may write to the user's folders. The service assumes `False` if it is absent.
    """
    message_visible: bool | None = element("messageVisible", BOOL, default=None)
    """The service assumes `False` if it is absent."""
    icon_select1: bool | None = element("iconSelect1", BOOL, default=None)
    """The service assumes `False` if it is absent."""
    icon_select2: bool | None = element("iconSelect2", BOOL, default=None)
    """The service assumes `False` if it is absent."""
    accept_link_request: bool | None = element("acceptLinkRequest", BOOL, default=None)
    """Whether requests for a link are accepted. The service assumes `False` if it is absent."""
    hold_on_link_request: bool | None = element("holdOnLinkRequest", BOOL, default=None)
    """Whether requests for a link are put on hold. The service assumes `False` if it is absent."""
    notify_on_link_request: bool | None = element("notifyOnLinkRequest", BOOL, default=None)
    """Whether a request for a link causes a notice to the user. The service assumes `False` if it
    is absent.
    """
    support_video: bool | None = element("supportVideo", BOOL, default=None)
    """Whether sessions have video. The service assumes `False` if it is absent."""
    support_app: bool | None = element("supportApp", BOOL, default=None)
    """Whether sessions have application sharing. The service assumes `False` if it is absent."""
    support_file_share: bool | None = element("supportFileShare", BOOL, default=None)
    """Whether sessions have file sharing. The service assumes `False` if it is absent."""
    support_desktop_share: bool | None = element("supportDesktopShare", BOOL, default=None)
    """Whether sessions have desktop sharing. The service assumes `False` if it is absent."""
    support_meeting_record: bool | None = element("supportMeetingRecord", BOOL, default=None)
    """Whether sessions can be recorded. The service assumes `False` if it is absent."""
    support_app_share_remote: bool | None = element("supportAppshareRemote", BOOL, default=None)
    """Whether others may be given control of a shared application. The service assumes `False` if
    it is absent.
    """
    support_web_tour_remote: bool | None = element("supportWebTourRemote", BOOL, default=None)
    """Whether others may be given control of a web tour. The service assumes `False` if it is
    absent.
    """
    support_desktop_share_remote: bool | None = element(
        "supportDesktopShareRemote", BOOL, default=None
    )
    """Whether others may be given control of a shared desktop. The service assumes `False` if it is
    absent.
    """
    subscription_office: bool | None = element("subscriptionOffice", BOOL, default=None)
    """The service assumes `False` if it is absent."""
    work_phone_callback: bool | None = element("workPhoneCallback", BOOL, default=None)
    """Whether call-back offers the office phone; the site must allow call-back."""
    cell_phone_callback: bool | None = element("cellPhoneCallback", BOOL, default=None)
    """Whether call-back offers the mobile phone; the site must allow call-back."""
    pager_callback: bool | None = element("pagerCallback", BOOL, default=None)
    """Whether call-back offers alternate phone 1, the pager; the site must allow call-back."""
    fax_callback: bool | None = element("faxCallback", BOOL, default=None)
    """Whether call-back offers alternate phone 2, the fax; the site must allow call-back."""


class Privilege(Message):
    """Role and further rights; `site_admin` wins over `ro_site_admin`, and that over host.

    `use:privilegeType` on the wire.
    """

    host: bool | None = element("host", BOOL, default=None)
    """Whether the user may host sessions."""
    teleconf_call_out: bool | None = element("teleConfCallOut", BOOL, default=None)
    """Whether sessions may call participants back by phone."""
    teleconf_call_out_international: bool | None = element(
        "teleConfCallOutInternational", BOOL, default=None
    )
    """Whether such calls may go abroad."""
    teleconf_call_in: bool | None = element("teleConfCallIn", BOOL, default=None)
    """Whether participants may dial in on a toll number."""
    teleconf_toll_free_call_in: bool | None = element("teleConfTollFreeCallIn", BOOL, default=None)
    """Whether participants may dial in on a toll-free number."""
    site_admin: bool | None = element("siteAdmin", BOOL, default=None)
    """Whether the user administers the site."""
    voice_over_ip: bool | None = element("voiceOverIp", BOOL, default=None)
    """Whether sessions may carry audio over the network."""
    ro_site_admin: bool | None = element("roSiteAdmin", BOOL, default=None)
    """Whether the user may see, but not change, the administration of the site."""
    lab_admin: bool | None = element("labAdmin", BOOL, default=None)
    """Whether the user administers the hands-on labs."""
    other_telephony: bool | None = element("otherTelephony", BOOL, default=None)
    """Whether other telephony services may be used. The service assumes `True` if it is absent."""
    teleconf_call_in_international: bool | None = element(
        "teleConfCallInInternational", BOOL, default=None
    )
    """Whether participants may dial in from abroad."""
    attendee_only: bool | None = element("attendeeOnly", BOOL, default=None)
    """Whether the account can only attend, not host; such accounts do not count as hosts."""
    recording_editor: bool | None = element("recordingEditor", BOOL, default=None)
    """Whether the user may edit recordings."""
    meeting_assist: bool | None = element("meetingAssist", BOOL, default=None)
    """Whether the user may order assistance for meetings."""


class SupportedServices(Message):
    """Centers that a user has access to.

    `use:supportedServicesType` on the wire.
    """

    meeting_center: bool | None = element("meetingCenter", BOOL, default=None)
    """Whether the user has Meeting Center."""
    training_center: bool | None = element("trainingCenter", BOOL, default=None)
    """Whether the user has Training Center."""
    support_center: bool | None = element("supportCenter", BOOL, default=None)
    """Whether the user has Support Center."""
    event_center: bool | None = element("eventCenter", BOOL, default=None)
    """Whether the user has Event Center."""
    sales_center: bool | None = element("salesCenter", BOOL, default=None)
    """Whether the user has Sales Center."""


class MyWebEx(Message):
    """Which parts of the My Webex pages a user has.

    `use:mywebexType` on the wire.
    """

    is_my_webex_pro: bool | None = element("isMyWebExPro", BOOL, default=None)
    """Whether the user has the Pro edition of My Webex."""
    my_contact: bool | None = element("myContact", BOOL, default=None)
    """Whether the user has the contacts page."""
    my_profile: bool | None = element("myProfile", BOOL, default=None)
    """Whether the user has the profile page."""
    my_meetings: bool | None = element("myMeetings", BOOL, default=None)
    """Whether the user has the meetings page."""
    my_folders: bool | None = element("myFolders", BOOL, default=None)
    """Whether the user has the folders page."""
    training_recordings: bool | None = element("trainingRecordings", BOOL, default=None)
    """Whether the user has the page of recorded training sessions."""
    recorded_events: bool | None = element("recordedEvents", BOOL, default=None)
    """Whether the user has the page of recorded events."""
    total_storage_size: int | None = element("totalStorageSize", INT, default=None)
    """Storage space that the user has, all pages together."""
    my_reports: bool | None = element("myReports", BOOL, default=None)
    """Whether the user has the reports page."""
    my_computer: int | None = element("myComputer", INT, default=None)
    """Number of computers that the user may set up for remote access."""
    personal_meeting_room: bool | None = element("personalMeetingRoom", BOOL, default=None)
    """Whether the user has a personal meeting room page."""
    my_partner_links: bool | None = element("myPartnerLinks", BOOL, default=None)
    """Whether the user has the page of links to partners."""
    my_workspaces: bool | None = element("myWorkspaces", BOOL, default=None)
    """Whether the user has workspaces, part of the WebOffice integration."""


class PersonalMeetingRoom(Message):
    """Look of the personal meeting room page.

    `use:personalMeetingRoomType` on the wire.
    """

    welcome_message: str | None = element("welcomeMessage", TEXT, default=None)
    """Text that greets visitors."""
    photo_url: str | None = element("photoURL", TEXT, default=None)
    """Address of the photo; upload one by UploadPMRImage."""
    header_image_branding: bool | None = element("headerImageBranding", BOOL, default=None)
    """Whether the page shows a header image of its own."""
    header_image_url: str | None = element("headerImageURL", TEXT, default=None)
    """Address of the header image; upload one by UploadPMRImage."""


class SessionOptions(Message):
    """Defaults for the sessions that a user schedules.

    `use:sessionOptionsType` on the wire.
    """

    default_session_type: int | None = element("defaultSessionType", INT, default=None)
    """Number of the session type chosen beforehand."""
    default_service_type: ServiceType | None = element(
        "defaultServiceType", ServiceType, default=None
    )
    """Center chosen beforehand; when unset the service picks one in an order of its own."""
    auto_delete_after_meeting_end: bool | None = element(
        "autoDeleteAfterMeetingEnd", BOOL, default=None
    )
    """Whether a session is deleted from the list once it has ended."""
    display_quick_start_host: bool | None = element("displayQuickStartHost", BOOL, default=None)
    """Whether the host sees the quick start page."""
    display_quick_start_attendees: bool | None = element(
        "displayQuickStartAttendees", BOOL, default=None
    )
    """Whether attendees see the quick start page."""


class Security(Message):
    """Forced password change and account lock.

    `use:securityType` on the wire.
    """

    force_change_password: bool | None = element("forceChangePassword", BOOL, default=None)
    """Whether the user must choose a new password at the next login."""
    reset_password: bool | None = element("resetPassword", BOOL, default=None)
    """Whether the password is to be reset."""
    lock_account: bool | None = element("lockAccount", BOOL, default=None)
    """Whether the user is locked out."""


class User(Message):
    """An account with its profile, privileges and preferences.

    `use:userType` on the wire.
    """

    first_name: str | None = element("firstName", TEXT, default=None)
    """Given name."""
    last_name: str | None = element("lastName", TEXT, default=None)
    """Family name."""
    title: str | None = element("title", TEXT, default=None)
    """Job title."""
    category_id: int | None = element("categoryId", INT, default=None)
    """Number of the category under which the personal page is listed."""
    description: str | None = element("description", TEXT, default=None)
    """Text that describes the personal page (office) of the user."""
    office_greeting: str | None = element("officeGreeting", TEXT, default=None)
    """Greeting for visitors of the personal page (office)."""
    company: str | None = element("company", TEXT, default=None)
    """Organisation that the user works for."""
    webex_id: str = element("webExId", TEXT)
    """Sign-in name, the key of the account; on Common Identity sites it is the e-mail address."""
    address: Address | None = element("address", Address, default=None)
    """Postal address."""
    phones: UserPhones | None = element("phones", UserPhones, default=None)
    """Phone, fax and pager numbers, and the PIN for audio."""
    email: str | None = element("email", TEXT, default=None)
    """E-mail address."""
    email2: str | None = element("email2", TEXT, default=None)
    """Second e-mail address."""
    office_url: str | None = element("officeurl", TEXT, default=None)
    """Address of the web page of the user's office."""
    password: str | None = element("password", TEXT, default=None, secret=True, max_length=60)
    """New password, at most 60 characters and ASCII only; answers carry asterisks instead."""
    password_hint: str | None = element("passwordHint", TEXT, default=None, secret=True)
    """Reminder or question for a forgotten password."""
    password_hint_answer: str | None = element(
        "passwordHintAnswer", TEXT, default=None, secret=True
    )
    """Answer that the password hint asks for."""
    personal_url: str | None = element("personalUrl", TEXT, default=None)
    """Short name of the personal page, such as abcd; not a complete address."""
    expiration_date: datetime | None = element(
        "expirationDate",
        DATE_TIME,
        default=None,
        zone="time_zone_id time_zone time_zone_with_dst",
        zone_kept=True,
    )
    """When the account stops being valid. In the zone that `time_zone_id` names."""
    expiration_date_aware = aware(expiration_date, ZONES)
    comm_options: CommOptions | None = element("commOptions", CommOptions, default=None)
    """What news the user agrees to get, and over which channels."""
    meeting_types: MeetingTypes | None = element("meetingTypes", MeetingTypes, default=None)
    """Session types that the user may host; CreateUser assigns all of the site when absent."""
    options: Options | None = element("options", Options, default=None)
    """Visibility of the profile, notices, and features of sessions."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the user's time zone, as in LstTimeZone; 4 is San Francisco."""
    time_zone: TimeZone | None = element("timeZone", TimeZone, default=None)
    """Label of the time zone, such as GMT-08:00, Pacific (San Jose)."""
    time_zone_with_dst: str | None = element("timeZoneWithDST", TEXT, default=None)
    """Label of the zone in the form San Francisco (Pacific Time, GMT-08:00)."""
    tracking: Tracking | None = element("tracking", Tracking, default=None)
    """Tracking codes that the site keeps for the user."""
    service: OfficeService | None = element("service", OfficeService, default=None)
    """Kind of personal page (office) that the account has."""
    privilege: Privilege | None = element("privilege", Privilege, default=None)
    """Role of the user and what else the account permits."""
    language: str | None = element("language", TEXT, default=None)
    """Language of the user by name, such as ENGLISH."""
    locale: str | None = element("locale", TEXT, default=None)
    """Regional format by name, such as U.S."""
    scheduling_permission: str | None = element("schedulingPermission", TEXT, default=None)
    """Who may schedule sessions on behalf of this user."""
    active: ActiveState | None = element("active", ActiveState, default=None)
    """Whether the account is in use; activating it can exceed the host limit of the site."""
    tsp_account: TspAccounts | None = element("tspAccount", TspAccounts, default=None)
    """Accounts with a telephony service provider; cannot be combined with `personal_teleconf`."""
    supported_services: SupportedServices | None = element(
        "supportedServices", SupportedServices, default=None
    )
    """Centers that the user has access to."""
    my_webex: MyWebEx | None = element("myWebEx", MyWebEx, default=None)
    """Parts of the My Webex pages that the user has."""
    personal_teleconf: PersonalTeleconf | None = element(
        "personalTeleconf", PersonalTeleconf, default=None
    )
    """Personal Conference Number (PCN) accounts; need a valid PIN and exclude `tsp_account`."""
    third_party_teleconf: ThirdPartyTeleconf | None = element(
        "thirdPartyTeleconf", ThirdPartyTeleconf, default=None
    )
    """Accounts with other providers of audio conferences."""
    personal_meeting_room: PersonalMeetingRoom | None = element(
        "personalMeetingRoom", PersonalMeetingRoom, default=None
    )
    """Look of the personal meeting room page."""
    session_options: SessionOptions | None = element("sessionOptions", SessionOptions, default=None)
    """Defaults for the sessions that the user schedules."""
    support_center: SupportCenter | None = element("supportCenter", SupportCenter, default=None)
    """Preferences for Support Center."""
    mp_profile_number: str | None = element("mpProfileNumber", TEXT, default=None, max_length=64)
    """Number of the user's MeetingPlace profile."""
    security: Security | None = element("security", Security, default=None)
    """Forced password change and account lock."""
    language_id: int | None = element("languageID", INT, default=None)
    """Number of the user's language; ENGLISH is 1."""
    web_acd_prefs: WebACDPrefs | None = element("webACDPrefs", WebACDPrefs, default=None)
    """Role and limits of the user in WebACD, the distribution of support requests to agents."""
    remote_support: RemoteSupport | None = element("remoteSupport", RemoteSupport, default=None)
    """Preferences for remote-support sessions."""
    remote_access: SharingAndRecording | None = element(
        "remoteAccess", SharingAndRecording, default=None
    )
    """Preferences for remote-access sessions."""
    is_enable_cet: bool | None = element("isEnableCET", BOOL, default=None)
    """Whether the user gets Collaboration Meeting Rooms (CMR); a flag of the site can switch it on
    regardless.
    """


class UserSummary(Message):
    """The essentials of an account, as LstsummaryUser lists them.

    `use:userSummaryInstanceType` on the wire.
    """

    webex_id: str = element("webExId", TEXT)
    """Sign-in name; pass it to GetUser for the details."""
    first_name: str = element("firstName", TEXT)
    """Given name."""
    last_name: str = element("lastName", TEXT)
    """Family name."""
    email: str = element("email", TEXT)
    """E-mail address."""
    registration_date: datetime | None = element(
        "registrationDate", DATE_TIME, default=None, zone="time_zone_id"
    )
    """When the account was created. In the zone that `time_zone_id` names."""
    registration_date_aware = aware(registration_date, ZONES)
    active: ActiveState = element("active", ActiveState)
    """Whether the account is in use."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the user's time zone, as in LstTimeZone."""
    web_acd: WebACDUserRole | None = element("webACD", WebACDUserRole, default=None)
    """Roles of the user in WebACD."""


class UserInstance(User):
    """An existing account: the profile plus what the service itself records.

    `use:userInstanceType` on the wire.
    """

    registration_date: datetime | None = element(
        "registrationDate",
        DATE_TIME,
        default=None,
        zone="time_zone_id time_zone time_zone_with_dst",
        zone_kept=True,
    )
    """When the account was created. In the zone that `time_zone_id` names."""
    registration_date_aware = aware(registration_date, ZONES)
    visit_count: int | None = element("visitCount", INT, default=None)
    """How often the user has visited the site."""
    user_id: int | None = element("userId", INT, default=None)
    """Number that the service assigned to the account."""


class CreateUserResponse(Response):
    """The number of the new account.

    `use:createUserResponse` on the wire.
    """

    __wire_name__ = "createUserResponse"

    user_id: int = element("userId", INT)
    """Number that the service assigned to the account."""


class SalesRoles(Message):
    """Roles that a user has in Sales Center.

    `use:salesRoleType` on the wire.
    """

    representative: bool | None = element("rep", BOOL, default=None)
    """Whether the user is a sales representative. The service assumes `True` if it is absent."""
    manager: bool | None = element("mgr", BOOL, default=None)
    """Whether the user is a sales manager. The service assumes `False` if it is absent."""
    assistant: bool | None = element("asst", BOOL, default=None)
    """Whether the user is a sales assistant. The service assumes `False` if it is absent."""
    sme: bool | None = element("sme", BOOL, default=None)
    """Whether the user is a subject matter expert. The service assumes `False` if it is absent."""


class SalesProducts(Message):
    """Products by number.

    `use:salesProductsType` on the wire.
    """

    product_id: list[int] = elements("prodID", INT)
    """Number of a product; it must exist on the site."""


class SalesSme(Message):
    """What a subject matter expert knows, as written.

    `use:salesSmeType` on the wire.
    """

    description: str | None = element("description", TEXT, default=None, max_length=512)
    """Field of the expert, at most 512 characters; required of an expert by CreateUser."""
    products: SalesProducts | None = element("products", SalesProducts, default=None)
    """Products that the expert knows; required of an expert by CreateUser."""


class SalesCenter(Message):
    """Roles of a user in Sales Center, as written.

    `use:salesCenterType` on the wire.
    """

    roles: SalesRoles | None = element("roles", SalesRoles, default=None)
    """Roles of the user in Sales Center."""
    manager: str | None = element("manager", TEXT, default=None, max_length=128)
    """Manager of the user, at most 128 characters."""
    sme_info: SalesSme | None = element("smeInfo", SalesSme, default=None)
    """What the subject matter expert knows; allowed only when roles.sme is true."""


class CreateUser(User, Request[CreateUserResponse]):
    """Create an account.

    The role is the first of `site_admin`, `ro_site_admin` and host that is true, and host when none
    is. Without `meeting_types` the user gets every session type of the site. A `personal_teleconf`
    account excludes `tsp_account` and needs a valid PIN: four digits, no single repeated digit and
    no simple run such as 1234. Only a site administrator may set
    `personal_teleconf`.`join_before_host`; anybody else gets exception 000001. With `send_welcome`
    the new user is mailed a welcome; the request fails when the site has reached its limit of hosts
    (exceededSiteHostLimit). A `sales_center`.roles.sme of true calls for `sme_info` with
    description and products, false forbids `sme_info`.
    """

    __operation__ = Operation(
        name="CreateUser",
        service="user",
        response=CreateUserResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.ADMINISTRATOR,),
        lifecycle=Lifecycle.ACTIVE,
        key=("webex_id",),
        lookup=Lookup("GetUser", ask=(("webex_id", "webex_id"),)),
    )

    sales_center: SalesCenter | None = element("salesCenter", SalesCenter, default=None)
    """Roles in Sales Center; an error when the site does not have Sales Center."""
    sync_web_office: bool | None = element("syncWebOffice", BOOL, default=None)
    """Whether the account is created in WebOffice as well."""
    send_welcome: bool | None = element("sendWelcome", BOOL, default=None)
    """Whether the new host gets a welcome e-mail."""
    validate_format: bool | None = element("validateFormat", BOOL, default=None)


class WebACDFilter(WebACDUserRole):
    """Match the role in WebACD.

    `use:lstsummaryUser/webACD` on the wire.
    """

    manager: str | None = element("manager", TEXT, default=None)
    """Match the agents of this manager."""
    return_prefs: bool | None = element("returnPrefs", BOOL, default=None)
    """Whether each user in the answer carries the WebACD roles. The service assumes `True` if it is
    absent.
    """


class LstsummaryUserResponse(Response):
    """One page of accounts.

    `use:lstsummaryUserResponse` on the wire.
    """

    __wire_name__ = "lstsummaryUserResponse"

    user: list[UserSummary] = elements("user", UserSummary, default_factory=list)
    """One account of the page."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many accounts match, and which of them this page holds."""


class Order(Message):
    """Sort keys with their directions, in pairs.

    `use:orderType` on the wire.
    """

    order_by: list[OrderBy] = elements(
        "orderBy", OrderBy, default_factory=list, sequence=1, max_items=3
    )
    """What to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of the sort key just before it."""


class DateScope(Message):
    """A window of registration dates.

    `use:dataScopeType` on the wire.
    """

    reg_date_start: datetime | None = element(
        "regDateStart", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Earliest registration date. In the zone that `time_zone_id` names."""
    reg_date_start_aware = aware(reg_date_start, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the zone of both dates, as in LstTimeZone."""
    reg_date_end: datetime | None = element(
        "regDateEnd", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Latest registration date. In the zone that `time_zone_id` names."""
    reg_date_end_aware = aware(reg_date_end, ZONES)


class LstsummaryUser(ListRequest[LstsummaryUserResponse, UserSummary]):
    """List accounts in brief."""

    __operation__ = Operation(
        name="LstsummaryUser",
        service="user",
        response=LstsummaryUserResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.ADMINISTRATOR,),
        lifecycle=Lifecycle.ACTIVE,
        paging=Paging("user", 50, 500, key=("webex_id",)),
        not_found=("000015", "030001"),
        window=Window("date_scope.reg_date_start", "date_scope.reg_date_end", None),
    )

    first_name: str | None = element("firstName", TEXT, default=None)
    """Match the given name."""
    last_name: str | None = element("lastName", TEXT, default=None)
    """Match the family name."""
    email: str | None = element("email", TEXT, default=None)
    """Match the e-mail address."""
    active: ActiveState | None = element("active", ActiveState, default=None)
    """Match accounts in this state."""
    webex_id: str | None = element("webExId", TEXT, default=None)
    """Match the sign-in name."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which part of the result to return, and whether criteria are joined by AND or OR."""
    order: Order | None = element("order", Order, default=None)
    """Up to three sort keys, the first one first."""
    date_scope: DateScope | None = element("dataScope", DateScope, default=None)
    """Limits on the registration date."""
    web_acd: WebACDFilter | None = element("webACD", WebACDFilter, default=None)
    """Match the role in WebACD."""


class LstUserResponse(Response):
    """One page of accounts, each in full.

    `use:lstUserResponse` on the wire.
    """

    __wire_name__ = "lstUserResponse"

    user: list[UserInstance] = elements("user", UserInstance, default_factory=list)
    """One account of the page."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many accounts match, and which of them this page holds."""


@deprecated("Call LstsummaryUser for the list and GetUser for one account.")
class LstUser(ListRequest[LstUserResponse, UserInstance]):
    """List accounts in full.

    Deprecated: Call LstsummaryUser for the list and GetUser for one account.
    """

    __operation__ = Operation(
        name="LstUser",
        service="user",
        response=LstUserResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.ADMINISTRATOR,),
        lifecycle=Lifecycle.ACTIVE,
        paging=Paging("user", 10, 50, key=("webex_id",)),
        not_found=("000015", "030001"),
        window=Window("date_scope.reg_date_start", "date_scope.reg_date_end", None),
        deprecated="Call LstsummaryUser for the list and GetUser for one account.",
    )

    first_name: str | None = element("firstName", TEXT, default=None)
    """Match the given name."""
    last_name: str | None = element("lastName", TEXT, default=None)
    """Match the family name."""
    email: str | None = element("email", TEXT, default=None)
    """Match the e-mail address."""
    active: ActiveState | None = element("active", ActiveState, default=None)
    """Match accounts in this state."""
    webex_id: str | None = element("webExId", TEXT, default=None)
    """Match the sign-in name."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which part of the result to return, and whether criteria are joined by AND or OR."""
    order: Order | None = element("order", Order, default=None)
    """Up to three sort keys, the first one first."""
    date_scope: DateScope | None = element("dataScope", DateScope, default=None)
    """Limits on the registration date."""


class SetUserResponse(Response):
    """Empty: the account was changed.

    `use:setUserResponse` on the wire.
    """

    __wire_name__ = "setUserResponse"


class SetUser(UserInstance, Request[SetUserResponse]):
    """Change an account.

    Elements that are absent keep their value; a list such as `meeting_types` is replaced as a
    whole. The role is the first of `site_admin`, `ro_site_admin` and host that is true, and host
    when none is. Settings that the site does not permit are switched off without an error. A
    `personal_teleconf` account excludes `tsp_account` and needs a valid PIN: four digits, no single
    repeated digit and no simple run such as 1234. Only a site administrator may set
    `personal_teleconf`.`join_before_host`; anybody else gets exception 000001. Activating an
    account fails when the site has reached its limit of hosts (exceededSiteHostLimit).
    """

    __operation__ = Operation(
        name="SetUser",
        service="user",
        response=SetUserResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("030001",),
        key=("webex_id",),
    )

    sales_center: SalesCenter | None = element("salesCenter", SalesCenter, default=None)
    """Roles in Sales Center; sme FALSE removes what is recorded about the expert."""
    new_webex_id: str | None = element("newWebExId", TEXT, default=None)
    """New sign-in name; needs the site option that lets users change it, and must be unused."""
    sync_web_office: bool | None = element("syncWebOffice", BOOL, default=None)
    """Whether the change is made in WebOffice as well."""
    validate_format: bool | None = element("validateFormat", BOOL, default=None)


class SalesProduct(Message):
    """One product.

    `use:salesProductsInstanceType/product` on the wire.
    """

    product_id: int = element("prodID", INT)
    """Number of the product."""
    name: str = element("name", TEXT)
    """Name of the product."""


class SalesProductsInstance(Message):
    """Products by number and name.

    `use:salesProductsInstanceType` on the wire.
    """

    product: list[SalesProduct] = elements("product", SalesProduct)
    """One product."""


class SalesSmeInstance(Message):
    """What a subject matter expert knows, as read.

    `use:salesSmeInstanceType` on the wire.
    """

    description: str | None = element("description", TEXT, default=None, max_length=512)
    """Field of the expert, at most 512 characters."""
    products: SalesProductsInstance | None = element(
        "products", SalesProductsInstance, default=None
    )
    """Products that the expert knows."""


class SalesCenterInstance(Message):
    """Roles of a user in Sales Center, as read.

    `use:salesCenterInstanceType` on the wire.
    """

    roles: SalesRoles | None = element("roles", SalesRoles, default=None)
    """Roles of the user in Sales Center."""
    manager: str | None = element("manager", TEXT, default=None, max_length=128)
    """Manager of the user, at most 128 characters."""
    sme_info: SalesSmeInstance | None = element("smeInfo", SalesSmeInstance, default=None)
    """What the subject matter expert knows."""


class SessionTemplateSummary(Message):
    """A template that the user can schedule sessions from.

    `use:sessionTemplateSummaryType` on the wire.
    """

    name: str = element("name", TEXT)
    """Name of the template."""
    value: str = element("value", TEXT)
    service_type: ServiceType = element("serviceType", ServiceType)
    """Center that the template belongs to."""


class SchedulingTemplates(Message):
    """Templates that the user can schedule sessions from.

    `use:getUserResponse/schedulingTemplates` on the wire.
    """

    session_template: list[SessionTemplateSummary] = elements(
        "sessionTemplate", SessionTemplateSummary, default_factory=list
    )
    """One template."""


class ServiceSessionType(Message):
    """A session type as a pair of label and value.

    `use:getUserResponse/serviceSessionTypes` on the wire.
    """

    label: str = element("label", TEXT)
    """Text that names the session type."""
    value: str = element("value", TEXT)
    """Value that stands for the session type."""


class ScheduleFor(Message):
    """Users on whose behalf this user may schedule.

    `use:getUserResponse/scheduleFor` on the wire.
    """

    webex_id: list[str] = elements("webExID", TEXT, default_factory=list)
    """Sign-in name of one of them."""


class GetUserResponse(UserInstance, Response):
    """An account in full, its settings checked against those of the site.

    `use:getUserResponse` on the wire.
    """

    __wire_name__ = "getUserResponse"

    sales_center: SalesCenterInstance | None = element(
        "salesCenter", SalesCenterInstance, default=None
    )
    """Roles in Sales Center."""
    pe_expired: bool | None = element("peExpired", BOOL, default=None)
    pe_active: bool | None = element("peActive", BOOL, default=None)
    password_expires: bool | None = element("passwordExpires", BOOL, default=None)
    """Whether the password expires."""
    password_days_left: int | None = element("passwordDaysLeft", INT, default=None)
    """Days until the password expires."""
    scheduling_templates: SchedulingTemplates | None = element(
        "schedulingTemplates", SchedulingTemplates, default=None
    )
    """Templates that the user can schedule sessions from."""
    service_session_types: list[ServiceSessionType] = elements(
        "serviceSessionTypes", ServiceSessionType, default_factory=list
    )
    """A session type as a pair of label and value."""
    schedule_for: ScheduleFor | None = element("scheduleFor", ScheduleFor, default=None)
    """Users on whose behalf this user may schedule."""


class GetUser(Request[GetUserResponse]):
    """Read everything about one account.

    Settings are checked against those of the site before they are returned. The PIN is returned;
    the password is masked.
    """

    __operation__ = Operation(
        name="GetUser",
        service="user",
        response=GetUserResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("030001",),
    )

    webex_id: str = element("webExId", TEXT)
    """Sign-in name of the account."""


class DelUserStatus(Message):
    """What became of one account in DelUser.

    `use:delUserStatusType` on the wire.
    """

    webex_id: str = element("webExId", TEXT)
    """Sign-in name of the account."""
    status: ResultType = element("status", ResultType)
    """Whether it was deactivated."""


class DelUserResponse(Response):
    """What became of each account; may be empty.

    `use:delUserResponse` on the wire.
    """

    __wire_name__ = "delUserResponse"

    user: list[DelUserStatus] = elements("user", DelUserStatus, default_factory=list, max_items=50)
    """Outcome for one account."""


class DelUser(Request[DelUserResponse]):
    """Deactivate up to 50 accounts.

    The accounts become inactive; their data is not removed. With `sync_web_office` the change is
    made in WebOffice too.
    """

    __operation__ = Operation(
        name="DelUser",
        service="user",
        response=DelUserResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.ADMINISTRATOR,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("030001",),
        key=("webex_id",),
    )

    webex_id: list[str] = elements("webExId", TEXT, max_items=50)
    """Sign-in name of an account; up to 50 in one request."""
    sync_web_office: bool | None = element("syncWebOffice", BOOL, default=None)
    """Whether the accounts are removed from WebOffice as well."""


class GetloginurlUserResponse(Response):
    """The address that signs the user in.

    `use:getloginurlUserResponse` on the wire.
    """

    __wire_name__ = "getloginurlUserResponse"

    user_login_url: str | None = element("userLoginURL", TEXT, default=None, secret=True)
    """Address to open; holds a one-time login ticket, so treat it like a password."""


class GetloginurlUser(Request[GetloginurlUserResponse]):
    """Get the address that signs a user in to the site.

    The address holds a one-time login ticket, so treat it like a password.
    """

    __operation__ = Operation(
        name="GetloginurlUser",
        service="user",
        response=GetloginurlUserResponse,
        effect=Effect.ACTION,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("030001",),
    )

    webex_id: str = element("webExID", TEXT)
    """Sign-in name of the user."""
    back_url: str | None = element("backURL", TEXT, default=None)
    """Page to return to after signing in."""


class GetlogouturlUserResponse(Response):
    """The address that signs the user out.

    `use:getlogouturlUserResponse` on the wire.
    """

    __wire_name__ = "getlogouturlUserResponse"

    user_logout_url: str | None = element("userLogoutURL", TEXT, default=None)
    """Address to open; it closes the user's connections."""


class GetlogouturlUser(Request[GetlogouturlUserResponse]):
    """Get the address that signs a user out of the site."""

    __operation__ = Operation(
        name="GetlogouturlUser",
        service="user",
        response=GetlogouturlUserResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("030001",),
    )

    webex_id: str = element("webExID", TEXT)
    """Sign-in name of the user."""
    back_url: str | None = element("backURL", TEXT, default=None)
    """Page to return to after signing out."""


class ActivateUserResponse(Response):
    """Empty: the account is active.

    `use:activateUserResponse` on the wire.
    """

    __wire_name__ = "activateUserResponse"


class ActivateUser(Request[ActivateUserResponse]):
    """Activate an account."""

    __operation__ = Operation(
        name="ActivateUser",
        service="user",
        response=ActivateUserResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.ADMINISTRATOR,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("030001",),
    )

    user_id: int | None = element("userID", INT, default=None)
    """Number of the account; give this or `webex_id`."""
    webex_id: str | None = element("webexID", TEXT, default=None)
    """Sign-in name of the account; give this or `user_id`."""


class InactivateUserResponse(Response):
    """Empty: the account is inactive.

    `use:inactivateUserResponse` on the wire.
    """

    __wire_name__ = "inactivateUserResponse"


class InactivateUser(Request[InactivateUserResponse]):
    """Deactivate an account."""

    __operation__ = Operation(
        name="InactivateUser",
        service="user",
        response=InactivateUserResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.ADMINISTRATOR,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("030001",),
    )

    user_id: int | None = element("userID", INT, default=None)
    """Number of the account; give this or `webex_id`."""
    webex_id: str | None = element("webexID", TEXT, default=None)
    """Sign-in name of the account; give this or `user_id`."""


class SessionTemplate(Message):
    """Names a template for scheduling.

    `use:sessionTemplateType` on the wire.
    """

    name: str = element("name", TEXT)
    """Name of the template."""
    service_type: ServiceType = element("serviceType", ServiceType)
    """Center that the template belongs to."""


class GetLoginTicketResponse(Response):
    """A one-time ticket that signs the caller in to the web pages.

    `use:getLoginTicketResponse` on the wire.
    """

    __wire_name__ = "getLoginTicketResponse"

    ticket: str = element("ticket", TEXT, secret=True)
    """Ticket to pass as TK to the login page; used up by one login."""
    api_version: str = element("apiVersion", TEXT)
    """Version of the service in words, such as Webex XML API V8.0.0."""


class GetLoginTicket(Request[GetLoginTicketResponse]):
    """Get a one-time ticket that signs the caller in to the web pages.

    The ticket goes to the login page as the parameter TK. A new ticket is made when there is none
    or the last one has been used. Accounts that can only attend may call this too.
    """

    __operation__ = Operation(
        name="GetLoginTicket",
        service="user",
        response=GetLoginTicketResponse,
        effect=Effect.ACTION,
        idempotent=True,
        callers=(Caller.ATTENDEE, Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.ACTIVE,
    )


class UploadPMRImageResponse(Response):
    """Empty: the image was stored.

    `use:uploadPMRImageResponse` on the wire.
    """

    __wire_name__ = "uploadPMRImageResponse"


class UploadPMRImage(Request[UploadPMRImageResponse]):
    """Upload the photo or header image of a personal meeting room."""

    __operation__ = Operation(
        name="UploadPMRImage",
        service="user",
        response=UploadPMRImageResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.ACTIVE,
    )

    image_for: ImagePurpose | None = element("imageFor", ImagePurpose, default=None)
    """Whether it becomes the photo or the header."""
    image_data: bytes | None = element("imageData", BASE64, default=None)
    """The image file itself, in base64 on the wire."""


class DelSessionTemplatesResponse(Response):
    """Empty: the templates were deleted.

    `use:delSessionTemplatesResponse` on the wire.
    """

    __wire_name__ = "delSessionTemplatesResponse"


class DelSessionTemplates(Request[DelSessionTemplatesResponse]):
    """Delete templates for scheduling."""

    __operation__ = Operation(
        name="DelSessionTemplates",
        service="user",
        response=DelSessionTemplatesResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.ACTIVE,
    )

    session_template: list[SessionTemplate] = elements("sessionTemplate", SessionTemplate)
    """One template, by name and center."""
    template_type: TemplateType | None = element("templateType", TemplateType, default=None)
    """Whether they are templates of the user or of the site. The service assumes `User` if it is
    absent.
    """


class AuthenticateUserResponse(Response):
    """A ticket that replaces sign-in name and password in later requests.

    `use:authenticateUserResponse` on the wire.
    """

    __wire_name__ = "authenticateUserResponse"

    session_ticket: str = element("sessionTicket", TEXT, secret=True)
    """Ticket for the security context of later requests."""
    create_time: int | None = element("createTime", INT, default=None)
    """When the ticket was made: milliseconds since 1970-01-01 UTC; given by Common Identity sites.
    """
    time_to_live: int | None = element("timeToLive", INT, default=None)
    """Seconds for which the ticket is good, such as 5400; given by Common Identity sites."""


class AuthenticateUser(Request[AuthenticateUserResponse]):
    """Exchange credentials for a session ticket.

    The ticket takes the place of sign-in name and password in the security context of later
    requests. A site with single sign-on tries `saml_response`, then the password; a Common Identity
    site tries the password, then `access_token`. A Common Identity site answers `create_time` and
    `time_to_live` as well. Exceptions 000035 and 200006 mean that the authentication service behind
    the site failed.
    """

    __operation__ = Operation(
        name="AuthenticateUser",
        service="user",
        response=AuthenticateUserResponse,
        effect=Effect.ACTION,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.ACTIVE,
    )

    saml_response: str | None = element("samlResponse", TEXT, default=None, secret=True)
    """SAML assertion; on sites with single sign-on it is tried before the password."""
    access_token: str | None = element("accessToken", TEXT, default=None, secret=True)
    """OAuth access token; only on Common Identity sites, where the password is tried first."""


class WebACDQueueAssignment(Message):
    """A queue to assign or to take away.

    `use:AssignWebACDQueues/queue` on the wire.
    """

    name: str = element("name", TEXT)
    """Name of the queue."""
    type: WebACDRole | None = element("type", WebACDRole, default=None)
    """Role in which the user serves the queue. The service assumes `AGENT` if it is absent."""
    action: WebACDAction = element("action", WebACDAction)
    """Whether to assign it or to take it away."""


class AssignWebACDQueuesResponse(Response):
    """Empty: the queues were changed.

    `use:AssignWebACDQueuesResponse` on the wire.
    """

    __wire_name__ = "AssignWebACDQueuesResponse"


class AssignWebACDQueues(Request[AssignWebACDQueuesResponse]):
    """Assign WebACD queues to a user, or take them away."""

    __operation__ = Operation(
        name="AssignWebACDQueues",
        service="user",
        response=AssignWebACDQueuesResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.ADMINISTRATOR,),
        lifecycle=Lifecycle.ACTIVE,
    )

    webex_id: str = element("webExId", TEXT)
    """Sign-in name of the agent or manager."""
    queue: list[WebACDQueueAssignment] = elements("queue", WebACDQueueAssignment)
    """A queue to assign or to take away."""


class WebACDAgentAssignment(Message):
    """An agent to assign or to take away.

    `use:AssignWebACDAgents/webACDUser` on the wire.
    """

    webex_id: str = element("webExId", TEXT)
    """Sign-in name of the agent."""
    action: WebACDAction = element("action", WebACDAction)
    """Whether to assign the agent or to take the agent away."""


class AssignWebACDAgentsResponse(Response):
    """Empty: the agents were changed.

    `use:AssignWebACDAgentsResponse` on the wire.
    """

    __wire_name__ = "AssignWebACDAgentsResponse"


class AssignWebACDAgents(Request[AssignWebACDAgentsResponse]):
    """Assign WebACD agents to a manager, or take them away."""

    __operation__ = Operation(
        name="AssignWebACDAgents",
        service="user",
        response=AssignWebACDAgentsResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.ADMINISTRATOR,),
        lifecycle=Lifecycle.ACTIVE,
    )

    manager: str = element("manager", TEXT)
    """Sign-in name of the manager."""
    web_acd_user: list[WebACDAgentAssignment] = elements("webACDUser", WebACDAgentAssignment)
    """An agent to assign or to take away."""
