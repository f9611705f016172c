"""Candidates in processes of their own, asked in turns.

So whatever else the machine does disturbs all of them alike, and none finds what another has left.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import candidates, messages
from benchmarks.run import TOP, Run
from benchmarks.table import Cell

Ask = Any
"""A question to a worker: the name of what it can be asked, and the arguments."""


class Missing(Exception):
    """A figure that there is not; the message says why."""


class Racer:
    """A process with one candidate."""

    def __init__(self, name: str, run: Run, services: Sequence[str]) -> None:
        arguments = (name, str(_messages(run)), str(prepared(name, run, services)))
        self._process = subprocess.Popen(
            [sys.executable, "-m", "benchmarks.worker", *arguments],
            cwd=TOP,
            env=environment(run),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ask(self, what: str, *arguments: Any) -> Any:
        """Ask the worker, and wait for its answer.

        Raises:
            Missing: The candidate cannot do this.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps([what, *arguments]) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        if not line:
            raise RuntimeError(f"a worker failed at {what} {arguments}; it said why above")
        answer = json.loads(line)
        if "cannot" in answer:
            raise Missing(answer["cannot"])
        return answer["found"]

    def close(self) -> None:
        self._process.communicate()


@contextmanager
def racing(
    names: Sequence[str], run: Run, services: Sequence[str] = messages.SERVICES
) -> Iterator[dict[str, Racer]]:
    """A fresh process for each of the candidates that are installed."""
    with ExitStack() as stack:
        racers: dict[str, Racer] = {}
        for name in names:
            if candidates.is_installed(name):
                racers[name] = Racer(name, run, services)
                stack.callback(racers[name].close)
        yield racers


def times(names: Sequence[str], tasks: Sequence[str], run: Run) -> dict[str, dict[str, Cell]]:
    """Seconds of the processor that each candidate takes for each task.

    Of each round the fastest batch counts, and of those the median.
    """
    effort = run.effort
    taken: dict[str, dict[str, list[float]]] = {
        name: {task: [] for task in tasks} for name in names
    }
    found = _not_installed(names, tasks)
    for _ in range(effort.processes):
        with racing(names, run) as racers:
            for _ in range(effort.rounds):
                for task in tasks:
                    for name, racer in racers.items():
                        try:
                            seconds = racer.ask("time", task, effort.repeats, effort.batch_seconds)
                        except Missing as reason:
                            found[name][task] = str(reason)
                        else:
                            taken[name][task].append(seconds)
    for name in names:
        for task, seconds in taken[name].items():
            if seconds:
                found[name][task] = median(seconds)
    return found


def ask_each(
    names: Sequence[str], run: Run, what: str, *arguments: Any
) -> dict[str, Any | Missing]:
    """The answers of fresh processes to one question; for those without one, why."""
    found: dict[str, Any | Missing] = {}
    for name in names:
        with racing([name], run) as racers:
            try:
                found[name] = racers[name].ask(what, *arguments)
            except KeyError:
                found[name] = Missing("not installed")
            except Missing as reason:
                found[name] = reason
    return found


def _not_installed(names: Sequence[str], tasks: Sequence[str]) -> dict[str, dict[str, Cell]]:
    return {name: dict.fromkeys(tasks, "it is not installed") for name in names}


def prepared(name: str, run: Run, services: Sequence[str]) -> Path:
    """The folder with what a candidate needs for some services."""
    folder = run.folder / name / "-".join(services)
    if not folder.exists():
        folder.mkdir(parents=True)
        candidates.load(name).prepare(folder, services)
    return folder


def _messages(run: Run) -> Path:
    folder = run.folder / "messages"
    if not folder.exists():
        folder.mkdir()
        messages.write(folder)
    return folder


def environment(run: Run) -> Mapping[str, str]:
    """Of a process in which everything is compiled once, as installing does."""
    found = {**os.environ, "PYTHONPYCACHEPREFIX": str(run.folder / "bytecode")}
    found.pop("PYTHONDONTWRITEBYTECODE", None)
    return found
