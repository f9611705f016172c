"""The request written as most clients do it: one fixed text with holes, the values escaped."""

from __future__ import annotations

from collections.abc import Mapping
from xml.sax.saxutils import escape

TEMPLATE = """\
<?xml version="1.0" encoding="UTF-8"?>
<serv:message xmlns:serv="http://www.webex.com/schemas/2002/06/service" \
xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><header><securityContext>\
<webExID>{user}</webExID><password>{password}</password><siteName>{site}</siteName>\
</securityContext></header><body>\
<bodyContent xsi:type="java:com.webex.service.binding.meeting.CreateMeeting"><accessControl>\
<listToPublic>{list_to_public}</listToPublic><isPublic>{is_public}</isPublic>\
<meetingPassword>{meeting_password}</meetingPassword></accessControl><metaData>\
<confName>{conf_name}</confName><meetingType>{meeting_type}</meetingType><agenda>{agenda}</agenda>\
<location>{location}</location></metaData><participants><maxUserNumber>{max_users}</maxUserNumber>\
<attendees><attendee><person><name>{name1}</name><email>{email1}</email></person>\
<role>{role1}</role></attendee><attendee><person><name>{name2}</name><email>{email2}</email></person>\
<role>{role2}</role></attendee></attendees></participants><enableOptions><chat>{chat}</chat>\
<poll>{poll}</poll><attendeeList>{attendee_list}</attendeeList><fileShare>{file_share}</fileShare>\
<presentation>{presentation}</presentation><applicationShare>{application_share}</applicationShare>\
<desktopShare>{desktop_share}</desktopShare><webTour>{web_tour}</webTour>\
<meetingRecord>{meeting_record}</meetingRecord><voip>{voip}</voip></enableOptions><schedule>\
<startDate>{start_date}</startDate><timeZoneID>{time_zone}</timeZoneID><duration>{duration}</duration>\
<openTime>{open_time}</openTime><hostWebExID>{host}</hostWebExID>\
<joinTeleconfBeforeHost>{join_early}</joinTeleconfBeforeHost></schedule><telephony>\
<telephonySupport>{telephony}</telephonySupport><numPhoneLines>{lines}</numPhoneLines>\
<extTelephonyDescription>{telephony_text}</extTelephonyDescription></telephony><tracking>\
<trackingCode1>{code1}</trackingCode1><trackingCode2>{code2}</trackingCode2></tracking><repeat>\
<repeatType>{repeat}</repeatType><interval>{interval}</interval>\
<afterMeetingNumber>{times}</afterMeetingNumber></repeat><remind>\
<enableReminder>{reminder}</enableReminder><emails><email>{reminder_email}</email></emails>\
<sendEmail>{send_email}</sendEmail><hoursAhead>{hours_ahead}</hoursAhead></remind><attendeeOptions>\
<request>{request}</request><registration>{registration}</registration><auto>{auto}</auto>\
<emailInvitations>{invite}</emailInvitations></attendeeOptions></bodyContent></body></serv:message>\
"""

# The values of `messages.request`, already as text: what such a client is called with.
VALUES = {
    "user": "ada",
    "password": "p&ss<word>",
    "site": "acme",
    "list_to_public": "false",
    "is_public": "false",
    "meeting_password": "Tulip&4",
    "conf_name": "Review of plans & drawings",
    "meeting_type": "105",
    "agenda": "1. Minutes\n2. Drawings <A> to <F>\n3. Dates",
    "location": "Room 12",
    "max_users": "12",
    "name1": "Grace",
    "email1": "grace@acme.example",
    "role1": "ATTENDEE",
    "name2": "Alan",
    "email2": "alan@acme.example",
    "role2": "ATTENDEE",
    "chat": "true",
    "poll": "true",
    "attendee_list": "true",
    "file_share": "false",
    "presentation": "true",
    "application_share": "true",
    "desktop_share": "true",
    "web_tour": "false",
    "meeting_record": "true",
    "voip": "true",
    "start_date": "03/01/2027 09:00:00",
    "time_zone": "4",
    "duration": "45",
    "open_time": "900",
    "host": "ada",
    "join_early": "false",
    "telephony": "CALLIN",
    "lines": "4",
    "telephony_text": "Ask <Ada> for the number",
    "code1": "R&D",
    "code2": "Building 4",
    "repeat": "WEEKLY",
    "interval": "1",
    "times": "6",
    "reminder": "true",
    "reminder_email": "ada@acme.example",
    "send_email": "true",
    "hours_ahead": "2",
    "request": "false",
    "registration": "false",
    "auto": "true",
    "invite": "true",
}


def write(values: Mapping[str, str]) -> bytes:
    return TEMPLATE.format_map({name: escape(text) for name, text in values.items()}).encode()
