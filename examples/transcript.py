"""Play a function as a transcript: each statement as it is written, and what it prints."""

from __future__ import annotations

import ast
import inspect
import sys
import textwrap
from collections.abc import Callable
from typing import Any

WIDTH = 100


def play(function: Callable[..., None], *arguments: Any) -> None:
    """Run a function's statements one by one, showing comments and statements.

    Args:
        function: A function whose body is plain statements.
        arguments: What it is called with.
    """
    source = textwrap.dedent(inspect.getsource(function))
    lines = source.splitlines()
    definition = ast.parse(source).body[0]
    if not isinstance(definition, ast.FunctionDef):
        raise TypeError(f"{function!r} is not a plain function")
    names = [argument.arg for argument in definition.args.args]
    scope = {**function.__globals__, **dict(zip(names, arguments, strict=True))}
    shown = definition.body[0].end_lineno if ast.get_docstring(definition) else definition.lineno
    for statement in definition.body[1 if ast.get_docstring(definition) else 0 :]:
        end = statement.end_lineno or statement.lineno
        _show_comments(lines[shown : statement.lineno - 1])
        _show_code(textwrap.dedent("\n".join(lines[statement.lineno - 1 : end])))
        shown = end
        module = ast.Module([statement], type_ignores=[])
        exec(compile(module, "<transcript>", "exec"), scope)  # noqa: S102


def _show_comments(lines: list[str]) -> None:
    comments = [line.strip().removeprefix("#").strip() for line in lines if line.strip()]
    if comments:
        text = "\n".join(textwrap.wrap(" ".join(comments), WIDTH))
        print(f"\n\x1b[1m{text}\x1b[0m" if sys.stdout.isatty() else f"\n{text}")


def _show_code(code: str) -> None:
    for number, line in enumerate(code.splitlines()):
        prompt = "..." if number else ">>>"
        print(f"{prompt} {line}".rstrip())
