"""Time zones of the site: between wall clocks and GMT, by the numbers that the service gives zones.

All that the sandbox knows of zones is in here. Times in the database are GMT.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING, Final

from meetwire.runtime.errors import Fault
from meetwire.testing.answers import invalid
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

# In the order of the labels, which is that of their numbers: from 0.
_IANA: Final = [
    "Etc/GMT+12",
    "Pacific/Pago_Pago",
    "Pacific/Honolulu",
    "America/Anchorage",
    "America/Los_Angeles",
    "America/Phoenix",
    "America/Denver",
    "America/Chicago",
    "America/Mexico_City",
    "America/Regina",
    "America/Bogota",
    "America/New_York",
    "America/Indiana/Indianapolis",
    "America/Halifax",
    "America/Caracas",
    "America/St_Johns",
    "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires",
    "Etc/GMT+2",
    "Atlantic/Azores",
    "Africa/Casablanca",
    "Europe/London",
    "Europe/Amsterdam",
    "Europe/Paris",
    "Europe/Prague",
    "Europe/Berlin",
    "Europe/Athens",
    "Europe/Bucharest",
    "Africa/Cairo",
    "Africa/Johannesburg",
    "Europe/Helsinki",
    "Asia/Jerusalem",
    "Asia/Baghdad",
    "Europe/Moscow",
    "Africa/Nairobi",
    "Asia/Tehran",
    "Asia/Muscat",
    "Asia/Baku",
    "Asia/Kabul",
    "Asia/Yekaterinburg",
    "Asia/Karachi",
    "Asia/Kolkata",
    "Asia/Colombo",
    "Asia/Almaty",
    "Asia/Bangkok",
    "Asia/Shanghai",
    "Australia/Perth",
    "Asia/Singapore",
    "Asia/Hong_Kong",
    "Asia/Tokyo",
    "Asia/Seoul",
    "Asia/Yakutsk",
    "Australia/Adelaide",
    "Australia/Darwin",
    "Australia/Brisbane",
    "Australia/Sydney",
    "Pacific/Guam",
    "Australia/Hobart",
    "Asia/Vladivostok",
    "Pacific/Guadalcanal",
    "Pacific/Auckland",
    "Pacific/Fiji",
]
_LABELS: Final = [known.value for known in TimeZone]

NUMBERS: Final = range(len(_IANA))
"""Every zone."""


@cache
def zone(time_zone_id: int) -> ZoneInfo:
    """The zone of a number; refuses with 999999 if there is none."""
    if time_zone_id not in NUMBERS:
        raise invalid(Fault("time_zone_id", f"{time_zone_id} is none of the 62 time zones"))
    from zoneinfo import ZoneInfo  # here, since most who import the sandbox run it later

    return ZoneInfo(_IANA[time_zone_id])


def label(time_zone_id: int) -> str:
    """What the service calls a zone."""
    zone(time_zone_id)
    return _LABELS[time_zone_id]


def chosen(
    time_zone_id: int | None, time_zone: str | None = None, default: int | None = None
) -> int:
    """The zone that a request names by its number, or else by its label.

    The number -1 stands for none, as some schemas give it as their default.

    Raises:
        Refusal: There is no zone of this number.
    """
    if time_zone_id is not None and time_zone_id != -1:
        zone(time_zone_id)
        return time_zone_id
    if time_zone in _LABELS:
        return _LABELS.index(time_zone)
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
