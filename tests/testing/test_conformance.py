"""Every operation over HTTP, with a look at all of the site before and after."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from meetwire.runtime.errors import ServiceError
from meetwire.runtime.message import Request
from meetwire.runtime.operation import Effect
from meetwire.testing import Sandbox
from meetwire.testing.handlers import HANDLERS
from meetwire.webex import (
    Password,
    SessionTicket,
    event,
    meeting,
    sales,
    site,
    training,
    user,
)
from meetwire.webex import attendee as att
from meetwire.webex import general_session as ep
from meetwire.webex import support_session as sc
from meetwire.webex import teleconference as auo
from meetwire.webex._index import OPERATIONS
from meetwire.webex.common import Person, ServiceType
from meetwire.webex.service import WebACDAction
from meetwire.webex.session import Schedule
from tests.testing.conftest import Clock
from tests.testing.reads import READS, Snapshot, at, changes, clients, snapshot
from tests.testing.test_training_tests import ONE, SOME, paper
from tests.testing.world import CARL, START, World, build, opened

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")

HOST = Sandbox.host.webex_id


class Site(NamedTuple):
    """A site that is full, and what it says of itself."""

    database: Path
    clock: Clock
    world: World
    before: Snapshot


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Site:
    clock = Clock()
    database = tmp_path_factory.mktemp("site") / "full.db"
    with Sandbox(database=database, clock=clock) as sandbox:
        world = build(sandbox, clock)
        return Site(database, clock, world, snapshot(sandbox, world))


@pytest.fixture(scope="module")
def fresh(full: Site) -> Snapshot:
    with Sandbox(clock=Clock()) as sandbox:
        return snapshot(sandbox, full.world)


@pytest.fixture
def sandbox(full: Site, tmp_path: Path) -> Iterator[Sandbox]:
    with opened(full.database, tmp_path / "copy.db", full.clock) as running:
        yield running


# Reading ------------------------------------------------------------------------------------------


def says(snapshot: Snapshot, name: str, world: World) -> bool:
    read = READS[name]
    said, wanted = at(snapshot[name], read.path), read.seen(world)
    is_url = isinstance(said, str) and "://" in said
    return str(wanted) in said if is_url else said == wanted


@pytest.mark.parametrize("name", READS)
def test_what_is_there_is_seen_and_what_is_not_is_not(
    full: Site, fresh: Snapshot, name: str
) -> None:
    assert says(full.before, name, full.world)
    assert says(fresh, name, full.world) is not READS[name].needs_world


def test_reading_changes_nothing(full: Site, sandbox: Sandbox) -> None:
    for _ in range(2):
        assert changes(full.before, snapshot(sandbox, full.world)) == {}


# Writing ------------------------------------------------------------------------------------------


class Write(NamedTuple):
    """A request that changes the site, who sends it, and all that is different afterwards."""

    make: Callable[[World], Request[Any]]
    changes: Mapping[str, object]
    role: str = "host"
    also: Callable[[Sandbox, World, Any], bool] = lambda sandbox, world, answer: True
    """What no operation can read."""


def enters(sandbox: Sandbox, credentials: Any) -> bool:
    """Whether somebody can sign in."""
    try:
        with sandbox.client(credentials) as client:
            client.send(meeting.LstsummaryMeeting())
    except ServiceError:
        return False
    return True


WRITES: Mapping[str, Write] = {
    "CreateMeetingAttendee": Write(
        lambda w: att.CreateMeetingAttendee(
            person=Person(name="Zoe", email="zoe@x.example"), session_key=w.event
        ),
        {"GetEvent.attendees.attendee": "+1"},
    ),
    "RegisterMeetingAttendee": Write(
        lambda w: att.RegisterMeetingAttendee(
            attendees=[
                att.RegisterAttendee(
                    person=Person(name="Zoe", email="zoe@x.example"), session_key=w.meeting
                )
            ]
        ),
        {
            "GetEnrollmentInfo.session[0].attendee": "+1",
            "LstMeetingAttendee.attendee": "+1",
            "GetMeeting.participants.attendees.attendee": "+1",
            "LstMeeting.meeting[0].participants.attendees.attendee": "+1",
        },
    ),
    "DelMeetingAttendee": Write(
        lambda w: att.DelMeetingAttendee(attendee_id=[w.attendee]),
        {
            "GetEnrollmentInfo": "000015",
            "LstMeetingAttendee.attendee": "-1",
            "GetMeeting.participants": None,
            "LstMeeting.meeting[0].participants": None,
        },
    ),
    "CreateEvent": Write(
        lambda w: event.CreateEvent(schedule=event.Schedule(start_date=START, time_zone_id=4)),
        {"LstsummaryEvent.event": "+1", "LstsummarySession.session": "+1"},
    ),
    "SetEvent": Write(
        lambda w: event.SetEvent(
            session_key=w.event, meta_data=event.MetaData(description="All about it")
        ),
        {
            "GetEvent.meta_data.description": "All about it",
            "LstsummaryEvent.event[0].description": "All about it",
        },
    ),
    "DelEvent": Write(
        lambda w: event.DelEvent(session_key=w.event),
        {"GetEvent": "060001", "LstsummaryEvent.event": "-1", "LstsummarySession.session": "-1"},
    ),
    "SendInvitationEmail": Write(
        lambda w: event.SendInvitationEmail(session_key=w.event, attendees=True),
        {},
        also=lambda sandbox, w, answer: (
            [each.recipient for each in sandbox.mails()] == ["gus@x.example"]
        ),
    ),
    "UploadEventImage": Write(
        lambda w: event.UploadEventImage(
            session_key=w.event, image_type=event.ImageType.GIF, image_data=b"GIF89a"
        ),
        {},
        also=lambda sandbox, w, answer: sandbox.event_image(w.event) == b"GIF89a",
    ),
    "CreateContacts": Write(
        lambda w: ep.CreateContacts(contact=[ep.Contact(name="cy", email="cy@x.example")]),
        {"LstContact.contact": "+1"},
    ),
    "CreateDistList": Write(
        lambda w: ep.CreateDistList(
            dist_list=ep.DistListWithContact(name="Crew", contact_id=[*w.contacts])
        ),
        {"LstDistList.dist_list": "+1"},
    ),
    "SetDistList": Write(
        lambda w: ep.SetDistList(
            dist_list=ep.DistListChange(
                dist_list_id=w.dist_list,
                name="Club",
                contact_id=[w.contacts[1]],
                contact_operation=ep.ContactOperation.ADD,
            )
        ),
        {"LstDistList.dist_list[0].name": "Club", "LstContact of a list.contact": "+1"},
    ),
    "DelRecording": Write(
        lambda w: ep.DelRecording(recording_id=w.recording),
        {
            "GetRecordingInfo": "000015",
            "LstRecording.recording": "-1",
            "LstrecordaccessDetailHistory.record_detail": "-1",
            "LstrecordaccessHistory.record_access_history": "-1",
        },
    ),
    "SetRecordingInfo": Write(
        lambda w: ep.SetRecordingInfo(
            recording=ep.RecordingChange(recording_id=w.recording, description="Day 1")
        ),
        {
            "GetRecordingInfo.basic.description": "Day 1",
            "LstRecording.recording[1].description": "Day 1",
        },
    ),
    "DelSession": Write(
        lambda w: ep.DelSession(session_key=w.phone),
        {"LstsummarySession.session": "-1", "GetTeleconferenceSession": "060001"},
    ),
    "SetOneClickSettings": Write(
        lambda w: ep.SetOneClickSettings(
            one_click_meta_data=ep.OneClickMetaData(
                service_type=ServiceType.SUPPORT_CENTER, session_type=13
            )
        ),
        {
            "GetOneClickSettings.meta_data.service_type": "SupportCenter",
            "GetOneClickSettings.meta_data.session_type": 13,
        },
    ),
    "SetupOneClickSettings": Write(
        lambda w: ep.SetupOneClickSettings(
            meta_data=ep.OneClickTemplateMetaData(
                service_type=ServiceType.MEETING_CENTER, session_type=2, conf_name="Soon"
            )
        ),
        {"GetOneClickSettings.meta_data.conf_name": "Soon"},
    ),
    "CreateMeeting": Write(
        lambda w: meeting.CreateMeeting(
            schedule=meeting.Schedule(start_date=START, time_zone_id=4)
        ),
        {
            "LstsummarySession.session": "+1",
            "LstMeeting.meeting": "+1",
            "LstsummaryMeeting.meeting": "+1",
        },
    ),
    "SetMeeting": Write(
        lambda w: meeting.SetMeeting(
            meeting_key=w.meeting,
            meta_data=meeting.MetaData(agenda="New"),
            schedule=meeting.Schedule(duration=90),
        ),
        {
            "GetSessionInfo.meta_data.agenda": "New",
            "GetSessionInfo.schedule.duration": 90,
            "LstsummarySession.session[0].duration": 90,
            "GetMeeting.meta_data.agenda": "New",
            "GetMeeting.schedule.duration": 90,
            "LstMeeting.meeting[0].meta_data.agenda": "New",
            "LstMeeting.meeting[0].schedule.duration": 90,
            "LstsummaryMeeting.meeting[0].duration": 90,
        },
    ),
    "DelMeeting": Write(
        lambda w: meeting.DelMeeting(meeting_key=w.meeting),
        {
            "GetEnrollmentInfo": "000015",
            "GetFeedbackInfo": "000015",
            "LstMeetingAttendee": "060001",
            "GetSessionInfo": "060001",
            "LstsummarySession.session": "-1",
            "GetMeeting": "060001",
            "GethosturlMeeting": "060001",
            "GetjoinurlMeeting": "060001",
            "LstMeeting.meeting": "-1",
            "LstsummaryMeeting.meeting": "-1",
        },
    ),
    "CreateTeleconferenceSession": Write(
        lambda w: auo.CreateTeleconferenceSession(
            schedule=auo.Schedule(start_date=START, time_zone_id=4)
        ),
        {"LstsummarySession.session": "+1"},
    ),
    "SetTeleconferenceSession": Write(
        lambda w: auo.SetTeleconferenceSession(
            session_key=w.phone, meta_data=auo.MetaData(conf_name="Conference call")
        ),
        {
            "LstsummarySession.session[2].conf_name": "Conference call",
            "GetTeleconferenceSession.meta_data.conf_name": "Conference call",
        },
    ),
    "CreateAccount": Write(
        lambda w: sales.CreateAccount(account=sales.Account(name="Bolt")),
        {"LstAccounts.account": "+1"},
    ),
    "SetAccount": Write(
        lambda w: sales.SetAccount(
            account=sales.AccountChange(int_account_id=w.account, ext_account_id="A-1")
        ),
        {
            "LstAccounts.account[0].ext_account_id": "A-1",
            "LstOpportunities.opportunity[0].ext_account_id": "A-1",
        },
    ),
    "CreateOpportunity": Write(
        lambda w: sales.CreateOpportunity(
            opportunity=sales.Opportunity(name="Small", int_account_id=w.account)
        ),
        {"LstOpportunities.opportunity": "+1"},
    ),
    "SetOpportunity": Write(
        lambda w: sales.SetOpportunity(
            opportunity=sales.OpportunityInstance(int_opportunity_id=w.opportunity, name="Bigger")
        ),
        {"LstOpportunities.opportunity[0].name": "Bigger"},
    ),
    "AddProducts": Write(
        lambda w: sales.AddProducts(product=[sales.Product(name="Axle")]),
        {"LstProducts.product": "+1"},
    ),
    "SetProducts": Write(
        lambda w: sales.SetProducts(
            product=[sales.ProductInstance(product_id=w.product, description="Pumps")]
        ),
        {"LstProducts.product[0].description": "Pumps"},
    ),
    "CreateSalesSession": Write(
        lambda w: sales.CreateSalesSession(
            schedule=sales.Schedule(start_date=START, time_zone_id=4)
        ),
        {"LstsummarySession.session": "+1", "LstsummarySalesSession.sales_session": "+1"},
    ),
    "SetSalesSession": Write(
        lambda w: sales.SetSalesSession(meeting_key=w.sales, schedule=sales.Schedule(duration=45)),
        {
            "LstsummarySession.session[5].duration": 45,
            "GetSalesSession.schedule.duration": 45,
            "LstsummarySalesSession.sales_session[0].duration": 45,
        },
    ),
    "DelSalesSession": Write(
        lambda w: sales.DelSalesSession(meeting_key=w.sales),
        {
            "LstsummarySession.session": "-1",
            "GetSalesSession": "060001",
            "LstsummarySalesSession.sales_session": "-1",
        },
    ),
    "SetSite": Write(
        lambda w: site.SetSite(
            meeting_place=site.MeetingPlace(mp_logout_url="https://place.example/out")
        ),
        {"GetSite.site_instance.meeting_place.mp_logout_url": "https://place.example/out"},
        role="admin",
    ),
    "CreateSupportSession": Write(
        lambda w: sc.CreateSupportSession(),
        {"LstsummarySession.session": "+1"},
    ),
    "CreateTrainingSession": Write(
        lambda w: training.CreateTrainingSession(
            schedule=Schedule(start_date=[START], time_zone_id=4, duration=60)
        ),
        {
            "LstsummarySession.session": "+1",
            "LstTrainingSession.training_session": "+1",
            "LstsummaryTrainingSession.training_session": "+1",
        },
    ),
    "SetTrainingSession": Write(
        lambda w: training.SetTrainingSession(
            session_key=w.training, schedule=Schedule(duration=90)
        ),
        {
            "LstsummarySession.session[4].duration": 90,
            "GetTrainingSession.schedule.duration": 90,
            "LstTrainingSession.training_session[0].schedule.duration": 90,
            "LstsummaryTrainingSession.training_session[0].duration": 90,
        },
    ),
    "DelTrainingSession": Write(
        lambda w: training.DelTrainingSession(session_key=w.training),
        {
            "LstsummarySession.session": "-1",
            "GetIMStestResult": "000015",
            "GetTestInformation": "000015",
            "GetTrainingSession": "060001",
            "LstScheduledTests": "000015",
            "LstTrainingSession.training_session": "-1",
            "LstsummaryTrainingSession.training_session": "-1",
        },
    ),
    "AddScheduledTest": Write(
        lambda w: training.AddScheduledTest(session_key=w.training, test_id=[w.library]),
        {"GetTrainingSession.test": "+1", "LstScheduledTests.test": "+1"},
    ),
    "SetScheduledTest": Write(
        lambda w: training.SetScheduledTest(
            session_key=w.training,
            test_id=w.test,
            delivery_method=training.SetScheduledTestDeliveryMethod(session="true"),
            time_limit=training.SetScheduledTestTimeLimit(within_minutes=20),
            attempt_limit=training.SetScheduledTestAttemptLimit(attempt_times=2),
        ),
        {
            "GetTestInformation.delivery": "IN_SESSION",
            "GetTestInformation.status": "ENDED",
            "GetTestInformation.due_date": None,
            "GetTestInformation.start_date": datetime(2026, 12, 1, 9, 0),
            "GetTestInformation.time_limit": 20,
            "GetTrainingSession.test[0].delivery": "IN_SESSION",
            "GetTrainingSession.test[0].status": "ENDED",
            "GetTrainingSession.test[0].due_date": None,
            "LstScheduledTests.test[0].delivery": "IN_SESSION",
            "LstScheduledTests.test[0].status": "ENDED",
            "LstScheduledTests.test[0].due_date": None,
        },
    ),
    "DelScheduledTest": Write(
        lambda w: training.DelScheduledTest(session_key=w.training, test_id=[w.test]),
        {
            "GetIMStestResult": "000015",
            "GetTestInformation": "000015",
            "GetTrainingSession.test": "-1",
            "LstScheduledTests": "000015",
        },
    ),
    "UploadIMStest": Write(
        lambda w: training.UploadIMStest(
            display=training.UploadIMStestDisplay(all_one_page="true"),
            questestinterop=paper(ONE, SOME, title="More"),
        ),
        {"LstLibTests.lib_test": "+1"},
    ),
    "CopyLibTests": Write(
        lambda w: training.CopyLibTests(test_id=[w.library], copy_to_type=training.ShareType.SHARE),
        {"LstLibTests.lib_test": "+1"},
    ),
    "DelLibTests": Write(
        lambda w: training.DelLibTests(test_id=[w.library]),
        {"GetIMStestDetails": "000015", "LstLibTests": "000015"},
    ),
    "ReserveLab": Write(
        lambda w: training.ReserveLab(
            lab_name="Unix",
            num_computers=1,
            topic="Pipes",
            start_date=START,
            time_limit=60,
            time_zone_id=4,
        ),
        {"GetLabSchedule.scheduled_labs": "+1"},
    ),
    "CreateUser": Write(
        lambda w: user.CreateUser(
            webex_id="dora",
            first_name="Dora",
            last_name="D",
            email="Dora@X.example",
            password="dora-secret",
        ),
        {
            "GetSite.site_instance.meta_data.active_user_count": 5,
            "LstUser.user": "+1",
            "LstsummaryUser.user": "+1",
        },
        role="admin",
        also=lambda sandbox, w, answer: enters(sandbox, Password("dora", "dora-secret")),
    ),
    "SetUser": Write(
        lambda w: user.SetUser(webex_id=CARL, title="Captain", password="carl-new"),
        {"GetUser.title": "Captain", "LstUser.user[4].title": "Captain"},
        role="admin",
        also=lambda sandbox, w, answer: enters(sandbox, Password(CARL, "carl-new")),
    ),
    "SetUser, of oneself": Write(
        lambda w: user.SetUser(webex_id=HOST, title="Captain"),
        {"GetUser, oneself.title": "Captain", "LstUser.user[1].title": "Captain"},
    ),
    "DelUser": Write(
        lambda w: user.DelUser(webex_id=[CARL]),
        {
            "GetSite.site_instance.meta_data.active_user_count": 3,
            "GetUser.active": "DEACTIVATED",
            "LstUser.user[4].active": "DEACTIVATED",
            "LstsummaryUser.user[4].active": "DEACTIVATED",
        },
        role="admin",
    ),
    "InactivateUser": Write(
        lambda w: user.InactivateUser(webex_id=CARL),
        {
            "GetSite.site_instance.meta_data.active_user_count": 3,
            "GetUser.active": "DEACTIVATED",
            "LstUser.user[4].active": "DEACTIVATED",
            "LstsummaryUser.user[4].active": "DEACTIVATED",
        },
        role="admin",
        also=lambda sandbox, w, answer: not enters(sandbox, Password(CARL, "carl-secret")),
    ),
    "ActivateUser": Write(
        lambda w: user.ActivateUser(webex_id=Sandbox.attendee.webex_id),
        {"LstUser.user[3].active": "ACTIVATED", "LstsummaryUser.user[3].active": "ACTIVATED"},
        role="admin",
    ),
    "AssignWebACDAgents": Write(
        lambda w: user.AssignWebACDAgents(
            manager=HOST,
            web_acd_user=[user.WebACDAgentAssignment(webex_id=CARL, action=WebACDAction.ASSIGN)],
        ),
        {"LstsummaryUser.user[1].web_acd.is_manager": True},
        role="admin",
    ),
    "AssignWebACDQueues": Write(
        lambda w: user.AssignWebACDQueues(
            webex_id=HOST,
            queue=[
                user.WebACDQueueAssignment(
                    name="billing", type=user.WebACDRole.AGENT, action=WebACDAction.ASSIGN
                )
            ],
        ),
        {
            "GetWebACDQueues.queue[0].num_users": 2,
            "GetWebACDQueues.queue[0].mod_date": datetime(2026, 11, 20, 12, 15),
            "LstsummaryUser.user[1].web_acd.is_agent": True,
        },
        role="admin",
    ),
    "AuthenticateUser": Write(
        lambda w: user.AuthenticateUser(),
        {},
        also=lambda sandbox, w, answer: enters(sandbox, SessionTicket(HOST, answer.session_ticket)),
    ),
    "DelSessionTemplates": Write(
        lambda w: user.DelSessionTemplates(
            session_template=[
                user.SessionTemplate(name="Weekly review", service_type=ServiceType.MEETING_CENTER)
            ]
        ),
        {"GetUser, oneself.scheduling_templates.session_template": "-1"},
    ),
    "GetLoginTicket": Write(
        lambda w: user.GetLoginTicket(),
        {},
        also=lambda sandbox, w, answer: bool(answer.ticket),
    ),
    "GetloginurlUser": Write(
        lambda w: user.GetloginurlUser(webex_id=CARL),
        {},
        role="admin",
        also=lambda sandbox, w, answer: "AT=LI" in answer.user_login_url,
    ),
    "UploadPMRImage": Write(
        lambda w: user.UploadPMRImage(image_for=user.ImagePurpose.PHOTO, image_data=b"GIF89a"),
        {
            "GetUser, oneself.personal_meeting_room": "new",
            "LstUser.user[1].personal_meeting_room": "new",
        },
    ),
}


@pytest.mark.parametrize("name", WRITES)
def test_a_write_changes_what_it_says_and_nothing_else(
    full: Site, sandbox: Sandbox, name: str
) -> None:
    write = WRITES[name]
    who = clients(sandbox)
    answer = who[write.role].send(write.make(full.world))
    for client in who.values():
        client.close()
    assert changes(full.before, snapshot(sandbox, full.world)) == write.changes
    assert write.also(sandbox, full.world, answer)


# All of them --------------------------------------------------------------------------------------


def test_no_operation_is_left_out() -> None:
    tried = {name.partition(",")[0].partition(" of ")[0] for name in (*READS, *WRITES)}
    assert tried == set(OPERATIONS)
    reading = {
        cls.__operation__.name for cls in HANDLERS if cls.__operation__.effect is Effect.READ
    }
    assert reading == {name.partition(",")[0].partition(" of ")[0] for name in READS}


def test_the_documentation_has_no_empty_cell(checkout: Path) -> None:
    table = (checkout / "docs" / "coverage.md").read_text(encoding="utf-8")
    rows = [line for line in table.splitlines() if line.startswith("|")]
    assert len(rows) > len(OPERATIONS)
    for row in rows:
        assert all(cell.strip() for cell in row.strip("|").split("|")), row
