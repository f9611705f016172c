# Generated from schemas/webex/meeting.json and schemas/webex/meeting.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:8614e95d6b1ece8c
"""Meeting Center: schedule, change, list, start, join and delete meetings."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.deprecation import deprecated
from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Lookup, Operation, Paging, Window
from meetwire.runtime.values import BOOL, DATE_TIME, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES
from meetwire.webex.attendee import Attendee
from meetwire.webex.common import DayOfWeek, Listing, SessionTemplate, TimeZone, Tracking
from meetwire.webex.service import (
    CallInNum,
    ICalendarURL,
    ListControl,
    MatchingRecords,
    MeetingAssist,
    OrderDirection,
    TspAccessCodeOrder,
    TspAccount,
)

__all__ = [
    "AccessControl",
    "AttendeeOptions",
    "Attendees",
    "CreateMeeting",
    "CreateMeetingResponse",
    "DateScope",
    "DelMeeting",
    "DelMeetingResponse",
    "EnableOptions",
    "GetMeeting",
    "GetMeetingResponse",
    "GethosturlMeeting",
    "GethosturlMeetingResponse",
    "GetjoinurlMeeting",
    "GetjoinurlMeetingResponse",
    "LstMeeting",
    "LstMeetingResponse",
    "LstsummaryMeeting",
    "LstsummaryMeetingResponse",
    "Meeting",
    "MeetingInstance",
    "MeetingSummary",
    "MetaData",
    "Order",
    "OrderBy",
    "Participants",
    "RegistrationField",
    "Remind",
    "RemindEmails",
    "Repeat",
    "RepeatDayInWeek",
    "RepeatType",
    "Schedule",
    "SetMeeting",
    "SetMeetingResponse",
    "StandardFields",
    "Telephony",
    "TelephonySupport",
]

NAMESPACE = Namespace("meet", "http://www.webex.com/schemas/2002/06/service/meeting")


class TelephonySupport(OpenEnum):
    """How attendees reach the audio of a meeting by phone.

    `meet:telephonySupportType` on the wire.
    """

    NONE = "NONE"
    CALL_IN = "CALLIN"
    """Attendees dial in."""
    CALLBACK = "CALLBACK"
    """The service calls attendees."""
    OTHER = "OTHER"
    """Some other arrangement, explained in `ext_telephony_description`."""


class RepeatType(OpenEnum):
    """Unit of a series of meetings.

    `meet:repeatTypeType` on the wire.
    """

    WEEKLY = "WEEKLY"
    DAILY = "DAILY"
    NO_REPEAT = "NO_REPEAT"
    CONSTANT = "CONSTANT"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


class OrderBy(OpenEnum):
    """Field by which a list of meetings is sorted.

    `meet:orderByType` on the wire.
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


class AccessControl(Message):
    """Who may find a meeting and who may enter it.

    `meet:accessControlType` on the wire.
    """

    list_to_public: bool | None = element("listToPublic", BOOL, default=None)
    """Shows the meeting on the public calendar of the site."""
    is_public: bool | None = element("isPublic", BOOL, default=None)
    meeting_password: str | None = element(
        "meetingPassword", TEXT, default=None, secret=True, max_length=16
    )
    """Password that attendees need to join, at most 16 characters."""
    enforce_password: bool | None = element("enforcePassword", BOOL, default=None)
    """The service assumes `True` if it is absent."""


class MetaData(Message):
    """What a meeting is about.

    `meet:metaDataType` on the wire.
    """

    conf_name: str | None = element("confName", TEXT, default=None)
    """Topic of the meeting, shown to everybody invited."""
    meeting_type: int | None = element("meetingType", INT, default=None)
    """Identifier of the meeting type, one of those that the site offers."""
    agenda: str | None = element("agenda", TEXT, default=None, max_length=2500)
    """What will be discussed, at most 2500 characters."""
    greeting: str | None = element("greeting", TEXT, default=None)
    """Text that welcomes attendees."""
    location: str | None = element("location", TEXT, default=None)
    """Where the meeting takes place, in free words."""
    invitation: str | None = element("invitation", TEXT, default=None)
    """Text of the invitation."""
    set_non_mt_options: bool | None = element("setNonMTOptions", BOOL, default=None)
    session_template: SessionTemplate | None = element(
        "sessionTemplate", SessionTemplate, default=None
    )
    """Scheduling template that supplies settings of the meeting."""
    is_internal: bool | None = element("isInternal", BOOL, default=None)


