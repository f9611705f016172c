"""Training sessions in the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from meetwire.runtime.errors import Conflict, InvalidByService, NotFound, PrivilegeRequired
from meetwire.runtime.message import Request
from meetwire.testing import Sandbox
from meetwire.webex import Webex, history, meeting, training
from meetwire.webex import attendee as att
from meetwire.webex import general_session as ep
from meetwire.webex.attendee import Role
from meetwire.webex.common import DayOfWeek, Person, TimeZone, Tracking
from meetwire.webex.service import ListControl, ListMethod, OrderDirection
from meetwire.webex.session import (
    AccessControl,
    DateScope,
    JoinStatus,
    Listing,
    OrderByTracking,
    Participant,
    ParticipantList,
    Participants,
    Schedule,
    Status,
)
from tests.testing.conftest import Clock

HOST = Sandbox.host.webex_id
OTHER = Sandbox.other_host.webex_id
START = datetime(2026, 12, 1, 9, 0)  # a Tuesday


def plan(
    name: str = "Course", start: datetime = START, **more: object
) -> training.CreateTrainingSession:
    return training.CreateTrainingSession(
        **{
            "meta_data": training.TrainingMetaData(conf_name=name),
            "schedule": Schedule(start_date=[start], time_zone_id=4, duration=30),
            **more,
        }
    )


def create(client: Webex, name: str = "Course", start: datetime = START, **more: object) -> int:
    (key,) = client.send(plan(name, start, **more)).session_key
    return key


def get(client: Webex, key: int) -> training.GetTrainingSessionResponse:
    return client.send(training.GetTrainingSession(session_key=key))


def dates(client: Webex, key: int) -> list[datetime]:
    schedule = get(client, key).schedule
    assert schedule is not None
    return schedule.start_date


def names(client: Webex, **criteria: object) -> list[str | None]:
    answer = client.send(training.LstsummaryTrainingSession(**criteria))
    return [each.conf_name for each in answer.training_session]


def people(*addresses: str, role: Role | None = None) -> Participants:
    return Participants(
        participants=ParticipantList(
            participant=[
                Participant(person=Person(email=address), role=role) for address in addresses
            ]
        )
    )


def emails(group: Participants | None) -> list[str]:
    listed = group.participants.participant if group and group.participants else []
    return [each.person.email for each in listed]


def test_a_created_session_comes_back_with_every_field(host: Webex) -> None:
    wanted = plan(
        access_control=AccessControl(listing=Listing.PRIVATE, session_password="p&ss"),
        meta_data=training.TrainingMetaData(
            conf_name="Größe", agenda="1 < 2", greeting="Hi", session_type=11
        ),
        enable_options=training.TrainingEnableOptions(chat=True, native_client=False),
        tracking=Tracking(tracking_code1="one"),
        attendee_options=training.AttendeeOptions(registration=True, max_registrations=9),
        pre_assign_breakout=training.PreAssignBreakout(enable=True, num_sessions=2),
    )
    answer = host.send(wanted)
    got = get(host, answer.session_key[0])
    for name in (
        "access_control",
        "meta_data",
        "enable_options",
        "tracking",
        "attendee_options",
        "pre_assign_breakout",
    ):
        assert getattr(got, name) == getattr(wanted, name), name
    assert got.schedule is not None
    assert (got.schedule.start_date, got.schedule.duration) == ([START], 30)
    assert got.schedule.host_webex_id == HOST
    assert got.status is Status.NOT_IN_PROGRESS
    assert answer.additional_info is not None
    assert answer.additional_info.session_key == answer.session_key
    assert answer.additional_info.guest_token == [got.guest_token]


def test_what_a_request_leaves_open_gets_defaults(host: Webex) -> None:
    (key,) = host.send(training.CreateTrainingSession()).session_key
    got = get(host, key)
    assert got.schedule is not None
    assert got.schedule.start_date == [datetime(2026, 11, 20, 4, 0)]  # noon in GMT
    assert (got.schedule.duration, got.schedule.time_zone_id) == (60, 4)
    assert got.meta_data is not None
    assert (got.meta_data.session_type, bool(got.meta_data.conf_name)) == (11, True)


def test_alternate_hosts_are_among_the_presenters(host: Webex) -> None:
    attendees = people("ann@x.example")
    attendees.max_user_number = 20
    assert attendees.participants is not None
    attendees.participants.participant += [
        Participant(person=Person(email=OTHER), role=Role.HOST),
    ]
    key = create(host, presenters=people("Pia@X.example"), attendees=attendees)
    got = get(host, key)
    assert emails(got.presenters) == ["pia@x.example", OTHER]
    assert emails(got.attendees) == ["ann@x.example"]
    assert got.attendees is not None
    assert got.attendees.max_user_number == 20
    listed = host.send(att.LstMeetingAttendee(session_key=key)).attendee
    assert [(each.person.email, each.role) for each in listed] == [
        ("pia@x.example", Role.PRESENTER),
        ("ann@x.example", Role.ATTENDEE),
        (OTHER, Role.HOST),
    ]
    (summary,) = host.send(training.LstsummaryTrainingSession()).training_session
    assert summary.other_host_webex_id == OTHER


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (JoinStatus.ACCEPT_INVITE, JoinStatus.ACCEPT),
        (JoinStatus.REJECT_REGISTER, JoinStatus.REJECT),
        (JoinStatus.REGISTER, JoinStatus.REGISTER),
        (None, JoinStatus.INVITE),
    ],
)
def test_join_statuses_are_those_of_the_attendee_service(
    host: Webex, given: JoinStatus | None, kept: JoinStatus
) -> None:
    ann = Participant(person=Person(email="ann@x.example"), join_status=given)
    group = Participants(participants=ParticipantList(participant=[ann]))
    got = get(host, create(host, attendees=group)).attendees
    assert got is not None
    assert got.participants is not None
    assert [each.join_status for each in got.participants.participant] == [kept]


def test_set_changes_only_what_it_names(host: Webex) -> None:
    key = create(
        host,
        tracking=Tracking(tracking_code1="one"),
        presenters=people("pia@x.example"),
        attendees=people("ann@x.example", "bob@x.example"),
    )
    before = get(host, key)
    host.send(
        training.SetTrainingSession(
            session_key=key,
            schedule=Schedule(duration=90),
            attendees=people("cleo@x.example"),
            meta_data=training.TrainingMetaData(agenda="New"),
        )
    )
    after = get(host, key)
    assert after.schedule is not None
    assert (after.schedule.start_date, after.schedule.duration) == ([START], 90)
    assert after.meta_data is not None
    assert (after.meta_data.conf_name, after.meta_data.agenda) == ("Course", "New")
    assert after.tracking == before.tracking
    assert emails(after.presenters) == ["pia@x.example"]
    assert emails(after.attendees) == ["cleo@x.example"]
    nobody = Participants(participants=ParticipantList())
    host.send(training.SetTrainingSession(session_key=key, attendees=nobody))
    assert emails(get(host, key).attendees) == []


def test_a_zone_by_number_takes_the_place_of_one_by_label(host: Webex) -> None:
    schedule = Schedule(start_date=[START], time_zone=TimeZone("GMT+01:00, Europe (Berlin)"))
    key = create(host, schedule=schedule)
    (found,) = host.send(training.LstsummaryTrainingSession()).training_session
    assert found.time_zone_id == 25
    host.send(training.SetTrainingSession(session_key=key, schedule=Schedule(time_zone_id=4)))
    (found,) = host.send(training.LstsummaryTrainingSession()).training_session
    assert (found.time_zone_id, found.start_date) == (4, START)
    assert found.time_zone is not None
    assert found.time_zone.startswith("GMT-08:00")


def test_a_deleted_session_is_gone(host: Webex) -> None:
    key = create(host)
    host.send(training.DelTrainingSession(session_key=key))
    for request in (
        training.GetTrainingSession(session_key=key),
        training.SetTrainingSession(session_key=key),
        training.DelTrainingSession(session_key=key),
    ):
        with pytest.raises(NotFound) as missing:
            host.send(request)
        assert missing.value.exception_id == "060001"


def test_a_session_is_its_hosts_and_no_meeting(host: Webex, other: Webex, admin: Webex) -> None:
    key = create(host)
    with pytest.raises(NotFound):
        host.send(meeting.GetMeeting(meeting_key=key))
    requests: list[Request[object]] = [
        training.GetTrainingSession(session_key=key),
        training.SetTrainingSession(session_key=key),
        training.DelTrainingSession(session_key=key),
    ]
    for request in requests:
        with pytest.raises(PrivilegeRequired) as refused:
            other.send(request)
        assert refused.value.exception_id == "000001"
    with pytest.raises(PrivilegeRequired):
        admin.send(training.GetTrainingSession(session_key=key))


def test_a_started_session_is_not_deleted_nor_made_a_series(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    sandbox.start_meeting(key)
    assert get(host, key).status is Status.IN_PROGRESS
    recurring = training.TrainingRepeat(repeat_type=training.RepeatType.RECURRING_SINGLE)
    for request in (
        training.DelTrainingSession(session_key=key),
        training.SetTrainingSession(session_key=key, repeat=recurring),
    ):
        with pytest.raises(Conflict) as refused:
            host.send(request)
        assert refused.value.exception_id == "060042"
    meta = training.TrainingMetaData(agenda="New")
    host.send(training.SetTrainingSession(session_key=key, meta_data=meta))
    sandbox.end_meeting(key)
    host.send(training.DelTrainingSession(session_key=key))
    assert names(host) == []


def test_a_session_that_took_place_is_history(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    key = create(host, attendees=people("ann@x.example"))
    sandbox.start_meeting(key)
    sandbox.join_meeting(key, Person(email="ann@x.example"))
    clock.forward(minutes=45)
    sandbox.end_meeting(key)
    (record,) = host.send(history.LsttrainingsessionHistory()).training_session_history
    assert (record.conf_name, record.session_key, record.duration) == ("Course", key, 45)


def test_a_session_can_delete_itself_when_it_ends(host: Webex, sandbox: Sandbox) -> None:
    options = training.TrainingEnableOptions(auto_delete_after_meeting_end=True)
    key = create(host, enable_options=options)
    sandbox.start_meeting(key)
    sandbox.end_meeting(key)
    assert names(host) == []


# Series -------------------------------------------------------------------------------------------


def weekly(*days: DayOfWeek, **more: object) -> training.TrainingRepeat:
    return training.TrainingRepeat(
        repeat_type=training.RepeatType.RECURRING_SINGLE,
        occurrence_type=training.OccurrenceType.WEEKLY,
        day_in_week=training.TrainingRepeatDayInWeek(day=[*days]),
        **more,
    )


def change(client: Webex, key: int, *sessions: training.RepeatSession) -> None:
    repeat = training.TrainingRepeat(repeat_session=[*sessions])
    client.send(training.SetTrainingSession(session_key=key, repeat=repeat))


def remove(index: int) -> training.RepeatSession:
    return training.RepeatSession(action=training.RepeatSessionAction.DELETE, index=index)


def test_a_series_begins_on_its_first_date_and_knows_its_last(host: Webex) -> None:
    key = create(host, repeat=weekly(DayOfWeek.FRIDAY, end_after=3))
    got = get(host, key)
    friday = datetime(2026, 12, 4, 9, 0)
    assert got.schedule is not None
    assert got.schedule.start_date == [friday]
    assert got.repeat is not None
    assert got.repeat.expiration_date == friday + timedelta(weeks=2)
    (found,) = host.send(training.LstsummaryTrainingSession()).training_session
    assert found.start_date == friday


def test_single_sessions_date_by_date_have_keys_of_their_own(host: Webex) -> None:
    schedule = Schedule(start_date=[START, START + timedelta(days=3)], time_zone_id=4)
    irregular = training.TrainingRepeat(
        repeat_type=training.RepeatType.RECURRING_SINGLE,
        occurrence_type=training.OccurrenceType.IRREGULARLY,
    )
    answer = host.send(plan(schedule=schedule, repeat=irregular, attendees=people("a@x.example")))
    first, second = answer.session_key
    assert (dates(host, first), dates(host, second)) == ([START], [START + timedelta(days=3)])
    assert emails(get(host, second).attendees) == ["a@x.example"]
    assert answer.additional_info is not None
    assert answer.additional_info.session_key == [first, second]
    assert answer.additional_info.guest_token == [
        get(host, key).guest_token for key in (first, second)
    ]


def test_a_course_of_several_dates_is_one_session(host: Webex) -> None:
    days = [START, START + timedelta(days=3)]
    course = training.TrainingRepeat(repeat_type=training.RepeatType.MULTIPLE_SESSION)
    schedule = Schedule(start_date=days, time_zone_id=4)
    key = create(host, schedule=schedule, repeat=course)
    assert dates(host, key) == days


MONTH, DAY = timedelta(days=31), timedelta(days=1)


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ({"occurrence_type": "DAILY", "interval": 2}, [START, START + 2 * DAY, START + 4 * DAY]),
        ({"occurrence_type": "DAILY"}, [START, START + DAY, START + 2 * DAY]),
        ({"occurrence_type": "WEEKLY"}, [START, START + 7 * DAY, START + 14 * DAY]),
        (
            {"occurrence_type": "MONTHLY", "day_in_month": 31},
            [datetime(2026, 12, 31, 9), datetime(2027, 1, 31, 9), datetime(2027, 3, 31, 9)],
        ),
        (
            {"occurrence_type": "MONTHLY", "interval": 2},
            [START, datetime(2027, 2, 1, 9), datetime(2027, 4, 1, 9)],
        ),
        (
            {"occurrence_type": "MONTHLY", "week_in_month": 2, "day_in_week": [DayOfWeek.FRIDAY]},
            [datetime(2026, 12, 11, 9), datetime(2027, 1, 8, 9), datetime(2027, 2, 12, 9)],
        ),
    ],
)
def test_patterns_stand_for_dates(
    host: Webex, pattern: dict[str, object], found: list[datetime]
) -> None:
    more = dict(pattern)
    more["occurrence_type"] = training.OccurrenceType(more["occurrence_type"])
    if "day_in_week" in more:
        more["day_in_week"] = training.TrainingRepeatDayInWeek(day=more["day_in_week"])
    repeat = training.TrainingRepeat(
        repeat_type=training.RepeatType.RECURRING_SINGLE, end_after=4, **more
    )
    key = create(host, repeat=repeat)
    change(host, key, remove(4))
    assert dates(host, key) == found


def test_sessions_of_a_series_are_moved_and_deleted(host: Webex) -> None:
    key = create(host, repeat=weekly(DayOfWeek.TUESDAY, end_after=4))
    move = training.RepeatSession(
        action=training.RepeatSessionAction.EDIT, index=2, start_date=START + timedelta(days=20)
    )
    change(host, key, remove(1), move)
    weeks = [START + timedelta(weeks=number) for number in range(4)]
    assert dates(host, key) == [weeks[2], START + timedelta(days=20), weeks[3]]
    change(host, key, remove(1))
    assert dates(host, key) == [START + timedelta(days=20), weeks[3]]
    repeat = get(host, key).repeat
    assert repeat is not None
    assert (repeat.end_after, repeat.expiration_date) == (2, weeks[3])
    (found,) = host.send(training.LstsummaryTrainingSession()).training_session
    assert found.start_date == START + timedelta(days=20)


def test_a_new_end_takes_the_place_of_the_old_one(host: Webex) -> None:
    key = create(host, repeat=weekly(DayOfWeek.TUESDAY, end_after=4))
    end = START + timedelta(days=10)
    repeat = training.TrainingRepeat(expiration_date=end)
    host.send(training.SetTrainingSession(session_key=key, repeat=repeat))
    got = get(host, key).repeat
    assert got is not None
    assert (got.end_after, got.expiration_date) == (None, end)
    change(host, key, remove(2))
    assert dates(host, key) == [START]


def recurring(client: Webex) -> list[datetime | None]:
    """When recurring sessions take place in a month."""
    scope = ep.DateScope(
        start_date_start=START, start_date_end=START + timedelta(days=30), time_zone_id=4
    )
    found = client.send(ep.LstsummarySession(recurrence=True, date_scope=scope)).session
    return [each.start_time for each in found]


def test_lists_of_recurring_sessions_know_its_dates(host: Webex) -> None:
    key = create(host, repeat=weekly(DayOfWeek.TUESDAY, end_after=3))
    change(host, key, remove(2))
    assert recurring(host) == [START, START + timedelta(weeks=2)]


def test_sessions_without_a_pattern_do_not_recur_by_themselves(host: Webex) -> None:
    days = [START, START + timedelta(days=3)]
    host.send(
        plan(
            schedule=Schedule(start_date=days, time_zone_id=4),
            repeat=training.TrainingRepeat(repeat_type=training.RepeatType.RECURRING_SINGLE),
        )
    )
    assert recurring(host) == days


def test_changes_of_a_series_that_make_no_sense_are_refused(host: Webex) -> None:
    single = create(host)
    series = create(host, repeat=weekly(DayOfWeek.TUESDAY, end_after=1))
    no_date = training.RepeatSession(action=training.RepeatSessionAction.EDIT, index=1)
    for key, sessions in (
        (single, [remove(1)]),
        (series, [remove(2)]),
        (series, [no_date]),
        (series, [remove(1)]),
    ):
        with pytest.raises(InvalidByService) as refused:
            change(host, key, *sessions)
        assert refused.value.exception_id == "999999"
    assert dates(host, series) == [START]


# Lists --------------------------------------------------------------------------------------------


def test_a_summary_tells_when_and_who(host: Webex) -> None:
    key = create(host, access_control=AccessControl(listing=Listing.UNLISTED))
    (found,) = host.send(training.LstsummaryTrainingSession()).training_session
    assert (found.session_key, found.meeting_type, found.host_webex_id) == (key, 11, HOST)
    assert (found.start_date, found.duration, found.time_zone_id) == (START, 30, 4)
    assert (found.status, found.list_status) == ("NOT_INPROGRESS", Listing.UNLISTED)


def test_hosts_list_their_own_and_administrators_all(
    host: Webex, other: Webex, admin: Webex
) -> None:
    create(host, "mine")
    create(other, "theirs")
    assert names(host) == ["mine"]
    assert names(admin) == ["mine", "theirs"]
    assert names(admin, host_webex_id=OTHER) == ["theirs"]


def test_lists_are_sorted_and_paged(host: Webex) -> None:
    for number, name in enumerate(("b", "C", "a")):
        code = Tracking(tracking_code2=f"{3 - number}")
        create(host, name, START + timedelta(days=number), tracking=code)
    by_code = training.Order(
        order_by=[OrderByTracking.TRACKING_CODE2], order_ad=[OrderDirection.ASC]
    )
    assert names(host, order=by_code) == ["a", "C", "b"]
    by_name = training.Order(order_by=[OrderByTracking.CONF_NAME], order_ad=[OrderDirection.DESC])
    page = ListControl(start_from=2, maximum_num=2)
    assert names(host, order=by_name, list_control=page) == ["b", "a"]


def test_criteria_combine_by_and_or_or(host: Webex) -> None:
    first = create(host, "first")
    create(host, "second", START + timedelta(days=1))
    scope = DateScope(start_date_start=START + timedelta(hours=1), time_zone_id=4)
    assert names(host, date_scope=scope) == ["second"]
    assert names(host, date_scope=scope, session_key=first) == []
    either = ListControl(list_method=ListMethod.OR)
    assert names(host, date_scope=scope, session_key=first, list_control=either) == [
        "first",
        "second",
    ]


def test_the_old_list_has_everything_ten_at_a_time(host: Webex) -> None:
    for number in range(11):
        create(host, f"{number:02}", attendees=people("ann@x.example"))
    with pytest.warns(DeprecationWarning, match="LstsummaryTrainingSession"):
        request = training.LstTrainingSession()
    answer = host.send(request)
    assert answer.matching_records is not None
    assert (answer.matching_records.total, answer.matching_records.returned) == (11, 10)
    first = answer.training_session[0]
    assert emails(first.attendees) == ["ann@x.example"]
    assert first.meta_data is not None
    assert first.meta_data.conf_name == "00"


def test_the_zone_of_the_old_list_is_that_of_its_dates(host: Webex) -> None:
    create(host)  # at 17:00 GMT
    found = []
    for zone in (4, 25):
        with pytest.warns(DeprecationWarning, match="LstsummaryTrainingSession"):
            request = training.LstTrainingSession(
                time_zone_id=zone,
                date_scope=DateScope(start_date_start=datetime(2026, 12, 1, 17, 30)),
            )
        found.append(len(host.send(request).training_session))
    assert found == [0, 1]
