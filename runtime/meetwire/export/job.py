"""Exports to files, which any break leaves ready to be gone on with.

While it lasts, an export has a folder beside its file, `NAME.part`. Every 20,000 records, at the
end of a page, what is there is brought safely to the disk, and then a checkpoint takes the place of
the one before: what is exported and how, where in the list that was, and how much of the rows it
covers. Whoever goes on cuts off what came after it, and asks for the next page.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any, Final, NamedTuple

from meetwire.export.checkpoint import Checkpoint, sync_folder
from meetwire.export.columns import Column, table_of
from meetwire.export.files import Csv, JsonLines, RowFile
from meetwire.export.lists import Sender, listing
from meetwire.runtime.errors import ExportError, InvalidRequest
from meetwire.runtime.message import Request
from meetwire.runtime.plain_data import to_data

__all__ = ["AT_ONCE", "Exported", "export"]

AT_ONCE: Final = 20_000
"""After so many records, at the end of a page, there is a checkpoint; and so large is a group of
rows in Parquet."""

_VERSION: Final = 1


class Exported(NamedTuple):
    """What an export has come to."""

    file: Path
    records: int
    """How many there are in the file."""
    resumed: int
    """How many of them were there from earlier runs."""


def export(
    client: Sender,
    request: Request[Any],
    file: str | Path,
    *,
    between: tuple[datetime, datetime] | None = None,
    secrets: bool = False,
    resume: bool = False,
    progress: Callable[[int, int | None], object] | None = None,
) -> Exported:
    """Write all that a request lists to a file, in constant memory.

    The columns follow from the class of the records; see `meetwire.export.columns`. The file
    appears under its name when it is complete. Until then all is in the folder `NAME.part` beside
    it, which an error or a break leaves behind.

    Args:
        client: A client of any system. An export must be gone on with in the name of the same
            account, since nobody else may see the same list.
        request: What to list, as for `records`. If its operation is no list in pages, the rows are
            the one list of messages that the response holds, or else the response itself.
        file: Ends in `.csv`, `.jsonl` or `.parquet` (which needs `pip install meetwire[export]`).
        between: Earliest and latest time, as for `records`.
        secrets: Write secrets as they are.
        resume: Go on with an earlier export that was broken off, if there is one.
        progress: Called after every page with the number of records until now, and of those that
            there are, if that is known.

    Raises:
        InvalidRequest: The operation changes something, or the request or `between` is not right.
        ExportError: The file is there already; an earlier export was broken off and `resume` is
            not set; another process is at it; the ending is none of the three; pyarrow is missing.
        CheckpointMismatch: What was broken off is another export. Nothing has changed.
        MeetwireError: What `client.send` raises. What was exported can be gone on with.
        OSError: The disk is full, or the like; likewise.
    """
    path = Path(file)
    found, record = listing(request, between)
    table = table_of(record, secrets)
    about = _about(path, request, between, table.columns, secrets)
    checkpoint = Checkpoint(path.with_name(f"{path.name}.part"), about)
    rows = _format(path)(checkpoint.folder, table.columns)
    if path.exists() and not (resume and checkpoint.folder.exists()):
        raise ExportError(f"{path} is there already: delete it, or give another name")
    with checkpoint.held(), closing(rows):
        earlier = checkpoint.read()
        if earlier is not None and not resume:
            raise ExportError(
                f"an earlier export to {path} was broken off: go on with it by resume=True, or"
                f" delete {checkpoint.folder}"
            )
        if path.exists():
            # All that can be missing then is to clear up.
            if earlier is None or not earlier["complete"]:
                raise ExportError(f"{path} is there already: delete it, or give another name")
            checkpoint.clear()
            return Exported(path, earlier["records"], earlier["records"])
        records = resumed = 0
        try:
            rows.resume(earlier["rows"] if earlier else {})
            if earlier:
                found.resume(earlier["list"])
                records = resumed = earlier["records"]
        except (InvalidRequest, KeyError, TypeError, ValueError) as problem:
            raise checkpoint.useless(f"its checkpoint cannot be used ({problem})") from None

        def keep() -> None:
            state = {"rows": rows.keep(), "list": found.state(), "records": records}
            checkpoint.write({**state, "complete": found.next_request() is None})

        kept = records
        while (asked := found.next_request()) is not None:
            page = found.take(client.send(asked))
            rows.add([table.row(each) for each in page])
            records += len(page)
            if progress:
                progress(records, found.total)
            if records - kept >= AT_ONCE or found.next_request() is None:
                keep()
                kept = records
        rows.finish().replace(path)
        sync_folder(path.parent)
        checkpoint.clear()
    return Exported(path, records, resumed)


def _about(
    path: Path,
    request: Request[Any],
    between: tuple[datetime, datetime] | None,
    columns: Sequence[Column],
    secrets: bool,
) -> dict[str, object]:
    operation = request.__operation__
    return {
        "version": _VERSION,
        "format": path.suffix.lower(),
        "operation": f"{operation.service}.{operation.name}",
        "request": to_data(request),
        "between": between and [moment.isoformat() for moment in between],
        "columns": [str(column) for column in columns],
        "secrets": secrets,
    }


def _format(path: Path) -> Callable[[Path, Sequence[Column]], RowFile]:
    match path.suffix.lower():
        case ".csv":
            return Csv
        case ".jsonl":
            return JsonLines
        case ".parquet":
            from meetwire.export.parquet import Parquet

            return Parquet
        case _:
            raise ExportError(
                f"{path} ends in none of .csv, .jsonl, .parquet, so that its format is not known"
            )
