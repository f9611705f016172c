# Generated from schemas/gotowebinar/v2.json. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:c7ada83c9fb0db8a
"""Webinars: schedule, change and cancel them, their panelists and audio, and how they went."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements, key
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.operation import (
    Caller,
    Effect,
    Http,
    Lifecycle,
    Lookup,
    Operation,
    Paging,
    Window,
)
from meetwire.runtime.values import BOOL, FLOAT, INSTANT, INT, QUOTED_INT, TEXT, OpenEnum

__all__ = [
    "AccessCodes",
    "Approval",
    "Attendance",
    "AttendanceStatistics",
    "Attendee",
    "AttendeePage",
    "AudioInformation",
    "AudioKind",
    "CancelWebinar",
    "CancelWebinarResponse",
    "ConferenceNumbers",
    "CreatePanelists",
    "CreatePanelistsResponse",
    "CreateWebinar",
    "CreateWebinarResponse",
    "CreatedPanelist",
    "CreatedWebinar",
    "EmailSettings",
    "EmailSwitch",
    "EmbeddedAttendees",
    "EmbeddedWebinars",
    "ErrorBody",
    "Experience",
    "FollowUpEmail",
    "GetAttendeesForAllWebinarSessions",
    "GetAttendeesForAllWebinarSessionsResponse",
    "GetAudioInformation",
    "GetAudioInformationResponse",
    "GetPanelists",
    "GetPanelistsResponse",
    "GetPerformanceForAllWebinarSessions",
    "GetPerformanceForAllWebinarSessionsResponse",
    "GetWebinar",
    "GetWebinarMeetingTimes",
    "GetWebinarMeetingTimesResponse",
    "GetWebinarResponse",
    "GetWebinars",
    "GetWebinarsResponse",
    "Locale",
    "NewPanelist",
    "PageInfo",
    "Panelist",
    "PollStatistics",
    "PrivateAudio",
    "PstnAudio",
    "SessionInfo",
    "SessionPerformance",
    "TimeRange",
    "TokenErrorBody",
    "TollCountry",
    "TollFreeCountry",
    "UpdateAudioInformation",
    "UpdateAudioInformationResponse",
    "UpdateWebinar",
    "UpdateWebinarResponse",
    "Webinar",
    "WebinarKind",
    "WebinarPage",
    "WebinarSummary",
]


class WebinarKind(OpenEnum):
    """How many sessions a webinar has, and how they are given."""

    SINGLE_SESSION = "single_session"
    SERIES = "series"
    SEQUENCE = "sequence"


class Locale(OpenEnum):
    """Language of the pages and mails of a webinar."""

    EN_US = "en_US"
    DE_DE = "de_DE"
    ES_ES = "es_ES"
    FR_FR = "fr_FR"
    IT_IT = "it_IT"
    ZH_CN = "zh_CN"


class AudioKind(OpenEnum):
    """How one connects to the audio conference."""

    PSTN = "PSTN"
    VOIP = "VOIP"
    HYBRID = "Hybrid"
    PRIVATE = "Private"


class TollFreeCountry(OpenEnum):
    """Two-letter code of a country that has toll-free numbers."""

    AE = "AE"
    AR = "AR"
    AT = "AT"
    AU = "AU"
    BE = "BE"
    BG = "BG"
    BH = "BH"
    BR = "BR"
    BY = "BY"
    CA = "CA"
    CH = "CH"
    CL = "CL"
    CN = "CN"
    CO = "CO"
    CZ = "CZ"
    DE = "DE"
    DK = "DK"
    ES = "ES"
    FI = "FI"
    FR = "FR"
    GB = "GB"
    GR = "GR"
    HK = "HK"
    HU = "HU"
    ID = "ID"
    IE = "IE"
    IL = "IL"
    IN = "IN"
    IS = "IS"
    IT = "IT"
    JP = "JP"
    KR = "KR"
    LU = "LU"
    MX = "MX"
    MY = "MY"
    NL = "NL"
    NO = "NO"
    NZ = "NZ"
    PA = "PA"
    PE = "PE"
    PH = "PH"
    PL = "PL"
    PT = "PT"
    RO = "RO"
    RU = "RU"
    SA = "SA"
    SE = "SE"
    SG = "SG"
    TH = "TH"
    TR = "TR"
    TW = "TW"
    UA = "UA"
    US = "US"
    UY = "UY"
    VN = "VN"
    ZA = "ZA"


class TollCountry(OpenEnum):
    """Two-letter code of a country that has toll numbers."""

    AT = "AT"
    AU = "AU"
    BE = "BE"
    CA = "CA"
    CH = "CH"
    DE = "DE"
    DK = "DK"
    ES = "ES"
    FI = "FI"
    FR = "FR"
    GB = "GB"
    IE = "IE"
    IT = "IT"
    NL = "NL"
    NO = "NO"
    NZ = "NZ"
    SE = "SE"
    US = "US"


class Experience(OpenEnum):
    """What a webinar is like. SIMULIVE is made from a recording."""

    CLASSIC = "CLASSIC"
    BROADCAST = "BROADCAST"
    SIMULIVE = "SIMULIVE"


class Approval(OpenEnum):
    """Whether the organizer has to approve registrations."""

    AUTOMATIC = "AUTOMATIC"
    MANUAL = "MANUAL"


class TimeRange(Message):
    """From when until when a webinar, or one session of it, takes place."""

    start_time: datetime = element("startTime", INSTANT)
    """Start."""
    end_time: datetime = element("endTime", INSTANT)
    """End."""


class Webinar(Message):
    """Everything about a webinar."""

    webinar_key: int = element("webinarKey", INT)
    """Key of the webinar."""
    webinar_id: str = element("webinarID", TEXT)
    """Nine-digit id, by which people join."""
    subject: str = element("subject", TEXT)
    """Subject."""
    description: str = element("description", TEXT)
    """What it is about."""
    organizer_key: int = element("organizerKey", INT)
    """The organizer."""
    organizer_email: str = element("organizerEmail", TEXT)
    """The organizer's e-mail address."""
    organizer_name: str = element("organizerName", TEXT)
    """The organizer's name."""
    account_key: str = element("accountKey", TEXT)
    """The account that the organizer belongs to."""
    times: list[TimeRange] = elements("times", TimeRange, min_items=0)
    """When each session takes place."""
    time_zone: str = element("timeZone", TEXT)
    """Id of the time zone, such as Europe/Berlin."""
    locale: Locale = element("locale", Locale)
    """Language of the pages and mails of a webinar."""
    registration_url: str = element("registrationUrl", TEXT)
    """Address of the page for registration."""
    registration_limit: int = element("registrationLimit", INT)
    """How many people may register."""
    number_of_registrants: int = element("numberOfRegistrants", INT)
    """How many people have registered."""
    in_session: bool = element("inSession", BOOL)
    """Whether a session is going on now."""
    impromptu: bool = element("impromptu", BOOL)
    """Whether it is an impromptu webinar."""
    type: WebinarKind = element("type", WebinarKind)
    """How many sessions a webinar has, and how they are given."""
    recurrence_period: str = element("recurrencePeriod", TEXT)
    """How the sessions recur."""
    experience_type: Experience = element("experienceType", Experience)
    """What a webinar is like. SIMULIVE is made from a recording."""
    is_password_protected: bool = element("isPasswordProtected", BOOL)
    """Whether people need a password to join."""


