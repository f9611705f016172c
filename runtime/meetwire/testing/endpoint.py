"""The endpoint of the Webex XML API: what clients send there, and how, and what they get back."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from email import message_from_bytes
from email.message import Message as Headers
from http import HTTPStatus
from typing import Final
from urllib.parse import unquote_to_bytes

from meetwire.runtime.transport import HttpReply, HttpRequest
from meetwire.testing.server import text_reply

__all__ = ["PATH", "Endpoint", "plain_path", "xml_reply"]

PATH: Final = "/WBXService/XMLService"

_URL: Final = re.compile(r"(?:https?://[^/?#]*)?([^?#]*)", re.IGNORECASE)
_PATH: Final = re.compile(r"/+WBXService/+(?:xml[0-9.]*/+)?XMLService/*", re.IGNORECASE)
_LEADING: Final = b" \t\r\n\xef\xbb\xbf"
_TRAILING: Final = b" \t\r\n\0"
_DECLARED_ENCODING: Final = re.compile(
    rb"""(<\?xml[^>]*?)\sencoding\s*=\s*["']([^"'>]*)["']""", re.IGNORECASE
)


class Endpoint:
    """Takes XML out of requests and puts it into replies.

    Args:
        answer: Makes the XML of an answer from that of a request.
        strict: Leave the XML as it came, whatever is wrong with its beginning and encoding.
    """

    def __init__(self, answer: Callable[[bytes], bytes], *, strict: bool = False) -> None:
        self._answer = answer
        self._strict = strict

    def __call__(self, request: HttpRequest) -> HttpReply:
        """The reply to a request, which is status 200 whether the service refuses it or not."""
        if request.method in ("GET", "HEAD"):
            said = "A Meetwire sandbox. It answers XML that is sent by POST.\n"
            return text_reply(HTTPStatus.OK, said)
        if request.method != "POST":
            return text_reply(HTTPStatus.METHOD_NOT_ALLOWED, "Send XML by POST.\n")
        headers = _headers_of(request)
        if headers.get("Content-Encoding", "identity").lower() != "identity":
            said = "Send XML as it is, without a Content-Encoding.\n"
            return text_reply(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, said)
        return xml_reply(self._answer(_xml_of(headers, request.body, strict=self._strict)))


def xml_reply(xml: bytes) -> HttpReply:
    """The reply that has an answer of the service, whatever that says."""
    return HttpReply(HTTPStatus.OK, {"Content-Type": "text/xml;charset=UTF-8"}, xml)


def plain_path(url: str) -> str:
    """The path of a URL, and `PATH` for each spelling of it that clients use.

    They write it in other letter cases, with a version (`/WBXService/xml8.0.0/XMLService`), with
    slashes too many, or after scheme and host, as for a proxy.
    """
    path = _URL.match(url)
    plain = path[1] if path else url
    return PATH if _PATH.fullmatch(plain) else plain


def _headers_of(request: HttpRequest) -> Headers:
    headers = Headers()
    for name, value in request.headers.items():
        headers[name] = value
    return headers


def _xml_of(headers: Headers, body: bytes, *, strict: bool) -> bytes:
    """The XML in a body, whatever the client calls it: raw, or the field `XML` of a form."""
    raw = body.lstrip(_LEADING)
    is_xml = raw[:1] == b"<" or raw.startswith((b"\xff\xfe", b"\xfe\xff"))
    if is_xml and strict:
        return body
    if not is_xml and headers.get_content_type() == "multipart/form-data":
        raw = _part(headers, body).lstrip(_LEADING)
    elif not is_xml:
        raw = _form_field(raw).lstrip(_LEADING)
    return _recoded(raw, headers.get_content_charset() or "utf-8")


def _form_field(form: bytes) -> bytes:
    """The field of a form, encoded or as it is. What has none is left for others to refuse."""
    for start in re.finditer(rb"(?:^|&)xml=\s*", form, re.IGNORECASE):
        value = form[start.end() :]
        if value[:1] == b"<":
            return value
        return unquote_to_bytes(value.partition(b"&")[0].replace(b"+", b" "))
    return form


def _part(headers: Headers, body: bytes) -> bytes:
    """The field of a form in parts; no bytes if it has none."""
    head = f"Content-Type: {headers['Content-Type']}\n\n".encode("latin-1", "replace")
    for part in message_from_bytes(head + body).walk():
        name = part.get_param("name", header="Content-Disposition")
        content = part.get_payload(decode=True)
        if isinstance(name, str) and name.lower() == "xml" and isinstance(content, bytes):
            return content
    return b""


def _recoded(xml: bytes, charset: str) -> bytes:
    """XML that says its encoding, or is UTF-8. Clients that do neither send Latin-1."""
    if xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        return xml
    xml = xml.rstrip(_TRAILING)
    declared = _DECLARED_ENCODING.match(xml)
    if declared:
        if _can_be(declared[2]):
            return xml
        xml = declared[1] + xml[declared.end() :]
    for encoding in (charset, "utf-8"):
        try:
            return xml.decode(encoding).encode()
        except (LookupError, UnicodeError):
            continue
    return xml.decode("latin-1").encode()


def _can_be(encoding: bytes) -> bool:
    """Whether XML that begins as in ASCII can have an encoding.

    What was written to a string often says UTF-16, and then goes out in another encoding.
    """
    try:
        name = codecs.lookup(encoding.decode("latin-1")).name
    except LookupError:
        return False
    return not name.startswith(("utf-16", "utf-32"))
