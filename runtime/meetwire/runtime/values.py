"""How values look on the wire: read leniently, written canonically."""

from __future__ import annotations

import enum
import math
import re
from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import cache
from typing import TYPE_CHECKING, Generic, Self, TypeVar

from meetwire.runtime.record import Record

__all__ = [
    "BASE64",
    "BOOL",
    "DATE_TIME",
    "DURATION",
    "FLAG",
    "FLOAT",
    "INSTANT",
    "INT",
    "ISO_DATE_TIME",
    "Namespace",
    "NotNaive",
    "OpenEnum",
    "PERCENT_UNDERSCORE",
    "QUOTED_INT",
    "SQL_TIMESTAMP",
    "Scalar",
    "TEXT",
    "TextEnum",
    "XML_SPACE",
    "YES_NO",
]

T = TypeVar("T")

XML_SPACE = " \t\r\n"
"""What XML calls white space. Other blanks, such as a no-break space, are part of a value."""


class Namespace(Record):
    """An XML namespace, and the prefix that messages are written with."""

    prefix: str
    uri: str


class _TextEnumMeta(enum.EnumMeta):
    """Makes enumerations as the standard library does, in a seventh of the time.

    They would be a quarter of what importing a service costs otherwise. What is made is the same,
    without the checks for what schemas cannot say, such as two members of one name.
    """

    # What a type checker must not see: to it, this is any enumeration.
    if not TYPE_CHECKING:

        @classmethod
        def __prepare__(cls, name, bases, **keywords):
            return {} if cls._is_ours(bases) else super().__prepare__(name, bases, **keywords)

        def __new__(cls, name, bases, namespace, **keywords):
            if not cls._is_ours(bases):
                return super().__new__(cls, name, bases, namespace, **keywords)
            members = {}
            by_value = {}
            for here, value in namespace.items():
                if type(value) is str and here[0] != "_":
                    member = by_value.get(value)
                    if member is None:
                        member = str.__new__(bases[0], value)
                        member._name_ = here
                        member._value_ = value
                        member._sort_order_ = len(by_value)
                        by_value[value] = member
                    members[here] = member
            namespace |= members
            namespace["_member_map_"] = members
            namespace["_value2member_map_"] = by_value
            namespace["_member_names_"] = [member._name_ for member in by_value.values()]
            namespace["_hashable_values_"] = [*by_value]  # of Python 3.13 and later
            made = type.__new__(cls, name, bases, namespace)
            for member in by_value.values():
                member.__class__ = member.__objclass__ = made
            return made

        @staticmethod
        def _is_ours(bases):
            return isinstance(bases[0], _TextEnumMeta)


# Enumerations of StrEnum take twice as long for each member, and a base that the two had in common
# would be one step more for whatever is looked up in them.
class TextEnum(str, enum.Enum, metaclass=_TextEnumMeta):  # noqa: UP042
    """An enumeration of texts, as `enum.StrEnum` is one."""

    __str__ = str.__str__
    __format__ = str.__format__  # type: ignore[assignment]


class OpenEnum(str, enum.Enum, metaclass=_TextEnumMeta):  # noqa: UP042
    """An enumeration that new servers may extend.

    A text that the schema does not list becomes a member all the same, with `is_known` false, and
    is written back as it came. Listed values are found in any letter case.

    What a service said may be sent back. A caller who knows of a value that the schema does not
    list makes it with `unlisted`; with `Kind(text)` it may just as well be a slip of the pen, and
    checking a request refuses it.

    Type checkers take the listed values for all there are: ask `is_known` before a `match` that is
    to cover every case.
    """

    _value_: str
    _on_purpose: bool

    __str__ = str.__str__
    __format__ = str.__format__  # type: ignore[assignment]

    @property
    def is_known(self) -> bool:
        """Whether the schema lists this value."""
        return any(member is self for member in type(self))

    @property
    def is_deliberate(self) -> bool:
        """Whether it is there on purpose: listed, read from the wire, or made by `unlisted`."""
        return self._on_purpose or self.is_known

    @classmethod
    def unlisted(cls, text: str) -> Self:
        """The member for a text, whether the schema lists it or not."""
        member = cls(text)
        if not member.is_known:
            member._on_purpose = True
        return member

    def __reduce_ex__(self, protocol: object) -> tuple[object, ...]:
        return type(self).unlisted if self._on_purpose else type(self), (self.value,)

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        text = value.strip(XML_SPACE)
        folded = text.casefold()
        for known in cls:
            if known.casefold() == folded:
                return known
        member = str.__new__(cls, text)
        member._name_ = member._value_ = text
        return member


