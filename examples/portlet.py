"""GatherPlace sessions: create, list, change and delete one, with a token in place of a password.

Run as `python examples/portlet.py`. It starts the sandbox that the library brings; with an account,
`GatherPlace(PortletToken(token))` is the only line that changes.
"""

from __future__ import annotations

from transcript import play

from meetwire.gatherplace import GatherPlace, feed_items, omniview_call, portlet
from meetwire.runtime.errors import ServiceError
from meetwire.testing import Sandbox


def sessions(sandbox: Sandbox) -> None:
    """Every step is shown before it is done."""
    place = sandbox.at_gatherplace
    account = GatherPlace(place.token, base_url=place.url)
    print(place.token, account.send(portlet.MyIp()).ip)

    # Create a session. Its access code is the key of it, and lets people in: it is masked.
    created = account.send(
        portlet.CreateSession(
            name="Bees & more",
            teleconferencing=True,
            list_participants=True,
            private_chat=False,
            public_chat=True,
            speed=portlet.Speed.DSL,
        )
    )
    print(created)
    print(omniview_call(created.access_code).startswith("omniview:"))

    # List them all. The service may send elements in any order, and new ones: nothing is lost.
    place.untidy = True
    (session,) = account.send(portlet.GetMySessions()).sessions
    print(session)
    print(session.extras)

    # Change it: all settings are to be stated.
    account.send(
        portlet.UpdateSession(
            access_code=session.access_code,
            name="Bees & wasps",
            teleconferencing=session.teleconferencing,
            list_participants=session.list_participants,
            private_chat=session.private_chat,
            public_chat=session.public_chat,
            speed=portlet.Speed.HIGH_SPEED,
        )
    )

    # The same list as a feed.
    for item in feed_items(account.send(portlet.GetMySessions(rss=True))):
        print(item.title)

    # Delete it. What is not there is refused in the service's own words.
    account.send(portlet.DeleteSession(access_code=session.access_code))
    try:
        account.send(portlet.DeleteSession(access_code=session.access_code))
    except ServiceError as error:
        print(f"{type(error).__name__}: {error}")
    account.close()


if __name__ == "__main__":
    with Sandbox() as running:
        play(sessions, running)
