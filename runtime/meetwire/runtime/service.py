"""What the logic of a call needs to know of a system, and of who is calling it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from meetwire.runtime.message import Request, Response
from meetwire.runtime.record import Record
from meetwire.runtime.redaction import Masker
from meetwire.runtime.transport import HttpReply, HttpRequest

__all__ = ["Grant", "Service", "SignIn"]

P = TypeVar("P")
R = TypeVar("R", bound=Response)


class Grant(Record, Generic[P]):
    """What a service accepts as proof of who is calling, for as long as it does."""

    proof: P
    """A security context, a header …: what the service's `encode` puts into a request."""
    seconds: float | None = None
    """How long it is good for, from when it was asked for. None if that is not known."""

    def __repr__(self) -> str:  # a proof may be a secret
        return f"<Grant for {self.seconds} seconds>"


class SignIn(Record, Generic[P]):
    """The call that gets a new grant."""

    request: Request[Any]
    proof: P
    """What goes with that request."""

    def __repr__(self) -> str:
        return f"<SignIn by {type(self.request).__name__}>"


class Service(ABC, Generic[P]):
    """One system as one account sees it: how calls are framed, and how the account signs in.

    It moves no bytes and keeps nothing that changes.
    """

    name: str
    """Of the system, for logs: `webex`."""
    masker: Masker
    """Hides what the system's schemas call secret."""

    @abstractmethod
    def encode(self, request: Request[Any], proof: P) -> HttpRequest:
        """Frame a request. Raises InvalidRequest if it cannot be written."""

    @abstractmethod
    def decode(self, reply: HttpReply, request: Request[R], proof: P) -> R:
        """Read the reply to a request.

        Raises:
            ServiceError: The service refused.
            HTTPStatusError: The status carries no answer.
            WireError: The reply is not an answer to this request.
        """

    def prepared(self, request: Request[R]) -> Request[R]:
        """The request as it can be written: a changed copy, or the request itself."""
        return request

    @abstractmethod
    def given(self) -> Grant[P] | None:
        """What the caller's credentials are good for without a call; None if they need one."""

    @property
    def signs_in_anew(self) -> bool:
        """Whether `sign_in` can replace a grant that the service refused."""
        return False

    def sign_in(self, held: P | None) -> SignIn[P] | None:
        """The call that gets a grant; None if the credentials are used as they are.

        Args:
            held: The proof that is to be replaced, if there is one.
        """
        return None

    def granted(self, response: Any, held: P | None) -> Grant[P]:
        """The grant in the answer to `sign_in`. Raises MeetwireError if there is none in it.

        Args:
            response: The answer.
            held: The proof that it replaces, if there is one.
        """
        raise NotImplementedError

    def renewed(self, proof: P) -> None:
        """Whatever else is to happen when `sign_in` has brought a new proof, now in use."""

    def settled(self, proof: P) -> P:
        """The proof for one attempt: functions in it are asked, so that what is sent is masked."""
        return proof

    def secrets(self, proof: P) -> Iterable[str]:
        """The secret values in a proof, for masking."""
        return ()
