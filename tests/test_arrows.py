"""Imports run one way: generated to runtime, testing to both, and nothing that ships to codegen."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def imports(path: Path, source_root: Path) -> set[str]:
    """What a file imports anywhere in it, under TYPE_CHECKING too, by absolute names."""
    package = list(path.relative_to(source_root).parent.parts)
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        match node:
            case ast.Import(names=names):
                found.update(alias.name for alias in names)
            case ast.ImportFrom(module=module, level=0, names=names) if module:
                found.update(f"{module}.{alias.name}" for alias in names)
            case ast.ImportFrom(module=module, level=level, names=names):
                base = [*package[: len(package) - level + 1], *([module] if module else [])]
                found.update(".".join([*base, alias.name]) for alias in names)
            case ast.Call(
                func=ast.Name(id="import_module") | ast.Attribute(attr="import_module"),
                args=[ast.Constant(value=str(name)), *_],
            ):
                found.add(name)
            case _:
                pass
    return found


def within(name: str, *packages: str) -> bool:
    return any(name == package or name.startswith(f"{package}.") for package in packages)


def ids(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


RUNTIME = modules("runtime/meetwire/runtime")
BULK = modules("runtime/meetwire/bulk")
EXPORT = modules("runtime/meetwire/export")
GENERATED = modules("generated/meetwire")
CODEGEN = modules("codegen")
SHIPPED = [*modules("runtime"), *modules("generated")]
BELOW_THE_COMMAND = [path for path in SHIPPED if "cli" not in path.parts]


@pytest.mark.parametrize("path", RUNTIME, ids=ids(RUNTIME))
def test_the_runtime_imports_nothing_of_meetwire_but_itself(path: Path) -> None:
    for name in imports(path, ROOT / "runtime"):
        assert not within(name, "meetwire") or within(name, "meetwire.runtime"), name


@pytest.mark.parametrize("path", BULK, ids=ids(BULK))
def test_bulk_writes_know_no_service(path: Path) -> None:
    for name in imports(path, ROOT / "runtime"):
        assert not within(name, "meetwire") or within(name, "meetwire.runtime", "meetwire.bulk")


@pytest.mark.parametrize("path", EXPORT, ids=ids(EXPORT))
def test_exports_import_the_runtime_alone(path: Path) -> None:
    for name in imports(path, ROOT / "runtime"):
        assert not within(name, "meetwire") or within(name, "meetwire.runtime", "meetwire.export")


@pytest.mark.parametrize("path", GENERATED, ids=ids(GENERATED))
def test_generated_code_imports_the_runtime_and_its_own_package_alone(path: Path) -> None:
    own = f"meetwire.{path.relative_to(ROOT / 'generated' / 'meetwire').parts[0]}"
    for name in imports(path, ROOT / "generated"):
        assert not within(name, "meetwire") or within(name, "meetwire.runtime", own), name


@pytest.mark.parametrize("path", SHIPPED, ids=ids(SHIPPED))
def test_nothing_that_ships_imports_the_generator_or_the_tests(path: Path) -> None:
    source_root = ROOT / path.relative_to(ROOT).parts[0]
    for name in imports(path, source_root):
        assert not within(name, "codegen", "tests"), name


@pytest.mark.parametrize("path", BELOW_THE_COMMAND, ids=ids(BELOW_THE_COMMAND))
def test_nothing_imports_the_command_or_what_only_it_needs(path: Path) -> None:
    source_root = ROOT / path.relative_to(ROOT).parts[0]
    for name in imports(path, source_root):
        assert not within(name, "meetwire.cli", "click", "keyring", "platformdirs", "rich", "yaml")


@pytest.mark.parametrize("path", CODEGEN, ids=ids(CODEGEN))
def test_the_generator_imports_nothing_that_it_makes_or_that_its_products_need(path: Path) -> None:
    for name in imports(path, ROOT):
        assert not within(name, "meetwire"), name


def test_there_is_no_init_in_the_namespace_package() -> None:
    for source_root in ("runtime", "generated"):
        assert not (ROOT / source_root / "meetwire" / "__init__.py").exists()


def test_relative_and_dynamic_imports_are_seen(tmp_path: Path) -> None:
    package = tmp_path / "meetwire" / "runtime"
    package.mkdir(parents=True)
    module = package / "odd.py"
    module.write_text(
        "def late():\n"
        "    from ..webex import user\n"
        "    from . import codec\n"
        "    import_module('meetwire.testing')\n"
        "import codegen.load as load\n"
    )
    assert imports(module, tmp_path) == {
        "meetwire.webex.user",
        "meetwire.runtime.codec",
        "meetwire.testing",
        "codegen.load",
    }
