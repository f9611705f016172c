"""Recordings: of sessions, or uploaded. And who has watched them."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from meetwire.runtime.errors import Fault
from meetwire.testing import zones
from meetwire.testing.answers import invalid, no_privilege, nothing_found
from meetwire.testing.handlers import Call, handles
from meetwire.testing.kinds import KINDS
from meetwire.testing.lists import Condition, check_window, equal, one_of, page, within
from meetwire.testing.messages import from_text, given_at, merge, recast, to_text
from meetwire.testing.state import next_number, stamp
from meetwire.webex import general_session as ep
from meetwire.webex.common import Listing, Person, ServiceType, Tracking
from meetwire.webex.service import ListControl

__all__ = ["RECORDINGS", "Source", "add", "of_session", "require", "view"]

RECORDINGS: Final = (
    "SELECT recordings.*, users.webex_id AS host_id FROM recordings"
    " JOIN users ON users.user_id = recordings.host"
)
"""All recordings, with the logins of their hosts."""


class Source(NamedTuple):
    """Where a recording comes from."""

    host: int
    service: ServiceType
    time_zone_id: int
    session_key: int | None = None
    conf_id: int | None = None
    tracking: Tracking | None = None


def of_session(db: sqlite3.Connection, session_key: int) -> tuple[Source, str]:
    """The source of a recording of a session, and the name of the session.

    Raises:
        LookupError: No session has this key.
    """
    row = db.execute("SELECT * FROM sessions WHERE session_key = ?", (session_key,)).fetchone()
    if row is None:
        raise LookupError(f"no session has the key {session_key}")
    body = from_text(row["body"], KINDS[row["kind"]].body)
    source = Source(
        row["host"],
        ServiceType(row["service"]),
        row["time_zone_id"],
        session_key,
        row["conf_id"],
        given_at(body, "tracking"),
    )
    return source, row["name"]


def add(
    db: sqlite3.Connection,
    source: Source,
    *,
    name: str,
    duration: timedelta,
    size: float,
    now: datetime,
) -> int:
    """Keep a recording that was made now; returns its number."""
    recording_id = next_number(db, "recording")
    key = secrets.token_hex(16)
    info = ep.GetRecordingInfoResponse(
        basic=ep.RecordingInfoBasic(topic=name, listing=Listing.UNLISTED),
        playback=ep.RecordingPlayback(range=ep.PlaybackRange.FULL, include_nbr_controls=True),
        file_access=ep.RecordingInfoFileAccess(
            registration=False, attendee_view=True, attendee_download=True
        ),
    )
    db.execute(
        "INSERT INTO recordings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            recording_id,
            source.host,
            source.service,
            source.session_key,
            source.conf_id,
            name,
            stamp(now),
            source.time_zone_id,
            int(duration.total_seconds()),
            size,
            key,
            to_text(source.tracking or Tracking()),
            to_text(info),
        ),
    )
    return recording_id


def view(
    db: sqlite3.Connection,
    recording_id: int,
    person: Person,
    *,
    downloaded: bool,
    registered: bool,
    now: datetime,
) -> int:
    """Note that somebody has watched or downloaded a recording; returns the number of the view.

    Raises:
        LookupError: There is no such recording.
    """
    if not db.execute(
        "SELECT 1 FROM recordings WHERE recording_id = ?", (recording_id,)
    ).fetchone():
        raise LookupError(f"no recording has the number {recording_id}")
    view_id = next_number(db, "view")
    seen = recast(person, Person, email=person.email.lower())
    db.execute(
        "INSERT INTO views VALUES (?, ?, ?, ?, ?, ?)",
        (view_id, recording_id, stamp(now), downloaded, registered, to_text(seen)),
    )
    return view_id


# Operations ---------------------------------------------------------------------------------------


@handles(ep.LstRecording)
def lst_recording(call: Call, request: ep.LstRecording) -> ep.LstRecordingResponse:
    """A page of recordings: one's own, or as an administrator those of everybody."""
    control = request.list_control
    rows, matching = page(
        call.db,
        RECORDINGS,
        visible=[] if call.is_administrator else equal("host", call.caller.user_id),
        criteria=[
            *_made(request),
            *equal("host_id", request.host_webex_id),
            *equal("session_key", request.session_key),
            *equal("name COLLATE NOCASE", request.record_name),
            *one_of("service", request.service_types.service_type if request.service_types else ()),
        ],
        order="created, recording_id",
        control=recast(control, ListControl) if control else None,
        paging=request.__operation__.paging,
        what="recording that matches",
    )
    detailed = bool(request.return_session_details)
    return ep.LstRecordingResponse(
        recording=[_recording(call, row, detailed=detailed) for row in rows],
        matching_records=matching,
    )


