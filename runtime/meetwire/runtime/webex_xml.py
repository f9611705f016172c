"""The wire of the Webex XML API: how a request is framed and an answer read; no I/O."""

from __future__ import annotations

import re
import sys
from collections.abc import Collection, Iterable, Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

from meetwire.runtime import treeless
from meetwire.runtime.decoder import decode
from meetwire.runtime.encoder import declared, encode, namespaces_of
from meetwire.runtime.envelope import NAMESPACE, Envelope, ResponseHeader, SecurityContext, SubError
from meetwire.runtime.errors import (
    ExceptionFacts,
    ServiceError,
    ServiceFailure,
    UnexpectedMessage,
    WireError,
)
from meetwire.runtime.message import XSI, ListRequest, Message, Request, Response
from meetwire.runtime.operation import Effect
from meetwire.runtime.redaction import Masker, secret_values, without
from meetwire.runtime.untyped import UntypedRequest, untyped_request
from meetwire.runtime.values import Namespace
from meetwire.runtime.xml import MAX_BYTES, Element, local_name, parse

if TYPE_CHECKING:
    from meetwire.runtime.record_stream import RecordStream

__all__ = ["WebexXml"]

R = TypeVar("R", bound=Response)
Record = TypeVar("Record", bound=Message)

_BINDING: Final = "java:com.webex.service.binding."
_DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8"?>\n'
_XML_DECLARATION: Final = re.compile(r"\A\s*<\?xml\s.*?\?>", re.DOTALL)
_ENVELOPES: Final = 64
_TYPE: Final = f"{{{XSI}}}type"
_XMLNS: Final = f'xmlns:{NAMESPACE.prefix}="{NAMESPACE.uri}" xmlns:xsi="{XSI}"'


