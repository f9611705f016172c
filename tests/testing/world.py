"""A site in which everything that can be read is there, for tests that look at all of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from meetwire.testing import Audio, Sandbox
from meetwire.webex import Webex, event, meeting, sales, site, training, user
from meetwire.webex import attendee as att
from meetwire.webex import general_session as ep
from meetwire.webex import support_session as sc
from meetwire.webex import teleconference as auo
from meetwire.webex.common import Person, Phones, ServiceType
from meetwire.webex.service import WebACDAction
from meetwire.webex.session import Schedule
from tests.testing.conftest import Clock
from tests.testing.test_training_tests import ONE, upload

__all__ = ["CALLED", "CARL", "GUEST", "START", "World", "build", "opened"]

START = datetime(2026, 12, 1, 9, 0)
"""When what is to come begins, in the zone of the site."""
CARL = "carl@x.example"
"""A host without meetings."""
CALLED = "14085550123"
"""The number at which the service called a guest back."""
GUEST = Person(name="Gus Guest", email="gus@x.example", phones=Phones(phone="1,408,5550123"))
ANN = Person(name="Ann", email="ann@x.example")


class World(NamedTuple):
    """The numbers of what is there. All of it is the host's."""

    meeting: int
    """Has Ann, who registered and was accepted, and gave feedback."""
    running: int
    """A meeting in progress, with a guest in it who was called back."""
    phone: int
    event: int
    """Belongs to the program, and has a recording."""
    training: int
    """Has a test, which Ann took."""
    sales: int
    support: int
    conference: int
    """Of the meeting."""
    attendee: int
    """Ann at the meeting."""
    program: int
    recording: int
    """Of Training Center, seen once."""
    contacts: tuple[int, int]
    dist_list: int
    """Has the first contact."""
    account: int
    opportunity: int
    product: int
    library: int
    test: int
    """Of the training session; a copy of that in the library."""


def build(sandbox: Sandbox, clock: Clock) -> World:
    """Fill a fresh site. In the end, a quarter of an hour has passed."""
    with sandbox.client() as host, sandbox.client(sandbox.admin) as admin:
        return _build(sandbox, clock, host, admin)


