"""`meetwire profile`: which profiles there are, and their secrets in the keyring of the system."""

from __future__ import annotations

import os

import click

from meetwire.cli.output import output_options, write_rows
from meetwire.cli.problems import SetUpError
from meetwire.cli.profiles import Entry, entries, variable
from meetwire.cli.secrets import ask, can_ask, forget, store, stored
from meetwire.cli.session import Session
from meetwire.cli.systems import SYSTEMS

__all__ = ["profile"]


@click.group(epilog="Example:  meetwire profile store acme")
def profile() -> None:
    """See profiles, and keep their secrets in the keyring of this system.

    Profiles are written by hand, into the file that the list names.
    """


@profile.command("list", params=output_options(), epilog="Example:  meetwire profile list")
@click.pass_obj
def list_(session: Session, output: str | None, columns: tuple[str, ...]) -> None:
    """List profiles, and tell where the secrets of each are."""
    file = session.profiles_file
    found = entries(file)
    click.echo(f"{file}{'' if file.exists() else ' (not there)'}", err=True)
    write_rows([_row(entry) for entry in found], output, columns)


def _row(entry: Entry) -> dict[str, object]:
    where = {name: _where(entry.name, name) for name in entry.system.secrets}
    return {
        "profile": entry.name,
        "system": entry.system.name,
        "default": entry.is_default,
        "settings": ", ".join(f"{name}={value}" for name, value in entry.settings.items()),
        "secrets": ", ".join(f"{name}: {place}" for name, place in where.items() if place),
    }


def _where(profile_name: str, name: str) -> str | None:
    if os.environ.get(variable(profile_name, name)):
        return "environment"
    return "keyring" if stored(f"{profile_name}/{name}") else None


@profile.command("store", epilog="Example:  meetwire profile store acme password")
@click.argument("name")
@click.argument("secret", required=False)
@click.pass_obj
def store_(session: Session, name: str, secret: str | None) -> None:
    """Ask for a secret of profile NAME, and put it into the keyring.

    SECRET is which one, such as password or refresh_token; never the secret itself.
    """
    chosen = _secret(session, name, secret)
    if not can_ask():
        raise SetUpError("there is no terminal to ask at")
    store(f"{name}/{chosen}", ask(f"{chosen} of profile {name}"))
    click.echo(f"The keyring has the {chosen} of {name}.", err=True)


@profile.command("forget", epilog="Example:  meetwire profile forget acme password")
@click.argument("name")
@click.argument("secret", required=False)
@click.pass_obj
def forget_(session: Session, name: str, secret: str | None) -> None:
    """Take a secret of profile NAME out of the keyring."""
    chosen = _secret(session, name, secret)
    if not forget(f"{name}/{chosen}"):
        raise SetUpError(f"the keyring has no {chosen} of {name}")
    click.echo(f"The {chosen} of {name} is no longer in the keyring.", err=True)


def _secret(session: Session, name: str, secret: str | None) -> str:
    """Which secret of a profile is meant."""
    own = [entry.system for entry in entries(session.profiles_file) if entry.name == name]
    system = own[0] if own else SYSTEMS.get(name)
    if system is None:
        raise SetUpError(f"there is no profile {name} in {session.profiles_file}")
    if not system.secrets:
        raise SetUpError(f"{system.name} has no secrets: they are fields of its requests")
    chosen = (secret or next(iter(system.secrets))).replace("-", "_")
    if chosen not in system.secrets:
        # Not quoted: somebody may have typed the secret itself.
        raise click.UsageError(f"SECRET is one of {', '.join(system.secrets)}")
    return chosen
