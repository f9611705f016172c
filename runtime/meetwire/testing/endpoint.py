"""The endpoint of the Webex XML API: what clients send there, and how, and what they get back."""

from __future__ import annotations

import re
from collections.abc import Callable
from email.message import Message as Headers
from http import HTTPStatus
from typing import Final
from urllib.parse import parse_qsl

from meetwire.runtime.transport import HttpReply, HttpRequest
from meetwire.testing.server import text_reply

__all__ = ["PATH", "Endpoint", "xml_reply"]

PATH: Final = "/WBXService/XMLService"

_LEADING: Final = b" \t\r\n\xef\xbb\xbf"
_DECLARED_ENCODING = re.compile(rb"""<\?xml[^>]*?encoding\s*=""")


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
        if request.method == "GET":
            said = "A Meetwire sandbox. It answers XML that is sent by POST.\n"
            return text_reply(HTTPStatus.OK, said)
        if request.method != "POST":
            return text_reply(HTTPStatus.METHOD_NOT_ALLOWED, "Send XML by POST.\n")
        return xml_reply(self._answer(_xml_of(request, strict=self._strict)))


def xml_reply(xml: bytes) -> HttpReply:
    """The reply that has an answer of the service, whatever that says."""
    return HttpReply(HTTPStatus.OK, {"Content-Type": "text/xml;charset=UTF-8"}, xml)


def _xml_of(request: HttpRequest, *, strict: bool) -> bytes:
    """The XML in a body, whatever the client calls it: raw, or the field `XML` of a form."""
    headers = Headers()
    for name, value in request.headers.items():
        headers[name] = value
    raw = request.body.lstrip(_LEADING)
    is_form = headers.get_content_type() == "application/x-www-form-urlencoded"
    if is_form and not raw.startswith(b"<"):
        # Latin-1 maps bytes to characters one to one, and so keeps the bytes as they are.
        pairs = parse_qsl(raw.decode("latin-1"), encoding="latin-1", keep_blank_values=True)
        fields = {name.lower(): value for name, value in pairs}
        raw = fields.get("xml", "").encode("latin-1").lstrip(_LEADING)
    elif strict:
        return request.body
    return _recoded(raw, headers.get_content_charset() or "utf-8")


def _recoded(xml: bytes, charset: str) -> bytes:
    """XML that says its encoding, or is UTF-8. Clients that do neither send Latin-1."""
    if _DECLARED_ENCODING.match(xml) or xml.startswith((b"\xff\xfe", b"\xfe\xff")):
        return xml
    for encoding in (charset, "utf-8"):
        try:
            return xml.decode(encoding).encode()
        except (LookupError, UnicodeError):
            continue
    return xml.decode("latin-1").encode()
