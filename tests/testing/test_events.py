"""The event service of the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from meetwire.runtime.errors import Conflict, InvalidByService, NotFound, PrivilegeRequired
from meetwire.runtime.message import Request
from meetwire.testing import Sandbox
from meetwire.testing.mails import Mail
from meetwire.webex import Webex, event, history, meeting
from meetwire.webex import attendee as att
from meetwire.webex import general_session as ep
from meetwire.webex.common import JoinStatus, Person, PersonType, Tracking
from meetwire.webex.service import ListControl, ListMethod, OrderDirection
from tests.testing.conftest import Clock

HOST = Sandbox.host.webex_id
OTHER = Sandbox.other_host.webex_id
START = datetime(2026, 12, 1, 9, 0)


def plan(name: str = "Launch", start: datetime = START, **more: object) -> event.CreateEvent:
    return event.CreateEvent(
        **{
            "meta_data": event.MetaData(session_name=name),
            "schedule": event.Schedule(start_date=start, time_zone_id=4, duration=30),
            **more,
        }
    )


def create(client: Webex, name: str = "Launch", start: datetime = START, **more: object) -> int:
    return client.send(plan(name, start, **more)).session_key


def get(client: Webex, key: int) -> event.GetEventResponse:
    return client.send(event.GetEvent(session_key=key))


def names(client: Webex, **criteria: object) -> list[str]:
    return [each.session_name for each in client.send(event.LstsummaryEvent(**criteria)).event]


def guests(*addresses: str) -> event.Attendees:
    return event.Attendees(attendee=[event.Attendee(email=address) for address in addresses])


def panel(*addresses: str) -> event.Panelists:
    return event.Panelists(
        panelist=[Person(name=address.partition("@")[0], email=address) for address in addresses]
    )


def test_a_created_event_comes_back_with_every_field(host: Webex) -> None:
    reminder = event.FirstReminder(subject="Soon: %Topic%", send=True, send_date_time=START)
    wanted = plan(
        access_control=event.AccessControl(
            listing=event.Listing.PRIVATE, session_password="p&ss<1>"
        ),
        meta_data=event.MetaData(session_name="Größe", description="a <b> c", session_type=9),
        tracking=Tracking(tracking_code3="three"),
        remind=event.Remind(minutes_ahead=15),
        ext_options=event.ExtOptions(participant_limit=50),
        telephony=event.Telephony(mute_upon_entry=True),
        email_templates=event.EmailTemplates(
            format=event.EmailFormat.HTML,
            reminder_messages=event.ReminderMessages(first_reminder=reminder),
        ),
    )
    created = host.send(wanted)
    got = get(host, created.session_key)
    for name in (
        "access_control",
        "meta_data",
        "tracking",
        "remind",
        "ext_options",
        "telephony",
        "email_templates",
    ):
        assert getattr(got, name) == getattr(wanted, name), name
    assert got.schedule is not None
    assert (got.schedule.start_date, got.schedule.host_webex_id) == (START, HOST)
    assert got.guest_token == created.guest_token
    assert got.status == "NOT_INPROGRESS"
    assert got.host_key is not None
    assert len(got.host_key) == 6


def test_what_a_request_leaves_open_gets_defaults(host: Webex) -> None:
    got = get(host, host.send(event.CreateEvent()).session_key)
    assert got.schedule is not None
    assert got.schedule.start_date == datetime(2026, 11, 20, 4, 0)  # noon in GMT
    assert (got.schedule.duration, got.schedule.time_zone_id) == (60, 4)
    assert got.meta_data is not None
    assert (got.meta_data.session_type, bool(got.meta_data.session_name)) == (9, True)


def test_people_come_back_in_their_groups_and_are_attendees_like_others(host: Webex) -> None:
    invited = event.Attendee(name="Ann", email="Ann@X.example", join_status=JoinStatus.ACCEPT)
    panelists = panel("Pia@X.example")
    panelists.panelist_password, panelists.panelists_info = "secret", "All of them"
    key = create(host, attendees=event.Attendees(attendee=[invited]), panelists=panelists)
    got = get(host, key)
    assert got.attendees == event.Attendees(
        attendee=[event.Attendee(name="Ann", email="ann@x.example", join_status=JoinStatus.ACCEPT)]
    )
    assert got.panelists is not None
    assert (got.panelists.panelist_password, got.panelists.panelists_info) == (
        "secret",
        "All of them",
    )
    (panelist,) = got.panelists.panelist
    assert (panelist.email, panelist.type) == ("pia@x.example", PersonType.PANELIST)
    listed = host.send(att.LstMeetingAttendee(session_key=key)).attendee
    assert {each.person.email for each in listed} == {"ann@x.example", "pia@x.example"}


def test_set_changes_only_what_it_names(host: Webex) -> None:
    key = create(
        host,
        remind=event.Remind(minutes_ahead=15),
        attendees=guests("a@x.example", "b@x.example"),
        panelists=panel("pia@x.example"),
    )
    before = get(host, key)
    host.send(
        event.SetEvent(
            session_key=key,
            schedule=event.Schedule(duration=90),
            attendees=guests("c@x.example"),
            panelists=event.Panelists(panelists_info="New"),
        )
    )
    after = get(host, key)
    assert after.schedule is not None
    assert (after.schedule.start_date, after.schedule.duration) == (START, 90)
    assert after.remind == before.remind
    assert after.meta_data == before.meta_data
    assert after.attendees is not None
    assert [each.email for each in after.attendees.attendee] == ["c@x.example"]
    assert after.panelists is not None
    assert after.panelists.panelists_info == "New"
    assert [each.email for each in after.panelists.panelist] == ["pia@x.example"]
    host.send(event.SetEvent(session_key=key, attendees=event.Attendees()))
    assert get(host, key).attendees is None


def test_a_deleted_event_is_gone(host: Webex) -> None:
    key = create(host)
    host.send(event.DelEvent(session_key=key))
    for request in (
        event.GetEvent(session_key=key),
        event.SetEvent(session_key=key),
        event.DelEvent(session_key=key),
        event.SendInvitationEmail(session_key=key),
    ):
        with pytest.raises(NotFound) as missing:
            host.send(request)
        assert missing.value.exception_id == "060001"
    assert names(host) == []


def test_an_event_is_its_hosts_and_no_meeting(host: Webex, other: Webex, admin: Webex) -> None:
    key = create(host)
    with pytest.raises(NotFound):
        host.send(meeting.GetMeeting(meeting_key=key))
    requests: list[Request[object]] = [
        event.GetEvent(session_key=key),
        event.SetEvent(session_key=key),
        event.DelEvent(session_key=key),
        event.SendInvitationEmail(session_key=key),
        event.UploadEventImage(
            session_key=key, image_type=event.ImageType.GIF, image_data=b"GIF89a"
        ),
    ]
    for request in requests:
        with pytest.raises(PrivilegeRequired) as refused:
            other.send(request)
        assert refused.value.exception_id == "000001"
    with pytest.raises(PrivilegeRequired):
        admin.send(event.GetEvent(session_key=key))


def test_a_started_event_can_neither_be_changed_nor_deleted(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    sandbox.start_meeting(key)
    assert get(host, key).status == "INPROGRESS"
    for request in (
        event.DelEvent(session_key=key),
        event.SetEvent(session_key=key, remind=event.Remind(minutes_ahead=5)),
    ):
        with pytest.raises(Conflict) as refused:
            host.send(request)
        assert refused.value.exception_id == "060042"
    sandbox.end_meeting(key)
    host.send(event.DelEvent(session_key=key))
    assert names(host) == []


def test_an_event_that_took_place_is_history(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    key = create(host, "Launch")
    sandbox.start_meeting(key)
    clock.forward(minutes=1)
    sandbox.join_meeting(key, Person(name="Ann", email="ann@x.example"))
    clock.forward(minutes=30)
    sandbox.end_meeting(key)
    (record,) = host.send(history.LsteventsessionHistory()).event_session_history
    assert (record.conf_name, record.session_key) == ("Launch", key)
    people = host.send(history.LsteventattendeeHistory(session_key=key)).event_attendee_history
    assert {each.attendee_email for each in people} == {HOST, "ann@x.example"}


def test_sessions_of_all_kinds_list_it(host: Webex) -> None:
    key = create(host, "Launch", panelists=panel("pia@x.example"))
    (found,) = host.send(ep.LstsummarySession(session_key=key)).session
    assert (found.conf_name, found.session_type) == ("Launch", 9)
    info = host.send(ep.GetSessionInfo(session_key=key))
    assert info.panelists_info == "pia"


# Lists --------------------------------------------------------------------------------------------


def test_a_summary_tells_times_and_people(host: Webex) -> None:
    create(
        host,
        access_control=event.AccessControl(listing=event.Listing.UNLISTED),
        panelists=panel("pia@x.example", "paul@x.example"),
        attendees=guests("ann@x.example"),
    )
    (found,) = host.send(event.LstsummaryEvent()).event
    assert (found.start_date, found.end_date) == (START, START + timedelta(minutes=30))
    assert (found.time_zone_id, found.duration, found.session_type) == (4, 30, 9)
    assert (found.host_webex_id, found.status) == (HOST, "NOT_INPROGRESS")
    assert found.list_status is event.Listing.UNLISTED
    assert found.panelists == "pia, paul"
    assert found.attendee_count is None


def test_hosts_list_their_own_and_administrators_all(
    host: Webex, other: Webex, admin: Webex
) -> None:
    create(host, "mine")
    create(other, "theirs")
    assert names(host) == ["mine"]
    assert names(host, host_webex_id=OTHER) == []
    assert names(admin) == ["mine", "theirs"]
    assert names(admin, host_webex_id=OTHER) == ["theirs"]


def test_lists_are_sorted_and_paged(host: Webex) -> None:
    for day, name in enumerate(("b", "C", "a")):
        create(host, name, START + timedelta(days=day))
    by_name = event.Order(order_by=[event.OrderBy.EVENT_NAME], order_ad=[OrderDirection.DESC])
    assert names(host, order=by_name) == ["C", "b", "a"]
    by_start = event.Order(order_by=[event.OrderBy.START_TIME], order_ad=[OrderDirection.ASC])
    page = ListControl(start_from=2, maximum_num=1)
    answer = host.send(event.LstsummaryEvent(order=by_start, list_control=page))
    assert [each.session_name for each in answer.event] == ["C"]
    assert answer.matching_records is not None
    assert (answer.matching_records.total, answer.matching_records.returned) == (3, 1)


def test_date_scopes_are_in_the_zone_that_they_name(host: Webex) -> None:
    create(host, "early", START)  # 17:00 GMT
    create(host, "late", START + timedelta(hours=5))
    berlin = 25
    scope = event.DateScope(
        start_date_start=datetime(2026, 12, 1, 17, 30),
        start_date_end=datetime(2026, 12, 1, 18, 30),
        time_zone_id=berlin,
    )
    assert names(host, date_scope=scope) == ["early"]
    ends = event.DateScope(end_date_start=START + timedelta(hours=1), time_zone_id=4)
    assert names(host, date_scope=ends) == ["late"]


def test_criteria_combine_by_and_or_or(host: Webex, sandbox: Sandbox) -> None:
    program = sandbox.add_program("Spring")
    member = create(host, "in", meta_data=event.MetaData(session_name="in", program_id=program))
    outside = create(host, "out")
    assert names(host, program_id=program) == ["in"]
    assert names(host, program_id=program, session_key=outside) == []
    either = ListControl(list_method=ListMethod.OR)
    assert names(host, program_id=program, session_key=outside, list_control=either) == [
        "in",
        "out",
    ]
    assert names(host, program_id=program, session_key=member) == ["in"]


# Programs -----------------------------------------------------------------------------------------


def test_programs_are_those_of_the_site(host: Webex, other: Webex, sandbox: Sandbox) -> None:
    assert host.send(event.LstsummaryProgram()).program == []
    spring = sandbox.add_program(
        "Spring",
        listing=event.Listing.UNLISTED,
        expected_enrollment=100,
        budget=2000,
        after_enrollment_url="http://x.example/thanks",
    )
    autumn = sandbox.add_program("Autumn")
    (one,) = other.send(event.LstsummaryProgram(program_id=spring)).program
    assert (one.program_name, one.host_webex_id) == ("Spring", HOST)
    assert (one.expected_enrollment, one.budget) == ("100", "2000")
    assert one.status is event.Listing.UNLISTED
    assert one.after_enrollment_url == "http://x.example/thanks"
    by_name = event.ProgramOrder(order_by=[event.ProgramOrderBy.PROGRAM_NAME])
    listed = other.send(event.LstsummaryProgram(order=by_name)).program
    assert [each.program_id for each in listed] == [autumn, spring]


def test_an_event_cannot_belong_to_a_program_that_is_not_there(host: Webex) -> None:
    with pytest.raises(InvalidByService) as refused:
        create(host, meta_data=event.MetaData(session_name="x", program_id=1))
    assert refused.value.exception_id == "999999"
    assert names(host) == []


# Recordings ---------------------------------------------------------------------------------------


def recorded(client: Webex, **criteria: object) -> list[str]:
    answer = client.send(event.LstrecordedEvent(**criteria))
    return [each.event_name for group in answer.event for each in group.recorded_event]


def test_recordings_of_events_tell_of_their_event(host: Webex, sandbox: Sandbox) -> None:
    key = create(
        host,
        "Launch",
        panelists=event.Panelists(panelists_info="Pia and Paul"),
        ext_options=event.ExtOptions(destination_url="http://x.example/after"),
    )
    sandbox.record_meeting(key, duration=timedelta(minutes=12), size=2.0)
    meeting_key = host.send(meeting.CreateMeeting()).meeting_key
    sandbox.record_meeting(meeting_key)
    (group,) = host.send(event.LstrecordedEvent()).event
    (found,) = group.recorded_event
    assert (group.webex_id, found.host_webex_id) == (HOST, HOST)
    assert found.event_name == "Launch-20261120 0400"
    assert found.recording_start_time == datetime(2026, 11, 20, 4, 0)
    assert (found.time_zone_id, found.play_time, found.size) == (4, 12, 2 * 1024 * 1024)
    assert (found.event_type, found.panelists_info) == ("Unlisted", "Pia and Paul")
    assert found.destination_url == "http://x.example/after"
    assert (found.is_access_password, found.is_enrollment_password) == (False, False)


def test_recordings_stay_when_the_event_goes(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    sandbox.record_meeting(key)
    host.send(event.DelEvent(session_key=key))
    assert recorded(host) == ["Launch-20261120 0400"]


def test_recordings_are_listed_by_host_time_and_program(
    host: Webex, other: Webex, admin: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    program = sandbox.add_program("Spring")
    meta = event.MetaData(session_name="One", program_id=program)
    sandbox.record_meeting(create(host, meta_data=meta))
    clock.forward(days=2)
    sandbox.record_meeting(create(other, "Two"))
    first, second = "One-20261120 0400", "Two-20261122 0400"
    assert recorded(host) == [first]
    assert recorded(admin) == [first, second]
    assert recorded(admin, host_webex_id=OTHER) == [second]
    assert recorded(admin, program_id=program) == [first]
    scope = event.DateScope(start_date_start=datetime(2026, 11, 21), time_zone_id=4)
    assert recorded(admin, date_scope=scope) == [second]
    scope = event.DateScope(end_date_end=datetime(2026, 11, 20, 4, 30), time_zone_id=4)
    assert recorded(admin, date_scope=scope) == [first]
    order = event.Order(order_by=[event.OrderBy.EVENT_NAME], order_ad=[OrderDirection.DESC])
    assert recorded(admin, order=order) == [second, first]


# Image and invitations ----------------------------------------------------------------------------


def test_an_event_has_one_image(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    assert sandbox.event_image(key) is None
    for image in (b"GIF89a one", b"GIF89a two"):
        host.send(
            event.UploadEventImage(
                session_key=key, image_type=event.ImageType.GIF, image_data=image
            )
        )
    assert sandbox.event_image(key) == b"GIF89a two"


def test_an_image_has_less_than_100_kilobytes(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    for image in (b"", b"x" * 100 * 1024):
        with pytest.raises(InvalidByService) as refused:
            host.send(
                event.UploadEventImage(
                    session_key=key, image_type=event.ImageType.JPG, image_data=image
                )
            )
        assert refused.value.exception_id == "999999"
    assert sandbox.event_image(key) is None


def invite(client: Webex, key: int, **whom: bool) -> list[str]:
    return client.send(event.SendInvitationEmail(session_key=key, **whom)).delivered_email


def test_invitations_go_to_whom_the_request_names(host: Webex, sandbox: Sandbox) -> None:
    key = create(host, attendees=guests("ann@x.example"), panelists=panel("pia@x.example"))
    assert sandbox.mails() == []  # nothing goes out by itself
    assert invite(host, key) == ["ann@x.example"]
    assert invite(host, key, attendees=False, panelists=True) == ["pia@x.example"]
    assert invite(host, key, attendees=False) == []
    assert [(mail.recipient, mail.session_key) for mail in sandbox.mails()] == [
        ("ann@x.example", key),
        ("pia@x.example", key),
    ]


def test_invitations_have_the_text_for_the_kind_of_event(host: Webex, sandbox: Sandbox) -> None:
    both = {"attendees": True, "panelists": True}
    people = {"attendees": guests("ann@x.example"), "panelists": panel("pia@x.example")}
    private = event.AccessControl(listing=event.Listing.PRIVATE)
    closed = create(host, access_control=private, **people)
    unlisted = create(host, **people)
    invite(host, closed, **both)
    invite(host, unlisted, **both)
    sandbox.start_meeting(closed)
    invite(host, closed, **both)
    assert [mail.template for mail in sandbox.mails()] == [
        "Invitee Invitation for Private Event",
        "Panelist Invitation",
        "Invitee Invitation for Public or Unlisted Event",
        "Panelist Invitation",
        "Event In Progress Invitation",
        "Panelist Invitation",
    ]
    assert sandbox.mails()[-1] == Mail(closed, "pia@x.example", "Panelist Invitation")
