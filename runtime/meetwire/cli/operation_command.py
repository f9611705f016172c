"""Commands that do something with an operation: its fields are their options."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import click

from meetwire.cli import catalog
from meetwire.cli.groups import system_of
from meetwire.cli.help import format_all, format_usual, write_example
from meetwire.cli.options import fields_options, leaves, load, request_from
from meetwire.cli.problems import RequestError
from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.message import Request, fields_of
from meetwire.runtime.operation import Effect

__all__ = ["OperationCommand", "OperationGroup", "in_options"]


class _Doing(NamedTuple):
    """What is done with an operation."""

    verb: str
    options: Callable[[catalog.Found], Sequence[click.Option]]
    run: Callable[..., object]
    takes: Callable[[catalog.Found], bool]


class OperationGroup(click.Group):
    """A group whose commands are the operations of the system.

    Args:
        verb: Its name.
        help: What it does.
        options: The options of a command that are no fields. The name `dry_run` is known: nobody is
            asked for secrets then.
        run: Is called with the session, the operation, the request, and these options by name.
        takes: Which operations it is for; all by default.
    """

    def __init__(
        self,
        verb: str,
        *,
        help: str,  # noqa: A002  # as click calls it
        options: Callable[[catalog.Found], Sequence[click.Option]],
        run: Callable[..., object],
        takes: Callable[[catalog.Found], bool] = lambda _found: True,
    ) -> None:
        super().__init__(verb, help=help, subcommand_metavar="OPERATION [OPTIONS]")
        self._doing = _Doing(verb, options, run, takes)

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of the operations."""
        all_ = catalog.everything(system_of(ctx))
        return sorted(found.name for found in all_ if self._doing.takes(found))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command for an operation. Raises UsageError if there is none."""
        found = catalog.find(system_of(ctx), cmd_name)
        if not self._doing.takes(found):
            raise click.UsageError(f"{self.name} is not for {found.name}", ctx)
        return OperationCommand(found, self._doing)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say where the operations are listed, since there are many."""
        system = system_of(ctx).name
        with formatter.section("Operations"):
            rows = [
                (f"meetwire operations --system {system}", "lists them"),
                (f"meetwire explain {system}.OPERATION", "tells all about one"),
                (f"meetwire {system} {self.name} OPERATION --help", "shows its options"),
            ]
            formatter.write_dl(rows, col_max=50)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write an example."""
        fit = [found for found in catalog.everything(system_of(ctx)) if self._doing.takes(found)]
        reads = [found for found in fit if found.operation.effect is Effect.READ]
        one = (reads or fit)[0]
        write_example(formatter, one, leaves(one.request), self._doing.verb)


class OperationCommand(click.Command):
    """The command for one operation.

    Args:
        found: The operation.
        doing: What is done with it.
    """

    def __init__(self, found: catalog.Found, doing: _Doing) -> None:
        self._found = found
        self._leaves = leaves(found.request)
        self._doing = doing
        own = [
            click.Option(
                ["--from", "file"],
                metavar="FILE",
                type=click.Path(exists=True, dir_okay=False, allow_dash=True),
                help="Fields, from JSON or YAML; - is standard input.",
            ),
            click.Option(["--unlisted"], is_flag=True, help="Allow values not in the schema."),
            *doing.options(found),
            self._help_all(),
        ]
        taken = ["--help", *(name for option in own for name in option.opts)]
        super().__init__(
            found.name,
            params=[*fields_options(self._leaves, taken), *own],
            callback=click.pass_context(self._run),
            help=catalog.summary(found.request),
        )

    def _help_all(self) -> click.Option:
        def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
            if value and not ctx.resilient_parsing:
                formatter = ctx.make_formatter()
                format_all(ctx, formatter, self._found, self._leaves)
                click.echo(formatter.getvalue().rstrip("\n"))
                ctx.exit()

        return click.Option(
            ["--help-all"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=show,
            help="Show every field.",
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The fields that people need first; the rest is named, or counted."""
        format_usual(ctx, formatter, self._found, self._leaves)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write an example."""
        write_example(formatter, self._found, self._leaves, self._doing.verb)

    def _run(
        self, ctx: click.Context, /, *, file: str | None, unlisted: bool, **values: Any
    ) -> object:
        request = request_from(
            self._found.request,
            self._leaves,
            values,
            load(file) if file else {},
            unlisted=unlisted,
            preview=values.get("dry_run", False),
        )
        own = {name: value for name, value in values.items() if not name[1:].isdigit()}
        return self._doing.run(ctx.obj, self._found, request, **own)


def in_options(error: InvalidRequest, request: Request[Any]) -> Exception:
    """The error by its options; one that is not about fields stays as it is."""
    names = fields_of(type(request))
    about = [fault.path.partition(".")[0].partition("[")[0] for fault in error.faults]
    return RequestError(error) if all(name in names for name in about) else error
