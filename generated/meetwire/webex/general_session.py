# Generated from schemas/webex/general_session.json and schemas/webex/general_session.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:b651a0b31d553b84
"""General sessions: list sessions of every service, recordings, contacts and one-click settings."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation, Paging, Window
from meetwire.runtime.values import BOOL, DATE_TIME, FLOAT, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES
from meetwire.webex.common import (
    Address,
    AddressType,
    EntryExitTone,
    JoinStatus,
    Listing,
    PersonType,
    PhoneLabelNum,
    Phones,
    PsoFields,
    ServiceType,
    Tracking,
)
from meetwire.webex.meeting import Telephony, TelephonySupport
from meetwire.webex.service import (
    CallInNum,
    GlobalCallInNum,
    ICalendarURL,
    ListControl,
    MatchingRecords,
    MeetingAssist,
    OrderDirection,
    TspAccount,
    TspAccountLabel,
)

__all__ = [
    "Contact",
    "ContactOperation",
    "CreateContacts",
    "CreateContactsResponse",
    "CreateDistList",
    "CreateDistListResponse",
    "CreateTimeScope",
    "DateScope",
    "DateScopeGMT",
    "DelRecording",
    "DelRecordingResponse",
    "DelSession",
    "DelSessionResponse",
    "DetectSessionByCallback",
    "DetectSessionByCallbackResponse",
    "DistList",
    "DistListChange",
    "DistListWithContact",
    "DistListWithContactInstance",
    "EnableOptions",
    "GetAPIVersion",
    "GetAPIVersionResponse",
    "GetJoinSessionInfo",
    "GetJoinSessionInfoResponse",
    "GetOneClickSettings",
    "GetOneClickSettingsResponse",
    "GetRecordingInfo",
    "GetRecordingInfoResponse",
    "GetSessionInfo",
    "GetSessionInfoResponse",
    "JoinApproval",
    "LstContact",
    "LstContactResponse",
    "LstDistList",
    "LstDistListResponse",
    "LstOpenSession",
    "LstOpenSessionResponse",
    "LstRecording",
    "LstRecordingResponse",
    "LstsummarySession",
    "LstsummarySessionResponse",
    "MatchMethod",
    "OneClickAccount",
    "OneClickAccountLabel",
    "OneClickAttendeeOptions",
    "OneClickEnableOptions",
    "OneClickMetaData",
    "OneClickSessionMetaData",
    "OneClickTelephony",
    "OneClickTelephonySetup",
    "OneClickTelephonySupport",
    "OneClickTemplateMetaData",
    "OneClickTrackingCode",
    "OneClickTrackingCodeSetup",
    "OneClickTrackingCodes",
    "OneClickTrackingSetup",
    "OpenSession",
    "OpenSessionGroup",
    "Order",
    "OrderBy",
    "PlaybackRange",
    "Recording",
    "RecordingBasic",
    "RecordingChange",
    "RecordingFileAccess",
    "RecordingInfoBasic",
    "RecordingInfoFileAccess",
    "RecordingPlayback",
    "RecordingServiceTypeFilter",
    "SearchField",
    "ServiceTypeFilter",
    "SessionAccessControl",
    "SessionAttendeeOptions",
    "SessionCallInNum",
    "SessionDocument",
    "SessionHost",
    "SessionListing",
    "SessionMaterial",
    "SessionMetaData",
    "SessionSchedule",
    "SessionSummary",
    "SessionTelephony",
    "SessionTelephonyLabels",
    "SessionTemplate",
    "SessionTest",
    "SessionTypeFilter",
    "SetDistList",
    "SetDistListResponse",
    "SetOneClickSettings",
    "SetOneClickSettingsResponse",
    "SetRecordingInfo",
    "SetRecordingInfoResponse",
    "SetupOneClickSettings",
    "SetupOneClickSettingsResponse",
    "SimpleListControl",
    "Status",
    "TemplateType",
    "TestDelivery",
    "TestStatus",
]

NAMESPACE = Namespace("ep", "http://www.webex.com/schemas/2002/06/service/ep")


class OrderBy(OpenEnum):
    """Field by which a list of sessions is sorted.

    `ep:orderByType` on the wire.
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
    ASSIST_REQUEST = "ASSISTREQUEST"
    ASSIST_CONFIRM = "ASSISTCONFIRM"


class Status(OpenEnum):
    """Whether a session is going on now.

    `ep:statusType` on the wire.
    """

    NOT_IN_PROGRESS = "NOT_INPROGRESS"
    IN_PROGRESS = "INPROGRESS"


class ContactOperation(OpenEnum):
    """What to do with the contacts of a distribution list.

    `ep:contactOperationType` on the wire.
    """

    ADD = "ADD"
    DELETE = "DELETE"
    DELETE_ALL = "DELETE_ALL"
    """Removes all contacts from the list."""


class TestDelivery(OpenEnum):
    """Where a test is taken.

    `ep:testDeliveryType` on the wire.
    """

    WEBSITE = "WEBSITE"
    IN_SESSION = "IN_SESSION"


class TestStatus(OpenEnum):
    """How far a test has got.

    `ep:testStatusType` on the wire.
    """

    NOT_STARTED = "NOT_STARTED"
    STARTED = "STARTED"
    ENDED = "ENDED"


class SessionListing(OpenEnum):
    """How visible a session is on the site.

    `ep:listingType` on the wire.
    """

    PUBLIC = "PUBLIC"
    PRIVATE = "PRIVATE"
    UNLISTED = "UNLISTED"


class OneClickTelephonySupport(OpenEnum):
    """How attendees reach the audio of a session by phone.

    `ep:telephonySupportType` on the wire.
    """

    NONE = "NONE"
    CALL_IN = "CALLIN"
    """Attendees dial in."""
    CALLBACK = "CALLBACK"
    """The service calls attendees."""
    OTHER = "OTHER"


class TemplateType(OpenEnum):
    """Whom a template belongs to.

    `ep:templateTypeType` on the wire.
    """

    USER = "User"
    SITE = "Site"
    SERVICE = "Service"


class SearchField(OpenEnum):
    """Field in which sessions are searched.

    `ep:searchFieldType` on the wire.
    """

    CONF_NAME = "CONFNAME"
    HOST_NAME = "HOSTNAME"


class MatchMethod(OpenEnum):
    """How a search text must fit the field.

    `ep:matchMethodType` on the wire.
    """

    EXACT = "EXACT"
    START_WITH = "STARTWITH"
    CONTAIN = "CONTAIN"


class PlaybackRange(OpenEnum):
    """How much of a recording is played.

    `ep:playbackRangeType` on the wire.
    """

    FULL = "FULL"
    PARTIAL = "PARTIAL"


class GetAPIVersionResponse(Response):
    """Version of the XML API on the site.

    `ep:getAPIVersionResponse` on the wire.
    """

    __wire_name__ = "getAPIVersionResponse"

    api_version: str = element("apiVersion", TEXT)
    """Name and version of the API in one text, such as Webex XML API V7.3.0."""
    release: str | None = element("release", TEXT, default=None)
    """Service pack of that version, such as SP7."""
    train_release_version: str | None = element("trainReleaseVersion", TEXT, default=None)
    """Version of the release train that the site runs; sent if `return_train_release_version` asks
    for it.
    """
    train_release_order: str | None = element("trainReleaseOrder", TEXT, default=None)
    """Newer servers send it."""


