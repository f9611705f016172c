# Generated from schemas/webex/event.json and schemas/webex/event.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:8431a5c0c699316a
"""Event Center: schedule, change, list and delete events, invite people, list recordings."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation, Paging, Window
from meetwire.runtime.values import BASE64, BOOL, DATE_TIME, FLOAT, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES
from meetwire.webex.common import (
    AttendeeListView,
    EntryExitTone,
    JoinStatus,
    Person,
    SessionTemplate,
    Tracking,
)
from meetwire.webex.service import (
    CallInNum,
    ListControl,
    MatchingRecords,
    MeetingAssist,
    OrderDirection,
    TspAccessCodeOrder,
    TspAccount,
)

__all__ = [
    "AbsenteeFollowUp",
    "AcceptedEmail",
    "AccessControl",
    "ApprovalAction",
    "ApprovalCondition",
    "ApprovalRule",
    "ApprovalRuleInstance",
    "ApprovalRules",
    "ApprovalRulesInstance",
    "Attendee",
    "AttendeeCount",
    "Attendees",
    "CheckBox",
    "CheckBoxGroup",
    "CheckBoxGroupInstance",
    "CheckBoxState",
    "Choice",
    "ChoiceGroup",
    "ChoiceGroupInstance",
    "CreateEvent",
    "CreateEventResponse",
    "CustomFields",
    "CustomFieldsInstance",
    "DateScope",
    "DelEvent",
    "DelEventResponse",
    "EmailFormat",
    "EmailTemplate",
    "EmailTemplates",
    "Enrollment",
    "EnrollmentField",
    "EnrollmentFieldInstance",
    "EnrollmentForm",
    "EnrollmentFormChange",
    "EnrollmentFormInstance",
    "EnrollmentInstance",
    "EnrollmentMessages",
    "Event",
    "EventInstance",
    "EventSummary",
    "EventUpdatedEmail",
    "ExtOptions",
    "FirstReminder",
    "FollowUpMessages",
    "GetEvent",
    "GetEventResponse",
    "ImageType",
    "InvitationMessages",
    "LeadSource",
    "Listing",
    "LstrecordedEvent",
    "LstrecordedEventResponse",
    "LstsummaryEvent",
    "LstsummaryEventResponse",
    "LstsummaryProgram",
    "LstsummaryProgramResponse",
    "MetaData",
    "Order",
    "OrderBy",
    "Panelists",
    "PendingEmail",
    "PostEventSurvey",
    "ProgramOrder",
    "ProgramOrderBy",
    "ProgramSummary",
    "RecordedEvent",
    "RecordedEvents",
    "RejectedEmail",
    "Remind",
    "ReminderMessages",
    "Schedule",
    "SecondReminder",
    "SendInvitationEmail",
    "SendInvitationEmailResponse",
    "SetEvent",
    "SetEventResponse",
    "StandardFields",
    "StandardFieldsInstance",
    "SurveyDisplay",
    "Telephony",
    "TelephonySupport",
    "TextBox",
    "TextBoxInstance",
    "TextBoxType",
    "ThanksForAttending",
    "UploadEventImage",
    "UploadEventImageResponse",
]

NAMESPACE = Namespace("event", "http://www.webex.com/schemas/2002/06/service/event")


class Listing(OpenEnum):
    """How visible an event or a program is on the site.

    `event:listingType` on the wire.
    """

    PUBLIC = "PUBLIC"
    PRIVATE = "PRIVATE"
    UNLISTED = "UNLISTED"


class TelephonySupport(OpenEnum):
    """How attendees reach the audio of an event by phone.

    `event:telephonySupportType` on the wire.
    """

    NONE = "NONE"
    CALL_IN = "CALLIN"
    """Attendees dial in."""
    CALLBACK = "CALLBACK"
    """The service calls attendees."""
    OTHER = "OTHER"
    """Some other arrangement, explained in `ext_telephony_description`."""


class OrderBy(OpenEnum):
    """Field by which a list of events or recordings is sorted.

    `event:orderByType` on the wire.
    """

    EVENT_NAME = "EVENTNAME"
    START_TIME = "STARTTIME"
    HOST_WEBEX_ID = "HOSTWEBEXID"


class EmailFormat(OpenEnum):
    """Format of mails.

    `event:formatType` on the wire.
    """

    TEXT = "TEXT"
    HTML = "HTML"


class TextBoxType(OpenEnum):
    """Number of lines that a text box takes.

    `event:textboxTypeType` on the wire.
    """

    SINGLE_LINE = "SINGLE_LINE"
    MULTI_LINE = "MULTI_LINE"


class CheckBoxState(OpenEnum):
    """Whether a box is ticked.

    `event:checkboxStateType` on the wire.
    """

    CLEARED = "CLEARED"
    SELECTED = "SELECTED"


class ApprovalAction(OpenEnum):
    """What a rule does to an enrollment.

    `event:approvalActionType` on the wire.
    """

    REJECT = "REJECT"
    APPROVE = "APPROVE"


class ApprovalCondition(OpenEnum):
    """How an answer relates to the text of a rule.

    `event:approvalConditionType` on the wire.
    """

    CONTAINS = "CONTAINS"
    DOES_NOT_CONTAIN = "DOESNOT_CONTAIN"
    BEGINS_WITH = "BEGINS_WITH"
    ENDS_WITH = "ENDS_WITH"


class ImageType(OpenEnum):
    """Format of an image.

    `event:imageTypeType` on the wire.
    """

    JPG = "JPG"
    GIF = "GIF"


class ProgramOrderBy(OpenEnum):
    """Field by which a list of programs is sorted.

    `event:programOrderByType` on the wire.
    """

    PROGRAM_NAME = "PROGRAMNAME"
    HOST_WEBEX_ID = "HOSTWEBEXID"


class SurveyDisplay(OpenEnum):
    """Where the survey after an event appears, if at all.

    `event:surveyDisplayType` on the wire.
    """

    NO_DISPLAY = "NO_DISPLAY"
    POPUP_WINDOW = "POPUP_WINDOW"
    MAIN_WINDOW = "MAIN_WINDOW"


class AccessControl(Message):
    """Who finds an event on the site, and the password to get in.

    `event:accessControlType` on the wire.
    """

    listing: Listing | None = element("listing", Listing, default=None)
    """How visible the event is on the site."""
    session_password: str | None = element(
        "sessionPassword", TEXT, default=None, secret=True, max_length=16
    )
    """Password that attendees need to join, at most 16 characters."""
    enforce_password: bool | None = element("enforcePassword", BOOL, default=None)
    """The service assumes `True` if it is absent."""


class PostEventSurvey(Message):
    """Survey after an event.

    `event:postEventSurveyType` on the wire.
    """

    display: SurveyDisplay | None = element("display", SurveyDisplay, default=None)
    """Where the survey appears, if at all."""


class MetaData(Message):
    """What an event is about.

    `event:metaDataType` on the wire.
    """

    session_name: str | None = element("sessionName", TEXT, default=None)
    """Name of the event, shown to everybody."""
    session_type: int | None = element("sessionType", INT, default=None)
    """Number of the session type, one of those that the site offers."""
    description: str | None = element("description", TEXT, default=None)
    """What the event is about, for people who consider attending."""
    default_highest_mt: bool | None = element("defaultHighestMT", BOOL, default=None)
    """The service assumes `True` if it is absent."""
    session_template: SessionTemplate | None = element(
        "sessionTemplate", SessionTemplate, default=None
    )
    """Scheduling template that supplies settings of the event."""
    program_id: int | None = element("programID", INT, default=None)
    """Number of the program that the event belongs to, as LstsummaryProgram lists them."""
    post_event_survey: PostEventSurvey | None = element(
        "postEventSurvey", PostEventSurvey, default=None
    )
    """Survey that attendees are asked to fill in after the event."""


class Schedule(Message):
    """When an event runs, for how long, and who hosts it.

    `event:scheduleType` on the wire.
    """

    start_date: datetime | None = element("startDate", DATE_TIME, default=None, zone="time_zone_id")
    """Planned start. In the zone that `time_zone_id` names."""
    start_date_aware = aware(start_date, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that `start_date` is in, as LstTimeZone numbers them."""
    duration: int | None = element("duration", INT, default=None)
    """Planned length in minutes."""
    open_time: int | None = element("openTime", INT, default=None)
    """How long before `start_date` people may join already; the unit is not documented."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the host."""
    entry_exit_tone: EntryExitTone | None = element("entryExitTone", EntryExitTone, default=None)
    """What callers hear when somebody joins or leaves the teleconference."""
    ext_url: str | None = element("extURL", TEXT, default=None, max_length=512)
    """External web address that belongs to the event, at most 512 characters."""
    ext_notify_time: int | None = element("extNotifyTime", INT, default=None, minimum=0)
    join_notify_url: str | None = element("joinNotifyURL", TEXT, default=None, max_length=512)
    """Web address that is notified when somebody joins, at most 512 characters."""
    join_teleconf_before_host: bool | None = element("joinTeleconfBeforeHost", BOOL, default=None)
    """Lets attendees into the teleconference before the host, with TSP audio as well."""


