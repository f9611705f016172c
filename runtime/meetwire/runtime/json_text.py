"""JSON text to values and back, strictly, and without losing a digit or a member.

A number stays the text that it was: a key of 64 bits is more than other readers keep. An object
stays a sequence of its members, since a name may stand there twice.
"""

from __future__ import annotations

import json
from typing import Any, Final, NoReturn, TypeGuard

from meetwire.runtime.errors import EmptyBody, NotJSON, TooLarge, TruncatedJSON

__all__ = ["MAX_BYTES", "Members", "Number", "dump", "is_array", "parse", "quote"]

MAX_BYTES: Final = 32 * 1024 * 1024
"""The largest message that is read: 32 MiB."""


class Number(str):
    """A number, as it is written."""

    __slots__ = ()


class Members(tuple[tuple[str, Any], ...]):
    """The members of an object, in their order."""

    __slots__ = ()


def parse(data: bytes, *, limit: int = MAX_BYTES) -> Any:
    """Parse one JSON document: to None, bool, str, Number, list or Members.

    Args:
        data: The document, in UTF-8, or UTF-16 or UTF-32 if it says so by its first bytes.
        limit: Refuse anything longer, in bytes.

    Raises:
        EmptyBody, TooLarge, NotJSON, TruncatedJSON: as their names say.
    """
    if len(data) > limit:
        raise TooLarge(f"the message has {len(data):,} bytes; the limit is {limit:,}")
    if not data.strip(b"\xef\xbb\xbf \t\r\n"):
        raise EmptyBody("the message is empty")
    outcome = _parse(data)
    if isinstance(outcome, NotJSON):
        # Raised here, not where the parser's error is caught: that error holds the message, and
        # would stand in the traceback.
        raise outcome
    return outcome


def _parse(data: bytes) -> Any:
    """The value, or why there is none."""
    try:
        text = data.decode(json.detect_encoding(data)).lstrip("\ufeff")
    except UnicodeDecodeError as error:
        return NotJSON(f"the message is not text from byte {error.start} on")
    try:
        return json.loads(
            text,
            object_pairs_hook=Members,
            parse_int=Number,
            parse_float=Number,
            parse_constant=_refuse,
        )
    except json.JSONDecodeError as error:
        return _unreadable(text, error)
    except _NoConstant as error:
        return NotJSON(f"the message holds {error}, which is no JSON")
    except RecursionError:
        return NotJSON("the message is nested absurdly deep; it was not used")


class _NoConstant(Exception):
    pass


def _refuse(constant: str) -> NoReturn:
    raise _NoConstant(constant)


def _unreadable(text: str, error: json.JSONDecodeError) -> NotJSON:
    """What is wrong. It names the place and quotes nothing, since messages hold secrets."""
    where = f"at line {error.lineno}, column {error.colno}"
    if text.lstrip().startswith("<"):
        return NotJSON("a page or XML came instead of JSON; is the endpoint right?")
    if error.msg.startswith("Unterminated string") or error.pos >= len(text.rstrip()):
        return TruncatedJSON(f"the JSON stops {where}, before its value ends")
    return NotJSON(f"the JSON is damaged {where}")


def is_array(value: object) -> TypeGuard[list[Any]]:
    """Whether something that was parsed is an array."""
    return isinstance(value, list)


def quote(text: str) -> str:
    """Text as a JSON string.

    Raises:
        ValueError: It holds half of a surrogate pair, which UTF-8 cannot carry.
    """
    if not text.isascii() and any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("holds a lone surrogate, which UTF-8 cannot carry")
    return json.dumps(text, ensure_ascii=False)


def dump(value: Any) -> str:
    """What `parse` gave, as text again: all that is not ASCII is escaped."""
    if isinstance(value, Members):
        return f"{{{','.join(f'{json.dumps(name)}:{dump(each)}' for name, each in value)}}}"
    if is_array(value):
        return f"[{','.join(map(dump, value))}]"
    return str(value) if isinstance(value, Number) else json.dumps(value)
