"""What the targets share whose messages are spread over an HTTP request, or lack a name.

The first line of an input says what the rest is: the class and the status of an answer, such as
`meetings.QueryMeetingResponse 200`, perhaps with a header Retry-After behind them; or, of a
request, its module, method and target. The rest is the body.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from random import Random
from typing import Any

from docs.site.examples import example
from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.message import Extra, Message, Request
from meetwire.runtime.transport import HttpReply
from meetwire.runtime.validate import faults
from tests.fuzz.mutators import Mutator, mutated_pairs
from tests.fuzz.outcomes import assert_same, explore, is_chosen, must_agree, read

__all__ = ["OverHttp"]

_SETTINGS = {"organizerKey": "7", "token": "made-up"}
_STATUSES = (200, 201, 204, 302, 400, 401, 403, 404, 409, 429, 500, 503)


class OverHttp:
    """The answers and requests of one system.

    Args:
        system: Its package.
        modules: Its modules, with their operations.
        body: What changes the body of an answer.
        request_body: What changes that of a request, if that is no form.
    """

    def __init__(
        self,
        system: str,
        modules: Mapping[str, Any],
        body: Mutator,
        request_body: Mutator = mutated_pairs,
    ) -> None:
        self.wire = import_module(f"meetwire.{system}").wire
        self.body = body
        self.request_body = request_body
        self.requests: dict[str, type[Request[Any]]] = {}
        for module, names in modules.items():
            loaded = import_module(f"meetwire.{system}.{module}")
            for name in names:
                self.requests[f"{module}.{name}Response"] = getattr(loaded, name)

    def settle(self, message: Message) -> None:
        """Change in a message what its wire says in one way only."""

    def target(self, data: bytes) -> None:
        """Read one answer or request."""
        head, _, body = data.partition(b"\n")
        words = head.decode("utf-8", "replace").split(" ", 2)
        request = self.requests.get(words[0])
        if request is not None:
            self._answer(request, words[1:], body, is_chosen(data))
        else:
            module, method, target = (*words, "", "")[:3]
            self._request(module, method, target, body, is_chosen(data))

    def _answer(self, cls: type[Request[Any]], words: list[str], body: bytes, chosen: bool) -> None:
        asked = object.__new__(cls)
        status = int(words[0]) if words and words[0] in map(str, _STATUSES) else 200
        headers = {"Retry-After": words[1]} if len(words) > 1 else {}
        message = read(lambda: self.wire.decode(HttpReply(status, headers, body), asked))
        if message is not None and chosen:
            self.settle(message)
            must_agree(
                message, self.wire.encode_answer, lambda reply: self.wire.decode(reply, asked)
            )
            explore(message)

    def _request(self, module: str, method: str, target: str, body: bytes, chosen: bool) -> None:
        message = read(lambda: self._read_request(module, method, target, body))
        if message is None or not chosen:
            return
        try:
            call = self.wire.encode(message, _SETTINGS)
        except MeetwireError:
            return  # an address need not be one that we would write
        again = self._read_request(module, call.method, call.target, call.body)
        # What has no field stands in the query, wherever it stood before.
        if type(again) is not type(message) and any(faults(message)):
            return  # it lacks what tells it from another operation with the same address
        message.extras, again.extras = _sorted(message), _sorted(again)
        assert_same(again, message)
        explore(message)

    def _read_request(self, module: str, method: str, target: str, body: bytes) -> Any:
        return self.wire.read_request(module, method, target, body)[0]

    def seeds(self) -> Iterator[bytes]:
        """A request and an answer of each operation, and refusals."""
        for name, cls in self.requests.items():
            answer = self.wire.encode_answer(example(cls.__operation__.response, 3))
            yield f"{name} {answer.status}\n".encode() + answer.body
            yield f"{name} 429 Wed, 02 Dec 2026 09:00:00 GMT\n".encode()
            call = self.wire.encode(example(cls, 3), _SETTINGS)
            head = f"{name.partition('.')[0]} {call.method} {call.target}\n"
            yield head.encode() + call.body

    def mutate(self, data: bytes, chance: Random) -> bytes | None:
        """Another answer or request, for the most part of the same class."""
        head, end, body = data.partition(b"\n")
        is_answer = head.split(b" ")[0].decode("utf-8", "replace") in self.requests
        if chance.random() < 0.1:
            if is_answer:
                status = chance.choice(_STATUSES)
                return f"{chance.choice(list(self.requests))} {status}\n".encode() + body
            before, query, pairs = head.partition(b"?")
            head = before + (query or b"?") + (mutated_pairs(pairs, chance) or b"")
            return head + end + body
        changed = (self.body if is_answer else self.request_body)(body, chance)
        return None if changed is None else head + end + changed


def _sorted(message: Message) -> list[Extra]:
    """Its extras, in the order in which they are written, and with the names of their fields."""
    named = (
        extra._replace(name=extra.field if extra.field and not extra.is_json else extra.name)
        for extra in message.extras
    )
    return sorted(named, key=lambda extra: (extra.is_json, extra.field or ""))
