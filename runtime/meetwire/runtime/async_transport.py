"""The transport for asyncio, which sends with `httpx2`: the extra `async`."""

from __future__ import annotations

import asyncio
import logging
import ssl
from collections import Counter
from collections.abc import Mapping
from contextlib import aclosing
from http.cookiejar import CookieJar, DefaultCookiePolicy
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from meetwire.runtime._exchange import CURRENT, Exchange, Kinds, check_options, check_pickled
from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.pickling import Configured
from meetwire.runtime.transport import HttpReply, HttpRequest, Timeout, too_large

try:
    import httpcore2
    import httpx2
except ImportError as error:
    raise ImportError("async needs httpx2: pip install 'meetwire[async]'") from error

__all__ = ["AsyncHttpTransport"]

_HERE: Final = ("localhost", "127.0.0.1", "[::1]")


def _reason(error: BaseException) -> str | None:
    match error:
        # Its text may quote what came. It tells apart only what is worth a name.
        case httpx2.RemoteProtocolError(args=(str(text),)):
            if text.startswith("Server disconnected"):
                return "closed before an answer came"
            if text.startswith("peer closed connection"):
                return "closed in the middle of the answer"
            return "the answer is not HTTP"
        case httpx2.DecodingError():
            return "the compressed answer is damaged"
        case httpx2.ProxyError():
            return str(error)
        case _:
            return None


_KINDS: Final = Kinds(
    connect_timeout=(httpx2.ConnectTimeout,),
    timeout=(TimeoutError, httpx2.TimeoutException),
    proxy=(httpx2.ProxyError,),
    tls=(ssl.SSLError,),
    unsendable=(
        ValueError,
        httpx2.InvalidURL,
        httpx2.UnsupportedProtocol,
        httpx2.LocalProtocolError,
    ),
    reason=_reason,
)


class AsyncHttpTransport(Configured):
    """Sends with `httpx2`. The tasks of one event loop may share one; connections are used again.

    Certificates are verified. Redirects are not followed, cookies not kept, `.netrc` not read. A
    task that is cancelled while it sends takes its connection with it, and nothing else. It is
    pickled as its options, without connections; with a password of a proxy, it is not.

    Args:
        proxies: The URL of a proxy for `http`, for `https`, or both. Those of the environment
            (`https_proxy`, `no_proxy` …) apply only if this is None, and never to this machine; an
            empty mapping means none.
        ca_bundle: The PEM file, or folder, of the authorities to trust instead of the usual ones,
            which are those of `SSL_CERT_FILE` or else of the system.
        client_certificate: What the service knows us by: a PEM file with certificate and key, or
            the paths of both. The key must not be encrypted.
        pool_size: How many connections to have at most. Further calls wait for one, which counts
            towards their total.

    Raises:
        ValueError: An option names a file that is not there, or cannot be used.
    """

    def __init__(
        self,
        *,
        proxies: Mapping[str, str] | None = None,
        ca_bundle: str | Path | None = None,
        client_certificate: str | tuple[str, str] | None = None,
        pool_size: int = 64,
    ) -> None:
        check_options(proxies, ca_bundle, client_certificate, pool_size)
        self._proxies = None if proxies is None else dict(proxies)
        self._tls = _tls(ca_bundle, client_certificate)
        self._limits = httpx2.Limits(max_connections=pool_size, max_keepalive_connections=pool_size)
        self._client: httpx2.AsyncClient | None = None
        self._users = Counter[httpx2.AsyncClient]()  # exchanges under way with each

    def __reduce__(self) -> tuple[object, ...]:
        check_pickled(self._proxies)
        return super().__reduce__()

    def __repr__(self) -> str:
        return "<AsyncHttpTransport>"

    async def send(self, request: HttpRequest, *, timeout: Timeout, limit: int) -> HttpReply:
        """The reply to a request, whatever its status, with a body of at most `limit` bytes.

        Raises:
            TransportTimeout: Connecting, waiting, or all of it took longer than `timeout` allows.
            TLSFailed: The handshake failed, or the certificate is not valid.
            ConnectionFailed: Refused, reset, closed early, unresolvable, damaged.
            HTTPStatusError: A redirect.
            TooLarge: More than `limit` bytes came, decompressed. Reading stopped there.
            TransportError: HTTP cannot carry the URL or a header.
        """
        exchange = Exchange(request, timeout)
        outer = CURRENT.set(exchange)
        outcome: HttpReply | MeetwireError
        try:
            async with asyncio.timeout(timeout.total):
                outcome = await self._exchange(exchange, limit)
        except MeetwireError as error:
            outcome = error
        except TimeoutError:
            outcome = exchange.out_of_time()
        except (OSError, ValueError, httpx2.HTTPError, httpx2.InvalidURL) as error:
            outcome = exchange.translated(error, _KINDS)
        finally:
            CURRENT.reset(outer)
        exchange.log(outcome)
        if isinstance(outcome, HttpReply):
            return outcome
        # Raised out here it has no context. Tracebacks would print that, and it quotes the query.
        # Nor has it frames of libraries, whose locals are the headers and the body.
        raise outcome.with_traceback(None)

    async def close(self) -> None:
        """Close the connections."""
        client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _exchange(self, exchange: Exchange, limit: int) -> HttpReply:
        client = self._client = self._client or self._new_client()
        watch = _Watch(exchange)
        self._users[client] += 1
        try:
            return await _exchange(client, exchange, watch, limit)
        finally:
            self._users[client] -= 1
            # Its pool would count the connection to the proxy as busy for ever after.
            if watch.tunnel_failed and client is self._client:
                self._client = None
            if not self._users[client]:
                del self._users[client]
                if client is not self._client:
                    await client.aclose()

    def _new_client(self) -> httpx2.AsyncClient:
        # What may go to this machine without TLS must not go to a proxy, which is another machine.
        mounts: dict[str, httpx2.AsyncHTTPTransport | None] = {
            f"all://{host}": None for host in _HERE if self._proxies is None
        }
        mounts |= {
            f"{scheme}://": httpx2.AsyncHTTPTransport(
                verify=self._tls,
                limits=self._limits,
                proxy=httpx2.Proxy(
                    proxy, ssl_context=self._tls if proxy.startswith("https:") else None
                ),
            )
            for scheme, proxy in (self._proxies or {}).items()
        }
        return httpx2.AsyncClient(
            verify=self._tls,
            limits=self._limits,
            mounts=mounts,
            trust_env=self._proxies is None,
            # A cookie would tie the calls of one account to those of the next.
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=())),
        )