class Telephony(Message):
    """Audio by phone for an event.

    `event:telephonyType` on the wire.
    """

    telephony_support: TelephonySupport | None = element(
        "telephonySupport", TelephonySupport, default=None
    )
    """Whether attendees dial in, are called back, or use something else. The service assumes `NONE`
    if it is absent.
    """
    num_phone_lines: int | None = element("numPhoneLines", INT, default=None)
    """Phone lines to reserve for the teleconference. The service assumes `4` if it is absent."""
    ext_telephony_url: str | None = element("extTelephonyURL", TEXT, default=None)
    """Web address of an external telephony service."""
    ext_telephony_description: str | None = element("extTelephonyDescription", TEXT, default=None)
    """Instructions for callers in free words, for `telephony_support` OTHER."""
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
    """Numbers that attendees dial."""
    tsp_conference: TspAccount | None = element("tspConference", TspAccount, default=None)
    """Call-in numbers and access codes at the teleconferencing service provider."""
    tsp_access_code_order: TspAccessCodeOrder | None = element(
        "tspAccessCodeOrder", TspAccessCodeOrder, default=None
    )
    """Which access code a caller enters first."""
    broadcast_audio_stream: bool | None = element("broadcastAudioStream", BOOL, default=None)
    """Sends the audio to attendees as a broadcast stream."""
    toll_free: bool | None = element("tollFree", BOOL, default=None)
    """Offers a toll-free number to callers."""
    mute_upon_entry: bool | None = element("muteUponEntry", BOOL, default=None)
    """Mutes callers as they enter the teleconference."""


class Remind(Message):
    """Reminder ahead of an event.

    `event:remindType` on the wire.
    """

    minutes_ahead: int | None = element("minutesAhead", INT, default=None)
    """Minutes of lead time before the start."""


class Panelists(Message):
    """The people who present at an event.

    `event:panelistsType` on the wire.
    """

    panelist_password: str | None = element("panelistPassword", TEXT, default=None, secret=True)
    """Password that panelists need to join."""
    panelist: list[Person] = elements("panelist", Person, default_factory=list)
    """The panelists, with name and contact data."""
    panelists_info: str | None = element("panelistsInfo", TEXT, default=None)
    """About the panelists, in free words."""


class Attendee(Person):
    """The invited people, each with name, contact data and join status.

    `event:attendeesType/attendee` on the wire.
    """

    join_status: JoinStatus | None = element("joinStatus", JoinStatus, default=None)
    """How far invitation or registration has got."""


class Attendees(Message):
    """The people invited to an event.

    `event:attendeesType` on the wire.
    """

    attendee: list[Attendee] = elements("attendee", Attendee, default_factory=list)
    """The invited people, each with name, contact data and join status."""


class ExtOptions(Message):
    """Further options of an event.

    `event:extOptionsType` on the wire.
    """

    enrollment_number: int | None = element("enrollmentNumber", INT, default=None)
    """Number of enrollments for the event; whether as an estimate or a limit is not documented."""
    destination_url: str | None = element("destinationURL", TEXT, default=None)
    """Web page to which attendees are sent."""
    allow_invite_friend: bool | None = element("allowInviteFriend", BOOL, default=None)
    """Lets attendees invite friends to the event."""
    view_attendee_list: AttendeeListView | None = element(
        "viewAttendeeList", AttendeeListView, default=None
    )
    """Who may see the list of attendees."""
    participant_limit: int | None = element("participantLimit", INT, default=None, minimum=0)
    """Largest number of participants let in."""
    display_quick_start_host: bool | None = element("displayQuickStartHost", BOOL, default=None)
    """Shows the quick start page to the host."""
    voip: bool | None = element("voip", BOOL, default=None)
    """Offers audio over the network (voice over IP)."""
    email_invitations: bool | None = element("emailInvitations", BOOL, default=None)
    """Whether invitations are mailed; SendInvitationEmail mails them on request."""
    registration: bool | None = element("registration", BOOL, default=None)
    """Whether people register for the event."""


