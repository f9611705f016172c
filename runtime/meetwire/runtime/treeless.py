"""Reading without a tree: the usual answer, straight from its text.

Nearly every answer is plain: known elements one after another, without attributes, comments or
anything else that takes a parser to understand. To build a tree of it, and to ask the tree for each
name and each text, costs more than all the rest. So the content is cut out of its envelope and read
off its text; only the envelope goes to the strict parser, and one that was seen before needs not.

Nothing is guessed. Whatever is not plain ends the attempt, and the whole message is read the exact
way, by `xml` and `decoder`. That this way takes nothing which they refuse, and reads the same:

1. Where the content is cut out, element content can be. The cut ends before a `<`, which begins a
   tag and nothing else in a sound envelope without comments, sections and instructions.
2. The cut is inside the bodyContent. The tag behind the cut closes an element of this name; the
   name stands nowhere else in the envelope but where that element is opened.
3. The content is a row of sound elements. Each has a name that its class knows, with a prefix that
   the envelope declares; is closed with the same name; is made of characters that XML can carry;
   and keeps within the parser's limits of depth and length.
4. Sound elements, put where element content can be, leave a sound document sound.

`tests/fuzz/treeless.py` compares the two ways on any number of damaged messages.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any, Final, TypeAlias, TypeVar

from meetwire.runtime.decoder import Reader, put, reader_of
from meetwire.runtime.fields import (
    HOLDS_MESSAGE,
    HOLDS_MESSAGES,
    HOLDS_TEXT,
    HOLDS_TEXTS,
    Field,
)
from meetwire.runtime.message import Extra, Message, is_set
from meetwire.runtime.treeless_rows import MANY, MARK, Cell, Rows
from meetwire.runtime.treeless_text import NotPlain, check_blank, check_closing, resolved
from meetwire.runtime.values import BASE64, TEXT, XML_SPACE

__all__ = ["CONTENT", "Dialect", "cut", "dialect_of", "read"]

M = TypeVar("M", bound=Message)

# The parser's limits are 256 levels, of which the envelope takes three, and ten million characters.
_MAX_DEPTH: Final = 200
_MAX_LENGTH: Final = 9_000_000
_MAX_NAMES: Final = 500
# From this length on it may be worth its while to look for records.
_LONG: Final = 10_000
# Envelopes are kept, so that large ones are none of the usual.
_MAX_ENVELOPE: Final = 2_000

CONTENT: Final = "bodyContent"
"""Local name of the element whose content is cut out."""

# Compiled when the first answer is read.
_START: Final = r'(?:<\?xml version="1\.0" encoding="(?:UTF|utf)-8"\?>\s*)?<[^!?]'
_CLOSING: Final = rf"</(?:[A-Za-z]+:)?{CONTENT}>"
# What XML cannot carry, as bytes and beyond; half characters are no UTF-8.
_CONTROLS: Final = bytes(set(range(32)) - set(b"\t\n\r"))
_NONCHARACTERS: Final = ("\ufffe", "\uffff")
_NAME: Final = "[A-Za-z_][A-Za-z0-9_.-]{,99}"
_END: Final = "/>"

# What the decoder does with an element, and the token that closes it; "" for one without content.
_Step: TypeAlias = tuple[int, str, int, Any, Field, str]


class Dialect:
    """How names are written in the content of one sort of envelope.

    Args:
        namespaces: The namespace of each prefix; None is the prefix of names without one.
    """

    def __init__(self, namespaces: Mapping[str | None, str]) -> None:
        self._namespaces = {prefix: uri for prefix, uri in namespaces.items() if uri}
        self._tables: dict[type[Message], _Table] = {}
        self._rows: dict[type[Message], Rows] = {}

    def table(self, cls: type[Message]) -> _Table:
        """What to do with the elements of a class."""
        table = self._tables.get(cls)
        if table is None:
            reader = reader_of(cls)
            if reader.has_text:
                raise NotPlain
            table = self._tables[cls] = _Table(self, reader)
        return table

    def rows(self, cls: type[Message], content: str) -> Rows | None:
        """What recognises the records of a content that is long because of them."""
        if len(content) < _LONG:
            return None
        for _, _, how, kind, field in reader_of(cls).entries:
            tag = self._spell(field)
            if how == HOLDS_MESSAGES and content.count(f"</{tag}>") >= MANY:
                rows = self._rows.get(kind)
                if rows is None or rows.tag != tag:
                    rows = self._rows[kind] = self._make_rows(kind, tag)
                return rows
        return None

    def _make_rows(self, cls: type[Message], tag: str) -> Rows:
        reader = reader_of(cls)
        if reader.has_text:
            raise NotPlain
        cells: list[Cell] = []
        for entry in reader.entries:
            _, name, how, convert, field = entry
            spelled = self._spell(field)
            if how < HOLDS_MESSAGE and reader.find(*self.name(spelled)) is entry:
                cells.append((spelled, name, how, convert))
        return Rows(cls, tag, cells)

    def _spell(self, field: Field) -> str:
        """How the elements of a field are most likely to be named."""
        uri = field.namespace.uri if field.namespace else None
        prefixes = [prefix for prefix, bound in self._namespaces.items() if prefix and bound == uri]
        return f"{prefixes[0]}:{field.wire}" if prefixes else field.wire

    def name(self, tag: str) -> tuple[str | None, str]:
        """Namespace and local name of a tag as it is written."""
        prefix, colon, local = tag.removesuffix("/").removesuffix(" ").rpartition(":")
        if not colon and tag.isascii():
            return self._namespaces.get(None), local
        if prefix not in self._namespaces or not tag.isascii():
            raise NotPlain
        return self._namespaces[prefix], local


class _Table(dict[str, _Step]):
    """What to do with the elements of one class, by their names as they are written.

    It fills as names are met: those that the class knows, and so many that others cannot fill it.
    """

    def __init__(self, dialect: Dialect, reader: Reader) -> None:
        super().__init__()
        self._dialect = dialect
        self._reader = reader

    def find(self, tag: str) -> _Step | None:
        """What to do with an element that was not met yet; None if it is unknown."""
        entry = self._reader.find(*self._dialect.name(tag))
        if entry is None:
            return None
        step = (*entry, "" if tag.endswith("/") else f"/{tag}>")
        if len(self) < _MAX_NAMES:
            self[tag] = step
        return step


@lru_cache(maxsize=64)
def dialect_of(namespaces: tuple[tuple[str | None, str], ...]) -> Dialect:
    """The dialect of a set of prefixes and their namespaces."""
    return Dialect(dict(namespaces))


def cut(data: bytes) -> tuple[str, str] | None:
    """The envelope of a message with its content cut out, and that content.

    None if the message is not plain.
    """
    if len(data) > _MAX_LENGTH or len(data.translate(None, _CONTROLS)) != len(data):
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    if not text.isascii() and any(character in text for character in _NONCHARACTERS):
        return None
    start = text.find(">", text.find(CONTENT)) + 1
    end = text.rfind("<", start, text.rfind(CONTENT))
    envelope = text[:start] + text[end:]
    is_plain = (
        0 < start <= end
        and len(envelope) <= _MAX_ENVELOPE
        and re.match(_START, envelope)
        and re.match(_CLOSING, envelope[start:])
        and envelope.count(CONTENT) == 2
        and "<!" not in envelope
        and envelope.rfind("<?") <= 0
    )
    return (envelope, text[start:end]) if is_plain else None


def read(content: str, cls: type[M], dialect: Dialect) -> M | None:
    """Read a content into a message of the given class; None if it is not plain."""
    if "\r" in content:
        content = content.replace("\r\n", "\n").replace("\r", "\n")
    if "]" in content and "]]>" in content:
        return None
    message = object.__new__(cls)
    try:
        _Reading(content, dialect, dialect.rows(cls, content)).run(message, cls)
    except (NotPlain, StopIteration):
        return None
    return message


class _Reading:
    """One content on its way into messages.

    It is taken in tokens. A token is what stands between two `<`: a tag, and the text behind it.
    """

    def __init__(self, content: str, dialect: Dialect, rows: Rows | None) -> None:
        self._dialect = dialect
        self._rows = rows
        if rows is not None:
            content, runs = rows.take(content)
            self._runs = iter(runs)
        tokens = content.split("<")
        tokens.append(_END)
        self._tokens = iter(tokens)
        self._depth = 0

    def run(self, message: Message, cls: type[Message]) -> None:
        """Read all of it into one message."""
        check_blank(next(self._tokens))
        self._read(message, cls, _END)
        if next(self._tokens, None) is not None:
            raise NotPlain

    def _read(self, message: Message, cls: type[Message], end: str) -> None:
        """Read elements up to the token that ends the one which holds them."""
        tokens = self._tokens
        table = self._dialect.table(cls)
        known = table.get
        highest = -1
        for token in tokens:
            tag, bracket, text = token.partition(">")
            step = known(tag)
            if step is None:
                if token == end or token.rstrip(XML_SPACE) == end:
                    return
                if not bracket:
                    raise NotPlain
                if tag == MARK:
                    check_blank(text)
                    highest = max(highest, self._place_run(message, table))
                    continue
                step = table.find(tag)
                if step is None:
                    self._keep_unknown(message, tag, text)
                    continue
            position, name, how, convert, field, close = step
            first = position > highest
            if first:
                highest = position
                if how < HOLDS_MESSAGE and text and close:
                    # The usual case: a value, further down than all before.
                    check_closing(next(tokens), close)
                    if "&" in text:
                        text = resolved(text)
                    try:
                        value = text.strip(XML_SPACE) if how == HOLDS_TEXT else convert(text)
                    except ValueError:
                        message.extras.append(self._extra(tag, text, field.name))
                    else:
                        setattr(message, name, value)
                    continue
            if not bracket:
                raise NotPlain
            self._place(message, step, tag, text, first=first)
        raise NotPlain

    def _place_run(self, message: Message, table: _Table) -> int:
        """Put records that were recognised where they belong, and return that field's position."""
        rows = self._rows
        step = None if rows is None else table.find(rows.tag)
        if rows is None or step is None or step[2:4] != (HOLDS_MESSAGES, rows.cls):
            raise NotPlain
        position, name, *_ = step
        if is_set(message, name):
            getattr(message, name).extend(next(self._runs))
        else:
            setattr(message, name, next(self._runs))
        return position

    def _place(self, message: Message, step: _Step, tag: str, text: str, *, first: bool) -> None:
        """Put what an element holds where it belongs."""
        _, name, how, convert, field, close = step
        if not first and how < HOLDS_TEXTS and (is_set(message, name) or is_set(message, "extras")):
            raise NotPlain  # perhaps more than the one that may be
        if how in (HOLDS_MESSAGE, HOLDS_MESSAGES):
            check_blank(text)
            self._dialect.table(convert)  # not plain if it has a text, which may be empty
            part = object.__new__(convert)
            put(message, name, part, how, first)
            if close:
                self._read_within(part, convert, close)
            return
        text = self._rest_of(text, close)
        try:
            if not text and field.kind is not TEXT and field.kind is not BASE64:
                raise ValueError
            value = convert(text)
        except ValueError:
            if how >= HOLDS_TEXTS:
                raise NotPlain from None  # all of the list is raw
            message.extras.append(self._extra(tag, text, name))
        else:
            put(message, name, value, how, first)

    def _read_within(self, part: Message, cls: type[Message], close: str) -> None:
        if self._depth == _MAX_DEPTH:
            raise NotPlain
        self._depth += 1
        self._read(part, cls, close)
        self._depth -= 1

    def _rest_of(self, text: str, close: str) -> str:
        """The text of an element without parts, to its end."""
        if not close:
            check_blank(text)
            return ""
        check_closing(next(self._tokens), close)
        return resolved(text)

    def _keep_unknown(self, message: Message, tag: str, text: str) -> None:
        text = self._rest_of(text, "" if tag.endswith("/") else f"/{tag}>")
        message.extras.append(self._extra(tag, text, None))

    def _extra(self, tag: str, text: str, field: str | None) -> Extra:
        namespace, local = self._dialect.name(tag)
        if not re.fullmatch(_NAME, local):
            raise NotPlain
        return Extra(local, text.strip(XML_SPACE) or None, (), namespace, field)
