"""Whether the tests notice slips: `python -m tests.mutation [MODULE …] [--figures FILE]`.

Each mutant of a module of the runtime has one slip in it. The tests that come past that line are
run with it, and ought to fail. What survives must be explained in `survivors.json`, and what is
explained there must survive, or this fails.

A mutant is never written to disk: each has a process of its own, forked from one that is about to
run the tests. There the function with the slip takes the place of the sound one. What does not
stand in a function has run by then, so that such a mutant is given to a process that has loaded all
but Meetwire and the tests, when it imports the module.
"""

from __future__ import annotations

import argparse
import ast
import importlib.abc
import importlib.machinery
import importlib.util
import json
import os
import resource
import sys
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType, ModuleType
from typing import Any, NamedTuple

import pytest
from hypothesis import settings

from tests.mutation.operators import Mutant, mutants, put_in_place

HERE = Path(__file__).parent
RUNTIME = Path("runtime", "meetwire", "runtime")
SURVIVORS = HERE / "survivors.json"

_XML = ("test_codec", "test_content", "test_xml", "test_webex_xml", "test_untyped", "test_message")
_CALLS = ("test_calls_closely", "test_calls")
TESTS = {
    "retry": ("test_retry", "test_calls"),
    "limiter": ("test_limiter", "test_calls"),
    "calls": _CALLS,
    "values": ("test_values", "test_validate", "test_message"),
    "json_codec": ("test_json_codec", "test_rest_json", "test_form_json"),
    "decoder": (*_XML, "test_treeless"),
    "encoder": (*_XML, "test_straight"),
    "xml": ("test_xml", "test_webex_xml"),
}
"""The modules that are tried, and the tests that must tell: the quick ones."""

KILLED, SURVIVED, ENDLESS = "killed", "survived", "endless"
_PATIENCE = 5
"""How many times as long as without a slip the tests may take, and this many seconds."""


def main(*arguments: str) -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.mutation", description=__doc__)
    parser.add_argument("module", nargs="*", default=list(TESTS), choices=[*TESTS, []])
    parser.add_argument("--figures", type=Path, help="a JSON file to write the figures to")
    options = parser.parse_args(arguments)
    explained: dict[str, dict[str, str]] = json.loads(SURVIVORS.read_text("utf-8"))
    complaints: list[str] = []
    for name in options.module:
        outcomes = _try(name)
        counted = Counter(outcomes.values())
        sys.stdout.write(f"{name}: {', '.join(f'{counted[each]} {each}' for each in counted)}\n")
        survived = {mutant for mutant, outcome in outcomes.items() if outcome == SURVIVED}
        reasons = explained.get(name, {})
        found = [f"{name}: survives: {each}" for each in sorted(survived - reasons.keys())]
        found += [f"{name}: no survivor: {each}" for each in sorted(reasons.keys() - survived)]
        sys.stdout.write("".join(f"{each}\n" for each in found))
        sys.stdout.flush()
        complaints += found
        if options.figures:
            known = (
                json.loads(options.figures.read_text("utf-8")) if options.figures.exists() else {}
            )
            known[name] = {each: counted[each] for each in (KILLED, ENDLESS, SURVIVED)}
            options.figures.write_text(f"{json.dumps(known, indent=2)}\n", encoding="utf-8")
    sys.exit(bool(complaints))


def _try(name: str) -> dict[str, str]:
    """What became of each mutant of a module."""
    file = (RUNTIME / f"{name}.py").resolve()
    source = file.read_text("utf-8")
    tests = [f"tests/runtime/{each}.py" for each in TESTS[name]]
    with TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        if _forked(lambda: _pytest(tests, _Watch(file, report)), None) != 0:
            sys.exit(f"{name}: the tests fail without a slip")
        watched: dict[str, Any] = json.loads(report.read_text("utf-8"))
    trials = [
        Trial(mutant, watched["lines"].get(str(mutant.line), [])) for mutant in mutants(source)
    ]
    patience = round(watched["seconds"] * _PATIENCE + _PATIENCE)
    outcomes: dict[str, str] = {}
    with TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        inside = [trial for trial in trials if trial.mutant.function]
        _forked(lambda: _pytest(tests, _Trials(file, inside, patience, report)), None)
        outcomes |= json.loads(report.read_text("utf-8"))
    for trial in trials:
        if not trial.mutant.function:
            outcomes[trial.mutant.name] = _outcome(_imported(file, trial.mutant, tests), patience)
    return outcomes


def _outcome(run: Callable[[], int], seconds: int) -> str:
    code = _forked(run, seconds)
    if code is None:
        return ENDLESS
    return SURVIVED if code == 0 else KILLED


