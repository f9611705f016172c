"""Reading requests as the schemas say they are: for clients that want to know how far they stray.

The sandbox reads much that no schema allows, since the real service does so as well. Here is what
would be wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, cast

from lxml import etree

from meetwire.runtime.envelope import NAMESPACE, SecurityContext
from meetwire.runtime.errors import Fault
from meetwire.runtime.fields import ContentField, Field, TextField
from meetwire.runtime.message import XSI, Message, Request, fields_of
from meetwire.runtime.values import BOOL, XML_SPACE, OpenEnum
from meetwire.runtime.xml import Element, parse

__all__ = ["deviations"]

_TYPE: Final = f"{{{XSI}}}type"


def deviations(data: bytes, request: type[Request[Any]]) -> Iterator[Fault]:
    """Everything in which the form of an envelope is not the documented one.

    That is order, spelling, namespaces, `xsi:type`, unknown elements and attributes, stray text,
    and enumerated values. Elements below `serv:message` may be in their schema's namespace or in
    none. Paths are made of wire names.

    Args:
        data: An envelope that can be read leniently.
        request: What is in it.

    Raises:
        WireError: It is no XML by itself: a prefix is not declared, or something stands before it.
    """
    if data[:1].isspace():
        yield Fault("", "has white space before its beginning")
    root = parse(data)
    if root.tag != f"{{{NAMESPACE.uri}}}message":
        yield Fault("", f"the root is {_shown(root)}, not message in {NAMESPACE.uri}")
    yield from _parts(root, "", ("header", "body"))
    for child in root:
        name = _local(child)
        if name == "header":
            yield from _parts(child, name, ("securityContext",))
            for context in child:
                yield from _element(context, SecurityContext, f"{name}.{_local(context)}")
        elif name == "body":
            yield from _parts(child, name, ("bodyContent",))
            for content in child:
                yield from _type(content, request)
                content.attrib.pop(_TYPE, None)
                yield from _element(content, request, f"{name}.{_local(content)}")


def _parts(node: Element, path: str, names: tuple[str, ...]) -> Iterator[Fault]:
    """The parts of the envelope itself, which has no class."""
    yield from _texts(node, path)
    found = [_local(child) for child in node]
    if found != [name for name in names if name in found]:
        yield Fault(path, f"holds {', '.join(found)}; what may stand there is {', '.join(names)}")
    for child in node:
        yield from _namespace(child, _joined(path, _local(child)), NAMESPACE.uri)


def _type(content: Element, request: type[Request[Any]]) -> Iterator[Fault]:
    operation = request.__operation__
    wanted = f"java:com.webex.service.binding.{operation.service}."
    wanted += operation.binding or operation.name
    given = content.get(_TYPE)
    if given != wanted:
        yield Fault("body.bodyContent", f"has the xsi:type {given!r} in the place of {wanted}")


def _element(node: Element, cls: type[Message], path: str) -> Iterator[Fault]:
    """An element that stands for a message."""
    fields = fields_of(cls).values()
    attributes = {field.wire for field in fields if field.is_attribute}
    for key in map(str, node.attrib):
        if key not in attributes:
            yield Fault(path, f"has the unknown attribute {key}")
    if not any(isinstance(f, TextField) or getattr(f, "is_mixed", False) for f in fields):
        yield from _texts(node, path)
    known = _places(cls)
    spelled = {wire.casefold(): wire for wire in known}
    last = -1
    before = ""
    seen: dict[str, int] = {}
    for child in node:
        name = _local(child)
        where = _joined(path, name)
        if name not in known:
            right = spelled.get(name.casefold())
            yield Fault(where, f"is spelled {right}" if right else "is unknown")
            if right is None:
                continue
            name = right
        place, field = known[name]
        if place < last:
            yield Fault(where, f"stands after {before}; the schema has it before that")
        last, before = max(last, place), name if place >= last else before
        number = seen[name] = seen.get(name, 0) + 1
        if number > 1 and not field.is_list:
            yield Fault(where, "stands there more than once")
        uri = field.namespace.uri if field.namespace else None
        yield from _namespace(child, where, uri)
        yield from _value(child, field, f"{where}[{number - 1}]" if field.is_list else where)


def _places(cls: type[Message]) -> Mapping[str, tuple[int, Field]]:
    """Where each element of a class may stand. Lists that are written in turns share a place."""
    found: dict[str, tuple[int, Field]] = {}
    place = 0
    sequence: int | None = None
    for field in fields_of(cls).values():
        if field.is_attribute or isinstance(field, TextField):
            continue
        if field.sequence is None or field.sequence != sequence:
            place += 1
        sequence = field.sequence
        for each in field.choices if isinstance(field, ContentField) else (field,):
            found[each.wire] = (place, each)
    return found


def _value(node: Element, field: Field, path: str) -> Iterator[Fault]:
    kind = field.kind
    if isinstance(kind, type) and issubclass(kind, Message):
        yield from _element(node, kind, path)
        return
    if len(node) or node.attrib:
        yield Fault(path, "has attributes or elements inside, where there is to be text")
    text = (node.text or "").strip(XML_SPACE)
    if kind is BOOL and text not in ("true", "false", "1", "0"):
        yield Fault(path, f"must be true or false, not {text!r}")
    elif isinstance(kind, type) and issubclass(kind, OpenEnum):
        listed = [member.value for member in cast("Any", kind)]
        if text not in listed:
            yield Fault(path, f"must be one of {', '.join(listed)}, not {text!r}")


def _texts(node: Element, path: str) -> Iterator[Fault]:
    for text in (node.text, *(child.tail for child in node)):
        if text and text.strip(XML_SPACE):
            yield Fault(path, "holds text beside its elements")
            return


def _namespace(node: Element, path: str, uri: str | None) -> Iterator[Fault]:
    given = etree.QName(node).namespace
    if given is not None and given != uri:
        yield Fault(path, f"is in the namespace {given}; it has to be in none or in {uri}")


def _local(node: Element) -> str:
    return etree.QName(node).localname


def _shown(node: Element) -> str:
    name = etree.QName(node)
    return f"{name.localname} in {name.namespace or 'no namespace'}"


def _joined(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name
