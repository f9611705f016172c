"""Tests of training sessions: libraries, schedules, results; over real HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from meetwire.runtime.errors import InvalidByService, NotFound, PrivilegeRequired
from meetwire.runtime.message import Extra
from meetwire.testing import Sandbox
from meetwire.webex import Webex, training
from meetwire.webex import attendee as att
from meetwire.webex import training_assessment as asi
from meetwire.webex import training_results as qti
from meetwire.webex.common import Person
from meetwire.webex.session import DateScope, Schedule
from meetwire.webex.training import ShareType
from tests.testing.conftest import Clock

HOST = Sandbox.host.webex_id
OTHER = Sandbox.other_host.webex_id
START = datetime(2026, 12, 1, 9, 0)
ANN = Person(name="Ann", email="Ann@X.example")
BOB = Person(email="bob@x.example")


# A test to upload ---------------------------------------------------------------------------------


def says(text: str) -> asi.Material:
    return asi.Material(mattext=asi.MatText(value=text))


def worth(points: int, *rules: asi.RespCondition) -> asi.ResProcessing:
    return asi.ResProcessing(
        outcomes=asi.Outcomes(
            decvar=asi.DecVar(maxvalue=points),
            interpretvar=asi.InterpretVar(material=says(f"{points} if right")),
        ),
        respcondition=[*rules],
    )


def when(
    *conditions: asi.VarEqual | asi.Not,
    gives: int = 1,
    action: asi.SetVarAction | None = None,
    shows: str | None = None,
) -> asi.RespCondition:
    shown = asi.DisplayFeedback(
        linkrefid=shows or "", feedbacktype=asi.DisplayFeedbackType.RESPONSE
    )
    return asi.RespCondition(
        conditionvar=asi.ConditionVar(content=[*conditions]),
        setvar=asi.SetVar(value=str(gives), action=action),
        displayfeedback=shown if shows else None,
    )


def equal(response: str, value: str) -> asi.VarEqual:
    return asi.VarEqual(respident=response, value=value)


def unequal(response: str, value: str) -> asi.Not:
    return asi.Not(varequal=equal(response, value))


def choose(ident: str, *choices: str, processing: asi.ResProcessing, many: bool) -> asi.Item:
    labels = [asi.ResponseLabel(ident=each, content=[each.upper()]) for each in choices]
    cardinality = asi.ExtensibleCardinality.MULTIPLE if many else asi.ExtensibleCardinality.SINGLE
    response = asi.ResponseLid(
        ident=f"{ident}-r",
        rcardinality=cardinality,
        render_choice=asi.RenderChoice(response_label=labels),
    )
    flow = asi.Flow(material=[says(f"{ident}?")], response_lid=[response])
    presentation = asi.Presentation(flow=flow)
    return asi.Item(ident=ident, presentation=presentation, resprocessing=[processing])


def write(ident: str, responses: int = 1, processing: asi.ResProcessing | None = None) -> asi.Item:
    blanks = [
        asi.ResponseStr(
            ident=f"{ident}-r{number}",
            render_fib=asi.RenderFib(response_label=asi.ResponseLabel(ident="0")),
        )
        for number in range(responses)
    ]
    flow = asi.Flow(material=[says(f"{ident}?")], response_str=blanks)
    presentation = asi.Presentation(flow=flow)
    return asi.Item(
        ident=ident, presentation=presentation, resprocessing=[processing] if processing else []
    )


ONE = choose(
    "one",
    *("a", "b"),
    processing=worth(
        10,
        when(equal("one-r", "a"), shows="Correct"),
        when(unequal("one-r", "a"), gives=0, shows="Incorrect"),
    ),
    many=False,
)
SOME = choose(
    "some",
    *("a", "b", "c"),
    processing=worth(20, when(equal("some-r", "a"), equal("some-r", "b"), unequal("some-r", "c"))),
    many=True,
)
BLANKS = write(
    "blanks",
    2,
    worth(
        30,
        when(equal("blanks-r0", "Paris"), action=asi.SetVarAction.ADD),
        when(equal("blanks-r1", "Rome"), action=asi.SetVarAction.ADD),
    ),
)
ESSAY = write("essay", 1, worth(40))


def paper(*items: asi.Item, title: str | None = "Basics", **more: object) -> asi.QuesTestInterop:
    return asi.QuesTestInterop(
        assessment=asi.Assessment(
            title=title,
            qticomment=asi.QtiComment(value="What everybody knows"),
            section=asi.Section(ident="all", item=[*items] or [ONE]),
            **more,
        )
    )


def upload(client: Webex, *items: asi.Item, grades: bool | None = None, **more: object) -> int:
    answer = client.send(
        training.UploadIMStest(
            display=training.UploadIMStestDisplay(all_one_page="true"),
            assign_grades=grades,
            questestinterop=paper(*items, **more),
        )
    )
    assert answer.test_id is not None
    return answer.test_id


# Libraries ----------------------------------------------------------------------------------------


def library(client: Webex) -> dict[int, ShareType]:
    tests = client.send(training.LstLibTests()).lib_test
    return {each.test_id: each.type for each in tests}


def copy(client: Webex, number: int, to: ShareType) -> int:
    (made,) = client.send(training.CopyLibTests(test_id=[number], copy_to_type=to)).test_id
    return made


def test_an_uploaded_test_is_in_the_private_library(host: Webex, other: Webex) -> None:
    number = upload(host)
    (found,) = host.send(training.LstLibTests()).lib_test
    assert found == training.LibTest(
        test_id=number,
        type=ShareType.PRIVATE,
        title="Basics",
        description="What everybody knows",
        author=HOST,
    )
    with pytest.raises(NotFound) as missing:
        other.send(training.LstLibTests())
    assert missing.value.exception_id == "000015"


def test_the_questions_of_a_test_come_back(host: Webex) -> None:
    wanted = paper(ONE, SOME, BLANKS, ESSAY, duration=timedelta(minutes=30), ident=7)
    number = upload(host, ONE, SOME, BLANKS, ESSAY, duration=timedelta(minutes=30), ident=7)
    got = host.send(training.GetIMStestDetails(test_id=number)).questestinterop
    assert got.assessment.ident == number
    wanted.assessment.ident = number
    assert got == wanted


def test_a_test_that_the_service_cannot_take_is_refused(host: Webex) -> None:
    feedback = asi.ItemFeedback(ident="x", flow_mat=asi.FlowMat(material=says("Yes")))
    spoken = asi.Item(ident="x", presentation=ONE.presentation, itemfeedback=[feedback])
    both = training.UploadIMStestDisplay(all_one_page="true", one_per_page="true")
    for request in (
        training.UploadIMStest(
            display=training.UploadIMStestDisplay(one_per_page="true"),
            questestinterop=paper(spoken),
        ),
        training.UploadIMStest(display=both, questestinterop=paper()),
    ):
        with pytest.raises(InvalidByService) as refused:
            host.send(request)
        assert refused.value.exception_id == "999999"


def test_copies_go_between_the_libraries(host: Webex, other: Webex) -> None:
    own = upload(host)
    shared = copy(host, own, ShareType.SHARE)
    assert library(host) == {own: ShareType.PRIVATE, shared: ShareType.SHARE}
    assert library(other) == {shared: ShareType.SHARE}
    theirs = copy(other, shared, ShareType.PRIVATE)
    assert library(other) == {shared: ShareType.SHARE, theirs: ShareType.PRIVATE}
    copied = other.send(training.LstLibTests()).lib_test[-1]
    assert (copied.title, copied.author) == ("Basics", HOST)


def test_private_tests_are_their_owners_and_shared_ones_everybodys(
    host: Webex, other: Webex
) -> None:
    own = upload(host)
    shared = copy(host, own, ShareType.SHARE)
    for request in (
        training.DelLibTests(test_id=[shared, own]),
        training.CopyLibTests(test_id=[own], copy_to_type=ShareType.PRIVATE),
        training.GetIMStestDetails(test_id=own),
    ):
        with pytest.raises(PrivilegeRequired) as refused:
            other.send(request)
        assert refused.value.exception_id == "000001"
    assert list(library(host)) == [own, shared]
    other.send(training.DelLibTests(test_id=[shared]))
    assert list(library(host)) == [own]
    host.send(training.DelLibTests(test_id=[own]))
    for request in (
        training.DelLibTests(test_id=[own]),
        training.GetIMStestDetails(test_id=own),
    ):
        with pytest.raises(NotFound) as missing:
            host.send(request)
        assert missing.value.exception_id == "000015"


# In sessions --------------------------------------------------------------------------------------


def schedule(client: Webex, start: datetime = START) -> int:
    session = Schedule(start_date=[start], time_zone_id=4, duration=60)
    return client.send(training.CreateTrainingSession(schedule=session)).session_key[0]


def add(client: Webex, session_key: int, *numbers: int) -> list[int]:
    request = training.AddScheduledTest(session_key=session_key, test_id=[*numbers])
    return client.send(request).test_id


def scheduled(client: Webex, **criteria: object) -> list[training.ScheduledTestInstance]:
    return client.send(training.LstScheduledTests(**criteria)).test


def set_test(
    client: Webex,
    session_key: int,
    number: int,
    website: tuple[datetime, datetime] | None = None,
    minutes: int | None = None,
    attempts: int | None = None,
    **more: object,
) -> None:
    dates = training.Website(start_date=website[0], due_date=website[1]) if website else None
    client.send(
        training.SetScheduledTest(
            **{
                "session_key": session_key,
                "test_id": number,
                "delivery_method": training.SetScheduledTestDeliveryMethod(
                    session=None if dates else "true", website=dates
                ),
                "time_limit": training.SetScheduledTestTimeLimit(
                    no_limit=None if minutes else "true", within_minutes=minutes
                ),
                "attempt_limit": training.SetScheduledTestAttemptLimit(
                    no_limit=None if attempts else "true", attempt_times=attempts
                ),
                **more,
            }
        )
    )


def information(client: Webex, number: int) -> training.GetTestInformationResponse:
    return client.send(training.GetTestInformation(test_id=number))


def test_an_added_test_is_to_be_taken_in_the_session(host: Webex) -> None:
    key, source = schedule(host), upload(host, duration=timedelta(minutes=30))
    (number,) = add(host, key, source)
    assert number != source
    (listed,) = scheduled(host)
    assert listed == training.ScheduledTestInstance(
        test_id=number,
        title="Basics",
        delivery=training.TestDelivery.IN_SESSION,
        status=training.TestStatus.NOT_STARTED,
        session_key=key,
    )
    (shown,) = host.send(training.GetTrainingSession(session_key=key)).test
    assert (shown.test_id, shown.title) == (number, "Basics")
    got = information(host, number)
    assert (got.start_date, got.time_limit, got.author) == (START, 30, HOST)
    assert (got.num_questions, got.description) == (1, "What everybody knows")


def test_a_session_keeps_its_copy_of_a_test(host: Webex) -> None:
    key, source = schedule(host), upload(host)
    (number,) = add(host, key, source)
    host.send(training.DelLibTests(test_id=[source]))
    got = host.send(training.GetIMStestDetails(test_id=number)).questestinterop
    assert got.assessment.ident == number
    assert [item.ident for item in got.assessment.section.item] == ["one"]
    with pytest.raises(NotFound):
        host.send(training.LstLibTests())  # the copy is in no library


def test_tests_go_with_their_session(host: Webex) -> None:
    key = schedule(host)
    add(host, key, upload(host))
    host.send(training.DelTrainingSession(session_key=key))
    with pytest.raises(NotFound) as missing:
        scheduled(host)
    assert missing.value.exception_id == "000015"


def test_a_test_can_be_taken_on_the_website_between_two_dates(host: Webex, clock: Clock) -> None:
    key = schedule(host)
    (number,) = add(host, key, upload(host))
    opens, due = datetime(2026, 11, 20, 5, 0), datetime(2026, 11, 20, 6, 0)  # it is 4:00 there
    set_test(host, key, number, (opens, due), minutes=20)
    (listed,) = scheduled(host)
    assert (listed.delivery, listed.due_date) == (training.TestDelivery.WEBSITE, due)
    assert listed.status is training.TestStatus.NOT_STARTED
    got = information(host, number)
    assert (got.start_date, got.due_date, got.time_limit) == (opens, due, 20)
    clock.forward(minutes=61)
    assert scheduled(host)[0].status is training.TestStatus.STARTED
    clock.forward(minutes=60)
    assert scheduled(host)[0].status is training.TestStatus.ENDED
    set_test(host, key, number)
    (listed,) = scheduled(host)
    assert (listed.delivery, listed.due_date) == (training.TestDelivery.IN_SESSION, None)


def test_a_test_in_the_session_goes_with_it(host: Webex, sandbox: Sandbox) -> None:
    key = schedule(host)
    add(host, key, upload(host))
    sandbox.start_meeting(key)
    assert scheduled(host)[0].status is training.TestStatus.STARTED
    sandbox.end_meeting(key)
    assert scheduled(host)[0].status is training.TestStatus.ENDED


def test_a_plan_has_to_choose(host: Webex) -> None:
    key = schedule(host)
    (number,) = add(host, key, upload(host))
    none = training.SetScheduledTestDeliveryMethod()
    both = training.SetScheduledTestTimeLimit(no_limit="true", within_minutes=5)
    with pytest.raises(InvalidByService) as refused:
        set_test(host, key, number, delivery_method=none, time_limit=both)
    assert [each.value for each in refused.value.sub_errors] == ["delivery_method", "time_limit"]
    with pytest.raises(InvalidByService):
        set_test(host, key, number, (START, START))
    assert scheduled(host)[0].delivery is training.TestDelivery.IN_SESSION


def test_dates_are_read_as_the_reference_writes_them(host: Webex) -> None:
    key = schedule(host)
    (number,) = add(host, key, upload(host))
    dates = [Extra("startDate", "12/02/2026 10:00:00"), Extra("dueDate", "12/03/2026 10:00:00")]
    bare = training.SetScheduledTestDeliveryMethod(extras=dates)
    set_test(host, key, number, delivery_method=bare)
    assert scheduled(host)[0].due_date == datetime(2026, 12, 3, 10, 0)
    half = training.SetScheduledTestDeliveryMethod(extras=dates[:1])
    with pytest.raises(InvalidByService) as refused:
        set_test(host, key, number, delivery_method=half)
    assert [each.value for each in refused.value.sub_errors] == ["delivery_method.due_date"]


def test_a_test_of_a_session_goes_by_its_number_in_the_library_too(host: Webex) -> None:
    key, source = schedule(host), upload(host)
    first, second = add(host, key, source, source)
    host.send(training.DelScheduledTest(session_key=key, test_id=[source]))
    assert [each.test_id for each in scheduled(host)] == [second]
    host.send(training.DelScheduledTest(session_key=key, test_id=[second]))
    for request in (
        training.DelScheduledTest(session_key=key, test_id=[first]),
        training.GetTestInformation(test_id=first),
        training.GetIMStestResult(test_id=first, participant_email="ann@x.example"),
    ):
        with pytest.raises(NotFound) as missing:
            host.send(request)
        assert missing.value.exception_id == "000015"


def test_tests_of_others_are_out_of_reach(host: Webex, other: Webex) -> None:
    key, source = schedule(host), upload(host)
    (number,) = add(host, key, source)
    for request in (
        training.AddScheduledTest(session_key=key, test_id=[copy(host, source, ShareType.SHARE)]),
        training.AddScheduledTest(session_key=schedule(other), test_id=[source]),
        training.DelScheduledTest(session_key=key, test_id=[number]),
        training.GetTestInformation(test_id=number),
        training.GetIMStestDetails(test_id=number),
        training.GetIMStestResult(test_id=number, participant_email="ann@x.example"),
    ):
        with pytest.raises(PrivilegeRequired) as refused:
            other.send(request)
        assert refused.value.exception_id == "000001"


def test_tests_are_listed_by_session_status_time_and_author(
    host: Webex, other: Webex, admin: Webex, sandbox: Sandbox
) -> None:
    early, late = schedule(host), schedule(host, START + timedelta(days=7))
    theirs = schedule(other)
    source = copy(host, upload(host), ShareType.SHARE)
    (first,), (second,) = add(host, early, source), add(host, late, source)
    (third,) = add(other, theirs, upload(other))

    def found(client: Webex, **criteria: object) -> list[int]:
        return [each.test_id for each in scheduled(client, **criteria)]

    assert found(host) == [first, second]
    assert found(admin) == [first, second, third]
    assert found(host, session_key=late) == [second]
    assert found(admin, author=OTHER) == [third]
    assert found(host, author=OTHER) == [first, second]  # hosts cannot ask for authors
    scope = DateScope(start_date_start=START + timedelta(days=1), time_zone_id=4)
    assert found(admin, date_scope=scope) == [second]
    sandbox.start_meeting(early)
    assert found(admin, status=training.TestStatus.STARTED) == [first]


# Results ------------------------------------------------------------------------------------------


@pytest.fixture
def course(host: Webex, sandbox: Sandbox) -> Iterator[int]:
    """A session in progress."""
    key = schedule(host)
    sandbox.start_meeting(key)
    yield key
    sandbox.end_meeting(key)


ALL_RIGHT = {
    "one-r": ["a"],
    "some-r": ["a", "b"],
    "blanks-r0": [" paris "],
    "blanks-r1": ["ROME"],
}


def take(sandbox: Sandbox, number: int, person: Person, answers: dict[str, list[str]]) -> None:
    sandbox.start_test(number, person)
    sandbox.submit_test(number, person.email, answers)


def report(client: Webex, number: int, email: str = "ann@x.example") -> qti.Result:
    request = training.GetIMStestResult(test_id=number, participant_email=email)
    return client.send(request).qti_result_report.result


@pytest.mark.parametrize(
    ("answers", "points"),
    [
        (ALL_RIGHT, 60),
        ({}, 0),
        ({"one-r": ["b"], "some-r": ["a", "b"]}, 20),
        ({"some-r": ["a"]}, 0),
        ({"some-r": ["a", "b", "c"]}, 0),
        ({"blanks-r1": ["rome"]}, 15),
    ],
)
def test_answers_are_scored_by_the_rules_of_the_test(
    host: Webex, sandbox: Sandbox, course: int, answers: dict[str, list[str]], points: int
) -> None:
    (number,) = add(host, course, upload(host, ONE, SOME, BLANKS))
    take(sandbox, number, ANN, answers)
    outcome = report(host, number).assessment_result.outcomes
    assert (outcome.score.score_value, outcome.score.score_max) == (points, 60)


def test_shares_of_points_follow_the_numbers_in_the_rules(
    host: Webex, sandbox: Sandbox, course: int
) -> None:
    full = when(equal("half-r", "a"), gives=10)
    partly = when(equal("half-r", "b"), gives=5)
    item = choose("half", "a", "b", processing=worth(30, full, partly), many=False)
    (number,) = add(host, course, upload(host, item))
    take(sandbox, number, ANN, {"half-r": ["b"]})
    assert report(host, number).assessment_result.outcomes.score.score_value == 15


def test_a_result_tells_every_answer(
    host: Webex, sandbox: Sandbox, course: int, clock: Clock
) -> None:
    (number,) = add(host, course, upload(host, ONE, BLANKS))
    sandbox.start_test(number, ANN)
    clock.forward(minutes=12)
    sandbox.submit_test(number, "ANN@x.example", {"one-r": ["b"], "blanks-r0": ["Paris"]})
    got = report(host, number, "Ann@X.example")
    assert got.context.name == "Ann"
    assert got.context.generic_identifier.identifier_string == "ann@x.example"
    result = got.assessment_result
    assert (result.ident_ref, result.asi_title) == (number, "Basics")
    assert result.date.date_time == datetime(2026, 11, 20, 4, 0)
    assert result.duration == timedelta(minutes=12)
    assert (result.num_sections, result.outcomes.grade) == ("2", None)
    one, blanks = result.section_result.item_result
    assert one.outcomes.score == qti.ScoreItemResultOutcomes(
        score_value=0,
        score_interpretation="10 if right",
        score_min=0,
        score_max=10,
        varname="SCORE",
        vartype=qti.ScoreItemResultOutcomesVarType.INTEGER,
    )
    assert one.feedback_displayed == qti.FeedbackDisplayed(value="Response", ident="Incorrect")
    (response,) = one.response
    assert response.response_form.correct_response == [qti.CorrectResponse(value="a")]
    assert response.response_form.render_type is qti.ResponseFormRenderType.CHOICE
    assert [each.value for each in response.response_value] == ["b"]
    first, second = blanks.response
    assert (first.ident_ref, first.response_value[0].value) == ("blanks-r0", "Paris")
    assert second.response_value[0].response_status is qti.ResponseValueStatus.NULL
    assert second.response_form.response_type is qti.ResponseFormResponseType.STR


def test_who_has_not_submitted_has_no_result(host: Webex, sandbox: Sandbox, course: int) -> None:
    (number,) = add(host, course, upload(host))
    sandbox.start_test(number, ANN)
    with pytest.raises(NotFound) as missing:
        report(host, number)
    assert missing.value.exception_id == "000015"


def test_a_test_tells_who_took_it(host: Webex, sandbox: Sandbox, course: int, clock: Clock) -> None:
    (number,) = add(host, course, upload(host, ONE, SOME))
    entry = att.RegisterAttendee(person=Person(email="ann@x.example"), session_key=course)
    (made,) = host.send(att.RegisterMeetingAttendee(attendees=[entry])).register
    sandbox.start_test(number, BOB)
    assert information(host, number).submitted_test == []
    clock.forward(minutes=5)
    take(sandbox, number, ANN, {"one-r": ["a"]})
    got = information(host, number)
    assert (got.num_questions, got.num_started, got.num_submitted) == (2, 2, 1)
    assert (got.num_submitted_unscored, got.max_score) == (0, 10)
    assert got.submitted_test == [
        training.SubmittedTest(
            name="Ann",
            email="ann@x.example",
            submit_date=datetime(2026, 11, 20, 4, 5),
            score=10,
            grade="",
            register_id=made.register_id,
        )
    ]


@pytest.mark.parametrize(
    ("answers", "grade"),
    [(ALL_RIGHT, "A"), ({"blanks-r0": ["paris"], "blanks-r1": ["rome"], "one-r": ["a"]}, "D")],
)
def test_grades_are_given_where_the_author_wants_them(
    host: Webex, sandbox: Sandbox, course: int, answers: dict[str, list[str]], grade: str
) -> None:
    (number,) = add(host, course, upload(host, ONE, SOME, BLANKS, grades=True))
    take(sandbox, number, ANN, answers)
    outcome = report(host, number).assessment_result.outcomes
    assert outcome.grade is not None
    assert outcome.grade.grade_value == grade
    assert information(host, number).submitted_test[0].grade == grade


def test_essays_wait_for_a_person(host: Webex, sandbox: Sandbox, course: int) -> None:
    (number,) = add(host, course, upload(host, ONE, ESSAY, write("letter")))
    take(sandbox, number, ANN, {"one-r": ["a"], "essay-r0": ["Once upon a time"]})
    got = information(host, number)
    assert (got.num_submitted_unscored, got.num_submitted_unscroed) == (1, 1)
    assert got.submitted_test[0].score == 10
    sandbox.score_test(number, "Ann@x.example", {"essay": 35})
    assert information(host, number).num_submitted_unscored == 1
    sandbox.score_test(number, "Ann@x.example", {"letter": 5})
    got = information(host, number)
    assert (got.num_submitted_unscored, got.submitted_test[0].score) == (0, 50)
    essay = report(host, number).assessment_result.section_result.item_result[1]
    assert (essay.outcomes.score.score_value, essay.outcomes.score.score_max) == (35, 40)
    assert essay.response[0].response_form.correct_response == [qti.CorrectResponse()]


def test_the_last_attempt_counts_and_attempts_may_be_few(
    host: Webex, sandbox: Sandbox, course: int
) -> None:
    (number,) = add(host, course, upload(host))
    set_test(host, course, number, attempts=2)
    take(sandbox, number, ANN, {"one-r": ["a"]})
    take(sandbox, number, ANN, {"one-r": ["b"]})
    got = information(host, number)
    assert [each.score for each in got.submitted_test] == [0]
    assert (got.num_started, got.num_submitted) == (1, 1)
    with pytest.raises(ValueError, match="as often as one may"):
        sandbox.start_test(number, ANN)
    sandbox.start_test(number, BOB)
    sandbox.start_test(number, BOB)  # goes on
    sandbox.submit_test(number, BOB.email, {"one-r": ["a"]})
    got = information(host, number)
    assert (got.num_submitted, got.max_score) == (2, 10)
    take(sandbox, number, BOB, {})  # the second time


def test_a_test_is_taken_in_its_time_only(host: Webex, sandbox: Sandbox) -> None:
    key = schedule(host)
    (number,) = add(host, key, upload(host))
    with pytest.raises(ValueError, match="cannot be taken"):
        sandbox.start_test(number, ANN)


def test_people_only_submit_what_they_have_begun(
    host: Webex, sandbox: Sandbox, course: int
) -> None:
    source = upload(host)
    (number,) = add(host, course, source)
    with pytest.raises(LookupError):
        sandbox.start_test(source, ANN)
    with pytest.raises(LookupError):
        sandbox.submit_test(number, ANN.email, {})
    with pytest.raises(LookupError):
        sandbox.score_test(number, ANN.email, {})
