"""Writers in straight lines: for a class that is written often, a function with a line per field.

To walk a table costs as much for a field that is absent as for one that is there, and most are
absent. In a function that was made for the class they cost next to nothing. It knows the usual case
only, and fails in any other; the encoder then writes the message from the table, which knows all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeAlias

from meetwire.runtime.fields import HOLDS_CONTENT, HOLDS_MESSAGE, HOLDS_TEXT

if TYPE_CHECKING:
    from meetwire.runtime.encoder import Step
    from meetwire.runtime.message import Message

__all__ = ["Write", "straight_writer"]

Write: TypeAlias = Callable[["Message", list[str]], None]
"""Appends the content of a message.

Raises:
    InvalidRequest: One of its parts cannot be written.
    AttributeError, TypeError, ValueError: The message is none of the usual ones.
"""


def straight_writer(
    steps: Sequence[Step],
    write_list: Callable[[Step, Any, list[str], bool], None],
    write_part: Callable[[Step, Any, list[str], bool], None],
    qualified: bool,
) -> Write | None:
    """Make the function for one class; None if its fields are none of the usual ones.

    Args:
        steps: How to write its fields, in order.
        write_list: Writes a list.
        write_part: Writes a message in its element.
        qualified: What to tell these two.
    """
    if not all(HOLDS_TEXT <= step.how < HOLDS_CONTENT and step.open for step in steps):
        return None
    names: dict[str, Any] = {
        "write_list": write_list,
        "write_part": write_part,
        "qualified": qualified,
    }
    lines = ["def write(message, out):", "    if message.extras: raise ValueError"]
    for number, step in enumerate(steps):
        names |= {f"step{number}": step, f"format{number}": step.format}
        lines.append(f"    value = message.{step.field.name}")
        lines.append(f"    if value is not None: {_statement(step, number)}")
        if step.field.required:
            lines.append("    else: raise ValueError")
    exec("\n".join(lines), names)  # noqa: S102  # made of the schema's names, and nothing else
    write: Write = names["write"]
    return write


def _statement(step: Step, number: int) -> str:
    if step.how < HOLDS_MESSAGE:
        return f"out.append(f'{step.open}{{format{number}(value)}}{step.close}')"
    if step.how == HOLDS_MESSAGE:
        return f"write_part(step{number}, value, out, qualified)"
    return f"write_list(step{number}, value, out, qualified)"
