"""Recordings in the sandbox, over real HTTP."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from meetwire.runtime.errors import InvalidByService, NotFound, PrivilegeRequired
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting
from meetwire.webex import general_session as ep
from meetwire.webex.common import Listing, Person, ServiceType, Tracking
from tests.testing.conftest import Clock

DAY = datetime(2026, 11, 20, 4, 0)
"""Now, in San Jose."""


def create(site: Webex, name: str = "Review") -> int:
    return site.send(
        meeting.CreateMeeting(
            meta_data=meeting.MetaData(conf_name=name), tracking=Tracking(tracking_code2="R&D")
        )
    ).meeting_key


def numbers(site: Webex, **criteria: Any) -> list[int]:
    return [each.recording_id for each in site.send(ep.LstRecording(**criteria)).recording]


def test_a_recorded_meeting_is_listed(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    number = sandbox.record_meeting(key, duration=timedelta(minutes=2, seconds=27), size=0.5)
    (got,) = host.send(ep.LstRecording()).recording
    assert (got.recording_id, got.name) == (number, "Review-20261120 0400")
    assert (got.session_key, got.host_webex_id) == (key, sandbox.host.webex_id)
    assert (got.create_time, got.time_zone_id) == (DAY, 4)
    assert (got.duration, got.size) == (147, 0.5)
    assert got.tracking_code == Tracking(tracking_code2="R&D")
    assert (got.service_type, got.listing) == (ServiceType.MEETING_CENTER, Listing.UNLISTED)
    assert str(number) in got.stream_url
    assert got.stream_url != got.file_url


def test_details_come_only_when_asked_for(host: Webex, sandbox: Sandbox) -> None:
    sandbox.record_meeting(create(host))
    (plain,) = host.send(ep.LstRecording()).recording
    assert (plain.conf_id, plain.author) == (None, None)
    (full,) = host.send(ep.LstRecording(return_session_details=True)).recording
    assert full.conf_id is not None
    assert full.author == sandbox.host.webex_id


def test_a_recording_outlives_its_session(host: Webex, sandbox: Sandbox) -> None:
    key = create(host)
    number = sandbox.record_meeting(key)
    host.send(meeting.DelMeeting(meeting_key=key))
    assert numbers(host) == [number]


def test_hosts_list_their_own_and_administrators_all(
    host: Webex, other: Webex, admin: Webex, sandbox: Sandbox
) -> None:
    mine = sandbox.record_meeting(create(host))
    theirs = sandbox.record_meeting(create(other))
    assert numbers(host) == [mine]
    assert numbers(admin) == [mine, theirs]
    assert numbers(admin, host_webex_id=sandbox.other_host.webex_id) == [theirs]
    assert numbers(host, host_webex_id=sandbox.other_host.webex_id) == []


def test_session_name_and_service_are_criteria(host: Webex, sandbox: Sandbox) -> None:
    first, second = create(host, "One"), create(host, "Two")
    one, two = sandbox.record_meeting(first), sandbox.record_meeting(second)
    course = sandbox.upload_recording("Course")
    assert numbers(host, session_key=second) == [two]
    assert numbers(host, record_name="course") == [course]
    services = ep.RecordingServiceTypeFilter(service_type=[ServiceType.MEETING_CENTER])
    assert numbers(host, service_types=services) == [one, two]


def test_pages_begin_with_the_first_even_at_0(host: Webex, sandbox: Sandbox) -> None:
    made = [sandbox.upload_recording(f"R{n}") for n in range(3)]
    control = ep.SimpleListControl(start_from=0, maximum_num=2)
    assert numbers(host, list_control=control) == made[:2]
    control = ep.SimpleListControl(start_from=3, maximum_num=2)
    assert numbers(host, list_control=control) == made[2:]


def scope(start: datetime, end: datetime, zone: int | None = None) -> ep.CreateTimeScope:
    return ep.CreateTimeScope(create_time_start=start, create_time_end=end, time_zone_id=zone)


def test_a_time_scope_means_its_zone(host: Webex, sandbox: Sandbox, clock: Clock) -> None:
    early = sandbox.upload_recording("Early")
    clock.forward(hours=1)
    late = sandbox.upload_recording("Late")
    noon = datetime(2026, 11, 20, 13, 0)  # 12:00 in GMT, as Berlin shows it
    assert numbers(host, create_time_scope=scope(noon, noon, 25)) == [early]
    assert numbers(host, create_time_scope=scope(DAY + timedelta(minutes=1), noon)) == [late]


def test_a_query_covers_28_days(host: Webex, sandbox: Sandbox) -> None:
    number = sandbox.upload_recording("R")
    start = DAY - timedelta(days=28)
    assert numbers(host, create_time_scope=scope(start, DAY)) == [number]
    with pytest.raises(InvalidByService, match="999999"):
        numbers(host, create_time_scope=scope(start - timedelta(seconds=1), DAY))


def test_information_of_a_training_recording_changes_as_specified(
    host: Webex, sandbox: Sandbox
) -> None:
    number = sandbox.upload_recording("Course")
    changed = ep.SetRecordingInfo(
        recording=ep.RecordingChange(recording_id=number, description="Day 1", password="s3cret"),
        basic=ep.RecordingBasic(presenter="Pia", listing=Listing.PUBLIC),
        playback=ep.RecordingPlayback(chat=True),
        file_access=ep.RecordingFileAccess(registration=True),
    )
    assert host.send(changed).recording_id == number
    host.send(
        ep.SetRecordingInfo(
            recording=ep.RecordingChange(recording_id=number),
            basic=ep.RecordingBasic(topic="Course 1"),
        )
    )
    got = host.send(ep.GetRecordingInfo(recording_id=number))
    assert got.basic == ep.RecordingInfoBasic(
        topic="Course 1", listing=Listing.PUBLIC, presenter="Pia", description="Day 1"
    )
    assert got.playback == ep.RecordingPlayback(
        chat=True, range=ep.PlaybackRange.FULL, include_nbr_controls=True
    )
    assert got.file_access == ep.RecordingInfoFileAccess(
        registration=True, attendee_view=True, attendee_download=True, password="s3cret"
    )
    (listed,) = host.send(ep.LstRecording()).recording
    assert (listed.name, listed.description) == ("Course 1", "Day 1")
    assert (listed.password_required, listed.registration_required) == (True, True)
    assert listed.listing is Listing.PUBLIC


def test_information_is_for_recordings_of_training_only(host: Webex, sandbox: Sandbox) -> None:
    number = sandbox.record_meeting(create(host))
    with pytest.raises(NotFound, match="000015"):
        host.send(ep.GetRecordingInfo(recording_id=number))


def test_a_part_does_not_end_before_it_starts(host: Webex, sandbox: Sandbox) -> None:
    number = sandbox.upload_recording("Course")
    part = ep.RecordingPlayback(range=ep.PlaybackRange.PARTIAL, partial_start=9, partial_end=8)
    with pytest.raises(InvalidByService, match="999999"):
        host.send(
            ep.SetRecordingInfo(recording=ep.RecordingChange(recording_id=number), playback=part)
        )


def test_a_deleted_recording_is_gone(host: Webex, sandbox: Sandbox) -> None:
    number, kept = sandbox.upload_recording("A"), sandbox.upload_recording("B")
    assert host.send(ep.DelRecording(recording_id=number)).recording_id == number
    assert numbers(host) == [kept]
    with pytest.raises(NotFound, match="000015"):
        host.send(ep.DelRecording(recording_id=number))


def test_recordings_of_others_are_left_alone(
    host: Webex, other: Webex, admin: Webex, sandbox: Sandbox
) -> None:
    number = sandbox.upload_recording("Course")
    change = ep.RecordingChange(recording_id=number)
    for request in (
        ep.DelRecording(recording_id=number),
        ep.GetRecordingInfo(recording_id=number),
        ep.SetRecordingInfo(recording=change),
    ):
        with pytest.raises(PrivilegeRequired, match="000001"):
            other.send(request)
    admin.send(ep.DelRecording(recording_id=number))
    assert numbers(host) == []


def test_only_what_exists_is_recorded_or_viewed(sandbox: Sandbox) -> None:
    with pytest.raises(LookupError):
        sandbox.record_meeting(1)
    with pytest.raises(LookupError):
        sandbox.view_recording(1, Person(email="guest@x.example"))
