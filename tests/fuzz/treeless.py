"""Hold the way without a tree against the exact one: `python -m tests.fuzz.treeless [RUNS] [SEED]`.

Each run takes an answer, does up to four things to it, and reads it both ways. What the way without
a tree takes, the exact one must take, and make the same of it. A difference is printed and ends the
process with status 1; its bytes are left in `build/fuzz/`.
"""

from __future__ import annotations

import copy
import random
import sys
import time
from collections import Counter
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from meetwire.runtime import treeless
from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.message import Message, Request, fields_of
from meetwire.runtime.treeless_rows import MANY
from meetwire.webex import dumps, wire
from tests.generated.strategies import REQUESTS, complete

LARGEST = 3_000
"""Bytes of an answer to start from."""


def answers() -> list[tuple[Request[Any], Any]]:
    """A request of each operation, and a complete response to it."""
    made: list[tuple[Request[Any], Any]] = []
    for cls in REQUESTS:
        response = complete(cls.__operation__.response)
        if len(dumps(response)) <= LARGEST:
            made.append((object.__new__(cls), response))
    return made


def page(response: Message, chance: random.Random) -> bytes:
    """A response without some of its parts, and with more or less in its lists."""
    response = copy.deepcopy(response)
    thin_out(response, chance, chance.choice([0.0, 0.05, 0.3]))
    for name, field in fields_of(type(response)).items():
        if field.is_list and getattr(response, name):
            items = [copy.deepcopy(getattr(response, name)[0]) for _ in range(chance.randint(2, 6))]
            for item in items:
                if isinstance(item, Message):
                    thin_out(item, chance, chance.choice([0.0, 0.1]))
            setattr(response, name, items)
    return dumps(response)


def thin_out(message: Message, chance: random.Random, share: float) -> None:
    for name, field in fields_of(type(message)).items():
        if field.required:
            continue
        value = getattr(message, name)
        if chance.random() < share:
            setattr(message, name, [] if field.is_list else None)
        elif isinstance(value, Message):
            thin_out(value, chance, share)


# What is done to answers -------------------------------------------------------------------------

Damage = Callable[[str, random.Random], str]

ODD = [
    *"<>&;:/\"'=!?[]-#x0 \t\n\r",
    *("\x00", "\x0b", "\x1f", "\x7f", "\x85", "\xa0", "é", "\u2028", "\ud7ff", "\ufffe", "\uffff"),
    *("\ufeff", "\U0001f600", "\u017f", "\u0131"),
    *(
        "&lt;",
        "&gt;",
        "&amp;",
        "&quot;",
        "&apos;",
        "&#13;",
        "&#x41;",
        "&#0;",
        "&nbsp;",
        "&amp",
        "&lt",
    ),
    *("]]>", "]]", "<![CDATA[", "<![CDATA[x]]>", "<!-- c -->", "<!--", "-->", "<?p i?>", "<?xml?>"),
    *("<!DOCTYPE a>", "<a/>", "<a>", "</a>", "</>", "<>", "< a>", "</ a>", "<a b='c'>", "<:a/>"),
    *(
        "true",
        "TRUE",
        "1_0",
        "+1",
        "\u0661",
        "25/25/2025 00:00:00",
        "01/01/2027 24:00:00",
        "bodyContent",
    ),
    *("<serv:bodyContent>", "</serv:bodyContent>", "<serv:bodyContent/>", ' xsi:nil="true"'),
]


def insert_something(text: str, chance: random.Random) -> str:
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice(ODD) + text[at:]


def insert_in_a_text(text: str, chance: random.Random) -> str:
    at = a_place(text, ">", chance)
    return text[: at + 1] + chance.choice(ODD) + text[at + 1 :]


def drop_a_character(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) or 1)
    return text[:at] + text[at + 1 :]


def drop_a_bracket(text: str, chance: random.Random) -> str:
    at = a_place(text, chance.choice("<>/:"), chance)
    return text[:at] + text[at + 1 :]


def swap_a_character(text: str, chance: random.Random) -> str:
    at = chance.randrange(len(text) or 1)
    return text[:at] + chance.choice(ODD) + text[at + 1 :]


def cut_off(text: str, chance: random.Random) -> str:
    return text[: chance.randrange(len(text) or 1)]


def a_place(text: str, character: str, chance: random.Random) -> int:
    """Where the character stands, or the end."""
    found = text.find(character, chance.randrange(len(text) or 1))
    return len(text) if found < 0 else found


def two_places(text: str, chance: random.Random) -> tuple[int, int]:
    """Where two tags begin."""
    start, end = sorted((a_place(text, "<", chance), a_place(text, "<", chance)))
    return start, end


def move_a_piece(text: str, chance: random.Random) -> str:
    start, end = two_places(text, chance)
    rest = text[:start] + text[end:]
    at = a_place(rest, "<", chance)
    return rest[:at] + text[start:end] + rest[at:]


def repeat_a_piece(text: str, chance: random.Random) -> str:
    start, end = two_places(text, chance)
    return text[:end] + text[start:end] + text[end:]


