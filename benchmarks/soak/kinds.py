"""What is created, changed, read and deleted in each system during a soak."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from meetwire.gatherplace import portlet
from meetwire.gotowebinar import v2
from meetwire.iomeeting import meetings as io
from meetwire.liveminutes import meetings as lm
from meetwire.testing.iomeeting import IOMeetingPart
from meetwire.webex import meeting, service

__all__ = ["KINDS", "Kind"]

_FROM: Final = datetime(2031, 1, 1, tzinfo=UTC)
_UNTIL: Final = datetime(2031, 12, 31, tzinfo=UTC)


@dataclass(frozen=True)
class Kind:
    """One kind of thing. What a system has no operation for is None."""

    system: str
    create: Callable[[str], Any]
    """The request that makes one, from its name."""
    key: Callable[[Any], Any]
    """The key, from what that is answered with."""
    read: Callable[[Any], Any]
    """The request that reads one, from its key."""
    name: Callable[[Any], str | None] = lambda _: None
    """The name, from what that is answered with; None if it does not say."""
    change: Callable[[Any, str], Any] | None = None
    """The request that gives one, by its key, another name."""
    delete: Callable[[Any], Any] | None = None
    pages: Callable[[], Any] | None = None
    """The request for a list that comes in pages."""
    whole: Callable[[], Any] | None = None
    """The request for a list that comes at once."""
    listed: Callable[[Any], list[tuple[str, Any]]] = lambda _: []
    """The names in a list, with their keys."""


def _webinar(name: str) -> v2.CreateWebinar:
    span = v2.TimeRange(
        start_time=datetime(2031, 2, 3, 9, tzinfo=UTC),
        end_time=datetime(2031, 2, 3, 10, tzinfo=UTC),
    )
    return v2.CreateWebinar(subject=name, times=[span])


_SETTINGS: Final[dict[str, Any]] = {
    "teleconferencing": False,
    "list_participants": True,
    "private_chat": True,
    "public_chat": True,
    "speed": portlet.Speed.DSL,
}

KINDS: Final = (
    Kind(
        "webex",
        create=lambda name: meeting.CreateMeeting(
            meta_data=meeting.MetaData(conf_name=name, agenda="Walls & windows"),
            schedule=meeting.Schedule(
                start_date=datetime(2031, 2, 3, 9, 0), time_zone_id=4, duration=60
            ),
            access_control=meeting.AccessControl(meeting_password="Blue7Door"),
        ),
        key=lambda made: made.meeting_key,
        read=lambda key: meeting.GetMeeting(meeting_key=key),
        name=lambda got: got.meta_data.conf_name,
        change=lambda key, name: meeting.SetMeeting(
            meeting_key=key, meta_data=meeting.MetaData(conf_name=name)
        ),
        delete=lambda key: meeting.DelMeeting(meeting_key=key),
        pages=lambda: meeting.LstsummaryMeeting(list_control=service.ListControl(maximum_num=25)),
        listed=lambda found: [(each.conf_name, each.meeting_key) for each in found],
    ),
    Kind(
        "gotowebinar",
        create=_webinar,
        key=lambda made: made.webinar_key,
        read=lambda key: v2.GetWebinar(webinar_key=key),
        name=lambda got: got.subject,
        change=lambda key, name: v2.UpdateWebinar(webinar_key=key, subject=name),
        delete=lambda key: v2.CancelWebinar(webinar_key=key),
        pages=lambda: v2.GetWebinars(from_time=_FROM, to_time=_UNTIL, size=20),
        listed=lambda found: [(each.subject, each.webinar_key) for each in found],
    ),
    Kind(
        "liveminutes",
        create=lambda name: lm.CreateMeeting(meeting_key=name, host_id="ann", title=name),
        key=lambda made: made.meeting_key,
        read=lambda key: lm.GetMeetingStatus(meeting_key=key),
        delete=lambda key: lm.CancelMeeting(meeting_key=key),
    ),
    Kind(
        "iomeeting",
        create=lambda name: io.ScheduleMeeting(
            host_email=IOMeetingPart.host_email,
            host_password=IOMeetingPart.host_password,
            operator_id=name,
        ),
        key=lambda made: made.meeting_id,
        read=lambda _: io.QueryMeeting(
            host_email=IOMeetingPart.host_email, host_password=IOMeetingPart.host_password
        ),
    ),
    Kind(
        "gatherplace",
        create=lambda name: portlet.CreateSession(name=name, **_SETTINGS),
        key=lambda made: made.access_code,
        read=lambda _: portlet.MyIp(),
        change=lambda key, name: portlet.UpdateSession(access_code=key, name=name, **_SETTINGS),
        delete=lambda key: portlet.DeleteSession(access_code=key),
        whole=portlet.GetMySessions,
        listed=lambda answer: [(each.name, each.access_code) for each in answer.sessions],
    ),
)
"""One of each system."""
