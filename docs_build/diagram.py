"""Diagrams of messages: a tree of boxes from left to right, as SVG that follows the page's colours.

The layout is the plainest that works: elements without anything inside get a line each, what holds
others stands in the middle of them, and each level is a column as wide as its longest name.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from docs_build.catalogue import href
from docs_build.tree import Node

_CHARACTER = 7.3
"""Width of a character, in pixels; the names are set in a monospace font of 12."""
_PADDING = 9
_HEIGHT = 36
_LINE = 44
_GAP = 34
_EDGE = 4


@dataclass
class _Box:
    name: str
    type: str
    occurs: str
    href: str | None
    depth: int
    middle: float
    optional: bool
    many: bool
    inside: list[_Box]


def diagram(page: str, name: str, target: str | None, nodes: list[Node]) -> str:
    """The diagram of one message.

    Args:
        page: The page that it stands on.
        name: Class of the message.
        target: Page and anchor of the class.
        nodes: What the message is made of.
    """
    lines = iter(range(10_000))
    inside = [_place(page, node, 1, lines) for node in nodes]
    middle = _between(inside) if inside else next(lines) * _LINE + _LINE / 2
    address = href(page, target) if target else None
    root = _Box(name, "message", "", address, 0, middle, False, False, inside)
    boxes = list(_all(root))
    widths = _widths(boxes)
    lefts = [_EDGE + sum(widths[:depth]) + _GAP * depth for depth in range(len(widths))]
    width = round(lefts[-1] + widths[-1] + 2 * _EDGE)
    height = round(max(box.middle for box in boxes) + _LINE / 2 + _EDGE)
    drawn = "".join(_drawn(box, lefts, widths) for box in boxes)
    return (
        f'<div class="diagram" tabindex="0" role="region" aria-label="Diagram of {escape(name)}">'
        f'<svg xmlns="http://www.w3.org/2000/svg" role="group" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" aria-labelledby="D-{name} D-{name}-d">'
        f'<title id="D-{name}">{escape(name)}</title>'
        f'<desc id="D-{name}-d">{escape(_described(name, nodes))}</desc>{drawn}</svg></div>'
    )


def _place(page: str, node: Node, depth: int, lines: Iterator[int]) -> _Box:
    inside = [_place(page, each, depth + 1, lines) for each in node.inside]
    middle = _between(inside) if inside else next(lines) * _LINE + _LINE / 2
    return _Box(
        name=node.wire,
        type=node.type + (" ↻" if node.is_recursive else " …" if node.is_cut else ""),
        occurs=node.occurs,
        href=href(page, node.target) if node.target else None,
        depth=depth,
        middle=middle,
        optional=not node.least,
        many=node.most != 1,
        inside=inside,
    )


def _between(boxes: list[_Box]) -> float:
    return (boxes[0].middle + boxes[-1].middle) / 2


def _all(box: _Box) -> Iterator[_Box]:
    yield box
    for each in box.inside:
        yield from _all(each)


def _widths(boxes: list[_Box]) -> list[float]:
    widths = [0.0] * (1 + max(box.depth for box in boxes))
    for box in boxes:
        letters = max(len(box.name), len(box.type) + len(box.occurs) + 2)
        widths[box.depth] = max(widths[box.depth], letters * _CHARACTER + 2 * _PADDING)
    return widths


def _drawn(box: _Box, lefts: list[float], widths: list[float]) -> str:
    left, width = lefts[box.depth], widths[box.depth]
    top = box.middle - _HEIGHT / 2
    kind = "optional" if box.optional else "required"
    shadow = f'<rect x="{left + 4:g}" y="{top + 4:g}" width="{width:g}" height="{_HEIGHT}"/>'
    drawn = (
        f'<g class="{kind}">{shadow if box.many else ""}'
        f'<rect x="{left:g}" y="{top:g}" width="{width:g}" height="{_HEIGHT}"/>'
        f'<text x="{left + _PADDING:g}" y="{top + 15:g}">{escape(box.name)}</text>'
        f'<text class="t" x="{left + _PADDING:g}" y="{top + 29:g}">{escape(box.type)}</text>'
        f'<text class="o" x="{left + width - _PADDING:g}" y="{top + 29:g}">{box.occurs}</text></g>'
    )
    if box.href:
        drawn = f'<a href="{escape(box.href)}">{drawn}</a>'
    return drawn + _lines(box, left + width)


def _lines(box: _Box, right: float) -> str:
    if not box.inside:
        return ""
    bend, end = right + _GAP / 2, right + _GAP
    first, last = box.inside[0].middle, box.inside[-1].middle
    path = f"M{right:g} {box.middle:g}H{bend:g}M{bend:g} {first:g}V{last:g}"
    path += "".join(f"M{bend:g} {each.middle:g}H{end:g}" for each in box.inside)
    return f'<path d="{path}"/>'


def _described(name: str, nodes: list[Node]) -> str:
    if not nodes:
        return f"{name} has no elements."
    return f"{name} is made of " + ", ".join(f"{each.wire} ({each.occurs})" for each in nodes) + "."
