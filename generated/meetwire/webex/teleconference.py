# Generated from schemas/webex/teleconference.json and schemas/webex/teleconference.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:b6e510b9add89721
"""Teleconferences: schedule, change and read meetings by phone alone."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation
from meetwire.runtime.values import BOOL, DATE_TIME, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES
from meetwire.webex.common import DayOfWeek, Phones, TimeZone, Tracking
from meetwire.webex.service import GlobalCallInNum

__all__ = [
    "AccessControl",
    "Attendee",
    "AttendeeOptions",
    "AudioOnly",
    "AudioOnlyInstance",
    "CreateTeleconferenceSession",
    "CreateTeleconferenceSessionResponse",
    "EntryExitTone",
    "FullAccessAttendees",
    "FullAccessAttendeesInstance",
    "GetTeleconferenceSession",
    "GetTeleconferenceSessionResponse",
    "LimitedAccessAttendees",
    "LimitedAccessAttendeesInstance",
    "Listing",
    "MetaData",
    "Remind",
    "Repeat",
    "RepeatDayInWeek",
    "RepeatType",
    "Schedule",
    "SetTeleconferenceSession",
    "SetTeleconferenceSessionResponse",
    "Teleconference",
    "TeleconferenceInstance",
    "Telephony",
]

NAMESPACE = Namespace("auo", "http://www.webex.com/schemas/2002/06/service/meeting/auo")


class Listing(OpenEnum):
    """Who sees a teleconference in the list.

    `auo:listingType` on the wire.
    """

    PUBLIC = "PUBLIC"
    PRIVATE = "PRIVATE"


class RepeatType(OpenEnum):
    """Unit of a series of teleconferences.

    `auo:recurrenceType` on the wire.
    """

    WEEKLY = "WEEKLY"
    DAILY = "DAILY"
    NO_REPEAT = "NO_REPEAT"
    MONTHLY = "MONTHLY"


class EntryExitTone(OpenEnum):
    """What is heard when a caller enters or leaves.

    `auo:entryExitToneType` on the wire.
    """

    BEEP = "BEEP"
    """A beep."""
    ANNOUNCE_NAME = "ANNOUNCENAME"
    """The name of the caller."""
    NO_TONE = "NOTONE"
    """Nothing."""


class Attendee(Message):
    """A person invited to a teleconference.

    `auo:attendeeType` on the wire.
    """

    name: str | None = element("name", TEXT, default=None)
    """Full name."""
    first_name: str | None = element("firstName", TEXT, default=None)
    """Given name."""
    last_name: str | None = element("lastName", TEXT, default=None)
    """Family name."""
    email: str = element("email", TEXT)
    """Mail address that the invitation goes to."""
    phones: Phones | None = element("phones", Phones, default=None)
    """Phone numbers at which the person is reached."""


class FullAccessAttendees(Message):
    """People who dial in with the access code for full access.

    `auo:audioOnlyType/fullAccessAttendees` on the wire.
    """

    attendee: list[Attendee] = elements("attendee", Attendee, default_factory=list)
    """One person with full access."""


class LimitedAccessAttendees(Message):
    """People who dial in with the access code for limited access.

    `auo:audioOnlyType/limitedAccessAttendees` on the wire.
    """

    attendee: list[Attendee] = elements("attendee", Attendee, default_factory=list)
    """One person with limited access."""


class AccessControl(Message):
    """Who may find a teleconference, and the password to enter it.

    `auo:accessControlType` on the wire.
    """

    listing: Listing | None = element("listing", Listing, default=None)
    """Whether the teleconference is listed for everybody."""
    session_password: str | None = element("sessionPassword", TEXT, default=None, secret=True)
    """Password of the teleconference; it must meet the strict password criteria if the site sets
    them.
    """


class MetaData(Message):
    """What a teleconference is about.

    `auo:metaDataType` on the wire.
    """

    conf_name: str | None = element("confName", TEXT, default=None, max_length=512)
    """Topic of the teleconference, at most 512 characters."""
    session_type: int | None = element("sessionType", INT, default=None)
    """Identifier of the session type; the documented audio-only one is 16."""


class Schedule(Message):
    """When a teleconference runs, for how long, and who hosts it.

    `auo:scheduleType` on the wire.
    """

    start_date: datetime | None = element(
        "startDate", DATE_TIME, default=None, zone="time_zone_id time_zone"
    )
    """Start in the zone that `time_zone_id` names."""
    start_date_aware = aware(start_date, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that `start_date` is in, as LstTimeZone numbers them."""
    time_zone: TimeZone | None = element("timeZone", TimeZone, default=None)
    """Label of the time zone, such as GMT-03:00, S. America Eastern (Brasilia)."""
    duration: int | None = element("duration", INT, default=None)
    """Planned length in minutes."""
    entry_exit_tone: EntryExitTone | None = element("entryExitTone", EntryExitTone, default=None)
    """What is heard when a caller enters or leaves."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the host; give it to schedule on behalf of somebody else."""


