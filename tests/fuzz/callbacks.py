"""What a service posts, as the function and the WSGI app read it.

The first line of an input is the length that the request claims, the rest its body.
"""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from random import Random

from meetwire.iomeeting.meetings import MeetingEnd
from meetwire.runtime.callbacks import CallbackApp, parse_callback
from meetwire.runtime.http_call import encoded_pairs
from tests.fuzz.mutators import mutated_pairs
from tests.fuzz.outcomes import explore, is_chosen, must_agree, read

__all__ = ["mutate", "seeds", "target"]

_APP = CallbackApp(MeetingEnd, explore)


def _written(message: MeetingEnd) -> str:
    """Its form, as the service would post it."""
    known = [("operatorId", message.operator_id)] if message.operator_id is not None else []
    return encoded_pairs([*known, *((extra.name, extra.text or "") for extra in message.extras)])


def target(data: bytes) -> None:
    """Read one form."""
    length, _, body = data.partition(b"\n")
    message = read(lambda: parse_callback(body, MeetingEnd))
    if not is_chosen(data):
        return
    if message is not None:
        explore(message)
        must_agree(message, _written, lambda form: parse_callback(form, MeetingEnd))
    said: list[str] = []
    environ = {
        "REQUEST_METHOD": "POST",
        "CONTENT_LENGTH": length.decode("latin-1"),
        "wsgi.input": BytesIO(body),
    }
    _APP(environ, lambda status, _: said.append(status))
    assert said[0][:3] in ("204", "400", "413")


def seeds() -> Iterator[bytes]:
    """Forms, whole and odd."""
    for form in (b"operatorId=42", b"operatorId=", b"a=1&b=%20+%41&operatorId=x&operatorId=y"):
        yield b"%d\n%s" % (len(form), form)
    yield b"-1\noperatorId=%ff%zz"


def mutate(data: bytes, chance: Random) -> bytes | None:
    """Another form, for the most part of the length that it claims."""
    length, _, body = data.partition(b"\n")
    form = mutated_pairs(body, chance) or b""
    if chance.random() < 0.8:
        length = str(len(form)).encode()
    return length + b"\n" + form
