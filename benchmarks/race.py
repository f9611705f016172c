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
from itertools import product
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks import candidates, messages
from benchmarks.run import TOP, Run
from benchmarks.table import Cell

NOT_INSTALLED = "it is not installed"


class Missing(Exception):
    """A figure that there is not; the message says why."""


class Racer:
    """A process with one candidate."""

    def __init__(self, name: str, run: Run, services: Sequence[str]) -> None:
        arguments = (name, str(messages_of(run)), str(prepared(name, run, services)))
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


def times(names: Sequence[str], tasks: Sequence[str], run: Run) -> dict[str, list[Cell]]:
    """Seconds of the processor that each candidate takes for each task.

    Of each process the fastest batch counts, since what the machine does besides only ever adds;
    and of the processes the median.
    """
    effort = run.effort
    fastest = {(name, task): list[float]() for name in names for task in tasks}
    missing = dict.fromkeys(fastest, NOT_INSTALLED)
    for _ in range(effort.processes):
        taken = {key: list[float]() for key in fastest}
        with racing(names, run) as racers:
            for _, task, (name, racer) in product(range(effort.rounds), tasks, racers.items()):
                try:
                    seconds = racer.ask("time", task, effort.batch_seconds)
                    taken[name, task].append(seconds)
                except Missing as reason:
                    missing[name, task] = str(reason)
        for key in filter(taken.get, taken):
            fastest[key].append(min(taken[key]))
    return {
        name: [
            median(fastest[name, task]) if fastest[name, task] else missing[name, task]
            for task in tasks
        ]
        for name in names
    }


def ask_each(
    names: Sequence[str], run: Run, columns: int, what: str, *arguments: Any
) -> dict[str, list[Cell]]:
    """The answers of fresh processes to one question, which are several numbers each."""
    found: dict[str, list[Cell]] = {}
    for name in names:
        with racing([name], run) as racers:
            try:
                found[name] = (
                    racers[name].ask(what, *arguments) if racers else [NOT_INSTALLED] * columns
                )
            except Missing as reason:
                found[name] = [str(reason)] * columns
    return found


def prepared(name: str, run: Run, services: Sequence[str]) -> Path:
    """The folder with what a candidate needs for some services."""
    folder = run.folder / name / "-".join(services)
    if not folder.exists():
        folder.mkdir(parents=True)
        candidates.load(name).prepare(folder, services)
    return folder


def messages_of(run: Run) -> Path:
    """The folder with all messages."""
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
