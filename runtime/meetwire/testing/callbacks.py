"""The calls that services make to their callers, as the sandbox makes them: to this machine."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from typing import Final
from urllib.parse import urlencode

from meetwire.runtime.errors import InsecureEndpoint, MeetwireError
from meetwire.runtime.http_call import FORM
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.transport import (
    HttpRequest,
    Timeout,
    check_endpoint,
    is_loopback,
    shown,
)

__all__ = ["post_form"]

_logger = logging.getLogger("meetwire.testing")

_TIMEOUT: Final = Timeout(connect=5, read=5, total=10)
_MAX_ANSWER: Final = 64 * 1024


def post_form(url: str, fields: Mapping[str, str], *, anywhere: bool) -> None:
    """Post a form once. What comes of it is logged and changes nothing, as the caller is gone.

    Args:
        url: Where to. It came with a request, so that anybody may have written it.
        fields: What the form holds.
        anywhere: Whether it may lead to other machines. They would be reached from the inside of
            whatever network this machine is in.
    """
    if not (anywhere or _is_here(url)):
        _logger.warning("no callback to %s, which is not this machine", shown(url, path=False))
        return
    request = HttpRequest("POST", url, {"Content-Type": FORM}, urlencode(fields).encode())
    transport = RequestsTransport(proxies={})
    try:
        reply = transport.send(request, timeout=_TIMEOUT, limit=_MAX_ANSWER)
    except MeetwireError as error:
        _logger.warning("a callback to %s failed: %s", shown(url, path=False), error)
    else:
        _logger.debug("a callback to %s got %s", shown(url, path=False), reply.status)
    finally:
        transport.close()


def _is_here(url: str) -> bool:
    try:
        # It refuses what two parsers of URLs may read as two hosts.
        check_endpoint(url)
    except InsecureEndpoint:
        return False
    # By address only: a name may mean this machine now and another one a moment later.
    return is_loopback(url)
