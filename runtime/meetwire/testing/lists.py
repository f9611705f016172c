"""Lists: which records match, in which order, and which page of them is wanted."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import zip_longest
from typing import Any, NamedTuple, Protocol

from meetwire.runtime.errors import Fault
from meetwire.runtime.message import ListRequest
from meetwire.runtime.operation import Paging
from meetwire.runtime.values import OpenEnum
from meetwire.testing.answers import invalid, nothing_found
from meetwire.testing.messages import given_at
from meetwire.testing.state import Database
from meetwire.webex.service import ListControl, ListMethod, MatchingRecords, OrderDirection

__all__ = ["Condition", "check_window", "equal", "joined", "one_of", "ordering", "page", "within"]


class Condition(NamedTuple):
    """A piece of SQL that is true of a record, with its parameters."""

    sql: str
    parameters: tuple[object, ...] = ()


class _Order(Protocol):
    @property
    def order_by(self) -> Sequence[OpenEnum]: ...
    @property
    def order_ad(self) -> Sequence[OrderDirection]: ...


def equal(column: str, value: object) -> Iterable[Condition]:
    """That a column has a value; nothing, if none is given."""
    if value not in (None, ""):
        yield Condition(f"{column} = ?", (value,))


def one_of(column: str, values: Collection[object]) -> Iterable[Condition]:
    """That a column has one of some values; nothing, if none are given."""
    if values:
        yield Condition(f"{column} IN ({', '.join('?' * len(values))})", tuple(values))


def check_window(request: ListRequest[Any, Any]) -> None:
    """Refuse with 999999 a span of time that is longer than the operation allows, or open.

    A request without any span gets what there is.
    """
    window = request.__operation__.window
    if window is None or window.days is None:
        return
    earliest, latest = given_at(request, window.start), given_at(request, window.end)
    path = window.start.partition(".")[0]
    if (earliest is None) is not (latest is None):
        raise invalid(Fault(path, f"needs both ends, as it covers {window.days} days at most"))
    if earliest is not None and latest - earliest > timedelta(days=window.days):
        raise invalid(Fault(path, f"covers more than {window.days} days"))


def within(column: str, earliest: datetime | None, latest: datetime | None) -> Iterable[Condition]:
    """That a time is in a period, its ends included."""
    if earliest is not None:
        yield Condition(f"{column} >= ?", (earliest.isoformat(" "),))
    if latest is not None:
        yield Condition(f"{column} <= ?", (latest.isoformat(" "),))


def joined(conditions: Iterable[Condition], word: str) -> Condition:
    """One condition out of several; true if there are none."""
    listed = list(conditions)
    return Condition(
        "(" + (f" {word} ".join(condition.sql for condition in listed) or "TRUE") + ")",
        tuple(value for condition in listed for value in condition.parameters),
    )


def ordering(
    order: _Order | None,
    columns: Mapping[str, str],
    last: str,
    *,
    case_sensitive: bool = False,
) -> str:
    """The ORDER BY for what a request asks.

    Args:
        order: The pairs of key and direction. A key without a direction ascends.
        columns: The SQL for keys that have no value in `sort_keys`.
        last: The column that decides where all keys are equal.
        case_sensitive: Whether capital letters sort before small ones.

    Raises:
        Refusal: Nothing can be sorted by such a key.
    """
    terms: list[str] = []
    collation = "BINARY" if case_sensitive else "NOCASE"
    for key, direction in zip_longest(
        order.order_by[:3] if order else (), order.order_ad[:3] if order else ()
    ):
        if key is None:
            continue
        if not key.is_known or (direction is not None and not direction.is_known):
            raise invalid(Fault("order", f"{key} {direction or ''} is no order to sort in"))
        column = columns.get(key.value) or f"json_extract(sort_keys, '$.{key.value}')"
        terms.append(f"{column} COLLATE {collation} {(direction or OrderDirection.ASC).value}")
    return ", ".join([*terms, last])


def page(
    db: sqlite3.Connection,
    source: str,
    *,
    visible: Iterable[Condition],
    criteria: Iterable[Condition],
    order: str,
    control: ListControl | None,
    paging: Paging | None,
    what: str,
    number: str | None = None,
) -> tuple[list[sqlite3.Row], MatchingRecords]:
    """The records of a page, and how many there are in all.

    Args:
        db: The database.
        source: A SELECT of all records.
        visible: What is true of each record that the caller may see.
        criteria: What the caller looks for: all of it, or any of it if `control` says OR.
        order: What `ordering` made.
        control: Which page, as the request says it. Numbers below 1 stand for the default.
        paging: How long a page may be.
        what: What the records are called, for the reason of a refusal.
        number: The column that tells records apart, for lists that may be so long that to count
            them for each page would take minutes in all.

    Raises:
        Refusal: There is nothing on that page.
    """
    control = control or ListControl()
    word = "OR" if control.list_method is ListMethod.OR else "AND"
    where = joined([*visible, joined(criteria, word)], "AND")
    first = max(control.start_from or 1, 1)
    most = control.maximum_num or 0
    if paging is not None:
        most = min(most if most > 0 else paging.default, paging.ceiling)
    # The SQL is made of constants and of names from our own tables; values are parameters.
    if number is not None and isinstance(db, Database):
        found = db.numbers(
            f"SELECT {number} FROM ({source}) WHERE {where.sql} ORDER BY {order}",  # noqa: S608
            where.parameters,
        )
        wanted = found[first - 1 : first - 1 + most]
        by_number = {
            row[number]: row
            for row in db.execute(
                f"SELECT * FROM ({source})"  # noqa: S608
                f" WHERE {number} IN ({', '.join('?' * len(wanted))})",
                wanted,
            )
        }
        rows, total = [by_number[each] for each in wanted], len(found)
    else:
        total = db.execute(
            f"SELECT COUNT(*) FROM ({source}) WHERE {where.sql}",  # noqa: S608
            where.parameters,
        ).fetchone()[0]
        rows = db.execute(
            f"SELECT * FROM ({source}) WHERE {where.sql} ORDER BY {order} LIMIT ? OFFSET ?",  # noqa: S608
            (*where.parameters, most, first - 1),
        ).fetchall()
    if not rows:
        raise nothing_found(what)
    return rows, MatchingRecords(total=total, returned=len(rows), start_from=first)
