"""What git knows of a repository."""

from __future__ import annotations

import subprocess
from pathlib import Path


def git(repository: Path, *arguments: str) -> bytes | None:
    """What git says; None if it refuses, or if there is no git.

    Args:
        repository: A folder in the checkout.
        arguments: A command of git with its options.
    """
    try:
        done = subprocess.run(["git", *arguments], cwd=repository, capture_output=True)
    except FileNotFoundError:
        return None
    return None if done.returncode else done.stdout
