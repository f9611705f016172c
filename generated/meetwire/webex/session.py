# Generated from schemas/webex/session.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:eaef672c5e62d027
"""Parts of a session: access, schedule, telephony, people and reminders."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import Message
from meetwire.runtime.values import BOOL, DATE_TIME, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES
from meetwire.webex.attendee import Role
from meetwire.webex.common import EntryExitTone, Person, TimeZone
from meetwire.webex.service import CallInNum, TspAccessCodeOrder, TspAccount

__all__ = [
    "AccessControl",
    "DateScope",
    "EnableOptions",
    "JoinStatus",
    "Listing",
    "MetaData",
    "OrderByTracking",
    "Participant",
    "ParticipantList",
    "Participants",
    "Remind",
    "RemindEmails",
    "Schedule",
    "Session",
    "Status",
    "Telephony",
    "TelephonySupport",
]

NAMESPACE = Namespace("sess", "http://www.webex.com/schemas/2002/06/service/session")


class TelephonySupport(OpenEnum):
    """Kind of teleconference that goes with a session.

    `sess:telephonySupportType` on the wire.
    """

    NONE = "NONE"
    CALL_IN = "CALLIN"
    """Participants call a number."""
    CALLBACK = "CALLBACK"
    """The service calls the participants."""
    OTHER = "OTHER"
    """An external teleconference, see `ext_telephony_description`."""


class OrderByTracking(OpenEnum):
    """Key by which training sessions can be sorted.

    `sess:orderByTrackingType` on the wire.
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


class Status(OpenEnum):
    """Whether a session is going on now.

    `sess:statusType` on the wire.
    """

    NOT_IN_PROGRESS = "NOT_INPROGRESS"
    IN_PROGRESS = "INPROGRESS"


class Listing(OpenEnum):
    """How visible a session is on the site.

    `sess:listingType` on the wire.
    """

    PUBLIC = "PUBLIC"
    PRIVATE = "PRIVATE"
    UNLISTED = "UNLISTED"


class JoinStatus(OpenEnum):
    """How far the invitation or registration of a participant has got.

    `sess:joinStatusType` on the wire.
    """

    REGISTER = "REGISTER"
    INVITE = "INVITE"
    REJECT = "REJECT"
    ACCEPT = "ACCEPT"
    REJECT_REGISTER = "REJECTREGISTER"
    ACCEPT_REGISTER = "ACCEPTREGISTER"
    REJECT_INVITE = "REJECTINVITE"
    ACCEPT_INVITE = "ACCEPTINVITE"


class AccessControl(Message):
    """Who finds a session on the site, and the password to get in.

    `sess:accessControlType` on the wire.
    """

    listing: Listing | None = element("listing", Listing, default=None)
    """How visible the session is on the site."""
    session_password: str | None = element(
        "sessionPassword", TEXT, default=None, secret=True, max_length=16
    )
    """Password that people need to join, at most 16 characters."""
    enforce_password: bool | None = element("enforcePassword", BOOL, default=None)
    """The service assumes `True` if it is absent."""


class Schedule(Message):
    """When a session runs, for how long, and who hosts it.

    `sess:scheduleType` on the wire.
    """

    start_date: list[datetime] = elements(
        "startDate", DATE_TIME, default_factory=list, zone="time_zone_id time_zone"
    )
    """Wall-clock start in the zone of `time_zone_id`; several when the session has several dates.
    """
    start_date_aware = aware(start_date, ZONES)
    time_zone: TimeZone | None = element("timeZone", TimeZone, default=None)
    """Zone of `start_date` as a label; `time_zone_id` says the same as an index."""
    duration: int | None = element("duration", INT, default=None)
    """Planned length in minutes."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the zone in which `start_date` is meant; -1 means none is named."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Login of the host."""
    open_time: int | None = element("openTime", INT, default=None)
    """How long before `start_date` people may join already; the unit is not documented."""
    ext_url: str | None = element("extURL", TEXT, default=None, max_length=512)
    ext_notify_time: int | None = element("extNotifyTime", INT, default=None, minimum=0)
    join_notify_url: str | None = element("joinNotifyURL", TEXT, default=None, max_length=512)
    """URL that is notified when somebody joins, at most 512 characters."""
    join_teleconf_before_host: bool | None = element("joinTeleconfBeforeHost", BOOL, default=None)
    """Whether people may enter the teleconference before the host does."""
    entry_exit_tone: EntryExitTone | None = element("entryExitTone", EntryExitTone, default=None)
    """What callers hear when somebody joins or leaves."""
    destination_url: str | None = element("destinationURL", TEXT, default=None, max_length=128)
    """Web page to which attendees are sent, at most 128 characters."""


class Session(Message):
    """What a scheduled session has at least; services extend it.

    `sess:sessionType` on the wire.
    """

    access_control: AccessControl | None = element("accessControl", AccessControl, default=None)
    """Who finds the session, and the password to get in."""
    schedule: Schedule | None = element("schedule", Schedule, default=None)
    """When the session runs, for how long, and who hosts it."""


class MetaData(Message):
    """What a session is about.

    `sess:metaDataType` on the wire.
    """

    conf_name: str | None = element("confName", TEXT, default=None)
    """Topic of the session, shown to everybody invited."""


