"""Every row ends once, done or told of, and nothing is made twice, whatever goes wrong."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from meetwire.bulk import Journal, Outcome, Plan, Run, Status, read
from meetwire.bulk.journal import State
from meetwire.runtime.hooks import Hooks, Sending
from meetwire.runtime.message import Request
from meetwire.runtime.operation import Effect
from meetwire.runtime.retry import Retry
from meetwire.testing import Sandbox
from meetwire.webex import Password, Webex, attendee, meeting, user
from tests.bulk.conftest import Write, users

START = (datetime.now(UTC) + timedelta(days=30)).replace(tzinfo=None, microsecond=0).isoformat()
MEETINGS = "meta_data.conf_name,schedule.start_date,schedule.time_zone_id"

CHILD = """
import sys
from meetwire.bulk import Journal, Plan, Run, read
from meetwire.runtime.retry import Retry
from meetwire.testing import Sandbox
from meetwire.webex import Webex, user
url, rows, journal = sys.argv[1:]
with Webex("acme", Sandbox.admin, endpoint=url, retry=Retry(first_wait=0)) as site:
    with Journal(journal, "CreateUser", "acme") as kept:
        plan = Plan(read(rows, user.CreateUser, site), kept)
        for outcome in Run(plan, site, workers=4, patience=0):
            print(outcome.row.line, flush=True)
"""


class SparesReads(Hooks):
    """Lets all calls fail but those that read."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    def before_send(self, event: Sending) -> None:
        self.sandbox.faults.clear()
        if event.request.__operation__.effect is not Effect.READ:
            self.sandbox.faults.add("status=503")


