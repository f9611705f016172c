"""What changed in the types of a package."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diff.change import Break, Change, Nature
from codegen.diff.fields import Difference, added, differences
from codegen.diff.matching import Matches, match_fields
from codegen.diff.uses import Uses
from codegen.model import Enumeration, Field, Member, Struct, TypeRef


def compare_types(
    old: Uses, new: Uses, matches: Matches, *, system: str, lenient: frozenset[str]
) -> Iterator[Change]:
    """What changed in the types of a system, save those of operations that came or went.

    Args:
        old: Its types before.
        new: Its types now.
        matches: Which is which.
        system: What it is called.
        lenient: The modules whose names on the wire are read in any letter case.
    """
    now = set(matches.pairs.values())
    for ref, type_ in new.types.items():
        if ref not in now:
            yield Change(Nature.ADDED, "type", _dotted(system, ref), "is new", type_.place)
    for ref, before in old.types.items():
        if ref not in matches.pairs:
            breaks = old.left(ref, Break.EVERYTHING)
            name = _dotted(system, ref)
            yield Change(Nature.REMOVED, "type", name, "is gone", before.place, breaks)
            continue
        there = matches.pairs[ref]
        after = new.types[there]
        guess, xml = ref in matches.guesses, ref.module in lenient
        yield from _renamed(ref, there, system, old, after, is_guess=guess, lenient=xml)
        found = (
            _in_struct(ref, there, old, new, matches, lenient=xml)
            if isinstance(before, Struct)
            else _in_enumeration(before, after)
        )
        for what, name, difference, field, is_guess in found:
            yield Change(
                difference.nature,
                what,
                f"{_dotted(system, there)}{name}",
                difference.detail,
                field.place if isinstance(field, Field) else after.place,
                old.left(ref, difference.breaks),
                is_guess,
            )


_Found = tuple[str, str, Difference, Field | None, bool]


def _dotted(system: str, ref: TypeRef) -> str:
    return f"{system}.{ref.module}.{ref.name}"


def _renamed(
    ref: TypeRef,
    there: TypeRef,
    system: str,
    old: Uses,
    after: Struct | Enumeration,
    *,
    is_guess: bool,
    lenient: bool,
) -> Iterator[Change]:
    if ref != there:
        detail = f"is called {there.name}, no longer {ref.name}"
        breaks = old.left(ref, Break.EVERYTHING)
        name = _dotted(system, there)
        yield Change(Nature.RENAMED, "type", name, detail, after.place, breaks, is_guess)
    before = old.types[ref]
    # Answers name their types; others are known by the elements that they stand in.
    named = lenient and isinstance(before, Struct) and before.is_response
    if named and before.wire.casefold() != after.wire.casefold():
        detail = f"is {after.wire!r} on the wire, no longer {before.wire!r}"
        name = _dotted(system, there)
        yield Change(Nature.RENAMED, "type", name, detail, after.place, Break.READING, is_guess)


def _in_struct(
    ref: TypeRef, there: TypeRef, old: Uses, new: Uses, matches: Matches, *, lenient: bool
) -> Iterator[_Found]:
    before, after = old.structs[ref], new.structs[there]
    if before.base is not None:
        base = matches.pairs.get(before.base, before.base)
        if base not in new.bases(there):
            breaks = Break.TYPES | Break.READING
            detail = f"is no {before.base.name} any more"
            yield "type", "", Difference(Nature.CHANGED, detail, breaks), None, False
    inherited = [field for field in new.fields(there) if field not in after.fields]
    listed = {**old.enumerations, **new.enumerations}
    pairs = match_fields(before.fields, [*after.fields, *inherited])
    for field, other, is_guess in pairs:
        for difference in differences(field, other, matches.pairs, listed, lenient=lenient):
            yield "field", f".{other.name}", difference, other, is_guess
    kept = [id(field) for field, _, _ in pairs]
    for field in before.fields:
        if id(field) not in kept:
            gone = Difference(Nature.REMOVED, "is gone", Break.EVERYTHING)
            yield "field", f".{field.name}", gone, field, False
    known = [id(other) for _, other, _ in pairs]
    above = {field.wire for field in old.fields(ref)}
    for field in after.fields:
        if id(field) not in known and field.wire not in above:
            yield "field", f".{field.name}", added(field), field, False
    paired = {id(field): other for field, other, _ in pairs}
    stayed = [
        paired[id(field)]
        for field in before.fields
        if id(field) in paired and paired[id(field)] in after.fields
    ]
    if stayed != sorted(stayed, key=after.fields.index):
        moved = Difference(Nature.CHANGED, "its fields are written in another order")
        yield "type", "", moved, None, False


def _in_enumeration(before: Enumeration, after: Struct | Enumeration) -> Iterator[_Found]:
    assert isinstance(after, Enumeration)  # noqa: S101  # only equals are matched
    by_value = {member.value: member for member in after.members}
    by_name = {member.name: member for member in after.members}
    kept: list[Member] = []
    for member in before.members:
        other = by_value.get(member.value) or by_name.get(member.name)
        if other is None:
            difference = Difference(Nature.REMOVED, "is gone", Break.EVERYTHING)
        elif other.name != member.name:
            detail = f"is called {other.name}, no longer {member.name}"
            difference = Difference(Nature.RENAMED, detail, Break.EVERYTHING)
        elif other.value != member.value:
            # Values are found in any letter case.
            found = other.value.casefold() == member.value.casefold()
            breaks = Break.WRITING if found else Break.READING | Break.WRITING
            detail = f"is {other.value!r} on the wire, no longer {member.value!r}"
            difference = Difference(Nature.CHANGED, detail, breaks)
        else:
            kept.append(other)
            continue
        if other is not None:
            kept.append(other)
        yield "value", f".{(other or member).name}", difference, None, False
    for member in after.members:
        if member not in kept:
            # Open enumerations have taken it before.
            new = Difference(Nature.ADDED, f"{member.value!r} is listed")
            yield "value", f".{member.name}", new, None, False