class Attendees(Message):
    """The people invited to the meeting.

    `meet:participantsType/attendees` on the wire.
    """

    attendee: list[Attendee] = elements("attendee", Attendee, default_factory=list)
    """One invited person, with role and join status."""


class Participants(Message):
    """How many people a meeting is planned for, and who is invited.

    `meet:participantsType` on the wire.
    """

    max_user_number: int | None = element("maxUserNumber", INT, default=None)
    """Largest number of participants the host plans for."""
    attendees: Attendees | None = element("attendees", Attendees, default=None)
    """The people invited to the meeting."""


class EnableOptions(Message):
    """Switches for the features of a meeting.

    `meet:enableOptionsType` on the wire.
    """

    chat: bool | None = element("chat", BOOL, default=None)
    """Lets participants exchange chat messages. The service assumes `False` if it is absent."""
    poll: bool | None = element("poll", BOOL, default=None)
    """Lets the presenter poll the attendees. The service assumes `False` if it is absent."""
    audio_video: bool | None = element("audioVideo", BOOL, default=None)
    """Offers audio and video."""
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
    """Lets the presenter lead attendees through web pages. The service assumes `False` if it is
    absent.
    """
    meeting_record: bool | None = element("meetingRecord", BOOL, default=None)
    """Lets the meeting be recorded."""
    annotation: bool | None = element("annotation", BOOL, default=None)
    """Lets attendees annotate what is presented."""
    import_document: bool | None = element("importDocument", BOOL, default=None)
    """Lets attendees load documents into the meeting."""
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
    rc_app_share: bool | None = element("rcAppShare", BOOL, default=None)
    """Lets others take remote control of a shared application."""
    rc_desktop_share: bool | None = element("rcDesktopShare", BOOL, default=None)
    """Lets others take remote control of a shared desktop."""
    rc_web_tour: bool | None = element("rcWebTour", BOOL, default=None)
    """Lets others take remote control of a web tour."""
    java_client: bool | None = element("javaClient", BOOL, default=None)
    """Lets people join with the Java client."""
    native_client: bool | None = element("nativeClient", BOOL, default=None)
    """Lets people join with the native client."""
    attendee_record_meeting: bool | None = element("attendeeRecordMeeting", BOOL, default=None)
    """Lets attendees record the meeting too."""
    voip: bool | None = element("voip", BOOL, default=None)
    """Offers audio over the network (voice over IP)."""
    fax_into_meeting: bool | None = element("faxIntoMeeting", BOOL, default=None)
    """Lets documents be faxed into the meeting."""
    enable_reg: bool | None = element("enableReg", BOOL, default=None)
    """Lets attendees register for the meeting."""
    support_q_and_a: bool | None = element("supportQandA", BOOL, default=None)
    """Offers a panel for questions and answers."""
    support_feedback: bool | None = element("supportFeedback", BOOL, default=None)
    """Lets attendees give feedback."""
    support_breakout_sessions: bool | None = element("supportBreakoutSessions", BOOL, default=None)
    """Lets participants split into breakout sessions."""
    support_panelists: bool | None = element("supportPanelists", BOOL, default=None)
    """Lets the meeting have panelists."""
    support_remote_computer: bool | None = element("supportRemoteComputer", BOOL, default=None)
    """Lets a remote computer be shared; end-to-end encryption switches it off."""
    support_share_web_content: bool | None = element("supportShareWebContent", BOOL, default=None)
    """Lets the presenter share web content."""
    support_ucf_web_pages: bool | None = element("supportUCFWebPages", BOOL, default=None)
    """Lets web pages be shared in Universal Communications Format (UCF)."""
    support_ucf_rich_media: bool | None = element("supportUCFRichMedia", BOOL, default=None)
    """Lets rich media be shared in Universal Communications Format (UCF)."""
    auto_delete_after_meeting_end: bool | None = element(
        "autoDeleteAfterMeetingEnd", BOOL, default=None
    )
    """Removes the meeting from the site once it has ended."""
    view_any_doc: bool | None = element("viewAnyDoc", BOOL, default=None)
    """Lets attendees look at any document, not only the one presented."""
    view_any_page: bool | None = element("viewAnyPage", BOOL, default=None)
    """Lets attendees look at any page, not only the one presented."""
    allow_contact_private: bool | None = element("allowContactPrivate", BOOL, default=None)
    """Lets attendees get in contact privately."""
    chat_host: bool | None = element("chatHost", BOOL, default=None)
    """Lets attendees chat with the host."""
    chat_presenter: bool | None = element("chatPresenter", BOOL, default=None)
    """Lets attendees chat with the presenter."""
    chat_all_attendees: bool | None = element("chatAllAttendees", BOOL, default=None)
    """Lets attendees chat with all other attendees."""
    multi_video: bool | None = element("multiVideo", BOOL, default=None)
    """Shows the video of several participants at once."""
    notes: bool | None = element("notes", BOOL, default=None)
    """Lets participants take notes in the meeting."""
    closed_captions: bool | None = element("closedCaptions", BOOL, default=None)
    """Offers closed captions."""
    single_note: bool | None = element("singleNote", BOOL, default=None)
    """Has a single participant take notes for everybody."""
    send_feedback: bool | None = element("sendFeedback", BOOL, default=None)
    display_quick_start_host: bool | None = element("displayQuickStartHost", BOOL, default=None)
    """Shows the quick start page to the host."""
    display_quick_start_attendees: bool | None = element(
        "displayQuickStartAttendees", BOOL, default=None
    )
    """Shows the quick start page to attendees."""
    support_e2e: bool | None = element("supportE2E", BOOL, default=None)
    """Encrypts end to end; switches network-based recording, join before host and remote computer
    sharing off.
    """
    support_pki: bool | None = element("supportPKI", BOOL, default=None)
    """Uses a public key infrastructure (PKI)."""
    hq_video: bool | None = element("HQvideo", BOOL, default=None)
    """Offers high-quality video. Newer servers send it."""


