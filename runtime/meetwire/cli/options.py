"""Types to options, and options to requests.

Each field that holds no further message becomes an option by its path, `--schedule.duration`, and a
short one by its last name, `--duration`, where no other field that is as near to the top has it. A
field that holds a list of messages, or messages of several classes, takes JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final, NamedTuple, cast

import click

from meetwire.cli.problems import RequestError
from meetwire.cli.secrets import resolve
from meetwire.runtime.errors import InvalidRequest
from meetwire.runtime.fields import ContentField, Field
from meetwire.runtime.message import Message, Request, fields_of
from meetwire.runtime.plain_data import from_data
from meetwire.runtime.redaction import secret_values
from meetwire.runtime.values import BASE64, OpenEnum, Scalar

__all__ = ["Leaf", "SOURCE", "data_of", "fields_options", "leaves", "load", "request_from"]

_WORDS: Final[Mapping[type, str]] = {str: "TEXT", int: "INT", float: "NUMBER", bool: "BOOL"}


class Leaf(NamedTuple):
    """A field that is an option."""

    path: tuple[str, ...]
    """Python names, from the request on."""
    owner: type
    """The class that has the field."""
    field: Field
    required: bool
    """Whether no request goes without it."""
    short: str | None
    """The short option, where there is one."""

    @property
    def option(self) -> str:
        """The option, by its whole path."""
        return "--" + ".".join(self.path).replace("_", "-")

    @property
    def usual(self) -> str:
        """The option as people write it: short if it can be."""
        return self.short or self.option

    @property
    def takes_json(self) -> bool:
        """Whether its values are objects, given as JSON."""
        field = self.field
        return isinstance(field, ContentField) or _is_message(field)

    @property
    def choices(self) -> Sequence[str]:
        """The values that are listed, if they are."""
        kind = self.field.kind
        if self.takes_json or isinstance(kind, Scalar):
            return ()
        return [member.value for member in cast("type[OpenEnum]", kind)]

    @property
    def metavar(self) -> str:
        """What the option takes, in a word."""
        return "SOURCE" if self.field.secret else self.kind

    @property
    def kind(self) -> str:
        """What the field holds, in a word; for an enumeration, its values."""
        kind = self.field.kind
        if self.takes_json:
            return "JSON"
        if not isinstance(kind, Scalar):
            return "|".join(self.choices)
        return _WORDS.get(
            kind.type,
            {"datetime": "TIME", "timedelta": "DURATION"}.get(kind.type.__name__, "BASE64|@FILE"),
        )


def _is_message(field: Field) -> bool:
    return isinstance(field.kind, type) and issubclass(field.kind, Message)


def leaves(cls: type[Message]) -> list[Leaf]:
    """The options of a request class, in the order of its schema."""
    found = list(_walk(cls, (), (), required=True))
    nearest: dict[str, list[Leaf]] = {}
    for leaf in found:
        known = nearest.setdefault(leaf.path[-1], [])
        if known and len(leaf.path) < len(known[0].path):
            known.clear()
        if not known or len(leaf.path) == len(known[0].path):
            known.append(leaf)
    short: dict[tuple[str, ...], str] = {
        each[0].path: f"--{name.replace('_', '-')}"
        for name, each in nearest.items()
        if len(each) == 1 and len(each[0].path) > 1
    }
    return [leaf._replace(short=short.get(leaf.path)) for leaf in found]


def _walk(
    cls: type, path: tuple[str, ...], seen: tuple[type, ...], *, required: bool
) -> Iterator[Leaf]:
    for name, field in fields_of(cls).items():
        here = (*path, name)
        needed = required and field.required
        kind = field.kind
        is_leaf = isinstance(field, ContentField) or field.is_list or not _is_message(field)
        if is_leaf or kind in seen:  # what holds itself ends in JSON
            yield Leaf(here, cls, field, needed, None)
        else:
            yield from _walk(cast("type", kind), here, (*seen, cls), required=needed)


# Options ------------------------------------------------------------------------------------------


def _known(leaf: Leaf) -> Sequence[str]:
    """What a shell can complete: listed values, true and false, the sources of a secret."""
    if leaf.field.secret:
        return SOURCE
    return ("true", "false") if leaf.kind == "BOOL" else leaf.choices


def _completes(leaf: Leaf) -> Callable[[click.Context, click.Parameter, str], list[str]]:
    def complete(_ctx: click.Context, _param: click.Parameter, incomplete: str) -> list[str]:
        begun = incomplete.lower()
        return [text for text in _known(leaf) if text.lower().startswith(begun)]

    return complete


SOURCE: Final = ("prompt", "env:", "keyring:")
"""What may be said in place of a secret."""


def fields_options(all_: Sequence[Leaf], taken: Sequence[str]) -> list[click.Option]:
    """Options for click, named `f0`, `f1` and so on.

    Args:
        all_: The fields.
        taken: Options that the command has anyway, which no short one may hide.
    """
    made: list[click.Option] = []
    for number, leaf in enumerate(all_):
        names = [leaf.option]
        if leaf.short is not None and leaf.short not in taken:
            names.append(leaf.short)
        made.append(
            click.Option(
                [*names, f"f{number}"],
                type=click.STRING,
                shell_complete=_completes(leaf),
                multiple=leaf.field.is_list,
                metavar=leaf.metavar,
            )
        )
    return made


# Requests -----------------------------------------------------------------------------------------


def request_from(
    cls: type[Request[Any]],
    all_: Sequence[Leaf],
    values: Mapping[str, Any],
    data: Mapping[str, Any],
    *,
    unlisted: bool,
    preview: bool = False,
) -> Request[Any]:
    """The request that a command line stands for.

    Args:
        cls: Its class.
        all_: The fields, as `fields_options` had them.
        values: What click has read, by name of option.
        data: What a file says. Options go before it.
        unlisted: Take values that the schema does not list for meant.
        preview: Nothing will be sent, so that nobody is asked for secrets.

    Raises:
        RequestError: Something cannot be read; says of each by its option.
        UsageError: A secret is given as an argument, or what should be JSON is not.
    """
    said = [(leaf, values.get(f"f{number}")) for number, leaf in enumerate(all_)]
    said = [(leaf, value) for leaf, value in said if value is not None and value != ()]
    given = data_of((leaf, _read(leaf, value)) for leaf, value in said if not leaf.field.secret)
    secret = data_of(
        (leaf, _secret(leaf, cast("str", value), preview=preview))
        for leaf, value in said
        if leaf.field.secret
    )
    try:
        if any(True for _ in secret_values(from_data(cls, given))):
            raise click.UsageError(
                "a secret stands in the arguments, where others can read it: put it into the file"
                " of --from"
            )
        return from_data(cls, _merged(_merged(data, given), secret), unlisted=unlisted)
    except InvalidRequest as error:
        error.operation = cls.__operation__.name
        raise RequestError(error) from error


def _secret(leaf: Leaf, source: str, *, preview: bool) -> str:
    if preview and source == "prompt":
        # Shown masked whatever it is; the mask itself would be refused.
        return "(prompt)"[: leaf.field.facets.get("max_length")]
    return resolve(leaf.usual, source)


def data_of(values: Iterable[tuple[Leaf, object]]) -> dict[str, Any]:
    """The plain data in which each field has its value."""
    data: dict[str, Any] = {}
    for leaf, value in values:
        part = data
        for name in leaf.path[:-1]:
            part = part.setdefault(name, {})
        part[leaf.path[-1]] = value
    return data


def _read(leaf: Leaf, value: Any) -> Any:
    if leaf.field.is_list:
        return [_single(leaf, each) for each in value]
    return _single(leaf, value)


def _single(leaf: Leaf, text: str) -> Any:
    if leaf.field.kind is BASE64 and text.startswith("@"):
        try:
            return Path(text[1:]).read_bytes()
        except OSError as error:
            raise click.UsageError(f"{leaf.usual}: {error}") from error
    return _json(text, leaf.usual) if leaf.takes_json else text


def _json(text: str, where: str) -> object:
    """What some JSON says. Its slips are told without a word of it, since it may hold secrets."""
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise click.UsageError(
            f"{where} takes JSON; {error.msg} at line {error.lineno}, column {error.colno}"
        ) from None
    except RecursionError:
        raise click.UsageError(f"{where}: the JSON is nested absurdly deep") from None


def _merged(below: Mapping[str, Any], above: Mapping[str, Any]) -> dict[str, Any]:
    """Two trees of data as one. Where both say something, the second counts."""
    made = dict(below)
    for name, value in above.items():
        old = made.get(name)
        both = isinstance(old, Mapping) and isinstance(value, Mapping)
        made[name] = _merged(cast("Any", old), cast("Any", value)) if both else value
    return made


def load(name: str) -> Mapping[str, Any]:
    """The plain data in a JSON or YAML file, or in what comes in for `-`.

    Raises:
        UsageError: It is neither, or no object; quotes nothing of it, since it may hold secrets.
    """
    try:
        with click.open_file(name, encoding="utf-8") as file:
            text = file.read()
    except UnicodeDecodeError as error:
        raise click.UsageError(f"{name} is no UTF-8 from byte {error.start} on") from None
    data = _json(text, name) if text.lstrip().startswith("{") else _yaml(text, name)
    if not isinstance(data, dict):
        raise click.UsageError(f"{name} must hold an object with the fields of the request")
    return cast("dict[str, Any]", data)


def _yaml(text: str, where: str) -> object:
    import yaml

    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f" at line {mark.line + 1}, column {mark.column + 1}" if mark else ""
        # Not what the library says, which quotes: a password may begin with * or !.
        raise click.UsageError(
            f"{where}: the YAML is damaged{place}; are there quotes around texts with signs?"
        ) from None
