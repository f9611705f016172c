# Generated from schemas/webex/history.json and schemas/webex/history.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:3b743c329c14718d
"""History: list the sessions of the last 90 days, who attended them, and who used recordings."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import ListRequest, Message, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation, Paging, Window
from meetwire.runtime.values import BOOL, DATE_TIME, FLOAT, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES
from meetwire.webex.common import PsoFields, TimeZone, Tracking
from meetwire.webex.service import ListControl, MatchingRecords, MeetingAssist, OrderDirection

__all__ = [
    "AttendeeType",
    "CreationTimeScope",
    "CustomField",
    "EndTimeScope",
    "EventAttendeeHistory",
    "EventAttendeeOrder",
    "EventAttendeeOrderBy",
    "EventSessionHistory",
    "EventSessionOrder",
    "EventSessionOrderBy",
    "LeadSource",
    "LsteventattendeeHistory",
    "LsteventattendeeHistoryResponse",
    "LsteventsessionHistory",
    "LsteventsessionHistoryResponse",
    "LstmeetingattendeeHistory",
    "LstmeetingattendeeHistoryResponse",
    "LstmeetingusageHistory",
    "LstmeetingusageHistoryResponse",
    "LstrecordaccessDetailHistory",
    "LstrecordaccessDetailHistoryResponse",
    "LstrecordaccessHistory",
    "LstrecordaccessHistoryResponse",
    "LstsalesAttendeeHistory",
    "LstsalesAttendeeHistoryResponse",
    "LstsalesSessionHistory",
    "LstsalesSessionHistoryResponse",
    "LstsupportattendeeHistory",
    "LstsupportattendeeHistoryResponse",
    "LstsupportsessionHistory",
    "LstsupportsessionHistoryResponse",
    "LsttrainingattendeeHistory",
    "LsttrainingattendeeHistoryResponse",
    "LsttrainingsessionHistory",
    "LsttrainingsessionHistoryResponse",
    "MeetingAttendeeHistory",
    "MeetingAttendeeOrder",
    "MeetingAttendeeOrderBy",
    "MeetingUsageHistory",
    "MeetingUsageOrder",
    "MeetingUsageOrderBy",
    "ParticipantType",
    "RecordAccessDetail",
    "RecordAccessHistory",
    "RecordAccessOrder",
    "RecordAccessOrderBy",
    "RegFields",
    "RegQAndA",
    "SalesAttendeeHistory",
    "SalesSessionHistory",
    "StartTimeRange",
    "StartTimeScope",
    "StartTimeValue",
    "SupportAttendeeHistory",
    "SupportAttendeeOrder",
    "SupportAttendeeOrderBy",
    "SupportSessionHistory",
    "SupportSessionOrder",
    "SupportSessionOrderBy",
    "TrainingAttendeeHistory",
    "TrainingAttendeeOrder",
    "TrainingAttendeeOrderBy",
    "TrainingSessionHistory",
    "TrainingSessionOrder",
    "TrainingSessionOrderBy",
    "ViewTimeScope",
]

NAMESPACE = Namespace("history", "http://www.webex.com/schemas/2002/06/service/history")


class RecordAccessOrderBy(OpenEnum):
    """Field by which a list of recordings is sorted.

    `history:orderRecAccHisByType` on the wire.
    """

    RECORD_ID = "RECORDID"
    UPLOAD_TIME = "UPLOADTIME"
    RECORD_NAME = "RECORDNAME"


class TrainingSessionOrderBy(OpenEnum):
    """Field by which a list of training sessions is sorted.

    `history:orderTCHisByType` on the wire.
    """

    CONF_NAME = "CONFNAME"
    START_TIME = "STARTTIME"
    TOTAL_INVITED = "TOTALINVITED"
    TOTAL_REGISTERED = "TOTALREGISTERED"
    TOTAL_ATTENDEE = "TOTALATTENDEE"
    ASSIST_REQUEST = "ASSISTREQUEST"
    ASSIST_CONFIRM = "ASSISTCONFIRM"


class TrainingAttendeeOrderBy(OpenEnum):
    """Field by which a list of attendees of training sessions is sorted.

    `history:orderTCAttenHisByType` on the wire.
    """

    NAME = "NAME"
    START_TIME = "STARTTIME"
    COMPANY = "COMPANY"
    COUNTRY = "COUNTRY"
    STATE = "STATE"
    CITY = "CITY"
    CONF_ID = "CONFID"


class MeetingUsageOrderBy(OpenEnum):
    """Field by which a list of meetings is sorted.

    `history:orderMCHisByType` on the wire.
    """

    CONF_NAME = "CONFNAME"
    START_TIME = "STARTTIME"
    TOTAL_ATTENDEE = "TOTALATTENDEE"
    HOST_NAME = "HOSTNAME"
    ASSIST_REQUEST = "ASSISTREQUEST"
    ASSIST_CONFIRM = "ASSISTCONFIRM"


class MeetingAttendeeOrderBy(OpenEnum):
    """Field by which a list of attendees of meetings is sorted.

    `history:orderMCAttenHisByType` on the wire.
    """

    CONF_ID = "CONFID"
    START_TIME = "STARTTIME"
    COMPANY = "COMPANY"
    COUNTRY = "COUNTRY"
    STATE = "STATE"
    CITY = "CITY"


class ParticipantType(OpenEnum):
    """What somebody was in a session.

    `history:participantTypeType` on the wire.
    """

    HOST = "HOST"
    ATTENDEE = "ATTENDEE"
    OTHER = "OTHER"


class EventSessionOrderBy(OpenEnum):
    """Field by which a list of events is sorted.

    `history:orderEcHisByType` on the wire.
    """

    CONF_ID = "CONFID"
    START_TIME = "STARTTIME"
    CONF_NAME = "CONFNAME"
    ASSIST_REQUEST = "ASSISTREQUEST"
    ASSIST_CONFIRM = "ASSISTCONFIRM"


class EventAttendeeOrderBy(OpenEnum):
    """Field by which a list of attendees of events is sorted.

    `history:orderEcAttenHisByType` on the wire.
    """

    START_TIME = "STARTTIME"
    ATTENDEE_NAME = "ATTENDEENAME"
    SESSION_KEY = "SESSIONKEY"
    CONF_ID = "CONFID"


class SupportSessionOrderBy(OpenEnum):
    """Field by which a list of support sessions is sorted.

    `history:orderScHisByType` on the wire.
    """

    CONF_ID = "CONFID"
    SESSION_START_TIME = "SESSIONSTARTTIME"
    CONF_NAME = "CONFNAME"


class SupportAttendeeOrderBy(OpenEnum):
    """Field by which a list of attendees of support sessions is sorted.

    `history:orderScAttenHisByType` on the wire.
    """

    ATTENDEE_NAME = "ATTENDEENAME"
    START_TIME = "STARTTIME"
    SESSION_KEY = "SESSIONKEY"
    CONF_ID = "CONFID"


class AttendeeType(OpenEnum):
    """Side of a sales session that somebody was on.

    `history:attendeeTypeType` on the wire.
    """

    PROSPECT = "PROSPECT"
    SALES_TEAM = "SALESTEAM"


class RecordAccessHistory(Message):
    """How often one recording was viewed and downloaded.

    `history:recordAccessHistoryInstanceType` on the wire.
    """

    record_id: int | None = element("recordID", INT, default=None)
    """Number of the recording."""
    record_name: str | None = element("recordName", TEXT, default=None)
    """Name of the recording."""
    creation_time: datetime | None = element(
        "creationTime", DATE_TIME, default=None, zone="time_zone_id"
    )
    """When the recording was made. In the zone that `time_zone_id` names."""
    creation_time_aware = aware(creation_time, ZONES)
    registered: int | None = element("registered", INT, default=None)
    """How many people registered for the recording."""
    downloaded: int | None = element("downloaded", INT, default=None)
    """How often the recording was downloaded."""
    viewed: int | None = element("viewed", INT, default=None)
    """How often the recording was viewed."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that `creation_time` is in, as LstTimeZone numbers them."""


