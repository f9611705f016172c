"""The command line: `python -m docs_build` builds the site and checks its links."""

from __future__ import annotations

import argparse
import shutil
import sys
import time
from pathlib import Path

from sphinx.cmd.build import build_main

from codegen.load import load_packages
from docs_build.catalogue import Catalogue
from docs_build.links import faults
from docs_build.site import assemble

TOP = Path(__file__).resolve().parent.parent
OUT = TOP / "build" / "docs"


def main(arguments: list[str] | None = None) -> int:
    """Build the site; 0 means that all is well, 1 that a page is missing something."""
    parser = argparse.ArgumentParser(prog="python -m docs_build", description=__doc__)
    parser.add_argument("--out", type=Path, default=OUT, metavar="DIR")
    out: Path = parser.parse_args(arguments).out
    begun = time.monotonic()
    print("loading the schemas", flush=True)
    catalogue = Catalogue(load_packages(TOP / "schemas"))
    made = assemble(catalogue, TOP, out / "source", _progress)
    site = out / "site"
    shutil.rmtree(site, ignore_errors=True)
    options = ["-b", "html", "-W", "--keep-going", "-j", "2", "-q", "-d", str(out / "doctrees")]
    print("\nrunning Sphinx", flush=True)
    if build_main([*options, str(out / "source"), str(site)]):
        return 1
    found = list(faults(site))
    print(*found, sep="\n", end="\n" if found else "")
    seconds = time.monotonic() - begun
    print(f"{made} generated pages, {len(found)} faults, {seconds:.0f} s: {site / 'index.html'}")
    return 1 if found else 0


def _progress(done: int, of: int) -> None:
    if sys.stdout.isatty() or done % 50 == 0 or done == of:
        print(f"\rwriting pages: {done} of {of}", end="", flush=True)


if __name__ == "__main__":
    sys.exit(main())
