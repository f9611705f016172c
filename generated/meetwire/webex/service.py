# Generated from schemas/webex/service.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:31cd028a454d7cc4
"""The envelope of every message, and shared types for lists, telephony and calendars."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import Message
from meetwire.runtime.values import BOOL, DATE_TIME, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES

__all__ = [
    "AssistConfirmed",
    "AssistRequest",
    "CallInNum",
    "DateScope",
    "GlobalCallInNum",
    "GsbStatus",
    "ICalendarURL",
    "ListControl",
    "ListMethod",
    "MatchingRecords",
    "MeetingAssist",
    "Order",
    "OrderBy",
    "OrderDirection",
    "PersonalTeleServer",
    "ResultType",
    "SimpleListControl",
    "TspAccessCodeOrder",
    "TspAccount",
    "TspAccountLabel",
    "WebACDAction",
    "WebACDRole",
]

NAMESPACE = Namespace("serv", "http://www.webex.com/schemas/2002/06/service")


class ResultType(OpenEnum):
    """Whether a call or a step of it succeeded.

    `serv:resultTypeType` on the wire.
    """

    SUCCESS = "SUCCESS"
    FAILURE = "FAILURE"


class OrderDirection(OpenEnum):
    """Direction of a sort.

    `serv:lstOrderADType` on the wire.
    """

    ASC = "ASC"
    DESC = "DESC"


class ListMethod(OpenEnum):
    """How several search criteria combine.

    `serv:lstMethodType` on the wire.
    """

    AND = "AND"
    OR = "OR"


class GsbStatus(OpenEnum):
    """Which of the redundant server sites answered: the usual one or its backup.

    `serv:gsbStatusType` on the wire.
    """

    PRIMARY = "PRIMARY"
    BACKUP = "BACKUP"


class TspAccessCodeOrder(OpenEnum):
    """Which of the two TSP access codes is dialed first.

    `serv:tspAccessCodeOrderType` on the wire.
    """

    SUBSCRIBER_FIRST = "SUBSCRIBER_1ST"
    PARTICIPANT_FIRST = "PARTICIPANT_1ST"


class AssistRequest(OpenEnum):
    """Kind of help asked for with a session.

    `serv:assistRequestType` on the wire.
    """

    NONE = "None"
    DRY_RUN = "Dry Run"
    CONSULT = "Consult"
    LIVE_EVENT_SUPPORT = "Live Event Support"
    AUDIO_STREAMING = "Audio Streaming"
    VIDEO = "Video"


class AssistConfirmed(OpenEnum):
    """State of a request for help with a session.

    `serv:assistConfirmedType` on the wire.
    """

    PENDING = "Pending"
    CONFIRMED = "Confirmed"
    CANCELLED = "Cancelled"


class WebACDRole(OpenEnum):
    """Part that a user plays in a WebACD queue, where calls wait for an agent.

    `serv:webACDRoleType` on the wire.
    """

    AGENT = "AGENT"
    MANAGER = "MANAGER"
    ALL = "ALL"


class WebACDAction(OpenEnum):
    """Whether a WebACD queue or agent is assigned or taken away.

    `serv:webACDActionType` on the wire.
    """

    ASSIGN = "ASSIGN"
    UNASSIGN = "UNASSIGN"


class OrderBy(OpenEnum):
    """Key by which a list can be sorted.

    `serv:orderByType` on the wire.
    """

    START_TIME = "STARTTIME"
    FIRST_NAME = "FIRSTNAME"
    LAST_NAME = "LASTNAME"
    CONF_NAME = "CONFNAME"
    DURATION = "DURATION"


class ListControl(Message):
    """Which part of a list to return, and how its criteria combine.

    `serv:lstControlType` on the wire.
    """

    start_from: int | None = element("startFrom", INT, default=None)
    """Number of the first record to return, counted from 1, which is the default."""
    maximum_num: int | None = element("maximumNum", INT, default=None)
    """Most records to return; 50 unless given, never over 500 (10 and 50 in the deprecated Lst
    operations).
    """
    list_method: ListMethod | None = element("listMethod", ListMethod, default=None)
    """Whether a record must meet all criteria (AND, the default) or any of them (OR)."""


class MatchingRecords(Message):
    """How many records matched a query, and which of them are in this answer.

    `serv:matchingRecordsType` on the wire.
    """

    total: int = element("total", INT)
    """Records that match the query, in this answer or not."""
    returned: int = element("returned", INT)
    """Records in this answer."""
    start_from: int = element("startFrom", INT)
    """Number of the first record in this answer, counted from 1."""


class GlobalCallInNum(Message):
    """The call-in number of one country.

    `serv:globalCallInNumType` on the wire.
    """

    country_alias: str = element("countryAlias", TEXT)
    """English name of the country, such as 'Thailand'."""
    phone_number: str = element("phoneNumber", TEXT)
    """The number to dial, free text."""
    toll_free: bool = element("tollFree", BOOL)
    """Whether the number is free for the caller."""


class CallInNum(Message):
    """Numbers by which people call into a teleconference.

    `serv:callInNumType` on the wire.
    """

    toll_num: str = element("tollNum", TEXT)
    """Number that the caller pays for."""
    toll_free_num: str | None = element("tollFreeNum", TEXT, default=None)
    """Number that is free for the caller."""
    intl_local_num: str | None = element("intlLocalNum", TEXT, default=None)
    """Number for callers abroad at their local rate."""
    global_num: list[GlobalCallInNum] = elements("globalNum", GlobalCallInNum, default_factory=list)
    """Numbers for single countries."""


class PersonalTeleServer(CallInNum):
    """A teleconference server of the site, with its call-in numbers and their captions.

    `serv:personalTeleServerType` on the wire.
    """

    enable_server: bool | None = element("enableServer", BOOL, default=None)
    """Whether the server is in use."""
    toll_label: str | None = element("tollLabel", TEXT, default=None)
    """Caption of `toll_num`, such as 'Call-in toll number (US/Canada)'."""
    toll_free_label: str | None = element("tollFreeLabel", TEXT, default=None)
    """Caption of `toll_free_num`."""


class TspAccount(Message):
    """A host's account with a teleconference service provider (TSP).

    `serv:tspAccountType` on the wire.
    """

    toll_free_call_in_number: str = element("tollFreeCallInNumber", TEXT, max_length=512)
    """Provider's number that is free for the caller, at most 512 characters."""
    toll_call_in_number: str = element("tollCallInNumber", TEXT, max_length=512)
    """Provider's number that the caller pays for, at most 512 characters."""
    subscriber_access_code: str | None = element(
        "subscriberAccessCode", TEXT, default=None, secret=True, max_length=512
    )
    """Code by which the host opens the conference, at most 512 characters."""
    participant_access_code: str | None = element(
        "participantAccessCode", TEXT, default=None, secret=True, max_length=512
    )
    """Code by which participants get in, at most 512 characters."""


