"""The front of a sandbox: the page for people, and the services behind journal and faults."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from meetwire.runtime.transport import HttpReply
from meetwire.testing.clock import Clock
from meetwire.testing.faults import Faults
from meetwire.testing.interference import Interference
from meetwire.testing.journal import Journal
from meetwire.testing.server import Answer, Incoming, text_reply
from meetwire.testing.state import State
from meetwire.testing.visitors import is_foreign

__all__ = ["Front"]


class Front:
    """Answers whatever comes in.

    Args:
        services: What answers calls.
        state: What is in the site.
        faults: What is to go wrong with calls.
        clock: The time.
        host: The interface that the sandbox listens on.
        expire_tickets: Ends the life of all session tickets.
    """

    def __init__(
        self,
        services: Answer,
        state: State,
        faults: Faults,
        clock: Clock,
        host: str,
        expire_tickets: Callable[[], None],
    ) -> None:
        self._journal = Journal(Interference(services, faults, clock, expire_tickets), clock)
        self._state = state
        self._host = host

    def __call__(self, request: Incoming) -> HttpReply:
        """The reply to a request. Raises Dropped where there is to be none."""
        if request.url.partition("?")[0] != "/":
            if is_foreign(request, self._host):
                return text_reply(HTTPStatus.FORBIDDEN, "A page of another site asks for this.\n")
            return self._journal(request)
        # Imported here, since few tests look at the page.
        from meetwire.testing.page import Page

        return Page(self._journal, self._state, self._host)(request)