class Teleconference(Message):
    """Conference account and dial-in that a teleconference uses.

    `auo:teleconfType` on the wire.
    """

    request_conference_number: bool | None = element("requestConferenceNumber", BOOL, default=None)
    """Asks for a conference number."""
    account_index: int | None = element("accountIndex", INT, default=None)
    """Which of the personal conference accounts of the host to use."""
    ext_telephony_description: str | None = element("extTelephonyDescription", TEXT, default=None)
    """Instructions for callers in free words."""
    intl_local_call_in: bool | None = element("intlLocalCallIn", BOOL, default=None)
    """Offers local call-in numbers in other countries."""
    teleconf_location: str | None = element("teleconfLocation", TEXT, default=None)


class RepeatDayInWeek(Message):
    """Weekdays on which a weekly series meets.

    `auo:repeatType/dayInWeek` on the wire.
    """

    day: list[DayOfWeek] = elements("day", DayOfWeek, default_factory=list, max_items=7)
    """One weekday of the series."""


class Repeat(Message):
    """Pattern by which a teleconference recurs.

    `auo:repeatType` on the wire.
    """

    repeat_type: RepeatType | None = element("repeatType", RepeatType, default=None)
    """Unit of the series: daily, weekly, monthly or none."""
    expiration_date: datetime | None = element(
        "expirationDate",
        DATE_TIME,
        default=None,
        zone="../schedule/time_zone_id ../schedule/time_zone",
    )
    """When the series ends, in the time zone of the schedule."""
    day_in_week: RepeatDayInWeek | None = element("dayInWeek", RepeatDayInWeek, default=None)
    """Weekdays on which a weekly series meets."""
    day_in_month: int | None = element("dayInMonth", INT, default=None, minimum=1, maximum=31)
    """Day of the month, 1 to 31, on which a monthly series meets; answers hold 0 when it does not
    apply.
    """
    interval: int | None = element("interval", INT, default=None)
    """Gap between occurrences, counted in the unit of the series."""
    week_in_month: int | None = element("weekInMonth", INT, default=None, minimum=1, maximum=6)
    """Week of the month that a monthly series meets in; answers hold 0 when it does not apply."""


class Remind(Message):
    """Reminder that the service sends ahead of a teleconference.

    `auo:remindType` on the wire.
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

    `auo:attendeeOptionsType` on the wire.
    """

    require_ucf_diagnosis: bool | None = element("requireUcfDiagnosis", BOOL, default=None)
    """Requires a check for Universal Communications Format (UCF) media."""
    exclude_password: bool | None = element("excludePassword", BOOL, default=None)
    """Leaves the password out of invitations."""
    require_account: bool | None = element("requireAccount", BOOL, default=None)
    """Lets only people with an account on the site join."""
    email_invitations: bool | None = element("emailInvitations", BOOL, default=None)
    """Mails an invitation to each attendee. The service assumes `False` if it is absent."""


