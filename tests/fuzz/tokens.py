"""Answers of a token endpoint, and of the service behind it, as a whole client takes them.

The first line of an input is the status, perhaps with a header Retry-After behind it; the rest is
the body. The client gets that answer to all that it asks, and a call to be made again after a wait
is made again at once.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from random import Random

from meetwire.gotowebinar import v2, wire
from meetwire.gotowebinar._index import BASE_URLS
from meetwire.runtime.calls import Calls
from meetwire.runtime.gotowebinar import GoToWebinarService
from meetwire.runtime.oauth import OAuth, TokenForm
from meetwire.runtime.retry import Retry
from meetwire.runtime.transport import HttpReply
from tests.fuzz.mutators import mutated_json, mutated_text
from tests.fuzz.outcomes import explore, read
from tests.runtime.toy import Clock, Script

__all__ = ["mutate", "seeds", "target"]

_CREDENTIALS = OAuth(refresh_token="refresh", client_id="client", client_secret="hush")
_REQUEST = v2.GetWebinar(webinar_key=7)
_STATUSES = (b"200", b"400", b"401", b"403", b"429", b"500", b"503")
_MOST = 16
"""Requests of a call: four attempts, each with a sign-in of four at most."""


def target(data: bytes) -> None:
    """Make one call, from its sign-in on."""
    head, _, body = data.partition(b"\n")
    status, _, wait = head.partition(b" ")
    reply = HttpReply(
        int(status) if status in _STATUSES else 200,
        {"Retry-After": wait.decode("latin-1")} if wait else {},
        body,
    )
    service = GoToWebinarService(
        wire,
        BASE_URLS,
        _CREDENTIALS,
        organizer_key=None,
        api="v2",
        api_url=None,
        token_url=None,
        token_form=TokenForm.CURRENT,
        allow_http=False,
    )
    clock = Clock()
    calls = Calls(service, {"retry": Retry(random=lambda: 0.5)}, clock=clock)
    script = Script(clock, *[reply] * _MOST)
    exchange = read(lambda: script.run(calls.call(_REQUEST)))
    if exchange is not None:
        explore(exchange.response)
    assert all(0 <= seconds <= 240 for seconds in script.slept)


def seeds() -> Iterator[bytes]:
    """Tokens, refusals, and answers that are both tokens and a webinar."""
    tokens = {
        "access_token": "made up",
        "token_type": "Bearer",
        "refresh_token": "newer",
        "expires_in": 3600,
        "organizer_key": "204071",
        "account_key": "7",
        "webinarKey": "7",
        "subject": "Keeping bees",
    }
    yield b"200\n" + json.dumps(tokens).encode()
    yield b"200\n" + json.dumps({**tokens, "expires_in": "30", "organizer_key": 7}).encode()
    for error in ("invalid_grant", "invalid_client", "temporarily_unavailable"):
        yield b"400\n" + json.dumps({"error": error, "error_description": "no"}).encode()
    yield b"429 2\n{}"
    yield b"503 Wed, 02 Dec 2026 09:00:00 GMT\n"


def mutate(data: bytes, chance: Random) -> bytes | None:
    """Another answer."""
    head, _, body = data.partition(b"\n")
    if chance.random() < 0.15:
        wait = mutated_text(chance.choice(("2", "0.5", "Wed, 02 Dec 2026 09:00:00 GMT")), chance)
        head = chance.choice(_STATUSES) + b" " + wait.encode("latin-1", "replace")
        return head.replace(b"\n", b" ") + b"\n" + body
    changed = mutated_json(body, chance)
    return None if changed is None else head + b"\n" + changed
