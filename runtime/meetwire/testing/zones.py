"""Time zones of the site: between wall clocks and GMT, by the numbers that the service gives zones.

Times in the database are GMT.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

from meetwire.runtime.errors import Fault, UnknownTimeZone
from meetwire.testing.answers import invalid
from meetwire.webex._zones import ZONES
from meetwire.webex.common import TimeZone

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

__all__ = [
    "DEFAULT",
    "NUMBERS",
    "chosen",
    "from_gmt",
    "is_daylight",
    "label",
    "offset",
    "to_gmt",
    "zone",
]

DEFAULT: Final = 4
"""The zone of the site."""

NUMBERS: Final = range(len(TimeZone))
"""Every zone."""


def zone(time_zone_id: int) -> ZoneInfo:
    """The zone of a number; refuses with 999999 if there is none."""
    try:
        return ZONES.by_id(time_zone_id)
    except UnknownTimeZone as error:
        raise invalid(Fault("time_zone_id", str(error))) from error


def label(time_zone_id: int) -> str:
    """What the service calls a zone."""
    return ZONES.label_of(zone(time_zone_id))


def chosen(
    time_zone_id: int | None, time_zone: str | None = None, default: int | None = None
) -> int:
    """The zone that a request names by its number, or else by its label.

    The number -1 stands for none, as some schemas give it as their default.

    Raises:
        Refusal: There is no zone of this number or label.
    """
    if time_zone_id is not None and time_zone_id != -1:
        zone(time_zone_id)
        return time_zone_id
    if time_zone:
        try:
            return ZONES.id_of(ZONES.by_label(time_zone))
        except UnknownTimeZone as error:
            raise invalid(Fault("time_zone", str(error))) from error
    return DEFAULT if default is None else default


def to_gmt(wall: datetime, time_zone_id: int) -> datetime:
    """The GMT of a wall clock in a zone.

    Raises:
        Refusal: The year does not exist in GMT, or the zone does not at all.
    """
    try:
        return wall.replace(tzinfo=zone(time_zone_id)).astimezone(UTC).replace(tzinfo=None)
    except OverflowError:
        raise _out_of_calendar() from None


def from_gmt(moment: datetime, time_zone_id: int) -> datetime:
    """What a wall clock in a zone shows at a time in GMT; refuses as `to_gmt` does."""
    return _at(moment, time_zone_id).replace(tzinfo=None)


def offset(moment: datetime, time_zone_id: int) -> int:
    """By how many minutes a zone is ahead of GMT at a time in GMT; refuses as `to_gmt` does."""
    ahead = _at(moment, time_zone_id).utcoffset() or timedelta()
    return ahead // timedelta(minutes=1)


def is_daylight(moment: datetime, time_zone_id: int) -> bool:
    """Whether a zone has daylight saving time at a time in GMT; refuses as `to_gmt` does."""
    return bool(_at(moment, time_zone_id).dst())


def _at(moment: datetime, time_zone_id: int) -> datetime:
    try:
        return moment.replace(tzinfo=UTC).astimezone(zone(time_zone_id))
    except OverflowError:
        raise _out_of_calendar() from None


def _out_of_calendar() -> Exception:
    return invalid(Fault("time", "leads out of the calendar"))
