"""Hiding secrets in text: in messages of any protocol, whole or damaged, before people read them.

A secret is found by the name that it stands under and, where it is known, by its value.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator
from typing import Final, cast

from meetwire.runtime._secret_places import SecretPlaces, Span
from meetwire.runtime.message import Extra, Message, fields_of, is_set

__all__ = ["HEADERS", "MASK", "Masker", "secret_values", "without"]

MASK: Final = "***"
"""What stands where a secret was."""
HEADERS: Final = ("Authorization", "Cookie", "Proxy-Authorization", "Set-Cookie")
"""The HTTP headers that hold secrets, whatever the system is."""

# Shorter values are hidden as whole words only, since by chance they stand in other words.
_SHORT: Final = 4
_ENTITIES: Final = {"<": "lt", ">": "gt", '"': "quot", "'": "apos"}
_AMP, _HASH, _END = (rf"(?:{mark}|%(?:25)*{mark.encode().hex()})" for mark in "&#;")
_LETTERS: Final = {"\b": "b", "\f": "f", "\n": "n", "\r": "r", "\t": "t"}

_DECLARED: Final = rb"<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)"
# Of the encodings that Python knows, those that services use; others may be no encodings of text.
_USUAL: Final = r"iso-?8859-\d+|windows-?125\d|cp125\d|shift_?jis|euc-?\w+|gb\d+|gbk|big5|koi8-\w"


class Masker:
    """Hides secrets in text of any kind and in any state.

        masker = Masker(["password"])
        masker.mask("<password>hush</password>")  # "<password>***</password>"

    Names count in any letter case and behind any namespace prefix, but as a whole: `passwordLength`
    is not `password`. They are found as XML elements and attributes, members of JSON, pairs of
    forms and queries, and lines of headers; also where one is escaped inside another. Of what is
    cut off or damaged, all is hidden that may belong to the secret, if need be to the end.

    The work grows with the length of the text and not faster, whatever the text holds.

    Args:
        names: What secrets are called on the wire, as in `SECRETS` of a generated package. The
            headers of `HEADERS` are known.
    """

    def __init__(self, names: Collection[str]) -> None:
        self._places = SecretPlaces([*names, *HEADERS])

    def mask(self, text: str | bytes, values: Iterable[str] = ()) -> str:
        """A text without its secrets.

        Mask first and shorten afterwards: nothing tells of a text without its beginning where it
        was cut.

        Args:
            text: The text. Bytes are read as UTF-8 or UTF-16, else in the encoding that an XML
                declaration names, else as Latin-1.
            values: Secrets that are known. They are hidden wherever they stand, as they are or
                escaped for XML, JSON or a URL. Those of fewer than four characters are hidden
                where they are whole words.
        """
        if not isinstance(text, str):
            text = _decoded(text)
        shown: list[str] = []
        end = 0
        for first, last in sorted([*self._places.find(text), *_places_of(values, text)]):
            if first > end or not shown:
                shown += text[end:first], MASK
            end = max(end, last)
        return "".join(shown) + text[end:]


def secret_values(message: Message) -> Iterator[str]:
    """The values of the secret fields of a message and all that is in it, to be hidden elsewhere.

    One that is not of its type, and so stands in `extras`, is among them.
    """
    fields = fields_of(type(message))
    for name, field in fields.items():
        value: object = getattr(message, name) if is_set(message, name) else None
        for item in cast("list[object]", value) if isinstance(value, list) else [value]:
            if isinstance(item, Message):
                yield from secret_values(item)
            elif field.secret and item is not None:
                yield str(item)
    for extra in message.extras:
        if extra.field is not None and fields[extra.field].secret:
            yield from _texts(extra)


def _texts(extra: Extra) -> Iterator[str]:
    if extra.text:
        yield extra.text
    for child in extra.children:
        yield from _texts(child)


def _decoded(data: bytes) -> str:
    """Bytes as text, whatever they are."""
    encodings = ["utf-8-sig"]
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    elif b"\0" in data[:2]:
        encodings = ["utf-16-be" if data[:1] == b"\0" else "utf-16-le"]
    elif declared := re.match(_DECLARED, data.lstrip()):
        name = declared[1].decode("ascii").lower()
        if re.fullmatch(_USUAL, name):
            encodings.append(name)
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except (LookupError, ValueError):
            pass
    return data.decode("latin-1")


def _places_of(values: Iterable[str], text: str) -> Iterator[Span]:
    """Where values stand in a text."""
    for value in {each.strip() for each in values} - {""}:
        pattern = "".join(map(_anyhow, re.findall(r"(?s)[A-Za-z0-9]+|\\+|.", value)))
        if len(value) < _SHORT:
            pattern = rf"(?<!\w)(?:{pattern})(?!\w)"
        for match in re.finditer(pattern, text):
            yield match.span()


def _anyhow(part: str) -> str:
    """A pattern for a part of a value: as it is, or as XML, JSON, Python or a URL escapes it."""
    if part.isascii() and part.isalnum():
        return part
    if part.startswith("\\"):
        # A run of them begins where no other stands before it, or searching it would take long.
        return rf"(?:(?<!\\)\\{{{len(part)},}}+|(?:%(?:25)*(?i:5c)){{{len(part)}}})"
    code = f"{ord(part):x}"
    escapes = rf"[xu]0*{code}"
    pair = part.encode("utf-16-be", "surrogatepass").hex()
    if len(pair) > 4:
        escapes += rf"|u{pair[:4]}\\+u{pair[4:]}"
    if part in _LETTERS:
        escapes += f"|{_LETTERS[part]}"
    entities = rf"{_HASH}0*{ord(part)}|{_HASH}x0*{code}|{_ENTITIES.get(part, 'amp')}"
    octets = part.encode("utf-8", "surrogatepass")
    percent = "".join(rf"%(?:25)*{octet:02x}" for octet in octets)
    blank = r"|\+|%(?:25)*2[Bb]" if part == " " else ""
    return (
        rf"(?:(?:(?<!\\)\\++)?{re.escape(part)}|(?i:(?:(?<!\\)\\++|(?<=\\))(?:{escapes}))"
        rf"|(?i:{_AMP}(?:amp{_END})*(?:{entities}){_END}|(?:%(?:25)*5c)*{percent}){blank})"
    )


def without(text: str, values: Iterable[str]) -> str:
    """What a service says to people, without the secrets of the call, which it may quote.

    Names are left alone in there: `password: is required` has no secret.
    """
    return _QUOTED.mask(text, values)


_QUOTED: Final = Masker(())
