"""Comparing with and replacing a folder of generated files."""

from __future__ import annotations

import difflib
import shutil
import tempfile
from pathlib import Path


def _on_disk(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode("utf-8", "surrogateescape")
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def _diff(before: str, after: str, name: str) -> list[str]:
    return list(
        difflib.unified_diff(
            before.splitlines(keepends=True),
            after.splitlines(keepends=True),
            f"a/{name}",
            f"b/{name}",
        )
    )


def difference(path: Path, text: str, name: str) -> list[str]:
    """A unified diff from what is in one file to what should be; empty if they agree."""
    return _diff(path.read_text("utf-8") if path.exists() else "", text, name)


def differences(folder: Path, files: dict[str, str]) -> list[str]:
    """A unified diff from what is in the folder to what should be; empty if they agree."""
    present = _on_disk(folder)
    lines: list[str] = []
    for name in sorted({*present, *files}):
        before, after = present.get(name), files.get(name)
        if before == after:
            continue
        diff = _diff(before or "", after or "", name)
        lines += diff or [f"--- a/{name}\n", f"+++ b/{name}\n"]
    return lines


def replace(folder: Path, files: dict[str, str]) -> None:
    """Put the files where the folder was: all of them, or, if anything fails, none."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".generated-") as work:
        new, old = Path(work, "new"), Path(work, "old")
        for name, text in files.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8", newline="\n")
        if not folder.exists():
            new.rename(folder)
            return
        folder.rename(old)
        try:
            new.rename(folder)
        except BaseException:
            old.rename(folder)
            raise
        shutil.rmtree(old)
