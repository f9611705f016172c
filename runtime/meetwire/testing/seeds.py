"""What a sandbox can start with: people, meetings, recordings, history; from a file or made up."""

from __future__ import annotations

import random
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import MISSING, dataclass, field, fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Final, Self, TypeVar, cast

__all__ = [
    "LongHistory",
    "PASSWORD",
    "Seed",
    "SeedError",
    "SeedHistory",
    "SeedMeeting",
    "SeedRecording",
    "SeedUser",
]

PASSWORD: Final = "made-up"  # noqa: S105  # that is what it is
"""The password of users whose seed gives none."""

ROLES: Final = ("host", "administrator", "attendee")


class SeedError(ValueError):
    """A seed that cannot be read or planted. Says where, and what to do."""


def _where() -> Any:
    return field(default="", compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedUser:
    """An account of the site."""

    login: str
    password: str = field(default=PASSWORD, repr=False)
    email: str | None = None
    """The login, if left out."""
    first_name: str | None = None
    last_name: str | None = None
    role: str = "host"
    """`host`, `administrator` or `attendee`."""
    time_zone: int = 4
    """Number of the zone, as in `meetwire.webex`; 4 is San Jose."""
    where: str = _where()
    """Where it stands in a file, for errors."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedMeeting:
    """A meeting that is scheduled."""

    name: str
    start: datetime
    """Without a zone it is a wall clock in the zone of the host."""
    host: str | None = None
    """A login; the documented host of a sandbox, if left out."""
    duration: int = 60
    """Minutes."""
    password: str | None = field(default=None, repr=False)
    attendees: tuple[str, ...] = ()
    """E-mail addresses."""
    where: str = _where()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedRecording:
    """A recording, of no session of the site."""

    name: str
    created: datetime
    """As the start of a meeting."""
    host: str | None = None
    duration: int = 30
    """Minutes."""
    size: float = 1.5
    """Megabytes."""
    where: str = _where()


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedHistory:
    """A meeting that has taken place. It is in the history alone."""

    name: str
    start: datetime
    """As that of a meeting."""
    host: str | None = None
    duration: int = 60
    """Minutes."""
    attendees: tuple[str, ...] = ()
    """E-mail addresses of who was there from the beginning to the end, beside the host."""
    where: str = _where()


@dataclass(frozen=True, slots=True, kw_only=True)
class LongHistory:
    """So many meetings that have taken place that a seed does not hold them all.

    They follow each other evenly in time, and all else that is said of them recurs.
    """

    forms: tuple[SeedHistory, ...]
    """What is said of them, in turns; but for the start, of which each has its own."""
    number: int
    until: datetime
    """When the last of them begins, at the latest. Has a zone."""
    days: int = 80
    """How long before that the first one began."""

    def __iter__(self) -> Iterator[SeedHistory]:
        first = self.until - timedelta(days=self.days)
        for index in range(self.number):
            start = first + timedelta(seconds=self.days * 86_400 * index // self.number)
            yield replace(self.forms[index % len(self.forms)], start=start)


Entry = TypeVar("Entry", SeedUser, SeedMeeting, SeedRecording, SeedHistory)


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """What a fresh site has beside its documented accounts."""

    users: tuple[SeedUser, ...] = ()
    meetings: tuple[SeedMeeting, ...] = ()
    recordings: tuple[SeedRecording, ...] = ()
    history: tuple[SeedHistory, ...] = ()
    long_history: LongHistory | None = None

    @classmethod
    def read(cls, file: str | Path) -> Self:
        """The seed in a TOML file; `docs/sandbox.md` describes the format.

        Raises:
            SeedError: The file is not as it should be; says where and why.
            OSError: It cannot be read.
        """
        path = Path(file)
        try:
            text = path.read_text(encoding="utf-8")
            tables = tomllib.loads(text)
        except (tomllib.TOMLDecodeError, UnicodeError) as error:
            raise SeedError(f"{path}: {error}") from error
        source = _Source(path.name, text)
        kinds = {"users": SeedUser, "meetings": SeedMeeting}
        more = {"recordings": SeedRecording, "history": SeedHistory}
        for name in tables:
            if name not in kinds and name not in more:
                known = ", ".join(f"[[{each}]]" for each in (*kinds, *more))
                raise SeedError(f"{source.place(name)}: {name} is unknown; there are {known}")
        return cls(
            users=tuple(source.entries(tables, "users", SeedUser)),
            meetings=tuple(source.entries(tables, "meetings", SeedMeeting)),
            recordings=tuple(source.entries(tables, "recordings", SeedRecording)),
            history=tuple(source.entries(tables, "history", SeedHistory)),
        )

    @classmethod
    def generated(
        cls, *, users: int, meetings: int, history: int = 0, seed: int = 0, around: datetime
    ) -> Self:
        """A made-up site, always the same one for the same arguments.

        A quarter of the meetings have taken place in the four weeks before; every tenth of these
        was recorded. The others are scheduled within the four weeks to come.

        Args:
            users: How many people there are: `user0001@acme.example` and so on.
            meetings: How many meetings.
            history: How many more meetings have taken place, evenly spread over the 80 days before
                yesterday. There may be a million.
            seed: What chance begins with.
            around: The day of today.

        Raises:
            ValueError: A number is negative, or there are meetings and nobody to host them.
        """
        if users < 0 or meetings < 0 or history < 0:
            raise ValueError("a site has no negative number of users or meetings")
        if (meetings or history) and not users:
            raise ValueError("meetings need users who host them; there are none")
        chance = random.Random(seed)  # noqa: S311  # nothing here is a secret
        people = tuple(_person(number, chance) for number in range(1, users + 1))
        today = around.replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
        past = [_gathering(people, today, chance, -1) for _ in range(meetings // 4)]
        return cls(
            users=people,
            meetings=tuple(
                SeedMeeting(**_gathering(people, today, chance, 1))
                for _ in range(meetings - len(past))
            ),
            recordings=tuple(
                SeedRecording(
                    name=each["name"],
                    host=each["host"],
                    created=each["start"],
                    duration=each["duration"],
                    size=each["duration"] * 0.5,
                )
                for each in past[::10]
            ),
            history=tuple(SeedHistory(**each) for each in past),
            long_history=_long_history(people, today, chance, history) if history else None,
        )


# Files --------------------------------------------------------------------------------------------


class _Source:
    """A file as text, in which the lines of what was read can be found."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._lines = text.splitlines()

    def entries(self, tables: Mapping[str, Any], name: str, kind: type[Entry]) -> Iterator[Entry]:
        """The entries of a table, checked.

        Raises:
            SeedError: One of them is not as it should be.
        """
        found = tables.get(name, [])
        if not isinstance(found, list):
            raise SeedError(f"{self.place(name)}: {name} must be a list of tables: [[{name}]]")
        for index, entry in enumerate(cast("list[object]", found)):
            if not isinstance(entry, dict):
                raise SeedError(f"{self.place(name)}: {name} must be a list of tables: [[{name}]]")
            yield self._entry(name, index, cast("dict[str, Any]", entry), kind)

    def _entry(self, name: str, index: int, given: dict[str, Any], kind: type[Entry]) -> Entry:
        path = f"{name}[{index}]"
        known = {each.name: each for each in fields(kind) if each.name != "where"}
        values: dict[str, Any] = {}
        for key, value in given.items():
            place = f"{self.place(name, index, key)}: {path}.{key}"
            if key not in known:
                raise SeedError(f"{place}: is unknown; there are {', '.join(known)}")
            is_good, what = _EXPECTED[key]
            if not is_good(value):
                raise SeedError(f"{place}: must be {what}")
            values[key] = tuple(cast("list[object]", value)) if isinstance(value, list) else value
        where = f"{self.place(name, index)}: {path}"
        for key, each in known.items():
            if key not in values and each.default is MISSING:
                raise SeedError(f"{where}.{key}: is required; it must be {_EXPECTED[key][1]}")
        return kind(**values, where=where)

    def place(self, table: str, index: int = 0, key: str | None = None) -> str:
        """File and line of a table, of one of its entries, or of a key in that."""
        header = re.compile(rf"\s*(\[\[?\s*{re.escape(table)}\s*\]|{re.escape(table)}\s*=)")
        starts = [n for n, line in enumerate(self._lines) if header.match(line)]
        if not starts:
            return self._name
        start = starts[index] if index < len(starts) else starts[0]
        if key is not None:
            pattern = re.compile(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=")
            for number in range(start + 1, len(self._lines)):
                if self._lines[number].lstrip().startswith("["):
                    break
                if pattern.match(self._lines[number]):
                    return f"{self._name}:{number + 1}"
        return f"{self._name}:{start + 1}"


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, cast("list[object]", value)))


