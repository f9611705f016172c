"""Messages as plain data, which JSON, YAML and tables can hold, and back.

    to_data(meeting.Schedule(start_date=datetime(2026, 12, 1, 9), duration=60))
    # {"start_date": "2026-12-01T09:00:00", "duration": 60}

A message is a dict of its fields by their Python names, in the order of the schema; what is absent
is left out. Values have one form each:

- text, whole numbers, numbers, True and False are themselves; what is no finite number is the text
  `INF`, `-INF` or `NaN`
- an enumeration is its text on the wire, a date-time ISO 8601, a duration `P0Y0M0DT0H30M`, bytes
  are base64
- a list is a list; where its items may be of several classes, each is a dict with one member, whose
  name is that of the element on the wire
- `extras` is a list of dicts with the parts of each `Extra`

Secrets are `***` unless they are asked for, and so are values in `extras`, since nobody knows what
those are; only the raw forms of fields that are no secrets are shown.
"""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, Final, NamedTuple, TypeVar, cast

from meetwire.runtime.errors import Fault, InvalidRequest
from meetwire.runtime.fields import ContentField, Field
from meetwire.runtime.message import (
    Extra,
    Message,
    fields_of,
    is_set,
    live_extras,
    says_what_is_raw,
)
from meetwire.runtime.redaction import MASK
from meetwire.runtime.values import BOOL, INSTANT, YES_NO, OpenEnum, Scalar

__all__ = ["from_data", "to_data"]

M = TypeVar("M", bound=Message)

_EXTRAS: Final = "extras"
_ISO: Final = r"(?a)\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*"

# Writing ------------------------------------------------------------------------------------------


def to_data(message: Message, *, secrets: bool = False) -> dict[str, Any]:
    """A message as plain data; see the head of this module.

    Args:
        message: Any message.
        secrets: Put secrets in as they are. What is masked cannot be read back.

    Raises:
        InvalidRequest: A value is not of the type of its field; says where.
    """
    return _Writer(secrets).message(message, "")


class _Writer(NamedTuple):
    secrets: bool

    def message(self, message: Message, path: str) -> dict[str, Any]:
        data: dict[str, Any] = {}
        fields = fields_of(type(message))
        for name, field in fields.items():
            value: Any = getattr(message, name) if is_set(message, name) else None
            if value is not None and value != [] and not says_what_is_raw(message, name):
                data[name] = self._field(field, value, _below(path, name))
        extras = live_extras(message)
        if extras:
            data[_EXTRAS] = [self._extra(extra, fields.get(extra.field or "")) for extra in extras]
        return data

    def _field(self, field: Field, value: Any, path: str) -> Any:
        if not field.is_list:
            return self._single(field, value, path)
        if not isinstance(value, (list, tuple)):
            raise _fault(path, f"must be a list, not {type(value).__name__}")
        items = cast("list[Any]", value)
        return [self._single(field, item, f"{path}[{at}]") for at, item in enumerate(items)]

    def _single(self, field: Field, value: Any, path: str) -> Any:
        if isinstance(field, ContentField):
            return self._content(field, value, path)
        if field.secret and not self.secrets:
            return MASK
        kind = field.kind
        if isinstance(kind, Scalar):
            try:
                return _plain(kind, value)
            except (TypeError, ValueError) as problem:
                raise _fault(path, str(problem)) from None
        if not isinstance(value, kind):
            raise _fault(path, f"must be a {kind.__name__}, not {type(value).__name__}")
        if isinstance(value, OpenEnum):
            return value.value
        return self.message(cast("Message", value), path)

    def _content(self, field: ContentField, value: Any, path: str) -> Any:
        problem = field.problem_with(value)
        if problem:
            raise _fault(path, problem)
        if isinstance(value, str):
            return value
        (wire,) = [each.wire for each in field.choices if each.kind is type(value)]
        return {wire: self.message(value, path)}

    def _extra(self, extra: Extra, field: Field | None) -> dict[str, Any]:
        shown = self.secrets or (field is not None and not field.secret)
        data: dict[str, Any] = {"name": extra.name}
        if extra.text is not None:
            data["text"] = extra.text if shown else MASK
        if extra.children:
            data["children"] = [self._extra(child, field) for child in extra.children]
        if extra.namespace is not None:
            data["namespace"] = extra.namespace
        if extra.field is not None:
            data["field"] = extra.field
        if extra.is_json:
            data["is_json"] = True
        return data


