"""From names on the wire to names in Python.

The rule, for a field: the wire name is cut into words at each change from a small letter or digit
to a capital, and before the last capital of a run of capitals that a small letter follows. `WebEx`
is one word in any spelling. The words are written in small letters and joined by `_`; a keyword of
Python gets one more `_` at its end.

confName → conf_name      hostWebExID → host_webex_id      userLoginURL → user_login_url      from →
from_

For a class, the first letter becomes a capital and a trailing `Type` goes: metaDataType → MetaData.
For a member of an enumeration, everything becomes capital, `+` is `PLUS_`, a `-` before a digit is
`MINUS_`, any other run of characters that no name can hold is `_`, and a name that would start with
a digit gets `VALUE_` in front.

Where the wire is sloppy, the schema gives the name itself (`mw:name`, `x-meetwire-name`). Either
way names are injective within their scope: two wire names that would meet in one Python name are an
error, and never one silently shadowing the other.
"""

from __future__ import annotations

import keyword
import re
from collections.abc import Callable, Iterable

from codegen.errors import Place, SchemaError

_WEBEX = re.compile(r"webex", re.IGNORECASE)
_BOUNDARY = re.compile(r"(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_NO_NAME = re.compile(r"\W+")


class NameClash(SchemaError):
    """Two names on the wire meet in one name in Python."""


def field_name(wire: str) -> str:
    """The Python name of an element or attribute."""
    words = _BOUNDARY.split(_WEBEX.sub(_webex_as_word, wire))
    name = _NO_NAME.sub("_", "_".join(words)).lower()
    return f"{name}_" if keyword.iskeyword(name) else name


def _webex_as_word(match: re.Match[str]) -> str:
    # At the start of a name it may be followed by anything; inside one it starts a word of its own.
    return "webex" if match.start() == 0 else "Webex"


def class_name(wire: str) -> str:
    """The Python name of a type."""
    name = wire.removesuffix("Type") or wire
    return name[0].upper() + name[1:]


def member_name(value: str) -> str:
    """The Python name of a value of an enumeration."""
    name = value.replace("+", " PLUS_")
    name = re.sub(r"-(?=\d)", " MINUS_", name)
    name = _NO_NAME.sub("_", name).strip("_").upper()
    return f"VALUE_{name}" if name[:1].isdigit() else name


def assign(
    wires: Iterable[tuple[str, str | None, Place]],
    rule: Callable[[str], str],
    *,
    scope: str,
    reserved: frozenset[str] = frozenset(),
    hint: str = "mw:name",
) -> list[str]:
    """The Python names of everything in one scope, in the order given.

    Args:
        wires: Wire name, the schema's own choice of a Python name if there is one, and where it
            stands.
        rule: What gives the name where the schema does not.
        scope: What the scope is called, for messages.
        reserved: Names that have a meaning in the scope already.
        hint: How a schema chooses a name, for messages.

    Raises:
        NameClash: Two meet in one name.
        SchemaError: A name is none, or reserved.
    """
    taken: dict[str, tuple[str, Place]] = {}
    names: list[str] = []
    for wire, chosen, place in wires:
        name = chosen or rule(wire)
        if not name.isidentifier() or keyword.iskeyword(name) or name.startswith("_"):
            raise SchemaError(
                place,
                f"{scope}: {wire!r} becomes {name!r}, which is no usable name",
                f"give it a {hint}",
            )
        if name in reserved:
            raise SchemaError(
                place,
                f"{scope}: {wire!r} becomes {name!r}, which has a meaning there",
                f"give it another {hint}",
            )
        if name in taken:
            other, where = taken[name]
            raise NameClash(
                place,
                f"{scope}: {wire!r} and {other!r} (at {where}) both become {name!r}",
                f"give one of them a {hint}",
            )
        taken[name] = wire, place
        names.append(name)
    return names
