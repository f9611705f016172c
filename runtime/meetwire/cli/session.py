"""What the commands of one run share: the profile, the system, and a client when it is needed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from meetwire.cli.problems import SetUpError
from meetwire.cli.profiles import Profile, choose, default_file
from meetwire.cli.systems import System

if TYPE_CHECKING:
    from meetwire.runtime.client import Client

__all__ = ["Session"]


class Session:
    """One run of the command. Commands get it as `ctx.obj`."""

    def __init__(self) -> None:
        self.debug = False
        """Whether tracebacks and logs are shown."""
        self.file: Path | None = None
        """The file with profiles, if not the one in its usual place."""
        self.profile: str | None = None
        """The profile that was asked for."""
        self._system: System | None = None

    @property
    def system(self) -> System:
        """The system whose command is run."""
        if self._system is None:
            raise RuntimeError("only the commands of a system ask for it")
        return self._system

    @system.setter
    def system(self, system: System) -> None:
        self._system = system

    @property
    def profiles_file(self) -> Path:
        """The file with profiles."""
        return self.file or default_file()

    def account(self, *, preview: bool = False) -> Profile:
        """The profile for the system. Raises SetUpError where it cannot be told which."""
        return choose(self.profiles_file, self.system, self.profile, preview=preview)

    def connect(self, module: str, *, preview: bool = False, **options: Any) -> Client:
        """A client for the operations of one module; closing it is left to the caller.

        Args:
            module: The module of the system, such as `meeting` or `v2`.
            preview: Nothing will be sent, so that no secret is needed.
            options: `transport`, and what `meetwire.runtime.calls.Options` lists.

        Raises:
            SetUpError: The profile does not suffice.
            InsecureEndpoint: Secrets would travel in clear text.
        """
        from meetwire.runtime.transport import Timeout

        account = self.account(preview=preview)
        seconds = account.number("timeout")
        try:
            if seconds is not None:
                options["timeout"] = Timeout(
                    connect=min(Timeout().connect, seconds), read=seconds, total=seconds
                )
            return self.system.connect(account, module, **options)
        except ValueError as error:
            raise SetUpError(f"profile {account.name}: {error}") from error