class WebinarSummary(Message):
    """What a list says about a webinar."""

    webinar_key: int = element("webinarKey", QUOTED_INT)
    """Key of the webinar."""
    webinar_id: str | None = element("webinarID", TEXT, default=None)
    """Nine-digit id, by which people join."""
    subject: str = element("subject", TEXT)
    """Subject."""
    description: str = element("description", TEXT)
    """What it is about."""
    organizer_key: int = element("organizerKey", QUOTED_INT)
    """The organizer."""
    account_key: str = element("accountKey", TEXT)
    """The account that the organizer belongs to."""
    times: list[TimeRange] = elements("times", TimeRange, min_items=0)
    """When each session takes place."""
    time_zone: str = element("timeZone", TEXT)
    """Id of the time zone, such as Europe/Berlin."""
    locale: Locale = element("locale", Locale)
    """Language of the pages and mails of a webinar."""
    registration_url: str = element("registrationUrl", TEXT)
    """Address of the page for registration."""
    approval_type: Approval = element("approvalType", Approval)
    """Whether the organizer has to approve registrations."""
    impromptu: bool = element("impromptu", BOOL)
    """Whether it is an impromptu webinar."""
    recurrence_type: WebinarKind = element("recurrenceType", WebinarKind)
    """The same as type of one webinar."""
    experience_type: Experience = element("experienceType", Experience)
    """What a webinar is like. SIMULIVE is made from a recording."""
    is_password_protected: bool = element("isPasswordProtected", BOOL)
    """Whether people need a password to join."""


