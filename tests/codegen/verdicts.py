"""Proving verdicts: callers written against the bindings of before, run and checked with both.

Each case is a system of its own, so that one run of the generator, one of mypy and one of Python
serve all of them, before and after.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

from codegen.load import load_package
from codegen.model import Package
from codegen.render import render_package
from tests.codegen import houses

SERV = "http://www.webex.com/schemas/2002/06/service"
CALLER = '''
from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from meetwire.runtime.errors import Conflict, NotFound, ServiceError
from meetwire.runtime.webex import WebexClient
from meetwire.{case} import doors

OPERATION = "{operation}"
SAMPLE = """{sample}"""


def make() -> doors.{request}:
    {make}


def take(read: Callable[[], doors.{response}]) -> object:
    {take}
'''
ANSWER = f"""\
<serv:message xmlns:serv="{SERV}" xmlns:d="urn:example:doors"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><serv:header><serv:response>
<serv:result>{{result}}</serv:result>{{more}}</serv:response></serv:header><serv:body>
<serv:bodyContent{{type}}>{{content}}</serv:bodyContent></serv:body></serv:message>"""
DOOR = "<d:doorKey>1</d:doorKey>{}<d:maker>m</d:maker>"


@dataclass(frozen=True)
class Case:
    """A change, what is said of it, and a caller that would notice."""

    name: str
    edits: list[tuple[str, str, str]]
    says: list[tuple[str, str, str, str]]
    """Nature, kind of thing, name within the system, what breaks (with blanks between)."""
    make: str = "return doors.CreateDoor(door_key=1, reason='r')"
    take: str = "return read().door_key"
    content: str = DOOR.format("")
    operation: str = "CreateDoor"
    failure: str = ""
    """Exception id, if the sample is a failure."""

    @property
    def verdict(self) -> set[str]:
        """Everything that is said to break."""
        return {word for *_, breaks in self.says for word in breaks.split()}

    @property
    def caller(self) -> str:
        """The text of the caller."""
        answer = f"{self.operation[0].lower()}{self.operation[1:]}Response"
        sample = ANSWER.format(
            result="FAILURE" if self.failure else "SUCCESS",
            more=f"<serv:exceptionID>{self.failure}</serv:exceptionID>" if self.failure else "",
            type="" if self.failure else f' xsi:type="d:{answer}"',
            content="" if self.failure else self.content,
        )
        return CALLER.format(
            case=self.name,
            operation=self.operation.lower(),
            request=self.operation,
            response=f"{self.operation}Response",
            sample=sample,
            make=self.make.replace("\n", "\n    "),
            take=self.take.replace("\n", "\n    "),
        )


@dataclass
class State:
    """Bindings of all cases, as they were or as they are now."""

    packages: dict[str, Package] = field(default_factory=dict)
    errors: dict[str, list[str]] = field(default_factory=dict)
    """What mypy says of each caller."""
    outcomes: dict[str, dict[str, str]] = field(default_factory=dict)
    """What each caller sends and gets."""


def prove(cases: list[Case], folder: Path, checkout: Path) -> tuple[State, State]:
    """Generate bindings of before and now, and put the callers to both."""
    callers = folder / "callers"
    callers.mkdir()
    for case in cases:
        (callers / f"{case.name}.py").write_text(case.caller, "utf-8")
    old = _state({case.name: [] for case in cases}, folder / "old", checkout)
    new = _state({case.name: case.edits for case in cases}, folder / "new", checkout)
    return old, new


def _state(edits: dict[str, list[tuple[str, str, str]]], top: Path, checkout: Path) -> State:
    schemas, out = top / "schemas", top / "generated"
    state = State()
    for name, changes in edits.items():
        houses.write(schemas, name, changes, checkout)
        package = load_package(schemas / name, name)
        state.packages[name] = package
        for file, text in render_package(package, top).items():
            path = out / file
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
    state.errors = _type_errors(top.parent / "callers", out, checkout)
    state.outcomes = _outcomes(top.parent / "callers", out, checkout)
    return state


def _type_errors(callers: Path, out: Path, checkout: Path) -> dict[str, list[str]]:
    # Imported here, since nothing else needs it.
    from mypy import api

    roots = [str(checkout / "runtime"), str(out)]
    config = callers.parent / "mypy.ini"
    config.write_text(
        f"[mypy]\nmypy_path = {':'.join(roots)}\nstrict = true\npython_version = 3.11\n"
        "namespace_packages = true\nexplicit_package_bases = true\nfollow_imports = silent\n",
        "utf-8",
    )
    files = [str(path) for path in sorted(callers.glob("*.py"))]
    cache = callers.parent / "cache"
    shown, complaints, _ = api.run(
        [f"--config-file={config}", f"--cache-dir={cache}", "--no-error-summary", *files]
    )
    assert not complaints, complaints
    found: dict[str, list[str]] = {Path(file).stem: [] for file in files}
    for line in shown.splitlines():
        match = re.match(r"(.*?)\.py:\d+: error: (.*)", line)
        if match:
            found[Path(match[1]).name].append(match[2])
    return found


def _outcomes(callers: Path, out: Path, checkout: Path) -> dict[str, dict[str, str]]:
    done = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("run_callers.py")), str(callers)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(checkout / "runtime"), str(out)])},
        capture_output=True,
        text=True,
        check=True,
    )
    outcomes: dict[str, dict[str, str]] = json.loads(done.stdout)
    return outcomes