class Schedule(Message):
    """When a meeting runs, for how long, and who hosts it.

    `meet:scheduleType` on the wire.
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
    open_time: int | None = element("openTime", INT, default=None)
    """Seconds before the start from which attendees may join, such as 900."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the host; give it to schedule on behalf of somebody else."""
    template_file_path: str | None = element("templateFilePath", TEXT, default=None)
    show_file_path: str | None = element("showFilePath", TEXT, default=None)
    """Path of a file that is shown to attendees."""
    show_file_start_mode: bool | None = element("showFileStartMode", BOOL, default=None)
    show_file_cont_play_flag: bool | None = element("showFileContPlayFlag", BOOL, default=None)
    """Plays the shown file continuously."""
    show_file_interval: int | None = element("showFileInterVal", INT, default=None)
    """Interval at which the shown file advances."""
    entry_exit_tone: int | None = element("entryExitTone", INT, default=None)
    """Number of the tone played when a caller enters or leaves the teleconference."""
    ext_url: str | None = element("extURL", TEXT, default=None, max_length=512)
    """External web address that belongs to the meeting, at most 512 characters."""
    ext_notify_time: int | None = element("extNotifyTime", INT, default=None, minimum=0)
    join_notify_url: str | None = element("joinNotifyURL", TEXT, default=None, max_length=512)
    """Web address that is notified of joining, at most 512 characters."""
    join_teleconf_before_host: bool | None = element("joinTeleconfBeforeHost", BOOL, default=None)
    """Lets attendees into the teleconference before the host, with TSP and MeetingPlace audio as
    well.
    """
    first_attendee_as_presenter: bool | None = element(
        "firstAttendeeAsPresenter", BOOL, default=None
    )
    """Makes the first attendee who joins the presenter."""


