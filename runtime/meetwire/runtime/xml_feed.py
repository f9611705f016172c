"""The strict XML parser for documents that are read while they arrive."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from lxml import etree

from meetwire.runtime.errors import EmptyBody, TooLarge, WireError
from meetwire.runtime.xml import LEADING, STRICT, Element, doctype, has_doctype, unreadable

__all__ = ["XmlFeed"]

_PIECE: Final = 1 << 16
"""Bytes that are parsed at a time."""


class XmlFeed:
    """Elements of one document, each as soon as its end is there.

    Args:
        names: Local names of the elements to wait for, in any namespace.
        limit: Refuse a document of which more bytes than these go by with nothing dropped.
    """

    root: Element
    """The root, without what was dropped: there once `elements` has ended."""

    def __init__(self, names: Sequence[str], limit: int) -> None:
        tags = [f"{{*}}{name}" for name in names]
        self._parser = etree.XMLPullParser(events=("end",), tag=tags, **STRICT)
        self._limit = limit
        self._held = 0
        self._done: Element | None = None
        self._first = b""
        self._looked = False

    def elements(self, chunks: Iterable[bytes]) -> Iterator[Element]:
        """Parse a document, given its bytes in chunks of any size.

        Raises:
            EmptyBody, TooLarge, ForbiddenXML, NotXML, TruncatedXML: as their names say.
        """
        for piece in _pieces(chunks):
            self._first = self._first or piece
            self._held += len(piece)
            if self._held > self._limit:
                raise TooLarge(f"{self._limit:,} bytes of the message went by without a record")
            problem = self._feed(piece)
            if problem is not None:
                raise problem
            for _, node in self._parser.read_events():
                # What the look at the bytes does not find, as in UTF-16.
                if not self._looked and _has_dtd(node):
                    raise doctype()
                self._looked = True
                yield node
        if not self._first:
            raise EmptyBody("the message is empty")
        problem = self._close()
        if problem is not None:
            raise problem

    def drop(self, node: Element) -> None:
        """Forget an element that was read; text that stands behind it is kept."""
        # The one before it, since of this one the text behind it may not be there yet.
        self._drop_done()
        self._done = node
        self._held = 0

    def _drop_done(self) -> None:
        node, self._done = self._done, None
        parent = None if node is None else node.getparent()
        if node is not None and parent is not None:
            if node.tail is not None:
                parent.text = (parent.text or "") + node.tail
            parent.remove(node)

    def _feed(self, piece: bytes) -> WireError | None:
        # Errors are raised elsewhere: lxml's, which quotes the message, would be their context.
        if piece is self._first and has_doctype(piece):
            return doctype()
        try:
            self._parser.feed(piece)
        except etree.XMLSyntaxError as error:
            return self._unreadable(error.position)
        # Not all that is wrong makes `feed` fail.
        for entry in self._parser.feed_error_log:
            if entry.level >= etree.ErrorLevels.ERROR:
                return self._unreadable((entry.line, entry.column))
        return None

    def _close(self) -> WireError | None:
        try:
            self.root = self._parser.close()
        except etree.XMLSyntaxError as error:
            return self._unreadable(error.position, is_cut=True)
        self._drop_done()
        return doctype() if _has_dtd(self.root) else None

    def _unreadable(self, position: tuple[int, int], *, is_cut: bool = False) -> WireError:
        return unreadable(self._first, position, self._parser.feed_error_log, is_cut=is_cut)


def _has_dtd(node: Element) -> bool:
    return node.getroottree().docinfo.internalDTD is not None


def _pieces(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces that are not large, without what is forgiven in front of them."""
    started = False
    for chunk in chunks:
        for start in range(0, len(chunk), _PIECE):
            piece = chunk[start : start + _PIECE]
            if not started:
                piece = piece.lstrip(LEADING)
            if piece:
                started = True
                yield piece