class Participant(Message):
    """A person in a session, with role and state of the invitation.

    `sess:participantType` on the wire.
    """

    person: Person = element("person", Person)
    """Name and contact data."""
    contact_id: int | None = element("contactID", INT, default=None)
    """Number of the person's contact record."""
    join_status: JoinStatus | None = element("joinStatus", JoinStatus, default=None)
    """How far the invitation or registration has got."""
    role: Role | None = element("role", Role, default=None)
    """What the person may do in the session."""


class ParticipantList(Message):
    """The people known by name.

    `sess:participantsType/participants` on the wire.
    """

    participant: list[Participant] = elements("participant", Participant, default_factory=list)
    """One person and the state of the invitation."""


class Participants(Message):
    """People expected in a session.

    `sess:participantsType` on the wire.
    """

    max_user_number: int | None = element("maxUserNumber", INT, default=None)
    """Largest number of people in this group."""
    participants: ParticipantList | None = element("participants", ParticipantList, default=None)
    """The people known by name."""


class EnableOptions(Message):
    """Features that a session offers to its participants.

    `sess:enableOptionsType` on the wire.
    """

    attendee_list: bool | None = element("attendeeList", BOOL, default=None)
    """Whether participants see the list of attendees. The service assumes `False` if it is absent.
    """
    java_client: bool | None = element("javaClient", BOOL, default=None)
    """Whether people may join with the Java client. The service assumes `False` if it is absent."""
    native_client: bool | None = element("nativeClient", BOOL, default=None)
    """Whether people may join with the native client. The service assumes `True` if it is absent.
    """


class Telephony(Message):
    """How people hear and speak in a session.

    `sess:telephonyType` on the wire.
    """

    telephony_support: TelephonySupport | None = element(
        "telephonySupport", TelephonySupport, default=None
    )
    """Kind of teleconference that goes with the session. The service assumes `NONE` if it is
    absent.
    """
    num_phone_lines: int | None = element("numPhoneLines", INT, default=None)
    """Phone lines to provide for the teleconference. The service assumes `4` if it is absent."""
    ext_telephony_url: str | None = element("extTelephonyURL", TEXT, default=None)
    """URL of an external teleconference, for `telephony_support` OTHER."""
    ext_telephony_description: str | None = element("extTelephonyDescription", TEXT, default=None)
    """How to get into an external teleconference, as text for attendees."""
    enable_tsp: bool | None = element("enableTSP", BOOL, default=None)
    """Whether a teleconference service provider (TSP) carries the audio."""
    tsp_account_index: int | None = element("tspAccountIndex", INT, default=None)
    """Which of the host's TSP accounts to use."""
    personal_account_index: int | None = element("personalAccountIndex", INT, default=None)
    """Which of the host's personal teleconference accounts to use."""
    intl_local_call_in: bool | None = element("intlLocalCallIn", BOOL, default=None)
    """Whether callers abroad get local numbers."""
    teleconf_location: str | None = element("teleconfLocation", TEXT, default=None)
    call_in_num: CallInNum | None = element("callInNum", CallInNum, default=None)
    """Numbers to call in by."""
    tsp_conference: TspAccount | None = element("tspConference", TspAccount, default=None)
    """The TSP account in use, with its numbers and access codes."""
    tsp_access_code_order: TspAccessCodeOrder | None = element(
        "tspAccessCodeOrder", TspAccessCodeOrder, default=None
    )
    """Which of the two TSP access codes is dialed first."""
    toll_free: bool | None = element("tollFree", BOOL, default=None)
    """Whether a toll-free number is offered."""


class RemindEmails(Message):
    """Whom to remind by e-mail.

    `sess:remindType/emails` on the wire.
    """

    email: list[str] = elements("email", TEXT, default_factory=list)
    """Address that gets the reminder."""


class Remind(Message):
    """Reminder that is sent before a session starts.

    `sess:remindType` on the wire.
    """

    enable_reminder: bool | None = element("enableReminder", BOOL, default=None)
    """Whether a reminder is sent at all."""
    emails: RemindEmails | None = element("emails", RemindEmails, default=None)
    """Whom to remind by e-mail."""
    send_email: bool | None = element("sendEmail", BOOL, default=None)
    """Whether the reminder goes to the addresses in emails. The service assumes `False` if it is
    absent.
    """
    mobile: str | None = element("mobile", TEXT, default=None)
    """Mobile device that gets the reminder, free text."""
    send_mobile: bool | None = element("sendMobile", BOOL, default=None)
    """Whether the reminder goes to the device in mobile. The service assumes `False` if it is
    absent.
    """
    days_ahead: int | None = element("daysAhead", INT, default=None)
    """Days before the start, together with `hours_ahead` and `minutes_ahead`."""
    hours_ahead: int | None = element("hoursAhead", INT, default=None)
    """Hours before the start, on top of `days_ahead`."""
    minutes_ahead: int | None = element("minutesAhead", INT, default=None)
    """Minutes before the start, on top of `hours_ahead`."""


class DateScope(Message):
    """Narrows a list to sessions that start or end within a period.

    `sess:dateScopeType` on the wire.
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
    end_date_start: datetime | None = element(
        "endDateStart", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Earliest end of a session. In the zone that `time_zone_id` names."""
    end_date_start_aware = aware(end_date_start, ZONES)
    end_date_end: datetime | None = element(
        "endDateEnd", DATE_TIME, default=None, zone="time_zone_id"
    )
    """Latest end of a session. In the zone that `time_zone_id` names."""
    end_date_end_aware = aware(end_date_end, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the zone in which the dates are meant; -1 means none is named."""
