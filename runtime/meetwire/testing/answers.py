"""How the sandbox says no: a refusal for each exception id, with a reason in our own words."""

from __future__ import annotations

from collections.abc import Iterable

from meetwire.runtime.envelope import ResponseHeader, SubError, SubErrors
from meetwire.runtime.errors import Fault

__all__ = [
    "Refusal",
    "callback_number",
    "callback_window",
    "email_exists",
    "host_limit",
    "in_progress",
    "invalid",
    "no_privilege",
    "nothing_found",
    "sign_in_failed",
    "token_refused",
    "too_many_calls",
    "unknown_host",
    "unknown_session",
    "unknown_user",
    "unreadable",
    "user_exists",
    "wrong_scheduler",
]


class Refusal(Exception):
    """The service says no. Raised by a handler; what it did until then is undone."""

    def __init__(self, exception_id: str, reason: str, faults: Iterable[Fault] = ()) -> None:
        super().__init__(f"{exception_id}: {reason}")
        self.exception_id = exception_id
        self.reason = reason
        self.faults = tuple(faults)

    def header(self) -> ResponseHeader:
        """The header of the answer that says so."""
        details = [
            SubError(exception_id=self.exception_id, reason=fault.problem, value=fault.path)
            for fault in self.faults
        ]
        return ResponseHeader(
            result="FAILURE",
            reason=self.reason,
            gsb_status="PRIMARY",
            exception_id=self.exception_id,
            sub_errors=SubErrors(sub_error=details) if details else None,
        )


def unreadable(problem: str) -> Refusal:
    """Nobody can tell what is asked, or of which site."""
    return Refusal("000000", f"The request makes no sense: {problem}")


def no_privilege(what: str) -> Refusal:
    """The caller lacks the right to do something."""
    return Refusal("000001", f"Your account does not have the privilege to {what}")


def nothing_found(what: str) -> Refusal:
    """A list is empty, or a thing in it is not there."""
    return Refusal("000015", f"Found no {what}")


def too_many_calls() -> Refusal:
    """Too many calls came within a minute."""
    return Refusal("000045", "There were too many calls within 60 seconds; wait, and try again")


def unknown_user(name: object) -> Refusal:
    """No account has this name, or number."""
    return Refusal("030001", f"The site has no user {name!r}")


def sign_in_failed(problem: str) -> Refusal:
    """The account is there, the proof of being it is not good."""
    return Refusal("030002", problem)


def user_exists(webex_id: str) -> Refusal:
    """The login is taken."""
    return Refusal("030004", f"The site has a user {webex_id!r} already")


def email_exists(email: str) -> Refusal:
    """The e-mail address is taken."""
    return Refusal("030005", f"Another user has the e-mail address {email!r} already")


def host_limit(limit: int) -> Refusal:
    """The site would have more active hosts than it may."""
    # The service's documentation gives the name of this failure, and no id of its own.
    return Refusal("999999", f"exceededSiteHostLimit: the site may have {limit} active hosts")


def unknown_session(key: object) -> Refusal:
    """No meeting or teleconference has this key."""
    return Refusal("060001", f"There is no meeting with the key {key}")


def unknown_host(webex_id: str) -> Refusal:
    """The host that a meeting is to have is not on the site."""
    return Refusal("060019", f"The site has no host {webex_id!r}")


def wrong_scheduler(webex_id: str) -> Refusal:
    """The host that a meeting is to have has not let the caller schedule."""
    return Refusal("060021", f"{webex_id!r} has not given you leave to schedule meetings")


def in_progress(what: str) -> Refusal:
    """The meeting has started."""
    return Refusal("060042", f"The meeting has started, so it cannot {what}")


def callback_window() -> Refusal:
    """A query by callback number asks for too long a period."""
    return Refusal("140015", "A query by callback number covers 5 minutes at most")


def callback_number() -> Refusal:
    """A callback number is not made of digits."""
    return Refusal("140016", "The callback number must be made of digits only")


def token_refused(what: str) -> Refusal:
    """A token or assertion that the sandbox has not made, or that has expired."""
    return Refusal(
        "200006",
        f"The {what} is not valid, or no longer: ask the sandbox for one, or use a password",
    )


def invalid(*faults: Fault) -> Refusal:
    """The request breaks rules, each of which becomes a sub-error."""
    return Refusal("999999", f"The request breaks {len(faults)} rule(s) of its schema", faults)
