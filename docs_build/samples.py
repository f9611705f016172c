"""Sample messages as they travel: framed by the wires, laid out for people, and read back."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import Any

from lxml import etree

from docs_build.examples import example
from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.message import Request, Response
from meetwire.runtime.transport import HttpReply

SETTINGS = {"organizerKey": 204071, "token": "made-up-token"}
"""What the addresses of some systems have beside the fields of a request."""
_LONGEST = 3000
_EXTENTS = ((3, None), (2, None), (2, 8), (2, 5), (2, 3), (1, 5), (1, 3), (0, 8), (0, 3), (-1, 0))
"""Depth and breadth of examples, from all there is to no more than there must be."""
_SECURITY = SecurityContext(
    site_name="acme", webex_id="pat@acme.example", session_ticket="made-up-ticket"
)


@dataclass(frozen=True)
class Sample:
    """One message, and how it looks on the wire."""

    message: Any
    text: str
    language: str
    """What highlights it: `xml`, `json`, `http`."""


def request_sample(cls: type[Request[Any]]) -> Sample:
    """An example of a request: with all that fits on a screen or two."""
    if _system(cls) == "webex":
        return _readable(cls, partial(_webex, security=_SECURITY))
    return _readable(cls, _http_request)


def response_sample(cls: type[Response]) -> Sample:
    """An example of a response: with all that fits on a screen or two."""
    return _readable(cls, _webex if _system(cls) == "webex" else _http_reply)


def read_request(cls: type[Request[Any]], text: str) -> Any:
    """The request in the text of a sample."""
    wire = _wire(cls)
    if _system(cls) == "webex":
        return wire.loads(text)
    head, _, body = text.partition("\n\n")
    method, target = head.splitlines()[0].split(" ", 1)
    if _system(cls) == "gatherplace":
        return wire.read_request(target, body.encode())[0]
    module = cls.__module__.rpartition(".")[2]
    return wire.read_request(module, method, target, body.encode())[0]


def read_response(request: type[Request[Any]], text: str) -> Any:
    """The response to a request in the text of a sample."""
    wire = _wire(request)
    if _system(request) == "webex":
        return wire.loads(text)
    head, _, body = text.partition("\n\n")
    status = int(head.split()[1])
    return wire.decode(HttpReply(status, body=body.encode()), example(request, 0))


def _readable(cls: Any, framed: Callable[[Any], tuple[str, str]]) -> Sample:
    found: Sample | None = None
    for depth, breadth in _EXTENTS:
        message = example(cls, depth, breadth)
        found = Sample(message, *framed(message))
        if len(found.text) <= _LONGEST:
            break
    assert found is not None  # noqa: S101  # there are extents
    return found


def _webex(message: Any, security: SecurityContext | None = None) -> tuple[str, str]:
    root = etree.fromstring(_wire(type(message)).dumps(message, security))
    etree.indent(root, "  ")
    return etree.tostring(root, encoding="unicode") + "\n", "xml"


def _http_request(request: Request[Any]) -> tuple[str, str]:
    call = _wire(type(request)).encode(request, SETTINGS)
    head = f"{call.method} {call.target}"
    if call.content_type:
        head += f"\nContent-Type: {call.content_type}"
    return _with_body(head, call.body)


def _http_reply(response: Response) -> tuple[str, str]:
    reply = _wire(type(response)).encode_answer(response)
    head = f"HTTP/1.1 {reply.status}"
    kind = reply.headers.get("Content-Type")
    return _with_body(f"{head}\nContent-Type: {kind}" if kind else head, reply.body)


def _with_body(head: str, body: bytes) -> tuple[str, str]:
    text = body.decode()
    if text.startswith(("{", "[")):
        text = json.dumps(json.loads(text), indent=2, ensure_ascii=False)
    elif text.startswith("<"):
        root = etree.fromstring(body)
        etree.indent(root, "  ")
        text = etree.tostring(root, encoding="unicode")
    return (f"{head}\n\n{text}" if text else head), "text"


def _system(cls: Any) -> str:
    module: str = cls.__module__
    return module.split(".")[1]


def _wire(cls: Any) -> Any:
    return import_module(f"meetwire.{_system(cls)}").wire
