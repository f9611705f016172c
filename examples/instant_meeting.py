"""An IOMeeting meeting: links to start and join it, a question whether it is on, and its end.

Run as `python examples/instant_meeting.py`. It starts the sandbox that the library brings; with an
account, `IOMeeting("your-site")` is the only line that changes.
"""

from __future__ import annotations

import requests
from transcript import play

from meetwire.iomeeting import IOMeeting, meetings, parse_callback
from meetwire.runtime.errors import AuthenticationFailed, InvalidRequest
from meetwire.testing import Sandbox


def meeting(sandbox: Sandbox) -> None:
    """Every step is shown before it is done."""
    io = sandbox.at_iomeeting
    site = IOMeeting("acme", base_url=io.url, refuse_garbled=True)

    # A link for the host's browser. It is made without any call, and holds the password.
    start = meetings.StartNewMeeting(
        host_email=io.host_email, host_password=io.host_password, title="Bees & more"
    )
    print(start)
    print(requests.get(site.url(start), timeout=10).status_code)

    # Is the host holding a meeting? What somebody else needs to join is in the answer.
    held = site.send(
        meetings.QueryMeeting(host_email=io.host_email, host_password=io.host_password)
    )
    print(held)

    # The link for an invitation.
    join = meetings.JoinMeetingById(meeting_id=held.meeting_id or "", user_name="Joe Smith")
    print(site.url(join).removeprefix(io.url))
    print(requests.get(site.url(join), timeout=10).status_code, io.people(join.meeting_id))

    # The service's own encoding garbles some names. This client was asked to refuse them.
    try:
        site.url(meetings.JoinMeetingById(meeting_id=join.meeting_id, user_name="agent_41"))
    except InvalidRequest as error:
        print(f"{type(error).__name__}: {error}")

    # A wrong password is an error of its own type.
    try:
        site.send(meetings.QueryMeeting(host_email=io.host_email, host_password="a guess"))
    except AuthenticationFailed as error:
        print(f"{type(error).__name__}: {error}")

    # When a meeting ends, the service posts a form to the address that it was scheduled with.
    io.end_meeting(join.meeting_id)
    print(parse_callback(b"operatorId=desk+7", meetings.MeetingEnd))
    site.close()


if __name__ == "__main__":
    with Sandbox() as running:
        play(meeting, running)
