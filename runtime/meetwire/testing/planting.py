"""From a seed to a site: what it holds is made by the handlers, as calls would make it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import chain
from typing import Any

from meetwire.runtime.message import Request
from meetwire.testing import accounts, recordings, runs, zones
from meetwire.testing.answers import Refusal, invalid
from meetwire.testing.handlers import HANDLERS, Call
from meetwire.testing.messages import problems
from meetwire.testing.moulds import Moulds
from meetwire.testing.recordings import Source
from meetwire.testing.runs import Audio
from meetwire.testing.seeds import (
    Seed,
    SeedError,
    SeedHistory,
    SeedMeeting,
    SeedRecording,
    SeedUser,
)
from meetwire.webex import meeting
from meetwire.webex.attendee import Attendee
from meetwire.webex.common import Person, ServiceType
from meetwire.webex.user import CreateUser, Privilege

__all__ = ["sow"]


def sow(seed: Seed, call: Call, host: str) -> None:
    """Put all of a seed into the site.

    Args:
        seed: What there is to be.
        call: A call of an administrator, now.
        host: Who hosts what names no host.

    Raises:
        SeedError: The site refuses something, such as a meeting whose host there is not.
    """
    for user in seed.users:
        with _placed(user.where):
            _serve(call, _account(user))
    for scheduled in seed.meetings:
        with _placed(scheduled.where):
            _schedule(call, scheduled, scheduled.host or host, scheduled.password)

    @cache
    def zone_of(host: str) -> int:
        return _zone_of(call.db, accounts.require(call.db, host).user_id)

    moulds = Moulds(call.db)
    for past in chain(seed.history, seed.long_history or ()):
        with _placed(past.where):
            _live_through(call, past, past.host or host, zone_of, moulds)
    moulds.flush()
    for recorded in seed.recordings:
        with _placed(recorded.where):
            _record(call.db, recorded, recorded.host or host)


@contextmanager
def _placed(where: str) -> Generator[None, None, None]:
    """Make a refusal an error that names the place in the seed."""
    try:
        yield
    except Refusal as refusal:
        problem = "; ".join(map(str, refusal.faults)) or refusal.reason
        raise SeedError(f"{where}: {problem}" if where else problem) from refusal


def _serve(call: Call, request: Request[Any]) -> Any:
    faults = list(problems(request))
    if faults:
        raise invalid(*faults)
    return HANDLERS[type(request)](call, request)


def _account(user: SeedUser) -> CreateUser:
    return CreateUser(
        webex_id=user.login,
        password=user.password,
        email=user.email or user.login,
        first_name=user.first_name or user.login.partition("@")[0],
        last_name=user.last_name or "",
        privilege=Privilege(
            site_admin=user.role == "administrator", attendee_only=user.role == "attendee"
        ),
        time_zone_id=user.time_zone,
    )


def _schedule(
    call: Call,
    planned: SeedMeeting | SeedHistory,
    host: str,
    password: str | None = None,
    *,
    is_over: bool = False,
) -> int:
    account = accounts.require(call.db, host)
    zone = _zone_of(call.db, account.user_id)
    guests = [Attendee(person=Person(email=email)) for email in planned.attendees]
    request = meeting.CreateMeeting(
        meta_data=meeting.MetaData(conf_name=planned.name),
        schedule=meeting.Schedule(
            start_date=_wall_clock(planned.start, zone),
            time_zone_id=zone,
            duration=planned.duration,
        ),
        access_control=meeting.AccessControl(meeting_password=password) if password else None,
        participants=(
            meeting.Participants(attendees=meeting.Attendees(attendee=guests)) if guests else None
        ),
        enable_options=meeting.EnableOptions(auto_delete_after_meeting_end=is_over),
    )
    key: int = _serve(replace(call, caller=account), request).meeting_key
    return key


def _live_through(
    call: Call, past: SeedHistory, host: str, zone_of: Callable[[str], int], moulds: Moulds
) -> None:
    zone = zone_of(host)
    began = _in_utc(past.start, zone)
    ended = began + timedelta(minutes=past.duration)
    if ended > call.now:
        raise SeedError(
            f"{past.where}: has not ended yet, by the clock of the sandbox: give another start, or"
            " make it one of the meetings"
        )
    form = past.name, host, past.duration, past.attendees
    wall = _wall_clock(past.start, zone)
    if moulds.cast(form, wall, began):
        return
    with moulds.first(form, wall):
        key = _schedule(call, past, host, is_over=True)
        runs.begin(call.db, key, began)
        for email in past.attendees:
            name = email.partition("@")[0]
            runs.join(call.db, key, Person(name=name, email=email), Audio.VOIP, began)
        runs.end(call.db, key, ended)


def _record(db: sqlite3.Connection, recorded: SeedRecording, host: str) -> None:
    account = accounts.require(db, host)
    zone = _zone_of(db, account.user_id)
    recordings.add(
        db,
        Source(account.user_id, ServiceType.MEETING_CENTER, zone),
        name=recorded.name,
        duration=timedelta(minutes=recorded.duration),
        size=recorded.size,
        now=_in_utc(recorded.created, zone),
    )


def _zone_of(db: sqlite3.Connection, user_id: int) -> int:
    return accounts.profile_of(db, user_id).time_zone_id or zones.DEFAULT


def _wall_clock(moment: datetime, zone: int) -> datetime:
    if moment.tzinfo is None:
        return moment
    return zones.from_gmt(moment.astimezone(UTC).replace(tzinfo=None), zone)


def _in_utc(moment: datetime, zone: int) -> datetime:
    if moment.tzinfo is not None:
        return moment.astimezone(UTC)
    return zones.to_gmt(moment, zone).replace(tzinfo=UTC)
