"""The way of a call, from a request to its response, without I/O: see `steps`.

A grant is renewed before it ends, and once after the service refused it; of the calls that meet an
expired one at the same time, the first renews it and the others wait for what comes of that.
"""

from __future__ import annotations

import copy
import logging
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final, Generic, TypedDict, TypeVar

from meetwire.runtime.errors import (
    AuthenticationFailed,
    MeetwireError,
    ServiceError,
    TransportTimeout,
    WireError,
    one_line,
)
from meetwire.runtime.hooks import Failed, Hooks, Received, Retrying, Sending
from meetwire.runtime.limiter import RateLimiter
from meetwire.runtime.message import Request, Response
from meetwire.runtime.operation import Effect
from meetwire.runtime.record import Record
from meetwire.runtime.redaction import secret_values
from meetwire.runtime.retry import Retry
from meetwire.runtime.service import Grant, Service
from meetwire.runtime.steps import Exclusively, Sleep, Steps, Transmit
from meetwire.runtime.transport import HttpReply, HttpRequest, Timeout, shown
from meetwire.runtime.validate import check
from meetwire.runtime.xml import MAX_BYTES

__all__ = ["Calls", "Exchange", "Options"]

P = TypeVar("P")
R_co = TypeVar("R_co", bound=Response, covariant=True)
R = TypeVar("R", bound=Response)

_logger = logging.getLogger("meetwire.calls")

_RENEWED_AHEAD: Final = 0.1
"""The share of a grant's life at whose beginning, counted from the end, it is renewed."""
_AHEAD_AT_MOST: Final = 300.0
_LONGEST: Final = 1e9
"""Seconds that a grant holds at most, since services may say more than can be reckoned with."""
_AGAIN_AFTER: Final = 30.0
"""Seconds between two tries to renew a grant that still holds."""
_FRAMING: Final = {"connection", "content-length", "host", "transfer-encoding"}
_LOGGED: Final = 64 * 1024
"""Characters of a body that a log shows."""


class Options(TypedDict, total=False):
    """What every client can be told."""

    timeout: Timeout
    """How long one attempt may take."""
    retry: Retry
    """When a failed attempt is repeated. `Retry(attempts=1)`: never."""
    hooks: Sequence[Hooks]
    """What else is to happen around each call."""
    limiter: RateLimiter | None
    """How many calls may begin in a given time."""
    validate: bool
    """False sends requests that break the schema, for services that know better."""
    max_bytes: int
    """The longest answer that is read, decompressed."""


class Exchange(Record, Generic[R_co]):
    """A call that succeeded, with what HTTP said. The body may hold secrets."""

    response: R_co
    status: int
    headers: Mapping[str, str]
    """Found in any letter case."""
    body: bytes
    """The answer as it came, decompressed."""
    attempts: int
    """How many it took."""
    seconds: float
    """How long all of them took, waits included."""

    def __repr__(self) -> str:
        return (
            f"<Exchange {type(self.response).__name__}, status {self.status},"
            f" {len(self.body)} bytes, attempts {self.attempts}>"
        )


class _Held(Generic[P]):
    """A grant, and when it was got."""

    __slots__ = ("ends", "proof", "renews")

    def __init__(self, grant: Grant[P], asked: float) -> None:
        self.proof = grant.proof
        self.ends = self.renews = float("inf")
        if grant.seconds is not None:
            seconds = min(grant.seconds, _LONGEST)
            self.ends = asked + seconds
            self.renews = self.ends - min(seconds * _RENEWED_AHEAD, _AHEAD_AT_MOST)


