"""What holds for every list: its facts lead somewhere, and it can be read to its end."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, get_args, get_origin

import pytest

from meetwire.runtime.fields import Field
from meetwire.runtime.message import ListRequest, Message, fields_of
from meetwire.runtime.operation import Paging
from meetwire.runtime.paging import Pager, Records
from meetwire.runtime.paths import gather, kind_at, read, replaced
from meetwire.runtime.transport import HttpReply, HttpRequest, MemoryTransport
from meetwire.runtime.values import DATE_TIME, INT, Scalar
from meetwire.webex import Webex, wire
from tests.generated.strategies import REQUESTS, minimal, title

pytestmark = pytest.mark.filterwarnings("ignore:.* is deprecated:DeprecationWarning")

LISTS: list[type[ListRequest[Any, Any]]] = [
    request for request in REQUESTS if issubclass(request, ListRequest)
]
each_list = pytest.mark.parametrize("cls", LISTS, ids=title)
each_window = pytest.mark.parametrize(
    "cls", [cls for cls in LISTS if cls.__operation__.window is not None], ids=title
)


def paging_of(cls: type[ListRequest[Any, Any]]) -> Paging:
    paging = cls.__operation__.paging
    assert paging is not None
    return paging


def along(cls: type, path: str) -> list[Field]:
    """The fields that a path leads through."""
    found: list[Field] = []
    for name in path.split("."):
        found.append(fields_of(cls)[name])
        kind = found[-1].kind
        cls = kind if isinstance(kind, type) else Message
    return found


def single(cls: type, path: str) -> Any:
    """The kind of what is at the end of a path that leads through no list."""
    fields = along(cls, path)
    assert not any(field.is_list for field in fields)
    return fields[-1].kind


# Facts --------------------------------------------------------------------------------------------


def test_every_operation_that_pages_is_a_list() -> None:
    paged = [request for request in REQUESTS if request.__operation__.paging is not None]
    assert paged == LISTS
    assert len(LISTS) > 20


@each_list
def test_the_records_of_a_list_are_those_of_its_type(cls: type[ListRequest[Any, Any]]) -> None:
    records = along(cls.__operation__.response, paging_of(cls).record)[-1]
    assert records.is_list
    (base,) = [each for each in cls.__dict__["__orig_bases__"] if get_origin(each) is ListRequest]
    assert get_args(base)[1] is records.kind


@each_list
def test_a_record_has_the_fields_of_its_key(cls: type[ListRequest[Any, Any]]) -> None:
    record = along(cls.__operation__.response, paging_of(cls).record)[-1].kind
    assert isinstance(record, type)
    for path in paging_of(cls).key:
        assert isinstance(single(record, path), Scalar)


@each_list
def test_a_page_is_asked_for_and_counted_in_numbers(cls: type[ListRequest[Any, Any]]) -> None:
    paging = paging_of(cls)
    assert 0 < paging.default <= paging.ceiling
    assert single(cls.__operation__.response, paging.total) is INT
    assert (paging.start is None) == (paging.size is None)
    for path in filter(None, (paging.start, paging.size)):
        assert single(cls, path) is INT


@each_window
def test_a_window_is_between_two_times(cls: type[ListRequest[Any, Any]]) -> None:
    window = cls.__operation__.window
    assert window is not None
    assert single(cls, window.start) is single(cls, window.end) is DATE_TIME
    assert window.start.rpartition(".")[0] == window.end.rpartition(".")[0]


@pytest.mark.parametrize("cls", REQUESTS, ids=title)
def test_a_list_without_a_window_has_no_scope_of_time(cls: type[Any]) -> None:
    scopes = [name for name in fields_of(cls) if name.endswith(("date_scope", "time_scope"))]
    is_list = issubclass(cls, ListRequest)
    assert (cls.__operation__.window is not None) == (bool(scopes) and is_list)


# Reading ------------------------------------------------------------------------------------------

SIZE, NUMBER = 4, 11


def value(cls: type, path: str, number: int) -> Any:
    """A value for a part of a key; each number has another one."""
    values: dict[type, Any] = {
        int: number,
        str: f"key{number}",
        datetime: datetime(2031, 1, 1) + timedelta(hours=number),
    }
    return values[single(cls, path).type]


def put(message: Any, path: str, what: Any) -> None:
    """Put something at the end of a path, making what is missing on the way."""
    name, _, rest = path.partition(".")
    if not rest:
        setattr(message, name, what)
        return
    field = fields_of(type(message))[name]
    kind: Any = field.kind
    part = minimal(kind)
    put(part, rest, what)
    setattr(message, name, [part] if field.is_list else part)


class Service:
    """Answers lists of one operation, as bytes."""

    def __init__(self, cls: type[ListRequest[Any, Any]]) -> None:
        self.paging = paging_of(cls)
        self.response = cls.__operation__.response
        record = along(self.response, self.paging.record)[-1].kind
        assert isinstance(record, type)
        self.records = [minimal(record) for _ in range(NUMBER)]
        for number, each in enumerate(self.records):
            for path in self.paging.key:
                put(each, path, value(record, path, number))

    def __call__(self, asked: HttpRequest) -> HttpReply:
        request: Any = wire.loads(asked.body)
        first, most = 0, NUMBER
        if self.paging.start is not None and self.paging.size is not None:
            first, most = read(request, self.paging.start) - 1, read(request, self.paging.size)
        answer: Any = minimal(self.response)
        put(answer, self.paging.record, self.records[first : first + most])
        put(answer, self.paging.total, NUMBER)
        return HttpReply(200, {}, wire.encode_answer(answer))


@each_list
def test_a_list_is_read_page_by_page_and_every_record_once(
    cls: type[ListRequest[Any, Any]],
) -> None:
    service = Service(cls)
    request = minimal(cls)
    if service.paging.start is not None and service.paging.size is not None:
        request = replaced(request, {service.paging.start: 1, service.paging.size: SIZE})
    transport = MemoryTransport(service)
    with Webex("acme", None, transport=transport) as site:
        records = list(Records(Pager(request), site.send))
    assert records == service.records
    assert len(transport.requests) == (1 if service.paging.size is None else 3)


@each_window
def test_the_windows_of_a_list_can_be_written_and_read(cls: type[ListRequest[Any, Any]]) -> None:
    window = cls.__operation__.window
    assert window is not None
    between = (datetime(2031, 1, 1), datetime(2031, 12, 31, 23, 59, 59))
    transport = MemoryTransport(lambda _: HttpReply(200, {}, wire.encode_answer(minimal(response))))
    response = cls.__operation__.response
    with Webex("acme", None, transport=transport) as site:
        assert list(Records(Pager(minimal(cls), between), site.send)) == []
    asked = [wire.loads(request.body) for request in transport.requests]
    assert len(asked) == (1 if window.days is None else -(-365 // window.days))
    assert gather(asked[0], window.start) == [between[0]]
    assert gather(asked[-1], window.end) == [between[1]]


@each_list
def test_keys_are_what_can_be_kept(
    cls: type[ListRequest[Any, Any]],
) -> None:
    paging = paging_of(cls)
    record = kind_at(cls.__operation__.response, paging.record)
    for name in paging.key:
        kind = fields_of(record)[name].kind
        assert isinstance(kind, Scalar)
        assert kind.type in (int, str, datetime)
