# Generated from schemas/webex/attendee.json and schemas/webex/attendee.xsd. Do not edit:
# change the schema and run `python -m codegen generate`.
# Schema hash: sha256:eb52632b14f8c2d7
"""Meeting attendees: invite, register, list and remove the people of a scheduled session."""

from __future__ import annotations

from datetime import datetime

from meetwire.runtime.fields import element, elements
from meetwire.runtime.message import ListRequest, Message, Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Lookup, Operation, Paging
from meetwire.runtime.values import BOOL, DATE_TIME, INT, TEXT, Namespace, OpenEnum
from meetwire.webex.common import Person
from meetwire.webex.service import ListControl, MatchingRecords, OrderDirection

__all__ = [
    "Attendee",
    "AttendeeEmail",
    "AttendeeEnrollStatus",
    "AttendeeRecord",
    "AttendeeStatus",
    "CreateMeetingAttendee",
    "CreateMeetingAttendeeResponse",
    "CustomField",
    "DelMeetingAttendee",
    "DelMeetingAttendeeResponse",
    "EnrollAttendee",
    "EnrollCustomFields",
    "EnrollDefaultFields",
    "EnrollFields",
    "EnrollSession",
    "FeedbackAttendee",
    "FeedbackCustomFields",
    "FeedbackDefaultFields",
    "FeedbackFields",
    "FeedbackSession",
    "GetEnrollmentInfo",
    "GetEnrollmentInfoResponse",
    "GetFeedbackInfo",
    "GetFeedbackInfoResponse",
    "JoinStatus",
    "LstMeetingAttendee",
    "LstMeetingAttendeeResponse",
    "Order",
    "OrderBy",
    "RegisterAttendee",
    "RegisterMeetingAttendee",
    "RegisterMeetingAttendeeResponse",
    "Registration",
    "Role",
]

NAMESPACE = Namespace("att", "http://www.webex.com/schemas/2002/06/service/attendee")


class OrderBy(OpenEnum):
    """Key by which attendees can be sorted.

    `att:orderByType` on the wire.
    """

    CONF_ID = "CONFID"
    ATTENDEE_ID = "ATTENDEEID"
    ATTENDEE_TYPE = "ATTENDEETYPE"
    ATTENDEE_NAME = "ATTENDEENAME"
    ATTENDEE_WEBEX_ID = "ATTENDEEWEBEXID"
    JOIN_STATUS = "JOINSTATUS"
    EMAIL = "EMAIL"
    PHONE = "PHONE"
    MOBILE = "MOBILE"
    FAX = "FAX"
    COMPANY = "COMPANY"
    TITLE = "TITLE"
    URL = "URL"
    ADDRESS1 = "ADDRESS1"
    ADDRESS2 = "ADDRESS2"
    CITY = "CITY"
    STATE = "STATE"
    ZIP_CODE = "ZIPCODE"
    COUNTRY = "COUNTRY"
    NOTES = "NOTES"
    ADDRESS_TYPE = "ADDRESSTYPE"


class JoinStatus(OpenEnum):
    """How far the invitation or registration of an attendee has got.

    `att:joinStatusType` on the wire.
    """

    REGISTER = "REGISTER"
    INVITE = "INVITE"
    REJECT = "REJECT"
    ACCEPT = "ACCEPT"


class Role(OpenEnum):
    """What an attendee may do in a session.

    `att:roleType` on the wire.
    """

    ATTENDEE = "ATTENDEE"
    PRESENTER = "PRESENTER"
    HOST = "HOST"
    """Alternate host."""
    LIMITED = "LIMITED"
    """Attendee with limited access."""


class AttendeeEnrollStatus(OpenEnum):
    """Decision on an enrollment.

    `att:attendeeEnrollStatusType` on the wire.
    """

    PENDING = "PENDING"
    APPROVED = "APPROVED"
    REJECTED = "REJECTED"


