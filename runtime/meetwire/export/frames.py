"""Lists as tables in memory, for who works with data frames."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from meetwire.export.columns import table_of
from meetwire.export.lists import Sender, pages
from meetwire.export.parquet import Tables, load
from meetwire.runtime.message import Request

__all__ = ["to_arrow", "to_pandas", "to_polars"]


def to_arrow(
    client: Sender,
    request: Request[Any],
    *,
    between: tuple[datetime, datetime] | None = None,
    secrets: bool = False,
) -> Any:
    """All that a request lists as a `pyarrow.Table`; the arguments are those of `export`.

    Its schema follows from the class of the records, so that an empty list has the same columns.

    Raises:
        InvalidRequest: The operation changes something, or the request or `between` is not right.
        ExportError: pyarrow is not installed.
        MeetwireError: What `client.send` raises.
    """
    found, record = pages(client, request, between)
    table = table_of(record, secrets)
    tables = Tables(table.columns)
    return tables.joined([tables.table([table.row(each) for each in page]) for page in found])


def to_pandas(
    client: Sender,
    request: Request[Any],
    *,
    between: tuple[datetime, datetime] | None = None,
    secrets: bool = False,
) -> Any:
    """All that a request lists as a `pandas.DataFrame`, with the types of Arrow.

    These have a missing number as missing, where pandas' own would make all of them fractions.
    Arguments and errors are those of `to_arrow`; it needs pandas as well.
    """
    pandas = load("pandas")
    table = to_arrow(client, request, between=between, secrets=secrets)
    return table.to_pandas(types_mapper=pandas.ArrowDtype)


def to_polars(
    client: Sender,
    request: Request[Any],
    *,
    between: tuple[datetime, datetime] | None = None,
    secrets: bool = False,
) -> Any:
    """All that a request lists as a `polars.DataFrame`.

    Arguments and errors are those of `to_arrow`; it needs polars as well.
    """
    polars = load("polars")
    return polars.from_arrow(to_arrow(client, request, between=between, secrets=secrets))
