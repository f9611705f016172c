"""What a message knows about its fields, and the words that a class body says it with."""

from __future__ import annotations

import enum
import sys
from typing import Any, Final, TypedDict, TypeVar, Unpack, overload

from meetwire.runtime.values import TEXT, XML_SPACE, Namespace, Scalar

__all__ = [
    "Facets",
    "Field",
    "HOLDS_MESSAGE",
    "HOLDS_MESSAGES",
    "HOLDS_TEXT",
    "HOLDS_TEXTS",
    "HOLDS_VALUE",
    "HOLDS_VALUES",
    "Options",
    "REQUIRED",
    "attribute",
    "element",
    "elements",
    "holds",
]

T = TypeVar("T")


class _Required(enum.Enum):
    REQUIRED = "required"

    def __repr__(self) -> str:
        return self.value


REQUIRED: Final = _Required.REQUIRED


class Facets(TypedDict, total=False):
    """Limits that the schema sets to the values of a field, or to how many there are."""

    min_length: int
    max_length: int
    pattern: str
    minimum: int
    maximum: int
    min_items: int
    max_items: int


class Options(Facets, total=False):
    """What else the schema may say of a field, besides its facets."""

    secret: bool
    """Never show the value."""
    zone: str
    """Where the zone of a date-time stands: a field, a path to one such as `../schedule/x`, or
    `GMT`.
    """
    sequence: int
    """Neighbouring lists of the same number are written in turns, as pairs."""


class Field:
    """What a message knows about one of its fields."""

    __slots__ = (
        "_kind",
        "default",
        "facets",
        "is_attribute",
        "is_list",
        "module",
        "name",
        "secret",
        "sequence",
        "wire",
        "zone",
    )

    name: str
    """Python name."""
    module: str
    """Module of the class that declares the field; its NAMESPACE is the field's namespace."""

    def __init__(
        self,
        wire: str,
        kind: Scalar[Any] | type | str,
        default: object,
        *,
        is_list: bool = False,
        is_attribute: bool = False,
        secret: bool = False,
        zone: str | None = None,
        sequence: int | None = None,
        **facets: Unpack[Facets],
    ) -> None:
        self.wire = wire
        self._kind = kind
        self.default = default
        self.is_list = is_list
        self.is_attribute = is_attribute
        self.secret = secret
        self.zone = zone
        self.sequence = sequence
        self.facets = facets

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
    def namespace(self) -> Namespace | None:
        """The namespace of the schema that declares the field."""
        return getattr(sys.modules[self.module], "NAMESPACE", None)

    def parse(self, text: str | None) -> Any:
        """The value that an element's text stands for. No text is "" for text, else None.

        Raises ValueError for a text that is not of the field's type.
        """
        kind = self.kind
        if isinstance(kind, Scalar):
            if text is None or not text.strip(XML_SPACE):
                return "" if kind.type is str else None
            return kind.parse(text)
        if not issubclass(kind, enum.Enum):
            raise ValueError("is not made of elements as it should be")
        return kind(text.strip(XML_SPACE)) if text else None


# The three field specifiers. Typed as what they stand for, so that mypy and pyright compare the
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
    return Field(wire, kind, default, **options)


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
    return Field(wire, kind, default_factory, is_list=True, **options)


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
    return Field(wire, kind, default, is_attribute=True, **options)


# What the elements of a field hold: text, another value or a message; one, or any number.
HOLDS_TEXT = 0
HOLDS_VALUE = 1
HOLDS_MESSAGE = 2
HOLDS_TEXTS = 3
HOLDS_VALUES = 4
HOLDS_MESSAGES = 5


def holds(field: Field) -> int:
    """Which of these a field is."""
    kind = field.kind
    if kind is TEXT:
        what = HOLDS_TEXT
    elif isinstance(kind, Scalar) or issubclass(kind, enum.Enum):
        what = HOLDS_VALUE
    else:
        what = HOLDS_MESSAGE
    return what + HOLDS_TEXTS if field.is_list else what
