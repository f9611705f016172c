"""What a message knows about its fields, and the words that a class body says it with."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, ClassVar, Final, Literal, TypedDict, TypeVar, Unpack, cast, overload

from meetwire.runtime.values import TEXT, XML_SPACE, Namespace, NotNaive, OpenEnum, Scalar

__all__ = [
    "AttributeField",
    "ContentField",
    "Facets",
    "Field",
    "GMT",
    "HOLDS_CONTENT",
    "HOLDS_MESSAGE",
    "HOLDS_MESSAGES",
    "HOLDS_TEXT",
    "HOLDS_TEXTS",
    "HOLDS_VALUE",
    "HOLDS_VALUES",
    "KeyField",
    "ListField",
    "Options",
    "REQUIRED",
    "TextField",
    "attribute",
    "choices",
    "element",
    "elements",
    "holds",
    "key",
    "text",
]

T = TypeVar("T")


class _Required:
    """The type of `REQUIRED`."""

    def __repr__(self) -> str:
        return "required"

    def __reduce__(self) -> str:
        return "REQUIRED"


REQUIRED: Final = _Required()
"""The default of a field that has none."""

GMT: Final = "GMT"
"""The zone of a date-time that the service always takes as GMT."""


class Facets(TypedDict, total=False):
    """Limits that the schema sets to the values of a field, or to how many there are."""

    min_length: int
    max_length: int
    pattern: str
    minimum: float
    maximum: float
    min_items: int
    max_items: int


class Options(Facets, total=False):
    """What else the schema may say of a field, besides its facets."""

    secret: bool
    """Never show the value."""
    zone: str
    """Where the zone of a date-time stands: a field, a path to one such as `../schedule/x`, or
    `GMT`. Several with blanks between them if it may stand in several places; the first whose
    zone is known counts.
    """
    zone_kept: bool
    """The zone is that of something else, too, so that a request never states it for the sake of
    this date-time alone.
    """
    sequence: int
    """Neighbouring lists of the same number are written in turns, as pairs."""


class Field:
    """What a message knows about one of its fields."""

    __slots__ = ("_kind", "default", "module", "name", "options", "wire")

    is_list: ClassVar[bool] = False
    is_attribute: ClassVar[bool] = False

    name: str
    """Python name."""
    module: str
    """Module of the class that declares the field; its NAMESPACE is the field's namespace."""
    options: Options
    """What else the schema says of it, its facets included; `facets` picks them out each time."""

    def __init__(
        self, wire: str, kind: Scalar[Any] | type | str, default: object, options: Options
    ) -> None:
        self.wire = wire
        self._kind = kind
        self.default = default
        self.options = options

    def __repr__(self) -> str:
        return f"<Field {self.name} ({self.wire})>"

    @property
    def kind(self) -> Scalar[Any] | type:
        """A scalar, an enumeration or a message class."""
        kind = self._kind
        if isinstance(kind, str):  # a class that is declared further down in its module
            declared: type = getattr(sys.modules[self.module], kind)
            self._kind = kind = declared
        return kind

    @property
    def required(self) -> bool:
        """Whether the schema demands the element."""
        return self.default is REQUIRED

    @property
    def part(self) -> str:
        """What of a message holds the field, for errors."""
        return f"the element {self.wire}"

    @property
    def facets(self) -> Facets:
        """The limits among its options."""
        limits = {
            name: value for name, value in self.options.items() if name in Facets.__annotations__
        }
        return cast("Facets", limits)

    @property
    def secret(self) -> bool:
        """Whether its value must never be shown."""
        return self.options.get("secret", False)

    @property
    def zone(self) -> str | None:
        """Where the zone of a date-time stands, as in `Options`."""
        return self.options.get("zone")

    @property
    def zone_kept(self) -> bool:
        """Whether a request never states that zone for the sake of this date-time alone."""
        return self.options.get("zone_kept", False)

    @property
    def sequence(self) -> int | None:
        """By what neighbouring lists that are written in turns are known."""
        return self.options.get("sequence")

    @property
    def namespace(self) -> Namespace | None:
        """The namespace of the schema that declares the field."""
        return getattr(sys.modules[self.module], "NAMESPACE", None)

    def explain(self, problem: Exception) -> str:
        """What its kind finds wrong with a value, in words that fit behind the field's path."""
        if not isinstance(problem, NotNaive):
            return str(problem)
        if self.zone is None:
            return f"{problem}; its zone is not documented"
        where = self.zone.replace(" ", " or ")
        return f"{problem}; its zone {'is GMT' if where == GMT else f'stands in {where}'}"

    def parse(self, text: str | None) -> Any:
        """The value that an element's text stands for. No text is "" for text, else None.

        Raises ValueError for a text that is not of the field's type.
        """
        kind = self.kind
        if isinstance(kind, Scalar):
            if text is None or not text.strip(XML_SPACE):
                return "" if kind.type is str else None
            return kind.parse(text)
        if not issubclass(kind, OpenEnum):
            raise ValueError("is not made of elements as it should be")
        return kind.unlisted(text.strip(XML_SPACE)) if text else None


