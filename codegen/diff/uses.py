"""Which types callers read and which they make, and what of a break that leaves."""

from __future__ import annotations

from codegen.diff.change import Break
from codegen.model import Enumeration, Field, Package, Struct, TypeRef


class Uses:
    """The types of a package by reference, and what they are good for."""

    def __init__(self, package: Package) -> None:
        self.structs = {
            TypeRef(module.name, struct.name): struct
            for module in package.modules
            for struct in module.structs
        }
        self.enumerations = {
            TypeRef(module.name, enumeration.name): enumeration
            for module in package.modules
            for enumeration in module.enumerations
        }
        self._made = self._reached(
            [ref for ref, struct in self.structs.items() if struct.operation]
        )
        self._read = self._reached([ref for ref, each in self.structs.items() if each.is_response])

    @property
    def types(self) -> dict[TypeRef, Struct | Enumeration]:
        """All classes."""
        return {**self.structs, **self.enumerations}

    def left(self, ref: TypeRef, breaks: Break) -> Break:
        """What is left of a break, since nobody makes what only comes in responses.

        What stands in no operation is never on the wire, so that only type checkers mind.
        """
        if ref not in self._made and ref not in self._read:
            return breaks & Break.TYPES
        if ref not in self._made:
            return breaks & Break.TAKING
        if ref not in self._read:
            return breaks & Break.MAKING
        return breaks

    def fields(self, ref: TypeRef) -> list[Field]:
        """The fields of a struct, inherited ones first."""
        struct = self.structs.get(ref)
        if struct is None:
            return []
        return [*(self.fields(struct.base) if struct.base else ()), *struct.fields]

    def bases(self, ref: TypeRef) -> list[TypeRef]:
        """What a struct is made from, the nearest first."""
        struct = self.structs.get(ref)
        if struct is None or struct.base is None:
            return []
        return [struct.base, *self.bases(struct.base)]

    def _reached(self, todo: list[TypeRef]) -> set[TypeRef]:
        reached: set[TypeRef] = set()
        while todo:
            ref = todo.pop()
            if ref not in reached:
                reached.add(ref)
                todo += self.structs[ref].uses if ref in self.structs else []
        return reached