class PageInfo(Message):
    """Where a page stands in the whole list."""

    size: int = element("size", INT)
    """Most records that a page has."""
    total_elements: int = element("totalElements", INT)
    """Records in all pages."""
    total_pages: int = element("totalPages", INT)
    """How many pages there are."""
    number: int = element("number", INT)
    """Which page this is. The first one is 0."""


class EmbeddedWebinars(Message):
    """The webinars of a page."""

    webinars: list[WebinarSummary] = elements("webinars", WebinarSummary, min_items=0)
    """The records of the page."""


class WebinarPage(Message):
    """One page of webinars."""

    embedded: EmbeddedWebinars | None = element("_embedded", EmbeddedWebinars, default=None)
    """The records."""
    page: PageInfo = element("page", PageInfo)
    """Where a page stands in the whole list."""


class Attendance(Message):
    """One stay of an attendee in a session."""

    join_time: datetime = element("joinTime", INSTANT)
    """When the attendee came."""
    leave_time: datetime = element("leaveTime", INSTANT)
    """When the attendee left."""


class Attendee(Message):
    """How long somebody took part in one session of a webinar."""

    registrant_key: int = element("registrantKey", INT)
    """The attendee's registration."""
    session_key: int = element("sessionKey", INT)
    """The session."""
    first_name: str = element("firstName", TEXT)
    """First name."""
    last_name: str = element("lastName", TEXT)
    """Last name."""
    email: str = element("email", TEXT)
    """E-mail address."""
    attendance_time_in_seconds: int = element("attendanceTimeInSeconds", INT)
    """Seconds in the session, all stays together."""
    attendance: list[Attendance] = elements("attendance", Attendance, min_items=0)
    """Each stay in the session."""


class EmbeddedAttendees(Message):
    """The attendees of a page."""

    attendees: list[Attendee] = elements("attendeeParticipationResponses", Attendee, min_items=0)
    """The records of the page."""


class AttendeePage(Message):
    """One page of attendees."""

    embedded: EmbeddedAttendees | None = element("_embedded", EmbeddedAttendees, default=None)
    """The records."""
    page: PageInfo = element("page", PageInfo)
    """Where a page stands in the whole list."""


class CreatedWebinar(Message):
    """A webinar that was just created."""

    webinar_key: int = element("webinarKey", QUOTED_INT)
    """Key of the webinar."""
    recurrence_key: str | None = element("recurrenceKey", TEXT, default=None)
    """Key of the series. Only a series has it."""


class EmailSwitch(Message):
    """Whether one kind of mail is sent."""

    enabled: bool | None = element("enabled", BOOL, default=None)
    """Whether it is sent."""


class FollowUpEmail(Message):
    """Whether attendees get mail afterwards, and what is in it."""

    enabled: bool | None = element("enabled", BOOL, default=None)
    """Whether it is sent."""
    include_certificate: bool | None = element("includeCertificate", BOOL, default=None)
    """Whether a certificate of attendance is in it."""


class EmailSettings(Message):
    """Which mails are sent to those who registered."""

    confirmation_email: EmailSwitch | None = element("confirmationEmail", EmailSwitch, default=None)
    """On registration."""
    reminder_email: EmailSwitch | None = element("reminderEmail", EmailSwitch, default=None)
    """Before the webinar."""
    absentee_follow_up_email: EmailSwitch | None = element(
        "absenteeFollowUpEmail", EmailSwitch, default=None
    )
    """Afterwards, to those who did not come."""
    attendee_follow_up_email: FollowUpEmail | None = element(
        "attendeeFollowUpEmail", FollowUpEmail, default=None
    )
    """Afterwards, to those who came."""


