"""The sandbox under load: calls per second and how long they take, by how many clients there are.

Half of the calls create a meeting and half read one; in the end every meeting has to be there.
"""

from __future__ import annotations

import http.client
import math
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any
from urllib.parse import urlsplit

from benchmarks.run import FULL, Run
from benchmarks.table import Table
from meetwire.runtime.envelope import SecurityContext
from meetwire.runtime.retry import Retry
from meetwire.testing import Sandbox
from meetwire.webex import Webex, meeting, wire

CLIENTS = (1, 16, 64)


def measure(run: Run) -> Iterator[Table]:
    """A table with a row for each number of clients, over a database in memory and in a file."""
    table = Table(
        "The sandbox under load",
        "Half of the calls create a meeting, half read one. The clients share the machine with it.",
        {"requests": "1/s", "half take": "ms", "99 of 100 take": "ms", "lost writes": "meetings"},
    )
    seconds = 5 if run.effort is FULL else 1
    for where, arguments in (
        ("in memory", ()),
        ("in a file", ("--database", str(run.folder / "{}.db"))),
    ):
        for clients in CLIENTS:
            table.add(f"{clients} clients, {where}", _run(clients, seconds, arguments))
    yield table


def _run(clients: int, seconds: float, arguments: tuple[str, ...]) -> list[float]:
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


def _load(url: str, clients: int, seconds: float) -> list[float]:
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
    return [
        len(taken) / seconds,
        1e3 * taken[len(taken) // 2],
        1e3 * taken[math.ceil(len(taken) * 0.99) - 1],
        len(set(made) - kept),
    ]


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
