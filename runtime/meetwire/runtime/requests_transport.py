"""The transport that sends with `requests`. It is a module of its own because that loads slowly."""

from __future__ import annotations

import logging
import threading
import time
import weakref
from http.client import HTTPException
from http.cookiejar import DefaultCookiePolicy
from typing import Final
from urllib.parse import urljoin

import requests
import urllib3
import urllib3.exceptions

from meetwire.runtime._http import DEADLINE, ClockedAdapter, translated
from meetwire.runtime.errors import HTTPStatusError, InsecureEndpoint, MeetwireError
from meetwire.runtime.transport import HttpReply, HttpRequest, Timeout, shown, too_large

__all__ = ["RequestsTransport"]

_logger = logging.getLogger("meetwire.transport")

_CHUNK: Final = 64 * 1024

# requests would take 1.26 too, which can only be read in a way that may wait for ever.
if not hasattr(urllib3.HTTPResponse, "read1"):
    raise ImportError("meetwire needs urllib3 2.2 or newer: pip install 'urllib3>=2.2'")


class RequestsTransport:
    """Sends with `requests`, and finds proxies in the environment as it does.

    Certificates are verified. Redirects are not followed, cookies not kept, `.netrc` not read.

    Args:
        session: Send with this one; closing it stays with the caller. Its proxies, certificates,
            cookies, hooks and adapters apply; with adapters of others, `Timeout.total` is looked at
            only between two reads of a body. By default each thread has a session of its own.

    Raises:
        InsecureEndpoint: The session does not verify certificates.
    """

    def __init__(self, session: requests.Session | None = None) -> None:
        if session is not None:
            _verification(session)
        self._given = session
        self._local = threading.local()
        self._lock = threading.Lock()
        self._made = weakref.WeakSet[requests.Session]()  # weak: a thread's ends with the thread

    def __repr__(self) -> str:
        return "<RequestsTransport>"

    def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        """The reply to a request, whatever its status, with a body of at most `limit` bytes.

        Raises:
            TransportTimeout: Connecting, waiting, or all of it took longer than `timeout` allows.
            TLSFailed: The handshake failed, or the certificate is not valid.
            ConnectionFailed: Refused, reset, closed early, unresolvable, damaged.
            HTTPStatusError: A redirect.
            TooLarge: More than `limit` bytes came, decompressed. Reading stopped there.
            InsecureEndpoint: The session does not verify certificates any more.
            TransportError: HTTP cannot carry the URL or a header.
        """
        started = time.monotonic()
        outer = DEADLINE.set(started + timeout.total)
        outcome: HttpReply | MeetwireError
        try:
            outcome = self._exchange(request, timeout, limit)
        except MeetwireError as error:
            outcome = error
        except (OSError, ValueError, HTTPException, urllib3.exceptions.HTTPError) as error:
            outcome = translated(error, request.url, timeout)
        finally:
            DEADLINE.reset(outer)
        if isinstance(outcome, HttpReply):
            status, received = str(outcome.status), len(outcome.body)
        else:
            status, received = type(outcome).__name__, 0
        _logger.debug(
            "%s %s: %s, %d bytes out, %d bytes in, %.0f ms",
            request.method,
            shown(request.url),
            status,
            len(request.body),
            received,
            (time.monotonic() - started) * 1000,
        )
        if isinstance(outcome, HttpReply):
            return outcome
        # Raised out here it has no context. Tracebacks would print that, and it quotes the query.
        raise outcome

    def close(self) -> None:
        """Close the connections of all threads, but not a session that was given."""
        with self._lock:
            made = list(self._made)
        for session in made:
            session.close()

    def _exchange(self, request: HttpRequest, timeout: Timeout, limit: int) -> HttpReply:
        session = self._own_session() if self._given is None else self._given
        hooks = session.hooks.get("response") or []
        with session.request(
            request.method,
            request.url,
            data=request.body,
            headers=request.headers,
            # Any `auth` at all keeps requests from putting one from .netrc over our header.
            auth=session.auth or (lambda prepared: prepared),
            verify=_verification(session),
            timeout=(min(timeout.connect, timeout.total), min(timeout.read, timeout.total)),
            stream=True,
            # Still, requests would read the whole body of a redirect. The hook runs before that.
            allow_redirects=False,
            hooks={"response": [_refuse_redirect, *([hooks] if callable(hooks) else hooks)]},
        ) as response:
            body = _read(response, request.url, timeout, limit)
            return HttpReply(response.status_code, response.headers, body, request.url)

    def _own_session(self) -> requests.Session:
        session: requests.Session | None = getattr(self._local, "session", None)
        if session is None:
            session = self._local.session = requests.Session()
            session.mount("http://", ClockedAdapter())
            session.mount("https://", ClockedAdapter())
            # A cookie would tie the calls of one account to those of the next.
            session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
            with self._lock:
                self._made.add(session)
        return session


def _verification(session: requests.Session) -> bool | str:
    """True, or the path to the certificates to trust."""
    if not session.verify:
        raise InsecureEndpoint(
            "the session does not verify certificates: set its `verify` to True,"
            " or to the path of the certificates to trust"
        )
    return session.verify


def _refuse_redirect(response: requests.Response, **_: object) -> None:
    if 300 <= response.status_code < 400:
        response.close()
        here, status = str(response.url), response.status_code
        try:
            there = shown(urljoin(here, response.headers.get("Location", "")), path=False)
        except ValueError:
            there = "a malformed URL"
        raise HTTPStatusError(
            f"{shown(here, path=False)}: status {status} points to {there};"
            " redirects are not followed, as credentials would go along",
            status=status,
        )


def _read(response: requests.Response, url: str, timeout: Timeout, limit: int) -> bytes:
    raw = response.raw
    if (raw.length_remaining or 0) > limit:
        raise too_large(url, limit)
    body = bytearray()
    # Unlike read and iter_content, read1 does not wait until a chunk is full.
    while chunk := raw.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > limit:
            raise too_large(url, limit)
        if time.monotonic() >= DEADLINE.get():
            raise translated(TimeoutError(), url, timeout)
    return bytes(body)
