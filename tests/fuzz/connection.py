"""Bytes to the port: the connection ends, and nothing fails on the way there."""

from __future__ import annotations

import logging
import socket
from urllib.parse import urlsplit

from meetwire.runtime.transport import HttpReply
from meetwire.testing.endpoint import PATH, Endpoint, plain_path
from meetwire.testing.journal import Journal
from meetwire.testing.page import Page
from meetwire.testing.server import Incoming, Server
from tests.fuzz.site import new_service, new_state, now


class Findings(logging.Handler):
    """Collects the errors that the server survives: those that are not the client's."""

    def __init__(self) -> None:
        super().__init__()
        self.errors: list[BaseException] = []

    def emit(self, record: logging.LogRecord) -> None:
        told = [*(record.args or ()), *(record.exc_info or ())]
        self.errors += [
            each for each in told if isinstance(each, Exception) and not isinstance(each, OSError)
        ]


STATE = new_state()
ENDPOINT = Endpoint(new_service(STATE).answer)
# Without faults, which a request may ask for: they are there to keep clients waiting.
JOURNAL = Journal(ENDPOINT, now)
PAGE = Page(JOURNAL, STATE, "127.0.0.1")
FINDINGS = Findings()


def answer(request: Incoming) -> HttpReply:
    return JOURNAL(request) if plain_path(request.url) == PATH else PAGE(request)


SERVER = Server("127.0.0.1", 0)
SERVER.start(answer)
ADDRESS = ("127.0.0.1", urlsplit(SERVER.root).port or 0)
logger = logging.getLogger("meetwire.testing")
logger.addHandler(FINDINGS)
logger.setLevel(logging.DEBUG)
logger.propagate = False


def target(data: bytes) -> None:
    with STATE.forgetting(), socket.create_connection(ADDRESS) as raw:
        try:
            raw.sendall(data)
            raw.shutdown(socket.SHUT_WR)
            while raw.recv(65536):
                pass
        except (BrokenPipeError, ConnectionResetError):
            pass  # it hung up while we were still talking
    if FINDINGS.errors:
        raise AssertionError("the server survived an error") from FINDINGS.errors.pop()