class LstrecordaccessHistoryResponse(Response):
    """One page of recordings with the figures of their use.

    `history:lstrecordaccessHistoryResponse` on the wire.
    """

    __wire_name__ = "lstrecordaccessHistoryResponse"

    record_access_history: list[RecordAccessHistory] = elements(
        "recordAccessHistory", RecordAccessHistory, default_factory=list
    )
    """Recordings on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""


class CreationTimeScope(Message):
    """Span of time in which recordings were made.

    `history:creationTimeScopeType` on the wire.
    """

    creation_time_start: datetime = element("creationTimeStart", DATE_TIME, zone="../time_zone_id")
    """Earliest time to list, in the zone of the request."""
    creation_time_end: datetime = element("creationTimeEnd", DATE_TIME, zone="../time_zone_id")
    """Latest time to list, in the zone of the request."""


class ViewTimeScope(Message):
    """Span of time in which recordings were viewed.

    `history:viewTimeScopeType` on the wire.
    """

    view_time_start: datetime = element("viewTimeStart", DATE_TIME, zone="../time_zone_id")
    """Earliest time to list, in the zone of the request."""
    view_time_end: datetime = element("viewTimeEnd", DATE_TIME, zone="../time_zone_id")
    """Latest time to list, in the zone of the request."""


class RecordAccessOrder(Message):
    """Up to three sort keys, the most significant first.

    `history:orderRecAccHisType` on the wire.
    """

    order_by: list[RecordAccessOrderBy] = elements(
        "orderBy", RecordAccessOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LstrecordaccessHistory(ListRequest[LstrecordaccessHistoryResponse, RecordAccessHistory]):
    """List how often recordings of training sessions were viewed and downloaded.

    A site administrator gets all recordings of the site, a host only the own ones.
    """

    __operation__ = Operation(
        name="LstrecordaccessHistory",
        service="history",
        response=LstrecordaccessHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("record_access_history", 50, 500, key=("record_id",)),
        not_found=("000015",),
        window=Window(
            "creation_time_scope.creation_time_start", "creation_time_scope.creation_time_end", 90
        ),
    )

    creation_time_scope: CreationTimeScope | None = element(
        "creationTimeScope", CreationTimeScope, default=None
    )
    """Limits the list to recordings made in a span of time."""
    view_time_scope: ViewTimeScope | None = element("viewTimeScope", ViewTimeScope, default=None)
    """Limits the list to recordings viewed in a span of time."""
    order: RecordAccessOrder | None = element("order", RecordAccessOrder, default=None)
    """Sort keys, the most significant first."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the request means, as LstTimeZone numbers them."""
    record_name: str | None = element("recordName", TEXT, default=None)
    """Limits the list to recordings of this name."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to recordings of this host."""


class CustomField(Message):
    """One question that the host added, and the answer.

    `history:customFieldsType` on the wire.
    """

    label: str | None = element("label", TEXT, default=None)
    """The question."""
    value: str | None = element("value", TEXT, default=None)
    """What the person answered."""


class RegFields(Message):
    """Answers on a registration form.

    `history:regFieldsType` on the wire.
    """

    first_name: str | None = element("firstName", TEXT, default=None)
    """Given name."""
    last_name: str | None = element("lastName", TEXT, default=None)
    """Family name."""
    title: str | None = element("title", TEXT, default=None)
    """Job title."""
    company: str | None = element("company", TEXT, default=None)
    """Employer."""
    address1: str | None = element("address1", TEXT, default=None)
    """First line of the postal address."""
    address2: str | None = element("address2", TEXT, default=None)
    """Second line of the postal address."""
    city: str | None = element("city", TEXT, default=None)
    """Town or city."""
    state: str | None = element("state", TEXT, default=None)
    """State or province."""
    postal_code: str | None = element("postalCode", TEXT, default=None)
    """Postal code, kept as text."""
    country: str | None = element("country", TEXT, default=None)
    """Country."""
    phone: str | None = element("phone", TEXT, default=None)
    """Phone number."""
    fax: str | None = element("fax", TEXT, default=None)
    """Fax number."""
    custom_fields: list[CustomField] = elements("customFields", CustomField, default_factory=list)
    """Answers to the questions that the host added."""


class RecordAccessDetail(Message):
    """One access to a recording.

    `history:recordAccessDetailHistoryType` on the wire.
    """

    view_id: int | None = element("viewID", INT, default=None)
    """Number of this access."""
    participant_name: str | None = element("participantName", TEXT, default=None)
    """Full name of the person."""
    participant_email: str | None = element("participantEmail", TEXT, default=None)
    """Mail address of the person."""
    access_time: datetime | None = element(
        "accessTime", DATE_TIME, default=None, zone="time_zone_id"
    )
    """When the person got to the recording. In the zone that `time_zone_id` names."""
    access_time_aware = aware(access_time, ZONES)
    registered: bool | None = element("registered", BOOL, default=None)
    """Whether the person registered for the recording."""
    register_date: datetime | None = element(
        "registerDate", DATE_TIME, default=None, zone="time_zone_id"
    )
    """When the person registered. In the zone that `time_zone_id` names."""
    register_date_aware = aware(register_date, ZONES)
    downloaded: bool | None = element("downloaded", BOOL, default=None)
    """Whether the person downloaded the recording."""
    viewed: bool | None = element("viewed", BOOL, default=None)
    """Whether the person viewed the recording."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone of the times in this record, as LstTimeZone numbers them."""
    reg_fields: RegFields | None = element("regFields", RegFields, default=None)
    """Answers on the registration form; asked for by `return_reg_fields`."""


class LstrecordaccessDetailHistoryResponse(Response):
    """One page of accesses to a recording.

    `history:lstrecordaccessDetailHistoryResponse` on the wire.
    """

    __wire_name__ = "lstrecordaccessDetailHistoryResponse"

    record_detail: list[RecordAccessDetail] = elements(
        "recordDetail", RecordAccessDetail, default_factory=list
    )
    """Accesses on this page."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""


class LstrecordaccessDetailHistory(
    ListRequest[LstrecordaccessDetailHistoryResponse, RecordAccessDetail]
):
    """List who viewed or downloaded a recording of a training session.

    Name the recording by `record_id`, as LstrecordaccessHistory lists it.
    """

    __operation__ = Operation(
        name="LstrecordaccessDetailHistory",
        service="history",
        response=LstrecordaccessDetailHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("record_detail", 50, 500, key=("view_id",)),
        not_found=("000015",),
        binding="lstrecordaccessDetailHistory",
    )

    record_id: int | None = element("recordID", INT, default=None)
    """Number of the recording, as LstrecordaccessHistory lists it."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that times in the answer shall be in, as LstTimeZone numbers them."""
    return_reg_fields: bool | None = element("returnRegFields", BOOL, default=None)
    """Asks for `reg_fields` in the answer."""