class Panelist(Message):
    """Somebody who presents in a webinar."""

    panelist_id: int = element("panelistId", INT)
    """Key of the panelist."""
    name: str = element("name", TEXT)
    """Whole name."""
    email: str = element("email", TEXT)
    """E-mail address."""
    join_link: str = element("joinLink", TEXT, secret=True)
    """Personal link for joining. Who has it enters as this panelist."""
    first_name: str = element("firstName", TEXT)
    """First name. Superseded by the whole name."""
    last_name: str = element("lastName", TEXT)
    """Last name. Superseded by the whole name."""


class NewPanelist(Message):
    """Somebody to be added as a panelist."""

    name: str = element("name", TEXT)
    """Whole name."""
    email: str = element("email", TEXT)
    """E-mail address."""


class CreatedPanelist(Message):
    """Somebody who was added as a panelist."""

    panelist_key: int = element("panelistKey", QUOTED_INT)
    """Key of the panelist."""
    name: str = element("name", TEXT)
    """Whole name."""
    email: str = element("email", TEXT)
    """E-mail address."""
    join_link: str = element("joinLink", TEXT, secret=True)
    """Personal link for joining. Who has it enters as this panelist."""


class AccessCodes(Message):
    """What callers type in to be let into the audio conference."""

    organizer: str = element("organizer", TEXT, secret=True)
    """Code of the organizer."""
    panelist: str = element("panelist", TEXT, secret=True)
    """Code of the panelists."""
    attendee: str = element("attendee", TEXT, secret=True)
    """Code of the attendees."""


class ConferenceNumbers(Message):
    """How one dials into the audio conference from one country."""

    country: str = key(TEXT)
    """Two-letter code of the country."""
    access_codes: AccessCodes = element("accessCodes", AccessCodes)
    """What callers type in to be let into the audio conference."""
    toll: str = element("toll", TEXT)
    """Number that costs the caller the usual rate."""
    toll_free: str | None = element("tollFree", TEXT, default=None)
    """Number that costs the caller nothing."""


class PrivateAudio(Message):
    """What people are told about the organizer's own conference call service."""

    attendee: str = element("attendee", TEXT, secret=True)
    """Number, or text with number and code, for attendees."""
    organizer: str | None = element("organizer", TEXT, default=None, secret=True)
    """The same for the organizer."""
    panelist: str | None = element("panelist", TEXT, default=None, secret=True)
    """The same for panelists."""


class AudioInformation(Message):
    """How one connects to the audio conference of a webinar."""

    type: AudioKind = element("type", AudioKind)
    """Also decides which of the other fields are there."""
    conf_call_numbers: list[ConferenceNumbers] = elements(
        "confCallNumbers", ConferenceNumbers, default_factory=list
    )
    """Telephone numbers and access codes by country, if the type has them."""
    private_info: PrivateAudio | None = element("privateInfo", PrivateAudio, default=None)
    """What people are told, if the type is Private."""


class PstnAudio(Message):
    """From which countries one can dial in."""

    toll_free_countries: list[TollFreeCountry] = elements(
        "tollFreeCountries", TollFreeCountry, default_factory=list
    )
    """Countries with a toll-free number."""
    toll_countries: list[TollCountry] = elements("tollCountries", TollCountry, default_factory=list)
    """Countries with a toll number."""


