"""The meeting type service of the sandbox."""

from __future__ import annotations

from meetwire.testing.answers import nothing_found
from meetwire.testing.handlers import Call, handles
from meetwire.testing.lists import one_of, page
from meetwire.testing.messages import from_text
from meetwire.webex import meeting_type

__all__: list[str] = []


@handles(meeting_type.GetMeetingType)
def get_meeting_type(
    call: Call, request: meeting_type.GetMeetingType
) -> meeting_type.GetMeetingTypeResponse:
    """All about one of the site's meeting types."""
    row = call.db.execute(
        "SELECT body FROM meeting_types WHERE meeting_type_id = ?", (request.meeting_type_id,)
    ).fetchone()
    if row is None:
        raise nothing_found(f"meeting type {request.meeting_type_id}")
    return from_text(row["body"], meeting_type.GetMeetingTypeResponse)


@handles(meeting_type.LstMeetingType)
def lst_meeting_type(
    call: Call, request: meeting_type.LstMeetingType
) -> meeting_type.LstMeetingTypeResponse:
    """A page of the site's meeting types."""
    rows, matching = page(
        call.db,
        "SELECT * FROM meeting_types",
        visible=(),
        criteria=one_of("meeting_type_id", request.meeting_type_id),
        order="meeting_type_id",
        control=request.list_control,
        paging=request.__operation__.paging,
        what="meeting type that matches",
    )
    return meeting_type.LstMeetingTypeResponse(
        meeting_type=[from_text(row["body"], meeting_type.MeetingType) for row in rows],
        matching_records=matching,
    )
