"""GatherPlace's commands, its answers in XML, and feeds. See `over_http` for their form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from meetwire.gatherplace import portlet
from meetwire.gatherplace._index import OPERATIONS
from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.feed import feed_items
from meetwire.runtime.message import Message
from meetwire.runtime.transport import HttpReply
from tests.fuzz.mutators import mutated_xml
from tests.fuzz.outcomes import is_chosen, settle
from tests.fuzz.over_http import OverHttp

__all__ = ["mutate", "seeds", "target"]

_FEED = (
    b"<rss version='2.0'><channel><title>Sessions</title><item><title>One</title><link>"
    b"https://acme.example/?p=1234567</link><description>&lt;b&gt;now&lt;/b&gt;</description>"
    b"</item></channel></rss>"
)


class _Commands(OverHttp):
    """A target says all: there is but one address."""

    def settle(self, message: Message) -> None:
        settle(message)

    def _read_request(self, module: str, method: str, target: str, body: bytes) -> Any:
        return self.wire.read_request(target, body)[0]


_MESSAGES = _Commands("gatherplace", {"portlet": OPERATIONS}, mutated_xml)
mutate = _MESSAGES.mutate


def target(data: bytes) -> None:
    """Read one answer or command; an answer may be a feed."""
    _MESSAGES.target(data)
    if not is_chosen(data):
        return
    try:
        feed = _MESSAGES.wire.decode(
            HttpReply(200, body=data.partition(b"\n")[2]), portlet.GetMySessions(rss=True)
        )
    except MeetwireError:
        return
    for item in feed_items(feed):
        repr(item)


def seeds() -> Iterator[bytes]:
    """Those of all commands, and a feed."""
    yield from _MESSAGES.seeds()
    yield b"portlet.GetMySessionsResponse 200\n" + _FEED