def drop_a_piece(text: str, chance: random.Random) -> str:
    start, end = two_places(text, chance)
    return text[:start] + text[end:] if end - start < 500 else text


def an_element(text: str, chance: random.Random) -> tuple[int, int]:
    """Where an element without parts begins and ends."""
    start = a_place(text, "<", chance)
    close = text.find("</", start + 1)
    return start, max(start, text.find(">", close) + 1)


def move_an_element(text: str, chance: random.Random) -> str:
    start, end = an_element(text, chance)
    rest = text[:start] + text[end:]
    at = a_place(rest, "<", chance)
    return rest[:at] + text[start:end] + rest[at:]


def repeat_an_element(text: str, chance: random.Random) -> str:
    start, end = an_element(text, chance)
    return text[:end] + text[start:end] + text[end:]


def empty_an_element(text: str, chance: random.Random) -> str:
    start, end = an_element(text, chance)
    name = text[start + 1 : text.find(">", start)]
    written = chance.choice(["<{}/>", "<{} />", "<{}></{}>", "<{}> </{}>", "<{}></{} >", "<{}  />"])
    return text[:start] + written.format(name, name) + text[end:]


def rename_an_element(text: str, chance: random.Random) -> str:
    start, end = an_element(text, chance)
    element = text[start:end]
    name = element[1 : element.find(">")]
    prefix, _, local = name.rpartition(":")
    others = [
        local,
        f"{prefix}:{local}",
        f"serv:{local}",
        f"com:{local}",
        f"xsi:{local}",
        f"none:{local}",
        f":{local}",
        f"{prefix}:{local}:x",
        f"{prefix}:{local.swapcase()}",
        f"{prefix}:{local}X",
        f"{prefix}:new-one",
        f"{prefix}:1st",
        f"{prefix}:{local} a='b'",
        f'{prefix}:{local} xmlns:{prefix}="urn:other"',
    ]
    other = chance.choice(others)
    closing = other.partition(" ")[0] if chance.random() < 0.95 else other
    return (
        text[:start]
        + element.replace(f"<{name}>", f"<{other}>").replace(f"</{name}>", f"</{closing}>")
        + text[end:]
    )


def add_blanks(text: str, chance: random.Random) -> str:
    blank = chance.choice([" ", "\n", "\r\n", "\r", "\t", "\n    ", "\xa0", "\x0c"])
    if chance.random() < 0.5:
        return text.replace("><", f">{blank}<")
    at = a_place(text, chance.choice("<>"), chance)
    return text[:at] + blank + text[at:]


def change_the_frame(text: str, chance: random.Random) -> str:
    old, new = chance.choice(FRAMES)
    return text.replace(old, new, chance.choice([1, -1]))


FRAMES = [
    ("UTF-8", "ISO-8859-1"),
    ("UTF-8", "utf-8"),
    ("UTF-8", "UTF-16"),
    ("UTF-8", "US-ASCII"),
    ('version="1.0"', 'version="1.1"'),
    ('<?xml version="1.0" encoding="UTF-8"?>\n', ""),
    ('<?xml version="1.0" encoding="UTF-8"?>', "<?xml version='1.0' standalone='yes'?>"),
    ("<?xml", "\ufeff<?xml"),
    ("<?xml", "\n<?xml"),
    ("xmlns:meet", "xmlns:m"),
    ("xmlns:com=", "xmlns:COM="),
    ("xmlns:serv=", "xmlns="),
    ("http://www.webex.com/schemas/2002/06/service", "urn:other"),
    ("/service/", "/service"),
    ("<serv:body>", "<serv:body><serv:bodyContent/>"),
    ("<serv:body>", "<serv:body>bodyContent"),
    ("</serv:body>", "<!-- c --></serv:body>"),
    ("</serv:body>", "stray</serv:body>"),
    ("SUCCESS", "FAILURE"),
    ("SUCCESS", "success"),
    ("SUCCESS", "bodyContent>"),
    ("<serv:header>", "<serv:header a='>'>"),
    ("<serv:header>", "<serv:header><serv:x><serv:bodyContent>"),
    ("serv:bodyContent xsi", "serv:bodyContent a='>' xsi"),
    ("serv:bodyContent xsi", "serv:bodyContent a=\"'>'\" xsi"),
    ("serv:bodyContent", "bodyContent"),
    ("serv:bodyContent", "serv:BodyContent"),
    ("xsi:type", "type"),
    ("xsi:type", "xmlns='urn:default' xsi:type"),
    ("</serv:message>", "</serv:message><x/>"),
    ("</serv:message>", "</serv:message> "),
    ("</serv:message>", "</serv:message>\n<?p?>"),
]


def hide_a_body(text: str, chance: random.Random) -> str:
    """Put the content where it looks like that of the body, and is not."""
    start, end = text.find("<serv:bodyContent"), text.rfind("</serv:body>")
    content = text[start:end]
    other = chance.choice(["BodyContent", "bodycontent", "bodyContents", "body_content"])
    written = chance.choice(['<serv:{} xsi:type="{}"/>', '<serv:{} xsi:type="{}"></serv:{}>'])
    type_ = content.partition('xsi:type="')[2].partition('"')[0]
    fake = written.format(other, type_, other)
    where = chance.choice(["<serv:header>", "<serv:body>", "</serv:body>", "</serv:header>"])
    return (text[:start] + fake + text[end:]).replace(where, where + content, 1)