class SessionInfo(Message):
    """Which session statistics are about."""

    session_key: int = element("sessionKey", QUOTED_INT)
    """The session."""
    webinar_name: str = element("webinarName", TEXT)
    """Subject of the webinar."""
    webinar_id: str = element("webinarId", TEXT)
    """Nine-digit id of the webinar, by which people join."""
    start_time: datetime = element("startTime", INSTANT)
    """When the session started."""
    end_time: datetime = element("endTime", INSTANT)
    """When the session ended."""
    time_zone: str = element("timeZone", TEXT)
    """Id of the time zone, such as Europe/Berlin."""
    experience_type: Experience = element("experienceType", Experience)
    """What a webinar is like. SIMULIVE is made from a recording."""
    recurrence_period: str = element("recurrencePeriod", TEXT)
    """How the sessions recur."""
    registration_email_opened_count: int = element("registrationEmailOpenedCount", QUOTED_INT)
    """How many mails about registration were opened."""
    registration_link_clicked_count: int = element("registrationLinkClickedCount", QUOTED_INT)
    """How often links for registration were followed."""


class AttendanceStatistics(Message):
    """Who came to a session, for how long, and how attentive they were."""

    registrant_count: int = element("registrantCount", INT)
    """Registrations for the webinar."""
    percentage_attendance: float = element("percentageAttendance", FLOAT)
    """Share of the registrants who attended, in percent."""
    average_interest_rating: float = element("averageInterestRating", FLOAT)
    """Average interest of the attendees, from 1 to 100 (most interested)."""
    average_attentiveness: float = element("averageAttentiveness", FLOAT)
    """Average attentiveness, from how long the viewer was in front of other windows."""
    average_attendance_time_seconds: float = element("averageAttendanceTimeSeconds", FLOAT)
    """Average stay, in seconds."""


class PollStatistics(Message):
    """Polls, surveys and questions of a session."""

    poll_count: int = element("pollCount", INT)
    """Polls launched."""
    survey_count: float = element("surveyCount", FLOAT)
    """Surveys launched."""
    questions_asked: int = element("questionsAsked", INT)
    """Questions that attendees asked."""
    percentage_polls_completed: float = element("percentagePollsCompleted", FLOAT)
    """Share of the polls that attendees completed, in percent."""
    percentage_surveys_completed: float = element("percentageSurveysCompleted", FLOAT)
    """Share of the surveys that attendees completed, in percent."""


class SessionPerformance(Message):
    """Statistics of one session of a webinar."""

    session_key: str = key(TEXT)
    """Key of the session."""
    session_info: SessionInfo = element("sessionInfo", SessionInfo)
    """The session itself."""
    attendance: AttendanceStatistics = element("attendance", AttendanceStatistics)
    """Who came to a session, for how long, and how attentive they were."""
    polls_and_surveys: PollStatistics = element("pollsAndSurveys", PollStatistics)
    """Polls, surveys and questions of a session."""


class ErrorBody(Message):
    """Why the service refused a request."""

    error_code: str = element("errorCode", TEXT)
    """Name of the reason; see exceptions.json."""
    description: str = element("description", TEXT)
    """The reason in words."""
    incident: str | None = element("incident", TEXT, default=None)
    """Id of the incident."""
    message: str | None = element("message", TEXT, default=None)
    """More words, from some clients' records."""


class TokenErrorBody(Message):
    """Why the service refused an access token."""

    int_err_code: str = element("int_err_code", TEXT)
    """Name of the reason; see exceptions.json."""
    msg: str = element("msg", TEXT)
    """The reason in words."""


class GetWebinarsResponse(WebinarPage, Response):
    """What `GetWebinars` returns."""


class GetWebinars(ListRequest[GetWebinarsResponse, WebinarSummary]):
    """List an organizer's webinars of a period, past or to come."""

    __operation__ = Operation(
        name="GetWebinars",
        service="v2",
        response=GetWebinarsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        paging=Paging(
            "embedded.webinars",
            20,
            200,
            start="page",
            size="size",
            total="page.total_elements",
            key=("webinar_key",),
            counts_pages=True,
        ),
        window=Window("from_time", "to_time", None),
        http=Http(
            "GET",
            "/organizers/{organizerKey}/webinars",
            query=("fromTime", "toTime", "page", "size"),
        ),
    )

    from_time: datetime = element("fromTime", INSTANT)
    """Start of the period."""
    to_time: datetime = element("toTime", INSTANT)
    """End of the period."""
    page: int | None = element("page", INT, default=None, minimum=0)
    """Which page. The first one is 0."""
    size: int | None = element("size", INT, default=None, minimum=1, maximum=200)
    """Most records that the page shall have. The service assumes `20` if it is absent."""