# Set here, since in the body of the class it would become a member.
OpenEnum._on_purpose = False  # pyright: ignore[reportPrivateUsage]


class NotNaive(ValueError):
    """A datetime with tzinfo where the wire has a wall clock; its field knows more."""


class Scalar(Generic[T]):
    """One simple type of the wire: `parse` reads its text, `format` writes it.

    Both raise ValueError or TypeError with a message that fits behind a path. `format` takes
    anything, since callers without a type checker pass anything.
    """

    __slots__ = ("format", "name", "parse", "type")

    def __init__(
        self, name: str, type_: type[T], parse: Callable[[str], T], format_: Callable[[object], str]
    ) -> None:
        self.name = name
        self.type = type_
        self.parse = parse
        self.format = format_

    def __repr__(self) -> str:
        return self.name


def _parse_text(text: str) -> str:
    return text.strip(XML_SPACE)


def _format_text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"must be text, not {type(value).__name__}")
    return value


def _parse_int(text: str) -> int:
    # int() alone would also take "1_000" and digits of other scripts.
    if text.isdigit() and text.isascii():
        return int(text)
    trimmed = text.strip(XML_SPACE)
    if trimmed.lstrip("+-").isdigit() and trimmed.isascii():
        return int(trimmed)
    raise ValueError("is not a whole number")


