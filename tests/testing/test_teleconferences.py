"""The teleconference service of the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime

import pytest

from meetwire.runtime.errors import NotFound, PrivilegeRequired
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting
from meetwire.webex import attendee as att
from meetwire.webex import teleconference as auo
from meetwire.webex.common import Phones

START = datetime(2026, 12, 1, 9, 0)


def plan(**more: object) -> auo.CreateTeleconferenceSession:
    return auo.CreateTeleconferenceSession(
        **{
            "meta_data": auo.MetaData(conf_name="Call"),
            "schedule": auo.Schedule(start_date=START, time_zone_id=45, duration=20),
            "full_access_attendees": auo.FullAccessAttendees(
                attendee=[auo.Attendee(name="Fay", email="Fay@x.example")]
            ),
            "limited_access_attendees": auo.LimitedAccessAttendees(
                attendee=[
                    auo.Attendee(name="Lee", email="lee@x.example", phones=Phones(phone="0123"))
                ]
            ),
            **more,
        }
    )


def test_a_created_teleconference_comes_back(host: Webex) -> None:
    wanted = plan(
        access_control=auo.AccessControl(listing=auo.Listing.PRIVATE, session_password="abc"),
        repeat=auo.Repeat(repeat_type=auo.RepeatType.DAILY, interval=2),
        teleconference=auo.Teleconference(ext_telephony_description="Dial 9", account_index=2),
    )
    key = host.send(wanted).session_key
    got = host.send(auo.GetTeleconferenceSession(session_key=key))
    assert got.access_control == wanted.access_control
    assert got.repeat == wanted.repeat
    assert got.meta_data == auo.MetaData(conf_name="Call", session_type=16)
    assert got.schedule is not None
    assert (got.schedule.start_date, got.schedule.duration) == (START, 20)
    assert got.schedule.host_webex_id == Sandbox.host.webex_id
    assert got.teleconference is not None
    assert got.teleconference.ext_telephony_description == "Dial 9"
    assert got.teleconference.account_index == 2
    assert got.teleconference.subscriber_access_code != (
        got.teleconference.participant_full_access_code
    )
    assert got.telephony == auo.Telephony(ext_telephony_description="Dial 9")
    assert got.full_access_attendees is not None
    assert got.full_access_attendees.attendee == [auo.Attendee(name="Fay", email="fay@x.example")]
    assert got.limited_access_attendees is not None
    assert got.limited_access_attendees.attendee[0].phones == Phones(phone="0123")


def test_its_people_are_attendees_like_others(host: Webex) -> None:
    key = host.send(plan()).session_key
    listed = host.send(att.LstMeetingAttendee(session_key=key)).attendee
    assert [(each.person.name, each.role) for each in listed] == [
        ("Fay", att.Role.ATTENDEE),
        ("Lee", att.Role.LIMITED),
    ]


def test_set_changes_only_what_it_names(host: Webex) -> None:
    key = host.send(plan()).session_key
    host.send(
        auo.SetTeleconferenceSession(
            session_key=key,
            schedule=auo.Schedule(duration=45),
            full_access_attendees=auo.FullAccessAttendees(),
        )
    )
    got = host.send(auo.GetTeleconferenceSession(session_key=key))
    assert got.schedule is not None
    assert (got.schedule.start_date, got.schedule.duration) == (START, 45)
    assert got.meta_data is not None
    assert got.meta_data.conf_name == "Call"
    assert got.full_access_attendees is not None
    assert got.full_access_attendees.attendee == []
    assert got.limited_access_attendees is not None
    assert [each.name for each in got.limited_access_attendees.attendee] == ["Lee"]


def test_it_is_its_hosts_and_no_meeting(host: Webex, other: Webex, admin: Webex) -> None:
    key = host.send(plan()).session_key
    assert host.send(meeting.LstsummaryMeeting()).meeting == []
    for request in (
        meeting.GetMeeting(meeting_key=key),
        auo.GetTeleconferenceSession(session_key=key + 1),
    ):
        with pytest.raises(NotFound) as missing:
            host.send(request)
        assert missing.value.exception_id == "060001"
    for request in (
        auo.GetTeleconferenceSession(session_key=key),
        auo.SetTeleconferenceSession(session_key=key),
    ):
        with pytest.raises(PrivilegeRequired) as refused:
            other.send(request)
        assert refused.value.exception_id == "000001"
    admin.send(
        auo.SetTeleconferenceSession(session_key=key, meta_data=auo.MetaData(conf_name="Ours"))
    )
    got = host.send(auo.GetTeleconferenceSession(session_key=key))
    assert got.meta_data is not None
    assert got.meta_data.conf_name == "Ours"


def test_what_a_request_leaves_open_gets_defaults(host: Webex) -> None:
    key = host.send(auo.CreateTeleconferenceSession()).session_key
    got = host.send(auo.GetTeleconferenceSession(session_key=key))
    assert got.schedule is not None
    assert got.schedule.start_date == datetime(2026, 11, 20, 4, 0)  # noon in GMT
    assert (got.schedule.duration, got.schedule.time_zone_id) == (60, 4)
