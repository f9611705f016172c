"""A JSON file of the schemas: what it holds, and on which line each part of it stands."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator

from codegen.errors import Place, SchemaError

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


class JsonFile:
    """One JSON file.

    Args:
        path: Where it is.
        top: The folder that places are shown from.

    Raises:
        SchemaError: It cannot be read, is no JSON object, or has a key twice.
    """

    def __init__(self, path: Path, top: Path) -> None:
        self.path = path
        self.shown = path.relative_to(top)
        self.content: dict[str, Any]
        try:
            text = path.read_text("utf-8")
            content = json.loads(text, object_pairs_hook=_no_duplicates)
        except json.JSONDecodeError as error:
            raise SchemaError(
                Place(self.shown, error.lineno), error.msg, "correct the JSON"
            ) from error
        except OSError as error:
            raise SchemaError(
                Place(self.shown), error.strerror or "?", "correct the file"
            ) from error
        except ValueError as error:
            raise SchemaError(Place(self.shown), str(error), "correct the file") from error
        if not isinstance(content, dict):
            raise SchemaError(Place(self.shown), "the file holds no object", "begin it with {")
        self.content = content
        self._lines = _lines(text)

    def place(self, pointer: str = "") -> Place:
        """Where something stands, by its JSON pointer: `/paths/~1lamps/get`."""
        return Place(self.shown, self._lines.get(pointer) if pointer else None)

    def last_line(self, pointer: str) -> int:
        """The last line on which something begins in what a JSON pointer names."""
        inside = f"{pointer}/"
        return max(
            (line for at, line in self._lines.items() if at == pointer or at.startswith(inside)),
            default=0,
        )

    def check(self, schema: Path) -> None:
        """Hold the content against a JSON Schema.

        Raises:
            SchemaError: It is not as the JSON Schema wants it.
        """
        validator: Any = Draft202012Validator(json.loads(schema.read_text("utf-8")))
        for fault in sorted(validator.iter_errors(self.content), key=lambda each: each.json_path):
            where = self.place("".join(f"/{escaped(str(step))}" for step in fault.absolute_path))
            raise SchemaError(where, f"{fault.json_path}: {fault.message}", f"see {schema.name}")


def escaped(step: str) -> str:
    """One step of a JSON pointer."""
    return step.replace("~", "~0").replace("/", "~1")


def _lines(text: str) -> dict[str, int]:
    """The line of each value by its pointer; that of a member is where its name stands."""
    lines: dict[str, int] = {}
    path: list[str | int] = []
    names: list[bool] = []  # for each open bracket: whether what comes next is a name
    line, end = 1, 0
    for token in _TOKEN.finditer(text):
        line += text.count("\n", end, token.start())
        end = token.start()
        mark = token[0]
        if mark in "}]":
            path.pop()
            names.pop()
        elif mark == ",":
            last = path[-1]
            if isinstance(last, int):
                path[-1] = last + 1
                _note(lines, path, line)
            else:
                names[-1] = True
        elif mark == ":":
            names[-1] = False
        elif names and names[-1]:
            path[-1] = json.loads(mark)
            _note(lines, path, line)
        elif mark == "{":
            path.append("")
            names.append(True)
        elif mark == "[":
            path.append(0)
            names.append(False)
            _note(lines, path, line)
    return lines


def _note(lines: dict[str, int], path: list[str | int], line: int) -> None:
    lines.setdefault("".join(f"/{escaped(str(step))}" for step in path), line)


def _no_duplicates(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    result: dict[str, Any] = {}
    for key, value in pairs:
        if key in result:
            raise ValueError(f"the key {key!r} stands there twice")
        result[key] = value
    return result
