"""Enrolling in events, and registering for training sessions, over real HTTP."""

from __future__ import annotations

from datetime import datetime

import pytest

from meetwire.runtime.errors import InvalidByService
from meetwire.testing import Sandbox
from meetwire.webex import Webex, event, site, training
from meetwire.webex import attendee as att
from meetwire.webex.common import Address, Person
from meetwire.webex.session import Schedule
from tests.testing.conftest import Clock

START = datetime(2026, 12, 1, 9, 0)
ZIP_CODE, COMPANY = -4, -10


def create(client: Webex, **more: object) -> int:
    schedule = event.Schedule(start_date=START, time_zone_id=4)
    return client.send(event.CreateEvent(schedule=schedule, **more)).session_key


def form_of(client: Webex, key: int) -> event.EnrollmentFormInstance:
    form = client.send(event.GetEvent(session_key=key)).enrollment_form
    assert form is not None
    return form


def rule(
    field: int,
    condition: event.ApprovalCondition,
    text: str,
    action: event.ApprovalAction = event.ApprovalAction.APPROVE,
    *,
    match_case: bool | None = None,
) -> event.Enrollment:
    return event.Enrollment(
        approval_rules=event.ApprovalRules(
            rule=[
                event.ApprovalRule(
                    enroll_field_id=field,
                    condition=condition,
                    query_field=text,
                    action=action,
                    match_case=match_case,
                )
            ]
        )
    )


def register(client: Webex, key: int, email: str, **about: object) -> att.JoinStatus | None:
    """Register somebody, and look what became of it."""
    entry = att.RegisterAttendee(person=Person(email=email, **about), session_key=key)
    client.send(att.RegisterMeetingAttendee(attendees=[entry]))
    people = client.send(att.LstMeetingAttendee(session_key=key)).attendee
    (found,) = [each for each in people if each.person.email == email]
    return found.join_status


CUSTOM = event.CustomFields(
    text_box=[event.TextBox(label="Why?", required=True)],
    drop_down_group=[
        event.ChoiceGroup(
            label="Size",
            choice=[event.Choice(label="small", score=1.5), event.Choice(label="large", score=5)],
        )
    ],
)


def test_a_form_always_asks_who_somebody_is(host: Webex) -> None:
    standard = form_of(host, create(host)).standard_fields
    assert standard is not None
    numbers = (
        standard.first_name.field_id,
        standard.last_name.field_id,
        standard.email_address.field_id,
    )
    assert numbers == (-14, -13, -12)
    assert standard.email_address.required is True
    assert standard.city is None


def test_a_form_asks_what_the_site_asks_on_every_form(host: Webex, sandbox: Sandbox) -> None:
    def ask_nothing(settings: site.Site) -> None:
        settings.event_center = None

    def ask_nicely(settings: site.Site) -> None:
        optional = event.EnrollmentField(required=False)
        fields = site.EventCenterStandardFields(
            first_name=optional, last_name=optional, email_address=optional
        )
        settings.event_center = site.EventCenter(standard_fields=fields)

    for change, required in ((ask_nicely, False), (ask_nothing, True)):
        sandbox.configure_site(change)
        standard = form_of(host, create(host)).standard_fields
        assert standard is not None
        assert standard.last_name.required is required


def test_questions_come_back_with_their_numbers(host: Webex) -> None:
    form = event.EnrollmentForm(
        standard_fields=event.StandardFields(city=event.EnrollmentField(required=True)),
        custom_fields=CUSTOM,
    )
    got = form_of(host, create(host, enrollment_form=form))
    assert got.standard_fields is not None
    assert got.standard_fields.city == event.EnrollmentFieldInstance(required=True, field_id=-6)
    assert got.custom_fields is not None
    (why,), (size,) = got.custom_fields.text_box, got.custom_fields.drop_down_group
    assert (why.label, why.required) == ("Why?", True)
    assert [each.label for each in size.choice] == ["small", "large"]
    assert why.field_id is not None
    assert why.field_id != size.field_id


def test_questions_keep_their_numbers_when_the_form_changes(host: Webex) -> None:
    key = create(host, enrollment_form=event.EnrollmentForm(custom_fields=CUSTOM))
    before = form_of(host, key).custom_fields
    assert before is not None
    changed = event.TextBoxInstance(label="Why now?", field_id=before.text_box[0].field_id)
    new = event.TextBoxInstance(label="Who?")
    change = event.EnrollmentFormChange(
        custom_fields=event.CustomFieldsInstance(text_box=[changed, new])
    )
    host.send(event.SetEvent(session_key=key, enrollment_form=change))
    after = form_of(host, key).custom_fields
    assert after is not None
    assert after.text_box[0] == changed
    assert after.text_box[1].field_id not in (None, changed.field_id)
    assert after.drop_down_group == before.drop_down_group