def change_a_value(text: str, chance: random.Random) -> str:
    """Put a text into an element that is of another type, or looks odd."""
    start, _ = an_element(text, chance)
    first = text.find(">", start) + 1
    last = text.find("<", first)
    return text[:first] + chance.choice(VALUES) + text[max(first, last) :]


VALUES = [
    *("", " ", "0", "007", "-1", "+5", "1_000", "1.5", "9" * 30, "9" * 5000, "TRUE", "False", "1"),
    *(
        "PUBLIC",
        "public",
        "None",
        "x",
        " y ",
        "a>b",
        "a]]b",
        "a\nb",
        "a\r\nb",
        "Größe",
        "\xa0",
        "\u2003z",
    ),
    *(
        "&amp;",
        "&lt;a&gt;",
        "a &amp; b &quot;c&quot; &apos;d&apos;",
        "&amp;lt;",
        "&amp;amp;",
        "&#233;",
    ),
    *("03/01/2027 09:00:00", "3/1/2027  9:00:00", "13/01/2027 09:00:00", "02/29/2027 09:00:00"),
    *("2027-03-01T09:00:00", "aGk=", "a G k =", "aGk", "\U0001f600", "\x7f", "\x85", "\u2028"),
]


def nest(text: str, chance: random.Random) -> str:
    start, end = an_element(text, chance)
    name = text[start + 1 : text.find(">", start)]
    levels = chance.choice([1, 2, 100, 198, 199, 200, 201, 250, 252, 253, 254, 255, 300])
    return (
        text[:start] + f"<{name}>" * levels + text[start:end] + f"</{name}>" * levels + text[end:]
    )


DAMAGES: list[Damage] = [
    insert_something,
    insert_in_a_text,
    insert_in_a_text,
    drop_a_character,
    drop_a_bracket,
    swap_a_character,
    move_a_piece,
    repeat_a_piece,
    drop_a_piece,
    *[move_an_element, repeat_an_element, empty_an_element, rename_an_element, add_blanks] * 3,
    *[change_a_value, hide_a_body] * 2,
    change_the_frame,
    nest,
]


def damaged(data: bytes, chance: random.Random) -> bytes:
    text = data.decode()
    for _ in range(chance.choice([1, 1, 1, 1, 2, 2, 3])):
        text = chance.choice(DAMAGES)(text, chance)
    encoding = "utf-8"
    if chance.random() < 0.02:
        encoding = chance.choice(["utf-16", "utf-16-be", "latin-1", "utf-8-sig", "utf-32"])
    data = text.encode(encoding, "replace")
    if data and chance.random() < 0.05:
        at = chance.randrange(len(data))
        wrong = chance.choice([b"\x80", b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf4\x90\x80\x80"])
        data = data[:at] + wrong + data[at:]
    return data


# Both ways ---------------------------------------------------------------------------------------


def state(value: object) -> object:
    """All that a message holds, and of which type it is."""
    if isinstance(value, Message):
        return type(value), {name: state(each) for name, each in value.__getstate__().items()}
    if isinstance(value, list):
        return [state(each) for each in value]
    return type(value), repr(value) if isinstance(value, float) else value


def outcome(data: bytes, request: Request[Any]) -> str:
    """What became of an answer: `plain`, or why it was not that.

    Raises:
        AssertionError: The two ways differ.
    """
    usual = wire.decode_plain(data, request)
    exact: object = None
    with suppress(MeetwireError):
        exact = wire.decode_exactly(data, request)
    if usual is None:
        return "refused" if exact is None else "odd"
    assert exact is not None, "took what is refused"
    assert state(usual) == state(exact), "made something else of it"
    return "plain"


def say(number: int, found: Counter[str], started: float) -> None:
    sys.stdout.write(f"{number:,} {dict(found)} {time.monotonic() - started:,.0f} s\n")
    sys.stdout.flush()


def main(runs: int = 100_000, seed: int = 1) -> None:
    treeless._LONG = 0  # type: ignore[misc]
    chance = random.Random(seed)
    started = time.monotonic()
    kinds, found = answers(), Counter[str]()
    pages: list[tuple[Request[Any], bytes]] = []
    for number in range(runs):
        if number % 20_000 == 0:
            pages = [(request, page(answer, chance)) for request, answer in kinds for _ in range(8)]
            say(number, found, started)
        treeless.MANY = chance.choice([2, MANY])  # type: ignore[misc]
        request, data = chance.choice(pages)
        data = damaged(data, chance)
        try:
            found[outcome(data, request)] += 1
        except AssertionError as problem:
            kept = Path("build", "fuzz", f"plain-{type(request).__name__}-{seed}-{number}.xml")
            kept.parent.mkdir(parents=True, exist_ok=True)
            kept.write_bytes(data)
            sys.exit(f"run {number} of seed {seed}: {problem}; see {kept}")
    say(runs, found, started)


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