class Attendee(Message):
    """Somebody invited to a session.

    `att:attendeeType` on the wire.
    """

    person: Person = element("person", Person)
    """Name and contact data of the attendee."""
    contact_id: int | None = element("contactID", INT, default=None)
    """Number of the person's contact record."""
    join_status: JoinStatus | None = element("joinStatus", JoinStatus, default=None)
    """How far invitation or registration has got; INVITE asks the person to register."""
    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Deprecated older name of `session_key`."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Number of the session."""
    language: str | None = element("language", TEXT, default=None)
    """Language of the attendee as an English name, such as ENGLISH."""
    role: Role | None = element("role", Role, default=None)
    """What the person may do in the session; HOST makes an alternate host."""
    email_invitations: bool | None = element("emailInvitations", BOOL, default=None)
    """Whether to mail an invitation; overrules site and session settings for this session. The
    service assumes `False` if it is absent.
    """
    locale: str | None = element("locale", TEXT, default=None)
    """Locale of the attendee as a name, such as 'U.S.'."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the attendee's time zone."""
    language_id: int | None = element("languageID", INT, default=None)
    """Index of the attendee's language; 1 goes with ENGLISH."""


class RegisterAttendee(Message):
    """An attendee to register, or the decision on one who was invited.

    `att:registerAttendeeType` on the wire.
    """

    person: Person = element("person", Person)
    """Name and contact data of the attendee."""
    join_status: JoinStatus | None = element("joinStatus", JoinStatus, default=None)
    """REGISTER for a new registration; ACCEPT or REJECT for the decision on one."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Number of the session."""
    role: Role | None = element("role", Role, default=None)
    """What the person may do in the session; HOST makes an alternate host."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""
    email_invitations: bool | None = element("emailInvitations", BOOL, default=None)
    """Whether to mail an invitation; overrules site and session settings for this session. The
    service assumes `False` if it is absent.
    """
    language: str | None = element("language", TEXT, default=None)
    """Language of the attendee as an English name, such as ENGLISH."""
    locale: str | None = element("locale", TEXT, default=None)
    """Locale of the attendee as a name, such as 'U.S.'."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the attendee's time zone."""


class AttendeeStatus(Message):
    """How far invitation and registration of an attendee have got, step by step.

    `att:attendeeStatusType` on the wire.
    """

    invited: bool = element("invited", BOOL)
    """Whether an invitation went out."""
    registered: bool = element("registered", BOOL)
    """Whether the person registered."""
    rejected: bool = element("rejected", BOOL)
    """Whether the registration was turned down."""
    accepted: bool = element("accepted", BOOL)
    """Whether the registration was accepted."""