def test_a_question_that_the_form_does_not_have_is_refused(host: Webex) -> None:
    key = create(host)
    fields = event.CustomFieldsInstance(text_box=[event.TextBoxInstance(label="x", field_id=7)])
    change = event.EnrollmentFormChange(custom_fields=fields)
    about_nothing = rule(7, event.ApprovalCondition.CONTAINS, "x")
    for request in (
        event.SetEvent(session_key=key, enrollment_form=change),
        event.SetEvent(session_key=key, enrollment=about_nothing),
    ):
        with pytest.raises(InvalidByService) as refused:
            host.send(request)
        assert refused.value.exception_id == "999999"


def test_rules_come_back_with_the_names_of_their_questions(host: Webex) -> None:
    key = create(host, enrollment=rule(ZIP_CODE, event.ApprovalCondition.CONTAINS, "94"))
    got = host.send(event.GetEvent(session_key=key)).enrollment
    assert got is not None
    assert got.approval_rules is not None
    assert [each.enroll_field for each in got.approval_rules.rule] == ["ZIPCode"]
    host.send(event.SetEvent(session_key=key, enrollment=event.Enrollment(id_required=True)))
    after = host.send(event.GetEvent(session_key=key)).enrollment
    assert after is not None
    assert (after.id_required, after.approval_rules) == (True, got.approval_rules)


def test_an_enrollment_waits_for_the_host_unless_none_is_needed(host: Webex) -> None:
    waiting = create(host)
    assert register(host, waiting, "ann@x.example") is att.JoinStatus.REGISTER
    free = create(host, enrollment=event.Enrollment(approval_required=False))
    assert register(host, free, "ann@x.example") is att.JoinStatus.ACCEPT


def test_those_who_enroll_get_a_number_where_the_event_wants_one(host: Webex) -> None:
    key = create(
        host,
        enrollment=event.Enrollment(id_required=True),
        attendees=event.Attendees(attendee=[event.Attendee(email="ann@x.example")]),
    )
    (listed,) = host.send(att.LstMeetingAttendee(session_key=key)).attendee
    assert listed.register_id is not None


@pytest.mark.parametrize(
    ("condition", "text", "company", "accepted"),
    [
        (event.ApprovalCondition.CONTAINS, "CME", "Acme Inc", True),
        (event.ApprovalCondition.CONTAINS, "CME", "Umbrella", False),
        (event.ApprovalCondition.DOES_NOT_CONTAIN, "acme", "Umbrella", True),
        (event.ApprovalCondition.DOES_NOT_CONTAIN, "acme", "ACME", False),
        (event.ApprovalCondition.BEGINS_WITH, "acme", "Acme Inc", True),
        (event.ApprovalCondition.ENDS_WITH, "acme", "Acme Inc", False),
    ],
)
def test_rules_decide_by_the_answers(
    host: Webex, condition: event.ApprovalCondition, text: str, company: str, accepted: bool
) -> None:
    key = create(host, enrollment=rule(COMPANY, condition, text))
    status = register(host, key, "ann@x.example", company=company)
    assert status is (att.JoinStatus.ACCEPT if accepted else att.JoinStatus.REGISTER)


def test_rules_reject_too_and_may_mind_capitals(host: Webex) -> None:
    strict = rule(
        ZIP_CODE,
        event.ApprovalCondition.CONTAINS,
        "AB",
        event.ApprovalAction.REJECT,
        match_case=True,
    )
    key = create(host, enrollment=strict)
    small, capital = Address(zip_code="ab1"), Address(zip_code="AB1")
    assert register(host, key, "ann@x.example", address=small) is att.JoinStatus.REGISTER
    assert register(host, key, "bob@x.example", address=capital) is att.JoinStatus.REJECT


# The form, filled in ------------------------------------------------------------------------------


def fill(email: str, why: str, size: str, source: str | None = None) -> att.EnrollFields:
    return att.EnrollFields(
        default_fields=att.EnrollDefaultFields(
            first_name="Ann", email=email, city="Izmir", lead_source_id=source
        ),
        custom_fields=att.EnrollCustomFields(
            field=[
                att.CustomField(label="Why?", value=why),
                att.CustomField(label="Size", value=size),
            ]
        ),
    )


