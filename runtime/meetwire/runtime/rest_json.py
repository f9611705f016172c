"""The wire of REST services that speak JSON: how a request is framed and an answer read; no I/O."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, TypeVar, cast

from meetwire.runtime import json_codec, json_text
from meetwire.runtime.errors import ExceptionFacts, MeetwireError, ServiceFailure, WireError
from meetwire.runtime.http_call import (
    HttpCall,
    Routes,
    body_fields,
    fill,
    http_of,
    pairs_of,
    refusal,
    target,
)
from meetwire.runtime.json_text import MAX_BYTES, Members
from meetwire.runtime.message import ListRequest, Message, Request, Response, fields_of
from meetwire.runtime.redaction import Masker, without
from meetwire.runtime.transport import HttpReply

__all__ = ["JSON", "RestJson"]

R = TypeVar("R", bound=Response)
M = TypeVar("M", bound=Message)

JSON: Final = "application/json"
"""The media type of bodies."""

# What refusals call the id, the reason and what it is about. Services have more than one form: the
# API's own, that of the gateway before it, and that of OAuth.
_CODE: Final = ("errorcode", "int_err_code", "error")
_REASON: Final = ("description", "msg", "message", "error_description")
_VALUE: Final = ("incident",)


class RestJson:
    """Frames requests and reads answers, for either side of the connection.

    Args:
        package: Name of the package with the generated modules.
        modules: The operations of each module.
        exceptions: What is known about the service's error codes.
        secrets: What is secret, by its names on the wire.
    """

    def __init__(
        self,
        package: str,
        modules: Mapping[str, Iterable[str]],
        exceptions: Mapping[str, ExceptionFacts],
        secrets: Collection[str] = (),
    ) -> None:
        self._routes = Routes(package, modules)
        self._exceptions = exceptions
        self.secrets = frozenset(secrets)
        """The names of everything on the wire that is secret."""
        self.masker = Masker(secrets)
        """Hides what the schemas call secret, in any text."""

    # The client's side ---------------------------------------------------------------------------

    def encode(self, request: Request[Any], settings: Mapping[str, object]) -> HttpCall:
        """Frame a request.

        Args:
            request: The request.
            settings: What the client knows that the address names, such as `organizerKey`.

        Raises:
            InvalidRequest: The request cannot be written.
        """
        http = http_of(request)
        address = target(request, settings)
        if not body_fields(type(request)) or http.method in ("GET", "DELETE"):
            return HttpCall(http.method, address)
        return HttpCall(http.method, address, self._body(request), JSON)

    @staticmethod
    def _body(request: Request[Any]) -> bytes:
        only = {field.wire for field in body_fields(type(request))}
        return json_codec.encode(request, only).encode()

    def decode(
        self,
        reply: HttpReply,
        request: Request[R],
        *,
        secrets: Iterable[str] = (),
        limit: int = MAX_BYTES,
    ) -> R:
        """Read the answer to a request.

        Args:
            reply: The answer.
            request: What it answers.
            secrets: What went with the request and must show in no error.
            limit: Refuse anything longer, in bytes.

        Raises:
            ServiceError: The service refused; the subclass says why.
            HTTPStatusError: The status is no success, and nothing says why.
            WireError: The bytes are not an answer to this request.
        """
        operation = request.__operation__
        expected = cast("type[R]", operation.response)
        if not 200 <= reply.status < 300:
            error = self._refusal(reply, secrets)
            code = getattr(error, "exception_id", None)
            if code in operation.not_found and isinstance(request, ListRequest):
                return expected()
            raise error
        if not reply.body.strip() and (reply.status == 204 or not fields_of(expected)):
            # Made without its constructor, which would ask for what is required.
            return object.__new__(expected)
        return json_codec.decode(json_text.parse(reply.body, limit=limit), expected)

    def _refusal(self, reply: HttpReply, secrets: Iterable[str]) -> MeetwireError:
        try:
            body = json_text.parse(reply.body)
        except WireError:
            body = None
        members = body if isinstance(body, Members) else Members()
        said = {name.casefold(): value for name, value in members}

        def first(names: tuple[str, ...]) -> str | None:
            found = (said[name] for name in names if isinstance(said.get(name), str))
            text = next(found, None)
            return None if text is None else without(str(text), secrets)

        failure = ServiceFailure(first(_CODE) or "", first(_REASON) or "", first(_VALUE))
        return refusal(reply, failure, self._exceptions)

    # The service's side --------------------------------------------------------------------------

    def read_request(
        self, module: str, method: str, target: str, body: bytes
    ) -> tuple[Request[Any], dict[str, str]]:
        """Read a request as it came in.

        Args:
            module: The part of the API whose address was called.
            method: The HTTP method.
            target: Path and query below that address.
            body: The body.

        Returns:
            The request, and the settings of the client that stood in the address.

        Raises:
            UnexpectedMessage: No operation has that address.
            WireError: The body cannot be read.
        """
        path, _, query = target.partition("?")
        pairs = pairs_of(query)
        cls, variables = self._routes.find(module, [method], path, [name for name, _ in pairs])
        request: Request[Any] = object.__new__(cls)
        if body.strip() and body_fields(cls):
            request = json_codec.decode(json_text.parse(body), cls)
        wires = {field.wire for field in fields_of(cls).values()}
        fill(request, [(name, text) for name, text in variables.items() if name in wires])
        fill(request, pairs)
        return request, {name: text for name, text in variables.items() if name not in wires}

    def encode_answer(self, answer: Message, status: int = 200) -> HttpReply:
        """Frame an answer: a response, or what the service says of a failure.

        Args:
            answer: What the body is to hold. If its class has no fields there is no body.
            status: The HTTP status; that of a success stands in the facts of the operation.
        """
        if not fields_of(type(answer)) and not answer.extras:
            return HttpReply(status)
        return HttpReply(status, {"Content-Type": JSON}, self.dumps(answer))

    def counterpart(self, request: Request[Any], module: str) -> type[Request[Any]] | None:
        """What another module has at the address of a request: another version of it, perhaps."""
        return self._routes.alike(module, http_of(request))

    # Either side ---------------------------------------------------------------------------------

    def loads(self, data: bytes | str, cls: type[M]) -> M:
        """The message of a class in a body, recorded or sent.

        Args:
            data: The JSON.
            cls: What it is: nothing in JSON says so.

        Raises:
            WireError: It is no JSON, or of another shape.
        """
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        return json_codec.decode(json_text.parse(raw), cls)

    def dumps(self, message: Message) -> bytes:
        """The body for a message: of a request, what stands in neither path nor query.

        Raises:
            InvalidRequest: The message cannot be written.
        """
        if isinstance(message, Request):
            return self._body(message)  # pyright: ignore[reportUnknownArgumentType]
        return json_codec.encode(message).encode()
