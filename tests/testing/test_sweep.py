"""Every request with all that its schema allows: fields come back, and nothing breaks."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.message import Message, Request, Response, fields_of
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.transport import HttpRequest, Timeout
from meetwire.testing import Sandbox
from meetwire.testing.handlers import HANDLERS
from meetwire.webex import Webex, event, meeting, sales, training, user, wire
from meetwire.webex import attendee as att
from meetwire.webex import general_session as ep
from meetwire.webex import support_session as sc
from meetwire.webex import teleconference as auo
from meetwire.webex.common import AddressType, Person
from meetwire.webex.session import Participant
from tests.generated.strategies import complete, messages, title

HOST = Sandbox.host.webex_id


def lost(given_: Message, got: Message, path: str = "") -> list[str]:
    """The fields of a message whose value is not in another message, by path."""
    found = []
    for name in fields_of(type(given_)):
        wanted, there = getattr(given_, name), getattr(got, name, None)
        if isinstance(wanted, Message) and isinstance(there, Message):
            found += lost(wanted, there, f"{path}{name}.")
        elif isinstance(wanted, list) and isinstance(there, list) and wanted != there:
            if len(wanted) != len(there) or not isinstance(wanted[0], Message):
                found.append(path + name)
            else:
                pairs = enumerate(zip(wanted, there, strict=True))
                found += [each for n, (a, b) in pairs for each in lost(a, b, f"{path}{name}[{n}].")]
        elif wanted != there:
            found.append(path + name)
    return found


def test_no_field_of_a_meeting_is_lost(host: Webex) -> None:
    wanted = complete(meeting.CreateMeeting)
    wanted.schedule.host_webex_id = HOST
    wanted.participants.attendees.attendee = [complete(att.Attendee) for _ in range(2)]
    wanted.participants.attendees.attendee[1].person.email = "<second>"
    wanted.enable_options.support_e2e = False
    key = host.send(wanted).meeting_key
    got = host.send(meeting.GetMeeting(meeting_key=key))
    numbers = ("contact_id", "meeting_key", "session_key")  # given by the service
    people = "participants.attendees.attendee"
    assert lost(wanted, got) == [
        *(f"{people}[{n}].{name}" for n in range(2) for name in numbers),
        "validate_format",
    ]
    host.send(meeting.SetMeeting(meeting_key=key, meta_data=meeting.MetaData(agenda="New")))
    again = host.send(meeting.GetMeeting(meeting_key=key))
    assert lost(got, again) == ["meta_data.agenda"]


def test_no_field_of_a_user_is_lost(admin: Webex) -> None:
    wanted = complete(user.CreateUser)
    wanted.phones.pin = "2580"
    wanted.tsp_account = None  # the one excludes the other
    wanted.sales_center.roles.sme = True
    pump = sales.AddProducts(product=[sales.Product(name="Pump")])
    wanted.sales_center.sme_info.products.product_id = admin.send(pump).product_id
    for account in wanted.personal_teleconf.account:
        account.join_before_host = wanted.personal_teleconf.join_before_host
    wanted.privilege.host = True
    admin.send(wanted)
    got = admin.send(user.GetUser(webex_id=wanted.webex_id))
    assert lost(wanted, got) == [
        "password",
        "sales_center.sme_info.products.product_id",  # an answer has the names, too
        "sync_web_office",
        "send_welcome",
        "validate_format",
    ]
    admin.send(user.SetUser(webex_id=wanted.webex_id, title="New"))
    again = admin.send(user.GetUser(webex_id=wanted.webex_id))
    assert lost(got, again) == ["title"]


def test_no_field_of_a_teleconference_is_lost(host: Webex) -> None:
    wanted = complete(auo.CreateTeleconferenceSession)
    wanted.schedule.host_webex_id = HOST
    for n, people in enumerate((wanted.full_access_attendees, wanted.limited_access_attendees)):
        people.attendee = [complete(auo.Attendee) for _ in range(2)]
        for m, person in enumerate(people.attendee):
            person.email = f"<{n}-{m}>"
    key = host.send(wanted).session_key
    got = host.send(auo.GetTeleconferenceSession(session_key=key))
    assert lost(wanted, got) == ["teleconference.request_conference_number", "validate_format"]


def test_no_field_of_a_sales_session_is_lost(host: Webex) -> None:
    wanted = complete(sales.CreateSalesSession)
    wanted.schedule.host_webex_id = HOST
    wanted.meta_data.int_account_id = wanted.meta_data.int_opportunity_id = None  # there are none
    wanted.prospects.prospect = [complete(sales.Prospect)]
    wanted.sales_team = sales.SalesTeam(email=["helper@x.example"])
    key = host.send(wanted).meeting_key
    got = host.send(sales.GetSalesSession(meeting_key=key))
    assert lost(wanted, got) == ["validate_format"]
    host.send(sales.SetSalesSession(meeting_key=key, meta_data=sales.MetaData(agenda="New")))
    again = host.send(sales.GetSalesSession(meeting_key=key))
    assert lost(got, again) == ["meta_data.agenda"]


def test_no_field_of_one_click_settings_is_lost(host: Webex) -> None:
    wanted = complete(ep.SetupOneClickSettings)
    wanted.tracking.tracking_code = [ep.OneClickTrackingCodeSetup(index=1, value="West")]
    host.send(wanted)
    got = host.send(ep.GetOneClickSettings())
    # The answer has the tracking codes with their names.
    assert lost(wanted, got) == ["tracking"]


def test_no_field_of_a_contact_is_lost(host: Webex) -> None:
    wanted = complete(ep.Contact)
    wanted.address.address_type = AddressType.PERSONAL
    wanted.email = "cal@x.example"
    host.send(ep.CreateContacts(contact=[wanted]))
    (got,) = host.send(ep.LstContact()).contact
    assert lost(wanted, got) == []


def test_no_field_of_an_event_is_lost(host: Webex, sandbox: Sandbox) -> None:
    wanted = complete(event.CreateEvent)
    wanted.schedule.host_webex_id = HOST
    wanted.schedule.time_zone_id = 4
    wanted.meta_data.program_id = sandbox.add_program("Spring")
    wanted.enrollment.approval_rules.rule[0].enroll_field_id = -4
    wanted.attendees.attendee = [complete(event.Attendee) for _ in range(2)]
    wanted.panelists.panelist = [complete(Person) for _ in range(2)]
    for number, person in enumerate([*wanted.attendees.attendee, *wanted.panelists.panelist]):
        person.email = f"<{number}>"
    key = host.send(wanted).session_key
    got = host.send(event.GetEvent(session_key=key))
    assert lost(wanted, got) == [
        *(f"panelists.panelist[{n}].type" for n in range(2)),  # as they are panelists
        "validate_format",
    ]
    host.send(event.SetEvent(session_key=key, remind=event.Remind(minutes_ahead=99)))
    again = host.send(event.GetEvent(session_key=key))
    assert lost(got, again) == ["remind.minutes_ahead"]


def test_no_field_of_a_training_session_is_lost(host: Webex, sandbox: Sandbox) -> None:
    wanted = complete(training.CreateTrainingSession)
    sandbox.add_lab(wanted.hands_on_lab.lab_name, wanted.hands_on_lab.num_computers)
    wanted.schedule.host_webex_id = HOST
    participants = [complete(Participant) for _ in range(4)]
    for number, participant in enumerate(participants):
        participant.person.email = f"<{number}>"
    wanted.presenters.participants.participant = participants[:2]
    wanted.attendees.participants.participant = participants[2:]
    (key,) = host.send(wanted).session_key
    got = host.send(training.GetTrainingSession(session_key=key))
    presented, attended = (
        [f"{group}.participants.participant[{n}]" for n in range(2)]
        for group in ("presenters", "attendees")
    )
    assert lost(wanted, got) == [
        "repeat.repeat_session",  # changes of a series that is there
        *(f"{path}.{name}" for path in presented for name in ("contact_id", "join_status", "role")),
        *(f"{path}.{name}" for path in attended for name in ("contact_id", "join_status")),
        "validate_format",
    ]


def test_no_field_of_an_attendee_is_lost(host: Webex) -> None:
    key = host.send(meeting.CreateMeeting()).meeting_key
    wanted = complete(att.Attendee)
    wanted.session_key = wanted.meeting_key = key
    host.send(att.CreateMeetingAttendee(attendees=[wanted]))
    (got,) = host.send(att.LstMeetingAttendee(session_key=key)).attendee
    assert lost(wanted, got) == ["contact_id"]


# Nothing breaks it --------------------------------------------------------------------------------


def exchange(sandbox: Sandbox, transport: RequestsTransport, request: Request[Any]) -> Message:
    """The answer's body or header; fails unless it is HTTP 200 and well-formed."""
    security = SecurityContext(
        site_id=sandbox.site_id,
        webex_id=sandbox.admin.webex_id,
        password=sandbox.admin.password,
    )
    sent = HttpRequest("POST", sandbox.url, {}, wire.encode(request, security))
    reply = transport.send(sent, timeout=Timeout(), limit=10_000_000)
    assert reply.status == 200, reply.body
    envelope = wire.read(reply.body)
    answer = envelope.body or envelope.response
    assert answer is not None
    return answer