class EmailTemplate(Message):
    """One mail; its parts may hold variables such as %Topic% or %HostName%.

    `event:emailTemplateType` on the wire.
    """

    subject: str | None = element("subject", TEXT, default=None, max_length=512)
    """Subject of the mail, at most 512 characters."""
    from_: str | None = element("from", TEXT, default=None, max_length=128)
    """Address of the sender, often the variable %SenderEmailAddress%; at most 128 characters."""
    reply_to: str | None = element("replyTo", TEXT, default=None, max_length=128)
    """Address that answers go to, often the variable %HostEmail%; at most 128 characters."""
    content: str | None = element("content", TEXT, default=None)
    """Body of the mail, in the format that the templates share."""


class InvitationMessages(Message):
    """Invitations; SendInvitationEmail sends them, never the service on its own.

    `event:emailTemplatesType/invitationMsgs` on the wire.
    """

    participants_email: EmailTemplate | None = element(
        "participantsEmail", EmailTemplate, default=None
    )
    """Invitation to attendees."""
    panelists_email: EmailTemplate | None = element("panelistsEmail", EmailTemplate, default=None)
    """Invitation to panelists."""


class PendingEmail(EmailTemplate):
    """Tells that the enrollment waits for approval.

    `event:emailTemplatesType/enrollmentMsgs/pendingEmail` on the wire.
    """

    send: bool | None = element("send", BOOL, default=None)
    """Whether the service sends this mail. The service assumes `True` if it is absent."""


class AcceptedEmail(EmailTemplate):
    """Tells that the enrollment is approved.

    `event:emailTemplatesType/enrollmentMsgs/acceptedEmail` on the wire.
    """

    send: bool | None = element("send", BOOL, default=None)
    """Whether the service sends this mail. The service assumes `True` if it is absent."""


class RejectedEmail(EmailTemplate):
    """Tells that the enrollment is rejected.

    `event:emailTemplatesType/enrollmentMsgs/rejectedEmail` on the wire.
    """

    send: bool | None = element("send", BOOL, default=None)
    """Whether the service sends this mail. The service assumes `True` if it is absent."""


class EventUpdatedEmail(EmailTemplate):
    """Tells people who enrolled that the event has changed.

    `event:emailTemplatesType/enrollmentMsgs/eventUpdatedEmail` on the wire.
    """


class EnrollmentMessages(Message):
    """Mails about the state of an enrollment, sent automatically.

    `event:emailTemplatesType/enrollmentMsgs` on the wire.
    """

    pending_email: PendingEmail | None = element("pendingEmail", PendingEmail, default=None)
    """Tells that the enrollment waits for approval."""
    accepted_email: AcceptedEmail | None = element("acceptedEmail", AcceptedEmail, default=None)
    """Tells that the enrollment is approved."""
    rejected_email: RejectedEmail | None = element("rejectedEmail", RejectedEmail, default=None)
    """Tells that the enrollment is rejected."""
    event_updated_email: EventUpdatedEmail | None = element(
        "eventUpdatedEmail", EventUpdatedEmail, default=None
    )
    """Tells people who enrolled that the event has changed."""


class FirstReminder(EmailTemplate):
    """First reminder.

    `event:emailTemplatesType/reminderMsgs/firstReminder` on the wire.
    """

    send: bool | None = element("send", BOOL, default=None)
    """Whether the service sends this mail."""
    send_date_time: datetime | None = element(
        "sendDateTime", DATE_TIME, default=None, zone="../../../schedule/time_zone_id"
    )
    """When to send it, in the time zone of the event's schedule."""


class SecondReminder(EmailTemplate):
    """Second reminder.

    `event:emailTemplatesType/reminderMsgs/secondReminder` on the wire.
    """

    send: bool | None = element("send", BOOL, default=None)
    """Whether the service sends this mail."""
    send_date_time: datetime | None = element(
        "sendDateTime", DATE_TIME, default=None, zone="../../../schedule/time_zone_id"
    )
    """When to send it, in the time zone of the event's schedule."""


class ReminderMessages(Message):
    """Reminders to people who enrolled, sent automatically.

    `event:emailTemplatesType/reminderMsgs` on the wire.
    """

    first_reminder: FirstReminder | None = element("firstReminder", FirstReminder, default=None)
    """First reminder."""
    second_reminder: SecondReminder | None = element("secondReminder", SecondReminder, default=None)
    """Second reminder."""


class ThanksForAttending(EmailTemplate):
    """Thanks people who attended.

    `event:emailTemplatesType/followUpMsgs/thanksForAttending` on the wire.
    """

    send: bool | None = element("send", BOOL, default=None)
    """Whether the service sends this mail."""
    send_date_time: datetime | None = element(
        "sendDateTime", DATE_TIME, default=None, zone="../../../schedule/time_zone_id"
    )
    """When to send it, in the time zone of the event's schedule."""


class AbsenteeFollowUp(EmailTemplate):
    """Goes to people who enrolled but did not attend.

    `event:emailTemplatesType/followUpMsgs/absenteeFollowUp` on the wire.
    """

    send: bool | None = element("send", BOOL, default=None)
    """Whether the service sends this mail. The service assumes `True` if it is absent."""
    send_date_time: datetime | None = element(
        "sendDateTime", DATE_TIME, default=None, zone="../../../schedule/time_zone_id"
    )
    """When to send it, in the time zone of the event's schedule."""


class FollowUpMessages(Message):
    """Mails after the event, sent automatically.

    `event:emailTemplatesType/followUpMsgs` on the wire.
    """

    thanks_for_attending: ThanksForAttending | None = element(
        "thanksForAttending", ThanksForAttending, default=None
    )
    """Thanks people who attended."""
    absentee_follow_up: AbsenteeFollowUp | None = element(
        "absenteeFollowUp", AbsenteeFollowUp, default=None
    )
    """Goes to people who enrolled but did not attend."""


