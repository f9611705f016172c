"""A client tells how it would write a request, and whether it would, without sending it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from meetwire.runtime.errors import InvalidRequest
from meetwire.testing import Stubber
from meetwire.webex import AsyncWebex, Password, Webex, meeting

NOBODY = Password("host@acme.com", "secret")


def planned(duration: int) -> meeting.CreateMeeting:
    start = datetime(2026, 12, 1, 8, tzinfo=UTC)
    schedule = meeting.Schedule(start_date=start, time_zone_id=25, duration=duration)
    return meeting.CreateMeeting(schedule=schedule)


@pytest.mark.parametrize("kind", ["waiting", "awaiting"])
def test_a_request_is_told_as_it_would_be_written(kind: str) -> None:
    with Stubber() as stub:
        if kind == "waiting":
            checked = Webex("acme", NOBODY, transport=stub.transport).checked(planned(45))
        else:
            checked = AsyncWebex("acme", NOBODY, transport=stub.async_transport).checked(
                planned(45)
            )
    assert checked == meeting.CreateMeeting(
        schedule=meeting.Schedule(start_date=datetime(2026, 12, 1, 9), time_zone_id=25, duration=45)
    )


def test_what_breaks_its_schema_is_refused_unless_the_client_does_not_validate() -> None:
    request = meeting.CreateMeeting(schedule=meeting.Schedule(ext_notify_time=-5))
    with Stubber() as stub:
        with pytest.raises(InvalidRequest, match="ext_notify_time"):
            Webex("acme", NOBODY, transport=stub.transport).checked(request)
        trusting = Webex("acme", NOBODY, transport=stub.transport, validate=False)
        assert trusting.checked(request) == request
