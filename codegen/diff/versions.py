"""Where two states of the schemas are found: in folders, or in the history of this repository."""

from __future__ import annotations

import io
import tarfile
import tempfile
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from codegen.diff.git import git
from codegen.diff.history import bring_up, stand_in
from codegen.errors import Place, SchemaError
from codegen.load import load_package, system_folders
from codegen.model import Package
from codegen.progress import step


def changed_systems(old: str, new: str, repository: Path) -> tuple[list[Package], list[Package]]:
    """Load those systems of two states of the schemas whose files are not the same in both.

    Args:
        old: A folder of schemas, or a revision that git knows. One from before there were schemas
            has no systems.
        new: The same; the folder is meant if it could be both.
        repository: The folder that holds `schemas/` and is under version control.

    Raises:
        SchemaError: It is neither, or something in there cannot be loaded.
    """
    today = repository / "schemas"
    with ExitStack() as stack:
        states = [(state, stack.enter_context(_folder(state, repository))) for state in (old, new)]
        for (state, folder), (_, other) in zip(states, reversed(states), strict=True):
            if not Path(state).is_dir():
                stand_in(folder, {**_described(today), **_described(other)})
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
        schemas = Path(folder, "schemas")
        with step(f"reading {state} from the history"):
            archive = _archive(state, repository)
            if archive is None:
                schemas.mkdir()
            else:
                with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
                    tar.extractall(folder, filter="data")
        bring_up(schemas, repository / "schemas")
        yield schemas


def _archive(revision: str, repository: Path) -> bytes | None:
    """The schemas of a revision; None if it had none yet."""
    tree = git(repository, "rev-parse", "--verify", "--end-of-options", f"{revision}^{{tree}}")
    if tree is None:
        raise SchemaError(
            Place(Path(revision)),
            "this is no folder, and git knows no revision of that name",
            "name a folder of schemas, a commit, a branch or a tag",
        )
    return git(repository, "archive", "--format=tar", tree.decode().strip(), "schemas")


def _described(schemas: Path) -> dict[str, Path]:
    """The folders of those systems that say of themselves what they are."""
    return {path.parent.name: path.parent for path in schemas.glob("*/system.json")}


def _systems(state: str, schemas: Path) -> list[Path]:
    if not Path(state).is_dir() and not any(schemas.glob("*/")):
        return []
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
