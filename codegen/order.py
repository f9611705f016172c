"""The order in which classes can be declared."""

from __future__ import annotations

from codegen.model import Choice, Field, Struct


def in_order(structs: list[Struct], module: str) -> list[Struct]:
    """Schema order, but each struct after those that it names, which Python demands.

    Where two name each other, the field that closes the circle is marked as recursive.
    """
    by_name = {struct.name: struct for struct in structs}
    done: dict[str, Struct] = {}
    open_: set[str] = set()

    def visit(struct: Struct) -> None:
        if struct.name in done:
            return
        open_.add(struct.name)
        if struct.operation is not None:
            visit(by_name[struct.operation.response.name])
        if struct.base is not None and struct.base.module == module:
            visit(by_name[struct.base.name])
        for field in struct.fields:
            uses: list[Field | Choice] = [*field.choices] or [field]
            for used in uses:
                if used.type.module == module and used.type.name in by_name:
                    if used.type.name in open_:
                        used.is_recursive = True
                    else:
                        visit(by_name[used.type.name])
        open_.remove(struct.name)
        done[struct.name] = struct

    for struct in structs:
        visit(struct)
    return list(done.values())
