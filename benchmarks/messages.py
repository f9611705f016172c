"""The messages that are measured. Their values are made up here."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from enum import Enum
from pathlib import Path
from typing import Any, TypeVar

from meetwire.runtime import encoder
from meetwire.runtime.envelope import NAMESPACE, SecurityContext
from meetwire.runtime.message import XSI, Message, fields_of
from meetwire.runtime.values import BOOL, INT, TEXT
from meetwire.webex import attendee, common, meeting, service, site, user, wire

M = TypeVar("M", bound=Message)

ANSWERS = {
    "created": "createMeetingResponse",
    "user": "getUserResponse",
    "site": "getSiteResponse",
    "page": "a page of 500 meetings",
}
"""What is read, by the names of the files with it."""
SERVICES = ("meeting", "site", "user")
"""Whose messages these are."""
RECORDS = 500
"""In a page."""
LONG = 50_000
"""Records in one long answer."""
FIRST_KEY = 620_000_000
"""The key of the first record; those after it follow."""
START = datetime(2027, 3, 1, 9, 0)


def filled(cls: type[M], **given: Any) -> M:
    """A message with every simple field set, and the parts that are given."""
    values = dict(given)
    for number, field in enumerate(fields_of(cls).values()):
        if field.name in values or field.is_list:
            continue
        kind = field.kind
        if kind is TEXT:
            values[field.name] = f"{field.wire} {number}"
        elif kind is INT:
            values[field.name] = 10 + number
        elif kind is BOOL:
            values[field.name] = number % 2 == 0
        elif isinstance(kind, type) and issubclass(kind, Enum):
            values[field.name] = next(iter(kind))
    return cls(**values)


def whole(cls: type[M]) -> M:
    """A message with everything that it can have, twice where that may be."""
    values: dict[str, Any] = {}
    for number, field in enumerate(fields_of(cls).values()):
        kind = field.kind
        if isinstance(kind, type) and issubclass(kind, Message):
            parts = [whole(kind) for _ in range(2 if field.is_list else 1)]
            values[field.name] = parts if field.is_list else parts[0]
        elif field.is_list:
            values[field.name] = [f"{field.wire} {each}" for each in (number, number + 1)]
    return filled(cls, **values)


def small_answer() -> meeting.CreateMeetingResponse:
    calendar = "https://acme.example/calendar.php?MeetingKey=623451789&Kind=ICS&Rnd=0.7071"
    return meeting.CreateMeetingResponse(
        meeting_key=623451789,
        icalendar_url=service.ICalendarURL(host=f"{calendar}&Who=host", attendee=calendar),
        guest_token="0123456789abcdef" * 4,
    )


def user_answer() -> user.GetUserResponse:
    return user.GetUserResponse(
        first_name="Ada",
        last_name="Óskarsdóttir",
        title="Head of Standards & Forms",
        category_id=2,
        description="Runs the <weekly> reviews.",
        company="Acme",
        webex_id="ada",
        address=filled(common.Address),
        phones=filled(user.UserPhones),
        email="ada@acme.example",
        personal_url="https://acme.example/meet/ada",
        expiration_date=START + timedelta(days=900),
        comm_options=filled(user.CommOptions),
        meeting_types=user.MeetingTypes(meeting_type=[9, 11, 13, 14, 16, 100]),
        options=filled(user.Options),
        time_zone_id=4,
        time_zone=common.TimeZone("GMT-08:00, Pacific (San Jose)"),
        tracking=filled(common.Tracking),
        service=user.OfficeService("FREE_OFFICE"),
        privilege=filled(user.Privilege),
        language="ENGLISH",
        locale="U.S.",
        active=user.ActiveState("ACTIVATED"),
        supported_services=filled(user.SupportedServices),
        my_webex=filled(user.MyWebEx),
        personal_teleconf=user.PersonalTeleconf(
            account=[filled(user.PersonalAccount, account_index=index) for index in (1, 2)],
            join_before_host=True,
        ),
        session_options=filled(user.SessionOptions),
        security=filled(user.Security),
        language_id=1,
        registration_date=START - timedelta(days=400),
        visit_count=217,
        user_id=30481516,
    )


def site_answer() -> site.GetSiteResponse:
    answer = whole(site.GetSiteResponse)
    # With the fields of enrolment it would be longer than such answers usually are.
    answer.site_instance.event_center = None
    return answer


def list_answer(records: int = RECORDS) -> meeting.LstsummaryMeetingResponse:
    return meeting.LstsummaryMeetingResponse(
        meeting=[
            meeting.MeetingSummary(
                meeting_key=FIRST_KEY + number,
                conf_name=f"Review {number} of plans & drawings",
                meeting_type=100 + number % 3,
                host_webex_id=f"host{number % 20}",
                other_host_webex_id=f"host{number % 7}",
                time_zone_id=4,
                time_zone="GMT-08:00, Pacific (San Jose)",
                status="NOT_INPROGRESS",
                start_date=START + timedelta(hours=number),
                duration=30 + number % 60,
                list_status=common.Listing("PUBLIC" if number % 2 else "PRIVATE"),
                host_joined=number % 5 == 0,
                participants_joined=False,
            )
            for number in range(records)
        ],
        matching_records=service.MatchingRecords(total=records, returned=records, start_from=1),
    )


SECURITY = SecurityContext(webex_id="ada", password="p&ss<word>", site_name="acme")


def request() -> meeting.CreateMeeting:
    return meeting.CreateMeeting(
        access_control=meeting.AccessControl(
            list_to_public=False, is_public=False, meeting_password="Tulip&4"
        ),
        meta_data=meeting.MetaData(
            conf_name="Review of plans & drawings",
            meeting_type=105,
            agenda="1. Minutes\n2. Drawings <A> to <F>\n3. Dates",
            location="Room 12",
        ),
        participants=meeting.Participants(
            max_user_number=12,
            attendees=meeting.Attendees(
                attendee=[
                    attendee.Attendee(
                        person=common.Person(name=name, email=f"{name.lower()}@acme.example"),
                        role=attendee.Role("ATTENDEE"),
                    )
                    for name in ("Grace", "Alan")
                ]
            ),
        ),
        enable_options=meeting.EnableOptions(
            chat=True,
            poll=True,
            attendee_list=True,
            file_share=False,
            presentation=True,
            application_share=True,
            desktop_share=True,
            web_tour=False,
            meeting_record=True,
            voip=True,
        ),
        schedule=meeting.Schedule(
            start_date=START,
            time_zone_id=4,
            duration=45,
            open_time=900,
            host_webex_id="ada",
            join_teleconf_before_host=False,
        ),
        telephony=meeting.Telephony(
            telephony_support=meeting.TelephonySupport("CALLIN"),
            num_phone_lines=4,
            ext_telephony_description="Ask <Ada> for the number",
        ),
        tracking=common.Tracking(tracking_code1="R&D", tracking_code2="Building 4"),
        repeat=meeting.Repeat(
            repeat_type=meeting.RepeatType("WEEKLY"), interval=1, after_meeting_number=6
        ),
        remind=meeting.Remind(
            enable_reminder=True,
            emails=meeting.RemindEmails(email=["ada@acme.example"]),
            send_email=True,
            hours_ahead=2,
        ),
        attendee_options=meeting.AttendeeOptions(
            request=False, registration=False, auto=True, email_invitations=True
        ),
    )


def keys(count: int) -> int:
    """The sum of the keys of the first so many records."""
    return sum(range(FIRST_KEY, FIRST_KEY + count))


def write(folder: Path) -> None:
    """Put the messages into a folder, for candidates that read them there; but not the long one."""
    answers = (small_answer(), user_answer(), site_answer(), list_answer())
    for name, answer in zip(ANSWERS, answers, strict=True):
        (folder / name).write_bytes(wire.encode_answer(answer))
    (folder / "few").write_bytes(wire.encode_answer(list_answer(5)))
    (folder / "request").write_bytes(qualified_request())


def write_long(path: Path) -> None:
    """One answer with the records of a page again and again, each with a key of its own."""
    page = wire.encode_answer(list_answer())
    start = page.index(b"<meet:meeting>")
    end = page.rindex(b"</meet:meeting>") + len(b"</meet:meeting>")
    with path.open("wb") as file:
        file.write(page[:start])
        for added in range(0, LONG, RECORDS):
            file.write(
                re.sub(
                    rb"(?<=<meet:meetingKey>)\d+",
                    lambda key, added=added: b"%d" % (int(key[0]) + added),  # type: ignore[misc]
                    page[start:end],
                )
            )
        file.write(page[end:].replace(b"%d" % RECORDS, b"%d" % LONG))


def qualified_request() -> bytes:
    """The request with every namespace as the schemas have it: most candidates read no other."""
    content, _ = encoder.encode(request(), qualified=True)
    account = (SECURITY.webex_id, SECURITY.password, SECURITY.site_name)
    security = "".join(
        f"<com:{name}>{encoder.escape(text or '')}</com:{name}>"
        for name, text in zip(("webExID", "password", "siteName"), account, strict=True)
    )
    namespaces = encoder.namespaces_of(meeting.CreateMeeting) | {NAMESPACE, common.NAMESPACE}
    return (
        f'<serv:message xmlns:xsi="{XSI}"{encoder.declared(namespaces)}>'
        f"<serv:header><serv:securityContext>{security}</serv:securityContext></serv:header>"
        f'<serv:body><serv:bodyContent xsi:type="{meeting.NAMESPACE.prefix}:createMeeting">'
        f"{content}</serv:bodyContent></serv:body></serv:message>"
    ).encode()