class StartTimeRange(Message):
    """Span of time in which something started.

    `history:startTimeRangeType` on the wire.
    """

    start_time_start: datetime = element("startTimeStart", DATE_TIME)
    """Earliest start."""
    start_time_end: datetime = element("startTimeEnd", DATE_TIME)
    """Latest start."""


class TrainingSessionHistory(Message):
    """One training session that took place, with figures of its use.

    `history:trainSessionHistoryInstanceType` on the wire.
    """

    session_key: int | None = element("sessionKey", INT, default=None)
    """Number that identifies the session on its site."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Topic of the session."""
    session_start_time: datetime | None = element(
        "sessionStartTime", DATE_TIME, default=None, zone="time_zone"
    )
    """When the session began. In the zone that `time_zone` names."""
    session_start_time_aware = aware(session_start_time, ZONES)
    session_end_time: datetime | None = element(
        "sessionEndTime", DATE_TIME, default=None, zone="time_zone"
    )
    """When the session ended. In the zone that `time_zone` names."""
    session_end_time_aware = aware(session_end_time, ZONES)
    duration: int | None = element("duration", INT, default=None)
    """Length of the session in minutes."""
    total_attendee: int | None = element("totalAttendee", INT, default=None)
    """Number of people who attended."""
    total_registered: int | None = element("totalRegistered", INT, default=None)
    """Number of people who had registered."""
    total_invited: int | None = element("totalInvited", INT, default=None)
    """Number of people who had been invited."""
    time_zone: int | None = element("timezone", INT, default=None)
    """Index of the time zone that the two times are in, as LstTimeZone numbers them."""
    tracking_code: Tracking | None = element("trackingCode", Tracking, default=None)
    """Values of the tracking codes that the site defines."""
    user_id: int | None = element("userID", INT, default=None)
    """Number of the host's account."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the person who hosted the session."""
    host_email: str | None = element("hostEmail", TEXT, default=None)
    """Mail address of the host."""
    total_people_minutes: int | None = element("totalPeopleMinutes", INT, default=None)
    """Minutes of taking part, summed over all participants."""
    total_call_in_minutes: int | None = element("totalCallInMinutes", INT, default=None)
    """Minutes on the phone of people who called in."""
    total_call_in_toll_free_minutes: int | None = element(
        "totalCallInTolllfreeMinutes", INT, default=None
    )
    """Minutes on the phone of people who called in toll-free."""
    total_call_out_domestic: int | None = element("totalCallOutDomestic", INT, default=None)
    """Minutes of calls that the service made within the country."""
    total_call_out_international: int | None = element(
        "totalCallOutInternational", INT, default=None
    )
    """Minutes of calls that the service made to other countries."""
    total_voip_minutes: int | None = element("totalVoipMinutes", INT, default=None)
    """Minutes of audio over the network."""
    total_participants: int | None = element("totalParticipants", INT, default=None)
    """Number of people who took part."""
    total_participants_voip: int | None = element("totalParticipantsVoip", INT, default=None)
    """Number of people who used audio over the network."""
    total_participants_call_in: int | None = element("totalParticipantsCallIn", INT, default=None)
    """Number of people who called in by phone."""
    total_participants_call_out: int | None = element("totalParticipantsCallOut", INT, default=None)
    """Number of people whom the service called by phone."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""
    peak_attendee: int | None = element("peakAttendee", INT, default=None)
    """Largest number of people who attended at the same time."""
    pso_fields: PsoFields | None = element("psoFields", PsoFields, default=None)
    """PSO fields of the session, sent if the request sets `return_pso_fields`."""
    assist_service: MeetingAssist | None = element("assistService", MeetingAssist, default=None)
    """Assistance by the provider that the host asked for, and whether it was confirmed."""


class LsttrainingsessionHistoryResponse(Response):
    """One page of training sessions with figures of their use.

    `history:lsttrainingsessionHistoryResponse` on the wire.
    """

    __wire_name__ = "lsttrainingsessionHistoryResponse"

    training_session_history: list[TrainingSessionHistory] = elements(
        "trainingSessionHistory", TrainingSessionHistory, default_factory=list
    )
    """Sessions on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""


class StartTimeScope(Message):
    """Span of time in which sessions started.

    `history:startTimeScopeType` on the wire.
    """

    session_start_time_start: datetime = element(
        "sessionStartTimeStart", DATE_TIME, zone="../time_zone_id"
    )
    """Earliest start to list, in the zone of the request if it names one."""
    session_start_time_end: datetime = element(
        "sessionStartTimeEnd", DATE_TIME, zone="../time_zone_id"
    )
    """Latest start to list, in the zone of the request if it names one."""