def _made(request: ep.LstRecording) -> Iterable[Condition]:
    scope = request.create_time_scope
    if scope is None:
        return
    check_window(request)
    zone = zones.chosen(scope.time_zone_id)
    yield from within(
        "created",
        zones.to_gmt(scope.create_time_start, zone),
        zones.to_gmt(scope.create_time_end, zone),
    )


def _recording(call: Call, row: sqlite3.Row, *, detailed: bool) -> ep.Recording:
    info = from_text(row["body"], ep.GetRecordingInfoResponse)
    basic = info.basic or ep.RecordingInfoBasic()
    access = info.file_access or ep.RecordingInfoFileAccess()
    number, key, zone = row["recording_id"], row["key"], row["time_zone_id"]
    recording = ep.Recording(
        recording_id=number,
        host_webex_id=row["host_id"],
        name=row["name"],
        description=basic.description or "",
        create_time=zones.from_gmt(datetime.fromisoformat(row["created"]), zone),
        time_zone_id=zone,
        size=row["size"],
        stream_url=call.links.to(
            "nbrshared.php", action="playback", recordID=number, recordKey=key
        ),
        file_url=call.links.to(
            "nbrshared.php", action="publishfile", recordID=number, recordKey=key
        ),
        session_key=row["session_key"],
        tracking_code=from_text(row["tracking"], Tracking),
        recording_type=0,
        duration=row["duration"],
        listing=basic.listing,
        format="ARF",
        service_type=ServiceType(row["service"]),
        password_required=bool(access.password),
        registration_required=bool(access.registration),
        post_recording_survey=False,
    )
    if detailed:
        recording.author = basic.presenter or row["host_id"]
        recording.conf_id = row["conf_id"]
    return recording


@handles(ep.DelRecording)
def del_recording(call: Call, request: ep.DelRecording) -> ep.DelRecordingResponse:
    """Remove a recording, with what is known of who watched it."""
    row = require(call, request.recording_id)
    call.db.execute("DELETE FROM recordings WHERE recording_id = ?", (row["recording_id"],))
    return ep.DelRecordingResponse(recording_id=row["recording_id"])


@handles(ep.GetRecordingInfo)
def get_recording_info(call: Call, request: ep.GetRecordingInfo) -> ep.GetRecordingInfoResponse:
    """Texts, playback and access of a recording of Training Center."""
    row = require(call, request.recording_id, ServiceType.TRAINING_CENTER)
    return from_text(row["body"], ep.GetRecordingInfoResponse)


@handles(ep.SetRecordingInfo)
def set_recording_info(call: Call, request: ep.SetRecordingInfo) -> ep.SetRecordingInfoResponse:
    """Change what the request specifies of a recording. A topic becomes the name in lists."""
    row = require(call, request.recording.recording_id)
    playback = request.playback
    if playback and playback.range is ep.PlaybackRange.PARTIAL:
        start, end = playback.partial_start, playback.partial_end
        if start is not None and end is not None and start > end:
            raise invalid(Fault("playback.partial_end", "is before partial_start"))
    info = from_text(row["body"], ep.GetRecordingInfoResponse)
    changes = ep.GetRecordingInfoResponse(
        basic=recast(
            request.basic or ep.RecordingBasic(),
            ep.RecordingInfoBasic,
            description=request.recording.description,
        ),
        playback=playback,
        file_access=recast(
            request.file_access or ep.RecordingFileAccess(),
            ep.RecordingInfoFileAccess,
            password=request.recording.password,
        ),
    )
    merge(info, changes)
    topic = request.basic.topic if request.basic else None
    call.db.execute(
        "UPDATE recordings SET name = coalesce(?, name), body = ? WHERE recording_id = ?",
        (topic, to_text(info), row["recording_id"]),
    )
    return ep.SetRecordingInfoResponse(recording_id=row["recording_id"])


def require(call: Call, recording_id: int, service: ServiceType | None = None) -> sqlite3.Row:
    """A recording that is the caller's, or any if the caller is an administrator.

    Raises:
        Refusal: There is none with this number, none of the service, or it is somebody else's.
    """
    row: sqlite3.Row | None = call.db.execute(
        f"SELECT * FROM ({RECORDINGS}) WHERE recording_id = ?",  # noqa: S608
        (recording_id,),
    ).fetchone()
    if row is None or service not in (None, ServiceType(row["service"])):
        raise nothing_found(f"recording {recording_id}" + (f" of {service}" if service else ""))
    if not call.is_administrator and row["host"] != call.caller.user_id:
        raise no_privilege("work on recordings of other hosts")
    return row
