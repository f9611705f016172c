"""Webex envelopes, of any request and any response: read by the wire, written, and read again."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from random import Random
from typing import Any

from docs.site.examples import example
from meetwire.runtime.errors import ServiceError, WireError
from meetwire.runtime.message import Message, Request
from meetwire.webex import meeting, wire
from meetwire.webex._index import OPERATIONS
from tests.fuzz import mutators
from tests.fuzz.outcomes import assert_same, explore, is_chosen, must_agree, read, settle

__all__ = ["REQUESTS", "mutate", "seeds", "target"]

_FAILURE = (
    b'<serv:message xmlns:serv="http://www.webex.com/schemas/2002/06/service"><serv:header>'
    b"<serv:response><serv:result>FAILURE</serv:result><serv:reason>made up</serv:reason>"
    b"<serv:exceptionID>000015</serv:exceptionID><serv:subErrors><serv:subError>"
    b"<serv:exceptionID>999999</serv:exceptionID><serv:reason>no</serv:reason></serv:subError>"
    b"</serv:subErrors></serv:response></serv:header><serv:body><serv:bodyContent/></serv:body>"
    b"</serv:message>"
)


REQUESTS: list[type[Request[Any]]] = [
    getattr(import_module(f"meetwire.webex.{module}"), name) for name, module in OPERATIONS.items()
]
_ASKED: dict[type[Message], Any] = {
    cls.__operation__.response: object.__new__(cls) for cls in REQUESTS
}
_LIST = meeting.LstsummaryMeeting()


def target(data: bytes) -> None:
    """Read one envelope."""
    message = read(lambda: wire.loads(data))
    asked = _ASKED.get(type(message), _LIST)
    usual = wire.decode_plain(data, asked)
    if usual is not None:
        assert message is not None, "the way without a tree takes what the parser refuses"
        assert_same(usual, message)
    if not is_chosen(data):
        return
    try:
        # As the client does; what is no answer to anything is one to a list.
        wire.decode_exactly(data, asked)
    except (ServiceError, WireError):
        pass
    if message is not None:
        settle(message)
        must_agree(message, wire.dumps, wire.loads)
        explore(message)


def seeds() -> Iterator[bytes]:
    """An envelope of every request and response, and one of a refusal."""
    yield _FAILURE
    for cls in REQUESTS:
        yield wire.dumps(example(cls, 1, 4))
        yield wire.dumps(example(cls.__operation__.response, 2, 4))


def mutate(data: bytes, chance: Random) -> bytes | None:
    """Another envelope. Now and then its type is that of another operation."""
    if chance.random() < 0.1:
        name, _ = chance.choice(list(OPERATIONS.items()))
        before, sign, rest = data.partition(b'type="')
        after = rest[rest.find(b'"') :]
        kind = f"{chance.choice(('', 'java:x.', 'meet:'))}{name}{chance.choice(('', 'Response'))}"
        return before + sign + kind.encode() + after
    return mutators.mutated_xml(data, chance)
