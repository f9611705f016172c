"""Decode a recorded Webex message: `python examples/decode_file.py FILE`.

Any request or answer will do, as it went over the wire or as a document prints it.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import cast

from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.message import Message, fields_of, is_set
from meetwire.webex import loads


def show(message: Message, indent: int = 2) -> None:
    """Print what a message holds, as a tree. Secrets are masked."""
    margin = " " * indent
    for name, field in fields_of(type(message)).items():
        if not is_set(message, name):
            continue
        value: object = getattr(message, name)
        if isinstance(value, Message):
            print(f"{margin}{name}")
            show(value, indent + 2)
        elif isinstance(value, list):
            for index, item in enumerate(cast("list[object]", value)):
                if isinstance(item, Message):
                    print(f"{margin}{name}[{index}]")
                    show(item, indent + 2)
                else:
                    print(f"{margin}{name}[{index}] = {'***' if field.secret else repr(item)}")
        elif value is not None:
            print(f"{margin}{name} = {'***' if field.secret else repr(value)}")
    for extra in message.extras:
        print(f"{margin}(kept: {extra!r})")


def main(arguments: list[str]) -> int:
    """Decode the file that is named."""
    if len(arguments) != 1:
        print("usage: python examples/decode_file.py FILE", file=sys.stderr)
        return 2
    path = Path(arguments[0])
    try:
        message = loads(path.read_bytes())
    except (OSError, MeetwireError) as error:
        print(f"{path.name}: {error}", file=sys.stderr)
        return 1
    print(f"\n{path.name} holds a {type(message).__module__}.{type(message).__name__}:")
    show(message)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
