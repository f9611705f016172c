"""All pages, written for Sphinx: those of docs/ as they are, and the generated reference."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from docs_build import names, pages
from docs_build.catalogue import (
    VALUES_PAGE,
    Catalogue,
    enumerations_page,
    exceptions_page,
    types_page,
)
from docs_build.changes import changes_page
from docs_build.plots import benchmarks_page


def assemble(
    catalogue: Catalogue, top: Path, source: Path, progress: Callable[[int, int], None]
) -> int:
    """Write the sources of the site anew; returns how many pages were generated.

    Args:
        catalogue: What there is to document.
        top: The checkout.
        source: The folder to fill.
        progress: Told how many pages are done, and of how many.
    """
    shutil.rmtree(source, ignore_errors=True)
    shutil.copytree(top / "docs", source)
    made = [*_reference(catalogue), *_surface(top), *_others(catalogue, top)]
    for done, (page, render) in enumerate(made, 1):
        path = source / f"{page}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(), "utf-8")
        progress(done, len(made))
    return len(made)


def _reference(catalogue: Catalogue) -> Iterator[tuple[str, Callable[[], str]]]:
    for package in catalogue.packages:
        root = f"reference/{package.name}"
        yield f"{root}/index", lambda package=package: pages.system_page(package)
        yield exceptions_page(package), lambda package=package: pages.exceptions_of(package)
        if any(module.enumerations for module in package.modules):
            yield (
                enumerations_page(package),
                lambda package=package: pages.enumerations_of(package),
            )
        if package.time_zones:
            yield f"{root}/time-zones", lambda package=package: pages.time_zones_of(package)
        for module in package.modules:
            yield (
                types_page(package, module.name),
                lambda package=package, module=module: pages.types_of_module(
                    catalogue, package, module
                ),
            )
            if any(struct.operation for struct in module.structs):
                yield (
                    f"{root}/{module.name}",
                    lambda package=package, module=module: pages.operations_of_module(
                        package, module
                    ),
                )
    for documented in catalogue.operations:
        yield (
            documented.page,
            lambda documented=documented: pages.operation_page(catalogue, documented),
        )


def _surface(top: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    found: dict[str, dict[str, Path]] = {}
    for root in (top / "runtime", top / "generated"):
        for path in sorted((root / "meetwire").rglob("*.py")):
            dotted = ".".join(path.relative_to(root).with_suffix("").parts)
            dotted = dotted.removesuffix(".__init__")
            if not any(part.startswith("_") for part in dotted.split(".")):
                found.setdefault(".".join(dotted.split(".")[:2]), {})[dotted] = path
    for package, modules in found.items():
        yield (
            f"surface/{package}",
            lambda package=package, modules=modules: names.surface_page(package, modules),
        )
    listed = "\n".join(f"- [{package}]({package}.md)" for package in found)
    yield (
        "surface/index",
        lambda: (
            "# Public names\n\nOne line for each name that Meetwire offers, by module. What is not"
            f" here may change without notice.\n\n{listed}\n"
        ),
    )


def _others(catalogue: Catalogue, top: Path) -> Iterator[tuple[str, Callable[[], str]]]:
    values = top / "runtime" / "meetwire" / "runtime" / "values.py"
    systems = "\n".join(f"{package.name}/index" for package in catalogue.packages)
    yield VALUES_PAGE, lambda: names.values_page(values)
    yield (
        "reference/index",
        lambda: (
            f"# Reference\n\nEvery operation and type of {len(catalogue.packages)} systems, made"
            f" from the schemas.\n\n```{{toctree}}\n:maxdepth: 2\n\n{systems}\nvalues\n```\n"
        ),
    )
    yield "changes", lambda: changes_page(top)
    yield "benchmarks", lambda: benchmarks_page(top / "docs" / "benchmarks.json")
