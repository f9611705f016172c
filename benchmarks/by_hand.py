"""The same messages read without a library: find, findtext, strptime, plain dataclasses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, make_dataclass
from datetime import datetime
from typing import Any

from lxml import etree

COM = "{http://www.webex.com/schemas/2002/06/common}"
MEET = "{http://www.webex.com/schemas/2002/06/service/meeting}"
SERV = "{http://www.webex.com/schemas/2002/06/service}"
USE = "{http://www.webex.com/schemas/2002/06/service/user}"

# What a careful person sets, and the runtime does: the bare tree is measured with the same.
STRICT = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    recover=False,
    remove_blank_text=True,
    remove_comments=True,
    remove_pis=True,
)


def bare_tree(data: bytes) -> etree._Element:
    return etree.fromstring(data, STRICT)


@dataclass
class Created:
    meeting_key: int
    host_calendar: str | None
    attendee_calendar: str | None
    guest_token: str | None


def read_created(data: bytes) -> Created:
    body = _body(data)
    return Created(
        _int(body.findtext(f"{MEET}meetingkey")),
        body.findtext(f"{MEET}iCalendarURL/{SERV}host"),
        body.findtext(f"{MEET}iCalendarURL/{SERV}attendee"),
        body.findtext(f"{MEET}guestToken"),
    )


@dataclass
class Summary:
    meeting_key: int
    conf_name: str | None
    meeting_type: int
    host_webex_id: str | None
    other_host_webex_id: str | None
    time_zone_id: int
    time_zone: str | None
    status: str | None
    start_date: datetime
    duration: int
    list_status: str | None
    host_joined: bool
    participants_joined: bool


@dataclass
class Page:
    meetings: list[Summary]
    total: int
    returned: int
    start_from: int


def read_page(data: bytes) -> Page:
    body = _body(data)
    return Page(
        [
            Summary(
                _int(node.findtext(f"{MEET}meetingKey")),
                node.findtext(f"{MEET}confName"),
                _int(node.findtext(f"{MEET}meetingType")),
                node.findtext(f"{MEET}hostWebExID"),
                node.findtext(f"{MEET}otherHostWebExID"),
                _int(node.findtext(f"{MEET}timeZoneID")),
                node.findtext(f"{MEET}timeZone"),
                node.findtext(f"{MEET}status"),
                _date_time(node.findtext(f"{MEET}startDate")),
                _int(node.findtext(f"{MEET}duration")),
                node.findtext(f"{MEET}listStatus"),
                node.findtext(f"{MEET}hostJoined") == "true",
                node.findtext(f"{MEET}participantsJoined") == "true",
            )
            for node in body.findall(f"{MEET}meeting")
        ],
        _int(body.findtext(f"{MEET}matchingRecords/{SERV}total")),
        _int(body.findtext(f"{MEET}matchingRecords/{SERV}returned")),
        _int(body.findtext(f"{MEET}matchingRecords/{SERV}startFrom")),
    )


class Group:
    """A part of the user: its plain dataclass, and the tags of its fields in order."""

    def __init__(self, name: str, namespace: str, fields: str) -> None:
        self.make: Any = make_dataclass(name, fields.split())
        self.tags = [namespace + field for field in fields.split()]

    def texts(self, node: etree._Element | None) -> Any:
        return None if node is None else self.make(*map(node.findtext, self.tags))

    def flags(self, node: etree._Element | None) -> Any:
        if node is None:
            return None
        return self.make(*[node.findtext(tag) == "true" for tag in self.tags])


ADDRESS = Group("Address", COM, "addressType address1 address2 city state zipCode country")
PHONES = Group("Phones", COM, "phone mobilePhone fax")
MORE_PHONES = Group("MorePhones", USE, "phone2 mobilePhone2 pager PIN")
TRACKING = Group("Tracking", COM, " ".join(f"trackingCode{number}" for number in range(1, 11)))
COMM_OPTIONS = Group(
    "CommOptions", USE, "prodAnnounce trainingInfo electronicInfo promos press email fax phone mail"
)
OPTIONS = Group(
    "Options",
    USE,
    """
    firstNameVisible lastNameVisible addressVisible workPhoneVisible cellPhoneVisible pagerVisible
    faxVisible officeUrlVisible pictureVisible notifyOnNewMessage notifyOnMeeting followMeEnable
    emailVisible listInCategory titleVisible folderRead folderWrite messageVisible iconSelect1
    iconSelect2 acceptLinkRequest holdOnLinkRequest notifyOnLinkRequest supportVideo supportApp
    supportFileShare supportDesktopShare supportMeetingRecord supportAppshareRemote
    supportWebTourRemote supportDesktopShareRemote subscriptionOffice workPhoneCallback
    cellPhoneCallback pagerCallback faxCallback
    """,
)
PRIVILEGE = Group(
    "Privilege",
    USE,
    """
    host teleConfCallOut teleConfCallOutInternational teleConfCallIn teleConfTollFreeCallIn
    siteAdmin voiceOverIp roSiteAdmin labAdmin otherTelephony teleConfCallInInternational
    attendeeOnly recordingEditor meetingAssist
    """,
)
SERVICES = Group(
    "Services", USE, "meetingCenter trainingCenter supportCenter eventCenter salesCenter"
)
MY_WEBEX = Group(
    "MyWebEx",
    USE,
    """
    isMyWebExPro myContact myProfile myMeetings myFolders trainingRecordings recordedEvents
    myReports personalMeetingRoom myPartnerLinks myWorkspaces
    """,
)
SECURITY = Group("Security", USE, "forceChangePassword resetPassword lockAccount")
SESSION_FLAGS = Group(
    "SessionFlags",
    USE,
    "autoDeleteAfterMeetingEnd displayQuickStartHost displayQuickStartAttendees",
)
CODES = Group(
    "Codes", USE, "subscriberAccessCode participantFullAccessCode participantLimitedAccessCode"
)
ACCOUNT_FLAGS = Group("AccountFlags", USE, "defaultFlag autoGenerate joinBeforeHost delete")


@dataclass
class Account:
    index: int
    codes: Any
    flags: Any


@dataclass
class User:
    first_name: str | None
    last_name: str | None
    title: str | None
    category_id: int
    description: str | None
    company: str | None
    webex_id: str | None
    address: Any
    phones: Any
    more_phones: Any
    email: str | None
    personal_url: str | None
    expiration_date: datetime
    comm_options: Any
    meeting_types: list[int]
    options: Any
    time_zone_id: int
    time_zone: str | None
    tracking: Any
    service: str | None
    privilege: Any
    language: str | None
    locale: str | None
    active: str | None
    supported_services: Any
    my_webex: Any
    total_storage_size: int
    my_computer: int
    accounts: list[Account]
    join_before_host: bool
    default_session_type: int
    default_service_type: str | None
    session_flags: Any
    security: Any
    language_id: int
    registration_date: datetime
    visit_count: int
    user_id: int


def read_user(data: bytes) -> User:
    body = _body(data)
    phones = body.find(f"{USE}phones")
    return User(
        body.findtext(f"{USE}firstName"),
        body.findtext(f"{USE}lastName"),
        body.findtext(f"{USE}title"),
        _int(body.findtext(f"{USE}categoryId")),
        body.findtext(f"{USE}description"),
        body.findtext(f"{USE}company"),
        body.findtext(f"{USE}webExId"),
        ADDRESS.texts(body.find(f"{USE}address")),
        PHONES.texts(phones),
        MORE_PHONES.texts(phones),
        body.findtext(f"{USE}email"),
        body.findtext(f"{USE}personalUrl"),
        _date_time(body.findtext(f"{USE}expirationDate")),
        COMM_OPTIONS.flags(body.find(f"{USE}commOptions")),
        _ints(body.iterfind(f"{USE}meetingTypes/{USE}meetingType")),
        OPTIONS.flags(body.find(f"{USE}options")),
        _int(body.findtext(f"{USE}timeZoneID")),
        body.findtext(f"{USE}timeZone"),
        TRACKING.texts(body.find(f"{USE}tracking")),
        body.findtext(f"{USE}service"),
        PRIVILEGE.flags(body.find(f"{USE}privilege")),
        body.findtext(f"{USE}language"),
        body.findtext(f"{USE}locale"),
        body.findtext(f"{USE}active"),
        SERVICES.flags(body.find(f"{USE}supportedServices")),
        MY_WEBEX.flags(body.find(f"{USE}myWebEx")),
        _int(body.findtext(f"{USE}myWebEx/{USE}totalStorageSize")),
        _int(body.findtext(f"{USE}myWebEx/{USE}myComputer")),
        [
            Account(
                _int(node.findtext(f"{USE}accountIndex")),
                CODES.texts(node),
                ACCOUNT_FLAGS.flags(node),
            )
            for node in body.iterfind(f"{USE}personalTeleconf/{USE}account")
        ],
        body.findtext(f"{USE}personalTeleconf/{USE}joinBeforeHost") == "true",
        _int(body.findtext(f"{USE}sessionOptions/{USE}defaultSessionType")),
        body.findtext(f"{USE}sessionOptions/{USE}defaultServiceType"),
        SESSION_FLAGS.flags(body.find(f"{USE}sessionOptions")),
        SECURITY.flags(body.find(f"{USE}security")),
        _int(body.findtext(f"{USE}languageID")),
        _date_time(body.findtext(f"{USE}registrationDate")),
        _int(body.findtext(f"{USE}visitCount")),
        _int(body.findtext(f"{USE}userId")),
    )


def _body(data: bytes) -> etree._Element:
    root = bare_tree(data)
    result = root.findtext(f"{SERV}header/{SERV}response/{SERV}result")
    body = root.find(f"{SERV}body/{SERV}bodyContent")
    if result != "SUCCESS" or body is None:
        raise ValueError(f"the answer says {result}")
    return body


def _int(text: str | None) -> int:
    return int(text or "")


def _ints(nodes: Iterable[etree._Element]) -> list[int]:
    return [_int(node.text) for node in nodes]


def _date_time(text: str | None) -> datetime:
    return datetime.strptime(text or "", "%m/%d/%Y %H:%M:%S")