def _build(sandbox: Sandbox, clock: Clock, host: Webex, admin: Webex) -> World:
    admin.send(
        user.CreateUser(
            webex_id=CARL, first_name="Carl", last_name="C", email=CARL, password="carl-secret"
        )
    )
    admin.send(user.InactivateUser(webex_id=sandbox.attendee.webex_id))
    queue = user.WebACDQueueAssignment(
        name="billing", type=user.WebACDRole.AGENT, action=WebACDAction.ASSIGN
    )
    admin.send(user.AssignWebACDQueues(webex_id=CARL, queue=[queue]))
    links = site.MeetingPlace(mp_profile_url="https://place.example")
    admin.send(site.SetSite(meeting_place=links))
    host.send(user.GetLoginTicket())

    contacts = host.send(
        ep.CreateContacts(
            contact=[ep.Contact(name=name, email=f"{name}@x.example") for name in ("al", "bo")]
        )
    ).contact_id
    group = ep.DistListWithContact(name="Team", contact_id=contacts[:1])
    dist_list = host.send(ep.CreateDistList(dist_list=group)).dist_list_id
    one_click = ep.OneClickTemplateMetaData(
        service_type=ServiceType.MEETING_CENTER, session_type=2, conf_name="Now"
    )
    host.send(ep.SetupOneClickSettings(meta_data=one_click))
    account = host.send(sales.CreateAccount(account=sales.Account(name="Acme"))).int_account_id
    chance = sales.Opportunity(name="Big", int_account_id=account)
    opportunity = host.send(sales.CreateOpportunity(opportunity=chance)).int_opportunity_id
    (product,) = host.send(sales.AddProducts(product=[sales.Product(name="Pump")])).product_id
    program = sandbox.add_program("Spring")
    sandbox.add_lab("Unix", 3)

    key = host.send(
        meeting.CreateMeeting(
            meta_data=meeting.MetaData(conf_name="Review"),
            schedule=meeting.Schedule(start_date=START, time_zone_id=4),
            attendee_options=meeting.AttendeeOptions(registration=True, auto=True),
        )
    ).meeting_key
    running = host.send(
        meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name="Now"))
    ).meeting_key
    phone = host.send(
        auo.CreateTeleconferenceSession(
            meta_data=auo.MetaData(conf_name="Call"),
            schedule=auo.Schedule(start_date=START, time_zone_id=4),
        )
    ).session_key
    webinar = host.send(
        event.CreateEvent(
            meta_data=event.MetaData(session_name="Webinar", program_id=program),
            schedule=event.Schedule(start_date=START, time_zone_id=4),
            attendees=event.Attendees(attendee=[event.Attendee(email="gus@x.example")]),
        )
    ).session_key
    (course,) = host.send(
        training.CreateTrainingSession(
            schedule=Schedule(start_date=[START], time_zone_id=4, duration=60)
        )
    ).session_key
    demo = host.send(
        sales.CreateSalesSession(
            meta_data=sales.MetaData(conf_name="Demo", int_account_id=account),
            schedule=sales.Schedule(start_date=START, time_zone_id=4),
        )
    ).meeting_key
    support = host.send(sc.CreateSupportSession()).session_key

    register = att.RegisterAttendee(person=ANN, session_key=key)
    (ann,) = host.send(att.RegisterMeetingAttendee(attendees=[register])).register
    form = att.FeedbackAttendee(
        attendee_id=ann.attendee_id,
        feedback_fields=att.FeedbackFields(default_fields=att.FeedbackDefaultFields(setup="Fine")),
    )
    conference = sandbox.give_feedback(key, form)

    for past in (key, webinar, course, demo, support):
        sandbox.start_meeting(past)
        sandbox.join_meeting(past, GUEST)
    clock.forward(minutes=10)
    for past in (key, webinar, course, demo, support):
        sandbox.end_meeting(past)
    sandbox.start_meeting(running)
    sandbox.join_meeting(running, GUEST, audio=Audio.CALLBACK)
    clock.forward(minutes=5)

    sandbox.record_meeting(webinar)
    recording = sandbox.upload_recording("Course")
    sandbox.view_recording(recording, GUEST)
    library = upload(host, ONE)
    (test,) = host.send(training.AddScheduledTest(session_key=course, test_id=[library])).test_id
    host.send(
        training.SetScheduledTest(
            session_key=course,
            test_id=test,
            delivery_method=training.SetScheduledTestDeliveryMethod(
                website=training.Website(
                    start_date=datetime(2026, 11, 20, 4, 0), due_date=datetime(2026, 11, 30, 4, 0)
                )
            ),
            time_limit=training.SetScheduledTestTimeLimit(no_limit="true"),
            attempt_limit=training.SetScheduledTestAttemptLimit(no_limit="true"),
        )
    )
    sandbox.start_test(test, ANN)
    sandbox.submit_test(test, "ann@x.example", {"one-r": ["a"]})
    host.send(
        training.ReserveLab(
            lab_name="Unix",
            num_computers=2,
            topic="Shells",
            start_date=START,
            time_limit=60,
            time_zone_id=4,
        )
    )
    return World(
        meeting=key,
        running=running,
        phone=phone,
        event=webinar,
        training=course,
        sales=demo,
        support=support,
        conference=conference,
        attendee=ann.attendee_id,
        program=program,
        recording=recording,
        contacts=(contacts[0], contacts[1]),
        dist_list=dist_list,
        account=account,
        opportunity=opportunity,
        product=product,
        library=library,
        test=test,
    )


@contextmanager
def opened(database: Path, copy: Path, clock: Clock) -> Iterator[Sandbox]:
    """A sandbox on a copy of a database, so that the next one begins as this one did."""
    shutil.copyfile(database, copy)
    with Sandbox(database=copy, clock=clock) as sandbox:
        yield sandbox
