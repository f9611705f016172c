"""`meetwire SYSTEM list` and `history`: all of a list, to the terminal or to a file."""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime, time, tzinfo
from pathlib import Path
from typing import Any, Final, cast

import click

from meetwire.cli.catalog import Found
from meetwire.cli.groups import system_of
from meetwire.cli.operation_command import OperationGroup, in_options
from meetwire.cli.output import output_options, write_rows
from meetwire.cli.session import Session
from meetwire.export.lists import pages, records_at
from meetwire.runtime.errors import ExportError, InvalidRequest
from meetwire.runtime.message import Request, fields_of
from meetwire.runtime.plain_data import to_data
from meetwire.runtime.values import INSTANT

__all__ = ["LISTS", "PASTS", "history", "list_"]

LISTS: Final[Mapping[str, Mapping[str, str]]] = {
    "webex": {
        "meetings": "LstsummaryMeeting",
        "sessions": "LstsummarySession",
        "open-sessions": "LstOpenSession",
        "training-sessions": "LstsummaryTrainingSession",
        "sales-sessions": "LstsummarySalesSession",
        "events": "LstsummaryEvent",
        "recorded-events": "LstrecordedEvent",
        "programs": "LstsummaryProgram",
        "recordings": "LstRecording",
        "attendees": "LstMeetingAttendee",
        "users": "LstsummaryUser",
        "contacts": "LstContact",
        "meeting-types": "LstMeetingType",
        "time-zones": "LstTimeZone",
    },
    "gotowebinar": {
        "webinars": "GetWebinars",
        "attendees": "GetAttendeesForAllWebinarSessions",
        "panelists": "GetPanelists",
        "performance": "GetPerformanceForAllWebinarSessions",
    },
    "gatherplace": {"sessions": "GetMySessions"},
}
"""What people call lists, by system; any other list goes by the name of its operation."""

PASTS: Final[Mapping[str, Mapping[str, str]]] = {
    "webex": {
        "meetings": "LstmeetingusageHistory",
        "meeting-attendees": "LstmeetingattendeeHistory",
        "training-sessions": "LsttrainingsessionHistory",
        "training-attendees": "LsttrainingattendeeHistory",
        "events": "LsteventsessionHistory",
        "event-attendees": "LsteventattendeeHistory",
        "support-sessions": "LstsupportsessionHistory",
        "support-attendees": "LstsupportattendeeHistory",
        "sales-sessions": "LstsalesSessionHistory",
        "sales-attendees": "LstsalesAttendeeHistory",
        "recordings": "LstrecordaccessHistory",
        "recording-views": "LstrecordaccessDetailHistory",
    },
    "gotowebinar": {"webinars": "v1.ListHistoricalWebinars"},
}
"""Likewise, for what is over."""

_EXAMPLE_SPAN: Final = "--since 2026-11-01 --until 2026-11-30 --zone Europe/Berlin"


