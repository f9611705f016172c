"""What a request makes is found at the service, if it is there, by what the schemas say of it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from meetwire.bulk.lookup import Sighting, can_look_up, look_up
from meetwire.gotowebinar import v2
from meetwire.runtime.errors import NotFound
from meetwire.testing import Sandbox
from meetwire.webex import Webex, attendee, meeting, user
from meetwire.webex.common import Person

START = datetime.now(UTC).replace(tzinfo=None, microsecond=0) + timedelta(days=30)


def planned(
    name: str = "Planning", start: datetime = START, zone: int = 4
) -> meeting.CreateMeeting:
    return meeting.CreateMeeting(
        meta_data=meeting.MetaData(conf_name=name),
        schedule=meeting.Schedule(start_date=start, time_zone_id=zone, duration=60),
    )


def person(email: str) -> Person:
    return Person(name="Ana", email=email)


@pytest.fixture
def session_key(host: Webex) -> int:
    request = planned()
    request.enable_options = meeting.EnableOptions(attendee_list=True)
    return host.send(request).meeting_key


def test_a_user_is_found_by_login_in_any_letter_case(admin: Webex) -> None:
    request = user.CreateUser(webex_id="Ana@acme.example", first_name="Ana", last_name="Example")
    assert look_up(request, admin) is Sighting.ABSENT
    request.email = "ana@acme.example"
    request.password = "made-up"
    admin.send(request)
    request.webex_id = "ANA@acme.example"
    assert look_up(request, admin) is Sighting.THERE


def test_a_meeting_is_found_by_name_and_start(host: Webex) -> None:
    host.send(planned())
    assert look_up(planned("planning"), host) is Sighting.THERE
    assert look_up(planned("Review"), host) is Sighting.ABSENT
    assert look_up(planned(start=START + timedelta(minutes=1)), host) is Sighting.ABSENT
    assert look_up(planned(zone=25), host) is Sighting.ABSENT


@pytest.mark.parametrize(
    "change",
    [
        lambda request: setattr(request.schedule, "time_zone_id", None),
        lambda request: setattr(request.schedule, "host_webex_id", "other@acme.example"),
        lambda request: setattr(request, "repeat", meeting.Repeat()),
        lambda request: setattr(request, "schedule", None),
    ],
    ids=["no zone", "of another host", "a series", "no start"],
)
def test_a_meeting_of_which_a_list_tells_nothing_is_not_looked_up(change: object) -> None:
    request = planned()
    assert can_look_up(request)
    assert callable(change)
    change(request)
    assert not can_look_up(request)


def test_an_attendee_is_found_by_address_and_session(host: Webex, session_key: int) -> None:
    request = attendee.CreateMeetingAttendee(
        session_key=session_key, person=person("Ana@Example.org")
    )
    assert look_up(request, host) is Sighting.ABSENT
    host.send(request)
    assert look_up(request, host) is Sighting.THERE
    several = attendee.CreateMeetingAttendee(
        session_key=session_key, attendees=[attendee.Attendee(person=person("ana@example.org"))]
    )
    assert not can_look_up(several)


def test_a_registration_is_found_if_the_person_is_where_it_would_put_them(
    host: Webex, session_key: int
) -> None:
    def registering(status: attendee.JoinStatus) -> attendee.RegisterMeetingAttendee:
        entry = attendee.RegisterAttendee(
            person=person("ana@example.org"), session_key=session_key, join_status=status
        )
        return attendee.RegisterMeetingAttendee(attendees=[entry])

    accepting = registering(attendee.JoinStatus.ACCEPT)
    assert look_up(accepting, host) is Sighting.ABSENT
    host.send(
        attendee.CreateMeetingAttendee(session_key=session_key, person=person("ana@example.org"))
    )
    assert look_up(accepting, host) is Sighting.UNCLEAR
    host.send(accepting)
    assert look_up(accepting, host) is Sighting.THERE


def test_a_webinar_is_found_by_subject_and_sessions(sandbox: Sandbox) -> None:
    start = START.replace(tzinfo=UTC)
    times = [v2.TimeRange(start_time=start, end_time=start + timedelta(hours=1))]
    request = v2.CreateWebinar(subject="Keeping bees", times=times)
    with sandbox.gotowebinar() as organizer:
        assert look_up(request, organizer) is Sighting.ABSENT
        organizer.send(request)
        assert look_up(request, organizer) is Sighting.THERE
        request.times = [v2.TimeRange(start_time=start, end_time=start + timedelta(hours=2))]
        request.subject = "Keeping wasps"
        assert look_up(request, organizer) is Sighting.ABSENT


def test_what_has_no_way_to_be_found_is_not_looked_up(admin: Webex) -> None:
    request = user.SetUser(webex_id="host@acme.example")
    assert not can_look_up(request)
    with pytest.raises(ValueError, match="SetUser makes nothing that can be looked up"):
        look_up(request, admin)


def test_a_refusal_that_says_nothing_of_it_comes_out(host: Webex) -> None:
    request = attendee.CreateMeetingAttendee(session_key=1, person=person("ana@example.org"))
    with pytest.raises(NotFound):
        look_up(request, host)