def _plain(kind: Scalar[Any], value: Any) -> Any:
    text = kind.format(_naive(kind, value))  # which says what is not of the type
    if kind.type is datetime:
        return text if kind is INSTANT else value.isoformat()
    if kind.type in (str, int, bool) or (kind.type is float and math.isfinite(value)):
        return value
    return text


def _naive(kind: Scalar[Any], value: Any) -> Any:
    """A wall clock for the check of it: that of a request may have its zone with it."""
    aware = kind is not INSTANT and isinstance(value, datetime)
    return value.replace(tzinfo=None) if aware else value


# Reading ------------------------------------------------------------------------------------------


def from_data(cls: type[M], data: object, *, unlisted: bool = False) -> M:
    """The message that plain data stands for.

    What people write is understood as well: numbers, booleans and everything else as text; dates
    as `datetime`, with a zone or without, or as the wire has them. None is absence. Whether the
    message keeps its schema is for `validate`: what is required may be missing.

    Args:
        cls: The class of the message.
        data: Plain data.
        unlisted: Take values that their enumeration does not list for meant, as
            `OpenEnum.unlisted` does. By default checking the request will refuse them.

    Raises:
        InvalidRequest: Lists all that cannot be read, each with its path: names that the class
            does not have, values of other types, masked secrets.
    """
    reader = _Reader([], unlisted)
    try:
        message = reader.message(cls, data, "")
    except RecursionError:
        raise _fault("", "is nested absurdly deep") from None
    if reader.faults or message is None:
        raise InvalidRequest(reader.faults)
    return message


class _Reader(NamedTuple):
    faults: list[Fault]
    unlisted: bool

    def message(self, cls: type[M], data: object, path: str) -> M | None:
        if not isinstance(data, Mapping):
            self._refuse(path, f"must be an object with the fields of {cls.__name__}, {_not(data)}")
            return None
        message = object.__new__(cls)
        fields = fields_of(cls)
        for name, value in cast("Mapping[object, object]", data).items():
            where = _below(path, str(name))
            if name == _EXTRAS:
                message.extras = list(self._extras(fields, value, where))
            elif not isinstance(name, str) or name not in fields:
                self._refuse(where, _unknown(cls, str(name)))
            elif value is not None:
                setattr(message, name, self._field(fields[name], value, where))
        return message

    def _field(self, field: Field, value: object, path: str) -> Any:
        if not field.is_list:
            return self._single(field, value, path)
        return [self._single(field, item, where) for where, item in self._items(value, path)]

    def _items(self, value: object, path: str) -> Iterator[tuple[str, object]]:
        if not isinstance(value, (list, tuple)):
            self._refuse(path, f"must be a list, {_not(value)}")
            return
        for at, item in enumerate(cast("list[object]", value)):
            yield f"{path}[{at}]", item

    def _single(self, field: Field, value: object, path: str) -> Any:
        if isinstance(field, ContentField):
            return self._content(field, value, path)
        if field.secret and value == MASK:
            return self._refuse(path, "is masked: give the value, or leave it out")
        kind = field.kind
        if isinstance(kind, Scalar):
            try:
                return _READERS[kind.type](kind, value)
            except (TypeError, ValueError) as problem:
                return self._refuse(path, str(problem))
        if not issubclass(kind, OpenEnum):
            return self.message(cast("type[Message]", kind), value, path)
        if not isinstance(value, str):
            return self._refuse(path, f"must be text, {_not(value)}")
        return kind.unlisted(value) if self.unlisted else kind(value)

    def _content(self, field: ContentField, value: object, path: str) -> Any:
        if field.is_mixed and isinstance(value, str):
            return value
        kinds = {each.wire: each.kind for each in field.choices}
        if isinstance(value, Mapping) and len(cast("Mapping[object, object]", value)) == 1:
            ((wire, inside),) = cast("Mapping[str, object]", value).items()
            if wire in kinds:
                return self.message(cast("type[Message]", kinds[wire]), inside, path)
        or_text = ", or text" if field.is_mixed else ""
        return self._refuse(
            path, f"must be an object with one member, of {', '.join(kinds)}{or_text}"
        )

    def _extras(self, fields: Mapping[str, Field], value: object, path: str) -> Iterator[Extra]:
        for where, item in self._items(value, path):
            extra = self._extra(item, where)
            if extra is not None and extra.field is not None and extra.field not in fields:
                self._refuse(f"{where}.field", "is no field of this class")
            elif extra is not None:
                yield extra

    def _extra(self, data: object, path: str) -> Extra | None:
        if not isinstance(data, Mapping):
            return self._refuse(path, f"must be an object with the parts of an Extra, {_not(data)}")
        parts = dict(cast("Mapping[str, Any]", data))
        if parts.get("text") == MASK:
            return self._refuse(path, "is masked: give its text, or leave it out")
        below = self._items(parts.pop("children", []), f"{path}.children")
        children = [self._extra(child, where) for where, child in below]
        wrong = [
            str(name)
            for name, part in parts.items()
            if name not in Extra._fields
            or not (isinstance(part, bool if name == "is_json" else str) or part is None)
        ]
        if wrong or "name" not in parts:
            return self._refuse(path, f"has no name, or a wrong {', '.join(wrong) or 'part'}")
        return Extra(children=tuple(child for child in children if child), **parts)

    def _refuse(self, path: str, problem: str) -> None:
        self.faults.append(Fault(path, problem))


