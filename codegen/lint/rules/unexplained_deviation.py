"""What is not as it was published, and does not say why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from lxml import etree

from codegen.json_file import JsonFile, escaped
from codegen.lint.finding import Found, Rule, Severity
from codegen.lint.subject import Subject
from codegen.source import Element, hint

ORIGINS = ("observed", "prose", "sample")
COMMENTS = ("$comment", "x-comment", "description")


def _check(subject: Subject) -> Iterator[Found]:
    # Without the published schemas only deviations can be seen that our hints tell of.
    for xsd in subject.xsds:
        for node in xsd.root.iter("{*}*"):
            if hint(node, "kind") is not None and not _is_explained(node):
                yield Found(xsd.place(node), f"{node.get('name')} has a mw:kind and no comment")
            origin = hint(node, "origin")
            if origin is not None and origin not in ORIGINS:
                yield Found(xsd.place(node), f"mw:origin is {origin!r}, none of {ORIGINS}")
    for file in subject.jsons:
        yield from _in_json(file, file.content, "")


def _is_explained(node: Element) -> bool:
    before = node.getprevious()
    return any(True for _ in node.iter(etree.Comment)) or (
        before is not None and not isinstance(before.tag, str)
    )


def _in_json(file: JsonFile, node: object, pointer: str) -> Iterator[Found]:
    if isinstance(node, list):
        for index, each in enumerate(cast("list[object]", node)):
            yield from _in_json(file, each, f"{pointer}/{index}")
    elif isinstance(node, dict):
        members = cast("dict[str, Any]", node)
        if "x-meetwire-kind" in members and not any(name in members for name in COMMENTS):
            yield Found(file.place(pointer), "x-meetwire-kind has no comment")
        for key, each in members.items():
            yield from _in_json(file, each, f"{pointer}/{escaped(key)}")


RULE = Rule(
    "unexplained-deviation",
    Severity.WARN,
    "Nobody could tell a decision from a slip.",
    "put a comment there that says what was published and why this is better",
    _check,
)
