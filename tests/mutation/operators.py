"""The mutants of a module: its source with one small slip in it."""

from __future__ import annotations

import ast
import copy
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple

__all__ = ["Mutant", "mutants", "put_in_place"]

_COMPARED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_RECKONED: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}


class Mutant(NamedTuple):
    """One slip."""

    name: str
    """What it is, without regard to line numbers: `Retry.wait: 'a < b' -> 'a <= b'`."""
    line: int
    function: tuple[str, ...]
    """The outermost function that it is in, with the classes around that; empty if in none."""
    tree: ast.Module


def mutants(source: str) -> Iterator[Mutant]:
    """Every mutant of a module. Annotations, docstrings and prose are left alone."""
    tree = ast.parse(source)
    seen: Counter[str] = Counter()
    for path, node, field, index in _places(tree, ()):
        for new in _slips(node):
            names = [each.name for each in path if isinstance(each, _SCOPES)]
            before, after = (ast.unparse(each).splitlines()[0] for each in (node, new))
            name = f"{'.'.join(names) or 'module'}: {before} -> {after}"
            seen[name] += 1
            if seen[name] > 1:
                name += f" ({seen[name]})"
            yield Mutant(
                name,
                getattr(node, "lineno", 1),
                _outermost(path),
                _changed(tree, path[-1], field, index, new),
            )


def _outermost(path: tuple[ast.AST, ...]) -> tuple[str, ...]:
    names: list[str] = []
    for number, each in enumerate(path):
        if isinstance(each, _SCOPES):
            names.append(each.name)
        # Defaults belong to what is around a function.
        if isinstance(each, ast.FunctionDef):
            inside = path[number + 1 : number + 2]
            return () if isinstance(inside[0] if inside else None, ast.arguments) else tuple(names)
    return ()


def put_in_place(mutant: Mutant, module: ModuleType, file: Path) -> None:
    """Let a function of a loaded module do what its mutant does."""
    live: Any = module
    for name in mutant.function:
        live = vars(live)[name]
    for inner in ("__func__", "fget", "func", "__wrapped__"):  # methods, properties, caches
        live = getattr(live, inner, live)
    todo = [compile(mutant.tree, str(file), "exec")]
    for code in todo:
        if (code.co_name, code.co_firstlineno) == (
            live.__code__.co_name,
            live.__code__.co_firstlineno,
        ):
            live.__code__ = code
            return
        todo += [each for each in code.co_consts if isinstance(each, CodeType)]
    raise LookupError(mutant.name)


_SCOPES = (ast.FunctionDef, ast.ClassDef)
_Place = tuple[tuple[ast.AST, ...], ast.AST, str, "int | None"]


def _places(node: ast.AST, path: tuple[ast.AST, ...]) -> Iterator[_Place]:
    """Each part of a tree, with all that it is in, and where in the last of these it is."""
    here = (*path, node)
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "decorator_list", "bases", "type_params"):
            continue
        for index, child in enumerate(value if isinstance(value, list) else [value]):
            if field == "args" and index == 0 and _is_cast(node):
                continue  # a type
            if isinstance(child, ast.AST) and not _is_beside_the_point(child):
                yield here, child, field, index if isinstance(value, list) else None
                yield from _places(child, here)


def _is_beside_the_point(node: ast.AST) -> bool:
    match node:
        case ast.Expr(value=ast.Constant()):  # a docstring
            return True
        case ast.Assign(targets=[ast.Name(id="__all__" | "__slots__")]):
            return True
        case ast.Assign(value=ast.Call(func=ast.Name(id="TypeVar"))):
            return True
        case ast.If(test=ast.Name(id="TYPE_CHECKING")):
            return True
        case ast.Import() | ast.ImportFrom() | ast.JoinedStr():
            return True
        case _:
            return False


def _is_cast(node: ast.AST) -> bool:
    match node:
        case ast.Call(func=ast.Name(id="cast")):
            return True
        case _:
            return False


def _slips(node: ast.AST) -> Iterator[ast.AST]:
    """What could stand in the place of a node by mistake."""
    new = copy.deepcopy(node)
    match new:
        case ast.Compare(ops=[operator]) if type(operator) in _COMPARED:
            new.ops = [_COMPARED[type(operator)]()]
            yield new
        case ast.Compare(ops=operators):
            for number, operator in enumerate(operators):
                again = copy.deepcopy(new)
                again.ops[number] = _COMPARED[type(operator)]()
                yield again
        case ast.BoolOp(op=ast.And()):
            new.op = ast.Or()
            yield new
        case ast.BoolOp():
            new.op = ast.And()
            yield new
        case ast.BinOp(op=operator) | ast.AugAssign(op=operator) if type(operator) in _RECKONED:
            new.op = _RECKONED[type(operator)]()
            yield new
        case ast.UnaryOp(op=ast.Not() | ast.USub()):
            yield new.operand
        case ast.Constant(value=bool()):
            yield ast.Constant(not new.value)
        case ast.Constant(value=int() | float()):
            yield ast.Constant(new.value + 1)
        case ast.Constant(value=str()) if " " not in new.value:  # with blanks it is for people
            yield ast.Constant(f"{new.value}~")
        case ast.If() | ast.While() | ast.IfExp() if not isinstance(
            new.test, (ast.Compare, ast.UnaryOp)
        ):
            new.test = ast.UnaryOp(ast.Not(), new.test)
            yield new
        case ast.Return(value=ast.expr()) if not _is_none(new.value):
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()) | ast.Raise() | ast.Delete():
            yield ast.Pass()
        case ast.Break():
            yield ast.Continue()
        case ast.Continue():
            yield ast.Break()
        case _:
            pass


def _is_none(node: ast.AST | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _changed(
    tree: ast.Module, parent: ast.AST, field: str, index: int | None, new: ast.AST
) -> ast.Module:
    """The tree with one node in the place of another."""
    old = getattr(parent, field) if index is None else getattr(parent, field)[index]
    memo: dict[int, ast.AST] = {id(old): ast.copy_location(new, old)}
    return ast.fix_missing_locations(copy.deepcopy(tree, memo))