def _format_int(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(f"must be a whole number, not {type(value).__name__}")
    return int.__repr__(value)


# These are compiled when they are first needed, which for most programs is never.
_FLOAT = r"(?a)[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?|-?INF|NaN"


def _parse_float(text: str) -> float:
    trimmed = text.strip(XML_SPACE)
    if not re.fullmatch(_FLOAT, trimmed):
        raise ValueError("is not a number")
    value = float(trimmed)
    if math.isinf(value) and "INF" not in trimmed:
        raise ValueError("is beyond what a floating-point number holds")
    return value


def _format_float(value: object) -> str:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise TypeError(f"must be a number, not {type(value).__name__}")
    try:
        shown = repr(float(value))
    except OverflowError:
        raise ValueError("is beyond what a floating-point number holds") from None
    return {"inf": "INF", "-inf": "-INF", "nan": "NaN"}.get(shown, shown)


_BOOLEANS = {"true": True, "false": False, "1": True, "0": False}


def _parse_bool(text: str) -> bool:
    value = _BOOLEANS.get(text)
    if value is None:
        value = _BOOLEANS.get(text.strip(XML_SPACE).lower())
        if value is None:
            raise ValueError("is neither true nor false")
    return value


def _format_bool(value: object) -> str:
    if not isinstance(value, bool):
        raise TypeError(f"must be True or False, not {type(value).__name__}")
    return "true" if value else "false"


def _format_flag(value: object) -> str:
    return "1" if _format_bool(value) == "true" else "0"


_YES_NO = {"yes": True, "no": False}


def _parse_yes_no(text: str) -> bool:
    value = _YES_NO.get(text.strip(XML_SPACE).lower())
    if value is None:
        raise ValueError("is neither Yes nor No")
    return value


def _format_yes_no(value: object) -> str:
    return "Yes" if _format_bool(value) == "true" else "No"


@cache
def _documented() -> re.Pattern[str]:
    return re.compile(r"(?a)\d\d/\d\d/\d{4} (?!24)\d\d:\d\d:\d\d")


_DATE_TIME = r"(?a)(\d{1,2})/(\d{1,2})/(\d{4})\s+(\d{1,2}):(\d{2}):(\d{2})"


def _parse_date_time(text: str) -> datetime:
    if _documented().fullmatch(text):  # for which there is a faster way
        try:
            return datetime.fromisoformat(f"{text[6:10]}-{text[:2]}-{text[3:5]}T{text[11:]}")
        except ValueError:
            raise ValueError("is not a day and time that there is") from None
    match = re.fullmatch(_DATE_TIME, text.strip(XML_SPACE))
    if match is None:
        raise ValueError("is not a date and time of the form MM/DD/YYYY hh:mm:ss")
    month, day, year, hour, minute, second = map(int, match.groups())
    return datetime(year, month, day, hour, minute, second)


def _wall_clock(value: object) -> datetime:
    if not isinstance(value, datetime):
        raise TypeError(f"must be a datetime, not {type(value).__name__}")
    if value.tzinfo is not None:
        raise NotNaive("must be a datetime without tzinfo")
    if value.microsecond:
        raise ValueError("must be a whole second; the wire has no fractions")
    return value


def _format_date_time(value: object) -> str:
    value = _wall_clock(value)
    # Not strftime: its %Y does not pad years before 1000 on every platform.
    return (
        f"{value.month:02}/{value.day:02}/{value.year:04} "
        f"{value.hour:02}:{value.minute:02}:{value.second:02}"
    )


_ISO_DATE_TIME = r"(?a)\d{4}-\d\d-\d\dT(?!24)\d\d:\d\d:\d\d"


def _parse_iso_date_time(text: str) -> datetime:
    trimmed = text.strip(XML_SPACE)
    if not re.fullmatch(_ISO_DATE_TIME, trimmed):
        raise ValueError("is not a date and time of the form YYYY-MM-DDThh:mm:ss")
    try:
        return datetime.fromisoformat(trimmed)
    except ValueError:
        raise ValueError("is not a day and time that there is") from None


def _format_iso_date_time(value: object) -> str:
    return _wall_clock(value).isoformat()


_INSTANT = (
    r"(?a)(\d{4}-\d\d-\d\d)[Tt ]((?!24)\d\d:\d\d(?::\d\d)?)(?:[.,](\d+))?\s?"
    r"([Zz]|[+-]\d\d(?::?\d\d)?)?"
)


def _parse_instant(text: str) -> datetime:
    match = re.fullmatch(_INSTANT, text.strip(XML_SPACE))
    if match is None:
        raise ValueError("is not a moment of the form YYYY-MM-DDThh:mm:ssZ")
    day, clock, fraction, zone = match.groups()
    if zone is None:
        raise ValueError("has no zone, so that nobody knows which moment it is")
    zone = "+00:00" if zone in "Zz" else zone
    try:
        moment = datetime.fromisoformat(f"{day}T{clock}{zone}")
        return (moment + _fraction(fraction)).astimezone(timezone.utc)  # noqa: UP017
    except (ValueError, OverflowError) as problem:
        raise ValueError(_no_such_moment(problem)) from None


def _fraction(digits: str | None) -> timedelta:
    """A part of a second, which must not be finer than what a datetime holds."""
    significant = (digits or "").rstrip("0")
    if len(significant) > 6:
        raise ValueError(_TOO_FINE)
    return timedelta(microseconds=int(significant.ljust(6, "0")))


_TOO_FINE = "is finer than a microsecond"


def _no_such_moment(problem: Exception) -> str:
    return _TOO_FINE if str(problem) == _TOO_FINE else "is not a day and time that there is"


def _format_instant(value: object) -> str:
    if not isinstance(value, datetime):
        raise TypeError(f"must be a datetime, not {type(value).__name__}")
    if value.utcoffset() is None:
        raise ValueError("must be a datetime with tzinfo, or nobody knows which moment is meant")
    try:
        moment = value.astimezone(timezone.utc)  # noqa: UP017
    except OverflowError:
        raise ValueError("is not a moment that there is in UTC") from None
    return f"{moment.replace(tzinfo=None, microsecond=0).isoformat()}{_decimals(moment)}Z"


def _decimals(moment: datetime) -> str:
    return f".{moment.microsecond:06}".rstrip("0") if moment.microsecond else ""


_SQL_TIMESTAMP = r"(?a)(\d{4}-\d\d-\d\d)[Tt ]+((?!24)\d\d:\d\d:\d\d)(?:\.(\d*))?"


def _parse_sql_timestamp(text: str) -> datetime:
    match = re.fullmatch(_SQL_TIMESTAMP, text.strip(XML_SPACE))
    if match is None:
        raise ValueError("is not a date and time of the form YYYY-MM-DD hh:mm:ss")
    day, clock, fraction = match.groups()
    try:
        return datetime.fromisoformat(f"{day}T{clock}") + _fraction(fraction)
    except (ValueError, OverflowError) as problem:
        raise ValueError(_no_such_moment(problem)) from None


def _format_sql_timestamp(value: object) -> str:
    if not isinstance(value, datetime):
        raise TypeError(f"must be a datetime, not {type(value).__name__}")
    if value.tzinfo is not None:
        raise ValueError("must be a datetime without tzinfo; the wire has no zone")
    return f"{value.replace(microsecond=0).isoformat(' ')}{_decimals(value)}"


def _parse_percent_underscore(text: str) -> str:
    from urllib.parse import unquote_plus

    return unquote_plus(re.sub(r"_(?=[0-9A-Fa-f]{2})", "%", text)).strip(XML_SPACE)


def _format_percent_underscore(value: object) -> str:
    from urllib.parse import quote_plus

    try:
        quoted = quote_plus(_format_text(value), safe="*")
    except UnicodeEncodeError:
        raise ValueError("holds a lone surrogate, which UTF-8 cannot carry") from None
    return quoted.replace("~", "%7E").replace("%", "_")


_DURATION = (
    r"(?a)P(?=[\dT])((?P<years>\d+)Y)?((?P<months>\d+)M)?((?P<days>\d+)D)?"
    r"(T(?=\d)((?P<hours>\d+)H)?((?P<minutes>\d+)M)?((?P<seconds>\d+)(\.(?P<fraction>\d+))?S)?)?"
)


def _parse_duration(text: str) -> timedelta:
    match = re.fullmatch(_DURATION, text.strip(XML_SPACE))
    if match is None:
        raise ValueError("is not a duration of the form P0Y0M0DT0H30M")
    parts = match.groupdict(default="0")
    if int(parts.pop("years")) or int(parts.pop("months")):
        raise ValueError("counts years or months, which have no fixed length")
    fraction = parts.pop("fraction").rstrip("0")
    if len(fraction) > 6:
        raise ValueError("is finer than a microsecond")
    try:
        return timedelta(
            **{unit: int(number) for unit, number in parts.items()},
            microseconds=int(fraction.ljust(6, "0")),
        )
    except OverflowError:
        raise ValueError("is beyond what a timedelta holds") from None


def _format_duration(value: object) -> str:
    if not isinstance(value, timedelta):
        raise TypeError(f"must be a timedelta, not {type(value).__name__}")
    if value < timedelta(0):
        raise ValueError("must not be negative")
    minutes, seconds = divmod(value.seconds, 60)
    hours, minutes = divmod(minutes, 60)
    fraction = f".{value.microseconds:06}".rstrip("0") if value.microseconds else ""
    # The service knows the form with every unit down to the minute, even those that are 0.
    rest = f"{seconds}{fraction}S" if seconds or fraction else ""
    return f"P0Y0M{value.days}DT{hours}H{minutes}M{rest}"


def _parse_base64(text: str) -> bytes:
    import binascii  # here, since few messages have such values

    try:
        return binascii.a2b_base64("".join(text.split()), strict_mode=True)
    except binascii.Error as error:
        raise ValueError("is not base64") from error


def _format_base64(value: object) -> str:
    if not isinstance(value, (bytes, bytearray)):
        raise TypeError(f"must be bytes, not {type(value).__name__}")
    import binascii

    return binascii.b2a_base64(value, newline=False).decode("ascii")


TEXT = Scalar("TEXT", str, _parse_text, _format_text)
"""Text, trimmed when read."""
INT = Scalar("INT", int, _parse_int, _format_int)
"""A whole number of any size."""
QUOTED_INT = Scalar("QUOTED_INT", int, _parse_int, _format_int)
"""A whole number of any size that JSON has as text, since many readers of numbers lose digits."""
FLOAT = Scalar("FLOAT", float, _parse_float, _format_float)
BOOL = Scalar("BOOL", bool, _parse_bool, _format_bool)
"""`true` and `false`, read in any letter case, and as `1` and `0`."""
DATE_TIME = Scalar("DATE_TIME", datetime, _parse_date_time, _format_date_time)
"""Wall-clock time, `MM/DD/YYYY hh:mm:ss`. Leading zeros may be missing when read."""
YES_NO = Scalar("YES_NO", bool, _parse_yes_no, _format_yes_no)
"""`Yes` and `No`, read in any letter case."""
ISO_DATE_TIME = Scalar("ISO_DATE_TIME", datetime, _parse_iso_date_time, _format_iso_date_time)
"""Wall-clock time, `YYYY-MM-DDThh:mm:ss`."""
FLAG = Scalar("FLAG", bool, _parse_bool, _format_flag)
"""`1` and `0`; read as BOOL is."""
INSTANT = Scalar("INSTANT", datetime, _parse_instant, _format_instant)
"""A moment, `YYYY-MM-DDThh:mm:ssZ`: a datetime in UTC. Read with any offset and with fractions of a
second; one without a zone is refused either way.
"""
SQL_TIMESTAMP = Scalar("SQL_TIMESTAMP", datetime, _parse_sql_timestamp, _format_sql_timestamp)
"""Wall-clock time, `YYYY-MM-DD hh:mm:ss`, with fractions of a second if there are any."""
PERCENT_UNDERSCORE = Scalar(
    "PERCENT_UNDERSCORE", str, _parse_percent_underscore, _format_percent_underscore
)
"""Text that is encoded as in a form, with `_` for `%`, and not encoded again. A `_` of its own that
two hexadecimal digits follow is not told from an encoded character when it is read.
"""
DURATION = Scalar("DURATION", timedelta, _parse_duration, _format_duration)
"""A length of time in ISO 8601 form, `P0Y0M0DT0H30M`. One that counts years or months is refused
when read, since these have no fixed length.
"""
BASE64 = Scalar("BASE64", bytes, _parse_base64, _format_base64)
