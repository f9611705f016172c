"""The sandbox: services of one's own, on this machine, for as long as a test runs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from http import HTTPStatus
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, ClassVar, Self, Unpack

from meetwire.gotowebinar import GoToWebinar, OAuth
from meetwire.runtime.calls import Options
from meetwire.runtime.credentials import Credentials, Password
from meetwire.runtime.transport import HttpReply
from meetwire.testing import (
    accounts,
    enrollment,
    labs,
    mails,
    programs,
    recordings,
    results,
    runs,
    site,
    zones,
)
from meetwire.testing.clock import Clock, utc_now
from meetwire.testing.endpoint import PATH, Endpoint, plain_path
from meetwire.testing.faults import Faults
from meetwire.testing.front import Front
from meetwire.testing.gotowebinar import ROOT, TOKEN_ROOT, Webinars
from meetwire.testing.links import Links
from meetwire.testing.mails import Mail
from meetwire.testing.messages import to_text
from meetwire.testing.planting import sow
from meetwire.testing.recordings import Source
from meetwire.testing.runs import Audio
from meetwire.testing.scoring import Answers
from meetwire.testing.seed import plant
from meetwire.testing.seeds import Seed
from meetwire.testing.server import Answer, Incoming, Server, text_reply
from meetwire.testing.service import Service
from meetwire.testing.state import State
from meetwire.testing.systems import Systems
from meetwire.webex import Webex
from meetwire.webex.attendee import EnrollFields, FeedbackAttendee
from meetwire.webex.common import Person, ServiceType
from meetwire.webex.event import Listing, ProgramSummary
from meetwire.webex.site import Site
from meetwire.webex.user import CreateUser, Privilege

if TYPE_CHECKING:
    from meetwire.gotowebinar import AsyncGoToWebinar

__all__ = ["Sandbox"]


def _by_path(parts: Mapping[str, Answer]) -> Answer:
    """One answer for all: each part of the server takes what is under its path."""

    def answer(request: Incoming) -> HttpReply:
        path = plain_path(request.url)
        for root, part in parts.items():
            if path == root or path.startswith(f"{root}/"):
                return part(request)
        return text_reply(HTTPStatus.NOT_FOUND, "Nothing here.\n")

    return answer


class Sandbox(Systems):
    """A site of each service, over real HTTP; all of them remember what they are told.

        with Sandbox() as sandbox, sandbox.client() as site:
            site.send(meeting.CreateMeeting(...))

    A fresh one has four accounts, no meetings, and a few scheduling templates. It knows time zones,
    so that times are compared by what they mean.

    Args:
        host: The interface to listen on; only this machine by default.
        port: The port; 0 for any that is free.
        database: A file for the state, which then outlives the sandbox. In memory by default.
            Passwords stand in it as they are, so use made-up ones.
        clock: The time, as datetimes with a zone. Tickets expire by it.
        ticket_lifetime: Seconds for which a session ticket is good.
        token_lifetime: Seconds for which an access token of GoToWebinar is good.
        limit_rate: Refuse more than ten calls to GoToWebinar within a second of the clock.
        seed: What a fresh site has beside its accounts: a Seed, or a TOML file with one.
        strict: Refuse what the schemas refuse, and say why. By default requests are read as
            leniently as the real service reads them.

    Raises:
        ValueError: A lifetime is not above 0.
        SeedError: The file with the seed is not as it should be.
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
        clock: Callable[[], datetime] = utc_now,
        ticket_lifetime: int = 5400,
        token_lifetime: int = 3600,
        limit_rate: bool = False,
        seed: Seed | str | Path | None = None,
        strict: bool = False,
    ) -> None:
        for name, seconds in (
            ("ticket_lifetime", ticket_lifetime),
            ("token_lifetime", token_lifetime),
        ):
            if seconds <= 0:
                raise ValueError(f"{name} must be above 0 seconds, not {seconds}")
        self._address = (host, port)
        self._database = database
        self._seed_of_site = Seed.read(seed) if isinstance(seed, (str, Path)) else seed
        self._strict = strict
        self.clock = Clock(clock)
        """By which everything happens; it can be moved."""
        self.faults = Faults()
        """What is to go wrong."""
        self._ticket_lifetime = ticket_lifetime
        self._token_lifetime = token_lifetime
        self._limit_rate = limit_rate
        self._running: tuple[Server, State] | None = None
        self._service: Service | None = None
        self._webinars: Webinars | None = None
        self._paths: tuple[str, ...] = ()

    def start(self) -> Self:
        """Open the database and listen.

        Raises:
            RuntimeError: It has started already.
            OSError: The port is taken.
            ValueError: The file holds the state of another version of the sandbox, or the clock
                gives datetimes without a zone.
            SeedError: The site refuses something of the seed.
        """
        if self._running:
            raise RuntimeError("the sandbox has started already")
        with ExitStack() as opened:
            state = State(self._database)
            opened.callback(state.close)
            server = Server(*self._address)
            opened.callback(server.close)
            links = Links(f"{server.root}/{self.site_name}")
            self._service = Service(
                state,
                self.clock,
                links,
                site_name=self.site_name,
                site_id=self.site_id,
                ticket_lifetime=self._ticket_lifetime,
                strict=self._strict,
            )
            self._webinars = Webinars(
                state,
                self._now,
                server.root,
                token_lifetime=self._token_lifetime,
                limit_rate=self._limit_rate,
            )
            parts: dict[str, Answer] = {
                PATH: Endpoint(self._service.answer, strict=self._strict),
                ROOT: self._webinars,
                TOKEN_ROOT: self._webinars.token_endpoint,
                **self._systems(state, server.root, self._now),
            }
            if state.is_new:
                self._seed(state, self._service)
            opened.pop_all()
        self._paths = tuple(parts)
        self._running = server, state
        host, expire = self._address[0], self.expire_tickets
        server.start(Front(_by_path(parts), state, self.faults, self.clock, host, expire))
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
        now = self.clock()
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
    def page(self) -> str:
        """The page for people. Raises RuntimeError if the sandbox is not running."""
        return self._now_running()[0].root + "/"

    @property
    def endpoints(self) -> tuple[str, ...]:
        """The addresses of all services. Raises RuntimeError if the sandbox is not running."""
        root = self._now_running()[0].root
        return tuple(root + path for path in self._paths)

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
        """Put a session of any kind in progress, with its host in it.

        Raises:
            LookupError: No session has this key.
        """
        with self._now_running()[1].transaction() as db:
            runs.begin(db, session_key, self._now())

    def join_meeting(self, session_key: int, person: Person, *, audio: Audio = Audio.NONE) -> None:
        """Let somebody into a session that is in progress.

        Args:
            session_key: The session.
            person: Who it is: a mail address, and whatever else history is to tell.
            audio: How the person hears the others. The service calls back at `person.phones.phone`.

        Raises:
            LookupError: No session with this key is in progress.
        """
        with self._now_running()[1].transaction() as db:
            runs.join(db, session_key, person, audio, self._now())

    def leave_meeting(self, session_key: int, email: str) -> None:
        """Let somebody out of a session in progress.

        Raises:
            LookupError: No session with this key is in progress, or the person is not in it.
        """
        with self._now_running()[1].transaction() as db:
            runs.leave(db, session_key, email, self._now())

    def end_meeting(self, session_key: int) -> None:
        """End a session of any kind; from now on it is history.

        Raises:
            LookupError: No session has this key.
        """
        with self._now_running()[1].transaction() as db:
            runs.end(db, session_key, self._now())

    def record_meeting(
        self,
        session_key: int,
        *,
        duration: timedelta = timedelta(minutes=30),
        size: float = 1.5,
    ) -> int:
        """Record a session of any kind; the recording is there at once.

        Args:
            session_key: The session.
            duration: The length of the recording.
            size: Its size in megabytes.

        Returns:
            The number of the recording, which is named after the session and the time.

        Raises:
            LookupError: No session has this key.
        """
        now = self._now()
        with self._now_running()[1].transaction() as db:
            source, name = recordings.of_session(db, session_key)
            local = zones.from_gmt(now, source.time_zone_id)
            return recordings.add(
                db,
                source,
                name=f"{name}-{local:%Y%m%d %H%M}",
                duration=duration,
                size=size,
                now=now,
            )

    def upload_recording(
        self,
        name: str,
        *,
        service: ServiceType = ServiceType.TRAINING_CENTER,
        duration: timedelta = timedelta(minutes=30),
        size: float = 1.5,
    ) -> int:
        """Upload a recording, as `host`, that is of no session of the site.

        Args:
            name: What it is called.
            service: Where it is uploaded.
            duration: The length of the recording.
            size: Its size in megabytes.

        Returns:
            The number of the recording.
        """
        with self._now_running()[1].transaction() as db:
            host = accounts.require(db, self.host.webex_id)
            source = Source(host.user_id, service, zones.DEFAULT)
            return recordings.add(
                db, source, name=name, duration=duration, size=size, now=self._now()
            )

    def view_recording(
        self,
        recording_id: int,
        person: Person,
        *,
        downloaded: bool = False,
        registered: bool = False,
    ) -> int:
        """Watch a recording, or download it.

        Args:
            recording_id: The recording.
            person: Who does that.
            downloaded: Whether it is downloaded rather than watched.
            registered: Whether the person has registered for it before.

        Returns:
            The number of the view.

        Raises:
            LookupError: There is no such recording.
        """
        with self._now_running()[1].transaction() as db:
            return recordings.view(
                db,
                recording_id,
                person,
                downloaded=downloaded,
                registered=registered,
                now=self._now(),
            )

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

    def configure_site(self, change: Callable[[Site], None]) -> None:
        """Change the settings of the site, as administrators do on its pages.

        Args:
            change: Gets the settings as they are, and changes them in place.
        """
        with self._now_running()[1].transaction() as db:
            settings = site.settings(db)
            change(settings)
            site.change_settings(db, settings)

    # Events -------------------------------------------------------------------------------------

    def add_program(
        self,
        name: str,
        *,
        listing: Listing = Listing.PUBLIC,
        expected_enrollment: int | None = None,
        budget: int | None = None,
        after_enrollment_url: str | None = None,
    ) -> int:
        """Make a program that events can belong to, as `host`.

        Args:
            name: What it is called.
            listing: How visible it is on the site.
            expected_enrollment: How many people are expected to enroll.
            budget: An amount without a currency.
            after_enrollment_url: Where people are sent after they have enrolled.

        Returns:
            The number of the program.
        """
        program = ProgramSummary(
            program_id=0,  # comes with the program
            program_name=name,
            host_webex_id=self.host.webex_id,
            expected_enrollment=None if expected_enrollment is None else str(expected_enrollment),
            budget=None if budget is None else str(budget),
            status=listing,
            after_enrollment_url=after_enrollment_url,
        )
        with self._now_running()[1].transaction() as db:
            host = accounts.require(db, self.host.webex_id)
            return programs.add(db, host.user_id, program)

    def enroll(self, session_key: int, form: EnrollFields) -> int:
        """Fill in the enrollment form of a session; the rules of the event decide at once.

        Args:
            session_key: The session.
            form: The answers; those to questions of the host go by their labels.

        Returns:
            The number of the attendee.

        Raises:
            LookupError: No session has this key.
            ValueError: The form has no mail address, or registration is over.
        """
        with self._now_running()[1].transaction() as db:
            return enrollment.enroll(db, session_key, form, self._now())

    def event_image(self, session_key: int) -> bytes | None:
        """The image of an event; None if it has none, or there is no such event."""
        with self._now_running()[1].transaction() as db:
            row = db.execute(
                "SELECT data FROM event_images WHERE session_key = ?", (session_key,)
            ).fetchone()
            return None if row is None else row["data"]

    def mails(self) -> list[Mail]:
        """The invitations that SendInvitationEmail has sent, the oldest first."""
        with self._now_running()[1].transaction() as db:
            return mails.sent(db)

    # Training -----------------------------------------------------------------------------------

    def add_lab(self, name: str, computers: int, description: str | None = None) -> None:
        """Set up a hands-on lab.

        Args:
            name: What it is called.
            computers: How many computers it has.
            description: What it is for.

        Raises:
            ValueError: The site has a lab of this name already.
        """
        with self._now_running()[1].transaction() as db:
            labs.add(db, name, computers, description)

    def start_test(self, test_id: int, person: Person) -> None:
        """Begin with a test of a training session. Who has begun and not submitted goes on.

        Raises:
            LookupError: No session has a test of this number.
            ValueError: The test cannot be taken now, or not by this person once more.
        """
        with self._now_running()[1].transaction() as db:
            results.begin(db, test_id, person, self._now())

    def submit_test(self, test_id: int, email: str, answers: Answers) -> None:
        """Hand in the answers of somebody who has begun.

        Args:
            test_id: The test of the session.
            email: The mail address of who has taken it.
            answers: By the `ident` of each response: those of what is chosen, or what is typed.

        Raises:
            LookupError: No session has a test of this number, or the person is not at it.
        """
        with self._now_running()[1].transaction() as db:
            results.submit(db, test_id, email, answers, self._now())

    def score_test(self, test_id: int, email: str, points: Mapping[str, int]) -> None:
        """Score answers by hand, which essays need.

        Args:
            test_id: The test of the session.
            email: The mail address of who has taken it; the last time counts.
            points: By the `ident` of each question.

        Raises:
            LookupError: No session has a test of this number, or the person has not submitted it.
        """
        with self._now_running()[1].transaction() as db:
            results.score(db, test_id, email, points)

    # A fresh site ---------------------------------------------------------------------------------

    def _seed(self, state: State, service: Service) -> None:
        people = [
            (self.admin, "Ada", "Administrator", Privilege(site_admin=True)),
            (self.host, "Hana", "Host", None),
            (self.other_host, "Otto", "Other", None),
            (self.attendee, "Ann", "Attendee", Privilege(attendee_only=True)),
        ]
        profiles = [
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
            )
            for credentials, first_name, last_name, privilege in people
        ]
        with state.transaction() as db:
            plant(db, profiles, template_owner=self.host.webex_id, now=self._now())
            if self._seed_of_site:
                call = service.administration(db, self.admin.webex_id)
                sow(self._seed_of_site, call, self.host.webex_id)
