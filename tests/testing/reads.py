"""A request for each operation that reads, and all answers of a site, to be compared."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, NamedTuple, TypeAlias

from meetwire.runtime.errors import ServiceError
from meetwire.runtime.message import Message, Request, fields_of
from meetwire.testing import Sandbox
from meetwire.webex import Webex, event, history, meeting, meeting_type, sales, site, training, user
from meetwire.webex import attendee as att
from meetwire.webex import general_session as ep
from meetwire.webex import teleconference as auo
from tests.testing.world import CALLED, CARL, START, World

__all__ = ["READS", "Read", "Snapshot", "at", "changes", "clients", "snapshot"]

Make: TypeAlias = Callable[[World], Request[Any]]
Snapshot: TypeAlias = Mapping[str, Message | str]
"""By the name of each operation that reads, what it answers, or the id of its refusal."""

HOST = Sandbox.host.webex_id
DAY = {
    "lab_name": "Unix",
    "time_zone_id": 4,
    "session_start_time": START.replace(hour=0),
    "session_end_time": START.replace(hour=18),
}
OCCURRED = ep.DateScopeGMT(
    occurred_date_start=datetime(2026, 11, 20, 12, 12),
    occurred_date_end=datetime(2026, 11, 20, 12, 15),
)

_PORT = re.compile(r"127\.0\.0\.1(:|%3A)\d+")


class Read(NamedTuple):
    """What to ask, who asks, and where in the answer something is seen."""

    make: Make
    path: str
    seen: Callable[[World], object]
    role: str = "host"
    needs_world: bool = True
    """Whether a fresh site says something else there, or refuses."""


def _is(value: object) -> Callable[[World], object]:
    return lambda world: value


READS: Mapping[str, Read] = {
    # Attendees
    "GetEnrollmentInfo": Read(
        lambda w: att.GetEnrollmentInfo(session_key=w.meeting),
        "session[0].attendee[0].attendee_id",
        lambda w: w.attendee,
    ),
    "GetFeedbackInfo": Read(
        lambda w: att.GetFeedbackInfo(conf_id=w.conference),
        "session[0].attendee[0].feedback_fields.default_fields.setup",
        _is("Fine"),
    ),
    "LstMeetingAttendee": Read(
        lambda w: att.LstMeetingAttendee(session_key=w.meeting),
        "attendee[0].attendee_id",
        lambda w: w.attendee,
    ),
    # Events
    "GetEvent": Read(
        lambda w: event.GetEvent(session_key=w.event),
        "meta_data.session_name",
        _is("Webinar"),
    ),
    "LstrecordedEvent": Read(
        lambda w: event.LstrecordedEvent(),
        "event[0].recorded_event[0].event_name",
        _is("Webinar-20261120 0415"),
    ),
    "LstsummaryEvent": Read(
        lambda w: event.LstsummaryEvent(), "event[0].session_key", lambda w: w.event
    ),
    "LstsummaryProgram": Read(
        lambda w: event.LstsummaryProgram(), "program[0].program_id", lambda w: w.program
    ),
    # All kinds of sessions
    "DetectSessionByCallback": Read(
        lambda w: ep.DetectSessionByCallback(callback_number=CALLED, date_scope_gmt=OCCURRED),
        "extras[1].children[0].text",
        lambda w: str(w.running),
        "admin",
    ),
    "GetAPIVersion": Read(
        lambda w: ep.GetAPIVersion(),
        "api_version",
        _is("Webex XML API V11.0.0"),
        needs_world=False,
    ),
    "GetJoinSessionInfo": Read(
        lambda w: ep.GetJoinSessionInfo(
            session_key=w.running,
            session_password="",
            attendee_name="Gus",
            attendee_email="gus@x.example",
        ),
        "conf_name",
        _is("Now"),
    ),
    "GetOneClickSettings": Read(
        lambda w: ep.GetOneClickSettings(), "meta_data.conf_name", _is("Now")
    ),
    "GetRecordingInfo": Read(
        lambda w: ep.GetRecordingInfo(recording_id=w.recording), "basic.topic", _is("Course")
    ),
    "GetSessionInfo": Read(
        lambda w: ep.GetSessionInfo(session_key=w.meeting),
        "session_key",
        lambda w: w.meeting,
    ),
    "LstContact": Read(lambda w: ep.LstContact(), "contact[1].name", _is("bo")),
    "LstDistList": Read(
        lambda w: ep.LstDistList(), "dist_list[0].dist_list_id", lambda w: w.dist_list
    ),
    "LstContact of a list": Read(
        lambda w: ep.LstContact(dist_list_id=w.dist_list),
        "contact[0].name",
        _is("al"),
    ),
    "LstOpenSession": Read(
        lambda w: ep.LstOpenSession(),
        "services[0].sessions[0].session_key",
        lambda w: w.running,
    ),
    "LstRecording": Read(
        lambda w: ep.LstRecording(), "recording[1].recording_id", lambda w: w.recording
    ),
    "LstsummarySession": Read(
        lambda w: ep.LstsummarySession(), "session[1].session_key", lambda w: w.running
    ),
    # History
    "LsteventattendeeHistory": Read(
        lambda w: history.LsteventattendeeHistory(),
        "event_attendee_history[1].attendee_email",
        _is("gus@x.example"),
    ),
    "LsteventsessionHistory": Read(
        lambda w: history.LsteventsessionHistory(),
        "event_session_history[0].session_key",
        lambda w: w.event,
    ),
    "LstmeetingattendeeHistory": Read(
        lambda w: history.LstmeetingattendeeHistory(),
        "meeting_attendee_history[1].email",
        _is("gus@x.example"),
    ),
    "LstmeetingusageHistory": Read(
        lambda w: history.LstmeetingusageHistory(),
        "meeting_usage_history[0].session_key",
        lambda w: w.meeting,
    ),
    "LstrecordaccessDetailHistory": Read(
        lambda w: history.LstrecordaccessDetailHistory(record_id=w.recording),
        "record_detail[0].participant_email",
        _is("gus@x.example"),
    ),
    "LstrecordaccessHistory": Read(
        lambda w: history.LstrecordaccessHistory(), "record_access_history[0].viewed", _is(1)
    ),
    "LstsalesAttendeeHistory": Read(
        lambda w: history.LstsalesAttendeeHistory(),
        "sales_attendee_history[1].email",
        _is("gus@x.example"),
    ),
    "LstsalesSessionHistory": Read(
        lambda w: history.LstsalesSessionHistory(),
        "sales_session_history[0].session_key",
        lambda w: w.sales,
    ),
    "LstsupportattendeeHistory": Read(
        lambda w: history.LstsupportattendeeHistory(),
        "support_attendee_history[1].attendee_email",
        _is("gus@x.example"),
    ),
    "LstsupportsessionHistory": Read(
        lambda w: history.LstsupportsessionHistory(),
        "support_session_history[0].session_key",
        lambda w: w.support,
    ),
    "LsttrainingattendeeHistory": Read(
        lambda w: history.LsttrainingattendeeHistory(),
        "training_attendee_history[1].attendee_email",
        _is("gus@x.example"),
    ),
    "LsttrainingsessionHistory": Read(
        lambda w: history.LsttrainingsessionHistory(),
        "training_session_history[0].session_key",
        lambda w: w.training,
    ),
    # Meetings
    "GetMeeting": Read(
        lambda w: meeting.GetMeeting(meeting_key=w.meeting), "meta_data.conf_name", _is("Review")
    ),
    "GethosturlMeeting": Read(
        lambda w: meeting.GethosturlMeeting(session_key=w.meeting),
        "host_meeting_url",
        lambda w: f"MK%3D{w.meeting}",
    ),
    "GetjoinurlMeeting": Read(
        lambda w: meeting.GetjoinurlMeeting(session_key=w.meeting),
        "join_meeting_url",
        lambda w: f"MK={w.meeting}",
    ),
    "LstMeeting": Read(
        lambda w: meeting.LstMeeting(), "meeting[0].meeting_key", lambda w: w.meeting
    ),
    "LstsummaryMeeting": Read(
        lambda w: meeting.LstsummaryMeeting(),
        "meeting[0].meeting_key",
        lambda w: w.meeting,
    ),
    "GetMeetingType": Read(
        lambda w: meeting_type.GetMeetingType(meeting_type_id=3),
        "product_code_prefix",
        _is("PRO"),
        needs_world=False,
    ),
    "LstMeetingType": Read(
        lambda w: meeting_type.LstMeetingType(),
        "meeting_type[0].meeting_type_id",
        _is(1),
        needs_world=False,
    ),
    "GetTeleconferenceSession": Read(
        lambda w: auo.GetTeleconferenceSession(session_key=w.phone),
        "meta_data.conf_name",
        _is("Call"),
    ),
    # Sales
    "GetSalesSession": Read(
        lambda w: sales.GetSalesSession(meeting_key=w.sales), "meta_data.conf_name", _is("Demo")
    ),
    "LstAccounts": Read(
        lambda w: sales.LstAccounts(), "account[0].int_account_id", lambda w: w.account
    ),
    "LstOpportunities": Read(
        lambda w: sales.LstOpportunities(),
        "opportunity[0].int_opportunity_id",
        lambda w: w.opportunity,
    ),
    "LstProducts": Read(
        lambda w: sales.LstProducts(), "product[0].product_id", lambda w: w.product
    ),
    "LstsummarySalesSession": Read(
        lambda w: sales.LstsummarySalesSession(),
        "sales_session[0].meeting_key",
        lambda w: w.sales,
    ),
    # The site
    "GetSite": Read(lambda w: site.GetSite(), "site_instance.meta_data.active_user_count", _is(4)),
    "GetWebACDQueues": Read(
        lambda w: site.GetWebACDQueues(), "queue[0].name", _is("billing"), "admin"
    ),
    "LstTimeZone": Read(
        lambda w: site.LstTimeZone(), "time_zone[4].gmt_offset", _is(-480), needs_world=False
    ),
    # Training
    "CheckLabAvailability": Read(
        lambda w: training.CheckLabAvailability(num_computers=2, **DAY),
        "availability_labs[0].session_end_time",
        _is(START),
    ),
    "GetIMStestDetails": Read(
        lambda w: training.GetIMStestDetails(test_id=w.library),
        "questestinterop.assessment.title",
        _is("Basics"),
    ),
    "GetIMStestResult": Read(
        lambda w: training.GetIMStestResult(test_id=w.test, participant_email="ann@x.example"),
        "qti_result_report.result.context.name",
        _is("Ann"),
    ),
    "GetLabInfo": Read(lambda w: training.GetLabInfo(), "lab_info[0].lab_name", _is("Unix")),
    "GetLabSchedule": Read(
        lambda w: training.GetLabSchedule(**DAY), "scheduled_labs[0].conf_name", _is("Shells")
    ),
    "GetTestInformation": Read(
        lambda w: training.GetTestInformation(test_id=w.test), "title", _is("Basics")
    ),
    "GetTrainingSession": Read(
        lambda w: training.GetTrainingSession(session_key=w.training),
        "session_key",
        lambda w: w.training,
    ),
    "LstLibTests": Read(
        lambda w: training.LstLibTests(), "lib_test[0].test_id", lambda w: w.library
    ),
    "LstScheduledTests": Read(
        lambda w: training.LstScheduledTests(), "test[0].test_id", lambda w: w.test
    ),
    "LstTrainingSession": Read(
        lambda w: training.LstTrainingSession(),
        "training_session[0].session_key",
        lambda w: w.training,
    ),
    "LstsummaryTrainingSession": Read(
        lambda w: training.LstsummaryTrainingSession(),
        "training_session[0].session_key",
        lambda w: w.training,
    ),
    # Users
    "GetUser": Read(lambda w: user.GetUser(webex_id=CARL), "first_name", _is("Carl"), "admin"),
    "GetUser, oneself": Read(
        lambda w: user.GetUser(webex_id=HOST), "first_name", _is("Hana"), needs_world=False
    ),
    "GetlogouturlUser": Read(
        lambda w: user.GetlogouturlUser(webex_id=CARL), "user_logout_url", _is("AT=LO"), "admin"
    ),
    "LstUser": Read(lambda w: user.LstUser(), "user[4].webex_id", _is(CARL), "admin"),
    "LstsummaryUser": Read(lambda w: user.LstsummaryUser(), "user[4].webex_id", _is(CARL), "admin"),
}


def clients(sandbox: Sandbox) -> dict[str, Webex]:
    """A client for each role. Closing them is left to the caller."""
    return {
        "host": sandbox.client(),
        "other": sandbox.client(sandbox.other_host),
        "admin": sandbox.client(sandbox.admin),
    }


def snapshot(sandbox: Sandbox, world: World) -> Snapshot:
    """What every operation that reads says of the site."""
    seen: dict[str, Message | str] = {}
    who = clients(sandbox)
    for name, read in READS.items():
        try:
            seen[name] = who[read.role].send(read.make(world))
        except ServiceError as refused:
            seen[name] = refused.exception_id
    for client in who.values():
        client.close()
    return seen


def at(answer: Any, path: str) -> Any:
    """What an answer says at a path; None if it has no such place."""
    for step in path.replace("[", ".[").split("."):
        if step.startswith("["):
            number = int(step[1:-1])
            answer = answer[number] if answer and len(answer) > number else None
        else:
            answer = getattr(answer, step, None)
    return answer


def changes(before: Snapshot, after: Snapshot) -> dict[str, object]:
    """Where two snapshots differ, by operation and path, and what the later one says there.

    A list that has become longer or shorter is said to be `+1` or `-1`, and a part that was not
    there `new`. How many records matched follows from that, and is left out.
    """
    found: dict[str, object] = {}
    for name in READS:
        found.update(_changes(before[name], after[name], name))
    return found


def _changes(before: Any, after: Any, path: str) -> dict[str, object]:
    if before == after or path.endswith(".matching_records"):
        return {}
    if isinstance(before, list) and isinstance(after, list):
        if len(before) != len(after):
            return {path: f"{len(after) - len(before):+}"}
        pairs: Any = [
            (f"{path}[{n}]", *pair) for n, pair in enumerate(zip(before, after, strict=True))
        ]
    elif isinstance(before, Message) and type(before) is type(after):
        names = [*fields_of(type(before)), "extras"]
        pairs = [(f"{path}.{n}", getattr(before, n, None), getattr(after, n, None)) for n in names]
    elif before is None and isinstance(after, Message):
        return {path: "new"}
    else:
        before, after = (_plain(each) for each in (before, after))
        return {} if before == after else {path: after}
    return {k: v for p, b, a in pairs for k, v in _changes(b, a, p).items()}


def _plain(value: object) -> object:
    """A value without what differs from one run of a sandbox to the next: its port."""
    return _PORT.sub("", value) if isinstance(value, str) else value
