"""The wire of services that are asked with forms and answer in JSON with a result code; no I/O."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, TypeVar, cast

from meetwire.runtime import json_codec, json_text
from meetwire.runtime.errors import ExceptionFacts, ServiceFailure, UnexpectedMessage
from meetwire.runtime.http_call import (
    FORM,
    HttpCall,
    Routes,
    fill,
    form_body,
    http_of,
    pairs_of,
    refusal,
    target,
)
from meetwire.runtime.json_text import MAX_BYTES, Members
from meetwire.runtime.message import Message, Request, Response
from meetwire.runtime.redaction import Masker
from meetwire.runtime.transport import HttpReply

__all__ = ["FormJson"]

R = TypeVar("R", bound=Response)
M = TypeVar("M", bound=Message)

_RESULT: Final = "resultcode"
_DONE: Final = "1"
_REFUSED: Final = "0"


class FormJson:
    """Frames requests and reads answers, for either side of the connection.

    Each answer has a member `resultcode`, 1 for done and 0 for refused, which is the wire's own and
    no field of a response.

    Args:
        package: Name of the package with the generated modules.
        modules: The operations of each module.
        exceptions: What is known about refusals, by result code or HTTP status.
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
        self.masker = Masker(secrets)
        """Hides what the schemas call secret, in any text."""

    # The client's side ---------------------------------------------------------------------------

    def encode(self, request: Request[Any], settings: Mapping[str, object]) -> HttpCall:
        """Frame a request.

        Args:
            request: The request.
            settings: What the client knows that the address names.

        Raises:
            InvalidRequest: The request cannot be written.
        """
        method, address = http_of(request).method, target(request, settings)
        return HttpCall(method, address, form_body(request), FORM)

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
            secrets: What went with the request. The service gives no reasons that could quote it.
            limit: Refuse anything longer, in bytes.

        Raises:
            ServiceError: The service refused. It gives no reason.
            HTTPStatusError: The status is no success, and nothing says why.
            WireError: The bytes are not an answer to this request.
        """
        if not 200 <= reply.status < 300:
            status = str(reply.status)
            known = status in self._exceptions
            failure = ServiceFailure(status if known else "", "")
            raise refusal(reply, failure, self._exceptions)
        expected = cast("type[R]", request.__operation__.response)
        return self._answer(reply, expected, limit)

    def _answer(self, reply: HttpReply, cls: type[M], limit: int) -> M:
        value = json_text.parse(reply.body, limit=limit)
        if not isinstance(value, Members):
            raise UnexpectedMessage("the JSON is no object")
        results = [str(each) for name, each in value if name.casefold() == _RESULT]
        if results == [_REFUSED]:
            raise refusal(reply, ServiceFailure(_REFUSED, ""), self._exceptions)
        if results != [_DONE]:
            raise UnexpectedMessage(f"the answer says neither {_RESULT} 1 nor {_RESULT} 0")
        rest = Members(each for each in value if each[0].casefold() != _RESULT)
        return json_codec.decode(rest, cls)

    # The service's side --------------------------------------------------------------------------

    def read_request(
        self, module: str, method: str, target: str, body: bytes
    ) -> tuple[Request[Any], dict[str, str]]:
        """Read a request as it came in: a form, in the body or, leniently, in the query.

        Args:
            module: The part of the API whose address was called.
            method: The HTTP method.
            target: Path and query below that address.
            body: The body.

        Returns:
            The request, and no settings: no address names one.

        Raises:
            UnexpectedMessage: No operation has that address, or the body is no text.
        """
        path, _, query = target.partition("?")
        try:
            # The form first, since what we write beside the fields stands in the query.
            pairs = [*pairs_of(body.decode()), *pairs_of(query)]
        except UnicodeDecodeError:
            raise UnexpectedMessage("the body is no form") from None
        cls, variables = self._routes.find(module, [method], path, [name for name, _ in pairs])
        request: Request[Any] = object.__new__(cls)
        fill(request, pairs)
        return request, variables

    def encode_answer(self, answer: Response | None, status: int = 200) -> HttpReply:
        """Frame an answer: a response, or None for a refusal."""
        body = b'{"resultcode":0}' if answer is None else self.dumps(answer)
        return HttpReply(status, {"Content-Type": "application/json"}, body)

    # Either side ---------------------------------------------------------------------------------

    def loads(self, data: bytes | str, cls: type[M]) -> M:
        """The response of a class in an answer, recorded or sent.

        Args:
            data: The JSON.
            cls: What it is: nothing in JSON says so.

        Raises:
            ServiceError: It is the answer of a failed call.
            WireError: It is no answer.
        """
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        return self._answer(HttpReply(200, body=raw), cls, MAX_BYTES)

    def dumps(self, message: Message) -> bytes:
        """The body for a message: a form for a request, JSON for the response of a success.

        Raises:
            InvalidRequest: The message cannot be written.
        """
        if isinstance(message, Request):
            return form_body(message)  # pyright: ignore[reportUnknownArgumentType]
        members = json_codec.encode(message)[1:]
        return f'{{"resultcode":1{"," if len(members) > 1 else ""}{members}'.encode()
