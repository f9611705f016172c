"""What changed in what is done with the types."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import cast

from codegen.diff.change import Break, Change, Nature
from codegen.diff.uses import Uses
from codegen.model import Lookup, Operation, Paging, TypeRef, Window

FACTS = ("effect", "idempotent", "callers", "lifecycle", "deprecated", "key")
"""Facts that change what is done or said at run time, but break nobody's code."""
ADDRESS = ("service", "binding", "http")
"""Facts that decide where a request goes."""

_Found = tuple[Nature, str, Break]


def compare_operations(
    old: Uses, new: Uses, same: dict[TypeRef, TypeRef], *, system: str
) -> Iterator[Change]:
    """What changed in the operations of a system.

    Args:
        old: Its types before.
        new: Its types now.
        same: What types of before are called now.
        system: What it is called.
    """
    before, now = _operations(old), _operations(new)
    for ref, operation in now.items():
        if ref not in {same.get(each, each) for each in before}:
            name = f"{system}.{ref.module}.{operation.name}"
            yield Change(Nature.ADDED, "operation", name, "is new", operation.place)
    for ref, operation in before.items():
        other = now.get(same.get(ref, ref))
        name = f"{system}.{ref.module}.{operation.name}"
        if other is None:
            place = operation.place
            yield Change(Nature.REMOVED, "operation", name, "is gone", place, Break.MAKING)
            continue
        found = [
            *_response(operation, other, same),
            *_facts(operation, other),
            *_not_found(operation, other),
            *_paging(operation, other, same),
            *_window(operation.window, other.window),
            *_lookup(operation.lookup, other.lookup),
        ]
        for nature, detail, breaks in found:
            yield Change(nature, "operation", name, detail, other.place, breaks)


def _operations(uses: Uses) -> dict[TypeRef, Operation]:
    return {ref: each.operation for ref, each in uses.structs.items() if each.operation}


def _response(old: Operation, new: Operation, same: dict[TypeRef, TypeRef]) -> Iterator[_Found]:
    if same.get(old.response, old.response) != new.response:
        detail = f"answers with {new.response.name}, no longer {old.response.name}"
        yield Nature.CHANGED, detail, Break.TAKING


def _facts(old: Operation, new: Operation) -> Iterator[_Found]:
    for fact in FACTS:
        before, now = getattr(old, fact), getattr(new, fact)
        if before != now:
            yield Nature.CHANGED, f"{fact} is {_said(now)}, and was {_said(before)}", Break.NOTHING
    for fact in ADDRESS:
        before, now = getattr(old, fact), getattr(new, fact)
        if before != now:
            yield Nature.CHANGED, f"goes elsewhere: {fact} is {_said(now)}", Break.WRITING


def _said(value: object) -> str:
    if isinstance(value, list | tuple):
        return ", ".join(map(str, cast("Iterable[object]", value))) or "none"
    return "none" if value is None else str(value)


def _not_found(old: Operation, new: Operation) -> Iterator[_Found]:
    # Only lists that are read in pages take such a failure for an empty answer.
    breaks = Break.READING if old.paging and new.paging else Break.NOTHING
    for id_ in new.not_found:
        if id_ not in old.not_found:
            yield Nature.LOOSENED, f"exception {id_} means that nothing is there", breaks
    for id_ in old.not_found:
        if id_ not in new.not_found:
            yield Nature.TIGHTENED, f"exception {id_} is a failure", breaks


def _paging(before: Operation, now: Operation, same: dict[TypeRef, TypeRef]) -> Iterator[_Found]:
    old, new = before.paging, now.paging
    # A list that is read in pages takes "not found" for an empty answer.
    empty = Break.READING if before.not_found or now.not_found else Break.NOTHING
    if new is None or old is None:
        if new is not None:
            yield Nature.ADDED, "is read in pages", empty
        if old is not None:
            # `records` no longer takes the request.
            yield Nature.REMOVED, "is not read in pages any more", Break.MAKING | empty
        return
    yield from _pages(old, new, same)


def _pages(old: Paging, new: Paging, same: dict[TypeRef, TypeRef]) -> Iterator[_Found]:
    if same.get(old.record_type, old.record_type) != new.record_type:
        detail = f"its records are {new.record_type.name}, and were {old.record_type.name}"
        yield Nature.CHANGED, detail, Break.TAKING
    elif old.record != new.record:
        yield Nature.CHANGED, f"its records stand in {new.record}", Break.NOTHING
    for fact in ("start", "size", "counts_pages"):
        before, now = getattr(old, fact), getattr(new, fact)
        if before != now:
            detail = f"{fact} of its pages is {_said(now)}, and was {_said(before)}"
            yield Nature.CHANGED, detail, Break.WRITING
    for fact in ("default", "ceiling", "total", "key"):
        before, now = getattr(old, fact), getattr(new, fact)
        if before != now:
            detail = f"{fact} of its pages is {_said(now)}, and was {_said(before)}"
            yield Nature.CHANGED, detail, Break.NOTHING


def _window(old: Window | None, new: Window | None) -> Iterator[_Found]:
    if new is None or old is None:
        if new is not None:
            yield Nature.ADDED, "can be limited to a span of time", Break.NOTHING
        if old is not None:
            # `between` is refused.
            yield Nature.REMOVED, "cannot be limited to a span of time any more", Break.WRITING
        return
    if (old.start, old.end) != (new.start, new.end):
        detail = f"its span of time goes from {new.start} to {new.end}"
        yield Nature.CHANGED, detail, Break.WRITING
    if old.days != new.days:
        nature = Nature.TIGHTENED if new.days is not None else Nature.LOOSENED
        detail = f"its span has at most {_said(new.days)} days, and had {_said(old.days)}"
        yield nature, detail, Break.NOTHING


def _lookup(old: Lookup | None, new: Lookup | None) -> Iterator[_Found]:
    if old == new:
        return
    if new is None:
        yield Nature.REMOVED, "what it makes cannot be looked up any more", Break.NOTHING
    elif old is None:
        yield Nature.ADDED, f"what it makes is looked up with {new.operation}", Break.NOTHING
    else:
        detail = f"what it makes is looked up in another way, with {new.operation}"
        yield Nature.CHANGED, detail, Break.NOTHING
