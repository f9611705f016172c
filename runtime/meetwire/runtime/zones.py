"""Time zones: from what a service calls them to those of the tz database, and back.

On the wire a date-time is a wall clock, and its zone stands elsewhere in the message, as a number
or a label. A `TimeZones` knows what these mean; `aware` puts the two together in generated classes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cached_property, lru_cache
from types import NoneType
from typing import TYPE_CHECKING, Any, Generic, Never, Self, TypeVar, cast, overload

from meetwire.runtime.errors import BadValue, MissingElement, UnknownTimeZone
from meetwire.runtime.fields import GMT, Field
from meetwire.runtime.record import Record
from meetwire.runtime.values import XML_SPACE

if TYPE_CHECKING:
    # At run time it is loaded when the first zone is asked for, since most programs ask for none.
    from zoneinfo import ZoneInfo

    from meetwire.runtime.message import Message

__all__ = ["Aware", "TimeZones", "ZoneFacts", "aware", "in_zone", "said", "stated_zone"]


class ZoneFacts(Record):
    """What is known of one time zone of a service."""

    zone: str
    """Its name in the tz database, such as `America/Los_Angeles`."""
    id: int | None = None
    """The number that the service gives it. None if only labels name it."""
    label: str | None = None
    """The label that the service documents for it."""
    cities: tuple[str, ...] = ()
    """By which labels name it, beside the city in the documented one."""
    links: tuple[str, ...] = ()
    """Other names that it has in the tz database."""


class TimeZones:
    """The time zones of a service.

    What has no zone raises UnknownTimeZone, and so does everything on a machine that has no tz
    database.

    Args:
        facts: Gives what is known of each. It is called when the first zone is asked for.
    """

    def __init__(self, facts: Callable[[], tuple[ZoneFacts, ...]]) -> None:
        self._tell_facts = facts

    @cached_property
    def _facts(self) -> tuple[ZoneFacts, ...]:
        return self._tell_facts()

    def __repr__(self) -> str:
        return f"<TimeZones: {len(self._facts)}>"

    def by_id(self, zone_id: int) -> ZoneInfo:
        """The zone that a number stands for."""
        facts = self._by_id.get(zone_id)
        if facts is None:
            raise UnknownTimeZone(f"{zone_id} is the id of no known time zone")
        return _load(facts.zone)

    def by_label(self, label: str) -> ZoneInfo:
        """The zone that a label stands for, in any letter case and with any white space.

        Two forms are understood, `GMT-08:00, Pacific (San Francisco)` and `San Francisco (Pacific
        Time, GMT-08:00)`. The city decides. The offset may be that of summer or winter, now or when
        the label was made; one that is more than an hour off the city's means another place.
        """
        facts, offset = self._labelled(str(label))
        zone = _load(facts.zone)
        if abs(offset - (zone.utcoffset(_SOME_DAY) or timedelta())) > timedelta(hours=1):
            raise UnknownTimeZone(f"{str(label)!r} has an offset that is not that of {facts.zone}")
        return zone

    @cached_property
    def _labelled(self) -> Callable[[str], tuple[ZoneFacts, timedelta]]:
        # A list says the same few labels over and over.
        return lru_cache(500)(self._read_label)

    def _read_label(self, label: str) -> tuple[ZoneFacts, timedelta]:
        text = _key(label)
        facts = self._by_city.get(_city_in(text))
        if facts is None:
            raise UnknownTimeZone(f"{label!r} is the label of no known time zone")
        return facts, _offset_in(text)

    def find(self, value: int | str) -> ZoneInfo:
        """The zone that a number, a number as text, or a label stands for."""
        if isinstance(value, int):
            return self.by_id(value)
        text = value.strip(XML_SPACE)
        return self.by_id(int(text)) if re.fullmatch(_ID, text) else self.by_label(value)

    def id_of(self, zone: tzinfo) -> int:
        """The number of a zone of the tz database (`zoneinfo`, or pytz), by any of its names."""
        return self._numbered(zone)[0]

    def label_of(self, zone: tzinfo) -> str:
        """The documented label of a zone of the tz database, by any of its names."""
        return self._numbered(zone)[1]

    def _numbered(self, zone: tzinfo) -> tuple[int, str]:
        facts = self._by_name.get(str(zone))
        if facts is None or facts.id is None or facts.label is None:
            raise UnknownTimeZone(f"the service is not known to have an id for the zone {zone}")
        return facts.id, facts.label

    @cached_property
    def _by_id(self) -> dict[int, ZoneFacts]:
        return {facts.id: facts for facts in self._facts if facts.id is not None}

    @cached_property
    def _by_name(self) -> dict[str, ZoneFacts]:
        return {name: facts for facts in self._facts for name in (facts.zone, *facts.links)}

    @cached_property
    def _by_city(self) -> dict[str, ZoneFacts]:
        cities: dict[str, ZoneFacts] = {}
        for facts in self._facts:
            named = [_city_in(_key(facts.label))] if facts.label else []
            cities.update((city, facts) for city in (*named, *map(_key, facts.cities)))
        return cities


# The two forms of a label; both speak of GMT, and neither has a second pair of brackets.
_FORMS = (r"gmt[^()]*\(([^()]+)\)", r"([^()]+)\([^()]*gmt[^()]*\)")
_ID = r"(?a)\d{1,9}"
_OFFSET = r"gmt ?([+-]\d{1,2}):(\d\d)"
_SOME_DAY = datetime(2026, 1, 1)  # any day: what counts is right to an hour


def _key(text: str) -> str:
    """A label or city without what does not count: letter case, white space."""
    return re.sub(" ?, ?", ",", " ".join(text.split())).casefold()


def _city_in(label: str) -> str:
    forms = (re.fullmatch(form, label) for form in _FORMS)
    return next((form[1].strip() for form in forms if form), "")


def _offset_in(label: str) -> timedelta:
    found = re.search(_OFFSET, label)
    if found is None:
        return timedelta()
    hours, minutes = int(found[1]), int(found[2])
    return timedelta(hours=hours, minutes=-minutes if found[1].startswith("-") else minutes)


def _load(name: str) -> ZoneInfo:
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except ZoneInfoNotFoundError:
        raise UnknownTimeZone(
            f"{name} is not in the tz database of this machine, or it has none: install tzdata"
        ) from None


def stated_zone(stated: Mapping[str, Any], zones: TimeZones) -> ZoneInfo:
    """The zone that a message states.

    Args:
        stated: What it says at each path where it may say so; None where it says nothing. The first
            that is known counts.
        zones: What that means.

    Raises:
        UnknownTimeZone: It says nothing, or nothing that is known.
    """
    problems: list[str] = []
    for path, value in stated.items():
        if not isinstance(value, (int, str, NoneType)):  # callers pass anything
            problems.append(f"{path}: {value!r} is neither the id nor the label of a time zone")
        elif value is not None:
            try:
                return zones.find(value)
            except UnknownTimeZone as problem:
                problems.append(f"{path}: {problem}")
    if problems:
        raise UnknownTimeZone("; ".join(problems))
    raise UnknownTimeZone(f"its zone is not stated in {' or '.join(stated)}")


def said(message: Message, name: str) -> Any:
    """What a message says in a field: None if nothing, the text if it is not of the field's type.

    Some services put a label where their schema has a number.
    """
    try:
        return getattr(message, name)
    except MissingElement:
        return None
    except BadValue:
        return next(extra.text for extra in message.extras if extra.field == name)


def in_zone(value: datetime, zone: tzinfo) -> datetime:
    """A wall clock as an instant. An ambiguous one is its first occurrence."""
    return value if value.tzinfo else value.replace(tzinfo=zone, fold=0)


T = TypeVar("T", bound="datetime | list[datetime] | None")
T_co = TypeVar("T_co", bound="datetime | list[datetime] | None", covariant=True)


class Aware(Generic[T_co]):
    """A date-time field with its zone: read-only, and no field itself.

    A wall clock that a change of clocks repeats is read as its first occurrence. One that a change
    leaves out is read with the offset from before the change, as `datetime` does: in New York,
    02:30 on the day that skips 02:00 to 03:00 is 07:30 UTC, which clocks there show as 03:30.

    To set the field, assign an aware datetime to it; sending the request converts it.
    """

    __slots__ = ("_field", "_zones")

    def __init__(self, field: Field, zones: TimeZones) -> None:
        self._field = field
        self._zones = zones

    @overload
    def __get__(self, message: None, owner: type) -> Self: ...
    @overload
    def __get__(self, message: Message, owner: type | None = None) -> T_co: ...
    def __get__(self, message: Message | None, owner: type | None = None) -> Any:
        if message is None:
            return self
        value: Any = getattr(message, self._field.name)
        values: list[datetime] = value if self._field.is_list else [value]
        if value is None or all(item.tzinfo for item in values):
            return value
        try:
            zone = self._zone(message)
        except UnknownTimeZone as problem:
            name = self._field.name
            raise UnknownTimeZone(
                f"{type(message).__name__}.{name}: {problem}: if you know the zone, say so with"
                f" {name}.replace(tzinfo=…)"
            ) from None
        read = [in_zone(item, zone) for item in values]
        return read if self._field.is_list else read[0]

    def __set__(self, message: Message, value: Never) -> None:
        name = self._field.name
        raise AttributeError(
            f"{name}_aware cannot be set: assign the aware datetime to {name}, and it is converted"
            " when the request is sent"
        )

    def _zone(self, message: Message) -> tzinfo:
        where = self._field.zone or GMT
        if where == GMT:
            return UTC
        return stated_zone({name: said(message, name) for name in where.split()}, self._zones)


def aware(field: T, zones: TimeZones) -> Aware[T]:
    """A property that gives a date-time field with the zone that the message states for it.

    Reading it raises UnknownTimeZone where the message states no zone, or none that is known. An
    absent date-time is None, whatever the zone.

    Args:
        field: The field, which stands above it in the class body.
        zones: What the zones of the service mean.
    """
    return Aware(cast("Field", field), zones)
