"""Where secrets stand in text, by their names: in XML, JSON, forms, queries and headers.

These are no parsers, since text that needs masking is often damaged, and one protocol is escaped
inside another. They go from one name to the end of what may belong to it, and never back, so that
the work grows with the length of the text and not faster, whatever the text holds.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache, cached_property
from typing import Final, TypeAlias

__all__ = ["SecretPlaces", "Span"]

Span: TypeAlias = tuple[int, int]
"""First and last position of a secret, the last one excluded."""

# Markup, as it is written by itself, in XML, in JSON and in URLs. All of this matches lower case.
# What repeats is possessive: otherwise some text would make it try the same thing in many ways.
_LT: Final = r"(?:<|&(?:amp;)*+(?:lt|\#60|\#x3c);|(?<!\\)\\++u003c|%(?:25)*+3c)"
_GT: Final = r"(?:>|&(?:amp;)*+(?:gt|\#62|\#x3e);|\\++u003e|%(?:25)*+3e)"
_SLASH: Final = r"(?:\\*+/|%(?:25)*+2f)"
_COLON: Final = r"(?::|%(?:25)*+3a)"
_EQUALS: Final = r"(?:=>?|%(?:25)*+3d)"
_QUOTE: Final = (
    r"""(?:["']|\\++(?:["']|u002[27])|&(?:amp;)*+(?:quot|apos|\#3[49]|\#x2[27]);|%(?:25)*+2[27])"""
)
_SPACE: Final = r"(?:\s|\\[nrt]|\+|%(?:25)*+(?:2[0b]|0[9ad]))*+"
# No word stands before a name, but an escape may: `%26token`, `\ntoken`, `\u0026token`.
_BEFORE: Final = r"(?:(?<![\w<-])(?<!</)|(?<=%[0-9a-f]{2})|(?<=\\[nrt])|(?<=\\u[0-9a-f]{4}))"

_EMPTY: Final = rf"{_SPACE}{_SLASH}{_GT}"
_ATTRIBUTES: Final = (
    r"""(?P<list>(?:\s++[\w:.-]++\s*+=\s*+(?:"[^"<]*+"|'[^'<]*+'))*+)\s*+(?P<empty>/)?+>"""
)
_COMMENT: Final = rf"{_LT}!--(?:.*?--{_GT}|.*)"
_CDATA: Final = rf"{_LT}!\[cdata\[(?:.*?\]\]{_GT}|.*)"

_OPENING: Final = rf"b?+(?P<mark>{_QUOTE})"
_INSIDE: Final = {'"': r'(?:[^"\\]++|\\.)*+', "'": r"(?:[^'\\]++|\\.)*+"}
_BRACKETS: Final = r"""(?P<text>"(?:[^"\\]++|\\.)*+"?+)|(?P<open>[\[{])|[\]}]"""
# What nothing encloses: a number or word in JSON; the rest of a pair; of a line, with its folds.
_WORD: Final = r"[\w.+-]++(?=\s*+(?:[,}\]]|\Z))"
_PAIR: Final = r"""(?:[^\s&<"']++|<(?!/)|["'](?!\s|[,;:)}\]/>]|\Z))*+"""
_LINE: Final = r"[^\r\n]*+(?:\r?\n[ \t]++[^\r\n]*+)*+"


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source, re.DOTALL)