async def _exchange(
    client: httpx2.AsyncClient, exchange: Exchange, watch: _Watch, limit: int
) -> HttpReply:
    request, timeout = exchange.request, exchange.timeout
    _ = urlsplit(request.url).port  # a ValueError for what httpx2 would look up as a host
    response = await client.send(
        client.build_request(
            request.method,
            request.url,
            content=request.body,
            headers=request.headers,
            timeout=httpx2.Timeout(timeout.read, connect=timeout.connect, pool=timeout.total),
            extensions={"trace": watch},
        ),
        stream=True,
        auth=httpx2.Auth(),  # none, not even what stands in the URL
    )
    # Left early, it closes the connection: what else would come in is not waited for.
    async with aclosing(response):
        if 300 <= response.status_code < 400:
            raise exchange.redirected(response.status_code, response.headers.get("Location", ""))
        body = await _read(response, request.url, limit)
        return HttpReply(response.status_code, response.headers, body, request.url)


def _tls(
    ca_bundle: str | Path | None, client_certificate: str | tuple[str, str] | None
) -> ssl.SSLContext:
    if ca_bundle is None:
        context = httpx2.create_ssl_context()
    elif Path(ca_bundle).is_dir():
        context = ssl.create_default_context(capath=ca_bundle)
    else:
        context = ssl.create_default_context(cafile=ca_bundle)
    if isinstance(client_certificate, str):
        context.load_cert_chain(client_certificate)
    elif client_certificate is not None:
        context.load_cert_chain(*client_certificate)
    return context


async def _read(response: httpx2.Response, url: str, limit: int) -> bytes:
    length = response.headers.get("Content-Length", "")
    if length.isdecimal() and int(length) > limit:
        raise too_large(url, limit)
    body = bytearray()
    async with aclosing(response.aiter_bytes()) as chunks:
        async for chunk in chunks:
            body += chunk
            if len(body) > limit:
                raise too_large(url, limit)
    return bytes(body)


class _Watch:
    """Sees what httpcore2 does, and marks the exchange when the request begins to leave."""

    def __init__(self, exchange: Exchange) -> None:
        self._exchange = exchange
        self._opened: httpcore2.AsyncNetworkStream | None = None
        self.tunnel_failed = False
        """Whether there was a way through a proxy, but no TLS behind it."""

    async def __call__(self, event: str, info: Mapping[str, Any]) -> None:
        match event:
            case "connection.connect_tcp.complete":
                self._opened = info["return_value"]
            case "connection.start_tls.failed" | "proxy.start_tls.failed":
                self.tunnel_failed = event.startswith("proxy")
                # After an error httpcore2 closes it by itself, but not if the task is cancelled.
                if self._opened is not None:
                    await self._opened.aclose()
            case "http11.send_request_headers.started":
                if info["request"].method != b"CONNECT":  # to a proxy, it is not the request yet
                    self._exchange.sent = True
            case "http11.send_request_headers.failed":
                # It looks at all headers before it sends any.
                if isinstance(info["exception"], httpcore2.LocalProtocolError):
                    self._exchange.sent = False
            case _:
                pass


# httpx2 logs the URL at INFO, and httpcore2 headers at DEBUG. This silences our exchanges, which
# have a line of their own, and leaves those of others alone.
def _not_ours(_: logging.LogRecord) -> bool:
    return CURRENT.get(None) is None


for _name in ("httpcore2.connection", "httpcore2.http11", "httpcore2.proxy", "httpcore2.socks"):
    logging.getLogger(_name).addFilter(_not_ours)
logging.getLogger("httpx2").addFilter(_not_ours)
