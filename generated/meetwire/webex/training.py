# Generated from schemas/webex/training.json and schemas/webex/training.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:f27ee2c7d0f4b474
"""Training Center: training sessions, hands-on labs, and tests with their results."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.deprecation import deprecated
from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation, Paging, Window
from meetwire.runtime.values import BOOL, DATE_TIME, INT, TEXT, Namespace, OpenEnum
from meetwire.runtime.zones import aware
from meetwire.webex._zones import ZONES
from meetwire.webex.common import DayOfWeek, LabStatus, PsoFields, SessionTemplate, Tracking
from meetwire.webex.service import ListControl, MatchingRecords, MeetingAssist, OrderDirection
from meetwire.webex.session import (
    DateScope,
    EnableOptions,
    Listing,
    MetaData,
    OrderByTracking,
    Participants,
    Remind,
    Session,
    Status,
    Telephony,
)
from meetwire.webex.training_assessment import QuesTestInterop
from meetwire.webex.training_results import QtiResultReport

__all__ = [
    "AddScheduledTest",
    "AddScheduledTestResponse",
    "AdditionalInfo",
    "AttendeeAssign",
    "AttendeeOptions",
    "AvailabilityLab",
    "CheckBox",
    "CheckBoxGroup",
    "CheckBoxGroupInstance",
    "CheckBoxState",
    "CheckLabAvailability",
    "CheckLabAvailabilityResponse",
    "Choice",
    "ChoiceGroup",
    "ChoiceGroupInstance",
    "CopyLibTests",
    "CopyLibTestsResponse",
    "CreateTrainingSession",
    "CreateTrainingSessionResponse",
    "CustomFields",
    "CustomFieldsInstance",
    "DelLibTests",
    "DelLibTestsResponse",
    "DelScheduledTest",
    "DelScheduledTestResponse",
    "DelTrainingSession",
    "DelTrainingSessionResponse",
    "EmailAttendee",
    "EnrollmentField",
    "GetIMStestDetails",
    "GetIMStestDetailsResponse",
    "GetIMStestResult",
    "GetIMStestResultResponse",
    "GetLabInfo",
    "GetLabInfoResponse",
    "GetLabSchedule",
    "GetLabScheduleResponse",
    "GetTestInformation",
    "GetTestInformationResponse",
    "GetTrainingSession",
    "GetTrainingSessionResponse",
    "HandsOnLab",
    "LabInfo",
    "LibTest",
    "LstLibTests",
    "LstLibTestsResponse",
    "LstScheduledTests",
    "LstScheduledTestsResponse",
    "LstTrainingSession",
    "LstTrainingSessionResponse",
    "LstsummaryTrainingSession",
    "LstsummaryTrainingSessionResponse",
    "OccurrenceType",
    "Order",
    "PreAssignBreakout",
    "RegistrationForm",
    "RegistrationFormInstance",
    "RepeatSession",
    "RepeatSessionAction",
    "RepeatType",
    "ReserveLab",
    "ReserveLabResponse",
    "ScheduledLab",
    "ScheduledTest",
    "ScheduledTestInstance",
    "SetScheduledTest",
    "SetScheduledTestAttemptLimit",
    "SetScheduledTestDeliveryMethod",
    "SetScheduledTestResponse",
    "SetScheduledTestTimeLimit",
    "SetTrainingSession",
    "SetTrainingSessionResponse",
    "ShareType",
    "StandardFields",
    "SubmittedTest",
    "TestDelivery",
    "TestStatus",
    "TextBox",
    "TextBoxInstance",
    "TextBoxType",
    "TrainingEnableOptions",
    "TrainingMetaData",
    "TrainingRepeat",
    "TrainingRepeatDayInWeek",
    "TrainingSession",
    "TrainingSessionInstance",
    "TrainingSessionSummary",
    "UploadIMStest",
    "UploadIMStestDisplay",
    "UploadIMStestResponse",
    "Website",
]

NAMESPACE = Namespace("train", "http://www.webex.com/schemas/2002/06/service/trainingsession")


class RepeatType(OpenEnum):
    """How the sessions of a schedule belong together.

    `train:repeatTypeType` on the wire.
    """

    SINGLE = "SINGLE"
    """One session."""
    RECURRING_SINGLE = "RECURRING_SINGLE"
    """A series in which each session stands alone."""
    MULTIPLE_SESSION = "MULTIPLE_SESSION"
    """One course that extends over several sessions."""


class OccurrenceType(OpenEnum):
    """Unit of a series of training sessions.

    `train:occurentTypeType` on the wire.
    """

    WEEKLY = "WEEKLY"
    DAILY = "DAILY"
    NO_REPEAT = "NO_REPEAT"
    CONSTANT = "CONSTANT"
    MONTHLY = "MONTHLY"
    IRREGULARLY = "IRREGULARLY"
    """On dates without a pattern."""


class TestDelivery(OpenEnum):
    """Where participants take a test.

    `train:testDeliveryType` on the wire.
    """

    WEBSITE = "WEBSITE"
    """On the website, at any time from the start to the due date."""
    IN_SESSION = "IN_SESSION"
    """During the training session."""


class TestStatus(OpenEnum):
    """How far a scheduled test has got.

    `train:testStatusType` on the wire.
    """

    NOT_STARTED = "NOT_STARTED"
    STARTED = "STARTED"
    ENDED = "ENDED"


class TextBoxType(OpenEnum):
    """Number of lines that a text box takes.

    `train:textboxTypeType` on the wire.
    """

    SINGLE_LINE = "SINGLE_LINE"
    MULTI_LINE = "MULTI_LINE"


class CheckBoxState(OpenEnum):
    """Whether a box is ticked.

    `train:checkboxStateType` on the wire.
    """

    CLEARED = "CLEARED"
    SELECTED = "SELECTED"


class ShareType(OpenEnum):
    """Which of the two libraries of a user a test is in.

    `train:shareType` on the wire.
    """

    PRIVATE = "PRIVATE"
    """The private library, for the user alone."""
    SHARE = "SHARE"
    """The shared library, which other hosts reach too."""


class RepeatSessionAction(OpenEnum):
    """What to do with one session of a series.

    `train:actionType` on the wire.
    """

    EDIT = "EDIT"
    """Moves it to another start."""
    DELETE = "DELETE"
    """Takes it out of the series."""


class AttendeeAssign(OpenEnum):
    """How attendees are assigned to breakout sessions.

    `train:attendeeAssignType` on the wire.
    """

    AUTO = "AUTO"
    """By the service."""
    MANUAL = "MANUAL"
    """By a person."""


class PreAssignBreakout(Message):
    """Breakout sessions that are set up before the session starts.

    `train:trainingSessionType/preAssignBreakout` on the wire.
    """

    enable: bool | None = element("enable", BOOL, default=None)
    """Turns the assignment ahead of time on."""
    attendee_assign: AttendeeAssign | None = element("attendeeAssign", AttendeeAssign, default=None)
    """Whether the service or a person assigns attendees to breakout sessions."""
    num_sessions: int | None = element("numSessions", INT, default=None)
    """Number of breakout sessions to form."""
    attendees_per_session: int | None = element("attendeesPerSess", INT, default=None)
    """Number of attendees in each breakout session."""


class TrainingMetaData(MetaData):
    """What a training session is about.

    `train:trainingMetaDataType` on the wire.
    """

    agenda: str | None = element("agenda", TEXT, default=None, max_length=2500)
    """What will be taught, at most 2500 characters."""
    description: str | None = element("description", TEXT, default=None)
    """What the session is about, longer than the topic."""
    greeting: str | None = element("greeting", TEXT, default=None)
    """Text that welcomes attendees."""
    location: str | None = element("location", TEXT, default=None)
    """Where the session takes place, in free words."""
    invitation: str | None = element("invitation", TEXT, default=None)
    """Text of the invitation."""
    session_type: int | None = element("sessionType", INT, default=None)
    """Identifier of the session type, one of those that the site offers."""
    default_highest_mt: bool | None = element("defaultHighestMT", BOOL, default=None)
    """The service assumes `True` if it is absent."""
    session_template: SessionTemplate | None = element(
        "sessionTemplate", SessionTemplate, default=None
    )
    """Scheduling template that supplies settings of the session."""
    enable_greeting: bool | None = element("enableGreeting", BOOL, default=None)
    """Shows the greeting to attendees."""


class TrainingEnableOptions(EnableOptions):
    """Switches for the features of a training session.

    `train:trainingEnableOptionsType` on the wire.
    """

    chat: bool | None = element("chat", BOOL, default=None)
    """Lets participants exchange chat messages. The service assumes `False` if it is absent."""
    poll: bool | None = element("poll", BOOL, default=None)
    """Lets the presenter poll the attendees. The service assumes `False` if it is absent."""
    audio_video: bool | None = element("audioVideo", BOOL, default=None)
    """Offers audio and video."""
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
    training_session_record: bool | None = element("trainingSessionRecord", BOOL, default=None)
    """Lets the session be recorded."""
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
    rc_app_share: bool | None = element("rcAppShare", BOOL, default=None)
    """Lets others take remote control of a shared application."""
    rc_desktop_share: bool | None = element("rcDesktopShare", BOOL, default=None)
    """Lets others take remote control of a shared desktop."""
    rc_web_tour: bool | None = element("rcWebTour", BOOL, default=None)
    """Lets others take remote control of a web tour."""
    attendee_record_training_session: bool | None = element(
        "attendeeRecordTrainingSession", BOOL, default=None
    )
    """Lets attendees record the session too."""
    voip: bool | None = element("voip", BOOL, default=None)
    """Offers audio over the network (voice over IP)."""
    fax_into_training_session: bool | None = element("faxIntoTrainingSession", BOOL, default=None)
    """Lets documents be faxed into the session."""
    auto_delete_after_meeting_end: bool | None = element(
        "autoDeleteAfterMeetingEnd", BOOL, default=None
    )
    """Removes the session from the site once it has ended."""
    display_quick_start_host: bool | None = element("displayQuickStartHost", BOOL, default=None)
    """Shows the quick start page to the host."""
    display_quick_start_attendees: bool | None = element(
        "displayQuickStartAttendees", BOOL, default=None
    )
    """Shows the quick start page to attendees."""
    support_q_and_a: bool | None = element("supportQandA", BOOL, default=None)
    """Offers a panel for questions and answers."""
    support_feedback: bool | None = element("supportFeedback", BOOL, default=None)
    """Lets attendees give feedback."""
    support_breakout_sessions: bool | None = element("supportBreakoutSessions", BOOL, default=None)
    """Lets participants split into breakout sessions."""
    support_remote_computer: bool | None = element("supportRemoteComputer", BOOL, default=None)
    """Lets a remote computer be shared."""
    support_share_web_content: bool | None = element("supportShareWebContent", BOOL, default=None)
    """Lets the presenter share web content."""
    support_ucf_rich_media: bool | None = element("supportUCFRichMedia", BOOL, default=None)
    """Lets rich media be shared in Universal Communications Format (UCF)."""
    network_based_record: bool | None = element("networkBasedRecord", BOOL, default=None)
    """Lets the session be recorded on the servers of the service."""
    presenter_breakout_session: bool | None = element(
        "presenterBreakoutSession", BOOL, default=None
    )
    """Lets presenters use breakout sessions."""
    attendee_breakout_session: bool | None = element("attendeeBreakoutSession", BOOL, default=None)
    """Lets attendees use breakout sessions."""
    support_panelists: bool | None = element("supportPanelists", BOOL, default=None)
    """Lets the session have panelists."""
    mute_on_entry: bool | None = element("muteOnEntry", BOOL, default=None)
    """Mutes callers when they join."""
    multi_video: bool | None = element("multiVideo", BOOL, default=None)
    """Shows the video of several participants at once."""
    very_large_session: bool | None = element("veryLargeSess", BOOL, default=None)
    """Prepares the session for a very large audience; the numbers are not documented."""


class TrainingRepeatDayInWeek(Message):
    """Weekdays on which a weekly series meets.

    `train:trainRepeatType/dayInWeek` on the wire.
    """

    day: list[DayOfWeek] = elements("day", DayOfWeek, default_factory=list)
    """One weekday of the series."""


class RepeatSession(Message):
    """A change to one session of a series of single sessions.

    `train:repeatSessionType` on the wire.
    """

    action: RepeatSessionAction | None = element("action", RepeatSessionAction, default=None)
    """Whether to move or to delete the session."""
    index: int = element("index", INT)
    """Position of the session in the series."""
    start_date: datetime | None = element(
        "startDate",
        DATE_TIME,
        default=None,
        zone="../../schedule/time_zone_id ../../schedule/time_zone",
    )
    """New start of the session, in the time zone of the schedule."""


class TrainingRepeat(Message):
    """Pattern by which a training session recurs.

    `train:trainRepeatType` on the wire.
    """

    repeat_type: RepeatType | None = element("repeatType", RepeatType, default=None)
    """Whether this is a single session, a series of single sessions or one course of several
    sessions.
    """
    expiration_date: datetime | None = element(
        "expirationDate",
        DATE_TIME,
        default=None,
        zone="../schedule/time_zone_id ../schedule/time_zone",
    )
    """When the series ends, in the time zone of the schedule."""
    day_in_week: TrainingRepeatDayInWeek | None = element(
        "dayInWeek", TrainingRepeatDayInWeek, default=None
    )
    """Weekdays on which a weekly series meets."""
    end_after: int | None = element("endAfter", INT, default=None)
    """Number of sessions after which the series ends."""
    occurrence_type: OccurrenceType | None = element("occurenceType", OccurrenceType, default=None)
    """Unit of the series: daily, weekly, monthly, constant, irregular or none."""
    interval: int | None = element("interval", INT, default=None)
    """Gap between sessions, counted in the unit of the series."""
    day_in_month: int | None = element("dayInMonth", INT, default=None)
    """Day of the month on which a monthly series meets."""
    week_in_month: int | None = element("weekInMonth", INT, default=None)
    """Week of the month that a monthly series meets in."""
    month_in_year: int | None = element("monthInYear", INT, default=None)
    """Month of the year that the series meets in."""
    day_in_year: int | None = element("dayInYear", INT, default=None)
    repeat_session: list[RepeatSession] = elements(
        "repeatSession", RepeatSession, default_factory=list
    )
    """Sessions of a series of single sessions to move or to delete; for SetTrainingSession."""


class AttendeeOptions(Message):
    """Rules for registration, invitations and joining.

    `train:attendeeOptionsType` on the wire.
    """

    request: bool | None = element("request", BOOL, default=None)
    registration: bool | None = element("registration", BOOL, default=None)
    """Makes attendees register for the session."""
    auto: bool | None = element("auto", BOOL, default=None)
    """Accepts registrations without a decision by the host."""
    registration_password: str | None = element("registrationPWD", TEXT, default=None, secret=True)
    """Password that people need to register."""
    max_registrations: int | None = element("maxRegistrations", INT, default=None)
    """Number of registrations after which no more are taken."""
    registration_close_date: datetime | None = element(
        "registrationCloseDate",
        DATE_TIME,
        default=None,
        zone="../schedule/time_zone_id ../schedule/time_zone",
    )
    """Until when people can register, in the time zone of the schedule."""
    email_invitations: bool | None = element("emailInvitations", BOOL, default=None)
    """Mails an invitation to each attendee. The service assumes `False` if it is absent."""
    participant_limit: int | None = element("participantLimit", INT, default=None, minimum=0)
    """Largest number of participants let in."""


class HandsOnLab(Message):
    """Lab computers that go with a training session.

    `train:handsOnLabType` on the wire.
    """

    reserve_hol: bool | None = element("reserveHOL", BOOL, default=None)
    """Reserves computers of a hands-on lab (HOL)."""
    lab_name: str | None = element("labName", TEXT, default=None)
    """Name of the lab, as GetLabInfo gives it."""
    num_computers: int | None = element("numComputers", INT, default=None)
    """Number of computers to reserve."""


class TrainingSession(Session):
    """What a host sets when scheduling a training session.

    `train:trainingSessionType` on the wire.
    """

    meta_data: TrainingMetaData | None = element("metaData", TrainingMetaData, default=None)
    """Topic, type and texts of the session."""
    enable_options: TrainingEnableOptions | None = element(
        "enableOptions", TrainingEnableOptions, default=None
    )
    """Features that are switched on or off during the session."""
    telephony: Telephony | None = element("telephony", Telephony, default=None)
    """How people get audio by phone."""
    tracking: Tracking | None = element("tracking", Tracking, default=None)
    """Values of the tracking codes that the site defines."""
    repeat: TrainingRepeat | None = element("repeat", TrainingRepeat, default=None)
    """Pattern of a series; absent or SINGLE for a single session."""
    remind: Remind | None = element("remind", Remind, default=None)
    """Reminder sent ahead of the start."""
    presenters: Participants | None = element("presenters", Participants, default=None)
    """People who present; one with the role HOST becomes an alternate host."""
    attendees: Participants | None = element("attendees", Participants, default=None)
    """People invited to be trained; one with the role HOST becomes an alternate host."""
    attendee_options: AttendeeOptions | None = element(
        "attendeeOptions", AttendeeOptions, default=None
    )
    """Rules for registration, invitations and joining."""
    hands_on_lab: HandsOnLab | None = element("handsOnLab", HandsOnLab, default=None)
    """Lab computers that attendees practise on during the session."""
    pso_fields: PsoFields | None = element("psoFields", PsoFields, default=None)
    """PSO fields of the session, as the site defines them."""
    assist_service: MeetingAssist | None = element("assistService", MeetingAssist, default=None)
    """Assistance by the provider that the host asks for, and whether it is confirmed."""
    pre_assign_breakout: PreAssignBreakout | None = element(
        "preAssignBreakout", PreAssignBreakout, default=None
    )
    """Breakout sessions that are set up before the session starts."""


class TrainingSessionInstance(TrainingSession):
    """A scheduled training session: its settings, its key and its state.

    `train:trainingSessionInstanceType` on the wire.
    """

    session_key: int = element("sessionKey", INT)
    """Number that identifies the training session on its site."""
    status: Status | None = element("status", Status, default=None)
    """Whether the session is in progress."""


class TrainingSessionSummary(Message):
    """One line in the list of training sessions.

    `train:trainingSessionSummaryInstanceType` on the wire.
    """

    session_key: int | None = element("sessionKey", INT, default=None)
    """Number that identifies the training session on its site."""
    conf_name: str | None = element("confName", TEXT, default=None)
    """Topic of the session, shown to everybody invited."""
    meeting_type: int | None = element("meetingType", INT, default=None)
    """Identifier of the session type, one of those that the site offers."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Webex ID of the person who hosts the session."""
    other_host_webex_id: str | None = element("otherHostWebExID", TEXT, default=None)
    """Webex ID of an alternate host."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that `start_date` is in."""
    time_zone: str | None = element("timeZone", TEXT, default=None)
    """Label of that time zone, such as GMT-08:00, Pacific (San Jose)."""
    status: str | None = element("status", TEXT, default=None)
    """Text that tells whether the session runs; NOT_INPROGRESS when it does not."""
    start_date: datetime | None = element(
        "startDate", DATE_TIME, default=None, zone="time_zone_id time_zone"
    )
    """Start in the zone that `time_zone_id` names."""
    start_date_aware = aware(start_date, ZONES)
    duration: int | None = element("duration", INT, default=None)
    """Planned length in minutes."""
    list_status: Listing | None = element("listStatus", Listing, default=None)
    """Whether the session is listed publicly, privately or not at all."""


