"""Groups of commands: those that are imported when they are run, and the one of each system."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple

import click

from meetwire.cli.systems import System

__all__ = ["LazyGroup", "Link", "SystemGroup", "system_of"]


class Link(NamedTuple):
    """Where a command is."""

    module: str
    name: str
    """What it is called in that module."""
    help: str
    """One line for the list of commands."""


class LazyGroup(click.Group):
    """A group that knows of its commands where they are, and one line about each.

    So help and slips do not wait for what they do not need.

    Args:
        links: The commands by name, in the order of the list.
        options: What click.Group takes.
    """

    def __init__(self, *, links: Mapping[str, Link], **options: Any) -> None:
        super().__init__(**options)
        self._links = links

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the commands, in the order that is good to read."""
        return list(self._links)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name."""
        link = self._links.get(cmd_name)
        if link is None:
            return None
        command: click.Command = getattr(import_module(link.module), link.name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, link.help) for name, link in self._links.items()])


class SystemGroup(LazyGroup):
    """The commands of one system.

    Args:
        system: The system.
        links: As for LazyGroup.
        options: What click.Group takes.
    """

    def __init__(self, *, system: System, links: Mapping[str, Link], **options: Any) -> None:
        super().__init__(links=links, **options)
        self.system = system


def system_of(ctx: click.Context) -> System:
    """The system that a command was given below; known while a shell completes, too."""
    step: click.Context | None = ctx
    while step is not None:
        if isinstance(step.command, SystemGroup):
            return step.command.system
        step = step.parent
    raise RuntimeError("only commands of a system ask for it")
