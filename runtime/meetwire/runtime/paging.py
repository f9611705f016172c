"""Lists that come in pages, read to their end.

A `Pager` decides and moves no bytes: it makes the request for the next page and takes the response.
The iterators around it send one and hand on the other, with `await` or without.

A page begins at an *offset*: so many records of the list come before it. The list may change while
it is read, and services have been seen to say wrong things about it. What holds nevertheless:

1. **Nothing is skipped.** Every record that is there from the first page to the last, and stands
   before `_Cursor.behind` in the list as it is now, has been given. What vanishes before that place
   moves the rest towards the beginning; the total then shrinks, `behind` moves back by as much, and
   what lies between is read again. Only a key can drop what comes twice by that, so that lists
   without one never go back. A record that appears can hide one that vanished between the same two
   pages that tell a total.
2. **Nothing comes twice.** A record whose key has been given is dropped, on the same page, on a
   later one and in a later window. The last 20,000 keys are remembered; reading never goes back
   farther than that.
3. **It ends.** Each page must bring news: a key that is new in this window. A page without counts
   as idle, and so many idle records are excused as the list has grown or has been gone back over,
   but no more than 40,000 in a row. Where records have no key, to get farther than ever before is
   news, up to the total that the first page told; and without any total, to differ from the page
   before. So whatever a service says, the pages between two that bring something are limited.
   A total that swings is no trap either: once as much has been read again as could have vanished,
   reading goes on at the farthest offset so far, and goes back only after it has got farther.
4. **Memory is constant**: the current page and those keys.

How many records a page says it has is not asked; they are counted.

All that a `Pager` knows between two pages can be kept and given to another one, so that a list is
read on by another process, and these promises hold all the same.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from typing import Any, Final, Generic, Self, TypeVar, cast

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.message import ListRequest, Message, Response
from meetwire.runtime.operation import Paging
from meetwire.runtime.paths import gather, read, replaced
from meetwire.runtime.windows import windows

__all__ = ["AsyncPages", "AsyncRecords", "Pager", "Pages", "REMEMBERED", "Records"]

R = TypeVar("R", bound=Response)
Record = TypeVar("Record", bound=Message)

REMEMBERED: Final = 20_000
"""How many keys of records are remembered, and how far reading goes back at most."""


class _Cursor:
    """Where in a list the next page begins. Counts records and knows none of them."""

    def __init__(self, first: int, size: int, paging: Paging) -> None:
        self.first = first
        self.size = size
        self.paging = paging
        self.offset = first
        self.total: int | None = None
        self.done = False
        self.behind = first
        """Every record before this offset has been given."""
        self._farthest = first
        self._first_total: int | None = None
        self._again = 0
        self._excused = 0
        self._idle = 0
        self._searching = False
        self._trusted = True

    def state(self) -> dict[str, int | bool | None]:
        """What it has learned: numbers, by their names."""
        given = ("first", "size", "paging")
        return {name: value for name, value in vars(self).items() if name not in given}

    def resume(self, state: Mapping[str, Any]) -> None:
        """Learn what another one has learned; raises ValueError if that is no state of one."""
        sound = all(value is None or isinstance(value, int) for value in state.values())
        if state.keys() != self.state().keys() or not sound:
            raise ValueError("says something else of the place in the list")
        vars(self).update(state)

    def advance(self, count: int, total: int | None, news: bool | None, memory: int) -> None:
        """Move on after a page.

        Args:
            count: Records on it.
            total: Records in all, as it said.
            news: Whether it brought something new. None if nobody can tell.
            memory: How many records one may go back.
        """
        asked, before = self.offset, self.total
        # A short page is the last one or one with gaps: the next page has the next number anyhow.
        reached = asked + (self.size if self.paging.counts_pages and count else count)
        if news is None:
            within = self._first_total is None or asked < self._first_total
            news = reached > self._farthest and within
        self._idle = 0 if news else self._idle + max(count, 1)
        self._note(total, count)
        grown = (self.total or 0) - (before or 0) if before is not None else 0
        self._excused += max(grown, 0)
        if reached > self._farthest:
            # Were every record to vanish, no more than this would be read again.
            self._again = min(reached + max(before or 0, self.total or 0), REMEMBERED)
            self._farthest = reached
        else:
            self._again -= count

        if self._again > 0:
            self.behind = max(self.first, self.behind - min(max(-grown, 0), memory))
        else:
            self.behind = self._farthest
        if asked <= self.behind:
            self.behind = max(self.behind, reached)
        else:
            self._excused += reached - self.behind
        self.offset = self._page_at(self.behind)

        # Past the end, services do not tell the total. To learn how many records have vanished, go
        # back until a page does.
        lowest = max(self.first, self.behind - memory)
        silent = count == 0 and total is None and before is not None and asked < before
        if count:
            # Where nothing has vanished after all, the total is more than there is.
            self._trusted = news or (self._trusted and (grown < 0 or not self._searching))
        self._searching = silent and asked > lowest and self._trusted
        if self._searching:
            self._excused += 2 * self.size
            self.offset = self._page_at(max(lowest, asked - self.size))

        self.done = (
            self._idle > min(self._excused, 2 * REMEMBERED)
            or (count == 0 and self.offset >= asked)
            or (self.total is not None and self.offset >= self.total)
        )

    def _note(self, total: int | None, count: int) -> None:
        if total is None and self.total is None and count == 0:
            total = 0
        if total is not None:
            self.total = total
        if self._first_total is None:
            self._first_total = total

    def _page_at(self, offset: int) -> int:
        return offset - offset % self.size if self.paging.counts_pages else offset


class Pager(Generic[R, Record]):
    """Reads a list page by page, without sending anything itself.

    Ask for `next_request`, send it, give the response to `take`, until there is no next request.
    Until `take` is called, `next_request` gives the same request again: so an error of sending can
    be overcome.

    Args:
        request: What to list; it is never changed. Its page size counts, up to the largest that the
            service gives, which is asked for otherwise. So does the record it starts from.
        between: The earliest and the latest time, both included, where that may be longer than one
            query can cover: it is cut into windows, which are read one after the other. See
            `meetwire.runtime.windows`.

    Raises:
        InvalidRequest: The request is none for a list in pages, or does not go with `between`.
    """

    def __init__(
        self,
        request: ListRequest[R, Record],
        between: tuple[datetime, datetime] | None = None,
    ) -> None:
        try:
            paging = request.__operation__.paging
            if paging is None:
                raise InvalidRequest([Fault("", "this is no list that comes in pages; send it")])
            start = read(request, paging.start) if paging.start is not None else None
            asked = read(request, paging.size) if paging.size is not None else None
            first = _offset(start, paging)
            if between is None:
                self._windows = [request]
            elif first:
                raise InvalidRequest(
                    [Fault(str(paging.start), "must be left out or the first with `between`")]
                )
            else:
                self._windows = windows(request, between)
        except InvalidRequest as error:
            error.operation = request.__operation__.name
            raise
        self._paging = paging
        self._size = min(asked, paging.ceiling) if asked and asked > 0 else paging.ceiling
        self._first = first * self._size if paging.counts_pages else first
        self._window = 0
        self._cursor = _Cursor(self._first, self._size, paging)
        self._counted: int | None = None
        self._seen = OrderedDict[tuple[Any, ...], int]()
        self._page_before: list[Record] | str = []
        """The page before, or what `_digest` says of it."""

    def __repr__(self) -> str:
        name = self._windows[0].__operation__.name
        return f"<Pager of {name}, {self._cursor.behind} of {self._cursor.total}>"

    @property
    def total(self) -> int | None:
        """How many records there are, as the service counts them now; None if it has not said.

        With `between`: in the windows begun so far.
        """
        return _sum(self._counted, self._cursor.total)

    def next_request(self) -> ListRequest[R, Record] | None:
        """The request for the next page; None if there is none."""
        if self._window == len(self._windows):
            return None
        request, paging = self._windows[self._window], self._paging
        if paging.start is None or paging.size is None:
            return request
        offset = self._cursor.offset
        start = offset // self._size if paging.counts_pages else offset + 1
        return replaced(request, {paging.start: start, paging.size: self._size})

    def take(self, response: R) -> list[Record]:
        """The records of a page that have not been given before.

        Args:
            response: The answer to the last `next_request`.

        Raises:
            BadValue: What should be records is something else.
        """
        page: list[Record] = gather(response, self._paging.record)
        total = read(response, self._paging.total)
        fresh, news = self._sift(page)
        if news is None:
            repeated = total is None and self._cursor.total is None and self._repeats(page)
            self._page_before = page
            if repeated:
                fresh, news = [], False
        self._cursor.advance(len(page), total, news, REMEMBERED if self._seen else 0)
        if self._cursor.done or self._paging.start is None:
            self._counted = self.total
            self._window += 1
            self._page_before = []
            self._cursor = _Cursor(self._first, self._size, self._paging)
        return fresh

    def state(self) -> dict[str, Any]:
        """What it has learned from the pages until now, as plain data for JSON.

        That is where it is in the list, and the keys of the last 20,000 records. No record is in
        it, and no secret.
        """
        state: dict[str, Any] = {
            "window": self._window,
            "counted": self._counted,
            "cursor": self._cursor.state(),
            "seen": [[window, *map(_plain_key, key)] for key, window in self._seen.items()],
        }
        if self._cursor.total is None:  # else nobody compares pages
            before = self._page_before
            state["page_before"] = before if isinstance(before, str) else _digest(before)
        return state

    def resume(self, state: Mapping[str, Any]) -> None:
        """Go on where another Pager of the same request and the same span of time has been.

        Args:
            state: What its `state` said.

        Raises:
            InvalidRequest: That is no state of a Pager of this list; nothing has changed.
        """
        cursor = _Cursor(self._first, self._size, self._paging)
        try:
            cursor.resume(state["cursor"])
            window, counted = state["window"], state["counted"]
            seen = [(tuple(map(_key_value, key)), met) for met, *key in state["seen"]]
            if not 0 <= window <= len(self._windows):
                raise ValueError("is in a window that there is not")
        except (AttributeError, KeyError, TypeError, ValueError) as problem:
            fault = Fault("state", f"is not that of a list like this: {problem!r}")
            raise InvalidRequest([fault]) from None
        self._window, self._counted, self._cursor = window, counted, cursor
        self._seen = OrderedDict(seen)
        self._page_before = state.get("page_before", [])

    def _repeats(self, page: list[Record]) -> bool:
        before = self._page_before
        return _digest(page) == before if isinstance(before, str) else page == before

    def _sift(self, page: list[Record]) -> tuple[list[Record], bool | None]:
        """The records that are new, and whether any is new in this window; None: no key tells."""
        fresh: list[Record] = []
        news: bool | None = False
        for record in page:
            key = self._key(record)
            if key is None:
                fresh.append(record)
                news = news or None
                continue
            met = self._seen.get(key)
            if met is None:
                fresh.append(record)
            if met != self._window:
                news = True
            self._seen[key] = self._window
            self._seen.move_to_end(key)
        while len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
        return fresh, news

    def _key(self, record: Record) -> tuple[Any, ...] | None:
        key = tuple(read(record, path) for path in self._paging.key)
        return None if not key or None in key else key


def _plain_key(value: object) -> object:
    """A part of a key for JSON: numbers and texts as they are, and times."""
    return {"time": value.isoformat()} if isinstance(value, datetime) else value


def _key_value(plain: object) -> object:
    if isinstance(plain, dict):
        return datetime.fromisoformat(cast("dict[str, str]", plain)["time"])
    return plain


def _digest(page: list[Any]) -> str:
    """What tells a page from others, without what stands in it."""
    # Imported here, since hardly any list needs it.
    import json
    from hashlib import sha256

    from meetwire.runtime.plain_data import to_data

    return sha256(json.dumps([to_data(record) for record in page]).encode()).hexdigest()


def _offset(start: object, paging: Paging) -> int:
    """How many pages or records come before the one that a request starts from."""
    first = start if isinstance(start, int) else 0
    return max(first if paging.counts_pages else first - 1, 0)


def _sum(one: int | None, other: int | None) -> int | None:
    return (one or 0) + (other or 0) if one is not None or other is not None else None


class Pages(Generic[R]):
    """The pages of a list, each as the service sent it: what came before comes again.

    Args:
        pager: What decides which page is next.
        send: Makes a call. What it raises comes out of `next`, and then the same page is next.
    """

    def __init__(self, pager: Pager[R, Any], send: Callable[[ListRequest[R, Any]], R]) -> None:
        self._pager = pager
        self._send = send

    @property
    def total(self) -> int | None:
        """How many records there are; see `Pager.total`."""
        return self._pager.total

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> R:
        request = self._pager.next_request()
        if request is None:
            raise StopIteration
        response = self._send(request)
        self._pager.take(response)
        return response


class Records(Generic[Record]):
    """The records of a list, each once where they have a key.

    Args:
        pager: What decides which page is next.
        send: Makes a call. What it raises comes out of `next`, and then the same page is next.
    """

    def __init__(
        self, pager: Pager[R, Record], send: Callable[[ListRequest[R, Record]], R]
    ) -> None:
        self._pager: Pager[Any, Record] = pager
        self._send: Callable[[Any], Any] = send
        self._page = iter(list[Record]())

    @property
    def total(self) -> int | None:
        """How many records there are; see `Pager.total`."""
        return self._pager.total

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Record:
        while True:
            for record in self._page:
                return record
            request = self._pager.next_request()
            if request is None:
                raise StopIteration
            self._page = iter(self._pager.take(self._send(request)))


class AsyncPages(Generic[R]):
    """`Pages` for `async for`."""

    def __init__(
        self, pager: Pager[R, Any], send: Callable[[ListRequest[R, Any]], Awaitable[R]]
    ) -> None:
        self._pager = pager
        self._send = send

    @property
    def total(self) -> int | None:
        """How many records there are; see `Pager.total`."""
        return self._pager.total

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> R:
        request = self._pager.next_request()
        if request is None:
            raise StopAsyncIteration
        response = await self._send(request)
        self._pager.take(response)
        return response


class AsyncRecords(Generic[Record]):
    """`Records` for `async for`."""

    def __init__(
        self,
        pager: Pager[R, Record],
        send: Callable[[ListRequest[R, Record]], Awaitable[R]],
    ) -> None:
        self._pager: Pager[Any, Record] = pager
        self._send: Callable[[Any], Awaitable[Any]] = send
        self._page = iter(list[Record]())

    @property
    def total(self) -> int | None:
        """How many records there are; see `Pager.total`."""
        return self._pager.total

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> Record:
        while True:
            for record in self._page:
                return record
            request = self._pager.next_request()
            if request is None:
                raise StopAsyncIteration
            self._page = iter(self._pager.take(await self._send(request)))
