"""What an element may hold beside a sequence of elements: text, or elements in any order.

xsdata resolves types, but of a type with mixed content it keeps no elements, and of an element that
stands at two places of a sequence only the first. So that is read from the schema itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from codegen.errors import SchemaError
from codegen.source import XS, Element, SchemaFile

CHOICE = f"{XS}choice"
GROUPS = frozenset([f"{XS}sequence", CHOICE, f"{XS}all"])


@dataclass
class Content:
    """A part of a type that becomes one list, since the order of its elements counts."""

    group: Element
    """The xs:choice or xs:sequence."""
    elements: list[Element]
    """What it can hold: each xs:element, one of each name."""
    is_mixed: bool = False
    required: bool = False
    min_items: int | None = None
    max_items: int | None = None


def contents(definition: Element, file: SchemaFile) -> list[Content]:
    """The parts of a complex type that become lists of several kinds of elements.

    These are a repeated choice between elements; a sequence in which an element stands at two
    places; and everything that stands in mixed content, unless the type takes any element, so that
    nothing is known of the order.

    Raises:
        SchemaError: A wildcard stands beside elements in mixed content, or an element has another
            type at each of its places.
    """
    extension = definition.find(f"{XS}complexContent/{XS}extension")
    owner = definition if extension is None else extension
    group = next((child for child in owner if child.tag in GROUPS), None)
    if group is None:
        return []
    if definition.get("mixed") == "true":
        elements = list(_elements(group))
        if group.find(f".//{XS}any") is None:
            return [Content(group, _one_of_each_name(elements, file), is_mixed=True)]
        if elements:
            raise SchemaError(
                file.place(elements[0]),
                f"{elements[0].get('name')} stands beside xs:any in mixed content",
                "leave out one of the two",
            )
        return []
    return list(_ordered(group, file, required=True))


def _ordered(group: Element, file: SchemaFile, *, required: bool) -> Iterator[Content]:
    least, most = _occurrences(group)
    required = required and least > 0
    elements = list(_elements(group))
    names = {str(element.get("name")) for element in elements}
    if group.tag == CHOICE and most != 1 and len(names) > 1:
        single = all(_occurrences(element) == (1, 1) for element in elements)
        yield Content(
            group,
            _one_of_each_name(elements, file),
            required=required,
            min_items=least if least > 1 else None,
            max_items=most if single else None,
        )
    elif group.tag != CHOICE and _has_doubles(group):
        yield Content(group, _one_of_each_name(elements, file), required=required)
    else:
        for child in group:
            if child.tag in GROUPS:
                yield from _ordered(child, file, required=required and group.tag != CHOICE)


def _has_doubles(sequence: Element) -> bool:
    names = [
        name
        for child in sequence
        for name in {str(element.get("name")) for element in _elements(child)}
    ]
    return len(set(names)) < len(names)


def _elements(particle: Element) -> Iterator[Element]:
    """The elements that a particle names; not those of the types that are declared in it."""
    if particle.tag == f"{XS}element":
        yield particle
    elif particle.tag in GROUPS:
        for child in particle:
            yield from _elements(child)


def _one_of_each_name(elements: list[Element], file: SchemaFile) -> list[Element]:
    distinct: dict[str, Element] = {}
    for element in elements:
        first = distinct.setdefault(str(element.get("name")), element)
        if first.get("type") != element.get("type"):
            raise SchemaError(
                file.place(element),
                f"{element.get('name')} stands here and at {file.place(first)} with another type",
                "give both the same type",
            )
    return list(distinct.values())


def _occurrences(particle: Element) -> tuple[int, int | None]:
    """The least and the greatest number of times that a particle occurs; None is any number."""
    most = str(particle.get("maxOccurs", "1"))
    return int(particle.get("minOccurs", "1")), None if most == "unbounded" else int(most)