class AttendeeRecord(Attendee):
    """An attendee as listed: what was given, with the numbers that the service assigned.

    `att:attendeeInstanceType` on the wire.
    """

    attendee_id: int = element("attendeeId", INT)
    """Number that the service gave to the attendee."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""
    status: AttendeeStatus | None = element("status", AttendeeStatus, default=None)
    """How far invitation and registration have got, step by step."""
    register_id: int | None = element("registerID", INT, default=None)
    """Number of the registration; the RID in the URL by which the attendee joins."""


class Registration(Message):
    """Which registration belongs to which attendee.

    `att:registrationType` on the wire.
    """

    attendee_id: int = element("attendeeID", INT)
    """Number of the attendee."""
    register_id: int = element("registerID", INT)
    """Number of the registration; the RID in the URL by which the attendee joins."""


class CreateMeetingAttendeeResponse(Response):
    """Numbers given to the attendees that were added.

    `att:createMeetingAttendeeResponse` on the wire.
    """

    __wire_name__ = "createMeetingAttendeeResponse"

    attendee_id: list[int] = elements("attendeeId", INT, default_factory=list)
    """Numbers of the attendees."""
    register: list[Registration] = elements("register", Registration, default_factory=list)
    """Numbers of the registrations, where the session asks for registration."""


class CreateMeetingAttendee(Request[CreateMeetingAttendeeResponse]):
    """Add attendees to a scheduled session.

    Works for Meeting Center, Training Center, Event Center, Sales Center and teleconference-only
    sessions. Prefer attendees over the fields of a single attendee, and add to one session only in
    a request. When the meeting or training session asks for registration, each attendee gets a
    `register_id`, which the URL for joining takes as RID. Invitations are mailed only when
    `email_invitations` says so; the host never gets a confirmation by mail from this call. A role
    of HOST makes the person an alternate host. E-mail addresses are stored in lower case in the
    reporting database, so compare them without regard to case.
    """

    __operation__ = Operation(
        name="CreateMeetingAttendee",
        service="attendee",
        response=CreateMeetingAttendeeResponse,
        effect=Effect.CREATE,
        idempotent=False,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
        key=(
            "session_key",
            "meeting_key",
            "person.email",
            "attendees.session_key",
            "attendees.meeting_key",
            "attendees.person.email",
        ),
        lookup=Lookup(
            "LstMeetingAttendee",
            ask=(("session_key", "session_key"),),
            match=(("person.email", "person.email"),),
            unless=("attendees",),
        ),
    )

    person: Person | None = element("person", Person, default=None)
    """Name and contact data of the attendee; left out when attendees is used."""
    contact_id: int | None = element("contactID", INT, default=None)
    """Number of the person's contact record."""
    join_status: JoinStatus | None = element("joinStatus", JoinStatus, default=None)
    """How far invitation or registration has got; INVITE asks the person to register."""
    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Deprecated older name of `session_key`."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Number of the session."""
    language: str | None = element("language", TEXT, default=None)
    """Language of the attendee as an English name, such as ENGLISH."""
    role: Role | None = element("role", Role, default=None)
    """What the person may do in the session; HOST makes an alternate host."""
    email_invitations: bool | None = element("emailInvitations", BOOL, default=None)
    """Whether to mail an invitation; overrules site and session settings for this session. The
    service assumes `False` if it is absent.
    """
    locale: str | None = element("locale", TEXT, default=None)
    """Locale of the attendee as a name, such as 'U.S.'."""
    time_zone_id: int | None = element("timeZoneID", INT, default=None)
    """Index of the attendee's time zone."""
    language_id: int | None = element("languageID", INT, default=None)
    """Index of the attendee's language; 1 goes with ENGLISH."""
    attendees: list[Attendee] = elements("attendees", Attendee, default_factory=list)
    """The attendees to add; the recommended way. Keep to one session in a request."""
    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Whether the service checks the format of what is given."""


class RegisterMeetingAttendeeResponse(Response):
    """Numbers given to the registrations.

    `att:registerMeetingAttendeeResponse` on the wire.
    """

    __wire_name__ = "registerMeetingAttendeeResponse"

    register: list[Registration] = elements("register", Registration, default_factory=list)
    """Numbers of attendee and registration, one pair for each attendee."""


class RegisterMeetingAttendee(Request[RegisterMeetingAttendeeResponse]):
    """Register new attendees, or accept or reject invited ones.

    Registration for a Meeting Center meeting takes three steps: create the meeting with
    registration on, invite with a `join_status` of INVITE, then set REGISTER, ACCEPT or REJECT
    here. Invitations are mailed only when `email_invitations` says so, which overrules the settings
    of site and meeting; the host never gets a confirmation by mail from this call. E-mail addresses
    are stored in lower case in the reporting database, so compare them without regard to case.
    """

    __operation__ = Operation(
        name="RegisterMeetingAttendee",
        service="attendee",
        response=RegisterMeetingAttendeeResponse,
        effect=Effect.ACTION,
        idempotent=False,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("060001",),
        key=("attendees.session_key", "attendees.conf_id", "attendees.person.email"),
        lookup=Lookup(
            "LstMeetingAttendee",
            ask=(("session_key", "attendees.session_key"),),
            match=(("person.email", "attendees.person.email"),),
            agree=(("join_status", "attendees.join_status"),),
            unless=("attendees.conf_id",),
        ),
    )

    attendees: list[RegisterAttendee] = elements("attendees", RegisterAttendee)
    """The attendees, each with a new `join_status`."""
    validate_format: bool | None = element("validateFormat", BOOL, default=None)
    """Whether the service checks the format of what is given."""


class LstMeetingAttendeeResponse(Response):
    """One page of attendees.

    `att:lstMeetingAttendeeResponse` on the wire.
    """

    __wire_name__ = "lstMeetingAttendeeResponse"

    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many attendees matched, and which of them are in this answer."""
    attendee: list[AttendeeRecord] = elements("attendee", AttendeeRecord, default_factory=list)
    """The attendees on this page."""