class EmailTemplates(Message):
    """The mails about an event: their texts, and when they are sent.

    `event:emailTemplatesType` on the wire.
    """

    format: EmailFormat | None = element("format", EmailFormat, default=None)
    """Whether the mails are plain text or HTML. The service assumes `TEXT` if it is absent."""
    invitation_messages: InvitationMessages | None = element(
        "invitationMsgs", InvitationMessages, default=None
    )
    """Invitations; SendInvitationEmail sends them, never the service on its own."""
    enrollment_messages: EnrollmentMessages | None = element(
        "enrollmentMsgs", EnrollmentMessages, default=None
    )
    """Mails about the state of an enrollment, sent automatically."""
    reminder_messages: ReminderMessages | None = element(
        "reminderMsgs", ReminderMessages, default=None
    )
    """Reminders to people who enrolled, sent automatically."""
    follow_up_messages: FollowUpMessages | None = element(
        "followUpMsgs", FollowUpMessages, default=None
    )
    """Mails after the event, sent automatically."""
    icalendar: bool | None = element("iCalendar", BOOL, default=None)
    """Attaches a calendar file (ICS) to the mails."""


class Event(Message):
    """What a host sets when scheduling an event.

    `event:eventType` on the wire.
    """

    access_control: AccessControl | None = element("accessControl", AccessControl, default=None)
    """Who finds the event and what it takes to get in."""
    meta_data: MetaData | None = element("metaData", MetaData, default=None)
    """Name, type, description, program and survey of the event."""
    schedule: Schedule | None = element("schedule", Schedule, default=None)
    """Start, length and host."""
    telephony: Telephony | None = element("telephony", Telephony, default=None)
    """How people get audio by phone."""
    tracking: Tracking | None = element("tracking", Tracking, default=None)
    """Values of the tracking codes that the site defines."""
    remind: Remind | None = element("remind", Remind, default=None)
    """Reminder ahead of the start."""
    panelists: Panelists | None = element("panelists", Panelists, default=None)
    """People who present, with their password."""
    attendees: Attendees | None = element("attendees", Attendees, default=None)
    """People invited to watch."""
    ext_options: ExtOptions | None = element("extOptions", ExtOptions, default=None)
    """Further options: size, invitations, audio and what attendees see."""
    email_templates: EmailTemplates | None = element("emailTemplates", EmailTemplates, default=None)
    """Texts and times of the mails about the event."""
    assist_service: MeetingAssist | None = element("assistService", MeetingAssist, default=None)
    """Assistance by the provider that the host asks for, and whether it is confirmed."""


class EventInstance(Event):
    """The settings of an event that exists, with its key.

    `event:eventInstanceType` on the wire.
    """

    session_key: int = element("sessionKey", INT)
    """Number that identifies the event on its site."""


class LeadSource(Message):
    """How many attendees came from one lead source, and how they scored.

    `event:sourceType` on the wire.
    """

    lead_source_id: str = element("leadSourceID", TEXT)
    """Marks where the attendees came from, for marketing."""
    count: int = element("count", INT)
    """Number of attendees from this source."""
    avg_lead_score: float = element("avgLeadScore", FLOAT)
    """Average lead score of these attendees."""


class AttendeeCount(Message):
    """Estimates of enrollment and attendance, and where people came from.

    `event:attendeeCountType` on the wire.
    """

    est_enrollment: int = element("estEnrollment", INT)
    """Estimated number of people who enroll."""
    est_attendance: int = element("estAttendance", INT)
    """Estimated number of people who attend."""
    source: list[LeadSource] = elements("source", LeadSource, default_factory=list)
    """Figures for each lead source."""


