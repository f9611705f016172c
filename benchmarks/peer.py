"""What xsdata makes of the same schemas, generated into a folder of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from xsdata.formats.dataclass.context import XmlContext
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.parsers.handlers import LxmlEventHandler
from xsdata.formats.dataclass.serializers import XmlSerializer

PACKAGE = "xsdata_peer"
SCHEMAS = Path(__file__).parent.parent / "schemas" / "webex"


def generate(folder: Path) -> None:
    """Write the package `xsdata_peer` into a folder."""
    # The operations are JSON beside the schemas; xsdata would make classes of them, too.
    schemas = folder / "schemas"
    schemas.mkdir()
    for path in SCHEMAS.glob("*.xsd"):
        shutil.copy(path, schemas)
    command = ["generate", "schemas", "--package", PACKAGE, "--structure-style", "filenames"]
    # xsdata calls ruff by name, which stands beside this interpreter.
    search = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    subprocess.run(
        [sys.executable, "-m", "xsdata", *command],
        cwd=folder,
        env={**os.environ, "PATH": search},
        check=True,
        capture_output=True,
    )


class Peer:
    """Reads and writes messages with the generated package, which has to be on the path."""

    def __init__(self) -> None:
        package: Any = import_module(PACKAGE)
        self._message: type[Any] = package.Message
        context = XmlContext()
        self._parser = XmlParser(context=context, handler=LxmlEventHandler)
        self._serializer = XmlSerializer(context=context)

    def reader(self, data: bytes) -> Callable[[], Any]:
        parse, cls = self._parser.from_bytes, self._message
        return lambda: parse(data, cls)

    def writer(self, message: Any) -> Callable[[], bytes]:
        render = self._serializer.render
        return lambda: render(message).encode()