class Time:
    """Passes only when somebody sleeps."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "journal"


@pytest.fixture
def run(path: Path) -> Callable[..., list[Outcome]]:
    """Runs a file through, with a clock that nobody has to wait for."""

    def through(
        rows: Path, kind: type[Request[Any]], client: Webex, **options: Any
    ) -> list[Outcome]:
        time = options.pop("time", None) or Time()
        with Journal(path, kind.__operation__.name, "acme") as journal:
            plan = Plan(read(rows, kind, client), journal)
            return list(Run(plan, client, clock=time, sleep=time.sleep, **options))

    return through


RunFile = Callable[..., list[Outcome]]


def statuses(outcomes: list[Outcome]) -> dict[int, Status]:
    """How each line has ended, and that it has ended once."""
    found = {outcome.row.line: outcome.status for outcome in outcomes}
    assert len(found) == len(outcomes)
    return found


def made_users(admin: Webex) -> list[str]:
    everybody = admin.records(user.LstsummaryUser())
    return sorted(each.webex_id for each in everybody if each.webex_id.startswith("user0"))


def made_meetings(host: Webex) -> list[str]:
    return sorted(each.conf_name for each in host.records(meeting.LstsummaryMeeting()))


def impatient(sandbox: Sandbox, credentials: Password = Sandbox.admin) -> Webex:
    """A client that does not wait between its own attempts."""
    return Webex("acme", credentials, endpoint=sandbox.url, retry=Retry(first_wait=0))


def test_rows_are_done_and_the_answers_kept(write: Write, admin: Webex, run: RunFile) -> None:
    outcomes = run(write(users(20)), user.CreateUser, admin)
    assert set(statuses(outcomes).values()) == {Status.DONE}
    for outcome in outcomes:
        assert isinstance(outcome.row.request, user.CreateUser)
        found = admin.send(user.GetUser(webex_id=outcome.row.request.webex_id))
        assert outcome.answer == {"user_id": found.user_id}


@pytest.mark.parametrize("workers", [1, 8])
def test_with_faults_every_row_is_made_once_or_told_of(
    write: Write, sandbox: Sandbox, admin: Webex, run: RunFile, workers: int
) -> None:
    lines = users(300)
    lines[100] = lines[100].replace("user00101", "host", 1)  # who is there already
    for faults, probability in (
        ("drop-after", 0.03),
        ("drop-before", 0.03),
        ("status=503", 0.03),
        ("status=429", 0.01),
        ("truncate=60", 0.03),
        ("rate-limit", 0.01),
    ):
        sandbox.faults.add(faults, probability=probability)
    with impatient(sandbox) as site:
        outcomes = run(write(lines), user.CreateUser, site, workers=workers)
    sandbox.faults.clear()
    ended = statuses(outcomes)
    assert len(ended) == 300
    assert ended[102] is Status.FAILED
    there = {line for line, status in ended.items() if status in (Status.DONE, Status.FOUND)}
    assert made_users(admin) == sorted(f"user{line - 1:05}@acme.example" for line in there)
    assert len(there) >= 295
    assert Status.FOUND in ended.values()
    assert sandbox.calls["CreateUser"] == len(there)


def test_meetings_are_not_made_twice_though_the_service_would(
    write: Write, sandbox: Sandbox, host: Webex, run: RunFile
) -> None:
    sandbox.faults.add("drop-after", probability=0.2)
    sandbox.faults.add("drop-before", probability=0.2)
    rows = write([f"Lesson {n:03},{START},4" for n in range(60)], head=MEETINGS)
    with impatient(sandbox, Sandbox.host) as site:
        outcomes = run(rows, meeting.CreateMeeting, site)
    sandbox.faults.clear()
    ended = statuses(outcomes)
    there = [n for n in range(60) if ended[n + 2] in (Status.DONE, Status.FOUND)]
    assert len(there) > 50
    assert made_meetings(host) == [f"Lesson {n:03}" for n in there]
    assert sandbox.calls["CreateMeeting"] == len(there)


def test_what_the_service_refuses_fails_with_its_reason_and_is_tried_by_the_next_run(
    write: Write, sandbox: Sandbox, admin: Webex, run: RunFile
) -> None:
    lines = users(2)
    lines[1] = lines[1].replace("user00002@", "host@", 1)
    first, second = run(write(lines), user.CreateUser, admin, workers=1)
    assert (first.status, second.status) == (Status.DONE, Status.FAILED)
    assert (second.exception_id, second.attempts) == ("030004", 1)
    assert "030004" in second.reason
    again = run(write(users(2)), user.CreateUser, admin)
    assert statuses(again) == {2: Status.BEFORE, 3: Status.DONE}
    assert sandbox.calls["CreateUser"] == 2


def test_what_cannot_be_looked_up_is_unknown_and_never_sent_again(
    write: Write, sandbox: Sandbox, host: Webex, run: RunFile
) -> None:
    rows = write([f"Planning,{START},"], head=MEETINGS)
    sandbox.faults.add("drop-after", times=1)
    for attempts in (1, 0):
        (outcome,) = run(rows, meeting.CreateMeeting, host)
        assert (outcome.status, outcome.attempts) == (Status.UNKNOWN, attempts)
    assert made_meetings(host) == ["Planning"]


def test_an_answer_of_an_earlier_run_that_nobody_noted_is_looked_up(
    write: Write, sandbox: Sandbox, admin: Webex, run: RunFile, path: Path
) -> None:
    rows = write(users(3))
    parsed = read(rows, user.CreateUser, admin)
    with Journal(path, "CreateUser", "acme") as journal:
        for number, job in enumerate(Plan(parsed, journal).new):
            journal.write([job.entry(State.SENT)])
            if number == 1:
                admin.send(job.row.request)
    outcomes = run(rows, user.CreateUser, admin)
    assert statuses(outcomes) == {2: Status.DONE, 3: Status.FOUND, 4: Status.DONE}
    assert sandbox.calls["CreateUser"] == 3


def test_a_look_waits_until_the_service_is_done_with_the_call(
    write: Write, sandbox: Sandbox, admin: Webex, run: RunFile
) -> None:
    time = Time()
    sandbox.faults.add("drop-after", times=1)
    run(write(users(1)), user.CreateUser, admin, patience=45, time=time)
    assert time.now == 1045


def test_a_rate_limit_stops_all_for_as_long_as_it_says(
    write: Write, sandbox: Sandbox, admin: Webex, run: RunFile
) -> None:
    time = Time()
    sandbox.faults.add("rate-limit", times=2)
    outcomes = run(write(users(5)), user.CreateUser, admin, time=time, workers=1)
    assert set(statuses(outcomes).values()) == {Status.DONE}
    assert [outcome.attempts for outcome in outcomes].count(1) == 4
    assert time.now == 1120


def test_an_address_that_is_taken_is_not_mistaken_for_an_earlier_attempt(
    write: Write, sandbox: Sandbox, admin: Webex, run: RunFile
) -> None:
    sandbox.faults.add("drop-before", times=1)
    rows = write(["ana@acme.example,host@acme.example,Ana,Example,made-up,true"])
    (outcome,) = run(rows, user.CreateUser, admin)
    assert (outcome.status, outcome.exception_id) == (Status.FAILED, "030005")


def test_what_has_been_sent_five_times_and_is_not_there_fails(
    write: Write, sandbox: Sandbox, admin: Webex, run: RunFile
) -> None:
    with Webex("acme", Sandbox.admin, endpoint=sandbox.url, hooks=[SparesReads(sandbox)]) as site:
        (outcome,) = run(write(users(1)), user.CreateUser, site)
    assert (outcome.status, outcome.attempts) == (Status.FAILED, 5)
    assert "is not there after 5 attempts; CreateUser" in outcome.reason


def test_changes_are_repeated_and_done_again_only_if_they_say_something_else(
    write: Write, sandbox: Sandbox, run: RunFile
) -> None:
    head = "webex_id,first_name,password"
    sandbox.faults.add("drop-after", times=2)
    with impatient(sandbox) as site:
        rows = write(["host@acme.example,Hana,", "other@acme.example,Otto,"], head=head)
        assert set(statuses(run(rows, user.SetUser, site)).values()) == {Status.DONE}
        assert set(statuses(run(rows, user.SetUser, site)).values()) == {Status.BEFORE}
        rows = write(["host@acme.example,Hanna,", "other@acme.example,Otto,new"], head=head)
        assert set(statuses(run(rows, user.SetUser, site)).values()) == {Status.DONE}
        assert site.send(user.GetUser(webex_id="host@acme.example")).first_name == "Hanna"


def test_a_row_that_was_made_is_left_as_it_is_though_it_says_something_else_now(
    write: Write, admin: Webex, run: RunFile, path: Path
) -> None:
    run(write(users(1)), user.CreateUser, admin)
    rows = write([line.replace("Una", "Uma") for line in users(1)])
    with Journal(path, "CreateUser", "acme") as journal:
        assert "1  of them say something else now" in str(
            Plan(read(rows, user.CreateUser, admin), journal)
        )
    assert statuses(run(rows, user.CreateUser, admin)) == {2: Status.BEFORE}
    assert admin.send(user.GetUser(webex_id="user00001@acme.example")).first_name == "Una"


def test_a_wrong_password_stops_the_run(write: Write, sandbox: Sandbox, run: RunFile) -> None:
    wrong = Password("admin@acme.example", "wrong")
    with Webex("acme", wrong, endpoint=sandbox.url) as site:
        ended = statuses(run(write(users(50)), user.CreateUser, site, workers=1))
    assert ended == {2: Status.FAILED} | dict.fromkeys(range(3, 52), Status.LEFT)


def test_silence_stops_the_run_before_all_rows_are_in_doubt(
    write: Write, sandbox: Sandbox, admin: Webex, run: RunFile
) -> None:
    sandbox.faults.add("drop-before")
    outcomes = run(write(users(100)), user.CreateUser, admin, workers=1)
    sandbox.faults.clear()
    ended = statuses(outcomes)
    assert list(ended.values()).count(Status.UNKNOWN) == 20
    assert list(ended.values()).count(Status.LEFT) == 80
    assert "20 calls in a row got no answer" in outcomes[-1].reason
    assert set(statuses(run(write(users(100)), user.CreateUser, admin)).values()) == {Status.DONE}


def test_a_run_that_is_told_to_stop_leaves_the_rest_to_the_next(
    write: Write, sandbox: Sandbox, admin: Webex, path: Path
) -> None:
    rows = read(write(users(40)), user.CreateUser, admin)
    with Journal(path, "CreateUser", "acme") as journal:
        run = Run(Plan(rows, journal), admin)
        ended: list[Outcome] = []
        for outcome in run:
            ended.append(outcome)
            if len(ended) == 10:
                run.stop("somebody wants to go home")
    left = [outcome for outcome in ended if outcome.status is Status.LEFT]
    assert len(statuses(ended)) == 40
    assert len(left) > 20
    assert {outcome.reason for outcome in left} == {"somebody wants to go home"}
    assert sandbox.calls["CreateUser"] == 40 - len(left)


def test_leaving_the_loop_notes_what_was_under_way(
    write: Write, sandbox: Sandbox, admin: Webex, path: Path
) -> None:
    rows = read(write(users(40)), user.CreateUser, admin)
    with Journal(path, "CreateUser", "acme") as journal:
        with closing(iter(Run(Plan(rows, journal), admin))) as outcomes:
            next(outcomes)
        plan = Plan(rows, journal)
        assert plan.unsettled == []
        assert len(plan.done) == sandbox.calls["CreateUser"] > 0


def test_a_run_that_was_killed_is_continued_and_makes_nothing_twice(
    write: Write, sandbox: Sandbox, admin: Webex, run: RunFile, path: Path
) -> None:
    rows = write(users(400))
    sandbox.faults.add("drop-after", probability=0.05)
    command = [sys.executable, "-c", CHILD, sandbox.url, str(rows), str(path)]
    for lines in (50, 100):
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as child:
            assert child.stdout is not None
            for _ in range(lines):
                assert child.stdout.readline()
            child.kill()
    assert sandbox.calls["CreateUser"] < 400
    with impatient(sandbox) as site:
        ended = statuses(run(rows, user.CreateUser, site))
    sandbox.faults.clear()
    assert set(ended.values()) <= {Status.DONE, Status.FOUND, Status.BEFORE}
    assert len(ended) == len(made_users(admin)) == sandbox.calls["CreateUser"] == 400


def test_attendees_are_added_once(
    write: Write, sandbox: Sandbox, host: Webex, run: RunFile
) -> None:
    key = host.send(
        meeting.CreateMeeting(
            meta_data=meeting.MetaData(conf_name="Planning"),
            schedule=meeting.Schedule(start_date=datetime.fromisoformat(START), duration=60),
        )
    ).meeting_key
    sandbox.faults.add("drop-after", probability=0.1)
    rows = write(
        [f"{key},Guest {n},guest{n}@example.org" for n in range(60)],
        head="session_key,person.name,person.email",
    )
    with impatient(sandbox, Sandbox.host) as site:
        outcomes = run(rows, attendee.CreateMeetingAttendee, site)
    sandbox.faults.clear()
    assert set(statuses(outcomes).values()) == {Status.DONE, Status.FOUND}
    listed = host.records(attendee.LstMeetingAttendee(session_key=key))
    assert len([each.person.email for each in listed]) == 60
    assert sandbox.calls["CreateMeetingAttendee"] == 60


@pytest.mark.parametrize("options", [{"workers": 0}, {"patience": -1}])
def test_a_run_needs_workers_and_patience(
    write: Write, admin: Webex, run: RunFile, options: dict[str, Any]
) -> None:
    with pytest.raises(ValueError, match="a run needs workers and patience"):
        run(write(users(1)), user.CreateUser, admin, **options)
