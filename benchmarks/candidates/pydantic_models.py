"""Models for pydantic-xml, which its users write by hand: here the schemas say what to write."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from pydantic_xml import BaseXmlModel

from benchmarks.candidates.schemas import SCHEMAS
from codegen.load import load_packages
from codegen.model import Enumeration, Field, Module, Struct, TypeRef

_HEAD = """\
from enum import Enum
from typing import Generic, TypeVar

from pydantic_xml import BaseXmlModel, attr, element

NAMESPACES = {namespaces!r}


def names(*prefixes):
    # Each model declares no more than it uses: writing takes the longer, the more there are.
    return {prefix: NAMESPACES[prefix] for prefix in prefixes}


class SecurityContext(BaseXmlModel, nsmap=names("com")):
    webex_id: str = element(tag="webExID", ns="com")
    password: str | None = element(tag="password", ns="com", default=None)
    site_name: str | None = element(tag="siteName", ns="com", default=None)


class ResponseHeader(BaseXmlModel, nsmap=names("serv")):
    result: str = element(tag="result", ns="serv")
    reason: str | None = element(tag="reason", ns="serv", default=None)
    gsb_status: str | None = element(tag="gsbStatus", ns="serv", default=None)
    exception_id: str | None = element(tag="exceptionID", ns="serv", default=None)


class Header(BaseXmlModel, nsmap=names("serv")):
    security_context: SecurityContext | None = element(
        tag="securityContext", ns="serv", default=None
    )
    response: list[ResponseHeader] = element(tag="response", ns="serv", default_factory=list)


Content = TypeVar("Content", bound=BaseXmlModel)


class Body(BaseXmlModel, Generic[Content], nsmap=names("serv")):
    content: Content = element(tag="bodyContent", ns="serv")


class Message(BaseXmlModel, Generic[Content], tag="message", ns="serv", nsmap=names("serv")):
    header: Header = element(tag="header", ns="serv")
    body: Body[Content] = element(tag="body", ns="serv")
"""


def write(path: Path, services: Sequence[str]) -> None:
    """Write the models of some services into a file, with the envelope."""
    (package,) = (each for each in load_packages(SCHEMAS.parent) if each.name == "webex")
    modules = {module.name: module for module in package.modules}
    namespaces = {module.prefix: module.uri for module in package.modules}
    namespaces["xsi"] = "http://www.w3.org/2001/XMLSchema-instance"
    lines = _Writer(modules).lines(services)
    text = _HEAD.replace("{namespaces!r}", repr(namespaces)) + "\n".join(lines) + "\n"
    path.write_text(text, encoding="utf-8")


class _Writer:
    """Classes in an order in which each comes after those that it needs."""

    def __init__(self, modules: dict[str, Module]) -> None:
        self._modules = modules
        self._types: dict[TypeRef, Struct | Enumeration] = {
            TypeRef(module.name, each.name): each
            for module in modules.values()
            for each in (*module.structs, *module.enumerations)
        }
        self._done: set[TypeRef] = set()

    def lines(self, services: Sequence[str]) -> Iterator[str]:
        for service in services:
            for struct in self._modules[service].structs:
                yield from self._type(TypeRef(service, struct.name))

    def _type(self, ref: TypeRef) -> Iterator[str]:
        found = self._types.get(ref)
        if found is None or ref in self._done:
            return
        self._done.add(ref)
        if isinstance(found, Enumeration):
            yield f"\n\nclass {_name(ref)}(str, Enum):"
            yield from (f"    {member.name} = {member.value!r}" for member in found.members)
            return
        for used in found.uses:
            yield from self._type(used)
        base = _name(found.base) if found.base in self._types and found.base else "BaseXmlModel"
        prefixes = ", ".join(map(repr, sorted(self._prefixes(ref))))
        yield f"\n\nclass {_name(ref)}({base}, nsmap=names({prefixes})):"
        if found.operation or found.is_response:
            yield '    xsi_type: str | None = attr(name="type", ns="xsi", default=None)'
        prefix = self._modules[ref.module].prefix
        yield from (self._field(each, prefix) for each in found.fields if not each.choices)
        yield "    pass"

    def _prefixes(self, ref: TypeRef) -> set[str]:
        """Of the namespaces of a struct and what it is made of."""
        struct = self._types[ref]
        assert isinstance(struct, Struct)
        found = {self._modules[ref.module].prefix}
        if struct.operation or struct.is_response:
            found.add("xsi")
        if struct.base in self._types and struct.base:
            found |= self._prefixes(struct.base)
        return found

    def _field(self, field: Field, prefix: str) -> str:
        name = f"{field.name}_" if hasattr(BaseXmlModel, field.name) else field.name
        type_ = _name(field.type) if field.type in self._types else _python(field.type)
        if field.is_text:
            return f"    {name}: {type_}"
        default = "" if field.required else ", default=None"
        type_ = type_ if field.required else f"{type_} | None"
        if field.is_list:
            default, type_ = ", default_factory=list", f"list[{type_.removesuffix(' | None')}]"
        if field.is_recursive:
            type_ = repr(type_)
        if field.is_attribute:
            return f'    {name}: {type_} = attr(name="{field.wire}"{default})'
        return f'    {name}: {type_} = element(tag="{field.wire}", ns="{prefix}"{default})'


def _python(scalar: TypeRef) -> str:
    return {"BOOL": "bool", "INT": "int", "FLOAT": "float"}.get(scalar.name, "str")


def _name(ref: TypeRef) -> str:
    return f"{ref.module.title().replace('_', '')}{ref.name}"
