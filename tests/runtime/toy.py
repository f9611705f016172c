"""A system of four operations, and a runner that plays a script: for tests of the way of a call."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from meetwire.runtime.errors import (
    AuthenticationFailed,
    HTTPStatusError,
    RateLimited,
    ServiceFailure,
    TransportError,
    TruncatedXML,
    UnexpectedMessage,
)
from meetwire.runtime.fields import element
from meetwire.runtime.message import Request, Response
from meetwire.runtime.operation import Caller, Effect, Lifecycle, Operation
from meetwire.runtime.redaction import Masker
from meetwire.runtime.service import Grant, Service, SignIn
from meetwire.runtime.steps import Exclusively, Sleep, Steps, Taken, Transmit, advance
from meetwire.runtime.transport import HttpReply, HttpRequest, retry_after
from meetwire.runtime.values import INT, TEXT

R = TypeVar("R", bound=Response)
T = TypeVar("T")


class Answer(Response):
    """An answer with a number in it."""

    __wire_name__ = "answer"

    number: int | None = element("number", INT, default=None)


def _operation(name: str, effect: Effect, *, idempotent: bool) -> Operation:
    return Operation(
        name, "toy", Answer, effect, idempotent, (Caller.HOST,), Lifecycle.ACTIVE
    )  # fmt: skip


class Read(Request[Answer]):
    """Changes nothing."""

    __operation__ = _operation("Read", Effect.READ, idempotent=True)


class Create(Request[Answer]):
    """Must not happen twice."""

    __operation__ = _operation("Create", Effect.CREATE, idempotent=False)

    name: str = element("name", TEXT, max_length=8)
    pin: str | None = element("pin", TEXT, default=None, secret=True)


class Delete(Request[Answer]):
    """May happen twice."""

    __operation__ = _operation("Delete", Effect.DELETE, idempotent=True)


class Enter(Request[Answer]):
    """Gets a grant, whose proof is the number in the answer."""

    __operation__ = _operation("Enter", Effect.ACTION, idempotent=True)


class Toy(Service[str]):
    """Answers are numbers, or words for what went wrong.

    Args:
        given: The grant that the caller has from the start.
        renewable: Whether Enter gets another.
        seconds: How long those of Enter are good for.
    """

    name = "toy"

    def __init__(
        self, given: str | None = "door", *, renewable: bool = False, seconds: float | None = None
    ) -> None:
        self.masker = Masker({"pin"})
        self._given = given
        self._renewable = renewable
        self._seconds = seconds

    def encode(self, request: Request[Any], proof: str) -> HttpRequest:
        """The operation's name, with the proof in a header."""
        body = request.__operation__.name
        if isinstance(request, Create):
            body += f" name={request.name}&pin={request.pin}"
        return HttpRequest("POST", "https://toy.example/", {"Authorization": proof}, body.encode())

    def decode(self, reply: HttpReply, request: Request[R], proof: str) -> R:
        """A number, or the error that a word stands for."""
        if reply.status != 200:
            raise HTTPStatusError(
                "not 200", status=reply.status, retry_after=retry_after(reply.headers)
            )
        match reply.body.decode().split():
            case ["refused"]:
                raise AuthenticationFailed(ServiceFailure("1", "who are you"))
            case ["slower", seconds]:
                raise RateLimited(
                    ServiceFailure("2", "slower"), retry_safe=True, retry_after=float(seconds)
                )
            case ["cut"]:
                raise TruncatedXML("it stops")
            case [number] if number.isdigit():
                return request.__operation__.response(number=int(number))  # type: ignore[return-value]
            case _:
                raise UnexpectedMessage("neither a number nor a known word")

    def given(self) -> Grant[str] | None:
        """What was given."""
        return None if self._given is None else Grant(self._given, self._seconds)

    @property
    def signs_in_anew(self) -> bool:
        """As was said."""
        return self._renewable

    def sign_in(self, held: str | None) -> SignIn[str] | None:
        """Enter."""
        return SignIn(Enter(), "knock") if self._renewable else None

    def granted(self, response: Any, held: str | None) -> Grant[str]:
        """The number that Enter answered."""
        return Grant(str(response.number), self._seconds)

    def secrets(self, proof: str) -> Iterator[str]:
        """The proof."""
        yield proof


class Clock:
    """Time that passes when somebody says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        """The time."""
        return self.now


class Script:
    """Takes steps without doing anything: what each request meets is written down beforehand.

    Args:
        clock: What sleeping moves.
        happenings: What each request meets: the text of an answer, a reply, or an error.
    """

    def __init__(self, clock: Clock, *happenings: str | HttpReply | TransportError) -> None:
        self.clock = clock
        self.happenings = list(happenings)
        self.sent: list[HttpRequest] = []
        self.timeouts: list[float] = []
        self.slept: list[float] = []
        self.before: Callable[[], None] = lambda: None

    def run(self, steps: Steps[T]) -> T:
        """The result of some steps."""
        result: Any = None
        error: BaseException | None = None
        while True:
            try:
                wish = advance(steps, result, error)
            except Taken as taken:
                return taken.result  # type: ignore[no-any-return]
            result = error = None
            match wish:
                case Transmit(request, timeout, _):
                    self.before()
                    self.sent.append(request)
                    self.timeouts.append(timeout.total)
                    happening = self.happenings.pop(0)
                    if isinstance(happening, TransportError):
                        error = happening
                    elif isinstance(happening, str):
                        result = HttpReply(200, {}, happening.encode())
                    else:
                        result = happening
                case Sleep(seconds):
                    self.slept.append(seconds)
                    self.clock.now += seconds
                case Exclusively(inner):
                    try:
                        result = self.run(inner)
                    except Exception as raised:
                        error = raised

    @property
    def names(self) -> list[str]:
        """The operations that were sent, in order."""
        return [request.body.decode().split()[0] for request in self.sent]

    @property
    def proofs(self) -> list[str]:
        """What each was sent with."""
        return [request.headers["Authorization"] for request in self.sent]
