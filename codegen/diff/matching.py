"""Which type of before is which type of now, where names changed.

Types are the same if they have the same name on the wire, or else the same name in Python. Of what
is left, two structs of one module are taken for the same if at least three in four of all their
fields agree in name and type, and two enumerations if as many of their values do. That is a guess,
and is reported as one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple, TypeVar

from codegen.diff.uses import Uses
from codegen.model import Enumeration, Field, Struct, TypeRef

T = TypeVar("T")
ALIKE = 0.75
"""The least share of parts that two types must have in common."""


class Matches(NamedTuple):
    """What of before is what of now, by references; and which of these are guesses."""

    pairs: dict[TypeRef, TypeRef]
    guesses: set[TypeRef]


def match_types(old: Uses, new: Uses) -> Matches:
    """Find each type of before among those of now."""
    pairs: dict[TypeRef, TypeRef] = {}
    for key in (_wire, _name):
        before = _unmatched(old, pairs.keys())
        now = {key(ref, type_): ref for ref, type_ in _unmatched(new, set(pairs.values())).items()}
        for ref, type_ in before.items():
            if key(ref, type_) in now:
                pairs[ref] = now[key(ref, type_)]
    guesses: set[TypeRef] = set()
    left = _unmatched(new, set(pairs.values()))
    for ref, type_ in _unmatched(old, pairs.keys()).items():
        shares = {
            other: _share(type_, each)
            for other, each in left.items()
            if other.module == ref.module and type(each) is type(type_)
        }
        best = max(shares, key=shares.__getitem__, default=None)
        if best is not None and shares[best] >= ALIKE:
            pairs[ref] = best
            guesses.add(ref)
            del left[best]
    return Matches(pairs, guesses)


def match_fields(before: list[Field], now: list[Field]) -> list[tuple[Field, Field, bool]]:
    """Pairs of fields that are the same, and whether that is a guess.

    They are if they have the same name on the wire, or else in Python. A guess is made where their
    names differ in nothing but case and underscores, or where they say the same of themselves.
    """
    pairs: list[tuple[Field, Field, bool]] = []
    before, now = list(before), list(now)
    keys: list[tuple[Callable[[Field], object], bool]] = [
        (lambda field: field.wire or f"({field.name})", False),
        (lambda field: field.name, False),
        (lambda field: (field.wire.replace("_", "").lower(), field.python_type), True),
        (lambda field: (field.doc or field.name, field.python_type, field.is_list), True),
    ]
    for key, guess in keys:
        here = {key(field): field for field in now}
        for field in list(before):
            other = here.pop(key(field), None)
            if other is not None:
                pairs.append((field, other, guess))
                before.remove(field)
                now.remove(other)
    return pairs


def _unmatched(uses: Uses, matched: Iterable[TypeRef]) -> dict[TypeRef, Struct | Enumeration]:
    known = set(matched)
    return {ref: type_ for ref, type_ in uses.types.items() if ref not in known}


def _wire(ref: TypeRef, type_: Struct | Enumeration) -> tuple[object, ...]:
    return (ref.module, type_.wire, type(type_))


def _name(ref: TypeRef, type_: Struct | Enumeration) -> tuple[object, ...]:
    return (ref.module, type_.name, type(type_))


def _share(one: Struct | Enumeration, other: Struct | Enumeration) -> float:
    parts, others = _parts(one), _parts(other)
    return len(parts & others) / len(parts | others) if parts | others else 0.0


def _parts(type_: Struct | Enumeration) -> set[tuple[str, str]]:
    if isinstance(type_, Enumeration):
        return {(member.name, member.value) for member in type_.members}
    return {(field.wire, field.type.name) for field in type_.fields}
