"""What a runtime module offers is what its `__all__` says."""

from __future__ import annotations

import ast
from importlib import import_module
from inspect import isroutine
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2] / "runtime"
MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts)
    for package in ("runtime", "bulk")
    for path in (ROOT / "meetwire" / package).glob("*.py")
    if path.stem != "__init__"
)


def defined(path: Path) -> set[str]:
    """Public functions, classes and constants of a module; no imports, no type variables.

    A module's NAMESPACE is how its fields find theirs, in generated modules as well, and not for
    users.
    """
    names: set[str] = set()
    statements: list[ast.stmt] = []
    for node in ast.parse(path.read_text()).body:
        match node:
            case ast.If(test=ast.Name(id="TYPE_CHECKING"), orelse=at_run_time):
                statements += at_run_time
            case _:
                statements.append(node)
    for node in statements:
        match node:
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                names.add(name)
            case ast.ClassDef(name=name):
                names.add(name)
            case ast.Assign(value=ast.Call(func=ast.Name(id="TypeVar"))):
                pass
            case ast.Assign(targets=targets):
                names.update(target.id for target in targets if isinstance(target, ast.Name))
            case ast.AnnAssign(target=ast.Name(id=name)):
                names.add(name)
            case _:
                pass
    return {name for name in names if not name.startswith("_")} - {"NAMESPACE"}


@pytest.mark.parametrize("module", MODULES)
def test_all_is_sorted_and_complete(module: str) -> None:
    exported = import_module(module).__all__
    assert list(exported) == sorted(set(exported))
    assert set(exported) == defined(ROOT / f"{module.replace('.', '/')}.py")


@pytest.mark.parametrize("module", MODULES)
def test_what_is_exported_has_a_docstring(module: str) -> None:
    loaded = import_module(module)
    assert loaded.__doc__
    for name in loaded.__all__:
        thing = getattr(loaded, name)
        if isinstance(thing, type) or isroutine(thing):
            assert thing.__doc__, name


def test_there_are_modules_to_look_at() -> None:
    assert {"meetwire.runtime.decoder", "meetwire.runtime.webex", "meetwire.bulk.run"} <= {*MODULES}
