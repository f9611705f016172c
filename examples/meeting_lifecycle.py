"""The life of a meeting: schedule, list, change, read and delete it, over real HTTP.

Run as `python examples/meeting_lifecycle.py`. It starts the sandbox that the library brings, so
that no account is needed; with an account, `Webex("your-site", Password(name, password))` is the
only line that changes.
"""

from __future__ import annotations

from datetime import datetime

from transcript import play

from meetwire.runtime.errors import NotFound
from meetwire.testing import Sandbox
from meetwire.webex import SessionTicket, Webex, meeting, service, user


def lifecycle(sandbox: Sandbox) -> None:
    """Every step is shown before it is done."""
    # Sign in: a password buys a session ticket. Neither shows in anything that is printed.
    site = Webex("acme", sandbox.host, endpoint=sandbox.url)
    print(sandbox.host, "signs in at", site)
    signed_in = site.send(user.AuthenticateUser())
    print(signed_in)
    site = Webex(
        "acme",
        SessionTicket(sandbox.host.webex_id, signed_in.session_ticket),
        endpoint=sandbox.url,
    )

    # Schedule a meeting. The answer is typed: an editor knows that the key is a number.
    created = site.send(
        meeting.CreateMeeting(
            meta_data=meeting.MetaData(conf_name="Design review", agenda="Walls & windows"),
            schedule=meeting.Schedule(
                start_date=datetime(2026, 12, 1, 9, 0), time_zone_id=4, duration=60
            ),
            access_control=meeting.AccessControl(meeting_password="Blue7Door"),
        )
    )
    print(created.meeting_key)

    # List what is scheduled, by start.
    listed = site.send(
        meeting.LstsummaryMeeting(
            order=meeting.Order(
                order_by=[meeting.OrderBy.START_TIME], order_ad=[service.OrderDirection.ASC]
            )
        )
    )
    for item in listed.meeting:
        print(item.meeting_key, item.start_date, f"{item.duration} min", item.conf_name)

    # Change only what is to change: a later start, a longer meeting.
    changed = site.send(
        meeting.SetMeeting(
            meeting_key=created.meeting_key,
            schedule=meeting.Schedule(start_date=datetime(2026, 12, 1, 10, 30), duration=90),
        )
    )
    print(type(changed).__name__)

    # Read it back, whole. What was not mentioned is as it was; the password is masked.
    found = site.send(meeting.GetMeeting(meeting_key=created.meeting_key))
    print(found.schedule)
    print(found.meta_data, found.access_control)

    # Delete it. Reading it then fails with an error of its own type.
    deleted = site.send(meeting.DelMeeting(meeting_key=created.meeting_key))
    print(type(deleted).__name__)
    try:
        site.send(meeting.GetMeeting(meeting_key=created.meeting_key))
    except NotFound as error:
        print(f"{type(error).__name__}: {error}")

    # A request that breaks the schema does not leave the house, and the error says where.
    try:
        site.send(
            meeting.CreateMeeting(
                access_control=meeting.AccessControl(meeting_password="far too long a password"),
                schedule=meeting.Schedule(ext_notify_time=-5),
            )
        )
    except ValueError as error:
        print(f"{type(error).__name__}: {error}")


if __name__ == "__main__":
    with Sandbox() as running:
        play(lifecycle, running)