class Telephony(Message):
    """Audio by phone for a meeting.

    `meet:telephonyType` on the wire.
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
    """Instructions for callers in free words; often holds a number and a pass code."""
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
    toll_free: bool | None = element("tollFree", BOOL, default=None)
    """Offers a toll-free number to callers."""
    is_mp_audio: bool | None = element("isMPAudio", BOOL, default=None)
    """Uses the audio of Cisco Unified MeetingPlace."""


class RepeatDayInWeek(Message):
    """Weekdays on which a weekly series meets.

    `meet:repeatType/dayInWeek` on the wire.
    """

    day: list[DayOfWeek] = elements("day", DayOfWeek, default_factory=list)
    """One weekday of the series."""


class Repeat(Message):
    """Pattern by which a meeting recurs.

    `meet:repeatType` on the wire.
    """

    repeat_type: RepeatType | None = element("repeatType", RepeatType, default=None)
    """Unit of the series: daily, weekly, monthly, yearly, constant or none."""
    interval: int | None = element("interval", INT, default=None)
    """Gap between occurrences, counted in the unit of the series."""
    after_meeting_number: int | None = element("afterMeetingNumber", INT, default=None)
    """Number of meetings after which the series ends."""
    day_in_week: RepeatDayInWeek | None = element("dayInWeek", RepeatDayInWeek, default=None)
    """Weekdays on which a weekly series meets."""
    expiration_date: datetime | None = element(
        "expirationDate",
        DATE_TIME,
        default=None,
        zone="../schedule/time_zone_id ../schedule/time_zone",
    )
    """When the series ends, in the time zone of the schedule."""
    day_in_month: int | None = element("dayInMonth", INT, default=None)
    """Day of the month on which a monthly or yearly series meets."""
    week_in_month: int | None = element("weekInMonth", INT, default=None)
    """Week of the month that a monthly or yearly series meets in."""
    month_in_year: int | None = element("monthInYear", INT, default=None)
    """Month of the year that a yearly series meets in."""
    day_in_year: int | None = element("dayInYear", INT, default=None)


class RemindEmails(Message):
    """Mail addresses that the reminder goes to.

    `meet:remindType/emails` on the wire.
    """

    email: list[str] = elements("email", TEXT, default_factory=list)
    """One recipient."""


class Remind(Message):
    """Reminder that the service sends ahead of a meeting.

    `meet:remindType` on the wire.
    """

    enable_reminder: bool | None = element("enableReminder", BOOL, default=None)
    """Turns the reminder on."""
    emails: RemindEmails | None = element("emails", RemindEmails, default=None)
    """Mail addresses that the reminder goes to."""
    send_email: bool | None = element("sendEmail", BOOL, default=None)
    """Sends the reminder by mail. The service assumes `False` if it is absent."""
    mobile: str | None = element("mobile", TEXT, default=None)
    """Mobile phone number that the reminder goes to."""
    send_mobile: bool | None = element("sendMobile", BOOL, default=None)
    """Sends the reminder to the mobile phone. The service assumes `False` if it is absent."""
    days_ahead: int | None = element("daysAhead", INT, default=None)
    """Days of lead time before the start; hours and minutes are added."""
    hours_ahead: int | None = element("hoursAhead", INT, default=None)
    """Hours of lead time before the start, on top of the days."""
    minutes_ahead: int | None = element("minutesAhead", INT, default=None)
    """Minutes of lead time before the start, on top of days and hours."""


class AttendeeOptions(Message):
    """Rules for registration, invitations and joining.

    `meet:attendeeOptionsType` on the wire.
    """

    request: bool | None = element("request", BOOL, default=None)
    registration: bool | None = element("registration", BOOL, default=None)
    """Makes attendees register for the meeting; each then gets a registration ID."""
    auto: bool | None = element("auto", BOOL, default=None)
    """Accepts registrations without a decision by the host."""
    email_invitations: bool | None = element("emailInvitations", BOOL, default=None)
    """Mails an invitation to each attendee; ignored by SetMeeting, which sends no mail. The service
    assumes `False` if it is absent.
    """
    participant_limit: int | None = element("participantLimit", INT, default=None, minimum=0)
    """Largest number of participants let in."""
    exclude_password: bool | None = element("excludePassword", BOOL, default=None)
    """Leaves the meeting password out of invitations. The service assumes `False` if it is absent.
    """
    join_requires_account: bool | None = element("joinRequiresAccount", BOOL, default=None)
    """Lets only people with an account on the site join. The service assumes `False` if it is
    absent.
    """


class Meeting(Message):
    """What a host sets when scheduling a meeting.

    `meet:meetingType` on the wire.
    """

    access_control: AccessControl | None = element("accessControl", AccessControl, default=None)
    """Who sees the meeting and what it takes to get in."""
    meta_data: MetaData | None = element("metaData", MetaData, default=None)
    """Topic, type and texts of the meeting."""
    participants: Participants | None = element("participants", Participants, default=None)
    """Size of the audience and the people invited."""
    enable_options: EnableOptions | None = element("enableOptions", EnableOptions, default=None)
    """Features that are switched on or off during the meeting."""
    schedule: Schedule | None = element("schedule", Schedule, default=None)
    """Start, length and host."""
    telephony: Telephony | None = element("telephony", Telephony, default=None)
    """How people get audio by phone."""
    tracking: Tracking | None = element("tracking", Tracking, default=None)
    """Values of the tracking codes that the site defines."""
    repeat: Repeat | None = element("repeat", Repeat, default=None)
    """Pattern of a series; absent or NO_REPEAT for a single meeting."""
    remind: Remind | None = element("remind", Remind, default=None)
    """Reminder sent ahead of the start."""
    attendee_options: AttendeeOptions | None = element(
        "attendeeOptions", AttendeeOptions, default=None
    )
    """Rules for registration, invitations and joining."""
    assist_service: MeetingAssist | None = element("assistService", MeetingAssist, default=None)
    """Assistance by the provider that the host asks for, and whether it is confirmed."""


class MeetingSummary(Message):
    """One line in the list of meetings.

    `meet:meetingSummaryInstanceType` on the wire.
    """

    meeting_key: int = element("meetingKey", INT)
    """Number that identifies the meeting on its site."""
    conf_name: str = element("confName", TEXT)
    """Topic of the meeting, shown to everybody invited."""
    meeting_type: int = element("meetingType", INT)
    """Identifier of the meeting type, one of those that the site offers."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the person who hosts the meeting."""
    other_host_webex_id: str | None = element("otherHostWebExID", TEXT, default=None)
    """Webex ID of an alternate host."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that `start_date` is in."""
    time_zone: str | None = element("timeZone", TEXT, default=None)
    """Label of that time zone, such as GMT-08:00, Pacific (San Francisco)."""
    status: str | None = element("status", TEXT, default=None)
    """Text that tells whether the meeting runs; NOT_INPROGRESS when it does not."""
    start_date: datetime = element("startDate", DATE_TIME, zone="time_zone_id time_zone")
    """Start in the zone that `time_zone_id` names."""
    start_date_aware = aware(start_date, ZONES)
    duration: int = element("duration", INT)
    """Planned length in minutes."""
    list_status: Listing | None = element("listStatus", Listing, default=None)
    """Whether the meeting is listed publicly, privately or not at all."""
    host_joined: bool | None = element("hostJoined", BOOL, default=None)
    """Whether the host is in the meeting by now."""
    participants_joined: bool | None = element("participantsJoined", BOOL, default=None)
    """Whether anybody besides the host is in the meeting by now."""


