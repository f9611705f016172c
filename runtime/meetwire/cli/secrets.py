"""Where secrets are from: the environment, the keyring of the system, or a prompt.

They are never from an argument, which whoever is on the machine can read in the list of processes,
and which shells write into their histories.
"""

from __future__ import annotations

import os
import sys
from typing import Final

import click

from meetwire.cli.problems import SetUpError

__all__ = ["SERVICE", "Secrets", "forget", "resolve", "store", "stored"]

SERVICE: Final = "meetwire"
"""Under which name secrets stand in the keyring."""


class Secrets:
    """The secrets of one profile.

    Args:
        profile: Its name.
    """

    def __init__(self, profile: str) -> None:
        self._profile = profile

    def find(self, name: str, variable: str) -> str | None:
        """A secret of the environment, or else of the keyring; None if it is in neither."""
        return os.environ.get(variable) or stored(f"{self._profile}/{name}")

    def get(self, name: str, variable: str, what: str) -> str:
        """A secret that is asked for if it is nowhere else.

        Args:
            name: Of the secret, such as `password`.
            variable: Of the environment.
            what: What it is, for the prompt.

        Raises:
            SetUpError: It is nowhere, and there is no terminal to ask at.
        """
        found = self.find(name, variable)
        if found is not None:
            return found
        if not can_ask():
            raise SetUpError(
                f"profile {self._profile} has no {name}: set {variable}, or run"
                f" meetwire profile store {self._profile}"
            )
        return ask(f"{what[0].upper()}{what[1:]} (profile {self._profile})")

    def keep(self, name: str, value: str, variable: str) -> None:
        """Put a new secret into the keyring, and say what else is to be done."""
        try:
            store(f"{self._profile}/{name}", value)
        except SetUpError as error:
            click.echo(f"meetwire: the new {name} could not be kept: {error.message}", err=True)
            return
        if os.environ.get(variable):
            click.echo(
                f"meetwire: there is a new {name}, which is in the keyring now: take {variable}"
                " out of the environment",
                err=True,
            )


def can_ask() -> bool:
    """Whether there is somebody to ask."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def ask(what: str) -> str:
    """Ask for a secret, without an echo."""
    answer: str = click.prompt(what, hide_input=True, err=True)
    return answer


def resolve(option: str, source: str) -> str:
    """The secret that an option names the source of: `prompt`, `env:NAME` or `keyring:NAME`.

    Raises:
        UsageError: It is no such source. It is not quoted, since it may be the secret itself.
        SetUpError: There is nothing.
    """
    kind, colon, name = source.partition(":")
    if source == "prompt":
        if not can_ask():
            raise SetUpError(f"{option}: there is no terminal to ask at; use env:NAME")
        return ask(option)
    if kind == "env" and colon and name:
        found = os.environ.get(name)
        problem = f"{option}: the environment has no {name}"
    elif kind == "keyring" and colon and name:
        found = stored(name)
        problem = f"{option}: the keyring has no {name} of {SERVICE}"
    else:
        raise click.UsageError(
            f"{option} takes no secret itself, as others can read arguments: give prompt,"
            " env:NAME or keyring:NAME, or put it into the file of --from"
        )
    if not found:
        raise SetUpError(problem)
    return found


# The keyring, which is imported when it is needed: that takes longer than many a call -------------


def stored(name: str) -> str | None:
    """What the keyring has under a name; None where there is no keyring, too."""
    from keyring import get_password
    from keyring.errors import KeyringError

    try:
        return get_password(SERVICE, name)
    except KeyringError:
        return None


def store(name: str, value: str) -> None:
    """Put a secret into the keyring. Raises SetUpError where there is none to write to."""
    from keyring import set_password
    from keyring.errors import KeyringError

    try:
        set_password(SERVICE, name, value)
    except KeyringError as error:
        raise SetUpError(f"the keyring of this system does not take it: {error}") from error


def forget(name: str) -> bool:
    """Take a secret out of the keyring; tells whether it was in there."""
    from keyring import delete_password
    from keyring.errors import KeyringError

    try:
        delete_password(SERVICE, name)
    except KeyringError:
        return False
    return True
