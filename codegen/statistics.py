"""How much there is in a package, and what of it no operation can reach."""

from __future__ import annotations

from dataclasses import dataclass, field

from codegen.model import Package, TypeRef


@dataclass
class Statistics:
    """Numbers about one package, or several."""

    schemas: int = 0
    types: int = 0
    fields: int = 0
    enumerations: int = 0
    operations: int = 0
    unreachable: list[str] = field(default_factory=list[str])
    """Types that stand in no request and no response, but were published all the same."""

    def __add__(self, other: Statistics) -> Statistics:
        return Statistics(
            self.schemas + other.schemas,
            self.types + other.types,
            self.fields + other.fields,
            self.enumerations + other.enumerations,
            self.operations + other.operations,
            self.unreachable + other.unreachable,
        )

    def __str__(self) -> str:
        return (
            f"{self.schemas} schemas, {self.types} types, {self.fields} fields,"
            f" {self.enumerations} enumerations, {self.operations} operations"
            f" ({len(self.unreachable)} types in none of them)"
        )


def statistics(package: Package) -> Statistics:
    """Count what a package has."""
    structs = {
        TypeRef(module.name, struct.name): struct
        for module in package.modules
        for struct in module.structs
    }
    enumerations = [
        TypeRef(module.name, enumeration.name)
        for module in package.modules
        for enumeration in module.enumerations
    ]
    reached: set[TypeRef] = set()
    todo = [ref for ref, struct in structs.items() if struct.operation or struct.is_response]
    while todo:
        ref = todo.pop()
        if ref not in reached:
            reached.add(ref)
            todo += structs[ref].uses if ref in structs else []
    return Statistics(
        len(package.modules),
        len(structs),
        sum(len(struct.fields) for struct in structs.values()),
        len(enumerations),
        sum(struct.operation is not None for struct in structs.values()),
        sorted(f"{ref.module}.{ref.name}" for ref in {*structs, *enumerations} - reached),
    )
