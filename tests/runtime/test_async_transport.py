"""What only the transport for asyncio has: tasks, cancellation, and an extra to install."""

from __future__ import annotations

import asyncio
import importlib
import logging
import socket
import ssl
import subprocess
import sys
import threading
from collections.abc import Awaitable
from pathlib import Path

import anyio
import httpx2
import pytest

from meetwire.runtime.async_transport import AsyncHttpTransport
from meetwire.runtime.errors import TransportTimeout
from meetwire.runtime.transport import AsyncTransport, HttpReply, HttpRequest, Timeout
from tests.runtime.exchanges import CANARY, HASTY, LIMIT, PATIENT
from tests.runtime.faulty import (
    Behave,
    Faulty,
    FaultyServer,
    Serve,
    answer,
    answering,
    at_once,
    silent,
    tunnel,
)

FINE = answering(answer(b"ok"))


def post(transport: AsyncTransport, url: str, timeout: Timeout = PATIENT) -> Awaitable[HttpReply]:
    return transport.send(HttpRequest("POST", url, {}, b"ping"), timeout=timeout, limit=LIMIT)


def test_tasks_share_connections_and_wait_for_one(faulty: Faulty) -> None:
    server = faulty(FINE)

    async def main() -> list[HttpReply]:
        transport = AsyncHttpTransport(pool_size=4)
        try:
            return await asyncio.gather(*(post(transport, server.url) for _ in range(100)))
        finally:
            await transport.close()

    replies = asyncio.run(main())
    assert [reply.body for reply in replies] == [b"ok"] * 100
    assert len(server.requests) == 100
    assert server.accepted <= 4


def test_waiting_for_a_connection_counts_towards_the_total(serve: Serve) -> None:
    url = serve(silent)

    async def main() -> None:
        transport = AsyncHttpTransport(pool_size=1)
        first = asyncio.ensure_future(post(transport, url))
        await asyncio.sleep(0)
        with pytest.raises(TransportTimeout, match="in total") as caught:
            await post(transport, url, HASTY)
        assert not caught.value.sent
        first.cancel()
        with pytest.raises(asyncio.CancelledError):
            await first
        await transport.close()

    asyncio.run(main())


def arrived(behave: Behave) -> tuple[Behave, threading.Event]:
    """The same behaviour, and what tells when it begins."""
    begun = threading.Event()

    def tell(connection: socket.socket, request: bytes) -> None:
        begun.set()
        behave(connection, request)

    return tell, begun


def half(connection: socket.socket, request: bytes) -> None:
    connection.sendall(answer(b"ok" * 500)[:-9])
    silent(connection, request)


async def cancelled_when(begun: threading.Event, transport: AsyncTransport, url: str) -> None:
    task = asyncio.ensure_future(post(transport, url))
    await asyncio.to_thread(begun.wait, 10)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


@pytest.mark.parametrize("behave", [silent, half])
def test_a_cancelled_task_leaves_nothing_behind(faulty: Faulty, behave: Behave) -> None:
    tell, begun = arrived(behave)
    server: FaultyServer = faulty(tell, FINE)

    async def main() -> bytes:
        transport = AsyncHttpTransport(pool_size=1)
        await cancelled_when(begun, transport, server.url)
        try:
            return (await post(transport, server.url)).body
        finally:
            await transport.close()

    assert asyncio.run(main()) == b"ok"
    assert server.accepted == 2


def test_a_task_cancelled_in_the_handshake_leaves_nothing_behind(
    faulty: Faulty, tls: ssl.SSLContext, ca_bundle: Path
) -> None:
    tell, begun = arrived(silent)
    stuck: FaultyServer = faulty(at_once(tell))
    server: FaultyServer = faulty(FINE, tls=tls)

    async def main() -> bytes:
        transport = AsyncHttpTransport(pool_size=1, ca_bundle=ca_bundle)
        await cancelled_when(begun, transport, stuck.url.replace("http:", "https:"))
        try:
            return (await post(transport, server.url)).body
        finally:
            await transport.close()

    assert asyncio.run(main()) == b"ok"


def test_a_task_cancelled_behind_a_proxy_leaves_nothing_behind(
    faulty: Faulty, tls: ssl.SSLContext, ca_bundle: Path
) -> None:
    begun = threading.Event()

    def stuck(connection: socket.socket, _: bytes) -> None:
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        connection.recv(1)
        begun.set()
        silent(connection, b"")

    server: FaultyServer = faulty(FINE, tls=tls)
    proxy: FaultyServer = faulty(stuck, tunnel)

    async def main() -> bytes:
        transport = AsyncHttpTransport(
            pool_size=1, ca_bundle=ca_bundle, proxies={"https": proxy.url}
        )
        await cancelled_when(begun, transport, server.url)
        try:
            return (await post(transport, server.url, Timeout(total=5))).body
        finally:
            await transport.close()

    assert asyncio.run(main()) == b"ok"


def test_the_total_of_the_caller_holds_as_well(serve: Serve) -> None:
    url = serve(silent)

    async def main() -> None:
        transport = AsyncHttpTransport()
        try:
            async with asyncio.timeout(0.1):
                await post(transport, url)
        finally:
            await transport.close()

    with pytest.raises(TimeoutError) as caught:
        asyncio.run(main())
    assert type(caught.value) is TimeoutError


def test_a_connection_that_takes_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    async def stuck(**_: object) -> None:
        raise TimeoutError

    monkeypatch.setattr(anyio, "connect_tcp", stuck)

    async def main() -> None:
        transport = AsyncHttpTransport()
        with pytest.raises(TransportTimeout, match=r"no connection after 2\.5 s") as caught:
            await post(transport, "http://127.0.0.1:9/", Timeout(connect=2.5))
        assert not caught.value.sent
        await transport.close()

    asyncio.run(main())


def test_one_transport_serves_one_loop_after_another_if_closed(serve: Serve) -> None:
    url, transport = serve(FINE), AsyncHttpTransport()

    async def main() -> bytes:
        try:
            return (await post(transport, url)).body
        finally:
            await transport.close()

    assert [asyncio.run(main()) for _ in range(2)] == [b"ok", b"ok"]


def test_what_others_log_is_left_alone(serve: Serve, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    url = serve(FINE)

    async def main() -> None:
        transport = AsyncHttpTransport()
        await post(transport, f"{url}?{CANARY}")
        async with httpx2.AsyncClient() as client:
            await client.get(f"{url}?theirs")
        await transport.close()

    asyncio.run(main())
    assert "/service?theirs" in caplog.text
    assert CANARY not in caplog.text


def test_without_httpx2_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "httpx2", None)
    monkeypatch.delitem(sys.modules, "meetwire.runtime.async_transport")
    with pytest.raises(ImportError, match=r"pip install 'meetwire\[async\]'"):
        importlib.import_module("meetwire.runtime.async_transport")


def test_requests_is_not_waited_for() -> None:
    script = (
        "import sys\n"
        "from meetwire.runtime.async_transport import AsyncHttpTransport\n"
        "from meetwire.runtime.transport import HttpReply\n"
        "HttpReply(200, {'A': 'b'}).headers['a'], AsyncHttpTransport()\n"
        "print('requests' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, text=True
    )
    assert done.stdout == "False\n"
