"""The meeting service of the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from meetwire.runtime.errors import Conflict, InvalidByService, NotFound, PrivilegeRequired
from meetwire.runtime.message import Request
from meetwire.testing import Sandbox
from meetwire.webex import Password, Webex, meeting, user
from meetwire.webex.attendee import Attendee, CreateMeetingAttendee, Role
from meetwire.webex.common import DayOfWeek, Listing, Person, TimeZone, Tracking
from meetwire.webex.service import ListControl, ListMethod, OrderDirection

HOST = Sandbox.host.webex_id
OTHER = Sandbox.other_host.webex_id
START = datetime(2026, 12, 1, 9, 0)


def plan(name: str = "Review", start: datetime = START, **more: object) -> meeting.CreateMeeting:
    schedule = meeting.Schedule(start_date=start, time_zone_id=4, duration=30)
    return meeting.CreateMeeting(
        **{"meta_data": meeting.MetaData(conf_name=name), "schedule": schedule, **more}
    )


def create(client: Webex, name: str = "Review", start: datetime = START, **more: object) -> int:
    return client.send(plan(name, start, **more)).meeting_key


def names(client: Webex, **criteria: object) -> list[str]:
    return [each.conf_name for each in client.send(meeting.LstsummaryMeeting(**criteria)).meeting]


def guests(*addresses: str) -> meeting.Participants:
    return meeting.Participants(
        max_user_number=9,
        attendees=meeting.Attendees(
            attendee=[Attendee(person=Person(email=address)) for address in addresses]
        ),
    )


def test_a_created_meeting_comes_back_with_every_field(host: Webex) -> None:
    wanted = plan(
        access_control=meeting.AccessControl(list_to_public=False, meeting_password="p&ss<1>"),
        meta_data=meeting.MetaData(
            conf_name="Größe & <Gewicht>", meeting_type=9, agenda="Line 1\nLine 2"
        ),
        participants=guests("One@X.example", "two@x.example"),
        enable_options=meeting.EnableOptions(chat=True, poll=False),
        telephony=meeting.Telephony(telephony_support=meeting.TelephonySupport.CALL_IN),
        tracking=Tracking(tracking_code10="ten"),
        repeat=meeting.Repeat(
            repeat_type=meeting.RepeatType.WEEKLY,
            day_in_week=meeting.RepeatDayInWeek(day=[DayOfWeek.MONDAY, DayOfWeek.FRIDAY]),
        ),
        remind=meeting.Remind(emails=meeting.RemindEmails(email=["a@x.example", "b@x.example"])),
        attendee_options=meeting.AttendeeOptions(participant_limit=20),
    )
    created = host.send(wanted)
    got = host.send(meeting.GetMeeting(meeting_key=created.meeting_key))
    assert got.meeting_key == created.meeting_key
    for name in (
        "access_control",
        "meta_data",
        "enable_options",
        "telephony",
        "tracking",
        "repeat",
        "remind",
        "attendee_options",
    ):
        assert getattr(got, name) == getattr(wanted, name), name
    assert got.schedule is not None
    assert (got.schedule.start_date, got.schedule.duration) == (START, 30)
    assert got.schedule.host_webex_id == HOST
    assert got.participants is not None
    assert got.participants.max_user_number == 9
    assert got.participants.attendees is not None
    assert [each.person.email for each in got.participants.attendees.attendee] == [
        "one@x.example",
        "two@x.example",
    ]
    assert (got.status, got.host_joined) == ("NOT_INPROGRESS", False)
    assert got.guest_token == created.guest_token
    assert got.host_key is not None
    assert len(got.host_key) == 6
    assert created.icalendar_url is not None
    assert str(created.meeting_key) in created.icalendar_url.host


def test_what_a_request_leaves_open_gets_defaults(host: Webex) -> None:
    key = host.send(meeting.CreateMeeting()).meeting_key
    (summary,) = host.send(meeting.LstsummaryMeeting()).meeting
    assert summary.meeting_key == key
    assert summary.start_date == datetime(2026, 11, 20, 4, 0)  # noon in GMT
    assert (summary.duration, summary.time_zone_id, summary.list_status) == (60, 4, Listing.PUBLIC)
    assert HOST in summary.conf_name


def test_set_changes_only_what_it_names(host: Webex) -> None:
    key = create(
        host,
        meta_data=meeting.MetaData(conf_name="Old", agenda="Kept", meeting_type=9),
        enable_options=meeting.EnableOptions(chat=True, poll=True),
        remind=meeting.Remind(
            send_email=True, emails=meeting.RemindEmails(email=["a@x.example", "b@x.example"])
        ),
        attendee_options=meeting.AttendeeOptions(email_invitations=True, auto=False),
        participants=guests("stays@x.example"),
    )
    answer = host.send(
        meeting.SetMeeting(
            meeting_key=key,
            meta_data=meeting.MetaData(conf_name="New"),
            schedule=meeting.Schedule(duration=90),
            enable_options=meeting.EnableOptions(poll=False),
            remind=meeting.Remind(emails=meeting.RemindEmails(email=["c@x.example"])),
            attendee_options=meeting.AttendeeOptions(email_invitations=False, auto=True),
            status="INPROGRESS",
        )
    )
    assert answer.icalendar_url is not None
    got = host.send(meeting.GetMeeting(meeting_key=key))
    assert got.meta_data == meeting.MetaData(conf_name="New", agenda="Kept", meeting_type=9)
    assert got.schedule is not None
    assert (got.schedule.start_date, got.schedule.duration) == (START, 90)
    assert got.enable_options == meeting.EnableOptions(chat=True, poll=False)
    assert got.remind == meeting.Remind(
        send_email=True, emails=meeting.RemindEmails(email=["c@x.example"])
    )
    # Sends no mail and does not change the state, says the service.
    assert got.attendee_options == meeting.AttendeeOptions(email_invitations=True, auto=True)
    assert got.status == "NOT_INPROGRESS"
    assert got.participants is not None
    assert got.participants.attendees is not None
    assert [each.person.email for each in got.participants.attendees.attendee] == [
        "stays@x.example"
    ]


def test_set_replaces_the_people_as_a_whole_and_can_remove_all(host: Webex) -> None:
    key = create(host, participants=guests("a@x.example", "b@x.example"))

    def people() -> dict[str, int | None]:
        got = host.send(meeting.GetMeeting(meeting_key=key)).participants
        listed = got.attendees.attendee if got and got.attendees else []
        return {each.person.email: each.contact_id for each in listed}

    before = people()
    host.send(
        meeting.SetMeeting(meeting_key=key, participants=guests("B@x.example", "c@x.example"))
    )
    after = people()
    assert list(after) == ["b@x.example", "c@x.example"]
    assert after["b@x.example"] == before["b@x.example"]
    host.send(meeting.SetMeeting(meeting_key=key, participants=guests()))
    assert people() == {}


def test_a_new_zone_replaces_the_old_in_either_spelling(host: Webex) -> None:
    key = create(host)
    label = TimeZone.GMT_PLUS_01_00_EUROPE_PARIS
    host.send(meeting.SetMeeting(meeting_key=key, schedule=meeting.Schedule(time_zone=label)))
    schedule = host.send(meeting.GetMeeting(meeting_key=key)).schedule
    assert schedule is not None
    assert (schedule.time_zone, schedule.time_zone_id) == (label, None)
    host.send(meeting.SetMeeting(meeting_key=key, schedule=meeting.Schedule(time_zone_id=11)))
    schedule = host.send(meeting.GetMeeting(meeting_key=key)).schedule
    assert schedule is not None
    assert (schedule.time_zone, schedule.time_zone_id) == (None, 11)


def test_encryption_switches_other_features_off(host: Webex) -> None:
    key = create(
        host,
        enable_options=meeting.EnableOptions(support_e2e=True, support_remote_computer=True),
        schedule=meeting.Schedule(
            start_date=START, duration=5, join_teleconf_before_host=True, time_zone_id=4
        ),
    )
    got = host.send(meeting.GetMeeting(meeting_key=key))
    assert got.enable_options is not None
    assert got.enable_options.support_remote_computer is False
    assert got.schedule is not None
    assert got.schedule.join_teleconf_before_host is False


def test_a_deleted_meeting_is_gone(host: Webex) -> None:
    key = create(host)
    assert host.send(meeting.DelMeeting(meeting_key=key)).icalendar_url is not None
    requests: list[Request] = [  # type: ignore[type-arg]
        meeting.GetMeeting(meeting_key=key),
        meeting.SetMeeting(meeting_key=key),
        meeting.DelMeeting(meeting_key=key),
        meeting.GethosturlMeeting(session_key=key),
        meeting.GetjoinurlMeeting(session_key=key),
    ]
    for request in requests:
        with pytest.raises(NotFound) as caught:
            host.send(request)
        assert caught.value.exception_id == "060001"
    assert names(host) == []
    assert create(host) != key


def test_a_running_meeting_cannot_be_deleted(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    sandbox.start_meeting(key)
    (summary,) = host.send(meeting.LstsummaryMeeting()).meeting
    assert (summary.status, summary.host_joined) == ("INPROGRESS", True)
    series = meeting.Repeat(repeat_type=meeting.RepeatType.DAILY)
    for request in (
        meeting.DelMeeting(meeting_key=key),
        meeting.SetMeeting(meeting_key=key, repeat=series),
    ):
        with pytest.raises(Conflict) as caught:
            host.send(request)
        assert caught.value.exception_id == "060042"
    sandbox.end_meeting(key)
    host.send(meeting.DelMeeting(meeting_key=key))
    with pytest.raises(LookupError):
        sandbox.start_meeting(key)


# Privileges ---------------------------------------------------------------------------------------


def test_hosts_see_and_change_their_own_and_administrators_all(
    host: Webex, other: Webex, admin: Webex
) -> None:
    key = create(host, "Hers")
    create(other, "His")
    assert names(host) == ["Hers"]
    assert names(other) == ["His"]
    assert names(admin) == ["Hers", "His"]
    requests: list[Request] = [  # type: ignore[type-arg]
        meeting.GetMeeting(meeting_key=key),
        meeting.SetMeeting(meeting_key=key, meta_data=meeting.MetaData(conf_name="Mine")),
        meeting.DelMeeting(meeting_key=key),
        meeting.GethosturlMeeting(session_key=key),
    ]
    for request in requests:
        with pytest.raises(PrivilegeRequired) as caught:
            other.send(request)
        assert caught.value.exception_id == "000001"
    # The reference is explicit: for GetMeeting, being an administrator is no help.
    with pytest.raises(PrivilegeRequired):
        admin.send(meeting.GetMeeting(meeting_key=key))
    admin.send(meeting.SetMeeting(meeting_key=key, meta_data=meeting.MetaData(conf_name="Ours")))
    assert names(host) == ["Ours"]
    admin.send(meeting.DelMeeting(meeting_key=key))
    assert names(host) == []


def test_attendees_schedule_nothing(sandbox: Sandbox) -> None:
    with sandbox.client(sandbox.attendee) as client, pytest.raises(PrivilegeRequired):
        create(client)


def test_hosts_schedule_for_those_who_let_them(host: Webex, other: Webex, admin: Webex) -> None:
    def for_(webex_id: str) -> dict[str, object]:
        return {"schedule": meeting.Schedule(start_date=START, host_webex_id=webex_id)}

    key = create(host, "For Otto", **for_(OTHER.upper()))
    (summary,) = other.send(meeting.LstsummaryMeeting()).meeting
    assert (summary.meeting_key, summary.host_webex_id) == (key, OTHER)
    assert names(host) == ["For Otto"]
    with pytest.raises(PrivilegeRequired) as caught:
        create(other, **for_(HOST))
    assert caught.value.exception_id == "060021"
    create(admin, "By Ada", **for_(HOST))
    assert names(host) == ["For Otto", "By Ada"]
    for unknown in ("nobody@acme.example", Sandbox.attendee.webex_id):
        with pytest.raises(NotFound) as missing:
            create(host, **for_(unknown))
        assert missing.value.exception_id == "060019"
    own = create(host)
    moved = meeting.Schedule(host_webex_id=OTHER)
    host.send(meeting.SetMeeting(meeting_key=own, schedule=moved))
    assert host.send(meeting.GetMeeting(meeting_key=own)).schedule.host_webex_id == OTHER  # type: ignore[union-attr]


def test_meetings_follow_a_host_who_is_renamed(host: Webex, admin: Webex, sandbox: Sandbox) -> None:
    create(host)
    admin.send(user.SetUser(webex_id=HOST, new_webex_id="hana@acme.example"))
    with sandbox.client(Password("hana@acme.example", sandbox.host.password)) as renamed:
        (summary,) = renamed.send(meeting.LstsummaryMeeting()).meeting
    assert summary.host_webex_id == "hana@acme.example"


def test_an_alternate_host_is_listed(host: Webex) -> None:
    key = create(host)
    helper = Attendee(person=Person(email=OTHER), role=Role.HOST, session_key=key)
    host.send(CreateMeetingAttendee(attendees=[helper]))
    (summary,) = host.send(meeting.LstsummaryMeeting()).meeting
    assert summary.other_host_webex_id == OTHER


# Lists --------------------------------------------------------------------------------------------


def test_lists_filter_by_key_and_host(host: Webex, other: Webex, admin: Webex) -> None:
    key = create(host, "A")
    create(host, "B")
    create(other, "C")
    assert names(admin, meeting_key=key) == ["A"]
    assert names(admin, host_webex_id=OTHER.upper()) == ["C"]
    assert names(admin, host_webex_id=OTHER, meeting_key=key) == []
    either = ListControl(list_method=ListMethod.OR)
    assert names(admin, host_webex_id=OTHER, meeting_key=key, list_control=either) == ["A", "C"]
    # OR widens what is looked for, never what may be seen.
    assert names(host, host_webex_id=OTHER, meeting_key=key, list_control=either) == ["A"]


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (meeting.DateScope(start_date_start=START), ["9:00", "10:00"]),
        (meeting.DateScope(start_date_end=START), ["8:00", "9:00"]),
        (
            meeting.DateScope(start_date_start=START, start_date_end=START + timedelta(minutes=59)),
            ["9:00"],
        ),
        (meeting.DateScope(end_date_start=START + timedelta(minutes=31)), ["10:00"]),
        (meeting.DateScope(end_date_end=START + timedelta(minutes=30)), ["8:00", "9:00"]),
        (meeting.DateScope(start_date_start=START + timedelta(days=1)), []),
    ],
)
def test_lists_are_limited_by_dates(
    host: Webex, scope: meeting.DateScope, expected: list[str]
) -> None:
    for hour in (8, 9, 10):
        create(host, f"{hour}:00", START.replace(hour=hour))
    assert names(host, date_scope=scope) == expected


def test_lists_are_sorted_by_pairs_of_key_and_direction(
    host: Webex, other: Webex, admin: Webex
) -> None:
    create(other, "b", START)
    create(host, "A", START + timedelta(days=2), tracking=Tracking(tracking_code3="z"))
    create(host, "c", START, tracking=Tracking(tracking_code3="y"))
    create(host, "C", START + timedelta(days=1))
    by, up, down = meeting.OrderBy, OrderDirection.ASC, OrderDirection.DESC

    def ordered(*pairs: tuple[meeting.OrderBy, OrderDirection]) -> str:
        order = meeting.Order(
            order_by=[key for key, _ in pairs], order_ad=[way for _, way in pairs]
        )
        return "".join(names(admin, order=order))

    assert ordered() == "bAcC"
    assert ordered((by.CONF_NAME, up), (by.START_TIME, up)) == "AbcC"
    assert ordered((by.CONF_NAME, up), (by.START_TIME, down)) == "AbCc"
    assert ordered((by.START_TIME, up), (by.CONF_NAME, down)) == "cbCA"
    assert ordered((by.HOST_WEBEX_ID, down), (by.CONF_NAME, down), (by.START_TIME, down)) == "bCcA"
    assert ordered((by.TRACKING_CODE3, down), (by.START_TIME, down)) == "AcCb"


def test_pages_add_up(host: Webex) -> None:
    for number in range(7):
        create(host, str(number))

    def page(start: int | None, most: int | None) -> tuple[str, int, int, int]:
        control = ListControl(start_from=start, maximum_num=most)
        answer = host.send(meeting.LstsummaryMeeting(list_control=control))
        matching = answer.matching_records
        assert matching is not None
        found = "".join(each.conf_name for each in answer.meeting)
        return found, matching.total, matching.returned, matching.start_from

    assert page(None, None) == ("0123456", 7, 7, 1)
    assert page(1, 3) == ("012", 7, 3, 1)
    assert page(4, 3) == ("345", 7, 3, 4)
    assert page(7, 3) == ("6", 7, 1, 7)
    assert page(0, 0) == ("0123456", 7, 7, 1)
    assert names(host, list_control=ListControl(start_from=8, maximum_num=3)) == []


@pytest.mark.filterwarnings("ignore:LstMeeting is deprecated")
def test_pages_have_a_default_and_a_ceiling(host: Webex) -> None:
    for number in range(52):
        create(host, f"{number:02}")
    assert len(names(host)) == 50
    assert len(names(host, list_control=ListControl(maximum_num=501))) == 52
    assert len(host.send(meeting.LstMeeting()).meeting) == 10
    most = meeting.LstMeeting(list_control=ListControl(maximum_num=51))
    page = host.send(most)
    assert len(page.meeting) == 50
    assert page.matching_records is not None
    assert (page.matching_records.total, page.matching_records.returned) == (52, 50)


@pytest.mark.filterwarnings("ignore:LstMeeting is deprecated")
def test_the_old_list_has_all_details(host: Webex) -> None:
    key = create(host, "Details", participants=guests("a@x.example"))
    (entry,) = host.send(meeting.LstMeeting(meeting_key=key)).meeting
    assert type(entry) is meeting.MeetingInstance
    assert entry.meta_data is not None
    assert entry.meta_data.conf_name == "Details"
    assert entry.participants is not None
    assert entry.participants.attendees is not None
    assert entry.participants.attendees.attendee[0].person.email == "a@x.example"
    assert entry.schedule is not None
    assert entry.schedule.host_webex_id == HOST


# Addresses ----------------------------------------------------------------------------------------


def test_addresses_for_host_and_attendee(host: Webex, other: Webex, sandbox: Sandbox) -> None:
    access = meeting.AccessControl(meeting_password="s&cret")
    key = create(host, access_control=access)
    root = sandbox.url.partition("/WBX")[0] + "/acme/"
    start = host.send(meeting.GethosturlMeeting(session_key=key)).host_meeting_url or ""
    assert start.startswith(root)
    query = parse_qs(urlsplit(start).query)
    assert query["TK"] == [host.send(user.GetLoginTicket()).ticket]
    assert parse_qs(urlsplit(query["MU"][0]).query)["MK"] == [str(key)]
    join = meeting.GetjoinurlMeeting(meeting_key=key, attendee_name="Ann & Bob", reg_id="77")
    mine, theirs = host.send(join), other.send(join)
    query = parse_qs(urlsplit(mine.join_meeting_url or "").query)
    assert (query["AN"], query["PW"], query["RID"]) == (["Ann & Bob"], ["s&cret"], ["77"])
    assert "PW" not in parse_qs(urlsplit(theirs.join_meeting_url or "").query)
    assert (mine.invite_meeting_url or "").startswith(root)
    with pytest.raises(InvalidByService):
        host.send(meeting.GetjoinurlMeeting())


def test_a_meeting_that_ends_after_the_last_day_is_refused(host: Webex) -> None:
    schedule = meeting.Schedule(start_date=datetime(9999, 12, 31, 23), duration=600)
    with pytest.raises(InvalidByService):
        create(host, schedule=schedule)
