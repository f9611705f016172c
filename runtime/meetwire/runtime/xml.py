"""The strict XML parser: bytes in, tree out, or a typed error that says what is wrong with them."""

from __future__ import annotations

import re
import threading
from typing import Final, TypeAlias

from lxml import etree

from meetwire.runtime.errors import (
    EmptyBody,
    ForbiddenXML,
    NotXML,
    TooLarge,
    TruncatedXML,
    WireError,
)

__all__ = ["MAX_BYTES", "Element", "parse"]

Element: TypeAlias = etree._Element  # pyright: ignore[reportPrivateUsage]
"""An element of a tree; lxml gives the type only a private name."""

MAX_BYTES: Final = 32 * 1024 * 1024
"""The largest message that is read: 32 MiB. A page of 500 records has about 0.5."""

_LEADING = b"\xef\xbb\xbf \t\r\n"
_DOCTYPE = re.compile(rb"<!DOCTYPE")
_ROOT = re.compile(rb"<(?![?!])([^\s/>]+)")
_UNDECLARED = re.compile(r"Namespace prefix (\S+)")


class _Parsers(threading.local):
    # lxml locks a parser while it works, so that one for all threads would make them queue.
    def __init__(self) -> None:
        self.strict = etree.XMLParser(
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            huge_tree=False,
            recover=False,
            remove_blank_text=True,
            remove_comments=True,
            remove_pis=True,
        )


_parsers = _Parsers()


def parse(
    data: bytes, *, limit: int = MAX_BYTES, prefixes: dict[str, str] | None = None
) -> Element:
    """Parse one XML document, strictly.

    Args:
        data: The document. White space and a byte order mark in front of it are forgiven.
        limit: Refuse anything longer, in bytes.
        prefixes: Namespaces for prefixes that the document uses without declaring them, as real
            clients do. Given, such a document is read with these (and a made-up namespace for any
            other); left out, it is refused.

    Raises:
        EmptyBody, TooLarge, ForbiddenXML, NotXML, TruncatedXML: as their names say.
    """
    if len(data) > limit:
        raise TooLarge(f"the message has {len(data):,} bytes; the limit is {limit:,}")
    data = data.lstrip(_LEADING)
    if not data:
        raise EmptyBody("the message is empty")
    if _DOCTYPE.search(data, 0, 4096):
        raise _forbidden_doctype(data)
    try:
        root = etree.fromstring(data, _parsers.strict)
    except etree.XMLSyntaxError as error:
        undeclared = _undeclared_prefixes(error)
        if prefixes is None or not undeclared:
            raise _unreadable(data, error) from error
        declarations = {name: prefixes.get(name, f"urn:undeclared:{name}") for name in undeclared}
        return parse(_declare(data, declarations), limit=limit + 4096)
    if root.getroottree().docinfo.internalDTD is not None:
        raise ForbiddenXML("the message has a DOCTYPE, which no service sends; it was not used")
    return root


def _forbidden_doctype(data: bytes) -> WireError:
    if _is_html(data):
        return NotXML("an HTML page came instead of XML; is the endpoint right?")
    return ForbiddenXML("the message has a DOCTYPE, which no service sends; it was not used")


def _is_html(data: bytes) -> bool:
    start = data[:200].lower()
    return start.startswith(b"<!doctype html") or b"<html" in start


def _unreadable(data: bytes, error: etree.XMLSyntaxError) -> WireError:
    """The error that fits. It names the place and quotes nothing: messages hold secrets."""
    if _is_html(data):
        return NotXML("an HTML page came instead of XML; is the endpoint right?")
    line, column = error.position
    if "Excessive depth" in str(error):
        return ForbiddenXML("the message is nested deeper than 256 elements; it was not used")
    root = _ROOT.search(data)
    if root is None:
        return NotXML("the message is not XML")
    end = rb"</" + re.escape(root[1]) + rb"\s*>\s*$"
    if not re.search(end, data[-200:]):
        return TruncatedXML(f"the XML stops at line {line}, column {column}, before its root ends")
    kind = error.error_log.last_error.type_name if error.error_log.last_error else "not well-formed"
    return NotXML(f"the XML is damaged at line {line}, column {column} ({kind})")


def _undeclared_prefixes(error: etree.XMLSyntaxError) -> set[str]:
    found: set[str] = set()
    for entry in error.error_log:
        match = _UNDECLARED.match(entry.message)
        if entry.type == etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE and match:
            found.add(match[1])
        elif entry.level >= etree.ErrorLevels.ERROR and match is None:
            return set()
    return found


def _declare(data: bytes, declarations: dict[str, str]) -> bytes:
    written = "".join(f' xmlns:{name}="{uri}"' for name, uri in sorted(declarations.items()))
    return _ROOT.sub(lambda root: root[0] + written.encode(), data, count=1)