class _Lists(OperationGroup):
    """Lists by the names that people give them, or by their operations."""

    def __init__(self, verb: str, names: Mapping[str, Mapping[str, str]], about: str) -> None:
        super().__init__(verb, help=about, options=_options, run=_run, takes=_is_list)
        self._names = names

    def _of(self, ctx: click.Context) -> Mapping[str, str]:
        return self._names.get(system_of(ctx).name, {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names that people give."""
        return [*self._of(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:
        """The command for a list. Raises UsageError if there is none."""
        return super().get_command(ctx, self._of(ctx).get(cmd_name.lower(), cmd_name))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Name the lists with their operations."""
        named = self._of(ctx)
        if named:
            with formatter.section("Lists"):
                formatter.write_dl([*named.items()])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write examples."""
        called = f"meetwire {system_of(ctx).name} {self.name}"
        one = next(iter(self._of(ctx)), "OPERATION")
        with formatter.section("Examples"):
            formatter.write(f"  {called} {one} \\\n    {_EXAMPLE_SPAN}\n")
            formatter.write(f"  {called} {one} --to list.parquet --resume\n")


def _is_list(found: Found) -> bool:
    try:
        return records_at(found.operation) is not None
    except InvalidRequest:
        return False


def _options(found: Found) -> list[click.Option]:
    spans = [
        click.Option(["--since"], metavar="TIME", help="From then on: 2026-11-01, or T09:00 too."),
        click.Option(["--until"], metavar="TIME", help="Up to then; a day is all of that day."),
        click.Option(["--zone"], metavar="NAME", help="Where these are, such as Europe/Berlin."),
    ]
    return [
        *(spans if found.operation.window else []),
        click.Option(
            ["--to", "target"],
            metavar="FILE",
            type=click.Path(path_type=Path, dir_okay=False),
            help="Write FILE.csv, .jsonl or .parquet instead.",
        ),
        click.Option(["--resume"], is_flag=True, help="Go on with a broken-off --to."),
        click.Option(["--show-secrets"], is_flag=True, help="Do not mask what records hold."),
        *output_options(),
    ]


def _run(
    session: Session,
    found: Found,
    request: Request[Any],
    *,
    target: Path | None,
    resume: bool,
    show_secrets: bool,
    output: str | None,
    columns: tuple[str, ...],
    since: str | None = None,
    until: str | None = None,
    zone: str | None = None,
) -> None:
    if resume and target is None:
        raise click.UsageError("--resume goes with --to FILE")
    if target is not None and (output or columns):
        raise click.UsageError("-o and --columns are for the terminal; the name of FILE tells more")
    between = _span(found, since, until, zone)
    try:
        with session.connect(found.module) as client:
            if target is not None:
                _to_file(client, request, target, between, show_secrets, resume)
                return
            read, _ = pages(client, request, between)
            write_rows(_plain(read, show_secrets), output, columns)
    except InvalidRequest as error:
        raise in_options(error, request) from error


def _plain(read: Iterator[list[Any]], secrets: bool) -> Iterator[dict[str, Any]]:
    return (to_data(record, secrets=secrets) for page in read for record in page)


def _to_file(
    client: Any,
    request: Request[Any],
    target: Path,
    between: tuple[datetime, datetime] | None,
    secrets: bool,
    resume: bool,
) -> None:
    from meetwire.export import export

    try:
        with _progress() as progress:
            done = export(
                client,
                request,
                target,
                between=between,
                secrets=secrets,
                resume=resume,
                progress=progress,
            )
    except ExportError as error:
        raise click.UsageError(str(error).replace("resume=True", "--resume")) from error
    more = f", {done.resumed:,} of them from before" if done.resumed else ""
    click.echo(f"{done.file}: {done.records:,} records{more}", err=True)


@contextmanager
def _progress() -> Generator[Callable[[int, int | None], None] | None]:
    """A bar on a terminal, and nothing elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    columns = BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


# Spans of time ------------------------------------------------------------------------------------


def _span(
    found: Found, since: str | None, until: str | None, zone: str | None
) -> tuple[datetime, datetime] | None:
    if since is None and until is None:
        return None
    if since is None or until is None:
        raise click.UsageError("--since and --until go together")
    place = _zone(zone)
    window = found.operation.window
    if place is None and window is not None:
        field = fields_of(found.request).get(window.start)
        if field is not None and field.kind is INSTANT:
            raise click.UsageError(f"{found.name} needs --zone, such as --zone UTC")
    return _moment("--since", since, time.min, place), _moment("--until", until, _LAST, place)


_LAST: Final = time(23, 59, 59)


def _moment(option: str, text: str, default: time, zone: tzinfo | None) -> datetime:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        raise click.UsageError(
            f"{option} takes a day or a time, such as 2026-11-01 or 2026-11-01T09:00"
        ) from None
    if len(text) <= len("2026-11-01"):
        moment = datetime.combine(moment, default)
    return moment.replace(tzinfo=zone) if moment.tzinfo is None else moment


def _zone(name: str | None) -> tzinfo | None:
    if name is None:
        return None
    from zoneinfo import ZoneInfo

    try:
        return cast("tzinfo", ZoneInfo(name))
    except (OSError, ValueError, KeyError):
        raise click.UsageError(
            f"--zone {name!r} is in no tz database here: write Europe/Berlin, or UTC"
        ) from None


list_ = _Lists("list", LISTS, "Read all of a list, page by page.")
"""The command `list`."""

history = _Lists("history", PASTS, "Read what is over, page by page.")
"""The command `history`."""
