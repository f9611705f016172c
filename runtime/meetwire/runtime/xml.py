"""The strict XML parser: bytes in, tree out, or a typed error that says what is wrong with them."""

from __future__ import annotations

import re
import threading
from typing import Any, Final, TypeAlias

from lxml import etree

from meetwire.runtime.errors import (
    EmptyBody,
    ForbiddenXML,
    NotXML,
    TooLarge,
    TruncatedXML,
    WireError,
)

__all__ = [
    "Element",
    "LEADING",
    "MAX_BYTES",
    "STRICT",
    "doctype",
    "has_doctype",
    "local_name",
    "parse",
    "unreadable",
]

Element: TypeAlias = etree._Element  # pyright: ignore[reportPrivateUsage]
"""An element of a tree; lxml gives the type only a private name."""

MAX_BYTES: Final = 32 * 1024 * 1024
"""The largest message that is read: 32 MiB. A page of 500 records has about 0.5."""

LEADING: Final = b"\xef\xbb\xbf \t\r\n"
"""What is forgiven in front of a document: a byte order mark and white space."""

STRICT: Final[dict[str, Any]] = {
    "resolve_entities": False,
    "no_network": True,
    "load_dtd": False,
    "huge_tree": False,
    "recover": False,
    "remove_blank_text": True,
    "remove_comments": True,
    "remove_pis": True,
}
"""How lxml's parsers are made."""

_PROLOG = rb"(?>\s+|<!--.*?-->|<\?.*?\?>)*+"
# Few messages come as far as these, so they are compiled when one does.
_DOCTYPE = rb"(?s)" + _PROLOG + rb"<!DOCTYPE"
_ROOT = rb"(?s)" + _PROLOG + rb"(?:<!(?i:doctype)[^>\[]*>\s*)?<([^\s/>!?]+)"
_UNDECLARED = r"Namespace prefix (\S+)"


class _Parsers(threading.local):
    # lxml locks a parser while it works, so that one for all threads would make them queue.
    def __init__(self) -> None:
        self.strict = etree.XMLParser(**STRICT)


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
    data = data.lstrip(LEADING)
    if not data:
        raise EmptyBody("the message is empty")
    outcome = _parse(data)
    if isinstance(outcome, WireError) and prefixes is not None and not has_doctype(data):
        declared: dict[str, str] = {}
        # More than one round, since the log of a long message does not reach to its end.
        while isinstance(outcome, WireError) and len(declared) <= len(prefixes) + 8:
            undeclared = _undeclared_prefixes() - declared.keys()
            if not undeclared:
                break
            for name in undeclared:
                declared[name] = prefixes.get(name, f"urn:undeclared:{name}")
            outcome = _parse(_declare(data, declared))
    if isinstance(outcome, WireError):
        # Raised here, not where lxml's error is caught: that error quotes the message, and would
        # stand in the traceback.
        raise outcome
    return outcome


def _parse(data: bytes) -> Element | WireError:
    """The root, or why there is none."""
    if has_doctype(data):
        return _is_html(data) or doctype()
    try:
        root: Element = etree.fromstring(data, _parsers.strict)
    except etree.XMLSyntaxError as error:
        log = _parsers.strict.error_log
        return unreadable(data, error.position, log, is_cut=_is_cut(data, error))
    # What the look at the bytes does not find, as in UTF-16.
    if root.getroottree().docinfo.internalDTD is not None:
        return doctype()
    return root


def unreadable(
    data: bytes,
    position: tuple[int, int],
    log: etree._ListErrorLog,  # pyright: ignore[reportPrivateUsage]
    *,
    is_cut: bool,
) -> WireError:
    """What is wrong. It names the place and quotes nothing, since messages hold secrets.

    Args:
        data: The document, of which the beginning counts.
        position: Line and column of the error.
        log: All that the parser says.
        is_cut: Whether the error is that the document ends too early.
    """
    html = _is_html(data)
    if html is not None:
        return html
    if any("Excessive depth" in entry.message for entry in log):
        return ForbiddenXML("the message is nested deeper than 256 elements; it was not used")
    if re.match(_ROOT, data) is None:
        return NotXML("the message is not XML")
    line, column = position
    if is_cut:
        return TruncatedXML(f"the XML stops at line {line}, column {column}, before its root ends")
    kind = log.last_error.type_name if log.last_error is not None else "not well-formed"
    return NotXML(f"the XML is damaged at line {line}, column {column} ({kind})")


def _is_cut(data: bytes, error: etree.XMLSyntaxError) -> bool:
    root = re.match(_ROOT, data)
    if root is None or error.code == etree.ErrorTypes.ERR_DOCUMENT_END:
        return False
    end = data.rstrip()
    return not (end.endswith(b">") and end[:-1].rstrip().endswith(b"</" + root[1]))


def _is_html(data: bytes) -> NotXML | None:
    root = re.match(_ROOT, data)
    if root is not None and root[1].lower() == b"html":
        return NotXML("an HTML page came instead of XML; is the endpoint right?")
    return None


def has_doctype(data: bytes) -> bool:
    """Whether a document in an encoding like ASCII has a DOCTYPE."""
    return b"<!DOCTYPE" in data and re.match(_DOCTYPE, data) is not None


def doctype() -> ForbiddenXML:
    """The error for a document with a DOCTYPE."""
    return ForbiddenXML("the message has a DOCTYPE, which no service sends; it was not used")


def _undeclared_prefixes() -> set[str]:
    """The prefixes that the last document lacks, if it lacks nothing else."""
    found: set[str] = set()
    for entry in _parsers.strict.error_log:
        match = re.match(_UNDECLARED, entry.message)
        if entry.type == etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE and match:
            found.add(match[1])
        elif entry.level >= etree.ErrorLevels.ERROR:
            return set()
    return found


def _declare(data: bytes, declarations: dict[str, str]) -> bytes:
    written = "".join(f' xmlns:{name}="{uri}"' for name, uri in sorted(declarations.items()))
    return re.sub(_ROOT, lambda root: root[0] + written.encode(), data, count=1)


def local_name(node: Element) -> str:
    """The name of an element without its namespace, in lower case."""
    return str(node.tag).rpartition("}")[2].casefold()