def _is_time(value: object) -> bool:
    return isinstance(value, datetime)


def _is_role(value: object) -> bool:
    return value in ROLES


def _is_size(value: object) -> bool:
    return isinstance(value, (int, float)) and 0 < value < 1e6


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= 100_000


def _is_length(value: object) -> bool:
    return _is_count(value) and value != 0


_TEXT: Final = (_is_text, "a text")
_WHOLE: Final = (_is_count, "a whole number, from 0 to 100,000")
_TIME: Final = (
    _is_time,
    "a date with a time, such as 2026-12-01T09:00:00, without quotes",
)
_ADDRESSES: Final = (_is_texts, 'a list of addresses, such as ["ann@example.org"]')
_EXPECTED: Final[Mapping[str, tuple[Any, str]]] = {
    "attendees": _ADDRESSES,
    "created": _TIME,
    "duration": (_is_length, "a whole number of minutes, from 1 to 100,000"),
    "email": _TEXT,
    "first_name": _TEXT,
    "host": _TEXT,
    "last_name": _TEXT,
    "login": _TEXT,
    "name": _TEXT,
    "password": _TEXT,
    "role": (_is_role, f"one of {', '.join(ROLES)}"),
    "size": (_is_size, "a number of megabytes above 0"),
    "start": _TIME,
    "time_zone": _WHOLE,
}
"""What each key holds, in any table: whether a value is good, and what it is to be."""


