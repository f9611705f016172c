"""Run callers against the bindings on the path, and print what each sends and gets, as JSON.

A caller is a file named like its system; see `verdicts`. This is a program of its own, because the
same package cannot be imported twice.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from importlib import import_module
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

from meetwire.runtime.localize import localized
from meetwire.runtime.validate import check


def load(path: Path) -> ModuleType:
    spec = spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def outcome(act: Callable[[], object]) -> str:
    try:
        return repr(act())
    except Exception as error:  # what fails is what is to be found out
        return f"!{type(error).__name__}: {error}"


def sent(path: Path) -> object:
    zones = import_module(f"meetwire.{path.stem}._zones").ZONES
    caller: Any = load(path)
    request = localized(caller.make(), zones)
    check(request)
    framed = import_module(f"meetwire.{path.stem}").wire.encode(request)
    return sorted(framed.decode().replace("><", ">\n<").splitlines())


def got(path: Path) -> object:
    caller: Any = load(path)
    wire = import_module(f"meetwire.{path.stem}").wire
    request = object.__new__(wire.find(caller.OPERATION))  # whatever it must be made with
    return caller.take(lambda: wire.decode(caller.SAMPLE.encode(), request))


def main(folder: Path) -> None:
    results = {}
    for path in sorted(folder.glob("*.py")):
        results[path.stem] = {
            "writing": outcome(lambda path=path: sent(path)),
            "reading": outcome(lambda path=path: got(path)),
        }
    sys.stdout.write(json.dumps(results))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
