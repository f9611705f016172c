"""A LiveMinutes meeting: create it, add somebody, watch it, cancel it.

Run as `python examples/live_session.py`. It starts the sandbox that the library brings; with an
account, `LiveMinutes(Basic(identifier, token))` is the only line that changes.
"""

from __future__ import annotations

from datetime import datetime

from transcript import play

from meetwire.liveminutes import LiveMinutes, meetings
from meetwire.runtime.errors import ServiceError
from meetwire.testing import Sandbox


def session(sandbox: Sandbox) -> None:
    """Every step is shown before it is done."""
    # The account shows its identifier, and never its token.
    live = sandbox.at_liveminutes
    account = LiveMinutes(live.account, base_url=live.url)
    print(live.account, account)

    # Create a meeting under a key of our own. The host's address logs the host in: it is masked.
    created = account.send(
        meetings.CreateMeeting(
            meeting_key="weekly",
            host_id="ann",
            title="Bees & more",
            start_time=datetime(2031, 12, 1, 9, 0),
        )
    )
    print(created)

    # Add somebody, who gets an address, too.
    added = account.send(
        meetings.AddParticipant(meeting_key="weekly", participant_id="bob", nickname="Bob")
    )
    print(added, added.participant_url.startswith(live.url))

    # Everybody comes: what people do in their browsers, the sandbox is told.
    live.move_meeting("weekly", meetings.MeetingStatus.IN_PROGRESS)
    live.move_participant("weekly", "bob", meetings.ParticipantStatus.IN_PROGRESS)
    print(account.send(meetings.GetMeetingStatus(meeting_key="weekly")).status)
    print(
        account.send(
            meetings.GetParticipantStatus(meeting_key="weekly", participant_id="bob")
        ).status
    )

    # Cancel it. The service gives no reason for what it refuses; the error says what is known.
    account.send(meetings.CancelMeeting(meeting_key="weekly"))
    try:
        account.send(meetings.GetMeetingUrl(meeting_key="weekly"))
    except ServiceError as error:
        print(f"{type(error).__name__}: {error}")
    account.close()


if __name__ == "__main__":
    with Sandbox() as running:
        play(session, running)
