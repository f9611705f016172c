"""What a benchmark finds: a table, with the targets that are judged by it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, TypeAlias

Cell: TypeAlias = "float | str"
"""A figure, or why there is none."""


@dataclass(frozen=True, slots=True)
class Target:
    """A promise about one figure, or about how it compares with another: the less the better."""

    what: str
    unit: str
    """"×" for a ratio."""
    bound: float
    found: float | None
    """None if it was not measured."""

    @property
    def is_met(self) -> bool | None:
        return None if self.found is None else self.found <= self.bound


@dataclass(slots=True)
class Table:
    """Figures of several candidates, row by row.

    Args:
        title: What is measured.
        note: How, in a sentence or two.
        columns: The unit of each column, by its name.
        limit: The row that the others are compared with, if there is one.
    """

    title: str
    note: str
    columns: Mapping[str, str]
    limit: str | None = None
    rows: dict[str, dict[str, Cell]] = field(default_factory=dict)
    targets: list[Target] = field(default_factory=list)

    def add(self, row: str, cells: Iterable[Cell], scale: float = 1) -> None:
        """Add a row, with its figures in the units of the columns when multiplied by the scale."""
        scaled = (each if isinstance(each, str) else each * scale for each in cells)
        self.rows[row] = dict(zip(self.columns, scaled, strict=True))

    def judge(self, what: str, row: str, column: str, most: float, over: str | None = None) -> None:
        """Add a target: a figure is at most so much, or so many times that of another row."""
        unit = "×" if over else self.columns[column]
        figure = self._figure(row, column)
        if over is not None:
            whole = self._figure(over, column)
            figure = figure / whole if figure is not None and whole else None
        self.targets.append(Target(what, unit, most, figure))

    def ratio(self, row: str, column: str) -> float | None:
        """How many times the limit's figure, if both are there."""
        figure = self._figure(row, column)
        whole = self._figure(self.limit, column) if self.limit else None
        return figure / whole if figure is not None and whole else None

    def _figure(self, row: str, column: str) -> float | None:
        cell = self.rows.get(row, {}).get(column)
        return cell if isinstance(cell, int | float) else None

    def as_json(self) -> dict[str, Any]:
        found = asdict(self)
        for target, each in zip(self.targets, found["targets"], strict=True):
            each["is_met"] = target.is_met
        return found


def show(table: Table) -> None:
    """Print a table; why a figure is missing stands below."""
    heads = [f"{name} [{unit}]" for name, unit in table.columns.items()]
    missing: dict[str, int] = {}
    lines = [(table.title, heads)]
    for row, cells in table.rows.items():
        shown: list[str] = []
        for column, cell in cells.items():
            if isinstance(cell, str):
                number = missing.setdefault(f"{row}: {cell}", len(missing) + 1)
                shown.append(f"— {number})")
            else:
                ratio = table.ratio(row, column)
                shown.append(f"{'' if ratio is None else f'{ratio:,.2f}×  '}{figure(cell):>10}")
        lines.append((row, shown))
    first = max(len(name) for name, _ in lines)
    widths = [max(map(len, column)) for column in zip(*(cells for _, cells in lines), strict=True)]
    print()
    for name, cells in lines:
        aligned = (cell.rjust(width) for cell, width in zip(cells, widths, strict=True))
        print(name.ljust(first), *aligned, sep="   ")
    for why, number in missing.items():
        print(f"  {number}) {why}")
    for target in table.targets:
        said = {True: "met", False: "MISSED", None: "not measured"}[target.is_met]
        found = "" if target.found is None else f", found {figure(target.found)}"
        print(f"  {said}: {target.what}, at most {figure(target.bound)} {target.unit}{found}")


def figure(value: float) -> str:
    """A number with about three digits that count."""
    return f"{value:,.0f}" if value >= 1000 or value == round(value) else f"{value:,.3g}"