class EventSummary(Message):
    """One line in the list of events.

    `event:eventSummaryInstanceType` on the wire.
    """

    session_key: int = element("sessionKey", INT)
    """Number that identifies the event on its site."""
    session_name: str = element("sessionName", TEXT)
    """Name of the event, shown to everybody."""
    session_type: int = element("sessionType", INT)
    """Number of the session type, one of those that the site offers."""
    host_webex_id: str = element("hostWebExID", TEXT)
    """Webex ID of the person who hosts the event."""
    start_date: datetime | None = element("startDate", DATE_TIME, default=None, zone="time_zone_id")
    """Planned start. In the zone that `time_zone_id` names."""
    start_date_aware = aware(start_date, ZONES)
    end_date: datetime | None = element("endDate", DATE_TIME, default=None, zone="time_zone_id")
    """Planned end. In the zone that `time_zone_id` names."""
    end_date_aware = aware(end_date, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that `start_date` and `end_date` are in, as LstTimeZone numbers them.
    """
    duration: int = element("duration", INT)
    """Planned length in minutes."""
    description: str | None = element("description", TEXT, default=None)
    """What the event is about, in the words of the host."""
    status: str | None = element("status", TEXT, default=None)
    """INPROGRESS while the event runs, else NOT_INPROGRESS."""
    panelists: str | None = element("panelists", TEXT, default=None)
    """Names of the panelists in a single text."""
    list_status: Listing | None = element("listStatus", Listing, default=None)
    """How visible the event is on the site."""
    attendee_count: AttendeeCount | None = element("attendeeCount", AttendeeCount, default=None)
    """Enrollment and attendance; asked for by `attendee_stats`."""


class RecordedEvent(Message):
    """One recording of an event.

    `event:recordedEventType` on the wire.
    """

    event_name: str = element("eventName", TEXT)
    """Name of the recording: the name of the event, often with the time."""
    event_type: str = element("eventType", TEXT)
    """How visible the recording is on the site, as a word such as 'Unlisted'."""
    recording_start_time: datetime | None = element(
        "recordingStartTime", DATE_TIME, default=None, zone="time_zone_id"
    )
    """When the recording began. In the zone that `time_zone_id` names."""
    recording_start_time_aware = aware(recording_start_time, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that `recording_start_time` is in."""
    play_time: int | None = element("playTime", INT, default=None)
    """Length of the recording; the unit is not documented."""
    panelists_info: str | None = element("panelistsInfo", TEXT, default=None)
    """About the panelists, in free words."""
    description: str | None = element("description", TEXT, default=None)
    """What is recorded, in the words of the host; often blank."""
    record_file_path: str | None = element("recordFilePath", TEXT, default=None)
    """Path of the recording file on the server, where there is one."""
    destination_url: str = element("destinationURL", TEXT)
    """Web page to which viewers are sent."""
    size: int = element("size", INT)
    """Size of the recording file in bytes."""
    is_access_password: bool | None = element("isAccessPassword", BOOL, default=None)
    """Whether a password is needed to view the recording."""
    is_enrollment_password: bool | None = element("isEnrollmentPassword", BOOL, default=None)
    """Whether a password is needed to enroll for the recording."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the person who hosted the event."""
    view_url: str = element("viewURL", TEXT, secret=True)
    """Address at which the recording is played; it carries the key of the recording."""


class CreateEventResponse(Response):
    """Key of the new event.

    `event:createEventResponse` on the wire.
    """

    __wire_name__ = "createEventResponse"

    session_key: int = element("sessionKey", INT)
    """Number that identifies the event on its site."""
    guest_token: str | None = element("guestToken", TEXT, default=None, secret=True)
    """Token for access as a guest, written as hexadecimal digits."""


class ApprovalRule(Message):
    """Approves or rejects an enrollment by one answer on the form.

    `event:approvalRuleType` on the wire.
    """

    enroll_field_id: int = element("enrollFieldID", INT)
    """Field to look at, by its `field_id`; -13 is the last name, -4 the postal code. The service
    assumes `-13` if it is empty.
    """
    condition: ApprovalCondition = element("condition", ApprovalCondition)
    """How the answer must relate to `query_field`. The service assumes `CONTAINS` if it is empty.
    """
    query_field: str = element("queryField", TEXT, max_length=50)
    """Text that the answer is compared with, at most 50 characters."""
    action: ApprovalAction = element("action", ApprovalAction)
    """What happens to the enrollment when the condition holds. The service assumes `REJECT` if it
    is empty.
    """
    match_case: bool | None = element("matchCase", BOOL, default=None)
    """Whether capital and small letters differ in the comparison."""


class ApprovalRules(Message):
    """Rules that approve or reject enrollments without a decision by the host.

    `event:enrollmentType/approvalRules` on the wire.
    """

    rule: list[ApprovalRule] = elements("rule", ApprovalRule, default_factory=list)
    """The rules; each looks at one answer on the form."""


class Enrollment(Message):
    """Rules for enrolling in an event.

    `event:enrollmentType` on the wire.
    """

    id_required: bool | None = element("idReq", BOOL, default=None)
    """Whether an enrollment ID is required."""
    password_required: bool | None = element("passwordReq", BOOL, default=None)
    """Whether people need the password to enroll."""
    password: str | None = element("password", TEXT, default=None, secret=True, max_length=16)
    """Password for enrolling, at most 16 characters."""
    approval_required: bool | None = element("approvalReq", BOOL, default=None)
    """Whether an enrollment must be approved, by the rules in `approval_rules` or by hand. The
    service assumes `True` if it is absent.
    """
    approval_rules: ApprovalRules | None = element("approvalRules", ApprovalRules, default=None)
    """Rules that approve or reject enrollments without a decision by the host."""
    end_url_after_enroll: str | None = element(
        "endURLAfterEnroll", TEXT, default=None, max_length=128
    )
    """Web page to which people are sent after they have enrolled, at most 128 characters."""


class EnrollmentField(Message):
    """Whether a form has a field, and whether it must be filled in.

    `event:enrollmentFieldType` on the wire.
    """

    included: bool | None = element("incl", BOOL, default=None)
    """Whether the form has the field. The service assumes `True` if it is absent."""
    required: bool | None = element("req", BOOL, default=None)
    """Whether the field must be filled in."""


class StandardFields(Message):
    """Which of the standard questions an enrollment form asks.

    `event:standardFieldsType` on the wire.
    """

    phone: EnrollmentField | None = element("phone", EnrollmentField, default=None)
    """Phone number on the enrollment form."""
    company: EnrollmentField | None = element("company", EnrollmentField, default=None)
    """Employer on the enrollment form."""
    title: EnrollmentField | None = element("title", EnrollmentField, default=None)
    """Job title on the enrollment form."""
    num_employees: EnrollmentField | None = element("numEmployees", EnrollmentField, default=None)
    """Size of the company on the enrollment form."""
    future_info: EnrollmentField | None = element("futureInfo", EnrollmentField, default=None)
    """Question on the enrollment form whether the person wants information in future."""
    address1: EnrollmentField | None = element("address1", EnrollmentField, default=None)
    """First line of the postal address on the enrollment form."""
    address2: EnrollmentField | None = element("address2", EnrollmentField, default=None)
    """Second line of the postal address on the enrollment form."""
    city: EnrollmentField | None = element("city", EnrollmentField, default=None)
    """City on the enrollment form."""
    state: EnrollmentField | None = element("state", EnrollmentField, default=None)
    """State or province on the enrollment form."""
    postal_code: EnrollmentField | None = element("postalCode", EnrollmentField, default=None)
    """Postal code on the enrollment form."""
    country: EnrollmentField | None = element("country", EnrollmentField, default=None)
    """Country on the enrollment form."""


class TextBox(EnrollmentField):
    """Question with a free answer.

    `event:textboxType` on the wire.
    """

    label: str = element("label", TEXT, max_length=256)
    """The question, at most 256 characters."""
    type: TextBoxType | None = element("type", TextBoxType, default=None)
    """Whether the box takes one line or several. The service assumes `SINGLE_LINE` if it is absent.
    """
    width: int | None = element("width", INT, default=None)
    """Width of the box, such as 50; the unit is not documented."""
    height: int | None = element("height", INT, default=None)
    """Height of the box; 0 for a box of a single line."""
    index: int | None = element("index", INT, default=None)
    """Position of the field on the form."""


class CheckBox(Message):
    """One box to tick.

    `event:checkboxType` on the wire.
    """

    label: str = element("label", TEXT, max_length=256)
    """Text beside the box, at most 256 characters."""
    score: float | None = element("score", FLOAT, default=None)
    """Points that this answer earns. The service assumes `0` if it is absent."""
    state: CheckBoxState | None = element("state", CheckBoxState, default=None)
    """Whether the box is ticked at first. The service assumes `CLEARED` if it is absent."""


class CheckBoxGroup(EnrollmentField):
    """Question that is answered by ticking any number of boxes.

    `event:checkboxGroupType` on the wire.
    """

    label: str = element("label", TEXT, max_length=256)
    """The question, at most 256 characters."""
    check_box: list[CheckBox] = elements("checkBox", CheckBox)
    """The boxes, at least one."""
    index: int | None = element("index", INT, default=None)
    """Position of the field on the form."""


class Choice(Message):
    """One answer to choose.

    `event:choiceType` on the wire.
    """

    label: str = element("label", TEXT, max_length=256)
    """Text of the answer, at most 256 characters."""
    score: float | None = element("score", FLOAT, default=None)
    """Points that this answer earns. The service assumes `0` if it is absent."""


class ChoiceGroup(EnrollmentField):
    """Question that is answered by choosing one of several answers.

    `event:choiceGroupType` on the wire.
    """

    label: str = element("label", TEXT, max_length=256)
    """The question, at most 256 characters."""
    default_choice: int | None = element("defaultChoice", INT, default=None)
    """Number of the answer that is chosen at first."""
    choice: list[Choice] = elements("choice", Choice, min_items=2)
    """The answers to choose from, at least two."""
    index: int | None = element("index", INT, default=None)
    """Position of the field on the form."""


class CustomFields(Message):
    """Questions that the host adds to an enrollment form, by kind.

    `event:customFieldsType` on the wire.
    """

    text_box: list[TextBox] = elements("textBox", TextBox, default_factory=list)
    """Questions with a free answer."""
    check_box_group: list[CheckBoxGroup] = elements(
        "checkBoxGroup", CheckBoxGroup, default_factory=list
    )
    """Questions that are answered by ticking any number of boxes."""
    option_button_group: list[ChoiceGroup] = elements(
        "optionButtonGroup", ChoiceGroup, default_factory=list
    )
    """Questions that are answered by choosing one of several buttons."""
    drop_down_group: list[ChoiceGroup] = elements(
        "dropDownGroup", ChoiceGroup, default_factory=list
    )
    """Questions that are answered by choosing from a drop-down list."""


class EnrollmentForm(Message):
    """Enrollment form of a new event.

    `event:enrollmentFormCreateType` on the wire.
    """

    standard_fields: StandardFields | None = element("standardFields", StandardFields, default=None)
    """Questions that every form can ask, each switched on or off."""
    custom_fields: CustomFields | None = element("customFields", CustomFields, default=None)
    """Questions that the host adds."""


class CreateEvent(Event, Request[CreateEventResponse]):
    """Schedule an event.

    Returns the key of the event, which every later call needs. Mails about enrollment, reminders
    and follow-ups are sent automatically; invitations only by SendInvitationEmail. Attendees may
    enter the teleconference before the host with TSP audio too. Unsafe HTML is filtered out of some
    text fields. Mail addresses are stored in lower case in the reporting database, so compare them
    without regard to case.
    """

    __operation__ = Operation(
        name="CreateEvent",
        service="event",
        response=CreateEventResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    enrollment: Enrollment | None = element("enrollment", Enrollment, default=None)
    """Rules for enrolling: ID, password and approval."""
    enrollment_form: EnrollmentForm | None = element("enrollmentForm", EnrollmentForm, default=None)
    """Questions that people answer when they enroll."""
    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Asks the service to check the format of the values."""


class ApprovalRuleInstance(ApprovalRule):
    """A rule for approving enrollments, with the name of its field.

    `event:approvalRuleInstanceType` on the wire.
    """

    enroll_field: str = element("enrollField", TEXT)
    """Name of the field that `enroll_field_id` stands for, such as ZIPCode."""


class ApprovalRulesInstance(Message):
    """Rules that approve or reject enrollments without a decision by the host.

    `event:enrollmentInstanceType/approvalRules` on the wire.
    """

    rule: list[ApprovalRuleInstance] = elements("rule", ApprovalRuleInstance, default_factory=list)
    """The rules; each looks at one answer on the form."""


class EnrollmentInstance(Message):
    """Rules for enrolling in an event, as they are set.

    `event:enrollmentInstanceType` on the wire.
    """

    id_required: bool | None = element("idReq", BOOL, default=None)
    """Whether an enrollment ID is required."""
    password_required: bool | None = element("passwordReq", BOOL, default=None)
    """Whether people need the password to enroll."""
    password: str | None = element("password", TEXT, default=None, secret=True)
    """Password for enrolling."""
    approval_required: bool | None = element("approvalReq", BOOL, default=None)
    """Whether an enrollment must be approved, by the rules in `approval_rules` or by hand. The
    service assumes `True` if it is absent.
    """
    approval_rules: ApprovalRulesInstance | None = element(
        "approvalRules", ApprovalRulesInstance, default=None
    )
    """Rules that approve or reject enrollments without a decision by the host."""
    end_url_after_enroll: str | None = element(
        "endURLAfterEnroll", TEXT, default=None, max_length=128
    )
    """Web page to which people are sent after they have enrolled, at most 128 characters."""


class EnrollmentFieldInstance(EnrollmentField):
    """A field of an enrollment form, with its number.

    `event:enrollmentFieldInstanceType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number of the field; negative for a standard field, such as -14 for the first name."""


class StandardFieldsInstance(Message):
    """The standard questions of an enrollment form, with their numbers.

    `event:standardFieldsInstanceType` on the wire.
    """

    first_name: EnrollmentFieldInstance = element("firstName", EnrollmentFieldInstance)
    """Given name on the enrollment form."""
    last_name: EnrollmentFieldInstance = element("lastName", EnrollmentFieldInstance)
    """Family name on the enrollment form."""
    email_address: EnrollmentFieldInstance = element("emailAddress", EnrollmentFieldInstance)
    """E-mail address on the enrollment form."""
    phone: EnrollmentFieldInstance | None = element("phone", EnrollmentFieldInstance, default=None)
    """Phone number on the enrollment form."""
    company: EnrollmentFieldInstance | None = element(
        "company", EnrollmentFieldInstance, default=None
    )
    """Employer on the enrollment form."""
    title: EnrollmentFieldInstance | None = element("title", EnrollmentFieldInstance, default=None)
    """Job title on the enrollment form."""
    num_employees: EnrollmentFieldInstance | None = element(
        "numEmployees", EnrollmentFieldInstance, default=None
    )
    """Size of the company on the enrollment form."""
    future_info: EnrollmentFieldInstance | None = element(
        "futureInfo", EnrollmentFieldInstance, default=None
    )
    """Question on the enrollment form whether the person wants information in future."""
    address1: EnrollmentFieldInstance | None = element(
        "address1", EnrollmentFieldInstance, default=None
    )
    """First line of the postal address on the enrollment form."""
    address2: EnrollmentFieldInstance | None = element(
        "address2", EnrollmentFieldInstance, default=None
    )
    """Second line of the postal address on the enrollment form."""
    city: EnrollmentFieldInstance | None = element("city", EnrollmentFieldInstance, default=None)
    """City on the enrollment form."""
    state: EnrollmentFieldInstance | None = element("state", EnrollmentFieldInstance, default=None)
    """State or province on the enrollment form."""
    postal_code: EnrollmentFieldInstance | None = element(
        "postalCode", EnrollmentFieldInstance, default=None
    )
    """Postal code on the enrollment form."""
    country: EnrollmentFieldInstance | None = element(
        "country", EnrollmentFieldInstance, default=None
    )
    """Country on the enrollment form."""


class TextBoxInstance(TextBox):
    """Question with a free answer, with its number.

    `event:textboxInstanceType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number of the field; negative for a standard field, such as -14 for the first name."""


class CheckBoxGroupInstance(CheckBoxGroup):
    """Question that is answered by ticking boxes, with its number.

    `event:checkboxGroupInstanceType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number of the field; negative for a standard field, such as -14 for the first name."""


class ChoiceGroupInstance(ChoiceGroup):
    """Question that is answered by choosing one answer, with its number.

    `event:choiceGroupInstanceType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number of the field; negative for a standard field, such as -14 for the first name."""


class CustomFieldsInstance(Message):
    """Questions that the host added to an enrollment form, with their numbers.

    `event:customFieldsInstanceType` on the wire.
    """

    text_box: list[TextBoxInstance] = elements("textBox", TextBoxInstance, default_factory=list)
    """Questions with a free answer."""
    check_box_group: list[CheckBoxGroupInstance] = elements(
        "checkBoxGroup", CheckBoxGroupInstance, default_factory=list
    )
    """Questions that are answered by ticking any number of boxes."""
    option_button_group: list[ChoiceGroupInstance] = elements(
        "optionButtonGroup", ChoiceGroupInstance, default_factory=list
    )
    """Questions that are answered by choosing one of several buttons."""
    drop_down_group: list[ChoiceGroupInstance] = elements(
        "dropDownGroup", ChoiceGroupInstance, default_factory=list
    )
    """Questions that are answered by choosing from a drop-down list."""


class EnrollmentFormInstance(Message):
    """Enrollment form of an event as it is.

    `event:enrollmentFormGetType` on the wire.
    """

    standard_fields: StandardFieldsInstance | None = element(
        "standardFields", StandardFieldsInstance, default=None
    )
    """Questions that every form can ask, each switched on or off."""
    custom_fields: CustomFieldsInstance | None = element(
        "customFields", CustomFieldsInstance, default=None
    )
    """Questions that the host adds."""


class GetEventResponse(EventInstance, Response):
    """All settings of one event, with what its host needs to run it.

    `event:getEventResponse` on the wire.
    """

    __wire_name__ = "getEventResponse"

    status: str | None = element("status", TEXT, default=None)
    """INPROGRESS while the event runs, else NOT_INPROGRESS."""
    enrollment: EnrollmentInstance | None = element("enrollment", EnrollmentInstance, default=None)
    """Rules for enrolling: ID, password and approval."""
    enrollment_form: EnrollmentFormInstance | None = element(
        "enrollmentForm", EnrollmentFormInstance, default=None
    )
    """Questions that people answer when they enroll, with the numbers of the fields."""
    host_key: str | None = element("hostKey", TEXT, default=None, secret=True)
    """Digits that let somebody claim the host role during the event."""
    event_id: int | None = element("eventID", INT, default=None)
    guest_token: str | None = element("guestToken", TEXT, default=None, secret=True)
    """Token for access as a guest, written as hexadecimal digits."""
    host_type: str | None = element("hostType", TEXT, default=None)


class GetEvent(Request[GetEventResponse]):
    """Read everything about one event.

    Hosts and site administrators alike see only events that they scheduled or own; others fail with
    exception 000001.
    """

    __operation__ = Operation(
        name="GetEvent",
        service="event",
        response=GetEventResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number of an event that the caller scheduled or owns."""


class SetEventResponse(Response):
    """Confirms that the event was changed.

    `event:setEventResponse` on the wire.
    """

    __wire_name__ = "setEventResponse"


class EnrollmentFormChange(Message):
    """Enrollment form of an event that is changed.

    `event:enrollmentFormSetType` on the wire.
    """

    standard_fields: StandardFields | None = element("standardFields", StandardFields, default=None)
    """Questions that every form can ask, each switched on or off."""
    custom_fields: CustomFieldsInstance | None = element(
        "customFields", CustomFieldsInstance, default=None
    )
    """Questions that the host adds."""


class SetEvent(EventInstance, Request[SetEventResponse]):
    """Change a scheduled event.

    An event that has started cannot be changed. Attendees may enter the teleconference before the
    host with TSP audio too. Unsafe HTML is filtered out of some text fields. Mail addresses are
    stored in lower case in the reporting database, so compare them without regard to case.
    """

    __operation__ = Operation(
        name="SetEvent",
        service="event",
        response=SetEventResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    enrollment: Enrollment | None = element("enrollment", Enrollment, default=None)
    """Rules for enrolling: ID, password and approval."""
    enrollment_form: EnrollmentFormChange | None = element(
        "enrollmentForm", EnrollmentFormChange, default=None
    )
    """Questions that people answer when they enroll; a custom field that exists is named by its
    `field_id`.
    """
    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Asks the service to check the format of the values."""


class DelEventResponse(Response):
    """Confirms that the event was deleted.

    `event:delEventResponse` on the wire.
    """

    __wire_name__ = "delEventResponse"


class DelEvent(Request[DelEventResponse]):
    """Delete an event that has not started.

    A host deletes only the own events. Once an event has started, the call fails with exception
    060042.
    """

    __operation__ = Operation(
        name="DelEvent",
        service="event",
        response=DelEventResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number of the event to delete; it must not have started."""


class LstsummaryEventResponse(Response):
    """One page of event summaries.

    `event:lstsummaryEventResponse` on the wire.
    """

    __wire_name__ = "lstsummaryEventResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""
    event: list[EventSummary] = elements("event", EventSummary, default_factory=list)
    """Summaries on this page, in the order asked for."""


class Order(Message):
    """Up to three sort keys, the most significant first.

    `event:orderType` on the wire.
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
    """Span of time in which listed events or recordings start or end.

    `event:dateScopeType` on the wire.
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


class LstsummaryEvent(ListRequest[LstsummaryEventResponse, EventSummary]):
    """List summaries of scheduled events.

    A site administrator lists the events of everybody on the site. A host lists only the own
    events, whether public, private or unlisted.
    """

    __operation__ = Operation(
        name="LstsummaryEvent",
        service="event",
        response=LstsummaryEventResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("event", 50, 500, key=("session_key",)),
        not_found=("000015",),
        window=Window("date_scope.start_date_start", "date_scope.start_date_end", None),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: Order | None = element("order", Order, default=None)
    """Sort keys, the most significant first."""
    date_scope: DateScope | None = element("dateScope", DateScope, default=None)
    """Limits the list to events that start or end in a span of time."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to this event."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to events of this host."""
    program_id: int | None = element("programID", INT, default=None)
    """Limits the list to events of this program."""
    attendee_stats: bool | None = element("attendeeStats", BOOL, default=None)
    """Asks for `attendee_count` of each event."""


class RecordedEvents(Message):
    """Recordings of one host.

    `event:recordedEventsType` on the wire.
    """

    webex_id: str | None = element("webExID", TEXT, default=None)
    """Webex ID of the host."""
    recorded_event: list[RecordedEvent] = elements(
        "recordedEvent", RecordedEvent, default_factory=list
    )
    """Recordings of this host; the documented answer has one in each group."""


class LstrecordedEventResponse(Response):
    """One page of recordings of events.

    `event:lstrecordedEventResponse` on the wire.
    """

    __wire_name__ = "lstrecordedEventResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""
    event: list[RecordedEvents] = elements("event", RecordedEvents, default_factory=list)
    """Recordings on this page, in the order asked for; one host can appear several times."""


class LstrecordedEvent(ListRequest[LstrecordedEventResponse, RecordedEvent]):
    """List recordings of events.

    A site administrator lists all recorded events of the site, a host only the own ones. The answer
    groups recordings by host, yet the same host can have several groups.
    """

    __operation__ = Operation(
        name="LstrecordedEvent",
        service="event",
        response=LstrecordedEventResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("event.recorded_event", 50, 500),
        not_found=("000015",),
        window=Window("date_scope.start_date_start", "date_scope.start_date_end", None),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: Order | None = element("order", Order, default=None)
    """Sort keys, the most significant first."""
    date_scope: DateScope | None = element("dateScope", DateScope, default=None)
    """Limits the list to recordings that start or end in a span of time."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to recordings of this host."""
    program_id: int | None = element("programID", INT, default=None)
    """Limits the list to recordings of events of this program."""


class UploadEventImageResponse(Response):
    """Confirms that the image was stored.

    `event:uploadEventImageResponse` on the wire.
    """

    __wire_name__ = "uploadEventImageResponse"


class UploadEventImage(Request[UploadEventImageResponse]):
    """Upload the image of an event description.

    An event has one image at most. The image is a GIF or JPG of less than 100 KB, about 75 by 38
    pixels.
    """

    __operation__ = Operation(
        name="UploadEventImage",
        service="event",
        response=UploadEventImageResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number that identifies the event on its site."""
    image_type: ImageType = element("imageType", ImageType)
    """Format of the file."""
    image_data: bytes = element("imageData", BASE64)
    """Content of the file: less than 100 KB, about 75 by 38 pixels."""


class SendInvitationEmailResponse(Response):
    """Who was sent an invitation.

    `event:sendInvitationEmailResponse` on the wire.
    """

    __wire_name__ = "sendInvitationEmailResponse"

    delivered_email: list[str] = elements("deliveredEmail", TEXT, default_factory=list)
    """Mail addresses that an invitation was sent to."""


class SendInvitationEmail(Request[SendInvitationEmailResponse]):
    """Mail the invitations to a scheduled event.

    The service never sends invitations to an event on its own. Attendees get another text for a
    private event than for a public or unlisted one, and another one while the event runs; panelists
    always get the one for panelists.
    """

    __operation__ = Operation(
        name="SendInvitationEmail",
        service="event",
        response=SendInvitationEmailResponse,
        effect=Effect.ACTION,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number that identifies the event on its site."""
    attendees: bool | None = element("attendees", BOOL, default=None)
    """Whether to invite the attendees. The service assumes `True` if it is absent."""
    panelists: bool | None = element("panelists", BOOL, default=None)
    """Whether to invite the panelists."""


class ProgramSummary(Message):
    """One program: a campaign that events belong to.

    `event:programSummaryType` on the wire.
    """

    program_id: int = element("programID", INT)
    """Number that identifies the program on its site."""
    program_name: str = element("programName", TEXT)
    """Name of the program."""
    host_webex_id: str = element("hostWebExID", TEXT)
    """Webex ID of the host whom the program belongs to."""
    expected_enrollment: str | None = element("expectedEnrollment", TEXT, default=None)
    """Enrollments expected: a number kept as text, such as '100'."""
    budget: str | None = element("budget", TEXT, default=None)
    """Budget of the program: an amount kept as text, such as '2000', without a currency."""
    status: Listing | None = element("status", Listing, default=None)
    """How visible the program is on the site."""
    program_url: str | None = element("programURL", TEXT, default=None)
    """Web page of the program."""
    after_enrollment_url: str | None = element("afterEnrollmentURL", TEXT, default=None)
    """Web page to which people are sent after they have enrolled."""


class LstsummaryProgramResponse(Response):
    """One page of programs.

    `event:lstsummaryProgramResponse` on the wire.
    """

    __wire_name__ = "lstsummaryProgramResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many records match in all, and which of them are on this page."""
    program: list[ProgramSummary] = elements("program", ProgramSummary, default_factory=list)
    """Programs on this page, in the order asked for."""


class ProgramOrder(Message):
    """Up to three sort keys, the most significant first.

    `event:programOrderType` on the wire.
    """

    order_by: list[ProgramOrderBy] = elements(
        "orderBy", ProgramOrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LstsummaryProgram(ListRequest[LstsummaryProgramResponse, ProgramSummary]):
    """List the programs that events can belong to.

    Lists all programs of the site unless `program_id` names one.
    """

    __operation__ = Operation(
        name="LstsummaryProgram",
        service="event",
        response=LstsummaryProgramResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("program", 50, 500, key=("program_id",)),
        not_found=("000015",),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: ProgramOrder | None = element("order", ProgramOrder, default=None)
    """Sort keys, the most significant first."""
    program_id: int | None = element("programID", INT, default=None)
    """Limits the list to this program; all of the site unless given."""
