"""What changed in one field."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import NamedTuple

from codegen.diff.change import Break, Nature
from codegen.model import Field, TypeRef
from codegen.reserved import VALUES


class Difference(NamedTuple):
    """One thing that differs, before it is known who uses the field."""

    nature: Nature
    detail: str
    breaks: Break = Break.NOTHING


def added(field: Field) -> Difference:
    """A field that is new. What came there before was kept as an extra."""
    if field.required:
        return Difference(Nature.ADDED, "must be given", Break.MAKING)
    return Difference(Nature.ADDED, "may be left out")


def differences(
    old: Field,
    new: Field,
    same: dict[TypeRef, TypeRef],
    listed: Container[TypeRef],
    *,
    lenient: bool,
) -> Iterator[Difference]:
    """What differs between a field before and now.

    Args:
        old: The field as it was.
        new: As it is.
        same: What types of before are called now.
        listed: The enumerations, of before and now.
        lenient: Whether names on the wire are read in any letter case, as in XML.
    """
    yield from _names(old, new, lenient=lenient)
    yield from _cardinality(old, new)
    yield from _kind(old, new, same, listed)
    yield from _choices(old, new, same)
    yield from _facets(old, new)
    yield from _secrecy(old, new)
    yield from _zone(old, new)
    if old.sequence != new.sequence:
        yield Difference(Nature.CHANGED, "is written in other turns", Break.WRITING)


def _names(old: Field, new: Field, *, lenient: bool) -> Iterator[Difference]:
    if old.name != new.name:
        detail = f"is called {new.name}, no longer {old.name}"
        yield Difference(Nature.RENAMED, detail, Break.EVERYTHING)
    places = [(field.is_attribute, field.is_text, field.is_key) for field in (old, new)]
    if places[0] != places[1]:
        detail = "stands elsewhere on the wire (element, attribute, text or name)"
        yield Difference(Nature.CHANGED, detail, Break.READING | Break.WRITING)
    elif old.wire != new.wire:
        found = lenient and old.wire.lower() == new.wire.lower()
        breaks = Break.WRITING if found else Break.READING | Break.WRITING
        detail = f"is {new.wire!r} on the wire, no longer {old.wire!r}"
        yield Difference(Nature.RENAMED, detail, breaks)


def _cardinality(old: Field, new: Field) -> Iterator[Difference]:
    if old.is_list != new.is_list:
        nature, detail = (
            (Nature.LOOSENED, "is a list now, and was a single value")
            if new.is_list
            else (Nature.TIGHTENED, "is a single value now, and was a list")
        )
        yield Difference(nature, detail, Break.EVERYTHING)
    if new.required and not old.required:
        # Where it is absent, reading it gave None, and is an error now. A list is empty then.
        breaks = Break.MAKING if old.is_list else Break.MAKING | Break.READING
        yield Difference(Nature.TIGHTENED, "is required now, and was optional", breaks)
    if old.required and not new.required:
        breaks = Break.NOTHING if old.is_list else Break.READING_TYPES
        yield Difference(Nature.LOOSENED, "is optional now, and was required", breaks)


def _kind(
    old: Field, new: Field, same: dict[TypeRef, TypeRef], listed: Container[TypeRef]
) -> Iterator[Difference]:
    if same.get(old.type, old.type) == new.type or old.choices or new.choices:
        return
    detail = f"is {_called(new)} now, and was {_called(old)}"
    before, now = old.type.name, new.type.name
    if old.python_type == new.python_type:
        # A number in quotes and one without are both read either way.
        alike = {before, now} == {"INT", "QUOTED_INT"}
        breaks = Break.WRITING if alike else Break.READING | Break.WRITING
    elif (before, now) == ("INT", "FLOAT"):
        breaks = Break.TAKING | Break.WRITING  # 5 goes out as 5.0
    elif before == "TEXT" and new.type in listed:
        breaks = Break.MAKING  # what is read is still a text
    elif now == "TEXT" and old.type in listed:
        breaks = Break.TAKING
    else:
        breaks = Break.EVERYTHING
    yield Difference(Nature.CHANGED, detail, breaks)


def _called(field: Field) -> str:
    if field.type.module == VALUES:
        return f"{field.python_type} ({field.type.name})"
    return field.type.name


def _choices(old: Field, new: Field, same: dict[TypeRef, TypeRef]) -> Iterator[Difference]:
    before = {same.get(choice.type, choice.type): choice for choice in old.choices}
    now = {choice.type: choice for choice in new.choices}
    if bool(before) != bool(now):
        detail = "holds items of several kinds" if now else "holds items of one kind"
        yield Difference(Nature.CHANGED, detail, Break.EVERYTHING)
        return
    for ref in sorted(before.keys() - now.keys(), key=str):
        yield Difference(Nature.TIGHTENED, f"no longer holds {ref.name}", Break.EVERYTHING)
    for ref in sorted(now.keys() - before.keys(), key=str):
        yield Difference(Nature.LOOSENED, f"may hold {ref.name}", Break.TYPES)
    for ref in sorted(before.keys() & now.keys(), key=str):
        if before[ref].wire != now[ref].wire:
            detail = f"holds {ref.name} as {now[ref].wire!r}, no longer {before[ref].wire!r}"
            yield Difference(Nature.RENAMED, detail, Break.READING | Break.WRITING)
    if old.is_mixed and not new.is_mixed:
        yield Difference(Nature.TIGHTENED, "no longer holds text", Break.EVERYTHING)
    if new.is_mixed and not old.is_mixed:
        yield Difference(Nature.LOOSENED, "may hold text", Break.TYPES)


def _facets(old: Field, new: Field) -> Iterator[Difference]:
    for facet in ("max_length", "maximum", "max_items", "min_length", "minimum", "min_items"):
        before, now = old.facets.get(facet), new.facets.get(facet)
        if facet == "min_items":
            # How many there must be differs in any case where they became required.
            if old.required != new.required or old.is_list != new.is_list:
                continue
            before, now = (_least(field) for field in (old, new))
        if before == now:
            continue
        upper = facet.startswith("max")
        tighter = now is not None and (before is None or (now < before if upper else now > before))
        yield _limit(facet, before, now, tighter=tighter)
    before, now = old.facets.get("pattern"), new.facets.get("pattern")
    if before != now:
        # Of two patterns nobody can tell which takes more.
        yield _limit("pattern", before, now, tighter=now is not None)


def _least(field: Field) -> int:
    return int(field.facets.get("min_items", 1 if field.required and field.is_list else 0))


def _limit(facet: str, before: object, now: object, *, tighter: bool) -> Difference:
    words = facet.replace("_", " ")
    return Difference(
        Nature.TIGHTENED if tighter else Nature.LOOSENED,
        f"{words} is {'none' if now is None else repr(now)}, and was"
        f" {'none' if before is None else repr(before)}",
        Break.WRITING if tighter else Break.NOTHING,
    )


def _secrecy(old: Field, new: Field) -> Iterator[Difference]:
    if new.secret and not old.secret:
        yield Difference(Nature.TIGHTENED, "is a secret now, and no longer shown")
    if old.secret and not new.secret:
        yield Difference(Nature.LOOSENED, "is no secret any more: it shows in reprs, errors, logs")


def _zone(old: Field, new: Field) -> Iterator[Difference]:
    if old.zone != new.zone:
        if old.zone is None:
            yield Difference(Nature.ADDED, f"its zone stands in {new.zone}")
        elif f"{new.zone} ".startswith(f"{old.zone} "):
            # The first place that tells the zone counts, as before.
            yield Difference(Nature.LOOSENED, f"its zone may stand in {new.zone}, too")
        else:
            nature = Nature.REMOVED if new.zone is None else Nature.CHANGED
            detail = "its zone stands nowhere" if new.zone is None else f"its zone is {new.zone}"
            breaks = Break.WRITING | (Break.READING if old.has_zone_at_hand else Break.NOTHING)
            if old.has_zone_at_hand and not new.has_zone_at_hand:
                breaks |= Break.READING_TYPES
            yield Difference(nature, f"{detail}, and was {old.zone}", breaks)
    elif old.zone_kept != new.zone_kept:
        detail = "its zone is stated for its sake: " + ("no longer" if new.zone_kept else "now")
        nature = Nature.TIGHTENED if new.zone_kept else Nature.LOOSENED
        breaks = Break.WRITING if new.zone_kept else Break.NOTHING
        yield Difference(nature, detail, breaks)