class CreateWebinarResponse(CreatedWebinar, Response):
    """What `CreateWebinar` returns."""


class CreateWebinar(Request[CreateWebinarResponse]):
    """Schedule a webinar.

    A single session has one time range in times, a series has two or more. A sequence has
    `recurrence_start`, `recurrence_end` and `recurrence_pattern` instead of times.
    """

    __operation__ = Operation(
        name="CreateWebinar",
        service="v2",
        response=CreateWebinarResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        http=Http("POST", "/organizers/{organizerKey}/webinars", status=201),
        key=("subject", "times.start_time", "recurrence_start.start_time"),
        lookup=Lookup(
            "GetWebinars",
            ask=(("from_time", "times.start_time"), ("to_time", "times.end_time")),
            match=(("subject", "subject"), ("times.start_time", "times.start_time")),
            unless=("recurrence_start",),
        ),
    )

    subject: str = element("subject", TEXT, max_length=128)
    """Subject."""
    description: str | None = element("description", TEXT, default=None, max_length=2048)
    """What it is about."""
    times: list[TimeRange] = elements("times", TimeRange, default_factory=list)
    """When each session takes place."""
    time_zone: str | None = element("timeZone", TEXT, default=None)
    """Id of the time zone, such as Europe/Berlin. If it is not given, that of the organizer's
    profile.
    """
    type: WebinarKind | None = element("type", WebinarKind, default=None)
    """How many sessions a webinar has, and how they are given. The service assumes `single_session`
    if it is absent.
    """
    recurrence_start: TimeRange | None = element("recurrenceStart", TimeRange, default=None)
    """First session of a sequence, in place of times."""
    recurrence_end: str | None = element(
        "recurrenceEnd", TEXT, default=None, pattern="[0-9]{4}-[0-9]{2}-[0-9]{2}"
    )
    """Last day of a sequence, YYYY-MM-DD."""
    recurrence_pattern: str | None = element("recurrencePattern", TEXT, default=None)
    """How often the sessions of a sequence follow each other, such as daily."""
    locale: Locale | None = element("locale", Locale, default=None)
    """Language of the pages and mails of a webinar."""
    is_password_protected: bool | None = element("isPasswordProtected", BOOL, default=None)
    """Whether people need a password to join. The service assumes `False` if it is absent."""
    experience_type: Experience | None = element("experienceType", Experience, default=None)
    """What a webinar is like. SIMULIVE is made from a recording. The service assumes `CLASSIC` if
    it is absent.
    """
    recording_asset_key: str | None = element("recordingAssetKey", TEXT, default=None)
    """Recording to make a simulive webinar from. Polls, surveys and settings come along if it was
    recorded online.
    """
    is_ondemand: bool | None = element("isOndemand", BOOL, default=None)
    """Whether it can be watched at any time. The service assumes `False` if it is absent."""
    is_breakout: bool | None = element("isBreakout", BOOL, default=None)
    """Whether it is a breakout session. The service assumes `False` if it is absent."""
    email_settings: EmailSettings | None = element("emailSettings", EmailSettings, default=None)
    """Which mails are sent to those who registered."""


class GetWebinarResponse(Webinar, Response):
    """What `GetWebinar` returns."""


class GetWebinar(Request[GetWebinarResponse]):
    """Read everything about one webinar."""

    __operation__ = Operation(
        name="GetWebinar",
        service="v2",
        response=GetWebinarResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("NOT_FOUND",),
        http=Http("GET", "/organizers/{organizerKey}/webinars/{webinarKey}"),
    )

    webinar_key: int = element("webinarKey", INT)
    """The webinar."""


class UpdateWebinarResponse(Response):
    """What `UpdateWebinar` returns."""


