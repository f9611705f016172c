# The tree of errors. Everything that Meetwire raises on purpose is a MeetwireError.
#
# MeetwireError
#   ├─ InvalidRequest              a request that cannot be sent as it is; says where and why
#   ├─ TransportError              no usable HTTP answer
#   │    ├─ InsecureEndpoint       credentials would travel in clear text
#   │    ├─ ConnectionFailed       refused, reset, closed, unresolvable
#   │    │    └─ TLSFailed         the certificate or the handshake
#   │    ├─ TransportTimeout       connecting, waiting or reading took too long
#   │    └─ HTTPStatusError        an HTTP status that carries no answer
#   ├─ WireError                   an answer, but not one that can be read
#   │    ├─ EmptyBody              no bytes, or white space
#   │    ├─ TooLarge               more bytes than allowed
#   │    ├─ NotXML                 HTML, junk, damaged XML
#   │    │    └─ TruncatedXML      XML that stops in the middle
#   │    ├─ NotJSON                HTML, junk, damaged JSON
#   │    │    └─ TruncatedJSON     JSON that stops in the middle
#   │    ├─ ForbiddenXML           a DOCTYPE, entities, absurd nesting
#   │    └─ UnexpectedMessage      sound XML or JSON, but not the message that was due
#   ├─ ServiceError                the service understood, and said no
#   │    ├─ AlreadyExists
#   │    ├─ AuthenticationFailed
#   │    ├─ Conflict
#   │    ├─ FeatureDisabled
#   │    ├─ InvalidByService
#   │    ├─ NotFound
#   │    ├─ PrivilegeRequired
#   │    ├─ RateLimited
#   │    └─ ServiceUnavailable
#   ├─ MissingSecret               a secret is not where the program was told to look
#   ├─ NotPicklable                (also TypeError) what must not, or cannot, stand in a pickle
#   ├─ ExportError                 a file that cannot be exported to as it is
#   │    └─ CheckpointMismatch     what was broken off is another export
#   ├─ MissingElement              (also AttributeError) a required element that the answer left out
#   ├─ BadValue                    (also AttributeError) an element whose text is not of its type
#   └─ UnknownTimeZone             (also AttributeError) a zone that is not stated, or not known
"""Everything that can go wrong, as types. The tree is drawn at the top of this module's source."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from meetwire.runtime.record import Record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from meetwire.runtime.transport import HttpReply

__all__ = [
    "AlreadyExists",
    "AuthenticationFailed",
    "BadValue",
    "CheckpointMismatch",
    "Conflict",
    "ConnectionFailed",
    "EmptyBody",
    "ExceptionFacts",
    "ExportError",
    "Fault",
    "FeatureDisabled",
    "ForbiddenXML",
    "HTTPStatusError",
    "InsecureEndpoint",
    "InvalidByService",
    "InvalidRequest",
    "MeetwireError",
    "MissingElement",
    "MissingSecret",
    "NotFound",
    "NotJSON",
    "NotPicklable",
    "NotXML",
    "PrivilegeRequired",
    "RateLimited",
    "ServiceError",
    "ServiceFailure",
    "ServiceUnavailable",
    "TLSFailed",
    "TooLarge",
    "TransportError",
    "TransportTimeout",
    "TruncatedJSON",
    "TruncatedXML",
    "UnexpectedMessage",
    "UnknownTimeZone",
    "WireError",
    "one_line",
]


_LONGEST: Final = 10_000
"""Characters that an error tells at most."""


def one_line(text: str) -> str:
    """Text for one line: cut if it is absurdly long, and with what is not printable as escapes.

    So what others say can neither end a line nor rule a terminal.
    """
    if len(text) > _LONGEST:
        text = f"{text[:_LONGEST]}… ({len(text):,} characters)"
    if text.isprintable():
        return text
    return "".join(
        each if each.isprintable() else each.encode("unicode_escape").decode() for each in text
    )


class MeetwireError(Exception):
    """Base of everything that Meetwire raises on purpose.

    `operation` is the name of the call that failed, such as `CreateMeeting`, once it is known;
    `reply` what HTTP answered to it, if anything. The reply may hold secrets, and is not pickled.
    """

    operation: str | None = None
    reply: HttpReply | None = None

    def __init__(self, message: str) -> None:
        message = one_line(message)
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return f"{self.operation}: {self.message}" if self.operation else self.message

    def __reduce__(self) -> tuple[object, ...]:
        state = {name: value for name, value in self.__dict__.items() if name != "reply"}
        if "__notes__" in state:
            state["__notes__"] = list(self.__notes__)  # a note to a copy is not one to this
        return _restore, (type(self), self.args, state)


def _restore(
    kind: type[MeetwireError], arguments: tuple[object, ...], state: dict[str, object]
) -> MeetwireError:
    """Unpickle an error, whatever its constructor asks for."""
    error = kind.__new__(kind, *arguments)
    error.__dict__.update(state)
    return error


class Fault(Record):
    """One thing that is wrong with a request."""

    path: str
    """Where, in Python names: `schedule.duration`, `attendees.attendee[2].person.email`."""
    problem: str
    """What is wrong and what to do. Never contains the value of a secret."""

    def __str__(self) -> str:
        return f"{self.path}: {self.problem}" if self.path else self.problem


class InvalidRequest(MeetwireError, ValueError):
    """A message that cannot be written as it is: a required field, a facet, a type, a character.

    Nothing was sent. `faults` lists every fault found, each with its path.
    """

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(map(str, self.faults)))

    def within(self, path: str) -> InvalidRequest:
        """The same faults, seen from the message that holds this one under `path`."""
        joined = (
            Fault(f"{path}.{fault.path}" if fault.path else path, fault.problem)
            for fault in self.faults
        )
        return InvalidRequest(joined)


class TransportError(MeetwireError):
    """No usable HTTP answer. Where `sent` is true, the service may have acted all the same."""

    sent: bool = True
    """Whether any byte of the request may have reached the service; false only when provably none
    left."""


class InsecureEndpoint(TransportError):
    """The endpoint is plain http on another host, so credentials would travel in clear text."""

    sent = False


class ConnectionFailed(TransportError):
    """The connection was refused, reset or closed, or the host could not be found."""


class TLSFailed(ConnectionFailed):
    """The TLS handshake failed, or the certificate is not valid for the host."""


class TransportTimeout(TransportError):
    """Connecting, waiting for the answer or reading it took longer than allowed."""


class HTTPStatusError(TransportError):
    """An HTTP status other than 200 without an answer of the service inside."""

    def __init__(self, message: str, *, status: int, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.status = status
        self.retry_after = retry_after
        """Seconds to wait before the next try, where the service says so."""


class WireError(MeetwireError):
    """Bytes arrived, but not an answer that can be read. Nothing of it was used."""


class EmptyBody(WireError):
    """No bytes where a message was due."""


class TooLarge(WireError):
    """More bytes than the limit allows; reading stopped there."""


class NotXML(WireError):
    """Not well-formed XML: an HTML page, junk, or damage on the way."""


class TruncatedXML(NotXML):
    """XML that ends before its root element does."""


class NotJSON(WireError):
    """Not JSON: an HTML page, junk, damage on the way, or absurd nesting."""


class TruncatedJSON(NotJSON):
    """JSON that ends before its value does."""


class ForbiddenXML(WireError):
    """XML with a DOCTYPE or with absurd nesting. No service sends it; attackers do."""


class UnexpectedMessage(WireError):
    """Sound XML or JSON, but not the message that was due."""


class ExceptionFacts(Record):
    """What is known about one exception id of a service."""

    error: type[ServiceError]
    meaning: str
    retry_safe: bool = False
    retry_after: float | None = None


class ServiceFailure(Record):
    """One failure as the service words it: the answer's own, or one of its sub-errors."""

    exception_id: str
    """Six digits with their leading zeros, such as `030002`; empty if the service gave none."""
    reason: str
    value: str | None = None
    """What the reason is about, where the service says so."""


