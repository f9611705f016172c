"""The life of a webinar: schedule it, invite a panelist, hold it, see who came, cancel another.

Run as `python examples/webinar.py`. It starts the sandbox that the library brings, so that no
account is needed; with one, `GoToWebinar(OAuth(refresh_token=…, client_id=…, client_secret=…))` is
the only line that changes.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from transcript import play

from meetwire.gotowebinar import v2
from meetwire.runtime.errors import Conflict
from meetwire.testing import Sandbox


def lifecycle(sandbox: Sandbox) -> None:
    """Every step is shown before it is done."""
    # A client of version 2. Its tokens renew themselves, and show in nothing that is printed.
    credentials = sandbox.webinars.credentials(on_renewal=print)
    organizer = sandbox.gotowebinar(credentials)
    print(credentials, organizer)

    # Schedule a webinar. Keys have up to 19 digits, and keep all of them.
    start = datetime.now(UTC).replace(microsecond=0) + timedelta(days=1)
    session = v2.TimeRange(start_time=start, end_time=start + timedelta(hours=1))
    created = organizer.send(v2.CreateWebinar(subject="Keeping bees", times=[session]))
    print(created.webinar_key)

    # Add a panelist. The link is personal, and therefore masked when it is shown.
    pia = v2.NewPanelist(name="Pia Panelist", email="pia@acme.example")
    print(organizer.send(v2.CreatePanelists(webinar_key=created.webinar_key, panelists=[pia])))

    # List a period. Pages are fetched on the way.
    period = v2.GetWebinars(from_time=start, to_time=start + timedelta(days=7))
    for webinar in organizer.records(period):
        print(webinar.webinar_key, webinar.subject, webinar.times[0].start_time)

    # Hold it. While it lasts it cannot be cancelled.
    sandbox.webinars.start(created.webinar_key)
    sandbox.webinars.join(created.webinar_key, "ann@acme.example", "Ann", "Attendee")
    try:
        organizer.send(v2.CancelWebinar(webinar_key=created.webinar_key))
    except Conflict as error:
        print(type(error).__name__, error)
    sandbox.webinars.end(created.webinar_key)

    # See who came. The access token has expired meanwhile: a new one is asked for, unnoticed.
    sandbox.webinars.expire_tokens()
    came = v2.GetAttendeesForAllWebinarSessions(webinar_key=created.webinar_key)
    for attendee in organizer.records(came):
        print(attendee.first_name, attendee.attendance_time_in_seconds, "s")

    # Cancel it.
    organizer.send(v2.CancelWebinar(webinar_key=created.webinar_key))
    print(organizer.send(period).page.total_elements)
    organizer.close()


if __name__ == "__main__":
    with Sandbox() as running:
        play(lifecycle, running)
