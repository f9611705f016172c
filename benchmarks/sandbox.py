"""The sandbox under load: calls per second and how long they take, by how many clients there are.

Half of the calls create a meeting and half read one; in the end every meeting has to be there.
"""

from __future__ import annotations

import http.client
import math
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.retry import Retry
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting, wire

CLIENTS = (1, 16, 64)


def measure(seconds: float) -> dict[str, dict[str, float]]:
    """The figures for each number of clients, over a database in memory and one in a file."""
    with tempfile.TemporaryDirectory() as folder:
        return {
            f"{clients} clients, {where}": _run(clients, seconds, arguments)
            for where, arguments in (
                ("in memory", ()),
                ("in a file", ("--database", str(Path(folder) / "{}.db"))),
            )
            for clients in CLIENTS
        }


def _run(clients: int, seconds: float, arguments: tuple[str, ...]) -> dict[str, float]:
    command = [sys.executable, "-m", "meetwire.testing", "--port", "0"]
    command += [argument.format(clients) for argument in arguments]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = "".join(iter(process.stdout.readline, "Stop it with Ctrl-C.\n"))
        try:
            (url,) = re.findall(r"http://\S+/WBXService/XMLService", said)
            return _load(url, clients, seconds)
        finally:
            process.terminate()
            process.communicate()


def _load(url: str, clients: int, seconds: float) -> dict[str, float]:
    taken: list[float] = []
    made: list[int] = []
    ends = time.perf_counter() + seconds
    threads = [
        threading.Thread(target=_client, args=(url, ends, taken, made)) for _ in range(clients)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with Webex("acme", Sandbox.host, endpoint=url, retry=Retry(attempts=1)) as site:
        kept = {each.meeting_key for each in site.records(meeting.LstsummaryMeeting())}
    taken.sort()
    return {
        "requests/s": len(taken) / seconds,
        "p50 ms": 1e3 * taken[len(taken) // 2],
        "p99 ms": 1e3 * taken[math.ceil(len(taken) * 0.99) - 1],
        "lost writes": len(set(made) - kept),
    }


def _client(url: str, ends: float, taken: list[float], made: list[int]) -> None:
    parts = urlsplit(url)
    security = SecurityContext(
        webex_id=Sandbox.host.webex_id, password=Sandbox.host.password, site_name="acme"
    )
    create = wire.encode(
        meeting.CreateMeeting(meta_data=meeting.MetaData(conf_name="Load")), security
    )
    with closing(http.client.HTTPConnection(parts.netloc, timeout=60)) as connection:
        call = _caller(connection, parts.path, taken)
        while time.perf_counter() < ends:
            key = call(create).meeting_key
            made.append(key)
            call(wire.encode(meeting.GetMeeting(meeting_key=key), security))


def _caller(
    connection: http.client.HTTPConnection, path: str, taken: list[float]
) -> Callable[[bytes], Any]:
    def call(body: bytes) -> Any:
        began = time.perf_counter()
        connection.request("POST", path, body, {"Content-Type": "text/xml"})
        answer = connection.getresponse().read()
        taken.append(time.perf_counter() - began)
        return wire.loads(answer)  # raises what the service refuses

    return call