class ServiceError(MeetwireError):
    """The service understood the request and refused it.

    The subclass follows from `exception_id`; an id that is not known gives this class itself.
    """

    def __init__(
        self,
        failure: ServiceFailure,
        sub_errors: Iterable[ServiceFailure] = (),
        *,
        gsb_status: str | None = None,
        meaning: str | None = None,
        retry_safe: bool = False,
        retry_after: float | None = None,
    ) -> None:
        self.exception_id = failure.exception_id
        self.reason = failure.reason
        self.value = failure.value
        self.sub_errors = tuple(sub_errors)
        self.gsb_status = gsb_status
        """Which of the service's sites answered: `PRIMARY` or `BACKUP`."""
        self.meaning = meaning
        """What the id means in general, in the words of this project."""
        self.retry_safe = retry_safe
        """Whether the same request may succeed later, unchanged."""
        self.retry_after = retry_after
        """Seconds to wait before that, where known."""
        shown = [f"{failure.exception_id or 'no exception id'}: {failure.reason or meaning or '?'}"]
        shown += [f"{sub.exception_id}: {sub.reason}" for sub in self.sub_errors]
        super().__init__("; ".join(shown))


class AlreadyExists(ServiceError):
    """What should be created is there already."""


class AuthenticationFailed(ServiceError):
    """The service does not accept the credentials."""


class Conflict(ServiceError):
    """What the request asks for does not go with the state that the thing is in."""


class FeatureDisabled(ServiceError):
    """The site does not have the feature, or has it switched off."""


class InvalidByService(ServiceError):
    """The service found a value of the request not acceptable."""


class NotFound(ServiceError):
    """There is nothing under the key or name that was given."""


class PrivilegeRequired(ServiceError):
    """The caller may not do this, or not to somebody else's things."""


class RateLimited(ServiceError):
    """Too many calls in a short time. `retry_after` says how long to wait."""


class ServiceUnavailable(ServiceError):
    """A part of the service does not answer at the moment."""


class MissingSecret(MeetwireError):
    """A secret is not where the program was told to look for it. Says where that is."""


class NotPicklable(MeetwireError, TypeError):
    """Something that must not stand in a pickle, as it is secret, or cannot. Says what to do."""


class ExportError(MeetwireError):
    """A file that cannot be exported to as it is; says what to do. Nothing was asked for."""


class CheckpointMismatch(ExportError):
    """An export cannot be gone on with: what was broken off is another one."""


class MissingElement(MeetwireError, AttributeError):
    """A required element that the answer left out. Raised when its attribute is read."""


class BadValue(MeetwireError, AttributeError):
    """An element whose text is not of its type. Raised when its attribute is read.

    The text itself is kept in `extras`.
    """


class UnknownTimeZone(MeetwireError, AttributeError):
    """A time zone that a message does not state, or that is not known by what it states.

    Raised when a zone is asked for, and when the `…_aware` form of a date-time is read.
    """
