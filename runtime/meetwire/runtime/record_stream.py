"""One answer with very many records, read while it arrives: only a few of them are ever held."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Generic, Self, TypeVar

from meetwire.runtime.decoder import decode
from meetwire.runtime.errors import UnexpectedMessage
from meetwire.runtime.message import ListRequest, Message, Response, fields_of
from meetwire.runtime.paths import gather
from meetwire.runtime.xml import Element, local_name
from meetwire.runtime.xml_feed import XmlFeed

__all__ = ["RecordStream"]

R = TypeVar("R", bound=Response)
Record = TypeVar("Record", bound=Message)


class RecordStream(Generic[R, Record]):
    """The records of one answer, in their order. They can be read once.

    Args:
        chunks: The bytes of the answer.
        request: What it answers.
        is_success: Says of the response header whether the call went well.
        finish: Makes the answer of a root.
        limit: Refuse an answer of which more bytes than these go by without a record.
    """

    answer: R | None = None
    """All of the answer but its records, once these are read. Its lists of records are empty."""

    def __init__(
        self,
        chunks: Iterable[bytes],
        request: ListRequest[R, Record],
        is_success: Callable[[Element], bool],
        finish: Callable[[Element], R],
        *,
        limit: int,
    ) -> None:
        self._chunks = chunks
        self._request = request
        self._is_success = is_success
        self._finish = finish
        self._limit = limit
        self._records = self._read()

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> Record:
        return next(self._records)

    def _read(self) -> Iterator[Record]:
        operation = self._request.__operation__
        if operation.paging is None:
            raise TypeError(f"{operation.name} is not a list of records")
        path = operation.paging.record
        kind, way = _way_through(operation.response, path)
        feed = XmlFeed(("response", way[-1]), self._limit)
        folded = [name.casefold() for name in way]
        went_well: bool | None = None
        body: Element | None = None
        for node in feed.elements(self._chunks):
            where, part = _way_to(node)
            if where == ["header", "response"] and went_well is None:
                went_well = self._is_success(node)
            elif where == ["body", "bodycontent", *folded]:
                if went_well is None:
                    raise UnexpectedMessage("the answer has records before its header")
                if body is None:
                    body = _first_alike(part)
                if went_well and part is body:  # of two bodies the first counts
                    yield decode(node, kind)
                feed.drop(node)
        self.answer = self._finish(feed.root)
        # What is spelled in another way than the schema has it is still there.
        yield from gather(self.answer, path)


def _way_through(cls: type[Message], path: str) -> tuple[Any, list[str]]:
    """The class at the end of a path, and the names of the elements on the way."""
    kind: Any = cls
    way: list[str] = []
    for name in path.split("."):
        field = fields_of(kind)[name]
        way.append(field.wire)
        kind = field.kind
    return kind, way


def _way_to(node: Element) -> tuple[list[str], Element]:
    """The names of the elements from below the root to this one, and the first of these."""
    names: list[str] = []
    part, parent = node, node.getparent()
    while parent is not None:
        names.append(local_name(node))
        part, node, parent = node, parent, parent.getparent()
    return names[::-1], part


def _first_alike(node: Element) -> Element:
    """The first of the elements of the same name beside an element, which it may be itself."""
    name = local_name(node)
    before = [each for each in node.itersiblings(preceding=True) if local_name(each) == name]
    return before[-1] if before else node
