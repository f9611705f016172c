"""`meetwire SYSTEM call OPERATION`: any operation, with an option for each of its fields."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, Final

import click

from meetwire.cli import catalog, options
from meetwire.cli.groups import system_of
from meetwire.cli.help import format_all, format_usual
from meetwire.cli.output import output_options, write_object, write_rows
from meetwire.cli.preview import shown
from meetwire.cli.problems import RequestError
from meetwire.cli.session import Session
from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.message import Request, Response, fields_of
from meetwire.runtime.operation import Effect
from meetwire.runtime.paths import gather
from meetwire.runtime.plain import to_data

__all__ = ["Operations", "call"]


class Operations(click.Group):
    """A group whose commands are the operations of the system."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all operations."""
        return sorted(found.name for found in catalog.everything(system_of(ctx)))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command for an operation."""
        return OperationCommand(catalog.find(system_of(ctx), cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Say where the operations are listed, since there are many."""
        name = system_of(ctx).name
        with formatter.section("Operations"):
            formatter.write_dl(
                [
                    (f"meetwire operations --system {name}", "lists them"),
                    ("meetwire explain OPERATION", "tells all about one"),
                    (f"meetwire {name} call OPERATION --help", "shows its options"),
                ]
            )


@click.group(
    cls=Operations,
    subcommand_metavar="OPERATION [OPTIONS]",
    epilog="A part of the name is no name; letter case does not count.",
)
def call() -> None:
    """Call any operation, with its fields as options."""


_OWN: Final = (
    click.Option(
        ["--from", "file"],
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False, allow_dash=True),
        help="Fields from JSON or YAML; - is standard input. Options go before it.",
    ),
    click.Option(["--dry-run"], is_flag=True, help="Show what would be sent, secrets masked."),
    click.Option(["--yes"], is_flag=True, help="Do not ask before something is deleted."),
    click.Option(["--unlisted"], is_flag=True, help="Send values that the schema does not list."),
    click.Option(["--show-secrets"], is_flag=True, help="Do not mask secrets in the answer."),
)


class OperationCommand(click.Command):
    """The command for one operation.

    Args:
        found: The operation.
    """

    def __init__(self, found: catalog.Found) -> None:
        self.found = found
        self.leaves = options.leaves(found.request)
        own: list[click.Parameter] = [*_OWN, *_output_parameters(), self._help_all()]
        taken = [name for option in own for name in option.opts]
        fields = options.fields_options(self.leaves, [*taken, "--help"])
        super().__init__(
            found.name,
            params=[*fields, *own],
            callback=click.pass_context(self._run),
            help=catalog.summary(found.request),
        )

    def _help_all(self) -> click.Option:
        def show(ctx: click.Context, _param: click.Parameter, value: bool) -> None:
            if value:
                formatter = ctx.make_formatter()
                format_all(ctx, formatter, self.found, self.leaves)
                click.echo(formatter.getvalue().rstrip("\n"))
                ctx.exit()

        return click.Option(
            ["--help-all"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=show,
            help="Show every option.",
        )

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options that people need first; the rest is a line each, or none."""
        format_usual(ctx, formatter, self.found, self.leaves)

    def _run(
        self,
        ctx: click.Context,
        /,
        *,
        file: str | None,
        dry_run: bool,
        yes: bool,
        unlisted: bool,
        show_secrets: bool,
        output: str | None,
        columns: tuple[str, ...],
        **values: Any,
    ) -> None:
        session: Session = ctx.obj
        request = options.request_from(
            self.found.request,
            self.leaves,
            values,
            options.load(file) if file else {},
            unlisted=unlisted,
            preview=dry_run,
        )
        operation = self.found.operation
        if operation.deprecated:
            click.echo(f"{operation.name} is deprecated: {operation.deprecated}", err=True)
        try:
            if dry_run:
                click.echo(shown(session, self.found.module, request))
                return
            if operation.effect is Effect.DELETE and not yes:
                _confirm(operation.name)
            with session.connect(self.found.module) as client:
                response = client.send(request)
        except InvalidRequest as error:
            raise _in_options(error, request) from error
        write_response(response, request, output, columns, secrets=show_secrets)


def _output_parameters() -> list[click.Option]:
    @output_options
    def bearer() -> None: ...

    parameters: list[click.Option] = list(reversed(bearer.__click_params__))  # type: ignore[attr-defined]
    return parameters


def _confirm(name: str) -> None:
    """Ask whether to delete. Raises Abort for no, UsageError where nobody can be asked."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"{name} deletes something, and there is nobody to ask: add --yes")
    click.confirm(f"{name} deletes something. Go on?", abort=True, err=True)


def _in_options(error: InvalidRequest, request: Request[Any]) -> Exception:
    """The error by its options; one that is not about fields stays as it is."""
    names = fields_of(type(request))
    about = [fault.path.partition(".")[0].partition("[")[0] for fault in error.faults]
    return RequestError(error) if all(name in names for name in about) else error


def write_response(
    response: Response,
    request: Request[Any],
    output: str | None,
    columns: tuple[str, ...],
    *,
    secrets: bool,
) -> None:
    """Write an answer. A table or CSV of a list has its records, JSON all of it."""
    paging = request.__operation__.paging
    if paging is not None and output in (None, "table", "csv"):
        chosen = output or ("table" if sys.stdout.isatty() else None)
        if chosen is not None:
            rows = [to_data(each, secrets=secrets) for each in gather(response, paging.record)]
            write_rows(rows, chosen, columns)
            return
    data: Mapping[str, Any] = to_data(response, secrets=secrets)
    if not data and sys.stdout.isatty():
        click.echo("Done.", err=True)
        return
    write_object(data, output, columns)
