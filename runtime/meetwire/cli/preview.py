"""What a request looks like on the wire, without sending it."""

from __future__ import annotations

import json
from typing import Any, NoReturn
from urllib.parse import quote_plus

from lxml import etree

from meetwire.cli.session import Session
from meetwire.runtime.hooks import Hooks, Sending
from meetwire.runtime.message import Request
from meetwire.runtime.redaction import MASK, Masker, secret_values
from meetwire.runtime.transport import HttpRequest, MemoryTransport

__all__ = ["shown"]


class _Seen(Exception):
    """Ends a call before it is sent, with what it was to be."""

    def __init__(self, sending: Sending) -> None:
        self.sending = sending


class _Look(Hooks):
    def before_send(self, event: Sending) -> None:
        """End the call here."""
        raise _Seen(event)


def _refuse(request: HttpRequest) -> NoReturn:
    raise RuntimeError("a preview sends nothing")


def shown(session: Session, module: str, request: Request[Any]) -> str:
    """The method, the address and the body of a request, with its secrets masked.

    Raises:
        InvalidRequest: The request breaks its schema.
        SetUpError: The profile does not suffice.
    """
    nowhere = MemoryTransport(_refuse)
    with session.connect(module, preview=True, hooks=[_Look()], transport=nowhere) as client:
        try:
            client.send(request)
        except _Seen as seen:
            sending = seen.sending
        else:
            raise RuntimeError("the call ended before it was sent")
    http = sending.unmasked
    masker, values = Masker(session.system.secret_names), tuple(secret_values(request))
    # What is masked is no XML any more if a secret is a part of it, so that it is laid out before.
    body = masker.mask(_laid_out(http.body), values)
    url = masker.mask(http.url, values).replace(quote_plus(MASK), MASK)
    return f"{http.method} {url}\n\n{body}".strip()


def _laid_out(body: bytes) -> str:
    """A body with a line for each of its parts."""
    if body.startswith(b"<"):
        root = etree.fromstring(body, etree.XMLParser(resolve_entities=False))
        etree.indent(root)
        return etree.tostring(root, encoding="unicode")
    if body.startswith((b"{", b"[")):
        return json.dumps(json.loads(body), ensure_ascii=False, indent=2)
    return body.decode()