class WebexXml:
    """Frames requests and reads answers, for either side of the connection.

    Args:
        package: Name of the package with the generated modules.
        operations: The module of each operation, by the operation's name.
        prefixes: The namespace of each prefix that messages use, sometimes without declaring it.
        exceptions: What is known about the service's exception ids.
        secrets: The names of all elements that hold a secret.
    """

    def __init__(
        self,
        package: str,
        operations: Mapping[str, str],
        prefixes: Mapping[str, str],
        exceptions: Mapping[str, ExceptionFacts],
        secrets: Collection[str] = (),
    ) -> None:
        self._package = package
        self._operations = {name.casefold(): (name, module) for name, module in operations.items()}
        self._prefixes = {**prefixes, NAMESPACE.prefix: NAMESPACE.uri, "xsi": XSI}
        self._exceptions = exceptions
        self.masker = Masker(secrets)
        """Hides what the schemas call secret, in any text."""
        self._envelopes: dict[str, tuple[str, treeless.Dialect]] = {}

    # The client's side ---------------------------------------------------------------------------

    def encode(self, request: Request[Any], security: SecurityContext | None = None) -> bytes:
        """Frame a request as documented: `serv:message` qualified, all below it not.

        Raises:
            InvalidRequest: The request cannot be written.
        """
        operation = request.__operation__
        content, attributes = encode(request, qualified=False)
        name = operation.binding or operation.name
        header = ""
        if security is not None:
            context, _ = encode(security, qualified=False)
            header = f"<securityContext>{context}</securityContext>"
        return (
            f"{_DECLARATION}<serv:message {_XMLNS}><header>{header}</header><body>"
            f'<bodyContent xsi:type="{_BINDING}{operation.service}.{name}"{attributes}>'
            f"{content}</bodyContent></body></serv:message>"
        ).encode()

    def decode(
        self,
        data: bytes,
        request: Request[R],
        *,
        security: SecurityContext | None = None,
        limit: int = MAX_BYTES,
    ) -> R:
        """Read the answer to a request.

        A list that the service calls empty by way of a failure is an empty answer.

        Args:
            data: The answer.
            request: What it answers.
            security: What went with the request. A service may quote it in a failure, as it may
                the request; the secrets of both are masked there.
            limit: Refuse anything longer, in bytes.

        Raises:
            ServiceError: The service refused; the subclass says why.
            WireError: The bytes are not an answer to this request.
        """
        usual = self.decode_plain(data, request, limit=limit)
        if usual is not None:
            return usual
        return self.decode_exactly(data, request, security=security, limit=limit)

    def decode_exactly(
        self,
        data: bytes,
        request: Request[R],
        *,
        security: SecurityContext | None = None,
        limit: int = MAX_BYTES,
    ) -> R:
        """Read any answer, by way of a tree; otherwise as `decode`."""
        return self._read_answer(self._parse(data, limit), request, security)

    def decode_plain(self, data: bytes, request: Request[R], *, limit: int = MAX_BYTES) -> R | None:
        """Read the usual answer, without a tree: what `decode_exactly` reads, or None."""
        expected = cast("type[R]", request.__operation__.response)
        parts = treeless.cut(data) if len(data) <= limit else None
        if parts is None:
            return None
        envelope, content = parts
        opened = self._envelopes.get(envelope) or self._open_plain(envelope)
        if opened is None or opened[0] != expected.__wire_name__.casefold():
            return None
        return treeless.read(content, expected, opened[1])

    def stream(
        self,
        chunks: Iterable[bytes],
        request: ListRequest[R, Record],
        *,
        security: SecurityContext | None = None,
        limit: int = MAX_BYTES,
    ) -> RecordStream[R, Record]:
        """Read the records of an answer while it arrives, so that all of it is never held.

        Args:
            chunks: The bytes of the answer, in chunks of any size. Prefixes must be declared.
            request: What it answers.
            security: As for `decode`.
            limit: Refuse an answer of which more bytes than these go by without a record.

        Raises:
            ServiceError: The service refused. This and the other comes from `next`.
            WireError: The bytes are not an answer to this request. Records before the place where
                that shows have been given out by then.
        """
        # Imported here, since few programs read an answer while it arrives.
        from meetwire.runtime.record_stream import RecordStream

        return RecordStream(
            chunks,
            request,
            lambda header: _is_success(decode(header, ResponseHeader)),
            lambda root: self._read_answer(root, request, security),
            limit=limit,
        )

    def failure(self, response: ResponseHeader, *asked: Message | None) -> ServiceError:
        """The error that the header of a failed call stands for.

        Args:
            response: The header.
            asked: What was sent, whose secrets the error must not quote.
        """
        sub_errors = response.sub_errors.sub_error if response.sub_errors is not None else []
        secrets = [secret for sent in asked if sent for secret in secret_values(sent)]
        failure = _failure(response, secrets)
        facts = self._exceptions.get(failure.exception_id)
        return (facts.error if facts else ServiceError)(
            failure,
            [_failure(sub_error, secrets) for sub_error in sub_errors],
            gsb_status=getattr(response, "gsb_status", None),
            meaning=facts.meaning if facts else None,
            retry_safe=facts.retry_safe if facts else False,
            retry_after=facts.retry_after if facts else None,
        )

    # The service's side --------------------------------------------------------------------------

    def encode_answer(self, answer: Response | ResponseHeader) -> bytes:
        """Frame an answer: a response with SUCCESS before it, or the header of a failure."""
        if isinstance(answer, Response):
            header: ResponseHeader = ResponseHeader(result="SUCCESS", gsb_status="PRIMARY")
            cls = type(answer)
            namespaces = {*namespaces_of(cls), NAMESPACE}
            content, attributes = encode(answer, qualified=True)
            prefix = _namespace(cls).prefix
            namespaces.add(_namespace(cls))
            body = (
                f'<serv:bodyContent xsi:type="{prefix}:{cls.__wire_name__}"{attributes}>'
                f"{content}</serv:bodyContent>"
            )
        else:
            header = answer
            namespaces = {NAMESPACE}
            body = "<serv:bodyContent/>"
        written, _ = encode(header, qualified=True)
        return (
            f'{_DECLARATION}<serv:message{declared(namespaces)} xmlns:xsi="{XSI}">'
            f"<serv:header><serv:response>{written}</serv:response></serv:header>"
            f"<serv:body>{body}</serv:body></serv:message>"
        ).encode()

    # Either side ---------------------------------------------------------------------------------

    def read(self, data: bytes, *, limit: int = MAX_BYTES) -> Envelope:
        """Read any envelope, request or answer, as recorded or as it comes in.

        The body's class follows from its xsi:type in any of the forms that clients use:
        `java:com.webex.service.binding.meeting.GetMeeting`, `meet:getMeeting`,
        `meeting.GetMeeting`.

        Raises:
            WireError: The bytes are no envelope, or hold a type that is not known.
        """
        header, bodies = _open(self._parse(data, limit))
        security = _child(header, "securitycontext")
        response = _child(header, "response")
        body = None
        type_ = ""
        if bodies:
            type_ = _take_type(bodies[0])
            if type_:
                body = decode(bodies[0], self.find(type_))
            elif response is None or len(bodies[0]):
                raise UnexpectedMessage(
                    "the bodyContent has no xsi:type, so nobody knows what it is"
                )
        return Envelope(
            None if security is None else decode(security, SecurityContext),
            None if response is None else decode(response, ResponseHeader),
            body,
            type_,
        )

    def loads(self, data: bytes | str) -> Message:
        """The typed request or response in an envelope, recorded or sent.

        Raises:
            ServiceError: It is the answer of a failed call.
            WireError: It is no envelope, or holds a type that is not known.
        """
        if isinstance(data, str):
            # Text has no encoding any more, whatever its declaration says.
            data = _XML_DECLARATION.sub("", data, count=1).encode("utf-8", "surrogatepass")
        envelope = self.read(data)
        if envelope.body is not None:
            return envelope.body
        if envelope.response is not None and not _is_success(envelope.response):
            raise self.failure(envelope.response)
        raise UnexpectedMessage("the envelope has no bodyContent with an xsi:type")

    def dumps(self, message: Message, security: SecurityContext | None = None) -> bytes:
        """The envelope of a request, with a security context if given, or of a success.

        Raises:
            InvalidRequest: The message cannot be written.
            TypeError: It is neither a request nor a response, but a part of one.
        """
        if isinstance(message, Request):
            return self.encode(message, security)  # pyright: ignore[reportUnknownArgumentType]
        if isinstance(message, Response):
            return self.encode_answer(message)
        raise TypeError(f"{type(message).__name__} is neither a request nor a response")

    def find(self, type_: str) -> type[Message]:
        """The class that an xsi:type names, in any letter case.

        Raises:
            UnexpectedMessage: No operation has such a type.
        """
        local = _local_name(type_)
        suffix = "Response" if local.endswith("response") else ""
        found = self._operations.get(local.removesuffix(suffix.lower()))
        if found is None:
            raise UnexpectedMessage(f"{type_!r} is no request or response of an operation")
        operation, module = found
        cls: type[Message] = getattr(import_module(f"{self._package}.{module}"), operation + suffix)
        return cls

    def untyped(self, xsi_type: str, xml: str, effect: Effect) -> UntypedRequest:
        """A request that no schema knows, made of its XML; see `untyped_request`."""
        return untyped_request(xsi_type, xml, effect, self._prefixes)

    def _open_plain(self, envelope: str) -> tuple[str, treeless.Dialect] | None:
        """What the envelope of a successful answer says of its content, which was cut out."""
        try:
            response, body = _open_answer(self._parse(envelope.encode(), MAX_BYTES))
            if body is None or not _is_success(response):
                return None
        except WireError:
            return None
        if str(body.tag).rpartition("}")[2] != treeless.CONTENT or len(body) or body.text:
            return None
        type_ = _local_name(_take_type(body))
        if not type_ or body.attrib:
            return None
        # Of the same operation all successful answers have the same envelope.
        if len(self._envelopes) >= _ENVELOPES:
            self._envelopes.clear()
        opened = self._envelopes[envelope] = type_, treeless.dialect_of(tuple(body.nsmap.items()))
        return opened

    def _parse(self, data: bytes, limit: int) -> Element:
        return parse(data, limit=limit, prefixes=self._prefixes)

    def _read_answer(
        self, root: Element, request: Request[R], security: SecurityContext | None
    ) -> R:
        operation = request.__operation__
        expected = cast("type[R]", operation.response)
        response, body = _open_answer(root)
        if not _is_success(response):
            failure = self.failure(response, request, security)
            if failure.exception_id in operation.not_found and isinstance(request, ListRequest):
                return expected()
            raise failure
        if body is None:
            raise UnexpectedMessage("the answer says SUCCESS and has no bodyContent")
        type_ = _take_type(body)
        wanted = expected.__wire_name__.casefold()
        if type_ and wanted and _local_name(type_) != wanted:
            raise UnexpectedMessage(
                f"the answer holds {type_!r} instead of {expected.__wire_name__}"
            )
        return decode(body, expected)