class GetAPIVersion(Request[GetAPIVersionResponse]):
    """Tell which version of the XML API the site runs."""

    __operation__ = Operation(
        name="GetAPIVersion",
        service="ep",
        response=GetAPIVersionResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.ANYBODY,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    return_train_release_version: bool | None = element(
        "returnTrainReleaseVersion", BOOL, default=None
    )
    """Asks for `train_release_version` in the answer as well."""


class OpenSession(Message):
    """A session that is in progress.

    `ep:openSessionType` on the wire.
    """

    session_key: int = element("sessionKey", INT)
    """Number that identifies the session on its site."""
    session_name: str = element("sessionName", TEXT)
    """Topic of the session."""
    host_webex_id: str = element("hostWebExID", TEXT)
    """Webex ID of the host."""
    start_time: datetime = element("startTime", DATE_TIME, zone="time_zone_id")
    """Planned start in the zone that `time_zone_id` names."""
    start_time_aware = aware(start_time, ZONES)
    actual_start_time: datetime = element("actualStartTime", DATE_TIME)
    """When the session really began; its zone is not documented."""
    time_zone_id: int = element("timeZoneID", INT)
    """Index of the time zone that `start_time` is in."""
    list_status: Listing = element("listStatus", Listing)
    """Whether the session is listed publicly, privately or not at all."""


class OpenSessionGroup(Message):
    """One group for each service that has sessions in progress.

    `ep:lstOpenSessionResponse/services` on the wire.
    """

    service_type: ServiceType = element("serviceType", ServiceType)
    """Service of the sessions in this group."""
    sessions: list[OpenSession] = elements("sessions", OpenSession, default_factory=list)
    """Sessions of the group."""


class LstOpenSessionResponse(Response):
    """Sessions in progress, grouped by service.

    `ep:lstOpenSessionResponse` on the wire.
    """

    __wire_name__ = "lstOpenSessionResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many sessions match in all, and which of them are on this page."""
    services: list[OpenSessionGroup] = elements("services", OpenSessionGroup, default_factory=list)
    """One group for each service that has sessions in progress."""


class LstOpenSession(ListRequest[LstOpenSessionResponse, OpenSession]):
    """List the sessions of the site that are in progress now.

    Any host sees the sessions in progress of the whole site. The request cannot ask for a certain
    page.
    """

    __operation__ = Operation(
        name="LstOpenSession",
        service="ep",
        response=LstOpenSessionResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("services.sessions", 50, 500, start=None, size=None, key=("session_key",)),
        not_found=("000015",),
    )

    service_type: list[ServiceType] = elements("serviceType", ServiceType, default_factory=list)
    """Limits the list to sessions of these services; all services if none is named."""


class SessionTypeFilter(Message):
    """Limits the list to some session types.

    `ep:lstsummarySession/sessionTypes` on the wire.
    """

    session_type: list[int] = elements("sessionType", INT, default_factory=list)
    """Identifier of the session type, one of those that the site offers."""


class ServiceTypeFilter(Message):
    """Limits the list to some services.

    `ep:lstsummarySession/serviceTypes` on the wire.
    """

    service_type: list[ServiceType] = elements("serviceType", ServiceType, default_factory=list)
    """A service, such as MeetingCenter."""


class SessionSummary(Message):
    """What a list tells about a session.

    `ep:sessionSummaryInstanceType` on the wire.
    """

    session_key: int = element("sessionKey", INT)
    """Number that identifies the session on its site."""
    conf_name: str = element("confName", TEXT)
    """Topic of the session."""
    session_type: int = element("sessionType", INT)
    """Identifier of the session type, one of those that the site offers."""
    service_type: ServiceType = element("serviceType", ServiceType)
    """Service that the session belongs to, such as MeetingCenter."""
    host_webex_id: str = element("hostWebExID", TEXT)
    """Webex ID of the host."""
    host_first_name: str | None = element("hostFirstName", TEXT, default=None)
    """Given name of the host."""
    host_last_name: str | None = element("hostLastName", TEXT, default=None)
    """Family name of the host."""
    other_host_webex_id: str | None = element("otherHostWebExID", TEXT, default=None)
    """Webex ID of an alternate host."""
    time_zone_id: int = element("timeZoneID", INT)
    """Index of the time zone that `start_time` is in."""
    time_zone: str | None = element("timeZone", TEXT, default=None)
    """Label of that time zone, such as GMT-08:00, Pacific (San Francisco)."""
    status: str | None = element("status", TEXT, default=None)
    """Text that tells whether the session runs, such as NOT_INPROGRESS."""
    start_time: datetime = element("startTime", DATE_TIME, zone="time_zone_id time_zone")
    """Planned start in the zone that `time_zone_id` names, adjusted for daylight saving time."""
    start_time_aware = aware(start_time, ZONES)
    actual_start_time: datetime | None = element(
        "actualStartTime", DATE_TIME, default=None, zone="GMT"
    )
    """When the session really began; the zone in `time_zone_id` does not apply to it. In GMT."""
    actual_start_time_aware = aware(actual_start_time, ZONES)
    open_time: int | None = element("openTime", INT, default=None)
    """How long before `start_time` people may join, such as 5; the unit is not documented."""
    duration: int = element("duration", INT)
    """Planned length in minutes."""
    list_status: Listing = element("listStatus", Listing)
    """Whether the session is listed publicly, privately or not at all."""
    host_email: str | None = element("hostEmail", TEXT, default=None)
    """Mail address of the host."""
    password_required: bool | None = element("passwordReq", BOOL, default=None)
    """Whether attendees need a password to join."""
    host_joined: bool | None = element("hostJoined", BOOL, default=None)
    """Whether the host is in the session by now."""
    participants_joined: bool | None = element("participantsJoined", BOOL, default=None)
    """Whether anybody besides the host is in the session by now."""
    conf_id: int = element("confID", INT)
    """Number of one sub-session; several of them can share a session key."""
    registration: bool | None = element("registration", BOOL, default=None)
    """Whether attendees must register."""
    is_recurring: bool = element("isRecurring", BOOL)
    """Whether the session is one of a series rather than a single one."""
    alt_host: bool | None = element("altHost", BOOL, default=None)
    pso_fields: PsoFields | None = element("psoFields", PsoFields, default=None)
    """Sent if `return_pso_fields` asks for it."""
    assist_service: MeetingAssist | None = element("assistService", MeetingAssist, default=None)
    """Assistance by the provider that the host asks for; sent if `return_assist_fields` asks for
    it.
    """
    host_type: str | None = element("hostType", TEXT, default=None)
    audio_status: str | None = element("audioStatus", TEXT, default=None)
    is_audio_only: bool | None = element("isAudioOnly", BOOL, default=None)
    """Whether the session is by phone alone."""


class LstsummarySessionResponse(Response):
    """One page of session summaries.

    `ep:lstsummarySessionResponse` on the wire.
    """

    __wire_name__ = "lstsummarySessionResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many sessions match in all, and which of them are on this page."""
    session: list[SessionSummary] = elements("session", SessionSummary, default_factory=list)
    """Summaries on this page, in the order asked for."""


class Order(Message):
    """Sort keys with their directions, in pairs.

    `ep:orderType` on the wire.
    """

    order_by: list[OrderBy] = elements(
        "orderBy", OrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""
    case_sensitive: bool | None = element("caseSensitive", BOOL, default=None)
    """Whether upper and lower case sort apart. The service assumes `True` if it is absent."""


class DateScope(Message):
    """Spans of time that sessions start or end in.

    `ep:dateScopeType` on the wire.
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
    """Earliest end to list, in the zone that `time_zone_id` names; not for recurring sessions."""
    end_date_start_aware = aware(end_date_start, ZONES)
    end_date_end: datetime | None = element(
        "endDateEnd", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Latest end to list, in the zone that `time_zone_id` names; not for recurring sessions."""
    end_date_end_aware = aware(end_date_end, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the four limits are in, as LstTimeZone numbers them."""
    return_specified_time_zone: bool | None = element("returnSpecifiedTimeZone", BOOL, default=None)
    """Whether times in the answer are in the zone of `time_zone_id`, too."""


class LstsummarySession(ListRequest[LstsummarySessionResponse, SessionSummary]):
    """List summaries of scheduled sessions of any service.

    Takes the place of LstsummaryMeeting, LstsummaryTrainingSession and LstsummaryEvent. Without
    credentials it lists the PUBLIC sessions, unless the site demands login before access. Unless
    `host_webex_id` or `host_email` is given, a site administrator lists the sessions of all hosts,
    a host only the own. Naming services leaves out audio-only (16), access anywhere (10) and
    SMARTtech (14) sessions unless their session types are named too. Start times come back in the
    time zone that the `date_scope` names, with regard to daylight saving time; `actual_start_time`
    is always in GMT. Recurring sessions can be asked for over 42 days at most, and neither by
    `end_date_start` and `end_date_end` nor with a `list_method` of OR.
    """

    __operation__ = Operation(
        name="LstsummarySession",
        service="ep",
        response=LstsummarySessionResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.ANYBODY, Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("session", 50, 500, key=("session_key", "start_time")),
        not_found=("000015",),
        window=Window("date_scope.start_date_start", "date_scope.start_date_end", 42),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: Order | None = element("order", Order, default=None)
    """Sort keys, the most significant first."""
    date_scope: DateScope | None = element("dateScope", DateScope, default=None)
    """Limits the list to sessions that start or end in a span of time."""
    session_types: SessionTypeFilter | None = element(
        "sessionTypes", SessionTypeFilter, default=None
    )
    """Limits the list to some session types."""
    service_types: ServiceTypeFilter | None = element(
        "serviceTypes", ServiceTypeFilter, default=None
    )
    """Limits the list to some services."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to this session."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to sessions of this host, those as alternate host included."""
    host_email: str | None = element("hostEmail", TEXT, default=None)
    """Limits the list to sessions of the host with this mail address, those as alternate host
    included.
    """
    status: Status | None = element("status", Status, default=None)
    """Limits the list to sessions that are in progress, or to those that are not."""
    recurrence: bool | None = element("recurrence", BOOL, default=None)
    """Asks for recurring sessions; `start_date_start` and `start_date_end` may then be 42 days
    apart at most.
    """
    invited: bool | None = element("invited", BOOL, default=None)
    """Also lists sessions that the caller is invited to."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to the session that has this sub-session."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Limits the list to sessions whose topic starts with this text, in upper or lower case."""
    include_audio_only: bool | None = element("inclAudioOnly", BOOL, default=None)
    """Also lists sessions that are by phone alone."""
    return_pso_fields: bool | None = element("returnPSOFields", BOOL, default=None)
    """Asks for `pso_fields` in each summary."""
    return_assist_fields: bool | None = element("returnAssistFields", BOOL, default=None)
    """Asks for `assist_service` in each summary. The service assumes `False` if it is absent."""


class DelSessionResponse(Response):
    """Links that take the deleted session out of calendars.

    `ep:delSessionResponse` on the wire.
    """

    __wire_name__ = "delSessionResponse"

    icalendar_url: ICalendarURL | None = element("iCalendarURL", ICalendarURL, default=None)
    """Links to calendar entries that cancel the session for host and attendees."""


class DelSession(Request[DelSessionResponse]):
    """Delete a session of any service that is not in progress.

    Takes the place of DelMeeting, DelTrainingSession, DelEvent and their like. Hosts can delete
    only sessions of their own. Deleting a session of Event Center or Training Center that has
    started fails with exception 060042. The audio-only account of an RCN session is removed from
    the telephony server as well.
    """

    __operation__ = Operation(
        name="DelSession",
        service="ep",
        response=DelSessionResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number of the session to delete; it must not be in progress."""
    send_email: bool | None = element("sendEmail", BOOL, default=None)
    """Whether people are told by mail that the session is cancelled."""


class OneClickMetaData(Message):
    """Service and type of one-click sessions.

    `ep:oneClickMetaData` on the wire.
    """

    service_type: ServiceType = element("serviceType", ServiceType)
    """Service that the sessions belong to, such as MeetingCenter."""
    session_type: int = element("sessionType", INT)
    """Identifier of the session type, one of those that the site offers."""


class OneClickSessionMetaData(OneClickMetaData):
    """Topic and access of one-click sessions, besides service and type.

    `ep:oneClickMetaDataType` on the wire.
    """

    conf_name: str = element("confName", TEXT)
    """Topic of the sessions."""
    session_password: str | None = element("sessionPassword", TEXT, default=None, secret=True)
    """Password that attendees need to join."""
    listing: SessionListing | None = element("listing", SessionListing, default=None)
    """Whether sessions are listed publicly, privately or not at all."""
    cuvc_meeting_id: str | None = element("CUVCMeetingID", TEXT, default=None)
    """Identifier of a Cisco Unified Video Conferencing (CUVC) meeting, for inviting remote video
    devices.
    """
    is_internal: bool | None = element("isInternal", BOOL, default=None)


class SessionTemplate(Message):
    """Names a template for scheduling.

    `ep:sessionTemplateType` on the wire.
    """

    name: str | None = element("name", TEXT, default=None)
    """Name of the template, such as MC_3."""
    type: TemplateType | None = element("type", TemplateType, default=None)
    """Whom the template belongs to."""
    value: str | None = element("value", TEXT, default=None)
    """Details of the template in parts that end in semicolons, as GetOneClickSettings answers them.
    """


class OneClickTemplateMetaData(OneClickSessionMetaData):
    """Topic, access and template of one-click sessions, besides service and type.

    `ep:ocMetaDataType` on the wire.
    """

    session_template: SessionTemplate | None = element(
        "sessionTemplate", SessionTemplate, default=None
    )
    """Scheduling template that supplies further settings."""


class OneClickTrackingCode(Message):
    """A tracking code of the site, as set for one-click sessions.

    `ep:oneClickTrackingCodeType` on the wire.
    """

    index: int = element("index", INT)
    """Number of the tracking code, from 1 to 10."""
    name: str = element("name", TEXT)
    """Caption of the tracking code, such as Department."""
    input_mode: str = element("inputMode", TEXT)
    """How the value is entered, such as Input Text."""
    value: str | None = element("value", TEXT, default=None)
    """Value that one-click sessions get."""


class OneClickTrackingCodes(Message):
    """Tracking codes that the site defines.

    `ep:getOneClickSettingsResponse/trackingCodes` on the wire.
    """

    tracking_code: list[OneClickTrackingCode] = elements(
        "trackingCode", OneClickTrackingCode, default_factory=list, max_items=10
    )
    """One tracking code, with caption and value."""


class OneClickAccount(TspAccount):
    """Numbers and access codes of the teleconference account in use.

    `ep:oneClickAccountType` on the wire.
    """

    participant_limited_access_code: str | None = element(
        "participantLimitedAccessCode", TEXT, default=None, secret=True
    )
    """Code by which participants get in to listen only."""
    intl_local_call_in_number: str | None = element("intlLocalCallInNumber", TEXT, default=None)
    """Number for callers abroad at their local rate."""
    toll_free_call_in_data: str | None = element("tollFreeCallInData", TEXT, default=None)
    toll_call_in_data: str | None = element("tollCallInData", TEXT, default=None)
    global_num: list[GlobalCallInNum] = elements("globalNum", GlobalCallInNum, default_factory=list)
    """Numbers for single countries."""


class OneClickAccountLabel(TspAccountLabel):
    """Captions for the numbers and access codes of the account in use.

    `ep:oneClickAccountLabelType` on the wire.
    """

    participant_limited_access_code_label: str | None = element(
        "participantLimitedAccessCodeLabel", TEXT, default=None, max_length=512
    )
    """Caption of the access code for listening only, at most 512 characters."""


class OneClickTelephony(Message):
    """Audio of one-click sessions.

    `ep:oneClickTelephonyType` on the wire.
    """

    telephony_support: TelephonySupport = element("telephonySupport", TelephonySupport)
    """Whether attendees dial in, are called back, or use something else."""
    ext_telephony_description: str | None = element("extTelephonyDescription", TEXT, default=None)
    """Instructions for callers in free words, for telephony of another kind."""
    tsp_account_index: int | None = element("tspAccountIndex", INT, default=None)
    """Which account of the host at a teleconferencing service provider (TSP) is used."""
    personal_account_index: int | None = element("personalAccountIndex", INT, default=None)
    """Which of the personal conference accounts of the host is used."""
    account: OneClickAccount | None = element("account", OneClickAccount, default=None)
    """Numbers and access codes of the account in use."""
    account_label: OneClickAccountLabel | None = element(
        "accountLabel", OneClickAccountLabel, default=None
    )
    """Captions for the numbers and access codes."""
    teleconf_service_name: str | None = element("teleconfServiceName", TEXT, default=None)
    """What the teleconference service is called, such as 'Personal Conference No.'."""
    teleconf_location: str | None = element("teleconfLocation", TEXT, default=None)
    intl_local_call_in: bool | None = element("intlLocalCallIn", BOOL, default=None)
    """Offers local call-in numbers in other countries."""
    toll_free: bool | None = element("tollfree", BOOL, default=None)
    """Offers a toll-free number to callers."""
    entry_exit_tone: EntryExitTone | None = element("entryExitTone", EntryExitTone, default=None)
    """What callers hear when somebody joins or leaves."""
    is_mp_audio: bool | None = element("isMPAudio", BOOL, default=None)
    """Uses the audio of Cisco Unified MeetingPlace."""


class OneClickEnableOptions(Message):
    """Features of one-click sessions.

    `ep:oneClickEnableOptionsType` on the wire.
    """

    voip: bool | None = element("voip", BOOL, default=None)
    """Offers audio over the network (voice over IP)."""


class OneClickAttendeeOptions(Message):
    """Rules for joining one-click sessions.

    `ep:attendeeOptionsType` on the wire.
    """

    join_approval: bool | None = element("joinApproval", BOOL, default=None)
    """Whether the host is asked for approval when somebody joins."""


class GetOneClickSettingsResponse(Response):
    """What a one-click session of the host starts with.

    `ep:getOneClickSettingsResponse` on the wire.
    """

    __wire_name__ = "getOneClickSettingsResponse"

    meta_data: OneClickTemplateMetaData | None = element(
        "metaData", OneClickTemplateMetaData, default=None
    )
    """Service, type, topic and password of the session."""
    tracking_codes: OneClickTrackingCodes | None = element(
        "trackingCodes", OneClickTrackingCodes, default=None
    )
    """Tracking codes that the site defines."""
    telephony: OneClickTelephony | None = element("telephony", OneClickTelephony, default=None)
    """How people get audio by phone."""
    enable_options: OneClickEnableOptions | None = element(
        "enableOptions", OneClickEnableOptions, default=None
    )
    """Features that are switched on or off."""
    attendee_options: OneClickAttendeeOptions | None = element(
        "attendeeOptions", OneClickAttendeeOptions, default=None
    )
    """Rules for joining."""


class GetOneClickSettings(Request[GetOneClickSettingsResponse]):
    """Read what the one-click sessions of a host start with.

    A site administrator reads the settings of any host by `host_webex_id`; a host reads only the
    own.
    """

    __operation__ = Operation(
        name="GetOneClickSettings",
        service="ep",
        response=GetOneClickSettingsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the host; only a site administrator may name somebody else."""


class CreateContactsResponse(Response):
    """Numbers of the new contacts.

    `ep:createContactsResponse` on the wire.
    """

    __wire_name__ = "createContactsResponse"

    contact_id: list[int] = elements("contactID", INT, default_factory=list)
    """Numbers of the contacts, one for each that was added."""


class Contact(Message):
    """A person in an address book.

    `ep:contactType` on the wire.
    """

    name: str | None = element("name", TEXT, default=None)
    """Full name as shown to others."""
    title: str | None = element("title", TEXT, default=None)
    """Job title."""
    company: str | None = element("company", TEXT, default=None)
    """Employer."""
    webex_id: str | None = element("webExId", TEXT, default=None)
    """Login on the site, if the person has an account there."""
    address: Address | None = element("address", Address, default=None)
    """Postal address, and whose address book it is in."""
    phones: Phones | None = element("phones", Phones, default=None)
    """Phone and fax numbers."""
    email: str = element("email", TEXT)
    """Mail address."""
    notes: str | None = element("notes", TEXT, default=None)
    """Free text about the person."""
    url: str | None = element("url", TEXT, default=None)
    """Web page of the person."""
    type: PersonType | None = element("type", PersonType, default=None)
    """How the person is related to the site or a session."""
    join_status: JoinStatus | None = element("joinStatus", JoinStatus, default=None)
    """How far invitation or registration has got."""
    language: str | None = element("language", TEXT, default=None)
    """Language of the person as an English name, such as ENGLISH."""
    locale: str | None = element("locale", TEXT, default=None)
    """Locale of the person as a name, such as 'U.S.'."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the person's time zone."""


class CreateContacts(Request[CreateContactsResponse]):
    """Add people to the address book of the caller."""

    __operation__ = Operation(
        name="CreateContacts",
        service="ep",
        response=CreateContactsResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    contact: list[Contact] = elements("contact", Contact)
    """The people to add."""
    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Asks the service to check the format of the values."""


class LstContactResponse(Response):
    """Contacts that match.

    `ep:lstContactResponse` on the wire.
    """

    __wire_name__ = "lstContactResponse"

    contact: list[Contact] = elements("contact", Contact, default_factory=list)
    """The contacts, all in one answer."""


class LstContact(Request[LstContactResponse]):
    """List contacts, personal ones or those of the whole company.

    All matches come in one answer.
    """

    __operation__ = Operation(
        name="LstContact",
        service="ep",
        response=LstContactResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("000015",),
    )

    dist_list_id: int | None = element("distListID", INT, default=None)
    """Limits the list to the contacts on the distribution list with this number."""
    dist_list_name: str | None = element("distListName", TEXT, default=None)
    """Limits the list to the contacts on the distribution list of this name."""
    address_type: AddressType | None = element("addressType", AddressType, default=None)
    """Whose address book is meant: the personal one or the global one of the company."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the host whose contacts are asked for."""


class CreateDistListResponse(Response):
    """Number of the new distribution list.

    `ep:createDistListResponse` on the wire.
    """

    __wire_name__ = "createDistListResponse"

    dist_list_id: int = element("distListID", INT)
    """Number that identifies the distribution list."""


class DistListWithContact(Message):
    """A new distribution list with its contacts.

    `ep:distListWithContactType` on the wire.
    """

    name: str = element("name", TEXT)
    """Name of the distribution list."""
    description: str | None = element("desc", TEXT, default=None)
    """Description of the distribution list, in free words."""
    contact_id: list[int] = elements("contactID", INT, default_factory=list)
    """Numbers of the contacts on the list, as CreateContacts answers them."""


class CreateDistList(Request[CreateDistListResponse]):
    """Create a distribution list, which holds contacts as a group.

    The contacts must exist already: CreateContacts answers their numbers.
    """

    __operation__ = Operation(
        name="CreateDistList",
        service="ep",
        response=CreateDistListResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    dist_list: DistListWithContact = element("distList", DistListWithContact)
    """Name and contacts of the list."""


class DistListWithContactInstance(Message):
    """A distribution list to change, with contacts.

    `ep:distListWithContactInstanceType` on the wire.
    """

    dist_list_id: int = element("distListID", INT)
    """Number that identifies the distribution list."""
    name: str | None = element("name", TEXT, default=None)
    """Name of the distribution list."""
    description: str | None = element("desc", TEXT, default=None)
    """Description of the distribution list, in free words."""
    contact_id: list[int] = elements("contactID", INT, default_factory=list)
    """Numbers of the contacts to add or to delete."""


class DistListChange(DistListWithContactInstance):
    """The list, and what to do with its contacts.

    `ep:setDistList/distList` on the wire.
    """

    contact_operation: ContactOperation | None = element(
        "contactOperation", ContactOperation, default=None
    )
    """Whether the contacts in `contact_id` are added or deleted, or all contacts of the list are
    deleted.
    """


class SetDistListResponse(Response):
    """Confirms that the distribution list is changed.

    `ep:setDistListResponse` on the wire.
    """

    __wire_name__ = "setDistListResponse"


class SetDistList(Request[SetDistListResponse]):
    """Change a distribution list, or add and delete its contacts."""

    __operation__ = Operation(
        name="SetDistList",
        service="ep",
        response=SetDistListResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    dist_list: DistListChange = element("distList", DistListChange)
    """The list, and what to do with its contacts."""


class DistList(Message):
    """A distribution list, without its contacts.

    `ep:distListInstanceType` on the wire.
    """

    dist_list_id: int = element("distListID", INT)
    """Number that identifies the distribution list."""
    name: str = element("name", TEXT)
    """Name of the distribution list."""
    description: str | None = element("desc", TEXT, default=None)
    """Description of the distribution list, in free words."""
    address_type: AddressType | None = element("addressType", AddressType, default=None)
    """Whose address book the list is in: a personal one or the global one of the company."""


class LstDistListResponse(Response):
    """Distribution lists that match.

    `ep:lstDistListResponse` on the wire.
    """

    __wire_name__ = "lstDistListResponse"

    dist_list: list[DistList] = elements("distList", DistList, default_factory=list)
    """The lists, without their contacts and all in one answer."""


class LstDistList(Request[LstDistListResponse]):
    """List distribution lists by name or number.

    Lists of other hosts and those of the whole company can be asked for as well. All matches come
    in one answer.
    """

    __operation__ = Operation(
        name="LstDistList",
        service="ep",
        response=LstDistListResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("000015",),
    )

    dist_list_id: int | None = element("distListID", INT, default=None)
    """Limits the answer to the list with this number."""
    name: str | None = element("name", TEXT, default=None)
    """Limits the answer to lists of this name."""
    address_type: AddressType | None = element("addressType", AddressType, default=None)
    """Whose address book is meant: the personal one or the global one of the company."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the host whose lists are asked for."""


class EnableOptions(Message):
    """Features of a session that are switched on or off.

    `ep:enableOptionsType` on the wire.
    """

    chat: bool | None = element("chat", BOOL, default=None)
    """Lets participants exchange chat messages."""
    poll: bool | None = element("poll", BOOL, default=None)
    """Lets the presenter poll the attendees."""
    attendee_list: bool | None = element("attendeeList", BOOL, default=None)
    """Shows attendees who else takes part."""
    file_share: bool | None = element("fileShare", BOOL, default=None)
    """Lets files be transferred to participants."""
    presentation: bool | None = element("presentation", BOOL, default=None)
    """Lets documents and slides be presented."""
    application_share: bool | None = element("applicationShare", BOOL, default=None)
    """Lets the presenter share a running application."""
    desktop_share: bool | None = element("desktopShare", BOOL, default=None)
    """Lets the presenter share the whole desktop."""
    web_tour: bool | None = element("webTour", BOOL, default=None)
    """Lets the presenter lead attendees through web pages."""
    annotation: bool | None = element("annotation", BOOL, default=None)
    """Lets attendees annotate what is presented."""
    import_document: bool | None = element("importDocument", BOOL, default=None)
    """Lets attendees load documents into the session."""
    save_document: bool | None = element("saveDocument", BOOL, default=None)
    """Lets attendees save the documents that are presented."""
    print_document: bool | None = element("printDocument", BOOL, default=None)
    """Lets attendees print the documents that are presented."""
    pointer: bool | None = element("pointer", BOOL, default=None)
    """Lets attendees use a pointer on what is presented."""
    switch_page: bool | None = element("switchPage", BOOL, default=None)
    """Lets attendees turn pages."""
    full_screen: bool | None = element("fullScreen", BOOL, default=None)
    """Lets attendees view what is presented on the full screen."""
    thumbnail: bool | None = element("thumbnail", BOOL, default=None)
    """Lets attendees see thumbnails of pages."""
    zoom: bool | None = element("zoom", BOOL, default=None)
    """Lets attendees enlarge what is presented."""
    copy_page: bool | None = element("copyPage", BOOL, default=None)
    """Lets attendees copy pages."""
    fax_into_meeting: bool | None = element("faxIntoMeeting", BOOL, default=None)
    """Lets documents be faxed into the session."""
    multi_video: bool | None = element("multiVideo", BOOL, default=None)
    """Shows the video of several participants at once."""
    voip: bool | None = element("voip", BOOL, default=None)
    """Offers audio over the network (voice over IP)."""


class GetJoinSessionInfoResponse(Response):
    """What a client needs to join a session.

    `ep:getJoinSessionInfoResponse` on the wire.
    """

    __wire_name__ = "getJoinSessionInfoResponse"

    site_id: str = element("siteID", TEXT)
    """Number of the site, text because its zeros count."""
    conf_id: int = element("confID", INT)
    """Number of one sub-session; several of them can share a session key."""
    conf_name: str = element("confName", TEXT)
    """Topic of the session."""
    attendee_id: int = element("attendeeID", INT)
    """Number of the attendee."""
    mzm_address: str = element("mzmAddress", TEXT)
    mcc_address: str = element("mccAddress", TEXT)
    enable_options: EnableOptions | None = element("enableOptions", EnableOptions, default=None)
    """Features that the session has switched on or off."""
    telephony: Telephony | None = element("telephony", Telephony, default=None)
    """How people get audio by phone."""


class GetJoinSessionInfo(Request[GetJoinSessionInfoResponse]):
    """Get what a client needs to join a session."""

    __operation__ = Operation(
        name="GetJoinSessionInfo",
        service="ep",
        response=GetJoinSessionInfoResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.ATTENDEE, Caller.HOST),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number that identifies the session on its site."""
    session_password: str = element("sessionPassword", TEXT, secret=True)
    """Password of the session."""
    attendee_name: str = element("attendeeName", TEXT)
    """Name under which the attendee appears."""
    attendee_email: str = element("attendeeEmail", TEXT)
    """Mail address of the attendee."""


class SessionAccessControl(Message):
    """Who sees the session and what it takes to get in.

    `ep:getSessionInfoResponse/accessControl` on the wire.
    """

    session_password: str | None = element(
        "sessionPassword", TEXT, default=None, secret=True, max_length=16
    )
    """Password that attendees need to join, at most 16 characters."""
    list_status: SessionListing = element("listStatus", SessionListing)
    """Whether the session is listed publicly, privately or not at all."""
    registration: bool = element("registration", BOOL)
    """Whether attendees must register."""
    registration_url: str | None = element("registrationURL", TEXT, default=None)
    """Web address at which attendees register."""
    password_required: bool | None = element("passwordReq", BOOL, default=None)
    """Whether attendees need a password to join."""


class SessionMetaData(Message):
    """Topic, type and texts of the session.

    `ep:getSessionInfoResponse/metaData` on the wire.
    """

    conf_name: str = element("confName", TEXT)
    """Topic of the session."""
    session_type: int = element("sessionType", INT)
    """Identifier of the session type, one of those that the site offers."""
    service_type: ServiceType = element("serviceType", ServiceType)
    """Service that the session belongs to, such as MeetingCenter."""
    agenda: str | None = element("agenda", TEXT, default=None, max_length=2500)
    """What will be discussed, at most 2500 characters."""
    description: str | None = element("description", TEXT, default=None)
    """What the session is about, in free words."""
    account: str | None = element("account", TEXT, default=None, max_length=128)
    """Account that a session of Sales Center is about, at most 128 characters."""
    opportunity: str | None = element("opportunity", TEXT, default=None, max_length=128)
    """Opportunity that a session of Sales Center is about, at most 128 characters."""
    is_recurring: bool = element("isRecurring", BOOL)
    """Whether the session is one of a series rather than a single one."""


class SessionCallInNum(CallInNum):
    """Numbers that attendees dial.

    `ep:getSessionInfoResponse/telephony/callInNum` on the wire.
    """

    backup_toll_num: str | None = element("backupTollNum", TEXT, default=None)
    """Further number that the caller pays for, for when the main one fails."""


class SessionTelephonyLabels(Message):
    """Captions for numbers and access codes.

    `ep:getSessionInfoResponse/telephony/labels` on the wire.
    """

    toll_free_call_in_label: str = element("tollFreeCallInLabel", TEXT)
    """Caption of the toll-free number."""
    toll_call_in_label: str = element("tollCallInLabel", TEXT)
    """Caption of the toll number."""
    participant_access_label: str | None = element("participantAccessLabel", TEXT, default=None)
    """Caption of the participants' access code."""
    participant_limited_access_label: str | None = element(
        "participantLimitedAccessLabel", TEXT, default=None
    )
    """Caption of the access code for listening only."""
    subscriber_access_label: str | None = element("subscriberAccessLabel", TEXT, default=None)
    """Caption of the host's access code."""
    global_call_in_numbers_label: str | None = element(
        "globalCallInNumbersLabel", TEXT, default=None
    )
    """Caption of the page in `global_call_in_numbers_url`."""


class SessionTelephony(Message):
    """How people get audio by phone.

    `ep:getSessionInfoResponse/telephony` on the wire.
    """

    telephony_support: TelephonySupport = element("telephonySupport", TelephonySupport)
    """Whether attendees dial in, are called back, or use something else."""
    ext_telephony_description: str | None = element("extTelephonyDescription", TEXT, default=None)
    """Instructions for callers in free words, for telephony of another kind."""
    global_call_in_numbers_url: str | None = element("globalCallInNumbersURL", TEXT, default=None)
    """Web page that lists call-in numbers of other countries."""
    toll_free_restrictions_url: str | None = element("tollFreeRestrictionsURL", TEXT, default=None)
    """Web page about restrictions of toll-free calls."""
    call_in_num: SessionCallInNum | None = element("callInNum", SessionCallInNum, default=None)
    """Numbers that attendees dial."""
    participant_access_code: str | None = element(
        "participantAccessCode", TEXT, default=None, secret=True
    )
    """Code by which participants get in."""
    participant_limited_access_code: str | None = element(
        "participantLimitedAccessCode", TEXT, default=None, secret=True
    )
    """Code by which participants get in to listen only."""
    subscriber_access_code: str | None = element(
        "subscriberAccessCode", TEXT, default=None, secret=True
    )
    """Code by which the host opens the conference."""
    labels: SessionTelephonyLabels | None = element("labels", SessionTelephonyLabels, default=None)
    """Captions for numbers and access codes."""
    mp_audio: list[PhoneLabelNum] = elements("mpAudio", PhoneLabelNum, default_factory=list)
    """Numbers of Cisco Unified MeetingPlace, each with its caption."""
    mp_profile_number: str | None = element("mpProfileNumber", TEXT, default=None)
    """Profile number of the host at Cisco Unified MeetingPlace."""
    is_mp_audio: bool | None = element("isMPAudio", BOOL, default=None)
    """Uses the audio of Cisco Unified MeetingPlace."""


class SessionDocument(Message):
    """One entry for each document.

    `ep:getSessionInfoResponse/material/document` on the wire.
    """

    name: str = element("name", TEXT)
    """Name of the document."""
    url: str = element("URL", TEXT)
    """Web address of the document."""
    size: int = element("size", INT)
    """Size of the document; the unit is not documented."""


class SessionMaterial(Message):
    """Image and documents that go with the session.

    `ep:getSessionInfoResponse/material` on the wire.
    """

    image_url: str | None = element("imageURL", TEXT, default=None)
    """Web address of the image."""
    document: list[SessionDocument] = elements("document", SessionDocument, default_factory=list)
    """One entry for each document."""


class SessionTest(Message):
    """Tests that go with a training session.

    `ep:getSessionInfoResponse/test` on the wire.
    """

    title: str = element("title", TEXT)
    """Title of the test."""
    title_url: str = element("titleURL", TEXT)
    """Web address that the title links to."""
    delivery: TestDelivery = element("delivery", TestDelivery)
    """Where the test is taken: on the web site or during the session. The service assumes
    `IN_SESSION` if it is empty.
    """
    status: TestStatus = element("status", TestStatus)
    """Whether the test has begun or ended. The service assumes `NOT_STARTED` if it is empty."""
    action: str | None = element("action", TEXT, default=None)
    """What the caller can do with the test, as a caption."""
    action_url: str | None = element("actionURL", TEXT, default=None)
    """Web address that does what action says."""


class SessionHost(Message):
    """The person who hosts the session.

    `ep:getSessionInfoResponse/host` on the wire.
    """

    first_name: str = element("firstName", TEXT)
    """Given name."""
    last_name: str = element("lastName", TEXT)
    """Family name."""
    email: str = element("email", TEXT, max_length=64)
    """Mail address, at most 64 characters."""
    webex_id: str = element("webExId", TEXT)
    """Login on the site."""
    alternate_host: list[str] = elements("alternateHost", TEXT, default_factory=list)
    """People who may start the session in place of the host."""


class SessionSchedule(Message):
    """Start and length.

    `ep:getSessionInfoResponse/schedule` on the wire.
    """

    start_date: datetime = element("startDate", DATE_TIME, zone="time_zone")
    """Start in the zone that `time_zone` names."""
    start_date_aware = aware(start_date, ZONES)
    duration: int = element("duration", INT)
    """Planned length in minutes."""
    time_zone: str = element("timeZone", TEXT)
    """Label of the time zone that `start_date` is in, such as GMT-07:00, Pacific (San Francisco).
    """


class SessionAttendeeOptions(Message):
    """Rules for joining.

    `ep:getSessionInfoResponse/attendeeOptions` on the wire.
    """

    join_requires_account: bool | None = element("joinRequiresAccount", BOOL, default=None)
    """Whether only people with an account on the site can join."""


class GetSessionInfoResponse(Response):
    """Details of a session, as far as the caller may see them.

    `ep:getSessionInfoResponse` on the wire.
    """

    __wire_name__ = "getSessionInfoResponse"

    status: str | None = element("status", TEXT, default=None)
    """Text that tells whether the session runs, such as NOT_INPROGRESS."""
    presenter: list[str] = elements("presenter", TEXT, default_factory=list)
    """One entry for each presenter."""
    panelists_info: str | None = element("panelistsInfo", TEXT, default=None)
    """Text about the panelists."""
    program_name: str | None = element("programName", TEXT, default=None)
    """Program that the session is part of."""
    session_key: int = element("sessionkey", INT)
    """Number that identifies the session on its site."""
    conf_id: int = element("confID", INT)
    """Number of one sub-session; several of them can share a session key."""
    verify_flash_media_url: str | None = element("verifyFlashMediaURL", TEXT, default=None)
    """Web page that checks whether the computer of an attendee can play Flash media."""
    verify_win_media_url: str | None = element("verifyWinMediaURL", TEXT, default=None)
    """Web page that checks whether the computer of an attendee can play Windows media."""
    access_control: SessionAccessControl | None = element(
        "accessControl", SessionAccessControl, default=None
    )
    """Who sees the session and what it takes to get in."""
    meta_data: SessionMetaData | None = element("metaData", SessionMetaData, default=None)
    """Topic, type and texts of the session."""
    telephony: SessionTelephony | None = element("telephony", SessionTelephony, default=None)
    """How people get audio by phone."""
    material: SessionMaterial | None = element("material", SessionMaterial, default=None)
    """Image and documents that go with the session."""
    test: list[SessionTest] = elements("test", SessionTest, default_factory=list)
    """Tests that go with a training session."""
    host: SessionHost = element("host", SessionHost)
    """The person who hosts the session."""
    schedule: SessionSchedule = element("schedule", SessionSchedule)
    """Start and length."""
    attendee_options: SessionAttendeeOptions | None = element(
        "attendeeOptions", SessionAttendeeOptions, default=None
    )
    """Rules for joining."""
    audio_status: str | None = element("audioStatus", TEXT, default=None)
    is_audio_only: bool | None = element("isAudioOnly", BOOL, default=None)
    """Whether the session is by phone alone."""


class GetSessionInfo(Request[GetSessionInfoResponse]):
    """Read about one session, as far as the caller may see it.

    Which details come back depends on who asks. Some come only when `session_password` is given, or
    to the host, panelists, presenters and invited attendees of the session.
    """

    __operation__ = Operation(
        name="GetSessionInfo",
        service="ep",
        response=GetSessionInfoResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.ATTENDEE, Caller.HOST),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number that identifies the session on its site."""
    session_password: str | None = element("sessionPassword", TEXT, default=None, secret=True)
    """Password of the session; it opens details that the service else keeps back from strangers."""


class OneClickTrackingCodeSetup(Message):
    """A value for a tracking code of the site.

    `ep:ocTrackingCodeType` on the wire.
    """

    index: int = element("index", INT)
    """Number of the tracking code, from 1 to 10."""
    value: str | None = element("value", TEXT, default=None)
    """Value that one-click sessions get."""


class OneClickTrackingSetup(Message):
    """Values for tracking codes.

    `ep:setupOneClickSettings/tracking` on the wire.
    """

    tracking_code: list[OneClickTrackingCodeSetup] = elements(
        "trackingCode", OneClickTrackingCodeSetup, default_factory=list, max_items=10
    )
    """Value for one tracking code."""


class SetupOneClickSettingsResponse(Response):
    """Confirms that the one-click settings are stored.

    `ep:setupOneClickSettingsResponse` on the wire.
    """

    __wire_name__ = "setupOneClickSettingsResponse"


class OneClickTelephonySetup(Message):
    """Audio that one-click sessions are set up with.

    `ep:ocTelephonyType` on the wire.
    """

    telephony_support: OneClickTelephonySupport = element(
        "telephonySupport", OneClickTelephonySupport
    )
    """Whether attendees dial in, are called back, or use something else."""
    ext_telephony_description: str | None = element("extTelephonyDescription", TEXT, default=None)
    """Instructions for callers in free words, for telephony of another kind."""
    tsp_account_index: int | None = element("tspAccountIndex", INT, default=None)
    """Which account of the host at a teleconferencing service provider (TSP) is used."""
    personal_account_index: int | None = element("personalAccountIndex", INT, default=None)
    """Which of the personal conference accounts of the host is used."""
    intl_local_call_in: bool | None = element("intlLocalCallIn", BOOL, default=None)
    """Offers local call-in numbers in other countries."""
    toll_free: bool | None = element("tollfree", BOOL, default=None)
    """Offers a toll-free number to callers."""
    entry_exit_tone: EntryExitTone | None = element("entryExitTone", EntryExitTone, default=None)
    """What callers hear when somebody joins or leaves."""
    is_mp_audio: bool | None = element("isMPAudio", BOOL, default=None)
    """Uses the audio of Cisco Unified MeetingPlace."""


class SetupOneClickSettings(Request[SetupOneClickSettingsResponse]):
    """Set up everything that the one-click sessions of the caller start with.

    A CUVCMeetingID makes it a meeting with Cisco Unified Video Conferencing.
    """

    __operation__ = Operation(
        name="SetupOneClickSettings",
        service="ep",
        response=SetupOneClickSettingsResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    meta_data: OneClickTemplateMetaData = element("metaData", OneClickTemplateMetaData)
    """Service, type, topic and password of the sessions."""
    tracking: OneClickTrackingSetup | None = element(
        "tracking", OneClickTrackingSetup, default=None
    )
    """Values for tracking codes."""
    telephony: OneClickTelephonySetup | None = element(
        "telephony", OneClickTelephonySetup, default=None
    )
    """How people get audio by phone."""
    enable_options: OneClickEnableOptions | None = element(
        "enableOptions", OneClickEnableOptions, default=None
    )
    """Features that are switched on or off."""
    attendee_options: OneClickAttendeeOptions | None = element(
        "attendeeOptions", OneClickAttendeeOptions, default=None
    )
    """Rules for joining."""


class JoinApproval(Message):
    """Rule for joining.

    `ep:attendeeOptionType` on the wire.
    """

    approval_before_join: bool | None = element("approvalBeforeJoin", BOOL, default=None)
    """Whether the host must approve each person before they join."""


class RecordingServiceTypeFilter(Message):
    """Limits the list to some services.

    `ep:lstRecording/serviceTypes` on the wire.
    """

    service_type: list[ServiceType] = elements("serviceType", ServiceType, default_factory=list)
    """A service, such as MeetingCenter."""


class Recording(Message):
    """A recording, as a list shows it.

    `ep:recordingType` on the wire.
    """

    recording_id: int = element("recordingID", INT)
    """Number that identifies the recording."""
    host_webex_id: str = element("hostWebExID", TEXT)
    """Webex ID of the host whose recording it is."""
    name: str = element("name", TEXT)
    """Name of the recording; documented ones are made of topic, date and time of the session."""
    description: str = element("description", TEXT)
    """What the recording is about, in free words."""
    create_time: datetime = element("createTime", DATE_TIME, zone="time_zone_id")
    """When the recording was made, in the zone that `time_zone_id` names."""
    create_time_aware = aware(create_time, ZONES)
    time_zone_id: int = element("timeZoneID", INT)
    """Index of the time zone that `create_time` is in."""
    size: float = element("size", FLOAT)
    """Size of the recording, such as 0.1248045; the unit is not documented."""
    stream_url: str = element("streamURL", TEXT, secret=True)
    """Address that plays the recording; it carries a key."""
    file_url: str = element("fileURL", TEXT, secret=True)
    """Address that downloads the recording; it carries a key."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Number of the session that was recorded."""
    tracking_code: Tracking | None = element("trackingCode", Tracking, default=None)
    """Values of the tracking codes of the session."""
    recording_type: int = element("recordingType", INT)
    """Kind of recording as a number, such as 0; the numbers are not documented."""
    duration: int = element("duration", INT)
    """Length in seconds."""
    author: str | None = element("author", TEXT, default=None)
    """Who made the recording."""
    listing: Listing | None = element("listing", Listing, default=None)
    """Whether the recording is listed publicly, privately or not at all."""
    format: str = element("format", TEXT)
    """File format of the recording."""
    service_type: ServiceType | None = element("serviceType", ServiceType, default=None)
    """Service of the session that was recorded, such as TrainingCenter."""
    password_required: bool | None = element("passwordReq", BOOL, default=None)
    """Whether viewers need a password."""
    registration_required: bool | None = element("registerReq", BOOL, default=None)
    """Whether viewers must register."""
    panelist: str | None = element("panelist", TEXT, default=None)
    """The panelists of the session, as text."""
    post_recording_survey: bool | None = element("postRecordingSurvey", BOOL, default=None)
    """Whether viewers get a survey after the recording."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a session key."""


class LstRecordingResponse(Response):
    """One page of recordings.

    `ep:lstRecordingResponse` on the wire.
    """

    __wire_name__ = "lstRecordingResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many recordings match in all, and which of them are on this page."""
    recording: list[Recording] = elements("recording", Recording, default_factory=list)
    """Recordings on this page."""


class SimpleListControl(Message):
    """Which page of a list to return.

    `ep:listControlType` on the wire.
    """

    start_from: int = element("startFrom", INT)
    """Number of the first record to return, counted from 1; a documented request has 0 and gets
    record 1 first.
    """
    maximum_num: int | None = element("maximumNum", INT, default=None)
    """Most records to return; 50 unless given, never over 500."""


class CreateTimeScope(Message):
    """Span of time in which recordings were made, 28 days at most.

    `ep:createTimeScopeType` on the wire.
    """

    create_time_start: datetime = element("createTimeStart", DATE_TIME, zone="time_zone_id")
    """Earliest time of recording to list, in the zone that `time_zone_id` names."""
    create_time_start_aware = aware(create_time_start, ZONES)
    create_time_end: datetime = element("createTimeEnd", DATE_TIME, zone="time_zone_id")
    """Latest time of recording to list, in the zone that `time_zone_id` names."""
    create_time_end_aware = aware(create_time_end, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that both limits are in, as LstTimeZone numbers them."""


class LstRecording(ListRequest[LstRecordingResponse, Recording]):
    """List recordings that were made in a span of time.

    A site administrator lists the recordings of everybody on the site. One query covers 28 days at
    most.
    """

    __operation__ = Operation(
        name="LstRecording",
        service="ep",
        response=LstRecordingResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("recording", 50, 500, key=("recording_id",)),
        not_found=("000015",),
        window=Window(
            "create_time_scope.create_time_start", "create_time_scope.create_time_end", 28
        ),
    )

    list_control: SimpleListControl | None = element("listControl", SimpleListControl, default=None)
    """Which page of the results to return."""
    create_time_scope: CreateTimeScope | None = element(
        "createTimeScope", CreateTimeScope, default=None
    )
    """Limits the list to recordings made in a span of time, 28 days at most."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to recordings of this host."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to recordings of this session."""
    return_session_details: bool | None = element("returnSessionDetails", BOOL, default=None)
    """Asks for details of the session of each recording. The service assumes `False` if it is
    absent.
    """
    record_name: str | None = element("recordName", TEXT, default=None)
    """Limits the list by the name of the recording."""
    service_types: RecordingServiceTypeFilter | None = element(
        "serviceTypes", RecordingServiceTypeFilter, default=None
    )
    """Limits the list to some services."""


class RecordingBasic(Message):
    """Topic and texts of a recording.

    `ep:recordingBasicType` on the wire.
    """

    topic: str | None = element("topic", TEXT, default=None)
    """Topic of the recording."""
    listing: Listing | None = element("listing", Listing, default=None)
    """Whether the recording is listed publicly, privately or not at all."""
    presenter: str | None = element("presenter", TEXT, default=None)
    """Name of the presenter."""
    email: str | None = element("email", TEXT, default=None)
    """Mail address that goes with the recording."""
    agenda: str | None = element("agenda", TEXT, default=None)
    """What was discussed."""


class RecordingInfoBasic(RecordingBasic):
    """Topic and texts of the recording.

    `ep:getRecordingInfoResponse/basic` on the wire.
    """

    description: str | None = element("description", TEXT, default=None)
    """What the recording is about, in free words."""


class RecordingPlayback(Message):
    """What viewers see of a recording, and which part.

    `ep:recordingPlaybackType` on the wire.
    """

    chat: bool | None = element("chat", BOOL, default=None)
    """Shows the chat."""
    support_q_and_a: bool | None = element("supportQandA", BOOL, default=None)
    """Shows questions and answers."""
    video: bool | None = element("video", BOOL, default=None)
    """Shows the video."""
    polling: bool | None = element("polling", BOOL, default=None)
    """Shows the polls."""
    notes: bool | None = element("notes", BOOL, default=None)
    """Shows the notes."""
    file_share: bool | None = element("fileShare", BOOL, default=None)
    """Shows the files that were transferred."""
    attendee_list: bool | None = element("attendeeList", BOOL, default=None)
    """Shows who took part."""
    toc: bool | None = element("toc", BOOL, default=None)
    """Shows the table of contents."""
    range: PlaybackRange | None = element("range", PlaybackRange, default=None)
    """Whether all of the recording is played or the part from `partial_start` to `partial_end`."""
    partial_start: int | None = element("partialStart", INT, default=None)
    """Where a PARTIAL range begins; the unit is not documented."""
    partial_end: int | None = element("partialEnd", INT, default=None)
    """Where a PARTIAL range ends; the unit is not documented."""
    include_nbr_controls: bool | None = element("includeNBRcontrols", BOOL, default=None)
    """Gives viewers the controls of the player for network-based recordings (NBR)."""


class RecordingFileAccess(Message):
    """Who may view and download a recording.

    `ep:recordingFileAccessType` on the wire.
    """

    registration: bool | None = element("registration", BOOL, default=None)
    """Whether viewers must register."""
    attendee_view: bool | None = element("attendeeView", BOOL, default=None)
    """Whether attendees may view the recording."""
    attendee_download: bool | None = element("attendeeDownload", BOOL, default=None)
    """Whether attendees may download the recording."""
    end_play_url: str | None = element("endPlayURL", TEXT, default=None)
    """Web page that is shown when the recording ends."""


class RecordingInfoFileAccess(RecordingFileAccess):
    """Who may view and download the recording.

    `ep:getRecordingInfoResponse/fileAccess` on the wire.
    """

    password: str | None = element("password", TEXT, default=None, secret=True)
    """Password that viewers need."""


class GetRecordingInfoResponse(Response):
    """Texts, playback and access of a recording.

    `ep:getRecordingInfoResponse` on the wire.
    """

    __wire_name__ = "getRecordingInfoResponse"

    basic: RecordingInfoBasic | None = element("basic", RecordingInfoBasic, default=None)
    """Topic and texts of the recording."""
    playback: RecordingPlayback | None = element("playback", RecordingPlayback, default=None)
    """What viewers see of the recording, and which part."""
    file_access: RecordingInfoFileAccess | None = element(
        "fileAccess", RecordingInfoFileAccess, default=None
    )
    """Who may view and download the recording."""


class GetRecordingInfo(Request[GetRecordingInfoResponse]):
    """Read texts, playback and access of one recording.

    Works for recordings of Training Center only.
    """

    __operation__ = Operation(
        name="GetRecordingInfo",
        service="ep",
        response=GetRecordingInfoResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    recording_id: int = element("recordingID", INT)
    """Number that identifies the recording."""
    is_service_recording: bool | None = element("isServiceRecording", BOOL, default=None)


class RecordingChange(Message):
    """The recording, with its new description and password.

    `ep:setRecordingInfo/recording` on the wire.
    """

    recording_id: int = element("recordingID", INT)
    """Number that identifies the recording."""
    description: str | None = element("description", TEXT, default=None)
    """What the recording is about, in free words."""
    password: str | None = element("password", TEXT, default=None, secret=True)
    """Password that viewers need."""


class SetRecordingInfoResponse(Response):
    """Number of the recording that was changed.

    `ep:setRecordingInfoResponse` on the wire.
    """

    __wire_name__ = "setRecordingInfoResponse"

    recording_id: int = element("recordingID", INT)
    """Number that identifies the recording."""


class SetRecordingInfo(Request[SetRecordingInfoResponse]):
    """Change texts, playback, access and password of one recording."""

    __operation__ = Operation(
        name="SetRecordingInfo",
        service="ep",
        response=SetRecordingInfoResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    recording: RecordingChange = element("recording", RecordingChange)
    """The recording, with its new description and password."""
    is_service_recording: bool | None = element("isServiceRecording", BOOL, default=None)
    basic: RecordingBasic | None = element("basic", RecordingBasic, default=None)
    """Topic and texts of the recording."""
    playback: RecordingPlayback | None = element("playback", RecordingPlayback, default=None)
    """What viewers see of the recording, and which part."""
    file_access: RecordingFileAccess | None = element(
        "fileAccess", RecordingFileAccess, default=None
    )
    """Who may view and download the recording."""


class DelRecordingResponse(Response):
    """Number of the recording that was deleted.

    `ep:delRecordingResponse` on the wire.
    """

    __wire_name__ = "delRecordingResponse"

    recording_id: int = element("recordingID", INT)
    """Number of the deleted recording."""


class DelRecording(Request[DelRecordingResponse]):
    """Delete a network-based recording.

    A recording that was uploaded from a local machine is removed from physical storage as well.
    """

    __operation__ = Operation(
        name="DelRecording",
        service="ep",
        response=DelRecordingResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    recording_id: int = element("recordingID", INT)
    """Number of the recording to delete."""
    is_service_recording: bool | None = element("isServiceRecording", BOOL, default=None)


class SetOneClickSettingsResponse(Response):
    """Confirms that the one-click settings are stored.

    `ep:setOneClickSettingsResponse` on the wire.
    """

    __wire_name__ = "setOneClickSettingsResponse"


class SetOneClickSettings(Request[SetOneClickSettingsResponse]):
    """Choose service and type of the one-click sessions of a host.

    A site administrator sets them for any host by `host_webex_id`; a host sets only the own.
    SetupOneClickSettings sets much more, but for the caller alone.
    """

    __operation__ = Operation(
        name="SetOneClickSettings",
        service="ep",
        response=SetOneClickSettingsResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the host; only a site administrator may name somebody else."""
    one_click_meta_data: OneClickMetaData = element("oneClickMetaData", OneClickMetaData)
    """Service and type of the sessions."""


class DetectSessionByCallbackResponse(Response):
    """Sessions that called the number back, as elements that are not documented.

    `ep:detectSessionByCallbackResponse` on the wire.
    """

    __wire_name__ = "detectSessionByCallbackResponse"


class DateScopeGMT(Message):
    """Span of time of a call, in GMT and 5 minutes at most.

    `ep:dataScopeGMTType` on the wire.
    """

    occurred_date_start: datetime = element("occurredDateStart", DATE_TIME, zone="GMT")
    """Earliest time of the call. In GMT."""
    occurred_date_start_aware = aware(occurred_date_start, ZONES)
    occurred_date_end: datetime = element("occurredDateEnd", DATE_TIME, zone="GMT")
    """Latest time of the call, at most 5 minutes after `occurred_date_start`. In GMT."""
    occurred_date_end_aware = aware(occurred_date_end, ZONES)


class DetectSessionByCallback(Request[DetectSessionByCallbackResponse]):
    """Find the sessions that called a phone number back at a certain time.

    Finds sessions that are over or going on, not scheduled ones. A span of more than 5 minutes
    fails with exception 140015, a number that is not all digits with 140016. Only site
    administrators may call it; anybody else gets exception 000001. What the answer holds for each
    session is not documented, so look among its unknown fields.
    """

    __operation__ = Operation(
        name="DetectSessionByCallback",
        service="ep",
        response=DetectSessionByCallbackResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.ADMINISTRATOR,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("000015",),
    )

    callback_number: str = element("callbackNumber", TEXT, pattern="[0-9]+")
    """Number that was called back: digits only, with country code and area code, such as
    14155550100.
    """
    date_scope_gmt: DateScopeGMT = element("dataScopeGMT", DateScopeGMT)
    """Span of time in which the call took place."""
