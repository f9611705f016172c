"""What there is to document: the loaded schemas, the classes made from them, and their pages."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from typing import Any

from codegen.model import Enumeration, Field, Module, Operation, Package, Struct, TypeRef

VALUES = "meetwire.runtime.values"
VALUES_PAGE = "reference/values"


@dataclass(frozen=True)
class Documented:
    """An operation and where it belongs."""

    package: Package
    module: Module
    request: Struct
    operation: Operation

    @property
    def page(self) -> str:
        """Path of its page in the site, without a suffix."""
        return f"reference/{self.package.name}/{self.module.name}/{self.operation.name}"

    @property
    def request_class(self) -> Any:
        """The generated class of the request."""
        return class_of(self.package, TypeRef(self.module.name, self.request.name))

    @property
    def response_class(self) -> Any:
        """The generated class of the response."""
        return class_of(self.package, self.operation.response)


class Catalogue:
    """Everything that has a page, and where.

    Args:
        packages: The schemas of all systems.
    """

    def __init__(self, packages: list[Package]) -> None:
        self.packages = sorted(packages, key=lambda package: package.name != "webex")

    @cached_property
    def operations(self) -> list[Documented]:
        """All operations, in the order of their packages and modules."""
        return [
            Documented(package, module, struct, struct.operation)
            for package in self.packages
            for module in package.modules
            for struct in sorted(module.structs, key=lambda struct: struct.name)
            if struct.operation is not None
        ]

    @cached_property
    def _types(self) -> dict[tuple[str, TypeRef], Struct | Enumeration]:
        found: dict[tuple[str, TypeRef], Struct | Enumeration] = {}
        for package in self.packages:
            for module in package.modules:
                for struct in module.structs:
                    found[package.name, TypeRef(module.name, struct.name)] = struct
                for enumeration in module.enumerations:
                    found[package.name, TypeRef(module.name, enumeration.name)] = enumeration
        return found

    def struct(self, package: Package, reference: TypeRef) -> Struct | None:
        """The complex type that a reference leads to; None if it is an enumeration or a value."""
        found = self._types.get((package.name, reference))
        return found if isinstance(found, Struct) else None

    def enumeration(self, package: Package, reference: TypeRef) -> Enumeration | None:
        """The enumeration that a reference leads to, if it is one."""
        found = self._types.get((package.name, reference))
        return found if isinstance(found, Enumeration) else None

    def fields(self, package: Package, reference: TypeRef) -> list[Field]:
        """The fields of a type, inherited ones first."""
        struct = self.struct(package, reference)
        if struct is None:
            return []
        inherited = self.fields(package, struct.base) if struct.base else []
        return [*inherited, *struct.fields]

    def target(self, package: Package, reference: TypeRef) -> str | None:
        """Page and anchor of a type, such as `reference/webex/meeting-types#T-Schedule`."""
        if reference.module == VALUES:
            return f"{VALUES_PAGE}#V-{reference.name}"
        match self._types.get((package.name, reference)):
            case Struct():
                return f"{types_page(package, reference.module)}#T-{reference.name}"
            case Enumeration():
                return f"{enumerations_page(package)}#E-{reference.module}-{reference.name}"
            case None:
                return None


def types_page(package: Package, module: str) -> str:
    """The page with the complex types of a module."""
    return f"reference/{package.name}/{module}-types"


def enumerations_page(package: Package) -> str:
    """The page with the enumerations of a system."""
    return f"reference/{package.name}/enumerations"


def exceptions_page(package: Package) -> str:
    """The page with the exception ids of a system."""
    return f"reference/{package.name}/exceptions"


def class_of(package: Package, reference: TypeRef) -> Any:
    """The generated class for a type."""
    return getattr(import_module(f"meetwire.{package.name}.{reference.module}"), reference.name)


def href(page: str, target: str) -> str:
    """A link from one page to another, perhaps to an anchor of it, relative as files are."""
    path, mark, anchor = target.partition("#")
    if path == page:
        return f"#{anchor}"
    return posixpath.relpath(path, posixpath.dirname(page)) + ".html" + mark + anchor