class UpdateWebinar(Request[UpdateWebinarResponse]):
    """Change a webinar.

    Without a time zone in the request, that of the organizer's profile is taken. Refused with 400
    while the webinar is in session and after it has ended. The change may be carried out after the
    answer.
    """

    __operation__ = Operation(
        name="UpdateWebinar",
        service="v2",
        response=UpdateWebinarResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("NOT_FOUND",),
        http=Http(
            "PUT",
            "/organizers/{organizerKey}/webinars/{webinarKey}",
            query=("notifyParticipants",),
            status=202,
        ),
    )

    webinar_key: int = element("webinarKey", INT)
    """The webinar."""
    notify_participants: bool | None = element("notifyParticipants", BOOL, default=None)
    """Whether the participants are notified of the change."""
    subject: str | None = element("subject", TEXT, default=None, max_length=128)
    """Subject."""
    description: str | None = element("description", TEXT, default=None, max_length=2048)
    """What it is about."""
    times: list[TimeRange] = elements("times", TimeRange, default_factory=list)
    """When each session takes place."""
    time_zone: str | None = element("timeZone", TEXT, default=None)
    """Id of the time zone, such as Europe/Berlin. If it is not given, that of the organizer's
    profile.
    """
    locale: Locale | None = element("locale", Locale, default=None)
    """Language of the pages and mails of a webinar."""
    email_settings: EmailSettings | None = element("emailSettings", EmailSettings, default=None)
    """Which mails are sent to those who registered."""


class CancelWebinarResponse(Response):
    """What `CancelWebinar` returns."""


class CancelWebinar(Request[CancelWebinarResponse]):
    """Cancel a webinar.

    Cancels every session of a series unless `delete_all` is false. Refused with 409 while the
    webinar is in session.
    """

    __operation__ = Operation(
        name="CancelWebinar",
        service="v2",
        response=CancelWebinarResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("NOT_FOUND",),
        http=Http(
            "DELETE",
            "/organizers/{organizerKey}/webinars/{webinarKey}",
            query=("sendCancellationEmails", "deleteAll"),
            status=204,
        ),
    )

    webinar_key: int = element("webinarKey", INT)
    """The webinar."""
    send_cancellation_emails: bool | None = element("sendCancellationEmails", BOOL, default=None)
    """Whether the participants get a notice by mail. The service assumes `False` if it is absent.
    """
    delete_all: bool | None = element("deleteAll", BOOL, default=None)
    """Whether all sessions of a series are cancelled. The service assumes `True` if it is absent.
    """


class GetAttendeesForAllWebinarSessionsResponse(AttendeePage, Response):
    """What `GetAttendeesForAllWebinarSessions` returns."""


class GetAttendeesForAllWebinarSessions(
    ListRequest[GetAttendeesForAllWebinarSessionsResponse, Attendee]
):
    """List the attendees of all sessions of a webinar.

    Somebody who came to several sessions is listed once for each.
    """

    __operation__ = Operation(
        name="GetAttendeesForAllWebinarSessions",
        service="v2",
        response=GetAttendeesForAllWebinarSessionsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        paging=Paging(
            "embedded.attendees",
            20,
            200,
            start="page",
            size="size",
            total="page.total_elements",
            key=("registrant_key", "session_key"),
            counts_pages=True,
        ),
        http=Http(
            "GET",
            "/organizers/{organizerKey}/webinars/{webinarKey}/attendees",
            query=("page", "size"),
        ),
    )

    webinar_key: int = element("webinarKey", INT)
    """The webinar."""
    page: int | None = element("page", INT, default=None, minimum=0)
    """Which page. The first one is 0."""
    size: int | None = element("size", INT, default=None, minimum=1, maximum=200)
    """Most records that the page shall have. The service assumes `20` if it is absent."""


class GetAudioInformationResponse(AudioInformation, Response):
    """What `GetAudioInformation` returns."""


class GetAudioInformation(Request[GetAudioInformationResponse]):
    """Read how one connects to the audio conference of a webinar."""

    __operation__ = Operation(
        name="GetAudioInformation",
        service="v2",
        response=GetAudioInformationResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("NOT_FOUND",),
        http=Http("GET", "/organizers/{organizerKey}/webinars/{webinarKey}/audio"),
    )

    webinar_key: int = element("webinarKey", INT)
    """The webinar."""


class UpdateAudioInformationResponse(Response):
    """What `UpdateAudioInformation` returns."""


