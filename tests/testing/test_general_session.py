"""The general session service of the sandbox, over real HTTP: sessions of every kind."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.errors import Conflict, InvalidByService, NotFound, PrivilegeRequired
from meetwire.runtime.message import Message, Request
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.transport import HttpRequest, Timeout
from meetwire.testing import Audio, Sandbox
from meetwire.webex import Webex, meeting, sales, wire
from meetwire.webex import attendee as att
from meetwire.webex import general_session as ep
from meetwire.webex import support_session as sc
from meetwire.webex import teleconference as auo
from meetwire.webex.common import DayOfWeek, Listing, Person, Phones, ServiceType
from meetwire.webex.service import (
    AssistRequest,
    ListControl,
    ListMethod,
    MeetingAssist,
    OrderDirection,
)
from meetwire.webex.site import Site
from tests.testing.conftest import Clock

START = datetime(2026, 12, 1, 9, 0)
BERLIN, SAN_JOSE = 25, 4


def plan(name: str, start: datetime = START, zone: int = SAN_JOSE, **more: Any) -> Any:
    return meeting.CreateMeeting(
        meta_data=meeting.MetaData(conf_name=name),
        schedule=meeting.Schedule(start_date=start, time_zone_id=zone, duration=30),
        **more,
    )


def create(
    site: Webex, name: str, start: datetime = START, zone: int = SAN_JOSE, **more: Any
) -> int:
    return site.send(plan(name, start, zone, **more)).meeting_key


def keys(site: Webex, **criteria: Any) -> list[int]:
    answer = site.send(ep.LstsummarySession(**criteria))
    return [session.session_key for session in answer.session]


def protected(password: str = "s3cret") -> meeting.AccessControl:
    return meeting.AccessControl(meeting_password=password)


def ask(sandbox: Sandbox, request: Request[Any], security: SecurityContext) -> Message:
    """The answer to a request as it is, unchecked and unsigned: its body, or else its header."""
    transport = RequestsTransport()
    sent = HttpRequest("POST", sandbox.url, {}, wire.encode(request, security))
    envelope = wire.read(transport.send(sent, timeout=Timeout(), limit=1_000_000).body)
    transport.close()
    answer = envelope.body or envelope.response
    assert answer is not None
    return answer


# The list -----------------------------------------------------------------------------------------


def test_sessions_of_every_kind_are_in_one_list(host: Webex) -> None:
    created = {
        create(host, "A"): ServiceType.MEETING_CENTER,
        host.send(auo.CreateTeleconferenceSession()).session_key: ServiceType.MEETING_CENTER,
        host.send(sales.CreateSalesSession()).meeting_key: ServiceType.SALES_CENTER,
        host.send(sc.CreateSupportSession()).session_key: ServiceType.SUPPORT_CENTER,
    }
    answer = host.send(ep.LstsummarySession())
    assert {each.session_key: each.service_type for each in answer.session} == created
    assert [each.session_type for each in answer.session] == [3, 16, 15, 13]
    assert [each.is_audio_only for each in answer.session] == [False, True, False, False]
    assert answer.matching_records is not None
    assert answer.matching_records.total == 4


def test_a_summary_tells_what_the_session_is(host: Webex, sandbox: Sandbox) -> None:
    wanted = plan(
        "Review",
        access_control=meeting.AccessControl(list_to_public=False, meeting_password="s3cret"),
        attendee_options=meeting.AttendeeOptions(registration=True),
        repeat=meeting.Repeat(repeat_type=meeting.RepeatType.DAILY),
    )
    wanted.schedule.open_time = 300
    key = host.send(wanted).meeting_key
    (got,) = host.send(ep.LstsummarySession(session_key=key)).session
    assert (got.conf_name, got.start_time, got.time_zone_id) == ("Review", START, SAN_JOSE)
    assert got.time_zone == "GMT-08:00, Pacific (San Jose)"
    assert (got.duration, got.open_time, got.list_status) == (30, 300, Listing.UNLISTED)
    assert (got.host_webex_id, got.host_email) == (sandbox.host.webex_id, sandbox.host.webex_id)
    assert (got.host_first_name, got.host_last_name) == ("Hana", "Host")
    assert (got.password_required, got.registration, got.is_recurring) == (True, True, True)
    assert (got.status, got.host_joined, got.actual_start_time) == ("NOT_INPROGRESS", False, None)


def test_a_session_in_progress_says_since_when_in_gmt_and_who_is_there(
    host: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    key = create(host, "A")
    sandbox.start_meeting(key)
    clock.forward(minutes=5)
    (got,) = host.send(ep.LstsummarySession()).session
    assert got.status == "INPROGRESS"
    assert got.actual_start_time == datetime(2026, 11, 20, 12, 0)
    assert (got.host_joined, got.participants_joined) == (True, False)
    sandbox.join_meeting(key, Person(email="guest@x.example"))
    (got,) = host.send(ep.LstsummarySession()).session
    assert got.participants_joined is True
    sandbox.leave_meeting(key, "Guest@x.example")
    (got,) = host.send(ep.LstsummarySession()).session
    assert got.participants_joined is False


def test_start_times_come_in_the_zone_asked_for_with_its_daylight_saving(host: Webex) -> None:
    create(host, "Winter", datetime(2026, 12, 1, 9, 0))
    create(host, "Summer", datetime(2027, 7, 1, 9, 0))
    scope = ep.DateScope(time_zone_id=45)  # Beijing, which has no summer time
    got = host.send(ep.LstsummarySession(date_scope=scope)).session
    assert [each.start_time for each in got] == [
        datetime(2026, 12, 2, 1, 0),
        datetime(2027, 7, 2, 0, 0),
    ]
    assert {each.time_zone for each in got} == {"GMT+08:00, China (Beijing)"}
    scope.return_specified_time_zone = False
    (first, _) = host.send(ep.LstsummarySession(date_scope=scope)).session
    assert (first.start_time, first.time_zone_id) == (datetime(2026, 12, 1, 9, 0), SAN_JOSE)


@pytest.mark.parametrize(
    ("limits", "found"),
    [
        ({"start_date_start": datetime(2026, 12, 1, 18, 0)}, ["West"]),
        ({"start_date_end": datetime(2026, 12, 1, 17, 59)}, ["East"]),
        ({"end_date_start": datetime(2026, 12, 1, 18, 30)}, ["West"]),
        ({"end_date_end": datetime(2026, 12, 1, 9, 30)}, ["East"]),
        (
            {
                "start_date_start": datetime(2026, 12, 1, 9, 0),
                "start_date_end": datetime(2026, 12, 1, 18, 0),
            },
            ["East", "West"],
        ),
    ],
)
def test_a_date_scope_means_its_own_zone(
    host: Webex, limits: dict[str, datetime], found: list[str]
) -> None:
    create(host, "East", zone=BERLIN)  # 9:00 in Berlin
    create(host, "West", zone=SAN_JOSE)  # 18:00 in Berlin
    scope = ep.DateScope(time_zone_id=BERLIN, **limits)
    answer = host.send(ep.LstsummarySession(date_scope=scope))
    assert [each.conf_name for each in answer.session] == found


def test_sessions_sort_by_what_their_starts_mean_and_by_name(host: Webex) -> None:
    create(host, "b", zone=SAN_JOSE)
    create(host, "a", zone=BERLIN)
    create(host, "C", START + timedelta(days=1))

    def names(**order: Any) -> list[str]:
        request = ep.LstsummarySession(order=ep.Order(**order))
        return [each.conf_name for each in host.send(request).session]

    assert names(order_by=[ep.OrderBy.START_TIME]) == ["a", "b", "C"]
    assert names(order_by=[ep.OrderBy.START_TIME], order_ad=[OrderDirection.DESC]) == [
        "C",
        "b",
        "a",
    ]
    assert names(order_by=[ep.OrderBy.CONF_NAME]) == ["C", "a", "b"]
    assert names(order_by=[ep.OrderBy.CONF_NAME], case_sensitive=False) == ["a", "b", "C"]


def test_pages_follow_one_another(host: Webex) -> None:
    created = [create(host, f"M{n}") for n in range(5)]

    def page_from(first: int) -> list[int]:
        return keys(host, list_control=ListControl(start_from=first, maximum_num=2))

    assert page_from(1) + page_from(3) + page_from(5) == created
    assert page_from(6) == []


def test_criteria_hold_together_or_one_by_one(host: Webex) -> None:
    first = create(host, "Alpha one")
    second = create(host, "Alpha two")
    third = create(host, "Beta")
    both = {"conf_name": "alpha", "session_key": second}
    assert keys(host, **both) == [second]
    assert keys(host, **both, list_control=ListControl(list_method=ListMethod.OR)) == [
        first,
        second,
    ]
    conf_id = host.send(ep.LstsummarySession(session_key=third)).session[0].conf_id
    assert keys(host, conf_id=conf_id) == [third]


def test_a_name_is_taken_as_it_stands(host: Webex) -> None:
    key = create(host, "100 percent")
    assert keys(host, conf_name="100") == [key]
    assert keys(host, conf_name="1%") == []


def test_status_and_types_are_criteria(host: Webex, sandbox: Sandbox) -> None:
    one = create(host, "A")
    two = host.send(sales.CreateSalesSession()).meeting_key
    sandbox.start_meeting(two)
    assert keys(host, status=ep.Status.IN_PROGRESS) == [two]
    assert keys(host, status=ep.Status.NOT_IN_PROGRESS) == [one]
    assert keys(host, session_types=ep.SessionTypeFilter(session_type=[3, 11])) == [one]


def test_naming_services_leaves_out_what_is_by_phone_alone(host: Webex) -> None:
    visual = create(host, "A")
    phone = host.send(auo.CreateTeleconferenceSession()).session_key
    services = ep.ServiceTypeFilter(service_type=[ServiceType.MEETING_CENTER])
    assert keys(host) == [visual, phone]
    assert keys(host, service_types=services) == [visual]
    assert keys(host, service_types=services, include_audio_only=True) == [visual, phone]
    types = ep.SessionTypeFilter(session_type=[3, 16])
    assert keys(host, service_types=services, session_types=types) == [visual, phone]
    assert keys(host, include_audio_only=False) == [visual]


def test_hosts_list_their_own_and_administrators_all(
    host: Webex, other: Webex, admin: Webex
) -> None:
    mine, theirs = create(host, "Mine"), create(other, "Theirs")
    assert keys(host) == [mine]
    assert keys(other) == [theirs]
    assert keys(admin) == [mine, theirs]


def test_of_another_host_only_public_sessions_are_listed(
    host: Webex, other: Webex, sandbox: Sandbox
) -> None:
    public = create(other, "Open")
    create(other, "Hidden", access_control=meeting.AccessControl(list_to_public=False))
    assert keys(host, host_webex_id=sandbox.other_host.webex_id) == [public]
    assert keys(host, host_email=sandbox.other_host.webex_id.upper()) == [public]


def test_sessions_of_a_host_are_those_as_alternate_host_too(
    host: Webex, other: Webex, admin: Webex, sandbox: Sandbox
) -> None:
    key = create(host, "Shared")
    host.send(
        att.CreateMeetingAttendee(
            attendees=[
                att.Attendee(
                    person=Person(email=sandbox.other_host.webex_id),
                    role=att.Role.HOST,
                    session_key=key,
                )
            ]
        )
    )
    assert keys(admin, host_webex_id=sandbox.other_host.webex_id) == [key]
    assert keys(other) == [key]
    (got,) = admin.send(ep.LstsummarySession()).session
    assert got.other_host_webex_id == sandbox.other_host.webex_id


def test_invitations_are_listed_when_asked_for(host: Webex, other: Webex, sandbox: Sandbox) -> None:
    key = create(host, "A", access_control=meeting.AccessControl(list_to_public=False))
    host.send(
        att.CreateMeetingAttendee(
            attendees=[
                att.Attendee(person=Person(email=sandbox.other_host.webex_id), session_key=key)
            ]
        )
    )
    assert keys(other) == []
    assert keys(other, invited=True) == [key]
    with sandbox.client(sandbox.attendee) as guest:
        assert keys(guest, invited=True) == []


@pytest.mark.parametrize(
    ("more", "path"),
    [
        ({"list_control": ListControl(list_method=ListMethod.OR)}, "list_method"),
        ({"date_scope": ep.DateScope(end_date_start=START)}, "date_scope"),
        ({"date_scope": ep.DateScope(start_date_start=START)}, "date_scope"),
        (
            {
                "date_scope": ep.DateScope(
                    start_date_start=START, start_date_end=START + timedelta(days=42, seconds=1)
                )
            },
            "date_scope",
        ),
    ],
)
def test_queries_for_recurring_sessions_are_limited(
    host: Webex, more: dict[str, Any], path: str
) -> None:
    with pytest.raises(InvalidByService) as caught:
        keys(host, recurrence=True, **more)
    assert caught.value.exception_id == "999999"
    assert path in str(caught.value.sub_errors)


DAILY, WEEKLY = meeting.RepeatType.DAILY, meeting.RepeatType.WEEKLY
MONTHLY, YEARLY = meeting.RepeatType.MONTHLY, meeting.RepeatType.YEARLY


def starts(site: Webex, first: datetime, last: datetime, **criteria: Any) -> list[datetime]:
    """When recurring sessions take place, in San Jose."""
    scope = ep.DateScope(start_date_start=first, start_date_end=last, time_zone_id=SAN_JOSE)
    request = ep.LstsummarySession(recurrence=True, date_scope=scope, **criteria)
    return [each.start_time for each in site.send(request).session]


def december(*days: int) -> list[datetime]:
    return [datetime(2026, 12, day, 9, 0) for day in days]


def on(*days: str) -> meeting.RepeatDayInWeek:
    return meeting.RepeatDayInWeek(day=[DayOfWeek(day) for day in days])


@pytest.mark.parametrize(
    ("repeat", "days"),
    [
        (meeting.Repeat(repeat_type=DAILY, interval=10), [1, 11, 21, 31]),
        (meeting.Repeat(repeat_type=DAILY, interval=10, after_meeting_number=3), [1, 11, 21]),
        (
            meeting.Repeat(repeat_type=DAILY, expiration_date=datetime(2026, 12, 3)),
            [1, 2, 3],
        ),
        (meeting.Repeat(repeat_type=WEEKLY), [1, 8, 15, 22, 29]),
        (
            meeting.Repeat(repeat_type=WEEKLY, interval=2, day_in_week=on("MONDAY", "FRIDAY")),
            [4, 14, 18, 28],
        ),
        (meeting.Repeat(repeat_type=MONTHLY, day_in_month=24), [24]),
        (
            meeting.Repeat(repeat_type=MONTHLY, week_in_month=3, day_in_week=on("THURSDAY")),
            [17],
        ),
        (
            meeting.Repeat(repeat_type=MONTHLY, week_in_month=5, day_in_week=on("SUNDAY")),
            [27],
        ),
        (meeting.Repeat(repeat_type=YEARLY, month_in_year=12, day_in_month=6), [6]),
        (meeting.Repeat(repeat_type=YEARLY, month_in_year=11), []),
    ],
)
def test_a_series_is_listed_whenever_it_takes_place(
    host: Webex, repeat: meeting.Repeat, days: list[int]
) -> None:
    create(host, "Once")
    create(host, "Series", repeat=repeat)
    end = datetime(2026, 12, 31, 23, 59)
    assert starts(host, datetime(2026, 12, 1), end) == december(*days)


def test_a_series_keeps_its_wall_clock_over_daylight_saving(host: Webex) -> None:
    create(host, "Series", zone=BERLIN, repeat=meeting.Repeat(repeat_type=WEEKLY))
    # Clocks change in San Jose on March 14, and in Berlin on March 28.
    assert starts(host, datetime(2027, 3, 8), datetime(2027, 4, 1)) == [
        datetime(2027, 3, 9, 0, 0),
        datetime(2027, 3, 16, 1, 0),
        datetime(2027, 3, 23, 1, 0),
        datetime(2027, 3, 30, 0, 0),
    ]


def test_occurrences_are_paged_and_sorted_like_sessions(host: Webex) -> None:
    daily = meeting.Repeat(repeat_type=DAILY)
    one, two = (create(host, name, repeat=daily) for name in ("One", "Two"))
    scope = ep.DateScope(start_date_start=START, start_date_end=START + timedelta(days=1))
    assert keys(host, recurrence=True, date_scope=scope) == [one, one, two, two]
    order = ep.Order(order_by=[ep.OrderBy.START_TIME])
    assert keys(host, recurrence=True, date_scope=scope, order=order) == [one, two, one, two]
    control = ListControl(start_from=2, maximum_num=2)
    assert keys(host, recurrence=True, date_scope=scope, list_control=control) == [one, two]


def test_without_a_span_of_time_each_series_is_listed_once(host: Webex) -> None:
    create(host, "Once")
    key = create(host, "Daily", repeat=meeting.Repeat(repeat_type=DAILY))
    assert keys(host, recurrence=True) == [key]


def test_recurring_sessions_of_42_days_are_listed(host: Webex) -> None:
    create(host, "Daily", repeat=meeting.Repeat(repeat_type=DAILY))
    assert len(starts(host, START, START + timedelta(days=42))) == 43


def test_assistance_comes_only_when_asked_for(host: Webex) -> None:
    help_ = MeetingAssist(assist_request=AssistRequest.DRY_RUN)
    create(host, "A", assist_service=help_)
    (got,) = host.send(ep.LstsummarySession()).session
    assert got.assist_service is None
    (got,) = host.send(ep.LstsummarySession(return_assist_fields=True)).session
    assert got.assist_service == help_


# Without signing in -------------------------------------------------------------------------------


def test_anybody_lists_what_is_public(sandbox: Sandbox, host: Webex) -> None:
    public = create(host, "Open")
    create(host, "Hidden", access_control=meeting.AccessControl(list_to_public=False))
    answer = ask(sandbox, ep.LstsummarySession(), SecurityContext(site_name="acme"))
    assert isinstance(answer, ep.LstsummarySessionResponse)
    assert [each.session_key for each in answer.session] == [public]


def test_a_site_may_demand_that_people_sign_in(sandbox: Sandbox, host: Webex) -> None:
    create(host, "Open")

    def demand(settings: Site) -> None:
        assert settings.security_options is not None
        settings.security_options.require_login_before_site_access = True

    sandbox.configure_site(demand)
    answer = ask(sandbox, ep.LstsummarySession(), SecurityContext(site_name="acme"))
    assert getattr(answer, "exception_id", None) == "000001"
    assert keys(host) != []


def test_anybody_learns_the_version_even_without_naming_the_site(sandbox: Sandbox) -> None:
    answer = ask(sandbox, ep.GetAPIVersion(), SecurityContext())
    assert isinstance(answer, ep.GetAPIVersionResponse)
    assert answer.api_version.startswith("Webex XML API V")
    assert answer.train_release_version is None
    asked = ep.GetAPIVersion(return_train_release_version=True)
    answer = ask(sandbox, asked, SecurityContext())
    assert isinstance(answer, ep.GetAPIVersionResponse)
    assert answer.train_release_version


def test_wrong_credentials_do_not_count_as_none(sandbox: Sandbox) -> None:
    security = SecurityContext(site_name="acme", webex_id=sandbox.host.webex_id, password="wrong")
    answer = ask(sandbox, ep.LstsummarySession(), security)
    assert getattr(answer, "exception_id", None) == "030002"


# In progress --------------------------------------------------------------------------------------


def test_open_sessions_are_grouped_by_service_and_seen_by_every_host(
    host: Webex, other: Webex, sandbox: Sandbox
) -> None:
    one, two = create(host, "One"), create(host, "Two")
    three = host.send(sc.CreateSupportSession()).session_key
    create(host, "Not begun")
    for key in (one, two, three):
        sandbox.start_meeting(key)
    answer = other.send(ep.LstOpenSession())
    assert {
        group.service_type: [session.session_key for session in group.sessions]
        for group in answer.services
    } == {ServiceType.MEETING_CENTER: [one, two], ServiceType.SUPPORT_CENTER: [three]}
    first = answer.services[0].sessions[0]
    assert (first.session_name, first.host_webex_id) == ("One", sandbox.host.webex_id)
    assert (first.start_time, first.time_zone_id) == (START, SAN_JOSE)
    assert first.actual_start_time == datetime(2026, 11, 20, 12, 0)
    wanted = ep.LstOpenSession(service_type=[ServiceType.SUPPORT_CENTER])
    (group,) = other.send(wanted).services
    assert [session.session_key for session in group.sessions] == [three]


def test_what_has_ended_is_not_in_progress(host: Webex, sandbox: Sandbox) -> None:
    key = create(host, "A")
    sandbox.start_meeting(key)
    sandbox.end_meeting(key)
    assert host.send(ep.LstOpenSession()).services == []


# Deletion -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "request_",
    [
        meeting.CreateMeeting(),
        auo.CreateTeleconferenceSession(),
        sales.CreateSalesSession(),
        sc.CreateSupportSession(),
    ],
    ids=lambda request: type(request).__name__,
)
def test_a_session_of_any_kind_can_be_deleted(host: Webex, request_: Request[Any]) -> None:
    host.send(request_)
    (key,) = keys(host)
    answer = host.send(ep.DelSession(session_key=key))
    assert answer.icalendar_url is not None
    assert str(key) in answer.icalendar_url.host
    assert keys(host) == []
    with pytest.raises(NotFound, match="060001"):
        host.send(ep.DelSession(session_key=key))


def test_a_session_in_progress_is_not_deleted(host: Webex, sandbox: Sandbox) -> None:
    key = host.send(sales.CreateSalesSession()).meeting_key
    sandbox.start_meeting(key)
    with pytest.raises(Conflict, match="060042"):
        host.send(ep.DelSession(session_key=key))
    sandbox.end_meeting(key)
    host.send(ep.DelSession(session_key=key))


def test_sessions_of_other_hosts_are_not_deleted(host: Webex, other: Webex) -> None:
    key = create(host, "A")
    with pytest.raises(PrivilegeRequired, match="000001"):
        other.send(ep.DelSession(session_key=key))
    assert keys(host) == [key]


def test_a_session_that_says_so_is_gone_when_it_ends(host: Webex, sandbox: Sandbox) -> None:
    options = meeting.EnableOptions(auto_delete_after_meeting_end=True)
    key = create(host, "Once", enable_options=options)
    series = create(
        host,
        "Series",
        enable_options=options,
        repeat=meeting.Repeat(repeat_type=meeting.RepeatType.DAILY),
    )
    for each in (key, series):
        sandbox.start_meeting(each)
        sandbox.end_meeting(each)
    assert keys(host) == [series]


# One session --------------------------------------------------------------------------------------


def telephony() -> meeting.Telephony:
    return meeting.Telephony(
        telephony_support=meeting.TelephonySupport.OTHER, ext_telephony_description="Dial 9"
    )


def test_the_host_is_told_everything_of_a_session(host: Webex, sandbox: Sandbox) -> None:
    key = create(host, "A", access_control=protected(), telephony=telephony())
    got = host.send(ep.GetSessionInfo(session_key=key))
    assert got.access_control is not None
    assert got.access_control.session_password == "s3cret"
    assert got.access_control.password_required is True
    assert got.telephony is not None
    assert got.telephony.ext_telephony_description == "Dial 9"
    assert got.host.webex_id == sandbox.host.webex_id
    assert (got.schedule.start_date, got.schedule.duration) == (START, 30)
    assert got.schedule.time_zone == "GMT-08:00, Pacific (San Jose)"
    assert got.meta_data is not None
    assert (got.meta_data.conf_name, got.meta_data.service_type) == ("A", "MeetingCenter")


def test_a_stranger_is_told_more_who_knows_the_password(host: Webex, other: Webex) -> None:
    key = create(host, "A", access_control=protected(), telephony=telephony())
    for password in (None, "wrong"):
        got = other.send(ep.GetSessionInfo(session_key=key, session_password=password))
        assert got.access_control is not None
        assert got.access_control.session_password is None
        assert got.telephony is None
    got = other.send(ep.GetSessionInfo(session_key=key, session_password="s3cret"))
    assert got.telephony is not None


def test_who_is_invited_needs_no_password_to_be_told(host: Webex, sandbox: Sandbox) -> None:
    key = create(host, "A", access_control=protected())
    people = [
        att.Attendee(person=Person(email=sandbox.attendee.webex_id), session_key=key),
        att.Attendee(
            person=Person(name="Pia", email="pia@x.example"),
            role=att.Role.PRESENTER,
            session_key=key,
        ),
    ]
    host.send(att.CreateMeetingAttendee(attendees=people))
    with sandbox.client(sandbox.attendee) as guest:
        got = guest.send(ep.GetSessionInfo(session_key=key))
    assert got.access_control is not None
    assert got.access_control.session_password == "s3cret"
    assert got.presenter == ["Pia"]


def test_joining_takes_the_password(host: Webex, sandbox: Sandbox) -> None:
    options = meeting.EnableOptions(chat=True, poll=False)
    key = create(host, "A", access_control=protected(), enable_options=options)
    invited = att.Attendee(person=Person(email="guest@x.example"), session_key=key)
    (number,) = host.send(att.CreateMeetingAttendee(attendees=[invited])).attendee_id

    def join(password: str, email: str) -> ep.GetJoinSessionInfoResponse:
        return host.send(
            ep.GetJoinSessionInfo(
                session_key=key,
                session_password=password,
                attendee_name="Guest",
                attendee_email=email,
            )
        )

    with pytest.raises(PrivilegeRequired):
        join("wrong", "guest@x.example")
    got = join("s3cret", "Guest@x.example")
    assert (got.attendee_id, got.conf_name, got.site_id) == (number, "A", sandbox.site_id)
    assert got.enable_options == ep.EnableOptions(chat=True, poll=False)
    assert join("s3cret", "stranger@x.example").attendee_id == 0


@pytest.mark.parametrize("request_", [ep.GetSessionInfo, ep.DelSession])
def test_an_unknown_key_is_not_found(host: Webex, request_: Any) -> None:
    with pytest.raises(NotFound, match="060001"):
        host.send(request_(session_key=1))


# By callback --------------------------------------------------------------------------------------

NOON = datetime(2026, 11, 20, 12, 0)


def detect(
    site: Webex, number: str = "14085550123", start: datetime = NOON, minutes: float = 5
) -> list[str | None]:
    scope = ep.DateScopeGMT(
        occurred_date_start=start, occurred_date_end=start + timedelta(minutes=minutes)
    )
    answer = site.send(ep.DetectSessionByCallback(callback_number=number, date_scope_gmt=scope))
    sessions = [extra for extra in answer.extras if extra.name == "session"]
    return [each.children[0].text for each in sessions]


def test_sessions_are_found_by_the_number_that_they_called(
    host: Webex, admin: Webex, sandbox: Sandbox, clock: Clock
) -> None:
    key, quiet = create(host, "A"), create(host, "B")
    for each in (key, quiet):
        sandbox.start_meeting(each)
    person = Person(email="guest@x.example", phones=Phones(phone="1,408,5550123"))
    sandbox.join_meeting(key, person, audio=Audio.CALLBACK)
    sandbox.join_meeting(quiet, person, audio=Audio.VOIP)
    clock.forward(minutes=10)
    assert detect(admin) == [str(key)]
    sandbox.end_meeting(key)
    assert detect(admin, start=NOON + timedelta(minutes=8)) == [str(key)]
    with pytest.raises(NotFound, match="000015"):
        detect(admin, start=NOON + timedelta(minutes=11))
    with pytest.raises(NotFound, match="000015"):
        detect(admin, number="14085550124")


def test_a_callback_number_is_digits_only(sandbox: Sandbox) -> None:
    admin = SecurityContext(
        site_name="acme", webex_id=sandbox.admin.webex_id, password=sandbox.admin.password
    )
    scope = ep.DateScopeGMT(occurred_date_start=NOON, occurred_date_end=NOON)
    request = ep.DetectSessionByCallback(callback_number="1-408-555-0123", date_scope_gmt=scope)
    answer = ask(sandbox, request, admin)
    assert getattr(answer, "exception_id", None) == "140016"


def test_queries_by_callback_are_limited(host: Webex, admin: Webex) -> None:
    with pytest.raises(PrivilegeRequired, match="000001"):
        detect(host)
    with pytest.raises(InvalidByService, match="140015"):
        detect(admin, minutes=5.1)
