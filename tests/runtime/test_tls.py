"""Certificates: whose are believed, and what is shown to the service."""

from __future__ import annotations

import socket
import socketserver
import ssl
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from meetwire.runtime.errors import (
    ConnectionFailed,
    TLSFailed,
    TransportTimeout,
)
from meetwire.runtime.requests_transport import RequestsTransport
from meetwire.runtime.transport import Transport
from tests.runtime.exchanges import HASTY, Make, post
from tests.runtime.faulty import (
    OK,
    Behave,
    Faulty,
    Serve,
    answer,
    answering,
    at_once,
    dripping,
    reset,
    server_tls,
    silent,
)

FINE = answering(answer(b"ok"))


def test_a_certificate_that_nobody_signed_for_us(
    transport: Transport, faulty: Faulty, tls: ssl.SSLContext
) -> None:
    server = faulty(FINE, tls=tls)
    with pytest.raises(
        TLSFailed, match=r"^https://127\.0\.0\.1:\d+: TLS failed: .*certificate"
    ) as e:
        post(transport, server.url)
    assert not e.value.sent
    assert not server.requests


def test_an_authority_of_ones_own(
    make: Make, serve: Serve, tls: ssl.SSLContext, ca_bundle: Path
) -> None:
    url = serve(FINE, tls)
    assert post(make(ca_bundle=ca_bundle), url).body == b"ok"
    assert post(make(ca_bundle=str(ca_bundle)), url).body == b"ok"


def test_an_authority_of_ones_own_with_proxies_of_ones_own(
    make: Make, serve: Serve, tls: ssl.SSLContext, ca_bundle: Path
) -> None:
    assert post(make(ca_bundle=ca_bundle, proxies={}), serve(FINE, tls)).body == b"ok"


@pytest.mark.parametrize("proxies", [None, {}])
def test_an_authority_of_the_environment(
    make: Make,
    serve: Serve,
    tls: ssl.SSLContext,
    ca_bundle: Path,
    monkeypatch: pytest.MonkeyPatch,
    proxies: dict[str, str] | None,
) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(ca_bundle))
    monkeypatch.setenv("SSL_CERT_FILE", str(ca_bundle))
    assert post(make(proxies=proxies), serve(FINE, tls)).body == b"ok"


def test_a_bundle_of_the_environment_that_is_not_there_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    transport = RequestsTransport()
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", "/nowhere/bundle.pem")
    with pytest.raises(ConnectionFailed, match=r"/nowhere/bundle\.pem") as caught:
        post(transport, "https://127.0.0.1:9/")
    assert not caught.value.sent
    transport.close()


def test_another_hosts_certificate(
    make: Make, faulty: Faulty, authority: trustme.CA, ca_bundle: Path
) -> None:
    server = faulty(FINE, tls=server_tls(authority.issue_cert("elsewhere.example")))
    with pytest.raises(TLSFailed, match=r"IP address mismatch.*127\.0\.0\.1") as caught:
        post(make(ca_bundle=ca_bundle), server.url)
    assert not caught.value.sent
    assert not server.requests


def test_a_certificate_that_has_expired(
    make: Make, faulty: Faulty, authority: trustme.CA, ca_bundle: Path
) -> None:
    yesterday = datetime.now(UTC) - timedelta(days=1)
    expired = authority.issue_cert(
        "127.0.0.1", not_before=yesterday - timedelta(days=1), not_after=yesterday
    )
    server = faulty(FINE, tls=server_tls(expired))
    with pytest.raises(TLSFailed, match="expired") as caught:
        post(make(ca_bundle=ca_bundle), server.url)
    assert not caught.value.sent
    assert not server.requests


def test_a_client_certificate(
    make: Make, faulty: Faulty, authority: trustme.CA, ca_bundle: Path, tmp_path: Path
) -> None:
    tls = server_tls(authority.issue_cert("127.0.0.1"))
    tls.verify_mode = ssl.CERT_REQUIRED
    authority.configure_trust(tls)
    ours = authority.issue_cert("us@acme.example")
    both, key, chain = (tmp_path / name for name in ("both.pem", "key.pem", "chain.pem"))
    ours.private_key_and_cert_chain_pem.write_to_path(str(both))
    ours.private_key_pem.write_to_path(str(key))
    for part in ours.cert_chain_pems:
        part.write_to_path(str(chain), append=True)
    server = faulty(FINE, tls=tls)
    for certificate in (str(both), (str(chain), str(key))):
        transport = make(ca_bundle=ca_bundle, client_certificate=certificate)
        assert post(transport, server.url).body == b"ok"
    assert len(server.requests) == 2


@pytest.mark.parametrize("version", [ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3])
def test_a_client_certificate_that_is_demanded_and_missing(
    make: Make, faulty: Faulty, authority: trustme.CA, ca_bundle: Path, version: ssl.TLSVersion
) -> None:
    tls = server_tls(authority.issue_cert("127.0.0.1"))
    tls.verify_mode = ssl.CERT_REQUIRED
    tls.maximum_version = version
    server = faulty(FINE, tls=tls)
    # The alert may be overtaken by the reset.
    with pytest.raises(ConnectionFailed) as caught:
        post(make(ca_bundle=ca_bundle), server.url)
    assert not server.requests
    # Since 1.3 the client learns of it only after it has begun to send.
    assert caught.value.sent is (version == ssl.TLSVersion.TLSv1_3)


def test_a_server_that_has_no_tls(transport: Transport) -> None:
    class Shrugging(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            self.request.recv(65536)
            self.request.sendall(answer(b"", status="400 Bad Request"))

    with socketserver.TCPServer(("127.0.0.1", 0), Shrugging) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        with pytest.raises(TLSFailed, match=r"^https://127\.0\.0\.1:\d+: TLS failed: ") as caught:
            post(transport, f"https://127.0.0.1:{server.server_address[1]}/")
        thread.join()
    assert not caught.value.sent


def hang_up(connection: socket.socket, _: bytes) -> None:
    connection.recv(65536)
    reset(connection, b"")


@pytest.mark.parametrize(
    "behave",
    [hang_up, silent, dripping(b"\x16\x03\x03\x40\x00", b"x")],
    ids=["reset", "silence", "dripping"],
)
def test_a_handshake_that_leads_nowhere(
    transport: Transport, faulty: Faulty, behave: Behave
) -> None:
    server = faulty(at_once(behave))
    with pytest.raises((ConnectionFailed, TransportTimeout)) as caught:
        post(transport, server.url.replace("http:", "https:"), timeout=HASTY)
    assert not caught.value.sent


def test_dripping_over_tls_does_not_outlast_the_total(
    make: Make, serve: Serve, tls: ssl.SSLContext, ca_bundle: Path
) -> None:
    with pytest.raises(TransportTimeout, match="in total") as caught:
        post(make(ca_bundle=ca_bundle), serve(dripping(OK, b"x"), tls), timeout=HASTY)
    assert caught.value.sent


@pytest.mark.parametrize(
    "options",
    [
        {"ca_bundle": "/nowhere/bundle.pem"},
        {"client_certificate": "/nowhere/client.pem"},
        {"client_certificate": ("/nowhere/client.pem", "/nowhere/key.pem")},
    ],
)
def test_a_file_that_is_not_there_is_named(make: Make, options: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"there is no file /nowhere/(bundle|client)\.pem"):
        make(**options)
