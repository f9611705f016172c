"""A message as a tree of its elements, as deep as it stays readable."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from codegen.model import Field, Package, TypeRef
from docs_build.catalogue import Catalogue

DEEPEST = 6


@dataclass
class Node:
    """One element of a message, or one kind of item in a list of several kinds."""

    wire: str
    """What it is called on the wire, with `@` before an attribute."""
    name: str
    """What it is called in Python."""
    type: str
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
    is_recursive: bool = False
    """It holds what it stands in, so that the tree ends here."""
    inside: list[Node] = field(default_factory=list["Node"])

    @property
    def occurs(self) -> str:
        """How often it may stand: `1`, `0..1`, `1..n`."""
        most = "n" if self.most is None else str(self.most)
        return most if most == str(self.least) else f"{self.least}..{most}"


def tree(catalogue: Catalogue, package: Package, root: TypeRef, limit: int) -> list[Node]:
    """What a type is made of: as many levels as there are without more than `limit` elements.

    The first level is always whole.
    """
    best = _level(catalogue, package, root, 1, ())
    for depth in range(2, DEEPEST + 1):
        deeper = _level(catalogue, package, root, depth, ())
        if not len_of(best) < len_of(deeper) <= limit:
            break
        best = deeper
    return best


def len_of(nodes: list[Node]) -> int:
    """How many elements there are, on all levels."""
    return sum(1 + len_of(node.inside) for node in nodes)


def _level(
    catalogue: Catalogue, package: Package, root: TypeRef, depth: int, path: tuple[TypeRef, ...]
) -> list[Node]:
    path = (*path, root)
    nodes: list[Node] = []
    for each in catalogue.fields(package, root):
        if each.choices:
            for choice in each.choices:
                node = _node(catalogue, package, each, choice.type, choice.wire)
                node.doc = choice.doc or node.doc
                nodes.append(_grown(catalogue, package, node, choice.type, depth, path))
        else:
            node = _node(catalogue, package, each, each.type, each.wire)
            nodes.append(_grown(catalogue, package, node, each.type, depth, path))
    return nodes


def _grown(
    catalogue: Catalogue,
    package: Package,
    node: Node,
    reference: TypeRef,
    depth: int,
    path: tuple[TypeRef, ...],
) -> Node:
    node.is_recursive = reference in path
    if depth > 1 and not node.is_recursive:
        node.inside = _level(catalogue, package, reference, depth - 1, path)
    return node


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
        type=reference.name,
        target=catalogue.target(package, reference),
        least=0 if each.choices else least,
        most=most,
        default=None if each.required else "[]" if each.is_list else "None",
        doc=each.doc or "",
        facets=facets,
        secret=each.secret,
        aware=each.aware_name if each.has_zone_at_hand else None,
    )