class ListField(Field):
    """Any number of elements of one name."""

    __slots__ = ()

    is_list = True


class AttributeField(Field):
    """An attribute in the start tag of a message."""

    __slots__ = ()

    is_attribute = True

    @property
    def part(self) -> str:
        """What of a message holds the field, for errors."""
        return f"the attribute {self.wire}"


class TextField(Field):
    """The text that stands in the element of a message, beside its attributes."""

    __slots__ = ()

    @property
    def part(self) -> str:
        """What of a message holds the field, for errors."""
        return "the text"


class KeyField(Field):
    """The name under which a message stands in a JSON object, whose members are a list here."""

    __slots__ = ()

    @property
    def part(self) -> str:
        """What of a message holds the field, for errors."""
        return "the name of the member"


class ContentField(ListField):
    """A list of elements of several names, in their order; the class of an item tells its name."""

    __slots__ = ("_choices", "_declared", "is_mixed")

    def __init__(
        self,
        kinds: Mapping[str, type | str],
        default: object,
        *,
        mixed: bool,
        **facets: Unpack[Facets],
    ) -> None:
        super().__init__("", object, default, cast("Options", facets))
        self._declared = kinds
        self._choices: tuple[Field, ...] = ()
        self.is_mixed = mixed

    @property
    def choices(self) -> tuple[Field, ...]:
        """A field for the elements of each name: with the name of the list, and their own kind."""
        if not self._choices:
            made = [ListField(wire, kind, list, {}) for wire, kind in self._declared.items()]
            for choice in made:
                choice.name = self.name
                choice.module = self.module
            self._choices = tuple(made)
        return self._choices

    @property
    def kinds(self) -> tuple[type, ...]:
        """The message class for each of the choices."""
        return tuple(choice.kind for choice in self.choices if isinstance(choice.kind, type))

    def problem_with(self, item: object) -> str | None:
        """Why something cannot be an item."""
        if isinstance(item, self.kinds) or (self.is_mixed and isinstance(item, str)):
            return None
        names = [kind.__name__ for kind in self.kinds] + ["text"] * self.is_mixed
        return f"must be one of {', '.join(names)}, not {type(item).__name__}"


# The field specifiers. Typed as what they stand for, so that mypy and pyright compare the
# annotation with the kind.


@overload
def element(wire: str, kind: Scalar[T] | type[T], **options: Unpack[Options]) -> T: ...
@overload
def element(
    wire: str, kind: Scalar[T] | type[T], *, default: None, **options: Unpack[Options]
) -> T | None: ...
@overload
def element(wire: str, kind: str, *, default: None = None, **options: Unpack[Options]) -> Any: ...
def element(
    wire: str,
    kind: Scalar[Any] | type | str,
    *,
    default: object = REQUIRED,
    **options: Unpack[Options],
) -> Any:
    """A field that is one child element.

    Args:
        wire: The element's name on the wire.
        kind: A scalar, an enumeration or a message class (as text if it is declared later).
        default: None if the element may be absent; left out, it is required.
        options: See `Options`.
    """
    return Field(wire, kind, default, options)


