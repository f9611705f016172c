"""What a request looks like on the wire, without sending it."""

from __future__ import annotations

import json
from typing import Any, NoReturn
from urllib.parse import quote_plus, urlsplit

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
    url = sending.unmasked.url
    if urlsplit(url).query:
        url = Masker(session.system.secret_names).mask(url, secret_values(request))
    url = url.replace(quote_plus(MASK), MASK)  # in place of the secrets of the profile
    return f"{sending.method} {url}\n\n{_pretty(sending.body)}".strip()


def _pretty(body: str) -> str:
    """A body with a line for each of its parts."""
    if body.startswith("<"):
        root = etree.fromstring(body.encode(), etree.XMLParser(resolve_entities=False))
        etree.indent(root)
        return etree.tostring(root, encoding="unicode")
    if body.startswith(("{", "[")):
        return json.dumps(json.loads(body), ensure_ascii=False, indent=2)
    return body