class AudioOnly(Message):
    """What a host sets when scheduling a teleconference.

    `auo:audioOnlyType` on the wire.
    """

    access_control: AccessControl | None = element("accessControl", AccessControl, default=None)
    """Who sees the teleconference, and its password."""
    meta_data: MetaData | None = element("metaData", MetaData, default=None)
    """Topic and session type."""
    schedule: Schedule | None = element("schedule", Schedule, default=None)
    """Start, length, tone and host."""
    teleconference: Teleconference | None = element("teleconference", Teleconference, default=None)
    """Conference account and dial-in to use."""
    tracking: Tracking | None = element("tracking", Tracking, default=None)
    """Values of the tracking codes that the site defines."""
    repeat: Repeat | None = element("repeat", Repeat, default=None)
    """Pattern of a series; absent or NO_REPEAT for a single teleconference."""
    remind: Remind | None = element("remind", Remind, default=None)
    """Reminder sent ahead of the start."""
    full_access_attendees: FullAccessAttendees | None = element(
        "fullAccessAttendees", FullAccessAttendees, default=None
    )
    """People who dial in with the access code for full access."""
    limited_access_attendees: LimitedAccessAttendees | None = element(
        "limitedAccessAttendees", LimitedAccessAttendees, default=None
    )
    """People who dial in with the access code for limited access."""
    attendee_options: AttendeeOptions | None = element(
        "attendeeOptions", AttendeeOptions, default=None
    )
    """Rules for invitations and joining."""
    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Asks the service to check the format of the values."""


class FullAccessAttendeesInstance(Message):
    """People who dial in with the access code for full access.

    `auo:audioOnlyInstanceType/fullAccessAttendees` on the wire.
    """

    attendee: list[Attendee] = elements("attendee", Attendee, default_factory=list)
    """One person with full access."""


class LimitedAccessAttendeesInstance(Message):
    """People who dial in with the access code for limited access.

    `auo:audioOnlyInstanceType/limitedAccessAttendees` on the wire.
    """

    attendee: list[Attendee] = elements("attendee", Attendee, default_factory=list)
    """One person with limited access."""


class TeleconferenceInstance(Message):
    """Numbers and access codes with which people reach a teleconference.

    `auo:teleconfInstanceType` on the wire.
    """

    personal_conference_number: bool = element("personalConferenceNumber", BOOL)
    """Whether a personal conference number (PCN) of the host is in use."""
    account_index: int | None = element("accountIndex", INT, default=None)
    """Which of the personal conference accounts of the host is in use."""
    toll_free_call_in_number: str = element("tollFreeCallInNumber", TEXT)
    """Number that is free of charge for callers."""
    toll_call_in_number: str = element("tollCallInNumber", TEXT)
    """Number that callers pay for."""
    intl_local_call_in_number: str = element("intlLocalCallInNumber", TEXT)
    """Local number for callers in other countries."""
    subscriber_access_code: str = element("subscriberAccessCode", TEXT, secret=True)
    """Access code of the host, who owns the account."""
    participant_full_access_code: str = element("participantFullAccessCode", TEXT, secret=True)
    """Access code of participants with full access."""
    participant_limited_access_code: str = element(
        "participantLimitedAccessCode", TEXT, secret=True
    )
    """Access code of participants with limited access."""
    schedule_conf_id: int = element("scheduleConfID", INT)
    ext_telephony_description: str | None = element("extTelephonyDescription", TEXT, default=None)
    """Instructions for callers in free words."""
    intl_local_call_in: bool | None = element("intlLocalCallIn", BOOL, default=None)
    """Offers local call-in numbers in other countries."""
    teleconf_location: str | None = element("teleconfLocation", TEXT, default=None)
    global_num: list[GlobalCallInNum] = elements("globalNum", GlobalCallInNum, default_factory=list)
    """Call-in number of one country."""


class Telephony(Message):
    """Instructions for callers.

    `auo:telephonyType` on the wire.
    """

    ext_telephony_description: str | None = element("extTelephonyDescription", TEXT, default=None)
    """Instructions for callers in free words."""


class AudioOnlyInstance(Message):
    """A scheduled teleconference as the service returns it.

    `auo:audioOnlyInstanceType` on the wire.
    """

    access_control: AccessControl | None = element("accessControl", AccessControl, default=None)
    """Who sees the teleconference, and its password."""
    meta_data: MetaData | None = element("metaData", MetaData, default=None)
    """Topic and session type."""
    schedule: Schedule | None = element("schedule", Schedule, default=None)
    """Start, length, tone and host."""
    teleconference: TeleconferenceInstance | None = element(
        "teleconference", TeleconferenceInstance, default=None
    )
    """Numbers and access codes of the teleconference."""
    tracking: Tracking | None = element("tracking", Tracking, default=None)
    """Values of the tracking codes that the site defines."""
    repeat: Repeat | None = element("repeat", Repeat, default=None)
    """Pattern of a series; absent or NO_REPEAT for a single teleconference."""
    remind: Remind | None = element("remind", Remind, default=None)
    """Reminder sent ahead of the start."""
    full_access_attendees: FullAccessAttendeesInstance | None = element(
        "fullAccessAttendees", FullAccessAttendeesInstance, default=None
    )
    """People who dial in with the access code for full access."""
    limited_access_attendees: LimitedAccessAttendeesInstance | None = element(
        "limitedAccessAttendees", LimitedAccessAttendeesInstance, default=None
    )
    """People who dial in with the access code for limited access."""
    attendee_options: AttendeeOptions | None = element(
        "attendeeOptions", AttendeeOptions, default=None
    )
    """Rules for invitations and joining."""
    telephony: Telephony | None = element("telephony", Telephony, default=None)
    """Instructions for callers."""
    host_type: str | None = element("hostType", TEXT, default=None)


class CreateTeleconferenceSessionResponse(Response):
    """Key of the new teleconference.

    `auo:createTeleconferenceSessionResponse` on the wire.
    """

    __wire_name__ = "createTeleconferenceSessionResponse"

    session_key: int = element("sessionKey", INT)
    """Number that identifies the teleconference on its site."""


class CreateTeleconferenceSession(AudioOnly, Request[CreateTeleconferenceSessionResponse]):
    """Schedule a meeting by phone alone.

    When the primary telephony server is down, the service tries the NextGen server, then the second
    backup.
    """

    __operation__ = Operation(
        name="CreateTeleconferenceSession",
        service="meeting.auo",
        response=CreateTeleconferenceSessionResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )


class SetTeleconferenceSessionResponse(Response):
    """Confirms the change; holds no data.

    `auo:setTeleconferenceSessionResponse` on the wire.
    """

    __wire_name__ = "setTeleconferenceSessionResponse"


class SetTeleconferenceSession(AudioOnly, Request[SetTeleconferenceSessionResponse]):
    """Change a scheduled teleconference.

    The password must meet the strict criteria that the site sets for audio-only meetings. When the
    primary telephony server is down, the service tries the NextGen server, then the second backup.
    """

    __operation__ = Operation(
        name="SetTeleconferenceSession",
        service="meeting.auo",
        response=SetTeleconferenceSessionResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number that identifies the teleconference on its site."""


class GetTeleconferenceSessionResponse(AudioOnlyInstance, Response):
    """All settings of one teleconference.

    `auo:getTeleconferenceSessionResponse` on the wire.
    """

    __wire_name__ = "getTeleconferenceSessionResponse"


class GetTeleconferenceSession(Request[GetTeleconferenceSessionResponse]):
    """Read everything about one teleconference."""

    __operation__ = Operation(
        name="GetTeleconferenceSession",
        service="meeting.auo",
        response=GetTeleconferenceSessionResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number that identifies the teleconference on its site."""
