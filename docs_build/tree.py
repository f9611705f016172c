"""A message as a tree of its elements, as large as it stays readable."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Any

from codegen.model import Field, Package, TypeRef
from docs_build.catalogue import Catalogue


@dataclass
class Node:
    """One element of a message, or one kind of item in a list of several kinds."""

    wire: str
    """What it is called on the wire, with `@` before an attribute."""
    name: str
    """What it is called in Python."""
    reference: TypeRef
    """Its type."""
    target: str | None
    """Page and anchor of its type."""
    least: int
    most: int | None
    """How often it may stand. None: as often as one likes."""
    default: str | None
    """What it is in Python if it is left out. None: it cannot be."""
    doc: str
    facets: dict[str, Any]
    secret: bool = False
    aware: str | None = None
    """The property that has its value with a time zone."""
    path: tuple[TypeRef, ...] = ()
    """The types that it stands in, from the outermost."""
    is_recursive: bool = False
    """It holds what it stands in, so that the tree ends here."""
    is_cut: bool = False
    """It holds elements that there was no room for."""
    inside: list[Node] = field(default_factory=list["Node"])

    @property
    def type(self) -> str:
        """The name of its type."""
        return self.reference.name

    @property
    def occurs(self) -> str:
        """How often it may stand: `1`, `0..1`, `1..n`."""
        most = "n" if self.most is None else str(self.most)
        return most if most == str(self.least) else f"{self.least}..{most}"


def tree(catalogue: Catalogue, package: Package, root: TypeRef, limit: int) -> list[Node]:
    """What a type is made of, with no more than `limit` elements unless the first level has more.

    Levels are filled from the top, so that what is left out is what lies deepest.
    """
    nodes = _inside(catalogue, package, root, (root,))
    room = limit - len(nodes)
    waiting = deque(nodes)
    while waiting:
        node = waiting.popleft()
        if node.is_recursive:
            continue
        inside = _inside(catalogue, package, node.reference, (*node.path, node.reference))
        if len(inside) > room:
            node.is_cut = True
            continue
        room -= len(inside)
        node.inside = inside
        waiting.extend(inside)
    return nodes


def len_of(nodes: list[Node]) -> int:
    """How many elements there are, on all levels."""
    return sum(1 + len_of(node.inside) for node in nodes)


def _inside(
    catalogue: Catalogue, package: Package, root: TypeRef, path: tuple[TypeRef, ...]
) -> list[Node]:
    nodes: list[Node] = []
    for each in catalogue.fields(package, root):
        if not each.choices:
            nodes.append(_node(catalogue, package, each, each.type, each.wire))
        for choice in each.choices:
            node = _node(catalogue, package, each, choice.type, choice.wire)
            node.doc = choice.doc or node.doc
            nodes.append(node)
    for node in nodes:
        node.path = path
        node.is_recursive = node.reference in path
    return nodes


def _node(
    catalogue: Catalogue, package: Package, each: Field, reference: TypeRef, wire: str
) -> Node:
    least, most = int(each.required), 1
    facets = dict(each.facets)
    if each.is_list:
        least, most = facets.pop("min_items", least), facets.pop("max_items", None)
    if each.is_attribute:
        wire = f"@{wire}"
    elif each.is_text:
        wire = "(text)"
    elif each.is_key:
        wire = "(key)"
    return Node(
        wire=wire or "(whole)",
        name=each.name,
        reference=reference,
        target=catalogue.target(package, reference),
        least=0 if each.choices else least,
        most=most,
        default=None if each.required else "[]" if each.is_list else "None",
        doc=each.doc or "",
        facets=facets,
        secret=each.secret,
        aware=each.aware_name if each.has_zone_at_hand else None,
    )
