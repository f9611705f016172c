"""The request written as most clients do it: one fixed text with holes, the values escaped."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from benchmarks.candidates import Base
from benchmarks.candidates.values import VALUES, text_of

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


class Candidate(Base):
    title = "a template"
    needs = "string"
    note = "One text with holes, for values of Python. Checks nothing: a limit."

    def request(self, data: bytes) -> Any:
        return VALUES

    def encode(self, request: Any) -> bytes:
        texts = {name: escape(text_of(value)) for name, value in request.items()}
        return TEMPLATE.format_map(texts).encode()
