"""Aware date-times in requests, converted to what the wire can say: wall clocks, and a zone."""

from __future__ import annotations

import copy
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, tzinfo
from functools import cache
from typing import Any, NamedTuple, TypeVar, cast

from meetwire.runtime.errors import Fault, InvalidRequest, UnknownTimeZone
from meetwire.runtime.fields import GMT, Field
from meetwire.runtime.message import Message, fields_of, is_set, kinds_within, message_kinds
from meetwire.runtime.values import INT, TEXT
from meetwire.runtime.zones import TimeZones, said, stated_zone

__all__ = ["localized"]

M = TypeVar("M", bound=Message)


def localized(request: M, zones: TimeZones) -> M:
    """The request with each aware date-time as the wall clock of the zone that goes with it.

    That zone is what the request states, be it beside the date-time or elsewhere. Where it states
    none, the date-time's own zone is stated there if the service has an id for it; of several such
    date-times, the first decides. Naive ones stay what they are: wall clocks of the stated zone.
    A zone that is more than that of the date-time, such as the one a user lives in, is left alone.

    Args:
        request: Stays as it is.
        zones: What the zones of the service mean.

    Returns:
        The request itself if nothing in it is aware, else a copy.

    Raises:
        InvalidRequest: There is no zone to convert to, or the wall clock would mean another
            instant. Lists every such date-time with its path.
    """
    if next(_aware_dates(request), None) is None:
        return request
    twin: M = _copied(request)
    dates = list(_aware_dates(twin))
    for date in dates:
        date.offer_zone(zones)
    faults: list[Fault] = []
    for date in dates:
        try:
            date.convert(zones)
        except (UnknownTimeZone, ValueError) as problem:
            faults.append(Fault(date.path, str(problem)))
    if faults:
        raise InvalidRequest(faults)
    return twin


class _Place(NamedTuple):
    """Where a request can state a zone."""

    path: str
    message: Message
    field: Field

    @property
    def value(self) -> Any:
        return said(self.message, self.field.name)


class _Holder(NamedTuple):
    """A message within a request, and the way to it."""

    path: str
    message: Message
    above: _Holder | None

    def within(self, name: str) -> str:
        return f"{self.path}.{name}" if self.path else name


class _Date(NamedTuple):
    """An aware date-time of a request."""

    holder: _Holder
    field: Field
    item: int | None
    """Which item it is of the field's list."""
    value: datetime

    @property
    def path(self) -> str:
        path = self.holder.within(self.field.name)
        return path if self.item is None else f"{path}[{self.item}]"

    def places(self) -> list[_Place]:
        """Where the zone of the date-time can stand in this request."""
        found = (self._place(where) for where in (self.field.zone or "").split() if where != GMT)
        return [place for place in found if place is not None]

    def _place(self, where: str) -> _Place | None:
        holder: _Holder | None = self.holder
        *steps, name = where.split("/")
        for step in steps:
            if holder is None:
                return None
            if step == "..":
                holder = holder.above
            else:
                part = getattr(holder.message, step, None)
                inside = holder.within(step)
                holder = _Holder(inside, part, holder) if isinstance(part, Message) else None
        field = fields_of(type(holder.message)).get(name) if holder else None
        if holder is None or field is None:
            return None
        return _Place(holder.within(name), holder.message, field)

    def offer_zone(self, zones: TimeZones) -> None:
        """State the date-time's own zone, if none is stated and the service has an id for it."""
        places = self.places()
        own = self.value.tzinfo
        if own is None or not places or any(place.value is not None for place in places):
            return
        if self.field.zone_kept:
            return
        _, message, field = places[0]
        try:
            if field.kind is INT:
                stated: Any = zones.id_of(own)
            else:
                label = zones.label_of(own)
                stated = label if field.kind is TEXT else cast("type", field.kind)(label)
        except UnknownTimeZone:
            return
        setattr(message, field.name, stated)

    def convert(self, zones: TimeZones) -> None:
        """Put the wall clock where the date-time was.

        Raises:
            UnknownTimeZone: There is no zone to convert to.
            ValueError: The wall clock would mean another instant.
        """
        zone = self._zone(zones)
        try:
            # By way of UTC, or a wall clock that there is not would stay as it is.
            wall = self.value.astimezone(UTC).astimezone(zone)
        except OverflowError:
            raise ValueError(f"is beyond the years that there are in {zone}") from None
        if wall.fold:
            raise ValueError(
                f"is {wall:%H:%M:%S} for the second time that night in {zone}, and the wire can"
                f" only say the first: set {self._advice} to a zone whose clocks do not change"
            )
        wall = wall.replace(tzinfo=None)
        if self.item is None:
            setattr(self.holder.message, self.field.name, wall)
        else:
            getattr(self.holder.message, self.field.name)[self.item] = wall

    @property
    def _advice(self) -> str:
        return " or ".join(place.path for place in self.places())

    def _zone(self, zones: TimeZones) -> tzinfo:
        if self.field.zone == GMT:
            return UTC
        places = self.places()
        if not places:
            where = (self.field.zone or "").replace(" ", " or ")
            raise UnknownTimeZone(
                f"there is no {where} in the request to state its zone: add it if the request can"
                " have it, or give a datetime without tzinfo"
            )
        stated = {place.path: place.value for place in places}
        if all(value is None for value in stated.values()):
            problem = (
                f"its zone is that of {places[0].path}, which is not set"
                if self.field.zone_kept
                else f"the service is not known to have an id for its zone, {self.value.tzinfo}"
            )
            raise UnknownTimeZone(f"{problem}: set {self._advice}, to which it will be converted")
        try:
            return stated_zone(stated, zones)
        except UnknownTimeZone as problem:
            raise UnknownTimeZone(
                f"{problem}: correct it, or give a datetime without tzinfo"
            ) from None


def _aware_dates(message: Message, path: str = "", above: _Holder | None = None) -> Iterator[_Date]:
    """The aware date-times of a message whose fields have zones, in the order of the fields."""
    plan = _plan(type(message))
    if not plan:
        return
    holder = _Holder(path, message, above)
    for field in plan:
        if not is_set(message, field.name):
            continue
        for index, item in _items(getattr(message, field.name)):
            if isinstance(item, Message):
                where = holder.within(field.name)
                where = where if index is None else f"{where}[{index}]"
                yield from _aware_dates(item, where, holder)
            elif field.zone and isinstance(item, datetime) and item.utcoffset() is not None:
                yield _Date(holder, field, index, item)


def _items(value: Any) -> Iterable[tuple[int | None, Any]]:
    if isinstance(value, (list, tuple)):
        return enumerate(cast("list[Any]", value))
    return [(None, value)]


@cache
def _plan(cls: type) -> tuple[Field, ...]:
    """The fields of a class that have a zone, or hold messages that have some within."""
    return tuple(
        field
        for field in fields_of(cls).values()
        if field.zone
        or any(
            inner.zone
            for held in message_kinds(field)
            for kind in kinds_within(held)
            for inner in fields_of(kind).values()
        )
    )


def _copied(value: Any) -> Any:
    """A copy of a message that shares no message and no list of a field with it."""
    if isinstance(value, (list, tuple)):
        return [_copied(item) for item in cast("list[Any]", value)]
    if not isinstance(value, Message):
        return value
    twin = copy.copy(value)
    for name in fields_of(type(value)):
        if is_set(value, name):
            setattr(twin, name, _copied(getattr(value, name)))
    twin.extras = list(value.extras)
    return twin
