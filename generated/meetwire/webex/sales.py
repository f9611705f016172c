# Generated from schemas/webex/sales.json and schemas/webex/sales.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:ed5e13eb8291a6f0
"""Sales Center: schedule sessions, and keep accounts, opportunities and products."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation, Paging, Window
from meetwire.runtime.values import BOOL, DATE_TIME, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES
from meetwire.webex.common import DayOfWeek, Phones, SessionTemplate, TimeZone, Tracking
from meetwire.webex.service import (
    CallInNum,
    ICalendarURL,
    ListControl,
    MatchingRecords,
    OrderDirection,
    TspAccessCodeOrder,
    TspAccount,
)

__all__ = [
    "AccessControl",
    "Account",
    "AccountChange",
    "AccountInstance",
    "AddProducts",
    "AddProductsResponse",
    "AlternateHost",
    "AttendeeOptions",
    "CreateAccount",
    "CreateAccountResponse",
    "CreateOpportunity",
    "CreateOpportunityResponse",
    "CreateSalesSession",
    "CreateSalesSessionResponse",
    "DateScope",
    "DelSalesSession",
    "DelSalesSessionResponse",
    "EnableOptions",
    "GetSalesSession",
    "GetSalesSessionResponse",
    "Listing",
    "LstAccounts",
    "LstAccountsResponse",
    "LstOpportunities",
    "LstOpportunitiesResponse",
    "LstProducts",
    "LstProductsResponse",
    "LstsummarySalesSession",
    "LstsummarySalesSessionResponse",
    "MetaData",
    "Opportunity",
    "OpportunityInstance",
    "OpportunityRecord",
    "OpportunitySummary",
    "Order",
    "OrderBy",
    "Product",
    "ProductInstance",
    "ProductOrder",
    "ProductOrderBy",
    "Prospect",
    "Prospects",
    "Remind",
    "Repeat",
    "RepeatDayInWeek",
    "RepeatType",
    "SalesICalendarURL",
    "SalesSession",
    "SalesSessionInstance",
    "SalesSessionSummary",
    "SalesTeam",
    "Schedule",
    "SetAccount",
    "SetAccountResponse",
    "SetOpportunity",
    "SetOpportunityResponse",
    "SetProducts",
    "SetProductsResponse",
    "SetSalesSession",
    "SetSalesSessionResponse",
    "Telephony",
    "TelephonySupport",
]

NAMESPACE = Namespace("sales", "http://www.webex.com/schemas/2002/06/service/sales")


class ProductOrderBy(OpenEnum):
    """Field by which a list of products is sorted.

    `sales:productOrderByType` on the wire.
    """

    PRODUCT_ID = "PRODID"
    NAME = "NAME"
    DESCRIPTION = "DESCRIPTION"


class Listing(OpenEnum):
    """How visible a session is on the site.

    `sales:listingType` on the wire.
    """

    PUBLIC = "PUBLIC"
    PRIVATE = "PRIVATE"
    UNLISTED = "UNLISTED"


class TelephonySupport(OpenEnum):
    """How people reach the audio of a session by phone.

    `sales:telephonySupportType` on the wire.
    """

    NONE = "NONE"
    CALL_IN = "CALLIN"
    """People dial in."""
    CALLBACK = "CALLBACK"
    """The service calls people."""
    OTHER = "OTHER"
    """Some other arrangement, explained in `ext_telephony_description`."""


class RepeatType(OpenEnum):
    """Unit of a series of sessions.

    `sales:recurrenceType` on the wire.
    """

    WEEKLY = "WEEKLY"
    DAILY = "DAILY"
    NO_REPEAT = "NO_REPEAT"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class OrderBy(OpenEnum):
    """Field by which a list of sales sessions is sorted.

    `sales:orderByType` on the wire.
    """

    HOST_WEBEX_ID = "HOSTWEBEXID"
    CONF_NAME = "CONFNAME"
    START_TIME = "STARTTIME"
    TRACKING_CODE1 = "TRACKINGCODE1"
    TRACKING_CODE2 = "TRACKINGCODE2"
    TRACKING_CODE3 = "TRACKINGCODE3"
    TRACKING_CODE4 = "TRACKINGCODE4"
    TRACKING_CODE5 = "TRACKINGCODE5"
    TRACKING_CODE6 = "TRACKINGCODE6"
    TRACKING_CODE7 = "TRACKINGCODE7"
    TRACKING_CODE8 = "TRACKINGCODE8"
    TRACKING_CODE9 = "TRACKINGCODE9"
    TRACKING_CODE10 = "TRACKINGCODE10"
    ACCOUNT = "ACCOUNT"
    OPPORTUNITY = "OPPORTUNITY"


class Product(Message):
    """A product that is sold in sessions.

    `sales:productType` on the wire.
    """

    name: str | None = element("name", TEXT, default=None, max_length=128)
    """Name of the product, at most 128 characters."""
    description: str | None = element("description", TEXT, default=None, max_length=256)
    """What the product is, at most 256 characters."""


class ProductInstance(Product):
    """A product that Sales Center knows.

    `sales:productInstanceType` on the wire.
    """

    product_id: int = element("prodID", INT)
    """Number of the product."""


class ProductOrder(Message):
    """Up to three sort keys, the most significant first.

    `sales:productOrderType` on the wire.
    """

    order_by: list[ProductOrderBy] = elements(
        "orderBy", ProductOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LstProductsResponse(Response):
    """One page of products.

    `sales:lstProductsResponse` on the wire.
    """

    __wire_name__ = "lstProductsResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many products match in all, and which of them are on this page."""
    product: list[ProductInstance] = elements("product", ProductInstance, default_factory=list)
    """Products on this page."""


