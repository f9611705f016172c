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

`tests/fuzz/plain.py` compares the two ways on any number of damaged messages.
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
from meetwire.runtime.values import BASE64, TEXT, XML_SPACE

__all__ = ["Dialect", "cut", "dialect_of", "read"]

M = TypeVar("M", bound=Message)

# The parser's limits are 256 levels, of which the envelope takes three, and ten million characters.
_MAX_DEPTH: Final = 200
_MAX_LENGTH: Final = 9_000_000
_MAX_NAMES: Final = 500
# Envelopes are kept, so that large ones are none of the usual.
_MAX_ENVELOPE: Final = 2_000

_CONTENT: Final = "bodyContent"
_START: Final = re.compile(r'(?:<\?xml version="1\.0" encoding="(?:UTF|utf)-8"\?>\s*)?<[^!?]')
_CLOSING: Final = re.compile(rf"</(?:[A-Za-z]+:)?{_CONTENT}>")
_FORBIDDEN: Final = "[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]"
_NAME: Final = "[A-Za-z_][A-Za-z0-9_.-]*"
_END: Final = "/>"
_REFERENCES: Final = {"lt": "<", "gt": ">", "quot": '"', "apos": "'", "amp": "&"}

# What the decoder does with an element, and the token that closes it; "" for one without content.
_Step: TypeAlias = tuple[int, str, int, Any, Field, str]


class _NotPlain(Exception):  # no error, but the sign to go the other way
    """Here is something that takes the exact way."""


class Dialect:
    """How names are written in the content of one sort of envelope.

    Args:
        namespaces: The namespace of each prefix; None is the prefix of names without one.
    """

    def __init__(self, namespaces: Mapping[str | None, str]) -> None:
        self._namespaces = dict(namespaces)
        self._tables: dict[type[Message], _Table] = {}

    def table(self, cls: type[Message]) -> _Table:
        """What to do with the elements of a class."""
        table = self._tables.get(cls)
        if table is None:
            reader = reader_of(cls)
            if reader.has_text:
                raise _NotPlain
            table = self._tables[cls] = _Table(self, reader)
        return table

    def name(self, tag: str) -> tuple[str | None, str]:
        """Namespace and local name of a tag as it is written."""
        prefix, colon, local = tag.removesuffix("/").removesuffix(" ").rpartition(":")
        if not colon and tag.isascii():
            return self._namespaces.get(None), local
        if prefix not in self._namespaces or not tag.isascii():
            raise _NotPlain
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
    if len(data) > _MAX_LENGTH:
        return None
    try:
        text = data.decode()
    except UnicodeDecodeError:
        return None
    start = text.find(">", text.find(_CONTENT)) + 1
    end = text.rfind("<", start, text.rfind(_CONTENT))
    envelope = text[:start] + text[end:]
    is_plain = (
        0 < start <= end
        and len(envelope) <= _MAX_ENVELOPE
        and _START.match(envelope)
        and _CLOSING.match(envelope, start)
        and envelope.count(_CONTENT) == 2
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
    if not content.isprintable() and re.search(_FORBIDDEN, content):
        return None
    message = object.__new__(cls)
    try:
        _Reading(content, dialect).run(message, cls)
    except (_NotPlain, StopIteration):
        return None
    return message


class _Reading:
    """One content on its way into messages.

    It is taken in tokens. A token is what stands between two `<`: a tag, and the text behind it.
    """

    def __init__(self, content: str, dialect: Dialect) -> None:
        tokens = content.split("<")
        tokens.append(_END)
        self._tokens = iter(tokens)
        self._dialect = dialect
        self._depth = 0

    def run(self, message: Message, cls: type[Message]) -> None:
        """Read all of it into one message."""
        _check_blank(next(self._tokens))
        self._read(message, cls, _END)
        if next(self._tokens, None) is not None:
            raise _NotPlain

    def _read(self, message: Message, cls: type[Message], end: str) -> None:
        """Read elements up to the token that ends the one which holds them."""
        tokens = self._tokens
        table = self._dialect.table(cls)
        known = table.get
        highest = -1
        for token in tokens:
            tag, _, text = token.partition(">")
            step = known(tag)
            if step is None:
                if token == end or token.rstrip(XML_SPACE) == end:
                    return
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
                    _check_closing(next(tokens), close)
                    if "&" in text:
                        text = _resolved(text)
                    try:
                        value = text.strip(XML_SPACE) if how == HOLDS_TEXT else convert(text)
                    except ValueError:
                        message.extras.append(self._extra(tag, text, field.name))
                    else:
                        setattr(message, name, value)
                    continue
            self._place(message, step, tag, text, first=first)
        raise _NotPlain

    def _place(self, message: Message, step: _Step, tag: str, text: str, *, first: bool) -> None:
        """Put what an element holds where it belongs."""
        _, name, how, convert, field, close = step
        if not first and how < HOLDS_TEXTS and (is_set(message, name) or is_set(message, "extras")):
            raise _NotPlain  # perhaps more than the one that may be
        if how in (HOLDS_MESSAGE, HOLDS_MESSAGES):
            _check_blank(text)
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
                raise _NotPlain from None  # all of the list is raw
            message.extras.append(self._extra(tag, text, name))
        else:
            put(message, name, value, how, first)

    def _read_within(self, part: Message, cls: type[Message], close: str) -> None:
        if self._depth == _MAX_DEPTH:
            raise _NotPlain
        self._depth += 1
        self._read(part, cls, close)
        self._depth -= 1

    def _rest_of(self, text: str, close: str) -> str:
        """The text of an element without parts, to its end."""
        if not close:
            _check_blank(text)
            return ""
        _check_closing(next(self._tokens), close)
        return _resolved(text)

    def _keep_unknown(self, message: Message, tag: str, text: str) -> None:
        text = self._rest_of(text, "" if tag.endswith("/") else f"/{tag}>")
        message.extras.append(self._extra(tag, text, None))

    def _extra(self, tag: str, text: str, field: str | None) -> Extra:
        namespace, local = self._dialect.name(tag)
        if not re.fullmatch(_NAME, local):
            raise _NotPlain
        shown = text.strip(XML_SPACE) if text else None
        return Extra(local, shown, (), namespace, field)


def _check_blank(text: str) -> None:
    if text and text.strip(XML_SPACE):
        raise _NotPlain


def _check_closing(token: str, close: str) -> None:
    if token != close and token.rstrip(XML_SPACE) != close:
        raise _NotPlain


def _resolved(text: str) -> str:
    """A text with its references replaced by what they stand for."""
    start, *rest = text.split("&")
    for part in rest:
        name, end, behind = part.partition(";")
        if not end or name not in _REFERENCES:
            raise _NotPlain
        start += _REFERENCES[name] + behind
    return start
