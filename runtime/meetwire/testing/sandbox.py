"""The sandbox: services of one's own, on this machine, for as long as a test runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, Self, Unpack

from meetwire.gotowebinar import GoToWebinar, OAuth
from meetwire.runtime.calls import Options
from meetwire.runtime.credentials import Credentials, Password
from meetwire.runtime.transport import HttpReply, HttpRequest
from meetwire.testing import accounts
from meetwire.testing.endpoint import PATH, Endpoint
from meetwire.testing.gotowebinar import ROOT, TOKEN_ROOT, Webinars
from meetwire.testing.links import Links
from meetwire.testing.messages import to_text
from meetwire.testing.server import Answer, Server, text_reply
from meetwire.testing.service import Service
from meetwire.testing.state import State
from meetwire.webex import Webex
from meetwire.webex.attendee import FeedbackAttendee
from meetwire.webex.user import CreateUser, Privilege

if TYPE_CHECKING:
    from meetwire.gotowebinar import AsyncGoToWebinar

__all__ = ["Sandbox"]


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _by_path(parts: Mapping[str, Answer]) -> Answer:
    """One answer for all: each part of the server takes what is under its path."""

    def answer(request: HttpRequest) -> HttpReply:
        path = request.url.partition("?")[0]
        for root, part in parts.items():
            if path == root or path.startswith(f"{root}/"):
                return part(request)
        return text_reply(HTTPStatus.NOT_FOUND, "Nothing here.\n")

    return answer


class Sandbox:
    """A Webex site and a GoToWebinar organizer, over real HTTP; they remember what they are told.

        with Sandbox() as sandbox, sandbox.client() as site:
            site.send(meeting.CreateMeeting(...))

    A fresh one has four accounts, no meetings, and a few scheduling templates. It does not know
    time zones: wall-clock times are kept, compared and given back as they came.

    Args:
        host: The interface to listen on; only this machine by default.
        port: The port; 0 for any that is free.
        database: A file for the state, which then outlives the sandbox. In memory by default.
            Passwords stand in it as they are, so use made-up ones.
        clock: The time, as datetimes with a zone. Tickets expire by it.
        ticket_lifetime: Seconds for which a session ticket is good.
        token_lifetime: Seconds for which an access token of GoToWebinar is good.
        limit_rate: Refuse more than ten calls to GoToWebinar within a second of the clock.

    Raises:
        ValueError: A lifetime is not above 0.
    """

    site_name: ClassVar[str] = "acme"
    site_id: ClassVar[str] = "0000123"
    """What may stand for the name, together with any partner id."""
    admin: ClassVar[Password] = Password("admin@acme.example", "admin-secret")
    """A site administrator, who is a host as well."""
    host: ClassVar[Password] = Password("host@acme.example", "host-secret")
    """A host, and owner of a scheduling template."""
    other_host: ClassVar[Password] = Password("other@acme.example", "other-secret")
    """A host whom `host` may schedule for, but not the other way round."""
    attendee: ClassVar[Password] = Password("attendee@acme.example", "attendee-secret")
    """An account that can only attend."""

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        database: str | Path | None = None,
        clock: Callable[[], datetime] = _utc_now,
        ticket_lifetime: int = 5400,
        token_lifetime: int = 3600,
        limit_rate: bool = False,
    ) -> None:
        for name, seconds in (
            ("ticket_lifetime", ticket_lifetime),
            ("token_lifetime", token_lifetime),
        ):
            if seconds <= 0:
                raise ValueError(f"{name} must be above 0 seconds, not {seconds}")
        self._address = (host, port)
        self._database = database
        self._clock = clock
        self._ticket_lifetime = ticket_lifetime
        self._token_lifetime = token_lifetime
        self._limit_rate = limit_rate
        self._running: tuple[Server, State] | None = None
        self._service: Service | None = None
        self._webinars: Webinars | None = None

    def start(self) -> Self:
        """Open the database and listen.

        Raises:
            RuntimeError: It has started already.
            OSError: The port is taken.
            ValueError: The file holds the state of another version of the sandbox, or the clock
                gives datetimes without a zone.
        """
        if self._running:
            raise RuntimeError("the sandbox has started already")
        state = State(self._database)
        try:
            if state.is_new:
                self._seed(state)
            server = Server(*self._address)
        except BaseException:
            state.close()
            raise
        links = Links(f"{server.root}/{self.site_name}")
        self._service = Service(
            state,
            self._clock,
            links,
            site_name=self.site_name,
            site_id=self.site_id,
            ticket_lifetime=self._ticket_lifetime,
        )
        self._webinars = Webinars(
            state,
            self._now,
            server.root,
            token_lifetime=self._token_lifetime,
            limit_rate=self._limit_rate,
        )
        parts: dict[str, Answer] = {
            PATH: Endpoint(self._service.answer),
            ROOT: self._webinars,
            TOKEN_ROOT: self._webinars.token_endpoint,
        }
        server.start(_by_path(parts))
        self._running = server, state
        return self

    def close(self) -> None:
        """Stop, once the requests in work are answered. Closing twice does nothing."""
        if self._running:
            server, state = self._running
            self._running = None
            server.close()
            state.close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        return f"<Sandbox at {self.url}>" if self._running else "<Sandbox, not running>"

    def _now(self) -> datetime:
        now = self._clock()
        if now.tzinfo is None:
            raise ValueError("the clock of a sandbox must give datetimes with a zone")
        return now.astimezone(UTC)

    def _now_running(self) -> tuple[Server, State]:
        if self._running is None:
            raise RuntimeError(
                "the sandbox is not running; call start(), or use it in a with block"
            )
        return self._running

    @property
    def url(self) -> str:
        """The endpoint of the service. Raises RuntimeError if the sandbox is not running."""
        return self._now_running()[0].root + PATH

    def client(self, credentials: Credentials | None = None) -> Webex:
        """A client of this sandbox, for `host` by default. Closing it is left to the caller."""
        return Webex(self.site_name, credentials or self.host, endpoint=self.url)

    @property
    def calls(self) -> Mapping[str, int]:
        """How often each operation has been carried out since the sandbox was started.

        By the name of the operation, and 0 for one that never was. What was refused is not counted.
        It can still be read when the sandbox has been closed.
        """
        parts = (self._service, self._webinars)
        return sum((Counter(part.calls) for part in parts if part), Counter[str]())

    # GoToWebinar ----------------------------------------------------------------------------------

    @property
    def webinars(self) -> Webinars:
        """GoToWebinar: who calls there, and what happens there without an operation.

        Raises RuntimeError if the sandbox is not running.
        """
        self._now_running()
        if self._webinars is None:
            raise RuntimeError("a running sandbox has its parts")
        return self._webinars

    def gotowebinar(
        self, credentials: OAuth | None = None, *, api: str = "v2", **options: Unpack[Options]
    ) -> GoToWebinar:
        """A client of GoToWebinar, with new tokens of the organizer by default.

        It does not limit its own rate unless it is given a limiter. Closing it is left to the
        caller.
        """
        part = self.webinars
        options.setdefault("limiter", None)
        return GoToWebinar(
            credentials or part.credentials(),
            organizer_key=part.organizer_key,
            api=api,
            api_url=part.api_url,
            token_url=part.token_url,
            **options,
        )

    def async_gotowebinar(
        self, credentials: OAuth | None = None, *, api: str = "v2", **options: Unpack[Options]
    ) -> AsyncGoToWebinar:
        """What `gotowebinar` gives, for asynchronous programs."""
        from meetwire.gotowebinar import AsyncGoToWebinar

        part = self.webinars
        options.setdefault("limiter", None)
        return AsyncGoToWebinar(
            credentials or part.credentials(),
            organizer_key=part.organizer_key,
            api=api,
            api_url=part.api_url,
            token_url=part.token_url,
            **options,
        )

    # What other services hand out -----------------------------------------------------------------

    def access_token(self, webex_id: str, *, lifetime: float = 3600) -> str:
        """An OAuth access token of an account, as Control Hub would give it.

        Args:
            webex_id: The account.
            lifetime: Seconds for which the token is good.

        Raises:
            LookupError: There is no such account.
        """
        return self._issue(webex_id, accounts.Ticket.ACCESS, lifetime)

    def saml_assertion(self, webex_id: str, *, lifetime: float = 300) -> str:
        """What an identity provider would say of an account; opaque, and of this sandbox only.

        Args:
            webex_id: The account.
            lifetime: Seconds for which it is good.

        Raises:
            LookupError: There is no such account.
        """
        return self._issue(webex_id, accounts.Ticket.ASSERTION, lifetime)

    def expire_tickets(self) -> None:
        """End the life of all session tickets that were handed out."""
        with self._now_running()[1].transaction() as db:
            accounts.expire_session_tickets(db)

    def _issue(self, webex_id: str, kind: accounts.Ticket, lifetime: float) -> str:
        with self._now_running()[1].transaction() as db:
            account = accounts.find(db, webex_id)
            if account is None:
                raise LookupError(f"no account has the name {webex_id!r}")
            return accounts.issue(db, account, kind, self._now(), lifetime)

    # What people do in their browsers, and no operation can ---------------------------------------

    def start_meeting(self, session_key: int) -> None:
        """Put a meeting in progress. Raises LookupError if there is none with this key."""
        self._set_started(session_key, True)

    def end_meeting(self, session_key: int) -> None:
        """End a meeting. Raises LookupError if there is none with this key."""
        self._set_started(session_key, False)

    def _set_started(self, session_key: int, started: bool) -> None:
        with self._now_running()[1].transaction() as db:
            changed = db.execute(
                "UPDATE sessions SET started = ? WHERE session_key = ?", (started, session_key)
            )
            if not changed.rowcount:
                raise LookupError(f"no meeting has the key {session_key}")

    def give_feedback(self, session_key: int, form: FeedbackAttendee) -> int:
        """Fill in the feedback form of a session, for an attendee.

        Returns:
            The conference number, by which GetFeedbackInfo asks.

        Raises:
            LookupError: No session has this key.
        """
        with self._now_running()[1].transaction() as db:
            row = db.execute(
                "SELECT conf_id FROM sessions WHERE session_key = ?", (session_key,)
            ).fetchone()
            if row is None:
                raise LookupError(f"no session has the key {session_key}")
            conf_id: int = row["conf_id"]
            db.execute("INSERT INTO feedback VALUES (?, ?)", (conf_id, to_text(form)))
        return conf_id

    # A fresh site ---------------------------------------------------------------------------------

    def _seed(self, state: State) -> None:
        now = self._now()
        people = [
            (self.admin, "Ada", "Administrator", Privilege(site_admin=True)),
            (self.host, "Hana", "Host", None),
            (self.other_host, "Otto", "Other", None),
            (self.attendee, "Ann", "Attendee", Privilege(attendee_only=True)),
        ]
        with state.transaction() as db:
            numbers = {
                credentials.webex_id: accounts.create(
                    db,
                    CreateUser(
                        webex_id=credentials.webex_id,
                        password=credentials.password,
                        email=credentials.webex_id,
                        first_name=first_name,
                        last_name=last_name,
                        privilege=privilege,
                        time_zone_id=4,
                        scheduling_permission=(
                            self.host.webex_id if credentials is self.other_host else None
                        ),
                    ),
                    now,
                )
                for credentials, first_name, last_name, privilege in people
            }
            db.executemany(
                "INSERT INTO templates VALUES (?, ?, ?)",
                [
                    (None, "Site standard", "MeetingCenter"),
                    (None, "Site training", "TrainingCenter"),
                    (numbers[self.host.webex_id], "Weekly review", "MeetingCenter"),
                ],
            )
