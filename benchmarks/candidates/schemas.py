"""Our schemas in a folder of their own, as those who generate from them need them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

SCHEMAS = Path(__file__).resolve().parents[2] / "schemas" / "webex"
ALL = tuple(sorted(path.stem for path in SCHEMAS.glob("*.xsd")))

_DRIVER = """\
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:benchmarks">
{}
</xs:schema>
"""


def copy(folder: Path, services: Sequence[str]) -> Path:
    """Put the schemas of some services, and those that they import, into a folder.

    Returns:
        The file beside that folder which imports these services.
    """
    target = folder / "schemas"
    target.mkdir()
    waiting = [f"{service}.xsd" for service in services]
    while waiting:
        name = waiting.pop()
        if not (target / name).exists():
            shutil.copy(SCHEMAS / name, target)
            waiting += re.findall(r'schemaLocation="([^"]+)"', (target / name).read_text("utf-8"))
    imports = [
        f'<xs:import namespace="{namespace(service)}" schemaLocation="schemas/{service}.xsd"/>'
        for service in services
    ]
    driver = folder / "driver.xsd"
    driver.write_text(_DRIVER.format("\n".join(imports)), encoding="utf-8")
    return driver


def namespace(service: str) -> str:
    """The target namespace of a schema."""
    text = (SCHEMAS / f"{service}.xsd").read_text("utf-8")
    return re.findall(r'targetNamespace="([^"]+)"', text)[0]