class Order(Message):
    """Sort keys with their directions, up to three, the weightiest first.

    `att:orderType` on the wire.
    """

    order_by: list[OrderBy] = elements(
        "orderBy", OrderBy, default_factory=list, sequence=1, max_items=3
    )
    """Key to sort by."""
    order_ad: list[OrderDirection] = elements(
        "orderAD", OrderDirection, default_factory=list, sequence=1, max_items=3
    )
    """Direction for the key just before."""


class LstMeetingAttendee(ListRequest[LstMeetingAttendeeResponse, AttendeeRecord]):
    """List the attendees of a session.

    Works for Meeting Center, Training Center, Event Center, Sales Center and teleconference-only
    sessions. Give `session_key`; `meeting_key` is its deprecated older name.
    """

    __operation__ = Operation(
        name="LstMeetingAttendee",
        service="attendee",
        response=LstMeetingAttendeeResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        paging=Paging("attendee", 50, 500, key=("attendee_id",)),
        not_found=("000015",),
    )

    list_control: ListControl | None = element("listControl", ListControl, default=None)
    """Which part of the list to return."""
    order: Order | None = element("order", Order, default=None)
    """How to sort, by up to three keys."""
    meeting_key: int | None = element("meetingKey", INT, default=None)
    """Deprecated older name of `session_key`."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Number of the session whose attendees are listed."""
    join_status: JoinStatus | None = element("joinStatus", JoinStatus, default=None)
    """Only attendees whose invitation or registration has got this far."""
    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""
    include_history: bool | None = element("inclHistory", BOOL, default=None)
    """Whether records from history are included."""


class DelMeetingAttendeeResponse(Response):
    """Empty: the attendees are removed.

    `att:delMeetingAttendeeResponse` on the wire.
    """

    __wire_name__ = "delMeetingAttendeeResponse"


class AttendeeEmail(Message):
    """An attendee, named by address and session.

    `att:attendeeEmailType` on the wire.
    """

    email: str = element("email", TEXT)
    """E-mail address under which the attendee was invited."""
    session_key: int = element("sessionKey", INT)
    """Number of the session to remove the attendee from."""


class DelMeetingAttendee(Request[DelMeetingAttendeeResponse]):
    """Remove attendees from a scheduled session.

    Works for Meeting Center, Training Center, Event Center, Sales Center and teleconference-only
    sessions. Naming the same attendee by both `attendee_id` and `attendee_email` fails, because the
    second one is no longer found.
    """

    __operation__ = Operation(
        name="DelMeetingAttendee",
        service="attendee",
        response=DelMeetingAttendeeResponse,
        effect=Effect.DELETE,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
    )

    attendee_id: list[int] = elements("attendeeID", INT, default_factory=list)
    """Numbers of the attendees to remove."""
    attendee_email: list[AttendeeEmail] = elements(
        "attendeeEmail", AttendeeEmail, default_factory=list
    )
    """Attendees to remove, by e-mail address and session."""
    send_email: bool | None = element("sendEmail", BOOL, default=None)
    """Whether the people removed are told by e-mail."""


