"""Transports of both kinds, seen alike, and what they talk to."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trustme

from meetwire.runtime.async_transport import AsyncHttpTransport
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.transport import Transport
from meetwire.webex import Webex
from tests.runtime import sites
from tests.runtime.exchanges import Blocking, Make
from tests.runtime.faulty import Behave, Faulty, FaultyServer, Serve, server_tls, unused_port


@pytest.fixture(autouse=True)
def _plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("NETRC", "REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE", "SSL_CERT_DIR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(params=["requests", "httpx2"])
def make(request: pytest.FixtureRequest) -> Iterator[Make]:
    """Makes a transport; takes the options that both kinds have."""
    made: list[RequestsTransport | Blocking] = []

    def new(**options: Any) -> Transport:
        one = (
            RequestsTransport(**options)
            if request.param == "requests"
            else Blocking(AsyncHttpTransport(**options))
        )
        made.append(one)
        return one

    yield new
    for one in made:
        if isinstance(one, Blocking):
            one.end()
        else:
            one.close()


@pytest.fixture
def transport(make: Make) -> Transport:
    """A transport without options."""
    return make()


@pytest.fixture(params=["Webex", "AsyncWebex"])
def connect(request: pytest.FixtureRequest) -> Iterator[sites.Connect]:
    """Makes a client of a URL; takes the options of clients."""
    made: list[Webex | sites.Blocking] = []

    def new(url: str, **options: Any) -> Webex | sites.Blocking:
        made.append(sites.connected(request.param == "AsyncWebex", url, **options))
        return made[-1]

    yield new
    for one in made:
        one.close()


@pytest.fixture
def faulty() -> Iterator[Faulty]:
    """Starts a server with a script."""
    servers: list[FaultyServer] = []

    def start(*script: Behave, **options: Any) -> FaultyServer:
        servers.append(FaultyServer(*script, **options))
        return servers[-1]

    yield start
    for server in servers:
        server.close()


@pytest.fixture
def serve(faulty: Faulty) -> Serve:
    """Starts a server that treats all requests alike, and tells its URL."""

    def start(behave: Behave, tls: ssl.SSLContext | None = None) -> str:
        return faulty(behave, tls=tls).url

    return start


@pytest.fixture
def unused_url() -> str:
    """Where nobody listens."""
    return f"http://127.0.0.1:{unused_port()}/service"


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """Signs certificates that nobody trusts who is not told to."""
    return trustme.CA()


@pytest.fixture(scope="session")
def ca_bundle(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What to trust to believe the certificates of `authority`."""
    path = tmp_path_factory.mktemp("tls") / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def tls(authority: trustme.CA) -> ssl.SSLContext:
    """For a server on 127.0.0.1."""
    return server_tls(authority.issue_cert("127.0.0.1"))