class UpdateAudioInformation(Request[UpdateAudioInformationResponse]):
    """Change how one connects to the audio conference of a webinar.

    Give `pstn_info` for PSTN and Hybrid only, and `private_info` for Private only.
    """

    __operation__ = Operation(
        name="UpdateAudioInformation",
        service="v2",
        response=UpdateAudioInformationResponse,
        effect=Effect.UPDATE,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("NOT_FOUND",),
        http=Http(
            "POST",
            "/organizers/{organizerKey}/webinars/{webinarKey}/audio",
            query=("notifyParticipants",),
            status=204,
        ),
    )

    webinar_key: int = element("webinarKey", INT)
    """The webinar."""
    notify_participants: bool | None = element("notifyParticipants", BOOL, default=None)
    """Whether the participants are notified of the change."""
    type: AudioKind = element("type", AudioKind)
    """How one connects to the audio conference."""
    pstn_info: PstnAudio | None = element("pstnInfo", PstnAudio, default=None)
    """For PSTN and Hybrid."""
    private_info: PrivateAudio | None = element("privateInfo", PrivateAudio, default=None)
    """For Private."""


class GetWebinarMeetingTimesResponse(Response):
    """What `GetWebinarMeetingTimes` returns."""

    times: list[TimeRange] = elements("", TimeRange, default_factory=list)
    """The times."""


class GetWebinarMeetingTimes(Request[GetWebinarMeetingTimesResponse]):
    """List the times of a webinar's sessions."""

    __operation__ = Operation(
        name="GetWebinarMeetingTimes",
        service="v2",
        response=GetWebinarMeetingTimesResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("NOT_FOUND",),
        http=Http("GET", "/organizers/{organizerKey}/webinars/{webinarKey}/meetingtimes"),
    )

    webinar_key: int = element("webinarKey", INT)
    """The webinar."""


class GetPanelistsResponse(Response):
    """What `GetPanelists` returns."""

    panelists: list[Panelist] = elements("", Panelist, default_factory=list)
    """The panelists."""


class GetPanelists(Request[GetPanelistsResponse]):
    """List the panelists of a webinar."""

    __operation__ = Operation(
        name="GetPanelists",
        service="v2",
        response=GetPanelistsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("NOT_FOUND",),
        http=Http("GET", "/organizers/{organizerKey}/webinars/{webinarKey}/panelists"),
    )

    webinar_key: int = element("webinarKey", INT)
    """The webinar."""


class CreatePanelistsResponse(Response):
    """What `CreatePanelists` returns."""

    panelists: list[CreatedPanelist] = elements("", CreatedPanelist, default_factory=list)
    """The panelists that were added."""


class CreatePanelists(Request[CreatePanelistsResponse]):
    """Add panelists to a webinar."""

    __operation__ = Operation(
        name="CreatePanelists",
        service="v2",
        response=CreatePanelistsResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("NOT_FOUND",),
        http=Http("POST", "/organizers/{organizerKey}/webinars/{webinarKey}/panelists", status=201),
    )

    webinar_key: int = element("webinarKey", INT)
    """The webinar."""
    panelists: list[NewPanelist] = elements("", NewPanelist, min_items=1)
    """The panelists to add."""


class GetPerformanceForAllWebinarSessionsResponse(Response):
    """What `GetPerformanceForAllWebinarSessions` returns."""

    sessions: list[SessionPerformance] = elements("", SessionPerformance, default_factory=list)
    """The statistics of each session."""


class GetPerformanceForAllWebinarSessions(Request[GetPerformanceForAllWebinarSessionsResponse]):
    """Read the statistics of all sessions of a webinar."""

    __operation__ = Operation(
        name="GetPerformanceForAllWebinarSessions",
        service="v2",
        response=GetPerformanceForAllWebinarSessionsResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST,),
        lifecycle=Lifecycle.ACTIVE,
        not_found=("NOT_FOUND",),
        http=Http("GET", "/organizers/{organizerKey}/webinars/{webinarKey}/performance"),
    )

    webinar_key: int = element("webinarKey", INT)
    """The webinar."""