class EnrollDefaultFields(Message):
    """Answers to the standard questions of an enrollment form.

    `att:enrollDefaultFieldsType` on the wire.
    """

    first_name: str | None = element("firstName", TEXT, default=None)
    """Given name."""
    last_name: str | None = element("lastName", TEXT, default=None)
    """Family name."""
    email: str | None = element("email", TEXT, default=None)
    """E-mail address."""
    company: str | None = element("company", TEXT, default=None)
    """Employer."""
    phone_num: str | None = element("phoneNum", TEXT, default=None)
    """Phone number, free text such as '1,,6565,,,'."""
    title: str | None = element("title", TEXT, default=None)
    """Job title."""
    num_employees: str | None = element("numEmployees", TEXT, default=None)
    """Size of the company as a range, such as '1-99'."""
    receive_info: bool | None = element("receiveInfo", BOOL, default=None)
    """Whether the attendee wants to be sent information."""
    address1: str | None = element("address1", TEXT, default=None)
    """First line of the address."""
    address2: str | None = element("address2", TEXT, default=None)
    """Second line of the address."""
    city: str | None = element("city", TEXT, default=None)
    """Town or city."""
    state: str | None = element("state", TEXT, default=None)
    """State, province or region."""
    zip_code: str | None = element("zipcode", TEXT, default=None)
    """Postal code, kept as text."""
    country: str | None = element("country", TEXT, default=None)
    """Country as a name, not as a code."""
    lead_source_id: str | None = element("leadSourceID", TEXT, default=None)
    """Marks where the attendee came from, for marketing."""
    lead_score: str | None = element("leadScore", TEXT, default=None)
    """Score of the attendee as a sales lead: a decimal number kept as text, such as '0.0'."""


class CustomField(Message):
    """A question that the host added to a form, and its answer.

    `att:fieldType` on the wire.
    """

    label: str = element("label", TEXT)
    """Caption of the question."""
    value: str | None = element("value", TEXT, default=None)
    """Answer of the attendee; empty when there is none."""


class EnrollCustomFields(Message):
    """Answers to the questions that the host added.

    `att:enrollAttendeeType/enrollFields/customFields` on the wire.
    """

    field: list[CustomField] = elements("field", CustomField, default_factory=list)
    """One question and its answer."""


class EnrollFields(Message):
    """What the attendee entered.

    `att:enrollAttendeeType/enrollFields` on the wire.
    """

    default_fields: EnrollDefaultFields | None = element(
        "defaultFields", EnrollDefaultFields, default=None
    )
    """Answers to the questions that every form can ask."""
    custom_fields: EnrollCustomFields | None = element(
        "customFields", EnrollCustomFields, default=None
    )
    """Answers to the questions that the host added."""


class EnrollAttendee(Message):
    """The enrollment form of one attendee.

    `att:enrollAttendeeType` on the wire.
    """

    attendee_id: int = element("attendeeID", INT)
    """Number of the attendee who filled in the form."""
    enroll_fields: EnrollFields | None = element("enrollFields", EnrollFields, default=None)
    """What the attendee entered."""
    domain: str | None = element("domain", TEXT, default=None)
    """Host name of `ip_address`; Event Center only."""
    ip_address: str | None = element("ipAddress", TEXT, default=None)
    """Address that the form was sent from; Event Center only."""
    submit_time: datetime | None = element("submitTime", DATE_TIME, default=None)
    """When the form was sent, in a zone that is not documented; Event Center only."""
    status: AttendeeEnrollStatus | None = element("status", AttendeeEnrollStatus, default=None)
    """Decision on the enrollment; Event Center only."""


class EnrollSession(Message):
    """Enrollment forms of one sub-session.

    `att:enrollSessionType` on the wire.
    """

    conf_id: int = element("confID", INT)
    """Number of one sub-session; several of them can share a `session_key`."""
    attendee: list[EnrollAttendee] = elements("attendee", EnrollAttendee, default_factory=list)
    """Forms, one for each attendee."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many forms there are, and which of them are in this answer."""
    session_key: int = element("sessionKey", INT)
    """Number of the session that the sub-session belongs to."""


class GetEnrollmentInfoResponse(Response):
    """Enrollment forms, grouped by sub-session.

    `att:getEnrollmentInfoResponse` on the wire.
    """

    __wire_name__ = "getEnrollmentInfoResponse"

    session: list[EnrollSession] = elements("session", EnrollSession, default_factory=list)
    """Forms of one sub-session."""


