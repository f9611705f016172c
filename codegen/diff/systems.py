"""What changed in all systems."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from codegen.diff.change import Break, Change, Nature
from codegen.diff.facts import compare_facts
from codegen.diff.matching import match_types
from codegen.diff.operations import compare_operations
from codegen.diff.types import compare_types
from codegen.diff.uses import Uses
from codegen.errors import Place
from codegen.model import Package


def compare(old: Iterable[Package], new: Iterable[Package]) -> list[Change]:
    """Everything that differs, system by system: what breaks callers first, then by name.

    What a system says of itself for people, such as summaries, is no change.
    """
    before = {package.name: package for package in old}
    now = {package.name: package for package in new}
    changes: list[Change] = []
    for name in sorted({*before, *now}):
        if name not in now:
            place = Place(before[name].system.source)
            gone = Change(Nature.REMOVED, "system", name, "is gone", place, Break.EVERYTHING)
            changes.append(gone)
        elif name not in before:
            place = Place(now[name].system.source)
            changes.append(Change(Nature.ADDED, "system", name, "is new", place))
        else:
            changes += _compare(before[name], now[name])
    return sorted(changes, key=lambda change: (not change.breaks, change.name))


def _compare(old: Package, new: Package) -> Iterator[Change]:
    before, now = Uses(old), Uses(new)
    matches = match_types(before, now)
    yield from compare_facts(old, new)
    yield from compare_operations(before, now, matches.pairs, system=new.name)
    xml = frozenset(module.name for module in old.modules if module.uri)
    yield from compare_types(before, now, matches, system=new.name, lenient=xml)