# Made-up sites ------------------------------------------------------------------------------------

_FIRST: Final = ("Ada", "Ben", "Cleo", "Dev", "Eva", "Finn", "Gita", "Hugo", "Ines", "Jon", "Liu")
_LAST: Final = (
    "Abel",
    "Brandt",
    "Costa",
    "Duarte",
    "Faber",
    "Haas",
    "Ito",
    "Kaya",
    "Lopez",
    "Moor",
)
_TOPICS: Final = ("Design", "Budget", "Release", "Hiring", "Support", "Roadmap", "Security")
_FORMS: Final = ("review", "planning", "stand-up", "retrospective", "workshop", "call")
_KINDS_OF_PAST: Final = 199
_ZONES: Final = (4, 7, 11, 21, 25, 41, 45, 55)


def _person(number: int, chance: random.Random) -> SeedUser:
    return SeedUser(
        login=f"user{number:04}@acme.example",
        first_name=chance.choice(_FIRST),
        last_name=chance.choice(_LAST),
        role=chance.choices(ROLES, (16, 1, 3))[0] if number > 1 else "host",
        time_zone=chance.choice(_ZONES),
    )


def _gathering(
    people: tuple[SeedUser, ...], today: datetime, chance: random.Random, direction: int
) -> dict[str, Any]:
    hosts = [person for person in people if person.role != "attendee"]
    guests = chance.sample(people, min(len(people), chance.randint(0, 5)))
    return {
        "name": f"{chance.choice(_TOPICS)} {chance.choice(_FORMS)}",
        "host": chance.choice(hosts).login,
        "start": today
        + timedelta(days=direction * chance.randint(2, 27), minutes=15 * chance.randint(32, 71)),
        "duration": chance.choice((15, 30, 45, 60, 90)),
        "attendees": tuple(guest.login for guest in guests),
    }


def _long_history(
    people: tuple[SeedUser, ...], today: datetime, chance: random.Random, number: int
) -> LongHistory:
    forms = [SeedHistory(**_gathering(people, today, chance, -1)) for _ in range(_KINDS_OF_PAST)]
    # Guests make most of the database, and are of little use in such numbers.
    return LongHistory(
        forms=tuple(replace(form, attendees=form.attendees[:2]) for form in forms),
        number=number,
        until=(today - timedelta(days=1)).replace(tzinfo=UTC),
    )
