"""Dataclasses of the standard library with the fields of ours, to compare importing with."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator, Sequence
from importlib import import_module
from pathlib import Path

from meetwire.runtime.message import MessageMeta

_PACKAGE = "meetwire.webex"


def write_plain(folder: Path, *services: Sequence[str]) -> list[int]:
    """Write a module `plain_0`, `plain_1`… for each group of services.

    Returns:
        How many classes each of them has.
    """
    folder.mkdir()
    counts: list[int] = []
    for number, each in enumerate(services):
        classes = [cls for module in _loaded_with(each) for cls in _classes(module)]
        ordered = dict.fromkeys(base for cls in classes for base in _lineage(cls))
        (folder / f"plain_{number}.py").write_text(_plain(list(ordered)), encoding="utf-8")
        counts.append(len(ordered))
    return counts


def _loaded_with(services: Sequence[str]) -> list[str]:
    """The modules of the package that importing some of them loads."""
    imports = ", ".join(f"{_PACKAGE}.{service}" for service in services)
    program = f"import sys, {imports}; print(*sys.modules)"
    command = [sys.executable, "-c", program]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    return [name for name in done.stdout.split() if name.startswith(f"{_PACKAGE}.")]


def _classes(module: str) -> Iterator[MessageMeta]:
    for value in vars(import_module(module)).values():
        if isinstance(value, MessageMeta) and value.__module__ == module:
            yield value


def _lineage(cls: MessageMeta) -> Iterator[MessageMeta]:
    """A class and its bases, those that stand further up first."""
    for base in reversed(cls.__mro__):
        if base.__module__.startswith(f"{_PACKAGE}.") and isinstance(base, MessageMeta):
            yield base


def _plain(classes: list[MessageMeta]) -> str:
    """A module with a standard dataclass for each class: same fields, same bases."""
    names = {cls: f"{cls.__module__.rpartition('.')[2]}_{cls.__name__}" for cls in classes}
    lines = ["from __future__ import annotations", "from dataclasses import dataclass, field"]
    for cls, name in names.items():
        bases = ", ".join(names[base] for base in cls.__bases__ if base in names)
        lines += ["@dataclass(kw_only=True)", f"class {name}({bases}):"]
        for field in cls.__fields__.values():
            if field.is_list:
                lines.append(f"    {field.name}: list[str] = field(default_factory=list)")
            elif field.required:
                lines.append(f"    {field.name}: str")
            else:
                lines.append(f"    {field.name}: str | None = None")
        lines.append("    pass")
    return "\n".join(lines) + "\n"
