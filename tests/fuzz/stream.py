"""Webex lists, read while they arrive: what is taken is what the exact way takes, in any chunks."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random
from typing import Any
from zlib import crc32

from docs.site.examples import example
from meetwire.runtime.errors import MeetwireError
from meetwire.runtime.message import ListRequest
from meetwire.runtime.paths import gather
from meetwire.webex import wire
from tests.fuzz import mutators, xml
from tests.fuzz.outcomes import holds_nan, read

__all__ = ["mutate", "seeds", "target"]

_LISTS: dict[str, ListRequest[Any, Any]] = {
    cls.__operation__.response.__wire_name__: object.__new__(cls)
    for cls in xml.REQUESTS
    if issubclass(cls, ListRequest) and cls.__operation__.paging is not None
}


def target(data: bytes) -> None:
    """Read one answer, in chunks of a size that follows from it."""
    said = data.partition(b'type="')[2].partition(b'"')[0].decode("utf-8", "replace")
    request = _LISTS.get(said.rpartition(":")[2])
    if request is None:
        return
    records = read(lambda: _records(data, 1 + crc32(data) % 99, request))
    other = _outcome(data, len(data) or 1, request)
    paging = request.__operation__.paging
    if records is None:
        assert isinstance(other, type), "in one chunk it is taken"
    else:
        assert not isinstance(other, type), "in one chunk it is refused"
        assert paging is not None
        whole = gather(wire.decode_exactly(data, request), paging.record)
        for found in (other, whole):
            # Those that are spelled in another way than the schema has it come last.
            assert len(found) == len(records), "there are more or fewer"
            left = list(found)
            for record in records:
                if not holds_nan(record):
                    left.remove(record)


def _records(data: bytes, size: int, request: ListRequest[Any, Any]) -> list[Any]:
    chunks = (data[start : start + size] for start in range(0, len(data), size))
    return list(wire.stream(chunks, request))


def _outcome(data: bytes, size: int, request: ListRequest[Any, Any]) -> Any:
    try:
        return _records(data, size, request)
    except MeetwireError as error:
        return type(error)


def seeds() -> Iterator[bytes]:
    """An answer to each list."""
    for request in _LISTS.values():
        yield wire.dumps(example(request.__operation__.response, 3, 5))


def mutate(data: bytes, chance: Random) -> bytes | None:
    """Another answer."""
    return mutators.mutated_xml(data, chance)