class TspAccountLabel(Message):
    """Captions that the site shows for the fields of a TSP account.

    `serv:tspAccountLabelType` on the wire.
    """

    toll_free_call_in_number_label: str = element("tollFreeCallInNumberLabel", TEXT, max_length=512)
    """Caption of the toll-free number, at most 512 characters."""
    toll_call_in_number_label: str = element("tollCallInNumberLabel", TEXT, max_length=512)
    """Caption of the toll number, at most 512 characters."""
    subscriber_access_code_label: str | None = element(
        "subscriberAccessCodeLabel", TEXT, default=None, max_length=512
    )
    """Caption of the host's access code, at most 512 characters."""
    participant_access_code_label: str | None = element(
        "participantAccessCodeLabel", TEXT, default=None, max_length=512
    )
    """Caption of the participants' access code, at most 512 characters."""


class ICalendarURL(Message):
    """Links that add a session to a calendar program.

    `serv:iCalendarURLType` on the wire.
    """

    host: str = element("host", TEXT)
    """Link for the host's calendar."""
    attendee: str = element("attendee", TEXT)
    """Link for the calendars of attendees."""


class MeetingAssist(Message):
    """Assistance with a session: what is asked for, and whether it is granted.

    `serv:meetingAssistType` on the wire.
    """

    assist_request: AssistRequest | None = element("assistRequest", AssistRequest, default=None)
    """Kind of help asked for."""
    assist_confirm: AssistConfirmed | None = element("assistConfirm", AssistConfirmed, default=None)
    """State of the request for help."""


class SimpleListControl(Message):
    """Which part of a list to return.

    `serv:listControlType` on the wire.
    """

    start_from: int | None = element("startFrom", INT, default=None)
    """Number of the first record to return, counted from 1."""
    maximum_num: int | None = element("maximumNum", INT, default=None)
    """Most records to return."""


class DateScope(Message):
    """Narrows a list to sessions that start within a period.

    `serv:dateScopeType` on the wire.
    """

    start_date_start: datetime | None = element(
        "startDateStart", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Earliest start of a session. In the zone that `time_zone_id` names."""
    start_date_start_aware = aware(start_date_start, ZONES)
    start_date_end: datetime | None = element(
        "startDateEnd", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Latest start of a session. In the zone that `time_zone_id` names."""
    start_date_end_aware = aware(start_date_end, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the zone in which the dates are meant; -1 means none is named."""
    return_specified_time_zone: bool | None = element("returnSpecifiedTimeZone", BOOL, default=None)
    """Whether times in the answer are in the zone of `time_zone_id`, too. The service assumes
    `False` if it is absent.
    """


class Order(Message):
    """How to sort a list.

    `serv:orderType` on the wire.
    """

    order_by: OrderBy | None = element("orderBy", OrderBy, default=None)
    """Key to sort by."""
    order_ad: OrderDirection | None = element("orderAD", OrderDirection, default=None)
    """Direction of the sort."""