class MeetingInstance(Meeting):
    """A scheduled meeting: its settings, its key and its state.

    `meet:meetingInstanceType` on the wire.
    """

    meeting_key: int = element("meetingkey", INT)
    """Number that identifies the meeting on its site."""
    status: str | None = element("status", TEXT, default=None)
    """Text that tells whether the meeting runs, such as NOT_INPROGRESS; ignored by SetMeeting."""
    host_joined: bool | None = element("hostJoined", BOOL, default=None)
    """Whether the host is in the meeting by now."""
    participants_joined: bool | None = element("participantsJoined", BOOL, default=None)
    """Whether anybody besides the host is in the meeting by now."""


class CreateMeetingResponse(Response):
    """Key and calendar links of the new meeting.

    `meet:createMeetingResponse` on the wire.
    """

    __wire_name__ = "createMeetingResponse"

    meeting_key: int = element("meetingkey", INT)
    """Number that identifies the meeting on its site."""
    icalendar_url: ICalendarURL | None = element("iCalendarURL", ICalendarURL, default=None)
    """Links to the calendar entries of the host and of the attendees."""
    guest_token: str | None = element("guestToken", TEXT, default=None, secret=True)
    """Token for access as a guest, written as hexadecimal digits."""


class CreateMeeting(Meeting, Request[CreateMeetingResponse]):
    """Schedule a meeting.

    Returns the key of the meeting, which every later call needs. End-to-end encryption switches
    network-based recording, join before host and remote computer sharing off. Attendees may enter
    the teleconference before the host with TSP and MeetingPlace audio too. With registration turned
    on, attendees are invited with join status INVITE and registered by RegisterMeetingAttendee.
    Mail addresses of attendees are stored in lower case.
    """

    __operation__ = Operation(
        name="CreateMeeting",
        service="meeting",
        response=CreateMeetingResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        key=(
            "meta_data.conf_name",
            "schedule.start_date",
            "schedule.time_zone_id",
            "schedule.host_webex_id",
        ),
        lookup=Lookup(
            "LstsummaryMeeting",
            ask=(
                ("date_scope.start_date_start", "schedule.start_date"),
                ("date_scope.start_date_end", "schedule.start_date"),
                ("date_scope.time_zone_id", "schedule.time_zone_id"),
            ),
            match=(("conf_name", "meta_data.conf_name"),),
            unless=("schedule.host_webex_id", "repeat"),
        ),
    )

    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Asks the service to check the format of the values."""


class LstMeetingResponse(Response):
    """One page of meetings with all their details.

    `meet:lstMeetingResponse` on the wire.
    """

    __wire_name__ = "lstMeetingResponse"

    meeting: list[MeetingInstance] = elements("meeting", MeetingInstance, default_factory=list)
    """Meetings on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many meetings match in all, and which of them are on this page."""


class Order(Message):
    """Up to three sort keys, the most significant first.

    `meet:orderType` on the wire.
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
    """Span of time in which listed meetings start or end.

    `meet:dateScopeType` on the wire.
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
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that the four limits are in, as LstTimeZone numbers them."""
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


