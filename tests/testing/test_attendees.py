"""The attendee service of the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime

import pytest

from meetwire.runtime.errors import InvalidByService, NotFound, PrivilegeRequired
from meetwire.runtime.message import Request
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting
from meetwire.webex import attendee as att
from meetwire.webex.common import Address, Person, Phones
from meetwire.webex.service import ListControl, OrderDirection

START = datetime(2026, 12, 1, 9, 0)


def schedule(client: Webex, **options: bool) -> int:
    request = meeting.CreateMeeting(
        meta_data=meeting.MetaData(conf_name="Class"),
        schedule=meeting.Schedule(start_date=START),
        attendee_options=meeting.AttendeeOptions(**options),
    )
    return client.send(request).meeting_key


def invite(client: Webex, key: int, *people: str) -> list[int]:
    attendees = [
        att.Attendee(person=Person(name=name, email=f"{name}@x.example"), session_key=key)
        for name in people
    ]
    return client.send(att.CreateMeetingAttendee(attendees=attendees)).attendee_id


def register(
    client: Webex, key: int, name: str, status: att.JoinStatus | None = None
) -> att.Registration:
    entry = att.RegisterAttendee(
        person=Person(name=name, email=f"{name}@x.example"), session_key=key, join_status=status
    )
    (made,) = client.send(att.RegisterMeetingAttendee(attendees=[entry])).register
    return made


def listed(client: Webex, key: int | None, **criteria: object) -> list[att.AttendeeRecord]:
    return client.send(att.LstMeetingAttendee(session_key=key, **criteria)).attendee


def test_an_invited_person_comes_back_with_every_field(host: Webex) -> None:
    key = schedule(host)
    person = Person(
        name="Ümit <Boss>",
        company="A & B",
        address=Address(city="Izmir"),
        phones=Phones(phone="1,,2"),
        email="Umit@X.example",
        notes="vip",
    )
    (number,) = host.send(
        att.CreateMeetingAttendee(
            person=person, session_key=key, role=att.Role.PRESENTER, language="TURKISH"
        )
    ).attendee_id
    (record,) = listed(host, key)
    person.email = "umit@x.example"
    assert record.person == person
    assert (record.attendee_id, record.session_key, record.meeting_key) == (number, key, key)
    assert (record.role, record.language) == (att.Role.PRESENTER, "TURKISH")
    assert record.join_status is att.JoinStatus.INVITE
    assert record.register_id is None
    assert record.conf_id is not None
    assert record.status == att.AttendeeStatus(
        invited=True, registered=False, rejected=False, accepted=False
    )


def test_the_same_address_is_the_same_person(host: Webex) -> None:
    key = schedule(host)
    first = invite(host, key, "ann")
    again = att.Attendee(person=Person(email="ANN@x.example", title="Dr"), meeting_key=key)
    assert host.send(att.CreateMeetingAttendee(attendees=[again])).attendee_id == first
    (record,) = listed(host, key)
    assert (record.person.name, record.person.title) == ("ann", "Dr")


def test_registration_goes_in_three_steps(host: Webex) -> None:
    key = schedule(host, registration=True)
    answer = host.send(
        att.CreateMeetingAttendee(person=Person(email="ann@x.example"), session_key=key)
    )
    (given,) = answer.register
    assert given.attendee_id == answer.attendee_id[0]
    made = register(host, key, "ann")
    assert made == given
    status = listed(host, key)[0].status
    assert status is not None
    assert (status.invited, status.registered, status.accepted) == (True, True, False)
    register(host, key, "ann", att.JoinStatus.ACCEPT)
    (record,) = listed(host, key, join_status=att.JoinStatus.ACCEPT)
    assert record.register_id == given.register_id
    assert record.status is not None
    assert record.status.accepted is True
    register(host, key, "bob", att.JoinStatus.REJECT)
    (record,) = listed(host, key, join_status=att.JoinStatus.REJECT)
    assert record.status == att.AttendeeStatus(
        invited=False, registered=True, rejected=True, accepted=False
    )


def test_registrations_are_accepted_where_the_meeting_says_so(host: Webex) -> None:
    key = schedule(host, registration=True, auto=True)
    register(host, key, "ann")
    assert listed(host, key)[0].join_status is att.JoinStatus.ACCEPT


def test_lists_are_paged_sorted_and_filtered(host: Webex) -> None:
    key = schedule(host)
    invite(host, key, "cleo", "abe", "bea")
    elsewhere = schedule(host)
    invite(host, elsewhere, "dan")

    def names(session_key: int | None, **criteria: object) -> list[str | None]:
        return [each.person.name for each in listed(host, session_key, **criteria)]

    assert names(key) == ["cleo", "abe", "bea"]
    order = att.Order(order_by=[att.OrderBy.ATTENDEE_NAME], order_ad=[OrderDirection.DESC])
    assert names(key, order=order) == ["cleo", "bea", "abe"]
    page = ListControl(start_from=2, maximum_num=1)
    assert names(key, order=order, list_control=page) == ["bea"]
    assert names(None) == ["cleo", "abe", "bea", "dan"]
    conf_id = listed(host, elsewhere)[0].conf_id
    assert names(None, conf_id=conf_id) == ["dan"]
    answer = host.send(att.LstMeetingAttendee(meeting_key=elsewhere))
    assert answer.matching_records is not None
    assert answer.matching_records.total == 1
    for by in att.OrderBy:
        names(key, order=att.Order(order_by=[by], order_ad=[OrderDirection.ASC]))
    assert names(schedule(host)) == []


def test_people_are_removed_by_number_and_by_address(host: Webex) -> None:
    key = schedule(host)
    ann, _, cleo = invite(host, key, "ann", "bob", "cleo")
    bob = att.AttendeeEmail(email="BOB@x.example", session_key=key)
    host.send(att.DelMeetingAttendee(attendee_id=[ann], attendee_email=[bob]))
    assert [each.attendee_id for each in listed(host, key)] == [cleo]
    # Named twice, the second is not found any more, and nothing happens at all.
    twice = att.AttendeeEmail(email="cleo@x.example", session_key=key)
    with pytest.raises(NotFound) as caught:
        host.send(att.DelMeetingAttendee(attendee_id=[cleo], attendee_email=[twice]))
    assert caught.value.exception_id == "000015"
    assert [each.attendee_id for each in listed(host, key)] == [cleo]
    with pytest.raises(InvalidByService):
        host.send(att.DelMeetingAttendee())


def test_people_go_with_their_meeting(host: Webex) -> None:
    key = schedule(host)
    (number,) = invite(host, key, "ann")
    host.send(meeting.DelMeeting(meeting_key=key))
    with pytest.raises(NotFound):
        host.send(att.DelMeetingAttendee(attendee_id=[number]))


def test_other_hosts_keep_out_and_administrators_do_not(
    host: Webex, other: Webex, admin: Webex
) -> None:
    key = schedule(host)
    (number,) = invite(host, key, "ann")
    person = Person(email="eve@x.example")
    requests: list[Request] = [  # type: ignore[type-arg]
        att.LstMeetingAttendee(session_key=key),
        att.CreateMeetingAttendee(person=person, session_key=key),
        att.RegisterMeetingAttendee(
            attendees=[att.RegisterAttendee(person=person, session_key=key)]
        ),
        att.DelMeetingAttendee(attendee_id=[number]),
        att.GetEnrollmentInfo(session_key=key),
    ]
    for request in requests:
        with pytest.raises(PrivilegeRequired) as caught:
            other.send(request)
        assert caught.value.exception_id == "000001"
    assert listed(other, None) == []
    assert len(listed(admin, key)) == 1
    admin.send(att.DelMeetingAttendee(attendee_id=[number]))
    assert listed(host, key) == []


def test_unknown_meetings_and_missing_people(host: Webex) -> None:
    person = Person(email="ann@x.example")
    with pytest.raises(NotFound) as caught:
        host.send(att.CreateMeetingAttendee(person=person, session_key=5))
    assert caught.value.exception_id == "060001"
    with pytest.raises(NotFound) as caught:
        listed(host, 5)
    assert caught.value.exception_id == "060001"
    for request in (
        att.CreateMeetingAttendee(person=person),
        att.CreateMeetingAttendee(session_key=5),
    ):
        with pytest.raises(InvalidByService) as refused:
            host.send(request)
        assert refused.value.exception_id == "999999"
        assert len(refused.value.sub_errors) == 1


def test_enrollment_shows_who_has_registered(host: Webex) -> None:
    key = schedule(host)
    invite(host, key, "ann", "bob")
    with pytest.raises(NotFound) as caught:
        host.send(att.GetEnrollmentInfo(session_key=key))
    assert caught.value.exception_id == "000015"
    made = register(host, key, "bob", att.JoinStatus.ACCEPT)
    (form,) = host.send(att.GetEnrollmentInfo(session_key=key)).session
    assert form.session_key == key
    (entry,) = form.attendee
    assert entry.attendee_id == made.attendee_id
    assert entry.status is att.AttendeeEnrollStatus.APPROVED
    assert entry.submit_time == datetime(2026, 11, 20, 12, 0)
    assert entry.enroll_fields is not None
    assert entry.enroll_fields.default_fields is not None
    assert entry.enroll_fields.default_fields.email == "bob@x.example"
    assert host.send(att.GetEnrollmentInfo(conf_id=form.conf_id)).session == [form]
    with pytest.raises(InvalidByService):
        host.send(att.GetEnrollmentInfo())


def test_feedback_is_what_was_given(host: Webex, sandbox: Sandbox) -> None:
    key = schedule(host)
    (number,) = invite(host, key, "ann")
    conf_id = listed(host, key)[0].conf_id
    assert conf_id is not None
    with pytest.raises(NotFound) as caught:
        host.send(att.GetFeedbackInfo(conf_id=conf_id))
    assert caught.value.exception_id == "000015"
    fields = att.FeedbackFields(
        default_fields=att.FeedbackDefaultFields(setup="Fine", comment="More <coffee>")
    )
    form = att.FeedbackAttendee(attendee_id=number, feedback_fields=fields)
    assert sandbox.give_feedback(key, form) == conf_id
    (given,) = host.send(att.GetFeedbackInfo(conf_id=conf_id)).session
    assert (given.conf_id, given.attendee) == (conf_id, [form])
    with pytest.raises(LookupError):
        sandbox.give_feedback(5, form)
