"""Lists as tables: to CSV, JSON lines and Parquet, as rows, and as data frames.

    export(site, history.LstmeetingusageHistory(), "history.parquet", resume=True)

`docs/guide/export.md` tells more.
"""

from __future__ import annotations

from meetwire.export.columns import Column, Form, columns, rows
from meetwire.export.frames import to_arrow, to_pandas, to_polars
from meetwire.export.job import Exported, export

__all__ = [
    "Column",
    "Exported",
    "Form",
    "columns",
    "export",
    "rows",
    "to_arrow",
    "to_pandas",
    "to_polars",
]
