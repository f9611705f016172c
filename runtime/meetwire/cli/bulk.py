"""`meetwire SYSTEM bulk WHAT FILE`: a call for each row of a file, each done once."""

from __future__ import annotations

import signal
import sys
from collections.abc import Generator, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final

import click

from meetwire.cli import catalog
from meetwire.cli.problems import EXIT, FileError, one_line
from meetwire.cli.session import Session
from meetwire.runtime.operation import Effect

if TYPE_CHECKING:
    from meetwire.bulk import Outcome, Plan, Report, Run
    from meetwire.runtime.client import Client

__all__ = ["bulk"]

_MEANT: Final[Mapping[str, Mapping[str, str]]] = {
    "webex": {
        "users": "CreateUser",
        "meetings": "CreateMeeting",
        "attendees": "CreateMeetingAttendee",
    },
    "gotowebinar": {"webinars": "CreateWebinar"},
}
"""The operation that is meant by a plain word."""
_WHO: Final = ("site", "site_id", "webex_id", "user", "organizer_key")
"""The settings of a profile that say where something is made, and as whose."""
_SHOWN: Final = 20


@click.command(
    epilog="Example:  meetwire webex bulk users users.csv --dry-run",
)
@click.argument("what")
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--dry-run", is_flag=True, help="Check the file, show the plan, and send nothing.")
@click.option("--yes", is_flag=True, help="Do what the plan says without a question.")
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=4,
    show_default=True,
    metavar="N",
    help="Calls under way at a time.",
)
@click.option(
    "--per-minute",
    type=click.IntRange(1),
    metavar="N",
    help="Calls that may begin within a minute.",
)
@click.option(
    "--journal",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to note what is done, so that another run goes on from there; FILE.journal by"
    " default.",
)
@click.option(
    "--report",
    "report_file",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="Where to write how each row has ended, as JSON lines; FILE.report.jsonl by default.",
)
@click.pass_obj
def bulk(
    session: Session,
    what: str,
    file: Path,
    dry_run: bool,
    yes: bool,
    workers: int,
    per_minute: int | None,
    journal: Path | None,
    report_file: Path | None,
) -> int:
    """Make a call for each row of FILE, and none of them twice.

    WHAT is users, meetings, attendees or webinars, or an operation such as SetUser. The first line
    of a .csv or .tsv file names fields, as in schedule.start_date; each line of a .jsonl file is an
    object with them. The file is checked as a whole before anything is sent.
    """
    # Imported here, so that help and slips do not wait for it.
    from meetwire.bulk import InvalidFile, JournalError, Plan, read

    found = _operation(session, what)
    with session.connect(found.module, preview=dry_run, **_limits(per_minute)) as client:
        try:
            rows = read(file, found.request, client)
        except InvalidFile as error:
            raise FileError(f"{file}: {fault}" for fault in error.faults) from error
        try:
            with _journal(session, found, journal or _beside(file, "journal"), dry_run) as notes:
                plan = Plan(rows, notes)
                click.echo(str(plan), err=True)
                if dry_run:
                    return 0
                if not yes:
                    _confirm(found.operation.name)
                # More of them would wait for their turn until they run out of time.
                useful = min(workers, 2 * per_minute) if per_minute else workers
                return _run(plan, client, useful, report_file or _beside(file, "report.jsonl"))
        except JournalError as error:
            raise click.UsageError(str(error)) from error


def _operation(session: Session, what: str) -> catalog.Found:
    name = _MEANT.get(session.system.name, {}).get(what.lower(), what)
    found = catalog.find(session.system, name)
    if found.operation.effect is Effect.READ:
        raise click.UsageError(f"{found.name} changes nothing, and bulk is for what does")
    return found


def _limits(per_minute: int | None) -> dict[str, Any]:
    if per_minute is None:
        return {}
    from meetwire.runtime.limiter import RateLimiter

    return {"limiter": RateLimiter(per_minute, per=60)}


def _beside(file: Path, end: str) -> Path:
    return file.with_name(f"{file.name}.{end}")


@contextmanager
def _journal(session: Session, found: catalog.Found, path: Path, dry_run: bool) -> Generator[Any]:
    """The journal; one that is not there is not made by a dry run."""
    from meetwire.bulk import Journal

    account = session.account(preview=dry_run)
    who = [account.text(name) for name in _WHO if name in session.system.settings]
    place = ", ".join(filter(None, who)) or account.name
    with TemporaryDirectory() as folder:
        where = Path(folder, "journal") if dry_run and not path.exists() else path
        with Journal(where, found.name, place) as journal:
            yield journal


def _confirm(name: str) -> None:
    if not sys.stdin.isatty():
        raise click.UsageError(f"there is nobody to ask whether to call {name}: add --yes")
    click.confirm("Go on?", abort=True, err=True)


def _run(plan: Plan, client: Client, workers: int, report_file: Path) -> int:
    from meetwire.bulk import Report, Run

    run, report = Run(plan, client, workers=workers), Report()
    with _stopped_by_ctrl_c(run) as interrupted:
        for outcome in _shown(run, len(plan)):
            report.add(outcome)
    report.write(report_file)
    _tell(report, report_file)
    if interrupted:
        return EXIT.INTERRUPTED
    return 0 if report.is_complete else EXIT.INCOMPLETE


@contextmanager
def _stopped_by_ctrl_c(run: Run) -> Generator[list[int]]:
    """Let Ctrl-C stop a run in good order, and a second one at once."""
    caught: list[int] = []

    def stop(number: int, _frame: object) -> None:
        caught.append(number)
        signal.signal(signal.SIGINT, before)
        run.stop("somebody pressed Ctrl-C")
        click.echo(
            "Stopping, once the calls under way have ended. Ctrl-C again: at once.", err=True
        )

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield caught
    finally:
        signal.signal(signal.SIGINT, before)


def _shown(outcomes: Iterable[Outcome], count: int) -> Iterable[Outcome]:
    """The outcomes, with a bar that shows how far they are if people can see it."""
    if not sys.stderr.isatty():
        return outcomes
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TimeRemainingColumn

    def with_bar() -> Iterator[Outcome]:
        columns = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
        with Progress(*columns, console=Console(stderr=True)) as progress:
            task = progress.add_task("", total=count)
            for outcome in outcomes:
                progress.advance(task)
                yield outcome

    return with_bar()


def _tell(report: Report, path: Path) -> None:
    troubles = report.troubles
    for outcome in troubles[:_SHOWN]:
        click.echo(one_line(f"{outcome.row}: {outcome.status.value}: {outcome.reason}"), err=True)
    if len(troubles) > _SHOWN:
        click.echo(f"… and {len(troubles) - _SHOWN:,} more", err=True)
    click.echo(str(report))
    click.echo(f"Each row is in {path}", err=True)
