"""The webinars of the sandbox's organizer: one function for each operation, in both versions."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from http import HTTPStatus
from typing import Any, Final, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

from meetwire.gotowebinar import v1, v2, wire
from meetwire.runtime import json_codec, json_text
from meetwire.runtime.message import Message, Request, Response, fields_of
from meetwire.runtime.operation import Paging
from meetwire.testing.state import next_number

__all__ = [
    "HANDLERS",
    "ORGANIZER_KEY",
    "Call",
    "Refused",
    "current",
    "handles",
    "instant",
    "page",
    "text_of",
    "webinar_row",
]

ORGANIZER_KEY: Final = 5_900_000_000_000_000_017
"""The only organizer of the sandbox."""

M = TypeVar("M", bound=Message)
T = TypeVar("T", bound="Callable[[Call, Any], Response]")

_EMAIL: Final = "organizer@acme.example"
_NAME: Final = "Olga Organizer"
_ACCOUNT_KEY: Final = "5900000000000000001"
_TIME_ZONE: Final = "America/Los_Angeles"
"""Of the organizer's profile."""
_REGISTRATIONS: Final = 1000
_DAYS: Final = {"daily": 1, "weekly": 7}
_MOST_SESSIONS: Final = 365
_FOR_TELEPHONES: Final = ("PSTN", "Hybrid")


class Refused(Exception):
    """The service says no. What was done until then is undone."""

    def __init__(self, status: HTTPStatus, code: str, description: str) -> None:
        super().__init__(f"{status} {code}: {description}")
        self.status = status
        self.code = code
        self.description = description


@dataclass(frozen=True, slots=True)
class Call:
    """What a handler works with, besides the request."""

    db: sqlite3.Connection
    """Within a transaction, which ends with the handler."""
    now: datetime
    """The clock of the sandbox, in UTC."""
    root: str
    """Scheme, host and port of the sandbox."""


HANDLERS: Final[dict[type[Request[Any]], Callable[[Call, Any], Response]]] = {}
"""The handler of each request class."""


def handles(request: type[Request[Any]]) -> Callable[[T], T]:
    """Make a function the handler of a request class. It answers, or raises Refused."""

    def enter(handler: T) -> T:
        HANDLERS[request] = handler
        return handler

    return enter


def _answer(request: Request[Any], **values: Any) -> Response:
    response: Response = request.__operation__.response(**values)
    return response


def _invalid(description: str) -> Refused:
    return Refused(HTTPStatus.BAD_REQUEST, "RequestValidationError", description)


# Times as the database has them, which sort as they follow each other -----------------------------