def _open(root: Element) -> tuple[Element | None, list[Element]]:
    if local_name(root) not in ("message", "messagetype"):
        raise UnexpectedMessage(f"the XML is a {local_name(root)!r} and not a serv:message")
    body = _child(root, "body")
    contents = [] if body is None else [n for n in body if local_name(n) == "bodycontent"]
    if len(contents) > 1:
        raise UnexpectedMessage("the message has several bodyContent elements; one is supported")
    return _child(root, "header"), contents


def _open_answer(root: Element) -> tuple[ResponseHeader, Element | None]:
    header, bodies = _open(root)
    node = _child(header, "response")
    if node is None:
        raise UnexpectedMessage("the message has no response header; it is not an answer")
    response = decode(node, ResponseHeader)
    _is_success(response)
    return response, bodies[0] if bodies else None


def _failure(said: ResponseHeader | SubError, secrets: list[str]) -> ServiceFailure:
    # A failure may leave out even what the schema requires, and hold what is no text.
    value: str | None = getattr(said, "value", None)
    return ServiceFailure(
        getattr(said, "exception_id", None) or "",
        without(getattr(said, "reason", None) or "", secrets),
        None if value is None else without(value, secrets),
    )


def _is_success(response: ResponseHeader) -> bool:
    result: str = (getattr(response, "result", None) or "").upper()
    if result not in ("SUCCESS", "FAILURE"):
        raise UnexpectedMessage("the answer says neither SUCCESS nor FAILURE")
    return result == "SUCCESS"


def _child(node: Element | None, name: str) -> Element | None:
    """The first child of a name, in any namespace and letter case."""
    if node is None:
        return None
    for child in node:
        if local_name(child) == name:
            return child
    return None


def _take_type(body: Element) -> str:
    """Remove the xsi:type, which is the envelope's business, and return it."""
    for key in (_TYPE, "type"):
        value = body.attrib.pop(key, None)
        if value is not None:
            return "".join(str(value).split())
    return ""


def _local_name(type_: str) -> str:
    return type_.replace(":", ".").rpartition(".")[2].casefold()


def _namespace(cls: type[Message]) -> Namespace:
    namespace: Namespace = sys.modules[cls.__module__].NAMESPACE
    return namespace
