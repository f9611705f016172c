"""`meetwire SYSTEM call OPERATION`: any operation, with an option for each of its fields."""

from __future__ import annotations

import sys
from typing import Any

import click

from meetwire.cli.catalog import Found
from meetwire.cli.operation_command import OperationGroup, in_options
from meetwire.cli.output import output_options, write_object, write_rows
from meetwire.cli.preview import shown
from meetwire.cli.session import Session
from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.message import Request, Response
from meetwire.runtime.operation import Effect
from meetwire.runtime.paths import gather
from meetwire.runtime.plain_data import to_data

__all__ = ["call", "write_response"]


def _options(found: Found) -> list[click.Option]:
    """The options that are no fields."""
    options = [
        click.Option(["--dry-run"], is_flag=True, help="Show what would be sent, secrets masked."),
        click.Option(["--show-secrets"], is_flag=True, help="Do not mask what the answer holds."),
        *output_options(),
    ]
    if found.operation.effect is Effect.DELETE:
        options.append(click.Option(["--yes"], is_flag=True, help="Delete without a question."))
    return options


def _run(
    session: Session,
    found: Found,
    request: Request[Any],
    *,
    dry_run: bool,
    show_secrets: bool,
    output: str | None,
    columns: tuple[str, ...],
    yes: bool = False,
) -> None:
    operation = found.operation
    if operation.deprecated:
        click.echo(f"{operation.name} is deprecated: {operation.deprecated}", err=True)
    try:
        if dry_run:
            click.echo(shown(session, found.module, request))
            return
        if operation.effect is Effect.DELETE and not yes:
            _confirm(operation.name)
        with session.connect(found.module) as client:
            response = client.send(request)
    except InvalidRequest as error:
        raise in_options(error, request) from error
    write_response(response, request, output, columns, secrets=show_secrets)


def _confirm(name: str) -> None:
    """Ask whether to delete. Raises Abort for no, UsageError where nobody can be asked."""
    if not sys.stdin.isatty():
        raise click.UsageError(f"{name} deletes something, and there is nobody to ask: add --yes")
    click.confirm(f"{name} deletes something. Go on?", abort=True, err=True)


def write_response(
    response: Response,
    request: Request[Any],
    output: str | None,
    columns: tuple[str, ...],
    *,
    secrets: bool,
) -> None:
    """Write an answer. A table or CSV of a list has its records, JSON all of it."""
    output = output or ("table" if sys.stdout.isatty() else "jsonl")
    paging = request.__operation__.paging
    if paging is not None and output in ("table", "csv"):
        records = gather(response, paging.record)
        write_rows((to_data(each, secrets=secrets) for each in records), output, columns)
        return
    data = to_data(response, secrets=secrets)
    if data or output != "table":
        write_object(data, output, columns)
    else:
        click.echo("Done.", err=True)


call = OperationGroup(
    "call",
    help="Call any operation, with its fields as options.",
    options=_options,
    run=_run,
)
"""The command."""
