"""Who has seen recordings (part of the history service)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime
from typing import Final

from meetwire.testing import recordings, zones
from meetwire.testing.answers import nothing_found
from meetwire.testing.handlers import Call, handles
from meetwire.testing.lists import Condition, check_window, equal, ordering, page, within
from meetwire.testing.messages import from_text, given_at, recast
from meetwire.webex import history
from meetwire.webex.common import Person, ServiceType
from meetwire.webex.service import ListControl

__all__: list[str] = []


@handles(history.LstrecordaccessHistory)
def recording_accesses(
    call: Call, request: history.LstrecordaccessHistory
) -> history.LstrecordaccessHistoryResponse:
    """How often recordings of Training Center were watched, downloaded and registered for."""
    zone = zones.chosen(request.time_zone_id)
    rows, matching = page(
        call.db,
        _ACCESSES,
        visible=[
            *equal("service", ServiceType.TRAINING_CENTER),
            *([] if call.is_administrator else equal("host", call.caller.user_id)),
        ],
        criteria=[
            *_created(request, zone),
            *_viewed(request, zone),
            *equal("name COLLATE NOCASE", request.record_name),
            *(equal("host_id", request.host_webex_id) if call.is_administrator else ()),
        ],
        order=ordering(
            request.order,
            {"RECORDID": "recording_id", "UPLOADTIME": "created", "RECORDNAME": "name"},
            "recording_id",
        ),
        control=request.list_control,
        paging=request.__operation__.paging,
        what="recording that matches",
    )
    return history.LstrecordaccessHistoryResponse(
        record_access_history=[_access(row, request.time_zone_id) for row in rows],
        matching_records=matching,
    )


_ACCESSES: Final = (
    f"SELECT *, (SELECT COUNT(*) FROM views WHERE views.recording_id = found.recording_id"  # noqa: S608
    " AND downloaded) AS downloads, (SELECT COUNT(*) FROM views"
    " WHERE views.recording_id = found.recording_id AND NOT downloaded) AS showings,"
    " (SELECT COUNT(*) FROM views WHERE views.recording_id = found.recording_id AND registered)"
    f" AS registrations FROM ({recordings.RECORDINGS}) AS found"
)


def _created(request: history.LstrecordaccessHistory, zone: int) -> Iterable[Condition]:
    scope = request.creation_time_scope
    if scope is not None:
        start, end = scope.creation_time_start, scope.creation_time_end
        check_window(request)
        yield from within("created", zones.to_gmt(start, zone), zones.to_gmt(end, zone))


def _viewed(request: history.LstrecordaccessHistory, zone: int) -> Iterable[Condition]:
    scope = request.view_time_scope
    if scope is not None:
        start, end = scope.view_time_start, scope.view_time_end
        yield Condition(
            "recording_id IN (SELECT recording_id FROM views WHERE accessed BETWEEN ? AND ?)",
            tuple(zones.to_gmt(each, zone).isoformat(" ") for each in (start, end)),
        )


def _access(row: sqlite3.Row, asked: int | None) -> history.RecordAccessHistory:
    zone = zones.chosen(asked, default=row["time_zone_id"])
    return history.RecordAccessHistory(
        record_id=row["recording_id"],
        record_name=row["name"],
        creation_time=zones.from_gmt(datetime.fromisoformat(row["created"]), zone),
        registered=row["registrations"],
        downloaded=row["downloads"],
        viewed=row["showings"],
        time_zone_id=zone,
    )


@handles(history.LstrecordaccessDetailHistory)
def recording_access_details(
    call: Call, request: history.LstrecordaccessDetailHistory
) -> history.LstrecordaccessDetailHistoryResponse:
    """Who watched or downloaded a recording of Training Center."""
    if request.record_id is None:
        raise nothing_found("recording, as none is named")
    recording = recordings.require(call, request.record_id, ServiceType.TRAINING_CENTER)
    control: ListControl | None = request.list_control
    rows, matching = page(
        call.db,
        "SELECT * FROM views",
        visible=equal("recording_id", recording["recording_id"]),
        criteria=(),
        order="view_id",
        control=control,
        paging=request.__operation__.paging,
        what="view of this recording",
    )
    zone = zones.chosen(request.time_zone_id, default=recording["time_zone_id"])
    return history.LstrecordaccessDetailHistoryResponse(
        record_detail=[_detail(row, zone, bool(request.return_reg_fields)) for row in rows],
        matching_records=matching,
    )


def _detail(row: sqlite3.Row, zone: int, with_form: bool) -> history.RecordAccessDetail:
    person = from_text(row["body"], Person)
    accessed = zones.from_gmt(datetime.fromisoformat(row["accessed"]), zone)
    registered = bool(row["registered"])
    return history.RecordAccessDetail(
        view_id=row["view_id"],
        participant_name=person.name,
        participant_email=person.email,
        access_time=accessed,
        registered=registered,
        register_date=accessed if registered else None,
        downloaded=bool(row["downloaded"]),
        viewed=not row["downloaded"],
        time_zone_id=zone,
        reg_fields=_form(person) if registered and with_form else None,
    )


def _form(person: Person) -> history.RegFields:
    return recast(
        person,
        history.RegFields,
        address1=given_at(person, "address.address1"),
        address2=given_at(person, "address.address2"),
        city=given_at(person, "address.city"),
        state=given_at(person, "address.state"),
        postal_code=given_at(person, "address.zip_code"),
        country=given_at(person, "address.country"),
        phone=given_at(person, "phones.phone"),
        fax=given_at(person, "phones.fax"),
    )
