"""What docs/coverage.json says of recorded messages is what they show."""

from __future__ import annotations

import json
from pathlib import Path

from meetwire import webex
from meetwire.runtime.message import Request
from meetwire.webex._index import OPERATIONS


def decoded(corpus: Path) -> dict[str, dict[str, list[str]]]:
    """The operations of which the request or the response is recorded and decodes."""
    found = {type(webex.loads(path.read_bytes())) for path in (corpus / "repaired").glob("*/*.xml")}
    samples: dict[str, dict[str, list[str]]] = {}
    for name, module in sorted(OPERATIONS.items()):
        request: type[Request] = getattr(getattr(webex, module), name)  # type: ignore[type-arg]
        parts = {"request": request, "response": request.__operation__.response}
        if listed := [part for part, cls in parts.items() if cls in found]:
            samples.setdefault(module, {})[name] = listed
    return samples


def test_the_listed_samples_are_those_that_decode(corpus: Path, checkout: Path) -> None:
    listed = json.loads((checkout / "docs" / "coverage.json").read_text("utf-8"))["samples"]
    assert listed == {"webex": decoded(corpus)}
