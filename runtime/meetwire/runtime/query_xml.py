"""The wire of services that are asked with commands in a query and answer in XML; no I/O."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from importlib import import_module
from typing import Any, Final, TypeVar, cast

from meetwire.runtime.decoder import decode
from meetwire.runtime.encoder import encode, escape
from meetwire.runtime.errors import (
    ExceptionFacts,
    Fault,
    InvalidRequest,
    MeetwireError,
    ServiceFailure,
    UnexpectedMessage,
)
from meetwire.runtime.http_call import (
    HttpCall,
    encoded_pairs,
    fill,
    http_of,
    pairs_of,
    refusal,
    texts,
)
from meetwire.runtime.message import XSI, Message, Request, Response, fields_of, live_extras
from meetwire.runtime.operation import Caller
from meetwire.runtime.redaction import Masker, without
from meetwire.runtime.transport import HttpReply
from meetwire.runtime.xml import MAX_BYTES, Element, parse

__all__ = ["QueryXml"]

R = TypeVar("R", bound=Response)

_TOKEN: Final = "token"  # noqa: S105  # its name on the wire
_ROOT: Final = "gatherworks"
_FEED: Final = "rss"
_OF_FEEDS: Final = ("description", "guid", "link")
"""Where a feed, which no schema describes, may name an access code."""
_UNKNOWN_COMMAND: Final = "UnknownCommand"


class QueryXml:
    """Frames requests and reads answers, for either side of the connection.

    Args:
        package: Name of the package with the generated modules.
        operations: The module of each operation, by the operation's name.
        prefixes: The namespaces that keep the types of schemas together. None is on the wire.
        exceptions: What is known about the service's types of errors.
        secrets: What is secret, by its names on the wire.
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
        self._operations = operations
        self._prefixes = dict(prefixes)
        self._exceptions = exceptions
        self.masker = Masker([*secrets, _TOKEN, *_OF_FEEDS])
        """Hides what the schemas call secret, in any text."""
        self._commands: dict[str, type[Request[Any]]] = {}

    # The client's side ---------------------------------------------------------------------------

    def encode(self, request: Request[Any], settings: Mapping[str, object]) -> HttpCall:
        """Frame a request.

        Args:
            request: The request.
            settings: What the client knows: `token`, which says who calls. A command that anybody
                may call goes without.

        Raises:
            InvalidRequest: The request cannot be written.
        """
        operation, http = request.__operation__, http_of(request)
        pairs = [("command", _command(type(request)))]
        if Caller.ANYBODY not in operation.callers:
            token = settings.get(_TOKEN)
            if not token:
                raise InvalidRequest([Fault(_TOKEN, "is required: give the client one")])
            pairs.append((_TOKEN, str(token)))
        for field in fields_of(type(request)).values():
            pairs += [(field.wire, text) for text in texts(request, field)]
        pairs += [(e.name, e.text or "") for e in live_extras(request) if e.field is None]
        return HttpCall(http.method, f"{http.path}?{encoded_pairs(pairs)}")

    def decode(
        self,
        reply: HttpReply,
        request: Request[R],
        *,
        secrets: Iterable[str] = (),
        limit: int = MAX_BYTES,
    ) -> R:
        """Read the answer to a request. A feed, if one was asked for, is kept in `extras`.

        Args:
            reply: The answer.
            request: What it answers.
            secrets: What went with the request and must show in no error.
            limit: Refuse anything longer, in bytes.

        Raises:
            ServiceError: The service refused; the subclass says why.
            HTTPStatusError: The status is no success.
            WireError: The bytes are not an answer to this request.
        """
        if not 200 <= reply.status < 300:
            raise refusal(reply, ServiceFailure("", ""), self._exceptions)
        expected = cast("type[R]", request.__operation__.response)
        root = parse(reply.body, limit=limit, prefixes=self._prefixes)
        if _tag(root) == _FEED and getattr(request, "rss", None):
            return decode(root, expected)
        command = self._open(root, reply, secrets)
        wanted = _command(type(request))
        if command and command.casefold() != wanted.casefold():
            raise UnexpectedMessage(f"the answer is for another command than {wanted}")
        return decode(root, expected)

    def _open(self, root: Element, reply: HttpReply, secrets: Iterable[str]) -> str | None:
        """Take the framing off an answer, and return the command that it answers."""
        if _tag(root) != _ROOT:
            raise UnexpectedMessage(f"the XML is a {_tag(root)!r} and not a {_ROOT}")
        error = _take(root, "error")
        kind = _take(root, "errortype")
        command = _take(root, "command")
        if error is not None:
            # That a command is unknown has no type: the reason is a signature of Java.
            id_ = kind or (_UNKNOWN_COMMAND if "(" in error else "")
            raise self._failure(reply, ServiceFailure(id_, without(error, secrets)))
        return command

    def _failure(self, reply: HttpReply, failure: ServiceFailure) -> MeetwireError:
        return refusal(reply, failure, self._exceptions)

    # The service's side --------------------------------------------------------------------------

    def read_request(self, target: str, body: bytes = b"") -> tuple[Request[Any], str | None]:
        """Read a request as it came in.

        Args:
            target: Path and query.
            body: A form, if the client sent one.

        Returns:
            The request, and the token that came with it.

        Raises:
            UnexpectedMessage: There is no such command, or the body is no text.
        """
        _, _, query = target.partition("?")
        try:
            pairs = [*pairs_of(query), *pairs_of(body.decode())]
        except UnicodeDecodeError:
            raise UnexpectedMessage("the body is no form") from None
        framing = dict(pairs)
        cls = self._find(framing.get("command", ""))
        request: Request[Any] = object.__new__(cls)
        fill(request, [pair for pair in pairs if pair[0] not in ("command", _TOKEN)])
        return request, framing.get(_TOKEN)

    def _find(self, command: str) -> type[Request[Any]]:
        if not self._commands:
            for name, module in self._operations.items():
                cls = getattr(import_module(f"{self._package}.{module}"), name)
                self._commands[_command(cls)] = cls
        if command not in self._commands:
            raise UnexpectedMessage(f"there is no command {command!r}")
        return self._commands[command]

    def encode_answer(self, answer: Response, status: int = 200) -> HttpReply:
        """Frame a response."""
        return _reply(self.dumps(answer), status)

    def encode_failure(self, command: str, reason: str, kind: str | None = None) -> HttpReply:
        """Frame a refusal.

        Args:
            command: What was asked for.
            reason: What the service says.
            kind: Its type of error. None for those that have none.
        """
        typed = f"<errorType>{escape(kind)}</errorType>" if kind else ""
        return _reply(_framed(command, f"<error>{escape(reason)}</error>{typed}"), 200)

    # Either side ---------------------------------------------------------------------------------

    def loads(self, data: bytes | str) -> Message:
        """The response in an answer, recorded or sent. Its command says of which class it is.

        Raises:
            ServiceError: It is the answer of a failed call.
            WireError: It is no answer, or one to a command that is not known.
        """
        raw = data.encode("utf-8", "surrogatepass") if isinstance(data, str) else data
        root = parse(raw, prefixes=self._prefixes)
        command = self._open(root, HttpReply(200), ())
        return decode(root, self._find(command or "").__operation__.response)

    def dumps(self, message: Response) -> bytes:
        """The answer that holds a response.

        Raises:
            InvalidRequest: The message cannot be written.
        """
        name = type(message).__name__.removesuffix("Response")
        module = self._operations.get(name)
        if module is None:
            raise TypeError(f"{type(message).__name__} is no response of an operation")
        cls = getattr(import_module(f"{self._package}.{module}"), name)
        return _framed(_command(cls), *encode(message, qualified=False))


def _command(cls: type[Request[Any]]) -> str:
    operation = cls.__operation__
    return operation.binding or operation.name


def _framed(command: str, content: str, attributes: str = "") -> bytes:
    if " xsi:" in content or " xsi:" in attributes:  # what is kept as it came may be xsi:nil
        attributes += f' xmlns:xsi="{XSI}"'
    written = f"<{_ROOT}{attributes}><command>{escape(command)}</command>{content}</{_ROOT}>"
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{written}'.encode()


def _reply(body: bytes, status: int) -> HttpReply:
    return HttpReply(status, {"Content-Type": "text/xml; charset=UTF-8"}, body)


def _tag(node: Element) -> str:
    return str(node.tag).rpartition("}")[2].casefold()


def _take(root: Element, name: str) -> str | None:
    """Remove a child of the root, and return its text; None if there is no such child."""
    for position, child in enumerate(root):
        if _tag(child) == name:
            if child.tail and position:  # which would go with it
                root[position - 1].tail = (root[position - 1].tail or "") + child.tail
            elif child.tail:
                root.text = (root.text or "") + child.tail
            root.remove(child)
            return (child.text or "").strip()
    return None
