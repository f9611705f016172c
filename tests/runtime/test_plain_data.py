"""Messages as plain data: its forms, what people may write, and what is said about slips."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from meetwire.runtime import validate
from meetwire.runtime.errors import BadValue, Fault, InvalidRequest
from meetwire.runtime.message import Extra, is_set
from meetwire.runtime.plain_data import from_data, to_data
from meetwire.webex import loads, meeting, training_assessment
from meetwire.webex.common import DayOfWeek


def faults(cls: Any, data: object) -> list[Fault]:
    with pytest.raises(InvalidRequest) as caught:
        from_data(cls, data)
    return list(caught.value.faults)


def answer(inside: str) -> Any:
    return loads(
        '<message xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><body><bodyContent'
        ' xsi:type="java:com.webex.service.binding.meeting.CreateMeeting">'
        f"{inside}</bodyContent></body></message>".encode()
    )


def test_fields_have_their_python_names_and_what_is_absent_is_left_out() -> None:
    message = meeting.CreateMeeting(
        meta_data=meeting.MetaData(conf_name="Bees", meeting_type=3, is_internal=False),
        schedule=meeting.Schedule(start_date=datetime(2026, 12, 1, 9), duration=60),
        repeat=meeting.Repeat(
            repeat_type=meeting.RepeatType.WEEKLY,
            day_in_week=meeting.RepeatDayInWeek(day=[DayOfWeek.MONDAY, DayOfWeek.FRIDAY]),
        ),
    )
    assert to_data(message) == {
        "meta_data": {"conf_name": "Bees", "meeting_type": 3, "is_internal": False},
        "schedule": {"start_date": "2026-12-01T09:00:00", "duration": 60},
        "repeat": {"repeat_type": "WEEKLY", "day_in_week": {"day": ["MONDAY", "FRIDAY"]}},
    }


def test_a_time_keeps_its_zone() -> None:
    aware = datetime(2026, 12, 1, 8, tzinfo=UTC)
    data = to_data(meeting.Schedule(start_date=aware))
    assert data == {"start_date": "2026-12-01T08:00:00+00:00"}
    assert from_data(meeting.Schedule, data).start_date == aware


def test_an_item_of_several_classes_is_named_after_its_element() -> None:
    inside = training_assessment.VarEqual(respident="r1", value="A")
    message = training_assessment.Or(content=[inside])
    data = to_data(message)
    assert data == {"content": [{"varequal": to_data(inside)}]}
    assert from_data(training_assessment.Or, data) == message
    assert faults(training_assessment.Or, {"content": [{"neither": {}}, "text"]}) == [
        Fault(f"content[{at}]", "must be an object with one member, of not, and, or, varequal")
        for at in (0, 1)
    ]


@pytest.mark.parametrize("inside", ["<schedule><duration>long</duration></schedule>"])
def test_a_raw_form_of_a_field_is_shown_and_stays_one(inside: str) -> None:
    data = to_data(answer(inside))
    assert data == {
        "schedule": {"extras": [{"name": "duration", "text": "long", "field": "duration"}]}
    }
    schedule = from_data(meeting.CreateMeeting, data).schedule
    assert schedule is not None
    with pytest.raises(BadValue):
        _ = schedule.duration


def test_what_no_schema_knows_is_masked_unless_secrets_are_asked_for() -> None:
    message = answer('<novel unit="s"><part>hush-1</part></novel>')
    hidden = to_data(message)
    assert "hush-1" not in str(hidden)
    assert from_data(meeting.CreateMeeting, to_data(message, secrets=True)) == message
    assert [fault.problem for fault in faults(meeting.CreateMeeting, hidden)] == [
        "is masked: give its text, or leave it out"
    ] * 2


def test_a_raw_form_of_a_secret_is_masked() -> None:
    message = meeting.AccessControl()
    message.extras.append(Extra("meetingPassword", "hush-2", field="meeting_password"))
    assert "hush-2" not in str(to_data(message))


def test_what_people_write_is_understood() -> None:
    schedule = from_data(
        meeting.Schedule,
        {
            "start_date": datetime(2026, 12, 1, 9),  # as YAML has it
            "duration": "60",
            "time_zone_id": None,
            "join_teleconf_before_host": "yes",
            "show_file_start_mode": "FALSE",
        },
    )
    assert schedule == meeting.Schedule(
        start_date=datetime(2026, 12, 1, 9),
        duration=60,
        join_teleconf_before_host=True,
        show_file_start_mode=False,
    )


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-12-01T09:00", datetime(2026, 12, 1, 9)),
        ("2026-12-01 09:00:30", datetime(2026, 12, 1, 9, 0, 30)),
        ("12/01/2026 09:00:00", datetime(2026, 12, 1, 9)),
        ("2026-12-01T09:00:00Z", datetime(2026, 12, 1, 9, tzinfo=UTC)),
    ],
)
def test_times_are_read_in_the_forms_that_people_use(text: str, moment: datetime) -> None:
    read = from_data(meeting.Schedule, {"start_date": text}).start_date
    assert (read, read and read.utcoffset()) == (moment, moment.utcoffset())


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("duration", "long", "is not a whole number"),
        ("duration", True, "must be a whole number, not true or false"),
        ("duration", 1.5, "must be a whole number, not float"),
        ("host_webex_id", 123, "must be text, not int; put it in quotes"),
        ("start_date", "2026-12-01", "nor of the form YYYY-MM-DDThh:mm:ss"),
        ("start_date", date(2026, 12, 1), "write 2026-12-01T09:00:00"),
        ("start_date", "2026-13-01T09:00", "is not a day and time that there is"),
        ("join_teleconf_before_host", "perhaps", "is neither true nor false"),
        ("time_zone", 4, "must be text, not int"),
        ("durations", 5, "is no field of Schedule; is duration meant?"),
        ("timeZoneID", 5, "is no field of Schedule; is time_zone_id meant?"),
        ("extras", [{"text": "x"}], "has no name"),
        ("extras", [{"name": "x", "field": "y"}], "is no field of this class"),
        ("extras", "x", "must be a list, not text"),
    ],
)
def test_a_slip_is_told_with_its_place(name: str, value: object, problem: str) -> None:
    (fault,) = faults(meeting.CreateMeeting, {"schedule": {name: value}})
    assert fault.path.startswith(f"schedule.{name}")
    assert problem in fault.problem


def test_all_slips_are_told_at_once() -> None:
    data = {"schedule": "soon", "participants": {"attendees": {"attendee": [{}, 5]}}, "x": 1}
    assert [fault.path for fault in faults(meeting.CreateMeeting, data)] == [
        "schedule",
        "participants.attendees.attendee[1]",
        "x",
    ]


def test_what_is_required_may_be_missing_until_the_request_is_checked() -> None:
    request = from_data(meeting.GetMeeting, {})
    assert not is_set(request, "meeting_key")
    assert list(validate.faults(request)) == [Fault("meeting_key", "is required")]


def test_an_unlisted_value_is_a_slip_unless_it_is_said_to_be_meant() -> None:
    data = {"repeat_type": "LUNAR"}
    assert list(validate.faults(from_data(meeting.Repeat, data)))
    assert not list(validate.faults(from_data(meeting.Repeat, data, unlisted=True)))


def test_data_nested_absurdly_deep_is_refused() -> None:
    data: dict[str, Any] = {}
    for _ in range(100_000):
        data = {"content": [{"or": data}]}
    assert faults(training_assessment.Or, data) == [Fault("", "is nested absurdly deep")]


def test_a_value_that_is_not_of_its_type_is_no_data() -> None:
    wrong: Any = timedelta(minutes=5)
    message = meeting.CreateMeeting(schedule=meeting.Schedule(duration=wrong))
    with pytest.raises(InvalidRequest) as caught:
        to_data(message)
    assert caught.value.faults == (
        Fault("schedule.duration", "must be a whole number, not timedelta"),
    )
