"""The kinds of sessions, and what they have in common though their messages differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, NamedTuple, TypeVar

from meetwire.runtime.fields import element
from meetwire.runtime.message import Message
from meetwire.testing import zones
from meetwire.testing.messages import given_at
from meetwire.webex import event, meeting, sales, teleconference, training
from meetwire.webex.common import ServiceType
from meetwire.webex.support_session import SupportSessionInstance

__all__ = [
    "EVENT",
    "KINDS",
    "MEETING",
    "SALES",
    "SUPPORT",
    "TELECONFERENCE",
    "TRAINING",
    "Facts",
    "Kind",
    "SupportBody",
    "facts",
]

B = TypeVar("B", bound=Message)


@dataclass(frozen=True, slots=True)
class Kind(Generic[B]):
    """A kind of session."""

    name: str
    """As in the column `kind`."""
    service: ServiceType
    session_type: int
    """The type of a session whose request names none."""
    body: type[B]
    """What is stored of a session: the class that has the most of its fields."""


class SupportBody(SupportSessionInstance):
    """What is stored of a support session. Requests do not say when it is: it is at once."""

    schedule: meeting.Schedule | None = element("schedule", meeting.Schedule, default=None)


MEETING: Final = Kind("meeting", ServiceType.MEETING_CENTER, 3, meeting.GetMeetingResponse)
TELECONFERENCE: Final = Kind(
    "teleconference",
    ServiceType.MEETING_CENTER,
    16,
    teleconference.CreateTeleconferenceSession,
)
EVENT: Final = Kind("event", ServiceType.EVENT_CENTER, 9, event.GetEventResponse)
TRAINING: Final = Kind(
    "training", ServiceType.TRAINING_CENTER, 11, training.GetTrainingSessionResponse
)
SALES: Final = Kind("sales", ServiceType.SALES_CENTER, 15, sales.GetSalesSessionResponse)
SUPPORT: Final = Kind("support", ServiceType.SUPPORT_CENTER, 13, SupportBody)

KINDS: Final[dict[str, Kind[Any]]] = {
    kind.name: kind for kind in (MEETING, TELECONFERENCE, EVENT, TRAINING, SALES, SUPPORT)
}
"""Every kind, by its name."""


class Facts(NamedTuple):
    """What lists of sessions of all kinds show and ask for."""

    name: str
    session_type: int
    listing: str
    """PUBLIC, PRIVATE or UNLISTED."""
    password: str | None
    starts: datetime
    """Wall clock in the zone of `time_zone_id`."""
    duration: int
    """Minutes."""
    time_zone_id: int
    recurs: bool
    registration: bool
    """Whether people are asked to register."""
    sort_keys: dict[str, object]


def facts(kind: Kind[Any], body: Message) -> Facts:
    """What a stored session says of itself.

    Raises:
        ValueError: It has no start or no duration; handlers give it both.
    """
    starts: datetime | list[datetime] | None = given_at(body, "schedule.start_date")
    if isinstance(starts, list):  # those of a series; the first is when the session begins
        starts = starts[0] if starts else None
    duration = given_at(body, "schedule.duration")
    if starts is None or duration is None:
        raise ValueError("a session is stored with its start and duration")
    name = given_at(body, "meta_data.conf_name", "meta_data.session_name") or ""
    return Facts(
        name=name,
        session_type=given_at(body, "meta_data.meeting_type", "meta_data.session_type")
        or kind.session_type,
        listing=_listing(body),
        password=given_at(
            body, "access_control.meeting_password", "access_control.session_password"
        )
        or None,
        starts=starts,
        duration=duration,
        time_zone_id=zones.chosen(
            given_at(body, "schedule.time_zone_id"), given_at(body, "schedule.time_zone")
        ),
        recurs=given_at(body, "repeat.repeat_type") not in (None, "NO_REPEAT", "SINGLE"),
        registration=bool(
            given_at(
                body,
                "attendee_options.registration",
                "ext_options.registration",
                "enrollment.id_required",  # which is a number of registration
            )
        ),
        sort_keys={
            "CONFNAME": name,
            "ACCOUNT": given_at(body, "meta_data.account"),
            "OPPORTUNITY": given_at(body, "meta_data.opportunity"),
            "PROGRAM": given_at(body, "meta_data.program_id"),
            "ASSISTREQUEST": given_at(body, "assist_service.assist_request"),
            "ASSISTCONFIRM": given_at(body, "assist_service.assist_confirm"),
            **{
                f"TRACKINGCODE{number}": given_at(body, f"tracking.tracking_code{number}")
                for number in range(1, 11)
            },
        },
    )


def _listing(body: Message) -> str:
    listing = given_at(body, "access_control.listing")
    if listing is not None:
        return str(listing)
    return "UNLISTED" if given_at(body, "access_control.list_to_public") is False else "PUBLIC"
