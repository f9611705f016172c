"""What services post to their callers: forms, read into messages, as functions and as a WSGI app.

Nothing proves who posts. Whoever knows the address can, so make it, or a text that comes back with
the form, hard to guess.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from http import HTTPStatus
from typing import Any, Final, Generic, Protocol, TypeVar

from meetwire.runtime.errors import TooLarge, UnexpectedMessage, WireError
from meetwire.runtime.http_call import fill, pairs_of
from meetwire.runtime.message import Message
from meetwire.runtime.values import XML_SPACE

__all__ = ["CallbackApp", "MAX_BYTES", "StartResponse", "callback_from", "parse_callback"]

M = TypeVar("M", bound=Message)

MAX_BYTES: Final = 64 * 1024
"""The longest form that is read: 64 KiB."""
_MOST_FIELDS: Final = 100


class StartResponse(Protocol):
    """What a WSGI server gives an app to say how its answer begins."""

    def __call__(self, status: str, headers: list[tuple[str, str]], /) -> object:
        """Begin the answer."""
        ...


def parse_callback(body: bytes | str, kind: type[M]) -> M:
    """The message in a form that a service has posted.

    Args:
        body: The form.
        kind: What it is, such as `meetings.MeetingEnd`: nothing in it says so.

    Returns:
        The message. Empty values are absent, and what has no field is in its `extras`.

    Raises:
        TooLarge: It is longer than MAX_BYTES.
        UnexpectedMessage: It is no form.
    """
    raw = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else body
    if len(raw) > MAX_BYTES:
        raise TooLarge(f"the form has {len(raw):,} bytes; the limit is {MAX_BYTES:,}")
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        raise UnexpectedMessage("the body is no form, as it is not UTF-8") from None
    if text.count("&") >= _MOST_FIELDS:
        raise TooLarge(f"the form has more than {_MOST_FIELDS} fields")
    message = object.__new__(kind)
    fill(message, [(name, value) for name, value in pairs_of(text) if value.strip(XML_SPACE)])
    return message


def callback_from(environ: Mapping[str, Any], kind: type[M]) -> M:
    """The message in a request as WSGI hands it over, for use in an app of one's own.

    Args:
        environ: The environment of the request. Its body is read, as far as its length says.
        kind: What it is, such as `meetings.MeetingEnd`.

    Raises:
        TooLarge: It is longer than MAX_BYTES. Nothing was read.
        UnexpectedMessage: It has no length, ends early, or is no form.
    """
    length = str(environ.get("CONTENT_LENGTH") or "")
    if not (length.isascii() and length.isdigit()):
        raise UnexpectedMessage("the request has no length")
    if len(length) > len(str(MAX_BYTES)) or int(length) > MAX_BYTES:
        raise TooLarge(f"the form is longer than {MAX_BYTES:,} bytes")
    body: bytes = environ["wsgi.input"].read(int(length))
    if len(body) < int(length):
        raise UnexpectedMessage("the request ends early")
    return parse_callback(body, kind)


class CallbackApp(Generic[M]):
    """A WSGI app that takes what a service posts, for any WSGI server and at any path.

        app = CallbackApp(meetings.MeetingEnd, lambda end: print(end.operator_id))

    It answers 204 once the handler has returned, 405 to what is no POST, and 413 or 400, with no
    reason, to what cannot be read. What the handler raises is left to the server.

    Args:
        kind: What is posted.
        handler: What to do with it. The service waits for it, so let it be quick.
    """

    def __init__(self, kind: type[M], handler: Callable[[M], object]) -> None:
        self._kind = kind
        self._handler = handler

    def __call__(
        self, environ: Mapping[str, Any], start_response: StartResponse
    ) -> Iterable[bytes]:
        """Answer one request."""
        if environ.get("REQUEST_METHOD") != "POST":
            return _answer(start_response, HTTPStatus.METHOD_NOT_ALLOWED, ("Allow", "POST"))
        try:
            message = callback_from(environ, self._kind)
        except TooLarge:
            return _answer(start_response, HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        except WireError:
            return _answer(start_response, HTTPStatus.BAD_REQUEST)
        self._handler(message)
        start_response(_line(HTTPStatus.NO_CONTENT), [])
        return []


def _answer(
    start_response: StartResponse, status: HTTPStatus, *headers: tuple[str, str]
) -> Iterable[bytes]:
    start_response(_line(status), [("Content-Length", "0"), *headers])
    return []


def _line(status: HTTPStatus) -> str:
    return f"{status.value} {status.phrase}"
