"""The intermediate model: what the templates are filled from. Names and types are final here."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from codegen.errors import Place


@dataclass(frozen=True)
class TypeRef:
    """A type by where it is declared: a module of the package or, dotted, one of the runtime."""

    module: str
    name: str


@dataclass
class Choice:
    """One kind of item in a list of several kinds."""

    wire: str
    type: TypeRef
    """A struct."""
    doc: str | None
    is_recursive: bool = False
    """The type is declared further down, so that it can only be named."""


@dataclass
class Field:
    """One field of a struct."""

    wire: str
    name: str
    type: TypeRef
    """A scalar of the runtime, an enumeration or a struct; Message if there are choices."""
    python_type: str
    """What one value is in Python, as it is written in an annotation."""
    place: Place
    required: bool = False
    is_list: bool = False
    is_attribute: bool = False
    is_text: bool = False
    """It is the text of the element that holds the struct."""
    choices: list[Choice] = field(default_factory=list[Choice])
    """What the items of the list can be, if they are of several kinds."""
    is_mixed: bool = False
    """The items may also be text."""
    is_key: bool = False
    """It is the name under which the struct stands in a JSON object."""
    is_recursive: bool = False
    """The type is declared further down, so that it can only be named."""
    doc: str | None = None
    secret: bool = False
    zone: str | None = None
    zone_kept: bool = False
    sequence: int | None = None
    facets: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def aware_name(self) -> str:
        """What the property is called that gives the field with its zone, if it has one."""
        return f"{self.name}_aware"

    @property
    def has_zone_at_hand(self) -> bool:
        """Whether the message that holds the field is enough to tell its zone."""
        return self.zone is not None and not self.zone.startswith("../")


@dataclass
class Struct:
    """A complex type, which becomes a message class."""

    wire: str
    name: str
    place: Place
    doc: str | None
    base: TypeRef | None
    fields: list[Field]
    operation: Operation | None = None
    """Set if this is the request of an operation."""
    is_response: bool = False
    is_open: bool = False
    """It may hold elements or attributes that no schema names."""

    @property
    def uses(self) -> list[TypeRef]:
        """The types that this one is made of: its base and those of its fields."""
        used = [self.base] if self.base is not None else []
        for field_ in self.fields:
            used += [field_.type, *(choice.type for choice in field_.choices)]
        return used


@dataclass
class Member:
    """One value of an enumeration."""

    name: str
    value: str
    doc: str | None


@dataclass
class Enumeration:
    """A simple type that lists its values."""

    wire: str
    name: str
    place: Place
    doc: str | None
    members: list[Member]


@dataclass
class Operation:
    """One operation of a service."""

    name: str
    service: str
    summary: str
    notes: list[str]
    response: TypeRef
    effect: str
    idempotent: bool
    callers: list[str]
    lifecycle: str
    deprecated: str | None
    not_found: list[str]
    binding: str | None
    paging: Paging | None = None
    window: Window | None = None
    http: Http | None = None
    key: tuple[str, ...] = ()
    lookup: Lookup | None = None
    place: Place = Place(Path())  # noqa: RUF009  # a tuple


@dataclass
class Http:
    """How an operation travels, for services that use more of HTTP than one address."""

    method: str
    path: str
    query: list[str] = field(default_factory=list[str])
    status: int = 200


@dataclass
class Paging:
    """How a list answers in pages. Paths are Python names, joined by dots."""

    record: str
    record_type: TypeRef
    default: int
    ceiling: int
    start: str | None = "list_control.start_from"
    size: str | None = "list_control.maximum_num"
    total: str = "matching_records.total"
    key: tuple[str, ...] = ()
    counts_pages: bool = False


@dataclass
class Window:
    """The span of time that a list can be limited to. Paths are Python names, joined by dots."""

    start: str
    end: str
    days: int | None


@dataclass
class Lookup:
    """How to find out whether what an operation makes is there. Paths are Python names."""

    operation: str
    ask: dict[str, str] = field(default_factory=dict[str, str])
    match: dict[str, str] = field(default_factory=dict[str, str])
    agree: dict[str, str] = field(default_factory=dict[str, str])
    unless: tuple[str, ...] = ()


@dataclass
class Module:
    """One file of the package: the types of one namespace, or of one OpenAPI document."""

    name: str
    prefix: str
    """Of the namespace; empty if there is none, as for all that is not XML."""
    uri: str
    doc: str
    sources: list[Path]
    enumerations: list[Enumeration]
    structs: list[Struct]
    url: str | None = None
    """Where the operations are found; `{site}` stands for a setting of the client."""

    @property
    def type_names(self) -> set[str]:
        """Names of all classes in the module."""
        return {enumeration.name for enumeration in self.enumerations} | {
            struct.name for struct in self.structs
        }


@dataclass
class ExceptionId:
    """One exception id of the service."""

    id: str
    error: str
    meaning: str
    retry_safe: bool
    retry_after: int | None


@dataclass
class TimeZone:
    """One time zone of the service."""

    zone: str
    """Name in the tz database."""
    id: int | None
    label: str | None
    cities: list[str]
    """By which labels name it, beside the city in the documented one."""
    links: list[str]
    """Other names in the tz database."""


@dataclass
class System:
    """What the facade of a package says and offers."""

    name: str
    title: str
    summary: str
    client: str
    client_doc: str
    example: list[str]
    """Lines of Python that show a first call."""
    wire: TypeRef
    base: TypeRef | None
    """What the client is made of. None if there is none."""
    async_base: TypeRef | None
    base_urls: dict[str, str]
    """Where the operations of a module are found whose schema does not say so itself."""
    exports: list[TypeRef]
    """What of the runtime the package offers, too."""
    source: Path


@dataclass
class Package:
    """Everything that is generated for one system."""

    system: System
    modules: list[Module]
    exceptions: list[ExceptionId]
    exceptions_source: Path
    time_zones: list[TimeZone] = field(default_factory=list[TimeZone])
    """Empty if the system has no zones of its own."""
    time_zones_source: Path = Path()
    secrets: frozenset[str] = frozenset()
    """The wire names of everything that is secret, in types that are bound to the runtime too."""

    @property
    def name(self) -> str:
        """Name of the package, and of the folder with its schemas."""
        return self.system.name
