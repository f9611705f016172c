"""What changed in what is said of a system as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from codegen.diff.change import Break, Change, Nature
from codegen.errors import Place
from codegen.model import Module, Package, TimeZone, TypeRef

ANY_FAILURE = "ServiceError"
"""What every failure of a service is, whatever else it is."""
RUN_TIME = Break.READING | Break.WRITING


def compare_facts(old: Package, new: Package) -> Iterator[Change]:
    """What changed besides types and operations."""
    yield from _system(old, new)
    yield from _modules(old, new)
    yield from _exceptions(old, new)
    yield from _time_zones(old, new)


def _system(old: Package, new: Package) -> Iterator[Change]:
    place = Place(new.system.source)
    before, now = old.system, new.system

    def change(nature: Nature, detail: str, breaks: Break) -> Change:
        return Change(nature, "system", new.name, detail, place, breaks)

    if before.wire != now.wire:
        yield change(Nature.CHANGED, f"its wire is {_dotted(now.wire)}", RUN_TIME)
    for prefix, was, is_ in (
        ("", before.base, now.base),
        ("Async", before.async_base, now.async_base),
    ):
        if is_ is not None and was is None:
            yield change(Nature.ADDED, f"has a client, {prefix}{now.client}", Break.NOTHING)
        elif is_ is None and was is not None:
            detail = f"has no client {prefix}{before.client} any more"
            yield change(Nature.REMOVED, detail, Break.EVERYTHING)
        elif is_ is not None and before.client != now.client:
            detail = f"its client is {prefix}{now.client}, no longer {prefix}{before.client}"
            yield change(Nature.RENAMED, detail, Break.EVERYTHING)
        elif was != is_ and is_ is not None:
            detail = f"its client {prefix}{now.client} is a {_dotted(is_)}"
            yield change(Nature.CHANGED, detail, Break.EVERYTHING)
    for ref in before.exports:
        if ref not in now.exports:
            yield change(Nature.REMOVED, f"offers {ref.name} no more", Break.EVERYTHING)
    for ref in now.exports:
        if ref not in before.exports:
            yield change(Nature.ADDED, f"offers {ref.name}", Break.NOTHING)


def _modules(old: Package, new: Package) -> Iterator[Change]:
    before = {module.name: module for module in old.modules}
    now = {module.name: module for module in new.modules}
    for name in before.keys() - now.keys():
        place = Place(before[name].sources[0])
        dotted = f"{old.name}.{name}"
        yield Change(Nature.REMOVED, "module", dotted, "is gone", place, Break.EVERYTHING)
    for name in now.keys() - before.keys():
        place = Place(now[name].sources[0])
        yield Change(Nature.ADDED, "module", f"{new.name}.{name}", "is new", place)
    for name in before.keys() & now.keys():
        yield from _module(new.name, before[name], now[name])


def _module(system: str, before: Module, now: Module) -> Iterator[Change]:
    name, place = f"{system}.{now.name}", Place(now.sources[0])
    if before.uri != now.uri:
        # Reading takes any namespace, and requests name none.
        detail = f"its namespace is {now.uri}, and was {before.uri}"
        yield Change(Nature.CHANGED, "module", name, detail, place)
    if before.prefix != now.prefix:
        detail = f"its answers are written with the prefix {now.prefix}, and were with"
        detail += f" {before.prefix}"
        yield Change(Nature.CHANGED, "module", name, detail, place)
    if before.url != now.url:
        detail = f"its operations are at {now.url}, and were at {before.url}"
        yield Change(Nature.CHANGED, "module", name, detail, place, Break.WRITING)


def _exceptions(old: Package, new: Package) -> Iterator[Change]:
    before = {exception.id: exception for exception in old.exceptions}
    now = {exception.id: exception for exception in new.exceptions}
    place = Place(new.exceptions_source)
    for id_ in sorted({*before, *now}):
        was = before[id_].error if id_ in before else ANY_FAILURE
        is_ = now[id_].error if id_ in now else ANY_FAILURE
        name = f"{new.name}.{id_}"
        if was != is_:
            nature = (
                Nature.ADDED
                if id_ not in before
                else Nature.CHANGED
                if id_ in now
                else Nature.REMOVED
            )
            # What was known as any failure is one still.
            breaks = Break.NOTHING if was == ANY_FAILURE else Break.READING
            yield Change(nature, "exception", name, f"is {is_}, and was {was}", place, breaks)
        elif id_ in before and id_ in now:
            for fact in ("retry_safe", "retry_after"):
                value, other = getattr(before[id_], fact), getattr(now[id_], fact)
                if value != other:
                    detail = f"{fact} is {other}, and was {value}"
                    yield Change(Nature.CHANGED, "exception", name, detail, place)


def _time_zones(old: Package, new: Package) -> Iterator[Change]:
    before, now = _meanings(old.time_zones), _meanings(new.time_zones)
    place = Place(new.time_zones_source if new.time_zones else old.time_zones_source)
    for name in sorted({*before, *now}):
        was, is_ = before.get(name), now.get(name)
        dotted = f"{new.name}.{name}"
        if was is None:
            yield Change(Nature.ADDED, "time zone", dotted, f"is {is_}", place)
        elif is_ is None:
            detail = f"means nothing any more, and was {was}"
            yield Change(Nature.REMOVED, "time zone", dotted, detail, place, RUN_TIME)
        elif was != is_:
            detail = f"is {is_}, and was {was}"
            yield Change(Nature.CHANGED, "time zone", dotted, detail, place, RUN_TIME)


def _meanings(zones: list[TimeZone]) -> dict[str, str]:
    """What each id, label, city and link stands for."""
    found: dict[str, str] = {}
    for zone in zones:
        if zone.id is not None:
            found[f"id {zone.id}"] = zone.zone
        if zone.label is not None:
            found[f"label {zone.label}"] = zone.zone
        found |= {f"city {city}": zone.zone for city in zone.cities}
        found |= {f"link {link}": zone.zone for link in zone.links}
    return found


def _dotted(ref: TypeRef) -> str:
    return f"{ref.module}.{ref.name}"
