"""Operations by what people call them."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Any, NamedTuple

import click

from meetwire.cli.systems import SYSTEMS, System
from meetwire.runtime.message import Request
from meetwire.runtime.operation import Operation

__all__ = ["Found", "everything", "find", "find_anywhere", "summary"]


class Found(NamedTuple):
    """An operation, and where it is."""

    system: System
    module: str
    request: type[Request[Any]]
    needs_module: bool
    """Whether another module has one of the same name, so that this is `v1.CreateWebinar`."""

    @property
    def operation(self) -> Operation:
        """Its facts."""
        return self.request.__operation__

    @property
    def name(self) -> str:
        """What people call it."""
        name = self.operation.name
        return f"{self.module}.{name}" if self.needs_module else name


def everything(system: System) -> Iterator[Found]:
    """All operations of a system, module by module."""
    found = [
        Found(system, module, system.request(module, name), module != modules[-1])
        for name, modules in system.operations().items()
        for module in modules
    ]
    return iter(sorted(found, key=lambda each: (each.module, each.operation.name)))


def find(system: System, text: str) -> Found:
    """The operation that is meant: `CreateMeeting`, in any letter case, or `v1.CreateWebinar`.

    Without a module, the newest of several is meant.

    Raises:
        UsageError: There is none; names what is near.
    """
    found = _found(system, text)
    if found is None:
        names = system.operations()
        near = difflib.get_close_matches(text, names, 3, 0.6)
        hint = f"; is {' or '.join(near)} meant?" if near else ""
        raise click.UsageError(
            f"{system.name} has no operation {text!r}{hint} See meetwire operations"
            f" --system {system.name}"
        )
    return found


def find_anywhere(text: str) -> list[Found]:
    """The operations of that name in all systems: `CreateMeeting`, `webex.CreateMeeting`.

    Raises:
        UsageError: There is none; names what is near.
    """
    system, _, rest = text.partition(".")
    if system.lower() in SYSTEMS and rest:
        return [find(SYSTEMS[system.lower()], rest)]
    found = [each for each in (_found(system, text) for system in SYSTEMS.values()) if each]
    if not found:
        names = {name for system in SYSTEMS.values() for name in system.operations()}
        near = difflib.get_close_matches(text, names, 3, 0.6)
        hint = f"; is {' or '.join(near)} meant?" if near else "; see meetwire operations"
        raise click.UsageError(f"there is no operation {text!r}{hint}")
    return found


def _found(system: System, text: str) -> Found | None:
    module, _, wanted = text.rpartition(".")
    for name, modules in system.operations().items():
        if name.lower() == wanted.lower() and (not module or module.lower() in modules):
            chosen = module.lower() or modules[-1]
            return Found(system, chosen, system.request(chosen, name), chosen != modules[-1])
    return None


def summary(cls: type) -> str:
    """What a class is, in its first sentence."""
    paragraph = (cls.__doc__ or "").strip().partition("\n\n")[0]
    return " ".join(paragraph.split())
