"""What went wrong, as one line and an exit status."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

import click

from meetwire.runtime.errors import (
    AuthenticationFailed,
    Fault,
    InvalidRequest,
    MeetwireError,
    NotFound,
    PrivilegeRequired,
    RateLimited,
    ServiceError,
    ServiceUnavailable,
    TransportError,
)

__all__ = ["EXIT", "FileError", "RequestError", "SetUpError", "lines", "one_line", "status"]


_SHOWN: Final = 20
"""Faults of a file."""


class EXIT:
    """The exit statuses, beside 0 for success and 1 for what nobody has foreseen."""

    USAGE: Final = 2
    """The command line is not right. Nothing was sent."""
    REQUEST: Final = 3
    """The request does not keep its schema. Nothing was sent."""
    SET_UP: Final = 4
    """The profile does not suffice, or a secret is missing. Nothing was sent."""
    REFUSED: Final = 5
    """The service said no, for a reason that has no status of its own."""
    NOT_FOUND: Final = 6
    """The service has nothing under that key or name."""
    NOT_ALLOWED: Final = 7
    """The service does not accept the credentials, or the account may not do this."""
    LATER: Final = 8
    """The service said no, and the same call may succeed later."""
    TRANSPORT: Final = 9
    """There was no usable answer: no connection, a time out, an HTTP status."""
    ANSWER: Final = 10
    """An answer came that cannot be read."""
    INCOMPLETE: Final = 11
    """Some rows of a file are not done, or nobody knows; the report has them."""
    INTERRUPTED: Final = 130
    """Ctrl-C, or no to a question."""


class SetUpError(click.ClickException):
    """A profile or a secret that is not as it should be."""

    exit_code = EXIT.SET_UP


class RequestError(click.ClickException):
    """Faults of a request, in terms of options. Each has a line."""

    exit_code = EXIT.REQUEST

    def __init__(self, error: InvalidRequest) -> None:
        self.operation = error.operation
        self.faults = error.faults
        super().__init__("; ".join(_told(error.faults)))


class FileError(click.ClickException):
    """What is wrong with a file of requests. Each thing has a line.

    Args:
        faults: A line for each.
    """

    exit_code = EXIT.REQUEST

    def __init__(self, faults: Iterable[str]) -> None:
        found = list(faults)
        self.told = found[:_SHOWN]
        if len(found) > _SHOWN:
            self.told.append(f"and {len(found) - _SHOWN:,} more")
        super().__init__("; ".join(self.told))


def _told(faults: Iterable[Fault]) -> Iterator[str]:
    for fault in faults:
        problem = re.sub(
            r"write \w+\.unlisted\(text\) if it is meant",
            "with --unlisted it is sent all the same",
            fault.problem,
        )
        where = f"--{fault.path.replace('_', '-')}: " if fault.path else ""
        yield f"{where}{problem}"


def status(error: MeetwireError) -> int:
    """The exit status for an error."""
    match error:
        case InvalidRequest():
            return EXIT.REQUEST
        case NotFound():
            return EXIT.NOT_FOUND
        case AuthenticationFailed() | PrivilegeRequired():
            return EXIT.NOT_ALLOWED
        case RateLimited() | ServiceUnavailable():
            return EXIT.LATER
        case ServiceError():
            return EXIT.LATER if error.retry_safe else EXIT.REFUSED
        case TransportError():
            return EXIT.TRANSPORT
        case _:
            return EXIT.ANSWER


def lines(error: Exception, command: str) -> list[str]:
    """What to tell of an error: a line, or one for each fault of a request.

    Args:
        error: Of click, or of Meetwire.
        command: The command that failed, such as `meetwire webex call`.
    """
    match error:
        case RequestError():
            called = f"{error.operation}: " if error.operation else ""
            told = [f"{called}{each}" for each in _told(error.faults)]
        case FileError():
            told = error.told
        case click.UsageError():
            hint = f" (see {error.ctx.command_path} --help)" if error.ctx else ""
            told = [f"{_unquoted(error.format_message())}{hint}"]
        case click.ClickException():
            told = [error.format_message()]
        case _:
            told = [f"{error}{_advice(error)}"]
    return [one_line(f"{command}: {each}") for each in told]


def _unquoted(message: str) -> str:
    """What click says, without what it found too much: somebody may have typed a secret."""
    if message.startswith("Got unexpected extra argument"):
        return "there is an argument that does not belong there"
    return message


def _advice(error: Exception) -> str:
    wait: float | None = getattr(error, "retry_after", None)
    later = [] if wait is None else [f"try again in {wait:g} s"]
    more = [*later, *getattr(error, "__notes__", ())]
    return f" ({'; '.join(more)})" if more else ""


def one_line(text: str) -> str:
    """A text that cannot move the cursor: what others wrote stands on one line, as it is."""
    flat = " ".join(text.split())
    return "".join(mark if mark.isprintable() else repr(mark)[1:-1] for mark in flat)
