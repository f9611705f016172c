"""A stand-in for a service in unit tests: expects requests, gives answers, has no sockets."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from types import TracebackType
from typing import Any, Final, Self, TypeAlias, TypeVar, cast
from urllib.parse import urlsplit

from meetwire.runtime.envelope import ResponseHeader
from meetwire.runtime.errors import MeetwireError, ServiceFailure, UnexpectedMessage, WireError
from meetwire.runtime.fields import Field
from meetwire.runtime.localize import localized
from meetwire.runtime.message import Message, Request, Response, fields_of, is_set
from meetwire.runtime.query_xml import QueryXml
from meetwire.runtime.transport import HttpReply, HttpRequest, Timeout, shown, too_large
from meetwire.runtime.validate import check
from meetwire.runtime.webex_xml import WebexXml
from meetwire.testing.messages import problems

__all__ = ["Reply", "StubError", "Stubber"]

R = TypeVar("R", bound=Response)

Reply: TypeAlias = HttpReply | MeetwireError | ServiceFailure
"""What may come in the place of a response: bytes, an error of the transport, or a refusal."""

_XML: Final = {"Content-Type": "text/xml;charset=UTF-8"}


class StubError(AssertionError):
    """A request that was not expected, is not as expected, or did not come. Says which field."""


@dataclass(frozen=True, slots=True)
class _Expectation:
    request: Request[Any] | type[Request[Any]]
    answer: Response | Reply

    @property
    def cls(self) -> type[Request[Any]]:
        return self.request if isinstance(self.request, type) else type(self.request)


class Stubber:
    """Expects requests and gives answers, for clients of every system.

        with Stubber() as stub:
            stub.expect(user.GetLoginTicket(), user.GetLoginTicketResponse(login_ticket="x"))
            site = Webex("acme", Password("host", "secret"), transport=stub.transport)
            site.send(user.GetLoginTicket())

    Requests and answers are checked against their schemas. What went wrong is raised where it does,
    and again at the end of the block, should something in between have caught it. So is that
    something expected did not come. Threads may share it.

    Args:
        any_order: Let requests come in any order. By default they come in that of `expect`.
    """

    def __init__(self, *, any_order: bool = False) -> None:
        self._any_order = any_order
        self._expected: list[_Expectation] = []
        self._failure: StubError | None = None
        self._lock = threading.Lock()
        self.requests: list[Request[Any]] = []
        """What came as expected, oldest first."""
        self.transport = StubTransport(self)
        """For a client."""
        self.async_transport = AsyncStubTransport(self)
        """For a client that awaits."""

    def __repr__(self) -> str:
        return f"<Stubber, {len(self._expected)} requests expected>"

    def expect(
        self, request: Request[R] | type[Request[R]], answer: R | Reply, *, times: int = 1
    ) -> Self:
        """Expect a request.

        Args:
            request: The request, or a class: any request of it then.
            answer: The response; or the refusal of a Webex operation, a reply as HTTP has it, or an
                error that the transport is to raise.
            times: How often it is to come.

        Raises:
            InvalidRequest: The request or the response breaks its schema; says where.
            TypeError: The answer is the response to another request, or the service has no
                refusals of this kind.
        """
        expected = _Expectation(request, answer)
        wire = _wire_of(expected.cls)
        if isinstance(answer, Response):
            wanted = expected.cls.__operation__.response
            if type(answer) is not wanted:
                raise TypeError(
                    f"the answer to {expected.cls.__name__} is a {wanted.__name__}, not a"
                    f" {type(answer).__name__}"
                )
            check(answer)
        elif isinstance(answer, ServiceFailure) and not isinstance(wire, WebexXml):
            raise TypeError("only Webex refuses with a ServiceFailure; give an HttpReply")
        if isinstance(request, Request):
            ready = _prepared(cast("Request[Any]", request), wire)
            check(ready)
            expected = _Expectation(ready, answer)
        with self._lock:
            self._expected += [expected] * times
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if error is None:
            self.finish()

    def finish(self) -> None:
        """Be content, or raise StubError: for what went wrong, or for what did not come."""
        if self._failure is not None:
            raise self._failure
        if self._expected:
            names = ", ".join(each.cls.__name__ for each in self._expected)
            raise StubError(f"{len(self._expected)} expected requests did not come: {names}")

    def answer(self, http: HttpRequest) -> HttpReply:
        """The reply to a request as HTTP has it.

        Raises:
            StubError: The request is not as expected; says in what.
            MeetwireError: What `expect` was given as the answer.
        """
        with self._lock:
            try:
                request, expected = self._match(http)
            except StubError as failure:
                self._failure = self._failure or failure
                raise
            self._expected.remove(expected)
            self.requests.append(request)
        return _reply(expected)

    def _match(self, http: HttpRequest) -> tuple[Request[Any], _Expectation]:
        if not self._expected:
            raise StubError(f"{http.method} {shown(http.url)} came, and nothing is expected")
        candidates = self._expected if self._any_order else self._expected[:1]
        reasons: list[str] = []
        for expected in candidates:
            try:
                request = _read(http, expected.cls)
            except WireError as error:
                reasons.append(f"expected {expected.cls.__name__}; cannot be read as such: {error}")
                continue
            found = list(_differences(request, expected))
            if not found:
                return request, expected
            reasons.append("\n    ".join([f"expected {expected.cls.__name__}:", *found]))
        what = f"{http.method} {shown(http.url)}"
        raise StubError("\n  ".join([f"{what} is not as expected", *dict.fromkeys(reasons)]))


class StubTransport:
    """Gives the answers of a Stubber to a client."""

    def __init__(self, stubber: Stubber) -> None:
        self._stubber = stubber

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._stubber!r}>"

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        """The answer. Raises what `Stubber.answer` does, and TooLarge if it exceeds `limit`."""
        return _limited(self._stubber.answer(request), request, limit)

    def close(self) -> None:
        """Do nothing: there are no connections."""


class AsyncStubTransport:
    """Gives the answers of a Stubber to a client that awaits."""

    def __init__(self, stubber: Stubber) -> None:
        self._stubber = stubber

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._stubber!r}>"

    async def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        """The answer. Raises what `Stubber.answer` does, and TooLarge if it exceeds `limit`."""
        return _limited(self._stubber.answer(request), request, limit)

    async def close(self) -> None:
        """Do nothing: there are no connections."""


def _limited(reply: HttpReply, request: HttpRequest, limit: int) -> HttpReply:
    if len(reply.body) > limit:
        raise too_large(request.url, limit)
    return reply


# Wires --------------------------------------------------------------------------------------------


def _wire_of(cls: type[Request[Any]]) -> Any:
    """The wire of the system that has a request."""
    package = cls.__module__.rpartition(".")[0]
    return import_module(f"{package}._wire").wire


def _prepared(request: Request[Any], wire: Any) -> Request[Any]:
    """The request as it travels, where aware times have become wall clocks."""
    if not isinstance(wire, WebexXml):
        return request
    from meetwire.webex import ZONES

    return localized(request, ZONES)


def _read(http: HttpRequest, cls: type[Request[Any]]) -> Request[Any]:
    """The request in what HTTP has."""
    wire = _wire_of(cls)
    if isinstance(wire, WebexXml):
        body: Any = wire.read(http.body).body
        if not isinstance(body, Request):
            raise UnexpectedMessage("the envelope holds no request")
        return body  # pyright: ignore[reportUnknownVariableType]
    parts = urlsplit(http.url)
    query = f"?{parts.query}" if parts.query else ""
    if isinstance(wire, QueryXml):
        return wire.read_request(parts.path + query, http.body)[0]
    return _read_below(http, cls, parts.path, query)


def _read_below(http: HttpRequest, cls: type[Request[Any]], path: str, query: str) -> Request[Any]:
    # What of the path is the address of the service is up to the client, so all of it is tried.
    wire = _wire_of(cls)
    module = cls.__operation__.service
    first: WireError | None = None
    steps = path.split("/")
    for number in range(len(steps) - 1):
        target = "/" + "/".join(steps[number + 1 :]) + query
        try:
            request: Request[Any] = wire.read_request(module, http.method, target, http.body)[0]
        except WireError as error:
            first = first or error
        else:
            return request
    raise first or UnexpectedMessage("the address has no path")


def _reply(expected: _Expectation) -> HttpReply:
    answer = expected.answer
    if isinstance(answer, MeetwireError):
        raise answer
    if isinstance(answer, HttpReply):
        return answer
    wire = _wire_of(expected.cls)
    if isinstance(answer, ServiceFailure):
        header = ResponseHeader(
            result="FAILURE",
            reason=answer.reason,
            gsb_status="PRIMARY",
            exception_id=answer.exception_id,
            value=answer.value,
        )
        return HttpReply(200, _XML, wire.encode_answer(header))
    if isinstance(wire, WebexXml):
        return HttpReply(200, _XML, wire.encode_answer(answer))
    http = expected.cls.__operation__.http
    reply: HttpReply = wire.encode_answer(answer, http.status if http else 200)
    return reply


# Differences --------------------------------------------------------------------------------------


def _differences(request: Request[Any], expected: _Expectation) -> Iterator[str]:
    if type(request) is not expected.cls:
        yield f"it is a {type(request).__name__}"
        return
    yield from (f"{fault.path}: {fault.problem}" for fault in problems(request))
    if isinstance(expected.request, Request):
        yield from _fields(request, expected.request, "")


def _fields(came: Message, wanted: Message, path: str) -> Iterator[str]:
    if type(came) is not type(wanted):
        yield f"{path}: is a {type(came).__name__}, expected a {type(wanted).__name__}"
        return
    for name, field in fields_of(type(wanted)).items():
        pair = [getattr(each, name) if is_set(each, name) else None for each in (came, wanted)]
        yield from _values(pair[0], pair[1], f"{path}.{name}" if path else name, field)
    if came.extras != wanted.extras:
        names = [sorted(extra.name for extra in each.extras) for each in (came, wanted)]
        where = f"{path}.extras" if path else "extras"
        yield f"{where}: has {names[0]}, expected {names[1]}; or their values differ"


def _values(came: Any, wanted: Any, path: str, field: Field) -> Iterator[str]:
    # An absent list and an empty one are the same thing.
    if came == wanted or (field.is_list and not came and not wanted):
        return
    if field.is_list and came and wanted and len(came) == len(wanted):
        for index, pair in enumerate(zip(came, wanted, strict=True)):
            yield from _values(pair[0], pair[1], f"{path}[{index}]", field)
    elif isinstance(came, Message) and isinstance(wanted, Message):
        yield from _fields(came, wanted, path)
    else:
        yield f"{path}: is {_shown(came, field)}, expected {_shown(wanted, field)}"


def _shown(value: object, field: Field) -> str:
    if value is None:
        return "absent"
    return "***" if field.secret else repr(value)
