"""Hands-on labs: computers to reserve (part of the training service)."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from meetwire.runtime.errors import Fault
from meetwire.testing import zones
from meetwire.testing.answers import invalid, nothing_found
from meetwire.testing.handlers import Call, handles
from meetwire.testing.lists import equal, joined
from meetwire.testing.sessions import Session
from meetwire.testing.state import next_number, stamp
from meetwire.webex import training
from meetwire.webex.common import LabStatus

__all__ = ["add", "hold"]


class _Lab(NamedTuple):
    name: str
    description: str | None
    computers: int


class _Span(NamedTuple):
    """A span of time as the database holds it."""

    starts: str
    ends: str


def add(db: sqlite3.Connection, name: str, computers: int, description: str | None) -> None:
    """Set up a lab, as administrators do on the pages of the site.

    Raises:
        ValueError: The site has a lab of this name already.
    """
    try:
        db.execute("INSERT INTO labs VALUES (?, ?, ?)", (name, description, computers))
    except sqlite3.IntegrityError:
        raise ValueError(f"the site has a lab {name!r} already") from None


# Reservations -------------------------------------------------------------------------------------


def _require(db: sqlite3.Connection, name: str) -> _Lab:
    row = db.execute("SELECT * FROM labs WHERE name = ?", (name,)).fetchone()
    if row is None:
        raise nothing_found(f"lab {name!r}")
    return _Lab(*row)


def _reserved(db: sqlite3.Connection, lab: _Lab, span: _Span) -> list[sqlite3.Row]:
    """The reservations that touch a span, the earliest first."""
    return db.execute(
        "SELECT lab_reservations.*, webex_id FROM lab_reservations"
        " JOIN users ON users.user_id = host WHERE lab = ? AND starts < ? AND ends > ?"
        " ORDER BY starts, reservation_id",
        (lab.name, span.ends, span.starts),
    ).fetchall()


def _pieces(db: sqlite3.Connection, lab: _Lab, span: _Span) -> list[tuple[_Span, int]]:
    """A span in pieces, with the computers that are free in each."""
    reserved = _reserved(db, lab, span)
    edges = {span.starts, span.ends}
    for row in reserved:
        edges |= {max(row["starts"], span.starts), min(row["ends"], span.ends)}
    return [
        (
            _Span(starts, ends),
            lab.computers
            - sum(
                row["computers"]
                for row in reserved
                if row["starts"] < ends and row["ends"] > starts
            ),
        )
        for starts, ends in pairwise(sorted(edges))
    ]


def _reserve(
    db: sqlite3.Connection,
    lab: _Lab,
    span: _Span,
    computers: int,
    *,
    host: int,
    topic: str,
    session_key: int | None = None,
) -> int:
    """Reserve computers; returns the number of the reservation.

    Raises:
        Refusal: So many are not free for all of the span.
    """
    free = min((free for _, free in _pieces(db, lab, span)), default=lab.computers)
    if not 1 <= computers <= free:
        raise invalid(Fault("num_computers", f"is {computers}, of which {max(free, 0)} are free"))
    number = next_number(db, "lab reservation")
    db.execute(
        "INSERT INTO lab_reservations VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (number, lab.name, session_key, host, topic, *span, computers),
    )
    return number


def hold(db: sqlite3.Connection, session: Session, wanted: training.HandsOnLab | None) -> None:
    """Reserve for the time of a session what it asks for, in place of what it had.

    Raises:
        Refusal: There is no such lab, or it has not so many computers free.
    """
    db.execute("DELETE FROM lab_reservations WHERE session_key = ?", (session.session_key,))
    if wanted is None or not wanted.reserve_hol:
        return
    row = db.execute(
        "SELECT starts, ends FROM sessions WHERE session_key = ?", (session.session_key,)
    ).fetchone()
    _reserve(
        db,
        _require(db, wanted.lab_name or ""),
        _Span(row["starts"], row["ends"]),
        wanted.num_computers or 1,
        host=session.host,
        topic=session.name,
        session_key=session.session_key,
    )


# Operations ---------------------------------------------------------------------------------------


@handles(training.GetLabInfo)
def get_lab_info(call: Call, request: training.GetLabInfo) -> training.GetLabInfoResponse:
    """A lab, or all of the site, with how many computers are reserved now."""
    named = joined(equal("name", request.lab_name), "AND")
    rows = call.db.execute(
        f"SELECT * FROM labs WHERE {named.sql} ORDER BY name",  # noqa: S608
        named.parameters,
    ).fetchall()
    if not rows:
        raise nothing_found("lab" + (f" {request.lab_name!r}" if request.lab_name else ""))
    return training.GetLabInfoResponse(lab_info=[_info(call, _Lab(*row)) for row in rows])


_MOMENT: Final = timedelta(seconds=1)


def _info(call: Call, lab: _Lab) -> training.LabInfo:
    now = _Span(stamp(call.now), stamp(call.now + _MOMENT))
    return training.LabInfo(
        lab_name=lab.name,
        description=lab.description,
        total_computers=lab.computers,
        computers_in_session=sum(row["computers"] for row in _reserved(call.db, lab, now)),
    )


@handles(training.CheckLabAvailability)
def check_lab_availability(
    call: Call, request: training.CheckLabAvailability
) -> training.CheckLabAvailabilityResponse:
    """The pieces of a span in which so many computers are free.

    As the service does it, the answer leaves out what is taken; if that is all, it says so.
    """
    lab = _require(call.db, request.lab_name)
    zone = zones.chosen(request.time_zone_id)
    span = _span(request.session_start_time, request.session_end_time, zone)
    free: list[_Span] = []
    for piece, computers in _pieces(call.db, lab, span):
        if computers < request.num_computers:
            continue
        if free and free[-1].ends == piece.starts:
            piece = _Span(free.pop().starts, piece.ends)
        free.append(piece)
    status = LabStatus.AVAILABLE if free else LabStatus.UNAVAILABLE
    return training.CheckLabAvailabilityResponse(
        availability_labs=[
            training.AvailabilityLab(
                lab_name=lab.name,
                time_zone_id=zone,
                session_start_time=_wall(piece.starts, zone),
                session_end_time=_wall(piece.ends, zone),
                num_computers=request.num_computers,
                status=status,
            )
            for piece in free or [span]
        ]
    )


@handles(training.GetLabSchedule)
def get_lab_schedule(
    call: Call, request: training.GetLabSchedule
) -> training.GetLabScheduleResponse:
    """The reservations of a lab that touch a span, whoever made them."""
    lab = _require(call.db, request.lab_name)
    zone = zones.chosen(request.time_zone_id)
    span = _span(request.session_start_time, request.session_end_time, zone)
    found = [
        training.ScheduledLab(
            lab_name=lab.name,
            conf_name=row["topic"],
            time_zone_id=zone,
            session_start_time=_wall(row["starts"], zone),
            session_end_time=_wall(row["ends"], zone),
            host_webex_id=row["webex_id"],
            num_computers=row["computers"],
        )
        for row in _reserved(call.db, lab, span)
    ]
    if not found:
        raise nothing_found("reservation in this span")
    return training.GetLabScheduleResponse(scheduled_labs=found)


@handles(training.ReserveLab)
def reserve_lab(call: Call, request: training.ReserveLab) -> training.ReserveLabResponse:
    """Reserve computers for the caller, one unless the request says how many.

    An end counts more than a length, if both are given.
    """
    missing = [
        Fault(name, "is required")
        for name in ("lab_name", "start_date")
        if getattr(request, name) is None
    ]
    if request.end_date is None and request.time_limit is None:
        missing.append(Fault("end_date", "or time_limit is required"))
    if missing or request.lab_name is None or request.start_date is None:
        raise invalid(*missing)
    zone = zones.chosen(request.time_zone_id)
    end = request.end_date
    if end is None:
        try:
            end = request.start_date + timedelta(minutes=request.time_limit or 0)
        except OverflowError:
            raise invalid(Fault("time_limit", "leads out of the calendar")) from None
    number = _reserve(
        call.db,
        _require(call.db, request.lab_name),
        _span(request.start_date, end, zone),
        1 if request.num_computers is None else request.num_computers,
        host=call.caller.user_id,
        topic=request.topic or "",
    )
    return training.ReserveLabResponse(hol_session_id=number)


def _span(start: datetime, end: datetime, zone: int) -> _Span:
    if end <= start:
        raise invalid(Fault("session_end_time", "is not after the start"))
    return _Span(stamp(zones.to_gmt(start, zone)), stamp(zones.to_gmt(end, zone)))


def _wall(gmt: str, zone: int) -> datetime:
    return zones.from_gmt(datetime.fromisoformat(gmt), zone)
