"""Calls that spread over an HTTP request: method, path, query, and a body. No I/O.

What the wires of such services share, in both directions: addresses made of the fields of a
request, the request that an address stands for, and what an HTTP status says about a refusal.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from importlib import import_module
from typing import Any, Final, cast
from urllib.parse import parse_qsl, quote, unquote, urlencode

from meetwire.runtime.errors import (
    AuthenticationFailed,
    Conflict,
    ExceptionFacts,
    Fault,
    HTTPStatusError,
    InvalidByService,
    InvalidRequest,
    MeetwireError,
    NotFound,
    PrivilegeRequired,
    RateLimited,
    ServiceError,
    ServiceFailure,
    UnexpectedMessage,
)
from meetwire.runtime.fields import Field
from meetwire.runtime.message import Extra, Message, Request, fields_of, is_set, live_extras
from meetwire.runtime.operation import Http
from meetwire.runtime.record import Record
from meetwire.runtime.transport import HttpReply, retry_after
from meetwire.runtime.values import PERCENT_UNDERSCORE, Scalar

__all__ = [
    "FORM",
    "HttpCall",
    "Routes",
    "body_fields",
    "encoded_pairs",
    "fill",
    "form_body",
    "http_of",
    "pairs_of",
    "refusal",
    "target",
    "texts",
]

FORM: Final = "application/x-www-form-urlencoded"
"""The media type of a form."""

_SURROGATE: Final = "holds a lone surrogate, which UTF-8 cannot carry"
_VARIABLE: Final = r"\{(\w+)\}"
_BY_STATUS: Final[dict[int, type[ServiceError]]] = {
    400: InvalidByService,
    401: AuthenticationFailed,
    403: PrivilegeRequired,
    404: NotFound,
    405: Conflict,
    409: Conflict,
    410: NotFound,
    422: InvalidByService,
    429: RateLimited,
}


class HttpCall(Record):
    """What of an HTTP request a wire decides. The client adds the host, and who calls."""

    method: str
    target: str
    """Path and query, percent-encoded, to be appended to the address of the service."""
    body: bytes = b""
    content_type: str | None = None
    """Media type of the body. None if there is none."""


def http_of(request: Request[Any] | type[Request[Any]]) -> Http:
    """How a request travels. Raises TypeError if its service has but one address."""
    http = request.__operation__.http
    if http is None:
        raise TypeError(f"{request.__operation__.name} has no address of its own")
    return http


# Writing ------------------------------------------------------------------------------------------


def target(request: Request[Any], settings: Mapping[str, object]) -> str:
    """Path and query of a request.

    Args:
        request: The request.
        settings: What the client knows that the path names and the request does not have.

    Raises:
        InvalidRequest: A value cannot stand there; says where.
    """
    http = http_of(request)
    fields = {field.wire: field for field in fields_of(type(request)).values()}

    def segment(match: re.Match[str]) -> str:
        wire = match[1]
        if wire in fields:
            name, found = fields[wire].name, list(texts(request, fields[wire]))
        else:
            name, found = wire, [str(settings[wire])] if settings.get(wire) is not None else []
        if not found:
            raise _fault(name, "is required: it is part of the address")
        if found[0] in ("", ".", ".."):
            raise _fault(name, "must not be empty or made of dots: it is part of the address")
        return _quoted(found[0], name)

    path = re.sub(_VARIABLE, segment, http.path)
    pairs = [
        f"{quote(wire, safe='')}={_quoted_value(fields[wire], text)}"
        for wire in http.query
        for text in texts(request, fields[wire])
    ]
    pairs += [
        f"{_quoted(extra.name, 'extras')}={_quoted(extra.text or '', 'extras')}"
        for extra in live_extras(request)
        if extra.field is None and not extra.is_json
    ]
    return f"{path}?{'&'.join(pairs)}" if pairs else path


def texts(message: Message, field: Field) -> Iterator[str]:
    """What a field holds, as text: nothing, one, or for a list any number.

    Raises:
        InvalidRequest: A value cannot be written.
    """
    raw = [extra for extra in live_extras(message) if extra.field == field.name]
    if raw:
        yield from (extra.text or "" for extra in raw)
        return
    value = getattr(message, field.name) if is_set(message, field.name) else None
    if value is None:
        return
    for item in cast("list[Any]", value) if field.is_list else [value]:
        kind = field.kind
        try:
            if isinstance(kind, Scalar):
                yield kind.format(item)
            elif issubclass(kind, Enum) and isinstance(item, kind):
                yield str(item.value)
            else:
                raise TypeError(f"must be a {kind.__name__}, not {type(item).__name__}")
        except (TypeError, ValueError) as problem:
            raise _fault(field.name, str(problem)) from None


def body_fields(cls: type[Request[Any]]) -> list[Field]:
    """The fields that stand in neither the path nor the query."""
    http = http_of(cls)
    elsewhere = {*http.query, *re.findall(_VARIABLE, http.path)}
    return [field for field in fields_of(cls).values() if field.wire not in elsewhere]


def form_body(request: Request[Any], *, with_absent: bool = False) -> bytes:
    """The body of a request as a form.

    Args:
        request: The request.
        with_absent: Write fields that are absent as empty ones.

    Raises:
        InvalidRequest: A value cannot be written.
    """
    absent = [""] if with_absent else []
    pairs = [
        (field.wire, text)
        for field in body_fields(type(request))
        for text in list(texts(request, field)) or absent
    ]
    return encoded_pairs(pairs).encode("ascii")


def encoded_pairs(pairs: Iterable[tuple[str, str]]) -> str:
    """Names and values as a query or a form.

    Raises:
        InvalidRequest: A value cannot be written.
    """
    try:
        return urlencode(list(pairs))
    except UnicodeEncodeError:
        pass
    # Raised here, where Python's error is gone: it quotes the value, which may be secret.
    raise _fault("", f"a value {_SURROGATE}")


def _quoted_value(field: Field, text: str) -> str:
    # That kind of text is encoded already, and the service does not undo it twice.
    return text if field.kind is PERCENT_UNDERSCORE else _quoted(text, field.name)


def _quoted(text: str, path: str) -> str:
    try:
        return quote(text, safe="")
    except UnicodeEncodeError:
        pass
    # Raised here, where Python's error is gone: it quotes the value, which may be secret.
    raise _fault(path, _SURROGATE)


def _fault(path: str, problem: str) -> InvalidRequest:
    return InvalidRequest([Fault(path, problem)])


# Reading, as the service does ---------------------------------------------------------------------


class _Route(Record):
    cls: type[Request[Any]]
    pattern: re.Pattern[str]
    variables: int


class Routes:
    """Finds the request class that an address stands for.

    Args:
        package: Name of the package with the generated modules.
        modules: The operations of each module.
    """

    def __init__(self, package: str, modules: Mapping[str, Iterable[str]]) -> None:
        self._package = package
        self._modules = modules
        self._routes: dict[str, list[_Route]] = {}

    def find(
        self, module: str, methods: Iterable[str], path: str, names: Iterable[str]
    ) -> tuple[type[Request[Any]], dict[str, str]]:
        """The class of a request, and what stands for the variables of its path.

        Args:
            module: The part of the API whose address was called.
            methods: The HTTP methods that it may have.
            path: Below that address, percent-encoded.
            names: The parameters that there are. Where one address stands for several operations,
                these tell which is meant.

        Raises:
            UnexpectedMessage: No operation has that address.
        """
        given = set(names)
        methods = set(methods)
        found: list[tuple[bool, int, _Route, re.Match[str]]] = []
        for route in self._of(module):
            match = route.pattern.fullmatch(path)
            http = http_of(route.cls)
            if match is not None and http.method in methods:
                wanted = {
                    field.wire
                    for field in fields_of(route.cls).values()
                    if field.required and field.wire in http.query
                }
                found.append((not wanted <= given, route.variables, route, match))
        if not found:
            raise UnexpectedMessage(f"no operation of {module} has such an address")
        *_, best, match = min(found, key=lambda each: each[:2])
        return best.cls, {name: unquote(text) for name, text in match.groupdict().items()}

    def alike(self, module: str, http: Http) -> type[Request[Any]] | None:
        """The class of a module that has this method and path, if there is one."""
        found = (route.cls for route in self._of(module))
        for cls in found:
            other = http_of(cls)
            if (other.method, other.path) == (http.method, http.path):
                return cls
        return None

    def _of(self, module: str) -> list[_Route]:
        if module not in self._routes:
            if module not in self._modules:
                raise UnexpectedMessage(f"there is no {module} in {self._package}")
            loaded = import_module(f"{self._package}.{module}")
            self._routes[module] = [_route(getattr(loaded, name)) for name in self._modules[module]]
        return self._routes[module]


def _route(cls: type[Request[Any]]) -> _Route:
    parts = re.split(_VARIABLE, http_of(cls).path)
    pattern = "".join(
        f"(?P<{part}>[^/]+)" if number % 2 else re.escape(part) for number, part in enumerate(parts)
    )
    return _Route(cls, re.compile(pattern), len(parts) // 2)


def fill(message: Message, pairs: Iterable[tuple[str, str]]) -> None:
    """Set fields of a message from texts by wire name, in any letter case.

    What has no field is kept in `extras`, and so is what is not of its field's type. Blanks
    stand for nothing, and so does no text, except where the field is text.
    """
    # A field without a name is the whole of a body.
    named = (field for field in fields_of(type(message)).values() if field.wire)
    fields = {field.wire.casefold(): field for field in named}
    raw: set[str] = set()
    for wire, text in pairs:
        field = fields.get(wire.casefold())
        if field is None or (is_set(message, field.name) and not field.is_list):
            message.extras.append(Extra(wire, text))
            continue
        try:
            value = field.parse(text)
            if field.name in raw:
                raise ValueError("one raw item makes its list raw")
        except ValueError:
            if is_set(message, field.name):
                earlier = list(texts(message, field))
                delattr(message, field.name)
                message.extras += [Extra(wire, each, field=field.name) for each in earlier]
            message.extras.append(Extra(wire, text, field=field.name))
            raw.add(field.name)
        else:
            if value is None or (value == "" and text):
                continue  # blanks, perhaps encoded
            if field.is_list:
                getattr(message, field.name).append(value)
            else:
                setattr(message, field.name, value)


def pairs_of(text: str) -> list[tuple[str, str]]:
    """Names and values of a query or a form."""
    return parse_qsl(text, keep_blank_values=True)


# Refusals -----------------------------------------------------------------------------------------


def refusal(
    reply: HttpReply, failure: ServiceFailure, exceptions: Mapping[str, ExceptionFacts]
) -> MeetwireError:
    """The error that an answer stands for whose HTTP status is no success.

    Args:
        reply: The answer.
        failure: What its body says; without an id if it says nothing that is understood.
        exceptions: What is known about the ids of the service.
    """
    facts = exceptions.get(failure.exception_id)
    wait = retry_after(reply.headers)
    error = facts.error if facts else _BY_STATUS.get(reply.status)
    if error is None and (reply.status < 300 or (failure.exception_id and reply.status < 500)):
        error = ServiceError
    if error is None:
        return HTTPStatusError(
            f"the service answered with HTTP status {reply.status}",
            status=reply.status,
            retry_after=wait,
        )
    if not failure.reason and facts is None and reply.status >= 300:
        failure = failure.replaced(reason=f"HTTP status {reply.status}")
    if wait is None and facts is not None:
        wait = facts.retry_after
    return error(
        failure,
        meaning=facts.meaning if facts else None,
        retry_safe=facts.retry_safe if facts else error is RateLimited,
        retry_after=wait,
    )