class LstProducts(ListRequest[LstProductsResponse, ProductInstance]):
    """List products."""

    __operation__ = Operation(
        name="LstProducts",
        service="sales",
        response=LstProductsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("product", 50, 500, key=("product_id",)),
        not_found=("000015",),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: ProductOrder | None = element("order", ProductOrder, default=None)
    """Sort keys, the most significant first."""
    name: str | None = element("name", TEXT, default=None, max_length=128)
    """Limits the list to products of this name, at most 128 characters."""
    product_id: list[int] = elements("prodID", INT, default_factory=list)
    """Limits the list to these products."""


class AddProductsResponse(Response):
    """Numbers of the new products.

    `sales:addProductsResponse` on the wire.
    """

    __wire_name__ = "addProductsResponse"

    product_id: list[int] = elements("prodID", INT)
    """Numbers that the products were given."""


class AddProducts(Request[AddProductsResponse]):
    """Add products.

    Returns the numbers that the products were given.
    """

    __operation__ = Operation(
        name="AddProducts",
        service="sales",
        response=AddProductsResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    product: list[Product] = elements("product", Product)
    """Products to add."""


class SetProductsResponse(Response):
    """Numbers of the changed products.

    `sales:setProductsResponse` on the wire.
    """

    __wire_name__ = "setProductsResponse"

    product_id: list[int] = elements("prodID", INT)
    """Numbers of the products that were changed."""


class SetProducts(Request[SetProductsResponse]):
    """Change products."""

    __operation__ = Operation(
        name="SetProducts",
        service="sales",
        response=SetProductsResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    product: list[ProductInstance] = elements("product", ProductInstance)
    """Products with their new values; `product_id` says which they are."""


class Prospect(Message):
    """A prospective customer who is invited to a session.

    `sales:prospectType` on the wire.
    """

    name: str | None = element("name", TEXT, default=None)
    """Full name."""
    first_name: str | None = element("firstName", TEXT, default=None)
    """Given name."""
    last_name: str | None = element("lastName", TEXT, default=None)
    """Family name."""
    email: str = element("email", TEXT, max_length=64)
    """Mail address, at most 64 characters."""
    phones: Phones | None = element("phones", Phones, default=None)
    """Phone and fax numbers."""


class Prospects(Message):
    """The prospective customers who are invited.

    `sales:salesSessionType/prospects` on the wire.
    """

    prospect: list[Prospect] = elements("prospect", Prospect, default_factory=list)
    """One prospective customer."""


class AlternateHost(Message):
    """People who may host in place of the host.

    `sales:alternateHostType` on the wire.
    """

    webex_id: list[str] = elements("webExID", TEXT, default_factory=list)
    """Webex IDs of the alternate hosts."""


class SalesTeam(Message):
    """The people of the own company who take part.

    `sales:salesSessionType/salesTeam` on the wire.
    """

    webex_id: list[str] = elements("webExID", TEXT, default_factory=list, max_length=128)
    """Webex IDs of members of the team, at most 128 characters each."""
    email: list[str] = elements("email", TEXT, default_factory=list)
    """Mail addresses of members of the team."""
    alt_hosts: AlternateHost | None = element("altHosts", AlternateHost, default=None)
    """Members of the team who may host in place of the host."""


class AccessControl(Message):
    """Who may find a session and who may enter it.

    `sales:accessControlType` on the wire.
    """

    listing: Listing | None = element("listing", Listing, default=None)
    """How visible the session is on the site."""
    meeting_password: str | None = element(
        "meetingPassword", TEXT, default=None, secret=True, max_length=16
    )
    """Password that people need to join, at most 16 characters."""
    enforce_password: bool | None = element("enforcePassword", BOOL, default=None)
    """The service assumes `True` if it is absent."""


class MetaData(Message):
    """What a session is about.

    `sales:metaDataType` on the wire.
    """

    conf_name: str | None = element("confName", TEXT, default=None, max_length=512)
    """Topic of the session, shown to everybody invited, at most 512 characters."""
    agenda: str | None = element("agenda", TEXT, default=None, max_length=2500)
    """What will be discussed, at most 2500 characters."""
    account: str | None = element("account", TEXT, default=None, max_length=128)
    """Name of the account that the session is about, at most 128 characters."""
    opportunity: str | None = element("opportunity", TEXT, default=None, max_length=128)
    """Name of the opportunity that the session is about, at most 128 characters."""
    session_type: int | None = element("sessionType", INT, default=None)
    """Identifier of the session type, one of those that the site offers."""
    default_highest_mt: bool | None = element("defaultHighestMT", BOOL, default=None)
    """The service assumes `True` if it is absent."""
    int_account_id: int | None = element("intAccountID", INT, default=None)
    """Identifier that Sales Center has given the account."""
    int_opportunity_id: int | None = element("intOpptyID", INT, default=None)
    """Identifier that Sales Center has given the opportunity."""
    ext_system_id: int | None = element("extSystemID", INT, default=None)
    """Number of the external system that keeps the account and the opportunity."""
    session_template: SessionTemplate | None = element(
        "sessionTemplate", SessionTemplate, default=None
    )
    """Scheduling template that supplies settings of the session."""


class Schedule(Message):
    """When a session runs, for how long, and who hosts it.

    `sales:scheduleType` on the wire.
    """

    start_date: datetime | None = element(
        "startDate", DATE_TIME, default=None, zone="time_zone_id time_zone"
    )
    """Start in the zone that `time_zone_id` names."""
    start_date_aware = aware(start_date, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that `start_date` is in, as LstTimeZone numbers them."""
    time_zone: TimeZone | None = element("timeZone", TimeZone, default=None)
    """Label of the time zone, such as GMT-08:00, Pacific (San Jose); the other way to name it."""
    duration: int | None = element("duration", INT, default=None)
    """Planned length in minutes."""
    open_time_enabled: bool | None = element("openTimeEnabled", BOOL, default=None)
    """Lets people join before the start, as `open_time` says."""
    open_time: int | None = element("openTime", INT, default=None)
    """How long before the start people may join."""
    template_file_path: str | None = element("templateFilePath", TEXT, default=None)
    show_file_path: str | None = element("showFilePath", TEXT, default=None)
    """Path of a file that is shown to people who have joined."""
    show_file_start_mode: bool | None = element("showFileStartMode", BOOL, default=None)
    show_file_cont_play_flag: bool | None = element("showFileContPlayFlag", BOOL, default=None)
    """Plays the shown file continuously."""
    show_file_interval: int | None = element("showFileInterVal", INT, default=None)
    """Interval at which the shown file advances."""
    send_schedule_email: bool | None = element("sendScheduleEmail", BOOL, default=None)
    """Sends mail about the session that is scheduled. The service assumes `False` if it is absent.
    """
    ext_url: str | None = element("extURL", TEXT, default=None, max_length=512)
    """External web address that belongs to the session, at most 512 characters."""
    ext_notify_time: int | None = element("extNotifyTime", INT, default=None, minimum=0)
    join_notify_url: str | None = element("joinNotifyURL", TEXT, default=None, max_length=512)
    """Web address that is notified of joining, at most 512 characters."""
    join_teleconf_before_host: bool | None = element("joinTeleconfBeforeHost", BOOL, default=None)
    """Lets people into the teleconference before the host."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the host; give it to schedule on behalf of somebody else."""


class EnableOptions(Message):
    """Options of a session.

    `sales:enableOptionsType` on the wire.
    """

    auto_delete_after_meeting_end: bool | None = element(
        "autoDeleteAfterMeetingEnd", BOOL, default=None
    )
    """Removes the session from the site once it has ended."""
    send_email_by_client: bool | None = element("sendEmailByClient", BOOL, default=None)
    display_quick_start_host: bool | None = element("displayQuickStartHost", BOOL, default=None)
    """Shows the quick start page to the host."""


class Telephony(Message):
    """Audio by phone for a session.

    `sales:telephonyType` on the wire.
    """

    telephony_support: TelephonySupport | None = element(
        "telephonySupport", TelephonySupport, default=None
    )
    """Whether people dial in, are called back, or use something else. The service assumes `NONE` if
    it is absent.
    """
    num_phone_lines: int | None = element("numPhoneLines", INT, default=None)
    """Phone lines to reserve for the teleconference. The service assumes `4` if it is absent."""
    ext_telephony_url: str | None = element("extTelephonyURL", TEXT, default=None)
    """Web address of an external telephony service."""
    ext_telephony_description: str | None = element("extTelephonyDescription", TEXT, default=None)
    """Instructions for callers in free words."""
    enable_tsp: bool | None = element("enableTSP", BOOL, default=None)
    """Uses the audio of a teleconferencing service provider (TSP)."""
    tsp_account_index: int | None = element("tspAccountIndex", INT, default=None)
    """Which of the TSP accounts of the host to use."""
    personal_account_index: int | None = element("personalAccountIndex", INT, default=None)
    """Which of the personal conference accounts of the host to use."""
    intl_local_call_in: bool | None = element("intlLocalCallIn", BOOL, default=None)
    """Offers local call-in numbers in other countries."""
    teleconf_location: str | None = element("teleconfLocation", TEXT, default=None)
    call_in_num: CallInNum | None = element("callInNum", CallInNum, default=None)
    """Numbers that people dial."""
    tsp_conference: TspAccount | None = element("tspConference", TspAccount, default=None)
    """Call-in numbers and access codes at the teleconferencing service provider."""
    tsp_access_code_order: TspAccessCodeOrder | None = element(
        "tspAccessCodeOrder", TspAccessCodeOrder, default=None
    )
    """Which access code a caller enters first."""
    toll_free: bool | None = element("tollFree", BOOL, default=None)
    """Offers a toll-free number to callers."""


class RepeatDayInWeek(Message):
    """Weekdays on which a weekly series meets.

    `sales:repeatType/dayInWeek` on the wire.
    """

    day: list[DayOfWeek] = elements("day", DayOfWeek, default_factory=list, max_items=7)
    """One weekday of the series."""


class Repeat(Message):
    """Pattern by which a session recurs.

    `sales:repeatType` on the wire.
    """

    repeat_type: RepeatType | None = element("repeatType", RepeatType, default=None)
    """Unit of the series: daily, weekly, monthly, yearly or none."""
    end_after: int | None = element("endAfter", INT, default=None)
    """Number of sessions after which the series ends."""
    expiration_date: datetime | None = element(
        "expirationDate",
        DATE_TIME,
        default=None,
        zone="../schedule/time_zone_id ../schedule/time_zone",
    )
    """When the series ends, in the time zone of the schedule."""
    interval: int | None = element("interval", INT, default=None)
    """Gap between sessions, counted in the unit of the series."""
    day_in_week: RepeatDayInWeek | None = element("dayInWeek", RepeatDayInWeek, default=None)
    """Weekdays on which a weekly series meets."""
    day_in_month: int | None = element("dayInMonth", INT, default=None, minimum=1, maximum=31)
    """Day of the month, 1 to 31, on which a monthly or yearly series meets."""
    week_in_month: int | None = element("weekInMonth", INT, default=None, minimum=1, maximum=6)
    """Week of the month, 1 to 6, that a monthly or yearly series meets in."""
    month_in_year: int | None = element("monthInYear", INT, default=None, minimum=1, maximum=12)
    """Month, 1 to 12, that a yearly series meets in."""


class Remind(Message):
    """Reminder that the service sends ahead of a session.

    `sales:remindType` on the wire.
    """

    enable_reminder: bool | None = element("enableReminder", BOOL, default=None)
    """Turns the reminder on."""
    days_ahead: int | None = element("daysAhead", INT, default=None)
    """Days of lead time before the start; hours and minutes are added."""
    hours_ahead: int | None = element("hoursAhead", INT, default=None)
    """Hours of lead time before the start, on top of the days."""
    minutes_ahead: int | None = element("minutesAhead", INT, default=None)
    """Minutes of lead time before the start, on top of days and hours."""


class AttendeeOptions(Message):
    """Rules for invitations and joining.

    `sales:attendeeOptionsType` on the wire.
    """

    require_ucf_diagnosis: bool | None = element("requireUcfDiagnosis", BOOL, default=None)
    """Requires a check for Universal Communications Format (UCF) media."""
    exclude_password: bool | None = element("excludePassword", BOOL, default=None)
    """Leaves the session password out of invitations."""
    email_invitations: bool | None = element("emailInvitations", BOOL, default=None)
    """Mails an invitation to everybody invited. The service assumes `False` if it is absent."""
    participant_limit: int | None = element("participantLimit", INT, default=None, minimum=0)
    """Largest number of participants let in."""


class SalesSession(Message):
    """What a host sets when scheduling a sales session.

    `sales:salesSessionType` on the wire.
    """

    access_control: AccessControl | None = element("accessControl", AccessControl, default=None)
    """Who sees the session and what it takes to get in."""
    meta_data: MetaData | None = element("metaData", MetaData, default=None)
    """Topic, account and opportunity of the session."""
    schedule: Schedule | None = element("schedule", Schedule, default=None)
    """Start, length and host."""
    enable_options: EnableOptions | None = element("enableOptions", EnableOptions, default=None)
    """Options that are switched on or off."""
    telephony: Telephony | None = element("telephony", Telephony, default=None)
    """How people get audio by phone."""
    tracking: Tracking | None = element("tracking", Tracking, default=None)
    """Values of the tracking codes that the site defines."""
    repeat: Repeat | None = element("repeat", Repeat, default=None)
    """Pattern of a series; absent or NO_REPEAT for a single session."""
    remind: Remind | None = element("remind", Remind, default=None)
    """Reminder sent ahead of the start."""
    prospects: Prospects | None = element("prospects", Prospects, default=None)
    """The prospective customers who are invited."""
    sales_team: SalesTeam | None = element("salesTeam", SalesTeam, default=None)
    """The people of the own company who take part."""
    attendee_options: AttendeeOptions | None = element(
        "attendeeOptions", AttendeeOptions, default=None
    )
    """Rules for invitations and joining."""


class SalesSessionSummary(Message):
    """One line in the list of sales sessions.

    `sales:salesSessionSummaryInstanceType` on the wire.
    """

    meeting_key: int = element("meetingKey", INT)
    """Number that identifies the session on its site."""
    conf_name: str = element("confName", TEXT)
    """Topic of the session, shown to everybody invited."""
    meeting_type: int = element("meetingType", INT)
    """Identifier of the session type, one of those that the site offers."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the person who hosts the session."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that `start_date` is in."""
    time_zone: str | None = element("timeZone", TEXT, default=None)
    """Label of that time zone, such as GMT-08:00, Pacific (San Francisco)."""
    status: str | None = element("status", TEXT, default=None)
    """Text that tells whether the session runs."""
    start_date: datetime = element("startDate", DATE_TIME, zone="time_zone_id time_zone")
    """Start in the zone that `time_zone_id` names."""
    start_date_aware = aware(start_date, ZONES)
    duration: int = element("duration", INT)
    """Planned length in minutes."""
    list_status: Listing | None = element("listStatus", Listing, default=None)
    """Whether the session is listed publicly, privately or not at all."""
    account: str | None = element("account", TEXT, default=None, max_length=128)
    """Name of the account that the session is about, at most 128 characters."""
    opportunity: str | None = element("opportunity", TEXT, default=None, max_length=128)
    """Name of the opportunity that the session is about, at most 128 characters."""


class SalesSessionInstance(SalesSession):
    """A scheduled sales session: its settings and its key.

    `sales:salesSessionInstanceType` on the wire.
    """

    meeting_key: int = element("meetingKey", INT)
    """Number that identifies the session on its site."""


class SalesICalendarURL(ICalendarURL):
    """Links that add a sales session to a calendar program.

    `sales:iCalendarURL` on the wire.
    """

    sme: str = element("sme", TEXT)
    """Link for the calendars of subject matter experts."""


class CreateSalesSessionResponse(Response):
    """Key and calendar links of the new session.

    `sales:createSalesSessionResponse` on the wire.
    """

    __wire_name__ = "createSalesSessionResponse"

    meeting_key: int = element("meetingKey", INT)
    """Number that identifies the session on its site."""
    icalendar_url: SalesICalendarURL | None = element(
        "iCalendarURL", SalesICalendarURL, default=None
    )
    """Links to the calendar entries of the people who take part."""
    guest_token: str | None = element("guestToken", TEXT, default=None, secret=True)
    """Token for access as a guest."""


class CreateSalesSession(SalesSession, Request[CreateSalesSessionResponse]):
    """Schedule a sales session.

    Returns the key of the session, which every later call needs.
    """

    __operation__ = Operation(
        name="CreateSalesSession",
        service="sales",
        response=CreateSalesSessionResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Asks the service to check the format of the values."""


class GetSalesSessionResponse(SalesSessionInstance, Response):
    """All settings of one sales session, with what its host needs to run it.

    `sales:getSalesSessionResponse` on the wire.
    """

    __wire_name__ = "getSalesSessionResponse"

    status: str | None = element("status", TEXT, default=None)
    """Text that tells whether the session runs."""
    host_key: str | None = element("hostKey", TEXT, default=None, secret=True)
    """Digits that let somebody claim the host role during the session."""
    event_id: int | None = element("eventID", INT, default=None)
    guest_token: str | None = element("guestToken", TEXT, default=None, secret=True)
    """Token for access as a guest."""
    host_type: str | None = element("hostType", TEXT, default=None)


class GetSalesSession(Request[GetSalesSessionResponse]):
    """Read everything about one sales session."""

    __operation__ = Operation(
        name="GetSalesSession",
        service="sales",
        response=GetSalesSessionResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    meeting_key: int = element("meetingKey", INT)
    """Number of the session."""


class LstsummarySalesSessionResponse(Response):
    """One page of session summaries.

    `sales:lstsummarySalesSessionResponse` on the wire.
    """

    __wire_name__ = "lstsummarySalesSessionResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many sessions match in all, and which of them are on this page."""
    sales_session: list[SalesSessionSummary] = elements(
        "salesSession", SalesSessionSummary, default_factory=list
    )
    """Summaries on this page, in the order asked for."""


class Order(Message):
    """Up to three sort keys, the most significant first.

    `sales:orderType` on the wire.
    """

    order_by: list[OrderBy] = elements(
        "orderBy", OrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class DateScope(Message):
    """Span of time in which listed sessions start or end.

    `sales:dateScopeType` on the wire.
    """

    start_date_start: datetime | None = element(
        "startDateStart", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Earliest start to list, in the zone that `time_zone_id` names."""
    start_date_start_aware = aware(start_date_start, ZONES)
    start_date_end: datetime | None = element(
        "startDateEnd", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Latest start to list, in the zone that `time_zone_id` names."""
    start_date_end_aware = aware(start_date_end, ZONES)
    end_date_start: datetime | None = element(
        "endDateStart", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Earliest end to list, in the zone that `time_zone_id` names."""
    end_date_start_aware = aware(end_date_start, ZONES)
    end_date_end: datetime | None = element(
        "endDateEnd", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Latest end to list, in the zone that `time_zone_id` names."""
    end_date_end_aware = aware(end_date_end, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the four limits are in, as LstTimeZone numbers them."""


class LstsummarySalesSession(ListRequest[LstsummarySalesSessionResponse, SalesSessionSummary]):
    """List summaries of sales sessions."""

    __operation__ = Operation(
        name="LstsummarySalesSession",
        service="sales",
        response=LstsummarySalesSessionResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("sales_session", 50, 500, key=("meeting_key",)),
        not_found=("000015",),
        window=Window("date_scope.start_date_start", "date_scope.start_date_end", None),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: Order | None = element("order", Order, default=None)
    """Sort keys, the most significant first."""
    date_scope: DateScope | None = element("dateScope", DateScope, default=None)
    """Limits the list to sessions that start or end in a span of time."""
    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Limits the list to this session."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to sessions of this host."""
    account: str | None = element("account", TEXT, default=None, max_length=128)
    """Limits the list to sessions about the account of this name, at most 128 characters."""
    opportunity: str | None = element("opportunity", TEXT, default=None, max_length=128)
    """Limits the list to sessions about the opportunity of this name, at most 128 characters."""


class DelSalesSessionResponse(Response):
    """Calendar links of the deleted session.

    `sales:delSalesSessionResponse` on the wire.
    """

    __wire_name__ = "delSalesSessionResponse"

    icalendar_url: SalesICalendarURL | None = element(
        "iCalendarURL", SalesICalendarURL, default=None
    )
    """Links to the calendar entries of the people who take part."""


class DelSalesSession(Request[DelSalesSessionResponse]):
    """Delete a sales session."""

    __operation__ = Operation(
        name="DelSalesSession",
        service="sales",
        response=DelSalesSessionResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    meeting_key: int = element("meetingKey", INT)
    """Number of the session to delete."""


class SetSalesSessionResponse(Response):
    """Calendar links of the changed session.

    `sales:setSalesSessionResponse` on the wire.
    """

    __wire_name__ = "setSalesSessionResponse"

    icalendar_url: SalesICalendarURL | None = element(
        "iCalendarURL", SalesICalendarURL, default=None
    )
    """Links to the calendar entries of the people who take part."""


class SetSalesSession(SalesSessionInstance, Request[SetSalesSessionResponse]):
    """Change a scheduled sales session."""

    __operation__ = Operation(
        name="SetSalesSession",
        service="sales",
        response=SetSalesSessionResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Asks the service to check the format of the values."""


class Account(Message):
    """A customer of the sales team.

    `sales:accountType` on the wire.
    """

    name: str | None = element("name", TEXT, default=None, max_length=128)
    """Name of the account, at most 128 characters."""
    ext_account_id: str | None = element("extAccountID", TEXT, default=None, max_length=512)
    """Identifier of the account in an external system, at most 512 characters."""
    ext_system_id: int | None = element("extSystemID", INT, default=None)
    """Number of the external system that `ext_account_id` belongs to."""
    parent_int_id: int | None = element("parentIntID", INT, default=None)
    """Internal identifier of the account that this one is part of."""


class OpportunitySummary(Message):
    """An opportunity in the list of an account.

    `sales:opptySummaryType` on the wire.
    """

    name: str = element("name", TEXT, max_length=128)
    """Name of the opportunity, at most 128 characters."""
    int_opportunity_id: int = element("intOpptyID", INT)
    """Identifier that Sales Center has given the opportunity."""
    ext_opportunity_id: str | None = element("extOpptyID", TEXT, default=None, max_length=512)
    """Identifier of the opportunity in an external system, at most 512 characters."""


class AccountInstance(Account):
    """An account that Sales Center knows.

    `sales:accountInstanceType` on the wire.
    """

    int_account_id: int | None = element("intAccountID", INT, default=None)
    """Identifier that Sales Center has given the account."""
    opportunity: list[OpportunitySummary] = elements(
        "opportunity", OpportunitySummary, default_factory=list
    )
    """Opportunities with this account."""


class Opportunity(Message):
    """A chance to sell something to an account.

    `sales:opptyType` on the wire.
    """

    name: str | None = element("name", TEXT, default=None, max_length=128)
    """Name of the opportunity, at most 128 characters."""
    int_account_id: int | None = element("intAccountID", INT, default=None)
    """Identifier that Sales Center has given the account of the opportunity."""
    ext_opportunity_id: str | None = element("extOpptyID", TEXT, default=None, max_length=512)
    """Identifier of the opportunity in an external system, at most 512 characters."""
    ext_system_id: int | None = element("extSystemID", INT, default=None)
    """Number of the external system that `ext_opportunity_id` belongs to."""


class OpportunityInstance(Opportunity):
    """An opportunity that Sales Center knows.

    `sales:opptyInstanceType` on the wire.
    """

    int_opportunity_id: int = element("intOpptyID", INT)
    """Identifier that Sales Center has given the opportunity."""


class CreateAccountResponse(Response):
    """Identifier of the new account.

    `sales:createAccountResponse` on the wire.
    """

    __wire_name__ = "createAccountResponse"

    int_account_id: int = element("intAccountID", INT)
    """Identifier that Sales Center has given the account."""


class CreateAccount(Request[CreateAccountResponse]):
    """Create a customer account.

    Returns the internal identifier of the account, which later calls need.
    """

    __operation__ = Operation(
        name="CreateAccount",
        service="sales",
        response=CreateAccountResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    webex_id: str | None = element("webExID", TEXT, default=None)
    """Webex ID of the user that the account is for."""
    account: Account = element("account", Account)
    """The account to create."""


class AccountChange(Account):
    """The account with its new values.

    `sales:setAccount/account` on the wire.
    """

    int_account_id: int = element("intAccountID", INT)
    """Identifier of the account to change."""


class SetAccountResponse(Response):
    """Identifier of the changed account.

    `sales:setAccountResponse` on the wire.
    """

    __wire_name__ = "setAccountResponse"

    int_account_id: int = element("intAccountID", INT)
    """Identifier that Sales Center has given the account."""


class SetAccount(Request[SetAccountResponse]):
    """Change a customer account."""

    __operation__ = Operation(
        name="SetAccount",
        service="sales",
        response=SetAccountResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    webex_id: str | None = element("webExID", TEXT, default=None)
    """Webex ID of the user that the account is for."""
    account: AccountChange = element("account", AccountChange)
    """The account with its new values."""


class LstAccountsResponse(Response):
    """The accounts that match.

    `sales:lstAccountsResponse` on the wire.
    """

    __wire_name__ = "lstAccountsResponse"

    account: list[AccountInstance] = elements("account", AccountInstance, default_factory=list)
    """One account."""


class LstAccounts(Request[LstAccountsResponse]):
    """List customer accounts.

    The list comes whole, not in pages.
    """

    __operation__ = Operation(
        name="LstAccounts",
        service="sales",
        response=LstAccountsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("000015",),
    )

    webex_id: str | None = element("webExID", TEXT, default=None)
    """Limits the list to the accounts of this user."""
    int_account_id: int | None = element("intAccountID", INT, default=None)
    """Limits the list to the account with this internal identifier."""
    ext_account_id: str | None = element("extAccountID", TEXT, default=None)
    """Limits the list to the account with this identifier in an external system."""
    ext_system_id: int | None = element("extSystemID", INT, default=None)
    """Limits the list to accounts of this external system."""
    return_opportunity: bool | None = element("returnOppty", BOOL, default=None)
    """Whether each account comes with its opportunities. The service assumes `False` if it is
    absent.
    """


class CreateOpportunityResponse(Response):
    """Identifier of the new opportunity.

    `sales:createOpportunityResponse` on the wire.
    """

    __wire_name__ = "createOpportunityResponse"

    int_opportunity_id: int = element("intOpptyID", INT)
    """Identifier that Sales Center has given the opportunity."""


class CreateOpportunity(Request[CreateOpportunityResponse]):
    """Create an opportunity.

    Returns the internal identifier of the opportunity, which later calls need.
    """

    __operation__ = Operation(
        name="CreateOpportunity",
        service="sales",
        response=CreateOpportunityResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    webex_id: str | None = element("webExID", TEXT, default=None)
    """Webex ID of the user that the opportunity is for."""
    opportunity: Opportunity = element("opportunity", Opportunity)
    """The opportunity to create."""


class SetOpportunityResponse(Response):
    """Identifier of the changed opportunity.

    `sales:setOpportunityResponse` on the wire.
    """

    __wire_name__ = "setOpportunityResponse"

    int_opportunity_id: int = element("intOpptyID", INT)
    """Identifier that Sales Center has given the opportunity."""


class SetOpportunity(Request[SetOpportunityResponse]):
    """Change an opportunity."""

    __operation__ = Operation(
        name="SetOpportunity",
        service="sales",
        response=SetOpportunityResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    webex_id: str | None = element("webExID", TEXT, default=None)
    """Webex ID of the user that the opportunity is for."""
    opportunity: OpportunityInstance = element("opportunity", OpportunityInstance)
    """The opportunity with its new values; `int_opportunity_id` says which it is."""


class OpportunityRecord(OpportunityInstance):
    """One opportunity.

    `sales:lstOpportunitiesResponse/opportunity` on the wire.
    """

    ext_account_id: str | None = element("extAccountID", TEXT, default=None, max_length=512)
    """Identifier of its account in the external system, at most 512 characters."""


class LstOpportunitiesResponse(Response):
    """The opportunities that match.

    `sales:lstOpportunitiesResponse` on the wire.
    """

    __wire_name__ = "lstOpportunitiesResponse"

    opportunity: list[OpportunityRecord] = elements(
        "opportunity", OpportunityRecord, default_factory=list
    )
    """One opportunity."""


class LstOpportunities(Request[LstOpportunitiesResponse]):
    """List opportunities.

    The list comes whole, not in pages.
    """

    __operation__ = Operation(
        name="LstOpportunities",
        service="sales",
        response=LstOpportunitiesResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("000015",),
    )

    webex_id: str | None = element("webExID", TEXT, default=None)
    """Limits the list to the opportunities of this user."""
    int_account_id: int | None = element("intAccountID", INT, default=None)
    """Limits the list to the account with this internal identifier."""
    ext_account_id: str | None = element("extAccountID", TEXT, default=None)
    """Limits the list to the account with this identifier in an external system."""
    int_opportunity_id: int | None = element("intOpptyID", INT, default=None)
    """Limits the list to the opportunity with this internal identifier."""
    ext_opportunity_id: str | None = element("extOpptyID", TEXT, default=None)
    """Limits the list to the opportunity with this identifier in an external system."""
    ext_system_id: int | None = element("extSystemID", INT, default=None)
    """Limits the list to opportunities of this external system."""
