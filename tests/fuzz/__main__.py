"""Throw bytes at the sandbox: `python -m tests.fuzz TARGET [OPTIONS OF LIBFUZZER] [FILES]`.

A target is a module of this folder with a function `target`, which takes the bytes of one input and
raises if the sandbox does what it must not. What breaks it is left in `build/fuzz/`. With files, it
is given these and nothing else.
"""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path

import atheris

HERE = Path(__file__).parent
LIMITS = ("-max_len=16384", "-timeout=20", "-rss_limit_mb=1024")
"""Bytes of an input, seconds that it may take, memory of the process."""


def main(name: str, *options: str) -> None:
    found = Path("build", "fuzz", name)
    found.mkdir(parents=True, exist_ok=True)
    with atheris.instrument_imports(include=["http", "meetwire"]):
        target = import_module(f"tests.fuzz.{name}").target
    # The first folder is where libFuzzer puts inputs that are new; the committed one stays small.
    folders = [str(found), str(HERE / "corpus" / name)]
    if not all(option.startswith("-") for option in options):
        folders = []
    artifacts = f"-artifact_prefix={found.parent}/{name}-"
    atheris.Setup([sys.argv[0], *LIMITS, artifacts, *options, *folders], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main(*sys.argv[1:])
