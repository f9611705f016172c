"""The wire of services that are asked with links and forms and answer a line of values; no I/O."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from typing import Any, Final, TypeVar, cast

from meetwire.runtime.errors import (
    EmptyBody,
    ExceptionFacts,
    Fault,
    InvalidRequest,
    ServiceFailure,
    TooLarge,
    UnexpectedMessage,
)
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
    texts,
)
from meetwire.runtime.message import Message, Request, Response, fields_of
from meetwire.runtime.redaction import MASK, Masker
from meetwire.runtime.transport import HttpReply
from meetwire.runtime.values import XML_SPACE

__all__ = ["FormCsv", "MAX_BYTES"]

R = TypeVar("R", bound=Response)
M = TypeVar("M", bound=Message)

MAX_BYTES: Final = 1024 * 1024
"""The longest answer that is read: 1 MiB. It is one line, or a page that nobody reads."""

# Forms and queries have no commas that are not encoded; of a page for people too much is hidden.
_LAST: Final = re.compile(r"(?m)^([^,\r\n]*+,[^,\r\n]*+,)[^\r\n]+")
_STATUS: Final = re.compile(r"(?a)-?\d+")


class _LineMasker(Masker):
    """Hides what stands last in a line of values, too: no name says what it is."""

    def mask(self, text: str | bytes, values: Iterable[str] = ()) -> str:
        """A text without its secrets; in each line, nothing is left behind a second comma."""
        return _LAST.sub(rf"\1{MASK}", super().mask(text, values))


class FormCsv:
    """Frames requests and reads answers, for either side of the connection.

    An answer is one line of values with commas between them, in the order of the fields. There is
    no quoting: the last field takes the rest of the line, commas included. The first value is a
    status; one that is known as a refusal becomes an error.

    Args:
        package: Name of the package with the generated modules.
        modules: The operations of each module.
        exceptions: What is known about refusals, by status.
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
        self.masker = _LineMasker(secrets)
        """Hides what the schemas call secret, in any text."""

    # The client's side ---------------------------------------------------------------------------

    def encode(self, request: Request[Any], settings: Mapping[str, object]) -> HttpCall:
        """Frame a request. Where the method is GET, its target makes a link for a browser.

        Args:
            request: The request.
            settings: What the client knows that the address names.

        Raises:
            InvalidRequest: The request cannot be written.
        """
        method, address = http_of(request).method, target(request, settings)
        if method == "GET":
            return HttpCall(method, address)
        return HttpCall(method, address, _form(request), FORM)

    def decode(
        self,
        reply: HttpReply,
        request: Request[R],
        *,
        secrets: Iterable[str] = (),
        limit: int = MAX_BYTES,
    ) -> R:
        """Read the answer to a request. Of a page for people nothing is read.

        Args:
            reply: The answer.
            request: What it answers.
            secrets: What went with the request. The service gives no reasons that could quote it.
            limit: Refuse anything longer, in bytes.

        Raises:
            ServiceError: The service refused; the subclass says why.
            HTTPStatusError: The status is no success.
            WireError: The bytes are not an answer to this request.
        """
        expected = cast("type[R]", request.__operation__.response)
        if not 200 <= reply.status < 300:
            raise refusal(reply, ServiceFailure("", ""), self._exceptions)
        if not fields_of(expected):
            return expected()
        return self._answer(reply, expected, limit)

    def _answer(self, reply: HttpReply, cls: type[M], limit: int) -> M:
        if len(reply.body) > limit:
            raise TooLarge(f"the message has {len(reply.body):,} bytes; the limit is {limit:,}")
        try:
            line = reply.body.decode("utf-8-sig").strip()
        except UnicodeDecodeError:
            raise UnexpectedMessage("the answer is not a line of values") from None
        if not line:
            raise EmptyBody("the answer is empty")
        fields = list(fields_of(cls).values())
        values = line.split(",", len(fields) - 1)
        status = values[0].strip()
        if re.search(r"[\r\n]", line) or not _STATUS.fullmatch(status):
            raise UnexpectedMessage("the answer is not a line of values that begins with a status")
        if status in self._exceptions:
            raise refusal(reply, ServiceFailure(status, ""), self._exceptions)
        message = object.__new__(cls)
        # Nothing between two commas is no value.
        given = zip(fields, (value.strip() for value in values), strict=False)
        fill(message, ((field.wire, value) for field, value in given if value))
        return message

    # The service's side --------------------------------------------------------------------------

    def read_request(
        self, module: str, method: str, target: str, body: bytes
    ) -> tuple[Request[Any], dict[str, str]]:
        """Read a request as it came in: parameters in the query, in a form, or in both.

        Args:
            module: The part of the API whose address was called.
            method: The HTTP method. The service takes GET and POST alike.
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
        names = [name for name, _ in pairs]
        cls, variables = self._routes.find(module, {method, "GET", "POST"}, path, names)
        request: Request[Any] = object.__new__(cls)
        fill(request, [(name, text) for name, text in pairs if text.strip(XML_SPACE)])
        return request, variables

    def encode_answer(self, answer: Response | str, status: int = 200) -> HttpReply:
        """Frame an answer: a response, or the status of a refusal, such as `2`."""
        if isinstance(answer, str):
            return HttpReply(status, {"Content-Type": "text/plain"}, f"{answer},,".encode())
        if not fields_of(type(answer)):
            page = b"<!DOCTYPE html><title>Meeting</title>"
            return HttpReply(status, {"Content-Type": "text/html"}, page)
        return HttpReply(status, {"Content-Type": "text/plain"}, self.dumps(answer))

    # Either side ---------------------------------------------------------------------------------

    def loads(self, data: bytes | str, cls: type[M]) -> M:
        """The response of a class in an answer, recorded or sent.

        Args:
            data: The line of values.
            cls: What it is: nothing in the line says so.

        Raises:
            ServiceError: It is the answer of a failed call.
            WireError: It is no answer.
        """
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        return self._answer(HttpReply(200, body=raw), cls, MAX_BYTES)

    def dumps(self, message: Message) -> bytes:
        """The body for a message: a form for a request, a line of values for a response.

        Raises:
            InvalidRequest: The message cannot be written.
        """
        if isinstance(message, Request):
            return _form(message)  # pyright: ignore[reportUnknownArgumentType]
        fields = list(fields_of(type(message)).values())
        values = [next(texts(message, field), "") for field in fields]
        for field, value in zip(fields, values, strict=True):
            # There is no quoting. Only what stands last may have commas.
            if re.search(r"[\r\n]" if field is fields[-1] else r"[\r\n,]", value):
                problem = "holds what would end it in a line of values"
                raise InvalidRequest([Fault(field.name, problem)])
        return ",".join(values).encode()


def _form(request: Request[Any]) -> bytes:
    # The service calls parameters "can be empty", and none optional.
    return form_body(request, with_absent=True)
