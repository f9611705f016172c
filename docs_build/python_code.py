"""Messages as the Python that makes them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, cast

from meetwire.runtime.message import Message, fields_of, is_set
from meetwire.runtime.values import OpenEnum

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH = 80


def python_code(message: Message, variable: str) -> str:
    """A script of imports and one assignment that makes an equal message.

    Args:
        message: What to make. It has no `extras`.
        variable: What the script calls it.
    """
    modules: set[str] = set()
    times: set[str] = set()
    expression = _expression(message, f"{variable} = ", 0, modules, times)
    system = type(message).__module__.split(".")[1]
    lines = [f"from datetime import {', '.join(sorted(times))}\n"] if times else []
    lines.append(f"from meetwire.{system} import {', '.join(sorted(modules))}\n")
    return "\n".join([*lines, f"{variable} = {expression}"]) + "\n"


def _expression(value: Any, before: str, indent: int, modules: set[str], times: set[str]) -> str:
    """A value as Python, in one line if it fits behind `before`."""
    if isinstance(value, Message):
        module = type(value).__module__.rpartition(".")[2]
        modules.add(module)
        opened, closed = f"{module}.{type(value).__name__}(", ")"
        parts = [(f"{name}=", getattr(value, name)) for name in _given(value)]
    elif isinstance(value, list):
        items = cast("Iterable[Any]", value)
        opened, closed, parts = "[", "]", [("", item) for item in items]
    else:
        return _simple(value, modules, times)
    inner = [label + _expression(item, label, indent + 4, modules, times) for label, item in parts]
    line = opened + ", ".join(inner) + closed
    if "\n" not in line and indent + len(before) + len(line) <= _WIDTH:
        return line
    padding = " " * (indent + 4)
    return opened + "".join(f"\n{padding}{part}," for part in inner) + f"\n{' ' * indent}{closed}"


def _given(message: Message) -> list[str]:
    return [
        name
        for name in fields_of(type(message))
        if is_set(message, name) and getattr(message, name) not in (None, [])
    ]


def _simple(value: Any, modules: set[str], times: set[str]) -> str:
    if isinstance(value, OpenEnum):
        module = type(value).__module__.rpartition(".")[2]
        modules.add(module)
        return f"{module}.{type(value).__name__}.{value.name}"
    if isinstance(value, datetime):
        times.add("datetime")
        parts = [value.year, value.month, value.day, value.hour, value.minute]
        shown = ", ".join(map(str, parts))
        if value.tzinfo is None:
            return f"datetime({shown})"
        times.add("UTC")
        return f"datetime({shown}, tzinfo=UTC)"
    if isinstance(value, timedelta):
        times.add("timedelta")
        return f"timedelta(seconds={int(value.total_seconds())})"
    if isinstance(value, str):
        return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return repr(value)
