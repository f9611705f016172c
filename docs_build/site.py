"""All pages, written for Sphinx: those of docs/ as they are, and the generated reference."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeAlias

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

Page: TypeAlias = tuple[str, Callable[[], str]]
"""Where a page stands, without a suffix, and what writes it."""


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


def _reference(catalogue: Catalogue) -> Iterator[Page]:
    for package in catalogue.packages:
        root = f"reference/{package.name}"
        yield f"{root}/index", partial(pages.system_page, package)
        yield exceptions_page(package), partial(pages.exceptions_of, package)
        if any(module.enumerations for module in package.modules):
            yield enumerations_page(package), partial(pages.enumerations_of, package)
        if package.time_zones:
            yield f"{root}/time-zones", partial(pages.time_zones_of, package)
        for module in package.modules:
            types = types_page(package, module.name)
            yield types, partial(pages.types_of_module, catalogue, package, module)
            if any(struct.operation for struct in module.structs):
                yield f"{root}/{module.name}", partial(pages.operations_of_module, package, module)
    for documented in catalogue.operations:
        yield documented.page, partial(pages.operation_page, catalogue, documented)


def _surface(top: Path) -> Iterator[Page]:
    found: dict[str, dict[str, Path]] = {}
    for root in (top / "runtime", top / "generated"):
        for path in sorted((root / "meetwire").rglob("*.py")):
            dotted = ".".join(path.relative_to(root).with_suffix("").parts)
            dotted = dotted.removesuffix(".__init__")
            if not any(part.startswith("_") for part in dotted.split(".")):
                found.setdefault(".".join(dotted.split(".")[:2]), {})[dotted] = path
    for package, modules in found.items():
        yield f"surface/{package}", partial(names.surface_page, package, modules)
    yield "surface/index", partial(names.surface_index, list(found))


def _others(catalogue: Catalogue, top: Path) -> Iterator[Page]:
    values = top / "runtime" / "meetwire" / "runtime" / "values.py"
    yield VALUES_PAGE, partial(names.values_page, values)
    yield "reference/index", partial(pages.reference_index, catalogue)
    yield "changes", partial(changes_page, top)
    yield "benchmarks", partial(benchmarks_page, top / "docs" / "benchmarks.json")