def test_what_somebody_filled_in_comes_back(host: Webex, sandbox: Sandbox) -> None:
    key = create(host, enrollment_form=event.EnrollmentForm(custom_fields=CUSTOM))
    form = fill("Ann@X.example", "Curious", "large")
    number = sandbox.enroll(key, form)
    (session,) = host.send(att.GetEnrollmentInfo(session_key=key)).session
    (entry,) = session.attendee
    assert (entry.attendee_id, entry.status) == (number, att.AttendeeEnrollStatus.PENDING)
    assert entry.enroll_fields is not None
    assert entry.enroll_fields.custom_fields == form.custom_fields
    assert entry.enroll_fields.default_fields is not None
    assert entry.enroll_fields.default_fields.lead_score == "5.0"
    (person,) = [
        each.person for each in host.send(att.LstMeetingAttendee(session_key=key)).attendee
    ]
    assert (person.email, person.name) == ("ann@x.example", "Ann")
    assert person.address == Address(city="Izmir")


def test_rules_see_answers_to_the_hosts_questions(host: Webex, sandbox: Sandbox) -> None:
    key = create(host, enrollment_form=event.EnrollmentForm(custom_fields=CUSTOM))
    custom = form_of(host, key).custom_fields
    assert custom is not None
    number = custom.text_box[0].field_id
    assert number is not None
    wanted = rule(number, event.ApprovalCondition.BEGINS_WITH, "cur")
    host.send(event.SetEvent(session_key=key, enrollment=wanted))
    sandbox.enroll(key, fill("ann@x.example", "Curious", "small"))
    sandbox.enroll(key, fill("bob@x.example", "Bored", "small"))
    (session,) = host.send(att.GetEnrollmentInfo(session_key=key)).session
    assert [each.status for each in session.attendee] == [
        att.AttendeeEnrollStatus.APPROVED,
        att.AttendeeEnrollStatus.PENDING,
    ]


def test_lists_count_who_enrolled_and_from_where(host: Webex, sandbox: Sandbox) -> None:
    key = create(
        host,
        enrollment_form=event.EnrollmentForm(custom_fields=CUSTOM),
        enrollment=rule(COMPANY, event.ApprovalCondition.CONTAINS, "acme"),
        attendees=event.Attendees(attendee=[event.Attendee(email="invited@x.example")]),
    )
    sandbox.enroll(key, fill("a@x.example", "", "small", "web"))
    sandbox.enroll(key, fill("b@x.example", "", "large", "web"))
    sandbox.enroll(key, fill("c@x.example", "", "large"))
    register(host, key, "d@x.example", company="Acme")
    (summary,) = host.send(event.LstsummaryEvent(attendee_stats=True)).event
    assert summary.attendee_count == event.AttendeeCount(
        est_enrollment=4,
        est_attendance=1,
        source=[event.LeadSource(lead_source_id="web", count=2, avg_lead_score=3.25)],
    )


def test_a_form_needs_an_address_and_a_session(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    with pytest.raises(ValueError, match="email"):
        sandbox.enroll(key, att.EnrollFields())
    with pytest.raises(LookupError):
        sandbox.enroll(key + 1, fill("ann@x.example", "", ""))


# Limits -------------------------------------------------------------------------------------------


def schedule(client: Webex, **options: object) -> int:
    request = training.CreateTrainingSession(
        schedule=Schedule(start_date=[START], time_zone_id=4),
        attendee_options=training.AttendeeOptions(registration=True, auto=True, **options),
    )
    return client.send(request).session_key[0]


def test_registration_ends_when_the_session_is_full(host: Webex, sandbox: Sandbox) -> None:
    key = schedule(host, max_registrations=1)
    assert register(host, key, "ann@x.example") is att.JoinStatus.ACCEPT
    assert register(host, key, "ann@x.example") is att.JoinStatus.ACCEPT  # has a place already
    with pytest.raises(InvalidByService) as refused:
        register(host, key, "bob@x.example")
    assert refused.value.exception_id == "999999"
    with pytest.raises(ValueError, match="full"):
        sandbox.enroll(key, fill("bob@x.example", "", ""))


def test_registration_ends_at_its_date(host: Webex, clock: Clock) -> None:
    soon = datetime(2026, 11, 20, 4, 30)  # in the zone of the session, where it is 4:00
    key = schedule(host, registration_close_date=soon)
    assert register(host, key, "ann@x.example") is att.JoinStatus.ACCEPT
    clock.forward(hours=1)
    with pytest.raises(InvalidByService):
        register(host, key, "bob@x.example")
