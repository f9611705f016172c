"""Where two states of the schemas are found: in folders, or in the history of this repository."""

from __future__ import annotations

import io
import shutil
import subprocess
import tarfile
import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from codegen.errors import Place, SchemaError
from codegen.load import load_package, system_folders
from codegen.model import Package
from codegen.progress import step


def changed_systems(old: str, new: str, repository: Path) -> tuple[list[Package], list[Package]]:
    """Load those systems of two states of the schemas whose files are not the same in both.

    Args:
        old: A folder of schemas, or a revision that git knows.
        new: The same; the folder is meant if it could be both.
        repository: The folder that holds `schemas/` and is under version control.

    Raises:
        SchemaError: It is neither, or something in there cannot be loaded.
    """
    with ExitStack() as stack:
        states = [(state, stack.enter_context(_folder(state, repository))) for state in (old, new)]
        folders = [
            {folder.name: folder for folder in _systems(state, path)} for state, path in states
        ]
        before, now = folders
        for name in before.keys() & now.keys():
            if _content(before[name]) == _content(now[name]):
                del before[name], now[name]
        loaded = [
            [_load(state, folder) for folder in found.values()]
            for (state, _), found in zip(states, folders, strict=True)
        ]
    return loaded[0], loaded[1]


@contextmanager
def _folder(state: str, repository: Path) -> Generator[Path]:
    if Path(state).is_dir():
        yield Path(state).resolve()
        return
    with tempfile.TemporaryDirectory() as folder:
        with step(f"reading {state} from the history"):
            archive = _archive(state, repository)
            with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
                tar.extractall(folder, filter="data")
        schemas = Path(folder, "schemas")
        _complete(schemas, repository / "schemas")
        yield schemas


def _complete(schemas: Path, today: Path) -> None:
    """Let today's files stand in for those that nobody had thought of yet.

    Early states have no system.json, or one of another form, and fewer JSON Schemas. What
    they say of types and operations is the same.
    """
    if (schemas / "system.schema.json").exists():
        return
    for form in today.glob("*.schema.json"):
        shutil.copy(form, schemas)
    for system in today.glob("*/system.json"):
        if (schemas / system.parent.name).is_dir():
            shutil.copy(system, schemas / system.parent.name)


def _archive(revision: str, repository: Path) -> bytes:
    done = subprocess.run(
        ["git", "archive", "--format=tar", "--end-of-options", revision, "schemas"],
        cwd=repository,
        capture_output=True,
    )
    if done.returncode:
        raise SchemaError(
            Place(Path(revision)),
            "this is no folder, and git knows no revision of that name with schemas",
            "name a folder of schemas, a commit, a branch or a tag",
        )
    return done.stdout


def _systems(state: str, schemas: Path) -> list[Path]:
    try:
        return system_folders(schemas)
    except SchemaError as error:
        raise _of(state, error) from error


def _load(state: str, folder: Path) -> Package:
    try:
        with step(f"reading {folder.name} of {state}"):
            return load_package(folder, folder.name)
    except SchemaError as error:
        raise _of(state, error) from error


def _of(state: str, error: SchemaError) -> SchemaError:
    """The same error, in a place that tells which of the two states it is in."""
    if Path(state).is_dir():
        return error
    place = Place(Path(f"{state}:{error.place.file}"), error.place.line)
    return SchemaError(place, error.problem, error.fix)


def _content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