@overload
def elements(wire: str, kind: Scalar[T] | type[T], **options: Unpack[Options]) -> list[T]: ...
@overload
def elements(
    wire: str,
    kind: Scalar[T] | type[T],
    *,
    default_factory: type[list[Any]],
    **options: Unpack[Options],
) -> list[T]: ...
@overload
def elements(
    wire: str, kind: str, *, default_factory: type[list[Any]] = ..., **options: Unpack[Options]
) -> Any: ...
def elements(
    wire: str,
    kind: Scalar[Any] | type | str,
    *,
    default_factory: object = REQUIRED,
    **options: Unpack[Options],
) -> Any:
    """A field that is any number of child elements of one name.

    Args:
        wire: The elements' name on the wire.
        kind: A scalar, an enumeration or a message class (as text if it is declared later).
        default_factory: `list` if there may be none; left out, at least one is required.
        options: See `Options`.
    """
    return ListField(wire, kind, default_factory, options)


@overload
def attribute(wire: str, kind: Scalar[T] | type[T], **options: Unpack[Options]) -> T: ...
@overload
def attribute(
    wire: str, kind: Scalar[T] | type[T], *, default: None, **options: Unpack[Options]
) -> T | None: ...
def attribute(
    wire: str, kind: Scalar[Any] | type, *, default: object = REQUIRED, **options: Unpack[Options]
) -> Any:
    """A field that is an XML attribute. The arguments are those of `element`."""
    return AttributeField(wire, kind, default, options)


@overload
def text(kind: Scalar[T] | type[T], **options: Unpack[Options]) -> T: ...
@overload
def text(kind: Scalar[T] | type[T], *, default: T, **options: Unpack[Options]) -> T: ...
def text(
    kind: Scalar[Any] | type, *, default: object = REQUIRED, **options: Unpack[Options]
) -> Any:
    """A field that is the text of the element itself.

    Args:
        kind: A scalar or an enumeration.
        default: What no text stands for, which is "" for plain text; left out, there must be one.
        options: See `Options`.
    """
    return TextField("", kind, default, options)


def key(kind: Scalar[T], **options: Unpack[Options]) -> T:
    """A field that is the name under which the message stands in a JSON object.

    A list of such messages is an object on the wire: `{"US": {…}, "DE": {…}}`.

    Args:
        kind: A scalar.
        options: See `Options`.
    """
    made: Any = KeyField("", kind, REQUIRED, options)
    return cast("T", made)


@overload
def choices(kinds: Mapping[str, type[T]], **facets: Unpack[Facets]) -> list[T]: ...
@overload
def choices(
    kinds: Mapping[str, type[T]], *, default_factory: type[list[Any]], **facets: Unpack[Facets]
) -> list[T]: ...
@overload
def choices(
    kinds: Mapping[str, type[T]],
    *,
    mixed: Literal[True],
    default_factory: type[list[Any]],
    **facets: Unpack[Facets],
) -> list[str | T]: ...
@overload
def choices(
    kinds: Mapping[str, Any],
    *,
    mixed: bool = False,
    default_factory: type[list[Any]] = ...,
    **facets: Unpack[Facets],
) -> Any: ...
def choices(
    kinds: Mapping[str, Any],
    *,
    mixed: bool = False,
    default_factory: object = REQUIRED,
    **facets: Unpack[Facets],
) -> Any:
    """A field that is any number of child elements of several names, in their order.

    Args:
        kinds: The message class for each name on the wire (as text if it is declared later). No
            class may stand for two names.
        mixed: Whether there may be text between the elements, as items of the list. Blanks that
            surround the content, or stand alone between two elements, are layout and no items.
        default_factory: `list` if there may be none; left out, at least one is required.
        facets: See `Facets`.
    """
    return ContentField(kinds, default_factory, mixed=mixed, **facets)


# What the elements of a field hold: text, another value or a message; one, or any number;
# or any number of messages of several classes.
HOLDS_TEXT = 0
HOLDS_VALUE = 1
HOLDS_MESSAGE = 2
HOLDS_TEXTS = 3
HOLDS_VALUES = 4
HOLDS_MESSAGES = 5
HOLDS_CONTENT = 6


def holds(field: Field) -> int:
    """Which of these a field is."""
    if isinstance(field, ContentField):
        return HOLDS_CONTENT
    kind = field.kind
    if kind is TEXT:
        what = HOLDS_TEXT
    elif isinstance(kind, Scalar) or issubclass(kind, OpenEnum):
        what = HOLDS_VALUE
    else:
        what = HOLDS_MESSAGE
    return what + HOLDS_TEXTS if field.is_list else what
