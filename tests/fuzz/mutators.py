"""Changes to an input that keep its form, so that it gets past the parser and into the codec.

Each takes an input and a source of chance, and gives the changed input, or None if the input does
not have the form.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from random import Random
from typing import Any, TypeAlias
from urllib.parse import quote_plus

from lxml import etree

__all__ = [
    "ODD",
    "Mutator",
    "mutated_json",
    "mutated_line",
    "mutated_pairs",
    "mutated_text",
    "mutated_xml",
]

Mutator: TypeAlias = Callable[[bytes, Random], "bytes | None"]

ODD: Sequence[str] = (
    *("", " ", "0", "1", "-1", "+007", "2147483648", "9" * 40, "9" * 5000, "1_0", "٣", "0x10"),
    *("0.5", "1e400", "-INF", "NaN", "1e-400", ".", "true", "FALSE", " True ", "Yes", "no"),
    *("12/01/2026 09:00:00", "2/30/2026 9:00:00", "13/01/2026 09:00:00", "01/01/0001 00:00:00"),
    *("2026-12-01T09:00:00", "2026-12-01T09:00:00Z", "0001-01-01T00:00:00+23:59", "2026-12-01"),
    *("9999-12-31T23:59:59.999999-23:59", "2026-12-01 09:00:00.1234567", "2026-12-01T24:00:00Z"),
    *("P0Y0M0DT0H30M", "P1Y", "PT1.5S", "P999999999DT1H", "PT", "aGk=", "aGk", "not base64!"),
    *("\u00a0", "\u0085", "\u2028", "\ufeff", "\U0001f41d", "İ", "a_41", "_", "%41", "a+b", "~"),
    *("GMT-08:00, Pacific (San Jose)", "pat@acme.example", "SUCCESS", "FAILURE", "000015"),
    *("<a>&amp;</a>", "]]>", '"quoted"', "a\nb\tc\rd", "x" * 600, "***"),
)
"""Values that some reader may have wrong."""


def mutated_text(text: str, chance: Random) -> str:
    """A text with a small part of it changed, or another text."""
    if chance.random() < 0.7:
        return chance.choice(ODD)
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(ODD)[:8] + text[at + chance.randint(0, 3) :]


# XML ----------------------------------------------------------------------------------------------

_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=False)
_XSI = "http://www.w3.org/2001/XMLSchema-instance"
_ENCODINGS = ("UTF-8", "UTF-16", "ISO-8859-1", "US-ASCII", "UTF-16BE", "windows-1252")
_FRAMES = (
    ("xmlns:serv=", "xmlns:other="),
    ("serv:message", "message"),
    ("java:com.webex.service.binding.", ""),
    ('xmlns:xsi="', 'xmlns:xsx="'),
    ("<?xml", '<!DOCTYPE a [<!ENTITY b "c">]><?xml'),
    ("?>", '?><!DOCTYPE a SYSTEM "file:///etc/passwd">'),
    ("?>", "?><!-- one --><?and another?>"),
    ("<", "\n\n<"),
    ("UTF-8", "utf-7"),
    (">", ">&#0;"),
    (">", ">&nbsp;"),
    (">", ">&#x10FFFF;&#65;"),
)


def mutated_xml(data: bytes, chance: Random) -> bytes | None:
    """An XML document with some of its elements, or the form of all of it, changed."""
    try:
        root = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError):
        return None
    for _ in range(chance.randint(1, 4)):
        nodes = [root, *root.iterdescendants(etree.Element)]
        try:
            chance.choice(_ON_ELEMENTS)(chance.choice(nodes), nodes, chance)
        except (ValueError, etree.XMLSyntaxError):  # XML cannot have it
            return None
    encoding = "UTF-8" if chance.random() < 0.9 else chance.choice(_ENCODINGS)
    written = etree.tostring(root, encoding=encoding, xml_declaration=chance.random() < 0.5)
    if chance.random() < 0.1:
        before, after = chance.choice(_FRAMES)
        written = written.replace(before.encode(), after.encode(), 1)
    if chance.random() < 0.03:
        written = written[: chance.randint(0, len(written))]
    return written


def _value(node: Any, _nodes: list[Any], chance: Random) -> None:
    node.text = mutated_text(node.text or "", chance)


def _tail(node: Any, _nodes: list[Any], chance: Random) -> None:
    if node.getparent() is not None:
        node.tail = chance.choice(ODD)


def _removed(node: Any, _nodes: list[Any], _chance: Random) -> None:
    parent = node.getparent()
    if parent is not None:
        parent.remove(node)


def _copied(node: Any, nodes: list[Any], chance: Random) -> None:
    """Put a copy of an element beside it, or into any other."""
    twin = etree.fromstring(etree.tostring(node, with_tail=False), _PARSER)
    parent = node.getparent() if chance.random() < 0.6 else chance.choice(nodes)
    if parent is not None:
        parent.insert(chance.randint(0, len(parent)), twin)


def _renamed(node: Any, nodes: list[Any], chance: Random) -> None:
    name = etree.QName(chance.choice(nodes))
    match chance.randrange(5):
        case 0:
            node.tag = etree.QName(node).localname.swapcase()
        case 1:
            node.tag = f"{{urn:example:elsewhere}}{etree.QName(node).localname}"
        case 2:
            node.tag = etree.QName(node).localname
        case 3:
            node.tag = chance.choice(("odd", "q·d", "ǅ", "a.b-c", "_", "a\u036f", "\u0131"))
        case _:
            node.tag = name


def _attribute(node: Any, _nodes: list[Any], chance: Random) -> None:
    name = chance.choice(
        ("odd", f"{{{_XSI}}}nil", f"{{{_XSI}}}type", "{urn:example:elsewhere}odd", "type")
    )
    node.set(name, chance.choice(("true", "1", "", "java:x.y", "meet:getMeeting", *ODD[:20])))


def _layout(node: Any, _nodes: list[Any], chance: Random) -> None:
    """Comments, instructions and CDATA within the text."""
    match chance.randrange(4):
        case 0:
            node.append(etree.Comment(" hush "))
        case 1:
            node.insert(0, etree.ProcessingInstruction("stop", "it"))
        case 2:
            node.text = etree.CDATA((node.text or "x").replace("]]>", ""))
        case _:
            node.text = f"{chance.choice(ODD[:2])}\n{node.text or ''}\t"


def _wrapped(node: Any, _nodes: list[Any], chance: Random) -> None:
    """Put an element inside others of its name."""
    for _ in range(chance.choice((1, 2, 300))):
        inside = etree.SubElement(node, node.tag)
        inside.text, node = node.text, inside


_ON_ELEMENTS = (
    *(_value, _value, _value, _tail, _removed, _copied, _copied),
    *(_renamed, _renamed, _attribute, _layout, _wrapped),
)


# JSON ---------------------------------------------------------------------------------------------


_DEEPEST = 20
_MOST = 400
"""How deep values are changed, and how many there may be for more to be added."""


class _Object(list[Any]):
    """The members of an object, of which two may have one name."""


def mutated_json(data: bytes, chance: Random) -> bytes | None:
    """A JSON document with some of its values or members changed."""
    try:
        value = json.loads(data, object_pairs_hook=lambda pairs: _Object(map(list, pairs)))
    except (ValueError, RecursionError):
        return None
    top = [value]
    for _ in range(chance.randint(1, 4)):
        places = list(_places(top, _DEEPEST))
        holder, key = chance.choice(places)
        holder[key] = _other(holder[key], places, chance)
    try:
        text = _dumped(top[0])
    except RecursionError:
        return None
    if chance.random() < 0.05:
        text = text[: chance.randint(0, len(text))]
    if chance.random() < 0.05:
        return text.encode(chance.choice(("utf-16", "utf-32", "utf-8-sig", "utf-16-le")))
    return text.encode("utf-8", "surrogatepass")


def _places(holder: list[Any], depth: int) -> Iterator[tuple[list[Any], int]]:
    """Where values stand: what holds each, and at which position."""
    for position, each in enumerate(holder):
        place = (each, 1) if isinstance(holder, _Object) else (holder, position)
        yield place
        value = place[0][place[1]]
        if isinstance(value, list) and depth:
            yield from _places(value, depth - 1)


def _other(value: Any, places: list[tuple[list[Any], int]], chance: Random) -> Any:
    """What could stand in the place of a value."""
    if isinstance(value, _Object) and value and chance.random() < 0.7:
        name, member = chance.choice(value)
        match chance.randrange(4):
            case 0:
                return _Object(each for each in value if each[0] != name)
            case 1:
                return _Object([*value, [name.swapcase(), member]])
            case 2:
                return _Object([*value, [mutated_text(name, chance), member]])
            case _:
                return _Object([*value, [name, None]])
    if isinstance(value, list) and value and chance.random() < 0.5:
        return type(value)([*value, chance.choice(value)])
    match chance.randrange(6):
        case 0:
            return None
        case 1:
            return chance.choice((True, False, 0, -1, 0.5, 1e300, 2**64, {}, [], [[]]))
        case 2:
            return _Bare(chance.choice(("-0", "1e5", "1E400", "1.0", "9" * 5000, "NaN", "01")))
        case 3:
            return [value]
        case 4:
            holder, position = chance.choice(places)
            return deepcopy(holder[position]) if len(places) < _MOST else None
        case _:
            return mutated_text(value if isinstance(value, str) else "x", chance)


class _Bare(str):
    """A number, or something that only looks like one, as it is to be written."""

    __slots__ = ()


def _dumped(value: Any) -> str:
    match value:
        case _Object():
            return f"{{{','.join(f'{_dumped(name)}:{_dumped(each)}' for name, each in value)}}}"
        case list():
            return f"[{','.join(map(_dumped, value))}]"
        case _Bare():
            return str(value)
        case _:
            return json.dumps(value)


# Forms and lines ----------------------------------------------------------------------------------


def mutated_pairs(data: bytes, chance: Random) -> bytes | None:
    """A query or a form with some of its pairs changed."""
    pairs = data.decode("utf-8", "replace").split("&")
    for _ in range(chance.randint(1, 3)):
        at = chance.randrange(len(pairs))
        name, sign, value = pairs[at].partition("=")
        match chance.randrange(6):
            case 0:
                pairs.append(pairs[at])
            case 1:
                pairs[at] = f"{name.swapcase()}{sign}{value}"
            case 2:
                pairs[at] = f"{quote_plus(mutated_text(name, chance))}{sign}{value}"
            case 3 if len(pairs) > 1:
                del pairs[at]
            case _:
                odd = mutated_text(value, chance)
                pairs[at] = f"{name}={quote_plus(odd) if chance.random() < 0.8 else odd}"
    return "&".join(pairs).encode("utf-8", "surrogatepass")


def mutated_line(data: bytes, chance: Random) -> bytes | None:
    """A line of values with some of them changed."""
    values = data.decode("utf-8", "replace").split(",")
    at = chance.randrange(len(values))
    match chance.randrange(3):
        case 0:
            values.insert(at, chance.choice(ODD))
        case 1 if len(values) > 1:
            del values[at]
        case _:
            values[at] = mutated_text(values[at], chance)
    return ",".join(values).encode("utf-8", "surrogatepass")