def text_of(moment: datetime) -> str:
    """A time for the database."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def instant(text: str) -> datetime:
    """A time from the database."""
    return datetime.fromisoformat(text)


# Webinars -----------------------------------------------------------------------------------------

_Create: TypeAlias = v1.CreateWebinar | v2.CreateWebinar
_Update: TypeAlias = v1.UpdateWebinar | v2.UpdateWebinar


@handles(v1.CreateWebinar)
@handles(v2.CreateWebinar)
def create_webinar(call: Call, request: _Create) -> Response:
    """Schedule a webinar. What the request leaves open gets the defaults of the service."""
    kind = v2.WebinarKind(request.type.value if request.type else "single_session")
    times = list(_times(request, kind))
    key = next_number(call.db, "webinar")
    body = v2.Webinar(
        webinar_key=key,
        webinar_id=str(next_number(call.db, "webinar id")),
        subject=request.subject,
        description=request.description or "",
        organizer_key=ORGANIZER_KEY,
        organizer_email=_EMAIL,
        organizer_name=_NAME,
        account_key=_ACCOUNT_KEY,
        times=times,
        time_zone=_zone(request.time_zone),
        locale=getattr(request, "locale", None) or v2.Locale.EN_US,
        registration_url=f"{call.root}/register/{key}",
        registration_limit=_REGISTRATIONS,
        number_of_registrants=0,
        in_session=False,
        impromptu=False,
        type=kind,
        recurrence_period=request.recurrence_pattern or "never",
        experience_type=getattr(request, "experience_type", None) or v2.Experience.CLASSIC,
        is_password_protected=bool(request.is_password_protected),
    )
    audio = v2.AudioInformation(type=v2.AudioKind.HYBRID, conf_call_numbers=[_numbers("US", "US")])
    call.db.execute(
        "INSERT INTO webinars VALUES (?, ?, ?, ?, ?)",
        (key, *_span(times), wire.dumps(body).decode(), wire.dumps(audio).decode()),
    )
    series = str(key) if kind is not v2.WebinarKind.SINGLE_SESSION else None
    more = {"recurrence_key": series} if isinstance(request, v2.CreateWebinar) else {}
    return _answer(request, webinar_key=key, **more)


def _times(request: _Create, kind: v2.WebinarKind) -> Iterator[v2.TimeRange]:
    if kind is v2.WebinarKind.SEQUENCE:
        yield from _sequence(request)
        return
    given = [(each.start_time, each.end_time) for each in request.times]
    wanted = "one time range" if kind is v2.WebinarKind.SINGLE_SESSION else "two or more of them"
    if (len(given) == 1) != (kind is v2.WebinarKind.SINGLE_SESSION) or not given:
        raise _invalid(f"times: a webinar of type {kind} has {wanted}")
    yield from map(_range, given)


def _sequence(request: _Create) -> Iterator[v2.TimeRange]:
    first = request.recurrence_start
    step = _DAYS.get((request.recurrence_pattern or "").lower())
    if first is None or request.recurrence_end is None or step is None:
        raise _invalid(
            "a sequence needs recurrenceStart, recurrenceEnd and a recurrencePattern:"
            f" {' or '.join(_DAYS)}"
        )
    try:
        last = date.fromisoformat(request.recurrence_end)
    except ValueError:
        raise _invalid("recurrenceEnd: is no day") from None
    ahead = timedelta()
    for _ in range(_MOST_SESSIONS):
        if (first.start_time + ahead).date() > last:
            break
        yield _range((first.start_time + ahead, first.end_time + ahead))
        ahead += timedelta(step)
    if not ahead:
        raise _invalid("recurrenceEnd: is before recurrenceStart")


def _range(span: tuple[datetime, datetime]) -> v2.TimeRange:
    start, end = span
    if start >= end:
        raise _invalid("times: endTime must be after startTime")
    return v2.TimeRange(start_time=start, end_time=end)


def _zone(name: str | None) -> str:
    try:
        return ZoneInfo(name or _TIME_ZONE).key
    except (KeyError, OSError, ValueError):  # the latter two for names of other files
        raise _invalid("timeZone: is no id of a time zone") from None


def _span(times: list[v2.TimeRange]) -> tuple[str, str]:
    return (
        text_of(min(each.start_time for each in times)),
        text_of(max(each.end_time for each in times)),
    )


@handles(v1.GetWebinarById)
def get_webinar_by_id(call: Call, request: v1.GetWebinarById) -> Response:
    """Everything about one webinar."""
    found = current(call, webinar_row(call.db, request.webinar_key))
    return _seen(
        found,
        v1.GetWebinarByIdResponse,
        number_of_opened_invitations=0,
        number_of_registration_link_clicks=0,
    )


@handles(v2.GetWebinar)
def get_webinar(call: Call, request: v2.GetWebinar) -> Response:
    """Everything about one webinar."""
    return _seen(current(call, webinar_row(call.db, request.webinar_key)), v2.GetWebinarResponse)


@handles(v1.UpdateWebinar)
@handles(v2.UpdateWebinar)
def update_webinar(call: Call, request: _Update) -> Response:
    """Change a webinar that is still to come."""
    row = webinar_row(call.db, request.webinar_key)
    webinar = current(call, row)
    if webinar.in_session or row["ends"] < text_of(call.now):
        state = "is in session" if webinar.in_session else "has ended"
        raise _invalid(f"the webinar {state}, so it cannot be changed")
    if request.subject is not None:
        webinar.subject = request.subject
    if request.description is not None:
        webinar.description = request.description
    if request.times:
        webinar.times = [_range((each.start_time, each.end_time)) for each in request.times]
    webinar.time_zone = _zone(request.time_zone)
    if request.locale is not None:
        webinar.locale = v2.Locale(request.locale.value)
    _store(call, webinar)
    return _answer(request)


def _store(call: Call, webinar: v2.Webinar) -> None:
    call.db.execute(
        "UPDATE webinars SET starts = ?, ends = ?, body = ? WHERE webinar_key = ?",
        (*_span(webinar.times), wire.dumps(webinar).decode(), webinar.webinar_key),
    )


@handles(v1.CancelWebinar)
@handles(v2.CancelWebinar)
def cancel_webinar(call: Call, request: v1.CancelWebinar | v2.CancelWebinar) -> Response:
    """Cancel a webinar or, of a series in v2, only the session that is next."""
    row = webinar_row(call.db, request.webinar_key)
    webinar = current(call, row)
    if webinar.in_session:
        raise Refused(HTTPStatus.CONFLICT, "WebinarInSession", "the webinar is in session")
    is_over = row["ends"] < text_of(call.now)
    if is_over and isinstance(request, v1.CancelWebinar):
        raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "WebinarInPast", "the webinar has ended")
    left = [each for each in webinar.times if each.end_time > call.now][1:]
    if isinstance(request, v2.CancelWebinar) and request.delete_all is False and left:
        gone = [each for each in webinar.times if each.end_time <= call.now]
        webinar.times = gone + left
        _store(call, webinar)
    else:
        call.db.execute("DELETE FROM webinars WHERE webinar_key = ?", (request.webinar_key,))
    return _answer(request)


@handles(v1.GetWebinarMeetingTimes)
@handles(v2.GetWebinarMeetingTimes)
def get_webinar_meeting_times(
    call: Call, request: v1.GetWebinarMeetingTimes | v2.GetWebinarMeetingTimes
) -> Response:
    """When each session takes place."""
    found = current(call, webinar_row(call.db, request.webinar_key))
    ranges = v1.TimeRange if isinstance(request, v1.GetWebinarMeetingTimes) else v2.TimeRange
    return _answer(request, times=[_seen(each, ranges) for each in found.times])


# Lists --------------------------------------------------------------------------------------------


@handles(v1.ListUpcomingWebinars)
@handles(v1.GetAllWebinars)
def list_upcoming_webinars(
    call: Call, request: v1.ListUpcomingWebinars | v1.GetAllWebinars
) -> Response:
    """Webinars that are still to come, or in session. The organizer shares none with another."""
    all_ = isinstance(request, v1.GetAllWebinars)
    record = v1.ScheduledWebinar if all_ else v1.UpcomingWebinar
    now = text_of(call.now)
    found = [
        _seen(webinar, record)
        for row in _rows(call, "TRUE", ())
        if (webinar := current(call, row)).in_session or row["ends"] >= now
    ]
    return _answer(request, webinars=found)


@handles(v1.ListHistoricalWebinars)
def list_historical_webinars(call: Call, request: v1.ListHistoricalWebinars) -> Response:
    """Webinars of a period that are over."""
    since, until = _period(request)
    rows = _rows(call, "ends < ? AND starts <= ? AND ends >= ?", (text_of(call.now), until, since))
    found = [webinar for row in rows if not (webinar := current(call, row)).in_session]
    return _answer(request, webinars=[_seen(each, v1.WebinarSummary) for each in found])


@handles(v2.GetWebinars)
def get_webinars(call: Call, request: v2.GetWebinars) -> Response:
    """A page of the webinars of a period, past or to come."""
    since, until = _period(request)
    found = [
        _seen(
            webinar := current(call, row),
            v2.WebinarSummary,
            approval_type=v2.Approval.AUTOMATIC,
            recurrence_type=webinar.type,
        )
        for row in _rows(call, "starts <= ? AND ends >= ?", (until, since))
    ]
    records, info = page(found, request)
    embedded = v2.EmbeddedWebinars(webinars=records) if records else None
    return _answer(request, embedded=embedded, page=info)


def _period(request: v1.ListHistoricalWebinars | v2.GetWebinars) -> tuple[str, str]:
    if request.from_time > request.to_time:
        raise _invalid("toTime: must not be before fromTime")
    return text_of(request.from_time), text_of(request.to_time)


def page(
    records: list[M], request: v2.GetWebinars | v2.GetAttendeesForAllWebinarSessions
) -> tuple[list[M], v2.PageInfo]:
    """The records of the page that is asked for, and where it stands."""
    paging = request.__operation__.paging or Paging("", 20, 200)
    size, number = request.size or paging.default, request.page or 0
    info = v2.PageInfo(
        size=size,
        total_elements=len(records),
        total_pages=-(-len(records) // size),
        number=number,
    )
    return records[number * size : (number + 1) * size], info


# Audio --------------------------------------------------------------------------------------------

_GetAudio: TypeAlias = v1.GetAudioInformation | v2.GetAudioInformation
_SetAudio: TypeAlias = v1.UpdateAudioInformation | v2.UpdateAudioInformation


@handles(v1.GetAudioInformation)
@handles(v2.GetAudioInformation)
def get_audio_information(call: Call, request: _GetAudio) -> Response:
    """How one connects to the audio conference."""
    audio = webinar_row(call.db, request.webinar_key)["audio"]
    return wire.loads(audio, request.__operation__.response)


@handles(v1.UpdateAudioInformation)
@handles(v2.UpdateAudioInformation)
def update_audio_information(call: Call, request: _SetAudio) -> Response:
    """Change how one connects to the audio conference."""
    webinar_row(call.db, request.webinar_key)
    kind = v2.AudioKind(request.type.value)
    pstn, private = request.pstn_info, request.private_info
    if pstn is not None and kind.value not in _FOR_TELEPHONES:
        raise _invalid(f"pstnInfo: is for {' and '.join(_FOR_TELEPHONES)} only")
    if (private is not None) != (kind is v2.AudioKind.PRIVATE):
        raise _invalid("privateInfo: is for Private, which needs it, and for nothing else")
    audio = v2.AudioInformation(type=kind)
    if kind.value in _FOR_TELEPHONES:
        toll = [each.value for each in pstn.toll_countries] if pstn else []
        free = [each.value for each in pstn.toll_free_countries] if pstn else []
        countries = sorted({*toll, *free}) or ["US"]
        audio.conf_call_numbers = [
            _numbers(each, each if each in free else None) for each in countries
        ]
    if private is not None:
        audio.private_info = _seen(private, v2.PrivateAudio)
    call.db.execute(
        "UPDATE webinars SET audio = ? WHERE webinar_key = ?",
        (wire.dumps(audio).decode(), request.webinar_key),
    )
    return _answer(request)


def _numbers(country: str, toll_free: str | None) -> v2.ConferenceNumbers:
    """Numbers and codes of a country. The numbers are no real ones."""

    def code() -> str:
        return f"{secrets.randbelow(1_000_000_000):09}"

    return v2.ConferenceNumbers(
        country=country,
        access_codes=v2.AccessCodes(organizer=code(), panelist=code(), attendee=code()),
        toll=f"{country} 555 0100",
        toll_free=f"{toll_free} 555 0199" if toll_free else None,
    )


# Panelists ----------------------------------------------------------------------------------------


@handles(v1.CreatePanelists)
@handles(v2.CreatePanelists)
def create_panelists(call: Call, request: v1.CreatePanelists | v2.CreatePanelists) -> Response:
    """Add panelists."""
    webinar_row(call.db, request.webinar_key)
    record = v1.CreatedPanelist if isinstance(request, v1.CreatePanelists) else v2.CreatedPanelist
    added: list[Message] = []
    for each in request.panelists:
        key = next_number(call.db, "webinar")
        link = f"{call.root}/join/{secrets.token_urlsafe(16)}"
        call.db.execute(
            "INSERT INTO panelists VALUES (?, ?, ?, ?, ?)",
            (key, request.webinar_key, each.name, each.email, link),
        )
        added.append(record(panelist_key=key, name=each.name, email=each.email, join_link=link))
    return _answer(request, panelists=added)


@handles(v1.GetWebinarPanelists)
@handles(v2.GetPanelists)
def get_panelists(call: Call, request: v1.GetWebinarPanelists | v2.GetPanelists) -> Response:
    """List the panelists."""
    webinar_row(call.db, request.webinar_key)
    record = v1.Panelist if isinstance(request, v1.GetWebinarPanelists) else v2.Panelist
    rows = call.db.execute(
        "SELECT * FROM panelists WHERE webinar_key = ? ORDER BY panelist_key",
        (request.webinar_key,),
    )
    found: list[Message] = []
    for row in rows:
        first, _, last = row["name"].partition(" ")
        found.append(
            record(
                panelist_id=row["panelist_key"],
                name=row["name"],
                email=row["email"],
                join_link=row["join_link"],
                first_name=first,
                last_name=last,
            )
        )
    return _answer(request, panelists=found)


# What is in the database --------------------------------------------------------------------------


def webinar_row(db: sqlite3.Connection, key: int) -> sqlite3.Row:
    """The row of a webinar. Raises Refused if there is none with this key."""
    row: sqlite3.Row | None = db.execute(
        "SELECT * FROM webinars WHERE webinar_key = ?", (key,)
    ).fetchone()
    if row is None:
        raise Refused(HTTPStatus.NOT_FOUND, "NOT_FOUND", f"there is no webinar with the key {key}")
    return row


def _rows(call: Call, condition: str, parameters: Iterable[object]) -> list[sqlite3.Row]:
    # The condition is one of the constants above.
    return call.db.execute(
        f"SELECT * FROM webinars WHERE {condition} ORDER BY starts, webinar_key",  # noqa: S608
        tuple(parameters),
    ).fetchall()


def current(call: Call, row: sqlite3.Row) -> v2.Webinar:
    """A webinar as it is now."""
    webinar = wire.loads(row["body"], v2.Webinar)
    key = (row["webinar_key"],)
    started = call.db.execute(
        "SELECT 1 FROM webinar_sessions WHERE webinar_key = ? AND ended IS NULL", key
    ).fetchone()
    webinar.in_session = started is not None
    webinar.number_of_registrants = call.db.execute(
        "SELECT COUNT(*) FROM registrants WHERE webinar_key = ?", key
    ).fetchone()[0]
    return webinar


def _seen(source: Message, cls: type[M], **values: Any) -> M:
    """A message of another class, or version, with those members that this one has."""
    only = {field.wire for field in fields_of(cls).values()}
    text = json_codec.encode(source, only)
    made = json_codec.decode(json_text.parse(text.encode()), cls)
    for name, value in values.items():
        setattr(made, name, value)
    return made