class TrainingSessionOrder(Message):
    """Up to three sort keys, the most significant first.

    `history:orderTCHisType` on the wire.
    """

    order_by: list[TrainingSessionOrderBy] = elements(
        "orderBy", TrainingSessionOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class EndTimeScope(Message):
    """Span of time in which sessions ended.

    `history:endTimeScopeType` on the wire.
    """

    session_end_time_start: datetime = element(
        "sessionEndTimeStart", DATE_TIME, zone="../time_zone_id"
    )
    """Earliest end to list, in the zone of the request if it names one."""
    session_end_time_end: datetime = element("sessionEndTimeEnd", DATE_TIME, zone="../time_zone_id")
    """Latest end to list, in the zone of the request if it names one."""


class LsttrainingsessionHistory(
    ListRequest[LsttrainingsessionHistoryResponse, TrainingSessionHistory]
):
    """List training sessions that took place, with usage figures.

    A site administrator gets the training sessions of everybody, or those of `host_webex_id` if
    given; a host gets only the own ones, and `host_webex_id` is ignored. Covers sessions of the
    last 90 days.
    """

    __operation__ = Operation(
        name="LsttrainingsessionHistory",
        service="history",
        response=LsttrainingsessionHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("training_session_history", 50, 500, key=("conf_id",)),
        not_found=("000015",),
        window=Window(
            "start_time_scope.session_start_time_start",
            "start_time_scope.session_start_time_end",
            90,
        ),
    )

    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to this session."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Limits the list to sessions of this topic."""
    start_time_scope: StartTimeScope | None = element(
        "startTimeScope", StartTimeScope, default=None
    )
    """Limits the list to sessions that started in a span of time."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: TrainingSessionOrder | None = element("order", TrainingSessionOrder, default=None)
    """Sort keys, the most significant first."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to sessions of this host; ignored unless a site administrator asks."""
    end_time_scope: EndTimeScope | None = element("endTimeScope", EndTimeScope, default=None)
    """Limits the list to sessions that ended in a span of time."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to this sub-session."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the request means, as LstTimeZone numbers them."""
    return_pso_fields: bool | None = element("returnPSOFields", BOOL, default=None)
    """Asks for `pso_fields` in the answer."""
    pso_fields: PsoFields | None = element("psoFields", PsoFields, default=None)
    """Limits the list to sessions with these PSO fields."""


class TrainingAttendeeHistory(Message):
    """One person who attended a training session, and for how long.

    `history:trainingAttendeeHistoryInstanceType` on the wire.
    """

    session_key: int | None = element("sessionKey", INT, default=None)
    """Number that identifies the session on its site."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Topic of the session."""
    attendee_name: str | None = element("attendeeName", TEXT, default=None)
    """Full name of the attendee."""
    attendee_email: str | None = element("attendeeEmail", TEXT, default=None)
    """Mail address of the attendee."""
    start_time: datetime | None = element("startTime", DATE_TIME, default=None)
    """When the attendee joined; the answer names no zone."""
    end_time: datetime | None = element("endTime", DATE_TIME, default=None)
    """When the attendee left; the answer names no zone."""
    duration: int | None = element("duration", INT, default=None)
    """Minutes for which the attendee took part."""
    registered: str | None = element("registered", TEXT, default=None)
    """Whether the attendee had registered, as a letter such as 'N' for no."""
    invited: str | None = element("invited", TEXT, default=None)
    """Whether the attendee had been invited, as a letter such as 'N' for no."""
    company: str | None = element("company", TEXT, default=None)
    """Employer of the attendee."""
    title: str | None = element("title", TEXT, default=None)
    """Job title of the attendee."""
    phone: str | None = element("phone", TEXT, default=None)
    """Phone number of the attendee."""
    address1: str | None = element("address1", TEXT, default=None)
    """First line of the postal address."""
    address2: str | None = element("address2", TEXT, default=None)
    """Second line of the postal address."""
    city: str | None = element("city", TEXT, default=None)
    """Town or city."""
    state: str | None = element("state", TEXT, default=None)
    """State or province."""
    country: str | None = element("country", TEXT, default=None)
    """Country."""
    zip_code: str | None = element("zip", TEXT, default=None)
    """Postal code, kept as text."""
    ip_address: str | None = element("ipAddress", TEXT, default=None)
    """Internet address that the attendee joined from."""
    participant_type: ParticipantType | None = element(
        "participantType", ParticipantType, default=None
    )
    """Whether the person was the host, an attendee or something else."""
    voip_duration: int | None = element("voipDuration", INT, default=None)
    """Minutes for which the attendee used audio over the network."""
    client_agent: str | None = element("clientAgent", TEXT, default=None)
    """Operating system and browser of the attendee, such as 'WINDOWS,IE'."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""


class LsttrainingattendeeHistoryResponse(Response):
    """One page of people who attended training sessions.

    `history:lsttrainingattendeeHistoryResponse` on the wire.
    """

    __wire_name__ = "lsttrainingattendeeHistoryResponse"

    training_attendee_history: list[TrainingAttendeeHistory] = elements(
        "trainingAttendeeHistory", TrainingAttendeeHistory, default_factory=list
    )
    """Attendees on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""


class TrainingAttendeeOrder(Message):
    """Up to three sort keys, the most significant first.

    `history:orderTCAttenHisType` on the wire.
    """

    order_by: list[TrainingAttendeeOrderBy] = elements(
        "orderBy", TrainingAttendeeOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LsttrainingattendeeHistory(
    ListRequest[LsttrainingattendeeHistoryResponse, TrainingAttendeeHistory]
):
    """List who attended training sessions.

    A site administrator gets the attendees of all training sessions on the site, a host only those
    of the own training sessions. Covers sessions of the last 90 days.
    """

    __operation__ = Operation(
        name="LsttrainingattendeeHistory",
        service="history",
        response=LsttrainingattendeeHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("training_attendee_history", 50, 500),
        not_found=("000015",),
        window=Window(
            "start_time_scope.session_start_time_start",
            "start_time_scope.session_start_time_end",
            90,
        ),
    )

    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to attendees of this session."""
    order: TrainingAttendeeOrder | None = element("order", TrainingAttendeeOrder, default=None)
    """Sort keys, the most significant first."""
    start_time_scope: StartTimeScope | None = element(
        "startTimeScope", StartTimeScope, default=None
    )
    """Limits the list to sessions that started in a span of time."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Limits the list to attendees of sessions of this topic."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to attendees of this sub-session."""
    end_time_scope: EndTimeScope | None = element("endTimeScope", EndTimeScope, default=None)
    """Limits the list to sessions that ended in a span of time."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the request means, as LstTimeZone numbers them."""


class MeetingUsageHistory(Message):
    """One meeting that took place, with figures of its use.

    `history:meetingUsageHistoryInstanceType` on the wire.
    """

    session_key: int | None = element("sessionKey", INT, default=None)
    """Number that identifies the session on its site."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Topic of the meeting."""
    meeting_start_time: datetime | None = element(
        "meetingStartTime", DATE_TIME, default=None, zone="time_zone"
    )
    """When the meeting began. In the zone that `time_zone` names."""
    meeting_start_time_aware = aware(meeting_start_time, ZONES)
    meeting_end_time: datetime | None = element(
        "meetingEndTime", DATE_TIME, default=None, zone="time_zone"
    )
    """When the meeting ended. In the zone that `time_zone` names."""
    meeting_end_time_aware = aware(meeting_end_time, ZONES)
    duration: int | None = element("duration", INT, default=None)
    """Length of the meeting in minutes."""
    time_zone: TimeZone | None = element("timezone", TimeZone, default=None)
    """Label of the time zone that the two times are in; the other session histories have an index
    here.
    """
    tracking_code: Tracking | None = element("trackingCode", Tracking, default=None)
    """Values of the tracking codes that the site defines."""
    meeting_type: str | None = element("meetingType", TEXT, default=None)
    """Code of the session type, such as PRO, ONS or SC3."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the person who hosted the meeting."""
    host_name: str | None = element("hostName", TEXT, default=None)
    """Full name of the host."""
    host_email: str | None = element("hostEmail", TEXT, default=None)
    """Mail address of the host."""
    total_call_in_minutes: int | None = element("totalCallInMinutes", INT, default=None)
    """Minutes on the phone of people who called in."""
    total_people_minutes: int | None = element("totalPeopleMinutes", INT, default=None)
    """Minutes of taking part, summed over all participants."""
    total_call_in_toll_free_minutes: int | None = element(
        "totalCallInTollfreeMinutes", INT, default=None
    )
    """Minutes on the phone of people who called in toll-free."""
    total_call_out_domestic: int | None = element("totalCallOutDomestic", INT, default=None)
    """Minutes of calls that the service made within the country."""
    total_call_out_international: int | None = element(
        "totalCallOutInternational", INT, default=None
    )
    """Minutes of calls that the service made to other countries."""
    total_voip_minutes: int | None = element("totalVoipMinutes", INT, default=None)
    """Minutes of audio over the network."""
    user_id: int | None = element("userID", INT, default=None)
    """Number of the host's account."""
    total_participants: int | None = element("totalParticipants", INT, default=None)
    """Number of people who took part."""
    total_participants_voip: int | None = element("totalParticipantsVoip", INT, default=None)
    """Number of people who used audio over the network."""
    total_participants_call_in: int | None = element("totalParticipantsCallIn", INT, default=None)
    """Number of people who called in by phone."""
    total_participants_call_out: int | None = element("totalParticipantsCallOut", INT, default=None)
    """Number of people whom the service called by phone."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""
    peak_attendee: int | None = element("peakAttendee", INT, default=None)
    """Largest number of people who attended at the same time."""
    assist_service: MeetingAssist | None = element("assistService", MeetingAssist, default=None)
    """Assistance by the provider that the host asked for, and whether it was confirmed."""


class LstmeetingusageHistoryResponse(Response):
    """One page of meetings with figures of their use.

    `history:lstmeetingusageHistoryResponse` on the wire.
    """

    __wire_name__ = "lstmeetingusageHistoryResponse"

    meeting_usage_history: list[MeetingUsageHistory] = elements(
        "meetingUsageHistory", MeetingUsageHistory, default_factory=list
    )
    """Meetings on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""


class MeetingUsageOrder(Message):
    """Up to three sort keys, the most significant first.

    `history:orderMCHisType` on the wire.
    """

    order_by: list[MeetingUsageOrderBy] = elements(
        "orderBy", MeetingUsageOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LstmeetingusageHistory(ListRequest[LstmeetingusageHistoryResponse, MeetingUsageHistory]):
    """List meetings that took place, with usage figures.

    A site administrator gets the meetings of everybody, or those of `host_webex_id` if given; a
    host gets only the own ones, and `host_webex_id` is ignored. Covers sessions of the last 90
    days.
    """

    __operation__ = Operation(
        name="LstmeetingusageHistory",
        service="history",
        response=LstmeetingusageHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("meeting_usage_history", 50, 500, key=("conf_id",)),
        not_found=("000015",),
        window=Window(
            "start_time_scope.session_start_time_start",
            "start_time_scope.session_start_time_end",
            90,
        ),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: MeetingUsageOrder | None = element("order", MeetingUsageOrder, default=None)
    """Sort keys, the most significant first."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Limits the list to meetings of this topic."""
    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Limits the list to this meeting."""
    start_time_scope: StartTimeScope | None = element(
        "startTimeScope", StartTimeScope, default=None
    )
    """Limits the list to sessions that started in a span of time."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to meetings of this host; ignored unless a site administrator asks."""
    end_time_scope: EndTimeScope | None = element("endTimeScope", EndTimeScope, default=None)
    """Limits the list to sessions that ended in a span of time."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to this sub-session."""
    include_audio_only: bool | None = element("inclAudioOnly", BOOL, default=None)
    """Whether to list audio-only meetings, too."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the request means, as LstTimeZone numbers them."""


class StartTimeValue(Message):
    """Span of time in which sessions started.

    `history:startTimeValueType` on the wire.
    """

    session_start_time_start: datetime = element(
        "sessionStartTimeStart", DATE_TIME, zone="../time_zone_id"
    )
    """Earliest start to list, in the zone of the request if it names one."""
    session_start_time_end: datetime = element(
        "sessionStartTimeEnd", DATE_TIME, zone="../time_zone_id"
    )
    """Latest start to list, in the zone of the request if it names one."""


class MeetingAttendeeHistory(Message):
    """One person who attended a meeting, and for how long.

    `history:meetingAttendeeHistoryInstanceType` on the wire.
    """

    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Number that identifies the meeting on its site."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Topic of the meeting."""
    ip_address: str | None = element("ipAddress", TEXT, default=None)
    """Internet address that the attendee joined from."""
    client_agent: str | None = element("clientAgent", TEXT, default=None)
    """Operating system and browser of the attendee, such as 'WINDOWS,IE'."""
    company: str | None = element("company", TEXT, default=None)
    """Employer of the attendee."""
    title: str | None = element("title", TEXT, default=None)
    """Job title of the attendee."""
    phone_number: str | None = element("phoneNumber", TEXT, default=None)
    """Phone number of the attendee."""
    address1: str | None = element("address1", TEXT, default=None)
    """First line of the postal address."""
    address2: str | None = element("address2", TEXT, default=None)
    """Second line of the postal address."""
    city: str | None = element("city", TEXT, default=None)
    """Town or city."""
    state: str | None = element("state", TEXT, default=None)
    """State or province."""
    country: str | None = element("country", TEXT, default=None)
    """Country."""
    zip_code: str | None = element("zipCode", TEXT, default=None)
    """Postal code, kept as text."""
    name: str | None = element("name", TEXT, default=None)
    """Full name of the attendee."""
    email: str | None = element("email", TEXT, default=None)
    """Mail address of the attendee."""
    join_time: datetime | None = element("joinTime", DATE_TIME, default=None)
    """When the attendee joined; the answer names no zone."""
    leave_time: datetime | None = element("leaveTime", DATE_TIME, default=None)
    """When the attendee left; the answer names no zone."""
    duration: str | None = element("duration", TEXT, default=None)
    """Minutes for which the attendee took part: a number kept as text, such as '7'."""
    participant_type: ParticipantType | None = element(
        "participantType", ParticipantType, default=None
    )
    """Whether the person was the host, an attendee or something else."""
    voip_duration: int | None = element("voipDuration", INT, default=None)
    """Minutes for which the attendee used audio over the network."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""


class LstmeetingattendeeHistoryResponse(Response):
    """One page of people who attended meetings.

    `history:lstmeetingattendeeHistoryResponse` on the wire.
    """

    __wire_name__ = "lstmeetingattendeeHistoryResponse"

    meeting_attendee_history: list[MeetingAttendeeHistory] = elements(
        "meetingAttendeeHistory", MeetingAttendeeHistory, default_factory=list
    )
    """Attendees on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""


class MeetingAttendeeOrder(Message):
    """Up to three sort keys, the most significant first.

    `history:orderMCAttenHisType` on the wire.
    """

    order_by: list[MeetingAttendeeOrderBy] = elements(
        "orderBy", MeetingAttendeeOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LstmeetingattendeeHistory(
    ListRequest[LstmeetingattendeeHistoryResponse, MeetingAttendeeHistory]
):
    """List who attended meetings.

    A site administrator gets the attendees of all meetings on the site, a host only those of the
    own meetings. Covers sessions of the last 90 days.
    """

    __operation__ = Operation(
        name="LstmeetingattendeeHistory",
        service="history",
        response=LstmeetingattendeeHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("meeting_attendee_history", 50, 500),
        not_found=("000015",),
        window=Window(
            "start_time_scope.session_start_time_start",
            "start_time_scope.session_start_time_end",
            90,
        ),
    )

    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Limits the list to attendees of this meeting."""
    order: MeetingAttendeeOrder | None = element("order", MeetingAttendeeOrder, default=None)
    """Sort keys, the most significant first."""
    start_time_scope: StartTimeValue | None = element(
        "startTimeScope", StartTimeValue, default=None
    )
    """Limits the list to sessions that started in a span of time."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Limits the list to attendees of meetings of this topic."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to attendees of this sub-session."""
    end_time_scope: EndTimeScope | None = element("endTimeScope", EndTimeScope, default=None)
    """Limits the list to sessions that ended in a span of time."""
    include_audio_only: bool | None = element("inclAudioOnly", BOOL, default=None)
    """Whether to list attendees of audio-only meetings, too."""


class LeadSource(Message):
    """How many attendees came from one lead source, and how they scored.

    `history:sourceType` on the wire.
    """

    lead_source_id: str = element("leadSourceID", TEXT)
    """Marks where the attendees came from, for marketing."""
    count: int = element("count", INT)
    """Number of attendees from this source."""
    avg_lead_score: float = element("avgLeadScore", FLOAT)
    """Average lead score of these attendees."""


class EventSessionHistory(Message):
    """One event that took place, with figures of its use.

    `history:eventSessionHistoryInstanceType` on the wire.
    """

    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Number that identifies the session on its site."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Name of the event."""
    session_start_time: datetime | None = element(
        "sessionStartTime", DATE_TIME, default=None, zone="time_zone"
    )
    """When the event began. In the zone that `time_zone` names."""
    session_start_time_aware = aware(session_start_time, ZONES)
    session_end_time: datetime | None = element(
        "sessionEndTime", DATE_TIME, default=None, zone="time_zone"
    )
    """When the event ended. In the zone that `time_zone` names."""
    session_end_time_aware = aware(session_end_time, ZONES)
    duration: int | None = element("duration", INT, default=None)
    """Length of the event in minutes."""
    time_zone: int | None = element("timezone", INT, default=None)
    """Index of the time zone that the two times are in, as LstTimeZone numbers them."""
    tracking_code: Tracking | None = element("trackingCode", Tracking, default=None)
    """Values of the tracking codes that the site defines."""
    meeting_type: str | None = element("meetingType", TEXT, default=None)
    """Code of the session type, such as PRO, ONS or SC3."""
    user_id: int | None = element("userID", INT, default=None)
    """Number of the host's account."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the person who hosted the event."""
    host_name: str | None = element("hostName", TEXT, default=None)
    """Full name of the host."""
    host_email: str | None = element("hostEmail", TEXT, default=None)
    """Mail address of the host."""
    total_people_minutes: int | None = element("totalPeopleMinutes", INT, default=None)
    """Minutes of taking part, summed over all participants."""
    total_call_in_minutes: int | None = element("totalCallInMinutes", INT, default=None)
    """Minutes on the phone of people who called in."""
    total_call_in_toll_free_minutes: int | None = element(
        "totalCallInTollfreeMinutes", INT, default=None
    )
    """Minutes on the phone of people who called in toll-free."""
    total_call_out_domestic: int | None = element("totalCallOutDomestic", INT, default=None)
    """Minutes of calls that the service made within the country."""
    total_call_out_international: int | None = element(
        "totalCallOutInternational", INT, default=None
    )
    """Minutes of calls that the service made to other countries."""
    total_voip_minutes: int | None = element("totalVoipMinutes", INT, default=None)
    """Minutes of audio over the network."""
    total_participants: int | None = element("totalParticipants", INT, default=None)
    """Number of people who took part."""
    total_participants_voip: int | None = element("totalParticipantsVoip", INT, default=None)
    """Number of people who used audio over the network."""
    total_participants_call_in: int | None = element("totalParticipantsCallIn", INT, default=None)
    """Number of people who called in by phone."""
    total_participants_call_out: int | None = element("totalParticipantsCallOut", INT, default=None)
    """Number of people whom the service called by phone."""
    source: LeadSource | None = element("source", LeadSource, default=None)
    """Figures for the lead source of the attendees."""
    peak_attendee: int | None = element("peakAttendee", INT, default=None)
    """Largest number of people who attended at the same time."""
    assist_service: MeetingAssist | None = element("assistService", MeetingAssist, default=None)
    """Assistance by the provider that the host asked for, and whether it was confirmed."""


class LsteventsessionHistoryResponse(Response):
    """One page of events with figures of their use.

    `history:lsteventsessionHistoryResponse` on the wire.
    """

    __wire_name__ = "lsteventsessionHistoryResponse"

    event_session_history: list[EventSessionHistory] = elements(
        "eventSessionHistory", EventSessionHistory, default_factory=list
    )
    """Events on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""


class EventSessionOrder(Message):
    """Up to three sort keys, the most significant first.

    `history:orderEcHisType` on the wire.
    """

    order_by: list[EventSessionOrderBy] = elements(
        "orderBy", EventSessionOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LsteventsessionHistory(ListRequest[LsteventsessionHistoryResponse, EventSessionHistory]):
    """List events that took place, with usage figures.

    A site administrator gets the events of everybody, or those of `host_webex_id` if given; a host
    gets only the own ones, and `host_webex_id` is ignored. Covers sessions of the last 90 days.
    """

    __operation__ = Operation(
        name="LsteventsessionHistory",
        service="history",
        response=LsteventsessionHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("event_session_history", 50, 500, key=("conf_id",)),
        not_found=("000015",),
        window=Window(
            "start_time_scope.session_start_time_start",
            "start_time_scope.session_start_time_end",
            90,
        ),
    )

    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to events of this host; ignored unless a site administrator asks."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Limits the list to events of this name."""
    start_time_scope: StartTimeValue | None = element(
        "startTimeScope", StartTimeValue, default=None
    )
    """Limits the list to sessions that started in a span of time."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: EventSessionOrder | None = element("order", EventSessionOrder, default=None)
    """Sort keys, the most significant first."""
    end_time_scope: EndTimeScope | None = element("endTimeScope", EndTimeScope, default=None)
    """Limits the list to sessions that ended in a span of time."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to this event."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to this sub-session."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the request means, as LstTimeZone numbers them."""


class RegQAndA(Message):
    """One question of a registration form, and the answer.

    `history:regQandAType` on the wire.
    """

    question: str = element("regQ", TEXT)
    """The question."""
    answer: str = element("regA", TEXT)
    """What the attendee answered."""


class EventAttendeeHistory(Message):
    """One person who attended an event, and for how long.

    `history:eventAttendeeHistoryInstanceType` on the wire.
    """

    session_key: int | None = element("sessionKey", INT, default=None)
    """Number that identifies the session on its site."""
    attendee_name: str | None = element("attendeeName", TEXT, default=None)
    """Full name of the attendee."""
    attendee_email: str | None = element("attendeeEmail", TEXT, default=None)
    """Mail address of the attendee."""
    start_time: datetime | None = element("startTime", DATE_TIME, default=None)
    """When the attendee joined; the answer names no zone."""
    end_time: datetime | None = element("endTime", DATE_TIME, default=None)
    """When the attendee left; the answer names no zone."""
    duration: int | None = element("duration", INT, default=None)
    """Minutes for which the attendee took part."""
    registered: str | None = element("registered", TEXT, default=None)
    """Whether the attendee had registered, as a letter such as 'N' for no."""
    invited: str | None = element("invited", TEXT, default=None)
    """Whether the attendee had been invited, as a letter such as 'N' for no."""
    company: str | None = element("company", TEXT, default=None)
    """Employer of the attendee."""
    title: str | None = element("title", TEXT, default=None)
    """Job title of the attendee."""
    phone: str | None = element("phone", TEXT, default=None)
    """Phone number of the attendee."""
    address1: str | None = element("address1", TEXT, default=None)
    """First line of the postal address."""
    address2: str | None = element("address2", TEXT, default=None)
    """Second line of the postal address."""
    city: str | None = element("city", TEXT, default=None)
    """Town or city."""
    state: str | None = element("state", TEXT, default=None)
    """State or province."""
    country: str | None = element("country", TEXT, default=None)
    """Country."""
    zip_code: str | None = element("zip", TEXT, default=None)
    """Postal code, kept as text."""
    ip_address: str | None = element("ipAddress", TEXT, default=None)
    """Internet address that the attendee joined from."""
    participant_type: ParticipantType | None = element(
        "participantType", ParticipantType, default=None
    )
    """Whether the person was the host, an attendee or something else."""
    voip_duration: int | None = element("voipDuration", INT, default=None)
    """Minutes for which the attendee used audio over the network."""
    client_agent: str | None = element("clientAgent", TEXT, default=None)
    """Operating system and browser of the attendee, such as 'WINDOWS,IE'."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""
    lead_source_id: str | None = element("leadSourceID", TEXT, default=None)
    """Marks where the attendee came from, for marketing."""
    lead_score: float | None = element("leadScore", FLOAT, default=None)
    """Score of the attendee as a sales lead."""
    reg_q_and_a: list[RegQAndA] = elements("regQandA", RegQAndA, default_factory=list)
    """Questions of the registration form, with the answers."""


class LsteventattendeeHistoryResponse(Response):
    """One page of people who attended events.

    `history:lsteventattendeeHistoryResponse` on the wire.
    """

    __wire_name__ = "lsteventattendeeHistoryResponse"

    event_attendee_history: list[EventAttendeeHistory] = elements(
        "eventAttendeeHistory", EventAttendeeHistory, default_factory=list
    )
    """Attendees on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""


class EventAttendeeOrder(Message):
    """Up to three sort keys, the most significant first.

    `history:orderEcAttenHisType` on the wire.
    """

    order_by: list[EventAttendeeOrderBy] = elements(
        "orderBy", EventAttendeeOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LsteventattendeeHistory(ListRequest[LsteventattendeeHistoryResponse, EventAttendeeHistory]):
    """List who attended events.

    A site administrator gets the attendees of all events on the site, a host only those of the own
    events. Covers sessions of the last 90 days.
    """

    __operation__ = Operation(
        name="LsteventattendeeHistory",
        service="history",
        response=LsteventattendeeHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("event_attendee_history", 50, 500),
        not_found=("000015",),
        window=Window(
            "start_time_scope.session_start_time_start",
            "start_time_scope.session_start_time_end",
            90,
        ),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: EventAttendeeOrder | None = element("order", EventAttendeeOrder, default=None)
    """Sort keys, the most significant first."""
    start_time_scope: StartTimeScope | None = element(
        "startTimeScope", StartTimeScope, default=None
    )
    """Limits the list to sessions that started in a span of time."""
    end_time_scope: EndTimeScope | None = element("endTimeScope", EndTimeScope, default=None)
    """Limits the list to sessions that ended in a span of time."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to attendees of this event."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Limits the list to attendees of events of this name."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to attendees of this sub-session."""
    attendee_stats: bool | None = element("attendeeStats", BOOL, default=None)
    """Asks for statistics on the attendees as well."""


class SupportSessionHistory(Message):
    """One support session that took place, with figures of its use.

    `history:supportSessionHistoryInstanceType` on the wire.
    """

    session_key: int | None = element("sessionKey", INT, default=None)
    """Number that identifies the session on its site."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Topic of the session."""
    session_start_time: datetime | None = element(
        "sessionStartTime", DATE_TIME, default=None, zone="time_zone"
    )
    """When the session began. In the zone that `time_zone` names."""
    session_start_time_aware = aware(session_start_time, ZONES)
    session_end_time: datetime | None = element(
        "sessionEndTime", DATE_TIME, default=None, zone="time_zone"
    )
    """When the session ended. In the zone that `time_zone` names."""
    session_end_time_aware = aware(session_end_time, ZONES)
    duration: int | None = element("duration", INT, default=None)
    """Length of the session in minutes."""
    time_zone: int | None = element("timezone", INT, default=None)
    """Index of the time zone that the two times are in, as LstTimeZone numbers them."""
    meeting_type: str | None = element("meetingType", TEXT, default=None)
    """Code of the session type, such as PRO, ONS or SC3."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the person who hosted the session."""
    host_name: str | None = element("hostName", TEXT, default=None)
    """Full name of the host."""
    host_email: str | None = element("hostEmail", TEXT, default=None)
    """Mail address of the host."""
    total_people_minutes: int | None = element("totalPeopleMinutes", INT, default=None)
    """Minutes of taking part, summed over all participants."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""
    peak_attendee: int | None = element("peakAttendee", INT, default=None)
    """Largest number of people who attended at the same time."""
    tracking_code: Tracking | None = element("trackingCode", Tracking, default=None)
    """Values of the tracking codes that the site defines."""


class LstsupportsessionHistoryResponse(Response):
    """One page of support sessions with figures of their use.

    `history:lstsupportsessionHistoryResponse` on the wire.
    """

    __wire_name__ = "lstsupportsessionHistoryResponse"

    support_session_history: list[SupportSessionHistory] = elements(
        "supportSessionHistory", SupportSessionHistory, default_factory=list
    )
    """Sessions on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""


class SupportSessionOrder(Message):
    """Up to three sort keys, the most significant first.

    `history:orderScHisType` on the wire.
    """

    order_by: list[SupportSessionOrderBy] = elements(
        "orderBy", SupportSessionOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LstsupportsessionHistory(
    ListRequest[LstsupportsessionHistoryResponse, SupportSessionHistory]
):
    """List support sessions that took place, with usage figures.

    A site administrator gets the support sessions of everybody, or those of `host_webex_id` if
    given; a host gets only the own ones, and `host_webex_id` is ignored. Covers sessions of the
    last 90 days.
    """

    __operation__ = Operation(
        name="LstsupportsessionHistory",
        service="history",
        response=LstsupportsessionHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("support_session_history", 50, 500, key=("conf_id",)),
        not_found=("000015",),
        window=Window(
            "start_time_scope.session_start_time_start",
            "start_time_scope.session_start_time_end",
            90,
        ),
    )

    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to this session."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to sessions of this host; ignored unless a site administrator asks."""
    start_time_scope: StartTimeValue | None = element(
        "startTimeScope", StartTimeValue, default=None
    )
    """Limits the list to sessions that started in a span of time."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: SupportSessionOrder | None = element("order", SupportSessionOrder, default=None)
    """Sort keys, the most significant first."""
    end_time_scope: EndTimeScope | None = element("endTimeScope", EndTimeScope, default=None)
    """Limits the list to sessions that ended in a span of time."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to this sub-session."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the request means, as LstTimeZone numbers them."""


class SupportAttendeeHistory(Message):
    """One person who attended a support session, and for how long.

    `history:supportAttendeeHistoryInstanceType` on the wire.
    """

    session_key: int | None = element("sessionKey", INT, default=None)
    """Number that identifies the session on its site."""
    attendee_name: str | None = element("attendeeName", TEXT, default=None)
    """Full name of the attendee."""
    attendee_email: str | None = element("attendeeEmail", TEXT, default=None)
    """Mail address of the attendee."""
    start_time: datetime | None = element("startTime", DATE_TIME, default=None)
    """When the attendee joined; the answer names no zone."""
    end_time: datetime | None = element("endTime", DATE_TIME, default=None)
    """When the attendee left; the answer names no zone."""
    duration: int | None = element("duration", INT, default=None)
    """Minutes for which the attendee took part."""
    company: str | None = element("company", TEXT, default=None)
    """Employer of the attendee."""
    phone: str | None = element("phone", TEXT, default=None)
    """Phone number of the attendee."""
    ip_address: str | None = element("ipAddress", TEXT, default=None)
    """Internet address that the attendee joined from."""
    participant_type: ParticipantType | None = element(
        "participantType", ParticipantType, default=None
    )
    """Whether the person was the host, an attendee or something else."""
    client_agent: str | None = element("clientAgent", TEXT, default=None)
    """Operating system and browser of the attendee, such as 'WINDOWS,IE'."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""


class LstsupportattendeeHistoryResponse(Response):
    """One page of people who attended support sessions.

    `history:lstsupportattendeeHistoryResponse` on the wire.
    """

    __wire_name__ = "lstsupportattendeeHistoryResponse"

    support_attendee_history: list[SupportAttendeeHistory] = elements(
        "supportAttendeeHistory", SupportAttendeeHistory, default_factory=list
    )
    """Attendees on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""


class SupportAttendeeOrder(Message):
    """Up to three sort keys, the most significant first.

    `history:orderScAttenHisType` on the wire.
    """

    order_by: list[SupportAttendeeOrderBy] = elements(
        "orderBy", SupportAttendeeOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LstsupportattendeeHistory(
    ListRequest[LstsupportattendeeHistoryResponse, SupportAttendeeHistory]
):
    """List who attended support sessions.

    A site administrator gets the attendees of all support sessions on the site, a host only those
    of the own support sessions. Covers sessions of the last 90 days.
    """

    __operation__ = Operation(
        name="LstsupportattendeeHistory",
        service="history",
        response=LstsupportattendeeHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("support_attendee_history", 50, 500),
        not_found=("000015",),
        window=Window(
            "start_time_scope.session_start_time_start",
            "start_time_scope.session_start_time_end",
            90,
        ),
    )

    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to attendees of this session."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: SupportAttendeeOrder | None = element("order", SupportAttendeeOrder, default=None)
    """Sort keys, the most significant first."""
    start_time_scope: StartTimeScope | None = element(
        "startTimeScope", StartTimeScope, default=None
    )
    """Limits the list to sessions that started in a span of time."""
    end_time_scope: EndTimeScope | None = element("endTimeScope", EndTimeScope, default=None)
    """Limits the list to sessions that ended in a span of time."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to attendees of this sub-session."""


class SalesSessionHistory(MeetingUsageHistory):
    """One sales session that took place, with figures of its use.

    `history:salesSessionHistoryInstanceType` on the wire.
    """

    account: str | None = element("account", TEXT, default=None)
    """Account, that is customer, that the session was about."""
    opportunity: str | None = element("opportunity", TEXT, default=None)
    """Sales opportunity that the session was about."""


class LstsalesSessionHistoryResponse(Response):
    """One page of sales sessions with figures of their use.

    `history:lstsalesSessionHistoryResponse` on the wire.
    """

    __wire_name__ = "lstsalesSessionHistoryResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""
    sales_session_history: list[SalesSessionHistory] = elements(
        "salesSessionHistory", SalesSessionHistory, default_factory=list
    )
    """Sessions on this page, in the order asked for."""


class LstsalesSessionHistory(ListRequest[LstsalesSessionHistoryResponse, SalesSessionHistory]):
    """List sales sessions that took place, with usage figures.

    Covers sessions of the last 90 days. Known from the published schemas only, so its name in
    requests is inferred.
    """

    __operation__ = Operation(
        name="LstsalesSessionHistory",
        service="history",
        response=LstsalesSessionHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("sales_session_history", 50, 500, key=("conf_id",)),
        not_found=("000015",),
        window=Window(
            "start_time_scope.session_start_time_start",
            "start_time_scope.session_start_time_end",
            90,
        ),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: MeetingUsageOrder | None = element("order", MeetingUsageOrder, default=None)
    """Sort keys, the most significant first."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Limits the list to sessions of this topic."""
    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Limits the list to this session."""
    start_time_scope: StartTimeScope | None = element(
        "startTimeScope", StartTimeScope, default=None
    )
    """Limits the list to sessions that started in a span of time."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to sessions of this host."""
    end_time_scope: EndTimeScope | None = element("endTimeScope", EndTimeScope, default=None)
    """Limits the list to sessions that ended in a span of time."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to this sub-session."""
    include_audio_only: bool | None = element("inclAudioOnly", BOOL, default=None)
    """Whether to list audio-only sessions, too."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the request means, as LstTimeZone numbers them."""
    account: str | None = element("account", TEXT, default=None)
    """Limits the list to sessions about this account."""
    opportunity: str | None = element("opportunity", TEXT, default=None)
    """Limits the list to sessions about this opportunity."""


class SalesAttendeeHistory(MeetingAttendeeHistory):
    """One person who attended a sales session, and for how long.

    `history:salesAttendeeHistoryInstanceType` on the wire.
    """

    account: str | None = element("account", TEXT, default=None)
    """Account, that is customer, that the session was about."""
    opportunity: str | None = element("opportunity", TEXT, default=None)
    """Sales opportunity that the session was about."""
    attendee_type: AttendeeType | None = element("attendeeType", AttendeeType, default=None)
    """Whether the person was a prospect or belonged to the sales team."""


class LstsalesAttendeeHistoryResponse(Response):
    """One page of people who attended sales sessions.

    `history:lstsalesAttendeeHistoryResponse` on the wire.
    """

    __wire_name__ = "lstsalesAttendeeHistoryResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""
    sales_attendee_history: list[SalesAttendeeHistory] = elements(
        "salesAttendeeHistory", SalesAttendeeHistory, default_factory=list
    )
    """Attendees on this page, in the order asked for."""


class LstsalesAttendeeHistory(ListRequest[LstsalesAttendeeHistoryResponse, SalesAttendeeHistory]):
    """List who attended sales sessions.

    Covers sessions of the last 90 days. Known from the published schemas only, so its name in
    requests is inferred.
    """

    __operation__ = Operation(
        name="LstsalesAttendeeHistory",
        service="history",
        response=LstsalesAttendeeHistoryResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("sales_attendee_history", 50, 500),
        not_found=("000015",),
        window=Window(
            "start_time_scope.session_start_time_start",
            "start_time_scope.session_start_time_end",
            90,
        ),
    )

    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Limits the list to attendees of this session."""
    order: MeetingAttendeeOrder | None = element("order", MeetingAttendeeOrder, default=None)
    """Sort keys, the most significant first."""
    start_time_scope: StartTimeValue | None = element(
        "startTimeScope", StartTimeValue, default=None
    )
    """Limits the list to sessions that started in a span of time."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Limits the list to attendees of sessions of this topic."""
    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    conf_id: int | None = element("confID", INT, default=None)
    """Limits the list to attendees of this sub-session."""
    end_time_scope: EndTimeScope | None = element("endTimeScope", EndTimeScope, default=None)
    """Limits the list to sessions that ended in a span of time."""
    include_audio_only: bool | None = element("inclAudioOnly", BOOL, default=None)
    """Whether to list attendees of audio-only sessions, too."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the request means, as LstTimeZone numbers them."""
