"""The tree of commands, and what happens around every one of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import click

from meetwire.cli.groups import LazyGroup, Link, SystemGroup
from meetwire.cli.problems import EXIT, lines, one_line, status
from meetwire.cli.session import Session
from meetwire.cli.systems import SYSTEMS, System
from meetwire.runtime.errors import MeetwireError

__all__ = ["root", "run"]


def _normal(token: str) -> str:
    return token.replace("_", "-")


_SETTINGS: Final[dict[str, Any]] = {
    "help_option_names": ["-h", "--help"],
    # Python's names are understood as well: --meta_data.conf_name.
    "token_normalize_func": _normal,
    "max_content_width": 100,
}

_ROOT: Final = {
    **{name: Link(__name__, name, f"Call {system.title}.") for name, system in SYSTEMS.items()},
    "operations": Link("meetwire.cli.operations", "operations", "Find operations."),
    "explain": Link("meetwire.cli.explain", "explain", "Tell all about one operation."),
    "profile": Link("meetwire.cli.profile", "profile", "See profiles, and keep their secrets."),
    "sandbox": Link("meetwire.cli.sandbox", "sandbox", "Run a stand-in for the services here."),
    "completion": Link("meetwire.cli.completion", "completion", "Print a completion script."),
}

_OF_A_SYSTEM: Final = {
    "call": Link("meetwire.cli.call", "call", "Call any operation."),
    "bulk": Link("meetwire.cli.bulk", "bulk", "Make a call for each row of a file."),
}
"""The commands that each system has. They find it as `ctx.obj.system`."""

_LIST: Final = Link("meetwire.cli.lists", "list_", "Read all of a list, or write it to a file.")
_HISTORY: Final = Link("meetwire.cli.lists", "history", "Read what is over, likewise.")

_OF_ONE: Final = {
    "webex": {"list": _LIST, "history": _HISTORY},
    "gotowebinar": {"list": _LIST, "history": _HISTORY},
    "gatherplace": {"list": _LIST},
    "iomeeting": {
        "link": Link("meetwire.cli.link", "link", "Make a link that starts or joins a meeting."),
    },
}
"""The commands that not every system has."""


def _show_version(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
    if value:
        from importlib.metadata import PackageNotFoundError, version

        try:
            click.echo(version("meetwire"))
        except PackageNotFoundError:
            click.echo("unknown, since it runs from a checkout")
        ctx.exit()


@click.group(
    cls=LazyGroup,
    links=_ROOT,
    context_settings=_SETTINGS,
    epilog="Example:  meetwire webex call GetUser --webex-id host@acme.com --dry-run",
)
@click.option(
    "--config",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
    envvar="MEETWIRE_CONFIG",
    help="The file with profiles; meetwire profile list tells which it is otherwise.",
)
@click.option("--debug", is_flag=True, help="Show logs, secrets masked, and where errors are from.")
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="Show the version.",
)
@click.pass_context
def root(ctx: click.Context, config: Path | None, debug: bool) -> None:
    """Web-conferencing services from the terminal.

    Results go to standard output: as a table on a terminal, else as JSON lines.
    """
    session: Session = ctx.obj
    session.file = config
    session.debug = debug
    if debug:
        _show_logs(ctx)


def _show_logs(ctx: click.Context) -> None:
    """Show the logs of this run."""
    import logging

    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    logger = logging.getLogger("meetwire")
    level = logger.level
    logger.setLevel(logging.DEBUG)
    logger.addHandler(handler)
    ctx.call_on_close(lambda: logger.removeHandler(handler))
    ctx.call_on_close(lambda: logger.setLevel(level))


def _group(system: System) -> click.Group:
    """The command of one system."""

    @click.group(
        system.name,
        cls=SystemGroup,
        system=system,
        links={**_OF_A_SYSTEM, **_OF_ONE.get(system.name, {})},
        help=f"Call {system.title}.",
        epilog=f"Example:  meetwire operations --system {system.name}",
    )
    @click.option(
        "--profile",
        metavar="NAME",
        envvar="MEETWIRE_PROFILE",
        help="Who calls; needed if there are several.",
    )
    @click.pass_obj
    def group(session: Session, profile: str | None) -> None:
        session.system = system
        session.profile = profile

    return group


def __getattr__(name: str) -> click.Group:
    if name in SYSTEMS:
        return _group(SYSTEMS[name])
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def run(arguments: Sequence[str] | None) -> int:
    """Run a command line, and tell in a line what went wrong. Returns the exit status."""
    session = Session()
    try:
        result: object = root.main(
            None if arguments is None else list(arguments),
            prog_name="meetwire",
            standalone_mode=False,
            obj=session,
        )
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return EXIT.USAGE
    except click.Abort:
        click.echo("Stopped.", err=True)
        return EXIT.INTERRUPTED
    except (click.ClickException, MeetwireError) as error:
        _trace(session, error)
        for line in lines(error, _command(error)):
            click.echo(line, err=True)
        return error.exit_code if isinstance(error, click.ClickException) else status(error)
    except OSError as error:
        _trace(session, error)
        click.echo(one_line(f"meetwire: {error}"), err=True)
        return 1


def _trace(session: Session, error: Exception) -> None:
    if session.debug:
        import traceback

        traceback.print_exception(error)


def _command(error: Exception) -> str:
    ctx = getattr(error, "ctx", None)
    return ctx.command_path if ctx else "meetwire"
