"""What generated types are: messages, and requests that know their response.

A generated class is a list of fields and nothing else:

    class Schedule(Message):
        start_date: datetime | None = element("startDate", DATE_TIME, default=None)
        duration: int | None = element("duration", INT, default=None)

To type checkers and to the `dataclasses` module it is a dataclass with keyword arguments. At run
time the metaclass turns the fields into slots, and that is all that importing a class costs;
everything else is worked out when a class is first used.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import GenericAlias
from typing import (
    TYPE_CHECKING,
    Any,
    ClassVar,
    Final,
    Generic,
    NamedTuple,
    Self,
    TypeVar,
    dataclass_transform,
)

from meetwire.runtime.errors import BadValue, MissingElement
from meetwire.runtime.fields import (
    ContentField,
    Field,
    ListField,
    attribute,
    choices,
    element,
    elements,
    key,
    text,
)
from meetwire.runtime.operation import Operation

__all__ = [
    "Extra",
    "ListRequest",
    "Message",
    "MessageMeta",
    "Request",
    "Response",
    "XSI",
    "fields_of",
    "is_set",
    "kinds_within",
    "live_extras",
    "message_kinds",
    "says_what_is_raw",
]

_SHOWN: Final = 200
"""Characters of a value that an error quotes."""

XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"


def _extras_field(*, default_factory: type[list[Any]]) -> Any:
    return ListField("", Extra, default_factory, {})


class Extra(NamedTuple):
    """Something that a message held and its type could not: kept as it was, and written back.

    That is an element or attribute that the schema does not know, stray text, or the raw form of a
    known field whose value is not of its type. Its `repr` shows no values, since nobody knows which
    of them are secret.
    """

    name: str
    """Local name; `@name` for an attribute, "" for stray text. In JSON, the name of the member."""
    text: str | None = None
    children: tuple[Extra, ...] = ()
    namespace: str | None = None
    field: str | None = None
    """Python name of the field that this is the raw form of."""
    is_json: bool = False
    """The text is that of a JSON value, quotes and all: it stood in a body, not in an address."""

    @property
    def is_nil(self) -> bool:
        """Whether the element says xsi:nil."""
        return any(
            child.name == "@nil" and child.namespace == XSI and child.text in ("true", "1")
            for child in self.children
        )

    def __deepcopy__(self, memo: object) -> Self:
        return self  # nothing in it changes, and it may be nested deeper than `copy` can follow

    def __repr__(self) -> str:
        shown = self.name or "text"
        return f"<Extra {shown} of {self.field}>" if self.field else f"<Extra {shown}>"


@dataclass_transform(
    kw_only_default=True,
    field_specifiers=(element, elements, attribute, text, choices, key, _extras_field),
)
class MessageMeta(type):
    """Turns the fields of a class body into slots."""

    __fields__: dict[str, Field]

    def __new__(  # noqa: D102
        cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any], **keywords: Any
    ) -> MessageMeta:
        own: dict[str, Field] = {}
        module = namespace["__module__"]
        for here, value in namespace.items():
            if isinstance(value, Field):
                value.name = here
                value.module = module
                own[here] = value
        for here in own:
            del namespace[here]
        namespace["__slots__"] = tuple(own)
        namespace["__fields__"] = own
        return super().__new__(cls, name, bases, namespace, **keywords)


_FIELDS: dict[type, dict[str, Field]] = {}


def fields_of(cls: type) -> dict[str, Field]:
    """The fields of a message class by Python name, inherited ones first, in schema order."""
    fields = _FIELDS.get(cls)
    if fields is None:
        fields = dict[str, Field]()
        for base in reversed(cls.__mro__):
            if isinstance(base, MessageMeta):
                fields.update(base.__fields__)
        fields.pop("extras", None)
        _FIELDS[cls] = fields
    return fields


_WITHIN: dict[type, frozenset[type]] = {}


def kinds_within(cls: type) -> frozenset[type]:
    """The message classes that a message of one class can be made of, itself included."""
    found = _WITHIN.get(cls)
    if found is None:
        seen: set[type] = set()
        todo = [cls]
        while todo:
            current = todo.pop()
            if current not in seen:
                seen.add(current)
                for field in fields_of(current).values():
                    todo += message_kinds(field)
        found = _WITHIN[cls] = frozenset(seen)
    return found


def message_kinds(field: Field) -> tuple[type, ...]:
    """The message classes that a field can hold; none if it holds values."""
    if isinstance(field, ContentField):
        return field.kinds
    kind = field.kind
    return (kind,) if isinstance(kind, MessageMeta) else ()


class _DataclassDunder:
    """An attribute that makes a dataclass of a class, worked out when somebody asks."""

    def __init__(self, what: str) -> None:
        self.what = what

    def __get__(self, instance: object, owner: type) -> Any:
        # Imported here, since it costs as much as a service's module, and few ever ask.
        from meetwire.runtime import dataclass_view

        return getattr(dataclass_view, self.what)(owner)


class Message(metaclass=MessageMeta):
    """Base of everything that travels: request, response, and each part of them.

    Reading an absent optional element gives None, or an empty list; reading an absent required one
    raises MissingElement; reading one whose text is not of its type raises BadValue. Setting a
    field replaces whatever the wire had for it.
    """

    extras: list[Extra] = _extras_field(default_factory=list)
    """What the wire held beside the fields. Written back when the message is encoded."""

    # What a type checker must not see: it derives these from the fields of each class.
    if not TYPE_CHECKING:
        __dataclass_fields__ = _DataclassDunder("fields")
        __dataclass_params__ = _DataclassDunder("params")

        def __init__(self, **values: object) -> None:
            fields = fields_of(type(self))
            for name, field in fields.items():
                if name in values:
                    setattr(self, name, values.pop(name))
                elif field.default is None:
                    setattr(self, name, None)
                elif field.default is list:
                    setattr(self, name, [])
                elif not field.required:
                    setattr(self, name, field.default)
                else:
                    missing = [
                        name
                        for name, field in fields.items()
                        if field.required and name not in values and not is_set(self, name)
                    ]
                    raise TypeError(f"{type(self).__name__}() needs {', '.join(missing)}=…")
            if "extras" in values:
                self.extras = values.pop("extras")
            if values:
                raise TypeError(f"{type(self).__name__}() has no field {', '.join(values)}")

        def __replace__(self, /, **changes: object) -> Any:
            import dataclasses

            return dataclasses.replace(self, **changes)

        def __getattr__(self, name: str) -> Any:
            """Give what an unset slot stands for: the element was absent, or could not be read."""
            if name == "extras":
                self.extras = []
                return self.extras
            field = fields_of(type(self)).get(name)
            if field is None:
                described = getattr(type(self), name, None)
                if hasattr(described, "__get__"):  # its error led here; let it be raised again
                    return described.__get__(self)
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            raw = [extra for extra in self.extras if extra.field == name]
            if raw:
                value = _read_raw(self, field, raw)
                if field.is_list:
                    setattr(self, name, value)  # so that what is appended to it stays
                return value
            if field.is_list:
                setattr(self, name, [])
                return getattr(self, name)
            if field.required:
                raise MissingElement(
                    f"{type(self).__name__}.{name}: the service left out {field.part},"
                    f" which its schema requires"
                )
            return field.default

    def _set_values(self) -> Iterator[tuple[str, Any]]:
        """The slots that are set, with their values."""
        for name in (*fields_of(type(self)), "extras"):
            if is_set(self, name):
                yield name, object.__getattribute__(self, name)

    def _present_values(self) -> dict[str, Any]:
        """The fields that are there. To be None or an empty list is to be absent."""
        present = {
            name: value
            for name, value in self._set_values()
            if value is not None and value != [] and not says_what_is_raw(self, name)
        }
        if "extras" in present:
            present["extras"] = live_extras(self)
        return {name: value for name, value in present.items() if value != []}

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other) or not isinstance(other, Message):
            return NotImplemented
        return self._present_values() == other._present_values()

    __hash__: ClassVar[None]  # type: ignore[assignment]  # pyright: ignore[reportIncompatibleMethodOverride]

    def __repr__(self) -> str:
        fields = fields_of(type(self))
        shown = (
            f"{name}='***'" if name in fields and fields[name].secret else f"{name}={value!r}"
            for name, value in self._present_values().items()
        )
        return f"{type(self).__name__}({', '.join(shown)})"

    def __getstate__(self) -> dict[str, Any]:
        return dict(self._set_values())

    def __setstate__(self, state: Mapping[str, Any]) -> None:
        for name, value in state.items():
            setattr(self, name, value)


def is_set(message: Message, name: str) -> bool:
    """Whether a field has a value of its own: given by the caller, or read and of its type."""
    try:
        object.__getattribute__(message, name)
    except AttributeError:
        return False
    return True


def live_extras(message: Message) -> list[Extra]:
    """What `extras` holds, but for raw forms of fields that have got a new value since."""
    return [
        extra
        for extra in message.extras
        if extra.field is None
        or not is_set(message, extra.field)
        or says_what_is_raw(message, extra.field)
    ]


def says_what_is_raw(message: Message, name: str) -> bool:
    """Whether a set field still has the value that its raw form in `extras` has."""
    raw = [extra for extra in message.extras if extra.field == name]
    if not raw:
        return False
    try:
        value: object = _read_raw(message, fields_of(type(message))[name], raw)
    except BadValue:
        return False
    return bool(value == object.__getattribute__(message, name))


def _read_raw(message: Message, field: Field, raw: list[Extra]) -> Any:
    values: list[Any] = []
    for extra in raw:
        try:
            values.append(_parse_raw(field, extra))
        except ValueError as problem:
            shown = "***" if field.secret else _shortened(repr(extra.text))
            raise BadValue(
                f"{type(message).__name__}.{field.name}: {field.part} holds {shown},"
                f" which {problem}"
            ) from problem
    return values if field.is_list else values[0]


def _shortened(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}… ({len(text):,} characters)"


def _parse_raw(field: Field, extra: Extra) -> Any:
    if not extra.is_json:
        return None if extra.is_nil else field.parse(extra.text)
    if extra.text == '""' and not field.is_list:
        return field.parse("")
    raise ValueError(f"is no {getattr(field.kind, '__name__', None) or field.kind}")


class Response(Message):
    """Base of the answers: what the body of a successful message holds."""

    __wire_name__: ClassVar[str]
    """The type's name in `xsi:type`, without its prefix."""


R_co = TypeVar("R_co", bound=Response, covariant=True)
Record_co = TypeVar("Record_co", bound=Message, covariant=True)


class Request(Message, Generic[R_co]):
    """Base of the requests. Its type argument is the response that `send` returns for it."""

    __operation__: ClassVar[Operation]

    # That of Generic would be half of what importing a request costs.
    if not TYPE_CHECKING:
        __class_getitem__ = classmethod(GenericAlias)


class ListRequest(Request[R_co], Generic[R_co, Record_co]):
    """Base of the requests that list records. The second type argument is the record."""