@deprecated("Use LstsummaryMeeting, which replaces it.")
class LstMeeting(ListRequest[LstMeetingResponse, MeetingInstance]):
    """List meetings with all their details.

    Deprecated: Use LstsummaryMeeting, which replaces it.
    """

    __operation__ = Operation(
        name="LstMeeting",
        service="meeting",
        response=LstMeetingResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("meeting", 10, 50, key=("meeting_key",)),
        not_found=("000015",),
        window=Window("date_scope.start_date_start", "date_scope.start_date_end", None),
        deprecated="Use LstsummaryMeeting, which replaces it.",
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: Order | None = element("order", Order, default=None)
    """Sort keys, the most significant first."""
    date_scope: DateScope | None = element("dateScope", DateScope, default=None)
    """Limits the list to meetings that start or end in a span of time."""
    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Limits the list to this meeting."""


class LstsummaryMeetingResponse(Response):
    """One page of meeting summaries.

    `meet:lstsummaryMeetingResponse` on the wire.
    """

    __wire_name__ = "lstsummaryMeetingResponse"

    meeting: list[MeetingSummary] = elements("meeting", MeetingSummary, default_factory=list)
    """Summaries on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many meetings match in all, and which of them are on this page."""


class LstsummaryMeeting(ListRequest[LstsummaryMeetingResponse, MeetingSummary]):
    """List summaries of scheduled meetings.

    A site administrator lists the meetings of everybody on the site. A host lists only the own
    meetings, whether public, private or unlisted.
    """

    __operation__ = Operation(
        name="LstsummaryMeeting",
        service="meeting",
        response=LstsummaryMeetingResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("meeting", 50, 500, key=("meeting_key",)),
        not_found=("000015",),
        window=Window("date_scope.start_date_start", "date_scope.start_date_end", None),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: Order | None = element("order", Order, default=None)
    """Sort keys, the most significant first."""
    date_scope: DateScope | None = element("dateScope", DateScope, default=None)
    """Limits the list to meetings that start or end in a span of time."""
    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Limits the list to this meeting."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to meetings of this host."""


class DelMeetingResponse(Response):
    """Links that cancel the deleted meeting in calendars.

    `meet:delMeetingResponse` on the wire.
    """

    __wire_name__ = "delMeetingResponse"

    icalendar_url: ICalendarURL | None = element("iCalendarURL", ICalendarURL, default=None)
    """Links to calendar entries that cancel the meeting for host and attendees."""


class DelMeeting(Request[DelMeetingResponse]):
    """Delete a meeting that is not in progress.

    A meeting in progress cannot be deleted. The answer holds calendar links that cancel the meeting
    for host and attendees.
    """

    __operation__ = Operation(
        name="DelMeeting",
        service="meeting",
        response=DelMeetingResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
        key=("meeting_key",),
    )

    meeting_key: int = element("meetingKey", INT)
    """Number of the meeting to delete; it must not be in progress."""


class GetMeetingResponse(MeetingInstance, Response):
    """All settings of one meeting, with what its host needs to run it.

    `meet:getMeetingResponse` on the wire.
    """

    __wire_name__ = "getMeetingResponse"

    host_key: str | None = element("hostKey", TEXT, default=None, secret=True)
    """Digits that let somebody claim the host role during the meeting."""
    event_id: int | None = element("eventID", INT, default=None)
    guest_token: str | None = element("guestToken", TEXT, default=None, secret=True)
    """Token for access as a guest, written as hexadecimal digits."""
    host_type: str | None = element("hostType", TEXT, default=None)
    meeting_link: str | None = element("meetingLink", TEXT, default=None)
    """Web address of the meeting, to hand to participants. Newer servers send it."""
    meeting_uuid: str | None = element("meetingUUID", TEXT, default=None)
    """Universally unique identifier of the meeting, besides its key. Newer servers send it."""


class GetMeeting(Request[GetMeetingResponse]):
    """Read everything about one meeting.

    Hosts and site administrators alike see only meetings that they scheduled or own; others fail
    with exception 000001.
    """

    __operation__ = Operation(
        name="GetMeeting",
        service="meeting",
        response=GetMeetingResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    meeting_key: int = element("meetingKey", INT)
    """Number of a meeting that the caller scheduled or owns."""


class SetMeetingResponse(Response):
    """Calendar links of the changed meeting.

    `meet:setMeetingResponse` on the wire.
    """

    __wire_name__ = "setMeetingResponse"

    icalendar_url: ICalendarURL | None = element("iCalendarURL", ICalendarURL, default=None)
    """Links to the calendar entries of the host and of the attendees."""


class SetMeeting(MeetingInstance, Request[SetMeetingResponse]):
    """Change a scheduled meeting.

    Sends no mail and does not change the state of the meeting: email_invitations and status are
    ignored. End-to-end encryption switches network-based recording, join before host and remote
    computer sharing off. Attendees may enter the teleconference before the host with TSP and
    MeetingPlace audio too.
    """

    __operation__ = Operation(
        name="SetMeeting",
        service="meeting",
        response=SetMeetingResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
        key=("meeting_key",),
    )

    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Asks the service to check the format of the values."""


class GethosturlMeetingResponse(Response):
    """Where the host starts the meeting.

    `meet:gethosturlMeetingResponse` on the wire.
    """

    __wire_name__ = "gethosturlMeetingResponse"

    host_meeting_url: str | None = element("hostMeetingURL", TEXT, default=None, secret=True)
    """Address that logs the host in and starts the meeting; it carries a password or a one-time
    login ticket.
    """


class GethosturlMeeting(Request[GethosturlMeetingResponse]):
    """Get the address at which the host starts a meeting.

    The address logs the host in, so treat it like a password. If the meeting was scheduled for
    somebody else, only that person may start it: the address is for the effective host. Name the
    meeting by session_key; meeting_key is kept for old callers.
    """

    __operation__ = Operation(
        name="GethosturlMeeting",
        service="meeting",
        response=GethosturlMeetingResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Older way to name the meeting; use `session_key`."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Number that identifies the meeting on its site."""


class GetjoinurlMeetingResponse(Response):
    """Where an attendee joins the meeting.

    `meet:getjoinurlMeetingResponse` on the wire.
    """

    __wire_name__ = "getjoinurlMeetingResponse"

    join_meeting_url: str | None = element("joinMeetingURL", TEXT, default=None, secret=True)
    """Address that takes the attendee into the meeting; it may carry the meeting password."""
    invite_meeting_url: str | None = element("inviteMeetingURL", TEXT, default=None)
    """Address at which somebody invited gets to the meeting."""
    register_meeting_url: str | None = element("registerMeetingURL", TEXT, default=None)
    """Address at which an attendee registers for the meeting."""


class GetjoinurlMeeting(Request[GetjoinurlMeetingResponse]):
    """Get the address at which an attendee joins a meeting.

    The address may hold the meeting password. Name the meeting by session_key; meeting_key is kept
    for old callers.
    """

    __operation__ = Operation(
        name="GetjoinurlMeeting",
        service="meeting",
        response=GetjoinurlMeetingResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Older way to name the meeting; use `session_key`."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Number that identifies the meeting on its site."""
    attendee_name: str | None = element("attendeeName", TEXT, default=None)
    """Name under which the attendee appears; it becomes part of the address."""
    attendee_email: str | None = element("attendeeEmail", TEXT, default=None)
    """Mail address of the attendee."""
    meeting_password: str | None = element("meetingPW", TEXT, default=None, secret=True)
    """Meeting password to build into the address."""
    reg_id: str | None = element("RegID", TEXT, default=None)
    """Registration ID of an attendee who has registered for the meeting."""


class RegistrationField(Message):
    """One field of a registration form.

    `meet:registrationFieldType` on the wire.
    """

    required: bool | None = element("req", BOOL, default=None)
    """Whether registrants must fill the field in."""


class StandardFields(Message):
    """Which details a registration form asks for.

    `meet:standardFieldsType` on the wire.
    """

    phone: RegistrationField | None = element("phone", RegistrationField, default=None)
    """Phone number on the registration form."""
    title: RegistrationField | None = element("title", RegistrationField, default=None)
    """Job title on the registration form."""
    company: RegistrationField | None = element("company", RegistrationField, default=None)
    """Employer on the registration form."""
    address1: RegistrationField | None = element("address1", RegistrationField, default=None)
    """First line of the postal address on the registration form."""
    address2: RegistrationField | None = element("address2", RegistrationField, default=None)
    """Second line of the postal address on the registration form."""
    city: RegistrationField | None = element("city", RegistrationField, default=None)
    """City on the registration form."""
    state: RegistrationField | None = element("state", RegistrationField, default=None)
    """State or province on the registration form."""
    postal_code: RegistrationField | None = element("postalCode", RegistrationField, default=None)
    """Postal code on the registration form."""
    country: RegistrationField | None = element("country", RegistrationField, default=None)
    """Country on the registration form."""
    fax: RegistrationField | None = element("fax", RegistrationField, default=None)
    """Fax number on the registration form."""