class GetEnrollmentInfo(Request[GetEnrollmentInfoResponse]):
    """Read the forms that attendees filled in before a session.

    Works for Event Center and Support Center. Ask by `session_key` or by `conf_id`: one session can
    have several sub-sessions, each with its own `conf_id`. The decision on the enrollment, the
    sender's address and host name, and the time of sending come with Event Center sessions only.
    The request cannot ask for a certain page.
    """

    __operation__ = Operation(
        name="GetEnrollmentInfo",
        service="attendee",
        response=GetEnrollmentInfoResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("000015",),
    )

    conf_id: int | None = element("confID", INT, default=None)
    """Number of one sub-session; several of them can share a `session_key`."""
    session_key: int | None = element("sessionKey", INT, default=None)
    """Number of the session; it covers all its sub-sessions."""


class FeedbackDefaultFields(Message):
    """Answers to the standard questions of a feedback form; they are texts of the form, not codes.

    `att:feedbackDefaultFieldsType` on the wire.
    """

    setup: str | None = element("setup", TEXT, default=None)
    """Rating of how the session was set up, such as 'Above average'."""
    ease_of_use: str | None = element("easeOfUse", TEXT, default=None)
    """Rating of how easy the session was to use, such as 'Average'."""
    performance: str | None = element("performance", TEXT, default=None)
    """Answer about performance, such as 'Yes' or 'Not sure'."""
    comment: str | None = element("comment", TEXT, default=None)
    """Remark of the attendee, free text."""


class FeedbackCustomFields(Message):
    """Answers to the questions that the host added.

    `att:feedbackAttendeeType/feedbackFields/customFields` on the wire.
    """

    field: list[CustomField] = elements("field", CustomField, default_factory=list)
    """One question and its answer."""


class FeedbackFields(Message):
    """What the attendee entered.

    `att:feedbackAttendeeType/feedbackFields` on the wire.
    """

    default_fields: FeedbackDefaultFields | None = element(
        "defaultFields", FeedbackDefaultFields, default=None
    )
    """Answers to the questions that every form can ask."""
    custom_fields: FeedbackCustomFields | None = element(
        "customFields", FeedbackCustomFields, default=None
    )
    """Answers to the questions that the host added."""


class FeedbackAttendee(Message):
    """The feedback form of one attendee.

    `att:feedbackAttendeeType` on the wire.
    """

    attendee_id: int = element("attendeeID", INT)
    """Number of the attendee who filled in the form."""
    feedback_fields: FeedbackFields | None = element("feedbackFields", FeedbackFields, default=None)
    """What the attendee entered."""


class FeedbackSession(Message):
    """Feedback forms of one sub-session.

    `att:feedbackSessionType` on the wire.
    """

    conf_id: int = element("confID", INT)
    """Number of one sub-session; several of them can share a `session_key`."""
    attendee: list[FeedbackAttendee] = elements("attendee", FeedbackAttendee, default_factory=list)
    """Forms, one for each attendee."""
    matching_records: MatchingRecords | None = element(
        "matchingRecords", MatchingRecords, default=None
    )
    """How many forms there are, and which of them are in this answer."""


class GetFeedbackInfoResponse(Response):
    """Feedback forms, grouped by sub-session.

    `att:getFeedbackInfoResponse` on the wire.
    """

    __wire_name__ = "getFeedbackInfoResponse"

    session: list[FeedbackSession] = elements("session", FeedbackSession, default_factory=list)
    """Forms of one sub-session."""


class GetFeedbackInfo(Request[GetFeedbackInfoResponse]):
    """Read the forms that attendees filled in after a Support Center session.

    One session can have several sub-sessions that share a `session_key`; each has its own `conf_id`
    and is asked for by it. The request cannot ask for a certain page.
    """

    __operation__ = Operation(
        name="GetFeedbackInfo",
        service="attendee",
        response=GetFeedbackInfoResponse,
        effect=Effect.READ,
        idempotent=True,
        callers=(Caller.HOST, Caller.ADMINISTRATOR),
        lifecycle=Lifecycle.END_OF_LIFE,
        not_found=("000015",),
    )

    conf_id: int = element("confID", INT)
    """Number of one sub-session; several of them can share a `session_key`."""