SETUPS: tuple[Request[Any], ...] = (
    meeting.CreateMeeting(),
    auo.CreateTeleconferenceSession(),
    event.CreateEvent(),
    training.CreateTrainingSession(),
    sales.CreateSalesSession(),
    sc.CreateSupportSession(),
)
_KEYS = frozenset({"session_key", "meeting_key"})


def aim(message: Message, key: int) -> None:
    """Make a request speak of things that exist, where it speaks of meetings and people."""
    for name in fields_of(type(message)):
        value = getattr(message, name, None)  # samples hold values that are not of their type
        if name in _KEYS and value is not None:
            setattr(message, name, key)
        elif name == "webex_id" and value and not isinstance(message, user.CreateUser):
            setattr(message, name, [HOST] if isinstance(value, list) else HOST)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, Message):
                aim(part, key)


@pytest.mark.parametrize("cls", HANDLERS, ids=title)
def test_no_request_breaks_the_sandbox(cls: type[Request[Any]], sandbox: Sandbox) -> None:
    transport = RequestsTransport()
    key = 700_000_001
    for setup in SETUPS:
        assert isinstance(exchange(sandbox, transport, setup), Response)

    @settings(max_examples=6, suppress_health_check=list(HealthCheck))
    @given(messages(cls), st.sampled_from([None, *range(key, key + len(SETUPS))]))
    def check(request: Request[Any], target: int | None) -> None:
        if target is not None:
            aim(request, target)
        exchange(sandbox, transport, request)

    try:
        check()
    finally:
        transport.close()


def test_no_recorded_request_breaks_the_sandbox(
    sandbox: Sandbox, corpus: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    transport = RequestsTransport()
    tried, served = 0, set[str]()
    for file in sorted((corpus / "repaired").glob("*/*.request*.xml")):
        request = wire.loads(file.read_bytes())
        assert isinstance(request, Request)
        created = exchange(sandbox, transport, meeting.CreateMeeting())
        assert isinstance(created, meeting.CreateMeetingResponse)
        aim(request, created.meeting_key)
        tried += 1
        if isinstance(exchange(sandbox, transport, request), Response):
            served.add(request.__operation__.name)
    transport.close()
    assert tried >= 90
    assert {"CreateMeeting", "LstsummaryMeeting", "CreateUser", "AuthenticateUser"} <= served
    assert caplog.text == ""
