"""Who sends a request: a program, or a browser on behalf of somebody's page.

Any page on the web can have a browser on this machine call the sandbox, and the passwords of a
fresh one are known to everybody. Browsers say which page is behind a request, one way or another.
"""

from __future__ import annotations

from collections.abc import Mapping
from ipaddress import ip_address
from urllib.parse import urlsplit

from meetwire.runtime.transport import is_loopback
from meetwire.testing.server import Incoming

__all__ = ["is_foreign", "is_own_name", "is_same_origin", "lower_headers"]


def lower_headers(request: Incoming) -> dict[str, str]:
    """The headers of a request by their names in lower case."""
    return {name.lower(): value for name, value in request.headers.items()}


def is_foreign(request: Incoming, host: str) -> bool:
    """Whether a page that is not on this machine is behind a request.

    A link that somebody opens is not: those of meetings lead here from anywhere.

    Args:
        request: The request.
        host: The interface that the sandbox listens on.
    """
    headers = lower_headers(request)
    origin = headers.get("origin")
    if origin is not None:
        return not (is_same_origin(headers) or is_loopback(origin))
    if headers.get("sec-fetch-site") == "cross-site":
        return request.method != "GET" or headers.get("sec-fetch-mode") != "navigate"
    if "host" not in headers or not request.url.startswith("/"):
        return False  # no browser asks like that, but clients with a proxy do
    # The page may have had its own name point to this machine; then the rest looks like the page's.
    name = _host_of(headers["host"])
    return "." in name and not is_own_name(headers["host"], host)


def is_own_name(authority: str, host: str) -> bool:
    """Whether nobody else can have made a name, with or without a port, point here.

    Args:
        authority: The header Host.
        host: The interface that the sandbox listens on.
    """
    name = _host_of(authority)
    if name in ("localhost", host):
        return True
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def is_same_origin(headers: Mapping[str, str]) -> bool:
    """Whether a page of the sandbox itself sent a form. Browsers say so, one way or the other."""
    origin = headers.get("origin")
    if origin is not None:
        return origin == f"http://{headers.get('host', '')}"
    return headers.get("sec-fetch-site") == "same-origin"


def _host_of(authority: str) -> str:
    try:
        return urlsplit(f"//{authority}").hostname or ""
    except ValueError:
        return ""
