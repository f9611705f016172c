"""The transport that sends with `requests`. It is a module of its own because that loads slowly."""

from __future__ import annotations

import os
from collections.abc import Mapping
from http.client import HTTPException
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import requests
import urllib3
import urllib3.exceptions

from meetwire.runtime._exchange import CURRENT, Exchange, check_options, check_pickled
from meetwire.runtime._http import KINDS, ClockedAdapter, may_have_left
from meetwire.runtime.errors import InsecureEndpoint, MeetwireError, NotPicklable
from meetwire.runtime.pickling import Configured
from meetwire.runtime.transport import HttpReply, HttpRequest, Timeout, is_loopback, too_large

__all__ = ["RequestsTransport"]

_CHUNK: Final = 64 * 1024
_POOL_SIZE: Final = 64

# requests would take older ones too, which unpack all that a compressed answer holds at once.
if tuple(map(int, vars(urllib3)["__version__"].split(".")[:2])) < (2, 6):
    raise ImportError("meetwire needs urllib3 2.6 or newer: pip install 'urllib3>=2.6'")


class RequestsTransport(Configured):
    """Sends with `requests`. Threads may share one; connections are kept and used again.

    Certificates are verified. Redirects are not followed, cookies not kept, `.netrc` not read. It
    is pickled as its options, without connections; with a session, or a password of a proxy, not.

    Args:
        session: Send with this one; closing it stays with the caller. Its proxies, certificates,
            cookies, hooks and adapters apply. Where its connections are made cannot be seen, so
            `Timeout.total` is looked at only between two reads of a body, and the `sent` of an
            error is false only where its type proves it.
        proxies: The URL of a proxy for `http`, for `https`, or both. Those of the environment
            (`https_proxy`, `no_proxy` …) apply only if this is None, and never to this machine; an
            empty mapping means none.
        ca_bundle: The PEM file, or folder, of the authorities to trust instead of the usual ones,
            which are those of `REQUESTS_CA_BUNDLE` or else of certifi.
        client_certificate: What the service knows us by: a PEM file with certificate and key, or
            the paths of both. The key must not be encrypted.
        pool_size: How many idle connections to keep for each host.

    Raises:
        InsecureEndpoint: The session does not verify certificates.
        ValueError: An option names a file that is not there, or cannot be used; or it comes with a
            session, which has settings of its own.
    """

    def __init__(
        self,
        session: requests.Session | None = None,
        *,
        proxies: Mapping[str, str] | None = None,
        ca_bundle: str | Path | None = None,
        client_certificate: str | tuple[str, str] | None = None,
        pool_size: int = _POOL_SIZE,
    ) -> None:
        check_options(proxies, ca_bundle, client_certificate, pool_size)
        if session is not None:
            if proxies is not None or ca_bundle or client_certificate or pool_size != _POOL_SIZE:
                raise ValueError("the session has settings of its own: make these there")
            _verification(session)
        self._given = session is not None
        self._session = session or _new_session(proxies, client_certificate, pool_size)
        self._ca_bundle = str(ca_bundle) if ca_bundle else None
        self._proxies = proxies

    def __reduce__(self) -> tuple[object, ...]:
        if self._given:
            raise NotPicklable(
                "a transport with a session is not pickled, as the session may hold secrets: give"
                " it options in place of the session, or make it where it is needed"
            )
        check_pickled(self._proxies)
        return super().__reduce__()

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
        exchange = Exchange(request, timeout)
        outer = CURRENT.set(exchange)
        outcome: HttpReply | MeetwireError
        try:
            outcome = self._exchange(exchange, limit)
        except MeetwireError as error:
            outcome = error
        except (OSError, ValueError, HTTPException, urllib3.exceptions.HTTPError) as error:
            if self._given:
                exchange.sent = may_have_left(error, self._session, request.url)
            outcome = exchange.translated(error, KINDS)
        finally:
            CURRENT.reset(outer)
        exchange.log(outcome)
        if isinstance(outcome, HttpReply):
            return outcome
        # Raised out here it has no context. Tracebacks would print that, and it quotes the query.
        # Nor has it frames of libraries, whose locals are the headers and the body.
        raise outcome.with_traceback(None)

    def close(self) -> None:
        """Close the connections, but not a session that was given."""
        if not self._given:
            self._session.close()

    def _exchange(self, exchange: Exchange, limit: int) -> HttpReply:
        session, request, timeout = self._session, exchange.request, exchange.timeout

        def refuse_redirect(response: requests.Response, **_: object) -> None:
            if 300 <= response.status_code < 400:
                response.close()
                raise exchange.redirected(
                    response.status_code, response.headers.get("Location", "")
                )

        hooks = session.hooks.get("response") or []
        with session.request(
            request.method,
            request.url,
            data=request.body,
            headers=request.headers,
            # Any `auth` at all keeps requests from putting one from .netrc over our header.
            auth=session.auth or (lambda prepared: prepared),
            proxies=_exceptions(request.url),
            verify=self._trusted(),
            timeout=(min(timeout.connect, timeout.total), min(timeout.read, timeout.total)),
            stream=True,
            # Still, requests would read the whole body of a redirect. The hook runs before that.
            allow_redirects=False,
            hooks={"response": [refuse_redirect, *([hooks] if callable(hooks) else hooks)]},
        ) as response:
            body = _read(response, exchange, limit)
            return HttpReply(response.status_code, response.headers, body, request.url)

    def _trusted(self) -> bool | str:
        if self._given:
            return _verification(self._session)
        # As requests does, which asks for them only along with the proxies of the environment.
        of_environment = map(os.environ.get, ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE"))
        return self._ca_bundle or next(filter(None, of_environment), None) or True


def _new_session(
    proxies: Mapping[str, str] | None,
    client_certificate: str | tuple[str, str] | None,
    pool_size: int,
) -> requests.Session:
    session = requests.Session()
    for scheme in ("http://", "https://"):
        session.mount(scheme, ClockedAdapter(pool_maxsize=pool_size))
    # A cookie would tie the calls of one account to those of the next.
    session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
    session.cert = client_certificate
    if proxies is not None:
        # With any trust in the environment, requests prefers its proxies to those of the session.
        session.trust_env = False
        session.proxies = dict(proxies)
    return session


def _exceptions(url: str) -> dict[str, str] | None:
    # What may go to this machine without TLS must not go to a proxy, which is another machine.
    return {"no_proxy": urlsplit(url).hostname or ""} if is_loopback(url) else None


def _verification(session: requests.Session) -> bool | str:
    """True, or the path to the certificates to trust."""
    if not session.verify:
        raise InsecureEndpoint(
            "the session does not verify certificates: set its `verify` to True,"
            " or to the path of the certificates to trust"
        )
    return session.verify


def _read(response: requests.Response, exchange: Exchange, limit: int) -> bytes:
    raw, url = response.raw, exchange.request.url
    if (raw.length_remaining or 0) > limit:
        raise too_large(url, limit)
    body = bytearray()
    # Unlike read and iter_content, read1 does not wait until a chunk is full.
    while chunk := raw.read1(_CHUNK, decode_content=True):
        body += chunk
        if len(body) > limit:
            raise too_large(url, limit)
        exchange.left()
    return bytes(body)
