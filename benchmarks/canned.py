"""A server with ready-made answers, in a process of its own: `python -m benchmarks.canned FOLDER`.

Any request gets the file that its path names. Requests of a list get one page after another, which
differ by their keys.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer

FIRST_KEY = 620_000_000
"""The key of the first record of a list. Those of a page follow each other."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The URL of a server of this folder, while it runs."""
    command = [sys.executable, "-m", "benchmarks.canned", str(folder)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            yield f"http://127.0.0.1:{server.stdout.readline().strip()}"
        finally:
            server.terminate()


class _Handler(StreamRequestHandler):
    disable_nagle_algorithm = True
    folder: Path

    def handle(self) -> None:
        while line := self.rfile.readline():
            length = 0
            while (header := self.rfile.readline()).strip():
                name, _, value = header.partition(b":")
                if name.lower() == b"content-length":
                    length = int(value)
            body = self.rfile.read(length)
            asked = re.search(rb"<startFrom>(\d+)<", body)
            name = line.split()[1].decode().strip("/")
            self.wfile.write(_answer(self.folder / name, int(asked[1]) if asked else 1))


@cache
def _answer(path: Path, start: int) -> bytes:
    body = re.sub(
        rb"(<\w+:meetingKey>)(\d+)<",
        lambda key: b"%b%d<" % (key[1], int(key[2]) + start - 1),
        path.read_bytes(),
    )
    head = f"HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nContent-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def main() -> None:
    _Handler.folder = Path(sys.argv[1])
    ThreadingTCPServer.daemon_threads = True
    with ThreadingTCPServer(("127.0.0.1", 0), _Handler) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