def _imported(file: Path, mutant: Mutant, tests: list[str]) -> Callable[[], int]:
    """Runs all tests with a mutant of what stands in no function."""

    def run() -> int:
        sys.meta_path.insert(0, _Finder(file, mutant.tree))
        return _pytest(tests, _Quiet())

    return run


def _forked(run: Callable[[], int], seconds: int | None) -> int | None:
    """What a function returns in a process of its own; None if it took too long."""
    child = os.fork()
    if not child:
        if seconds is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, 1)
        os.dup2(nothing, 2)
        code = 1
        try:
            code = int(run())
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.WEXITSTATUS(status) if os.WIFEXITED(status) else None


def _pytest(tests: Sequence[str], plugin: object) -> int:
    quiet = [
        "-W",
        "ignore::pytest.PytestAssertRewriteWarning",
        "-x",
        "-q",
        "--no-header",
        "-p",
        "no:randomly",
        "-p",
        "no:cacheprovider",
    ]
    return pytest.main([*quiet, "-p", "no:xdist", *tests], [plugin])


class _Finder(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Gives a mutant in the place of its module."""

    def __init__(self, file: Path, tree: ast.Module) -> None:
        self._name = f"meetwire.runtime.{file.stem}"
        self._file = str(file)
        self._tree = tree

    def find_spec(
        self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> importlib.machinery.ModuleSpec | None:
        if name != self._name:
            return None
        return importlib.util.spec_from_file_location(name, self._file, loader=self)  # type: ignore[arg-type]

    def exec_module(self, module: ModuleType) -> None:
        exec(compile(self._tree, self._file, "exec"), module.__dict__)


class _Quiet:
    """What holds for every run of the tests."""

    def pytest_configure(self) -> None:
        settings.register_profile(
            "mutation", derandomize=True, deadline=None, max_examples=25, database=None
        )
        settings.load_profile("mutation")


class Trial(NamedTuple):
    """A mutant, and the tests that come past its line, the quickest first."""

    mutant: Mutant
    tests: list[str]


class _Trials(_Quiet):
    """Runs, in place of all tests once, some of them for each mutant."""

    def __init__(self, file: Path, trials: list[Trial], seconds: int, report: Path) -> None:
        self._file = file
        self._trials = trials
        self._seconds = seconds
        self._report = report
        self._failed = False

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        items = {item.nodeid: item for item in session.items}
        module = import_module(f"meetwire.runtime.{self._file.stem}")
        outcomes: dict[str, str] = {}
        for trial in self._trials:
            chosen = [items[each] for each in trial.tests]
            outcome = _outcome(partial(self._run, module, trial.mutant, chosen), self._seconds)
            if outcome == SURVIVED:
                # What is kept for later, such as a table, is used where nothing comes past it.
                others = [item for item in session.items if item not in chosen]
                outcome = _outcome(partial(self._run, module, trial.mutant, others), self._seconds)
            outcomes[trial.mutant.name] = outcome
        self._report.write_text(json.dumps(outcomes), encoding="utf-8")
        return True

    def _run(self, module: ModuleType, mutant: Mutant, items: list[pytest.Item]) -> int:
        put_in_place(mutant, module, self._file)
        for item in items:
            item.ihook.pytest_runtest_protocol(item=item, nextitem=None)
            if self._failed:
                return 1
        return 0

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._failed = self._failed or report.failed


class _Watch(_Quiet):
    """Notes which tests come past which lines of a file, the quickest first."""

    def __init__(self, file: Path, report: Path) -> None:
        self._file = str(file)
        self._report = report
        self._seconds: dict[str, float] = {}
        self._passed: dict[int, set[str]] = {}
        self._test = ""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_call(self, item: pytest.Item) -> Any:
        self._test = item.nodeid
        threading.settrace(self._frame)
        sys.settrace(self._frame)
        try:
            return (yield)
        finally:
            sys.settrace(None)
            threading.settrace(None)  # type: ignore[arg-type]

    def _frame(self, frame: FrameType, event: str, argument: object) -> Any:
        return self._line if frame.f_code.co_filename == self._file else None

    def _line(self, frame: FrameType, event: str, argument: object) -> Any:
        self._passed.setdefault(frame.f_lineno, set()).add(self._test)
        return self._line

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._seconds[report.nodeid] = self._seconds.get(report.nodeid, 0) + report.duration

    def pytest_sessionfinish(self) -> None:
        lines = {
            line: sorted(tests, key=lambda test: (self._seconds[test], test))
            for line, tests in self._passed.items()
        }
        spent = sum(self._seconds.values())
        self._report.write_text(json.dumps({"lines": lines, "seconds": spent}), encoding="utf-8")


if __name__ == "__main__":
    # What is slow to load and is not tried.
    import httpx2  # noqa: F401
    import lxml.etree  # noqa: F401
    import requests  # noqa: F401

    main(*sys.argv[1:])