class SecretPlaces:
    """Finds what stands under certain names, in any letter case and with any namespace prefix.

    Args:
        names: The names.
    """

    def __init__(self, names: Collection[str]) -> None:
        self._names = {name.lower() for name in names}

    def find(self, text: str) -> Iterator[Span]:
        """Where what the names stand for is in a text, in order and without overlaps."""
        text = text.replace("\u0130", "i").lower()  # the one letter that is two in lower case
        if not any(name in text for name in self._names):
            return
        position = 0
        while found := self._start.search(text, position):
            position = found.end()
            if found["tag"]:
                spans = self._element(text, found["tag"], position)
            else:
                spans = [_value(text, found)]
            for first, last in spans:
                position = max(position, last)
                if first < last:
                    yield first, last

    @cached_property
    def _start(self) -> re.Pattern[str]:
        """What stands before a secret: the beginning of a tag, or a name and a sign."""
        return re.compile(
            rf"{_LT}\s*+(?:[\w.-]++{_COLON})?+(?P<tag>{self._any})(?![\w:.-])"
            rf"|{_BEFORE}(?:{self._any})(?P<quote>{_QUOTE})?+{_SPACE}"
            rf"(?P<sign>{_COLON}|{_EQUALS})(?:{_SPACE}(?=b?+{_QUOTE}|[\[{{])|\s*+)"
        )

    @cached_property
    def _tag(self) -> re.Pattern[str]:
        """What counts inside an element: tags, and what holds things that only look like tags."""
        return re.compile(
            rf"{_COMMENT}|{_CDATA}|{_LT}(?P<close>{_SLASH})?+\s*+"
            rf"(?:[\w.-]++{_COLON})?+(?P<tag>{self._any})(?![\w:.-])",
            re.DOTALL,
        )

    @cached_property
    def _any(self) -> str:
        return "|".join(map(re.escape, sorted(self._names, key=len, reverse=True)))

    def _element(self, text: str, name: str, start: int) -> list[Span]:
        """What an element holds, attributes included: up to its end tag, or to the end of all."""
        if _pattern(_EMPTY).match(text, start):
            return []
        spans: list[Span] = []
        if tag := _pattern(_ATTRIBUTES).match(text, start):
            first, last = tag.span("list")
            spans.append((first + 1, last))
            if tag["empty"]:
                return spans
            start = tag.end()
        elif bare := _pattern(_GT).match(text, start):
            start = bare.end()
        depth = 1
        for tag in self._tag.finditer(text, start):
            if tag["tag"] != name:
                continue
            if tag["close"]:
                depth -= 1
            elif not _pattern(_EMPTY).match(text, tag.end()):
                depth += 1
            if not depth:
                return [*spans, (start, tag.start())]
        return [*spans, (start, len(text))]


def _value(text: str, found: re.Match[str]) -> Span:
    """The value that follows a name and a sign."""
    start = found.end()
    is_member = found["quote"] is not None  # of JSON, or what looks like it: the name has quotes
    rest = _LINE if found["sign"] == ":" else _PAIR
    opening = _pattern(_OPENING).match(text, start)
    if opening and not (opening["mark"].startswith("%") and found["sign"] in ("=", ":")):
        first, last = opening.end(), _end_of_text(text, opening["mark"], opening.end())
        # In a form or a header, quotes need not be around the whole of it.
        whole = is_member or opening["mark"] not in _INSIDE
        return first, last if whole else _end(rest, text, last)
    if is_member and text.startswith(("[", "{"), start):
        return start, _end_of_brackets(text, start)
    if is_member:
        word = _pattern(_WORD).match(text, start)
        return start, word.end() if word else _end(_LINE, text, start)
    return start, _end(rest, text, start)


def _end(pattern: str, text: str, start: int) -> int:
    match = _pattern(pattern).match(text, start)
    return match.end() if match else start


def _end_of_text(text: str, mark: str, start: int) -> int:
    """Where a text in quotes ends: at the next quote of the same kind, or where all ends."""
    if mark in _INSIDE:
        return _end(_INSIDE[mark], text, start)
    end = text.find(mark, start)
    while end > 0 and text[end - 1] == "\\":  # a quote inside: it has been escaped once more
        end = text.find(mark, end + 1)
    return end if end >= 0 else len(text)


def _end_of_brackets(text: str, start: int) -> int:
    depth = 0
    for token in _pattern(_BRACKETS).finditer(text, start):
        if token["text"] is None:
            depth += 1 if token["open"] else -1
            if not depth:
                return token.end()
    return len(text)
