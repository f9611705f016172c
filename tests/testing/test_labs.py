"""Hands-on labs of the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from meetwire.runtime.errors import InvalidByService, NotFound
from meetwire.testing import Sandbox
from meetwire.webex import Webex, training
from meetwire.webex.common import LabStatus
from meetwire.webex.session import Schedule
from tests.testing.conftest import Clock

HOST = Sandbox.host.webex_id
NINE = datetime(2026, 12, 1, 9, 0)
HOUR = timedelta(hours=1)
PACIFIC, BERLIN = 4, 25


@pytest.fixture(autouse=True)
def lab(sandbox: Sandbox) -> None:
    sandbox.add_lab("Unix", 3, "For courses on shells")


def reserve(client: Webex, start: datetime = NINE, computers: int = 2, **more: object) -> int:
    return client.send(
        training.ReserveLab(
            **{
                "lab_name": "Unix",
                "num_computers": computers,
                "topic": "Shells",
                "start_date": start,
                "time_limit": 60,
                "time_zone_id": PACIFIC,
                **more,
            }
        )
    ).hol_session_id


def booked(
    client: Webex, start: datetime = NINE - 9 * HOUR, end: datetime = NINE + 9 * HOUR
) -> list[training.ScheduledLab]:
    request = training.GetLabSchedule(
        lab_name="Unix", time_zone_id=PACIFIC, session_start_time=start, session_end_time=end
    )
    return client.send(request).scheduled_labs


def free(
    client: Webex, computers: int, zone: int = PACIFIC, start: datetime = NINE - HOUR
) -> list[tuple[datetime, datetime, LabStatus]]:
    request = training.CheckLabAvailability(
        lab_name="Unix",
        time_zone_id=zone,
        session_start_time=start,
        session_end_time=start + 4 * HOUR,
        num_computers=computers,
    )
    return [
        (each.session_start_time, each.session_end_time, each.status)
        for each in client.send(request).availability_labs
    ]


def test_labs_are_those_of_the_site(host: Webex, sandbox: Sandbox) -> None:
    sandbox.add_lab("Attic", 1)
    labs = host.send(training.GetLabInfo()).lab_info
    assert [each.lab_name for each in labs] == ["Attic", "Unix"]
    (unix,) = host.send(training.GetLabInfo(lab_name="unix")).lab_info
    assert unix == training.LabInfo(
        lab_name="Unix",
        description="For courses on shells",
        total_computers=3,
        computers_in_session=0,
    )
    with pytest.raises(ValueError, match="already"):
        sandbox.add_lab("UNIX", 1)


def test_a_lab_that_is_not_there_is_not_found(host: Webex) -> None:
    span = {
        "lab_name": "x",
        "time_zone_id": PACIFIC,
        "session_start_time": NINE,
        "session_end_time": NINE + HOUR,
    }
    for request in (
        training.GetLabInfo(lab_name="x"),
        training.CheckLabAvailability(num_computers=1, **span),
        training.GetLabSchedule(**span),
        training.ReserveLab(lab_name="x", start_date=NINE, time_limit=1),
        training.CreateTrainingSession(
            hands_on_lab=training.HandsOnLab(reserve_hol=True, lab_name="x")
        ),
    ):
        with pytest.raises(NotFound) as missing:
            host.send(request)
        assert missing.value.exception_id == "000015"


def test_a_reservation_is_in_the_schedule(host: Webex, other: Webex) -> None:
    assert reserve(host) != reserve(host, NINE + 2 * HOUR, 1, end_date=NINE + 5 * HOUR)
    first, second = booked(other)
    assert first == training.ScheduledLab(
        lab_name="Unix",
        conf_name="Shells",
        time_zone_id=PACIFIC,
        session_start_time=NINE,
        session_end_time=NINE + HOUR,
        host_webex_id=HOST,
        num_computers=2,
    )
    assert second.session_end_time == NINE + 5 * HOUR
    assert booked(other, NINE + HOUR, NINE + 3 * HOUR) == [second]
    with pytest.raises(NotFound):
        booked(other, NINE - 3 * HOUR, NINE)


def test_what_is_free_comes_in_pieces(host: Webex) -> None:
    day = (NINE - HOUR, NINE + 3 * HOUR, LabStatus.AVAILABLE)
    assert free(host, 3) == [day]
    reserve(host)
    around = [
        (NINE - HOUR, NINE, LabStatus.AVAILABLE),
        (NINE + HOUR, NINE + 3 * HOUR, LabStatus.AVAILABLE),
    ]
    assert free(host, 2) == around
    assert free(host, 1) == [day]
    assert free(host, 4) == [(NINE - HOUR, NINE + 3 * HOUR, LabStatus.UNAVAILABLE)]


def test_times_are_in_the_zone_asked_for(host: Webex) -> None:
    reserve(host)  # from 18:00 to 19:00 in Berlin
    evening = datetime(2026, 12, 1, 18, 30)
    assert free(host, 2, BERLIN, evening) == [
        (evening + HOUR / 2, evening + 4 * HOUR, LabStatus.AVAILABLE)
    ]


def test_computers_that_are_taken_cannot_be_reserved(host: Webex, other: Webex) -> None:
    reserve(host)
    for start, computers in ((NINE + HOUR / 2, 2), (NINE, 4), (NINE + HOUR, 0)):
        with pytest.raises(InvalidByService) as refused:
            reserve(other, start, computers)
        assert refused.value.exception_id == "999999"
    reserve(other, NINE, 1)
    reserve(other, NINE + HOUR, 3)
    assert [each.num_computers for each in booked(host)] == [2, 1, 3]


def test_a_reservation_needs_a_lab_and_a_span(host: Webex) -> None:
    for request, faults in (
        (training.ReserveLab(), 3),
        (training.ReserveLab(lab_name="Unix", start_date=NINE), 1),
        (training.ReserveLab(lab_name="Unix", start_date=NINE, end_date=NINE), 1),
    ):
        with pytest.raises(InvalidByService) as refused:
            host.send(request)
        assert len(refused.value.sub_errors) == faults


def test_computers_are_in_use_while_they_are_reserved(host: Webex, clock: Clock) -> None:
    reserve(host, datetime(2026, 11, 20, 5, 0))  # in an hour

    def in_use() -> int | None:
        return host.send(training.GetLabInfo()).lab_info[0].computers_in_session

    assert in_use() == 0
    clock.forward(hours=1)
    assert in_use() == 2
    clock.forward(hours=1)
    assert in_use() == 0


# With sessions ------------------------------------------------------------------------------------


def schedule(client: Webex, computers: int = 2, start: datetime = NINE) -> int:
    request = training.CreateTrainingSession(
        meta_data=training.TrainingMetaData(conf_name="Course"),
        schedule=Schedule(start_date=[start], time_zone_id=PACIFIC, duration=60),
        hands_on_lab=training.HandsOnLab(
            reserve_hol=True, lab_name="Unix", num_computers=computers
        ),
    )
    return client.send(request).session_key[0]


def test_a_session_reserves_what_it_asks_for(host: Webex) -> None:
    key = schedule(host)
    (entry,) = booked(host)
    assert (entry.conf_name, entry.num_computers) == ("Course", 2)
    assert (entry.session_start_time, entry.session_end_time) == (NINE, NINE + HOUR)
    later = Schedule(start_date=[NINE + HOUR])
    host.send(training.SetTrainingSession(session_key=key, schedule=later))
    assert [each.session_start_time for each in booked(host)] == [NINE + HOUR]
    host.send(training.DelTrainingSession(session_key=key))
    with pytest.raises(NotFound):
        booked(host)


def test_a_session_can_give_its_computers_back(host: Webex) -> None:
    key = schedule(host)
    none = training.HandsOnLab(reserve_hol=False)
    host.send(training.SetTrainingSession(session_key=key, hands_on_lab=none))
    with pytest.raises(NotFound):
        booked(host)


def test_a_session_is_not_scheduled_without_the_computers_it_needs(host: Webex) -> None:
    schedule(host)
    with pytest.raises(InvalidByService):
        schedule(host)
    listed = host.send(training.LstsummaryTrainingSession()).training_session
    assert len(listed) == 1
