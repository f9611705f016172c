"""The history service of the sandbox, over real HTTP: what simulated sessions leave behind."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from meetwire.runtime.errors import InvalidByService, PrivilegeRequired
from meetwire.testing import Audio, Sandbox
from meetwire.webex import Webex, history, meeting, sales
from meetwire.webex import attendee as att
from meetwire.webex import support_session as sc
from meetwire.webex import teleconference as auo
from meetwire.webex.common import Address, Person, Phones, Tracking
from meetwire.webex.service import ListControl, ListMethod, OrderDirection
from tests.testing.conftest import Clock

NOON = datetime(2026, 11, 20, 12, 0)
"""Now, in GMT. San Jose, the zone of the site, is 8 hours behind."""


def create(site: Webex, name: str = "Review", **more: Any) -> int:
    return site.send(
        meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name=name), **more)
    ).meeting_key


def run(sandbox: Sandbox, clock: Clock, key: int, minutes: float = 10) -> None:
    sandbox.start_meeting(key)
    clock.forward(minutes=minutes)
    sandbox.end_meeting(key)


def usage(site: Webex, **criteria: Any) -> list[history.MeetingUsageHistory]:
    return site.send(history.LstmeetingusageHistory(**criteria)).meeting_usage_history


def names(site: Webex, **criteria: Any) -> list[str | None]:
    return [each.conf_name for each in usage(site, **criteria)]


def visits(site: Webex, **criteria: Any) -> list[history.MeetingAttendeeHistory]:
    return site.send(history.LstmeetingattendeeHistory(**criteria)).meeting_attendee_history


# Sessions -----------------------------------------------------------------------------------------


def test_a_meeting_is_history_once_it_has_ended(
    host: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    key = create(host)
    assert usage(host) == []
    sandbox.start_meeting(key)
    assert usage(host) == []
    clock.forward(minutes=86, seconds=32)
    sandbox.end_meeting(key)
    (got,) = usage(host)
    assert (got.session_key, got.conf_name) == (key, "Review")
    assert got.meeting_start_time == datetime(2026, 11, 20, 4, 0)
    assert got.meeting_end_time == datetime(2026, 11, 20, 5, 26, 32)
    assert got.duration == 87  # what has begun counts
    assert got.time_zone == "GMT-08:00, Pacific (San Jose)"
    assert got.meeting_type == "PRO"
    assert (got.host_webex_id, got.host_name) == (sandbox.host.webex_id, "Hana Host")
    assert got.host_email == sandbox.host.webex_id


def test_each_run_is_a_record_of_its_own(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    key = create(host)
    run(sandbox, clock, key, 5)
    run(sandbox, clock, key, 7)
    assert [each.duration for each in usage(host, meeting_key=key)] == [5, 7]


def test_history_outlives_the_session_as_it_was(
    host: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    key = create(host, "Old name", tracking=Tracking(tracking_code1="West"))
    run(sandbox, clock, key)
    host.send(meeting.SetMeeting(meeting_key=key, meta_data=meeting.MetaData(conf_name="New name")))
    host.send(meeting.DelMeeting(meeting_key=key))
    (got,) = usage(host)
    assert got.conf_name == "Old name"
    assert got.tracking_code == Tracking(tracking_code1="West")


def test_figures_add_up(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    key = create(host)
    sandbox.start_meeting(key)  # the host is there for all 10 minutes
    people = {
        Audio.VOIP: None,
        Audio.CALL_IN: "14085550001",
        Audio.TOLL_FREE: "14085550002",
        Audio.CALLBACK: "14085550003",
    }
    clock.forward(minutes=4)
    for audio, number in people.items():
        person = Person(email=f"{audio.value}@x.example", phones=Phones(phone=number))
        sandbox.join_meeting(key, person, audio=audio)
    clock.forward(minutes=4)
    sandbox.leave_meeting(key, "voip@x.example")
    abroad = Person(email="abroad@x.example", phones=Phones(phone="4930555"))
    sandbox.join_meeting(key, abroad, audio=Audio.CALLBACK)
    clock.forward(minutes=2)
    sandbox.end_meeting(key)
    (got,) = usage(host)
    assert got.total_voip_minutes == 4
    assert got.total_call_in_minutes == 6
    assert got.total_call_in_toll_free_minutes == 6
    assert got.total_call_out_domestic == 6
    assert got.total_call_out_international == 2
    assert got.total_people_minutes == 10 + 4 + 6 + 6 + 6 + 2
    assert (got.total_participants, got.peak_attendee) == (6, 5)
    assert (got.total_participants_voip, got.total_participants_call_in) == (1, 2)
    assert got.total_participants_call_out == 2


def test_who_comes_again_is_one_participant(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    key = create(host)
    sandbox.start_meeting(key)
    for _ in range(2):
        sandbox.join_meeting(key, Person(email="guest@x.example"))
        clock.forward(minutes=3)
        sandbox.leave_meeting(key, "guest@x.example")
    sandbox.end_meeting(key)
    (got,) = usage(host)
    assert (got.total_participants, got.peak_attendee) == (2, 2)
    assert len(visits(host)) == 3


def test_times_come_in_the_zone_asked_for(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    run(sandbox, clock, create(host))
    (got,) = usage(host, time_zone_id=45)
    assert got.meeting_start_time == datetime(2026, 11, 20, 20, 0)
    assert got.time_zone == "GMT+08:00, China (Beijing)"


def test_scopes_are_in_the_zone_of_the_request(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    run(sandbox, clock, create(host, "Noon"))
    run(sandbox, clock, create(host, "Later"))

    def starting(start: datetime, end: datetime, **more: Any) -> list[str | None]:
        scope = history.StartTimeScope(session_start_time_start=start, session_start_time_end=end)
        return names(host, start_time_scope=scope, **more)

    four = datetime(2026, 11, 20, 4, 0)
    assert starting(four, four) == ["Noon"]
    assert starting(four, four + timedelta(minutes=10)) == ["Noon", "Later"]
    beijing = datetime(2026, 11, 20, 20, 10)
    assert starting(beijing, beijing, time_zone_id=45) == ["Later"]
    ending = history.EndTimeScope(
        session_end_time_start=four, session_end_time_end=four + timedelta(minutes=10)
    )
    assert names(host, end_time_scope=ending) == ["Noon"]


def test_a_query_covers_90_days(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    run(sandbox, clock, create(host))
    end = NOON + timedelta(days=1)

    def since(start: datetime) -> list[str | None]:
        scope = history.StartTimeScope(session_start_time_start=start, session_start_time_end=end)
        return names(host, start_time_scope=scope)

    assert since(end - timedelta(days=90)) == ["Review"]
    with pytest.raises(InvalidByService, match="999999"):
        since(end - timedelta(days=90, seconds=1))


def test_history_goes_back_90_days(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    run(sandbox, clock, create(host))
    clock.forward(days=90)
    assert len(usage(host)) == len(visits(host)) == 1
    clock.forward(seconds=1)
    assert usage(host) == visits(host) == []


def test_criteria_hold_together_or_one_by_one(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    one, two = create(host, "One"), create(host, "Two")
    for key in (one, two):
        run(sandbox, clock, key)
    assert names(host, conf_name="one") == ["One"]
    assert names(host, conf_name="one", meeting_key=two) == []
    either = ListControl(list_method=ListMethod.OR)
    assert names(host, conf_name="one", meeting_key=two, list_control=either) == ["One", "Two"]
    conf_id = usage(host, meeting_key=two)[0].conf_id
    assert names(host, conf_id=conf_id) == ["Two"]


def test_records_are_sorted_and_paged(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    for name, guests in (("b", 2), ("C", 0), ("a", 1)):
        key = create(host, name)
        sandbox.start_meeting(key)
        for number in range(guests):
            sandbox.join_meeting(key, Person(email=f"{number}@x.example"))
        clock.forward(minutes=1)
        sandbox.end_meeting(key)

    def by(key: history.MeetingUsageOrderBy, **more: Any) -> list[str | None]:
        order = history.MeetingUsageOrder(order_by=[key], order_ad=[OrderDirection.DESC])
        return names(host, order=order, **more)

    keys = history.MeetingUsageOrderBy
    assert by(keys.CONF_NAME) == ["C", "b", "a"]
    assert by(keys.START_TIME) == ["a", "C", "b"]
    assert by(keys.TOTAL_ATTENDEE) == ["b", "a", "C"]
    control = ListControl(start_from=2, maximum_num=1)
    answer = host.send(history.LstmeetingusageHistory(list_control=control))
    assert [each.conf_name for each in answer.meeting_usage_history] == ["C"]
    assert answer.matching_records is not None
    assert (answer.matching_records.total, answer.matching_records.start_from) == (3, 2)


def test_hosts_see_their_own_whatever_they_ask_and_administrators_all(
    host: Webex, other: Webex, admin: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    run(sandbox, clock, create(host, "Mine"))
    run(sandbox, clock, create(other, "Theirs"))
    assert names(host, host_webex_id=sandbox.other_host.webex_id) == ["Mine"]
    assert names(admin) == ["Mine", "Theirs"]
    assert names(admin, host_webex_id=sandbox.other_host.webex_id) == ["Theirs"]
    assert {each.conf_name for each in visits(host)} == {"Mine"}
    assert {each.conf_name for each in visits(admin)} == {"Mine", "Theirs"}


def test_what_is_by_phone_alone_comes_only_when_asked_for(
    host: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    run(sandbox, clock, create(host, "Seen"))
    call = auo.CreateTeleconferenceSession(meta_data=auo.MetaData(conf_name="Heard"))
    run(sandbox, clock, host.send(call).session_key)
    assert names(host) == ["Seen"]
    assert names(host, include_audio_only=True) == ["Seen", "Heard"]
    heard = visits(host, include_audio_only=True)
    assert [each.conf_name for each in heard] == ["Seen", "Heard"]


def test_services_have_histories_of_their_own(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    run(sandbox, clock, create(host))
    support = host.send(sc.CreateSupportSession()).session_key
    run(sandbox, clock, support)
    sale = host.send(
        sales.CreateSalesSession(meta_data=sales.MetaData(account="Acme", opportunity="Big"))
    ).meeting_key
    run(sandbox, clock, sale)
    (got,) = host.send(history.LstsupportsessionHistory()).support_session_history
    assert (got.session_key, got.meeting_type, got.time_zone) == (support, "SC3", 4)
    assert got.session_start_time == datetime(2026, 11, 20, 4, 10)
    assert got.total_people_minutes == 10
    (sold,) = host.send(history.LstsalesSessionHistory()).sales_session_history
    assert (sold.session_key, sold.account, sold.opportunity) == (sale, "Acme", "Big")
    assert host.send(history.LsttrainingsessionHistory()).training_session_history == []
    assert host.send(history.LsteventsessionHistory()).event_session_history == []


def test_sales_are_found_by_customer(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    for account in ("Acme", "Bolt"):
        meta = sales.MetaData(conf_name=account, account=account)
        run(sandbox, clock, host.send(sales.CreateSalesSession(meta_data=meta)).meeting_key)
    answer = host.send(history.LstsalesSessionHistory(account="bolt"))
    assert [each.conf_name for each in answer.sales_session_history] == ["Bolt"]


# Attendees ----------------------------------------------------------------------------------------


def test_everybody_who_was_there_is_listed(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    key = create(host)
    sandbox.start_meeting(key)
    clock.forward(minutes=3)
    guest = Person(
        name="Gus Guest",
        email="Gus@X.example",
        company="X",
        title="Boss",
        address=Address(city="Riga", country="Latvia", zip_code="1001"),
    )
    sandbox.join_meeting(key, guest, audio=Audio.VOIP)
    clock.forward(minutes=6, seconds=57)
    sandbox.leave_meeting(key, "gus@x.example")
    clock.forward(minutes=1)
    sandbox.end_meeting(key)
    leader, got = visits(host)
    assert (leader.participant_type, leader.name) == ("HOST", "Hana Host")
    assert (leader.duration, leader.voip_duration) == ("11", 0)
    assert got.participant_type is history.ParticipantType.ATTENDEE
    assert (got.meeting_key, got.conf_name) == (key, "Review")
    assert (got.name, got.email) == ("Gus Guest", "gus@x.example")
    assert (got.company, got.title) == ("X", "Boss")
    assert (got.city, got.country, got.zip_code) == ("Riga", "Latvia", "1001")
    assert got.join_time == datetime(2026, 11, 20, 4, 3)
    assert got.leave_time == datetime(2026, 11, 20, 4, 9, 57)
    assert (got.duration, got.voip_duration) == ("7", 7)


def test_what_an_invitation_tells_need_not_be_said_again(
    host: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    key = create(host)
    invited = att.Attendee(
        person=Person(name="Gus", email="gus@x.example", company="X"), session_key=key
    )
    host.send(att.CreateMeetingAttendee(attendees=[invited]))
    sandbox.start_meeting(key)
    sandbox.join_meeting(key, Person(email="gus@x.example", company="Y"))
    clock.forward(minutes=1)
    sandbox.end_meeting(key)
    got = visits(host)[1]
    assert (got.name, got.company) == ("Gus", "Y")


def test_attendees_are_sorted_by_where_they_are_from(
    host: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    key = create(host)
    sandbox.start_meeting(key)
    for city in ("Riga", "oslo", "Bern"):
        person = Person(name=city, email=f"{city}@x.example", address=Address(city=city))
        sandbox.join_meeting(key, person)
    clock.forward(minutes=1)
    sandbox.end_meeting(key)
    order = history.MeetingAttendeeOrder(
        order_by=[history.MeetingAttendeeOrderBy.CITY], order_ad=[OrderDirection.DESC]
    )
    assert [each.city for each in visits(host, order=order)] == ["Riga", "oslo", "Bern", None]


def test_support_and_sales_list_their_own_people(
    host: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    support = host.send(sc.CreateSupportSession()).session_key
    prospect = sales.Prospect(name="Pat", email="pat@x.example")
    sale = host.send(
        sales.CreateSalesSession(
            meta_data=sales.MetaData(account="Acme"),
            prospects=sales.Prospects(prospect=[prospect]),
            sales_team=sales.SalesTeam(email=["helper@x.example"]),
        )
    ).meeting_key
    sandbox.start_meeting(support)
    sandbox.start_meeting(sale)
    for email in ("pat@x.example", "helper@x.example"):
        sandbox.join_meeting(sale, Person(email=email))
    clock.forward(minutes=2)
    sandbox.end_meeting(support)
    sandbox.end_meeting(sale)
    (helper,) = host.send(history.LstsupportattendeeHistory()).support_attendee_history
    assert (helper.session_key, helper.attendee_name) == (support, "Hana Host")
    assert (helper.duration, helper.participant_type) == (2, "HOST")
    people = host.send(history.LstsalesAttendeeHistory()).sales_attendee_history
    sides = {each.email: each.attendee_type for each in people}
    assert sides == {
        sandbox.host.webex_id: history.AttendeeType.SALES_TEAM,
        "pat@x.example": history.AttendeeType.PROSPECT,
        "helper@x.example": history.AttendeeType.SALES_TEAM,
    }
    assert {each.account for each in people} == {"Acme"}


# The simulation -----------------------------------------------------------------------------------


def test_only_what_is_in_progress_can_be_joined_and_left(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    guest = Person(email="guest@x.example")
    for number in (key, 1):
        with pytest.raises(LookupError, match="in progress"):
            sandbox.join_meeting(number, guest)
    sandbox.start_meeting(key)
    with pytest.raises(LookupError, match="is not in"):
        sandbox.leave_meeting(key, guest.email)


def test_who_is_there_does_not_join_again(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    key = create(host)
    sandbox.start_meeting(key)
    for _ in range(2):
        sandbox.join_meeting(key, Person(email="guest@x.example"))
        clock.forward(minutes=1)
    sandbox.end_meeting(key)
    assert [each.duration for each in visits(host)] == ["2", "2"]


def test_starting_twice_is_starting_once(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    key = create(host)
    sandbox.start_meeting(key)
    clock.forward(minutes=1)
    sandbox.start_meeting(key)
    sandbox.end_meeting(key)
    sandbox.end_meeting(key)
    assert [each.duration for each in usage(host)] == [1]


def test_history_and_progress_survive_a_restart(tmp_path: Path, clock: Clock) -> None:
    file = tmp_path / "site.db"
    with Sandbox(database=file, clock=clock) as sandbox, sandbox.client() as site:
        key = create(site)
        run(sandbox, clock, key)
        sandbox.start_meeting(key)
        clock.forward(minutes=3)
    with Sandbox(database=file, clock=clock) as sandbox, sandbox.client() as site:
        assert [each.duration for each in usage(site)] == [10]
        sandbox.end_meeting(key)
        assert [each.duration for each in usage(site)] == [10, 3]


# Recordings ---------------------------------------------------------------------------------------


def accesses(site: Webex, **criteria: Any) -> list[history.RecordAccessHistory]:
    return site.send(history.LstrecordaccessHistory(**criteria)).record_access_history


GUEST = Person(
    name="Gus Guest",
    first_name="Gus",
    last_name="Guest",
    email="gus@x.example",
    company="X",
    address=Address(city="Riga", zip_code="1001"),
    phones=Phones(phone="371"),
)


def test_views_and_downloads_of_training_recordings_are_counted(
    host: Webex, sandbox: Sandbox
) -> None:
    seen, unseen = sandbox.upload_recording("Seen"), sandbox.upload_recording("Unseen")
    sandbox.record_meeting(create(host))  # is none of Training Center
    sandbox.view_recording(seen, GUEST)
    sandbox.view_recording(seen, GUEST, registered=True)
    sandbox.view_recording(seen, GUEST, downloaded=True)
    first, second = accesses(host)
    assert first == history.RecordAccessHistory(
        record_id=seen,
        record_name="Seen",
        creation_time=datetime(2026, 11, 20, 4, 0),
        registered=1,
        downloaded=1,
        viewed=2,
        time_zone_id=4,
    )
    assert (second.record_id, second.viewed) == (unseen, 0)


def test_recordings_are_found_by_when_they_were_made_or_seen(
    host: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    early = sandbox.upload_recording("Early")
    clock.forward(hours=1)
    late = sandbox.upload_recording("Late")
    clock.forward(hours=1)
    sandbox.view_recording(early, GUEST)

    def numbers(**criteria: Any) -> list[int | None]:
        return [each.record_id for each in accesses(host, **criteria)]

    five, six = datetime(2026, 11, 20, 5, 0), datetime(2026, 11, 20, 6, 0)
    made = history.CreationTimeScope(creation_time_start=five, creation_time_end=six)
    seen = history.ViewTimeScope(view_time_start=five, view_time_end=six)
    assert numbers(creation_time_scope=made) == [late]
    assert numbers(view_time_scope=seen) == [early]
    assert numbers(record_name="late") == [late]
    order = history.RecordAccessOrder(order_by=[history.RecordAccessOrderBy.RECORD_NAME])
    assert numbers(order=order) == [early, late]
    (got, _) = accesses(host, time_zone_id=45)
    assert (got.creation_time, got.time_zone_id) == (datetime(2026, 11, 20, 20, 0), 45)


def test_recordings_of_others_are_for_administrators(
    host: Webex, other: Webex, admin: Webex, sandbox: Sandbox
) -> None:
    number = sandbox.upload_recording("Course")
    sandbox.view_recording(number, GUEST)
    assert accesses(other) == []
    assert len(accesses(admin)) == 1
    assert accesses(admin, host_webex_id=sandbox.other_host.webex_id) == []
    with pytest.raises(PrivilegeRequired, match="000001"):
        other.send(history.LstrecordaccessDetailHistory(record_id=number))
    assert host.send(history.LstrecordaccessDetailHistory(record_id=number)).record_detail


def test_details_tell_who_did_what_when(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    number = sandbox.upload_recording("Course")
    clock.forward(minutes=1)
    first = sandbox.view_recording(number, GUEST)
    second = sandbox.view_recording(number, GUEST, downloaded=True, registered=True)
    request = history.LstrecordaccessDetailHistory(
        record_id=number, time_zone_id=45, return_reg_fields=True
    )
    one, two = host.send(request).record_detail
    assert (one.view_id, two.view_id) == (first, second)
    assert (one.participant_name, one.participant_email) == ("Gus Guest", "gus@x.example")
    assert (one.access_time, one.time_zone_id) == (datetime(2026, 11, 20, 20, 1), 45)
    assert (one.viewed, one.downloaded, one.registered) == (True, False, False)
    assert (two.viewed, two.downloaded, two.registered) == (False, True, True)
    assert one.reg_fields is None
    assert two.reg_fields == history.RegFields(
        first_name="Gus",
        last_name="Guest",
        company="X",
        city="Riga",
        postal_code="1001",
        phone="371",
    )
    request.return_reg_fields = None
    assert host.send(request).record_detail[1].reg_fields is None


def test_a_recording_has_to_be_named_and_there(host: Webex) -> None:
    for number in (None, 1):
        got = host.send(history.LstrecordaccessDetailHistory(record_id=number))
        assert got.record_detail == []
