"""Secrets in text of any kind: they are hidden wherever they stand, and never in long work.

The first line of an input says what the secret stands in, the second what the secret ends with, and
the rest is the text around it, with `§` for the secret.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from random import Random
from time import process_time
from urllib.parse import quote, quote_plus
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

from meetwire.gatherplace import wire as gatherplace
from meetwire.gotowebinar import wire as gotowebinar
from meetwire.iomeeting import wire as iomeeting
from meetwire.runtime.redaction import HEADERS, Masker, without
from tests.fuzz.mutators import ODD, mutated_text
from tests.fuzz.outcomes import TALLY

__all__ = ["mutate", "seeds", "target"]

NAMES = ("password", "sessionTicket", "access_token")
CANARY = "Canary-4711"
LONG = 64 * 1024
"""Characters of a text that shows how the work grows."""
MOST = 2.0
"""Seconds of the processor that it may take. It takes some hundredths."""

_MASKER = Masker(NAMES)
_OTHERS = (gatherplace.masker, gotowebinar.masker, iomeeting.masker)


def _form(text: str) -> str:
    return quote_plus(text, errors="surrogatepass")


BY_NAME: Mapping[str, Callable[[str], str]] = {
    "element": lambda secret: f"<use:password>{escape(secret)}</use:password>",
    "attribute": lambda secret: f"<a password={quoteattr(secret)}/>",
    "member": lambda secret: f'"access_token":{json.dumps(secret)},',
    "member, bare": lambda secret: f'"access_token": {json.dumps(secret, ensure_ascii=False)}}}',
    "pair": lambda secret: f"&access_token={_form(secret)}&",
    "header": lambda secret: f"Authorization: {' '.join(secret.split())}\r\n",
    "element in JSON": lambda secret: json.dumps(f"<password>{escape(secret)}</password>"),
    "element in a form": lambda secret: _form(f"<password>{escape(secret)}</password>"),
    "element in XML": lambda secret: escape(f"<password>{escape(secret)}</password>"),
}
"""Ways to write a secret under its name."""
BY_VALUE: Mapping[str, Callable[[str], str]] = {
    "text": str,
    "XML": escape,
    "XML attribute": quoteattr,
    "XML with numbers": lambda secret: "".join(f"&#{ord(each)};" for each in secret),
    "JSON": json.dumps,
    "JSON in JSON": lambda secret: json.dumps(json.dumps(secret)),
    "Python": repr,
    "URL": lambda secret: quote(secret, safe="", errors="surrogatepass"),
    "form": lambda secret: _form(secret),
    "form in a form": lambda secret: _form(_form(secret)),
}
"""Ways to write one that is known by its value."""
_ALL = [*BY_NAME, *BY_VALUE]


def target(data: bytes) -> None:
    """Mask one text."""
    for masker in _OTHERS:
        masker.mask(data)
    text = data.decode("utf-8", "surrogateescape")
    way, _, rest = text.partition("\n")
    ending, _, around = rest.partition("\n")
    secret = f"{CANARY}{ending}".rstrip()
    without(around, [secret, ending])
    before, _, after = around.replace(CANARY, "").partition("§")
    if way in BY_VALUE:
        shown = _MASKER.mask(f"{before} {BY_VALUE[way](secret)} {after}", [secret])
    elif way in BY_NAME and _is_neutral(around) and "\n" not in secret.strip():
        shown = _MASKER.mask(f"{before}\n{BY_NAME[way](secret)}{after}")
    else:
        shown = _MASKER.mask(around)
        way = "no secret"
    TALLY.add(way)
    assert CANARY not in shown, f"a secret was left, written as {way}"
    if around and not crc32(data) % 16:
        started = process_time()
        _MASKER.mask(around * (LONG // len(around)), [secret])
        assert process_time() - started < MOST, "masking took long"


def _is_neutral(text: str) -> bool:
    """Whether nothing in a text is a name of a secret, behind which all may have to be hidden."""
    folded = text.casefold()
    return not any(name.casefold() in folded for name in (*NAMES, *HEADERS))


def seeds() -> Iterator[bytes]:
    """Each way to write a secret, in some texts."""
    for way in _ALL:
        for around in ('<a b="1">§</a>', '{"a": "1", §', "a=1&§&b=2", "HTTP/1.1 200 OK\r\n§"):
            yield f'{way}\n&<">ü\\ 1\n{around}'.encode()
    for damaged in ("<password", '{"password": [{"a', "access_token=%22", "Cookie: a\r\n b"):
        yield f"none\n\n{damaged}".encode()


def mutate(data: bytes, chance: Random) -> bytes | None:
    """The same in another way, with another end, or in another text."""
    way, ending, around, *_ = (*data.decode("utf-8", "replace").split("\n", 2), "", "")
    match chance.randrange(4):
        case 0:
            way = chance.choice(_ALL)
        case 1:
            ending = mutated_text(ending, chance).replace("\n", " ")
        case 2:
            at = chance.randint(0, len(around))
            name = chance.choice(NAMES)
            part = chance.choice((*_MARKS, f"<{name}>", f"</{name}>", f'"{name}":', f"{name}="))
            around = around[:at] + part + around[at:]
        case _:
            at = chance.randint(0, len(around))
            around = around[:at] + chance.choice(ODD) + around[at:]
    return f"{way}\n{ending}\n{around}".encode("utf-8", "surrogatepass")


_MARKS = (
    *(
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        '"',
        "'",
        "\\",
        "\\\\",
        '\\"',
        "%22",
    ),
    *("%3C", "%253c", "&lt;", "&amp;lt;", "&quot;", "\\u003c", "=", ":", "&", "+", "[", "{", "}"),
    *("]", "%22", ",", "\r\n ", "§"),
)
