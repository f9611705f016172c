"""The service: bytes of a request in, bytes of an answer out."""

from __future__ import annotations

import logging
import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any, Final, cast

from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.errors import WireError
from meetwire.runtime.message import Request, Response
from meetwire.runtime.operation import Caller

# Importing the service modules is what fills the table of handlers.
from meetwire.testing import (
    accounts,
    answers,
    attendee,
    contacts,
    customers,
    event,
    general_session,
    history,
    labs,
    library,
    meeting,
    meeting_type,
    one_click,
    programs,
    recording_history,
    recordings,
    results,
    sales,
    scheduled_tests,
    session_info,
    site,
    support_session,
    teleconference,
    training,
    user,
)
from meetwire.testing.answers import Refusal
from meetwire.testing.handlers import HANDLERS, REFUSALS, Call
from meetwire.testing.links import Links
from meetwire.testing.messages import problems
from meetwire.testing.state import State
from meetwire.testing.strict import deviations
from meetwire.webex import wire
from meetwire.webex.user import AuthenticateUser

__all__ = ["Service"]

SERVICES: Final = (
    *(user, meeting, teleconference, attendee, site),
    *(general_session, session_info, contacts, one_click, recordings),
    *(sales, customers, support_session, meeting_type, history, recording_history),
    *(event, programs, training, labs, library, scheduled_tests, results),
)

_logger = logging.getLogger("meetwire.testing")

_DECLARES_XSI = re.compile(rb"xmlns:xsi\s*=")


class Service:
    """Answers for one site.

    Args:
        state: Where things are kept.
        clock: The time, in UTC.
        links: Makes the addresses in answers.
        site_name: The site that requests have to name,
        site_id: or its number.
        ticket_lifetime: Seconds for which a session ticket is good.
        strict: Refuse requests whose form is not the documented one.
    """

    def __init__(
        self,
        state: State,
        clock: Callable[[], datetime],
        links: Links,
        *,
        site_name: str,
        site_id: str,
        ticket_lifetime: int,
        strict: bool = False,
    ) -> None:
        self._state = state
        self._clock = clock
        self._links = links
        self._site_name = site_name
        self._site_id = site_id
        self._ticket_lifetime = ticket_lifetime
        self._strict = strict
        self._counting = threading.Lock()
        self._calls = Counter[str]()

    @property
    def calls(self) -> Mapping[str, int]:
        """How often each operation has been carried out until now; 0 for those that never were."""
        with self._counting:
            return self._calls.copy()

    def administration(self, db: sqlite3.Connection, webex_id: str) -> Call:
        """A call that an administrator makes now, whatever it may be."""
        return Call(
            db,
            accounts.require(db, webex_id),
            is_administrator=True,
            now=self._clock(),
            links=self._links,
            site_name=self._site_name,
            site_id=self._site_id,
            ticket_lifetime=self._ticket_lifetime,
        )

    def answer(self, data: bytes) -> bytes:
        """The answer to a request; a refusal is one, too. Whatever this raises is a bug."""
        name = "a request"
        try:
            request, security = _read(data)
            name = request.__operation__.name
            if self._strict:
                _check_form(data, type(request))
            response = self._serve(request, security)
        except Refusal as refusal:
            _logger.debug("%s: refused with %s", name, refusal.exception_id)
            return wire.encode_answer(refusal.header())
        _logger.debug("%s: done", name)
        return wire.encode_answer(response)

    def _serve(self, request: Request[Any], security: SecurityContext) -> Response:
        operation = request.__operation__
        anonymous = Caller.ANYBODY in operation.callers and not _says_who(security)
        self._check_site(security)
        now = self._clock()
        offered: dict[str, str | None] = {}
        if isinstance(request, AuthenticateUser):
            offered = {"assertion": request.saml_response, "access_token": request.access_token}
        with self._state.transaction() as db:
            caller = (
                accounts.NOBODY
                if anonymous
                else accounts.authenticate(db, security, now, **offered)
            )
            roles = accounts.roles(caller, operation.effect)
            if not roles.intersection(operation.callers):
                raise answers.no_privilege(f"call {operation.name}")
            faults = list(problems(request))
            for fault in faults:
                special = REFUSALS.get((type(request), fault.path))
                if special:
                    raise special()
            if faults:
                raise answers.invalid(*faults)
            call = Call(
                db,
                caller,
                Caller.ADMINISTRATOR in roles,
                now,
                self._links,
                self._site_name,
                self._site_id,
                self._ticket_lifetime,
            )
            response = HANDLERS[type(request)](call, request)
        with self._counting:
            self._calls[operation.name] += 1
        return response

    def _check_site(self, security: SecurityContext) -> None:
        """Refuse another site. One that a request does not name is the one at this address."""
        name, number = security.site_name, security.site_id
        if (name and name.lower() != self._site_name) or (number and number != self._site_id):
            raise answers.unreadable(f"the site {name or number!r} does not exist")


def _read(data: bytes) -> tuple[Request[Any], SecurityContext]:
    if b"xsi:" in data and not _DECLARES_XSI.search(data):
        raise answers.unreadable("the prefix xsi is not declared")
    try:
        envelope = wire.read(data)
    except WireError as error:
        raise answers.unreadable(str(error)) from error
    what = type(envelope.body)
    open_to_all = issubclass(what, Request) and Caller.ANYBODY in what.__operation__.callers
    if envelope.security is None and not open_to_all:
        raise answers.unreadable("it has no securityContext")
    if what not in HANDLERS:
        raise answers.unreadable(f"{envelope.body_type or 'its body'} is not an operation")
    return cast("Request[Any]", envelope.body), envelope.security or SecurityContext()


def _check_form(data: bytes, request: type[Request[Any]]) -> None:
    try:
        found = list(deviations(data, request))
    except WireError as error:
        raise answers.unreadable(str(error)) from error
    if found:
        raise answers.invalid(*found)


def _says_who(security: SecurityContext) -> bool:
    return bool(
        security.webex_id
        or security.password
        or security.session_ticket
        or security.webex_access_token
    )
