"""The same messages without a library: find and findtext, int, strptime, dictionaries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from lxml import etree

from benchmarks.candidates import Base
from benchmarks.candidates.by_hand_parts import GET_SITE_RESPONSE, USER
from benchmarks.candidates.values import VALUES, text_of
from benchmarks.candidates.with_lxml import MEET, STRICT, each_meeting

SERV = "{http://www.webex.com/schemas/2002/06/service}"
XSI = "http://www.w3.org/2001/XMLSchema-instance"


class Candidate(Base):
    title = "by hand, with lxml"
    note = "Dictionaries. Knows these messages only, and takes what it looks for to be there."

    def decode(self, name: str, data: bytes) -> Any:
        return READERS[name](_body(data))

    def part(self, found: Any, wire: str) -> Any:
        return found[wire]

    def request(self, data: bytes) -> Any:
        return VALUES

    def encode(self, request: Any) -> bytes:
        return _write(request)

    def each_record(self, path: Path, see: Callable[[Any], None]) -> None:
        for node in each_meeting(path):
            see(_meeting(node))


def _body(data: bytes) -> etree._Element:
    root = etree.fromstring(data, STRICT)
    result = root.findtext(f"{SERV}header/{SERV}response/{SERV}result")
    body = root.find(f"{SERV}body/{SERV}bodyContent")
    if result != "SUCCESS" or body is None:
        raise ValueError(f"the answer says {result}")
    return body


def _created(body: etree._Element) -> dict[str, Any]:
    return {
        "meetingkey": _int(body.findtext(f"{MEET}meetingkey")),
        "iCalendarURL": {
            "host": body.findtext(f"{MEET}iCalendarURL/{SERV}host"),
            "attendee": body.findtext(f"{MEET}iCalendarURL/{SERV}attendee"),
        },
        "guestToken": body.findtext(f"{MEET}guestToken"),
    }


def _page(body: etree._Element) -> dict[str, Any]:
    return {
        "meeting": [_meeting(node) for node in body.iterfind(f"{MEET}meeting")],
        "matchingRecords": {
            name: _int(body.findtext(f"{MEET}matchingRecords/{SERV}{name}"))
            for name in ("total", "returned", "startFrom")
        },
    }


def _meeting(node: etree._Element) -> dict[str, Any]:
    return {
        "meetingKey": _int(node.findtext(f"{MEET}meetingKey")),
        "confName": node.findtext(f"{MEET}confName"),
        "meetingType": _int(node.findtext(f"{MEET}meetingType")),
        "hostWebExID": node.findtext(f"{MEET}hostWebExID"),
        "otherHostWebExID": node.findtext(f"{MEET}otherHostWebExID"),
        "timeZoneID": _int(node.findtext(f"{MEET}timeZoneID")),
        "timeZone": node.findtext(f"{MEET}timeZone"),
        "status": node.findtext(f"{MEET}status"),
        "startDate": _date_time(node.findtext(f"{MEET}startDate")),
        "duration": _int(node.findtext(f"{MEET}duration")),
        "listStatus": node.findtext(f"{MEET}listStatus"),
        "hostJoined": node.findtext(f"{MEET}hostJoined") == "true",
        "participantsJoined": node.findtext(f"{MEET}participantsJoined") == "true",
    }


def _user(body: etree._Element) -> dict[str, Any]:
    found = USER.read(body)
    for name in ("expirationDate", "registrationDate"):
        found[name] = _date_time(found[name])
    types = found["meetingTypes"]
    types["meetingType"] = [int(each) for each in types["meetingType"]]
    return found


READERS = {"created": _created, "user": _user, "site": GET_SITE_RESPONSE.read, "page": _page}


def _int(text: str | None) -> int:
    return int(text or "")


def _date_time(text: str | None) -> datetime:
    return datetime.strptime(text or "", "%m/%d/%Y %H:%M:%S")


def _add(parent: etree._Element, name: str, /, **values: Any) -> etree._Element:
    """An element below another, with a text below it for each value."""
    added = etree.SubElement(parent, name)
    for each, value in values.items():
        etree.SubElement(added, each).text = text_of(value)
    return added


def _write(v: dict[str, Any]) -> bytes:
    root = etree.Element(f"{SERV}message", nsmap={"serv": SERV[1:-1], "xsi": XSI})
    header = etree.SubElement(root, "header")
    _add(
        header,
        "securityContext",
        webExID=v["user"],
        password=v["password"],
        siteName=v["site"],
    )
    content = etree.SubElement(etree.SubElement(root, "body"), "bodyContent")
    content.set(f"{{{XSI}}}type", "java:com.webex.service.binding.meeting.CreateMeeting")
    _add(
        content,
        "accessControl",
        listToPublic=v["list_to_public"],
        isPublic=v["is_public"],
        meetingPassword=v["meeting_password"],
    )
    _add(
        content,
        "metaData",
        confName=v["conf_name"],
        meetingType=v["meeting_type"],
        agenda=v["agenda"],
        location=v["location"],
    )
    participants = _add(content, "participants", maxUserNumber=v["max_users"])
    attendees = etree.SubElement(participants, "attendees")
    for number in "12":
        attendee = etree.SubElement(attendees, "attendee")
        _add(attendee, "person", name=v[f"name{number}"], email=v[f"email{number}"])
        etree.SubElement(attendee, "role").text = v[f"role{number}"]
    _add(
        content,
        "enableOptions",
        chat=v["chat"],
        poll=v["poll"],
        attendeeList=v["attendee_list"],
        fileShare=v["file_share"],
        presentation=v["presentation"],
        applicationShare=v["application_share"],
        desktopShare=v["desktop_share"],
        webTour=v["web_tour"],
        meetingRecord=v["meeting_record"],
        voip=v["voip"],
    )
    _add(
        content,
        "schedule",
        startDate=v["start_date"],
        timeZoneID=v["time_zone"],
        duration=v["duration"],
        openTime=v["open_time"],
        hostWebExID=v["host"],
        joinTeleconfBeforeHost=v["join_early"],
    )
    _add(
        content,
        "telephony",
        telephonySupport=v["telephony"],
        numPhoneLines=v["lines"],
        extTelephonyDescription=v["telephony_text"],
    )
    _add(content, "tracking", trackingCode1=v["code1"], trackingCode2=v["code2"])
    _add(
        content,
        "repeat",
        repeatType=v["repeat"],
        interval=v["interval"],
        afterMeetingNumber=v["times"],
    )
    remind = _add(content, "remind", enableReminder=v["reminder"])
    _add(remind, "emails", email=v["reminder_email"])
    etree.SubElement(remind, "sendEmail").text = text_of(v["send_email"])
    etree.SubElement(remind, "hoursAhead").text = text_of(v["hours_ahead"])
    _add(
        content,
        "attendeeOptions",
        request=v["request"],
        registration=v["registration"],
        auto=v["auto"],
        emailInvitations=v["invite"],
    )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
