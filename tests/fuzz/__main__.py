"""Throw bytes at Meetwire: `python -m tests.fuzz TARGET [OPTIONS OF LIBFUZZER] [FILES]`.

A target is a module of this folder with a function `target`, which takes the bytes of one input and
raises if the code does what it must not. It may have `seeds`, inputs to start from, and `mutate`,
which changes an input and keeps its form. What breaks the target is left in `build/fuzz/`. With
files, it is given these and nothing else.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import atheris

HERE = Path(__file__).parent
LIMITS = ("-max_len=16384", "-timeout=20", "-rss_limit_mb=1024", "-mutate_depth=1")
"""Bytes of an input, seconds that it may take, memory of the process; how often one is changed."""
BY_FORM = 0.7
"""The share of inputs that are changed with regard to their form."""


def main(name: str, *options: str) -> None:
    top = Path("build", "fuzz")
    found = top / name
    found.mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(
        include=["http", "meetwire.runtime", "meetwire.testing"], enable_loader_override=False
    ):
        module = import_module(f"tests.fuzz.{name}")
    outcomes = import_module("tests.fuzz.outcomes")
    outcomes.TALLY.file = top / f"{name}-outcomes.json"
    # The first folder is where libFuzzer puts inputs that are new; the committed one stays small.
    folders = [str(found), str(HERE / "corpus" / name), str(_seeds(module, top / f"{name}-seeds"))]
    folders = [folder for folder in folders if Path(folder).is_dir()]
    if not all(option.startswith("-") for option in options):
        folders = []
    artifacts = f"-artifact_prefix={top}/{name}-"
    further = {"custom_mutator": _mutator(module.mutate)} if hasattr(module, "mutate") else {}
    atheris.Setup([sys.argv[0], *LIMITS, artifacts, *options, *folders], module.target, **further)
    atheris.Fuzz()


def _seeds(module: Any, folder: Path) -> Path:
    """Write what a target starts from; it follows from the schemas, and so is not committed."""
    if hasattr(module, "seeds"):
        folder.mkdir(exist_ok=True)
        for number, seed in enumerate(module.seeds()):
            (folder / f"{number:03}").write_bytes(seed)
    return folder


def _mutator(mutate: Any) -> Any:
    def changed(data: bytes, most: int, seed: int) -> bytes:
        chance = Random(seed)
        made = mutate(data, chance) if chance.random() < BY_FORM else None
        if made is None or len(made) > most:
            made = atheris.Mutate(data, most)
        return made

    return changed


if __name__ == "__main__":
    main(*sys.argv[1:])
