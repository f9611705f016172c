"""Profiles: who calls which account. They stand in a TOML file, and secrets do not.

    [acme]
    system = "webex"
    site = "acme"
    webex_id = "host@acme.com"

A variable of the environment named after profile and setting, `MEETWIRE_ACME_SITE`, goes before the
file. Without a file, each system has a profile that is called as it is: `MEETWIRE_WEBEX_SITE`.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from meetwire.cli.problems import SetUpError
from meetwire.cli.secrets import Secrets
from meetwire.cli.systems import SYSTEMS, System
from meetwire.runtime.redaction import MASK

__all__ = ["Entry", "Profile", "choose", "default_file", "entries", "variable"]

_FLAGS = {"true": True, "1": True, "yes": True, "false": False, "0": False, "no": False}


def default_file() -> Path:
    """Where the file is unless somebody says otherwise: in the platform's place for settings."""
    import platformdirs

    return platformdirs.user_config_path("meetwire") / "profiles.toml"


def variable(profile: str, name: str) -> str:
    """The variable of the environment that stands for a setting or a secret of a profile."""
    return "MEETWIRE_" + re.sub(r"\W", "_", f"{profile}_{name}").upper()


class Entry(NamedTuple):
    """A profile as the file has it."""

    name: str
    system: System
    settings: Mapping[str, Any]
    is_default: bool = False


def entries(file: Path) -> list[Entry]:
    """The profiles of a file; none if there is no file.

    Raises:
        SetUpError: The file is not as it should be; says where and what to do.
    """
    try:
        table = tomllib.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SetUpError(f"{file}: {error}") from error
    return [_entry(file, name, value) for name, value in table.items()]


def _entry(file: Path, name: str, value: Any) -> Entry:
    where = f"{file}: [{name}]"
    if not isinstance(value, dict):
        raise SetUpError(f"{where} must be a table with system = and its settings")
    settings: dict[str, Any] = dict(value)  # pyright: ignore[reportUnknownArgumentType]
    system = SYSTEMS.get(str(settings.pop("system", "")))
    if system is None:
        raise SetUpError(f"{where} needs system = with one of {', '.join(SYSTEMS)}")
    is_default = settings.pop("default", False) is True
    for key in settings:
        if key in system.secrets:
            raise SetUpError(
                f"{where} holds {key}, which belongs into the keyring: take it out and run"
                f" meetwire profile store {name}"
            )
        if key not in system.settings:
            near = difflib.get_close_matches(key, system.settings, 1) or [*system.settings]
            raise SetUpError(f"{where} has no setting {key}; is {' or '.join(near)} meant?")
    return Entry(name, system, settings, is_default)


def choose(file: Path, system: System, wanted: str | None, *, preview: bool = False) -> Profile:
    """The profile to use.

    That is the one that is wanted; else the default one of the system, or its only one; else one
    with nothing but what the environment says.

    Raises:
        SetUpError: It is not there, or of another system, or one cannot tell which is meant.
    """
    all_ = entries(file)
    own = [entry for entry in all_ if entry.system is system]
    if wanted is not None:
        for entry in all_:
            if entry.name == wanted and entry.system is not system:
                raise SetUpError(f"{wanted} is a profile of {entry.system.name}")
        own = [entry for entry in own if entry.name == wanted]
        if not own and wanted != system.name:
            raise SetUpError(f"there is no profile {wanted} in {file}")
    elif len(own) > 1:
        named = ", ".join(entry.name for entry in own)
        own = [entry for entry in own if entry.is_default]
        if len(own) != 1:
            raise SetUpError(
                f"which profile, {named}? Give --profile, or write default = true into one"
            )
    entry = own[0] if own else Entry(system.name, system, {})
    return Profile(entry, Secrets(entry.name), preview=preview)


class Profile:
    """One profile, with what the environment says.

    Args:
        entry: What the file has.
        secrets: Where its secrets are from.
        preview: Nothing will be sent: stand-ins do for what is missing, and secrets are masked.
    """

    def __init__(self, entry: Entry, secrets: Secrets, *, preview: bool = False) -> None:
        self.name = entry.name
        self.system = entry.system
        self.is_preview = preview
        self._settings = entry.settings
        self._secrets = secrets

    def text(self, name: str) -> str | None:
        """A setting; None if it is not there."""
        value = os.environ.get(variable(self.name, name)) or self._settings.get(name)
        if value is None or isinstance(value, str):
            return value
        return str(value).lower() if isinstance(value, bool) else str(value)

    def needed(self, name: str, stand_in: str) -> str:
        """A setting that must be there. Raises SetUpError, which says where to write it."""
        value = self.text(name) or (stand_in if self.is_preview else None)
        if value is None:
            raise SetUpError(
                f"profile {self.name} has no {name}, which is {self.system.settings[name]}: set"
                f" {variable(self.name, name)}, or write it into the file that"
                " meetwire profile list names"
            )
        return value

    def flag(self, name: str) -> bool:
        """A setting that is yes or no, which it is not by default."""
        text = self.text(name) or "false"
        if text.lower() not in _FLAGS:
            raise SetUpError(f"{name} of profile {self.name} must be true or false, not {text!r}")
        return _FLAGS[text.lower()]

    def number(self, name: str) -> float | None:
        """A setting that is a number."""
        text = self.text(name)
        try:
            return None if text is None else float(text)
        except ValueError:
            raise SetUpError(
                f"{name} of profile {self.name} must be a number, not {text!r}"
            ) from None

    def secret(self, name: str) -> str:
        """A secret that must be there; see `Secrets.get`."""
        if self.is_preview:
            return MASK
        return self._secrets.get(name, variable(self.name, name), self.system.secrets[name])

    def secret_if_any(self, name: str) -> str | None:
        """A secret that may be missing, which nobody is asked for."""
        return MASK if self.is_preview else self._secrets.find(name, variable(self.name, name))

    def keep(self, name: str, value: str) -> None:
        """Take a secret that is new; see `Secrets.keep`."""
        self._secrets.keep(name, value, variable(self.name, name))
