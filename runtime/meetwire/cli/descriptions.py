"""What the fields of generated classes mean: the texts below them in their source."""

from __future__ import annotations

import ast
import inspect
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from itertools import pairwise

__all__ = ["describe"]


def describe(cls: type, name: str) -> str:
    """The description of a field, on one line; empty if it has none."""
    for base in cls.__mro__:
        if base.__module__.startswith("meetwire."):
            found = _of_module(base.__module__).get(base.__name__, {}).get(name)
            if found:
                return found
    return ""


@cache
def _of_module(name: str) -> Mapping[str, Mapping[str, str]]:
    """All descriptions in a module, by class and field.

    They are read from the source, since an interpreter keeps no texts of fields, and a table of
    them would be a second copy of what stands there.
    """
    tree = ast.parse(inspect.getsource(import_module(name)))
    return {node.name: _of_class(node) for node in tree.body if isinstance(node, ast.ClassDef)}


def _of_class(node: ast.ClassDef) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for field, below in pairwise(node.body):
        match field, below:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                found[name] = " ".join(text.split())
            case _:
                pass
    return found