def _read_text(_kind: Scalar[Any], value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"must be text, {_not(value)}; put it in quotes")
    return value


def _read_int(kind: Scalar[Any], value: object) -> Any:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return _from_text(kind, value, "a whole number")


def _read_float(kind: Scalar[Any], value: object) -> Any:
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return value
    return _from_text(kind, value, "a number")


def _read_bool(_kind: Scalar[Any], value: object) -> Any:
    if isinstance(value, bool):
        return value
    try:
        return _from_text(YES_NO, value, "true or false")
    except ValueError:
        return _from_text(BOOL, value, "true or false")


def _read_datetime(kind: Scalar[Any], value: object) -> Any:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        raise ValueError(f"is a day without a time: write {value}T09:00:00")
    if kind is not INSTANT and isinstance(value, str) and re.fullmatch(_ISO, value.strip()):
        try:
            return datetime.fromisoformat(value.strip())
        except ValueError:
            raise ValueError("is not a day and time that there is") from None
    try:
        return _from_text(kind, value, "a date and time")
    except ValueError as problem:
        if kind is INSTANT:
            raise
        raise ValueError(f"{problem}, nor of the form YYYY-MM-DDThh:mm:ss") from None


def _read_other(kind: Scalar[Any], value: object) -> Any:
    return value if isinstance(value, kind.type) else _from_text(kind, value, "text")


_READERS: Final[Mapping[type, Callable[[Scalar[Any], object], Any]]] = {
    str: _read_text,
    int: _read_int,
    float: _read_float,
    bool: _read_bool,
    datetime: _read_datetime,
    timedelta: _read_other,
    bytes: _read_other,
}


def _from_text(kind: Scalar[Any], value: object, what: str) -> Any:
    if not isinstance(value, str):
        raise TypeError(f"must be {what}, {_not(value)}")
    return kind.parse(value)


def _unknown(cls: type, name: str) -> str:
    """What to say of a name that a class does not have, and what was meant perhaps."""
    fields = fields_of(cls)
    near = [field.name for field in fields.values() if field.wire == name]
    near = near or difflib.get_close_matches(name, fields, 1)
    return f"is no field of {cls.__name__}{f'; is {near[0]} meant?' if near else ''}"


def _not(value: object) -> str:
    """What something is that should be something else. Never quotes it: it may be secret."""
    names: dict[type, str] = {bool: "true or false", str: "text", list: "a list", dict: "an object"}
    kind: type = type(value)
    return f"not {names.get(kind, kind.__name__)}"


def _below(path: str, name: str) -> str:
    return f"{path}.{name}" if path else name


def _fault(path: str, problem: str) -> InvalidRequest:
    return InvalidRequest([Fault(path, problem)])