class Calls(Generic[P]):
    """All that one client knows and decides. What it yields is done by a runner.

    Args:
        service: The system, and who calls it.
        options: What the caller of the client chose.
        clock: Seconds that only grow.
    """

    def __init__(
        self,
        service: Service[P],
        options: Options,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.service = service
        self._timeout = options.get("timeout") or Timeout()
        self._retry = options.get("retry") or Retry()
        self._hooks = tuple(options.get("hooks") or ())
        self._limiter = options.get("limiter")
        self._validate = options.get("validate", True)
        self._limit = options.get("max_bytes", MAX_BYTES)
        self._clock = clock
        given = service.given()
        self._held = None if given is None else _Held(given, clock())
        # How often renewing has failed, and how the last time: who waited for it fails alike.
        self._failures: tuple[int, MeetwireError | None] = (0, None)

    def call(self, request: Request[R]) -> Steps[Exchange[R]]:
        """Make a call, as often as it takes, with a grant that holds."""
        return self._call(request, None)

    def _call(self, request: Request[R], own: _Held[P] | None) -> Steps[Exchange[R]]:
        """Make a call with a grant of its own, or with that of all calls."""
        operation = request.__operation__
        started = self._clock()
        deadline = started + self._retry.total
        attempt = 1
        refused: _Held[P] | None = None
        unclear: list[int] = []
        try:
            ready = self.checked(request)
            while True:
                held = own or (yield from self._grant(refused))
                try:
                    response, reply = yield from self._attempt(ready, held.proof, attempt, deadline)
                except MeetwireError as error:
                    if isinstance(error, AuthenticationFailed):
                        # The service did nothing, so that even a create may be made again, once.
                        again = own is None and refused is None and self._can_renew(held)
                        wait, refused = (0.0 if again else None), held
                    else:
                        left = deadline - self._clock()
                        wait = self._retry.wait(error, operation, attempt, left)
                    if wait is None:
                        raise
                    if getattr(error, "sent", isinstance(error, WireError)):
                        unclear.append(attempt)
                    self._log(ready, attempt, error, retry_in=round(wait, 3))
                    for hook in reversed(self._hooks):
                        hook.on_retry(Retrying(self.service.name, request, attempt, error, wait))
                else:
                    seconds = self._clock() - started
                    self._log(ready, attempt, None, ms=round(seconds * 1000))
                    return Exchange(
                        response, reply.status, reply.headers, reply.body, attempt, seconds
                    )
                attempt += 1
                if wait:
                    yield Sleep(wait)
        except MeetwireError as error:
            seconds = self._clock() - started
            error.operation = error.operation or operation.name
            if unclear and operation.effect is not Effect.READ:
                error.add_note(
                    f"{operation.name} was sent {attempt} times; no sound answer came to attempt"
                    f" {', '.join(map(str, unclear))}, which may have been carried out all the same"
                )
            self._log(request, attempt, error, ms=round(seconds * 1000))
            for hook in reversed(self._hooks):
                hook.on_error(Failed(self.service.name, request, attempt, error, seconds))
            # Without the frames below: their locals hold what was sent and what came, in clear, for
            # whatever shows locals in tracebacks.
            raise error.with_traceback(None)  # noqa: B904  # it is the same error

    def checked(self, request: Request[R]) -> Request[R]:
        """The request as it will be written. Raises InvalidRequest if it breaks its schema."""
        ready = self.service.prepared(request)
        if self._validate:
            check(ready)
        return ready

    # One attempt ---------------------------------------------------------------------------------

    def _attempt(
        self, request: Request[R], proof: P, attempt: int, deadline: float
    ) -> Steps[tuple[R, HttpReply]]:
        if self._limiter is not None:
            turn = self._limiter.reserve(deadline - self._clock())
            if turn is None:
                raise self._late()
            if turn:
                yield Sleep(turn)
        proof = self.service.settled(proof)
        mask = partial(self._mask, request, proof)
        http = self._framed(request, proof, attempt, mask)
        begun = self._clock()
        reply: HttpReply = yield Transmit(http, self._within(deadline - begun), self._limit)
        outcome: R | MeetwireError
        try:
            outcome = self.service.decode(reply, request, proof)
        except MeetwireError as error:
            error.reply = reply
            error.operation = request.__operation__.name
            outcome = error
        name, seconds = self.service.name, self._clock() - begun
        if _logger.isEnabledFor(logging.DEBUG):
            _logger.debug("%s received %s", request.__operation__.name, _cut(mask(reply.body)))
        for hook in reversed(self._hooks):
            hook.after_receive(Received(name, request, attempt, reply, mask, outcome, seconds))
        if isinstance(outcome, MeetwireError):
            raise outcome
        return outcome, reply

    def _framed(
        self, request: Request[Any], proof: P, attempt: int, mask: Callable[[bytes], str]
    ) -> HttpRequest:
        http = self.service.encode(request, proof)
        if self._hooks:
            sending = Sending(self.service.name, request, attempt, http, mask)
            for hook in self._hooks:
                hook.before_send(sending)
            # Who is calling, and where a request ends, is not for a hook to say, in no letter case.
            ours = {name.lower() for name in http.headers} | _FRAMING
            more = {n: value for n, value in sending.headers.items() if n.lower() not in ours}
            http = HttpRequest(http.method, http.url, {**http.headers, **more}, http.body)
        if _logger.isEnabledFor(logging.DEBUG):
            where, body = shown(http.url), _cut(mask(http.body))
            _logger.debug("%s sends %s %s %s", request.__operation__.name, http.method, where, body)
        return http

    def _within(self, left: float) -> Timeout:
        timeout = self._timeout
        if left <= 0:
            raise self._late()
        return timeout if timeout.total <= left else Timeout(timeout.connect, timeout.read, left)

    def _late(self) -> TransportTimeout:
        late = TransportTimeout(f"not sent within {self._retry.total:g} s in total")
        late.sent = False
        return late

    # Grants --------------------------------------------------------------------------------------

    def _can_renew(self, held: _Held[P]) -> bool:
        return self._held is not held or self.service.signs_in_anew

    def _grant(self, refused: _Held[P] | None) -> Steps[_Held[P]]:
        """A grant that holds, as far as can be known."""
        held = self._held
        if held is not None and held is not refused and self._clock() < held.renews:
            return held
        result: _Held[P] = yield Exclusively(self._renewed(refused, self._failures[0]))
        return result

    def _renewed(self, refused: _Held[P] | None, failures: int) -> Steps[_Held[P]]:
        held = self._held
        now = self._clock()
        usable = held is not None and held is not refused and now < held.ends
        if held is not None and usable and now < held.renews:
            return held  # another call was here first
        if self._failures[0] != failures and self._failures[1] is not None and not usable:
            raise copy.copy(self._failures[1])
        proof = None if held is None else held.proof
        sign_in = self.service.sign_in(proof)
        if sign_in is None:
            if held is None:
                raise RuntimeError("a service without a grant must be able to sign in")
            held.renews = held.ends  # the service will say when it is over
            return held
        try:
            exchange = yield from self._call(sign_in.request, _Held(Grant(sign_in.proof), now))
            grant = self.service.granted(exchange.response, proof)
        except MeetwireError as error:
            if held is not None and usable:
                held.renews = now + _AGAIN_AFTER
                return held
            error.operation = error.operation or sign_in.request.__operation__.name
            self._failures = (self._failures[0] + 1, copy.copy(error))
            raise
        self._held = renewed = _Held(grant, now)
        self.service.renewed(grant.proof)
        return renewed

    # Telling -------------------------------------------------------------------------------------

    def _mask(self, request: Request[Any], proof: P, body: bytes) -> str:
        secrets = (*secret_values(request), *self.service.secrets(proof))
        return self.service.masker.mask(body, secrets)

    def _log(
        self, request: Request[Any], attempt: int, error: MeetwireError | None, **figure: float
    ) -> None:
        if not _logger.isEnabledFor(logging.INFO):
            return
        facts: dict[str, object] = {
            "system": self.service.name,
            "operation": request.__operation__.name,
            "attempt": attempt,
            **figure,
            "result": "ok" if error is None else type(error).__name__,
            "exception_id": one_line(error.exception_id) if isinstance(error, ServiceError) else "",
        }
        line = " ".join(f"{name}={value}" for name, value in facts.items())
        _logger.info("%s", line, extra=facts)


def _cut(text: str) -> str:
    if len(text) <= _LOGGED:
        return text
    return f"{text[:_LOGGED]}… and {len(text) - _LOGGED:,} characters more"