class AdditionalInfo(Message):
    """Guest token of each scheduled session.

    `train:createTrainingSessionResponse/additionalInfo` on the wire.
    """

    session_key: list[int] = elements("sessionkey", INT, default_factory=list, sequence=1)
    """Number of the session that the token is for."""
    guest_token: list[str] = elements(
        "guestToken", TEXT, default_factory=list, secret=True, sequence=1
    )
    """Token for access as a guest, written as hexadecimal digits."""


class CreateTrainingSessionResponse(Response):
    """Keys of what was scheduled, with tokens for guests.

    `train:createTrainingSessionResponse` on the wire.
    """

    __wire_name__ = "createTrainingSessionResponse"

    session_key: list[int] = elements("sessionkey", INT)
    """Number that identifies the session on its site; several where a series was scheduled as
    single sessions.
    """
    additional_info: AdditionalInfo | None = element("additionalInfo", AdditionalInfo, default=None)
    """Guest token of each scheduled session."""


class CreateTrainingSession(TrainingSession, Request[CreateTrainingSessionResponse]):
    """Schedule a training session.

    Returns the key of the session, which every later call needs; a series can give several keys. A
    presenter or attendee with the role HOST becomes an alternate host. Attendees may enter the
    teleconference before the host with TSP audio too. Unsafe HTML is filtered out of some text
    fields. Mail addresses are stored in lower case in the reporting database, so compare them
    without regard to case.
    """

    __operation__ = Operation(
        name="CreateTrainingSession",
        service="training",
        response=CreateTrainingSessionResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Asks the service to check the format of the values."""


class LstsummaryTrainingSessionResponse(Response):
    """One page of training session summaries.

    `train:lstsummaryTrainingSessionResponse` on the wire.
    """

    __wire_name__ = "lstsummaryTrainingSessionResponse"

    training_session: list[TrainingSessionSummary] = elements(
        "trainingSession", TrainingSessionSummary, default_factory=list
    )
    """Summaries on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many training sessions match in all, and which of them are on this page."""


class Order(Message):
    """Up to three sort keys, the most significant first.

    `train:orderType` on the wire.
    """

    order_by: list[OrderByTracking] = elements(
        "orderBy", OrderByTracking, default_factory=list, sequence=1, max_items=3
    )
    """Field to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction of this sort key, ascending or descending."""


class LstsummaryTrainingSession(
    ListRequest[LstsummaryTrainingSessionResponse, TrainingSessionSummary]
):
    """List summaries of scheduled training sessions.

    A site administrator lists the sessions of everybody on the site. A host lists only the own
    sessions, whether public, private or unlisted.
    """

    __operation__ = Operation(
        name="LstsummaryTrainingSession",
        service="training",
        response=LstsummaryTrainingSessionResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("training_session", 50, 500, key=("session_key",)),
        not_found=("000015",),
        window=Window("date_scope.start_date_start", "date_scope.start_date_end", None),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: Order | None = element("order", Order, default=None)
    """Sort keys, the most significant first."""
    date_scope: DateScope | None = element("dateScope", DateScope, default=None)
    """Limits the list to training sessions that start or end in a span of time."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to this session."""
    host_webex_id: str | None = element("hostWebExID", TEXT, default=None)
    """Limits the list to sessions of this host."""


class LstTrainingSessionResponse(Response):
    """One page of training sessions with all their details.

    `train:lstTrainingSessionResponse` on the wire.
    """

    __wire_name__ = "lstTrainingSessionResponse"

    training_session: list[TrainingSessionInstance] = elements(
        "trainingSession", TrainingSessionInstance, default_factory=list
    )
    """Training sessions on this page, in the order asked for."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many training sessions match in all, and which of them are on this page."""


@deprecated("Use LstsummaryTrainingSession, and GetTrainingSession for the details of one session.")
class LstTrainingSession(ListRequest[LstTrainingSessionResponse, TrainingSessionInstance]):
    """List training sessions with all their details.

    Deprecated: Use LstsummaryTrainingSession, and GetTrainingSession for the details of one
    session.
    """

    __operation__ = Operation(
        name="LstTrainingSession",
        service="training",
        response=LstTrainingSessionResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("training_session", 10, 50, key=("session_key",)),
        not_found=("000015",),
        window=Window("date_scope.start_date_start", "date_scope.start_date_end", None),
        deprecated="Use LstsummaryTrainingSession, and GetTrainingSession for the details of one session.",
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which page of the results to return, and how criteria combine."""
    order: Order | None = element("order", Order, default=None)
    """Sort keys, the most significant first."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of a time zone, as LstTimeZone numbers them; `date_scope` has one of its own."""
    date_scope: DateScope | None = element("dateScope", DateScope, default=None)
    """Limits the list to training sessions that start or end in a span of time."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to this session."""


class DelTrainingSessionResponse(Response):
    """Confirms that the training session is deleted.

    `train:delTrainingSessionResponse` on the wire.
    """

    __wire_name__ = "delTrainingSessionResponse"


class DelTrainingSession(Request[DelTrainingSessionResponse]):
    """Delete a training session that has not started.

    A host deletes only the own sessions. Once a session has started, the call fails with exception
    060042.
    """

    __operation__ = Operation(
        name="DelTrainingSession",
        service="training",
        response=DelTrainingSessionResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number of one of the own sessions; it must not have started."""


class ScheduledTest(Message):
    """A test that goes with a training session.

    `train:scheduledTestType` on the wire.
    """

    test_id: int = element("testID", INT)
    """Number of the scheduled test."""
    title: str = element("title", TEXT)
    """Name of the test, as attendees see it."""
    delivery: TestDelivery = element("delivery", TestDelivery)
    """Whether the test is taken on the website or during the session. The service assumes
    `IN_SESSION` if it is empty.
    """
    status: TestStatus = element("status", TestStatus)
    """How far the test has got. The service assumes `NOT_STARTED` if it is empty."""
    due_date: datetime | None = element("dueDate", DATE_TIME, default=None)
    """Until when a test on the website can be taken; its time zone is not documented."""


class GetTrainingSessionResponse(TrainingSessionInstance, Response):
    """All settings of one training session, with what its host needs to run it.

    `train:getTrainingSessionResponse` on the wire.
    """

    __wire_name__ = "getTrainingSessionResponse"

    test: list[ScheduledTest] = elements("test", ScheduledTest, default_factory=list)
    """Tests that attendees take as part of the session."""
    host_key: str | None = element("hostKey", TEXT, default=None, secret=True)
    """Digits that let somebody claim the host role during the session."""
    event_id: int | None = element("eventID", INT, default=None)
    guest_token: str | None = element("guestToken", TEXT, default=None, secret=True)
    """Token for access as a guest, written as hexadecimal digits."""
    host_type: str | None = element("hostType", TEXT, default=None)


class GetTrainingSession(Request[GetTrainingSessionResponse]):
    """Read everything about one training session.

    Hosts and site administrators alike see only sessions that they scheduled or own; others fail
    with exception 000001.
    """

    __operation__ = Operation(
        name="GetTrainingSession",
        service="training",
        response=GetTrainingSessionResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    session_key: int = element("sessionKey", INT)
    """Number of a session that the caller scheduled or owns."""


class SetTrainingSessionResponse(Response):
    """Confirms that the training session is changed.

    `train:setTrainingSessionResponse` on the wire.
    """

    __wire_name__ = "setTrainingSessionResponse"


class SetTrainingSession(TrainingSessionInstance, Request[SetTrainingSessionResponse]):
    """Change a scheduled training session.

    Sessions of a series of single sessions are moved or deleted by repeat_session. Once a session
    has started, a change of repeat_type fails with exception 060042. A presenter or attendee with
    the role HOST becomes an alternate host. Attendees may enter the teleconference before the host
    with TSP audio too. Unsafe HTML is filtered out of some text fields. Mail addresses are stored
    in lower case in the reporting database, so compare them without regard to case.
    """

    __operation__ = Operation(
        name="SetTrainingSession",
        service="training",
        response=SetTrainingSessionResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
    )

    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Asks the service to check the format of the values."""


class LabInfo(Message):
    """A hands-on lab and its computers.

    `train:labInfoType` on the wire.
    """

    lab_name: str = element("labName", TEXT)
    """Name by which other calls refer to the lab."""
    description: str | None = element("description", TEXT, default=None)
    """What the lab is for, in free words."""
    total_computers: int | None = element("totalComputers", INT, default=None)
    """Number of computers in the lab."""
    computers_in_session: int | None = element("computersInSession", INT, default=None)
    """How many of them are in use by sessions."""


class GetLabInfoResponse(Response):
    """Hands-on labs of the site.

    `train:getLabInfoResponse` on the wire.
    """

    __wire_name__ = "getLabInfoResponse"

    lab_info: list[LabInfo] = elements("labInfo", LabInfo, default_factory=list)
    """One lab and its computers."""


class GetLabInfo(Request[GetLabInfoResponse]):
    """Read what the hands-on labs of the site have to offer.

    Without a name, the answer holds every lab of the site.
    """

    __operation__ = Operation(
        name="GetLabInfo",
        service="training",
        response=GetLabInfoResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    lab_name: str | None = element("labName", TEXT, default=None)
    """Name of the lab; leave it out for all labs of the site."""


class AvailabilityLab(Message):
    """A span of time and whether computers of a lab can be reserved in it.

    `train:availabilityLabType` on the wire.
    """

    lab_name: str = element("labName", TEXT)
    """Name of the lab."""
    time_zone_id: int = element("timeZoneID", INT)
    """Index of the time zone that the two times are in."""
    session_start_time: datetime = element("sessionStartTime", DATE_TIME, zone="time_zone_id")
    """Start of the span, in the zone that `time_zone_id` names."""
    session_start_time_aware = aware(session_start_time, ZONES)
    session_end_time: datetime = element("sessionEndTime", DATE_TIME, zone="time_zone_id")
    """End of the span, in the zone that `time_zone_id` names."""
    session_end_time_aware = aware(session_end_time, ZONES)
    num_computers: int = element("numComputers", INT)
    """Number of computers that the status is about."""
    status: LabStatus = element("status", LabStatus)
    """Whether they can be reserved."""


class CheckLabAvailabilityResponse(Response):
    """Spans of time in which computers of a lab can or cannot be reserved.

    `train:checkLabAvailabilityResponse` on the wire.
    """

    __wire_name__ = "checkLabAvailabilityResponse"

    availability_labs: list[AvailabilityLab] = elements(
        "availabilityLabs", AvailabilityLab, default_factory=list
    )
    """One span; gaps between the spans are taken by other reservations."""


class CheckLabAvailability(Request[CheckLabAvailabilityResponse]):
    """Find out when computers of a hands-on lab are free.

    The span asked about comes back in pieces, each with whether the computers can be reserved;
    ReserveLab then takes them.
    """

    __operation__ = Operation(
        name="CheckLabAvailability",
        service="training",
        response=CheckLabAvailabilityResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    lab_name: str = element("labName", TEXT)
    """Name of the lab, as GetLabInfo gives it."""
    time_zone_id: int = element("timeZoneID", INT)
    """Index of the time zone that the two times are in, as LstTimeZone numbers them."""
    session_start_time: datetime = element("sessionStartTime", DATE_TIME, zone="time_zone_id")
    """Start of the span to check, in the zone that `time_zone_id` names."""
    session_start_time_aware = aware(session_start_time, ZONES)
    session_end_time: datetime = element("sessionEndTime", DATE_TIME, zone="time_zone_id")
    """End of the span to check, in the zone that `time_zone_id` names."""
    session_end_time_aware = aware(session_end_time, ZONES)
    num_computers: int = element("numComputers", INT)
    """Number of computers that are wanted."""


class ScheduledLab(Message):
    """One reservation of a hands-on lab.

    `train:scheduleLabType` on the wire.
    """

    lab_name: str = element("labName", TEXT)
    """Name of the lab."""
    conf_name: str = element("confName", TEXT)
    """Topic of the session that the lab is reserved for."""
    time_zone_id: int = element("timeZoneID", INT)
    """Index of the time zone that the two times are in."""
    session_start_time: datetime = element("sessionStartTime", DATE_TIME, zone="time_zone_id")
    """Start of the reservation, in the zone that `time_zone_id` names."""
    session_start_time_aware = aware(session_start_time, ZONES)
    session_end_time: datetime = element("sessionEndTime", DATE_TIME, zone="time_zone_id")
    """End of the reservation, in the zone that `time_zone_id` names."""
    session_end_time_aware = aware(session_end_time, ZONES)
    host_webex_id: str = element("hostWebExID", TEXT)
    """Webex ID of the person who hosts the session."""
    num_computers: int = element("numComputers", INT)
    """Number of reserved computers."""


class GetLabScheduleResponse(Response):
    """Reservations of a hands-on lab.

    `train:getLabScheduleResponse` on the wire.
    """

    __wire_name__ = "getLabScheduleResponse"

    scheduled_labs: list[ScheduledLab] = elements(
        "scheduledLabs", ScheduledLab, default_factory=list
    )
    """One reservation."""


class GetLabSchedule(Request[GetLabScheduleResponse]):
    """List the reservations of a hands-on lab in a span of time."""

    __operation__ = Operation(
        name="GetLabSchedule",
        service="training",
        response=GetLabScheduleResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    lab_name: str = element("labName", TEXT)
    """Name of the lab, as GetLabInfo gives it."""
    time_zone_id: int = element("timeZoneID", INT)
    """Index of the time zone that the two times are in, as LstTimeZone numbers them."""
    session_start_time: datetime = element("sessionStartTime", DATE_TIME, zone="time_zone_id")
    """Start of the span to look at, in the zone that `time_zone_id` names."""
    session_start_time_aware = aware(session_start_time, ZONES)
    session_end_time: datetime = element("sessionEndTime", DATE_TIME, zone="time_zone_id")
    """End of the span to look at, in the zone that `time_zone_id` names."""
    session_end_time_aware = aware(session_end_time, ZONES)


class ReserveLabResponse(Response):
    """Number of the new reservation.

    `train:reserveLabResponse` on the wire.
    """

    __wire_name__ = "reserveLabResponse"

    hol_session_id: int = element("holSessionID", INT)
    """Number that identifies the reservation of the hands-on lab."""


class ReserveLab(Request[ReserveLabResponse]):
    """Reserve computers of a hands-on lab.

    CheckLabAvailability tells beforehand when the computers are free.
    """

    __operation__ = Operation(
        name="ReserveLab",
        service="training",
        response=ReserveLabResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    lab_name: str | None = element("labName", TEXT, default=None)
    """Name of the lab, as GetLabInfo gives it."""
    num_computers: int | None = element("numComputers", INT, default=None)
    """Number of computers to reserve."""
    topic: str | None = element("topic", TEXT, default=None)
    """What the reservation is for, in free words."""
    time_limit: int | None = element("timeLimit", INT, default=None)
    """Length of the reservation in minutes."""
    start_date: datetime | None = element("startDate", DATE_TIME, default=None, zone="time_zone_id")
    """Start of the reservation, in the zone that `time_zone_id` names."""
    start_date_aware = aware(start_date, ZONES)
    end_date: datetime | None = element("endDate", DATE_TIME, default=None, zone="time_zone_id")
    """End of the reservation, in the zone that `time_zone_id` names."""
    end_date_aware = aware(end_date, ZONES)
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the time zone that `start_date` and `end_date` are in, as LstTimeZone numbers them.
    """
    send_mail: bool | None = element("sendMail", BOOL, default=None)
    """Whether a mail about the reservation is sent."""


class ScheduledTestInstance(Message):
    """A test that goes with a training session, and which session that is.

    `train:scheduledTestInstanceType` on the wire.
    """

    test_id: int = element("testID", INT)
    """Number of the scheduled test."""
    title: str = element("title", TEXT)
    """Name of the test, as attendees see it."""
    delivery: TestDelivery = element("delivery", TestDelivery)
    """Whether the test is taken on the website or during the session. The service assumes
    `IN_SESSION` if it is empty.
    """
    status: TestStatus = element("status", TestStatus)
    """How far the test has got. The service assumes `NOT_STARTED` if it is empty."""
    due_date: datetime | None = element("dueDate", DATE_TIME, default=None)
    """Until when a test on the website can be taken; its time zone is not documented."""
    session_key: int = element("sessionKey", INT)
    """Number of the training session that the test goes with."""


class LstScheduledTestsResponse(Response):
    """Tests that were added to training sessions.

    `train:lstScheduledTestsResponse` on the wire.
    """

    __wire_name__ = "lstScheduledTestsResponse"

    test: list[ScheduledTestInstance] = elements(
        "test", ScheduledTestInstance, default_factory=list
    )
    """One test and its session."""


class LstScheduledTests(Request[LstScheduledTestsResponse]):
    """List the tests that were added to training sessions.

    A site administrator lists the tests of everybody on the site. A host lists only tests of the
    own sessions, and author is ignored.
    """

    __operation__ = Operation(
        name="LstScheduledTests",
        service="training",
        response=LstScheduledTestsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("000015",),
    )

    date_scope: DateScope | None = element("dateScope", DateScope, default=None)
    """Limits the list to a span of time."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Limits the list to tests of this session."""
    status: TestStatus | None = element("status", TestStatus, default=None)
    """Limits the list to tests that have got this far."""
    author: str | None = element("author", TEXT, default=None)
    """Limits the list to tests of this author; ignored for callers other than site administrators.
    """


class SubmittedTest(Message):
    """How one participant did in a test.

    `train:submittedTestType` on the wire.
    """

    name: str = element("name", TEXT)
    """Name of the participant."""
    email: str = element("email", TEXT)
    """Mail address of the participant."""
    submit_date: datetime = element("submitDate", DATE_TIME)
    """When the test was submitted; its time zone is not documented."""
    score: int = element("score", INT)
    """Points that the participant earned."""
    grade: str = element("grade", TEXT)
    """Grade that goes with the score."""
    register_id: int = element("registerID", INT)
    """Registration ID of the participant."""


class GetTestInformationResponse(ScheduledTestInstance, Response):
    """A scheduled test, with who took it and how they did.

    `train:getTestInformationResponse` on the wire.
    """

    __wire_name__ = "getTestInformationResponse"

    description: str | None = element("description", TEXT, default=None)
    """What the test is about, in free words."""
    start_date: datetime = element("startDate", DATE_TIME)
    """From when the test can be taken; its time zone is not documented."""
    time_limit: int | None = element("timeLimit", INT, default=None)
    """Minutes that a participant has for the test."""
    author: str = element("author", TEXT)
    """Who wrote the test, by a short name such as bill."""
    num_questions: int = element("numQuestions", INT)
    """Number of questions in the test."""
    num_submitted: int = element("numSubmitted", INT)
    """How many participants have submitted the test."""
    num_started: int = element("numStarted", INT)
    """How many participants have started the test."""
    num_submitted_unscroed: int = element("numSubmittedUnscroed", INT)
    """Misspelled twin of `num_submitted_unscored`, with the same value."""
    num_submitted_unscored: int | None = element("numSubmittedUnscored", INT, default=None)
    """How many of the submitted tests have no score so far."""
    submitted_test: list[SubmittedTest] = elements(
        "submittedTest", SubmittedTest, default_factory=list
    )
    """Participants who submitted the test, with their scores."""
    max_score: int | None = element("maxScore", INT, default=None)
    """Maximum score; whether it is the one to reach or the one reached is not documented."""


class GetTestInformation(Request[GetTestInformationResponse]):
    """Read how a scheduled test goes: who took it, and the grades."""

    __operation__ = Operation(
        name="GetTestInformation",
        service="training",
        response=GetTestInformationResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    test_id: int = element("testID", INT)
    """Number of the scheduled test."""


class GetIMStestResultResponse(Response):
    """Test result of one participant, in the results format of IMS QTI 1.2.

    `train:getIMStestResultResponse` on the wire.
    """

    __wire_name__ = "getIMStestResultResponse"

    qti_result_report: QtiResultReport = element("qti_result_report", QtiResultReport)
    """The result: scores, grades, and each question with its answer."""


class GetIMStestResult(Request[GetIMStestResultResponse]):
    """Read the detailed test result of one participant.

    The result comes in the results reporting format of the IMS QTI specification 1.2.
    """

    __operation__ = Operation(
        name="GetIMStestResult",
        service="training",
        response=GetIMStestResultResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    test_id: int = element("testID", INT)
    """Number of the scheduled test."""
    participant_email: str = element("participantEmail", TEXT)
    """Mail address of the participant."""


class GetIMStestDetailsResponse(Response):
    """Questions of a test, in the ASI format of IMS QTI 1.2.

    `train:getIMStestDetailsResponse` on the wire.
    """

    __wire_name__ = "getIMStestDetailsResponse"

    questestinterop: QuesTestInterop = element("questestinterop", QuesTestInterop)
    """The test with its sections, questions, answers and scores."""


class GetIMStestDetails(Request[GetIMStestDetailsResponse]):
    """Read the questions of a test.

    The questions come in the ASI format of the IMS QTI specification 1.2.
    """

    __operation__ = Operation(
        name="GetIMStestDetails",
        service="training",
        response=GetIMStestDetailsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    test_id: int = element("testID", INT)
    """Number of the test."""


class EnrollmentField(Message):
    """Whether a form has a field, and whether it must be filled in.

    `train:enrollmentFieldType` on the wire.
    """

    incl: bool | None = element("incl", BOOL, default=None)
    """Whether the form has the field. The service assumes `True` if it is absent."""
    req: bool | None = element("req", BOOL, default=None)
    """Whether the field must be filled in."""


class StandardFields(Message):
    """Which of the standard questions a registration form asks.

    `train:standardFieldsType` on the wire.
    """

    phone: EnrollmentField | None = element("phone", EnrollmentField, default=None)
    """Phone number on the registration form."""
    title: EnrollmentField | None = element("title", EnrollmentField, default=None)
    """Job title on the registration form."""
    company: EnrollmentField | None = element("company", EnrollmentField, default=None)
    """Employer on the registration form."""
    address1: EnrollmentField | None = element("address1", EnrollmentField, default=None)
    """First line of the postal address on the registration form."""
    address2: EnrollmentField | None = element("address2", EnrollmentField, default=None)
    """Second line of the postal address on the registration form."""
    city: EnrollmentField | None = element("city", EnrollmentField, default=None)
    """City on the registration form."""
    state: EnrollmentField | None = element("state", EnrollmentField, default=None)
    """State or province on the registration form."""
    postal_code: EnrollmentField | None = element("postalCode", EnrollmentField, default=None)
    """Postal code on the registration form."""
    country: EnrollmentField | None = element("country", EnrollmentField, default=None)
    """Country on the registration form."""
    fax: EnrollmentField | None = element("fax", EnrollmentField, default=None)
    """Fax number on the registration form."""


class TextBox(EnrollmentField):
    """Question with a free answer.

    `train:textboxType` on the wire.
    """

    label: str = element("label", TEXT, max_length=256)
    """The question, at most 256 characters."""
    type: TextBoxType | None = element("type", TextBoxType, default=None)
    """Whether the box takes one line or several. The service assumes `SINGLE_LINE` if it is absent.
    """
    width: int | None = element("width", INT, default=None)
    """Width of the box; the unit is not documented."""
    height: int | None = element("height", INT, default=None)
    """Height of the box; the unit is not documented."""
    index: int | None = element("index", INT, default=None)
    """Position of the field on the form."""


class CheckBox(Message):
    """One box to tick.

    `train:checkboxType` on the wire.
    """

    label: str = element("label", TEXT, max_length=256)
    """Text beside the box, at most 256 characters."""
    state: CheckBoxState | None = element("state", CheckBoxState, default=None)
    """Whether the box is ticked at first. The service assumes `CLEARED` if it is absent."""


class CheckBoxGroup(EnrollmentField):
    """Question that is answered by ticking any number of boxes.

    `train:checkboxGroupType` on the wire.
    """

    label: str = element("label", TEXT, max_length=256)
    """The question, at most 256 characters."""
    index: int | None = element("index", INT, default=None)
    """Position of the field on the form."""
    check_box: list[CheckBox] = elements("checkbox", CheckBox)
    """The boxes, at least one."""


class Choice(Message):
    """One answer to choose.

    `train:choiceType` on the wire.
    """

    label: str = element("label", TEXT, max_length=256)
    """Text of the answer, at most 256 characters."""


class ChoiceGroup(EnrollmentField):
    """Question that is answered by choosing one of several answers.

    `train:choiceGroupType` on the wire.
    """

    label: str = element("label", TEXT, max_length=256)
    """The question, at most 256 characters."""
    default_choice: int | None = element("defaultChoice", INT, default=None)
    """Number of the answer that is chosen at first."""
    index: int | None = element("index", INT, default=None)
    """Position of the field on the form."""
    choice: list[Choice] = elements("choice", Choice, min_items=2)
    """The answers to choose from, at least two."""


class CustomFields(Message):
    """Questions that the host adds to a registration form, by kind.

    `train:customFieldsType` on the wire.
    """

    text_box: TextBox | None = element("textBox", TextBox, default=None)
    """Question with a free answer."""
    check_box_group: CheckBoxGroup | None = element("checkBoxGroup", CheckBoxGroup, default=None)
    """Question that is answered by ticking any number of boxes."""
    option_button_group: ChoiceGroup | None = element(
        "optionButtonGroup", ChoiceGroup, default=None
    )
    """Question that is answered by choosing one of several buttons."""
    drop_down_group: ChoiceGroup | None = element("dropDownGroup", ChoiceGroup, default=None)
    """Question that is answered by choosing from a drop-down list."""


class RegistrationForm(Message):
    """Questions that people answer when they register.

    `train:registrationFormType` on the wire.
    """

    standard_fields: StandardFields | None = element("standardFields", StandardFields, default=None)
    """Which of the standard questions the form asks."""
    custom_fields: CustomFields | None = element("customFields", CustomFields, default=None)
    """Questions that the host adds."""


class TextBoxInstance(TextBox):
    """Question with a free answer, with its number.

    `train:textboxInstanceType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number of the field."""


class CheckBoxGroupInstance(CheckBox):
    """Question that is answered by ticking boxes, with its number.

    `train:checkboxGroupInstanceType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number of the field."""


class ChoiceGroupInstance(ChoiceGroup):
    """Question that is answered by choosing one answer, with its number.

    `train:choiceGroupInstanceType` on the wire.
    """

    field_id: int | None = element("fieldID", INT, default=None)
    """Number of the field."""


class CustomFieldsInstance(Message):
    """Questions that the host added to a registration form, with their numbers.

    `train:customFieldsInstanceType` on the wire.
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


class RegistrationFormInstance(Message):
    """Questions that people answer when they register, with their numbers.

    `train:registrationFormInstanceType` on the wire.
    """

    standard_fields: StandardFields | None = element("standardFields", StandardFields, default=None)
    """Which of the standard questions the form asks."""
    custom_fields: CustomFieldsInstance | None = element(
        "customFields", CustomFieldsInstance, default=None
    )
    """Questions that the host added, with their numbers."""


class LibTest(Message):
    """A test in a library.

    `train:libTestInstanceType` on the wire.
    """

    test_id: int = element("testID", INT)
    """Number of the test in the library."""
    type: ShareType = element("type", ShareType)
    """Whether the test is in the private or the shared library."""
    title: str = element("title", TEXT)
    """Name of the test."""
    description: str = element("description", TEXT)
    """What the test is about, in free words."""
    author: str = element("author", TEXT)
    """Who wrote the test, by a short name such as bill."""


class LstLibTestsResponse(Response):
    """Tests in the private and the shared library.

    `train:lstLibTestsResponse` on the wire.
    """

    __wire_name__ = "lstLibTestsResponse"

    lib_test: list[LibTest] = elements("libTest", LibTest, default_factory=list)
    """One test and the library that it is in."""


class LstLibTests(Request[LstLibTestsResponse]):
    """List the tests in the private and the shared library."""

    __operation__ = Operation(
        name="LstLibTests",
        service="training",
        response=LstLibTestsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("000015",),
    )


class DelLibTestsResponse(Response):
    """Confirms that the tests are deleted.

    `train:delLibTestsResponse` on the wire.
    """

    __wire_name__ = "delLibTestsResponse"


class DelLibTests(Request[DelLibTestsResponse]):
    """Delete tests from a library, with all that belongs to them.

    Shared tests of other hosts can be deleted too; private ones only by their owner.
    """

    __operation__ = Operation(
        name="DelLibTests",
        service="training",
        response=DelLibTestsResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    test_id: list[int] = elements("testID", INT)
    """Tests to delete: own ones, or shared ones of other hosts."""


class CopyLibTestsResponse(Response):
    """Numbers of the copies.

    `train:copyLibTestsResponse` on the wire.
    """

    __wire_name__ = "copyLibTestsResponse"

    test_id: list[int] = elements("testID", INT, default_factory=list)
    """Numbers of the new copies."""


class CopyLibTests(Request[CopyLibTestsResponse]):
    """Copy tests between the private and the shared library.

    The answer holds the numbers of the copies.
    """

    __operation__ = Operation(
        name="CopyLibTests",
        service="training",
        response=CopyLibTestsResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    test_id: list[int] = elements("testID", INT)
    """Numbers of the tests to copy."""
    copy_to_type: ShareType = element("copyToType", ShareType)
    """Library that the copies go to."""


class AddScheduledTestResponse(Response):
    """Numbers of the added tests.

    `train:addScheduledTestResponse` on the wire.
    """

    __wire_name__ = "addScheduledTestResponse"

    test_id: list[int] = elements("testID", INT, default_factory=list)
    """Numbers of the added tests; the documented answer has none."""


class AddScheduledTest(Request[AddScheduledTestResponse]):
    """Add tests from a library to a training session.

    A test that is added gets its schedule by SetScheduledTest.
    """

    __operation__ = Operation(
        name="AddScheduledTest",
        service="training",
        response=AddScheduledTestResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    session_key: int = element("sessionKey", INT)
    """Number that identifies the training session on its site."""
    test_id: list[int] = elements("testID", INT)
    """Numbers of the tests in the library."""


class EmailAttendee(Message):
    """Mails that go with a test on the website.

    `train:emailAttendeeType` on the wire.
    """

    invite: bool | None = element("invite", BOOL, default=None)
    """Mails an invitation to take the test."""
    reminder_after_start: bool | None = element("reminderAfterStart", BOOL, default=None)
    """Mails a reminder after the start of the test."""
    before_days: int | None = element("beforeDays", INT, default=None, minimum=0, maximum=99)
    """Days of lead time, 0 to 99; hours and minutes are added. What they lead up to is not
    documented.
    """
    before_hours: int | None = element("beforeHours", INT, default=None, minimum=0, maximum=23)
    """Hours of lead time, 0 to 23, on top of the days."""
    before_minutes: int | None = element("beforeMinutes", INT, default=None, minimum=0, maximum=59)
    """Minutes of lead time, 0 to 59, on top of days and hours."""
    send_to_register: bool | None = element("sendToRegister", BOOL, default=None)
    notify_submits: bool | None = element("notifySubmits", BOOL, default=None)
    """Mails a notice when somebody submits the test."""


class Website(Message):
    """When a test is taken on the website, and which mails go with it.

    `train:webSiteType` on the wire.
    """

    start_date: datetime = element("startDate", DATE_TIME)
    """From when the test can be taken; its time zone is not documented."""
    due_date: datetime = element("dueDate", DATE_TIME)
    """Until when the test can be taken; its time zone is not documented."""
    email_attendee: EmailAttendee | None = element("emailAttendee", EmailAttendee, default=None)
    """Mails about the test."""


class SetScheduledTestDeliveryMethod(Message):
    """Whether the test is taken during the session or on the website: one of the two.

    `train:setScheduledTest/deliveryMethod` on the wire.
    """

    session: str | None = element("session", TEXT, default=None, pattern="true|TRUE")
    """Takes the test during the session; give the text 'true'."""
    website: Website | None = element("website", Website, default=None)
    """Takes the test on the website, between these dates."""


class SetScheduledTestTimeLimit(Message):
    """How long a participant has: one of the two.

    `train:setScheduledTest/timeLimit` on the wire.
    """

    no_limit: str | None = element("noLimit", TEXT, default=None, pattern="true|TRUE")
    """Gives participants any time; give the text 'true'."""
    within_minutes: int | None = element("withinMinutes", INT, default=None, minimum=1)
    """Minutes that a participant has for the test, at least 1."""


class SetScheduledTestAttemptLimit(Message):
    """How often a participant may take the test: one of the two.

    `train:setScheduledTest/attemptLimit` on the wire.
    """

    no_limit: str | None = element("noLimit", TEXT, default=None, pattern="true|TRUE")
    """Gives participants any number of attempts; give the text 'true'."""
    attempt_times: int | None = element("attemptTimes", INT, default=None, minimum=1)
    """Number of attempts that a participant has, at least 1."""


class SetScheduledTestResponse(Response):
    """Confirms that the test is changed.

    `train:setScheduledTestResponse` on the wire.
    """

    __wire_name__ = "setScheduledTestResponse"


class SetScheduledTest(Request[SetScheduledTestResponse]):
    """Change how and when a test of a training session is taken.

    Changes the schedule only, not the questions.
    """

    __operation__ = Operation(
        name="SetScheduledTest",
        service="training",
        response=SetScheduledTestResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    session_key: int = element("sessionKey", INT)
    """Number of the training session that the test goes with."""
    test_id: int = element("testID", INT)
    """Number of the test in the session."""
    delivery_method: SetScheduledTestDeliveryMethod = element(
        "deliveryMethod", SetScheduledTestDeliveryMethod
    )
    """Whether the test is taken during the session or on the website: one of the two."""
    time_limit: SetScheduledTestTimeLimit = element("timeLimit", SetScheduledTestTimeLimit)
    """How long a participant has: one of the two."""
    send_report: bool | None = element("sendReport", BOOL, default=None)
    """Sends a report on the test; to whom is not documented."""
    attempt_limit: SetScheduledTestAttemptLimit = element(
        "attemptLimit", SetScheduledTestAttemptLimit
    )
    """How often a participant may take the test: one of the two."""


class DelScheduledTestResponse(Response):
    """Confirms that the tests are removed from the session.

    `train:delScheduledTestResponse` on the wire.
    """

    __wire_name__ = "delScheduledTestResponse"


class DelScheduledTest(Request[DelScheduledTestResponse]):
    """Remove tests from a training session."""

    __operation__ = Operation(
        name="DelScheduledTest",
        service="training",
        response=DelScheduledTestResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    test_id: list[int] = elements("testID", INT)
    """Numbers of the tests in the session."""
    session_key: int = element("sessionKey", INT)
    """Number of the training session that the tests go with."""


class UploadIMStestDisplay(Message):
    """How participants see the questions: one of the two.

    `train:uploadIMStest/display` on the wire.
    """

    all_one_page: str | None = element("allOnePage", TEXT, default=None, pattern="true|TRUE")
    """Shows all questions on one page; give the text 'true'."""
    one_per_page: str | None = element("onePerPage", TEXT, default=None, pattern="true|TRUE")
    """Shows each question on a page of its own; give the text 'true'."""


class UploadIMStestResponse(Response):
    """Number of the new test.

    `train:uploadIMStestResponse` on the wire.
    """

    __wire_name__ = "uploadIMStestResponse"

    test_id: int | None = element("testID", INT, default=None)
    """Number of the test in the private library."""


class UploadIMStest(Request[UploadIMStestResponse]):
    """Upload a test to the private library of the caller.

    Takes a subset of the IMS QTI specification 1.2: single choice, multiple choice, fill in the
    blank, and essay. The QTI element itemfeedback is not supported.
    """

    __operation__ = Operation(
        name="UploadIMStest",
        service="training",
        response=UploadIMStestResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    display: UploadIMStestDisplay = element("display", UploadIMStestDisplay)
    """How participants see the questions: one of the two."""
    assign_grades: bool | None = element("assignGrades", BOOL, default=None)
    """Whether results get a grade besides the score."""
    questestinterop: QuesTestInterop = element("questestinterop", QuesTestInterop)
    """The test in the ASI format of IMS QTI 1.2; itemfeedback is not supported."""
