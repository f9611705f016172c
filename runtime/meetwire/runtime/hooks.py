"""A place for what users want to happen around each call: metrics, tracing, their own log.

For each attempt `before_send` runs, in the order of the list of hooks, and `after_receive` once a
reply is there, in the opposite order. If the attempt failed and there will be another, `on_retry`
follows; if the call as a whole failed, `on_error` does, once. A sign-in that becomes necessary on
the way is a call of its own, with all of this.

What hooks are shown has its secrets masked. Whoever needs them asks for `unmasked`. Hooks of
asynchronous clients are plain functions too, and must not block. None may use the client that it
belongs to, which during a sign-in would wait for itself. What a hook raises ends the call and comes
out of it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from meetwire.runtime.redaction import HEADERS, MASK
from meetwire.runtime.transport import HttpReply, HttpRequest, shown

if TYPE_CHECKING:
    from meetwire.runtime.errors import MeetwireError
    from meetwire.runtime.message import Request, Response

__all__ = ["Failed", "Hooks", "Received", "Retrying", "Sending"]


class _Event:
    __slots__ = ("attempt", "operation", "request", "system")

    def __init__(self, system: str, request: Request[Any], attempt: int) -> None:
        self.system = system
        """Name of the system: `webex`."""
        self.operation = request.__operation__.name
        """Name of the operation: `CreateMeeting`."""
        self.request = request
        """What the caller sent."""
        self.attempt = attempt
        """Number of the attempt, from 1."""

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.system} {self.operation}, attempt {self.attempt}>"


class Sending(_Event):
    """A request is about to leave."""

    __slots__ = ("_mask", "_unmasked", "headers")

    def __init__(
        self,
        system: str,
        request: Request[Any],
        attempt: int,
        unmasked: HttpRequest,
        mask: Callable[[bytes], str],
    ) -> None:
        super().__init__(system, request, attempt)
        self.headers: dict[str, str] = {}
        """To be filled: headers that are sent as well, such as `traceparent`."""
        self._unmasked = unmasked
        self._mask = mask

    @property
    def method(self) -> str:
        """`POST`, `GET` and so on."""
        return self._unmasked.method

    @property
    def url(self) -> str:
        """Where to, without the query."""
        return shown(self._unmasked.url)

    @property
    def body(self) -> str:
        """The body, with its secrets masked."""
        return self._mask(self._unmasked.body)

    @property
    def unmasked(self) -> HttpRequest:
        """The request as it is sent but for `headers`, secrets included."""
        return self._unmasked


class Received(_Event):
    """A reply is there, and has been read."""

    __slots__ = ("_mask", "_unmasked", "outcome", "seconds")

    def __init__(
        self,
        system: str,
        request: Request[Any],
        attempt: int,
        unmasked: HttpReply,
        mask: Callable[[bytes], str],
        outcome: Response | MeetwireError,
        seconds: float,
    ) -> None:
        super().__init__(system, request, attempt)
        self._unmasked = unmasked
        self._mask = mask
        self.outcome = outcome
        """What the reply says: the response, or the error that it amounts to."""
        self.seconds = seconds
        """How long the attempt took."""

    @property
    def status(self) -> int:
        """The HTTP status. Some services answer 200 whatever happened."""
        return self._unmasked.status

    @property
    def headers(self) -> dict[str, str]:
        """The headers of the reply, with secrets masked."""
        return {
            name: MASK if name.title() in HEADERS else self._mask(value.encode())
            for name, value in self._unmasked.headers.items()
        }

    @property
    def body(self) -> str:
        """The body, with its secrets masked."""
        return self._mask(self._unmasked.body)

    @property
    def unmasked(self) -> HttpReply:
        """The reply as it came, secrets included."""
        return self._unmasked


class Retrying(_Event):
    """An attempt failed, and there will be another."""

    __slots__ = ("error", "seconds")

    def __init__(
        self,
        system: str,
        request: Request[Any],
        attempt: int,
        error: MeetwireError,
        seconds: float,
    ) -> None:
        super().__init__(system, request, attempt)
        self.error = error
        """How it failed."""
        self.seconds = seconds
        """How long the next attempt will wait."""


class Failed(_Event):
    """A call failed for good."""

    __slots__ = ("error", "seconds")

    def __init__(
        self,
        system: str,
        request: Request[Any],
        attempt: int,
        error: MeetwireError,
        seconds: float,
    ) -> None:
        super().__init__(system, request, attempt)
        self.error = error
        """What `send` is about to raise."""
        self.seconds = seconds
        """How long the call took, all attempts together."""


class Hooks:
    """Override what you need, and pass an instance to a client: `hooks=[Metrics()]`."""

    def before_send(self, event: Sending) -> None:
        """A request is about to leave; `event.headers` may be filled."""

    def after_receive(self, event: Received) -> None:
        """A reply is there, and has been read: `event.outcome`."""

    def on_retry(self, event: Retrying) -> None:
        """An attempt failed, and there will be another after `event.seconds`."""

    def on_error(self, event: Failed) -> None:
        """The call failed; `event.error` is about to be raised."""
