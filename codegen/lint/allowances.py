"""Exemptions from rules: each is written where it is needed, names its rule and gives a reason.

In XML it is the attribute `mw:allow="RULE: reason"`, in OpenAPI documents the member
`x-meetwire-allow`, in other JSON `allow`, with a reason for each rule. It holds for all that stands
inside the element or object.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from codegen.errors import Place
from codegen.json_file import JsonFile, escaped
from codegen.lint.subject import Subject, Xsd
from codegen.source import hint


@dataclass(frozen=True)
class Allowance:
    """One exemption."""

    rule: str
    reason: str
    place: Place
    end: int
    """The last line that it holds for."""

    def covers(self, rule: str, place: Place) -> bool:
        """Whether what a rule finds at a place is allowed."""
        first = self.place.line or 0
        return (
            rule == self.rule
            and place.file == self.place.file
            and first <= (place.line or 0) <= self.end
        )


def allowances(subject: Subject) -> list[Allowance]:
    """All exemptions that the files of a system claim."""
    found = [each for xsd in subject.xsds for each in _of_xml(xsd)]
    for file in subject.jsons:
        member = "x-meetwire-allow" if "openapi" in file.content else "allow"
        found += _of_json(file, member, file.content, "")
    return found


def _of_xml(xsd: Xsd) -> Iterator[Allowance]:
    for node in xsd.root.iter("{*}*"):
        text = hint(node, "allow")
        if text is not None:
            rule, _, reason = text.partition(":")
            end = max(int(inner.sourceline or 0) for inner in node.iter())
            yield Allowance(rule.strip(), reason.strip(), xsd.place(node), end)


def _of_json(file: JsonFile, member: str, node: object, pointer: str) -> Iterator[Allowance]:
    if isinstance(node, list):
        for index, each in enumerate(cast("list[object]", node)):
            yield from _of_json(file, member, each, f"{pointer}/{index}")
    elif isinstance(node, dict):
        for key, value in cast("dict[str, object]", node).items():
            if key == member and isinstance(value, dict):
                for rule, reason in cast("dict[str, object]", value).items():
                    yield Allowance(
                        rule, str(reason).strip(), file.place(pointer), file.last_line(pointer)
                    )
            else:
                yield from _of_json(file, member, value, f"{pointer}/{escaped(key)}")
